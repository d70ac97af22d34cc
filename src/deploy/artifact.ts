/** `sha256:…` or `sha512:…` of what was built from a commit, as the input artifact-digest has it. */
export const artifactPattern = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/
