# Shared by every script: where things are, how progress is said, how packages are installed.
# Sourced, never run. Leaves ROOT, CACHE and PATH set.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=$ROOT/.cache
# Tools that set-up installs go into the project, so that nobody's own tools are replaced.
export PATH="$CACHE/tools/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
cd "$ROOT" || exit 1

note() { printf '  %s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
fail() { printf '\nerror: %s\n' "$1" >&2; shift; [ $# -eq 0 ] || printf '  %s\n' "$@" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# version_at_least FOUND WANTED
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The version Cargo.lock pins for a crate: what is built must be what was locked.
locked_version() { awk -v name="\"$1\"" '$1=="name" && $3==name {getline; gsub(/"/, "", $3); print $3; exit}' Cargo.lock; }

# with_timeout SECONDS COMMAND…: macOS has no `timeout`; there the command runs unguarded.
with_timeout() { local seconds=$1; shift; if have timeout; then timeout "$seconds" "$@"; else "$@"; fi; }

on_debian() { [ -r /etc/debian_version ] && have apt-get; }
can_install_packages() { on_debian && { [ "$(id -u)" -eq 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

# apt_install PACKAGE…: refreshes the lists once a run, installs without recommendations.
apt_install() {
  can_install_packages || return 1
  if [ -z "${APT_LISTS_FRESH:-}" ]; then
    note "apt-get update"
    as_root apt-get update -qq || return 1
    APT_LISTS_FRESH=yes
  fi
  note "apt-get install $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$CACHE/apt.log" 2>&1 \
    || { tail -n 5 "$CACHE/apt.log" >&2; return 1; }
}

# newest_package PREFIX: the highest numbered Debian package of that prefix, as clang-22.
newest_package() {
  apt-cache pkgnames "$1-" 2>/dev/null | grep -E "^$1-[0-9]+\$" | sort -V | tail -n 1
}

# first_program NAME…: prints the first that exists; numbered LLVM programs are tried newest first.
first_program() {
  local name
  for name in "$@"; do
    if have "$name"; then command -v "$name"; return 0; fi
  done
  return 1
}
numbered() { local name=$1 number; printf '%s ' "$name"; for number in $(seq 30 -1 14); do printf '%s-%s ' "$name" "$number"; done; }

# seconds_since START
seconds_since() { echo $(($(date +%s) - $1)); }

# What a build reads: used to know whether there is anything to build.
source_hash() {
  {
    find src style public vendor scripts/split index.html Trunk.toml Cargo.toml Cargo.lock .cargo package-lock.json \
      scripts/pre-build.mjs scripts/post-build.mjs -type f -not -path 'public/generated/*' -print0 2>/dev/null \
      | LC_ALL=C sort -z | xargs -0 cat
    find src style public -type f -not -path 'public/generated/*' 2>/dev/null | LC_ALL=C sort
  } | checksum
}
checksum() { if have sha256sum; then sha256sum | cut -d' ' -f1; else shasum -a 256 | cut -d' ' -f1; fi; }
