"""The ที่ of a letter (ภาคผนวก ๑) and the numbers of other issuers: where one stands in a line, and its normal form."""

import re

from msgspec import Struct

from circ_desktop.reading.lines.wording import choice, words
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.marks import SIGNS, VOWELS_ABOVE
from circ_desktop.thai.text import single_spaced

_RUNNING = (
    r"(?:[ก-ฮ]{1,4}\s?\.?\s?)?(?:\([ก-ฮ]{1,3}\)\s?)?(?:[0-9]+(?:\.[0-9]+)?|พิเศษ)"
    r"(?:\s?\([ก-ฮ0-9.]{1,4}\))?(?:/[1-9](?![0-9/])|\s?/\s?(?:[0-9]{2,4}|[ก-ฮ]{1,2}\s?\.\s?[0-9]+))?"
)
_BRACKET = r"(?:\(\s?[ก-๙.]{1,12}\s?\)\s*)?"
_STRAY = f"[{VOWELS_ABOVE}{SIGNS}]?"
"""A mark that a scan saw above the two letters, which never have one."""
_OWNER = (
    r"(?:\s?[.\-]\s?(?:[0-9]+|\([ก-๙]{1,6}\.?\)))*(?:\s?\([ก-๙0-9.]{1,8}\)(?:\s?\.\s?[0-9]+)*)*"
    r"(?:\s?\.?\s?[ก-ฮ]{2,3}\.?)?"
)
"""Of "0018.(อต).5", "0019(อต).7(1)", and of an agency that writes its province's letters behind: "0053 อต", "1102.อต"."""
OFFICIAL = re.compile(
    rf"(?P<prefix>[ก-ฮ] ?[ก-ฮ]){_STRAY}\s*{_BRACKET}(?P<owner>[0-9]{{2,7}}{_OWNER})"
    rf"\s*/\s*(?P<running>{_RUNNING})"
)
"""Two letters, the owner's number, a running number: "รย 0017.2/ว 3362", "กค (กวจ) 0405.2/ว 119"."""
OTHER = re.compile(
    rf"(?:[ก-ฮA-Zเแโ][ก-๙A-Za-z]{{0,7}}(?:\.\s?[ก-๙A-Za-z]{{1,6}}){{0,4}}\.?\s*{_BRACKET}-?\s?)?(?:พิเศษ|[0-9]{{1,8}}(?:[.\-][0-9]+)*)(?:\s?\([ก-ฮ0-9.]{{1,8}}\)(?:\.[0-9]+)*)*\s*/\s*{_RUNNING}"
)
"""Numbers of orders ("123/2568"), companies, temples, schools and state enterprises ("กฟผ. 901000/123")."""
OWN_FORM = re.compile(
    r"^ที่\s+(?P<number>[ก-ฮA-Za-z0-9.()\-]{1,14}(?: [ก-ฮA-Za-z0-9.()\-]{1,14}){0,3}\s?/\s?[0-9]{1,6}(?:/(?:25)?[0-9]{2})?)$"
    r"|^(?:เลข)?ที่\s*(?P<latin>[A-Z]{2,8}(?:[/\-][A-Z0-9]{1,8}){0,3}[/\-][0-9]{1,6}(?:[/\-][0-9]{2,4})?)$"
)
"""A whole line with a number of an issuer's own form: abbreviations ("ธ.บ. สนจ.อต/345"), Latin letters ("EMB/ADM/12/2567")."""
_LABEL = re.compile(rf"(?:^|(?<=\s)|(?<=[.…]))({choice(words('labels', 'number'))})\s*[:.]*\s*(?=[ก-ฮ0-9A-Zเแโ(])")
_SHORT_LABEL = 5
"""Letters of the word ที่, a space between them included; เลขที่ is longer."""
_YEAR = re.compile(r"/\s*25[0-9]{2}$|^[^0-9]")
_CITED = re.compile(r"^\s*(?:ลงวันที่|ลว\.|จำนวน|นั้น)")


class FoundNumber(Struct, frozen=True):
    """A number and its place in the line's text; `start` is where the word ที่ stands. `official`: of the form of ภาคผนวก ๑."""

    start: int
    begin: int
    end: int
    text: str
    official: bool


def number_in(plain: str, *, official: bool = False, begin: int = 0, cited: bool = False) -> FoundNumber | None:
    """Return the first number behind the word ที่ in a text with Arabic digits.

    Not one that only cites ("… ลงวันที่ …"), unless `cited`.
    """
    for label in _LABEL.finditer(plain, begin):
        found = OFFICIAL.match(plain, label.end()) or (None if official else OTHER.match(plain, label.end()))
        if found and found.re is OTHER and len(label[1]) > _SHORT_LABEL and not _YEAR.search(found[0]):
            continue  # เลขที่ ๙๙/๑ is a house
        if found and (cited or not _CITED.match(plain[found.end() :])):
            return FoundNumber(label.start(), found.start(), found.end(), found[0], found.re is OFFICIAL)
    return None


def normal(text: str) -> str:
    """Return a number in one form: Arabic digits, one space behind the letters and behind ว, none around the stroke."""
    plain = single_spaced(to_arabic(text))
    plain = re.sub(r"\s*/\s*", "/", plain)
    plain = re.sub(r"(?<=[0-9])\s?([.\-])\s?(?=[0-9])", r"\1", plain)
    plain = re.sub(r"/ว\s?\.?\s*(?=[0-9])", "/ว ", plain)
    plain = re.sub(r"/พ\s*(?=[0-9])", "/พ ", plain)
    plain = re.sub(rf"^([ก-ฮ]) ?([ก-ฮ]){_STRAY}\s*(?=[0-9(])", r"\1\2 ", plain)
    plain = re.sub(r"\)\s*(?=[0-9])", ") ", plain)
    plain = re.sub(r"\(\s*([^()]*?)\s*\)", r"(\1)", plain)
    return re.sub(r"^([ก-๙]{2}|[ก-๙.]{3,}) ?(?=[0-9]{2})", r"\1 ", plain)
