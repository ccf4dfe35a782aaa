"""Lists of recipients as offices have them: any Thai code page, any mark between, titles above, faults named by row."""

import contextlib
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.domain.errors import BrokenFile, InvalidEntry
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.domain.recipients.plan import Outcome, against_book
from circ_desktop.reading.lists.recipients import read_recipients

HEAD = "ลำดับ{0}คำขึ้นต้น{0}เรียน{0}ที่อยู่{0}รหัสไปรษณีย์{0}กลุ่ม{0}จำนวน{0}วันที่นัด"
FIRST = "1{0}เรียน{0}นายอำเภอธารทอง{0}ที่ว่าการอำเภอธารทอง จังหวัดนครธารา{0}๙๖๙๙๐{0}อำเภอ{0}๒ ฉบับ{0}๓ ธันวาคม"
SECOND = "2{0}{0}กราบเรียน นายกรัฐมนตรี{0}ทำเนียบรัฐบาล กรุงเทพมหานคร 10300{0}{0}{0}{0}๔ ธันวาคม"
LINES = (HEAD, FIRST, SECOND)


def written(tmp_path: Path, content: bytes, name: str = "รายชื่อ.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def workbook(tmp_path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    path = tmp_path / "รายชื่อ.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "tis-620", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_csv_in_any_code_page_and_with_any_mark_reads_the_same(tmp_path: Path, encoding: str, mark: str) -> None:
    text = "\r\n".join(line.format(mark) for line in LINES)
    plan = read_recipients(written(tmp_path, text.encode(encoding)))
    district, minister = plan.recipients
    assert (district.salutation, district.addressee, district.copies) == ("เรียน", "นายอำเภอธารทอง", 2)
    assert district.address == ("ที่ว่าการอำเภอธารทอง จังหวัดนครธารา",)
    assert (district.post_code, district.groups, dict(district.fields)["วันที่นัด"]) == ("96990", ("อำเภอ",), "๓ ธันวาคม")
    assert (minister.salutation, minister.addressee, minister.copies) == ("กราบเรียน", "นายกรัฐมนตรี", 1)
    assert (minister.address, minister.post_code) == (("ทำเนียบรัฐบาล กรุงเทพมหานคร",), "10300")


def test_an_excel_list_with_a_title_above_its_heads(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["บัญชีรายชื่อหน่วยงาน"],
        [],
        ["ที่", "ตำแหน่ง", "รหัสไปรษณีย์", "จำนวน"],
        [1, "ผู้อำนวยการโรงเรียนบ้านธารทอง", 96990.0, 3.0],
        [2, "ผู้อำนวยการโรงเรียนวัดวังใส", "96991", None],
    ]
    plan = read_recipients(workbook(tmp_path, rows))
    assert [(each.row, each.addressee, each.post_code, each.copies) for each in plan.recipients] == [
        (4, "ผู้อำนวยการโรงเรียนบ้านธารทอง", "96990", 3),
        (5, "ผู้อำนวยการโรงเรียนวัดวังใส", "96991", 1),
    ]


def test_every_fault_names_its_row_and_one_fault_stops_all(tmp_path: Path) -> None:
    text = "เรียน,รหัสไปรษณีย์,จำนวน\nนายอำเภอธารทอง,96990,1\n,96990,1\nนายอำเภอวังใส,123,1\nนายอำเภอภูงาม,,สอง\nนายอำเภอ ธารทอง,,\n"
    plan = read_recipients(written(tmp_path, text.encode()))
    assert [(row.number, row.outcome) for row in plan.rows] == [
        (2, Outcome.OK),
        (3, Outcome.ERROR),
        (4, Outcome.ERROR),
        (5, Outcome.ERROR),
        (6, Outcome.SKIP),
    ]
    assert [row.message.split(":")[0] for row in plan.rows if row.message] == [f"แถวที่ {n}" for n in "๓๔๕๖"]
    assert "ซ้ำกับแถวที่ ๒" in plan.rows[-1].message
    with pytest.raises(InvalidEntry) as caught:
        plan.require_all()
    assert "แถวที่ ๓" in caught.value.what


def test_rows_that_the_address_book_has_are_passed_over(tmp_path: Path) -> None:
    plan = read_recipients(written(tmp_path, "ผู้รับ\nนายอำเภอธารทอง\nนายอำเภอวังใส\n".encode()))
    against = against_book(plan, [Recipient(addressee="นายอำเภอ ธารทอง", id=1)])
    assert [row.outcome for row in against.rows] == [Outcome.SKIP, Outcome.OK]


def test_one_name_at_two_addresses_is_two_places(tmp_path: Path) -> None:
    text = "เรียน,ที่อยู่\nผู้อำนวยการโรงเรียนบ้านใหม่,อำเภอธารทอง\nผู้อำนวยการโรงเรียนบ้านใหม่,อำเภอวังใส\nผู้อำนวยการโรงเรียน บ้านใหม่,\n"
    plan = read_recipients(written(tmp_path, text.encode()))
    assert [row.outcome for row in plan.rows] == [Outcome.OK, Outcome.OK, Outcome.SKIP]


def test_a_list_of_one_column_needs_no_head(tmp_path: Path) -> None:
    plan = read_recipients(written(tmp_path, "นายอำเภอธารทอง\nนายอำเภอวังใส\n".encode("cp874"), "ก.txt"))
    assert [each.addressee for each in plan.recipients] == ["นายอำเภอธารทอง", "นายอำเภอวังใส"]


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 torn", b"\xd0\xcf\x11\xe0\xa1\xb1", b"\x00\x01\x02\x00", "ก,ข\nค,ง\n".encode()],
    ids=["empty", "torn xlsx", "xls", "binary", "no column of recipients"],
)
def test_a_file_that_is_no_list_is_refused_in_thai(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BrokenFile) as caught:
        read_recipients(written(tmp_path, content))
    assert "รายชื่อ.csv" in caught.value.what
    assert caught.value.press


def test_a_list_of_heads_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="มีแต่หัวคอลัมน์"):
        read_recipients(written(tmp_path, "เรียน,ที่อยู่\n".encode()))


def test_a_truncated_excel_file_is_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path, [["เรียน"], *[[f"นายอำเภอ {n}"] for n in range(50)]]).read_bytes()
    for part in (len(whole) // 3, len(whole) - 40):
        with pytest.raises(BrokenFile):
            read_recipients(written(tmp_path, whole[:part], "ขาด.xlsx"))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        path.write_bytes(content)
        with contextlib.suppress(BrokenFile):
            assert read_recipients(path).rows


def test_five_thousand_rows_are_read(tmp_path: Path) -> None:
    out = io.StringIO()
    out.write("เรียน\n")
    out.writelines(f"ผู้ใหญ่บ้าน หมู่ที่ {number}\n" for number in range(5000))
    assert len(read_recipients(written(tmp_path, out.getvalue().encode())).recipients) == 5000
