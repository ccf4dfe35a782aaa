"""Table models (QAbstractTableModel)."""
