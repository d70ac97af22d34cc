import { shortSha } from '../base/commit-id.ts'
import type { IncidentView } from '../incident/view.ts'
import type { Phase } from '../incident/incident.ts'
import { externalText, type Page, pullWords } from './incident-findings.ts'
import { code } from './markdown.ts'

/**
 * What people should do at this moment, the most urgent first. `ending`: how the harm ends, where more is known of it than the events tell; it then
 * stands in each phase where it is said what to do about the deploy. Markdown.
 */
export function todoOf(view: IncidentView, page: Page, ending: readonly string[] | null = null): readonly string[] {
  const { todo } = page.words
  if (view.planned === 'planned') return [...planned(view, page), ...reports(view, page)]
  if (view.began === null && view.planned === null && view.incident.phase !== 'cancelled')
    return [...(ending ?? []), todo.nothing]
  if (view.planned === 'over' && view.began === null) return [...reports(view, page), page.words.planned.close]
  if (isLate(view)) return [page.words.planned.late, ...lead(view, page), ...reports(view, page), ...talk(view, page)]
  const { phase } = view.incident
  const todos = byPhase[phase](view, page, ending)
  return phase === 'resolved' ? todos : [...todos, ...reports(view, page), ...talk(view, page)]
}

type Todo = (view: IncidentView, page: Page) => readonly string[]
type Ending = readonly string[] | null

const byPhase: Readonly<Record<Phase, (view: IncidentView, page: Page, ending: Ending) => readonly string[]>> = {
  triage: (view, page, ending) => [page.words.todo.real, ...lead(view, page), ...(ending ?? end(view, page))],
  investigating: (view, page, ending) => [...lead(view, page), ...(ending ?? end(view, page))],
  mitigating: (view, page, ending) => [...(ending ?? end(view, page)), ...lead(view, page)],
  monitoring: (view, { words: { todo } }, ending) => [
    ...(ending ?? (view.worst === null ? [todo.resolve] : [todo.wait])),
    todo.calm,
  ],
  resolved: (view, page, ending) => [...(ending ?? []), ...reports(view, page), page.words.todo.closeIt],
  closed: (_, { words: { todo } }, ending) => [...(ending ?? []), todo.done],
  cancelled: (_, { words: { todo } }, ending) => [...(ending ?? []), todo.done],
}

/** Part of the time of planned work after which it is asked whether it will be over in time. */
const ASK = 2 / 3

const planned: Todo = ({ incident: { maintenance, sent } }, { words, format }) => {
  if (maintenance === null) return []
  const { at, from, until } = maintenance
  const isOut = sent.some((each) => each.at > at)
  return [
    ...(isOut ? [] : [words.planned.announce]),
    words.planned.decide(format.time(from + ASK * (until - from))),
    words.planned.finish(format.time(until)),
  ]
}

/** Planned work goes beyond its time, and no metric says more. */
const isLate = ({ planned: where, worst }: IncidentView): boolean => where === 'overrun' && worst === null

const lead: Todo = ({ incident }, { words }) => (incident.roles.commander === null ? [words.todo.command] : [])

/** How the harm ends: a rollback before any search for the cause, unless the cause lies outside. */
const end: Todo = (view, page) => {
  const { incident } = view
  const { todo } = page.words
  if (incident.external !== null) return [todo.follow(externalText(view, page)), todo.mitigate]
  const { rollback, bad } = incident
  if (rollback !== null) {
    const pull = pullWords(rollback.pull, page)
    return [rollback.merged ? todo.deployRollback(pull) : todo.merge(pull)]
  }
  return bad === null ? [todo.mitigate] : [todo.back(code(shortSha(bad))), todo.mitigate]
}

const reports: Todo = ({ clocks }, { words, format, safe }) =>
  clocks.flatMap(({ id, state, due, rule }) => {
    const runs = state === 'open' || state === 'due-soon' || state === 'late'
    if (!runs || due === null) return []
    const time = format.time(due)
    return rule === null
      ? [words.todo.nextWord(time, words.roleNames.communications)]
      : [words.todo.report(code(id), time, safe(rule.owner.replace(/^@/, '')))]
  })

/** Asks go to the commander, so that whoever searches is left in peace. */
const talk: Todo = ({ incident, now }, { words, format, safe }) => {
  const { commander, investigator } = incident.roles
  const isOver = incident.phase === 'resolved' || incident.phase === 'closed' || incident.phase === 'cancelled'
  const { meeting } = incident
  if (isOver) return []
  return [
    ...(commander === null || investigator === null || commander === investigator
      ? []
      : [words.todo.ask(safe(commander), safe(investigator))]),
    ...(meeting === null || meeting.time <= now ? [] : [words.todo.meeting(format.time(meeting.time))]),
    words.todo.facts,
  ]
}
