"""Somebody new: from an empty library to reading, filtering, mending a record, finding it again; on a phone too.

No address is typed but the first: everything is reached as by somebody who has read no manual.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from foundling.library.library import Library
from foundling.library.reader import ReaderSettings
from storyfiles import FOLDER, load
from waiting import until_true
from webgallery import GRIM, LOST
from webserving import Server, serve

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def story(name: str, header: str) -> str:
    return f"{header}\n\n{load(FOLDER / f'{name}.story').text}"


HEAP = {
    "lamp.txt": story("02-night-shift", "Title: The Lamp\nAuthor: Ada Kell\nFandom: Harbour\nRating: G"),
    "ice.txt": story("01-ferry", "Title: Black Ice\nAuthor: Ell Marsh\nFandom: Harbour\nRating: PG-13"),
    "plums.txt": story("43-cellar", "Title: Plums\nAuthor: Ada Kell\nFandom: Orchard\nRating: G"),
    "low tides.txt": LOST,
    "empty.txt": "",
}
# What a browser has when files are dropped on it.
DROP = """(files) => {
  const data = new DataTransfer();
  for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name, { type: "text/plain" }));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.querySelector("#drop").dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true }));
}"""


@contextmanager
def window(chromium: Any, told: dict[str, Any]) -> Iterator[Any]:
    """A page in a window of this size; what its console complains of fails the test."""
    context = chromium.new_context(**told)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert page.evaluate("document.documentElement.scrollWidth") <= told["viewport"]["width"]
    context.close()
    assert complaints == []


@pytest.fixture
def empty_server(tmp_path: Path) -> Iterator[Server]:
    """A server of a library with nothing in it."""
    Library.open(tmp_path / "library", create=True).close()
    yield from serve(tmp_path / "library")


def drop(page: Any) -> None:
    page.evaluate(DROP, HEAP)


def choose(page: Any) -> None:
    """On a phone there is nothing to be dropped: files are chosen."""
    assert not page.get_by_text("Drop files or folders here").is_visible()
    files = [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in HEAP.items()]
    with page.expect_file_chooser() as chooser:
        page.locator("label", has_text="Choose files").tap()
    chooser.value.set_files(files)


@pytest.mark.parametrize(("told", "send"), [(DESK, drop), (PHONE, choose)], ids=["desk", "phone"])
def test_a_newcomer_finds_the_way(
    empty_server: Server, chromium: Any, told: dict[str, Any], send: Callable[[Any], None]
) -> None:
    with window(chromium, told) as page:

        def press(where: Any) -> None:
            where.tap() if told.get("has_touch") else where.click()

        # An empty library says what to do, and takes the files at once.
        page.goto(empty_server.url)
        assert page.get_by_role("heading", name="An empty library").is_visible()
        send(page)
        page.wait_for_url("**/import/*")
        page.locator(".progress-said", has_text="Done").wait_for()
        assert page.locator("[data-fact=works]").inner_text() == "4"
        assert "empty.txt" in page.locator(".refusals").inner_text()

        # What came is read.
        press(page.get_by_role("link", name="See what came"))
        page.wait_for_url("**/search?*")
        assert page.locator(".card-work").count() == 4
        press(page.get_by_role("link", name="Black Ice"))
        press(page.get_by_role("link", name="Read", exact=True))
        page.locator(".story .body p", has_text="The last ferry had gone").wait_for()
        press(page.get_by_role("link", name="To the story’s page"))
        page.get_by_role("heading", name="Black Ice").wait_for()

        # It is not known yet what the stories hold; the list says so, and has them read.
        press(page.get_by_role("navigation", name="Main").get_by_role("link", name="Browse"))
        press(page.get_by_role("button", name="Read them now"))
        page.wait_for_url("**/closely")
        page.get_by_role("heading", name="All read").wait_for()
        press(page.get_by_role("navigation", name="Main").get_by_role("link", name="Browse"))
        page.locator(".card-work").first.wait_for()
        assert page.get_by_role("button", name="Read them now").count() == 0

        # Filtering, by ticking.
        if told is PHONE:
            press(page.get_by_role("link", name="Narrow down"))
        press(page.locator(".facet .tick", has_text="Harbour"))
        page.locator(".chips", has_text="Fandom: Harbour").wait_for()
        assert sorted(page.locator(".card-work h3").all_inner_texts()) == ["Black Ice", "The Lamp"]
        press(page.locator(".facet li", has_text="teen").locator(".cross"))
        page.locator(".chips .out").wait_for()
        assert page.locator(".card-work h3").all_inner_texts() == ["The Lamp"]

        # One record is wrong: the desk asks about it, and it is corrected there.
        press(page.get_by_role("navigation", name="Main").get_by_role("link", name="Desk"))
        asked = page.locator(".question", has_text="low tides").first
        asked.get_by_label("What the title is instead").fill("The Boy Who Drew Islands")
        press(asked.get_by_role("button", name="Correct"))
        page.locator(".flash", has_text="The Boy Who Drew Islands").wait_for()

        # It is found again under its name, and what was decided is said on its page.
        page.get_by_role("searchbox", name="Search the library").fill("drew islands")
        page.keyboard.press("Enter")
        page.wait_for_url("**q=drew*")
        press(page.get_by_role("link", name="The Boy Who Drew Islands", exact=True))
        press(page.locator(".record .said-value", has_text="The Boy Who Drew Islands"))
        page.get_by_text("Decided by").first.wait_for()

        # And taken back.
        press(page.get_by_role("navigation", name="Main").get_by_role("link", name="Desk"))
        press(page.get_by_role("navigation", name="Desk").get_by_role("link", name="History"))
        line = page.locator(".log li", has_text="The Boy Who Drew Islands").first
        press(line.get_by_role("button", name="Undo"))
        page.locator(".undone").first.wait_for()
        with Library.open(empty_server.folder) as library:
            assert "The Boy Who Drew Islands" not in {row.title for row in library.list()}

        # The whole heap too, once it has been said what would go.
        press(page.get_by_role("navigation", name="Main").get_by_role("link", name="Import"))
        press(page.locator(".import-list a").first)
        press(page.get_by_role("button", name="Take all of it back"))
        page.get_by_role("heading", name="Take this heap back?").wait_for()
        assert "Black Ice" in page.locator("main").inner_text()
        press(page.get_by_role("button", name="Take all of it back"))
        page.locator(".flash", has_text="undone").wait_for()
        press(page.get_by_role("link", name="Home"))
        page.get_by_role("heading", name="An empty library").wait_for()


# ------------------------------------------------------------ on a phone


@pytest.fixture
def grim(own_shelf: Path, tmp_path: Path) -> str:
    """A story with passages that whoever reads here has veiled."""
    (tmp_path / "quarry.txt").write_text(
        GRIM + "\nThe gulls went round, and round again, above the road.\n\n" * 200
    )
    with Library.open(own_shelf) as library:
        library.add([tmp_path / "quarry.txt"], read=True, jobs=0)
        account = library.accounts.alone(library.who)
        assert account is not None
        library.reader_choices.keep(account.id, ReaderSettings(veil="moderate"))
        return library.show("The Quarry Road").id


def test_veils_are_lifted_by_a_tap(grim: str, own_server: Server, chromium: Any) -> None:
    with window(chromium, PHONE) as page:
        page.goto(f"{own_server.url}/work/{grim}/read/1")
        veil = page.locator("details.veil").first
        behind = veil.locator("p").first
        assert not behind.is_visible()
        assert "Violence" in veil.locator("summary").inner_text()
        veil.locator("summary").tap()
        behind.wait_for()
        veil.locator("summary").tap()
        behind.wait_for(state="hidden")
        page.get_by_role("link", name="Lift all veils").tap()
        page.wait_for_function("!document.querySelector('details.veil:not([open])')")
        page.get_by_role("link", name="Veil again").tap()
        page.wait_for_function("!document.querySelector('details.veil[open]')")


def swipe(page: Any, begin: int, end: int) -> None:
    """A finger that moves up or down the window, and rests before it leaves, so that the page does not roll on."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: int) -> None:
        session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": 180, "y": y} for y in points]}
        )

    touch("touchStart", begin)
    for y in range(begin, end, 20 if end > begin else -20):
        touch("touchMove", y)
    for _ in range(4):
        page.wait_for_timeout(60)
        touch("touchMove", end)
    touch("touchEnd")
    session.detach()


def test_the_place_is_kept_by_a_finger_that_scrolls(grim: str, own_server: Server, chromium: Any) -> None:
    with window(chromium, PHONE) as page:
        sent: list[Any] = []
        kept: list[int] = []
        page.on("request", lambda asked: sent.append(asked) if asked.url.endswith("/place") else None)
        page.on("response", lambda said: kept.append(said.status) if said.url.endswith("/place") else None)
        page.goto(f"{own_server.url}/work/{grim}/read/1")
        for _ in range(3):
            swipe(page, 650, 90)
        page.locator("body.bar-away").wait_for()
        swipe(page, 300, 400)
        page.locator("body:not(.bar-away)").wait_for()
        # The page keeps a place some time after it was scrolled: more than once where fingers are slow.
        page.evaluate("new Promise((rest) => setTimeout(rest, 1_500))")
        until_true(lambda: page.wait_for_timeout(50) or len(kept) == len(sent) > 0)
        assert set(kept) == {204}
        seen = page.evaluate("scrollY")
        assert seen > 500
        box = page.get_by_role("link", name="The Quarry Road").bounding_box()
        page.touchscreen.tap(box["x"] + 20, box["y"] + 20)  # as it lies: Playwright's own tap scrolls to it first
        page.get_by_role("link", name="Read on").tap()
        page.wait_for_url("**/read/1?at=*")
        assert seen - 400 < page.evaluate("scrollY") < seen + 400
        page.goto(own_server.url)
        assert "The Quarry Road" in page.locator(".going").inner_text()
        page.get_by_role("button", name="Take The Quarry Road off this list").tap()
        page.locator(".flash", has_text="forgotten").wait_for()
        assert page.locator(".going").count() == 0


def test_a_tap_on_a_line_tells_who_speaks(grim: str, own_server: Server, chromium: Any) -> None:
    told = "getComputedStyle(document.activeElement, '::after').content"
    with window(chromium, PHONE) as page:
        page.goto(f"{own_server.url}/work/{grim}/read/1?unveil=all")
        page.locator(".said", has_text="You will be up by Sunday").tap()
        page.wait_for_function(f"{told}.includes('Ruth')")
        page.locator(".story h1").tap()
        page.wait_for_function("!document.activeElement.matches('.said')")


def test_a_tap_on_a_mark_tells_what_it_is(grim: str, own_server: Server, chromium: Any) -> None:
    with window(chromium, PHONE) as page:
        page.goto(f"{own_server.url}/work/{grim}/original")
        page.locator(".f-claim", has_text="Ada Kell").tap()
        page.locator("#told", has_text="Ada Kell").wait_for()
        page.locator("h1").tap()
        page.locator("#told").wait_for(state="hidden")


def test_marks_are_stepped_through_by_keyboard(grim: str, own_server: Server, browser_page: Any) -> None:
    browser_page.goto(f"{own_server.url}/work/{grim}/original")
    browser_page.keyboard.press("j")
    first = browser_page.locator("#told").inner_text()
    browser_page.keyboard.press("j")
    browser_page.keyboard.press("j")
    assert browser_page.locator("#told").inner_text() != first
    assert browser_page.locator(".f.chosen").count() == 1
    browser_page.keyboard.press("Escape")
    assert not browser_page.locator("#told").is_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
def test_facets_are_ticked_by_finger(server: Server, chromium: Any, scripts: bool) -> None:
    with window(chromium, {**PHONE, "java_script_enabled": scripts}) as page:
        page.goto(f"{server.url}/search")
        whole = page.locator(".card-work").count()
        page.get_by_role("link", name="Narrow down").tap()
        page.locator(".facet .tick").first.tap()
        page.locator(".chips .in").wait_for()
        assert 0 < page.locator(".card-work").count() < whole
        page.locator(".chips .in a").tap()
        page.locator(".chips").wait_for(state="detached")
        assert page.locator(".card-work").count() == whole
        page.locator(".facet .cross").first.tap()
        page.locator(".chips .out").wait_for()
        assert 0 < page.locator(".card-work").count() < whole
