#!/usr/bin/env bash
# Runs the trials with each helper program hidden in turn, with none and with all: none may fail, only be ignored.
# Usage: [HELPERS="qpdf git"] tests/hidden-helpers.sh [FILTER | --skip FILTER…]; not part of `cargo test`, since it
# runs that some twenty times.
set -euo pipefail
cd "$(dirname "$0")/.."
unset CI
read -ra helpers <<<"${HELPERS:-pdftotext pdftoppm pdfinfo qpdf typst outloud taplo pre-commit check-jsonschema \
  xmllint cmark git strace python3 cargo bash kill}"

trials=$(cargo test --offline --no-run --message-format=json 2>/dev/null |
  sed -n 's/.*"executable":"\([^"]*\)".*/\1/p' | grep '/it-' | tail -1)
[[ -x $trials ]] || { echo "the trials were not built" >&2; exit 2; }

# A folder with everything that is on the path, each as a script: a link would lose what lies beside a program.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sh=$(command -v sh)
IFS=: read -ra places <<<"$PATH"
for place in "${places[@]}"; do
  for program in "$place"/*; do
    name=${program##*/}
    [[ -f $program && -x $program && ! -e $folder/$name ]] || continue
    printf '#!%s\nexec "%s" "$@"\n' "$sh" "$program" >"$folder/$name"
    chmod +x "$folder/$name"
  done
done

failed=0
round() { # what is hidden, then the filters
  local what=$1 told
  shift
  told=$(PATH=$folder "$trials" "$@" 2>&1 || true)
  printf '%-18s %s\n' "$what" "$(grep -o '[0-9]* passed; [0-9]* failed; [0-9]* ignored' <<<"$told" || echo 'ended early')"
  if ! grep -q ' 0 failed;' <<<"$told"; then
    failed=1
    sed -n 's/^test \(.*[^ ]\)  *\.\.\. FAILED$/    \1/p' <<<"$told"
  fi
}

round none "$@"
for helper in "${helpers[@]}"; do
  [[ -e $folder/$helper ]] || { printf '%-18s %s\n' "$helper" "is not here"; continue; }
  mv "$folder/$helper" "$folder/.hidden"
  round "$helper" "$@"
  mv "$folder/.hidden" "$folder/$helper"
done
for helper in "${helpers[@]}"; do rm -f "${folder:?}/$helper"; done
round all "$@"
exit $failed
