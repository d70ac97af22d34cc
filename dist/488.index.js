export const id = 488;
export const ids = [488];
export const modules = {

  1971:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ck: () => (  isRunOver),
    kK: () => (  withLock),
    uW: () => (  sweepLock)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2030);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4909);
  var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3224);




const patience = { total: 60_000, step: 1000 };
class LockHeldError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp {
}
async function withLock(deps, key, work, unlocked) {
    let lock;
    try {
        lock = await acquire(deps, key);
    }
    catch (error) {
        if (unlocked === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error instanceof LockHeldError)
            throw error;
        deps.log.warning(`No lock can be set, so another run may do the same at this moment: ${error.message}`);
        return unlocked();
    }
    try {
        return await work();
    }
    finally {
        await release(deps, lock);
    }
}
async function sweepLock(deps, key) {
    const refs = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__  .NN)(key);
    for (const ref of [refs.primary, refs.fallback]) {
        const holder = await deps.gitData.getRef(ref);
        if (holder !== null && (await isStale(deps, holder)))
            await release(deps, { ref, commit: holder });
    }
}
async function acquire(deps, key) {
    const refs = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__  .NN)(key);
    const commit = await holderCommit(deps, key, null);
    for (let waited = 0; waited <= patience.total; waited += patience.step) {
        const lock = (await tryCreate(deps, refs, commit)) ?? (await tryTakeOver(deps, refs, key, commit));
        if (lock !== null)
            return lock;
        await deps.clock.sleep(patience.step);
    }
    throw new LockHeldError('refused', `another run has held the lock ${refs.primary} for a minute; the next start goes on from here`);
}
async function tryCreate(deps, refs, commit) {
    for (const ref of [refs.primary, refs.fallback]) {
        try {
            await deps.gitData.createRef(ref, commit);
            return { ref, commit };
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
                throw error;
            if (error.code === 'exists')
                return null;
            if (error.code === 'unreachable' && (await deps.gitData.getRef(ref)) === commit)
                return { ref, commit };
            if (error.code !== 'refused' || ref === refs.fallback)
                throw error;
        }
    }
    return null;
}
async function tryTakeOver(deps, refs, key, commit) {
    for (const ref of [refs.primary, refs.fallback]) {
        const holder = await deps.gitData.getRef(ref);
        if (holder === null)
            continue;
        if (holder === commit)
            return { ref, commit };
        if (!(await isStale(deps, holder)))
            return null;
        const successor = await holderCommit(deps, key, holder);
        return (await tryUpdate(deps, ref, successor)) ? { ref, commit: successor } : null;
    }
    return null;
}
async function tryUpdate(deps, ref, commit) {
    try {
        await deps.gitData.updateRef(ref, commit);
        return true;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        if (error.code === 'unreachable')
            return (await deps.gitData.getRef(ref)) === commit;
        if (error.code === 'not-fast-forward' || error.code === 'not-found')
            return false;
        throw error;
    }
}
async function release(deps, lock) {
    try {
        await deps.gitData.deleteRef(lock.ref, lock.commit);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.debug(`The lock ${lock.ref} stays behind: ${error.message}`);
    }
}
const forgottenAfter = 10 * 60 * 1000;
async function holderCommit(deps, key, previous) {
    const { runId, attempt } = deps.run;
    const since = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_2__  .E)(deps.clock);
    const content = `${JSON.stringify({ key, run: { id: runId, attempt }, since })}\n`;
    const tree = await deps.gitData.createTree(null, [{ path: 'lock.json', mode: '100644', content }]);
    const trailers = [
        (0,_base_run_js__WEBPACK_IMPORTED_MODULE_3__  .VA)({ id: runId, attempt }),
        `Deploy-Guard-Since: ${since}`,
        `Deploy-Guard-Runner: ${runnerOf(deps)}`,
    ];
    const message = `Lock ${key}\n\n${trailers.join('\n')}\n`;
    const { sha } = await deps.gitData.createCommit({ message, tree, parents: previous === null ? [] : [previous] });
    return sha;
}
async function isStale(deps, holder) {
    const { message } = await deps.gitData.getCommit(holder);
    const named = /^Deploy-Guard-Run: (\d+)\/(\d+)$/m.exec(message);
    if (named === null)
        return true;
    const [id, attempt] = [Number(named[1]), Number(named[2])];
    if (id === deps.run.runId) {
        return attempt < deps.run.attempt || (attempt === deps.run.attempt && trailer(message, 'Runner') === runnerOf(deps));
    }
    try {
        return await isRunOver(deps.runs, { id, attempt });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'missing-permission')
            throw error;
        return isForgotten(message, deps.clock.now());
    }
}
async function isRunOver(runs, { id, attempt }) {
    const run = await runs.get(id);
    return run === null || run.status === 'completed' || run.attempt > attempt;
}
function isForgotten(message, now) {
    const since = Date.parse(trailer(message, 'Since'));
    return Number.isNaN(since) || now - since > forgottenAfter;
}
function trailer(message, name) {
    return new RegExp(`^Deploy-Guard-${name}: (.*)$`, 'm').exec(message)?.[1] ?? '';
}
function runnerOf({ run }) {
    return run.runnerName.replace(/\s+/g, ' ').trim();
}


  }),

  3043:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ch: () => (  showIncident),
    X9: () => (  incidentMarker),
    pF: () => (  openIncident),
    sV: () => (  incidentLabels)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1462);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1971);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(616);




async function openIncident(deps, incident) {
    const open = async (find) => {
        const recorded = await incident.recorded();
        if (recorded.step !== 'decided')
            return recorded;
        const issue = await find(deps, incident);
        const state = stateOf(issue, incident);
        await incident.record(state);
        return state;
    };
    return (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__  .kK)(deps, incident.key, () => open(findOrCreate), () => open(firstOfSeveral));
}
async function firstOfSeveral(deps, incident) {
    const ours = await findOrCreate(deps, incident);
    const first = ours === null ? null : await findIncident(deps, incident);
    if (ours === null || first === null || first.number === ours.number)
        return ours;
    await deps.issues.comment(ours.number, `Another run has opened #${first.number} for the same incident: see there.`);
    await deps.issues.update(ours.number, { state: 'closed' });
    return first;
}
async function findOrCreate(deps, incident) {
    try {
        return (await findIncident(deps, incident)) ?? (await create(deps, incident));
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'issues-disabled')
            throw error;
        deps.log.warning('Issues are disabled in this repository: the incident is in the check run and the job summary only.');
        return null;
    }
}
async function create(deps, incident) {
    const { title, body } = await incident.document();
    try {
        const issue = await deps.issues.create({
            title,
            body: `${body}\n${incidentMarker(incident.key)}\n`,
            labels: incidentLabels,
        });
        deps.log.info(`Incident issue: ${issue.url}`);
        const without = incidentLabels.filter((label) => !issue.labels.includes(label));
        if (without.length > 0)
            deps.log.warning(`This token may not put the label ${without.join(', ')} on issue #${issue.number}. It is found again without; add the label by hand if you look for incidents by it.`);
        return issue;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'unreachable')
            throw error;
        const found = await findIncident(deps, incident);
        if (found === null)
            throw error;
        return found;
    }
}
function stateOf(issue, incident) {
    if (issue === null)
        return { step: 'none', reason: 'issues-disabled' };
    return { step: 'opened', issue: issue.number, phase: 'mitigating', timeline: incident.timeline() };
}
const hardLimit = 65_536;
async function showIncident(deps, issueNumber, sections) {
    const issue = await getIssue(deps, issueNumber);
    if (issue === null)
        return deps.log.warning(`The incident issue #${issueNumber} is gone: it is not written anew.`);
    const body = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_2__  .RQ)(issue.body, sections);
    if (body === issue.body)
        return;
    if (body.length > hardLimit)
        return deps.log.warning(`The incident issue #${issueNumber} is full: it is not brought up to date.`);
    await deps.issues.update(issueNumber, { body });
}
async function getIssue({ issues }, issueNumber) {
    try {
        return await issues.get(issueNumber);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && error.code === 'issues-disabled')
            return null;
        throw error;
    }
}
const skew = 3600_000;
async function findIncident(deps, { key, decidedAt }) {
    const marker = incidentMarker(key).toLowerCase();
    const first = (listed) => listed
        .filter(({ author, body }) => author !== null && (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(author, deps.viewer) && body.toLowerCase().includes(marker))
        .toSorted((a, b) => a.number - b.number)[0] ?? null;
    const labelled = first(await deps.issues.list(incidentLabels));
    const since = new Date(Date.parse(decidedAt) - skew).toISOString();
    return labelled ?? first(await deps.issues.changedSince(since));
}
const incidentLabels = ['deploy-guard', 'incident'];
function incidentMarker(key) {
    return `<!-- deploy-guard:incident:${key.replaceAll('--', '-%2D').replaceAll('>', '%3E')} -->`;
}


  }),

  1006:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  re: () => (  incidentSections),
  bZ: () => (  markedRollback),
  zo: () => (  renderIncident)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/incident-timeline.js
var incident_timeline = __webpack_require__(1163);
// EXTERNAL MODULE: ./build/render/chart.js
var chart = __webpack_require__(4605);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(616);
// EXTERNAL MODULE: ./build/render/incident-state.js
var incident_state = __webpack_require__(719);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/incident-advice.js



const laterVersion = 'A newer version of Deploy Guard wrote this: use the same version in every workflow that names this environment.';
const longest = 20;
function incidentNow(input) {
    switch (input.phase) {
        case 'mitigating':
            return mitigating(input);
        case 'unknown':
            return `${laterVersion} Look at production and decide by hand.`;
        case 'monitoring':
            return 'Wait for the watch to end: it decides whether production has recovered. Nothing else is urgent.';
        case 'resolved':
        case 'closed':
            return `${input.held ? stillHeld(input.response) : 'Nothing is urgent.'} Write down below what happened and what will be different, then close this issue.`;
    }
}
function stillHeld({ bad, base, rollback }) {
    const merge = rollback.step === 'opened'
        ? `Merge #${rollback.pull} before the next deploy`
        : 'Take the change back before the next deploy';
    return `${merge}: ${(0,markdown .aY)(base)} still has the fault, and deploys that contain ${(0,markdown .aY)((0,commit_id .Fu)(bad))} are refused.`;
}
function mitigating({ response, held, rollbackMerged }) {
    const outside = (0,incident_state .i4)(response);
    if (outside !== null)
        return numbered((0,incident_state .ag)(outside));
    const base = (0,markdown .aY)(response.base);
    const steps = [
        ...wayBack(response, rollbackMerged),
        ...(response.rollback.step === 'none'
            ? []
            : [`Deploy ${base} as usual. That deploy is watched too, and this issue follows it.`]),
        calm(held),
    ];
    return numbered(steps);
}
const numbered = (steps) => steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
function calm(held) {
    const rest = 'Do not hurry a correction: once the bad version is out of production there is time, and it can be reviewed like any change.';
    return held ? `${rest} Until then, deploys that contain it are refused.` : rest;
}
function wayBack(response, merged) {
    const { rollback, base } = response;
    switch (rollback.step) {
        case 'decided':
            return [
                'The rollback pull request is not there yet because GitHub did not take it. The run of the guard tries for ten minutes, and says what is left to do; run its job again if it has ended without.',
            ];
        case 'opened':
            return merged ? [elsewhere(rollback.pull)] : [...redeployed(response), review(rollback, base)];
        case 'pushed':
            return [
                `${(0,markdown .nf)('Open the rollback pull request', rollback.url)} (this workflow may not), then review and merge it into ${(0,markdown .aY)(base)}.`,
            ];
        case 'none':
            return withoutRollback(rollback, response);
        case 'unknown':
            return [`${laterVersion} See the branches and pull requests of this repository for a rollback.`];
    }
}
function redeployed({ redeploy, good }) {
    if (redeploy === undefined || good === null)
        return [];
    return [`See that ${(0,markdown .aY)(redeploy.workflow)} brings ${(0,markdown .aY)((0,commit_id .Fu)(good))} back: it was started for that.`];
}
function review({ pull, how }, base) {
    if (how === 'extended')
        return `Decide on the draft #${pull}: later changes on ${(0,markdown .aY)(base)} are in the way, so it takes those back too and names them.`;
    if (how !== 'restore-good')
        return `Review and merge #${pull} into ${(0,markdown .aY)(base)}.`;
    return `Decide on the draft #${pull}: later changes on ${(0,markdown .aY)(base)} are in conflict, so it restores the good version whole and would drop them as well.`;
}
function elsewhere(pull) {
    return `#${pull} is merged. If it has been deployed and things are no better, the cause is elsewhere: configuration, data, services outside.`;
}
const ADVICE = {
    conflict: {
        redeploy: true,
        text: (rollback, { good, bad, base }) => conflictText(rollback, good ?? bad, bad, base),
    },
    'nothing-to-revert': { redeploy: false, text: (_, { base }) => nothingText(base) },
    'cannot-say': { redeploy: true, text: (rollback, { base }) => stillThereText(rollback, base) },
    'no-good': {
        redeploy: false,
        text: () => 'Nothing is known to go back to, because this is the first deploy on record: a person has to find the way.',
    },
    'not-on-branch': {
        redeploy: true,
        text: (_, { bad, base }) => `${(0,markdown .aY)((0,commit_id .Fu)(bad))} is not on ${(0,markdown .aY)(base)}, so there is nothing to take back there.`,
    },
    'closed-by-person': {
        redeploy: true,
        text: ({ pull }) => `Someone closed the rollback #${pull ?? ''}. That is respected: reopen it if it is wanted after all.`,
    },
    'branch-taken': {
        redeploy: true,
        text: () => 'The branch of the rollback holds something else, so it was left alone: delete that branch and run the job again.',
    },
    'only-left-out': {
        redeploy: true,
        text: (_, { base }) => `All that is left to take back on ${(0,markdown .aY)(base)} are files that the guard leaves as they are (workflow files, migrations, release notes, files that the policy keeps): take them back by hand.`,
    },
    'rolls-back-a-rollback': {
        redeploy: true,
        text: () => 'What went out holds an earlier rollback, and a rollback is never taken back by itself: a person has to decide, and can run the workflow with mode rollback.',
    },
    'daily-cap': {
        redeploy: true,
        text: () => 'As many rollbacks as the policy allows in a day have been opened: find out why, then run the workflow with mode rollback if one is wanted.',
    },
    external: null,
    'git-missing': { redeploy: true, text: (_, { bad, base }) => gitMissingText(bad, base) },
    'switched-off': {
        redeploy: true,
        text: () => 'An open issue labelled deploy-guard:off keeps the guard from opening a rollback. Close it, then run the workflow with mode rollback if one is wanted.',
    },
    unknown: {
        redeploy: true,
        text: () => `${laterVersion} Why there is no rollback is written in the record of the environment.`,
    },
};
function withoutRollback(rollback, response) {
    const advice = ADVICE[rollback.reason];
    if (advice === null)
        return [];
    const { good } = response;
    const redeploy = good === null || !advice.redeploy
        ? []
        : [`The fastest way back is to deploy ${(0,markdown .aY)((0,commit_id .Fu)(good))} again with your own means.`];
    return [...redeploy, advice.text(rollback, response)];
}
function gitMissingText(bad, base) {
    return `The job had no git 2.38 or newer, so no rollback could be prepared: install git in the jobs with the guard and run the workflow with mode rollback, or take ${(0,markdown .aY)((0,commit_id .Fu)(bad))} and what went out with it back on ${(0,markdown .aY)(base)} by hand, in a pull request that names this issue. Until git is there, a deploy of the good version passes the gate with \`emergency-reason\` only.`;
}
function nothingText(base) {
    return `The code that ran before is what ${(0,markdown .aY)(base)} holds: look at configuration, data and services outside, or deploy ${(0,markdown .aY)(base)}.`;
}
function stillThereText({ leftovers = [] }, base) {
    const places = leftovers.slice(0, longest).map(({ path, name }) => `   - ${(0,markdown .aY)(path)}: ${(0,markdown .aY)(name)}`);
    const rest = leftovers.length - places.length;
    const more = rest > 0 ? [`   - and ${rest} more`] : [];
    const head = `Nothing is left to take back where the change was made, but ${(0,markdown .aY)(base)} still holds something of it: later work has moved or copied it. Deploys stay held. Take it back by hand, or release the hold if it is harmless:`;
    return [head, ...places, ...more].join('\n');
}
function conflictText(rollback, good, bad, base) {
    const files = rollback.conflicts.slice(0, longest).map(({ path, kind }) => `   - ${(0,markdown .aY)(path)}: ${(0,markdown .aY)(kind)}`);
    const rest = rollback.conflicts.length - files.length;
    const more = rest > 0 ? [`   - and ${rest} more`] : [];
    const head = `Later changes on ${(0,markdown .aY)(base)} touch the same lines as ${(0,markdown .aY)(`${(0,commit_id .Fu)(good)}..${(0,commit_id .Fu)(bad)}`)}, so taking it back needs a person. In conflict:`;
    return [head, ...files, ...more].join('\n');
}

// EXTERNAL MODULE: ./build/render/landed-list.js
var landed_list = __webpack_require__(3366);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(6860);
;// CONCATENATED MODULE: ./build/render/incident-plan.js




const incident_plan_longest = 50;
function planText(response, landed, { steps, first, suspects }) {
    const { rollback } = response;
    const landings = landed.length;
    const effort = `${landings} landings, ${stepsText(response, steps)}.`;
    const verdictText = suspects.length === 0 ? `No clear suspect: ${effort}` : `${suspectsText(landed, suspects)}\n\n${effort}`;
    if (rollback.step !== 'opened')
        return verdictText;
    const how = [
        `Once #${rollback.pull} is merged and there is time, comment ${(0,markdown .aY)('/guard reland half')} here, or run mode rollback with ${(0,markdown .aY)(`reland: ${rollback.pull}`)} and ${(0,markdown .aY)('half: first')}.`,
        `That brings back ${landingsText(1, first)}. If its watch ends healthy, the fault is in ${landingsText(first + 1, landings)}; if not, in ${landingsText(1, first)}, and only that part is taken back then.${steps > 1 ? ' Each further step halves what is left.' : ''}`,
    ];
    return [verdictText, ...how].join(' ');
}
function suspectsText(landed, suspects) {
    const lines = suspects.slice(0, incident_plan_longest).map(({ number, sha, evidence }) => {
        const unit = landed[number - 1] ?? { number: null, title: '', sha };
        return `- landing ${number}, ${(0,landed_list .Pk)(unit)} ${(0,markdown .X1)((0,landed_list ._Q)(unit.title))}: ${evidence.map(evidenceWords).join('; ')}`;
    });
    return ['**Where to look first** (no proof of a fault; all of it is taken back):', '', ...lines].join('\n');
}
function evidenceWords(evidence) {
    switch (evidence.kind) {
        case 'names-segment':
            return `only ${(0,markdown .aY)(evidence.segment)} got worse, and ${(0,markdown .aY)(evidence.path)} names it`;
        case 'began-with':
            return `it began with ${evidence.deployed.length === 1 ? 'the deploy' : 'one of the deploys'} of ${evidence.deployed.map((sha) => (0,markdown .aY)((0,commit_id .Fu)(sha))).join(', ')}, and that brought it`;
    }
}
function stepsText({ verdict, byHand }, steps) {
    const number = `${steps} ${steps === 1 ? 'step' : 'steps'}`;
    if (byHand !== undefined || verdict.verdict === 'unknown')
        return number;
    return `${number} of ${Math.max(1, Math.ceil((verdict.endedAt - verdict.startedAt) / 60))} min`;
}
function landingsText(from, through) {
    return from === through ? `landing ${from}` : `landings ${from} to ${through}`;
}
function landingsTable(landed) {
    const rows = landed
        .slice(0, incident_plan_longest)
        .map((unit, index) => [
        `${index + 1}`,
        `${(0,landed_list .Pk)(unit)} ${(0,markdown .X1)((0,landed_list ._Q)(unit.title))}`,
        [sizeText(unit), ...unsafeText(unit)].join('; '),
    ]);
    const rest = landed.length - incident_plan_longest;
    const more = rest > 0 ? `\n\nand ${rest} more` : '';
    return `${(0,markdown .tp)(['', 'Landing', 'Holds'], rows)}${more}`;
}
function sizeText({ size }) {
    if (size === undefined)
        return 'a direct push';
    const { files, lines } = size;
    return `${(0,quantities .U9)(lines)} ${lines === 1 ? 'line' : 'lines'} in ${(0,quantities .U9)(files)} ${files === 1 ? 'file' : 'files'}`;
}
function unsafeText({ unsafe }) {
    return unsafe === undefined ? [] : ['says that it cannot be rolled back safely'];
}

// EXTERNAL MODULE: ./build/render/spoken-deploys.js
var spoken_deploys = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/render/verdict-evidence.js
var verdict_evidence = __webpack_require__(4404);
// EXTERNAL MODULE: ./build/render/incident-findings.js
var incident_findings = __webpack_require__(4238);
// EXTERNAL MODULE: ./build/render/incident-format.js
var incident_format = __webpack_require__(2903);
// EXTERNAL MODULE: ./build/render/incident-words.js
var incident_words = __webpack_require__(5327);
;// CONCATENATED MODULE: ./build/render/incident-body.js















const titleLength = 256;
const notes = [
    '### Notes',
    '',
    'Write here, or anywhere outside of the parts above: what people write is kept. The parts above are brought up to date.',
].join('\n');
function renderIncident(input, landed, plan) {
    const [summary, state, now, timeline] = currentParts(input);
    const sections = [summary, state, now, evidence(input), wentOut(input, landed, plan), timeline, links(input)];
    return { title: titleOf(input), body: (0,render_document .h$)(sections, notes) };
}
function incidentSections(input) {
    return currentParts(input);
}
function currentParts(input) {
    const { summary, table } = (0,incident_state .cj)(input);
    const { rollback } = input.response;
    const index = rollback.step === 'opened' ? `${rollbackMarker(rollback.pull)}\n\n` : '';
    const now = `### What to do now\n\n${incidentNow(input)}`;
    return [
        { name: 'summary', text: summary, short: summary },
        { name: 'state', text: `${index}${table}`, short: `${index}${table}` },
        { name: 'now', text: now, short: now },
        timelineSection(input),
    ];
}
function titleOf({ environment, response }) {
    const { verdict, bad, byHand } = response;
    const what = byHand !== undefined
        ? 'Rolled back by hand'
        : 'regression' in verdict
            ? (0,incident_findings .Aj)(numbersOf(verdict.regression.worst), {
                words: incident_words .x,
                format: (0,incident_format .hO)('en', 'UTC'),
                safe: markdown .pj,
            })
            : 'Worse than before';
    const where = environment === 'production' ? '' : ` in ${environment}`;
    const whose = (0,incident_state .i4)(response) === null ? 'deploy' : 'not by deploy';
    const title = (0,markdown .pj)(`${what}${where}, ${whose} ${(0,commit_id .Fu)((0,spoken_deploys .o)(verdict) ?? bad)}`);
    return [...title].slice(0, titleLength).join('');
}
function numbersOf({ metric, segment, baseline, observed, gauge }) {
    const limit = (0,incident_format .ML)(metric);
    if (gauge !== undefined)
        return { metric, kind: 'gauge', segment, before: gauge.usual, since: gauge.observed, limit: null };
    const before = baseline.total === 0 ? null : baseline.share;
    return { metric, kind: limit === null ? 'rate' : 'latency', segment, before, since: observed.share, limit };
}
function evidence({ response, runUrl }) {
    const { verdict } = response;
    const picture = verdict.verdict === 'unknown' ? '' : course(verdict);
    const parts = ['### Evidence', (0,verdict_evidence .rS)(verdict), picture];
    return {
        name: 'evidence',
        text: parts.filter((part) => part !== '').join('\n\n'),
        short: `### Evidence\n\nLeft out here, for this text would be too long: see the [run](${runUrl}).`,
    };
}
function course(verdict) {
    if (!('regression' in verdict))
        return '';
    return (0,chart .b)(verdict.regression.worst, verdict.startedAt);
}
function wentOut({ response, repositoryUrl }, landed, plan) {
    const { good, bad } = response;
    const compare = good === null ? null : `[All changes](${repositoryUrl}/compare/${good}...${bad})`;
    const known = compare ?? 'What ran before is not known.';
    const isOutside = (0,incident_state .i4)(response) !== null;
    const blame = isOutside ? 'None of them is blamed.' : 'They are taken back together; none is blamed by itself.';
    const listed = isOutside || plan === null ? (0,landed_list .lO)(landed) : `${landingsTable(landed)}\n\n${planText(response, landed, plan)}`;
    const list = landed.length === 0 ? '' : `\n\n${(0,landed_list .QF)(landed)}. ${blame}\n\n${listed}`;
    return { name: 'went-out', text: `### What went out\n\n${known}${list}`, short: `### What went out\n\n${known}` };
}
function timelineSection({ timeline, environment, response }) {
    const line = (event) => {
        const sentence = (0,incident_timeline .WR)(event, { environment, response });
        return event.kind === 'unknown' ? `- ${sentence}` : `- ${(0,quantities .Hn)(event.at)}: ${sentence}`;
    };
    const heading = '### Timeline (UTC)\n\n';
    return {
        name: 'timeline',
        text: heading + timeline.map(line).join('\n'),
        short: `${heading}Earlier lines are left out.\n\n${timeline.slice(-5).map(line).join('\n')}`,
    };
}
function links({ runUrl, environment }) {
    const text = `[The run that watched this deploy](${runUrl}) of ${(0,markdown .X1)(environment)}.`;
    return { name: 'links', text, short: text };
}
function rollbackMarker(pull) {
    return `<!-- guard-rollback:${pull} -->`;
}
function markedRollback(body) {
    const number = Number(/^<!-- guard-rollback:(\d{1,15}) -->$/m.exec(body)?.[1]);
    return Number.isSafeInteger(number) ? number : null;
}


  }),

  3366:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Pk: () => (  landingName),
    QF: () => (  landedCount),
    _Q: () => (  shownTitle),
    lO: () => (  landedList)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);



const longest = 50;
const titleLength = 120;
function landedList(units) {
    const lines = units.slice(0, longest).map((unit) => `- ${landingName(unit)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(shownTitle(unit.title))}`);
    if (units.length > longest)
        lines.push(`- and ${units.length - longest} more`);
    return lines.join('\n');
}
function landedCount(units) {
    const pulls = units.filter((unit) => unit.number !== null).length;
    const commits = units.length - pulls;
    const parts = [
        ...(pulls === 0 ? [] : [(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(pulls, 'pull request')]),
        ...(commits === 0 ? [] : [(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(commits, 'commit')]),
    ];
    return parts.join(' and ');
}
function landingName(unit) {
    return unit.number === null ? `\`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__  .Fu)(unit.sha)}\`` : `#${unit.number}`;
}
function shownTitle(title) {
    const characters = [...title];
    return characters.length <= titleLength ? title : `${characters.slice(0, titleLength - 1).join('')}…`;
}


  })

};
