"""Who stands in the chain above an officer, and who can act on a letter there: rights × places."""

from itertools import combinations

import pytest

from circ_desktop.domain.desk.chain import chain_above, may_endorse, require_able, require_chain
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.officer import Officer, Right

EVERY_SET = [frozenset(some) for count in range(3) for some in combinations(Right, count)]
"""No right, each alone, and every two together."""


def officer(id_: int, *rights: Right, place: int | None = None, active: bool = True) -> Officer:
    return Officer(id_, f"o{id_}", f"คนที่ {id_}", (), frozenset(rights), chain_order=place, active=active)


CLERK = officer(1, Right.REGISTER, place=1)
HEAD = officer(2, Right.ENDORSE, place=2)
GONE = officer(3, Right.ENDORSE, place=3, active=False)
DEPUTY = officer(4, Right.ENDORSE, place=4)
MAYOR = officer(5, Right.ORDER, place=5)
OUTSIDE = officer(6, Right.ENDORSE)
ALL = (MAYOR, OUTSIDE, DEPUTY, CLERK, GONE, HEAD)
BY_ID = {one.id: one for one in ALL}


@pytest.mark.parametrize(
    ("who", "above"),
    [
        (CLERK, (HEAD, DEPUTY, MAYOR)),
        (HEAD, (DEPUTY, MAYOR)),
        (DEPUTY, (MAYOR,)),
        (MAYOR, ()),
        (OUTSIDE, (CLERK, HEAD, DEPUTY, MAYOR)),
    ],
    ids=lambda one: one.login if isinstance(one, Officer) else "",
)
def test_the_chain_above_is_everybody_active_with_a_later_place_lowest_first(
    who: Officer, above: tuple[Officer, ...]
) -> None:
    assert chain_above(ALL, who) == above


def test_nobody_stands_above_oneself_even_with_an_old_place() -> None:
    moved = officer(CLERK.id, Right.REGISTER, place=0)
    assert CLERK not in chain_above(ALL, moved)


@pytest.mark.parametrize("rights", EVERY_SET, ids=lambda some: "+".join(sorted(some)) or "none")
def test_only_the_rights_to_endorse_and_to_order_let_an_officer_write_on_a_letter(rights: frozenset[Right]) -> None:
    may = bool(rights & {Right.ENDORSE, Right.ORDER})
    one = officer(9, *rights)
    assert may_endorse(one) is may
    assert not may_endorse(officer(9, *rights, active=False))


@pytest.mark.parametrize("rights", EVERY_SET, ids=lambda some: "+".join(sorted(some)) or "none")
@pytest.mark.parametrize("last", [False, True])
def test_a_letter_is_handed_only_to_who_can_act_on_it_and_at_the_end_order(
    rights: frozenset[Right], last: bool
) -> None:
    able = Right.ORDER in rights or (Right.ENDORSE in rights and not last)
    if able:
        require_able(officer(9, *rights), last=last)
    else:
        with pytest.raises(InvalidEntry, match="สั่งการไม่ได้" if last else "ลงความเห็นไม่ได้") as refused:
            require_able(officer(9, *rights), last=last)
        assert refused.value.field == "chain"
        assert "คนที่ 9" in refused.value.what
    with pytest.raises(InvalidEntry):
        require_able(officer(9, *rights, active=False), last=last)


@pytest.mark.parametrize("last", [False, True])
def test_a_letter_is_handed_to_nobody_unknown(last: bool) -> None:
    with pytest.raises(InvalidEntry, match="ผู้ที่เลือก"):
        require_able(None, last=last)


@pytest.mark.parametrize("chain", [(MAYOR.id,), (HEAD.id, DEPUTY.id, MAYOR.id), (OUTSIDE.id, MAYOR.id), ()])
def test_a_chain_of_endorsers_that_ends_with_an_order_is_taken(chain: tuple[int, ...]) -> None:
    require_chain(chain, BY_ID)


@pytest.mark.parametrize(
    ("chain", "told"),
    [
        ((HEAD.id,), "คนที่ 2เป็นคนสุดท้าย"),
        ((MAYOR.id, HEAD.id), "คนที่ 2เป็นคนสุดท้าย"),
        ((CLERK.id, MAYOR.id), "คนที่ 1ลงความเห็นไม่ได้"),
        ((HEAD.id, GONE.id, MAYOR.id), "คนที่ 3ลงความเห็นไม่ได้"),
        ((HEAD.id, 99, MAYOR.id), "ผู้ที่เลือกลงความเห็นไม่ได้"),
        ((HEAD.id, 99), "ผู้ที่เลือกลงความเห็นไม่ได้"),
    ],
)
def test_a_chain_with_somebody_who_can_never_act_or_without_an_order_is_refused(
    chain: tuple[int, ...], told: str
) -> None:
    with pytest.raises(InvalidEntry, match=told) as refused:
        require_chain(chain, BY_ID)
    assert refused.value.field == "chain"
