#!/usr/bin/env bash
# Stands in for kubectl, and for its cluster, in tests/engines.sh. What is applied lies in files below $CLUSTER, a
# folder for each namespace and for each volume. What names something that is not there is refused, when a cluster
# would wait for it in vain. The pods of a job run here, in the course's folder $COURSE; with DRY they only leave
# something where their results go.
set -euo pipefail

no() {
  echo "kubectl: $*" >&2
  exit 1
}

namespace=default
if [ "$1" = -n ]; then
  namespace=$2
  shift 2
fi
here=$CLUSTER/namespaces/$namespace

# facts FILE: what a manifest says of a pod, a fact a line, its parts separated by tabs.
facts() {
  awk '
    BEGIN { OFS = "\t" }
    { dashed = $1 == "-" ? $3 : "" }
    $1 == "env:" || $1 == "volumeMounts:" || $1 == "volumes:" || $1 == "command:" { part = $1; next }
    dashed != "" && $2 == "name:" { name = dashed }
    $1 == "image:" { print "image", $2 }
    $1 == "completions:" { print "completions", $2 }
    part == "env:" && $1 == "value:" { gsub(/"/, "", $2); print "value", name, $2 }
    part == "env:" && $1 == "name:" { secret = $2 }
    part == "env:" && $1 == "key:" { print "secret", name, secret, $2 }
    part == "volumeMounts:" && $1 == "mountPath:" { print "mount", name, $2 }
    part == "volumes:" && dashed != "" { print "volume", name }
    part == "volumes:" && $1 == "claimName:" { print "claim", name, $2 }' "$1"
}

# of WHAT FILE: the facts of that kind, without their kind.
of() {
  facts "$2" | awk -F '\t' -v what="$1" '$1 == what { sub(/^[^\t]*\t/, ""); print }'
}

apply() {
  [ -f "$1" ] || no "there is no $1"
  if [ -n "${SCHEMAS-}" ]; then
    node "$SCHEMAS" manifests "$1" || no "$1 is refused"
  fi
  local documents document
  documents=$(mktemp -d)
  awk -v folder="$documents" '/^---$/ { n++; next } { print > (folder "/" n + 0) }' "$1"
  for document in "$documents"/*; do
    keep "$document"
  done
  rm -rf "$documents"
}

keep() {
  local kind name space
  kind=$(awk '$1 == "kind:" { print tolower($2); exit }' "$1")
  name=$(metadata name "$1")
  space=$(metadata namespace "$1")
  if [ "$kind" = namespace ]; then
    mkdir -p "$CLUSTER/namespaces/$name"
  else
    [ -d "$CLUSTER/namespaces/${space:-default}" ] || no "there is no namespace ${space:-default}"
    cp "$1" "$CLUSTER/namespaces/${space:-default}/$kind-$name"
  fi
}

# metadata KEY FILE
metadata() {
  awk -v key="$1:" '/^[a-z]/ { inside = $1 == "metadata:" } inside && /^  [a-z]/ && $1 == key { print $2; exit }' "$2"
}

secret() {
  [ -d "$here" ] || no "there is no namespace $namespace"
  local pair=${2#--from-literal=}
  { [ "$pair" != "$2" ] && [ -n "${pair#*=}" ]; } || no "a secret wants --from-literal=KEY=VALUE"
  printf '%s' "${pair#*=}" > "$here/secret-$1-${pair%%=*}"
}

# can_start FILE: whatever its pods want is there.
can_start() {
  local one name key
  for one in $(of image "$1" | grep '^REGISTRY/'); do
    grep -qxF -- "$one" "$CLUSTER/pushed" || no "there is no image $one"
  done
  while IFS=$'\t' read -r _ name key; do
    [ -f "$here/secret-$name-$key" ] || no "there is no secret $name with the key $key"
  done < <(of secret "$1")
  while IFS=$'\t' read -r name _; do
    of volume "$1" | grep -qxF -- "$name" || no "there is no volume $name"
  done < <(of mount "$1")
  while IFS=$'\t' read -r _ name; do
    [ -f "$here/persistentvolumeclaim-$name" ] || no "there is no claim $name"
    mkdir -p "$CLUSTER/volumes/$name"
  done < <(of claim "$1")
}

# outside FILE PATH: where something that lies in a volume of its pods lies here; nothing if it is in none.
outside() {
  local name mount claim
  while IFS=$'\t' read -r name mount; do
    claim=$(of claim "$1" | awk -F '\t' -v name="$name" '$1 == name { print $2 }')
    if [ -n "$claim" ] && [[ $2/ == "$mount"/* ]]; then
      echo "$CLUSTER/volumes/$claim${2#"$mount"}"
    fi
  done < <(of mount "$1")
}

# wait_for CONDITION TIMEOUT KIND/NAME
wait_for() {
  local file=$here/${3/\//-}
  [ -f "$file" ] || no "there is no $3 in $namespace"
  [[ $2 =~ ^--timeout=[0-9]+[smh]$ ]] || no "what is $2?"
  case $1:$3 in
    --for=condition=Ready:pod/*) can_start "$file" ;;
    --for=condition=Complete:job/*) can_start "$file" && run_job "$file" ;;
    *) no "$3 is never $1" ;;
  esac
  touch "$file.done"
}

run_job() {
  local pods index
  pods=$(of completions "$1")
  for ((index = 0; index < ${pods:-1}; index++)); do
    run_pod "$1" "$index"
  done
}

# run_pod FILE INDEX
run_pod() {
  local variables=("JOB_COMPLETION_INDEX=$2") name value secret key place command
  while IFS=$'\t' read -r name value; do
    place=$(outside "$1" "$value")
    [ -n "$place" ] || [[ $value != /* ]] || no "$value is in no volume"
    variables+=("$name=${place:-$value}")
  done < <(of value "$1")
  while IFS=$'\t' read -r name secret key; do
    variables+=("$name=$(cat "$here/secret-$secret-$key")")
  done < <(of secret "$1")
  command=$(folded "$1" "- -c")
  if [ -n "${DRY-}" ]; then
    command=${command/#exec mvn /set -- }
    # shellcheck disable=SC2016 # the other bash puts them in
    command+='; for each; do case $each in -Dresults=*) mkdir -p "${each#*=}" && touch "${each#*=}/dry";; esac; done'
  else
    command=${command/mvn /$MVN }
    command=${command/${WITHOUT:-no such text}/}
  fi
  (cd "$COURSE" && env "${variables[@]}" bash -c "$command")
}

# ready POD: the file of a pod that has been waited for.
ready() {
  [ -f "$here/pod-$1.done" ] || no "pod $1 is not ready in $namespace"
  echo "$here/pod-$1"
}

# in_pod POD COMMAND...: runs it on the pod's volumes.
in_pod() {
  local file place one words=()
  file=$(ready "$1")
  [ "$2" = -- ] || no "what is $2?"
  shift 2
  for one; do
    if [[ $one == /* ]]; then
      place=$(outside "$file" "$one")
      [ -n "$place" ] || no "$one is in no volume"
      one=$place
    fi
    words+=("$one")
  done
  "${words[@]}"
}

# copy FROM TO
copy() {
  local file place
  if [[ $2 == *:* ]]; then
    file=$(ready "${2%%:*}")
    place=$(outside "$file" "${2#*:}")
    [ -n "$place" ] || no "$2 is in no volume"
    [ ! -e "$place" ] || no "$2 is there already, and what is copied would lie in it"
    cp -R "$1" "$place"
  else
    file=$(ready "${1%%:*}")
    place=$(outside "$file" "${1#*:}")
    { [ -n "$place" ] && [ -n "$(ls -A "$place")" ]; } || no "there is nothing at $1"
    mkdir -p "$2"
    cp -R "$place/." "$2"
  fi
}

. "$COURSE/tests/engines/folded.sh"

verb=$1
shift
case "$verb $1" in
  "apply -f") apply "$2" ;;
  "create secret")
    [ "$2" = generic ] || no "what is $2?"
    secret "$3" "$4"
    ;;
  "wait --"*) wait_for "$@" ;;
  "exec "*) in_pod "$@" ;;
  "cp "*) copy "$@" ;;
  "delete namespace")
    [ -d "$CLUSTER/namespaces/$2" ] || no "there is no namespace $2"
    rm -rf "$CLUSTER/namespaces/$2"
    ;;
  *) no "there is no command $verb $1" ;;
esac
