/**
 * The hook that refuses pushes which bring changes of workflow files, when the token may not change them.
 * The words are GitHub's.
 */
export const PRE_RECEIVE = `#!/bin/sh
[ "$STAND_IN_WORKFLOWS" = allowed ] && exit 0
while read -r before after ref; do
  case "$after" in *[!0]*) ;; *) continue ;; esac
  if [ -n "$(git rev-list -1 "$after" --not --all -- .github/workflows)" ]; then
    echo "refusing to allow a GitHub App to create or update workflow files without \\\`workflows\\\` permission" >&2
    exit 1
  fi
done
`
