import type { Entry, Incident } from './incident.ts'

/** Something that is to be done after an incident. All untrusted text. */
export type Action = {
  readonly what: string
  /** It only asks for more care. */
  readonly weak: boolean
}

/** What the postmortem takes from what people wrote. */
export type Review = {
  readonly actions: readonly Action[]
  /** Entries of the timeline that a postmortem may repeat. */
  readonly timeline: readonly Entry[]
  /** Notes that name a person in a sentence about a cause: a postmortem leaves them out. */
  readonly blaming: number
  /** Notes from before anybody took it up. */
  readonly earlyNotes: number
}

const someone =
  '(?:@[\\w-]+|\\b(?:he|she|they|you|somebody|someone|developers?|engineers?|author|reviewer|operator|intern|team|guy)\\b)'
/** A capital letter makes a name, unless it is only the first of a sentence. */
const capital =
  '\\b(?!(?:The|This|That|These|Those|There|When|What|Which|While|After|Before|Because|Nobody|Nothing|Our|Its|One|All|Both)\\b)[A-Z][a-z]{2,}'
const person = `(?:${someone}\\s+(?:\\w+\\s+){0,2}|${capital}\\s+(?:(?:has|had|then|also|again)\\s+)?)`
const deed =
  '(?:caused|broke|forgot|missed|overlooked|ignored|neglected|screwed|messed|failed to|did(?:n.t| not) (?:check|test|look|read|notice|review))'

/** Words of sentences that look for somebody at fault, in both languages. */
const blame: readonly RegExp[] = [
  new RegExp(`${person}${deed}\\b`),
  new RegExp(`\\b${deed.replace('failed to|', '')}\\s+by\\s+(?:${someone}|${capital})`),
  /\b(?:should|could|must) have\b/i,
  /\b(?:human error|careless(?:ly|ness)?|negligen(?:t|ce)|sloppy|incompetent)\b/i,
  /\b(?:to blame|at fault|culprit|(?:his|her|their|your|'s) (?:fault|mistake|error))\b/i,
  /(?:담당자|개발자|작성자|운영자|리뷰어|[가-힣]{1,4}\s?님|[가-힣]{1,6}팀|@[\w-]+).{0,20}(?:실수|잘못|과실|누락|간과|부주의|확인하지 않|놓쳤|빠뜨렸|깜빡)/,
  /(?:했어야|았어야|었어야)/,
  /(?:부주의|경솔|안일|인적 오류|휴먼 에러)/,
  /(?:탓|귀책|문책|책임을 물)/,
]

/** Whether a sentence names a person, or their care, as a cause. A question and a quotation are none. */
export function isBlaming(text: string, names: readonly string[] = []): boolean {
  const own = text.replaceAll(/"[^"]*"|“[^”]*”|‘[^’]*’|「[^」]*」/g, '')
  return own
    .split(/(?<=[.!?])\s+|\n/)
    .filter((sentence) => !sentence.trim().endsWith('?'))
    .some((sentence) => blame.some((rule) => rule.test(sentence)) || namesCulprit(sentence, names))
}

/** A login of this incident in a sentence about a deed. */
function namesCulprit(sentence: string, names: readonly string[]): boolean {
  const isDeed =
    new RegExp(`\\b${deed}\\b`, 'i').test(sentence) || /실수|잘못|과실|누락|간과|빠뜨|깜빡|망가뜨/.test(sentence)
  const words = sentence.toLowerCase()
  return isDeed && names.some((name) => words.includes(name.toLowerCase()))
}

const care =
  /\b(?:be (?:more )?careful|take (?:more )?care|pay (?:more )?attention|more attention|be more (?:attentive|diligent)|remind (?:everyone|everybody|the team|people)|double.check|look (?:more )?(?:closely|hard)|review (?:code )?(?:really |more )?(?:hard|carefully|thoroughly)|try harder|train(?:ing)?\b|raise awareness)|꼼꼼|주의|조심|신경|교육|당부|명심|경각심|철저히/i
const checkable =
  /\b(?:tests?|checks?|alarms?|alerts?|limits?|segments?|lint|monitors?|metrics?|automat\w*|block|gate|timeouts?|rollback|flags?|dashboards?|backups?|restore)\b|테스트|점검 항목|자동|경보|알림|제한|세그먼트|지표|차단|롤백|백업/i

/** An action that only asks people to try harder. */
export function isWeak(text: string): boolean {
  return care.test(text) && !checkable.test(text.replace(care, ''))
}

const actionPattern = /^(?:action|todo|to do|조치|할 일)\s*[:：]\s*(.+)$/i

/** Texts that people wrote into the timeline, on one line. */
function textOf({ event, outcome }: Entry): string {
  const text = outcome.kind === 'obeyed' && outcome.command.verb === 'note' ? outcome.command.text : event.text
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What a postmortem is made of, besides numbers. */
export function reviewOf(incident: Incident): Review {
  const { timeline, people, acknowledged } = incident
  const names = [...new Set([...people, ...timeline.flatMap(({ event }) => event.by ?? [])])]
  const blaming = (entry: Entry): boolean => isBlaming(textOf(entry), names)
  const counted = timeline.filter(({ outcome }) => outcome.kind !== 'refused' && outcome.kind !== 'no-command')
  const sound = counted.filter((entry) => !blaming(entry))
  const isNote = ({ event, outcome }: Entry): boolean =>
    event.kind === 'note' || (outcome.kind === 'obeyed' && outcome.command.verb === 'note')
  const actions = sound.filter(isNote).flatMap((entry) => {
    const what = actionPattern.exec(textOf(entry))?.[1]?.trim()
    return what === undefined ? [] : [{ what, weak: isWeak(what) }]
  })
  const isAction = (entry: Entry): boolean => isNote(entry) && actionPattern.test(textOf(entry))
  const early = counted.filter((entry) => isNote(entry) && acknowledged !== null && entry.at < acknowledged.at)
  return {
    actions,
    timeline: sound.filter((entry) => !isAction(entry)),
    blaming: counted.length - sound.length,
    earlyNotes: early.length,
  }
}
