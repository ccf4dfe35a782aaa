"""What `dev.py` does behind its commands: set-up of a machine, checks, the lock file. Standard library only."""
