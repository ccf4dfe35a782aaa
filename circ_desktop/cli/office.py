"""`circ-desktop backup`, `restore`, `move`: the whole office in one file, back again, or on to a server, for the IT person."""

import argparse
import os
from contextlib import closing
from pathlib import Path

from circ_desktop.cli.parsing import Parser
from circ_desktop.cli.wording import said, tell_nobody
from circ_desktop.domain.errors import NotAllowed


def add_backup(parser: Parser) -> None:
    """Take where the backup goes."""
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE.zip|DIR",
        help="ถ้าเป็นโฟลเดอร์ ชื่อแฟ้มมาจากสำนักงานและวันที่ แฟ้มเก่าของวันเดียวกันถูกแทนที่",
    )
    parser.set_defaults(function=back_up_office)


def add_restore(parser: Parser) -> None:
    """Take a backup."""
    parser.add_argument("file", type=Path, metavar="FILE.zip", help="แฟ้มข้อมูลสำรอง")
    parser.set_defaults(function=restore_office)


def add_move(parser: Parser) -> None:
    """Take the server's address."""
    parser.add_argument("url", metavar="URL", help="ฐานข้อมูล เช่น postgresql://user:password@server/name")
    parser.set_defaults(function=move_office)


FILL = {"backup": add_backup, "restore": add_restore, "move": add_move}


def back_up_office(options: argparse.Namespace) -> int:
    """Write a backup, also while the program is in use."""
    from circ_desktop.services.office.backup import back_up, backup_name
    from circ_desktop.services.office.opening import open_existing

    ctx = open_existing()
    with closing(ctx.database):
        target = options.output / backup_name(ctx) if options.output.is_dir() else options.output
        made = back_up(ctx, target, tell_nobody)
    print(said(made.place, files=made.files, bytes=made.size))
    if made.damaged:
        print(said("! แฟ้มที่เสียหายอยู่ก่อนแล้ว ข้อมูลสำรองเก่าอาจยังมีฉบับสมบูรณ์:", files=made.damaged))
    return 0


def restore_office(options: argparse.Namespace) -> int:
    """Bring a backup back; refused where this PC works on a server or the program is open."""
    from circ_desktop.base import settings
    from circ_desktop.base.clock import SystemClock
    from circ_desktop.services.office.backup import restore
    from circ_desktop.services.office.opening import URL_VARIABLE

    if os.environ.get(URL_VARIABLE) or settings.load().database_url:
        raise NotAllowed(
            "เครื่องนี้ใช้ฐานข้อมูลกลางของสำนักงาน",
            "ยังไม่ได้นำอะไรกลับมา",
            "เลือก เครื่องนี้เครื่องเดียว ที่ ฐานข้อมูล… ก่อน หรือใช้เครื่องมือของ PostgreSQL ที่เครื่องแม่ข่าย",
        )
    told = restore(options.file, None, SystemClock(), tell_nobody)
    print(told.office)
    if told.aside is not None:
        print(f"ข้อมูลเดิมเก็บไว้ที่ {told.aside}")
    return 0


def move_office(options: argparse.Namespace) -> int:
    """Move to a server; this PC's setting names it afterwards. The program must be closed."""
    from circ_desktop.base import settings
    from circ_desktop.base.clock import SystemClock
    from circ_desktop.services.office.moving import move_this_pc

    moved, aside = move_this_pc(options.url, None, SystemClock(), tell_nobody)
    chosen = settings.load()
    chosen.database_url = options.url
    chosen.save()
    print(said("ย้ายแล้ว", rows=moved.rows))
    print(f"ข้อมูลเดิมเก็บไว้ที่ {aside}")
    if moved.damaged:
        print(said("! แฟ้มที่เสียหายหรือหายไปก่อนแล้ว จึงย้ายไปด้วยไม่ได้:", files=moved.damaged))
    return 0
