"""Sent letters are found by number, subject, days, and by whom they went to."""

from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.rows import SentFilter
from circ_desktop.services.context import Context
from circ_desktop.services.recipients import chosen
from circ_desktop.services.sent import issue
from tests.services.scenes import LETTER, accepted, key
from tests.services.sent.test_issue import PLAIN, issued


def test_sent_letters_are_found_by_number_subject_and_days(office: Context, clock: FixedClock) -> None:
    issued(office)
    clock.advance(days=1)
    issued(office, replace(PLAIN, subject="ขอเชิญประชุม ครั้งที่ ๓"))
    numbers = lambda **wanted: [row.number for row in issue.list_sent(office, SentFilter(**wanted))]  # noqa: E731
    assert numbers() == ["นธ ๗๑๒๐๙/๑", "นธ ๗๑๒๐๙/ว ๑"]
    assert numbers(text="นธ 71209/ว 1")[0] == "นธ ๗๑๒๐๙/ว ๑"
    assert numbers(text="ประชุม 3") == ["นธ ๗๑๒๐๙/๑"]
    assert numbers(kind=RegisterKind.CIRCULAR) == ["นธ ๗๑๒๐๙/ว ๑"]
    assert numbers(day_from=date(2026, 6, 16)) == ["นธ ๗๑๒๐๙/๑"]
    assert numbers(day_to=date(2026, 6, 15)) == ["นธ ๗๑๒๐๙/ว ๑"]


@pytest.mark.parametrize("typed", ["บ้านนา", "โรงเรียนบ้านนา น้ำหลาก", "หมู่ที่ 12", "หมู่ที่ ๑๒", "96๙90", "ภูงาม  71209"])
def test_a_circular_is_found_by_any_of_its_recipients_in_either_digits(office: Context, typed: str) -> None:
    wanted = issued(office, replace(LETTER, addressee=""))
    chosen.keep_recipients(
        office,
        wanted.id,
        [
            Recipient(addressee="นายอำเภอธารทอง"),
            Recipient(addressee="ผู้อำนวยการโรงเรียนบ้านนา", address=("หมู่ที่ ๑๒ ตำบลภูงาม",), post_code="96990"),
        ],
    )
    issued(office, replace(PLAIN, subject="เรื่องอื่น"))
    assert [row.id for row in issue.list_sent(office, SentFilter(text=typed))] == [wanted.id]


def test_whom_a_draft_goes_to_is_found_until_it_is_taken_off_the_list(office: Context) -> None:
    waiting = accepted(office, replace(LETTER, addressee=""))
    chosen.keep_recipients(office, waiting.id, [Recipient(addressee="กำนันตำบลวังใส")])
    chosen.keep_recipients(office, waiting.id, [Recipient(addressee="กำนันตำบลภูงาม")])
    letter = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert [row.id for row in issue.list_sent(office, SentFilter(text="ภูงาม"))] == [letter.id]
    assert issue.list_sent(office, SentFilter(text="วังใส")) == ()
