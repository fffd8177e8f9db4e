"""Crawls: pages of one story joined, whatever else was fetched left out."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dump_making import prose
from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript, Refusal

SITE = "http://www.example.org"


def crawl(
    pages: Iterable[tuple[str, str, bytes]],
    *,
    packed: bool = True,
    status: str = "200 OK",
    revisits: Iterable[str] = (),
) -> bytes:
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "test"}))
    for address, kind, data in pages:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
        record = writer.create_warc_record(address, "response", payload=io.BytesIO(data), http_headers=headers)
        writer.write_record(record)
    for address in revisits:
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        writer.write_record(
            writer.create_revisit_record(address, "sha1:X", address, "2010-01-01T00:00:00Z", headers)
        )
    return target.getvalue()


def page(title: str, seed: str, more: str = "") -> bytes:
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{prose(seed)}</p>{more}</body></html>".encode()  # noqa: E501


def read(data: bytes, name: str = "crawl.warc.gz") -> tuple[list[Manuscript], list[Refusal]]:
    found = list(manuscripts(container(data, name=name)))
    return [i for i in found if isinstance(i, Manuscript)], [i for i in found if isinstance(i, Refusal)]


CHAPTERS = [
    (f"{SITE}/viewstory.php?sid=4&chapter=2", "text/html", page("Rain: Two", "two")),
    (f"{SITE}/style.css", "text/css", b"p { color: red }"),
    (f"{SITE}/viewstory.php?sid=9", "text/html; charset=utf-8", page("Gulls", "gulls")),
    (f"{SITE}/viewstory.php?sid=4&chapter=1", "text/html", page("Rain: One", "one")),
    (f"{SITE}/lamp.gif", "image/gif", b"GIF89a"),
    (f"{SITE}/viewstory.php?chapter=10&sid=4", "text/html", page("Rain: Ten", "ten")),
]


@pytest.mark.parametrize("form", ["records", "plain", "whole"])
def test_chapters_of_one_address_are_one_story_in_order(form: str) -> None:
    data = crawl(CHAPTERS, packed=form == "records")
    stories, refusals = read(gzip.compress(data) if form == "whole" else data)
    rain, gulls = stories
    places = [rain.text.index(prose(seed)[:60]) for seed in ("one", "two", "ten")]
    assert places == sorted(places) and len(rain.members) == 3
    assert prose("gulls")[:60] in gulls.text
    assert [hint.value for hint in gulls.hints if hint.field == "url"] == [f"{SITE}/viewstory.php?sid=9"]
    [refusal] = refusals
    assert refusal.why == "2 records left out: pictures, styles and other files that are no pages"


def test_next_links_join_pages_and_webrings_do_not() -> None:
    following = '<a href="{}">Next &gt;&gt;</a>'
    pages = [
        (f"{SITE}/fic/lamp.html", "text/html", page("The Lamp", "a", following.format("oil.html"))),
        (f"{SITE}/fic/oil.html", "text/html", page("Oil", "b", following.format("wick.html"))),
        (f"{SITE}/fic/wick.html", "text/html", page("Wick", "c", following.format("http://ring.example/next"))),
        (
            "http://ring.example/next",
            "text/html",
            page("Somebody else's", "d", following.format(f"{SITE}/fic/oil.html")),
        ),
    ]
    stories, _ = read(crawl([pages[2], pages[0], pages[3], pages[1]]))
    assert sorted(len(story.members) for story in stories) == [1, 3]
    lamp = max(stories, key=lambda story: len(story.members))
    assert [lamp.text.index(prose(seed)[:60]) for seed in "abc"] == sorted(
        lamp.text.index(prose(seed)[:60]) for seed in "abc"
    )


def test_the_same_page_counts_once() -> None:
    one = (f"{SITE}/a.html", "text/html", page("A", "a"))
    again = (f"{SITE}/mirror/a.html", "text/html", page("A", "a"))
    stories, [refusal] = read(crawl([one, one, again], revisits=[f"{SITE}/a.html"]))
    assert len(stories) == 1 and refusal.why == "3 records left out: the same page again"


def test_errors_of_a_site_are_no_stories() -> None:
    stories, [refusal] = read(crawl([(f"{SITE}/a.html", "text/html", page("A", "a"))], status="404 Not Found"))
    assert not stories and "did not give" in refusal.why


@pytest.mark.parametrize("packed", [True, False])
def test_a_crawl_cut_anywhere(packed: bool) -> None:
    data = crawl(CHAPTERS, packed=packed)
    for cut in range(20, len(data), len(data) // 30):
        stories, refusals = read(data[:cut])
        assert stories or refusals


def test_an_address_that_is_none_is_a_page_by_itself() -> None:
    from foundling.sources.webpages import chapter_of

    assert chapter_of("http://x.exa[mple/?chapter=1") == ("http://x.exa[mple/?chapter=1", None)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("share", [0.2, 0.35, 0.4, 0.5, 0.7, 0.75, 0.9, 0.999])
def test_a_crawl_that_is_cut_says_so_and_where_to_look(packed: bool, share: float) -> None:
    pages = [(f"{SITE}/{name}.html", "text/html", page(name, name)) for name in "abc"]
    data = crawl(pages, packed=packed)
    stories, refusals = read(data[: int(len(data) * share)])
    assert stories and ["cut short" in refusal.why for refusal in refusals] == [True]
    assert "whole copy" in refusals[0].advice


def record(writer: WARCWriter, address: str, data: bytes, *headers: tuple[str, str]) -> None:
    head = StatusAndHeaders("200 OK", list(headers), protocol="HTTP/1.1")
    writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(data), http_headers=head))


def test_texts_that_a_site_gave_as_files_are_read() -> None:
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=True)
    plain = ("Content-Type", "text/plain; charset=iso-8859-1")
    record(writer, "http://a.example/rain.txt", f"Title: Rain\n\n{prose('rain')}".encode(), plain)
    record(writer, "http://a.example/robots.txt", b"User-agent: *", plain)
    record(writer, "http://a.example/x.js", b"var x = 1;", plain)
    record(writer, "http://b.example/rain.txt", f"Title: Rain\n\n{prose('rain')}".encode(), plain)
    [story], refusals = read(target.getvalue())
    assert story.members[0].locator == "record:http://a.example/rain.txt" and prose("rain")[:50] in story.text
    assert any(hint.field == "url" for hint in story.hints)
    assert [refusal.why.partition(":")[0] for refusal in refusals] == ["2 records left out", "1 record left out"]


def test_what_cannot_be_unpacked_here_is_said_and_is_no_text() -> None:
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=True)
    kind = ("Content-Type", "text/html")
    record(
        writer,
        "http://a.example/1.html",
        b"\x28\xb5\x2f\xfd\x04\x00" + bytes(range(200)),
        kind,
        ("Content-Encoding", "zstd"),
    )
    # Some crawlers unpack a page and leave its header as it was.
    record(writer, "http://a.example/2.html", page("Rain", "rain"), kind, ("Content-Encoding", "zstd"))
    [story], [refusal] = read(target.getvalue())
    assert prose("rain")[:50] in story.text and "not known here" in refusal.why
