# shellcheck shell=bash
# What the scripts in this folder share. They read it with: . tests/shell.sh

PATIENCE=${PATIENCE:-120} # seconds until a script gives up on something that should have happened
MVN=${MVN:-mvn}
export MAVEN_OPTS="${MAVEN_OPTS-} -Duser.language=en" # what is looked for is English
passed=0
failed=0
started=()
work=$(mktemp -d)

# skip SENTENCE: leaves in good order where this computer cannot run the script.
skip() {
  echo "SKIPPED: $1"
  exit 0
}

# check SENTENCE COMMAND...: a test, passed if the command succeeds. If not, it shows the files named in the command.
check() {
  local sentence=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok      $sentence"
    return
  fi
  failed=$((failed + 1))
  echo "FAILED  $sentence"
  echo "        $*"
  show_files "$@"
}

show_files() {
  local argument
  for argument in "$@"; do
    [ ! -f "$argument" ] || sed 's/^/        | /' "$argument"
  done
}

# await COMMAND...: repeats the command until it succeeds, or until there is no more patience.
await() {
  local deadline=$((SECONDS + PATIENCE))
  until "$@"; do
    if [ "$SECONDS" -ge "$deadline" ]; then
      echo "Waited in vain for: $*"
      show_files "$@"
      return 1
    fi
    sleep 0.1
  done
}

# says FILE TEXT: some line of the file holds the text.
says() {
  grep -qF -- "$2" "$1"
}

# silent FILE TEXT: no line of the file holds the text.
silent() {
  ! says "$1" "$2"
}

# digest FILE: its size and SHA-256, as lessons 3 and 4 write them.
digest() {
  local sum
  sum=$(sha256sum "$1")
  echo "$(wc -c < "$1") bytes, SHA-256 ${sum%% *}"
}

# start COMMAND...: runs it in a process group of its own, and leaves its number in $group.
start() {
  set -m
  "$@" &
  group=$!
  set +m
  started+=("$group")
}

# end GROUP SIGNAL: ends the processes that one start began, and waits until the first of them has gone.
end() {
  kill "-$2" -- "-$1" 2> /dev/null || true
  wait "$1" 2> /dev/null || true
}

# within COMMAND...: runs it until it ends or patience does; its status is the result.
within() {
  local group
  start "$@"
  await gone "$group" || end "$group" KILL
  wait "$group"
}

gone() {
  ! kill -0 "$1" 2> /dev/null
}

end_all() {
  local one
  for one in ${started[@]+"${started[@]}"}; do
    end "$one" KILL
  done
  rm -rf "$work"
}

trap end_all EXIT

# finish: the last line of a script, and its status. A script in which nothing passed has tried nothing.
finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
