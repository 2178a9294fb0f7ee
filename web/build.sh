#!/usr/bin/env bash
# Builds the staff workspace into the folder given; does nothing when nothing changed since.
set -euo pipefail
cd "$(dirname "$0")"
out=${1:?usage: build.sh FOLDER}
[ -f package.json ] || exit 0
stamp=$(find . -path ./node_modules -prune -o -path ./dist -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
if [ -f "$out/.built" ] && [ "$(cat "$out/.built")" = "$stamp" ]; then
  exit 0
fi
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ ! -d node_modules ] || [ "$(cat node_modules/.lock 2>/dev/null)" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" > node_modules/.lock
fi
npm run --silent build
mkdir -p "$out"
rm -rf "$out/assets"
cp -r dist/. "$out/"
echo "$stamp" > "$out/.built"
