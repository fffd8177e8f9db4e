"""What is fuzzed: one function a parser, which takes any bytes and must neither raise nor run away.

The tests run each for a moment (`test_fuzz.py`), `benchmarks/fuzz.py` for as long as it is told to. A target
takes the bytes of a file; the texts that a good run begins with are `SEEDS`.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from dump_making import archive, mysqldump, own_backup, phpmyadmin
from foundling.api import container
from foundling.errors import SourceError
from foundling.manuscript import Manuscript, Refusal
from foundling.sources.assemble import assemble
from foundling.sources.dumps import automated, efiction, worklist
from foundling.sources.dumps.kinds import dump_within, kind_of_whole
from foundling.sources.dumps.perltokens import records
from foundling.sources.dumps.sqltokens import Row, row_at, statements
from foundling.sources.dumps.taken import Dump, Taken
from foundling.sources.protocol import HEAD_BYTES, Limits, Source
from foundling.sources.registry import open_sources, sources

LIMITS = Limits(depth=2, count=200, expansion=8 * 1024**2, ratio_floor=1024**2, text=4 * 1024**2)
PERL = b"%FILES = (\n\n12 => {\n\tTitle => 'It\\'s late',\n\tAuthor => 'Ann',\n\tLocation => '0/a',\n},\n);\n1;\n"
LIST = b'work_id,title,author,rating,body\n1,Rain,Ann,G,"It rained."\n'


def sql_tokens(data: bytes) -> None:
    """The tokenizer of MySQL's statements: a row found can be read again where it stands."""
    for item in statements(data):
        if isinstance(item, Row):
            assert row_at(data, item.start) == item.values


def perl_tokens(data: bytes) -> None:
    """The tokenizer of Perl's data."""
    for record in records(data.decode("latin-1")):
        assert isinstance(record.key, str)


def efiction_dump(data: bytes) -> None:
    """A dump of eFiction; what comes out of it is read like any original."""
    _taken(efiction.extract(Dump(data, "x.sql", Path("x.sql"))))


def automated_archive(data: bytes) -> None:
    """The database of an Automated Archive."""
    _taken(automated.extract(Dump(data, "x.pl", Path("/nowhere/x.pl"))))


def work_list(data: bytes) -> None:
    """A list of works."""
    _taken(worklist.extract(Dump(data, "x.csv", Path("/nowhere/x.csv"))))


def dump_kinds(data: bytes) -> None:
    """Telling what is a dump, packed or in an archive."""
    kind_of_whole(io.BytesIO(data))
    dump_within(io.BytesIO(data))


def anything(data: bytes) -> None:
    """Whatever the registry takes the bytes for."""
    _read(data, "x")


def _of(source: Source) -> Callable[[bytes], None]:
    """A target for one source: its score and its pieces, whatever the bytes."""

    def target(data: bytes) -> None:
        source.score(data[:HEAD_BYTES], "x.bin")
        try:
            for _ in assemble(item for item in source.pieces(container(data, name="x"), LIMITS) if _is_end(item)):
                pass
        except (SourceError, OSError):
            pass  # the registry makes a refusal of these

    target.__doc__ = f"The source {source.name}."
    return target


def _is_end(item: object) -> bool:
    from foundling.sources.protocol import Container

    return not isinstance(item, Container)


def _read(data: bytes, name: str) -> None:
    for item in assemble(open_sources(container(data, name=name), LIMITS)):
        if isinstance(item, Manuscript):
            item.text.encode("utf-8")
            assert all(0 <= hint.span.start <= hint.span.end <= len(item.text) for hint in item.hints if hint.span)


def _taken(found: Iterator[Taken | Refusal]) -> None:
    for item in found:
        if isinstance(item, Taken) and item.data:
            _read(item.data, item.id)


def _zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("a.txt", "It rained. " * 40)
    return target.getvalue()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "sql_tokens": sql_tokens,
    "perl_tokens": perl_tokens,
    "efiction_dump": efiction_dump,
    "automated_archive": automated_archive,
    "work_list": work_list,
    "dump_kinds": dump_kinds,
    "anything": anything,
    **{f"source_{source.name}": _of(source) for source in sources()},
}
_STORY = (
    b"<html><head><title>Rain</title></head><body><h1>Rain</h1><p>It rained.</p><hr><p>Again.</p></body></html>"
)
_MAIL = b"From: Ann <a@b.example>\nSubject: Rain (1/2)\nDate: Mon, 1 Mar 1999 10:00:00 +0000\n\nIt rained.\n"
_ENTRY = (
    b"<livejournal><entry><itemid>1</itemid><eventtime>2004-01-01 00:00:00</eventtime><subject>Rain</subject>"
    b"<event>It rained.</event></entry></livejournal>"
)
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/?chapter=1\r\nContent-Length: 75\r\n"
    b"Content-Type: application/http\r\n\r\nHTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Rain</title>It rained."  # noqa: E501
    b"\r\n\r\n"
)
SEEDS: tuple[bytes, ...] = (
    own_backup(archive(lambda chapter: "It rained.")).encode(),
    mysqldump(archive(lambda chapter: "It rained.")).encode(),
    phpmyadmin(archive(lambda chapter: "It rained.")).encode(),
    PERL,
    LIST,
    _STORY,
    _MAIL,
    _ENTRY,
    _WARC,
    _zip(),
    b"{\\rtf1\\ansi It rained.\\par Again.}",
    b'{"ygData": {"msgId": 12, "subject": "Rain", "authorName": "Ann", "rawEmail": "From: Ann\\n\\nIt rained."}}',
    b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>",
)


def scratch() -> str:
    """A folder for what a run finds."""
    return tempfile.mkdtemp(prefix="foundling-fuzz-")
