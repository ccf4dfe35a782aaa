"""The external letter on paper: QR codes, copies, tables, what an office changes, real letters, what runs over a page."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.letter.content import Enclosure, Letter, Owner, QrCode, Secrecy, Signer, Table
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.sheets import Modules
from circ_desktop.typeset.canvas.units import mm, to_mm
from circ_desktop.typeset.letters import COMPOSERS, letter_pages, letter_pdf
from circ_desktop.typeset.look import Look
from tests.typeset.helpers import left_mm, run_with, sample, solid, texts

CIRCULAR = sample("circular")
ANSWER = sample("answer")
LINE_MM = 21.3 * 25.4 / 72


def test_qr_codes_stand_beside_the_owner_unit_with_their_captions() -> None:
    pages = letter_pages(CIRCULAR)
    (code,) = [item for item in pages.sheets[-1].items if isinstance(item, Modules)]
    caption = next(run for _, run in pages.lines() if run.source and run.source.field == "qr")
    assert to_mm(code.side) == pytest.approx(22)
    assert caption.x + caption.width / 2 == pytest.approx(code.x + code.side / 2)
    assert caption.y > code.y + code.side
    assert code.x + code.side <= pages.sheets[-1].width - 20 * 72 / 25.4 + 0.1


@pytest.mark.parametrize("caption", ["แบบที่", "แบบรายงานผลการดำเนินงานสำหรับผู้ใหญ่บ้านทุกหมู่บ้าน"])
@pytest.mark.parametrize("count", [4, 5, 8])
def test_many_qr_codes_stand_below_and_within_the_margins(count: int, caption: str) -> None:
    codes = tuple(QrCode(f"https://thannamsai.example/{n}", f"{caption} {n}") for n in range(count))
    pages = letter_pages(replace(CIRCULAR, qr=codes))
    items = [item for item in pages.sheets[-1].items if isinstance(item, Modules)]
    owner = [run for run in pages.sheets[-1].runs if run.source and run.source.field.startswith("owner")]
    assert len(items) == count
    assert len({(item.x, item.y) for item in items}) == count
    assert min(item.y for item in items) >= max(run.y for run in owner)
    assert all(item.x >= 85 and item.x + item.side <= 539.1 for item in items)


@pytest.mark.parametrize("owner", [Owner(), Owner(("กอง",)), Owner(("สำนักปลัด",), ("โทร. ๐ ๗๓๐๐ ๐๑๒๓ ต่อ ๑๐",) * 3)])
@pytest.mark.parametrize(
    "copies",
    [(), ("นายอำเภอธารทอง",), ("ผู้ใหญ่บ้านทุกหมู่บ้านในตำบลธารน้ำใส และผู้อำนวยการโรงเรียนทุกแห่งในตำบลธารน้ำใส อำเภอธารทอง",)],
)
def test_no_text_runs_into_a_qr_code(owner: Owner, copies: tuple[str, ...]) -> None:
    long_title = Signer("นายก้องภพ ภูผาเงิน", ("ผู้อำนวยการศูนย์ปฏิบัติการป้องกันและบรรเทาสาธารณภัยจังหวัดนครธารา",))
    for extra in range(10):
        body = (*ANSWER.body[:2], *["ข้อความ"] * extra, ANSWER.body[2])
        pages = letter_pages(replace(CIRCULAR, body=body, owner=owner, copies_to=copies, signer=long_title))
        for sheet in pages.sheets:
            for code in (item for item in sheet.items if isinstance(item, Modules)):
                inside = [
                    run.text
                    for run in sheet.runs
                    if run.source
                    and run.source.field != "qr"
                    and run.x < code.x + code.side
                    and run.x + run.width > code.x
                    and code.y < run.y < code.y + code.side
                ]
                assert inside == []
                assert code.y + code.side < sheet.height - mm(20)


def test_a_qr_content_that_is_too_long_is_told() -> None:
    with pytest.raises(TypesetError) as trouble:
        letter_pages(replace(ANSWER, qr=(QrCode("ก" * 3000),)))
    assert trouble.value.field == "qr"


def test_a_long_list_of_copies_runs_over_to_a_page_of_its_own() -> None:
    copies = tuple(f"ผู้ใหญ่บ้านหมู่ที่ {n} ตำบลธารน้ำใส" for n in range(1, 46))
    pages = letter_pages(replace(CIRCULAR, copies_to=copies))
    assert len([run for _, run in pages.lines() if run.source and run.source.field == "copies_to"]) == 45
    assert all(
        run.y <= sheet.height - 20 * 72 / 25.4
        for sheet in pages.sheets
        for run in sheet.runs
        if not run.text.startswith("/")
    )
    assert "- ๓ -" in texts(pages.sheets[2])


def test_tables_repeat_their_head_and_lose_no_cell() -> None:
    rows = tuple((str(n), f"บ้านธารที่ {n} " + "ข้อเท็จจริงที่พบจากการตรวจสอบ " * 12, "ไม่มี") for n in range(1, 21))
    letter = replace(ANSWER, attachments=(Table(("ตารางสรุป",), ("ที่", "ข้อเท็จจริง", "ความเห็น"), rows),))
    pages = letter_pages(letter)
    tables = pages.sheets[1:]
    assert len(tables) > 2
    assert all("ความเห็น" in texts(sheet) for sheet in tables)
    cells = [run.text for sheet in tables for run in sheet.runs if run.shaped.face is sheet.family.regular]
    numbers = {text for text in cells if text.startswith("- ")}
    shown = Counter(solid("".join(text for text in cells if text not in numbers)))
    assert shown == Counter(solid(to_thai("".join(cell for row in rows for cell in row))))
    assert all(run.y <= sheet.height - mm(20) for sheet in tables for run in sheet.runs)


def test_a_table_without_rows_or_columns_does_not_fail() -> None:
    for table in (Table(("ว่าง",), (), ()), Table((), ("ก", "ข"), ()), Table((), (), (("ก", "ข"), ("ค",)))):
        assert len(letter_pages(replace(ANSWER, attachments=(table,))).sheets) == 2


def test_the_office_may_override_a_measure() -> None:
    pages = letter_pages(ANSWER, Look(overrides={"indent": {"mm": 20}}))
    assert left_mm(run_with(pages, "ตามหนังสือที่อ้างถึง")[1]) == pytest.approx(50)


def test_a_measure_that_is_gone_is_told() -> None:
    from circ_desktop.typeset.canvas.measures import Measures

    with pytest.raises(TypesetError, match="nothing"):
        Measures("external").length("nothing")


def test_every_measure_has_its_clause() -> None:
    from circ_desktop.resources import load_toml

    for form in ("base.toml", "external.toml"):
        assert [name for name, entry in load_toml("forms", form).items() if not entry.get("clause")] == []


def test_a_kind_that_has_no_form_is_told_in_thai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(COMPOSERS, Kind.MEMO)
    with pytest.raises(TypesetError, match="บันทึกข้อความ") as trouble:
        letter_pages(Letter(kind=Kind.MEMO))
    assert trouble.value.press


def test_a_draft_without_number_and_date_keeps_their_places() -> None:
    whole, draft = letter_pages(ANSWER), letter_pages(replace(ANSWER, number="", date=None))
    subject = "ขอส่งรายงานผล"
    assert run_with(whole, subject)[1].y == run_with(draft, subject)[1].y


def test_dates_are_printed_in_the_buddhist_era() -> None:
    assert run_with(letter_pages(replace(ANSWER, date=dt.date(2027, 1, 5))), "๕ มกราคม ๒๕๗๐")


def test_very_secret_is_printed_as_such() -> None:
    assert texts(letter_pages(replace(ANSWER, secrecy=Secrecy.VERY_SECRET)).sheets[0]).count("ลับมาก") == 2


def test_an_owner_without_lines_takes_no_room() -> None:
    assert len(letter_pages(replace(ANSWER, owner=Owner())).sheets) == 1


def test_the_seed_letters_are_set_without_a_fault(shared) -> None:  # type: ignore[no-untyped-def]
    from circ_desktop.reading.letter_file.letter_file import load_letter

    files = sorted((shared / "letters").glob("*.toml"))
    assert files
    for file in files:
        pages = letter_pages(load_letter(file))
        assert pages.missing == ()
        assert len(pages.sheets) >= 2


def test_page_one_of_a_real_letter_ends_as_its_clerk_ended_it(shared) -> None:  # type: ignore[no-untyped-def]
    from circ_desktop.reading.letter_file.letter_file import load_letter

    seed = next((shared / "seeds").glob("003*")).read_text(encoding="utf-8")
    foot = next(line for line in seed.splitlines() if line.startswith("/"))
    pages = letter_pages(load_letter(shared / "letters" / "003.toml"))
    assert texts(pages.sheets[0])[-1] == foot


def test_empty_paragraphs_and_trailing_line_feeds_print_nothing() -> None:
    tidy, loose = (
        letter_pages(ANSWER),
        letter_pages(replace(ANSWER, body=("", *(text + "\n\n" for text in ANSWER.body), " "))),
    )
    assert [run.text for _, run in tidy.lines()] == [run.text for _, run in loose.lines()]
    assert [run.y for _, run in tidy.lines()] == [run.y for _, run in loose.lines()]


def test_letters_set_in_several_threads_at_once_are_the_same() -> None:
    from concurrent.futures import ThreadPoolExecutor

    letters = [sample(name) for name in ("answer", "circular", "incoming")] * 4
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda one: letter_pdf(one), letters))
    assert together == [letter_pdf(letter) for letter in letters]


def test_a_list_of_enclosures_that_runs_over_says_which_comes_next() -> None:
    items = tuple(Enclosure(f"แบบสำรวจหมู่ที่ {n}", 1, "ชุด") for n in range(1, 41))
    pages = letter_pages(replace(ANSWER, enclosures=items))
    foot = next(text for text in texts(pages.sheets[0]) if text.startswith("/"))
    first = next(text for text in texts(pages.sheets[1]) if text.endswith(". "))
    assert foot.startswith(f"/{first.strip()} แบบสำรวจ")


@pytest.mark.parametrize("length", range(60, 700, 16))
def test_the_word_at_the_foot_is_how_the_next_page_begins(length: int) -> None:
    words = "ขอให้ทุกหมู่บ้านสำรวจพื้นที่เสี่ยงน้ำท่วม แล้วรายงานผลให้ทราบภายในเจ็ดวัน "
    items = tuple(f"{number}. {(words * 12)[: length + 37 * number]}" for number in range(1, 9))
    pages = letter_pages(replace(ANSWER, body=("ด้วยมีเรื่องแจ้ง ดังนี้", *items, ANSWER.body[2])))
    assert len(pages.sheets) > 1
    for sheet, following in pairwise(pages.sheets):
        foot = [run for run in sheet.runs if run.text.startswith("/") and run.artifact]
        first = next(run for run in following.runs if run.source and run.source.field == "body")
        assert len(foot) == 1
        assert first.text.replace(" ", "").startswith(foot[0].text.strip("/.").replace(" ", ""))
        last = max((run for run in sheet.runs if run.source and run.source.field == "body"), key=lambda run: run.y)
        assert not last.text.rstrip().endswith("ดังนี้")


@pytest.mark.parametrize("field", ["subject", "addressee"])
def test_ten_thousand_letters_in_a_heading_end_and_hang_under_its_first_line(field: str) -> None:
    text = "การเตรียมความพร้อมรับสถานการณ์น้ำหลากในเขตชุมชน " * 210
    pages = letter_pages(replace(ANSWER, **{field: text.strip()}))  # type: ignore[arg-type]
    runs = [run for _, run in pages.lines() if run.source and run.source.field == field]
    assert solid("".join(run.text for run in runs)) == solid(text)
    assert len({round(run.x, 1) for run in runs}) == 1
    assert 4 <= len(pages.sheets) <= 8
    for sheet, following in pairwise(pages.sheets):
        foot = next(run.text for run in sheet.runs if run.artifact and run.text.startswith("/"))
        first = next(run.text for run in following.runs if not run.artifact)
        assert first.startswith(foot.strip("/."))
