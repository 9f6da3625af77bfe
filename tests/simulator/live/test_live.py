"""Following a meet: what an address, a file or a folder tells, and what that changes of what is entered."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from results_service import PATH, Service, answer, results_service, row

from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import InputRefused
from simulator.live.address import LEAST_APART_S, MOST_BYTES, Address, address_fault
from simulator.live.changes import ToldChanges, followed
from simulator.live.follow import Follower, News
from simulator.live.source import AddressSource, FolderSource, source_of
from simulator.live.steps import LiveStep, LiveSteps
from simulator.project.edits import with_results
from simulator.project.project import Project
from simulator.what_if.entered_result import EnteredResult

W, E1000 = Sex.W, Event.D1000
A, B, C = (f"Skater {letter}" for letter in "ABC")
OF_1000 = {"sex": "W", "distance_m": "1000", "run": "1"}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def service() -> Iterator[Service]:
    with results_service() as one:
        yield one


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Desk:
    """Somebody who follows a source and enters what it tells, as the window does."""

    def __init__(self, plan: Plan, source: AddressSource | FolderSource, race: dict[str, str]) -> None:
        self.plan, self.project, self.steps = plan, Project(), LiveSteps()
        self.follower = Follower(source, lambda: plan, race, lambda _news: None)
        self.log: list[str] = []
        self.step = LiveStep(self.project)

    def look(self) -> News | None:
        news = self.follower.look()
        if news is not None:
            step = self.step = self.steps.take(self.plan, self.project, news)
            self.project = step.project
            self.log = [str(fault.found) for fault in news.faults]
            self.log += [change.sentence() for change in step.changes]
        return news

    def still_on(self) -> list[tuple[Sex, Event]]:
        return [*self.project.still_on]

    def times(self) -> dict[str, int | None]:
        return {own.skater: own.time_ms for own in self.project.results}


class AtAddress(Desk):
    def __init__(self, plan: Plan, service: Service) -> None:
        self.clock, self.service = Clock(), service
        self.address = Address(service.address, self.clock)
        super().__init__(plan, AddressSource(self.address), {"distance_m": "1000", "run": "1"})

    def hear(self, *rows: dict[str, object]) -> None:
        self.service.body = answer(*rows)
        self.clock.now += LEAST_APART_S
        self.look()


def test_a_race_is_followed_from_its_first_pair_to_a_disqualification_after_it(
    plan: Plan, service: Service
) -> None:
    desk = AtAddress(plan, service)
    desk.hear(row(A, None), row(B, ""), row(C, None))
    assert desk.times() == {}
    desk.hear(row(A, "1:14.592", 1, official=False), row(B, "1:15.10", 2, official=False), row(C, None))
    assert desk.times() == {A: 74_592, B: 75_100}
    assert desk.still_on() == [(W, E1000)]
    assert desk.log == [
        "New, not official yet: Skater A skated 1:14.592 in the 1000 m, place 1.",
        "New, not official yet: Skater B skated 1:15.10 in the 1000 m, place 2.",
    ]
    desk.hear(row(A, "1:14.592", 1), row(B, "1:15.01", 2, official=False), row(C, None))
    assert desk.log == [
        "Official now: Skater A skated 1:14.592 in the 1000 m, place 1.",
        (
            "Corrected, not official yet: Skater B skated 1:15.01 in the 1000 m, place 2. "
            "Before: Skater B skated 1:15.10 in the 1000 m, place 2."
        ),
    ]
    # B rides again: the row stays, its time goes.
    desk.hear(row(A, "1:14.592", 1), row(B, None, again=True), row(C, None))
    assert desk.times() == {A: 74_592}
    assert desk.log == ["Taken back, perhaps to ride again: Skater B skated 1:15.01 in the 1000 m, place 2."]
    # Whoever is faster moves the others, which nobody needs to be told.
    desk.hear(row(C, "1:14.10", 1), row(A, "1:14.592", 2), row(B, None, again=True))
    assert desk.log == ["New: Skater C skated 1:14.10 in the 1000 m, place 1."]
    assert {own.skater: own.place for own in desk.project.results} == {A: 2, C: 1}
    desk.hear(row(C, "1:14.10", 1), row(A, "1:14.592", 3), row(B, "1:14.50", 2))
    assert desk.log == ["Ridden again: Skater B skated 1:14.50 in the 1000 m, place 2."]
    assert desk.still_on() == []
    # The status beats the time that stands beside it.
    desk.hear(row(C, "1:14.10", None, status=2), row(A, "1:14.592", 2), row(B, "1:14.50", 1))
    by_name = {own.skater: own for own in desk.project.results}
    assert by_name[C] == EnteredResult(W, E1000, C, status=Status.DQ)
    assert (by_name[A].place, by_name[B].place) == (2, 1)
    assert "dq, yet there is a time" in desk.log
    assert any(line.startswith("Corrected: Skater C was disqualified in the 1000 m.") for line in desk.log)


def test_what_was_mended_or_undone_by_hand_stays_until_the_source_tells_otherwise(
    plan: Plan, service: Service
) -> None:
    desk = AtAddress(plan, service)
    desk.hear(row(A, "1:14.59", 1))
    before = desk.project
    desk.hear(row(A, "1:14.59", 1), row(B, "1:15.10", 2))
    desk.project = before  # undone
    desk.hear(row(A, "1:14.59", 1), row(B, "1:15.10", 2, official=False))
    assert desk.times() == {A: 74_590}
    by_hand = EnteredResult(W, E1000, A, time_ms=74_000)
    desk.project = with_results(desk.project, [by_hand])
    desk.hear(row(A, "1:14.59", 1), row(B, "1:15.10", 2))
    assert by_hand in desk.project.results
    desk.hear(row(B, "1:15.10", 2))
    assert by_hand in desk.project.results
    assert desk.log == [
        "No longer told, but entered otherwise, and left: Skater A skated 1:14.00 in the 1000 m."
    ]
    desk.hear(row(B, "1:15.20", 1))
    assert desk.times()[B] == 75_200


def test_a_race_that_the_user_says_is_over_stays_over(plan: Plan, service: Service) -> None:
    from dataclasses import replace

    desk = AtAddress(plan, service)
    desk.hear(row(A, "1:14.59", 1), row(B, "1:15.10", 2))
    desk.project = replace(desk.project, still_on=())
    desk.hear(row(A, "1:14.59", 1), row(B, "1:15.20", 2))
    assert desk.still_on() == []


def test_an_address_is_asked_every_five_seconds_at_most_and_only_on_request(
    plan: Plan, service: Service
) -> None:
    desk = AtAddress(plan, service)
    assert service.asked == []
    service.headers = [("ETag", '"one"')]
    desk.hear(row(A, "1:14.59", 1))
    for _ in range(5):
        desk.clock.now += LEAST_APART_S / 6
        desk.follower.read_again()
        assert desk.look() is None
    assert [path for path, _ in service.asked] == [PATH]
    desk.clock.now += LEAST_APART_S
    service.code, service.headers = 304, ()
    assert desk.look() is None
    assert len(service.asked) == 2
    assert "If-None-Match" not in service.asked[1][1]  # read again was asked for: the whole answer
    assert service.asked[0][1]["User-Agent"] == "OKT-Simulator"
    assert not {"Cookie", "Authorization", "Referer"} & {*service.asked[0][1]}


def test_an_answer_that_is_the_same_is_not_fetched_twice(service: Service) -> None:
    clock = Clock()
    address = Address(service.address, clock)
    service.headers, service.body = [("ETag", '"one"')], answer(row(A, "1:14.59", 1))
    assert address.fetch() is not None
    clock.now += LEAST_APART_S
    assert address.fetch() is None
    assert service.asked[1][1]["If-None-Match"] == '"one"'


def test_a_service_in_trouble_is_asked_more_and_more_seldom(service: Service) -> None:
    clock = Clock()
    address = Address(service.address, clock)
    service.code = 503
    for apart in (10, 20, 40, 80, 120, 120):
        asked = len(service.asked)
        with pytest.raises(InputRefused, match="the address answers 503"):
            address.fetch()
        clock.now += apart - 1
        assert address.fetch() is None
        assert len(service.asked) == asked + 1
        clock.now += 1
    service.headers = [("Retry-After", "600")]
    with pytest.raises(InputRefused):
        address.fetch()
    clock.now += 599
    assert address.fetch() is None
    clock.now += 1
    service.code, service.headers = 200, ()
    assert address.fetch() == "[]"


@pytest.mark.parametrize(
    ("code", "target"),
    [
        (302, "http://localhost:{port}/other"),
        (301, "https://127.0.0.1:{port}/other"),
        (307, "http://127.0.0.1:9/other"),
        (302, "file:///etc/hostname"),
        (302, "ftp://127.0.0.1/x"),
        (302, "http://name:word@127.0.0.1:{port}/other"),
    ],
)
def test_an_answer_that_sends_on_to_another_host_is_refused(
    service: Service, code: int, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    connect = socket.create_connection

    def watched(where: tuple[str, int], *args: object, **named: object) -> socket.socket:
        opened.append(where)
        return connect(where, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "create_connection", watched)
    service.code, service.headers = code, [("Location", target.format(port=service.port))]
    with pytest.raises(InputRefused):
        Address(service.address).fetch()
    assert opened == [("127.0.0.1", service.port)]
    assert len(service.asked) == 1


def test_an_answer_that_sends_on_at_the_same_host_is_followed_a_few_times(service: Service) -> None:
    service.code, service.headers = 302, [("Location", PATH + "?inSeconds=0")]
    with pytest.raises(InputRefused, match="the address answers 302"):
        Address(service.address).fetch()
    assert 1 < len(service.asked) < 8


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<html><body>Sorry</body></html>", "gives no JSON of results"),
        (b"", "gives no JSON of results"),
        (b"\xff\xfe[\x00", "gives no JSON of results"),
        (b"[" + b" " * MOST_BYTES + b"]", "longer than 5 MB"),
    ],
    ids=["page", "empty", "coded otherwise", "long"],
)
def test_what_is_no_answer_of_a_results_service_is_told_in_a_sentence(
    service: Service, body: bytes, said: str
) -> None:
    service.body = body
    with pytest.raises(InputRefused) as refused:
        Address(service.address).fetch()
    (fault,) = refused.value.faults
    assert said in fault.found
    assert fault.source == "127.0.0.1"
    assert fault.remedy


@pytest.mark.parametrize(
    "body", [b'{"events": 3}', b"[1, 2", b'[{"name": "Nobody Known", "time": "1:14.1"}]']
)
def test_json_that_is_not_understood_changes_nothing(plan: Plan, service: Service, body: bytes) -> None:
    desk = AtAddress(plan, service)
    desk.hear(row(A, "1:14.59", 1))
    service.body = body
    desk.clock.now += LEAST_APART_S
    desk.look()
    assert len(desk.log) >= 1
    assert desk.times() == {A: 74_590}


def test_an_empty_list_takes_nothing_back(plan: Plan, service: Service) -> None:
    desk = AtAddress(plan, service)
    desk.hear()
    assert desk.log == ["nothing is told yet"]
    desk.hear(row(A, "1:14.59", 1))
    desk.hear()
    assert desk.log == ["the list is empty now; what it told before stays"]
    assert desk.times() == {A: 74_590}
    desk.hear(row(B, "1:14.40", 1))
    assert desk.times() == {B: 74_400}


def test_a_host_that_does_not_answer_is_told(service: Service) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}{PATH}"
    with pytest.raises(InputRefused, match="nothing comes from the address"):
        Address(nobody).fetch()


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname", "ftp://a.example/x", "http://", "https://:80/", "http://a b/", "http://a\n/",
        "javascript:1", "http://me:word@a.example/", "http://[::1", "http://a.example:99999/", "a.example",
        "http://a.example/" + "x" * 600, "data:,x", "",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused_before_anything_is_opened(address: str) -> None:
    assert address_fault(address) is not None
    with pytest.raises(InputRefused):
        Address(address)


# Files and folders -------------------------------------------------------------------------

HEAD = "Rank,Name,Country,Time,Status\n"


def write(file: Path, text: str, when: int) -> None:
    file.write_text(text)
    os.utime(file, ns=(when * 10**9, when * 10**9))


def test_a_growing_file_is_read_once_it_has_stopped_growing(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    write(file, HEAD + f"1,{A},NED,1:14.59,\n", 1)
    desk = Desk(plan, FolderSource(file), OF_1000)
    desk.look()
    assert desk.times() == {A: 74_590}
    assert desk.look() is None
    write(file, HEAD + f"1,{A},NED,1:14.59,\n2,{B},NED,1:15", 2)
    assert desk.look() is None
    write(file, HEAD + f"1,{A},NED,1:14.59,\n2,{B},NED,1:15.10,provisional\n", 3)
    assert desk.look() is None
    assert desk.look() is not None
    assert desk.log == ["New, not official yet: Skater B skated 1:15.10 in the 1000 m, place 2."]
    write(file, HEAD + f"1,{A},NED,1:14.59,\n,{B},NED,,DQ\n", 4)
    desk.look()
    desk.look()
    assert desk.project.results[1] == EnteredResult(W, E1000, B, status=Status.DQ)
    file.unlink()
    desk.look()
    assert desk.log == ["the file or folder cannot be read"]
    assert desk.look() is None
    assert len(desk.project.results) == 2


def test_the_lists_of_a_folder_count_together_and_a_bad_one_alone_is_left_out(
    plan: Plan, tmp_path: Path
) -> None:
    write(tmp_path / "women-1000.csv", HEAD + f"1,{A},NED,1:14.59,\n", 1)
    write(tmp_path / "notes.txt", "nothing of the kind\n", 1)
    write(tmp_path / ".hidden.csv", HEAD + f"1,{B},NED,1:14.59,\n", 1)
    write(tmp_path / "program.exe", "x", 1)
    desk = Desk(plan, FolderSource(tmp_path), {})
    desk.look()
    assert desk.times() == {A: 74_590}
    title = "1500 m Women\n"
    write(tmp_path / "later.txt", title + f"POS\tNAME\tTIME\n1\t{C}\t1:58.10\n", 2)
    assert desk.look() is None
    desk.look()
    assert desk.times() == {A: 74_590, C: 118_100}
    # A list that is broken for a while counts as it was.
    write(tmp_path / "women-1000.csv", "Rank,Name\n", 3)
    desk.look()
    desk.look()
    assert desk.times() == {A: 74_590, C: 118_100}
    (tmp_path / "later.txt").unlink()
    desk.look()
    assert desk.times() == {A: 74_590}


def test_a_link_in_a_watched_folder_is_not_followed(plan: Plan, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    write(outside, HEAD + f"1,{A},NED,1:14.59,\n", 1)
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "women-1000.csv").symlink_to(outside)
    assert FolderSource(folder).look() == ()


def test_a_folder_with_very_many_lists_is_refused(tmp_path: Path) -> None:
    for number in range(301):
        (tmp_path / f"{number}.csv").touch()
    with pytest.raises(InputRefused, match="there are 301 lists in the folder"):
        FolderSource(tmp_path).look()


@pytest.mark.parametrize(
    "where", ["", "no/such/file.csv", "\0", "ftp://a.example/x", "~nobody-of-this-name/x"]
)
def test_a_source_that_is_none_is_refused(where: str) -> None:
    with pytest.raises(InputRefused):
        source_of(where)


def test_what_contradicts_other_entered_results_is_refused_as_a_whole(plan: Plan, tmp_path: Path) -> None:
    known = EnteredResult(W, E1000, B, place=1, time_ms=74_000)
    project = Project(results=(known,))
    told = ToldChanges({(W, E1000, A, None): EnteredResult(W, E1000, A, place=1, time_ms=74_590)})
    with pytest.raises(InputRefused):
        followed(plan, project, ToldChanges(), told)


def test_a_skater_or_a_race_unknown_to_the_meet_is_left_out_and_the_race_goes_on(
    plan: Plan, service: Service
) -> None:
    desk = AtAddress(plan, service)
    strange = row("Somebody Else", "1:14.80", 2)
    desk.hear(row(A, "1:14.59", 1), strange)
    assert desk.times() == {A: 74_590}
    (strange_fault,) = desk.step.new_faults
    assert strange_fault.found == "Somebody Else is not entered in the women's 1000 m"
    desk.hear(row(A, "1:14.59", 1), strange, row(B, "1:15.10", 3))
    assert desk.times() == {A: 74_590, B: 75_100}
    assert desk.step.new_faults == ()
    assert len(desk.step.faults) == 1
    of_others = EnteredResult(W, Event.D10000, A, time_ms=900_000)
    told = ToldChanges({(W, Event.D10000, A, None): of_others})
    step = LiveSteps().take(plan, desk.project, News(told))
    assert step.project.results == desk.project.results
    assert "is not ridden" in str(step.new_faults[0])


def test_a_reading_that_is_refused_says_so_and_says_it_again_when_the_next_is_too(plan: Plan) -> None:
    steps, project = LiveSteps(), Project(results=(EnteredResult(W, E1000, B, place=1, time_ms=74_000),))
    for time_ms in (74_590, 74_600):
        result = EnteredResult(W, E1000, A, place=1, time_ms=time_ms)
        step = steps.take(plan, project, News(ToldChanges({(W, E1000, A, None): result})))
        assert step.project == project
        assert "nothing of this reading was entered" in [one.found for one in step.new_faults]
        assert len(step.new_faults) > 1


def test_a_follower_tells_in_a_thread_of_its_own_until_it_is_stopped(plan: Plan, tmp_path: Path) -> None:
    import threading

    file = tmp_path / "results.csv"
    write(file, HEAD + f"1,{A},NED,1:14.59,\n", 1)
    heard, told_by = threading.Event(), []

    def tell(_news: News) -> None:
        told_by.append(threading.current_thread().name)
        heard.set()

    follower = Follower(FolderSource(file), lambda: plan, OF_1000, tell)
    assert not follower.is_on
    follower.start()
    assert heard.wait(20)
    follower.stop()
    assert told_by == ["follow"]
    assert not follower.is_on
