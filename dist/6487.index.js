export const id = 6487;
export const ids = [6487];
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

  96331:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Rm: () => (  decideByHand),
  KY: () => (  decideOutside),
  CB: () => (  decideResponse),
  tE: () => (  isOverCap),
  hJ: () => (  orderedRange)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/hold.js
var deploy_hold = __webpack_require__(93725);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
;// CONCATENATED MODULE: ./build/deploy/compact-verdict.js
const limits = { nodes: 20, crossed: 20, points: 240 };
function compactVerdict(verdict) {
    const nodes = verdict.nodes.slice(0, limits.nodes).map(withoutCourse);
    if (!('regression' in verdict))
        return { ...verdict, nodes };
    const { worst, crossed, onset, alarmAt } = verdict.regression;
    const before = worst.before === undefined ? {} : { before: worst.before.slice(-limits.points) };
    const regression = {
        worst: { ...finite(worst), steps: worst.steps.slice(-limits.points), ...before },
        crossed: crossed.slice(0, limits.crossed).map(withoutCourse),
        onset,
        alarmAt,
    };
    return { ...verdict, nodes, regression };
}
function withoutCourse(node) {
    return { ...finite(node), steps: [] };
}
function finite(node) {
    return {
        ...node,
        bounds: [bounded(node.bounds[0]), bounded(node.bounds[1])],
        baseline: { ...node.baseline, share: bounded(node.baseline.share) },
        observed: { ...node.observed, share: bounded(node.observed.share) },
        harm: bounded(node.harm),
        normalAtWorst: bounded(node.normalAtWorst),
        logEvidence: bounded(node.logEvidence),
        logThreshold: bounded(node.logThreshold),
        detectable: node.detectable === null ? null : bounded(node.detectable),
    };
}
function bounded(value) {
    if (Number.isNaN(value))
        return 0;
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

;// CONCATENATED MODULE: ./build/deploy/decide-response.js





function decideResponse(record, deploy) {
    const known = (0,keys .Qq)(deploy.environment, deploy.bad);
    if ((0,record_entries .PT)(record, known) !== null)
        return (0,record_entries .I4)(record, known, (response) => withPlace(response, deploy));
    const { deployment, bad, at, run } = deploy;
    const marked = deployment === null ? record : (0,record_entries .Tc)(record, { deployment, sha: bad, at, run });
    const response = responseTo(marked, deploy);
    const held = (0,record_entries .jy)(marked, response);
    const { good } = response;
    if (good === null || good === bad)
        return held;
    const also = otherSuspects(record, deploy, good);
    const { incidentKey: key } = response;
    const hold = { bad, good, since: at, incidentKey: key, run, why: deploy.verdict.message };
    return (0,deploy_hold .O9)(held, also.length === 0 ? hold : { ...hold, also });
}
function withPlace(response, { place = null, baseline }) {
    const { cells = [] } = response;
    if (place === null || cells.some(({ name }) => name === place.name))
        return response;
    return { ...response, cells: [...cells, { ...place, baseline, recovered: null }], settled: false };
}
function otherSuspects(record, { bad, verdict }, good) {
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    const wasGood = new Set(record.marks.filter(({ word }) => word === 'good').map(({ sha }) => sha));
    return suspects.filter((sha) => sha !== bad && sha !== good && !wasGood.has(sha));
}
function decideOutside(record, deploy) {
    if ((0,record_entries .SZ)(record) !== null)
        return record;
    const key = (0,keys .fM)(deploy.environment, deploy.bad, deploy.run);
    const rollback = { step: 'none', reason: 'external', conflicts: [] };
    const { cells: _, ...response } = responseTo(record, deploy);
    return (0,record_entries .jy)(record, { ...response, incidentKey: key, rollback });
}
function responseTo(record, deploy) {
    const { environment, bad, base, at, run, baseline, verdict } = deploy;
    const good = (0,record_entries .es)(record, deploy)?.sha ?? null;
    return {
        rollbackKey: (0,keys .i2)(base, good, bad),
        incidentKey: (0,keys .Qq)(environment, bad),
        good,
        bad,
        base,
        decidedAt: at,
        run,
        verdict: compactVerdict(verdict),
        baseline,
        rollback: { step: 'decided' },
        incident: { step: 'decided' },
        ...(deploy.place == null ? {} : { cells: [{ ...deploy.place, baseline, recovered: null }] }),
        settled: false,
    };
}
function orderedRange(record, order) {
    const deployed = record.watches.filter(({ state, startedAt }) => startedAt !== null || state === 'running' || state === 'ended');
    const watch = order.bad === null ? deployed.at(-1) : deployed.findLast(({ sha }) => sha === order.bad);
    const bad = order.bad ?? watch?.sha;
    if (bad === undefined)
        throw unknown('bad', 'what runs now');
    const deployment = watch?.deployment ?? null;
    const decided = record.responses.findLast((response) => response.bad === bad)?.good ?? undefined;
    const good = order.good ?? decided ?? (0,record_entries .es)(record, { deployment, baseSha: watch?.baseSha ?? null })?.sha;
    if (good === undefined)
        throw unknown('good', 'what ran before');
    return { good, bad, deployment };
}
function decideByHand(record, order) {
    const { good, bad, deployment } = orderedRange(record, order);
    const { at, run, by, reason, base, environment } = order;
    const key = (0,keys .Qq)(environment, bad);
    const known = (0,record_entries .PT)(record, key);
    if (known?.byHand !== undefined && known.run.id === run.id)
        return record;
    const marked = deployment === null ? record : (0,record_entries .Tc)(record, { deployment, sha: bad, at, run });
    const begun = { ...(known ?? blank(record, bad, at)), incidentKey: key, rollbackKey: (0,keys .i2)(base, good, bad) };
    const response = {
        ...begun,
        good,
        bad,
        base,
        decidedAt: at,
        run,
        byHand: { by, reason },
        rollback: known?.rollback.step === 'opened' ? known.rollback : { step: 'decided' },
        settled: false,
    };
    const others = marked.responses.filter(({ incidentKey: other }) => other !== key);
    const added = (0,record_entries .jy)({ ...marked, responses: others }, response);
    return good === bad ? added : (0,deploy_hold .O9)(added, { bad, good, since: at, incidentKey: key, run, why: reason });
}
function blank(record, bad, at) {
    const second = Date.parse(at) / 1000;
    const none = { kind: 'previous-window', from: second, until: second, metrics: {} };
    const baseline = record.watches.findLast(({ sha }) => sha === bad)?.baseline ?? none;
    return { verdict: unwatched(second), baseline, incident: { step: 'decided' } };
}
function unwatched(second) {
    const message = 'A person decided that this deploy is bad; no watch did.';
    const times = { startedAt: second, endedAt: second, falseAlarmRate: 0, baselineKind: 'none' };
    return { verdict: 'inconclusive', reasonCode: 'no-data', message, ...times, nodes: [], missing: {}, stepsSeen: 0 };
}
function unknown(input, what) {
    return new errors .j1(`The record does not say ${what}: give the commit as input ${input} (40 hex digits of its id).`);
}
const day = 24 * 3600 * 1000;
function isOverCap({ responses }, response, most) {
    const decided = Date.parse(response.decidedAt);
    const opened = responses.filter(({ incidentKey: other, rollback, decidedAt, byHand }) => {
        const age = decided - Date.parse(decidedAt);
        const counts = byHand === undefined && (rollback.step === 'opened' || rollback.step === 'pushed');
        return other !== response.incidentKey && counts && age >= 0 && age < day;
    });
    return opened.length >= most;
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


  })

};
