#!/usr/bin/env bash
# Builds the SPA into frontend/dist unless nothing that it is made of changed.
set -euo pipefail
cd "$(dirname "$0")/../frontend"

mkdir -p dist
stamp=node_modules/.built-spa
made_of=$(find src public index.html vite.config.ts tsconfig.json package-lock.json ../schema.graphql -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
if [[ -f dist/index.html && -f $stamp && $(<"$stamp") == "$made_of" ]]; then
	exit 0
fi
npm run --silent build
touch dist/.gitkeep # the build empties the folder, and a clone needs it to compile
echo "$made_of" >"$stamp"
