# The interpreter of .venv if there is one (README), else python3; or say make test PYTHON=…
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)

.PHONY: test check format lint types goldens slow browser bench figures packages examples lessons clean

test: ## the tests, as the README and .ci/run call them
	$(PYTHON) -m pytest -n 2

check: lint types test ## all that must hold before a commit

lint:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

format:
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

# Type checkers do not follow the hook of an editable install, so they read a tree of links instead.
types:
	rm -rf build/typing
	mkdir -p build/typing/coro2sm
	for each in __init__.py __main__.py auto.py pytest.py py.typed; do \
	  ln -s ../../../compiler/_root/$$each build/typing/coro2sm/ || exit 1; done
	ln -s ../../../compiler ../../../runtime build/typing/coro2sm/
	MYPYPATH=build/typing $(PYTHON) -m mypy --explicit-package-bases -p coro2sm.compiler -p coro2sm.runtime \
	  -m coro2sm -m coro2sm.__main__ -m coro2sm.auto -m coro2sm.pytest

goldens: ## write the golden files anew; look at the diff
	$(PYTHON) -m pytest -n 2 tests -k golden --update-goldens

slow: ## the tests that take minutes
	$(PYTHON) -m pytest -n 2 -m slow

browser: ## the player in Chromium; axe-core, too, after: npm install --prefix build/axe axe-core@4
	$(PYTHON) -m pytest -n 2 -m slow tests/teach/browser

bench: ## compile time, run time, the small loop, and comparing, as ratios
	$(PYTHON) benchmarks/compile.py
	$(PYTHON) benchmarks/run.py
	$(PYTHON) benchmarks/loop.py
	$(PYTHON) benchmarks/diff.py
	$(PYTHON) benchmarks/views.py

figures: ## how right the comparing of machines is, on the whole corpus of edits
	$(PYTHON) -m tests.diff

packages: ## other people's test suites, native and compiled, in fresh environments
	$(PYTHON) benchmarks/packages.py

examples: ## compile the examples anew
	mkdir -p examples/compiled
	for each in examples/*.py; do $(PYTHON) -m coro2sm compile $$each -o examples/compiled/ || exit 1; done

lessons: ## the pages of examples/lessons, and one that leads to them, in build/lessons
	$(PYTHON) -m coro2sm.compiler.teach.gallery examples/lessons build/lessons

clean:
	rm -rf build dist *.egg-info
