"""Where every line of a letter stands, and what an offer can be put in for."""

import pytest

from circ_desktop.domain.checks.lines import all_lines_of, lines_of, replaced
from circ_desktop.domain.letter.content import Enclosure, Letter, Owner, QrCode, Signer, Table
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Attendee, Memo, Minutes

FULL = Letter(
    number="ก",
    office=("ไม่นับ",),
    subject="ข",
    addressee="ค",
    references=("ง", "จ"),
    enclosures=(Enclosure("ฉ", note="ช"), Enclosure("ซ")),
    body=("ฌ", "ญ"),
    signer=Signer("ฎ", ("ฏ", "ฐ"), "ไม่นับ"),
    owner=Owner(("ฑ",), ("ฒ",)),
    copies_to=("ณ", "ด"),
    qr=(QrCode("ไม่นับ"),),
    attachments=(Table(("ต",)), Table(("ถ",), ("ท",), (("ธ",),))),
)
TYPED = [
    ("number", None, "ก"),
    ("subject", None, "ข"),
    ("addressee", None, "ค"),
    ("references", 0, "ง"),
    ("references", 1, "จ"),
    ("enclosures", 0, "ฉ ช"),
    ("enclosures", 1, "ซ"),
    ("body", 0, "ฌ"),
    ("body", 1, "ญ"),
]


def test_lines_come_in_the_order_of_the_paper_with_their_places() -> None:
    assert list(lines_of(FULL)) == TYPED
    assert list(all_lines_of(FULL)) == [
        *TYPED,
        ("signer", None, "ฎ"),
        ("signer", None, "ฏ"),
        ("signer", None, "ฐ"),
        ("owner", None, "ฑ"),
        ("owner", None, "ฒ"),
        ("copies_to", 0, "ณ"),
        ("copies_to", 1, "ด"),
        ("attachments", 0, "ต"),
        ("attachments", 1, "ถ"),
        ("attachments", 1, "ท"),
        ("attachments", 1, "ธ"),
    ]


def test_what_a_paper_does_not_show_is_no_line_of_it() -> None:
    order = Letter(**{name: getattr(FULL, name) for name in Letter.__struct_fields__ if name != "kind"}, kind=Kind.NEWS)
    assert [field for field, _, _ in all_lines_of(order)] == [
        "number",
        "subject",
        "body",
        "body",
        "attachments",
        "attachments",
        "attachments",
        "attachments",
    ]


MADE = Letter(
    kind=Kind.MINUTES,
    subject="ก",
    references=("ข",),
    enclosures=(Enclosure("ค"),),
    minutes=Minutes("ง", present=(Attendee("จ"),)),
    memo=Memo("ฉ"),
)


@pytest.mark.parametrize(
    ("field", "place", "offer"),
    [
        ("subject", None, "ใหม่"),
        ("references", 0, "ใหม่"),
        ("references", 1, ""),
        ("references", None, ""),
        ("enclosures", 0, ""),
        ("body", 0, ""),
        ("minutes.committee", None, "ใหม่"),
        ("minutes.present.name", 0, "ใหม่"),
        ("minutes.present.name", 1, ""),
        ("memo.department", None, "ใหม่"),
        ("order.agency", None, ""),
        ("subject", 0, ""),
    ],
)
def test_an_offer_is_made_only_where_the_window_can_put_it_in(field: str, place: int | None, offer: str) -> None:
    assert replaced(MADE, field, place, "ใหม่") == offer
