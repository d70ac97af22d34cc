export const id = 383;
export const ids = [383];
export const modules = {

  6601:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fu: () => (  shortSha),
    d_: () => (  commitIdPattern),
    jh: () => (  isCommitId)
  });
const commitIdPattern = /^[0-9a-f]{40}$/;
function isCommitId(text) {
    return commitIdPattern.test(text);
}
function shortSha(sha) {
    return sha.slice(0, 7);
}


  }),

  82130:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  scrub)
  });
function scrub(text, secrets) {
    const forms = secrets.flatMap(formsOf).toSorted((a, b) => b.length - a.length);
    return forms.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
function formsOf(secret) {
    if (secret === '')
        return [];
    const basic = Buffer.from(`x-access-token:${secret}`).toString('base64');
    return [...new Set([secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64'), basic])];
}


  }),

  32022:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  artifactPattern)
  });
const artifactPattern = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;


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


  }),

  29904:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    runVerify: () => (  runVerify)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45145);
  var _deploy_artifact_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32022);
  var _deploy_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73405);
  var _gate_proof_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94260);
  var _git_bare_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61398);









const usage = 'verify --statement FILE --git-dir DIR [--artifact-digest sha256:HEX] [--repository OWNER/NAME] [--json]';
async function runVerify(args) {
    const options = readOptions(args);
    const statement = await readStatement(options.statement);
    const word = await inRepository(options.gitDir, (repository) => wordOf(repository, statement));
    const checks = (0,_gate_proof_js__WEBPACK_IMPORTED_MODULE_6__  .DW)(statement, word, options);
    const holds = checks.every((check) => check.holds);
    const result = {
        schemaVersion: 1,
        verb: 'verify',
        holds,
        sha: statement.predicate.deployGuard.range.candidate,
        checks,
    };
    process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : textOf(holds, checks));
    return holds ? _deploy_result_js__WEBPACK_IMPORTED_MODULE_5__  .I.ok : _deploy_result_js__WEBPACK_IMPORTED_MODULE_5__  .I.bad;
}
function textOf(holds, checks) {
    const lines = checks.map(({ check, holds: one, message }) => `  ${one ? 'yes' : 'NO '} ${check}: ${printable(message)}`);
    const head = holds ? 'All that the statement claims holds.' : 'Something that the statement claims does not hold:';
    return `${[head, ...lines, '', 'Who made it is not told by it: see its signature (gh attestation verify).'].join('\n')}\n`;
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cf}]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`);
}
async function wordOf(repository, { predicate }) {
    const { base, candidate } = predicate.deployGuard.range;
    const { missing } = await repository.fetch([candidate, ...(base === null ? [] : [base])]);
    const candidateKnown = !missing.includes(candidate);
    const baseKnown = base === null ? null : !missing.includes(base);
    const landed = base !== null && candidateKnown && baseKnown === true ? await repository.firstParents(base, candidate) : [];
    return {
        candidateKnown,
        baseKnown,
        landed: landed.map(({ sha }) => sha),
        policyKnown: await policyKnown(repository, predicate),
    };
}
async function policyKnown(repository, { policy }) {
    const commit = policy.digest?.['gitCommit'];
    if (commit === undefined)
        return null;
    const { missing } = await repository.fetch([commit]);
    return missing.length === 0;
}
async function inRepository(gitDir, work) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'deploy-guard-verify-'));
    try {
        const repository = await (0,_git_bare_repository_js__WEBPACK_IMPORTED_MODULE_7__  .gp)(gitDir, folder);
        try {
            return await work(repository);
        }
        finally {
            await repository.close();
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function readStatement(path) {
    const parsed = _gate_proof_js__WEBPACK_IMPORTED_MODULE_6__  .t.safeParse(await readJson(path));
    if (parsed.success)
        return parsed.data;
    const mistakes = parsed.error.issues.map((issue) => `${path}: ${issue.path.map(String).join('.') || 'the whole file'}: ${issue.message}`);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1([`${path} is no statement of the gate:`, ...mistakes.slice(0, 10)].join('\n'));
}
async function readJson(path) {
    try {
        const value = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
        return value;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`${path} cannot be read: ${why}`, { cause });
    }
}
function readOptions(args) {
    const text = { type: 'string' };
    const known = {
        statement: text,
        'git-dir': text,
        'artifact-digest': text,
        repository: text,
        json: { type: 'boolean' },
    };
    const { values } = parse(() => (0,node_util__WEBPACK_IMPORTED_MODULE_3__.parseArgs)({ args: [...args], options: known }));
    const needed = (name) => {
        const value = values[name];
        if (value !== undefined && value !== '')
            return value;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`verify: --${name} is missing. Usage: ${usage}`);
    };
    const artifact = values['artifact-digest'] ?? null;
    if (artifact !== null && !_deploy_artifact_js__WEBPACK_IMPORTED_MODULE_8__  .$.test(artifact))
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`verify: --artifact-digest expects sha256: and 64 hex digits, found ${JSON.stringify(artifact)}`);
    return {
        statement: needed('statement'),
        gitDir: needed('git-dir'),
        artifact,
        repository: values.repository ?? null,
        json: values.json ?? false,
    };
}
function parse(read) {
    try {
        return read();
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`verify: ${why}. Usage: ${usage}`, { cause });
    }
}


  }),

  64377:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


  })

};
