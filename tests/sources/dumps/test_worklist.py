"""Lists of works: what their rows say, and which files are theirs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foundling.manuscript import Refusal
from foundling.sources.dumps.listrows import LONGEST_CELL
from foundling.sources.dumps.taken import Dump, Taken
from foundling.sources.dumps.worklist import extract, is_worklist
from pacing import check_spent


def rows(text: str | bytes, folder: Path | None = None) -> list[Taken | Refusal]:
    data = text if isinstance(text, bytes) else text.encode()
    assert is_worklist(data)
    path = (folder or Path("/nowhere")) / "works.csv"
    return list(extract(Dump(data, "works.csv", path, (folder,) if folder else ())))


def story(item: Taken | Refusal) -> tuple[dict[str, list[str]], str]:
    """What is said of a story that is in the list, and its text."""
    assert isinstance(item, Taken)
    kept = json.loads(item.data)
    said: dict[str, list[str]] = {}
    for field, value, _ in kept["said"]:
        said.setdefault(field, []).append(value)
    return said, kept["chapters"][0]["text"]


def files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("It rained.")


def test_a_row_ends_where_its_line_does_and_nowhere_else() -> None:
    odd = "The\u2028Weir\x0b\x1c\x85"
    [item] = rows(f"title,author,rating,body\n{odd},Ann,PG,It rained.\n")
    assert story(item)[0]["author"] == ["Ann"]


def test_a_first_column_without_a_name() -> None:
    said, text = story(rows("\ttitle\tauthor\trating\tbody\n0\tWeir\tAnn\tPG\tIt rained.\n")[0])
    assert (said["title"], said["author"], text) == (["Weir"], ["Ann"], "It rained.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_spreadsheets_of_all_kinds(encoding: str, comma: str, end: str) -> None:
    lines = [
        ["Title", "Author", "Rating", "Body"],
        ["Weïr", "Änn", "PG", "It rained."],
        ["Mill", "Ben", "PG", "x"],
    ]
    text = end.join(comma.join(line) for line in lines) + end
    data = ("\ufeff" + text if encoding == "utf-16-be" else text).encode(encoding)
    first, second = rows(data)
    assert story(first)[0] == {"title": ["Weïr"], "author": ["Änn"], "rating": ["PG"]}
    assert story(second)[0]["author"] == ["Ben"]


def test_each_row_has_its_own_encoding() -> None:
    head = b"title,author,rating,body\n"
    first, second = rows(head + "Café “one”,Ann,PG,x\n".encode() + "Café “two”,Ben,PG,y\n".encode("cp1252"))
    assert story(first)[0]["title"] == ["Café “one”"] and story(second)[0]["title"] == ["Café “two”"]


@pytest.mark.parametrize(
    "cell, expected",
    [
        ("Angst, Rain", ["Angst", "Rain"]),
        ("['Angst', 'Rain']", ["Angst", "Rain"]),
        ("""['Angst', "Don't copy to another site"]""", ["Angst", "Don't copy to another site"]),
        (r"['Don\'t', 'a \\ b']", ["Don't", r"a \ b"]),
        ("['One']", ["One"]),
        ("[]", []),
        ("[Angst], Rain", ["[Angst]", "Rain"]),
        ("['Angst', 'Rain", ["['Angst'", "'Rain"]),
        ("Rain, ann@example.org", ["Rain"]),
        ("ann@home, Rain", ["ann@home", "Rain"]),
    ],
)
def test_cells_with_several_values(cell: str, expected: list[str]) -> None:
    quoted = cell.replace('"', '""')
    said, _ = story(rows(f'title,author,tags,body\nWeir,Ann,"{quoted}",x\n')[0])
    assert said.get("genre", []) == expected


def test_an_address_is_left_out_of_a_summary_and_the_rest_stays() -> None:
    said, _ = story(
        rows("title,author,summary,body\nWeir,Ann,Posted @ midnight; write to <ann@x.example>.,x\n")[0]
    )
    assert said["summary"] == ["Posted @ midnight; write to <…>."]


def test_rows_of_one_id_are_told_apart() -> None:
    found = rows("id,title,author,rating,body\n5,Weir,Ann,PG,one\n5,Weir,Ann,PG,two\n")
    assert [item.id for item in found if isinstance(item, Taken)] == ["row:5", "row:5#2"]


def test_an_open_quotation_mark_is_told_and_its_row_is_not_kept() -> None:
    text = (
        'title,author,email,summary,body\nWeir,Ann,,x,one\nMill,Ann,,"open,two\nLock,Ben,ben@x.example,y,three\n'
    )
    kept, refusal = rows(text)
    assert story(kept)[1] == "one"
    assert isinstance(refusal, Refusal) and "row 3" in refusal.why and "never closed" in refusal.why


def test_a_line_without_end_is_told() -> None:
    [refusal] = rows(b"title,author,rating,body\nWeir,Ann,PG," + b"x" * (LONGEST_CELL + 1))
    assert isinstance(refusal, Refusal) and "line" in refusal.why


def test_a_file_is_the_story_of_the_row_with_the_better_claim(tmp_path: Path) -> None:
    files(tmp_path, "A_Study_in_Emerald_Green.txt", "Home.txt", "1234567.txt")
    named, cut, one, other, same, again = rows(
        "id,title,author,rating\n,A Study in Emerald Green,Ann,PG\n,A Study in Emerald Green and Gold,Ben,PG\n"
        ",Home,Ann,PG\n,Home,Ben,PG\n1234567,Rain,Ann,PG\n1234567,Rain,Ann,PG\n9,Gone,Ann,PG\n",
        tmp_path,
    )
    assert isinstance(named, Taken) and named.file == tmp_path / "A_Study_in_Emerald_Green.txt"
    assert isinstance(cut, Refusal) and "its text is not here" in cut.why
    for item in (one, other):
        assert isinstance(item, Refusal) and "Home.txt may be its text or another's" in item.why
    assert isinstance(same, Taken) and same.file == tmp_path / "1234567.txt"
    assert isinstance(again, Refusal) and "Gone" in again.why


def test_a_year_in_a_name_is_no_work_s_number(tmp_path: Path) -> None:
    files(tmp_path, "Holiday tales 2004.txt", "story_2005.txt")
    year, number = rows("id,title,author,rating\n2004,Rain,Ann,PG\n2005,Snow,Ann,PG\n", tmp_path)
    assert isinstance(year, Refusal)
    assert isinstance(number, Taken) and number.file == tmp_path / "story_2005.txt"


@pytest.mark.parametrize("unit", ["'\\'", "['", '"', "a@", "@", ", ", "<", "x"])
def test_hostile_cells_take_linear_time(unit: str) -> None:
    cell = ("[" + unit * (400_000 // len(unit))).replace('"', '""')
    check_spent(20, lambda: rows(f'title,author,tags,summary,body\nWeir,Ann,"{cell}","{cell}",x\n'))


@pytest.mark.parametrize(
    "head",
    [
        b"Title: The Weir, by Ann\n\nIt rained, it poured; it stopped.\n",
        b"The title, the author, the end.\n",
        b"title;author\n",
        b"\x00title,author,rating,body\n",
    ],
)
def test_what_is_no_list(head: bytes) -> None:
    assert not is_worklist(head)
