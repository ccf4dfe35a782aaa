"""Scene, row 13: the day's pages of both registers."""

from functools import partial

from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.services.books import registers
from circ_desktop.tour.report import Step
from circ_desktop.tour.scene import Scene


def steps(scene: Scene) -> list[Step]:
    """Return the printing of the registers."""
    return [
        ("the day's page of the received register", partial(_register, scene, "received")),
        ("the day's page of the sent register", partial(_register, scene, "sent")),
    ]


def _register(scene: Scene, page: str) -> None:
    robot = scene.robot
    scene.go_to(page)
    robot.picture(f"{page}-list")
    robot.choose("print_register_action", within=scene.window.page)
    dialog = robot.dialog(DayRangeDialog)
    robot.picture(f"{page}-days", dialog)
    dialog.choose()
    preview = robot.dialog(PrintPreviewDialog)
    robot.picture(f"{page}-register", preview)
    preview.reject()
    robot.until(lambda: robot.top() is scene.window, "the dialogs are closed")
    today = scene.clock.today()
    make = registers.received_register_pdf if page == "received" else registers.sent_register_pdf
    scene.keep(f"register-{page}.pdf", make(scene.program.session.context, today, today))
