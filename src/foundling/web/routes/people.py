"""Logging in and out, one's own account, and, for owners, everybody's."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request, Response
from msgspec import Struct

from foundling.errors import AccountError
from foundling.library.accounts import Account, Limits, Role
from foundling.library.limiting import levels, ratings
from foundling.query.fields import harms
from foundling.web import guarding
from foundling.web.deps import Me, Owner, Room, Sent, Told, page, redirect
from foundling.web.errors import TooOften
from foundling.web.guarding import SESSION, set_cookie
from foundling.web.pages import own

router = APIRouter()
_DAYS = 30


class Person(Struct, frozen=True):
    """An account as the page of all lists it: what it is kept to, in words."""

    account: Account
    kept_to: str


@router.get("/login")
def ask(request: Request, told: Told, next: str = "/", ended: bool = False) -> Response:
    """The login; `ended`: somebody's last one has ended while they changed something."""
    if request.state.reader is not None:
        return redirect(request, next)
    return page(request, "login.html", next=own(next), name="", wrong=False, ended=ended)


@router.post("/login")
def login(
    request: Request,
    name: Annotated[str, Form(max_length=200)] = "",
    password: Annotated[str, Form(max_length=1_000)] = "",
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Log in."""
    rates, address = guarding.rates_of(request), guarding.address_of(request)
    name = name.strip()
    wait = rates.by_address.wait(address) or rates.by_name.wait(name)
    if wait:
        raise TooOften(wait)
    accounts = request.app.state.library.accounts
    account = accounts.check(name, password)
    if account is None:
        return page(request, "login.html", status=401, next=own(next), name=name, wrong=True, ended=False)
    rates.by_address.forget(address)
    guarding.begin_visit(request)
    shown = accounts.begin(account, agent=request.headers.get("user-agent", ""), address=address)
    answer = redirect(request, next)
    set_cookie(request, answer, SESSION, shown, days=_DAYS)
    return answer


@router.post("/logout")
def logout(request: Request, room: Room, me: Me) -> Response:
    """Log out."""
    if me.session is not None:
        room.library.accounts.end(me.id, me.session)
    guarding.begin_visit(request)
    answer = redirect(request, "/login")
    answer.delete_cookie(SESSION)
    return answer


# ------------------------------------------------------------ one's own


@router.get("/account")
def account(request: Request, room: Room, me: Me) -> Response:
    """One's own account."""
    return _account(request, room)


def _account(request: Request, room: Room, *, made: str = "") -> Response:
    accounts, me = room.library.accounts, room.reader
    return page(
        request,
        "account.html",
        sessions=accounts.sessions(me.id),
        apps=accounts.app_passwords(me.id),
        made=made,
        catalogue=f"{request.base_url}opds",
        kept_to=room.library.limiting.told(me.limits),
    )


@router.post("/account/password")
def change_password(
    request: Request,
    room: Room,
    me: Me,
    old: Annotated[str, Form(max_length=1_000)],
    new: Annotated[str, Form(max_length=1_000)],
) -> Response:
    """Change one's own password; every login ends, and this one begins anew."""
    accounts = room.library.accounts
    wait = guarding.rates_of(request).by_name.wait(me.name)
    if wait:
        raise TooOften(wait)
    if accounts.check(me.name, old) is None:
        raise AccountError("the old password is another one")
    accounts.set_password(me.name, new, who=me.name)
    shown = accounts.begin(
        me.account, agent=request.headers.get("user-agent", ""), address=guarding.address_of(request)
    )
    answer = redirect(request, "/account", "The password is changed. Other devices have to log in again.")
    set_cookie(request, answer, SESSION, shown, days=_DAYS)
    return answer


@router.post("/account/end")
def end(request: Request, room: Room, me: Me, session: Annotated[int | None, Form()] = None) -> Response:
    """End one login, or all but this one."""
    room.library.accounts.end(me.id, session, but=me.session)
    return redirect(request, "/account", "That login has ended." if session else "All other logins have ended.")


@router.post("/account/apps")
def make_app(request: Request, room: Room, me: Me, name: Annotated[str, Form(max_length=200)] = "") -> Response:
    """Make a password for a reading app, and show it this once."""
    if me.id == 0:
        raise AccountError("this library cannot be written to")
    made = room.library.accounts.make_app_password(me.id, name.strip() or "a reading app")
    return _account(request, room, made=made)


@router.post("/account/apps/{number}/revoke")
def revoke_app(request: Request, room: Room, me: Me, number: int) -> Response:
    """Make a reading app's password worth nothing."""
    room.library.accounts.revoke_app_password(me.id, number)
    return redirect(request, "/account", "That app can no longer log in.")


# ------------------------------------------------------------ everybody's


@router.get("/people")
def people(request: Request, room: Room, me: Owner) -> Response:
    """All accounts."""
    limiting = room.library.limiting
    found = [Person(one, limiting.told(one.limits)) for one in room.library.accounts.list()]
    return page(request, "people.html", people=found, first=not room.library.accounts.any_password())


@router.post("/people")
def add(
    request: Request,
    room: Room,
    me: Owner,
    name: Annotated[str, Form(max_length=200)],
    password: Annotated[str, Form(max_length=1_000)],
    role: Annotated[Literal["owner", "curator", "reader"], Form()] = "reader",
) -> Response:
    """Make an account."""
    accounts = room.library.accounts
    if not accounts.any_password():
        role = "owner"
    made = accounts.add(name.strip(), password, role, who=me.name)
    if made.role == "reader":
        return redirect(
            request, f"/people/{made.id}", f"{made.name} can log in. Here you may keep {made.name} to something."
        )
    return redirect(request, "/people", f"{made.name} can log in.")


@router.get("/people/{number}")
def person(request: Request, room: Room, me: Owner, number: int) -> Response:
    """One account, to be changed."""
    return page(
        request,
        "somebody.html",
        person=_find(room, number),
        ratings=ratings(),
        levels=levels(),
        kinds=sorted(harms()),
        shelves=room.library.limiting.shelves(),
    )


@router.post("/people/{number}")
def change(request: Request, room: Room, me: Owner, form: Sent, number: int) -> Response:
    """Give an account another role and other limits."""
    found = _find(room, number)
    role: Role = "reader"
    for known in ("owner", "curator"):
        if form.get("role") == known:
            role = "owner" if known == "owner" else "curator"
    rating = str(form.get("rating") or "") or None
    kept = {kind: str(form.get(f"advisory:{kind}") or "") for kind in harms()}
    without = [kind if level == "none" else f"{kind}:{level}" for kind, level in kept.items() if level]
    limits = room.library.limiting.make(rating=rating, without=without)
    shelves = tuple(int(one) for one in map(str, form.getlist("shelf")) if one.isdecimal() and len(one) < 10)
    whole = Limits(limits.rating, limits.advisories, shelves or None)
    room.library.accounts.set_limits(found.name, role, whole, who=me.name)
    return redirect(request, "/people", f"{found.name} is changed.")


@router.post("/people/{number}/password")
def reset(
    request: Request, room: Room, me: Owner, number: int, password: Annotated[str, Form(max_length=1_000)]
) -> Response:
    """Give somebody another password."""
    found = _find(room, number)
    room.library.accounts.set_password(found.name, password, who=me.name)
    return redirect(request, f"/people/{number}", f"{found.name} has a new password, and has to log in again.")


@router.post("/people/{number}/remove")
def remove(request: Request, room: Room, me: Owner, number: int) -> Response:
    """Remove an account."""
    found = _find(room, number)
    if found.id == me.id:
        raise AccountError("you cannot remove the account that you are using")
    room.library.accounts.remove(found.name, who=me.name)
    return redirect(request, "/people", f"{found.name} is removed.")


def _find(room: Room, number: int) -> Account:
    for one in room.library.accounts.list():
        if one.id == number:
            return one
    raise AccountError("there is no such account any more")
