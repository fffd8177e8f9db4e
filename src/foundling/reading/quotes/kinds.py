"""What stands between two quotation marks: speech, writing, or a word, a title or a phrase that nobody speaks.

Owns that decision, made from the stretch's own form (capital, stop, length) and the words before and behind it.
"""

from __future__ import annotations

from functools import cache

from foundling.knowledge import table
from foundling.reading.prose import Prose
from foundling.reading.quotes.lexicon import Lexicon, Verb, lexicon
from foundling.reading.quotes.stretches import STOPS, Stretch, Style
from foundling.reading.types import SpeechKind

# What ends a sentence or breaks it off inside the marks.
_ENDS = frozenset(".!?…") | {"--", "—", "–", "---", "..", "...", "....", "....."}
_STRONG_ENDS = frozenset("!?") | {"--", "—", "---"}
# Within so many words before the marks something written is named ("the sign read").
_REACH = 6
# A quoted phrase of so many words may be a title or an expression; longer ones are somebody's words.
_PHRASE = 5
_LONG = 9


# How sure a stretch between quotation marks is speech: the share that the truth of the development novels of PDNC
# has (which leaves some out) at the head of a paragraph, a sentence, behind a comma; in the midst of a sentence.
# Those of the other kinds are set by hand; no bench covers them.
_SPEECH = 0.96
_WITHIN = 0.81
_OPEN = 0.9
_BY_KIND: dict[SpeechKind, float] = {"letter": 0.7, "sign": 0.6}
_BY_STYLE: dict[Style, float] = {
    "dash": 0.93,
    "script": 0.95,
    "chat": 0.95,
    "telepathy": 0.8,
    "italic": 0.65,
    "letter": 0.85,
}


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
        self.unsaid = tuple(f" {phrase} " for phrase in table("quote_words.toml")["unsaid"])
        self.unsaid_behind = tuple(f" {phrase} " for phrase in table("quote_words.toml")["unsaid_behind"])

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

    def confidence(self, one: Stretch, kind: SpeechKind) -> float:
        """How sure it is that this is a quote of that kind."""
        if one.style in _BY_STYLE:
            return _BY_STYLE[one.style]
        if kind in _BY_KIND:
            return _BY_KIND[kind]
        first, _ = self.prose.paragraph_tokens(one.paragraph)
        if one.first > first and self.words[one.first - 1][0].isalnum():
            return _WITHIN
        return _SPEECH if one.closed or one.continues else _OPEN

    def _alone(self, one: Stretch) -> bool:
        first, last = self.prose.paragraph_tokens(one.paragraph)
        return one.first == first and one.last == last and one.outer > one.inner

    def _written(self, one: Stretch, count: int) -> SpeechKind | None:
        """`letter` and `sign` by how it begins and what is named before it."""
        if self._salutes(one) and (self._named_before(one, "letters", _FAR) or not one.closed):
            return "letter"
        if count <= _LONG and self._capital(one) and self._named_before(one, "signs", _REACH):
            lead = self.lower[one.first - 1]
            if lead in self.sets["sign_leads"] or (
                lead in (",", ":") and self.lower[one.first - 2] in self.sets["sign_leads"]
            ):
                return "sign"
        return None

    def _salutes(self, one: Stretch) -> bool:
        """Whether it begins as a letter does: "Dear Tom," """
        at = one.inner + (self.lower[one.inner] == "my")
        if at >= one.outer or self.lower[at] not in self.sets["salutations"]:
            return False
        reach = 2 if self.lower[at] in self.sets["alone"] else _SALUTED
        return "," in self.words[at + 1 : min(one.outer, at + reach)]

    def _named_before(self, one: Stretch, kind: str, reach: int) -> bool:
        """Whether a word of that kind stands within `reach` tokens before the marks."""
        words = self.sets[kind]
        return any(word in words for word in self.lower[max(0, one.first - reach) : one.first])

    def _spoken(self, one: Stretch, before: Stretch | None, count: int) -> bool:
        first, last = self.prose.paragraph_tokens(one.paragraph)
        words = self.words
        stopped = self._stopped(one)
        if words[first] == "[" and self.lower[first + 1] in self.sets["captions"]:
            return False
        if self._is_verse(one.paragraph, one.paragraph) or self._is_verse(*self._stanza(one.paragraph)):
            return False
        if self._unsaid_behind(one, last):
            return False
        if one.first - first <= 1 or not one.closed:
            return stopped or count > _PHRASE or not self._names_something(one, last)
        previous = words[one.first - 1]
        capital = self._capital(one)
        if previous in _LEADS:
            if self._unsaid(one, first):
                return False
            if previous in (",", ";") and before is None and self._resumes(one):
                # a phrase in the narrator's own sentence
                return self._verb_before(one) is not None or self._followed(one, last)
            if stopped or count > _PHRASE:
                return True
            if previous == ",":
                return (before is not None and self._resumes(one)) or self._verb_before(one) is not None
            return capital or self._followed(one, last)
        if previous in _ENDS or previous in _CLOSED or previous == "(":
            # at the beginning of a sentence
            return stopped or count > _PHRASE or self._followed(one, last) or one.last >= last
        return self._spoken_within(one, before, count, first, last, stopped, capital)

    def _spoken_within(
        self, one: Stretch, before: Stretch | None, count: int, first: int, last: int, stopped: bool, capital: bool
    ) -> bool:
        """The same in the midst of a sentence, where most quoted words are no speech."""
        if before is not None and self._goes_on(one, before):
            return True
        if self._unsaid(one, first):
            return False
        verb = self._verb_before(one)
        previous = self.lower[one.first - 1]
        ended = self._last_mark(one) in _STRONG_ENDS
        if verb is not None:
            if verb.lemma in self.sets["naming_verbs"]:
                return capital and ended
            if count == 1 and verb.best == "say" and (capital or self._is_interjection(one)):
                return True
            return (capital or count > _PHRASE) and (stopped or (count > 1 and not self._is_title(one)))
        if ended and self._is_interjection(one):
            return True
        if previous == "of" and self.lower[one.first - 2] in self.sets["cries"]:
            return capital and stopped
        if previous in self.sets["naming"]:
            return (count > _LONG and capital and stopped) or (capital and ended and count > _FEW)
        if not capital or not stopped or self._is_title(one):
            return False
        return count > _FEW or (count > 1 and ended) or self._followed(one, last)

    def _is_interjection(self, one: Stretch) -> bool:
        """Whether it begins with a word such as "yes" or "oh", which is speech even alone."""
        return self.lower[one.inner] in self.sets["interjections"]

    def _goes_on(self, one: Stretch, before: Stretch) -> bool:
        """Whether a cue alone parts this from the stretch before, whose sentence was not done."""
        between = range(before.last, one.first)
        if not between or len(between) > _LONG or any(self.words[at] in _FULL for at in between):
            return False
        if self._last_mark(before) in _FULL or self.lower[one.first - 1] in self.sets["naming"]:
            return False
        if before.first == self.prose.paragraph_tokens(before.paragraph)[0] and self._is_aside(before.last):
            return True
        return any(
            at in self.known.verbs and self.known.verbs[at].best in self.known.uttered
            for at in self.lower[between.start : between.stop]
        )

    def _is_aside(self, at: int) -> bool:
        """Whether what stands between two pieces tells but what the speaker does: `lowering her voice`."""
        word = self.lower[at]
        return word.endswith("ing") and len(word) > _PARTICIPLE

    def _unsaid(self, one: Stretch, first: int) -> bool:
        """Whether the words before say that it is only imagined, meant or wished: "as if to say"."""
        spaced = f" {' '.join(self.lower[max(first, one.first - _FAR // 2) : one.first])} "
        cut = max(spaced.rfind(" . "), spaced.rfind(' " '), spaced.rfind(" ” "))
        return any(phrase in spaced[max(cut, 0) :] for phrase in self.unsaid)

    def _last_mark(self, one: Stretch) -> str:
        at = one.outer - 1
        while at > one.inner and self.words[at] in _TAILS:
            at -= 1
        return self.words[at]

    def _is_title(self, one: Stretch) -> bool:
        """Whether every longer word has a capital, as in a title."""
        longer = [word for word in self.words[one.inner : one.outer] if len(word) > _SMALL and word[0].isalpha()]
        return len(longer) > 1 and all(word[0].isupper() for word in longer)

    def _capital(self, one: Stretch) -> bool:
        for at in range(one.inner, one.outer):
            if self.words[at][0].isalnum():
                return not self.words[at][0].islower()
        return False

    def _stopped(self, one: Stretch) -> bool:
        return self._last_mark(one) in STOPS

    def _resumes(self, one: Stretch) -> bool:
        return self.words[one.inner][0].islower()

    def _verb_before(self, one: Stretch) -> Verb | None:
        """The verb of speech that leads up to the marks, if one does."""
        for at in range(one.first - 1, max(-1, one.first - _LEAD_WORDS), -1):
            verb = self.known.verbs.get(self.lower[at])
            if verb is not None and verb.best in self.known.uttered:
                return verb
            if self.words[at][0].isalnum() and self.lower[at] not in self.sets["lead"]:
                return None
        return None

    def _is_verse(self, above: int, below: int) -> bool:
        """Whether the paragraphs are lines of verse, as songs and poems are cited: short, each with a capital.

        Lines of one stanza may have been taken for several paragraphs, one under the other.
        """
        begin = self.prose.starts[self.prose.paragraph_tokens(above)[0]]
        end = self.prose.ends[self.prose.paragraph_tokens(below)[1] - 1]
        if end - begin > _LONGEST_VERSE or self.prose.text.find("\n", begin, end) < 0:
            return False
        text = self.prose.text[begin:end]
        lines = [line.strip(" \t_*\"'“‘") for line in text.split("\n")]
        longest = _VERSE_LINE if above == below else _STANZA_LINE
        if not all(len(line) < longest and line[:1].isupper() for line in lines):
            return False
        # a capital in mid-sentence begins a line of verse; lines of talk are sentences
        running = sum(line[-1] not in _LINE_ENDS for line in lines[:-1])
        return running > 0 if above == below else 3 * running >= len(lines) >= _STANZA

    def _stanza(self, number: int) -> tuple[int, int]:
        """The first and last of the paragraphs that stand right under one another around one, a few at most."""
        above = below = number
        while number - above < _STANZA and above > 0 and self._is_tight(above - 1):
            above -= 1
        while below - number < _STANZA and below + 1 < len(self.prose.paragraphs) and self._is_tight(below):
            below += 1
        return above, below

    def _is_tight(self, number: int) -> bool:
        """Whether one line end alone parts the paragraph from the next, and it is as short as a verse."""
        first, last = self.prose.paragraph_tokens(number)
        end, behind = self.prose.ends[last - 1], self.prose.starts[last]
        if end - self.prose.starts[first] > _STANZA * _VERSE_LINE:
            return False
        return self.prose.text.count("\n", end, behind) == 1

    def _unsaid_behind(self, one: Stretch, last: int) -> bool:
        """Whether the words behind say that it is only imagined: `he felt like answering`."""
        end = one.last
        while end < min(last, one.last + _FAR // 3) and self.words[end] not in _HALTS:
            end += 1
        if end == one.last or not self.words[one.last][0].islower():
            return False
        spaced = f" {' '.join(self.lower[one.last : end])} "
        return any(phrase in spaced for phrase in self.unsaid_behind)

    def _names_something(self, one: Stretch, last: int) -> bool:
        """Whether the sentence goes on behind marks that open a paragraph, with no cue: "Red Death" had come."""
        at = one.last
        if at < last and self._is_aside(at):
            return False
        return at < last and self.words[at][0].islower() and not self._followed(one, last)

    def _followed(self, one: Stretch, last: int) -> bool:
        """Whether `said Ellen` or `she said` follows at once."""
        at = one.last
        if at + 1 >= last:
            return False
        for word in self.lower[at : min(last, at + _LEAD_WORDS)]:
            verb = self.known.verbs.get(word)
            if verb is not None and verb.best in self.known.uttered and verb.finite:
                return True
        return False


_LEAD_WORDS = 4
_LEADS = frozenset({",", ":", "--", "—", "–", "---", ";"})
_FULL = frozenset(".!?")
_HALTS = frozenset('.!?;:"“”«»')
_FEW = 2
_SMALL = 3
_FAR = 30
_SALUTED = 6
_LINE_ENDS = frozenset(".!?…\"”’'»-—–:")
# Lines of verse are shorter than lines that were wrapped; a poem has at most so many characters.
_VERSE_LINE = 52
_LONGEST_VERSE = 2000
# A stanza has so many lines at least; so many paragraphs before and after one are looked at.
_STANZA = 4
_STANZA_LINE = 62
# "lowering" may begin an aside, "king" does not.
_PARTICIPLE = 4
_CLOSED = frozenset("\"”»'’)]*_")
_TAILS = frozenset(")]*_'’\"”~")
