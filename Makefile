# Two commands for a fresh machine: `make audit` and `make test`. Both make the environment and find or fetch a browser.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
REPORTS ?= a11y-audit-reports

.PHONY: audit test check docs bench accuracy browser clean

audit: $(VENV)/.installed browser
	@mkdir -p $(REPORTS)
	$(BIN)/a11y-audit demo --folder $(REPORTS)

# Three workers, since browsers wait a third of their time; file by file as named, so that the slow ones begin first.
test: check
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

check: $(VENV)/.installed-dev browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(VENV)/.installed $@

# `install-browser` does nothing where a browser is there already.
browser: $(VENV)/.installed
	$(BIN)/a11y-audit install-browser

docs: $(VENV)/.installed-dev
	$(BIN)/python tools/write_docs.py

bench: $(VENV)/.installed-dev browser
	$(BIN)/python bench/speed.py $(URLS)
	$(BIN)/python bench/profile.py $(URLS)
	$(BIN)/python bench/memory.py
	$(BIN)/python bench/cluster.py
	$(BIN)/python bench/render.py
	$(BIN)/python bench/trend.py
	$(BIN)/python bench/contrast.py $(URLS) $(CONTRAST)
	$(BIN)/python bench/motion.py $(URLS) $(MOTION)

# The labelled pages are not part of this project: `make accuracy SHARED=FOLDER`, partial runs with ARGS="--dataset act".
accuracy: $(VENV)/.installed-dev browser
	$(BIN)/python bench/accuracy.py --shared "$(SHARED)" --out $(REPORTS)/accuracy \
		$(if $(ARGS),$(ARGS),--document docs/accuracy.md)

clean:
	rm -rf $(VENV) $(REPORTS) build dist *.egg-info
