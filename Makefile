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

lock: environment
	@"$$(python3 scripts/bootstrap.py --print-uv)" pip compile --quiet --universal --generate-hashes --python-version 3.10 --no-emit-index-url --no-header --no-annotate requirements.in -o requirements.lock

format: environment
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .
