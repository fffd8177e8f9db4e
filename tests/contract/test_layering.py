"""Imports point one way: every module of Foundling may import only what docs/architecture.md lists for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[2] / "src" / "foundling"

# Package or module (the longest prefix that fits is taken) -> what it may import, besides itself.
ALLOWED: dict[str, frozenset[str]] = {
    name: frozenset(allowed.split())
    for name, allowed in {
        "": "",  # foundling/__init__ loads lazily, by name, and imports nothing
        "errors": "",
        "spans": "errors",
        "knowledge": "errors",
        "partmarks": "errors spans knowledge",
        "letters": "",
        "query": "errors spans knowledge",
        "fulltext": "errors spans knowledge query",
        "likeness": "errors spans letters",
        "meaning": "errors spans knowledge",
        "manuscript": "errors spans",
        "sources": "errors spans knowledge letters partmarks manuscript",
        "reading": "errors spans knowledge letters partmarks manuscript",
        "api": "errors spans manuscript sources reading",
        "workers": "errors spans manuscript sources reading api",
        "library": "errors spans knowledge query fulltext meaning likeness manuscript sources reading api workers",
        "exports": "errors spans knowledge likeness manuscript reading library",
        "cli": "errors spans knowledge query fulltext likeness meaning manuscript sources reading api workers "
        "library exports web",
        "web": "errors spans knowledge query fulltext likeness manuscript reading api library exports",
    }.items()
}
# Finer rules inside a package: module -> modules of the same package that it may not import.
FORBIDDEN: tuple[tuple[str, str], ...] = (
    ("sources.protocol", "sources.registry"),
    ("sources.decoding", "sources.registry"),
    ("sources.decoding", "sources.protocol"),
    ("reading.types", "reading.engine"),
    ("reading.types", "reading.scan"),
    ("reading.scan", "reading.record"),
    ("reading.scan", "reading.parts"),
    ("reading.record", "reading.engine"),
    ("reading.parts", "reading.record"),
    ("reading.chapters", "reading.record"),
    ("reading.scenes", "reading.record"),
    ("library.types", "library.library"),
    ("library.schema", "library.library"),
)


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(SRC.rglob("*.py")):
        parts = path.relative_to(SRC).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


def imports(path: Path, module: str) -> Iterator[tuple[str, int]]:
    """Names of Foundling's own modules that the file imports anywhere, TYPE_CHECKING blocks included."""
    package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "foundling":
                    yield alias.name.removeprefix("foundling").lstrip("."), node.lineno
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                base = package[: len(package) - node.level + 1]
                yield ".".join([*base, *(node.module or "").split(".")]).strip("."), node.lineno
            elif node.module and node.module.split(".")[0] == "foundling":
                name = node.module.removeprefix("foundling").lstrip(".")
                if name:
                    yield name, node.lineno
                else:
                    for alias in node.names:
                        yield alias.name, node.lineno


def home(module: str) -> str:
    return module.split(".")[0]


@pytest.mark.parametrize("module, path", [pytest.param(m, p, id=m or "foundling") for m, p in modules()])
def test_a_module_imports_only_downwards(module: str, path: Path) -> None:
    own = home(module)
    assert own in ALLOWED, f"{module} belongs to no package that the layout lists"
    for name, line in imports(path, module):
        target = home(name)
        if target.startswith("__"):
            continue
        assert target == own or target in ALLOWED[own], f"{path}:{line} imports {name}"
        for importer, imported in FORBIDDEN:
            within = module == importer or module.startswith(importer + ".")
            assert not (within and (name == imported or name.startswith(imported + "."))), (
                f"{path}:{line} imports {name}"
            )


def test_the_check_sees_an_upward_import(tmp_path: Path) -> None:
    file = tmp_path / "bad.py"
    file.write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from foundling.library import library\n"
    )
    assert [name for name, _ in imports(file, "reading.bad")] == ["library"]
    assert "library" not in ALLOWED["reading"]
