"""A work as schema.org's JSON-LD, for pages that tell of it.

Owns the choice of terms: a `Book` where it has chapters, else a `ShortStory`; what the record has no value for is
left out.

Terms: https://schema.org/CreativeWork, version 28.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET

from foundling.exports import card
from foundling.exports.markup import link
from foundling.exports.protocol import title_of
from foundling.library.types import Edition


def schema_org(edition: Edition, address: str = "") -> dict[str, Any]:
    """The work; `address` is where its page stands ("": it has none)."""
    chapters = edition.reading.chapters
    place = card.series(edition)
    words = edition.record.get("words", ())
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ShortStory" if chapters is UNSET or not chapters else "Book",
        "identifier": card.identifier(edition),
        "url": address or None,
        "name": title_of(edition),
        "author": [{"@type": "Person", "name": name} for name in card.authors(edition)],
        "abstract": card.first(edition, "summary"),
        "inLanguage": None if card.language(edition) == "und" else card.language(edition),
        "genre": list(card.values(edition, "genre")),
        "about": [{"@type": "Thing", "name": name} for name in card.values(edition, "fandom")],
        "character": [{"@type": "Person", "name": name} for name in card.values(edition, "character")],
        "contentRating": card.first(edition, "rating"),
        "datePublished": card.first(edition, "date"),
        "creativeWorkStatus": card.first(edition, "status"),
        "wordCount": words[0].value if words else None,
        "sameAs": link(card.first(edition, "url")),
        "conditionsOfAccess": card.first(edition, "archive"),
        "isPartOf": None if place is None else _series(place.name),
        "position": None if place is None else place.position,
    }
    return {name: value for name, value in found.items() if value not in (None, [], "")}


def written(edition: Edition, address: str = "") -> str:
    """The work as JSON that may stand in a page: no character in it ends an element."""
    text = msgspec.json.encode(schema_org(edition, address)).decode("utf-8")
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _series(name: str) -> dict[str, str]:
    return {"@type": "CreativeWorkSeries", "name": name}
