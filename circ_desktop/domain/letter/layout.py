"""How far a clerk lets the page give way so that a letter does not run over by a line or two (typing guide ว ๒๐๑๙).

Nothing here is ever chosen by the program: the typesetter offers, the clerk accepts, and the choice stays with the letter.
The steps that are offered, with their clauses, stand in `resources/forms/base.toml`.
"""

from typing import Annotated

from msgspec import Struct

from circ_desktop.domain.letter.part import Part


class Layout(Struct, frozen=True):
    """The moves that a clerk accepted; as it comes, the guide's usual measures.

    Attributes:
        owner_lines: line spaces from the position to the owner unit; None is the form's usual measure.
        before_pt: space before each part and paragraph, in pt; None is the form's usual measure.
        condense: whether a paragraph may be condensed where that saves one of its lines.
    """

    owner_lines: Annotated[int | None, Part("ระยะเหนือส่วนราชการเจ้าของเรื่อง (บรรทัด)")] = None
    before_pt: Annotated[int | None, Part("ระยะก่อนย่อหน้า (พอยต์)")] = None
    condense: Annotated[bool, Part("บีบช่องไฟให้ย่อหน้าสั้นลง")] = False

    @property
    def is_usual(self) -> bool:
        """Tell whether every measure is the guide's usual one."""
        return self == Layout()
