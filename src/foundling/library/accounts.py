"""Who may use the library in a browser: accounts, logins, and passwords for reading apps.

Owns the tables `accounts`, `sessions` and `app_passwords`. What belongs to people (this, their places, shelves and
preferences) is written without the owner's lock, in one short transaction each, so that somebody can log in and
read on while a heap is being added: no other row speaks of it.

Passwords are hashed with argon2id. A session and an app's password are drawn by lot; of them only the SHA-256 is
kept, since what cannot be guessed need not be hashed slowly.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct
from sqlalchemy import Update, delete, func, insert, select, update

from foundling.errors import AccountError, DatabaseFailedError
from foundling.library.audit import write_down
from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.dialect import insert_new
from foundling.library.schema import (
    accounts,
    app_passwords,
    kept_state,
    mine,
    mine_tags,
    places,
    preferences,
    sessions,
    shelved,
    shelves,
)

if TYPE_CHECKING:
    from argon2 import PasswordHasher

Role = Literal["owner", "curator", "reader"]
ROLES: tuple[Role, ...] = ("owner", "curator", "reader")
# Days without a visit after which a login ends.
SESSION_DAYS = 30
# Minutes after which a visit is noted again: not every page is worth a write.
_NOTED_MINUTES = 10
SHORTEST_PASSWORD = 10
_LONGEST = 400
_NAME = re.compile(r"[^\s:/\\\x00-\x1f\x7f]{1,64}")
_SECRET = "web_secret"
# To check a password takes 64 MiB: many at once would take all that a small machine has.
_ONE_AT_A_TIME = threading.Lock()
_BYTES = 32


class Limits(Struct, frozen=True):
    """What a reader is kept to.

    `rating` is the highest that is shown (None: all). `advisories` maps a kind to the highest level that is shown,
    `none` where not even a mention is. `shelves` are the shelves whose works alone are shown (None: all works).
    """

    rating: str | None = None
    advisories: Mapping[str, str] = {}
    shelves: tuple[int, ...] | None = None

    def __bool__(self) -> bool:
        return self.rating is not None or bool(self.advisories) or self.shelves is not None

    @property
    def needs_reading(self) -> bool:
        """Whether only a story that has been read closely can be known to keep to them."""
        return self.rating is not None or bool(self.advisories)


class Account(Struct, frozen=True):
    """Somebody: `can_log_in` where there is a password."""

    id: int
    name: str
    role: Role
    at: str
    can_log_in: bool
    limits: Limits = Limits()


class Session(Struct, frozen=True):
    """A login on some device: by which program, from which address, since when, and when it was last used."""

    id: int
    agent: str
    address: str
    at: str
    seen_at: str


class AppPassword(Struct, frozen=True):
    """A password of one reading app."""

    id: int
    name: str
    at: str
    seen_at: str | None


class Accounts:
    """The accounts of one library."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases

    def list(self) -> tuple[Account, ...]:
        """All accounts, by name."""
        with self._databases.kept.connect() as connection:
            return tuple(map(_account, connection.execute(select(accounts).order_by(accounts.c.name))))

    def get(self, name: str) -> Account:
        """The account of this name; raises AccountError."""
        with self._databases.kept.connect() as connection:
            row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
        if row is None:
            raise AccountError(f"there is no account called {name!r}; `foundling user list` lists them")
        return _account(row)

    def any_password(self) -> bool:
        """Whether anybody can log in."""
        query = select(accounts.c.id).where(accounts.c.secret.is_not(None)).limit(1)
        with self._databases.kept.connect() as connection:
            return connection.execute(query).first() is not None

    def alone(self, name: str) -> Account | None:
        """The account, without a password, of the one who uses the library alone; None if it cannot be made."""
        with self._databases.kept.connect() as connection:
            row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
        if row is not None:
            return _account(row)
        if not self._databases.writable:
            return None
        with self._databases.kept.begin() as connection:
            made = {"name": name, "role": "owner", "at": now()}
            connection.execute(insert_new(self._databases.kept, accounts).values(made))
        return self.get(name)

    def add(self, name: str, password: str, role: Role, limits: Limits | None = None, *, who: str = "") -> Account:
        """Make an account; one that is there without a password is given this one. Raises AccountError.

        `who` makes it, by the audit log; so of whatever is changed below.
        """
        if not _NAME.fullmatch(name):
            raise AccountError("a name has 1 to 64 characters, without spaces, colons and slashes")
        secret = _hashed(password)
        held = _written(limits if role == "reader" else None)
        values = {"role": role, "secret": secret, "limits": held}
        with self._databases.kept.begin() as connection:
            row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
            if row is not None and row.secret is not None:
                raise AccountError(f"there is an account called {name!r}")
            if row is not None:
                connection.execute(update(accounts).where(accounts.c.id == row.id).values(values))
            else:
                connection.execute(insert(accounts).values({"name": name, "at": now(), **values}))
            write_down(connection, "account", f"account made, as {role}", who=who or name, about=name)
        return self.get(name)

    def set_password(self, name: str, password: str, *, who: str = "") -> None:
        """Give an account another password; all its logins end. Raises AccountError."""
        account, secret = self.get(name), _hashed(password)
        with self._databases.kept.begin() as connection:
            connection.execute(update(accounts).where(accounts.c.id == account.id).values(secret=secret))
            connection.execute(delete(sessions).where(sessions.c.account == account.id))
            write_down(connection, "account", "password changed", who=who or name, about=name)

    def set_limits(self, name: str, role: Role, limits: Limits | None, *, who: str = "") -> None:
        """Give an account another role, and keep it to other limits (readers alone are kept to any).

        Raises AccountError.
        """
        account = self.get(name)
        if account.role == "owner" and role != "owner":
            self._check_another_owner(account)
        held = _written(limits if role == "reader" else None)
        with self._databases.kept.begin() as connection:
            changed = update(accounts).where(accounts.c.id == account.id)
            connection.execute(changed.values(role=role, limits=held))
            write_down(connection, "account", f"role and limits set, {role}", who=who or name, about=name)

    def remove(self, name: str, *, who: str = "") -> None:
        """Remove an account with all that is its own: logins, shelves, places and so on. Raises AccountError."""
        account = self.get(name)
        if account.role == "owner":
            self._check_another_owner(account)
        id = account.id
        with self._databases.kept.begin() as connection:
            own = select(shelves.c.id).where(shelves.c.account == id)
            connection.execute(delete(shelved).where(shelved.c.shelf.in_(own)))
            for table in (shelves, places, preferences, mine, mine_tags, sessions, app_passwords):
                connection.execute(delete(table).where(table.c.account == id))
            connection.execute(delete(accounts).where(accounts.c.id == id))
            write_down(connection, "account", "account removed", who=who or name, about=name)

    def _check_another_owner(self, account: Account) -> None:
        others = [one for one in self.list() if one.can_log_in and one.id != account.id]
        if account.can_log_in and others and not any(one.role == "owner" for one in others):
            raise AccountError(f"{account.name!r} is the only owner; make another one first")

    # ------------------------------------------------------------ logins

    def check(self, name: str, password: str) -> Account | None:
        """The account of this name and password."""
        with self._databases.kept.connect() as connection:
            row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
        # A name that is not there takes as long as one that is.
        secret = row.secret if row is not None and row.secret else _nobody()
        right = _verified(secret, password)
        return _account(row) if row is not None and row.secret and right else None

    def begin(self, account: Account, *, agent: str, address: str) -> str:
        """Begin a session; returns what its holder shows from now on."""
        shown, at = secrets.token_urlsafe(_BYTES), now()
        row = {"key": _key(shown), "account": account.id, "agent": agent[:_LONGEST], "address": address[:_LONGEST]}
        with self._databases.kept.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.seen_at < _before(timedelta(days=SESSION_DAYS))))
            connection.execute(insert(sessions).values({**row, "at": at, "seen_at": at}))
        return shown

    def holder(self, shown: str) -> tuple[Account, int] | None:
        """Whose session this is, and its number."""
        query = select(accounts, sessions.c.id.label("session"), sessions.c.seen_at).join(
            sessions, sessions.c.account == accounts.c.id
        )
        with self._databases.kept.connect() as connection:
            row = connection.execute(query.where(sessions.c.key == _key(shown))).first()
        if row is None or row.seen_at < _before(timedelta(days=SESSION_DAYS)):
            return None
        if row.seen_at < _before(timedelta(minutes=_NOTED_MINUTES)):
            self._seen(update(sessions).where(sessions.c.id == row.session))
        return _account(row), int(row.session)

    def sessions(self, account: int) -> tuple[Session, ...]:
        """The logins of an account, the last used first."""
        query = select(sessions).where(sessions.c.account == account).order_by(sessions.c.seen_at.desc())
        with self._databases.kept.connect() as connection:
            return tuple(
                Session(row.id, row.agent, row.address, row.at, row.seen_at) for row in connection.execute(query)
            )

    def end(self, account: int, session: int | None = None, *, but: int | None = None) -> None:
        """End one login of an account, or (`session` is None) all of them but one."""
        ended = delete(sessions).where(sessions.c.account == account)
        if session is not None:
            ended = ended.where(sessions.c.id == session)
        elif but is not None:
            ended = ended.where(sessions.c.id != but)
        with self._databases.kept.begin() as connection:
            connection.execute(ended)

    # ------------------------------------------------------------ reading apps

    def make_app_password(self, account: int, name: str) -> str:
        """Make a password for a reading app; it is shown this once."""
        shown = "-".join(secrets.token_hex(3) for _ in range(4))
        row = {"account": account, "name": name[:_LONGEST], "key": _key(shown), "at": now()}
        with self._databases.kept.begin() as connection:
            connection.execute(insert(app_passwords).values(row))
        return shown

    def app_passwords(self, account: int) -> tuple[AppPassword, ...]:
        """The app passwords of an account, the newest first."""
        query = select(app_passwords).where(app_passwords.c.account == account)
        with self._databases.kept.connect() as connection:
            rows = connection.execute(query.order_by(app_passwords.c.id.desc()))
            return tuple(AppPassword(row.id, row.name, row.at, row.seen_at) for row in rows)

    def revoke_app_password(self, account: int, number: int) -> None:
        """Make an app's password worth nothing."""
        mine = (app_passwords.c.account == account, app_passwords.c.id == number)
        with self._databases.kept.begin() as connection:
            connection.execute(delete(app_passwords).where(*mine))

    def by_app_password(self, name: str, shown: str) -> Account | None:
        """The account of this name whose reading app shows this."""
        query = select(accounts, app_passwords.c.id.label("app"), app_passwords.c.seen_at).join(
            app_passwords, app_passwords.c.account == accounts.c.id
        )
        wanted = (app_passwords.c.key == _key(shown.strip().lower()), accounts.c.name == name)
        with self._databases.kept.connect() as connection:
            row = connection.execute(query.where(*wanted)).first()
        if row is None:
            return None
        if (row.seen_at or "") < _before(timedelta(minutes=_NOTED_MINUTES)):
            self._seen(update(app_passwords).where(app_passwords.c.id == row.app))
        return _account(row)

    def _seen(self, these: Update) -> None:
        """Note that a login was used just now; where that cannot be written, reading goes on all the same."""
        if self._databases.writable:
            with suppress(DatabaseFailedError), self._databases.kept.begin() as connection:
                connection.execute(these.values(seen_at=now()))

    # ------------------------------------------------------------ the server

    def server_secret(self) -> bytes:
        """What the server signs with; of a library that cannot be written to, drawn anew each time."""
        query = select(kept_state.c.value).where(kept_state.c.name == _SECRET)
        with self._databases.kept.connect() as connection:
            found = connection.execute(query).scalar()
        if found is None and self._databases.writable:
            drawn = {"name": _SECRET, "value": secrets.token_hex(_BYTES)}
            with self._databases.kept.begin() as connection:
                connection.execute(insert_new(self._databases.kept, kept_state).values(drawn))
                found = connection.execute(query).scalar()
        return bytes.fromhex(found) if found else secrets.token_bytes(_BYTES)

    def count(self) -> int:
        """How many accounts there are."""
        with self._databases.kept.connect() as connection:
            return int(connection.execute(select(func.count()).select_from(accounts)).scalar_one())


def _account(row: Any) -> Account:
    limits = msgspec.json.decode(row.limits, type=Limits) if row.limits else Limits()
    return Account(row.id, row.name, row.role, row.at, row.secret is not None, limits)


def _written(limits: Limits | None) -> str | None:
    return msgspec.json.encode(limits).decode() if limits else None


def _key(shown: str) -> str:
    return hashlib.sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()


def _before(span: timedelta) -> str:
    return (datetime.now(UTC) - span).strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def _hasher() -> PasswordHasher:
    try:
        from argon2 import PasswordHasher
    except ImportError as error:
        raise AccountError("accounts need more to be installed: pip install 'foundling[web]'") from error
    return PasswordHasher()


@cache
def _nobody() -> str:
    """The hash of a password that nobody has."""
    return _hasher().hash(secrets.token_urlsafe(_BYTES))


def _hashed(password: str) -> str:
    if not SHORTEST_PASSWORD <= len(password) <= _LONGEST:
        raise AccountError(f"a password has at least {SHORTEST_PASSWORD} characters, and at most {_LONGEST}")
    return _hasher().hash(_normal(password))


def _verified(secret: str, password: str) -> bool:
    hasher = _hasher()
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        with _ONE_AT_A_TIME:
            return hasher.verify(secret, _normal(password[:_LONGEST]))
    except (VerificationError, InvalidHashError):
        return False


def _normal(password: str) -> str:
    """As other keyboards would type the same: composed, by compatibility (RFC 8265)."""
    return unicodedata.normalize("NFKC", password)
