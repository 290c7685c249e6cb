#!/usr/bin/env bash
# Installs the SPA's npm packages when package-lock.json changed since the last time, and Go's modules.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in go node npm; do
	command -v "$program" >/dev/null || { echo "$program is missing: install Go 1.26 and Node.js 20 or newer" >&2; exit 2; }
done

installed=frontend/node_modules/.installed-lock
if ! cmp -s frontend/package-lock.json "$installed"; then
	echo "installing npm packages…"
	npm --prefix frontend ci --no-audit --no-fund --prefer-offline --loglevel=error
	cp frontend/package-lock.json "$installed"
fi
go mod download
