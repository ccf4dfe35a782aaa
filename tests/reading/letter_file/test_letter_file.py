"""The letter file: exact both ways, and every fault told with its line."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.errors import LetterFileError
from circ_desktop.domain.letter import particulars
from circ_desktop.domain.letter.content import (
    SALUTATIONS,
    URGENCIES,
    Digits,
    Enclosure,
    Letter,
    Owner,
    QrCode,
    Secrecy,
    Signer,
    Table,
)
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.reading.letter_file.letter_file import dump_letter, load_letter, parse_letter
from circ_desktop.reading.letter_file.toml_lines import key_lines

SHARED = Path(__file__).resolve().parents[4] / "shared" / "letters"

line = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40) | st.sampled_from(
    ["ที่ “รย” ๐๑", 'a"b\\c', "[x] = 1 # y", "'''", '"""', "น้ำ\u200bใจ", "\t"]
)
lines = st.lists(line, max_size=4).map(tuple)
cell = st.lists(line, max_size=3).map("\n".join)
filled = line.filter(str.strip)
enclosures = st.builds(Enclosure, filled, st.none() | st.integers(1, 9_999), line, line)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(0, 4))
    row = st.lists(cell, min_size=width, max_size=width).map(tuple)
    rows = tuple(draw(st.lists(row, max_size=3)))
    return Table(draw(lines), draw(row), rows, draw(lines), draw(st.integers(0, 99)), draw(st.booleans()))


number = st.none() | st.integers(1, 999)
year = st.none() | st.integers(2481, 2600)
attendees = st.lists(st.builds(particulars.Attendee, filled, line, line), max_size=2).map(tuple)
day = st.none() | st.dates(dt.date(1940, 1, 1), dt.date(2090, 1, 1))
PARTICULARS: dict[str, st.SearchStrategy[object]] = {
    "memo": st.builds(particulars.Memo, line, line, st.sampled_from(particulars.Paper), line),
    "sealed": st.builds(particulars.Sealed, line, st.sampled_from(particulars.SealPlace), line, line),
    "order": st.builds(particulars.Order, line, cell),
    "regulation": st.builds(
        particulars.Regulation, st.sampled_from(particulars.RegulationName), line, number, year, lines
    ),
    "announcement": st.builds(particulars.Announcement, line, st.booleans()),
    "statement": st.builds(particulars.Statement, line, number),
    "news": st.builds(particulars.News, line, number),
    "certificate": st.builds(particulars.Certificate, line, line, line, st.booleans()),
    "minutes": st.builds(
        particulars.Minutes, line, line, line, line, attendees, attendees, attendees, line, line, line, line
    ),
}
copies = st.builds(particulars.Copy, st.sampled_from(particulars.CopyPurpose), line, line, line, line, line, lines, day)


@st.composite
def with_particulars(draw: st.DrawFn, letter: Letter) -> Letter:
    name = KINDS[letter.kind].particulars
    own = {name: draw(st.none() | PARTICULARS[name])} if name else {}
    return replace(letter, copy=draw(st.none() | copies), **own)  # type: ignore[arg-type]


letters = st.builds(
    Letter,
    kind=st.sampled_from(Kind),
    circular=st.booleans(),
    urgency=st.none() | st.sampled_from(URGENCIES) | line.map("ด่วนภายใน ".__add__),
    secrecy=st.none() | st.sampled_from(Secrecy),
    number=line,
    date=st.none() | st.dates(dt.date(1940, 1, 1), dt.date(2090, 1, 1)),
    office=lines,
    subject=line,
    salutation=st.sampled_from(SALUTATIONS),
    addressee=line,
    references=lines,
    enclosures=st.lists(enclosures, max_size=3).map(tuple),
    body=lines,
    closing=line,
    signer=st.builds(Signer, line, lines, line),
    owner=st.builds(Owner, lines, lines),
    copies_to=lines,
    qr=st.lists(st.builds(QrCode, filled, line), max_size=2).map(tuple),
    attachments=st.lists(tables(), max_size=2).map(tuple),
    digits=st.sampled_from(Digits),
    layout=st.builds(Layout, st.none() | st.integers(1, 4), st.none() | st.integers(0, 6), st.booleans()),
).flatmap(with_particulars)


@settings(max_examples=60, deadline=None)
@given(letters)
def test_a_letter_written_and_read_again_is_the_same_letter(letter: Letter) -> None:
    assert parse_letter(dump_letter(letter)) == letter


@settings(max_examples=40, deadline=None)
@given(letters)
def test_every_key_of_a_written_file_has_its_line(letter: Letter) -> None:
    text = dump_letter(letter)
    found = key_lines(text)
    shown = text.split("\n")
    for path, number in found.items():
        if isinstance(path[-1], str) and path[-1] in {"subject", "quantity", "content"}:
            assert shown[number - 1].startswith(f"{path[-1]} =")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80) | st.lists(st.sampled_from(list('a=[]{}",\n\'#.๑ "')), max_size=40).map("".join))
def test_any_text_is_read_or_refused_with_a_thai_message(text: str) -> None:
    told = ""
    try:
        parse_letter(text)
    except LetterFileError as trouble:
        told = trouble.what
    assert not told or "บรรทัด" in told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('kind = "external"\nsubjct = "x"', "บรรทัด ๒: ไม่รู้จักคีย์ “subjct” ใกล้เคียงกับ “subject”"),
        ('[signer]\nname = "ก"\n\nposision = ["ข"]', "บรรทัด ๔: ไม่รู้จักคีย์ “posision” ใกล้เคียงกับ “position”"),
        ("\ndate = 2567-12-19", "บรรทัด ๒: “date” ปี 2567 เป็น พ.ศ."),
        ("\ndate = 2567-12-19", "date = 2024-12-19"),
        ("date = 2567-02-29", "date = 2024-02-29"),
        ('kind = "order"\n[memo]\npaper = "A5"', "บรรทัด ๒: “memo” ตาราง [memo] ใช้กับบันทึกข้อความ แต่แฟ้มนี้เป็นคำสั่ง"),
        ('kind = "memo"\n[memo]\npaper = "A3"', "ไม่รู้จัก “A3” ใช้ได้: A4 | A5"),
        ('kind = "memo"\n[memo]\nphones = "๑"', "บรรทัด ๓: ไม่รู้จักคีย์ “phones” ใกล้เคียงกับ “phone”"),
        ('kind = "regulation"\n[regulation]\nyear = 2025', "ต้องอยู่ระหว่าง"),
        ('kind = "minutes"\n[[minutes.present]]\npost = "ก"', "บรรทัด ๒: ขาดคีย์ “name”"),
        ("[copy]\npurpose = 'office'\ncertified_on = 2568-01-02", "certified_on = 2025-01-02"),
        ("date = 2023-02-29", "ไม่มีวันที่นี้ในปฏิทิน"),
        ("date = 1067-02-20", "ปี ค.ศ. 1067 ไม่น่าใช่ปีของหนังสือ"),
        ('date = "๑๙ ธ.ค. ๖๗"', "date = 2024-12-19"),
        ("date = 2024-12-19T10:00:00", "วันที่อย่างเดียว"),
        ("subject = 5", "“subject” ต้องเป็นข้อความ"),
        ('subject = "ก\\nข"', "บรรทัดเดียว"),
        ('body = "ย่อหน้า"', "“body” ต้องเป็นย่อหน้าละข้อความ"),
        ('body = [\n "ก",\n 5,\n]', "บรรทัด ๓: “body”"),
        ('urgency = "เร็ว"', "ด่วนที่สุด"),
        ('secrecy = "ลับที่สุด"', "ข้อ ๒๙"),
        ("circular = 1", "true หรือ false"),
        ('[[enclosures]]\ntitle = "ก"\n[[enclosures]]\nunit = "ชุด"', "บรรทัด ๓: ขาดคีย์ “title”"),
        ('[[enclosures]]\ntitle = "ก"\nquantity = -1', "บรรทัด ๓: “enclosures.quantity”"),
        ('[[enclosures]]\ntitle = "ก"\nquantity = true', "จำนวนเต็ม"),
        (
            '[[attachments]]\ntitle = []\ncolumns = ["ก", "ข"]\nrows = [\n ["๑", "๒"],\n ["๑"],\n]',
            "บรรทัด ๖: “attachments.rows” แถวที่ ๒",
        ),
        ('signer = "ก"', "ตาราง [signer]"),
        ('subject = "ก"\nsubject = "ข"', "บรรทัด ๒: พิมพ์คีย์ซ้ำ “subject”"),
        ("\n\nsubject = เรื่อง", "บรรทัด ๓: เขียนไม่ถูกแบบของ TOML"),
        ('subject = "ก\\u0007"', "อักขระควบคุม"),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_expectation(text: str, expected: str) -> None:
    with pytest.raises(LetterFileError) as caught:
        parse_letter(text, "ร่าง.toml")
    assert expected in caught.value.what
    assert caught.value.what.startswith("แฟ้ม ร่าง.toml บรรทัด ")
    assert caught.value.press


def test_all_faults_are_listed_in_the_order_of_the_file() -> None:
    with pytest.raises(LetterFileError) as caught:
        parse_letter('subject = 1\nnumbr = "x"\nclosing = 2')
    assert "(และอีก ๒ แห่ง)" in caught.value.what
    assert [row[:9] for row in caught.value.detail.splitlines()] == ["บรรทัด ๑:", "บรรทัด ๒:", "บรรทัด ๓:"]


def test_files_that_cannot_be_opened_or_are_not_utf8_are_told(tmp_path: Path) -> None:
    with pytest.raises(LetterFileError, match=r"ไม่พบแฟ้ม gone\.toml"):
        load_letter(tmp_path / "gone.toml")
    with pytest.raises(LetterFileError, match="เปิดแฟ้ม"):
        load_letter(tmp_path)
    old = tmp_path / "old.toml"
    old.write_bytes('kind = "memo"\nsubject = "เรื่อง"'.encode("cp874"))
    with pytest.raises(LetterFileError, match=r"old\.toml บรรทัด ๒: ไม่ได้บันทึกเป็น UTF-8"):
        load_letter(old)
    huge = tmp_path / "huge.toml"
    huge.write_bytes(b"#" * 2_000_001)
    with pytest.raises(LetterFileError, match="ใหญ่เกินไป"):
        load_letter(huge)


def test_a_file_with_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(b"\xef\xbb\xbf" + 'subject = "ก"\r\ndate = 2024-12-19\r\n'.encode())
    assert load_letter(file).subject == "ก"
    file.write_bytes('subject = "ก"\r\n\r\nbody = """\r\nก\r\n"""\r\nx = 1'.encode())
    with pytest.raises(LetterFileError) as caught:
        load_letter(file)
    assert "บรรทัด ๖: ไม่รู้จักคีย์ “x”" in caught.value.detail


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/letters is not here")
def test_the_letters_that_the_product_started_from_are_read() -> None:
    found = sorted(SHARED.glob("*.toml"))
    assert found
    for file in found:
        letter = load_letter(file)
        assert letter.number
        assert parse_letter(dump_letter(letter)) == letter


@pytest.mark.parametrize(
    "line", ["body = " + "[" * 5000 + "]" * 5000, "x = " + "{a = " * 3000 + "1" + "}" * 3000, "number = " + "9" * 6000]
)
def test_a_file_nested_or_long_beyond_reason_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(LetterFileError, match="บรรทัด ๒: วงเล็บซ้อนกัน"):
        parse_letter(f'kind = "memo"\n{line}\n')
