"""Thai and Arabic digits."""

import re

from circ_desktop.thai.marks import ARABIC_DIGITS, THAI_DIGITS

_TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)
_TO_ARABIC = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)
_ARABIC = re.compile(r"[0-9]")
_THAI = re.compile(f"[{THAI_DIGITS}]")


def to_thai(text: str) -> str:
    """Return the text with every Arabic digit written as a Thai one."""
    return text.translate(_TO_THAI)


def to_arabic(text: str) -> str:
    """Return the text with every Thai digit written as an Arabic one."""
    return text.translate(_TO_ARABIC)


def has_both(text: str) -> bool:
    """Tell whether the text mixes Thai and Arabic digits."""
    return bool(_ARABIC.search(text)) and bool(_THAI.search(text))
