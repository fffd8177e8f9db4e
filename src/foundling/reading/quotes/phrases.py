"""Words and expressions of narration: which token is a verb, an adverb, a name, and how far an expression goes.

Owns what is seen at one place of a sentence, by closed classes of words and capitals; no parser, no grammar.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from foundling.reading.grammar import ALL_PERSONS, forms
from foundling.reading.prose import Prose
from foundling.reading.quotes.lexicon import Verb, lexicon
from foundling.reading.types import MentionKind
from foundling.reading.views import Tokens

# `he'd`, `I've`: a subject with its verb.
CONTRACTED = forms(ALL_PERSONS, "contracted")
SEVERAL = forms("we they", "subject")
# A name goes on behind so many particles at most ("van der").
_PARTICLES = 3
# A noun phrase has at most so many words.
_LONGEST_PHRASE = 6
_MORE_SMALL = 2


class Phrase(Struct, frozen=True):
    """An expression that means somebody: tokens `[first, last)`; `owner` in "Ellen's voice"."""

    first: int
    last: int
    kind: MentionKind
    owner: Phrase | None = None


class Saying(Struct, frozen=True):
    """A verb of speech (or, `verb` None, any verb) with its subject.

    `gap`: other verbs lie between the two; `thing`: what is said follows as its object ("said nothing").
    """

    who: Phrase
    verb: Verb | None
    at: int
    inverted: bool
    to: Tokens | None = None
    gap: bool = False
    thing: bool = False


class Phrases:
    """Reads expressions of one story, at any token."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.words = prose.words
        self.lower = prose.lower
        self.known = known = lexicon()
        self.verbs = known.verbs
        sets = known.words
        self.subjects = sets["subjects"]
        self.either = sets["either"]
        self.objects = sets["objects"]
        self.determiners = sets["determiners"]
        self.possessives = sets["possessives"]
        self.prepositions = sets["prepositions"]
        self.conjunctions = sets["conjunctions"]
        self.relatives = sets["relatives"]
        self.auxiliaries = sets["auxiliaries"]
        self.modals = sets["modals"]
        self._bare = self.modals | {"to"}
        self.passives = sets["passives"]
        self.adverbs = sets["adverbs"]
        self.openers = sets["openers"]
        self.titles = sets["titles"]
        self.particles = sets["particles"]
        self.voices = sets["voices"]
        self.perceive = sets["perceive"]
        self.pasts = sets["irregular_pasts"]
        self.utterances = sets["utterances"]
        self.reflexives = sets["reflexives"]
        self.things = sets["things"]
        self.joins = sets["joins"]
        self.plain = sets["plain"]
        self.regal = sets["regal"]
        self.within = sets["within"]
        self.copulas = sets["copulas"]
        self.aloud = sets["aloud"]
        self.subject_relatives = sets["subject_relatives"]
        self.no_predicates = sets["no_predicates"] | {","}
        self.grammar = (
            self.subjects
            | self.objects
            | self.prepositions
            | self.conjunctions
            | self.relatives
            | self.auxiliaries
        )
        self.common = self._common()
        self.begins = frozenset(prose.sentences)
        self.begun = frozenset(prose.paragraphs)
        self.contracted = CONTRACTED
        self.subordinators = sets["subordinators"]
        self.nobody = sets["nobody"]
        self.reporting = sets["reporting"]
        self.interrupting = sets["interrupting"]
        self.several = SEVERAL
        self.pronouns = self.subjects | self.either | self.objects | self.contracted

    def _common(self) -> frozenset[str]:
        """Words that the story writes small more often than not: no names where a sentence begins with them."""
        counts = Counter(self.words)
        return frozenset(
            word.lower()
            for word, count in counts.items()
            if word[0].isupper() and counts[word.lower()] > _MORE_SMALL * count
        )

    def is_adverb(self, at: int) -> bool:
        """Whether the token is an adverb by its list or its ending."""
        word = self.lower[at]
        return (
            word in self.adverbs
            or word in self.reflexives
            or (word.endswith("ly") and len(word) > 4 and word not in self.verbs)
        )

    def is_verb(self, at: int) -> bool:
        """Whether the token looks like a finite verb behind a subject."""
        word = self.lower[at]
        if word in self.auxiliaries or word in self.pasts:
            return True
        verb = self.verbs.get(word)
        if verb is not None:
            return verb.form in ("past", "s", "base")
        return self.words[at][0].islower() and (
            word.endswith("ed") or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s")))
        )

    def is_name(self, at: int) -> bool:
        """Whether the token is a word with a capital that may be (part of) a name."""
        word = self.words[at]
        return (
            word[0].isupper()
            and not self.prose.caseless
            and self.lower[at] not in self.openers
            and self.lower[at] not in self.pronouns
            and self.lower[at] not in self.determiners
            and not (at in self.begins and self.lower[at] in self.common)
        )

    def phrase(self, at: int, end: int, *, inverted: bool = False) -> Phrase | None:
        """The expression for somebody that begins at `at`, if one does; `inverted`: behind its verb."""
        if at >= end:
            return None
        word = self.lower[at]
        if word in self.possessives and at + 1 < end:
            found = self._noun(at, at + 1, end, inverted)
            if found is not None:
                if self.lower[found.last - 1] in self.voices:
                    return Phrase(found.first, found.last, "noun", Phrase(at, at + 1, "pronoun"))
                return found
        if word in self.subjects or word in self.objects or word in self.contracted:
            return Phrase(at, at + 1, "pronoun")
        if word in self.determiners and not (word == "that" and self._opens_phrase(at + 1, end)):
            found = self._noun(at, at + 1, end, inverted)
            if found is not None:
                return self._voice_of(found, end)
        if word in self.either:
            return Phrase(at, at + 1, "pronoun")
        if self.is_name(at):
            return self._name(at, at, end, inverted)
        if word in self.titles and at + 1 < end and self.words[at][0].islower() and self.is_name(at + 1):
            return self._name(at + 1, at + 1, end, inverted)  # "young Marsh"
        if self.prose.caseless and not inverted and self._named_by_verb(at, end):
            return Phrase(at, at + 1, "name")
        if inverted and self.words[at][0].isalpha() and word not in self.grammar and not self.is_adverb(at):
            # "said poor Ellen", "cried old Martin", "said mother"
            if at + 1 < end and self.is_name(at + 1):
                return self._name(at + 1, at + 1, end, inverted)
            if self.prose.caseless or word in self.titles:
                return self._noun(at, at, end, inverted)
        return None

    def _named_by_verb(self, at: int, end: int) -> bool:
        """Where capitals tell nothing, a word right before a verb of speech is a name."""
        if (
            at + 1 >= end
            or not self.words[at][0].isalpha()
            or self.lower[at] in self.grammar
            or self.is_adverb(at)
        ):
            return False
        verb = self.verbs.get(self.lower[at + 1])
        return verb is not None and verb.best in self.known.spoken and verb.finite

    def _opens_phrase(self, at: int, end: int) -> bool:
        """Whether a phrase of its own begins there: "so that Ellen", "that the inspector"."""
        at += at < end and self.lower[at] in self.either  # "that all the"
        return at < end and (self.is_name(at) or self.lower[at] in self.determiners)

    def _name(self, first: int, at: int, end: int, inverted: bool) -> Phrase:
        last = at + 1
        while last < end:
            if self.is_name(last):
                last += 1
            elif self.lower[last] == "and" and self._titled(last - 1) and self._titled(min(last + 1, end - 1)):
                last += 2  # "Mr. and Mrs. Marsh"
            else:
                behind = self._behind_particles(last, end)
                if behind == last:
                    break
                last = behind + 1
        if last < end and self.lower[last] == "'s":
            owner = Phrase(first, last, "name")
            found = self._noun(first, last + 1, end, inverted)
            if found is not None and self.lower[found.last - 1] in self.voices:
                return Phrase(found.first, found.last, "noun", owner)
            if found is not None:
                return found
        return Phrase(first, last, "name")

    def _titled(self, at: int) -> bool:
        return self.lower[at] in self.titles

    def _behind_particles(self, at: int, end: int) -> int:
        """The name word behind small words of a name (`van der Luyden`); `at` where none is."""
        last = at
        while last < end and last - at < _PARTICLES and self.lower[last] in self.particles:
            last += 1
        if (
            last >= end
            or not self.is_name(last)
            or (self.lower[at] == "the" and self.lower[at - 1] not in self.regal)
        ):
            return at
        return last

    def _noun(self, first: int, at: int, end: int, inverted: bool) -> Phrase | None:
        """The words of a noun phrase from `at` on, its head the last of them."""
        last = at
        while last < end and last - at < _LONGEST_PHRASE:
            word = self.lower[last]
            if not self.words[last][0].isalnum() or word in self.grammar or word in self.pronouns:
                break
            if word in self.determiners and word not in self.within:
                break
            if last > at and self.words[last][0].isupper() and self._stands_apart(first, last):
                break
            if last > at and (self.is_adverb(last) or self._ends_phrase(last, end, inverted)):
                break
            last += 1
        if last < end and self.lower[last] == "'s" and last > at:
            owner = Phrase(first, last, "noun")
            found = self._noun(first, last + 1, end, inverted)
            if found is not None:
                if self.lower[found.last - 1] in self.voices:
                    return Phrase(found.first, found.last, "noun", owner)
                return found
        if last == at:
            return None
        head = self.words[last - 1]
        named = first == at if self.prose.caseless else head[0].isupper()
        return Phrase(first, last, "name" if named else "noun")

    def _voice_of(self, found: Phrase, end: int) -> Phrase:
        """The phrase, with its owner in "the voice of Ellen"."""
        behind = found.last
        if found.owner is None and self.lower[behind - 1] in self.voices and behind + 1 < end:
            owner = self.phrase(behind + 1, end, inverted=True) if self.lower[behind] == "of" else None
            if owner is not None:
                return Phrase(found.first, found.last, found.kind, owner.owner or owner)
        return found

    def _stands_apart(self, first: int, at: int) -> bool:
        """Whether a name behind a noun begins a phrase of its own: "After a pause Ellen said"."""
        if self.words[at - 1][0].isupper() or self.lower[at - 1] in self.titles:
            return False
        return first > 0 and self.lower[first - 1] in self.prepositions

    def _ends_phrase(self, at: int, end: int, inverted: bool) -> bool:
        """Whether the word at `at` is the verb behind a noun rather than part of the phrase."""
        word = self.lower[at]
        verb = self.verbs.get(word)
        if verb is not None and verb.form in ("past", "s", "ing"):
            return True
        return word in self.pasts or (
            word.endswith(("ed", "ing")) and (at + 1 >= end or self.lower[at + 1] in self.grammar or inverted)
        )

    def skip_adverbs(self, at: int, end: int) -> int:
        """The first token from `at` on that is no adverb."""
        while at < end and self.is_adverb(at):
            at += 1
        return at

    def inverted(self, at: int, end: int) -> Saying | None:
        """`said Ellen` at the beginning of a stretch of narration, adverbs aside."""
        at = self.skip_adverbs(at, min(end, at + 2))
        if at >= end:
            return None
        if self.words[at][0].isupper() and not self.prose.caseless:
            return None
        verb = self.verbs.get(self.lower[at]) or self._unknown(at, end)
        if verb is None or verb.form not in ("past", "s", "base"):
            return None
        behind = self.skip_adverbs(at + 1, min(end, at + 4))
        who = self.phrase(behind, end, inverted=True)
        if who is None or (who.kind == "pronoun" and self.lower[who.first] in self.objects):
            return None
        return Saying(who, verb, at, True, self._hearer(who.last, end))

    def _unknown(self, at: int, end: int) -> Verb | None:
        """A verb of no list, and right behind it somebody: `flashed Ellen.`, `rapped the clerk,` must be cues."""
        if self.prose.caseless or not self.lower[at].endswith("ed") or at + 1 >= end:
            return None
        if not self.is_name(at + 1) and self.lower[at + 1] != "the":
            return None
        who = self.phrase(at + 1, end, inverted=True)
        if who is None or (who.last < end and self.words[who.last][0].isalnum()):
            return None
        word = self.lower[at]
        return Verb(word, ("voice",), "past", "voice", True)

    def _hearer(self, at: int, end: int) -> Tokens | None:
        """`to Tom` behind a verb or its subject, adverbs aside."""
        at = self.skip_adverbs(at, min(end, at + 3))
        if at < end and self.lower[at] == "to":
            found = self.phrase(at + 1, end)
            if found is not None:
                return found.first, found.last
        return None
