"""What index pages and metadata files say of the files beside them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from foundling.sources.indexpage import page_hints
from foundling.sources.infofile import description_hints, info_hints
from foundling.sources.neighbours import neighbour_hints
from pacing import check_spent

Said = set[tuple[str, str, str]]


def said(hints: object) -> Said:
    return {(path, hint.field, hint.value) for path, hint in hints}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "markup, expected",
    [
        (
            '<li><a href="weir.html">The Weir</a> by Ell Marsh (PG-13) - Two winters.',
            {
                ("weir.html", "title", "The Weir"),
                ("weir.html", "author", "Ell Marsh"),
                ("weir.html", "rating", "PG-13"),
            },
        ),
        (
            '<a href="weir.html">The Weir, by Ell Marsh</a>',
            {("weir.html", "title", "The Weir"), ("weir.html", "author", "Ell Marsh")},
        ),
        (
            "<title>Ell Marsh's Fan Fiction</title><h2>Rivers</h2><p><a href=w.htm>The Weir</a><br>"
            "<a href=s.htm>Sluice</a>",
            {
                ("w.htm", "title", "The Weir"),
                ("w.htm", "author", "Ell Marsh"),
                ("s.htm", "title", "Sluice"),
                ("s.htm", "author", "Ell Marsh"),
            },
        ),
        (
            '<h1>Index of Authors</h1><h2>Ann</h2><a href="a.txt">One</a><h2>Ben</h2><a href="b.txt">Two</a>',
            {
                ("a.txt", "title", "One"),
                ("a.txt", "author", "Ann"),
                ("b.txt", "title", "Two"),
                ("b.txt", "author", "Ben"),
            },
        ),
        (
            '<h1>Stories by fandom</h1><h2>The River Folk</h2><p><a href="a.txt">One</a> by Ann'
            '<p><a href="b.txt">Two</a>',
            {
                ("a.txt", "title", "One"),
                ("a.txt", "author", "Ann"),
                ("a.txt", "fandom", "The River Folk"),
                ("b.txt", "title", "Two"),
                ("b.txt", "fandom", "The River Folk"),
            },
        ),
        (
            '<h2>Stories by Ann</h2><a href="a.txt">One</a><h2>Links</h2><a href="b.txt">Two</a>',
            {("a.txt", "title", "One"), ("a.txt", "author", "Ann"), ("b.txt", "title", "Two")},
        ),
        ("<h2>Rivers</h2><a href='a.txt'>One</a>", {("a.txt", "title", "One")}),
        ('The Weir <a href="1.htm">Part 1</a>, <a href="2.htm">2</a> <a href="w.zip">[zip]</a>', set()),
        (
            '<a href="http://example.org/a.html">Out</a> <a href="/a.html">Root</a> <a href="../a.html">Up</a>'
            '<a href="#x">Here</a>',
            set(),
        ),
        ('<script>"<a href=x.txt>One</a>"</script>', set()),
        ('<a href="sub/caf%C3%A9.txt?x=1#top">Caf&eacute;</a>', {("sub/café.txt", "title", "Café")}),
    ],
)
def test_index_pages(markup: str, expected: Said) -> None:
    assert said(page_hints(markup)) == expected


@pytest.mark.parametrize(
    "unit",
    ['<a href="x.txt">a b</a> ', "<a href=", "<!--", "<" * 5, "<h2>", "x ", '<a href="x"', "&amp;", "\n by "],
)
def test_hostile_index_pages_take_linear_time(unit: str) -> None:
    markup = unit * (1_000_000 // len(unit))
    assert len(list(page_hints(markup))) < 100_000
    check_spent(20, lambda: list(page_hints(markup)))


PRESENT = ["weir.txt", "sluice.txt", "the weir.txt", "info.txt"]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "weir.txt - The Weir by Ell Marsh (PG)\nother.txt - No such file",
            {("weir.txt", "title", "The Weir"), ("weir.txt", "author", "Ell Marsh")},
        ),
        ("weir.txt\tThe Weir", {("weir.txt", "title", "The Weir")}),
        (
            "weir.txt   Tom mends the weir twice, and then the miller comes to see what he has done with it all.",
            {
                (
                    "weir.txt",
                    "summary",
                    "Tom mends the weir twice, and then the miller comes to see what he has done with it all.",
                )
            },
        ),
        (
            "File: weir.txt\nTitle: The Weir\nRating: PG\n\n"
            "File: sluice.txt\nTitle: Sluice\nColour: blue\n\nFile: x.txt\nTitle: Gone",
            {("weir.txt", "title", "The Weir"), ("weir.txt", "rating", "PG"), ("sluice.txt", "title", "Sluice")},
        ),
        ("Title: Which of them?\n", set()),
    ],
)
def test_information_files(text: str, expected: Said) -> None:
    assert said(info_hints(text, PRESENT)) == expected


def test_an_information_file_speaks_for_the_only_file_there_is() -> None:
    assert said(info_hints("Author: Ell Marsh", ["weir.txt", "cover.jpg"])) == {
        ("weir.txt", "author", "Ell Marsh")
    }


def test_lists_of_descriptions() -> None:
    text = 'weir.txt The Weir by Ell Marsh\x04\xc2\n"the weir.txt" A second copy\n'
    assert said(description_hints(text, PRESENT)) == {
        ("weir.txt", "title", "The Weir"),
        ("weir.txt", "author", "Ell Marsh"),
        ("the weir.txt", "title", "A second copy"),
    }


OPF = b"""<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>The Weir</dc:title><dc:creator>Ell Marsh</dc:creator></metadata></package>"""


@pytest.mark.parametrize(
    "package, books, expected",
    [
        ("metadata.opf", ["weir.epub", "weir.txt", "cover.jpg"], ["weir.epub", "weir.txt"]),
        ("metadata.opf", ["weir.epub", "sluice.epub"], []),
        ("weir.opf", ["weir.epub", "sluice.epub"], ["weir.epub"]),
    ],
)
def test_package_documents_speak_for_the_books_of_their_name(
    tmp_path: Path, package: str, books: list[str], expected: list[str]
) -> None:
    (tmp_path / package).write_bytes(OPF)
    hints = neighbour_hints(os.fsencode(tmp_path), [os.fsencode(n) for n in (package, *books)])
    assert sorted(map(os.fsdecode, hints)) == expected
    for found in hints.values():
        assert [(h.field, h.value, h.origin) for h in found] == [
            ("title", "The Weir", f"neighbour:{package}"),
            ("author", "Ell Marsh", f"neighbour:{package}"),
        ]


@pytest.mark.parametrize("name", ["metadata.opf", "index.html", "info.txt", "descript.ion"])
def test_a_broken_neighbour_says_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\x00<a href=" * 50 + b"<!ENTITY")
    assert neighbour_hints(os.fsencode(tmp_path), [os.fsencode(name), b"weir.txt"]) == {}
    (tmp_path / name).unlink()
    assert neighbour_hints(os.fsencode(tmp_path), [os.fsencode(name), b"weir.txt"]) == {}
