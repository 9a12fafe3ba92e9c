# Two commands do everything on a fresh machine: `make site` and `make test`.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.PHONY: help site test serve check audit bench bench-search lint unit browser office java lock clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 15

site: $(RUNTIME)  ## set up what is needed and build content/ into site/
	@$(BIN)/disclosure build
	@echo "The site is in site/. To look at it: make serve, or: $(BIN)/python -m http.server --directory site"

serve: $(RUNTIME)  ## the site, live, at http://127.0.0.1:5000/
	@$(BIN)/disclosure serve

check: $(RUNTIME)  ## check all of content/
	@$(BIN)/disclosure check

bench: $(RUNTIME)  ## time load, check, render, search and the whole at 100 and 1,000 companies
	@$(BIN)/python bench/run.py

bench-search: $(DEV) browser  ## the search's weight and speed, beside Pagefind (needs npm) and Whoosh
	@$(BIN)/python -m bench.search

audit: $(DEV) browser java  ## the built site held against the Nu HTML checker, Lighthouse (both need npm) and axe
	@$(BIN)/python -m bench.audit

test: $(DEV) browser office lint unit  ## everything: linters, types, layers, all tests (the browser's and the office's too)

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(DEV)
	$(BIN)/pytest -n auto --dist worksteal

browser:
	@scripts/install-browser

java:
	@scripts/install-java

office:
	@scripts/install-office

$(VENV)/bin/python:
	@scripts/make-environment $(PYTHON) $(VENV)

$(RUNTIME): requirements/runtime.txt pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEV): requirements/dev.txt $(RUNTIME)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

lock: $(DEV)  ## rewrite requirements/*.txt from pyproject.toml: newest versions, exact, with hashes
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile -q --upgrade --generate-hashes --universal --python-version 3.11 --no-header --no-emit-index-url pyproject.toml --group build -o requirements/runtime.txt
	$(BIN)/uv pip compile -q --upgrade --generate-hashes --universal --python-version 3.11 --no-header --no-emit-index-url pyproject.toml --group build --group dev -o requirements/dev.txt

clean:  ## forget the environment and the caches (site/ stays)
	rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
