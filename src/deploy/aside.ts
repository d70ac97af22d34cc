const aside =
  /(?:^|\/)(?:docs?|tests?|testing|__tests__|testdata|spec|specs|fixtures|examples?|samples?|e2e)\/|\.(?:md|mdx|rst|adoc)$|(?:[._-]test|[._-]spec|_test)\.\w+$|(?:^|\/)test_[^/]+$/i
const releaseNote =
  /^(?:.*\/)?(?:\.changeset\/[^/]+\.md|\.chronus\/changes\/[^/]+|\.changes\/[^/]+|changelog\.d\/[^/]+|newsfragments\/[^/]+|change\/[^/]+\.json)$/

/** A file that says what the next release holds, and is taken away when it is published. */
export function isReleaseNote(path: string): boolean {
  return releaseNote.test(path)
}

/** Documentation, tests and examples: nothing runs on them. */
export function isAside(path: string): boolean {
  return aside.test(path) && !releaseNote.test(path)
}
