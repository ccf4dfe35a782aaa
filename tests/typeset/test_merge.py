"""One letter to many: every copy is the letter set singly to that recipient, and the file holds what repeats once."""

import io
import os
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.errors import TypesetError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.recipients.copies import MergeWish, copies
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.typeset.canvas.sheets import Run, Sheet
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.merge import Merger, write_merged
from tests.typeset.helpers import SAMPLES, sample, solid

DISTRICTS = [Recipient(addressee=f"นายอำเภอ{name}") for name in ("ธารทอง", "ภูงาม", "วังใส", "ทุ่งกว้าง")]
LONG = "นายกองค์การบริหารส่วนตำบลธารน้ำใส นายกเทศมนตรีตำบลธารทอง และผู้อำนวยการโรงเรียนทุกแห่งในอำเภอธารทอง จังหวัดนครธารา " * 2

NAMES = st.one_of(
    st.sampled_from(["", "นายอำเภอธารทอง", LONG, "นายแพทย์สาธารณสุขจังหวัด\n(ผ่านสาธารณสุขอำเภอ)", "ผู้ว่าราชการจังหวัด ทุกจังหวัด"]),
    st.text(alphabet="กขคงจดตนบปมรลวสอาำิีุูเแโไั่้์ๆฯ ๐๑29-(\n", max_size=60),
)
RECIPIENTS = st.builds(
    Recipient, addressee=NAMES, salutation=st.sampled_from(["", "", "กราบเรียน", "นมัสการ"]), copies=st.just(1)
)


def places(sheets: Iterable[Sheet]) -> list[object]:
    """All that is drawn, with its place: a run by its words, as equal words may be shaped twice."""
    return [
        (page, item.text, round(item.x, 6), round(item.y, 6), item.size, item.width, item.per_cluster, item.source)
        if isinstance(item, Run)
        else (page, item)
        for page, sheet in enumerate(sheets)
        for item in sheet.items
    ]


def merged(letter: Letter, wish: MergeWish) -> tuple[bytes, int]:
    out = io.BytesIO()
    pages = write_merged(copies(letter, wish), out, title=letter.subject)
    return out.getvalue(), pages


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=15)
@given(st.lists(RECIPIENTS, min_size=2, max_size=6))
@pytest.mark.slow
def test_every_copy_is_the_letter_set_singly_to_that_recipient(name: str, recipients: list[Recipient]) -> None:
    letter = sample(name)
    merger = Merger()
    wish = MergeWish(tuple(recipients), blank=1, closings={"กราบเรียน": "ขอแสดงความนับถืออย่างยิ่ง"})
    for copy in copies(letter, wish):
        assert places(merger.sheets(copy.letter)) == places(letter_pages(copy.letter).sheets)


def test_a_longer_addressee_moves_what_stands_below_it() -> None:
    letter = sample("answer")
    merger = Merger()
    short, long, again = (
        merger.sheets(replace(letter, addressee=to)) for to in ("นายอำเภอธารทอง", LONG, "นายอำเภอวังใส")
    )
    first_line = [
        next(run.y for run in sheets[0].runs if run.source and run.source.field == "body") for sheets in (short, long)
    ]
    assert first_line[1] > first_line[0]
    assert [run.y for sheet in again for run in sheet.runs] == [run.y for sheet in short for run in sheet.runs]


def test_each_page_has_its_addressee_and_the_last_copy_has_none() -> None:
    pdf, pages = merged(sample("answer"), MergeWish(tuple(DISTRICTS), blank=1))
    document = pypdfium2.PdfDocument(pdf)
    texts = [solid(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    assert pages == len(texts) == len(DISTRICTS) + 1
    for number, text in enumerate(texts):
        found = [each.addressee for each in DISTRICTS if solid(each.addressee) in text]
        assert found == ([DISTRICTS[number].addressee] if number < len(DISTRICTS) else [])


def test_what_repeats_is_in_the_file_once() -> None:
    letter = sample("circular")
    few, many = (
        len(merged(letter, MergeWish(tuple(Recipient(addressee=f"ผู้ใหญ่บ้าน หมู่ที่ {n}") for n in range(count))))[0])
        for count in (50, 250)
    )
    assert (many - few) / 200 < 800  # bytes for a copy of two pages


def test_fields_in_the_text_are_filled_from_the_list() -> None:
    letter = replace(sample("answer"), body=("ขอเชิญ {ชื่อ} ผู้แทน{ผู้รับ} ประชุม {ไม่มี}", "จึงเรียนมาเพื่อทราบ"))
    recipients = tuple(replace(each, fields=(("ชื่อ", f"คนที่ {n}"),)) for n, each in enumerate(DISTRICTS))
    filled = [copy.letter.body[0] for copy in copies(letter, MergeWish(recipients))]
    assert filled[:2] == ["ขอเชิญ คนที่ 0 ผู้แทนนายอำเภอธารทอง ประชุม {ไม่มี}", "ขอเชิญ คนที่ 1 ผู้แทนนายอำเภอภูงาม ประชุม {ไม่มี}"]


def test_a_character_that_the_font_lacks_names_the_row() -> None:
    recipients = (DISTRICTS[0], Recipient(addressee="นายอำเภอ😀", row=7))
    with pytest.raises(TypesetError) as caught:
        merged(sample("answer"), MergeWish(recipients))
    assert "แถวที่ ๗" in caught.value.what


def test_bookmarks_lead_to_the_copies() -> None:
    pdf, pages = merged(sample("circular"), MergeWish(tuple(DISTRICTS), blank=1))
    document = pypdfium2.PdfDocument(pdf)
    found = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    each = pages // (len(DISTRICTS) + 1)
    assert found == [(district.addressee, number * each) for number, district in enumerate(DISTRICTS)]


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_copies() -> None:
    import tracemalloc

    letter = sample("answer")

    def peak(count: int) -> int:
        crowd = tuple(Recipient(addressee=f"ผู้ใหญ่บ้าน หมู่ที่ {n % 50}") for n in range(count))
        with Path(os.devnull).open("wb") as out:
            tracemalloc.start()
            write_merged(copies(letter, MergeWish(crowd)), out, title="")
            most = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        return most

    peak(200)  # what is built once
    few, many = peak(200), peak(2000)
    assert (many - few) / 1800 < 600  # bytes for a copy: its numbers in the file's table and its bookmark
