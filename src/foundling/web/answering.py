"""Answers whatever goes wrong: a page that says what it was and what to do, JSON for programs, or the login.

What is said of each error is `errors.py`'s; the server writes a mistake of Foundling's own to its log.
"""

from __future__ import annotations

from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from foundling.errors import BeingMadeError, DatabaseFailedError, FoundlingError
from foundling.web.errors import LoginNeeded, WebError, trouble
from foundling.web.guarding import for_programs, who_asks
from foundling.web.headers import stamp
from foundling.web.pages import page


def register(app: FastAPI) -> None:
    """Have the application answer errors so."""

    async def answer(request: Request, error: Exception) -> Response:
        said = await run_in_threadpool(show, request, error)
        stamp(said.headers, request.app.state.settings)  # of our own mistakes it is said outside of all middleware
        return said

    for kind in (WebError, FoundlingError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)


def show(request: Request, error: Exception) -> Response:
    """The answer that tells of an error."""
    if not hasattr(request.state, "reader"):  # no route was found, so that nobody asked yet
        try:
            request.state.reader = None if isinstance(error, WebError | FoundlingError) else who_asks(request)
        except LoginNeeded as needed:  # too many tries at a password
            request.state.reader, error = None, needed
    programs = for_programs(request.url.path)
    if isinstance(error, LoginNeeded):
        return _ask_for_login(error)
    found = trouble(_cause(request, error))
    if programs:
        said = {"error": found.title, "why": found.why, "advice": found.advice}
        return JSONResponse(said, found.status, headers=dict(found.headers))
    answer = page(request, "error.html", status=found.status, trouble=found)
    answer.headers.update(found.headers)
    return answer


def _cause(request: Request, error: Exception) -> Exception:
    """What is behind a database that fails: it may be being made again just now."""
    if isinstance(error, DatabaseFailedError):
        try:
            request.app.state.library.check()
        except BeingMadeError as cause:
            return cause
        except FoundlingError:  # that is what is told already
            return error
    return error


def _ask_for_login(error: LoginNeeded) -> Response:
    if not error.basic:
        after = {"next": error.after} if error.after != "/" else {}
        told = urlencode({**after, "ended": "true"} if error.changes else after)
        return RedirectResponse("/login" + (f"?{told}" if told else ""), 303)
    if error.too_often:
        return JSONResponse({"error": "too many tries"}, 429, headers={"Retry-After": "60"})
    asked = {"WWW-Authenticate": 'Basic realm="Foundling", charset="UTF-8"'}
    why = "give your name and an app password, which the page “Account” makes"
    return JSONResponse({"error": "log in first", "why": why}, 401, headers=asked)
