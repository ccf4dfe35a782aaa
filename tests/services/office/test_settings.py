"""Setting up the office on the first day, and changing it later."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import CircError, InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.office import CircularSeries, Division
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import list_officers, sign_in
from circ_desktop.services.office.settings import (
    FirstNumber,
    NewOfficer,
    OfficeSetup,
    is_set_up,
    list_divisions,
    load_office,
    register_statuses,
    sample_setup,
    save_division,
    save_office,
    set_up_office,
    take_over_number,
)
from tests.databases import MORNING, acting


def test_the_sample_office_is_the_one_of_the_scene() -> None:
    sample = sample_setup()
    names = [division.name for division in sample.divisions]
    assert names == ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสวัสดิการสังคม"]
    chain = sorted((new.officer for new in sample.officers), key=lambda officer: officer.chain_order or 0)
    assert [officer.login for officer in chain] == ["saraban", "huana", "palat", "nayok"]
    assert chain[1].position_on(MORNING.date())[0].endswith("รักษาราชการแทน")
    assert chain[0].may(Right.REGISTER)
    assert chain[3].may(Right.ORDER)


def test_a_sample_office_can_be_set_up_and_signed_in_at_once(bare: Context) -> None:
    assert not is_set_up(bare)
    with pytest.raises(NotFound):
        load_office(bare)
    set_up_office(bare, sample_setup())
    assert is_set_up(bare)
    assert load_office(bare) == sample_setup().office
    officer = sign_in(bare, "huana", "1234")
    assert officer.division_id == list_divisions(bare)[0].id
    assert officer.capacities == sample_setup().officers[1].officer.capacities
    assert audit_check(bare.acting(officer)).sound


def test_two_pcs_setting_up_at_the_same_moment_make_one_office(bare: Context) -> None:
    def attempt(number: int) -> str:
        setup = sample_setup()
        mine = replace(
            setup, office=replace(setup.office, name=f"อบต. {number}"), divisions=(Division(0, f"กอง {number}"),)
        )
        mine = replace(mine, officers=tuple(replace(new, division_name="") for new in setup.officers))
        try:
            start.wait()
            set_up_office(bare, mine)
        except NotAllowed:
            return ""
        return mine.office.name

    start = Barrier(3)
    with ThreadPoolExecutor(3) as pcs:
        (name,) = [name for name in pcs.map(attempt, range(3)) if name]
    assert load_office(bare).name == name
    assert len(list_divisions(bare)) == 1
    assert len(list_officers(bare)) == 4


def test_an_office_is_set_up_once(office: Context) -> None:
    with pytest.raises(NotAllowed):
        set_up_office(office, sample_setup())
    assert len(list_officers(office)) == 4


def _own(**changes: object) -> OfficeSetup:
    officer = Officer(0, "malee", "นางสาวมาลี ใจตรง", ("เจ้าพนักงานธุรการ",), frozenset(Right))
    setup = OfficeSetup(sample_setup().office, (Division(0, "สำนักปลัด"),), (NewOfficer(officer, "ดอกไม้บานเช้า"),))
    return replace(setup, **changes)  # type: ignore[arg-type]


WRONG_SETUPS = [
    (_own(office=replace(sample_setup().office, name=" ")), "name"),
    (_own(office=replace(sample_setup().office, number_prefix="/")), "number_prefix"),
    (_own(divisions=(Division(0, "กองช่าง"), Division(0, "กองช่าง "))), "division_name"),
    (_own(divisions=(Division(0, ""),)), "division_name"),
    (_own(officers=()), "rights"),
    (_own(officers=(replace(_own().officers[0], password="1234"),)), "password"),
    (_own(officers=(replace(_own().officers[0], division_name="กองไม่มี"),)), "division_name"),
    (_own(officers=_own().officers * 2), "login"),
    (
        _own(officers=(replace(_own().officers[0], officer=replace(_own().officers[0].officer, login="มาลี")),)),
        "login",
    ),
    (_own(first_numbers=(FirstNumber(RegisterKind.SENT, 0),)), "next_number"),
]


def test_a_wrong_setup_names_the_field_and_leaves_nothing_behind(bare: Context) -> None:
    for setup, field in WRONG_SETUPS:
        with pytest.raises(InvalidEntry) as trouble:
            set_up_office(bare, setup)
        assert trouble.value.field == field
        assert not is_set_up(bare)
        assert list_officers(bare) == ()
    set_up_office(bare, _own())  # mended, it goes


def test_first_numbers_are_taken_over_from_the_paper_book(bare: Context) -> None:
    first = (FirstNumber(RegisterKind.RECEIVED, 1_245), FirstNumber(RegisterKind.CIRCULAR, 37))
    set_up_office(bare, _own(first_numbers=first))
    assert [status.next_number for status in register_statuses(bare)][:3] == [1_245, 1, 37]


def test_office_settings_are_changed_by_the_administrator_only(office: Context) -> None:
    changed = replace(load_office(office), circular_series=CircularSeries.SHARED, number_prefix="นธ ๗๑๒๐๙ / ")
    with pytest.raises(NotAllowed):
        save_office(acting(office, "palat"), changed)
    save_office(office, changed)
    assert load_office(office).circular_series is CircularSeries.SHARED
    assert load_office(office).number_prefix == "นธ ๗๑๒๐๙"


def test_a_division_is_added_renamed_and_put_to_rest_but_never_twice(office: Context) -> None:
    added = save_division(office, Division(0, "กองสาธารณสุข"))
    save_division(office, replace(added, name="กองสาธารณสุขและสิ่งแวดล้อม", active=False))
    assert list_divisions(office)[-1] == Division(added.id, "กองสาธารณสุขและสิ่งแวดล้อม", active=False)
    with pytest.raises(InvalidEntry):
        save_division(office, Division(0, " กองช่าง"))
    with pytest.raises(NotAllowed):
        save_division(acting(office, "huana"), Division(0, "กองใหม่"))


def test_only_the_administrator_takes_numbers_over(office: Context) -> None:
    with pytest.raises(NotAllowed):
        take_over_number(acting(office, "huana"), RegisterKind.SENT, 5)
    take_over_number(office, RegisterKind.SENT, 5)
    assert register_statuses(office)[1].next_number == 5


def test_every_refusal_says_what_to_press(bare: Context) -> None:
    for act in (lambda: load_office(bare), lambda: save_office(bare, sample_setup().office)):
        with pytest.raises(CircError) as trouble:
            act()
        assert trouble.value.press
