"""Reads the annotated stories: the text without its marks, and the truth the marks hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
RELATIONSHIPS = frozenset("romantic sexual family friends enemies captor colleagues mentor other".split())
LEVELS = frozenset(["mentioned", "moderate", "graphic"])
PERSONS, TENSES = frozenset(["first", "second", "third"]), frozenset(["past", "present"])
KINDS = {"": "speech", "~": "thought", "=": "letter", "@": "chat", "#": "sign", "^": "telepathy"}
_MARK = re.compile(
    r"^§ (?P<scene>.*)\n|\{(?P<who>[A-Z-])(?P<kind>[~=@#^]?)(?:>(?P<to>[A-Z-]))?\||⟦(?P<told>[^|\n]*)\|"
    r"|(?P<close>[}⟧])",
    re.M,
)


@dataclass(frozen=True)
class Person:
    """One of the cast: every name the text may use, the fullest first."""

    key: str
    names: tuple[str, ...]
    pronoun: str
    narrates: bool


@dataclass(frozen=True)
class Said:
    """A stretch of speech; `speaker` and `to` are keys of the cast or None."""

    start: int
    end: int
    kind: str
    speaker: str | None
    to: str | None


@dataclass(frozen=True)
class Told:
    """A scene, or a passage told otherwise."""

    start: int
    end: int
    person: str
    tense: str
    focal: str | None


@dataclass
class Story:
    """A story and its truth."""

    name: str
    text: str = ""
    title: str = ""
    fandom: str = ""
    cast: dict[str, Person] = field(default_factory=dict)
    relationships: list[tuple[frozenset[str], str]] = field(default_factory=list)
    advisories: list[tuple[str, str]] = field(default_factory=list)
    speech: list[Said] = field(default_factory=list)
    scenes: list[Told] = field(default_factory=list)
    passages: list[Told] = field(default_factory=list)


def stories() -> Iterator[Story]:
    """All stories, in the order of their names."""
    for path in sorted(FOLDER.glob("*.story")):
        yield load(path)


def load(path: Path) -> Story:
    """One story. Raises ValueError, with the file's name, where the marks do not add up."""
    head, _, marked = path.read_text(encoding="utf-8").partition("\n---\n")
    story = Story(path.stem)
    for line in head.splitlines():
        name, _, value = line.partition(": ")
        _header(story, name, value.strip())
    for pair, _ in story.relationships:
        if not pair <= set(story.cast):
            raise ValueError(f"{story.name}: a relationship of somebody who is not in the cast: {sorted(pair)}")
    _body(story, marked, path.name)
    return story


def _header(story: Story, name: str, value: str) -> None:
    if name in ("title", "fandom"):
        setattr(story, name, value)
    elif name == "cast":
        key, _, rest = value.partition(" = ")
        full, others, pronoun = (part.strip() for part in rest.split(" / "))
        more = [one.strip() for one in others.split(",") if one.strip() not in ("", "-")]
        names = tuple(dict.fromkeys([full, *more]))
        story.cast[key] = Person(key, names, pronoun.split(",")[0], "narrator" in pronoun)
    elif name == "rel":
        one, kind, other = value.split()
        if kind not in RELATIONSHIPS or one == other:
            raise ValueError(f"{story.name}: no relationship: {value!r}")
        story.relationships.append((frozenset((one, other)), kind))
    elif name == "adv":
        kind, level = value.split()
        if level not in LEVELS:
            raise ValueError(f"{story.name}: no level of an advisory: {level!r}")
        story.advisories.append((kind, level))
    else:
        raise ValueError(f"{story.name}: unknown line {name!r}")


def _body(story: Story, marked: str, name: str) -> None:
    text: list[str] = []
    length = at = 0
    open_marks: list[tuple[int, re.Match[str]]] = []
    starts: list[tuple[int, str]] = []

    def known(key: str | None) -> str | None:
        if key in (None, "-"):
            return None
        if key not in story.cast:
            raise ValueError(f"{name}: {key!r} is not in the cast")
        return key

    def told(start: int, end: int, words: str) -> Told:
        person, tense, focal = words.split()
        if person not in PERSONS or tense not in TENSES:
            raise ValueError(f"{name}: no person and tense: {words!r}")
        return Told(start, end, person, tense, known(focal))

    for match in _MARK.finditer(marked):
        text.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match["scene"] is not None:
            starts.append((length, match["scene"]))
        elif match["close"]:
            if not open_marks:
                near = marked[match.start() - 30 : match.end()]
                raise ValueError(f"{name}: a mark closes that none opened, near {near!r}")
            start, mark = open_marks.pop()
            if (match["close"] == "}") != bool(mark["who"]):
                raise ValueError(
                    f"{name}: {match['close']} closes another mark, near {marked[mark.start() :][:30]!r}"
                )
            if mark["who"]:
                kind = KINDS[mark["kind"]]
                story.speech.append(Said(start, length, kind, known(mark["who"]), known(mark["to"])))
            else:
                story.passages.append(told(start, length, mark["told"]))
        else:
            open_marks.append((length, match))
    if open_marks:
        raise ValueError(f"{name}: a mark is never closed")
    text.append(marked[at:])
    story.text = "".join(text)
    if not starts or starts[0][0] != 0:
        raise ValueError(f"{name}: the text does not begin with a scene")
    ends = [start for start, _ in starts[1:]] + [len(story.text)]
    for (start, words), end in zip(starts, ends, strict=True):
        story.scenes.append(told(start, end, words))
    story.speech.sort(key=lambda one: one.start)
