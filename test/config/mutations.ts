/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number
type Mutate = (text: string, random: Random) => string

const characters = [...'abz019-_:.,#"\'{}[]|>&*!?@%~ \n\t=/\\é\u200B\u0000']
const values = [
  '1',
  '0',
  '-1',
  '2.5',
  '1e9',
  '.inf',
  '.nan',
  'true',
  'null',
  '~',
  '""',
  'pass',
  'block',
  '30s',
  '0s',
  '25h',
]
  .concat([
    '90000s',
    '1440m',
    '1441m',
    '15 m',
    '15M',
    'main',
    'refs/heads/main',
    '[]',
    '{}',
    '[1]',
    '{ a: 1 }',
    '*a',
    '&a x',
  ])
  .concat([
    'up',
    'up{}',
    'up{a="b",}',
    'up{a=~"("}',
    'up{a="b"',
    "up{a='b'}",
    'up{,}',
    '" up"',
    '!!str 1',
    '0x10',
    '1_0',
    '2026-01-01',
    '2026-01-01T10:00Z',
    'allow',
    'gauge',
    'control',
    'both',
    'same-hour',
    'false',
    '["a/**"]',
    'https://x.example.com/y',
    '"09:00"',
    'fri 15:00',
    '2026-02-29',
    '12-24',
    '30d',
    '401d',
    'a[*].b',
    'a = 0',
    'Asia/Seul',
    'https://me:secret@x.example.com',
  ])
const keys =
  'version workflow branch gate approvals first-deploy watch step duration min-watch min-baseline sustained-for'
    .concat(' false-alarm-rate metrics name total bad segment min-effect relative absolute aprovals extra <<')
    .concat(
      ' slices every growing enough traffic incidents from until opaque kinds paths verdict page-files workflows branches deployed-by promotion-branches emergency machine-users owners checks app event known-bots login app-id paths environment-approval exact-reverts exact-cherry-picks windows freeze zone open days to outside except reason outcome calendar rules teams after-incident within plan decide budget objective metric spent low below health restore-point max-age path ok tested tested-path baseline store source url token-env auth type user secret-env region service headers history-days range baseline status-page',
    )
    .concat(
      ' kind segments untouched role objective slower-than control buckets query direction rollback keep-main extend restore-good max-per-day',
    )
    .concat(' services shop pay ignore environment')
    .concat(' risk stated above destructive-sql size redeploy auto-merge risky migrations infrastructure flags secrets')
    .split(' ')

const pick = <T>(from: readonly T[], random: Random): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function onLines(change: (lines: string[], at: number, random: Random) => void): Mutate {
  return (text, random) => {
    const lines = text.split('\n')
    change(lines, Math.floor(random() * lines.length), random)
    return lines.join('\n')
  }
}

function onCharacter(put: (old: string, random: Random) => string): Mutate {
  return (text, random) => {
    const at = Math.floor(random() * text.length)
    return text.slice(0, at) + put(text.charAt(at), random) + text.slice(at + 1)
  }
}

/** What a slip of the hand, a bad merge or a copy from elsewhere makes of a file. */
const mutations: readonly Mutate[] = [
  onCharacter(() => ''),
  onCharacter((old, random) => old + pick(characters, random)),
  onCharacter((_, random) => pick(characters, random)),
  onCharacter((old) => (old === old.toUpperCase() ? old.toLowerCase() : old.toUpperCase())),
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at) => (lines[at] = `  ${lines[at] ?? ''}`)),
  onLines((lines, at) => (lines[at] = (lines[at] ?? '').replace(/^ {2}/, ''))),
  onLines((lines, at, random) => (lines[at] = (lines[at] ?? '').replace(/:.*/, `: ${pick(values, random)}`))),
  onLines((lines, at, random) => (lines[at] = (lines[at] ?? '').replace(/[\w-]+(?=:)/, pick(keys, random)))),
  onLines((lines, at, random) =>
    lines.splice(at, 0, `${' '.repeat(2 * Math.floor(random() * 4))}${pick(keys, random)}: ${pick(values, random)}`),
  ),
  onLines((lines, at, random) => {
    const [moved = ''] = lines.splice(at, 1)
    lines.splice(Math.floor(random() * lines.length), 0, moved)
  }),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
]

/** The text with one to three of them. */
export function mutated(text: string, random: Random): string {
  const times = 1 + Math.floor(random() * 3)
  return Array.from({ length: times }).reduce<string>((before) => pick(mutations, random)(before, random), text)
}
