"""The chain of officers that a letter goes up through: who stands in it, and who can act on a letter there."""

from collections.abc import Iterable, Mapping

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.officer import Officer, Right

_STUCK = "เรื่องจะค้างอยู่ที่นั่น"
_OTHER = "เลือกผู้อื่น หรือให้ผู้ดูแลเพิ่มสิทธิ"
_NOBODY = "ผู้ที่เลือก"


def chain_above(officers: Iterable[Officer], officer: Officer) -> tuple[Officer, ...]:
    """Return the usual chain above this officer, lowest first; the whole chain for one who is not in it."""
    place = officer.chain_order or 0
    above = [
        (one.chain_order, one)
        for one in officers
        if one.active and one.chain_order is not None and one.chain_order > place and one.id != officer.id
    ]
    return tuple(one for _, one in sorted(above, key=lambda pair: pair[0]))


def may_endorse(officer: Officer) -> bool:
    """Tell whether the officer may write on a letter put up: whoever may order may endorse."""
    return officer.may(Right.ENDORSE) or officer.may(Right.ORDER)


def require_chain(chain: tuple[int, ...], officers: Mapping[int, Officer]) -> None:
    """Raise `InvalidEntry` when somebody in the chain can never act on the letter, or its last cannot order.

    An empty chain is refused by `route.put_up`.
    """
    for each in chain:
        one = officers.get(each)
        if one is None or not may_endorse(one):
            raise InvalidEntry(f"{one.name if one else _NOBODY}ลงความเห็นไม่ได้", _STUCK, _OTHER, field="chain")
    if chain and not officers[chain[-1]].may(Right.ORDER):
        raise InvalidEntry(
            f"{officers[chain[-1]].name}เป็นคนสุดท้ายของสายแต่ไม่มีสิทธิสั่งการ",
            "เรื่องจะไม่มีผู้สั่งการ",
            "เพิ่มผู้บริหารที่สั่งการได้ไว้ท้ายสาย",
            field="chain",
        )


def require_able(officer: Officer | None, *, last: bool) -> None:
    """Raise `InvalidEntry` for somebody on whose desk the letter would stay for ever; the last of the chain must order."""
    if officer is not None and (officer.may(Right.ORDER) if last else may_endorse(officer)):
        return
    who, cannot = officer.name if officer else _NOBODY, "สั่งการ" if last else "ลงความเห็น"
    raise InvalidEntry(f"{who}{cannot}ไม่ได้", _STUCK, _OTHER, field="chain")
