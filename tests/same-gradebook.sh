#!/usr/bin/env bash
# Whoever is graded again gets the same marks and hears the same, letter by letter. A class made of the gallery is
# graded once while nothing else runs, and RUNS times while all processors are busy. ONE_OF=1 takes the whole gallery,
# ONE_OF=4 one of four programs.
set -eu
cd "$(dirname "$0")/.."
. tests/shell.sh

RUNS=${RUNS:-3}
ONE_OF=${ONE_OF:-4}
LIMIT=3600 # seconds after which a busy loop ends, whatever has become of this script

command -v timeout > /dev/null || skip "the busy loops want the command timeout"

mkdir "$work/class"
gallery=(tests/wrong-answers/* tests/more-wrong-answers/* tests/right-answers/*)
for ((i = ONE_OF - 1; i < ${#gallery[@]}; i += ONE_OF)); do
  cp -R "${gallery[i]}" "$work/class/"
done

# grade NAME: grades the class; the files lie in a folder of that name.
grade() {
  "$MVN" -B -ntp exec:java -Dlesson=grade "-Dsubmissions=$work/class" "-Dresults=$work/$1" > "$work/said" 2>&1 < /dev/null ||
    { cat "$work/said"; exit 1; }
}

same() {
  diff -r "$work/quiet" "$work/$1" > "$work/difference" 2>&1
}

busy() {
  local processors loop
  processors=$(getconf _NPROCESSORS_ONLN)
  for loop in $(seq $((2 * processors + 1))); do
    start timeout "$LIMIT" sh -c 'while :; do :; done'
    loops+=("$group")
  done
}

echo "$((${#gallery[@]} / ONE_OF)) programs"
grade quiet
for run in $(seq "$RUNS"); do
  loops=()
  busy
  grade "busy-$run"
  for loop in "${loops[@]}"; do
    end "$loop" KILL
  done
  check "graded while all processors are busy, time $run, the same byte for byte" same "busy-$run"
  head -n 20 "$work/difference"
done

finish
