import type { GatePolicy } from './gate-policy.ts'
import type { Mistake } from './mistake.ts'
import { quote } from './quote.ts'
import type { YamlFile } from './yaml-file.ts'

/** Rules of the gate that could never hold, or that say the same twice. */
export function checkGate(policy: GatePolicy, file: YamlFile): Mistake[] {
  return [...checkChecks(policy, file), ...checkBots(policy, file)]
}

/** A bot is known by one thing. */
function checkBots({ knownBots }: GatePolicy, file: YamlFile): Mistake[] {
  return knownBots.flatMap(({ login, appId }, at) => {
    if ((login === null) !== (appId === null)) return []
    const path = ['gate', 'known-bots', at]
    const found = login === null ? 'none' : 'both'
    return [{ offset: file.find(path).offset, message: `${path.join('.')}: expected login or app-id, found ${found}` }]
  })
}

function checkChecks({ checks }: GatePolicy, file: YamlFile): Mistake[] {
  return checks.flatMap((check, at) => {
    const say = (key: string, message: string): Mistake[] => {
      const path = ['gate', 'checks', at, key]
      return [{ offset: file.find(path).offset, message: `${path.join('.')}: ${message}` }]
    }
    const own = check.name.startsWith('Deploy Guard: ')
    if (own) return say('name', `expected another check: ${quote(check.name)} is the guard's own, which ends after it`)
    const first = checks.findIndex((one) => JSON.stringify(one) === JSON.stringify(check))
    if (first !== at) return say('name', `expected each check once, found ${quote(check.name)} again`)
    const jobs = check.workflow !== null || check.event !== null
    if (jobs && check.app !== null && check.app !== 'github-actions' && check.app !== 15368)
      return say(
        'app',
        `expected github-actions, whose jobs alone have a workflow and an event; found ${quote(String(check.app))}`,
      )
    return []
  })
}
