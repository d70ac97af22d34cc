import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { regulators } from '../../src/config/regulators.ts'
import { kinds, parseEvents } from '../../src/incident/events-file.ts'
import { follow } from '../../src/incident/follow.ts'
import { viewOf } from '../../src/incident/view.ts'
import { incidentPage } from '../../src/render/incident-page.ts'
import { rulesOf } from './events.ts'

const text = await readFile(new URL('../../docs/incident.md', import.meta.url), 'utf8')
const block = (language: string, nth = 0): string =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))][nth]?.[1] ?? ''

it.each([
  ['en', 0],
  ['ko', 1],
] as const)('the worked example is what comes out (%s)', (lang, nth) => {
  const now = Date.parse('2026-07-31T17:30:00+09:00')
  const { policy, step } = rulesOf()
  const rules = { policy: { ...policy, zone: 'Etc/GMT-9' }, step }
  const incident = follow(parseEvents(block('json'), 'docs/incident.md'), now, rules)
  const { title, body } = incidentPage(viewOf(incident, rules, { now, lang, falseAlarmRate: 0.01 }))
  const first = body.slice(body.indexOf('\n') + 1, body.indexOf('<!-- deploy-guard:end summary'))
  expect(`${title}\n\n${first}`).toBe(block('text', nth))
})

it('every kind of event and every template is told', () => {
  for (const word of [...kinds, ...Object.keys(regulators)]) expect(text).toContain(`\`${word}\``)
})
