# The thin way in: sets up what the project needs in .venv, then hands over to tasks.py.
#   make serve   builds the sample portal and serves it
#   make test    runs every test

PYTHON ?= python3
VENV := .venv
INV := $(VENV)/bin/python -m invoke

.PHONY: serve build check publish test bench clean

serve build check publish: $(VENV)/.run
	@$(INV) $@

test: $(VENV)/.dev
	@$(INV) test

bench: $(VENV)/.dev
	@$(INV) bench build

$(VENV)/.run: requirements.lock
	@sh .ci/set-up "$(PYTHON)" "$(VENV)" requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock requirements.lock
	@sh .ci/set-up "$(PYTHON)" "$(VENV)" requirements-dev.lock
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) .cache output .output.next
