export const id = 5213;
export const ids = [5213];
export const modules = {

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
