/** Takes every form of the secrets out of a text: as they are, as a URL has them, as basic authentication has a token. */
export function scrub(text: string, secrets: readonly string[]): string {
  // The longest first: one form may lie within another.
  const forms = secrets.flatMap(formsOf).toSorted((a, b) => b.length - a.length)
  return forms.reduce((clean, secret) => clean.replaceAll(secret, '***'), text)
}

function formsOf(secret: string): string[] {
  if (secret === '') return []
  const basic = Buffer.from(`x-access-token:${secret}`).toString('base64')
  return [...new Set([secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64'), basic])]
}

/** Where a verb says what it does. Implementations make untrusted text harmless. */
export type Log = {
  info(line: string): void
  warning(line: string): void
  debug(line: string): void
}
