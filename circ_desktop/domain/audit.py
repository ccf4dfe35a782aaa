"""The audit trail: one row per change of state, each carrying the hash of the row before it."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from circ_desktop.thai.digits import to_thai

GENESIS = "0" * 64


class Action(StrEnum):
    """What was done. The value is stored and hashed: it never changes; a row of a newer program may have one that is not here."""

    SET_UP = "set_up"
    ADD = "add"
    CHANGE = "change"
    RETIRE = "retire"
    RESTORE = "restore"
    IMPORT = "import"
    KEEP_WORD = "keep_word"
    TAKE_OVER = "take_over"
    MOVE = "move"
    SIGN_IN = "sign_in"
    LOCK = "lock"
    SET_PASSWORD = "set_password"  # noqa: S105  # no password
    REGISTER = "register"
    CORRECT = "correct"
    VOID = "void"
    ATTACH = "attach"
    STAMP = "stamp"
    CERTIFY = "certify"
    OFFICE_COPY = "office_copy"
    PUT_UP = "put_up"
    PUT_UP_AGAIN = "put_up_again"
    PASS_ON = "pass_on"  # noqa: S105
    SEND_BACK = "send_back"
    ORDER = "order"
    HAND_OVER = "hand_over"
    DIVISION_RECEIVE = "division_receive"
    DIVISION_DONE = "division_done"
    PASS_ON_AS_DRAFT = "pass_on_as_draft"  # noqa: S105
    ISSUED_FROM = "issued_from"
    DRAFT = "draft"
    EDIT = "edit"
    SUBMIT = "submit"
    ACCEPT = "accept"
    RETURN = "return"
    WITHDRAW = "withdraw"
    DISCARD = "discard"
    ISSUE = "issue"
    SEND_TO = "send_to"
    ACKNOWLEDGE = "acknowledge"


NO_CHANGE = (Action.SIGN_IN, Action.LOCK)
"""What is written down and changes nothing of the office's work."""


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
    ("received", Action.REGISTER): "ลงทะเบียนรับ",
    ("received", Action.CORRECT): "แก้รายการในทะเบียน",
    ("received", Action.VOID): "ยกเลิกเลขรับ",
    ("received", Action.ATTACH): "แนบไฟล์",
    ("received", Action.STAMP): "ประทับตรารับบนสำเนา",
    ("received", Action.CERTIFY): "ทำสำเนาถูกต้อง",
    ("received", Action.PUT_UP): "เสนอ",
    ("received", Action.PUT_UP_AGAIN): "เสนออีกครั้ง",
    ("received", Action.PASS_ON): "ลงความเห็นแล้วเสนอต่อ",
    ("received", Action.SEND_BACK): "ส่งคืน",
    ("received", Action.ORDER): "สั่งการ",
    ("received", Action.HAND_OVER): "เปลี่ยนผู้ถือเรื่อง",
    ("received", Action.DIVISION_RECEIVE): "กองลงรับ",
    ("received", Action.DIVISION_DONE): "กองปฏิบัติแล้ว",
    ("received", Action.PASS_ON_AS_DRAFT): "ร่างหนังสือแจ้งต่อ",
    ("received", Action.ISSUED_FROM): "ออกหนังสือแจ้งต่อ",
    ("outgoing", Action.DRAFT): "เริ่มร่าง",
    ("outgoing", Action.EDIT): "แก้ร่าง",
    ("outgoing", Action.SUBMIT): "เสนอตรวจ",
    ("outgoing", Action.ACCEPT): "ตรวจผ่าน",
    ("outgoing", Action.RETURN): "ส่งคืนให้แก้",
    ("outgoing", Action.WITHDRAW): "ดึงกลับมาแก้",
    ("outgoing", Action.DISCARD): "ทิ้งร่าง",
    ("outgoing", Action.RESTORE): "นำร่างกลับมา",
    ("outgoing", Action.ISSUE): "ออกเลข",
    ("outgoing", Action.VOID): "ยกเลิกหนังสือ",
    ("outgoing", Action.SEND_TO): "ส่งถึง",
    ("outgoing", Action.CERTIFY): "ทำสำเนาถูกต้อง",
    ("outgoing", Action.OFFICE_COPY): "ทำสำเนาคู่ฉบับ",
    ("outgoing", Action.ACKNOWLEDGE): "ปลายทางแจ้งการรับ",
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
