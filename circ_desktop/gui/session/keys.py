"""The keys of resources/keys.toml in the window: an action or a tooltip of each, and what messages say to press.

Function keys carry the work, because Ctrl+letter can be dead while a Thai layout is active.
"""

from collections.abc import Callable

from PySide6.QtGui import QAction, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.style import icon as style_icon
from circ_desktop.key_names import key, with_keys


def with_key(text: str, key_id: str) -> str:
    """Return a tooltip that names the key: "ลงรับหนังสือ (F2)"."""
    return f"{text} ({key(key_id).shown})"


def action(
    key_id: str, owner: QWidget, slot: Callable[[], object], *, text: str = "", icon: str = "", bare: bool = False
) -> QAction:
    """Return an action of that key, already added to the owner; it works while the owner is visible.

    `text` replaces the table's words, e.g. "เสนอ" or "ลงความเห็น" for F8. `bare` gives the action no shortcut, for a
    second button of an action whose key is already taken on the same window.
    """
    entry = key(key_id)
    words = text or entry.text
    made = QAction(style_icon(icon) if icon else QIcon(), words, owner)
    made.setObjectName(f"{key_id}_action")
    if not bare:
        made.setShortcuts([QKeySequence(one) for one in entry.keys])
    made.setAutoRepeat(False)  # a key held down is one press
    made.setToolTip(with_key(words, key_id))
    made.triggered.connect(lambda _checked=False: slot())
    owner.addAction(made)
    return made


def shortcuts(key_id: str, owner: QWidget, slot: Callable[[], object]) -> None:
    """Call `slot` at that key, anywhere in the owner's window: for dialogs, whose buttons are no actions."""
    for one in key(key_id).keys:
        QShortcut(QKeySequence(one), owner, slot)


def name_keys(error: CircError) -> CircError:
    """Let a trouble say which keys to press; services know a key by what it does only. Return the same trouble."""
    error.what, error.means, error.press = (with_keys(part) for part in (error.what, error.means, error.press))
    return error
