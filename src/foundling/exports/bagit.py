"""A bag (BagIt 1.0, RFC 8493): originals, records, decisions, provenance; all to begin the library anew with.

Owns the folder's layout. `foundling add` of a bag restores the library (library/unbagging.py); anything else that
knows BagIt can check it. `data/originals/ab/SHA256` are the files as they came, `data/records.jsonl` has what is
known of each work, `data/foundling/kept/` what curators and archivists did, a file for each table.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfileobj
from typing import Any, BinaryIO

import msgspec

from foundling.errors import LibraryError
from foundling.exports.jsonout import cleaned, exported
from foundling.exports.protocol import PLAIN, Count, Options
from foundling.exports.tables.dictionary import versions
from foundling.library.bags import FORMAT, MARK
from foundling.library.types import Edition, ExportReport

_BEGUN = "foundling-bag.begun"
_KEPT = MARK.parent / "kept"
_README = """What this bag holds
===================

originals/ab/SHA256     the files as they came, byte for byte, each named by the SHA-256 of its bytes
records.jsonl           a line for each work: what is known of it, with the evidence, and where it came from
foundling/kept/*.jsonl  what cannot be made again, a file for each table, a row a line: which file came by which
                        path and when (arrivals), who gave it on what terms (accessions), works and their ids,
                        decisions with who made them and when, preferred names, merges, withdrawals
foundling/bag.json      the versions that made this bag

In rows, bytes are base64. Nothing that is private to a reader's account is in here{contacts}.
`foundling add` of this folder makes the library anew, with the same ids and decisions.
"""
_encoder = msgspec.json.Encoder()


def write_bag(editions: Iterator[Edition], folder: Path, /, *, options: Options = PLAIN) -> ExportReport:
    """Write a bag to an empty folder, or go on with one that was stopped; raises LibraryError, OSError.

    Where not all works were asked for, or authors' wishes keep some back, it holds these works alone: their files
    go as they are, also where other stories are in them.
    """
    if options.kept_rows is None or options.open_original is None:
        raise LibraryError("a bag is made from a library; export from one")
    _begin(folder)
    count, bag = Count(), _Folder(folder)
    ids: list[str] = []
    with bag.file(Path("data") / "records.jsonl") as sink:
        for edition in editions:
            sink.write(_record(edition, options))
            ids.append(edition.id)
            count.add(edition)
    every = options.whole and not options.respect_wishes
    missing = _rows(bag, options, None if every else ids)
    contacts = ", but for the addresses of pen names" if options.contacts else ""
    bag.write(Path("data") / "README.txt", _README.format(contacts=contacts).encode())
    said = {"format": FORMAT, "works": len(ids), "missing": missing, "made_by": versions(options)}
    bag.write(MARK, _encoder.encode(said) + b"\n")
    bag.finish(options, len(ids))
    for size in bag.sizes:
        count.file(size)
    return count.report()


def _record(edition: Edition, options: Options) -> bytes:
    """What is known of a work, without its text, which is in the originals."""
    shown = exported(edition, msgspec.structs.replace(options, text=False))
    for layer in ("blocks", "cast", "speech", "scenes", "relationships", "advisories", "not_found"):
        shown.pop(layer, None)
    try:
        return _encoder.encode(shown) + b"\n"
    except UnicodeEncodeError:
        return _encoder.encode(cleaned(msgspec.to_builtins(shown))) + b"\n"


def _rows(bag: _Folder, options: Options, works: list[str] | None) -> list[str]:
    """Write the tables and the originals they name; returns originals that are lost."""
    assert options.kept_rows is not None
    sink, name, missing = None, "", list[str]()
    try:
        for table, row in options.kept_rows(works):
            if table != name:
                if sink is not None:
                    sink.close()
                name, sink = table, bag.file(_KEPT / f"{table}.jsonl")
            assert sink is not None
            sink.write(_encoder.encode(row) + b"\n")
            if table == "originals" and not _original(bag, row, options):
                missing.append(row["sha256"])
    finally:
        if sink is not None:
            sink.close()
    return missing


def _original(bag: _Folder, row: dict[str, Any], options: Options) -> bool:
    """Copy an original; False where the library has lost it, as `foundling verify` says."""
    assert options.open_original is not None
    sha256 = str(row["sha256"])
    place = Path("data") / "originals" / sha256[:2] / sha256
    if bag.has(place, sha256):
        return True
    try:
        stream = options.open_original(sha256)
    except (LibraryError, OSError):
        return False
    with stream, bag.file(place) as sink:
        copyfileobj(stream, sink)
    if bag.digests[place.as_posix()] != sha256:
        raise LibraryError(f"original {sha256} is damaged; run `foundling verify`, then make the bag anew")
    return True


def _begin(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / _BEGUN).exists():
        raise LibraryError(f"{folder} is not empty; name a new folder for the bag")
    (folder / _BEGUN).touch()


class _Folder:
    """A bag on its way: every file written through it is in the manifest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.digests: dict[str, str] = {}
        self.sizes: list[int] = []

    def file(self, place: Path) -> _Hashed:
        """A file of the bag, to write to and close."""
        (self.folder / place).parent.mkdir(parents=True, exist_ok=True)
        return _Hashed(self, place)

    def write(self, place: Path, data: bytes) -> None:
        """A file of the bag with these bytes."""
        with self.file(place) as sink:
            sink.write(data)

    def has(self, place: Path, sha256: str) -> bool:
        """Whether an earlier try has written this file whole; it is listed then."""
        path = self.folder / place
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            whole = hashlib.file_digest(stream, "sha256").hexdigest() == sha256
        if whole:
            self.digests[place.as_posix()] = sha256
            self.sizes.append(path.stat().st_size)
        return whole

    def finish(self, options: Options, works: int) -> None:
        """Write the manifest and the tags; the bag is one from then on."""
        payload = sorted(name for name in self.digests if name.startswith("data/"))
        self.write(Path("manifest-sha256.txt"), _lines(self.digests[name] + "  " + name for name in payload))
        oxum = f"{sum((self.folder / name).stat().st_size for name in payload)}.{len(payload)}"
        said = versions(options)
        info = {
            "Bagging-Date": datetime.now(UTC).date().isoformat(),
            "Bag-Software-Agent": f"Foundling {said['foundling']}",
            "External-Description": f"{works} works with their files, records, decisions and provenance",
            "Foundling-Library": said["library"],
            "Foundling-Layers": said["layers"],
            "Payload-Oxum": oxum,
        }
        self.write(Path("bag-info.txt"), _lines(f"{name}: {value}" for name, value in info.items()))
        declared = ("BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8")
        self.write(Path("bagit.txt"), _lines(iter(declared)))
        tags = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")
        self.write(Path("tagmanifest-sha256.txt"), _lines(self.digests[name] + "  " + name for name in tags))
        (self.folder / _BEGUN).unlink()


class _Hashed:
    """A file that is hashed as it is written."""

    def __init__(self, bag: _Folder, place: Path) -> None:
        self._bag, self._place = bag, place
        self._digest = hashlib.sha256()
        self._size = 0
        self._sink: BinaryIO = (bag.folder / place).open("wb")

    def write(self, data: bytes) -> int:
        """Write on."""
        self._digest.update(data)
        self._size += len(data)
        return self._sink.write(data)

    def close(self) -> None:
        """Close the file, and list it."""
        self._sink.close()
        self._bag.digests[self._place.as_posix()] = self._digest.hexdigest()
        self._bag.sizes.append(self._size)

    def __enter__(self) -> _Hashed:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def _lines(lines: Iterator[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
