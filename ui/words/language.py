"""The language of the window: English, or Dutch from a translation file of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from simulator.selection.prize import USUAL, Prize
from simulator.selection.prize_words import PrizeWords
from simulator.shipped import shipped
from ui.words.numbers import use_language

CHOICES: tuple[tuple[str, str], ...] = (("en", "English"), ("nl", "Nederlands"))
"""Code and own name of each language."""

_LOCALES = {"en": "en_GB", "nl": "nl_NL"}


def system_language() -> str:
    """Return the code of the language of the system when the program speaks it, else English."""
    known = {code for code, _name in CHOICES}
    for tag in QLocale.system().uiLanguages():
        code = tag.split("-")[0].lower()
        if code in known:
            return code
    return "en"


class Language:
    """The translations in use by an application.

    Parameters
    ----------
    app
        The application whose texts are translated.
    """

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self._of_prize: _OfPrize | None = None
        self._data = b""  # Qt reads from it as long as the translator is installed
        self.code = "en"
        self.prize: Prize = USUAL

    def speak(self, choice: str) -> None:
        """Translate what is built from now on.

        Parameters
        ----------
        choice
            ``en`` or ``nl``; anything else means the language of the system.
        """
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        self.code = choice if choice in dict(CHOICES) else system_language()
        use_language(self.code)
        # Fields for numbers and names of days follow the language, not the computer's own locale.
        QLocale.setDefault(QLocale(_LOCALES[self.code]))
        if self.code != "en":
            self._load()
        self._use_words()

    def name_prize(self, prize: Prize) -> bool:
        """Speak from now on of what a rule set gives; return whether the words differ from those before."""
        if prize == self.prize:
            return False
        self.prize = prize
        self._use_words()
        return True

    def end(self) -> None:
        """Leave no words behind in the application: its texts are those of the source again."""
        self.prize = USUAL
        self.speak("en")

    def _use_words(self) -> None:
        """Have the words of the prize go before all translations, where they are not the usual ones."""
        if self._of_prize is not None:
            self._app.removeTranslator(self._of_prize)
            self._of_prize = None
        words = PrizeWords(self.prize, self.code)
        if words.own:
            self._of_prize = _OfPrize(words, self._translators[::-1], self._app)
            self._app.installTranslator(self._of_prize)

    def _load(self) -> None:
        of_qt = QTranslator(self._app)  # buttons of Qt's own dialogs
        if of_qt.load(f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._translators.append(of_qt)
        own = QTranslator(self._app)
        self._data = shipped(f"translations/okt_{self.code}.qm").read_bytes()
        if own.load(self._data):
            self._translators.append(own)
        for translator in self._translators:
            self._app.installTranslator(translator)


class _OfPrize(QTranslator):
    """Puts every text, translated already, into the words of what is won."""

    def __init__(self, words: PrizeWords, below: list[QTranslator], parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._words, self._below = words, below

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return a text, translated if it can be, in these words; Qt takes an empty one for the answer."""
        for below in self._below:
            known = below.translate(context, source, disambiguation, n)
            if known:
                return self._words.of(known)
        return PrizeWords(self._words.prize).of(source)

    def isEmpty(self) -> bool:
        return False
