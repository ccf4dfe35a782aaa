"""The audit trail: one row per change of state, each carrying the hash of the row before it."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from circ_desktop.thai.digits import to_thai

GENESIS = "0" * 64


class AuditRow(Struct, frozen=True):
    """Who did what to which letter, when. `hash` covers every other field and the previous row's hash."""

    id: int
    at: datetime
    officer_id: int | None
    action: str
    entity: str
    entity_id: int
    detail: str
    previous: str
    hash: str


def chain_hash(
    previous: str, at: datetime, officer_id: int | None, action: str, entity: str, entity_id: int, detail: str
) -> str:
    """Return the SHA-256 (hex) that binds a row to the one before it."""
    fields = [previous, at.isoformat(), officer_id, action, entity, entity_id, detail]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


class ChainReport(Struct, frozen=True):
    """What a check of the whole chain found. `broken_at` is the id of the first row that does not fit, None when all do."""

    rows: int
    broken_at: int | None = None

    @property
    def sound(self) -> bool:
        """Whether nothing was changed, taken out or cut off."""
        return self.broken_at is None

    @property
    def text(self) -> str:
        """One Thai sentence for the page of the administrator."""
        if self.broken_at is None:
            return f"บันทึกการใช้งาน {to_thai(str(self.rows))} รายการ ต่อเนื่องครบ ไม่มีการแก้ย้อนหลัง"
        return f"บันทึกการใช้งานไม่ต่อเนื่องตั้งแต่รายการที่ {to_thai(str(self.broken_at))} มีการแก้หรือลบนอกโปรแกรม"


def check_chain(rows: Iterable[AuditRow], count: int, last_hash: str) -> ChainReport:
    """Walk the chain, oldest row first, and compare its end with the recorded count and hash."""
    previous, expected = GENESIS, 1
    for row in rows:
        digest = chain_hash(previous, row.at, row.officer_id, row.action, row.entity, row.entity_id, row.detail)
        if row.id != expected or row.previous != previous or row.hash != digest:
            return ChainReport(expected - 1, expected)
        previous, expected = digest, expected + 1
    if expected - 1 != count or previous != last_hash:
        return ChainReport(expected - 1, expected)
    return ChainReport(count)


STORY: dict[tuple[str, str], str] = {
    ("received", "register"): "ลงทะเบียนรับ",
    ("received", "correct"): "แก้รายการในทะเบียน",
    ("received", "void"): "ยกเลิกเลขรับ",
    ("received", "attach"): "แนบไฟล์",
    ("received", "stamp"): "ประทับตรารับบนสำเนา",
    ("received", "certify"): "ทำสำเนาถูกต้อง",
    ("received", "put_up"): "เสนอ",
    ("received", "put_up_again"): "เสนออีกครั้ง",
    ("received", "pass_on"): "ลงความเห็นแล้วเสนอต่อ",
    ("received", "send_back"): "ส่งคืน",
    ("received", "order"): "สั่งการ",
    ("received", "hand_over"): "เปลี่ยนผู้ถือเรื่อง",
    ("received", "division_receive"): "กองลงรับ",
    ("received", "division_done"): "กองปฏิบัติแล้ว",
    ("received", "pass_on_as_draft"): "ร่างหนังสือแจ้งต่อ",
    ("received", "issued_from"): "ออกหนังสือแจ้งต่อ",
    ("outgoing", "draft"): "เริ่มร่าง",
    ("outgoing", "edit"): "แก้ร่าง",
    ("outgoing", "submit"): "เสนอตรวจ",
    ("outgoing", "accept"): "ตรวจผ่าน",
    ("outgoing", "return"): "ส่งคืนให้แก้",
    ("outgoing", "withdraw"): "ดึงกลับมาแก้",
    ("outgoing", "discard"): "ทิ้งร่าง",
    ("outgoing", "restore"): "นำร่างกลับมา",
    ("outgoing", "issue"): "ออกเลข",
    ("outgoing", "void"): "ยกเลิกหนังสือ",
    ("outgoing", "send_to"): "ส่งถึง",
    ("outgoing", "certify"): "ทำสำเนาถูกต้อง",
    ("outgoing", "office_copy"): "ทำสำเนาคู่ฉบับ",
    ("outgoing", "acknowledge"): "ปลายทางแจ้งการรับ",
}
"""(entity, action) in the words of a clerk. What is not named here is told by its detail alone."""


class StoryLine(Struct, frozen=True):
    """One line of a letter's story, as a clerk reads it."""

    at: datetime
    who: str
    text: str


def story_text(row: AuditRow) -> str:
    """Return what a row says to a clerk."""
    name = STORY.get((row.entity, row.action), "")
    return f"{name} {row.detail}".strip() or row.action
