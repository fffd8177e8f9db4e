"""What a stored reading depends on, in a few letters: whether it is what today's Foundling would make.

Owns the stamps of `readings.db`. A stamp holds the version numbers of the sources or layers, and a digest of the
code and the data files they are made of, so that a rule that was changed is noticed though no number was.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from foundling.reading.engine import BY_NAME
from foundling.sources.registry import sources

# Modules that sources and layers both use.
_SHARED = ("knowledge.py", "manuscript.py", "partmarks.py", "spans.py")
_PACKAGES = ("sources", "reading")
_DIGITS = 12


@cache
def sources_stamp() -> str:
    """What the text of every manuscript depends on: the sources, their versions, and what they are made of."""
    listed = sorted(f"{source.name} {source.version}" for source in sources())
    return hashlib.sha256("\n".join([*listed, made_of("sources")]).encode()).hexdigest()[:16]


@cache
def layer_stamp(layer: str) -> str:
    """What a layer's result depends on, as `7 (parts 2, scan 3) 0123456789ab`.

    Its version, those of the layers it needs, and what all layers are made of. At most 64 letters.
    """
    needed: set[str] = set()

    def want(name: str) -> None:
        for need in BY_NAME[name].needs:
            if need not in needed:
                needed.add(need)
                want(need)

    want(layer)
    listed = ", ".join(f"{name} {BY_NAME[name].version}" for name in sorted(needed))
    stamp = " ".join([str(BY_NAME[layer].version), *([f"({listed})"] if listed else []), made_of("reading")])
    return stamp if len(stamp) <= 64 else hashlib.sha256(stamp.encode()).hexdigest()


@cache
def made_of(package: str) -> str:
    """A digest of the code of `sources` or `reading`, of what both use, and of the data files they name.

    A data file that only the other package names does not count; one that neither names counts for both.
    """
    return digest_of(files("foundling"), package)


def digest_of(root: Traversable, package: str) -> str:
    """Like `made_of`, for the copy of Foundling at `root`."""
    code = {name: dict(_files(root / name, name)) for name in _PACKAGES}
    mine = b"\n".join(code[package].values())
    others = b"\n".join(data for name in _PACKAGES if name != package for data in code[name].values())
    parts = dict(code[package])
    parts |= {name: (root / name).read_bytes() for name in _SHARED}
    for path, data in _files(root / "data", "data"):
        named = path.rpartition("/")[2].encode()
        if named in mine or named not in others:
            parts[path] = data
    digest = hashlib.sha256()
    for path in sorted(parts):
        digest.update(f"{path} {hashlib.sha256(parts[path]).hexdigest()}\n".encode())
    return digest.hexdigest()[:_DIGITS]


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder with its path; not what Python compiles."""
    for entry in folder.iterdir():
        inner = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, inner)
        elif not entry.name.endswith((".pyc", ".pyo")):
            yield inner, entry.read_bytes()
