import { z } from 'zod'
import type { Ask, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'

const point = z.tuple([z.number().nullable(), z.number()])
const shape = z.array(z.object({ target: z.string(), datapoints: z.array(point) }))

type Nodes = Readonly<Record<string, string>>

/** Asks `/render`, one target for each question. Settings `nodes.LABEL`: the place of a label in the path of a series; other labels are tags. */
export function graphiteClient(address: StoreAddress, settings: Nodes): SeriesClient {
  const nodes = Object.fromEntries(Object.entries(settings).map(([key, place]) => [key.slice('nodes.'.length), place]))
  return async (asks, { from, until, step }) => {
    const mixed = asks
      .map((ask) => labelsOf(ask))
      .find((labels) => labels.some((label) => label in nodes) && !labels.every((label) => label in nodes))
    if (mixed !== undefined) return failed('source-error', `of ${mixed.join(', ')} some are nodes and some are tags`)
    const form = new URLSearchParams({ format: 'json', from: String(from - 1), until: String(until) })
    // Whose question a series answers is written in front of its name.
    for (const [at, ask] of asks.entries())
      form.append('target', `aliasSub(${targetOf(ask, step, nodes)}, "^", "${at}#")`)
    const answer = await askJson(address, { path: '/render', body: form }, shape)
    if (isFailure(answer)) return answer
    return asks.map((ask, at) => {
      const own = answer.filter(({ target }) => target.startsWith(`${at}#`))
      return own.flatMap((each) => foundIn(each, ask, `${at}#`, nodes))
    })
  }
}

/** Labels that the answer is told apart by: those of the group, and those that it is narrowed to. */
const labelsOf = ({ by, within }: Ask): readonly string[] => [...by, ...within.map(({ label }) => label)]

function targetOf(ask: Ask, step: Span['step'], nodes: Nodes): string {
  const labels = labelsOf(ask)
  const way = ask.kind === 'events' ? 'sum' : 'avg'
  return `summarize(${grouped(ask, labels, way, nodes)}, "${step}s", "${way}", false)`
}

function grouped({ text, kind }: Ask, labels: readonly string[], way: string, nodes: Nodes): string {
  const [first] = labels
  if (first === undefined) return kind === 'events' ? `sumSeries(${text})` : text
  return first in nodes
    ? `groupByNodes(${text}, "${way}", ${labels.map((label) => nodes[label]).join(', ')})`
    : `groupByTags(${text}, "${way}", ${labels.map((label) => JSON.stringify(label)).join(', ')})`
}

/** A series with its labels: of nodes they are its name, of tags they stand behind it (`sum;platform=ios`). */
function foundIn({ target, datapoints }: z.infer<typeof shape>[number], ask: Ask, mark: string, nodes: Nodes): Found[] {
  const names = labelsOf(ask)
  // The guard's own summarize() stands around the name, and what it was asked for behind it.
  const name = target.slice(mark.length).replace(/^summarize\((.*), ?"[^"]*", ?"[^"]*"(?:, ?\w+)?\)$/, '$1')
  const labels = names.some((label) => label in nodes) ? nodeValues(name, names) : tagValues(name)
  if (ask.within.some(({ label, value }) => labels[label] !== value)) return []
  return [{ labels, points: datapoints.flatMap(([value, at]) => (value === null ? [] : [[at, value] as const])) }]
}

function nodeValues(name: string, labels: readonly string[]): Record<string, string> {
  const values = name.split('.')
  return Object.fromEntries(labels.map((label, at) => [label, values[at] ?? '']))
}

function tagValues(name: string): Record<string, string> {
  const [, ...pairs] = name.split(';')
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}
