"""Makes a paper with a service on the database thread and shows it for printing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from circ_desktop.gui.session.session import Session


def show_paper(
    session: Session,
    parent: QWidget,
    title: str,
    function: Callable[..., bytes],
    *args: object,
    over_paper: bool = False,
) -> None:
    """Call `function(context, *args)` for the PDF and open the print preview over `parent`.

    `over_paper` is for what is printed onto a letter that lies in the tray already.
    """
    from circ_desktop.gui.printing.print_preview import PrintPreviewDialog  # printing is loaded at its first use

    def made(pdf: bytes) -> None:
        PrintPreviewDialog(session, pdf, title, parent, over_paper=over_paper).open()

    session.read(parent, function, *args, done=made, label=f"กำลังเตรียม{title}")
