# Sourced by test.sh: installs and starts what the tests need. What runs already is used through
# OKRA_TEST_POSTGRES_URL, OKRA_TEST_REDIS_URL and CHROMIUM. All listen on loopback only.

as_root() {
	if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

postgres_bin() { find /usr/lib/postgresql/*/bin -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -1; }
# Chromium without windows takes a quarter less time for the same tests.
chromium_bin() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

# need_packages installs the system packages that are missing, or names them and exits 2.
need_packages() {
	local missing=()
	[[ -n ${OKRA_TEST_POSTGRES_URL:-} || -n $(postgres_bin) ]] || missing+=(postgresql)
	[[ -n ${OKRA_TEST_REDIS_URL:-} ]] || command -v redis-server >/dev/null || missing+=(redis-server)
	[[ -n ${CHROMIUM:-} || -n $(chromium_bin) ]] || missing+=(chromium)
	fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk fontconfig)
	((${#missing[@]})) || return 0
	if ! command -v apt-get >/dev/null || ! as_root true 2>/dev/null; then
		echo "make test needs these system packages, and may not install them: ${missing[*]}" >&2
		echo "install them, or name running ones in OKRA_TEST_POSTGRES_URL, OKRA_TEST_REDIS_URL and CHROMIUM" >&2
		exit 2
	fi
	echo "installing ${missing[*]}…"
	as_root apt-get update -qq || true # offline, the packages may be cached
	apt-cache show chromium-headless-shell >/dev/null 2>&1 && missing=("${missing[@]/%chromium/chromium-headless-shell}")
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# free_port [PREFERRED] prints a port that nobody listens on: the preferred one, if it is free.
free_port() { node -e 'const s=require("net").createServer();s.on("error",()=>s.listen(0,"127.0.0.1"));s.on("listening",()=>{console.log(s.address().port);s.close()});s.listen(+process.argv[1],"127.0.0.1")' "${1:-0}"; }

# usual_port N is the port of a checkout's Nth service, below those that systems hand out. `go test` knows a result
# again by the environment that the test read: where addresses stay as they were, what didn't change isn't run again.
usual_port() { free_port $((20000 + ($(cksum <<<"$PWD" | cut -d' ' -f1) % 6000) * 2 + $1)); }
usual_password() {
	local kept=.cache/postgres-password
	[[ -s $kept ]] || (umask 077 && mkdir -p .cache && node -p 'crypto.randomUUID()' >"$kept")
	cat "$kept" || node -p 'crypto.randomUUID()' # another user's checkout
}

# PostgreSQL refuses to run as root, so root starts it as the postgres user.
as_postgres() {
	if [[ $EUID -eq 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() {
	[[ -z ${OKRA_TEST_POSTGRES_URL:-} ]] || return 0
	local bin port password
	bin=$(postgres_bin)
	port=$(usual_port 0)
	password=$(usual_password)
	POSTGRES_DIR=$(mktemp -d "${TMPDIR:-/tmp}/okra-postgres.XXXXXX")
	printf '%s' "$password" >"$POSTGRES_DIR/password"
	[[ $EUID -ne 0 ]] || chown -R postgres "$POSTGRES_DIR"
	as_postgres "$bin/initdb" -D "$POSTGRES_DIR/data" -U okra -E UTF8 --locale=C.UTF-8 --no-sync \
		--auth=scram-sha-256 --pwfile="$POSTGRES_DIR/password" >/dev/null
	# Nothing here outlives the tests, so nothing needs to reach the disk.
	as_postgres "$bin/pg_ctl" -D "$POSTGRES_DIR/data" -w -t 60 -l "$POSTGRES_DIR/log" -o "-p $port -c listen_addresses=127.0.0.1 \
		-c unix_socket_directories=$POSTGRES_DIR -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start >/dev/null
	POSTGRES_PID=$(head -1 "$POSTGRES_DIR/data/postmaster.pid")
	export OKRA_TEST_POSTGRES_URL="postgres://okra:$password@127.0.0.1:$port/postgres?sslmode=disable"
}

start_redis() {
	[[ -z ${OKRA_TEST_REDIS_URL:-} ]] || return 0
	local port
	port=$(usual_port 1)
	redis-server --bind 127.0.0.1 --port "$port" --save '' --appendonly no --daemonize no >"$WORK/redis.log" 2>&1 &
	REDIS_PID=$!
	for _ in {1..100}; do
		redis-cli -p "$port" ping >/dev/null 2>&1 && break
		sleep 0.05
	done
	export OKRA_TEST_REDIS_URL="redis://127.0.0.1:$port/0"
}

start_services() {
	need_packages
	start_postgres
	start_redis
	export CHROMIUM=${CHROMIUM:-$(chromium_bin)}
}

# stop_services ends what was started here, by its process id.
stop_services() {
	[[ -z ${REDIS_PID:-} ]] || kill "$REDIS_PID" 2>/dev/null || true
	if [[ -n ${POSTGRES_PID:-} ]]; then
		kill -QUIT "$POSTGRES_PID" 2>/dev/null || true # nothing is worth a clean shutdown
		for _ in {1..100}; do kill -0 "$POSTGRES_PID" 2>/dev/null || break; sleep 0.05; done
	fi
	[[ -z ${POSTGRES_DIR:-} ]] || rm -rf "$POSTGRES_DIR"
}
