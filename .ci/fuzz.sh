#!/usr/bin/env bash
# Runs every fuzz target for some seconds each. What a fuzzer finds stays in the package's testdata/fuzz, where
# `go test` tries it for ever.
# Usage: .ci/fuzz.sh SECONDS [COUNT-FILE]; "passed failed" goes to the file.
set -uo pipefail
cd "$(dirname "$0")/.."

passed=0 failed=0
while IFS=: read -r file _ line; do
	target=${line#func } package=./$(dirname "$file")
	target=${target%%(*}
	# One worker a core finds no more in seconds than one alone, and the other cores have other tests to run.
	if go test -run '^$' -fuzz "^$target\$" -fuzztime "$1s" -parallel 1 "$package"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$target in $package failed"
	fi
done < <(git grep --untracked -n '^func Fuzz' -- '*_test.go')

((passed + failed)) || { echo "no fuzz target was found"; exit 1; }
echo "$passed passed, $failed failed"
[[ -z ${2:-} ]] || echo "$passed $failed" >"$2"
((failed == 0))
