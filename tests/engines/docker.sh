#!/usr/bin/env bash
# Stands in for docker in tests/engines.sh: builds nothing, and refuses what docker would, as far as files and names go.
set -euo pipefail

no() {
  echo "docker: $*" >&2
  exit 1
}

build() {
  local file=Dockerfile tag="" context="" source
  while [ "$#" -gt 0 ]; do
    case $1 in
      --file) file=$2 && shift 2 ;;
      --tag) tag=$2 && shift 2 ;;
      -*) no "unknown flag: $1" ;;
      *) context=$1 && shift ;;
    esac
  done
  [ -f "$file" ] || no "there is no $file"
  [ -d "$context" ] || no "there is no folder $context"
  [ -n "$tag" ] || no "the image has no name"
  grep -q '^FROM ' "$file" || no "$file begins with no image"
  for source in $(copied "$file"); do
    [ -e "$context/$source" ] || no "COPY finds no $source"
  done
  echo "$tag" >> "$CLUSTER/built"
}

# copied FILE: what the image is given of the folder that it is built in.
copied() {
  awk '$1 == "COPY" { for (i = 2; i < NF; i++) if ($i !~ /^--/) print $i }' "$1"
}

verb=$1
shift
case $verb in
  build) build "$@" ;;
  push)
    grep -qxF -- "$1" "$CLUSTER/built" || no "there is no image $1"
    echo "$1" >> "$CLUSTER/pushed"
    ;;
  *) no "there is no command $verb" ;;
esac
