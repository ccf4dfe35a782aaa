"""What a command says when it is done."""

from circ_desktop.thai.digits import to_thai

UNITS = {"copies": "ฉบับ", "pages": "หน้า", "files": "แฟ้ม", "rows": "รายการ", "bytes": "ไบต์"}


def said(what: object, **counts: int) -> str:
    """Return one line: what was made, then how much of it, as in "out.pdf  ๓ หน้า ๑ แฟ้ม"."""
    return f"{what}  " + to_thai(" ".join(f"{count:,} {UNITS[unit]}" for unit, count in counts.items()))


def tell_nobody(_done: int, _total: int) -> None:
    """Take progress that nobody looks at."""
