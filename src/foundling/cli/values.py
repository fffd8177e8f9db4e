"""Values and names of the record in words: `{"raw": "PG-13", "scale": "teen"}` becomes `PG-13 (teen)`."""

from __future__ import annotations

from typing import Any

import msgspec

from foundling.cli.evidence import one_line
from foundling.query.languages import language_name
from foundling.reading.types import ChapterPlace, OtherLabel, Rating, SeriesPlace

_NAMES = {"relationship": "Pairing", "other": "Also said", "url": "Stood at", "archive": "Archiving"}


def field_name(field: str) -> str:
    """What the card calls a field of the record."""
    return _NAMES.get(field, field.capitalize())


def field_meant(name: str) -> str:
    """The field that is called so: by its own name, or as the card calls it (`pairing`, `Archiving`)."""
    plain = " ".join(name.casefold().split())
    return next((field for field, shown in _NAMES.items() if shown.casefold() == plain), plain)


def percent(confidence: float) -> str:
    """A confidence in percent; only what is certain is 100%: 0.996 is not."""
    return f"{confidence if confidence == 1 else min(confidence, 0.99):.0%}"


def value_said(field: str, value: Any) -> str:
    """A value of a field on one line; a language by its name."""
    return one_line(language_name(value)) if field == "language" and isinstance(value, str) else as_words(value)


def as_words(value: Any) -> str:
    """A field's value on one line."""
    match value:
        case Rating() | SeriesPlace() | ChapterPlace() | OtherLabel():
            return one_line(_struct_words(msgspec.structs.asdict(value)))
        case dict():
            return one_line(_struct_words(value))
        case list() | tuple():
            return one_line("/".join(str(item) for item in value))
        case _:
            return one_line(str(value))


def _struct_words(value: dict[str, Any]) -> str:
    match value:
        case {"raw": raw, "scale": scale}:
            shown = f"{raw} ({scale})" if scale and str(scale).lower() != str(raw).lower() else str(raw)
            return shown + _per_part(value.get("per_part", ()))
        case {"name": name, "position": position}:
            return f"{name}, no. {position}" if position is not None else str(name)
        case {"number": number, "of": of, "title": title}:
            place = f"{number or '?'} of {of}" if of is not None else f"{number or ''}"
            return ": ".join(part for part in (place, title or "") if part)
        case {"label": label, "value": said}:
            return f"{label}: {said}"
    return str(value)


def _per_part(parts: Any) -> str:
    listed = [(part["parts"], part["raw"]) if isinstance(part, dict) else (part.parts, part.raw) for part in parts]
    return "".join(f"; {which}: {raw}" for which, raw in listed)
