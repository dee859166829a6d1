#!/usr/bin/env bash
# What somebody meets who has just cloned the course, on every JDK of this computer from 17 on.
# MAVENS may name several Mavens, one a line; without it, the one that is called mvn.
set -eu
cd "$(dirname "$0")/.."
. tests/shell.sh

OLDEST=17

# jdks: the homes of the JDKs that are here and new enough, each once.
jdks() {
  local home
  for home in "${JAVA_HOME-}" "$(default_jdk)" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ "$(major "$home")" -ge "$OLDEST" ]; then
      (cd "$home" && pwd -P)
    fi
  done | sort -u
}

# The one whose java is found on the PATH.
default_jdk() {
  java -XshowSettings:properties -version 2>&1 | tr -d '\r' | sed -n 's/^ *java\.home = //p'
}

major() {
  "$1/bin/javac" -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/'
}

# what_shows DEMO: a text that only that demo prints.
what_shows() {
  case $1 in
    1-demo) echo 'The key "1", a text:  Hola' ;;
    2-demo) echo 'Name     Juan Pérez' ;;
    3-demo) echo 'Compared they differ' ;;
    4-demo) echo 'Compared identical' ;;
    5-demo) echo 'Here: Ana, Luis, Zoë' ;;
    *) echo "$1 is not known to tests/fresh-clone.sh" ;;
  esac
}

# course SETTING...: the learner's command, in the clone, with what it prints in $printed and in $complaint.
printed=$work/printed
complaint=$work/complaint
course() {
  (cd "$clone" && within "$MVN" exec:java "$@" > "$printed" 2> "$complaint" < /dev/null)
}

# shows TEXT SETTING...: ends with status 0, prints the text, and nothing that is Maven's or a warning.
shows() {
  local text=$1
  shift
  if course "$@" && says "$printed" "$text" && ! grep -E '^\[|WARNING' "$printed" && [ ! -s "$complaint" ]; then
    return
  fi
  cat "$printed" "$complaint"
  return 1
}

# refuses TEXT SETTING...: ends with status 1 and one line, which holds the text.
refuses() {
  local text=$1 status=0
  shift
  course "$@" || status=$?
  if [ "$status" -eq 1 ] && [ ! -s "$printed" ] && [ "$(wc -l < "$complaint")" -eq 1 ] && says "$complaint" "$text"; then
    return
  fi
  cat "$printed" "$complaint"
  return 1
}

# breaks TEXT SETTING...: ends with another status than 0, and says the text.
breaks() {
  local text=$1
  shift
  ! course "$@" && cat "$printed" "$complaint" | grep -qF -- "$text"
}

replace() {
  sed "s/$2/$3/" "$1" > "$work/edited" && ! cmp -s "$1" "$work/edited" && cp "$work/edited" "$1"
}

# newcomer WITH: clones the course and does what a newcomer does, with this JDK and Maven.
newcomer() {
  local demo edited
  clone="$work/my courses" # with a space, as people have them
  git clone -q . "$clone"
  # What Maven has not got yet is brought here, once.
  check "$1: the first command of all prints the menu." course
  check "$1: it does." says "$printed" "3-demo"
  # shellcheck disable=SC2013 # words are what is wanted: a demo's name has no space
  for demo in $(grep -o '[0-9]*-demo ' "$printed"); do
    check "$1: $demo shows what it should, and nothing else is printed." shows "$(what_shows "$demo")" -Dlesson="$demo"
  done
  check "$1: the menu is there in Spanish." shows "Sockets en Java" -Dlang=es
  check "$1: a slip of the pen is answered with the nearest name." refuses "Did you mean -Dlesson=3-server?" -Dlesson=3-sever
  check "$1: a port that is none is refused in one line." refuses '"70000" is no port' -Dlesson=3-server -Dport=70000
  check "$1: a file that is not there is refused in one line." refuses "There is no file" -Dlesson=3-client -Dfile=nothing.png

  edited="$clone/lessons/lesson1_json_echo/Demo.java"
  replace "$edited" '"Sending ' '"I have edited '
  check "$1: an edited lesson is what runs next." shows "I have edited " -Dlesson=1-demo
  replace "$edited" '"I have edited ' 'I have broken '
  check "$1: a broken edit is shown with its file and line." breaks "Demo.java:[" -Dlesson=1-demo
  (cd "$clone" && git checkout -q .)
  check "$1: restored, it runs again." shows "$(what_shows 1-demo)" -Dlesson=1-demo
  rm -rf "$clone"
}

while read -r home; do
  while read -r MVN; do
    export JAVA_HOME=$home
    newcomer "JDK $(major "$home"), $("$MVN" -v | grep -o -m 1 'Maven [0-9a-z.-]*')" < /dev/null
  done <<< "${MAVENS:-mvn}"
done < <(jdks)
finish
