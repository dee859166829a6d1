#!/usr/bin/env bash
# Lesson 5's client, JShell, a progress bar, a grading that is stopped and the watcher, in real terminals of 80 columns: what their users type, see and are left with.
# MVN names another Maven, JAVA_HOME another JDK.
set -eu
cd "$(dirname "$0")/.."
. tests/shell.sh
command -v tmux > /dev/null || skip "the client's terminal is tested with tmux, which this computer does not have."

terminals=sockets-$$
tmux() {
  command tmux -L "$terminals" -f /dev/null "$@"
}

leave() {
  tmux kill-server 2> /dev/null || true
  end_all
}
trap leave EXIT

# server FILE: starts the chat on a port that is free, prints into the file, leaves its port in $port.
server() {
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 10000))
    start "$MVN" exec:java -Dlesson=5-server -Dport="$port" > "$1" 2>&1 < /dev/null
    await answered "$1" || true
    says "$1" "Ctrl-C stops it" && return
  done
  echo "No server started:" && cat "$1"
  return 1
}

answered() {
  says "$1" "Ctrl-C stops it" || says "$1" "is taken" || ! kill -0 "$group" 2> /dev/null
}

# terminal NAME: opens one; its screen, when looked at, is the file of that name.
terminal() {
  tmux new-session -d -x 80 -y 24 -s "$(basename "$1")" "PS1='shell: ' exec bash --norc --noprofile"
  : > "$1"
  await shows "$1" "shell:"
}

# types NAME TEXT, presses NAME KEY...
types() {
  tmux send-keys -t "$(basename "$1")" -l -- "$2"
}

presses() {
  local name
  name=$(basename "$1")
  shift
  tmux send-keys -t "$name" "$@"
}

enters() {
  types "$1" "$2"
  presses "$1" Enter
}

# look NAME [-J]: writes its screen into its file, without empty lines; -J joins those that the terminal wrapped.
look() {
  local name
  name=$(basename "$1")
  tmux capture-pane -p ${2+"$2"} -t "$name" | sed 's/ *$//' | grep . > "$1" || true
}

# shows NAME TEXT: a line of the screen holds the text. line NAME TEXT: a line is the text. last: the last one is.
shows() {
  look "$1"
  says "$1" "$2"
}

line() {
  look "$1"
  grep -qxF -- "$2" "$1"
}

last() {
  look "$1"
  [ "$(tail -n 1 "$1")" = "$2" ]
}

# Its settings but for the first line: Maven 4 itself changes the speed that stands there.
settings() {
  stty -a | sed 1d
}
export -f settings

# joins NAME: a new terminal in which the client runs and has prompted.
joins() {
  runs_client "$1"
  await last "$1" ">"
}

runs_client() {
  terminal "$1"
  enters "$1" "clear; settings > $1.before; $client; echo status \$?"
}

# left NAME LINE STATUS: the client has ended with that line and that status, and the shell works as before.
left() {
  await last "$1" "shell:" || return 1
  look "$1" -J
  tail -n 3 "$1" | head -n 2 | cmp -s - <(printf '%s\nstatus %s\n' "$2" "$3") || return 1
  enters "$1" "clear; settings > $1.after; echo the shell shows what I type"
  await line "$1" "the shell shows what I type" && cmp "$1.before" "$1.after"
}

# ends_with_status_0 NAME: the program has ended, and the shell works as before.
ends_with_status_0() {
  await last "$1" "shell:" || return 1
  says "$1" "status 0" || return 1
  enters "$1" "clear; settings > $1.after; echo the shell shows what I type"
  await line "$1" "the shell shows what I type" && cmp "$1.before" "$1.after"
}

# piped FILE: the client reads that file, prints into $work/piped and gives its own status.
piped() {
  within bash -c "exec $client" < "$1" > "$work/piped" 2>&1
}

# conversation: what the client printed is what stands here.
conversation() {
  diff - "$work/piped"
}

# listens PORT: some program on this computer does.
listens() {
  { ss -ltn 2> /dev/null || netstat -an; } | grep -q "[:.]$1 "
}

ana=$work/ana
luis=$work/luis
zoe=$work/zoe
eva=$work/eva
noe=$work/noe
tee=$work/tee

server "$work/server"
client="$MVN exec:java -Dlesson=5-client -Dport=$port"

joins "$ana"
check "The client greets and prompts." line "$ana" "* guest1 joined"
joins "$luis"
enters "$ana" "/name Ana"
enters "$luis" "/name Luis"
check "A new name is told to everyone." await line "$ana" "* guest2 is now Luis"

types "$ana" "half a li"
await last "$ana" "> half a li"
enters "$luis" "I speak while you type."
check "A message that arrives while one types has a line of its own." await line "$ana" "Luis: I speak while you type."
check "What was typed so far stays under it." await last "$ana" "> half a li"
enters "$ana" "ne"
check "The line is sent whole." await line "$luis" "Ana: half a line"

long="A line of more than eighty columns wraps, and the messages that come meanwhile stay above it, whole."
types "$ana" "$long"
await last "$ana" "${long:78}"
for number in 1 2 3 4 5; do
  enters "$luis" "number $number"
done
check "Messages come while a line wraps." await line "$ana" "Luis: number 5"
check "A line that wraps stays whole." await last "$ana" "${long:78}"
presses "$ana" C-u
types "$ana" "ñandú, 日本"
check "Any alphabet can be typed." await last "$ana" "> ñandú, 日本"
presses "$ana" Enter
check "Any alphabet arrives." await line "$luis" "Ana: ñandú, 日本"

enters "$ana" 'C:\new "wow!!"'
check "What was typed is sent as it was typed." await line "$luis" 'Ana: C:\new "wow!!"'
await last "$ana" ">"
printf 'first line\nsecond line\n' | tmux load-buffer -
tmux paste-buffer -p -t "$(basename "$ana")"
check "A paste is a message for each line." await line "$luis" "Ana: second line"

await last "$ana" ">"
presses "$ana" C-d
check "Ctrl-D leaves, and the terminal is as it was." left "$ana" "Disconnected." 0
check "The others are told." await line "$luis" "* Ana left"
types "$luis" "half a li"
await last "$luis" "> half a li"
presses "$luis" C-c
check "Ctrl-C leaves, and the terminal is as it was." left "$luis" "Disconnected." 0
joins "$zoe"
enters "$zoe" "/quit"
check "/quit leaves, and the terminal is as it was." left "$zoe" "Disconnected." 0

printf 'Hello from a pipe\nñandú, 日本\n' > "$work/lines"
check "With piped input the client ends with status 0." piped "$work/lines"
check "It sent every line, and printed what came and nothing else." conversation << 'END'
Welcome, guest4. /help, /name NEW, /who, /quit. Anything else goes to everyone.
* guest4 joined
guest4: Hello from a pipe
guest4: ñandú, 日本
Disconnected.
END

mkfifo "$work/pipe"
exec 9<> "$work/pipe"
echo "/quit" >&9
check "With a pipe that stays open it ends when the server does." piped "$work/pipe"
check "Then too it printed what came and nothing else." conversation << 'END'
Welcome, guest5. /help, /name NEW, /who, /quit. Anything else goes to everyone.
* guest5 joined
Bye
Disconnected.
END

: > "$work/log"
terminal "$tee"
enters "$tee" "clear; $client | tee $work/log; echo over"
check "With output into a pipe it is a plain program too." await says "$work/log" "Welcome, "
types "$tee" "Hello through a pipe"
presses "$tee" Enter
check "What comes is in the pipe at once." await says "$work/log" ": Hello through a pipe"
presses "$tee" C-d
check "It ends when one types no more." await says "$work/log" "Disconnected."

joins "$eva"
types "$eva" "half a li"
await last "$eva" "> half a li"
end "$group" KILL
check "A server that dies ends the client in good order." left "$eva" "Disconnected." 0

runs_client "$noe"
refused="Nothing listens at localhost, port $port. Is the server running there? Start it with: mvn exec:java -Dlesson=5-server -Dport=$port"
check "No server at all is a sentence and status 1." left "$noe" "$refused" 1

head -c 50000000 /dev/zero > "$work/big"
bar=$work/bar
client="$MVN exec:java -Dlesson=4-demo -Dfile=$work/big -Dout=$work/got"
runs_client "$bar"
check "A long transfer shows its progress at both ends." await shows "$bar" "Sending 100%"
check "It ends with a verdict on a line of its own." await line "$bar" "Compared identical"
check "The other end shows it too." says "$bar" "Receiving 100%"

mkdir "$work/inbox"
receiver=$work/receiver
client="$MVN exec:java -Dlesson=4-server -Dport=$port -Dout=$work/inbox/got"
runs_client "$receiver"
await listens "$port"
exec 8<> "/dev/tcp/127.0.0.1/$port"
printf '\x05\xf5\xe1\x00' >&8 # promises 100,000,000 bytes
head -c 30500000 /dev/zero >&8
check "A server shows how much of a long file has come." await shows "$receiver" "Receiving  30%"
presses "$receiver" C-c
await last "$receiver" "shell:"
check "Ctrl-C in the middle leaves nothing of it." test -z "$(ls -A "$work/inbox")"
exec 8>&-

jshell_server=$work/jshell_server
jshell_client=$work/jshell_client
client="$MVN exec:java -Dlesson=1-jshell"
runs_client "$jshell_server"
runs_client "$jshell_client"
check "The prompt of a lesson opens." await last "$jshell_server" "jshell>"
await last "$jshell_client" "jshell>"
for side in server client; do
  sed "s/12345/$port/" lessons/lesson1_json_echo/$side.jsh > "$work/$side.jsh" # the chat, which is over, had it for itself
done
enters "$jshell_server" "/open $work/server.jsh"
await listens "$port"
enters "$jshell_client" "/open $work/client.jsh"
check "In two prompts, the two sides of the lesson talk." await line "$jshell_client" "null, Hola"
check "Both saw it." await line "$jshell_server" "23 bytes echoed"
enters "$jshell_client" "/exit"
check "/exit leaves, and the shell works as before." ends_with_status_0 "$jshell_client"
enters "$jshell_server" "/exit"

mkdir -p "$work/class/quick" "$work/class/wrong" "$work/class/endless"
cp solutions/lesson1_json_echo/exercises/EchoEverything.java "$work/class/quick/"
cp tests/wrong-answers/1.1-another-name/EchoEverything.java "$work/class/wrong/"
cp tests/hostile/drips/EchoEverything.java "$work/class/endless/"
grading=$work/grading
client="$MVN exec:java -Dlesson=grade -Dlang=en -Dexercises=1.1 -Dsubmissions=$work/class -Dresults=$work/graded"
runs_client "$grading"
check "A grading shows how far it is." await shows "$grading" "2/3"
check "What is done is written down." await test -f "$work/graded/rows/quick.json" -a -f "$work/graded/rows/wrong.json"
presses "$grading" C-c
await shows "$grading" "Stopped." && cp "$grading" "$work/stopped"
check "Ctrl-C stops it, says that what is done is kept, and the terminal is as it was." left "$grading" \
  "Stopped. Every submission that was done is kept; the same command goes on from there." 130
check "The bar has not gone further meanwhile." silent "$work/stopped" "3/3"
check "Nothing is written of what was in the middle." test ! -e "$work/graded/rows/endless.json"
enters "$grading" "clear; $client; echo status \$?"
check "Started again, it goes on from there." await line "$grading" "Judged: 1. Kept from before: 2."
check "It comes to its end, and the shell works as before." ends_with_status_0 "$grading"

client="$MVN exec:java -Dlesson=watch -Dlang=en -Dsubmission=solutions"
watching=$work/watching
runs_client "$watching"
check "The watcher judges what is there." await shows "$watching" "points"
types "$watching" "l"
check "A key is answered at once." await shows "$watching" "Type to search"
presses "$watching" Escape
check "Esc leaves the list." await shows "$watching" "points"
types "$watching" "q"
check "q ends the watcher, and the shell works as before." ends_with_status_0 "$watching"

finish
