"""Thai words for Qt's own buttons and menus; PySide6 brings no Thai translation."""

from PySide6.QtCore import QObject, QTranslator

WORDS = {
    "OK": "ตกลง",
    "&OK": "ตกลง",
    "Cancel": "ไม่ทำ",
    "&Cancel": "ไม่ทำ",
    "Close": "ปิด",
    "&Close": "ปิด",
    "Yes": "ใช่",
    "&Yes": "ใช่",
    "No": "ไม่ใช่",
    "&No": "ไม่ใช่",
    "Save": "บันทึก",
    "&Save": "บันทึก",
    "Save All": "บันทึกทั้งหมด",
    "Open": "เปิด",
    "&Open": "เปิด",
    "Discard": "ไม่เก็บ",
    "Apply": "ใช้",
    "Reset": "คืนค่า",
    "Help": "คู่มือ",
    "Retry": "ลองอีกครั้ง",
    "Ignore": "ข้าม",
    "Abort": "เลิก",
    "Restore Defaults": "คืนค่าเริ่มต้น",
    "Show Details...": "รายละเอียด…",
    "Hide Details...": "ซ่อนรายละเอียด",
    "&Undo": "เลิกทำ",
    "&Redo": "ทำซ้ำ",
    "Cu&t": "ตัด",
    "&Copy": "คัดลอก",
    "&Paste": "วาง",
    "Delete": "ลบ",
    "Select All": "เลือกทั้งหมด",
    "Copy &Link Location": "คัดลอกที่อยู่",
    "Open File": "เปิดไฟล์",
    "Save As": "บันทึกเป็น",
    "Save File": "บันทึกไฟล์",
    "Directory:": "โฟลเดอร์:",
    "Folder": "โฟลเดอร์",
    "File &name:": "ชื่อไฟล์:",
    "Files of type:": "ชนิดไฟล์:",
    "Look in:": "ที่:",
    "Name": "ชื่อ",
    "Size": "ขนาด",
    "Type": "ชนิด",
    "Kind": "ชนิด",
    "Date Modified": "แก้ไขเมื่อ",
    "My Computer": "เครื่องนี้",
    "Computer": "เครื่องนี้",
    "Back": "กลับ",
    "Forward": "ไปหน้า",
    "Parent Directory": "โฟลเดอร์ที่อยู่เหนือขึ้นไป",
    "Create New Folder": "สร้างโฟลเดอร์ใหม่",
    "&New Folder": "โฟลเดอร์ใหม่",
    "New Folder": "โฟลเดอร์ใหม่",
    "&Choose": "เลือก",
    "&Delete": "ลบ",
    "&Rename": "เปลี่ยนชื่อ",
    "List View": "รายชื่อ",
    "Detail View": "รายละเอียด",
    "All Files (*)": "ทุกไฟล์ (*)",
    "%1 already exists.\nDo you want to replace it?": "มีไฟล์ %1 อยู่แล้ว\nเขียนทับหรือไม่",
    "%1\nFile not found.\nPlease verify the correct file name was given.": "ไม่พบไฟล์ %1\nตรวจชื่อไฟล์อีกครั้ง",
    "&Step up": "เพิ่ม",
    "Step &down": "ลด",
    "Insert Unicode control character": "แทรกอักขระควบคุม",
}
"""Qt's English source text -> Thai."""


class ThaiWords(QTranslator):
    """A translator that needs no .qm file. Texts that it does not know stay as they are."""

    def translate(
        self, context: bytes | str, source_text: bytes | str, disambiguation: bytes | str | None = None, n: int = -1
    ) -> str:
        text = source_text.decode() if isinstance(source_text, bytes) else source_text
        return WORDS.get(text)  # type: ignore[return-value]  # None, not "", tells Qt that there is no translation

    def isEmpty(self) -> bool:
        """Tell Qt that there is something in it, or it would not be asked."""
        return False


def thai_words(parent: QObject) -> ThaiWords:
    """Return the translator, to be installed on the application."""
    return ThaiWords(parent)
