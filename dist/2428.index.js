export const id = 2428;
export const ids = [2428];
export const modules = {

  62428:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  riskRows: () => (  riskRows)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/gate/risk/assess-risk.js + 4 modules
var assess_risk = __webpack_require__(17364);
// EXTERNAL MODULE: ./build/gate/risk/read-files.js
var read_files = __webpack_require__(88812);
// EXTERNAL MODULE: ./build/deploy/aside.js
var aside = __webpack_require__(47966);
;// CONCATENATED MODULE: ./build/gate/risk/range-risk.js

const weights = {
    files: 0.17,
    folders: 0.41,
    fileReverts: 0.71,
    folderReverts: 0.31,
    docsOnly: -0.72,
    testsOnly: -0.2,
    dependenciesOnly: -0.75,
};
const WINDOW = 1000;
const FADE = 180 * 86_400;
const BAD_WITHIN = 30 * 86_400;
function scoreLandings(landings) {
    const reverts = revertsAmong(landings);
    const revertedBy = new Map([...reverts].flatMap(([by, targets]) => targets.map((target) => [target, by])));
    const history = revertHistory();
    const ranks = { files: ranker(), folders: ranker(), fileReverts: ranker(), folderReverts: ranker() };
    return landings.map((landing, index) => {
        for (const target of reverts.get(index) ?? [])
            history.add(landings[target]?.paths ?? [], landing.at);
        if (landing.marked === true)
            history.add(landing.paths, landing.at);
        const own = history.of(landing.paths, landing.at);
        const kinds = onlyKinds(landing.paths);
        const logOdds = weights.files * ranks.files(landing.paths.length) +
            weights.folders * ranks.folders(new Set(landing.paths.map(folderOf)).size) +
            weights.fileReverts * ranks.fileReverts(own.file) +
            weights.folderReverts * ranks.folderReverts(own.folder) +
            (kinds.docs
                ? weights.docsOnly
                : kinds.tests
                    ? weights.testsOnly
                    : kinds.dependencies
                        ? weights.dependenciesOnly
                        : 0);
        const by = revertedBy.get(index);
        return {
            landing,
            odds: Math.exp(logOdds),
            files: landing.paths.length,
            docsOnly: kinds.docs,
            isRevert: reverts.has(index),
            revertedAt: landing.marked === true ? landing.at : by === undefined ? null : (landings[by]?.at ?? null),
            worst: own.worst,
        };
    });
}
function isBad({ landing, revertedAt }) {
    return revertedAt !== null && revertedAt - landing.at <= BAD_WITHIN;
}
function ranker() {
    const last = [];
    return (value) => {
        let [below, same] = [0, 0];
        for (const other of last) {
            if (other < value)
                below += 1;
            else if (other === value)
                same += 1;
        }
        const rank = last.length === 0 ? 0.5 : (below + same / 2) / last.length;
        last.push(value);
        if (last.length > WINDOW)
            last.shift();
        return rank - 0.5;
    };
}
function revertHistory() {
    const [files, folders] = [new Map(), new Map()];
    const valueAt = (known, at) => known === undefined ? 0 : known.value * Math.exp(-Math.max(0, at - known.at) / FADE);
    const put = (into, key, more, at) => {
        const known = into.get(key);
        into.set(key, { value: valueAt(known, at) + more, at, count: (known?.count ?? 0) + 1 });
    };
    const most = (from, keys, at) => keys.reduce((worst, key) => Math.max(worst, valueAt(from.get(key), at)), 0);
    return {
        add(paths, at) {
            for (const path of paths) {
                put(files, path, 1, at);
                put(folders, folderOf(path), 1 / paths.length, at);
            }
        },
        of(paths, at) {
            const file = most(files, paths, at);
            const path = file === 0 ? undefined : paths.find((one) => valueAt(files.get(one), at) === file);
            const worst = path === undefined ? null : { path, reverts: files.get(path)?.count ?? 0 };
            return { file, folder: most(folders, paths.map(folderOf), at), worst };
        },
    };
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
const docs = /\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)docs?\//i;
const dependencies = /(?:^|\/)(?:package\.json|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|requirements[^/]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|Gemfile(?:\.lock)?|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?)$/;
function onlyKinds(paths) {
    const all = (is) => paths.length > 0 && paths.every(is);
    const isDocs = all((path) => docs.test(path) && !dependencies.test(path));
    return {
        docs: isDocs,
        tests: !isDocs && all((path) => (0,aside .Z)(path)),
        dependencies: all((path) => dependencies.test(path)),
    };
}
function revertsAmong(landings) {
    const [byId, byNumber, byTitle] = [new Map(), new Map(), new Map()];
    const found = new Map();
    landings.forEach(({ sha, message }, index) => {
        const title = titleOf(message);
        const ids = [...message.matchAll(/\b(?:reverts? (?:commit )?|rollback of (?:commit )?)([0-9a-f]{7,40})\b/gi)].map(([, id = '']) => byId.get(id.slice(0, 7).toLowerCase()));
        const numbers = [...message.matchAll(/\breverts? (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gi)].map(([, number = '']) => byNumber.get(number));
        const quoted = /^revert:? "(.{1,500})"$/i.exec(title)?.[1];
        const targets = [...ids, ...numbers, ...(quoted === undefined ? [] : [byTitle.get(withoutNumber(quoted))])];
        const known = [...new Set(targets.filter((target) => target !== undefined))];
        if (known.length > 0 || quoted !== undefined)
            found.set(index, known);
        byId.set(sha.slice(0, 7), index);
        for (const [, number = ''] of firstLine(message).matchAll(/#(\d{1,9})\b/g))
            byNumber.set(number, index);
        byTitle.set(title, index);
    });
    return found;
}
const firstLine = (message) => message.split('\n', 1)[0] ?? '';
function titleOf(message) {
    const [first = '', ...rest] = message.split('\n').map((line) => line.trim());
    const isMerge = /^Merge (?:pull request|branch|remote-tracking)/.test(first);
    return withoutNumber((isMerge ? rest.find((line) => line !== '') : undefined) ?? first);
}
function withoutNumber(title) {
    return title.replace(/(?: \(#\d{1,9}\))+$/, '').trim();
}

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
    const scored = scoreLandings(landings);
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

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
;// CONCATENATED MODULE: ./build/gate/risk/stated-risk.js


const ENOUGH = 100;
const DEPLOYS = 250;
const FEW_DEPLOYS = 20;
const FEW_BAD = 20;
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
const sum = (scored) => scored.reduce((all, { odds }) => all + odds, 0);
function relativeRisk({ before, range, deploys }) {
    const known = deploys.slice(-DEPLOYS).filter((one) => one.length > 0);
    if (known.length >= FEW_DEPLOYS)
        return { times: sum(range) / mean(known.map(sum)), usually: median(known.map((one) => one.length)) };
    return { times: sum(range) / range.length / mean(before.slice(-1000).map(({ odds }) => odds)), usually: null };
}
function median(numbers) {
    return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
function riskWords(times) {
    if (times < 0.5)
        return 'half the usual, or less';
    if (times < 1.5)
        return 'about the usual';
    return times < 2.5 ? 'about twice the usual' : 'two to three times the usual';
}
const shares = [0.05, 0.1, 0.5];
function backtest(scored) {
    const newest = scored.reduce((latest, { landing }) => Math.max(latest, landing.at), 0);
    const judged = scored.flatMap((one, index) => {
        if (index < ENOUGH || one.isRevert || one.landing.at > newest - BAD_WITHIN)
            return [];
        const before = scored.slice(Math.max(0, index - 1000), index);
        const rank = (of) => before.reduce((higher, other) => higher + (of(other) > of(one) ? 1 : of(other) === of(one) ? 0.5 : 0), 0) /
            before.length;
        return [{ isBad: isBad(one), byOdds: rank(({ odds }) => odds), bySize: rank(({ files }) => files) }];
    });
    const bad = judged.filter((one) => one.isBad);
    const caught = shares.map((share) => ({
        share,
        caught: bad.filter(({ byOdds }) => byOdds < share).length,
        bySize: bad.filter(({ bySize }) => bySize < share).length,
    }));
    return { judged: judged.length, bad: bad.length, caught };
}
function lowerEnd(found, of) {
    const z = 1.96;
    const p = found / of;
    const middle = p + (z * z) / (2 * of);
    return (middle - z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
}
function statedRisk(history, { stated }) {
    if (stated === null)
        return [];
    const row = (outcome, message, evidence) => [
        { rule: 'risk', outcome, reasonCode: 'stated-risk', message, evidence },
    ];
    const { before, range } = history;
    if (range.length === 0)
        return row('ok', 'Risk of the range: no change lands with this deploy.', []);
    if (before.length < ENOUGH)
        return row('inform', `Risk of the range: not estimated, as there ${before.length === 1 ? 'is' : 'are'} only ${(0,words .LS)(before.length, 'change')} before it to compare with (${ENOUGH} are needed).`, []);
    const { times, usually } = relativeRisk(history);
    const test = backtest(before);
    const isUseful = !isChanceHere(test);
    const message = `Risk of the range: ${riskWords(times)}. ${(0,words .LS)(range.length, 'change')} (${usually === null ? 'how many a deploy usually has is not known' : `usually ${usually}`}).`;
    const outcome = times < stated.above ? 'ok' : isUseful ? stated.outcome : 'inform';
    const asked = times < stated.above
        ? []
        : [`Calculated as ${times.toFixed(1)} times the usual; the policy asks for more from ${stated.above} on.`];
    return row(outcome, message, [...asked, ...reasons(range), ...backtestWords(test)]);
}
function isChanceHere({ bad, caught }) {
    const half = caught.find(({ share }) => share === 0.5);
    return bad >= FEW_BAD && half !== undefined && lowerEnd(half.caught, bad) < half.share;
}
function reasons(range) {
    const worst = new Map(range.flatMap((one) => (one.worst === null ? [] : [[one.worst.path, one.worst.reverts]])));
    const files = [...worst].sort(([, a], [, b]) => b - a).slice(0, 3);
    const docs = range.filter(({ docsOnly }) => docsOnly).length;
    const [widest] = range.toSorted((a, b) => b.files - a.files);
    return [
        ...files.map(([path, reverts]) => `${path} was part of ${(0,words .LS)(reverts, 'earlier change')} that ${reverts === 1 ? 'was' : 'were'} taken back`),
        ...(widest === undefined || widest.files < 2
            ? []
            : [`The widest change is in ${(0,words .LS)(widest.files, 'file')}: ${widest.landing.sha.slice(0, 7)}`]),
        ...(docs === 0 ? [] : [`Documentation only: ${docs} of ${(0,words .LS)(range.length, 'change')}`]),
    ];
}
const elsewhere = 'On eight public repositories the riskiest 5 / 10 / 50 % of the changes held 11 / 20 / 69 % of those that were taken back; their number of lines alone held 10 / 18 / 64 %.';
function backtestWords(test) {
    const { bad, judged, caught } = test;
    const basis = `${(0,words .LS)(judged, 'change')} here, ${bad} of them taken back within 30 days`;
    if (bad < FEW_BAD)
        return [`Backtest: ${basis}. That is too few to say what the estimate is worth here. ${elsewhere}`];
    const parts = caught.map(({ share, caught: found, bySize }) => {
        const chance = Math.round(share * bad);
        return `the riskiest ${share * 100} % held ${found} of the ${bad} (chance: ${chance}; number of files alone: ${bySize})`;
    });
    const verdict = isChanceHere(test)
        ? ' That is no better than chance here, so that the estimate asks for nothing.'
        : '';
    return [`Backtest: ${basis}; ${parts.join('; ')}.${verdict}`];
}

// EXTERNAL MODULE: ./build/gate/rules/rule.js
var rule = __webpack_require__(10174);
;// CONCATENATED MODULE: ./build/verbs/gate/risk-rows.js






async function riskRows(repository, policy, deploy) {
    const { risk } = policy.gate;
    if (risk === null)
        return [];
    const rows = await judged(repository, risk, policy, deploy);
    return deploy.isRollback ? rows.map((row) => (row.outcome === 'ok' ? row : { ...row, outcome: 'inform' })) : rows;
}
async function judged(repository, risk, policy, deploy) {
    const { base, head, known } = deploy;
    try {
        const signs = (0,assess_risk .y)(await (0,read_files .j)(repository, { base, head }), risk, policy.rollback.risky);
        if (risk.stated === null)
            return signs;
        if (repository.withoutGit !== undefined)
            return [...signs, noHistory()];
        return [...signs, ...statedRisk(await readRangeHistory(repository, { base, head }, known), risk)];
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
    const outcome = (0,rule .hm)(Object.values(risk.outcomes)) === 'inform' ? 'inform' : 'review';
    return { rule: 'risk', outcome, reasonCode: 'not-read', message, evidence: [why] };
}


  })

};
