"""คำขึ้นต้น, คำลงท้าย and จึง…มาเพื่อ agree with each other and with the addressee (ภาคผนวก ๒)."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind

_SUMMARY = re.compile(r"จึง(?:ขอ)?(?P<verb>กราบเรียน|เรียน|นมัสการ)มา(?=เพื่อ|ยัง|พร้อม|ด้วย|\s)")

_COURTESY = re.compile(r"^(?:ฯพณฯ|พณฯ|ท่าน)\s*")


def salutation_and_closing(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at the pair at the head and the foot of the letter, and at who it goes to."""
    if letter.kind is not Kind.EXTERNAL:
        return
    fitting = rules.closings.get(letter.salutation, ())
    closing = letter.closing.strip()
    if closing and fitting and closing not in fitting:
        yield rules.finding(
            "salutation.closing", "closing", offer=fitting[0], quote=closing, salutation=letter.salutation
        )
    post = _post(letter.addressee, rules.lists["posts_krab_rian"])
    if post and letter.salutation == "เรียน":
        yield rules.finding("salutation.high-post", "salutation", offer="กราบเรียน", post=post)
    if not post and letter.addressee.strip() and letter.salutation == "กราบเรียน":
        yield rules.finding("salutation.not-high-post", "salutation", offer="เรียน")
    monk = letter.addressee.strip().startswith(rules.lists["monks"])
    if monk and letter.salutation in ("เรียน", "กราบเรียน"):
        yield rules.finding("salutation.monk", "salutation", offer="นมัสการ", quote=letter.salutation)
    if letter.salutation == "นมัสการ" and letter.addressee.strip().startswith(rules.lists["no_monks"]):
        yield rules.finding("salutation.not-monk", "salutation", offer="เรียน")


def summary_paragraph(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at ภาคสรุป: จึง, the verb of the salutation, มาเพื่อ. A sealed letter has none (ข้อ ๑๔)."""
    kinds = (Kind.EXTERNAL, Kind.MEMO, Kind.SEALED)
    if letter.kind not in kinds or not any(paragraph.strip() for paragraph in letter.body):
        return
    found = [(place, match) for place, text in enumerate(letter.body) for match in _SUMMARY.finditer(text)]
    if letter.kind is Kind.SEALED:
        for place, match in found:
            yield rules.finding("summary.sealed", "body", place=place, quote=match[0])
        return
    if not found and letter.kind is Kind.EXTERNAL and letter.salutation in rules.closings:
        yield rules.finding("summary.none", "body", salutation=letter.salutation)
    for place, match in found:
        if match["verb"] != letter.salutation and letter.salutation in rules.closings:
            text = letter.body[place]
            offer = text[: match.start("verb")] + letter.salutation + text[match.end("verb") :]
            yield rules.finding(
                "summary.verb", "body", offer=offer, place=place, quote=match[0], salutation=letter.salutation
            )


def _post(addressee: str, posts: tuple[str, ...]) -> str:
    name = _COURTESY.sub("", addressee.strip())
    return next((post for post in posts if name == post or name.startswith((post + " ", post + "("))), "")
