import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { compareWith, historyBefore } from '../../src/deploy/proven.ts'
import { parseRecord, recordFiles } from '../../src/deploy/record-files.ts'
import { fullRecord } from '../support/full-record.ts'
import { baseline } from '../support/record-fixtures.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** Every version of a value in which one place was changed; `change` gives null where it has nothing to change. */
function eachPlace(value: Json, change: (value: Json, name: string) => Json | null, name = ''): Json[] {
  const own = change(value, name)
  const inside = isList(value)
    ? value.flatMap((one, at) => eachPlace(one, change, name).map((changed) => value.with(at, changed)))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, one]) =>
          eachPlace(one, change, key).map((changed) => ({ ...value, [key]: changed })),
        )
      : []
  return own === null ? inside : [own, ...inside]
}

/** Members whose value is one of a list of words. */
const words = new Set(['word', 'state', 'verdict', 'step', 'how', 'phase', 'kind', 'note'])
/** Lists of reasons; other members of the same name are free text. */
const reasons = new Set(['external', 'conflict', 'issues-disabled', 'source-down'])

/** Members, and a metric, that map names to values of one kind: a further name there is no member of a later version. */
const maps = new Set(['missing', 'metrics', ...Object.keys(baseline.metrics)])

const files = recordFiles(fullRecord)
const texts = [...files].filter(([name]) => name !== 'version.json')
function json(text: string | undefined): Json {
  const value: Json = JSON.parse(text ?? '')
  return value
}

/** What stands in a file after it was read and written again. */
const again = (name: string, value: Json): Json =>
  json(recordFiles(parseRecord(new Map([...files, [name, JSON.stringify(value)]]), 'the ref')).get(name))

describe('a record of a later version', () => {
  it.each(texts)('keeps a member of %s that this one does not know, wherever it stands', (name, text) => {
    const later = eachPlace(json(text), (value, at) =>
      isObject(value) && !maps.has(at) ? { ...value, later: [1] } : null,
    )
    expect(later.length).toBeGreaterThan(0)
    for (const value of later) expect(again(name, value)).toEqual(value)
  })

  it.each(texts)('keeps a word in %s that this one does not know, and reads it as unknown', (name, text) => {
    const isWord = (value: Json, at: string): boolean =>
      typeof value === 'string' && (words.has(at) || reasons.has(value))
    const later = eachPlace(json(text), (value, at) => (isWord(value, at) ? 'later' : null))
    expect(later.length > 0).toBe(!['hold.json', 'gate.json', 'confirmed.json'].includes(name))
    for (const value of later) expect(again(name, value)).toEqual(value)
  })

  it('is read as unknown, and what is changed beside it is changed', () => {
    const suspicious = fullRecord.marks.map((mark) => ({ ...mark, word: 'suspicious' }))
    const record = parseRecord(new Map([...files, ['marks.json', JSON.stringify(suspicious)]]), 'the ref')
    expect(record.marks[0]).toMatchObject({ word: 'unknown', deployment: 5 })
    const [first] = record.marks
    const changed = { ...record, marks: first === undefined ? [] : [{ ...first, deployment: 6 }] }
    expect(json(recordFiles(changed).get('marks.json'))).toMatchObject([{ word: 'suspicious', deployment: 6 }])
    const judged = { ...record, marks: first === undefined ? [] : [{ ...first, word: 'bad' as const }] }
    expect(json(recordFiles(judged).get('marks.json'))).toMatchObject([{ word: 'bad', deployment: 5 }])
  })

  it('is refused where its text is no word: a number stands for nothing', () => {
    const marks = eachPlace(json(files.get('marks.json')), (value, at) => (at === 'word' && value !== null ? 5 : null))
    for (const value of marks) expect(() => again('marks.json', value)).toThrow('cannot be read')
  })
})

const released = new URL('state-of-versions/', import.meta.url)

describe('the state that an earlier version wrote', () => {
  const read = (version: string) =>
    new Map(
      readdirSync(new URL(`${version}/`, released)).map((name) => [
        name,
        readFileSync(new URL(`${version}/${name}`, released), 'utf8'),
      ]),
    )

  test.each(readdirSync(released))('%s is read, and nothing of it is lost', (version) => {
    const before = read(version)
    const record = parseRecord(before, version)
    expect(record.responses.length).toBeGreaterThan(3)
    const after = recordFiles(record)
    for (const name of before.keys()) {
      const was = JSON.stringify(json(before.get(name))).replaceAll(
        '"at":"2026-03-06T17:00:00Z","text"',
        '"kind":"line","at":"2026-03-06T17:00:00Z","text"',
      )
      expect(json(after.get(name))).toEqual(JSON.parse(was))
    }
  })

  test('0.1.0 keeps the lines of an incident as they were', () => {
    const incidents = parseRecord(read('0.1.0'), 'x').responses.map(({ incident }) => incident)
    expect(incidents.at(-1)).toMatchObject({ timeline: [{ kind: 'line', text: 'x' }] })
  })

  test('0.1.0 says what is proven, although it has not noted when a deploy passed its gate', () => {
    const record = parseRecord(read('0.1.0'), 'x')
    const [planned, healthy] = record.watches
    expect(historyBefore(record)).toEqual({ proven: healthy, since: [] })
    const lost = { ...record, watches: planned === undefined ? [] : [planned] }
    const known = { kind: 'before-unproven', baseline: { ...planned?.baseline, kind: 'last-proven' } }
    for (const past of [{ kind: 'store' }, { kind: 'page', metrics: ['requests'] }] as const)
      expect(compareWith(lost, 'f'.repeat(40), past)).toMatchObject(known)
  })
})
