"""From forms to figures: which forms mean the same person.

Owns the joining, in steps from the surest (full names) to the least sure (a family name alone). A form joins a
figure that it shares a word with, or a short form, unless something speaks against it: titles, gender, or that
both stand in one sentence. Forms are never compared all with all: a list of names costs no more than a story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct, field, structs

from foundling.reading.people.company import Company
from foundling.reading.people.forms import Form, Key, same_given, shortened, titles_clash
from foundling.reading.people.lexicon import Lexicon, Title

# Forms are two people's that share this many sentences, and more than this part of what chance would have: of 44
# pairs of one person's forms in ten development novels none shared two. Where there is nobody else whom the form
# could mean (`Miss Marsh`, and one daughter), it takes more. Two joined by `and` in this part of the rarer one's
# places are two.
_SHARED, _BY_CHANCE = 2, 0.6
_SHARED_SOLE, _BY_CHANCE_SOLE = 4, 2.0
_JOINED = 0.02
# Somebody is "the Captain" who is called so by name in this part of the places or more; and somebody called Mr. in
# more than this part is not the Captain.
_HELD = 0.08
_CIVIL = 0.15
# A full name that stands no more often than this, and so much less than the given name, may be a maiden name; a
# wife called Mrs. in more than this part of her places is not the daughter whom she shares it with.
_SELDOM, _PART_SELDOM = 8, 0.06
_WED = 0.3
# A word behind Mr. is a family name unless it stands alone so many times as often; who shares a given name with
# somebody must be named this part as often to be meant by it alone.
_MOSTLY_TITLED = 0.3
_RIVAL = 0.15
# Titles that stand before a family name as a rule; and how much oftener behind them than before a family name a
# word must stand, to be one. Tuned on the ten development novels.
_WITH_FAMILY = frozenset({"civil", "rank", "learned", "office"})
_FAR_OFTENER = 4
# Who is called Miss with her given name in more than this part of the places of that has an elder sister.
_YOUNGER = 0.25
# Who is called by a given name this many times as often as by title is no head of a family.
_GIVEN = 0.2
# Nobody's Aunt Marsh is called by a given name alone in this part of the places or more.
_MOSTLY_GIVEN = 0.5
# Two names have cues of their own that give them so many paragraphs of speech; and are two people's who share so
# many sentences or answer each other so often, once where they have many cues.
_CUES, _MANY_CUES, _APART = 2, 5, 2
# Letters that a name and its short form share.
_STEM = 3
# No figure is compared with more than so many others that have a word in common with it.
_MOST_CANDIDATES = 16


class Draft(Struct):
    """Somebody in the making. Counts are of places."""

    number: int
    given: dict[str, int] = field(default_factory=dict)
    family: dict[str, int] = field(default_factory=dict)
    titles: dict[str, int] = field(default_factory=dict)
    forms: dict[Key, int] = field(default_factory=dict)
    genders: dict[str, int] = field(default_factory=dict)
    weight: int = 0

    @property
    def gender(self) -> str:
        """What most places of this figure's forms say, "" where none says anything."""
        return max(self.genders, key=lambda one: self.genders[one], default="")


class Cast(Struct):
    """The drafts, and whose each form is: numbers of drafts, the likeliest first, where it may be several's."""

    drafts: list[Draft]
    owners: dict[Key, tuple[int, ...]]


def merge(into: Draft, gone: Draft) -> None:
    """Add what is known of one draft to another."""
    for mine, theirs in (
        (into.given, gone.given),
        (into.family, gone.family),
        (into.titles, gone.titles),
        (into.genders, gone.genders),
    ):
        for word, count in theirs.items():
            mine[word] = mine.get(word, 0) + count
    into.forms.update(gone.forms)
    into.weight += gone.weight


def reassigned(cast: Cast, into: Mapping[int, int]) -> Cast:
    """The cast after drafts were joined. `into`: from each draft that is gone to the one it was joined to."""
    owners = {
        key: tuple(dict.fromkeys(into.get(number, number) for number in numbers))
        for key, numbers in cast.owners.items()
    }
    return Cast(cast.drafts, owners)


def join_forms(forms: Sequence[Form], company: Company, names: Lexicon) -> Cast:
    """The figures that these forms name."""
    ordered = sorted(forms, key=lambda form: (-form.count, form.key))
    joining = _Joining(names, company, {form.key: form.count for form in ordered})
    full = [form for form in ordered if len(form.words) > 1]
    families = {form.words[-1] for form in full}
    givens = _givens(forms, full, names)
    single = [form for form in ordered if len(form.words) == 1]
    grown = [form for form in single if form.words[0].count("-") > 1]
    single = [form for form in single if form.words[0].count("-") <= 1]
    families |= {
        form.words[0]
        for form in single
        if form.titles and form.words[0] not in givens and _goes_with_family(form, joining.bare, names)
    }
    bare_given = [f for f in single if not f.titles and _is_given(f.words[0], givens, families, names)]
    titled = [form for form in single if form.titles]
    known = {form.key for form in bare_given}
    bare_family = [form for form in single if not form.titles and form.key not in known]
    for form in grown:
        joining.grown_together(form)
    for form in full:
        joining.full(form)
    for form in bare_given:
        joining.given(form)
    for form in titled:
        joining.titled(form, givens, families)
    for form in bare_family:
        joining.family(form)
    return Cast(joining.drafts, joining.owners)


def _givens(forms: Sequence[Form], full: Sequence[Form], names: Lexicon) -> set[str]:
    """The words that stand before a family name, but for those that are far oftener one themselves.

    Where there is a Colonel Marsh throughout, a cousin's name in full (`Marsh Tarrant`) makes no given name of it.
    """
    before: dict[str, int] = {}
    for form in full:
        before[form.words[0]] = before.get(form.words[0], 0) + form.count
    behind: dict[str, int] = {}
    for form in forms:
        if len(form.words) == 1 and form.titles and _shows_family(form, names):
            behind[form.words[0]] = behind.get(form.words[0], 0) + form.count
    return {word for word, count in before.items() if behind.get(word, 0) < _FAR_OFTENER * count}


def _shows_family(form: Form, names: Lexicon) -> bool:
    """Whether a title stands before a family name; `Miss` and `Mr.` stand before known given names as well."""
    title = names.titles[form.title]
    if title.kind == "civil":
        return title.marriage != "single" and names.uses.get(form.words[0]) not in ("common", "known")
    return title.kind in _WITH_FAMILY


def _goes_with_family(form: Form, bare: Mapping[str, int], names: Lexicon) -> bool:
    """Whether a title shows that the word behind it is a family name, though it may be a given name elsewhere."""
    title = names.titles[form.title]
    if title.kind not in _WITH_FAMILY:
        return False
    return form.count >= _MOSTLY_TITLED * bare.get(form.words[0], 0)


def _is_given(word: str, givens: set[str], families: set[str], names: Lexicon) -> bool:
    if word in givens:
        return True
    return word not in families and names.uses.get(word) in ("common", "known") and word not in names.titles


class _Joining:
    """The figures while forms are joined to them, and the steps."""

    def __init__(self, names: Lexicon, company: Company, counts: Mapping[Key, int]) -> None:
        self.counts = counts
        self.bare = {key[0]: count for key, count in counts.items() if len(key) == 1}
        self._bearers: dict[str, set[str]] = {}
        for key in counts:
            for title in key[:-1]:
                self._bearers.setdefault(title, set()).add(key[-1])
        self.names = names
        self.company = company
        self.drafts: list[Draft] = []
        self.owners: dict[Key, tuple[int, ...]] = {}
        self._by_family: dict[str, list[int]] = {}
        self._by_given: dict[str, list[int]] = {}
        self._by_stem: dict[str, list[int]] = {}
        self._by_title: dict[str, list[int]] = {}
        # Names that no table knows, which may be either: they have short forms all the same.
        self._unknown: dict[str, list[tuple[str, int]]] = {}
        self._bare: dict[str, list[int]] = {}

    # The steps.

    def full(self, form: Form) -> None:
        """A given name and a family name: joins whoever has both, or a short form of the given name."""
        given, family = form.words[0], form.words[-1]
        exact, near = [], []
        for draft in self._known(self._by_family, family):
            if given in draft.given:
                exact.append(draft)
            elif any(
                same_given(given, other, self.names) or self._pet_form(given, other) for other in draft.given
            ):
                near.append(draft)
        # A woman's maiden name, or her married one, beside the name she is mostly called by.
        other = [] if form.gender != "she" or form.count > _SELDOM else self._known(self._by_given, given)
        wed = [draft for draft in other if draft not in exact and self._seldom(form, draft, given)]
        # The family name first (`Uchiha Sasuke`).
        turned = [draft for draft in self._known(self._by_family, given) if family in draft.given]
        unnamed = [draft for draft in self._known(self._by_given, given) if not draft.family]
        for candidates, strict in ((exact, False), (near, True), (turned, True), (wed, True), (unnamed, True)):
            sole = candidates is unnamed and len(unnamed) == 1
            fitting = self._fitting(candidates, form, strict=strict, sole=sole)
            if fitting:
                chosen = max(fitting, key=_weight)
                turned_round = candidates is turned
                self._join(
                    [chosen], form, () if turned_round else form.words[:-1], () if turned_round else (family,)
                )
                return
        self._join([], form, form.words[:-1], (family,))

    def grown_together(self, form: Form) -> None:
        """A name of several words that hyphens join: called by the first of them, or the last."""
        parts = form.words[-1].split("-")
        self._join([], form, (form.words[-1], parts[0], parts[-1]), ())

    def given(self, form: Form) -> None:
        """A given name alone: joins whoever has it, else whoever has a name it is short for."""
        word = form.words[0]
        known = self._known(self._by_given, word)
        fitting = self._fitting(known, form, sole=len(known) == 1)
        fitting = [draft for draft in fitting if draft.weight >= _RIVAL * fitting[0].weight]
        if not fitting:
            fitting = self._fitting(self._near(word, form.key), form, strict=True)[:1]
        self._join(fitting, form, (word,), ())

    def titled(self, form: Form, givens: set[str], families: set[str]) -> None:
        """A title and one word: a family name behind Mr., Mrs. and ranks, a given name behind Sir and Aunt."""
        word, names = form.words[0], self.names
        title = names.titles[form.title]
        takes_given = title.kind == "kin" or title.name in names.honours or title.given
        if word in givens or self._known(self._by_given, word):
            takes_given = takes_given or word not in families
        elif word not in names.shares or word in families:
            takes_given = takes_given and title.name not in ("lady", "lord") and word not in families
        if takes_given:
            own = self._known(self._by_given, word)
            knightly = title.name in names.honours
            fitting = [d for d in own if self._fits(d, form, strict=knightly and len(d.given) > 1)]
            if title.marriage == "single" and len(own) == 1:
                # `Miss Ellen` stays Miss Ellen to some when she is Mrs. Marsh to others.
                fitting = self._fitting(own, structs.replace(form, titles=()))
            self._join(
                (fitting or self._fitting(self._near(word, form.key), form, strict=True))[:1], form, (word,), ()
            )
            return
        fitting = self._fitting(self._known(self._by_family, word), form, sole=title.marriage == "single")
        if title.kind == "kin":
            # Nobody's Aunt Marsh is the Marsh who married, and is called otherwise.
            fitting = [
                draft
                for draft in fitting
                if max(draft.family, key=lambda one: draft.family[one]) == word
                and self._by_word(draft) < _MOSTLY_GIVEN * draft.weight
            ]
        if form.elder:
            # Old Mr. Marsh is not the Marsh who goes by a given name.
            fitting = [d for d in fitting if self._by_word(d) < _GIVEN * form.count]
        if title.marriage == "single" and len(fitting) > 1:
            # The eldest daughter is Miss Marsh, the younger ones Miss Ellen and Miss Anne.
            eldest = [draft for draft in fitting if not self._called_by_given(draft, form.title)]
            fitting = eldest or fitting
        elif title.marriage == "single":
            # Who is Miss Ellen as a rule has an elder sister, Miss Marsh.
            fitting = [d for d in fitting if self._called_by_given(d, form.title) <= _YOUNGER * self._by_word(d)]
        if title.is_manly:
            fitting = [d for d in fitting if not self._talk_apart(form, d) and not self._is_knight(form, d)]
        elif title.alone:
            fitting = [d for d in fitting if not self._is_anothers(form, d)]
        wifely = title.marriage == "married" or title.name == "lady"
        wives = [draft for draft in fitting if form.title in draft.titles] if wifely else []
        if wives:
            fitting = wives
        elif wifely:
            # A woman known by her given name shares Mrs. with her mother, so that it alone proves nothing.
            alone = [draft for draft in self._known(self._by_family, word) if draft.gender != "he"]
            sole = len(alone) == 1 and not self._any(alone[0], lambda title: title.marriage == "single")
            fitting = fitting if sole and self._may_be_wed(form, alone[0]) else []
        self._join(fitting[:1], form, (), (word,))

    def family(self, form: Form) -> None:
        """One word that is no known given name: a family name, a rank, or somebody called just that."""
        word = form.words[0]
        if word in self.names.titles:
            form = structs.replace(form, titles=(*form.titles, self.names.titles[word].name))
            title = self.names.titles[word]
            # `Private` is the only one who is called Private Marsh, however seldom.
            sole = title.alone and len(self._by_title.get(title.name, ())) == 1
            holders = self._fitting(self._known(self._by_title, title.name), form, sole=sole)
            own = [
                draft
                for draft in holders
                if sole or title.kind == "kin" or draft.titles[title.name] >= _HELD * draft.weight
            ]
            self._join(own[:1], form, (), ())
            return
        family = self._known(self._by_family, word)
        fitting = self._fitting(family, form, sole=len(family) == 1)
        # By the family name alone one calls men where women are Mrs. and Miss, or known by their given names.
        if any(self._any(draft, _is_manly) for draft in fitting):
            fitting = [d for d in fitting if d.gender != "she" or not self._by_word(d)] or fitting
        fitting = [d for d in fitting if d.gender != "she" or not self._any(d, _is_womanly)] or fitting
        if not fitting:
            fitting = self._fitting(self._known(self._by_given, word), form)
        if not fitting and word.count("-") == 1:
            # `Marsh-Tarrant` is Tarrant, where nobody else is.
            last = word.rpartition("-")[2]
            own = [*self._known(self._by_given, last), *self._known(self._by_family, last)]
            own += self._known(self._bare, last)
            fitting = self._fitting(own, form)[:1] if len({draft.number for draft in own}) == 1 else []
        if not fitting:
            # `Old Hob` is Hob.
            fitting = self._fitting(self._known(self._bare, word), form)[:1]
            if fitting:
                self._join(fitting, form, (), ())
                return
        if not fitting:
            fitting = self._fitting(self._near(word, form.key), form, strict=True)[:1]
        known = fitting or word not in self.names.shares
        self._join(fitting, form, () if known else (word,), (word,) if fitting else ())
        if not fitting and known:
            self._bare.setdefault(word, []).append(self.owners[form.key][0])
            self._unknown.setdefault(word[:_STEM], []).append((word, self.owners[form.key][0]))

    # What the steps are made of.

    def _join(self, owners: Sequence[Draft], form: Form, given: Iterable[str], family: Iterable[str]) -> None:
        """Give the form to the first of its owners, or to a new figure without any."""
        if owners:
            draft = owners[0]
        else:
            draft = Draft(len(self.drafts))
            self.drafts.append(draft)
        self.owners[form.key] = tuple(one.number for one in owners) or (draft.number,)
        draft.forms[form.key] = form.count
        draft.weight += form.count
        if form.gender:
            draft.genders[form.gender] = draft.genders.get(form.gender, 0) + form.count
        for word in given:
            if word not in draft.given:
                self._by_stem.setdefault(word[:_STEM], []).append(draft.number)
        for words, held, index in (
            (given, draft.given, self._by_given),
            (family, draft.family, self._by_family),
            (form.titles, draft.titles, self._by_title),
        ):
            for word in words:
                if word not in held:
                    index.setdefault(word, []).append(draft.number)
                held[word] = held.get(word, 0) + form.count

    def _known(self, index: dict[str, list[int]], word: str) -> list[Draft]:
        """The figures that have a word, those most often named first."""
        found = [self.drafts[number] for number in index.get(word, ())[:_MOST_CANDIDATES]]
        return sorted(found, key=lambda draft: (-draft.weight, draft.number))

    def _near(self, word: str, key: Key) -> list[Draft]:
        """The figures with a given name that `word` is short for, or that is short for it, or the like.

        A name and its short form stand in the same parts of a story; those that never do are two people's.
        """
        found: dict[int, Draft] = {}
        for full in sorted(self.names.fulls.get(word, ())):
            for other in (full, *self.names.shorts.get(full, ())):
                # Two short forms of one name are two people's as often, unless one is the other's.
                if other != word and (word == full or other == full or other[:_STEM] == word[:_STEM]):
                    for draft in self._known(self._by_given, other):
                        found[draft.number] = draft
        if not found:
            for draft in self._known(self._by_stem, word[:_STEM]):
                if any(self._shortened(word, given) or self._shortened(given, word) for given in draft.given):
                    found[draft.number] = draft
            for other, number in self._unknown.get(word[:_STEM], ())[:_MOST_CANDIDATES]:
                if self._shortened(word, other) or self._shortened(other, word):
                    found[number] = self.drafts[number]
        close = [draft for draft in found.values() if self.company.near(key, draft.forms)]
        return sorted(close, key=lambda draft: (-draft.weight, draft.number))

    def _fitting(
        self, drafts: Sequence[Draft], form: Form, *, strict: bool = False, sole: bool = False
    ) -> list[Draft]:
        return [draft for draft in drafts if self._fits(draft, form, strict=strict, sole=sole)]

    def _fits(self, draft: Draft, form: Form, *, strict: bool = False, sole: bool = False) -> bool:
        """Whether nothing speaks against this form meaning this figure.

        `strict`: the names are only alike, or the title is one that somebody either has or has not (Sir Thomas is
        not Tom). `sole`: there is hardly anybody else whom it could mean.
        """
        gender = draft.gender
        if form.gender and gender and form.gender != gender:
            return False
        titles = self.names.titles
        if titles_clash([titles[title] for title in form.titles], [titles[title] for title in draft.titles]):
            return False
        if self._civilian(form, draft):
            return False
        if strict and self._honour(form.titles) != self._honour(tuple(draft.titles)):
            return False
        shared = self.company.shared(form.key, draft.forms)
        chance = form.count * draft.weight / self.company.units
        least, part = (_SHARED_SOLE, _BY_CHANCE_SOLE) if sole else (_SHARED, _BY_CHANCE)
        if shared >= least and shared > part * chance:
            return False
        joined = self.company.joined(form.key, draft.forms)
        return not (joined and joined > _JOINED * min(form.count, draft.weight))

    def _shortened(self, short: str, name: str) -> bool:
        """Whether one name looks like a short form of another, and is no full name that has short forms itself."""
        return short not in self.names.shorts and shortened(short, name)

    def _pet_form(self, one: str, other: str) -> bool:
        """Whether one of two names that no table knows as given names looks like a short form of the other."""
        return any(
            shortened(short, name) and self.names.uses.get(short) not in ("common", "known")
            for short, name in ((one, other), (other, one))
        )

    def _civilian(self, form: Form, draft: Draft) -> bool:
        """Whether one is called by a military rank and the other Mr. or Miss, as brothers and fathers are."""
        titles = self.names.titles
        ranked = any(titles[title].kind == "rank" for title in form.titles)
        civil = sum(count for title, count in draft.titles.items() if titles[title].kind == "civil")
        learned = any(titles[title].kind == "learned" for title in form.titles)
        if learned and form.gender != "she" and self._any(draft, _is_womanly):
            return True
        if ranked and civil > _CIVIL * draft.weight:
            return True
        ranks = sum(count for title, count in draft.titles.items() if titles[title].kind == "rank")
        return any(titles[title].kind == "civil" for title in form.titles) and ranks > _CIVIL * draft.weight

    def _talk_apart(self, form: Form, draft: Draft) -> bool:
        """Whether the story has a father (`said Mr. Marsh`) and a son (`said Tom`) speak in one talk."""
        given = [(word,) for word in draft.given]
        cues = min(self.company.speaks([form.key]), self.company.speaks(given))
        if cues < _CUES:
            return False
        clashes = self.company.shared(form.key, given) + self.company.answers(form.key, given)
        return clashes >= (1 if cues >= _MANY_CUES else _APART)

    def _is_knight(self, form: Form, draft: Draft) -> bool:
        """Whether one is plain Mr. Marsh, and the other Sir Thomas as a rule."""
        honours = sum(count for title, count in draft.titles.items() if title in self.names.honours)
        return not self._honour(form.titles) and honours > _CIVIL * draft.weight

    def _is_anothers(self, form: Form, draft: Draft) -> bool:
        """Whether the only Squire Marsh is the Squire, who stands in one sentence with Tom Marsh."""
        alone = (form.title,)
        if alone not in self.counts or len(self._bearers[form.title]) > 1:
            return False
        shared = self.company.shared(alone, draft.forms)
        chance = self.counts[alone] * draft.weight / self.company.units
        return shared >= _SHARED and shared > _BY_CHANCE * chance

    def _may_be_wed(self, form: Form, draft: Draft) -> bool:
        """Whether a woman may be called Mrs. by this family name: it is hers, or she bears it seldom (of late)."""
        own = max(draft.family, key=lambda word: draft.family[word])
        return own == form.words[0] or form.count <= _WED * draft.weight

    def _seldom(self, form: Form, draft: Draft, given: str) -> bool:
        return form.count <= _PART_SELDOM * (draft.given[given] + self.bare.get(given, 0))

    def _any(self, draft: Draft, test: Callable[[Title], bool]) -> bool:
        """Whether any title of somebody's is such a one."""
        return any(test(self.names.titles[title]) for title in draft.titles)

    def _honour(self, titles: Sequence[str]) -> bool:
        return any(title in self.names.honours for title in titles)

    def _called_by_given(self, draft: Draft, title: str) -> int:
        """How often somebody is called by this title with a given name alone (`Miss Ellen`)."""
        return sum(self.counts.get((title, word), 0) for word in draft.given)

    def _by_word(self, draft: Draft) -> int:
        """How often somebody is called by a given name alone."""
        return sum(self.bare.get(word, 0) for word in draft.given)


def _is_manly(title: Title) -> bool:
    return title.is_manly


def _is_womanly(title: Title) -> bool:
    return title.is_womanly


def _weight(draft: Draft) -> int:
    return draft.weight
