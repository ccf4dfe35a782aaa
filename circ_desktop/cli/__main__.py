"""`python -m circ_desktop.cli`: the same as the command `circ-desktop`."""

from circ_desktop.cli import run

if __name__ == "__main__":
    run()
