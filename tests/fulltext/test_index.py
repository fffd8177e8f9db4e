"""What queries find in an index of a few documents."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from foundling.errors import IndexFailedError
from foundling.fulltext.compiling import JUDGED_IN, Known, own_nodes
from foundling.fulltext.documents import FACETS, Danger, Doc, Pair, Person
from foundling.fulltext.index import FullText, Mark
from foundling.query import Query, Said, parse
from foundling.reading.engine import BY_NAME
from waiting import until_true

_ELLEN = Person(("Ellen Price", "Ellen", "Nell"))
_TOM = Person(("Tom Hale", "Tommy"))
DOCS = [
    Doc(
        id="ferry",
        text="She walked back to the lighthouse. “Don’t come back,” he said. Écoutez!",
        title="The Ferry",
        values={
            "author": ("Ell Marsh",),
            "fandom": ("Tides", "Star Trek: TOS"),
            "rating": ("teen",),
            "language": ("en",),
            "form": ("story",),
            "status": ("complete",),
            "person": ("third",),
        },
        language="en",
        words=1_200,
        chapters=3,
        added="2026-11-21T10:00:00+00:00",
        read=True,
        cast=(_ELLEN, _TOM),
        pov=(_ELLEN,),
        pairs=(Pair("Ellen Price/Tom Hale", (_ELLEN, _TOM)),),
        dangers=(Danger("violence", 1), Danger("gore", None)),
        source="heap/usenet/ferry.txt",
    ),
    Doc(
        id="kettle",
        text="He walks. 燈台の下で。 Witchcraft and witches. The end of the line\x00\ud800.",
        title="A Kettle",
        values={"author": ("Tom Reed",), "language": ("en-GB",), "form": ("story",), "rating": ("unrated",)},
        language="en-GB",
        words=6_000,
        added="2025-01-02T10:00:00+00:00",
    ),
    Doc(
        id="safe",
        text="Ёлка горела. Nothing happened in the garden.",
        title="Zeit",
        values={"form": ("story",), "rating": ("general",)},
        words=300,
        added="2025-06-02T10:00:00+00:00",
        read=True,
    ),
    Doc(id="notice", text="The list moves. Write to the owner.", values={"form": ("notice",)}, is_work=False),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> FullText:
    """An index of DOCS."""
    made = FullText(tmp_path_factory.mktemp("fulltext") / "index")
    made.create()
    assert made.apply(DOCS, lambda: Mark("test", 4)) == 4
    return made


def found(index: FullText, query: str) -> list[str]:
    parsed = parse(query)
    assert isinstance(parsed, Query), parsed
    hits = index.search(parsed)
    assert hits.count == len(hits.hits)
    return [hit.id for hit in hits.hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("walk", {"ferry", "kettle"}),
        ('"walk"', set()),
        ("walks", {"ferry", "kettle"}),
        ("moving form:notice", {"notice"}),
        ('"come back"', {"ferry"}),
        ('"don\'t come"', {"ferry"}),
        ("don’t", {"ferry"}),
        ('"back come"', set()),
        ("lighthouse -walk", set()),
        ("garden OR lighthouse", {"ferry", "safe"}),
        ("-walk", {"safe"}),
        ("witch*", {"kettle"}),
        ("witchc* line", {"kettle"}),
        ("wal*", {"ferry", "kettle"}),
        ("don't*", {"ferry"}),
        ("ecoutez", {"ferry"}),
        ("ёлка", {"safe"}),
        ("елка", {"safe"}),
        ("燈台", {"kettle"}),
        ("燈", {"kettle"}),
        ("台灣", set()),
        ("kettle", {"kettle"}),
        ("tides", {"ferry"}),
        ("author:marsh", {"ferry"}),
        ('author:"ell marsh"', {"ferry"}),
        ('author:"marsh ell"', set()),
        ("author:re*", {"kettle"}),
        ("title:ferry", {"ferry"}),
        ('fandom:"star trek tos"', {"ferry"}),
        ('fandom:"tides star"', set()),
        ("pairing:Tom/Ellen", {"ferry"}),
        ('pairing:"Nell/Tommy"', {"ferry"}),
        ('pairing:"Ellen Price x Tom Hale"', {"ferry"}),
        ("pairing:Hale", {"ferry"}),
        ("pairing:ell*", {"ferry"}),
        ("pairing:Ellen/Ruth", set()),
        ("character:nell", {"ferry"}),
        ("pov:Ellen", {"ferry"}),
        ("pov:Tom", set()),
        ("speaker:tom", {"ferry"}),
        ("source:usenet", {"ferry"}),
        ("rating:<=teen", {"ferry", "safe"}),
        ("rating:teen..explicit", {"ferry"}),
        ("rating:unrated", {"kettle"}),
        ("person:third", {"ferry"}),
        ("status:complete", {"ferry"}),
        ("language:en", {"ferry", "kettle"}),
        ("language:en-GB", {"kettle"}),
        ("words:1000..5000", {"ferry"}),
        ("words:>=1200", {"ferry", "kettle"}),
        ("chapters:3", {"ferry"}),
        ("added:2025", {"kettle", "safe"}),
        ("added:2026-11-21", {"ferry"}),
        ("added:<2025-02", {"kettle"}),
        ("read:no", {"kettle"}),
        ("form:notice", {"notice"}),
        ("owner", set()),
        ("advisory:violence", {"ferry"}),
        ("advisory:violence>=graphic", set()),
        ("advisory:violence=moderate", {"ferry"}),
        ("", {"ferry", "kettle", "safe"}),
    ],
)
def test_found(index: FullText, query: str, expected: set[str]) -> None:
    assert set(found(index, query)) == expected


@pytest.mark.parametrize(
    ("query", "expected", "unknown"),
    [
        ("-advisory:violence", {"safe"}, 1),
        ("-advisory:death", {"safe", "ferry"}, 1),
        ("advisory:violence<=moderate", {"safe", "ferry"}, 1),
        ("advisory:violence<=mentioned", {"safe"}, 1),
        ("-advisory:violence>=graphic", {"safe", "ferry"}, 1),
        ("-(advisory:gore OR advisory:violence)", {"safe"}, 1),
        ("walks -advisory:death", {"ferry"}, 1),
        ("garden -advisory:death", {"safe"}, 0),
        ("-(-advisory:violence)", {"ferry"}, 0),
        ("kettle OR (ferry -advisory:death)", {"kettle", "ferry"}, 0),
    ],
)
def test_what_is_not_read_is_not_free_of_anything(
    index: FullText, query: str, expected: set[str], unknown: int
) -> None:
    parsed = parse(query)
    assert isinstance(parsed, Query)
    hits = index.search(parsed)
    assert {hit.id for hit in hits.hits} == expected
    assert hits.unknown == unknown


def test_what_no_advisories_are_looked_for_in_is_not_free_of_anything(tmp_path: Path) -> None:
    told_in = {"english": ("en",), "british": ("en-GB",), "swedish": ("sv",), "unknown": ()}
    made = FullText(tmp_path / "index")
    made.create()
    docs = [
        Doc(id=name, text="En lykta.", values={"form": ("story",), "language": tongue}, read=True)
        for name, tongue in told_in.items()
    ]
    made.apply(docs, lambda: Mark("test", 4))
    for asked in ("-advisory:violence", "advisory:violence<=moderate"):
        query = parse(asked)
        assert isinstance(query, Query)
        hits = made.search(query)
        assert {hit.id for hit in hits.hits} == {"english", "british", "unknown"}
        assert hits.unknown == 1
    query = parse("advisory:violence")
    assert isinstance(query, Query)
    assert not made.search(query).hits


def test_the_languages_of_advisories_are_those_that_they_are_looked_for_in() -> None:
    assert BY_NAME["advisories"].tongues == JUDGED_IN


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("sort:title", ["kettle", "ferry", "safe"]),
        ("sort:-title", ["safe", "ferry", "kettle"]),
        ("sort:author", ["ferry", "kettle", "safe"]),
        ("sort:words", ["safe", "ferry", "kettle"]),
        ("sort:newest", ["ferry", "safe", "kettle"]),
    ],
)
def test_orders(index: FullText, order: str, expected: list[str]) -> None:
    assert found(index, order) == expected


def test_facets_are_counted(index: FullText) -> None:
    counted = index.facets(None, (*FACETS, "length"))()
    assert counted["author"] == (("Ell Marsh", 1), ("Tom Reed", 1))
    assert counted["form"] == (("story", 3),)
    assert counted["pairing"] == (("Ellen Price/Tom Hale", 1),)
    assert counted["length"] == (("..999", 1), ("1000..4999", 1), ("5000..19999", 1))


def test_pages(index: FullText) -> None:
    query = parse("sort:title")
    assert isinstance(query, Query)
    pages = [index.search(query, limit=1, offset=at).hits[0].id for at in range(3)]
    assert pages == ["kettle", "ferry", "safe"]
    assert index.search(query, limit=1).count == 3


def test_said_and_stale_come_from_outside(index: FullText) -> None:
    query = parse('speaker:Tom "come back"')
    assert isinstance(query, Query)
    assert isinstance(query.root, Said)
    assert index.candidates(query.root, 10) == ["ferry"]
    assert index.search(query).count == 0
    assert index.search(query, known=Known(said={query.root: ["ferry"]})).count == 1
    stale = parse("read:stale")
    assert isinstance(stale, Query)
    assert [hit.id for hit in index.search(stale, known=Known(stale=["safe"])).hits] == ["safe"]


def test_documents_are_replaced_and_taken_out(tmp_path: Path) -> None:
    index, reader = FullText(tmp_path / "index"), FullText(tmp_path / "index")
    assert index.mark() is None
    index.create()
    assert index.mark() is None
    index.apply(DOCS, lambda: Mark("test", 4), fresh=True)
    assert found(reader, "lighthouse") == ["ferry"]
    changed = Doc(id="ferry", text="The tunnel.", values={"form": ("story",)})
    index.apply([changed, "kettle"], lambda: Mark("test", 5), few=True)
    assert index.mark() == reader.mark() == Mark("test", 5)
    assert found(reader, "lighthouse") == []
    assert found(reader, "tunnel") == ["ferry"]
    assert set(found(reader, "")) == {"ferry", "safe"}
    assert len(reader) == 3


def test_more_text_than_is_held_is_all_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foundling.fulltext.index._AHEAD", 10)
    index = FullText(tmp_path / "index")
    index.create()
    marks = iter([Mark("test", 4)])
    assert index.apply(DOCS, lambda: next(marks), fresh=True) == len(DOCS) == len(index)
    assert index.mark() == Mark("test", 4)


def test_a_damaged_index_is_told_of(tmp_path: Path) -> None:
    index = FullText(tmp_path / "index")
    with pytest.raises(IndexFailedError):
        index.search(Query(None))
    index.create()
    index.apply(DOCS, lambda: Mark("test", 4), fresh=True)
    for path in (tmp_path / "index").iterdir():
        if path.suffix in (".idx", ".term", ".store", ".fast"):
            path.write_bytes(b"not an index")
    with pytest.raises(IndexFailedError):
        FullText(tmp_path / "index").search(Query(None))
    (tmp_path / "index" / "meta.json").write_text("{")
    with pytest.raises(IndexFailedError):
        FullText(tmp_path / "index").search(Query(None))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('fandom:="star trek - tos"', ["ferry"]),
        ('fandom:="star trek"', []),
        ("author=tom", []),
        ('pairing:="Ellen Price/Tom Hale"', ["ferry"]),
        ("language:=en", ["ferry"]),
    ],
)
def test_a_field_that_is_just_this(index: FullText, query: str, expected: list[str]) -> None:
    parsed = parse(query)
    assert isinstance(parsed, Query)
    assert [hit.id for hit in index.search(parsed).hits] == expected


def test_what_is_somebodys_own_comes_from_outside(index: FullText) -> None:
    query = parse("shelf:winter -shelf:summer")
    assert isinstance(query, Query)
    winter, summer = own_nodes(query.root)
    known = Known(own={winter: ["ferry", "safe"], summer: ["safe"]})
    assert [hit.id for hit in index.search(query, known=known).hits] == ["ferry"]
    assert index.search(query).count == 0


def test_only_some_documents_are_there(index: FullText) -> None:
    assert index.search(Query(None), known=Known(only=["kettle"])).count == 1
    assert index.among(None, ["kettle", "safe", "notice"], known=Known(only=["kettle", "notice"])) == {"kettle"}
    assert index.among(None, ["kettle", "notice"], any_form=True) == {"kettle", "notice"}


def test_a_folder_that_may_not_be_written_to_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = FullText(tmp_path / "index")
    written.create()
    written.apply(DOCS[:2], lambda: Mark("test", 2))
    for lock in (tmp_path / "index").glob(".*.lock"):
        lock.unlink()
    with monkeypatch.context() as patched:
        patched.setattr("os.access", lambda *_: False)
        looking = FullText(tmp_path / "index")
        assert found(looking, "ferry") == ["ferry"]
    assert not list((tmp_path / "index").glob(".*.lock"))
    written.apply(DOCS[2:], lambda: Mark("test", 4))
    with monkeypatch.context() as patched:
        patched.setattr("os.access", lambda *_: False)
        assert found(looking, "ёлка") == ["safe"]
    looking.close()


def test_threads_that_count_end_with_the_index(tmp_path: Path) -> None:
    def counting() -> set[str]:
        return {thread.name for thread in threading.enumerate() if thread.name.startswith("foundling-counts")}

    before = counting()
    index = FullText(tmp_path / "counted")
    index.create()
    begun = index.facets(None, ("fandom", "length"))
    index.close()
    assert begun() == {"fandom": (), "length": ()}
    until_true(lambda: counting() <= before)
    assert index.facets(None, ("fandom",))() == {"fandom": ()}  # it counts again when it is asked again
    index.close()
