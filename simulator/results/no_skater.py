"""Words that stand where a list has names and name nobody: totals, averages, records, breaks."""

from __future__ import annotations

import re
from functools import lru_cache

from simulator.people.almost import plain_name
from simulator.text import LONGEST_NAME


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: A cell of which these are all words names nobody: Dutch, English, German, the languages of the north,
#: French, Italian, Spanish, Polish, Czech, Finnish, Hungarian and Russian, without accents. Words that
#: are surnames too (Best, Mean, Sieger) are not among them.
_NOBODY = _words("""
    gemiddelde gemiddeld gem mediaan totaal totalen subtotaal som aantal winnaar winnares winnaars
    deelnemer deelnemers gestarten geklasseerden tijd tijden baanrecord wereldrecord nederlandsrecord
    landrecord landsrecord clubrecord kampioenschapsrecord toernooirecord juniorenrecord record records
    recordhouder recordhoudster verschil scheidsrechter starter ijsmeester tijdwaarneming temperatuur
    ijstemperatuur luchtvochtigheid pauze dweil dweilpauze dweilen loting nvt leeg uitslag average
    averages avg median total totals subtotal sum count winner winners starters finishers participants
    participant competitors entrants skaters time times trackrecord worldrecord nationalrecord
    difference referee timekeeping temperature humidity break intermission resurfacing zamboni vacant
    empty tba tbd tbc nn durchschnitt durchschnittlich mittelwert summe gesamt gesamtzahl insgesamt
    anzahl teilnehmer teilnehmerinnen bahnrekord weltrekord landesrekord rekord rekorde siegerzeit
    bestzeit zeit schiedsrichter eisbereitung gjennomsnitt gjennomsnittstid snitt snittid totalt antall
    antal deltakere banerekord verdensrekord baanrekord genomsnitt medelvarde medeltid summa
    varldsrekord banrekord gennemsnit verdensrekorden vinner vinnare dommer moyenne somme nombre
    vainqueur vainqueurs participantes temps media totale totali primato partecipanti vincitore
    vincitrice tempo promedio numero tiempo srednia suma razem zwyciezca prumer celkem rekordy soucet
    keskiarvo yhteensa rataennatys maailmanennatys suomenennatys atlag osszesen palyacsucs vilagcsucs
    среднее средний итого всего рекорд рекорды победитель время eindtotaal totaalscore prijsuitreiking
    huldiging ceremony opmerking opmerkingen legenda legend toelichting notes reserve reserves
    """)
#: Words that may stand beside them, none of which names nobody by itself.
_BESIDE = _words("""
    alle beste snelste langzaamste laatste winnende nederlands nederlandse olympisch olympische wereld
    baan seizoen persoonlijk persoonlijke huidige oude nieuwe rijders rijdsters rijder schaatsers dames
    heren vrouwen mannen start all best fastest slowest last winning track rink world national dutch
    olympic season personal current old new meet championship championships ice women men ladies overall
    number olympischer bahn neuer alter aller norsk svensk norges sveriges piste monde olympique
    nationale pista mondo mondial mundial olimpico toru swiata polski olimpijski drahy sveta катка мира
    результат top eerste first punten points grand nationaal europees european junior junioren holder
    houder vorige previous former minuten minutes min opening ronde lap
    """)
_BETWEEN = _words("""
    aan in op per van de het der den of the for at on and en und die das von du des la le les di del
    della dei el
    """)
_RECORDS = _words("wr or nr tr br cr mr wrj nrj pr pb sb")
_RECORD_WORDS = (["record"], ["records"], ["rekord"])
_ALONE_A_SURNAME = _words("best beste")
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_ENDS = re.compile(r"[:=]|\s[-–—]\s")


#: Words that begin no name, so that a name behind them is the holder's, or nobody's.
_SURELY = re.compile(r"\w{3,}re[ck]ord\w{0,3}|gemiddelde?|durchschnitt\w*|gjennomsnitt\w*|gennemsnit\w*")
_WINNERS = _words("winnaar winnares winnaars winner winners vinner vinnare vincitore vincitrice zwyciezca")


@lru_cache(maxsize=4_096)
def names_nobody(text: str) -> bool:
    """Whether a whole cell is a word or words for something else than a skater.

    Figures, what is in brackets, and what follows a colon or a dash do not count: ``Totaal: 24``,
    ``Baanrecord (Kok)``. Where any other word stands with it, such as a first name, it is a name, unless it
    begins as no name does: ``Wereldrecord Jan de Boer``.
    """
    if len(text) > LONGEST_NAME:
        return False
    head = _ENDS.split(_BRACKETS.sub(" ", text).strip(), 1)[0]
    if head.isupper() and plain_name(head) in _RECORDS:
        return True
    words = [word for word in plain_name(head).split() if not any(sign.isdigit() for sign in word)]
    if words and (_SURELY.fullmatch(words[0]) or (words[0] in _BESIDE and words[1:2] in _RECORD_WORDS)):
        return True
    return (
        (any(word in _NOBODY for word in words) or (len(words) > 1 and words[-1] in _ALONE_A_SURNAME))
        and words[0] not in _BETWEEN
        and all(word in _NOBODY or word in _BESIDE or word in _BETWEEN for word in words)
    )


def names_winner(text: str) -> bool:
    """Whether a cell says no more than that somebody won; beside a name it is a place."""
    return plain_name(text) in _WINNERS
