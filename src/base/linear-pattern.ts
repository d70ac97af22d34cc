import { RE2JS } from 're2js'

/** Longest text, and most repetitions in a pattern, for which the engine of JavaScript is surely fast enough; it is the faster one otherwise. */
const SMALL = { text: 512, repetitions: 3 } as const

/**
 * Whether a text as a whole is what a regular expression means, for expressions that come of patterns others have written: takes time linear in the text,
 * whatever the pattern. The dot takes line ends too. Throws an Error for what is no such expression, or needs more than RE2 has (look-around).
 */
export function wholeTextTest(source: string): (text: string) => boolean {
  const native = new RegExp(`^(?:${source})$`, 'su')
  const isSmall = (source.match(/[*+]/g) ?? []).length <= SMALL.repetitions
  let linear: RE2JS | null = null
  return (text) => {
    if (isSmall && text.length <= SMALL.text) return native.test(text)
    linear ??= RE2JS.compile(source, RE2JS.DOTALL)
    return linear.testExact(text)
  }
}
