"""One letter to many as files: every page its addressee, envelopes and labels behind; whole, or nothing is left behind."""

import errno
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace

from circ_desktop.base import atomic
from circ_desktop.domain.errors import DiskFull, InvalidEntry
from circ_desktop.domain.recipients.copies import MergeWish, copies
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.services.office.settings import sample_setup
from circ_desktop.services.recipients import merge
from circ_desktop.services.recipients.merge import (
    Merged,
    MergePaper,
    merge_bytes,
    merge_file,
    merge_folder,
    merge_preview,
    merge_wish,
    usual_closings,
)
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


def told() -> tuple[list[tuple[int, int]], merge.Tell]:
    seen: list[tuple[int, int]] = []
    return seen, lambda *at: seen.append(at)


def test_what_was_made_is_said_in_one_line(tmp_path: Path) -> None:
    assert Merged(9, 18, 1, tmp_path / "เวียน.pdf").summary == "ทำหนังสือ ๙ ฉบับ ๑๘ หน้า เสร็จแล้ว ที่ เวียน.pdf"
    assert Merged(9, 18, 12, tmp_path / "เวียน").summary == "ทำหนังสือ ๙ ฉบับ ๑๘ หน้า ๑๒ แฟ้ม เสร็จแล้ว ที่ เวียน"
    assert Merged(1, 1, 1).summary == "ทำหนังสือ ๑ ฉบับ ๑ หน้า เสร็จแล้ว"


def test_each_copy_is_told_as_it_is_made(tmp_path: Path) -> None:
    wish = merge_wish((replace(DISTRICTS[0], copies=2), DISTRICTS[1]), blank=1)
    seen, tell = told()
    made = merge_file(CIRCULAR, wish, MergePaper(), tmp_path / "a.pdf", tell)
    assert (seen[0], seen[-1]) == ((0, 4), (4, 4))
    assert made == Merged(4, 4, 1, tmp_path / "a.pdf")
    seen, tell = told()
    made = merge_folder(CIRCULAR, wish, MergePaper(envelope="DL", labels="3x8"), tmp_path / "b", tell)
    assert seen[:4] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert set(seen[4:]) == {(3, 3)}
    assert len(seen) == 4 + 2 + 1  # an envelope for each recipient, one sheet of labels
    assert made == Merged(4, 3 + 2 + 1, 5, tmp_path / "b")
    assert sorted(path.name for path in (tmp_path / "b").iterdir()) == [
        "001 นายอำเภอธารทอง.pdf",
        "002 นายอำเภอภูงาม.pdf",
        "ซอง DL.pdf",
        "ป้ายชื่อ 3x8.pdf",
        "เว้นผู้รับ.pdf",
    ]


def test_papers_without_the_letters_are_made_too(tmp_path: Path) -> None:
    paper = MergePaper(letters=False, envelope="DL")
    made = merge_folder(CIRCULAR, merge_wish(DISTRICTS[:2]), paper, tmp_path / "b", quiet)
    assert [path.name for path in (tmp_path / "b").iterdir()] == ["ซอง DL.pdf"]
    assert (made.files, made.pages) == (1, 2)
    pages = merge.merge_pages(CIRCULAR, merge_wish(DISTRICTS[:2]), paper, quiet)
    assert pages.parts == (("ซอง DL", 1, 2),)
    assert pages.note == ""


def test_bytes_and_file_are_the_same_pages(tmp_path: Path) -> None:
    wish = merge_wish(DISTRICTS[:2])
    seen, tell = told()
    content = merge_bytes(CIRCULAR, wish, MergePaper(), tell)
    merge_file(CIRCULAR, wish, MergePaper(), tmp_path / "a.pdf", quiet)
    assert content == (tmp_path / "a.pdf").read_bytes() == merge.merge_pages(CIRCULAR, wish, MergePaper(), quiet).pdf
    assert seen[-1] == (2, 2)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == CIRCULAR.subject
        assert str(pdf.docinfo["/Author"]) == CIRCULAR.office[0]


def test_one_copy_is_looked_at_as_it_will_be_printed() -> None:
    wish = merge_wish((replace(DISTRICTS[0], copies=2), DISTRICTS[1]))
    for number, name in ((1, "ธารทอง"), (2, "ธารทอง"), (3, "ภูงาม")):
        document = pypdfium2.PdfDocument(merge_preview(CIRCULAR, wish, number, OFFICE))
        assert f"นายอำเภอ{name}" in solid(document[0].get_textpage().get_text_bounded())
        document.close()


@pytest.mark.parametrize("make", [merge_file, merge_folder])
def test_what_cannot_be_made_is_refused_before_anything_is_touched(
    make: merge.Callable[..., object], tmp_path: Path
) -> None:
    old = tmp_path / "x"
    old.write_bytes(b"as it was")
    for refuse in (
        lambda: make(CIRCULAR, merge_wish(()), MergePaper(), old, quiet),
        lambda: merge_bytes(CIRCULAR, merge_wish(()), MergePaper(), quiet),
        lambda: merge_preview(CIRCULAR, merge_wish(()), 1),
        lambda: merge.page_hints(CIRCULAR, merge_wish(()), None, quiet),
    ):
        with pytest.raises(InvalidEntry, match="ยังไม่ได้เลือกผู้รับ"):
            refuse()
    assert old.read_bytes() == b"as it was"


def test_a_folder_that_is_in_use_and_a_full_disk_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "แยก"
    folder.mkdir()
    (folder / "ของเดิม.txt").write_bytes(b"x")
    with pytest.raises(InvalidEntry) as taken:
        merge_folder(CIRCULAR, merge_wish(DISTRICTS[:1]), MergePaper(), folder, quiet)
    assert str(taken.value) == "โฟลเดอร์ แยก มีแฟ้มอยู่แล้ว ยังไม่มีแฟ้มใดถูกเขียน เลือกโฟลเดอร์ใหม่ที่ยังว่าง"
    assert taken.value.field == "folder"
    assert taken.value.detail
    monkeypatch.setattr(merge.shutil, "disk_usage", lambda _folder: type("Usage", (), {"free": 0})())
    with pytest.raises(DiskFull) as full:
        merge_folder(CIRCULAR, merge_wish(DISTRICTS[:2]), MergePaper(), tmp_path / "ใหม่", quiet)
    assert full.value.what == "ดิสก์มีที่ไม่พอสำหรับแฟ้มทั้งหมด"
    assert full.value.means == "ยังไม่มีแฟ้มใดถูกเขียน"
    assert full.value.press == "ลบแฟ้มที่ไม่ใช้ เลือกที่เก็บอื่น หรือทำเป็น PDF แฟ้มเดียวซึ่งเล็กกว่ามาก"
    assert full.value.detail.endswith(" > 0")


def test_the_offices_look_and_mark_are_on_every_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    look = merge.office_look
    monkeypatch.setattr(merge, "office_look", lambda office=None: (asked.append(office), look(office))[1])
    paper = MergePaper(envelope="DL", labels="3x8", office=OFFICE)
    merge_file(CIRCULAR, merge_wish(DISTRICTS[:1]), paper, tmp_path / "a.pdf", quiet)
    merge_folder(CIRCULAR, merge_wish(DISTRICTS[:1]), paper, tmp_path / "b", quiet)
    merge_preview(CIRCULAR, merge_wish(DISTRICTS[:1]), 1, OFFICE)
    merge.page_hints(CIRCULAR, merge_wish(DISTRICTS[:1]), OFFICE, quiet)
    assert asked == [OFFICE] * 8
    assert "ชำระค่าฝากส่งเป็นรายเดือน" in page_texts(tmp_path / "b" / "ซอง DL.pdf")[0]
    merge_file(CIRCULAR, merge_wish(DISTRICTS[:1]), MergePaper(envelope="DL"), tmp_path / "c.pdf", quiet)
    assert "ชำระค่าฝากส่งเป็นรายเดือน" not in "".join(page_texts(tmp_path / "c.pdf"))


def test_closings_go_with_their_salutations() -> None:
    closings = usual_closings()
    assert closings["เรียน"] == "ขอแสดงความนับถือ"
    assert merge_wish(DISTRICTS, 2) == MergeWish(DISTRICTS, 2, closings)


def test_a_free_folder_is_one_that_nothing_has(tmp_path: Path) -> None:
    assert merge.free_folder(tmp_path, "ที่ นธ ๗๑๒๐๙/ว ๑").name == "ที่ นธ ๗๑๒๐๙-ว ๑"
    for name in ("ก", "ก (2)", "ก (3)"):
        assert merge.free_folder(tmp_path, "ก").name == name
        (tmp_path / name).mkdir()
