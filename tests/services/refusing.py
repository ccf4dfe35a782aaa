"""A deed that is refused leaves no trace, whoever tries it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.officer import Right
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context


def refused_without_a_trace(office: Context, right: Right, do: Callable[[Context], object]) -> None:
    """Try a deed as somebody who has every right but this one, as somebody who has left, and with nobody signed in."""
    officer = office.signed_in()
    rows = audit_check(office).rows
    for other in (replace(officer, rights=frozenset(Right) - {right}), replace(officer, active=False)):
        with pytest.raises(NotAllowed, match="สิทธิ"):
            do(office.acting(other))
    with pytest.raises(NotAllowed, match="ลงชื่อเข้าใช้"):
        do(replace(office, officer=None))
    assert audit_check(office).rows == rows
