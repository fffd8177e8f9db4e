"""Reading a container's bytes at once, and no more of them than the limits allow.

`stream.read(limits.text)` would ask the system for half a gigabyte however short the file is.
"""

from __future__ import annotations

from typing import BinaryIO

from foundling.errors import LimitError
from foundling.sources.protocol import Container, Limits


def read_whole(stream: BinaryIO, container: Container, limits: Limits) -> bytes:
    """All that the stream holds. Raises LimitError where that is more than `limits.text` bytes.

    The container's size is where the reading starts from and is not trusted: the headers of archives lie.
    """
    check_size(container, limits)
    data = stream.read(container.size + 1)
    if len(data) > container.size:
        data += stream.read(limits.text + 1 - len(data))
    if len(data) > limits.text:
        raise _too_large(container, limits)
    return data


def check_size(container: Container, limits: Limits) -> None:
    """Raise LimitError where the container says itself that it is too large to be a text."""
    if container.size > limits.text:
        raise _too_large(container, limits)


def _too_large(container: Container, limits: Limits) -> LimitError:
    why = f"it is larger than {limits.text >> 20:,} MB"
    return LimitError(container.name, why, "no story is; cut it into files")
