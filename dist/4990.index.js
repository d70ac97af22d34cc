export const id = 4990;
export const ids = [4990];
export const modules = {

  15958:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    MQ: () => (  jobOfDeployment),
    O5: () => (  holdsGuard),
    Y2: () => (  passedGuard),
    _C: () => (  secondsToDeploy)
  });
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
function jobOfDeployment(jobs, named, deployment) {
    const guarded = jobs.filter((job) => holdsGuard(job, []));
    if (guarded.length < 2)
        return guarded[0] ?? null;
    const own = named.find((one) => one.deployment === deployment);
    return guarded.find(({ id }) => id === own?.job) ?? null;
}
function secondsToDeploy({ steps }) {
    const guard = guardsOf({ steps }, []).find(({ conclusion }) => conclusion === 'success');
    if (guard?.completedAt == null)
        return null;
    const after = steps.slice(steps.indexOf(guard) + 1);
    const own = after.findIndex(({ name }) => /^(?:Post |Complete job$)/.test(name));
    const between = own < 0 ? after : after.slice(0, own);
    const done = between.filter(({ conclusion }) => conclusion === 'success');
    const isWhole = between.every(({ conclusion }) => conclusion === 'success' || conclusion === 'skipped');
    const ends = done.flatMap(({ completedAt }) => (completedAt === null ? [] : [Date.parse(completedAt)]));
    if (!isWhole || ends.length === 0)
        return null;
    return Math.max(0, (Math.max(...ends) - Date.parse(guard.completedAt)) / 1000);
}


  }),

  97759:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  qj: () => (  deployedOf),
  KI: () => (  findLive),
  Nn: () => (  liveUnknown),
  KE: () => (  ownDeployment)
});


// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
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

// EXTERNAL MODULE: ./build/deploy/guard-step.js
var guard_step = __webpack_require__(15958);
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
        const apart = gated && !(0,guard_step .O5)(own, rules.guardSteps);
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
    const match = /\/actions\/runs\/(\d+)(?:\/(?:attempts\/\d+\/)?job\/(\d+))?/.exec(url ?? '');
    if (match?.[1] === undefined)
        return null;
    return { run: Number(match[1]), job: match[2] === undefined ? null : Number(match[2]) };
}
const LATE = 120;
const DAY = 24 * 3600 * 1000;
const conditions = [
    { reason: 'moved', refuses: ({ deployment, status }, { environment }) => movedTo(deployment, status, environment) },
    {
        reason: 'another-service',
        refuses: ({ deployment, run }, { others }) => others?.deployments.get(deployment.id) ?? (run == null ? undefined : others?.workflows.get(run.path)),
    },
    {
        reason: 'another-cell',
        refuses: ({ link }, { ownRun }) => on(ownRun !== undefined && 'run' in link && link.run === ownRun),
    },
    {
        reason: 'a-stage-only',
        refuses: ({ deployment }, { parts }) => on(parts?.has(deployment.id) === true),
    },
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
        refuses: ({ jobs }, { guardSteps }) => on(jobs !== undefined && !jobs.some((job) => (0,guard_step .O5)(job, guardSteps))),
    },
    {
        reason: 'guard-not-passed',
        refuses: ({ jobs }, { guardSteps }) => on(jobs !== undefined && !jobs.some((job) => (0,guard_step .Y2)(job, guardSteps))),
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
const elsewhere = new Set(['another-service', 'another-cell', 'a-stage-only']);
function liveUnknown(live) {
    return live.deployment === null && live.ignored.some(({ reason }) => !elsewhere.has(reason));
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
    const mayHaveSet = (job) => (0,guard_step .O5)(job, guardSteps) || (link.kind === 'job' && job.id === link.job);
    return !jobs.some((job) => mayHaveSet(job) && within(job));
}
async function ownDeployment(deployments, run, deploy, { watches }) {
    const { environment, elsewhere: apart, sha, job = null, artifact = null } = deploy;
    const places = apart === undefined ? [environment] : [environment, apart];
    const all = (await Promise.all(places.map((place) => deployments.list(place)))).flat();
    const listed = all.filter((deployment) => deployment.sha === sha);
    const jobs = listed.length === 0 ? [] : await deployments.jobs(sha);
    const ofRun = jobs.filter((one) => one.run === run.runId);
    const own = ofRun.filter((one) => one.job === job);
    const linked = (own.length > 0 || apart !== undefined ? own : ofRun).map(({ deployment }) => deployment);
    const ours = watches.flatMap((watch) => (watch.run.id === run.runId && watch.sha === sha ? [watch.deployment] : []));
    const known = listed.find(({ id }) => linked.includes(id)) ?? listed.find(({ id }) => ours.includes(id));
    if (known !== undefined)
        return known.id;
    const description = 'Deployed under Deploy Guard';
    const id = await deployments.create({
        environment: apart ?? environment,
        sha,
        description,
        payload: { 'deploy-guard': { run: run.runId, ...(artifact === null ? {} : { artifact }) } },
    });
    await deployments.setStatus(id, { state: 'in_progress', description: 'Passed the gate', logUrl: run.runUrl });
    return id;
}


  }),

  53129:
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

  54990:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  bv: () => (  checkStaged),
  CG: () => (  fetchCandidate),
  Gn: () => (  isFirstDeploy),
  iA: () => (  prepare),
  sm: () => (  valuesOf)
});


// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/run.js
var run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/config/services.js
var services = __webpack_require__(36927);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(19274);
// EXTERNAL MODULE: ./build/config/stages.js
var stages = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(57096);
// EXTERNAL MODULE: ./build/config/yaml-file.js
var yaml_file = __webpack_require__(11919);
;// CONCATENATED MODULE: ./build/config/strictest.js




function strictestPolicy(text, candidate, part) {
    const defaults = (0,parse_policy .O)('', '');
    const { gate } = defaults;
    const asked = candidate?.gate ?? gate;
    return {
        ...defaults,
        ...deploysOf(text, part),
        gate: {
            ...gate,
            firstDeploy: 'block',
            approvals: Math.max(gate.approvals, asked.approvals),
            owners: asked.owners,
            checks: asked.checks,
            machineUsers: asked.machineUsers,
            ...rulesOf(asked),
            risk: asked.risk,
        },
    };
}
function rulesOf({ windows, freeze, plan, budget, health, restorePoint, afterIncident, rules, }) {
    return { windows, freeze, plan, budget, health, restorePoint, afterIncident, rules };
}
function deploysOf(text, part) {
    const value = (0,services .I)((0,yaml_file .gM)(text).value, part);
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

// EXTERNAL MODULE: ./build/deploy/cells.js
var cells = __webpack_require__(95499);
// EXTERNAL MODULE: ./build/deploy/deploy-branches.js
var deploy_branches = __webpack_require__(94116);
// EXTERNAL MODULE: ./build/deploy/live.js + 1 modules
var deploy_live = __webpack_require__(97759);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/record-store.js + 1 modules
var record_store = __webpack_require__(31624);
// EXTERNAL MODULE: ./build/deploy/witnesses.js
var witnesses = __webpack_require__(53129);
// EXTERNAL MODULE: ./build/verbs/setting.js
var setting = __webpack_require__(32897);
;// CONCATENATED MODULE: ./build/verbs/prepare-deploy.js















async function prepare(given, repository, whole, request, by = null) {
    const ports = by === null ? given : { ...given, run: { ...given.run, workflowPath: by.path } };
    checkPinned(request);
    const { cell = null } = request;
    const parts = whole.watches.flatMap((watch) => ((0,cells .QR)(watch) && watch.deployment !== null ? [watch.deployment] : []));
    const setting = {
        ports,
        repository,
        known: knownOf(whole, request, ports.run.runId),
        request,
        parts: new Set(parts),
        ...(await ownRun(ports, by)),
    };
    const { known } = setting;
    await fetchCandidate(repository, request.sha);
    const { live, policy: found, origin, rules, branches, deployed } = await liveAndPolicy(setting);
    await checkService(repository, request, found);
    if (request.service != null && found.service === null)
        ports.log.info(`The policy in force has no service ${request.service} yet: the repository as a whole is judged.`);
    const { policy, stage } = await stageOf(repository, request, found);
    const record = (0,cells .Mt)(whole, { cell: cell ?? undefined, stage: stage === null || stage.last ? null : stage.name });
    const from = await branchOf(setting, branches, rules.branches);
    const base = live.deployment?.sha ?? null;
    return {
        request,
        record,
        known,
        repository,
        stage,
        stageBefore: (0,cells .yE)(whole, { sha: request.sha, cell, stage: stage?.after ?? null }),
        policy: (0,variables .I)(policy, valuesOf(request, ranBefore(record, request.sha, base))),
        origin,
        mistake: origin.kind === 'file' && origin.commit === request.sha ? null : await candidateMistake(repository, request),
        workflows: rules.workflows,
        branches: rules.branches,
        ...from,
        live,
        base,
        deployed,
        job: setting.job,
    };
}
function ranBefore({ watches }, sha, live) {
    return live === sha ? (watches.findLast((watch) => watch.sha === sha)?.baseSha ?? live) : live;
}
function valuesOf({ environment, deployedTo = environment, service, cell, stage, sha, }, base) {
    const named = {
        ...(service == null ? {} : { service }),
        ...(cell == null ? {} : { cell }),
        ...(stage == null ? {} : { stage }),
    };
    return { sha, 'short-sha': (0,commit_id .Fu)(sha), base: base ?? '', environment: deployedTo, ...named };
}
async function checkService(repository, request, policy) {
    const { service = null } = request;
    if (service === null || policy.service !== null)
        return;
    const candidate = readPolicy(await textAt(repository, request, request.sha), '');
    if ('policy' in candidate)
        (0,services .KV)(candidate.policy, (0,setting .B)(request));
}
async function stageOf(repository, request, policy) {
    const { stage = null } = request;
    const isKnown = stage === null || policy.stages.some(({ name }) => name === stage);
    return (0,stages .Vz)(policy, isKnown ? null : await candidatePolicy(repository, request), stage);
}
async function checkStaged({ repository, request, policy }) {
    const { stage = null } = request;
    if (stage !== null || policy.stages.length === 0)
        return;
    (0,stages .Wr)(policy, await candidatePolicy(repository, request), stage);
}
async function candidatePolicy(repository, request) {
    const { policyText } = request;
    const read = readPolicy(policyText ?? (await textAt(repository, request, request.sha)), '');
    return 'policy' in read ? (0,services .NP)(read.policy, (0,setting .B)(request)) : null;
}
function isFirstDeploy({ live, record, known }) {
    return live.deployment === null && !(0,deploy_live .Nn)(live) && record.marks.length === 0 && (0,witnesses .YO)(known) === null;
}
function knownOf({ watches, confirmed }, { cell, stage }, id) {
    const isEarlier = ({ run }) => (cell == null && stage == null) || run.id !== id;
    return { watches: (0,cells .X)(watches).filter(isEarlier), confirmed: confirmed.filter(isEarlier) };
}
function checkPinned({ sha, expectedSha }) {
    if (expectedSha === null || expectedSha === sha)
        return;
    throw new errors .j1(`sha is ${sha}, but expected-sha says ${expectedSha}: the candidate has moved since it was gated. Gate the new one.`);
}
async function ownRun(ports, by) {
    const { runId, attempt, runnerName } = ports.run;
    const [info, jobs] = await Promise.all([ports.forge.info.get(), ports.forge.runs.jobs(runId, attempt)]);
    const own = jobs.find((job) => job.runnerName === runnerName && job.status === 'in_progress');
    const steps = own?.steps.filter(({ status }) => status === 'in_progress') ?? [];
    const guardSteps = by?.steps ?? steps.map(({ name }) => name);
    return { guardSteps, defaultBranch: info.defaultBranch, job: own?.id ?? null };
}
async function liveAndPolicy(setting) {
    const { repository, known, request } = setting;
    const seen = (0,witnesses .YO)(known);
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
    const { isReviewed } = await Promise.all( [__webpack_require__.e(2182), __webpack_require__.e(8300)]).then(__webpack_require__.bind(__webpack_require__, 94843));
    const reviewed = await isReviewed(ports, repository, range, policy);
    return reviewed ? policyInForce(repository, request, { commit: request.sha, of: 'reviewed' }) : null;
}
async function search(setting, judge) {
    const { ports, repository } = setting;
    const rules = deployRules(setting, judge.policy);
    const branches = (0,deploy_branches .m)({ forge: ports.forge, repository }, rules.branches);
    const source = { deployments: ports.forge.deployments, runs: ports.forge.runs, branches };
    const counting = { ...liveRules(setting, rules), ...(await otherServices(setting, judge.policy, rules)) };
    const live = await (0,deploy_live .KI)(source, counting);
    await fetchLive(repository, live);
    return { ...judge, live, rules, branches, deployed: (shas) => (0,deploy_live .qj)(source, counting, shas) };
}
async function otherServices({ ports, request }, { service, services }, { workflows }) {
    if (service === null)
        return {};
    const environment = request.deployedTo ?? request.environment;
    const same = services.filter((one) => one.name !== service.name && (one.environment ?? environment) === environment);
    const byFile = new Map();
    const byId = new Map();
    for (const { name, rules } of same) {
        for (const path of rules.workflows)
            if (!workflows.includes(path))
                byFile.set(path, name);
        if (rules.workflows.length > 0 && !rules.workflows.some((path) => workflows.includes(path)))
            continue;
        const { gitData } = ports.forge;
        const record = await (0,record_store .v3)(gitData, (0,keys .$t)(environment, name), (0,run .px)(ports.run), ports.clock).read();
        for (const { deployment } of (0,witnesses .LP)(record))
            if (deployment !== null)
                byId.set(deployment, name);
    }
    return { others: { deployments: byId, workflows: byFile } };
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
function liveRules({ ports, known, request, guardSteps, parts }, { workflows, deployedBy }) {
    return {
        environment: request.deployedTo ?? request.environment,
        ...(request.cell == null && request.stage == null ? {} : { ownRun: ports.run.runId }),
        parts,
        workflows,
        deployedBy,
        guardSteps,
        witnesses: (0,witnesses .LP)(known),
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
    const part = (0,setting .B)(request);
    if (request.policyText !== null)
        return { policy: (0,services .KV)((0,parse_policy .O)(request.policyText, 'policy-text'), part), origin: { kind: 'text' } };
    const text = await textAt(repository, request, commit);
    const read = readPolicy(text, nameAt(request, commit));
    if ('policy' in read)
        return { policy: (0,services .NP)(read.policy, part), origin: { kind: 'file', commit, of } };
    if (of === 'candidate' || of === 'reviewed')
        throw read.error;
    const candidate = readPolicy(await textAt(repository, request, request.sha), '');
    const asked = 'policy' in candidate ? (0,services .NP)(candidate.policy, part) : null;
    const policy = strictestPolicy(text, asked, part);
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


  })

};
