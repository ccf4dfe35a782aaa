"""Whom a letter goes to: chosen with the draft, evidence with the number, once each."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import NotAllowed, NotFound
from circ_desktop.domain.recipients.entries import Recipient, SentRecipient
from circ_desktop.domain.sent.outgoing import Move
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.recipients.address_book import save_recipient
from circ_desktop.services.recipients.chosen import in_short, keep_recipients, recipients_of
from circ_desktop.services.sent import issue
from tests.services.scenes import LETTER, accepted, key

A, B, C = (Recipient(f"กำนันตำบล{name}") for name in ("หนึ่ง", "สอง", "สาม"))
OPEN = replace(LETTER, addressee="")


def sent(place: int, recipient: Recipient) -> SentRecipient:
    return SentRecipient(place, "", recipient.addressee)


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ((), ""),
        ((sent(1, Recipient("กำนัน\nตำบลหนึ่ง")),), "กำนัน ตำบลหนึ่ง"),
        ((sent(1, A), sent(2, B)), "กำนันตำบลหนึ่ง และอีก ๑ แห่ง"),
        ((sent(1, A), *(sent(2, B),) * 7), "กำนันตำบลหนึ่ง และอีก ๗ แห่ง"),
    ],
)
def test_a_list_is_told_on_one_line(kept: tuple[SentRecipient, ...], words: str) -> None:
    assert in_short(kept) == words


def test_the_list_of_a_draft_is_what_was_chosen_last_each_place_once(office: Context) -> None:
    draft = writing.new_draft(office, OPEN)
    full = Recipient("นายอำเภอ", "กราบเรียน", address=("หมู่ ๔",), post_code="96990", copies=2)
    stored = save_recipient(office, full)
    kept = keep_recipients(office, draft.id, (stored, A, A, Recipient("กำนัน ตำบลหนึ่ง")))
    assert kept == (
        SentRecipient(1, "กราบเรียน", "นายอำเภอ", ("หมู่ ๔",), "96990", 2, stored.id),
        sent(2, A),
    )
    assert recipients_of(office, draft.id) == kept
    assert keep_recipients(office, draft.id, (B,)) == (sent(1, B),)
    assert recipients_of(office, draft.id) == (sent(1, B),)
    assert keep_recipients(office, draft.id, ()) == ()
    assert writing.get_outgoing(office, draft.id).sent_to == ""


def test_the_list_of_a_numbered_letter_is_only_added_to(office: Context) -> None:
    waiting = accepted(office, OPEN)
    keep_recipients(office, waiting.id, (A,))
    letter = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert writing.get_outgoing(office, letter.id).sent_to == "กำนันตำบลหนึ่ง"
    assert keep_recipients(office, letter.id, (B, A)) == (sent(1, A), sent(2, B))
    assert recipients_of(office, letter.id) == (sent(1, A), sent(2, B))
    assert writing.get_outgoing(office, letter.id).sent_to == "กำนันตำบลหนึ่ง และอีก ๑ แห่ง"
    rows = audit_check(office).rows
    assert keep_recipients(office, letter.id, (B,)) == (sent(1, A), sent(2, B))
    assert audit_check(office).rows == rows
    assert [line.text for line in writing.story_of_outgoing(office, letter.id)][-1] == "ส่งถึง กำนันตำบลสอง"


def test_a_letter_with_an_addressee_of_its_own_keeps_it_in_the_register(office: Context) -> None:
    waiting = accepted(office, LETTER)
    letter = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    keep_recipients(office, letter.id, (A, B))
    assert writing.get_outgoing(office, letter.id).sent_to == ""


def test_a_letter_that_is_over_goes_to_nobody(office: Context) -> None:
    discarded = writing.new_draft(office, OPEN)
    writing.move(office, discarded.id, Move.DISCARD, version=discarded.version)
    waiting = accepted(office, OPEN)
    voided = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    issue.void_issued(office, voided.id, "ผิด")
    for letter in (discarded, voided):
        with pytest.raises(NotAllowed, match="ยกเลิกหรือทิ้ง"):
            keep_recipients(office, letter.id, (A,))
        assert recipients_of(office, letter.id) == ()
    with pytest.raises(NotFound):
        keep_recipients(office, 99, (A,))
    with pytest.raises(NotAllowed, match="ลงชื่อเข้าใช้"):
        keep_recipients(replace(office, officer=None), discarded.id, (A,))
