"""Reading in a real browser: on from where one stopped, by keyboard, on a telephone, without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from foundling.library.library import Library
from foundling.library.reader import ReaderSettings
from storyfiles import stories
from webserving import Server


@pytest.fixture
def harbour(own_shelf: Path, tmp_path: Path) -> str:
    """A long story in the library that `own_server` serves."""
    text = "Title: The Long Harbour\nAuthor: Ell Marsh\n\n"
    for number, story in enumerate(islice(stories(), 20), 1):
        text += f"\n\nChapter {number}: {story.title}\n\n{story.text}\n"
    file = tmp_path / "novel.txt"
    file.write_text(text, "utf-8")
    with Library.open(own_shelf) as library:
        library.add([file], read=True, jobs=0)
        return library.show("The Long Harbour").id


def ferry_of(folder: Path) -> str:
    with Library.open(folder) as library:
        return library.show("The Last Ferry").id


@contextmanager
def opened(chromium: Any, **told: Any) -> Iterator[Any]:
    """A page in a profile of its own; what its console complains of fails the test."""
    context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **told})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def test_from_home_to_reading_in_two_clicks(server: Server, browser_page: Any) -> None:
    browser_page.goto(server.url)
    browser_page.click(".card-work h3 a >> nth=0")
    browser_page.click(".begin a.main")
    assert browser_page.locator(".story .body p").count() > 3


def test_the_place_is_kept_while_scrolling(harbour: str, own_server: Server, browser_page: Any) -> None:
    url = f"{own_server.url}/work/{harbour}"
    browser_page.goto(f"{url}/read/2")
    with browser_page.expect_response(lambda answer: answer.url.endswith("/place")) as kept:
        browser_page.mouse.wheel(0, 2_500)
        browser_page.wait_for_function("scrollY > 2_000")
    assert kept.value.status == 204
    browser_page.goto(url)
    browser_page.click(".begin a.main")
    assert "/read/2?at=" in browser_page.url
    assert browser_page.locator("#here").is_visible()
    assert browser_page.evaluate("window.scrollY") > 800


def test_following_evidence_moves_no_place(harbour: str, own_server: Server, browser_page: Any) -> None:
    url = f"{own_server.url}/work/{harbour}"
    browser_page.goto(f"{url}/read/3")
    browser_page.goto(f"{url}/read?find=ferry#here")
    browser_page.mouse.wheel(0, 1_500)
    browser_page.wait_for_timeout(1_000)
    browser_page.goto(f"{url}/read")
    assert "/read/3?at=" in browser_page.url


def test_the_keyboard_alone_does_it(harbour: str, own_server: Server, browser_page: Any) -> None:
    browser_page.goto(f"{own_server.url}/work/{harbour}/read/1")
    browser_page.keyboard.press("n")
    browser_page.wait_for_url("**/read/2")
    browser_page.keyboard.press("p")
    browser_page.wait_for_url("**/read/1")
    browser_page.keyboard.press("?")
    assert browser_page.locator(".help-box").is_visible()
    browser_page.keyboard.press("Escape")
    assert not browser_page.locator(".help-box").is_visible()
    browser_page.keyboard.press("/")
    browser_page.keyboard.type("the lamp")
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url("**find=the+lamp*")
    first = browser_page.locator(".looked [role=status]").inner_text()
    browser_page.keyboard.press("n")
    browser_page.wait_for_url("**hit=2*")
    assert browser_page.locator(".looked [role=status]").inner_text() != first
    assert browser_page.locator("mark#here").inner_text().casefold() == "the lamp"


def test_a_line_of_speech_says_who_speaks(server: Server, browser_page: Any) -> None:
    browser_page.goto(f"{server.url}/work/{ferry_of(server.folder)}/read/1")
    browser_page.keyboard.press("s")
    said = browser_page.locator(".said:focus")
    assert said.count() == 1
    shown = "getComputedStyle(document.activeElement, '::after').content"
    who = said.get_attribute("data-who")
    assert who and browser_page.evaluate(shown) == f'"{who}"'
    browser_page.keyboard.press("s")
    assert browser_page.locator(".said:focus").get_attribute("data-who") is not None


def test_how_it_looks_is_chosen_and_kept(own_server: Server, browser_page: Any) -> None:
    browser_page.goto(f"{own_server.url}/work/{ferry_of(own_server.folder)}/read/1")
    size = "parseFloat(getComputedStyle(document.querySelector('.story')).fontSize)"
    paper = "getComputedStyle(document.body).backgroundColor"
    before = browser_page.evaluate(size), browser_page.evaluate(paper)
    browser_page.click("summary:has-text('Display')")
    browser_page.check("input[name=theme][value=dark]")
    browser_page.check("input[name=size][value=xl]")
    browser_page.click("text=Show it so")
    browser_page.wait_for_load_state()
    after = browser_page.evaluate(size), browser_page.evaluate(paper)
    assert after[0] > before[0] and after[1] != before[1]
    browser_page.reload()
    assert browser_page.evaluate(size) == after[0]


@pytest.fixture
def grim(own_shelf: Path, tmp_path: Path) -> str:
    """A story with two violent passages, veiled."""
    calm = "It rained on the quay, and Ellen counted the gulls on the rail until the ferry came.\n\n"
    fight = 'Tom hit him again, and the blood ran down. He stabbed the man with the knife. "Stop!" said Ellen.\n\n'
    file = tmp_path / "grim.txt"
    file.write_text(f"Title: The Grim Quay\nAuthor: Tom\n\n{calm * 12}{fight}{calm * 9}{fight}{calm * 12}")
    with Library.open(own_shelf) as library:
        library.add([file], read=True, jobs=0)
        account = library.accounts.alone(library.who)
        assert account is not None
        library.reader_choices.keep(account.id, ReaderSettings(veil="mentioned"))
        return library.show("The Grim Quay").id


@pytest.mark.parametrize("scripts", [True, False])
def test_a_veil_is_lifted_one_by_one_or_all(grim: str, own_server: Server, chromium: Any, scripts: bool) -> None:
    with opened(chromium, java_script_enabled=scripts) as page:
        page.goto(f"{own_server.url}/work/{grim}/read/1")
        hidden = page.locator("text=He stabbed the man")
        assert hidden.count() >= 2
        assert not any(one.is_visible() for one in hidden.all())
        page.click("details.veil >> nth=0 >> summary")
        assert [one.is_visible() for one in hidden.all()].count(True) == 1
        page.click(".veil-all a")
        page.wait_for_load_state()
        assert all(one.is_visible() for one in page.locator("text=He stabbed the man").all())


def test_all_veils_are_lifted_and_lowered_by_a_key(grim: str, own_server: Server, browser_page: Any) -> None:
    browser_page.goto(f"{own_server.url}/work/{grim}/read/1")
    shown = "[...document.querySelectorAll('details.veil')].map(veil => veil.open)"
    for expected in (True, False):
        browser_page.keyboard.press("u")
        assert set(browser_page.evaluate(shown)) == {expected}


def test_a_record_is_corrected_without_leaving_the_page(own_server: Server, browser_page: Any) -> None:
    browser_page.goto(f"{own_server.url}/work/{ferry_of(own_server.folder)}")
    browser_page.click(".mend summary >> nth=0")
    browser_page.fill(".mend input[name=value] >> nth=0", "The Very Last Ferry")
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_selector("h1:has-text('The Very Last Ferry')")
    browser_page.click(".flash button:has-text('Undo')")
    browser_page.wait_for_selector("h1:not(:has-text('Very'))")


def test_everything_works_without_scripts(harbour: str, own_server: Server, chromium: Any) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        url = f"{own_server.url}/work/{harbour}"
        page.goto(url)
        page.click(".record details.value >> nth=0")
        assert page.locator(".record .why >> nth=0").is_visible()
        page.click(".begin a.main")
        page.click(".turn a[rel=next]")
        assert page.url.endswith("/read/2")
        keep = page.locator(".story button.keep >> nth=1")
        at = keep.get_attribute("value")
        keep.click()
        assert page.url.endswith(f"at={at}#here")
        assert "Your place is kept" in page.locator(".flash").inner_text()
        page.click("summary:has-text('Find')")
        page.fill("#find", "ferry")
        page.click(".find-here button")
        assert page.locator("mark#here").is_visible()
        page.click("summary:has-text('Chapters')")
        page.click(".contents a >> nth=5")
        assert page.locator("h2#here").is_visible()
        page.goto(url)
        page.click(".begin a.main")
        assert f"at={at}" in page.url


@pytest.mark.parametrize("path", ["", "/read/2", "/original", "/contents", "/cast/c1", "/read?find=the+lamp"])
def test_a_telephone_needs_no_scrolling_sideways(
    harbour: str, own_server: Server, chromium: Any, path: str
) -> None:
    with opened(chromium, viewport={"width": 360, "height": 740}) as page:
        page.goto(f"{own_server.url}/work/{harbour}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        for menu in page.locator(".tools details.menu > summary").all():
            menu.click()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_page_to_be_printed_is_the_story_alone(server: Server, chromium: Any) -> None:
    with opened(chromium) as page:
        page.goto(f"{server.url}/work/{ferry_of(server.folder)}/read/1")
        page.emulate_media(media="print")
        for what in (".reading-bar", ".turn"):
            assert not page.locator(what).is_visible()
        assert page.locator(".story .body p >> nth=0").is_visible()


def test_the_strip_leads_into_the_text(harbour: str, own_server: Server, browser_page: Any) -> None:
    browser_page.goto(f"{own_server.url}/work/{harbour}")
    bands = browser_page.locator("svg.strip a:has(rect:not(.warn))")
    assert bands.count() > 5
    bands.nth(4).click()
    assert "/read?at=" in browser_page.url and browser_page.locator("#here").is_visible()
    browser_page.go_back()
    browser_page.click("svg.graph a >> nth=0")
    browser_page.wait_for_url("**#c*")
