"""What a work's tags are on AO3.

Owns the mapping: a filled tag spreadsheet first, then the names that the library prefers, then AO3's own words for
ratings, warnings and categories. What nothing maps stays what its author called it, without the signs that AO3
refuses in a tag: a comma would make two tags of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from foundling.exports.opendoors.shape import DATA
from foundling.exports.protocol import ForOpenDoors
from foundling.knowledge import table
from foundling.library.cards import plain
from foundling.library.tagsheets import SheetRow
from foundling.library.types import Edition
from foundling.library.values import key_of
from foundling.reading.types import Rating

# Fields whose names are another's in another fandom.
_OF_FANDOM = frozenset({"character", "relationship"})
# The types of tags on AO3, in the order of a work's columns.
TYPES = ("rating", "warnings", "categories", "fandoms", "characters", "relationships", "tags")


class Ao3Tag(Struct, frozen=True):
    """A tag on AO3: its name, its type, and of a relationship its category."""

    name: str
    type: str
    category: str = ""


class Tag(Struct, frozen=True):
    """A tag as the archive had it, what it is on AO3, and of people the one fandom that its work states."""

    original: str
    type: str
    ao3: tuple[Ao3Tag, ...]
    fandom: str = ""


def tags_of(edition: Edition, options: ForOpenDoors, sheet: Mapping[tuple[str, str], SheetRow]) -> tuple[Tag, ...]:
    """All tags of a work, each once."""
    fandoms = _fandoms(edition, options)
    fandom = fandoms[0] if len(fandoms) == 1 else ""
    found: dict[Tag, None] = {}
    for field, (type, ao3_type) in table(DATA)["types_of"].items():
        for original, best in _stated(edition, field, options):
            row = _row(sheet, type, original)
            mapped = (
                row.ao3
                if row is not None and row.ao3
                else _mapped(field, ao3_type, original, allowed(best), options)
            )
            ao3 = tuple(Ao3Tag(one.name, one.type or ao3_type, one.category) for one in mapped)
            found[Tag(original, type, ao3, fandom if field in _OF_FANDOM else "")] = None
    return tuple(found)


def allowed(name: str) -> str:
    """A tag's name without the signs that AO3 refuses; one of nothing else stays as it is.

    >>> allowed("The Pier, and Other Places")
    'The Pier and Other Places'
    """
    kept = "".join(" " if sign in refused_signs() else sign for sign in name)
    return " ".join(kept.split()) or name


def refused_signs() -> str:
    """The signs that no tag of AO3 has."""
    return str(table(DATA)["tag_signs"]["refused"])


def changed(tags: Iterable[Tag]) -> Iterator[tuple[str, str]]:
    """The tags whose names lost such signs: as the archive had them, and as they are written."""
    for tag in tags:
        for one in tag.ao3[:1]:
            if any(sign in refused_signs() for sign in tag.original) and one.name == allowed(tag.original):
                yield tag.original, one.name


def _row(sheet: Mapping[tuple[str, str], SheetRow], type: str, original: str) -> SheetRow | None:
    """The row of a tag: of its type, or of a type that the archive itself chose the name of."""
    found = sheet.get((type, key_of(original))) or sheet.get(("", key_of(original)))
    ours = {ours for ours, _ in table(DATA)["types_of"].values()}
    return None if found is None or (found.type != type and found.type in ours) else found


def on_ao3(tags: Iterable[Tag], options: ForOpenDoors) -> dict[str, tuple[str, ...]]:
    """A work's tags by their type on AO3; a rating and a warning are always among them."""
    found: dict[str, dict[str, None]] = {type: {} for type in TYPES}
    for tag in tags:
        for one in tag.ao3:
            found.setdefault(one.type, {})[one.name] = None
    words = table(DATA)
    order = list(words["ratings"].values())
    ratings = sorted(found["rating"], key=lambda name: order.index(name) if name in order[:4] else -1)
    found["rating"] = {ratings[-1] if ratings else words["ratings"]["none"]: None}
    if not found["warnings"]:
        found["warnings"] = {words["warnings"]["unstated"]: None}
    return {type: tuple(names) for type, names in found.items()}


def _stated(edition: Edition, field: str, options: ForOpenDoors) -> Iterator[tuple[str, str]]:
    """A field's values: as stated, and the AO3 name that follows from what is known of them."""
    if field == "fandom" and not edition.record.get("fandom") and options.fandom:
        yield options.fandom, options.fandom
    if field == "rating":
        for claim in edition.record.get(field, ())[:1]:
            rating = claim.value
            scale = rating.scale if isinstance(rating, Rating) else None
            yield " ".join(plain(rating).split()), table(DATA)["ratings"][scale or "none"]
        return
    preferred = edition.preferred.get(field, {})
    for claim in edition.record.get(field, ()):
        value = plain(claim.value)
        if stated := " ".join(value.split()):
            yield stated, " ".join(preferred.get(value, stated).split())


class _Mapped(Struct, frozen=True):
    name: str
    type: str
    category: str = ""


def _mapped(field: str, ao3_type: str, original: str, best: str, options: ForOpenDoors) -> tuple[_Mapped, ...]:
    if field != "warning":
        return (_Mapped(best, ao3_type),)
    warning = _warnings().get(key_of(best)) or _warnings().get(key_of(original))
    if warning is None:
        return (_Mapped(best, "tags"),)
    words = table(DATA)["warnings"]
    if options.old_warning and warning == words["underage"]:
        warning = words["underage_before"]
    return (_Mapped(warning, "warnings"),)


def _warnings() -> dict[str, str]:
    return {word: name for name, words in table(DATA)["warnings"]["words"].items() for word in words}


def _fandoms(edition: Edition, options: ForOpenDoors) -> list[str]:
    return [allowed(best) for _, best in _stated(edition, "fandom", options)]
