"""What tantivy raises, told as IndexFailedError."""

from __future__ import annotations

from pathlib import Path

from foundling.errors import IndexFailedError


class told:  # noqa: N801  (reads as a statement)
    """Turns what tantivy raises within a block into IndexFailedError: `with told(folder): …`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        # tantivy says everything by ValueError; a panic of it is no Exception, and goes by its name alone.
        if isinstance(error, ValueError | OSError) or (kind is not None and kind.__name__ == "PanicException"):
            raise IndexFailedError(str(self.folder), " ".join(str(error).split())[:200]) from error
