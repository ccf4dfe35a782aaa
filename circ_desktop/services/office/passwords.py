"""Password hashes: argon2id with the library's defaults (RFC 9106, low memory), imported at first use."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()


def make_hash(password: str) -> str:
    """Return the argon2id hash of a password."""
    return _hasher().hash(password)


def is_right(password_hash: str, password: str) -> bool:
    """Tell whether the password belongs to the hash. A damaged hash fits no password."""
    from argon2.exceptions import VerificationError

    try:
        return _hasher().verify(password_hash, password)
    except (VerificationError, ValueError):  # ValueError: InvalidHashError, or no ASCII text at all
        return False
