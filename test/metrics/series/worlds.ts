import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

// The answers of stores that no test can start, built by their documentation from one world: each file beside this one that is named after a store says
// where its form of answers is from. They understand just the queries of the contract.

/** A moment that tests stand at: the end of the last step, Unix seconds. */
export const now = Date.UTC(2026, 2, 5, 12) / 1000
export const STEP = 60
export const platforms = ['ios', 'web'] as const

/** What the queries of the contract mean, in any language: each name stands somewhere in the query, or a word that a store itself has for it. */
export type Meaning = 'requests' | 'failures' | 'successes' | 'load' | 'nothing'

const meanings: readonly (readonly [Meaning, RegExp])[] = [
  ['failures', /failures|error IS true|\[500 TO 599\]|\|~ |internal_error|>= 500|=~"5\.\."/],
  ['successes', /successes/],
  ['nothing', /nothing/],
  ['load', /load/],
  ['requests', /requests|count\(\*\)|_exists_|EXISTS\(|count\(span/],
]

/** What a query of the contract asks for. */
export function meaningOf(query: string): Meaning {
  const found = meanings.find(([, words]) => words.test(query))
  if (found === undefined) throw new Error(`the contract asks for nothing such: ${query}`)
  return found[0]
}

/** Nothing was written in this minute of each hour, and nobody came in this one. */
export const GAP = 7
export const EMPTY = 9

/** The number of the step that begins at a time: Unix seconds. Null where the store holds none. */
export function numberAt(meaning: Meaning, platform: string, begin: number): number | null {
  const minute = Math.floor(begin / 60)
  if (meaning === 'nothing' || minute % 60 === GAP) return null
  if (minute % 60 === EMPTY && meaning !== 'load') return 0
  const base = platform === 'ios' ? 100 : 50
  const requests = base + (minute % 10)
  const failures = minute % 5 === 0 ? 3 : 1
  switch (meaning) {
    case 'requests':
      return requests
    case 'failures':
      return failures
    case 'successes':
      return requests - failures
    case 'load':
      return platform === 'ios' ? 0.5 : 0.25
  }
}

/** A question as a store's form of it says. `by`: labels. Unix seconds: begin of the first step and of the step after the last. */
export type Question = {
  readonly query: string
  readonly by: readonly string[]
  readonly platform: string | null
  readonly from: number
  readonly until: number
  readonly step: number
}

/** Series of an answer: the platform where that was asked for, and numbers by the begin of their step. */
export type Series = {
  readonly platform: string | null
  readonly points: readonly (readonly [begin: number, value: number])[]
}

/** What the world says: each platform, or all together. */
export function seriesOf({ query, by, platform, from, until, step }: Question): Series[] {
  const meaning = meaningOf(query)
  const there = platforms.filter((each) => platform === null || each === platform)
  const groups = by.includes('platform') ? there.map((each) => [each]) : [there]
  return groups.flatMap((group) => {
    const points: (readonly [number, number])[] = []
    for (let begin = from; begin < until; begin += step) {
      const numbers = group.flatMap((each) => numberWithin(meaning, each, begin, step) ?? [])
      const sum = numbers.reduce((all, each) => all + each, 0)
      if (numbers.length > 0) points.push([begin, meaning === 'load' ? sum / numbers.length : sum])
    }
    return points.length === 0 ? [] : [{ platform: by.includes('platform') ? (group[0] ?? null) : null, points }]
  })
}

function numberWithin(meaning: Meaning, platform: string, begin: number, step: number): number | null {
  const numbers: number[] = []
  for (let minute = begin; minute < begin + step; minute += 60) {
    const value = numberAt(meaning, platform, minute)
    if (value !== null) numbers.push(value)
  }
  if (numbers.length === 0) return null
  const sum = numbers.reduce((all, each) => all + each, 0)
  return meaning === 'load' ? sum / numbers.length : sum
}

/** One request, with its body read. `times`: how often the same was asked before. */
export type Heard = {
  readonly request: IncomingMessage
  readonly url: URL
  readonly body: string
  readonly times: number
}

/** What a stand-in store answers: JSON, or null for a path that it does not have. */
export type Answering = (heard: Heard) => unknown

/** Answers in place of the store; false leaves it to the store. */
export type Fault = (heard: Heard, response: ServerResponse, times: number) => boolean

/** A stand-in for a store over HTTP. `calls` counts what it was asked. */
export function standIn(
  answering: Answering,
  fault: Fault = () => false,
): { listener: RequestListener; heard: Heard[] } {
  const heard: Heard[] = []
  const listener: RequestListener = (request, response) => {
    void text(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://store')
      const times = heard.filter((each) => each.url.href === url.href && each.body === body).length
      const one = { request, url, body, times }
      heard.push(one)
      if (fault(one, response, heard.length)) return
      const { status, answer } = answered(answering, one)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  }
  return { listener, heard }
}

/** What the stand-in itself does not understand is told as its refusal. */
function answered(answering: Answering, heard: Heard): { readonly status: number; readonly answer: unknown } {
  try {
    const answer = answering(heard)
    return { status: answer === null ? 404 : 200, answer }
  } catch (error) {
    return { status: 418, answer: { message: String(error) } }
  }
}
