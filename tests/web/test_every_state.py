"""What holds of every page in every state: usable by all, in all themes, by keyboard and finger, at all widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

pytest.importorskip("playwright", reason="Playwright is not installed")

from webgallery import Gallery, Shown, gallery, log_in

CHECK = "async (told) => (await axe.run(document, {resultTypes: ['violations'], ...told})).violations"
# What differs from one theme to the next.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
# What can be pressed, and is smaller than 24 by 24 pixels, or for fingers lower than 44, but for tags, which stand
# close together; words in a line of text are let off (WCAG 2.2, 2.5.8 and 2.5.5).
TOO_SMALL = """([least, exempt]) => {
  const big = (box) => box && box.width >= 23.5 && box.height >= least - .5;
  const alone = (one) => one.parentElement.textContent.trim() === one.textContent.trim();
  return [...document.querySelectorAll('a, button, select, summary, input:not([type=hidden], .file-input)')]
    .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }))
    .filter((one) => !one.closest(`svg, .hidden, .skip${exempt}`))
    .filter((one) => getComputedStyle(one).display !== 'inline' || alone(one))
    .filter((one) => one.getBoundingClientRect().width > 1 && !big(one.getBoundingClientRect()))
    .filter((one) => !big(one.closest('label')?.getBoundingClientRect()))
    .map((one) => one.outerHTML.slice(0, 120));
}"""
# Where the focus is, and whether it can be seen there: for a field that something else is drawn for, on that.
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const drawn = one.matches('.choice input, .file-input') ? one.nextElementSibling : one;
  const style = getComputedStyle(drawn);
  const box = drawn.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return [one.outerHTML.slice(0, 120), outlined, box.width > 0 && box.bottom > 0 && box.top < innerHeight];
}"""
# Fields and buttons without a name.
NAMELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]
  .filter((one) => !one.labels?.length && !one.ariaLabel && !one.textContent.trim()).map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    """Every page in every state."""
    with gallery(tmp_path_factory.mktemp("gallery")) as made:
        yield made


@contextmanager
def walking(
    chromium: Any, shown: Gallery, theme: str = "light", **told: Any
) -> Iterator[Iterator[tuple[Shown, Any]]]:
    """Opens every page, logged in as whoever is to see it; yields each with the browser's page."""
    contexts: dict[tuple[str, str], Any] = {}

    def walk() -> Iterator[tuple[Shown, Any]]:
        for one in shown.pages:
            server = shown.servers[one.server]
            if (one.server, one.who) not in contexts:
                context = chromium.new_context(accept_downloads=False, **told)
                context.add_cookies([{"name": "look", "value": f"{theme}.m", "url": server.url}])
                contexts[one.server, one.who] = page = context.new_page()
                if one.who:
                    log_in(page, server, one.who)
            page = contexts[one.server, one.who]
            page.goto(server.url + one.path)
            yield one, page

    yield walk()
    for page in contexts.values():
        page.context.close()


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_axe_finds_nothing(shown: Gallery, chromium: Any, axe: str, theme: str) -> None:
    found = []
    with walking(chromium, shown, theme, bypass_csp=True) as pages:
        for one, page in pages:
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
            page.evaluate(axe)
            for wrong in page.evaluate(CHECK, {} if theme == "light" else COLOURS):
                found.append((one.name, wrong["id"], [node["html"][:150] for node in wrong["nodes"][:3]]))
    assert not found, "\n".join(map(str, found))


def test_a_phone_needs_no_scrolling_sideways_and_fingers_find_room(shown: Gallery, chromium: Any) -> None:
    amiss: dict[str, list[str]] = {}
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
    with walking(chromium, shown, **phone) as pages:
        for one, page in pages:
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
            wide = page.evaluate("document.documentElement.scrollWidth")
            if found := [*([f"{wide} wide"] if wide > 360 else []), *page.evaluate(TOO_SMALL, [44, ", .tag"])]:
                amiss[one.name] = found[:5]
    assert not amiss, "\n".join(f"{name}: {found}" for name, found in amiss.items())


def test_the_focus_is_seen_wherever_the_keyboard_goes(shown: Gallery, chromium: Any) -> None:
    unseen = []
    with walking(chromium, shown, viewport={"width": 1000, "height": 700}) as pages:
        for one, page in pages:
            visited: list[str] = []
            for _ in range(60):
                page.keyboard.press("Tab")
                focus = page.evaluate(FOCUS)
                if focus is None or (visited and focus[0] == visited[0] and len(visited) > 3):
                    break
                visited.append(focus[0])
                if not (focus[1] and focus[2]):
                    unseen.append((one.name, focus[0]))
            # Where something was looked for in vain, the cursor stands in the field for it.
            assert visited and ("skip" in visited[0] or one.name == "read-not-found"), (one.name, visited[:2])
    assert not unseen, "\n".join(map(str, unseen))


def test_a_desk_shows_each_page_with_one_heading_and_names_for_all(shown: Gallery, chromium: Any) -> None:
    titles: dict[str, str] = {}
    with walking(chromium, shown, viewport={"width": 1280, "height": 740}) as pages:
        for one, page in pages:
            assert page.locator("h1").count() == 1, one.name
            titles[one.name] = re.sub(r" · Foundling$", "", page.title())
            assert page.evaluate(NAMELESS) == [], one.name
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
            assert page.evaluate("document.documentElement.scrollWidth") <= 1280, one.name
    some = ("home", "work-ferry", "read-short", "desk", "history", "undo", "mine", "import")
    assert len({titles[name] for name in some}) == len(some) and all(titles.values())
