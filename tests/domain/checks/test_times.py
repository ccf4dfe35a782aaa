"""Times of the day: is there such a time, and does a span go forward?"""

import pytest

from circ_desktop.domain.checks.times import times_of_day
from circ_desktop.domain.letter.content import Letter
from tests.domain.checks.saying import said


def asked(text: str) -> list[tuple[str, str]]:
    found = said(times_of_day, Letter(body=("ก", text)))
    assert all((field, place, offer) == ("body", 1, "") for _, field, place, _, offer in found)
    return [(check.removeprefix("time."), quote) for check, _, _, quote, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "เวลา ๐๙.๐๐ น.",
        "เวลา 24.59 น.",
        "เวลา ๐๐.๐๐ นาฬิกา",
        "เวลา ๐๙.๐๐ - ๑๖.๓๐ น.",
        "เวลา ๒๒.๐๐ - ๐๔.๐๐ น.",
        "เวลา ๐๕.๐๐ - ๐๔.๐๐ น.",
        "เวลา ๒๒.๐๐ - ๒๑.๐๐ น.",
        "ข้อ ๑๖.๗๕",
        "๑๖.๗๕๐ น.",
        "๑,๑๖.๗๕ น.",
        "๑.๑๖.๗๕ น.",
    ],
)
def test_a_time_that_there_is_and_what_is_no_time_is_left_alone(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("เวลา ๒๕.๐๐ น.", [("impossible", "๒๕.๐๐ น.")]),
        ("เวลา 09:60 นาฬิกา", [("impossible", "09:60 นาฬิกา")]),
        ("เวลา ๑๖.๓๐ - ๐๙.๐๐ น.", [("span", "๑๖.๓๐ - ๐๙.๐๐ น.")]),
        ("เวลา ๐๙.๐๐ น. ถึงเวลา ๐๙.๐๐ น.", [("span", "๐๙.๐๐ น. ถึงเวลา ๐๙.๐๐ น.")]),
        ("เวลา ๒๑.๓๐–๐๕.๐๐ น.", [("span", "๒๑.๓๐–๐๕.๐๐ น.")]),
        ("เวลา ๑๖.๓๐ - ๑๖.๐๐ น.", [("span", "๑๖.๓๐ - ๑๖.๐๐ น.")]),
        ("เวลา ๑๖.๖๐ น. และ ๑๐.๐๐ - ๐๙.๐๐ น.", [("impossible", "๑๖.๖๐ น."), ("span", "๑๐.๐๐ - ๐๙.๐๐ น.")]),
    ],
)
def test_a_time_that_there_is_not_and_a_span_that_goes_back_are_asked_about(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert asked(text) == found
