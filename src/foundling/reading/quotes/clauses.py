"""Who does what in a sentence of narration: subjects, and the verbs of speech that belong to them.

Owns one walk over the tokens of a sentence; what stands at each of them is told by phrases.py.
"""

from __future__ import annotations

from foundling.reading.quotes.lexicon import Verb
from foundling.reading.quotes.phrases import Phrase, Phrases, Saying
from foundling.reading.views import Tokens

# The manner of a speech is told in so many words at most.
_MANNER = 14
# So many words part a subject from its verb at most.
_PARTED = 14
# "rose to say:" leads up to a quote where at most so many tokens follow the verb, its own included.
_LEADING = 4
# A bare verb of speech stands at most so many words on.
_FURTHER = 6


class Reader(Phrases):
    """Reads clauses of one story."""

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
        for place in range(at, min(self.last, at + _FURTHER)):
            verb = self.of.verbs.get(self.of.lower[place])
            if verb is not None and verb.form in ("base", "ing") and verb.best in self.of.known.sure:
                return place
        return self.last
