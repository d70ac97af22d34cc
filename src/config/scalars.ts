import { z } from 'zod'
import { durationPattern, formatDuration, parseDuration } from '../base/duration.ts'
import { ConfigurationError } from '../base/errors.ts'
import { parseSelector } from '../metrics/selector.ts'

/** Longest time that the policy may name: no job of GitHub Actions lives longer than a day on its token. */
const LONGEST = 24 * 3600

// Patterns below are for the published JSON Schema: they say in one what the parser says in several messages.

/** `durationPattern` up to `LONGEST`. */
const upToADay =
  '^(?:(?:[1-9]\\d{0,3}|[1-7]\\d{4}|8[0-5]\\d{3}|86[0-3]\\d{2}|86400)s|(?:[1-9]\\d{0,2}|1[0-3]\\d{2}|14[0-3]\\d|1440)m|(?:[1-9]|1\\d|2[0-4])h)$'

/** `15m`, in seconds. */
export const duration = z
  .string('expected a duration such as 30s, 15m or 2h')
  .meta({ pattern: upToADay })
  .regex(durationPattern, 'expected a duration such as 30s, 15m or 2h')
  .transform((text) => parseDuration(text) ?? Number.NaN)
  .pipe(z.number().max(LONGEST, `expected at most ${formatDuration(LONGEST)}`))

/** The same, or nothing: `0s` or 0. */
export const durationOrNone = z.union(
  [z.literal(0), z.literal('0s').transform(() => 0), duration],
  'expected a duration such as 30s, 15m or 2h, or 0s for none',
)

const longWords = 'expected a duration such as 15m, 12h or 30d'

/** The same, and days: `30d`, in seconds; at most 400 days. */
export const longDuration = z
  .string(longWords)
  .regex(/^(?:[1-9]\d{0,5}[smh]|(?:[1-9]\d?|[1-3]\d{2}|400)d)$/, `${longWords}, at most 400d`)
  .transform((text) => (text.endsWith('d') ? Number(text.slice(0, -1)) * 86_400 : (parseDuration(text) ?? Number.NaN)))

/** A day that there is, a minute or second of it, and how far its clock is from UTC. */
const momentText = new RegExp(
  `${z.regexes.date.source.slice(0, -1)}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`,
)

/** `2026-11-20T14:30Z`, in Unix seconds. */
export const moment = z
  .string('expected a time such as 2026-11-20T14:30Z')
  .regex(momentText, 'expected a time such as 2026-11-20T14:30Z or 2026-11-20T16:30+02:00')
  .transform((text) => Date.parse(text) / 1000)

/** Globs of paths from the top folder. */
export const globs = z
  .array(
    z
      .string('expected a glob of paths, such as CHANGELOG.md or docs/**')
      .regex(
        /^(?!\/)[^\p{Cc}]{1,300}$/u,
        'expected a glob of paths from the top folder, such as docs/** (no / before it)',
      ),
    'expected a list of globs, such as [CHANGELOG.md, "docs/**"]',
  )
  .max(100, 'expected at most 100 globs')

/** Globs of which some take out: `!` before one. None: what stands below is taken back. */
export const pathRules = z
  .array(
    z
      .string('expected a glob of paths, such as services/shop/** or "!**/*.md"')
      .regex(
        /^!?(?![/!])[^\p{Cc}]{1,300}$/u,
        'expected a glob of paths from the top folder, such as services/shop/**, or "!**/*.md" for what does not belong',
      ),
    'expected a list of globs, such as [services/shop/**, "!**/*.md"]',
  )
  .max(100, 'expected at most 100 globs')
  .refine(
    (list) => list.length === 0 || list.some((glob) => !glob.startsWith('!')),
    'expected a glob without ! too: what belongs',
  )

/** A number from 0 to 1. */
export const share = (what: string) => z.number(what).min(0, what).max(1, what)

const quoted = '(?:"(?:[^"\\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\'|`[^`]*`)'
const matcher = `\\s*(?:[a-zA-Z_][a-zA-Z0-9_]*|${quoted})\\s*(?:=~|!~|!=|=)\\s*${quoted}`
const matchers = `(?:${matcher}(?:\\s*,${matcher})*(?:\\s*,)?)?`
/** What `parseSelector` takes, but for what regular expressions are. */
const selectorText = `^\\s*(?:[a-zA-Z_:][a-zA-Z0-9_:]*\\s*(?:\\{${matchers}\\s*\\}\\s*)?|\\{\\s*(?!""|''|\`\`)${quoted}\\s*(?:,${matchers})?\\s*\\}\\s*)$`

/** `name{label="value"}`, parsed where it stands so that its mistakes are told with their place. */
export const selector = z
  .string('expected a selector such as http_requests_total{job="shop"}')
  .max(1000, 'expected at most 1000 characters')
  .meta({ pattern: selectorText })
  .transform((text, context) => {
    try {
      return parseSelector(text)
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })

/** Smallest rise that counts as harm, as users write it. `absolute` is null where nothing is said: see `harmAbove`. */
export const minEffect = z.strictObject(
  {
    relative: z
      .number('expected a number such as 0.5 for half as much again')
      .min(0, 'expected 0 or more')
      .default(0.5),
    absolute: share('expected a share from 0 to 1, such as 0.005 for half a percentage point').nullable().default(null),
    traffic: share('expected a share from 0 to 1, such as 0.5 for half of the usual traffic').default(0.5),
  },
  'expected relative, absolute and traffic',
)

/** What counts as harm where a policy says nothing. */
export const DEFAULT_EFFECT = { relative: 0.5, absolute: null, traffic: 0.5 } as const

/** The same for a gauge: in parts of what is usual, `usually` where nothing is said, and in its own unit. */
const gaugeEffectOf = (usually: number) =>
  z.strictObject(
    {
      relative: z
        .number('expected a number such as 0.2 for a fifth more or less')
        .min(0, 'expected 0 or more')
        .default(usually),
      absolute: z
        .number('expected a number in the unit of the gauge, such as 0.05')
        .min(0, 'expected 0 or more')
        .default(0),
    },
    'expected relative and absolute',
  )

/** Any change that is proven counts where nothing is said. */
export const gaugeEffect = gaugeEffectOf(0)

/** Of the gauge of a page little is known, and hardly anything is proven: half as much again counts where nothing is said. */
export const pageGaugeEffect = gaugeEffectOf(0.5)
