"""Helpers of the tests of the web library: a server in a thread, tokens of forms, how a browser is begun."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from fastapi.testclient import TestClient

from foundling.web.app import create_app
from foundling.web.settings import Settings

CHROMIUM = Path("/usr/bin/chromium")
# What keeps Chromium from asking the network anything.
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


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
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until = time.monotonic() + 20
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        assert server.started
        yield Server(f"http://127.0.0.1:{port}", folder)
        server.should_exit = True
        thread.join(timeout=10)
