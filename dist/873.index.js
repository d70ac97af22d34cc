export const id = 873;
export const ids = [873];
export const modules = {

  7734:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  i: () => (  findCautions),
  Zl: () => (  isAside),
  sg: () => (  staysInRollback)
});


// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(2376);
;// CONCATENATED MODULE: ./build/rollback/result-paths.js
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
async function resultPaths(repository, { good, bad, onto, tree }) {
    if (tree === null)
        return [];
    const back = pathsAdded(await repository.changes(onto, tree));
    if (back.size === 0)
        return [];
    const all = (await repository.changes(emptyTree, tree)).map(({ path }) => path);
    const range = await repository.changes(good, bad);
    const since = bad === onto ? [] : await repository.changes(bad, onto);
    return [
        ...twins(back, all).map((path) => ({ kind: 'twin-names', path })),
        ...misplaced(back, all, { range, since }).map((path) => ({ kind: 'folder-moved', path })),
    ];
}
function pathsAdded(changes) {
    return new Set(changes.filter(({ status }) => status === 'added').map(({ path }) => path));
}
function twins(back, all) {
    const spelled = new Map();
    for (const path of all) {
        for (const one of [path, ...foldersOf(path)]) {
            const folded = fold(one);
            spelled.set(folded, (spelled.get(folded) ?? new Set()).add(one));
        }
    }
    return [...back].filter((path) => [path, ...foldersOf(path)].some((one) => (spelled.get(fold(one))?.size ?? 0) > 1));
}
function foldersOf(path) {
    const names = path.split('/');
    return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
const fold = (path) => path.normalize('NFC').toLowerCase();
const mostFolders = 50;
function misplaced(back, all, { range, since }) {
    const addedSince = pathsAdded(since);
    const below = (folder) => all.filter((path) => path.startsWith(`${folder}/`));
    const wasGone = (folder) => below(folder).every((path) => back.has(path));
    const left = renamedFolders(range).flatMap(([from, to]) => {
        const here = below(to);
        return wasGone(from) && here.every((path) => addedSince.has(path)) ? here : [];
    });
    const returned = renamedFolders(since).flatMap(([from]) => (wasGone(from) ? below(from) : []));
    return [...new Set([...left, ...returned])];
}
function renamedFolders(changes) {
    const gone = new Map(changes.filter(({ status }) => status === 'deleted').map(({ oldId, path }) => [oldId, path]));
    const pairs = new Map();
    for (const { status, newId, path } of changes) {
        const before = status === 'added' ? gone.get(newId) : undefined;
        for (const [from, to] of before === undefined ? [] : parents(before, path))
            pairs.set(`${from}\0${to}`, [from, to]);
    }
    return [...pairs.values()].slice(0, mostFolders);
}
function parents(from, to) {
    const [before, after] = [from.split('/'), to.split('/')];
    const found = [];
    while (before.length > 1 && after.length > 1 && before.at(-1) === after.at(-1)) {
        before.pop();
        after.pop();
        if (before.join('/') !== after.join('/'))
            found.push([before.join('/'), after.join('/')]);
    }
    return found;
}

// EXTERNAL MODULE: ./build/rollback/changed-lines.js
var changed_lines = __webpack_require__(1499);
;// CONCATENATED MODULE: ./build/rollback/cautions.js



async function findCautions(repository, question) {
    const { good, bad, onto, tree, landed, risky } = question;
    const range = (await repository.changes(good, bad)).filter(({ path }) => !isAside(path));
    const moved = movedIds(range);
    const asks = askedBy(risky);
    const kinds = range
        .filter(({ newId, oldId }) => !moved.has(newId) && !moved.has(oldId))
        .map((change) => ({ change, kinds: asks(change.path) }));
    const read = kinds.filter((one) => one.kinds.length > 0 && (0,changed_lines .fo)(one.change));
    const diffs = await repository.blobDiffs(read.map(({ change }) => (0,changed_lines .Mm)(change)));
    const found = read.flatMap(({ change, kinds: asked }, index) => {
        const lines = (0,changed_lines .MA)(diffs[index]);
        return asked.flatMap((kind) => {
            const grade = readers[kind](change, lines);
            return grade === null ? [] : [{ kind: grade, path: change.path }];
        });
    });
    return [
        ...found,
        ...(await laterMigrations(repository, { bad, onto }, range, risky)),
        ...(await resultPaths(repository, { good, bad, onto, tree })),
        ...landed.flatMap(({ subject }) => /\b(?:CVE-\d{4}-\d+|GHSA(?:-[0-9a-z]{4}){3})\b/i.test(subject) ? [{ kind: 'security', path: subject }] : []),
    ];
}
function staysInRollback(path) {
    return !isAside(path) && (migrationStep.test(path) || releaseNote.test(path));
}
function isAside(path) {
    return aside.test(path) && !releaseNote.test(path);
}
const aside = /(?:^|\/)(?:docs?|tests?|testing|__tests__|testdata|spec|specs|fixtures|examples?|samples?|e2e)\/|\.(?:md|mdx|rst|adoc)$|(?:[._-]test|[._-]spec|_test)\.\w+$|(?:^|\/)test_[^/]+$/i;
const migrationStep = /(?:^|\/)(?:migrations?|migrate|alembic\/versions|flyway|liquibase)\/(?:[^/]+\/)*(?:[VUR]?\d|[0-9a-f]{8,}_)[^/]*(?:\/[^/]+)?$/i;
const releaseNote = /^(?:.*\/)?(?:\.changeset\/[^/]+\.md|\.chronus\/changes\/[^/]+|\.changes\/[^/]+|changelog\.d\/[^/]+|newsfragments\/[^/]+|change\/[^/]+\.json)$/;
const schemaFile = /\.prisma$|(?:^|\/)(?:schema\.rb|structure\.sql|schema\.sql)$/;
const allAsked = [
    'migrations',
    'infrastructure',
    'flags',
    'secrets',
    'notes',
    'versions',
    'formats',
    'clients',
    'platform',
    'caches',
    'flagUses',
];
const codeFile = /\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|cs|php|rs|scala|ex|exs|swift|dart)$/i;
const versionFile = /(?:^|\/)(?:package\.json|composer\.json|Cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|pubspec\.yaml|build\.gradle(?:\.kts)?|mix\.exs|[^/]+\.(?:gemspec|podspec|csproj)|version\.\w+|VERSION)$/i;
const versionLine = /^["']?version(?:Code|Name)?["']?\s*[:=\s]|^<version>|\bversion\s*=|__version__/i;
const cacheLine = /cache[_-]?(?:key|version|prefix|name|ttl)|\bcache\w*\.(?:set|put|add|write|fetch|store)\(/i;
const flagLine = /\b(?:is_?)?feature_?flags?\b|\bis_?feature_?enabled\b|\b(?:bool|boolean|string|int|number|json)?variation(?:detail)?\(|\bFlipper\.enabled\b|\bunleash\w*\.is_?enabled\(|\buse(?:Feature)?Flag\w*\(|\bget(?:Boolean|String|Number|Object)(?:Value|Details)\(/i;
function askedBy(risky) {
    const isSecret = (0,globs .k)(risky.secrets);
    const matchers = {
        migrations: (0,globs .k)(risky.migrations),
        infrastructure: (0,globs .k)(risky.infrastructure),
        flags: (0,globs .k)(risky.flags),
        secrets: (one) => isSecret(one) && !/(?:example|sample|template|dist|defaults?|schema)\b/i.test(one),
        notes: (one) => releaseNote.test(one),
        versions: (one) => versionFile.test(one),
        formats: (one) => /\.(?:proto|avsc|avdl|thrift|fbs|capnp)$/i.test(one),
        clients: (one) => /(?:^|\/)(?:openapi|swagger)[^/]*\.(?:ya?ml|json)$|\.(?:proto|graphqls?|gql)$/i.test(one),
        platform: (one) => /(?:^|\/)(?:wrangler\.(?:toml|jsonc?)|vercel\.json|netlify\.toml|fly\.toml|app\.ya?ml|firebase\.json)$/i.test(one),
        caches: (one) => codeFile.test(one),
        flagUses: (one) => codeFile.test(one),
    };
    return (path) => allAsked.filter((kind) => matchers[kind](path));
}
const readers = {
    migrations: (change, lines) => gradeMigration(change, lines),
    infrastructure: (_, { added, removed }) => [...added, ...removed].every((line) => /\b(?:image|tag|newTag|version|digest)\b/i.test(line))
        ? null
        : 'infrastructure',
    flags: () => 'flags',
    secrets: () => 'secrets',
    notes: ({ status }) => (status === 'added' ? 'release-note' : null),
    versions: (_, { added, removed }) => [added, removed].every((lines) => lines.some((line) => versionLine.test(line))) ? 'version' : null,
    formats: () => 'stored-format',
    clients: () => 'clients',
    platform: () => 'platform',
    caches: (_, { added, removed }) => ([...added, ...removed].some((line) => cacheLine.test(line)) ? 'cache' : null),
    flagUses: (_, { added, removed }) => ([...added, ...removed].some((line) => flagLine.test(line)) ? 'flag-use' : null),
};
const destructive = /\b(?:drop|truncate|rename)\b|\balter\s+(?:column|type)\b|\bmodify\s+column\b|\bdelete\s+from\b|\bset\s+not\s+null\b|\b(?:Remove|Delete|Rename|Alter)(?:Field|Model|ModelTable|Index|Constraint|UniqueTogether|IndexTogether)\b|\b(?:remove|drop|rename|change|alter)_(?:column|columns|table|index|constraint|reference|timestamps|unique_constraint)\b|\b(?:drop|rename|alter|remove|change)(?:Column|Table|Index|ForeignKey|Constraint|Unique)\w*\b/i;
const dataChange = /\b(?:RunPython|RunSQL|bulk_update|update_all|insert_all|find_each|backfill)\b|\bupdate\s+\S+\s+set\b|\binsert\s+into\b|\.update\(|\.execute\(|\bmerge\s+into\b/i;
const additive = /\bcreate\s+(?:unique\s+|materialized\s+)?(?:table|index|view|type|schema|extension|sequence|function)\b|\badd\s+(?:column\b|value\b|constraint\b)|\b(?:Create|Add)(?:Model|Field|Index|Constraint|Column|Table)\w*\b|\b(?:create|add)_(?:table|column|index|reference|timestamps|foreign_key|enum)\b|\b(?:create|add)(?:Table|Column|Index|ForeignKey)\w*\b|\balter\s+table\s+\S+\s+add\b/i;
const nothingStored = /\boperations\s*=\s*\[\s*\]|\bAlterModel(?:Options|Managers)\b/;
const unfilled = /\badd\s+(?:column\s+)?\S+\s+[^,;]*\bnot\s+null\b(?![^,;]*\bdefault\b)|null:\s*false(?!.*default)/i;
function gradeMigration({ path, status }, { added, removed }) {
    if (/\.down\.\w+$|(?:^|\/)down\.\w+$|__init__\.py$/i.test(path))
        return null;
    if (schemaFile.test(path))
        return removed.some((line) => /\w/.test(line)) ? 'migration-destructive' : 'migration-additive';
    if (status === 'deleted')
        return migrationStep.test(path) ? 'migration-data' : null;
    const forward = withoutUndo(added)
        .filter((line) => !/^(?:--|#|\/\/|\*)/.test(line))
        .join('\n');
    if (destructive.test(forward) || unfilled.test(forward))
        return 'migration-destructive';
    if (dataChange.test(forward))
        return 'migration-data';
    if (additive.test(forward) || nothingStored.test(forward))
        return 'migration-additive';
    return migrationStep.test(path) && forward.trim() !== '' ? 'migration-data' : null;
}
function withoutUndo(lines) {
    const end = lines.findIndex((line) => /^--\s*\+goose\s+down|^--\s*migrate:down|^def\s+(?:downgrade|down|backwards)\b|\bexports\.down\b|\bfunction\s+down\b|\basync\s+down\b|^down\s*[:(]/i.test(line));
    return end < 0 ? lines : lines.slice(0, end);
}
async function laterMigrations(repository, { bad, onto }, range, risky) {
    const isMigration = (0,globs .k)(risky.migrations);
    const own = range.filter(({ path, status }) => status === 'added' && isMigration(path));
    if (own.length === 0 || bad === onto)
        return [];
    const since = await repository.changes(bad, onto);
    const later = since.filter((change) => change.status !== 'deleted' && isMigration(change.path) && (0,changed_lines .fo)(change));
    if (later.length === 0)
        return [];
    const contents = await repository.blobs([...new Set([...own.filter(changed_lines .fo), ...later].map(({ newId }) => newId))]);
    const textOf = ({ newId }) => Buffer.from(contents.get(newId) ?? []).toString();
    const names = own
        .flatMap((change) => [stemOf(change.path), ...idsIn(textOf(change))])
        .filter((name) => name.length >= 3);
    return later
        .filter((change) => names.some((name) => textOf(change).includes(name)))
        .map(({ path }) => ({ kind: 'later-migration', path }));
}
function stemOf(path) {
    const names = path.split('/');
    const file = names.at(-1) ?? '';
    const name = /^migration\.\w+$/.test(file) ? (names.at(-2) ?? file) : file;
    return name.replace(/\.(?:up\.)?\w+$/, '');
}
function idsIn(text) {
    return [
        ...text.matchAll(/^[ \t]*(?:revision|id|version)[ \t]*(?::[ \t]*str[ \t]*)?[=:][ \t]*["']([\w.-]{4,})["']/gm),
    ].map((match) => match[1] ?? '');
}
function movedIds(range) {
    const gone = new Set(range.filter(({ status }) => status === 'deleted').map(({ oldId }) => oldId));
    return new Set(range.filter(({ status, newId }) => status === 'added' && gone.has(newId)).map(({ newId }) => newId));
}


  }),

  1499:
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

  3254:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  faultSearch: () => (  faultSearch)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
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

// EXTERNAL MODULE: ./build/rollback/cautions.js + 1 modules
var cautions = __webpack_require__(7734);
// EXTERNAL MODULE: ./build/rollback/changed-lines.js
var changed_lines = __webpack_require__(1499);
// EXTERNAL MODULE: ./build/rollback/halves.js
var halves = __webpack_require__(3736);
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
    const counts = (change) => (0,changed_lines .fo)(change) && !(0,cautions .Zl)(change.path);
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
