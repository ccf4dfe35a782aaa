"""What is wrong stands beside its field."""

from PySide6.QtWidgets import (
    QLineEdit,
)

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.gui.parts.fields.field import Field, show_error
from tests.gui.conftest import type_thai


def test_an_error_stands_beside_its_field_and_goes_when_typing_goes_on(qtbot) -> None:
    edit = QLineEdit()
    field = Field("เรื่อง", edit, hint="ชื่อเรื่องเต็ม")
    qtbot.addWidget(field)
    assert edit.accessibleName() == "เรื่อง"
    assert show_error({"subject": field}, InvalidEntry("ยังไม่ได้พิมพ์เรื่อง", "", "พิมพ์เรื่อง", field="subject"))
    assert field.note() == "ยังไม่ได้พิมพ์เรื่อง พิมพ์เรื่อง"
    assert edit.property("invalid") == "true"
    type_thai(edit, "ก")
    assert field.note() == "ชื่อเรื่องเต็ม"
    assert not show_error({"subject": field}, InvalidEntry("อื่น", field="number"))
