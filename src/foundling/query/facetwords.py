"""Values of facets as people say them, wherever they are shown.

>>> words_of("length", "1000..4999"), words_of("length", "..999"), words_of("language", "cy")
('1,000 to 5,000 words', 'under 1,000 words', 'Welsh')
"""

from __future__ import annotations

from foundling.query.languages import language_name

_PERSONS = {"first": "first person", "second": "second person", "third": "third person"}
_READ = {"yes": "read", "no": "not yet", "stale": "by older rules"}


def words_of(facet: str, value: str) -> str:
    """A value of a facet as people say it."""
    match facet:
        case "length":
            return _long(value)
        case "advisory":
            return value.replace("-", " ").replace("_", " ")
        case "person":
            return _PERSONS.get(value, value)
        case "read":
            return _READ.get(value, value)
        case "language":
            return language_name(value)
    return value


def _long(value: str) -> str:
    """`1000..4999` as `1,000 to 5,000 words`."""
    low, _, high = value.partition("..")
    if not high:
        return f"{int(low):,} words and more"
    until = f"{int(high) + 1:,} words"
    return f"{int(low):,} to {until}" if low not in ("", "0") else f"under {until}"
