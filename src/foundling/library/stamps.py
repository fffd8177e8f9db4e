"""What a stored reading depends on, in a few letters: whether it is what today's Foundling would make.

Owns the stamps of `readings.db`. A stamp holds the version number of the sources or the layer, and a digest of the
code and the data files they are made of, so that a rule that was changed is noticed though no number was. A layer
is made of the modules that it and the layers it needs import, however far down, and of the data files named there:
what only advisories use does not have a record read again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from msgspec import Struct

from foundling.reading.engine import BY_NAME
from foundling.sources.registry import sources

# The packages whose code makes readings; modules beside them count where they are imported.
_PACKAGES = ("sources", "reading")
_DIGITS = 16
# `import foundling.x`, `from foundling.x import y, z`, over several lines where there are parentheses.
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(foundling\.[\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)"
    r"|import[ \t]+(foundling\.[\w.]+))",
    re.MULTILINE,
)


class Made(Struct, frozen=True):
    """A copy of Foundling: its modules by name (`foundling.spans`) and its data files by path.

    `named` are the data files that each module names; `unnamed` those that none does: they count for everybody.
    """

    modules: dict[str, str]
    data: dict[str, bytes]
    named: dict[str, frozenset[str]]
    unnamed: frozenset[str]


@cache
def sources_stamp() -> str:
    """What the text of every manuscript depends on: the sources, their versions, and what they are made of."""
    return sources_stamp_in(_installed())


@cache
def layer_stamp(layer: str) -> str:
    """What a layer's result depends on, as `7 0123456789abcdef`: its version, and what it is made of."""
    return layer_stamp_in(_installed(), layer)


def sources_stamp_in(made: Made) -> str:
    """`sources_stamp` for another copy of Foundling."""
    versions = sorted(f"{source.name} {source.version}" for source in sources())
    return _digest(made, versions, [name for name in made.modules if name.startswith("foundling.sources")])


def layer_stamp_in(made: Made, layer: str) -> str:
    """`layer_stamp` for another copy of Foundling."""
    needed = sorted(_needed(layer))
    versions = [f"{name} {BY_NAME[name].version} {' '.join(BY_NAME[name].tongues)}" for name in needed]
    code = [BY_NAME[name].module for name in needed]
    return f"{BY_NAME[layer].version} {_digest(made, versions, code)}"


def _needed(layer: str) -> set[str]:
    """A layer, and all that it needs; one that answers for some languages only needs to know the story's."""
    found: set[str] = set()
    waiting = [layer]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += BY_NAME[name].needs
            if BY_NAME[name].tongues:
                waiting.append("languages")
    return found


def _digest(made: Made, versions: Iterable[str], modules: Iterable[str]) -> str:
    names = sorted(_reached(made, modules))
    digest = hashlib.sha256("\n".join(versions).encode())
    for name in names:
        digest.update(f"\n{name} {hashlib.sha256(made.modules[name].encode()).hexdigest()}".encode())
    for path in sorted(made.unnamed.union(*(made.named[name] for name in names))):
        digest.update(f"\n{path} {hashlib.sha256(made.data[path]).hexdigest()}".encode())
    return digest.hexdigest()[:_DIGITS]


def _names(code: str, path: str) -> bool:
    """Whether code names a data file, or the folder it lies in."""
    folder, slash, _ = path.partition("/")
    return path.rpartition("/")[2] in code or bool(slash and (f'"{folder}"' in code or f'"{folder}/' in code))


def _reached(made: Made, modules: Iterable[str]) -> set[str]:
    """These modules, and all that they import."""
    found: set[str] = set()
    waiting = list(modules)
    while waiting:
        name = waiting.pop()
        if name in made.modules and name not in found:
            found.add(name)
            waiting += _imported(made.modules[name])
            waiting.append(name.rpartition(".")[0])  # the package that a module is in is run before it
    return found


def _imported(code: str) -> Iterator[str]:
    for found in _IMPORT.finditer(code):
        module = found[1] or found[3]
        yield module
        if found[2]:
            yield from (f"{module}.{name}" for name in re.findall(r"\w+", found[2]))


@cache
def _installed() -> Made:
    return made_at(files("foundling"))


def made_at(root: Traversable) -> Made:
    """The copy of Foundling at `root`."""
    paths = {f"foundling.{path.name[:-3]}": path for path in root.iterdir() if path.name.endswith(".py")}
    # What the package itself holds are names for others to import: no reading is made of them.
    del paths["foundling.__init__"]
    for package in _PACKAGES:
        for inner, path in _files(root / package, package):
            if inner.endswith(".py"):
                paths["foundling." + inner[:-3].removesuffix("/__init__").replace("/", ".")] = path
    data = {inner: path.read_bytes() for inner, path in _files(root / "data", "")}
    modules = {name: path.read_text("utf-8") for name, path in paths.items()}
    # Most modules name none: to look for what the names have in common is soon done.
    common = {f".{path.rpartition('.')[2]}" for path in data} | {
        f'"{path.partition("/")[0]}' for path in data if "/" in path
    }
    naming = {name: code for name, code in modules.items() if any(part in code for part in common)}
    named = {
        name: frozenset(path for path in data if name in naming and _names(code, path))
        for name, code in modules.items()
    }
    return Made(modules, data, named, frozenset(data).difference(*named.values()))


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """Every file below a folder with its path; not what Python compiles."""
    for entry in folder.iterdir():
        inner = f"{path}/{entry.name}" if path else entry.name
        if entry.is_dir():
            yield from _files(entry, inner)
        elif not entry.name.endswith((".pyc", ".pyo")):
            yield inner, entry
