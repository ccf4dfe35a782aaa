"""The divisions that a letter is sent to: which can get one, and who receives it for them."""

from collections.abc import Container, Iterable

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right


def staffed(officers: Iterable[Officer]) -> frozenset[int]:
    """Return the divisions that have an officer who signs in."""
    return frozenset(one.division_id for one in officers if one.active and one.division_id is not None)


def receives_for(officer: Officer, divisions: Iterable[int], with_people: Container[int]) -> frozenset[int]:
    """Return those of the divisions whose letters this officer receives; none for somebody who left.

    One's own, and for the central clerk every division in which nobody signs in; `with_people` are the `staffed` ones.
    """
    if not officer.active:
        return frozenset()
    central = officer.may(Right.REGISTER)
    return frozenset(each for each in divisions if each == officer.division_id or (central and each not in with_people))


def require_in_use(chosen: frozenset[int], divisions: Iterable[Division]) -> None:
    """Raise `InvalidEntry` when a letter would be sent to a division that is not there any more."""
    if not chosen <= {division.id for division in divisions if division.active}:
        raise InvalidEntry(
            "มีกองที่เลิกใช้แล้วในรายการ", "ยังไม่ได้เสนอเรื่อง", "กด {key:refresh} แล้วเลือกกองใหม่", field="divisions"
        )
