"""What the paper prints itself, typed once more."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.labels import typed_labels
from circ_desktop.domain.letter.content import Enclosure, Letter
from circ_desktop.domain.letter.kinds import Kind
from tests.domain.checks.saying import said


@pytest.mark.parametrize(
    ("field", "typed", "quote", "offer"),
    [
        ("subject", "เรื่อง ขอเชิญประชุม", "เรื่อง", "ขอเชิญประชุม"),
        ("subject", " เรื่อง: ขอเชิญประชุม", "เรื่อง:", "ขอเชิญประชุม"),
        ("addressee", "เรียน ผู้ใหญ่บ้าน", "เรียน", "ผู้ใหญ่บ้าน"),
        ("addressee", "กราบเรียน ผู้ว่า", "กราบเรียน", "ผู้ว่า"),
        ("addressee", "นมัสการ เจ้าอาวาส", "นมัสการ", "เจ้าอาวาส"),
        ("number", "ที่ นธ ๑/๒", "ที่", "นธ ๑/๒"),
        ("number", "เลขที่ นธ ๑/๒", "เลขที่", "นธ ๑/๒"),
    ],
)
def test_a_line_that_begins_with_its_own_label_is_offered_without(
    field: str, typed: str, quote: str, offer: str
) -> None:
    assert said(typed_labels, replace(Letter(), **{field: typed})) == [("label.twice", field, None, quote, offer)]


@pytest.mark.parametrize(
    ("field", "typed"),
    [("subject", "เรื่องราวของเรา"), ("addressee", "เรียนรู้"), ("number", "ที่๑"), ("subject", "ขอทราบเรื่อง ก")],
)
def test_a_word_that_only_begins_alike_is_left_alone(field: str, typed: str) -> None:
    assert said(typed_labels, replace(Letter(), **{field: typed})) == []


def test_labels_and_numbers_of_lists_are_offered_without() -> None:
    letter = Letter(
        references=("อ้างถึง หนังสือจังหวัด", "๒. หนังสืออำเภอ", "หนังสือ ๑. ก"),
        enclosures=(Enclosure("สิ่งที่ส่งมาด้วย แบบ"), Enclosure(" 12. บัญชี")),
    )
    assert said(typed_labels, letter) == [
        ("label.twice", "references", 0, "อ้างถึง", "หนังสือจังหวัด"),
        ("label.twice", "references", 1, "๒.", "หนังสืออำเภอ"),
        ("label.twice", "enclosures", 0, "สิ่งที่ส่งมาด้วย", ""),
        ("label.twice", "enclosures", 1, "12.", ""),
    ]


def test_a_number_before_the_only_line_belongs_to_it() -> None:
    assert said(typed_labels, Letter(references=("๑. หนังสือ",), enclosures=(Enclosure("๑. แบบ"),))) == []


def test_parts_that_the_paper_does_not_show_are_left_alone() -> None:
    letter = Letter(kind=Kind.ORDER, addressee="เรียน ก", references=("อ้างถึง ข",), enclosures=(Enclosure("๑. ค"),) * 2)
    assert said(typed_labels, letter) == []
