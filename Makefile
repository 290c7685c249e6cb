# Okra: `make` lists the targets. `make run` and `make test` are all that a newcomer needs.

SHELL := /bin/bash
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
GO_BUILD := CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=$(VERSION)"

.DEFAULT_GOAL := help
.PHONY: help run test dev build spa generate lint fmt bench shots soak packages

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: build ## build and serve at http://localhost:8080, with the demo company on a first start
	@.ci/serve.sh

test: ## run every check and test; installs and starts what they need
	@.ci/test.sh

dev: packages ## serve with live reload of both halves at http://localhost:5173
	@.ci/dev.sh

build: spa ## build bin/okra with the SPA inside
	@$(GO_BUILD) -o bin/okra ./server

SECTIONS := base session team channel metric fact dashboard scorecard plan appraisal rating attribution levelling appeal comparison followup career leaderboard recognition incentive statement okr notice audit

generate: packages ## print schema.graphql from graph/schema, generate graph/gen from it and frontend/src/gql from the documents
	cat $(SECTIONS:%=graph/schema/%.graphql) >schema.graphql
	go tool gqlgen generate
	npm --prefix frontend run --silent generate

lint: packages ## run the linters of both halves
	.ci/lint.sh
	npm --prefix frontend run --silent lint

fmt: ## format the Go code
	gofmt -w $$(git ls-files --cached --others --exclude-standard '*.go' | grep -v '^graph/gen/')

bench: build ## measure the promises of performance and write bench/results.md
	@.ci/bench.sh

shots: build ## take screenshots of every page of the demo company into shots/
	@.ci/against-server.sh npm --prefix frontend run --silent shots

soak: ## run the long forms of the tests: fuzzing, kills, load
	@OKRA_SOAK=1 .ci/test.sh

spa: packages
	@.ci/build-spa.sh

packages:
	@.ci/packages.sh
