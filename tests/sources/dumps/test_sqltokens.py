"""Rows of INSERT statements, whatever wrote them and wherever they break off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.sources.dumps.sqltokens import Broken, Row, Table, is_plain, row_at, rows, statements
from pacing import check_growth


def values(dump: bytes) -> list[tuple[bytes | None, ...]]:
    return [row.values for row in rows(dump)]


@pytest.mark.parametrize(
    "written, meant",
    [
        (b"'It\\'s'", b"It's"),
        (b"'It''s'", b"It's"),
        (b'"He said ""no"""', b'He said "no"'),
        (b"'a\\nb\\r\\t\\\\n'", b"a\nb\r\t\\n"),
        (b"'a);\nINSERT INTO x VALUES (1);'", b"a);\nINSERT INTO x VALUES (1);"),
        (b"0x5261696E", b"Rain"),
        (b"x'5261'", b"Ra"),
        (b"_utf8'caf\xc3\xa9'", b"caf\xc3\xa9"),
        (b"_binary 'raw\\0'", b"raw\0"),
        (b"N'rain'", b"rain"),
        (b"-12.5", b"-12.5"),
        (b"NULL", None),
        (b"''", b""),
        (b"NOW()", b"NOW()"),
    ],
)
def test_a_value_is_what_mysql_would_hold(written: bytes, meant: bytes | None) -> None:
    assert values(b"INSERT INTO `t` VALUES (1, " + written + b", 2);") == [(b"1", meant, b"2")]


@pytest.mark.parametrize(
    "statement",
    [
        b"INSERT INTO stories VALUES (1,2);",
        b"insert into `stories` values(1,2)",
        b'INSERT IGNORE INTO "stories" VALUES (1 , 2 );',
        b"REPLACE INTO `db`.`stories` VALUES\n(1,2);",
        b"/*!40000 ALTER TABLE x */;INSERT INTO `stories` (`a`, `b`) VALUES (1,2);",
    ],
)
def test_statements_of_all_writers(statement: bytes) -> None:
    [row] = rows(statement)
    assert (row.table, row.values) == ("stories", (b"1", b"2"))


def test_columns_are_those_of_the_statement_and_of_the_table() -> None:
    dump = b"""CREATE TABLE IF NOT EXISTS `x_stories` (
      `sid` int(11) NOT NULL auto_increment, `title` varchar(200) default 'a, (b) `c`', -- the title
      `Key` text, PRIMARY KEY (`sid`), KEY `t` (`title`(10)), FULLTEXT KEY `f` (`title`,`Key`)
    ) TYPE=MyISAM;
    INSERT INTO x_stories (`SID`, title) VALUES (1,'Rain');"""
    table, row = statements(dump)
    assert table == Table("x_stories", ("sid", "title", "key"))
    assert isinstance(row, Row) and row.columns == ("sid", "title")
    assert row_at(dump, row.start) == row.values


def test_a_row_with_stray_quotation_marks_costs_itself_only() -> None:
    dump = b"INSERT INTO t VALUES (1,'a'),(2,'It's late'),(3,'c'),\n(4,'d');INSERT INTO t VALUES (5,'e');"
    found = list(statements(dump))
    assert [row.values[0] for row in found if isinstance(row, Row)] == [b"1", b"3", b"4", b"5"]
    [broken] = [item for item in found if isinstance(item, Broken)]
    assert not broken.cut and dump[broken.start :].startswith(b"(2,")


@pytest.mark.parametrize("end", [b"", b"(2", b"(2,'half a st", b"(2,'x'", b"(2,'x\\"])
def test_a_dump_that_breaks_off(end: bytes) -> None:
    found = list(statements(b"INSERT INTO t VALUES (1,'a')," + end))
    assert isinstance(found[0], Row) and found[0].values == (b"1", b"a")
    assert [item.cut for item in found[1:] if isinstance(item, Broken)] == ([True] if end else [])


CELL = st.one_of(st.none(), st.binary(max_size=40))


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=5))
def test_what_mysql_writes_comes_back(table: list[tuple[bytes | None, ...]]) -> None:
    assert values(b"INSERT INTO `t` VALUES " + b",".join(map(written, table)) + b";") == table


def written(row: tuple[bytes | None, ...]) -> bytes:
    return b"(" + b",".join(map(quoted, row)) + b")"


def quoted(value: bytes | None) -> bytes:
    if value is None:
        return b"NULL"
    for mark, instead in ((b"\\", b"\\\\"), (b"'", b"\\'"), (b"\0", b"\\0"), (b"\n", b"\\n"), (b"\x1a", b"\\Z")):
        value = value.replace(mark, instead)
    return b"'" + value + b"'"


@pytest.mark.parametrize(
    "unit",
    [b"INSERT INTO t VALUES ('", b"(", b"INSERT INTO t VALUES (1,", b'INSERT INTO t VALUES ("a\\",\'', b"),("],
)
def test_hostile_dumps_take_linear_time(unit: bytes) -> None:
    def read(count: int) -> None:
        for _ in statements(b"INSERT INTO t VALUES " + (unit + b"\n") * count):
            pass

    check_growth(read, 2_000, times=8)


@pytest.mark.parametrize(
    "head",
    [
        b"SET SESSION sql_mode='NO_BACKSLASH_ESCAPES';\n",
        b"PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n",
        b"--\n-- PostgreSQL database dump\n--\n",
    ],
)
def test_where_a_backslash_escapes_nothing(head: bytes) -> None:
    data = (
        head + b"INSERT INTO x VALUES (1,'C:\\new','It''s \\',\"a\"\"b\");\nINSERT INTO x VALUES (2,'b','c','d');"
    )
    found = [row for row in statements(data) if isinstance(row, Row)]
    assert [row.values for row in found] == [(b"1", b"C:\\new", b"It's \\", b'a"b'), (b"2", b"b", b"c", b"d")]
    assert is_plain(data) and row_at(data, found[0].start, plain=True) == found[0].values
    assert not is_plain(data.removeprefix(head))
