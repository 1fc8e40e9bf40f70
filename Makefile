# 安薪公示. `make` does the main job, `make test` proves it, `make help` lists the verbs. Every verb sets itself up.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m scripts
DATA ?= data
DEMO_TODAY ?= 2026-11-20
PORT ?= 8000

.DEFAULT_GOAL := demo
.PHONY: demo test serve check site update publish bench bench-search bench-journeys mutate help

demo: $(VENV)/ready  ## pull the pretend bureau on loopback and build output/ (this is what `make` does)
	$(RUN) demo --data var/demo/data --output output --today $(DEMO_TODAY)

test: $(VENV)/ready-for-tests var/browser  ## everything CI runs, browser and CJK font included
	$(VENV)/bin/python -m pytest -q -n 2 --dist worksteal

serve: $(VENV)/ready  ## look at output/ on http://127.0.0.1:8000/
	@echo "http://127.0.0.1:$(PORT)/ (Ctrl-C ends it)"
	@$(VENV)/bin/python -m http.server --bind 127.0.0.1 --directory output $(PORT) 2>/dev/null || \
	  { [ $$? -gt 128 ] || echo "port $(PORT) is taken, or output/ is not built: make serve PORT=8001"; }

check: $(VENV)/ready-for-tests  ## lint, types and data
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(RUN) check --data $(DATA)

site: $(VENV)/ready  ## build output/ from DATA, for today
	$(RUN) build --data $(DATA) --output output

update: $(VENV)/ready  ## pull every source into DATA, then build
	$(RUN) pull --data $(DATA); code=$$?; \
	if [ $$code -ne 0 ] && [ $$code -ne 2 ]; then exit $$code; fi; \
	$(RUN) build --data $(DATA) --output output && exit $$code

publish: $(VENV)/ready  ## release output/ into TO and switch to it at once
	@test -n "$(TO)" || { echo "say where: make publish TO=/srv/anxin"; exit 1; }
	$(RUN) publish "$(TO)" --data $(DATA) --output output

bench: $(VENV)/ready-for-tests  ## measure build, loading and search, as ratios against a peer in the same run
	$(VENV)/bin/python -m tests.bench

bench-search: $(VENV)/ready-for-tests var/browser  ## measure search in a browser at 1,000, 10,000 and 100,000 employers (an hour)
	$(VENV)/bin/python -m tests.bench.finding

bench-journeys: demo $(VENV)/ready-for-tests var/browser  ## walk the five errands on a slow phone: taps, requests, bytes, seconds
	$(VENV)/bin/python -m tests.bench.journeys output

# mutmut 3.8 does not run under pytest 9, so it has an environment of its own.
mutate: requirements-mutation.lock  ## change the rules line by line and count what no test notices (half an hour)
	@test -x var/mutation/bin/python || $(PYTHON) -m venv var/mutation
	var/mutation/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-mutation.lock
	rm -rf mutants
	var/mutation/bin/python -m mutmut run
	var/mutation/bin/python -m mutmut export-cicd-stats >/dev/null
	var/mutation/bin/python tests/mutation.py

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## /\1\t/p' $(MAKEFILE_LIST)

# Debian's python3 comes without venv; where we may, we add it.
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv $(VENV); }

$(VENV)/ready: requirements.lock | $(VENV)/bin/python
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/ready-for-tests: requirements-dev.lock $(VENV)/ready
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# Debian's browser, and a font that has Chinese: without one every page is empty boxes and every width is wrong.
var/browser:
	@mkdir -p var
	@if ! { command -v chromium && fc-list :lang=zh | grep -q . ; } >/dev/null 2>&1; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig || \
	  { echo "the tests need a browser and a Chinese font; as root: apt-get install chromium fonts-noto-cjk fontconfig"; exit 1; }; fi
	@touch $@
