"""Who does what in a sentence of narration: subjects, and the verbs of speech that belong to them.

Owns one walk over the tokens of a sentence, by closed classes of words and capitals; no parser, no grammar.
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


class Reader:
    """Reads clauses of one story."""

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

    def sayings(self, first: int, last: int) -> tuple[list[Saying], Phrase | None]:
        """The verbs of speech of one sentence with their subjects, and the sentence's first subject."""
        return _Walk(self, first, last).run()

    def _resumes(self, at: int, last: int) -> bool:
        """Whether a finite verb of speech stands there, adverbs aside."""
        at = self.skip_adverbs(at, min(last, at + 3))
        verb = self.verbs.get(self.lower[at]) if at < last else None
        return verb is not None and verb.finite and verb.best in self.known.spoken

    def _own_saying(self, phrase: Phrase, last: int) -> Saying | None:
        """`Ellen's saying`, `did Ellen say`: a verb of speech with its subject in another form."""
        end = phrase.last
        verb = self.verbs.get(self.lower[end - 1])
        if verb is not None and verb.form == "ing" and verb.best in self.known.sure and end - phrase.first > 2:
            owner = self.owner(phrase)
            if owner is not None and owner.last == end - 2:
                return Saying(owner, verb, end - 1, False)
        if phrase.kind == "pronoun" or not phrase.first or self.lower[phrase.first - 1] not in self.modals:
            return None
        behind = self.skip_adverbs(end, min(last, end + 2))
        verb = self.verbs.get(self.lower[behind]) if behind < last else None
        if verb is None or verb.form != "base" or verb.best not in self.known.sure:
            return None
        return Saying(phrase, verb, behind, True, self._hearer(behind + 1, last))

    def _has_thing(self, at: int, last: int) -> bool:
        """Whether the verb before has an object that is no hearer: "said nothing", "asked a question"."""
        if at >= last or (self.lower[at] in self.objects and not self._opens_noun(at + 1, last)):
            return False
        return self.lower[at] in self.things or self.lower[at] in self.determiners

    def _opens_noun(self, at: int, last: int) -> bool:
        """Whether a noun may begin there, as behind "her": no small word, no mark."""
        return at < last and self.words[at][0].isalnum() and self.lower[at] not in self.grammar

    def owner(self, phrase: Phrase) -> Phrase | None:
        """Who "her" or "Ellen's" is in "her reply", "Ellen's reply"."""
        if self.lower[phrase.first] in self.possessives:
            return Phrase(phrase.first, phrase.first + 1, "pronoun")
        for at in range(phrase.first, phrase.last):
            if self.lower[at] == "'s":
                return Phrase(phrase.first, at, "name" if self.words[at - 1][0].isupper() else "noun")
        return None

    def _is_subject(self, phrase: Phrase, expecting: bool, last: int, opens: bool) -> bool:
        word = self.lower[phrase.first]
        if phrase.kind == "pronoun":
            return word in self.subjects or word in self.contracted or (expecting and word in self.either)
        behind = self.skip_adverbs(phrase.last, last)
        if behind >= last:
            return False
        if not expecting:
            # "With a sigh Ellen said": a name right before a verb of speech, with no preposition before it
            if phrase.first > 1 and self.is_adverb(phrase.first - 1) and self.is_verb(behind):
                return True
            if self.lower[behind] == "," and phrase.kind == "name" and self._is_parted(phrase, last):
                return True
            verb = self.verbs.get(self.lower[behind])
            if verb is None or verb.best not in self.known.spoken or not verb.finite:
                return False
            before = self.lower[phrase.first - 1] if phrase.first else "of"
            return before not in self.prepositions or before in self.subordinators
        if self.lower[behind] == "," and not opens and phrase.first > 1:
            # "..., but Tom, much offended, said"
            if self.lower[phrase.first - 1] in self.joins and self.words[phrase.first - 2] in (",", ";"):
                return True
            return phrase.kind == "name" and self._is_parted(phrase, last)
        if self.lower[behind] in self.no_predicates or opens:
            return opens
        if self.lower[behind].endswith("ing") and phrase.kind == "name" and self._is_parted(phrase, last):
            return True  # "Tom joining in, said"
        return self.is_verb(behind)

    def _is_parted(self, phrase: Phrase, last: int) -> bool:
        """Whether a few words between commas part a subject from its verb: "Tom, much offended, said"."""
        if self.lower[phrase.first - 1] in self.prepositions:
            return False
        for at in range(phrase.last + 1, min(last, phrase.last + _PARTED)):
            if self.words[at] == ",":
                return self._resumes(at + 1, last)
        return False

    def _speaks(self, verb: Verb, at: int, first: int, last: int, subject: Phrase) -> bool:
        if verb.form == "done":
            return False
        place = at - 1
        while place > first and self.is_adverb(place):
            place -= 1
        before = self.lower[place] if at > first else ""
        if verb.form == "past" and before in self.passives:
            return False
        if verb.form == "base":
            if before == "to" or before in self.modals or self._is_joined(place, first):
                return verb.best in ("say", "tell") and (last - at <= _LEADING or self._leads_up(at, last))
            return self.lower[subject.first] in self.plain or self.lower[subject.first] in self.contracted
        return True

    def _is_joined(self, at: int, first: int) -> bool:
        """Whether a bare verb goes on behind "and" with one a little before it: "only time to nod and say"."""
        if self.lower[at] != "and":
            return False
        return not self._bare.isdisjoint(self.lower[max(first, at - _MANNER // 2) : at])

    def _leads_up(self, at: int, last: int) -> bool:
        """Whether but a manner parts a verb from the mark that leads to a quote: "could say in a low tone:"."""
        if self.words[last - 1] not in (":", ",") or self.lower[at + 1] in self.reporting:
            return False
        return last - at <= _MANNER and not any(
            self.is_verb(place) or self.lower[place] in self.relatives for place in range(at + 1, last)
        )


# The manner of a speech is told in so many words at most.
_MANNER = 14
_PARTICLES = 3
# So many words part a subject from its verb at most.
_PARTED = 14
_MORE_SMALL = 2
# "rose to say:" leads up to a quote where at most so many tokens follow the verb, its own included.
_LEADING = 4
# A noun phrase has at most so many words.
_LONGEST_PHRASE = 6


class _Walk:
    """One sentence, word by word: whom its clauses are about so far, and what was found to be said."""

    def __init__(self, clauses: Reader, first: int, last: int) -> None:
        self.of = clauses
        self.first, self.last = first, last
        self.found: list[Saying] = []
        self.subject: Phrase | None = None
        self.saved: Phrase | None = None
        self.opening: Phrase | None = None
        self.expecting = True
        self.gap = False
        # Verbs behind the subject so far.
        self.verbs = 0
        # Whether what was saved has its verb, so that a clause behind "when" goes on ("they sat, when Tom came"),
        # and whether a comma sets that clause off.
        self.told_of = self.set_off = False
        self.aside: Phrase | None = None
        # Who said something in the clause that others are part of.
        self.sayer: Phrase | None = None
        # Who a clause with "who" is about, as long as it has no verb and once it is over.
        self.about: Phrase | None = None
        self.pending = False
        self.latest: Phrase | None = None

    def run(self) -> tuple[list[Saying], Phrase | None]:
        """The verbs of speech with their subjects, and the sentence's first subject."""
        at = self.first
        while at < self.last:
            at = self._step(at, self.of.lower[at])
        return self.found, self.opening

    def _step(self, at: int, word: str) -> int:
        """Take the word at `at`; returns where the next one begins."""
        if not word[0].isalnum():
            return self._mark(at, word)
        for take in (self._relative, self._verb, self._phrase, self._perceived):
            behind = take(at, word)
            if behind is not None:
                return behind
        if word in self.of.conjunctions:
            self.expecting = True
        elif word in self.of.prepositions or word.endswith("ing"):
            self.expecting = False
        elif self.of.is_verb(at):
            self.gap = True
            self.verbs += 1
            self.pending = False
        return at + 1

    def _mark(self, at: int, word: str) -> int:
        if word in (",", ";", ":", "--", "—", "–", "(", ")"):
            self.expecting = True
            if word == "(":
                self.aside = self.subject
            elif word == ")" and self.aside is not None:
                self.subject, self.aside = self.aside, None
            if not self.pending:
                if self.about is not None and word == "," and self.of._resumes(at + 1, self.last):
                    self.subject = self.about  # "Tom, who had been asleep, said"
                elif self.saved is not None and not self._goes_on(at):
                    self.subject = self.saved
                self.saved = self.about = None
                self.told_of = False
        return at + 1

    def _goes_on(self, at: int) -> bool:
        """Whether a clause that interrupts goes on over the mark at `at`: "they sat, when Tom came, and"."""
        if not self.told_of:
            return False
        return self.set_off or (at + 1 < self.last and self.of.is_verb(at + 1))

    def _relative(self, at: int, word: str) -> int | None:
        if word not in self.of.relatives or at <= self.first or self.of.lower[at - 1] != ",":
            return None
        if word == "who" and self.latest is not None and self.latest.last == at - 1:
            self.saved, self.subject, self.about = self.subject, self.latest, self.latest
            self.pending = True
            self.expecting = self.gap = False
            return at + 1
        if self.subject is not None:
            self.saved = self.subject
            self.expecting = word not in self.of.subject_relatives
            return at + 1
        return None

    def _verb(self, at: int, word: str) -> int | None:
        verb, subject = self.of.verbs.get(word), self.subject
        if verb is None:
            return None
        by = self._done_by(verb, at)
        if by is not None:
            self.found.append(Saying(by, verb, at, False, gap=True))
            return by.last
        if subject is None:
            return None
        if not self.of._speaks(verb, at, self.first, self.last, subject):
            return None
        to = self.of._hearer(at + 1, self.last)
        if to is None and "tell" in verb.classes:
            to = self._told(at + 1)
        thing = self.of._has_thing(at + 1, self.last)
        if verb.form == "ing" and self.sayer is not None and self.of.lower[at - 1] == ",":
            subject = self.sayer  # "Tom replied that it was, adding"
        self.sayer = subject
        self.found.append(Saying(subject, verb, at, False, to, self.gap, thing))
        self.gap = True
        self.verbs += 1
        self.expecting = self.pending = False
        return at + 1

    def _done_by(self, verb: Verb, at: int) -> Phrase | None:
        """Who speaks in `was interrupted by Tom`, `thus accosted by Tom`."""
        if "tell" not in verb.classes or verb.form not in ("past", "done"):
            return None
        behind = self.of.skip_adverbs(at + 1, self.last)
        if behind + 1 >= self.last or self.of.lower[behind] != "by":
            return None
        return self.of.phrase(behind + 1, self.last)

    def _told(self, at: int) -> Tokens | None:
        """Whom somebody tells: `told Tom`."""
        heard = self.of.phrase(at, self.last)
        if heard is None or (heard.kind == "pronoun" and self.of.lower[heard.first] in self.of.subjects):
            return None
        return heard.first, heard.last

    def _phrase(self, at: int, _: str) -> int | None:
        phrase = self.of.phrase(at, self.last)
        if phrase is None:
            return None
        before, self.latest = self.latest, phrase
        own = self.of._own_saying(phrase, self.last)
        if own is not None:
            self.found.append(own)
            return max(phrase.last, own.at + 1)
        bound = self.pending and phrase.kind == "pronoun"
        if not bound and self.of._is_subject(phrase, self.expecting, self.last, at == self.first):
            self._begin_clause(phrase, at, before)
            self.about, self.pending = None, False
            self.gap = False
            self.opening = self.opening or phrase
        self.expecting = False
        return phrase.last

    def _begin_clause(self, phrase: Phrase, at: int, before: Phrase | None) -> None:
        """A new subject at `at`, behind the phrase `before`: of a clause within the one so far, or beside it."""
        lower = self.of.lower
        if lower[at - 1] == "and" and before is not None and before.last == at - 1:
            at = before.first  # "where she and Ellen sat"
            if before == self.subject:
                return
        lead = lower[at - 1] if at > self.first else ","
        nested = self.subject is not None and lead in self.of.subordinators
        self.told_of = nested and self.verbs > 0 and lead in self.of.interrupting
        self.told_of = self.told_of and lower[at - 2] not in self.of.joins
        self.set_off = lower[at - 2] == ","
        if not nested and (not lead[0].isalnum() or lead in self.of.joins):
            self.sayer = None
        self.saved = (self.saved or self.subject) if nested else None
        self.subject = phrase
        self.verbs = 0

    def _perceived(self, at: int, word: str) -> int | None:
        """`heard Tom say`."""
        if word not in self.of.perceive or at + 2 >= self.last:
            return None
        heard = self.of.phrase(at + 1, self._bare_verb(at + 2))
        if heard is None or heard.last >= self.last:
            return None
        bare = self.of.verbs.get(self.of.lower[heard.last])
        if bare is None or bare.form not in ("base", "ing") or bare.best == "gesture":
            return None
        to = self.of._hearer(heard.last + 1, self.last)
        self.found.append(Saying(heard, bare, heard.last, False, to, True))
        return heard.last + 1

    def _bare_verb(self, at: int) -> int:
        """The place of a verb of speech, in its bare form, that stands a few words on; else the sentence's end."""
        for place in range(at, min(self.last, at + _LONGEST_PHRASE)):
            verb = self.of.verbs.get(self.of.lower[place])
            if verb is not None and verb.form in ("base", "ing") and verb.best in self.of.known.sure:
                return place
        return self.last
