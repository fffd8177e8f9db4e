"""Writes docs/images/page.png: what `foundling read --html` makes of a sample, as Chromium draws it.

    python scripts/make_page_picture.py

Needs Chromium on the path and says so where there is none; the picture that is there then stays.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from foundling import read
from foundling.exports.page import page

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ROOT / "samples" / "labelled-header.txt"
TARGET = ROOT / "docs" / "images" / "page.png"
SIZE = "1100,1350"


def main() -> int:
    """Draw the page."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        print("no Chromium here: docs/images/page.png stays as it is", file=sys.stderr)
        return 0
    (reading,) = read(SHOWN)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "page.html"
        made.write_text(page(reading), encoding="utf-8")
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={SIZE}"]
        subprocess.run([browser, *flags, f"--screenshot={TARGET}", made.as_uri()], check=True, capture_output=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
