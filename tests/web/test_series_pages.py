"""The series of a work in the browser: what is before and behind it, at the end of a story, and in catalogues."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from foundling.library.library import Library
from series_making import ao3_page

SCHEMA = "{http://schema.org/}"


@pytest.fixture
def works(own_shelf: Path, tmp_path: Path) -> dict[str, str]:
    """Three works of a series, one of which stands in another too: ids by title."""
    heap = tmp_path / "series"
    heap.mkdir()
    lights = "Harbour Lights"
    (heap / "1.html").write_text(ao3_page("Nets", "saltmarsh", [(1, lights)]))
    (heap / "2.html").write_text(ao3_page("Oars", "saltmarsh", [(2, lights), (1, "Boats, and Other Lies")]))
    (heap / "4.html").write_text(ao3_page("Ropes", "saltmarsh", [(4, lights)]))
    with Library.open(own_shelf, who="tester") as library:
        library.add([heap], jobs=0)
        return {title: library.show(title).id for title in ("Nets", "Oars", "Ropes")}


@pytest.fixture
def client(own_shelf: Path, works: dict[str, str], make_client: Callable[..., TestClient]) -> TestClient:
    """A client of the library with these works."""
    return make_client(own_shelf)


def linked(client: TestClient, path: str) -> list[str]:
    """Where the page's ways before and behind lead, in order."""
    tree = LexborHTMLParser(client.get(path).text)
    return [node.attributes["href"] or "" for node in tree.css("main a[rel=prev], main a[rel=next]")]


def test_a_work_s_page_leads_to_what_is_before_and_behind(client: TestClient, works: dict[str, str]) -> None:
    assert linked(client, f"/work/{works['Oars']}") == [f"/work/{works['Nets']}", f"/work/{works['Ropes']}"]
    assert linked(client, f"/work/{works['Nets']}") == [f"/work/{works['Oars']}"]
    text = client.get(f"/work/{works['Ropes']}").text
    assert "Not in this library: number 3" in text and "Before: Oars" in text and 'value="4"' in text


def test_the_end_of_a_story_leads_on(client: TestClient, works: dict[str, str]) -> None:
    text = client.get(f"/work/{works['Nets']}/read").text
    assert f'href="/work/{works["Oars"]}">Next in Harbour Lights: Oars' in text
    assert "Next in" not in client.get(f"/work/{works['Ropes']}/read").text


def test_a_catalogue_names_every_series(client: TestClient, works: dict[str, str]) -> None:
    root = ElementTree.fromstring(client.get(f"/opds/works/{works['Oars']}").content)
    places = [(one.get(f"{SCHEMA}name"), one.get(f"{SCHEMA}position")) for one in root.iter(f"{SCHEMA}Series")]
    assert places == [("Harbour Lights", "2"), ("Boats, and Other Lies", "1")]
    told = client.get(f"/opds/v2/works/{works['Oars']}").json()["metadata"]["belongsTo"]["series"]
    assert told == [{"name": "Harbour Lights", "position": 2}, {"name": "Boats, and Other Lies", "position": 1}]
    told = client.get(f"/opds/v2/works/{works['Nets']}").json()["metadata"]["belongsTo"]["series"]
    assert told == {"name": "Harbour Lights", "position": 1}
