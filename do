#!/bin/sh
# Sets Foundling up and runs its jobs. Needs Python 3.11 or later; everything else is fetched into .venv.
#
#   ./do library   set up, take samples/ into ./library and show what came of it
#   ./do check     set up, then lint, types and all tests (what continuous integration runs)
#   ./do long      the long measurements, in the background, resumable; figures go to benchmarks/results/
#   ./do docs      write the generated pages of docs/ and the binary samples again
#   ./do setup     set up only
set -eu
cd "$(dirname "$0")"

say() { printf '%s\n' "$*" >&2; }

root_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# patiently COMMAND...: runs it, and again after a while where it fails: networks hiccup.
patiently() {
    for pause in 5 20 60; do
        "$@" && return 0
        say "again in $pause seconds: $*"
        sleep "$pause"
    done
    "$@"
}

# apt_install WHAT...: installs Debian packages; returns 1 where that is not possible. Waits for others that install.
apt_install() {
    root_apt || return 1
    say "installing $* (Debian)"
    apt_now "$@" >/dev/null 2>&1 || patiently apt_anew "$@"
}

apt_now() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 "$@"
}

apt_anew() {
    apt-get update -qq -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 >/dev/null && apt_now "$@" >/dev/null
}

find_python() {
    for name in python3.11 python3.12 python3.13 python3.14 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

make_venv() {
    # One that came here with the folder knows itself by another name.
    [ -x .venv/bin/python ] && .venv/bin/python -c 'import pip' 2>/dev/null &&
        head -n 3 .venv/bin/pip 2>/dev/null | grep -qF "$(pwd -P)/.venv/" && return 0
    python=$(find_python) || { apt_install python3 python3-venv && python=$(find_python); } || {
        say "Foundling needs Python 3.11 or later; install it and run this again"
        exit 1
    }
    rm -rf .venv
    "$python" -m venv .venv 2>/dev/null && return 0
    # Debian keeps ensurepip in a package of its own.
    rm -rf .venv
    apt_install python3-venv "$(basename "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')")" || true
    "$python" -m venv .venv || {
        say "$python cannot make a virtual environment; install its venv package and run this again"
        exit 1
    }
}

# setup EXTRAS: installs Foundling, with extras ("" for none), unless pyproject.toml is as it was installed.
setup() {
    make_venv
    stamp=".venv/.installed-${1:-alone}"
    if [ ! -e "$stamp" ] || ! cmp -s pyproject.toml "$stamp"; then
        say "installing Foundling into .venv"
        patiently .venv/bin/python -m pip install -q --disable-pip-version-check --root-user-action=ignore \
            --retries 10 -e ".${1:+[$1]}"
        cp pyproject.toml "$stamp"
    fi
}

# What some tests need besides Python; a test whose program is missing is skipped with a word.
test_programs() {
    missing=""
    command -v sqlite3 >/dev/null 2>&1 || missing="$missing sqlite3"
    command -v zstd >/dev/null 2>&1 || missing="$missing zstd"
    command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
    command -v epubcheck >/dev/null 2>&1 || missing="$missing epubcheck"
    command -v npm >/dev/null 2>&1 || missing="$missing nodejs npm"
    command -v javac >/dev/null 2>&1 || missing="$missing default-jdk-headless"
    command -v openssl >/dev/null 2>&1 || missing="$missing openssl"
    command -v mariadbd >/dev/null 2>&1 || [ -x /usr/sbin/mariadbd ] || missing="$missing mariadb-server-core"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
    [ -z "$missing" ] && return 0
    # shellcheck disable=SC2086
    apt_install $missing || say "not installed:$missing; the tests that need them are skipped"
}

case "${1:-}" in
setup)
    setup dev
    ;;
library)
    setup web
    .venv/bin/foundling add samples --library library --accession "the samples" \
        --note "written for Foundling; Apache-2.0"
    .venv/bin/foundling list --library library
    .venv/bin/foundling show --library library samples/labelled-header.txt
    ;;
check)
    setup dev
    test_programs
    # Everything runs, so that one mistake does not hide another; the tests come last.
    amiss=""
    .venv/bin/ruff check . || amiss="$amiss lint"
    .venv/bin/ruff format --check . || amiss="$amiss format"
    .venv/bin/mypy || amiss="$amiss types"
    .venv/bin/python -m pytest -n "${FOUNDLING_TEST_JOBS:-2}" -m "not long" || amiss="$amiss tests"
    [ -z "$amiss" ] || { say "amiss:$amiss"; exit 1; }
    ;;
long)
    setup dev
    test_programs
    shift
    mkdir -p .long
    nohup .venv/bin/python benchmarks/long.py "$@" >>.long/log 2>&1 &
    say "measuring in the background; follow it with: tail -f .long/log"
    ;;
docs)
    setup dev
    .venv/bin/python scripts/make_schema.py
    .venv/bin/python scripts/make_commands.py
    .venv/bin/python scripts/make_samples.py
    .venv/bin/python scripts/run_console.py
    .venv/bin/python scripts/make_pictures.py
    .venv/bin/python scripts/make_page_picture.py
    .venv/bin/python scripts/make_web_pictures.py
    ;;
*)
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    [ -z "${1:-}" ] || { say "no such job: $1"; exit 2; }
    ;;
esac
