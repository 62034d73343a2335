# Checks what CHECK_PATHS names, a path or pattern a line; POSIX sh, also inside of .gitlab/check.yml.
# CHECK_FOLDER, CHECK_CONFIG, CHECK_BASELINE, CHECK_FORMATS (a line each), CHECK_FAIL_ON, CHECK_LANG.
set -eu
# bash knows ** when it is told so
shopt -s globstar 2>/dev/null || true

cd "${CHECK_FOLDER:-.}"
set -- --fail-on "${CHECK_FAIL_ON:-error}" --lang "${CHECK_LANG:-es}"
if [ -n "${CHECK_CONFIG:-}" ]; then set -- "$@" --config "$CHECK_CONFIG"; fi
if [ -n "${CHECK_BASELINE:-}" ]; then set -- "$@" --baseline "$CHECK_BASELINE"; fi

break_='
'
blank=" $(printf '\t\r')"
# without separators a pattern is expanded and a name with blanks stays whole
IFS=
trimmed() {
  line=$1
  while case $line in ["$blank"]*) ;; *) false ;; esac do line=${line#?}; done
  while case $line in *["$blank"]) ;; *) false ;; esac do line=${line%?}; done
}
rest="${CHECK_FORMATS:-}$break_"
while [ -n "$rest" ]; do
  trimmed "${rest%%"$break_"*}"
  rest=${rest#*"$break_"}
  if [ -n "$line" ]; then set -- "$@" --format "$line"; fi
done
set -- "$@" --
rest="${CHECK_PATHS:-.}$break_"
while [ -n "$rest" ]; do
  trimmed "${rest%%"$break_"*}"
  rest=${rest#*"$break_"}
  if [ -z "$line" ]; then continue; fi
  # a file may have the signs of a pattern in its name
  if [ -e "$line" ]; then set -- "$@" "$line"; else set -- "$@" $line; fi
done

status=0
fichas check "$@" || status=$?
if [ -n "${GITHUB_OUTPUT:-}" ]; then printf 'status=%s\n' "$status" >>"$GITHUB_OUTPUT"; fi
exit "$status"
