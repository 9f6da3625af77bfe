"""What the program does and what it leaves out, in the words of the help menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator import __version__
from simulator.shipped import shipped
from ui.words.errors import DialogText

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def method_text() -> DialogText:
    """Say how the chances come about and what they do not know."""
    paragraphs = (
        translate(
            "HelpText",
            "HOW IT WORKS\n"
            "From the results before the meet the program estimates, for each skater and distance, how fast "
            "the skater is and how much the times vary. What a race and its rink did to everyone is taken "
            "out, recent races weigh more, and few races say little. Then it rides the whole meet many "
            "times, with good and bad weekends, falls, false starts and withdrawals, and walks down the "
            "selection order each time. A chance is the share of those meets that ended with a ticket.",
        ),
        translate(
            "HelpText",
            "WHAT THE INTERVAL MEANS\n"
            "The small interval at a bar is only the error of a finite number of simulated meets. It does "
            "not tell how far the model itself may be off, which is much more.",
        ),
        translate(
            "HelpText",
            "WHAT IS NOT IN IT\n"
            "•  Skaters who were entered but are not known: events marked “known entries only” make the "
            "known entrants look better than they are.\n"
            "•  What the committee will really decide. Its picks are in the model as rules with a chance of "
            "their own; apart from the mass start names known beforehand that chance is zero until you raise "
            "it.\n"
            "•  Illness and injury, training, equipment, tactics, the wish to save strength.\n"
            "•  Lanes, start order, ice that gets better or worse during a race, and re-skates.\n"
            "•  Rare incidents: falls and disqualifications are counted in a few thousand starts, so their "
            "rates are rough. Set your own in the skater's panel.\n"
            "•  Skaters without results at a distance: what is known of others like them is used, and "
            "their chances are the least certain of all.",
        ),
        translate(
            "HelpText",
            "WITH THE KEYBOARD\n"
            "Shift+F1 shows the tooltip of where you are, and pressed again those of the rest of the "
            "window, one after the other. Ctrl+C copies what is chosen in a table or a chart, Ctrl+A "
            "chooses all of it. Ctrl+Shift+C copies the whole view, as a picture and as a table, and "
            "Ctrl+Shift+E saves it. Enter on an event of the programme enters its results.",
            "Scenario, Follow results enters by itself what a file, a folder or the address of a results "
            "service tells, from Start to Stop; each reading is a step that can be undone.",
        ),
    )
    return DialogText(
        translate("HelpText", "Method and limits"),
        translate(
            "HelpText",
            "These are chances from a model of past results, not predictions by the skating federation.",
        ),
        "\n\n".join([*paragraphs, method_page()]),
    )


def method_page() -> str:
    """Return the page on equations, assumptions, scores and limits; it is in English."""
    return shipped("help/method.md").read_text(encoding="utf-8")


def about_text() -> DialogText:
    """Name the program, its version and its licence."""
    return DialogText(
        translate("HelpText", "About OKT Simulator"),
        translate("HelpText", "OKT Simulator {version}").format(version=__version__),
        translate(
            "HelpText",
            "Chances of an Olympic ticket at the Dutch long-track speed skating qualification tournament "
            "(olympisch kwalificatietoernooi, OKT).\n\n"
            "Free software under the MIT licence. It stands on Qt and PySide6, NumPy, SciPy, pandas and "
            "pyqtgraph, and uses the typeface Inter.\n\n"
            "The program has no tie with any federation, event or skater. The results in it are facts from "
            "public sources, which are named in its data folder.",
        ),
    )
