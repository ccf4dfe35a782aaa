"""Part of the scene."""

from circ_desktop.tour.report import Step
from circ_desktop.tour.scene import Scene


def steps(scene: Scene) -> list[Step]:
    """Return this part's steps."""
    return []
