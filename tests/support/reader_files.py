# ruff: noqa: E501 - the files stand here as they are
"""Small files that are right, one for every reader, to be broken at random."""

from __future__ import annotations

import json

RESULTS = (
    "date,competition,rink,sex,distance_m,run,division,place,skater,country,time_s,status,note\n"
    "2025-11-14,World Cup 1,Salt Lake,W,1000,,A,1,Femke Kok,NED,72.54,finished,\n"
    '14 december 2025,NK,"Heerenveen",M,500,1,,2,"Jan de Één",NED,"34,62",finished,PB\n'
    "26-12-2025,OKT,Thialf,V,5.000,,B,,Bea 't Twee,,,dq,valse start\n"
)
SEMICOLONS = "Datum;Geslacht;Afstand;Naam;Tijd\n2025-11-01;D;1500 m;Cato Drie;1.53,45\n1-11-2025;H;10 km;D. Vier;12:36,35\n"
LISTS = (
    "POS NAME NAT TIME\n1 Anna One NED 37.62\n2 Bea Two NED 37.81 PB\n3 Cato Three DNF\n",
    "Rang\tNaam\tLand\tTijd\tVerschil\n1\tAnna Een\tNED\t1:14.54\t\n2\tBea Twee\tNED\t1:14.60\t0.06\n",
    "1  Skater A  NED  1:14.50\n2  Skater B  NED  1:14.71\n3  Skater C  NED  1:15.02\n",
    SEMICOLONS,
)
ENTRIES = "sex,distance,skater\nW,500,Femke Kok\nM,10000,Jan Een\nV,1000 m,Anna de Een\n"
BESTS = "skater,sex,distance_m,time_s,year,rink,set_before_okt_2025,source\nFemke Kok,W,500,36.09,2025,Salt Lake,yes,x\n"
SKATERS = "skater,sex,birth_year,age_group,note,source\nFemke Kok,W,2000,Senior,,x\nJan Een,M,,Neo,,x\n"
MEET = """id = "small"
name = "Small OKT"
rink = "Heerenveen"
first_day = 2025-12-26
last_day = 2025-12-27
rule_set = "knsb-2026"
[mass_start_picks]
W = ["Anna One"]
[partly_known]
M = ["1500"]
"""
PROGRAMME = "day,date,order,sex,event,run,start_time\n1,2025-12-26,1,W,1000,1,17:25\n1,2025-12-26,2,M,1500,1,\n2,2025-12-27,1,W,500,1,\n2,2025-12-27,2,W,500,2,\n"
MEET_ENTRIES = "sex,event,skater\nW,1000,Anna One\nW,500,Bea Two\nM,1500,Dirk Four\nM,1500,Evert Five\n"
RIDDEN = "sex,distance_m,run,place,skater,time_s,status,date\nW,1000,1,1,Skater A,74.54,finished,2025-12-26\nW,1000,1,2,Skater B,1:14.60,finished,\nW,500,best,1,Skater A,37.62,finished,\nM,1000,,,Skater M,,dq,\n"
TEAM = (
    "sex,skater,event,route\nW,Anna One,1000,row 1\nM,Dirk Four,1500,pick\nM,Evert Five,1500,not_selected\n"
)
PROJECT = """kind = "okt-project"
format = 1
program = "1"
meet = "okt-2025"
seed = 1
tournaments = 100
learn_from_results = true
rules = "knsb-2026"
[inputs]
pasted = [{ text = "POS NAME TIME\\n1 Anna One 37.62", columns = { sex = "W", distance_m = "500" } }]
added = [{ sex = "W", event = "500", skater = "Femke Kok" }]
[committee]
pick = [{ sex = "W", kind = "calamity", event = "1000", skater = "Jutta Leerdam", chance = 0.5, reason = "x" }]
[[result]]
sex = "W"
event = "1000"
skater = "Jutta Leerdam"
place = 1
time = "1:14.540"
[[scenario]]
name = "B"
what_if = [
    { what = "outcome", sex = "W", event = "1000", skater = "Jutta Leerdam", kind = "falls" },
    { what = "form_shift", sex = "W", skater = "Femke Kok", s_per_1000m = -0.2 },
    { what = "pairs", sex = "W", event = "500", pairs = [["Femke Kok", "Jutta Leerdam"]] },
]
[[history]]
label = "before day 1"
day = 2025-12-25
inputs_sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
seed = 1
tournaments = 100
[history.chances.W]
"Femke Kok" = 0.5
"""
TOKEN = json.dumps(
    [
        "B",
        {
            "what": "outcome",
            "sex": "W",
            "event": "1000",
            "skater": "Jutta Leerdam",
            "kind": "top",
            "place": 3,
        },
        {"what": "incident_rate", "sex": "W", "skater": "Femke Kok", "kind": "fall", "chance": 0.1},
        {"what": "rule_set", "rules": "knsb-2022"},
    ]
)
CONTEXT = {"sex": "W", "distance_m": "1000", "date": "2025-11-29"}
SHEET = "date,sex,distance,skater,time\n2025-11-14,W,1000,Femke Kok,74.54\n2025-11-14,M,500,Jan Een,34.6\n"
