"""What every reading must hold, whatever the story: spans, ids, confidences and order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec
from msgspec import UNSET

from foundling.manuscript import Block, Manuscript
from foundling.reading.engine import read_manuscript
from foundling.reading.types import Reading
from foundling.spans import Span


def read_text(text: str, blocks: Sequence[Block] = ()) -> Reading:
    """All layers of a bare text."""
    return read_manuscript(Manuscript("m", (), text, tuple(blocks), ()))


def check(reading: Reading) -> None:
    """Fail on the first thing that does not hold."""
    bodies = [part.span for part in reading.parts or () if part.kind == "body"]
    _check_spans(reading)
    _check_confidences(reading)
    _check_scenes(reading, bodies)
    _check_people(reading, bodies)
    _check_speech(reading)
    encoded = msgspec.json.encode(reading)
    assert msgspec.json.decode(encoded, type=Reading) == reading


def _check_spans(reading: Reading) -> None:
    for what, span in named_spans(reading):
        assert 0 <= span.start < span.end <= len(reading.text), f"{what}: {span}"
        # The words of a finding are words, not the blanks beside them.
        if what in ("mention", "speech", "cue", "advisory", "relationship"):
            assert reading.text[span.start : span.end].strip(), f"{what}: {span} is blank"


def named_spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Every span of close reading, with what it is a span of."""
    for entry in reading.cast or ():
        yield from (("mention", span) for span in entry.mentions)
        yield from (("narrates", span) for span in entry.narrates)
    for one in reading.speech or ():
        yield "speech", one.span
        if one.cue is not None:
            yield "cue", one.cue
    for scene in reading.scenes or ():
        yield "scene", scene.span
        yield from (("evidence", span) for span in scene.evidence)
        yield from (("passage", passage.span) for passage in scene.passages)
    for bond in reading.relationships or ():
        yield from (("relationship", span) for span in bond.spans)
    for advisory in reading.advisories or ():
        yield from (("advisory", span) for span in advisory.spans)
    if reading.record is not UNSET:
        yield from (("fandom", span) for claim in reading.record.fandom for span in claim.spans)


def _check_confidences(reading: Reading) -> None:
    found: list[tuple[str, float]] = []
    for name in ("cast", "speech", "scenes", "relationships", "advisories"):
        found += [(name, one.confidence) for one in getattr(reading, name) or ()]
    if reading.record is not UNSET:
        found += [("fandom", claim.confidence) for claim in reading.record.fandom]
    if reading.suggested_rating:
        found.append(("suggested rating", reading.suggested_rating.confidence))
    for name, value in found:
        assert 0.0 <= value <= 1.0, f"{name}: {value}"
        assert value == round(value, 3), f"{name}: {value}"


def _check_scenes(reading: Reading, bodies: Sequence[Span]) -> None:
    scenes = [scene.span for scene in reading.scenes or ()]
    assert all(a.end <= b.start for a, b in pairwise(scenes)), "scenes overlap"
    for body in bodies:
        # A scene may begin in an earlier body and go on across a note.
        inside = [span for span in scenes if span.start < body.end and body.start < span.end]
        assert inside, f"no scene in {body}"
        assert inside[0].start <= body.start and body.end <= inside[-1].end, f"scenes leave out some of {body}"
        assert all(a.end == b.start for a, b in pairwise(inside)), "scenes leave gaps"
    begins, ends = {body.start for body in bodies}, {body.end for body in bodies}
    for before, scene in pairwise([Span(-1, -1), *scenes]):
        assert scene.start in begins or scene.start == before.end, f"a scene outside the story: {scene}"
    assert not scenes or scenes[-1].end in ends
    for one in reading.scenes or ():
        assert all(one.span.start <= p.span.start and p.span.end <= one.span.end for p in one.passages)


def _check_people(reading: Reading, bodies: Sequence[Span]) -> None:
    cast = reading.cast or ()
    ids = [entry.id for entry in cast]
    assert ids == [f"c{place + 1}" for place in range(len(ids))]
    for entry in cast:
        assert entry.name.strip()
        assert entry.mentions, f"{entry.name} is never meant"
        assert list(entry.mentions) == sorted(set(entry.mentions)), f"{entry.name}: mentions out of order"
        assert all(alias.strip() for alias in entry.aliases) and entry.name not in entry.aliases
        assert len(set(entry.aliases)) == len(entry.aliases)
    starts = [body.start for body in bodies]
    assert starts == sorted(starts)
    place = 0
    for span in sorted(span for entry in cast for span in entry.mentions):
        while place < len(bodies) and bodies[place].end <= span.start:
            place += 1
        assert place < len(bodies) and bodies[place].start <= span.start and span.end <= bodies[place].end
    known = set(ids)
    assert _all_known(known, (one.speaker for one in reading.speech or ()))
    assert _all_known(known, (one.to for one in reading.speech or ()))
    assert _all_known(known, (scene.focal for scene in reading.scenes or ()))
    assert _all_known(known, (p.focal for scene in reading.scenes or () for p in scene.passages))
    for bond in reading.relationships or ():
        assert bond.standing == "stated" or known.issuperset(bond.between)
        assert len(set(bond.between)) == len(bond.between) or bond.standing == "stated"


def _all_known(known: set[str], ids: Iterable[str | None]) -> bool:
    return all(id is None or id in known for id in ids)


def _check_speech(reading: Reading) -> None:
    spans = [one.span for one in reading.speech or ()]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans)), "quotes overlap"
