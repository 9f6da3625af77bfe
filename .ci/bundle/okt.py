"""The program `okt` of a bundle."""

import sys
from multiprocessing import freeze_support

from simulator.programs import start


def main() -> None:
    """Run the command; loaded only when it is asked for."""
    from simulator.cli import main as run

    run()


if __name__ == "__main__":
    freeze_support()
    sys.exit(start(main))
