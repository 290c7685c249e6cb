#!/usr/bin/env bash
# Runs golangci-lint on the repository, or on the module in the present folder when given arguments.
# Building it takes minutes, so its binary is kept in the user's cache, by version.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
(($#)) || cd "$root"

cache=${XDG_CACHE_HOME:-$HOME/.cache}/okra
binary=$cache/golangci-lint-$(cat "$root/.ci/tools/go.sum" <(go version) | sha256sum | cut -c1-12)
if [[ ! -x $binary ]]; then
	echo "building golangci-lint, once…"
	mkdir -p "$cache"
	(cd "$root/.ci/tools" && go build -o "$binary.new" github.com/golangci/golangci-lint/v2/cmd/golangci-lint)
	mv "$binary.new" "$binary"
fi
exec "$binary" run --allow-parallel-runners "$@"
