export const id = 990;
export const ids = [990];
export const modules = {

  17364:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  y: () => (  assessRisk),
  l: () => (  riskFacts)
});

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/config/risk-policy.js
var risk_policy = __webpack_require__(1227);
// EXTERNAL MODULE: ./build/gate/rules/rule.js
var rule = __webpack_require__(10174);
// EXTERNAL MODULE: ./build/gate/risk/dependencies.js
var dependencies = __webpack_require__(92935);
// EXTERNAL MODULE: ./build/gate/risk/read-files.js
var read_files = __webpack_require__(88812);
// EXTERNAL MODULE: ./build/gate/risk/finding.js
var finding = __webpack_require__(2761);
;// CONCATENATED MODULE: ./build/gate/risk/hidden-characters.js


const kinds = [
    ['turns the direction of the text', /[\u202A-\u202E\u2066-\u2069]/gu],
    [
        'cannot be seen',
        /[\u200B\u2060\u180E\u115F\u1160\u3164\uFFA0]|(?!^)\uFEFF|[\uFE00-\uFE0E]|[\u{E0100}-\u{E01EF}]/gu,
    ],
    ['cannot be seen', /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,8})[\u{E0000}-\u{E007F}]/gu],
];
const prose = /\.(?:md|mdx|rst|adoc|txt|po|pot|arb|xlf|xliff|strings|html?|srt|vtt|csv)$|(?:^|\/)(?:locales?|i18n|l10n|lang|translations?|fixtures?|testdata)\//i;
const hidden_characters_words = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const foreign = /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυ]/u;
const latin = /\p{Script=Latin}/u;
function hiddenCharacters(files) {
    return files.flatMap((file) => {
        const { path } = file.change;
        const mention = prose.test(path) || (0,read_files .U)(path, null) ? { mention: true } : {};
        return (0,finding .u)(file).flatMap(({ line, text }) => {
            const found = [...charactersOf(text), ...(prose.test(path) ? [] : mixedWords(text))];
            return found.map((what) => ({ path, line, what, ...mention }));
        });
    });
}
function charactersOf(text) {
    if (!/[\u115F-\uFFA0\u{E0000}-\u{E01EF}]/u.test(text))
        return [];
    return kinds.flatMap(([what, pattern]) => {
        const codes = new Set([...text.matchAll(pattern)].map(([character]) => codeOf(character)));
        return codes.size === 0 ? [] : [`holds ${[...codes].join(', ')}, which ${what}`];
    });
}
function mixedWords(text) {
    if (!foreign.test(text))
        return [];
    return [...text.matchAll(hidden_characters_words)].flatMap(([word]) => {
        if (!foreign.test(word) || !latin.test(word))
            return [];
        const shown = [...word].map((letter) => (foreign.test(letter) ? codeOf(letter) : letter)).join('');
        return [`mixes scripts in one word (${shown})`];
    });
}
function codeOf(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// EXTERNAL MODULE: ./build/config/globs.js
var config_globs = __webpack_require__(12376);
// EXTERNAL MODULE: ./build/deploy/aside.js
var aside = __webpack_require__(47966);
// EXTERNAL MODULE: ./build/deploy/migrations/migration.js + 6 modules
var migration = __webpack_require__(65232);
;// CONCATENATED MODULE: ./build/gate/risk/migrations.js




const notRunOnce = /(?:^|\/)(?:quer(?:y|ies)|seeds?|seeders|views|functions|procedures)\//i;
function migrationMatcher(globs) {
    const matches = (0,config_globs .k)(globs);
    return (path) => matches(path) && !(0,aside .Z)(path) && !notRunOnce.test(path);
}
function migrationFindings(files, isMigration) {
    const found = files.flatMap((file) => {
        const { path, status } = file.change;
        if (file.text === null || !isMigration(path))
            return [];
        const added = status === 'modified' && (0,migration .R)(path) ? new Set((0,finding .u)(file).map(({ line }) => line)) : null;
        const effects = (0,migration .V)(path, file.text) ?? [];
        return effects.filter(({ line }) => added?.has(line) ?? true).map((effect) => ({ ...effect, path }));
    });
    const ofKind = (wanted) => found
        .filter(({ kind }) => kind === wanted)
        .map(({ path, line, what, mild }) => ({ path, line, what, ...(mild === true ? { mention: true } : {}) }));
    return { destroys: ofKind('destroys'), locks: ofKind('locks'), breaks: ofKind('breaks'), unknown: ofKind('unknown') };
}
function editedMigrations(files, isMigration) {
    const known = files.filter(({ change: { path, status } }) => status !== 'added' && isMigration(path) && (0,migration .R)(path));
    return known.map(({ change: { path, status } }) => ({
        path,
        line: null,
        what: status === 'deleted' ? 'is taken away, and has probably run already' : 'is changed, and has probably run already',
    }));
}

;// CONCATENATED MODULE: ./build/gate/risk/secrets.js

const secrets_forms = [
    ['a key of AWS', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
    ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
    ['a token of GitHub', /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/],
    ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20}\b/],
    ['a token of Slack', /\bxox[abeoprs]-(?:\d+-){1,3}[A-Za-z0-9]{10,}/],
    ['a webhook of Slack', /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/],
    ['a key of Google', /\bAIza[A-Za-z0-9_-]{35}\b/],
    ['a secret of Google', /\bGOCSPX-[A-Za-z0-9_-]{28}\b/],
    ['a key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{24,}\b/],
    ['a key of SendGrid', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/],
    ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
    ['a token of PyPI', /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/],
    ['a token of Docker', /\bdckr_pat_[A-Za-z0-9_-]{27}\b/],
    ['a token of DigitalOcean', /\bdo[opr]_v1_[0-9a-f]{64}\b/],
    ['a token of Shopify', /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/],
    ['a key of OpenAI', /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,200}T3BlbkFJ[A-Za-z0-9_-]{20,200}/],
    ['a key of Anthropic', /\bsk-ant-[a-z0-9]{1,20}-[A-Za-z0-9_-]{80,}/],
    ['a token of Hugging Face', /\bhf_[A-Za-z]{34}\b/],
    ['a token of Databricks', /\bdapi[0-9a-f]{32}\b/],
    ['a key of Linear', /\blin_api_[A-Za-z0-9]{40}\b/],
    ['a key of Postman', /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b/],
    ['a token of Sentry', /\bsntry[su]_[A-Za-z0-9+/=_-]{40,}/],
    ['a token of Vault', /\bhv[sb]\.[A-Za-z0-9_-]{24,}/],
    ['a key of an Azure storage account', /\bAccountKey=[A-Za-z0-9+/]{86}==/],
    ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/],
    ['a private key of age', /\bAGE-SECRET-KEY-1[A-Z0-9]{58}\b/],
];
const placeholder = /EXAMPLE|example|(.)\1{7}|0123456789|1234567890|abcdefgh/;
const forTests = /(?:^|\/)(?:tests?|testing|__tests__|testdata|spec|specs|fixtures?|mocks?|__mocks__|e2e)\/|(?:[._-]test|[._-]spec|_test)\.\w+$|(?:^|\/)test_[^/]+$/i;
function secretFindings(files) {
    return files.flatMap((file) => (0,finding .u)(file).flatMap(({ line, text }) => secrets_forms.flatMap(([what, pattern]) => {
        const [found] = pattern.exec(text) ?? [];
        if (found === undefined || placeholder.test(found))
            return [];
        const { path } = file.change;
        const begins = found.startsWith('-') ? what : `${what} (${found.slice(0, 4)}…)`;
        return [{ path, line, what: `looks like ${begins}`, ...(forTests.test(path) ? { mention: true } : {}) }];
    })));
}

// EXTERNAL MODULE: ./build/gate/opaque.js + 1 modules
var opaque = __webpack_require__(77426);
;// CONCATENATED MODULE: ./build/gate/risk/surroundings.js




const running = /(?:^|\/)(?:Dockerfile[^/]*|[^/]+\.Dockerfile|docker-compose[^/]*\.ya?ml|compose\.ya?ml|Procfile|nginx[^/]*\.conf)$|(?:^|\/)(?:k8s|kubernetes|helm|charts|kustomize)\//;
function infrastructureFindings(files, globs) {
    const matches = (0,config_globs .k)(globs);
    return files.flatMap((file) => {
        const { path, status } = file.change;
        if ((0,aside .Z)(path) || !(matches(path) || running.test(path)))
            return [];
        const lines = [...(0,finding .u)(file).map(({ text }) => text), ...(0,finding .w)(file)].filter((text) => text.trim() !== '');
        const isVersionOnly = status === 'modified' && lines.every((text) => /\b(?:image|tag|newTag|version|digest)\b/i.test(text));
        return isVersionOnly
            ? []
            : [{ path, line: (0,finding .u)(file)[0]?.line ?? null, what: `${verbs[status]} the infrastructure` }];
    });
}
const verbs = {
    added: 'adds to',
    deleted: 'is taken from',
    modified: 'changes',
    'type-changed': 'changes',
};
const workflow = /^\.github\/(?:workflows\/[^/]+\.ya?ml|actions\/.+)$|(?:^|\/)action\.ya?ml$|^\.gitlab-ci\.yml$|^\.circleci\/|(?:^|\/)Jenkinsfile$|^azure-pipelines\.yml$/;
const guard = /^\.github\/deploy-guard\.ya?ml$/;
const happens = {
    added: 'is new',
    deleted: 'is taken away',
    modified: 'changes',
    'type-changed': 'changes',
};
function workflowFindings(files) {
    return files.flatMap((file) => {
        const { path, status } = file.change;
        const line = (0,finding .u)(file)[0]?.line ?? null;
        if (guard.test(path))
            return [{ path, line, what: 'is the policy of this guard' }];
        return workflow.test(path) ? [{ path, line, what: happens[status] }] : [];
    });
}
const rights = [
    [workflow, /^\s*permissions\s*:|^\s*[a-z-]+:\s*(?:write|write-all)\s*(?:#.*)?$/, 'changes what a workflow may do'],
    [workflow, /\bpull_request_target\b/, 'lets the code of others start a workflow with secrets (pull_request_target)'],
    [workflow, /\bsecrets:\s*inherit\b/, 'hands all secrets on to another workflow'],
    [
        /\.(?:tf|hcl|bicep|json|ya?ml|ts|py)$/,
        /\baws_iam_|\bgoogle_\w*iam_|\bazurerm_role_assignment\b|"?sts:AssumeRole|"Effect"\s*:\s*"Allow"|\broles\/\w+\.\w*[aA]dmin|\bPolicyStatement\b/,
        'gives rights in a cloud account',
    ],
    [/\.ya?ml$/, /^\s*kind:\s*(?:Cluster)?Role(?:Binding)?\s*$/, 'gives rights in a cluster'],
    [
        /\.(?:sql|rb|py|[cm]?[jt]s)$/,
        /^\s*(?:execute\W+)?grant\s+[\w, ]{1,200}\s(?:on|to)\b/i,
        'gives rights in a database (GRANT)',
    ],
    [/\.(?:sql|rb|py|[cm]?[jt]s)$/, /\bdisable\s+row\s+level\s+security\b/i, 'ends the row level security of a table'],
    [/(?:^|\/)AndroidManifest\.xml$/, /<uses-permission\b/, 'asks for another right on the device'],
];
function permissionFindings(files) {
    return files.flatMap((file) => {
        const { path, status, oldMode, newMode } = file.change;
        const owners = /^(?:\.github\/|docs\/)?CODEOWNERS$/.test(path)
            ? [{ path, line: null, what: 'changes who has to approve' }]
            : [];
        const isRun = newMode === '100755' && oldMode === '100644' && status === 'modified';
        const lines = (0,aside .Z)(path)
            ? []
            : (0,finding .u)(file).flatMap(({ line, text }) => rights.flatMap(([where, pattern, what]) => where.test(path) && pattern.test(text) ? [{ path, line, what }] : []));
        return [...owners, ...(isRun ? [{ path, line: null, what: 'can be run as a program now' }] : []), ...lines];
    });
}
const opaqueWords = {
    binary: 'is binary: its content cannot be read',
    lfs: 'lies in large file storage: only a pointer to it can be read',
    'too-large': 'is too large to be shown',
};
function opaqueFindings(files) {
    return files.flatMap(({ change, diff }) => {
        const { path, status, newMode } = change;
        if (status === 'deleted')
            return [];
        if (newMode === '160000')
            return [{ path, line: null, what: 'is a submodule: its content is in another repository' }];
        const kind = diff === null ? null : (0,opaque .mw)(change, diff);
        const what = kind === null ? undefined : opaqueWords[kind];
        return what === undefined ? [] : [{ path, line: null, what }];
    });
}
function generatedFindings(files) {
    return files.flatMap(({ change: { path, status }, generated }) => generated && status !== 'deleted' ? [{ path, line: null, what: 'is written by a tool or by another project' }] : []);
}
const large = { lines: 1000, files: 50 };
function sizeFindings(files) {
    const written = files.filter(({ generated }) => !generated);
    const sized = written.map((file) => ({
        path: file.change.path,
        lines: (0,finding .u)(file).length + (0,finding .w)(file).length,
    }));
    const lines = sized.reduce((sum, one) => sum + one.lines, 0);
    if (lines <= large.lines && written.length <= large.files)
        return [];
    return sized
        .sort((a, b) => b.lines - a.lines)
        .slice(0, 5)
        .map(({ path, lines: changed }) => ({ path, line: null, what: `changes ${changed} lines` }));
}

;// CONCATENATED MODULE: ./build/gate/risk/assess-risk.js








function assessRisk(files, policy, places) {
    const found = findAll(files, places);
    const rows = risk_policy .$k.flatMap((signal) => {
        const findings = found[signal];
        if (findings.length === 0)
            return [];
        const isMention = findings.every(({ mention }) => mention === true);
        return [
            {
                rule: 'risk',
                ...(isMention ? { outcome: 'inform', mention: true } : (0,rule .oQ)(policy.answers[signal])),
                reasonCode: signal,
                message: sentences[signal](findings, files),
                evidence: evidenceOf(findings),
            },
        ];
    });
    const message = `Nothing in ${(0,words .LS)(files.length, 'changed file')} is a sign of risk.`;
    return rows.length > 0 ? rows : [{ rule: 'risk', outcome: 'ok', reasonCode: 'no-sign', message, evidence: [] }];
}
function riskFacts(rows) {
    if (rows.length === 0 || rows.some(({ reasonCode }) => reasonCode === 'not-read'))
        return null;
    const signs = rows.flatMap(({ reasonCode, mention }) => isSignal(reasonCode) && mention !== true ? [reasonCode] : []);
    const stated = rows.find(({ found }) => found !== undefined)?.found?.risk;
    return { signs, times: stated?.times ?? null, longer: stated?.longer ?? 1 };
}
function isSignal(reason) {
    return risk_policy .$k.some((signal) => signal === reason);
}
function findAll(files, { migrations, infrastructure }) {
    const isMigration = migrationMatcher(migrations);
    const { destroys, locks, breaks, unknown } = migrationFindings(files, isMigration);
    return {
        'destructive-sql': destroys,
        'locking-sql': locks,
        'breaking-sql': breaks,
        'unknown-sql': unknown,
        'edited-migration': editedMigrations(files, isMigration),
        infrastructure: infrastructureFindings(files, infrastructure),
        workflows: workflowFindings(files),
        permissions: permissionFindings(files),
        'install-scripts': (0,dependencies .In)(files),
        'lockfile-only': (0,dependencies .K5)(files),
        secrets: secretFindings(files),
        'hidden-unicode': hiddenCharacters(files),
        opaque: opaqueFindings(files),
        generated: generatedFindings(files),
        size: sizeFindings(files),
    };
}
const steps = (findings) => (0,words .LS)(findings.length, 'step');
const filesOf = (findings) => (0,words .LS)(new Set(findings.map(({ path }) => path)).size, 'file');
const one = (findings, single, several) => findings.length === 1 ? single : several;
const sentences = {
    'destructive-sql': (found) => `${steps(found)} of the migrations ${one(found, 'destroys', 'destroy')} data: a rollback of the code does not bring it back.`,
    'locking-sql': (found) => `${steps(found)} of the migrations ${one(found, 'locks', 'lock')} a table that is in use: look for a form that does not (CONCURRENTLY, NOT VALID, LOCK=NONE), and set lock_timeout.`,
    'breaking-sql': (found) => `${steps(found)} of the migrations ${one(found, 'breaks', 'break')} the code that runs until the deploy has ended.`,
    'unknown-sql': (found) => `What ${steps(found)} of the migrations ${one(found, 'does', 'do')} to the data is not known here: please look.`,
    'edited-migration': (found) => `${(0,words .LS)(found.length, 'migration')} that production has probably run already ${one(found, 'is', 'are')} changed: databases that have run ${one(found, 'it', 'them')} do not get the change.`,
    infrastructure: (found) => `The infrastructure changes in ${filesOf(found)}.`,
    workflows: (found) => `What builds, deploys or guards changes in ${filesOf(found)}.`,
    permissions: (found) => `Who may do what changes in ${filesOf(found)}.`,
    'install-scripts': (found) => `Code that runs during an install or a build is new in ${(0,words .LS)(found.length, 'place')}.`,
    'lockfile-only': (found) => found.every(({ mention }) => mention === true)
        ? `${(0,words .LS)(found.length, 'lock file')} ${one(found, 'changes', 'change')} without the file that it follows.`
        : `A lock file changes without the file that it follows, and what it holds is unusual.`,
    secrets: (found) => `${(0,words .LS)(found.length, 'line')} ${one(found, 'looks', 'look')} like a secret. If it is one, it is known to everybody who can read this repository: replace it.`,
    'hidden-unicode': (found) => `${(0,words .LS)(found.length, 'line')} ${one(found, 'holds', 'hold')} characters that a reviewer cannot see or takes for others.`,
    opaque: (found) => `${filesOf(found)} ${one(found, 'changes', 'change')} in a way that cannot be read as lines.`,
    generated: (found) => `${filesOf(found)} ${one(found, 'comes', 'come')} from a tool or from another project.`,
    size: (_, files) => {
        const written = files.filter(({ generated }) => !generated);
        const lines = written
            .flatMap(({ diff }) => diff?.hunks ?? [])
            .flatMap((hunk) => hunk.lines.filter(({ kind }) => kind !== ' ')).length;
        return `This deploy is large: ${(0,words .LS)(lines, 'changed line')} in ${(0,words .LS)(written.length, 'file')} (more than ${large.lines} lines or ${large.files} files).`;
    },
};
const longest = 20;
function evidenceOf(findings) {
    const told = findings
        .slice(0, longest)
        .map(({ path, line, what }) => `${path}${line === null ? '' : `:${line}`} ${what}`);
    return findings.length <= longest ? told : [...told, `and ${findings.length - longest} more`];
}


  }),

  92935:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    In: () => (  installScripts),
    K5: () => (  lockfileOnly),
    Wb: () => (  isDependencyFile)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
  var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2761);


const scripts = ['preinstall', 'install', 'postinstall', 'prepare'];
const manifest = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    scripts: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .L5J()).optional().catch(undefined),
    pnpm: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ onlyBuiltDependencies: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).optional() })
        .optional()
        .catch(undefined),
    allowScripts: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .L5J()).optional().catch(undefined),
    dependenciesMeta: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ built: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J() }))
        .optional()
        .catch(undefined),
});
const locked = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    packages: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        version: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
        resolved: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional().catch(undefined),
        integrity: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
        hasInstallScript: zod__WEBPACK_IMPORTED_MODULE_0__  .zMY().optional(),
    }))
        .catch({}),
});
function read(text, shape) {
    try {
        return text === null ? null : shape.parse(JSON.parse(text));
    }
    catch {
        return null;
    }
}
const npmLock = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;
const packageFile = /(?:^|\/)package\.json$/;
function isDependencyFile(path) {
    return packageFile.test(path) || npmLock.test(path) || Object.keys(manifests).includes(nameOf(path));
}
function installScripts(files) {
    return files.flatMap((file) => {
        const { path, status } = file.change;
        const at = (what, line = null) => ({ path, line, what });
        if (status === 'deleted')
            return [];
        if (packageFile.test(path))
            return newScripts(file).map(({ what, word }) => at(what, lineOf(file, word)));
        if (npmLock.test(path))
            return newInstallers(file).map((place) => at(`brings ${packageAt(place)}, which runs a script when it is installed`, lineOf(file, place)));
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .u)(file).some(({ text }) => text.trim() !== '') || (file.diff?.binary ?? false)
            ? builders(file).map((what) => at(what))
            : [];
    });
}
const runFiles = [
    [/(?:^|\/)build\.rs$/, 'is run by cargo when this is built'],
    [/(?:^|\/)setup\.py$/, 'is run by pip when this is installed'],
    [/(?:^|\/)(?:gradle|maven)-wrapper\.jar$/, 'is run by each build'],
    [/(?:^|\/)(?:gradle|maven)-wrapper\.properties$/, 'says what each build downloads and runs'],
];
function builders(file) {
    const { path } = file.change;
    const allowed = (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .u)(file).find(({ text }) => /^\s*ignore-scripts\s*=\s*false/.test(text));
    const lifted = (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .w)(file).some((text) => /^\s*ignore-scripts\s*=\s*true/.test(text));
    return [
        ...runFiles.flatMap(([name, what]) => (name.test(path) ? [what] : [])),
        ...(/(?:^|\/)\.npmrc$/.test(path) && (allowed !== undefined || lifted)
            ? ['lets packages run scripts when they are installed']
            : []),
        ...(/(?:^|\/)pnpm-workspace\.yaml$/.test(path) &&
            /^(?:onlyBuiltDependencies|allowBuilds)\s*:/m.test(file.text ?? addedText(file))
            ? ['says which packages may run scripts when they are installed']
            : []),
        ...(/(?:^|\/)composer\.json$/.test(path) &&
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .u)(file).some(({ text }) => /"(?:pre|post)-(?:install|update|autoload)[\w-]*"/.test(text))
            ? ['runs a script when it is installed']
            : []),
    ];
}
const addedText = (file) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .u)(file)
    .map(({ text }) => text)
    .join('\n');
function newScripts({ text, before }) {
    const [now, old] = [read(text, manifest), read(before, manifest)];
    const own = scripts.flatMap((word) => {
        const command = now?.scripts?.[word];
        return command === undefined || command === old?.scripts?.[word]
            ? []
            : [{ word, what: `runs a script when it is installed (${word})` }];
    });
    const allowed = allowedBy(old);
    const more = [...allowedBy(now)].filter((name) => !allowed.has(name));
    return [...own, ...more.map((word) => ({ word, what: `lets ${word} run scripts when it is installed` }))];
}
function allowedBy(of) {
    const built = Object.entries(of?.dependenciesMeta ?? {}).flatMap(([name, { built: may }]) => may === true ? [name] : []);
    const scripted = Object.entries(of?.allowScripts ?? {}).flatMap(([name, may]) => (may === false ? [] : [name]));
    return new Set([...(of?.pnpm?.onlyBuiltDependencies ?? []), ...scripted, ...built]);
}
function newInstallers({ text, before }) {
    const [now, old] = [read(text, locked)?.packages ?? {}, read(before, locked)?.packages ?? {}];
    return Object.entries(now).flatMap(([path, { hasInstallScript }]) => {
        const isNew = hasInstallScript === true && path !== '' && old[path]?.hasInstallScript !== true;
        return isNew ? [path] : [];
    });
}
function packageAt(place) {
    return place.replace(/^.*node_modules\//, '');
}
function lineOf(file, word) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .u)(file).find(({ text }) => text.includes(JSON.stringify(word)))?.line ?? null;
}
const manifests = {
    'package-lock.json': ['package.json'],
    'npm-shrinkwrap.json': ['package.json'],
    'yarn.lock': ['package.json'],
    'pnpm-lock.yaml': ['package.json', 'pnpm-workspace.yaml'],
    'bun.lock': ['package.json'],
    'composer.lock': ['composer.json'],
    'Cargo.lock': ['Cargo.toml'],
    'Gemfile.lock': ['Gemfile'],
    'poetry.lock': ['pyproject.toml'],
    'uv.lock': ['pyproject.toml'],
    'Pipfile.lock': ['Pipfile'],
    'go.sum': ['go.mod'],
    'mix.lock': ['mix.exs'],
};
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
function lockfileOnly(files) {
    const changed = new Set(files.map(({ change }) => nameOf(change.path)));
    return files.flatMap((file) => {
        const { path, status } = file.change;
        const follows = manifests[nameOf(path)];
        if (follows === undefined || status !== 'modified' || follows.some((name) => changed.has(name)))
            return [];
        const odd = [...new Set([...newHosts(file), ...changedPackages(file)])];
        return odd.length === 0
            ? [{ path, line: null, what: `changes without ${follows[0] ?? 'its manifest'}`, mention: true }]
            : odd.map((what) => ({ path, line: null, what }));
    });
}
const address = /\bhttps?:\/\/([\w.-]+)/g;
function newHosts(file) {
    const hostsIn = (text) => [...text.matchAll(address)].map(([, host]) => host ?? '');
    const known = new Set(hostsIn(file.before ?? (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .w)(file).join('\n')));
    const hosts = new Set((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .u)(file).flatMap(({ text }) => hostsIn(text)));
    return [...hosts]
        .filter((host) => !known.has(host))
        .map((host) => `gets packages from ${host}, which is new, without a change of the manifest`);
}
function changedPackages(file) {
    return npmLock.test(file.change.path)
        ? changedInNpm(file)
        : nameOf(file.change.path) === 'go.sum'
            ? changedInGo(file)
            : [];
}
function changedInNpm({ text, before }) {
    const [now, old] = [read(text, locked)?.packages ?? {}, read(before, locked)?.packages ?? {}];
    return Object.entries(now).flatMap(([path, { version, integrity }]) => {
        const was = old[path];
        const name = packageAt(path);
        if (was?.version === undefined || version === undefined)
            return [];
        if (was.version === version && was.integrity !== undefined && was.integrity !== integrity)
            return [`has another content of ${name} ${version}, without a change of the manifest`];
        return isOlder(version, was.version)
            ? [`goes back from ${name} ${was.version} to ${version}, without a change of the manifest`]
            : [];
    });
}
function changedInGo(file) {
    const hashes = new Map((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .w)(file).map((line) => splitSum(line)));
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__  .u)(file).flatMap(({ text }) => {
        const [name, hash] = splitSum(text);
        const was = hashes.get(name);
        return was === undefined || was === hash ? [] : [`has another content of ${name}, without a change of the manifest`];
    });
}
function splitSum(line) {
    const at = line.lastIndexOf(' ');
    return [line.slice(0, at), line.slice(at + 1)];
}
function isOlder(version, than) {
    const numbers = (text) => (/^\d+(?:\.\d+)*/.exec(text)?.[0] ?? '').split('.').map(Number);
    const [a, b] = [numbers(version), numbers(than)];
    const at = a.findIndex((number, index) => number !== b[index]);
    return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}


  }),

  2761:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  addedLines),
    w: () => (  removedLines)
  });
function addedLines({ diff }) {
    return (diff?.hunks ?? []).flatMap(({ newStart, lines }) => lines
        .filter(({ kind }) => kind !== '-')
        .flatMap(({ kind, text }, at) => (kind === '+' ? [{ line: newStart + at, text }] : [])));
}
function removedLines({ diff }) {
    return (diff?.hunks ?? []).flatMap(({ lines }) => lines.flatMap(({ kind, text }) => (kind === '-' ? [text] : [])));
}


  }),

  7709:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    UG: () => (  BAD_WITHIN),
    XX: () => (  scoreLandings),
    e2: () => (  isBad)
  });
  var _deploy_aside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47966);

const weights = {
    files: 0.17,
    folders: 0.41,
    fileReverts: 0.71,
    folderReverts: 0.31,
    docsOnly: -0.72,
    testsOnly: -0.2,
    dependenciesOnly: -0.75,
};
const WINDOW = 1000;
const FADE = 180 * 86_400;
const BAD_WITHIN = 30 * 86_400;
function scoreLandings(landings) {
    const reverts = revertsAmong(landings);
    const revertedBy = new Map([...reverts].flatMap(([by, targets]) => targets.map((target) => [target, by])));
    const history = revertHistory();
    const ranks = { files: ranker(), folders: ranker(), fileReverts: ranker(), folderReverts: ranker() };
    return landings.map((landing, index) => {
        for (const target of reverts.get(index) ?? [])
            history.add(landings[target]?.paths ?? [], landing.at);
        if (landing.marked === true)
            history.add(landing.paths, landing.at);
        const own = history.of(landing.paths, landing.at);
        const kinds = onlyKinds(landing.paths);
        const logOdds = weights.files * ranks.files(landing.paths.length) +
            weights.folders * ranks.folders(new Set(landing.paths.map(folderOf)).size) +
            weights.fileReverts * ranks.fileReverts(own.file) +
            weights.folderReverts * ranks.folderReverts(own.folder) +
            (kinds.docs
                ? weights.docsOnly
                : kinds.tests
                    ? weights.testsOnly
                    : kinds.dependencies
                        ? weights.dependenciesOnly
                        : 0);
        const by = revertedBy.get(index);
        return {
            landing,
            odds: Math.exp(logOdds),
            files: landing.paths.length,
            docsOnly: kinds.docs,
            isRevert: reverts.has(index),
            revertedAt: landing.marked === true ? landing.at : by === undefined ? null : (landings[by]?.at ?? null),
            worst: own.worst,
        };
    });
}
function isBad({ landing, revertedAt }) {
    return revertedAt !== null && revertedAt - landing.at <= BAD_WITHIN;
}
function ranker() {
    const last = [];
    return (value) => {
        let [below, same] = [0, 0];
        for (const other of last) {
            if (other < value)
                below += 1;
            else if (other === value)
                same += 1;
        }
        const rank = last.length === 0 ? 0.5 : (below + same / 2) / last.length;
        last.push(value);
        if (last.length > WINDOW)
            last.shift();
        return rank - 0.5;
    };
}
function revertHistory() {
    const [files, folders] = [new Map(), new Map()];
    const valueAt = (known, at) => known === undefined ? 0 : known.value * Math.exp(-Math.max(0, at - known.at) / FADE);
    const put = (into, key, more, at) => {
        const known = into.get(key);
        into.set(key, { value: valueAt(known, at) + more, at, count: (known?.count ?? 0) + 1 });
    };
    const most = (from, keys, at) => keys.reduce((worst, key) => Math.max(worst, valueAt(from.get(key), at)), 0);
    return {
        add(paths, at) {
            for (const path of paths) {
                put(files, path, 1, at);
                put(folders, folderOf(path), 1 / paths.length, at);
            }
        },
        of(paths, at) {
            const file = most(files, paths, at);
            const path = file === 0 ? undefined : paths.find((one) => valueAt(files.get(one), at) === file);
            const worst = path === undefined ? null : { path, reverts: files.get(path)?.count ?? 0 };
            return { file, folder: most(folders, paths.map(folderOf), at), worst };
        },
    };
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
const docs = /\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)docs?\//i;
const dependencies = /(?:^|\/)(?:package\.json|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|requirements[^/]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|Gemfile(?:\.lock)?|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?)$/;
function onlyKinds(paths) {
    const all = (is) => paths.length > 0 && paths.every(is);
    const isDocs = all((path) => docs.test(path) && !dependencies.test(path));
    return {
        docs: isDocs,
        tests: !isDocs && all((path) => (0,_deploy_aside_js__WEBPACK_IMPORTED_MODULE_0__  .Z)(path)),
        dependencies: all((path) => dependencies.test(path)),
    };
}
function revertsAmong(landings) {
    const [byId, byNumber, byTitle] = [new Map(), new Map(), new Map()];
    const found = new Map();
    landings.forEach(({ sha, message }, index) => {
        const title = titleOf(message);
        const ids = [...message.matchAll(/\b(?:reverts? (?:commit )?|rollback of (?:commit )?)([0-9a-f]{7,40})\b/gi)].map(([, id = '']) => byId.get(id.slice(0, 7).toLowerCase()));
        const numbers = [...message.matchAll(/\breverts? (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gi)].map(([, number = '']) => byNumber.get(number));
        const quoted = /^revert:? "(.{1,500})"$/i.exec(title)?.[1];
        const targets = [...ids, ...numbers, ...(quoted === undefined ? [] : [byTitle.get(withoutNumber(quoted))])];
        const known = [...new Set(targets.filter((target) => target !== undefined))];
        if (known.length > 0 || quoted !== undefined)
            found.set(index, known);
        byId.set(sha.slice(0, 7), index);
        for (const [, number = ''] of firstLine(message).matchAll(/#(\d{1,9})\b/g))
            byNumber.set(number, index);
        byTitle.set(title, index);
    });
    return found;
}
const firstLine = (message) => message.split('\n', 1)[0] ?? '';
function titleOf(message) {
    const [first = '', ...rest] = message.split('\n').map((line) => line.trim());
    const isMerge = /^Merge (?:pull request|branch|remote-tracking)/.test(first);
    return withoutNumber((isMerge ? rest.find((line) => line !== '') : undefined) ?? first);
}
function withoutNumber(title) {
    return title.replace(/(?: \(#\d{1,9}\))+$/, '').trim();
}


  }),

  88812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  isGenerated),
    j: () => (  readRiskFiles)
  });
  var _generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26747);
  var _dependencies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92935);


const longestText = 2_000_000;
async function readRiskFiles(repository, { base, head }) {
    const changes = await repository.changes(base, head);
    const moved = movedIds(changes);
    const sides = changes.map(sidesOf);
    const compared = changes.flatMap((change, at) => isMove(change, moved) ? [] : [{ change, pair: sides[at] ?? noSides }]);
    const plain = compared.filter(({ pair }) => pair.some((id) => id !== null));
    const diffs = await repository.blobDiffs(plain.map(({ pair }) => pair));
    const byPath = new Map(plain.map(({ change }, at) => [change.path, diffs[at] ?? null]));
    const texts = await readTexts(repository, changes, sides);
    return changes.map((change, at) => {
        const [old, made] = sides[at] ?? noSides;
        const text = made === null ? null : (texts.get(made) ?? null);
        const before = old === null ? null : (texts.get(old) ?? null);
        const diff = isMove(change, moved) ? { binary: false, hunks: [] } : (byPath.get(change.path) ?? null);
        return { change, diff, text, before, generated: isGenerated(change.path, text ?? before) };
    });
}
const noSides = [null, null];
function sidesOf({ oldMode, newMode, oldId, newId }) {
    return [oldMode.startsWith('100') ? oldId : null, newMode.startsWith('100') ? newId : null];
}
function movedIds(changes) {
    const gone = new Set(changes.filter(({ status }) => status === 'deleted').map(({ oldId }) => oldId));
    return new Set(changes.filter(({ status, newId }) => status === 'added' && gone.has(newId)).map(({ newId }) => newId));
}
function isMove({ oldId, newId, status }, moved) {
    return (status === 'added' && moved.has(newId)) || (status === 'deleted' && moved.has(oldId));
}
async function readTexts(repository, changes, sides) {
    const wanted = sides.flatMap(([old, made], at) => [made, (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_1__  .Wb)(changes[at]?.path ?? '') ? old : null]);
    const ids = [...new Set(wanted.filter((id) => id !== null))];
    if (ids.length === 0)
        return new Map();
    const sizes = await repository.sizes(ids);
    const contents = await repository.blobs(ids.filter((id) => (sizes.get(id) ?? 0) <= longestText));
    const texts = [...contents].map(([id, bytes]) => [id, new TextDecoder().decode(bytes)]);
    return new Map(texts.filter(([, text]) => !text.includes('\0')));
}
const names = /(?:^|\/)(?:vendor|node_modules|third_party|bower_components)\/|(?:^|\/)dist\/|\.min\.(?:js|css)$|\.(?:js|css)\.map$|\.snap$|\.pb\.(?:go|cc|h)$|_pb2(?:_grpc)?\.pyi?$|\.g\.dart$/;
const header = /\b(?:generated|autogenerated)\b[^\n]*\bdo not (?:edit|modify)\b|\bdo not (?:edit|modify)\b[^\n]*\bgenerated\b|@generated\b/i;
function isGenerated(path, text) {
    if (names.test(path) || (0,_generated_js__WEBPACK_IMPORTED_MODULE_0__  .d8)(path))
        return true;
    if (text === null)
        return false;
    const lines = text.split('\n');
    return (0,_generated_js__WEBPACK_IMPORTED_MODULE_0__  .jK)(path, lines) || lines.slice(0, 40).some((line) => header.test(line.slice(0, 300)));
}


  }),

  46905:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    hr: () => (  ABOUT_USUAL),
    lY: () => (  statedRisk),
    zk: () => (  riskWords)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);
  var _rules_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10174);
  var _range_risk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);



const ENOUGH = 100;
const DEPLOYS = 250;
const FEW_DEPLOYS = 20;
const FEW_BAD = 20;
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
const sum = (scored) => scored.reduce((all, { odds }) => all + odds, 0);
function relativeRisk({ before, range, deploys }) {
    const known = deploys.slice(-DEPLOYS).filter((one) => one.length > 0);
    if (known.length >= FEW_DEPLOYS)
        return { times: sum(range) / mean(known.map(sum)), usually: median(known.map((one) => one.length)) };
    return { times: sum(range) / range.length / mean(before.slice(-1000).map(({ odds }) => odds)), usually: null };
}
function median(numbers) {
    return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
const ABOUT_USUAL = 1.5;
function riskWords(times) {
    if (times < 0.5)
        return 'half the usual, or less';
    if (times < ABOUT_USUAL)
        return 'about the usual';
    return times < 2.5 ? 'about twice the usual' : 'two to three times the usual';
}
const shares = [0.05, 0.1, 0.5];
function backtest(scored) {
    const newest = scored.reduce((latest, { landing }) => Math.max(latest, landing.at), 0);
    const judged = scored.flatMap((one, index) => {
        if (index < ENOUGH || one.isRevert || one.landing.at > newest - _range_risk_js__WEBPACK_IMPORTED_MODULE_1__  .UG)
            return [];
        const before = scored.slice(Math.max(0, index - 1000), index);
        const rank = (of) => before.reduce((higher, other) => higher + (of(other) > of(one) ? 1 : of(other) === of(one) ? 0.5 : 0), 0) /
            before.length;
        return [{ isBad: (0,_range_risk_js__WEBPACK_IMPORTED_MODULE_1__  .e2)(one), byOdds: rank(({ odds }) => odds), bySize: rank(({ files }) => files) }];
    });
    const bad = judged.filter((one) => one.isBad);
    const caught = shares.map((share) => ({
        share,
        caught: bad.filter(({ byOdds }) => byOdds < share).length,
        bySize: bad.filter(({ bySize }) => bySize < share).length,
    }));
    return { judged: judged.length, bad: bad.length, caught };
}
function lowerEnd(found, of) {
    const z = 1.96;
    const p = found / of;
    const middle = p + (z * z) / (2 * of);
    return (middle - z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
}
function statedRisk(history, { stated }) {
    if (stated === null)
        return [];
    const row = (answer, message, evidence) => [{ rule: 'risk', ...answer, reasonCode: 'stated-risk', message, evidence }];
    const { before, range } = history;
    if (range.length === 0)
        return row({ outcome: 'ok' }, 'Risk of the range: no change lands with this deploy.', []);
    if (before.length < ENOUGH)
        return row({ outcome: 'inform' }, `Risk of the range: not estimated, as there ${before.length === 1 ? 'is' : 'are'} only ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(before.length, 'change')} before it to compare with (${ENOUGH} are needed).`, []);
    const { times, usually } = relativeRisk(history);
    const test = backtest(before);
    const isUseful = !isChanceHere(test);
    const message = `Risk of the range: ${riskWords(times)}. ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(range.length, 'change')} (${usually === null ? 'how many a deploy usually has is not known' : `usually ${usually}`}).`;
    const answer = times < stated.above
        ? { outcome: 'ok' }
        : (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_0__  .oQ)(isUseful ? stated : { outcome: 'inform', approvals: 1 });
    const longer = times < stated.above ? 1 : stated['longer-watch'];
    const estimate = isUseful ? { found: { risk: { times: Number(times.toFixed(2)), longer } } } : {};
    const asked = times < stated.above
        ? []
        : [
            `Calculated as ${times.toFixed(1)} times the usual; the policy asks for more from ${stated.above} on.`,
            ...(isUseful && longer > 1 ? [`It is watched ${longer} times as long.`] : []),
            'Consider a canary first, or fewer changes at once.',
        ];
    return row({ ...answer, ...estimate }, message, [...asked, ...reasons(range), ...backtestWords(test)]);
}
function isChanceHere({ bad, caught }) {
    const half = caught.find(({ share }) => share === 0.5);
    return bad >= FEW_BAD && half !== undefined && lowerEnd(half.caught, bad) < half.share;
}
function reasons(range) {
    const worst = new Map(range.flatMap((one) => (one.worst === null ? [] : [[one.worst.path, one.worst.reverts]])));
    const files = [...worst].sort(([, a], [, b]) => b - a).slice(0, 3);
    const docs = range.filter(({ docsOnly }) => docsOnly).length;
    const [widest] = range.toSorted((a, b) => b.files - a.files);
    return [
        ...files.map(([path, reverts]) => `${path} was part of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(reverts, 'earlier change')} that ${reverts === 1 ? 'was' : 'were'} taken back`),
        ...(widest === undefined || widest.files < 2
            ? []
            : [`The widest change is in ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(widest.files, 'file')}: ${widest.landing.sha.slice(0, 7)}`]),
        ...(docs === 0 ? [] : [`Documentation only: ${docs} of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(range.length, 'change')}`]),
    ];
}
const elsewhere = 'On eight public repositories the riskiest 5 / 10 / 50 % of the changes held 11 / 20 / 69 % of those that were taken back; their number of lines alone held 10 / 18 / 64 %.';
function backtestWords(test) {
    const { bad, judged, caught } = test;
    const basis = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(judged, 'change')} here, ${bad} of them taken back within 30 days`;
    if (bad < FEW_BAD)
        return [`Backtest: ${basis}. That is too few to say what the estimate is worth here. ${elsewhere}`];
    const parts = caught.map(({ share, caught: found, bySize }) => {
        const chance = Math.round(share * bad);
        return `the riskiest ${share * 100} % held ${found} of the ${bad} (chance: ${chance}; number of files alone: ${bySize})`;
    });
    const verdict = isChanceHere(test)
        ? ' That is no better than chance here, so that the estimate asks for nothing.'
        : '';
    return [`Backtest: ${basis}; ${parts.join('; ')}.${verdict}`];
}


  })

};
