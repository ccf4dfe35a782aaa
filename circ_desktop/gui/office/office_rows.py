"""Columns of the lists about the office itself: officers, divisions, registers."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from circ_desktop.domain.books.numbers import RegisterStatus
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.register import RegisterKind
from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.thai.dates import BE_OFFSET
from circ_desktop.thai.digits import to_thai

RIGHT_NAMES = {
    Right.REGISTER: "สารบรรณ",
    Right.DRAFT: "ร่าง",
    Right.REVIEW: "ตรวจร่าง",
    Right.ENDORSE: "ลงความเห็น",
    Right.ORDER: "สั่งการ",
    Right.ADMINISTER: "ดูแลระบบ",
}


class OfficerRow(Struct, frozen=True):
    """An officer in a list; `number` names the row, the id or the place in a list not stored yet."""

    number: int
    officer: Officer
    division: str
    password: str = ""


def rights_text(rights: frozenset[Right]) -> str:
    """Return the rights in words, in the order of the table."""
    return " · ".join(name for right, name in RIGHT_NAMES.items() if right in rights)


def officers_model() -> RowsModel[OfficerRow]:
    """Return the model of a list of officers."""
    quiet: Callable[[OfficerRow], str] = lambda row: "" if row.officer.active else "muted"  # noqa: E731
    return RowsModel(
        (
            Column("ลำดับ", lambda row: to_thai(str(row.officer.chain_order or "–")), 56, color=quiet),
            Column("ชื่อ", lambda row: f"{row.officer.rank}{row.officer.name}", 160, bold=True, color=quiet),
            Column("ตำแหน่ง", lambda row: " ".join(row.officer.position), color=quiet),
            Column("สังกัด", lambda row: row.division or "–", 110, color=quiet),
            Column("ชื่อผู้ใช้", lambda row: row.officer.login, 84, color=quiet),
            Column(
                "สิทธิ",
                lambda row: rights_text(row.officer.rights) if row.officer.active else "เลิกใช้แล้ว",
                196,
                color=quiet,
            ),
        ),
        lambda row: row.number,
    )


def officer_rows(officers: tuple[Officer, ...], divisions: Mapping[int, str]) -> tuple[OfficerRow, ...]:
    """Return rows of stored officers."""
    return tuple(
        OfficerRow(officer.id, officer, divisions.get(officer.division_id, "") if officer.division_id else "")
        for officer in officers
    )


def divisions_model() -> RowsModel[Division]:
    """Return the model of the list of divisions."""
    quiet: Callable[[Division], str] = lambda row: "" if row.active else "muted"  # noqa: E731
    return RowsModel(
        (
            Column("ชื่อ", lambda row: row.name, bold=True, color=quiet),
            Column("ชื่อย่อ", lambda row: row.short_name or "–", 160, color=quiet),
            Column("โทรศัพท์", lambda row: row.phone or "–", 240, color=quiet),
            Column("สถานะ", lambda row: "ใช้งาน" if row.active else "เลิกใช้แล้ว", 120, color=quiet),
        ),
        lambda row: row.id,
    )


def registers_model() -> RowsModel[RegisterStatus]:
    """Return the model of the office's registers of this year."""
    return RowsModel(
        (
            Column("ทะเบียน", lambda row: row.name, bold=True),
            Column("ปี พ.ศ.", lambda row: to_thai(str(row.key.year + BE_OFFSET)), 100, right=True),
            Column("เริ่มที่", lambda row: to_thai(str(row.first_number)), 100, right=True),
            Column("เลขที่อยู่ในสมุดเดิม", lambda row: to_thai(row.elsewhere()) or "–", 190),
            Column("เลขถัดไป", lambda row: to_thai(str(row.next_number)), 120, right=True, bold=True),
        ),
        lambda row: (row.division_id or 0) * len(RegisterKind) + list(RegisterKind).index(row.key.kind),
    )
