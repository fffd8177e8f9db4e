"""Catalogues for reading apps, feeds and downloads, as KOReader and Librera ask for them."""

from __future__ import annotations

import io
import json
import re
import zipfile
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from foundling.library.accounts import Limits
from foundling.library.library import Library

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: TestClient, path: str) -> ElementTree.Element:
    """A feed, parsed."""
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content)


def links(root: ElementTree.Element, rel: str) -> list[str]:
    return [link.get("href", "") for link in root.iter(f"{ATOM}link") if link.get("rel") == rel]


def titles(root: ElementTree.Element) -> list[str]:
    return [entry.findtext(f"{ATOM}title") or "" for entry in root.iter(f"{ATOM}entry")]


def test_every_link_of_a_catalogue_leads_somewhere(client: TestClient) -> None:
    seen, waiting = set(), ["/opds"]
    while waiting:
        path = waiting.pop()
        if path in seen or len(seen) > 150:
            continue
        seen.add(path)
        answer = client.get(path)
        assert answer.status_code == 200, path
        if answer.headers["content-type"].startswith("application/atom+xml"):
            root = ElementTree.fromstring(answer.content)
            assert root.tag == f"{ATOM}feed" and root.findtext(f"{ATOM}updated") and root.findtext(f"{ATOM}id")
            waiting += [
                link.get("href", "") for link in root.iter(f"{ATOM}link") if "{" not in link.get("href", "")
            ]
    assert any(path.startswith("/opds/works?") for path in seen)
    assert any(path.endswith("/epub") for path in seen)


def test_a_book_is_acquired(client: TestClient) -> None:
    root = feed(client, "/opds/works?q=title:bees")
    assert titles(root) == ["The Wrong Bees"]
    [entry] = root.iter(f"{ATOM}entry")
    kinds = {link.get("type") for link in entry.iter(f"{ATOM}link") if "acquisition" in link.get("rel", "")}
    assert "application/epub+zip" in kinds and "text/plain" in kinds
    book = client.get(
        next(href for href in links(entry, "http://opds-spec.org/acquisition") if href.endswith("epub"))
    )
    assert book.headers["content-type"] == "application/epub+zip"
    assert "attachment" in book.headers["content-disposition"]
    assert zipfile.ZipFile(io.BytesIO(book.content)).testzip() is None


def test_searching_and_narrowing(client: TestClient) -> None:
    description = client.get("/opds/search.xml").text
    template = re.search(r'template="([^"]*/opds/works[^"]*)"', description)
    assert template is not None
    found = feed(client, template[1].replace("{searchTerms}", "bees").replace("http://testserver", ""))
    assert "The Wrong Bees" in titles(found)
    everything = feed(client, "/opds/works")
    facets = [link for link in everything.iter(f"{ATOM}link") if link.get("rel") == "http://opds-spec.org/facet"]
    assert facets
    narrowed = feed(client, facets[0].get("href", ""))
    assert 0 < len(titles(narrowed)) <= len(titles(everything))
    count = facets[0].get("{http://purl.org/syndication/thread/1.0}count")
    assert narrowed.findtext("{http://a9.com/-/spec/opensearch/1.1/}totalResults") == count
    assert any(link.get("{http://opds-spec.org/2010/catalog}activeFacet") for link in narrowed.iter(f"{ATOM}link"))


@pytest.mark.parametrize(
    "q", ["bees (", "author:", '"', "rating:<=nothing", "words:x..y", "OR", "a" * 5_000, "\x00<x>"]
)
def test_a_query_that_cannot_be_read_is_words(client: TestClient, q: str) -> None:
    assert client.get("/opds/works", params={"q": q}).status_code == 200
    assert client.get("/opds/v2/works", params={"q": q}).status_code == 200
    assert client.get("/feed", params={"q": q}).status_code == 200


def test_opds_2(client: TestClient) -> None:
    root = client.get("/opds/v2")
    assert root.headers["content-type"] == "application/opds+json"
    for way in root.json()["navigation"]:
        assert client.get(way["href"]).status_code == 200
    page = client.get("/opds/v2/works?q=title:bees").json()
    assert page["metadata"]["numberOfItems"] == 1
    [book] = page["publications"]
    assert (
        book["metadata"]["title"] == "The Wrong Bees" and book["metadata"]["author"][0]["name"] == "Marnie Oswick"
    )
    for link in book["links"]:
        assert client.get(link["href"]).status_code == 200
    everything = client.get("/opds/v2/works").json()
    assert {"start", "search", "self"} <= {link["rel"] for link in everything["links"]}
    assert everything["facets"][0]["links"][0]["properties"]["numberOfItems"] > 0


def test_pages_follow_one_another(client: TestClient, own_shelf: Path, tmp_path: Path) -> None:
    heap = tmp_path / "heap"
    heap.mkdir()
    from bookmaking import text_story

    for number in range(60):
        name, data = text_story(number)
        (heap / name).write_bytes(data + f"\n\nUnlike the others {number} {number * 7}.\n".encode() * 30)
    with Library.open(own_shelf) as library:
        library.add([heap], jobs=0)
    seen, path = [], "/opds/works?sort=title"
    while path:
        root = feed(client, path)
        seen += [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
        path = next(iter(links(root, "next")), "")
    assert (
        len(seen)
        == len(set(seen))
        == int(root.findtext("{http://a9.com/-/spec/opensearch/1.1/}totalResults") or 0)
    )
    assert len(seen) > 50


def test_new_stories_and_searches_are_feeds(client: TestClient) -> None:
    root = feed(client, "/feed")
    assert len(titles(root)) > 10
    assert not links(root, "http://opds-spec.org/acquisition")
    assert titles(feed(client, "/feed?q=title:bees")) == ["The Wrong Bees"]


def test_downloads(client: TestClient) -> None:
    work = client.get("/api/search?q=title:bees").json()["works"][0]["work"]["id"]
    for format, begins in {
        "epub": b"PK",
        "html": b"<!DOCTYPE",
        "txt": b"Title: The Wrong Bees",
        "md": b"# The",
    }.items():
        for path in (f"/works/{work}/{format}", f"/work/{work}/{format}", f"/opds/works/{work}/{format}"):
            answer = client.get(path)
            assert answer.status_code == 200 and answer.content.startswith(begins), path
            assert answer.headers["content-disposition"].startswith("attachment; filename=")
            assert answer.headers["x-content-type-options"] == "nosniff"
    original = client.get(f"/works/{work}/original")
    assert original.content == (Path(__file__).resolve().parents[2] / "samples" / "bees.epub").read_bytes()
    assert client.get(f"/works/{work}/pdf").status_code == 404
    assert client.get("/works/nobody/epub").status_code == 404


def test_wishes_are_shown_and_can_be_obeyed(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    client = make_client(own_shelf)
    found = client.get("/opds/works?q=kettle").text
    assert "The author on archiving: Ask first" in found
    work = next(one["work"]["id"] for one in client.get("/api/search?q=kettle").json()["works"])
    assert client.get(f"/works/{work}/epub").status_code == 200
    strict = make_client(own_shelf, respect_wishes=True)
    assert strict.get(f"/works/{work}/epub").status_code == 403
    assert strict.get(f"/opds/works/{work}/epub").status_code == 403
    assert strict.get(f"/api/works/{work}/text").status_code == 403
    assert strict.get(f"/api/works/{work}?text=true").status_code == 403
    assert strict.get(f"/api/works/{work}").json()["record"]["archive"]
    assert f"/opds/works/{work}/epub" not in strict.get("/opds/works?q=kettle").text
    assert "/epub" in strict.get("/opds/works?q=title:bees").text


def test_an_app_password_opens_the_catalogue(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    with Library.open(own_shelf) as library:
        account = library.accounts.add("ada", "a long password", "owner")
        shown = library.accounts.make_app_password(account.id, "KOReader")
    client = make_client(own_shelf, alone=False)
    refused = client.get("/opds")
    assert refused.status_code == 401 and refused.headers["www-authenticate"].startswith("Basic")
    basic = {"Authorization": "Basic " + b64encode(f"ada:{shown}".encode()).decode()}
    assert client.get("/opds", headers=basic).status_code == 200
    assert client.get("/opds/works?q=bees", headers=basic).status_code == 200
    with Library.open(own_shelf) as library:
        library.accounts.revoke_app_password(account.id, library.accounts.app_passwords(account.id)[0].id)
    assert client.get("/opds", headers=basic).status_code == 401


def test_hostile_names_break_no_feed(own_shelf: Path, make_client: Callable[..., Any], tmp_path: Path) -> None:
    story = 'Title: ]]><script>alert(1)</script>\x01 & "x"\nAuthor: <b>&amp;\nFandom: "><x>\nRating: PG\n\n'
    (tmp_path / "hostile.txt").write_text(
        story + "It rained on the pier and nobody cared about it at all.\n\n" * 5
    )
    with Library.open(own_shelf) as library:
        library.add([tmp_path / "hostile.txt"], jobs=0)
    client = make_client(own_shelf)
    for path in ("/opds/works", "/opds/by/author", "/opds/by/fandom", "/feed"):
        feed(client, path)
        assert "<script" not in client.get(path).text


def test_the_page_of_a_work_tells_programs_what_it_is(client: TestClient) -> None:
    work = client.get("/api/search?q=title:bees").json()["works"][0]["work"]["id"]
    page = client.get(f"/work/{work}")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.text, re.S)
    assert found is not None
    told = json.loads(found[1])
    assert told["@context"] == "https://schema.org" and told["name"] == "The Wrong Bees"
    assert told["author"] == [{"@type": "Person", "name": "Marnie Oswick"}]
    assert told == client.get(f"/api/works/{work}/jsonld").json()
    for href in re.findall(r'href="(/works/[^"]+)"', page.text):
        assert client.get(href).status_code == 200


def test_what_programs_are_told_cannot_leave_its_element(own_shelf: Path, make_client: Callable[..., Any]) -> None:
    with Library.open(own_shelf) as library:
        work = next(iter(library.list())).id
        library.set(work, "title", ["</script><script>alert(1)</script><!-- &amp;"])
    page = make_client(own_shelf).get(f"/work/{work}").text
    assert "<script>alert" not in page and page.count("</script>") == 2


def test_the_data_block_is_no_script_to_the_browser(server: Any, browser_page: Any) -> None:
    browser_page.goto(f"{server.url}/search?q=title:bees")
    browser_page.click("text=The Wrong Bees")
    assert browser_page.locator('script[type="application/ld+json"]').count() == 1
    assert browser_page.locator("text=EPUB").count() >= 1


def test_own_shelves_are_in_the_catalogue(client: TestClient, own_shelf: Path) -> None:
    with Library.open(own_shelf) as library:
        account = library.accounts.alone(client.app.state.library.who)  # type: ignore[attr-defined]
        assert account is not None
        mine = library.mine(account.id)
        mine.make_shelf('Winter "nights"')
        mine.shelve('Winter "nights"', "The Wrong Bees")
    root = feed(client, "/opds/by/shelf")
    assert titles(root) == ['Winter "nights"']
    [entry] = root.iter(f"{ATOM}entry")
    assert titles(feed(client, links(entry, "subsection")[0])) == ["The Wrong Bees"]


def test_a_reader_who_is_kept_from_a_story_gets_no_copy(own_shelf: Path, make_client: Callable[..., Any]) -> None:
    with Library.open(own_shelf) as library:
        library.accounts.add("owner", "a long password", "owner")
        wrong = library.show("The Wrong Bees").id
        library.set(wrong, "rating", ["NC-17"])
        account = library.accounts.add("kid", "a long password", "reader", Limits(rating="general"))
        shown = library.accounts.make_app_password(account.id, "KOReader")
    client = make_client(own_shelf, alone=False)
    basic = {"Authorization": "Basic " + b64encode(f"kid:{shown}".encode()).decode()}
    for path in (
        f"/opds/works/{wrong}",
        f"/opds/works/{wrong}/epub",
        f"/api/works/{wrong}",
        f"/api/works/{wrong}/text",
    ):
        assert client.get(path, headers=basic).status_code in (403, 404), path
    for path in ("/opds/works", "/opds/v2/works", "/feed", "/api/works?limit=100", "/api/search?q=bees"):
        answer = client.get(path, headers=basic)
        assert answer.status_code == 200 and "Wrong Bees" not in answer.text, path
    assert "Marnie Oswick" not in client.get("/opds/by/author", headers=basic).text
    assert "Marnie Oswick" not in client.get("/api/facets?field=author&values=1000", headers=basic).text
