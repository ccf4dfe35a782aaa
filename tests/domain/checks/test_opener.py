"""ตาม… ends with นั้น, ด้วย and เนื่องจาก do not."""

import pytest

from circ_desktop.domain.checks.opener import opener_and_nan
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from tests.domain.checks.saying import findings, said


def opened(first: str, *, references: tuple[str, ...] = (), kind: Kind = Kind.EXTERNAL) -> list[tuple[str, str, str]]:
    found = said(opener_and_nan, Letter(kind=kind, body=(first, "ข้อความ"), references=references))
    assert all((field, place) == ("body", 0) for _, field, place, _, _ in found)
    return [(check, quote, offer) for check, _, _, quote, offer in found]


@pytest.mark.parametrize(
    "first",
    [
        "ตามหนังสือที่อ้างถึง แจ้งว่าหนาว นั้น",
        "ตามหนังสือที่อ้างถึง แจ้งว่าหนาวนั้น อำเภอแจ้งแล้ว",
        "ด้วยอากาศหนาว",
        "เนื่องจากอากาศหนาว",
        "อากาศหนาว นั้น",
        "ด้วย อำเภอแจ้งตามหนังสือ นั้น จึงได้ทำแล้ว",
        " ",
    ],
)
def test_a_first_paragraph_that_is_written_so_is_left_alone(first: str) -> None:
    assert opened(first) == []


@pytest.mark.parametrize(
    ("first", "check", "offer"),
    [
        ("ตามที่แจ้งว่าหนาว ", "opener.no-nan", "ตามที่แจ้งว่าหนาว นั้น"),
        ("ตามหนังสือนั้นแจ้งว่า", "opener.no-nan", "ตามหนังสือนั้นแจ้งว่า นั้น"),
        ("อนุสนธิหนังสือ", "opener.no-nan", "อนุสนธิหนังสือ นั้น"),
        ("ด้วยอากาศหนาว นั้น ", "opener.needless-nan", "ด้วยอากาศหนาว"),
        ("ด้วยอากาศหนาวนั้น", "opener.needless-nan", "ด้วยอากาศหนาว"),
        ("เนื่องด้วยอากาศหนาว นั้น จึงขอให้", "opener.needless-nan", "เนื่องด้วยอากาศหนาว จึงขอให้"),
    ],
)
def test_the_missing_or_needless_word_is_offered_right(first: str, check: str, offer: str) -> None:
    assert opened(first) == [(check, "", offer)]


def test_the_longest_opening_word_is_named() -> None:
    (found,) = findings(opener_and_nan, Letter(body=("ตามที่แจ้ง",)))
    assert "“ตามที่”" in found.text
    (needless,) = findings(opener_and_nan, Letter(body=("เนื่องด้วยหนาว นั้น",)))
    assert "“เนื่องด้วย”" in needless.text


def test_a_letter_with_a_reference_begins_with_it() -> None:
    assert opened("ด้วยอากาศหนาว", references=("หนังสือ",)) == [("opener.reference", "ด้วย", "")]
    assert opened("ด้วยอากาศหนาว", references=(" ",)) == []
    assert opened("ตามที่แจ้ง นั้น", references=("หนังสือ",)) == []
    assert opened("ด้วยอากาศหนาว", references=("หนังสือ",), kind=Kind.MEMO) == []


@pytest.mark.parametrize(("kind", "asked"), [(Kind.MEMO, True), (Kind.EXTERNAL, True), (Kind.ORDER, False)])
def test_only_letters_and_memos_have_such_a_paragraph(kind: Kind, asked: bool) -> None:
    assert bool(opened("ตามที่แจ้ง", kind=kind)) is asked
    assert said(opener_and_nan, Letter(kind=kind)) == []
