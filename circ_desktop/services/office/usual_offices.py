"""What the first run proposes to an office by the beginning of its name: divisions, and a chain of officers (a plain proposal)."""

from typing import Any

from msgspec import Struct

from circ_desktop.domain.officer import Officer, Right
from circ_desktop.resources import load_toml

_CLERK = frozenset({Right.REGISTER, Right.DRAFT, Right.ADMINISTER})
_BETWEEN = frozenset({Right.DRAFT, Right.REVIEW, Right.ENDORSE})
_HEAD = frozenset({Right.REVIEW, Right.ENDORSE, Right.ORDER})


class UsualOffice(Struct, frozen=True):
    """The divisions, and the officers from the clerk up to the head, with words where their names go."""

    divisions: tuple[str, ...]
    chain: tuple[Officer, ...]


def usual_office(name: str) -> UsualOffice:
    """Return what is usual in an office of that name; one not known by its beginning is taken for an อบต."""
    entries: list[dict[str, Any]] = load_toml("offices", "usual.toml")["offices"]
    found = next(each for each in entries if any(name.strip().startswith(begin) for begin in each["begins"]))
    last = len(found["chain"])
    return UsualOffice(
        tuple(found["divisions"]),
        tuple(_officer(each, order, last) for order, each in enumerate(found["chain"], start=1)),
    )


def _officer(entry: dict[str, str], order: int, last: int) -> Officer:
    rights = _CLERK if order == 1 else _HEAD if order == last else _BETWEEN
    return Officer(0, entry["login"], entry["name"], (entry["position"],), rights, chain_order=order)
