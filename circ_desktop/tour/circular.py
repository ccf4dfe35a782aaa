"""Scene, rows 10–12: the letter becomes a circular of our own, is reviewed, and gets its number."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor.letter_editor import LetterEditor
from circ_desktop.gui.editor.way.issue import IssueDialog
from circ_desktop.gui.editor.way.review import ReviewDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.services.drafts import writing
from circ_desktop.services.sent import issue
from circ_desktop.tour.report import Step
from circ_desktop.tour.robot import NotSeen
from circ_desktop.tour.scene import Scene

CONTROL = Qt.KeyboardModifier.ControlModifier

ADDRESSEE = "กำนัน ผู้ใหญ่บ้าน และประธานชุมชนทุกแห่ง"
NEWS = "คาดว่าจะมีฝนตกหนักในช่วงปลายเดือนนี้ ขอให้ทุกตำบลเตรียมความพร้อมรับสถานการณ์น้ำหลาก"
ORDER_OF_THE_DAY = "ในการนี้ จึงขอให้ท่านสำรวจจุดน้ำท่วมขังในพื้นที่ และแจ้งผลให้กองช่างทราบภายในวันที่กำหนด"


def steps(scene: Scene) -> list[Step]:
    """Return the way of the circular."""
    return [
        ("the clerk passes the letter on: a circular with subject, enclosure and opener", partial(_pass_on, scene)),
        ("typing shows on the page beside and saves itself", partial(_type, scene)),
        ("the head returns the draft with a reason, then accepts it", partial(_review, scene)),
        ("one press gives number, date, register row and frozen PDF; a second gives nothing", partial(_issue, scene)),
    ]


def _outgoing(scene: Scene) -> Outgoing:
    return writing.get_outgoing(scene.program.session.context, scene.outgoing_id)


def _editor(scene: Scene) -> LetterEditor:
    page = scene.window.page
    if not isinstance(page, DraftsPage):
        raise NotSeen("ร่างหนังสือ")
    scene.robot.until(page.ui.editor.isVisible, "the editor")
    return page.ui.editor


def _open(scene: Scene) -> LetterEditor:
    scene.window.open_item("draft", scene.outgoing_id)
    scene.robot.rest()
    editor = _editor(scene)
    scene.robot.until(lambda: editor.outgoing is not None, "the draft is open")
    return editor


def _pass_on(scene: Scene) -> None:
    robot = scene.robot
    scene.window.open_item("received", scene.received_id)
    robot.rest()
    robot.choose("pass_on_action", within=scene.window)
    robot.until(lambda: isinstance(scene.window.page, DraftsPage), "the draft opens")
    editor = _editor(scene)
    robot.until(lambda: editor.outgoing is not None, "the draft is open")
    outgoing = editor.outgoing
    if outgoing is None:
        raise NotSeen("a draft")
    scene.outgoing_id = outgoing.id
    letter = outgoing.letter
    if not (letter.circular and letter.subject and letter.enclosures and letter.body[0].startswith("ด้วย")):
        raise AssertionError(f"the draft lacks what passing on fills in: {letter}")
    robot.picture("draft-passed-on")


def _type(scene: Scene) -> None:
    robot = scene.robot
    editor = _editor(scene)
    form = editor.ui.form
    form.go_to("addressee")
    if not form.letter().addressee:
        robot.write(ADDRESSEE)
    form.go_to("body")
    body = robot.find(QPlainTextEdit, "body_edit", editor)
    body.setFocus()
    cursor = body.document().find("…")
    if not cursor.isNull():
        body.setTextCursor(cursor)
        robot.write(NEWS, body)
    cursor.movePosition(cursor.MoveOperation.Start)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    body.setTextCursor(cursor)
    robot.key(Qt.Key.Key_Return, at=body)
    robot.write(ORDER_OF_THE_DAY, body)
    robot.picture("draft-typed")
    editor.save()
    robot.until(lambda: ORDER_OF_THE_DAY in _outgoing(scene).letter.body, "what was typed is saved")
    scene.go_to("work")
    scene.go_to("drafts")


def _decide(scene: Scene, *, note: str) -> None:
    robot = scene.robot
    _open(scene)
    robot.key(Qt.Key.Key_F8, at=scene.window)
    dialog = robot.dialog(ReviewDialog)
    if note:
        robot.write(note, dialog.ui.note_edit)
    robot.picture("review-return" if note else "review-accept", dialog)
    robot.key(Qt.Key.Key_Return, CONTROL, at=dialog)
    wanted = OutgoingState.DRAFT if note else OutgoingState.ACCEPTED
    robot.until(lambda: _outgoing(scene).state is wanted, f"the draft is {wanted}")


def _review(scene: Scene) -> None:
    robot = scene.robot
    _open(scene)
    robot.key(Qt.Key.Key_F8, at=scene.window)
    robot.until(lambda: _outgoing(scene).state is OutgoingState.IN_REVIEW, "the draft waits for review")
    scene.sign_in("huana")
    robot.picture("work-review")
    _decide(scene, note="ขอให้ระบุวันที่ต้องแจ้งผล")
    scene.sign_in("saraban")
    _open(scene)
    robot.picture("draft-returned")
    robot.key(Qt.Key.Key_F8, at=scene.window)
    robot.until(lambda: _outgoing(scene).state is OutgoingState.IN_REVIEW, "the draft waits for review again")
    scene.sign_in("huana")
    _decide(scene, note="")


def _issue(scene: Scene) -> None:
    robot = scene.robot
    scene.sign_in("saraban")
    scene.go_to("drafts")
    robot.picture("drafts-list")
    _open(scene)
    robot.key(Qt.Key.Key_F9, at=scene.window)
    dialog = robot.dialog(IssueDialog)
    robot.picture("issue", dialog)
    robot.key(Qt.Key.Key_F9, at=dialog)
    robot.key(Qt.Key.Key_F9, at=dialog)
    robot.until(lambda: _outgoing(scene).state is OutgoingState.ISSUED, "the number is given")
    robot.picture("issued", dialog)
    context = scene.program.session.context
    issued = _outgoing(scene)
    if issued.register_number != 1 or issue.next_sent_number(context, circular=True) != 2:
        raise AssertionError("two presses took two numbers")
    if issue.issued_pdf(context, issued.id) != issue.issued_pdf(context, issued.id):
        raise AssertionError("the frozen PDF changes")
    scene.keep("circular.pdf", issue.issued_pdf(context, issued.id))
    robot.key(Qt.Key.Key_F12, at=dialog)
    preview = robot.dialog(PrintPreviewDialog)
    robot.picture("print-circular", preview)
    robot.key(Qt.Key.Key_Escape, at=preview)
    robot.key(Qt.Key.Key_Escape, at=dialog)
    robot.until(lambda: robot.top() is scene.window, "the dialogs are closed")
