"""The way to paper: preview, printer, copies and the office's other papers. Takes from parts and letter."""
