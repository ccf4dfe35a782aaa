"""From what was typed to what is printed: the letter's digits, nothing invisible; and the way back, for the cursor.

Addresses of the net keep their digits: www.example.go.th/2567 would lead nowhere with Thai ones.
"""

from bisect import bisect_right

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.marks import INVISIBLE, LINE_MAY_END, LINE_NEVER_ENDS
from circ_desktop.thai.text import without_halves
from circ_desktop.typeset.canvas.sheets import Source
from circ_desktop.typeset.lines.places import NO_MARKS, Marks
from circ_desktop.typeset.lines.spans import NET_ADDRESS


class Printed(Struct, frozen=True):
    """Text for the paper.

    `dropped` holds, for each invisible character left out, where in `text` it would stand. `added` and `closed` count
    the characters that the form put before and behind what was typed. `marks` are the clerk's own line ends (`thai.text`).
    """

    text: str
    field: str = ""
    index: int = 0
    dropped: tuple[int, ...] = ()
    added: int = 0
    closed: int = 0
    marks: Marks = NO_MARKS

    def behind(self, words: str) -> "Printed":
        """Return the text behind words of the form ("โทร. " before the number); it still leads to what was typed."""
        dropped = tuple(position + len(words) for position in self.dropped)
        marks = self.marks.moved(len(words))
        return replace(self, text=words + self.text, dropped=dropped, added=self.added + len(words), marks=marks)

    def in_brackets(self) -> "Printed":
        """Return the text in brackets, as a name below a signature; nothing, or what has them already, stays."""
        if not self.text or self.text.startswith("("):
            return self
        return replace(self.behind("("), text=f"({self.text})", closed=self.closed + 1)

    def parted(self, at: int) -> tuple["Printed", "Printed"]:
        """Return the first `at` characters and the others, both leading to what was typed."""
        before = bisect_right(self.dropped, at)
        rest = replace(
            self,
            text=self.text[at:],
            dropped=tuple(position - at for position in self.dropped[before:]),
            added=self.added - at - before,
            marks=self.marks.piece(at, len(self.text)),
        )
        return replace(self, text=self.text[:at], closed=0, marks=NO_MARKS), rest

    def typed_position(self, position: int) -> int:
        """Return the character of the typed text that stands at this character of the printed one."""
        typed = len(self.text) + len(self.dropped) - self.added - self.closed
        return min(max(0, position + bisect_right(self.dropped, position) - self.added), typed)

    def source(self, start: int, end: int) -> Source:
        """Return where characters start … end-1 of the printed text come from."""
        lead = max(0, self.added - start)
        return Source(self.field, self.index, self.typed_position(start), self.typed_position(end), lead)


def printed(typed: str, digits: Digits, field: str = "", index: int = 0) -> Printed:
    """Return the printed form of a typed text. Line feeds stay, other control characters and tabs become spaces.

    Marks of the clerk's own line ends leave the text and are kept beside it; a space that never ends a line is printed as any.
    """
    if typed.isprintable():  # nothing invisible, no control character: nearly always
        return Printed(in_digits(typed, digits), field, index)
    kept: list[str] = []
    dropped: list[int] = []
    may: set[int] = set()
    never: set[int] = set()
    for character in without_halves(typed.replace("\r\n", "\n")):
        if character == LINE_MAY_END:
            may.add(len(kept))
        elif character in LINE_NEVER_ENDS:
            never.add(len(kept))
        if character in INVISIBLE:
            dropped.append(len(kept))
        else:
            kept.append(character if character == "\n" or character.isprintable() else " ")
    marks = Marks(frozenset(may), frozenset(never)) if may or never else NO_MARKS
    return Printed(in_digits("".join(kept), digits), field, index, tuple(dropped), marks=marks)


def in_digits(text: str, digits: Digits) -> str:
    """Return the text in the letter's digits, addresses of the net left as they are."""
    if digits is Digits.AS_TYPED:
        return text
    change = to_thai if digits is Digits.THAI else to_arabic
    pieces: list[str] = []
    at = 0
    for address in NET_ADDRESS.finditer(text):
        pieces += [change(text[at : address.start()]), address[0]]
        at = address.end()
    return "".join([*pieces, change(text[at:])])


def own_digits(text: str, digits: Digits) -> str:
    """Return words that the form adds (numbers of items and pages) in the letter's digits; as typed means Thai."""
    return to_arabic(text) if digits is Digits.ARABIC else to_thai(text)
