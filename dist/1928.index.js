export const id = 1928;
export const ids = [1928,5213];
export const modules = {

  51928:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    resumeResult: () => (  resumeResult),
    resumeWatch: () => (  resumeWatch)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6601);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(74909);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(59909);
  var _config_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6964);
  var _config_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19274);
  var _deploy_deploy_branches_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(94116);
  var _deploy_gate_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79970);
  var _deploy_guard_step_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(15958);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41971);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10640);
  var _hold_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16082);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54990);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71570);
  var _respond_response_deps_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27203);
  var _results_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(88871);
  var _setting_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32897);
  var _plan_watch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(61860);
  var _sampling_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38376);
  var _sliced_watch_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5213);
  var _watch_deploy_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(33812);




















function openWatch({ watches }) {
    const begun = watches.findLast(({ startedAt }) => startedAt !== null);
    const watch = (begun?.slices !== undefined && isOpen(begun) ? begun : watches.at(-1)) ?? null;
    if (watch === null || !isOpen(watch))
        return { kind: 'none', reason: 'nothing-open', watch };
    if (watch.startedAt === null && watch.state === 'planned')
        return { kind: 'planned', watch };
    if (watch.startedAt === null)
        return { kind: 'none', reason: 'not-seen-to-run', watch };
    return { kind: 'left', left: { watch, startedAt: Date.parse(watch.startedAt) / 1000 } };
}
const isOpen = ({ state }) => state !== 'ended' && state !== 'unknown';
async function resumeWatch(given, request) {
    const setting = await atOwnStage(given);
    const { ports } = setting;
    const { heedLabels } = await Promise.all( [__webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(5668)]).then(__webpack_require__.bind(__webpack_require__, 55668));
    await heedLabels(setting);
    const { record } = await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_7__  .ar)(setting);
    const open = openWatch(record);
    if (open.kind === 'none')
        return { ...open, sha: open.watch?.sha ?? null };
    const left = open.kind === 'left' ? open.left : await carriedOut(ports, open.watch);
    if (left === null)
        return { kind: 'none', reason: 'not-seen-to-run', sha: open.kind === 'left' ? null : open.watch.sha };
    const { sha } = left.watch;
    const { baseSha, resumedBy, slices, run } = left.watch;
    const atWork = resumedBy ?? (slices === undefined ? run : null);
    if (atWork !== null && !(await (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_3__  .Ck)(ports.forge.runs, atWork)))
        return { kind: 'none', reason: 'under-way', sha };
    const found = await (0,_respond_response_deps_js__WEBPACK_IMPORTED_MODULE_8__  .E4)(setting, baseSha ?? sha);
    const { policy: staged } = (0,_config_stages_js__WEBPACK_IMPORTED_MODULE_0__  .Vz)(found, null, stageKnown(found, left.watch));
    const policy = (0,_config_variables_js__WEBPACK_IMPORTED_MODULE_1__  .I)(staged, (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_6__  .sm)({ ...request, sha }, baseSha));
    (0,_sampling_js__WEBPACK_IMPORTED_MODULE_11__  .Zc)(policy);
    const task = await taskOf(setting, record, left, policy, request);
    const known = slices === undefined ? undefined : await (0,_sliced_watch_js__WEBPACK_IMPORTED_MODULE_12__  .Z)(setting, task, record, slices);
    if (known !== undefined && 'minutes' in known)
        return { kind: 'goes-on', sha, next: known };
    const taken = await takeUp(setting, left.watch);
    if (!taken)
        return { kind: 'none', reason: 'under-way', sha };
    const where = known === undefined ? 'it goes on here' : 'it ends here';
    ports.log.info(`The watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_14__  .Fu)(sha)} was left by run ${run.id}: ${where}.`);
    return { kind: 'watched', task, watched: await (0,_watch_deploy_js__WEBPACK_IMPORTED_MODULE_13__.watchDeploy)(setting, task, known) };
}
async function atOwnStage(setting) {
    const { stage: name = null, whole = setting.store } = setting;
    if (name === null)
        return setting;
    const { watches } = await whole.read();
    const noted = watches.findLast(({ stage }) => stage?.name === name)?.stage;
    return noted === undefined ? setting : (0,_setting_js__WEBPACK_IMPORTED_MODULE_9__  .o)(setting, { ...noted, share: null });
}
const stageKnown = ({ stages }, { stage }) => stages.some(({ name }) => name === stage?.name) ? (stage?.name ?? null) : null;
async function carriedOut({ forge }, watch) {
    const { run, plannedAt, deployment, sha } = watch;
    if (plannedAt === undefined || !(await (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_3__  .Ck)(forge.runs, run)))
        return null;
    const [jobs, named] = await Promise.all([forge.runs.jobs(run.id, run.attempt), forge.deployments.jobs(sha)]);
    const job = (0,_deploy_guard_step_js__WEBPACK_IMPORTED_MODULE_15__  .MQ)(jobs, named, deployment);
    const took = job === null ? null : (0,_deploy_guard_step_js__WEBPACK_IMPORTED_MODULE_15__  ._C)(job);
    return took === null ? null : { watch, startedAt: Date.parse(plannedAt) / 1000 + took };
}
async function takeUp({ ports, store }, left) {
    const own = (0,_base_run_js__WEBPACK_IMPORTED_MODULE_16__  .px)(ports.run);
    let taken = false;
    await store.update(`The watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_14__  .Fu)(left.sha)} is taken up again`, (record) => {
        const newest = record.watches.at(-1);
        taken = newest !== undefined && isSame(newest, left);
        return taken ? (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .mM)(record, left, { state: 'running', resumedBy: own }) : record;
    });
    return taken;
}
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
async function taskOf(setting, record, { watch, startedAt }, policy, request) {
    const { ports, environment, cell = null } = setting;
    const { sha, baseSha, deployment, baseline, run, artifact, expects, found } = watch;
    const share = policy.stages.find(({ name }) => name === watch.stage?.name)?.share ?? null;
    const stage = watch.stage && { name: watch.stage.name, last: watch.stage.last, share };
    const plan = policy.store === null ? (0,_sampling_js__WEBPACK_IMPORTED_MODULE_11__  .XW)(policy, request) : { ...policy.watch, metrics: [] };
    return {
        environment,
        ...(cell === null ? {} : { cell }),
        ...(stage === undefined ? {} : { stage }),
        sha,
        baseSha,
        policyAt: (setting.policySource?.text ?? null) === null ? (baseSha ?? sha) : null,
        branch: await branchOf(ports, watch, policy),
        deployment,
        plan: (0,_deploy_gate_findings_js__WEBPACK_IMPORTED_MODULE_2__  .v)(plan, found),
        baseline,
        mitigates: await mitigationOf(setting, { record, request: { ...request, sha }, stage: stage ?? null }),
        samples: null,
        ...(artifact === undefined ? {} : { artifact }),
        ...(0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_10__  .h$)(watch),
        ...(0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_10__  .b0)(record, policy.store, baseline, policy.incidents, expects),
        resumed: { run, startedAt },
    };
}
async function branchOf({ forge }, { run }, policy) {
    const deployed = await forge.runs.get(run.id);
    const named = (0,_deploy_deploy_branches_js__WEBPACK_IMPORTED_MODULE_17__  .e)(policy);
    if (deployed?.branch != null && (named.length === 0 || named.includes(deployed.branch)))
        return deployed.branch;
    return named[0] ?? (await forge.info.get()).defaultBranch;
}
async function mitigationOf({ ports }, asked) {
    const { record, request } = asked;
    if ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .WF)(record) === null)
        return null;
    const repository = await ports.openRepository();
    try {
        await (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_6__  .CG)(repository, request.sha);
        return (0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_10__  .OT)(asked, await (0,_hold_facts_js__WEBPACK_IMPORTED_MODULE_5__  .P)(ports, { record, repository, request }));
    }
    finally {
        await repository.close();
    }
}
const nothing = {
    'nothing-open': 'No watch was left open.',
    'not-seen-to-run': 'passed the gate, and no watch of it has begun: it is not known to run. The next deploy is compared with the time before it.',
    'under-way': 'is being watched by another run.',
};
function resumeResult(environment, given, resumed) {
    const head = { schemaVersion: 1, verb: 'resume', environment };
    if (resumed.kind === 'none') {
        const { reason, sha } = resumed;
        const about = reason === 'nothing-open' || sha === null ? '' : `${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_14__  .Fu)(sha)} `;
        const rest = { verdict: null, rollbackPullRequest: null, incidentIssue: null };
        return {
            ...head,
            sha: sha ?? given.sha,
            baseSha: null,
            reasonCode: reason,
            message: `${about}${nothing[reason]}`,
            ...rest,
        };
    }
    if (resumed.kind === 'goes-on') {
        const { sha, next } = resumed;
        const rest = { verdict: null, rollbackPullRequest: null, incidentIssue: null };
        const message = `The watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_14__  .Fu)(sha)} goes on: nothing ends it so far. The next look is due in ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_18__  .LS)(next.minutes, 'minute')}. ${next.by}`;
        return { ...head, sha, baseSha: null, reasonCode: 'goes-on', message, ...rest };
    }
    const { verdict, reasonCode, message, sha, baseSha, ...rest } = (0,_results_js__WEBPACK_IMPORTED_MODULE_19__  .$)(resumed.task, resumed.watched);
    const { rollbackPullRequest, incidentIssue } = rest;
    return { ...head, sha, baseSha, reasonCode, message, verdict, rollbackPullRequest, incidentIssue };
}


  }),

  5213:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  lookAtSlice),
    leaveToSlices: () => (  leaveToSlices)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86860);
  var _watch_slices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78249);
  var _check_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16085);
  var _carried_deploys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35710);
  var _watch_deploy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33812);








async function leaveToSlices(setting, task, slices) {
    const { ports } = setting;
    const { owed } = await (0,_watch_deploy_js__WEBPACK_IMPORTED_MODULE_4__  .qN)(setting, task);
    const planned = task.plan.duration;
    const next = await wake(ports, slices, (0,_watch_slices_js__WEBPACK_IMPORTED_MODULE_1__  .Hh)(slices, 0, planned));
    const due = (0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_5__  .vD)(ports.clock.now() / 1000 + 60 * next.minutes);
    const summary = `## Deployed; the watch goes on without this job\n\nThe next look is due at ${due}. ${next.by}\n`;
    const report = { title: `Watching: the next look is due at ${due}`, summary };
    const check = () => (0,_check_run_js__WEBPACK_IMPORTED_MODULE_2__  .$T)(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report);
    for (const { what, error } of await (0,_watch_deploy_js__WEBPACK_IMPORTED_MODULE_4__  .WU)([...owed, { what: 'The check run', work: check }]))
        ports.log.warning(`${what} could not be written: ${error.message}`);
    await ports.summarise(summary);
    ports.log.info(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(task.sha)} is out. The next look is due at ${due}. ${next.by}`);
    return next;
}
async function lookAtSlice(setting, task, record, slices) {
    const { ports } = setting;
    const { store, plan, resumed } = task;
    const { lookAtStore, lostWatch } = await Promise.all( [__webpack_require__.e(2453), __webpack_require__.e(3713), __webpack_require__.e(3903)]).then(__webpack_require__.bind(__webpack_require__, 63903));
    if (store === undefined)
        return lostWatch(task);
    const age = ports.clock.now() / 1000 - (resumed?.startedAt ?? 0);
    try {
        const seen = await lookAtStore(setting, task, store, await (0,_carried_deploys_js__WEBPACK_IMPORTED_MODULE_3__  .OR)(ports, task, record));
        if (!('nap' in seen))
            return seen;
        if (task.found?.plan !== undefined)
            await (await Promise.all( [__webpack_require__.e(7203), __webpack_require__.e(179), __webpack_require__.e(2855)]).then(__webpack_require__.bind(__webpack_require__, 42855))).askAtLook(setting, task);
        return await wake(ports, slices, (0,_watch_slices_js__WEBPACK_IMPORTED_MODULE_1__  .Hh)(slices, age, seen.left));
    }
    catch (error) {
        await wake(ports, slices, (0,_watch_slices_js__WEBPACK_IMPORTED_MODULE_1__  .Hh)(slices, age, plan.duration - age));
        throw error;
    }
}
const LATER = 'Whatever starts mode `resume` next makes it.';
const WAITED = 50;
async function wake({ forge, run, clock, log }, { workflow }, minutes) {
    if (workflow === null)
        return { minutes, by: LATER };
    try {
        if (run.event === 'workflow_dispatch' && (await startedFor(forge, run.runId, clock)) < WAITED) {
            const cure = `Give the job an environment with a wait timer of ${minutes} minutes, as docs/watch.md shows.`;
            log.warning(`This look has waited for nothing, so no further one is sent for. ${cure}`);
            return { minutes, by: LATER };
        }
        const { defaultBranch } = await forge.info.get();
        await forge.workflows.dispatch(workflow, defaultBranch, { wait: String(minutes) });
        return { minutes, by: `\`${workflow}\` was dispatched for it.` };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        const cure = 'It needs `actions: write`, and the workflow an input `wait` below `workflow_dispatch`.';
        log.warning(`The next look could not be sent for: ${error.message} ${cure}`);
        return { minutes, by: LATER };
    }
}
async function startedFor({ runs }, id, clock) {
    const run = await runs.get(id);
    return run === null ? 0 : (Date.parse((0,_base_clock_js__WEBPACK_IMPORTED_MODULE_7__  .E)(clock)) - Date.parse(run.startedAt)) / 1000;
}


  })

};
