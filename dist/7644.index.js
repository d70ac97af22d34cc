export const id = 7644;
export const ids = [7644,7720];
export const modules = {

  63043:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ch: () => (  showIncident),
    X9: () => (  incidentMarker),
    pF: () => (  openIncident),
    sV: () => (  incidentLabels)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81462);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41971);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);




async function openIncident(deps, incident) {
    const open = async (find, under) => {
        const recorded = await incident.recorded();
        if (recorded.step !== 'decided')
            return recorded;
        const issue = await find(deps, incident);
        const state = stateOf(issue, incident);
        await incident.record(state, under);
        return state;
    };
    return (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__  .kK)(deps, incident.key, (lock) => open(findOrCreate, lock), () => open(firstOfSeveral, null));
}
async function firstOfSeveral(deps, incident) {
    const ours = await findOrCreate(deps, incident);
    const first = ours === null ? null : await findIncident(deps, incident);
    if (ours === null || first === null || first.number === ours.number)
        return ours;
    await deps.issues.comment(ours.number, `Another run has opened #${first.number} for the same incident: see there.`);
    await deps.issues.update(ours.number, { state: 'closed' });
    return first;
}
async function findOrCreate(deps, incident) {
    try {
        return (await findIncident(deps, incident)) ?? (await create(deps, incident));
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'issues-disabled')
            throw error;
        deps.log.warning('Issues are disabled in this repository: the incident is in the check run and the job summary only.');
        return null;
    }
}
async function create(deps, incident) {
    const { title, body, labels = [], assignees = [] } = await incident.document();
    try {
        const issue = await deps.issues.create({
            title,
            body: `${body}\n${incidentMarker(incident.key)}\n`,
            labels: [...new Set([...incidentLabels, ...labels])],
            ...(assignees.length > 0 && { assignees }),
        });
        deps.log.info(`Incident issue: ${issue.url}`);
        const without = incidentLabels.filter((label) => !issue.labels.includes(label));
        if (without.length > 0)
            deps.log.warning(`This token may not put the label ${without.join(', ')} on issue #${issue.number}. It is found again without; add the label by hand if you look for incidents by it.`);
        const unasked = assignees.filter((login) => !issue.assignees?.some((one) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(one, login)));
        if (unasked.length > 0)
            deps.log.warning(`Issue #${issue.number} could not be assigned to ${unasked.join(', ')}: they may have no access.`);
        return issue;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'unreachable')
            throw error;
        const found = await findIncident(deps, incident);
        if (found === null)
            throw error;
        return found;
    }
}
function stateOf(issue, incident) {
    if (issue === null)
        return { step: 'none', reason: 'issues-disabled' };
    return { step: 'opened', issue: issue.number, phase: 'mitigating', timeline: incident.timeline() };
}
const hardLimit = 65_536;
async function showIncident(deps, issueNumber, sections, labels = { ofLevel: [], stale: [] }) {
    const issue = await getIssue(deps, issueNumber);
    if (issue === null) {
        deps.log.warning(`The incident issue #${issueNumber} is gone: it is not written anew.`);
        return null;
    }
    await relabel(deps, issue, labels);
    const body = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_2__  .RQ)(issue.body, sections);
    if (body.length > hardLimit) {
        deps.log.warning(`The incident issue #${issueNumber} is full: it is not brought up to date.`);
        return issue;
    }
    if (body !== issue.body)
        await deps.issues.update(issueNumber, { body });
    return { title: issue.title, body };
}
async function relabel({ issues, log }, { number, labels }, { ofLevel, stale }) {
    const carried = new Set(labels.map((label) => label.toLowerCase()));
    const isCarried = (label) => carried.has(label.toLowerCase());
    const add = ofLevel.filter((label) => !isCarried(label));
    const remove = stale.filter((label) => isCarried(label) && !ofLevel.includes(label));
    if (add.length + remove.length === 0)
        return;
    try {
        await issues.relabel(number, { add, remove });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        log.warning(`The labels of issue #${number} do not say how severe it is: ${error.message}`);
    }
}
async function getIssue({ issues }, issueNumber) {
    try {
        return await issues.get(issueNumber);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && error.code === 'issues-disabled')
            return null;
        throw error;
    }
}
const skew = 3600_000;
async function findIncident(deps, { key, decidedAt }) {
    const marker = incidentMarker(key).toLowerCase();
    const first = (listed) => listed
        .filter(({ author, body }) => author !== null && (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(author, deps.viewer) && body.toLowerCase().includes(marker))
        .toSorted((a, b) => a.number - b.number)[0] ?? null;
    const labelled = first(await deps.issues.list(incidentLabels));
    const since = new Date(Date.parse(decidedAt) - skew).toISOString();
    return labelled ?? first(await deps.issues.changedSince(since));
}
const incidentLabels = ['deploy-guard', 'incident'];
function incidentMarker(key) {
    return `<!-- deploy-guard:incident:${key.replaceAll('--', '-%2D').replaceAll('>', '%3E')} -->`;
}


  }),

  31006:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dV: () => (  declaredSections),
  re: () => (  incidentSections),
  no: () => (  renderDeclared),
  zo: () => (  renderIncident)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/chart.js
var chart = __webpack_require__(44605);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/incident-state.js
var incident_state = __webpack_require__(90719);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/incident-advice.js



const longest = 20;
function endingOf(input, phase, page) {
    return byPhase[phase](input, page);
}
const stop = (input, page) => {
    const { response, held, rollbackMerged } = input;
    const { advice, outside: words } = page.live;
    const outside = (0,incident_state .i4)(response);
    if (outside !== null)
        return [words.first[outside], words.leave, words.later];
    const deploy = response.rollback.step === 'none' ? [] : [advice.deploy((0,markdown .aY)(response.base))];
    return [...rollBack(response, rollbackMerged, page), ...deploy, held ? advice.calmHeld : advice.calm];
};
const stillHeld = ({ response: { bad, base, rollback }, held }, { live: { advice } }) => {
    if (!held)
        return [];
    const first = rollback.step === 'opened' ? advice.mergeFirst(`#${rollback.pull}`) : advice.takeBackFirst;
    return [advice.stillHeld(first, (0,markdown .aY)(base), (0,markdown .aY)((0,commit_id .Fu)(bad)))];
};
const byPhase = {
    triage: stop,
    investigating: stop,
    mitigating: stop,
    monitoring: (input, { live: { advice } }) => [(0,incident_state .Kv)(input) ? advice.wait : advice.noWatch],
    resolved: stillHeld,
    closed: stillHeld,
    cancelled: ({ held }, { live: { advice } }) => (held ? [advice.holdStands] : []),
};
function rollBack(response, merged, { live: { advice } }) {
    const { rollback } = response;
    const base = (0,markdown .aY)(response.base);
    switch (rollback.step) {
        case 'decided':
            return [advice.preparing];
        case 'opened': {
            const pull = `#${rollback.pull}`;
            if (merged)
                return [advice.merged(pull)];
            const review = { extended: advice.extended, 'restore-good': advice.restore };
            const how = rollback.how === 'extended' || rollback.how === 'restore-good' ? review[rollback.how] : advice.review;
            return [...redeployed(response, advice), how(pull, base)];
        }
        case 'pushed':
            return [advice.thenMerge((0,markdown .nf)(advice.open, rollback.url), base)];
        case 'none':
            return withoutRollback(rollback, response, advice);
        case 'unknown':
            return [advice.laterVersion];
    }
}
function redeployed({ redeploy, good }, advice) {
    return redeploy === undefined || good === null
        ? []
        : [advice.redeployed((0,markdown .aY)(redeploy.workflow), (0,markdown .aY)((0,commit_id .Fu)(good)))];
}
const noRedeploy = new Set(['nothing-to-revert', 'no-good']);
function withoutRollback(rollback, { good, bad, base }, advice) {
    const { reason, pull } = rollback;
    if (reason === 'external')
        return [];
    const redeploy = good === null || noRedeploy.has(reason) ? [] : [advice.redeployGood((0,markdown .aY)((0,commit_id .Fu)(good)))];
    const range = (0,markdown .aY)(`${(0,commit_id .Fu)(good ?? bad)}..${(0,commit_id .Fu)(bad)}`);
    const about = { base: (0,markdown .aY)(base), bad: (0,markdown .aY)((0,commit_id .Fu)(bad)), range, pull: pull === undefined ? '' : `#${pull}` };
    return [...redeploy, [advice.none[reason](about), ...places(rollback, advice)].join('\n')];
}
function places({ reason, conflicts, leftovers = [] }, advice) {
    const found = reason === 'conflict'
        ? conflicts.map(({ path, kind }) => `   - ${(0,markdown .aY)(path)}: ${(0,markdown .aY)(kind)}`)
        : reason === 'cannot-say'
            ? leftovers.map(({ path, name }) => `   - ${(0,markdown .aY)(path)}: ${(0,markdown .aY)(name)}`)
            : [];
    const rest = found.length - longest;
    return rest > 0 ? [...found.slice(0, longest), `   - ${advice.more(rest)}`] : found;
}

// EXTERNAL MODULE: ./build/render/incident-findings.js
var incident_findings = __webpack_require__(84238);
// EXTERNAL MODULE: ./build/render/incident-format.js
var incident_format = __webpack_require__(72903);
// EXTERNAL MODULE: ./build/render/incident-languages.js + 2 modules
var incident_languages = __webpack_require__(74098);
// EXTERNAL MODULE: ./build/render/incident-page.js + 1 modules
var incident_page = __webpack_require__(59705);
// EXTERNAL MODULE: ./build/render/landed-list.js
var landed_list = __webpack_require__(83366);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
;// CONCATENATED MODULE: ./build/render/incident-plan.js




const incident_plan_longest = 50;
function planText(response, landed, { steps, first, suspects }) {
    const { rollback } = response;
    const landings = landed.length;
    const effort = `${landings} landings, ${stepsText(response, steps)}.`;
    const verdictText = suspects.length === 0 ? `No clear suspect: ${effort}` : `${suspectsText(landed, suspects)}\n\n${effort}`;
    if (rollback.step !== 'opened')
        return verdictText;
    const how = [
        `Once #${rollback.pull} is merged and there is time, comment ${(0,markdown .aY)('/guard reland half')} here, or run mode rollback with ${(0,markdown .aY)(`reland: ${rollback.pull}`)} and ${(0,markdown .aY)('half: first')}.`,
        `That brings back ${landingsText(1, first)}. If its watch ends healthy, the fault is in ${landingsText(first + 1, landings)}; if not, in ${landingsText(1, first)}, and only that part is taken back then.${steps > 1 ? ' Each further step halves what is left.' : ''}`,
    ];
    return [verdictText, ...how].join(' ');
}
function suspectsText(landed, suspects) {
    const lines = suspects.slice(0, incident_plan_longest).map(({ number, sha, evidence }) => {
        const unit = landed[number - 1] ?? { number: null, title: '', sha };
        return `- landing ${number}, ${(0,landed_list .Pk)(unit)} ${(0,markdown .X1)((0,landed_list ._Q)(unit.title))}: ${evidence.map(evidenceWords).join('; ')}`;
    });
    return ['**Where to look first** (no proof of a fault; all of it is taken back):', '', ...lines].join('\n');
}
function evidenceWords(evidence) {
    switch (evidence.kind) {
        case 'names-segment':
            return `only ${(0,markdown .aY)(evidence.segment)} got worse, and ${(0,markdown .aY)(evidence.path)} names it`;
        case 'began-with':
            return `it began with ${evidence.deployed.length === 1 ? 'the deploy' : 'one of the deploys'} of ${evidence.deployed.map((sha) => (0,markdown .aY)((0,commit_id .Fu)(sha))).join(', ')}, and that brought it`;
    }
}
function stepsText({ verdict, byHand }, steps) {
    const number = `${steps} ${steps === 1 ? 'step' : 'steps'}`;
    if (byHand !== undefined || verdict.verdict === 'unknown')
        return number;
    return `${number} of ${Math.max(1, Math.ceil((verdict.endedAt - verdict.startedAt) / 60))} min`;
}
function landingsText(from, through) {
    return from === through ? `landing ${from}` : `landings ${from} to ${through}`;
}
function landingsTable(landed) {
    const rows = landed
        .slice(0, incident_plan_longest)
        .map((unit, index) => [
        `${index + 1}`,
        `${(0,landed_list .Pk)(unit)} ${(0,markdown .X1)((0,landed_list ._Q)(unit.title))}`,
        [sizeText(unit), ...unsafeText(unit)].join('; '),
    ]);
    const rest = landed.length - incident_plan_longest;
    const more = rest > 0 ? `\n\nand ${rest} more` : '';
    return `${(0,markdown .tp)(['', 'Landing', 'Holds'], rows)}${more}`;
}
function sizeText({ size }) {
    if (size === undefined)
        return 'a direct push';
    const { files, lines } = size;
    return `${(0,quantities .U9)(lines)} ${lines === 1 ? 'line' : 'lines'} in ${(0,quantities .U9)(files)} ${files === 1 ? 'file' : 'files'}`;
}
function unsafeText({ unsafe }) {
    return unsafe === undefined ? [] : ['says that it cannot be rolled back safely'];
}

// EXTERNAL MODULE: ./build/render/incident-timeline.js
var incident_timeline = __webpack_require__(61163);
// EXTERNAL MODULE: ./build/render/rollback-marker.js
var rollback_marker = __webpack_require__(59600);
// EXTERNAL MODULE: ./build/render/spoken-deploys.js
var spoken_deploys = __webpack_require__(52166);
// EXTERNAL MODULE: ./build/render/verdict-evidence.js
var verdict_evidence = __webpack_require__(14404);
;// CONCATENATED MODULE: ./build/render/incident-body.js
















const titleLength = 256;
const livePage = (view) => ({ ...(0,incident_page .ZZ)(view), live: incident_languages .t[view.lang] });
function renderIncident(input, view, landed, plan) {
    const page = livePage(view);
    const sections = sectionsOf(input, view, page, wentOut(input, landed, plan, page));
    return { title: titleOf(input, page), body: (0,render_document .h$)(sections, notesOf(page)) };
}
function incidentSections(input, view) {
    return sectionsOf(input, view, livePage(view), null);
}
function sectionsOf(input, view, page, landed) {
    const { phase } = view.incident;
    const { environment, response, timeline, runUrl } = input;
    const { run: words } = page.live;
    const run = words.of((0,markdown .nf)(words.link, runUrl), (0,markdown .X1)(environment));
    const spoken = (0,spoken_deploys .n)(response.verdict);
    return (0,incident_page .Do)(view, page, {
        ending: endingOf(input, phase, page),
        outlook: [(0,incident_state .jH)(input, phase, page), spoken].filter((text) => text !== '').join(' '),
        marker: response.rollback.step === 'opened' ? `${(0,rollback_marker .j)(response.rollback.pull)}\n\n` : '',
        state: (0,incident_state .r9)(input, view.incident, page.live),
        rows: (0,incident_state .l5)(input, page),
        evidence: evidence(input, page),
        wentOut: landed,
        noted: (0,incident_timeline .kK)(timeline, { environment, response, page }),
        links: { name: 'links', text: run, short: run },
        tooLong: page.live.tooLong,
    });
}
function renderDeclared(view, timeline) {
    const page = livePage(view);
    return { title: (0,incident_findings .Bl)(view, page), body: (0,render_document .h$)(declaredSections(view, timeline), notesOf(page)) };
}
function declaredSections(view, timeline) {
    const page = livePage(view);
    const none = { name: '', text: '', short: '' };
    const { environment } = view.incident;
    const parts = {
        ending: null,
        outlook: '',
        marker: '',
        state: null,
        rows: [],
        evidence: none,
        wentOut: null,
        noted: (0,incident_timeline .kK)(timeline, { environment, response: null, page }),
        links: none,
        tooLong: page.live.tooLong,
    };
    return (0,incident_page .Do)(view, page, parts).filter((section) => section !== none);
}
const notesOf = ({ words, live }) => `### ${words.heads.notes}\n\n${live.notesHint}`;
function titleOf(input, page) {
    const { response } = input;
    const environment = (0,incident_state .ek)(input);
    const { verdict, bad, byHand } = response;
    const { title } = page.live;
    const what = byHand !== undefined
        ? title.byHand
        : 'regression' in verdict
            ? (0,incident_findings .Aj)((0,incident_timeline .cZ)(verdict.regression.worst), { ...page, safe: incident_format .jN })
            : title.worse;
    const where = environment === 'production' ? null : environment;
    const isBlamed = (0,incident_state .i4)(response) === null;
    const whole = (0,markdown .pj)(title.whole(what, where, (0,commit_id .Fu)((0,spoken_deploys .o)(verdict) ?? bad), isBlamed));
    return [...whole].slice(0, titleLength).join('');
}
function evidence({ response: { verdict }, runUrl }, { words, live }) {
    const heading = `### ${words.heads.evidence}`;
    const picture = verdict.verdict === 'unknown' ? '' : course(verdict);
    const parts = [heading, (0,verdict_evidence .rS)(verdict), picture];
    const text = parts.every((part) => part === heading || part === '')
        ? ''
        : parts.filter((part) => part !== '').join('\n\n');
    return {
        name: 'evidence',
        text,
        short: text === '' ? '' : `${heading}\n\n${live.tooLong} ${(0,markdown .nf)(live.wentOut.run, runUrl)}`,
    };
}
function course(verdict) {
    return 'regression' in verdict ? (0,chart .b)(verdict.regression.worst, verdict.startedAt) : '';
}
function wentOut({ response, repositoryUrl }, landed, plan, { live }) {
    const { good, bad } = response;
    const { head, compare, unknown } = live.wentOut;
    const known = good === null ? unknown : (0,markdown .nf)(compare, `${repositoryUrl}/compare/${good}...${bad}`);
    const isOutside = (0,incident_state .i4)(response) !== null;
    const blame = isOutside ? 'None of them is blamed.' : 'They are taken back together; none is blamed by itself.';
    const listed = isOutside || plan === null ? (0,landed_list .lO)(landed) : `${landingsTable(landed)}\n\n${planText(response, landed, plan)}`;
    const list = landed.length === 0 ? '' : `\n\n${(0,landed_list .QF)(landed)}. ${blame}\n\n${listed}`;
    const heading = `### ${head}\n\n${known}`;
    return { name: 'went-out', text: `${heading}${list}`, short: heading };
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

  59600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  markedRollback),
    j: () => (  rollbackMarker)
  });
function rollbackMarker(pull) {
    return `<!-- guard-rollback:${pull} -->`;
}
function markedRollback(body) {
    const number = Number(/^<!-- guard-rollback:(\d{1,15}) -->$/m.exec(body)?.[1]);
    return Number.isSafeInteger(number) ? number : null;
}


  }),

  37720:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    QA: () => (  liveOf),
    V6: () => (  incidentPolicy),
    W6: () => (  livePage),
    x: () => (  keepIncidentPage)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75753);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50781);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10640);
  var _incident_live_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16049);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27203);






async function liveOf(responder, record, { incident, response }) {
    const { environment, ports } = responder;
    const policy = await incidentPolicy(responder, record, response);
    const { timeline } = incident;
    return { view: (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_4__  .AM)({ environment, response, timeline }, policy, ports.clock.now()), policy };
}
async function livePage(responder, record, response, rollbackMerged) {
    const policy = await incidentPolicy(responder, record, response);
    const input = (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_5__  .$x)(responder, record, response, rollbackMerged);
    const view = (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_4__  .AM)(input, policy, responder.ports.clock.now());
    return { input, view, labels: (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .dx)(policy.notify, view.severity) };
}
async function keepIncidentPage({ keepPage }, issue, view, verdict = null) {
    if (issue === null)
        return;
    await keepPage?.('incident.html', async () => {
        const { incidentHtml } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(8022), __webpack_require__.e(4866)]).then(__webpack_require__.bind(__webpack_require__, 2485));
        return incidentHtml(issue, view, verdict);
    });
}
async function incidentPolicy(responder, record, response) {
    const { ports } = responder;
    const { branch } = ports.run;
    const at = response === null ? ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .mC)(record)?.sha ?? branch) : (response.good ?? response.bad);
    try {
        if (at !== null)
            return await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_5__  .E4)(responder, at);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1) && !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`The policy for incidents cannot be read, its defaults hold: ${error.message}`);
    }
    return (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .O)('', 'policy');
}


  }),

  17644:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    adoptStep: () => (  adoptStep),
    incidentStep: () => (  incidentStep),
    notesLock: () => (  notesLock),
    redeployStep: () => (  redeployStep),
    refreshStep: () => (  refreshStep),
    rollbackStep: () => (  rollbackStep),
    showResponse: () => (  showResponse),
    showStep: () => (  showStep),
    sweepLocks: () => (  sweepLocks),
    tellStep: () => (  tellStep)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6601);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(93725);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27834);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41971);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10640);
  var _deploy_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15483);
  var _incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63043);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60616);
  var _render_incident_body_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31006);
  var _render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61163);
  var _render_pull_body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92531);
  var _kill_switch_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63606);
  var _live_incident_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(37720);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27203);















const engine = () => Promise.all( [__webpack_require__.e(4647), __webpack_require__.e(3995), __webpack_require__.e(675)]).then(__webpack_require__.bind(__webpack_require__, 20675));
const rollbackStep = async (responder, record, incidentKey) => {
    const response = unsettled(record, incidentKey);
    if (response?.rollback.step !== 'decided')
        return record;
    const { carryOutRollback } = await engine();
    const rollback = await carryOutRollback((0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .Te)(responder, record, response), response);
    const why = `Rollback of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__  .Fu)(response.bad)}: ${rollback.step}`;
    const at = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_13__  .E)(responder.ports.clock);
    return responder.store.update(why, (newest) => withRollback(newest, incidentKey, rollback, at));
};
const adoptStep = async (responder, record, incidentKey) => {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(record, incidentKey);
    if (response === null)
        return record;
    const { adoptPull, awaitsPerson } = await engine();
    if (!awaitsPerson(response))
        return record;
    const { gitData, pulls } = responder.ports.forge;
    const { service = null } = responder;
    const rollback = await adoptPull({ gitData, pulls, run: responder.ports.run, service }, response);
    if (rollback === null)
        return record;
    const adopt = (current) => awaitsPerson(current) ? { ...current, rollback, settled: false } : current;
    const why = `Rollback of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__  .Fu)(response.bad)}: opened by a person`;
    return responder.store.update(why, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(newest, incidentKey, adopt));
};
const refreshStep = async (responder, record, incidentKey) => {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(record, incidentKey);
    if (response?.settled !== true || !(0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_14__  .i7)(record, incidentKey))
        return record;
    const { refreshRollback } = await engine();
    const rollback = await refreshRollback((0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .Te)(responder, record, response), response);
    if (rollback === null)
        return record;
    const renew = (current) => current.rollback.step === 'opened' ? { ...current, rollback, settled: false } : current;
    return responder.store.update(`Rollback of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__  .Fu)(response.bad)}: brought up to ${response.base}`, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(newest, incidentKey, renew));
};
const incidentStep = async (responder, record, key) => {
    const response = unsettled(record, key);
    if (response?.incident.step !== 'decided')
        return record;
    let newest = record;
    await (0,_incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_4__  .pF)(await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .NG)(responder), {
        key,
        decidedAt: response.decidedAt,
        recorded: async () => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(await responder.store.read(), key)?.incident ?? response.incident,
        document: async () => {
            const landed = await wentOut(responder, response);
            const { faultSearch } = await __webpack_require__.e(  873).then(__webpack_require__.bind(__webpack_require__, 90873));
            const search = await faultSearch(responder, response, landed);
            const { input, view } = await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_10__  .W6)(responder, record, response, false);
            const { title, body } = (0,_render_incident_body_js__WEBPACK_IMPORTED_MODULE_6__  .zo)(input, view, landed, search);
            const { peopleAsked } = await __webpack_require__.e(  541).then(__webpack_require__.bind(__webpack_require__, 80541));
            const policy = await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_10__  .V6)(responder, record, response);
            const { mention, ...people } = await peopleAsked(responder, policy, response, view.severity);
            return { title, body: mention === '' ? body : `${body}\n\n${mention}`, ...people };
        },
        timeline: () => (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .Ir)(responder, response),
        record: async (incident, under) => {
            const why = `Incident of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__  .Fu)(response.bad)}: ${incident.step}`;
            newest = await responder.store.update(why, (before) => withIncident(before, key, incident), under);
        },
    });
    return newest === record ? responder.store.read() : newest;
};
const tellStep = async (responder, record, incidentKey) => {
    if (unsettled(record, incidentKey) === null)
        return record;
    const { tellIncident } = await Promise.all( [__webpack_require__.e(179), __webpack_require__.e(7783)]).then(__webpack_require__.bind(__webpack_require__, 27783));
    return tellIncident(responder, record, incidentKey);
};
const showStep = async (responder, record, incidentKey) => {
    const response = unsettled(record, incidentKey);
    if (response?.incident.step !== 'opened')
        return record;
    const shown = await showResponse(responder, record, response);
    await sweepLocks(responder, incidentKey, response.incident.timeline);
    return shown;
};
async function sweepLocks(responder, incidentKey, timeline) {
    const deps = await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .NG)(responder);
    await (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__  .uW)(deps, incidentKey);
    if (timeline.some(({ kind }) => underNotesLock.has(kind)))
        await (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__  .uW)(deps, notesLock(incidentKey));
}
const underNotesLock = new Set(['reminded', 'reopened', 'closed']);
const notesLock = (incidentKey) => `${incidentKey}:notes`;
async function showResponse(responder, before, { rollback, incidentKey }) {
    const pull = rollback.step === 'opened' ? await responder.ports.forge.pulls.get(rollback.pull) : null;
    const record = await noteMerge(responder, before, incidentKey, pull);
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(record, incidentKey);
    if (response?.incident.step !== 'opened')
        return record;
    const { incident } = response;
    if (pull !== null && pull.state === 'open')
        await nameIncident(responder, pull, incident.issue);
    if (pull?.state === 'open' && incident.phase === 'resolved' && !(0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_14__  .i7)(record, incidentKey))
        await supersede(responder, pull, incident.issue);
    const { input, view, labels } = await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_10__  .W6)(responder, record, response, pull?.merged ?? false);
    const shown = await (0,_incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_4__  .Ch)(await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .NG)(responder), incident.issue, (0,_render_incident_body_js__WEBPACK_IMPORTED_MODULE_6__  .re)(input, view), labels);
    await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_10__  .x)(responder.ports, shown, view, response.verdict);
    return record;
}
async function noteMerge({ store }, record, incidentKey, pull) {
    if (pull?.mergedAt === undefined)
        return record;
    const event = { kind: 'rollback-merged', facts: { pull: pull.number }, at: pull.mergedAt };
    const isNoted = ({ timeline }) => timeline.some(({ kind }) => kind === event.kind);
    const known = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .O6)(record, incidentKey);
    if (known === null || isNoted(known.incident))
        return record;
    return store.update(`Rollback #${pull.number} is merged`, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .zM)(newest, incidentKey, (incident) => isNoted(incident) ? incident : { ...incident, timeline: [...incident.timeline, event] }));
}
async function supersede({ ports }, pull, issue) {
    const { pulls } = ports.appForge ?? ports.forge;
    await pulls.update(pull.number, { state: 'closed' });
    await pulls.comment(pull.number, `Production has recovered without this (see #${issue}), so it is not needed any more.`);
}
async function nameIncident({ ports }, pull, issue) {
    const issues = [...new Set([...(0,_render_pull_body_js__WEBPACK_IMPORTED_MODULE_8__  .$z)(pull.body), issue])];
    const body = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_5__  .RQ)(pull.body, [(0,_render_pull_body_js__WEBPACK_IMPORTED_MODULE_8__  .hF)(issues)]);
    if (body !== pull.body)
        await ports.forge.pulls.update(pull.number, { body });
}
async function wentOut(responder, { good, bad }) {
    if (good === null || good === bad)
        return [];
    const { forge, log } = responder.ports;
    const found = await forge.comparisons.compare(good, bad);
    const landed = (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_0__  .g)(found?.commits ?? [], bad);
    return (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_0__  .q)({ reviews: forge.reviews, log }, await ofService(responder, { good, bad }, landed));
}
async function ofService(responder, range, landed) {
    const { scopeOf } = (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .Te)(responder, _deploy_record_js__WEBPACK_IMPORTED_MODULE_3__  .FR, null);
    const scope = scopeOf === undefined ? null : await scopeOf(range);
    if (scope === null)
        return landed;
    const { snapshotsIfGit } = await __webpack_require__.e(  1360).then(__webpack_require__.bind(__webpack_require__, 71360));
    const { touching } = await __webpack_require__.e(  4970).then(__webpack_require__.bind(__webpack_require__, 4970));
    const repository = await snapshotsIfGit(responder.ports);
    if (repository === null)
        return landed;
    try {
        return await touching(repository, scope, landed);
    }
    finally {
        await repository.close();
    }
}
const redeployStep = async (responder, record, incidentKey) => {
    const response = unsettled(record, incidentKey);
    if (response?.rollback.step !== 'decided')
        return record;
    const { good, bad, base, byHand, redeploy } = response;
    if (good === null || good === bad || redeploy !== undefined || byHand !== undefined)
        return record;
    const { redeploy: workflow } = await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .US)(responder, good);
    if (workflow === null)
        return record;
    const { clock, forge, log } = responder.ports;
    if ((await (0,_kill_switch_js__WEBPACK_IMPORTED_MODULE_9__  .dw)({ forge, log })) !== null)
        return record;
    await forge.workflows.dispatch(workflow, base, { sha: good });
    const sent = { workflow, at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_13__  .E)(clock) };
    return responder.store.update(`Redeploy of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_12__  .Fu)(good)}: dispatched`, (newest) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(newest, incidentKey, (current) => ({ ...current, redeploy: sent })));
};
function unsettled(record, incidentKey) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .PT)(record, incidentKey);
    return response?.settled === false ? response : null;
}
function noted(response, at) {
    const { incident, rollback } = response;
    if (incident.step !== 'opened')
        return response;
    const timeline = [...incident.timeline, ...(0,_render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_7__  .Cu)(rollback, at)];
    return { ...response, incident: { ...incident, timeline } };
}
function withRollback(record, key, rollback, at) {
    const changed = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(record, key, (response) => response.rollback.step === 'decided' ? noted({ ...response, rollback }, at) : response);
    const mended = rollback.step === 'none' && rollback.reason === 'nothing-to-revert';
    return mended ? (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_14__  .f0)(changed, key) : changed;
}
function withIncident(record, key, incident) {
    return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .I4)(record, key, (response) => response.incident.step === 'decided' ? { ...response, incident } : response);
}


  })

};
