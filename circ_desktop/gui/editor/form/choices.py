"""The choice boxes of the letter form: what they offer, and how a choice becomes a value of the letter."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from circ_desktop.domain.letter.content import URGENCIES, URGENT_WITHIN, Digits, Secrecy, Signer
from circ_desktop.domain.officer import Officer
from circ_desktop.gui.letter.differences import DIGIT_NAMES

NONE = "ปกติ"


class QuietWheel(QObject):
    """Keeps the mouse wheel from changing a box over which the form is being scrolled."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        for box in form.findChildren(QComboBox):
            self.watch(box)

    def watch(self, box: QComboBox) -> None:
        """Keep the wheel from one more box, made later."""
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the wheel to the scroll area unless the clerk is in the box."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def fill_fixed(urgency: QComboBox, secrecy: QComboBox, digits: QComboBox) -> None:
    """Fill the boxes whose choices never change (ข้อ ๒๘; secrecy without ลับที่สุด, which is refused)."""
    urgency.addItem(NONE, None)
    for word in URGENCIES:
        urgency.addItem(word, word)
    urgency.addItem(f"{URGENT_WITHIN}…", URGENT_WITHIN)
    secrecy.addItem(NONE, None)
    for level in Secrecy:
        secrecy.addItem(level.value, level)
    for kind in Digits:
        digits.addItem(DIGIT_NAMES[kind], kind)


def choose(box: QComboBox, value: object) -> None:
    """Make the box show the choice with this value; the first one when there is none."""
    for place in range(box.count()):
        if box.itemData(place) == value:
            box.setCurrentIndex(place)
            return
    box.setCurrentIndex(0)


def urgency_of(box: QComboBox, within: str) -> str | None:
    """Return the urgency as it is printed, "ด่วนภายใน …" with its day and time; None while that is not typed yet."""
    word = box.currentData()
    if word != URGENT_WITHIN:
        return None if word is None else str(word)
    return f"{URGENT_WITHIN} {within}" if within else None


def show_urgency(box: QComboBox, urgency: str | None) -> str:
    """Make the box show an urgency and return what stands after "ด่วนภายใน"."""
    if urgency is not None and urgency.startswith(f"{URGENT_WITHIN} "):
        choose(box, URGENT_WITHIN)
        return urgency.removeprefix(f"{URGENT_WITHIN} ")
    choose(box, urgency)
    return ""


def signers(officers: tuple[Officer, ...], day: date) -> tuple[Signer, ...]:
    """Return every signature block that can be chosen that day: acting titles first, then the post itself."""
    found: list[Signer] = []
    for officer in officers:
        if not officer.active:
            continue
        lines = [capacity.lines for capacity in officer.capacities if capacity.holds_on(day)]
        for position in [officer.position_on(day), *lines, officer.position]:
            signer = Signer(officer.name, position, officer.rank)
            if signer not in found:
                found.append(signer)
    return tuple(found)


def signer_words(signer: Signer) -> str:
    """Return a signature block in one line, for the box."""
    return f"{signer.rank} {signer.name} – {' '.join(signer.position)}".strip()
