import type { Labelled } from './separation.ts'

/** Labels that tell apart what people use, or where they are: what a deploy breaks for some of them. The likeliest first, without `_`, `-` and `.`. */
const LABELS = [
  'platform',
  'clientplatform',
  'appplatform',
  'os',
  'clientos',
  'osname',
  'devicetype',
  'deviceclass',
  'device',
  'clienttype',
  'clientname',
  'client',
  'browser',
  'browsername',
  'country',
  'countrycode',
  'region',
  'tenant',
]
/** Values of such a label: with one there is nothing to compare, and with many it tells addresses or devices apart, and not kinds of them. */
const [LEAST, MOST] = [2, 20]

/** The label of these series by which users are best told apart; null where there is none. */
export function userLabelOf(series: readonly Labelled[]): string | null {
  const found = [...new Set(series.flatMap(({ labels }) => [...labels.keys()]))].flatMap((label) => {
    const rank = LABELS.indexOf(label.toLowerCase().replaceAll(/[_.-]/g, ''))
    const own = new Set(series.map(({ labels }) => labels.get(label) ?? ''))
    own.delete('')
    const isKind = rank >= 0 && own.size >= LEAST && own.size <= MOST
    return isKind ? [{ label, rank }] : []
  })
  return found.toSorted((a, b) => a.rank - b.rank)[0]?.label ?? null
}
