"""Fixtures for the tests of the web library: a library, a client, and a real server with a real browser.

def test_the_page_of_a_work(client, work_id): ...          # TestClient, as the one person there is
def test_reading(server, browser_page): ...                # Chromium on server.url
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the web library is not installed (pip install 'foundling[web]')")

from fastapi.testclient import TestClient

from foundling.library.library import Library
from foundling.web.app import create_app
from foundling.web.settings import Settings
from storyfiles import load
from waiting import PATIENCE_S
from webserving import CHROMIUM, QUIET, PatientBrowser, Server, look_at_whole_pages, serve, token_of

ROOT = Path(__file__).resolve().parents[2]
# Where axe-core is put, which checks whether pages can be used by all.
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "foundling-tests"
AXE = "axe-core@4.10.3"
STORIES = ("01-ferry", "02-night-shift", "05-letters", "19-guillemets", "33-piano", "38-wedding", "43-cellar")


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the samples and some of our stories, all read closely but the samples. Copy it to change it."""
    folder = tmp_path_factory.mktemp("web") / "library"
    heap = folder.parent / "heap"
    heap.mkdir()
    for name in STORIES:
        story = load(ROOT / "tests" / "stories" / f"{name}.story")
        header = f"Title: {story.title}\nAuthor: Ada Kell\nFandom: {story.fandom or 'Original'}\nRating: PG\n\n"
        (heap / f"{name}.txt").write_text(header + story.text, "utf-8")
    with Library.open(folder, create=True, who="tester") as library:
        library.add([heap], jobs=0)
        library.reread(jobs=0)
        library.add([ROOT / "samples"], jobs=0)
    return folder


@pytest.fixture
def own_shelf(shelf: Path, tmp_path: Path) -> Path:
    """A copy of the library, to be changed."""
    return Path(shutil.copytree(shelf, tmp_path / "library"))


@pytest.fixture
def make_client() -> Iterator[Callable[..., TestClient]]:
    """Makes clients of a library: `make_client(path, alone=False)`; keywords are Settings."""
    opened = []

    def make(path: Path, **told: Any) -> TestClient:
        client = TestClient(create_app(path, Settings(**{"hosts": ("testserver",), **told})))
        client.__enter__()
        opened.append(client)
        return client

    yield make
    for client in opened:
        client.__exit__(None, None, None)


@pytest.fixture
def client(own_shelf: Path, make_client: Callable[..., TestClient]) -> TestClient:
    """A client of a library of one's own, used alone."""
    return make_client(own_shelf)


@pytest.fixture
def post() -> Callable[..., Any]:
    """Posts a form as a page would: `post(client, "/look", theme="dark")`; does not follow the answer."""

    def send(client: TestClient, path: str, *, to_see: str = "/", **data: Any) -> Any:
        form = {"csrf": token_of(client, to_see), **data}
        return client.post(path, data=form, follow_redirects=False)

    return send


@pytest.fixture(scope="session")
def server(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that all tests of a session share: do not change what others look at."""
    yield from serve(Path(shutil.copytree(shelf, tmp_path_factory.mktemp("served") / "library")))


@pytest.fixture
def own_server(own_shelf: Path) -> Iterator[Server]:
    """A server of a library of one's own, to be changed."""
    yield from serve(own_shelf)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed (Debian: apt install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with pytest.MonkeyPatch.context() as patch, playwright.sync_playwright() as driver:
        look_at_whole_pages(patch)
        browser = driver.chromium.launch(
            executable_path=str(CHROMIUM), args=list(QUIET), timeout=PATIENCE_S * 1_000
        )
        yield PatientBrowser(browser)
        browser.close()


@pytest.fixture
def browser_page(chromium: Any) -> Iterator[Any]:
    """A page in a fresh browser profile, 1280 by 900; what its console complains of fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    unexpected = [said for said in complaints if "Failed to load resource" not in said]
    assert unexpected == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which npm puts into a folder of its own outside the project."""
    CACHE.mkdir(parents=True, exist_ok=True)
    found = CACHE / f"{AXE}.min.js"
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several processes test at once
        if not found.exists():
            fetch_axe(found)
    return found.read_text("utf-8")


def fetch_axe(target: Path) -> None:
    """Have npm fetch axe-core; it may take some tries. Skips the test where that is not possible."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, which fetches axe-core (Debian: apt install npm)")
    why = ""
    for _ in range(3):
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            command = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, AXE]
            try:
                subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=True)
                os.replace(Path(folder) / "node_modules" / "axe-core" / "axe.min.js", target)
                return
            except (subprocess.SubprocessError, OSError) as error:
                why = (getattr(error, "stderr", None) or str(error)).strip()
    pytest.skip(f"axe-core could not be fetched: {why[-200:]}")
