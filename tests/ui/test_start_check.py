"""Starting without a display or without a system library is told in one sentence."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pytest

from ui.start_check import GUI_LIBRARIES, XCB_LIBRARIES, Machine, why_no_window


def machine(
    environment: Mapping[str, str],
    *,
    missing: Collection[str] = (),
    x11: bool = True,
    wayland: bool = True,
    platform: str = "linux",
) -> Machine:
    return Machine(platform, environment, lambda name: name not in missing, lambda: x11, lambda: wayland)


@pytest.mark.parametrize(
    "able",
    [
        machine({"DISPLAY": ":0"}),
        machine({"WAYLAND_DISPLAY": "wayland-0"}, missing=XCB_LIBRARIES, x11=False),
        machine({"QT_QPA_PLATFORM": "offscreen"}, missing=XCB_LIBRARIES, x11=False),
        machine({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}),
        machine({}, platform="darwin", missing=GUI_LIBRARIES),
        machine({}, platform="win32", missing=GUI_LIBRARIES),
    ],
)
def test_a_window_can_be_opened(able: Machine) -> None:
    assert why_no_window(able) is None


def test_without_a_display() -> None:
    assert why_no_window(machine({})) == (
        "okt-simulator cannot open a window: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is "
        "set); start it in a desktop session or log in with `ssh -X`, or use `okt simulate`, which works "
        "without a screen."
    )


def test_with_a_display_that_does_not_answer() -> None:
    told = why_no_window(machine({"DISPLAY": ":7"}, x11=False))
    assert told is not None
    assert 'the display ":7" named by DISPLAY does not answer' in told
    assert "`okt simulate`" in told


def test_without_one_library() -> None:
    assert why_no_window(machine({"DISPLAY": ":0"}, missing=["libxcb-cursor.so.0"])) == (
        "okt-simulator cannot open a window: the system library libxcb-cursor.so.0 is missing; install "
        "what is missing with `sudo apt-get install libxcb-cursor0` (names for Debian and Ubuntu), or use "
        "`okt simulate`, which works without a screen."
    )


def test_without_several_libraries_and_a_display() -> None:
    told = why_no_window(machine({}, missing=["libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libEGL.so.1"]))
    assert told is not None
    assert "libEGL.so.1, libxcb-icccm.so.4 and libxcb-keysyms.so.1 are missing" in told
    assert "sudo apt-get install libegl1 libxcb-icccm4 libxcb-keysyms1" in told
    assert "there is no display" in told
    assert "\n" not in told


def test_no_x_server_is_asked_without_the_library_to_ask_it() -> None:
    def ask() -> bool:
        raise AssertionError("asked")

    without = Machine("linux", {"DISPLAY": ":0"}, lambda name: name != "libxcb.so.1", ask, ask)
    told = why_no_window(without)
    assert told is not None
    assert "libxcb1" in told


def test_wayland_that_does_not_answer() -> None:
    told = why_no_window(machine({"WAYLAND_DISPLAY": "wayland-9"}, wayland=False, x11=False))
    assert told is not None
    assert 'the display "wayland-9" named by WAYLAND_DISPLAY does not answer' in told


@pytest.mark.parametrize("chosen", ["offscreen", "minimal"])
def test_without_a_screen_the_drawing_libraries_are_still_needed(chosen: str) -> None:
    told = why_no_window(machine({"QT_QPA_PLATFORM": chosen}, missing=["libEGL.so.1"]))
    assert told is not None
    assert "libegl1" in told
