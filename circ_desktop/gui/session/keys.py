"""The keys of the window, declared once. Actions, tooltips, menus and the key sheet read this table.

Function keys carry the work, because Ctrl+letter can be dead while a Thai layout is active.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from circ_desktop.gui.style import icon as style_icon


class Key(Struct, frozen=True):
    """One key of the window.

    Attributes:
        id: name in the code.
        keys: Qt's names of the keys, the shown one first.
        text: what it does, Thai.
        where: where it works, Thai; heading in the key sheet.
    """

    id: str
    keys: tuple[str, ...]
    text: str
    where: str

    @property
    def shown(self) -> str:
        """The key as shown to the clerk: "F2", "Ctrl+Enter"."""
        return self.keys[0].replace("Return", "Enter")


EVERYWHERE = "ทุกหน้า"
LETTER = "เมื่อเลือกหนังสือ"
FORM = "ในแบบกรอก"
PICTURE = "ที่ภาพหนังสือ"

KEYS = (
    Key("help", ("F1",), "คู่มือของหน้านี้ (กดสองครั้ง: ตารางปุ่ม)", EVERYWHERE),
    Key("register_received", ("F2",), "ลงรับหนังสือ", EVERYWHERE),
    Key("new_draft", ("F3",), "ร่างหนังสือใหม่", EVERYWHERE),
    Key("refresh", ("F5",), "ดูข้อมูลล่าสุด", EVERYWHERE),
    Key("search", ("Ctrl+K", "F4"), "ค้นหาทุกอย่าง", EVERYWHERE),
    Key("page", ("Alt+1",), "ไปหน้าตามลำดับในแถบซ้าย (Alt+2, Alt+3, …)", EVERYWHERE),
    Key("put_up", ("F8",), "เสนอ หรือลงความเห็น", LETTER),
    Key("issue", ("F9",), "ออกเลขหนังสือ", LETTER),
    Key("print", ("F12", "Ctrl+P"), "พิมพ์", LETTER),
    Key("next_letter", ("F6",), "เรื่องถัดไปที่รออยู่", LETTER),
    Key("previous_letter", ("Shift+F6",), "เรื่องก่อนหน้า", LETTER),
    Key("save", ("Ctrl+Return", "Ctrl+Enter"), "บันทึก", FORM),
    Key("choose_file", ("F7",), "เลือกไฟล์สแกน", FORM),
    Key("paste_letter", ("Ctrl+V", "Shift+Ins"), "วางหนังสือที่คัดลอกมา (หน้าหนังสือรับและแบบลงรับ)", FORM),
    Key("take_offer", ("F10",), "ใช้คำที่โปรแกรมเสนอใต้ช่อง", FORM),
    Key("next_field", ("Return",), "ไปช่องถัดไป", FORM),
    Key("row_up", ("Alt+Up",), "ย้ายแถว (อ้างถึง สิ่งที่ส่งมาด้วย) ขึ้น", FORM),
    Key("remove_row", ("Alt+Del",), "เอาแถวออก", FORM),
    Key("close", ("Esc",), "ปิด (ถามก่อนเมื่อมีสิ่งที่จะหาย)", FORM),
    Key("next_page", ("PgDown",), "หน้าถัดไป", PICTURE),
    Key("previous_page", ("PgUp",), "หน้าก่อน", PICTURE),
    Key("zoom_in", ("Ctrl++", "Ctrl+="), "ขยายภาพ", PICTURE),
    Key("zoom_out", ("Ctrl+-",), "ย่อภาพ", PICTURE),
    Key("fit", ("Ctrl+0",), "พอดีความกว้าง / พอดีหน้า", PICTURE),
)

_BY_ID = {key.id: key for key in KEYS}


def key(key_id: str) -> Key:
    """Return the key of that name. Raises KeyError when there is none."""
    return _BY_ID[key_id]


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
