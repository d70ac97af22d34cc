export const id = 852;
export const ids = [852];
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

  7245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  mayWrite)
  });
function mayWrite(permission) {
    return permission === 'admin' || permission === 'write';
}


  }),

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

  23221:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  P: () => (  readCommands)
});

// EXTERNAL MODULE: ./build/base/permission.js
var base_permission = __webpack_require__(7245);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
// EXTERNAL MODULE: ./build/gate/approvals.js
var approvals = __webpack_require__(9406);
;// CONCATENATED MODULE: ./build/render/command-replies.js
const refusals = {
    edited: 'the comment was edited; write a new one',
    'may-not-write': 'it needs write access to this repository',
    'not-listed': 'the policy in force does not list you in `gate.emergency`',
    'another-digest': 'this is the digest of something else',
    'took-part': 'you had a part in these changes; somebody else has to look at them',
    'not-looked': 'some of these changes cannot be shown here; look at them elsewhere, and then say so: `/guard approve DIGEST looked-elsewhere`',
    'contributor-unknown': 'a commit of these changes names somebody whose e-mail address belongs to no GitHub account',
    'not-shown': 'not all of these changes can be shown',
    'without-git': 'the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen',
    'not-waiting': 'it counts once, for the deploy that waits when it is written, and none that waits now did so then; if one waits, write it again',
    'nothing-destroyed': 'no deploy that destroys data waits here for a restore point',
    'not-yet': 'the time lies after the comment; say it once it is so',
    'nothing-held': 'nothing is held for this incident',
    'no-reason': 'it names no reason: `/guard release REASON`',
    'range-unknown': 'it is not known what went out, so nobody can be shown to have no part in it',
    contributed: 'whoever contributed to what went out cannot release it: ask someone else',
    'nothing-taken-back': 'this incident has no rollback of the guard',
    'not-merged': 'the rollback is not merged yet',
    'not-decided': 'the part before is not decided yet; merge and deploy it and let its watch end, or close it',
    'one-landing': 'only one landing is left, so there is nothing to halve; bring it back with its fix on top (`/guard reland half second`, or mode rollback)',
    'landings-unknown': 'the landings of this range are not all known, so it cannot be halved',
    'reland-conflict': 'what landed since is in conflict with it; bring it back by hand',
    'nothing-missing': 'the branch has it already',
    'may-not-open': 'this workflow may not open pull requests; its branch is pushed, so open it yourself',
    'record-gone': 'the record of this incident is gone, so nothing can be added to it',
    'too-many': 'this incident holds as many commands as it can; write it as a plain comment',
    'people-unknown': 'not all contributors of what went out are known, so nobody can be shown to have no part in it',
};
const told = { refused: 'Nothing was done', act: 'say this' };
const words = {
    approve: { refused: 'This does not count', act: 'approve' },
    emergency: { refused: 'This is no emergency for the gate', act: 'call an emergency' },
    'restore-point': { refused: 'This is no proof of a restore point', act: 'say that there is a restore point' },
    release: { refused: 'The hold stands', act: 'release a hold' },
    reland: { refused: 'Nothing is brought back', act: 'bring a change back' },
};
const places = {
    gate: 'on the issue (or, without issues, the pull request) where a deploy waits for a review',
    incident: 'on the issue of an incident',
    issue: 'on any issue, which it makes an incident',
};
function refusalReply(login, verb, refusal) {
    const { refused, act } = words[verb] ?? told;
    const why = refusal === 'not-a-person' ? `only a person can ${act}` : refusals[refusal];
    return `${login === null ? '' : `@${login} `}${refused}: ${why}.`;
}
function noCommandReply(login, cure) {
    return `@${login} This is no command: ${cure}.`;
}
function elsewhereReply(login, usage, where) {
    const known = Object.entries(places).flatMap(([place, text]) => (where.includes(place) ? [text] : []));
    return `@${login} \`${usage}\` does nothing here. It belongs ${known.join(', or ')}.`;
}

// EXTERNAL MODULE: ./build/commands/commands.js
var commands = __webpack_require__(13789);
;// CONCATENATED MODULE: ./build/commands/read-commands.js





async function readCommands(deps, thread) {
    const { comments } = await deps.forge.comments.list(thread.number);
    for (const comment of comments) {
        if (thread.since !== undefined && Date.parse(comment.at) < Date.parse(thread.since))
            continue;
        const command = (0,commands .RM)(comment.body);
        if (command === null || isElsewhere(thread, command))
            continue;
        const answer = command.verb === 'unknown' ? unknown(comment, command.cure) : await obey(deps, thread, comment, command);
        if (answer !== null)
            await say(deps, thread.number, comment, answer);
    }
}
function isElsewhere({ only, not = [] }, { verb }) {
    return not.some((one) => one === verb) || (only !== undefined && !only.some((one) => one === verb));
}
const anyOfOurs = ['+1', '-1', 'confused'];
const counts = { reaction: '+1', reply: null, unless: ['+1'] };
function unknown({ author }, cure) {
    if (author === null || (0,identity .w2)(author))
        return null;
    return { reaction: 'confused', reply: noCommandReply(author.login, cure), unless: anyOfOurs };
}
async function obey(deps, thread, comment, command) {
    if (thread.written?.(comment.id) === true)
        return counts;
    const author = comment.author && (0,approvals .hQ)(comment.author, thread.machineUsers ?? []);
    const person = author === null || (0,identity .w2)(author) ? null : author.login;
    const { usage, who, run, refusedForGood } = commands .Pi[command.verb];
    const here = (0,commands .D)(command.verb, thread.where);
    if (here === null) {
        if (person === null)
            return null;
        return { reaction: 'confused', reply: elsewhereReply(person, usage, Object.keys(run)), unless: anyOfOurs };
    }
    if (refusedForGood && comment.reactions.includes('-1'))
        return null;
    const by = { comment: comment.id, at: comment.at };
    const refused = (refusal, unless) => {
        return { reaction: '-1', reply: refusalReply(author?.login ?? null, command.verb, refusal), unless };
    };
    const stale = here.stale(command, by, thread.place);
    if (stale !== null)
        return person === null ? null : refused(stale, anyOfOurs);
    const carried = comment.edited
        ? 'edited'
        : person === null
            ? 'not-a-person'
            : ((await whyNot(deps, thread, who, person)) ??
                (await here.carryOut(command, { ...by, login: person, line: firstLine(comment.body) }, thread.place)));
    if (carried === null)
        return counts;
    if (typeof carried === 'string')
        return refused(carried, ['-1', 'confused']);
    if ('done' in carried)
        return { ...counts, reply: answerTo(person, carried.done) };
    return { reaction: '-1', reply: answerTo(person, carried.refused), unless: ['-1', 'confused'] };
}
const answerTo = (login, text) => `${login === null ? '' : `@${login} `}${text}`;
const longestLine = 700;
function firstLine(body) {
    return [...(body.split(/\r?\n/, 1)[0] ?? '').replaceAll(/\s+/g, ' ').trim()].slice(0, longestLine).join('');
}
async function whyNot({ forge }, { listed = [] }, who, login) {
    if (who === 'listed-writers' && !listed.some((one) => (0,identity .Up)(one, login)))
        return 'not-listed';
    const permission = await forge.info.permission(login);
    return (0,base_permission .J)(permission) ? null : 'may-not-write';
}
async function say({ forge }, place, { id, reactions }, { reaction, reply, unless }) {
    if (reactions.some((known) => unless.includes(known)))
        return;
    const isNew = await forge.comments.react(id, reaction);
    if (isNew && reply !== null)
        await forge.issues.comment(place, reply);
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

  9406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DK: () => (  latestReviews),
    JA: () => (  standing),
    hQ: () => (  knownMachine),
    ln: () => (  withMachines)
  });
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81462);

function knownMachine(account, machineUsers) {
    return machineUsers.some((login) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .Up)(login, account.login)) ? { ...account, kind: 'Bot' } : account;
}
function withMachines(pull, machineUsers) {
    const approvals = pull.approvals.map((approval) => {
        const { kind } = knownMachine({ login: approval.reviewer, kind: approval.kind }, machineUsers);
        return { ...approval, kind };
    });
    return { ...pull, approvals };
}
function latestReviews(reviews) {
    const latest = new Map();
    for (const review of reviews) {
        const key = (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$)(review.reviewer);
        const known = latest.get(key);
        if (known === undefined || Date.parse(known.submittedAt) <= Date.parse(review.submittedAt))
            latest.set(key, review);
    }
    return [...latest.values()];
}
function standing(pull) {
    const involved = new Set([pull.author, ...pull.contributors].map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$));
    const independent = latestReviews(pull.approvals).filter((review) => review.canPush &&
        !involved.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$)(review.reviewer)) &&
        !(0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .w2)({ login: review.reviewer, kind: review.kind }));
    if (independent.some(({ state }) => state === 'CHANGES_REQUESTED'))
        return { approvals: [], refusal: 'changes-requested' };
    const approvals = independent.filter(({ state }) => state === 'APPROVED');
    if (approvals.length === 0)
        return { approvals, refusal: 'no-independent-approval' };
    if (pull.unknownContributor)
        return { approvals: [], refusal: 'contributor-unknown' };
    return { approvals, refusal: null };
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

  16085:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $T: () => (  showCheckRun),
    e4: () => (  closingCheck),
    np: () => (  checkRunId)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23224);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);



const checkRunId = (environment) => `deploy-guard:${(0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__  .J4)(environment)}`;
async function showCheckRun(checks, subject, report) {
    const name = `Deploy Guard: ${subject.environment}`;
    const externalId = checkRunId(subject.environment);
    const ours = (await checks.list(subject.sha, name)).find((check) => check.externalId === externalId);
    if (ours === undefined) {
        await checks.create({ name, sha: subject.sha, externalId, detailsUrl: subject.runUrl, ...report });
    }
    else {
        await checks.update(ours.id, report);
    }
}
async function closingCheck({ ports, environment }, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        const summary = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_2__  .jg)(error instanceof Error ? error.message : String(error));
        const isCancelled = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc;
        const conclusion = isCancelled ? 'cancelled' : 'failure';
        const report = { title: isCancelled ? 'Cancelled' : _render_document_js__WEBPACK_IMPORTED_MODULE_2__  .nV, summary, conclusion };
        await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report).catch(() => undefined);
        throw error;
    }
}


  }),

  63606:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  switchedOffResult),
    P5: () => (  standAside),
    dw: () => (  switchedOff),
    hh: () => (  leaveWatch)
  });
  var _base_permission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7245);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _check_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16085);







const offLabel = 'deploy-guard:off';
async function switchedOff({ forge, log }) {
    for (const { issue, by } of await labelled(forge.labelled)) {
        const permission = by === null ? 'none' : await forge.info.permission(by);
        if (by !== null && (0,_base_permission_js__WEBPACK_IMPORTED_MODULE_3__  .J)(permission))
            return { issue, by };
        log.warning(`Issue #${issue} has the label ${offLabel}, but it was applied by ${by ?? 'nobody known'}, who may not write here: it changes nothing.`);
    }
    return null;
}
async function labelled(issues) {
    try {
        return await issues.open(offLabel);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && (error.code === 'issues-disabled' || error.code === 'missing-permission'))
            return [];
        throw error;
    }
}
function switchedOffResult(verb, { environment, sha }, off) {
    const message = `Deploy Guard is switched off by ${off.by} (issue #${off.issue} has the label ${offLabel}): nothing was judged.`;
    return { schemaVersion: 1, verb, environment, sha, baseSha: null, reasonCode: 'switched-off', message };
}
async function standAside({ ports }, result) {
    const summary = `## Switched off\n\n${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(result.message)} Close the issue or take the label off to switch it on again.\n`;
    ports.log.warning(result.message);
    await ports.summarise(summary);
    const report = { title: 'Switched off: nothing was judged', summary, conclusion: 'neutral' };
    await (0,_check_run_js__WEBPACK_IMPORTED_MODULE_2__  .$T)(ports.forge.checks, { ...result, runUrl: ports.run.runUrl }, report);
}
async function leaveWatch(setting, task, off) {
    const { ports, store } = setting;
    if (task.samples !== null)
        ports.sampling.stop(task.samples);
    if (task.deployment !== null) {
        const status = {
            state: 'success',
            description: 'Deployed; Deploy Guard is switched off',
            logUrl: ports.run.runUrl,
        };
        await ports.forge.deployments.setStatus(task.deployment, status);
    }
    const of = { sha: task.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .px)(ports.run) };
    await store.update(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(task.sha)} is not watched: switched off`, (record) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .mM)(record, of, { state: 'cancelled', deployment: task.deployment }));
    await standAside(setting, switchedOffResult('watch', task, off));
}


  }),

  69164:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  withEvents),
    obeyIncidentComments: () => (  obeyIncidentComments)
  });
  var _commands_read_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23221);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93725);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);
  var _incident_live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16049);
  var _render_incident_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35373);
  var _render_incident_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59705);
  var _live_incident_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37720);
  var _release_hold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95514);








async function obeyIncidentComments(responder, record, incidentKey) {
    const heldBy = (of) => (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_7__  .e8)(of).find((hold) => hold.incidentKey === incidentKey) ?? null;
    const held = heldBy(record);
    const number = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .O6)(record, incidentKey)?.incident.issue ?? held?.issue ?? null;
    if (number === null)
        return record;
    const { forge } = responder.ports;
    let newest = record;
    let policy = null;
    await (0,_commands_read_commands_js__WEBPACK_IMPORTED_MODULE_0__  .P)({ forge }, {
        number,
        where: 'incident',
        ...(held !== null && { since: held.since }),
        written: (comment) => isWritten((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .O6)(newest, incidentKey)?.incident, comment),
        place: {
            hold: () => heldBy(newest),
            people: (good, bad) => (0,_release_hold_js__WEBPACK_IMPORTED_MODULE_6__  .V)(forge, good, bad),
            release: async (hold, reason, by) => {
                newest = await (0,_release_hold_js__WEBPACK_IMPORTED_MODULE_6__  ._)(responder, hold, reason, by);
            },
            rollback: () => {
                const rollback = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(newest, incidentKey)?.rollback;
                return rollback?.step === 'opened' ? rollback.pull : null;
            },
            reland: async (half, by) => {
                const { bringBackByComment } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4647), __webpack_require__.e(3995), __webpack_require__.e(4153)]).then(__webpack_require__.bind(__webpack_require__, 74153));
                const refusal = await bringBackByComment(responder, newest, incidentKey, half, by);
                newest = await responder.store.read();
                return refusal;
            },
            tell: async (by) => {
                const known = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .O6)(newest, incidentKey);
                if (known === null)
                    return 'record-gone';
                policy ??= await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_5__  .V6)(responder, newest, known.response);
                const told = await tell(responder, { ...known, policy }, by);
                newest = told.record ?? newest;
                return told.carried;
            },
        },
    });
    return newest;
}
const isWritten = (incident, comment) => incident?.timeline.some((event) => event.kind === 'told' && event.comment === comment) === true;
const mostTold = 500;
async function tell(responder, about, by) {
    const { incidentKey, response, incident, policy } = about;
    const { environment, ports, store } = responder;
    const event = { kind: 'told', by: by.login, text: by.line, comment: by.comment, at: by.at };
    const said = await hear(responder, about, event);
    if (typeof said === 'string')
        return { record: null, carried: said };
    const reply = (0,_render_incident_lines_js__WEBPACK_IMPORTED_MODULE_3__  .u7)(said.entry, said.view, (0,_render_incident_page_js__WEBPACK_IMPORTED_MODULE_4__  .ZZ)(said.view)) ?? '';
    if (said.entry.outcome.kind !== 'obeyed')
        return { record: null, carried: { refused: reply } };
    const why = `Incident #${incident.issue}: ${verbOf(said.entry) ?? 'told'} by a comment`;
    const record = await store.update(why, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .zM)(newest, incidentKey, (current) => isWritten(current, by.comment)
        ? current
        : withEvents({ environment, response }, current, [event], policy, ports.clock.now())));
    return { record, carried: isWorthSaying(said) ? { done: reply } : null };
}
async function hear({ environment, ports }, about, event) {
    const { response, incident, policy } = about;
    if (incident.timeline.filter(({ kind }) => kind === 'told').length >= mostTold)
        return 'too-many';
    const timeline = [...incident.timeline, event];
    const listen = (people) => (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_2__  .HK)({ environment, response, timeline, people }, event, policy, ports.clock.now());
    const first = listen([]);
    if (first === null)
        return 'record-gone';
    const verb = verbOf(first.entry);
    const needsPeople = verb === 'false-alarm' || (verb === 'resolve' && isDisputed(about));
    if (response === null || !needsPeople)
        return first;
    if (response.good === null)
        return 'range-unknown';
    const people = await (0,_release_hold_js__WEBPACK_IMPORTED_MODULE_6__  .V)(ports.forge, response.good, response.bad);
    return people.complete ? (listen([...people.logins]) ?? first) : 'people-unknown';
}
function isDisputed({ incident }) {
    return incident.phase === 'mitigating' && incident.timeline.some(({ kind }) => kind === 'alarm');
}
const verbOf = ({ outcome }) => (outcome.kind === 'obeyed' ? outcome.command.verb : null);
function isWorthSaying({ entry, view: { openClocks } }) {
    return verbOf(entry) === 'handover' && openClocks.length > 0;
}
function withEvents(of, incident, events, policy, now) {
    const timeline = [...incident.timeline, ...events];
    const { phase } = (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_2__  .AM)({ ...of, timeline }, policy, now).incident;
    return { ...incident, timeline, phase: _incident_live_js__WEBPACK_IMPORTED_MODULE_2__  .aG[phase] };
}


  }),

  95514:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  rangePeople),
    _: () => (  release)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6601);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93725);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81462);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);






async function release({ ports, store }, hold, reason, { login }) {
    const event = {
        kind: 'hold-released',
        by: login,
        text: reason,
        at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_1__  .E)(ports.clock),
        run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_2__  .px)(ports.run),
    };
    return store.update(`The hold of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(hold.bad)} is released by a comment`, (record) => {
        const shown = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  .I4)(record, hold.incidentKey, (response) => {
            const { incident } = response;
            if (incident.step !== 'opened')
                return response;
            return { ...response, settled: false, incident: { ...incident, timeline: [...incident.timeline, event] } };
        });
        return (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_4__  .f0)(shown, hold.incidentKey);
    });
}
async function rangePeople({ comparisons, reviews }, good, bad) {
    const range = await comparisons.compare(good, bad);
    if (range === null || !range.complete)
        return { logins: new Set(), complete: false };
    const numbers = [...(await reviews.pullsOfCommits(range.commits.map(({ sha }) => sha))).values()].flat();
    const facts = await reviews.pullFacts([...new Set(numbers)]);
    const direct = range.commits.flatMap(({ author, committer }) => [author, committer]);
    const all = [...direct, ...facts.flatMap(peopleOf)];
    const logins = all.flatMap((login) => (login === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Fg)(login) ? [] : [(0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .H$)(login)]));
    return { logins: new Set(logins), complete: !all.includes(null) && facts.every(({ complete }) => complete) };
}
function peopleOf({ author, commits }) {
    const login = (person) => person?.login ?? null;
    return [login(author), ...commits.flatMap(({ authors, committer }) => [...authors, committer].map(login))];
}


  })

};
