"""What is to happen with each row of a list, said before anything is written."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.recipients import plan as plans
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.domain.recipients.plan import OUTCOME_NAMES, Outcome, PlannedRow, RecipientPlan, against_book
from tests.domain.records import changeable, latin, said_unasked, stored_otherwise


def row(number: int, outcome: Outcome = Outcome.OK, message: str = "") -> PlannedRow:
    return PlannedRow(number, outcome, Recipient(f"กำนันคนที่ {number}"), message)


MIXED = RecipientPlan(
    (
        row(1),
        row(2, Outcome.SKIP, "ข้าม ๒"),
        row(3, Outcome.ERROR, "ผิด ๓"),
        row(4),
        row(5, message="ดู ๕"),
    )
)


def test_records_are_kept_as_they_were_written_and_outcomes_have_names() -> None:
    assert changeable(plans) == set()
    assert said_unasked(plans) == {}
    assert stored_otherwise(Outcome) == {}
    assert set(OUTCOME_NAMES) == set(Outcome)
    assert latin(OUTCOME_NAMES.values()) == []


def test_only_rows_that_are_fit_for_use_give_recipients() -> None:
    assert [each.name for each in MIXED.recipients] == ["กำนันคนที่ 1", "กำนันคนที่ 4", "กำนันคนที่ 5"]
    assert [MIXED.count(outcome) for outcome in Outcome] == [3, 1, 1]


def test_errors_are_told_first_and_silent_rows_not_at_all() -> None:
    assert MIXED.messages == ("ผิด ๓", "ข้าม ๒", "ดู ๕")


def test_one_line_counts_what_there_is() -> None:
    assert MIXED.summary == "ใช้ได้ ๓ แถว · ข้าม ๑ แถว · ต้องแก้ ๑ แถว"
    assert RecipientPlan((row(1),)).summary == "ใช้ได้ ๑ แถว"
    assert RecipientPlan(()).summary == "ไม่มีรายชื่อในแฟ้ม"


def test_without_a_fault_all_are_handed_out() -> None:
    fit = RecipientPlan((row(1), row(2, Outcome.SKIP)))
    assert fit.require_all() == (row(1).recipient,)


@pytest.mark.parametrize(
    ("faulty", "told"),
    [
        (1, "ผิด ๑"),
        (3, "ผิด ๑ / ผิด ๒ / ผิด ๓"),
        (4, "ผิด ๑ / ผิด ๒ / ผิด ๓ และอีก ๑ แถว"),
        (5, "ผิด ๑ / ผิด ๒ / ผิด ๓ และอีก ๒ แถว"),
    ],
)
def test_with_a_faulty_row_none_is_taken_and_three_are_named(faulty: int, told: str) -> None:
    messages = [f"ผิด {'๐๑๒๓๔๕'[number]}" for number in range(1, faulty + 1)]
    rows = [row(number, Outcome.ERROR, text) for number, text in enumerate(messages, start=1)]
    with pytest.raises(InvalidEntry) as refused:
        RecipientPlan((row(9), *rows)).require_all()
    assert (refused.value.what, refused.value.field) == (told, "recipients")
    assert refused.value.detail == "\n".join(messages)


def test_a_list_without_recipients_is_refused_by_its_name() -> None:
    with pytest.raises(InvalidEntry, match=r"ก\.csv") as refused:
        RecipientPlan((row(1, Outcome.SKIP),), name="ก.csv").require_all()
    assert refused.value.field == "recipients"


def test_a_row_whose_recipient_the_book_has_in_use_is_skipped_by_its_number() -> None:
    plan = RecipientPlan((row(1), row(2), row(3, Outcome.ERROR, "ผิด")), ("วัน",), "ก.csv")
    known = (row(1).recipient, replace(row(2).recipient, active=False), row(3).recipient)
    after = against_book(plan, known)
    assert [each.outcome for each in after.rows] == [Outcome.SKIP, Outcome.OK, Outcome.ERROR]
    assert after.rows[0].message == "แถวที่ ๑: มี “กำนันคนที่ 1” ในสมุดรายชื่อแล้ว ข้าม"
    assert (after.rows[1], after.rows[2], after.fields, after.name) == (plan.rows[1], plan.rows[2], ("วัน",), "ก.csv")
