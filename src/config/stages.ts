import { z } from 'zod'
import { ConfigurationError } from '../base/errors.ts'
import { oneOfThese, quote } from '../base/words.ts'
import type { Policy, Stage } from './policy.ts'
import { isMapping, overlaid, viewOf } from './overlays.ts'
import type { Reading } from './services.ts'
import type { Mistake, YamlFile } from './yaml-file.ts'

/** The name of a stage: it stands in records and titles beside the name of a place. */
export const stageName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/

const part = 'expected a part of the traffic between 0 and 1, such as 0.05 for 5 %'

/** What a stage has besides its watch. */
export const stageOwn = z.strictObject(
  {
    name: z
      .string('expected the name of a stage, such as canary')
      .regex(stageName, 'expected the name of a stage, such as canary: 1 to 63 letters, digits, ., _ and -'),
    share: z.number(part).gt(0, part).lt(1, part).optional(),
  },
  'expected name, and what is different from the top',
)

/** The keys of a stage. */
export const stageKeys: readonly string[] = [...Object.keys(stageOwn.shape), 'watch']

const listed =
  'stages: expected a list of 2 to 10 stages, the first one first, such as [{ name: canary }, { name: full }]'

/**
 * The stages of a policy, or of one service of it. Each has the rules of the top with its own watch laid over them, so that all checks of a policy hold for
 * each. `read` gives the rules of one text.
 */
export function readStages(
  value: unknown,
  file: YamlFile,
  read: (value: unknown, file: YamlFile) => Reading,
): { readonly stages: readonly Stage[]; readonly mistakes: readonly Mistake[] } {
  const { stages: given, ...rest } = isMapping(value) ? value : {}
  if (given == null) return { stages: [], mistakes: [] }
  if (!Array.isArray(given) || given.length < 2 || given.length > 10)
    return { stages: [], mistakes: [{ offset: file.findKey([], 'stages'), message: listed }] }
  const found = given.map((own: unknown, at) => readStage({ own, at, rest, file }, read))
  const stages = found.flatMap(({ stage }) => (stage === null ? [] : [stage]))
  return { stages, mistakes: [...found.flatMap(({ mistakes }) => mistakes), ...orderMistakes(given, file)] }
}

type Asked = {
  readonly own: unknown
  readonly at: number
  readonly rest: unknown
  readonly file: YamlFile
}

function readStage({ own, at, rest, file }: Asked, read: (value: unknown, file: YamlFile) => Reading) {
  const within = ['stages', at]
  const { watch, ...named } = isMapping(own) ? own : {}
  const parsed = stageOwn.safeParse(isMapping(own) ? named : own)
  const ofOwn = (parsed.error?.issues ?? []).flatMap(({ code, path, message, ...issue }) => {
    if (code !== 'unrecognized_keys' || !('keys' in issue))
      return [
        { offset: file.find([...within, ...path]).offset, message: `${[...within, ...path].join('.')}: ${message}` },
      ]
    return issue.keys.map((key) => ({ offset: file.findKey(within, key), message: unknownKey(at, key) }))
  })
  const reading = read(overlaid(rest, watch == null ? {} : { watch }), viewOf(file, { within, own: { watch } }))
  const mistakes = [...ofOwn, ...reading.mistakes]
  if (!parsed.success || reading.rules === null) return { stage: null, mistakes }
  const { name, share = null } = parsed.data
  return { stage: { name, share, rules: reading.rules }, mistakes }
}

function unknownKey(at: number, key: string): string {
  return `unknown key ${quote(key)} in stages.${at}; ${oneOfThese(key, stageKeys)}`
}

/** Each stage has a name of its own, and the last one is all of the traffic. */
function orderMistakes(given: readonly unknown[], file: YamlFile): Mistake[] {
  const names = given.map((own) =>
    isMapping(own) && typeof own['name'] === 'string' ? own['name'].toLowerCase() : null,
  )
  const twice = names.flatMap((name, at) => {
    if (name === null || names.indexOf(name) === at) return []
    const { offset } = file.find(['stages', at, 'name'])
    return [{ offset, message: `stages.${at}.name: expected a name of its own, found ${quote(name)} again` }]
  })
  const last = given.at(-1)
  if (!isMapping(last) || last['share'] == null) return twice
  const place = ['stages', given.length - 1, 'share']
  const message = `${place.join('.')}: expected none: the last stage is all of the traffic`
  return [...twice, { offset: file.find(place).offset, message }]
}

/** A stage of a deploy, and what comes before it. */
export type StageInForce = {
  readonly name: string
  /** Whether everybody gets it: only then a deploy can be good. */
  readonly last: boolean
  /** The part of the traffic that it takes; null where the policy does not say. */
  readonly share: number | null
  /** The stage whose watch has to have ended before; null where none has. */
  readonly after: string | null
}

/**
 * The stage that a deploy goes to, and the rules that hold there. `candidate`: the policy of the candidate, null where that cannot be read. A stage that only that
 * one knows has the rules of the top, and follows no other: who writes it has not been believed yet. Throws ConfigurationError for a stage that neither knows.
 */
export function atStageOf(
  policy: Policy,
  candidate: Policy | null,
  name: string | null,
): { readonly policy: Policy; readonly stage: StageInForce | null } {
  if (name === null) return { policy, stage: null }
  const at = policy.stages.findIndex((one) => one.name === name)
  const own = policy.stages[at]
  if (own !== undefined) {
    const last = at === policy.stages.length - 1
    const stage = { name, last, share: own.share, after: policy.stages[at - 1]?.name ?? null }
    return { policy: { ...policy, ...own.rules, stages: policy.stages }, stage }
  }
  const asked = candidate?.stages ?? []
  const listedAt = asked.findIndex((one) => one.name === name)
  if (listedAt < 0) throw new ConfigurationError(unknownStage(name, policy.stages.length > 0 ? policy.stages : asked))
  const stage = { name, last: listedAt === asked.length - 1, share: asked[listedAt]?.share ?? null, after: null }
  return { policy, stage }
}

/** Throws ConfigurationError where there are stages and a deploy names none. A candidate without stages is what takes them away again. */
export function requireStage(policy: Policy, candidate: Policy | null, name: string | null): void {
  const { stages } = policy
  if (name !== null || stages.length === 0 || candidate?.stages.length === 0) return
  throw new ConfigurationError(
    `The policy has the stages ${namesOf(stages).join(', ')}: say with input stage which of them this step deploys to.`,
  )
}

const namesOf = (stages: readonly Stage[]): string[] => stages.map(({ name }) => name)

function unknownStage(name: string, stages: readonly Stage[]): string {
  if (stages.length === 0) return `stage ${quote(name)}: the policy has no stages`
  return `stage ${quote(name)}: the policy has no such stage; ${oneOfThese(name, namesOf(stages))}`
}
