export const id = 140;
export const ids = [140];
export const modules = {

  140:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    writeProof: () => (  writeProof)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42030);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _gate_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94260);
  var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58508);
  var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45252);
  var _runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73553);








function writeProof({ ports }, request, gated) {
    const { run } = ports;
    const statement = (0,_gate_proof_js__WEBPACK_IMPORTED_MODULE_2__  .oX)({
        repositoryUrl: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .Ek)(run),
        workflowPath: run.workflowPath,
        version: _version_js__WEBPACK_IMPORTED_MODULE_6__  .r,
        at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_7__  .E)(ports.clock),
        environment: request.environment,
        sha: request.sha,
        baseSha: gated.baseSha,
        outcome: gated.outcome,
        policy: { path: request.policyPath, commit: gated.policyCommit },
        artifact: request.artifactDigest ?? null,
        run: { id: run.runId, attempt: run.attempt, url: run.runUrl },
    });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_runner_js__WEBPACK_IMPORTED_MODULE_4__  .Zz)(process.env).temp, 'deploy-guard');
    const name = encodeURIComponent(request.environment);
    const files = {
        proof: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `proof-${name}.json`),
        proofPredicate: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `proof-${name}.predicate.json`),
    };
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(files.proof, `${JSON.stringify(statement, null, 2)}\n`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(files.proofPredicate, `${JSON.stringify(statement.predicate, null, 2)}\n`);
        return files;
    }
    catch (error) {
        ports.log.warning(`The statement of what the gate found cannot be written to ${folder}: ${(0,_files_js__WEBPACK_IMPORTED_MODULE_3__  .aI)(error)}. Later steps have none.`);
        return null;
    }
}


  }),

  94260:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DW: () => (  checkProof),
    oX: () => (  proofOf),
    t: () => (  statementSchema)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);


const sha = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .d_);
const digestText = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^[0-9a-f]{40,128}$/);
const subject = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), digest: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), digestText) });
const unit = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    sha,
    pull: zod__WEBPACK_IMPORTED_MODULE_0__  .Whr().nullable(),
    covered: zod__WEBPACK_IMPORTED_MODULE_0__  .zMY(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    approvers: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
});
const found = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    environment: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    decision: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['pass', 'needs-review', 'held', 'blocked']),
    reasonCode: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    range: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ base: sha.nullable(), candidate: sha }),
    coverage: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ changedLines: zod__WEBPACK_IMPORTED_MODULE_0__  .Whr(), coveredLines: zod__WEBPACK_IMPORTED_MODULE_0__  .Whr(), uncoveredFiles: zod__WEBPACK_IMPORTED_MODULE_0__  .Whr(), percent: zod__WEBPACK_IMPORTED_MODULE_0__  .aig() })
        .nullable(),
    units: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(unit),
    uncovered: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() })),
    rules: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ rule: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), outcome: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), reasonCode: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() })),
    run: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__  .Whr(), attempt: zod__WEBPACK_IMPORTED_MODULE_0__  .Whr(), url: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() }),
});
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    _type: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('https://in-toto.io/Statement/v1'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(subject).min(1),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('https://slsa.dev/verification_summary/v1'),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        verifier: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()) }),
        timeVerified: zod__WEBPACK_IMPORTED_MODULE_2__  .w$({ offset: true }),
        resourceUri: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
        policy: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ uri: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), digest: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), digestText).optional() }),
        verificationResult: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['PASSED', 'FAILED']),
        verifiedLevels: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
        deployGuard: found,
    }),
});
const TWO_PARTY = 'SLSA_SOURCE_TWO_PARTY_REVIEWED';
function proofOf(input) {
    const { repositoryUrl, sha: candidate, artifact, policy, outcome } = input;
    const repository = `git+${repositoryUrl}`;
    const where = policy.commit === null ? `${repositoryUrl}/actions` : `${repository}@${policy.commit}#${policy.path}`;
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [
            { name: repository, digest: { gitCommit: candidate } },
            ...(artifact === null ? [] : [artifactSubject(artifact)]),
        ],
        predicateType: 'https://slsa.dev/verification_summary/v1',
        predicate: {
            verifier: { id: `${repositoryUrl}/${input.workflowPath}`, version: { 'deploy-guard': input.version } },
            timeVerified: input.at,
            resourceUri: repository,
            policy: { uri: where, ...(policy.commit === null ? {} : { digest: { gitCommit: policy.commit } }) },
            verificationResult: outcome.decision === 'pass' ? 'PASSED' : 'FAILED',
            verifiedLevels: isTwoPartyReviewed(outcome) ? [TWO_PARTY] : [],
            deployGuard: foundOf(input),
        },
    };
}
function foundOf({ environment, sha: candidate, baseSha, outcome, run, }) {
    const { decision, reasonCode, message, coverage, rules = [] } = outcome;
    return {
        environment,
        decision,
        reasonCode,
        message,
        range: { base: baseSha, candidate },
        coverage: coverage === null ? null : summaryOf(coverage.summary),
        units: (coverage?.units ?? []).map(({ sha: id, pull, covered, reason, approvers }) => {
            return { sha: id, pull, covered, reason, approvers: [...approvers] };
        }),
        uncovered: (coverage?.uncovered ?? []).map(({ path, reason }) => ({ path, reason })),
        rules: rules.map(({ rule, outcome: word, reasonCode: code }) => ({ rule, outcome: word, reasonCode: code })),
        run: { ...run },
    };
}
function summaryOf({ changedLines, coveredLines, uncoveredFiles, percent }) {
    return { changedLines, coveredLines, uncoveredFiles, percent };
}
const reviewed = new Set(['approved-as-merged', 'reviewed-inside', 'empty']);
function isTwoPartyReviewed({ decision, reasonCode, coverage }) {
    if (decision !== 'pass' || coverage === null || reasonCode === 'emergency')
        return false;
    return (coverage.units.length > 0 &&
        coverage.uncovered.length === 0 &&
        coverage.units.every(({ covered, reason }) => covered && reviewed.has(reason)));
}
function artifactSubject(artifact) {
    const [algorithm = '', hex = ''] = artifact.split(':');
    return { name: 'artifact', digest: { [algorithm]: hex } };
}
function checkProof(statement, word, expected) {
    const { subject: subjects, predicate } = statement;
    const { range, units, decision } = predicate.deployGuard;
    const named = subjects.flatMap(({ digest }) => digest['gitCommit'] ?? []);
    const outside = units.filter(({ sha: id, reason }) => !word.landed.includes(id) && reason !== 'drops-deployed' && reason !== 'rollback-lane');
    const last = word.landed.at(-1);
    const whole = last === undefined || units.some(({ sha: id }) => id === last);
    const check = (name, holds, message) => ({ check: name, holds, message });
    return [
        check('passed', predicate.verificationResult === 'PASSED', `the gate said ${decision} (${predicate.deployGuard.reasonCode})`),
        check('word', (decision === 'pass') === (predicate.verificationResult === 'PASSED'), 'the result is that of the decision'),
        check('subject', named.length === 1 && named[0] === range.candidate, `it is about the commit ${range.candidate}`),
        check('candidate', word.candidateKnown, `the repository has ${range.candidate}`),
        ...(range.base === null ? [] : [check('base', word.baseKnown === true, `the repository has ${range.base}`)]),
        check('range', outside.length === 0 && whole, `the changes that it lists are those between the two commits`),
        ...(word.policyKnown === null
            ? []
            : [check('policy', word.policyKnown, `the policy that judged is ${predicate.policy.uri}`)]),
        check('review', !predicate.verifiedLevels.includes(TWO_PARTY) || allReviewed(statement), 'its words for two-party review follow from what it lists'),
        ...(expected.artifact === null
            ? []
            : [check('artifact', hasArtifact(subjects, expected.artifact), `it is about ${expected.artifact}`)]),
        ...(expected.repository === null
            ? []
            : [
                check('repository', isOf(predicate.resourceUri, expected.repository), `it is about ${predicate.resourceUri}`),
            ]),
    ];
}
function allReviewed({ predicate: { deployGuard } }) {
    const { units, uncovered, reasonCode } = deployGuard;
    const seen = units.every(({ covered, reason, approvers }) => covered && reviewed.has(reason) && (reason === 'empty' || reason === 'reviewed-inside' || approvers.length > 0));
    return units.length > 0 && uncovered.length === 0 && reasonCode !== 'emergency' && seen;
}
function hasArtifact(subjects, artifact) {
    const [algorithm = '', hex] = artifact.split(':');
    return subjects.some(({ digest }) => digest[algorithm] === hex);
}
function isOf(uri, repository) {
    const plain = (text) => text.toLowerCase().replace(/^git\+/, '');
    return plain(uri) === plain(repository) || plain(uri).endsWith(`/${plain(repository)}`);
}


  })

};
