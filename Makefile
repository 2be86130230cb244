# LoanLens. `make` alone lists what it can do.
# Needs a POSIX shell, GNU make (3.81, as on a Mac, is enough) and Python 3.11 or newer; all else goes into .venv.

PORT ?= 8501
HOST ?= localhost
export PORT HOST PYTHON

PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run install test bench venv packages dev-packages

help: ## list these targets
	@echo 'LoanLens: see what a loan really does.'
	@echo
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'
	@echo
	@echo 'make run takes PORT= (8501) and HOST= (localhost; 0.0.0.0 lets phones in the same network in).'
	@echo 'PYTHON= names the Python to build .venv with, CHROME= the browser for the tests.'

run: packages ## start the app and print its address
	@$(PY) -I -c "$$CHECK_PORT"
	@sh -c "$$START"

install: packages ## only install what the app needs, into .venv
	@echo 'Installed. Start the app with: make run'

test: dev-packages ## check style and types, run all tests
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) -m tests.browser.chromium
	@$(PY) -m pytest -n 2 --dist loadgroup $(ARGS)

bench: dev-packages ## measure speed against other libraries
	@$(PY) -m benchmarks $(ARGS)

venv:
	@sh -c "$$MAKE_VENV"

packages: venv
	@sh -c "$$INSTALL" install run requirements.txt

dev-packages: venv
	@sh -c "$$INSTALL" install test requirements.txt requirements-dev.txt

# The scripts below are plain shell or Python; make only asks that every dollar sign is written twice.

# .venv from the first Python that is new enough and whole. Debian and Ubuntu ship Python without ensurepip.
define MAKE_VENV
set -u
say() { printf '%s\n' "$$@" >&2; }
new_enough() { "$$1" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
whole() { "$$1" -I -c 'import ensurepip, venv' >/dev/null 2>&1; }
candidates="python3.13 python3.12 python3.11 python3 python python3.14"
if [ -n "$${PYTHON:-}" ]; then
    if ! new_enough "$$PYTHON"; then
        say "PYTHON=$$PYTHON is not a Python 3.11 or newer." \
            "Next step: name one that is (make run PYTHON=python3.12), or leave PYTHON out and let make look for it."
        exit 1
    fi
    candidates=$$PYTHON
fi
if [ -x .venv/bin/python ] && new_enough .venv/bin/python; then exit 0; fi
found=
no_venv=
for name in $$candidates; do
    new_enough "$$name" || continue
    if whole "$$name"; then found=$$name; break; fi
    no_venv=$${no_venv:-$$name}
done
if [ -z "$$found" ] && [ -n "$$no_venv" ]; then
    say "$$no_venv is new enough, but its venv module is missing or not whole." \
        "Next step, on Debian or Ubuntu: sudo apt install python3-venv" \
        "Elsewhere: install Python from https://www.python.org/downloads/ . Then run make again."
    exit 1
fi
if [ -z "$$found" ]; then
    say "LoanLens needs Python 3.11 or newer, and none was found." \
        "Next step: Debian or Ubuntu: sudo apt install python3 python3-venv; Mac with Homebrew: brew install python;" \
        "otherwise https://www.python.org/downloads/ . Then run make again, with PYTHON=/path/to/python if it hides."
    exit 1
fi
say "Making .venv with $$found ..."
if ! "$$found" -m venv --clear .venv; then
    say "Making .venv failed; the reason stands above. Next step, on Debian or Ubuntu: sudo apt install python3-venv"
    exit 1
fi
endef
export MAKE_VENV

# install NAME FILE...: pip runs only when the files differ from what .venv/.installed-NAME remembers.
define INSTALL
set -u
name=$$1
shift
sum() { cat "$$@" | cksum; }
stamp=.venv/.installed-$$name
if [ "$$(cat "$$stamp" 2>/dev/null)" = "$$(sum "$$@")" ]; then exit 0; fi
for last; do :; done
echo "Installing $$last into .venv (a minute or two; only when it changes) ..." >&2
if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$$last"; then
    echo "Installing failed; the reason stands above. Next step: check the network, then run make again." >&2
    exit 1
fi
sum "$$@" > "$$stamp"
sum requirements.txt > .venv/.installed-run
endef
export INSTALL

# Says what is wrong with PORT or HOST before Streamlit would, and prints the address.
define CHECK_PORT
import errno, os, socket, sys

host, typed = os.environ["HOST"], os.environ["PORT"]
if not (typed.isascii() and typed.isdigit() and len(typed) <= 5 and 1 <= int(typed) <= 65535):
    sys.exit("PORT must be a whole number from 1 to 65535. Next step: make run PORT=8502")
port = int(typed)
everywhere = host in ("0.0.0.0", "::")
family = socket.AF_INET6 if ":" in host else socket.AF_INET
near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
taken = (
    f"Port {port} is already in use, perhaps by a LoanLens that is still running.\n"
    f"Next step: open http://localhost:{port} to see, or take another port: make run PORT={port % 65535 + 1}"
)
with socket.socket(family) as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        probe.bind((host, port))
    except PermissionError:
        sys.exit(f"Port {port} needs more rights than you have. Next step: make run PORT=8502")
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            sys.exit(taken)
        sys.exit("HOST is not an address of this machine. Next step: leave HOST out, or make run HOST=0.0.0.0")
with socket.socket(family) as probe:  # on a Mac, the bind above works beside a server that listens everywhere
    probe.settimeout(0.5)
    if probe.connect_ex((near, port)) == 0:
        sys.exit(taken)

shown = "localhost" if everywhere else f"[{host}]" if ":" in host else host
print(f"LoanLens: http://{shown}:{port}   (Ctrl+C stops it)", flush=True)
if everywhere:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:  # sends nothing: only asks which way out
        try:
            probe.connect(("192.0.2.1", 9))
            print(f"In the same network: http://{probe.getsockname()[0]}:{port}", flush=True)
        except OSError:
            pass
endef
export CHECK_PORT

# A browser is opened only for a person at a desktop. Streamlit's own banner stays hidden: with HOST=0.0.0.0 it
# would ask a foreign server for this machine's address.
define START
headless=true
if [ -t 0 ] && [ -t 1 ] && [ -z "$${CI:-}$${SSH_CONNECTION:-}" ]; then
    if [ "$$(uname -s)" = Darwin ] || [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then headless=false; fi
fi
exec .venv/bin/python -m streamlit run app.py --server.port="$$PORT" --server.address="$$HOST" \
    --server.headless=$$headless --server.showEmailPrompt=false --logger.hideWelcomeMessage=true
endef
export START
