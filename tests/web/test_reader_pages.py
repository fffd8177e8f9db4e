"""Reading, without a script: pages of a story, the place in it, what is looked for, veils, how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from foundling.library.library import Library
from foundling.library.reader import ReaderSettings
from storyfiles import stories

Post = Callable[..., Any]


@pytest.fixture(scope="module")
def novel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All our stories as the chapters of one long one."""
    path = tmp_path_factory.mktemp("novel") / "novel.txt"
    text = "Title: The Long Harbour\nAuthor: Ell Marsh\n\n"
    for number, story in enumerate(islice(stories(), 40), 1):
        text += f"\n\nChapter {number}: {story.title}\n\n{story.text}\n"
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def harbour(own_shelf: Path, novel: Path) -> str:
    """The id of the long story."""
    with Library.open(own_shelf) as library:
        library.add([novel], jobs=0)
        return library.show("The Long Harbour").id


@pytest.fixture
def ferry(own_shelf: Path) -> str:
    with Library.open(own_shelf) as library:
        return library.show("The Last Ferry").id


def tree_of(client: TestClient, path: str) -> LexborHTMLParser:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return LexborHTMLParser(answer.text)


@pytest.fixture(name="post")
def post_from_here(post: Post) -> Post:
    """Posts with a token from a page of our own."""
    return partial(post, to_see="/reader/veils")


def squeezed(text: str) -> str:
    return "".join(text.split())


def story_text(tree: LexborHTMLParser) -> str:
    """The words of the story on a page, without what Foundling adds."""
    story = tree.css_first(".story")
    for added in story.css(".story-head, summary, .keep, .added"):
        added.decompose()
    return squeezed(story.text())


def test_the_pages_together_are_the_story(client: TestClient, harbour: str, own_shelf: Path) -> None:
    with Library.open(own_shelf) as library:
        text = library.show(harbour).reading.text
    read, path, pages = "", f"/work/{harbour}/read/1", 0
    while True:
        tree = tree_of(client, path)
        read += story_text(tree)
        pages += 1
        onward = tree.css_first(".turn a[rel=next]")
        if onward is None:
            break
        path = onward.attributes["href"]
    assert read == squeezed(text)
    assert pages > 5
    assert tree.css_first(".turn a[rel=prev]") is not None
    assert client.get(f"/work/{harbour}/read/{pages + 1}").status_code == 404
    assert client.get(f"/work/{harbour}/read/0").status_code == 404


def test_the_place_is_kept_page_by_page(client: TestClient, harbour: str) -> None:
    assert client.get(f"/work/{harbour}/read", follow_redirects=False).status_code == 200
    client.get(f"/work/{harbour}/read/4")
    answer = client.get(f"/work/{harbour}/read", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"/work/{harbour}/read/4?at=")
    assert "Read on" in client.get(f"/work/{harbour}").text


def test_the_place_is_kept_to_the_paragraph(client: TestClient, harbour: str, post: Post) -> None:
    lines = tree_of(client, f"/work/{harbour}/read/3").css(".body p[data-at]")
    at = lines[7].attributes["data-at"]
    answer = post(client, f"/work/{harbour}/place", at=at)
    assert answer.headers["location"] == f"/work/{harbour}/read/3?at={at}#here"
    here = tree_of(client, f"/work/{harbour}/read").css_first("#here")
    assert here.attributes["data-at"] == at and here.text() == lines[7].text()
    # Looking the page up again does not lose the place within it.
    client.get(f"/work/{harbour}/read/3")
    assert f"at={at}#here" in client.get(f"/work/{harbour}/read", follow_redirects=False).headers["location"]


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("?at=100-140", {}),
        ("?find=ferry", {}),
        ("", {"sec-fetch-site": "cross-site"}),
        ("", {"sec-purpose": "prefetch"}),
    ],
)
def test_looking_something_up_moves_no_place(
    client: TestClient, harbour: str, query: str, headers: dict[str, str]
) -> None:
    client.get(f"/work/{harbour}/read/4")
    client.get(f"/work/{harbour}/read/1{query}", headers=headers)
    answer = client.get(f"/work/{harbour}/read", follow_redirects=False)
    assert answer.headers["location"].startswith(f"/work/{harbour}/read/4?at=")


def test_what_has_been_read_to_its_end_is_not_gone_on_with(client: TestClient, harbour: str, post: Post) -> None:
    client.get(f"/work/{harbour}/read/2")
    assert f"/work/{harbour}/read" in client.get("/").text
    assert post(client, f"/work/{harbour}/place", at="999999999").status_code == 303
    assert f"/work/{harbour}/read" not in client.get("/").text
    assert "Read the end" in client.get(f"/work/{harbour}").text


def test_a_place_can_be_forgotten(client: TestClient, harbour: str, post: Post) -> None:
    client.get(f"/work/{harbour}/read/4")
    assert post(client, f"/work/{harbour}/place/forget").status_code == 303
    assert client.get(f"/work/{harbour}/read", follow_redirects=False).status_code == 200


def test_chapters_lead_to_their_pages(client: TestClient, harbour: str) -> None:
    links = tree_of(client, f"/work/{harbour}/read/1").css(".contents a")
    assert len(links) >= 40
    for link in links[:: len(links) // 4]:
        here = tree_of(client, link.attributes["href"].partition("#")[0]).css_first("#here")
        assert here.tag == "h2" and link.text().partition(" ")[2].split(" ")[0] in here.text()
    assert len(tree_of(client, f"/work/{harbour}/contents").css(".long-contents a")) == len(links)


def test_words_are_found_from_place_to_place(client: TestClient, harbour: str) -> None:
    path, seen = f"/work/{harbour}/read?find=the+lamp", []
    while path and len(seen) < 20:
        tree = tree_of(client, path.partition("#")[0])
        now = tree.css_first("mark#here")
        assert now.text().casefold() == "the lamp"
        seen.append(tree.css_first(".looked [role=status]").text())
        onward = next((link for link in tree.css(".looked a.button") if "Next" in link.text()), None)
        path = onward.attributes["href"] if onward else ""
    assert len(seen) > 3 and seen[-1].endswith(f"{len(seen)} of {len(seen)}")
    assert "is not in this story" in client.get(f"/work/{harbour}/read?find=zzzz").text


def test_a_passage_is_shown_where_it_stands(client: TestClient, ferry: str, own_shelf: Path) -> None:
    with Library.open(own_shelf) as library:
        text = library.show(ferry).reading.text
    start = text.index("The last ferry had gone")
    tree = tree_of(client, f"/work/{ferry}/read?at={start}-{start + 14}")
    assert tree.css_first("mark#here").text() == "The last ferry"
    for odd in ("999999999-999999999", "9-3", "x", "-1", "3-", "\u0663"):
        assert client.get(f"/work/{ferry}/read", params={"at": odd}).status_code == 200


def test_how_a_story_is_shown_is_kept(client: TestClient, ferry: str, post: Post) -> None:
    answer = post(
        client,
        "/reader/look",
        theme="sepia",
        size="xl",
        letters="sans",
        width="wide",
        speakers="yes",
        veil="moderate",
        next=f"/work/{ferry}/read",
    )
    assert answer.headers["location"] == f"/work/{ferry}/read"
    tree = tree_of(client, f"/work/{ferry}/read")
    assert tree.css_first("html").attributes["data-theme"] == "sepia"
    assert tree.css_first("body").attributes["class"].split() == (
        "reader size-xl letters-sans width-wide speakers".split()
    )
    assert tree.css_first(".who-legend") is not None
    assert all(one.attributes.get("tabindex") == "0" for one in tree.css(".said[data-who]"))
    post(client, "/reader/look", theme="purple", size="9", letters="x", width="x", veil="x", next="/")
    tree = tree_of(client, f"/work/{ferry}/read")
    assert tree.css_first("body").attributes["class"].split() == "reader size-xl letters-sans width-wide".split()


def test_speech_says_who_speaks(client: TestClient, ferry: str) -> None:
    said = [one.attributes["data-who"] for one in tree_of(client, f"/work/{ferry}/read").css(".said[data-who]")]
    assert any(who.startswith("Mirren Cole to Ilse Varga") for who in said)


@pytest.fixture
def grim(own_shelf: Path, tmp_path: Path) -> str:
    """A story with a passage that is violent beyond doubt."""
    calm = "It rained on the quay, and Ellen counted the gulls on the rail until the ferry came.\n\n"
    fight = 'Tom hit him again, and the blood ran down. He stabbed the man with the knife. "Stop!" said Ellen.\n\n'
    file = tmp_path / "grim.txt"
    file.write_text(f"Title: The Grim Quay\nAuthor: Tom\n\n{calm * 12}{fight * 2}{calm * 12}")
    with Library.open(own_shelf) as library:
        library.add([file], read=True, jobs=0)
        return library.show("The Grim Quay").id


def test_veils_hide_and_are_lifted_without_a_script(client: TestClient, grim: str, post: Post) -> None:
    post(client, "/reader/look", veil="mentioned", next="/")
    tree = tree_of(client, f"/work/{grim}/read")
    veil = tree.css_first("details.veil")
    assert "open" not in veil.attributes and "violence" in veil.css_first("summary").text()
    assert "stabbed" in veil.text() and "counted the gulls" not in veil.css_first("p").text()
    assert all("open" in one.attributes for one in tree_of(client, f"/work/{grim}/read?unveil=all").css(".veil"))
    found = tree_of(client, f"/work/{grim}/read?find=stabbed")
    assert "open" in found.css_first("details.veil").attributes
    post(client, "/reader/veils", veil="mentioned", **{"veil-violence": "never", "veil-gore": "never"})
    veils = tree_of(client, f"/work/{grim}/read").css("details.veil summary")
    assert not any("violence" in one.text() for one in veils)


def test_veils_kind_by_kind_are_kept(client: TestClient, post: Post, own_shelf: Path) -> None:
    post(
        client,
        "/reader/veils",
        veil="graphic",
        **{"veil-death": "mentioned", "veil-nonsense": "never", "veil-war": "x"},
    )
    with Library.open(own_shelf) as library:
        account = library.accounts.alone(library.who)
        assert account is not None
        assert library.reader_choices.read(account.id) == ReaderSettings(
            veil="graphic", veils={"death": "mentioned"}
        )
    chosen = tree_of(client, "/reader/veils").css_first("#veil-death option[selected]")
    assert chosen.attributes["value"] == "mentioned"


def test_what_has_not_been_read_closely_is_not_called_harmless(client: TestClient, harbour: str) -> None:
    assert "has not been read closely yet" in client.get(f"/work/{harbour}/read/2").text


def test_a_library_that_cannot_be_written_to_is_read_all_the_same(
    own_shelf: Path, make_client: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch, ferry: str
) -> None:
    monkeypatch.setattr("foundling.library.databases._writable", lambda folder: False)
    client = make_client(own_shelf)
    for path in ("", "/read", "/read/1", "/original"):
        assert client.get(f"/work/{ferry}{path}").status_code == 200
