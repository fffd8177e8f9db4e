"""Signed words: the token that every change must bring along, and cookies that must come back as they went.

Owns how they are signed. The server's secret lies in `kept.db`, so that pages that were open before a restart work
after it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from foundling.library.library import Library

_SALT = 8


class Tokens:
    """Makes and checks signed words with one secret."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    @classmethod
    def of(cls, library: Library) -> Tokens:
        """Those of a library; of one that cannot be written to, those of this process."""
        return cls(library.accounts.server_secret())

    def change_token(self, visit: str) -> str:
        """A token for the forms of a page; another one each time, so that compressing pages gives nothing away."""
        salt = secrets.token_hex(_SALT)
        return salt + self._sign("change", salt, visit)

    def is_change_token(self, token: str, visit: str) -> bool:
        """Whether a token was made for this visit."""
        salt, signed = token[: 2 * _SALT], token[2 * _SALT :]
        return bool(visit) and hmac.compare_digest(signed.encode(), self._sign("change", salt, visit).encode())

    def seal(self, kind: str, words: bytes) -> str:
        """`words` as a cookie may hold them, signed; not secret."""
        packed = urlsafe_b64encode(words).decode().rstrip("=")
        return f"{packed}.{self._sign(kind, packed)}"

    def unseal(self, kind: str, sealed: str) -> bytes | None:
        """What was sealed; None where it comes back otherwise than it went."""
        packed, _, signed = sealed.partition(".")
        if not hmac.compare_digest(signed.encode(), self._sign(kind, packed).encode()):
            return None
        try:
            return urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
        except (NotBase64, ValueError):
            return None

    def _sign(self, *words: str) -> str:
        return hmac.new(self._secret, "\0".join(words).encode(), hashlib.sha256).hexdigest()[:40]
