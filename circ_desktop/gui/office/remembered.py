"""Columns of the list of what the program has remembered."""

from circ_desktop.domain.letter.names import names_of
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.domain.received.remembered import Remembered, RememberedKind
from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai


def remembered_model() -> RowsModel[Remembered]:
    """Return the model of the list."""
    return RowsModel(
        (
            Column("ช่อง", lambda row: names_of(ReceivedEntry)[row.field], 70),
            Column(
                "เมื่ออ่านได้", lambda row: row.read if row.kind is RememberedKind.NAME else f"คำนำหน้า “{row.read}”", 240
            ),
            Column("ใช้", lambda row: row.means or "ข้อความที่ตามหลัง", bold=True),
            Column("ครั้ง", lambda row: to_thai(str(row.times)), 60, right=True),
            Column("ล่าสุด", lambda row: short_date(row.at.date()), 110),
        ),
        lambda row: row.id,
    )
