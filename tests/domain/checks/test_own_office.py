"""Signer and letterhead against what the office's settings say today."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.own_office import as_the_office_is_today
from circ_desktop.domain.letter.content import Letter, Signer
from circ_desktop.domain.letter.kinds import Kind
from tests.domain.checks.faults import GOOD
from tests.domain.checks.saying import RULES, findings, said

NAME, POST = GOOD.signer.name, GOOD.signer.position


def signed(name: str, *position: str, kind: Kind = Kind.EXTERNAL) -> list[str]:
    found = said(as_the_office_is_today, Letter(kind=kind, signer=Signer(name, position)))
    assert all((field, place, offer) == ("signer", None, "") for _, field, place, _, offer in found)
    return [f"{check} {quote}" for check, _, _, quote, _ in found]


@pytest.mark.parametrize(
    ("name", "position", "found"),
    [
        (NAME, POST, []),
        (NAME, ("นายกองค์การบริหาร", "ส่วนตำบลดอยฟ้า"), []),
        (NAME, (), []),
        (NAME, (" ",), []),
        ("นายอื่น ใจดี", ("ตำแหน่งใด",), []),
        (NAME, ("ปลัด",), [f"signer.position-now {NAME}"]),
        (f" {NAME.replace(' ', '  ')} ", ("ปลัด",), [f"signer.position-now {NAME}"]),
        ("นางจันทร์แรม แสงดาว", POST, ["signer.left นางจันทร์แรม แสงดาว"]),
    ],
)
def test_a_signer_signs_as_what_the_settings_say_of_today(name: str, position: tuple[str, ...], found: list) -> None:
    assert signed(name, *position) == found
    assert signed(name, *position, kind=Kind.NEWS) == []


def test_todays_position_is_named() -> None:
    (found,) = findings(as_the_office_is_today, Letter(signer=Signer(NAME, ("ปลัด",))))
    assert POST[0] in found.text


@pytest.mark.parametrize(
    ("office", "moved"),
    [(GOOD.office, False), (("".join(GOOD.office),), False), ((), False), (("ที่อื่น",), True)],
)
def test_the_letterhead_is_the_offices_own(office: tuple[str, ...], moved: bool) -> None:
    expected = [("office.moved", "office", None, "", "")] if moved else []
    assert said(as_the_office_is_today, Letter(office=office)) == expected
    assert said(as_the_office_is_today, Letter(kind=Kind.MEMO, office=office)) == []
    assert said(as_the_office_is_today, Letter(office=office), rules=replace(RULES, office_lines=())) == []
