import { z } from 'zod'
import type { Answered, Failure, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'
import { type Change, type Monitored, type State, statesOf } from '../../series/states.ts'

// `GET /api/prometheus/grafana/api/v1/rules`: Grafana's rules in the form of Prometheus' API, with a `uid`; older versions have it among the labels of the alerts.
const rulesShape = z.object({
  status: z.literal('success'),
  data: z.object({
    groups: z.array(
      z.object({
        interval: z.number(),
        rules: z.array(
          z.object({
            uid: z.string().optional(),
            name: z.string(),
            state: z.string().optional(),
            health: z.string(),
            lastEvaluation: z.string(),
            isPaused: z.boolean().optional(),
            alerts: z
              .array(
                z.object({
                  state: z.string(),
                  activeAt: z.string().nullish(),
                  labels: z.record(z.string(), z.string()).nullish(),
                }),
              )
              .nullish(),
          }),
        ),
      }),
    ),
  }),
})
type Group = z.infer<typeof rulesShape>['data']['groups'][number]
type Rule = Group['rules'][number] & Pick<Group, 'interval'>

// `GET /api/annotations` with type=alert ("Find annotations"): the history of the states. `time` in milliseconds.
const annotationsShape = z.array(
  z.object({ time: z.number(), newState: z.string(), prevState: z.string(), text: z.string() }),
)

/** Evaluations that may be missed. */
const MISSED = 2
// `GET /api/v1/provisioning/alert-rules/{UID}` ("Get a specific alert rule by UID").
const ruleShape = z.object({ updated: z.string() })

/** Changes that are asked for at most. */
const MOST = 5000

/** Asks Grafana for its rules once, and for the history of each. */
export function grafanaClient(address: StoreAddress): SeriesClient {
  return async (asks, span): Promise<Answered> => {
    const rules = await rulesOf(address)
    if (isFailure(rules)) return rules
    return oneByOne(asks, async ({ text: uid }) => {
      const rule = rules.find((each) => isRule(each, uid))
      if (rule === undefined)
        return failed('series-missing', `Grafana has no alert rule with the UID ${uid} that the token may see`)
      const changes = await changesOf(address, rule, uid, span)
      return isFailure(changes) ? changes : [statesOf(monitored(rule, changes), span)]
    })
  }
}

/** All rules that the token may see. */
export async function rulesOf(address: StoreAddress): Promise<readonly Rule[] | Failure> {
  const answer = await askJson(address, { path: '/api/prometheus/grafana/api/v1/rules' }, rulesShape)
  if (isFailure(answer)) return answer
  return answer.data.groups.flatMap(({ interval, rules }) => rules.map((each): Rule => ({ ...each, interval })))
}

/** The UID of a rule; null where no alert of an older version tells it. */
export const uidOf = ({ uid, alerts }: Rule): string | null =>
  uid ?? (alerts ?? []).flatMap(({ labels }) => labels?.['__alert_rule_uid__'] ?? [])[0] ?? null

const isRule = ({ uid, alerts }: Rule, wanted: string): boolean =>
  uid === wanted || (alerts ?? []).some(({ labels }) => labels?.['__alert_rule_uid__'] === wanted)

async function changesOf(
  address: StoreAddress,
  { name }: Rule,
  uid: string,
  { from, until }: Span,
): Promise<Changes | Failure> {
  const edited = await askJson(
    address,
    { path: `/api/v1/provisioning/alert-rules/${encodeURIComponent(uid)}` },
    ruleShape,
  )
  if (isFailure(edited)) return edited
  const to = String(Math.max(until * 1000, Date.now()))
  const query = { type: 'alert', alertUID: uid, from: String(from * 1000), to, limit: String(MOST) }
  const listed = await askJson(address, { path: '/api/annotations', query }, annotationsShape)
  if (isFailure(listed)) return listed
  // A version that does not know alertUID answers with the changes of all rules: each begins with the name of its own.
  const own = listed.filter(({ text }) => text.startsWith(`${name} {`) || text === name)
  const changes = own.map(({ time, newState, prevState, text }): Change => {
    // The same alert of a rule has the same labels.
    const group = text.slice(0, text.lastIndexOf(' - ') + 1)
    return { at: time / 1000, group, before: stateNamed(prevState), after: stateNamed(newState) }
  })
  const oldest = listed.length < MOST ? from : Math.min(...listed.map(({ time }) => time / 1000))
  // What it did before it was last edited was another rule.
  return { changes, changesFrom: Math.max(from, oldest, Date.parse(edited.updated) / 1000) }
}

type Changes = Pick<Monitored, 'changes' | 'changesFrom'>

function monitored(rule: Rule, changes: Changes): Monitored {
  const firing = (rule.alerts ?? []).filter(({ state }) => stateNamed(state) === 'alerting')
  const began = firing.map(({ activeAt }) => Date.parse(activeAt ?? ''))
  return {
    now: stateNow(rule),
    // A rule that is not evaluated any more says nothing.
    until: Date.parse(rule.lastEvaluation) / 1000 + MISSED * rule.interval,
    since: firing.length === 0 || began.some(Number.isNaN) ? null : Math.min(...began) / 1000,
    ...changes,
  }
}

function stateNow({ state, health, isPaused, alerts }: Rule): State {
  if (health !== 'ok' || isPaused === true) return null
  const states = (alerts ?? []).map((alert) => stateNamed(alert.state))
  if (state === 'firing' || states.includes('alerting')) return 'alerting'
  return states.includes(null) ? null : 'ok'
}

/** States of an alert, with or without a reason behind: `Normal`, `Alerting (NoData)`. By its own word no data is none, whatever the rule makes of it. */
function stateNamed(text: string): State {
  const [, word = '', reason = ''] = /^(\w+)(?:\s*\((.*)\))?/.exec(text) ?? []
  if (/nodata|error/i.test(`${word} ${reason}`)) return null
  return /^(?:alerting|firing|recovering)$/i.test(word) ? 'alerting' : 'ok'
}
