"""How a draft begins: who may, with which text, what of another letter stays behind, and what its story says."""

from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import NotAllowed, NotFound
from circ_desktop.domain.letter.content import Letter, Signer
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.sent.outgoing import Move, OutgoingState
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.officers import list_officers, save_officer
from circ_desktop.services.office.settings import list_divisions, load_office, save_division
from circ_desktop.services.received.entries import story_of_received
from tests.databases import MORNING, acting
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import LETTER, registered

DRAFTERS = {Right.DRAFT, Right.REGISTER, Right.REVIEW}


def officer_of(ctx: Context, login: str) -> Officer:
    return next(one for one in list_officers(ctx) if one.login == login)


def test_whoever_drafts_registers_or_reviews_may_begin_and_nobody_else(office: Context) -> None:
    source = registered(office)
    rows = audit_check(office).rows
    for right in Right:
        alone = office.acting(replace(office.signed_in(), rights=frozenset({right})))
        if right in DRAFTERS:
            assert writing.new_draft(alone, LETTER).state is OutgoingState.DRAFT
            assert writing.pass_on_as_draft(alone, source.id).state is OutgoingState.DRAFT
            rows += 3
            continue
        for begin in (
            lambda who=alone: writing.new_draft(who),
            lambda who=alone: writing.pass_on_as_draft(who, source.id),
        ):
            with pytest.raises(NotAllowed, match="ท่านไม่มีสิทธิร่างหนังสือ") as refused:
                begin()
            assert (refused.value.means, refused.value.press) == (
                "ไม่มีอะไรถูกบันทึก",
                "ให้ผู้ดูแลเพิ่มสิทธิที่หน้า ตั้งค่า",
            )
    gone = office.acting(replace(office.signed_in(), active=False))
    with pytest.raises(NotAllowed, match="ร่างหนังสือ"):
        writing.new_draft(gone)
    assert audit_check(office).rows == rows


def test_a_draft_stands_with_its_author_its_day_and_its_first_text(office: Context, clock: FixedClock) -> None:
    clock.advance(hours=1)
    source = registered(office)
    draft = writing.new_draft(office, replace(LETTER, number="นธ ๑/๑", date=date(2026, 1, 1)), source.id)
    clerk = office.signed_in()
    assert (draft.state, draft.version, draft.created_by, draft.source_id) == (
        OutgoingState.DRAFT,
        1,
        clerk.id,
        source.id,
    )
    assert draft.created_at == draft.updated_at == office.clock.now()
    assert (draft.letter.number, draft.letter.date) == ("", None)
    assert writing.get_outgoing(office, draft.id) == draft
    (kept,) = writing.draft_versions(office, draft.id)
    assert (kept.letter, kept.why, kept.officer_name, kept.at) == (
        draft.letter,
        "เริ่มร่าง",
        clerk.name,
        office.clock.now(),
    )
    (told,) = writing.story_of_outgoing(office, draft.id)
    assert (told.text, told.who, told.at) == (f"เริ่มร่าง {LETTER.subject}", clerk.name, office.clock.now())
    assert [row.id for row in writing.drafts_of_received(office, source.id)] == [draft.id]
    with pytest.raises(NotFound):
        writing.new_draft(office, LETTER, 99)
    assert len(writing.list_drafts(office)) == 1


@on_sqlite
def test_a_blank_draft_of_a_kind_has_what_that_kind_begins_with(office: Context) -> None:
    assert writing.new_draft(office).letter.kind is Kind.EXTERNAL
    memo = writing.new_draft(office, kind=Kind.MEMO).letter
    assert memo.kind is Kind.MEMO
    assert memo.owner.unit == ("สำนักปลัด",)
    order = writing.new_draft(office, kind=Kind.ORDER).letter
    assert order.kind is Kind.ORDER
    assert any(load_office(office).name in text for _, text in order.texts())
    assert writing.new_draft(office, LETTER, kind=Kind.MEMO).letter == LETTER  # a text that is handed in has its kind


def test_without_a_division_of_the_own_the_first_that_is_in_use_owns_the_draft(office: Context) -> None:
    nayok = acting(office, "nayok")
    drafter = nayok.acting(replace(nayok.signed_in(), rights=frozenset(Right)))
    assert writing.new_draft(drafter).letter.owner.unit == ("สำนักปลัด",)
    for division in list_divisions(office):
        if division.name in {"สำนักปลัด", "กองคลัง"}:
            save_division(office, replace(division, active=False))
    assert writing.new_draft(drafter).letter.owner.unit == ("กองช่าง",)
    assert writing.new_draft(office).letter.owner.unit == ("กองช่าง",)  # the own division is used no more
    for division in list_divisions(office):
        save_division(office, replace(division, active=False))
    assert writing.new_draft(office).letter.owner.unit == ()
    save_division(office, Division(0, "กองใหม่"))
    assert writing.new_draft(office).letter.owner.unit == ("กองใหม่",)


def test_the_last_of_the_chain_who_may_order_signs_else_the_last_of_the_chain(office: Context) -> None:
    nayok, palat = officer_of(office, "nayok"), officer_of(office, "palat")
    save_officer(office, replace(nayok, chain_order=None))
    assert writing.new_draft(office).letter.signer == Signer(palat.name, palat.position)
    save_officer(office, replace(nayok, chain_order=1))
    save_officer(office, replace(officer_of(office, "saraban"), chain_order=9))
    assert writing.new_draft(office).letter.signer.name == nayok.name
    save_officer(office, replace(officer_of(office, "nayok"), active=False))
    assert writing.new_draft(office).letter.signer.name == officer_of(office, "saraban").name
    for one in list_officers(office):
        save_officer(office, replace(one, chain_order=None))
    assert writing.new_draft(office).letter.signer == Signer()


def test_a_letter_passed_on_stands_in_both_stories(office: Context) -> None:
    source = registered(office)
    draft = writing.pass_on_as_draft(office, source.id)
    assert (draft.source_id, draft.created_by) == (source.id, office.signed_in().id)
    assert draft.letter.body[0] == "ด้วย จังหวัดนครธาราแจ้งว่า …"
    assert [line.text for line in writing.story_of_outgoing(office, draft.id)] == [f"เริ่มร่าง {draft.letter.subject}"]
    assert story_of_received(office, source.id)[-1].text == f"ร่างหนังสือแจ้งต่อ {draft.letter.subject}"
    other = writing.pass_on_as_draft(office, source.id, pattern="reference")
    assert other.letter.references == ("หนังสือจังหวัดนครธารา ด่วนที่สุด ที่ นธ ๐๐๒๓.๖/ว ๓๐๕๓ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙",)
    assert {row.id for row in writing.drafts_of_received(office, source.id)} == {draft.id, other.id}


def test_the_usual_way_to_pass_on_comes_first() -> None:
    assert writing.passing_on_patterns() == (("copy", "แนบสำเนาหนังสือ"), ("reference", "อ้างถึงหนังสือ"))


def test_each_kept_text_says_why_it_was_kept(office: Context, clock: FixedClock) -> None:
    draft = writing.new_draft(office, LETTER)
    clock.advance(seconds=299)
    draft = writing.save_draft(office, draft.id, replace(LETTER, subject="หนึ่ง"), version=draft.version)
    memo = replace(LETTER, subject="สอง", kind=Kind.MEMO)
    draft = writing.save_draft(office, draft.id, memo, version=draft.version)
    assert [(each.why, each.letter.subject) for each in writing.draft_versions(office, draft.id)] == [
        ("ก่อนเปลี่ยนชนิดหนังสือ", "หนึ่ง"),
        ("เริ่มร่าง", LETTER.subject),
    ]
    clock.advance(seconds=300)
    draft = writing.save_draft(office, draft.id, replace(memo, subject="สาม"), version=draft.version)
    draft = writing.save_draft(office, draft.id, replace(memo, subject="สามครึ่ง"), version=draft.version)
    head = acting(office, "huana")
    draft = writing.save_draft(head, draft.id, replace(memo, subject="สี่"), version=draft.version)
    draft = writing.move(head, draft.id, Move.SUBMIT, version=draft.version, note="  ขอให้ตรวจ ")
    assert [(each.why, each.letter.subject, each.officer_name) for each in writing.draft_versions(office, draft.id)][
        :4
    ] == [
        ("เสนอตรวจ", "สี่", head.signed_in().name),
        ("บันทึกระหว่างร่าง", "สี่", head.signed_in().name),
        ("ก่อนผู้อื่นแก้ต่อ", "สามครึ่ง", office.signed_in().name),
        ("บันทึกระหว่างร่าง", "สาม", office.signed_in().name),
    ]
    assert [line.text for line in writing.story_of_outgoing(office, draft.id)] == [
        f"เริ่มร่าง {LETTER.subject}",
        "แก้ร่าง",
        "แก้ร่าง",
        "เสนอตรวจ ขอให้ตรวจ",
    ]
    assert draft.updated_at == office.clock.now() > MORNING


def test_a_number_typed_into_a_draft_is_never_kept(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    numbered = replace(LETTER, number="นธ ๑/๑")
    assert writing.save_draft(office, draft.id, numbered, version=draft.version) == draft
    saved = writing.save_draft(office, draft.id, replace(numbered, subject="ใหม่"), version=draft.version)
    assert saved.letter == replace(LETTER, subject="ใหม่")
    with pytest.raises(NotAllowed):
        writing.save_draft(acting(office, "nayok").acting(None), draft.id, Letter(), version=saved.version)


def test_what_is_asked_of_a_letter_that_is_not_there_is_refused(office: Context) -> None:
    for ask in (writing.story_of_outgoing, writing.draft_versions, writing.references_of, writing.get_outgoing):
        with pytest.raises(NotFound):
            ask(office, 99)
    with pytest.raises(NotFound):
        writing.move(office, 99, Move.SUBMIT, version=1)


@on_sqlite
def test_looking_at_drafts_waits_for_nobody(office: Context) -> None:
    source = registered(office)
    draft = writing.pass_on_as_draft(office, source.id)
    looks_while_another_writes(
        office,
        [
            lambda ctx: writing.get_outgoing(ctx, draft.id),
            writing.list_drafts,
            lambda ctx: writing.drafts_of_received(ctx, source.id),
            lambda ctx: writing.references_of(ctx, draft.id),
            lambda ctx: writing.story_of_outgoing(ctx, draft.id),
            lambda ctx: writing.draft_versions(ctx, draft.id),
        ],
    )
