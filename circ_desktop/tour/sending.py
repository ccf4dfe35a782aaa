"""After the number: the circular goes to everybody in the address book; the papers that go with it; another kind of document."""

from functools import partial

from PySide6.QtWidgets import QToolButton

from circ_desktop.gui.printing.copy import CopyDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.recipients.merge_dialog import MergeDialog
from circ_desktop.gui.sent.sent_page import SentPage
from circ_desktop.gui.session.topics import Topic
from circ_desktop.resources import resource
from circ_desktop.services.recipients import address_book, merge
from circ_desktop.tour.report import Step
from circ_desktop.tour.robot import NotSeen
from circ_desktop.tour.scene import Scene


def steps(scene: Scene) -> list[Step]:
    """Return the steps in their order."""
    return [
        ("the address book takes a list in from a file", partial(_book, scene)),
        ("the circular goes to everybody in the book, each with an envelope", partial(_merge, scene)),
        ("receipts for those who take it, and a certified copy of the frozen page", partial(_papers, scene)),
        ("a memo is begun from the menu of kinds", partial(_memo, scene)),
    ]


def _book(scene: Scene) -> None:
    robot = scene.robot
    scene.go_to("book")
    robot.picture("book-empty")
    context = scene.program.session.context
    address_book.import_recipients(context, address_book.plan_import(context, resource("samples", "recipients.csv")))
    scene.program.session.changed.emit(Topic.RECIPIENTS)
    robot.rest()
    robot.picture("book-list")


def _sent(scene: Scene) -> SentPage:
    scene.go_to("sent")
    scene.robot.rest()
    page = scene.window.page
    if not isinstance(page, SentPage):
        raise NotSeen("the sent page")
    return page


def _merge(scene: Scene) -> None:
    robot = scene.robot
    page = _sent(scene)
    robot.click("merge_button", page)
    dialog = robot.dialog(MergeDialog)
    ui = dialog.ui
    ui.all_button.click()
    ui.blank_box.setValue(1)
    ui.envelope_box.setCurrentIndex(ui.envelope_box.findData("DL"))
    robot.rest()
    robot.picture("merge", dialog)
    made = merge.merge_bytes(dialog.letter, dialog.wish(), dialog.paper(), lambda _done, _of: None)
    scene.keep("merged.pdf", made)
    dialog.accept()
    robot.until(lambda: robot.top() is scene.window, "the dialog is closed")


def _papers(scene: Scene) -> None:
    robot = scene.robot
    page = _sent(scene)
    page.doer.print_receipts()
    preview = robot.dialog(PrintPreviewDialog)
    robot.picture("receipts", preview)
    preview.reject()
    robot.until(lambda: robot.top() is scene.window, "the preview is closed")
    page.ui.copy_button.menu().actions()[0].trigger()
    copy = robot.dialog(CopyDialog)
    robot.picture("copy", copy)
    copy.reject()
    robot.until(lambda: robot.top() is scene.window, "the dialog is closed")


def _memo(scene: Scene) -> None:
    robot = scene.robot
    scene.go_to("drafts")
    button = robot.find(QToolButton, "draft_kind_button", scene.window.page)
    menu = button.menu()
    menu.aboutToShow.emit()  # the kinds are asked for when the menu opens
    next(one for one in menu.actions() if "บันทึกข้อความ" in one.text()).trigger()
    robot.rest()
    robot.picture("memo-new")
