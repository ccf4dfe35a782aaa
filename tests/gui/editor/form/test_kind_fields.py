"""Every kind of document shows the fields that it has and no others; what only it has comes back exactly."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.domain.letter.beginning import with_kind
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.names import field_name
from circ_desktop.domain.letter.particulars import Attendee, Memo, Minutes, Regulation
from circ_desktop.gui.editor.form.letter_form import LetterForm
from circ_desktop.gui.editor.opening import is_empty
from circ_desktop.services.drafts.kinds import LetterKind
from tests.any_particulars import own_part
from tests.gui.conftest import press, type_thai
from tests.gui.letters import WITH_EVERYTHING

OFFICE = "องค์การบริหารส่วนตำบลธารน้ำใส"
CHOICES = (
    *(LetterKind(kind, False, rule.name) for kind, rule in KINDS.items()),
    LetterKind(Kind.EXTERNAL, True, "เวียน"),
)
WORDS = st.text("กขคงจ น้ำ๑", max_size=8).map(str.strip)
OWN = {
    Kind.MINUTES: {"name": WORDS.filter(bool)},  # a row without a name is no row
    Kind.REGULATION: {"year": st.none() | st.integers(100, 9999)},  # of two digits: of this Buddhist century
}


@pytest.fixture
def form(qtbot: QtBot) -> LetterForm:
    made = LetterForm()
    qtbot.addWidget(made)
    made.set_choices(CHOICES, (WITH_EVERYTHING.signer,), OFFICE)
    made.resize(440, 1600)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(form: LetterForm, kind: Kind) -> None:
    form.ui.kind_box.setCurrentIndex(form.ui.kind_box.findText(KINDS[kind].name))


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_only_a_kind_has_comes_back_exactly(form: LetterForm, kind: Kind, data: st.DataObject) -> None:
    own = data.draw(own_part(kind, WORDS, OWN.get(kind)))
    value = own.get("regulation")
    if value is not None:
        own["regulation"] = replace(value, clauses=tuple(filter(None, value.clauses)))
    letter = replace(WITH_EVERYTHING, kind=kind, **own)
    form.set_letter(letter)
    assert form.letter() == letter


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_shows_only_the_fields_that_its_paper_has(form: LetterForm, kind: Kind) -> None:
    form.set_letter(with_kind(WITH_EVERYTHING, kind, OFFICE))
    ui = form.ui
    seen = {
        "salutation": ui.salutation_field,
        "addressee": ui.addressee_field,
        "references": ui.references_field,
        "enclosures": ui.enclosures_field,
        "closing": ui.closing_field,
        "signer": ui.name_field,
        "owner": ui.unit_field,
        "copies_to": ui.copies_field,
        "urgency": ui.urgency_field,
    }
    assert {part: field.isVisible() for part, field in seen.items()} == {
        part: part in KINDS[kind].parts for part in seen
    }
    assert ui.body_panel.closer_button.isVisible() == ("salutation" in KINDS[kind].parts)
    assert ui.subject_field.isVisible()
    own = form.kind_fields.own
    assert (own is None) == (not KINDS[kind].particulars)
    if own is not None:
        assert all(field.isVisible() for field in own.fields.values())


@pytest.mark.parametrize(("typed", "year"), [("๖๘", 2568), ("2568", 2568), ("2025", 2025), ("", None)])
def test_a_year_of_two_digits_is_one_of_this_buddhist_century(form: LetterForm, typed: str, year: int | None) -> None:
    form.set_letter(replace(WITH_EVERYTHING, kind=Kind.REGULATION))
    edit = form.findChild(QLineEdit, "regulation_year_edit")
    edit.setText(typed)
    edit.textEdited.emit(typed)
    regulation = form.letter().regulation
    assert regulation is not None or year is None
    assert regulation is None or regulation.year == year
    assert edit.text() == typed  # nothing is rewritten under the clerk's fingers


def test_what_a_kind_does_not_show_is_kept(form: LetterForm) -> None:
    form.set_letter(WITH_EVERYTHING)
    choose(form, Kind.MEMO)
    assert form.letter().references == WITH_EVERYTHING.references
    choose(form, Kind.EXTERNAL)
    assert replace(form.letter(), circular=WITH_EVERYTHING.circular) == WITH_EVERYTHING


def test_choosing_a_memo_fills_in_what_the_office_knows_and_going_back_and_forth_loses_nothing(
    form: LetterForm, qtbot: QtBot
) -> None:
    form.set_letter(
        replace(Letter(), owner=replace(WITH_EVERYTHING.owner, unit=("สำนักปลัด",), contact=("โทร. ๐ ๗๓๐๐ ๐๑๒๓",)))
    )
    with qtbot.waitSignal(form.edited) as told:
        choose(form, Kind.MEMO)
    assert told.args == ["kind"]
    assert form.letter().memo == Memo(f"สำนักปลัด {OFFICE}", "๐ ๗๓๐๐ ๐๑๒๓")
    own = form.kind_fields.own
    assert own is not None
    with qtbot.waitSignal(form.edited) as told:
        type_thai(own.editors["email"].widget, "ก")
    assert told.args == ["memo.email"]
    choose(form, Kind.ORDER)
    assert form.letter().memo is None
    order = form.letter().order
    assert order is not None
    assert order.agency == OFFICE
    choose(form, Kind.MEMO)
    assert form.letter().memo == Memo(f"สำนักปลัด {OFFICE}", "๐ ๗๓๐๐ ๐๑๒๓", email="ก")


def test_the_page_and_the_own_fields_lead_to_each_other(form: LetterForm, qtbot: QtBot) -> None:
    minutes = Minutes("คณะกรรมการ", present=(Attendee("นายหนึ่ง"), Attendee("นายสอง")))
    form.set_letter(Letter(kind=Kind.MINUTES, minutes=minutes))
    form.activateWindow()
    own = form.kind_fields.own
    assert own is not None
    with qtbot.waitSignal(form.entered) as told:
        form.go_to("minutes.present.name", 1)
    assert told.args == ["minutes.present.name", 1, -1]
    with qtbot.waitSignal(form.entered) as told:
        form.go_to("minutes.held")
    assert told.args == ["minutes.held", 0, -1]
    assert own.editors["held"].widget.hasFocus()


def test_enter_walks_from_the_kinds_own_fields_to_the_subject(form: LetterForm, qtbot: QtBot) -> None:
    form.set_letter(Letter(kind=Kind.MEMO, memo=Memo("สำนักปลัด")))
    form.activateWindow()
    own = form.kind_fields.own
    assert own is not None
    order = [own.editors[name].widget for name in ("department", "phone", "paper", "email")]
    order[0].setFocus()
    qtbot.waitUntil(order[0].hasFocus)
    for editor, following in zip(order, [*order[1:], form.ui.subject_edit], strict=True):
        press(editor, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is following


def test_a_finding_stands_beside_the_field_that_only_this_kind_has(form: LetterForm) -> None:
    form.set_letter(Letter(kind=Kind.MEMO, memo=Memo("สำนักปลัด")))
    form.show_findings((Finding("x", Severity.WARNING, "memo.phone", "ดูอีกครั้ง", "ข้อ ๑๒"),))
    own = form.kind_fields.own
    assert own is not None
    assert own.fields["phone"].note() == "ดูอีกครั้ง"
    assert field_name("memo.phone") == "โทร."


def test_nothing_of_its_own_can_be_changed_where_the_letter_is_only_read(form: LetterForm) -> None:
    form.set_letter(Letter(kind=Kind.REGULATION, regulation=Regulation(clauses=("ก",))))
    form.set_read_only(True)
    own = form.kind_fields.own
    assert own is not None
    type_thai(own.editors["agency"].widget, "ข")
    assert own.value() == Regulation(clauses=("ก",))
    assert not own.editors["clauses"].widget.isEnabled()


def test_a_new_document_of_which_only_the_office_wrote_is_empty_and_one_with_a_name_is_not() -> None:
    blank = with_kind(Letter(), Kind.MINUTES, OFFICE)
    assert is_empty(blank)
    assert is_empty(with_kind(Letter(), Kind.MEMO, OFFICE))
    assert not is_empty(replace(blank, minutes=Minutes(present=(Attendee("นายหนึ่ง"),))))
