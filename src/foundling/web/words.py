"""How numbers, times and names are written on pages; the filters of all templates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup, escape

from foundling.library.cards import plain
from foundling.query.languages import language_name

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Characters of a name or value that a page shows; what is longer was hardly meant as one.
LONGEST = 300


def number(value: int | None) -> str:
    """`12345` as `12,345`."""
    return "" if value is None else f"{value:,}"


def count(value: int, one: str, many: str | None = None) -> str:
    """`1 story`, `12,345 stories`."""
    return f"{value:,} {one if value == 1 else many or one + 's'}"


def day(value: str | None) -> str:
    """A time in ISO 8601 as `3 May 2026`, a month as `May 2026`."""
    if not value:
        return ""
    year, month, rest = value[:4], value[5:7], value[8:10]
    if not (year.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
        return value
    said = f"{_MONTHS[int(month) - 1]} {year}"
    if len(value) == 7:
        return said
    return f"{int(rest)} {said}" if rest.isdigit() else value


def moment(value: str | None) -> str:
    """A time in ISO 8601, UTC, as `3 May 2026, 14:05`."""
    return f"{day(value)}, {value[11:16]}" if value and len(value) >= 16 else day(value)


def since(value: str | None) -> str:
    """A time in ISO 8601, UTC, as `just now`, `5 minutes ago`, `3 days ago`, or the day."""
    if not value:
        return ""
    try:
        then = datetime.fromisoformat(value)
    except ValueError:
        return value
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    seconds = (datetime.now(UTC) - then).total_seconds()
    for unit, length, until in (("minute", 60, 3600), ("hour", 3600, 86_400), ("day", 86_400, 7 * 86_400)):
        if seconds < 60:
            return "just now"
        if seconds < until:
            return f"{count(int(seconds // length), unit)} ago"
    return day(value)


def reading_time(words: int) -> str:
    """How long it takes to read so many words: `12 min`, `3 h 20 min` (250 words a minute)."""
    minutes = max(1, round(words / 250))
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {rest} min" if hours < 10 and rest else f"{hours} h"


def short(value: str, most: int = LONGEST) -> str:
    """The beginning of what is longer than a page should show."""
    return value if len(value) <= most else value[: most - 1].rstrip() + "…"


def tied(value: str) -> str:
    """Words of which the dots at their end begin no line of their own."""
    return value.removesuffix(" …") + "\u00a0…" if value.endswith(" …") else value


def coded(value: str) -> Markup:
    """Words with what stands in `backticks` as code; all of it escaped."""
    pieces = value.split("`")
    if len(pieces) % 2 == 0:
        return escape(value)
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if at % 2 else escape(piece) for at, piece in enumerate(pieces)
    )


def value(thing: Any) -> str:
    """A value of a record in words."""
    return short(f"{thing:,}" if isinstance(thing, int) else plain(thing))


def sure(confidence: float) -> str:
    """A confidence in words: `certain`, `very likely`, `likely`, `perhaps`, `a guess`."""
    steps = ((0.995, "certain"), (0.9, "very likely"), (0.7, "likely"), (0.4, "perhaps"))
    return next((said for least, said in steps if confidence >= least), "a guess")


def browser(agent: str) -> str:
    """What a program calls itself, in short: `Firefox on Linux`."""
    # Each also names itself by those before it in time, so that the last come first.
    known = ("KOReader", "Librera", "Edg", "OPR", "Firefox", "Chrome", "Safari", "curl")
    systems = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
               ("Mac OS", "a Mac"), ("Linux", "Linux"))  # fmt: skip
    name = next((one for one in known if one in agent), "")
    system = next((said for mark, said in systems if mark in agent), "")
    name = {"Edg": "Edge", "OPR": "Opera"}.get(name, name)
    return " on ".join(part for part in (name, system) if part) or short(agent, 40) or "unknown"


FILTERS: dict[str, Callable[..., Any]] = {
    "number": number,
    "count": count,
    "day": day,
    "since": since,
    "moment": moment,
    "reading_time": reading_time,
    "short": short,
    "tied": tied,
    "coded": coded,
    "value": value,
    "sure": sure,
    "browser": browser,
    "language": language_name,
}


def sentence(said: object) -> str:
    """What an error says, as a sentence of its own: a capital first, a stop at the end."""
    words = str(said)
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")
