export const id = 7203;
export const ids = [7203];
export const modules = {

  27834:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  firstParents),
    q: () => (  landedUnits)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66910);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);



const longest = 100;
async function landedUnits(deps, commits) {
    if (commits.length === 0)
        return [];
    const pulls = await pullsOf(deps, commits.slice(-longest));
    return commits.map(({ sha, subject }) => pulls.get(sha) ?? { number: null, title: subject, sha });
}
async function pullsOf(deps, commits) {
    const ask = async () => {
        const numbers = [...(await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))).values()].flat();
        const facts = await deps.reviews.pullFacts([...new Set(numbers)]);
        return new Map(facts.flatMap(entryOf));
    };
    try {
        return await ask().catch((error) => {
            if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp)
                return ask();
            throw error;
        });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`The pull requests of the range cannot be named: ${error.message}`);
        return new Map();
    }
}
function entryOf({ number, title, body, size, mergeCommit, author }) {
    const person = author === null || (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .w2)(author) ? null : author.login;
    const unsafe = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cQ)(body ?? '');
    const unit = { number, title, author: person, ...(size && { size }), ...(unsafe === null ? {} : { unsafe }) };
    return mergeCommit === null ? [] : [[mergeCommit, { ...unit, sha: mergeCommit }]];
}
function firstParents(commits, head) {
    const known = new Map(commits.map((commit) => [commit.sha, commit]));
    const found = [];
    for (let at = known.get(head); at !== undefined; at = known.get(at.parents[0] ?? '')) {
        found.push(at);
        known.delete(at.sha);
    }
    return found.toReversed();
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

  90719:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Kv: () => (  hasMended),
    PU: () => (  isOver),
    ek: () => (  placesOf),
    i4: () => (  outsideReason),
    jH: () => (  outlookOf),
    l5: () => (  stateRows),
    r9: () => (  stateText)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);



function placesOf({ environment, response, }) {
    const cells = response?.cells ?? [];
    return cells.length === 0 ? environment : `${environment} (${cells.map(({ name }) => name).join(', ')})`;
}
const isOver = (phase) => phase === 'resolved' || phase === 'closed' || phase === 'cancelled';
function outlookOf(input, phase, { live }) {
    const { response } = input;
    const { outlook } = live;
    const outside = outsideReason(response);
    if (outside !== null) {
        const blame = live.notBlamed((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(response.bad)), outsideWhy(response, outside, live));
        return phase === 'cancelled' ? '' : `${blame} ${phase === 'resolved' ? outlook.outsideProven : outlook.outside}`;
    }
    const mended = hasMended(input);
    if (phase === 'monitoring')
        return mended ? outlook.watched : '';
    if (isOver(phase))
        return mended && phase !== 'cancelled' ? outlook.proven : '';
    return [partText(response, live), rollbackOutlook(input, live)].filter((text) => text !== '').join(' ');
}
function partText({ cells = [] }, { outlook }) {
    const parts = cells.flatMap(({ name, part }) => (part === undefined ? [] : [{ name, part }]));
    if (cells.length === 0 || parts.length < cells.length)
        return '';
    const known = parts.flatMap(({ part }) => (part === null ? [] : [part]));
    const share = known.length === 0 ? null : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .FL)(Math.max(...known));
    return outlook.partOnly(parts.map(({ name }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name)).join(', '), share);
}
function hasMended({ timeline }) {
    const last = timeline.findLast(({ kind }) => told.has(kind));
    return last !== undefined && last.kind !== 'still-failing' && last.kind !== 'worse-outside';
}
const told = new Set([
    'mitigation-deployed',
    'recovered',
    'unclear',
    'still-failing',
    'worse-outside',
]);
function rollbackOutlook({ response: { rollback }, rollbackMerged }, live) {
    const { outlook } = live;
    switch (rollback.step) {
        case 'decided':
            return outlook.preparing;
        case 'opened':
            return rollbackMerged ? outlook.merged(`#${rollback.pull}`) : outlook.ready(`#${rollback.pull}`);
        case 'pushed':
            return outlook.pushed;
        case 'none':
            return outlook.none;
        case 'unknown':
            return live.advice.laterVersion;
    }
}
function stateRows(input, page) {
    const { response, held } = input;
    const { live, format } = page;
    const { verdict, bad, decidedAt } = response;
    const { labels } = live;
    const noticed = 'regression' in verdict ? verdict.regression.alarmAt * 1000 : Date.parse(decidedAt);
    const isOutside = outsideReason(response) !== null;
    return [
        [labels.noticed, format.time(noticed)],
        [isOutside ? labels.deployed : labels.bad, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(bad))],
        [isOutside ? labels.before : labels.good, goodText(input, live)],
        [labels.rollback, rollbackText(input, live)],
        [labels.held, held ? holdText(response, page) : live.held.nothing],
    ];
}
function stateText({ response }, { phase, waves }, { outside, resolved }) {
    if (phase === 'closed' || phase === 'cancelled')
        return null;
    const isProven = waves.at(-1)?.recoveredAt != null;
    if (phase === 'resolved' && !isProven)
        return resolved.said;
    if (outsideReason(response) !== null)
        return phase === 'resolved' ? outside.resolved : outside.open;
    return phase === 'resolved' ? resolved.proven : null;
}
function holdText({ bad, decidedAt, byHand }, { live, format }) {
    const who = byHand === undefined ? live.held.byWatch : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(byHand.by);
    return live.held.all((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(bad)), format.time(Date.parse(decidedAt)), who);
}
function goodText({ response: { good }, goodWatched }, { good: words }) {
    return good === null ? words.unknown : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(good))} (${goodWatched ? words.watched : words.before})`;
}
function rollbackText({ response: { rollback }, rollbackMerged }, { rollback: words }) {
    switch (rollback.step) {
        case 'decided':
            return words.preparing;
        case 'opened':
            return words.opened(`#${rollback.pull}`, rollbackMerged);
        case 'pushed':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .nf)(words.toOpen, rollback.url);
        case 'none':
            return words.none[rollback.reason];
        case 'unknown':
            return words.unknown;
    }
}
function outsideReason({ verdict, rollback }) {
    const isOutside = rollback.step === 'none' && rollback.reason === 'external';
    return isOutside && verdict.verdict === 'external' ? verdict.reasonCode : null;
}
function outsideWhy({ verdict }, reason, { outside }) {
    const what = verdict.verdict === 'external' ? verdict.what : undefined;
    return what === undefined ? outside.why[reason] : `${outside.why[reason]}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(what)}`;
}


  }),

  61163:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cu: () => (  rollbackEvents),
    Sn: () => (  incidentBeginning),
    cZ: () => (  numbersOf),
    kK: () => (  notedLines)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22157);
  var _incident_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84238);
  var _incident_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72903);
  var _incident_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35373);
  var _incident_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90719);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5120);







function incidentBeginning(response, now) {
    const { verdict, bad, decidedAt, rollback, run } = response;
    const began = verdict.verdict === 'unknown' ? [] : [{ kind: 'watch-began', sha: bad, at: iso(verdict.startedAt) }];
    const facts = { good: response.good, blamed: (0,_incident_state_js__WEBPACK_IMPORTED_MODULE_3__  .i4)(response) === null };
    const events = [...began, ...alarm(response), { kind: 'decided', facts, at: decidedAt, run }];
    return [...events, ...rollbackEvents(rollback, now)].toSorted((a, b) => timeOf(a) - timeOf(b));
}
function alarm({ verdict }) {
    if (!('regression' in verdict))
        return [];
    const { onset, alarmAt, worst } = verdict.regression;
    const isShare = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_4__  .F)(worst).kind === 'share';
    const share = ({ total, share: value }) => isShare && total > 0 ? value : null;
    const { metric, segment, baseline, observed } = worst;
    return [
        { kind: 'onset', at: iso(onset) },
        { kind: 'alarm', facts: { metric, segment, before: share(baseline), since: share(observed) }, at: iso(alarmAt) },
    ];
}
function rollbackEvents(rollback, at) {
    switch (rollback.step) {
        case 'decided':
        case 'unknown':
            return [];
        case 'opened':
            return [{ kind: 'rollback-opened', facts: { pull: rollback.pull }, at }];
        case 'pushed':
            return [{ kind: 'rollback-pushed', facts: { url: rollback.url }, at }];
        case 'none':
            return rollback.reason === 'external'
                ? []
                : [{ kind: 'rollback-impossible', facts: { reason: rollback.reason }, at }];
    }
}
const short = (sha) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(sha));
const sentences = {
    'watch-began': ({ sha }, { page: { live } }) => live.noted.watchBegan(short(sha)),
    onset: (_, { page: { live } }) => live.noted.onset,
    alarm: (_, { environment, response, page }) => {
        const verdict = response?.verdict;
        if (verdict === undefined || !('regression' in verdict))
            return page.live.noted.alarmAlone;
        const facts = numbersOf(verdict.regression.worst);
        return page.live.noted.alarm((0,_incident_findings_js__WEBPACK_IMPORTED_MODULE_0__  .dj)({ facts }, environment, page, true));
    },
    decided({ facts: { good, blamed } }, { page: { live } }) {
        if (!blamed)
            return live.noted.notBlamed;
        return good === null ? live.noted.noGood : live.noted.goBack(short(good));
    },
    'rollback-opened': ({ facts: { pull } }, { page: { live } }) => live.noted.rollback(`#${pull}`),
    'rollback-merged': ({ facts: { pull } }, { page }) => page.words.timeline.rollbackMerged(`#${pull}`),
    'rollback-pushed': ({ facts: { url } }, { page: { live } }) => live.noted.pushed((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .nf)(live.noted.byPerson, url)),
    'rollback-impossible': (_, { page: { live } }) => live.noted.impossible,
    'mitigation-deployed': ({ sha }, { page: { live } }) => live.noted.mitigation(short(sha)),
    recovered: ({ sha }, { page: { live } }) => live.noted.recovered(short(sha)),
    'still-failing': ({ sha }, { page: { live } }) => live.noted.stillFailing(short(sha)),
    'worse-outside': ({ sha }, { page: { live } }) => live.noted.worseOutside(short(sha)),
    unclear: ({ sha, reason }, { page: { live } }) => live.noted.unclear(short(sha), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .aY)(reason)),
    'hold-released': ({ by, text }, { page: { live } }) => live.noted.released((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .X1)(by), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .X1)(text)),
    'part-brought-back': ({ facts: { pull, first, last, count, by } }, { page: { live } }) => live.noted.part(first, last, count, `#${pull}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .X1)(by ?? '')),
    counted: ({ facts }, { page }) => (0,_incident_lines_js__WEBPACK_IMPORTED_MODULE_2__  .Yx)(facts, page),
    overran: (_, { page: { live } }) => live.noted.overran,
    declared: () => null,
    told: () => null,
    reminded: ({ facts: { clock, stage } }, { page: { live } }) => live.noted.reminded((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .aY)(clock), stage === 'late'),
    closed: ({ postmortem }, { page: { live } }) => live.noted.closed(postmortem === undefined ? '' : `#${postmortem}`),
    reopened: ({ facts: { clocks } }, { page: { live } }) => live.noted.reopened(clocks.map(_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .aY).join(', ')),
    notified: ({ facts }, { page }) => notifiedSentence(facts, page),
    line: ({ text }) => text,
    unknown: (_, { page: { live } }) => live.noted.unknown,
};
function notifiedSentence({ notice, sent, perhaps, failed }, { live: { noted } }) {
    const names = (places) => places.map(_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .X1).join(', ');
    return [
        ...(sent.length === 0 ? [] : [noted.told(notice, names(sent))]),
        ...(perhaps.length === 0 ? [] : [noted.perhapsTold(names(perhaps))]),
        ...failed.map(({ place, why }) => noted.notTold((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .X1)(place), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .X1)(why))),
    ].join(' ');
}
const began = new Set(['watch-began', 'onset', 'alarm']);
function notedLines(timeline, about) {
    return timeline.flatMap((event) => {
        const text = sentenceOf(event, about);
        const rank = began.has(event.kind) ? 0 : 2;
        return text === null ? [] : [{ at: event.kind === 'unknown' ? null : Date.parse(event.at), text, rank }];
    });
}
function sentenceOf(event, about) {
    return sentences[event.kind](event, about);
}
function numbersOf(node) {
    const { metric, segment, baseline, observed } = node;
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_4__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return { metric, kind: null, segment, before: null, since: null, limit: null };
        case 'gauge': {
            const { usual, observed: since } = its.gauge;
            return { metric, kind: 'gauge', segment, before: usual, since, limit: null };
        }
        case 'share': {
            const limit = (0,_incident_format_js__WEBPACK_IMPORTED_MODULE_1__  .ML)(metric);
            const before = baseline.total === 0 ? null : baseline.share;
            return { metric, kind: limit === null ? 'rate' : 'latency', segment, before, since: observed.share, limit };
        }
    }
}
const timeOf = (event) => event.kind === 'unknown' ? Number.POSITIVE_INFINITY : Date.parse(event.at);
function iso(seconds) {
    return new Date(seconds * 1000).toISOString();
}


  }),

  27203:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $x: () => (  incidentInput),
    E4: () => (  policyAt),
    Ir: () => (  beginning),
    NG: () => (  incidentDeps),
    Te: () => (  rollbackDeps),
    US: () => (  policyOf)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50781);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36927);
  var _config_rollback_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75406);
  var _deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96331);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93725);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27834);
  var _render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61163);
  var _kill_switch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63606);
  var _setting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32897);













function rollbackDeps(responder, record, response) {
    const { environment, ports } = responder;
    const { forge, appForge, openSnapshots, run, log } = ports;
    const { comparisons, contents, reviews } = forge;
    const { gitData, pulls } = appForge ?? forge;
    return {
        gitData,
        pulls,
        comparisons,
        contents,
        openSnapshots,
        environment,
        run,
        log,
        writesWorkflows: appForge != null,
        byApp: appForge != null,
        nameUnits: (commits) => (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_5__  .q)({ reviews, log }, commits),
        policyAt: (sha) => policyOf(responder, sha),
        service: responder.service ?? null,
        scopeOf: (range) => scopeOf(responder, range),
        async refusal(policy) {
            if (response === null || response.byHand !== undefined)
                return null;
            if ((await (0,_kill_switch_js__WEBPACK_IMPORTED_MODULE_7__  .dw)({ forge, log })) !== null)
                return 'switched-off';
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_4__  .tE)(record, response, policy.maxPerDay) ? 'daily-cap' : null;
        },
        rollbackMerges: () => (response?.byHand === undefined ? rollbackMerges(forge.pulls, record) : Promise.resolve([])),
    };
}
async function policyOf(responder, sha) {
    try {
        return (await policyAt(responder, sha)).rollback;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1) && !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        responder.ports.log.warning(`The policy for rollbacks cannot be read, its defaults hold: ${error.message}`);
        return _config_rollback_policy_js__WEBPACK_IMPORTED_MODULE_3__  .g$;
    }
}
async function rollbackMerges(pulls, { responses }) {
    const numbers = responses.flatMap(({ rollback }) => (rollback.step === 'opened' ? [rollback.pull] : []));
    const found = await Promise.all(numbers.map((number) => pulls.get(number)));
    return found.flatMap((pull) => (pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : []));
}
async function incidentDeps({ ports }) {
    const { forge, clock, log, run } = ports;
    const { issues, gitData, runs } = forge;
    return { issues, gitData, runs, clock, log, run, viewer: await forge.info.viewer() };
}
function incidentInput(responder, record, response, rollbackMerged) {
    const { environment, ports } = responder;
    const { incident } = response;
    const found = record.watches.findLast(({ sha }) => sha === response.bad)?.found;
    return {
        environment,
        ...(found?.restorePoint !== undefined && { restorePoint: found.restorePoint }),
        response,
        phase: incident.step === 'opened' ? incident.phase : 'mitigating',
        timeline: incident.step === 'opened' ? incident.timeline : beginning(responder, response),
        held: (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_9__  .i7)(record, response.incidentKey),
        rollbackMerged,
        goodWatched: record.marks.some(({ word, sha }) => word === 'good' && sha === response.good),
        repositoryUrl: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .Ek)(ports.run),
        runUrl: `${(0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .Ek)(ports.run)}/actions/runs/${response.run.id}`,
    };
}
function beginning({ ports }, response) {
    return (0,_render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_6__  .Sn)(response, (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_11__  .E)(ports.clock));
}
const usualPolicy = { path: '.github/deploy-guard.yml', text: null };
async function policyAt(responder, sha) {
    const { path, text } = responder.policySource ?? usualPolicy;
    const found = text ?? (await responder.ports.forge.contents.text(path, sha)) ?? '';
    return (0,_config_services_js__WEBPACK_IMPORTED_MODULE_2__  .NP)((0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)(found, `${path} (at ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__  .Fu)(sha)})`), (0,_setting_js__WEBPACK_IMPORTED_MODULE_8__  .B)(responder));
}
async function scopeOf(responder, { good, bad }) {
    const { ports, policySource = usualPolicy, service = null } = responder;
    if (service === null)
        return null;
    for (const sha of [good, bad]) {
        const policy = await soundPolicyAt(responder, sha);
        if (policy === null || policy.service === null)
            continue;
        const workflows = policy.workflows.length > 0 ? policy.workflows : [ports.run.workflowPath];
        const { serviceScope } = await __webpack_require__.e(  4970).then(__webpack_require__.bind(__webpack_require__, 4970));
        return serviceScope(policy, { policyPaths: [policySource.path], workflows });
    }
    ports.log.warning(`No policy of this range has the service ${service}: all that was deployed is taken back.`);
    return null;
}
async function soundPolicyAt(responder, sha) {
    try {
        return await policyAt(responder, sha);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1)
            return null;
        throw error;
    }
}


  })

};
