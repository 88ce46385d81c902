# Rust with the wasm32 target, and the C compiler for SQLite: found, or installed. Sourced by
# scripts/setup; each function prints what it found and leaves its variables set:
# WEB_TOOLCHAIN (empty: the active one will do), WEB_LINKER, WEB_CC, WEB_AR.
# shellcheck shell=bash

RUST_REQUIRED=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
RUSTUP_SERVER=${RUSTUP_DIST_SERVER:-https://static.rust-lang.org}
DEBIAN_TOOLCHAIN=debian-web
WEB_TOOLCHAIN='' WEB_LINKER='' WEB_CC='' WEB_AR=''

# on TOOLCHAIN PROGRAM ARGUMENTS…: an empty toolchain is the active one.
on() { local toolchain=$1; shift; if [ -n "$toolchain" ]; then RUSTUP_TOOLCHAIN=$toolchain "$@"; else "$@"; fi; }
rust_version() { on "$1" rustc --version 2>/dev/null | awk '{print $2}' | sed 's/-.*//'; }
new_enough() { local found; found=$(rust_version "$1"); [ -n "$found" ] && version_at_least "$found" "$RUST_REQUIRED"; }
has_wasm() {
  local sysroot; sysroot=$(on "$1" rustc --print sysroot 2>/dev/null) || return 1
  compgen -G "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib" >/dev/null
}
rustup_server_answers() {
  have curl && curl -fsS -m 15 -o /dev/null "$RUSTUP_SERVER/dist/channel-rust-stable.toml.sha256" 2>/dev/null
}

ensure_rust() {
  step "Rust $RUST_REQUIRED or newer, with wasm32-unknown-unknown"
  if ! have cargo && ! have rustup && rustup_server_answers; then
    note "installing rustup's stable toolchain"
    curl -fsS --proto '=https' --tlsv1.2 https://sh.rustup.rs \
      | sh -s -- -y -q --profile minimal --component clippy --component rustfmt || true
  fi
  if new_enough '' && has_wasm ''; then note "$(rustc --version)"; return; fi
  if have rustup; then
    use_installed_toolchain && return
    if rustup_server_answers; then add_target_by_rustup && return; fi
    note "rustup's server ($RUSTUP_SERVER) did not give the target"
  fi
  install_debian_toolchain
}

# A toolchain that is there already, whatever its name.
use_installed_toolchain() {
  local name
  for name in $(rustup toolchain list -q 2>/dev/null | awk '{print $1}'); do
    if new_enough "$name" && has_wasm "$name"; then
      WEB_TOOLCHAIN=$name
      note "$(on "$name" rustc --version), installed as $name"
      return 0
    fi
  done
  return 1
}

add_target_by_rustup() {
  if ! new_enough ''; then
    note "rustup toolchain install stable"
    with_timeout 900 rustup toolchain install stable --profile minimal --component clippy --component rustfmt || return 1
    new_enough stable || return 1
    WEB_TOOLCHAIN=stable
  fi
  note "rustup target add wasm32-unknown-unknown"
  on "$WEB_TOOLCHAIN" with_timeout 600 rustup target add wasm32-unknown-unknown || { WEB_TOOLCHAIN=''; return 1; }
  has_wasm "$WEB_TOOLCHAIN"
}

# Debian's security archive carries a current Rust for its browsers, with the sources of std but
# without the wasm32 build of it, which is therefore built here once (about a minute).
install_debian_toolchain() {
  can_install_packages || fail "no Rust $RUST_REQUIRED with the wasm32-unknown-unknown target, and none could be installed" \
    "Install it by hand: https://rustup.rs, then: rustup target add wasm32-unknown-unknown" \
    "(Without rustup's server this script can do it alone on Debian as root only.)"
  apt_install ca-certificates curl gcc libc6-dev pkg-config || fail "Debian's compilers could not be installed" "see $CACHE/apt.log"
  local clang lld
  clang=$(newest_package clang) lld=$(newest_package lld)
  apt_install rustc-web cargo-web rust-web-src rustfmt-web rust-web-clippy "${clang:-clang}" "${lld:-lld}" llvm \
    || fail "Debian's rustc-web could not be installed" "see $CACHE/apt.log"
  WEB_TOOLCHAIN=''
  if have rustup; then
    rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr
    WEB_TOOLCHAIN=$DEBIAN_TOOLCHAIN
  fi
  new_enough "$WEB_TOOLCHAIN" || fail "Debian's rustc-web is older than Rust $RUST_REQUIRED" \
    "Is Debian's security archive among the apt sources? It has the newer one. Or install rustup's toolchain."
  has_wasm "$WEB_TOOLCHAIN" || build_wasm_std
  note "$(on "$WEB_TOOLCHAIN" rustc --version), from Debian"
}

build_wasm_std() {
  local crate=$CACHE/wasm-std target=/usr/lib/rustlib/wasm32-unknown-unknown/lib linker
  linker=$(first_program $(numbered wasm-ld)) || fail "no wasm-ld to link std with"
  note "building std for wasm32-unknown-unknown"
  mkdir -p "$crate/src"
  printf '[package]\nname = "stillroom-wasm-std"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$crate/Cargo.toml"
  : >"$crate/src/lib.rs"
  # Without its bitcode std could not take part in link-time optimisation.
  (cd "$crate" && CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$linker RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    on "$WEB_TOOLCHAIN" cargo build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort) \
    || fail "std could not be built for wasm32-unknown-unknown"
  as_root mkdir -p "$target"
  # Copied beside and moved, so that an interrupted run is never taken for a complete one: std last.
  local library
  for library in "$crate"/target/wasm32-unknown-unknown/release/deps/*.rlib; do
    case $library in *libstillroom_wasm_std*|*/libstd-*) ;; *) as_root cp "$library" "$target/" ;; esac
  done
  as_root cp "$crate"/target/wasm32-unknown-unknown/release/deps/libstd-*.rlib "$target/"
  rm -rf "$crate"
}

# rustup ships rust-lld; a distribution's Rust relies on the system's wasm-ld.
ensure_linker() {
  local sysroot host
  sysroot=$(on "$WEB_TOOLCHAIN" rustc --print sysroot)
  host=$(on "$WEB_TOOLCHAIN" rustc -vV | sed -n 's/^host: //p')
  [ -x "$sysroot/lib/rustlib/$host/bin/rust-lld" ] && return
  WEB_LINKER=$(first_program $(numbered wasm-ld)) || { apt_install lld && WEB_LINKER=$(first_program $(numbered wasm-ld)); } \
    || fail "no linker for wasm32" "Install lld (it brings wasm-ld)."
  note "linker $WEB_LINKER"
}

compiles_wasm() { printf 'int probe;' | "$1" --target=wasm32-unknown-unknown -c -x c - -o /dev/null 2>/dev/null; }
find_c_compiler() {
  local candidate
  for candidate in ${CC_wasm32_unknown_unknown:-} $(numbered clang) /opt/homebrew/opt/llvm/bin/clang; do
    if have "$candidate" && compiles_wasm "$candidate"; then WEB_CC=$(command -v "$candidate"); break; fi
  done
  WEB_AR=$(first_program ${AR_wasm32_unknown_unknown:-} $(numbered llvm-ar) /opt/homebrew/opt/llvm/bin/llvm-ar) || WEB_AR=''
  [ -n "$WEB_CC" ] && [ -n "$WEB_AR" ]
}
ensure_c_compiler() {
  step "A C compiler for SQLite in wasm"
  find_c_compiler || { apt_install clang llvm && find_c_compiler; } \
    || fail "no clang that compiles for wasm32, or no llvm-ar" "Install clang and llvm, or set CC_wasm32_unknown_unknown and AR_wasm32_unknown_unknown."
  note "$WEB_CC, $WEB_AR"
  have cc || apt_install gcc libc6-dev || fail "no native C compiler (cc)" "Install gcc or clang."
}
