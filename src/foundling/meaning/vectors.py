"""Vectors on disk, a row a passage, and the rows nearest to a vector.

Owns two files in a folder: `vectors-N.i8`, a byte for each number of a vector, mapped into memory; and
`signs-N.u64`, a bit for each, which is held in memory. A search counts the signs that differ in every row, a
matter of milliseconds for a million rows, and compares the bytes of the nearest few thousand only. Which rows mean
what is for others to know: whoever appends notes it afterwards, so that what a killed process left behind is
written over.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np

from foundling.errors import MeaningFailedError

# Rows whose bytes are compared, for every row that is wanted, and at least. Of 690,000 rows, 4,096 found 92 of 100
# of the nearest ten that comparing all bytes finds, 16,384 found 97.
_OVERSAMPLED, _AT_LEAST = 8, 10_000
_WORD = 64
# Rows whose signs are compared at a time: as many as the processor holds close by.
_BLOCK = 32_768
# More signs than any vector has.
_NEVER = 4_096


class Vectors:
    """The rows in `folder`, vectors of `dimension` numbers, in the files that are numbered `number`."""

    def __init__(self, folder: Path, dimension: int, number: int = 0) -> None:
        self.folder = folder
        self.dimension = dimension
        self.number = number
        self._vectors_name, self._signs_name = f"vectors-{number}.i8", f"signs-{number}.u64"
        self._words = -(-dimension // _WORD)
        self._bytes: Any = None
        self._signs: Any = np.empty((self._words, 0), dtype=np.uint64)

    def write(self, at: int, vectors: Any) -> None:
        """Write rows from row `at` on; what stands there is written over. Raises MeaningFailedError."""
        longest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True, initial=0), 1e-12)
        rows = np.rint(vectors * (127 / longest)).astype(np.int8)
        self._write(self._vectors_name, at * self.dimension, rows.tobytes())
        self._write(self._signs_name, at * self._words * 8, _signs(vectors, self._words).tobytes())

    def wipe(self, at: int, count: int) -> None:
        """Have nothing left in these rows."""
        self._write(self._vectors_name, at * self.dimension, bytes(count * self.dimension))
        self._write(self._signs_name, at * self._words * 8, bytes(count * self._words * 8))
        self._signs[:, at : at + count] = 0

    def load(self, rows: int, *, afresh: bool = False) -> None:
        """Make ready to search the first `rows` rows; only what is new is read, unless `afresh`.

        Raises MeaningFailedError where they are not there.
        """
        have = 0 if afresh else self._signs.shape[1]
        if rows == have:
            return
        try:
            for name, width in ((self._vectors_name, self.dimension), (self._signs_name, self._words * 8)):
                if (self.folder / name).stat().st_size < rows * width:
                    raise MeaningFailedError(str(self.folder), f"{name} is too short")
            # A file without a byte cannot be mapped.
            empty = np.empty((0, self.dimension), dtype=np.int8)
            self._bytes = (
                empty
                if rows == 0
                else np.memmap(self.folder / self._vectors_name, np.int8, "r", shape=(rows, self.dimension))
            )
            have = min(have, rows)
            size = (rows - have) * self._words
            read = np.fromfile(self.folder / self._signs_name, np.uint64, size, offset=have * self._words * 8)
        except OSError as error:
            raise MeaningFailedError(str(self.folder), error.strerror or str(error)) from error
        fresh = read.reshape(-1, self._words).T
        self._signs = np.ascontiguousarray(np.concatenate([self._signs[:, :have], fresh], axis=1))

    def beside(self, number: int) -> Vectors:
        """Empty rows of the same kind in other files of the same folder."""
        fresh = Vectors(self.folder, self.dimension, number)
        fresh.delete()
        fresh.write(0, np.empty((0, self.dimension), dtype=np.float32))
        return fresh

    def copy(self, other: Vectors, first: int, at: int, count: int) -> None:
        """Write `count` rows of another, which is loaded, from `first` on, to row `at` and on."""
        if count:
            self._write(self._vectors_name, at * self.dimension, other._bytes[first : first + count].tobytes())
            signs = np.ascontiguousarray(other._signs[:, first : first + count].T)
            self._write(self._signs_name, at * self._words * 8, signs.tobytes())

    def delete(self) -> None:
        """Delete the files."""
        for name in (self._vectors_name, self._signs_name):
            (self.folder / name).unlink(missing_ok=True)

    def nearest(self, vector: Any, count: int, dead: Any = None) -> tuple[Any, Any]:
        """The `count` rows nearest to a vector, nearest first, and the cosine of each.

        `dead` are the numbers of rows that are passed over.
        """
        rows = self._signs.shape[1]
        if rows == 0:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        wanted = min(rows, max(_AT_LEAST, count * _OVERSAMPLED))
        # In the order of the file, so that the disk is read forwards, and equals keep one order.
        chosen = self._alike(vector, wanted, dead)
        bytes_ = self._bytes[chosen].astype(np.float32)
        lengths = np.maximum(np.sqrt(np.einsum("ij,ij->i", bytes_, bytes_)), 1e-12)
        # Not `@`: it wakes a thread for every processor, which run in circles for longer than this takes.
        cosines = np.einsum("ij,j->i", bytes_, vector.astype(np.float32)) / lengths
        order = np.argsort(-cosines, kind="stable")[:count]
        return chosen[order], cosines[order]

    def _alike(self, vector: Any, wanted: int, dead: Any) -> Any:
        """The rows that differ in fewest signs: `wanted` or a few more, the dead left out."""
        signs = _signs(vector[None, :], self._words)[0]
        rows = self._signs.shape[1]
        far = np.empty(rows, dtype=np.uint16)
        differ, bits = np.empty(_BLOCK, dtype=np.uint64), np.empty(_BLOCK, dtype=np.uint8)
        for first in range(0, rows, _BLOCK):
            size = min(_BLOCK, rows - first)
            block = far[first : first + size]
            block[:] = 0
            for number in range(self._words):
                np.bitwise_xor(self._signs[number, first : first + size], signs[number], out=differ[:size])
                np.bitwise_count(differ[:size], out=bits[:size])
                block += bits[:size]
        if dead is not None:
            far[dead] = _NEVER
        # Differences are few and small numbers: counting them is faster than sorting.
        counts = np.zeros(_NEVER + 1, dtype=np.int64)
        for first in range(0, rows, _BLOCK):
            counts += np.bincount(far[first : first + _BLOCK], minlength=_NEVER + 1)
        most = int(np.searchsorted(np.cumsum(counts[:_NEVER]), wanted))
        return np.flatnonzero(far <= min(most, _NEVER - 1))

    def _write(self, name: str, at: int, data: bytes) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.folder / name, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                view = memoryview(data)
                while view:
                    done = os.pwrite(handle, view, at)
                    view, at = view[done:], at + done
            finally:
                os.close(handle)
        except OSError as error:
            raise MeaningFailedError(str(self.folder), error.strerror or str(error)) from error


def _signs(vectors: Any, words: int) -> Any:
    """A bit for each number, whether it is above 0; `words` of 64 bits for each vector."""
    bits = np.packbits(vectors > 0, axis=1, bitorder="little")
    padded = np.zeros((len(bits), words * 8), dtype=np.uint8)
    padded[:, : bits.shape[1]] = bits
    return padded.view(np.uint64)
