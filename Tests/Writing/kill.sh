#!/usr/bin/env bash
# Kills `fichas fmt` at random moments, fills its disk and takes its permission away. Whatever happens,
# each file is the old one or the new one, whole. A draft stays at most after SIGKILL, where the
# system has no files without a name, and the next run takes it away.
#
#   Tests/Writing/kill.sh [ROUNDS]        200 kills if nothing is said
#
# The command is .build/debug/fichas, or what FICHAS names. A full disk needs the right to mount a
# small tmpfs, and a folder without permission a user that is not root; either is skipped without.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-200}
fichas=$(realpath "${FICHAS:-.build/debug/fichas}")
work=$(mktemp -d)
mounted=
finish() {
  [ -z "$mounted" ] || umount "$mounted"
  chmod -R u+w "$work"
  rm -rf "$work"
}
trap finish EXIT

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# A sheet of some hundred kilobytes whose keys stand in the wrong order.
{
  echo "gasto:"
  echo "    total: 5 # M\$"
  echo "componentes:"
  for row in $(seq 1 1500); do
    printf -- '- nombre: Componente %s\n  numero: %s # ñ\n' "$row" "$row"
  done
  echo "ficha: ex-ante"
} >"$work/old.yaml"
cp "$work/old.yaml" "$work/new.yaml"
now() { perl -MTime::HiRes=time -e 'printf "%d", time * 1000'; }
start=$(now)
"$fichas" fmt "$work/new.yaml" >/dev/null
# The milliseconds of a whole run, so that kills fall on all of it.
span=$(($(now) - start))
cmp -s "$work/old.yaml" "$work/new.yaml" && fail "fmt changed nothing"

# whole FILE: it is the old one or the new one.
whole() {
  cmp -s "$1" "$work/old.yaml" || cmp -s "$1" "$work/new.yaml" || fail "$1 is neither old nor new"
}

# drafts FOLDER: how many files of the folder are no sheets.
drafts() {
  find "$1" -type f ! -name '*.yaml' | wc -l
}

# kills SIGNAL FOLDER: kills the command by a signal, again and again.
kills() {
  local signal=$1 folder=$2 old=0 new=0 left=0 pid
  mkdir "$folder"
  for round in $(seq 1 "$rounds"); do
    cp "$work/old.yaml" "$folder/a.yaml"
    "$fichas" fmt "$folder/a.yaml" >/dev/null 2>&1 &
    pid=$!
    sleep "$(printf '0.%03d' $((RANDOM % (span + span / 4 + 2) % 1000)))"
    kill "-$signal" "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    whole "$folder/a.yaml"
    if cmp -s "$folder/a.yaml" "$work/new.yaml"; then new=$((new + 1)); else old=$((old + 1)); fi
    left=$((left + $(drafts "$folder")))
    [ "$signal" = KILL ] || [ "$left" = 0 ] || fail "SIG$signal left a draft"
    # What was left is to look as if that had been a while ago.
    find "$folder" -type f ! -name '*.yaml' -exec touch -t 202001010000 {} +
  done
  cp "$work/old.yaml" "$folder/a.yaml"
  "$fichas" fmt "$folder/a.yaml" >/dev/null
  [ "$(drafts "$folder")" = 0 ] || fail "a draft of a killed run stays"
  echo "SIG$signal, $rounds times: old $old, new $new, none broken; drafts left for the next run: $left"
}

# SIGINT is ignored by what a script starts in the background, and is handled like SIGTERM.
kills KILL "$work/killed"
kills TERM "$work/ended"

mkdir "$work/calm"
cp "$work/old.yaml" "$work/calm/a.yaml"
"$fichas" fmt "$work/calm" >/dev/null
cmp -s "$work/calm/a.yaml" "$work/new.yaml" || fail "a calm run did not write"
[ "$(drafts "$work/calm")" = 0 ] || fail "a calm run left a draft"
echo "calm run: written, no draft"

mkdir "$work/full"
size=$(($(stat -c %s "$work/old.yaml" 2>/dev/null || stat -f %z "$work/old.yaml") / 1024 + 16))
if mount -t tmpfs -o "size=${size}k" tmpfs "$work/full" 2>/dev/null; then
  mounted=$work/full
  cp "$work/old.yaml" "$work/full/a.yaml"
  status=0
  "$fichas" fmt "$work/full/a.yaml" >/dev/null 2>"$work/errors" || status=$?
  [ "$status" = 2 ] || fail "a full disk gave exit status $status"
  cmp -s "$work/full/a.yaml" "$work/old.yaml" || fail "a full disk broke the file"
  [ "$(drafts "$work/full")" = 0 ] || fail "a full disk left a draft"
  echo "full disk: $(cat "$work/errors")"
else
  echo "full disk: skipped, mounting is not permitted"
fi

mkdir "$work/closed"
cp "$work/old.yaml" "$work/closed/a.yaml"
chmod 555 "$work/closed"
if [ "$(id -u)" = 0 ]; then
  run=(setpriv --reuid 65534 --regid 65534 --clear-groups)
  chmod 755 "$work"
  "${run[@]}" test -x "$fichas" -a -r "$work/closed/a.yaml" 2>/dev/null || run=()
else
  run=(env)
fi
if [ ${#run[@]} -gt 0 ]; then
  status=0
  "${run[@]}" "$fichas" fmt "$work/closed/a.yaml" >/dev/null 2>"$work/errors" || status=$?
  [ "$status" = 2 ] || fail "a read-only folder gave exit status $status"
  cmp -s "$work/closed/a.yaml" "$work/old.yaml" || fail "a read-only folder broke the file"
  [ "$(drafts "$work/closed")" = 0 ] || fail "a read-only folder has a draft"
  echo "read-only folder: $(cat "$work/errors")"
else
  echo "read-only folder: skipped, root may write everywhere"
fi
