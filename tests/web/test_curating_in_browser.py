"""Curating in a real browser: by keyboard, with and without scripts, on a phone; files dropped on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from test_desk_pages import LAMP, TRAIN
from test_import_pages import STORY

from foundling.library.desk import Asked
from foundling.library.library import Library
from waiting import until_true
from webserving import Server, go_back

PAGES = (
    "/desk", "/desk?state=missing", "/desk/works?q=fandom:original", "/authorities", "/authorities?suggest=true",
    "/history", "/mine", "/import",
)  # fmt: skip
# What a browser has when something is dropped on it: files with their names and bytes.
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/plain" }));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.querySelector("#drop").dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true }));
}"""


@pytest.fixture
def desk_server(own_shelf: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Server:
    """A server of a library with two stories of which the files' names say all there is."""
    heap = tmp_path / "doubtful"
    (heap / "old").mkdir(parents=True)
    (heap / "low tides.txt").write_text(LAMP)
    (heap / "old" / "high tides.txt").write_text(TRAIN)
    with Library.open(own_shelf) as library:
        library.add([heap], jobs=0)
    served: Server = request.getfixturevalue("own_server")
    return served


def titles(server: Server) -> set[str | None]:
    with Library.open(server.folder) as library:
        return {row.title for row in library.list()}


def test_the_desk_by_keyboard_alone(desk_server: Server, browser_page: Any) -> None:
    page = browser_page
    page.goto(desk_server.url + "/desk?field=title")
    first = page.locator(".question").first.locator(".claim b").inner_text()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "q-1"
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.value") == first
    page.keyboard.type("The Third Floor")
    page.keyboard.press("Enter")
    page.wait_for_selector(".flash")
    assert "The Third Floor" in page.locator(".flash").inner_text()
    assert page.evaluate("document.activeElement.id") == "q-1"
    assert "The Third Floor" in titles(desk_server)
    second = page.locator(".question").first.locator(".claim b").inner_text()
    assert second != first
    page.keyboard.press("a")
    page.locator(".flash", has_text="Accepted").wait_for()
    assert second in titles(desk_server)
    page.keyboard.press("u")
    page.locator(".flash", has_text="undone").wait_for()
    assert page.locator(".question").first.locator(".claim b").inner_text() == second
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.locator(".flash", has_text="Rejected").wait_for()
    assert second not in titles(desk_server)


def test_several_are_ticked_by_keyboard(desk_server: Server, browser_page: Any) -> None:
    page = browser_page
    page.goto(desk_server.url + "/desk?field=title")
    count = page.locator(".question").count()
    for _ in range(2):
        page.keyboard.press("j")
        page.keyboard.press("x")
    assert page.locator("[name=q]:checked").count() == 2
    page.get_by_role("button", name="Put off the ticked").press("Enter")
    page.wait_for_selector(".flash")
    assert page.locator(".question").count() == count - 2


def test_the_desk_without_scripts(desk_server: Server, chromium: Any) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk_server.url + "/desk?field=title")
    row = page.locator(".question").first
    row.get_by_label("What the title is instead").fill("Without Scripts")
    row.get_by_role("button", name="Correct").click()
    assert "Without Scripts" in page.locator(".flash").inner_text()
    page.locator(".flash").get_by_role("button", name="Undo").click()
    assert "undone" in page.locator(".flash").inner_text().lower()
    page.goto(desk_server.url + "/desk/works?q=source:doubtful")
    page.get_by_role("textbox", name="Value").fill("High Water")
    page.get_by_role("button", name="Decide for all").click()
    assert "decided in 2 works" in page.locator(".flash").inner_text()
    page.goto(desk_server.url + "/import")
    page.set_input_files("#files", {"name": "goat.txt", "mimeType": "text/plain", "buffer": STORY.encode()})
    page.get_by_role("button", name="Take in").click()
    until_true(lambda: page.reload() and "Done" in page.locator(".progress-said").inner_text(), pause_s=0.5)
    assert "The Goat on the Train" in page.locator("main").inner_text()
    context.close()


def test_many_decisions_are_shown_before_they_are_taken_back(desk_server: Server, browser_page: Any) -> None:
    page = browser_page
    page.goto(desk_server.url + "/desk/works?q=source:doubtful")
    page.get_by_role("textbox", name="Value").fill("High Water")
    page.get_by_role("button", name="Decide for all").click()
    page.goto(desk_server.url + "/desk")
    page.keyboard.press("u")
    page.get_by_role("heading", name="Take these decisions back?").wait_for()
    assert page.url.split("?")[0].endswith("/undo")
    go_back(page)
    page.get_by_role("button", name="Undo my last").wait_for()
    page.keyboard.press("u")
    page.get_by_role("button", name="Take all of them back").press("Enter")
    page.locator(".flash", has_text="undone").wait_for()
    assert page.url == desk_server.url + "/desk"


def test_names_are_merged(desk_server: Server, browser_page: Any) -> None:
    with Library.open(desk_server.folder) as library:
        rows = list(library.list())
        library.set(rows[0].id, "fandom", ["Tides: the Series"])
        library.set(rows[1].id, "fandom", ["TTS"])
    page = browser_page
    page.goto(desk_server.url + "/authorities?suggest=true")
    suggestion = page.locator(".suggestion", has_text="TTS")
    suggestion.get_by_role("button", name="Merge").click()
    page.wait_for_selector(".flash")
    page.goto(desk_server.url + "/authorities?words=tides")
    assert "2 stories" in page.locator(".name-list").inner_text()
    page.goto(desk_server.url + "/history?kind=authority")
    page.get_by_role("button", name="Undo").first.click()
    page.wait_for_selector(".undone")
    with Library.open(desk_server.folder) as library:
        assert library.authority.list() == ()


def test_files_are_dropped_with_progress(own_server: Server, browser_page: Any) -> None:
    page = browser_page
    page.goto(own_server.url + "/import")
    page.get_by_text("Who gave them, and on what terms").click()
    page.get_by_label("Who gave them", exact=True).fill("the rescue team")
    page.evaluate(DROP, ["goat.txt", STORY])
    page.wait_for_url("**/import/*")
    page.locator(".progress-said", has_text="Done").wait_for()
    assert page.locator("[data-fact=works]").inner_text() == "1"
    assert "The Goat on the Train" in page.locator("main").inner_text()
    with Library.open(own_server.folder) as library:
        arrival = library.show("The Goat on the Train").holdings[0].arrivals[0]
        assert arrival.accession is not None and arrival.accession.name == "the rescue team"
    page.goto(own_server.url + "/search?q=title:goat")
    assert "The Goat on the Train" in page.locator("main").inner_text()


def test_a_refused_file_is_told_with_advice(own_server: Server, browser_page: Any) -> None:
    page = browser_page
    page.goto(own_server.url + "/import")
    page.evaluate(DROP, ["empty.txt", ""])
    page.wait_for_url("**/import/*")
    page.wait_for_selector(".refusals")
    assert "empty.txt" in page.locator(".refusals").inner_text()
    assert page.locator(".refusals .advice").inner_text()


def test_own_tags_are_searched(own_server: Server, browser_page: Any) -> None:
    page = browser_page
    page.goto(own_server.url + "/search?q=title:ferry")
    page.locator(".card-work h3 a").first.click()
    work = page.url.rpartition("/")[2]
    page.goto(f"{own_server.url}/mine/{work}")
    page.get_by_label("Tags").fill("snowed in")
    page.get_by_label("4 stars").check()
    page.get_by_label("A new shelf").fill("Winter")
    page.get_by_role("button", name="Keep").click()
    page.wait_for_selector(".flash")
    page.goto(own_server.url + '/search?q=mine:"snowed in" shelf:winter')
    assert page.locator(".card-work").count() == 1


@pytest.mark.parametrize("path", PAGES)
def test_pages_fit_a_phone(desk_server: Server, chromium: Any, path: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(desk_server.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        "[...document.querySelectorAll('main button:not(.plain), main select, main input:not([type=hidden])"
        ":not([type=checkbox]):not([type=radio]):not(.file-input)')].filter((node) => node.offsetWidth"
        " && node.offsetHeight < 30).length"
    )
    assert small == 0
    context.close()


def test_hostile_names_show_as_text(desk_server: Server, browser_page: Any) -> None:
    nasty = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    with Library.open(desk_server.folder) as library:
        for row in list(library.list())[:2]:
            library.set(row.id, "fandom", [nasty])
            library.set(row.id, "genre", ["{{ 7*7 }}", nasty])
        library.authority.merge("tag", nasty, ["fluff"])
        mine = library.mine()
        mine.tag(row.id, nasty[:90])
        mine.shelve(nasty[:90], row.id)
        mine.set(row.id, note=nasty)
        assert library.desk.batch(Asked()).count
    asked: list[str] = []
    browser_page.on("dialog", lambda dialog: asked.append(dialog.message) or dialog.dismiss())
    for path in ("/desk", "/authorities", "/authorities?kind=tag", "/history", "/mine", f"/mine/{row.id}"):
        browser_page.goto(desk_server.url + path)
        assert browser_page.locator("main img").count() == 0
    assert asked == []
