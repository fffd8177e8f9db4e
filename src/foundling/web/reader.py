"""Who sits at the browser."""

from __future__ import annotations

from msgspec import Struct

from foundling.library.accounts import ROLES, Account, Limits, Role


class Reader(Struct, frozen=True):
    """The one who asks for a page: an account, by which session (None: without a login).

    `by_cookie`: the browser says so by itself, so that a change needs a token as well.
    """

    account: Account
    session: int | None = None
    by_cookie: bool = True

    @property
    def id(self) -> int:
        """The account's number; 0 where nothing of one's own can be kept."""
        return self.account.id

    @property
    def name(self) -> str:
        """What decisions are signed with."""
        return self.account.name

    @property
    def limits(self) -> Limits:
        """What this reader is kept to."""
        return self.account.limits

    @property
    def curates(self) -> bool:
        """Whether this one may change records."""
        return self.may("curator")

    @property
    def owns(self) -> bool:
        """Whether this one may do everything."""
        return self.may("owner")

    def may(self, role: Role) -> bool:
        """Whether this one may do what a `role` may."""
        return ROLES.index(self.account.role) <= ROLES.index(role)
