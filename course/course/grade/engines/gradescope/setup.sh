#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image.
set -euo pipefail

autograder=${AUTOGRADER:-/autograder}

apt-get update
apt-get install --yes --no-install-recommends openjdk-17-jdk-headless maven bubblewrap mount util-linux

# Nobody but root reads what judges: checks, solutions and this script.
chmod 700 "$autograder/source"
mkdir -p "$autograder/source/course"
tar -xzf "$autograder/source/course.tar.gz" -C "$autograder/source/course"

# Downloads the libraries and compiles.
cd "$autograder/source/course"
mvn -B -q exec:java
