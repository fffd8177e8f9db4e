"""How much a request may hold, and how often somebody may ask."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from foundling.web.settings import Settings

# Where whole files are sent to, and where a calibre library's database is.
UPLOADS = "/import"
CALIBRE = "/mine/calibre"


class _TooMuchError(Exception):
    """A body goes on beyond its limit."""


class BodyLimit:
    """Refuses bodies that are longer than the settings allow, by what they say and by what comes."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = _limit(scope["path"], self.settings)
        told = Headers(scope=scope).get("content-length", "0")
        if not told.isdecimal() or int(told) > limit:
            await _refuse(scope, receive, send, limit)
            return
        came, begun, over = 0, False, False

        async def counted() -> Message:
            nonlocal came, over
            message = await receive()
            came += len(message.get("body", b""))
            if came > limit:
                over = True
                raise _TooMuchError
            return message

        async def watched(message: Message) -> None:
            nonlocal begun
            if over and not begun:
                return  # what the application makes of it; we say it better
            begun = True
            await send(message)

        try:
            await self.app(scope, counted, watched)
        except _TooMuchError:
            over = True
        if over and not begun:
            await _refuse(scope, receive, send, limit)


def _limit(path: str, settings: Settings) -> int:
    """Bytes that a request for this path may hold."""
    if path.startswith(UPLOADS):
        return settings.upload_bytes
    return settings.calibre_bytes if path == CALIBRE else settings.form_bytes


async def _refuse(scope: Scope, receive: Receive, send: Send, limit: int) -> None:
    said = f"That is more than may be sent at once ({limit // 1_000_000:,} MB).\n"
    await PlainTextResponse(said, 413, headers={"Connection": "close"})(scope, receive, send)


class Rate:
    """How often each of many may do something: `burst` at once, then `per_minute`; a leaky bucket for each."""

    def __init__(self, burst: int, per_minute: float, *, most: int = 10_000) -> None:
        self.burst = burst
        self.per_second = per_minute / 60
        self.most = most
        self._level: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._guard = threading.Lock()

    def wait(self, who: str) -> float:
        """Count one more; the seconds that `who` has to wait first (then it is not counted), or 0."""
        now = time.monotonic()
        with self._guard:
            level, at = self._level.pop(who, (0.0, now))
            level = max(0.0, level - (now - at) * self.per_second)
            over = level + 1 > self.burst
            self._level[who] = (level if over else level + 1, now)
            while len(self._level) > self.most:
                self._level.popitem(last=False)
        return (level + 1 - self.burst) / self.per_second if over else 0.0

    def forget(self, who: str) -> None:
        """Begin anew with `who`."""
        with self._guard:
            self._level.pop(who, None)


class Rates:
    """How often one server is asked.

    Tries at a password are counted by address and by name, searches and what is sent of calibre by reader.
    """

    def __init__(self) -> None:
        self.by_address = Rate(burst=10, per_minute=6)
        self.by_name = Rate(burst=20, per_minute=10)
        # A person who types, ticks facets and turns pages stays far below this.
        self.searches = Rate(burst=40, per_minute=120)
        # Each may be a quarter of a gigabyte, and takes a process seconds to read.
        self.calibre = Rate(burst=5, per_minute=1)
