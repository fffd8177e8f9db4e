"""The strip of a story: one band a scene, as long as the scene, in the colour of the one whose eyes it is told
through.

Owns drawing it as SVG; where advisories lie is marked below the bands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup
from msgspec import UNSET, Struct

from foundling.exports.page.people import GREY
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Advisory, Reading, Scene
from foundling.spans import Span

WIDTH, BAND, MARKS = 1000, 30, 12
_NARROWEST = 1.5
# Of more scenes than this, those that would be narrower than a hair are drawn with the one before them.
MOST = 400


class Links(Struct, frozen=True):
    """Where a click leads: on a scene (by its number), and on an advisory's passage (both numbered from 0)."""

    scene: Callable[[int, Scene], str]
    passage: Callable[[int, int, Span], str]


def _within(number: int, scene: Scene) -> str:
    return f"#scene-{number}"


def _passage_within(number: int, place: int, span: Span) -> str:
    return f"#advisory-{number}-{place}"


WITHIN_PAGE = Links(_within, _passage_within)


def strip(
    reading: Reading,
    colours: Mapping[str, int],
    names: Mapping[str, str],
    *,
    links: Links = WITHIN_PAGE,
    tabbed: bool = True,
) -> Markup:
    """The strip as an SVG element; empty where the story has no scenes. `colours` and `names` are by cast id.

    `tabbed`: its links are reached by keyboard and read aloud; else a list elsewhere says the same.
    """
    scenes = () if reading.scenes is UNSET else reading.scenes
    if not scenes:
        return Markup("")
    begin, end = scenes[0].span.start, max(scene.span.end for scene in scenes)
    scale = WIDTH / max(end - begin, 1)
    said = Markup('role="group" aria-label="{} scenes"').format(len(scenes))
    parts = [
        Markup('<svg class="strip" viewBox="0 0 {} {}" preserveAspectRatio="none" {}>').format(
            WIDTH, BAND + MARKS, said if tabbed else Markup('aria-hidden="true"')
        )
    ]
    for number, scene, length in _bands(scenes, scale):
        colour = GREY if scene.focal is None else colours.get(scene.focal, GREY)
        parts.append(
            Markup(
                '<a href="{href}"{tab}><rect class="k{c}{p}" x="{x:.1f}" y="0" width="{w:.1f}" height="{h}">'
                "<title>{t}</title></rect></a>"
            ).format(
                href=links.scene(number, scene),
                tab=_tab(told(number, scene, names), tabbed),
                c=colour,
                p=" first" if scene.person == "first" else "",
                x=(scene.span.start - begin) * scale,
                w=max(length * scale - 1, _NARROWEST),
                h=BAND,
                t=told(number, scene, names),
            )
        )
    for number, place, advisory in _ticks(reading):
        span = advisory.spans[place]
        parts.append(
            Markup(
                '<a href="{href}"{tab}><rect class="warn" x="{x:.1f}" y="{y}" width="3" height="{h}">'
                "<title>{t}</title></rect></a>"
            ).format(
                href=links.passage(number, place, span),
                tab=_tab(f"{advisory.kind}, {advisory.level}", tabbed),
                x=min(max((span.start - begin) * scale, 0), WIDTH - 3),
                y=BAND + 3,
                h=MARKS - 3,
                t=f"{advisory.kind}, {advisory.level}",
            )
        )
    parts.append(Markup("</svg>"))
    return Markup("").join(parts)


def _bands(scenes: Sequence[Scene], scale: float) -> list[tuple[int, Scene, int]]:
    """What is drawn as one band: its first scene with its number, and its length."""
    bands: list[tuple[int, Scene, int]] = []
    for number, scene in enumerate(scenes, 1):
        length = scene.span.end - scene.span.start
        if bands and len(scenes) > MOST and bands[-1][2] * scale < _NARROWEST:
            first, held, so_far = bands[-1]
            bands[-1] = (first, held, so_far + length)
        else:
            bands.append((number, scene, length))
    return bands


def _ticks(reading: Reading) -> list[tuple[int, int, Advisory]]:
    """The passages of advisories that are likely."""
    found = () if reading.advisories is UNSET else reading.advisories
    return [
        (number, place, advisory)
        for number, advisory in enumerate(found)
        if advisory.confidence >= WARN_AT
        for place in range(len(advisory.spans))
    ]


def _tab(label: str, tabbed: bool) -> Markup:
    return Markup(' aria-label="{}"').format(label) if tabbed else Markup(' tabindex="-1"')


def told(number: int, scene: Scene, names: Mapping[str, str]) -> str:
    """A scene in a few words: `Scene 3 · first person, past · through Ellen`."""
    words = [f"Scene {number}"]
    voice = ", ".join(one for one in (scene.person and f"{scene.person} person", scene.tense) if one)
    if voice:
        words.append(voice)
    if scene.focal is not None and scene.focal in names:
        words.append(f"through {names[scene.focal]}")
    return " · ".join(words)
