import type { WordSlot } from './incident-policy.ts'

type Words = Readonly<Record<string, string>>

/** The same words below several places. */
const below = (places: readonly string[], words: Words): Words =>
  Object.fromEntries(
    places.flatMap((place) => Object.entries(words).map(([key, text]) => [`${place}.${key}`, text] as const)),
  )

const condition: Words = {
  outage: 'The impact has lasted this long, by the longest that its samples allow.',
  severity: 'The incident is this severe or worse; 1 is the worst.',
  share: 'At least this share of all requests fails, by the largest of the segments.',
  users: 'At least so many people are affected, as told by /guard affected.',
  data: 'Data are lost, altered or exposed, or may be.',
  personal: 'Personal data are among them: a fact of an event, or /guard classified personal.',
  malicious: 'An attack is known or suspected: a fact of an event, or /guard classified malicious.',
  external: 'The cause lies outside, as told by /guard external.',
  classified: 'Somebody said so: /guard classified ID.',
  facts: 'Facts of the policy that have to be at least so large.',
}

const timeAllowed: Words = {
  hours: 'So many hours.',
  days: 'So many days of 24 hours.',
  'business-days': 'So many business days, until the same time of day.',
  months: 'So many months; the last day of a month that has no such day.',
  from: 'What this one is counted from.',
  zone: 'Time zone in which it is counted.',
  calendar: 'Days that are no business days: a list, or the name of a calendar.',
}

const words: Readonly<Record<WordSlot, string>> = {
  service: 'The service, as customers call it.',
  brand: 'Name in front of a text message.',
  who: 'Who is affected, as customers are called.',
  what: 'What customers see.',
  workaround: 'What customers can do meanwhile, as a sentence.',
  retry: 'What to do if it still fails.',
  todo: 'What customers have to do afterwards, as a sentence.',
  contact: 'Where customers can ask.',
  report: 'When it is said what will be changed.',
  url: 'Page with all of it.',
}

/** What the keys below `incident` mean. */
export const incidentDescriptions: Words = {
  incident: 'What the page of an incident says, who has to be told by when, and what notices are made of.',
  'incident.lang': 'Language of the page: en or ko. Drafts of notices are made in both.',
  'incident.zone': 'Time zone in which times are shown and read, such as Asia/Seoul.',
  'incident.facts': 'Numbers that no metric knows and clocks hang on, such as { subscribers: 12000 }.',
  'incident.calendars': 'Days that are no business days, by the name of a calendar.',
  'incident.clocks': 'Duties to tell somebody in time. An incident is not closed while one is open.',
  'incident.clocks.*': 'One duty. What it does not say is what the shipped template has that it names.',
  'incident.clocks.*.id': 'What it is called by in comments. Default: the name of the template.',
  'incident.clocks.*.when': 'When it runs: all that is named has to be so.',
  'incident.clocks.*.due':
    'Time allowed: 24h, 3d, 4bd (business days), 1mo (months), or { hours: 4, from: classified }, or a list of these, of which the earliest counts.',
  'incident.clocks.*.from':
    'What it is counted from: occurred, aware, condition, classified, determined, sent or recovered. Default: aware.',
  'incident.clocks.*.after': 'The clock that has to be met first; with from: sent the time is counted from there.',
  'incident.clocks.*.owner':
    'Who answers for it: a login, who alone may waive it, a team such as "@acme/legal", or a role such as commander.',
  'incident.clocks.*.to': 'Who is told.',
  'incident.clocks.*.template': 'Name of a shipped template (docs/incident.md), or of a text of your own.',
  'incident.clocks.*.lang': 'Language that it is written in.',
  'incident.clocks.*.zone': 'Time zone in which business days and months are counted. Default: the incident’s.',
  'incident.clocks.*.calendar':
    'Days that are no business days, besides Saturday and Sunday: a list, or the name of a calendar.',
  'incident.sla':
    'Grades of a contract, the mildest first. The issue shows which holds, what it costs, and the time left to the next.',
  'incident.sla.*': 'One grade.',
  'incident.sla.*.grade': 'What the contract calls it.',
  'incident.sla.*.when': 'When it holds: all that is named has to be so.',
  'incident.sla.*.cost': 'What it costs, in words.',
  'incident.sla.*.excludes': 'What does not count: external.',
  'incident.words': 'What notices need and no metric knows, in each language.',
  'incident.words.en': 'Words in English.',
  'incident.words.ko': 'Words in Korean.',
  'incident.notices':
    'Texts of your own in place of the drafts; slots in braces, such as {service}, are filled, and none may stay empty.',
  'incident.data': 'What is affected is counted by queries, from the beginning of an incident until users are fine.',
  'incident.data.store':
    'A metric store, as watch.store has it, with what is counted in an incident and never judged. Default: metrics of watch.store are counted.',
  'incident.data.counts': 'What is counted at each start of the guard while an incident is open.',
  'incident.data.counts.*': 'One number.',
  'incident.data.counts.*.what': 'What it is the number of, in words, such as orders without a payment.',
  'incident.data.counts.*.of':
    'data: records, so that any makes data suspected; people: those affected, as clocks and notices count them; or other.',
  'incident.data.counts.*.metric':
    'Name of a metric. Of one that counts events the bad ones are counted, of a gauge the newest number is taken.',
  'incident.postmortems':
    'Folder that the postmortem of a closed incident is added to, by a pull request. Without it the issue alone has it.',
  'incident.notices.*': 'One text.',
  'incident.notices.*.phase':
    'investigating, identified, external, monitoring, resolved or data; of planned work maintenance (announced), extended or finished.',
  'incident.notices.*.form': 'page, popup, sms, contract or management.',
  'incident.notices.*.lang': 'en or ko.',
  'incident.notices.*.text': 'The text.',
  ...below(['incident.clocks.*.when', 'incident.sla.*.when'], {
    ...condition,
    any: 'Conditions, one of which has to hold as well.',
  }),
  ...below(['incident.clocks.*.when.any.*', 'incident.sla.*.when.any.*'], condition),
  ...below(['incident.clocks.*.due', 'incident.clocks.*.due.*'], timeAllowed),
  ...below(['incident.words.en', 'incident.words.ko'], words),
}
