"""The search of the top bar: one question to each list that a letter can be in."""

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.widgets.search_box import Found
from circ_desktop.services.context import Context
from circ_desktop.services.drafting import list_drafts
from circ_desktop.services.issuing import SentFilter, list_sent
from circ_desktop.services.receiving import ReceivedFilter, list_received
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
            f"ส่ง {to_thai(row.number)}  {short_date(row.dated) if row.dated else ''}  ถึง {row.addressee}",
        )
        for row in list_sent(ctx, SentFilter(text=text))[:limit]
    ]


def _drafts(ctx: Context, text: str, limit: int) -> list[Found]:
    try:
        rows = list_drafts(ctx, text)
    except CircError:  # an officer without the right to draft still searches the registers
        return []
    return [Found("draft", row.id, row.subject or "(ยังไม่มีเรื่อง)", f"ร่าง  ถึง {row.addressee}") for row in rows[:limit]]
