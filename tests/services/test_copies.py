"""Copies of issued letters are made from the frozen pages, which stay byte for byte."""

from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.letter import Table
from circ_desktop.domain.particulars import CopyPurpose
from circ_desktop.services import drafting, issuing
from circ_desktop.services.context import Context
from circ_desktop.services.copies import copy_pdf, first_copy
from tests.services.scenes import LETTER, accepted, key


def issued(ctx: Context, letter=LETTER):
    waiting = accepted(ctx, letter)
    return issuing.issue(ctx, waiting.id, version=waiting.version, request_key=key())


def pages_of(pdf: bytes) -> list[str]:
    with open_pdf(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_a_certified_copy_names_the_officer_at_the_desk_today_and_leaves_the_frozen_file(office: Context) -> None:
    letter = issued(office)
    frozen = issuing.issued_pdf(office, letter.id)
    known = first_copy(office, letter.id, CopyPurpose.CERTIFIED)
    officer = office.signed_in()
    assert (known.certified_by, known.position) == (officer.name, officer.position)
    assert known.certified_on == date(2026, 6, 15)
    text = " ".join(pages_of(copy_pdf(office, letter.id, known)))
    assert "สำเนาถูกต้อง" in text
    assert officer.name in text
    assert letter.letter.number in text
    assert issuing.issued_pdf(office, letter.id) == frozen


def test_an_office_copy_names_who_drafted_and_who_reviewed(office: Context) -> None:
    letter = issued(office)
    known = first_copy(office, letter.id, CopyPurpose.OFFICE)
    assert known.drafted_by == known.typed_by != ""
    assert known.checked_by
    text = " ".join(pages_of(copy_pdf(office, letter.id, known)))
    assert "สำเนาคู่ฉบับ" in text
    assert f"({known.drafted_by})" in text


def test_the_certifiers_block_stands_before_the_tables_sent_along(office: Context) -> None:
    table = Table(("ตารางแนบ",), ("ลำดับ",), (("๑",),))
    letter = issued(office, replace(LETTER, attachments=(table,)))
    pages = pages_of(copy_pdf(office, letter.id, first_copy(office, letter.id, CopyPurpose.CERTIFIED)))
    block = next(number for number, text in enumerate(pages) if "สำเนาถูกต้อง" in text)
    assert block < next(number for number, text in enumerate(pages) if "ตารางแนบ" in text)


def test_a_draft_has_no_copy(office: Context) -> None:
    draft = drafting.new_draft(office, LETTER)
    with pytest.raises(NotAllowed):
        copy_pdf(office, draft.id, first_copy(office, draft.id, CopyPurpose.CERTIFIED))
