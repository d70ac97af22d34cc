import type { Clock } from '../../base/clock.ts'
import { OutsideError } from '../../base/errors.ts'
import { repositoryName } from '../../base/run.ts'
import { askNow, honestEnd, nextAsk, type PlannedWindow, type WindowAsk } from '../../deploy/maintenance.ts'
import type { NoticeOf } from '../../notify/notice.ts'
import { noticeMessage } from '../../render/notice-message.ts'
import { escapeText } from '../../render/markdown.ts'
import type { WatchTask } from '../../watch/task.ts'
import { showCheckRun } from '../check-run.ts'
import { policyAt } from '../respond/response-deps.ts'
import type { Setting } from '../setting.ts'
import { tellPeople } from '../tell-people.ts'

/**
 * A clock for the watch of a deploy that a time was planned for: while the watch sleeps, people are asked at the latest moment to turn back, and given the
 * words of an extension when the time is over. Each once.
 */
export function askingClock(setting: Setting, task: WatchTask): Clock {
  const { clock } = setting.ports
  const plan = task.found?.plan
  if (plan === undefined) return clock
  const startedAt = task.resumed === undefined ? clock.now() : task.resumed.startedAt * 1000
  let asked: WindowAsk | null = null
  const ask = async (): Promise<void> => {
    const due = askNow(plan, clock.now())
    if (due === null || due === asked) return
    asked = due
    await askPeople(setting, task, plan, due, startedAt)
  }
  return {
    now: () => clock.now(),
    async sleep(milliseconds) {
      await ask()
      const end = clock.now() + milliseconds
      const next = nextAsk(plan, clock.now())
      if (next !== null && next < end) {
        await clock.sleep(next - clock.now())
        await ask()
      }
      await clock.sleep(Math.max(0, end - clock.now()))
    },
  }
}

/** The same once, by a look that others follow: what was told is not told again. */
export async function askAtLook(setting: Setting, task: WatchTask): Promise<void> {
  const plan = task.found?.plan
  const due = plan === undefined ? null : askNow(plan, setting.ports.clock.now())
  if (plan !== undefined && due !== null)
    await askPeople(setting, task, plan, due, (task.resumed?.startedAt ?? 0) * 1000)
}

/** Asks in the log, in the check run and wherever the policy says. What cannot be shown ends no watch. */
async function askPeople(
  setting: Setting,
  task: WatchTask,
  plan: PlannedWindow,
  state: WindowAsk,
  startedAt: number,
): Promise<void> {
  const { ports, store } = setting
  const now = ports.clock.now()
  const until = honestEnd(plan, startedAt + task.plan.duration * 1000, now)
  const notice: NoticeOf<'window'> = {
    kind: 'window',
    repository: repositoryName(ports.run),
    environment: task.environment,
    url: ports.run.runUrl,
    at: new Date(now).toISOString(),
    sha: task.sha,
    state,
    planned: plan.until,
    until: new Date(until).toISOString(),
    rollback: plan.rollback,
  }
  try {
    const policy = await policyAt(setting, task.baseSha ?? task.sha)
    const { title, text, facts } = noticeMessage(notice, { lang: policy.incident.lang, zone: policy.incident.zone })
    ports.log.warning([title, text, ...facts.map(([name, value]) => `${name}: ${value}`)].join(' '))
    const lines = facts.map(([name, value]) => `**${escapeText(name)}:** ${escapeText(value)}`)
    const summary = [`## ${escapeText(title)}`, escapeText(text), ...lines].join('\n\n')
    await showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, { title, summary: `${summary}\n` })
    await tellPeople(setting, await store.read(), [notice], policy)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`That the time planned runs out could not be shown everywhere: ${error.message}`)
  }
}
