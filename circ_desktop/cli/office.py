"""`circ-desktop backup`, `restore`, `move`: the whole office in one file, back again, or on to a server, for the IT person."""

import argparse
import os
from contextlib import closing
from pathlib import Path
from typing import Any

from circ_desktop.domain.errors import NotAllowed


def add_commands(commands: Any) -> None:
    """Add both commands."""
    backup = commands.add_parser(
        "backup", help="write the whole office (database on this PC, letters' files) into one ZIP"
    )
    backup.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE.zip|DIR",
        help="in a folder the file is named by office and day; an older one of the same day is replaced",
    )
    backup.set_defaults(function=back_up_office)
    restore = commands.add_parser(
        "restore", help="make a backup this PC's data; what was there before is set aside in a folder beside it"
    )
    restore.add_argument("file", type=Path, metavar="FILE.zip")
    restore.set_defaults(function=restore_office)
    move = commands.add_parser(
        "move", help="copy this PC's office into an empty PostgreSQL database and use that from now on"
    )
    move.add_argument("url", metavar="URL", help="such as postgresql://user:password@server/name")
    move.set_defaults(function=move_office)


def back_up_office(options: argparse.Namespace) -> int:
    """Write a backup, also while the program is in use."""
    from circ_desktop.services.office.backup import back_up, backup_name
    from circ_desktop.services.office.opening import open_existing

    ctx = open_existing()
    with closing(ctx.database):
        target = options.output / backup_name(ctx) if options.output.is_dir() else options.output
        made = back_up(ctx, target, _tell_nobody)
    print(f"{made.place}  {made.files} files, {made.size:,} bytes")
    if made.damaged:
        print(f"! {made.damaged} files were damaged before; an older backup may still have them whole")
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
    told = restore(options.file, None, SystemClock(), _tell_nobody)
    print(told.office)
    if told.aside is not None:
        print(f"before: {told.aside}")
    return 0


def move_office(options: argparse.Namespace) -> int:
    """Move to a server; this PC's setting names it afterwards. The program must be closed."""
    from circ_desktop.base import settings
    from circ_desktop.base.clock import SystemClock
    from circ_desktop.services.office.moving import move_this_pc

    moved, aside = move_this_pc(options.url, None, SystemClock(), _tell_nobody)
    chosen = settings.load()
    chosen.database_url = options.url
    chosen.save()
    print(f"{moved.rows} rows copied; the old data are set aside: {aside}")
    if moved.damaged:
        print(f"! {moved.damaged} files were damaged or lost before and could not be taken along")
    return 0


def _tell_nobody(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""
