"""Undo over the whole letter: one line of steps for all fields, so that undoing never depends on where the cursor is."""

from circ_desktop.domain.letter.content import Letter

BURST_S = 0.8
"""Typing in one field without a longer pause (seconds) is undone in one step."""

DEEPEST = 300
"""Steps kept."""


class LetterHistory:
    """The letter's states in order. `note` after each edit, `undo` and `redo` return the letter to show."""

    def __init__(self, letter: Letter) -> None:
        self._states = [letter]
        self._at = 0
        self._last_field = ""
        self._last_moment = float("-inf")

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an earlier state."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Tell whether something was undone and not typed over."""
        return self._at + 1 < len(self._states)

    def note(self, letter: Letter, field: str, moment: float) -> None:
        """Keep the letter after an edit of `field` at `moment` (seconds of any steady clock)."""
        if letter == self._states[self._at]:
            return
        burst = field == self._last_field and moment - self._last_moment < BURST_S and self._at > 0
        del self._states[self._at + 1 :]
        if burst:
            self._states[self._at] = letter
        else:
            self._states.append(letter)
            del self._states[: max(0, len(self._states) - DEEPEST)]
            self._at = len(self._states) - 1
        self._last_field, self._last_moment = field, moment

    def undo(self) -> Letter:
        """Return the letter before the last step; the first one when there is none before."""
        return self._step(-1)

    def redo(self) -> Letter:
        """Return the letter after the step that was last undone."""
        return self._step(1)

    def _step(self, by: int) -> Letter:
        self._at = min(max(0, self._at + by), len(self._states) - 1)
        self._last_field, self._last_moment = "", float("-inf")
        return self._states[self._at]
