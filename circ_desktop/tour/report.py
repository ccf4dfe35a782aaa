"""Runs the steps of a tour one after the other, prints each with its time, and stops at the first that fails."""

import time
import traceback
from collections.abc import Callable, Iterable
from typing import TextIO

Step = tuple[str, Callable[[], None]]


def play(steps: Iterable[Step], write: TextIO) -> bool:
    """Run the steps in order. Return False as soon as one raises; its traceback is written."""
    begin = time.perf_counter()
    for number, (title, action) in enumerate(steps, start=1):
        start = time.perf_counter()
        try:
            action()
        except Exception:  # a failed step is the tour's result, whatever it raised
            print(f"{number:2d}  FAILED  {title}", file=write)
            traceback.print_exc(file=write)
            return False
        print(f"{number:2d}  {(time.perf_counter() - start) * 1000:7.0f} ms  {title}", file=write, flush=True)
    print(f"    {(time.perf_counter() - begin) * 1000:7.0f} ms  in all", file=write, flush=True)
    return True
