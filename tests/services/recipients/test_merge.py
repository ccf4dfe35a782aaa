"""One letter to many as files: every page its addressee, envelopes and labels behind; whole, or nothing is left behind."""

import errno
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace

from circ_desktop.base import atomic
from circ_desktop.domain.errors import DiskFull, InvalidEntry
from circ_desktop.domain.recipients.copies import copies
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.services.office.settings import sample_setup
from circ_desktop.services.recipients import merge
from circ_desktop.services.recipients.merge import MergePaper, merge_file, merge_folder, merge_wish
from tests.typeset.helpers import sample, solid

CIRCULAR = replace(sample("answer"), circular=True, addressee="", urgency="ด่วนที่สุด")
DISTRICTS = tuple(
    Recipient(addressee=f"นายอำเภอ{name}", address=(f"ที่ว่าการอำเภอ{name}",), post_code=f"9699{number}")
    for number, name in enumerate(("ธารทอง", "ภูงาม", "วังใส", "ทุ่งกว้าง", "เขาเขียว", "ท่าเรือ", "บึงบัว", "ป่าไผ่"))
)

OFFICE = replace(sample_setup().office, postal_mark=("ชำระค่าฝากส่งเป็นรายเดือน",))


def quiet(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def page_texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [solid(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return texts


def test_a_circular_goes_to_eight_districts_with_a_blank_copy_envelopes_and_labels(tmp_path: Path) -> None:
    paper = MergePaper(envelope="DL", labels="3x8", label_start=4, office=OFFICE)
    made = merge_file(CIRCULAR, merge_wish(DISTRICTS, blank=1), paper, tmp_path / "เวียน.pdf", quiet)
    texts = page_texts(tmp_path / "เวียน.pdf")
    assert (made.copies, made.pages, len(texts)) == (9, 18, 18)  # one page each, eight envelopes, one sheet of labels
    letters, blank, envelopes, labels = texts[:8], texts[8], texts[9:17], texts[17]
    for papers in (letters, envelopes):
        for own, text in zip(DISTRICTS, papers, strict=True):
            assert [each.addressee for each in DISTRICTS if each.addressee in text] == [own.addressee]
    assert all(each.addressee not in blank and each.addressee in labels for each in DISTRICTS)
    assert all(each.post_code in text for each, text in zip(DISTRICTS, envelopes, strict=True))
    assert all("ชำระค่าฝากส่งเป็นรายเดือน" in text for text in envelopes)


def test_separate_files_are_named_in_order_and_never_overwrite(tmp_path: Path) -> None:
    twice = (replace(DISTRICTS[0], copies=3), DISTRICTS[1], replace(DISTRICTS[0], addressee="นายก/อบต. ธารน้ำใส:"))
    folder = tmp_path / "ถึงหลายแห่ง"
    made = merge_folder(CIRCULAR, merge_wish(twice, blank=2), MergePaper(envelope="C5"), folder, quiet)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "001 นายอำเภอธารทอง.pdf",
        "002 นายอำเภอภูงาม.pdf",
        "003 นายก-อบต. ธารน้ำใส.pdf",
        "ซอง C5.pdf",
        "เว้นผู้รับ.pdf",
    ]
    assert (made.copies, made.files) == (7, 5)
    assert DISTRICTS[1].addressee in page_texts(folder / names[1])[0]
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(InvalidEntry):
        merge_folder(CIRCULAR, merge_wish(DISTRICTS), MergePaper(), folder, quiet)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert merge.free_folder(tmp_path, "ถึงหลายแห่ง").name == "ถึงหลายแห่ง (2)"


def test_a_separate_file_carries_its_own_letter(tmp_path: Path) -> None:
    merge_folder(CIRCULAR, merge_wish(DISTRICTS[:1]), MergePaper(), tmp_path / "x", quiet)
    with pikepdf.open(next((tmp_path / "x").iterdir())) as pdf:
        carried = next(iter(pdf.attachments.values())).get_file().read_bytes().decode()
    assert 'addressee = "นายอำเภอธารทอง"' in carried


class Stop(Exception):
    """The clerk pressed stop."""


def stop_at(number: int) -> merge.Tell:
    def tell(done: int, _total: int) -> None:
        if done >= number:
            raise Stop

    return tell


def test_stopping_in_the_middle_leaves_nothing_half_written(tmp_path: Path) -> None:
    old = tmp_path / "เวียน.pdf"
    old.write_bytes(b"as it was")
    for function, place in ((merge_file, old), (merge_folder, tmp_path / "แยก")):
        with pytest.raises(Stop):
            function(CIRCULAR, merge_wish(DISTRICTS), MergePaper(), place, stop_at(3))
    assert [path.name for path in tmp_path.iterdir()] == ["เวียน.pdf"]
    assert old.read_bytes() == b"as it was"


@pytest.mark.parametrize("function", [merge_file, merge_folder])
def test_a_full_disk_is_told_and_leaves_nothing(
    function: merge.Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: object, _target: object = None) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    monkeypatch.setattr(atomic, "_replace", full)
    with pytest.raises(DiskFull):
        function(CIRCULAR, merge_wish(DISTRICTS), MergePaper(), tmp_path / "x", quiet)
    assert list(tmp_path.iterdir()) == []


def test_too_little_space_for_all_files_is_seen_after_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge.shutil, "disk_usage", lambda _folder: type("Usage", (), {"free": 1000})())
    with pytest.raises(DiskFull):
        merge_folder(CIRCULAR, merge_wish(DISTRICTS), MergePaper(), tmp_path / "x", quiet)
    assert list(tmp_path.iterdir()) == []


def test_nobody_to_send_to_is_refused_and_a_nameless_row_is_named() -> None:
    with pytest.raises(InvalidEntry, match="ยังไม่ได้เลือกผู้รับ"):
        merge.hints(CIRCULAR, merge_wish(()))
    with pytest.raises(InvalidEntry, match="แถวที่ ๓"):
        merge.hints(CIRCULAR, merge_wish((DISTRICTS[0], Recipient(row=3))))


def test_who_is_named_twice_and_another_salutation_are_told() -> None:
    letter = replace(CIRCULAR, body=("ด้วย…", "จึงเรียนมาเพื่อโปรดทราบ"))
    minister = Recipient(addressee="นายกรัฐมนตรี", salutation="กราบเรียน")
    wish = merge_wish((DISTRICTS[0], replace(DISTRICTS[0], addressee="นายอำเภอ ธารทอง", row=9), minister))
    told = merge.hints(letter, wish)
    assert "แถวที่ ๙" in told[0]
    assert "จึงเรียนมา" in told[1]
    last = list(copies(letter, wish))[-1].letter
    assert (last.salutation, last.closing) == ("กราบเรียน", "ขอแสดงความนับถืออย่างยิ่ง")


def test_whose_copy_has_other_pages_than_most_is_told_before_printing() -> None:
    long = replace(DISTRICTS[2], addressee="นายกองค์การบริหารส่วนตำบลและนายกเทศมนตรีทุกแห่ง " * 25)
    wish = merge_wish((*DISTRICTS[:2], replace(long, copies=2), DISTRICTS[3]))
    done: list[tuple[int, int]] = []
    told = merge.page_hints(CIRCULAR, wish, None, lambda at, total: done.append((at, total)))
    assert done == [(number, 4) for number in (1, 2, 3, 4)]
    assert "แต่ ๒ หน้า: ผู้รับที่ ๓ (นายกองค์การ" in told[0]
    assert not any("ธารทอง" in each for each in told)
    assert merge.page_hints(CIRCULAR, merge_wish(DISTRICTS, blank=1), None, quiet) == ()


def test_pages_for_the_printer_say_where_each_paper_begins() -> None:
    paper = MergePaper(envelope="DL", labels="3x8", office=OFFICE)
    made = merge.merge_pages(CIRCULAR, merge_wish(DISTRICTS[:2], blank=1), paper, quiet)
    assert made.fresh == frozenset(range(6))
    assert made.parts == (("หนังสือ", 1, 3), ("ซอง DL", 4, 5), ("ป้ายชื่อ 3x8", 6, 6))
    assert "ซอง DL หน้า ๔-๕ · ป้ายชื่อ 3x8 หน้า ๖" in made.note
    alone = merge.merge_pages(replace(CIRCULAR, body=CIRCULAR.body * 6), merge_wish(DISTRICTS[:2]), MergePaper(), quiet)
    pages = alone.parts[0][2] // 2
    assert pages > 1
    assert alone.fresh == frozenset({0, pages})
    assert alone.note == ""


@pytest.mark.slow
def test_five_thousand_recipients(tmp_path: Path) -> None:
    crowd = tuple(Recipient(addressee=f"ผู้ใหญ่บ้าน หมู่ที่ {number}", row=number) for number in range(1, 5001))
    made = merge_file(CIRCULAR, merge_wish(crowd), MergePaper(), tmp_path / "x.pdf", quiet)
    document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    assert made.pages == len(document) == 5000
    assert "๔๙๙๙" in document[4998].get_textpage().get_text_bounded()
    document.close()
