export const id = 203;
export const ids = [203];
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

  719:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ag: () => (  outsideNow),
    cj: () => (  incidentState),
    i4: () => (  outsideReason)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6860);
  var _spoken_deploys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2166);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4404);
  var _verdict_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4456);






function incidentState(input) {
    const parts = [`**${whatHappened(input)}**`, (0,_spoken_deploys_js__WEBPACK_IMPORTED_MODULE_3__  .n)(input.response.verdict), outlook(input)];
    return { summary: parts.filter((part) => part !== '').join(' '), table: stateTable(input) };
}
function whatHappened({ environment, response, phase }) {
    const { verdict, byHand, bad } = response;
    if (byHand !== undefined)
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(byHand.by)} called the deploy to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(environment)} bad: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(byHand.reason)}`;
    if (!('regression' in verdict))
        return 'The deploy made things worse.';
    const { worst, onset } = verdict.regression;
    const isOver = phase === 'resolved' || phase === 'closed';
    const outside = outsideReason(response);
    const blame = outside === null ? '' : ` The deploy of \`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(bad)}\` is not blamed: ${outsideWhy(response, outside)}.`;
    return isOver
        ? `Over. From ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .vD)(onset)} on, ${(0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  .HX)(environment, worst, 'past')}${blame}`
        : `Since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .vD)(onset)}, ${(0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  .HX)(environment, worst)}${blame}`;
}
function outlook(input) {
    if (outsideReason(input.response) !== null)
        return outsideOutlook[input.phase];
    switch (input.phase) {
        case 'mitigating':
            return way(input);
        case 'monitoring':
            return 'A deploy without the fault is out and is being watched.';
        case 'resolved':
        case 'closed':
            return 'A deploy without the fault is out, and its watch ended healthy.';
        case 'unknown':
            return '';
    }
}
function way({ response: { rollback }, rollbackMerged }) {
    switch (rollback.step) {
        case 'decided':
            return 'The way back is being prepared.';
        case 'opened':
            return rollbackMerged
                ? `The rollback #${rollback.pull} is merged and has to be deployed.`
                : `The way back is ready for review: #${rollback.pull}.`;
        case 'pushed':
            return 'The way back is ready: someone has to open its pull request (below).';
        case 'none':
            return 'There is no ready way back: a person has to decide (below).';
        case 'unknown':
            return 'A newer version of Deploy Guard is making the rollback.';
    }
}
function stateTable(input) {
    const { response, phase, held, goodWatched, rollbackMerged } = input;
    const { verdict, good, bad, rollback, decidedAt } = response;
    const regression = 'regression' in verdict ? verdict.regression : null;
    const isOutside = outsideReason(response) !== null;
    const rows = [
        ['Since', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .vD)(regression?.onset ?? decidedAt)],
        ['Noticed', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .vD)(regression?.alarmAt ?? decidedAt)],
        [isOutside ? 'Deployed' : 'Bad version', `\`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(bad)}\``],
        [isOutside ? 'Ran before' : 'Good version', goodWords(good, goodWatched)],
        ['Rollback', rollbackWords(rollback, rollbackMerged)],
        ['Held', held ? holdWords(input) : 'nothing'],
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .tp)(['State', isOutside ? outsideStates[phase] : stateWords[phase]], rows);
}
function holdWords({ response: { bad, decidedAt, byHand } }) {
    const who = byHand === undefined ? 'the watch of it' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(byHand.by);
    const until = 'until a deploy without the fault is found healthy, or until someone without a part in it comments `/guard release REASON`';
    return `every deploy that contains \`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(bad)}\`, since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .vD)(decidedAt)}, by ${who}, ${until}`;
}
const noneWords = {
    conflict: 'none: later changes are in conflict with it',
    'nothing-to-revert': 'none: there is nothing to take back',
    'cannot-say': 'none: something of the change is still there under another name',
    'no-good': 'none: nothing is known to go back to',
    'not-on-branch': 'none: what was deployed is not on the branch',
    'closed-by-person': 'none: someone closed it',
    'branch-taken': 'none: its branch holds something else',
    'only-left-out': 'none: all that is left to take back are files that stay',
    'rolls-back-a-rollback': 'none: the range holds an earlier rollback',
    'daily-cap': 'none: as many as the policy allows were opened today',
    'switched-off': 'none: the guard is switched off',
    external: 'none: it would not help',
    'git-missing': 'none: the job had no git to prepare it with',
    unknown: 'none, for a reason that only a newer version of Deploy Guard knows',
};
function goodWords(good, watched) {
    if (good === null)
        return 'not known';
    const proof = watched ? 'its watch ended healthy' : 'it ran before; no watch of it is on record';
    return `\`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .Fu)(good)}\` (${proof})`;
}
const stateWords = {
    mitigating: 'mitigating: the fault is in production',
    monitoring: 'monitoring: recovery is being watched',
    resolved: 'resolved: recovery is proven',
    closed: 'closed',
    unknown: 'known only to a newer version of Deploy Guard',
};
function rollbackWords(rollback, merged) {
    switch (rollback.step) {
        case 'decided':
            return 'being prepared';
        case 'opened':
            return `#${rollback.pull}, ${merged ? 'merged' : 'to be merged'}`;
        case 'pushed':
            return `branch pushed, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .nf)('pull request to be opened', rollback.url)}`;
        case 'none':
            return noneWords[rollback.reason];
        case 'unknown':
            return 'known only to a newer version of Deploy Guard';
    }
}
function outsideReason({ verdict, rollback }) {
    const isOutside = rollback.step === 'none' && rollback.reason === 'external';
    return isOutside && verdict.verdict === 'external' ? verdict.reasonCode : null;
}
function outsideWhy({ verdict }, reason) {
    const what = verdict.verdict === 'external' ? verdict.what : undefined;
    return what === undefined ? _verdict_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .d[reason].why : `${_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .d[reason].why}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(what)}`;
}
const outsideOutlook = {
    mitigating: 'Nothing is taken back, and nothing is held.',
    monitoring: 'Nothing is taken back, and nothing is held.',
    resolved: 'The watch of a later deploy ended healthy.',
    closed: 'A person closed this.',
    unknown: 'Nothing is taken back, and nothing is held.',
};
const outsideStates = {
    mitigating: 'open: the cause is outside of this deploy',
    monitoring: 'open: the cause is outside of this deploy',
    resolved: 'resolved: a later watch ended healthy',
    closed: 'closed',
    unknown: 'known only to a newer version of Deploy Guard',
};
function outsideNow(reason) {
    return [
        _verdict_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .d[reason].first,
        'Leave the deploy where it is: by what is known, taking it back would help nobody. Who knows better runs the workflow with mode rollback and a reason.',
        'Later deploys go out as usual and are watched. When one of them is found healthy, this is resolved; or close it yourself when it is over.',
    ];
}


  }),

  1163:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cu: () => (  rollbackEvents),
    Sn: () => (  incidentBeginning),
    WR: () => (  eventSentence)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6601);
  var _incident_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(719);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4404);




function incidentBeginning(response, now) {
    const { verdict, bad, decidedAt, rollback, run } = response;
    const began = verdict.verdict === 'unknown' ? [] : [{ kind: 'watch-began', sha: bad, at: iso(verdict.startedAt) }];
    const facts = { good: response.good, blamed: (0,_incident_state_js__WEBPACK_IMPORTED_MODULE_0__  .i4)(response) === null };
    const events = [...began, ...alarm(response), { kind: 'decided', facts, at: decidedAt, run }];
    return [...events, ...rollbackEvents(rollback, now)].toSorted((a, b) => timeOf(a) - timeOf(b));
}
function alarm({ verdict }) {
    if (!('regression' in verdict))
        return [];
    const { onset, alarmAt, worst } = verdict.regression;
    const share = ({ total, share: value }) => worst.gauge === undefined && total > 0 ? value : null;
    const { metric, segment, baseline, observed } = worst;
    return [
        { kind: 'onset', at: iso(onset) },
        { kind: 'alarm', facts: { metric, segment, before: share(baseline), since: share(observed) }, at: iso(alarmAt) },
    ];
}
function rollbackEvents(rollback, at) {
    switch (rollback.step) {
        case 'decided':
        case 'unknown':
            return [];
        case 'opened':
            return [{ kind: 'rollback-opened', facts: { pull: rollback.pull }, at }];
        case 'pushed':
            return [{ kind: 'rollback-pushed', facts: { url: rollback.url }, at }];
        case 'none':
            return rollback.reason === 'external'
                ? []
                : [{ kind: 'rollback-impossible', facts: { reason: rollback.reason }, at }];
    }
}
const short = (sha) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(sha));
const sentences = {
    'watch-began': ({ sha }) => `The watch of ${short(sha)} began.`,
    onset: () => 'First samples with more failures than before the deploy.',
    alarm: (_, { environment, response: { verdict } }) => 'regression' in verdict ? `Alarm: ${(0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  .HX)(environment, verdict.regression.worst)}` : 'Alarm.',
    decided({ facts: { good, blamed } }) {
        if (!blamed)
            return 'Decided to take nothing back: it is not blamed on the deploy.';
        return good === null ? 'Nothing is known to go back to.' : `Decided to go back to ${short(good)}.`;
    },
    'rollback-opened': ({ facts: { pull } }) => `Rollback pull request: #${pull}.`,
    'rollback-pushed': ({ facts: { url } }) => `Rollback pushed to a branch; its pull request has to be ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .nf)('opened by a person', url)}.`,
    'rollback-impossible': () => 'No rollback pull request could be made: a person has to decide.',
    'mitigation-deployed': ({ sha }) => `${short(sha)}, without the fault, was let through and is being watched.`,
    recovered: ({ sha }) => `The watch of ${short(sha)} ended healthy: the metrics are back where they were before the incident.`,
    'still-failing': ({ sha }) => `The watch of ${short(sha)} found the metrics still worse than before the incident.`,
    'worse-outside': ({ sha }) => `The watch of ${short(sha)} found metrics worse as well, and not by that deploy.`,
    unclear: ({ sha, reason }) => `The watch of ${short(sha)} ended without a word on recovery (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .aY)(reason)}).`,
    'hold-released': ({ by, text }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(by)} released the hold: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(text)}`,
    'part-brought-back': ({ facts: { pull, first, last, count, by } }) => `${first === last ? `Landing ${last}` : `Landings ${first} to ${last}`} of ${count} ${first === last ? 'is' : 'are'} brought back by #${pull}${by === null ? '' : `, asked for by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(by)}`}.`,
    line: ({ text }) => text,
    unknown: () => 'Something that only a newer version of Deploy Guard knows.',
};
function eventSentence(event, about) {
    return sentences[event.kind](event, about);
}
const timeOf = (event) => event.kind === 'unknown' ? Number.POSITIVE_INFINITY : Date.parse(event.at);
function iso(seconds) {
    return new Date(seconds * 1000).toISOString();
}


  }),

  7203:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $x: () => (  incidentInput),
    E4: () => (  policyAt),
    Ir: () => (  beginning),
    NG: () => (  incidentDeps),
    Te: () => (  rollbackDeps),
    US: () => (  policyOf),
    nA: () => (  usualPolicy)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(781);
  var _config_rollback_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5406);
  var _deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6331);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3725);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7834);
  var _render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1163);
  var _kill_switch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3606);











function rollbackDeps(responder, record, response) {
    const { environment, ports } = responder;
    const { forge, appForge, openSnapshots, run, log } = ports;
    const { comparisons, contents, reviews } = forge;
    const { gitData, pulls } = appForge ?? forge;
    return {
        gitData,
        pulls,
        comparisons,
        contents,
        openSnapshots,
        environment,
        run,
        log,
        writesWorkflows: appForge != null,
        byApp: appForge != null,
        nameUnits: (commits) => (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_4__  .q)({ reviews, log }, commits),
        policyAt: (sha) => policyOf(responder, sha),
        async refusal(policy) {
            if (response === null || response.byHand !== undefined)
                return null;
            if ((await (0,_kill_switch_js__WEBPACK_IMPORTED_MODULE_6__  .dw)({ forge, log })) !== null)
                return 'switched-off';
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_3__  .tE)(record, response, policy.maxPerDay) ? 'daily-cap' : null;
        },
        rollbackMerges: () => (response?.byHand === undefined ? rollbackMerges(forge.pulls, record) : Promise.resolve([])),
    };
}
function policyOf({ ports, policySource }, sha) {
    return rollbackPolicyAt({ contents: ports.forge.contents, log: ports.log }, policySource ?? usualPolicy, sha);
}
async function rollbackMerges(pulls, { responses }) {
    const numbers = responses.flatMap(({ rollback }) => (rollback.step === 'opened' ? [rollback.pull] : []));
    const found = await Promise.all(numbers.map((number) => pulls.get(number)));
    return found.flatMap((pull) => (pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : []));
}
async function incidentDeps({ ports }) {
    const { forge, clock, log, run } = ports;
    const { issues, gitData, runs } = forge;
    return { issues, gitData, runs, clock, log, run, viewer: await forge.info.viewer() };
}
function incidentInput(responder, record, response, rollbackMerged) {
    const { environment, ports } = responder;
    const { incident } = response;
    return {
        environment,
        response,
        phase: incident.step === 'opened' ? incident.phase : 'mitigating',
        timeline: incident.step === 'opened' ? incident.timeline : beginning(responder, response),
        held: (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_7__  .i7)(record, response.incidentKey),
        rollbackMerged,
        goodWatched: record.marks.some(({ word, sha }) => word === 'good' && sha === response.good),
        repositoryUrl: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_8__  .Ek)(ports.run),
        runUrl: `${(0,_base_run_js__WEBPACK_IMPORTED_MODULE_8__  .Ek)(ports.run)}/actions/runs/${response.run.id}`,
    };
}
function beginning({ ports }, response) {
    return (0,_render_incident_timeline_js__WEBPACK_IMPORTED_MODULE_5__  .Sn)(response, (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_9__  .E)(ports.clock));
}
const usualPolicy = { path: '.github/deploy-guard.yml', text: null };
async function policyAt(contents, source, sha) {
    const text = source.text ?? (await contents.text(source.path, sha)) ?? '';
    return (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)(text, `${source.path} (at ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(sha)})`);
}
async function rollbackPolicyAt(deps, source, sha) {
    try {
        return (await policyAt(deps.contents, source, sha)).rollback;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1) && !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`The policy for rollbacks cannot be read, its defaults hold: ${error.message}`);
        return _config_rollback_policy_js__WEBPACK_IMPORTED_MODULE_2__  .g$;
    }
}


  })

};
