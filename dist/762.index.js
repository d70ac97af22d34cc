export const id = 762;
export const ids = [762];
export const modules = {

  5836:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  q: () => (  decideGate),
  g: () => (  releasedOutcome)
});

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(9909);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
;// CONCATENATED MODULE: ./build/gate/covered-parts.js
const covered_parts_words = {
    'approved-as-merged': 'approved by someone who did not write it',
    'known-bot': 'made by a known bot',
    'exact-revert': 'exact revert of a reviewed change',
    'exact-cherry-pick': 'exact copy of a reviewed change',
    'rollback-recomputed': 'exactly the recorded rollback',
    'rollback-lane': 'taken back on purpose',
};
function coveredParts(units) {
    const ways = units.flatMap(({ covered, reason }) => (covered ? [wayOf(reason)] : []));
    return order.flatMap((reason) => {
        const found = ways.filter((way) => way === reason).length;
        return found === 0 ? [] : [{ reason, units: found }];
    });
}
function partWords(parts) {
    return parts.map(({ reason, units }) => `${units} ${covered_parts_words[reason]}`).join(', ');
}
const order = [
    'approved-as-merged',
    'known-bot',
    'exact-revert',
    'exact-cherry-pick',
    'rollback-recomputed',
    'rollback-lane',
];
function wayOf(reason) {
    if (reason === 'reviewed-inside')
        return 'approved-as-merged';
    return order.find((way) => way === reason) ?? null;
}

// EXTERNAL MODULE: ./build/gate/required-checks.js
var required_checks = __webpack_require__(3339);
;// CONCATENATED MODULE: ./build/gate/decide.js




const waitsForChecks = {
    'nothing-changes': true,
    'all-covered': true,
    'rollback-lane': false,
    'residue-reviewed': true,
    emergency: false,
    'first-deploy': true,
};
function decideGate(facts) {
    return afterChecks(decideContent(facts));
}
function afterChecks(outcome) {
    const waiting = (0,required_checks .F)(outcome.checks);
    if (outcome.decision !== 'pass' || !waitsForChecks[outcome.reasonCode] || waiting.length === 0)
        return outcome;
    const each = waiting.map(({ required, verdict }) => `"${required.name}" (${verdict})`);
    const message = `The deploy waits for ${each.join(', ')}.`;
    const { coverage, heldBy, checks } = outcome;
    return { decision: 'held', reasonCode: 'checks-not-green', message, coverage, heldBy, checks };
}
function decideContent({ environment, heldBy, base, policyMistake, checks = [] }) {
    if (heldBy !== null) {
        const message = `An incident holds ${environment}: this candidate still contains ${(0,commit_id .Fu)(heldBy.bad)}.`;
        return { decision: 'held', reasonCode: 'held-by-incident', message, coverage: coverageOf(base), heldBy, checks };
    }
    if (policyMistake != null) {
        const mistakes = policyMistake.replaceAll('\n', '; ');
        const message = `The policy file of this candidate cannot be read: ${mistakes}${/[.?!]$/.test(mistakes) ? '' : '.'}`;
        return { decision: 'held', reasonCode: 'policy-malformed', message, coverage: coverageOf(base), heldBy, checks };
    }
    const nothing = { coverage: null, heldBy: null, checks };
    switch (base.kind) {
        case 'unknown': {
            const message = unknownWords(environment, base.ignored);
            return { decision: 'blocked', reasonCode: 'live-unknown', message, ...nothing };
        }
        case 'off-branch': {
            const where = `${base.branches.length === 1 ? 'the deploy branch' : 'any deploy branch'} (${base.branches.join(', ')})`;
            const message = `Commit ${(0,commit_id .Fu)(base.sha)} is not on ${where}.`;
            return { decision: 'blocked', reasonCode: 'not-on-branch', message, ...nothing };
        }
        case 'first-deploy': {
            const before = `Nothing has been deployed to ${environment} before`;
            if (base.allowed) {
                const message = `${before}, so there is nothing to compare with.`;
                return { decision: 'pass', reasonCode: 'first-deploy', message, ...nothing };
            }
            const message = `${before}, and the policy asks for a start by hand.`;
            return { decision: 'blocked', reasonCode: 'first-deploy-blocked', message, ...nothing };
        }
        case 'not-provable':
            return { decision: 'blocked', reasonCode: 'not-provable-without-git', message: base.why, ...nothing };
        case 'live': {
            const compared = { coverage: base.coverage, heldBy: null, checks };
            if (!base.sameTree)
                return judgeCoverage(compared);
            const message = base.baseline === true
                ? 'This is exactly the baseline of the policy.'
                : `${capital(environment)} already runs exactly this content.`;
            return { decision: 'pass', reasonCode: 'nothing-changes', message, ...compared };
        }
    }
}
const unheeded = {
    uncovered: 'unseen',
    'not-provable-without-git': 'unseen',
    'drops-deployed': 'unseen',
    'checks-not-green': 'without green checks',
    'policy-malformed': 'with a policy file that cannot be read',
    'not-on-branch': 'from no deploy branch',
    'live-unknown': 'without knowing what ran',
};
function isOverruled(reason) {
    return Object.hasOwn(unheeded, reason);
}
const coverageOf = (base) => (base.kind === 'live' ? base.coverage : null);
function releasedOutcome(outcome, release) {
    if (release.kind === 'emergency') {
        const { reasonCode: over, coverage, checks } = outcome;
        if (!isOverruled(over))
            return outcome;
        const message = `Deployed ${unheeded[over]} in an emergency: ${release.reason}`;
        return { decision: 'pass', reasonCode: 'emergency', message, coverage, heldBy: null, checks, over };
    }
    if (outcome.decision !== 'needs-review')
        return outcome;
    const { coverage, heldBy, checks } = outcome;
    const message = `What nobody had seen was approved as it is by ${release.by.join(', ')}.`;
    return afterChecks({ decision: 'pass', reasonCode: 'residue-reviewed', message, coverage, heldBy, checks });
}
function judgeCoverage(compared) {
    const { uncovered, summary, units } = compared.coverage;
    if (uncovered.length === 0) {
        if (units.some(({ reason }) => reason === 'rollback-lane')) {
            const message = 'This goes back, on purpose, to a deployment that was found good not long ago.';
            return { decision: 'pass', reasonCode: 'rollback-lane', message, ...compared };
        }
        const size = changes(summary.changedLines, summary.changedFiles);
        const parts = coveredParts(units);
        const only = parts.every(({ reason }) => reason === 'approved-as-merged');
        const how = only
            ? 'Every change was approved as it is by someone who did not write it'
            : `Every change is covered (${partWords(parts)})`;
        return { decision: 'pass', reasonCode: 'all-covered', message: `${how}: ${size}.`, ...compared };
    }
    const dropped = uncovered.filter(({ reason }) => reason === 'drops-deployed').length;
    if (dropped > 0) {
        const message = `This would take out of production what runs there now, in ${files(dropped)}.`;
        return { decision: 'needs-review', reasonCode: 'drops-deployed', message, ...compared };
    }
    if (uncovered.every(({ reason }) => reason === 'not-provable-without-git')) {
        const what = `what changes in ${files(new Set(uncovered.map(({ path }) => path)).size)}`;
        const message = `Without git it cannot be shown that ${what} is what was approved.`;
        return { decision: 'needs-review', reasonCode: 'not-provable-without-git', message, ...compared };
    }
    const lines = summary.changedLines - summary.coveredLines;
    const where = lines === 0 ? files(uncovered.length) : `${(0,words .LS)(lines, 'line')} in ${files(uncovered.length)}`;
    const message = `No independent reviewer has approved ${where} of this deploy in this form.`;
    return { decision: 'needs-review', reasonCode: 'uncovered', message, ...compared };
}
function unknownWords(environment, ignored) {
    if (ignored === 0)
        return `What runs in ${environment} cannot be proven any more.`;
    const found = `${(0,words .LS)(ignored, 'successful deployment')} ${ignored === 1 ? 'was' : 'were'} found`;
    return `What runs in ${environment} is not known: ${found}, and ${ignored === 1 ? 'it does not count' : 'none of them counts'}.`;
}
function changes(lines, changed) {
    return lines === 0 ? files(changed) : `${(0,words .LS)(lines, 'line')} in ${files(changed)}`;
}
function files(number) {
    return (0,words .LS)(number, 'file');
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


  }),

  3339:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  waitingFor),
    L: () => (  judgeChecks)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7825);

const ACTIONS = 'github-actions';
function judgeChecks(required, facts) {
    return required.map((check) => {
        const named = facts.filter(({ name }) => name === check.name);
        const counting = named.filter((fact) => counts(check, fact));
        const elsewhere = [...new Set(named.filter((fact) => !counts(check, fact)).map(originOf))];
        const newest = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_0__  .$)(counting, originOf).values()].flatMap((runs) => newestOf(runs));
        const found = newest.map((fact) => ({ verdict: verdictOf(fact), conclusion: fact.conclusion }));
        const worst = found.find(({ verdict }) => verdict !== 'green') ?? found[0];
        return { required: check, elsewhere, ...(worst ?? { verdict: 'missing', conclusion: null }) };
    });
}
function waitingFor(findings) {
    return findings.filter(({ verdict }) => verdict !== 'green');
}
function counts({ app, workflow, event }, fact) {
    if (app !== null && app !== fact.app?.id && app !== fact.app?.slug)
        return false;
    if (workflow !== null && workflow !== fact.run?.path)
        return false;
    return event === null || event === fact.run?.event;
}
function originOf({ app, run }) {
    const name = app?.slug ?? 'an unknown app';
    if (name !== ACTIONS)
        return name;
    return run === null ? `${name}, not from a job` : `${run.path} (${run.event})`;
}
function newestOf(runs) {
    const newest = Math.max(...runs.map(({ id }) => id));
    return runs.filter(({ id }) => id === newest);
}
function verdictOf({ status, conclusion }) {
    if (status !== 'completed')
        return 'pending';
    if (conclusion === 'success')
        return 'green';
    return conclusion === 'skipped' || conclusion === 'neutral' ? conclusion : 'failing';
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

  7719:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  G: () => (  gate),
  z: () => (  gateOffline)
});

// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(4909);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(2376);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(640);
// EXTERNAL MODULE: ./build/gate/assess.js + 1 modules
var assess = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/gate/decide.js + 1 modules
var decide = __webpack_require__(5836);
// EXTERNAL MODULE: ./build/gate/gather-evidence.js + 2 modules
var gather_evidence = __webpack_require__(9480);
// EXTERNAL MODULE: ./build/gate/residue-review.js
var residue_review = __webpack_require__(8660);
;// CONCATENATED MODULE: ./build/gate/rollback-lane.js
const limits = { targets: 5, days: 30 };
const DAY = 24 * 3600 * 1000;
function rollbackLane(candidate, intent, deployments, now) {
    if (!intent)
        return { open: false, reason: 'no-intent' };
    if (deployments.some(({ sha, mark }) => sha === candidate && mark === 'bad'))
        return { open: false, reason: 'marked-bad' };
    const bad = new Set(deployments.flatMap(({ sha, mark }) => (mark === 'bad' ? [sha] : [])));
    const good = deployments
        .filter(({ sha, mark, at }) => mark === 'good' && !bad.has(sha) && Date.parse(at) <= now)
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const targets = [...new Set(good.map(({ sha }) => sha))].slice(0, limits.targets);
    const newest = good.find(({ sha }) => sha === candidate);
    if (newest === undefined || !targets.includes(candidate))
        return { open: false, reason: 'not-recently-good' };
    return now - Date.parse(newest.at) <= limits.days * DAY
        ? { open: true, reason: 'target-known-good' }
        : { open: false, reason: 'too-old' };
}

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/deploy/codeowners.js
var deploy_codeowners = __webpack_require__(9293);
// EXTERNAL MODULE: ./build/gate/exemptions.js
var exemptions = __webpack_require__(3816);
// EXTERNAL MODULE: ./build/gate/linked-pulls.js
var linked_pulls = __webpack_require__(572);
// EXTERNAL MODULE: ./build/gate/owners.js
var owners = __webpack_require__(5216);
// EXTERNAL MODULE: ./build/gate/required-checks.js
var required_checks = __webpack_require__(3339);
;// CONCATENATED MODULE: ./build/verbs/gate/gate-facts.js







const MOST_SOURCES = 20;
async function knownBots({ knownBots: named }, { pulls }, apps) {
    const byLogin = named.flatMap(({ login, paths }) => (login === null ? [] : [{ login, paths }]));
    const byApp = named.filter(({ appId }) => appId !== null);
    const authors = byApp.length === 0 ? [] : [...new Set(pulls.map(({ author }) => author))];
    for (const login of authors) {
        const id = (await apps?.idOf(login)) ?? null;
        for (const { appId, paths } of byApp)
            if (id !== null && id === appId)
                byLogin.push({ login, paths });
    }
    return byLogin;
}
async function claimedSources(ports, repository, range, { pulls }) {
    const inside = await repository.firstParents(range.base, range.head);
    const known = new Set(inside.map(({ sha }) => sha));
    const claimed = (await (0,exemptions .yq)(repository, inside, pulls)).filter((sha) => !known.has(sha));
    const sources = new Map();
    for (const sha of claimed.slice(0, MOST_SOURCES)) {
        const found = await sourceOf(ports, repository, range, sha);
        if (found !== null)
            sources.set(sha, found);
    }
    return sources;
}
async function sourceOf(ports, repository, range, sha) {
    const { missing } = await repository.fetch([sha]);
    const commit = missing.length > 0 ? null : await repository.commit(sha);
    const [parent] = commit?.parents ?? [];
    if (commit === null || parent === undefined)
        return null;
    const alone = { ...range, base: parent, head: sha };
    const found = await (0,gather_evidence .hx)(ports, repository, alone);
    const pull = (0,linked_pulls .YU)(found.pulls)(commit);
    return pull === null || pull.base === range.branch
        ? found
        : (0,gather_evidence .hx)(ports, repository, { ...alone, branch: pull.base });
}
async function recordedRollback({ deployed, warn }, environment, { responses }) {
    const response = responses.findLast(({ rollback }) => rollback.step === 'opened' || rollback.step === 'pushed');
    if (response === undefined || response.good === null)
        return null;
    const { good, bad } = response;
    const counted = await deployed([good, bad]);
    if (counted.has(good) && counted.has(bad))
        return { good, bad };
    const missing = [good, bad].filter((sha) => !counted.has(sha)).map((sha) => (0,commit_id .Fu)(sha));
    warn(`The record of ${environment} names a rollback from ${(0,commit_id .Fu)(bad)} to ${(0,commit_id .Fu)(good)}, but no deployment of ${missing.join(' and ')} there counts: it is reviewed like any other change.`);
    return null;
}
async function readChecks({ checks, runs }, sha, required) {
    const facts = [];
    for (const name of new Set(required.map((check) => check.name))) {
        for (const found of await checks.list(sha, name)) {
            const run = found.app?.slug === 'github-actions' ? await runs.ofJob(found.id) : null;
            facts.push({ ...found, run: run === null || run.sha !== sha ? null : { path: run.path, event: run.event } });
        }
    }
    return (0,required_checks .L)(required, facts);
}
async function readOwnership(repository, base, { teams, warn }) {
    const codeowners = await readFileOf(repository, base, warn);
    const members = new Map();
    for (const name of codeowners === null ? [] : (0,owners .zG)(codeowners)) {
        const [organization = '', team = ''] = name.slice(1).split('/');
        const found = (await teams?.members(organization, team)) ?? null;
        if (found !== null)
            members.set(name, found);
        else
            warn(`The members of ${name} cannot be read, so nobody's approval counts as one of that team.`);
    }
    return { codeowners, teams: members };
}
async function readFileOf(repository, base, warn) {
    for (const place of deploy_codeowners .QP) {
        const bytes = await repository.file(base, place);
        if (bytes === null)
            continue;
        if (bytes.length >= deploy_codeowners .Tk) {
            warn(`${place} is larger than 3 MB: GitHub does not load it, and neither does the gate.`);
            return null;
        }
        const codeowners = (0,deploy_codeowners .BW)(new TextDecoder().decode(bytes));
        for (const { line, why } of codeowners.skipped)
            warn(`${place}, line ${line} is passed over, as GitHub does: ${why}.`);
        return codeowners;
    }
    warn(`gate.owners is set, and ${(0,commit_id .Fu)(base)} has no CODEOWNERS file (${deploy_codeowners .QP.join(', ')}).`);
    return null;
}

// EXTERNAL MODULE: ./build/verbs/prepare-deploy.js + 1 modules
var prepare_deploy = __webpack_require__(4990);
;// CONCATENATED MODULE: ./build/verbs/gate/gate-candidate.js











async function gate(ports, prepared, held) {
    const base = prepared.base ?? (await baselineOf(prepared));
    const { facts, evidence } = await baseFacts(ports, prepared, base);
    const outcome = (0,decide .q)({
        environment: prepared.request.environment,
        base: facts,
        heldBy: held?.containment.contains === true ? held.hold : null,
        policyMistake: prepared.mistake,
        checks: await readChecks(ports.forge, prepared.request.sha, prepared.policy.gate.checks),
    });
    return { outcome, evidence, base, digest: digestOf(ports, prepared, base, outcome) };
}
async function baselineOf(prepared) {
    const { firstDeploy } = prepared.policy.gate;
    if (typeof firstDeploy === 'string')
        return null;
    const { missing } = await prepared.repository.fetch([firstDeploy.baseline]);
    if (missing.length === 0)
        return firstDeploy.baseline;
    throw new errors .j1(`gate.first-deploy.baseline names ${firstDeploy.baseline}, which is not in this repository: give a commit that was pushed.`);
}
async function baseFacts(ports, prepared, base) {
    try {
        return await readFacts(ports, prepared, base);
    }
    catch (error) {
        if (!(error instanceof errors .MR))
            throw error;
        return { facts: { kind: 'not-provable', why: `${error.message}.` }, evidence: null };
    }
}
async function readFacts(ports, prepared, base) {
    const { request, repository, policy, branch } = prepared;
    const lane = await laneOf(ports, prepared);
    if (prepared.offBranch && !lane) {
        const { branches } = prepared;
        return { facts: { kind: 'off-branch', sha: request.sha, branches }, evidence: null };
    }
    if (base === null) {
        if (!(0,prepare_deploy .Gn)(prepared))
            return { facts: { kind: 'unknown', ignored: prepared.live.ignored.length }, evidence: null };
        return { facts: { kind: 'first-deploy', allowed: policy.gate.firstDeploy === 'pass' }, evidence: null };
    }
    const { owner, repo } = ports.run;
    const deploys = (0,globs .k)(prepared.branches);
    const range = { base, head: request.sha, branch, name: `${owner}/${repo}`, deploys };
    const evidence = await (0,gather_evidence .hx)(ports, repository, range);
    const question = await questionOf(ports, prepared, range, evidence, lane);
    const coverage = await (0,assess .$d)(repository, question);
    const ends = await Promise.all([repository.commit(base), repository.commit(request.sha)]);
    const sameTree = ends[0]?.tree === ends[1]?.tree;
    return { facts: { kind: 'live', sameTree, coverage, baseline: prepared.base === null }, evidence };
}
async function questionOf(ports, prepared, range, evidence, mayDrop) {
    const { repository, record, policy } = prepared;
    const rules = policy.gate;
    const teams = (ports.appForge ?? ports.forge).teams;
    const warn = (line) => ports.log.warning(line);
    const { environment } = prepared.request;
    const exact = rules.exactReverts || rules.exactCherryPicks;
    return {
        ...rules,
        base: range.base,
        head: range.head,
        evidence,
        rollback: await recordedRollback({ deployed: prepared.deployed, warn }, environment, record),
        mayDrop,
        good: record.marks.filter(({ word }) => word === 'good').map(({ sha }) => sha),
        ownership: rules.owners ? await readOwnership(repository, range.base, { teams, warn }) : null,
        bots: await knownBots(rules, evidence, ports.forge.apps),
        sources: exact ? await claimedSources(ports, repository, range, evidence) : new Map(),
    };
}
async function laneOf(ports, prepared) {
    const { record, request, deployed } = prepared;
    const marks = record.marks.map(({ sha, word, at }) => ({ sha, mark: word, at }));
    const lane = rollbackLane(request.sha, isMeant(prepared), marks, ports.clock.now());
    return lane.open && (await deployed([request.sha])).has(request.sha);
}
function isMeant({ request, record }) {
    const open = (response) => !(0,record_entries ._S)(response) &&
        response.good === request.sha &&
        response.incident.step === 'opened' &&
        response.incident.phase === 'mitigating';
    return request.rollbackReason !== null || record.responses.some(open);
}
function digestOf({ run }, { request }, base, { coverage }) {
    if (base === null || coverage === null)
        return null;
    const scope = { repository: (0,base_run .aR)(run), environment: request.environment, base };
    return (0,residue_review .St)(scope, coverage.uncovered);
}
async function gateOffline(repository, question) {
    const { environment, base, head, given, policy, now, warn } = question;
    if (policy.gate.checks.length > 0)
        warn('gate.checks is not judged here: what became of checks is only on GitHub.');
    const lane = rollbackLane(head, given.rollbackReason !== null, given.deployments, now);
    const ownership = policy.gate.owners ? await readOwnership(repository, base, { teams: null, warn }) : null;
    const coverage = await (0,assess .$d)(repository, {
        base,
        head,
        evidence: given.evidence,
        approvals: policy.gate.approvals,
        machineUsers: policy.gate.machineUsers,
        opaque: policy.gate.opaque,
        pageFiles: policy.gate.pageFiles,
        promotionBranches: [...policy.gate.promotionBranches, ...given.promotionBranches],
        mayDrop: lane.open,
        good: given.deployments.filter(({ mark }) => mark === 'good').map(({ sha }) => sha),
        ownership,
        bots: await knownBots(policy.gate, given.evidence, null),
        exactReverts: policy.gate.exactReverts,
        exactCherryPicks: policy.gate.exactCherryPicks,
    });
    const [from, to] = await Promise.all([repository.commit(base), repository.commit(head)]);
    const facts = { kind: 'live', sameTree: from?.tree === to?.tree, coverage };
    const outcome = (0,decide .q)({ environment, base: facts, heldBy: null });
    return { outcome, digest: (0,residue_review .St)({ repository: '', environment, base }, coverage.uncovered) };
}


  })

};
