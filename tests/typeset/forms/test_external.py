"""The external letter on paper, measured in millimetres against the regulation and the typing guide."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Signer
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.sheets import Picture
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.letters import letter_pages, letter_pdf
from tests.typeset.helpers import baseline_mm, left_mm, right_mm, run_with, sample, texts

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
