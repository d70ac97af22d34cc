export const id = 8493;
export const ids = [8493];
export const modules = {

  35836:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  q: () => (  decideGate),
  g: () => (  releasedOutcome)
});

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
;// CONCATENATED MODULE: ./build/gate/covered-parts.js
const covered_parts_words = {
    'approved-as-merged': 'approved by someone who did not write it',
    'known-bot': 'made by a known bot',
    'exact-revert': 'exact revert of a reviewed change',
    'exact-cherry-pick': 'exact copy of a reviewed change',
    'rollback-recomputed': 'exactly the recorded rollback',
    'rollback-lane': 'taken back on purpose',
};
function coveredParts(units) {
    const ways = units.flatMap(({ covered, reason }) => (covered ? [wayOf(reason)] : []));
    return order.flatMap((reason) => {
        const found = ways.filter((way) => way === reason).length;
        return found === 0 ? [] : [{ reason, units: found }];
    });
}
function partWords(parts) {
    return parts.map(({ reason, units }) => `${units} ${covered_parts_words[reason]}`).join(', ');
}
const order = [
    'approved-as-merged',
    'known-bot',
    'exact-revert',
    'exact-cherry-pick',
    'rollback-recomputed',
    'rollback-lane',
];
function wayOf(reason) {
    if (reason === 'reviewed-inside')
        return 'approved-as-merged';
    return order.find((way) => way === reason) ?? null;
}

// EXTERNAL MODULE: ./build/gate/required-checks.js
var required_checks = __webpack_require__(83339);
// EXTERNAL MODULE: ./build/gate/rules/rule.js
var rule = __webpack_require__(10174);
;// CONCATENATED MODULE: ./build/gate/decide.js





const waitsForChecks = {
    'nothing-changes': true,
    'all-covered': true,
    'rules-approved': true,
    'rollback-lane': false,
    'residue-reviewed': true,
    emergency: false,
    'first-deploy': true,
};
const heeds = {
    'nothing-changes': ['block', 'review'],
    'all-covered': ['block', 'review'],
    'rollback-lane': ['block', 'review'],
    'first-deploy': ['block', 'review'],
    'residue-reviewed': ['block'],
    'rules-approved': ['block'],
    emergency: [],
};
function decideGate(facts) {
    const { rules = [] } = facts;
    const outcome = decideContent(facts);
    return afterChecks(afterRules(rules.length === 0 ? outcome : { ...outcome, rules }));
}
function afterRules(outcome) {
    if (outcome.decision !== 'pass')
        return outcome;
    const heeded = (outcome.rules ?? []).filter(({ outcome: word }) => heeds[outcome.reasonCode].includes(word));
    const { coverage, heldBy, checks, rules = [] } = outcome;
    const blocking = heeded.filter(({ outcome: word }) => word === 'block');
    const [first] = blocking.length > 0 ? blocking : heeded;
    if (first === undefined)
        return outcome;
    const found = { heldBy, checks, rules };
    if (blocking.length > 0 || coverage === null)
        return { decision: 'held', reasonCode: 'held-by-rule', message: first.message, coverage, ...found };
    const people = (0,rule .xA)(heeded);
    return {
        decision: 'needs-review',
        reasonCode: 'rule-asks-review',
        message: first.message,
        coverage,
        people,
        ...found,
    };
}
function afterChecks(outcome) {
    const waiting = (0,required_checks .F)(outcome.checks);
    if (outcome.decision !== 'pass' || !waitsForChecks[outcome.reasonCode] || waiting.length === 0)
        return outcome;
    const each = waiting.map(({ required, verdict }) => `"${required.name}" (${verdict})`);
    const message = `The deploy waits for ${each.join(', ')}.`;
    const { coverage, heldBy } = outcome;
    return { decision: 'held', reasonCode: 'checks-not-green', message, coverage, heldBy, ...foundOf(outcome) };
}
function foundOf({ checks, rules }) {
    return { checks, ...(rules === undefined ? {} : { rules }) };
}
function decideContent(facts) {
    const { environment, heldBy, base, policyMistake, checks = [] } = facts;
    if (heldBy !== null) {
        const message = `An incident holds ${environment}: this candidate still contains ${(0,commit_id .Fu)(heldBy.bad)}.`;
        return { decision: 'held', reasonCode: 'held-by-incident', message, coverage: coverageOf(base), heldBy, checks };
    }
    if (policyMistake != null) {
        const mistakes = policyMistake.replaceAll('\n', '; ');
        const message = `The policy file of this candidate cannot be read: ${mistakes}${/[.?!]$/.test(mistakes) ? '' : '.'}`;
        return { decision: 'held', reasonCode: 'policy-malformed', message, coverage: coverageOf(base), heldBy, checks };
    }
    const waits = afterEnvironment(facts);
    if (waits !== null)
        return waits;
    const nothing = { coverage: null, heldBy: null, checks };
    switch (base.kind) {
        case 'unknown': {
            const message = unknownWords(environment, base.ignored);
            return { decision: 'blocked', reasonCode: 'live-unknown', message, ...nothing };
        }
        case 'off-branch': {
            const where = `${base.branches.length === 1 ? 'the deploy branch' : 'any deploy branch'} (${base.branches.join(', ')})`;
            const message = `Commit ${(0,commit_id .Fu)(base.sha)} is not on ${where}.`;
            return { decision: 'blocked', reasonCode: 'not-on-branch', message, ...nothing };
        }
        case 'first-deploy': {
            const before = `Nothing has been deployed to ${environment} before`;
            if (base.allowed) {
                const message = `${before}, so there is nothing to compare with. The next deploy is compared with this one.`;
                return { decision: 'pass', reasonCode: 'first-deploy', message, ...nothing };
            }
            const message = `${before}, and the policy asks for a start by hand.`;
            return { decision: 'blocked', reasonCode: 'first-deploy-blocked', message, ...nothing };
        }
        case 'not-provable':
            return { decision: 'blocked', reasonCode: 'not-provable-without-git', message: base.why, ...nothing };
        case 'live': {
            const compared = { coverage: base.coverage, heldBy: null, checks };
            if (!base.sameTree)
                return judgeCoverage(compared);
            const message = base.baseline === true
                ? 'This is exactly the baseline of the policy.'
                : `${capital(environment)} already runs exactly this content${base.ignoring === true ? ', but for files that the policy ignores' : ''}.`;
            return { decision: 'pass', reasonCode: 'nothing-changes', message, ...compared };
        }
    }
}
function afterEnvironment({ environment, base, notPromoted, checks = [] }) {
    if (notPromoted == null || (base.kind === 'live' && base.sameTree))
        return null;
    const message = notPromoted.kind === 'stage' ? stageWords(notPromoted) : environmentWords(notPromoted, environment);
    return { decision: 'held', reasonCode: 'not-promoted', message, coverage: coverageOf(base), heldBy: null, checks };
}
function environmentWords({ from, word }, environment) {
    const found = word === 'bad' ? `was called bad in ${from}` : `has not been found healthy in ${from} yet`;
    return `This commit ${found}, and the policy lets only what is good there go to ${environment}.`;
}
function stageWords({ from, word }) {
    const found = {
        bad: `This commit got worse at stage ${from}`,
        open: `The watch of this commit at stage ${from} has not ended`,
        unknown: `This commit has not been through stage ${from}`,
    }[word];
    return `${found}, which the policy puts before this one.`;
}
const unheeded = {
    uncovered: 'unseen',
    'not-provable-without-git': 'unseen',
    'drops-deployed': 'unseen',
    'checks-not-green': 'without green checks',
    'held-by-rule': 'against a rule of the policy',
    'rule-asks-review': 'without the approval that a rule asks for',
    'policy-malformed': 'with a policy file that cannot be read',
    'not-promoted': 'without having been found good before',
    'not-on-branch': 'from no deploy branch',
    'live-unknown': 'without knowing what ran',
};
function isOverruled(reason) {
    return Object.hasOwn(unheeded, reason);
}
const coverageOf = (base) => (base.kind === 'live' ? base.coverage : null);
function releasedOutcome(outcome, release) {
    if (release.kind === 'emergency') {
        const { reasonCode: over, coverage } = outcome;
        if (!isOverruled(over))
            return outcome;
        const message = `Deployed ${unheeded[over]} in an emergency: ${release.reason}`;
        return { decision: 'pass', reasonCode: 'emergency', message, coverage, heldBy: null, ...foundOf(outcome), over };
    }
    if (outcome.decision !== 'needs-review')
        return outcome;
    const { coverage, heldBy, reasonCode: asked } = outcome;
    const by = release.by.join(', ');
    const found = { decision: 'pass', coverage, heldBy, ...foundOf(outcome) };
    const passed = asked === 'rule-asks-review'
        ? {
            ...found,
            reasonCode: 'rules-approved',
            message: `What a rule of the policy asks about was approved by ${by}.`,
        }
        : { ...found, reasonCode: 'residue-reviewed', message: `What nobody had seen was approved as it is by ${by}.` };
    return afterChecks(afterRules(passed));
}
function judgeCoverage(compared) {
    const { uncovered, summary, units } = compared.coverage;
    if (uncovered.length === 0) {
        if (units.some(({ reason }) => reason === 'rollback-lane')) {
            const message = 'This goes back, on purpose, to a deployment that was found good not long ago.';
            return { decision: 'pass', reasonCode: 'rollback-lane', message, ...compared };
        }
        const size = changes(summary.changedLines, summary.changedFiles);
        const parts = coveredParts(units);
        const only = parts.every(({ reason }) => reason === 'approved-as-merged');
        const how = only
            ? 'Every change was approved as it is by someone who did not write it'
            : `Every change is covered (${partWords(parts)})`;
        return { decision: 'pass', reasonCode: 'all-covered', message: `${how}: ${size}.`, ...compared };
    }
    const dropped = uncovered.filter(({ reason }) => reason === 'drops-deployed').length;
    if (dropped > 0) {
        const message = `This would take out of production what runs there now, in ${files(dropped)}.`;
        return { decision: 'needs-review', reasonCode: 'drops-deployed', message, ...compared };
    }
    if (uncovered.every(({ reason }) => reason === 'not-provable-without-git')) {
        const what = `what changes in ${files(new Set(uncovered.map(({ path }) => path)).size)}`;
        const message = `Without git it cannot be shown that ${what} is what was approved.`;
        return { decision: 'needs-review', reasonCode: 'not-provable-without-git', message, ...compared };
    }
    const lines = summary.changedLines - summary.coveredLines;
    const where = lines === 0 ? files(uncovered.length) : `${(0,words .LS)(lines, 'line')} in ${files(uncovered.length)}`;
    const message = uncovered.every(({ reason }) => reason.startsWith('rule-'))
        ? `A rule of the policy asks for more approvals of ${where} of this deploy.`
        : `No independent reviewer has approved ${where} of this deploy in this form.`;
    return { decision: 'needs-review', reasonCode: 'uncovered', message, ...compared };
}
function unknownWords(environment, ignored) {
    if (ignored === 0)
        return `What runs in ${environment} cannot be proven any more.`;
    const found = `${(0,words .LS)(ignored, 'successful deployment')} ${ignored === 1 ? 'was' : 'were'} found`;
    return `What runs in ${environment} is not known: ${found}, and ${ignored === 1 ? 'it does not count' : 'none of them counts'}.`;
}
function changes(lines, changed) {
    return lines === 0 ? files(changed) : `${(0,words .LS)(lines, 'line')} in ${files(changed)}`;
}
function files(number) {
    return (0,words .LS)(number, 'file');
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


  }),

  83339:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  waitingFor),
    L: () => (  judgeChecks)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77825);

const ACTIONS = 'github-actions';
function judgeChecks(required, facts) {
    return required.map((check) => {
        const named = facts.filter(({ name }) => name === check.name);
        const counting = named.filter((fact) => counts(check, fact));
        const elsewhere = [...new Set(named.filter((fact) => !counts(check, fact)).map(originOf))];
        const newest = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_0__  .$)(counting, originOf).values()].flatMap((runs) => newestOf(runs));
        const found = newest.map((fact) => ({ verdict: verdictOf(fact), conclusion: fact.conclusion }));
        const worst = found.find(({ verdict }) => verdict !== 'green') ?? found[0];
        return { required: check, elsewhere, ...(worst ?? { verdict: 'missing', conclusion: null }) };
    });
}
function waitingFor(findings) {
    return findings.filter(({ verdict }) => verdict !== 'green');
}
function counts({ app, workflow, event }, fact) {
    if (fact.isStatus === true && app === null)
        return false;
    if (app !== null && app !== fact.app?.id && app !== fact.app?.slug)
        return false;
    if (workflow !== null && workflow !== fact.run?.path)
        return false;
    return event === null || event === fact.run?.event;
}
function originOf({ app, run, isStatus }) {
    if (isStatus === true)
        return `${app?.slug ?? 'a person'}, as a commit status`;
    const name = app?.slug ?? 'an unknown app';
    if (name !== ACTIONS)
        return name;
    return run === null ? `${name}, not from a job` : `${run.path} (${run.event})`;
}
function newestOf(runs) {
    const newest = Math.max(...runs.map(({ id }) => id));
    return runs.filter(({ id }) => id === newest);
}
function verdictOf({ status, conclusion }) {
    if (status !== 'completed')
        return 'pending';
    if (conclusion === 'success')
        return 'green';
    return conclusion === 'skipped' || conclusion === 'neutral' ? conclusion : 'failing';
}


  }),

  48660:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K2: () => (  refuseApprover),
    LP: () => (  isEnough),
    NL: () => (  ruleQuestion),
    St: () => (  residueDigest),
    VT: () => (  overruledDigest),
    jq: () => (  ownersAsked),
    l5: () => (  isElsewhere)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);
  var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10174);



function refuseApprover({ login, looked }, residue) {
    if (residue.refusal !== null)
        return residue.refusal;
    if (new Set(residue.people.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$)).has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$)(login)))
        return 'took-part';
    return residue.elsewhere && !looked ? 'not-looked' : null;
}
function ownersAsked(files) {
    const lists = files.flatMap(({ owners, demanded }) => [...(owners === undefined ? [] : [owners]), ...(demanded?.teams ?? [])].map(({ logins }) => [...logins].toSorted()));
    return [...new Map(lists.map((logins) => [logins.join(' '), logins])).values()];
}
function isEnough(by, { owners }, needed) {
    const keys = new Set(by.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$));
    return by.length >= needed && owners.every((logins) => logins.some((login) => keys.has(login)));
}
function isElsewhere(files) {
    return files.some(({ hidden }) => hidden !== undefined);
}
function ruleQuestion(candidate, rows) {
    const rules = [...new Set((0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__  .TQ)(rows).map(({ rule, reasonCode }) => `${rule} ${reasonCode}`))].toSorted();
    return rules.length === 0 ? null : { candidate, rules };
}
function residueDigest(scope, files, asked = null) {
    if (files.length === 0 && asked === null)
        return null;
    const parts = files.map(({ path, change, added, deleted, sizes = [] }) => {
        const { oldMode, newMode, oldId, newId } = change;
        return JSON.stringify([path, oldMode, newMode, oldId, newId, added, deleted, ...sizes]);
    });
    if (asked !== null)
        parts.push(JSON.stringify(['rules', asked.candidate, ...asked.rules]));
    const { repository, environment, base, service = null } = scope;
    const place = [repository.toLowerCase(), environment, base, ...(service === null ? [] : [service])];
    const text = [JSON.stringify(place), ...parts.toSorted()];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text.join('\n')).digest('hex');
}
function overruledDigest(sha, over, names = []) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([over, sha, ...names.toSorted()]))
        .digest('hex');
}


  }),

  10174:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fs: () => (  ruleRow),
    TQ: () => (  askingRows),
    oQ: () => (  answered),
    th: () => (  atMostReview),
    x4: () => (  strictestOf),
    xA: () => (  approvalsAsked)
  });
  var _config_rule_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60152);

const ruleNames = (  null && ([
    'windows',
    'freeze',
    'restore-point',
    'plan',
    'budget',
    'health',
    'risk',
    'approvals',
    'after-incident',
]));
function answered({ outcome, approvals }) {
    return outcome === 'review' && approvals > 1 ? { outcome, approvals } : { outcome };
}
function ruleRow(rule, answer, reasonCode, message, evidence = [], found) {
    const given = typeof answer === 'string' ? { outcome: answer } : answered(answer);
    return [{ rule, ...given, reasonCode, message, evidence, ...(found !== undefined && { found }) }];
}
function strictestOf(answers) {
    const outcome = _config_rule_policy_js__WEBPACK_IMPORTED_MODULE_0__  .CH.findLast((one) => answers.some((answer) => answer.outcome === one)) ?? 'inform';
    return { outcome, approvals: Math.max(1, ...answers.map(({ approvals }) => approvals)) };
}
function atMostReview(answer) {
    return answer.outcome === 'block' ? { ...answer, outcome: 'review' } : answer;
}
function approvalsAsked(rows) {
    return Math.max(0, ...askingRows(rows).map(({ approvals = 1 }) => approvals));
}
function askingRows(rows = []) {
    return rows.filter(({ rule, outcome }) => outcome === 'review' && rule !== 'approvals');
}


  }),

  98493:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  G: () => (  gate),
  z: () => (  gateOffline)
});

// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(12376);
// EXTERNAL MODULE: ./build/config/rule-policy.js
var rule_policy = __webpack_require__(60152);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/proven.js
var proven = __webpack_require__(26468);
// EXTERNAL MODULE: ./build/deploy/record-store.js + 1 modules
var record_store = __webpack_require__(31624);
// EXTERNAL MODULE: ./build/deploy/scope.js
var deploy_scope = __webpack_require__(4970);
// EXTERNAL MODULE: ./build/gate/assess.js + 2 modules
var assess = __webpack_require__(7183);
// EXTERNAL MODULE: ./build/gate/landing-units.js
var landing_units = __webpack_require__(72271);
// EXTERNAL MODULE: ./build/gate/decide.js + 1 modules
var decide = __webpack_require__(35836);
// EXTERNAL MODULE: ./build/gate/gather-evidence.js + 2 modules
var gather_evidence = __webpack_require__(59480);
// EXTERNAL MODULE: ./build/gate/residue-review.js
var residue_review = __webpack_require__(48660);
;// CONCATENATED MODULE: ./build/gate/rollback-lane.js
const limits = { targets: 5, days: 30 };
const DAY = 24 * 3600 * 1000;
function rollbackLane(candidate, intent, deployments, now) {
    if (!intent)
        return { open: false, reason: 'no-intent' };
    if (deployments.some(({ sha, mark }) => sha === candidate && mark === 'bad'))
        return { open: false, reason: 'marked-bad' };
    const bad = new Set(deployments.flatMap(({ sha, mark }) => (mark === 'bad' ? [sha] : [])));
    const good = deployments
        .filter(({ sha, mark, at }) => mark === 'good' && !bad.has(sha) && Date.parse(at) <= now)
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const targets = [...new Set(good.map(({ sha }) => sha))].slice(0, limits.targets);
    const newest = good.find(({ sha }) => sha === candidate);
    if (newest === undefined || !targets.includes(candidate))
        return { open: false, reason: 'not-recently-good' };
    return now - Date.parse(newest.at) <= limits.days * DAY
        ? { open: true, reason: 'target-known-good' }
        : { open: false, reason: 'too-old' };
}

// EXTERNAL MODULE: ./build/verbs/gate/gate-facts.js
var gate_facts = __webpack_require__(40240);
// EXTERNAL MODULE: ./build/verbs/prepare-deploy.js + 1 modules
var prepare_deploy = __webpack_require__(54990);
;// CONCATENATED MODULE: ./build/verbs/gate/gate-candidate.js

















async function gate(ports, prepared, held, answers) {
    const base = prepared.base ?? (await baselineOf(prepared));
    const { facts, evidence, lane, outside = null } = await baseFacts(ports, prepared, base);
    const coverage = facts.kind === 'live' ? facts.coverage : null;
    const risk = base === null || coverage === null ? noRisk : await readRisk(prepared, base, coverage, lane);
    const outcome = (0,decide .q)({
        environment: prepared.request.environment,
        base: facts,
        heldBy: held?.containment.contains === true ? held.hold : null,
        policyMistake: prepared.mistake,
        notPromoted: (await notPromoted(ports, prepared)) ?? (await notThrough(ports, prepared)),
        checks: await (0,gate_facts .wf)(ports, prepared.request.sha, prepared.policy.gate.checks),
        rules: [
            ...(await readRules(ports, prepared, { base, held, lane, evidence, coverage, risk: risk.found, answers })),
            ...risk.rows,
        ],
    });
    return { outcome, evidence, base, digest: digestOf(ports, prepared, base, outcome), outside };
}
async function notPromoted(ports, prepared) {
    const { environment, deployedTo = environment, service = null, sha } = prepared.request;
    const from = prepared.policy.after[deployedTo.toLowerCase()];
    if (from === undefined || (await laneOf(ports, prepared)))
        return null;
    const { gitData } = ports.forge;
    const record = await (0,record_store .v3)(gitData, (0,keys .$t)(from, service), (0,base_run .px)(ports.run), ports.clock).read();
    const kind = 'environment';
    if ((0,proven .Vx)(record, sha))
        return { kind, from, word: 'bad' };
    return record.marks.some((mark) => mark.sha === sha && mark.word === 'good') ? null : { kind, from, word: 'unknown' };
}
async function notThrough(ports, prepared) {
    const { stage, stageBefore } = prepared;
    if (stage === null || stage.after === null || stageBefore === 'through' || (await laneOf(ports, prepared)))
        return null;
    return { kind: 'stage', from: stage.after, word: stageBefore };
}
async function readRules(ports, prepared, deploy) {
    if (!(0,rule_policy .w0)(prepared.policy.gate))
        return [];
    const { rulesOnGitHub } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(2453), __webpack_require__.e(4647), __webpack_require__.e(990), __webpack_require__.e(4129), __webpack_require__.e(7064), __webpack_require__.e(1142)]).then(__webpack_require__.bind(__webpack_require__, 65101));
    return rulesOnGitHub(ports, prepared, deploy);
}
const noRisk = { rows: [], found: null };
async function readRisk(prepared, base, coverage, lane) {
    const { policy, repository, request, record } = prepared;
    if (policy.gate.risk === null)
        return noRisk;
    const { judgeRisk } = await Promise.all( [__webpack_require__.e(4647), __webpack_require__.e(990), __webpack_require__.e(3922)]).then(__webpack_require__.bind(__webpack_require__, 83922));
    const marks = record.marks.toSorted((a, b) => a.deployment - b.deployment);
    const incidents = record.responses.filter((response) => !(0,record_entries ._S)(response)).map(({ bad }) => bad);
    const called = badOf(marks.map(({ sha, word }) => ({ sha, mark: word })));
    const known = { deployed: marks.map(({ sha }) => sha), bad: new Set([...called, ...incidents]) };
    const isRollback = lane || isRecomputed(coverage);
    return judgeRisk(repository, policy, { base, head: request.sha, known, isRollback });
}
const badOf = (marks) => new Set(marks.flatMap(({ sha, mark }) => (mark === 'bad' ? [sha] : [])));
function isRecomputed({ units }) {
    const own = units.filter(({ reason }) => reason !== 'empty');
    return own.length > 0 && own.every(({ reason }) => reason === 'rollback-recomputed');
}
async function baselineOf(prepared) {
    const { firstDeploy } = prepared.policy.gate;
    if (typeof firstDeploy === 'string')
        return null;
    const { missing } = await prepared.repository.fetch([firstDeploy.baseline]);
    if (missing.length === 0)
        return firstDeploy.baseline;
    throw new errors .j1(`gate.first-deploy.baseline names ${firstDeploy.baseline}, which is not in this repository: give a commit that was pushed.`);
}
async function baseFacts(ports, prepared, base) {
    try {
        return await readFacts(ports, prepared, base);
    }
    catch (error) {
        if (!(error instanceof errors .MR))
            throw error;
        return { facts: { kind: 'not-provable', why: `${error.message}.` }, evidence: null, lane: false };
    }
}
async function readFacts(ports, prepared, base) {
    const { request, repository, policy, branch } = prepared;
    const lane = await laneOf(ports, prepared);
    if (prepared.offBranch && !lane) {
        const { branches } = prepared;
        return { facts: { kind: 'off-branch', sha: request.sha, branches }, evidence: null, lane };
    }
    if (base === null) {
        if (!(0,prepare_deploy .Gn)(prepared))
            return { facts: { kind: 'unknown', ignored: prepared.live.ignored.length }, evidence: null, lane };
        return { facts: { kind: 'first-deploy', allowed: policy.gate.firstDeploy === 'pass' }, evidence: null, lane };
    }
    const { owner, repo } = ports.run;
    const deploys = (0,globs .k)(prepared.branches);
    const range = { base, head: request.sha, branch, name: `${owner}/${repo}`, deploys };
    const evidence = await (0,gather_evidence .hx)(ports, repository, range);
    const question = await questionOf(ports, prepared, range, evidence, lane);
    const coverage = await (0,assess .$d)(repository, question);
    const { scope = null } = question;
    const changed = (await repository.changes(base, request.sha)).map(({ path }) => path);
    const sameTree = !changed.some((path) => scope === null || scope(path));
    const outside = await (0,deploy_scope .R_)(policy, placesOf(prepared), changed, () => filesOf(repository, request.sha));
    const ignoring = (outside?.ignored ?? 0) > 0;
    const facts = { kind: 'live', sameTree, coverage, baseline: prepared.base === null, ignoring };
    return { facts, evidence, lane, outside };
}
async function filesOf(repository, sha) {
    if (repository.withoutGit !== undefined)
        return null;
    return (await repository.changes(landing_units .pL, sha)).map(({ path }) => path);
}
function placesOf({ request, workflows }) {
    return { policyPaths: [request.policyPath], workflows };
}
async function questionOf(ports, prepared, range, evidence, mayDrop) {
    const { repository, record, policy } = prepared;
    const rules = policy.gate;
    const teams = (ports.appForge ?? ports.forge).teams;
    const warn = (line) => ports.log.warning(line);
    const { environment } = prepared.request;
    const exact = rules.exactReverts || rules.exactCherryPicks;
    const rollback = await (0,gate_facts .F)({ deployed: prepared.deployed, warn }, environment, record);
    return {
        ...rules,
        base: range.base,
        head: range.head,
        evidence,
        rollback: rollback === null ? null : { ...rollback, scope: (0,deploy_scope.serviceScope)(policy, placesOf(prepared)) },
        mayDrop,
        good: record.marks.filter(({ word }) => word === 'good').map(({ sha }) => sha),
        pathRules: await (0,gate_facts .f5)(rules.rules, teams),
        ownership: rules.owners ? await (0,gate_facts .m9)(repository, range.base, { teams, warn }) : null,
        bots: await (0,gate_facts .g6)(rules, evidence, ports.forge.apps),
        sources: exact ? await (0,gate_facts .us)(ports, repository, range, evidence) : new Map(),
        scope: (0,deploy_scope .oE)(policy, placesOf(prepared)),
    };
}
async function laneOf(ports, prepared) {
    const { record, request, deployed } = prepared;
    const marks = record.marks.map(({ sha, word, at }) => ({ sha, mark: word, at }));
    const lane = rollbackLane(request.sha, isMeant(prepared), marks, ports.clock.now());
    return lane.open && (await deployed([request.sha])).has(request.sha);
}
function isMeant({ request, record }) {
    const open = (response) => !(0,record_entries ._S)(response) &&
        response.good === request.sha &&
        response.incident.step === 'opened' &&
        response.incident.phase === 'mitigating';
    return request.rollbackReason !== null || record.responses.some(open);
}
function digestOf({ run }, { request, policy }, base, { coverage, rules }) {
    if (base === null || coverage === null)
        return null;
    const service = policy.service?.name ?? null;
    const scope = { repository: (0,base_run .aR)(run), environment: request.environment, base, service };
    return (0,residue_review .St)(scope, coverage.uncovered, (0,residue_review .NL)(request.sha, rules));
}
async function gateOffline(repository, question) {
    const { environment, base, head, given, policy, places, now, warn } = question;
    const scope = (0,deploy_scope .oE)(policy, places);
    const service = policy.service?.name ?? null;
    if (policy.gate.checks.length > 0)
        warn('gate.checks is not judged here: what became of checks is only on GitHub.');
    const lane = rollbackLane(head, given.rollbackReason !== null, given.deployments, now);
    const ownership = policy.gate.owners ? await (0,gate_facts .m9)(repository, base, { teams: null, warn }) : null;
    const coverage = await (0,assess .$d)(repository, {
        base,
        head,
        evidence: given.evidence,
        approvals: policy.gate.approvals,
        machineUsers: policy.gate.machineUsers,
        opaque: policy.gate.opaque,
        pageFiles: policy.gate.pageFiles,
        promotionBranches: [...policy.gate.promotionBranches, ...given.promotionBranches],
        mayDrop: lane.open,
        good: given.deployments.filter(({ mark }) => mark === 'good').map(({ sha }) => sha),
        ownership,
        pathRules: await (0,gate_facts .f5)(policy.gate.rules, teamsGiven(question.facts)),
        bots: await (0,gate_facts .g6)(policy.gate, given.evidence, null),
        exactReverts: policy.gate.exactReverts,
        exactCherryPicks: policy.gate.exactCherryPicks,
        scope,
    });
    const changed = (await repository.changes(base, head)).map(({ path }) => path);
    const sameTree = !changed.some((path) => scope === null || scope(path));
    const outside = await (0,deploy_scope .R_)(policy, places, changed, () => filesOf(repository, head));
    const facts = { kind: 'live', sameTree, coverage, ignoring: (outside?.ignored ?? 0) > 0 };
    const risk = await riskOffline(repository, question, lane.open || isRecomputed(coverage));
    const found = { lane: lane.open, coverage, risk: risk.found };
    const rules = [...(await rulesOffline(repository, question, found)), ...risk.rows];
    const outcome = (0,decide .q)({ environment: (0,keys .$t)(environment, service), base: facts, heldBy: null, rules });
    const asked = { repository: '', environment, base, service };
    return { outcome, digest: (0,residue_review .St)(asked, coverage.uncovered, (0,residue_review .NL)(head, rules)), outside };
}
async function riskOffline(repository, { policy, base, head, given }, isRollback) {
    if (policy.gate.risk === null)
        return noRisk;
    const { judgeRisk } = await Promise.all( [__webpack_require__.e(4647), __webpack_require__.e(990), __webpack_require__.e(3922)]).then(__webpack_require__.bind(__webpack_require__, 83922));
    const deploys = given.deployments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const known = { deployed: deploys.map(({ sha }) => sha), bad: badOf(deploys) };
    return judgeRisk(repository, policy, { base, head, known, isRollback });
}
function teamsGiven(facts) {
    return { members: (organization, team) => Promise.resolve(facts?.teams.get(`${organization}/${team}`) ?? null) };
}
async function rulesOffline(repository, question, found) {
    const { policy, environment, base, head, now, facts, given } = question;
    if (!(0,rule_policy .w0)(policy.gate))
        return [];
    const { offlineRules } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(2453), __webpack_require__.e(4647), __webpack_require__.e(990), __webpack_require__.e(4129), __webpack_require__.e(1168)]).then(__webpack_require__.bind(__webpack_require__, 1168));
    const deploy = { environment, base, head, now, evidence: given.evidence, ...found };
    return offlineRules(repository, policy, deploy, facts ?? undefined);
}


  }),

  40240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  recordedRollback),
    f5: () => (  pathRules),
    g6: () => (  knownBots),
    m9: () => (  readOwnership),
    nU: () => (  peopleNamed),
    us: () => (  claimedSources),
    wf: () => (  readChecks)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19293);
  var _gate_exemptions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73816);
  var _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59480);
  var _gate_linked_pulls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20572);
  var _gate_owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75216);
  var _gate_required_checks_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83339);








const MOST_SOURCES = 20;
async function knownBots({ knownBots: named }, { pulls }, apps) {
    const byLogin = named.flatMap(({ login, paths }) => (login === null ? [] : [{ login, paths }]));
    const byApp = named.filter(({ appId }) => appId !== null);
    const authors = byApp.length === 0 ? [] : [...new Set(pulls.map(({ author }) => author))];
    for (const login of authors) {
        const id = (await apps?.idOf(login)) ?? null;
        for (const { appId, paths } of byApp)
            if (id !== null && id === appId)
                byLogin.push({ login, paths });
    }
    return byLogin;
}
async function claimedSources(ports, repository, range, { pulls }) {
    const inside = await repository.firstParents(range.base, range.head);
    const known = new Set(inside.map(({ sha }) => sha));
    const claimed = (await (0,_gate_exemptions_js__WEBPACK_IMPORTED_MODULE_5__  .yq)(repository, inside, pulls)).filter((sha) => !known.has(sha));
    const sources = new Map();
    for (const sha of claimed.slice(0, MOST_SOURCES)) {
        const found = await sourceOf(ports, repository, range, sha);
        if (found !== null)
            sources.set(sha, found);
    }
    return sources;
}
async function sourceOf(ports, repository, range, sha) {
    const { missing } = await repository.fetch([sha]);
    const commit = missing.length > 0 ? null : await repository.commit(sha);
    const [parent] = commit?.parents ?? [];
    if (commit === null || parent === undefined)
        return null;
    const alone = { ...range, base: parent, head: sha };
    const found = await (0,_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .hx)(ports, repository, alone);
    const pull = (0,_gate_linked_pulls_js__WEBPACK_IMPORTED_MODULE_3__  .YU)(found.pulls)(commit);
    return pull === null || pull.base === range.branch
        ? found
        : (0,_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .hx)(ports, repository, { ...alone, branch: pull.base });
}
async function recordedRollback({ deployed, warn }, environment, { responses }) {
    const response = responses.findLast(({ rollback }) => rollback.step === 'opened' || rollback.step === 'pushed');
    if (response === undefined || response.good === null)
        return null;
    const { good, bad } = response;
    const counted = await deployed([good, bad]);
    if (counted.has(good) && counted.has(bad))
        return { good, bad };
    const missing = [good, bad].filter((sha) => !counted.has(sha)).map((sha) => (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(sha));
    warn(`The record of ${environment} names a rollback from ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(bad)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(good)}, but no deployment of ${missing.join(' and ')} there counts: it is reviewed like any other change.`);
    return null;
}
async function readChecks({ forge: { checks, runs }, log }, sha, required) {
    const facts = [];
    for (const name of new Set(required.map((check) => check.name))) {
        for (const found of await checks.list(sha, name)) {
            const run = found.app?.slug === 'github-actions' ? await runs.ofJob(found.id) : null;
            facts.push({ ...found, run: run === null || run.sha !== sha ? null : { path: run.path, event: run.event } });
        }
    }
    const byApp = required.filter(({ app, workflow, event }) => typeof app === 'string' && workflow === null && event === null);
    for (const name of new Set(byApp.map((check) => check.name)))
        facts.push(...(await statusFacts(checks, log, sha, name)));
    return (0,_gate_required_checks_js__WEBPACK_IMPORTED_MODULE_7__  .L)(required, facts);
}
async function statusFacts(checks, log, sha, name) {
    try {
        const found = await checks.status(sha, name);
        if (found === null)
            return [];
        const { state, app } = found;
        const isOver = state !== 'pending' && state !== 'expected';
        return [
            {
                id: 0,
                name,
                app: app === null ? null : { id: null, slug: app },
                status: isOver ? 'completed' : 'in_progress',
                conclusion: isOver ? state : null,
                run: null,
                isStatus: true,
            },
        ];
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        log.warning(`Commit statuses cannot be read (give \`statuses: read\`), so check runs alone count for "${name}": ${error.message}`);
        return [];
    }
}
async function peopleNamed(names, teams, warn) {
    const people = [];
    for (const name of names) {
        const [organization = '', team] = name.split('/');
        const members = team === undefined ? [organization] : await teams.members(organization, team);
        if (members === null)
            warn(`The members of ${name} cannot be read, so nobody counts as one of that team.`);
        people.push(...(members ?? []));
    }
    return people;
}
async function pathRules(rules, teams) {
    const members = new Map();
    for (const name of new Set(rules.flatMap((rule) => rule.teams))) {
        const [organization = '', team] = name.split('/');
        members.set(name, team === undefined ? [organization] : ((await teams?.members(organization, team)) ?? null));
    }
    return rules.map((rule) => ({
        ...rule,
        teams: rule.teams.map((name) => ({ name, members: members.get(name) ?? null })),
    }));
}
async function readOwnership(repository, base, { teams, warn }) {
    const codeowners = await readFileOf(repository, base, warn);
    const members = new Map();
    for (const name of codeowners === null ? [] : (0,_gate_owners_js__WEBPACK_IMPORTED_MODULE_4__  .zG)(codeowners)) {
        const [organization = '', team = ''] = name.slice(1).split('/');
        const found = (await teams?.members(organization, team)) ?? null;
        if (found !== null)
            members.set(name, found);
        else
            warn(`The members of ${name} cannot be read, so nobody's approval counts as one of that team.`);
    }
    return { codeowners, teams: members };
}
async function readFileOf(repository, base, warn) {
    for (const place of _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .QP) {
        const bytes = await repository.file(base, place);
        if (bytes === null)
            continue;
        if (bytes.length >= _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .Tk) {
            warn(`${place} is larger than 3 MB: GitHub does not load it, and neither does the gate.`);
            return null;
        }
        const codeowners = (0,_deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .BW)(new TextDecoder().decode(bytes));
        for (const { line, why } of codeowners.skipped)
            warn(`${place}, line ${line} is passed over, as GitHub does: ${why}.`);
        return codeowners;
    }
    warn(`gate.owners is set, and ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(base)} has no CODEOWNERS file (${_deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .QP.join(', ')}).`);
    return null;
}


  })

};
