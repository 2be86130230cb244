"""Sixty readers on one server, each changing something every two seconds: ``python -m benchmarks.load``.

The server is started here, on loopback, with the project's own settings; no other is ever spoken to.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from websockets.exceptions import WebSocketException

from benchmarks.table import Line, span
from benchmarks.wire import LOOPBACK, Reader, Reply, reader
from tests.running import becomes_healthy, free_port, running

ROOT = Path(__file__).resolve().parents[1]
TARGET = 0.5
# Memory may be this much larger at the end than in the middle, when every cache has filled.
FLAT = 1.05
PAUSE = 2.0
AMOUNT = "amount_field"


class Spot(NamedTuple):
    """Where readers are: a page by its path, what their link says, and a slider with its ends and step."""

    page: str
    query: str
    slider: str
    ends: tuple[int, int]
    step: int = 1


SPOTS = {
    "My loan": Spot("", "", "periods_slider", (2, 24)),
    "Can I afford it": Spot("afford", "n=24&price=600&h-what=job", "home_from_field", (1, 24)),
    # A new amount asks for a thousand households under every size of a shock; the slider goes by tens.
    "A whole class": Spot("afford", "h-show=class&m-who=like_me", "class_hit_field", (0, 100), 10),
}


@dataclass
class Log:
    """What happened: replies, faults by name, and the server's memory in MiB second by second."""

    replies: list[Reply] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    memory: list[float] = field(default_factory=list)

    def note(self, reply: Reply) -> None:
        """Keep one reply to a change."""
        self.replies.append(reply)
        if reply.fault:
            self.faults[reply.fault] += 1


@dataclass
class Crowd:
    """The readers of one server: its port, where they are, what they note, when it begins and is over."""

    port: int
    spot: Spot
    ready: asyncio.Barrier
    end: asyncio.Event = field(default_factory=asyncio.Event)
    log: Log = field(default_factory=Log)

    async def read(self, number: int, offset: float) -> None:
        """Be one reader: open the page, wait for all the others, then change something every two seconds."""
        chance = random.Random(number)
        async with reader(LOOPBACK, self.port) as page:
            opened = [await page.open()]
            if self.spot.page:
                opened.append(await page.open(self.spot.page, self.spot.query))
            self.log.faults.update(f"on opening, {one.fault}" for one in opened if one.fault)
            await self.ready.wait()
            due, turn = perf_counter() + offset, 0
            while not self.end.is_set():
                await asyncio.sleep(max(0.0, due - perf_counter()))
                due, turn = due + PAUSE, turn + 1
                try:
                    self.log.note(await _changed(page, self.spot, chance, turn))
                except (TimeoutError, ConnectionError, WebSocketException, KeyError) as error:
                    self.log.faults[type(error).__name__] += 1
                    return

    async def watch(self, pid: int, seconds: float) -> None:
        """Note the server's memory every second, and end it all when the time is over."""
        await self.ready.wait()
        until = perf_counter() + seconds
        while perf_counter() < until:
            self.log.memory.append(await asyncio.to_thread(memory, pid))
            await asyncio.sleep(min(1.0, max(0.0, until - perf_counter())))
        self.end.set()


def run(readers: int, seconds: float, spot: Spot = SPOTS["My loan"]) -> Log:
    """Start a server on loopback, put the readers on it for so long, and return what happened."""
    port = free_port()
    settings = {"port": port, "address": LOOPBACK, "headless": "true", "fileWatcherType": "none"}
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    command += [f"--server.{name}={value}" for name, value in settings.items()]
    with TemporaryDirectory() as folder, running(command, ROOT, Path(folder) / "server.txt") as server:
        if not becomes_healthy(port, server):
            raise SystemExit("The server did not start. Next step: make run shows why.")
        return asyncio.run(_all(port, server.pid, readers, seconds, spot))


async def _all(port: int, pid: int, readers: int, seconds: float, spot: Spot) -> Log:
    crowd = Crowd(port, spot, asyncio.Barrier(readers + 1))
    async with asyncio.TaskGroup() as tasks:
        for number in range(readers):
            tasks.create_task(crowd.read(number, number / readers * PAUSE))
        tasks.create_task(crowd.watch(pid, seconds))
    return crowd.log


async def _changed(page: Reader, spot: Spot, chance: random.Random, turn: int) -> Reply:
    """Three times in four the slider, else the amount by typing.

    Never the amount that stands there already: a browser does not send that, and no picture would come back.
    """
    if chance.random() < 0.75:
        low, high = spot.ends
        return await page.slide(spot.slider, chance.randrange(low, high + 1, spot.step))
    return await page.type(AMOUNT, str(chance.randint(50, 400) * 100 + turn % 100))


def memory(pid: int) -> float:
    """Return what a process holds of memory in MiB, 0 where the system does not tell."""
    asked = ["ps", "-o", "rss=", "-p", str(pid)]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0.0
    return int(told) / 1024


def lines(log: Log, readers: int, seconds: float, where: str = "My loan") -> list[Line]:
    """Return what the load showed, as lines of the table."""
    who = f"{where}, {readers} readers, each a change every {PAUSE:g} s, for {span(seconds)}"
    well = [reply for reply in log.replies if not reply.fault]
    found = []
    for what, spans in (
        ("change to picture sent", sorted(reply.picture for reply in well)),
        ("change to its run finished", sorted(reply.finished for reply in well)),
    ):
        p50, p95 = _at(spans, 0.5), _at(spans, 0.95)
        told = f"p50 {span(p50)}, p95 {span(p95)}"
        found.append(Line(f"{who}: {what}", told, "", "", f"p95 < {span(TARGET)}", p95 < TARGET))
    start, middle, end = (median(part) for part in _parts(log.memory))
    told = f"{start:.0f}, {middle:.0f}, {end:.0f} MiB"
    work = "memory of that server at the start, in the middle, at the end"
    found.append(Line(work, told, "", "", "flat", end <= middle * FLAT))
    faults = sum(log.faults.values())
    found.append(Line(f"faults in those {len(log.replies):,} changes", f"{faults}", "", "", "0", not faults))
    return found


def _parts(values: Sequence[float]) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
    """The first, the middle and the last few values."""
    few, half = max(1, len(values) // 12), len(values) // 2
    return values[:few], values[half : half + few], values[-few:]


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.inf


def main(words: Sequence[str] | None = None) -> None:
    """Run the load and print what it showed; ends with 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long (1)")
    parser.add_argument("--readers", type=int, default=60, help="how many (60)")
    parser.add_argument("--where", choices=SPOTS, default="My loan", help="on which page (My loan)")
    chosen = parser.parse_args(words)
    if not 0 < chosen.minutes <= 24 * 60 or not 1 <= chosen.readers <= 1_000:
        parser.error("--minutes must be above 0 and at most a day, --readers from 1 to 1000")
    seconds = chosen.minutes * 60
    log = run(chosen.readers, seconds, SPOTS[chosen.where])
    found = lines(log, chosen.readers, seconds, chosen.where)
    for line in found:
        print(f"{line.work}: {line.ours} (target {line.target}{'' if line.met else ', MISSED'})")
    for fault, times in log.faults.most_common():
        print(f"  {times} × {fault}")
    sys.exit(0 if all(line.met for line in found) else 1)


if __name__ == "__main__":
    main()
