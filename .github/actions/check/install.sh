# Puts the released command on the PATH, after its checksum; POSIX sh, also inside of .gitlab/check.yml.
# FICHAS_VERSION, FICHAS_RELEASES: the release. FICHAS_SHA256: its checksum, else what SHA256SUMS says.
# FICHAS_SOURCE: the sources, which are built where there is no release; cloned from FICHAS_REPOSITORY if
# they are not there. FICHAS_HOME: the folder to use.
set -eu

say() { printf '%s\n' "$*" >&2; }

fetch() {
  if command -v curl >/dev/null 2>&1; then
    curl -fsSL --retry 3 --connect-timeout 20 -o "$2" "$1"
  else
    wget -q -O "$2" "$1"
  fi
}

use() {
  PATH="$1:$PATH"
  export PATH
  if [ -n "${GITHUB_PATH:-}" ]; then printf '%s\n' "$1" >>"$GITHUB_PATH"; fi
  say "fichas: $(command -v fichas), $(fichas --version)"
}

released() {
  name="fichas-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)"
  folder="$FICHAS_HOME/$FICHAS_VERSION"
  address="${FICHAS_RELEASES%/}/v$FICHAS_VERSION"
  mkdir -p "$folder"
  wanted="${FICHAS_SHA256:-}"
  if [ -z "$wanted" ]; then
    fetch "$address/SHA256SUMS" "$folder/SHA256SUMS" || return 1
    wanted=$(sed -n "s/^\([0-9a-f]\{64\}\) [ *]$name\$/\1/p" "$folder/SHA256SUMS")
    if [ -z "$wanted" ]; then return 1; fi
  fi
  if [ ! -f "$folder/fichas" ]; then
    fetch "$address/$name" "$folder/$name" || return 1
    mv "$folder/$name" "$folder/fichas"
  fi
  found=$(sha256sum "$folder/fichas" | cut -d ' ' -f 1)
  if [ "$found" != "$wanted" ]; then
    rm -f "$folder/fichas"
    say "error: $address/$name tiene la suma $found y se esperaba $wanted; no se usa"
    exit 2
  fi
  chmod 755 "$folder/fichas"
  use "$folder"
}

built() {
  if ! command -v swift >/dev/null 2>&1; then
    say "error: no hay un ejecutable de fichas $FICHAS_VERSION para $(uname -s) $(uname -m) en ${address:-'(sin dirección)'},"
    say "  y para construirlo falta Swift 6.3 o posterior en el PATH."
    say "  Indique otra versión o dirección, o use una imagen con Swift, como swift:6.3."
    exit 2
  fi
  say "fichas: no hay un ejecutable de $FICHAS_VERSION en ${address:-'(sin dirección)'}; se construye desde el código (minutos)"
  if [ ! -f "$FICHAS_SOURCE/Package.swift" ]; then
    if ! git clone -q --depth 1 --branch "v$FICHAS_VERSION" "${FICHAS_REPOSITORY:-}" "$FICHAS_SOURCE"; then
      say "error: tampoco está el código de fichas $FICHAS_VERSION en ${FICHAS_REPOSITORY:-'(sin dirección)'}"
      exit 2
    fi
  fi
  swift build -c release --product fichas --package-path "$FICHAS_SOURCE" --scratch-path "$FICHAS_HOME/build" >&2
  use "$(swift build -c release --package-path "$FICHAS_SOURCE" --scratch-path "$FICHAS_HOME/build" --show-bin-path)"
}

FICHAS_VERSION="${FICHAS_VERSION:-}"
FICHAS_VERSION="${FICHAS_VERSION#v}"
FICHAS_HOME="${FICHAS_HOME:-${RUNNER_TEMP:-/tmp}/fichas}"
if [ -z "$FICHAS_VERSION" ] && command -v fichas >/dev/null 2>&1; then
  say "fichas: el que está en el PATH, $(fichas --version)"
else
  if [ -z "$FICHAS_VERSION" ]; then
    FICHAS_VERSION=$(sed -n 's/.*static let version = "\(.*\)".*/\1/p' \
      "$FICHAS_SOURCE/Sources/Reporting/Model/Product.swift")
  fi
  if [ -n "${FICHAS_RELEASES:-}" ] && released; then :; else built; fi
fi
