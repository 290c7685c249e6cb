#!/usr/bin/env bash
# Serves with live reload: Vite for the SPA, and the server built anew whenever a Go file changes.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p .cache frontend/dist
server=
stop() { [[ -z $server ]] || kill "$server" 2>/dev/null || true; }
trap 'stop; kill "$vite" 2>/dev/null || true' EXIT

npm --prefix frontend run --silent dev &
vite=$!

while kill -0 "$vite" 2>/dev/null; do
	changed=$(find server graph db schema.graphql go.mod \( -name '*.go' -o -name '*.sql' -o -name '*.graphql' -o -name '*.yaml' -o -name go.mod \) -newer .cache/dev-built -print -quit 2>/dev/null || echo first)
	if [[ -n $changed || ! -f .cache/dev-built ]]; then
		touch .cache/dev-built
		if go build -o .cache/okra-dev ./server; then
			stop
			[[ -z $server ]] || wait "$server" 2>/dev/null || true
			.cache/okra-dev demo --if-empty && OKRA_DEV=true .cache/okra-dev serve &
			server=$!
		fi
	fi
	sleep 1
done
