#!/usr/bin/env bash
# Serves bin/okra on the embedded database, filling it with the demo company on a first start.
set -euo pipefail
cd "$(dirname "$0")/.."

bin/okra demo --if-empty
exec bin/okra serve
