"""Commands and servers run as a person would, for the tests of the frame, the README and the browser."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# What a make above us leaves in the environment would steer the make below.
FROM_MAKE = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "PORT", "HOST", "PYTHON", "CHROME", "ARGS")


def environment(**more: str) -> dict[str, str]:
    """Return our environment as it was before make and CI, with MORE on top."""
    kept = {key: value for key, value in os.environ.items() if key not in (*FROM_MAKE, "CI")}
    return {**kept, **more}


def run(command: list[str] | str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with MORE in its environment; a string goes through the shell."""
    return subprocess.run(
        command,
        shell=isinstance(command, str),
        cwd=folder,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@contextmanager
def running(
    command: list[str] | str, folder: Path, log: Path, **more: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command that does not end by itself, writing to LOG; end it and all it started on the way out."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command,
            shell=isinstance(command, str),
            cwd=folder,
            env=environment(**more),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and its group, kindly at first."""
    if sys.platform == "win32":
        process.kill()
    else:
        for kind in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(process.pid, kind)
                process.wait(timeout=10)
    process.wait()


@contextmanager
def held_port() -> Iterator[int]:
    """A loopback port that something listens on as long as the block lasts."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def free_port() -> int:
    """Return a loopback port that nothing listens on."""
    with held_port() as port:
        return port


def becomes_healthy(port: int, process: subprocess.Popen[bytes], seconds: float = 60) -> bool:
    """Wait until a Streamlit on this port says it is well; False if it ends or does not within SECONDS."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return True
        except OSError:
            time.sleep(0.05)
    return False
