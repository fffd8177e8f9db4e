"""The layers of a reading, the order they run in, and the run itself.

Owns the tuple of layers. A layer is one function from a manuscript, and the layers it names as keyword-only
parameters, to its result; asking for a layer runs what it needs, once, and no more.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from msgspec import Struct

from foundling.errors import LayerError
from foundling.manuscript import Manuscript
from foundling.reading.chapters import read_chapters
from foundling.reading.language import read_languages
from foundling.reading.parts import read_parts
from foundling.reading.record import read_record
from foundling.reading.scan import scan
from foundling.reading.scenes import read_scenes
from foundling.reading.types import MadeBy, Reading, SourceInfo, SourceMember


class Layer(Struct, frozen=True):
    """A step of a reading. `run`'s keyword-only parameters are the names of the layers it needs.

    `shown` is false for a view that other layers share and no reading contains.
    """

    name: str
    version: int
    run: Callable[..., object]
    shown: bool = True

    @property
    def needs(self) -> tuple[str, ...]:
        """The layers this one needs, by name."""
        return _needs(self.run)


@cache
def _needs(run: Callable[..., object]) -> tuple[str, ...]:
    parameters = inspect.signature(run).parameters.values()
    return tuple(p.name for p in parameters if p.kind is inspect.Parameter.KEYWORD_ONLY)


# In an order in which every layer follows those it needs; `_check_order` holds it to that.
LAYERS = (
    Layer("scan", 1, scan, shown=False),
    Layer("parts", 1, read_parts),
    Layer("chapters", 1, read_chapters),
    Layer("scenes", 1, read_scenes),
    Layer("languages", 1, read_languages),
    Layer("record", 1, read_record),
)
BY_NAME = {layer.name: layer for layer in LAYERS}
ALL = tuple(layer.name for layer in LAYERS if layer.shown)
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
    results = _run(manuscript, layers)
    shown: dict[str, Any] = {name: results[name] for name in layers}
    stamps = {name: BY_NAME[name].version for name in sorted(shown)}
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
        **shown,
    )


def _run(manuscript: Manuscript, layers: Collection[str]) -> dict[str, object]:
    wanted: set[str] = set()

    def want(name: str) -> None:
        if name not in BY_NAME:
            raise LayerError(name, ALL)
        if name not in wanted:
            wanted.add(name)
            for need in BY_NAME[name].needs:
                want(need)

    for name in layers:
        want(name)
    results: dict[str, object] = {}
    for layer in LAYERS:
        if layer.name in wanted:
            results[layer.name] = layer.run(manuscript, **{need: results[need] for need in layer.needs})
    return results


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
