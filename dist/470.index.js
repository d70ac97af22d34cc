export const id = 470;
export const ids = [470];
export const modules = {

  22157:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  nodeKind)
  });
function nodeKind({ gauge, monitor }) {
    if (monitor !== undefined)
        return { kind: 'monitor', monitor };
    return gauge === undefined ? { kind: 'share' } : { kind: 'gauge', gauge };
}


  }),

  66910:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cQ: () => (  saidUnsafe),
    cS: () => (  spokenLines),
    z6: () => (  needsPerson)
  });
const drafts = {
    'migration-destructive': true,
    'migration-data': true,
    'migration-additive': false,
    'later-migration': true,
    'twin-names': true,
    'folder-moved': false,
    infrastructure: true,
    flags: true,
    'flag-use': false,
    secrets: true,
    security: true,
    'said-unsafe': true,
    'release-note': false,
    version: false,
    cache: false,
    'stored-format': false,
    clients: false,
    platform: false,
};
function needsPerson(cautions) {
    return cautions.some(({ kind }) => drafts[kind]);
}
const longestReason = 200;
const unsafeLine = /^(?:[-*]\s+(?:\[x\]\s+)?)?\**rollback:\s*unsafe\**(?:[\s:\u2013\u2014-]+(.*))?$/i;
function saidUnsafe(body) {
    const reasons = spokenLines(body).flatMap((text) => {
        const said = unsafeLine.exec(text);
        return said === null ? [] : [(said[1] ?? '').trim()];
    });
    if (reasons.length === 0)
        return null;
    const all = [...reasons.filter((reason) => reason !== '').join('; ')];
    return all.length <= longestReason ? all.join('') : `${all.slice(0, longestReason - 1).join('')}…`;
}
function spokenLines(body) {
    const spoken = [];
    let fence = null;
    for (const line of body.replaceAll(/<!--[^]*?(?:-->|$)/g, '').split(/\r?\n/)) {
        const text = line.trim();
        const [mark = null] = /^(?:`{3}|~{3})/.exec(text) ?? [];
        if (mark !== null && (fence === null || fence === mark))
            fence = fence === null ? mark : null;
        else if (fence === null)
            spoken.push(text);
    }
    return spoken;
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

  73870:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  reportSummary)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59909);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);



function reportSummary(report) {
    const { environment, span, beside, verdicts } = report;
    const day = (at) => new Date(at).toISOString().slice(0, 10);
    const parts = [
        `## Deploys to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(environment)}, ${day(span.from)} to ${day(span.until)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .tp)(['Measure', 'Value', 'From'], measures(report)),
        'Causes outside, false alarms and what was held count in none of these. Compare a service with itself over time, and with no other.',
        `### Next to it\n\n${lines([
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.incidents, 'incident')} by deploys`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.external, 'incident')} from outside`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.falseAlarms, 'false alarm')}, as somebody said without a part in the deploy`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.prevented, 'candidate')} held and never live`,
        ])}`,
        `### How good the guard’s own words were\n\n${verdictText(verdicts)}`,
    ];
    return `${parts.join('\n\n')}\n`;
}
function measures(report) {
    const { deploymentFrequency: frequency, changeLeadTime, changeFailRate, deploymentReworkRate: rework } = report;
    const { failedDeploymentRecoveryTime: recovery } = report;
    const { committedToLive, mergedToLive } = changeLeadTime;
    const gap = frequency.medianGap === null ? '' : `; ${long(frequency.medianGap)} from one to the next (median)`;
    const repeated = frequency.repeated === 0 ? '' : `; ${frequency.repeated} more of what was live already`;
    const by = Object.entries(rework.by).flatMap(([kind, number]) => number === 0 ? [] : [(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(number, kind, kind === 'fix' ? 'fixes' : `${kind}s`)]);
    return [
        [
            'Deployment frequency',
            `${number(frequency.perDay)} a day`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(frequency.deploys, 'deploy')}${gap}${repeated}`,
        ],
        [
            'Change lead time',
            middle(committedToLive, 'the first commit'),
            `${middle(mergedToLive, 'the merge')}; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(Math.max(committedToLive.count, mergedToLive.count), 'change')}`,
        ],
        ['Change fail rate', share(changeFailRate), fraction(changeFailRate, 'deploy')],
        [
            'Failed deployment recovery time',
            recovery.median === null ? 'not known' : `${long(recovery.median)} (median)`,
            recoveryText(recovery),
        ],
        [
            'Deployment rework rate',
            share(rework),
            `${fraction(rework, 'deploy')}${by.length === 0 ? '' : `: ${by.join(', ')}`}`,
        ],
    ];
}
const number = (value) => (value >= 10 ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(value) : String(Number(value.toPrecision(2))));
const long = (seconds) => seconds >= 2 * 86_400 ? `${number(seconds / 86_400)} days` : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(seconds);
const middle = ({ median, p90 }, from) => median === null
    ? `not known from ${from}`
    : `${long(median)} from ${from} (median; nine of ten within ${long(p90 ?? median)})`;
const share = (rate) => (rate.share === null ? 'not known' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(rate.share));
function fraction({ count: some, of, interval }, noun) {
    if (interval === null)
        return `no ${noun}s`;
    return `${some} of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(of, noun)}; 95 % interval ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(interval[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(interval[1])}`;
}
function recoveryText({ recovered, open, longestOpen }) {
    const going = longestOpen === null ? '' : `; ${open} not over, for ${long(longestOpen)} at least`;
    return `${recovered} recovered${going}`;
}
const lines = (all) => all.map((line) => `- ${line}`).join('\n');
function verdictText({ words, unwatched, alarms, missed, found }) {
    const { healthy, regressed, external, inconclusive } = words;
    const { confirmed, denied, undecided, right } = alarms;
    const none = missed.healthy + missed.inconclusive + missed.unwatched === 0;
    return lines([
        `Watches: ${healthy} healthy, ${regressed} regressed, ${external} external, ${inconclusive} inconclusive; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(unwatched, 'deploy')} without an end of a watch`,
        `Alarms: ${confirmed} proven by the recovery, ${denied} denied, ${undecided} neither${right.share === null ? '' : `. Right: ${share(right)} (${fraction(right, 'decided alarm')})`}`,
        none
            ? 'Missed: nobody called a deploy bad that a watch had not found'
            : `Missed, found by people: ${missed.healthy} after a healthy watch, ${missed.inconclusive} after an inconclusive one, ${missed.unwatched} without one`,
        found.share === null
            ? 'Found: no bad deploy was watched to its end'
            : `Found: ${share(found)} (${fraction(found, 'watched bad deploy')})`,
    ]);
}


  }),

  4456:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  inconclusiveWords),
    d: () => (  externalWords)
  });
const inconclusiveWords = {
    'no-metrics': {
        advice: 'Set `metrics-url` to a page with OpenMetrics counters, or `probe-url` to an address that answers when the service is well.',
    },
    'no-baseline': {
        advice: 'The watch needs time and traffic before the deploy: see that the metrics can be read before it, and let the baseline be longer.',
    },
    'watch-lost': {
        advice: 'Look at production yourself. The next deploy is compared with the time before this one. With a metric store (`watch.store`) a lost watch can be made up for.',
    },
    'no-data': {
        advice: 'Look at production yourself: either nobody uses it now, or its numbers do not reach the watch.',
    },
    'source-down': {
        advice: 'Look at production yourself, and see why the metrics cannot be read from the runner. A source that is down is no word about the deploy.',
    },
    'too-little-traffic': {
        advice: 'Watch for longer, compare with a longer time before, or raise the minimum effect to what your traffic can show.',
    },
    'not-separating': {
        advice: 'Nothing was judged: what counts as bad in the policy matches nothing, or everything, of what is there. `node dist/cli.js check` says what is there and what to write.',
    },
    'several-processes': {
        advice: 'Give the address of each process, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (`watch.store`).',
    },
    'series-changed': {
        advice: 'See whether the deploy renamed a metric or label, or whether that traffic has really ceased.',
    },
    'unproven-rise': {
        advice: 'Look at the table: something rose, and it was too short or too little to be proven. Run the watch again if it lasts.',
    },
    'buckets-too-coarse': {
        advice: 'Give the histogram boundaries where its events lie: one at the usual duration and some above it. Or set an objective with slower-than.',
    },
    'monitor-alerting': {
        advice: 'Look at production yourself: a monitor of yours alerts, and the guard cannot tell that from its usual alerts. A monitor that seldom alerts, with a past that can be read, accuses a deploy by itself.',
    },
    cancelled: { advice: 'Run the job again: it takes up the watch where it was left.' },
    'sampler-died': {
        advice: 'The process that reads the metrics beside the deploy is gone. See whether the job ends processes that it did not start.',
    },
    overtaken: {
        advice: 'Nothing: the watch of the newer deploy compares with the time before this one, and speaks for both.',
    },
    'unproven-before': {
        advice: 'Look at production yourself. To begin from a proven state again, deploy the last good commit: its watch ends this. A metric store (`watch.store`) still has the numbers from before.',
    },
    'baseline-too-old': {
        advice: 'Look at production yourself: it is worse than when it was last proven. If it is broken, run the workflow with mode rollback. If it is only the hour, deploy again when it is quiet, or name a metric store (`watch.store`), which knows the hour.',
    },
    unknown: { advice: 'Use the version of Deploy Guard that wrote this verdict: it knows the reason.' },
};
const externalWords = {
    'already-so-before': {
        sentence: () => 'It was so before the deploy already, and has not got worse since.',
        advice: 'look for the cause before the deploy. Production was like this when the deploy began and has not got worse since: nothing is rolled back and nothing is held.',
        why: 'it was so before the deploy already',
        first: 'Look for the cause before the deploy: it was so already when the deploy began.',
    },
    'control-metric-worse': {
        sentence: (other) => `A metric that the deploy does not touch got worse as well: ${other}.`,
        advice: 'look at what both have in common. A metric that this deploy does not touch got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a metric that it does not touch got worse at the same time',
        first: 'Find what both have in common: a service, a network, a data centre, the metric store. The first sentence names what else got worse.',
    },
    'untouched-segment-worse': {
        sentence: (other) => `A segment that the deploy does not reach got worse as well: ${other}.`,
        advice: 'look at what both have in common. A segment that this deploy does not reach got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a segment that it does not reach got worse at the same time',
        first: 'Find what those who were not reached by the deploy have in common with the others: a service, a network, a data centre.',
    },
    'upstream-incident': {
        sentence: () => 'A service it depends on reports an incident.',
        advice: 'follow the status page of the service that this one depends on. It says itself that it has an incident, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a service that this one depends on reports an incident',
        first: 'Follow the status page of the service that this one depends on, and tell it what you see.',
    },
    unknown: {
        sentence: () => 'The cause is outside of the deploy.',
        advice: 'use the version of Deploy Guard that wrote this verdict: it knows what else got worse.',
        why: 'for a reason that only a newer version of Deploy Guard knows',
        first: 'Use the version of Deploy Guard that wrote this: it knows what else got worse.',
    },
};


  }),

  78606:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  E: () => (  reportOf)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
;// CONCATENATED MODULE: ./build/report/statistics.js
const Z = 1.959964;
function rateOf(count, of) {
    if (of === 0)
        return { count, of, share: null, interval: null };
    const share = count / of;
    const square = Z * Z;
    const centre = (share + square / (2 * of)) / (1 + square / of);
    const half = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
    const low = count === 0 ? 0 : Math.max(0, centre - half);
    const high = count === of ? 1 : Math.min(1, centre + half);
    return { count, of, share, interval: [low, high] };
}
function quantile(values, part) {
    const sorted = values.toSorted((a, b) => a - b);
    const at = part * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}
function survivalMedian(durations) {
    let surviving = 1;
    const lengths = [...new Set(durations.filter(({ ended }) => ended).map(({ length }) => length))];
    for (const length of lengths.toSorted((a, b) => a - b)) {
        const atRisk = durations.filter((one) => one.length >= length).length;
        const ending = durations.filter((one) => one.ended && one.length === length).length;
        surviving *= 1 - ending / atRisk;
        if (surviving <= 0.5)
            return length;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/report/report.js


function reportOf({ environment, ...facts }, span) {
    const all = facts.deploys.toSorted((a, b) => a.at - b.at);
    const fresh = all.filter(({ sha }, index) => all[index - 1]?.sha !== sha);
    const deploys = fresh.filter(({ at }) => isIn(span, at));
    const incidents = facts.incidents.filter(({ at }) => isIn(span, at));
    const failures = incidents.filter(({ cause, falseAlarm }) => cause === 'deploy' && !falseAlarm);
    const told = new Set(incidents.map(({ sha }) => sha));
    const alone = deploys.filter(({ verdict, sha }) => verdict === 'regressed' && !told.has(sha));
    const live = new Set(all.filter(({ at }) => at < span.until).map(({ sha }) => sha));
    const held = new Set(facts.held.filter(({ at }) => isIn(span, at)).map(({ sha }) => sha));
    return {
        environment,
        span,
        deploymentFrequency: frequencyOf(deploys, all.filter(({ at }) => isIn(span, at)).length - deploys.length, span),
        changeLeadTime: leadTimeOf(deploys),
        changeFailRate: rateOf(new Set([...failedDeploys(fresh, failures, span), ...alone]).size, deploys.length),
        failedDeploymentRecoveryTime: recoveryOf(failures, span),
        deploymentReworkRate: reworkOf(deploys),
        beside: {
            prevented: [...held].filter((sha) => !live.has(sha)).length,
            falseAlarms: incidents.filter(({ falseAlarm }) => falseAlarm).length,
            external: incidents.filter(({ cause, falseAlarm }) => cause === 'external' && !falseAlarm).length,
            incidents: failures.length,
        },
        verdicts: verdictsOf(fresh, deploys, incidents, alone, span),
    };
}
const isIn = ({ from, until }, at) => at >= from && at < until;
function frequencyOf(deploys, repeated, { from, until }) {
    const gaps = deploys.slice(1).map(({ at }, index) => (at - (deploys[index]?.at ?? at)) / 1000);
    const days = (until - from) / 86_400_000;
    return {
        deploys: deploys.length,
        repeated,
        perDay: days > 0 ? deploys.length / days : 0,
        medianGap: quantile(gaps, 0.5),
    };
}
function leadTimeOf(deploys) {
    const since = (start) => durations(deploys.flatMap(({ at, changes }) => changes.flatMap(({ [start]: begun }) => (begun === null ? [] : [Math.max(0, at - begun) / 1000]))));
    return { committedToLive: since('committedAt'), mergedToLive: since('mergedAt') };
}
const durations = (seconds) => ({
    count: seconds.length,
    median: quantile(seconds, 0.5),
    p90: quantile(seconds, 0.9),
});
function deployOf(deploys, { sha, at }) {
    const own = deploys.filter((deploy) => deploy.sha === sha);
    return own.findLast((deploy) => deploy.at <= at) ?? own[0] ?? null;
}
function failedDeploys(deploys, failures, span) {
    const failed = failures.flatMap((incident) => deployOf(deploys, incident) ?? []);
    return [...new Set(failed)].filter(({ at }) => isIn(span, at));
}
function recoveryOf(failures, { until }) {
    const lasting = failures.map(({ onset, at, recoveredAt }) => {
        const ended = recoveredAt !== null && recoveredAt < until;
        return { length: Math.max(0, (ended ? recoveredAt : until) - (onset ?? at)) / 1000, ended };
    });
    const open = lasting.filter(({ ended }) => !ended).map(({ length }) => length);
    return {
        recovered: lasting.length - open.length,
        open: open.length,
        median: survivalMedian(lasting),
        longestOpen: open.length === 0 ? null : Math.max(...open),
    };
}
function reworkOf(deploys) {
    const of = (kind) => deploys.filter((deploy) => deploy.kind === kind).length;
    const by = { rollback: of('rollback'), reland: of('reland'), fix: of('fix') };
    return { ...rateOf(by.rollback + by.reland + by.fix, deploys.length), by };
}
function verdictsOf(fresh, deploys, incidents, alone, span) {
    const words = (0,group_by .$)(deploys, ({ verdict }) => verdict ?? 'none');
    const of = (word) => words.get(word)?.length ?? 0;
    const alarms = incidents.filter(({ found, cause }) => found === 'watch' && cause === 'deploy');
    const denied = alarms.filter(({ falseAlarm }) => falseAlarm).length;
    const confirmed = alarms.filter(({ falseAlarm, confirmed: proven }) => proven && !falseAlarm).length;
    const byPeople = incidents.filter(({ found, cause, falseAlarm }) => found === 'person' && cause === 'deploy' && !falseAlarm);
    const overlooked = failedDeploys(fresh, byPeople, span);
    const missed = (verdict) => overlooked.filter((one) => one.verdict === verdict).length;
    const believed = alarms.filter(({ falseAlarm }) => !falseAlarm);
    const seen = new Set([...failedDeploys(fresh, believed, span), ...alone]);
    const notSeen = missed('healthy') + missed('inconclusive');
    return {
        words: {
            healthy: of('healthy'),
            regressed: of('regressed'),
            external: of('external'),
            inconclusive: of('inconclusive'),
        },
        unwatched: of('none'),
        alarms: {
            confirmed,
            denied,
            undecided: alarms.length + alone.length - confirmed - denied,
            right: rateOf(confirmed, confirmed + denied),
        },
        missed: { healthy: missed('healthy'), inconclusive: missed('inconclusive'), unwatched: missed(null) },
        found: rateOf(seen.size, seen.size + notSeen),
    };
}


  }),

  81741:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  report: () => (  report_report)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/render/report-summary.js
var report_summary = __webpack_require__(73870);
// EXTERNAL MODULE: ./build/config/incident-policy.js
var incident_policy = __webpack_require__(26024);
// EXTERNAL MODULE: ./build/deploy/landed-units.js
var landed_units = __webpack_require__(27834);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/incident/live.js + 1 modules
var live = __webpack_require__(16049);
;// CONCATENATED MODULE: ./build/report/recorded.js




function liveDeploys(deployments) {
    return deployments
        .flatMap(({ id, sha, environment, originalEnvironment, statuses }) => {
        const first = statuses.findLast(({ state }) => state === 'success');
        return first === undefined || environment !== originalEnvironment
            ? []
            : [{ id, sha, at: Date.parse(first.createdAt) }];
    })
        .toSorted((a, b) => a.at - b.at);
}
function recordedFacts({ environment, deploys, record, brought, merges, now }) {
    return {
        environment,
        deploys: deploys.map((deploy, index) => {
            const commits = brought.get(deploy.id) ?? [];
            return {
                sha: deploy.sha,
                at: deploy.at,
                kind: kindOf(deploy, deploys[index - 1] ?? null, commits, record, merges),
                verdict: verdictOf(deploy, record.watches),
                changes: changesOf(deploy.sha, commits),
            };
        }),
        incidents: [...record.responses, ...record.incidents].map((entry) => incidentOf(entry, environment, now)),
        held: (record.gate.waited ?? []).map(({ sha, at }) => ({ sha, at: Date.parse(at), reason: 'needs-review' })),
    };
}
function verdictOf({ id, sha }, watches) {
    const own = watches.findLast(({ deployment }) => deployment === id);
    const watch = own ?? watches.findLast((one) => one.deployment === null && one.sha === sha);
    return watch?.verdict === 'unknown' ? null : (watch?.verdict ?? null);
}
function kindOf({ sha, at }, before, commits, { responses }, merges) {
    const shas = new Set(commits.map((commit) => commit.sha));
    const holds = (pull) => shas.has(merges.get(pull) ?? '');
    const wentBack = ({ good, bad, decidedAt }) => good === sha && before?.sha === bad && at >= Date.parse(decidedAt);
    if (responses.some((one) => wentBack(one) || (one.rollback.step === 'opened' && holds(one.rollback.pull))))
        return 'rollback';
    if (responses.some(({ relands = [] }) => relands.some(({ pull }) => holds(pull))))
        return 'reland';
    const issues = responses.flatMap(({ incident }) => (incident.step === 'opened' ? [incident.issue] : []));
    const named = new Set(commits.flatMap(({ message }) => [...message.matchAll(/#(\d{1,9})\b/g)].map(([, number]) => Number(number))));
    return issues.some((issue) => named.has(issue)) ? 'fix' : 'planned';
}
function changesOf(head, commits) {
    const known = new Map(commits.map((commit) => [commit.sha, commit]));
    const landings = (0,landed_units .g)(commits, head);
    for (const { sha } of landings)
        known.delete(sha);
    return landings.map((landing) => {
        const merged = timeOf(landing.committedAt);
        const brought = takeBranch(landing, known);
        const times = brought.flatMap(({ committedAt }) => timeOf(committedAt) ?? []);
        return { mergedAt: merged, committedAt: times.length > 0 ? Math.min(...times) : ownTime(landing) };
    });
}
function takeBranch({ parents }, left) {
    const taken = [];
    const open = parents.slice(1);
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        const commit = left.get(sha);
        if (commit === undefined)
            continue;
        left.delete(sha);
        taken.push(commit);
        open.push(...commit.parents);
    }
    return taken;
}
function ownTime({ committer, authoredAt, parents }) {
    return committer === 'web-flow' || parents.length > 1 ? null : timeOf(authoredAt);
}
const timeOf = (time) => (time == null ? null : Date.parse(time));
const rules = { incident: incident_policy .Qs, watch: { step: 60, falseAlarmRate: 0.01 } };
function incidentOf(entry, environment, now) {
    const { incidentKey, incident } = entry;
    const response = 'verdict' in entry ? entry : null;
    const timeline = incident.step === 'opened' ? incident.timeline : [];
    const { incident: told } = (0,live .AM)({ environment, response, timeline }, rules, now);
    const regression = response !== null && 'regression' in response.verdict ? response.verdict.regression : null;
    const byPerson = response === null || response.byHand !== undefined;
    const last = told.waves.at(-1);
    const proven = last?.recoveredAt ?? null;
    const begun = 'declaredAt' in entry ? entry.declaredAt : entry.decidedAt;
    return {
        id: incident.step === 'opened' ? `#${incident.issue}` : incidentKey.slice(0, 100),
        sha: response?.bad ?? null,
        cause: told.external !== null || (response !== null && (0,record_entries ._S)(response)) ? 'external' : 'deploy',
        found: byPerson ? 'person' : 'watch',
        onset: regression === null || byPerson ? null : regression.onset * 1000,
        at: regression === null || byPerson ? Date.parse(begun) : regression.alarmAt * 1000,
        recoveredAt: proven ?? last?.saidOverAt ?? null,
        falseAlarm: incident.step === 'opened' && incident.phase === 'closed' && told.phase === 'cancelled',
        confirmed: proven !== null && timeline.some(({ kind }) => kind === 'mitigation-deployed'),
    };
}
function factsFile({ environment, deploys, incidents, held }) {
    const iso = (at) => new Date(at).toISOString();
    const known = (at) => (at === null ? null : iso(at));
    return {
        schemaVersion: 1,
        environment,
        deploys: deploys.map(({ at, changes, ...deploy }) => ({
            ...deploy,
            at: iso(at),
            changes: changes.map(({ committedAt, mergedAt }) => ({
                committedAt: known(committedAt),
                mergedAt: known(mergedAt),
            })),
        })),
        incidents: incidents.map(({ onset, at, recoveredAt, ...incident }) => ({
            ...incident,
            onset: known(onset),
            at: iso(at),
            recoveredAt: known(recoveredAt),
        })),
        held: held.map(({ at, ...one }) => ({ ...one, at: iso(at) })),
    };
}

// EXTERNAL MODULE: ./build/report/report.js + 1 modules
var report = __webpack_require__(78606);
;// CONCATENATED MODULE: ./build/verbs/report.js




const most = { deployments: 1000, ranges: 300 };
const DAY = 86_400_000;
async function report_report(setting, sha, days) {
    const { ports, store, environment } = setting;
    const record = await store.read();
    const listed = await ports.forge.deployments.list(environment, most.deployments);
    if (listed.length === most.deployments)
        ports.log.warning(`Only the newest ${most.deployments} deployments to ${environment} are looked at.`);
    const live = liveDeploys(listed);
    const until = Math.max(ports.clock.now(), (live.at(-1)?.at ?? 0) + 1);
    const span = { from: until - days * DAY, until };
    const before = live.findLastIndex(({ at }) => at < span.from);
    const deploys = live.slice(Math.max(0, before));
    const brought = await broughtBy(ports, deploys, span.from);
    const facts = recordedFacts({
        environment,
        deploys,
        record,
        brought,
        merges: await mergesOf(ports, record),
        now: until,
    });
    const { span: _, environment: __, ...measures } = (0,report .E)(facts, span);
    await ports.summarise((0,report_summary .h)({ environment, span, ...measures }));
    const { deploymentFrequency: frequency } = measures;
    return {
        schemaVersion: 1,
        verb: 'report',
        environment,
        sha,
        baseSha: null,
        reasonCode: 'reported',
        message: `${frequency.deploys} deploys to ${environment} in ${days} days; the report is in the summary.`,
        from: new Date(span.from).toISOString(),
        until: new Date(span.until).toISOString(),
        ...measures,
        facts: factsFile(facts),
    };
}
async function broughtBy({ forge, log }, deploys, from) {
    const pairs = deploys.flatMap((deploy, index) => {
        const before = deploys[index - 1];
        return before === undefined || deploy.at < from || before.sha === deploy.sha ? [] : [{ before, deploy }];
    });
    if (pairs.length > most.ranges)
        log.warning(`What a deploy brought is looked up of the newest ${most.ranges} only.`);
    const brought = new Map();
    for (const { before, deploy } of pairs.slice(-most.ranges)) {
        const found = await orWarning(log, () => forge.comparisons.compare(before.sha, deploy.sha));
        if (found !== null)
            brought.set(deploy.id, found.commits);
    }
    return brought;
}
async function mergesOf({ forge, log }, { responses }) {
    const numbers = responses.flatMap(({ rollback, relands = [] }) => [
        ...(rollback.step === 'opened' ? [rollback.pull] : []),
        ...relands.map(({ pull }) => pull),
    ]);
    const merges = new Map();
    for (const number of new Set(numbers)) {
        const pull = await orWarning(log, () => forge.pulls.get(number));
        if (pull?.merged === true && pull.mergeCommit !== null)
            merges.set(number, pull.mergeCommit);
    }
    return merges;
}
async function orWarning(log, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        log.warning(`The report does without this: ${error.message}`);
        return null;
    }
}


  })

};
