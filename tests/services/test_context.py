"""Who is acting, and whether that officer may."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import CircError, NotAllowed
from circ_desktop.domain.officer import RIGHT_NAMES, Officer, Right
from circ_desktop.services import context as contexts
from circ_desktop.services.context import Context
from tests.domain.records import changeable
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import registered

SOMEBODY = Officer(9, "a", "ก", (), frozenset({Right.DRAFT}))


def test_a_context_is_handed_on_with_another_officer_and_never_changed(office: Context) -> None:
    assert changeable(contexts) == set()
    before = office.signed_in()
    other = office.acting(SOMEBODY)
    assert (other.signed_in(), office.signed_in()) == (SOMEBODY, before)
    assert (other.database, other.files, other.clock) == (office.database, office.files, office.clock)


@pytest.mark.parametrize("right", Right)
def test_a_right_is_asked_for_by_its_name(office: Context, right: Right) -> None:
    holder = replace(SOMEBODY, rights=frozenset({right}))
    assert office.acting(holder).require(right) == holder
    for other in (replace(holder, rights=frozenset(Right) - {right}), replace(holder, active=False)):
        with pytest.raises(NotAllowed, match=RIGHT_NAMES[right].split(" ")[0]):
            office.acting(other).require(right)


def test_with_nobody_signed_in_nothing_is_done(office: Context) -> None:
    nobody = Context(office.database, office.files, office.clock)
    for ask in (nobody.signed_in, lambda: nobody.require(Right.DRAFT)):
        with pytest.raises(NotAllowed, match="ลงชื่อเข้าใช้"):
            ask()


@on_sqlite
def test_a_second_writer_waits_its_turn_on_sqlite(office: Context) -> None:
    """What `looks_while_another_writes` leans on; PostgreSQL lets two write at once."""
    with pytest.raises(CircError):
        looks_while_another_writes(office, [registered])
