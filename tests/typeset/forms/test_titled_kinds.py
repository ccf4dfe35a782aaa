"""คำสั่ง, ระเบียบ, ประกาศ, แถลงการณ์, ข่าว, หนังสือรับรอง, รายงานการประชุม (แบบที่ ๔–๑๑): what their forms ask, page by page."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import Attendee, Certificate, Minutes, Order, Regulation, RegulationName
from circ_desktop.typeset.canvas.sheets import Box, Picture, Rule
from circ_desktop.typeset.canvas.units import mm, to_mm
from circ_desktop.typeset.forms.regulation import is_heading
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.look import Look
from tests.typeset.helpers import baseline_mm, left_mm, right_mm, run_with, sample, texts

KINDS_HERE = ("order", "regulation", "announcement", "statement", "news", "certificate", "minutes")
MIDDLE = 110.0  # between the margins of 3 and 2 cm


def _middle_mm(pages: LetterPages, words: str) -> float:
    _, run = run_with(pages, words)
    return (left_mm(run) + right_mm(run)) / 2


def _long(letter: Letter, count: int) -> Letter:
    return replace(letter, body=tuple(letter.body) + tuple(f"{text} " * 2 for text in letter.body[:1] * count))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("order", "สั่ง  ณ  วันที่  ๗  มีนาคม  พ.ศ. ๒๕๖๘"),
        ("regulation", "ประกาศ  ณ  วันที่  ๑๘  กุมภาพันธ์  พ.ศ. ๒๕๖๘"),
        ("announcement", "ประกาศ  ณ  วันที่  ๑๐  มีนาคม  พ.ศ. ๒๕๖๘"),
        ("certificate", "ให้ไว้  ณ  วันที่  ๑๗  มีนาคม  พ.ศ. ๒๕๖๘"),
    ],
)
def test_the_date_line_is_indented_twice_and_stands_with_the_signature(name: str, words: str) -> None:
    pages = letter_pages(sample(name))
    page, date = run_with(pages, words)
    signer_page, signer = run_with(pages, sample(name).signer.name)
    assert left_mm(date) == pytest.approx(30 + 50)
    assert page == signer_page
    assert signer.y > date.y


@pytest.mark.parametrize("name", KINDS_HERE)
def test_the_garuda_is_three_centimetres_where_the_form_has_one(name: str) -> None:
    pictures = [item for item in letter_pages(sample(name)).sheets[0].items if isinstance(item, Picture)]
    if name in ("news", "minutes"):
        assert pictures == []
    else:
        assert [to_mm(item.height) for item in pictures] == pytest.approx([30])
        assert to_mm(pictures[0].x + pictures[0].width / 2) == pytest.approx(105)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("order", ["คำสั่งองค์การบริหารส่วนตำบลบึงใส", "ที่  ๘๗/๒๕๖๘", "เรื่อง  แต่งตั้ง"]),
        ("regulation", ["ระเบียบองค์การบริหารส่วนตำบลบึงใส", "ว่าด้วยการใช้รถยนต์", "(ฉบับที่ ๒)", "พ.ศ. ๒๕๖๘"]),
        ("announcement", ["ประกาศองค์การบริหารส่วนตำบลบึงใส", "เรื่อง  รายชื่อ"]),
        ("statement", ["แถลงการณ์องค์การบริหารส่วนตำบลบึงใส", "เรื่อง  เหตุ", "ฉบับที่ ๑"]),
        ("news", ["ข่าวองค์การบริหารส่วนตำบลบึงใส", "เรื่อง  เปิด", "ฉบับที่ ๗"]),
        ("minutes", ["รายงานการประชุมหัวหน้าส่วนราชการ", "ครั้งที่ ๓/๒๕๖๘", "เมื่อวันอังคารที่ ๔", "ณ ห้องประชุม"]),
    ],
)
def test_the_title_is_centred_in_the_order_of_the_form_over_a_short_line(name: str, lines: list[str]) -> None:
    pages = letter_pages(sample(name))
    printed = texts(pages.sheets[0])[: len(lines)]
    assert all(text.startswith(start) for text, start in zip(printed, lines, strict=True)), printed
    for text in printed:
        assert _middle_mm(pages, text) == pytest.approx(MIDDLE, abs=0.5)
    rule = next(item for item in pages.sheets[0].items if isinstance(item, Rule) and not item.dotted)
    assert to_mm(rule.x2 - rule.x1) == pytest.approx(40)
    assert run_with(pages, printed[-1])[1].y < rule.y1


def test_an_order_without_number_and_date_leaves_lines_to_write_on() -> None:
    pages = letter_pages(replace(sample("order"), number="", date=None))
    dotted = [item for sheet in pages.sheets for item in sheet.items if isinstance(item, Rule) and item.dotted]
    assert len(dotted) == 3  # number; day and month; year
    assert run_with(pages, "สั่ง  ณ  วันที่")[1].text == "สั่ง  ณ  วันที่"


def test_a_word_typed_by_the_clerk_is_not_printed_twice() -> None:
    pages = letter_pages(replace(sample("order"), order=Order("คำสั่งเทศบาลตำบลหนองแสง")))
    assert texts(pages.sheets[0])[0] == "คำสั่งเทศบาลตำบลหนองแสง"
    subject = replace(sample("regulation"), subject="การใช้ห้องประชุม")
    assert "ว่าด้วยการใช้ห้องประชุม" in texts(letter_pages(subject).sheets[0])


def test_an_announcement_prints_its_number_only_where_the_office_asks() -> None:
    letter = sample("announcement")
    assert letter.announcement is not None
    assert not any("๑๔/๒๕๖๘" in text for text in texts(letter_pages(letter).sheets[0]))
    numbered = replace(letter, announcement=replace(letter.announcement, numbered=True))
    assert texts(letter_pages(numbered).sheets[0])[1] == "ที่  ๑๔/๒๕๖๘"


def test_clauses_are_numbered_through_the_parts_and_a_heading_stays_with_its_first_clause() -> None:
    letter = sample("regulation")
    pages = letter_pages(letter)
    numbers = [run.text.split()[1] for _, run in pages.lines() if run.text.startswith("ข้อ ") and left_mm(run) > 50]
    assert numbers == ["๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙", "๑๐"]
    assert letter.regulation is not None
    for count in range(6):
        more = replace(letter, body=(*letter.body, *("ข้อความเพิ่มเติมหนึ่งบรรทัด",) * count))
        laid = letter_pages(more)
        page = next(number for number, run in laid.lines() if run.text == "การเบิกจ่ายน้ำมันเชื้อเพลิง")
        following = next(number for number, run in laid.lines() if run.text.startswith("ข้อ ๗"))
        assert page == following, count
    assert is_heading("ส่วนที่ ๑ ทั่วไป")
    assert not is_heading("ส่วนราชการใดไม่ปฏิบัติ")
    assert not is_heading("หมวดเงินอุดหนุนให้เบิกได้")


def test_a_click_on_a_clause_leads_to_its_characters() -> None:
    letter = sample("regulation")
    assert letter.regulation is not None
    pages = letter_pages(letter)
    _, run = run_with(pages, "(๒) เลขระยะทาง")
    clause = letter.regulation.clauses[run.source.index if run.source else 0]
    assert run.source is not None
    assert clause[run.source.start :].startswith("(๒) เลขระยะทาง")
    _, second = run_with(pages, "การเบิกจ่ายน้ำมันเชื้อเพลิงให้ทำได้")
    assert second.source is not None
    assert letter.regulation.clauses[second.source.index].startswith("การเบิกจ่าย")


def test_rules_are_called_rules() -> None:
    letter = replace(sample("regulation"), regulation=Regulation(RegulationName.RULES, "สภาตำบล", clauses=("ก", "ข")))
    printed = texts(letter_pages(letter).sheets[0])
    assert printed[0] == "ข้อบังคับสภาตำบล"
    assert "พ.ศ. ๒๕๖๘" in printed
    assert not any("ฉบับที่" in text for text in printed)


def test_nobody_signs_a_statement_and_its_agency_and_date_stand_at_the_right() -> None:
    pages = letter_pages(replace(sample("statement"), signer=sample("order").signer))
    assert not any("สมชาติ" in text for text in texts(pages.sheets[0]))
    agency = [run for _, run in pages.lines() if run.text == "องค์การบริหารส่วนตำบลบึงใส"][-1]
    date = run_with(pages, "๑๒ มีนาคม ๒๕๖๘")[1]
    assert agency.y < date.y
    assert agency.x + agency.width / 2 == pytest.approx(date.x + date.width / 2)
    assert left_mm(date) > MIDDLE


def test_the_photo_is_four_by_six_with_the_seal_across_its_lower_right_edge() -> None:
    pages = letter_pages(sample("certificate"))
    photo, seal = (item for item in pages.sheets[0].items if isinstance(item, Box))
    assert (to_mm(photo.width), to_mm(photo.height)) == pytest.approx((40, 60))
    assert to_mm(seal.width) == pytest.approx(45)
    assert seal.x < photo.x + photo.width < seal.x + seal.width
    assert seal.y < photo.y + photo.height < seal.y + seal.height
    signer = run_with(pages, "ปฏิบัติราชการแทน")[1]
    assert signer.x > seal.x + seal.width
    bearer = run_with(pages, "(นางสาวพิมพ์ลดา แก้วมณี)")[1]
    assert bearer.y > photo.y + photo.height + mm(15)
    line = next(item for item in pages.sheets[0].items if isinstance(item, Rule))
    assert photo.y + photo.height < line.y1 < bearer.y
    plain = replace(sample("certificate"), certificate=Certificate("นาง ก"))
    assert not any(isinstance(item, Box) for item in letter_pages(plain).sheets[0].items)


def test_the_certified_person_is_led_to_and_so_is_what_is_certified() -> None:
    pages = letter_pages(sample("certificate"))
    person, body = pages.place_of("certificate.person"), pages.place_of("body")
    assert person is not None
    assert body is not None
    assert person.y < body.y


def test_lists_of_the_minutes_stand_in_columns_of_one_width() -> None:
    pages = letter_pages(sample("minutes"))
    for words in (
        ("นายสมชาติ", "นางอารีย์", "นายธนา"),
        ("นายกองค์การ", "ผู้อำนวยการกองการศึกษา", "กำนันตำบล"),
        ("ประธาน", "ลาป่วย"),
    ):
        lefts = {
            round(left_mm(next(run for run in pages.sheets[0].runs if run.text.startswith(word))), 2) for word in words
        }
        assert len(lefts) == 1, words
    name, post, note = (run_with(pages, words)[1] for words in ("นางสุภาวดี", "นักวิชาการเงิน", "แทนผู้อำนวยการ"))
    assert name.y == post.y == note.y
    assert right_mm(name) < left_mm(post) < right_mm(post) < left_mm(note)
    assert right_mm(note) <= 190.1


def test_a_crowd_with_long_names_stays_within_the_page_and_no_person_is_torn() -> None:
    crowd = tuple(
        Attendee(f"ว่าที่ร้อยตรีหญิงนามยาวมาก{number} นามสกุลที่ยาวมากเป็นพิเศษ", "เจ้าพนักงานธุรการ " * 6, "แทนผู้อำนวยการกองที่มีชื่อยาว")
        for number in range(40)
    )
    letter = replace(sample("minutes"), minutes=Minutes(committee="สภาตำบล", present=crowd, start="๐๙.๐๐", end="๑๒.๐๐"))
    pages = letter_pages(letter)
    assert len(pages.sheets) > 3
    where: dict[int, set[int]] = {}
    for page, run in pages.lines():
        assert right_mm(run) <= 190.2, run.text
        assert to_mm(run.bottom) < 297 - 8
        if run.source and run.source.field.startswith("minutes.present"):
            where.setdefault(run.source.index, set()).add(page)
    assert len(where) == 40
    assert all(len(on) == 1 for on in where.values())


def test_agenda_and_resolution_stand_at_the_margin_with_their_words_bold() -> None:
    pages = letter_pages(sample("minutes"))
    for words in ("ระเบียบวาระที่ ๒", "มติที่ประชุม"):
        run = next(run for _, run in pages.lines() if run.text.startswith(words))
        assert left_mm(run) == pytest.approx(30)
        assert run.shaped.face is letter_family().bold
    resolved = run_with(pages, "เห็นชอบแผน")[1]
    assert resolved.shaped.face is not letter_family().bold
    below = min((run for run in pages.sheets[1].runs if run.y > resolved.y), key=lambda run: run.y)
    assert left_mm(below) == pytest.approx(left_mm(resolved))


@pytest.mark.parametrize("name", ["order", "announcement", "regulation", "certificate", "statement"])
def test_over_pages_the_signature_is_never_torn_from_the_date_and_has_text_above_it(name: str) -> None:
    for count in range(0, 14):
        pages = letter_pages(_long(sample(name), count))
        last = pages.sheets[-1]
        if len(pages.sheets) == 1:
            continue
        assert f"- {'๐๑๒๓๔๕๖๗๘๙'[len(pages.sheets)]} -" in texts(last)
        body = {round(run.y) for run in last.runs if run.source and run.source.field in ("body", "regulation.clauses")}
        assert len(body) >= 2 or name == "order", count
        assert max(to_mm(run.bottom) for run in last.runs) < 297 - 18
    assert len(pages.sheets) > 1


@pytest.mark.parametrize(("name", "has"), [("order", True), ("minutes", True), ("regulation", False)])
def test_the_continuation_word_is_where_the_form_file_says(name: str, has: bool) -> None:
    pages = letter_pages(sample(name))
    feet = [
        text for sheet in pages.sheets[:-1] for text in texts(sheet) if text.startswith("/") and text.endswith("...")
    ]
    assert bool(feet) is has
    turned = letter_pages(sample(name), Look(overrides={"continuation_word": {"count": int(not has)}}))
    feet = [
        text for sheet in turned.sheets[:-1] for text in texts(sheet) if text.startswith("/") and text.endswith("...")
    ]
    assert bool(feet) is not has


def test_without_the_continuation_word_a_page_is_filled_to_its_foot() -> None:
    pages = letter_pages(sample("regulation"))
    assert max(baseline_mm(run) for run in pages.sheets[0].runs) > 297 - 20 - 12


@pytest.mark.parametrize("kind", [Kind(name) for name in KINDS_HERE])
@pytest.mark.slow
def test_a_form_with_nothing_in_it_and_one_with_too_much_are_still_pages(kind: Kind) -> None:
    assert len(letter_pages(Letter(kind=kind)).sheets) == 1
    own = {} if kind is not Kind.MINUTES else {"minutes": Minutes(committee="ก" * 3000, checker="ข" * 300)}
    much = Letter(kind=kind, subject="เรื่องยาว " * 1000, body=("ย่อหน้า " * 3000,), digits=Digits.ARABIC, **own)
    pages = letter_pages(much)
    assert len(pages.sheets) > 3
    assert KINDS[kind].name
    assert all(run.x + run.width <= mm(191) for _, run in pages.lines())
