"""A real Chromium before a real server.

    def test_something(desktop):            # or phone, or visit(...) for other languages, colours, widths
        page = desktop.open("/?lang=zh_CN") # a Playwright page, painted and idle
        page.get_by_text("...").click()
        desktop.settle()                    # the rerun is over
        assert desktop.errors == [] and desktop.foreign == set()

The package shares one server and one browser, and visits that look alike (width, colours, language) use
one window after the other: what the app's scripts cost to load and compile, two thirds of a visit, is paid
once. Cookies and storage are emptied in between. Without a Chromium the tests are skipped, under CI=true
they fail.
"""

import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    WebSocket,
    sync_playwright,
)

from tests.browser import chromium as chromium_module
from tests.browser.axe import BARE, rules_of_a_bare_page
from tests.running import becomes_healthy, free_port, running

ROOT = Path(__file__).resolve().parents[2]
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'


@dataclass
class Server:
    """The app, served on loopback: `url`, and `log`, what it printed so far."""

    url: str
    log_file: Path

    @property
    def log(self) -> str:
        """Everything the server printed."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")


@contextmanager
def serving(log_file: Path, script: str = "app.py", folder: Path = ROOT) -> Iterator[Server]:
    """Serve SCRIPT of FOLDER on a free loopback port as long as the block lasts."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    command += ["--server.address=localhost", "--server.headless=true", "--server.fileWatcherType=none"]
    with running(command, folder, log_file) as process:
        server = Server(f"http://localhost:{port}", log_file)
        if not becomes_healthy(port, process):
            raise RuntimeError(f"the server did not become healthy:\n{server.log}")
        yield server


class Window:
    """A browser context with one page that is used again and again, and empty each time."""

    def __init__(self, context: BrowserContext) -> None:
        self.context, self.busy = context, False
        self.page = context.new_page()

    def take(self) -> Page:
        """Return the page for one visit."""
        self.busy = True
        return self.page

    def give_back(self) -> None:
        """Leave nothing of a visit: no cookie, no storage, no other page."""
        self.busy = False
        for other in [page for page in self.context.pages if page is not self.page]:
            other.close()
        if self.page.url.startswith("http"):
            self.page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        self.page.goto("about:blank")
        self.context.clear_cookies()


# On a page such as /ways, the browser asks for /ways/_stcore/health, not there, before /_stcore/health.
SOUGHT = re.compile(r"/.+/_stcore/(?:health|host-config)")


@dataclass
class Visit:
    """One browser page and what happened on it: `page`, `errors` (console and uncaught), `hosts` it asked."""

    page: Page
    server: Server
    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    @property
    def foreign(self) -> set[str]:
        """Hosts asked other than the server itself; must be empty."""
        return self.hosts - {urlsplit(self.server.url).netloc}

    def open(self, path: str = "/") -> Page:
        """Go to a path of the app, wait until it is painted and idle, and return the page."""
        self.page.goto(self.server.url + path)
        self.settle()
        return self.page

    def settle(self, timeout: float = 30_000) -> None:
        """Wait until no script has run for a quarter of a second; a key pressed just before is seen, too."""
        self.page.locator(IDLE).wait_for(timeout=timeout)
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < 0.25:
            self.page.wait_for_timeout(25)
            if self.page.locator(IDLE).count() == 0:
                self.page.locator(IDLE).wait_for(timeout=timeout)
                quiet_since = time.monotonic()

    def listen(self, on: bool = True) -> None:
        """Begin to keep what happens on the page, or stop."""
        change = self.page.on if on else self.page.remove_listener
        change("console", self.record_console)
        change("pageerror", self.record_error)
        change("request", self.record_request)
        change("websocket", self.record_socket)

    def record_error(self, error: Error) -> None:
        """Keep what no script of the page caught."""
        self.errors.append(str(error))

    def record_request(self, request: Request) -> None:
        """Keep the host of a request."""
        self.record_address(request.url)

    def record_socket(self, socket: WebSocket) -> None:
        """Keep the host of a web socket."""
        self.record_address(socket.url)

    def record_console(self, message: ConsoleMessage) -> None:
        """Keep console errors, but for Streamlit's own search for its server below a page's address."""
        sought = urlsplit(message.location.get("url", "")).path
        if message.type == "error" and not SOUGHT.fullmatch(sought):
            self.errors.append(message.text)

    def record_address(self, url: str) -> None:
        """Keep the host of a request or web socket; data: and blob: have none."""
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss"):
            self.hosts.add(parts.netloc)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium that runs; without one the test is skipped, under CI=true it fails."""
    path = chromium_module.find()
    if path is None:
        if os.environ.get("CI", "").lower() in ("true", "1"):
            pytest.fail(chromium_module.HOW_TO_GET_ONE, pytrace=False)
        pytest.skip(chromium_module.HOW_TO_GET_ONE)
    return path


@pytest.fixture(scope="package")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app on a free loopback port, one for all browser tests: `server.url`, `server.log`.

    Somebody has been on its first page already: a server knows its other pages only then.
    """
    with serving(tmp_path_factory.mktemp("server") / "log.txt") as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.url)
        page.locator(".st-key-answer").wait_for(timeout=60_000)
        context.close()
        yield server


@pytest.fixture(scope="package")
def bare_rules(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], set[str]]:
    """The rules of axe that a bare page breaks in a colour scheme, found once for all browser tests."""
    folder = tmp_path_factory.mktemp("bare")
    (folder / "bare.py").write_text(BARE, encoding="utf-8")

    @cache
    def rules(scheme: str = "light") -> set[str]:
        with serving(folder / f"{scheme}.txt", "bare.py", folder) as server:
            context = browser.new_context(**{**DESKTOP, "color_scheme": scheme})
            page = context.new_page()
            page.goto(server.url)
            broken = rules_of_a_bare_page(page)
            context.close()
        return broken

    return rules


@pytest.fixture
def fresh_server(chromium: str, tmp_path: Path) -> Iterator[Server]:
    """A server of this test alone, that nobody has visited: for cold deep links."""
    with serving(tmp_path / "server.txt") as server:
        yield server


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    """A headless Chromium that asks nothing of the network by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def windows(browser: Browser) -> Callable[..., Window]:
    """Give a window with these options of a context: one that is free, or a new one."""
    kept: dict[str, list[Window]] = {}

    def free(**options: object) -> Window:
        alike = kept.setdefault(repr(sorted(options.items())), [])
        for window in alike:
            if not window.busy:
                return window
        alike.append(Window(browser.new_context(**options)))
        return alike[-1]

    return free


@pytest.fixture
def visit(windows: Callable[..., Window], server: Server) -> Iterator[Callable[..., Visit]]:
    """Make visits: `visit(**context)` with Playwright's context options, such as `locale="zh-TW"`,
    `color_scheme="dark"`, `reduced_motion="reduce"`, `**PHONE`; `server=` names another server.
    """
    used: list[tuple[Window, Visit]] = []

    def make(server: Server = server, **options: object) -> Visit:
        window = windows(**{**DESKTOP, "locale": "en-GB", **options})
        made = Visit(window.take(), server)
        made.listen()
        used.append((window, made))
        return made

    yield make
    for window, made in used:
        made.listen(False)
        window.give_back()


@pytest.fixture
def desktop(visit: Callable[..., Visit]) -> Visit:
    """A visit at 1280 x 800, in English, light."""
    return visit()


@pytest.fixture
def phone(visit: Callable[..., Visit]) -> Visit:
    """A visit at 390 x 844 with touch, in English, light."""
    return visit(**PHONE)
