"""How a field is called and asked for."""

from typing import Annotated

import msgspec
from msgspec import Struct

from circ_desktop.domain.letter import part
from circ_desktop.domain.letter.part import Part, part_name, part_of
from tests.domain.records import changeable, said_unasked


class Record(Struct):
    plain: str
    named: Annotated[str, "something else", Part("ชื่อ", short=True)]


def test_a_field_is_called_what_its_class_says_and_else_by_its_own_name() -> None:
    plain, named = msgspec.structs.fields(Record)
    assert (part_of(plain), part_name(plain)) == (Part("plain"), "plain")
    assert (part_of(named), part_name(named)) == (Part("ชื่อ", short=True), "ชื่อ")


def test_a_field_is_asked_for_above_the_text_on_a_line_of_its_own_unless_it_says_otherwise() -> None:
    assert changeable(part) == set()
    assert said_unasked(part) == {}
