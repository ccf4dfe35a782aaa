"""The choice of a register's year, in พ.ศ.; the years that there are come with the list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from circ_desktop.thai.dates import be_year
from circ_desktop.thai.digits import to_thai


class YearBox(QComboBox):
    """Begins with every year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("ปีของทะเบียน")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem("ทุกปี", None)

    def year(self) -> int | None:
        """Return the chosen year (Gregorian), None for every year."""
        found = self.currentData()
        return found if isinstance(found, int) else None

    def show_years(self, years: Sequence[int]) -> None:
        """Offer these years (Gregorian); the chosen one stays chosen when it is among them."""
        if [self.itemData(at) for at in range(1, self.count())] == list(years):
            return
        chosen = self.year()
        self.clear()
        self.addItem("ทุกปี", None)
        for year in years:
            self.addItem(f"ปี {to_thai(str(be_year(date(year, 1, 1))))}", year)
        self.setCurrentIndex(max(0, self.findData(chosen)))
