import { groupBy } from '../../base/group-by.ts'
import type { Language } from '../../config/incident-policy.ts'
import { labelsAt, type NotifyPolicy, type PeopleWord, peopleWords } from '../../config/notify-policy.ts'
import { codeownersPlaces, parseCodeowners, ruleFor } from '../../deploy/codeowners.ts'
import { loginKey } from '../../deploy/identity.ts'
import type { Policy } from '../../config/policy.ts'
import type { Response } from '../../deploy/record.ts'
import type { ResponseDeps } from '../setting.ts'
import { rangePeople } from './release-hold.ts'

/** Whom the issue of a new incident is for, besides those who watch the repository. */
export type PeopleAsked = {
  readonly labels: readonly string[]
  /** Logins, at most 10: as many as GitHub takes. */
  readonly assignees: readonly string[]
  /** A line of Markdown that mentions people; empty where nobody is. */
  readonly mention: string
}

const nobody: PeopleAsked = { labels: [], assignees: [], mention: '' }

/** GitHub's own limit of assignees, and a bound of ours of mentions. */
const most = { assignees: 10, mentions: 20 } as const

/** Somebody with why they are asked; `login` of a person, null for a team. */
type Asked = { readonly name: string; readonly login: string | null; readonly why: PeopleWord | null }

/** Works out whom the policy asks for: who is on call, owners of what changed, authors of the range (of a declared incident nobody). What cannot be had is left out. */
export async function peopleAsked(
  responder: ResponseDeps,
  { notify, incident }: Pick<Policy, 'notify' | 'incident'>,
  response: Response | null,
  severity: number,
): Promise<PeopleAsked> {
  const { assign, mention } = notify
  const { all: labels } = labelsAt(notify, severity)
  if (assign.length + mention.length === 0) return { ...nobody, labels }
  const wanted = new Set([...assign, ...mention])
  const words = peopleWords.filter((word) => wanted.has(word))
  const found = new Map<string, readonly string[]>()
  for (const word of words) found.set(word, await finders[word](responder, response, notify))
  const people = (rules: readonly string[]): Asked[] =>
    distinct(rules.flatMap((rule) => askedBy(rule, found.get(rule))))
  const assignees = people(assign).flatMap(({ login }) => login ?? [])
  return {
    labels,
    assignees: assignees.slice(0, most.assignees),
    mention: mentionLine(people(mention).slice(0, most.mentions), incident.lang),
  }
}

type Find = (responder: ResponseDeps, response: Response | null, policy: NotifyPolicy) => Promise<readonly string[]>

/** Who is meant by a word, each as `@login` or `@organization/team`. */
const finders: Readonly<Record<PeopleWord, Find>> = {
  async 'on-call'({ ports }, _, { 'on-call': listed, 'on-call-env': variable }) {
    if (variable === undefined) return listed
    const given = (ports.telling?.textOf(variable) ?? '').split(/[\s,;]+/).filter((name) => name !== '')
    const names = given.map((name) => (name.startsWith('@') ? name : `@${name}`)).filter((name) => NAME.test(name))
    if (names.length < given.length || given.length === 0)
      ports.log.warning(
        `${variable} should hold logins and teams, separated by spaces or commas: ${names.length} found.`,
      )
    return [...names, ...listed]
  },
  async owners({ ports }, response) {
    if (response === null) return []
    const { good, bad } = response
    const { comparisons, contents } = ports.forge
    const changed = good === null ? null : await comparisons.compare(good, bad)
    for (const place of codeownersPlaces) {
      const text = await contents.text(place, good ?? bad)
      if (text === null) continue
      const codeowners = parseCodeowners(text)
      return (changed?.paths ?? []).flatMap((path) => ruleFor(codeowners, path)?.owners ?? [])
    }
    return []
  },
  async authors({ ports }, response) {
    if (response?.good == null) return []
    const { logins } = await rangePeople(ports.forge, response.good, response.bad)
    return [...logins].map((login) => `@${login}`)
  },
}

const NAME = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9._-]{1,100})?$/

function askedBy(rule: string, found: readonly string[] | undefined): Asked[] {
  const why = peopleWords.find((word) => word === rule) ?? null
  // Apps and addresses of CODEOWNERS can be neither mentioned nor assigned.
  return (found ?? [rule]).filter((name) => NAME.test(name)).map((name) => asAsked(name, why))
}

function asAsked(name: string, why: PeopleWord | null): Asked {
  return { name, login: name.includes('/') ? null : name.slice(1), why }
}

const distinct = (all: readonly Asked[]): Asked[] =>
  [...groupBy(all, ({ name }) => loginKey(name)).values()].flatMap(([first]) => first ?? [])

type Line = { readonly asked: string; readonly why: Readonly<Record<PeopleWord, string>> }

const lines: Readonly<Record<Language, Line>> = {
  en: { asked: 'Asked to look', why: { 'on-call': 'on call', owners: 'owner', authors: 'has a part in it' } },
  ko: { asked: '확인 요청', why: { 'on-call': '당직', owners: '코드 소유자', authors: '변경 참여' } },
}

function mentionLine(people: readonly Asked[], lang: Language): string {
  const { asked, why } = lines[lang]
  const named = people.map((one) => (one.why === null ? one.name : `${one.name} (${why[one.why]})`))
  return named.length === 0 ? '' : `**${asked}:** ${named.join(', ')}`
}
