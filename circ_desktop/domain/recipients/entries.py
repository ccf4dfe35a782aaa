"""Whom a letter goes to: the entries of the address book, of a list that was handed in, and of the list kept with a letter."""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.text import single_spaced, without_zero_width

COPIES_MOST = 99
"""More copies for one recipient is a slip of the key."""

_LONGEST_TOLD = 80
"""Characters of a name in a message."""

_POST_CODE = re.compile(r"[1-9]\d{4}")
_AT_END = re.compile(r"\s*([1-9๑-๙][0-9๐-๙]{4})\s*$")


class Recipient(Struct, frozen=True):
    """One place that letters go to.

    Attributes:
        addressee: what stands after the salutation, "นายอำเภอธารทอง"; line feeds begin a new line.
        salutation: คำขึ้นต้น where it differs from the letter's; "" takes the letter's.
        closing: คำลงท้าย where it differs; "" takes the letter's, or what goes with the salutation.
        address: postal lines without the post code.
        post_code: five Arabic digits or "".
        groups: names of its groups in the address book, sorted.
        copies: how many copies it gets.
        fields: merge variables, (name, value), from the columns of the list.
        row: its row in the list that it was read from; 0 for an entry of the book.
        id: 0 when it is not in the address book.
    """

    addressee: str = ""
    salutation: str = ""
    closing: str = ""
    address: tuple[str, ...] = ()
    post_code: str = ""
    email: str = ""
    groups: tuple[str, ...] = ()
    copies: int = 1
    fields: tuple[tuple[str, str], ...] = ()
    row: int = 0
    id: int = 0
    version: int = 1
    active: bool = True

    @property
    def name(self) -> str:
        """The addressee on one line, for lists."""
        return single_spaced(self.addressee)

    @property
    def key(self) -> str:
        """What makes two names the same: the addressee without spaces, digits in one form. See `Named`."""
        return "".join(to_arabic(self.addressee).split())

    @property
    def has_address(self) -> bool:
        """Whether an envelope can be addressed with more than the name."""
        return bool(self.address or self.post_code)


class RecipientGroup(Struct, frozen=True):
    """A group of the address book. `count` is how many of its recipients are in use; `id` 0 means not stored yet."""

    id: int
    name: str
    count: int = 0
    active: bool = True


class SentRecipient(Struct, frozen=True):
    """A recipient as kept with the letter that went to it; what the address book says later does not touch it."""

    place: int
    salutation: str
    addressee: str
    address: tuple[str, ...] = ()
    post_code: str = ""
    copies: int = 1
    recipient_id: int | None = None

    def again(self) -> Recipient:
        """Return it as a recipient, to be sent to once more."""
        return Recipient(
            addressee=self.addressee,
            salutation=self.salutation,
            address=self.address,
            post_code=self.post_code,
            copies=self.copies,
            id=self.recipient_id or 0,
        )


def tidy_recipient(recipient: Recipient) -> Recipient:
    """Return the entry with invisible characters and doubled spaces gone and the post code in a field of its own."""
    address = tuple(line for line in map(_tidy, recipient.address) if line)
    code = _plain_code(recipient.post_code)
    if not code and address and (found := _AT_END.search(address[-1])):
        code = to_arabic(found[1])
        last = address[-1][: found.start()].strip().removesuffix("รหัสไปรษณีย์").strip()
        address = (*address[:-1], last) if last else address[:-1]
    return replace(
        recipient,
        addressee="\n".join(line for line in map(_tidy, recipient.addressee.splitlines()) if line),
        salutation=_tidy(recipient.salutation),
        closing=_tidy(recipient.closing),
        address=address,
        post_code=code,
        email=_tidy(recipient.email),
        groups=tuple(sorted({name for name in map(_tidy, recipient.groups) if name})),
    )


def check_recipient(recipient: Recipient) -> None:
    """Raise `InvalidEntry`, naming the field, for an entry that no letter could go to."""
    lost = "รายการนี้ยังไม่ถูกบันทึก"
    if not recipient.addressee:
        raise InvalidEntry("ยังไม่ได้พิมพ์ผู้รับ", lost, "พิมพ์ตำแหน่งหรือชื่อที่อยู่หลังคำว่า เรียน", field="addressee")
    if recipient.post_code and not _POST_CODE.fullmatch(recipient.post_code):
        raise InvalidEntry(
            f"รหัสไปรษณีย์ “{recipient.post_code}” ไม่ใช่เลข ๕ หลัก", lost, "พิมพ์รหัสไปรษณีย์ ๕ หลัก หรือเว้นว่าง", field="post_code"
        )
    if recipient.email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", recipient.email):
        raise InvalidEntry(f"“{recipient.email}” ไม่ใช่ที่อยู่อีเมล", lost, "พิมพ์ให้มี @ และชื่อโดเมน หรือเว้นว่าง", field="email")
    if not 1 <= recipient.copies <= COPIES_MOST:
        raise InvalidEntry(
            f"จำนวนฉบับต้องเป็น ๑ ถึง {to_thai(str(COPIES_MOST))}", lost, "พิมพ์จำนวนฉบับที่ส่งถึงผู้รับนี้", field="copies"
        )


def place_of(recipient: Recipient, number: int) -> str:
    """Return how a message names the recipient: its row in the list, else its place in the choice, with its name."""
    where = f"แถวที่ {to_thai(str(recipient.row))}" if recipient.row else f"ผู้รับที่ {to_thai(str(number))}"
    return f"{where} ({_shortened(recipient.name)})" if recipient.name else where


def _shortened(name: str) -> str:
    """Return a name that leaves room for others in a message, cut at a space where there is one."""
    if len(name) <= _LONGEST_TOLD:
        return name
    return f"{name[:_LONGEST_TOLD].rpartition(' ')[0] or name[:_LONGEST_TOLD]}…"


class Named:
    """Recipients by name, to find one that is the same place: equal names, and equal addresses where both have one.

    Two schools of one name in two districts are two places; the same head of a district with and without address is one.
    """

    def __init__(self, recipients: Iterable[Recipient] = ()) -> None:
        self._by_name: dict[str, list[Recipient]] = {}
        for recipient in recipients:
            self.add(recipient)

    def add(self, recipient: Recipient) -> None:
        """Remember a recipient."""
        self._by_name.setdefault(recipient.key, []).append(recipient)

    def same(self, recipient: Recipient) -> Recipient | None:
        """Return the first remembered one that is the same place, or None."""
        where = _where(recipient)
        for other in self._by_name.get(recipient.key, ()):
            there = _where(other)
            if not where or not there or where == there:
                return other
        return None


def doubled(recipients: Iterable[Recipient]) -> tuple[tuple[Recipient, Recipient], ...]:
    """Return (first, again) for every recipient that was named before: the same office would get two letters."""
    seen = Named()
    pairs: list[tuple[Recipient, Recipient]] = []
    for recipient in recipients:
        first = seen.same(recipient)
        if first is None:
            seen.add(recipient)
        elif recipient.key:
            pairs.append((first, recipient))
    return tuple(pairs)


def _where(recipient: Recipient) -> str:
    return "".join(to_arabic("".join((*recipient.address, recipient.post_code))).split())


def _tidy(text: str) -> str:
    return single_spaced(without_zero_width(text))


def _plain_code(text: str) -> str:
    """Return "96990" for "๙๖๙๙๐", "96 990" and the "96990.0" that a spreadsheet makes of it."""
    return re.sub(r"\.0+$", "", "".join(to_arabic(text).split()))
