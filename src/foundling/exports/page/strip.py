"""The strip of a story: one band a scene, as long as the scene, in the colour of the one whose eyes it is told
through.

Owns drawing it as SVG; where advisories lie is marked below the bands.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup
from msgspec import UNSET

from foundling.exports.page.people import GREY
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Reading, Scene

WIDTH, BAND, MARKS = 1000, 30, 12
_NARROWEST = 1.5


def strip(reading: Reading, colours: Mapping[str, int], names: Mapping[str, str]) -> Markup:
    """The strip as an SVG element; empty where the story has no scenes. `colours` and `names` are by cast id."""
    scenes = () if reading.scenes is UNSET else reading.scenes
    if not scenes:
        return Markup("")
    begin, end = scenes[0].span.start, max(scene.span.end for scene in scenes)
    scale = WIDTH / max(end - begin, 1)
    parts = [
        Markup(
            '<svg class="strip" viewBox="0 0 {} {}" preserveAspectRatio="none" role="img" aria-label="{} scenes">'
        ).format(WIDTH, BAND + MARKS, len(scenes))
    ]
    for number, scene in enumerate(scenes, 1):
        x = (scene.span.start - begin) * scale
        width = max((scene.span.end - scene.span.start) * scale - 1, _NARROWEST)
        colour = GREY if scene.focal is None else colours.get(scene.focal, GREY)
        parts.append(
            Markup(
                '<a href="#scene-{n}"><rect class="k{c}{p}" x="{x:.1f}" y="0" width="{w:.1f}" height="{h}">'
                "<title>{t}</title></rect></a>"
            ).format(
                n=number,
                c=colour,
                p=" first" if scene.person == "first" else "",
                x=x,
                w=width,
                h=BAND,
                t=told(number, scene, names),
            )
        )
    for number, advisory in enumerate(() if reading.advisories is UNSET else reading.advisories):
        for place, span in enumerate(advisory.spans if advisory.confidence >= WARN_AT else ()):
            parts.append(
                Markup(
                    '<a href="#advisory-{n}-{p}"><rect class="warn" x="{x:.1f}" y="{y}" width="3" height="{h}">'
                    "<title>{t}</title></rect></a>"
                ).format(
                    n=number,
                    p=place,
                    x=min(max((span.start - begin) * scale, 0), WIDTH - 3),
                    y=BAND + 3,
                    h=MARKS - 3,
                    t=f"{advisory.kind}, {advisory.level}",
                )
            )
    parts.append(Markup("</svg>"))
    return Markup("").join(parts)


def told(number: int, scene: Scene, names: Mapping[str, str]) -> str:
    """A scene in a few words: `Scene 3 · first person, past · through Ellen`."""
    words = [f"Scene {number}"]
    voice = ", ".join(one for one in (scene.person and f"{scene.person} person", scene.tense) if one)
    if voice:
        words.append(voice)
    if scene.focal is not None and scene.focal in names:
        words.append(f"through {names[scene.focal]}")
    return " · ".join(words)
