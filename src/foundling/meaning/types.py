"""What is told of models; structs only, so that they can be named where the extra is not installed."""

from __future__ import annotations

from msgspec import Struct


class Installed(Struct, frozen=True):
    """A model that is ready: where, what, bytes on disk, and the share of the stored ranking it keeps to."""

    folder: str
    name: str
    bytes: int
    agreement: float
