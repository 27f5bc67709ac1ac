# Two commands are all a newcomer needs: `make run` and `make test`.
SHELL := /bin/bash
export RASA_TELEMETRY_ENABLED := false

.PHONY: run test environment lock format

environment:
	@python3 scripts/bootstrap.py

run: environment
	@.venv/bin/alongside serve

test: environment
	@.venv/bin/alongside test

lock: environment
	@.uv/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.10 --no-emit-index-url --no-header --no-annotate requirements.in -o requirements.lock

format: environment
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .
