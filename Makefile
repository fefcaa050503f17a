# The project's recipes. Each sets up what it needs in .venv first; all that must be there is Python 3.11
# or newer, git and make; the pages of `communique serve` need Node 20 or newer too. CI calls the same ones.
#
#   make run                  read the reports in examples/, print what is in them, write out/examples.html
#   make pages                build what the browser loads, with Node 20 or newer
#   make test                 lint, types, tests
#   make evaluate             score against the gold sets; GOLD=FOLDER says where they are,
#                             ARGS='--set train --errors 5' says more (ARGS=--help lists all)
#   make bench                compare the reading time with the bare spaCy pipeline's
#   make docs                 run the commands that the docs show and write their output there
#   make constraints          write the versions in .venv to constraints.txt
#   make clean                remove what the recipes made

PYTHON ?= python3
VENV ?= .venv
GOLD ?= ../shared/gold
OUT ?= out
ARGS ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev

PAGES := src/communique/web/static/built/manifest.json

.PHONY: run pages test lint types docs evaluate bench constraints clean

run: $(INSTALLED) pages
	$(BIN)/communique read examples/
	@mkdir -p $(OUT)
	@$(BIN)/communique read examples/ --format html --output $(OUT)/examples.html
	@echo "The same with the words behind every value: $(abspath $(OUT)/examples.html)"
	@$(BIN)/communique add examples/ --ledger $(OUT)/examples.db
	@echo "To look around in the browser: $(BIN)/communique serve --ledger $(OUT)/examples.db"

pages:
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(PAGES); \
	  else echo "npm is missing, so the pages are not built; all else works"; fi

$(PAGES): web/package.json web/package-lock.json web/build.mjs $(wildcard web/src/* web/src/*/*)
	@echo "building the pages"
	@cd web && npm ci --ignore-scripts --silent && npm run build --silent

test: lint types
	$(BIN)/python -m pytest $(ARGS)

lint: $(INSTALLED_DEV)
	$(BIN)/ruff check src tests tools
	$(BIN)/ruff format --check src tests tools

types: $(INSTALLED_DEV)
	$(BIN)/mypy src tools

docs: $(INSTALLED_DEV)
	$(BIN)/python tools/refresh_docs.py $(ARGS)

evaluate: $(INSTALLED)
	$(BIN)/python tools/evaluate.py --gold $(GOLD) $(ARGS)

bench: $(INSTALLED)
	$(BIN)/python tools/bench.py --gold $(GOLD) $(ARGS)

constraints: $(INSTALLED_DEV)
	{ sed -n '/^#/p' constraints.txt; $(PIP) freeze --exclude-editable; } > $(VENV)/constraints.txt
	mv $(VENV)/constraints.txt constraints.txt

clean:
	rm -rf $(VENV) $(OUT) build dist web/node_modules src/communique/web/static/built .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# Built again when the dependencies change.
$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else \
	  "Communiqué needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; name another: make PYTHON=python3.12")'
	@$(PYTHON) -c 'import ensurepip' || \
	  { echo "This Python cannot make virtual environments; install its venv package, such as python3-venv"; exit 1; }
	@echo "setting up $(VENV) (once, about a minute)"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --upgrade pip --constraint constraints.txt
	@$(PIP) install --constraint constraints.txt --editable '.[web]'
	@touch $@

$(INSTALLED_DEV): $(INSTALLED)
	@$(PIP) install --constraint constraints.txt --group dev
	@touch $@
