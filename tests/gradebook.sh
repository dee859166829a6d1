#!/usr/bin/env bash
# What the gradebook's page does when somebody sorts, finds, opens and prints. Wants node and npm.
set -eu
cd "$(dirname "$0")/.."
. tests/shell.sh

cp tests/gradebook/package.json tests/gradebook/gradebook.mjs "$work/"
npm install --prefix "$work" --no-audit --no-fund --silent > "$work/npm" 2>&1 ||
  skip "the gradebook's page is tried with node, npm and its registry"
for language in en es; do
  GRADEBOOK=$PWD/tests/course/grade/golden/$language/gradebook.html node --test --test-reporter=spec "$work/gradebook.mjs"
done
