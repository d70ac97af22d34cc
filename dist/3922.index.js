export const id = 3922;
export const ids = [3922];
export const modules = {

  83922:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  judgeRisk: () => (  judgeRisk)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/gate/risk/assess-risk.js + 4 modules
var assess_risk = __webpack_require__(17364);
// EXTERNAL MODULE: ./build/gate/risk/read-files.js
var read_files = __webpack_require__(88812);
// EXTERNAL MODULE: ./build/gate/risk/range-risk.js
var range_risk = __webpack_require__(7709);
;// CONCATENATED MODULE: ./build/gate/risk/read-history.js



const MOST = 1000;
async function readRangeHistory(repository, { base, head }, { deployed, bad }) {
    const earlier = await walk(repository, base);
    const own = [];
    for (const { sha } of await repository.firstParents(base, head))
        own.push(...present(await repository.commit(sha)));
    const landings = [];
    for (const commit of [...earlier, ...own])
        landings.push(await landingOf(repository, commit, bad, landings.at(-1)?.at ?? 0));
    const scored = (0,range_risk .XX)(landings);
    const before = scored.slice(0, earlier.length);
    const places = deployed.map((sha) => earlier.findIndex((commit) => commit.sha === sha)).filter((at) => at >= 0);
    const ends = [...new Set(places)].sort((a, b) => a - b);
    const deploys = ends.slice(1).map((end, at) => before.slice((ends[at] ?? 0) + 1, end + 1));
    return { before, range: scored.slice(earlier.length), deploys };
}
const present = (commit) => (commit === null ? [] : [commit]);
async function walk(repository, tip) {
    const found = [];
    for (let next = tip; next !== undefined && found.length < MOST;) {
        const commit = await orNone(() => repository.commit(next ?? tip));
        if (commit === null)
            break;
        found.push(commit);
        next = commit.parents[0];
    }
    return found.toReversed();
}
async function landingOf(repository, commit, bad, before) {
    const { sha, parents, message, subject, committedSeconds } = commit;
    const [parent] = parents;
    const changes = parent === undefined ? [] : ((await orNone(() => repository.changes(parent, sha))) ?? []);
    const paths = changes.map(({ path }) => path).filter((path) => !(0,read_files .U)(path, null));
    const landing = { sha, at: committedSeconds ?? before, message: message ?? subject, paths };
    return bad.has(sha) ? { ...landing, marked: true } : landing;
}
async function orNone(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors .Cp)
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/gate/risk/stated-risk.js
var stated_risk = __webpack_require__(46905);
// EXTERNAL MODULE: ./build/gate/rules/rule.js
var rule = __webpack_require__(10174);
;// CONCATENATED MODULE: ./build/verbs/gate/risk-rows.js






async function judgeRisk(repository, policy, deploy) {
    const { risk } = policy.gate;
    if (risk === null)
        return { rows: [], found: null };
    const rows = await judged(repository, risk, policy, deploy);
    return { rows: deploy.isRollback ? rows.map(shown) : rows, found: (0,assess_risk .l)(rows) };
}
function shown(row) {
    const { rule, reasonCode, message, evidence } = row;
    return row.outcome === 'ok' ? row : { rule, outcome: 'inform', reasonCode, message, evidence };
}
async function judged(repository, risk, policy, deploy) {
    const { base, head, known } = deploy;
    try {
        const signs = (0,assess_risk .y)(await (0,read_files .j)(repository, { base, head }), risk, policy.rollback.risky);
        if (risk.stated === null)
            return signs;
        if (repository.withoutGit !== undefined)
            return [...signs, noHistory()];
        return [...signs, ...(0,stated_risk .lY)(await readRangeHistory(repository, { base, head }, known), risk)];
    }
    catch (error) {
        if (!(error instanceof errors .MR))
            throw error;
        return [unread(risk, error.message)];
    }
}
function noHistory() {
    const message = 'Risk of the range: not estimated, as there is no git that could read the history.';
    return { rule: 'risk', outcome: 'inform', reasonCode: 'stated-risk', message, evidence: [] };
}
function unread(risk, why) {
    const message = 'Signs of risk could not be looked for, as there is no git that could read the changes.';
    const answer = (0,rule .oQ)((0,rule .th)((0,rule .x4)(Object.values(risk.answers))));
    return { rule: 'risk', ...answer, reasonCode: 'not-read', message, evidence: [why] };
}


  })

};
