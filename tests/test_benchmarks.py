"""The benchmarks say what they measured, and put nobody else under load. What they measure is not tested."""

import asyncio
import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.proto.Element_pb2 import Element

from benchmarks import load, table
from benchmarks.race import Times, race
from benchmarks.table import Line, faster, no_slower
from benchmarks.widgets import key_of, shown
from benchmarks.wire import Reply, reader


def test_times_are_shown_in_the_unit_that_fits() -> None:
    shown = [table.span(seconds) for seconds in (0.0000041, 0.25, 0.0142, 3.5, 2e-7, 250.0)]
    assert shown == ["4.10 µs", "250 ms", "14.2 ms", "3.50 s", "200 ns", "250 s"]


def test_a_ratio_is_held_against_its_target() -> None:
    times = Times(peer=0.010, ours=0.004)
    assert faster("w", times, "peer", 2).met and not faster("w", times, "peer", 3).met
    assert faster("w", times, "peer", 2).ratio == "2.50× as fast"
    assert no_slower("w", times, "peer", 0.5).met and not no_slower("w", times, "peer", 0.3).met
    assert no_slower("w", times, "peer", 0.5)[1:5] == ("4.00 ms", "peer 10.0 ms", "0.40× the time", "≤ 0.5×")


def test_both_works_of_a_race_are_run() -> None:
    runs = {"peer": 0, "ours": 0}

    def work(name: str) -> None:
        runs[name] += 1

    times = race(lambda: work("peer"), lambda: work("ours"), rounds=3, sample=1e-5)
    assert min(runs.values()) >= 6
    assert min(times) > 0


def test_a_missed_target_says_so() -> None:
    lines = [Line("a", "1 s", "", "", "≤ 2 s", True), Line("b", "3 s", "", "", "≤ 2 s", False)]
    assert table.table(lines).splitlines()[2:] == [
        "| a | 1 s |  |  | ≤ 2 s |",
        "| b | 3 s |  |  | ≤ 2 s **missed** |",
    ]


def test_the_readme_keeps_the_table_and_all_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = tmp_path / "README.md"
    monkeypatch.setattr(table, "README", readme)
    readme.write_text("before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n", encoding="utf-8")
    for text in ("one\n", r"two \1 | µs" + "\n"):
        table.write_readme(text)
        kept = readme.read_text(encoding="utf-8")
        assert kept == f"before\n<!-- bench -->\n{text}<!-- /bench -->\nafter\n"
    readme.write_text("no marks\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        table.write_readme("lost\n")


def test_the_machine_and_the_day_are_named() -> None:
    told = table.machine(date(2026, 11, 23))
    assert re.fullmatch(r"Measured on 2026-11-23: .+, \d+ cores, Python 3\.\d+\.\d+, \w+\.", told)


@pytest.mark.parametrize("host", ["8.8.8.8", "192.168.1.10", "0.0.0.0", "::", "example.org"])
def test_no_foreign_host_is_put_under_load(host: str) -> None:
    async def connect() -> None:
        async with reader(host, 80):
            pytest.fail("it connected")

    with pytest.raises(ValueError):
        asyncio.run(connect())


def test_a_widget_says_its_default_first_and_then_only_what_the_page_sets() -> None:
    slider = Element()
    slider.slider.id = "$$ID-0a1b-periods_slider"
    slider.slider.default.append(6)
    slider.slider.value.append(9)
    assert key_of(slider.slider.id) == "periods_slider"
    assert list(shown(slider, known=False).double_array_value.data) == [6]
    assert shown(slider, known=True) is None
    slider.slider.set_value = True
    assert list(shown(slider, known=True).double_array_value.data) == [9]
    assert shown(Element(), known=False) is None


def test_a_load_is_told_in_full() -> None:
    replies = [Reply(k / 1000, k / 500, "") for k in range(1, 101)]
    log = load.Log([*replies, Reply(0.0, 0.1, "no")], memory=[100.0] * 30 + [120.0] * 30)
    log.faults["no"] += 1
    told = [(line.ours, line.met) for line in load.lines(log, 60, 60.0)]
    assert told == [
        ("p50 50.0 ms, p95 95.0 ms", True),
        ("p50 100 ms, p95 190 ms", True),
        ("100, 120, 120 MiB", True),
        ("1", False),
    ]


def test_readers_without_a_browser_are_answered() -> None:
    """Two readers for four seconds: the installed Streamlit still speaks as benchmarks.wire does."""
    log = load.run(readers=2, seconds=4.0)
    assert not log.faults
    assert len(log.replies) >= 2
    assert all(0 < reply.picture <= reply.finished for reply in log.replies)
