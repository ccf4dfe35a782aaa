"""Every page, dialog and menu by name. A scene brings its widget onto the screen and returns it."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.content import Table
from circ_desktop.domain.letter.particulars import CopyPurpose
from circ_desktop.gui.desk.desk_page import WorkPage
from circ_desktop.gui.desk.division_receive import DivisionDoneDialog
from circ_desktop.gui.desk.endorse import EndorseDialog
from circ_desktop.gui.desk.put_up import PutUpDialog
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor.form.attachment_table import AttachmentTableDialog
from circ_desktop.gui.editor.form.pick_reference import PickReferenceDialog
from circ_desktop.gui.editor.page.fit_offers import FitOffersDialog
from circ_desktop.gui.editor.way.compare_letters import CompareLettersDialog
from circ_desktop.gui.editor.way.draft_versions import DraftVersionsDialog
from circ_desktop.gui.editor.way.issue import IssueDialog
from circ_desktop.gui.editor.way.review import ReviewDialog
from circ_desktop.gui.letter.detail_facts import load_detail
from circ_desktop.gui.office.about import AboutDialog
from circ_desktop.gui.office.capacity import CapacityDialog
from circ_desktop.gui.office.database import DatabaseDialog
from circ_desktop.gui.office.division import DivisionDialog
from circ_desktop.gui.office.officer import OfficerDialog
from circ_desktop.gui.office.password import PasswordDialog
from circ_desktop.gui.office.settings_page import SECTIONS, SettingsPage
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.parts.dialogs.errors import TroubleDialog
from circ_desktop.gui.parts.dialogs.help import HelpWindow
from circ_desktop.gui.parts.dialogs.keys_sheet import KeysSheet
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.printing.despatch import DespatchDialog
from circ_desktop.gui.printing.index_card import IndexCardDialog
from circ_desktop.gui.printing.keeping import KeepingDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.received.correct_received import CorrectReceivedDialog
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.recipients.import_recipients import ImportRecipientsDialog
from circ_desktop.gui.recipients.merge_dialog import MergeDialog
from circ_desktop.gui.recipients.recipient import RecipientDialog
from circ_desktop.gui.sent.sent_page import SentPage
from circ_desktop.gui.shell.first_run import FirstRunDialog
from circ_desktop.gui.shell.sign_in import SignInDialog
from circ_desktop.services.drafts import writing
from circ_desktop.services.drafts.fitting import Offered
from circ_desktop.services.drafts.preview import preview
from circ_desktop.services.office import officers
from circ_desktop.services.office.settings import list_divisions
from circ_desktop.services.recipients import address_book
from circ_desktop.services.sent import issue
from circ_desktop.typeset.offers import FitOffer
from tests.gui.letters import CIRCULAR
from tests.gui.survey.data import LONG_NAME, LONG_SUBJECT, PLAIN_LETTER
from tests.gui.survey.stage import Stage

Scene = Callable[[Stage], QWidget]


def _editor(stage: Stage) -> QWidget:
    window = stage.page("drafts")
    page = stage.window.page
    assert isinstance(page, DraftsPage)
    if stage.ids.draft:
        page.open_draft(stage.ids.draft)
    else:
        page.begin()
    stage.rest()
    return window


def _accepted(stage: Stage) -> QWidget:
    window = _editor(stage)
    page = stage.window.page
    assert isinstance(page, DraftsPage)
    if stage.ids.accepted:
        page.open_draft(stage.ids.accepted)
        stage.rest()
    return window


def _many_kinds(kind: str, stage: Stage) -> QWidget:
    """Return the editor with another kind of document, which shows its own fields."""
    window = _editor(stage)
    boxes = [box for box in stage.window.findChildren(QComboBox, "kind_box") if box.isVisible()]
    if boxes:
        names = [boxes[0].itemText(at) for at in range(boxes[0].count())]
        at = next((at for at, name in enumerate(names) if kind in name), 0)
        boxes[0].setCurrentIndex(at)
        boxes[0].activated.emit(at)
        stage.rest()
    return window


def _section(place: int, stage: Stage) -> QWidget:
    window = stage.page("settings")
    page = stage.window.page
    assert isinstance(page, SettingsPage)
    page.ui.sections_list.setCurrentRow(place)
    stage.rest()
    return window


def _chip(page: str, chip: str, stage: Stage) -> QWidget:
    window = stage.page(page)
    shown = stage.window.page
    assert isinstance(shown, WorkPage | SentPage)
    shown.chips.choose(chip)
    stage.rest()
    return window


def _search(stage: Stage) -> QWidget:
    stage.page("received")
    search = stage.window.search
    search.setFocus()
    search.setText("การ")
    search.returnPressed.emit()
    stage.rest()
    return _popup(stage)


def _popup(stage: Stage) -> QWidget:
    popups = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not stage.window]
    return popups[-1] if popups else stage.window


def _menu(stage: Stage) -> QWidget:
    stage.page("received")
    menu = stage.window.menu_button.menu()
    menu.aboutToShow.emit()
    menu.popup(stage.window.pos())
    return menu


def _editor_menu(stage: Stage) -> QWidget:
    _editor(stage)
    page = stage.window.page
    assert isinstance(page, DraftsPage)
    menu = page.ui.editor.ui.more_button.menu()
    menu.popup(stage.window.pos())
    return menu


def _open(make: Callable[[Stage], QDialog]) -> Scene:
    def scene(stage: Stage) -> QWidget:
        dialog = make(stage)
        dialog.open()
        stage.rest()
        return dialog

    return scene


def _typed_into(make: Callable[[Stage], QDialog], press: str) -> Scene:
    """Return the dialog after its button was pressed with nothing in it: what it says of each field."""

    def scene(stage: Stage) -> QWidget:
        dialog = _open(make)(stage)
        for edit in dialog.findChildren(QLineEdit):
            if edit.objectName() and not edit.isReadOnly():
                edit.clear()
        button = dialog.findChild(QPushButton, press)
        assert button is not None, press
        button.click()
        stage.rest()
        return dialog

    return scene


def _filled(make: Callable[[Stage], QDialog]) -> Scene:
    """Return the dialog with the longest texts in every line."""

    def scene(stage: Stage) -> QWidget:
        dialog = _open(make)(stage)
        for edit in dialog.findChildren(QLineEdit):
            if edit.objectName().endswith("_edit") and edit.isVisible() and edit.isEnabled():
                edit.setText(LONG_NAME)
        for area in dialog.findChildren(QPlainTextEdit):
            if area.isVisible() and area.isEnabled():
                area.setPlainText(LONG_SUBJECT)
        stage.rest()
        return dialog

    return scene


def _register(stage: Stage) -> QDialog:
    file = stage.folder / "scan.pdf"
    file.write_bytes(PLAIN_LETTER)
    return RegisterReceivedDialog(stage.session, stage.window, files=(file,))


def _sign_in(stage: Stage) -> QDialog:
    dialog = SignInDialog(stage.session)
    people = officers.list_officers(stage.context)
    dialog.ready(
        stage.session.office.name,
        people,
        "saraban",
        "ข้อมูลในเครื่องนี้",
        "สำนักงานตัวอย่าง: รหัสผ่านทุกคนคือ 1234",
        may_leave_sample=True,
    )
    return dialog


def _first_run(step: int, stage: Stage) -> QWidget:
    dialog = FirstRunDialog(stage.session)
    dialog.open()
    for _time in range(step):
        dialog.ui.tabs.setCurrentIndex(dialog.ui.tabs.currentIndex() + 1)
    stage.rest()
    return dialog


def _help(topic: str, stage: Stage) -> QWidget:
    book = HelpWindow(stage.window)
    book.show_topic(topic)
    book.show()
    stage.rest()
    return book


def _offers(stage: Stage) -> QDialog:
    made = preview(stage.session.office, CIRCULAR)
    texts = ("ลดระยะเหนือส่วนราชการเจ้าของเรื่อง เหลือ ๓ บรรทัด", f"{LONG_NAME} และลดระยะระหว่างย่อหน้า")
    offered = tuple(Offered(FitOffer(text, ("คู่มือการพิมพ์",), CIRCULAR, 1), made) for text in texts)
    return FitOffersDialog(stage.session, offered, "เกินหน้าแรก ๒ บรรทัด", stage.window)


def _plan(stage: Stage) -> QDialog:
    file = stage.folder / "list.csv"
    lines = ["เรียน,ที่อยู่,รหัสไปรษณีย์", *(f"{LONG_NAME} {n},{LONG_NAME},969{n % 10}" for n in range(30))]
    file.write_text("\n".join(lines), encoding="utf-8-sig")
    return ImportRecipientsDialog(address_book.plan_import(stage.context, file), ["โรงเรียน"], stage.window)


def _ask(_stage: Stage) -> QDialog:
    return AskDialog(
        "ฉบับนี้เคยลงรับแล้ว", f"“{LONG_SUBJECT}” ลงรับแล้วเป็นเลขรับ ๑๒", "ลงรับอีกฉบับ", cancel="ไม่ลงรับ", danger=True
    )


def _trouble(stage: Stage) -> QDialog:
    error = CircError(f"เปิดแฟ้ม {LONG_NAME} ไม่ได้", LONG_SUBJECT, "กด ลองใหม่", detail="OSError: [Errno 5]\n" * 12)
    dialog = TroubleDialog(error, stage.window)
    dialog.ui.detail_button.setChecked(True)
    return dialog


PAGES: dict[str, Scene] = {
    "work": lambda stage: stage.page("work"),
    "work-inbox": partial(_chip, "work", "inbox"),
    "drafts": lambda stage: stage.page("drafts"),
    "editor": _editor,
    "editor-accepted": _accepted,
    "editor-memo": partial(_many_kinds, "บันทึก"),
    "editor-minutes": partial(_many_kinds, "รายงานการประชุม"),
    "received": lambda stage: stage.page("received"),
    "sent": lambda stage: stage.page("sent"),
    "book": lambda stage: stage.page("book"),
    **{f"settings-{key}": partial(_section, at) for at, (key, _title, _icon) in enumerate(SECTIONS)},
}

MENUS: dict[str, Scene] = {"menu": _menu, "menu-editor": _editor_menu, "search": _search}

DIALOGS: dict[str, Scene] = {
    "about": _open(lambda _s: AboutDialog()),
    "ask": _open(_ask),
    "trouble": _open(_trouble),
    "keys": _open(lambda s: KeysSheet(s.window)),
    "help-index": partial(_help, "index"),
    "help-received": partial(_help, "received"),
    "sign-in": _open(_sign_in),
    "sign-in-error": _typed_into(_sign_in, "sign_in_button"),
    "password": _open(lambda s: PasswordDialog(s.session, s.window)),
    "password-error": _typed_into(lambda s: PasswordDialog(s.session, s.window), "save_button"),
    "database": _open(lambda s: DatabaseDialog(s.session, s.window)),
    **{f"first-run-{step}": partial(_first_run, step) for step in range(4)},
    "register": _open(lambda s: RegisterReceivedDialog(s.session, s.window)),
    "register-file": _open(_register),
    "register-long": _filled(_register),
    "register-error": _typed_into(lambda s: RegisterReceivedDialog(s.session, s.window), "register_button"),
    "officer": _open(lambda s: OfficerDialog(None, list_divisions(s.context), s.window)),
    "officer-error": _typed_into(lambda s: OfficerDialog(None, (), s.window), "save_button"),
    "officer-long": _filled(lambda s: OfficerDialog(s.session.officer, list_divisions(s.context), s.window)),
    "capacity": _open(lambda s: CapacityDialog(None, s.window)),
    "division": _open(lambda s: DivisionDialog(None, s.window)),
    "division-error": _typed_into(lambda s: DivisionDialog(None, s.window), "save_button"),
    "recipient": _open(lambda s: RecipientDialog(None, ["โรงเรียน"], s.window)),
    "recipient-error": _typed_into(lambda s: RecipientDialog(None, (), s.window), "save_button"),
    "recipient-long": _filled(lambda s: RecipientDialog(None, [LONG_NAME[:100]], s.window)),
    "import": _open(_plan),
    "fit-offers": _open(_offers),
    "days": _open(lambda s: DayRangeDialog(s.session, s.window, title="พิมพ์ทะเบียนหนังสือรับ")),
    "reason": _open(lambda s: ReasonDialog("ยกเลิกเลขรับ", LONG_SUBJECT, "ยกเลิกเลขรับ", s.window, danger=True)),
    "table": _open(lambda s: AttachmentTableDialog(Table(("บัญชี",), ("ที่", "รายการ"), (("๑", LONG_NAME),)), s.window)),
    "reference": _open(lambda s: PickReferenceDialog(s.session, s.window)),
    "despatch": _open(lambda s: DespatchDialog(s.session, s.window)),
    "card": _open(lambda s: IndexCardDialog(s.session, "การ", s.window)),
    "keeping": _open(lambda s: KeepingDialog(s.session, True, s.window)),
    "preview": _open(lambda s: PrintPreviewDialog(s.session, PLAIN_LETTER, "หนังสือ", s.window)),
    "compare": _open(
        lambda s: CompareLettersDialog(CIRCULAR, replace(CIRCULAR, subject=LONG_SUBJECT), "หัวหน้า", s.window)
    ),
}

OF_A_LETTER: dict[str, Scene] = {
    "put-up": _open(lambda s: PutUpDialog(s.session, s.ids.received, s.window)),
    "endorse": _open(lambda s: EndorseDialog(s.session, s.ids.waiting, s.window)),
    "done": _open(lambda s: DivisionDoneDialog(s.session, s.ids.assigned, f"กองช่าง · {LONG_SUBJECT}", s.window)),
    "correct": _open(lambda s: CorrectReceivedDialog(s.session, load_detail(s.context, s.ids.received), s.window)),
    "versions": _open(lambda s: DraftVersionsDialog(s.session, s.ids.draft, CIRCULAR, s.window)),
    "issue": _open(lambda s: IssueDialog(s.session, writing.get_outgoing(s.context, s.ids.accepted), (), s.window)),
    "merge": _open(
        lambda s: MergeDialog(s.session, writing.get_outgoing(s.context, s.ids.draft).letter, s.ids.draft, s.window)
    ),
    "review": _open(lambda s: ReviewDialog(writing.get_outgoing(s.context, s.ids.draft).letter, (), s.window)),
    "sent-preview": _open(
        lambda s: PrintPreviewDialog(s.session, issue.issued_pdf(s.context, s.ids.issued), LONG_SUBJECT, s.window)
    ),
    "copy": lambda stage: _copy(stage),
}


def _copy(stage: Stage) -> QWidget:
    stage.page("sent")
    page = stage.window.page
    assert isinstance(page, SentPage)
    page.doer.make_copy(CopyPurpose.CERTIFIED)
    stage.rest()
    return _popup(stage)


def scenes(stage: Stage) -> dict[str, Scene]:
    """Return what can be shown of this office: dialogs about a letter only where there is one."""
    return {**PAGES, **MENUS, **DIALOGS, **(OF_A_LETTER if stage.ids.received else {})}
