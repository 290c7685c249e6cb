#!/usr/bin/env bash
# Runs a command against bin/okra with a fresh demo company: OKRA_URL names it, CHROMIUM the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
WORK=$(mktemp -d "${TMPDIR:-/tmp}/okra-server.XXXXXX")
source .ci/services.sh

server=
stop() {
	kill $(jobs -p) 2>/dev/null || true
	wait || true
	rm -rf "$WORK"
}
trap stop EXIT
trap 'exit 130' INT TERM

export CHROMIUM=${CHROMIUM:-$(chromium_bin)}
port=$(free_port)
export OKRA_ADDR=127.0.0.1:$port OKRA_URL=http://127.0.0.1:$port
# The same program makes the same company within the hour, so it is made once and copied.
made=.cache/demo/$(sha256sum bin/okra | cut -c1-16)-$(date -u +%Y%m%d%H)
if [[ ! -d $made ]]; then
	mkdir "$WORK/made"
	OKRA_DATABASE_URL=sqlite:$WORK/made/okra.db bin/okra demo >"$WORK/log" 2>&1 || { cat "$WORK/log"; exit 1; }
	mkdir -p .cache/demo
	find .cache/demo -mindepth 1 -maxdepth 1 -mmin +180 -exec rm -rf {} +
	mv -T "$WORK/made" "$made" 2>/dev/null || true # another run may have been quicker
fi
cp -r "$made" "$WORK/data"
export OKRA_DATABASE_URL=sqlite:$WORK/data/okra.db
bin/okra serve >>"$WORK/log" 2>&1 &
server=$!
for _ in {1..200}; do
	node -e 'fetch(process.env.OKRA_URL+"/readyz").then(r=>process.exit(r.ok?0:1),()=>process.exit(1))' && break
	kill -0 "$server" 2>/dev/null || { echo "the server ended:"; tail -20 "$WORK/log"; exit 1; }
	sleep 0.1
done

status=0
"$@" & # bash hears of a signal while it waits, not while it runs something
wait "$!" || status=$?
if ((status)); then
	echo "the server's last words:"
	tail -40 "$WORK/log"
fi
exit "$status"
