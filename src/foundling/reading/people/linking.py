"""Forms that share no word and still mean one person: `Cecil`, whom strangers call `Mr. Marsh`.

Owns the inference. Names that fill each other's gaps (a given name, and a title with a family name; what a child
calls a parent, and any name) are weighed in pairs: who answers where the one is spoken to, and that two people who
are so often in the same paragraphs would share a sentence now and then. Who uses a name in talk does not bear it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from foundling.reading.grammar import ARTICLES
from foundling.reading.people.company import Company
from foundling.reading.people.drafts import Cast, Draft, merge, reassigned
from foundling.reading.people.exchange import TELLER, read_exchange
from foundling.reading.people.forms import same_given, shortened, titles_clash
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.people.sightings import Sighting
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes

# Of the answers to a name the mean counts, as often as it is called, so many times at most.
_CALLS = 3
# Sentences that two would share by chance and do not: each speaks for them so much, to a bound; and so large a
# part of the rarer one's places must lie beside the other's. A shared sentence and a joining by `and` deny it.
_EXPECTED, _MOST_EXPECTED, _BESIDE = 0.4, 1.5, 0.4
_SHARED, _JOINED = 1.0, 2.0
# What a pair must come to where the one is hardly told of and only called so, where both are told of, where one
# is what a child calls a parent, where one is a title or has an article; and how far it must be ahead of the next.
# Tuned on the annotated stories and the ten development novels.
_CALLED_ONLY, _BOTH_TOLD, _KIN, _TITLE_ALONE, _AHEAD = 0.7, 1.2, 1.0, 1.3, 0.3
# What two of one family name and one gender must come to.
_OF_FAMILY = 2.0
# Somebody is only called by a name that is told of in this part of its places or less.
_TOLD = 0.25
# Only the most named are compared by how they stand beside each other, and only who is named this often.
_MOST, _FEWEST = 30, 3
# Kinds of titles that may stand for a name.
_STANDS_ALONE = frozenset({"rank", "office", "learned", "church"})
# Who has an article in this part of the places, or more, is called by what is no name.
_ARTICLES = 0.6
# A name is called by family in this part of the places or more, and what that is worth.
_PART_FAMILY, _FAMILY_CALLS = 0.5, 0.5
# Paragraphs between two who stand beside each other.
_REACH = 1


class _Pair(Struct, frozen=True):
    """Two drafts that may be one, what speaks for it, and what must."""

    worth: float
    one: int
    other: int
    enough: float


def link(
    prose: Prose, quotes: Quotes, cast: Cast, sightings: Sequence[Sighting], company: Company, names: Lexicon
) -> Cast:
    """The cast, those joined who have two names that share no word. Numbers of drafts stay as they are."""
    linking = _Linking(prose, quotes, cast, sightings, company, names)
    into = linking.joined()
    return reassigned(cast, into)


class _Linking:
    """What pairs are weighed by, and the joining."""

    def __init__(
        self,
        prose: Prose,
        quotes: Quotes,
        cast: Cast,
        sightings: Sequence[Sighting],
        company: Company,
        names: Lexicon,
    ) -> None:
        self.drafts = cast.drafts
        self.names = names
        self.company = company
        own = [
            (one, cast.owners[one.key][0])
            for one in sightings
            if not one.heading and one.key in cast.owners and len(cast.owners[one.key]) == 1
        ]
        self.exchange = read_exchange(prose, quotes, [(one.first, one.last, number) for one, number in own])
        self.family_calls: dict[tuple[int, str], int] = {}
        for (name, caller), count in self.exchange.callers.items():
            for family in cast.drafts[caller].family if caller != TELLER else ():
                self.family_calls[name, family] = self.family_calls.get((name, family), 0) + count
        self.epithets = _epithets(prose, own)
        self.paragraphs = _paragraphs(prose, own, len(cast.drafts))
        known = sorted(cast.drafts, key=lambda draft: (-draft.weight, draft.number))[:_MOST]
        self.known = [draft.number for draft in known if draft.weight >= _FEWEST]
        self.rate = self._rate()

    def joined(self) -> dict[int, int]:
        """From each draft that was joined to another, to that one."""
        pairs = sorted(self._pairs(), key=lambda pair: (-pair.worth, pair.one, pair.other))
        rivals: dict[int, list[tuple[float, int]]] = {}
        for pair in pairs:
            rivals.setdefault(pair.one, []).append((pair.worth, pair.other))
            rivals.setdefault(pair.other, []).append((pair.worth, pair.one))
        into: dict[int, int] = {}
        for pair in pairs:
            one, other = _whole(into, pair.one), _whole(into, pair.other)
            if pair.worth < pair.enough or one == other:
                continue
            if not 0 <= self._enough(self.drafts[one], self.drafts[other]) <= pair.worth:
                continue
            # Who tells the story answers as well.
            next_best = max(self._answers(number, TELLER) for number in (one, other))
            for number in (pair.one, pair.other):
                # The best come first.
                others = (worth for worth, rival in rivals[number] if _whole(into, rival) not in (one, other))
                next_best = max(next_best, next(others, 0.0))
            if pair.worth >= next_best + _AHEAD:
                merge(self.drafts[one], self.drafts[other])
                into[other] = one
        return {number: _whole(into, number) for number in into}

    def _pairs(self) -> Iterator[_Pair]:
        """Every pair that has anything for it."""
        exchange = self.exchange
        candidates = {(min(one, other), max(one, other)) for one, other in exchange.answers if other != TELLER}
        for place, one in enumerate(self.known):
            for other in self.known[place + 1 :]:
                mine, theirs = self.drafts[one], self.drafts[other]
                of_family = not mine.family.keys().isdisjoint(theirs.family)
                if of_family or self._beside(one, other) >= _BESIDE * min(mine.weight, theirs.weight):
                    candidates.add((min(one, other), max(one, other)))
        for one, other in sorted(candidates):
            enough = self._enough(self.drafts[one], self.drafts[other])
            if enough < 0:
                continue
            worth = self._answers(one, other) + self._answers(other, one)
            if enough == _OF_FAMILY:
                worth += self._never_together(one, other)
            else:
                worth += self._company(one, other)
                worth += self._family_calls(one, other) + self._family_calls(other, one)
            if worth > 0 and (worth >= enough or enough != _OF_FAMILY):
                # The weightier goes first and keeps its number.
                first, last = (
                    (one, other) if self.drafts[one].weight >= self.drafts[other].weight else (other, one)
                )
                yield _Pair(round(worth, 3), first, last, enough)

    def _answers(self, name: int, other: int) -> float:
        """What talk says for a name being the other's."""
        called = self.exchange.called.get(name, 0)
        answer = self.exchange.answer(name, other)
        return answer * min(1.0, _CALLS / called) if called else answer

    def _family_calls(self, name: int, other: int) -> float:
        """What it says that somebody of the other's family calls by a given name: husbands and wives do."""
        if not self.drafts[name].given or self.drafts[name].family:
            return 0.0
        calls = max((self.family_calls.get((name, family), 0) for family in self.drafts[other].family), default=0)
        calls -= self.exchange.callers.get((name, other), 0)
        return _FAMILY_CALLS if calls >= _PART_FAMILY * self.exchange.called.get(name, 0) > 0 else 0.0

    def _never_together(self, one: int, other: int) -> float:
        """The sentences that two of one family would share, as often as they stand side by side, and do not
        (`Mrs. Marsh`, and `Joan Marsh`); far below 0 where they share one."""
        mine, theirs = self.drafts[one], self.drafts[other]
        if any(
            self.company.shared(key, theirs.forms) or self.company.joined(key, theirs.forms) for key in mine.forms
        ):
            return -_OF_FAMILY - _MOST_EXPECTED
        return self.rate * self._beside(one, other)

    def _company(self, one: int, other: int) -> float:
        """What the sentences say that they share, or would share by chance and do not."""
        mine, theirs = self.drafts[one], self.drafts[other]
        shared = sum(self.company.shared(key, theirs.forms) for key in mine.forms)
        joined = sum(self.company.joined(key, theirs.forms) for key in mine.forms)
        if shared or joined:
            return -_SHARED * shared - _JOINED * joined
        beside = self._beside(one, other)
        called_so = "title" in (self._lacks(mine), self._lacks(theirs))
        if beside < _BESIDE * min(mine.weight, theirs.weight) and not called_so:
            return 0.0
        return min(_MOST_EXPECTED, _EXPECTED * self.rate * beside)

    def _enough(self, one: Draft, other: Draft) -> float:
        """What two must come to, to be one; below 0 where they cannot be, whatever speaks for it."""
        if one.gender and other.gender and one.gender != other.gender:
            return -1.0
        titles = self.names.titles
        if titles_clash([titles[title] for title in one.titles], [titles[title] for title in other.titles]):
            return -1.0
        mine, theirs = self._lacks(one), self._lacks(other)
        if {mine, theirs} == {"given", "nothing"} and not one.family.keys().isdisjoint(other.family):
            return _OF_FAMILY if one.gender and one.gender == other.gender else -1.0
        titled = all(draft.family and draft.titles for draft in (one, other))
        if titled and one.family.keys().isdisjoint(other.family):
            return -1.0
        if not self._have_room(one, other, mine, theirs):
            return -1.0
        if "kin" in (mine, theirs):
            return _KIN
        if "title" in (mine, theirs):
            return _TITLE_ALONE
        return _CALLED_ONLY if self._is_called_only(one) or self._is_called_only(other) else _BOTH_TOLD

    def _is_called_only(self, draft: Draft) -> bool:
        return self.exchange.told.get(draft.number, 0) <= _TOLD * self.exchange.places.get(draft.number, 0)

    def _have_room(self, one: Draft, other: Draft, mine: str, theirs: str) -> bool:
        """Whether two names can stand side by side as one person's. `mine`, `theirs`: what they lack."""
        lacking = {mine, theirs}
        if "anything" in lacking:
            return False
        if lacking & {"kin", "title"}:
            # Whom the story calls by a title is called to by a family name, not by a given name alone.
            if "title" in lacking and any(
                lack in ("family", "either") and self._is_called_only(draft)
                for lack, draft in ((mine, one), (theirs, other))
            ):
                return False
            return len(lacking) > 1 and lacking != {"title", "either"}
        if lacking == {"given", "family"} or lacking == {"given", "either"}:
            return True
        return any(
            same_given(word, name, self.names) or shortened(word, name)
            for word in one.given
            for name in other.given
        )

    def _lacks(self, draft: Draft) -> str:
        """What a name leaves open: the `given` or the `family` name, `either` of them, `nothing`; a `title` alone,
        or a word of `kin`; `anything` where it is hardly a name."""
        if draft.number in self.epithets:
            return "title"
        if draft.given:
            return "nothing" if draft.family else "family"
        if draft.family:
            return "given"
        kinds = {self.names.titles[title].kind for title in draft.titles}
        if kinds:
            return (
                "kin"
                if all(self._is_kin(title) for title in draft.titles)
                else "title"
                if kinds <= _STANDS_ALONE
                else "anything"
            )
        return "anything" if any(key[-1] in self.names.nouns for key in draft.forms) else "either"

    def _is_kin(self, title: str) -> bool:
        """Whether a title is what one calls a parent by, though it may be a priest's (`Father`)."""
        noun = self.names.nouns.get(title)
        return self.names.titles[title].kind == "kin" or (noun is not None and noun.kind == "kin")

    def _beside(self, one: int, other: int) -> int:
        return _beside(self.paragraphs[one], self.paragraphs[other])

    def _rate(self) -> float:
        """Of places beside somebody else's, the part in one sentence with them, in this story."""
        shared = beside = 0
        for place, one in enumerate(self.known):
            for other in self.known[place + 1 :]:
                mine, theirs = self.drafts[one], self.drafts[other]
                shared += sum(
                    self.company.shared(key, theirs.forms) + self.company.joined(key, theirs.forms)
                    for key in mine.forms
                )
                beside += self._beside(one, other)
        return shared / beside if beside else 0.0


def _whole(into: Mapping[int, int], number: int) -> int:
    """The draft that one was joined to in the end, itself where it was not."""
    while number in into:
        number = into[number]
    return number


def _epithets(prose: Prose, own: Sequence[tuple[Sighting, int]]) -> frozenset[int]:
    """The drafts that are called by something with an article (`the Captain`, `the Dodger`)."""
    places: dict[int, int] = {}
    articles: dict[int, int] = {}
    for one, number in own:
        places[number] = places.get(number, 0) + 1
        if one.first and prose.lower[one.first - 1] in ARTICLES:
            articles[number] = articles.get(number, 0) + 1
    return frozenset(number for number, count in articles.items() if count >= _ARTICLES * places[number])


def _paragraphs(prose: Prose, own: Sequence[tuple[Sighting, int]], count: int) -> list[list[int]]:
    """For each draft the paragraphs it is named in, in order."""
    out: list[list[int]] = [[] for _ in range(count)]
    number, last = 0, len(prose.paragraphs) - 1
    for one, whose in own:
        while number < last and prose.paragraphs[number + 1] <= one.first:
            number += 1
        out[whose].append(number)
    return out


def _beside(one: Sequence[int], other: Sequence[int]) -> int:
    """How many places of the rarer stand in a paragraph of the other, or next to one."""
    few, many = (one, other) if len(one) < len(other) else (other, one)
    hits = 0
    for paragraph in few:
        at = bisect_left(many, paragraph - _REACH)
        hits += at < len(many) and many[at] <= paragraph + _REACH
    return hits
