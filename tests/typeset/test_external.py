"""The external letter on paper, measured in millimetres against the regulation and the typing guide."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.layout import Layout
from circ_desktop.domain.letter import Digits, Enclosure, Kind, Letter, Owner, QrCode, Secrecy, Signer, Table
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas import Modules, Picture
from circ_desktop.typeset.letters import COMPOSERS, letter_pages, letter_pdf
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.units import mm, to_mm
from tests.typeset.helpers import baseline_mm, left_mm, right_mm, run_with, sample, solid, texts

CIRCULAR = sample("circular")
ANSWER = sample("answer")
LINE_MM = 21.3 * 25.4 / 72


def test_the_garuda_is_three_centimetres_high_in_the_middle_and_keeps_its_shape() -> None:
    (garuda,) = [item for item in letter_pages(ANSWER).sheets[0].items if isinstance(item, Picture)]
    left, bottom, right, top = garuda.path.box
    assert to_mm(garuda.height) == pytest.approx(30)
    assert to_mm(garuda.y) == pytest.approx(15)
    assert to_mm(garuda.x + garuda.width / 2) == pytest.approx(105)
    assert garuda.width / garuda.height == pytest.approx((right - left) / (top - bottom))


def test_only_the_first_page_has_the_garuda() -> None:
    pages = letter_pages(CIRCULAR)
    assert [sum(isinstance(item, Picture) for item in sheet.items) for sheet in pages.sheets] == [1, 0]


def test_number_and_office_stand_level_with_the_garudas_feet() -> None:
    pages = letter_pages(ANSWER)
    _, number = run_with(pages, "นธ ๗๑๒๐๙")
    _, office = run_with(pages, "ที่ทำการองค์การ")
    assert baseline_mm(number) == baseline_mm(office) == pytest.approx(45)


def test_the_offices_longest_line_ends_at_the_right_margin() -> None:
    runs = [run for _, run in letter_pages(ANSWER).lines() if run.source and run.source.field == "office"]
    assert max(right_mm(run) for run in runs) == pytest.approx(190, abs=0.3)
    assert len({run.x for run in runs}) == 1


def test_margins_are_three_and_two_centimetres() -> None:
    pages = letter_pages(CIRCULAR)
    body = [run for _, run in pages.lines() if run.source and run.source.field == "body"]
    assert min(left_mm(run) for run in body) == pytest.approx(30)
    assert max(right_mm(run) for run in body) == pytest.approx(190, abs=0.02)


def test_paragraphs_are_indented_by_two_and_a_half_centimetres() -> None:
    _, first = run_with(letter_pages(CIRCULAR), "ตามหนังสือที่อ้างถึง")
    assert left_mm(first) == pytest.approx(55)


def test_lines_stand_at_single_spacing_and_parts_six_points_apart() -> None:
    pages = letter_pages(CIRCULAR)
    body = [run for page, run in pages.lines() if page == 0 and run.source and run.source.field == "body"]
    first = [run for run in body if run.source and run.source.index == 0]
    second = next(run for run in body if run.source and run.source.index == 1)
    assert first[1].y - first[0].y == pytest.approx(21.3, abs=0.02)
    assert second.y - first[-1].y == pytest.approx(27.3, abs=0.02)


def test_the_date_begins_at_the_middle_of_the_paper_without_a_label() -> None:
    _, date = run_with(letter_pages(ANSWER), "๑๒ พฤศจิกายน ๒๕๖๙")
    assert left_mm(date) == pytest.approx(105)


def test_urgency_is_red_bold_and_not_smaller_than_32_points_above_the_number() -> None:
    pages = letter_pages(CIRCULAR)
    _, urgency = run_with(pages, "ด่วนที่สุด")
    _, number = run_with(pages, "นธ ๗๑๒๐๙")
    assert urgency.size >= 32
    assert urgency.shaped.face is pages.sheets[0].family.bold
    assert urgency.colour[0] > 0.7
    assert max(urgency.colour[1:]) < 0.2
    assert left_mm(urgency) == pytest.approx(30)
    assert urgency.bottom - number.size * 0.5 < number.y


def test_a_long_urgency_stays_on_the_page_and_clear_of_the_garuda() -> None:
    pages = letter_pages(sample("secret-table"))
    urgency = [run for _, run in pages.lines() if run.source and run.source.field == "urgency"]
    number = run_with(pages, "นธ ๗๑๒๐๙")[1]
    assert len(urgency) > 1
    assert min(run.top for run in urgency) > 0
    assert max(right_mm(run) for run in urgency) <= 91
    assert max(run.y for run in urgency) < number.y
    assert not any(run.text.endswith(("๒", "๒๕")) for run in urgency)


def test_secrecy_stands_in_red_at_the_top_and_bottom_of_every_page() -> None:
    pages = letter_pages(sample("secret-table"))
    assert len(pages.sheets) > 1
    for sheet in pages.sheets:
        marks = [run for run in sheet.runs if run.source and run.source.field == "secrecy"]
        assert [run.text for run in marks] == ["ลับ", "ลับ"]
        assert marks[0].y < 60
        assert marks[1].y > 780
        assert all(run.size > 16 and run.colour[0] > 0.7 for run in marks)
        assert all(run.x + run.width / 2 == pytest.approx(sheet.width / 2) for run in marks)


def test_several_references_are_numbered_under_each_other() -> None:
    pages = letter_pages(ANSWER)
    one, two = (
        run for _, run in pages.lines() if run.source and run.source.field == "references" and len(run.text) > 4
    )
    numbers = [run for _, run in pages.lines() if run.text in ("๑. ", "๒. ")]
    assert one.x == two.x
    assert len(numbers) == 2
    assert numbers[0].x == numbers[1].x < one.x


def test_a_single_reference_has_no_number() -> None:
    assert not [text for sheet in letter_pages(CIRCULAR).sheets for text in texts(sheet) if text == "๓. "]
    alone = replace(ANSWER, references=ANSWER.references[:1])
    assert "๑. " not in texts(letter_pages(alone).sheets[0])


def test_quantities_stand_in_a_column_at_the_right_margin() -> None:
    pages = letter_pages(CIRCULAR)
    quantities = [run for _, run in pages.lines() if run.text.startswith("จำนวน ")]
    assert [run.text for run in quantities] == ["จำนวน ๑ เล่ม", "จำนวน ๒ แผ่น"]
    assert quantities[0].x == quantities[1].x
    assert max(right_mm(run) for run in quantities) == pytest.approx(190)


def test_an_enclosure_without_quantity_prints_none() -> None:
    letter = replace(ANSWER, enclosures=(Enclosure("ภาพถ่าย", None, ""),))
    assert not [text for text in texts(letter_pages(letter).sheets[0]) if "จำนวน" in text]


def test_closing_name_and_position_share_one_axis_in_the_right_half() -> None:
    pages = letter_pages(CIRCULAR)
    block = [run_with(pages, words)[1] for words in ("ขอแสดงความนับถือ", "(นายก้องภพ", "นายกองค์การบริหารส่วนตำบล")]
    axes = [to_mm(run.x + run.width / 2) for run in block]
    assert max(axes) - min(axes) < 0.5
    assert axes[0] > 105
    assert left_mm(block[0]) == pytest.approx(105)


def test_three_blank_lines_are_left_for_the_signature() -> None:
    pages = letter_pages(CIRCULAR)
    closing, name = run_with(pages, "ขอแสดงความนับถือ")[1], run_with(pages, "(นายก้องภพ")[1]
    assert baseline_mm(name) - baseline_mm(closing) == pytest.approx(4 * LINE_MM, abs=0.1)


def test_the_closing_stands_a_line_and_twelve_points_below_the_text() -> None:
    pages = letter_pages(ANSWER)
    last = [run for _, run in pages.lines() if run.source and run.source.field == "body"][-1]
    assert run_with(pages, "ขอแสดงความนับถือ")[1].y - last.y == pytest.approx(21.3 + 12, abs=0.02)


def test_a_rank_stands_before_the_signature_and_not_before_the_name() -> None:
    pages = letter_pages(ANSWER)
    rank, name = run_with(pages, "ว่าที่ร้อยตรี")[1], run_with(pages, "(ปกรณ์เกียรติ")[1]
    assert rank.y < name.y
    assert rank.x < name.x
    assert name.text == "(ปกรณ์เกียรติ ศิลาแลง)"


def test_long_positions_stay_within_the_margins() -> None:
    position = "ผู้อำนวยการสำนักงานคณะกรรมการส่งเสริมและพัฒนาคุณภาพชีวิตผู้สูงอายุจังหวัดนครธาราและจังหวัดใกล้เคียง ปฏิบัติราชการแทน"
    pages = letter_pages(replace(ANSWER, signer=Signer("นายก้องภพ ภูผาเงิน", (position,))))
    for _, run in pages.lines():
        assert left_mm(run) >= 29.9
        assert right_mm(run) <= 190.3


def owner_gap(letter: Letter) -> float:
    pages = letter_pages(letter)
    position = [run for _, run in pages.lines() if run.source and run.source.field == "signer.position"][-1]
    page, owner = run_with(pages, letter.owner.unit[0])
    assert page == len(pages.sheets) - 1
    return owner.y - position.y


@pytest.mark.parametrize("lines", range(12))
def test_the_owner_unit_never_moves_up_by_itself(lines: int) -> None:
    letter = replace(ANSWER, body=(*ANSWER.body[:2], *["ข้อความเพิ่มหนึ่งบรรทัด"] * lines, ANSWER.body[2]))
    assert owner_gap(letter) == pytest.approx(4 * 21.3, abs=0.1)
    assert owner_gap(replace(letter, layout=Layout(owner_lines=2))) == pytest.approx(2 * 21.3, abs=0.1)


def test_page_two_has_its_number_and_page_one_says_how_it_goes_on() -> None:
    pages = letter_pages(CIRCULAR)
    number = next(run for run in pages.sheets[1].runs if run.text == "- ๒ -")
    foot = next(run for run in pages.sheets[0].runs if run.text.startswith("/"))
    assert "- ๑ -" not in texts(pages.sheets[0])
    assert to_mm(number.x + number.width / 2) == pytest.approx(105)
    assert baseline_mm(number) == pytest.approx(30)
    assert foot.text == "/จึงเรียนมาเพื่อ..."
    assert right_mm(foot) == pytest.approx(190)
    assert next(run.text for run in pages.sheets[1].runs if run.source and run.source.field == "body").startswith(
        "จึงเรียนมาเพื่อ"
    )


@pytest.mark.parametrize("extra", range(0, 30, 3))
def test_at_least_two_lines_of_text_stand_with_the_closing(extra: int) -> None:
    letter = replace(ANSWER, body=(*ANSWER.body[:2], *["ข้อความหนึ่งบรรทัดของหนังสือ"] * extra, ANSWER.body[2]))
    pages = letter_pages(letter)
    closing, _ = run_with(pages, "ขอแสดงความนับถือ")
    assert closing == len(pages.sheets) - 1
    assert (
        len({run.y for page, run in pages.lines() if page == closing and run.source and run.source.field == "body"})
        >= 2
    )


def test_fifty_paragraphs_lose_nothing_and_number_their_pages() -> None:
    body = tuple(
        f"{n}. ให้ทุกหมู่บ้านสำรวจคูคลอง ท่อระบายน้ำ และจุดที่น้ำเคยท่วมขัง พร้อมบันทึกผลตามแบบสำรวจที่ส่งมาด้วยลำดับที่ {n}"
        for n in range(1, 51)
    )
    pages = letter_pages(replace(CIRCULAR, body=body))
    shown = "".join(run.text for _, run in pages.lines() if run.source and run.source.field == "body").replace(" ", "")
    expected = to_thai("".join(body).replace(" ", ""))
    assert shown == expected
    assert [text for sheet in pages.sheets for text in texts(sheet) if text.startswith("- ")] == [
        f"- {to_thai(str(number))} -" for number in range(2, len(pages.sheets) + 1)
    ]
    assert sum(run.text.startswith("/") for _, run in pages.lines()) == len(pages.sheets) - 1


def test_a_very_long_subject_hangs_behind_its_label_and_flows_on() -> None:
    subject = "การเตรียมความพร้อมรับสถานการณ์น้ำหลากและการสำรวจทางระบายน้ำในเขตชุมชน " * 40
    pages = letter_pages(replace(ANSWER, subject=subject.strip()))
    lines = [run for _, run in pages.lines() if run.source and run.source.field == "subject"]
    assert len({run.x for run in lines}) == 1
    assert len({page for page, run in pages.lines() if run.source and run.source.field == "subject"}) > 1
    assert "".join(run.text for run in lines).replace(" ", "") == subject.replace(" ", "")


def test_an_empty_letter_is_one_page() -> None:
    pages = letter_pages(Letter())
    assert len(pages.sheets) == 1
    assert letter_pdf(Letter(salutation="", closing=""))


def test_a_blank_addressee_leaves_its_label() -> None:
    assert "เรียน  " in texts(letter_pages(replace(ANSWER, addressee="")).sheets[0])


def test_a_character_that_the_font_lacks_is_reported_drawn_and_kept() -> None:
    pages = letter_pages(replace(ANSWER, body=("กรุณาทำเครื่องหมาย ✓ ในช่อง", *ANSWER.body)))
    (missing,) = pages.missing
    assert (missing.character, missing.field, missing.index) == ("✓", "body", 0)
    assert "U+2713" in missing.message
    assert "✓" in run_with(pages, "กรุณา")[1].text


def test_digits_follow_the_letter_but_never_in_addresses_of_the_net() -> None:
    letter = replace(ANSWER, body=("ข้อ 1 ดูที่ https://thannamsai.example/2569 หรือ a1@b2.example วันที่ ๒", ANSWER.body[2]))
    shown = {
        digits: " ".join(run.text for _, run in letter_pages(replace(letter, digits=digits)).lines())
        for digits in Digits
    }
    assert "ข้อ ๑" in shown[Digits.THAI]
    assert "ข้อ 1" in shown[Digits.ARABIC]
    assert "วันที่ 2" in shown[Digits.ARABIC]
    assert "12 พฤศจิกายน 2569" in shown[Digits.ARABIC]
    assert "ข้อ 1" in shown[Digits.AS_TYPED]
    assert "วันที่ ๒" in shown[Digits.AS_TYPED]
    assert all("https://thannamsai.example/2569" in text and "a1@b2.example" in text for text in shown.values())


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
    from circ_desktop.typeset.measures import Measures

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
    from circ_desktop.reading.letter_file import load_letter

    files = sorted((shared / "letters").glob("*.toml"))
    assert files
    for file in files:
        pages = letter_pages(load_letter(file))
        assert pages.missing == ()
        assert len(pages.sheets) >= 2


def test_page_one_of_a_real_letter_ends_as_its_clerk_ended_it(shared) -> None:  # type: ignore[no-untyped-def]
    from circ_desktop.reading.letter_file import load_letter

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
