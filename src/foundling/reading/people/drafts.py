"""From forms to figures: which forms mean the same person.

Owns the joining, in steps from the surest (full names) to the least sure (a family name alone). Forms are compared
only with those they share a word with, so that a list of names costs no more than a story.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from foundling.reading.people.lexicon import Lexicon, Title

Key = tuple[str, ...]


class Form(Struct, frozen=True):
    """A form taken apart. `titles` are spellings in `Lexicon.titles`; `words` the rest without suffixes."""

    key: Key
    titles: tuple[str, ...]
    words: tuple[str, ...]
    count: int


class Draft(Struct):
    """Somebody in the making. `women`: the share of women that names and titles let expect, None: no hint."""

    number: int
    given: dict[str, int] = field(default_factory=dict)
    family: dict[str, int] = field(default_factory=dict)
    titles: dict[str, int] = field(default_factory=dict)
    forms: dict[Key, int] = field(default_factory=dict)
    weight: int = 0


_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "esq", "esq.", "ii", "iii", "iv", "phd", "md"])
# Ranks and orders of which somebody has one; learned and civil titles may stand beside them.
_EXCLUSIVE = frozenset({"rank", "noble", "church", "kin"})


def take_apart(key: Key, count: int, names: Lexicon) -> Form:
    """The titles before, and the words of the name."""
    at = 0
    while at < len(key) - 1 and key[at] in names.titles and not (at == 0 and _is_given(key, names)):
        at += 1
    words = tuple(word for word in key[at:] if word not in _SUFFIXES)
    return Form(key, key[:at], words or key[at:], count)


def _is_given(key: Key, names: Lexicon) -> bool:
    """Whether a first word that may be a title is a given name here (`Dean Winchester`, `Don Marsh`)."""
    return len(key) == 2 and names.uses.get(key[0]) in ("common", "known") and key[1] not in names.shares


def gender_of(form: Form, names: Lexicon) -> str:
    """`he` or `she` where a title or the given name leaves little doubt, else ""."""
    for title in form.titles:
        if names.titles[title].gender:
            return names.titles[title].gender
    if len(form.words) > 1 or not form.titles:
        return gender_of_given(form.words[0], names)
    return ""


def gender_of_given(word: str, names: Lexicon) -> str:
    """`he` or `she` where nine in ten who bear the name are that."""
    share = names.shares.get(word)
    if share is None:
        return ""
    return "she" if share >= 0.9 else "he" if share <= 0.1 else ""


def same_given(one: str, other: str, names: Lexicon) -> bool:
    """Whether two given names may be one person's: equal, an initial, a short form."""
    if one == other:
        return True
    if len(one) <= 2 and one[0] == other[0] and one.rstrip(".") == one[0]:
        return True
    if len(other) <= 2 and one[0] == other[0] and other.rstrip(".") == other[0]:
        return True
    mine, theirs = names.fulls.get(one), names.fulls.get(other)
    return mine is not None and theirs is not None and not mine.isdisjoint(theirs)


class Joining:
    """The figures while forms are joined to them."""

    def __init__(self, names: Lexicon) -> None:
        self.names = names
        self.drafts: list[Draft] = []
        self.by_family: dict[str, list[int]] = {}
        self.by_given: dict[str, list[int]] = {}

    def new(self, form: Form, given: Iterable[str] = (), family: Iterable[str] = ()) -> Draft:
        draft = Draft(len(self.drafts))
        self.drafts.append(draft)
        self.join(draft, form, given, family)
        return draft

    def join(self, draft: Draft, form: Form, given: Iterable[str] = (), family: Iterable[str] = ()) -> None:
        draft.forms[form.key] = draft.forms.get(form.key, 0) + form.count
        draft.weight += form.count
        for word in given:
            if word not in draft.given:
                self.by_given.setdefault(word, []).append(draft.number)
            draft.given[word] = draft.given.get(word, 0) + form.count
        for word in family:
            if word not in draft.family:
                self.by_family.setdefault(word, []).append(draft.number)
            draft.family[word] = draft.family.get(word, 0) + form.count
        for title in form.titles:
            draft.titles[title] = draft.titles.get(title, 0) + form.count

    def gender(self, draft: Draft) -> str:
        votes: Counter[str] = Counter()
        for title, count in draft.titles.items():
            votes[self.names.titles[title].gender] += count
        del votes[""]
        if votes:
            return votes.most_common(1)[0][0]
        for word in draft.given:
            gender = gender_of_given(word, self.names)
            if gender:
                return gender
        return ""

    def fits(self, draft: Draft, form: Form, gender: str) -> bool:
        """Whether titles and gender let this form mean this figure."""
        own = self.gender(draft)
        if gender and own and gender != own:
            return False
        mine = [self.names.titles[title] for title in form.titles]
        theirs = [self.names.titles[title] for title in draft.titles]
        return not _clash(mine, theirs)

    def with_family(self, word: str) -> list[Draft]:
        return [self.drafts[number] for number in self.by_family.get(word, ())]

    def with_given(self, word: str) -> list[Draft]:
        return [self.drafts[number] for number in self.by_given.get(word, ())]


def _clash(mine: list[Title], theirs: list[Title]) -> bool:
    for one in mine:
        for other in theirs:
            if one.marriage and other.marriage and one.marriage != other.marriage:
                return True
            if one.kind in _EXCLUSIVE and one.kind == other.kind and one.name != other.name:
                return True
    return False


def join_forms(counts: Mapping[Key, int], names: Lexicon) -> list[Draft]:
    """The figures that these forms name. `counts`: how often each form stands."""
    forms = [take_apart(key, count, names) for key, count in counts.items()]
    forms.sort(key=lambda form: (-form.count, form.key))
    joining = Joining(names)
    full = [form for form in forms if len(form.words) > 1]
    titled = [form for form in forms if len(form.words) == 1 and form.titles]
    bare = [form for form in forms if len(form.words) == 1 and not form.titles]
    for form in full:
        _join_full(joining, form)
    givens = {form.words[0] for form in full}
    families = {form.words[-1] for form in full}
    for form in titled:
        _join_titled(joining, form, givens, families)
    for form in bare:
        _join_bare(joining, form)
    return joining.drafts


def _join_full(joining: Joining, form: Form) -> None:
    names = joining.names
    gender = gender_of(form, names)
    given, family = form.words[0], form.words[-1]
    for draft in joining.with_family(family):
        if joining.fits(draft, form, gender) and any(same_given(given, other, names) for other in draft.given):
            joining.join(draft, form, form.words[:-1], (family,))
            return
    # The family name first (`Uchiha Sasuke`).
    for draft in joining.with_family(given):
        if family in draft.given and joining.fits(draft, form, gender):
            joining.join(draft, form)
            return
    joining.new(form, form.words[:-1], (family,))


def _join_titled(joining: Joining, form: Form, givens: set[str], families: set[str]) -> None:
    names = joining.names
    word = form.words[0]
    title = names.titles[form.titles[-1]]
    gender = gender_of(form, names)
    may_be_given = word in givens or word in names.shares
    if (_takes_given(title) and may_be_given) or (word in givens and word not in families):
        fitting = [draft for draft in joining.with_given(word) if joining.fits(draft, form, gender)]
        if fitting:
            joining.join(max(fitting, key=_weight), form, (word,))
        else:
            joining.new(form, (word,))
        return
    fitting = [draft for draft in joining.with_family(word) if joining.fits(draft, form, gender)]
    if title.marriage == "married":
        fitting = [draft for draft in fitting if form.titles[-1] in draft.titles or not _has_single(joining, word)]
    if fitting:
        joining.join(max(fitting, key=_weight), form, (), (word,))
    else:
        joining.new(form, (), (word,))


def _takes_given(title: Title) -> bool:
    return (
        title.kind == "kin"
        or title.name in ("sir", "lady", "master", "king", "queen", "prince", "princess")
        or (title.kind == "church" and title.name in ("brother", "sister", "father"))
    )


def _has_single(joining: Joining, family: str) -> bool:
    return any("miss" in draft.titles for draft in joining.with_family(family))


def _join_bare(joining: Joining, form: Form) -> None:
    names = joining.names
    word = form.words[0]
    gender = gender_of(form, names)
    by_given = [draft for draft in joining.with_given(word) if joining.fits(draft, form, gender)]
    if by_given:
        joining.join(max(by_given, key=_weight), form, (word,))
        return
    by_family = [draft for draft in joining.with_family(word)]
    if by_family:
        joining.join(max(by_family, key=lambda draft: (joining.gender(draft) == "he", draft.weight)), form)
        return
    short = [
        draft
        for full in sorted(names.fulls.get(word, ()))
        for draft in joining.with_given(full)
        if joining.fits(draft, form, gender)
    ]
    if short:
        joining.join(max(short, key=_weight), form, (word,))
        return
    joining.new(form, (word,) if word in names.shares else ())


def _weight(draft: Draft) -> int:
    return draft.weight
