"""The kinds of document (ข้อ ๙–๑๐) and which parts of a letter the paper of each shows.

The one table that the file, the window, the checks and the typesetter ask. A new kind is one word and one entry here.
"""

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """Kinds of document (ข้อ ๙–๑๐), in the order of the regulation."""

    EXTERNAL = "external"
    MEMO = "memo"
    SEALED = "sealed"
    ORDER = "order"
    REGULATION = "regulation"  # ระเบียบ and ข้อบังคับ
    ANNOUNCEMENT = "announcement"
    STATEMENT = "statement"
    NEWS = "news"
    CERTIFICATE = "certificate"
    MINUTES = "minutes"


class KindRule(Struct, frozen=True):
    """What one kind is called and made of.

    Attributes:
        name: what clerks call it.
        form: number of its form and its clause.
        parts: fields of `Letter` that its paper shows. `subject` names the letter in lists whether printed or not.
        particulars: the field of `Letter` that holds what only this kind has; "" for none.
    """

    name: str
    form: str
    parts: frozenset[str]
    particulars: str = ""


_EVERY = frozenset({"secrecy", "body", "attachments", "digits"})


def _kind(name: str, form: str, parts: str, particulars: str = "") -> KindRule:
    return KindRule(name, form, _EVERY | frozenset(parts.split()), particulars)


KINDS: dict[Kind, KindRule] = {
    Kind.EXTERNAL: _kind(
        "หนังสือภายนอก",
        "แบบที่ ๑ ข้อ ๑๑",
        "circular urgency number date office subject salutation addressee references enclosures closing signer owner"
        " copies_to qr",
    ),
    Kind.MEMO: _kind(
        "บันทึกข้อความ",
        "แบบที่ ๒ ข้อ ๑๒",
        "circular urgency number date subject salutation addressee signer qr",
        "memo",
    ),
    Kind.SEALED: _kind("หนังสือประทับตรา", "แบบที่ ๓ ข้อ ๑๔", "circular urgency number date addressee owner qr", "sealed"),
    Kind.ORDER: _kind("คำสั่ง", "แบบที่ ๔ ข้อ ๑๖", "number date subject signer", "order"),
    Kind.REGULATION: _kind("ระเบียบ/ข้อบังคับ", "แบบที่ ๕–๖ ข้อ ๑๗–๑๘", "date subject signer", "regulation"),
    Kind.ANNOUNCEMENT: _kind("ประกาศ", "แบบที่ ๗ ข้อ ๒๐", "number date subject signer", "announcement"),
    Kind.STATEMENT: _kind("แถลงการณ์", "แบบที่ ๘ ข้อ ๒๑", "date subject", "statement"),
    Kind.NEWS: _kind("ข่าว", "แบบที่ ๙ ข้อ ๒๒", "date subject", "news"),
    Kind.CERTIFICATE: _kind("หนังสือรับรอง", "แบบที่ ๑๐ ข้อ ๒๔", "number date office signer", "certificate"),
    Kind.MINUTES: _kind("รายงานการประชุม", "แบบที่ ๑๑ ข้อ ๒๕", "signer", "minutes"),
}
