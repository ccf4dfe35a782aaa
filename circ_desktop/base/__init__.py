"""What every layer may use: paths, settings, logs, clock, atomic files. Knows nothing of letters."""
