"""The whole day of the tour: the parts of the scene in their order."""

from circ_desktop.tour import chain, circular, desk, pages, papers, reading, sending
from circ_desktop.tour.report import Step
from circ_desktop.tour.scene import Scene

PARTS = (desk, chain, circular, papers, sending, reading, pages)
"""In the order of docs/scene-running-office.md."""


def steps(scene: Scene) -> list[Step]:
    """Return the steps of the whole day."""
    return [step for part in PARTS for step in part.steps(scene)]
