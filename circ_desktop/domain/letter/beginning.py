"""A letter becomes another kind of document: what the office knows by itself is filled in, nothing typed is lost."""

from typing import Any

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import CLASSES, Memo, Particulars

_PHONE = "โทร."
KNOWN = frozenset({"agency", "department", "phone", "email"})
"""Fields of particulars that the office fills in by itself."""


def first_particulars(kind: Kind, letter: Letter, office_name: str) -> Particulars | None:
    """Return the particulars that a document of this kind begins with; None for a kind that has none.

    The agency is the office; a memo comes from the owner unit, with its telephone.
    """
    name = KINDS[kind].particulars
    if not name:
        return None
    made = CLASSES[name]()
    if isinstance(made, Memo):
        phones = [line for line in letter.owner.contact if line.startswith(_PHONE)]
        phone = phones[0].removeprefix(_PHONE).strip() if phones else ""
        made = replace(made, department=" ".join((*letter.owner.unit, office_name)).strip(), phone=phone)
    elif hasattr(made, "agency"):
        made = CLASSES[name](agency=office_name)
    begun: Particulars = made
    return begun


def with_kind(letter: Letter, kind: Kind, office_name: str) -> Letter:
    """Return the letter as a document of this kind. Parts that the kind does not show are kept."""
    name = KINDS[kind].particulars
    none: dict[str, Any] = {rule.particulars: None for rule in KINDS.values() if rule.particulars}
    own = {name: getattr(letter, name) or first_particulars(kind, letter, office_name)} if name else {}
    return replace(letter, kind=kind, **(none | own))


def says_nothing_of_its_own(letter: Letter) -> bool:
    """Tell whether nobody has typed anything into what only its kind has."""
    lines = ((field.rpartition(".")[2], text) for field, _, text in letter.particular_lines())
    return not any(text.strip() for name, text in lines if name not in KNOWN)
