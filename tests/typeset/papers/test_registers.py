"""Register pages: the regulation's columns in order, heads repeated, nothing cut, voided rows kept, totals that add up."""

import datetime as dt
import re
from collections import Counter
from itertools import pairwise

import pytest

from circ_desktop.domain.books.pages import RegisterPages, RegisterRow, register_pages
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.register import RegisterKind
from circ_desktop.resources import load_toml
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.typeset.canvas.sheets import Rule
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.papers.registers import register_pdf, register_sheets
from tests.typeset.papers.sheets import SLACK, boxes_around, copied, outside, texts

DAY = dt.date(2026, 11, 20)
SUBJECT = "การเตรียมความพร้อมรับสถานการณ์น้ำหลากและการสำรวจทางระบายน้ำในเขตชุมชน"


def row(number: int, **changes: object) -> RegisterRow:
    given = {
        "day": DAY,
        "number": str(number),
        "letter_number": f"นธ ๐๐๒๓.๔/ว {to_thai(str(number + 5000))}",
        "dated": dt.date(2026, 11, 18),
        "sender": "จังหวัดนครธารา",
        "addressee": "นายกองค์การบริหารส่วนตำบลธารน้ำใส",
        "subject": SUBJECT,
        "action": "กองช่าง",
    }
    return RegisterRow(**{**given, **changes})  # type: ignore[arg-type]


def pages(
    *rows: RegisterRow, kind: RegisterKind = RegisterKind.RECEIVED, first: dt.date = DAY, last: dt.date = DAY
) -> RegisterPages:
    return register_pages(kind, "องค์การบริหารส่วนตำบลธารน้ำใส", first, last, rows)


@pytest.mark.parametrize(
    ("kind", "title", "first"),
    [(RegisterKind.RECEIVED, "ทะเบียนหนังสือรับ", "เลขทะเบียนรับ"), (RegisterKind.SENT, "ทะเบียนหนังสือส่ง", "เลขทะเบียนส่ง")],
)
def test_the_columns_stand_in_the_order_of_the_regulation(kind: RegisterKind, title: str, first: str) -> None:
    (sheet,) = register_sheets(pages(row(1), kind=kind))
    shown = "|".join(texts(sheet)).replace("เลขทะเบียน|", "เลขทะเบียน")
    assert shown.startswith(f"{title}|")
    assert f"{first}|ที่|ลงวันที่|จาก|ถึง|เรื่อง|การปฏิบัติ|หมายเหตุ|" in shown
    assert "วันที่ ๒๐ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙" in shown


@pytest.mark.parametrize("form", ["register-received", "register-sent"])
def test_the_columns_fill_a4_lying_and_every_measure_names_its_clause(form: str) -> None:
    data = load_toml("forms", f"{form}.toml")
    width = sum(column["mm"] for column in data["columns"].values())
    assert width == 297 - data["left"]["mm"] - data["right"]["mm"]
    for name, entry in {**data, **data["columns"]}.items():
        assert name == "columns" or entry["clause"], name
    (sheet,) = register_sheets(pages(row(1)))
    assert (to_mm(sheet.width), to_mm(sheet.height)) == pytest.approx((297, 210))


def test_two_hundred_rows_keep_every_word_inside_its_cell_and_every_head_on_its_page() -> None:
    rows = [row(number, subject=f"{SUBJECT} ครั้งที่ {number}") for number in range(1, 201)]
    sheets = register_sheets(pages(*rows))
    assert len(sheets) > 5
    for sheet in sheets:
        assert texts(sheet)[0] == "ทะเบียนหนังสือรับ"
        assert "หมายเหตุ" in texts(sheet)
        for run in sheet.runs:
            assert not outside(sheet, run)
            for box in boxes_around(sheet, run):
                assert run.x + run.width <= box.x + box.width + SLACK, run.text
                assert run.y + run.size * 0.3 <= box.y + box.height, run.text
    words = copied(register_pdf(pages(*rows)))
    assert [int(to_arabic(found)) for found in re.findall(r"ครั้งที่ ?([0-9]+)", words)] == list(range(1, 201))


def test_page_numbers_and_totals_add_up() -> None:
    rows = [row(number, void_reason="ลงซ้ำ" if number % 10 == 0 else None) for number in range(1, 61)]
    sheets = register_sheets(pages(*rows))
    shown = [to_arabic(" ".join(texts(sheet))) for sheet in sheets]
    on_pages = [int(re.search(r"รวมหน้านี้ (\d+) ฉบับ", text)[1]) for text in shown]  # type: ignore[index]
    voided = [int(found[1]) if (found := re.search(r"\(ยกเลิก (\d+) ฉบับ", text)) else 0 for text in shown]
    assert (sum(on_pages), sum(voided)) == (60, 6)
    assert [f"หน้า {number} / {len(sheets)}" in text for number, text in enumerate(shown, start=1)] == [True] * len(
        sheets
    )
    assert ["รวมทั้งสิ้น 60 ฉบับ" in text for text in shown] == [False] * (len(sheets) - 1) + [True]


def test_a_voided_row_keeps_its_number_and_words_struck_through_with_the_reason() -> None:
    (sheet,) = register_sheets(pages(row(1), row(2, void_reason="ลงรับซ้ำกับเลข ๑", note="")))
    strokes = [item for item in sheet.items if isinstance(item, Rule)]
    struck = {run.text for run in sheet.runs for rule in strokes if run.x == rule.x1 and run.top < rule.y1 < run.y}
    assert "นธ ๐๐๒๓.๔/ว ๕๐๐๒" in struck
    assert not struck & {"๒", "ยกเลิก", "นธ ๐๐๒๓.๔/ว ๕๐๐๑"}
    whole = "".join(texts(sheet)).replace(" ", "")
    assert "ยกเลิก" in whole
    assert "ลงรับซ้ำกับเลข๑" in whole


def test_a_day_without_letters_says_so() -> None:
    (sheet,) = register_sheets(pages())
    assert "ไม่มีหนังสือรับ วันที่ ๒๐ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙" in texts(sheet)
    (sheet,) = register_sheets(pages(kind=RegisterKind.SENT))
    assert any(text.startswith("ไม่มีหนังสือส่ง") for text in texts(sheet))


def test_several_days_are_parted_and_the_head_names_them() -> None:
    first, last = dt.date(2026, 10, 30), dt.date(2026, 11, 2)
    (sheet,) = register_sheets(pages(row(1, day=first), row(2, day=last), first=first, last=last))
    shown = texts(sheet)
    assert "วันที่ ๓๐ ตุลาคม พ.ศ. ๒๕๖๙ ถึง ๒ พฤศจิกายน พ.ศ. ๒๕๖๙" in shown
    assert [text for text in shown if text.startswith("วันที่") and "พ.ศ." not in text] == [
        "วันที่ ๓๐ ตุลาคม ๒๕๖๙",
        "วันที่ ๒ พฤศจิกายน ๒๕๖๙",
    ]


def test_a_subject_longer_than_a_page_goes_on_and_loses_nothing() -> None:
    subject = " ".join(f"ตอนที่ {number}" for number in range(1, 700))
    sheets = register_sheets(pages(row(1), row(2, subject=subject), row(3)))
    words = " ".join(" ".join(texts(sheet)) for sheet in sheets)
    assert [int(found) for found in re.findall(r"ตอนที่ (\d+)", words)] == list(range(1, 700))
    for sheet in sheets:
        assert all(run.bottom <= sheet.height for run in sheet.runs)


def test_rows_do_not_overlap() -> None:
    (sheet,) = register_sheets(pages(*(row(number) for number in range(1, 6))))
    numbers = [run for run in sheet.runs if run.text in "๑๒๓๔๕"]
    assert len(numbers) == 5
    assert all(below.top > above.y for above, below in pairwise(numbers))
    assert Counter(round(run.x + run.width / 2, 1) for run in numbers).most_common(1)[0][1] == 5


def test_an_urgent_letter_shows_its_urgency_in_red_above_its_number() -> None:
    (sheet,) = register_sheets(pages(row(1, urgency="ด่วนที่สุด")))
    urgent = next(run for run in sheet.runs if run.text == "ด่วนที่สุด")
    number = next(run for run in sheet.runs if run.text == "นธ ๐๐๒๓.๔/ว ๕๐๐๑")
    assert urgent.colour[0] > 0.5 > urgent.colour[1]
    assert urgent.y < number.y
    assert urgent.x == pytest.approx(number.x)


def test_an_office_with_arabic_digits_gets_them() -> None:
    wanted = RegisterPages(RegisterKind.RECEIVED, "ก", DAY, DAY, (row(7),), Digits.ARABIC)
    (sheet,) = register_sheets(wanted)
    assert {"7", "18 พ.ย. 2569", "หน้า 1 / 1"} <= set(texts(sheet))


def test_the_same_pages_give_the_same_bytes() -> None:
    assert register_pdf(pages(row(1))) == register_pdf(pages(row(1)))
