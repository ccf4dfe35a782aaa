"""Drafts: nothing typed is lost, nobody overwrites anybody, moves happen only as allowed."""

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound, StaleEdit
from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Owner, QrCode, Secrecy, Signer, Table
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.domain.received.passing_on import UNWRITTEN
from circ_desktop.domain.sent.outgoing import Move, OutgoingState
from circ_desktop.services.audit import audit_check
from circ_desktop.services.books.finding import find_letters
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import checking, writing
from circ_desktop.services.office.settings import load_office, save_division
from circ_desktop.services.received import entries, void
from circ_desktop.services.sent import issue
from tests.databases import acting
from tests.services.scenes import LETTER, accepted, key, registered


def test_a_letter_used_as_a_pattern_leaves_the_moves_that_fitted_it_behind(office: Context) -> None:
    """They were chosen for the length of another text; a saved draft keeps its own."""
    fitted = replace(Letter(subject="ต้นแบบ"), layout=Layout(owner_lines=2, condense=True))
    draft = writing.new_draft(office, fitted)
    assert draft.letter.layout == Layout()
    saved = writing.save_draft(office, draft.id, fitted, version=draft.version)
    assert writing.get_outgoing(office, saved.id).letter.layout == fitted.layout


def test_a_new_draft_knows_the_office_its_unit_and_who_signs(office: Context) -> None:
    letter = writing.new_draft(office).letter
    assert letter.office == load_office(office).address_lines
    assert letter.owner.unit == ("สำนักปลัด",)
    assert letter.owner.contact[0] == "โทร. ๐ ๗๓๐๐ ๐๑๒๓ ต่อ ๑๐"
    assert letter.signer == Signer("นายอินสอน ม่อนดอย", ("นายกองค์การบริหารส่วนตำบลธารน้ำใส",))


def test_every_part_of_a_letter_comes_back_as_it_was_typed(office: Context) -> None:
    full = replace(
        LETTER,
        urgency="ด่วนภายใน ๓๐ มิถุนายน ๒๕๖๙ ๑๖.๓๐ น.",
        secrecy=Secrecy.SECRET,
        salutation="กราบเรียน",
        enclosures=(Enclosure("แบบ", 2, "ชุด", "(ทาง QR Code)"), Enclosure("หนังสือ", None, "")),
        copies_to=("ปลัดอำเภอ",),
        qr=(QrCode("https://example.go.th/ก", "สิ่งที่ส่งมาด้วย"),),
        attachments=(Table(("ตาราง",), ("ลำดับ", "รายการ"), (("๑", "ก\nข"), ("๒", "")), ("ย่อหน้า",), 1, True),),
        digits=Digits.AS_TYPED,
        owner=Owner(("กองช่าง", "งานโยธา"), ()),
    )
    draft = writing.new_draft(office, full)
    assert writing.get_outgoing(office, draft.id).letter == full


def test_a_letter_handed_in_with_a_number_loses_it(office: Context) -> None:
    draft = writing.new_draft(office, replace(LETTER, number="นธ ๗๑๒๐๙/๙๙๙"))
    assert draft.letter.number == ""


def test_saving_counts_the_version_up_and_keeps_the_text(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    saved = writing.save_draft(office, draft.id, replace(LETTER, subject="เรื่องใหม่"), version=draft.version)
    assert saved.version == draft.version + 1
    assert writing.get_outgoing(office, draft.id) == saved


def test_saving_an_unchanged_text_changes_nothing(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    assert writing.save_draft(office, draft.id, draft.letter, version=draft.version) == draft


def test_a_half_finished_letter_is_saved_too(office: Context) -> None:
    draft = writing.new_draft(office)
    half = Letter(subject="", enclosures=(Enclosure(""),), references=("",), body=("",))
    assert writing.save_draft(office, draft.id, half, version=draft.version).letter == half


def test_a_stale_save_is_refused_and_carries_the_other_text(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    theirs = writing.save_draft(office, draft.id, replace(LETTER, subject="ของเขา"), version=draft.version)
    with pytest.raises(StaleEdit) as refused:
        writing.save_draft(office, draft.id, replace(LETTER, subject="ของฉัน"), version=draft.version)
    assert refused.value.theirs == theirs
    assert writing.get_outgoing(office, draft.id).letter.subject == "ของเขา"


def test_the_same_save_arriving_twice_is_no_conflict(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    mine = replace(LETTER, subject="ของฉัน")
    once = writing.save_draft(office, draft.id, mine, version=draft.version)
    assert writing.save_draft(office, draft.id, mine, version=draft.version) == once


def test_saving_every_few_seconds_keeps_a_text_only_every_five_minutes(office: Context, clock: FixedClock) -> None:
    draft = writing.new_draft(office, LETTER)
    rows = audit_check(office).rows
    for second in range(1, 100):
        clock.advance(seconds=6)
        text = replace(LETTER, subject=f"ครั้งที่ {second}")
        draft = writing.save_draft(office, draft.id, text, version=draft.version)
    kept = writing.draft_versions(office, draft.id)
    assert [version.letter.subject for version in kept] == ["ครั้งที่ 50", LETTER.subject]
    assert draft.version == 100
    assert audit_check(office).rows == rows + 1


def test_what_the_author_typed_is_kept_when_the_head_goes_on_with_it(office: Context, clock: FixedClock) -> None:
    draft = writing.new_draft(office, LETTER)
    clock.advance(minutes=1)
    draft = writing.save_draft(office, draft.id, replace(LETTER, subject="ผู้ร่าง"), version=draft.version)
    writing.save_draft(acting(office, "huana"), draft.id, replace(LETTER, subject="หัวหน้า"), version=draft.version)
    kept = writing.draft_versions(office, draft.id)
    assert [(each.letter.subject, each.officer_name) for each in kept] == [
        ("หัวหน้า", "นายธนกฤต ใบชาดก"),
        ("ผู้ร่าง", "นางสาวพิมพ์ลดา ทุ่งรวงทอง"),
        (LETTER.subject, "นางสาวพิมพ์ลดา ทุ่งรวงทอง"),
    ]


def test_submit_return_mend_submit_accept(office: Context) -> None:
    head = acting(office, "huana")
    draft = writing.new_draft(office, LETTER)
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    draft = writing.move(head, draft.id, Move.RETURN, version=draft.version, note="แก้ย่อหน้าสอง")
    (row,) = writing.list_drafts(office)
    assert (row.state, row.review_note) == (OutgoingState.DRAFT, "แก้ย่อหน้าสอง")
    draft = writing.save_draft(office, draft.id, replace(LETTER, subject="แก้แล้ว"), version=draft.version)
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    draft = writing.move(head, draft.id, Move.ACCEPT, version=draft.version)
    assert head.officer is not None
    assert (draft.state, draft.reviewed_by) == (OutgoingState.ACCEPTED, head.officer.id)
    story = [line.text for line in writing.story_of_outgoing(office, draft.id)]
    assert [text.split()[0] for text in story] == [
        "เริ่มร่าง", "เสนอตรวจ", "ส่งคืนให้แก้", "แก้ร่าง", "เสนอตรวจ", "ตรวจผ่าน",
    ]  # fmt: skip
    assert "แก้ย่อหน้าสอง" in story[2]


def test_the_text_under_review_is_not_changed_by_its_author(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    with pytest.raises(NotAllowed, match="รอตรวจ"):
        writing.save_draft(office, draft.id, replace(LETTER, subject="แอบแก้"), version=draft.version)
    head = acting(office, "huana")
    mended = writing.save_draft(head, draft.id, replace(LETTER, subject="หัวหน้าแก้คำ"), version=draft.version)
    assert mended.state is OutgoingState.IN_REVIEW


def test_a_head_does_not_accept_a_text_that_she_has_not_seen(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    seen = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    writing.save_draft(acting(office, "palat"), draft.id, replace(LETTER, subject="อื่น"), version=seen.version)
    with pytest.raises(StaleEdit):
        writing.move(acting(office, "huana"), draft.id, Move.ACCEPT, version=seen.version)


def test_a_return_without_a_reason_changes_nothing(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    with pytest.raises(InvalidEntry) as refused:
        writing.move(acting(office, "huana"), draft.id, Move.RETURN, version=draft.version, note=" ")
    assert refused.value.field == "note"
    assert writing.get_outgoing(office, draft.id) == draft


def test_a_clerk_does_not_review(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    with pytest.raises(NotAllowed, match="ตรวจผ่าน"):
        writing.move(office, draft.id, Move.ACCEPT, version=draft.version)


def test_an_accepted_letter_taken_back_must_be_reviewed_again(office: Context) -> None:
    letter = accepted(office)
    back = writing.move(office, letter.id, Move.WITHDRAW, version=letter.version)
    assert (back.state, back.reviewed_by) == (OutgoingState.DRAFT, None)
    with pytest.raises(NotAllowed):
        issue.issue(office, letter.id, version=back.version, request_key=key())


def test_a_discarded_draft_leaves_the_list_and_can_come_back(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    draft = writing.move(office, draft.id, Move.DISCARD, version=draft.version)
    assert writing.list_drafts(office) == ()
    assert [row.id for row in writing.list_drafts(office, discarded=True)] == [draft.id]
    with pytest.raises(NotAllowed):
        writing.save_draft(office, draft.id, replace(LETTER, subject="x"), version=draft.version)
    writing.move(office, draft.id, Move.RESTORE, version=draft.version)
    assert [row.id for row in writing.list_drafts(office)] == [draft.id]


def test_drafts_are_found_by_a_word_of_the_text_in_either_digits(office: Context) -> None:
    writing.new_draft(office, replace(LETTER, body=("ประชุมครั้งที่ ๑๒/๒๕๖๙",)))
    writing.new_draft(office, replace(LETTER, subject="อื่น"))
    assert len(writing.list_drafts(office, "12/2569")) == 1
    assert len(writing.list_drafts(office)) == 2


def test_passing_a_letter_on_makes_a_circular_linked_to_its_source(office: Context) -> None:
    source = registered(office)
    draft = writing.pass_on_as_draft(office, source.id)
    assert draft.source_id == source.id
    assert draft.letter.circular
    assert draft.letter.subject == source.entry.subject
    assert draft.letter.urgency == "ด่วนที่สุด"
    assert draft.letter.enclosures[0].title.startswith("สำเนาหนังสือจังหวัดนครธารา ด่วนที่สุด ที่ นธ ๐๐๒๓.๖/ว ๓๐๕๓")
    assert [row.id for row in writing.drafts_of_received(office, source.id)] == [draft.id]
    story = [line.text for line in entries.story_of_received(office, source.id)]
    assert any("ร่างหนังสือแจ้งต่อ" in text for text in story)


def test_a_voided_letter_is_not_passed_on(office: Context) -> None:
    source = registered(office)
    void.void_received(office, source.id, "ลงซ้ำ")
    with pytest.raises(NotAllowed):
        writing.pass_on_as_draft(office, source.id)


def test_the_findings_of_a_passed_on_draft_name_what_is_still_to_write(office: Context) -> None:
    draft = writing.pass_on_as_draft(office, registered(office).id)
    found = {finding.check: finding for finding in checking.findings(office, draft.letter)}
    assert found["unwritten"].quote == UNWRITTEN
    assert not any(check.startswith("code.") for check in found)  # the sample office's own made-up code is known


def test_a_reference_finds_its_letter_in_our_registers(office: Context) -> None:
    source = registered(office)
    draft = writing.pass_on_as_draft(office, source.id, pattern="reference")
    (reference,) = writing.references_of(office, draft.id)
    assert (reference.received_id, reference.number) == (source.id, "นธ 0023.6/ว 3053")


def test_letters_to_refer_to_are_found_with_their_line(office: Context) -> None:
    registered(office)
    (found,) = find_letters(office, "3053")
    assert found.reference_line == "หนังสือจังหวัดนครธารา ด่วนที่สุด ที่ นธ ๐๐๒๓.๖/ว ๓๐๕๓ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙"


def test_a_missing_letter_is_said_to_be_missing(office: Context) -> None:
    with pytest.raises(NotFound):
        writing.get_outgoing(office, 999)
    with pytest.raises(NotFound):
        writing.save_draft(office, 999, LETTER, version=1)
    with pytest.raises(NotFound):
        writing.pass_on_as_draft(office, 999)


def test_nobody_drafts_without_signing_in(office: Context) -> None:
    with pytest.raises(NotAllowed):
        writing.new_draft(replace(office, officer=None))


def test_the_owner_unit_is_the_drafters_own_division(office: Context) -> None:
    from circ_desktop.domain.office import Division

    division = save_division(office, Division(0, "กองสาธารณสุข", phone="๐ ๗๓๐๐ ๐๑๙๙"))
    assert office.officer is not None
    moved = replace(office, officer=replace(office.officer, division_id=division.id))
    assert writing.new_draft(moved).letter.owner == Owner(
        ("กองสาธารณสุข",), ("โทร. ๐ ๗๓๐๐ ๐๑๙๙", f"ไปรษณีย์อิเล็กทรอนิกส์ {load_office(office).email}")
    )
