export const id = 153;
export const ids = [153];
export const modules = {

  3736:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EP: () => (  searchOf),
    iU: () => (  nextPrefix),
    yN: () => (  searchPlan)
  });
function searchOf(count, parts) {
    const healthy = Math.max(0, ...parts.filter(({ outcome }) => outcome === 'healthy').map(({ through }) => through));
    const bad = Math.min(count, ...parts.filter(({ outcome }) => outcome === 'bad').map(({ through }) => through));
    return { count, healthy: Math.min(healthy, bad - 1), bad };
}
function suspects({ healthy, bad }) {
    return { from: healthy + 1, through: bad };
}
function nextPrefix({ healthy, bad }) {
    return bad - healthy <= 1 ? null : healthy + Math.ceil((bad - healthy) / 2);
}
function searchPlan(landings) {
    const first = nextPrefix(searchOf(landings, []));
    return first === null ? null : { steps: stepsAmong(landings), first };
}
function stepsAmong(landings) {
    return landings <= 1 ? 0 : Math.ceil(Math.log2(landings));
}


  }),

  4153:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  bringBack: () => (  bringBack),
  bringBackByComment: () => (  bringBackByComment)
});


// EXTERNAL MODULE: ./build/base/run.js
var run = __webpack_require__(4909);
// EXTERNAL MODULE: ./build/base/clock.js
var clock = __webpack_require__(2030);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/deploy/landed-units.js
var landed_units = __webpack_require__(7834);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(640);
// EXTERNAL MODULE: ./build/rollback/halves.js
var halves = __webpack_require__(3736);
// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(2376);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(3224);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(616);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/reland-body.js


function renderReland(input) {
    const { pull, leftOut, runUrl, part } = input;
    const why = [
        ...(part === undefined ? wholeText(input) : partText(pull, part)),
        '',
        `[The run that made it](${runUrl})`,
    ].join('\n');
    const left = leftOut.map((path) => `- ${(0,markdown .aY)(path)}`).join('\n');
    const sections = [
        { name: 'why', text: why, short: why },
        ...(leftOut.length === 0
            ? []
            : [
                { name: 'left-out', text: `### What is left out\n\n${left}`, short: `${leftOut.length} files are left out.` },
            ]),
    ];
    const what = part === undefined ? 'what' : `${landings(part)} that`;
    return { title: `Bring back ${what} #${pull} took away`, body: (0,render_document .h$)(sections) };
}
function landings({ first, last, count }) {
    return first === last ? `landing ${last} of ${count}` : `landings ${first} to ${last} of ${count}`;
}
function wholeText({ environment, pull }) {
    return [
        `This brings back what the rollback #${pull} took away, as one commit.`,
        'Merging the old branches again would bring back nothing: for git they are merged already.',
        '',
        `**It broke ${(0,markdown .aY)(environment)} as it is.** Push what mends it to this branch, and have all of it reviewed again: the old approvals were for the change that failed.`,
    ];
}
function partText(pull, part) {
    const left = part.count - part.last;
    return [
        `This brings back ${landings(part)} that the rollback #${pull} took away, as one commit, to find the one at fault.`,
        'Review it, merge it and deploy it where the watch can judge it: best where few users are. Push nothing else to this branch.',
        '',
        `**If its watch ends healthy**, the fault is in the ${left === 1 ? 'landing' : `${left} landings`} after it. **If it does not**, the fault is in this part, and it is taken back by itself. Then comment ${(0,markdown .aY)('/guard reland half')} on the incident, or run mode rollback again with ${(0,markdown .aY)(`reland: ${pull}`)} and ${(0,markdown .aY)('half: first')}.`,
    ];
}

// EXTERNAL MODULE: ./build/rollback/ladder.js + 1 modules
var ladder = __webpack_require__(9652);
// EXTERNAL MODULE: ./build/rollback/prepare-rollback.js
var prepare_rollback = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/rollback/rollback-branch.js
var rollback_branch = __webpack_require__(2842);
// EXTERNAL MODULE: ./build/rollback/rollback-deps.js
var rollback_deps = __webpack_require__(1360);
// EXTERNAL MODULE: ./build/rollback/rollback-pull.js + 1 modules
var rollback_pull = __webpack_require__(439);
;// CONCATENATED MODULE: ./build/rollback/reland.js










async function reland(deps, request) {
    const { commit, rollback } = await mergedRollback(deps, request.pull);
    const tip = await deps.gitData.getRef(`refs/heads/${request.base}`);
    if (tip === null)
        throw new errors .Cp('not-found', `the branch ${request.base} does not exist`);
    const repository = await deps.openSnapshots();
    try {
        const { part } = request;
        const ends = { rollback: part?.from ?? commit, before: part?.to ?? rollback.parent, tip };
        return await carryOut(deps, repository, request, ends);
    }
    finally {
        await repository.close();
    }
}
async function mergedRollback(deps, number) {
    const pull = await deps.pulls.get(number);
    const commit = pull?.mergeCommit ?? null;
    if (pull === null)
        throw new errors .j1(`Input reland: there is no pull request #${number}.`);
    if (!pull.head.branch.startsWith('deploy-guard/rollback/'))
        throw new errors .j1(`Input reland: #${number} is no rollback that the guard has made.`);
    if (!pull.merged || commit === null)
        throw new errors .j1(`Input reland: #${number} is not merged, so there is nothing to bring back.`);
    const parent = (await deps.gitData.getCommit(commit)).parents[0];
    if (parent === undefined)
        throw new errors .Cp('refused', `the merge of #${number} has no parent`);
    return { commit, rollback: { parent } };
}
async function carryOut(deps, repository, request, ends) {
    await (0,prepare_rollback .mj)(repository, [ends.rollback, ends.before, ends.tip]);
    const { keepMain } = await deps.policyAt(ends.rollback);
    const wayBack = await (0,ladder .I)(repository, {
        good: ends.before,
        bad: ends.rollback,
        onto: ends.tip,
        withoutWorkflows: !deps.writesWorkflows,
        keepMain: (0,globs .k)(keepMain),
        restore: false,
    });
    const { outcome, conflicts, leftOut, change } = wayBack;
    const result = { outcome, conflicts, leftOut, rollback: ends.rollback, before: ends.before };
    const { part } = request;
    const branch = part === undefined ? (0,keys .Xv)(request.pull) : (0,keys .wn)(request.pull, part.last);
    const known = await (0,rollback_pull .pM)(deps.pulls, (0,run .aR)(deps.run), branch, request.base);
    if (known !== null && known.kind !== 'closed')
        return { ...result, pull: known.pull.number, url: null };
    if (change === null)
        return { ...result, pull: null, url: null };
    const what = part === undefined ? 'what' : `landings ${part.first} to ${part.last} of ${part.count} that`;
    const message = `Bring back ${what} #${request.pull} took away\n\nDeploy-Guard-Reland: ${ends.rollback}\n`;
    const tree = (await repository.commit(ends.tip))?.tree ?? '';
    const { sha: commit } = await (0,rollback_branch .rV)(deps.gitData, change, tree, { message, parents: [ends.tip] });
    const free = await createFree(deps, branch, commit, change.tree);
    return { ...result, ...(await reland_open(deps, request, wayBack, free)) };
}
async function createFree(deps, name, commit, tree) {
    for (let count = 1; count <= 9; count += 1) {
        const branch = count === 1 ? name : `${name}-${count}`;
        try {
            await deps.gitData.createRef(`refs/heads/${branch}`, commit);
            return branch;
        }
        catch (error) {
            if (!(error instanceof errors .Cp) || !['exists', 'unreachable'].includes(error.code))
                throw error;
            const head = await deps.gitData.getRef(`refs/heads/${branch}`);
            if (head !== null && (await deps.gitData.getCommit(head)).tree === tree)
                return branch;
        }
    }
    throw new errors .Cp('refused', `branches called ${name} hold something else: delete them and run this again`);
}
async function reland_open(deps, request, wayBack, branch) {
    const { leftOut } = wayBack;
    const { pull: number, part } = request;
    const about = { environment: deps.environment, pull: number, leftOut, runUrl: deps.run.runUrl };
    const text = renderReland(part === undefined ? about : { ...about, part });
    const pull = { title: text.title, body: text.body, head: branch, base: request.base, draft: false };
    const created = await (0,rollback_pull .Q_)(deps.pulls, (0,run .aR)(deps.run), pull);
    if (created === null)
        return { pull: null, url: (0,rollback_pull .yM)(deps.run, pull) };
    await (0,rollback_deps .N)(deps.log, 'Labels', () => deps.pulls.addLabels(created.number, ['deploy-guard', 'reland']));
    deps.log.info(`Re-land pull request: ${created.url}`);
    return { pull: created.number, url: null };
}

// EXTERNAL MODULE: ./build/verbs/respond/response-deps.js
var response_deps = __webpack_require__(7203);
;// CONCATENATED MODULE: ./build/verbs/bring-back.js









async function bringBack(setting, pull, branch, half) {
    const record = await setting.store.read();
    const response = record.responses.find(({ rollback }) => rollback.step === 'opened' && rollback.pull === pull);
    if (half === null) {
        return reland((0,response_deps .Te)(setting, record, null), { pull, base: response?.base ?? branch });
    }
    if (response === undefined)
        throw new errors .j1(`Input half: the record does not know the rollback #${pull}, so it cannot say what landed in it.`);
    const found = await bringBackHalf(setting, record, response, half, null);
    if ('none' in found)
        throw new errors .j1(`Input half: ${whyNone(found.none)}`);
    return found.done;
}
function whyNone(none) {
    switch (none.why) {
        case 'not-merged':
            return 'the rollback is not merged yet, so there is nothing to bring back.';
        case 'not-decided':
            return `what #${none.pull} brings back is not decided yet: merge and deploy it, and let its watch end (or close it).`;
        case 'one-landing': {
            const { sha = '', subject = '' } = none.landing ?? {};
            return `only one landing is left, so there is nothing to halve: ${(0,commit_id .Fu)(sha)} ${subject}. Bring it back with its fix on top, without half.`;
        }
        case 'landings-unknown':
            return 'the landings of this range are not all known, so it cannot be halved.';
    }
}
async function bringBackHalf(setting, record, response, half, by) {
    const { rollback, base } = response;
    const pull = rollback.step === 'opened' ? await setting.ports.forge.pulls.get(rollback.pull) : null;
    if (pull?.merged !== true)
        return { none: { why: 'not-merged' } };
    const next = await nextPart(setting, record, response, half);
    if ('none' in next)
        return next;
    const { part } = next;
    const done = await reland((0,response_deps .Te)(setting, record, null), { pull: pull.number, base, part });
    if (done.pull !== null)
        await remember(setting, response, { part, rollback: pull.number, pull: done.pull }, by);
    return { done };
}
async function remember({ ports, store }, { incidentKey }, { part, rollback, pull }, by) {
    const { first, last, count, to } = part;
    const facts = { pull, first, last, count, by: by?.login ?? ports.run.actor ?? null };
    const event = {
        kind: 'part-brought-back',
        facts,
        at: (0,clock .E)(ports.clock),
        run: (0,run .px)(ports.run),
    };
    const brought = { pull, through: last, sha: to, ...(by === null ? {} : { comment: by.comment }) };
    await store.update(`Landings ${first} to ${last} of #${rollback} are brought back`, (before) => (0,record_entries .I4)(before, incidentKey, (current) => {
        const known = (current.relands ?? []).filter((one) => one.pull !== pull);
        const { incident } = current;
        const isNew = known.length === (current.relands ?? []).length;
        const told = incident.step !== 'opened' || !isNew
            ? {}
            : { incident: { ...incident, timeline: [...incident.timeline, event] }, settled: false };
        return { ...current, ...told, relands: [...known, brought] };
    }));
}
async function nextPart(setting, record, response, half) {
    const { good, bad } = response;
    const landed = await bring_back_landings(setting, good, bad);
    if (landed === null)
        return { none: { why: 'landings-unknown' } };
    const parts = await Promise.all((response.relands ?? []).map((one) => partOf(setting, record, response, one)));
    const open = (response.relands ?? []).find((_, index) => parts[index]?.outcome === 'open');
    if (open !== undefined)
        return { none: { why: 'not-decided', pull: open.pull } };
    const search = (0,halves .EP)(landed.length, parts);
    const last = half === 'first' ? (0,halves .iU)(search) : landed.length;
    const from = search.healthy === 0 ? good : landed[search.healthy - 1]?.sha;
    const to = last === null ? undefined : landed[last - 1]?.sha;
    if (last === null || from == null || to === undefined)
        return { none: { why: 'one-landing', landing: landed[search.healthy] ?? null } };
    return { part: { from, to, first: search.healthy + 1, last, count: landed.length } };
}
async function bring_back_landings({ ports }, good, bad) {
    const found = good === null ? null : await ports.forge.comparisons.compare(good, bad);
    const landed = (0,landed_units .g)(found?.commits ?? [], bad);
    return found?.complete === true && landed[0]?.parents[0] === good ? landed : null;
}
async function partOf({ ports }, { marks, responses }, own, { pull, through }) {
    const found = await ports.forge.pulls.get(pull);
    const merge = found?.mergeCommit ?? null;
    if (found === null || (found.state === 'closed' && !found.merged))
        return { through: 0, outcome: 'healthy' };
    if (!found.merged || merge === null)
        return { through, outcome: 'open' };
    const holds = async (sha) => {
        const status = sha === merge ? 'identical' : (await ports.forge.comparisons.compare(merge, sha))?.status;
        return status === 'ahead' || status === 'identical';
    };
    for (const { incidentKey, good, bad } of responses) {
        if (incidentKey !== own.incidentKey && (await holds(bad)) && !(good !== null && (await holds(good))))
            return { through, outcome: 'bad' };
    }
    for (const { word, sha } of marks)
        if (word === 'good' && (await holds(sha)))
            return { through, outcome: 'healthy' };
    return { through, outcome: 'open' };
}
async function bringBackByComment(setting, record, incidentKey, half, by) {
    const response = (0,record_entries .PT)(record, incidentKey);
    if (response === null)
        return 'landings-unknown';
    if (response.relands?.some(({ comment }) => comment === by.comment) === true)
        return null;
    const found = await bringBackHalf(setting, record, response, half, by);
    if ('none' in found)
        return found.none.why;
    if (found.done.pull !== null)
        return null;
    if (found.done.url === null)
        return found.done.outcome === 'conflict' ? 'reland-conflict' : 'nothing-missing';
    setting.ports.log.warning(`This token may not open pull requests. Open it yourself: ${found.done.url}`);
    return 'may-not-open';
}


  })

};
