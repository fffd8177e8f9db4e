"""What close reading found, for the terminal: the cast, who says what, the scenes, the advisories.

Owns drawing these; each person has one colour throughout, the same one in every list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import UNSET
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from foundling.cli.evidence import one_line, shorten
from foundling.cli.screen import visible
from foundling.cli.values import percent
from foundling.exports.page.people import Person, people_of, speech_of
from foundling.exports.page.strip import told
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Advisory, Reading, Relationship
from foundling.spans import Span

# By the number that `people_of` gives; whoever comes after has the last.
COLOURS = (
    "bright_blue", "bright_red", "bright_green", "bright_magenta", "bright_yellow", "cyan", "red", "green",
    "magenta", "yellow", "bright_black",
)  # fmt: skip
# So many of the cast are listed, and so many of one advisory's passages are quoted.
MOST_CAST = 40
MOST_PASSAGES = 5
_NARROW = 40
_LONGEST_NAME = 40
LEVELS = {"mentioned": "yellow", "moderate": "dark_orange", "graphic": "bright_red"}
STANDING = {"both": "stated, and borne out", "stated": "stated, not seen", "seen": "seen, not stated"}


def findings(reading: Reading, wanted: frozenset[str], console: Console) -> Iterator[RenderableType]:
    """What was asked for (`cast`, `speech`, `scenes`, `advisories`), in this order."""
    people = people_of(reading)
    parts: dict[str, Callable[[], Iterator[RenderableType]]] = {
        "cast": lambda: _cast(reading, people, console.width),
        "speech": lambda: _speech(reading, people, console.width),
        "scenes": lambda: _scenes(reading, people, console.width),
        "advisories": lambda: _advisories(reading, console.width),
    }
    skipped = {one.layer: one.why for one in reading.skipped}
    for name, part in parts.items():
        if name in wanted:
            yield Text()
            if name in skipped:
                yield Text(f"{name.capitalize()}: not read ({visible(skipped[name])})", style="dim")
            else:
                yield from part()


def _colour(person: Person) -> str:
    return COLOURS[min(person.colour, len(COLOURS) - 1)]


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for column in columns:
        if column.startswith("#"):
            table.add_column(column[1:], justify="right", no_wrap=True)
        else:
            table.add_column(column, overflow="fold")
    return table


def _cast(reading: Reading, people: tuple[Person, ...], width: int) -> Iterator[RenderableType]:
    if not people:
        yield Text("Cast: nobody was found", style="dim")
        return
    wide = width > 2 * _NARROW
    table = _table("Cast", *(["also called"] if wide else []), "pronoun", "#lines", "#words", "#mentions", "#sure")
    for person in people[:MOST_CAST]:
        name = Text(shorten(visible(person.name), _LONGEST_NAME), style=_colour(person))
        also = [visible(", ".join(person.aliases))] if wide else []
        numbers = (f"{person.lines:,}", f"{person.spoken:,}", f"{person.mentions:,}", percent(person.confidence))
        table.add_row(name, *also, person.gender or "", *numbers)
    yield table
    if len(people) > MOST_CAST:
        yield Text(f"and {len(people) - MOST_CAST:,} more", style="dim")
    yield from _relationships(reading, {person.id: person for person in people})


def _relationships(reading: Reading, people: Mapping[str, Person]) -> Iterator[RenderableType]:
    bonds: tuple[Relationship, ...] = () if reading.relationships is UNSET else reading.relationships
    if not bonds:
        return
    yield Text()
    table = _table("Relationships", "", "", "#sure")
    for one in bonds[:MOST_CAST]:
        who = Text()
        for number, id in enumerate(one.between):
            who.append(" & " if number else "")
            person = people.get(id)
            name = shorten(visible(person.name if person else id), _LONGEST_NAME)
            who.append(name, style=_colour(person) if person else "")
        table.add_row(who, one.kind, Text(STANDING[one.standing], style="dim"), percent(one.confidence))
    yield table


def _speech(reading: Reading, people: tuple[Person, ...], width: int) -> Iterator[RenderableType]:
    """The dialogue as a script: who, and what they say."""
    speech = speech_of(reading)
    if not speech:
        yield Text("Speech: none was found", style="dim")
        return
    names = {person.id: person for person in people}
    longest = min(max((len(person.name) for person in people if person.lines), default=1), 24)
    for one in speech:
        person = names.get(one.speaker) if one.speaker is not None else None
        line = Text(shorten(visible(person.name if person else "?"), longest).rjust(longest), style="dim")
        if person is not None:
            line.stylize(_colour(person))
        line.append(f"  {percent(one.confidence):>4}  ", style="dim")
        if one.kind != "speech":
            line.append(f"({one.kind}) ", style="dim")
        said = _words(reading, one.span, max(width - longest - 12, _NARROW))
        line.append(said, style=_colour(person) if person else "")
        yield line


def _words(reading: Reading, span: Span, room: int) -> str:
    return shorten(one_line(reading.text[span.start : span.end]), room)


def _scenes(reading: Reading, people: tuple[Person, ...], width: int) -> Iterator[RenderableType]:
    scenes = () if reading.scenes is UNSET else reading.scenes
    if not scenes:
        yield Text("Scenes: none was found", style="dim")
        return
    names = {person.id: visible(person.name) for person in people}
    colours = {person.id: _colour(person) for person in people}
    for number, scene in enumerate(scenes, 1):
        label = told(number, scene, names)
        style = colours.get(scene.focal, "") if scene.focal is not None else ""
        line = Text(label, style=style)
        length = len(reading.text[scene.span.start : scene.span.end].split())
        line.append(f"  {length:,} words", style="dim")
        if number > 1:
            line.append(f"  break {percent(scene.confidence)}", style="dim")
        yield line
        yield Text("  " + _words(reading, scene.span, max(width - 4, _NARROW)), style="dim")
        for passage in scene.passages:
            voice = ", ".join(one for one in (passage.person and f"{passage.person} person", passage.tense) if one)
            through = f", through {names[passage.focal]}" if passage.focal in names else ""
            yield Text(f"    told otherwise ({voice}{through}): ", style="dim").append(
                _words(reading, passage.span, max(width - 50, _NARROW))
            )


def _advisories(reading: Reading, width: int) -> Iterator[RenderableType]:
    found = () if reading.advisories is UNSET else reading.advisories
    if not found:
        yield Text("Advisories: nothing was found that readers are usually warned of", style="dim")
    likely = [one for one in found if one.confidence >= WARN_AT or one.standing == "declared"]
    if found and not likely:
        yield Text("Advisories: nothing was found that is likely to be one", style="dim")
    for one in likely:
        yield from _advisory(reading, one, width)
    doubtful = [f"{_in_words(one.kind)} {percent(one.confidence)}" for one in found if one not in likely]
    if doubtful:
        yield Text(f"Looked like it, and is unlikely: {', '.join(doubtful)}", style="dim")
    if reading.not_found is not UNSET and reading.not_found:
        yield Text(f"Declared, and not found: {', '.join(map(_in_words, reading.not_found))}")
    if reading.suggested_rating is not UNSET and reading.suggested_rating is not None:
        suggested = reading.suggested_rating
        why = f" ({', '.join(map(_in_words, suggested.reasons))})" if suggested.reasons else ""
        yield Text(
            f"Rating that fits what was found: {suggested.scale}{why}; the author's own stands", style="dim"
        )


def _advisory(reading: Reading, one: Advisory, width: int) -> Iterator[RenderableType]:
    line = Text(_in_words(one.kind), style="bold")
    line.append(f"  {one.level}", style=LEVELS[one.level])
    line.append(f"  {one.standing}{', told of' if one.told else ''}  {percent(one.confidence)}", style="dim")
    yield line
    for span in one.spans[:MOST_PASSAGES]:
        yield Text("  " + _words(reading, span, max(width - 4, _NARROW)), style="dim")
    if len(one.spans) > MOST_PASSAGES:
        yield Text(f"  and {len(one.spans) - MOST_PASSAGES:,} more passages", style="dim")


def _in_words(kind: str) -> str:
    return kind.replace("_", " ").replace("-", " ")
