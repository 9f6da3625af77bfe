"""Whether a window can be opened here, asked before Qt is loaded.

Qt ends the process with ``abort()`` when it finds no display or when a library of its platform
plugin is missing, and Python cannot catch that. So the two are looked at first, without Qt.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# Shared library -> Debian package that holds it: what the Qt libraries of PySide6 6.11 name as
# needed (objdump -p) and do not bring along, less what libc6 and libstdc++6 hold.
GUI_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
XCB_LIBRARIES: Mapping[str, str] = {
    "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

NO_SCREEN_NEEDED = "or use `okt simulate`, which works without a screen."


@dataclass(frozen=True)
class Machine:
    """What the check asks of the machine; replaced in tests.

    Attributes
    ----------
    platform
        As ``sys.platform``; only Linux is looked at.
    environment
        Environment variables.
    can_load
        Whether a shared library can be loaded, by its file name.
    can_open_x11
        Whether the X server named by ``DISPLAY`` answers.
    can_open_wayland
        Whether there is a socket where ``WAYLAND_DISPLAY`` points.
    """

    platform: str
    environment: Mapping[str, str]
    can_load: Callable[[str], bool]
    can_open_x11: Callable[[], bool]
    can_open_wayland: Callable[[], bool]


def this_machine() -> Machine:
    """Return the machine that the program runs on."""
    return Machine(sys.platform, os.environ, _can_load, _can_open_x11, _can_open_wayland)


def why_no_window(machine: Machine) -> str | None:
    """Say in one sentence why no window can be opened and what mends it; None when one can be.

    Parameters
    ----------
    machine
        What is known of the machine.
    """
    if not machine.platform.startswith("linux"):
        return None
    missing = _missing(machine, GUI_LIBRARIES)
    chosen = machine.environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if chosen and not chosen.startswith(("xcb", "wayland")):
        return _sentence("", missing)
    if not chosen and _wayland_works(machine):
        return _sentence("", missing)
    if chosen.startswith("wayland"):
        missing |= _missing(machine, WAYLAND_LIBRARIES)
        return _sentence("" if machine.can_open_wayland() else _no_display(machine), missing)
    missing |= _missing(machine, XCB_LIBRARIES)
    # Without libxcb itself the display cannot be tried; the missing library is told instead.
    reachable = "libxcb.so.1" in missing or machine.can_open_x11()
    display = machine.environment.get("DISPLAY")
    return _sentence("" if display and reachable else _no_display(machine), missing)


def _wayland_works(machine: Machine) -> bool:
    return (
        bool(machine.environment.get("WAYLAND_DISPLAY"))
        and not _missing(machine, WAYLAND_LIBRARIES)
        and machine.can_open_wayland()
    )


def _no_display(machine: Machine) -> str:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        if machine.environment.get(name):
            return f'the display "{machine.environment[name]}" named by {name} does not answer'
    return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"


def _missing(machine: Machine, libraries: Mapping[str, str]) -> dict[str, str]:
    return {name: package for name, package in libraries.items() if not machine.can_load(name)}


def _sentence(display: str, missing: Mapping[str, str]) -> str | None:
    reasons, remedies = [], []
    if display:
        reasons.append(display)
        remedies.append("start it in a desktop session or log in with `ssh -X`")
    if missing:
        plural = len(missing) > 1
        reasons.append(
            f"the system {'libraries' if plural else 'library'} {_listed(missing)} "
            f"{'are' if plural else 'is'} missing"
        )
        packages = " ".join(sorted(set(missing.values())))
        remedies.append(
            f"install what is missing with `sudo apt-get install {packages}` (names for Debian and Ubuntu)"
        )
    if not reasons:
        return None
    return (
        f"okt-simulator cannot open a window: {' and '.join(reasons)}; "
        f"{' and '.join(remedies)}, {NO_SCREEN_NEEDED}"
    )


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _can_open_x11() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)  # never NULL, says xcb_connect(3)
    works: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return works


def _can_open_wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / name  # an absolute name stays as it is
    return bool(name) and socket.is_socket()
