#!/usr/bin/env bash
# Starts PostgreSQL and Redis and measures bin/okra against its limits; arguments go to the bench.
set -euo pipefail
cd "$(dirname "$0")/.."
WORK=$(mktemp -d "${TMPDIR:-/tmp}/okra-bench.XXXXXX")
export WORK
source .ci/services.sh
trap 'stop_services; rm -rf "$WORK"' EXIT
trap 'exit 130' INT TERM
start_services
go run ./bench "$@"
