"""The least that taking in a heap can be: hash, compress, note and index every file, and read none of it.

    python benchmarks/naive.py HEAP WORK

Owns the floor that `adding.py` measures against: SHA-256, zstd, a row in SQLite and the words in tantivy (two
threads), with the text of an EPUB pulled out of its pages as it stands. Prints how many files it took in and the
seconds that took, its own start left out.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import tantivy
import zstandard

THREADS = 2
HEAP_BYTES = 200_000_000


def main() -> int:
    """Run from the command line."""
    heap, work = map(Path, sys.argv[1:3])
    began = time.monotonic()
    index = work / "index"
    index.mkdir(parents=True)
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("title", stored=True)
    schema.add_text_field("body")
    writer = tantivy.Index(schema.build(), str(index)).writer(heap_size=HEAP_BYTES, num_threads=THREADS)
    database = sqlite3.connect(work / "works.db")
    database.execute("create table work(id integer primary key, path text, sha256 blob, size integer)")
    compressor = zstandard.ZstdCompressor(level=3)
    files = 0
    with (work / "pack").open("wb") as pack:
        for path in sorted(heap.rglob("*")):
            if not path.is_file():
                continue
            data = path.read_bytes()
            pack.write(compressor.compress(data))
            row = (str(path), hashlib.sha256(data).digest(), len(data))
            database.execute("insert into work(path, sha256, size) values(?, ?, ?)", row)
            writer.add_document(tantivy.Document(title=path.name, body=_text(path, data)))
            files += 1
    database.commit()
    writer.commit()
    writer.wait_merging_threads()
    print(files, time.monotonic() - began)
    return 0


def _text(path: Path, data: bytes) -> str:
    if path.suffix != ".epub":
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(path) as book:
        pages = [book.read(name) for name in book.namelist() if name.endswith("html")]
    return "\n".join(" ".join(ElementTree.fromstring(page).itertext()) for page in pages)


if __name__ == "__main__":
    raise SystemExit(main())
