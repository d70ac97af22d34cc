export const id = 644;
export const ids = [644];
export const modules = {

  2531:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $z: () => (  namedIncidents),
    Gn: () => (  renderPullBody),
    hF: () => (  incidentLink)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(616);
  var _landed_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3366);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4404);





const longest = 50;
function renderPullBody(input) {
    const why = `**${reason(input)}**`;
    const sections = [
        constant('why', `${why}\n\n${whatItDoes(input)}`),
        incidentLink([]),
        ...cautions(input),
        evidence(input),
        takenBack(input),
        ...keptPart(input),
        ...leftOutPart(input),
        constant('verify', `### See for yourself\n\n${verifyText(input)}`),
    ];
    const marker = `<!-- deploy-guard:rollback:${input.good}..${input.response.bad} -->`;
    const body = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .h$)(sections, marker);
    return { title: titleOf(input), body, short: `${why}\n\n${whatItDoes(input)}\n` };
}
function incidentLink(issues) {
    const text = issues.length === 0
        ? 'The incident issue will be named here.'
        : `Incident: ${issues.map((issue) => `#${issue}`).join(', ')}`;
    return constant('incident', text);
}
function namedIncidents(body) {
    const line = /^Incident: (#\d+(?:, #\d+)*)$/m.exec(body)?.[1] ?? '';
    return [...line.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
function titleOf({ environment, good, landed }) {
    const count = (0,_landed_list_js__WEBPACK_IMPORTED_MODULE_2__  .QF)(landed);
    return `Roll back ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .pj)(environment)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}${count === '' ? '' : ` (${count})`}`;
}
function reason({ environment, response }) {
    const { verdict, byHand } = response;
    if (byHand !== undefined)
        return `Called for by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(byHand.by)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(byHand.reason)}`;
    return verdict.verdict === 'regressed'
        ? (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  .HX)(environment, verdict.regression.worst)
        : 'The deploy made things worse.';
}
function whatItDoes({ good, how, exact, unusual, leftOut: paths, response, repositoryUrl }) {
    const range = `[\`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}..${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(response.bad)}\`](${repositoryUrl}/compare/${good}...${response.bad})`;
    const base = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(response.base);
    const lines = [`This takes back what that deploy brought (${range}) as one commit on ${base}, and nothing else.`];
    if (how === 'extended')
        lines[0] = `This takes back what that deploy brought (${range}), and the later changes that are in the way, as one commit on ${base}.`;
    if (how === 'restore-good')
        lines[0] = `This restores the whole tree of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good))}, from before that deploy (${range}), as one commit on ${base}.`;
    if (paths.length > 0)
        lines.push('Some files are left out (listed below).');
    if (exact)
        lines.push(`Merging it restores exactly what ran before: nothing has landed on ${base} since.`);
    if (unusual)
        lines.push(`Look closely: \`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}\` is not in the history of what was deployed, so this may also take away what only it had.`);
    lines.push('If its checks wait, someone with write access has to start them.');
    return lines.join(' ');
}
function evidence({ response, runUrl }) {
    if (response.byHand !== undefined)
        return constant('evidence', `### Why\n\nA person decided it; no watch called for it. [The run](${runUrl})`);
    const short = `### Why\n\nThe numbers are left out here, for this text would be too long: see the [run](${runUrl}).`;
    return {
        name: 'evidence',
        text: `### Why\n\n${(0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  .rS)(response.verdict)}\n\n[The run that watched it](${runUrl})`,
        short,
    };
}
function takenBack({ landed }) {
    const heading = '### What is taken back';
    const count = (0,_landed_list_js__WEBPACK_IMPORTED_MODULE_2__  .QF)(landed);
    const short = `${heading}\n\n${count === '' ? 'See the range above.' : `${count}; see the range above.`}`;
    return { name: 'taken-back', text: landed.length === 0 ? short : `${heading}\n\n${(0,_landed_list_js__WEBPACK_IMPORTED_MODULE_2__  .lO)(landed)}`, short };
}
function keptPart({ kept: units, response, how }) {
    if (units.length === 0)
        return [];
    const heading = how === 'restore-good' ? '### What landed since and would be dropped' : '### What landed since and stays';
    const short = `${heading}\n\n${(0,_landed_list_js__WEBPACK_IMPORTED_MODULE_2__  .QF)(units)}: see the history of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(response.base)}.`;
    return [{ name: 'kept', text: `${heading}\n\n${(0,_landed_list_js__WEBPACK_IMPORTED_MODULE_2__  .lO)(units)}`, short }];
}
function leftOutPart({ leftOut: paths, how, cautions: found, conflicts }) {
    if (paths.length === 0)
        return [];
    const asked = new Set(found.map(({ path }) => path));
    const stays = paths.some((path) => asked.has(path) && !conflicts.some((one) => one.path === path));
    const shown = paths.slice(0, longest).map((path) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(path)}`);
    if (paths.length > longest)
        shown.push(`- and ${paths.length - longest} more`);
    const reasons = [
        ...(paths.some((path) => path.startsWith('.github/workflows/'))
            ? ['A workflow token may not write workflow files.']
            : []),
        ...(how === 'kept-main'
            ? [
                'Files in conflict with later work keep their version where the policy or the attributes of the repository say so.',
            ]
            : []),
        ...(stays ? ['A migration that has run and a release note are not undone by deleting their file.'] : []),
    ];
    const why = `${reasons.join(' ')} These keep their present version; take them back by hand if they matter:`;
    const heading = '### What is left out';
    const short = `${heading}\n\n${paths.length} files.`;
    return [{ name: 'left-out', text: `${heading}\n\n${why}\n\n${shown.join('\n')}`, short }];
}
function constant(name, text) {
    return { name, text, short: text };
}
const mostNamed = 10;
const todo = {
    'migration-destructive': 'Data: this migration removes, renames or tightens something that the older code uses. Its file stays. Write a new migration that undoes it, and do not merge before that has run.',
    'migration-data': 'Data: this migration changes stored data. Its file stays. Check that the older code can read what is stored now, or write a new migration that undoes it.',
    'migration-additive': 'Data: this migration only adds, so the older code runs with it. Its file stays; a new migration can remove what it added, later.',
    'later-migration': 'Data: this later migration builds on one of the range. Check the order of migrations before this is merged.',
    'twin-names': 'Names: this path would differ from another one only in case or in the form of its letters, which macOS and Windows cannot hold. Rename one of the two.',
    'folder-moved': 'Folders: its folder was renamed on one side, and renames of folders are not followed. Move this file to where the others are.',
    infrastructure: 'Infrastructure: merging this does not take back what was applied. Plan and apply it as well.',
    flags: 'Flags: check that each one stands as the older code expects it, before this is deployed.',
    'flag-use': 'Flags: the range changes code that reads a feature flag. Set the flag as the older code expects it before this is deployed.',
    secrets: 'Secrets: a credential that was changed or revoked meanwhile must not come back into use.',
    security: 'Security: the range holds a fix of a vulnerability, which this takes back. Decide which is worse.',
    'said-unsafe': 'Said beforehand: this pull request says that it cannot be rolled back safely. Ask its author before this is merged.',
    'release-note': 'Release notes: this note stays, because a note that is taken back makes the next release repeat a version. Add a new note that says what was taken back.',
    version: 'Version: this goes back to an older version number. If the newer one is published, raise the number instead of using it again.',
    cache: 'Caches: the range changes what is cached. Clear what the older code cannot read.',
    'stored-format': 'Stored data: the range changes a format. Check that the older code can read what was written meanwhile.',
    clients: 'Clients: the range changes an interface. Check who already calls the newer one, such as apps that are installed.',
    platform: 'Platform: settings of the host (bindings, environment variables, schedules) do not all go back with the code.',
};
function cautions(input) {
    return [...goesFurther(input), ...stillThere(input), ...checklist(input), ...common(input)];
}
function goesFurther({ how, conflicts, kept, dropped, response, good }) {
    if (how !== 'restore-good' && how !== 'extended')
        return [];
    const files = named(conflicts.map(({ path, kind }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(path)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(kind)}`));
    const all = dropped.length + kept.length;
    const further = how === 'restore-good'
        ? `This draft goes back further: it also drops the ${kept.length} merges and pushes listed below.`
        : `This draft also drops what is in the way: ${dropped.length} of the ${all} merges and pushes that landed since, listed below.`;
    const lines = ['> [!CAUTION]', `> Taking back only this range is in conflict with what landed since. ${further}`];
    const list = how === 'extended' ? ['', 'It drops, and asks their authors:', '', (0,_landed_list_js__WEBPACK_IMPORTED_MODULE_2__  .lO)(dropped)] : [];
    const restore = how === 'extended' && dropped.length * 2 > all
        ? [
            '',
            `More than half of what landed since would go. The other choice is the whole tree of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good))}, which drops all of it. On a branch made from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(response.base)}:`,
            '',
            '```sh',
            `git restore --source=${good} --staged --worktree :/`,
            '```',
        ]
        : [];
    const text = [...lines, ...list, '', 'In conflict:', '', files, ...restore].join('\n');
    return [{ name: 'dropped', text, short: lines.join('\n') }];
}
function stillThere({ leftovers }) {
    if (leftovers.length === 0)
        return [];
    const lines = leftovers.map(({ path, name }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(path)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(name)}`);
    const heading = '### Still there\n\nLater work has moved, copied or used something of what is taken back, or put back what would now stand twice. This is a draft until someone has looked at:';
    return [
        { name: 'still-there', text: `${heading}\n\n${named(lines)}`, short: `${heading} ${leftovers.length} places.` },
    ];
}
function checklist({ cautions: found, isDraft }) {
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    if (kinds.length === 0)
        return [];
    const points = kinds.map((kind) => {
        const paths = found.filter((each) => each.kind === kind).map(({ path }) => `  - ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(path)}`);
        return `- [ ] ${todo[kind]}\n${named(paths, '  ')}`;
    });
    const draft = isDraft
        ? 'Taking code back is not enough here; this is a draft until someone has looked.'
        : 'Check these; they do not go back with the code.';
    const heading = `### Before this is merged\n\n${draft}`;
    const short = `${heading}\n\n${kinds.map((kind) => `- [ ] ${todo[kind]}`).join('\n')}`;
    return [{ name: 'before', text: `${heading}\n\n${points.join('\n')}`, short }];
}
function common({ shared, touched, how }) {
    if (shared.length === 0 || how === 'restore-good')
        return [];
    const pulls = touched.length === 0 ? '' : ` (${touched.map((number) => `#${number}`).join(', ')})`;
    const heading = `### Look closely\n\nLater work${pulls} has changed files that this changes too:`;
    const text = `${heading}\n\n${named(shared.map((path) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(path)}`))}`;
    return [{ name: 'common', text, short: `${heading} ${shared.length} files.` }];
}
function named(lines, indent = '') {
    const rest = lines.length - mostNamed;
    return [...lines.slice(0, mostNamed), ...(rest > 0 ? [`${indent}- and ${rest} more`] : [])].join('\n');
}
function verifyText(input) {
    const fetch = `git fetch origin ${input.commit} ${input.good} ${input.response.bad}`;
    return ((input.how === 'extended'
        ? extendedText(input)
        : fenced([fetch, ...(isGood(input) ? exactCommands(input) : mergeCommands(input))])) +
        afterwards(input) +
        signature(input));
}
function extendedText({ commit, good, tree, response, git }) {
    const clone = 'git clone --bare <this repository> it.git';
    const again = `deploy-guard rollback --git-dir it.git --good ${good} --bad ${response.bad} --onto "$(git --git-dir it.git rev-parse ${commit}^)"`;
    const by = git === undefined ? '' : ` (computed by git ${versionOf(git)})`;
    return fenced([clone, `# Prints the tree ${tree}${by}, and what it drops.`, again]);
}
function signature({ verified }) {
    return verified
        ? '\n\nGitHub made this commit for the guard and signed it.'
        : '\n\nThis commit is not signed: where a rule of the branch asks for signatures, let GitHub squash it when it is merged.';
}
function isGood({ exact, how }) {
    return exact || how === 'restore-good';
}
function exactCommands({ commit, good, leftOut }) {
    const what = leftOut.length === 0 ? '# Prints nothing: the same files, to the last bit.' : '# Prints what is left out only.';
    return [what, `git diff ${good} ${commit}`];
}
function versionOf({ version }) {
    return version.replaceAll(/[^\w. ()+-]/g, '');
}
const usual = ['merge.renames=true', 'merge.directoryRenames=false'];
function mergeCommands({ commit, good, tree, response, git }) {
    const settings = (git?.settings ?? usual).filter((one) => /^[\w.]+=\w+$/.test(one)).map((one) => `-c ${one}`);
    const merge = `git ${settings.join(' ')} merge-tree --write-tree --merge-base=${response.bad} ${commit}^ ${good}`;
    const by = git === undefined ? '' : `; computed by git ${versionOf(git)}`;
    return [`# Both print the same tree (git 2.40 or newer${by}).`, `git rev-parse ${commit}^{tree}  # ${tree}`, merge];
}
function afterwards(input) {
    return isGood(input) || input.how === 'extended' || input.leftOut.length === 0
        ? ''
        : '\n\nThe two trees differ in the files that are left out, and in nothing else.';
}
function fenced(lines) {
    return ['```sh', ...lines, '```'].join('\n');
}


  }),

  7644:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    adoptStep: () => (  adoptStep),
    incidentStep: () => (  incidentStep),
    redeployStep: () => (  redeployStep),
    refreshStep: () => (  refreshStep),
    rollbackStep: () => (  rollbackStep),
    showStep: () => (  showStep)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6601);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3725);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7834);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1971);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(640);
  var _incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3043);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(616);
  var _render_incident_body_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1006);
  var _render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1163);
  var _render_pull_body_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2531);
  var _kill_switch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3606);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7203);













const engine = () => Promise.all( [__webpack_require__.e(995), __webpack_require__.e(774), __webpack_require__.e(675)]).then(__webpack_require__.bind(__webpack_require__, 675));
const rollbackStep = async (responder, record, incidentKey) => {
    const response = unsettled(record, incidentKey);
    if (response?.rollback.step !== 'decided')
        return record;
    const { carryOutRollback } = await engine();
    const rollback = await carryOutRollback((0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .Te)(responder, record, response), response);
    const why = `Rollback of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(response.bad)}: ${rollback.step}`;
    const at = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_11__  .E)(responder.ports.clock);
    return responder.store.update(why, (newest) => withRollback(newest, incidentKey, rollback, at));
};
const adoptStep = async (responder, record, incidentKey) => {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(record, incidentKey);
    if (response === null)
        return record;
    const { adoptPull, awaitsPerson } = await engine();
    if (!awaitsPerson(response))
        return record;
    const { gitData, pulls } = responder.ports.forge;
    const rollback = await adoptPull({ gitData, pulls, run: responder.ports.run }, response);
    if (rollback === null)
        return record;
    const adopt = (current) => awaitsPerson(current) ? { ...current, rollback, settled: false } : current;
    const why = `Rollback of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(response.bad)}: opened by a person`;
    return responder.store.update(why, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(newest, incidentKey, adopt));
};
const refreshStep = async (responder, record, incidentKey) => {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(record, incidentKey);
    if (response?.settled !== true || !(0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_12__  .i7)(record, incidentKey))
        return record;
    const { refreshRollback } = await engine();
    const rollback = await refreshRollback((0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .Te)(responder, record, response), response);
    if (rollback === null)
        return record;
    const renew = (current) => current.rollback.step === 'opened' ? { ...current, rollback, settled: false } : current;
    return responder.store.update(`Rollback of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(response.bad)}: brought up to ${response.base}`, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(newest, incidentKey, renew));
};
const incidentStep = async (responder, record, key) => {
    const response = unsettled(record, key);
    if (response?.incident.step !== 'decided')
        return record;
    let newest = record;
    await (0,_incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_3__  .pF)(await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .NG)(responder), {
        key,
        decidedAt: response.decidedAt,
        recorded: async () => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(await responder.store.read(), key)?.incident ?? response.incident,
        document: async () => {
            const landed = await wentOut(responder, response);
            const { faultSearch } = await __webpack_require__.e(  873).then(__webpack_require__.bind(__webpack_require__, 3254));
            const search = await faultSearch(responder, response, landed);
            return (0,_render_incident_body_js__WEBPACK_IMPORTED_MODULE_5__  .zo)((0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .$x)(responder, record, response, false), landed, search);
        },
        timeline: () => (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .Ir)(responder, response),
        record: async (incident) => {
            const why = `Incident of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(response.bad)}: ${incident.step}`;
            newest = await responder.store.update(why, (before) => withIncident(before, key, incident));
        },
    });
    return newest === record ? responder.store.read() : newest;
};
const showStep = async (responder, record, incidentKey) => {
    const response = unsettled(record, incidentKey);
    if (response?.incident.step !== 'opened')
        return record;
    const { rollback, incident } = response;
    const pull = rollback.step === 'opened' ? await responder.ports.forge.pulls.get(rollback.pull) : null;
    if (pull !== null && pull.state === 'open')
        await nameIncident(responder, pull, incident.issue);
    if (pull?.state === 'open' && incident.phase === 'resolved' && !(0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_12__  .i7)(record, incidentKey))
        await supersede(responder, pull, incident.issue);
    const deps = await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .NG)(responder);
    const input = (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .$x)(responder, record, response, pull?.merged ?? false);
    await (0,_incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_3__  .Ch)(deps, incident.issue, (0,_render_incident_body_js__WEBPACK_IMPORTED_MODULE_5__  .re)(input));
    await (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__  .uW)(deps, incidentKey);
    return record;
};
async function supersede({ ports }, pull, issue) {
    const { pulls } = ports.appForge ?? ports.forge;
    await pulls.update(pull.number, { state: 'closed' });
    await pulls.comment(pull.number, `Production has recovered without this (see #${issue}), so it is not needed any more.`);
}
async function nameIncident({ ports }, pull, issue) {
    const issues = [...new Set([...(0,_render_pull_body_js__WEBPACK_IMPORTED_MODULE_7__  .$z)(pull.body), issue])];
    const body = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_4__  .RQ)(pull.body, [(0,_render_pull_body_js__WEBPACK_IMPORTED_MODULE_7__  .hF)(issues)]);
    if (body !== pull.body)
        await ports.forge.pulls.update(pull.number, { body });
}
async function wentOut({ ports }, { good, bad }) {
    if (good === null || good === bad)
        return [];
    const found = await ports.forge.comparisons.compare(good, bad);
    const { reviews } = ports.forge;
    return (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_0__  .q)({ reviews, log: ports.log }, (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_0__  .g)(found?.commits ?? [], bad));
}
const redeployStep = async (responder, record, incidentKey) => {
    const response = unsettled(record, incidentKey);
    if (response?.rollback.step !== 'decided')
        return record;
    const { good, bad, base, byHand, redeploy } = response;
    if (good === null || good === bad || redeploy !== undefined || byHand !== undefined)
        return record;
    const { redeploy: workflow } = await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .US)(responder, good);
    if (workflow === null)
        return record;
    const { clock, forge, log } = responder.ports;
    if ((await (0,_kill_switch_js__WEBPACK_IMPORTED_MODULE_8__  .dw)({ forge, log })) !== null)
        return record;
    await forge.workflows.dispatch(workflow, base, { sha: good });
    const sent = { workflow, at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_11__  .E)(clock) };
    return responder.store.update(`Redeploy of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(good)}: dispatched`, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(newest, incidentKey, (current) => ({ ...current, redeploy: sent })));
};
function unsettled(record, incidentKey) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(record, incidentKey);
    return response?.settled === false ? response : null;
}
function noted(response, at) {
    const { incident, rollback } = response;
    if (incident.step !== 'opened')
        return response;
    const timeline = [...incident.timeline, ...(0,_render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_6__  .Cu)(rollback, at)];
    return { ...response, incident: { ...incident, timeline } };
}
function withRollback(record, key, rollback, at) {
    const changed = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(record, key, (response) => response.rollback.step === 'decided' ? noted({ ...response, rollback }, at) : response);
    const mended = rollback.step === 'none' && rollback.reason === 'nothing-to-revert';
    return mended ? (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_12__  .f0)(changed, key) : changed;
}
function withIncident(record, key, incident) {
    return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(record, key, (response) => response.incident.step === 'decided' ? { ...response, incident } : response);
}


  })

};
