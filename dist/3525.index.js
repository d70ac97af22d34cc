export const id = 3525;
export const ids = [3525];
export const modules = {

  87416:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Nm: () => (  fileTable),
    YA: () => (  stretches),
    kv: () => (  gateAnnotations),
    vO: () => (  hunkBlocks)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66350);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86860);
  var _unit_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55175);






const EMPTY_BLOB = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
function fileTable(view, files, most) {
    const rows = files.slice(0, most).map((file) => {
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY)(file.path), contentOf(view, file), originsOf(view, file), whyOf(file)];
    });
    const left = files.length - rows.length;
    const more = left > 0 ? `\n\n… and ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .LS)(left, 'more file')}.` : '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(['File', 'Lines', 'From', 'Why'], rows) + more;
}
function contentOf(view, file) {
    const { change, hidden } = file;
    if (isSubmodule(file))
        return submoduleMove(view, file);
    return hidden === undefined ? linesOf(file) : `${linesOf(file)}, ${objectsOf(change)}`;
}
function objectsOf({ oldId, newId }) {
    return [oldId, newId].map((id) => (/^0+$/.test(id) ? 'none' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(id)))).join(' to ');
}
function originsOf(view, file) {
    const moved = file.carriers.map((carrier) => (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, carrier));
    return moved.length === 0 ? (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file) : `${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file)}, moved by ${moved.join(', ')}`;
}
function whyOf({ reason, owners }) {
    const names = owners?.names ?? [];
    const more = names.length > MOST_OWNERS ? ', …' : '';
    const who = names.slice(0, MOST_OWNERS).map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY).join(', ');
    return names.length === 0 ? _unit_reasons_js__WEBPACK_IMPORTED_MODULE_1__  .Y[reason].words : `${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_1__  .Y[reason].words}; owned by ${who}${more}`;
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
    const [old, made] = sizes.map((size) => (size === null ? null : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_5__  .U9)(size)));
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
        return page === null ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(id)) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(id)), `${page}/commit/${id}`);
    });
    const both = page !== null && ids.every((id) => id !== null);
    const compare = both ? `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .nf)('what lies between', `${page}/compare/${ids.join('...')}`)}` : '';
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
        .map((file) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY)(file.path)}, ${linesOf(file)}, from ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file)}:\n\n${block(file, most.lines)}`);
    const left = files.length - shown.length;
    const compare = `${view.repositoryUrl}/compare/${view.baseSha ?? ''}...${view.sha}`;
    const more = left > 0 ? [`… and ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .LS)(left, 'more file')}: [compare](${compare}).`] : [];
    return [...shown, ...more].join('\n\n');
}
function block(file, most) {
    if (file.hunks.length === 0)
        return `_${noLines(file)}_`;
    const lines = file.hunks.flatMap((hunk) => [header(hunk), ...numbered(hunk)]);
    const left = lines.length - most;
    const shown = left > 0 ? [...lines.slice(0, most), `… ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .LS)(left, 'more line')}`] : lines;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .DV)(shown.join('\n'), 'diff');
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
    const origin = file.pull === null ? (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(file.unit) : `#${file.pull}`;
    const message = `Not reviewed in this form: ${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_1__  .Y[file.reason].words} (${origin}).`;
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

  66350:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dv: () => (  checkTable),
    Fp: () => (  originLink),
    T3: () => (  outsideWords),
    XD: () => (  debtWords),
    _e: () => (  idleWords),
    _n: () => (  pullLink),
    f6: () => (  approveCommand),
    hY: () => (  notCountedWords),
    rC: () => (  checkAdvice),
    wn: () => (  commitLink)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);
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
    'Where a check has another name or comes from elsewhere by now, change `gate.checks` in the policy. In an emergency the input `emergency-reason` lets the deploy pass.',
].join('\n');
const overruledWords = {
    'policy-malformed': 'with a policy file that cannot be read',
    'not-promoted': 'without having been found good before',
    'not-on-branch': 'from no deploy branch, and was compared with nothing',
    'live-unknown': 'without knowing what ran, and was compared with nothing',
    'not-provable-without-git': 'without git, and was compared with nothing',
    'held-by-rule': 'against a rule of the policy',
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
function outsideWords(service, { files, ignored }) {
    const all = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(files, 'changed file')} ${files === 1 ? 'does' : 'do'} not count`;
    if (service === null)
        return `${all}: the policy ignores ${files === 1 ? 'it' : 'them'}.`;
    const others = files - ignored;
    const parts = [
        ...(others === 0 ? [] : [`${others} outside service ${service}`]),
        ...(ignored === 0 ? [] : [`${ignored} ignored by the policy`]),
    ];
    return `${all}: ${parts.join(', ')}.`;
}
function idleWords({ idle }) {
    return `${idle.length === 1 ? 'This glob of the policy matches' : 'These globs of the policy match'} no file: ${idle.join(', ')}.`;
}


  }),

  5120:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DV: () => (  codeBlock),
    RK: () => (  visible),
    X1: () => (  escapeText),
    aY: () => (  code),
    nf: () => (  link),
    pj: () => (  plain),
    tp: () => (  table),
    zH: () => (  details)
  });
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const BREAK = '\u200B';
function escapeText(text) {
    return (visible(text.replace(/\s+/g, ' '))
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^( ?)([#+=-])/, '$1\\$2')
        .replace(/^( ?\d+)([.)])/, '$1\\$2')
        .replace(/!(?=\\\[)/g, '\\!')
        .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .replace(/:(?=\/\/|:)/g, '&#58;')
        .trim());
}
function plain(text) {
    return visible(text.replace(/\s+/g, ' '))
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .trim();
}
function code(text) {
    const line = visible(text.replace(/[\r\n\t]+/g, ' '));
    if (/^[^`|]+$/.test(line) && line === line.trim())
        return `\`${line}\``;
    const html = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return `<code>${html.replace(/[\\`*_[\]|~$@#:]|(?<=www)\./gi, (found) => `&#${found.charCodeAt(0)};`)}</code>`;
}
function codeBlock(text, language = '') {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${visible(text)}\n${fence}`;
}
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
function link(text, url) {
    const safe = /^https?:\/\/[^\s<>()]+$/.test(url);
    return safe ? `[${text}](${url})` : text;
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function visible(text) {
    return text.replace(invisible, (found) => {
        return found === '\r'
            ? '\u240D'
            : `\u2039U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}\u203A`;
    });
}


  }),

  43525:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ew: () => (  rollbackText),
    T5: () => (  renderGateText),
    pj: () => (  plain)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6601);
  var _gate_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87416);
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66350);
  var _unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55175);




const longest = 50;
function renderGateText({ decision, message, coverage, rules = [] }, digest, { service, outside } = { service: null, outside: null }) {
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
    const ruled = rules.map(({ rule, outcome, message: found }) => `  ${outcome.padEnd(6)} ${rule}: ${plain(found)}`);
    const parts = [
        [`${decision}: ${plain(message)}`, ...seen, ...outsideLines({ service, outside })],
        files.length === 0 ? [] : ['Not seen:', ...files],
        units.length === 0 ? [] : ['Changes, oldest first, and whether they were reviewed:', ...units],
        unsafe,
        ruled.length === 0 ? [] : ['Rules of the policy:', ...ruled],
        digest === null ? [] : [`Digest of what was not seen: ${digest}`],
    ];
    return `${parts
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n')}\n`;
}
function outsideLines({ service, outside }) {
    if (outside === null)
        return [];
    const { files, ofNone, idle } = outside;
    return [
        ...(files === 0 ? [] : [(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .T3)(service, outside)]),
        ...(ofNone.length === 0
            ? []
            : [`Of no service: ${ofNone.slice(0, longest).map(plain).join(', ')}${ofNone.length > longest ? ', …' : ''}`]),
        ...(idle.length === 0 ? [] : [plain((0,_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  ._e)(outside))]),
    ];
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

  55175:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  unseenAdvice),
    Y: () => (  unitReasons)
  });
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66350);

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
    'rule-approvals-missing': {
        words: 'a rule of the policy asks for more approvals of this path',
        advice: (origin) => `${origin}: have it approved as it is now by as many people as \`gate.rules\` asks for these paths (a merged pull request can still be reviewed).`,
    },
    'rule-team-missing': {
        words: 'nobody of the team that a rule asks for has approved this path',
        advice: (origin) => `${origin}: have it approved as it is now by somebody of the teams that \`gate.rules\` names for these paths.`,
    },
    'rule-team-unreadable': {
        words: 'it cannot be shown that somebody of the team that a rule asks for has approved this path',
        advice: (origin) => `${origin}: give \`app-token\` a GitHub App that may read the members of the team (organization permission Members: read), or name people in \`gate.rules\`.`,
    },
    'codeowners-missing': {
        words: 'owners are asked for, and what runs has no CODEOWNERS file',
        advice: () => 'Bring a CODEOWNERS file into production first (.github/, the top folder or docs/), with `gate.owners: false` until then.',
    },
};
function unseenAdvice(view, files) {
    const steps = new Set(files.map((file) => `- ${unitReasons[file.reason].advice((0,_gate_words_js__WEBPACK_IMPORTED_MODULE_0__  .Fp)(view, file))}`));
    return [
        '### What to do',
        '',
        ...steps,
        '',
        'After an approval run this job again: it looks at everything anew. A new pull request deploys by its own run, once it is merged.',
    ].join('\n');
}


  })

};
