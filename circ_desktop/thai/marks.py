"""Sets of code points: Thai letters, vowels, tones and digits, and what is not seen. They stand here and nowhere else.

Each is a text of its characters, so that it also stands within the brackets of a pattern. A range within a pattern that
says more than the set ("[ก-ฮ]{2} [0-9]{4}") stays there, where it reads best.
"""

MAI_HAN_AKAT = "\u0e31"
SARA_AA = "\u0e32"
SARA_AM = "\u0e33"
SARA_E, SARA_AE = "\u0e40", "\u0e41"
NIKHAHIT = "\u0e4d"
SILENCER = "\u0e4c"
"""การันต์: what is under it is not heard."""

VOWELS_ABOVE = "\u0e34\u0e35\u0e36\u0e37"
VOWELS_BELOW = "\u0e38\u0e39"
VOWELS_BEHIND = "\u0e30\u0e32\u0e45"
LEADING_VOWELS = "เแโใไ"
"""Written before the consonant that is spoken first: no line ends with one."""

TONES = "\u0e48\u0e49\u0e4a\u0e4b"
SIGNS = f"\u0e47{TONES}{SILENCER}"
"""Written above everything else, and the first to be left out or put twice: ไม้ไต่คู้, tones, การันต์."""

STACKED = f"{MAI_HAN_AKAT}{VOWELS_ABOVE}{VOWELS_BELOW}\u0e3a{SIGNS}{NIKHAHIT}\u0e4e"
"""What stands above or below a consonant and takes no width."""

DEPENDENT = f"{STACKED}{SARA_AM}{VOWELS_BEHIND}"
"""What needs a consonant before it: no word and no line begins with one."""

LETTERS = "ก-ฮะ-ฺเ-๎"
"""The letters and marks of Thai words, as ranges; without ฯ and ฿."""

FIRST_OF_BLOCK, LAST_OF_BLOCK = "\u0e00", "\u0e7f"

ARABIC_DIGITS = "0123456789"
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
DIGITS = ARABIC_DIGITS + THAI_DIGITS

LINE_MAY_END = "\u200b"
"""Typed by a clerk in a letter's text: a line may end here, whatever the dictionary says."""

LINE_NEVER_ENDS = "\u2060\u00a0"
"""Typed by a clerk: no line ends here. The first has no width, the second is a space."""

ROLE_FOLLOWS = "\t"
"""Typed by a clerk in a paragraph of the text: what follows stands in the column of roles (… ประธานกรรมการ)."""

BYTE_ORDER_MARK = "\ufeff"

_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = f"{LINE_MAY_END}\u200c\u200d{LINE_NEVER_ENDS[0]}{BYTE_ORDER_MARK}\u00ad{_DIRECTIONS}"
"""Characters without width: put in by programs to break lines or turn their direction, or by a clerk as marks of a line end."""

HALVES = range(0xD800, 0xE000)
"""Halves of a character beyond U+FFFF, torn by the program that they were copied from: no file or database can hold them."""
