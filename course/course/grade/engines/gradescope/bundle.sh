#!/usr/bin/env bash
# Makes autograder.zip for Gradescope from the course as it is committed.
# Usage: bundle.sh FILE.zip EXERCISES [LANGUAGE]     for example: bundle.sh autograder.zip 4.2,5 es
set -euo pipefail

if [ "$#" -lt 2 ]; then
  echo "Say where the bundle goes and which exercises it grades: bundle.sh autograder.zip 4.2,5 es" >&2
  exit 1
fi
zip=$(realpath "$1")
exercises=$2
language=${3:-en}
here=$(dirname "$(realpath "$0")")
course=$(git -C "$here" rev-parse --show-toplevel)

cd "$course"
checks=$(for one in ${exercises//,/ }; do
  grep -lE "@Examines\((value = )?\"${one//./[.]}[.\"]" lessons/*/exercises/*Check.java ||
    { echo "\"$one\" is no exercise and no lesson. Give their numbers, with commas: 4.2,5" >&2 && exit 1; }
done | sort -u)
# shellcheck disable=SC2086 # a list of files, in whose names there are no spaces
points=$(grep -ho 'points = [0-9]*' $checks | awk '{ sum += $3 } END { print sum }')

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/setup.sh" "$here/run_autograder" "$work/"
printf '%s\n' "$exercises" > "$work/exercises"
printf '%s\n' "$language" > "$work/language"
# A secret of this bundle, from which the checks' random data is made.
od -An -N16 -tx1 /dev/urandom | tr -d ' \n' > "$work/seed"
git -C "$course" archive --format=tar.gz --output="$work/course.tar.gz" HEAD
rm -f "$zip"
jar --create --no-manifest --file "$zip" -C "$work" .
echo "Upload $zip as the autograder of a programming assignment that is worth $points points."
