"""What commands report that the library's own types do not say."""

from __future__ import annotations

from msgspec import Struct

from foundling.manuscript import Refusal


class ReadReport(Struct, frozen=True):
    """What one `read` did. `skipped` files had been read before (`--resume`)."""

    files: int
    stories: int
    words: int
    skipped: int
    refusals: tuple[Refusal, ...]
    seconds: float
