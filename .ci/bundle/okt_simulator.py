"""The program `okt-simulator` of a bundle."""

import sys
from multiprocessing import freeze_support

from simulator.programs import start


def main() -> int:
    """Open the window; loaded only when it is asked for."""
    from ui.app import main as run

    return run()


if __name__ == "__main__":
    freeze_support()
    sys.exit(start(main))
