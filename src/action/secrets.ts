import { scrub } from '../deploy/secrets.ts'

/** A shorter part of an address is a word like `json` and no secret; hiding it would only garble messages. */
const SHORTEST = 8

const known = new Set<string>()

/** From now on this text stands in no log, annotation or summary of this process. */
export function hideSecret(secret: string): void {
  if (secret !== '') known.add(secret)
}

/** The same for what an address carries in its query, as keys to metrics pages do. */
export function hideQuery(url: string | null): void {
  for (const value of url === null ? [] : new URL(url).searchParams.values()) {
    if (value.length >= SHORTEST) hideSecret(value)
  }
}

/** The text without anything that was hidden. */
export function withoutSecrets(text: string): string {
  return scrub(text, [...known])
}
