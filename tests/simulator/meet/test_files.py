"""A meet is read strictly: the shipped ones as they were, a user's with every fault told at once."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from workbooks import ods

from simulator.event import Event, Sex
from simulator.input.faults import MAX_FAULTS, InputRefused
from simulator.input.toml_reader import MOST_BYTES
from simulator.meet.files import available_meets, load_meet, read_meet
from simulator.meet.meet import Entry
from simulator.results.source_file import MOST_BYTES as MOST_FILE_BYTES

MEET = """\
id = "club"
name = "Club championship"
rink = "Deventer"
first_day = 2026-01-10
last_day = 2026-01-11
rule_set = "knsb-2026"

[mass_start_picks]
W = ["Ans Bakker"]

[partly_known]
W = ["500"]
"""
PROGRAMME = """\
day,date,order,sex,event,run,start_time
1,2026-01-10,1,W,500,1,12:00
1,2026-01-10,2,W,500,2,13:30
2,2026-01-11,1,M,5000,1,
"""
ENTRIES = """\
sex,event,skater
W,500,Ans Bakker
W,500,Bep Cramer
M,5000,Dirk Evers
"""


def write(
    folder: Path,
    meet: str = MEET,
    programme: str = PROGRAMME,
    entries: str = ENTRIES,
    encoding: str = "utf-8",
) -> Path:
    (folder / "meet.toml").write_text(meet, encoding="utf-8")
    (folder / "programme.csv").write_text(programme, encoding=encoding)
    (folder / "entries.csv").write_text(entries, encoding=encoding)
    return folder


def refused(path: str | Path) -> list[str]:
    with pytest.raises(InputRefused) as caught:
        load_meet(path)
    return [str(fault).removeprefix(f"{path}/") for fault in caught.value.faults]


def test_two_meets_are_shipped() -> None:
    assert available_meets() == ("okt-2017", "okt-2021", "okt-2025")


def test_okt_2025_has_its_programme_and_its_entries() -> None:
    meet = load_meet("okt-2025")
    assert (meet.id, meet.rink, meet.rule_set) == ("okt-2025", "Heerenveen", "knsb-2026")
    assert (meet.first_day, max(race.date for race in meet.programme)) == (
        date(2025, 12, 26),
        date(2025, 12, 30),
    )
    assert meet.mass_start_picks == {Sex.W: ("Marijke Groenewoud",), Sex.M: ("Jorrit Bergsma",)}
    assert meet.partly_known == {
        (Sex.M, Event.D500),
        (Sex.M, Event.D1500),
        (Sex.W, Event.D3000),
        (Sex.W, Event.D5000),
    }
    assert [len(meet.skaters(Sex.W, event)) for event in meet.events(Sex.W)] == [22, 20, 21, 8, 5]
    assert [len(meet.skaters(Sex.M, event)) for event in meet.events(Sex.M)] == [15, 20, 7, 18, 13]
    assert {meet.runs(sex, Event.D500) for sex in Sex} == {2}
    assert {meet.runs(sex, Event.D1500) for sex in Sex} == {1}


def test_who_withdrew_from_an_event_of_okt_2025_had_been_entered_in_it() -> None:
    meet = load_meet("okt-2025")
    for entry in (
        Entry(Sex.W, Event.D1500, "Merel Conijn"),
        Entry(Sex.W, Event.D3000, "Antoinette Rijpma-de Jong"),
        Entry(Sex.M, Event.D500, "Dai Dai N'tab"),
        Entry(Sex.M, Event.D10000, "Bart Hoolwerf"),
    ):
        assert entry in meet.entries
    assert Entry(Sex.W, Event.D5000, "Femke Kok") not in meet.entries


def test_okt_2021_knows_no_event_in_full() -> None:
    meet = load_meet("okt-2021")
    assert len(meet.partly_known) == 10
    assert meet.mass_start_picks == {Sex.W: ("Irene Schouten",), Sex.M: ("Jorrit Bergsma",)}
    assert meet.skaters(Sex.M, Event.D5000)[:3] == ("Patrick Roest", "Jorrit Bergsma", "Sven Kramer")


def test_a_users_meet_is_read_from_its_folder_and_from_its_description(tmp_path: Path) -> None:
    meet = load_meet(write(tmp_path))
    assert meet == load_meet(str(tmp_path / "meet.toml"))
    assert meet.skaters(Sex.W) == ("Ans Bakker", "Bep Cramer")
    assert (meet.runs(Sex.W, Event.D500), meet.programme[0].start_time) == (2, "12:00")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_tables_of_a_spreadsheet_are_read(tmp_path: Path, delimiter: str) -> None:
    expected = load_meet(write(tmp_path))
    programme, entries = (text.replace(",", delimiter) for text in (PROGRAMME, ENTRIES))
    crlf = entries.replace("\n", "\r\n") + "\r\n"
    assert load_meet(write(tmp_path, programme=programme, entries=crlf, encoding="utf-8-sig")) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
def test_tables_of_a_meet_are_written_as_people_write_lists(tmp_path: Path, encoding: str) -> None:
    """Names of columns, and values, are understood as in lists of results."""
    expected = load_meet(write(tmp_path))
    programme = "day|Datum|order|Geslacht|Afstand|Ronde|Start time\n" + "".join(
        f"{day}|{on}|{order}|{sex}|{event}|{run}|{clock}\n"
        for day, on, order, sex, event, run, clock in (
            ("1", "10-01-2026", "1", "dames", "500 m", "1e", "12:00"),
            ("1", "10 januari 2026", "2", "V", "500m", "2", "13:30"),
            ("2", "2026-01-11", "1", "heren", "5 km", "1", ""),
        )
    )
    entries = "Naam;Sekse;Onderdeel\nBakker, Ans;Women;500m\nBep Cramer (NED);D;500\nDirk Evers;H;5.000\n"
    assert load_meet(write(tmp_path, programme=programme, entries=entries, encoding=encoding)) == expected


def _cells(text: str) -> list[list[str | int]]:
    return [[int(cell) if cell.isdigit() else cell for cell in line.split(",")] for line in text.splitlines()]


@pytest.mark.parametrize("make", ["xlsx", "ods"])
def test_tables_of_a_meet_may_be_workbooks(tmp_path: Path, make: str) -> None:
    expected = load_meet(write(tmp_path))
    for name, text in (("programme", PROGRAMME), ("entries", ENTRIES)):
        (tmp_path / f"{name}.csv").unlink()
        (tmp_path / f"{name}.{make}").write_bytes(_workbook(text, make))
    assert load_meet(tmp_path) == expected
    (tmp_path / f"entries.{make}").write_bytes(_workbook(ENTRIES.replace("M,5000", "M,501"), make))
    (fault,) = refused(tmp_path)
    assert fault.startswith(f'entries.{make}, line 4, event: "501" is not a distance')


def _workbook(text: str, make: str) -> bytes:
    if make == "ods":
        return ods(_cells(text))
    book, content = openpyxl.Workbook(), io.BytesIO()
    assert book.active is not None
    for row in _cells(text):
        book.active.append(row)
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ("My entries\n" + ENTRIES, 'line 1: the column "My entries" is not known'),
        (ENTRIES + "W\n", "line 5: the row has 1 cells, the heading 3"),
        (ENTRIES.replace("skater", "skater,") + "W,500,Cor Dam,x\n", "line 5: a column without a name"),
        (ENTRIES + "sex,event,skater\n", 'line 5, sex: "sex" is not a sex'),
        (ENTRIES + "500 m Men,,\n", 'line 5, sex: "500 m Men" is not a sex'),
        (ENTRIES + "W,,Cor Dam\n", "line 5, event: the cell is empty. Write one of 500"),
        (ENTRIES.replace("Bep", "BÃ«p"), 'line 3: "W,500,BÃ«p" is read as "W,500,Bëp"'),
    ],
)
def test_what_is_doubted_in_a_list_is_a_fault_in_a_table_of_a_meet(
    tmp_path: Path, entries: str, said: str
) -> None:
    faults = refused(write(tmp_path, entries=entries))
    assert any(fault.startswith(f"entries.csv, {said}") for fault in faults), faults


def test_a_table_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    entries = ENTRIES.replace("Bep", "Chloé")
    faults = refused(write(tmp_path, entries=entries, encoding="cp1252"))
    assert faults[0].startswith("entries.csv, line 3: byte 0xe9 is not UTF-8. ")


def test_equal_names_are_equal_whatever_their_spaces_and_accents_are_made_of(tmp_path: Path) -> None:
    entries = "sex,event,skater\nW,500,Chloé  Bakker\nW,500,Chloe\u0301 Bakker\n"
    (fault,) = refused(write(tmp_path, entries=entries))
    assert fault.startswith("entries.csv, line 3, skater: Chloé Bakker is entered")


def test_an_unknown_meet_gets_a_suggestion() -> None:
    (fault,) = refused("okt-2052")
    assert fault == (
        'meet: "okt-2052" is neither a shipped meet nor a folder nor a file. Did you mean "okt-2025"? '
        "Write okt-2017 or okt-2021 or okt-2025, or the path of a meet.toml."
    )


@pytest.mark.parametrize("nonsense", ["", "\0", "x" * 5000, "okt-2025/../okt-2025"])
def test_what_is_no_meet_is_refused(nonsense: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(refused(nonsense)) >= 1


def test_a_file_that_is_not_toml_by_name_is_no_meet(tmp_path: Path) -> None:
    (fault,) = refused(write(tmp_path) / "entries.csv")
    assert "not the description of a meet" in fault


def test_all_faults_of_all_files_are_told_together(tmp_path: Path) -> None:
    write(
        tmp_path,
        meet=MEET.replace("rink", "rnik").replace('W = ["500"]', 'M = ["1500", "501"]'),
        programme=PROGRAMME.replace("12:00", "noon").replace("2026-01-11", "2026-02-30"),
        entries=ENTRIES + "X,500,Nel Visser\nW,501,Nel Visser\nW,500,\nW,500,Ans Bakker\n",
    )
    faults = refused(tmp_path)
    expected = [
        'meet.toml: "rnik" is not a key known here. Did you mean "rink"? Known are: id, name, rink',
        'meet.toml, rink: missing. Write a text of one line: rink = "...".',
        'meet.toml, partly_known.M: "501" is not an event of the tournament. Write one of 500, 1000',
        'programme.csv, line 2, start_time: "noon" is not a time of day. Write 17:25.',
        'programme.csv, line 4, date: "2026-02-30" is not a date. Write year-month-day (2025-12-26) or',
        'entries.csv, line 5, sex: "X" is not a sex. Write W (women, dames) or M (men, heren).',
        'entries.csv, line 6, event: "501" is not a distance. Write one of 500, 1000',
        "entries.csv, line 7, skater: the name of the skater is missing. Write the name.",
        "entries.csv, line 8, skater: Ans Bakker is entered in the women's 500 m already in line 2. Take",
    ]
    assert len(faults) == len(expected)
    assert [fault for fault, start in zip(faults, expected, strict=True) if not fault.startswith(start)] == []


def test_an_event_that_is_not_ridden_has_no_entries(tmp_path: Path) -> None:
    meet = MEET.replace('W = ["500"]', 'M = ["1500"]')
    first, second = refused(write(tmp_path, meet=meet, entries=ENTRIES.replace("M,5000", "M,1000")))
    assert first.startswith("entries.csv, line 4, event: the men's 1000 m is not on the programme. Add it")
    assert second.startswith("meet.toml, partly_known.M: the men's 1500 m is not on the programme. Take it")


def test_an_event_that_is_not_ridden_is_told_once_for_all_its_entries(tmp_path: Path) -> None:
    entries = ENTRIES + "".join(f"M,1000,{name} Bakker\n" for name in ("Jan", "Piet", "Klaas"))
    (told,) = refused(write(tmp_path, entries=entries))
    assert "the men's 1000 m is not on the programme (also in line" in told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "2026-01-10\n",
            '"2026-01-10"\n',
            'meet.toml, first_day: "2026-01-10" is not a day. Write it without',
        ),
        ("2026-01-11\n", "2025-01-11\n", "meet.toml, last_day: 2025-01-11 is not on or within"),
        ('"club"', "7", "meet.toml, id: 7 is not a name"),
        ('"club"', "", "meet.toml, line 1: not readable as TOML: Invalid value"),
        ('["Ans Bakker"]', '"Ans Bakker"', 'meet.toml, mass_start_picks.W: "Ans Bakker" is not a list'),
        ('["Ans Bakker"]', '["Ans Bakker", "Ans Bakker"]', "meet.toml, mass_start_picks.W: the same stands"),
        ("W = [", "V = [", 'meet.toml, mass_start_picks.V: "V" is not a sex'),
        (
            "\n[mass_start_picks]",
            "\nmass_start_picks = 3\n[x]",
            "meet.toml, mass_start_picks: 3 is not a table",
        ),
    ],
)
def test_a_wrong_description_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    faults = refused(write(tmp_path, meet=MEET.replace(old, new, 1)))
    assert any(fault.startswith(said) for fault in faults), faults


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2,2026-01-11", "2,2026-01-12", "line 4, date: 2026-01-12 is outside the meet"),
        ("2,2026-01-11", "1,2026-01-11", "line 4, day: 1 stands here, but 2026-01-11 is day 2"),
        ("W,500,2", "W,500,1", "line 3, run: run 1 of the women's 500 m stands twice"),
        ("W,500,1", "W,1000,1", "line 3, run: there is no first run of the women's 500 m"),
        ("W,500,2", "W,500,3", 'line 3, run: "3" is not a run. Write 1 or 2.'),
        ("W,500,2", "W,mass_start,1", 'line 3, event: "mass_start" is not one of the six distances'),
        ("10,2,W", "10,1,W", "line 3, order: 2026-01-10 has two races with order 1"),
        (
            "start_time",
            "star_time",
            'line 1: the column "star_time" is not known. Did you mean "start_time"? Known are: day, date,',
        ),
        ("day,date,order", "day,date", 'line 1, order: there is no such column. Add a column named "order".'),
        ("day,date,order", "day,date,date", 'line 1: the columns "date" and "date" mean the same. Keep one.'),
        ("12:00", "12:00,ice", "line 2: the row has 8 cells, the heading 7. Write quotes around"),
        (
            "12:00",
            '"12:00',
            "line 2: the line cannot be split into cells (unexpected end of data). Check its quotes",
        ),
    ],
)
def test_a_wrong_programme_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    faults = refused(write(tmp_path, programme=PROGRAMME.replace(old, new, 1)))
    assert any(said in fault and fault.startswith("programme.csv") for fault in faults), faults


def test_a_skater_is_of_one_sex(tmp_path: Path) -> None:
    (fault,) = refused(write(tmp_path, entries=ENTRIES + "M,5000,Ans Bakker\n"))
    assert fault == "entries.csv, line 5, sex: Ans Bakker is M here and W in line 2."


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("meet.toml", "the file does not exist"),
        ("programme.csv", "the file does not exist"),
        ("entries.csv", "the file does not exist"),
    ],
)
def test_each_of_the_three_files_is_needed(tmp_path: Path, missing: str, said: str) -> None:
    write(tmp_path)
    (tmp_path / missing).unlink()
    assert any(fault.startswith(f"{missing}: {said}") for fault in refused(tmp_path))


@pytest.mark.parametrize("name", ["programme.csv", "entries.csv"])
def test_an_empty_table_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    (tmp_path / name).write_text((tmp_path / name).read_text().splitlines()[0])
    assert any(fault.startswith(f"{name}: no ") for fault in refused(tmp_path))
    (tmp_path / name).write_text("")
    assert any(fault.startswith(f"{name}: the file is empty") for fault in refused(tmp_path))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("meet.toml", b"\xff\xfe\x00", "the text is not UTF-8"),
        ("meet.toml", b"a\x00b", "not readable as TOML"),
        ("meet.toml", b" " * (MOST_BYTES + 1), "the file is larger than 100 kB"),
        *(
            (name, content, said)
            for name in ("programme.csv", "entries.csv")
            for content, said in (
                (b"\xff\xfe\x00", "the text in UTF-16 is damaged"),
                (b"a\x00b", "this is a binary file"),
                (b"x," * (MOST_FILE_BYTES // 2 + 1), "the file is too big"),
                (b"%PDF-1.7", "this is a PDF, not a table"),
            )
        ),
    ],
)
def test_a_binary_or_a_huge_file_is_refused(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    write(tmp_path)
    (tmp_path / name).write_bytes(content)
    assert any(
        fault.startswith((f"{name}: {said}", f"{name}, line 1: {said}")) for fault in refused(tmp_path)
    )


def test_a_very_long_list_of_faults_is_cut_short(tmp_path: Path) -> None:
    entries = ENTRIES + "".join(f"X,500,Skater {number}\n" for number in range(3000))
    faults = refused(write(tmp_path, entries=entries))
    assert len(faults) == MAX_FAULTS + 1
    assert faults[-1] == "entries.csv: and 2,800 more faults, not told here."


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    entries = ENTRIES + "".join(f"W,500,Skater {number}\n" for number in range(20_000))
    assert refused(write(tmp_path, entries=entries)) == [
        "entries.csv: more than 20,000 rows. Is this the right file?"
    ]


DOUBTED = """\
sex,event,skater,pair,lane,left_out
W,500,Ans Bakker,1,inner,
W,500,CRAMER Bep,1,outer,in_doubt
W,500,DE VRIES D.,2,,in_doubt
W,500,Evi Faber,3,inner,in_doubt
W,500,Gre Haan,,,in_doubt
M,5000,Dirk Evers,,,
"""
SETTLED = """
[[same]]
written = "DE VRIES D."
person = "Dina de Vries"

[[same]]
written = "Gre Haan"
person = "Gre Haan"

[[new_skaters]]
sex = "W"
skater = "Bep Cramer"
age_group = "junior"

[[new_skaters]]
sex = "W"
skater = "Evi Faber"
age_group = "senior"
"""


def test_an_entry_in_doubt_is_one_once_the_meet_says_who_is_meant_or_how_old(tmp_path: Path) -> None:
    plain = MEET.replace('W = ["500"]', "W = []")
    doubted = load_meet(write(tmp_path, meet=plain, entries=DOUBTED))
    assert [entry.skater for entry in doubted.entries] == ["Ans Bakker", "Dirk Evers"]
    assert doubted.partly_known == {(Sex.W, Event.D500)}
    files = read_meet(write(tmp_path, meet=plain + SETTLED, entries=DOUBTED))
    assert [(own.entry.skater, own.pair, own.lane) for own in files.entered] == [
        ("Ans Bakker", 1, "inner"),
        ("Bep Cramer", 1, "outer"),
        ("Dina de Vries", 2, ""),
        ("Evi Faber", 3, "inner"),
        ("Dirk Evers", None, ""),
    ]
    assert files.meet.partly_known == {(Sex.W, Event.D500)}  # Gre Haan is somebody new, and of no age
    assert len(files.seats) == 6


def test_an_event_whose_doubts_are_settled_is_known_as_a_whole(tmp_path: Path) -> None:
    entries = "\n".join(line for line in DOUBTED.split("\n") if "Gre Haan" not in line)
    plain = MEET.replace('W = ["500"]', "W = []")
    assert load_meet(write(tmp_path, meet=plain + SETTLED, entries=entries)).partly_known == frozenset()
