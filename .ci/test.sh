#!/usr/bin/env bash
# Every check and test of Okra. Prints one line a part, the log of whatever failed, and at the end
# "N passed, M failed". Exits 0 only if nothing failed, 2 if it cannot run here.
set -uo pipefail
cd "$(dirname "$0")/.."
WORK=$(mktemp -d "${TMPDIR:-/tmp}/okra-test.XXXXXX")
export WORK
source .ci/services.sh
running=
stop_part() { [[ -z $running ]] || { kill $running 2>/dev/null; wait $running; }; }
trap 'status=$?; stop_part; stop_services; rm -rf "$WORK"; exit $status' EXIT
trap 'exit 130' INT TERM

# part NAME COMMAND… runs one part. It counts as one check, unless it leaves its own count in
# $WORK/NAME.count as "passed failed".
part() {
	local name=$1 from=$SECONDS status=0
	shift
	PART=$name "$@" >"$WORK/$name.log" 2>&1 & # bash hears of a signal while it waits, not while it runs something
	running=$!
	wait "$running" || status=$?
	running=
	local count="1 0"
	((status == 0)) || count="0 1"
	if [[ -s $WORK/$name.count ]]; then
		count=$(<"$WORK/$name.count")
		((status == 0)) || [[ ${count#* } != 0 ]] || count="${count% *} 1" # it failed outside of its tests
	fi
	echo "$count" >"$WORK/$name.count"
	if ((status == 0)); then
		printf '  ok    %-22s %4ds  %s passed\n' "$name" $((SECONDS - from)) "${count% *}"
	else
		printf '  FAIL  %-22s %4ds\n' "$name" $((SECONDS - from))
		sed 's/^/        /' "$WORK/$name.log" | tail -200
	fi
	return "$status"
}

check_format() {
	local wrong
	wrong=$(find . -name '*.go' -not -path './frontend/node_modules/*' -not -path './graph/gen/*' -print0 | xargs -0 gofmt -l)
	[[ -z $wrong ]] || { echo "not formatted (make fmt):"; echo "$wrong"; return 1; }
}

# unchanged FOLDER COMMAND… generates again and compares; the folder is left as it was.
unchanged() {
	local folder=$1 before status=0
	shift
	before=$(mktemp -d "$WORK/before.XXXXXX")
	cp -a "$folder/." "$before"
	"$@" || status=$?
	diff -r "$before" "$folder" || { echo "$folder is not what make generate gives"; status=1; }
	put_back "$before" "$folder"
	return "$status"
}
put_back() { diff -rq "$1" "$2" >/dev/null || { find "$2" -mindepth 1 -delete && cp -a "$1/." "$2"; }; }

go_tests() {
	# Without the race detector, which would find nothing in them and take ten times as long: the demo
	# company, four quarters of work by one goroutine; and what is built with the tag !race: kills, load
	# and the sweep of bad input. Beside the rest, since killed servers mostly wait.
	local status=0 plain
	{
		go test -json -timeout 60m -run 'TheDemoCompany|BadInput|Kills|TwoHundredUsers' ./server ./server/demo ./graph >"$WORK/go-plain.json" 2>&1 & plain=$!
		# SQLite is C in Go's clothes, behind a lock: watching its memory would take half of the time. Its driver is watched:
		# what a package shares by type parameters (sync.Map) is linked once for all, and unwatched it would hide who waited for whom.
		go test -race '-gcflags=modernc.org/sqlite/lib=-race=false' '-gcflags=modernc.org/libc/...=-race=false' '-gcflags=modernc.org/memory/...=-race=false' \
			-json -timeout 20m $(go list ./... | grep -v /server/demo$) || status=1
		wait "$plain" || status=1
		cat "$WORK/go-plain.json"
		return "$status"
	} | node .ci/count-go-tests.mjs "$WORK/$PART.count"
	[[ ${PIPESTATUS[*]} == "0 0" ]]
}

spa_tests() {
	local status=0
	npm --prefix frontend run --silent test -- --reporter=default --reporter=json --outputFile="$WORK/vitest.json" || status=$?
	node -e 'const r=JSON.parse(require("fs").readFileSync(process.argv[1]));console.log(r.numPassedTests,r.numFailedTests)' "$WORK/vitest.json" >"$WORK/$PART.count" || true
	return "$status"
}

browser_tests() {
	local status=0
	PLAYWRIGHT_JSON_OUTPUT_NAME=$WORK/playwright.json .ci/against-server.sh npm --prefix frontend run --silent e2e -- --reporter=list,json || status=$?
	node -e 'const s=JSON.parse(require("fs").readFileSync(process.argv[1])).stats;console.log(s.expected+s.flaky,s.unexpected)' "$WORK/playwright.json" >"$WORK/$PART.count" || true
	return "$status"
}

fuzzers() {
	.ci/fuzz.sh "$([[ -n ${OKRA_SOAK:-} ]] && echo 30 || echo 3)" "$WORK/$PART.count"
}

http_audits() {
	.ci/against-server.sh node .ci/audit-graphql-http.mjs "$WORK/$PART.count"
}

# The sides are processes of their own, and end what they run when they are ended.
end_with_part() { running=; trap stop_part EXIT; trap 'exit 130' INT TERM; }

go_side() {
	end_with_part
	part format check_format
	part vet go vet ./...
	part generated-go unchanged graph/gen go tool gqlgen generate
	part go-tests go_tests
	part lint .ci/lint.sh
	part lint-bites .ci/lint-bites.sh
}

spa_side() {
	end_with_part
	part generated-spa unchanged frontend/src/gql npm --prefix frontend run --silent generate
	part spa-types npm --prefix frontend run --silent typecheck
	part spa-tests spa_tests
}

# What takes one core and waits for nobody.
lone_side() {
	end_with_part
	part spa-lint npm --prefix frontend run --silent lint
	part fuzz fuzzers
}

echo "preparing…"
start_services || exit 2
.ci/packages.sh || exit 2
mkdir -p frontend/dist && touch frontend/dist/.gitkeep

echo "testing…"
part spa-build .ci/build-spa.sh # first, since the Go half embeds it
# Side by side: most of each waits for one core.
go_side & running=$!
spa_side & running="$running $!"
lone_side & running="$running $!"
wait $running
running=
if part binary make --no-print-directory build; then
	part browser-tests browser_tests
	part graphql-http http_audits
fi

passed=0 failed=0
for count in "$WORK"/*.count; do
	read -r p f <"$count"
	passed=$((passed + p)) failed=$((failed + f))
done
echo
echo "$passed passed, $failed failed"
((failed == 0))
