#!/usr/bin/env bash
# Fuzzes the readers with the toolchain's libFuzzer and address sanitizer.
#
#   Tests/Fuzzing/run.sh                   every target, 100000 executions each
#   Tests/Fuzzing/run.sh --runs 1000000    as many executions each
#   Tests/Fuzzing/run.sh --seconds 60      as long each
#   Tests/Fuzzing/run.sh yaml json         only these targets
#
# Inputs that break something are kept in .build/fuzzing/findings; what was learnt on the way in
# .build/fuzzing/corpus. Exit status 1 where something was found.
set -euo pipefail
cd "$(dirname "$0")/../.."

limit=-runs=100000
targets=()
while [ $# -gt 0 ]; do
  case $1 in
    --runs) limit=-runs=$2; shift ;;
    --seconds) limit=-max_total_time=$2; shift ;;
    json | yaml | number | formula) targets+=("$1") ;;
    *) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift
done
[ ${#targets[@]} -gt 0 ] || targets=(json yaml number formula)

export FICHAS_FUZZ=1 SWIFT_BACKTRACE=enable=no
scratch=.build/fuzzing
status=0
for target in "${targets[@]}"; do
  product=Fuzz${target^}
  # Both in one flag, since of two the compiler instruments for the last alone.
  swift build -c release --product "$product" --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address \
    --scratch-path "$scratch/build"
  mkdir -p "$scratch/corpus/$target" "$scratch/findings"
  "$scratch/build/release/$product" "$limit" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$scratch/findings/$target-" \
    -dict="Tests/Fuzzing/Corpus/$target.dict" \
    "$scratch/corpus/$target" "Tests/Fuzzing/Corpus/$target" || status=1
done
exit $status
