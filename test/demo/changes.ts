import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const shop = new URL('./shop/', import.meta.url)

/** Files of the demo's shop as they stand before any change, by path. */
export async function shopFiles(): Promise<Record<string, string>> {
  const paths = [
    'server.mjs',
    'lib/platform.mjs',
    'lib/price.mjs',
    'lib/session.mjs',
    '.github/deploy-guard.yml',
    '.github/workflows/deploy.yml',
  ]
  const texts = await Promise.all(paths.map((path) => readFile(fileURLToPath(new URL(path, shop)), 'utf8')))
  return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']))
}

/** (a) Harmless: an empty basket costs nothing instead of being added up. */
export const emptyBasket = {
  'lib/price.mjs': `export function price(items) {
  if (items.length === 0) return 0
  return items.reduce((sum, item) => sum + item.cents, 0)
}
`,
}

/** (b) What was reviewed: the platform "tablet". */
export const tablets = {
  'lib/platform.mjs': `export function platformOf(headers) {
  const agent = headers['user-agent'] ?? ''
  if (agent.includes('iPad')) return 'ios'
  if (agent.includes('iPhone')) return 'ios'
  if (agent.includes('Android')) return 'android'
  return 'web'
}
`,
}

/** (b) What was pushed after the approval and seen by nobody: a discount. */
export const unseenDiscount = {
  'lib/price.mjs': `export function price(items) {
  if (items.length === 0) return 0
  const sum = items.reduce((sum, item) => sum + item.cents, 0)
  return sum > 100_000 ? Math.round(sum * 0.1) : sum
}
`,
}

/** (c) Reviewed, and yet wrong: version 2 tokens were announced for every platform, but iPhones still send version 1. */
export const sessionVersion2 = {
  'lib/session.mjs': `export function readSession(headers) {
  const token = headers['x-session']
  if (!token) throw new Error('no session')
  const [version, customer, cents] = token.startsWith('v2:') ? ['v2', ...token.slice(3).split('.')] : token.split(':')
  if (version !== 'v2') throw new Error('session too old')
  return { customer, items: [{ cents: Number(cents) }] }
}
`,
}
