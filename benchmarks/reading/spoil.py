# ruff: noqa: E501  the slips are one row each
"""What extraction and scans do to a text, one function each: `spoil(text, dice)` returns the spoiled text."""

import random
import re
from collections.abc import Callable

from circ_desktop.thai.digits import to_arabic

Spoil = Callable[[str, random.Random], str]

_LABELS = ("เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย", "ขอแสดงความนับถือ", "จึงเรียนมาเพื่อ")
_WIDE = 90


def clean(text: str, _: random.Random) -> str:
    """Leave it as it is."""
    return text


def no_blank_lines(text: str, _: random.Random) -> str:
    """Lose the blank lines, as pdftotext -raw does."""
    return re.sub(r"\n\s*\n+", "\n", text)


def arabic(text: str, _: random.Random) -> str:
    """Have Arabic digits."""
    return to_arabic(text)


def split_marks(text: str, _: random.Random) -> str:
    """Have ำ in two parts and เเ for แ."""
    return text.replace("ำ", "ํา").replace("แ", "เเ")


def crlf_and_invisible(text: str, _: random.Random) -> str:
    """Have Windows line ends, spaces without width and no-break spaces."""
    return "\r\n".join(line.replace(" ", "\u00a0", 1) + "\u200b" for line in text.split("\n"))


def spaced_labels(text: str, dice: random.Random) -> str:
    """Have spaces inside the words of the labels."""
    for label in _LABELS:
        at = dice.randrange(1, len(label))
        text = re.sub(rf"^{label}", f"{label[:at]} {label[at:]}", text, flags=re.MULTILINE)
    return text


def html(text: str, _: random.Random) -> str:
    """Have tags and entities left over."""
    lines = [f"<p>{line}</p>" if line and at % 3 == 0 else line for at, line in enumerate(text.split("\n"))]
    return "\n".join(lines).replace("  ", "&nbsp;&nbsp;")


def markdown(text: str, _: random.Random) -> str:
    """Have marks of bold and headings, as readers of scans write them."""
    text = re.sub(r"^(เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย)", r"**\1**", text, flags=re.MULTILINE)
    return re.sub(r"^(ที่ )", r"# \1", text, count=1, flags=re.MULTILINE)


def wrapped(text: str, _: random.Random) -> str:
    """Have lines of 80 characters, torn at spaces."""
    found: list[str] = []
    for line in text.split("\n"):
        rest = line
        while len(rest) > _WIDE and (at := rest.rfind(" ", 30, _WIDE)) > 0:
            found.append(rest[: at + 1])
            rest = rest[at + 1 :]
        found.append(rest)
    return "\n".join(found)


def pages(text: str, _: random.Random) -> str:
    """Have a page break with continuation word and page number inside the text."""
    at = text.find("ในการนี้")
    return f"{text[:at]}/ในการนี้...\n\n\f- ๒ -\n\n{text[at:]}" if at > 0 else text


def columns(text: str, _: random.Random) -> str:
    """Have the two columns of head and foot on the same lines, as pdftotext -layout gives them."""
    lines = text.split("\n")
    number = next((at for at, line in enumerate(lines) if line.startswith("ที่ ")), None)
    office = next((at - 1 for at, line in enumerate(lines) if at and line.startswith("ถนน")), None)
    if number is not None and office is not None and number < office:
        lines[number] += " " * 40 + lines.pop(office)
    closing = next((at for at, line in enumerate(lines) if line.startswith("ขอแสดง")), None)
    if closing is None:
        return "\n".join(lines)
    foot = lines[closing + 1 :]
    gap = max((at for at, line in enumerate(foot) if not line), default=0)
    left, right = foot[gap + 1 :], [line for line in foot[:gap] if line]
    if not left or not right:
        return "\n".join(lines)
    keep = next((at for at, line in enumerate(right) if line.startswith("(")), 0) + 1
    rows = [f"{' ' * 40}{line}" for line in right[:keep]]
    below = right[keep:]
    for at in range(max(len(left), len(below))):
        one = left[at] if at < len(left) else ""
        rows.append(f"{one:<40}{'    ' + below[at] if at < len(below) else ''}".rstrip())
    return "\n".join([*lines[: closing + 1], *rows])


def owner_between(text: str, _: random.Random) -> str:
    """Have the owner unit between the name and the position."""
    lines = text.split("\n")
    name = next((at for at, line in enumerate(lines) if re.fullmatch(r"\([^()]+\)", line)), None)
    gap = max((at for at, line in enumerate(lines) if not line), default=0)
    if name is None or gap < name:
        return text
    return "\n".join([*lines[: name + 1], *lines[gap + 1 :], *lines[name + 1 : gap]])


def joined_head(text: str, _: random.Random) -> str:
    """Have the whole head on one line."""
    head, found, rest = text.partition("เรื่อง")
    return " ".join(head.split()) + "\n" + found + rest if not re.search("รับ|บันทึก", head) else text


def joined_foot(text: str, _: random.Random) -> str:
    """Have closing and foot on one line."""
    head, found, rest = text.partition("ขอแสดงความนับถือ")
    return head + found + " " + " ".join(rest.split()) if found else text


def joined_labels(text: str, _: random.Random) -> str:
    """Have เรื่อง, เรียน, อ้างถึง and สิ่งที่ส่งมาด้วย on one line."""
    return re.sub(r"\n+(?=เรียน |อ้างถึง|สิ่งที่ส่ง)", " ", text)


def quantities_below(text: str, _: random.Random) -> str:
    """Have each quantity on the line below its title."""
    return re.sub(r" +(จำนวน [๐-๙]+ )", r"\n\n\1", text)


def quantities_last(text: str, _: random.Random) -> str:
    """Have the column of quantities behind the column of titles."""
    found = re.findall(r" {4}(จำนวน [๐-๙]+ \S+)", text)
    if len(found) < 2:
        return text
    bare = re.sub(r" {4}จำนวน [๐-๙]+ \S+", "", text)
    at = bare.find("\n\n", bare.find("สิ่งที่ส่งมาด้วย"))
    return bare[:at] + "\n" + "\n".join(found) + bare[at:]


def slip_behind(text: str, _: random.Random) -> str:
    """Have the slip of a receiving office behind the letter."""
    return (
        text
        + "\n\nเรียน นายก อบต.\n- เพื่อโปรดทราบ\n- เห็นควรมอบ กองช่าง\n(นางสาวรับดี เสนอเร็ว)\nเจ้าพนักงานธุรการ\nทราบ\n(นายรู้ แล้วจ้า)\nนายก อบต.หนองเรือแดง"
    )


def slip_before(text: str, _: random.Random) -> str:
    """Have the slip in front of the letter."""
    return "เรียน นายก อบต.\nเพื่อโปรดพิจารณา เห็นควรแจ้งสำนักปลัด\n(นางสาวรับดี เสนอเร็ว)\nเจ้าพนักงานธุรการชำนาญงาน\n\n" + text


def lost_tones(text: str, _: random.Random) -> str:
    """Have the marks of the labels misread, as scans do."""
    return re.sub(r"^เรื่อง", "เรือง", re.sub(r"^อ้างถึง", "อางถึง", text, flags=re.MULTILINE), flags=re.MULTILINE)


def blank_between(text: str, _: random.Random) -> str:
    """Have a blank line behind each line."""
    return text.replace("\n", "\n\n")


def one_line(text: str, _: random.Random) -> str:
    """Have the whole letter on one line."""
    return " ".join(text.split())


SPOILS: dict[str, Spoil] = {
    spoil.__name__: spoil
    for spoil in (
        clean, no_blank_lines, arabic, split_marks, crlf_and_invisible, spaced_labels, html, markdown, wrapped, pages, columns, owner_between, joined_head,
        joined_foot, joined_labels, quantities_below, quantities_last, slip_behind, slip_before, lost_tones, blank_between, one_line,
    )
}  # fmt: skip
