"""Scene, rows 5–9: the letter is put up, endorsed, returned once, ordered, and received by a division."""

from functools import partial

from PySide6.QtCore import Qt

from circ_desktop.domain.desk.route import AssignmentState, Route, RouteState
from circ_desktop.gui.desk.desk_page import WorkPage
from circ_desktop.gui.desk.endorse_panel import EndorsePanel
from circ_desktop.gui.desk.put_up import PutUpDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.services.desk import slips, standing
from circ_desktop.tour.report import Step
from circ_desktop.tour.robot import NotSeen
from circ_desktop.tour.scene import Scene

CONTROL = Qt.KeyboardModifier.ControlModifier


def steps(scene: Scene) -> list[Step]:
    """Return the way of the letter through the chain."""
    return [
        ("the clerk ticks divisions on the slip and puts the letter up", partial(_put_up, scene)),
        ("the acting head of สำนักปลัด endorses with one phrase key", partial(_head, scene)),
        ("the ปลัด returns it with a reason", partial(_return, scene)),
        ("the head answers and passes it on again; the ปลัด endorses", partial(_again, scene)),
        ("the นายก orders; the ticked divisions have it", partial(_order, scene)),
        ("สำนักปลัด receives it in its own register", partial(_division, scene)),
    ]


def _route(scene: Scene) -> Route:
    route = standing.route_of(scene.program.session.context, scene.received_id)
    if route is None:
        raise AssertionError("the letter has no route")
    return route


def _put_up(scene: Scene) -> None:
    robot = scene.robot
    scene.window.open_item("received", scene.received_id)
    robot.rest()
    robot.key(Qt.Key.Key_F8, at=scene.window)
    dialog = robot.dialog(PutUpDialog)
    robot.settle()
    dialog.ui.division_list.setFocus()
    for digit in (Qt.Key.Key_1, Qt.Key.Key_3):
        robot.key(digit, at=dialog)
    robot.write("เห็นควรแจ้งกองที่เกี่ยวข้องดำเนินการ", dialog.ui.comment_edit)
    dialog.ui.slip_check.setChecked(True)
    robot.picture("put-up", dialog)
    robot.key(Qt.Key.Key_Return, CONTROL, at=dialog)
    preview = robot.dialog(PrintPreviewDialog)
    robot.picture("slip-preview", preview)
    robot.key(Qt.Key.Key_Escape, at=preview)
    robot.until(lambda: robot.top() is scene.window, "the dialogs are closed")
    robot.picture("received-put-up")
    if _route(scene).waiting_step is None or len(_route(scene).proposed) != 2:
        raise AssertionError("the letter is not on its way with two divisions proposed")


def _desk(scene: Scene, login: str) -> EndorsePanel:
    scene.sign_in(login)
    scene.go_to("work")
    page = scene.window.page
    if not isinstance(page, WorkPage):
        raise NotSeen("งานของฉัน")
    scene.robot.until(page.ui.endorse_panel.isVisible, f"the letter on the desk of {login}")
    return page.ui.endorse_panel


def _head(scene: Scene) -> None:
    panel = _desk(scene, "huana")
    robot = scene.robot
    panel.press_phrase(1)
    robot.picture("desk-of-the-head")
    robot.key(Qt.Key.Key_F8, at=scene.window)
    robot.until(lambda: _route(scene).waiting_step == 1, "the letter lies with the ปลัด")
    step = _route(scene).steps[0]
    if not step.comment or "รักษาราชการแทน" not in " ".join(step.position):
        raise AssertionError(f"the endorsement lacks its words or the acting title: {step}")


def _return(scene: Scene) -> None:
    panel = _desk(scene, "palat")
    robot = scene.robot
    robot.write("ขอให้ระบุชื่อผู้รับผิดชอบของแต่ละกอง", panel.ui.comment_edit)
    robot.click("send_back_button", scene.window)
    robot.until(lambda: _route(scene).waiting_step == 0, "the letter is back with the head")


def _again(scene: Scene) -> None:
    robot = scene.robot
    panel = _desk(scene, "huana")
    robot.picture("desk-returned")
    robot.write("ผู้รับผิดชอบคือหัวหน้าฝ่ายของแต่ละกอง", panel.ui.comment_edit)
    robot.key(Qt.Key.Key_F8, at=scene.window)
    robot.until(lambda: _route(scene).waiting_step == 1, "the letter lies with the ปลัด again")
    panel = _desk(scene, "palat")
    panel.press_phrase(1)
    robot.key(Qt.Key.Key_F8, at=scene.window)
    robot.until(lambda: _route(scene).waiting_step == 2, "the letter lies with the นายก")


def _order(scene: Scene) -> None:
    panel = _desk(scene, "nayok")
    robot = scene.robot
    if panel.ui.division_list.value() != _route(scene).proposed:
        raise AssertionError("the proposed divisions are not ticked")
    robot.write("มอบสำนักปลัดและกองช่างดำเนินการ", panel.ui.comment_edit)
    robot.picture("desk-of-the-nayok")
    robot.click("order_button", scene.window)
    robot.until(lambda: _route(scene).state is RouteState.ORDERED, "the order is given")
    robot.picture("desk-empty-again")
    if len(_route(scene).assignments) != 2:
        raise AssertionError("two divisions were to have the letter")


def _division(scene: Scene) -> None:
    robot = scene.robot
    scene.sign_in("saraban")
    robot.picture("work-division")
    scene.window.open_item("received", scene.received_id)
    robot.rest()
    first = _route(scene).assignments[0]
    robot.click(f"receive_{first.division_id}_button", scene.window)
    if robot.top() is not scene.window:
        robot.picture("division-receive")
        robot.key(Qt.Key.Key_Return, CONTROL)
    robot.until(
        lambda: any(one.state is not AssignmentState.SENT for one in _route(scene).assignments),
        "received in the division",
    )
    robot.picture("received-assigned")
    scene.keep("slip.pdf", slips.slip_pdf(scene.program.session.context, scene.received_id))
