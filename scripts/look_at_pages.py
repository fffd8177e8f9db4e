"""Takes a picture of every page of the web library in every state, to be looked at by people.

    python scripts/look_at_pages.py TARGET [--only NAME …] [--width 360 1280] [--theme light dark]

Writes TARGET/NAME-WIDTH-THEME.png, each page from its top down to TALLEST pixels, and says which is wider than the
screen. The library is made anew each time and thrown away. Needs Chromium (Debian: chromium).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from webgallery import Gallery, Shown, gallery, log_in  # noqa: E402
from webserving import CHROMIUM, QUIET  # noqa: E402

# A finger for a pointer: what Playwright's phones have too, except while a picture of them is taken.
TOUCH = "--blink-settings=availablePointerTypes=2,primaryPointerType=2,availableHoverTypes=1,primaryHoverType=1"
# Pixels of a page's height that are taken at most.
TALLEST = 3_600
PHONE = 500
HEIGHTS = {360: 740, 1280: 860}


def take(browser: Browser, shown: Gallery, pages: Sequence[Shown], width: int, theme: str, target: Path) -> None:
    """Pictures of these pages in one width and theme."""
    for who in sorted({(page.server, page.who) for page in pages}):
        server = shown.servers[who[0]]
        phone = width < PHONE
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHTS.get(width, 860)}, has_touch=phone, is_mobile=phone
        )
        context.add_cookies([{"name": "look", "value": f"{theme}.m", "url": server.url}])
        view = context.new_page()
        if who[1]:
            log_in(view, server, who[1])
        for page in pages:
            if (page.server, page.who) == who:
                one(view, server.url + page.path, target / f"{page.name}-{width}-{theme}.png")
        context.close()


def one(view: Any, address: str, file: Path) -> None:
    """A picture of one page, from its top down; says where something sticks out."""
    view.goto(address)
    wide, tall = view.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    if wide > view.viewport_size["width"]:
        print(f"{file.stem}: {wide} wide", file=sys.stderr)
    size = view.viewport_size
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(max(tall, size["height"]), TALLEST)}
    view.screenshot(path=str(file), full_page=True, clip=clip)


def wanted(shown: Gallery, only: Sequence[str]) -> Iterator[Shown]:
    """The pages whose names begin with one of `only`; all where there are none."""
    for page in shown.pages:
        if not only or page.name.startswith(tuple(only)):
            yield page


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--width", nargs="*", type=int, default=[360, 1280])
    parser.add_argument("--theme", nargs="*", default=["light", "dark"])
    told = parser.parse_args()
    told.target.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as temporary,
        gallery(Path(temporary)) as shown,
        sync_playwright() as driver,
    ):
        for width in told.width:
            arguments = [*QUIET, *([TOUCH] if width < PHONE else [])]
            browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=arguments)
            for theme in told.theme:
                take(browser, shown, list(wanted(shown, told.only)), width, theme, told.target)
            browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
