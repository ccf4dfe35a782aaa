"""argparse in Thai: its words, its troubles with what was typed, and parsers that are filled only when they are used.

argparse takes its words from a gettext catalogue, which is a binary file and belongs to the whole process; here they are a
table, in force while the command line is read. A test holds the table against argparse itself.
"""

import argparse
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from circ_desktop.cli.codes import WRONG_USAGE

THAI = {
    "usage: ": "วิธีใช้: ",
    "positional arguments": "สิ่งที่ต้องใส่",
    "options": "ตัวเลือก",
    "show this help message and exit": "แสดงวิธีใช้นี้",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "ยังไม่ได้ใส่ %s",
    "one of the arguments %s is required": "ยังไม่ได้ใส่ %s ต้องใส่อย่างใดอย่างหนึ่ง",
    "unrecognized arguments: %s": "ไม่รู้จัก %s",
    "unexpected option string: %s": "ไม่รู้จัก %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s เป็นได้หลายตัวเลือก: %(matches)s",
    "not allowed with argument %s": "ใช้พร้อมกับ %s ไม่ได้",
    "ignored explicit argument %r": "ตัวเลือกนี้ไม่รับค่า %r",
    "expected one argument": "ต้องมีค่าตามหลัง",
    "expected at most one argument": "มีค่าตามหลังได้ไม่เกินหนึ่งค่า",
    "expected at least one argument": "ต้องมีค่าตามหลังอย่างน้อยหนึ่งค่า",
    "expected %s arguments": "ต้องมีค่าตามหลัง %s ค่า",
    "invalid %(type)s value: %(value)r": "ใช้ %(value)r ไม่ได้",
    "invalid choice: %(value)r (choose from %(choices)s)": "ไม่มี %(value)r ให้เลือก มีแต่ %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (  # Python 3.14
        "ไม่มี %(value)r ให้เลือก อาจหมายถึง %(closest)r มีแต่ %(choices)s"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": "ไม่มี %(parser_name)r ให้เลือก มีแต่ %(choices)s",
    "can't open '%(filename)s': %(error)s": "เปิดแฟ้ม %(filename)s ไม่ได้: %(error)s",
    "option '%(option)s' is deprecated": "ตัวเลือก %(option)s กำลังจะเลิกใช้",  # from Python 3.13 on
    "argument '%(argument_name)s' is deprecated": "%(argument_name)s กำลังจะเลิกใช้",
    "command '%(parser_name)s' is deprecated": "คำสั่ง %(parser_name)s กำลังจะเลิกใช้",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s: %(message)s\n",
}


@contextmanager
def in_thai() -> Iterator[None]:
    """Let argparse speak Thai in here."""
    kept = {name: vars(argparse)[name] for name in ("_", "ngettext")}
    vars(argparse).update(
        {"_": lambda words: THAI.get(words, words), "ngettext": lambda _one, many, _count: THAI[many]}
    )
    try:
        yield
    finally:
        vars(argparse).update(kept)


class Parser(argparse.ArgumentParser):
    """A command. What `fill` adds is added when the command is used: filling all of them costs each start 10 ms."""

    fill: Callable[["Parser"], None] | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": _Help, **options})

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Fill, once, and parse as any parser does."""
        if self.fill is not None:
            fill, self.fill = self.fill, None
            fill(self)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Say what was typed wrongly, and end."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"{self.prog}: {message}\nยังไม่ได้ทำสิ่งใด ดูวิธีใช้ด้วยคำสั่ง {self.prog} --help\n")


class _Help(argparse.HelpFormatter):
    """Ends a line between Thai phrases only, where the text has spaces: never within a word, never before a mark."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(" ".join(text.split()), width, break_long_words=False, break_on_hyphens=False)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in self._split_lines(text, width - len(indent)))


def whole_number(text: str) -> int:
    """Return a number as it is typed, in Thai or Arabic digits."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} ไม่ใช่จำนวน พิมพ์เป็นตัวเลข เช่น 3 หรือ ๓") from None
