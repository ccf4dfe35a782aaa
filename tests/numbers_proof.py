"""Many processes taking numbers from one register through the service, with random roll-backs: any gap, any duplicate?

Used by the tests (few numbers), by the slow test and by the benchmark (2,000 numbers by eight processes).
"""

import multiprocessing
import random
import time
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import SystemClock
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.opening import open_context
from circ_desktop.services.received.register import register_received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.tables import received_letters


class Proof(Struct, frozen=True):
    """What came out. `reported` are the numbers that the processes were told, `stored` those in the register."""

    seconds: float
    reported: tuple[int, ...]
    stored: tuple[int, ...]
    rolled_back: int
    milliseconds: tuple[float, ...] = ()

    @property
    def per_second(self) -> float:
        """Numbers given per second, all processes together."""
        return len(self.reported) / self.seconds

    @property
    def p95_ms(self) -> float:
        """Time of one registration in ms that 95 of 100 stay below."""
        ordered = sorted(self.milliseconds)
        return ordered[int(len(ordered) * 0.95)]

    @property
    def whole(self) -> bool:
        """Whether every number from 1 on was given exactly once, told as stored."""
        expected = tuple(range(1, len(self.reported) + 1))
        return tuple(sorted(self.reported)) == expected and tuple(sorted(self.stored)) == expected


class _Stumble(Exception):
    """What a worker raises inside its transaction to roll it back."""


class _StumblingUnit(UnitOfWork):
    """A unit of work that now and then fails at the last moment, when the number has been taken already."""

    chance = 0.0
    stumbles = 0

    def commit(self) -> None:
        if random.random() < type(self).chance:
            type(self).stumbles += 1
            raise _Stumble
        super().commit()


def prove(url: str, home: Path, *, processes: int = 8, numbers: int = 2000, rollback: float = 0.05) -> Proof:
    """Register `numbers` letters in an office that was set up, by so many processes at once."""
    spawn = multiprocessing.get_context("spawn")
    start, results = spawn.Barrier(processes + 1), spawn.Queue()
    shares = [numbers // processes + (index < numbers % processes) for index in range(processes)]
    workers = [
        spawn.Process(target=_work, args=(url, home, index, share, rollback, start, results), daemon=True)
        for index, share in enumerate(shares)
    ]
    for worker in workers:
        worker.start()
    start.wait(timeout=120)
    begun = time.perf_counter()
    outcomes = [results.get(timeout=300) for _ in workers]
    seconds = time.perf_counter() - begun
    for worker in workers:
        worker.join(30)
    failed = [outcome for outcome in outcomes if isinstance(outcome, str)]
    if failed:
        raise AssertionError("\n".join(failed))
    return Proof(
        seconds=seconds,
        reported=tuple(number for told, _, _ in outcomes for number in told),
        stored=_stored(url, home),
        rolled_back=sum(stumbles for _, stumbles, _ in outcomes),
        milliseconds=tuple(each for _, _, times in outcomes for each in times),
    )


def _stored(url: str, home: Path) -> tuple[int, ...]:
    ctx = open_context(url, home)
    try:
        with UnitOfWork(ctx.database, reading=True) as work:
            return tuple(work.connection.execute(select(received_letters.c.number)).scalars())
    finally:
        ctx.database.close()


def _work(url: str, home: Path, index: int, share: int, rollback: float, start: Any, results: Any) -> None:
    try:
        ctx = open_context(url, home)
        clerk = next(each for each in list_officers(ctx) if each.login == "saraban")
        ctx = replace(ctx, officer=clerk, clock=SystemClock())
        start.wait(timeout=120)
        results.put(_register(ctx, index, share, rollback))
        ctx.database.close()
    except BaseException as error:
        results.put(f"process {index}: {type(error).__name__}: {error}")
        raise


def _register(ctx: Context, index: int, share: int, rollback: float) -> tuple[list[int], int, list[float]]:
    from circ_desktop.services.received import register

    random.seed(index)
    _StumblingUnit.chance = rollback
    register.UnitOfWork = _StumblingUnit  # type: ignore[attr-defined]
    numbers: list[int] = []
    times: list[float] = []
    while len(numbers) < share:
        entry = ReceivedEntry(
            number=f"นธ 0017.2/{index}{len(numbers):04d}",
            dated=date(2026, 1, 5),
            sender="จังหวัดนครธารา",
            addressee="นายกองค์การบริหารส่วนตำบล",
            subject=f"ทดสอบการออกเลข กระบวนการที่ {index} ลำดับ {len(numbers)}",
            received_at=ctx.clock.now(),
        )
        begun = time.perf_counter()
        try:
            letter = register_received(ctx, entry, request_key=f"{index}-{len(numbers)}")
        except _Stumble:
            continue
        times.append((time.perf_counter() - begun) * 1000)
        numbers.append(letter.receive_number)
    return numbers, _StumblingUnit.stumbles, times
