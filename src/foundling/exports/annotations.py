"""What was found in a story as W3C Web Annotations (JSON-LD), each with its passage twice: by place and by words.

Owns the choice of bodies and selectors (https://www.w3.org/TR/annotation-model/). Places are code points of the
text whose SHA-256 the target names; the words, with those before and after, find the passage in any other copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec
from msgspec import UNSET

from foundling.exports.jsonout import cleaned
from foundling.exports.protocol import PLAIN, Options, made_by, prepared, title_of
from foundling.library.cards import plain
from foundling.library.types import Edition
from foundling.spans import Span, text_sha256

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Characters of the text before and after a passage.
AROUND = 32
_encoder = msgspec.json.Encoder()


def write_annotations(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write an annotation page of all that was found in a work."""
    edition = prepared(edition, options)
    said = "; ".join(f"{name} {value}" for name, value in made_by(edition, options).items())
    head = {
        "@context": CONTEXT,
        "id": f"urn:foundling:{edition.id}",
        "type": "AnnotationPage",
        "generator": {"type": "Software", "name": said},
        "label": title_of(edition),
    }
    opening = _encoder.encode(cleaned(head))
    sink.write(opening[:-1] + b',"items":[')
    for number, one in enumerate(annotated(edition)):
        sink.write((b",\n" if number else b"\n") + _encoder.encode(cleaned(one)))
    sink.write(b"\n]}\n")


def annotated(edition: Edition) -> Iterator[dict[str, Any]]:
    """The annotations of a work: the record's evidence, speech, scenes, people, relationships, advisories."""
    reading, text = edition.reading, edition.reading.text
    source = f"urn:sha256:{text_sha256(text)}"
    found: list[tuple[str, dict[str, Any], tuple[Span, ...]]] = []
    for field, claims in edition.record.items():
        for claim in claims:
            said = {"field": field, "value": plain(claim.value), "by": _by(claim.by)}
            found.append(("tagging", {**said, "confidence": claim.confidence}, claim.spans))
    for scene in () if reading.scenes is UNSET else reading.scenes:
        told = {"person": scene.person, "tense": scene.tense, "focal": scene.focal}
        found.append(("describing", {"scene": told, "confidence": scene.confidence}, (scene.span,)))
    for entry in () if reading.cast is UNSET else reading.cast:
        found.append(("identifying", {"cast": entry.id, "name": entry.name}, entry.mentions))
    for one in () if reading.speech is UNSET else reading.speech:
        speech = {"speech": one.kind, "speaker": one.speaker, "to": one.to, "confidence": one.confidence}
        found.append(("describing", speech, (one.span,)))
    for tie in () if reading.relationships is UNSET else reading.relationships:
        bond = {"relationship": tie.kind, "standing": tie.standing, "between": list(tie.between)}
        found.append(("linking", {**bond, "confidence": tie.confidence}, tie.spans))
    for warned in () if reading.advisories is UNSET else reading.advisories:
        advisory = {"advisory": warned.kind, "level": warned.level, "standing": warned.standing}
        found.append(
            ("classifying", {**advisory, "told": warned.told, "confidence": warned.confidence}, warned.spans)
        )
    number = 0
    for why, body, spans in found:
        for span in spans:
            number += 1
            yield {
                "id": f"urn:foundling:{edition.id}#{number}",
                "type": "Annotation",
                "motivation": why,
                "body": {"type": "Dataset", "value": body},
                "target": {"source": source, "selector": _selectors(text, span)},
            }


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
    ]


def _by(name: str) -> str:
    """The rule's name; of a curator's decision not whose it is."""
    return "curator" if name.startswith("curator:") else name
