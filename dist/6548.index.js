export const id = 6548;
export const ids = [6548];
export const modules = {

  27834:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  firstParents),
    q: () => (  landedUnits)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66910);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);



const longest = 100;
async function landedUnits(deps, commits) {
    if (commits.length === 0)
        return [];
    const pulls = await pullsOf(deps, commits.slice(-longest));
    return commits.map(({ sha, subject }) => pulls.get(sha) ?? { number: null, title: subject, sha });
}
async function pullsOf(deps, commits) {
    const ask = async () => {
        const numbers = [...(await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))).values()].flat();
        const facts = await deps.reviews.pullFacts([...new Set(numbers)]);
        return new Map(facts.flatMap(entryOf));
    };
    try {
        return await ask().catch((error) => {
            if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp)
                return ask();
            throw error;
        });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`The pull requests of the range cannot be named: ${error.message}`);
        return new Map();
    }
}
function entryOf({ number, title, body, size, mergeCommit, author }) {
    const person = author === null || (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .w2)(author) ? null : author.login;
    const unsafe = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cQ)(body ?? '');
    const unit = { number, title, author: person, ...(size && { size }), ...(unsafe === null ? {} : { unsafe }) };
    return mergeCommit === null ? [] : [[mergeCommit, { ...unit, sha: mergeCommit }]];
}
function firstParents(commits, head) {
    const known = new Map(commits.map((commit) => [commit.sha, commit]));
    const found = [];
    for (let at = known.get(head); at !== undefined; at = known.get(at.parents[0] ?? '')) {
        found.push(at);
        known.delete(at.sha);
    }
    return found.toReversed();
}


  }),

  63043:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ch: () => (  showIncident),
    X9: () => (  incidentMarker),
    pF: () => (  openIncident),
    sV: () => (  incidentLabels)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81462);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41971);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);




async function openIncident(deps, incident) {
    const open = async (find, under) => {
        const recorded = await incident.recorded();
        if (recorded.step !== 'decided')
            return recorded;
        const issue = await find(deps, incident);
        const state = stateOf(issue, incident);
        await incident.record(state, under);
        return state;
    };
    return (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__  .kK)(deps, incident.key, (lock) => open(findOrCreate, lock), () => open(firstOfSeveral, null));
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
    const { title, body, labels = [], assignees = [] } = await incident.document();
    try {
        const issue = await deps.issues.create({
            title,
            body: `${body}\n${incidentMarker(incident.key)}\n`,
            labels: [...new Set([...incidentLabels, ...labels])],
            ...(assignees.length > 0 && { assignees }),
        });
        deps.log.info(`Incident issue: ${issue.url}`);
        const without = incidentLabels.filter((label) => !issue.labels.includes(label));
        if (without.length > 0)
            deps.log.warning(`This token may not put the label ${without.join(', ')} on issue #${issue.number}. It is found again without; add the label by hand if you look for incidents by it.`);
        const unasked = assignees.filter((login) => !issue.assignees?.some((one) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(one, login)));
        if (unasked.length > 0)
            deps.log.warning(`Issue #${issue.number} could not be assigned to ${unasked.join(', ')}: they may have no access.`);
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
async function showIncident(deps, issueNumber, sections, labels = { ofLevel: [], stale: [] }) {
    const issue = await getIssue(deps, issueNumber);
    if (issue === null) {
        deps.log.warning(`The incident issue #${issueNumber} is gone: it is not written anew.`);
        return null;
    }
    await relabel(deps, issue, labels);
    const body = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_2__  .RQ)(issue.body, sections);
    if (body.length > hardLimit) {
        deps.log.warning(`The incident issue #${issueNumber} is full: it is not brought up to date.`);
        return issue;
    }
    if (body !== issue.body)
        await deps.issues.update(issueNumber, { body });
    return { title: issue.title, body };
}
async function relabel({ issues, log }, { number, labels }, { ofLevel, stale }) {
    const carried = new Set(labels.map((label) => label.toLowerCase()));
    const isCarried = (label) => carried.has(label.toLowerCase());
    const add = ofLevel.filter((label) => !isCarried(label));
    const remove = stale.filter((label) => isCarried(label) && !ofLevel.includes(label));
    if (add.length + remove.length === 0)
        return;
    try {
        await issues.relabel(number, { add, remove });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        log.warning(`The labels of issue #${number} do not say how severe it is: ${error.message}`);
    }
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

  59600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  markedRollback),
    j: () => (  rollbackMarker)
  });
function rollbackMarker(pull) {
    return `<!-- guard-rollback:${pull} -->`;
}
function markedRollback(body) {
    const number = Number(/^<!-- guard-rollback:(\d{1,15}) -->$/m.exec(body)?.[1]);
    return Number.isSafeInteger(number) ? number : null;
}


  }),

  52842:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oc: () => (  isRollbackMessage),
    eq: () => (  rollbackMessage),
    lY: () => (  createBranch),
    lp: () => (  inspectBranch),
    oo: () => (  committedRange),
    rV: () => (  writeCommit)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27834);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);






const atOnce = 8;
async function createBranch(gitData, change, onto, branch) {
    const ref = `refs/heads/${branch.name}`;
    const message = { message: branch.message, parents: [onto.sha] };
    const { sha: commit, verified } = await writeCommit(gitData, change, onto.tree, message);
    try {
        await gitData.createRef(ref, commit);
        return { commit, tree: change.tree, onto: onto.sha, verified };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || !['exists', 'unreachable'].includes(error.code))
            throw error;
        if ((await gitData.getRef(ref)) === null)
            throw error;
        return null;
    }
}
async function writeCommit(gitData, change, baseTree, commit) {
    const texts = textsOf(change.blobs);
    const rest = change.blobs.filter(({ id }) => !texts.has(id));
    await uploadBlobs(gitData, rest);
    const first = await gitData.createTree(baseTree, withTexts(change.edits, texts));
    const tree = first === change.tree || texts.size === 0 ? first : await uploadAll(gitData, change, baseTree);
    if (tree !== change.tree)
        throw differs('the tree of the rollback', change.tree, tree);
    return gitData.createCommit({ ...commit, tree });
}
async function uploadAll(gitData, change, baseTree) {
    await uploadBlobs(gitData, change.blobs);
    return gitData.createTree(baseTree, change.edits);
}
const mostText = 500_000;
function textsOf(blobs) {
    const texts = new Map();
    let room = mostText;
    for (const { id, content } of blobs) {
        const bytes = Buffer.from(content);
        const text = bytes.toString();
        if (bytes.length > room || text.includes('\0') || !Buffer.from(text).equals(bytes))
            continue;
        room -= bytes.length;
        texts.set(id, text);
    }
    return texts;
}
function withTexts(edits, texts) {
    return edits.map((edit) => {
        const content = 'sha' in edit && edit.sha !== null ? texts.get(edit.sha) : undefined;
        return content === undefined ? edit : { path: edit.path, mode: edit.mode, content };
    });
}
async function uploadBlobs(gitData, blobs) {
    for (let start = 0; start < blobs.length; start += atOnce) {
        const part = blobs.slice(start, start + atOnce);
        await Promise.all(part.map((blob) => upload(gitData, blob)));
    }
}
async function upload(gitData, blob) {
    const id = await gitData.createBlob(blob.content);
    if (id !== blob.id)
        throw differs('a merged file', blob.id, id);
}
function differs(what, computed, returned) {
    const detail = `computed ${computed}, GitHub wrote ${returned}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`);
}
const depth = 20;
async function inspectBranch(deps, repository, range, policy, head) {
    let sha = head;
    for (let above = 0; above < depth && sha !== range.bad; above += 1) {
        const { tree, parents, verified, message } = await deps.gitData.getCommit(sha);
        const onto = parents.at(-1);
        if (onto === undefined)
            break;
        if (parents.length <= 2 && (await isWayBack(deps, repository, range, policy, { sha, tree, onto, message }))) {
            return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree, onto, verified };
        }
        sha = parents[0] ?? '';
    }
    return { kind: 'foreign' };
}
async function isWayBack({ comparisons }, repository, range, policy, { sha, tree, onto, message }) {
    const { missing } = await repository.fetch([range.good, range.bad, onto]);
    if (missing.length > 0)
        return false;
    const since = onto === range.bad ? _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .Gg : await comparisons.compare(range.bad, onto);
    if (since?.status !== 'ahead' && since?.status !== 'identical')
        return false;
    const later = (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__  .g)(since.commits, onto);
    const computed = [];
    for (const writesWorkflows of [true, false]) {
        const { change } = await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .zH)({ writesWorkflows }, repository, range, { onto, later }, policy);
        if (change?.tree === tree)
            return true;
        if (change !== null)
            computed.push(change.tree);
    }
    if (!message.includes(rollbackTrailer(range.good, range.bad)))
        return false;
    await repository.fetch([sha]);
    return madeOfKnownFiles(repository, range, { tree, onto, computed });
}
async function madeOfKnownFiles(repository, { good, bad }, { tree, onto, computed }) {
    const sides = await Promise.all([good, bad, ...computed].map((other) => repository.changes(onto, other)));
    const known = new Set(sides.flat().flatMap(({ oldId, newId }) => [oldId, newId]));
    const goneInGood = new Set(sides[0]?.flatMap(({ path, status }) => (status === 'deleted' ? [path] : [])));
    const changed = await repository.changes(onto, tree);
    return changed.every(({ path, status, newId }) => (status === 'deleted' ? goneInGood.has(path) : known.has(newId)));
}
const scope = {
    clean: 'up to that deploy, and nothing else.',
    'kept-main': 'up to that deploy, but for files in conflict that the policy keeps as they are.',
    extended: 'up to that deploy, and the later changes that are in its way.',
    'restore-good': 'up to that deploy, and what landed since as well.',
};
function rollbackTrailer(good, bad) {
    return `Deploy-Guard-Rollback: ${good}..${bad}`;
}
function committedRange(message) {
    const [, good, bad] = /^Deploy-Guard-Rollback: ([0-9a-f]{40})\.\.([0-9a-f]{40})$/m.exec(message) ?? [];
    return good === undefined || bad === undefined ? null : { good, bad };
}
function isRollbackMessage(message) {
    return /^[ \t]*Deploy-Guard-Rollback: [0-9a-f]{40}\.\.[0-9a-f]{40}[ \t\r]*$/m.test(message);
}
function rollbackMessage(environment, response, good, how, gitUsed, service = null) {
    const lines = [
        `Roll back ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .pj)(environment)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}`,
        '',
        'After the deploy of',
        response.bad,
        `${response.byHand === undefined ? 'the watched metrics became worse than before it' : 'a person called it bad'}. This commit takes back everything that landed after`,
        good,
        scope[how],
        ...(service === null ? [] : [`Only what belongs to service ${service} is changed.`]),
        '',
        rollbackTrailer(good, response.bad),
        (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .VA)(response.run),
        ...(gitUsed === undefined ? [] : [`Deploy-Guard-Git: ${gitUsed.version}`]),
    ];
    return `${lines.join('\n')}\n`;
}


  }),

  66548:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  gateDeploy: () => (  gateDeploy)
});

// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/deploy/gate-findings.js
var gate_findings = __webpack_require__(79970);
// EXTERNAL MODULE: ./build/deploy/witnesses.js
var witnesses = __webpack_require__(53129);
// EXTERNAL MODULE: ./build/verbs/check-run.js
var check_run = __webpack_require__(16085);
// EXTERNAL MODULE: ./build/verbs/gate/gate-candidate.js + 1 modules
var gate_candidate = __webpack_require__(98493);
// EXTERNAL MODULE: ./build/base/clock.js
var clock = __webpack_require__(42030);
// EXTERNAL MODULE: ./build/gate/decide.js + 1 modules
var decide = __webpack_require__(35836);
// EXTERNAL MODULE: ./build/gate/emergency.js
var emergency = __webpack_require__(11767);
// EXTERNAL MODULE: ./build/gate/required-checks.js
var required_checks = __webpack_require__(83339);
// EXTERNAL MODULE: ./build/gate/residue-review.js
var residue_review = __webpack_require__(48660);
// EXTERNAL MODULE: ./build/gate/residue-people.js
var residue_people = __webpack_require__(53243);
// EXTERNAL MODULE: ./build/gate/rules/rule.js
var rule = __webpack_require__(10174);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/gate-files.js
var gate_files = __webpack_require__(87416);
// EXTERNAL MODULE: ./build/render/gate-rules.js
var gate_rules = __webpack_require__(15120);
// EXTERNAL MODULE: ./build/render/gate-summary.js
var gate_summary = __webpack_require__(9731);
// EXTERNAL MODULE: ./build/render/gate-words.js
var gate_words = __webpack_require__(66350);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/gate-issue-body.js







function gateIssueTitle(environment) {
    return `Deploy Guard: review before ${environment}`;
}
const room = { ...render_document .RK.body, most: render_document .RK.body.most - 10_000 };
const mostHidden = [300, 100, 30, 0];
function residueText(view) {
    const files = view.outcome.coverage?.uncovered ?? [];
    const shown = files.filter(({ hidden }) => hidden === undefined);
    const hidden = files.filter((file) => file.hidden !== undefined);
    const all = { files: shown.length, lines: Number.POSITIVE_INFINITY };
    const here = shown.length === 0 ? [] : [(0,gate_files .Nm)(view, shown, shown.length), (0,gate_files .vO)(view, shown, all)];
    for (const most of mostHidden) {
        const text = [...here, ...hiddenPart(view, hidden, most)].join('\n\n');
        if (room.size(text) <= room.most)
            return text;
    }
    return null;
}
function hiddenPart(view, files, most) {
    if (files.length === 0)
        return [];
    const where = view.baseSha === null ? '' : `\n\n${(0,markdown .DV)(`git diff ${view.baseSha} ${view.sha}`)}`;
    return [
        `### Not shown here: ${(0,words .LS)(files.length, 'file')}`,
        (0,gate_files .Nm)(view, files, most),
        `Look at them elsewhere, for instance in a clone. Their objects are named as git names them.${where}`,
    ];
}
function gateIssueBody({ view, held, debts }) {
    const now = held === null ? ['Nothing is held now.'] : heldPart(view, held);
    return (0,render_document .Jj)([...now, ...debtPart(view, debts)].join('\n\n'), render_document .RK.body);
}
function heldPart(view, { digest, elsewhere, refusal, needed = 1 }) {
    const from = view.baseSha === null ? '' : ` on top of ${(0,gate_words .wn)(view, view.baseSha)}`;
    const files = view.outcome.coverage?.uncovered ?? [];
    const why = files.length === 0
        ? 'a rule of the policy asks for an approval of this deploy.'
        : 'nobody independent has seen the lines below in this form.';
    const head = `The deploy of ${(0,gate_words .wn)(view, view.sha)} to **${(0,markdown .X1)(view.environment)}**${from} waits: ${why}`;
    const asked = (0,gate_rules .S)(view.outcome.rules);
    const how = refusal === null
        ? [approveText(digest, elsewhere), ...countText(needed), ...ownersText(files)].join('\n\n')
        : noApproval[refusal];
    const unsafe = (0,gate_summary .$S)(view, 20);
    return [
        head,
        ...(asked === '' ? [] : [`Rules of the policy ask about it:\n\n${asked}`]),
        how,
        ...(unsafe === '' ? [] : [unsafe]),
        residueText(view) ?? (0,gate_files .Nm)(view, files, 100),
    ];
}
function approveText(digest, elsewhere) {
    const where = elsewhere ? ', also at what is not shown here,' : '';
    return [
        `Someone with write access who had no part in these changes can look at them${where} and approve exactly these, with a comment here:`,
        (0,markdown .DV)((0,gate_words .f6)(digest, elsewhere)),
        ...(elsewhere ? ['The last word says that they have looked at the rest elsewhere.'] : []),
        'Then run the held job again. The digest stands for exactly these lines.',
    ].join('\n\n');
}
function countText(needed) {
    return needed < 2 ? [] : [`A rule of the policy asks for ${needed} people here: each of them comments.`];
}
function ownersText(files) {
    const names = files.flatMap(({ owners, demanded }) => [...(owners === undefined ? [] : [owners]), ...(demanded?.teams ?? [])].map((some) => some.names.map(markdown .aY).join(' or ')));
    const each = [...new Set(names)].filter((list) => list !== '').map((list) => `- ${list}`);
    if (each.length === 0)
        return [];
    return [['The files have owners. Of each of these one has to approve:', '', ...each].join('\n')];
}
const noApproval = {
    'contributor-unknown': 'They cannot be approved here: a commit names somebody whose e-mail address belongs to no GitHub account, so it cannot be shown that somebody else looked at it. Add the address to the account, or take the change back and make it anew in a pull request.',
    'not-shown': 'They cannot be approved here: not all of them can be shown.',
    'without-git': 'They cannot be approved here: the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen.',
};
function debtPart(view, debts) {
    if (debts.length === 0)
        return [];
    const each = debts.map((debt) => {
        const who = debt.by === null ? '' : ` by ${(0,markdown .X1)(debt.by)}`;
        const files = debt.files.map(({ path, pull }) => `${(0,markdown .aY)(path)}${pull === null ? '' : ` (#${pull})`}`).join(', ');
        const how = debt.approvable
            ? `\n\n${(0,markdown .DV)((0,gate_words .f6)(debt.digest, debt.elsewhere === true))}`
            : ' It has to be reviewed by hand.';
        return `- ${(0,gate_words .wn)(view, debt.sha)} on ${debt.at.slice(0, 10)}, allowed${who}: ${(0,markdown .X1)(debt.reason)}. ${(0,gate_words .XD)(debt, files)}.${how}`;
    });
    return [`### Went out unseen (${(0,words .LS)(debts.length, 'deploy')})`, ...each];
}

// EXTERNAL MODULE: ./build/verbs/gate/gate-facts.js
var gate_facts = __webpack_require__(40240);
// EXTERNAL MODULE: ./build/verbs/gate/gate-release.js
var gate_release = __webpack_require__(44858);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/lock.js
var lock = __webpack_require__(41971);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/render/gate-reasons.js
var gate_reasons = __webpack_require__(96474);
;// CONCATENATED MODULE: ./build/verbs/gate/show-gate.js












async function showGate({ ports, conduct }, prepared, reviewed, watchFollows) {
    const { outcome } = reviewed;
    const passed = outcome.decision === 'pass';
    const title = conduct.advisory && !passed ? `Advisory: ${(0,gate_reasons .KS)(outcome)}` : (0,gate_reasons .KS)(outcome);
    const view = { ...gateViewOf(ports, prepared, reviewed), ...reviewed };
    await ports.summarise((0,gate_summary .oU)(view));
    const report = {
        title: watchFollows ? `${title}; the watch follows` : title,
        summary: (0,gate_summary .oU)(view),
        annotations: (0,gate_files .kv)(outcome.coverage?.uncovered ?? []),
        ...(watchFollows
            ? {}
            : { conclusion: conduct.advisory && !passed ? 'neutral' : gate_reasons .Gj[outcome.decision] }),
    };
    const { environment, sha } = prepared.request;
    await (0,check_run .$T)(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report);
    await ports.keepPage?.('gate.html', async () => (await Promise.all( [__webpack_require__.e(8022), __webpack_require__.e(5428)]).then(__webpack_require__.bind(__webpack_require__, 85428))).gatePage(view));
}
function gateViewOf({ run }, { request, base: live, record, repository, policy, ...found }, { outcome, base, outside }) {
    const response = outcome.heldBy === null ? null : (0,record_entries .PT)(record, outcome.heldBy.incidentKey);
    return {
        outcome,
        environment: request.environment,
        sha: request.sha,
        baseSha: base,
        baseline: live === null && base !== null,
        found: { live: found.live, workflows: found.workflows, branches: found.branches, origin: found.origin },
        repositoryUrl: (0,base_run .Ek)(run),
        withoutGit: repository.withoutGit,
        incident: response?.incident.step === 'opened' ? response.incident.issue : null,
        service: policy.service?.name ?? null,
        outside,
    };
}
const labels = ['deploy-guard', 'review'];
async function showGateIssue(setting, memory, content) {
    const open = content.held !== null || content.debts.length > 0;
    if (memory.issue === null && !open)
        return null;
    const { issues } = setting.ports.forge;
    const body = gateIssueBody(content);
    try {
        const known = memory.issue === null ? null : await issues.get(memory.issue);
        const issue = known ?? (open ? await makeIssue(setting, body) : null);
        if (issue === null)
            return null;
        const state = open ? 'open' : 'closed';
        if (issue.state !== state || !issue.body.startsWith(body))
            await issues.update(issue.number, { body: marked(setting, body), state });
        return issue.number;
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'issues-disabled')
            throw error;
        setting.ports.log.warning('Issues are disabled in this repository: what is held can be approved by a comment on its pull request only.');
        return null;
    }
}
async function makeIssue(setting, body) {
    const { ports, environment, store } = setting;
    const { issues, gitData, runs } = ports.forge;
    const deps = { issues, gitData, runs, clock: ports.clock, log: ports.log, run: ports.run };
    return (0,lock .kK)(deps, `review:${(0,keys .J4)(environment)}`, async (lock) => {
        const viewer = await ports.forge.info.viewer();
        const listed = await issues.list(labels);
        const ours = listed.find(({ author, body: text }) => author !== null && (0,identity .Up)(author, viewer) && text.includes(marker(setting)));
        const issue = ours ?? (await issues.create({ title: gateIssueTitle(environment), body: marked(setting, body), labels }));
        const why = `The gate's issue of ${environment} is #${issue.number}`;
        await store.update(why, (record) => (0,emergency .px)(record, issue.number), lock);
        return issue;
    });
}
function marked(setting, body) {
    return `${body}\n${marker(setting)}\n`;
}
function marker({ environment }) {
    return `<!-- deploy-guard:review:${encodeURIComponent((0,keys .J4)(environment)).replaceAll('--', '-%2D')} -->`;
}

// EXTERNAL MODULE: ./build/verbs/run-mode.js
var run_mode = __webpack_require__(38250);
;// CONCATENATED MODULE: ./build/verbs/gate/review-gate.js












async function reviewGate(setting, prepared, judged) {
    if (!(0,run_mode .EM)(setting))
        return { ...judged, debts: prepared.record.gate.debts, review: null };
    const { ports, store } = setting;
    const held = await heldResidue(setting, prepared, judged);
    const remembered = prepared.record.gate;
    const talks = held !== null || remembered.debts.length > 0;
    const hasIssues = !talks || (await ports.forge.info.get()).hasIssues;
    const asked = askedUnits(judged.outcome);
    const pulls = [...(judged.outcome.coverage?.uncovered ?? []), ...asked].map(({ pull }) => pull);
    const places = (0,gate_release .Wu)(remembered.issue, hasIssues, pulls);
    const { sha } = prepared.request;
    const said = await (0,gate_release .dz)(ports, {
        ...prepared.policy.gate,
        emergency: held === null ? [] : await emergencyPeople(setting, prepared),
        memory: remembered,
        sha,
        hasIssues,
        restoring: isRestoring(judged.outcome.rules),
        held: held === null ? null : { residue: held, places },
    });
    const release = held === null ? null : (said.release ?? (await releaseWithoutComment(setting, prepared, held)));
    const released = release === null ? judged.outcome : (0,decide .g)(judged.outcome, release);
    const overruled = await overruledDebt(setting, prepared, { ...judged, outcome: released });
    const outcome = overruled === null ? released : (0,decide .g)(released, { kind: 'emergency', reason: overruled.reason });
    const change = (record) => {
        const reviewed = afterReview((0,emergency .m6)(record, said.settled), setting, prepared, judged, held, release);
        return overruled === null ? reviewed : (0,emergency .RG)(reviewed, overruled);
    };
    const before = prepared.record;
    const record = change(before) === before ? before : await store.update(reasonOf(setting, held, release), change);
    const view = gateViewOf(ports, prepared, judged);
    const waiting = held === null || release !== null ? null : held;
    const { debts } = record.gate;
    const issue = await showGateIssue(setting, record.gate, { view, held: waiting, debts });
    return {
        outcome,
        base: judged.base,
        outside: judged.outside,
        debts,
        review: waiting === null ? null : { ...waitingOf(waiting), issue, pulls: hasIssues ? [] : places },
    };
}
function isRestoring(rules = []) {
    return rules.some(({ rule, reasonCode }) => rule === 'restore-point' && reasonCode !== 'nothing-destroyed');
}
function waitingOf({ digest, elsewhere, refusal, people, needed }) {
    return { digest, elsewhere, refusal, people, ...(needed !== undefined && { needed }) };
}
function emergencyPeople({ ports }, { policy }) {
    const { teams } = ports.appForge ?? ports.forge;
    return (0,gate_facts .nU)(policy.gate.emergency, teams, (line) => ports.log.warning(line));
}
async function heldResidue(setting, prepared, judged) {
    return judged.outcome.decision === 'needs-review' ? residueOf(setting, prepared, judged) : null;
}
async function residueOf(setting, prepared, judged) {
    const { outcome, evidence, digest } = judged;
    const { coverage } = outcome;
    if (coverage === null || evidence === null || digest === null)
        return null;
    const asked = askedUnits(outcome);
    const guilty = asked.length > 0 ? asked : (0,residue_people .ow)(coverage);
    const pushes = await (0,residue_people .OY)(setting.ports.forge, prepared.branch, coverage, guilty);
    const { people, unknown } = (0,residue_people .R4)(coverage, evidence, pushes, guilty);
    const shown = residueText(gateViewOf(setting.ports, prepared, judged)) !== null;
    const owners = (0,residue_review .jq)(coverage.uncovered);
    const withoutGit = prepared.repository.withoutGit !== undefined;
    const refusal = withoutGit ? 'without-git' : unknown ? 'contributor-unknown' : shown ? null : 'not-shown';
    const demanded = Math.max(0, ...coverage.uncovered.map((file) => file.demanded?.approvals ?? 0));
    const lines = coverage.uncovered.length === 0 ? 1 : Math.max(prepared.policy.gate.approvals, demanded);
    const needed = Math.max(lines, (0,rule .xA)(outcome.rules));
    return { digest, people, owners, elsewhere: (0,residue_review .l5)(coverage.uncovered), needed, refusal };
}
function askedUnits({ coverage, rules }) {
    return (0,residue_review .NL)('', rules) === null ? [] : (coverage?.units ?? []);
}
async function releaseWithoutComment(setting, { request, policy }, residue) {
    const { environment, deployedTo = environment, sha } = request;
    const by = policy.gate.environmentApproval
        ? await (0,gate_release .$k)(setting.ports, { ...policy.gate, environment: deployedTo, sha, residue })
        : null;
    if (by !== null)
        return { kind: 'reviewed', by };
    if (request.emergencyReason === null)
        return null;
    return { kind: 'emergency', reason: request.emergencyReason, by: setting.ports.run.actor ?? null, comment: null };
}
function afterReview(record, setting, prepared, { outcome, base }, held, release) {
    if (held === null || release?.kind === 'reviewed')
        return (0,emergency .w4)(record);
    const at = (0,clock .E)(setting.ports.clock);
    const { sha } = prepared.request;
    if (release === null)
        return (0,emergency .tp)(record, { sha, digest: held.digest, at });
    const used = release.comment === null ? record : (0,emergency .Re)(record, release.comment);
    const debt = debtOf(setting, prepared, { outcome, base }, held, release, at);
    const over = outcome.reasonCode === 'rule-asks-review' ? { over: 'held-by-rule' } : {};
    return (0,emergency .w4)((0,emergency .RG)(used, { ...debt, ...over }));
}
const MOST_FILES = 50;
function debtOf({ ports }, { request }, { outcome: { coverage }, base }, { digest, people, owners, elsewhere, refusal }, { reason, by }, at) {
    const { runId, attempt } = ports.run;
    const files = (coverage?.uncovered ?? []).slice(0, MOST_FILES).map(({ path, pull }) => ({ path, pull }));
    const run = { id: runId, attempt };
    return {
        digest,
        sha: request.sha,
        base: base ?? request.sha,
        at,
        reason,
        by,
        run,
        files,
        people,
        approvable: refusal === null,
        ...(owners.length === 0 ? {} : { owners }),
        ...(elsewhere ? { elsewhere } : {}),
    };
}
const byInput = {
    'checks-not-green': true,
    'policy-malformed': true,
    'not-promoted': true,
    'not-on-branch': true,
    'live-unknown': true,
    'not-provable-without-git': true,
    'held-by-rule': true,
};
function isByInput(reason) {
    return Object.hasOwn(byInput, reason);
}
async function overruledDebt(setting, prepared, judged) {
    const { request, base } = prepared;
    const { outcome } = judged;
    const by = setting.ports.run.actor ?? null;
    const over = outcome.reasonCode;
    if (request.emergencyReason === null || outcome.decision === 'needs-review' || !isByInput(over))
        return null;
    const checks = over === 'checks-not-green' ? (0,required_checks .F)(outcome.checks).map(({ required }) => required.name) : [];
    const blocking = over === 'held-by-rule' ? blockingRules(outcome.rules) : [];
    const judges = over === 'policy-malformed' || over === 'not-promoted';
    const left = judges ? await residueOf(setting, prepared, judged) : null;
    const residue = left ?? {
        digest: (0,residue_review .VT)(request.sha, over, checks.length > 0 ? checks : blocking),
        people: by === null ? [] : [by],
        owners: [],
        elsewhere: outcome.coverage === null && over !== 'checks-not-green' && over !== 'held-by-rule',
        refusal: null,
    };
    const at = (0,clock .E)(setting.ports.clock);
    const given = { reason: request.emergencyReason, by };
    const debt = debtOf(setting, prepared, { outcome: left === null ? nothingLeft : outcome, base }, residue, given, at);
    return { ...debt, ...(over === 'checks-not-green' ? { checks } : { over }) };
}
function blockingRules(rules = []) {
    return rules.filter(({ outcome }) => outcome === 'block').map(({ rule, reasonCode }) => `${rule} ${reasonCode}`);
}
const nothingLeft = { coverage: null };
function reasonOf({ environment }, held, release) {
    if (release?.kind === 'emergency')
        return `Emergency deploy to ${environment}: something goes out unseen`;
    return held === null || release !== null
        ? `Nothing is held before ${environment}`
        : `A deploy to ${environment} waits for a review`;
}

// EXTERNAL MODULE: ./build/verbs/hold-facts.js
var hold_facts = __webpack_require__(16082);
// EXTERNAL MODULE: ./build/verbs/prepare-deploy.js + 1 modules
var prepare_deploy = __webpack_require__(54990);
// EXTERNAL MODULE: ./build/verbs/respond/respond.js
var respond = __webpack_require__(71570);
// EXTERNAL MODULE: ./build/incident/incident-issue.js
var incident_issue = __webpack_require__(63043);
// EXTERNAL MODULE: ./build/render/rollback-marker.js
var rollback_marker = __webpack_require__(59600);
// EXTERNAL MODULE: ./build/rollback/rollback-branch.js
var rollback_branch = __webpack_require__(52842);
;// CONCATENATED MODULE: ./build/verbs/respond/restore-hold.js









async function restoreHold(responder) {
    const { environment, ports, store } = responder;
    if (!isEmpty(await store.read()))
        return;
    const found = await openIncident(responder);
    if (found === null)
        return;
    ports.log.warning(`The record of ${environment} is gone while incident #${found.issue} is open: its hold is set again.`);
    const range = await writtenRange(responder.ports.forge, found, responder.service ?? null);
    const hold = {
        bad: found.bad,
        good: range?.good ?? null,
        ...(range !== null && { pull: range.pull }),
        since: (0,clock .E)(ports.clock),
        incidentKey: (0,keys .Qq)(environment, found.bad),
        issue: found.issue,
        run: (0,base_run .px)(ports.run),
        why: 'the record is gone while its incident is open',
    };
    await store.update(`The hold of ${(0,commit_id .Fu)(found.bad)} is set again`, (record) => isEmpty(record) ? { ...record, hold } : record);
}
function isEmpty({ marks, watches, responses, hold }) {
    return marks.length + watches.length + responses.length === 0 && hold === null;
}
async function openIncident({ environment, ports }) {
    const [before = '', after = ''] = (0,incident_issue .X9)((0,keys .Qq)(environment, '\u0000')).split('\u0000');
    try {
        const open = (await ports.forge.issues.list(incident_issue .sV)).filter(({ state }) => state === 'open');
        if (open.length === 0)
            return null;
        const viewer = await ports.forge.info.viewer();
        for (const { number, author, body } of open) {
            const at = body.lastIndexOf(before);
            const bad = body.slice(at + before.length).split(after)[0] ?? '';
            const byUs = author !== null && (0,identity .Up)(author, viewer);
            if (byUs && at >= 0 && (0,commit_id .jh)(bad))
                return { issue: number, bad, body };
        }
        return null;
    }
    catch (error) {
        if (error instanceof errors .Cp && error.code === 'issues-disabled')
            return null;
        throw error;
    }
}
const depth = 20;
async function writtenRange(forge, { bad, body }, service = null) {
    const number = (0,rollback_marker .b)(body);
    const pull = number === null ? null : await forge.pulls.get(number);
    if (pull === null)
        return null;
    const good = await committedGood(forge, pull.head.sha, bad);
    return good !== null && isOurs(pull, (0,keys .Rs)(pull.base, good, bad, service))
        ? { good, pull: pull.number }
        : null;
}
function isOurs({ author, head }, branch) {
    return author?.endsWith('[bot]') === true && head.branch === branch;
}
async function committedGood({ gitData }, head, bad) {
    let sha = head;
    for (let above = 0; above < depth && sha !== undefined; above += 1) {
        const { message, parents } = await gitData.getCommit(sha);
        const good = (0,rollback_branch .oo)(message);
        if (good?.bad === bad)
            return good.good;
        sha = parents[0];
    }
    return null;
}

// EXTERNAL MODULE: ./build/verbs/setting.js
var verbs_setting = __webpack_require__(32897);
// EXTERNAL MODULE: ./build/verbs/watch/plan-watch.js
var plan_watch = __webpack_require__(61860);
// EXTERNAL MODULE: ./build/verbs/watch/sampling.js
var sampling = __webpack_require__(38376);
// EXTERNAL MODULE: ./build/verbs/watch/warn-of-timeouts.js + 1 modules
var warn_of_timeouts = __webpack_require__(63212);
;// CONCATENATED MODULE: ./build/verbs/gate/gate-deploy.js

















async function gateDeploy(setting, request, watched) {
    const { ports } = setting;
    await restoreHold(setting);
    await (0,respond .ar)(setting);
    const repository = await ports.openRepository();
    try {
        return await gateIn(setting, request, watched, repository);
    }
    finally {
        await repository.close();
    }
}
async function gateIn(given, request, watched, repository) {
    const { ports, whole = given.store } = given;
    const prepared = await (0,prepare_deploy .iA)(ports, repository, await whole.read(), request);
    await (0,prepare_deploy .bv)(prepared);
    const setting = (0,verbs_setting .o)(given, (0,plan_watch .gV)(prepared));
    if (watched)
        (0,sampling .Zc)(prepared.policy);
    if (policyTells(prepared))
        (await Promise.all( [__webpack_require__.e(179), __webpack_require__.e(8082)]).then(__webpack_require__.bind(__webpack_require__, 55792))).warnOfMissing(setting, prepared);
    const answered = (0,plan_watch .vb)(prepared, (0,base_run .px)(ports.run), false);
    const samples = (0,sampling .Ct)(ports, prepared.policy, request, answered);
    let keep = false;
    try {
        const held = await (0,hold_facts .P)(ports, prepared);
        const judged = await (0,gate_candidate .G)(ports, prepared, held, (0,run_mode .EM)(setting));
        const reviewed = await reviewGate(setting, prepared, judged);
        const { outcome } = reviewed;
        const passed = outcome.decision === 'pass';
        const goesOn = passed || setting.conduct.advisory;
        await showGate(setting, prepared, reviewed, watched && goesOn);
        if (!passed && policyTells(prepared)) {
            const { tellHeld } = await Promise.all( [__webpack_require__.e(179), __webpack_require__.e(8082)]).then(__webpack_require__.bind(__webpack_require__, 55792));
            await tellHeld(setting, prepared, reviewed);
        }
        const expects = goesOn ? await announcedOf(ports, prepared, judged) : [];
        const found = findingsOf(outcome);
        if (watched && goesOn)
            await (0,warn_of_timeouts .K)(ports, (0,gate_findings .v)(prepared.policy.watch, found), request.sha);
        const plan = () => (0,plan_watch .E5)(setting, prepared, held, samples, watched, { expects, found });
        const task = goesOn ? await (0,check_run .e4)(setting, request.sha, plan) : await confirmed(setting, prepared);
        keep = watched && goesOn;
        const policyCommit = 'commit' in prepared.origin ? prepared.origin.commit : null;
        const { base: baseSha, digest, outside } = judged;
        return { baseSha, outcome, digest, outside, ignored: prepared.live.ignored, policyCommit, task };
    }
    finally {
        if (samples.file !== null && !keep)
            ports.sampling.stop(samples.file);
    }
}
const policyTells = ({ policy }) => policy.notify.places.length > 0;
function findingsOf({ rules = [] }) {
    return rules.reduce((all, { found }) => ({ ...all, ...found }), {});
}
async function announcedOf(ports, { policy: { store } }, { evidence, outcome: { coverage } }) {
    if (store === null || evidence === null || coverage === null)
        return [];
    if (!evidence.pulls.some(({ announces }) => announces === true))
        return [];
    const { announcedEffects } = await __webpack_require__.e(  499).then(__webpack_require__.bind(__webpack_require__, 60499));
    return announcedEffects(ports, store.metrics, evidence, coverage);
}
async function confirmed({ ports, store }, { record, live }) {
    const by = (0,base_run .px)(ports.run);
    const change = (before) => (0,witnesses .lE)(before, live, by);
    if (change(record) !== record)
        await store.update(`${live.deployment === null ? '' : (0,commit_id .Fu)(live.deployment.sha)} is live`, change);
    return null;
}


  })

};
