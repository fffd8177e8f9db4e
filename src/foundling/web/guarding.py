"""Who asks, and whether a change was meant: every request passes both before its route runs.

Owns the cookies `session` (a login) and `visit` (a page's forms). What is asked for without a login is named in
_OPEN; everything else needs one, wherever accounts are in use.
"""

from __future__ import annotations

import secrets
from base64 import b64decode
from typing import Annotated
from urllib.parse import quote, urlsplit

from fastapi import Depends, Request
from starlette.datastructures import UploadFile
from starlette.responses import Response

from foundling.library.accounts import Account, Role
from foundling.library.library import Library
from foundling.web.errors import ChangeRefused, LoginNeeded, NotYourRole, TooOften
from foundling.web.limits import CALIBRE, UPLOADS, Rates
from foundling.web.reader import Reader
from foundling.web.settings import Settings
from foundling.web.tokens import Tokens

SESSION, VISIT = "session", "visit"
# Paths (and what lies under those that end in a slash) that need no login.
_OPEN = ("/login", "/look", "/static/")
# Faces of programs: they are told in their own way that a password is wanted, and may send JSON without a form.
_PROGRAMS = ("/opds", "/api", "/feed")
_READING = frozenset({"GET", "HEAD", "OPTIONS"})


def settings_of(request: Request) -> Settings:
    """What the server was told."""
    found: Settings = request.app.state.settings
    return found


def tokens_of(request: Request) -> Tokens:
    """The server's signer."""
    found: Tokens = request.app.state.tokens
    return found


def rates_of(request: Request) -> Rates:
    """How often is too often."""
    found: Rates = request.app.state.rates
    return found


def for_programs(path: str) -> bool:
    """Whether a path is one that programs ask for."""
    return any(path == start or path.startswith((start + "/", start + ".")) for start in _PROGRAMS)


def address_of(request: Request) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else "?"


def admit(request: Request) -> None:
    """Find out who asks, into `request.state.reader`; raises LoginNeeded."""
    request.state.reader = who_asks(request)
    path = request.url.path
    open_to_all = any(path == one or (one.endswith("/") and path.startswith(one)) for one in _OPEN)
    if request.state.reader is None and not open_to_all:
        changes = request.method not in _READING
        raise LoginNeeded(basic=for_programs(path), after=_asked(request), changes=changes)


def who_asks(request: Request) -> Reader | None:
    """Who asks: by session, by a reading app's password, or, where there is no login, the one person there is."""
    library: Library = request.app.state.library
    shown = request.cookies.get(SESSION)
    if shown and (found := library.accounts.holder(shown)):
        return Reader(found[0], session=found[1])
    if for_programs(request.url.path) and (account := _by_basic(request, library)):
        return Reader(account, by_cookie=False)
    if settings_of(request).alone:
        return Reader(library.accounts.alone(library.who) or Account(0, library.who, "owner", "", False))
    return None


def _by_basic(request: Request, library: Library) -> Account | None:
    """Whose app password is in the header (RFC 7617)."""
    kind, _, packed = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        name, _, password = b64decode(packed, validate=True).decode("utf-8").partition(":")
    except ValueError:  # no base 64, or no UTF-8
        return None
    account = library.accounts.by_app_password(name, password)
    if account is None and rates_of(request).by_address.wait(address_of(request)):
        raise LoginNeeded(basic=True, too_often=True)
    return account


async def check_change(request: Request) -> None:
    """Whether a change comes from one of our own pages; raises ChangeRefused."""
    if request.method in _READING:
        return
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ChangeRefused("it comes from another site")
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise ChangeRefused("it comes from another site")
    reader: Reader | None = request.state.reader
    if request.url.path.startswith(UPLOADS) and not (reader and reader.may("curator")):
        raise NotYourRole("curator")  # before what may be gigabytes is read
    if request.url.path == CALIBRE and reader and not settings_of(request).alone:
        wait = rates_of(request).calibre.wait(str(reader.id))
        if wait:
            raise TooOften(wait)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if for_programs(request.url.path) and (kind == "application/json" or (reader and not reader.by_cookie)):
        return  # no page of another site can send this, or it brought its password along
    token = request.headers.get("x-csrf")
    if token is None and kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        sent = (await request.form()).get("csrf")
        token = None if isinstance(sent, UploadFile) else sent
    if not token or not tokens_of(request).is_change_token(token, request.cookies.get(VISIT, "")):
        raise ChangeRefused("the page was open for long, or in another browser")


def visit_of(request: Request) -> str:
    """What this browser's visit is known by; drawn by lot where it has none yet."""
    if not hasattr(request.state, "visit"):
        request.state.visit = request.cookies.get(VISIT) or secrets.token_urlsafe(18)
    found: str = request.state.visit
    return found


def begin_visit(request: Request) -> None:
    """Begin another visit, as at a login, so that no token from before holds."""
    request.state.visit = secrets.token_urlsafe(18)


def keep_visit(request: Request, response: Response) -> None:
    """Have the browser remember its visit."""
    if request.cookies.get(VISIT) != visit_of(request):
        set_cookie(request, response, VISIT, visit_of(request), days=30)


def set_cookie(request: Request, response: Response, name: str, value: str, *, days: float | None = None) -> None:
    """Set one of our cookies, which no script sees and no other site sends."""
    response.set_cookie(
        name,
        value,
        max_age=None if days is None else int(days * 86_400),
        httponly=True,
        samesite="lax",
        secure=settings_of(request).secure,
    )


def reader_of(request: Request) -> Reader:
    """Who asks; raises LoginNeeded."""
    reader: Reader | None = request.state.reader
    if reader is None:
        raise LoginNeeded(after=_asked(request))
    return reader


def needs(role: Role) -> object:
    """A dependency: who asks, if that is at least a `role`."""

    def check(request: Request) -> Reader:
        reader = reader_of(request)
        if not reader.may(role):
            raise NotYourRole(role)
        return reader

    return Depends(check)


Me = Annotated[Reader, Depends(reader_of)]
Curator = Annotated[Reader, needs("curator")]
Owner = Annotated[Reader, needs("owner")]


def _asked(request: Request) -> str:
    """The page that was asked for, to come back to after the login; of a change, the page it was made on."""
    if for_programs(request.url.path):
        return "/"
    if request.method not in _READING:
        made_on = urlsplit(request.headers.get("referer", ""))
        if made_on.netloc != request.headers.get("host"):
            return "/"
        return (made_on.path or "/") + (f"?{made_on.query}" if made_on.query else "")
    return quote(request.url.path, safe="/") + (f"?{request.url.query}" if request.url.query else "")
