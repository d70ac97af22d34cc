export const id = 667;
export const ids = [667];
export const modules = {

  4116:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  namedBranches),
    m: () => (  deployBranches)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7825);
  var _config_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2376);


const MOST_PAGES = 20;
const LAG = 60_000;
const NOTHING = /^0+$/;
function namedBranches({ branches }) {
    return branches.filter((one) => !one.includes('*'));
}
function deployBranches({ forge, repository }, patterns) {
    const includes = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__  .k)(patterns);
    const logs = branchLogs(forge, patterns, includes);
    return {
        includes,
        async holding(sha, at, first = null) {
            const time = at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
            const found = await logs(time);
            const names = [...found.keys()].toSorted((a, b) => Number(b === first) - Number(a === first));
            for (const name of names) {
                const { movements, tip } = found.get(name) ?? { movements: [], tip: null };
                if (movements.some((movement) => movement.after === sha && Date.parse(movement.at) <= time + LAG))
                    return name;
                const stood = stoodAt(movements, time, tip);
                if (stood !== null && (await isHeld(repository, sha, stood)))
                    return name;
            }
            return null;
        },
    };
}
function branchLogs({ activity, gitData }, patterns, includes) {
    const named = patterns.filter((pattern) => !pattern.includes('*'));
    const asked = new Map();
    const read = async (time) => {
        const enough = (movements) => movements.some(({ at }) => Date.parse(at) <= time);
        const found = new Map();
        for (const branch of named) {
            const movements = await activity.list(branch, enough);
            const tip = movements.length > 0 ? null : await gitData.getRef(`refs/heads/${branch}`);
            found.set(branch, { movements, tip });
        }
        if (named.length === patterns.length)
            return found;
        const { movements } = await activity.recent(MOST_PAGES);
        const byBranch = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_1__  .$)(movements, ({ ref }) => ref.replace(/^refs\/heads\//, ''));
        for (const [branch, own] of byBranch)
            if (includes(branch) && !found.has(branch))
                found.set(branch, { movements: own, tip: null });
        return found;
    };
    return (time) => {
        const answer = asked.get(time) ?? read(time);
        asked.set(time, answer);
        return answer;
    };
}
function stoodAt(movements, time, tip) {
    const then = movements.find(({ at }) => Date.parse(at) <= time);
    const sha = then?.after ?? movements.at(-1)?.before ?? tip;
    return sha === null || NOTHING.test(sha) ? null : sha;
}
async function isHeld(repository, sha, tip) {
    if (sha === tip)
        return true;
    const { missing } = await repository.fetch([sha, tip]);
    return missing.length === 0 && repository.isAncestor(sha, tip);
}


  }),

  3725:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O9: () => (  setHold),
    X: () => (  containsBad),
    e8: () => (  holdsOf),
    f0: () => (  releaseHold),
    i7: () => (  isHeld)
  });
function holdsOf({ hold }) {
    if (hold === null)
        return [];
    const { others = [], ...newest } = hold;
    return [newest, ...others];
}
function isHeld(record, incidentKey) {
    return holdsOf(record).some((hold) => hold.incidentKey === incidentKey);
}
function setHold(record, hold) {
    return isHeld(record, hold.incidentKey) ? record : withHolds(record, [hold, ...holdsOf(record)]);
}
function releaseHold(record, incidentKey) {
    if (!isHeld(record, incidentKey))
        return record;
    return withHolds(record, holdsOf(record).filter((hold) => hold.incidentKey !== incidentKey));
}
function withHolds(record, [newest, ...others]) {
    if (newest === undefined)
        return { ...record, hold: null };
    return { ...record, hold: others.length === 0 ? newest : { ...newest, others } };
}
async function containsBad(repository, question) {
    const { candidate, bad, rollbackMerges } = question;
    const { missing } = await repository.fetch([candidate, bad, ...rollbackMerges]);
    if (missing.includes(candidate) || missing.includes(bad))
        return { contains: true, reason: 'history-unknown' };
    if (!(await repository.isAncestor(bad, candidate)))
        return { contains: false, reason: 'not-an-ancestor' };
    for (const merge of rollbackMerges) {
        if (missing.includes(merge))
            continue;
        if (await repository.isAncestor(merge, bad))
            continue;
        if (await repository.isAncestor(merge, candidate))
            return { contains: false, reason: 'rolled-back' };
    }
    return { contains: true, reason: 'bad-is-ancestor' };
}


  }),

  1989:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  qj: () => (  deployedOf),
  KI: () => (  findLive),
  Nn: () => (  liveUnknown),
  KE: () => (  ownDeployment)
});


// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
;// CONCATENATED MODULE: ./build/deploy/deploy-events.js
const rules = {
    push: 'head',
    create: 'head',
    release: 'head',
    workflow_dispatch: 'head',
    repository_dispatch: 'head',
    schedule: 'head',
    workflow_run: 'head',
    status: 'head',
    check_run: 'head',
    check_suite: 'head',
    issues: 'head',
    issue_comment: 'head',
    deployment: 'head',
    deployment_status: 'head',
    merge_group: 'head',
    pull_request: 'filed',
    pull_request_target: 'default-branch',
};
const deployEvents = Object.keys(rules);
function eventRule(event) {
    return isDeployEvent(event) ? rules[event] : null;
}
function isDeployEvent(event) {
    return Object.hasOwn(rules, event);
}

;// CONCATENATED MODULE: ./build/deploy/guard-step.js
function holdsGuard(job, guardSteps) {
    return guardsOf(job, guardSteps).length > 0;
}
function passedGuard(job, guardSteps) {
    return guardsOf(job, guardSteps).some(({ conclusion }) => conclusion === 'success');
}
function guardsOf({ steps }, guardSteps) {
    const first = steps.filter(({ name }) => !/^(?:Pre|Post) /.test(name));
    const named = first.filter(({ name }) => guardSteps.includes(name));
    return named.length > 0 ? named : first.filter(({ name }) => /deploy.?guard/i.test(name));
}

;// CONCATENATED MODULE: ./build/deploy/live.js



const LISTED = 100;
async function findLive(source, rules) {
    const listed = await source.deployments.list(rules.environment, LISTED);
    const asking = remembering(source, listed);
    const all = successes(listed);
    const ignored = [];
    for (const success of all) {
        const link = await linkOf(asking, success, rules);
        const found = await look(asking, { ...success, link, sha: deployedSha(success, link, rules) }, rules);
        if ('reason' in found)
            ignored.push(found);
        else
            return unlessDeleted({ deployment: found, ignored }, listed, rules);
    }
    const live = (await namesJobs(asking, all)) ? { deployment: null, ignored } : await byLog(asking, all, rules, ignored);
    return unlessDeleted(live, listed, rules);
}
function unlessDeleted(live, listed, { witnesses }) {
    const after = live.deployment === null ? Number.NEGATIVE_INFINITY : Date.parse(live.deployment.at);
    const oldest = listed.length < LISTED ? 0 : Math.min(...listed.map(({ id }) => id));
    const known = new Set(listed.map(({ id }) => id));
    const deleted = new Map();
    for (const { deployment: id, sha, seenAt: at } of witnesses) {
        if (id === null || at === null || id < oldest || known.has(id) || Date.parse(at) <= after)
            continue;
        deleted.set(id, { id, sha, reason: 'deleted', at, detail: null });
    }
    return deleted.size === 0 ? live : { deployment: null, ignored: [...deleted.values(), ...live.ignored] };
}
async function deployedOf(source, rules, shas) {
    const listed = await source.deployments.list(rules.environment, LISTED);
    const asking = remembering(source, listed);
    const found = new Set();
    const all = successes(listed);
    const byName = !(await namesJobs(asking, all));
    for (const success of all) {
        const named = byName ? runOfLogUrl(success.status.logUrl) : null;
        const tied = await linkOf(asking, success, rules);
        const link = tied.kind === 'none' && named !== null ? { kind: 'log', ...named } : tied;
        const sha = deployedSha(success, link, rules);
        if (!shas.includes(sha) || found.has(sha))
            continue;
        if (!('reason' in (await look(asking, { ...success, link, sha }, rules))))
            found.add(sha);
    }
    return found;
}
async function namesJobs(asking, all) {
    for (const { deployment } of all)
        if ((await asking.jobsOf(deployment.sha)).length > 0)
            return true;
    return false;
}
async function byLog(asking, all, rules, refused) {
    const ignored = [];
    for (const [at, success] of all.entries()) {
        const before = refused[at];
        const named = runOfLogUrl(success.status.logUrl);
        if (before !== undefined && (before.reason !== 'no-job' || named === null)) {
            ignored.push(before);
            continue;
        }
        if (named === null)
            continue;
        const link = { kind: 'log', ...named };
        const found = await look(asking, { ...success, link, sha: deployedSha(success, link, rules) }, rules);
        if ('reason' in found)
            ignored.push(found);
        else
            return { deployment: found, ignored };
    }
    return { deployment: null, ignored };
}
async function look(asking, first, rules) {
    let facts = first;
    for (const ask of [withRun, withJobs, withBranch]) {
        const refused = judgeDeployment(facts, rules);
        if (refused !== null)
            return refused;
        facts = await ask(asking, facts, rules);
    }
    return judgeDeployment(facts, rules) ?? liveOf(facts);
}
function liveOf(facts) {
    const { deployment, sha, status, run } = facts;
    return {
        id: deployment.id,
        sha,
        at: status.createdAt,
        proof: proofOf(facts),
        run: run == null ? null : { id: run.id, attempt: run.attempt, path: run.path, event: run.event },
    };
}
async function linkOf(asking, { deployment, status }, rules) {
    if (isByApp(deployment.by, rules) && isByApp(status.by, rules))
        return { kind: 'app' };
    const job = await jobOf(asking, { deployment, status });
    if (job !== undefined)
        return { kind: 'job', run: job.run, job: job.job };
    const witness = rules.witnesses.findLast((one) => one.deployment === deployment.id);
    if (witness !== undefined)
        return { kind: 'guard', run: witness.run.id, witness };
    return { kind: 'none', named: runOfLogUrl(status.logUrl)?.run ?? null };
}
async function jobOf(asking, { deployment, status }) {
    const isOf = (one) => one.deployment === deployment.id;
    const found = (await asking.jobsOf(deployment.sha)).find(isOf);
    const hint = found === undefined ? runOfLogUrl(status.logUrl) : null;
    const run = hint === null ? null : await asking.run(hint.run);
    if (run === null || run.sha === deployment.sha)
        return found;
    return (await asking.jobsOf(run.sha)).find(isOf);
}
function isByApp(by, { deployedBy }) {
    return by?.kind === 'Bot' && deployedBy.includes(by.login.toLowerCase());
}
function deployedSha({ deployment }, link, { witnesses }) {
    if (link.kind === 'guard')
        return link.witness.sha;
    if (link.kind === 'app' || link.kind === 'none')
        return deployment.sha;
    const said = new Set(witnesses.flatMap(({ run, sha }) => (run.id === link.run ? [sha] : [])));
    const [only] = said;
    return said.size === 1 && only !== undefined ? only : deployment.sha;
}
async function withRun(asking, facts) {
    const { link } = facts;
    if (link.kind === 'app')
        return facts;
    const id = link.kind === 'none' ? link.named : link.run;
    const run = id === null ? null : await asking.run(id);
    if (run === null && link.kind === 'job')
        throw contradiction(link.run);
    if (run === null || link.kind !== 'guard')
        return { ...facts, run };
    const made = (await asking.jobsOf(run.sha)).filter((job) => job.run === run.id);
    const others = made.filter(({ deployment }) => deployment !== facts.deployment.id);
    return { ...facts, run, doubled: others.some(({ deployment }) => asking.listed.has(deployment)) };
}
async function withJobs(asking, facts, rules) {
    const { link, run } = facts;
    if (run == null)
        return facts;
    if (link.kind === 'job') {
        const own = await asking.job(link.job, run);
        const gated = rules.witnesses.some((one) => one.run.id === run.id && one.sha === facts.sha);
        const apart = gated && !holdsGuard(own, rules.guardSteps);
        return { ...facts, jobs: apart ? [own, ...(await asking.allJobs(run))] : [own] };
    }
    const named = link.kind === 'log' && link.job !== null ? await asking.source.runs.job(link.job) : null;
    if (named !== null && named.run === run.id)
        return { ...facts, jobs: [named] };
    return { ...facts, jobs: await asking.allJobs(run) };
}
async function withBranch({ source }, facts) {
    const { link, run, sha, deployment } = facts;
    if (link.kind !== 'app' && run == null)
        return facts;
    const at = run?.createdAt ?? deployment.createdAt;
    const branch = await source.branches.holding(sha, at, run?.branch);
    const file = workflowCommit(facts);
    if (branch === null || file === sha || file === undefined)
        return { ...facts, branch };
    return { ...facts, branch: file === null ? null : await source.branches.holding(file, at, run?.branch) };
}
function workflowCommit({ run, link, deployment }) {
    const rule = run == null ? null : eventRule(run.event);
    if (run == null || rule === null || rule === 'default-branch')
        return undefined;
    if (rule === 'head')
        return run.sha;
    return link.kind === 'job' ? deployment.sha : null;
}
function contradiction(run) {
    return new errors .Cp('refused', `GitHub names workflow run ${run} as one that deployed, and does not give it`);
}
function remembering(source, deployments) {
    const bySha = new Map();
    const byId = new Map();
    return {
        source,
        listed: new Set(deployments.map(({ id }) => id)),
        jobsOf: (sha) => once(bySha, sha, () => source.deployments.jobs(sha)),
        run: (id) => once(byId, id, () => source.runs.get(id)),
        async job(id, run) {
            const found = await source.runs.job(id);
            if (found !== null)
                return found;
            for (let attempt = run.attempt; attempt >= 1; attempt -= 1) {
                const listed = (await source.runs.jobs(run.id, attempt)).find((job) => job.id === id);
                if (listed !== undefined)
                    return listed;
            }
            throw contradiction(run.id);
        },
        async allJobs(run) {
            const all = [];
            for (let attempt = run.attempt; attempt >= 1; attempt -= 1)
                all.push(...(await source.runs.jobs(run.id, attempt)));
            return all;
        },
    };
}
function once(asked, key, ask) {
    const answer = asked.get(key) ?? ask();
    asked.set(key, answer);
    return answer;
}
function successes(deployments) {
    const all = deployments.flatMap((deployment) => deployment.statuses.filter((status) => status.state === 'success').map((status) => ({ deployment, status })));
    const time = (success) => Date.parse(success.status.createdAt);
    return all.toSorted((a, b) => time(b) - time(a) || b.deployment.id - a.deployment.id);
}
function runOfLogUrl(url) {
    const match = /\/actions\/runs\/(\d+)(?:\/(?:attempts\/\d+\/)?jobs?\/(\d+))?/.exec(url ?? '');
    if (match?.[1] === undefined)
        return null;
    return { run: Number(match[1]), job: match[2] === undefined ? null : Number(match[2]) };
}
const LATE = 120;
const DAY = 24 * 3600 * 1000;
const conditions = [
    { reason: 'moved', refuses: ({ deployment, status }, { environment }) => movedTo(deployment, status, environment) },
    {
        reason: 'no-job',
        refuses: ({ deployment, link, run, doubled }) => doubled === true || (link.kind === 'none' && (link.named === null || run != null))
            ? appOf(deployment)
            : undefined,
    },
    { reason: 'run-gone', refuses: (facts, rules) => on(isGone(facts) && !mayHaveExpired(facts, rules)) },
    { reason: 'run-expired', refuses: (facts) => on(isGone(facts) && !stands(facts)) },
    { reason: 'from-fork', refuses: ({ run }) => on(run?.fromFork === true) },
    {
        reason: 'another-workflow',
        refuses: ({ run }, { workflows }) => (run == null || workflows.includes(run.path) ? undefined : run.path),
    },
    {
        reason: 'another-event',
        refuses: ({ run }) => (run == null || eventRule(run.event) !== null ? undefined : run.event),
    },
    { reason: 'another-commit', refuses: (facts, rules) => on(isOfAnotherCommit(facts, rules)) },
    {
        reason: 'no-guard-step',
        refuses: ({ jobs }, { guardSteps }) => on(jobs !== undefined && !jobs.some((job) => holdsGuard(job, guardSteps))),
    },
    {
        reason: 'guard-not-passed',
        refuses: ({ jobs }, { guardSteps }) => on(jobs !== undefined && !jobs.some((job) => passedGuard(job, guardSteps))),
    },
    { reason: 'outside-the-job', refuses: (facts, rules) => on(isOutside(facts, rules)) },
    { reason: 'another-branch', refuses: ({ branch, run }) => (branch === null ? (run?.branch ?? null) : undefined) },
];
function judgeDeployment(facts, rules) {
    for (const { reason, refuses } of conditions) {
        const detail = refuses(facts, rules);
        if (detail === undefined)
            continue;
        return { id: facts.deployment.id, sha: facts.sha, reason, at: facts.status.createdAt, detail };
    }
    return null;
}
function mayHaveExpired({ status }, { now, retentionDays }) {
    return now - Date.parse(status.createdAt) > retentionDays * DAY;
}
function proofOf(facts) {
    if (facts.run === null)
        return 'record';
    return facts.link.kind === 'none' ? 'log' : facts.link.kind;
}
function liveUnknown(live) {
    return live.deployment === null && live.ignored.length > 0;
}
const on = (refused) => (refused ? null : undefined);
function appOf({ by }) {
    return by?.kind === 'Bot' && by.login !== 'github-actions' ? by.login : null;
}
function movedTo({ environment, originalEnvironment }, status, wanted) {
    return [originalEnvironment, environment, status.environment ?? wanted].find((name) => name !== wanted);
}
function isGone({ run, link }) {
    return run === null && link.kind !== 'app';
}
function stands({ link }) {
    return link.kind === 'guard' && link.witness.seenAt !== null;
}
function isOfAnotherCommit({ link, run, sha, deployment }, { witnesses }) {
    if (run == null)
        return false;
    const recorded = link.kind === 'guard'
        ? link.witness.sha === deployment.sha
        : witnesses.some((one) => one.run.id === run.id && one.sha === sha);
    return !recorded && (eventRule(run.event) !== 'head' || run.sha !== sha);
}
function isOutside({ jobs, status, link }, { guardSteps }) {
    if (jobs === undefined || link.kind === 'app')
        return false;
    const at = Date.parse(status.createdAt);
    const within = ({ startedAt, completedAt }) => at >= Date.parse(startedAt) && (completedAt === null || at <= Date.parse(completedAt) + LATE * 1000);
    const mayHaveSet = (job) => holdsGuard(job, guardSteps) || (link.kind === 'job' && job.id === link.job);
    return !jobs.some((job) => mayHaveSet(job) && within(job));
}
async function ownDeployment(deployments, run, deploy, { watches }) {
    const { environment, sha } = deploy;
    const listed = (await deployments.list(environment)).filter((deployment) => deployment.sha === sha);
    const jobs = listed.length === 0 ? [] : await deployments.jobs(sha);
    const linked = jobs.filter((job) => job.run === run.runId).map(({ deployment }) => deployment);
    const ours = watches.flatMap((watch) => (watch.run.id === run.runId && watch.sha === sha ? [watch.deployment] : []));
    const known = listed.find(({ id }) => linked.includes(id)) ?? listed.find(({ id }) => ours.includes(id));
    if (known !== undefined)
        return known.id;
    const description = 'Deployed under Deploy Guard';
    const id = await deployments.create({
        environment,
        sha,
        description,
        payload: { 'deploy-guard': { run: run.runId } },
    });
    await deployments.setStatus(id, { state: 'in_progress', description: 'Passed the gate', logUrl: run.runUrl });
    return id;
}


  }),

  6468:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $t: () => (  boundedWatches),
    G_: () => (  compareWith),
    Q8: () => (  spokenFor),
    TH: () => (  newerThan),
    Vx: () => (  isCalledBad),
    dS: () => (  badStretches),
    eN: () => (  CURRENT),
    fH: () => (  isWatchOf),
    qu: () => (  historyBefore),
    z2: () => (  timesBetween)
  });
const isWatchOf = (watch, of) => watch.sha === of.sha && watch.run.id === of.run.id;
const isCalledBad = ({ marks }, sha) => marks.some((mark) => mark.word === 'bad' && mark.sha === sha);
function historyBefore(record, of = null) {
    const own = of === null ? -1 : record.watches.findLastIndex((watch) => isWatchOf(watch, of));
    const earlier = own === -1 ? record.watches : record.watches.slice(0, own);
    const last = earlier.findLastIndex(({ verdict, sha }) => verdict === 'healthy' && !isCalledBad(record, sha));
    return { proven: earlier[last] ?? null, since: earlier.slice(last + 1) };
}
const CURRENT = 6 * 3600;
function compareWith(record, sha, past) {
    const { proven, since } = historyBefore(record);
    const [first] = since;
    if (first === undefined)
        return { kind: 'just-before' };
    const { baseSha } = first;
    const found = (proven === null ? everTaken(since) : takenWhileProven(proven, first, since.slice(1))).filter((baseline) => isOfUse(baseline, past));
    const complete = found.find(({ metrics }) => past.kind === 'store' || past.metrics.every((name) => name in metrics));
    const baseline = complete ?? found[0];
    if (baseline === undefined)
        return proven === null ? { kind: 'just-before' } : { kind: 'unknown', baseSha };
    const isSame = since.every((watch) => watch.sha === sha) && baseline === first.baseline;
    return { kind: 'before-unproven', baseSha, baseline: isSame ? baseline : { ...baseline, kind: 'last-proven' } };
}
function takenWhileProven(proven, first, later) {
    const began = first.plannedAt === undefined ? -Infinity : seconds(first.plannedAt);
    const inherited = later.map(({ baseline }) => (baseline !== null && baseline.until <= began ? baseline : null));
    return [takenBefore(first), ...inherited, proven.baseline].filter(isProvenKind);
}
const everTaken = (since) => since.map(takenBefore).filter(isProvenKind);
const isProvenKind = (baseline) => baseline !== null && baseline.kind !== 'unproven' && baseline.kind !== 'unknown';
const isOfUse = ({ metrics }, past) => past.kind === 'store' || past.metrics.some((name) => name in metrics);
function takenBefore({ baseline, plannedAt }) {
    if (baseline !== null || plannedAt === undefined)
        return baseline;
    const at = seconds(plannedAt);
    return { kind: 'previous-window', from: at, until: at, metrics: {} };
}
function spokenFor(record, of) {
    const { since } = historyBefore(record, of);
    const open = since.filter(({ sha, verdict }) => sha !== of.sha && verdict !== 'regressed');
    return open.filter(({ sha }, index) => open.findIndex((other) => other.sha === sha) === index);
}
const LAST = 3600;
function timesBetween(record, of) {
    const own = record.watches.filter((watch) => isWatchOf(watch, of));
    const chain = [...historyBefore(record, of).since, ...own];
    return chain.slice(0, -1).flatMap(({ plannedAt, startedAt }, index) => {
        const next = chain[index + 1]?.plannedAt;
        if (next === undefined || (plannedAt === undefined && startedAt === null))
            return [];
        const until = seconds(next);
        const middle = plannedAt === undefined ? until : (seconds(plannedAt) + until) / 2;
        const began = startedAt === null || seconds(startedAt) >= until ? middle : seconds(startedAt);
        const from = Math.max(began, until - LAST);
        return from < until ? [{ from, until }] : [];
    });
}
function newerThan({ watches }, of) {
    const own = watches.findLastIndex((watch) => isWatchOf(watch, of));
    return own === -1 ? [] : watches.slice(own + 1).filter(({ sha }) => sha !== of.sha);
}
const DAY = 86_400;
function badStretches({ watches }) {
    const healthy = watches.flatMap(({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null ? [seconds(startedAt)] : []);
    const stretches = [];
    let began = null;
    for (const { plannedAt, startedAt, verdict } of watches) {
        const at = plannedAt ?? startedAt;
        if (began === null && at !== null)
            began = seconds(at);
        if ((verdict === 'regressed' || verdict === 'external') && startedAt !== null && began !== null) {
            const seen = seconds(startedAt);
            stretches.push({ from: began, until: Math.min(seen + DAY, ...healthy.filter((time) => time > seen)) });
        }
        if (verdict === 'healthy' || verdict === 'regressed' || verdict === 'external')
            began = null;
    }
    return stretches;
}
const seconds = (iso) => Date.parse(iso) / 1000;
const LIMITS = { watches: 60, baselines: 10, proven: 5 };
function boundedWatches(record) {
    const { watches } = record;
    const isOpen = new Set(historyBefore(record).since);
    const anchors = anchorsOf(watches, isOpen);
    const droppable = watches.filter((watch) => !anchors.has(watch));
    const dropped = new Set(droppable.slice(0, Math.max(0, watches.length - LIMITS.watches)));
    const kept = watches.filter((watch) => !dropped.has(watch));
    const recent = new Set(kept.slice(-LIMITS.baselines));
    return kept.map((watch) => {
        if (recent.has(watch) || anchors.has(watch))
            return watch;
        const { before, ...rest } = watch;
        const slim = rest.baseline === null ? rest : { ...rest, baseline: null };
        return isOpen.has(watch) && before !== undefined ? { ...slim, before } : slim;
    });
}
function anchorsOf(watches, open) {
    const proven = watches.flatMap(({ verdict }, index) => (verdict === 'healthy' ? [index] : [])).slice(-LIMITS.proven);
    const around = proven.flatMap((index) => watches.slice(index, index + 2));
    const [first] = open;
    const taken = [...open].find(({ baseline }) => baseline !== null);
    return new Set([...around, ...(first === undefined ? [] : [first]), ...(taken === undefined ? [] : [taken])]);
}


  }),

  640:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I4: () => (  changeResponse),
    Iz: () => (  unfinishedResponses),
    P$: () => (  endWatch),
    PT: () => (  findResponse),
    SZ: () => (  outsideIncident),
    Tc: () => (  markBad),
    WF: () => (  standingResponse),
    _S: () => (  isFromOutside),
    bL: () => (  markGood),
    es: () => (  rollbackTarget),
    jy: () => (  addResponse),
    mM: () => (  changeWatch),
    xE: () => (  planWatch)
  });
  var _proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6468);
  var _hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3725);


function markGood(record, facts) {
    return (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)(record, facts.sha) ? record : withMark(record, { ...facts, word: 'good' });
}
function markBad(record, facts) {
    return withMark(record, { ...facts, word: 'bad' });
}
function lastGood(record, before = null) {
    const marks = before === null ? record.marks : record.marks.filter((mark) => mark.deployment < before);
    const good = marks.filter(({ word, sha }) => word === 'good' && !(0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)({ marks }, sha));
    return good.toSorted((a, b) => b.deployment - a.deployment)[0] ?? null;
}
function rollbackTarget(record, bad) {
    const good = lastGood(record, bad.deployment);
    if (good !== null)
        return { sha: good.sha, proof: 'watched-healthy' };
    return bad.baseSha === null ? null : { sha: bad.baseSha, proof: 'previous-live' };
}
function withMark(record, mark) {
    const others = record.marks.filter((other) => other.deployment !== mark.deployment);
    return { ...record, marks: [...others, mark] };
}
function planWatch(record, entry) {
    const same = record.watches.findLast((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, entry));
    if (same !== undefined && isOneDeploy(same, entry)) {
        const verdict = same.verdict === 'regressed' ? same.verdict : entry.verdict;
        const watches = record.watches.map((watch) => (watch === same ? { ...entry, verdict } : watch));
        return { ...record, watches };
    }
    return { ...record, watches: [...record.watches.filter((watch) => !(0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, entry)), entry] };
}
const isOneDeploy = (one, other) => one.run.attempt === other.run.attempt || (one.plannedAt !== undefined && one.plannedAt === other.plannedAt);
function changeWatch(record, of, change) {
    return { ...record, watches: record.watches.map((watch) => ((0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) ? { ...watch, ...change } : watch)) };
}
function endWatch(record, of, end) {
    const isRed = record.watches.some((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) && watch.verdict === 'regressed');
    return changeWatch(record, of, isRed ? { ...end, verdict: 'regressed' } : end);
}
function unfinishedResponses(record) {
    return record.responses.filter((response) => !response.settled);
}
function findResponse(record, incidentKey) {
    return record.responses.find((response) => isSameKey(response.incidentKey, incidentKey)) ?? null;
}
const isFromOutside = ({ rollback }) => rollback.step === 'none' && rollback.reason === 'external';
function outsideIncident({ responses }) {
    const goesOn = ({ incident }) => incident.step === 'decided' || isOpen(incident);
    return responses.findLast((response) => isFromOutside(response) && goesOn(response)) ?? null;
}
const isOpen = (incident) => incident.step === 'opened' && (incident.phase === 'mitigating' || incident.phase === 'monitoring');
function standingResponse(record) {
    const stands = ({ incidentKey, incident }) => (0,_hold_js__WEBPACK_IMPORTED_MODULE_1__  .i7)(record, incidentKey) || incident.step === 'decided' || isOpen(incident);
    return record.responses.findLast((response) => !isFromOutside(response) && stands(response)) ?? null;
}
function addResponse(record, response) {
    if (findResponse(record, response.incidentKey) !== null)
        return record;
    return { ...record, responses: [...record.responses, response] };
}
function changeResponse(record, incidentKey, change) {
    const responses = record.responses.map((response) => isSameKey(response.incidentKey, incidentKey) ? change(response) : response);
    return { ...record, responses };
}
function isSameKey(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


  }),

  3129:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LP: () => (  witnessesOf),
    YO: () => (  lastSeen),
    lE: () => (  confirmLive)
  });
function witnessesOf({ watches, confirmed }) {
    return [
        ...watches.map(({ deployment, sha, run, startedAt }) => ({ deployment, sha, run, seenAt: startedAt })),
        ...confirmed.map(({ deployment, sha, run, at }) => ({ deployment, sha, run, seenAt: at })),
    ];
}
function confirmLive(record, { deployment }, by) {
    if (deployment === null || deployment.run === null)
        return record;
    const { id, sha, at, run } = deployment;
    if (record.confirmed.some((one) => one.deployment === id && one.sha === sha && one.at === at))
        return record;
    const others = record.confirmed.filter((one) => one.deployment !== id);
    const { path, event } = run;
    const found = { deployment: id, sha, at, run: { id: run.id, attempt: run.attempt }, path, event, by };
    return { ...record, confirmed: [...others, found] };
}
function lastSeen(record) {
    const seen = witnessesOf(record).flatMap(({ sha, seenAt }) => seenAt === null ? [] : [{ sha, at: Date.parse(seenAt) }]);
    return seen.toSorted((a, b) => a.at - b.at).at(-1)?.sha ?? null;
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
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1462);

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

  8660:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K2: () => (  refuseApprover),
    LP: () => (  isEnough),
    St: () => (  residueDigest),
    VT: () => (  overruledDigest),
    jq: () => (  ownersAsked),
    l5: () => (  isElsewhere)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1462);


function refuseApprover({ login, looked }, residue) {
    if (residue.refusal !== null)
        return residue.refusal;
    if (new Set(residue.people.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__  .H$)).has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__  .H$)(login)))
        return 'took-part';
    return residue.elsewhere && !looked ? 'not-looked' : null;
}
function ownersAsked(files) {
    const lists = files.flatMap(({ owners }) => (owners === undefined ? [] : [[...owners.logins].toSorted()]));
    return [...new Map(lists.map((logins) => [logins.join(' '), logins])).values()];
}
function isEnough(by, { owners }, needed) {
    const keys = new Set(by.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__  .H$));
    return by.length >= needed && owners.every((logins) => logins.some((login) => keys.has(login)));
}
function isElsewhere(files) {
    return files.some(({ hidden }) => hidden !== undefined);
}
function residueDigest(scope, files) {
    if (files.length === 0)
        return null;
    const parts = files.map(({ path, change, added, deleted, sizes = [] }) => {
        const { oldMode, newMode, oldId, newId } = change;
        return JSON.stringify([path, oldMode, newMode, oldId, newId, added, deleted, ...sizes]);
    });
    const text = [JSON.stringify([scope.repository.toLowerCase(), scope.environment, scope.base]), ...parts.toSorted()];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text.join('\n')).digest('hex');
}
function overruledDigest(sha, over, names = []) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([over, sha, ...names.toSorted()]))
        .digest('hex');
}


  }),

  7217:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  activitiesOf),
    F: () => (  isMerge)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3125);



function isMerge({ kind }) {
    return kind === 'pr_merge' || kind === 'merge_queue_merge';
}
const never = () => false;
const CLOSED = new Set(['not-found', 'missing-permission', 'refused']);
function activitiesOf({ octokit, at }) {
    const read = async (place, mostPages, enough) => {
        const wanted = { ...at, ...place, time_period: 'year', direction: 'desc', per_page: 100 };
        const movements = [];
        let pages = 0;
        for await (const { data, headers } of octokit.paginate.iterator(octokit.rest.repos.listActivities, wanted)) {
            movements.push(...data.map(toActivity));
            pages += 1;
            const more = headers.link?.includes('rel="next"') === true;
            if (more && (pages >= mostPages || enough(movements)))
                return { movements, complete: false };
        }
        return { movements, complete: true };
    };
    return {
        list: async (branch, enough = never) => (await read({ ref: `refs/heads/${branch}` }, Infinity, enough)).movements,
        async listElsewhere(repository, branch) {
            const [owner = '', repo = ''] = repository.split('/');
            try {
                return (await read({ owner, repo, ref: `refs/heads/${branch}` }, Infinity, never)).movements;
            }
            catch (error) {
                if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && CLOSED.has(error.code))
                    return null;
                throw error;
            }
        },
        recent: (mostPages, enough = never) => read({}, mostPages, enough),
    };
}
const wireActivity = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    activity_type: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['push', 'force_push', 'branch_creation', 'branch_deletion', 'pr_merge', 'merge_queue_merge']),
    ref: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    before: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .yK,
    after: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .yK,
    timestamp: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .lG,
    actor: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ login: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .rQ }).nullish(),
});
function toActivity(wire) {
    const read = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__  .e9)(wireActivity, wire, 'The activity of the repository');
    const { activity_type: kind, ref, before, after, timestamp, actor } = read;
    return { kind, ref, before, after, at: timestamp, actor: actor?.login ?? null };
}


  }),

  3125:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uw: () => (  cutBytes),
    e9: () => (  shaped),
    lD: () => (  cutCharacters),
    lG: () => (  timeShape),
    rQ: () => (  loginShape),
    yK: () => (  objectIdShape)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);


function shaped(schema, data, name) {
    const read = schema.safeParse(data);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'as a whole' : `at ${issue.path.join('.')}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', `${name}: the answer does not have the form that GitHub describes, ${place} (${issue?.message ?? 'unknown'}). Run the job again; if it stays so, see what lies between the runner and GitHub`);
}
const objectIdShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected an object id');
const timeShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a time');
const loginShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().min(1);
function cutBytes(text, limit) {
    const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit));
    return text.slice(0, read);
}
function cutCharacters(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}


  }),

  4990:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  CG: () => (  fetchCandidate),
  Gn: () => (  isFirstDeploy),
  iA: () => (  prepare)
});


// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(781);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(7096);
// EXTERNAL MODULE: ./build/config/yaml-file.js
var yaml_file = __webpack_require__(1919);
;// CONCATENATED MODULE: ./build/config/strictest.js



function strictestPolicy(text, candidate) {
    const defaults = (0,parse_policy .O)('', '');
    const { gate } = defaults;
    const asked = candidate?.gate ?? gate;
    return {
        ...defaults,
        ...deploysOf(text),
        gate: {
            ...gate,
            firstDeploy: 'block',
            approvals: Math.max(gate.approvals, asked.approvals),
            owners: asked.owners,
            checks: asked.checks,
            machineUsers: asked.machineUsers,
        },
    };
}
function deploysOf(text) {
    const { value } = (0,yaml_file .gM)(text);
    const parts = schema .w.pick({
        workflow: true,
        workflows: true,
        branch: true,
        branches: true,
        'deployed-by': true,
    });
    const read = parts.strip().safeParse(value);
    if (!read.success)
        return {};
    const { workflow, workflows, branch, branches, 'deployed-by': deployedBy } = read.data;
    return {
        workflows: workflows ?? (workflow === undefined ? [] : [workflow]),
        branches: branches ?? (branch === undefined ? [] : [branch]),
        deployedBy: deployedBy.filter((app) => app !== 'github-actions'),
    };
}

// EXTERNAL MODULE: ./build/deploy/deploy-branches.js
var deploy_branches = __webpack_require__(4116);
// EXTERNAL MODULE: ./build/deploy/live.js + 2 modules
var deploy_live = __webpack_require__(1989);
// EXTERNAL MODULE: ./build/deploy/witnesses.js
var witnesses = __webpack_require__(3129);
;// CONCATENATED MODULE: ./build/verbs/prepare-deploy.js







async function prepare(ports, repository, record, request) {
    checkPinned(request);
    const setting = { ports, repository, record, request, ...(await ownRun(ports)) };
    await fetchCandidate(repository, request.sha);
    const { live, policy, origin, rules, branches, deployed } = await liveAndPolicy(setting);
    const from = await branchOf(setting, branches, rules.branches);
    return {
        request,
        record,
        repository,
        policy,
        origin,
        mistake: origin.kind === 'file' && origin.commit === request.sha ? null : await candidateMistake(repository, request),
        workflows: rules.workflows,
        branches: rules.branches,
        ...from,
        live,
        base: live.deployment?.sha ?? null,
        deployed,
    };
}
function isFirstDeploy({ live, record }) {
    return live.deployment === null && !(0,deploy_live .Nn)(live) && record.marks.length === 0 && (0,witnesses .YO)(record) === null;
}
function checkPinned({ sha, expectedSha }) {
    if (expectedSha === null || expectedSha === sha)
        return;
    throw new errors .j1(`sha is ${sha}, but expected-sha says ${expectedSha}: the candidate has moved since it was gated. Gate the new one.`);
}
async function ownRun(ports) {
    const { runId, attempt, runnerName } = ports.run;
    const [info, jobs] = await Promise.all([ports.forge.info.get(), ports.forge.runs.jobs(runId, attempt)]);
    const own = jobs.find((job) => job.runnerName === runnerName && job.status === 'in_progress');
    const steps = own?.steps.filter(({ status }) => status === 'in_progress') ?? [];
    return { guardSteps: steps.map(({ name }) => name), defaultBranch: info.defaultBranch };
}
async function liveAndPolicy(setting) {
    const { repository, record, request } = setting;
    const seen = (0,witnesses .YO)(record);
    const recorded = seen !== null && (await repository.fetch([seen])).missing.length === 0 ? seen : null;
    const start = recorded === null ? null : await policyInForce(repository, request, { commit: recorded, of: 'record' });
    const found = await searchFrom(setting, start);
    if (found.live.deployment !== null)
        return found;
    const offered = await offeredPolicy(setting, recorded, found);
    return offered === null ? found : searchWith(setting, offered);
}
const ROUNDS = 3;
async function searchFrom(setting, start) {
    const { repository, request } = setting;
    let judge = start ?? { policy: (0,parse_policy .O)('', ''), origin: { kind: 'text' } };
    for (let round = 1;; round += 1) {
        const found = await search(setting, judge);
        const { deployment } = found.live;
        if (deployment === null)
            return found;
        const next = await policyInForce(repository, request, { commit: deployment.sha, of: 'live' });
        const settled = sameRules(found.rules, deployRules(setting, next.policy));
        if (settled || round === ROUNDS)
            return { ...found, ...next };
        judge = next;
    }
}
async function searchWith(setting, offered) {
    const found = await search(setting, offered);
    const { deployment } = found.live;
    if (deployment === null)
        return found;
    const commit = deployment.sha;
    return { ...found, ...(await policyInForce(setting.repository, setting.request, { commit, of: 'live' })) };
}
async function offeredPolicy({ ports, repository, request }, recorded, { policy, rules, branches }) {
    const candidate = { commit: request.sha, of: 'candidate' };
    if (recorded === null)
        return policyInForce(repository, request, candidate);
    const branch = (await branches.holding(request.sha, null, ports.run.branch)) ?? rules.branches[0] ?? '';
    const range = { base: recorded, head: request.sha, branch, path: request.policyPath };
    const { isReviewed } = await Promise.all( [__webpack_require__.e(439), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 4843));
    const reviewed = await isReviewed(ports, repository, range, policy);
    return reviewed ? policyInForce(repository, request, { commit: request.sha, of: 'reviewed' }) : null;
}
async function search(setting, judge) {
    const { ports, repository } = setting;
    const rules = deployRules(setting, judge.policy);
    const branches = (0,deploy_branches .m)({ forge: ports.forge, repository }, rules.branches);
    const source = { deployments: ports.forge.deployments, runs: ports.forge.runs, branches };
    const counting = liveRules(setting, rules);
    const live = await (0,deploy_live .KI)(source, counting);
    await fetchLive(repository, live);
    return { ...judge, live, rules, branches, deployed: (shas) => (0,deploy_live .qj)(source, counting, shas) };
}
function deployRules({ ports, defaultBranch }, policy) {
    const { workflows, branches, deployedBy } = policy;
    return {
        workflows: workflows.length > 0 ? workflows : [ports.run.workflowPath],
        branches: branches.length > 0 ? branches : [defaultBranch],
        deployedBy,
    };
}
function sameRules(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
const RETENTION = 90;
function liveRules({ ports, record, request, guardSteps }, { workflows, deployedBy }) {
    return {
        environment: request.environment,
        workflows,
        deployedBy,
        guardSteps,
        witnesses: (0,witnesses .LP)(record),
        now: ports.clock.now(),
        retentionDays: ports.run.retentionDays ?? RETENTION,
    };
}
async function branchOf({ ports, request, defaultBranch }, branches, patterns) {
    const { branch } = ports.run;
    const own = branch !== null && branches.includes(branch) ? branch : null;
    const named = patterns.find((pattern) => !pattern.includes('*')) ?? defaultBranch;
    if (own !== null && patterns.length === 1 && own === named)
        return { branch: own, offBranch: false };
    const holding = await branches.holding(request.sha, null, own);
    return { branch: holding ?? own ?? named, offBranch: holding === null && own === null };
}
async function fetchCandidate(repository, candidate) {
    const { missing } = await repository.fetch([candidate]);
    if (!missing.includes(candidate))
        return;
    throw new errors .j1(`Commit ${candidate} is not in this repository: give a commit that was pushed as input sha.`);
}
async function fetchLive(repository, { deployment }) {
    if (deployment === null)
        return;
    const { missing } = await repository.fetch([deployment.sha]);
    if (missing.length === 0)
        return;
    throw new errors .j1(`Commit ${deployment.sha}, which production runs, is not in this repository any more: push it again, say as a tag, so that the deploy can be compared with it.`);
}
async function policyInForce(repository, request, { commit, of }) {
    if (request.policyText !== null)
        return { policy: (0,parse_policy .O)(request.policyText, 'policy-text'), origin: { kind: 'text' } };
    const text = await textAt(repository, request, commit);
    const read = readPolicy(text, nameAt(request, commit));
    if ('policy' in read)
        return { policy: read.policy, origin: { kind: 'file', commit, of } };
    if (of === 'candidate' || of === 'reviewed')
        throw read.error;
    const candidate = readPolicy(await textAt(repository, request, request.sha), '');
    const policy = strictestPolicy(text, 'policy' in candidate ? candidate.policy : null);
    return { policy, origin: { kind: 'defaults', commit, mistake: read.error.message } };
}
async function candidateMistake(repository, request) {
    if (request.policyText !== null)
        return null;
    const read = readPolicy(await textAt(repository, request, request.sha), nameAt(request, request.sha));
    return 'policy' in read ? null : read.error.message;
}
function readPolicy(text, name) {
    try {
        return { policy: (0,parse_policy .O)(text, name) };
    }
    catch (error) {
        if (error instanceof errors .j1)
            return { error };
        throw error;
    }
}
async function textAt(repository, { policyPath }, commit) {
    const file = await repository.file(commit, policyPath);
    return file === null ? '' : new TextDecoder().decode(file);
}
function nameAt({ policyPath }, commit) {
    return `${policyPath} (at ${(0,commit_id .Fu)(commit)})`;
}


  }),

  8871:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  watchResult),
    x: () => (  gateResult)
  });
function gateResult({ environment, sha }, { baseSha, outcome, digest, ignored = [] }) {
    const { decision, reasonCode, message, coverage, checks } = outcome;
    return {
        schemaVersion: 1,
        verb: 'gate',
        environment,
        sha,
        baseSha,
        decision,
        reasonCode,
        message,
        coverage: coverage === null ? null : summaryOf(coverage.summary),
        uncovered: (coverage?.uncovered ?? []).map((file) => {
            const { path, unit, pull, reason, carriers, hidden, added, deleted } = file;
            const moved = carriers.length === 0 ? {} : { carriers };
            return { path, unit, pull, reason, ...moved, ...(hidden === undefined ? {} : { hidden }), added, deleted };
        }),
        units: (coverage?.units ?? []).map(({ sha: unit, kind, pull, covered, reason, notCounted, unsafe }) => ({
            sha: unit,
            kind,
            pull,
            covered,
            reason,
            ...(notCounted === undefined ? {} : { notCounted }),
            ...(unsafe === undefined ? {} : { unsafe }),
        })),
        digest,
        ...(coverage === null || coverage.folded.length === 0 ? {} : { folded: coverage.folded }),
        ...(ignored.length === 0 ? {} : { ignored }),
        ...(checks.length === 0 ? {} : { checks: checks.map(({ required, verdict }) => ({ required, verdict })) }),
    };
}
function summaryOf({ changedLines, coveredLines, uncoveredFiles, percent }) {
    return { changedLines, coveredLines, uncoveredFiles, percent };
}
function watchResult(of, watched) {
    const { verdict, pull, issue } = watched;
    const { environment, sha, baseSha } = of;
    const { reasonCode, message } = verdict;
    return {
        schemaVersion: 1,
        verb: 'watch',
        environment,
        sha,
        baseSha,
        verdict: verdict.verdict,
        reasonCode,
        message,
        regression: 'regression' in verdict ? verdict.regression : null,
        deploys: verdict.deploys ?? [sha],
        suspects: verdict.verdict === 'regressed' ? (verdict.suspects ?? [sha]) : [],
        rollbackPullRequest: pull,
        incidentIssue: issue,
    };
}


  })

};
