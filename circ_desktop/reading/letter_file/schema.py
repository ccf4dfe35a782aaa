"""What a letter file may say: one table of keys, their types and what is told when a value is wrong.

Each `Key` names a field of the domain class, how its value is read and written, and what a clerk should have typed.
The words and lists that the regulation fixes come from `domain.letter`. Adding a key only adds a line here; what only one
kind has stands in `letter_particulars`.
"""

from circ_desktop.domain.letter.content import (
    SALUTATIONS,
    URGENCIES,
    URGENT_WITHIN,
    Digits,
    Enclosure,
    Letter,
    Owner,
    QrCode,
    Secrecy,
    Signer,
    Table,
    is_urgency,
)
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.reading.letter_file.particulars import PARTICULARS
from circ_desktop.reading.letter_file.values import (
    FILLED,
    LINE,
    LINES,
    TEXT_LINES,
    Fault,
    Key,
    ListOf,
    TableOf,
    Value,
    choice,
    date_value,
    filled,
    flag,
    whole_number,
    wrong_type,
)
from circ_desktop.thai.digits import to_thai

LONGEST_QR = 1_200
"""Bytes of UTF-8 that a QR code of printable size can hold at a safe correction level."""
MOST_COPIES = 9_999
MOST_ENCLOSURES = 99
TOP_CLASS = "ลับที่สุด"


def _secrecy(value: object) -> Secrecy:
    if value == TOP_CLASS:
        raise Fault("โปรแกรมนี้ไม่รับหนังสือชั้น “ลับที่สุด” (ระเบียบงานสารบรรณ ข้อ ๒๙ แก้ไขโดยฉบับที่ ๔) ให้ดำเนินการนอกระบบ")
    read: Secrecy = choice(Secrecy, tuple(Secrecy)).read(value)
    return read


def _urgency(value: object) -> str:
    text: str = LINE.read(value)
    if not is_urgency(text):
        raise Fault(f"ไม่รู้จักชั้นความเร็ว “{text}” ใช้ได้: {' | '.join(URGENCIES)} | “{URGENT_WITHIN} วันและเวลา” (ข้อ ๒๘)")
    return text


def _quantity(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type("จำนวนเต็ม เช่น quantity = 1", value)
    if not 0 <= value <= MOST_COPIES:
        raise Fault(
            f"จำนวน {value} เป็นไปไม่ได้ ให้พิมพ์ ๑ ขึ้นไป (๐ คือไม่พิมพ์คำว่า จำนวน)".replace(str(value), to_thai(str(value)), 1)
        )
    return value or None


def _qr_content(value: object) -> str:
    text = filled(value)
    if len(text.encode()) > LONGEST_QR:
        raise Fault(f"ข้อความใน QR ยาวเกิน {to_thai(f'{LONGEST_QR:,}')} ไบต์ จะพิมพ์แล้วสแกนไม่ได้")
    return text


def _even_rows(table: Table) -> None:
    for index, row in enumerate(table.rows):
        if len(row) != len(table.columns):
            have, want = to_thai(str(len(row))), to_thai(str(len(table.columns)))
            raise Fault(f"แถวที่ {to_thai(str(index + 1))} มี {have} ช่อง แต่ตารางมี {want} คอลัมน์", "rows", index)


def _fit_kind(letter: Letter) -> None:
    """Refuse a table that belongs to another kind: it would stand in the file and never on paper."""
    for kind, rule in KINDS.items():
        if kind is not letter.kind and rule.particulars and getattr(letter, rule.particulars) is not None:
            raise Fault(
                f"ตาราง [{rule.particulars}] ใช้กับ{rule.name} แต่แฟ้มนี้เป็น{KINDS[letter.kind].name} "
                f'ให้ลบตารางนี้ หรือเปลี่ยนเป็น kind = "{kind}"',
                rule.particulars,
            )


ENCLOSURE = TableOf(
    Enclosure,
    (
        Key("title", FILLED, needed=True),
        Key("quantity", Value(_quantity, lambda value: value or 0), always=True),
        Key("unit", LINE, always=True),
        Key("note", LINE),
    ),
)
SIGNER = TableOf(Signer, (Key("rank", LINE), Key("name", LINE), Key("position", TEXT_LINES)))
OWNER = TableOf(Owner, (Key("unit", TEXT_LINES), Key("contact", TEXT_LINES)))
QR = TableOf(QrCode, (Key("content", Value(_qr_content), needed=True), Key("caption", LINE)))
ATTACHMENT = TableOf(
    Table,
    (
        Key("title", TEXT_LINES, needed=True),
        Key("enclosure", whole_number(0, MOST_ENCLOSURES, "enclosure = 1")),
        Key("landscape", Value(flag)),
        Key("body", ListOf(LINES, 'ย่อหน้าละข้อความ เช่น ["…", "…"]')),
        Key("columns", ListOf(LINES, 'หัวคอลัมน์ เช่น ["ลำดับ", "ประเด็น"]'), always=True),
        Key(
            "rows",
            ListOf(ListOf(LINES, 'ช่องของแถว เช่น ["๑", "…"]'), 'แถวของตาราง เช่น [["๑", "…"], ["๒", "…"]]'),
            always=True,
        ),
    ),
    check=_even_rows,
)
LAYOUT = TableOf(
    Layout,
    (
        Key("owner_lines", whole_number(1, 4, "owner_lines = 2")),
        Key("before_pt", whole_number(0, 6, "before_pt = 4")),
        Key("condense", Value(flag)),
    ),
)

LETTER = TableOf(
    Letter,
    (
        Key("kind", choice(Kind, tuple(Kind)), always=True),
        Key("circular", Value(flag)),
        Key("urgency", Value(_urgency)),
        Key("secrecy", Value(_secrecy, str)),
        Key("number", LINE),
        Key("date", date_value("date")),
        Key("office", TEXT_LINES),
        Key("subject", LINE),
        Key("salutation", choice(str, SALUTATIONS), always=True),
        Key("addressee", LINE, always=True),
        Key("references", TEXT_LINES),
        Key("body", ListOf(LINES, 'ย่อหน้าละข้อความ เช่น ["…", "…"]')),
        Key("closing", LINE, always=True),
        Key("digits", choice(Digits, tuple(Digits))),
        Key("copies_to", TEXT_LINES),
        Key("enclosures", ListOf(ENCLOSURE, "ตาราง [[enclosures]] ฉบับละหนึ่งตาราง")),
        Key("signer", SIGNER),
        Key("owner", OWNER),
        Key("qr", ListOf(QR, "ตาราง [[qr]] รหัสละหนึ่งตาราง")),
        Key("attachments", ListOf(ATTACHMENT, "ตาราง [[attachments]] ตารางละหนึ่ง")),
        *(Key(name, table) for name, table in PARTICULARS.items()),
        Key("layout", LAYOUT),
    ),
    check=_fit_kind,
)
