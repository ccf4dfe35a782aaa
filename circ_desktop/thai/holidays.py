"""Public holidays of Thailand, from the package `holidays`. It is imported at the first question, since that takes 0.5 s."""

from datetime import date
from functools import lru_cache

NO_OFFICE_HOLIDAY = ("วันแรงงานแห่งชาติ", "วันเด็กแห่งชาติ")
"""Days that the package counts and on which offices work, or that fall on a Saturday anyway."""


def holiday_name(day: date) -> str:
    """Return the name of the public holiday, "" on other days. Lunar days of coming years may be announced otherwise."""
    return _of_year(day.year).get(day, "")


@lru_cache(maxsize=8)
def _of_year(year: int) -> dict[date, str]:
    from holidays.countries.thailand import Thailand

    found: dict[date, str] = Thailand(  # type: ignore[no-untyped-call]  # the package has no types
        years=year, language="th", categories=("public", "government")
    )
    return {day: name for day, name in found.items() if day.year == year and name not in NO_OFFICE_HOLIDAY}
