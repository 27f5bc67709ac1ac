# Two commands are all a newcomer needs: `make run` and `make test`.
SHELL := /bin/bash
export RASA_TELEMETRY_ENABLED := false

.PHONY: run test environment lock format

run: environment
	@exec .venv/bin/alongside serve

test: environment
	@exec .venv/bin/alongside test

environment:
	@python3 scripts/bootstrap.py

lock:
	@python3 scripts/bootstrap.py --lock

format: environment
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .
