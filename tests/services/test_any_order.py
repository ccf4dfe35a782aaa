"""Anything in any order by anybody: whatever is pressed, the book stays whole. On SQLite; the rules are the same on both."""

import shutil
import tempfile
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.sent.outgoing import Move, Outgoing, OutgoingState
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import sample_setup, set_up_office
from circ_desktop.services.sent import issue
from circ_desktop.storage.tables import outgoing_letters, registers
from tests.databases import MORNING
from tests.services.scenes import LETTER

LOGINS = ("saraban", "huana", "palat", "nayok")
NUMBERED = {OutgoingState.ISSUED, OutgoingState.VOIDED}


class ABusyOffice(RuleBasedStateMachine):
    """Drafts, saves, moves, issues and voids by four people, rightly and wrongly, over the turn of the year."""

    letters = Bundle("letters")

    @initialize()
    def open_the_office(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.clock = FixedClock(MORNING)
        self.office = open_context(None, self.home, self.clock)
        set_up_office(self.office, sample_setup())
        self.people = {officer.login: officer for officer in list_officers(self.office)}
        self.seen: dict[int, Outgoing] = {}
        self.frozen: dict[int, tuple[Outgoing, bytes]] = {}
        self.keys: dict[str, int] = {}

    def teardown(self) -> None:
        if not hasattr(self, "office"):
            return
        try:
            assert audit_check(self.acting("saraban")).sound
            for letter_id, (letter, pdf) in self.frozen.items():
                assert issue.issued_pdf(self.office, letter_id) == pdf
                assert writing.get_outgoing(self.office, letter_id).letter == letter.letter
        finally:
            close_context(self.office)
            shutil.rmtree(self.home, ignore_errors=True)

    def acting(self, login: str) -> Context:
        return self.office.acting(self.people[login])

    @rule(target=letters, login=st.sampled_from(LOGINS), circular=st.booleans())
    def drafts(self, login: str, circular: bool) -> object:
        try:
            draft = writing.new_draft(self.acting(login), replace(LETTER, circular=circular))
        except CircError:
            return multiple()
        self.seen[draft.id] = draft
        return draft.id

    @rule(letter_id=letters, login=st.sampled_from(LOGINS), text=st.sampled_from("กขคง"), late=st.booleans())
    def saves(self, letter_id: int, login: str, text: str, late: bool) -> None:
        version = self.seen[letter_id].version - late
        changed = replace(self.seen[letter_id].letter, subject=f"เรื่อง {text}")
        try:
            self.seen[letter_id] = writing.save_draft(self.acting(login), letter_id, changed, version=version)
        except CircError:
            assert writing.get_outgoing(self.office, letter_id) == self.seen[letter_id]

    @rule(letter_id=letters, login=st.sampled_from(LOGINS), move=st.sampled_from(list(Move)))
    def moves(self, letter_id: int, login: str, move: Move) -> None:
        if move in {Move.ISSUE, Move.VOID}:
            return
        try:
            self.seen[letter_id] = writing.move(
                self.acting(login), letter_id, move, version=self.seen[letter_id].version, note="เหตุผล"
            )
        except CircError:
            assert writing.get_outgoing(self.office, letter_id) == self.seen[letter_id]

    @rule(letter_id=letters)
    def goes_the_usual_way(self, letter_id: int) -> None:
        for login, move in (("saraban", Move.SUBMIT), ("huana", Move.ACCEPT)):
            self.moves(letter_id, login, move)
        self.issues(letter_id, "saraban", again=True)

    @rule(letter_id=letters, login=st.sampled_from(LOGINS), again=st.booleans())
    def issues(self, letter_id: int, login: str, again: bool) -> None:
        key = uuid4().hex
        for _ in range(1 + again):
            try:
                issued = issue.issue(
                    self.acting(login), letter_id, version=self.seen[letter_id].version, request_key=key
                )
            except CircError:
                break
            if key in self.keys:
                assert issued.register_number == self.keys[key]
            else:
                self.keys[key] = issued.register_number or 0
                self.frozen[letter_id] = (issued, issue.issued_pdf(self.office, letter_id))
            self.seen[letter_id] = issued
        assert writing.get_outgoing(self.office, letter_id) == self.seen[letter_id]

    @rule(letter_id=letters, login=st.sampled_from(LOGINS))
    def voids(self, letter_id: int, login: str) -> None:
        try:
            self.seen[letter_id] = issue.void_issued(self.acting(login), letter_id, "พิมพ์ผิด")
        except CircError:
            assert writing.get_outgoing(self.office, letter_id) == self.seen[letter_id]

    @rule(days=st.integers(1, 120))
    def time_passes(self, days: int) -> None:
        self.clock.advance(days=days)

    @invariant()
    def every_register_counts_without_gap_or_duplicate(self) -> None:
        if not hasattr(self, "office"):
            return
        with self.office.database.connect(reading=True) as connection:
            for register in connection.execute(select(registers)).all():
                query = select(outgoing_letters.c.number).where(outgoing_letters.c.register_id == register.id)
                numbers = sorted(connection.execute(query).scalars())
                assert numbers == list(range(1, register.next))

    @invariant()
    def a_letter_has_a_number_exactly_when_it_was_issued(self) -> None:
        for letter in getattr(self, "seen", {}).values():
            assert (letter.register_number is not None) == (letter.state in NUMBERED)


@pytest.mark.slow
class TestABusyOffice(ABusyOffice.TestCase):  # type: ignore[name-defined]
    settings = settings(max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
