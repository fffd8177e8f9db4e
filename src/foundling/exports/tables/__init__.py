"""Works as tables, for scholars: CSV, JSON Lines and Parquet, with a data dictionary.

Owns the two sets that can be written: all of it, and one without a word of the stories (`textfree`), which can be
published where the stories cannot. The tables and their columns are in `data/export_tables.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from foundling.exports.networks import graph_of, write_gexf, write_graphml
from foundling.exports.protocol import PLAIN, Count, Options, prepared
from foundling.exports.tables.dictionary import write_dictionary
from foundling.exports.tables.files import TableFiles
from foundling.exports.tables.made import rows_of
from foundling.exports.tables.shape import Table, tables
from foundling.exports.writing import whole_file
from foundling.library.types import Edition, ExportReport

NETWORKS = "networks"


def write_tables(editions: Iterator[Edition], folder: Path, /, *, options: Options = PLAIN) -> ExportReport:
    """Write all tables to a folder, as `options.as_` says (`csv` by default); streams."""
    return _write(editions, folder, options, tables(words=options.text), networks=False)


def write_textfree(editions: Iterator[Edition], folder: Path, /, *, options: Options = PLAIN) -> ExportReport:
    """Write the tables without any of the stories' words, and each work's network as GraphML and GEXF."""
    return _write(editions, folder, options, tables(words=False), networks=True)


def _write(
    editions: Iterator[Edition], folder: Path, options: Options, wanted: tuple[Table, ...], *, networks: bool
) -> ExportReport:
    count = Count()
    folder.mkdir(parents=True, exist_ok=True)
    with TableFiles(folder, wanted, options) as files:
        for edition in editions:
            shown = prepared(edition, options)
            for table in wanted:
                files.add(table.name, rows_of(table, shown))
            if networks:
                _networks(shown, folder / NETWORKS, count, options)
            count.add(edition)
    for size in files.sizes:
        count.file(size)
    for size in write_dictionary(folder, wanted, files, options, networks=networks):
        count.file(size)
    return count.report()


def _networks(edition: Edition, folder: Path, count: Count, options: Options) -> None:
    """The work's network, where it has been read closely and somebody is in it."""
    if not graph_of(edition).nodes:
        return
    for suffix, write in ((".graphml", write_graphml), (".gexf", write_gexf)):
        with whole_file(folder / f"{edition.id}{suffix}") as sink:
            write(edition, sink, options=options)
            count.file(sink.tell())
