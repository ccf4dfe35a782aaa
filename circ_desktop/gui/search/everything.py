"""The search of the top bar: one question to each list that a letter can be in."""

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.kinds import KINDS
from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.domain.register import BOOKS
from circ_desktop.domain.sent.rows import OutgoingRow, SentFilter
from circ_desktop.gui.search.found import Found
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.writing import list_drafts
from circ_desktop.services.received.entries import list_received
from circ_desktop.services.sent.issue import list_sent
from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai


def search_everything(ctx: Context, text: str, limit: int) -> tuple[Found, ...]:
    """Return letters whose number, subject or people contain the text: received first, then sent, then drafts."""
    return (*_received(ctx, text, limit), *_sent(ctx, text, limit), *_drafts(ctx, text, limit))


def _received(ctx: Context, text: str, limit: int) -> list[Found]:
    return [
        Found(
            "received",
            row.id,
            row.subject,
            "  ".join(
                part
                for part in (
                    f"รับ {to_thai(str(row.receive_number))}",
                    to_thai(row.number),
                    short_date(row.dated) if row.dated else "",
                    f"จาก {row.sender}",
                )
                if part
            ),
        )
        for row in list_received(ctx, ReceivedFilter(text=text, limit=limit))
    ]


def _sent(ctx: Context, text: str, limit: int) -> list[Found]:
    return [
        Found(
            "sent",
            row.id,
            row.subject,
            f"{_sent_words(row)} {to_thai(row.number)}  {short_date(row.dated) if row.dated else ''}{_to(row)}",
        )
        for row in list_sent(ctx, SentFilter(text=text))[:limit]
    ]


def _sent_words(row: OutgoingRow) -> str:
    return KINDS[row.kind].name if row.kind in BOOKS else "ส่ง"


def _to(row: OutgoingRow) -> str:
    """Return to whom it goes, nothing for a kind that goes to nobody by name."""
    return f"  ถึง {row.addressee}" if "addressee" in KINDS[row.kind].parts else ""


def _drafts(ctx: Context, text: str, limit: int) -> list[Found]:
    try:
        rows = list_drafts(ctx, text)
    except CircError:  # an officer without the right to draft still searches the registers
        return []
    return [Found("draft", row.id, row.subject or "(ยังไม่มีเรื่อง)", f"ร่าง{_to(row)}") for row in rows[:limit]]
