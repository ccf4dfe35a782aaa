"""Names that the office knows, and how like one a name is."""

import pytest

from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.services.context import Context
from circ_desktop.services.received import knowing
from circ_desktop.services.received.knowing import LEAST_ALIKE, Likeness, known_names, nearest
from circ_desktop.services.recipients.address_book import save_recipient
from tests.domain.records import changeable, said_unasked
from tests.services.scenes import registered

NAMES = ("องค์การบริหารส่วนตำบลธารทอง", "จังหวัดนครพนม", "กระทรวงมหาดไทย")


@pytest.mark.parametrize(
    ("read", "found"),
    [
        ("กระทรวงมหาดไทย", Likeness("กระทรวงมหาดไทย", exact=True)),
        ("กระทรวง  มหาดไทย", Likeness("กระทรวงมหาดไทย", exact=True)),
        ("อบต.ธารทอง", Likeness("องค์การบริหารส่วนตำบลธารทอง", exact=True)),
        ("ที่ทำการองค์การบริหารส่วนตำบลธารทอง", Likeness("องค์การบริหารส่วนตำบลธารทอง", exact=True)),
        ("ศาลากลางจังหวัดนครพนม", Likeness("จังหวัดนครพนม", exact=True)),
        ("กระทรวงมหาดไท", Likeness("กระทรวงมหาดไทย")),
        ("จังหวัดนครปฐม", Likeness()),
        ("บริษัทขายเครื่องเขียน", Likeness()),
        ("", Likeness()),
        ("  ", Likeness()),
    ],
)
def test_a_name_is_known_by_its_letters_short_forms_written_out(read: str, found: Likeness) -> None:
    assert nearest(read, NAMES) == found


def test_nobody_is_like_a_name_where_nobody_is_known() -> None:
    assert changeable(knowing) == set()
    assert said_unasked(knowing) == {}
    assert nearest("กระทรวงมหาดไทย", ()) == Likeness()
    assert LEAST_ALIKE == 84.0


def test_of_two_like_names_the_one_of_another_province_is_passed_over() -> None:
    assert nearest("สำนักงานจังหวัดนครพนม", ("สำนักงานจังหวัดนครปฐม", "สำนักงานจังหวัดนครพนน")) == Likeness("สำนักงานจังหวัดนครพนน")


@pytest.mark.parametrize(("read", "known"), [("กขคงจฉชซ", "กขคงจฉชญ"), ("กขคงจฉช", "กขคงจฉญ")])
def test_one_letter_in_eight_may_be_another(read: str, known: str) -> None:
    assert nearest(read, (known,)).name == known
    assert nearest(read[:5], (known[:4] + "ฮ",)).name == ""


def test_senders_are_who_has_written_before_ministries_and_provinces(office: Context) -> None:
    registered(office, sender="ชมรมผู้สูงอายุ", addressee="ผู้ใหญ่บ้าน")
    names = known_names(office, "sender")
    assert names[0] == "ชมรมผู้สูงอายุ"
    assert {"จังหวัดแพร่", "กระทรวงมหาดไทย"} <= set(names)
    assert "ผู้ใหญ่บ้าน" not in names
    assert len(set(names)) == len(names)


def test_addressees_are_who_was_written_to_the_offices_posts_and_its_book(office: Context) -> None:
    registered(office, sender="ชมรมผู้สูงอายุ", addressee="ผู้ใหญ่บ้าน")
    save_recipient(office, Recipient("นายอำเภอธารทอง"))
    names = known_names(office, "addressee")
    assert names[0] == "ผู้ใหญ่บ้าน"
    assert names[-1] == "นายอำเภอธารทอง"
    assert "นายกองค์การบริหารส่วนตำบลธารน้ำใส" in names
    assert "ชมรมผู้สูงอายุ" not in names
