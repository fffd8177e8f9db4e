"""The headers that every answer carries, and whose name a page is answered under."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from foundling.web.settings import Settings

# Nothing from elsewhere, nothing inline: what a story holds can be shown as text alone.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_ALWAYS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}
# What is the reader's own is kept by no cache between, and asked for again before it is shown again; where people
# log in, it is not kept at all, so that nobody goes back to it after the log out.
_ALONE, _LOGGED_IN = "private, no-cache", "private, no-store"


class SecurityHeaders:
    """Adds the headers; refuses names that are not ours where there is no login (see Settings)."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                stamp(MutableHeaders(scope=message), self.settings)
            await send(message)

        if self.settings.alone and not _named(Headers(scope=scope).get("host", ""), self.settings.hosts):
            said = PlainTextResponse("This library answers only to the name of its own machine.\n", 421)
            await said(scope, receive, with_headers)
            return
        await self.app(scope, receive, with_headers)


def stamp(headers: MutableHeaders, settings: Settings) -> None:
    """Put what every answer carries into its headers."""
    headers.update(_ALWAYS | (_HTTPS if settings.secure else {}))
    headers.setdefault("Cache-Control", _ALONE if settings.alone else _LOGGED_IN)


def _named(host: str, names: tuple[str, ...]) -> bool:
    name, _, port = host.rpartition(":")
    return host in names or (name in names and port.isdigit())
