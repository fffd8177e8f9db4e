"""What stands between two quotation marks: speech, writing, or a word, a title or a phrase that nobody speaks.

Owns that decision, made from the stretch's own form (capital, stop, length) and the words before and behind it.
"""

from __future__ import annotations

from functools import cache

from foundling.knowledge import table
from foundling.reading.prose import Prose
from foundling.reading.quotes.lexicon import Lexicon, lexicon
from foundling.reading.quotes.stretches import STOPS, Stretch
from foundling.reading.types import SpeechKind

# What ends a sentence or breaks it off inside the marks.
_ENDS = frozenset(".!?…") | {"--", "—", "–", "---", "..", "...", "....", "....."}
_STRONG_ENDS = frozenset("!?") | {"--", "—", "---"}
# Within so many words before the marks something written is named ("the sign read").
_REACH = 6
# A quoted phrase of so many words may be a title or an expression; longer ones are somebody's words.
_PHRASE = 5
_LONG = 9


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(entries) for name, entries in table("quote_words.toml").items()}


class Judge:
    """Judges the stretches of one story."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.words = prose.words
        self.lower = prose.lower
        self.known: Lexicon = lexicon()
        self.sets = _words()

    def kind(self, one: Stretch, before: Stretch | None) -> SpeechKind | None:
        """The kind of a stretch, or None where nobody speaks. `before`: the stretch before in its paragraph."""
        if one.style == "chat":
            return "chat"
        if one.style == "letter":
            return "letter"
        if one.style == "telepathy":
            return "telepathy"
        if one.style == "italic":
            return "thought"
        if one.style in ("dash", "script"):
            return "speech"
        count = sum(1 for at in range(one.inner, one.outer) if self.words[at][0].isalnum())
        if not count:
            # "...", "?", "!!" alone are silences and looks that stories give as speech
            return "speech" if self._alone(one) else None
        written = self._written(one, count)
        if written is not None:
            return written
        return "speech" if self._spoken(one, before, count) else None

    def _alone(self, one: Stretch) -> bool:
        first, last = self.prose.paragraph_tokens(one.paragraph)
        return one.first == first and one.last == last and one.outer > one.inner

    def _written(self, one: Stretch, count: int) -> SpeechKind | None:
        """`letter` and `sign` by how it begins and what is named before it."""
        if count > 1 and self.lower[one.inner] in ("dear", "dearest") or (
            count > 2
            and self.lower[one.inner] == "my"
            and self.lower[one.inner + 1] in ("dear", "dearest")
            and one.outer - one.inner > _SALUTED
        ):
            if "," in self.words[one.inner : one.inner + _SALUTED] and one.outer - one.inner > _SALUTED:
                return "letter"
        return None

    def _spoken(self, one: Stretch, before: Stretch | None, count: int) -> bool:
        first, last = self.prose.paragraph_tokens(one.paragraph)
        words, lower = self.words, self.lower
        if one.first - first <= 1 or not one.closed:
            return True if count > 1 or one.last >= last - 1 or self._stopped(one) else self._followed(one, last)
        previous = words[one.first - 1]
        capital = self._capital(one)
        stopped = self._stopped(one)
        if previous in (",", ":", "--", "—", "–", "---", ";"):
            if stopped or count > _PHRASE:
                return True
            if previous == ",":
                return (before is not None and self._resumes(one)) or self._verb_before(one)
            return previous == ":" and capital
        if previous in _ENDS or previous in _CLOSED:
            # at the beginning of a sentence
            return stopped or count > _PHRASE or self._followed(one, last) or one.last >= last
        verb = self._verb_before(one)
        if verb:
            return capital or stopped or count > _PHRASE
        if lower[one.first - 1] in self.sets["naming"]:
            return count > _LONG and capital and stopped
        if words[one.outer - 1] in _STRONG_ENDS:
            return capital and count > 1
        return capital and stopped and count > _PHRASE and words[one.outer - 1] != ","

    def _capital(self, one: Stretch) -> bool:
        for at in range(one.inner, one.outer):
            if self.words[at][0].isalnum():
                return not self.words[at][0].islower()
        return False

    def _stopped(self, one: Stretch) -> bool:
        return self.words[one.outer - 1] in STOPS or (
            one.outer - one.inner > 1 and self.words[one.outer - 1] in _TAILS and self.words[one.outer - 2] in STOPS
        )

    def _resumes(self, one: Stretch) -> bool:
        return self.words[one.inner][0].islower()

    def _verb_before(self, one: Stretch) -> bool:
        """Whether a verb of speech leads up to the marks."""
        at = one.first - 1
        while at >= 0 and at >= one.first - 3:
            verb = self.known.verbs.get(self.lower[at])
            if verb is not None and verb.best in ("say", "tell", "voice", "talk", "think", "write"):
                return True
            if self.words[at][0].isalnum() and self.lower[at] not in ("only", "simply", "just", "out", "back", "a", "him", "her", "me", "them", "us"):
                return False
            at -= 1
        return False

    def _followed(self, one: Stretch, last: int) -> bool:
        """Whether `said Ellen` or `she said` follows at once."""
        at = one.last
        if at + 1 >= last:
            return False
        for word in (self.lower[at], self.lower[at + 1]):
            verb = self.known.verbs.get(word)
            if verb is not None and verb.best in ("say", "tell", "voice", "talk", "think") and verb.form in ("past", "s"):
                return True
        return False


_SALUTED = 6
_CLOSED = frozenset("\"”»'’)]*_")
_TAILS = frozenset(")]*_'’\"”~")
