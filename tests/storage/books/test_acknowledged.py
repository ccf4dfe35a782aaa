"""Receipts of our letters by other offices."""

from datetime import date

import pytest

from circ_desktop.domain.sent.acknowledged import Acknowledgement
from circ_desktop.storage.books import acknowledged, outgoing
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.storage.books.rows import CLERK, DAY, LATER, draft, issue

TOLD = Acknowledgement("อำเภอธารทอง", "12/3", DAY)


def test_an_issued_letter_is_found_by_its_number_in_any_writing_and_its_date(work: UnitOfWork) -> None:
    first = issue(work, number="นธ ๗๑๒๐๙/ว ๑")
    draft(work)
    find = acknowledged.find_letter
    assert find(work.connection, "นธ 71209/ว1", None) == first.id
    assert find(work.connection, "นธ ๗๑๒๐๙/ว ๑", DAY) == first.id
    assert find(work.connection, "นธ ๗๑๒๐๙/ว ๑", date(2026, 6, 13)) is None
    assert find(work.connection, "นธ ๗๑๒๐๙/ว ๒", None) is None


def test_of_two_letters_of_a_number_the_newest_is_meant_and_a_voided_one_never(work: UnitOfWork) -> None:
    old = issue(work, number="นธ ๗๑๒๐๙/๑", day=date(2025, 6, 12), year=2025)
    new = issue(work, number="นธ ๗๑๒๐๙/๑")
    assert acknowledged.find_letter(work.connection, "นธ ๗๑๒๐๙/๑", None) == new.id
    outgoing.write_void(work.connection, new.id, "ผิด", LATER)
    assert acknowledged.find_letter(work.connection, "นธ ๗๑๒๐๙/๑", None) == old.id


def test_a_receipt_is_kept_once_for_each_office_and_says_what_was_told_last(work: UnitOfWork) -> None:
    letter = issue(work)

    def keep(told: Acknowledgement) -> bool:
        return acknowledged.keep(work.connection, letter.id, told, MORNING, CLERK)

    assert keep(TOLD)
    assert not keep(TOLD)
    assert keep(Acknowledgement("อำเภอธารเงิน", "", None))
    assert keep(Acknowledgement("อำเภอธารทอง", "12/4", DAY))
    assert keep(Acknowledgement("อำเภอธารทอง", "12/4", date(2026, 6, 13)))
    assert not keep(Acknowledgement("อำเภอธารทอง", "12/4", date(2026, 6, 13)))
    assert acknowledged.of_letter(work.connection, letter.id) == (
        Acknowledgement("อำเภอธารทอง", "12/4", date(2026, 6, 13), MORNING),
        Acknowledgement("อำเภอธารเงิน", "", None, MORNING),
    )


@pytest.mark.parametrize("many", [0, 1, 2])
def test_receipts_are_told_by_letter_first_told_first(work: UnitOfWork, many: int) -> None:
    letters = [issue(work) for _ in range(3)]
    for letter in letters[:many]:
        for place, told in enumerate((TOLD, Acknowledgement("ก", "1", None))):
            acknowledged.keep(work.connection, letter.id, told, (MORNING, LATER)[place], CLERK)
    each = (Acknowledgement("อำเภอธารทอง", "12/3", DAY, MORNING), Acknowledgement("ก", "1", None, LATER))
    expected = {letter.id: each for letter in letters[:many]}
    assert acknowledged.of_letters(work.connection, [letter.id for letter in letters]) == expected
    assert acknowledged.of_letters(work.connection, [letters[2].id]) == {}
