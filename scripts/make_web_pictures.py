"""Writes docs/images/web-*.png: pages of the library in the browser, over the samples and some of our stories.

    python scripts/make_web_pictures.py

Needs Chromium and says so where there is none; the pictures that are there then stay.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from foundling.library.library import Library

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from storyfiles import load  # noqa: E402
from webserving import CHROMIUM, QUIET, serve  # noqa: E402

TARGET = ROOT / "docs" / "images"
STORIES = ("01-ferry", "02-night-shift", "05-letters", "33-piano", "38-wedding", "43-cellar")
SHOWN = "33-piano"


def fill(folder: Path, heap: Path) -> str:
    """A library of the samples and some stories; returns the id of the one that is shown."""
    for name in STORIES:
        story = load(ROOT / "tests" / "stories" / f"{name}.story")
        header = f"Title: {story.title}\nAuthor: Ada Kell\nFandom: {story.fandom or 'Original'}\nRating: PG\n\n"
        (heap / f"{name}.txt").write_text(header + story.text, "utf-8")
    with Library.open(folder, create=True, who="ada") as library:
        library.add([ROOT / "samples", heap], jobs=0, read=True)
        return library.show(str(heap / f"{SHOWN}.txt")).id


def main() -> int:
    """Draw the pages."""
    if not CHROMIUM.exists():
        print("no Chromium here: the pictures stay as they are", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        heap = Path(temporary) / "heap"
        heap.mkdir()
        work = fill(Path(temporary) / "library", heap)
        pages = {"browse": "/search", "work": f"/work/{work}", "read": f"/work/{work}/read"}
        serving = contextmanager(serve)(Path(temporary) / "library")
        with serving as server, sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
            for name, path in pages.items():
                view = browser.new_page(viewport={"width": 1100, "height": 1400 if name == "work" else 820})
                view.goto(server.url + path)
                view.screenshot(path=str(TARGET / f"web-{name}.png"))
            browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
