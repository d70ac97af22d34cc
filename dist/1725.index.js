export const id = 1725;
export const ids = [1725];
export const modules = {

  70240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  timeOf)
  });
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
function timeOf(value) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string')
        return null;
    if (/^\d{10}(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (/^\d{13}$/.test(text))
        return Number(text);
    const at = ISO.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
    return Number.isNaN(at) ? null : at;
}


  }),

  81462:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fg: () => (  isWebFlow),
    H$: () => (  loginKey),
    Up: () => (  sameLogin),
    w2: () => (  isBot)
  });
function sameLogin(a, b) {
    return loginKey(a) === loginKey(b);
}
function loginKey(login) {
    return login.toLowerCase();
}
function isBot(account) {
    return account.kind === 'Bot' || loginKey(account.login).endsWith('[bot]');
}
function isWebFlow(login) {
    return loginKey(login) === 'web-flow';
}


  }),

  60616:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jj: () => (  cut),
    RK: () => (  budgets),
    RQ: () => (  applyFences),
    Uj: () => (  fit),
    h$: () => (  composeBody),
    jg: () => (  failureSummary),
    nV: () => (  failureTitle)
  });
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

const characters = (text) => text.length;
const bytes = (text) => Buffer.byteLength(text);
const budgets = {
    body: { most: 60_000, size: characters },
    check: { most: 65_000, size: bytes },
    jobSummary: { most: 1024 * 1024, size: bytes },
};
const begin = (name) => `<!-- deploy-guard:begin ${name} -->`;
const end = (name) => `<!-- deploy-guard:end ${name} -->`;
function composeBody(sections, tail = '', budget = budgets.body) {
    const build = (shown) => [...shown.map(fenced), ...(tail === '' ? [] : [tail])].join('\n\n') + '\n';
    return shortenedSections(sections, budget, build);
}
function applyFences(body, sections, budget = budgets.body) {
    return shortenedSections(sections, budget, (shown) => shown.reduce(replaceSection, body));
}
function shortenedSections(sections, budget, build) {
    const parts = sections.map(({ text, short }, index) => ({ forms: [text, short], rank: -index }));
    return shortened(parts, budget, (texts) => build(sections.map((section, index) => ({ ...section, text: texts[index] ?? '' }))));
}
function replaceSection(body, section) {
    const found = findSection(body, section.name);
    if (found === null)
        return `${body.trimEnd()}\n\n${fenced(section)}\n`;
    const before = body.slice(found.from, found.until);
    const written = section.boxes === true ? { ...section, text: keepTicks(section.text, before) } : section;
    return body.slice(0, found.from) + fenced(written) + body.slice(found.until);
}
const ticked = /^[ \t]*- \[[xX]\] (.+)$/gm;
const unticked = /^([ \t]*- )\[ \]( (.+))$/gm;
function keepTicks(text, before) {
    const lines = new Set([...before.matchAll(ticked)].map(([, line]) => line?.trim()));
    if (lines.size === 0)
        return text;
    return text.replace(unticked, (whole, dash, rest, line) => lines.has(line.trim()) ? `${dash}[x]${rest}` : whole);
}
function findSection(body, name) {
    for (let until = body.indexOf(end(name)); until !== -1; until = body.indexOf(end(name), until + 1)) {
        const from = body.lastIndexOf(begin(name), until);
        if (from === -1)
            continue;
        const inside = body.slice(from + begin(name).length, until);
        if (!/<!-- deploy-guard:(begin|end) /.test(inside))
            return { from, until: until + end(name).length };
    }
    return null;
}
function fenced({ name, text }) {
    return `${begin(name)}\n${withoutFences(text)}\n${end(name)}`;
}
function withoutFences(text) {
    return text.replaceAll('<!-- deploy-guard:', '&lt;!-- deploy-guard:');
}
function fit(parts, budget) {
    const join = (texts) => `${texts.filter((text) => text !== '').join('\n\n')}\n`;
    return cut(shortened(parts, budget, join), budget);
}
function shortened(parts, budget, build) {
    const shown = parts.map(() => 0);
    for (;;) {
        const text = build(parts.map(({ forms }, index) => forms[shown[index] ?? 0] ?? ''));
        const next = budget.size(text) <= budget.most ? null : nextToShorten(parts, shown);
        if (next === null)
            return text;
        shown[next] = (shown[next] ?? 0) + 1;
    }
}
function nextToShorten(parts, shown) {
    const able = parts.map((part, index) => ({
        rank: part.rank,
        index,
        left: part.forms.length - 1 - (shown[index] ?? 0),
    }));
    const [first] = able.filter(({ left }) => left > 0).toSorted((a, b) => a.rank - b.rank);
    return first?.index ?? null;
}
const NOTICE = '\n\n_Cut here: the report is longer than GitHub takes._\n';
function cut(text, { most, size }) {
    if (size(text) <= most)
        return text;
    const room = most - size(NOTICE);
    const kept = [];
    let used = 0;
    let open = { fence: null, details: 0 };
    for (const line of text.split('\n')) {
        const next = openAfter(open, line);
        used += size(line) + 1;
        if (used + size(closing(next)) > room)
            break;
        kept.push(line);
        open = next;
    }
    return room < 0 ? '' : kept.join('\n') + closing(open) + NOTICE;
}
function openAfter({ fence, details }, line) {
    const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence !== null)
        return { fence: marks.startsWith(fence) && rest.trim() === '' ? null : fence, details };
    const count = (tag) => line.split(tag).length - 1;
    return { fence: marks === '' ? null : marks, details: details + count('<details>') - count('</details>') };
}
function closing({ fence, details }) {
    return (fence === null ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, details));
}
const failureTitle = 'The guard could not do its work';
function failureSummary(message) {
    return `## ${failureTitle}\n\nNothing is said about this deploy.\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(message, 'text')}\n`;
}


  }),

  84238:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Aj: () => (  findingTitle),
    Bl: () => (  incidentTitle),
    R0: () => (  externalText),
    Y3: () => (  plannedSentence),
    b: () => (  pullWords),
    dj: () => (  findingSentence),
    ez: () => (  whatHappened),
    lT: () => (  toldText),
    yY: () => (  whatIsWrong)
  });
  var _incident_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72903);

const titleLength = 256;
function kindOf({ kind, since, before }) {
    if (since === null || (kind === 'volume' && (before ?? 0) <= 0))
        return 'unknown';
    return kind ?? 'rate';
}
function findingOf(numbers, environment, { format, safe }) {
    const { metric, kind, segment, before, since, limit } = numbers;
    const isNumber = kind === 'gauge';
    const written = (value) => (isNumber ? (0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .Lz)(value) : format.share(value));
    const drop = before === null || before <= 0 || since === null ? null : Math.min(1, Math.max(0, 1 - since / before));
    const now = kind === 'volume' ? drop : since;
    return {
        name: safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(nameOf(metric, kind), 'name')),
        segment: safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(segment, 'name')),
        now: now === null ? '?' : written(now),
        before: before === null || kind === 'volume' ? null : written(before),
        limit: limit === null ? '?' : format.seconds(limit),
        environment: safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(environment, 'name')),
    };
}
function nameOf(metric, kind) {
    if (kind === 'latency')
        return 'requests';
    return metric === null || metric === '' || metric === 'probe' ? (metric === 'probe' ? 'probes' : 'requests') : metric;
}
function findingTitle(numbers, page) {
    return page.words.finding[kindOf(numbers)].title(findingOf(numbers, '', { ...page, safe: _incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .jN }));
}
function findingSentence(alarm, environment, page, isOver) {
    return page.words.finding[kindOf(alarm.facts)].sentence(findingOf(alarm.facts, environment, page), isOver);
}
function declaredText({ declared, title }) {
    return declared?.what.trim() || title || '';
}
function whatIsWrong({ incident, worst, planned }, page) {
    const { words } = page;
    if (worst !== null)
        return findingTitle(worst.facts, page);
    const { maintenance, confidential } = incident;
    if (maintenance !== null) {
        const what = confidential ? words.keptOut : (0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .jN)(maintenance.what);
        return planned === 'overrun' ? words.planned.longer(what) : words.planned.title(what);
    }
    const declared = declaredText(incident);
    if (declared === '' && !incident.confidential)
        return words.nothingKnown;
    return words.declaredTitle(incident.confidential ? words.keptOut : (0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .jN)(declared));
}
function incidentTitle(view, page) {
    const { words } = page;
    const { phase } = view.incident;
    const what = whatIsWrong(view, page);
    const isOver = phase === 'resolved' || phase === 'closed';
    const title = phase === 'cancelled' ? words.falseTitle(what) : isOver ? words.overTitle(what) : what;
    return [...title].slice(0, titleLength).join('');
}
function whatHappened(view, page) {
    const { incident, worst } = view;
    const { phase, environment, falseAlarms, confidential } = incident;
    const { words } = page;
    const isOver = phase === 'resolved' || phase === 'closed' || phase === 'cancelled' || phase === 'monitoring';
    const declared = declaredText(incident);
    const sentence = worst !== null
        ? findingSentence(worst, environment, page, isOver)
        : incident.maintenance !== null
            ? plannedSentence(incident.maintenance, view, page)
            : declared === '' && !confidential
                ? `${words.nothingKnown}.`
                : words.declaredSentence(confidential ? words.keptOut : page.safe(declared), page.safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(environment, 'name')));
    if (phase !== 'cancelled')
        return sentence;
    const reason = confidential ? '' : page.safe(falseAlarms.at(-1)?.reason ?? '');
    return `${words.falseSentence(reason)} ${sentence}`;
}
function plannedSentence({ what, from, announced, until }, { incident, planned }, { words, format, safe }) {
    const environment = safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(incident.environment, 'name'));
    const said = incident.confidential ? words.keptOut : safe(what);
    if (planned === 'overrun')
        return words.planned.overran(said, environment, format.time(announced));
    if (planned === 'planned')
        return words.planned.sentence(said, environment, format.time(from), format.time(until));
    return words.planned.ended(said, environment);
}
function toldText({ incident }, { words, safe }, text) {
    return incident.confidential ? words.keptOut : safe(text);
}
function pullWords(pull, { words }) {
    return pull === null ? words.unknown : `#${Math.trunc(pull)}`;
}
function externalText({ incident }, { words, safe }) {
    const text = incident.external?.text ?? '';
    return incident.confidential ? words.keptOut : text.trim() === '' ? words.unknown : safe(text);
}


  }),

  72903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Q: () => (  clip),
    Lz: () => (  numberWords),
    ML: () => (  boundaryIn),
    a6: () => (  zoneName),
    hO: () => (  formatIn),
    jN: () => (  plainClip)
  });
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98004);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


const LONGEST = { name: 100, text: 300 };
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return '?';
    if (value > 99.9 && value < 100)
        return '99.9';
    const size = Math.abs(value);
    const decimals = size >= 1 || size === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return String(Number(value.toFixed(decimals)));
}
const two = (value) => String(value).padStart(2, '0');
const monthNames = 'January February March April May June July August September October November December'.split(' ');
function durationIn(units) {
    return (seconds) => {
        const whole = Math.max(0, Math.round(seconds));
        if (whole < 120)
            return `${whole}${units.s}`;
        const minutes = Math.round(whole / 60);
        if (minutes < 120)
            return `${minutes}${units.m}`;
        const hours = Math.floor(minutes / 60);
        const [large, small, most] = hours < 48 ? [hours, minutes % 60, units.h] : [Math.floor(hours / 24), hours % 24, units.d];
        const rest = small === 0 ? '' : ` ${small}${hours < 48 ? units.m : units.h}`;
        return `${large}${most}${rest}`;
    };
}
const grouped = (count) => Math.round(count).toLocaleString('en-US');
const english = (zone) => {
    const day = (at) => {
        const { day: date, month } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${date} ${monthNames[month - 1] ?? ''}`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)} %`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)} s`,
        duration: durationIn({ s: ' s', m: ' min', h: ' h', d: ' d' }),
        clock,
        day,
        time: (at) => `${day(at)}, ${clock(at)}`,
    };
};
const korean = (zone) => {
    const day = (at) => {
        const { day: date, month, weekday } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${month}월 ${date}일(${'일월화수목금토'.charAt(weekday)})`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)}%`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)}초`,
        duration: durationIn({ s: '초', m: '분', h: '시간', d: '일' }),
        clock,
        day,
        time: (at) => `${day(at)} ${clock(at)}`,
    };
};
const clockIn = (zone) => (at) => {
    const { hour, minute } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
    return `${two(hour)}:${two(minute)}`;
};
function formatIn(lang, zone) {
    return lang === 'ko' ? korean(zone) : english(zone);
}
function numberWords(value) {
    if (!Number.isFinite(value))
        return '?';
    const rounded = Number(value.toPrecision(3));
    return Math.abs(rounded) >= 1e12 ? String(rounded) : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function clip(text, most = 'text') {
    const characters = [...text.replace(/\s+/g, ' ').trim()];
    return characters.length <= LONGEST[most]
        ? characters.join('')
        : `${characters.slice(0, LONGEST[most] - 1).join('')}…`;
}
const plainClip = (text, most = 'text') => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .pj)(clip(text, most));
function zoneName(zone) {
    const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
    return sign === undefined ? zone : `UTC${sign === '-' ? '+' : '-'}${hours}`;
}
function boundaryIn(metric) {
    const boundary = Number(/\bslower than (\d+(?:\.\d+)?)$/.exec(metric)?.[1]);
    return Number.isFinite(boundary) ? boundary : null;
}


  }),

  35373:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ih: () => (  asLines),
    NO: () => (  timelineOfEntries),
    Yx: () => (  countedSentence),
    g8: () => (  answerLines),
    tg: () => (  timelineLines),
    u7: () => (  replyTo)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6601);
  var _incident_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84238);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);



const kept = { first: 20, last: 80 };
function timelineLines(view, page, entries = view.incident.timeline, telling = { names: true }) {
    return asLines(timelineOfEntries(view, page, entries, telling), page);
}
function timelineOfEntries(view, page, entries, telling = { names: true }) {
    const told = entries
        .filter((entry) => isTold(entry, telling))
        .map((entry) => ({ at: entry.at, text: entryLine(entry, view, page, telling), rank: 0 }));
    const changes = view.changes.map((change) => {
        return { at: change.at, text: changeLine(change, view, page, telling), rank: 1 };
    });
    return [...told, ...changes];
}
function asLines(unsorted, page) {
    const timeOf = ({ at }) => at ?? Number.MAX_VALUE;
    const lines = unsorted
        .toSorted((a, b) => timeOf(a) - timeOf(b) || a.rank - b.rank)
        .map(({ at, text }) => (at === null ? `- ${text}` : `- ${page.format.time(at)}: ${text}`));
    if (lines.length <= kept.first + kept.last)
        return lines;
    const left = page.words.leftOut(page.format.count(lines.length - kept.first - kept.last));
    return [...lines.slice(0, kept.first), `- ${left}`, ...lines.slice(-kept.last)];
}
const ofInterest = new Set([
    'note',
    'ack',
    'declare',
    'mitigated',
    'external',
    'affected',
    'false-alarm',
    'resolve',
]);
function isTold({ outcome }, { names }) {
    if (outcome.kind === 'refused' || outcome.kind === 'no-command')
        return false;
    return names || outcome.kind !== 'obeyed' || ofInterest.has(outcome.command.verb);
}
function changeLine({ from, to, reason, text }, view, { words, safe }, { names }) {
    const why = reason !== 'person' || text === '' || view.incident.confidential || !names
        ? words.severityReasons[reason]
        : safe(text);
    return words.severityChanged(from, to, why);
}
function entryLine(entry, view, page, telling) {
    const { words, format } = page;
    const later = entry.saidAt === null ? '' : ` ${words.timeline.saidLater(format.clock(entry.saidAt))}`;
    return `${sentence(entry, view, page, telling)}${later}`;
}
function sentence(entry, view, page, telling) {
    const { timeline } = page.words;
    if (entry.outcome.kind === 'after-closing')
        return timeline.afterClosing;
    const { kind, word } = entry.event;
    return kind === 'unknown'
        ? timeline.unknownKind((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(word.slice(0, 60)))
        : sentences[kind](entry, view, page, telling);
}
const textOf = ({ event }, { incident }, { words, safe }) => incident.confidential ? words.keptOut : safe(event.text);
function whoOf({ event }, { words, safe }, { names }) {
    return event.by === null || !names ? words.timeline.somebody : safe(event.by);
}
function saidBy(entry, text, page, telling) {
    return telling.names ? page.words.timeline.note(whoOf(entry, page, telling), text) : text;
}
const pull = ({ event }, page) => (0,_incident_findings_js__WEBPACK_IMPORTED_MODULE_0__  .b)(event.facts.pull, page);
const sentences = {
    deployed: ({ event }, _, { words }) => words.timeline.deployed(event.sha === null ? words.unknown : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__  .Fu)(event.sha))),
    declared: (entry, view, page) => page.words.timeline.declared(textOf(entry, view, page)),
    alarm: ({ event }, { incident }, page) => page.words.timeline.alarm((0,_incident_findings_js__WEBPACK_IMPORTED_MODULE_0__  .dj)({ facts: event.facts }, incident.environment, page, true)),
    external: (entry, view, page) => page.words.timeline.external(textOf(entry, view, page)),
    acknowledged: (entry, _, page, telling) => page.words.timeline.acknowledged(whoOf(entry, page, telling)),
    command: commandSentence,
    note: (entry, view, page, telling) => saidBy(entry, textOf(entry, view, page), page, telling),
    counted: ({ event: { text, facts } }, _, page) => countedSentence({ what: text, count: facts.count }, page),
    'rollback-opened': (entry, _, page) => page.words.timeline.rollbackOpened(pull(entry, page)),
    'rollback-merged': (entry, _, page) => page.words.timeline.rollbackMerged(pull(entry, page)),
    mitigated: (entry, view, page) => page.words.timeline.mitigated(textOf(entry, view, page)),
    recovered: (_, __, { words }) => words.timeline.recovered,
    closed: (_, __, { words }) => words.timeline.closed,
};
function countedSentence({ what, count }, { words, format, safe }) {
    if (count === null)
        return words.timeline.notCounted(safe(what));
    return words.timeline.counted(`${format.count(count)} ${safe(what)}`);
}
function commandSentence(entry, view, page, telling) {
    const { outcome } = entry;
    const { words, safe } = page;
    const command = outcome.kind === 'obeyed' ? outcome.command : null;
    const hidden = (text) => (view.incident.confidential ? words.keptOut : safe(text));
    if (command?.verb === 'note')
        return saidBy(entry, hidden(command.text), page, telling);
    if (command?.verb === 'ack')
        return words.timeline.acknowledged(whoOf(entry, page, telling));
    if (command?.verb === 'mitigated')
        return words.timeline.mitigated(`${command.how} ${hidden(command.text)}`.trim());
    if (command?.verb === 'external')
        return words.timeline.external(hidden(command.text));
    if (command?.verb === 'false-alarm')
        return words.timeline.falseAlarm(command.reason === '' ? '' : hidden(command.reason));
    if (command?.verb === 'affected')
        return words.timeline.counted(`${page.format.count(command.count)} ${hidden(command.what)}`.trim());
    if (command?.verb === 'maintenance')
        return words.timeline.maintenance(hidden(command.what), safe(command.from), safe(command.until));
    if (command?.verb === 'extended')
        return words.timeline.extended(safe(command.time));
    if (command?.verb === 'resolve')
        return words.timeline.over;
    const { event } = entry;
    const text = telling.names ? hidden(event.text.trim()) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(`/guard ${command?.verb ?? ''}`);
    return saidBy(entry, text, page, telling);
}
const mostAnswers = 20;
function answerLines(view, page) {
    const { words, format, safe } = page;
    const without = view.incident.timeline.flatMap((entry) => {
        const reply = replyTo(entry, view, page);
        if (reply === null || entry.outcome.kind === 'obeyed' || entry.outcome.kind === 'counted')
            return [];
        const said = view.incident.confidential
            ? words.keptOut
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(entry.event.text.trim().split('\n')[0]?.slice(0, 100) || entry.event.word);
        return [
            `- ${format.time(entry.saidAt ?? entry.at)}, ${safe(entry.event.by ?? words.timeline.somebody)}: ${said}: ${reply}`,
        ];
    });
    return without.slice(-mostAnswers);
}
function replyTo({ event, outcome }, view, page) {
    const { words } = page;
    switch (outcome.kind) {
        case 'counted':
        case 'after-closing':
        case 'unknown-kind':
            return null;
        case 'obeyed':
            return okReply(outcome.command, event.by, view, page);
        case 'refused':
            return words.reply.refused(words.refusals[outcome.why]);
        case 'no-command':
            return words.reply.noCommand(outcome.usages.map((usage) => `\`${usage}\``).join(', '));
    }
}
const role = ({ verb, login }, author, _, { words, safe }) => words.ok.role(login === null ? author : safe(login), verb);
const replies = {
    commander: role,
    investigator: role,
    data: role,
    communications: role,
    scribe: role,
    ack: (_, author, __, { words }) => words.ok.seen(author),
    severity: ({ level }, _, __, { words }) => words.ok.severity(level),
    mitigated: (_, __, ___, { words }) => words.ok.mitigated,
    note: (_, __, ___, { words }) => words.ok.note,
    reported: ({ id, reference }, _, __, { words, safe }) => words.ok.reported((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(id), safe(reference)),
    waive: ({ id }, _, __, { words }) => words.ok.waived((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(id)),
    handover: ({ login }, _, view, { words, safe }) => words.ok.handover(safe(login), openAsks(view, words)),
    'false-alarm': (_, __, ___, { words }) => words.ok.falseAlarm,
};
function okReply(command, by, view, page) {
    const { words, safe } = page;
    const reply = replies[command.verb];
    return reply?.(command, safe(by ?? words.timeline.somebody), view, page) ?? words.ok.done;
}
function openAsks({ openClocks }, words) {
    return openClocks.length === 0 ? words.none : openClocks.map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .aY).join(', ');
}


  }),

  5120:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DV: () => (  codeBlock),
    RK: () => (  visible),
    X1: () => (  escapeText),
    aY: () => (  code),
    nf: () => (  link),
    pj: () => (  plain),
    tp: () => (  table),
    zH: () => (  details)
  });
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const BREAK = '\u200B';
function escapeText(text) {
    return (visible(text.replace(/\s+/g, ' '))
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^( ?)([#+=-])/, '$1\\$2')
        .replace(/^( ?\d+)([.)])/, '$1\\$2')
        .replace(/!(?=\\\[)/g, '\\!')
        .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .replace(/:(?=\/\/|:)/g, '&#58;')
        .trim());
}
function plain(text) {
    return visible(text.replace(/\s+/g, ' '))
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .trim();
}
function code(text) {
    const line = visible(text.replace(/[\r\n\t]+/g, ' '));
    if (/^[^`|]+$/.test(line) && line === line.trim())
        return `\`${line}\``;
    const html = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return `<code>${html.replace(/[\\`*_[\]|~$@#:]|(?<=www)\./gi, (found) => `&#${found.charCodeAt(0)};`)}</code>`;
}
function codeBlock(text, language = '') {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${visible(text)}\n${fence}`;
}
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
function link(text, url) {
    const safe = /^https?:\/\/[^\s<>()]+$/.test(url);
    return safe ? `[${text}](${url})` : text;
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function visible(text) {
    return text.replace(invisible, (found) => {
        return found === '\r'
            ? '\u240D'
            : `\u2039U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}\u203A`;
    });
}


  }),

  97882:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readIncidentArguments: () => (  readIncidentArguments),
  runIncident: () => (  runIncident)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/config/incident-policy.js
var incident_policy = __webpack_require__(26024);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/deploy/result.js
var deploy_result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/incident/events-file.js
var events_file = __webpack_require__(60917);
// EXTERNAL MODULE: ./build/incident/follow.js
var follow = __webpack_require__(88302);
// EXTERNAL MODULE: ./build/render/incident-page.js + 1 modules
var incident_page = __webpack_require__(59705);
// EXTERNAL MODULE: ./build/render/incident-findings.js
var incident_findings = __webpack_require__(84238);
// EXTERNAL MODULE: ./build/render/incident-format.js
var incident_format = __webpack_require__(72903);
// EXTERNAL MODULE: ./build/render/incident-notices.js + 2 modules
var incident_notices = __webpack_require__(61344);
;// CONCATENATED MODULE: ./build/render/incident-message.js



function plainText(view) {
    const page = {
        words: incident_notices .Hn[view.lang],
        format: (0,incident_format .hO)(view.lang, view.policy.zone),
        safe: incident_format .jN,
    };
    return (0,incident_findings .ez)(view, page);
}
function whyText({ incident, openClocks, lang, reason }) {
    const { close, phases } = incident_notices .Hn[lang];
    const clocks = openClocks.length === 0 ? '' : close.clocks(openClocks.join(', '));
    const says = {
        'can-close': close.yes,
        closed: close.closed,
        'not-over': [close.notOver(phases[incident.phase]), clocks].filter((part) => part !== '').join(' '),
        'clock-open': clocks,
    };
    return says[reason];
}

// EXTERNAL MODULE: ./build/render/incident-lines.js
var incident_lines = __webpack_require__(35373);
;// CONCATENATED MODULE: ./build/incident/offline-result.js



function offlineIncident(view) {
    const { incident, now, lang, severity, times, canClose } = view;
    const iso = (at) => new Date(at).toISOString();
    const page = (0,incident_page .K4)(view);
    return {
        schemaVersion: 1,
        verb: 'incident',
        environment: incident.environment,
        sha: incident.bad,
        baseSha: null,
        outcome: incident.phase,
        reasonCode: view.reason,
        message: plainText(view),
        now: iso(now),
        lang,
        phase: incident.phase,
        severity,
        roles: incident.roles,
        clocks: view.clocks.map(({ id, due, state }) => ({ id, due: due === null ? null : iso(due), state })),
        times,
        title: page.title,
        body: page.body,
        notices: page.notices,
        postmortem: page.postmortem,
        canClose,
        why: whyText(view),
        sla: slaOf(view),
        answers: answersOf(view),
    };
}
function slaOf({ grade }) {
    if (grade === null)
        return null;
    const left = grade.next === null ? null : Math.round(grade.next.left / 1000);
    return { grade: grade.grade?.grade ?? null, next: grade.next?.grade.grade ?? null, left, excluded: grade.excluded };
}
function answersOf(view) {
    const page = (0,incident_page .ZZ)(view);
    return view.incident.timeline.flatMap((entry) => {
        const { event, outcome } = entry;
        const reply = event.kind === 'command' || outcome.kind === 'refused' ? (0,incident_lines .u7)(entry, view, page) : null;
        if (reply === null)
            return [];
        const done = outcome.kind === 'obeyed';
        return [{ at: new Date(event.at).toISOString(), by: event.by, text: event.text, done, reply }];
    });
}

// EXTERNAL MODULE: ./build/incident/view.js + 1 modules
var incident_view = __webpack_require__(5878);
// EXTERNAL MODULE: ./build/shell/write-report.js
var write_report = __webpack_require__(54749);
// EXTERNAL MODULE: ./build/shell/part.js
var part = __webpack_require__(18600);
;// CONCATENATED MODULE: ./build/shell/incident.js












const usage = `incident --events FILE --now ISO [--policy FILE] ${part .s3} [--lang en|ko] [--json] [--html FILE]`;
async function runIncident(args, print = write) {
    const given = readIncidentArguments(args);
    const text = given.policy === null ? '' : await readGiven(given.policy, '--policy');
    const { policy } = (0,part .f$)('incident', (0,parse_policy .O)(text, given.policy ?? 'policy'), given.part);
    const file = (0,events_file .PH)(await readGiven(given.events, '--events'), given.events);
    const zone = policy.incident.zone === 'UTC' ? (given.zone ?? 'UTC') : policy.incident.zone;
    const rules = { policy: { ...policy.incident, zone }, step: policy.watch.step };
    const view = (0,incident_view .d)((0,follow .e)(file, given.now, rules), rules, {
        now: given.now,
        lang: given.lang ?? policy.incident.lang,
        falseAlarmRate: policy.watch.falseAlarmRate,
    });
    const result = offlineIncident(view);
    if (given.html !== null) {
        const { incidentHtml } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(8022), __webpack_require__.e(2485)]).then(__webpack_require__.bind(__webpack_require__, 2485));
        await (0,write_report .u)(given.html, incidentHtml(result, view));
    }
    print(given.json ? `${JSON.stringify(result)}\n` : textOf(result));
    return deploy_result .I.ok;
}
const write = (text) => void process.stdout.write(text);
function textOf({ title, body, why }) {
    const page = body.replaceAll(/^<!-- deploy-guard:(?:begin|end) [a-z-]+ -->\n/gm, '');
    return `${title}\n\n${page.trimEnd()}\n\n${why}\n`;
}
async function readGiven(file, option) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`incident: ${option}: cannot read ${file}: ${why}`, { cause });
    }
}
function readIncidentArguments(args) {
    const values = parsed(args);
    const needed = (option) => {
        const value = values[option];
        if (value !== undefined && value !== '')
            return value;
        throw new errors .j1(`incident: --${option} is missing. Usage: ${usage}`);
    };
    return {
        events: needed('events'),
        now: momentOf(needed('now')),
        zone: (0,events_file .kE)(needed('now').trim()),
        policy: values.policy ?? null,
        part: { environment: values.environment, service: values.service },
        lang: values.lang === undefined ? null : languageOf(values.lang),
        json: values.json ?? false,
        html: values.html ?? null,
    };
}
function momentOf(text) {
    const at = (0,events_file .nR)(text.trim());
    if (at !== null)
        return at;
    throw new errors .j1(`incident: --now: expected a time in ISO 8601 such as 2026-11-28T17:40:00Z, found ${JSON.stringify(text)}`);
}
function languageOf(text) {
    const known = incident_policy .eo.find((one) => one === text);
    if (known !== undefined)
        return known;
    throw new errors .j1(`incident: --lang: expected ${incident_policy .eo.join(' or ')}, found ${JSON.stringify(text)}`);
}
function parsed(args) {
    const text = { type: 'string' };
    const options = {
        events: text,
        now: text,
        policy: text,
        ...part .iP,
        lang: text,
        json: { type: 'boolean' },
        html: text,
    };
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`incident: ${why}. Usage: ${usage}`, { cause });
    }
}


  }),

  18600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vc: () => (  valuesSet),
    f$: () => (  rulesNamed),
    iP: () => (  partOptions),
    s3: () => (  PART)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36927);
  var _metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86643);




const partOptions = { environment: { type: 'string' }, service: { type: 'string' } };
const PART = '[--environment NAME] [--service NAME]';
function rulesNamed(verb, whole, { environment: given = null, service = null }) {
    const environment = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .DD)(whole, { environment: given, service }, `${verb}: --environment says`);
    return { environment, policy: (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .KV)(whole, { environment, service }) };
}
function valuesSet(verb, given) {
    return Object.fromEntries(given.map((each) => valueOf(verb, each)));
}
function valueOf(verb, given) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if ((0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(name))
        return [name, given.slice(at + 1)];
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${verb}: --set expects NAME=VALUE with one of ${_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .zo.join(', ')}, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(given)}`);
}


  }),

  54749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  writeReport)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);



async function writeReport(file, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (cause) {
        const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1(`--html: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(file)} cannot be written: the system says ${why}`, { cause });
    }
}


  })

};
