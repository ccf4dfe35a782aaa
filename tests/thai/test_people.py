"""Persons and places are found with their kind; posts that begin like a title are none."""

from circ_desktop.thai.people import people_in, places_in


def test_a_person_has_title_first_and_family_name() -> None:
    (person,) = people_in("ติดต่อ นางสาวสมใจ  ดีงาม โทร. ๐๘๑ ๐๐๐ ๐๐๐๐")
    assert (person.title, person.first, person.family) == ("นางสาว", "สมใจ", "ดีงาม")
    assert person.name == "นางสาวสมใจ ดีงาม"


def test_posts_are_no_persons() -> None:
    assert list(people_in("เรียน นายกองค์การบริหารส่วนตำบล ทุกแห่ง และนายอำเภอ ทุกอำเภอ")) == []


def test_a_place_has_its_kind() -> None:
    found = [(place.kind, place.name) for place in places_in("ณ โรงเรียนบ้านดอยฟ้า ตำบลดอยฟ้า อำเภอเวียงน้ำ ทุกตำบล")]
    assert found == [("โรงเรียน", "บ้านดอยฟ้า"), ("ตำบล", "ดอยฟ้า"), ("อำเภอ", "เวียงน้ำ")]
