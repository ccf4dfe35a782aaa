"""One letter to many: the copy that each recipient gets, and what would go wrong, named by row before a page is set."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.recipients.entries import Recipient, doubled, place_of
from circ_desktop.thai.digits import to_thai

ADDRESSEE_FIELDS = ("ผู้รับ", "เรียน")
"""Merge variables that every recipient has: its addressee."""

_VARIABLE = re.compile(r"\{([^{}\n]{1,60})\}")
MOST_COPIES = 50_000
"""More copies of one letter than any office posts: a slip of the key, which would fill the disk."""

_MOST_TOLD = 5
"""So many of a kind are named in one message; the rest are counted."""


class MergeWish(Struct, frozen=True):
    """What is to be made of one letter.

    Attributes:
        recipients: in the order of the pages.
        blank: how many further copies without addressee, to be filled in by hand.
        closings: the closing that goes with a salutation (ภาคผนวก ๒), for recipients whose salutation differs.
    """

    recipients: tuple[Recipient, ...] = ()
    blank: int = 0
    closings: Mapping[str, str] | None = None

    @property
    def count(self) -> int:
        """How many copies that makes."""
        return sum(recipient.copies for recipient in self.recipients) + self.blank


class Copy(Struct, frozen=True):
    """One copy: its letter, whom it goes to (None for a blank one), and that recipient's number from 1."""

    letter: Letter
    recipient: Recipient | None
    number: int

    @property
    def place(self) -> str:
        """How a message names it."""
        return "ฉบับเว้นผู้รับ" if self.recipient is None else place_of(self.recipient, self.number)


class CopyLook(Struct, frozen=True):
    """What one recipient's copy comes to on paper.

    Attributes:
        copy: the copy; one for each recipient, however many it gets.
        pages: how many pages it has.
        over: by how little its text misses being a page shorter, in Thai; "" where it fits or misses by much.
        notes: what its paper wants to be looked at for, Thai.
    """

    copy: Copy
    pages: int
    over: str = ""
    notes: tuple[str, ...] = ()


def variables_of(letter: Letter) -> tuple[str, ...]:
    """Return the names in braces in the letter's text, in order: {ชื่อ}, {วันที่นัด}."""
    names = (found.strip() for paragraph in letter.body for found in _VARIABLE.findall(paragraph))
    return tuple(dict.fromkeys(names))


def copies(letter: Letter, wish: MergeWish) -> Iterator[Copy]:
    """Yield every copy in order, those of one recipient behind each other, blank ones last. Call `check_merge` first."""
    known = _filled(letter, wish)
    for number, recipient in enumerate(wish.recipients, start=1):
        copy = Copy(_addressed(letter, recipient, wish.closings or {}, known), recipient, number)
        for _ in range(recipient.copies):
            yield copy
    blank = replace(letter, addressee="")
    for _ in range(wish.blank):
        yield Copy(blank, None, 0)


def check_merge(letter: Letter, wish: MergeWish) -> None:
    """Raise `InvalidEntry` when no copy, or not every copy, can be made: nobody chosen, no addressee, a value lacking."""
    if wish.count <= 0:
        raise InvalidEntry(
            "ยังไม่ได้เลือกผู้รับ",
            "จึงยังไม่มีฉบับใดให้ทำ",
            "ทำเครื่องหมายหน้าผู้รับ เลือกแฟ้มรายชื่อ หรือใส่จำนวนฉบับเว้นผู้รับ",
            field="recipients",
        )
    if wish.count > MOST_COPIES:
        raise InvalidEntry(
            f"จำนวนฉบับมากเกินไป ทำได้ครั้งละไม่เกิน {to_thai(f'{MOST_COPIES:,}')} ฉบับ",
            "ยังไม่ได้ทำฉบับใด",
            "ตรวจจำนวนฉบับของแต่ละผู้รับและจำนวนฉบับเว้นผู้รับ หรือแบ่งทำหลายครั้ง",
            field="recipients",
        )
    nameless = [place_of(each, number) for number, each in enumerate(wish.recipients, start=1) if not each.key]
    if nameless:
        raise InvalidEntry(
            f"ยังไม่มีชื่อผู้รับ: {_some(nameless)}", "ยังไม่ได้ทำฉบับใด", "เติมชื่อผู้รับ หรือตัดแถวนั้นออก แล้วทำอีกครั้ง", field="recipients"
        )
    for name in _filled(letter, wish):
        lacking = [
            place_of(each, number)
            for number, each in enumerate(wish.recipients, start=1)
            if not dict(each.fields).get(name, "").strip()
        ]
        if lacking and name not in ADDRESSEE_FIELDS:
            raise InvalidEntry(
                f"ข้อความมีช่อง {{{name}}} แต่ไม่มีค่าให้เติม: {_some(lacking)}",
                "ยังไม่ได้ทำฉบับใด",
                f"เติมคอลัมน์ {name} ในแฟ้มรายชื่อให้ครบ หรือลบช่องออกจากข้อความ",
                field="recipients",
            )


def merge_hints(letter: Letter, wish: MergeWish) -> tuple[str, ...]:
    """Return what the clerk should look at before printing; nothing of it stops the merge."""
    hints: list[str] = []
    again = [f"{place_of(each, 0) if each.row else each.name}" for _, each in doubled(wish.recipients)]
    if again:
        hints.append(f"ผู้รับซ้ำกัน จะได้มากกว่าหนึ่งฉบับ: {_some(again)}")
    left = [name for name in variables_of(letter) if name not in _filled(letter, wish)]
    if left:
        hints.append(f"รายชื่อไม่มีคอลัมน์ {_some([f'{{{name}}}' for name in left])} จึงพิมพ์ตามที่เห็น")
    for wording, stem in (("เรียน", "จึงเรียนมา"), ("กราบเรียน", "จึงกราบเรียนมา")):
        other = [
            place_of(each, number)
            for number, each in enumerate(wish.recipients, start=1)
            if each.salutation and each.salutation != wording
        ]
        if other and letter.salutation == wording and any(line.lstrip().startswith(stem) for line in letter.body):
            hints.append(f"คำขึ้นต้นต่างจาก “{wording}” แต่ข้อความลงท้ายว่า “{stem}…”: {_some(other)}")
    return tuple(hints)


def page_hints(looks: Iterable[CopyLook]) -> tuple[str, ...]:
    """Return what the pages tell before printing: whose copy is longer or shorter than the others', runs over, or has a note."""
    seen = tuple(looks)
    if not seen:
        return ()
    counts = Counter(each.pages for each in seen)
    usual = min(counts, key=lambda pages: (-counts[pages], pages))
    hints = []
    for pages in sorted(set(counts) - {usual}):
        places = _some([each.copy.place for each in seen if each.pages == pages])
        hints.append(f"จำนวนหน้าไม่เท่ากัน ฉบับอื่น {_thai(usual)} หน้า แต่ {_thai(pages)} หน้า: {places}")
    told: dict[str, list[str]] = {}
    for each in seen:
        for words in (*filter(None, (each.over,)), *dict.fromkeys(each.notes)):
            told.setdefault(words, []).append(each.copy.place)
    hints += [f"{words}: {'ทุกฉบับ' if len(places) == len(seen) else _some(places)}" for words, places in told.items()]
    return tuple(hints)


def _addressed(letter: Letter, recipient: Recipient, closings: Mapping[str, str], known: Sequence[str]) -> Letter:
    salutation, closing = letter.salutation, letter.closing
    if recipient.salutation and recipient.salutation != salutation:
        salutation = recipient.salutation
        closing = closings.get(salutation, closing)
    body = letter.body
    if known:
        values = {**dict.fromkeys(ADDRESSEE_FIELDS, recipient.name), **dict(recipient.fields)}
        body = tuple(_VARIABLE.sub(lambda found: values.get(found[1].strip(), found[0]), line) for line in body)
    return replace(
        letter,
        addressee=recipient.addressee,
        salutation=salutation,
        closing=recipient.closing or closing,
        body=body,
    )


def _filled(letter: Letter, wish: MergeWish) -> tuple[str, ...]:
    """Return the names in braces that the list knows; others are the letter's own braces."""
    names = {name for each in wish.recipients for name, _ in each.fields} | set(ADDRESSEE_FIELDS)
    return tuple(name for name in variables_of(letter) if name in names)


def _thai(number: int) -> str:
    return to_thai(str(number))


def _some(names: Sequence[str]) -> str:
    rest = len(names) - _MOST_TOLD
    return " · ".join(names[:_MOST_TOLD]) + (f" และอีก {to_thai(str(rest))} รายการ" if rest > 0 else "")
