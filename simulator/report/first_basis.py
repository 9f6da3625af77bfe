"""The foot of the first page of a report: what it rests on and does not know, versions, how to verify it."""

from __future__ import annotations

from simulator.event import Event
from simulator.report.markup import At, Html, Writer, element, joined
from simulator.report.parts import sex_words, titled
from simulator.selection.rule_names import rules_name
from simulator.words import Said, say


def rests_on(write: Writer, all_: At) -> Html:
    """Return the account of form data, incidents, races that are over, and rules."""
    basis, incidents, told = all_["basis"], all_["incidents"], []
    if basis.value is not None:
        told += _form_data(write, basis)
    own = sum(bool(one["name"]) for one in all_.value["files"])
    if own:
        told.append(say("Files of the user among them, see data and versions."))
    told.append(
        say(
            "Of all starts {fall} meet with a fall, {disqualified} with a disqualification, "
            "false starts apart.",
            fall=write.rate(incidents["fall"]),
            disqualified=write.rate(incidents["disqualified"]),
        )
    )
    over = all_["meet"]["over"]
    if over:
        races = joined(
            (
                joined([write.put(sex_words(one["sex"].value)), " ", write.event(one["event"])])
                for one in over
            ),
            ", ",
        )
        told.append(say("Ridden or assumed as a whole: {races}.", races=races))
    told.append(say("Order and picks: {rules}.", rules=_rules(write, all_["rules"])))
    return _paragraph(write, say("What it rests on"), told)


def _form_data(write: Writer, basis: At) -> list[Said]:
    told, used, bests = [], write.count(basis["results_used"]), basis["personal_bests_used"]
    if basis["nothing"].value is not None:
        told.append(say("Forecast without results."))
    elif basis["newest"].value is not None:
        told.append(say("{count} race results up to {day}.", count=used, day=write.day(basis["newest"])))
    if basis["stale"].value is not None:
        told.append(say("The form data are old."))
    if bests.value:
        told.append(say("{count} personal bests.", count=write.count(bests)))
    return told


def _rules(write: Writer, rules: At) -> Html:
    """Return the name of the rules, in the language of the report where they are shipped ones."""
    name = rules_name(rules["id"].value, rules["name"].value)
    return write.shown(rules["name"], write.language.told(name))


def does_not_know(write: Writer, all_: At) -> Html:
    """Return the account of what no number of the report can know."""
    told = [say("Injury and illness that no result shows; what the committee decides beyond its rules.")]
    if all_["meet"]["drawn_by_lot"]:
        told.append(say("Pairs and lanes that are not drawn yet: drawn by lot each time."))
    told += _not_ridden(all_)
    for own in all_["sexes"]:
        if own["partly_known"]:
            events = joined((write.event(one) for one in own["partly_known"]), ", ")
            sex = write.put(sex_words(own["sex"].value))
            told.append(say("{sex} {events}: known entries only.", sex=sex, events=events))
    if all_["basis"].value is not None and all_["basis"]["nothing_known_of"].value:
        unknown = write.plain(all_["basis"]["nothing_known_of"])
        told.append(say("{count} entrants without a result or a personal best.", count=unknown))
    told.append(say("The error given is that of counting; the forecast itself can be further off."))
    return _paragraph(write, say("What it does not know"), told, "limits")


def _not_ridden(all_: At) -> list[Said]:
    """Say that what is not ridden against the clock is not simulated, where the rules know of it."""
    known = {event for own in all_["sexes"].value for event in own["start_places"]}
    known |= {row["event"] for own in all_["sexes"].value for row in own["order"]}
    both = Event.MASS_START in known, Event.TEAM_PURSUIT in known
    if all(both):
        return [
            say("Mass start and team pursuit are not simulated: their places at the Games follow from names.")
        ]
    if both[0]:
        return [say("The mass start is not simulated: its places at the Games follow from names.")]
    if both[1]:
        return [say("The team pursuit is not simulated: its places at the Games follow from names.")]
    return []


def _paragraph(write: Writer, title: Said, told: list[Said], kind: str | None = None) -> Html:
    line = element("p", joined((write.put(one) for one in told), " "), class_="text")
    return element("section", titled(write, write.put(title)), line, class_=kind)


def versions(write: Writer, all_: At) -> Html:
    """Return the table of data and versions: enough to run it all again."""
    program, run = all_["program"], all_["run"]
    rows: list[tuple[Said | Html, Html]] = [
        (say("program"), joined([write.text(program["name"]), " ", write.text(program["version"])])),
        (say("tournaments"), write.count(run["tournaments"])),
        (say("seed"), joined([write.plain(run["seed"]), " · ", write.put(_draws(write, run))])),
        (say("counting error"), write.put(_errors(write, run))),
        (say("meet"), write.text(all_["meet"]["id"])),
        (say("rules"), write.text(all_["rules"]["id"])),
        (say("inputs"), write.fingerprint(run["inputs_sha256"])),
    ]
    if run["scenario_sha256"].value:
        rows.append((say("scenario"), write.fingerprint(run["scenario_sha256"])))
    for one in all_["files"]:
        whose = write.text(one["name"]) if one["name"].value else write.put(say("shipped"))
        told = joined([whose, " · ", write.fingerprint(one["sha256"])])
        rows.append((write.sentence(one["what"]), told))
    cells = [
        element("tr", element("td", write.put(what) if isinstance(what, Said) else what), element("td", told))
        for what, told in rows
    ]
    table = element("table", element("tbody", *cells), class_="versions")
    return element("section", titled(write, write.put(say("Data and versions"))), table)


def _draws(write: Writer, run: At) -> Said:
    return say("draws version {version}", version=write.plain(run["draws_version"]))


def _errors(write: Writer, run: At) -> Said:
    return say(
        "≤ {error} pp ({interval})",
        error=write.error(run["largest_error"]),
        interval=write.percent(run["interval"]),
    )


def to_verify(write: Writer, name: str) -> Html:
    """Return the command that runs a report of some file name again."""
    said = say("Verify, number by number, by simulating again:")
    code = element("code", element("span", f"okt verify {name}", data_v="made.file"))
    return element("footer", element("span", write.put(said)), code, class_="verify")
