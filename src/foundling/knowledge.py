"""Loads the data files that hold Foundling's knowledge: labels, scales, lexicons.

Owns reading and caching `data/*.toml` and `data/*.tsv`; what the rows mean is the caller's business. Files are
read once a process and frozen. A TSV file begins with a header row; lines starting with `#` are comments (each
file says there where its rows come from).

    >>> rows("ratings.tsv")[0]["scheme"]  # doctest: +SKIP
    'mpaa'
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from foundling.errors import KnowledgeError


@cache
def table(name: str) -> Mapping[str, Any]:
    """The TOML data file `name` as a read-only mapping; raises KnowledgeError if it is missing or malformed."""
    try:
        return MappingProxyType(tomllib.loads(_read(name)))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(name, str(error)) from error


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of the TSV data file `name`, each a read-only mapping from column to cell.

    Raises KnowledgeError if the file is missing or a row has more cells than the header.
    """
    lines = [line for line in _read(name).splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        raise KnowledgeError(name, "no header row")
    header = lines[0].split("\t")
    out = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) > len(header):
            raise KnowledgeError(name, f"row {number} has {len(cells)} cells, the header {len(header)}")
        cells += [""] * (len(header) - len(cells))
        out.append(MappingProxyType(dict(zip(header, cells, strict=True))))
    return tuple(out)


def _read(name: str) -> str:
    try:
        return files("foundling").joinpath("data", name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(name, str(error)) from error
