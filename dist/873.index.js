export const id = 873;
export const ids = [873];
export const modules = {

  47966:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  isAside),
    _: () => (  isReleaseNote)
  });
const aside = /(?:^|\/)(?:docs?|tests?|testing|__tests__|testdata|spec|specs|fixtures|examples?|samples?|e2e)\/|\.(?:md|mdx|rst|adoc)$|(?:[._-]test|[._-]spec|_test)\.\w+$|(?:^|\/)test_[^/]+$/i;
const releaseNote = /^(?:.*\/)?(?:\.changeset\/[^/]+\.md|\.chronus\/changes\/[^/]+|\.changes\/[^/]+|changelog\.d\/[^/]+|newsfragments\/[^/]+|change\/[^/]+\.json)$/;
function isReleaseNote(path) {
    return releaseNote.test(path);
}
function isAside(path) {
    return aside.test(path) && !releaseNote.test(path);
}


  }),

  51499:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    MA: () => (  changedLines),
    Mm: () => (  sidesOf),
    fo: () => (  isFile)
  });
const longestLine = 400;
function isFile({ oldMode, newMode }) {
    return oldMode.startsWith('100') || newMode.startsWith('100');
}
function sidesOf({ oldMode, newMode, oldId, newId }) {
    return [oldMode.startsWith('100') ? oldId : null, newMode.startsWith('100') ? newId : null];
}
function changedLines(diff) {
    const lines = diff?.hunks.flatMap((hunk) => hunk.lines) ?? [];
    const ofKind = (wanted) => lines.flatMap(({ kind, text }) => (kind === wanted && text.length <= longestLine ? [text.trim()] : []));
    return { added: ofKind('+'), removed: ofKind('-') };
}


  }),

  83736:
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

  90873:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  faultSearch: () => (  faultSearch)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
;// CONCATENATED MODULE: ./build/incident/suspects.js
function findSuspects(verdict, landings) {
    const byName = discerning(naming(verdict, landings), landings);
    const byTime = discerning(beginning(verdict, landings), landings);
    return landings
        .map(({ sha }, index) => {
        const evidence = [byName.get(sha), byTime.get(sha)].flatMap((one) => one ?? []);
        return { number: index + 1, sha, evidence };
    })
        .filter(({ evidence }) => evidence.length > 0)
        .toSorted((a, b) => b.evidence.length - a.evidence.length);
}
function discerning(found, landings) {
    return found.size * 2 > landings.length ? new Map() : found;
}
function loneSegment(verdict) {
    if (!('regression' in verdict))
        return null;
    const { worst, crossed } = verdict.regression;
    const { segment } = worst;
    if (segment === '' || crossed.some((one) => one.segment !== '' && one.segment !== segment))
        return null;
    const isWell = (one) => one.segment !== segment && labelsOf(one.segment) === labelsOf(segment) && one.note !== 'too-small';
    return verdict.nodes.some(isWell) ? segment : null;
}
function labelsOf(segment) {
    return partsOf(segment)
        .map(([label]) => label)
        .join();
}
function partsOf(segment) {
    return segment.split(/,(?=[\w.]+=)/).map((part) => {
        const end = part.indexOf('=');
        return [part.slice(0, end), part.slice(end + 1)];
    });
}
const shortest = 3;
function naming(verdict, landings) {
    const segment = loneSegment(verdict);
    if (segment === null)
        return new Map();
    const values = partsOf(segment)
        .map(([, value]) => value)
        .filter((value) => value.length >= shortest);
    return new Map(landings.flatMap(({ sha, files }) => {
        const file = files.find((one) => values.some((value) => names(one, value)));
        return file === undefined ? [] : [[sha, { kind: 'names-segment', segment, path: file.path }]];
    }));
}
function names({ path, lines }, value) {
    const written = value.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw `\$&`);
    const inLine = value.includes('/')
        ? new RegExp(String.raw `(?<![\w/-])${written}(?![\w/-])`)
        : new RegExp(`(["'\`])${written}\\1`);
    const inPath = path.split('/').some((name) => name.replace(/\.\w+$/, '').toLowerCase() === value.toLowerCase());
    return inPath || lines.some((line) => inLine.test(line));
}
function beginning(verdict, landings) {
    if (verdict.verdict !== 'regressed')
        return new Map();
    const { deploys = [], suspects = [] } = verdict;
    const placeOf = (deployed) => landings.findIndex(({ sha }) => sha === deployed);
    const last = placeOf(suspects.at(-1) ?? '');
    const before = deploys.slice(0, deploys.indexOf(suspects[0] ?? '')).map(placeOf);
    const found = landings.slice(Math.max(-1, ...before) + 1, last + 1);
    return new Map(found.map(({ sha }) => [sha, { kind: 'began-with', deployed: suspects }]));
}

// EXTERNAL MODULE: ./build/deploy/aside.js
var aside = __webpack_require__(47966);
// EXTERNAL MODULE: ./build/rollback/changed-lines.js
var changed_lines = __webpack_require__(51499);
// EXTERNAL MODULE: ./build/rollback/halves.js
var halves = __webpack_require__(83736);
;// CONCATENATED MODULE: ./build/verbs/respond/fault-search.js





const most = { landings: 50, files: 1000 };
async function faultSearch(responder, response, landed) {
    const plan = (0,halves .yN)(landed.length);
    if (plan === null || response.verdict.verdict === 'unknown')
        return null;
    const shas = landed.map(({ sha }) => sha);
    const wanted = loneSegment(response.verdict) !== null && shas.length <= most.landings;
    const bare = shas.map((sha) => ({ sha, files: [] }));
    const landings = wanted && response.good !== null ? await changedBy(responder, response.good, shas) : bare;
    return { ...plan, suspects: findSuspects(response.verdict, landings ?? bare) };
}
async function changedBy({ ports: { openSnapshots, log } }, good, shas) {
    try {
        const repository = await openSnapshots();
        try {
            return await readLandings(repository, good, shas);
        }
        finally {
            await repository.close();
        }
    }
    catch (error) {
        if (!(error instanceof errors .Cp) && !(error instanceof errors .MR))
            throw error;
        log.warning(`No suspect is looked for: ${error.message}`);
        return null;
    }
}
async function readLandings(repository, good, shas) {
    const { missing } = await repository.fetch([good, ...shas]);
    if (missing.length > 0)
        return null;
    const changes = [];
    const counts = (change) => (0,changed_lines .fo)(change) && !(0,aside .Z)(change.path);
    for (const [index, sha] of shas.entries())
        changes.push((await repository.changes(shas[index - 1] ?? good, sha)).filter(counts));
    if (changes.flat().length > most.files)
        return null;
    const diffs = (await repository.blobDiffs(changes.flat().map(changed_lines .Mm))).values();
    return shas.map((sha, index) => ({
        sha,
        files: (changes[index] ?? []).map(({ path }) => {
            const { added, removed } = (0,changed_lines .MA)(diffs.next().value);
            return { path, lines: [...added, ...removed] };
        }),
    }));
}


  })

};
