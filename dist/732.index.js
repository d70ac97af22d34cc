export const id = 732;
export const ids = [732];
export const modules = {

  6910:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  saidUnsafe),
    z: () => (  needsPerson)
  });
const drafts = {
    'migration-destructive': true,
    'migration-data': true,
    'migration-additive': false,
    'later-migration': true,
    'twin-names': true,
    'folder-moved': false,
    infrastructure: true,
    flags: true,
    'flag-use': false,
    secrets: true,
    security: true,
    'said-unsafe': true,
    'release-note': false,
    version: false,
    cache: false,
    'stored-format': false,
    clients: false,
    platform: false,
};
function needsPerson(cautions) {
    return cautions.some(({ kind }) => drafts[kind]);
}
const longestReason = 200;
const unsafeLine = /^(?:[-*]\s+(?:\[x\]\s+)?)?\**rollback:\s*unsafe\**(?:[\s:\u2013\u2014-]+(.*))?$/i;
function saidUnsafe(body) {
    const reasons = [];
    let fence = null;
    for (const line of body.replaceAll(/<!--[^]*?(?:-->|$)/g, '').split(/\r?\n/)) {
        const text = line.trim();
        const [mark = null] = /^(?:`{3}|~{3})/.exec(text) ?? [];
        if (mark !== null && (fence === null || fence === mark))
            fence = fence === null ? mark : null;
        const said = fence === null ? unsafeLine.exec(text) : null;
        if (said !== null)
            reasons.push((said[1] ?? '').trim());
    }
    if (reasons.length === 0)
        return null;
    const all = [...reasons.filter((reason) => reason !== '').join('; ')];
    return all.length <= longestReason ? all.join('') : `${all.slice(0, longestReason - 1).join('')}…`;
}


  }),

  7834:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  firstParents),
    q: () => (  landedUnits)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6910);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1462);



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
    const unsafe = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .c)(body ?? '');
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

  7416:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Nm: () => (  fileTable),
    YA: () => (  stretches),
    kv: () => (  gateAnnotations),
    vO: () => (  hunkBlocks)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6601);
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6860);
  var _unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5175);






const EMPTY_BLOB = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
function fileTable(view, files, most) {
    const rows = files.slice(0, most).map((file) => {
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(file.path), contentOf(view, file), originsOf(view, file), whyOf(file)];
    });
    const left = files.length - rows.length;
    const more = left > 0 ? `\n\n… and ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(left, 'more file')}.` : '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(['File', 'Lines', 'From', 'Why'], rows) + more;
}
function contentOf(view, file) {
    const { change, hidden } = file;
    if (isSubmodule(file))
        return submoduleMove(view, file);
    return hidden === undefined ? linesOf(file) : `${linesOf(file)}, ${objectsOf(change)}`;
}
function objectsOf({ oldId, newId }) {
    return [oldId, newId].map((id) => (/^0+$/.test(id) ? 'none' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(id)))).join(' to ');
}
function originsOf(view, file) {
    const moved = file.carriers.map((carrier) => (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, carrier));
    return moved.length === 0 ? (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file) : `${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file)}, moved by ${moved.join(', ')}`;
}
function whyOf({ reason, owners }) {
    const names = owners?.names ?? [];
    const more = names.length > MOST_OWNERS ? ', …' : '';
    const who = names.slice(0, MOST_OWNERS).map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY).join(', ');
    return names.length === 0 ? _unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[reason].words : `${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[reason].words}; owned by ${who}${more}`;
}
const MOST_OWNERS = 5;
function linesOf(file) {
    const numbers = [
        ...(file.added.length > 0 ? [`+${file.added.length}`] : []),
        ...(file.deleted.length > 0 ? [`−${file.deleted.length}`] : []),
    ];
    const kind = kindOf(file);
    return ([...(numbers.length > 0 ? [numbers.join(' ')] : []), ...(kind === null ? [] : [kind]), ...sizesOf(file)].join(', ') || file.change.status);
}
const hiddenWords = {
    attributes: 'hidden by `.gitattributes`',
    generated: 'folded as generated',
    binary: 'binary',
    lfs: 'in large file storage',
    'too-large': 'too large',
    'beyond-page': 'beyond the limits of the page',
};
function kindOf(file) {
    const { change, withoutLines, hunks, hidden } = file;
    const { oldMode, newMode } = change;
    if (isSubmodule(file))
        return 'submodule';
    if (oldMode === '120000' || newMode === '120000')
        return 'symbolic link';
    if (change.status === 'modified' && oldMode !== newMode)
        return `mode ${oldMode} to ${newMode}`;
    if (hidden !== undefined)
        return hiddenWords[hidden];
    if (!withoutLines || hunks.length > 0)
        return null;
    return (change.status === 'deleted' ? change.oldId : change.newId) === EMPTY_BLOB ? 'empty file' : 'binary';
}
function isSubmodule({ change: { oldMode, newMode } }) {
    return oldMode === '160000' || newMode === '160000';
}
function sizesOf({ hidden, sizes }) {
    if (hidden === undefined || sizes === undefined)
        return [];
    const [old, made] = sizes.map((size) => (size === null ? null : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(size)));
    if (old == null || made == null)
        return [`${old ?? made ?? '0'} bytes`];
    return [old === made ? `${made} bytes` : `${old} to ${made} bytes`];
}
function submoduleMove(view, { change, submodule }) {
    const page = submodule === undefined ? null : pageOf(submodule, view.repositoryUrl);
    const ids = [
        change.oldMode === '160000' ? change.oldId : null,
        change.newMode === '160000' ? change.newId : null,
    ];
    const [old, made] = ids.map((id) => {
        if (id === null)
            return 'none';
        return page === null ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(id)) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(id)), `${page}/commit/${id}`);
    });
    const both = page !== null && ids.every((id) => id !== null);
    const compare = both ? `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .nf)('what lies between', `${page}/compare/${ids.join('...')}`)}` : '';
    return `submodule, commit ${old} to ${made}${compare}`;
}
function pageOf(address, repositoryUrl) {
    const relative = /^\.\.?\//.test(address) ? URL.parse(address, `${repositoryUrl}/`)?.href : undefined;
    const [, host, path] = /^(?:https:\/\/|ssh:\/\/(?:git@)?|git@)([\w.-]+(?::\d+)?)[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(relative ?? address) ?? [];
    const own = URL.parse(repositoryUrl);
    if (host === undefined || path === undefined)
        return null;
    if (host === own?.host)
        return `${own.origin}/${path}`;
    return host === 'github.com' ? `https://github.com/${path}` : null;
}
function hunkBlocks(view, files, most) {
    const shown = files
        .slice(0, most.files)
        .map((file) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(file.path)}, ${linesOf(file)}, from ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file)}:\n\n${block(file, most.lines)}`);
    const left = files.length - shown.length;
    const compare = `${view.repositoryUrl}/compare/${view.baseSha ?? ''}...${view.sha}`;
    const more = left > 0 ? [`… and ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(left, 'more file')}: [compare](${compare}).`] : [];
    return [...shown, ...more].join('\n\n');
}
function block(file, most) {
    if (file.hunks.length === 0)
        return `_${noLines(file)}_`;
    const lines = file.hunks.flatMap((hunk) => [header(hunk), ...numbered(hunk)]);
    const left = lines.length - most;
    const shown = left > 0 ? [...lines.slice(0, most), `… ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(left, 'more line')}`] : lines;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .DV)(shown.join('\n'), 'diff');
}
function noLines({ change }) {
    return change.oldMode !== change.newMode && change.status === 'modified'
        ? `Only the mode changes, from ${change.oldMode} to ${change.newMode}.`
        : 'There are no lines to show.';
}
function header({ oldStart, oldLines, newStart, newLines }) {
    return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`;
}
function numbered(hunk) {
    const width = String(Math.max(hunk.oldStart + hunk.oldLines, hunk.newStart + hunk.newLines)).length;
    let before = hunk.oldStart;
    let after = hunk.newStart;
    return hunk.lines.map(({ kind, text }) => {
        const number = kind === '-' ? before : after;
        if (kind !== '+')
            before += 1;
        if (kind !== '-')
            after += 1;
        return `${kind} ${String(number).padStart(width)}  ${text}`.trimEnd();
    });
}
const MOST = 50;
function gateAnnotations(files) {
    const each = files.map((file) => stretches(file.added).map(([from, to]) => annotation(file, from, to)));
    const first = each.flatMap((notes) => notes.slice(0, 1));
    const rest = each.flatMap((notes) => notes.slice(1));
    return [...first, ...rest].slice(0, MOST);
}
function annotation(file, startLine, endLine) {
    const origin = file.pull === null ? (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(file.unit) : `#${file.pull}`;
    const message = `Not reviewed in this form: ${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[file.reason].words} (${origin}).`;
    return { path: file.path, startLine, endLine, level: 'warning', message };
}
function stretches(numbers) {
    const found = [];
    for (const number of numbers) {
        const last = found.at(-1);
        if (last !== undefined && last[1] === number - 1)
            last[1] = number;
        else
            found.push([number, number]);
    }
    return found;
}


  }),

  6350:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dv: () => (  checkTable),
    Fp: () => (  originLink),
    XD: () => (  debtWords),
    _n: () => (  pullLink),
    f6: () => (  approveCommand),
    hY: () => (  notCountedWords),
    rC: () => (  checkAdvice),
    wn: () => (  commitLink)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);


const notCountedWords = {
    'wrote-it': 'opened the pull request',
    'took-part': 'had a part in it (commit, co-author, push)',
    machine: 'is no person',
    'may-not-push': 'may not write to this repository',
    dismissed: 'the review was dismissed',
    'author-unknown': 'somebody without a known account had a part in it, so nobody can be shown to be independent',
    'head-unknown': 'it cannot be shown what the approver saw',
};
function approveCommand(digest, mustLook) {
    return `/guard approve ${digest}${mustLook ? ' looked-elsewhere' : ''}`;
}
function commitLink(view, sha) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(sha)), `${view.repositoryUrl}/commit/${sha}`);
}
function pullLink(view, number) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .nf)(`#${number}`, `${view.repositoryUrl}/pull/${number}`);
}
function originLink(view, file) {
    return file.pull === null ? commitLink(view, file.unit) : pullLink(view, file.pull);
}
const words = {
    green: 'green',
    missing: 'there is none',
    pending: 'not finished',
    skipped: 'skipped, so it shows nothing',
    neutral: 'neutral, so it shows nothing',
    failing: 'not green',
};
function checkTable(findings) {
    if (findings.length === 0)
        return '';
    const rows = findings.map((finding) => [
        finding.verdict === 'green' ? 'yes' : '**no**',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(finding.required.name),
        demanded(finding),
        [words[finding.verdict], ...conclusion(finding), ...elsewhere(finding)].join('; '),
    ]);
    return `### Required checks\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .tp)(['Green', 'Check', 'From', 'Found'], rows)}`;
}
function demanded({ required }) {
    const { app, workflow, event } = required;
    const parts = [app === null ? null : `app ${app}`, workflow, event === null ? null : `on ${event}`];
    const told = parts.flatMap((part) => (part === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(part)]));
    return told.length === 0 ? 'anywhere' : told.join(', ');
}
function conclusion({ verdict, conclusion: word }) {
    return verdict === 'failing' && word !== null ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(word)] : [];
}
function elsewhere({ verdict, elsewhere: places }) {
    if (verdict === 'green' || places.length === 0)
        return [];
    const more = places.length > 5 ? ', …' : '';
    return [`of that name from elsewhere: ${places.slice(0, 5).map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY).join(', ')}${more}`];
}
const checkAdvice = [
    '### What to do',
    '',
    'Let these checks end green on this commit, or run them there if there are none, then run this job again.',
    'Where a check has another name or comes from elsewhere by now, change `gate.checks` in the policy. In an emergency the input `emergency-reason` lets the deploy through.',
].join('\n');
const overruledWords = {
    'policy-malformed': 'with a policy file that cannot be read',
    'not-on-branch': 'from no deploy branch, and was compared with nothing',
    'live-unknown': 'without knowing what ran, and was compared with nothing',
    'not-provable-without-git': 'without git, and was compared with nothing',
    unknown: 'against a rule that this version does not know',
};
function debtWords({ checks, over }, files) {
    const how = [
        ...(checks === undefined ? [] : [`without green checks: ${checks.map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY).join(', ')}`]),
        ...(over === undefined ? [] : [overruledWords[over]]),
    ];
    const seen = files === '' && how.length > 0 ? [] : [`Not seen: ${files}`];
    return [...how.map((text) => `It went out ${text}`), ...seen].join('. ');
}


  }),

  3525:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  rollbackText),
    T: () => (  renderGateText)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6601);
  var _gate_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7416);
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6350);
  var _unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5175);




function renderGateText({ decision, message, coverage }, digest) {
    const summary = coverage?.summary;
    const seen = summary === undefined
        ? []
        : [`${summary.coveredLines} of ${summary.changedLines} changed lines reviewed (${summary.percent} %)`];
    const files = (coverage?.uncovered ?? []).flatMap(fileLines);
    const units = (coverage?.units ?? []).map(({ sha, pull, covered, reason, notCounted = [] }) => [
        `  ${covered ? 'yes' : 'NO '} ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(sha)} ${pull === null ? '' : `#${pull} `}${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[reason].words}`,
        ...notCounted.map(({ login, because }) => `      ${plain(login)} does not count: ${_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .hY[because]}`),
    ].join('\n'));
    const unsafe = (coverage?.units ?? []).flatMap(({ sha, pull, unsafe: why }) => {
        const name = pull === null ? (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(sha) : `#${pull}`;
        return why === undefined
            ? []
            : [`${name} says that it cannot be rolled back safely: ${plain(why || 'no reason is given')}`];
    });
    const parts = [
        [`${decision}: ${plain(message)}`, ...seen],
        files.length === 0 ? [] : ['Not seen:', ...files],
        units.length === 0 ? [] : ['Changes, oldest first, and whether they were reviewed:', ...units],
        unsafe,
        digest === null ? [] : [`Digest of what was not seen: ${digest}`],
    ];
    return `${parts
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n')}\n`;
}
function fileLines({ path, added, deleted, unit, pull, reason }) {
    const lines = [...numbers('+', added), ...numbers('-', deleted)];
    const origin = pull === null ? (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(unit) : `#${pull}`;
    return [
        `  ${plain(path)}  (${origin}: ${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[reason].words})`,
        `    ${lines.join(' ') || 'no lines: the file as a whole'}`,
    ];
}
function numbers(sign, lines) {
    return (0,_gate_files_js__WEBPACK_IMPORTED_MODULE_0__  .YA)(lines).map(([from, to]) => `${sign}${from === to ? from : `${from}-${to}`}`);
}
function plain(text) {
    return text.replace(/\p{Cc}/gu, (found) => `\\x${found.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
const longest = 50;
function rollbackText(result) {
    const { outcome, message, tree, conflicts, leftOut, leftovers, cautions, laterCommits, good, bad, onto } = result;
    const gone = new Set(result.dropped);
    const dropped = laterCommits.filter(({ sha }) => gone.has(sha));
    const lines = [
        `${outcome}: ${message}`,
        '',
        `  good   ${good}`,
        `  bad    ${bad}`,
        `  onto   ${onto}`,
        `  tree   ${tree ?? 'none'}`,
        ...list('In conflict', conflicts.map(({ path, kind }) => `${printable(path)} (${kind})`)),
        ...list('Left out', leftOut.map(printable)),
        ...list('Dropped with it', dropped.map(({ sha, subject }) => `${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(sha)} ${printable(subject)}`)),
        ...list('Still there', leftovers.map(({ path, name }) => `${printable(path)}: ${printable(name)}`)),
        ...list('Look at', cautions.map(({ kind, path }) => `${kind}: ${printable(path)}`)),
    ];
    return `${lines.join('\n')}\n`;
}
function list(heading, entries) {
    if (entries.length === 0)
        return [];
    const shown = entries.slice(0, longest).map((entry) => `  ${entry}`);
    return ['', `${heading}:`, ...shown, ...(entries.length > longest ? [`  and ${entries.length - longest} more`] : [])];
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`);
}


  }),

  5175:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  unseenAdvice),
    Y: () => (  unitReasons)
  });
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);

const takeOut = 'or take the change out again in a pull request of its own';
const approveAgain = (origin) => `${origin}: have it approved again as it is now (a merged pull request can still be reviewed) by someone who may push and did not write it, ${takeOut}.`;
const unitReasons = {
    'approved-as-merged': { words: 'approved as it landed' },
    'rollback-recomputed': { words: 'exactly the rollback of the bad deploy' },
    'rollback-lane': { words: 'taken back on purpose, to a deployment known to be good' },
    'reviewed-inside': { words: 'approved where it was first merged' },
    'exact-revert': { words: 'takes back exactly what was reviewed' },
    'exact-cherry-pick': { words: 'exactly a reviewed change, picked' },
    'known-bot': { words: 'made by a bot that the policy names' },
    empty: { words: 'changes nothing' },
    'direct-push': {
        words: 'pushed without a pull request',
        advice: (origin) => `${origin}: take it back (\`git revert\`) and bring it again in a pull request that someone else approves.`,
    },
    'exact-revert-unmeasured': {
        words: 'a revert brings it back, and nothing shows that it was approved when it first came',
        advice: (origin) => `${origin}: bring it back in a pull request that someone approves, ${takeOut}.`,
    },
    'no-independent-approval': {
        words: 'not approved by enough people who did not write it',
        advice: (origin) => `${origin}: have it approved by someone who may push and had no part in it, ${takeOut}.`,
    },
    'approved-head-unknown': { words: 'it cannot be shown what the approver saw', advice: approveAgain },
    'approved-on-another-base': { words: 'approved for another branch', advice: approveAgain },
    'differs-from-approved': { words: 'changed after the approval', advice: approveAgain },
    'merge-conflict': { words: 'a conflict was resolved after the approval', advice: approveAgain },
    'changes-requested': {
        words: 'a reviewer still requests changes',
        advice: (origin) => `${origin}: whoever requests changes there has to approve it, or that review has to be dismissed.`,
    },
    'contributor-unknown': {
        words: 'it cannot be shown who wrote it',
        advice: (origin) => `${origin}: bring the change again from a branch of this repository, with commits by known accounts, ${takeOut}.`,
    },
    'objects-missing': { words: 'what was approved is no longer on the server', advice: approveAgain },
    'not-provable-without-git': {
        words: 'without git it cannot be shown that this is what was approved',
        advice: (origin) => `${origin}: install git 2.38 or newer in the job, before the guard: with it this can be told from what was approved.`,
    },
    opaque: {
        words: 'GitHub does not show its content to reviewers',
        advice: (origin) => `${origin}: nobody can have seen it on GitHub. Make it visible (\`.gitattributes\`, a smaller change), let somebody approve it by its digest who has looked elsewhere, or allow that kind in these paths with \`gate.opaque\`.`,
    },
    'drops-deployed': {
        words: 'runs in production now and would be taken out',
        advice: () => 'Deploy a commit that contains what production runs now: the newest of the deploy branch, or this one brought up to date.',
    },
    'owner-approval-missing': {
        words: 'no owner of the file has approved it as it landed',
        advice: (origin) => `${origin}: have it approved as it is now (a merged pull request can still be reviewed) by an owner of these files who had no part in it.`,
    },
    'owner-unreadable': {
        words: 'it cannot be shown that an owner of the file has approved it',
        advice: (origin) => `${origin}: give \`app-token\` a GitHub App that may read the members of the team (organization permission Members: read), or name people in CODEOWNERS.`,
    },
    'codeowners-missing': {
        words: 'owners are asked for, and what runs has no CODEOWNERS file',
        advice: () => 'Bring a CODEOWNERS file into production first (.github/, the top folder or docs/), with `gate.owners: false` until then.',
    },
};
function unseenAdvice(view, files) {
    const steps = new Set(files.map((file) => `- ${unitReasons[file.reason].advice((0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file))}`));
    return ['### What to do', '', ...steps, '', 'Then run this job again: it looks at everything anew.'].join('\n');
}


  }),

  2842:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oc: () => (  isRollbackMessage),
    eq: () => (  rollbackMessage),
    lY: () => (  createBranch),
    lp: () => (  inspectBranch),
    oo: () => (  committedRange),
    rV: () => (  writeCommit)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7834);
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
function rollbackMessage(environment, response, good, how, gitUsed) {
    const lines = [
        `Roll back ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .pj)(environment)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}`,
        '',
        'After the deploy of',
        response.bad,
        `${response.byHand === undefined ? 'the watched metrics became worse than before it' : 'a person called it bad'}. This commit takes back everything that landed after`,
        good,
        scope[how],
        '',
        rollbackTrailer(good, response.bad),
        (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .VA)(response.run),
        ...(gitUsed === undefined ? [] : [`Deploy-Guard-Git: ${gitUsed.version}`]),
    ];
    return `${lines.join('\n')}\n`;
}


  }),

  7732:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readRollbackArguments: () => (  readRollbackArguments),
  rollbackUsage: () => (  rollbackUsage),
  runRollback: () => (  runRollback)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(2376);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(781);
// EXTERNAL MODULE: ./build/config/rollback-policy.js
var rollback_policy = __webpack_require__(5406);
// EXTERNAL MODULE: ./build/deploy/result.js
var deploy_result = __webpack_require__(3405);
// EXTERNAL MODULE: ./build/git/bare-repository.js + 10 modules
var bare_repository = __webpack_require__(1398);
// EXTERNAL MODULE: ./build/render/terminal-text.js
var terminal_text = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/rollback/assess.js + 1 modules
var assess = __webpack_require__(4532);
// EXTERNAL MODULE: ./build/rollback/cautions.js + 1 modules
var cautions = __webpack_require__(7734);
// EXTERNAL MODULE: ./build/rollback/ladder.js + 1 modules
var ladder = __webpack_require__(9652);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(9909);
;// CONCATENATED MODULE: ./build/rollback/offline-result.js

function offlineRollback(ends, found) {
    const { wayBack, assessment, later, restoreTree, git } = found;
    const { change, conflicts, leftOut } = wayBack;
    const { outcome, leftovers, cautions, draft } = assessment;
    const { environment, good, bad, onto } = ends;
    const named = ['later-migration', 'twin-names'].filter((kind) => cautions.some((one) => one.kind === kind));
    return {
        schemaVersion: 1,
        verb: 'rollback',
        environment,
        sha: bad,
        baseSha: good,
        outcome,
        reasonCode: outcome,
        message: sentences[outcome]({ ...found, files: change?.edits.length ?? 0 }) + remark(assessment, found.unusual),
        tree: change?.tree ?? null,
        conflicts,
        leftOut,
        dropped: (outcome === 'restore-good' ? later : wayBack.dropped).map(({ sha }) => sha),
        leftovers,
        unusual: [...found.unusual, ...named],
        cautions,
        draft,
        restoreTree,
        laterPulls: [],
        good,
        bad,
        onto,
        changed: change?.edits.length ?? 0,
        laterCommits: later.map(({ sha, subject }) => ({ sha, subject })),
        git,
    };
}
const kept = ({ wayBack: { leftOut } }) => leftOut.length === 0 ? '' : `; ${(0,words .LS)(leftOut.length, 'file')} left out`;
const inConflict = ({ wayBack: { conflicts } }) => `${(0,words .LS)(conflicts.length, 'file')} in conflict`;
const sentences = {
    clean: (facts) => `The range can be taken back: ${(0,words .LS)(facts.files, 'file')} change${kept(facts)}.`,
    'kept-main': (facts) => `The range can be taken back if ${inConflict(facts)} keep their present version, as the policy or the repository's attributes say.`,
    extended: (facts) => `${inConflict(facts)}: this also takes back ${facts.wayBack.dropped.length} of ${(0,words .LS)(facts.later.length, 'later landing')}, those that are in the way${kept(facts)}.`,
    'restore-good': (facts) => `${inConflict(facts)}: this restores the good tree whole and drops ${(0,words .LS)(facts.later.length, 'later landing')}${kept(facts)}.`,
    conflict: (facts) => `The range cannot be taken back by itself: ${inConflict(facts)} with what landed since.`,
    'nothing-to-revert': () => 'There is nothing to take back: the branch has the change no longer.',
    'only-left-out': ({ wayBack: { leftOut } }) => `There is nothing to take back but ${(0,words .LS)(leftOut.length, 'file')} that keep their present version.`,
    'cannot-say': ({ assessment: { leftovers } }) => `Nothing is left to take back where the change was made, but something of it is still there (${(0,words .LS)(leftovers.length, 'place')}).`,
};
function remark({ outcome, leftovers, draft }, unusual) {
    if (!draft || outcome === 'conflict' || outcome === 'cannot-say')
        return '';
    const why = [
        ...unusual.map((word) => unusualText[word]),
        ...(leftovers.length > 0 ? [`${(0,words .LS)(leftovers.length, 'place')} of it would still be there`] : []),
    ];
    return ` A person has to look at it first${why.length === 0 ? '' : `: ${why.join(', ')}`}.`;
}
const unusualText = {
    'good-not-ancestor': 'good is not in the history of bad',
    'good-after-bad': 'bad is in the history of good',
    'bad-not-on-branch': 'bad is not in the history of the branch',
    'holds-rollback': 'the range holds an earlier rollback',
};

// EXTERNAL MODULE: ./build/rollback/rollback-branch.js
var rollback_branch = __webpack_require__(2842);
;// CONCATENATED MODULE: ./build/shell/rollback.js

















async function runRollback(args, print = write) {
    const given = readRollbackArguments(args);
    const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deploy-guard-rollback-'));
    try {
        const result = await withRepository(given, tempDir);
        print(given.json ? `${JSON.stringify(result)}\n` : (0,terminal_text .E)(result));
        return result.draft ? deploy_result .I.bad : exitCodes[result.outcome];
    }
    finally {
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
const write = (text) => void process.stdout.write(text);
const exitCodes = {
    clean: deploy_result .I.ok,
    'kept-main': deploy_result .I.ok,
    'nothing-to-revert': deploy_result .I.ok,
    'only-left-out': deploy_result .I.ok,
    'cannot-say': deploy_result .I.bad,
    extended: deploy_result .I.bad,
    'restore-good': deploy_result .I.bad,
    conflict: deploy_result .I.bad,
};
async function withRepository(given, tempDir) {
    const policy = await policyOf(given.policy);
    const repository = await (0,bare_repository .gp)(given.gitDir, tempDir);
    try {
        const { bad, onto } = given;
        await requireCommits(repository, given.reland ? { reland: bad, onto } : { good: given.good, bad, onto });
        const good = given.reland ? await parentOf(repository, bad) : given.good;
        return offlineRollback({ ...given, good }, await compute(repository, { ...given, good }, policy));
    }
    finally {
        await repository.close();
    }
}
async function compute(repository, given, policy) {
    const { good, bad, onto, restore, reland, withoutWorkflows } = given;
    const onBranch = await repository.isAncestor(bad, onto);
    const [later, landed] = await Promise.all([
        onBranch ? repository.firstParents(bad, onto) : [],
        reland ? [] : repository.firstParents(good, bad),
    ]);
    const request = { good, bad, onto, withoutWorkflows, keepMain: (0,globs .k)(policy.keepMain) };
    const wayBack = await (0,ladder .I)(repository, {
        ...request,
        restore,
        ...(reland ? {} : { stays: cautions .sg }),
        ...(reland || restore || !policy.extend ? {} : { later: async () => later }),
    });
    const unusual = reland ? [] : await unusualIn(repository, { good, bad, onBranch }, landed);
    const range = { good, bad, onto, landed, risky: policy.risky, unusual };
    const assessment = reland ? plain(wayBack) : await (0,assess .n)(repository, range, wayBack);
    const offer = wayBack.outcome === 'extended' && wayBack.dropped.length * 2 > later.length;
    const restored = offer ? await (0,ladder .s)(repository, { ...request, stays: cautions .sg }, wayBack) : null;
    const restoreTree = restored?.change?.tree ?? null;
    return { wayBack, assessment, unusual, later, restoreTree, git: repository.gitUsed ?? null };
}
const plain = ({ outcome }) => ({ outcome, leftovers: [], cautions: [], draft: false });
const lookedAt = 500;
async function unusualIn(repository, { good, bad, onBranch }, landed) {
    const found = [];
    if (!(await repository.isAncestor(good, bad)))
        found.push((await repository.isAncestor(bad, good)) ? 'good-after-bad' : 'good-not-ancestor');
    if (!onBranch)
        found.push('bad-not-on-branch');
    for (const { sha } of landed.slice(-lookedAt)) {
        const message = (await repository.commit(sha))?.message ?? '';
        if (!(0,rollback_branch .Oc)(message))
            continue;
        found.push('holds-rollback');
        break;
    }
    return found;
}
async function parentOf(repository, sha) {
    const parent = (await repository.commit(sha))?.parents[0];
    if (parent !== undefined)
        return parent;
    throw new errors .j1(`--reland ${sha} is the first commit of all: there is nothing before it to bring back`);
}
async function policyOf(file) {
    if (file === null)
        return rollback_policy .g$;
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new errors .j1(`--policy ${file} cannot be read`, { cause });
    });
    return (0,parse_policy .O)(text, file).rollback;
}
async function requireCommits(repository, named) {
    const { missing } = await repository.fetch(Object.values(named));
    const unknown = Object.entries(named).filter(([, sha]) => missing.includes(sha));
    if (unknown.length === 0)
        return;
    const list = unknown.map(([name, sha]) => `--${name} ${sha}`).join(', ');
    throw new errors .j1(`not a commit of this repository: ${list}. Fetch it, or give another`);
}
const rollbackUsage = 'rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] [--restore] [--without-workflows] [--json]';
const options = {
    'git-dir': { type: 'string' },
    good: { type: 'string' },
    bad: { type: 'string' },
    reland: { type: 'string' },
    onto: { type: 'string' },
    policy: { type: 'string' },
    environment: { type: 'string', default: 'production' },
    restore: { type: 'boolean', default: false },
    'without-workflows': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
};
function readRollbackArguments(args) {
    const values = parsed(args);
    const required = (name) => {
        const value = values[name];
        if (value !== undefined && value !== '')
            return value;
        throw new errors .j1(`rollback: --${name} is missing. Usage: ${rollbackUsage}`);
    };
    const commit = (name) => {
        const value = required(name).toLowerCase();
        if ((0,commit_id .jh)(value))
            return value;
        throw new errors .j1(`rollback: --${name}: expected a commit id of 40 hex digits, found ${JSON.stringify(value)}`);
    };
    const reland = values.reland !== undefined;
    if (reland && (values.good !== undefined || values.bad !== undefined))
        throw new errors .j1('rollback: --reland stands by itself: leave --good and --bad away');
    const merged = reland ? commit('reland') : null;
    const ends = merged === null ? { good: commit('good'), bad: commit('bad') } : { good: merged, bad: merged };
    return {
        gitDir: required('git-dir'),
        ...ends,
        reland,
        onto: commit('onto'),
        policy: values.policy ?? null,
        restore: values.restore,
        withoutWorkflows: values['without-workflows'],
        json: values.json,
        environment: values.environment,
    };
}
function parsed(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new errors .j1(`rollback: ${message}. Usage: ${rollbackUsage}`, { cause: error });
    }
}


  })

};
