"""What index pages and metadata files say of the files beside them.

Owns the reading of a folder's neighbours. (A first version: none are read.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foundling.manuscript import Hint


def neighbour_hints(folder: bytes, names: Sequence[bytes]) -> Mapping[bytes, tuple[Hint, ...]]:
    """The hints for the files of `folder`, by their names; `names` are its entries."""
    return {}
