"""What this program is, its version, its licence and those of what it is built from."""

from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QWidget

from circ_desktop import __version__
from circ_desktop.base import paths
from circ_desktop.gui.office.ui_about import Ui_AboutDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.resources import resource

PARTS = (
    ("PySide6_Essentials", "หน้าต่าง (Qt)"),
    ("SQLAlchemy", "ฐานข้อมูล"),
    ("alembic", "ปรับรุ่นฐานข้อมูล"),
    ("psycopg", "PostgreSQL"),
    ("Pillow", "ภาพสแกน"),
    ("uharfbuzz", "จัดรูปตัวอักษร"),
    ("fonttools", "แบบอักษร"),
    ("pypdfium2", "อ่านและแสดง PDF"),
    ("pikepdf", "ประทับตราบน PDF"),
    ("pythainlp", "คลังคำไทย"),
    ("nlpo3", "ตัดคำไทย"),
    ("argon2-cffi", "รหัสผ่าน"),
    ("segno", "คิวอาร์โค้ด"),
    ("QtAwesome", "ไอคอน Phosphor"),
    ("fontpkg-sarabun", "แบบอักษรบนจอ Sarabun"),
    ("tomli-w", "ไฟล์ตั้งค่า"),
    ("platformdirs", "โฟลเดอร์ของเครื่อง"),
)
"""Distribution name -> what it does here."""


def about_html() -> str:
    """Return the text of the about page."""
    rows = "".join(
        f"<tr><td>{name} {version}</td><td>&nbsp;&nbsp;{use}</td><td>&nbsp;&nbsp;{licence}</td></tr>"
        for name, use, version, licence in _parts()
    )
    return (
        "<p>โปรแกรมงานสารบรรณสำหรับสำนักงานราชการ ร่าง รับ ส่ง เสนอ และพิมพ์หนังสือ ใช้ได้โดยไม่ต้องต่ออินเทอร์เน็ต</p>"
        "<p>เป็นซอฟต์แวร์เสรี สัญญาอนุญาต GNU GPL รุ่น 3 หรือใหม่กว่า แจกจ่ายและแก้ไขได้ตามเงื่อนไขเดียวกัน ไม่มีการรับประกัน</p>"
        "<p>แบบอักษรของหนังสือ TH Sarabun New และตราครุฑจาก TH Charm of AU อยู่ใต้สัญญาอนุญาตของแบบอักษรนั้น ๆ "
        "(ข้อความเต็มอยู่กับแฟ้มแบบอักษร)</p>"
        f"<h3>สร้างจากงานของผู้อื่น</h3><table>{rows}</table>"
        f"<p>ข้อมูลอยู่ที่ {paths.data_dir()}</p>"
    )


def _parts() -> list[tuple[str, str, str, str]]:
    found = []
    for name, use in PARTS:
        try:
            data = metadata(name)
        except PackageNotFoundError:  # a frozen program may carry no metadata of a part
            found.append((name, use, "", ""))
            continue
        fields = data.json
        licence = str(fields.get("license_expression") or "") or _licence_of(fields)
        found.append((str(fields.get("name", name)), use, str(fields.get("version", "")), licence))
    return found


def _licence_of(fields: "dict[str, str | list[str]]") -> str:
    classifiers = fields.get("classifier", [])
    names = [line.rpartition("::")[2].strip() for line in classifiers if line.startswith("License ::")]
    text = str(fields.get("license", "")).strip().splitlines()
    return ", ".join(names) or (text[0][:60] if text else "")


class AboutDialog(Dialog):
    """The about page as a dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.icon_label.setPixmap(QIcon(str(resource("icons", "circ-desktop.svg"))).pixmap(QSize(64, 64)))
        self.ui.version_label.setText(f"รุ่น {__version__}")
        self.ui.text_browser.setHtml(about_html())
        self.ui.log_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_dir()))))
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.close_button.setFocus()
