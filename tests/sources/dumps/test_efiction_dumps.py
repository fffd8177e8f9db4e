"""Stories out of dumps of eFiction's database, whatever wrote the dump and whatever befell it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dump_making import (
    ADDRESS,
    CO_ADDRESS,
    COLUMNS,
    LINE,
    SECRETS,
    Rows,
    archive,
    escaped,
    mysqldump,
    own_backup,
    phpmyadmin,
)
from foundling.api import container, manuscripts
from foundling.manuscript import Hint, Manuscript, Refusal
from foundling.reading.engine import read_manuscript
from foundling.sources.dumps.efiction import extract
from foundling.sources.dumps.efictiontables import says_private
from foundling.sources.dumps.taken import Contact, Dump, Taken

WRITERS = [own_backup, phpmyadmin, mysqldump]


def take(
    dump: str | bytes, folder: Path | None = None, *, path: Path = Path("backup.sql")
) -> tuple[dict[str, Taken], list[Refusal]]:
    data = dump.encode() if isinstance(dump, str) else dump
    found = list(extract(Dump(data, "backup.sql", path, () if folder is None else (folder,))))
    taken = {item.id: item for item in found if isinstance(item, Taken)}
    return taken, [item for item in found if isinstance(item, Refusal)]


def story(taken: Taken) -> Manuscript:
    [manuscript] = manuscripts(container(taken.data, name=taken.id))
    assert isinstance(manuscript, Manuscript)
    return manuscript


def said(manuscript: Manuscript, field: str) -> list[str]:
    return [hint.value for hint in manuscript.hints if hint.field == field]


@pytest.mark.parametrize("write", WRITERS)
def test_every_writer_gives_the_same_stories(write: Callable[..., str]) -> None:
    taken, refusals = take(write(archive()))
    assert list(taken) == ["story:fanfiction_21", "story:fanfiction_22"]
    assert [refusal.locator for refusal in refusals] == ["story:fanfiction_23"]
    reference, _ = take(own_backup(archive()))
    assert {id: item.data for id, item in taken.items()} == {id: item.data for id, item in reference.items()}


def test_what_the_tables_say_of_a_story() -> None:
    taken, _ = take(own_backup(archive()))
    manuscript = story(taken["story:fanfiction_21"])
    expected = {
        "title": ["The Keeper's Lamp"],
        "author": ["Minnow", "Tern and Plover"],
        "summary": ["A lamp, a causeway & a long winter."],
        "rating": ["PG-13"],
        "fandom_or_genre": ["The Long Causeway"],
        "character": ["Ada Quill", "Tom Reed"],
        "genre": ["Adventure"],
        "warning": ["Mild peril"],
        "series": ["Harbour Winter #2"],
        "date": ["2004-03-02"],
        "status": ["Complete"],
        "note": ["Written in one week.", "For the harbour choir.", "Thank you for reading."],
        "chapter": ["First Light", "Second Light"],
    }
    assert {field: said(manuscript, field) for field in expected} == expected
    assert set(said(manuscript, "other")) == {
        "Category: Television > The Long Causeway",
        "Voice: Second person",
        "Challenge: Winter Lights",
        "Updated: 2004-05-01",
        "Word count: 540",
    }
    assert Hint("rating", "PG-13", "efiction:stories.rid") in manuscript.hints


def test_chapters_stand_in_order_with_their_notes_around_them() -> None:
    taken, _ = take(own_backup(archive()))
    text = story(taken["story:fanfiction_21"]).text
    order = [
        "Written in one week.",
        "First Light",
        "For the harbour choir.",
        "The tide",
        "Second Light",
        "Thank you",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert text.count(LINE.strip()) == 48
    notes = [h for h in story(taken["story:fanfiction_21"]).hints if h.field == "part.note" and h.span]
    assert [text[h.span.start : h.span.end] for h in notes if h.span] == [
        order[0],
        order[2],
        "Thank you for reading.",
    ]


def test_addresses_come_apart_from_the_story_and_only_of_who_wrote_one() -> None:
    taken, _ = take(phpmyadmin(archive()))
    contacts = [contact for item in taken.values() for contact in item.contacts]
    assert set(contacts) == {Contact("Minnow", ADDRESS), Contact("Tern and Plover", CO_ADDRESS)}
    everything = b"".join(item.data for item in taken.values()).decode()
    assert not any(secret in everything for secret in (*SECRETS, "@"))


def test_the_text_is_taken_from_the_folder_of_chapters(tmp_path: Path) -> None:
    store = tmp_path / "stories"
    (store / "4").mkdir(parents=True)
    (store / "4" / "10.txt").write_bytes("The café – closed.\r\n\r\nNobody came.".encode("cp1252"))
    (store / "4" / "11.txt").write_text("<p>" + LINE * 5 + "</p>")
    (store / "4" / "99.txt").write_text("What an author took down.")
    (store / "4" / "index.html").write_text("")
    taken, refusals = take(own_backup(archive(lambda chapter: "")), store, path=tmp_path / "backup.sql")
    assert list(taken) == ["story:fanfiction_21"]
    manuscript = story(taken["story:fanfiction_21"])
    assert "The café – closed.\n\nNobody came." in manuscript.text.replace("\n\n\n", "\n\n")
    assert manuscript.origin.encoding == "cp1252"
    amiss = {refusal.locator: refusal for refusal in refusals}
    assert set(amiss) == {"chapter:fanfiction_12", "story:fanfiction_23", "file:99"}
    assert "stories/4/12.txt" in amiss["chapter:fanfiction_12"].advice
    assert amiss["file:99"].name.endswith("stories/4/99.txt")


def test_the_file_of_a_chapter_that_was_never_published_is_not_one_that_the_database_does_not_know(
    tmp_path: Path,
) -> None:
    store = tmp_path / "stories"
    rows = archive(lambda chapter: "")
    for chapter in rows["chapters"]:
        (store / chapter["uid"]).mkdir(parents=True, exist_ok=True)
        (store / chapter["uid"] / f"{chapter['chapid']}.txt").write_text(LINE * 5)
    rows["chapters"][0]["validated"] = "0"
    _, refusals = take(own_backup(rows), store, path=tmp_path / "backup.sql")
    assert {refusal.locator for refusal in refusals} == {"chapter:fanfiction_11", "story:fanfiction_23"}


def test_a_name_with_one_odd_letter_is_in_what_the_rest_of_the_dump_is_in() -> None:
    rows = archive()
    rows["authors"][0]["penname"] = "søren_k"
    rows["stories"][1]["summary"] = "Über die Brücke, ein schöner café crème à la carte"
    taken, _ = take(own_backup(rows).encode("cp1252"))
    assert said(story(taken["story:fanfiction_21"]), "author")[0] == "søren_k"
    assert taken["story:fanfiction_21"].contacts[0].name == "søren_k"


def test_bytes_of_a_chapter_come_back(tmp_path: Path) -> None:
    import msgspec

    store = tmp_path / "stories"
    (store / "4").mkdir(parents=True)
    for chapter, data in ((10, b"\x81\x93Caf\xe9\x94\r\n" * 9), (11, b"\xff\xfe" + "Rain.".encode("utf-16-le"))):
        (store / "4" / f"{chapter}.txt").write_bytes(data)
    taken, _ = take(own_backup(archive(lambda chapter: "")), store)
    chapters = msgspec.json.decode(taken["story:fanfiction_21"].data)["chapters"]
    for chapter in chapters:
        data = (store / "4" / f"{chapter['id']}.txt").read_bytes()
        assert (
            chapter["text"].encode(chapter["encoding"]) == data or chapter["text"].encode("utf-16-le") == data[2:]
        )


def test_each_row_has_an_encoding_of_its_own() -> None:
    rows = archive()
    dump = own_backup(rows).encode()
    dump = dump.replace(b"Second Light", "Zweites Licht über".encode("latin-1"))
    dump = dump.replace(b"First Light", "Première lumière".encode())
    dump = dump.replace(b'"Gulls"', '"Les goélands d’été"'.encode("cp1252"))
    taken, _ = take(dump)
    assert said(story(taken["story:fanfiction_21"]), "chapter") == ["Première lumière", "Zweites Licht über"]
    assert said(story(taken["story:fanfiction_22"]), "title") == ["Les goélands d’été"]


def test_other_prefixes_and_a_table_shared_by_two_archives() -> None:
    rows = archive()
    shared = {kind: rows[kind] for kind in ("authors", "ratings", "categories", "characters")}
    own = {kind: rows[kind] for kind in ("stories", "chapters")}
    dump = own_backup(shared, prefix="fic_") + own_backup(own, prefix="one_") + own_backup(own, prefix="xyz")
    taken, _ = take(dump)
    assert list(taken) == ["story:one_21", "story:one_22", "story:xyz21", "story:xyz22"]
    for id in ("story:one_21", "story:xyz21"):
        assert said(story(taken[id]), "author") == ["Minnow"]
        assert said(story(taken[id]), "rating") == ["PG-13"]


def test_a_column_of_the_archives_own_is_told_of_and_kept_unless_private() -> None:
    rows = archive()
    for row in rows["stories"]:
        row |= {"beta": "Sandpiper", "uploadip": SECRETS[2]}
    columns = {**COLUMNS, "stories": [*COLUMNS["stories"], "beta", "uploadip"]}
    taken, refusals = take(mysqldump(rows, columns=columns))
    assert "beta: Sandpiper" in said(story(taken["story:fanfiction_21"]), "other")
    assert SECRETS[2].encode() not in taken["story:fanfiction_21"].data
    assert any(refusal.locator == "table:fanfiction_stories" and "beta" in refusal.why for refusal in refusals)


def test_more_values_than_any_version_has() -> None:
    lines = [
        line.replace(");", ', "Sandpiper");') if "_stories`" in line else line
        for line in own_backup(archive()).splitlines()
    ]
    taken, _ = take("\n".join(lines))
    assert said(story(taken["story:fanfiction_21"]), "title") == ["The Keeper's Lamp"]
    assert "own22: Sandpiper" in said(story(taken["story:fanfiction_21"]), "other")


@pytest.mark.parametrize("write", WRITERS)
def test_a_dump_cut_anywhere_gives_what_is_left_and_says_so(write: Callable[..., str]) -> None:
    dump = write(archive())
    whole, _ = take(dump)
    for cut in range(len(dump) // 20, len(dump), len(dump) // 20):
        taken, refusals = take(dump[:cut])
        assert set(taken) <= {*whole, "story:fanfiction_23"}
        assert refusals or set(taken) == set(whole)


def cut_said(dump: str) -> list[str]:
    """What is said of a dump's end, if anything."""
    _, refusals = take(dump)
    return [refusal.why for refusal in refusals if "what should follow is lost" in refusal.why]


@pytest.mark.parametrize("write", WRITERS)
def test_a_whole_dump_is_not_called_cut(write: Callable[..., str]) -> None:
    dump = write(archive())
    assert cut_said(dump) == []
    assert cut_said(dump.rstrip().removesuffix(";")) == [] or "mysqldump" in cut_said(dump.rstrip()[:-1])[0]
    assert cut_said(dump + "\n\n-- the end of it\n") == []


def test_a_dump_cut_where_nothing_is_broken_is_called_cut() -> None:
    dump = mysqldump(archive())
    [said_] = cut_said(dump[: dump.index("CREATE TABLE `fanfiction_stories`")])
    assert "mysqldump" in said_
    [said_] = cut_said(
        phpmyadmin(archive()).partition("\nINSERT INTO `fanfiction_stories`")[0] + "\nINSERT INTO `fan"
    )
    assert "in the middle of a statement" in said_
    assert "the table fanfiction_chapters" in cut_said(dump[: dump.index("Gulls")])[0]


def test_where_no_story_is_found_the_tables_are_named() -> None:
    dump = own_backup(archive()).replace("_stories`", "_tales`").replace("_chapters`", "_parts`")
    taken, [refusal] = take(dump)
    assert not taken and "fanfiction_parts (4), fanfiction_tales (3)" in refusal.why
    assert "rename it in a copy" in refusal.advice


def test_chapters_whose_stories_are_lost_are_taken_where_the_dump_is_cut_and_not_where_it_is_whole() -> None:
    dump = own_backup(archive())
    cut = dump[: dump.index("# Dump of table fanfiction_stories")]
    taken, refusals = take(cut)
    assert "story:fanfiction_21" in taken
    assert said(story(taken["story:fanfiction_21"]), "author") == ["Minnow", "Tern and Plover"]
    assert any("its record is lost" in refusal.why for refusal in refusals)
    rows = archive()
    rows["stories"] = [row for row in rows["stories"] if row["sid"] != "21"]
    taken, refusals = take(own_backup(rows))
    assert list(taken) == ["story:fanfiction_22"]
    assert any("deleted" in refusal.why and refusal.locator == "story:fanfiction_21" for refusal in refusals)


def test_numbers_that_stand_for_nothing_are_told_once() -> None:
    rows = archive()
    for row in rows["stories"]:
        row["charid"] = "5,77"
    rows["stories"][0]["rid"] = "9"
    _, refusals = take(own_backup(rows))
    amiss = {refusal.locator: refusal.why for refusal in refusals}
    assert amiss["characters:fanfiction_77"] == (
        "2 stories name the number 77, which the table of characters does not have"
    )
    assert amiss["ratings:fanfiction_9"] == "a story names the number 9, which the table of ratings does not have"


def test_names_in_place_of_numbers() -> None:
    rows = archive()
    rows["stories"][0] |= {"charid": "Ada Quill,Somebody New", "rid": "Teens, mostly"}
    taken, _ = take(own_backup(rows))
    assert said(story(taken["story:fanfiction_21"]), "character") == ["Ada Quill", "Somebody New"]
    assert said(story(taken["story:fanfiction_21"]), "rating") == ["Teens, mostly"]


def test_the_name_of_a_class_in_place_of_its_number_has_the_class_s_type() -> None:
    rows, named = archive(), archive()
    names = {row["class_id"]: row["class_name"] for row in rows["classes"]}
    for row in named["stories"]:
        row["classes"] = ",".join(names[one] for one in row.get("classes", "").split(",") if one)
    by_number, _ = take(own_backup(rows))
    by_name, _ = take(own_backup(named))
    assert story(by_name["story:fanfiction_21"]).hints == story(by_number["story:fanfiction_21"]).hints


def test_a_character_with_a_comma_is_one() -> None:
    rows = archive()
    rows["characters"][0]["charname"] = "Quill, Ada"
    taken, _ = take(own_backup(rows))
    read = read_manuscript(story(taken["story:fanfiction_21"]))
    assert "Quill, Ada" in [claim.value for claim in read.record.character]


ONE_TABLE = """sid psid title chapter summary catid gid charid wid rid date updated uid featured counter validated
inorder storytext completed rr wordcount numreviews""".split()


def one_table(rows: Rows) -> str:
    chapters = [("31", "31", "One", "1"), ("33", "31", "Three", "3"), ("32", "31", "Two", "2")]
    lines = []
    for sid, psid, title, order in chapters:
        row = {
            "sid": sid, "psid": psid, "title": "Low Water", "chapter": title, "summary": "Three tides.", "catid": "2",  # noqa: E501
            "gid": "Drama,Mystery", "charid": "Ada Quill", "wid": "Mild peril", "rid": "PG", "date": "2002-08-01",
            "uid": "4", "validated": "1", "inorder": order, "storytext": f"Tide {title}. {LINE * 4}", "completed": "1",  # noqa: E501
        }  # fmt: skip
        values = ", ".join(f"'{escaped(row.get(column, ''))}'" for column in ONE_TABLE)
        lines.append(f"INSERT INTO stories VALUES ({values});")
    return own_backup({kind: rows[kind] for kind in ("authors", "categories")}, prefix="") + "\n".join(lines)


def test_the_older_form_with_one_table() -> None:
    taken, refusals = take(one_table(archive()))
    assert list(taken) == ["story:31"] and not refusals
    manuscript = story(taken["story:31"])
    assert said(manuscript, "chapter") == ["One", "Two", "Three"]
    assert said(manuscript, "genre") == ["Drama", "Mystery"]
    assert (said(manuscript, "title"), said(manuscript, "rating")) == (["Low Water"], ["PG"])
    assert said(manuscript, "author") == ["Minnow"]
    text = manuscript.text
    assert text.index("Tide One") < text.index("Tide Two") < text.index("Tide Three")


@pytest.mark.parametrize("dump", ["", "-- MySQL dump\n", "INSERT INTO wp_users VALUES (1,'ada','secret');"])
def test_a_dump_without_stories_says_so(dump: str) -> None:
    taken, [refusal] = take(dump)
    assert not taken and "no story is in it" in refusal.why


@pytest.mark.parametrize(
    "name, private",
    [("author_ip", True), ("lastip", True), ("ip", True), ("ipv6", True), ("useremail", True), ("realname", True)]
    + [(name, False) for name in ("relationships", "description", "recipient", "script", "beta", "zip_file")],
)
def test_what_is_private_by_its_name(name: str, private: bool) -> None:
    assert says_private(name) is private
