export const id = 3064;
export const ids = [3064];
export const modules = {

  7245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  mayWrite)
  });
function mayWrite(permission) {
    return permission === 'admin' || permission === 'write';
}


  }),

  41971:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ck: () => (  isRunOver),
    kK: () => (  withLock),
    uW: () => (  sweepLock)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42030);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74909);
  var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23224);




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


  })

};
