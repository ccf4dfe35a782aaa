"""The kinds of letter that can be drafted: those that the typesetter has a form for. A new form appears here by itself."""

from msgspec import Struct

from circ_desktop.domain.letter.kinds import KINDS, Kind


class LetterKind(Struct, frozen=True):
    """One choice of the kind box. A circular is an external letter whose number carries ว (ข้อ ๓๒)."""

    kind: Kind
    circular: bool
    label: str


def letter_kinds() -> tuple[LetterKind, ...]:
    """Return the kinds in the order of the regulation, the circular right after the external letter."""
    from circ_desktop.typeset.letters import COMPOSERS

    kinds: list[LetterKind] = []
    for kind in Kind:
        if kind in COMPOSERS:
            kinds.append(LetterKind(kind, False, KINDS[kind].name))
            if kind is Kind.EXTERNAL:
                kinds.append(LetterKind(kind, True, "หนังสือเวียน (ว)"))
    return tuple(kinds)
