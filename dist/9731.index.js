export const id = 9731;
export const ids = [9731];
export const modules = {

  37313:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $c: () => (  liveAdvice),
    CQ: () => (  originText),
    IH: () => (  liveText),
    Lj: () => (  ignoredReason)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);



const MOST = 10;
const named = (detail) => (detail === null ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(detail)})`);
const words = {
    'another-service': (detail) => `it is one of another service${named(detail)}`,
    'another-cell': () => 'this run deployed it to another place of the environment',
    'a-stage-only': () => 'it went to a stage only, and not to everybody',
    moved: (detail) => `it was moved between environments${named(detail)}`,
    deleted: () => 'the record of the guard saw it live, and it is no longer on GitHub',
    'no-job': (detail) => `no job of a workflow made it, but a request${named(detail)}; its log address is only text`,
    'run-expired': () => 'GitHub no longer has its run, and no gate checked it while it was there',
    'run-gone': () => 'its run was deleted, long before it could expire',
    'from-fork': () => 'its run is one of a fork',
    'another-workflow': (detail) => `its run is one of another workflow${named(detail)}`,
    'another-event': (detail) => `its run was started by an event that starts no deploys${named(detail)}`,
    'another-commit': () => 'its run is one of another commit',
    'no-guard-step': () => 'its job has no step of the guard',
    'guard-not-passed': () => 'the step of the guard did not pass there: it was skipped, it failed or it has not ended',
    'outside-the-job': () => 'its success was set while its job did not run',
    'another-branch': (detail) => `its commit was on no deploy branch when its run began${named(detail)}`,
};
const ignoredReason = (reason) => words[reason](null);
const proofs = {
    job: '',
    guard: '',
    app: 'An app that the policy names deployed it.',
    log: 'This GitHub does not say which job a deployment came of, so the address of its log was used, with all other conditions.',
    record: 'GitHub no longer has the run that deployed it. The record of the guard, which was written while the run existed, stands for it.',
};
function liveText({ live }, repositoryUrl) {
    const proof = live.deployment === null ? '' : proofs[live.deployment.proof];
    return [proof, ignoredTable(live, repositoryUrl)].filter((part) => part !== '').join('\n\n');
}
function ignoredTable({ ignored }, repositoryUrl) {
    if (ignored.length === 0)
        return '';
    const rows = ignored.slice(0, MOST).map(({ id, sha, at, reason, detail }) => {
        return [
            String(id),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(sha)), `${repositoryUrl}/commit/${sha}`),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(at),
            words[reason](detail),
        ];
    });
    const left = ignored.length - rows.length;
    const more = left > 0 ? `\n\n… and ${left} more.` : '';
    return `### Deployments that do not count\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .tp)(['Deployment', 'Commit', 'Success', 'Why not'], rows)}${more}`;
}
function originText(origin) {
    switch (origin.kind) {
        case 'text':
            return 'Judged by the policy of input `policy-text`.';
        case 'file':
            return `Judged by the policy ${files[origin.of]} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(origin.commit))}).`;
        case 'defaults':
            return `**The policy in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(origin.commit))}, which should judge, cannot be read**, so the strictest defaults judged: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(origin.mistake.replaceAll('\n', '; '))}`;
    }
}
const files = {
    live: 'of what runs',
    record: 'of what the record saw deployed last',
    candidate: 'of this candidate, because nothing else is known to have been deployed',
    reviewed: 'of this candidate, because nothing that was deployed counts and its policy was reviewed since',
};
function liveAdvice(view) {
    const [newest] = view.live.ignored;
    const baseline = newest === undefined ? null : lineBaseline(newest.sha);
    const line = newest === undefined ? null : lineFor(newest, view);
    const head = '### What to do';
    if (newest === undefined || baseline === null)
        return `${head}\n\nSay in the policy what runs now, as \`baseline:\` below \`gate.first-deploy\`, and deploy again.`;
    const where = 'put this line into the policy of this candidate, in a pull request that somebody approves, or into input `policy-text`:';
    const other = line === null
        ? []
        : [`If ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(newest.sha))} was deployed as it should be, ${where}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(line, 'yaml')];
    const then = line === null ? 'Find out what runs now.' : 'Otherwise find out what runs now.';
    return [
        head,
        ...other,
        `${then} Name that commit, which then counts as reviewed${line === null ? `: ${where}` : ', in the same place:'}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(baseline, 'yaml'),
        'Then run this job again.',
    ].join('\n\n');
}
function lineBaseline(sha) {
    return `gate: { first-deploy: { baseline: "${sha}" } }`;
}
function lineFor({ reason, detail }, { workflows, branches }) {
    if (detail === null)
        return null;
    const list = (values) => `[${[...new Set(values)].map(quoted).join(', ')}]`;
    if (reason === 'another-workflow')
        return `workflows: ${list([...workflows, detail])}`;
    if (reason === 'another-branch')
        return `branches: ${list([...branches, detail])}`;
    return reason === 'no-job' ? `deployed-by: ${list([detail])}` : null;
}
function quoted(value) {
    return /^[A-Za-z0-9_./-]+$/.test(value) ? value : JSON.stringify(value);
}


  }),

  96474:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gj: () => (  gateConclusions),
    KS: () => (  gateTitle),
    PJ: () => (  hasUnreviewed),
    Rx: () => (  reasonReport)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59909);
  var _gate_live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37313);
  var _gate_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15120);
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66350);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86860);
  var _unit_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55175);







const gateReasons = {
    'nothing-changes': passing('Nothing to review'),
    'all-covered': {
        title: ({ coverage }) => hasUnreviewed(coverage) ? 'Every change is covered, some of it without a review' : 'Every change is reviewed',
        sentence: always,
        lines: false,
        advice: null,
    },
    'rollback-lane': passing('Back to a deployment known to be good'),
    'residue-reviewed': passing('Every change is reviewed, some of it only now'),
    'rules-approved': passing('Every change is reviewed, and what a rule asks for is approved'),
    'first-deploy': passing('Nothing to review'),
    emergency: {
        title: ({ over }) => `Let through ${letThrough[over]}, in an emergency`,
        sentence: always,
        lines: true,
        advice: null,
    },
    uncovered: { title: unseenTitle, sentence: () => false, lines: true, advice: adviceForUnseen },
    'drops-deployed': {
        title: () => 'Not deployed: it would take out what production runs',
        sentence: always,
        lines: true,
        advice: adviceForUnseen,
    },
    'not-provable-without-git': {
        title: (outcome) => outcome.decision === 'blocked'
            ? 'Not deployed: without git it cannot be read what changes'
            : `Not deployed: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(outcome.coverage.uncovered.length, 'file')} cannot be compared with what was approved without git`,
        sentence: ({ decision }) => decision === 'blocked',
        lines: true,
        advice: (view, outcome) => outcome.decision === 'blocked'
            ? todo('Install git 2.38 or newer in the job, before the guard, and run it again.')
            : adviceForUnseen(view, outcome),
    },
    'held-by-incident': {
        title: () => 'Not deployed: an incident is open',
        sentence: always,
        lines: false,
        advice: (view, { heldBy }) => [holdAdvice(view, heldBy)],
    },
    'checks-not-green': {
        title: ({ checks }) => `Not deployed: waits for ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(checks.filter(({ verdict }) => verdict !== 'green').length, 'check')}`,
        sentence: always,
        lines: false,
        advice: () => [_gate_words_js__WEBPACK_IMPORTED_MODULE_2__  .rC],
    },
    'held-by-rule': {
        title: ({ rules }) => {
            const number = blocking(rules);
            return `Not deployed: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(number, 'rule')} of the policy ${number === 1 ? 'says' : 'say'} no`;
        },
        sentence: () => false,
        lines: false,
        advice: (_, { rules }) => todo(`${(0,_gate_rules_js__WEBPACK_IMPORTED_MODULE_1__  .S)(rules)}\n\nWhen that has changed, run this job again. ${emergencyAdvice}`),
    },
    'rule-asks-review': {
        title: ({ people }) => `Not deployed: a rule of the policy asks for ${people > 1 ? `${people} approvals` : 'an approval'}`,
        sentence: () => false,
        lines: false,
        advice: (_, { rules, people }) => {
            const who = people > 1
                ? `${people} people with write access who had no part in any of them can decide that it goes out now, each with the comment above`
                : 'Somebody with write access who had no part in any of them can decide that it goes out now, with the comment above';
            return todo(`${(0,_gate_rules_js__WEBPACK_IMPORTED_MODULE_1__  .S)(rules)}\n\nEvery change is reviewed. ${who}; then run this job again. ${emergencyAdvice}`);
        },
    },
    'live-unknown': {
        title: () => 'Not deployed: it is not known what runs now',
        sentence: always,
        lines: false,
        advice: ({ found }) => [found === undefined ? '' : `${(0,_gate_live_js__WEBPACK_IMPORTED_MODULE_0__  .$c)(found)}\n\n${emergencyAdvice}`],
    },
    'not-on-branch': {
        title: () => 'Not deployed: this commit is on no deploy branch',
        sentence: always,
        lines: false,
        advice: (view) => [offBranchAdvice(view)],
    },
    'not-promoted': {
        title: () => 'Not deployed: not found good where it has to be first',
        sentence: always,
        lines: false,
        advice: () => todo(`Deploy this commit there, let its watch end, and run this job again (\`environments\` and \`stages\` in the policy say what comes after what). ${emergencyAdvice}`),
    },
    'policy-malformed': {
        title: () => 'Not deployed: its policy file cannot be read',
        sentence: always,
        lines: false,
        advice: () => todo(`Correct the policy file in a pull request, and deploy that. Deployed as it is, it could judge nothing that comes after it. ${emergencyAdvice}`),
    },
    'first-deploy-blocked': {
        title: () => 'Not deployed: nothing to compare with',
        sentence: always,
        lines: false,
        advice: () => todo('Look at the whole candidate, then set `gate.first-deploy: pass` in the policy for the first deploy, or `baseline:` and a commit that counts as reviewed.'),
    },
};
const letThrough = {
    uncovered: 'unseen',
    'not-provable-without-git': 'unseen',
    'drops-deployed': 'unseen',
    'checks-not-green': 'without green checks',
    'policy-malformed': 'with a policy file that cannot be read',
    'not-promoted': 'without having been found good before',
    'not-on-branch': 'from no deploy branch',
    'live-unknown': 'without knowing what ran',
    'held-by-rule': 'against a rule of the policy',
    'rule-asks-review': 'without the approval that a rule asks for',
};
const gateConclusions = {
    pass: 'success',
    'needs-review': 'failure',
    held: 'failure',
    blocked: 'failure',
};
function gateTitle(outcome) {
    return gateReasons[outcome.reasonCode].title(outcome);
}
function reasonReport(view, outcome) {
    const { title, sentence, lines, advice } = gateReasons[outcome.reasonCode];
    return {
        title: title(outcome),
        sentence: sentence(outcome) ? outcome.message : '',
        lines,
        advice: advice?.(view, outcome) ?? [''],
    };
}
function blocking(rules = []) {
    return rules.filter(({ outcome }) => outcome === 'block').length || 1;
}
function always() {
    return true;
}
function passing(title) {
    return { title: () => title, sentence: always, lines: false, advice: null };
}
function unseenTitle({ coverage: { uncovered, summary } }) {
    const lines = summary.changedLines - summary.coveredLines;
    const where = (0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(uncovered.length, 'file');
    return `Not deployed: ${lines === 0 ? where : `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(lines, 'line')} in ${where}`} without independent approval`;
}
function adviceForUnseen(view, { coverage: { uncovered } }) {
    return [(0,_unit_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .V)(view, uncovered), (0,_unit_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .V)(view, uncovered.slice(0, 10))];
}
const unreviewed = new Set([
    'known-bot',
    'exact-revert',
    'exact-cherry-pick',
    'rollback-recomputed',
]);
function hasUnreviewed(coverage) {
    return (coverage?.units ?? []).some(({ covered, reason }) => covered && unreviewed.has(reason));
}
function offBranchAdvice({ found }) {
    const branches = (found?.branches ?? []).map(_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .aY).join(', ');
    return `### What to do\n\nMerge it into a deploy branch${branches === '' ? '' : ` (${branches})`} and deploy from there; tag a commit that is on one. If its branch is deployed as well, name it in \`branches\` of the policy. ${emergencyAdvice}`;
}
const emergencyAdvice = 'In an emergency the input `emergency-reason` lets the deploy pass.';
function todo(text) {
    return [`### What to do\n\n${text}`];
}
function holdAdvice(view, hold) {
    const issue = view.incident == null
        ? 'the incident issue'
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .nf)(`#${view.incident}`, `${view.repositoryUrl}/issues/${view.incident}`);
    const good = hold.good === null ? '' : ` What ran before was ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_2__  .wn)(view, hold.good)}.`;
    const steps = `Merge the rollback of ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_2__  .wn)(view, hold.bad)} and deploy that. It is described in ${issue}.${good}`;
    return `### What to do\n\n${steps}\n\n${holdWords(view, hold)}`;
}
const longestReason = 500;
function holdWords({ repositoryUrl }, { since, run, why }) {
    const by = run === undefined ? '' : ` by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .nf)(`run ${run.id}`, `${repositoryUrl}/actions/runs/${run.id}`)}`;
    const reason = why === undefined || why.trim() === '' ? '.' : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__  .X1)(why.slice(0, longestReason))}`;
    return `Held since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .vD)(since)}${by}${reason}`;
}


  }),

  15120:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  ruleTable),
    S: () => (  ruleLines)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59909);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);


const names = {
    windows: 'Deploy windows',
    freeze: 'Freezes',
    'restore-point': 'Restore point',
    plan: 'Time planned',
    budget: 'Error budget',
    health: 'Health of the service',
    risk: 'Risk',
    approvals: 'Approvals by path',
    'after-incident': 'After an incident',
};
const results = {
    ok: () => 'yes',
    inform: () => 'note',
    review: ({ approvals = 1 }) => `**asks for ${approvals === 1 ? 'an approval' : `${approvals} approvals`}**`,
    block: () => '**no**',
};
const MOST_EVIDENCE = 5;
function ruleTable(rows = []) {
    if (rows.length === 0)
        return '';
    const isHealthy = rows.some(({ rule, reasonCode }) => rule === 'budget' && reasonCode === 'budget-left');
    const notes = isHealthy ? rows.filter(({ outcome }) => outcome === 'inform') : [];
    const shown = rows.filter((row) => !notes.includes(row));
    const folded = notes.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .zH)(`${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(notes.length, 'note')}; the error budget is healthy`, tableOf(notes))];
    return ['### Rules of the policy', tableOf(shown), ...folded].join('\n\n');
}
const order = ['block', 'review', 'inform', 'ok'];
function tableOf(rows) {
    const listed = rows
        .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
        .map((row) => {
        const { rule, outcome, message, evidence } = row;
        const found = [message, ...evidence.slice(0, MOST_EVIDENCE), ...(evidence.length > MOST_EVIDENCE ? ['…'] : [])];
        return [names[rule], results[outcome](row), found.map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1).join('<br>')];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .tp)(['Rule', 'Passes', 'Found'], listed);
}
function ruleLines(rows) {
    return (rows ?? [])
        .filter(({ outcome }) => outcome === 'block' || outcome === 'review')
        .map(({ rule, message, approvals = 1 }) => {
        const people = approvals === 1 ? '' : ` (${approvals} people have to approve it)`;
        return `- ${names[rule]}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(message)}${people}`;
    })
        .join('\n');
}


  }),

  9731:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $S: () => (  unsafeList),
    oU: () => (  renderGateSummary)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59909);
  var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60616);
  var _gate_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87416);
  var _gate_live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37313);
  var _gate_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96474);
  var _gate_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15120);
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66350);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5120);
  var _unit_reasons_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55175);









function renderGateSummary(view, budget = _document_js__WEBPACK_IMPORTED_MODULE_0__  .RK.check) {
    const { outcome } = view;
    const { title, sentence, lines, advice } = (0,_gate_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .Rx)(view, outcome);
    const message = sentence === '' ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(sentence)];
    const head = {
        rank: 9,
        forms: [
            [`## ${title}`, ...message, position(view), ...outsideOf(view), ...judgedBy(view), ...gitMissing(view)].join('\n\n'),
        ],
    };
    const found = {
        rank: 4,
        forms: view.found === undefined ? [''] : [(0,_gate_live_js__WEBPACK_IMPORTED_MODULE_2__  .IH)(view.found, view.repositoryUrl), ''],
    };
    const dropped = { rank: 8, forms: [droppedList(view, 50), droppedList(view, 5)] };
    const unsafe = { rank: 8, forms: [unsafeList(view, 50), unsafeList(view, 5)] };
    const checks = { rank: 6, forms: [(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .Dv)(outcome.checks), ''] };
    const rules = { rank: 6, forms: [(0,_gate_rules_js__WEBPACK_IMPORTED_MODULE_4__  .B)(outcome.rules), ''] };
    const unseen = lines ? linesOf(view) : [];
    const todo = { rank: outcome.decision === 'needs-review' ? 6 : 8, forms: advice };
    switch (outcome.decision) {
        case 'pass':
            return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .Uj)([head, dropped, unsafe, ...unseen, rules, checks, debts(view), found, unitsPart(view)], budget);
        case 'needs-review':
            return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .Uj)([
                head,
                dropped,
                unsafe,
                ...unseen,
                { rank: 8, forms: [approval(view)] },
                todo,
                rules,
                checks,
                debts(view),
                found,
                unitsPart(view),
            ], budget);
        case 'held':
            return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .Uj)([head, todo, unsafe, rules, checks, found, unitsPart(view)], budget);
        case 'blocked':
            return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .Uj)([head, todo, rules, { ...found, rank: 7 }], budget);
    }
}
function approval(view) {
    const { review, repositoryUrl } = view;
    if (review == null || review.refusal !== null)
        return '';
    const pulls = (review.pulls ?? []).map((pull) => (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  ._n)(view, pull));
    const issue = review.issue === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .nf)(`#${review.issue}`, `${repositoryUrl}/issues/${review.issue}`)];
    const place = [...issue, ...pulls].join(' or ');
    if (place === '')
        return '';
    const asked = view.outcome.reasonCode === 'rule-asks-review';
    const what = asked
        ? 'this deploy'
        : review.elsewhere
            ? 'this, once they have looked elsewhere at what is not shown,'
            : 'these lines';
    const { needed = 1 } = review;
    const who = needed > 1
        ? `${needed} people with write access who had no part in it have to approve exactly ${what}, each`
        : `Someone with write access who had no part in it can approve exactly ${what}`;
    return `### ${asked ? 'Approve it' : 'Or approve it as it is'}\n\n${who} with a comment on ${place}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .DV)((0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .f6)(review.digest, review.elsewhere))}`;
}
function debts(view) {
    const list = (view.debts ?? []).map((debt) => {
        const files = debt.files.map(({ path }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .aY)(path));
        const more = files.length > 5 ? ', …' : '';
        const what = (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .XD)(debt, `${files.slice(0, 5).join(', ')}${more}`);
        return `- ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .wn)(view, debt.sha)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(debt.reason)}): ${what}`;
    });
    const head = `### Went out unseen before, and nobody has reviewed it since`;
    return {
        rank: 5,
        forms: list.length === 0 ? [''] : [[head, '', ...list].join('\n'), `${head}: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(list.length, 'deploy')}`],
    };
}
function linesOf(view) {
    const files = view.outcome.coverage?.uncovered ?? [];
    const tables = [200, 50, 10].map((most) => (0,_gate_files_js__WEBPACK_IMPORTED_MODULE_1__  .Nm)(view, files, most));
    const limits = [
        [100, 400],
        [40, 100],
        [20, 40],
        [10, 15],
    ];
    const hunks = limits.map(([most, lines]) => `### The lines\n\n${(0,_gate_files_js__WEBPACK_IMPORTED_MODULE_1__  .vO)(view, files, { files: most, lines })}`);
    return [
        { rank: 7, forms: tables },
        { rank: 2, forms: [...hunks, ''] },
    ];
}
function unitsPart(view) {
    const all = view.outcome.coverage?.units ?? [];
    return { rank: 1, forms: [unitList(view, all, 200), unitList(view, all, 20), ''] };
}
function outsideOf({ service = null, outside = null }) {
    if (outside === null)
        return [];
    const { files, ofNone, idle } = outside;
    const shown = ofNone.slice(0, 10).map(_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .aY).join(', ');
    return [
        ...(files === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)((0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .T3)(service, outside))]),
        ...(ofNone.length === 0
            ? []
            : [`${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(ofNone.length, 'changed file')} of no service: ${shown}${ofNone.length > 10 ? ', …' : ''}`]),
        ...(idle.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)((0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  ._e)(outside))]),
    ];
}
function position(view) {
    const { baseSha, sha, environment, outcome } = view;
    const candidate = (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .wn)(view, sha);
    if (baseSha === null)
        return `The candidate is ${candidate}.`;
    const range = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .nf)('all changes', `${view.repositoryUrl}/compare/${baseSha}...${sha}`);
    const lines = outcome.coverage?.summary.changedLines ?? 0;
    const how = `${(0,_gate_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .PJ)(outcome.coverage) ? 'covered' : 'reviewed'}${outcome.reasonCode === 'residue-reviewed' ? ' before, the rest now' : ''}`;
    const seen = lines === 0 ? '' : `; ${outcome.coverage?.summary.percent} % of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(lines, 'changed line')} ${how}`;
    if (view.baseline === true) {
        const before = (view.found?.live.ignored ?? []).length === 0
            ? `Nothing has been deployed to **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(environment)}** before.`
            : `No deployment to **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(environment)}** counts.`;
        return `${before} This deploy is ${candidate}, compared with the baseline ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .wn)(view, baseSha)} of the policy (${range}${seen}).`;
    }
    const text = `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(environment)}** runs ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .wn)(view, baseSha)}, this deploy is ${candidate} (${range}${seen}).`;
    return `${text}${foldedIn(outcome)}`;
}
const MOST_FOLDED = 5;
function foldedIn({ coverage }) {
    const paths = coverage?.folded ?? [];
    if (paths.length === 0)
        return '';
    const names = paths.slice(0, MOST_FOLDED).map(_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .aY).join(', ');
    const more = paths.length > MOST_FOLDED ? ', …' : '';
    return ` GitHub folds ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(paths.length, 'approved file')} until somebody opens it: ${names}${more}.`;
}
function judgedBy({ found }) {
    return found === undefined ? [] : [(0,_gate_live_js__WEBPACK_IMPORTED_MODULE_2__  .CQ)(found.origin)];
}
function gitMissing({ withoutGit }) {
    if (withoutGit === undefined)
        return [];
    const cost = 'Only files that are, before and after, exactly as an approver saw them count as reviewed here; nothing can be approved by its digest, and a rollback could not be prepared.';
    return [
        `**This job has no git that can be used**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(withoutGit)}. ${cost} Install git 2.38 or newer in the job, before the guard.`,
    ];
}
function droppedList(view, most) {
    const dropped = (view.outcome.coverage?.units ?? []).filter(isDropped);
    if (dropped.length === 0)
        return '';
    const ordered = dropped.toSorted((a, b) => Number(b.security === true) - Number(a.security === true));
    const lines = ordered.slice(0, most).map((unit) => {
        const origin = unit.pull === null ? (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .wn)(view, unit.sha) : (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  ._n)(view, unit.pull);
        const unsafe = unit.unsafe === undefined ? '' : `. **Not safe to roll back:** ${unsafeWhy(unit.unsafe)}`;
        return `- ${unit.security === true ? '**Security:** ' : ''}${origin} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(unit.subject)}${unsafe}`;
    });
    const left = dropped.length - lines.length;
    return [
        '### Taken out of production',
        '',
        ...lines,
        ...(left > 0 ? [`- … and ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(left, 'more change')}`] : []),
    ].join('\n');
}
function unsafeList(view, most) {
    const goesOut = (view.outcome.coverage?.units ?? []).filter((unit) => !isDropped(unit));
    const said = goesOut.flatMap(({ unsafe, ...unit }) => (unsafe === undefined ? [] : [{ ...unit, unsafe }]));
    if (said.length === 0)
        return '';
    const lines = said.slice(0, most).map(({ sha, pull, subject, unsafe }) => {
        const origin = pull === null ? (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .wn)(view, sha) : (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  ._n)(view, pull);
        return `- ${origin} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(subject)}: ${unsafeWhy(unsafe)}`;
    });
    const left = said.length - lines.length;
    const head = `${said.length} of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(goesOut.length, 'change')} ${said.length === 1 ? 'says' : 'say'} so in the pull request. Once deployed, a rollback of this range is a draft that asks about it:`;
    return [
        '### Not safe to roll back',
        '',
        head,
        '',
        ...lines,
        ...(left > 0 ? [`- … and ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(left, 'more change')}`] : []),
    ].join('\n');
}
function unsafeWhy(reason) {
    return reason === '' ? 'no reason is given' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(reason);
}
function isDropped({ reason }) {
    return reason === 'drops-deployed' || reason === 'rollback-lane';
}
const TITLE = 80;
function unitList(view, units, most) {
    if (units.length === 0)
        return '';
    const rows = units
        .slice(-most)
        .map((unit) => [
        unit.pull === null ? (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .wn)(view, unit.sha) : (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  ._n)(view, unit.pull),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(cutTitle(unit.subject)),
        unit.covered ? 'yes' : '**no**',
        [howCovered(unit), ...uncountedWords(unit)].join('; '),
    ]);
    const hidden = units.length > most ? ` (the last ${most})` : '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .zH)(`${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .LS)(units.length, 'change')} between what runs and this deploy${hidden}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .tp)(['Change', 'Title', 'Reviewed', 'How'], rows));
}
function howCovered({ covered, approvers, reason }) {
    return covered && approvers.length > 0
        ? `approved by ${approvers.map(_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1).join(', ')}`
        : _unit_reasons_js__WEBPACK_IMPORTED_MODULE_6__  .Y[reason].words;
}
function uncountedWords({ notCounted = [] }) {
    return notCounted.map(({ login, because }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__  .X1)(login)} does not count: ${_gate_words_js__WEBPACK_IMPORTED_MODULE_5__  .hY[because]}`);
}
function cutTitle(title) {
    const letters = [...title];
    return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : title;
}


  })

};
