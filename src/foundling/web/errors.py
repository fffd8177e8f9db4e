"""What goes wrong, and what is said of it: what it was, and what to do.

Owns which error is which status. Nothing of the inside is told; how it is answered is `answering.py`'s to say.
"""

from __future__ import annotations

from collections.abc import Mapping

from fastapi.exceptions import RequestValidationError
from msgspec import Struct
from starlette.exceptions import HTTPException

from foundling.errors import (
    AccountError,
    AmbiguousWorkError,
    BeingMadeError,
    DatabaseFailedError,
    DecisionError,
    FoundlingError,
    IndexFailedError,
    LibraryLockedError,
    NoSuchWorkError,
)
from foundling.web.words import sentence


class WebError(Exception):
    """The parent of what the web library itself refuses."""


class LoginNeeded(WebError):  # noqa: N818  (they say what is so, not that it is an error)
    """Nobody has logged in; `basic`: a program asks, which is to send a password; `after`: where to go then.

    `changes`: something was to be changed, by somebody who was logged in until then.
    """

    def __init__(
        self, *, basic: bool = False, after: str = "/", too_often: bool = False, changes: bool = False
    ) -> None:
        self.basic, self.after, self.too_often, self.changes = basic, after, too_often, changes
        super().__init__("log in first")


class NotYourRole(WebError):  # noqa: N818
    """The account may not do this; a `role` may."""

    def __init__(self, role: str) -> None:
        self.role = role
        super().__init__(f"only {'an' if role == 'owner' else 'a'} {role} may do this")


class ChangeRefused(WebError):  # noqa: N818
    """A change that may not have been meant."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class TooOften(WebError):  # noqa: N818
    """Somebody asks too often; `wait` seconds first."""

    def __init__(self, wait: float) -> None:
        self.wait = max(1, round(wait + 0.5))
        super().__init__(f"wait {self.wait} seconds")


class KeptFromYou(WebError):  # noqa: N818
    """A work that the reader's account is not shown; `why` in a sentence.

    `waits`: it has only not been read closely, which the page then offers.
    """

    def __init__(self, why: str, work: str = "", *, waits: bool = False) -> None:
        self.why, self.work, self.waits = why, work, waits
        super().__init__(why)


class GoneWork(WebError):  # noqa: N818
    """A work that lies in the bin; `work` is its id."""

    def __init__(self, work: str, title: str) -> None:
        self.work, self.title = work, title
        super().__init__(f"{title} was removed from the library")


class Trouble(Struct, frozen=True):
    """An error as it is shown: what is wrong, what can be done, and where to go from here.

    `ask` is a change that may help: the address to post to, and what its button says.
    """

    status: int
    title: str
    why: str
    advice: str = ""
    links: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = {}
    ask: tuple[str, str] | None = None


_HOME = ("/", "Home")
_SEARCH = ("/search", "Browse the library")
_STATUS = {
    404: ("There is nothing here", "No page has this address."),
    405: ("That cannot be done here", "This address is for something else."),
    413: ("That is too much at once", "Send less, or use `foundling add` on the library's own machine."),
}


# What is wrong with something that was sent, by pydantic's names for it.
_WRONG = {
    "missing": "is missing",
    "int_parsing": "is no whole number",
    "float_parsing": "is no number",
    "bool_parsing": "is neither yes nor no",
    "greater_than_equal": "is too small",
    "less_than_equal": "is too large",
    "string_too_long": "is too long",
    "string_too_short": "is too short",
}


def trouble(error: Exception) -> Trouble:
    """What to say of an error."""
    match error:
        case NotYourRole():
            return Trouble(403, "Not with this account", f"{sentence(str(error))}", links=(_HOME,))
        case ChangeRefused():
            again = "Go back, load the page again, and do it once more."
            return Trouble(
                403, "Nothing was changed", f"This change was not accepted: {error.why}.", again, (_HOME,)
            )
        case TooOften():
            said = f"Wait {error.wait} seconds, then load this page again."
            return Trouble(429, "Not so fast", said, headers={"Retry-After": str(error.wait)})
        case KeptFromYou():
            read = (f"/work/{error.work}/closely", "Have it read now") if error.waits else None
            return Trouble(403, "This story is not shown to you", error.why, links=(_SEARCH,), ask=read)
        case GoneWork():
            back = "Whoever curates this library can take it out of the bin again."
            return Trouble(410, "This story was removed", f"“{error.title}” lies in the bin.", back, (_SEARCH,))
        case AmbiguousWorkError():
            listed = tuple((f"/work/{work}", title) for work, title in error.choices)
            why = f"{error.count:,} stories answer to “{error.name}”."
            return Trouble(300, "Which one?", why, links=listed)
        case NoSuchWorkError():
            why = f"No story answers to “{error.name}”."
            advice = "It may have been taken out since, or the address is misspelt."
            return Trouble(404, "There is no such story", why, advice, (_SEARCH, _HOME))
        case DecisionError() | AccountError():
            return Trouble(422, "That cannot be", sentence(str(error)), "Go back and change it.")
        case BeingMadeError():
            why = "The library is being made again just now, as by `foundling rebuild`. Nothing is lost."
            advice = "It is back as soon as that has finished. Load this page again in a while."
            return Trouble(503, "One moment", why, advice, (_HOME,), {"Retry-After": "30"})
        case LibraryLockedError():
            why = "Something else is writing to this library just now, such as a heap being added."
            advice = "What is there can be read meanwhile. Try this change again in a little while."
            return Trouble(503, "One moment", why, advice, (_HOME,), {"Retry-After": "10"})
        case IndexFailedError():
            why = f"The index that searches go by fails: {error.why}."
            advice = "The stories are safe. `foundling reindex` makes the index anew."
            return Trouble(503, "Searching does not work now", why, advice, (_HOME,))
        case DatabaseFailedError() if "full" in error.why:
            why = "The disk is full. What is there can be read; nothing was lost."
            return Trouble(507, "There is no room left", why, "Make room, then do it again.", (_HOME,))
        case DatabaseFailedError():
            return Trouble(503, "The library cannot do this now", sentence(str(error)), links=(_HOME,))
        case FoundlingError():
            return Trouble(503, "The library cannot do this now", sentence(str(error)), links=(_HOME,))
        case HTTPException():
            title, why = _STATUS.get(error.status_code, ("That did not work", "The server could not answer this."))
            told = error.detail if error.status_code == 422 else why
            links = (_SEARCH, _HOME) if error.status_code == 404 else (_HOME,)
            return Trouble(error.status_code, title, told, links=links, headers=error.headers or {})
        case RequestValidationError():
            return Trouble(422, "That cannot be", _invalid(error), "Go back and change it.", (_HOME,))
    why = "This is a mistake of Foundling's own. Nothing kept is harmed; the server's log tells more."
    return Trouble(500, "Something went wrong", why, links=(_HOME,))


def _invalid(error: RequestValidationError) -> str:
    told = [f"“{one['loc'][-1]}” {_WRONG.get(one['type'], 'is not what it can be')}" for one in error.errors()[:3]]
    return "The form or address holds something it cannot: " + "; ".join(told) + "."
