export const id = 4153;
export const ids = [4153,1360];
export const modules = {

  44605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  sparkline),
    b: () => (  chart)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);


const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":560,"height":260,"titleFontSize":16,"xAxis":{"labelPadding":8},"yAxis":{"labelPadding":16}}}}%%';
const MOST_POINTS = 60;
const EDGE = 0.01;
const DECIMALS = 3;
const harmless = (text) => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80);
function withoutGaps(values) {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (first === undefined || known.length < 2)
        return null;
    let last = first;
    return values.map((value) => (last = value ?? last));
}
const line = (values) => `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`;
const FEWEST_BEFORE = 10;
function courseOf({ steps, before = [] }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || steps.length < 2)
        return null;
    const apart = (last.at - first.at) / (steps.length - 1);
    const back = Math.max(FEWEST_BEFORE * apart, (last.at - first.at) / 2);
    const shown = before.filter(({ at, share }) => share !== null && at < first.at && at >= first.at - back);
    const places = shown.length === 0 ? 0 : Math.ceil((first.at - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(shown.map(({ at }) => at))) / apart - 1e-6);
    const from = first.at - places * apart;
    const values = Array.from({ length: places }, (_, place) => {
        const here = shown.flatMap(({ at, share }) => (Math.round((at - from) / apart) === place ? (share ?? []) : []));
        return here.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(here) : null;
    });
    return { values: [...values, ...steps.map(({ share }) => share)], from, until: last.at };
}
function sharesDrawing(node, values) {
    const percents = values.map((value) => value * 100);
    const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)];
    const top = Math.max(0.01, Math.min(100, 1.1 * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)([...percents, before, harm])));
    return {
        lines: [percents, percents.map(() => before), percents.map(() => harm)],
        words: 'Red: bad, in percent; grey: before; amber: where harm begins.',
        axis: `0 --> ${top.toFixed(DECIMALS)}`,
    };
}
function gaugeDrawing(values, usual) {
    const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])];
    const [low, high] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(lines.flat()), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(lines.flat())];
    const room = 0.1 * (high - low || Math.abs(high) || 1);
    return {
        lines,
        words: 'Red: the value; grey: what is usual, where it alarmed.',
        axis: `${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
    };
}
const timeWords = (isLonger) => `From left to right: seconds since the watch began${isLonger ? ', below 0 before it' : ''}.`;
const gapWords = (hasRollout) => `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`;
function chart(node, startedAt) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    if (its.kind === 'monitor')
        return '';
    const course = courseOf(node);
    const values = course && withoutGaps(averaged(course.values, MOST_POINTS));
    if (!values)
        return '';
    const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)];
    const isLonger = from < 0;
    const { lines, words, axis } = its.kind === 'share' ? sharesDrawing(node, values) : gaugeDrawing(values, its.gauge.usual);
    const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title}"`,
        `    x-axis ${from} --> ${(until - (until - from) * EDGE).toFixed(1)}`,
        `    y-axis ${axis}`,
        ...lines.map(line),
        '```',
        '',
        [words, timeWords(isLonger), ...(course.values.includes(null) ? [gapWords(isLonger)] : [])].join(' '),
    ].join('\n');
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const LONGEST = 40;
function averaged(values, longest) {
    const size = Math.max(1, Math.ceil(values.length / longest));
    return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
        const known = values.slice(index * size, (index + 1) * size).filter((value) => value !== null);
        return known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(known) : null;
    });
}
function sparkline(values) {
    const shown = averaged(values, LONGEST);
    const known = shown.filter((value) => value !== null);
    const top = known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(known) : 0;
    return shown
        .map((value) => {
        if (value === null)
            return GAP;
        return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP;
    })
        .join('');
}


  }),

  83366:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Pk: () => (  landingName),
    QF: () => (  landedCount),
    _Q: () => (  shownTitle),
    lO: () => (  landedList)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);



const longest = 50;
const titleLength = 120;
function landedList(units) {
    const lines = units.slice(0, longest).map((unit) => `- ${landingName(unit)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(shownTitle(unit.title))}`);
    if (units.length > longest)
        lines.push(`- and ${units.length - longest} more`);
    return lines.join('\n');
}
function landedCount(units) {
    const pulls = units.filter((unit) => unit.number !== null).length;
    const commits = units.length - pulls;
    const parts = [
        ...(pulls === 0 ? [] : [(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(pulls, 'pull request')]),
        ...(commits === 0 ? [] : [(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(commits, 'commit')]),
    ];
    return parts.join(' and ');
}
function landingName(unit) {
    return unit.number === null ? `\`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__  .Fu)(unit.sha)}\`` : `#${unit.number}`;
}
function shownTitle(title) {
    const characters = [...title];
    return characters.length <= titleLength ? title : `${characters.slice(0, titleLength - 1).join('')}…`;
}


  }),

  92531:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $z: () => (  namedIncidents),
    Gn: () => (  renderPullBody),
    hF: () => (  incidentLink)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6601);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59909);
  var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60616);
  var _incident_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90719);
  var _landed_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83366);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14404);







const longest = 50;
function renderPullBody(input) {
    const why = `**${reason(input)}**`;
    const sections = [
        constant('why', `${why}\n\n${whatItDoes(input)}`),
        incidentLink([]),
        ...cautions(input),
        evidence(input),
        takenBack(input),
        ...keptPart(input),
        ...leftOutPart(input),
        constant('verify', `### See for yourself\n\n${verifyText(input)}`),
    ];
    const marker = `<!-- deploy-guard:rollback:${input.good}..${input.response.bad} -->`;
    const body = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .h$)(sections, marker);
    return { title: titleOf(input), body, short: `${why}\n\n${whatItDoes(input)}\n` };
}
function incidentLink(issues) {
    const text = issues.length === 0
        ? 'The incident issue will be named here.'
        : `Incident: ${issues.map((issue) => `#${issue}`).join(', ')}`;
    return constant('incident', text);
}
function namedIncidents(body) {
    const line = /^Incident: (#\d+(?:, #\d+)*)$/m.exec(body)?.[1] ?? '';
    return [...line.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
function titleOf({ environment, good, landed }) {
    const count = (0,_landed_list_js__WEBPACK_IMPORTED_MODULE_3__  .QF)(landed);
    return `Roll back ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .pj)(environment)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(good)}${count === '' ? '' : ` (${count})`}`;
}
function reason({ environment, response }) {
    const { verdict, byHand } = response;
    if (byHand !== undefined)
        return `Called for by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(byHand.by)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(byHand.reason)}`;
    return verdict.verdict === 'regressed'
        ? (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .HX)((0,_incident_state_js__WEBPACK_IMPORTED_MODULE_1__  .ek)({ environment, response }), verdict.regression.worst)
        : 'The deploy made things worse.';
}
function whatItDoes({ good, how, exact, unusual, leftOut: paths, response, repositoryUrl, part, }) {
    const range = `[\`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(good)}..${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(response.bad)}\`](${repositoryUrl}/compare/${good}...${response.bad})`;
    const base = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(response.base);
    const lines = [`This takes back what that deploy brought (${range}) as one commit on ${base}, and nothing else.`];
    if (how === 'extended')
        lines[0] = `This takes back what that deploy brought (${range}), and the later changes that are in the way, as one commit on ${base}.`;
    if (how === 'restore-good')
        lines[0] = `This restores the whole tree of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(good))}, from before that deploy (${range}), as one commit on ${base}.`;
    if (part != null)
        lines.push(`It changes only what belongs to service ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(part.service)}: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(part.outside, 'file')} of that range outside of it ${part.outside === 1 ? 'stays' : 'stay'} as ${part.outside === 1 ? 'it is' : 'they are'}.`);
    if (paths.length > 0)
        lines.push('Some files are left out (listed below).');
    if (exact)
        lines.push(`Merging it restores exactly what ran before: nothing has landed on ${base} since.`);
    if (unusual)
        lines.push(`Look closely: \`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(good)}\` is not in the history of what was deployed, so this may also take away what only it had.`);
    lines.push('If its checks wait, someone with write access has to start them.');
    return lines.join(' ');
}
function evidence({ response, runUrl }) {
    if (response.byHand !== undefined)
        return constant('evidence', `### Why\n\nA person decided it; no watch called for it. [The run](${runUrl})`);
    const short = `### Why\n\nThe numbers are left out here, for this text would be too long: see the [run](${runUrl}).`;
    return {
        name: 'evidence',
        text: `### Why\n\n${(0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .rS)(response.verdict)}\n\n[The run that watched it](${runUrl})`,
        short,
    };
}
function takenBack({ landed }) {
    const heading = '### What is taken back';
    const count = (0,_landed_list_js__WEBPACK_IMPORTED_MODULE_3__  .QF)(landed);
    const short = `${heading}\n\n${count === '' ? 'See the range above.' : `${count}; see the range above.`}`;
    return { name: 'taken-back', text: landed.length === 0 ? short : `${heading}\n\n${(0,_landed_list_js__WEBPACK_IMPORTED_MODULE_3__  .lO)(landed)}`, short };
}
function keptPart({ kept: units, response, how }) {
    if (units.length === 0)
        return [];
    const heading = how === 'restore-good' ? '### What landed since and would be dropped' : '### What landed since and stays';
    const short = `${heading}\n\n${(0,_landed_list_js__WEBPACK_IMPORTED_MODULE_3__  .QF)(units)}: see the history of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(response.base)}.`;
    return [{ name: 'kept', text: `${heading}\n\n${(0,_landed_list_js__WEBPACK_IMPORTED_MODULE_3__  .lO)(units)}`, short }];
}
function leftOutPart({ leftOut: paths, how, cautions: found, conflicts }) {
    if (paths.length === 0)
        return [];
    const asked = new Set(found.map(({ path }) => path));
    const stays = paths.some((path) => asked.has(path) && !conflicts.some((one) => one.path === path));
    const shown = paths.slice(0, longest).map((path) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(path)}`);
    if (paths.length > longest)
        shown.push(`- and ${paths.length - longest} more`);
    const reasons = [
        ...(paths.some((path) => path.startsWith('.github/workflows/'))
            ? ['A workflow token may not write workflow files.']
            : []),
        ...(how === 'kept-main'
            ? [
                'Files in conflict with later work keep their version where the policy or the attributes of the repository say so.',
            ]
            : []),
        ...(stays ? ['A migration that has run and a release note are not undone by deleting their file.'] : []),
    ];
    const why = `${reasons.join(' ')} These keep their present version; take them back by hand if they matter:`;
    const heading = '### What is left out';
    const short = `${heading}\n\n${paths.length} files.`;
    return [{ name: 'left-out', text: `${heading}\n\n${why}\n\n${shown.join('\n')}`, short }];
}
function constant(name, text) {
    return { name, text, short: text };
}
const mostNamed = 10;
const todo = {
    'migration-destructive': 'Data: this migration removes, renames or tightens something that the older code uses. Its file stays. Write a new migration that undoes it, and do not merge before that has run.',
    'migration-data': 'Data: this migration changes stored data. Its file stays. Check that the older code can read what is stored now, or write a new migration that undoes it.',
    'migration-additive': 'Data: this migration only adds, so the older code runs with it. Its file stays; a new migration can remove what it added, later.',
    'later-migration': 'Data: this later migration builds on one of the range. Check the order of migrations before this is merged.',
    'twin-names': 'Names: this path would differ from another one only in case or in the form of its letters, which macOS and Windows cannot hold. Rename one of the two.',
    'folder-moved': 'Folders: its folder was renamed on one side, and renames of folders are not followed. Move this file to where the others are.',
    infrastructure: 'Infrastructure: merging this does not take back what was applied. Plan and apply it as well.',
    flags: 'Flags: check that each one stands as the older code expects it, before this is deployed.',
    'flag-use': 'Flags: the range changes code that reads a feature flag. Set the flag as the older code expects it before this is deployed.',
    secrets: 'Secrets: a credential that was changed or revoked meanwhile must not come back into use.',
    security: 'Security: the range holds a fix of a vulnerability, which this takes back. Decide which is worse.',
    'said-unsafe': 'Said beforehand: this pull request says that it cannot be rolled back safely. Ask its author before this is merged.',
    'release-note': 'Release notes: this note stays, because a note that is taken back makes the next release repeat a version. Add a new note that says what was taken back.',
    version: 'Version: this goes back to an older version number. If the newer one is published, raise the number instead of using it again.',
    cache: 'Caches: the range changes what is cached. Clear what the older code cannot read.',
    'stored-format': 'Stored data: the range changes a format. Check that the older code can read what was written meanwhile.',
    clients: 'Clients: the range changes an interface. Check who already calls the newer one, such as apps that are installed.',
    platform: 'Platform: settings of the host (bindings, environment variables, schedules) do not all go back with the code.',
};
function cautions(input) {
    return [...goesFurther(input), ...stillThere(input), ...checklist(input), ...common(input)];
}
function goesFurther({ how, conflicts, kept, dropped, response, good }) {
    if (how !== 'restore-good' && how !== 'extended')
        return [];
    const files = named(conflicts.map(({ path, kind }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(path)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(kind)}`));
    const all = dropped.length + kept.length;
    const further = how === 'restore-good'
        ? `This draft goes back further: it also drops the ${kept.length} merges and pushes listed below.`
        : `This draft also drops what is in the way: ${dropped.length} of the ${all} merges and pushes that landed since, listed below.`;
    const lines = ['> [!CAUTION]', `> Taking back only this range is in conflict with what landed since. ${further}`];
    const list = how === 'extended' ? ['', 'It drops, and asks their authors:', '', (0,_landed_list_js__WEBPACK_IMPORTED_MODULE_3__  .lO)(dropped)] : [];
    const restore = how === 'extended' && dropped.length * 2 > all
        ? [
            '',
            `More than half of what landed since would go. The other choice is the whole tree of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(good))}, which drops all of it. On a branch made from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(response.base)}:`,
            '',
            '```sh',
            `git restore --source=${good} --staged --worktree :/`,
            '```',
        ]
        : [];
    const text = [...lines, ...list, '', 'In conflict:', '', files, ...restore].join('\n');
    return [{ name: 'dropped', text, short: lines.join('\n') }];
}
function stillThere({ leftovers }) {
    if (leftovers.length === 0)
        return [];
    const lines = leftovers.map(({ path, name }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(path)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(name)}`);
    const heading = '### Still there\n\nLater work has moved, copied or used something of what is taken back, or put back what would now stand twice. This is a draft until someone has looked at:';
    return [
        { name: 'still-there', text: `${heading}\n\n${named(lines)}`, short: `${heading} ${leftovers.length} places.` },
    ];
}
function checklist({ cautions: found, isDraft }) {
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    if (kinds.length === 0)
        return [];
    const points = kinds.map((kind) => {
        const paths = found.filter((each) => each.kind === kind).map(({ path }) => `  - ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(path)}`);
        return `- [ ] ${todo[kind]}\n${named(paths, '  ')}`;
    });
    const draft = isDraft
        ? 'Taking code back is not enough here; this is a draft until someone has looked.'
        : 'Check these; they do not go back with the code.';
    const heading = `### Before this is merged\n\n${draft}`;
    const short = `${heading}\n\n${kinds.map((kind) => `- [ ] ${todo[kind]}`).join('\n')}`;
    return [{ name: 'before', text: `${heading}\n\n${points.join('\n')}`, short }];
}
function common({ shared, touched, how }) {
    if (shared.length === 0 || how === 'restore-good')
        return [];
    const pulls = touched.length === 0 ? '' : ` (${touched.map((number) => `#${number}`).join(', ')})`;
    const heading = `### Look closely\n\nLater work${pulls} has changed files that this changes too:`;
    const text = `${heading}\n\n${named(shared.map((path) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)(path)}`))}`;
    return [{ name: 'common', text, short: `${heading} ${shared.length} files.` }];
}
function named(lines, indent = '') {
    const rest = lines.length - mostNamed;
    return [...lines.slice(0, mostNamed), ...(rest > 0 ? [`${indent}- and ${rest} more`] : [])].join('\n');
}
function verifyText(input) {
    const fetch = `git fetch origin ${input.commit} ${input.good} ${input.response.bad}`;
    return ((input.how === 'extended' || input.part != null
        ? extendedText(input)
        : fenced([fetch, ...(isGood(input) ? exactCommands(input) : mergeCommands(input))])) +
        afterwards(input) +
        signature(input));
}
function extendedText({ commit, good, tree, response, git, part }) {
    const clone = 'git clone --bare <this repository> it.git';
    const again = `deploy-guard rollback --git-dir it.git --good ${good} --bad ${response.bad} --onto "$(git --git-dir it.git rev-parse ${commit}^)"${part == null ? '' : ` --policy policy.yml --service ${part.service}`}`;
    const by = git === undefined ? '' : ` (computed by git ${versionOf(git)})`;
    const policy = part == null ? [] : [`# policy.yml is the policy file as of ${good}.`];
    return fenced([clone, ...policy, `# Prints the tree ${tree}${by}, and what it drops.`, again]);
}
function signature({ verified }) {
    return verified
        ? '\n\nGitHub made this commit for the guard and signed it.'
        : '\n\nThis commit is not signed: where a rule of the branch asks for signatures, let GitHub squash it when it is merged.';
}
function isGood({ exact, how }) {
    return exact || how === 'restore-good';
}
function exactCommands({ commit, good, leftOut }) {
    const what = leftOut.length === 0 ? '# Prints nothing: the same files, to the last bit.' : '# Prints what is left out only.';
    return [what, `git diff ${good} ${commit}`];
}
function versionOf({ version }) {
    return version.replaceAll(/[^\w. ()+-]/g, '');
}
const usual = ['merge.renames=true', 'merge.directoryRenames=false'];
function mergeCommands({ commit, good, tree, response, git }) {
    const settings = (git?.settings ?? usual).filter((one) => /^[\w.]+=\w+$/.test(one)).map((one) => `-c ${one}`);
    const merge = `git ${settings.join(' ')} merge-tree --write-tree --merge-base=${response.bad} ${commit}^ ${good}`;
    const by = git === undefined ? '' : `; computed by git ${versionOf(git)}`;
    return [`# Both print the same tree (git 2.40 or newer${by}).`, `git rev-parse ${commit}^{tree}  # ${tree}`, merge];
}
function afterwards(input) {
    return isGood(input) || input.how === 'extended' || input.leftOut.length === 0
        ? ''
        : '\n\nThe two trees differ in the files that are left out, and in nothing else.';
}
function fenced(lines) {
    return ['```sh', ...lines, '```'].join('\n');
}


  }),

  14404:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DO: () => (  monitorSureness),
    HX: () => (  regressionSentence),
    _5: () => (  monitorWords),
    et: () => (  subjectOf),
    oP: () => (  watchTable),
    rS: () => (  evidenceText)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);




const nameLength = 100;
function subjectOf(node) {
    const metric = node.metric === 'probe' ? 'probes' : cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
function regressionSentence(environment, worst, tense = 'present') {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(worst);
    switch (its.kind) {
        case 'monitor':
            return monitorSentence(environment, worst, its.monitor, tense);
        case 'gauge':
            return gaugeSentence(environment, worst, its.gauge, tense);
        case 'share':
            return shareSentence(environment, worst, tense);
    }
}
function shareSentence(environment, worst, tense) {
    const before = worst.baseline.total === 0
        ? 'nothing is known of it from before'
        : `before the deploy it was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.baseline.share)}`;
    const verb = tense === 'present' ? 'fail' : 'failed';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.observed.share)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${before}.`;
}
function gaugeSentence(environment, worst, gauge, tense) {
    const [observed, usual] = [gauge.observed, gauge.usual].map((value) => value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
    const verb = tense === 'present' ? 'is' : 'was';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} ${observed} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${usual} is usual.`;
}
function monitorSentence(environment, worst, { since }, tense) {
    const verb = tense === 'present' ? 'has been alerting' : 'alerted';
    return `The monitor "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))}" ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)} since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(since)}; it was well before the deploy.`;
}
function evidenceText(verdict) {
    if (!('regression' in verdict))
        return '';
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment);
    const nodes = [worst, ...others];
    const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } });
    return `${shown}\n\n${sureness(verdict, nodes.length)}`;
}
function sureness(verdict, crossed) {
    const odds = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(calm)} other series ${calm === 1 ? 'looks' : 'look'} normal.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}
const MOST_ROWS = 30;
function oddsOf({ logEvidence, logThreshold }) {
    return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(Number((1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)).toPrecision(2)));
}
function nodeSureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `certain (1 in ${oddsOf(node)} by chance)`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    if (node.observed.total === 0)
        return 'nothing to judge';
    const seen = node.detectable === null ? 'too little to see any rise' : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'harmless':
            return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.harm)}`;
        case 'too-small':
            return `too little traffic to say; ${seen}`;
        case 'unknown':
        case null:
            return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`;
    }
}
function gaugeSureness({ score, needed }, hasCrossed) {
    if (score === null || needed === null)
        return 'could not be judged';
    const against = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(score)} times its quiet range, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(needed)}`;
    return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`;
}
const valueOf = (value) => (value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
function gaugeRow(node, gauge) {
    const hasCrossed = node.logEvidence > node.logThreshold;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        valueOf(gauge.usual),
        valueOf(gauge.observed),
        gaugeSureness(gauge, hasCrossed),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const monitorWords = {
    ok: 'no alert',
    alerting: 'alerts',
    'no-data': 'no data',
    unknown: 'unknown',
};
function monitorSureness({ quiet: { windows, alarmed } }) {
    if (windows === 0)
        return 'how often it alerts without a deploy is not known';
    return `alerted in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(alarmed)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(windows)} quiet watches like this one`;
}
function monitorRow(node, monitor) {
    const course = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share));
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric), 'monitor', 'no alert', monitorWords[monitor.state], monitorSureness(monitor), course];
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(observed.share)} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[1])})<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.total)}`;
}
function row(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return monitorRow(node, its.monitor);
        case 'gauge':
            return gaugeRow(node, its.gauge);
        case 'share':
            return shareRow(node);
    }
}
function shareRow(node) {
    const { baseline } = node;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        baseline.total === 0
            ? 'nothing seen'
            : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(baseline.share)}<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.total)}`,
        now(node),
        nodeSureness(node),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const isSame = (a, b) => a.metric === b.metric && a.segment === b.segment;
function ordered(verdict) {
    const crossed = 'regression' in verdict ? verdict.regression.crossed : [];
    const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)));
    const wholes = rest.filter(({ segment }) => segment === '');
    const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence);
    return [...crossed, ...wholes, ...segments];
}
function watchTable(verdict) {
    const nodes = ordered(verdict);
    if (nodes.length === 0)
        return '';
    const header = nodes.some((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind !== 'share')
        ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
        : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
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

  71360:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  tolerated),
    snapshotsIfGit: () => (  snapshotsIfGit)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);

async function snapshotsIfGit({ openSnapshots, log, }) {
    try {
        return await openSnapshots();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .MR))
            throw error;
        log.warning(`No rollback can be prepared: ${error.message}. Install git 2.38 or newer in the job.`);
        return null;
    }
}
async function tolerated(log, what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        log.warning(`${what}: ${error.message}`);
        return null;
    }
}


  }),

  70439:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yM: () => (  compareLink),
  pM: () => (  findPull),
  ar: () => (  letMerge),
  By: () => (  namedUnits),
  JE: () => (  noUnits),
  Q_: () => (  openPull),
  BG: () => (  openRollback),
  fN: () => (  takenUp),
  _U: () => (  withSaid)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/deploy/cautions.js
var deploy_cautions = __webpack_require__(66910);
// EXTERNAL MODULE: ./build/render/pull-body.js
var pull_body = __webpack_require__(92531);
// EXTERNAL MODULE: ./build/deploy/codeowners.js
var codeowners = __webpack_require__(19293);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
;// CONCATENATED MODULE: ./build/rollback/reviewers.js



const most = 10;
async function askReviewers(deps, pull, base, changed, landed) {
    const owners = ownersOf(await reviewers_codeowners(deps, base), changed.map(({ path }) => path));
    const authors = landed.flatMap(({ author }) => (author == null ? [] : [author]));
    const { author: opener } = pull;
    const logins = [...new Set([...owners.filter((one) => !one.includes('/')), ...authors])]
        .filter((login) => opener === null || !(0,identity .Up)(login, opener))
        .slice(0, most);
    const teams = owners.filter((one) => one.includes('/')).map((one) => one.split('/')[1] ?? '');
    if (logins.length + teams.length === 0)
        return;
    if (await asked(deps, pull.number, logins, teams))
        return;
    for (const login of logins) {
        if (!(await asked(deps, pull.number, [login], [])))
            deps.log.debug(`${login} cannot be asked for a review.`);
    }
}
async function asked({ pulls }, number, logins, teams) {
    try {
        await pulls.requestReviewers(number, { logins, teams });
        return true;
    }
    catch (error) {
        if (error instanceof errors .Cp && error.code === 'refused')
            return false;
        throw error;
    }
}
async function reviewers_codeowners({ contents }, base) {
    const texts = await Promise.all(codeowners .QP.map((path) => contents.text(path, base)));
    return texts.find((text) => text !== null) ?? '';
}
function ownersOf(file, paths) {
    const parsed = (0,codeowners .BW)(file);
    const found = paths.flatMap((path) => (0,codeowners .sG)(parsed, path)?.owners ?? []);
    return [...new Set(found)].filter((owner) => owner.startsWith('@')).map((owner) => owner.slice(1));
}

// EXTERNAL MODULE: ./build/rollback/rollback-deps.js
var rollback_deps = __webpack_require__(71360);
;// CONCATENATED MODULE: ./build/rollback/rollback-pull.js







const labels = ['deploy-guard', 'rollback'];
async function openRollback(deps, response, range, ready, written, known) {
    const { environment, run } = deps;
    const { draft, cautions, leftovers } = withSaid(await ready.assessment, known);
    const text = (0,pull_body .Gn)({
        environment,
        response,
        good: range.good,
        part: ready.part,
        exact: ready.exact,
        unusual: ready.unusual,
        cautions,
        leftovers,
        isDraft: draft,
        shared: ready.shared,
        how: ready.wayBack.outcome,
        conflicts: ready.wayBack.conflicts,
        writesWorkflows: deps.writesWorkflows,
        ...written,
        ...known,
        repositoryUrl: (0,base_run .Ek)(run),
        runUrl: run.runUrl,
    });
    const pull = { title: text.title, body: text.body, head: written.branch, base: range.base, draft };
    const created = await openPull(deps.pulls, pull);
    if (created !== null) {
        const state = await takenUp(deps, created, written);
        if (!draft)
            await letMerge(deps, ready, created, written);
        await (0,rollback_deps .N)(deps.log, 'Reviewers', () => askReviewers(deps, created, range.base, ready.change.edits, [...known.landed, ...known.dropped]));
        return state;
    }
    const url = compareLink(run, { ...pull, body: text.short });
    deps.log.warning(`This token may not open pull requests. Open the rollback yourself: ${url}\nFor the next time, tick "Allow GitHub Actions to create and approve pull requests" in the repository's settings (Actions, General).`);
    return { step: 'pushed', url, ...written };
}
function withSaid(assessment, { landed, dropped }) {
    const said = [...landed, ...dropped].flatMap(({ number, sha, unsafe }) => {
        const name = number === null ? (0,commit_id .Fu)(sha) : `#${number}`;
        return unsafe === undefined ? [] : [{ kind: 'said-unsafe', path: `${name}: ${unsafe || 'no reason is given'}` }];
    });
    const cautions = [...said, ...assessment.cautions];
    return { ...assessment, cautions, draft: assessment.draft || (0,deploy_cautions .z6)(said) };
}
async function letMerge(deps, { mergesItself }, { number }, { commit }) {
    if (mergesItself)
        await (0,rollback_deps .N)(deps.log, 'Auto-merge', () => deps.pulls.enableAutoMerge(number, commit));
}
async function takenUp(deps, pull, written) {
    await (0,rollback_deps .N)(deps.log, 'Labels', () => deps.pulls.addLabels(pull.number, labels));
    deps.log.info(`Rollback pull request: ${pull.url}`);
    return { step: 'opened', pull: pull.number, ...written };
}
const lookedAt = 20;
const noUnits = { landed: [], dropped: [], kept: [], touched: [] };
async function namedUnits(deps, ready) {
    const { landed, later, shared, wayBack } = ready;
    const gone = new Set(wayBack.dropped.map(({ sha }) => sha));
    const [range, since] = await Promise.all([deps.nameUnits(landed), deps.nameUnits(later)]);
    const isGone = (_, index) => gone.has(later[index]?.sha ?? '');
    const dropped = since.filter(isGone);
    const kept = since.filter((unit, index) => !isGone(unit, index));
    const numbers = kept.flatMap(({ number }) => (number === null ? [] : [number])).slice(-lookedAt);
    const wanted = new Set(shared);
    const touched = shared.length === 0 ? [] : await Promise.all(numbers.map((number) => touches(deps, number, wanted)));
    return { landed: range, dropped, kept, touched: numbers.filter((_, index) => touched[index]) };
}
async function touches(deps, number, paths) {
    const files = await (0,rollback_deps .N)(deps.log, `Files of #${number}`, () => deps.pulls.files(number));
    return files?.some((path) => paths.has(path)) ?? false;
}
async function findPull(pulls, branch, base) {
    const ours = (await pulls.listByHead(branch)).filter((pull) => pull.base === base);
    const merged = ours.find((pull) => pull.merged);
    if (merged)
        return { kind: 'merged', pull: merged };
    const open = ours.find((pull) => pull.state === 'open');
    if (open)
        return { kind: 'open', pull: open };
    const closed = ours[0];
    return closed === undefined ? null : { kind: 'closed', pull: closed };
}
async function openPull(pulls, pull) {
    try {
        return await pulls.create(pull);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        if (error.code === 'pull-requests-not-permitted')
            return null;
        if (error.code === 'refused' && pull.draft)
            return openPull(pulls, { ...pull, draft: false });
        if (error.code !== 'exists' && error.code !== 'unreachable')
            throw error;
        const found = await findPull(pulls, pull.head, pull.base);
        if (found === null)
            throw error;
        return found.pull;
    }
}
const longest = 6000;
function compareLink(run, pull) {
    const place = `${(0,base_run .Ek)(run)}/compare/${encodePath(pull.base)}...${encodePath(pull.head)}`;
    const query = new URLSearchParams({ quick_pull: '1', title: pull.title });
    const withBody = new URLSearchParams({ quick_pull: '1', title: pull.title, body: pull.body });
    const full = `${place}?${withBody.toString()}`;
    return full.length <= longest ? full : `${place}?${query.toString()}`;
}
function encodePath(branch) {
    const encoded = branch.split('/').map(encodeURIComponent).join('/');
    return encoded.replaceAll('(', '%28').replaceAll(')', '%29');
}


  }),

  74153:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  bringBack: () => (  bringBack),
  bringBackByComment: () => (  bringBackByComment)
});


// EXTERNAL MODULE: ./build/base/run.js
var run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/base/clock.js
var clock = __webpack_require__(42030);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/landed-units.js
var landed_units = __webpack_require__(27834);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/rollback/halves.js
var halves = __webpack_require__(83736);
// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(12376);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
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
var ladder = __webpack_require__(69652);
// EXTERNAL MODULE: ./build/rollback/prepare-rollback.js
var prepare_rollback = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/rollback/rollback-branch.js
var rollback_branch = __webpack_require__(52842);
// EXTERNAL MODULE: ./build/rollback/rollback-deps.js
var rollback_deps = __webpack_require__(71360);
// EXTERNAL MODULE: ./build/rollback/rollback-pull.js + 1 modules
var rollback_pull = __webpack_require__(70439);
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
    const range = { good: ends.before, bad: ends.rollback };
    const wayBack = await (0,ladder .I)(repository, {
        scope: deps.scopeOf === undefined ? null : await deps.scopeOf(range),
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
    const known = await (0,rollback_pull .pM)(deps.pulls, branch, request.base);
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
    const created = await (0,rollback_pull .Q_)(deps.pulls, pull);
    if (created === null)
        return { pull: null, url: (0,rollback_pull .yM)(deps.run, pull) };
    await (0,rollback_deps .N)(deps.log, 'Labels', () => deps.pulls.addLabels(created.number, ['deploy-guard', 'reland']));
    deps.log.info(`Re-land pull request: ${created.url}`);
    return { pull: created.number, url: null };
}

// EXTERNAL MODULE: ./build/verbs/respond/response-deps.js
var response_deps = __webpack_require__(27203);
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
