"""The settings of this PC, declared once: name, type, default, and what the clerk reads about each.

What belongs to the office (its name, numbers, officers) is in the database; here is only what differs from PC to PC. The file is
TOML. A broken file is set aside, never lost and never fatal; an unknown key is kept, because a newer version may have written it.
"""

import contextlib
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import tomli_w

from circ_desktop.base import atomic, paths

THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class About:
    """What a settings page shows about one setting: its Thai name, its explanation, the values it may have."""

    title: str
    text: str
    choices: tuple[str, ...] = ()
    lowest: float | None = None
    highest: float | None = None


def _setting(default: Any, about: About) -> Any:
    return field(default=default, metadata={"about": about})


@dataclass(slots=True)
class Settings:
    """This PC's settings. Change the attributes, then `save`."""

    database_url: str = _setting(
        "",
        About(
            "ฐานข้อมูล",
            "เว้นว่างไว้เมื่อใช้เครื่องเดียว ข้อมูลจะอยู่ในเครื่องนี้ ถ้าใช้หลายเครื่องให้ใส่ที่อยู่ PostgreSQL ของสำนักงาน "
            "เช่น postgresql://ชื่อผู้ใช้@ชื่อเครื่อง/ชื่อฐานข้อมูล",
        ),
    )
    letter_font: str = _setting(
        "TH Sarabun New",
        About("แบบอักษรของหนังสือ", "แบบอักษรที่ใช้พิมพ์หนังสือราชการ เลือกได้จากที่ติดตั้งในเครื่องนี้"),
    )
    letter_emblem: str = _setting(
        "",
        About("ตราครุฑของสำนักงาน", "แฟ้ม SVG PDF หรือ PNG ที่ตรวจและเก็บสำเนาไว้แล้ว เว้นว่างไว้เพื่อใช้ตราครุฑของโปรแกรม"),
    )
    theme: str = _setting("system", About("สีของหน้าจอ", "ตามเครื่อง สว่าง หรือมืด", choices=THEMES))
    text_scale: int = _setting(100, About("ขนาดตัวอักษรบนจอ", "ร้อยละของขนาดปกติ", lowest=80, highest=200))
    printer: str = _setting("", About("เครื่องพิมพ์", "เว้นว่างไว้เพื่อใช้เครื่องพิมพ์หลักของเครื่องนี้"))
    printer_offset_x_mm: float = _setting(
        0.0, About("เลื่อนตราไปทางขวา (มม.)", "แก้ตำแหน่งเมื่อพิมพ์ตรารับลงบนกระดาษ ค่าลบเลื่อนไปทางซ้าย", lowest=-20, highest=20)
    )
    printer_offset_y_mm: float = _setting(
        0.0, About("เลื่อนตราลง (มม.)", "แก้ตำแหน่งเมื่อพิมพ์ตรารับลงบนกระดาษ ค่าลบเลื่อนขึ้น", lowest=-20, highest=20)
    )
    watched_folder: str = _setting(
        "",
        About("โฟลเดอร์ที่เฝ้าดู", "ไฟล์ใหม่ในโฟลเดอร์นี้ เช่นที่เครื่องสแกนบันทึกไว้ จะขึ้นเป็นรายการรอลงทะเบียน เว้นว่างไว้ถ้าไม่ใช้"),
    )
    tesseract: str = _setting(
        "",
        About("โปรแกรมอ่านภาพสแกน", "ที่อยู่ของ Tesseract เว้นว่างไว้เพื่อให้โปรแกรมหาเอง ไม่มีก็ใช้งานส่วนอื่นได้ครบ"),
    )
    last_login: str = _setting("", About("ผู้ใช้คนล่าสุด", "ชื่อผู้ใช้ที่เติมให้ในหน้าลงชื่อเข้าใช้"))
    unknown: dict[str, Any] = field(default_factory=dict)

    def save(self, file: Path | None = None) -> None:
        """Write the settings atomically. Raises OSError; the old file then still stands."""
        values = {name: getattr(self, name) for name in declared()}
        atomic.write_text(file or paths.settings_file(), tomli_w.dumps({**self.unknown, **values}))


def declared() -> dict[str, About]:
    """Return every setting's name and what a clerk reads about it, in the order of the settings page."""
    return {entry.name: entry.metadata["about"] for entry in fields(Settings) if "about" in entry.metadata}


def load(file: Path | None = None) -> Settings:
    """Read the settings. A missing file gives the defaults; a value of the wrong type or out of its range, its default.

    Raises:
        OSError: the file is there but cannot be read.
    """
    path = file or paths.settings_file()
    settings = Settings()
    for name, value in _read(path).items():
        if name not in declared():
            settings.unknown[name] = value
        elif (fitting := _fitting(name, value)) is not None:
            setattr(settings, name, fitting)
    return settings


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        with contextlib.suppress(OSError):
            path.replace(path.with_name(f"{path.name}.broken"))
        return {}


def _fitting(name: str, value: Any) -> Any:
    """Return the value in the setting's own type, or None when it cannot be that setting."""
    about, kind = declared()[name], type(getattr(Settings(), name))
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not kind or (about.choices and value not in about.choices):
        return None
    low_enough = about.highest is None or value <= about.highest
    high_enough = about.lowest is None or value >= about.lowest
    return value if low_enough and high_enough else None
