export const id = 3812;
export const ids = [3812];
export const modules = {

  35710:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OR: () => (  earlierOf),
    S1: () => (  isIn),
    el: () => (  HEALTHY),
    ii: () => (  provenChecks)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95499);
  var _deploy_proven_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26468);
  var _check_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16085);
  var _plan_watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61860);







async function isIn({ forge }, sha, deployed) {
    const status = (await forge.comparisons.compare(sha, deployed))?.status;
    return status === 'ahead' || status === 'identical';
}
async function earlierOf(ports, task, record) {
    const of = { sha: task.sha, run: (0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_4__  .qZ)(ports, task) };
    const began = record.watches.findLast((watch) => (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_2__  .fH)(watch, of))?.startedAt ?? (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_5__  .E)(ports.clock);
    const { between, carried } = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_2__  .Ki)(record, of, Date.parse(began) / 1000);
    if (carried === undefined || task.mitigates !== null || (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__  .QR)(task))
        return { between };
    try {
        return (await isIn(ports, carried.sha, task.sha)) ? { between, carried } : { between };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`Whether ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(carried.sha)} is in what runs could not be asked: ${error.message}`);
        return { between };
    }
}
const HEALTHY = { title: 'Healthy after the deploy', conclusion: 'success' };
function provenChecks({ forge, run }, task, verdict, summary) {
    if (verdict.verdict !== 'inconclusive' || verdict.proves === undefined || task.cell !== undefined)
        return [];
    const { sha } = verdict.proves;
    const title = `${HEALTHY.title} (by all the time since, with the watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(task.sha)})`;
    const subject = { environment: task.environment, sha, runUrl: run.runUrl };
    const work = () => (0,_check_run_js__WEBPACK_IMPORTED_MODULE_3__  .$T)(forge.checks, subject, { ...HEALTHY, title, summary });
    return [{ what: `The check run of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(sha)}`, work }];
}


  }),

  35974:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  conclude),
    p: () => (  recordVerdict)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96331);
  var _deploy_cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95499);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23224);
  var _deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26468);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10640);
  var _incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97683);
  var _plan_watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61860);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71570);
  var _run_mode_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38250);












async function conclude(setting, task, verdict, seen = null) {
    const { ports } = setting;
    const by = {
        at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_9__  .E)(ports.clock),
        run: (0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_7__  .qZ)(ports, task),
    };
    const { settleVerdict } = await Promise.all( [__webpack_require__.e(2453), __webpack_require__.e(6931)]).then(__webpack_require__.bind(__webpack_require__, 46931));
    const over = verdict.verdict === 'external' ? await closedByPerson(setting) : null;
    let settled = verdict;
    const report = await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_8__  .Om)(setting, `The watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(task.sha)} has ended`, (before) => {
        settled = settleVerdict(before, { ...task, run: by.run }, verdict, seen);
        return recordVerdict(over === null ? before : closeIncident(before, over), task, settled, by, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_11__  .EM)(setting));
    });
    const { record } = report;
    const response = responseTo(record, task, settled);
    return {
        verdict: settled,
        calledBad: settled.verdict !== 'regressed' && (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .Vx)(record, task.sha),
        pull: response?.rollback.step === 'opened' ? response.rollback.pull : null,
        issue: response?.incident.step === 'opened' ? response.incident.issue : null,
        unfinished: unfinishedWords(report),
        withheld: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_11__  .EM)(setting) ? null : withheldWords(recordVerdict(record, task, settled, by), task, settled),
    };
}
function unfinishedWords({ failures, unwritten }) {
    const lost = unwritten == null
        ? []
        : [
            `The record of this environment could not be written, so the next deploy does not know what was found here; what was opened is found again by its key. ${unwritten.message}`,
        ];
    return [...lost, ...failures.map(({ error }) => error.message)];
}
function responseTo(record, { environment, sha }, verdict) {
    return verdict.verdict === 'external' ? (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .SZ)(record) : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .PT)(record, (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__  .Qq)(environment, sha));
}
async function closedByPerson({ ports, store }) {
    const going = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .SZ)(await store.read());
    if (going?.incident.step !== 'opened')
        return null;
    try {
        const issue = await ports.forge.issues.get(going.incident.issue);
        return issue === null || issue.state === 'closed' ? going.incidentKey : null;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`Whether incident #${going.incident.issue} is still open could not be asked: ${error.message}`);
        return null;
    }
}
function closeIncident(record, key) {
    return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .I4)(record, key, (response) => response.incident.step === 'opened'
        ? { ...response, incident: { ...response.incident, phase: 'closed' } }
        : response);
}
function withheldWords(decided, task, verdict) {
    const response = responseTo(decided, task, verdict);
    if (response === null)
        return null;
    const { good, incident } = response;
    if ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  ._S)(response) && incident.step === 'opened')
        return `Nothing was written: incident #${incident.issue}, which goes on, would have been told.`;
    if (good === null || (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  ._S)(response))
        return 'Nothing was opened: an incident issue would have been.';
    const back = `a rollback pull request from ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(task.sha)} back to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(good)}`;
    return `Nothing was opened: ${back} and an incident issue would have been, and later deploys that contain this one would have been held.`;
}
function recordVerdict(record, task, verdict, by, opens = true) {
    const { deployment, sha, baseSha, branch: base, baseline, environment, mitigates } = task;
    const place = (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_2__  .fW)(task);
    const isPart = task.stage?.last === false;
    const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended';
    const ended = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .P$)(record, { sha, run: by.run }, { state, verdict: verdict.verdict });
    const marked = withMarks(ended, task, verdict, by);
    if (!opens)
        return marked;
    const incident = mitigates ?? openedMeanwhile(record, { sha, run: by.run });
    const recovery = incident === null || place === null || verdict.verdict !== 'healthy'
        ? null
        : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .Yr)(marked, { name: place, isPart }, sha);
    if (recovery !== null && !recovery.all)
        return recovery.record;
    if (incident !== null)
        return (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__  .UD)(recovery?.record ?? marked, {
            event: developmentOf(task, verdict, by),
            mended: incident.mended,
        });
    if (baseline === null)
        return marked;
    const at = place === null ? null : { name: place, ...(isPart && { part: task.stage?.share ?? null }) };
    const deploy = { environment, deployment, bad: sha, baseSha, base, verdict, baseline, place: at, ...by };
    switch (verdict.verdict) {
        case 'regressed':
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .CB)(marked, deploy);
        case 'external':
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .KY)((0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__  .gf)(marked, { kind: 'worse-outside', sha, ...by }), deploy);
        case 'healthy':
            return isPart ? marked : (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__  .gf)(marked, { kind: 'recovered', sha, ...by });
        case 'inconclusive':
            return marked;
    }
}
function openedMeanwhile(record, own) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .WF)(record);
    if (response === null || response.bad === own.sha)
        return null;
    const { since } = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .qu)(record, own);
    const isEarlier = since.some(({ sha, verdict }) => sha === response.bad && verdict === 'regressed');
    return isEarlier ? { mended: false } : null;
}
function withMarks(record, { deployment, sha, stage }, verdict, by) {
    if (verdict.verdict === 'healthy')
        return deployment === null || stage?.last === false ? record : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .bL)(record, { deployment, sha, ...by });
    if (verdict.verdict === 'inconclusive' && verdict.proves !== undefined)
        return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .Dc)(record, { sha, run: by.run }, { ...by, sha: verdict.proves.sha });
    if (verdict.verdict !== 'regressed')
        return record;
    const [named, ...others] = verdict.suspects ?? [];
    const first = others.length > 0 ? undefined : record.watches.findLast((watch) => watch.sha === named);
    const bad = [{ deployment, sha }, ...(first === undefined ? [] : [first])];
    return bad.reduce((marked, each) => each.deployment === null ? marked : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .Tc)(marked, { deployment: each.deployment, sha: each.sha, ...by }), record);
}
function developmentOf({ sha }, verdict, by) {
    switch (verdict.verdict) {
        case 'healthy':
            return { kind: 'recovered', sha, ...by };
        case 'regressed':
            return { kind: 'still-failing', sha, ...by };
        case 'external':
        case 'inconclusive':
            return { kind: 'unclear', reason: verdict.reasonCode, sha, ...by };
    }
}


  }),

  33812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    WU: () => (  show),
    abandonDeploy: () => (  abandonDeploy),
    qN: () => (  begin),
    watchDeploy: () => (  watchDeploy)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(74909);
  var _deploy_enduring_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89734);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10640);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5120);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(86860);
  var _render_watch_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51111);
  var _check_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16085);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71570);
  var _run_mode_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38250);
  var _carried_deploys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35710);
  var _plan_watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61860);
  var _conclude_watch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35974);















async function watchDeploy(setting, task, known) {
    const enduring = { ...setting, store: (0,_deploy_enduring_store_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(setting.store) };
    return (0,_check_run_js__WEBPACK_IMPORTED_MODULE_4__  .e4)(setting, task.sha, () => watchAndConclude(enduring, task, known));
}
async function watchAndConclude(setting, task, known) {
    const { ports } = setting;
    const { record, owed } = await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_5__  .hB)(ports)(() => begin(setting, task));
    const { lookAhead, rangeAhead } = await Promise.all( [__webpack_require__.e(4647), __webpack_require__.e(7203), __webpack_require__.e(3995), __webpack_require__.e(8805)]).then(__webpack_require__.bind(__webpack_require__, 78805));
    const range = rangeAhead(record, task);
    const ahead = range === null || !(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_9__  .EM)(setting) ? null : lookAhead(setting, range);
    try {
        const { verdict, baseline, seen = null } = known ?? (await judge(setting, task, record));
        ports.log.info(verdict.message);
        if (verdict.verdict === 'regressed')
            ahead?.hurry(task.branch);
        const openSnapshots = ahead?.openSnapshots ?? ports.openSnapshots;
        const prepared = { ...setting, ports: { ...ports, openSnapshots } };
        const watched = await (0,_conclude_watch_js__WEBPACK_IMPORTED_MODULE_8__  .E)(prepared, { ...task, baseline }, verdict, seen);
        if (watched.verdict !== verdict)
            ports.log.info(watched.verdict.message);
        return await showVerdict(setting, task, watched, owed);
    }
    finally {
        await ahead?.close();
    }
}
async function abandonDeploy(setting, task, jobStatus) {
    const { ports, store } = setting;
    if (task.samples !== null)
        ports.sampling.stop(task.samples);
    const record = async () => {
        await store.update(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(task.sha)}: the deploy ended as ${jobStatus}`, (before) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .mM)(before, watchOf(setting, task), { state: 'cancelled' }));
    };
    const words = await wordsOf(setting, task, 'unclear', ABANDONED);
    const shown = abandonedShown(ports, task, jobStatus, words);
    const refused = await show([{ what: 'The record', work: record }, ...shown]);
    await ports.summarise(abandonedSummary(jobStatus));
    const [first] = refused;
    if (first !== undefined)
        throw first.error;
}
async function wordsOf(setting, task, own, alone) {
    if (setting.cell == null && task.stage === undefined)
        return alone;
    const { cellWords } = await __webpack_require__.e(  9037).then(__webpack_require__.bind(__webpack_require__, 49037));
    return cellWords(setting, task, watchOf(setting, task), own, alone);
}
async function show(all) {
    const refused = [];
    for (const shown of all) {
        try {
            await shown.work();
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
                throw error;
            refused.push({ ...shown, error });
        }
    }
    return refused;
}
async function begin(setting, task) {
    const { ports, store } = setting;
    if (task.resumed !== undefined)
        return { record: await store.read(), owed: [] };
    const at = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_11__  .E)(ports.clock);
    const { deployment } = task;
    const status = { state: 'success', description: 'Deployed; the watch follows', logUrl: ports.run.runUrl };
    const work = async () => deployment === null ? undefined : ports.forge.deployments.setStatus(deployment, status);
    const owed = await show([{ what: 'The status of the deployment', work }]);
    for (const { what, error } of owed)
        ports.log.warning(`${what} could not be written yet: ${error.message}`);
    const record = await store.update(`Watching ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(task.sha)}`, (before) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .mM)(before, watchOf(setting, task), {
        state: 'running',
        startedAt: at,
        deployment: task.deployment,
        ...(task.slices !== undefined && { slices: task.slices }),
    }));
    if (task.mitigates !== null) {
        const { run } = watchOf(setting, task);
        const event = { kind: 'mitigation-deployed', sha: task.sha, at, run };
        await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_5__  .Iu)(setting, { event, mended: task.mitigates.mended });
    }
    return { record, owed };
}
async function judge(setting, task, begun) {
    const { lostWatch, watchSamples, watchStore } = await Promise.all( [__webpack_require__.e(2453), __webpack_require__.e(3713), __webpack_require__.e(3903)]).then(__webpack_require__.bind(__webpack_require__, 63903));
    const asking = { ...setting, ports: { ...setting.ports, clock: await clockOf(setting, task) } };
    if (task.store === undefined)
        return task.resumed === undefined ? watchSamples(asking, task) : lostWatch(task);
    return watchStore(asking, task, task.store, await (0,_carried_deploys_js__WEBPACK_IMPORTED_MODULE_6__  .OR)(setting.ports, task, begun));
}
async function clockOf(setting, task) {
    if (task.found?.plan === undefined)
        return setting.ports.clock;
    return (await Promise.all( [__webpack_require__.e(7203), __webpack_require__.e(179), __webpack_require__.e(2855)]).then(__webpack_require__.bind(__webpack_require__, 42855))).askingClock(setting, task);
}
function watchOf({ ports }, task) {
    return { sha: task.sha, run: (0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_7__  .qZ)(ports, task) };
}
async function showVerdict(setting, task, watched, owed = []) {
    const { ports, conduct } = setting;
    const { verdict } = watched;
    const alone = watched.calledBad ? CALLED_BAD : checkWords(verdict);
    const own = verdict.verdict === 'healthy' || verdict.verdict === 'regressed' ? verdict.verdict : 'unclear';
    const words = await wordsOf(setting, task, own, alone);
    const advises = conduct.advisory && words.conclusion === 'failure';
    const title = advises ? `Advisory: ${words.title}` : words.title;
    const ends = words.conclusion === undefined ? {} : { conclusion: advises ? 'neutral' : words.conclusion };
    const subject = subjectOf(setting, task);
    const summary = (0,_render_watch_summary_js__WEBPACK_IMPORTED_MODULE_3__  .WG)(verdict, consequences(ports, watched, task, words), subject);
    const report = { title, summary, ...ends };
    const check = () => (0,_check_run_js__WEBPACK_IMPORTED_MODULE_4__  .$T)(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report);
    const failure = () => setFailure(ports, task, `${title}: ${verdict.message}`);
    const refused = await show([
        ...owed,
        { what: 'The check run', work: check },
        ...(verdict.verdict === 'inconclusive' || watched.calledBad || task.cell !== undefined || task.stage?.last === false
            ? (0,_carried_deploys_js__WEBPACK_IMPORTED_MODULE_6__  .ii)(ports, task, verdict, summary)
            : earlierChecks(ports, task, verdict, report)),
        ...(verdict.verdict === 'regressed' ? [{ what: 'The status of the deployment', work: failure }] : []),
    ]);
    const unwritten = refused.map(({ what, error }) => `${what} could not be written: ${error.message}`);
    for (const line of unwritten)
        ports.log.warning(line);
    const told = { ...watched, unfinished: [...watched.unfinished, ...unwritten] };
    const said = (0,_render_watch_summary_js__WEBPACK_IMPORTED_MODULE_3__  .WG)(verdict, consequences(ports, told, task, words), subject);
    await ports.summarise(said);
    await ports.keepPage?.('watch.html', async () => {
        const { watchedPage } = await Promise.all( [__webpack_require__.e(8022), __webpack_require__.e(9731), __webpack_require__.e(5428)]).then(__webpack_require__.bind(__webpack_require__, 85428));
        return watchedPage(`${task.environment}: ${title}`, said, verdict);
    });
    return told;
}
function subjectOf({ ports }, { environment: whole, cell, sha, baseSha, policyAt }) {
    const environment = cell === undefined ? whole : `${whole} (${cell})`;
    const at = { repositoryUrl: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_12__  .Ek)(ports.run), runUrl: ports.run.runUrl };
    const by = policyAt === undefined ? {} : { policyAt };
    return (0,_render_watch_summary_js__WEBPACK_IMPORTED_MODULE_3__  .EZ)({ environment, sha, baseSha, ...by, ...at });
}
const SPARED = { title: 'Another deploy made it worse', conclusion: 'neutral' };
const GONE = { title: 'No longer deployed: the newer deploy does not contain it', conclusion: 'neutral' };
function earlierChecks(ports, task, verdict, report) {
    const { deploys = [] } = verdict;
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    return deploys.slice(0, -1).map((sha) => {
        const isSpared = verdict.verdict === 'regressed' && !suspects.includes(sha);
        const subject = { environment: task.environment, sha, runUrl: ports.run.runUrl };
        const work = async () => {
            const isGone = verdict.verdict === 'healthy' && !(await (0,_carried_deploys_js__WEBPACK_IMPORTED_MODULE_6__  .S1)(ports, sha, task.sha));
            const said = isSpared ? SPARED : isGone ? GONE : report;
            const title = `${said.title} (by the watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(task.sha)})`;
            await (0,_check_run_js__WEBPACK_IMPORTED_MODULE_4__  .$T)(ports.forge.checks, subject, { ...report, ...said, title });
        };
        return { what: `The check run of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(sha)}`, work };
    });
}
const abandonedSummary = (jobStatus) => `## Not watched\n\nThis deploy passed the gate, but the job ended as ${jobStatus}: there is nothing to judge.\n`;
const ABANDONED = { title: 'Not watched: the deploy did not succeed', conclusion: 'neutral' };
function abandonedShown(ports, task, jobStatus, words) {
    const summary = abandonedSummary(jobStatus);
    const { places: _, ...said } = words;
    const report = { summary, ...said };
    const check = () => (0,_check_run_js__WEBPACK_IMPORTED_MODULE_4__  .$T)(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report);
    const failure = () => setFailure(ports, task, `The job ended as ${jobStatus}`);
    return [
        { what: 'The check run', work: check },
        { what: 'The status of the deployment', work: failure },
    ];
}
async function setFailure(ports, task, description) {
    if (task.deployment === null)
        return;
    await ports.forge.deployments.setStatus(task.deployment, { state: 'failure', description, logUrl: ports.run.runUrl });
}
function consequences({ run }, { pull, issue, unfinished, withheld }, { artifact, expects = [], found = {}, stage, cell, }, { places }) {
    const at = (0,_base_run_js__WEBPACK_IMPORTED_MODULE_12__  .Ek)(run);
    return [
        ...(stage === undefined ? [] : [`- **Stage:** ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_13__  .aY)(stage.name)}${stageText(stage)}`]),
        ...(places === undefined ? [] : [`- **${cell === undefined ? 'Stages' : 'Places'}:** ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_13__  .X1)(places)}`]),
        ...(artifact === undefined ? [] : [`- **Deployed:** ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_13__  .aY)(artifact)}`]),
        ...(found.risk === undefined || found.risk.longer === 1
            ? []
            : [`- **Watched ${found.risk.longer} times as long** as others, as the policy says of changes of this risk.`]),
        ...expects.map(({ metric, rise, because, pull: by }) => `- **Announced** in [#${by}](${at}/pull/${by}): ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_13__  .X1)(metric)} +${Number((rise * 100).toFixed(2))} %, because ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_13__  .X1)(because)}. Harm begins later for it, at most by half.`),
        ...(pull === null ? [] : [`- **Go back:** merge the rollback, [pull request #${pull}](${at}/pull/${pull})`]),
        ...(issue === null ? [] : [`- **Incident:** [issue #${issue}](${at}/issues/${issue})`]),
        ...unfinished.map((message) => `- **Not finished**, run the job again: ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_13__  .X1)(message)}`),
        ...(withheld === null ? [] : [(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_13__  .X1)(withheld)]),
    ].join('\n');
}
function stageText({ last, share }) {
    if (last)
        return ', which is everybody';
    return share === null ? ', not everybody' : `, ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_14__  .FL)(share)} of the traffic`;
}
const CALLED_BAD = { title: 'Worse since the deploy, by another watch of this commit', conclusion: 'failure' };
function checkWords({ verdict }) {
    switch (verdict) {
        case 'healthy':
            return _carried_deploys_js__WEBPACK_IMPORTED_MODULE_6__  .el;
        case 'regressed':
            return { title: 'Worse since the deploy', conclusion: 'failure' };
        case 'external':
            return { title: 'Worse since the deploy, from outside', conclusion: 'neutral' };
        case 'inconclusive':
            return { title: 'Deployed; the watch cannot say', conclusion: 'neutral' };
    }
}


  })

};
