# Run, check and test the site. Needs Debian's python3, python3-venv, git and make; `make test` uses more if it is there.
PORT ?= 8000
export PORT

# One stamp per state of the locked packages: a changed pin installs again, an unchanged one costs nothing.
RUNS_WITH  := .venv/installed-$(shell cat requirements.lock | sha256sum | cut -c1-16)
TESTS_WITH := .venv/installed-dev-$(shell cat requirements-dev.lock | sha256sum | cut -c1-16)
# A package whose bytes are not those that were locked is not installed.
INSTALL    := .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement

# Tools that only these two commands need, each in an environment of its own under var/.
LOCK_WITH := uv==0.13.9
LIST_WITH := cyclonedx-bom==7.5.0
LOCK      := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

.PHONY: bench screenshots messages lock model run sbom stack check test attack faults

# The site on http://127.0.0.1:8000 with SQLite, nothing else to install or start.
run: $(RUNS_WITH)
	.venv/bin/python manage.py prepare
	exec .venv/bin/gunicorn --config deploy/gunicorn_embedded.py

# The production stack under var/stack, on https://127.0.0.1:8443 (STACK_PORT), until Ctrl-C. Needs Debian's postgresql,
# redis-server and nginx-light.
stack: $(RUNS_WITH)
	exec .venv/bin/python -m deploy.stack

# What can be said without running the site.
check: export VAR_DIR := $(CURDIR)/var/check
check: $(TESTS_WITH)
	@mkdir -p $(VAR_DIR)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/python manage.py makemigrations --check --dry-run
	.venv/bin/python manage.py check --fail-level WARNING
	.venv/bin/python manage.py hotlines_check
	.venv/bin/python manage.py catalogues_check
	.venv/bin/python -m tests.plain_words
	.venv/bin/python -m tests.production manage.py check --deploy --fail-level WARNING

# Every screen on a phone and on a desktop, light and dark, in English and in Arabic: var/screenshots. SCREENS=home,list
# takes only these. Needs Chromium.
screenshots: $(TESTS_WITH)
	VAR_DIR=var/check .venv/bin/python manage.py test --testrunner=tests.runner.Runner --tag=pictures tests.browser.test_screens

# What the pages say now, into every catalogue under locale/: fill in what is empty there. `make messages LANGUAGE=es`
# does it for one language, and begins it if it is new. Needs Debian's gettext.
messages: $(RUNS_WITH)
	.venv/bin/python manage.py makemessages $(if $(LANGUAGE),--locale $(LANGUAGE),--all)
	.venv/bin/python manage.py catalogues_compile

# Trains the small model again from the data beside the repository; its card says how (moderation/screening/). The
# libraries for that stay apart from the site's.
model: var/model/bin/pip
	var/model/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-model.lock
	var/model/bin/python manage.py train_screeners ../shared/data/screening tests/moderation/screening_examples

# The whole suite: on SQLite, on PostgreSQL and Redis where they are installed, in Chromium where it is installed.
test: $(TESTS_WITH)
	.venv/bin/python -m tests

# What floods, kills and searches whole disks; ends with a table of what was tried and what got through.
attack: $(TESTS_WITH)
	.venv/bin/python -m tests --attack

# The long run of what breaks: 50 kills of each process, 20 stops of the database, Redis away for ten minutes, full disks
# (as root alone), clocks that jump (with a C compiler); prints what was acknowledged and what became of it. A few of each
# run under `make attack`.
faults: export FAULTS_KILLS = 50
faults: export FAULTS_STOPS = 20
faults: export FAULTS_FILLINGS = 5
faults: export FAULTS_AWAY_SECONDS = 600
faults: $(TESTS_WITH)
	.venv/bin/python -m tests --attack tests.stack.test_faults tests.stack.test_faults_clock tests.stack.test_faults_jobs

# How fast and how large, on the production stack with a million stories (BENCH_ROWS): var/bench.json and the table in
# docs/performance.md. Needs what `make stack` needs, and Debian's wrk.
bench: $(RUNS_WITH)
	.venv/bin/python -m bench

# Locks every package that the pins bring along, with the digests of its files. Run it after changing a pin.
lock: var/lock/bin/pip
	var/lock/bin/python -m pip install --quiet --disable-pip-version-check $(LOCK_WITH)
	var/lock/bin/$(LOCK) --output-file requirements.lock requirements.txt
	var/lock/bin/$(LOCK) --output-file requirements-dev.lock requirements-dev.txt
	var/lock/bin/$(LOCK) --output-file requirements-model.lock requirements-model.txt

# What runs the site, as a CycloneDX list in var/sbom.json.
sbom: var/sbom/bin/pip
	var/sbom/bin/python -m pip install --quiet --disable-pip-version-check $(LIST_WITH)
	var/sbom/bin/cyclonedx-py requirements --output-reproducible --output-file var/sbom.json requirements.lock

var/%/bin/pip:
	python3 -m venv var/$*

.venv/bin/pip:
	python3 -m venv .venv

$(RUNS_WITH): .venv/bin/pip
	$(INSTALL) requirements.lock
	@touch $@

$(TESTS_WITH): $(RUNS_WITH)
	$(INSTALL) requirements-dev.lock
	@touch $@
