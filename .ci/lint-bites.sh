#!/usr/bin/env bash
# Checks that the import rules bite: a small tree of packages, each with one import that it must not have,
# has to be refused in every one of them.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
tree=$(mktemp -d "${TMPDIR:-/tmp}/okra-bites.XXXXXX")
trap 'rm -rf "$tree"' EXIT

ours=github.com/okra-performance/okra
printf 'module %s\n\ngo 1.26.0\n' "$ours" >"$tree/go.mod"
wrong() { # folder import
	mkdir -p "$tree/$1"
	printf 'package %s\n\nimport _ "%s"\n' "$(basename "$1")" "$2" >"$tree/$1/wrong.go"
}
wrong server/rules "$ours/db"
wrong server/tabular "$ours/db"
wrong db "$ours/server/app"
wrong server/ranking "$ours/server/live"
wrong server/live "$ours/server/auth"
wrong server/auth "$ours/server/jobs"
wrong server/jobs "$ours/server/web"
wrong server/web "$ours/db"
wrong server/app net/http
wrong graph database/sql

cp .golangci.yml "$tree/"
cd "$tree"
found=$("$root/.ci/lint.sh" --enable-only depguard --output.text.path stdout 2>&1 || true)
for folder in server/{rules,tabular,ranking,live,auth,jobs,web,app} db graph; do
	grep -q "^$folder/wrong.go.*depguard" <<<"$found" || { echo "no rule bites in $folder"; echo "$found"; exit 1; }
done
echo "the import rules bite in all ten folders"
