import { z } from 'zod'
import { commitIdPattern } from '../base/commit-id.ts'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import type { PastDeploy } from '../verbs/backtest/backtest.ts'

const EXPECTED =
  'expected one deploy a line, a commit id of 40 hex digits and a time, as in: git log --first-parent --format="%H %cI"'

const time = z.union([z.string(), z.number()], 'expected a time such as 2026-05-12T09:14:00Z, or Unix seconds')
const sha = z
  .string('expected a commit id of 40 hex digits')
  .regex(commitIdPattern, 'expected a commit id of 40 hex digits')
const deploy = z.looseObject({ sha, at: time, began: time.optional() }, 'expected sha and at')
const list = z.array(deploy, 'expected a list of deploys')
const file = z.union([list, z.looseObject({ deploys: list })], 'expected a list of deploys, each with sha and at')

/**
 * Reads the deploys of the past: lines of a commit and a time, or JSON (a list, or an object with `deploys`, as `backtest --json` prints it). `at`: when
 * production ran it; `began`, in JSON: when the rollout began, the same moment where absent. Throws a ConfigurationError that names file and line.
 */
export function parseDeploys(text: string, name: string): PastDeploy[] {
  const deploys = /^\s*[[{]/.test(text) ? fromJson(text, name) : fromLines(text, name)
  if (deploys.length > 0) return deploys.toSorted((a, b) => a.at - b.at)
  throw new ConfigurationError(`${name}: there is no deploy in it: ${EXPECTED}`)
}

function fromLines(text: string, name: string): PastDeploy[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const cells = line
      .replace(/^\uFEFF|#.*$/g, '')
      .trim()
      .split(/[\s,;]+/)
    const [id = '', when = ''] = cells
    if (id === '' || (index === 0 && id.toLowerCase() === 'sha')) return []
    const at = unixOf(when)
    const place = `${name}, line ${index + 1}`
    if (!commitIdPattern.test(id.toLowerCase()) || at === null)
      throw new ConfigurationError(`${place}: ${EXPECTED}; found ${quote(line.trim())}`)
    return [{ sha: id.toLowerCase(), began: at, at }]
  })
}

function fromJson(text: string, name: string): PastDeploy[] {
  const parsed = file.safeParse(jsonOf(text, name))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigurationError(`${name}: ${issue?.path.map(String).join('.') || 'the whole file'}: ${issue?.message}`)
  }
  const given = Array.isArray(parsed.data) ? parsed.data : parsed.data.deploys
  return given.map((each, index) => {
    const at = unixOf(each.at)
    const began = each.began === undefined ? at : unixOf(each.began)
    if (at === null || began === null || began > at) {
      const why = at === null || began === null ? 'expected a time such as 2026-05-12T09:14:00Z' : 'began after it ran'
      throw new ConfigurationError(`${name}: deploy ${index + 1} (${each.sha}): ${why}`)
    }
    return { sha: each.sha, began, at }
  })
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`${name}: expected JSON: ${why}`, { cause })
  }
}

/** Unix seconds of ISO 8601 with a zone, or of a number of seconds; null for all else. */
export function unixOf(given: string | number): number | null {
  const text = String(given).trim()
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Number(text)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return null
  const at = Date.parse(text) / 1000
  return Number.isFinite(at) ? at : null
}
