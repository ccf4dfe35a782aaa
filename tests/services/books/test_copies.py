"""Copies of issued letters are made from the frozen pages, which stay byte for byte."""

import io
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile, NotAllowed, NotFound
from circ_desktop.domain.letter.content import Table
from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
from circ_desktop.services.books.copies import (
    NOT_ARCHIVE,
    CopySource,
    MadeCopy,
    Of,
    can_be_copied,
    copy_pdf,
    first_copy,
    make_copy,
    record_copy,
)
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import load_office
from circ_desktop.services.received import attaching, entries, files
from circ_desktop.services.received.attaching import SCAN_PDF, NewFile
from circ_desktop.services.sent import issue
from tests.preflight import NoPreflight, faults
from tests.services.letters import plain_pdf
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import LETTER, accepted, key, registered
from tests.services.trail import trail

OF_3B = ("EmbeddedFile", "cross reference streams", "part must be 1")
"""What part 3 of PDF/A allows and part 1 does not."""


def preflight(pdf: bytes, folder: Path) -> list[str]:
    try:
        return faults(pdf, folder)
    except NoPreflight as why:
        pytest.skip(str(why))


def issued(ctx: Context, letter=LETTER):
    waiting = accepted(ctx, letter)
    return issue.issue(ctx, waiting.id, version=waiting.version, request_key=key())


def of(letter) -> CopySource:
    return CopySource(Of.OUTGOING, letter.id, letter.letter.number)


def pages_of(pdf: bytes) -> list[str]:
    with open_pdf(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_a_certified_copy_names_the_officer_at_the_desk_today_and_leaves_the_frozen_file(office: Context) -> None:
    letter = issued(office)
    frozen = issue.issued_pdf(office, letter.id)
    known = first_copy(office, of(letter), CopyPurpose.CERTIFIED)
    officer = office.signed_in()
    assert (known.certified_by, known.position) == (officer.name, officer.position)
    assert known.certified_on == date(2026, 6, 15)
    text = " ".join(pages_of(copy_pdf(office, letter.id, known)))
    assert "สำเนาถูกต้อง" in text
    assert officer.name in text
    assert letter.letter.number in text
    assert issue.issued_pdf(office, letter.id) == frozen


def test_an_office_copy_names_who_drafted_and_who_reviewed(office: Context) -> None:
    letter = issued(office)
    known = first_copy(office, of(letter), CopyPurpose.OFFICE)
    assert known.drafted_by == known.typed_by != ""
    assert known.checked_by
    text = " ".join(pages_of(copy_pdf(office, letter.id, known)))
    assert "สำเนาคู่ฉบับ" in text
    assert f"({known.drafted_by})" in text


def test_the_certifiers_block_stands_before_the_tables_sent_along(office: Context) -> None:
    table = Table(("ตารางแนบ",), ("ลำดับ",), (("๑",),))
    letter = issued(office, replace(LETTER, attachments=(table,)))
    pages = pages_of(copy_pdf(office, letter.id, first_copy(office, of(letter), CopyPurpose.CERTIFIED)))
    block = next(number for number, text in enumerate(pages) if "สำเนาถูกต้อง" in text)
    assert block < next(number for number, text in enumerate(pages) if "ตารางแนบ" in text)


def test_a_draft_has_no_copy(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    with pytest.raises(NotAllowed):
        copy_pdf(office, draft.id, first_copy(office, of(draft), CopyPurpose.CERTIFIED))


def foreign_pdf(words: str = "foreign scan") -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, words)
    canvas.save()
    with pikepdf.open(out) as pdf:
        with pdf.open_metadata() as metadata:
            metadata["pdfaid:part"], metadata["pdfaid:conformance"] = "1", "B"
        claimed = io.BytesIO()
        pdf.save(claimed)
    return claimed.getvalue()


def test_a_received_scan_is_certified_and_claims_nothing_that_nobody_checked(office: Context) -> None:
    letter, scan = registered(office), foreign_pdf()
    file = attaching.attach_file(office, letter.id, NewFile("หนังสือ.pdf", scan))
    source = CopySource(Of.RECEIVED, letter.id, "หนังสือ.pdf", file.id)
    known = first_copy(office, source, CopyPurpose.CERTIFIED)
    made = make_copy(office, source, known)
    text = " ".join(pages_of(made.pdf))
    assert "สำเนาถูกต้อง" in text
    assert "foreign scan" in text
    assert office.signed_in().name in text
    assert made.note == NOT_ARCHIVE
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf, pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == ""
    assert files.file_content(office, file.id) == scan
    record_copy(office, source, known, "พิมพ์")
    story = entries.story_of_received(office, letter.id)[-1].text
    assert story == f"ทำสำเนาถูกต้อง หนังสือ.pdf · ผู้รับรอง {known.certified_by} · พิมพ์"


@pytest.mark.slow
def test_a_photograph_and_a_file_of_the_pc_are_certified_too(office: Context, tmp_path: Path) -> None:
    letter, picture = registered(office), io.BytesIO()
    Image.new("L", (620, 877), 255).save(picture, "PNG")
    file = attaching.attach_file(office, letter.id, NewFile("ภาพ.png", picture.getvalue()))
    made_pdf = next(one for one in files.files_of_received(office, letter.id) if one.role == SCAN_PDF)
    for source in (
        CopySource(Of.RECEIVED, letter.id, "ภาพ.png", file.id),
        CopySource(Of.RECEIVED, letter.id, "ภาพ.png", made_pdf.id),
        CopySource(Of.OUTGOING, 1, "แผนที่.png", upload=NewFile("แผนที่.png", picture.getvalue(), "enclosure")),
    ):
        made = make_copy(office, source, first_copy(office, source, CopyPurpose.CERTIFIED))
        assert "สำเนาถูกต้อง" in " ".join(pages_of(made.pdf))
        assert made.note == ""
        assert not [fault for fault in preflight(made.pdf, tmp_path) if not any(word in fault for word in OF_3B)]


def test_what_has_no_pages_or_is_of_another_letter_is_refused(office: Context) -> None:
    letter, other = registered(office), registered(office, "อีกเรื่อง")
    file = attaching.attach_file(office, letter.id, NewFile("ก.zip", b"PK\x03\x04 not pages", "enclosure"))
    assert not can_be_copied(file.media_type)
    copy = Copy(CopyPurpose.CERTIFIED)
    with pytest.raises(BrokenFile, match="ไม่มีหน้ากระดาษ"):
        make_copy(office, CopySource(Of.RECEIVED, letter.id, "ก.zip", file.id), copy)
    with pytest.raises(NotFound):
        make_copy(office, CopySource(Of.RECEIVED, other.id, "ก.zip", file.id), copy)
    with pytest.raises(BrokenFile):
        make_copy(office, CopySource(Of.RECEIVED, letter.id, "x", upload=NewFile("x.pdf", b"%PDF-1.4 broken")), copy)


@on_sqlite
def test_a_copy_of_what_we_issued_is_made_of_its_frozen_pages(office: Context) -> None:
    letter = issued(office)
    known = first_copy(office, of(letter), CopyPurpose.CERTIFIED)
    made = make_copy(office, of(letter), known)
    assert made == MadeCopy(copy_pdf(office, letter.id, known), "")
    everywhere = make_copy(office, of(letter), known, every_page=True)
    assert everywhere.pdf == copy_pdf(office, letter.id, known, every_page=True)
    handed_in = CopySource(
        Of.OUTGOING, letter.id, "ฉบับจริง.pdf", upload=NewFile("ฉบับจริง.pdf", issue.issued_pdf(office, letter.id))
    )
    again = make_copy(office, handed_in, known)
    assert again.note == ""  # made by this program
    assert "สำเนาถูกต้อง" in " ".join(pages_of(again.pdf))


@on_sqlite
def test_every_page_of_a_file_is_certified_where_it_is_asked_for(office: Context) -> None:
    letter = registered(office)
    attaching.attach_file(office, letter.id, NewFile("สแกน.pdf", plain_pdf(3)))
    (file,) = files.files_of_received(office, letter.id)
    source = CopySource(Of.RECEIVED, letter.id, "สแกน.pdf", file.id)
    known = first_copy(office, source, CopyPurpose.CERTIFIED)
    for every, count in ((True, 3), (False, 1)):
        pages = pages_of(make_copy(office, source, known, every_page=every).pdf)
        assert sum("สำเนาถูกต้อง" in page for page in pages) == count


def test_the_story_names_the_file_who_certified_and_how(office: Context) -> None:
    letter, ours = registered(office), issued(office)
    clerk = office.signed_in()
    before = len(trail(office))
    theirs = CopySource(Of.RECEIVED, letter.id, "ก.pdf")
    record_copy(office, theirs, first_copy(office, theirs, CopyPurpose.CERTIFIED), "พิมพ์")
    record_copy(office, of(ours), first_copy(office, of(ours), CopyPurpose.OFFICE), "บันทึก")
    record_copy(office, of(ours), Copy(CopyPurpose.CERTIFIED, certified_by="นายก"), "")
    record_copy(office, of(ours), Copy(CopyPurpose.OFFICE), "พิมพ์")
    number = ours.letter.number
    assert trail(office)[before:] == [
        ("received", letter.id, "certify", f"ก.pdf · ผู้รับรอง {clerk.name} · พิมพ์"),
        ("outgoing", ours.id, "office_copy", f"{number} · {clerk.name} · บันทึก"),
        ("outgoing", ours.id, "certify", f"{number} · ผู้รับรอง นายก"),
        ("outgoing", ours.id, "office_copy", f"{number} · พิมพ์"),
    ]
    for missing in (CopySource(Of.RECEIVED, 99, "x"), CopySource(Of.OUTGOING, 99, "x")):
        with pytest.raises(NotFound):
            record_copy(office, missing, Copy(CopyPurpose.CERTIFIED), "พิมพ์")
    with pytest.raises(NotAllowed):
        record_copy(replace(office, officer=None), theirs, Copy(CopyPurpose.CERTIFIED), "พิมพ์")
    assert len(trail(office)) == before + 4


def test_who_drafted_and_who_reviewed_are_named_as_far_as_they_are_known(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    clerk = office.signed_in()
    known = first_copy(office, CopySource(Of.OUTGOING, draft.id, "x"), CopyPurpose.OFFICE)
    assert known == Copy(CopyPurpose.OFFICE, drafted_by=clerk.name, typed_by=clerk.name, checked_by="")
    done = issued(office)
    assert first_copy(office, of(done), CopyPurpose.OFFICE).checked_by == "นายธนกฤต ใบชาดก"
    with pytest.raises(NotFound):
        first_copy(office, CopySource(Of.OUTGOING, 99, "x"), CopyPurpose.OFFICE)


@on_sqlite
def test_a_file_without_pages_is_named(office: Context) -> None:
    letter = registered(office)
    file = attaching.attach_file(office, letter.id, NewFile("ก.zip", b"PK\x03\x04 not pages", "enclosure"))
    with pytest.raises(BrokenFile) as told:
        make_copy(office, CopySource(Of.RECEIVED, letter.id, "ก.zip", file.id), Copy(CopyPurpose.CERTIFIED))
    assert str(told.value) == "ไฟล์ “ก.zip” ไม่มีหน้ากระดาษให้รับรอง ยังไม่ได้ทำสำเนา เลือกไฟล์ PDF หรือภาพสแกน"
    assert [can_be_copied(kind) for kind in ("application/pdf", "image/png", "application/zip", "text/plain")] == [
        True,
        True,
        False,
        False,
    ]


@on_sqlite
def test_the_offices_look_is_the_copys_too(office: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    from circ_desktop.services.books import copies

    asked = []
    look = copies.office_look
    monkeypatch.setattr(copies, "office_look", lambda of_office=None: (asked.append(of_office), look(of_office))[1])
    table = Table(("ตารางแนบ",), ("ลำดับ",), (("๑",),))
    letter = issued(office, replace(LETTER, attachments=(table,)))
    copy_pdf(office, letter.id, first_copy(office, of(letter), CopyPurpose.CERTIFIED))
    there = load_office(office)
    assert asked == [there, there]


@on_sqlite
def test_looking_for_a_copy_waits_for_nobody(office: Context) -> None:
    letter = issued(office)
    known = first_copy(office, of(letter), CopyPurpose.OFFICE)
    upload = CopySource(Of.OUTGOING, letter.id, "x.pdf", upload=NewFile("x.pdf", plain_pdf()))
    looks_while_another_writes(
        office,
        [
            lambda ctx: first_copy(ctx, of(letter), CopyPurpose.OFFICE),
            lambda ctx: make_copy(ctx, of(letter), known),
            lambda ctx: make_copy(ctx, upload, known),
        ],
    )
