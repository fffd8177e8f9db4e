"""Through whose eyes, in which person and tense; and scene breaks where no mark stands.

Owns putting the pieces together: voices (person and tense), minds and focal (whose eyes), jumps (unmarked breaks).
It gives the scenes again, cut further, and leaves the layer `scenes` as it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from foundling.manuscript import Block, Manuscript
from foundling.reading.cast import SHOWN
from foundling.reading.grammar import PRONOUNS
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Chapter, Passage, Person, Scene, Tense, Utterance
from foundling.reading.viewpoint.focal import focal_of, focal_of_heading, names_of
from foundling.reading.viewpoint.jumps import Jump, jumps
from foundling.reading.viewpoint.minds import Glimpse, glimpses
from foundling.reading.viewpoint.voices import Voice, read_voices
from foundling.reading.views import Quotes
from foundling.spans import Span

# A passage told otherwise has at least so many words of narration, or another's mind in it so often.
FEWEST_WORDS = 12
FEWEST_GLIMPSES = 2


class _Story(Struct, frozen=True):
    """What the scenes are judged by. `places`: where the narration means somebody, in order; `whom` it means;
    `shown`: those who are not met in passing only; `named`: those who have a name."""

    prose: Prose
    voices: tuple[Voice, ...]
    glimpses: tuple[Glimpse, ...]
    cast: tuple[CastEntry, ...]
    names: dict[str, str]
    places: tuple[int, ...]
    whom: tuple[str, ...]
    shown: frozenset[str]
    named: frozenset[str]


def read_viewpoint(
    manuscript: Manuscript,
    /,
    *,
    prose: Prose,
    chapters: tuple[Chapter, ...],
    scenes: tuple[Scene, ...],
    quotes: Quotes,
    cast: tuple[CastEntry, ...],
    speech: tuple[Utterance, ...],
) -> tuple[Scene, ...]:
    """The scenes again, cut further where the story jumps, each with person, tense and focal character.

    Passages inside a scene that are told otherwise (a first-person passage in a third-person story, another's
    mind) are listed with it.
    """
    if not prose.paragraphs or not scenes:
        return scenes
    starts = [_paragraph_at(prose, scene.span.start) for scene in scenes]
    borders = frozenset(starts) | frozenset(_italic_edges(prose, manuscript.blocks))
    voices = read_voices(prose, quotes, borders)
    seen = glimpses(prose, quotes, cast, speech)
    found = jumps(prose, quotes, cast, speech, seen, voices, starts)
    cut = _cut(prose, found, scenes)
    places = sorted(_meant_in_narration(prose, quotes, cast, speech))
    story = _Story(
        prose,
        voices,
        seen,
        cast,
        names_of(cast),
        tuple(place for place, _ in places),
        tuple(who for _, who in places),
        frozenset(entry.id for entry in cast if entry.confidence >= SHOWN),
        frozenset(entry.id for entry in cast if entry.name[0].isupper() and entry.name.casefold() not in PRONOUNS),
    )
    heads = {chapter.span.start for chapter in chapters}
    return tuple(_seen(story, scene, opens_chapter=scene.span.start in heads) for scene in cut)


def _meant_in_narration(
    prose: Prose, quotes: Quotes, cast: Sequence[CastEntry], speech: Sequence[Utterance]
) -> Iterator[tuple[int, str]]:
    """Where the narration means somebody, and whom. Cues (`said Ellen`) are left out: they only say who speaks."""
    cues = sorted(one.cue for one in speech if one.cue is not None)
    ends = [cue.end for cue in cues]
    for entry in cast:
        for span in entry.mentions:
            at = bisect_right(ends, span.start)
            token = prose.token_at(span.start)
            in_cue = at < len(cues) and cues[at].start <= span.start
            if not in_cue and token < len(quotes.at) and quotes.at[token] < 0:
                yield span.start, entry.id


def _paragraph_at(prose: Prose, offset: int) -> int:
    token = prose.token_at(offset)
    return prose.paragraph_of(min(token, len(prose.words) - 1))


def _italic_edges(prose: Prose, blocks: Sequence[Block]) -> Iterator[int]:
    """The paragraphs at which a stretch of whole paragraphs in italics begins or ends."""
    slanted = sorted(block.span for block in blocks if block.kind == "emphasis")
    ends = [span.end for span in slanted]
    before = False
    for number in range(len(prose.paragraphs)):
        begin, end = prose.paragraph_tokens(number)
        at = bisect_right(ends, prose.starts[begin])
        inside = at < len(slanted) and slanted[at].start <= prose.starts[begin]
        whole = inside and slanted[at].end >= prose.ends[end - 1] - 1
        if whole != before:
            yield number
        before = whole


def _cut(prose: Prose, breaks: Sequence[Jump], scenes: Sequence[Scene]) -> list[Scene]:
    """The scenes, cut at the jumps."""
    found = [(prose.starts[prose.paragraphs[jump.paragraph]], jump) for jump in breaks]
    offsets = [offset for offset, _ in found]
    out: list[Scene] = []
    for scene in scenes:
        rest = scene
        first = bisect_right(offsets, scene.span.start)
        last = bisect_left(offsets, scene.span.end)
        for offset, jump in found[first:last]:
            out.append(structs.replace(rest, span=Span(rest.span.start, offset)))
            rest = Scene(Span(offset, scene.span.end), confidence=jump.confidence, evidence=jump.evidence)
        out.append(rest)
    return out


def _seen(story: _Story, scene: Scene, *, opens_chapter: bool) -> Scene:
    """The scene with person, tense, focal character and the passages told otherwise."""
    first = _paragraph_at(story.prose, scene.span.start)
    last = _paragraph_at(story.prose, max(scene.span.end - 1, scene.span.start)) + 1
    told = Counter[tuple[Person, Tense]]()
    for voice in story.voices[first:last]:
        told[voice.person, voice.tense] += voice.words
    if not told or max(told.values()) == 0:
        return scene
    person, tense = max(told, key=lambda voice: (told[voice], voice))
    focal = _heading(story, first, last, opens_chapter) or _focal(story, person, scene.span, first, last)
    passages = tuple(_passages(story, scene.span, first, last, (person, tense, focal)))
    return structs.replace(scene, person=person, tense=tense, focal=focal, passages=passages)


# A heading that names the one whose view follows stands among a scene's first lines.
_HEADING_LINES = 3


def _heading(story: _Story, first: int, last: int, opens_chapter: bool) -> str | None:
    for number in range(first, min(first + _HEADING_LINES, last)):
        begin, end = story.prose.paragraph_tokens(number)
        line = story.prose.text[story.prose.starts[begin] : story.prose.ends[end - 1]]
        who = focal_of_heading(line, story.names, alone=opens_chapter or number == first)
        if who is not None:
            return who
    return None


def _focal(story: _Story, person: Person, span: Span, first: int, last: int) -> str | None:
    glimpsed, meant = _glimpses(story, first, last), _meant(story, span)
    if person == "third":
        # Somebody in passing is seen, and does not see.
        glimpsed = [one for one in glimpsed if one.who in story.shown]
        meant = [who for who in meant if who in story.shown]
    return focal_of(person, span, glimpsed, story.cast, meant, story.named)


def _glimpses(story: _Story, first: int, last: int) -> Sequence[Glimpse]:
    begin = bisect_left(story.glimpses, first, key=lambda one: one.paragraph)
    end = bisect_left(story.glimpses, last, key=lambda one: one.paragraph)
    return story.glimpses[begin:end]


def _meant(story: _Story, span: Span) -> Sequence[str]:
    begin, end = bisect_left(story.places, span.start), bisect_left(story.places, span.end)
    return story.whom[begin:end]


def _passages(
    story: _Story, scene: Span, first: int, last: int, usual: tuple[Person, Tense, str | None]
) -> Iterator[Passage]:
    """Runs of paragraphs told in another person or tense, or through another's eyes, than the scene."""
    person, tense, focal = usual
    kinds: list[tuple[Person, Tense, str | None]] = []
    for number in range(first, last):
        voice = story.voices[number]
        if (voice.person, voice.tense) != (person, tense):
            kinds.append((voice.person, voice.tense, None))
        else:
            kinds.append((person, tense, _other_mind(story, number, focal) if person == "third" else focal))
    at = 0
    while at < len(kinds):
        end = at + 1
        while end < len(kinds) and kinds[end] == kinds[at]:
            end += 1
        if kinds[at] != usual:
            passage = _passage(story, scene, first + at, first + end, kinds[at], usual)
            if passage is not None:
                yield passage
        at = end


def _other_mind(story: _Story, number: int, focal: str | None) -> str | None:
    """Whose mind a paragraph looks into, if it is not the focal character's, and plainly so; else `focal`."""
    minds: Counter[str] = Counter()
    for one in _glimpses(story, number, number + 1):
        if one.weight >= 1:
            minds[one.who] += 1
    if not minds or focal is None or minds[focal]:
        return focal
    (who, count), *_ = minds.most_common(1)
    return who if count >= FEWEST_GLIMPSES else focal


def _passage(
    story: _Story,
    scene: Span,
    first: int,
    last: int,
    kind: tuple[Person, Tense, str | None],
    usual: tuple[Person, Tense, str | None],
) -> Passage | None:
    prose = story.prose
    span = Span(
        max(prose.starts[prose.paragraphs[first]], scene.start),
        min(prose.ends[prose.paragraph_tokens(last - 1)[1] - 1], scene.end),
    )
    person, tense, focal = kind
    if (person, tense) != usual[:2]:
        if sum(voice.words for voice in story.voices[first:last]) < FEWEST_WORDS:
            return None
        focal = _focal(story, person, span, first, last)
    return Passage(span, person, tense, focal) if span.end > span.start else None
