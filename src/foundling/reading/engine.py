"""The layers of a reading, the order they run in, and the run itself.

Owns the tuple of layers. A layer is one function from a manuscript, and the layers it names as keyword-only
parameters, to its result; asking for a layer runs what it needs, once, and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Literal

from msgspec import Struct, structs

from foundling.errors import LayerError
from foundling.manuscript import Manuscript
from foundling.reading.types import (
    Advisories,
    LanguageSpan,
    MadeBy,
    Reading,
    Record,
    Skipped,
    SourceInfo,
    SourceMember,
)


class Layer(Struct, frozen=True):
    """A step of a reading: `function` is `MODULE:NAME` beside this module, `needs` its keyword-only parameters.

    A module is imported when its layer is run first, so that a process that shelves does not hold the word lists
    of close reading. `shown` is false for a view that other layers share and no reading contains. `stage` is when
    a library runs it: `shelving` as a story comes in, `close` in close reading. A layer with `tongues` answers for
    these languages (first subtag) only; of a story told in another one it says `empty`, and that it was skipped.
    """

    name: str
    version: int
    function: str
    needs: tuple[str, ...] = ()
    shown: bool = True
    stage: Literal["shelving", "close"] = "shelving"
    tongues: tuple[str, ...] = ()
    empty: object = ()

    @property
    def module(self) -> str:
        """The module that the function is in."""
        return f"{__package__}.{self.function.partition(':')[0]}"

    @property
    def run(self) -> Callable[..., object]:
        """The function: from a manuscript, and the results of what it needs, to its own."""
        return _function(self.module, self.function.partition(":")[2])


@cache
def _function(module: str, name: str) -> Callable[..., object]:
    function: Callable[..., object] = getattr(import_module(module), name)
    return function


def _close(name: str, version: int, *needs: str, shown: bool = True, empty: object = ()) -> Layer:
    """A layer of close reading, `read_NAME` in a module of its own; these answer for English."""
    return Layer(name, version, f"{name}:read_{name}", needs, shown, "close", ("en",), empty)


# In an order in which every layer follows those it needs; `_check_order` holds it to that.
LAYERS = (
    Layer("scan", 1, "scan:scan", shown=False),
    Layer("parts", 1, "parts:read_parts", ("scan",)),
    Layer("chapters", 1, "chapters:read_chapters", ("scan", "parts")),
    Layer("scenes", 1, "scenes:read_scenes", ("scan", "parts", "chapters")),
    Layer("languages", 1, "language:read_languages", ("parts",)),
    Layer("record", 1, "record:read_record", ("scan", "parts", "chapters", "languages")),
    Layer("prose", 1, "prose:read_prose", ("parts",), shown=False, stage="close"),
    _close("quotes", 1, "prose", shown=False),
    _close("people", 1, "prose", "quotes", shown=False),
    _close("attribution", 1, "prose", "scenes", "quotes", "people", shown=False),
    _close("mentions", 1, "prose", "scenes", "quotes", "people", "attribution", shown=False),
    _close("cast", 1, "prose", "people", "mentions"),
    _close("speech", 1, "quotes", "people", "attribution", "mentions"),
    _close("viewpoint", 1, "prose", "chapters", "scenes", "quotes", "cast", "speech"),
    _close("fandom", 1, "prose", "record"),
    _close("relationships", 1, "prose", "record", "fandom", "quotes", "cast", "speech"),
    _close("advisories", 1, "prose", "record", "people", empty=Advisories()),
)
BY_NAME = {layer.name: layer for layer in LAYERS}
ALL = tuple(layer.name for layer in LAYERS if layer.shown)
SHELVING = tuple(layer.name for layer in LAYERS if layer.shown and layer.stage == "shelving")
CLOSE = tuple(layer.name for layer in LAYERS if layer.shown and layer.stage == "close")
LIBRARIES = ("ftfy", "msgspec", "py3langid", "selectolax")


def _check_order(layers: Iterable[Layer]) -> None:
    seen: set[str] = set()
    for layer in layers:
        missing = set(layer.needs) - seen
        if missing:
            raise LayerError(layer.name, tuple(sorted(missing)))
        seen.add(layer.name)


_check_order(LAYERS)


def read_manuscript(manuscript: Manuscript, /, *, layers: Collection[str] = ALL) -> Reading:
    """Read a manuscript: the layers asked for, as a Reading. Raises LayerError for an unknown layer.

    Pure: the same manuscript and layers give an equal reading in any process.
    """
    results = read_layers(manuscript, layers)
    return join(manuscript, results.layers, results.skipped)


class Results(Struct, frozen=True):
    """What layers found, by name, and which of them did not run on this story."""

    layers: dict[str, Any]
    skipped: tuple[Skipped, ...] = ()


def read_layers(
    manuscript: Manuscript, layers: Collection[str], *, given: Mapping[str, object] | None = None
) -> Results:
    """Run the layers asked for, and those they need; `given` are results at hand, which are not made again.

    The results are each layer's own, not yet joined. Raises LayerError for an unknown layer.
    """
    known: dict[str, Any] = dict(given or {})
    wanted = set(layers)
    for name in layers:
        if name not in BY_NAME:
            raise LayerError(name, ALL)
    tongue = None
    if any(BY_NAME[name].tongues for name in layers):
        _run(manuscript, {"languages"}, known)
        tongue = main_tongue(known["languages"])
    foreign = {name for name in layers if not _speaks(BY_NAME[name], tongue)}
    _run(manuscript, wanted - foreign, known)
    for name in foreign:
        known[name] = BY_NAME[name].empty
    skipped = tuple(Skipped(layer.name, f"language {tongue}") for layer in LAYERS if layer.name in foreign)
    return Results({layer.name: known[layer.name] for layer in LAYERS if layer.name in wanted}, skipped)


def _speaks(layer: Layer, tongue: str | None) -> bool:
    return not layer.tongues or tongue is None or tongue.split("-")[0] in layer.tongues


def main_tongue(languages: Iterable[LanguageSpan]) -> str | None:
    """The language that most of the story is told in; None where it is too short to tell."""
    lengths: dict[str, int] = {}
    for one in languages:
        lengths[one.tag] = lengths.get(one.tag, 0) + one.span.end - one.span.start
    return max(lengths, key=lambda tag: lengths[tag], default=None)


def _run(manuscript: Manuscript, layers: Collection[str], known: dict[str, Any]) -> None:
    """Add to `known` the results of `layers` and of those they need, as far as they are not there."""
    wanted: set[str] = set()

    def want(name: str) -> None:
        if name not in wanted and name not in known:
            wanted.add(name)
            for need in BY_NAME[name].needs:
                want(need)

    for name in layers:
        want(name)
    for layer in LAYERS:
        if layer.name in wanted:
            known[layer.name] = layer.run(manuscript, **{need: known[need] for need in layer.needs})


def join(manuscript: Manuscript, results: Mapping[str, Any], skipped: tuple[Skipped, ...] = ()) -> Reading:
    """The reading that shows these layers' results.

    Viewpoint is shown on the scenes, which it has cut further; inferred fandoms stand behind the stated ones.
    """
    shown = {layer.name: results[layer.name] for layer in LAYERS if layer.shown and layer.name in results}
    stamps = {name: BY_NAME[name].version for name in sorted(shown)}
    viewpoint = shown.pop("viewpoint", None)
    if viewpoint is not None:
        shown["scenes"] = viewpoint or shown.get("scenes", ())
    inferred = shown.pop("fandom", None)
    if inferred and "record" in shown:
        record: Record = shown["record"]
        stated = {claim.value.casefold() for claim in record.fandom}
        more = tuple(claim for claim in inferred if claim.value.casefold() not in stated)
        shown["record"] = structs.replace(record, fandom=record.fandom + more)
    advisories: Advisories | None = shown.pop("advisories", None)
    if advisories is not None:
        shown["advisories"] = advisories.found
        shown["not_found"] = advisories.not_found
        shown["suggested_rating"] = advisories.suggested_rating
    origin = manuscript.origin
    return Reading(
        made_by=MadeBy(_version("foundling"), stamps, {name: _version(name) for name in LIBRARIES}),
        source=SourceInfo(
            name=origin.name,
            members=tuple(SourceMember(m.sha256, m.locator, m.span) for m in manuscript.members),
            media_type=origin.media_type,
            encoding=origin.encoding,
            repairs=origin.repairs,
            repaired=origin.repaired,
            removed=origin.removed,
            pictures=origin.pictures,
            missing=origin.missing,
        ),
        text=manuscript.text,
        blocks=manuscript.blocks,
        skipped=skipped,
        **shown,
    )


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
