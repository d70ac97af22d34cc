export const id = 1398;
export const ids = [1398];
export const modules = {

  61398:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  gp: () => (  openLocalRepository),
  h_: () => (  openRepository),
  mn: () => (  openSnapshots)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/base/log.js
var log = __webpack_require__(82130);
;// CONCATENATED MODULE: ./build/git/run-git.js




const DEFAULT_TIMEOUT = 600;
async function runGit(call) {
    const command = call.args[0] ?? '';
    const result = await finish(call, command);
    if ((call.accept ?? [0]).includes(result.code))
        return result;
    throw gitFailure(command, result.stderr, call.secrets ?? []);
}
function finish(call, command) {
    const args = call.gitDir === undefined ? call.args : ['--git-dir', call.gitDir, ...call.args];
    const seconds = call.timeout ?? DEFAULT_TIMEOUT;
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)('git', args, { env: { ...call.environment }, windowsHide: true });
        const out = [];
        const err = [];
        const timer = setTimeout(() => {
            child.kill('SIGKILL');
            child.stdout.destroy();
            child.stderr.destroy();
            child.unref();
            reject(new errors .Cp('unreachable', `git ${command} took longer than ${seconds} s`));
        }, seconds * 1000);
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => err.push(chunk));
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(new errors .MR('git could not be started; version 2.38 or newer has to be on the PATH', { cause }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(call.input);
    });
}
async function gitText(git, args) {
    return (await git(args)).stdout.toString().trimEnd();
}
function records(output) {
    return output.toString().split('\0').slice(0, -1);
}
function objectId(id) {
    if ((0,commit_id .jh)(id))
        return id;
    throw new errors .j1(`expected a full commit id of 40 hexadecimal digits, found ${JSON.stringify(id)}`);
}
const codes = [
    [/authentication failed|could not read (username|password)|error: 40[13]|permission denied/i, 'missing-permission'],
    [
        /could not resolve host|failed to connect|connection (refused|reset|timed out)|error: 5\d\d|early eof|hung up/i,
        'unreachable',
    ],
    [/not our ref|couldn't find remote ref|error: 404|not found|does not appear to be a git repository/i, 'not-found'],
];
function essence(stderr, secrets) {
    const lines = (0,log ._)(stderr, secrets)
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('hint:') && !/^(remote: )?(Counting|Compressing|Receiving)/.test(line));
    return lines.slice(-3).join('; ').slice(0, 400) || 'no message';
}
function gitFailure(command, stderr, secrets) {
    const code = codes.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'refused';
    return new errors .Cp(code, `git ${command} failed: ${essence(stderr, secrets)}`);
}

;// CONCATENATED MODULE: ./build/git/changed-lines.js


const changedLinesArgs = [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '--numstat',
    '--find-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=none',
];
function changedLinesOf(diffTree, treeOf) {
    return async (from, to) => {
        const [before, after] = [await treeOf(from), await treeOf(to)];
        if (before === after)
            return [];
        const end = `end of ${(0,external_node_crypto_.randomUUID)()}`;
        return diffTree.ask(`${objectId(before)} ${objectId(after)}\n${end}\n`, async (reader) => {
            await reader.line();
            const found = [];
            while (isCount(await reader.peek()))
                found.push(await readOne(reader));
            await reader.line();
            return found;
        });
    };
}
function isCount(byte) {
    return (byte >= 48 && byte <= 57) || byte === 45;
}
async function readOne(reader) {
    const [added = '', deleted = '', name = ''] = (await reader.field()).toString().split('\t');
    const lines = (Number(added) || 0) + (Number(deleted) || 0);
    if (name !== '')
        return { path: name, lines };
    await reader.field();
    return { path: (await reader.field()).toString(), lines };
}

;// CONCATENATED MODULE: ./build/git/coprocess.js


function coprocess(call) {
    let process = null;
    let last = Promise.resolve();
    return {
        ask(question, read) {
            const answer = last.then(() => {
                const running = (process ??= start(call));
                running.write(question);
                return read(running.reader);
            });
            last = answer.catch(() => undefined);
            return answer;
        },
        close: () => process?.end(),
    };
}
function start({ args, gitDir, environment, secrets }) {
    const child = (0,external_node_child_process_.spawn)('git', ['--git-dir', gitDir, ...args], { env: { ...environment }, windowsHide: true });
    const { reader, push, fail } = byteReader();
    const err = [];
    child.stdout.on('data', push);
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', fail);
    child.on('close', () => fail(gitFailure(args[0] ?? '', Buffer.concat(err).toString(), secrets)));
    child.stdin.on('error', () => undefined);
    return {
        reader,
        write: (text) => void child.stdin.write(text),
        end() {
            child.stdin.end();
            child.kill();
        },
    };
}
function byteReader() {
    const held = growingBuffer();
    let failure = null;
    let wake = null;
    async function until(enough) {
        for (;;) {
            const length = enough(held.bytes());
            if (length >= 0)
                return length;
            if (failure !== null)
                throw failure;
            await new Promise((resolve) => (wake = resolve));
        }
    }
    const take = held.take;
    const reader = {
        line: async () => take(await until((bytes) => bytes.indexOf(10)), 1).toString(),
        field: async () => take(await until((bytes) => bytes.indexOf(0)), 1),
        bytes: async (count) => take(await until((bytes) => (bytes.length >= count ? count : -1))),
        async untilLine(text) {
            const whole = Buffer.from(`\n${text}\n`);
            const first = whole.subarray(1);
            let from = 0;
            const end = await until((bytes) => {
                if (bytes.length >= first.length && bytes.subarray(0, first.length).equals(first))
                    return 0;
                const found = bytes.indexOf(whole, from);
                from = Math.max(0, bytes.length - whole.length);
                return found < 0 ? -1 : found + 1;
            });
            return take(end, first.length);
        },
        peek: async () => (await until((bytes) => (bytes.length > 0 ? 1 : -1))) && (held.bytes()[0] ?? 0),
    };
    return {
        reader,
        push(chunk) {
            held.add(chunk);
            wake?.();
        },
        fail(error) {
            failure ??= error;
            wake?.();
        },
    };
}
const SMALLEST = 65_536;
function growingBuffer() {
    let buffer = Buffer.allocUnsafe(SMALLEST);
    let [from, end] = [0, 0];
    return {
        bytes: () => buffer.subarray(from, end),
        add(chunk) {
            const length = end - from + chunk.length;
            if (end + chunk.length > buffer.length) {
                const larger = Buffer.allocUnsafe(Math.max(SMALLEST, 2 * length));
                buffer.copy(larger, 0, from, end);
                buffer = larger;
                [from, end] = [0, length - chunk.length];
            }
            chunk.copy(buffer, end);
            end += chunk.length;
        },
        take(length, rest = 0) {
            const taken = buffer.subarray(from, from + length);
            from += length + rest;
            return taken;
        },
    };
}

// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(85799);
;// CONCATENATED MODULE: ./build/git/diffs.js



const PATHS_A_CALL = 400;
const options = [
    '-r',
    '--no-renames',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--submodule=short',
    '--diff-algorithm=myers',
    '--inter-hunk-context=0',
];
async function textDiff(git, range, paths, context) {
    const files = [];
    for (let at = 0; at < paths.length; at += PATHS_A_CALL) {
        files.push(...(await diffTrees(git, range, paths.slice(at, at + PATHS_A_CALL), context)));
    }
    return files;
}
async function diffTrees(git, range, paths, context) {
    const trees = [objectId(range.from), objectId(range.to)];
    const raw = await git(['diff-tree', ...options, '--raw', '-z', ...trees, '--', ...paths]);
    const patch = await git(['diff-tree', ...options, '-p', `-U${context}`, ...trees, '--', ...paths]);
    return pairSections(parseRawDiff(raw.stdout), parsePatch(patch.stdout.toString()));
}
function pairSections(changes, sections) {
    let at = 0;
    return changes.map((change) => {
        const count = change.status === 'type-changed' ? 2 : 1;
        const own = sections.slice(at, at + count);
        at += count;
        return { path: change.path, binary: own.some((part) => part.binary), hunks: own.flatMap((part) => part.hunks) };
    });
}
const RECORD = 58;
function treeDiffs(diffTree, treeOf) {
    return async (from, to) => {
        const [before, after] = [await treeOf(from), await treeOf(to)];
        if (before === after)
            return [];
        const end = `end of ${(0,external_node_crypto_.randomUUID)()}`;
        return diffTree.ask(`${objectId(before)} ${objectId(after)}\n${end}\n`, async (reader) => {
            await reader.line();
            const parts = [];
            while ((await reader.peek()) === RECORD) {
                for (const part of [await reader.field(), await reader.field()])
                    parts.push(part, Buffer.from([0]));
            }
            await reader.line();
            return parseRawDiff(Buffer.concat(parts));
        });
    };
}
function rememberedDiffs(compare) {
    const known = new Map();
    return (from, to) => {
        const key = `${from} ${to}`;
        const answer = known.get(key) ?? compare(from, to);
        known.set(key, answer);
        answer.catch(() => known.delete(key));
        return answer;
    };
}
const PAIRS_A_CALL = 2000;
const comparerArgs = {
    trees: ['mktree', '--missing', '--batch'],
    patches: ['diff-tree', '--stdin', ...options, '-p', '-U0'],
};
function blobDiffsOf(comparers, contents) {
    let expected = [];
    async function blobDiffs(pairs) {
        if (pairs.length === 0)
            return [];
        await contents.prefetch(idsOf([...pairs, ...expected]));
        expected = [];
        const known = await contents.sizes(idsOf(pairs));
        const sizeOf = (id) => (id === null ? 0 : (known.get(id) ?? 0));
        const small = pairs.filter(([old, made]) => !(0,repository .I)(sizeOf(old), sizeOf(made)));
        const found = [];
        for (let at = 0; at < small.length; at += PAIRS_A_CALL)
            found.push(...(await diffPart(comparers, small.slice(at, at + PAIRS_A_CALL))));
        const bySmall = new Map(small.map((pair, index) => [pair, found[index]]));
        return pairs.map((pair) => bySmall.get(pair) ?? { binary: false, hunks: [], tooLarge: true });
    }
    return {
        blobDiffs,
        prefetch: (pairs) => contents.prefetch(idsOf(pairs)),
        expect(pairs) {
            expected = [...expected, ...pairs];
        },
    };
}
function idsOf(pairs) {
    return pairs.flat().filter((id) => id !== null);
}
async function diffPart(comparers, pairs) {
    const [from, to] = await Promise.all([
        writeTree(comparers, pairs.map(([old]) => old)),
        writeTree(comparers, pairs.map(([, made]) => made)),
    ]);
    const [raw, patch] = from === to ? [[], ''] : await Promise.all([comparers.changes(from, to), patchOf(comparers, from, to)]);
    const found = new Map(pairSections(raw, parsePatch(patch)).map((file) => [file.path, file]));
    return pairs.map((_, index) => found.get(nameOf(index)) ?? { binary: false, hunks: [] });
}
function patchOf({ patches }, from, to) {
    const end = `end of ${(0,external_node_crypto_.randomUUID)()}`;
    return patches.ask(`${objectId(from)} ${objectId(to)}\n${end}\n`, async (reader) => {
        await reader.line();
        return (await reader.untilLine(end)).toString();
    });
}
function writeTree({ trees }, ids) {
    const entries = ids.flatMap((id, index) => (id === null ? [] : [`100644 blob ${objectId(id)}\t${nameOf(index)}\n`]));
    return trees.ask(`${entries.join('')}\n`, (reader) => reader.line());
}
function nameOf(index) {
    return String(index).padStart(8, '0');
}
const statuses = {
    A: 'added',
    D: 'deleted',
    M: 'modified',
    T: 'type-changed',
};
function parseRawDiff(output) {
    const fields = records(output);
    const changes = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = (fields[at] ?? '').slice(1).split(' ');
        const path = fields[at + 1] ?? '';
        changes.push({ path, status: statuses[letter] ?? 'modified', oldMode, newMode, oldId, newId });
    }
    return changes;
}
const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function parsePatch(text) {
    const sections = [];
    let hunk = null;
    for (const line of text.split('\n')) {
        if (hunk !== null && (hunk.oldLeft > 0 || hunk.newLeft > 0))
            take(hunk, line);
        else if (line.startsWith('diff --git '))
            sections.push({ binary: false, hunks: [] });
        else
            hunk = headerLine(sections.at(-1), line);
    }
    return sections;
}
function headerLine(section, line) {
    if (section === undefined)
        return null;
    const match = hunkHeader.exec(line);
    if (match !== null) {
        const hunk = hunkOf(match);
        section.hunks.push(hunk);
        return { lines: hunk.lines, oldLeft: hunk.oldLines, newLeft: hunk.newLines };
    }
    if (line.startsWith('Binary files ') || line === 'GIT binary patch')
        section.binary = true;
    return null;
}
function hunkOf(match) {
    const [, oldStart, oldLines = '1', newStart, newLines = '1'] = match;
    const numbers = { oldStart: Number(oldStart), newStart: Number(newStart) };
    return { ...numbers, oldLines: Number(oldLines), newLines: Number(newLines), lines: [] };
}
function take(hunk, line) {
    const sign = line.charAt(0);
    if (sign === '\\')
        return;
    const kind = sign === '+' || sign === '-' ? sign : ' ';
    if (kind !== '+')
        hunk.oldLeft -= 1;
    if (kind !== '-')
        hunk.newLeft -= 1;
    hunk.lines.push({ kind, text: line.slice(1) });
}

;// CONCATENATED MODULE: ./build/git/fetch.js


function snapshotFetch(git) {
    const had = new Set();
    return inTurn(async (shas, contents = []) => {
        const wanted = [...new Set(shas.map(objectId))].filter((sha) => !had.has(sha));
        const missing = await fetchOrHalve((some) => fetchWithContents(git, some, contents), wanted);
        for (const sha of wanted)
            if (!missing.includes(sha))
                had.add(sha);
        return { missing };
    });
}
async function fetchWithContents(git, shas, contents) {
    try {
        await fetchAll(git, shas, 1, contents);
    }
    catch (error) {
        if (contents.length === 0 || !(error instanceof errors .Cp))
            throw error;
        await fetchAll(git, shas, 1);
    }
}
function inTurn(work) {
    let before = Promise.resolve();
    return (...given) => {
        const done = before.then(() => work(...given));
        before = done.catch(() => undefined);
        return done;
    };
}
async function fetchOrHalve(send, shas) {
    if (shas.length === 0)
        return [];
    try {
        await send(shas);
        return [];
    }
    catch (error) {
        const gone = error instanceof errors .Cp && (error.code === 'not-found' || error.code === 'refused');
        if (!gone)
            throw error;
        if (shas.length === 1)
            return oneMissing(shas, error);
        const middle = Math.ceil(shas.length / 2);
        const first = await fetchOrHalve(send, shas.slice(0, middle));
        return [...first, ...(await fetchOrHalve(send, shas.slice(middle)))];
    }
}
function oneMissing(shas, error) {
    if (/not our ref|unadvertised object|couldn't find remote ref/i.test(error.message))
        return [...shas];
    throw error;
}
async function fetchAll(git, shas, depth, contents = []) {
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--filter=blob:none'];
    if (depth !== null)
        options.push(`--depth=${depth}`);
    const input = [
        ...shas.map((sha) => `+${sha}:refs/guard/${sha}\n`),
        ...contents.map((id) => `${objectId(id)}\n`),
    ].join('');
    await git(['fetch', ...options, '--stdin', 'origin'], { input });
}
function blobFetch(git, sizes) {
    return async (ids) => {
        const there = await sizes(ids);
        const missing = [...new Set(ids)].filter((id) => !there.has(id));
        if (missing.length === 0)
            return;
        const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--filter=blob:none'];
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, '--stdin', 'origin'];
        await git(args, { input: missing.map((id) => `${id}\n`).join('') });
    };
}
function localFetch(git) {
    return async (shas) => {
        const wanted = [...new Set(shas.map(objectId))];
        const answer = await git(['cat-file', '--batch-check=%(objecttype)'], { input: wanted.join('\n') + '\n' });
        const types = answer.stdout.toString().split('\n');
        return { missing: wanted.filter((_, index) => types[index] !== 'commit') };
    };
}

;// CONCATENATED MODULE: ./build/git/git-environment.js

const kept = [
    'PATH',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SYSTEMROOT',
    'http_proxy',
    'https_proxy',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'all_proxy',
    'ALL_PROXY',
    'no_proxy',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'GIT_SSL_CAINFO',
];
const mergeSettings = [
    ['merge.renames', 'true'],
    ['merge.renameLimit', '7000'],
    ['merge.directoryRenames', 'false'],
    ['merge.renormalize', 'false'],
    ['merge.conflictStyle', 'merge'],
    ['diff.algorithm', 'histogram'],
];
const settings = [
    ['core.attributesFile', '/dev/null'],
    ['core.hooksPath', '/dev/null'],
    ['core.quotePath', 'false'],
    ['gc.auto', '0'],
    ['fetch.negotiationAlgorithm', 'skipping'],
    ['maintenance.auto', 'false'],
    ...mergeSettings,
    ['diff.renames', 'false'],
    ['diff.renameLimit', '7000'],
    ['diff.indentHeuristic', 'true'],
    ['diff.suppressBlankEmpty', 'false'],
    ['advice.mergeConflict', 'false'],
];
function credentials(url, token) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return [
        [`http.${new URL(url).origin}/.extraheader`, `Authorization: Basic ${basic}`],
        ['http.followRedirects', 'false'],
    ];
}
function gitEnvironment(outer, remote) {
    const pairs = [...settings];
    if (remote?.token && /^https?:/.test(remote.url))
        pairs.push(...credentials(remote.url, remote.token));
    const environment = {
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_DEFAULT_HASH: 'sha1',
        GIT_DEFAULT_REF_FORMAT: 'files',
        GIT_CONFIG_COUNT: String(pairs.length),
    };
    for (const name of kept) {
        const value = outer[name];
        if (value !== undefined)
            environment[name] = value;
    }
    pairs.forEach(([key, value], index) => {
        environment[`GIT_CONFIG_KEY_${index}`] = key;
        environment[`GIT_CONFIG_VALUE_${index}`] = value;
    });
    return environment;
}
function withSettings(environment, pairs) {
    const before = Number(environment['GIT_CONFIG_COUNT'] ?? 0);
    const added = pairs.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${before + index}`, key],
        [`GIT_CONFIG_VALUE_${before + index}`, value],
    ]);
    return { ...environment, ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(before + pairs.length) };
}
const needed = [2, 38];
function isVersion(output, wanted) {
    const [, major, minor] = /(?<!\d)(\d+)\.(\d+)/.exec(output) ?? [];
    const newer = Number(major) > wanted[0] || (Number(major) === wanted[0] && Number(minor) >= wanted[1]);
    return major !== undefined && minor !== undefined && newer;
}
function versionName(output) {
    return output
        .replace(/^git version /, '')
        .replaceAll(/[^\w.+() -]/g, '')
        .trim()
        .slice(0, 40);
}
function requireVersion(output) {
    const [, major, minor] = /(?<!\d)(\d+)\.(\d+)/.exec(output) ?? [];
    if (major === undefined || minor === undefined)
        return;
    const old = Number(major) < needed[0] || (Number(major) === needed[0] && Number(minor) < needed[1]);
    if (old)
        throw new errors .MR(`git ${needed.join('.')} or newer is needed, found ${output.trim()}`);
}

;// CONCATENATED MODULE: ./build/git/git-objects.js



function commitReader(catFile) {
    const known = new Map();
    return async (sha) => {
        const asked = known.get(sha) ?? readCommit(catFile, objectId(sha));
        known.set(sha, asked);
        void asked.then((commit) => commit === null && known.delete(sha)).catch(() => known.delete(sha));
        return asked;
    };
}
function readCommit(catFile, sha) {
    return catFile.ask(`${sha}\n`, async (reader) => {
        const [, type, size] = (await reader.line()).split(' ');
        if (size === undefined)
            return null;
        const body = await reader.bytes(Number(size));
        await reader.bytes(1);
        return type === 'commit' ? parseCommit(sha, body.toString()) : null;
    });
}
function parseCommit(sha, text) {
    const end = text.indexOf('\n\n');
    const headers = (end < 0 ? text : text.slice(0, end)).split('\n');
    const values = (name) => headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
    const message = end < 0 ? '' : text.slice(end + 2).replace(/^\n+/, '');
    const subject = (message.split(/\n\s*\n/)[0] ?? '').trimEnd().replace(/\n/g, ' ');
    const seconds = / (\d{1,12}) [+-]\d{4}$/.exec(values('committer')[0] ?? '')?.[1];
    const committedSeconds = seconds === undefined ? {} : { committedSeconds: Number(seconds) };
    return { sha, tree: values('tree')[0] ?? '', parents: values('parent'), subject, message, ...committedSeconds };
}
const format = ['--no-commit-header', '--format=%H%x00%T%x00%P%x00%s%x00'];
async function firstParents(git, base, head) {
    const range = [objectId(head), `^${objectId(base)}`];
    return readCommits((await git(['rev-list', '--first-parent', '--reverse', ...format, ...range])).stdout);
}
async function isAncestor(git, ancestor, descendant) {
    const args = ['merge-base', '--is-ancestor', objectId(ancestor), objectId(descendant)];
    return (await git(args, { accept: [0, 1] })).code === 0;
}
async function treeOf(git, id) {
    return gitText(git, ['rev-parse', '--verify', '--end-of-options', `${objectId(id)}^{tree}`]);
}
function readCommits(output) {
    const fields = records(output);
    const commits = [];
    for (let at = 0; at + 3 < fields.length; at += 4) {
        const [sha = '', tree = '', parents = '', subject = ''] = fields.slice(at, at + 4);
        commits.push({ sha: sha.trim(), tree, parents: parents === '' ? [] : parents.split(' '), subject });
    }
    return commits;
}
async function readBlob(git, id) {
    return (await git(['cat-file', 'blob', objectId(id)])).stdout;
}
async function readFile(git, commit, path) {
    const id = await blobIdAt(git, { commit, path });
    return id === null ? null : readBlob(git, id);
}
function blobIdReader(git, catFile) {
    return async (places) => {
        const plain = places.filter(({ path }) => !/[\r\n]/.test(path));
        const lines = await linesOf(catFile, plain);
        const found = new Map(plain.map((place, index) => [place, /^blob ([0-9a-f]{40})$/.exec(lines[index] ?? '')?.[1] ?? null]));
        const ids = [];
        for (const place of places)
            ids.push(found.has(place) ? (found.get(place) ?? null) : await blobIdAt(git, place));
        return ids;
    };
}
async function linesOf(catFile, places) {
    if (places.length === 0)
        return [];
    const question = places.map(({ commit, path }) => `${objectId(commit)}:${path}\n`).join('');
    return catFile.ask(question, async (reader) => {
        const lines = [];
        while (lines.length < places.length)
            lines.push(await reader.line());
        return lines;
    });
}
async function blobIdAt(git, { commit, path }) {
    const listed = records((await git(['ls-tree', '-z', '--full-tree', objectId(commit), '--', path])).stdout);
    return /^\d+ blob ([0-9a-f]+)\t/.exec(listed[0] ?? '')?.[1] ?? null;
}
function blobReader(catFile) {
    return async (ids) => {
        const found = new Map();
        for (const id of new Set(ids)) {
            const bytes = await catFile.ask(`${objectId(id)}\n`, async (reader) => {
                const [, type, size = ''] = (await reader.line()).split(' ');
                if (type === 'missing' || type === undefined)
                    return null;
                const content = Buffer.from(await reader.bytes(Number(size)));
                await reader.bytes(1);
                return type === 'blob' ? content : null;
            });
            if (bytes === null)
                throw new errors .Cp('not-found', `git has no blob ${id}`);
            found.set(id, bytes);
        }
        return found;
    };
}
function sizeReader(catFile) {
    const known = new Map();
    return async (ids) => {
        const wanted = [...new Set(ids)].filter((id) => !known.has(id));
        if (wanted.length > 0) {
            await catFile.ask(wanted.map((id) => `${objectId(id)}\n`).join(''), async (reader) => {
                for (const id of wanted) {
                    const size = Number((await reader.line()).split(' ')[1]);
                    if (!Number.isNaN(size))
                        known.set(id, size);
                }
            });
        }
        return known;
    };
}
async function holdsWord(git, tree, word) {
    const args = ['grep', '--quiet', '-I', '--word-regexp', '--fixed-strings', '-e', word, objectId(tree)];
    return (await git(args, { accept: [0, 1] })).code === 0;
}
const NOTHING = '0'.repeat(40);
async function editTree(git, tree, entries) {
    const base = await treeOf(git, tree);
    const gitDir = await gitText(git, ['rev-parse', '--absolute-git-dir']);
    const environment = { GIT_INDEX_FILE: `${gitDir}/index-${(0,external_node_crypto_.randomUUID)()}` };
    await git(['read-tree', base], { environment });
    const removed = entries.filter((entry) => entry.id === null);
    const placed = entries.filter((entry) => entry.id !== null);
    const lines = [...removed, ...placed].map(({ path, mode, id }) => id === null ? `0 ${NOTHING}\t${path}\0` : `${mode} ${objectId(id)}\t${path}\0`);
    await git(['update-index', '-z', '--index-info'], { environment, input: lines.join('') });
    return (await git(['write-tree', '--missing-ok'], { environment })).stdout.toString().trim();
}

;// CONCATENATED MODULE: ./build/git/merge-bases.js

function mergeBasesOf(git) {
    let find = () => null;
    return {
        async study(tips) {
            find = mergeBaseFinder(await readGraph(git, [...new Set(tips.map(objectId))]));
        },
        async mergeBases(a, b) {
            const found = find(a, b);
            return found === null || found === 'unsettled' ? askGit(git, a, b) : found;
        },
    };
}
const BATCH = 1000;
async function readGraph(git, tips) {
    const below = await sharedRoot(git, tips);
    const graph = new Map(await listed(git, tips, below));
    if (below !== null)
        graph.set(below, []);
    return graph;
}
async function listed(git, tips, below) {
    const input = [...tips, ...(below === null ? [] : [`^${below}`])].join('\n');
    return parseGraph((await git(['rev-list', '--topo-order', '--parents', '--stdin'], { input })).stdout.toString());
}
async function sharedRoot(git, tips) {
    const [first] = tips;
    if (first === undefined)
        return null;
    const above = await listed(git, tips, first);
    const left = new Set([...above.values()].flat().filter((sha) => !above.has(sha)));
    for (const tip of tips)
        if (!above.has(tip))
            left.add(tip);
    left.delete(first);
    return octopus(git, first, [...left]);
}
async function octopus(git, first, others) {
    let shared = first;
    for (let at = 0; at < others.length && shared !== null; at += BATCH) {
        const part = [shared, ...others.slice(at, at + BATCH)];
        const found = await git(['merge-base', '--octopus', ...part], { accept: [0, 1] });
        shared = found.code === 0 ? (found.stdout.toString().trim().split('\n')[0] ?? null) : null;
    }
    return shared;
}
async function askGit(git, a, b) {
    const args = ['merge-base', '--all', objectId(a), objectId(b)];
    const text = (await git(args, { accept: [0, 1] })).stdout.toString().trim();
    return text === '' ? [] : text.split('\n');
}
function parseGraph(output) {
    const lines = output.split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => [line.slice(0, 40), line.length > 40 ? line.slice(41).split(' ') : []]));
}
const ours = 1;
const theirs = 2;
const stale = 4;
function mergeBaseFinder(graph, cut = new Set()) {
    const shas = [...graph.keys()];
    const order = new Map(shas.map((sha, index) => [sha, index]));
    const parents = shas.map((sha) => (graph.get(sha) ?? []).flatMap((parent) => order.get(parent) ?? []));
    const isCut = (index) => cut.has(shas[index] ?? '');
    const marks = markerOf(shas.length);
    const settled = (one, other) => {
        const found = bestCommon(parents, isCut, [one, other], marks);
        if (found === null || found.length < 2 || cut.size === 0)
            return found;
        const [first = 0, second = 0] = found;
        return found.length === 2 && settled(first, second) !== null ? found : null;
    };
    const answers = new Map();
    return (a, b) => {
        const [one, other] = [order.get(a), order.get(b)];
        if (one === undefined || other === undefined)
            return null;
        const pair = `${one} ${other}`;
        const answer = answers.get(pair) ?? settled(one, other)?.flatMap((index) => shas[index] ?? []) ?? 'unsettled';
        answers.set(pair, answer);
        return answer;
    };
}
function markerOf(size) {
    return { of: new Uint8Array(size), touched: [] };
}
function bestCommon(parents, isCut, [one, other], known) {
    if (one === other)
        return [one];
    for (const index of known.touched.splice(0))
        known.of[index] = 0;
    return searched(parents, isCut, [one, other], known);
}
function searched(parents, isCut, [one, other], { of: marks, touched }) {
    marks[one] = ours;
    marks[other] = theirs;
    touched.push(one, other);
    const queue = numberQueue([one, other]);
    const found = [];
    let open = 2;
    let known = true;
    for (let at = queue.pop(); at !== null && open > 0; at = queue.pop()) {
        const mark = marks[at] ?? 0;
        const common = (mark & (ours | theirs)) === (ours | theirs);
        if ((mark & stale) === 0)
            open -= 1;
        if (common && (at === one || at === other))
            return [at];
        if (common && (mark & stale) === 0)
            found.push(at);
        if (!common && (mark & stale) === 0 && isCut(at))
            known = false;
        for (const parent of parents[at] ?? []) {
            const before = marks[parent] ?? 0;
            const after = before | mark | (common ? stale : 0);
            if (before === 0) {
                queue.push(parent);
                touched.push(parent);
            }
            open += Number((after & stale) === 0 && before === 0);
            open -= Number((after & stale) !== 0 && before !== 0 && (before & stale) === 0);
            marks[parent] = after;
        }
    }
    return known ? found : null;
}
function numberQueue(first) {
    const heap = [];
    const at = (index) => heap[index] ?? Number.POSITIVE_INFINITY;
    const swap = (a, b) => {
        const held = at(a);
        heap[a] = at(b);
        heap[b] = held;
    };
    function push(value) {
        heap.push(value);
        for (let child = heap.length - 1; child > 0;) {
            const parent = (child - 1) >> 1;
            if (at(parent) <= at(child))
                return;
            swap(parent, child);
            child = parent;
        }
    }
    function pop() {
        const top = heap[0];
        const last = heap.pop();
        if (top === undefined || last === undefined)
            return null;
        if (heap.length === 0)
            return top;
        heap[0] = last;
        for (let parent = 0;;) {
            const left = 2 * parent + 1;
            const child = at(left + 1) < at(left) ? left + 1 : left;
            if (at(parent) <= at(child))
                return top;
            swap(parent, child);
            parent = child;
        }
    }
    first.forEach(push);
    return { push, pop };
}

;// CONCATENATED MODULE: ./build/git/merge-tree.js



function mergeTreesOf(git) {
    const known = new Map();
    return (trees) => {
        const key = `${trees.base} ${trees.ours} ${trees.theirs}`;
        const merged = known.get(key) ?? mergeTrees(git, trees);
        known.set(key, merged);
        merged.catch(() => known.delete(key));
        return merged;
    };
}
async function mergeTrees(git, trees) {
    const settled = settledBySides(trees.base, trees.ours, trees.theirs);
    if (settled !== null)
        return { tree: settled, clean: true, conflicts: [] };
    const base = syntheticCommit(trees.base, null);
    const sides = [trees.ours, trees.theirs].map((tree) => syntheticCommit(tree, commitId(base)));
    await Promise.all([base, ...sides].map((input) => git(['hash-object', '-t', 'commit', '-w', '--stdin'], { input })));
    const [ours = '', theirs = ''] = sides.map(commitId);
    const merged = await mergeOne(git, ours, theirs);
    return { ...merged, conflicts: underOwnNames(merged.conflicts, [ours, theirs]) };
}
function settledBySides(base, ours, theirs) {
    if (ours === base)
        return theirs;
    return theirs === base || theirs === ours ? ours : null;
}
function underOwnNames(conflicts, sides) {
    const moved = new RegExp(`~(${sides.join('|')})(_\\d+)?$`);
    const named = new Map();
    for (const conflict of conflicts) {
        const path = conflict.path.replace(moved, '');
        if (!named.has(path))
            named.set(path, { ...conflict, path });
    }
    return [...named.values()];
}
const identity = 'guard <guard@localhost> 1767225600 +0000';
function syntheticCommit(tree, parent) {
    const parents = parent === null ? '' : `parent ${objectId(parent)}\n`;
    const message = parent === null ? 'base' : 'side';
    return `tree ${objectId(tree)}\n${parents}author ${identity}\ncommitter ${identity}\n\n${message}\n`;
}
function commitId(commit) {
    return (0,external_node_crypto_.createHash)('sha1').update(`commit ${commit.length}\0${commit}`).digest('hex');
}
function mergeMemory(git, history, batched) {
    const made = new Map();
    const key = ([ours, theirs]) => `${ours} ${theirs}`;
    async function merge(ours, theirs) {
        const pair = [ours, theirs];
        const result = made.get(key(pair)) ?? (await fastForward(history, pair)) ?? (await mergePersistently(git, pair));
        made.set(key(pair), result);
        return result;
    }
    async function premerge(pairs) {
        const wanted = [];
        for (const [ours, theirs, landed] of new Map(pairs.map(([a, b, c]) => [key([a, b]), [a, b, c]])).values()) {
            const pair = [ours, theirs];
            const [base, another] = await history.mergeBases(ours, theirs);
            if (base === undefined || another !== undefined || made.has(key(pair)))
                continue;
            const known = (await fastForward(history, pair)) ?? (await asLanded(history, pair, base, landed));
            if (known === null)
                wanted.push(pair);
            else
                made.set(key(pair), known);
        }
        const results = wanted.length === 0 ? [] : await mergeMany(git, wanted, batched);
        wanted.forEach((pair, index) => {
            const result = results[index];
            if (result !== undefined)
                made.set(key(pair), result);
        });
    }
    return { merge, premerge };
}
const ATTEMPTS = 5;
async function mergePersistently(git, [ours, theirs]) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await mergeOne(git, ours, theirs);
        }
        catch (error) {
            const isUnknownThere = error instanceof errors .Cp && error.code === 'not-found';
            if (!isUnknownThere || attempt === ATTEMPTS)
                throw error;
        }
    }
}
async function asLanded({ changes, treeOf }, [ours, theirs], base, landed) {
    if (landed === undefined)
        return null;
    const [wanted, found] = [await changes(base, theirs), await changes(ours, landed)];
    const isSame = wanted.length === found.length && wanted.every((change, index) => isSameEntry(change, found[index] ?? change));
    return isSame ? { tree: await treeOf(landed), clean: true, conflicts: [] } : null;
}
function isSameEntry(one, other) {
    return (one.path === other.path &&
        one.oldId === other.oldId &&
        one.newId === other.newId &&
        one.oldMode === other.oldMode &&
        one.newMode === other.newMode);
}
async function fastForward({ mergeBases, commit }, [ours, theirs]) {
    const bases = await mergeBases(ours, theirs);
    const newer = bases.includes(ours) ? theirs : bases.includes(theirs) ? ours : null;
    const found = newer === null ? null : await commit(newer);
    return found === null ? null : { tree: found.tree, clean: true, conflicts: [] };
}
async function mergeMany(git, pairs, batched) {
    if (!batched) {
        const results = [];
        for (const [ours, theirs] of pairs)
            results.push(await mergeOne(git, ours, theirs));
        return results;
    }
    const input = pairs.map(([ours, theirs]) => `${objectId(ours)} ${objectId(theirs)}\n`).join('');
    return parseMergeBatch((await git(['merge-tree', '--write-tree', '--stdin', '--messages'], { input })).stdout);
}
async function mergeOne(git, ours, theirs) {
    const pair = [objectId(ours), objectId(theirs)];
    const result = await git(['merge-tree', '--write-tree', '--messages', '-z', ...pair], { accept: [0, 1] });
    return parseMergeOutput(result.stdout, result.code);
}
function parseMergeOutput(output, code) {
    return mergeResult(records(output), code);
}
function mergeResult(fields, code) {
    const [tree = '', ...rest] = fields;
    if (code === 0)
        return { tree, clean: true, conflicts: [] };
    const end = rest.indexOf('');
    const stages = end < 0 ? rest : rest.slice(0, end);
    const modes = stageModes(stages);
    const kinds = end < 0 ? new Map() : conflictKinds(rest.slice(end + 1));
    const paths = new Set([...modes.keys(), ...kinds.keys()]);
    const conflicts = [...paths].map((path) => {
        return { path, kind: specificKind(kinds.get(path) ?? 'unknown', modes.get(path) ?? []) };
    });
    return { tree, clean: false, conflicts };
}
function stageModes(stages) {
    const modes = new Map();
    for (const stage of stages) {
        const path = stage.slice(stage.indexOf('\t') + 1);
        modes.set(path, [...(modes.get(path) ?? []), stage.slice(0, stage.indexOf(' '))]);
    }
    return modes;
}
function parseMergeBatch(output) {
    const fields = records(output);
    const results = [];
    for (let at = 0; at + 1 < fields.length;) {
        const code = fields[at] === '1' ? 0 : 1;
        const files = fields.indexOf('', at + 2);
        const end = endOfMessages(fields, files + 1);
        results.push(mergeResult(fields.slice(at + 1, end), code));
        at = end + 1;
    }
    return results;
}
function endOfMessages(fields, start) {
    let at = start;
    while (at < fields.length && fields[at] !== '')
        at += Number(fields[at]) + 3;
    return at;
}
function conflictKinds(fields) {
    const kinds = new Map();
    for (let at = 0; at < fields.length;) {
        const count = Number(fields[at]);
        const paths = fields.slice(at + 1, at + 1 + count);
        const kind = /^CONFLICT \((.*)\)$/.exec(fields[at + 1 + count] ?? '')?.[1];
        if (kind !== undefined)
            for (const path of paths)
                kinds.set(path, kinds.get(path) ?? kind);
        at += count + 3;
    }
    return kinds;
}
function specificKind(kind, modes) {
    if (modes.includes('160000') || kind.startsWith('submodule'))
        return 'submodule';
    return kind === 'contents' && modes.every((mode) => mode === '120000') && modes.length > 0 ? 'symlink' : kind;
}

;// CONCATENATED MODULE: ./build/git/windowed-history.js






function windowedHistory(window, whole) {
    const { makePresent, ...commits } = presentCommits(window, whole);
    const related = relations(window, whole);
    async function mergeBases(a, b) {
        await makePresent(a, b);
        return related.mergeBases(a, b);
    }
    async function isAncestor(ancestor, descendant) {
        await makePresent(ancestor, descendant);
        return (await window.read()) === null
            ? whole.isAncestor(ancestor, descendant)
            : (await related.mergeBases(ancestor, descendant)).includes(ancestor);
    }
    async function isWalkSettled(known, base, head) {
        const { last, goesOn } = lastOwn(known, base, head);
        return !goesOn && (last === null || !(await isAncestor(last, base)));
    }
    async function firstParents(base, head) {
        await makePresent(base, head);
        for (let known = await window.read(); known !== null; known = await window.read()) {
            const settled = await isWalkSettled(known, base, head);
            if ((await window.read()) !== known)
                continue;
            if (settled)
                break;
            await window.deepen();
        }
        return whole.firstParents(base, head);
    }
    return { ...commits, study: related.study, mergeBases, isAncestor, firstParents };
}
function presentCommits(window, whole) {
    const gone = new Set();
    const named = new Set();
    async function bring(shas) {
        const answer = await window.bring(shas);
        for (const sha of answer.missing)
            gone.add(sha);
        return answer;
    }
    async function makePresent(...shas) {
        await bring(shas.filter((sha) => !gone.has(sha)));
    }
    async function commit(sha) {
        await makePresent(sha);
        const found = await whole.commit(sha);
        for (const parent of found?.parents ?? [])
            named.add(parent);
        return found;
    }
    const treeOf = async (id) => (await (named.has(id) ? commit(id) : whole.commit(id)))?.tree ?? id;
    return { fetch: bring, makePresent, commit, treeOf };
}
function relations(window, whole) {
    const finders = new WeakMap();
    let unread = [];
    async function study(tips) {
        unread = (await window.read()) === null ? [] : tips;
        if (unread.length === 0)
            await whole.study(tips);
    }
    async function mergeBases(a, b) {
        for (let known = await window.read(); known !== null; known = await window.read()) {
            const find = finders.get(known) ?? mergeBaseFinder(known.graph, known.cut);
            finders.set(known, find);
            const found = find(a, b);
            if (found === null)
                return whole.mergeBases(a, b);
            if (found !== 'unsettled')
                return found;
            await window.deepen();
        }
        if (unread.length > 0)
            await study(unread);
        return whole.mergeBases(a, b);
    }
    return { study, mergeBases };
}
const DEPTHS = [160, 640, 2560, 10_240, 40_960];
const ALL = 2_147_483_647;
const cannotCount = /not support(ed)?\b.*shallow|support feature 'shallow'/i;
function historyWindow({ git, gitDir, commit }, depths) {
    const asked = new Set();
    let step = 0;
    let counts = true;
    let now = null;
    async function send(shas, depth) {
        try {
            await fetchAll(git, shas, counts ? depth : null);
        }
        catch (error) {
            if (!counts || !(error instanceof errors .Cp && cannotCount.test(error.message)))
                throw error;
            counts = false;
            await fetchAll(git, shas, null);
        }
        now = await readCut(git, gitDir, now);
        for (const sha of shas)
            asked.add(sha);
    }
    async function bring(shas) {
        const wanted = [];
        for (const sha of new Set(shas.map(objectId))) {
            const here = now === null ? (await commit(sha)) !== null : now.graph.has(sha);
            if (!here)
                wanted.push(sha);
        }
        return { missing: await fetchOrHalve((some) => send(some, depths[step] ?? null), wanted) };
    }
    async function deepen() {
        if (step >= depths.length)
            throw new errors .Cp('refused', 'the history that the server has is cut off');
        step += 1;
        await send([...asked], depths[step] ?? ALL);
    }
    let last = Promise.resolve();
    const inTurn = (task) => {
        const done = last.then(task);
        last = done.catch(() => undefined);
        return done;
    };
    return {
        bring: (shas) => inTurn(() => bring(shas)),
        read: () => inTurn(() => Promise.resolve(now)),
        deepen: () => inTurn(deepen),
    };
}
async function readCut(git, gitDir, before) {
    const cut = await mendCut((0,external_node_path_.join)(gitDir, 'shallow'), before);
    if (cut.size === 0)
        return null;
    const listed = await git(['rev-list', '--topo-order', '--parents', '--all']);
    return { graph: parseGraph(listed.stdout.toString()), cut };
}
async function mendCut(file, before) {
    const listed = (await textOf(file)).split('\n').filter((line) => line !== '');
    const cut = listed.filter((sha) => before === null || before.cut.has(sha) || !before.graph.has(sha));
    if (cut.length < listed.length)
        await (0,promises_.writeFile)(file, cut.map((sha) => `${sha}\n`).join(''));
    return new Set(cut);
}
async function textOf(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return '';
        throw error;
    }
}
function lastOwn({ graph, cut }, base, head) {
    const below = ancestors(graph, base);
    let last = null;
    for (let at = head; at !== undefined && !below.has(at); at = graph.get(at)?.[0])
        last = at;
    return { last, goesOn: last !== null && cut.has(last) };
}
function ancestors(graph, tip) {
    const found = new Set([tip]);
    for (const sha of found)
        for (const parent of graph.get(sha) ?? [])
            found.add(parent);
    return found;
}

;// CONCATENATED MODULE: ./build/git/bare-repository.js













async function openRepository({ depths = DEPTHS, ...options }) {
    const opened = await openRemote(options);
    const whole = wholeHistory(opened);
    return bare_repository_repository(opened, windowedHistory(historyWindow({ ...opened, ...whole }, depths), whole));
}
async function openSnapshots(options) {
    const opened = await openRemote(options);
    return bare_repository_repository(opened, { ...wholeHistory(opened), fetch: snapshotFetch(opened.git) });
}
const promises = [
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
];
async function openRemote(options) {
    const remote = { url: options.url, token: options.token };
    const environment = gitEnvironment(process.env, remote);
    const reaching = withSettings(environment, promises);
    const opened = await initialize(options.tempDir, { environment, reaching }, secretsOf(options.token));
    await addOrigin(opened, options.url);
    return opened;
}
async function openLocalRepository(gitDir, tempDir) {
    const environment = gitEnvironment(process.env, null);
    const ask = async (question) => {
        const answer = await runGit({ args: ['rev-parse', question], gitDir, environment, accept: [0, 128] });
        if (answer.code !== 0)
            throw new errors .j1(`${gitDir} is no git repository: give its .git or bare folder`);
        return answer.stdout.toString().trim();
    };
    if ((await ask('--is-shallow-repository')) === 'true') {
        throw new errors .j1(`${gitDir} is a shallow clone; fetch its whole history (git fetch --unshallow)`);
    }
    const objects = (0,external_node_path_.resolve)(await ask('--git-common-dir'), 'objects');
    const borrowing = { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
    const made = await initialize(tempDir, { environment: borrowing, reaching: borrowing }, []);
    const opened = { ...made, git: withRemedy(made.git, { gitDir, environment }) };
    const local = bare_repository_repository(opened, { ...wholeHistory(opened), fetch: localFetch(opened.git) });
    return { ...local, expect: () => undefined, holds: (tree, word) => holdsWord(opened.git, tree, word) };
}
function withRemedy(git, given) {
    return async (args, options) => {
        try {
            return await git(args, options);
        }
        catch (error) {
            const lacks = error instanceof errors .Cp && /\b(?:unable to read|missing)\b/i.test(error.message);
            if (!lacks || !(await isPartial(given)))
                throw error;
            const what = `${given.gitDir} is a partial clone, and contents of files are missing that this needs`;
            throw new errors .Cp(error.code, `${what}: use a clone made without --filter (${error.message})`);
        }
    };
}
async function isPartial(given) {
    const args = ['config', '--local', '--get-regexp', String.raw `^remote\..*\.promisor$`];
    const { stdout } = await runGit({ ...given, args, accept: [0, 1] });
    return /\btrue$/m.test(stdout.toString());
}
async function addOrigin({ gitDir }, url) {
    await (0,promises_.appendFile)((0,external_node_path_.join)(gitDir, 'config'), `[remote "origin"]\nurl = ${JSON.stringify(url)}\n`);
}
async function initialize(tempDir, { environment, reaching }, secrets) {
    const version = (await runGit({ args: ['version'], environment })).stdout.toString();
    requireVersion(version);
    const gitDir = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDir, 'deploy-guard-')), 'repository.git');
    await runGit({ args: ['init', '--quiet', '--bare', '--template=', gitDir], environment });
    const staying = [];
    const gitIn = (own) => (args, options) => runGit({ args, gitDir, secrets, ...options, environment: { ...own, ...options?.environment } });
    const stayIn = (own) => (args) => {
        const started = coprocess({ args, gitDir, environment: own, secrets });
        staying.push(started);
        return started;
    };
    return {
        gitDir,
        git: gitIn(reaching),
        gitHere: gitIn(environment),
        stay: stayIn(reaching),
        stayHere: stayIn(environment),
        isRemote: reaching !== environment,
        gitUsed: { version: versionName(version), settings: mergeSettings.map(([key, value]) => `${key}=${value}`) },
        batchedMerges: isVersion(version, [2, 39]),
        close: async () => {
            for (const process of staying)
                process.close();
            await (0,promises_.rm)((0,external_node_path_.join)(gitDir, '..'), { recursive: true, force: true, maxRetries: 3 });
        },
    };
}
function secretsOf(token) {
    return token === null ? [] : [token, Buffer.from(`x-access-token:${token}`).toString('base64')];
}
function wholeHistory({ gitHere, stayHere }) {
    const commit = commitReader(stayHere(['cat-file', '--batch']));
    return {
        ...mergeBasesOf(gitHere),
        commit,
        treeOf: async (id) => (await commit(id))?.tree ?? id,
        firstParents: (base, head) => firstParents(gitHere, base, head),
        isAncestor: (ancestor, descendant) => isAncestor(gitHere, ancestor, descendant),
    };
}
const diffTree = [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    '--ignore-submodules=none',
];
function bare_repository_repository({ git, gitUsed, stay, stayHere, isRemote, batchedMerges, close }, { treeOf, ...history }) {
    const { mergeBases, commit } = history;
    const mergeTrees = mergeTreesOf(git);
    const sizes = sizeReader(stayHere(['cat-file', '--batch-check=%(objectname) %(objectsize)']));
    const changes = rememberedDiffs(treeDiffs(stay(diffTree), treeOf));
    const { merge, premerge } = mergeMemory(git, { mergeBases, commit, changes, treeOf }, batchedMerges);
    const prefetch = isRemote ? blobFetch(git, sizes) : () => Promise.resolve();
    return {
        ...history,
        gitUsed,
        close,
        premerge,
        mergeBase: async (a, b) => (await mergeBases(a, b))[0] ?? null,
        mergeCommits: merge,
        mergeTrees: async ({ base, ours, theirs }) => mergeTrees({ base: await treeOf(base), ours: await treeOf(ours), theirs: await treeOf(theirs) }),
        editTree: (tree, entries) => editTree(git, tree, entries),
        changes,
        diff: (from, to, paths, context) => textDiff(git, { from, to }, paths, context),
        ...blobDiffsOf({ trees: stay(comparerArgs.trees), patches: stay(comparerArgs.patches), changes }, { sizes, prefetch }),
        sizes,
        changedLines: changedLinesOf(stay(changedLinesArgs), treeOf),
        blobIds: blobIdReader(git, stay(['cat-file', '--batch-check=%(objecttype) %(objectname)'])),
        blob: (id) => readBlob(git, id),
        blobs: blobReader(stay(['cat-file', '--batch'])),
        file: (of, path) => readFile(git, of, path),
    };
}


  }),

  85799:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  isTooLarge),
    M: () => (  UNMERGED)
  });
const LARGEST = 10_000_000;
const MOST_SHOWN = 500_000;
function isTooLarge(old, made) {
    return Math.max(old, made) > LARGEST || Math.abs(old - made) > MOST_SHOWN;
}
const UNMERGED = 'unmerged';


  })

};
