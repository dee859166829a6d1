#!/usr/bin/env bash
# The lessons on two computers: two network namespaces of this one, joined by a cable (a veth pair).
# On the second one runs exactly what the server says to type there. MVN names another Maven, JAVA_HOME another JDK.
set -eu
cd "$(dirname "$0")/.."
. tests/shell.sh

one=one-$$
two=two-$$
leave() {
  end_all
  ip netns delete "$one" 2> /dev/null || true
  ip netns delete "$two" 2> /dev/null || true
}

connect_them() {
  ip netns add "$one" && ip netns add "$two" &&
    ip link add cable netns "$one" type veth peer name cable netns "$two" &&
    plug_in "$one" 1 && plug_in "$two" 2
}

# plug_in COMPUTER NUMBER: gives its end of the cable 10.77.0.NUMBER, and fd77::NUMBER where the system knows IPv6.
plug_in() {
  ip -n "$1" address add "10.77.0.$2/24" dev cable &&
    ip -n "$1" link set cable up && ip -n "$1" link set lo up || return 1
  ip -n "$1" address add "fd77::$2/64" dev cable nodad || true
}

trap leave EXIT
connect_them 2> "$work/refused" ||
  skip "two computers are tried with 'ip netns' and the rights of root: $(tail -n 1 "$work/refused")"

# serve LESSON SETTING...: starts its server on computer one, and leaves in $command what it says to type on another.
serve() {
  local lesson=$1
  shift
  said=$work/server-$lesson
  start ip netns exec "$one" "$MVN" exec:java -Dlesson="$lesson-server" "$@" > "$said" 2>&1 < /dev/null
  await says "$said" "Ctrl-C stops it"
  command=$(grep -m 1 '^  mvn ' "$said")
}

# on_two COMMAND: types it on computer two; what it prints is in $printed, what it complains of in $complaint.
printed=$work/printed
complaint=$work/complaint
on_two() {
  within ip netns exec "$two" bash -c "${1/mvn/$MVN}" > "$printed" 2> "$complaint" < /dev/null
}

# fails COMMAND SENTENCE: on computer two it ends with status 1 and that one sentence.
fails() {
  local status=0
  on_two "$1" || status=$?
  if [ "$status" -eq 1 ] && is "$complaint" "$2"; then
    return
  fi
  cat "$complaint"
  return 1
}

is() {
  [ "$(cat "$1")" = "$2" ]
}

# ended GROUP STATUS: what was started has ended by itself with that status.
ended() {
  local status=0
  await gone "$1" || return 1
  wait "$1" || status=$?
  [ "$status" -eq "$2" ]
}

# Once, with the network of this computer, so that what Maven needs is there and the lessons are compiled.
"$MVN" exec:java > "$work/menu" 2>&1 || { cat "$work/menu"; exit 1; }

# A server that hangs costs its client 30 seconds: meanwhile the others work.
serve 1 -Dport=12399
kill -STOP -- "-$group"
start ip netns exec "$two" bash -c "${command/mvn/$MVN}" > "$work/hung" 2>&1 < /dev/null
hung=$group

serve 1
check "Lesson 1: the server says what to type on the other computer." \
  is <(echo "$command") '  mvn exec:java -Dlesson=1-client "-Dhost=10.77.0.1"'
check "Lesson 1: that runs there." on_two "$command"
check "Lesson 1: the map comes back." says "$printed" "Received {1=Hola, 2=Chao}"
check "Lesson 1: the server saw the other computer." says "$said" "Connection from 10.77.0.2"
if says "$said" '"-Dhost=fd77:'; then
  check "Lesson 1: what it says to type for IPv6 runs as well." on_two "$(grep -m 1 '"-Dhost=fd77:' "$said")"
  check "Lesson 1: then too the map comes back." says "$printed" "Received {1=Hola, 2=Chao}"
else
  echo "SKIPPED: IPv6, which this computer has switched off."
fi
end "$group" TERM

serve 3 -Dout="$work/cut.png"
check "Lesson 3: what the server says to type there runs." on_two "$command"
check "Lesson 3: the whole photo left." says "$printed" "Sending  $(digest files/photo.png)"
check "Lesson 3: a part of it was saved." says "$printed" "Server   Thanks. $(digest "$work/cut.png")"
check "Lesson 3: they differ." says "$printed" "Compared they differ"
end "$group" TERM

serve 4 -Dout="$work/whole.png"
check "Lesson 4: what the server says to type there runs." on_two "$command"
check "Lesson 4: the client says that they are identical." says "$printed" "Compared identical"
check "Lesson 4: they are." cmp files/photo.png "$work/whole.png"
end "$group" TERM

serve 5
mkfifo "$work/ana.lines" "$work/luis.lines"
exec 8<> "$work/ana.lines" 9<> "$work/luis.lines"
server=$group
start ip netns exec "$two" bash -c "${command/mvn/$MVN}" > "$work/ana" 2>&1 < "$work/ana.lines"
ana=$group
echo "/name Ana" >&8
await says "$work/ana" "is now Ana"
start ip netns exec "$two" bash -c "${command/mvn/$MVN}" > "$work/luis" 2>&1 < "$work/luis.lines"
luis=$group
echo "/name Luis" >&9
await says "$work/ana" "is now Luis"
echo "Hola, Luis" >&8
check "Lesson 5: one client hears the other." await says "$work/luis" "Ana: Hola, Luis"
echo "Hola, Ana" >&9
check "Lesson 5: and the other the one." await says "$work/ana" "Luis: Hola, Ana"
echo "/quit" >&8
check "Lesson 5: who quits leaves in good order." ended "$ana" 0
check "Lesson 5: who stays is told." await says "$work/luis" "* Ana left"
end "$server" KILL
check "Lesson 5: a server that dies ends its client in good order." ended "$luis" 0

client='mvn exec:java -Dlesson=3-client -Dhost='
check "A computer without a server refuses, and the client says how to start one." fails "${client}10.77.0.1" \
  "Nothing listens at 10.77.0.1, port 12345. Is the server running there? Start it with: mvn exec:java -Dlesson=3-server"
check "A network without a way to it is named." fails "${client}10.99.0.1" \
  "There is no way from here to 10.99.0.1. Are both computers in the same network?"
check "An address that no computer has is named." fails "${client}10.77.0.3" \
  "There is no way from here to 10.77.0.3. Are both computers in the same network?"

# Frames for a hardware address that computer one does not have: it drops them, as a firewall does.
ip -n "$two" neighbour replace 10.77.0.1 lladdr 02:00:00:00:00:99 dev cable nud permanent
check "A computer that drops every packet is a time-out, and the client says what may cause it." fails "${client}10.77.0.1" \
  "No answer from 10.77.0.1, port 12345. Is the address right, is that computer on, and does its firewall let this port through?"

check "A server that hangs is given up in the end." ended "$hung" 1
check "And the client says so." says "$work/hung" \
  "10.77.0.1 is connected but has sent nothing for too long. Is the right program running there?"

finish
