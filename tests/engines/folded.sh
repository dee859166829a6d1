# shellcheck shell=bash
# Read by tests/engines.sh and by what stands in for kubectl.

# folded FILE LINE: the text that YAML folds into one line behind ">-", the first one after that line.
folded() {
  awk -v line="$2" '
    { indent = match($0, /[^ ]/); text = substr($0, indent) }
    inside && indent <= begin { exit }
    inside { printf "%s%s", gap, text; gap = " "; next }
    found && />-$/ { inside = 1; begin = indent; next }
    text == line { found = 1 }' "$1"
}
