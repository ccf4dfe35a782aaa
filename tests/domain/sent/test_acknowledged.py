"""What other offices told about a letter of ours, in a line and in the two columns of the sent register."""

from datetime import date

import pytest

from circ_desktop.domain.sent import acknowledged
from circ_desktop.domain.sent.acknowledged import MOST_NAMED, Acknowledgement, register_cells
from tests.domain.records import changeable, said_unasked

DAY = date(2026, 6, 5)


def told(number: int) -> Acknowledgement:
    return Acknowledgement(f"อำเภอที่ {number}", str(number), DAY)


def test_records_are_kept_as_they_were_written_and_say_nothing_unasked() -> None:
    assert changeable(acknowledged) == set()
    assert said_unasked(acknowledged) == {}


@pytest.mark.parametrize(
    ("receipt", "words"),
    [
        (Acknowledgement("อำเภอธารทอง", "12/3", DAY), "อำเภอธารทอง รับแล้ว เลขรับ ๑๒/๓ วันที่ ๕ มิ.ย. ๒๕๖๙"),
        (Acknowledgement("", "", None), "ปลายทาง รับแล้ว"),
        (Acknowledgement("อำเภอ", "", DAY), "อำเภอ รับแล้ว วันที่ ๕ มิ.ย. ๒๕๖๙"),
        (Acknowledgement("อำเภอ", "7", None), "อำเภอ รับแล้ว เลขรับ ๗"),
    ],
)
def test_a_receipt_says_what_is_known_of_it(receipt: Acknowledgement, words: str) -> None:
    assert receipt.words() == words


def test_without_a_receipt_the_register_says_nothing() -> None:
    assert register_cells((), 0) == ("", "")
    assert register_cells((), 5) == ("", "")


@pytest.mark.parametrize(
    ("receipts", "recipients", "action"),
    [(1, 0, "รับแล้ว"), (1, 1, "รับแล้ว"), (1, 2, "รับแล้ว ๑ จาก ๒ แห่ง"), (3, 12, "รับแล้ว ๓ จาก ๑๒ แห่ง")],
)
def test_up_to_three_receipts_are_written_out_and_counted_against_the_list(
    receipts: int, recipients: int, action: str
) -> None:
    some = [told(number) for number in range(1, receipts + 1)]
    assert register_cells(some, recipients) == (action, "\n".join(each.words() for each in some))


@pytest.mark.parametrize(
    ("recipients", "cells"), [(0, ("รับแล้ว", "๔ แห่ง")), (1, ("รับแล้ว", "๔ แห่ง")), (9, ("รับแล้ว ๔ จาก ๙ แห่ง", ""))]
)
def test_more_receipts_are_only_counted(recipients: int, cells: tuple[str, str]) -> None:
    assert register_cells([told(number) for number in range(MOST_NAMED + 1)], recipients) == cells
