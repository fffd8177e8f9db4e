"""Checksums of the rows that cannot be made again: one bit that turned is noticed, and turned back."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from foundling.library.dialect import open_engine, sqlite_url
from foundling.library.library import Library
from foundling.library.migrations import bring_up, upgrade
from foundling.library.rowsums import WITHOUT, index_of, mended, row_sum
from foundling.library.schema import KEPT
from pacing import check_spent

_SAID = "The boats came home in the evening, one after another."


def flipped(value: bytes | int, lot: random.Random) -> bytes | int:
    if isinstance(value, int):
        return value ^ (1 << lot.randrange(40))
    turned = bytearray(value)
    turned[lot.randrange(len(turned))] ^= 1 << lot.randrange(8)
    return bytes(turned)


@pytest.mark.parametrize("seed", range(60))
def test_whichever_bit_turned_is_found(seed: int) -> None:
    lot = random.Random(seed)
    values = [
        lot.randrange(1 << lot.randrange(1, 62)), None, lot.randbytes(lot.randrange(1, 400)), b"\xe2\x80\x94", 0
    ]  # fmt: skip
    at = lot.choice([at for at, value in enumerate(values) if value is not None])
    damaged = list(values)
    damaged[at] = flipped(values[at], lot)  # type: ignore[arg-type]
    assert mended(damaged, row_sum(*values)) == values


def test_two_bits_are_past_mending() -> None:
    assert mended([3, b"Thd Ferrx"], row_sum(3, b"The Ferry")) is None


def test_a_long_text_is_mended_in_time() -> None:
    values, damaged = [b"x" * 200_000], [b"y" + b"x" * 199_999]
    total = row_sum(*values)
    assert mended(damaged, total) == values
    check_spent(20, lambda: mended(damaged, total))


def test_every_table_has_the_sum_of_all_its_columns_made_or_brought_up(tmp_path: Path) -> None:
    made, upgraded = (open_engine(sqlite_url(tmp_path / name)) for name in ("made.db", "upgraded.db"))
    bring_up(made, "kept")
    upgrade(upgraded, "kept")
    query = text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix_%_sum' ORDER BY name")
    with made.connect() as one, upgraded.connect() as other:
        found = {row.name: row.sql for row in one.execute(query)}
        assert found == {row.name: row.sql for row in other.execute(query)}
    tables = [table for table in KEPT.sorted_tables if table.name not in WITHOUT]
    assert set(found) == {index_of(table.name) for table in tables}
    for table in tables:
        assert all(f'"{column.name}"' in found[index_of(table.name)] for column in table.columns)


def turn(library: Library, words: bytes, at: int, bits: int = 1) -> None:
    """Turn bits of a text in `kept.db`, wherever it stands in a table."""
    path = library.folder / "kept.db"
    library.close()
    raw = bytearray(path.read_bytes())
    place = raw.find(words)
    assert place >= 0
    while place >= 0:
        raw[place + at] ^= bits
        place = raw.find(words, place + len(words))
    path.write_bytes(raw)


@pytest.mark.parametrize("at", [0, 20, 50])
def test_a_bit_of_a_decision_is_noticed_and_turned_back(filled: Library, at: int) -> None:
    filled.set("the lamp", "summary", [_SAID])
    turn(filled, _SAID.encode(), at)
    with Library.open(filled.folder, who="tester") as library:
        told = [finding.what for finding in library.verify().findings]
        assert "row 1 of decisions in kept.db is not what was written" in told
        report = library.repair(jobs=0)
        assert any("a bit that had turned was turned back" in line for line in report.done)
        assert report.left == ()
        assert library.show("the lamp").record["summary"][0].value == _SAID
        assert library.verify().findings == ()
    assert (filled.folder / "damaged" / "kept.db.0").exists()


def test_a_bit_that_makes_a_path_no_text_is_turned_back(filled: Library, heap: Path) -> None:
    path = str(heap / "lamp.txt").encode()
    turn(filled, path * 2, len(path) + 3, 128)  # the path as bytes and as text stand side by side
    with Library.open(filled.folder, who="tester") as library:
        assert any("arrivals" in finding.what for finding in library.verify().findings)
        assert library.repair(jobs=0).left == ()
        assert library.find(str(heap / "lamp.txt"))


def test_more_than_a_bit_is_named_and_what_is_there_is_kept(filled: Library) -> None:
    filled.set("the lamp", "summary", [_SAID])
    turn(filled, _SAID.encode(), 4, 3)  # two bits: `b` becomes `a`
    with Library.open(filled.folder, who="tester") as library:
        told = [finding.what for finding in library.verify().findings]
        assert "row 1 of decisions, past mending in kept.db is not what was written" in told
        report = library.repair(jobs=0)
        assert any("past mending: " in line and "decisions 1" in line for line in report.done)
        assert library.show("the lamp").record["summary"][0].value == _SAID.replace("boats", "aoats")


def test_a_damaged_row_is_not_changed_unawares(filled: Library) -> None:
    decision = filled.set("the lamp", "summary", [_SAID])
    turn(filled, _SAID.encode(), 4)
    with Library.open(filled.folder, who="tester") as library:
        with pytest.raises(Exception, match="foundling repair"):
            library.undo(f"decision:{decision.id}")
        library.repair(jobs=0)
        library.undo(f"decision:{decision.id}")
        assert _SAID not in [claim.value for claim in library.show("the lamp").record["summary"]]


def test_a_library_without_sums_is_given_them(filled: Library) -> None:
    filled.set("the lamp", "summary", [_SAID])
    filled.close()
    connection = sqlite3.connect(filled.folder / "kept.db")
    for table in KEPT.sorted_tables:
        connection.execute(f'DROP INDEX IF EXISTS "{index_of(table.name)}"')
    connection.execute("UPDATE alembic_version SET version_num = '0007'")
    connection.commit()
    connection.close()
    with Library.open(filled.folder, who="tester") as library:
        assert library.verify().findings == ()
    turn(library, _SAID.encode(), 9)
    with Library.open(filled.folder, who="tester") as library:
        assert len(library.verify().findings) >= 1


def test_what_only_reads_needs_no_checksum(filled: Library, times: Callable[[str], str]) -> None:
    filled.set("the lamp", "summary", [_SAID])
    filled.close()
    connection = sqlite3.connect(filled.folder / "kept.db")
    assert connection.execute('SELECT "values" FROM decisions').fetchall() == [(f'["{_SAID}"]',)]
    connection.close()


def test_checksums_that_another_program_took_away_are_made_anew(filled: Library) -> None:
    kept = filled.folder / "kept.db"
    with sqlite3.connect(kept) as connection:
        named = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'ix_%_sum'")]
        for name in named:
            connection.execute(f'DROP INDEX "{name}"')
        connection.execute("UPDATE accounts SET name = name")  # which needs no checksum now
    assert len(named) > 20
    assert filled.repair(jobs=0).done == (
        f"the checksums of rows of {len(named)} tables of kept.db were made anew",
    )
    with sqlite3.connect(kept) as connection:
        again = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'ix_%_sum'")]
    assert sorted(again) == sorted(named)
    assert filled.repair(jobs=0).done == ()
