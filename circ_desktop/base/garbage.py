"""When Python looks for objects that only hold each other: seldom, in every process of the program.

Its own choice, after 700 new objects, means many looks while one letter is set, and now and then one at everything there is. What
nothing holds any more goes at once all the same.
"""

import gc

NEW_OBJECTS = 100_000


def collect_late() -> None:
    """Look only after so many new objects have stayed; kept for the life of the process."""
    gc.set_threshold(NEW_OBJECTS, *gc.get_threshold()[1:])
