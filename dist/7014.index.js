export const id = 7014;
export const ids = [7014];
export const modules = {

  44605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  sparkline),
    b: () => (  chart)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);


const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":560,"height":260,"titleFontSize":16,"xAxis":{"labelPadding":8},"yAxis":{"labelPadding":16}}}}%%';
const MOST_POINTS = 60;
const EDGE = 0.01;
const DECIMALS = 3;
const harmless = (text) => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80);
function withoutGaps(values) {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (first === undefined || known.length < 2)
        return null;
    let last = first;
    return values.map((value) => (last = value ?? last));
}
const line = (values) => `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`;
const FEWEST_BEFORE = 10;
function courseOf({ steps, before = [] }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || steps.length < 2)
        return null;
    const apart = (last.at - first.at) / (steps.length - 1);
    const back = Math.max(FEWEST_BEFORE * apart, (last.at - first.at) / 2);
    const shown = before.filter(({ at, share }) => share !== null && at < first.at && at >= first.at - back);
    const places = shown.length === 0 ? 0 : Math.ceil((first.at - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(shown.map(({ at }) => at))) / apart - 1e-6);
    const from = first.at - places * apart;
    const values = Array.from({ length: places }, (_, place) => {
        const here = shown.flatMap(({ at, share }) => (Math.round((at - from) / apart) === place ? (share ?? []) : []));
        return here.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(here) : null;
    });
    return { values: [...values, ...steps.map(({ share }) => share)], from, until: last.at };
}
function sharesDrawing(node, values) {
    const percents = values.map((value) => value * 100);
    const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)];
    const top = Math.max(0.01, Math.min(100, 1.1 * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)([...percents, before, harm])));
    return {
        lines: [percents, percents.map(() => before), percents.map(() => harm)],
        words: 'Red: bad, in percent; grey: before; amber: where harm begins.',
        axis: `0 --> ${top.toFixed(DECIMALS)}`,
    };
}
function gaugeDrawing(values, usual) {
    const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])];
    const [low, high] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(lines.flat()), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(lines.flat())];
    const room = 0.1 * (high - low || Math.abs(high) || 1);
    return {
        lines,
        words: 'Red: the value; grey: what is usual, where it alarmed.',
        axis: `${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
    };
}
const timeWords = (isLonger) => `From left to right: seconds since the watch began${isLonger ? ', below 0 before it' : ''}.`;
const gapWords = (hasRollout) => `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`;
function chart(node, startedAt) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    if (its.kind === 'monitor')
        return '';
    const course = courseOf(node);
    const values = course && withoutGaps(averaged(course.values, MOST_POINTS));
    if (!values)
        return '';
    const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)];
    const isLonger = from < 0;
    const { lines, words, axis } = its.kind === 'share' ? sharesDrawing(node, values) : gaugeDrawing(values, its.gauge.usual);
    const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title}"`,
        `    x-axis ${from} --> ${(until - (until - from) * EDGE).toFixed(1)}`,
        `    y-axis ${axis}`,
        ...lines.map(line),
        '```',
        '',
        [words, timeWords(isLonger), ...(course.values.includes(null) ? [gapWords(isLonger)] : [])].join(' '),
    ].join('\n');
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const LONGEST = 40;
function averaged(values, longest) {
    const size = Math.max(1, Math.ceil(values.length / longest));
    return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
        const known = values.slice(index * size, (index + 1) * size).filter((value) => value !== null);
        return known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(known) : null;
    });
}
function sparkline(values) {
    const shown = averaged(values, LONGEST);
    const known = shown.filter((value) => value !== null);
    const top = known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(known) : 0;
    return shown
        .map((value) => {
        if (value === null)
            return GAP;
        return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP;
    })
        .join('');
}


  }),

  14404:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DO: () => (  monitorSureness),
    HX: () => (  regressionSentence),
    _5: () => (  monitorWords),
    et: () => (  subjectOf),
    oP: () => (  watchTable),
    rS: () => (  evidenceText)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);




const nameLength = 100;
function subjectOf(node) {
    const metric = node.metric === 'probe' ? 'probes' : cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
function regressionSentence(environment, worst, tense = 'present') {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(worst);
    switch (its.kind) {
        case 'monitor':
            return monitorSentence(environment, worst, its.monitor, tense);
        case 'gauge':
            return gaugeSentence(environment, worst, its.gauge, tense);
        case 'share':
            return shareSentence(environment, worst, tense);
    }
}
function shareSentence(environment, worst, tense) {
    const before = worst.baseline.total === 0
        ? 'nothing is known of it from before'
        : `before the deploy it was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.baseline.share)}`;
    const verb = tense === 'present' ? 'fail' : 'failed';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.observed.share)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${before}.`;
}
function gaugeSentence(environment, worst, gauge, tense) {
    const [observed, usual] = [gauge.observed, gauge.usual].map((value) => value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
    const verb = tense === 'present' ? 'is' : 'was';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} ${observed} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${usual} is usual.`;
}
function monitorSentence(environment, worst, { since }, tense) {
    const verb = tense === 'present' ? 'has been alerting' : 'alerted';
    return `The monitor "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))}" ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)} since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(since)}; it was well before the deploy.`;
}
function evidenceText(verdict) {
    if (!('regression' in verdict))
        return '';
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment);
    const nodes = [worst, ...others];
    const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } });
    return `${shown}\n\n${sureness(verdict, nodes.length)}`;
}
function sureness(verdict, crossed) {
    const odds = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(calm)} other series ${calm === 1 ? 'looks' : 'look'} normal.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}
const MOST_ROWS = 30;
function oddsOf({ logEvidence, logThreshold }) {
    return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(Number((1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)).toPrecision(2)));
}
function nodeSureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `certain (1 in ${oddsOf(node)} by chance)`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    if (node.observed.total === 0)
        return 'nothing to judge';
    const seen = node.detectable === null ? 'too little to see any rise' : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'harmless':
            return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.harm)}`;
        case 'too-small':
            return `too little traffic to say; ${seen}`;
        case 'unknown':
        case null:
            return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`;
    }
}
function gaugeSureness({ score, needed }, hasCrossed) {
    if (score === null || needed === null)
        return 'could not be judged';
    const against = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(score)} times its quiet range, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(needed)}`;
    return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`;
}
const valueOf = (value) => (value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
function gaugeRow(node, gauge) {
    const hasCrossed = node.logEvidence > node.logThreshold;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        valueOf(gauge.usual),
        valueOf(gauge.observed),
        gaugeSureness(gauge, hasCrossed),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const monitorWords = {
    ok: 'no alert',
    alerting: 'alerts',
    'no-data': 'no data',
    unknown: 'unknown',
};
function monitorSureness({ quiet: { windows, alarmed } }) {
    if (windows === 0)
        return 'how often it alerts without a deploy is not known';
    return `alerted in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(alarmed)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(windows)} quiet watches like this one`;
}
function monitorRow(node, monitor) {
    const course = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share));
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric), 'monitor', 'no alert', monitorWords[monitor.state], monitorSureness(monitor), course];
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(observed.share)} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[1])})<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.total)}`;
}
function row(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return monitorRow(node, its.monitor);
        case 'gauge':
            return gaugeRow(node, its.gauge);
        case 'share':
            return shareRow(node);
    }
}
function shareRow(node) {
    const { baseline } = node;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        baseline.total === 0
            ? 'nothing seen'
            : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(baseline.share)}<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.total)}`,
        now(node),
        nodeSureness(node),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const isSame = (a, b) => a.metric === b.metric && a.segment === b.segment;
function ordered(verdict) {
    const crossed = 'regression' in verdict ? verdict.regression.crossed : [];
    const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)));
    const wholes = rest.filter(({ segment }) => segment === '');
    const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence);
    return [...crossed, ...wholes, ...segments];
}
function watchTable(verdict) {
    const nodes = ordered(verdict);
    if (nodes.length === 0)
        return '';
    const header = nodes.some((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind !== 'share')
        ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
        : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
}


  }),

  60123:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  keepTime: () => (  keepTime)
});

// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/base/clock.js
var base_clock = __webpack_require__(42030);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
// EXTERNAL MODULE: ./build/deploy/lock.js
var lock = __webpack_require__(41971);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/incident/lifecycle.js
var lifecycle = __webpack_require__(97683);
// EXTERNAL MODULE: ./build/render/incident-languages.js + 2 modules
var incident_languages = __webpack_require__(74098);
// EXTERNAL MODULE: ./build/render/incident-page.js + 1 modules
var incident_page = __webpack_require__(59705);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/incident-reminder.js



function reminderText(clock, stage, view) {
    const { format } = (0,incident_page .ZZ)(view);
    const words = incident_languages .t[view.lang].reminder;
    const due = format.time(clock.due ?? view.now);
    const left = format.duration(Math.abs((clock.due ?? view.now) - view.now) / 1000);
    const owner = ownerText(clock, view);
    const when = stage === 'late' ? words.late(due, left) : words.soon(due, left);
    if (clock.rule === null)
        return words.nextWord(owner, when);
    const to = clock.rule.to === null ? '' : (0,markdown .X1)(clock.rule.to);
    const partial = clock.partial ? ` ${words.partial}` : '';
    return `${words.report(owner, (0,markdown .aY)(clock.id), to, when)} ${words.how(clock.id)}${partial}`;
}
function reopenedText(clocks, { lang }) {
    return incident_languages .t[lang].reminder.reopened(clocks.map(markdown .aY).join(', '));
}
const mentionable = /^[A-Za-z\d](?:[A-Za-z\d-]{0,38})(?:\/[\w.-]{1,100})?$/;
function ownerText({ rule }, { incident, lang }) {
    const { words } = (0,incident_page .ZZ)({ lang, policy: { zone: 'UTC' } });
    const name = (rule?.owner ?? 'communications').replace(/^@/, '');
    const roles = incident.roles;
    if (!Object.hasOwn(roles, name))
        return mentionable.test(name) ? `@${name}` : (0,markdown .X1)(name);
    const holder = roles[name];
    if (holder != null)
        return `@${holder}`;
    const commander = incident.roles.commander;
    const role = Object.entries(words.roleNames).find(([known]) => known === name)?.[1] ?? name;
    return commander === null ? role : `@${commander} (${role})`;
}

// EXTERNAL MODULE: ./build/verbs/respond/incident-comments.js
var incident_comments = __webpack_require__(69164);
// EXTERNAL MODULE: ./build/verbs/respond/live-incident.js
var live_incident = __webpack_require__(37720);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/render/incident-findings.js
var incident_findings = __webpack_require__(84238);
// EXTERNAL MODULE: ./build/render/incident-review.js
var incident_review = __webpack_require__(83604);
;// CONCATENATED MODULE: ./build/render/incident-postmortem.js





function postmortemDocument(view, { folder, environment, issue }) {
    const page = (0,incident_page .ZZ)(view);
    const words = incident_languages .t[view.lang].postmortem;
    const day = new Date(view.began ?? view.now).toISOString().slice(0, 10);
    const place = environment.toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
    const review = (0,incident_review .D)(view, page).replaceAll(/^##(?=#{1,2} )/gm, '');
    return {
        path: `${withoutSlash(folder)}/${day}-${place}-${issue}.md`,
        text: `${review.trimEnd()}\n\n${words.from(`#${issue}`)}\n`,
        title: words.title(issue),
        body: words.body(`#${issue}`, (0,markdown .X1)((0,incident_findings .Bl)(view, page))),
    };
}
const withoutSlash = (folder) => (folder.endsWith('/') ? withoutSlash(folder.slice(0, -1)) : folder);

;// CONCATENATED MODULE: ./build/verbs/respond/postmortem-pull.js


async function openPostmortem({ ports, environment }, { incident, response, view, policy }) {
    const folder = policy.incident.postmortems;
    const base = response?.base ?? ports.run.branch;
    if (folder === undefined || base === null)
        return null;
    const { pulls, gitData } = ports.appForge ?? ports.forge;
    const { path, text, title, body } = postmortemDocument(view, { folder, environment, issue: incident.issue });
    const branch = `deploy-guard/postmortem-${incident.issue}`;
    const [known] = await pulls.listByHead(branch);
    if (known !== undefined)
        return known.number;
    const tip = await gitData.getRef(`refs/heads/${base}`);
    if (tip === null)
        return null;
    if ((await gitData.getRef(`refs/heads/${branch}`)) === null) {
        const { tree } = await gitData.getCommit(tip);
        const changed = await gitData.createTree(tree, [{ path, mode: '100644', content: text }]);
        const { sha } = await gitData.createCommit({ message: title, tree: changed, parents: [tip] });
        await gitData.createRef(`refs/heads/${branch}`, sha);
    }
    try {
        return (await pulls.create({ title, body, head: branch, base, draft: false })).number;
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'pull-requests-not-permitted')
            throw error;
        ports.log.warning(`The postmortem of incident #${incident.issue} is on the branch ${branch}: this workflow may not open its pull request, so open it yourself.`);
        return null;
    }
}

// EXTERNAL MODULE: ./build/verbs/respond/respond-steps.js
var respond_steps = __webpack_require__(17644);
// EXTERNAL MODULE: ./build/verbs/respond/response-deps.js
var response_deps = __webpack_require__(27203);
;// CONCATENATED MODULE: ./build/verbs/respond/keep-time.js












async function keepTime(responder, record, incidentKey) {
    const before = await knownIn(responder, record, incidentKey);
    if (before === null)
        return record;
    const overran = await noteOverrun(responder, record, before);
    const counted = await countedIn(responder, overran, before);
    const known = counted === record ? before : ((await knownIn(responder, counted, incidentKey)) ?? before);
    const reminded = dueReminders(known).length > 0 ? await remind(responder, incidentKey) : counted;
    const kept = known.incident.phase === 'resolved' ? await heedClosing(responder, reminded, incidentKey) : reminded;
    const { response, settled, incident } = (0,record_entries .O6)(kept, incidentKey) ?? known;
    const isShown = response !== null && settled && (0,lifecycle .g)(incident.phase);
    const shown = isShown ? await (0,respond_steps.showResponse)(responder, kept, response) : kept;
    const { tellDue } = await Promise.all( [__webpack_require__.e(179), __webpack_require__.e(7783)]).then(__webpack_require__.bind(__webpack_require__, 27783));
    return tellDue(responder, shown, incidentKey, known.view.clocks);
}
async function noteOverrun({ ports, store }, record, { view, incident, incidentKey }) {
    const isNoted = ({ timeline }) => timeline.some(({ kind }) => kind === 'overran');
    if (view.planned !== 'overrun' || isNoted(incident))
        return record;
    const event = { kind: 'overran', at: (0,base_clock .E)(ports.clock), run: (0,base_run .px)(ports.run) };
    return store.update(`Incident #${incident.issue}: overran`, (newest) => (0,record_entries .zM)(newest, incidentKey, (current) => isNoted(current) ? current : { ...current, timeline: [...current.timeline, event] }));
}
async function countedIn(responder, record, known) {
    if (known.policy.incident.data.counts.length === 0)
        return record;
    const { countAffected } = await Promise.all( [__webpack_require__.e(4990), __webpack_require__.e(7237)]).then(__webpack_require__.bind(__webpack_require__, 27237));
    return countAffected(responder, record, known);
}
async function knownIn(responder, record, incidentKey) {
    const known = (0,record_entries .O6)(record, incidentKey);
    return known === null ? null : { ...known, ...(await (0,live_incident .QA)(responder, record, known)) };
}
function dueReminders({ view, incident }) {
    return view.clocks.flatMap((clock) => {
        const { state, due } = clock;
        if ((state !== 'due-soon' && state !== 'late') || due === null)
            return [];
        const reminder = { clock, stage: state, due: new Date(due).toISOString() };
        return incident.timeline.some((event) => isReminder(event, reminder)) ? [] : [reminder];
    });
}
function isReminder(event, { clock, stage, due }) {
    if (event.kind !== 'reminded')
        return false;
    return event.facts.clock === clock.id && event.facts.stage === stage && event.facts.due === due;
}
function remind(responder, incidentKey) {
    return locked(responder, incidentKey, async (live) => {
        const { view, incident } = live;
        const events = [];
        for (const reminder of dueReminders(live)) {
            const { clock, stage, due } = reminder;
            const marker = `<!-- guard-reminder:${clock.id}:${stage}:${due} -->`;
            await sayOnce(responder, incident.issue, marker, reminderText(clock, stage, view));
            const facts = { clock: clock.id, stage, due };
            events.push({ kind: 'reminded', facts, at: (0,base_clock .E)(responder.ports.clock), run: (0,base_run .px)(responder.ports.run) });
        }
        return events;
    });
}
async function heedClosing(responder, record, incidentKey) {
    const before = (0,record_entries .O6)(record, incidentKey)?.incident;
    const { issues } = responder.ports.forge;
    const isClosed = async (issue) => (await issues.get(issue))?.state === 'closed';
    if (before === undefined || !(await isClosed(before.issue)))
        return record;
    return locked(responder, incidentKey, async (known) => {
        const { view, incident } = known;
        if (!(await isClosed(incident.issue)))
            return [];
        const at = (0,base_clock .E)(responder.ports.clock);
        const run = (0,base_run .px)(responder.ports.run);
        if (view.canClose) {
            const postmortem = await openPostmortem(responder, known);
            return [{ kind: 'closed', at, run, ...(postmortem !== null && { postmortem }) }];
        }
        if (view.reason !== 'clock-open')
            return [];
        const times = incident.timeline.filter(({ kind }) => kind === 'reopened').length;
        await sayOnce(responder, incident.issue, `<!-- guard-reopened:${times} -->`, reopenedText(view.openClocks, view));
        await issues.update(incident.issue, { state: 'open' });
        return [{ kind: 'reopened', facts: { clocks: [...view.openClocks] }, at, run }];
    });
}
async function locked(responder, incidentKey, work) {
    const { environment, ports, store } = responder;
    const noted = async (under) => {
        const newest = await store.read();
        const known = await knownIn(responder, newest, incidentKey);
        const events = known === null ? [] : await work(known);
        if (known === null || events.length === 0)
            return newest;
        const { response, policy } = known;
        const what = events.map(({ kind }) => kind).join(', ');
        const change = (current) => (0,record_entries .zM)(current, incidentKey, (incident) => (0,incident_comments .O)({ environment, response }, incident, events, policy, ports.clock.now()));
        return store.update(`Incident #${known.incident.issue}: ${what}`, change, under);
    };
    return (0,lock .kK)(await (0,response_deps .NG)(responder), (0,respond_steps.notesLock)(incidentKey), noted, () => noted(null));
}
async function sayOnce({ ports }, issue, marker, text) {
    const { comments, info, issues } = ports.forge;
    const viewer = await info.viewer();
    const { comments: said } = await comments.list(issue);
    const isThere = said.some(({ author, body }) => author !== null && ((0,identity .w2)(author) || (0,identity .Up)(author.login, viewer)) && body.includes(marker));
    if (!isThere)
        await issues.comment(issue, `${text}\n\n${marker}`);
}


  })

};
