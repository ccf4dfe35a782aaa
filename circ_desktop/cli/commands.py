"""The one table of commands. Each names the room of the command line that fills it, imported when the command is used."""

from collections.abc import Callable

from msgspec import Struct

from circ_desktop import __version__
from circ_desktop.cli.parsing import Parser


class Command(Struct, frozen=True):
    """One command: its name, what it is for, and who adds what it takes."""

    name: str
    help: str
    fill: Callable[[str, Parser], None]


def _window(name: str, parser: Parser) -> None:
    from circ_desktop.cli.window import FILL

    FILL[name](parser)


def _letters(name: str, parser: Parser) -> None:
    from circ_desktop.cli.letters import FILL

    FILL[name](parser)


def _reading(name: str, parser: Parser) -> None:
    from circ_desktop.cli.reading import FILL

    FILL[name](parser)


def _papers(_: str, parser: Parser) -> None:
    from circ_desktop.cli.papers import add_papers

    add_papers(parser)


def _office(name: str, parser: Parser) -> None:
    from circ_desktop.cli.office import FILL

    FILL[name](parser)


COMMANDS = (
    Command("window", "เปิดหน้าต่างของโปรแกรม", _window),
    Command("letter", "จัดหน้าแฟ้มหนังสือ (TOML) เป็น PDF ตามแบบ", _letters),
    Command("merge", "จัดหน้าหนังสือฉบับเดียว ถึงผู้รับทุกแห่งในรายชื่อ (CSV หรือ Excel)", _letters),
    Command("read", "อ่านช่องต่าง ๆ จากหนังสือ (PDF หรือข้อความ)", _reading),
    Command("export", "เขียนหนังสือเป็นแฟ้มแลกเปลี่ยน (XML ตามแบบ e-CMS) พร้อม PDF", _letters),
    Command("paper", "ทำเอกสารของสำนักงานจากฐานข้อมูล: ทะเบียน ตรารับ ใบเสนอ …", _papers),
    Command("backup", "สำรองทั้งสำนักงาน (ฐานข้อมูลในเครื่องนี้ แฟ้มของหนังสือ) เป็น ZIP แฟ้มเดียว", _office),
    Command("restore", "นำข้อมูลสำรองกลับมาเป็นข้อมูลของเครื่องนี้ ของเดิมเก็บไว้ในโฟลเดอร์ข้าง ๆ", _office),
    Command("move", "ย้ายสำนักงานในเครื่องนี้ ไปยังฐานข้อมูล PostgreSQL ที่ว่างอยู่ แล้วใช้ที่นั่นต่อไป", _office),
    Command("tour", "แสดงงานหนึ่งวันของสำนักงานตัวอย่าง เก็บหน้ากระดาษและภาพหน้าจอไว้", _window),
)


def build_parser() -> Parser:
    """Return the parser; every command carries its own help."""
    parser = Parser(prog="circ-desktop", description="หนังสือราชการและทะเบียนหนังสือ ใช้ได้โดยไม่ต้องต่อเครือข่าย")
    version = f"circ-desktop {__version__}"
    parser.add_argument("--version", action="version", version=version, help="แสดงรุ่นของโปรแกรม")
    # Without `prog` it formats a whole help to find it.
    commands = parser.add_subparsers(
        title="คำสั่ง", metavar="COMMAND", required=True, prog=parser.prog, parser_class=Parser
    )
    for command in COMMANDS:
        filled = commands.add_parser(command.name, help=command.help, description=command.help)
        filled.fill = _filling(command)
    return parser


def _filling(command: Command) -> Callable[[Parser], None]:
    return lambda parser: command.fill(command.name, parser)
