"""`circ-desktop window` and `tour`: what needs the window's room of the program."""

import argparse
import os
import sys
from pathlib import Path

from circ_desktop.cli.parsing import Parser
from circ_desktop.domain.errors import CircError


def add_window(parser: Parser) -> None:
    """Take nothing."""
    parser.set_defaults(function=open_window)


def add_tour(parser: Parser) -> None:
    """Take where it goes, and what it plays with."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="โฟลเดอร์ที่จะเก็บหน้ากระดาษและภาพ")
    parser.add_argument("--letter", type=Path, metavar="FILE", help="หนังสือรับ (PDF หรือข้อความ) แทนตัวอย่าง")
    parser.add_argument(
        "--database", default="", metavar="URL", help="ฐานข้อมูลที่ว่างอยู่ให้แสดง เช่น postgresql://user@server/name"
    )
    parser.set_defaults(function=play_tour)


FILL = {"window": add_window, "tour": add_tour}


def open_window(_: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    if not can_show_windows():
        raise CircError(
            "เครื่องนี้ไม่มีจอภาพให้เปิดหน้าต่าง", "ยังไม่ได้เปิดโปรแกรม", "เปิดจากเครื่องที่มีจอ หรือใช้คำสั่ง circ-desktop tour --out DIR"
        )
    from circ_desktop import app

    return app.main()


def play_tour(options: argparse.Namespace) -> int:
    """Play the tour, in sight where there is a display."""
    if options.letter is not None and not options.letter.is_file():
        raise CircError(f"ไม่พบไฟล์ {options.letter}", "ยังไม่ได้เริ่มแสดง", "ตรวจชื่อไฟล์ แล้วสั่งอีกครั้ง")
    if not can_show_windows():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from circ_desktop.tour import play

    return play(options.out, letter=options.letter, database=options.database)


def can_show_windows() -> bool:
    """Tell whether Qt finds somewhere to draw; without, it would end the process with a message in English."""
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
