"""Tells an author speaking to readers from the story itself, one paragraph at a time.

Owns the weighing of words (data/authortalk.toml). It does not decide where a header ends; `openings` and `ends`
add these weights up.

    >>> weigh("I don't own them. Please review!") > 0 > weigh("He had never seen the house before that night.")
    True
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from foundling.knowledge import table
from foundling.letters import UNSPACED

# A paragraph without any cue is story; the longer, the surer.
_PRIOR = -1.6
_PER_WORD = -0.02
_LEAST_PRIOR = -4.0
# Dialogue is story: a paragraph that opens with speech, or that holds some.
_OPENS_WITH_SPEECH = -3.0
_HOLDS_SPEECH = -1.2
# Longest stretch of a paragraph that is weighed, in code points.
_LONGEST = 800

# Speech that opens a paragraph, closed with a stop, or never closed (it goes on in the next one).
_OPENING_SPEECH = re.compile(
    r"[\s_*]*[\"“«‘'„][^\"“”«»]{0,400}[,.!?…—，。！？-]{1,3}[\"”“»’']|[\s_*]*[\"“«„][^\"“”«»]{12,}\Z"
    r"|\s*[「『][^」』]{1,400}[」』]"
)
_SPEECH = re.compile(r"[,.!?—，。！？-][\"”»]|[\"“«][A-Z][^\"”»\n]{0,300}[,.!?][\"”»]")
_WORD = re.compile(r"[^\W_](?:[\w'/&.+-]*[^\W_+])?\+?|[:;]-?[)pd](?!\w)|<3|\^_*\^|©")
# Within so many words each cue counts whole.
_CUE_WORDS = 40
_LEVEL = str.maketrans({"’": "'", "‘": "'", "\n": " ", "\t": " ", "\xa0": " "})


class _Lexicon(NamedTuple):
    """Cues by their first word, each as it stands in a text of single spaces (an open end has no space behind
    it), with the number of its group; cues of one open word apart; weight and cap of each group.
    """

    by_word: dict[str, tuple[tuple[str, int], ...]]
    stems: dict[str, int]
    weights: tuple[tuple[float, int], ...]


@cache
def _lexicon() -> _Lexicon:
    by_word: dict[str, list[tuple[str, int]]] = {}
    stems: dict[str, int] = {}
    weights = []
    for number, group in enumerate(table("authortalk.toml")["groups"].values()):
        weights.append((group["weight"], group["most"]))
        for phrase in group["phrases"]:
            words = _WORD.findall(phrase)
            spaced = " " + " ".join(words)
            if not phrase.endswith("*"):
                by_word.setdefault(words[0], []).append((spaced + " ", number))
            elif len(words) == 1:
                stems[words[0]] = number
            else:
                by_word.setdefault(words[0], []).append((spaced, number))
    return _Lexicon({word: tuple(found) for word, found in by_word.items()}, stems, tuple(weights))


@cache
def _stems() -> re.Pattern[str]:
    return re.compile(f" ({'|'.join(sorted(_lexicon().stems, key=len, reverse=True))})")


def prior(text: str) -> float:
    """What a paragraph weighs before its words are looked at: negative, by length and speech."""
    text = _curled(text)
    weight = max(_LEAST_PRIOR, _PRIOR + _PER_WORD * _length(text))
    if _OPENING_SPEECH.match(text):
        weight += _OPENS_WITH_SPEECH
    elif _holds_speech(text):
        weight += _HOLDS_SPEECH
    return weight


def _length(text: str) -> int:
    """About how many words a paragraph has; where no spaces part them, two letters count as one."""
    words = text.count(" ") + 1
    return words if text.isascii() else words + len(UNSPACED.findall(text)) // 2


def _holds_speech(text: str) -> bool:
    return ('"' in text or "”" in text or "»" in text) and _SPEECH.search(text) is not None


def _curled(text: str) -> str:
    """The text with TeX quotes (``so'') as curly ones."""
    return text.replace("``", "“").replace("''", "”") if "``" in text else text


# A salutation stands on the first line, with a comma or a mark behind the name: "Dear Ivo,", "My dearest -".
_LONGEST_SALUTATION = 40


@cache
def _salutation() -> tuple[re.Pattern[str], frozenset[str]]:
    data = table("authortalk.toml")["salutation"]
    words = "|".join(sorted(map(re.escape, data["words"]), key=len, reverse=True))
    greeting = re.compile(
        rf"[\s*_~]{{0,8}}(?:{words})\b(?P<whom>[^,:!\n—–]{{0,{_LONGEST_SALUTATION}}})[,:!—–]", re.I
    )
    return greeting, frozenset(data["readers"])


def opens_letter(text: str) -> bool:
    """Whether a paragraph begins as a letter inside a story does, and greets no readers."""
    greeting, readers = _salutation()
    match = greeting.match(text)
    return match is not None and not readers & set(_WORD.findall(match["whom"].casefold()))


def cues(text: str) -> float:
    """The sum of the weights of the cues in a paragraph, each group's number of different cues capped."""
    return _sum(*_tally(text))


def _tally(text: str) -> tuple[str, int, list[int]]:
    """A paragraph's words with single spaces round each, how many they are, and how many cues of each group."""
    lexicon = _lexicon()
    words = _WORD.findall(text[:_LONGEST].casefold().replace("’", "'").replace("‘", "'"))
    spaced = f" {' '.join(words)} "
    counts = [0] * len(lexicon.weights)
    for word in lexicon.by_word.keys() & set(words):
        for phrase, group in lexicon.by_word[word]:
            if phrase in spaced:
                counts[group] += 1
    for _, group in {(match[1], lexicon.stems[match[1]]) for match in _stems().finditer(spaced)}:
        counts[group] += 1
    return spaced, len(words), counts


def _sum(spaced: str, length: int, counts: Sequence[int]) -> float:
    # Everyday words say less the longer the paragraph they are found in; the first group is unmistakable.
    share = min(1.0, _CUE_WORDS / max(length, 1))
    if counts[1] and _is_narrated(spaced):
        share *= _NARRATED_SHARE
    total = 0.0
    for group, (n, (weight, most)) in enumerate(zip(counts, _lexicon().weights, strict=True)):
        total += weight * min(n, most) * (1.0 if group == 0 or weight < 0 else share)
    return total


# A tale of others, in the past, may tell of shows and books too: "The show had run for three seasons."
_ADDRESSES = re.compile(
    r" (?:i|i'm|i've|i'd|i'll|me|my|mine|we|us|our|you|your|yours|this|these|please|thanks?|sorry|written|story) "
)
_FEWEST_PAST = 2
_NARRATED_SHARE = 0.4


def _is_narrated(spaced: str) -> bool:
    """Whether words with single spaces round each are told in the past and speak of no writer, reader or story."""
    if _ADDRESSES.search(spaced):
        return False
    past = len(_PAST.findall(spaced))
    return past >= _FEWEST_PAST and past > 2 * len(_PRESENT.findall(spaced))


class Voice(NamedTuple):
    """How the story is told, so far as it tells the author's own words from it.

    `past`: in the past tense; `aloof`: the narrator says neither `I` nor `you`; `quotes`: speech stands in double
    quotes, so that a paragraph without them is no speech.
    """

    past: bool = False
    aloof: bool = False
    quotes: bool = False


# A voice of which nothing is known.
UNKNOWN = Voice()


def voice_of(text: str) -> Voice:
    """The voice of a stretch of story."""
    text = _curled(text)
    narration = _QUOTED.sub(" ", text)
    words = narration.count(" ") + 1
    quotes = len(text) - len(narration) > len(text) // _SPEECH_SHARE
    spoken = len(_FIRST.findall(narration)) + len(_SECOND.findall(narration))
    return Voice(is_past(narration), spoken * _ALOOF < words and words > _FEWEST_TOLD, quotes)


_QUOTED = re.compile(r"[\"“”][^\"“”]{0,1500}[\"”“]")
# `I`, `I'm`, `my`; `you`, `your`. They begin with the letters, not the word's edge, for a search skips to letters.
_FIRST = re.compile(r"[IMm](?<!\w[IMm])(?:(?<=I)(?:['’](?:m|ve|d|ll))?|(?<=[Mm])y)\b")
_SECOND = re.compile(r"[Yy](?<!\w[Yy])our?s?\b")
# A narrator is aloof who says `I` or `you` less than once in so many words; of fewer words nothing is said.
_ALOOF = 150
_FEWEST_TOLD = 120
# Speech in quotes is at least one part in so many of a story that has any.
_SPEECH_SHARE = 30
# Speech that opens a paragraph settles it.
_SURELY_STORY = -4.5
_SAYS_I = 1.6
_SAYS_YOU = 1.6
_SHORT_TALK = 40


def weigh(text: str, voice: Voice = UNKNOWN) -> float:
    """Log-odds that a paragraph is the author's talk (positive) rather than story (negative)."""
    before = prior(text)
    if before < _SURELY_STORY:
        return before
    return before + cues(text) + _person(text, voice)


# So much of an author's own words makes a paragraph one that speaks to readers: a phrase that is likely one.
_SPEAKS = 2.0
# A longer paragraph that says neither `I` nor `you` nor speaks of the story holds two such phrases at least.
_REMARK_WORDS = 12
_FEWEST_PHRASES = 2


def speaks_to_readers(text: str, voice: Voice = UNKNOWN) -> bool:
    """Whether a paragraph holds words of an author's own; that it is short, or in the present, does not count."""
    spaced, length, counts = _tally(text)
    if _sum(spaced, length, counts) + _person(text, voice) < _SPEAKS:
        return False
    personal = length <= _REMARK_WORDS or _ADDRESSES.search(spaced) is not None
    return personal or counts[0] + counts[1] >= _FEWEST_PHRASES


def _person(text: str, voice: Voice) -> float:
    """What `I` and `you` outside speech weigh in a story whose narrator says neither."""
    if (
        not (voice.aloof and voice.quotes)
        or '"' in text
        or "“" in text
        or "”" in text
        or "``" in text
        or text.count(" ") > _SHORT_TALK
    ):
        return 0.0
    return _SAYS_I * bool(_FIRST.search(text)) + _SAYS_YOU * bool(_SECOND.search(text))


_PAST = re.compile(
    r"\b(?:was|were|had|did|said|went|came|took|saw|knew|thought|looked|stood|sat|told|gave|made|felt|left|found|got"
    r"|could|would|[a-z]{2,}ed)\b"
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|does|do|isn't|aren't|doesn't|don't|can|can't|will|won't|must|gets?|finds?|comes?|goes|makes?"
    r"|thinks?|knows?|takes?|tells?|sees?|meets?|learns?|decides?|needs?|wants?|tries|leaves?|loses?|picks?|helps?"
    r"|happens?|discovers?|returns?|becomes?|falls?|faces?|realizes?|realises?|begins?|starts?|[a-z]{3,}s to)\b",
    re.I,
)
_ASKS = re.compile(r"(?:what|who|where|when|why|how|can|could|will|would|does|did|is|are|should)\b", re.I)
_SUMMARY_WORDS = 90


def is_short_telling(text: str) -> bool:
    """Whether a paragraph is short enough for a summary and holds no speech."""
    return text.count(" ") <= _SUMMARY_WORDS and not _holds_speech(text)


def is_summary(text: str) -> bool:
    """Whether a paragraph reads like a summary: short, without speech, in the present tense or a question."""
    if not is_short_telling(text):
        return False
    plain = text.translate(_LEVEL)
    if plain.casefold().startswith(("what if", "what happens", "in which", "or,", "how ", "set ", "takes place")):
        return True
    if plain.endswith("?") and _ASKS.match(plain):
        return True
    present = len(_PRESENT.findall(plain))
    return present > 0 and present > 2 * len(_PAST.findall(plain))


def is_past(text: str) -> bool:
    """Whether a stretch of story is told in the past tense, by its commonest verbs."""
    past = text.count(" was ") + text.count(" had ") + text.count(" were ") + text.count(" said")
    present = text.count(" is ") + text.count(" has ") + text.count(" are ") + text.count(" says")
    return past > 2 * present
