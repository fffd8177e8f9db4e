"""Whom each spot means: one pass through the story, weighing each spot against those met before.

Owns the choice of candidates and what is remembered after it; what speaks for a candidate is in `features`. First
and second persons inside quotes go to the speaker and the listener of the quote.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from math import exp, log2

from msgspec import Struct

from foundling.reading.mentions.entities import Entity, Memory
from foundling.reading.mentions.features import (
    called_features,
    naming_features,
    new_features,
    none_features,
    pronoun_features,
)
from foundling.reading.mentions.lexicon import lexicon
from foundling.reading.mentions.place import Place, Story
from foundling.reading.mentions.spots import Spot

# The most people a noun phrase without a match is weighed against.
_EPITHET = 5
# Taken from speaker and listener where somebody else is likely meant in talk, in logits. Tuned on ten novels.
_APART = 2.0
# How sure a choice is, from the probability of its row, and how sure what is not chosen: a name, the narrator's
# "I", the "I" of an unknown speaker, "you" in talk, "you" in narration, a word of address. Each is the share that
# was right on the excerpts with weights trained on other books, as scripts/fit_mentions.py prints it.
_LOWEST = 0.45
_RANGE = 0.45
_NAME = 0.86
_TELLER = 0.95
_VOICE = 0.6
_LISTENER = 0.73
_READER = 0.35
_ADDRESSED = 0.73
# A pronoun this sure shows the gender of somebody of whom it is not known.
_SHOWS_GENDER = 0.675
_COMMON = frozenset({"he", "she", "it", "they", "we", "you", "any"})
# A narrator of whom was spoken so many sentences ago is there to be spoken to.
_PRESENT = 12
# A pronoun is weighed against so many met last, and figures met before them, so many in all.
_LATEST = 8
_MOST = 12
# Added for a figure each time a story is twice as long as the excerpts that the weights come from (2,000 words),
# in logits: the longer a story, the more a pronoun means somebody with a name. Tuned on ten novels.
_NAMED = 0.35
_MOST_NAMED = 2.5
# The most people of one family name that are weighed.
_RELATIONS = 6
# The most people without a name that a new name is weighed against.
_UNNAMED = 5


class Choice(Struct, frozen=True):
    """Whom a spot was found to mean, and how sure that is (0 to 1)."""

    spot: Spot
    entity: int
    confidence: float


class Resolver:
    """One pass through a story. `run` gives the choices in order; `entities` are those met."""

    def __init__(self, story: Story, weights: Mapping[str, float]) -> None:
        self.story = story
        self.weights = weights
        self.memory = Memory()
        self.words = lexicon()
        self.choices: list[Choice] = []
        self.figures = [
            self.memory.add(
                number, figure.gender or "any", False, _weight(len(figure.names), len(story.prose.words))
            )
            for number, figure in enumerate(story.people.figures)
        ]
        for whose, noun, whom in story.people.kin:
            self.memory.owned[self.figures[whose].number, noun] = self.figures[whom]
        self.families: dict[str, list[int]] = {}
        for number, figure in enumerate(story.people.figures):
            if figure.family is not None and len(self.families.setdefault(figure.family, [])) < _RELATIONS:
                self.families[figure.family].append(number)
        words = max(len(story.prose.words), 2000)
        self.favour = min(_NAMED * log2(words / 2000), _MOST_NAMED)
        self.voices: dict[int, Entity] = {}
        self.unknown: set[int] = set()
        self.listeners: dict[int, Entity] = {}
        self.at_token: dict[int, Entity] = {}
        self.narrator: Entity | None = None
        self.reader: Entity | None = None
        self.cues = _cues(story)
        self.sides = _Sides(story)
        # Utterances that a cue gives to "I", where no figure is known to narrate.
        self.own = {
            self.sides.utterance[number]
            for number, quote in enumerate(story.quotes.quotes)
            if quote.cue is not None
            and story.attribution.items[number].speaker is None
            and story.prose.lower[quote.cue.who[1] - 1] == "i"
        }
        # Utterances that a cue gives to nobody known yet, by the token that names their speaker.
        self.cued = {
            quote.cue.who[1] - 1: self.sides.utterance[number]
            for number, quote in enumerate(story.quotes.quotes)
            if quote.cue is not None and story.attribution.items[number].speaker is None
        }
        self.place = Place(story)

    def run(self, spots: Sequence[Spot]) -> list[Choice]:
        """Decide all spots, in order."""
        place = self.place
        for spot in spots:
            place.move(spot)
            self.decide(spot, place)
        return [self._final(choice) for choice in self.choices]

    def _final(self, choice: Choice) -> Choice:
        number = self.memory.all[choice.entity].whole().number
        return choice if number == choice.entity else Choice(choice.spot, number, choice.confidence)

    def decide(self, spot: Spot, place: Place) -> None:
        """Decide one spot and remember it."""
        if spot.kind == "name":
            self.name(spot, place)
        elif spot.kind == "noun":
            self.noun(spot, place)
        elif spot.who in ("I", "you"):
            entity, confidence = self.party(spot, place)
            self.take(spot, place, entity, confidence)
        elif spot.who == "we":
            self.we(spot, place)
        else:
            self.pronoun(spot, place)

    # ---- names

    def name(self, spot: Spot, place: Place) -> None:
        """A name. Where it comes up first, it may be that of somebody met before without one."""
        entity = self.figures[spot.figure]
        self.learn(spot)
        if not entity.count:
            found = [
                one
                for one in self.memory.lately
                if one.figure < 0 and one is not self.narrator and _fits(one.gender, spot.gender)
            ][:_UNNAMED]
            if found:
                speaker, listener = self.speaker(place.quote), self.listener(place.quote)
                rows = pronoun_features(spot, place, found, None, speaker, listener, None, (), "f")
                naming_features(rows, found, entity, place.sentence)
                rows.append(new_features(spot, place, found, "f"))
                number, _ = self.choose(spot, found, rows)
                if number < len(found):
                    self.merge(found[number], entity)
        self.take(spot, place, entity, _NAME)
        for word in self.story.prose.lower[spot.first : spot.last]:
            noun = self.words.titles.get(word) or (
                self.words.nouns[word].lemma if word in self.words.nouns else None
            )
            if noun is not None:
                self.memory.call(entity, noun)

    def merge(self, one: Entity, entity: Entity) -> None:
        """Somebody met without a name is this figure."""
        one.named = entity
        self.memory.lately.remove(one)
        if entity.gender == "any":
            entity.gender = one.gender

    # ---- third persons

    def pronoun(self, spot: Spot, place: Place) -> None:
        memory = self.memory
        family = spot.gender
        crowd = family == "they"
        found = [one for one in memory.lately if _fits(one.gender, family)]
        if crowd:
            found = memory.crowds[:5] + [one for one in found if one.gender == "they"]
        elif family not in ("she", "he", "it") and not found:
            # A pronoun of somebody's own: nobody is known by it yet.
            found = [one for one in memory.lately if one.figure >= 0]
        elif family == "it":
            found = [one for one in found if one.gender == "it"]
            if not found:
                return
        if len(found) > _LATEST:
            # Of those met longer ago, figures only.
            found = found[:_LATEST] + [one for one in found[_LATEST:] if one.figure >= 0][: _MOST - _LATEST]
        cued = self.cues.get(spot.head)
        if cued is not None and self.figures[cued] not in found and _fits(self.figures[cued].gender, family):
            found.append(self.figures[cued])
        kind = "t" if crowd else "s"
        speaker, listener = self.speaker(place.quote), self.listener(place.quote)
        teller = self.teller(spot, make=False) if place.quote < 0 else None
        parties = (speaker, listener) if place.quote >= 0 else ()
        around: list[Entity | None] = []
        if place.quote < 0:
            around = [self.speaker(quote) for quote in place.quotes_around()]
        rows = pronoun_features(spot, place, found, cued, speaker, listener, teller, around, kind)
        rows.append(new_features(spot, place, found, kind))
        if crowd:
            rows.append(none_features(spot, place, found, kind))
        number, confidence = self.choose(spot, found, rows, self.favour if not crowd else 0.0, parties)
        if number < len(found):
            self.take(spot, place, found[number], confidence)
        elif number == len(found):
            self.take(spot, place, memory.add(-1, family if not crowd else "any", crowd), confidence)

    # ---- common nouns

    def noun(self, spot: Spot, place: Place) -> None:
        if spot.part == "address" and place.quote >= 0 and not spot.plural:
            listener = self.listener(place.quote) or self.hearer(place.quote)
            if _fits(listener.gender, spot.gender):
                self.take(spot, place, listener, _ADDRESSED)
                return
        memory = self.memory
        owner = _whole(self.at_token.get(spot.owner)) if spot.owner >= 0 else None
        owned = _whole(memory.owned.get((owner.number, spot.form))) if owner is not None else None
        called = [one.whole() for one in memory.called.get(spot.form, ())]
        found = self.so_called(spot, owner, owned, called)
        family: list[Entity] = []
        if spot.kin and owner is not None and not spot.plural:
            family = [one for one in self.family(owner) if _fits(one.gender, spot.gender) and one not in found]
            found += family
        found += self.perhaps_called(spot, owner, found)
        if not found:
            number, confidence = 0, _LOWEST + _RANGE
        else:
            rows = called_features(spot, place, found, owned, owner, called, family, self.story.prose.lower)
            rows.append(new_features(spot, place, found, "c"))
            number, confidence = self.choose(spot, found, rows)
        if number < len(found):
            entity = found[number]
        else:
            entity = memory.add(-1, spot.gender, spot.plural)
        self.take(spot, place, entity, confidence)
        memory.call(entity, spot.form)
        if not spot.plural:
            self.relate(owner, spot.form, entity)

    def so_called(
        self, spot: Spot, owner: Entity | None, owned: Entity | None, called: Sequence[Entity]
    ) -> list[Entity]:
        """Whom a noun has meant: the figure it is given to, whoever is this to its owner, and all called so."""
        found = [self.figures[spot.figure]] if spot.figure >= 0 else []
        if owned is not None and owned not in found and _fits(owned.gender, spot.gender):
            found.append(owned)
        for one in called:
            fit = one.plural == spot.plural and _fits(one.gender, spot.gender)
            if fit and one not in found and one is not owner:
                found.append(one)
        return found

    def perhaps_called(self, spot: Spot, owner: Entity | None, found: Sequence[Entity]) -> list[Entity]:
        """Whom a noun behind "the" or "that" may mean besides: those met lately."""
        if spot.article not in ("def", "dem"):
            return []
        if spot.plural:
            return [one for one in self.memory.crowds if one not in found][:2]
        lately = [one for one in self.memory.lately if _fits(one.gender, spot.gender) and one not in found]
        return [one for one in lately if one is not owner][:_EPITHET]

    def family(self, owner: Entity) -> list[Entity]:
        """The figures of one family name with somebody, the most often named first."""
        if owner.figure < 0:
            return []
        people = self.story.people.figures
        name = people[owner.figure].family
        if name is None:
            return []
        return [self.figures[number] for number in self.families[name] if number != owner.figure]

    def learn(self, spot: Spot) -> None:
        """What stands beside a name tells who somebody's sister is: `her sister Ellen`, `Ellen, her sister,`."""
        if not self.choices:
            return
        before = self.choices[-1].spot
        gap = spot.first - before.last
        lower = self.story.prose.lower
        if gap == 0 or (gap == 1 and lower[before.last] == ","):
            if spot.kind == "name" and before.kind == "noun" and before.owner >= 0 and not before.plural:
                self.relate(_whole(self.at_token.get(before.owner)), before.form, self.figures[spot.figure])

    def relate(self, owner: Entity | None, noun: str, entity: Entity) -> None:
        """Remember whose relation somebody is, and what follows: a sister has a brother or a sister."""
        if owner is None or owner is entity:
            return
        self.memory.owned[owner.number, noun] = entity
        for back in self.words.back.get(noun, {}).get(owner.gender, ()):
            self.memory.owned.setdefault((entity.number, back), owner)

    # ---- first and second persons

    def we(self, spot: Spot, place: Place) -> None:
        speaker = self.speaker(place.quote) if place.quote >= 0 else None
        found = [one for one in self.memory.crowds if one.gender == "we"][:3]
        rows = pronoun_features(spot, place, found, None, speaker, None, None, (), "w")
        rows.append(new_features(spot, place, found, "w"))
        number, confidence = self.choose(spot, found, rows)
        entity = found[number] if number < len(found) else self.memory.add(-1, "we", True)
        self.take(spot, place, entity, confidence)

    def party(self, spot: Spot, place: Place) -> tuple[Entity, float]:
        """Whose "I" or "you" this is."""
        quote = place.quote
        if spot.who == "I":
            if quote < 0:
                teller = self.teller(spot)
                assert teller is not None
                return teller, _TELLER
            item = self.story.attribution.items[quote]
            speaker = self.speaker(quote)
            if speaker is None and self.sides.utterance[quote] in self.own:
                speaker = self.teller(spot)
            return speaker or self.voice(quote), item.confidence if item.speaker is not None else _VOICE
        if quote < 0:
            if self.reader is None:
                self.reader = self.memory.add(-1, "you", False)
            return self.reader, _READER
        return self.listener(quote) or self.hearer(quote), _LISTENER

    def teller(self, spot: Spot, make: bool = True) -> Entity | None:
        """The narrator where the spot stands; where none is known, somebody new if `make`."""
        offset = self.story.prose.starts[spot.first]
        place = bisect_right(self.sides.begins, offset) - 1
        if place >= 0 and offset < self.sides.narrators[place][1]:
            return self.figures[self.sides.narrators[place][2]]
        if self.narrator is None and make:
            self.narrator = self.memory.add(-1, "any", False)
        return self.narrator

    def speaker(self, quote: int) -> Entity | None:
        """Who speaks a quote, where known."""
        if quote < 0:
            return None
        if self.sides.utterance[quote] in self.own and self.narrator is not None:
            return self.narrator
        number = self.story.attribution.items[quote].speaker
        return self.figures[number] if number is not None else _whole(self.voices.get(self.sides.utterance[quote]))

    def voice(self, quote: int) -> Entity:
        """Somebody who speaks a quote and is not known."""
        utterance = self.sides.utterance[quote]
        if utterance not in self.voices:
            self.voices[utterance] = self.memory.add(-1, "any", False)
            self.unknown.add(self.voices[utterance].number)
        return self.voices[utterance].whole()

    def listener(self, quote: int) -> Entity | None:
        """Whom a quote is spoken to, where known."""
        if quote < 0:
            return None
        utterance = self.sides.utterance[quote]
        number = self.sides.to[utterance]
        if number is not None:
            return self.figures[number]
        other = self.sides.other[utterance]
        if other is not None:
            return self.figures[other]
        known = _whole(self.listeners.get(self.sides.talk[utterance]))
        if known is None and self.narrator is not None and utterance not in self.own:
            if self.place.sentence - self.narrator.sentence <= _PRESENT:
                return self.narrator
        return known

    def hearer(self, quote: int) -> Entity:
        """Somebody who is spoken to and not known: one for each stretch of talk by one speaker."""
        talk = self.sides.talk[self.sides.utterance[quote]]
        if talk not in self.listeners:
            self.listeners[talk] = self.memory.add(-1, "any", False)
        return self.listeners[talk].whole()

    def speaks(self, utterance: int, entity: Entity) -> None:
        """A cue names the speaker of an utterance that is no figure's: whose "I" that was is known now."""
        entity = entity.whole()
        voice = self.voices.get(utterance)
        if voice is not None and voice.number in self.unknown and voice.named is None and voice is not entity:
            voice.named = entity
            if voice in self.memory.lately:
                self.memory.lately.remove(voice)
        self.voices[utterance] = entity

    # ---- all

    def choose(
        self,
        spot: Spot,
        found: Sequence[Entity],
        rows: Sequence[list[str]],
        named: float = 0.0,
        parties: Sequence[Entity | None] = (),
    ) -> tuple[int, float]:
        """The number of the likeliest row and its probability; the rows behind those of `found` stand for
        somebody not met before and, for `they`, for things."""
        get = self.weights.get
        scores = [sum(get(feature, 0.0) for feature in row) for row in rows]
        if named:
            for number, one in enumerate(found):
                if one.figure >= 0:
                    scores[number] += named
                if one in parties:
                    scores[number] -= _APART
        most = max(scores)
        return scores.index(most), _LOWEST + _RANGE / sum(exp(score - most) for score in scores)

    def take(self, spot: Spot, place: Place, entity: Entity, confidence: float) -> None:
        """Remember that a spot means somebody."""
        self.choices.append(Choice(spot, entity.number, confidence))
        self.at_token[spot.first] = entity
        utterance = self.cued.get(spot.head)
        if utterance is not None and spot.who not in ("I", "we"):
            self.speaks(utterance, entity)
        self.memory.met(entity)
        place.remember(spot, entity)
        shown = entity.gender == "any" and spot.gender in ("he", "she") and confidence > _SHOWS_GENDER
        if shown or spot.gender not in _COMMON:
            entity.gender = spot.gender


def _whole(entity: Entity | None) -> Entity | None:
    return entity.whole() if entity is not None else None


def _fits(gender: str, family: str) -> bool:
    return gender == family or gender == "any" or family == "any"


def _weight(names: int, words: int) -> str:
    """How often somebody is named in a story of so many words, as a class."""
    rate = names * 2000 / max(words, 2000)
    return "0" if rate < 0.3 else "1" if rate < 1.5 else "2" if rate < 4 else "3" if rate < 12 else "4"


def _cues(story: Story) -> dict[int, int]:
    """The figure that the attribution gives for the expression a cue names the speaker by, by its last token."""
    out: dict[int, int] = {}
    for quote, item in zip(story.quotes.quotes, story.attribution.items, strict=True):
        if quote.cue is not None and item.speaker is not None:
            out[quote.cue.who[1] - 1] = item.speaker
    return out


class _Sides:
    """Who talks with whom: each quote's utterance, each utterance's listener and its stretch of talk."""

    def __init__(self, story: Story) -> None:
        # Where each stretch that somebody narrates begins and ends, and who does; the stretches do not overlap.
        self.narrators = sorted(
            (span.start, span.end, number)
            for number, figure in enumerate(story.people.figures)
            for span in figure.narrates
        )
        self.begins = [begin for begin, _, _ in self.narrators]
        items = story.attribution.items
        self.utterance: list[int] = []
        speakers: list[int | None] = []
        self.to: list[int | None] = []
        paragraphs: list[int] = []
        for number, quote in enumerate(story.quotes.quotes):
            item = items[number]
            before = self.utterance[-1] if self.utterance else -1
            if before >= 0 and (
                quote.continues or (quote.paragraph == paragraphs[before] and speakers[before] == item.speaker)
            ):
                paragraphs[before] = quote.paragraph
            else:
                before += 1
                speakers.append(item.speaker)
                self.to.append(None)
                paragraphs.append(quote.paragraph)
            self.utterance.append(before)
            if item.to is not None and self.to[before] is None:
                self.to[before] = item.to
        self.other: list[int | None] = []
        self.talk: list[int] = []
        for number, speaker in enumerate(speakers):
            self.other.append(_other(speakers, paragraphs, number))
            near = number > 0 and paragraphs[number] - paragraphs[number - 1] <= _NEAR
            two = number > 1 and near and speakers[number - 2] == speaker
            self.talk.append(self.talk[number - 2] if two else number)


# Paragraphs between two utterances of one conversation, at most.
_NEAR = 3


def _other(speakers: Sequence[int | None], paragraphs: Sequence[int], number: int) -> int | None:
    """The other party: who spoke just before, else just after."""
    me = speakers[number]
    for step in (-1, 1, -2, 2):
        there = number + step
        if 0 <= there < len(speakers) and abs(paragraphs[there] - paragraphs[number]) <= _NEAR:
            if speakers[there] is not None and speakers[there] != me:
                return speakers[there]
    return None
