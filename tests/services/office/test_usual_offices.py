"""Every proposal of the first run can be set up as it stands."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.office import Division
from circ_desktop.resources import load_toml
from circ_desktop.services.context import Context
from circ_desktop.services.office.settings import NewOfficer, OfficeSetup, load_office, sample_setup, set_up_office
from circ_desktop.services.office.usual_offices import usual_office

NAMES = [f"{each['begins'][0]}บ้านสวน" for each in load_toml("offices", "usual.toml")["offices"]]


@pytest.mark.parametrize("name", NAMES)
def test_a_proposal_is_a_whole_office(bare: Context, name: str) -> None:
    usual = usual_office(name)
    officers = tuple(NewOfficer(one, "tawan-fahsai-4821") for one in usual.chain)
    office = replace(sample_setup().office, name=name)
    set_up_office(bare, OfficeSetup(office, tuple(Division(0, each) for each in usual.divisions), officers))
    assert load_office(bare).name == name


def test_the_longer_beginning_comes_before_the_shorter_one() -> None:
    assert usual_office("สำนักงานจังหวัดระยอง").chain[-1].name == "ผู้ว่าราชการจังหวัด"
    assert usual_office("สำนักงานเกษตรอำเภอบ้านสวน").chain[-1].name == "หัวหน้าหน่วยงาน"
    assert usual_office(" องค์การบริหารส่วนตำบลบ้านสวน").chain[-1].login == "nayok"
