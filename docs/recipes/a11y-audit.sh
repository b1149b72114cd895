#!/usr/bin/env bash
# scripts/a11y-audit.sh
# Serves public/ while the pages of a11y-pages.txt are audited; the exit code is that of the audit.
set -euo pipefail
python -m http.server 8000 --bind 127.0.0.1 --directory public > /dev/null 2>&1 &
server=$!
trap 'kill "$server"' EXIT
sleep 1
a11y-audit scan --urls a11y-pages.txt --no-crawl --baseline a11y-audit-baseline.json --record none -o .a11y-audit/report.html
