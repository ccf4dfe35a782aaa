"""How the page of sent letters says what it shows beside the list."""

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS
from circ_desktop.domain.recipients.entries import SentRecipient
from circ_desktop.domain.register import BOOKS
from circ_desktop.gui.letter.outgoing_words import one_line
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.text import search_key


def number_words(letter: Letter) -> str:
    """Return the number as clerks say it: "ที่ นธ ๗๑๒๐๙/๑๒", "คำสั่ง ที่ ๔/๒๕๖๙"."""
    return f"{KINDS[letter.kind].name} ที่ {letter.number}" if letter.kind in BOOKS else f"ที่ {letter.number}"


def facts_words(letter: Letter, sent_to: str = "") -> str:
    """Return date, addressee (or whom a circular went to) and signer in one line, as far as the kind has them."""
    words = [f"ลงวันที่ {long_date(letter.date)}" if letter.date else ""]
    if letter.shows("addressee"):
        salutation = letter.salutation if letter.shows("salutation") else "ถึง"
        words.append(f"{salutation} {one_line(letter.addressee) or sent_to or 'เติมทีละฉบับ'}")
    if letter.shows("signer"):
        words.append(f"ลงนาม {letter.signer.name}")
    return " · ".join(word for word in words if word)


def found_words(typed: str, shown: str, recipients: tuple[SentRecipient, ...]) -> tuple[str, ...]:
    """Return a line that names the recipient who was searched for, where the list shows another one; else nothing."""
    words = [word for word in search_key(typed).split(" ") if word]
    if not words or any(word in search_key(shown) for word in words):
        return ()
    found = [each for each in recipients if any(word in search_key(each.addressee) for word in words)]
    return (f"ส่งถึง {one_line(found[0].addressee)} ด้วย ดูที่แท็บ ส่งถึง",) if found else ()
