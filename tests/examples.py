"""Which examples Hypothesis tries: the same ones on every machine in `dev.py test` and in CI, fresh ones in `dev.py fuzz`.

A failure of fixed examples is told as it is found: shrinking takes minutes and belongs to `dev.py fuzz`.
"""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.conjecture import engine, providers
from hypothesis.internal.conjecture.providers import Constants

SHRINKING_S = 60


def register_profiles() -> None:
    """Make the profiles known: `quick`, `ci` (more of the same), `fuzz`."""
    # A deadline measures the machine, not the code; the autouse fixture `home` is function-scoped on purpose.
    fixed = settings(
        derandomize=True,
        deadline=None,
        report_multiple_bugs=False,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.function_scoped_fixture),
    )
    settings.register_profile("quick", fixed, max_examples=60)
    settings.register_profile("ci", fixed, max_examples=400)
    shrinking = (Phase.explicit, Phase.generate, Phase.shrink)
    settings.register_profile(
        "fuzz", fixed, max_examples=200, derandomize=False, database=None, phases=shrinking, print_blob=True
    )
    engine.MAX_SHRINKING_SECONDS = SHRINKING_S


def take_nothing_from_the_program() -> None:
    """Let no constant of the program's source become an example.

    Hypothesis takes some from every module that is loaded, so that a test got other examples alone than among others, and
    others again when a literal anywhere was changed.
    """
    nothing = Constants()
    providers._get_local_constants = lambda: nothing
