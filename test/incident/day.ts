import { viewOf, type IncidentView } from '../../src/incident/view.ts'
import { alarm, bad, deploy, good, incidentOf, ios, moment, rulesOf, says, type Told } from './events.ts'

/** A day on which one platform cannot pay: a question explained away, a rollback decided late, and all that comes after it. Times in UTC. */
export const day: readonly Told[] = [
  { ...deploy, facts: { authors: ['ann', 'bob'] } },
  alarm,
  says('16:40', 'ann', 'note slightly up, as expected'),
  says('16:42', 'ann', 'false-alarm as expected'),
  says('16:52', 'kim', 'commander'),
  says('16:53', 'kim', 'investigator @lee'),
  says('16:54', 'kim', 'communications @park'),
  says('16:55', 'kim', 'meeting 03:00'),
  says('17:00', 'lee', 'note 01:20 a question about the metric came up'),
  says('17:05', 'park', 'next 02:30'),
  says('17:06', 'kim', 'sevrity 1'),
  { kind: 'rollback-opened', at: '17:08', facts: { pull: 12 } },
  says('17:28', 'park', 'sent customers'),
  { kind: 'rollback-merged', at: '17:35', facts: { pull: 12 } },
  { kind: 'deployed', at: '17:45', sha: good },
  { kind: 'recovered', at: '18:00', sha: good },
  { kind: 'alarm', at: '18:05', facts: { ...ios, segment: '', share: 1, since: 0.3, onset: moment('18:04') } },
  says('18:07', 'kim', 'false-alarm a load test of ours'),
  says('18:20', 'lee', 'note ann forgot the test of the platform'),
  says('18:30', 'kim', 'note action: watch the segment platform, lee, 7 August'),
  says('18:31', 'bob', 'note action: be more careful'),
  { kind: 'closed', at: '18:40', by: 'kim' },
  says('19:00', 'choi', 'reported kr-fin-10 EFARS-2026-77'),
  { kind: 'closed', at: '19:10', by: 'kim' },
]

export const policy = `incident:
  zone: Asia/Seoul
  facts: { subscribers: 12000 }
  clocks:
    - { template: kr-fin-10, owner: "@choi" }
  sla:
    - { grade: B, when: { outage: 60m }, cost: 5 % of the month }
    - { grade: A, when: { outage: 4h }, cost: 20 % of the month }
  words:
    en: { service: Acme Pay, brand: ACME, workaround: Paying on the website works., retry: start the app again, todo: There is nothing that you have to do., report: 7 August }
    ko: { service: 에이스페이, brand: 에이스, workaround: 웹사이트에서는 정상적으로 결제할 수 있습니다., retry: 앱을 다시 실행해, todo: 따로 하실 일은 없습니다., report: 8월 7일(금) }
`

export function viewAt(events: readonly Told[], now: string, lang: 'en' | 'ko' = 'en', text = ''): IncidentView {
  const rules = rulesOf(text)
  return viewOf(incidentOf(events, now, text), rules, { now: Date.parse(moment(now)), lang, falseAlarmRate: 0.01 })
}

/** What one account tells of an attack: declared by a person, ended by a block, with data altered. */
export const attack: readonly Told[] = [
  { kind: 'declared', at: '00:30', by: 'kim', text: 'Every buyer gets an error' },
  says('00:40', 'kim', 'commander'),
  says('01:10', 'lee', 'affected 80,000 damaged records'),
  says('05:00', 'kim', 'classified malicious'),
  says('05:10', 'kim', 'data @lee'),
  says('08:00', 'choi', 'mitigated block one user at the edge'),
  says('09:00', 'kim', 'resolve'),
]

/** Of a carrier's fault, seen as traffic that is missing. */
export const carrier: readonly Told[] = [
  { kind: 'deployed', at: '00:10', by: 'ann', sha: bad },
  {
    kind: 'alarm',
    at: '02:05',
    facts: {
      metric: 'requests',
      kind: 'volume',
      segment: 'network=kt',
      before: 900,
      since: 70,
      share: 0.3,
      onset: moment('02:02'),
    },
  },
  { kind: 'external', at: '02:20', by: 'kim', text: 'KT reports an outage https://status.example.com/7' },
]

/** Planned work of one night: announced for half an hour, it takes an hour and a half. */
export const works: readonly Told[] = [
  says('08:00', 'kim', 'maintenance 00:00 00:30 the switch is replaced'),
  says('08:05', 'kim', 'commander'),
  says('09:00', 'park', 'sent customers'),
  says('15:40', 'kim', 'extended 01:30'),
  says('16:20', 'kim', 'resolve'),
]
