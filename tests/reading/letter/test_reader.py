"""Fields of incoming letters: from text as extraction leaves it, each with its evidence; other papers refused."""

import datetime as dt
import time
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import fields

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Enclosure, Secrecy
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.letter.reading import Outcome, Reading
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.reading.lines.clean import clean
from circ_desktop.reading.lines.lines import joined
from circ_desktop.resources import resource
from circ_desktop.thai.digits import to_arabic

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
HOSTILE = "ที่ นธ ๐๐๑๗/๑\nศาลากลางจังหวัด\n๑ มกราคม ๒๕๖๘\nเรื่อง ก\nเรียน ข\n"
NOW = dt.datetime(2026, 11, 20, 16, 13, tzinfo=BANGKOK)


def value(field: object) -> object:
    return getattr(field, "value", None)


@pytest.fixture(scope="module")
def sample() -> str:
    return resource("samples", "incoming.txt").read_text(encoding="utf-8")


def test_the_sample_letter_is_read_as_its_letter_file_says(sample: str) -> None:
    letter, reading = load_letter(resource("samples", "incoming.toml")), read_pages([sample])
    entry = to_entry(reading, NOW)
    assert (entry.number, entry.dated, entry.urgency) == (letter.number, letter.date, letter.urgency)
    assert (entry.subject, entry.addressee) == (letter.subject, letter.addressee)
    assert entry.sender == "จังหวัดนครธารา"
    assert entry.enclosures == letter.enclosures
    assert tuple(item.text for item in entry.references) == letter.references
    assert entry.references[0].number == "นธ 0023.4/ว 3902"
    assert (value(reading.signer_name), value(reading.signer_position)) == (letter.signer.name, letter.signer.position)
    assert value(reading.owner_unit) == letter.owner.unit
    assert [field.value for field in reading.phones] == ["๐ ๗๓๐๐ ๑๒๓๔ ต่อ ๒๑"]
    assert entry.received_at == NOW
    assert reading.hints == ()


def test_every_field_shows_the_line_that_it_was_read_from(sample: str) -> None:
    reading, lines = read_pages([sample]), sample.split("\n")
    assert reading.number
    assert reading.number.evidence == lines[reading.number.line - 1]
    for field in fields(Reading):
        for found in getattr(reading, field.name) if isinstance(getattr(reading, field.name), tuple) else ():
            assert found.evidence == lines[found.line - 1]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("\n\n", "\n"),
        to_arabic,
        lambda text: text.replace("ำ", "ํา"),
        lambda text: text.replace("แ", "เเ"),
        lambda text: text.replace(" ", "  ").replace("\n", "\r\n"),
        lambda text: "\n".join(line + "\u200b" for line in text.split("\n")),
        lambda text: text.replace("สิ่งที่ส่งมาด้วย ๑", "- สิ่งที่ส่งมาด้วย ๑").replace("ศาลากลาง", "<b>ศาลากลาง</b>"),
        lambda text: text.replace("๑. ตรวจสอบ", "- ๒ -\n๑. ตรวจสอบ").replace("๒. ซักซ้อม", "/๒. ซักซ้อม...\n๒. ซักซ้อม"),
        lambda text: text.replace("เรื่อง การ", "เรื่องการ").replace("จำนวน ๑ เล่ม", "\nจำนวน ๑ เล่ม"),
    ],
    ids=[
        "no blank lines",
        "arabic",
        "split am",
        "double e",
        "spaces",
        "zero width",
        "bullets and tags",
        "pages",
        "torn",
    ],
)
def test_what_extraction_does_to_a_text_leaves_the_fields_alone(spoil: object, sample: str) -> None:
    assert callable(spoil)
    clear, spoiled = to_entry(read_pages([sample]), NOW), to_entry(read_pages([spoil(sample)]), NOW)
    for field in fields(clear):
        assert to_arabic(str(getattr(spoiled, field.name))) == to_arabic(str(getattr(clear, field.name))), field.name


def test_a_receipt_stamp_is_not_taken_for_the_letters_date(sample: str) -> None:
    stamp = "อบต.บ้านตัวอย่าง\nเลขที่รับ ๑๒๓\nวันที่ ๒๐ พ.ย. ๒๕๖๙\nเวลา ๑๖.๑๓\n\nศาลากลาง"
    reading = read_pages([sample.replace("ศาลากลาง", stamp, 1)])
    assert value(reading.dated) == dt.date(2026, 11, 18)
    assert value(reading.sender) == "ศาลากลางจังหวัดนครธารา"
    found = reading.receipt_stamps[0].value
    assert (found.office, found.number, found.date, found.time) == (
        "อบต.บ้านตัวอย่าง",
        "123",
        dt.date(2026, 11, 20),
        "16:13",
    )
    early = read_pages([sample.replace("ศาลากลาง", stamp.replace("๒๐ พ.ย.", "๑ พ.ย."), 1)])
    assert any("ก่อนวันที่ของหนังสือ" in hint.text for hint in early.hints)


def test_a_packet_is_parted_and_the_first_letter_fills_the_form(sample: str) -> None:
    second = sample.replace("๔๘๑๗", "๙๙").replace("๑๘ พฤศจิกายน", "๒ พฤศจิกายน")
    reading = read_pages([sample, second])
    assert value(reading.number) == "นธ ๐๐๒๓.๔/ว ๔๘๑๗"
    assert [value(other.number) for other in reading.others] == ["นธ ๐๐๒๓.๔/ว ๙๙"]
    assert len(reading.references) == 2
    assert "๒ ฉบับ" in reading.notes[0]


def test_an_unknown_code_is_pointed_out_and_never_put_right(sample: str) -> None:
    reading = read_pages([sample.replace("นธ ๐๐๒๓.๔/ว ๔๘๑๗", "ขย ๐๐๒๓.๔/ว ๔๘๑๗").replace("นครธารา", "ชัยภูมิ")])
    assert value(reading.number) == "ขย ๐๐๒๓.๔/ว ๔๘๑๗"
    assert [hint.offer for hint in reading.hints] == ["ชย ๐๐๒๓.๔/ว ๔๘๑๗"]
    assert "“ขย” ไม่มีในบัญชี" in reading.hints[0].text


def test_secrecy_is_read_and_the_highest_class_is_refused(sample: str) -> None:
    assert value(read_pages(["ลับ\n" + sample]).secrecy) is Secrecy.SECRET
    top = read_pages(["ลับที่สุด\n" + sample])
    with pytest.raises(InvalidEntry, match="ลับที่สุด"):
        to_entry(top, NOW)


def test_a_memo_is_read_by_its_labels() -> None:
    memo = (
        "บันทึกข้อความ\nส่วนราชการ กองช่าง องค์การบริหารส่วนตำบลตัวอย่าง โทร. ๐ ๗๓๐๐ ๐๐๐๐\nที่ นธ ๗๑๓๐๓/๔๕ วันที่ ๙ พฤศจิกายน ๒๕๖๙\n"
        "เรื่อง ขออนุมัติซ่อมรถ\nเรียน ปลัดองค์การบริหารส่วนตำบล\nด้วยกองช่างใช้รถหนึ่งคัน\nจึงเรียนมาเพื่อโปรดพิจารณา\n(นายช่าง ตัวอย่าง)\nผู้อำนวยการกองช่าง"
    )
    reading = read_pages([memo])
    assert reading.kind == "memo"
    assert value(reading.sender) == "กองช่าง องค์การบริหารส่วนตำบลตัวอย่าง"
    assert value(reading.dated) == dt.date(2026, 11, 9)
    assert (value(reading.subject), value(reading.addressee)) == ("ขออนุมัติซ่อมรถ", "ปลัดองค์การบริหารส่วนตำบล")
    assert value(reading.signer_name) == "นายช่าง ตัวอย่าง"


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("ข่าว\nเมืองตัวอย่างเปิดงาน\n1 ม.ค. 2569 นายกเมืองกล่าวว่า งานนี้ดี\nเรื่อง อื่น ๆ ที่น่าสนใจ\nอ่านข่าว แชร์", "ข่าวหรือบทความ"),
        ("โปรโมชั่นพิเศษ ส่วนลด 50%\nสั่งซื้อวันนี้ จัดส่งฟรี", "โฆษณา"),
        ("ใบเสนอราคา\nลำดับ รายการ ราคาต่อหน่วย จำนวนเงิน\nภาษีมูลค่าเพิ่ม 7%", "ใบเสนอราคา"),
        ("รายการของชำ\nไข่ 1 แผง", ""),
    ],
)
def test_papers_that_are_no_letters_are_told_with_the_reason(text: str, sort: str) -> None:
    reading = read_pages([text])
    assert reading.outcome is Outcome.NOT_A_LETTER
    assert "ไม่พบส่วนของหนังสือราชการ" in reading.reason
    assert sort in reading.reason
    assert reading.number is reading.subject is reading.dated is None
    with pytest.raises(InvalidEntry):
        to_entry(reading, NOW)


def test_a_paper_without_text_gives_no_fields_and_says_so() -> None:
    reading = read_pages(["", " \n\f"])
    assert reading.outcome is Outcome.NO_TEXT
    assert "ภาพสแกน" in reading.notes[0]
    assert to_entry(reading, NOW).subject == ""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("คู่มือ จำนวน ๑ เล่ม", Enclosure("คู่มือ", 1, "เล่ม")),
        ("คู่มือ", Enclosure("คู่มือ", None, "")),
        ("บัญชี จำนวน 12 แผ่น (ส่งทางอีเมล)", Enclosure("บัญชี", 12, "แผ่น", "(ส่งทางอีเมล)")),
        (
            "สำเนาหนังสือ จำนวน ๑ ชุด\nที่ นธ ๐๐๑๗/ว ๕ ลงวันที่ ๓ มกราคม ๒๕๖๙",
            Enclosure("สำเนาหนังสือ ที่ นธ ๐๐๑๗/ว ๕ ลงวันที่ ๓ มกราคม ๒๕๖๙", 1, "ชุด"),
        ),
    ],
)
def test_enclosures_keep_title_quantity_unit_and_note(typed: str, expected: Enclosure) -> None:
    letter = f"ที่ นธ ๐๐๑๗/๑\nเรื่อง ทดสอบ\nเรียน นายอำเภอ\nสิ่งที่ส่งมาด้วย {typed}\nด้วยมีเรื่องแจ้ง\nจึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ"
    assert [field.value for field in read_pages([letter]).enclosures] == [expected]


def test_wrapped_thai_lines_are_joined_without_a_space() -> None:
    assert joined(["นำอัตลักษณ์", "ท้องถิ่น (Soft Power)"]) == "นำอัตลักษณ์ท้องถิ่น (Soft Power)"
    assert joined(["ว ๔๒๘๖", "ลงวันที่ ๑"]) == "ว ๔๒๘๖ ลงวันที่ ๑"
    assert joined(["โครงการฯ", "ประจำปี"]) == "โครงการฯ ประจำปี"


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.text(max_size=60)
        | st.sampled_from(["ที่ นธ ๐๐๑๗/๑", "เรื่อง", "เรียน ก", "ขอแสดงความนับถือ", "(", "เลขรับ", "จำนวน 0 ชุด"]),
        max_size=20,
    )
)
def test_no_text_whatever_breaks_the_reader(lines: list[str]) -> None:
    reading = read_pages(["\n".join(lines)])
    assert reading.outcome in Outcome
    if reading.is_letter and not reading.hints:
        assert to_entry(reading, NOW).received_at == NOW


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("การจั ดทำแผน", "การจัดทำแผน"),
        ("เรื อง สิ ่งแวดล้อม", "เรือง สิ่งแวดล้อม"),
        ("ประชาสัมพัน ธ์โครงกา ร", "ประชาสัมพันธ์โครงการ"),
        ("เ ขต แ ละ", "เขต และ"),
        ("นายอำเภอ ทุกอำเภอ ณ ที่ว่าการ ก็ ว ๑๒", "นายอำเภอ ทุกอำเภอ ณ ที่ว่าการ ก็ ว ๑๒"),
        ("ท\uf70aี ดาํเนินการ น้าํ", "ที่ ดำเนินการ น้ำ"),
    ],
)
def test_words_torn_by_spaces_are_whole_where_no_word_could_end(torn: str, whole: str) -> None:
    assert clean(torn) == whole


@given(st.text(max_size=80))
def test_cleaning_a_line_twice_changes_nothing_more(raw: str) -> None:
    once = clean(raw.replace("&", "").replace("<", ""))
    assert clean(once) == once


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here")
@pytest.mark.parametrize("which", ["000", "001", "003", "004"])
def test_the_real_letters_give_the_fields_of_their_letter_files(which: str) -> None:
    letter = load_letter(SEEDS.parent / "letters" / f"{which}.toml")
    (file,) = SEEDS.glob(f"{which}_*.txt")
    reading = read_pages([file.read_text(encoding="utf-8")])
    entry = to_entry(reading, NOW)
    offers = [hint.offer for hint in reading.hints if hint.field == "number"]
    assert letter.number in {entry.number, *offers}
    assert (entry.dated, entry.urgency, entry.subject) == (letter.date, letter.urgency, letter.subject)
    assert value(reading.sender) == letter.office[0]
    assert SequenceMatcher(None, entry.addressee, letter.addressee).ratio() > 0.97
    assert tuple(item.text for item in entry.references) == letter.references
    found = [(item.title, item.quantity, item.unit, bool(item.note)) for item in entry.enclosures]
    assert found == [(item.title, item.quantity, item.unit, bool(item.note)) for item in letter.enclosures]
    assert value(reading.signer_name) == letter.signer.name
    assert (value(reading.signer_rank) or "") == letter.signer.rank
    assert value(reading.signer_position) == letter.signer.position
    assert value(reading.owner_unit) == letter.owner.unit


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here")
def test_the_news_page_is_no_letter() -> None:
    (file,) = SEEDS.glob("002_*.txt")
    reading = read_pages([file.read_text(encoding="utf-8")])
    assert reading.outcome is Outcome.NOT_A_LETTER
    assert "ข่าว" in reading.reason


@pytest.mark.parametrize(
    "text",
    [
        "ที่ นธ ๐๐๑๗/๑\n" * 40_000,
        "เลขรับ ๑\nวันที่ ๑ ม.ค. ๒๕๖๙\n" * 20_000,
        " " * 2_000_000 + "ำ",
        "เรื่อง " + "ก" * 1_500_000,
        "<a " * 300_000,
        "โทร " + "0 " * 400_000,
        "(" * 900_000,
        f"{HOSTILE}ด้วย " + "ภายในวันที่ " * 40_000,
        f"{HOSTILE}ด้วย\nขอแสดงความนับถือ\n" + "a." * 200_000 + "@",
        f"{HOSTILE}สิ่งที่ส่งมาด้วย\n" + "๑. ก จำนวน ๑ ชุด\n" * 25_000,
        f"{HOSTILE}ด้วย\nจึงเรียนมา\nขอแสดงความนับถือ\n(นายก ข)\n" * 4_500,
        "<br>" * 100_000,
        "\n" * 900_000,
        "\t|" * 240_000,
    ],
    ids=[
        "numbers",
        "stamps",
        "spaces",
        "subject",
        "tags",
        "phones",
        "brackets",
        "days",
        "address",
        "items",
        "letters",
        "breaks",
        "blank",
        "columns",
    ],
)
@pytest.mark.slow
def test_hostile_texts_are_read_in_bounded_time(text: str) -> None:
    began = time.perf_counter()
    assert read_pages([text]).outcome in Outcome
    assert time.perf_counter() - began < 12
