"""Who receives a letter for a division, and which divisions can get one."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.desk.divisions import receives_for, require_in_use, staffed
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right

WORKS, MONEY, SCHOOLS = 11, 12, 13
ALL = (WORKS, MONEY, SCHOOLS)
WITH_PEOPLE = frozenset({WORKS})


def officer(division: int | None, *rights: Right, active: bool = True) -> Officer:
    return Officer(1, "o", "คนหนึ่ง", (), frozenset(rights), division_id=division, active=active)


@pytest.mark.parametrize("right", [None, *Right])
@pytest.mark.parametrize("own", [None, *ALL])
def test_ones_own_division_and_for_the_central_clerk_those_where_nobody_signs_in(
    right: Right | None, own: int | None
) -> None:
    who = officer(own, *([right] if right else []))
    mine = {own} - {None}
    central = {MONEY, SCHOOLS} if right is Right.REGISTER else set()
    assert receives_for(who, ALL, WITH_PEOPLE) == mine | central
    assert receives_for(replace(who, active=False), ALL, WITH_PEOPLE) == frozenset()


def test_only_the_divisions_that_are_asked_about_are_told() -> None:
    assert receives_for(officer(WORKS, Right.REGISTER), (MONEY,), WITH_PEOPLE) == {MONEY}
    assert receives_for(officer(WORKS), (MONEY,), WITH_PEOPLE) == frozenset()


def test_a_division_has_people_while_one_of_them_can_sign_in() -> None:
    people = (officer(WORKS), officer(MONEY, active=False), officer(None), officer(WORKS, active=False))
    assert staffed(people) == {WORKS}


def test_a_letter_goes_only_to_divisions_in_use() -> None:
    divisions = (Division(WORKS, "กองช่าง"), Division(MONEY, "กองคลัง", active=False))
    require_in_use(frozenset(), divisions)
    require_in_use(frozenset({WORKS}), divisions)
    for chosen in ({MONEY}, {WORKS, MONEY}, {99}):
        with pytest.raises(InvalidEntry, match="เลิกใช้") as refused:
            require_in_use(frozenset(chosen), divisions)
        assert refused.value.field == "divisions"
