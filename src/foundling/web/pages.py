"""Makes pages of templates: `page(request, "work.html", work=...)`.

Owns what every template finds besides what its route gives: `me` (the Reader, None at the login), `look`, `csrf`
(a token for forms), `flashes`, `path`, `alone`, and the functions and filters of words.py.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlencode

import msgspec
from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from msgspec import Struct
from starlette.responses import HTMLResponse, RedirectResponse, Response

from foundling.web import guarding, look, statics, words
from foundling.web.views import telling

_FLASH = "flash"


class Flash(Struct, frozen=True, array_like=True):
    """What is said once, at the top of the next page; `kind` is `done` or `trouble`, `undo` what takes it back."""

    said: str
    kind: str = "done"
    undo: str | None = None


@cache
def environment() -> Environment:
    """The templates. Everything that is put into them is escaped."""
    made = Environment(
        loader=PackageLoader("foundling.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # they come with the program
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(static=statics.address, address=address, themes_known=look.THEMES)
    made.filters.update(words.FILTERS | telling.FILTERS)
    return made


def page(request: Request, template: str, *, status: int = 200, **view: Any) -> HTMLResponse:
    """A page: the template filled with what is given, what was said before, and who reads it."""
    flashes, held = _flashes(request)
    rendered = (
        environment()
        .get_template(template)
        .render(
            me=getattr(request.state, "reader", None),
            alone=guarding.settings_of(request).alone,
            writable=request.app.state.library.writable,
            look=look.look_of(request),
            csrf=guarding.tokens_of(request).change_token(guarding.visit_of(request)),
            flashes=flashes,
            path=request.url.path,
            asked=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            **view,
        )
    )
    response = HTMLResponse(rendered, status)
    guarding.keep_visit(request, response)
    if held:
        response.delete_cookie(_FLASH)
    return response


def redirect(
    request: Request, to: str, said: str = "", *, kind: str = "done", undo: str | None = None
) -> Response:
    """Go to one of our own pages after a change, and say what was done."""
    response = RedirectResponse(own(to), 303)
    if said:
        packed = msgspec.json.encode([Flash(said[:1_000], kind, undo)])
        sealed = guarding.tokens_of(request).seal(_FLASH, packed)
        guarding.set_cookie(request, response, _FLASH, sealed, days=0.01)
    guarding.keep_visit(request, response)
    return response


def own(to: str) -> str:
    """`to` if it is an address on this server, else the home page."""
    plain = to.startswith("/") and not to.startswith(("//", "/\\")) and to.isprintable() and "\\" not in to
    return to if plain else "/"


def address(path: str, /, **asked: Any) -> str:
    """An address with a query; what is None or empty is left out, a list is repeated."""
    held = {name: value for name, value in asked.items() if value not in (None, "", [], ())}
    return f"{path}?{urlencode(held, doseq=True)}" if held else path


def _flashes(request: Request) -> tuple[list[Flash], bool]:
    sealed = request.cookies.get(_FLASH)
    if not sealed:
        return [], False
    packed = guarding.tokens_of(request).unseal(_FLASH, sealed)
    try:
        return (msgspec.json.decode(packed, type=list[Flash]) if packed else []), True
    except (msgspec.DecodeError, msgspec.ValidationError):
        return [], True
