"""Helpers of the tests of the web library: a server in a thread, tokens of forms, how a browser is begun."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient

from foundling.web.app import create_app
from foundling.web.settings import Settings
from waiting import PATIENCE_S, until_true

CHROMIUM = Path("/usr/bin/chromium")
# What keeps Chromium from asking the network anything, and from taking its time to scroll.
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-smooth-scrolling",
)  # fmt: skip
TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


class PatientBrowser:
    """A browser whose pages are waited for as long as a slow machine may take."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser

    def new_context(self, **told: Any) -> Any:
        """A fresh profile."""
        context = self._browser.new_context(**told)
        context.set_default_timeout(PATIENCE_S * 1_000)
        return context


def look_at_whole_pages(patch: pytest.MonkeyPatch) -> None:
    """Have every look at a page wait until that has come as a whole; a click returns when its first bytes have."""
    from playwright.sync_api import Locator, Page

    def patiently(look: Callable[..., Any], page_of: Callable[[Any], Any]) -> Callable[..., Any]:
        @wraps(look)
        def looking(at: Any, *given: Any, **told: Any) -> Any:
            page_of(at).wait_for_load_state()
            return look(at, *given, **told)

        return looking

    for name in ("count", "all", "all_inner_texts", "inner_text", "is_visible", "get_attribute", "evaluate"):
        patch.setattr(Locator, name, patiently(getattr(Locator, name), lambda locator: locator.page))
    for name in ("evaluate", "inner_text", "content", "title"):
        patch.setattr(Page, name, patiently(getattr(Page, name), lambda page: page))


def go_back(page: Any) -> None:
    """Go back to before a part of the page was replaced by a script: the browser loads the page anew then."""
    page.evaluate("window.left = true")
    page.go_back()
    page.wait_for_function("!window.left && document.documentElement.matches('.scripted')")


def never_forget(client: TestClient) -> None:
    """Have a server count tries and searches for good: on a slow machine too, none is made up for by waiting."""
    app: Any = client.app
    for rate in vars(app.state.rates).values():
        rate.per_second = 1e-6


def token_of(client: TestClient, path: str = "/") -> str:
    """A token for a change, from a page that has a form."""
    found = TOKEN.search(client.get(path).text)
    assert found is not None, path
    return found[1]


@dataclass(frozen=True)
class Server:
    """A server on loopback: where it is, and its library's folder."""

    url: str
    folder: Path


def serve(folder: Path, **told: Any) -> Iterator[Server]:
    """Run a server in a thread."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        app = create_app(folder, Settings(**told))
        # Connections stay open: who stands still for seconds is not to meet a closed one.
        told_server = uvicorn.Config(app, log_level="warning", lifespan="on", timeout_keep_alive=600)
        server = uvicorn.Server(told_server)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until_true(lambda: server.started, pause_s=0.02)
        yield Server(f"http://127.0.0.1:{port}", folder)
        server.should_exit = True
        thread.join(timeout=10)
