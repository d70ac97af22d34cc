export const id = 230;
export const ids = [230];
export const modules = {

  62038:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  neededPermissions),
    _: () => (  modeNames)
  });
const modeNames = ['guard', 'gate', 'watch', 'rollback', 'resume', 'report', 'check', 'backtest'];
const always = ['contents: write', 'pull-requests: write', 'issues: write'];
const deploying = [...always, 'checks: write'];
const watching = [...deploying, 'deployments: write', 'actions: read'];
const neededPermissions = {
    guard: watching,
    gate: [...deploying, 'deployments: read', 'actions: read'],
    watch: watching,
    resume: watching,
    rollback: [...always, 'actions: read'],
    report: ['contents: read', 'pull-requests: read', 'deployments: read'],
    check: [
        'contents: read',
        'pull-requests: read',
        'issues: read',
        'checks: read',
        'deployments: read',
        'actions: read',
    ],
    backtest: ['contents: read', 'deployments: read'],
};


  }),

  24688:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OC: () => (  appsOf),
    VI: () => (  personOfSignature),
    uk: () => (  teamsOf),
    wh: () => (  personOfAccount)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38412);


const BOT_SUFFIX = '[bot]';
const WEB_FLOW = 'noreply@github.com';
function personOfAccount(account) {
    if (account?.__typename === 'User')
        return personOfLogin(account.login);
    return account?.__typename === 'Bot' ? botOf(account.login) : null;
}
function personOfSignature(signature) {
    if (!signature)
        return null;
    if (signature.user)
        return personOfLogin(signature.user.login);
    if (signature.email === WEB_FLOW)
        return { login: 'web-flow', kind: 'User' };
    const [, login, bot] = /^(?:\d+\+)?([\w-]+)(\[bot\])?@users\.noreply\.github\.com$/.exec(signature.email ?? '') ?? [];
    if (login === undefined)
        return null;
    return bot === undefined ? personOfLogin(login) : botOf(login);
}
function personOfLogin(login) {
    return { login, kind: login.endsWith(BOT_SUFFIX) ? 'Bot' : 'User' };
}
function botOf(login) {
    return { login: login.endsWith(BOT_SUFFIX) ? login : `${login}${BOT_SUFFIX}`, kind: 'Bot' };
}
const unseen = ['not-found', 'missing-permission', 'refused'];
function teamsOf({ octokit }) {
    return {
        async members(organization, team) {
            const wanted = { org: organization, team_slug: team, per_page: 100 };
            try {
                const found = await octokit.paginate(octokit.rest.teams.listMembersInOrg, wanted);
                return found.map(({ login }) => login);
            }
            catch (error) {
                if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && unseen.includes(error.code))
                    return null;
                throw error;
            }
        },
    };
}
function appsOf({ octokit }) {
    return {
        async idOf(login) {
            const [, slug] = /^([\w-]+)\[bot\]$/.exec(login) ?? [];
            if (slug === undefined)
                return null;
            const found = await (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Xd)(octokit.rest.apps.getBySlug({ app_slug: slug }));
            return found?.data?.id ?? null;
        },
    };
}


  }),

  27217:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  activitiesOf),
    F: () => (  isMerge)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13125);



function isMerge({ kind }) {
    return kind === 'pr_merge' || kind === 'merge_queue_merge';
}
const never = () => false;
const CLOSED = new Set(['not-found', 'missing-permission', 'refused']);
function activitiesOf({ octokit, at }) {
    const read = async (place, mostPages, enough) => {
        const wanted = { ...at, ...place, time_period: 'year', direction: 'desc', per_page: 100 };
        const movements = [];
        let pages = 0;
        for await (const { data, headers } of octokit.paginate.iterator(octokit.rest.repos.listActivities, wanted)) {
            movements.push(...data.map(toActivity));
            pages += 1;
            const more = headers.link?.includes('rel="next"') === true;
            if (more && (pages >= mostPages || enough(movements)))
                return { movements, complete: false };
        }
        return { movements, complete: true };
    };
    return {
        list: async (branch, enough = never) => (await read({ ref: `refs/heads/${branch}` }, Infinity, enough)).movements,
        async listElsewhere(repository, branch) {
            const [owner = '', repo = ''] = repository.split('/');
            try {
                return (await read({ owner, repo, ref: `refs/heads/${branch}` }, Infinity, never)).movements;
            }
            catch (error) {
                if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && CLOSED.has(error.code))
                    return null;
                throw error;
            }
        },
        recent: (mostPages, enough = never) => read({}, mostPages, enough),
    };
}
const wireActivity = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    activity_type: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['push', 'force_push', 'branch_creation', 'branch_deletion', 'pr_merge', 'merge_queue_merge']),
    ref: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    before: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .yK,
    after: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .yK,
    timestamp: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .lG,
    actor: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ login: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .rQ }).nullish(),
});
function toActivity(wire) {
    const read = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__  .e9)(wireActivity, wire, 'The activity of the repository');
    const { activity_type: kind, ref, before, after, timestamp, actor } = read;
    return { kind, ref, before, after, at: timestamp, actor: actor?.login ?? null };
}


  }),

  38412:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S6: () => (  AnsweredError),
    Xd: () => (  orNull),
    hl: () => (  recoded),
    ul: () => (  outsideError)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _http_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84295);
  var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);



class AnsweredError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp {
    answer;
    constructor(code, message, answer) {
        super(code, message);
        this.answer = answer;
    }
}
async function recoded(work, codeOf) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof AnsweredError) || error.answer.foreign !== null)
            throw error;
        const code = codeOf(error.answer);
        throw code === null ? error : new AnsweredError(code, error.message, error.answer);
    }
}
async function orNull(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && error.code === 'not-found')
            return null;
        throw error;
    }
}
function outsideError(asked, failure, now, sent) {
    if (failure.kind === 'no-answer') {
        const message = `${asked.name}: ${failure.why}.${tried(sent)} ${REACH}`;
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('unreachable', message, { cause: failure.cause });
    }
    const { answer } = failure;
    const [code, message] = reading(asked, answer, now, sent);
    const said = code === 'missing-permission' ? message : `${asked.name}: ${message}`;
    return new AnsweredError(code, said, answer);
}
const REACH = 'Check that the runner reaches GitHub (https://www.githubstatus.com), then run the job again';
function tried({ times, milliseconds, doubtful }) {
    const seconds = Math.round(milliseconds / 1000);
    const span = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
    const often = times < 2 ? '' : ` Sent ${times} times in ${span}.`;
    return `${often}${doubtful ? ' It may have been carried out: the next run looks for it first.' : ''}`;
}
function reading(asked, answer, now, sent) {
    const said = `HTTP ${answer.status}${quoted(answer)}`;
    const limit = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__  .LF)(answer, now);
    if (limit)
        return ['rate-limited', limitMessage(said, limit.until, now)];
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_2__  .WG)(answer) || answer.status >= 500)
        return ['unreachable', `${said}.${tried(sent)} ${REACH}`];
    if (answer.foreign !== null)
        return foreign(answer, answer.foreign, sent);
    if (answer.status >= 300 && answer.status < 400) {
        return ['refused', `${said}: moved to ${placeOf(answer.headers['location'])}. ${MOVED}`];
    }
    return refusal(asked, answer, said);
}
const MOVED = "No token is sent after a redirect to another host. If the repository was renamed, use its present name; else check the API's address and the proxy";
function placeOf(location) {
    const url = location === undefined ? null : URL.parse(location);
    return url === null ? 'another address' : `${url.origin}${url.pathname}`;
}
function refusal(asked, answer, said) {
    const types = new Set(answer.details.map(({ type }) => type));
    const cure = permissionCure(answer.headers['x-accepted-github-permissions'] ?? asked.needs);
    const place = `GitHub answered ${asked.name} with ${answer.status < 300 ? `a refusal:${quoted(answer)}` : said}.`;
    if (answer.status === 401)
        return ['missing-permission', `The token was not accepted: check github-token, it may have expired. ${place}`];
    if (types.has('FORBIDDEN') || (answer.status === 403 && (cure !== null || (0,_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  .gR)(answer)))) {
        return [
            'missing-permission',
            `The job's token may not do this. ${cure ?? "Compare the job's permissions with those that docs/reference.md lists."}\n${place}`,
        ];
    }
    if (answer.status === 404 || types.has('NOT_FOUND'))
        return ['not-found', `${said}. It does not exist, or the token may not see it`];
    return ['refused', said];
}
function foreign(answer, media, sent) {
    const code = answer.status < 300 ? 'unreachable' : 'refused';
    const message = `HTTP ${answer.status} with ${media} where JSON was expected.${answer.status < 300 ? tried(sent) : ''}`;
    return [code, `${message} Something else than GitHub's API answers there: check the API address and the proxy`];
}
function limitMessage(said, until, now) {
    const minutes = Math.ceil((until - now) / 60_000);
    return `${said}. GitHub's rate limit holds until ${new Date(until).toISOString()} (${minutes} min): run the job again after that`;
}
function quoted(answer) {
    const details = answer.details.map(({ resource, field, code, message }) => message || [resource, field, code].filter(Boolean).join(' '));
    const words = [answer.message, ...details].filter(Boolean).join('; ').replaceAll(/\s+/g, ' ');
    return words === '' ? '' : ` "${words.length > 300 ? `${words.slice(0, 299)}…` : words}"`;
}
const WORKFLOW_PERMISSIONS = new Set([
    'actions',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'issues',
    'packages',
    'pages',
    'pull_requests',
    'security_events',
    'statuses',
]);
const WRITTEN = new Set(['checks', 'contents', 'issues', 'pull_requests']);
function permissionCure(header) {
    const groups = (header ?? '')
        .split(';')
        .map(readGroup)
        .filter((group) => group.length > 0);
    const grantable = groups.find((group) => group.every(({ name }) => WORKFLOW_PERMISSIONS.has(name)));
    if (grantable) {
        const lines = grantable.map(({ name, level }) => `  ${name.replaceAll('_', '-')}: ${WRITTEN.has(name) ? 'write' : level}`);
        return `Add to the job's permissions, and keep what stands there:\npermissions:\n${lines.join('\n')}`;
    }
    const [first] = groups;
    if (!first)
        return null;
    const needed = first.map(({ name, level }) => `${name}: ${level}`).join(', ');
    return `A workflow token cannot have ${needed}: give the token of a GitHub App that has it (app-token).`;
}
function readGroup(group) {
    return [...group.matchAll(/(?<![a-z_])([a-z_]+)=([a-z]+)/g)]
        .map(([, name = '', level = '']) => ({ name, level }))
        .filter(({ name }) => name !== 'metadata');
}


  }),

  72628:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Qf: () => (  comparisonsOf),
    c2: () => (  statusOf),
    dO: () => (  toCommit),
    g3: () => (  commitsOf),
    t8: () => (  isUnknown)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6601);
  var _accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24688);
  var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38412);
  var _graphql_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23361);
  var _graphql_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58744);
  var _immutable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30898);






const PER_PAGE = 100;
const PAGES = 3;
function comparisonsOf({ octokit, at }) {
    const page = (base, head, number) => octokit.rest.repos.compareCommitsWithBasehead({
        ...at,
        basehead: `${base}...${head}`,
        per_page: PER_PAGE,
        page: number,
    });
    const once = (0,_immutable_js__WEBPACK_IMPORTED_MODULE_4__  .H)((found) => found !== null);
    const compare = async (base, head) => {
        const asked = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__  .hl)(page(base, head, 1), isUnknown);
        const first = await (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Xd)(asked);
        if (first === null)
            return null;
        const last = Math.ceil(first.data.total_commits / PER_PAGE);
        const from = Math.max(2, last - PAGES + 1);
        const numbers = Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index);
        const rest = await Promise.all(numbers.map((number) => page(base, head, number)));
        const pages = last > PAGES ? rest : [first, ...rest];
        return {
            status: statusOf(first.data.status),
            commits: pages.flatMap(({ data }) => data.commits).map(toCommit),
            complete: last <= PAGES,
            contents: (first.data.files ?? []).flatMap(({ sha, status, patch }) => status === 'removed' || sha === null || patch === undefined ? [] : [sha]),
            paths: (first.data.files ?? []).map(({ filename }) => filename),
        };
    };
    return {
        compare: (base, head) => (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .jh)(base) && (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .jh)(head) ? once(`${base}...${head}`, () => compare(base, head)) : compare(base, head),
    };
}
function isUnknown({ status }) {
    return status === 422 ? 'not-found' : null;
}
function statusOf(status) {
    return status === 'ahead' || status === 'behind' || status === 'identical' ? status : 'diverged';
}
function toCommit({ sha, commit, parents, author, committer }) {
    return {
        sha,
        tree: commit.tree.sha,
        parents: parents.map((parent) => parent.sha),
        subject: commit.message.split('\n')[0] ?? '',
        message: commit.message,
        author: author?.login ?? null,
        committer: committer?.login ?? null,
        authoredAt: commit.author?.date ?? null,
        committedAt: commit.committer?.date ?? null,
    };
}
const BATCH = 50;
function commitsOf({ query, at }) {
    return {
        async people(shas) {
            const found = new Map();
            for (let start = 0; start < shas.length; start += BATCH) {
                const part = shas.slice(start, start + BATCH);
                const variables = Object.fromEntries(part.map((sha, index) => [`o${index}`, sha]));
                const document = (0,_graphql_documents_js__WEBPACK_IMPORTED_MODULE_3__  .SR)(part.length);
                const { repository } = await query(document, { ...at, ...variables }, _graphql_answers_js__WEBPACK_IMPORTED_MODULE_2__  .B4);
                part.forEach((sha, index) => found.set(sha, peopleOf(repository?.[`c${index}`])));
            }
            return found;
        },
    };
}
function peopleOf(commit) {
    if (!commit?.authors)
        return null;
    const { items, complete } = (0,_graphql_answers_js__WEBPACK_IMPORTED_MODULE_2__  .OM)(commit.authors);
    return complete ? [...items, commit.committer ?? null].map(_accounts_js__WEBPACK_IMPORTED_MODULE_0__  .VI) : null;
}


  }),

  40851:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  u: () => (  createForge)
});

// EXTERNAL MODULE: ./build/github/accounts.js
var accounts = __webpack_require__(24688);
// EXTERNAL MODULE: ./build/github/activity.js
var activity = __webpack_require__(27217);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/github/graphql-answers.js
var graphql_answers = __webpack_require__(23361);
// EXTERNAL MODULE: ./build/github/graphql-documents.js
var graphql_documents = __webpack_require__(58744);
// EXTERNAL MODULE: ./build/github/wire.js
var github_wire = __webpack_require__(13125);
;// CONCATENATED MODULE: ./build/github/checks.js




const listed = schemas .YOg(schemas .Ikc({
    id: schemas .Whr(),
    name: schemas .YjP(),
    status: schemas .YjP(),
    conclusion: schemas .YjP().nullable(),
    app: schemas .Ikc({ id: schemas .Whr(), slug: schemas .YjP().optional() }).nullish(),
}));
const OUTPUT_BYTES = 65_535;
const ANNOTATIONS = 50;
function checksOf(client) {
    const { octokit, at, write } = client;
    const list = async (sha, name) => {
        const wanted = { ...at, ref: sha, check_name: name, filter: 'all', per_page: 100 };
        const found = await octokit.paginate(octokit.rest.checks.listForRef, wanted);
        (0,github_wire .e9)(listed, found, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs');
        return found.map(toCheckRun).toSorted((a, b) => b.id - a.id);
    };
    return {
        list,
        async status(sha, context) {
            const { repository } = await client.query(graphql_documents .ZT, { ...at, sha, context }, graphql_answers .SM);
            const found = repository?.object?.status?.context ?? null;
            return found && { state: states[found.state], app: appOf(found.creator) };
        },
        async create({ name, sha, externalId, detailsUrl, ...report }) {
            const identity = { name, head_sha: sha, external_id: externalId, details_url: detailsUrl };
            const content = { ...stateOf(report), output: outputOf(report, 0) };
            const made = await write.once(async (api) => toCheckRun((await api.checks.create({ ...at, ...identity, ...content })).data), async () => (await list(sha, name)).find((check) => check.externalId === externalId) ?? null);
            await sendAnnotations(client, made.id, report);
            return made;
        },
        async update(id, report) {
            const content = { ...stateOf(report), output: outputOf(report, 0) };
            await write.again((api) => api.checks.update({ ...at, check_run_id: id, ...content }));
            await sendAnnotations(client, id, report);
        },
    };
}
const states = {
    EXPECTED: 'expected',
    ERROR: 'error',
    FAILURE: 'failure',
    PENDING: 'pending',
    SUCCESS: 'success',
};
const appOf = (creator) => creator?.__typename === 'Bot' ? creator.login.replace(/\[bot\]$/, '') : null;
async function sendAnnotations({ at, write }, id, report) {
    for (let start = ANNOTATIONS; start < (report.annotations?.length ?? 0); start += ANNOTATIONS) {
        const output = outputOf(report, start);
        await write.again((api) => api.checks.update({ ...at, check_run_id: id, output }));
    }
}
function stateOf({ conclusion }) {
    return conclusion === undefined ? { status: 'in_progress' } : { status: 'completed', conclusion };
}
function outputOf({ title, summary, text, annotations = [] }, start) {
    return {
        title,
        summary: (0,github_wire .Uw)(summary, OUTPUT_BYTES),
        ...(text === undefined ? {} : { text: (0,github_wire .Uw)(text, OUTPUT_BYTES) }),
        annotations: annotations.slice(start, start + ANNOTATIONS).map((each) => ({
            path: each.path,
            start_line: each.startLine,
            end_line: each.endLine,
            annotation_level: each.level,
            message: each.message,
        })),
    };
}
function toCheckRun(check) {
    return {
        id: check.id,
        name: check.name,
        externalId: check.external_id ?? '',
        url: check.html_url,
        status: check.status === 'completed' || check.status === 'in_progress' ? check.status : 'queued',
        conclusion: check.conclusion,
        app: check.app?.id === undefined ? null : { id: check.app.id, slug: check.app.slug ?? '' },
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(47176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/github/http-answer.js
var http_answer = __webpack_require__(84295);
// EXTERNAL MODULE: ./build/github/patience.js
var github_patience = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/github/api-errors.js
var api_errors = __webpack_require__(38412);
// EXTERNAL MODULE: ./build/github/retry.js
var retry = __webpack_require__(15892);
;// CONCATENATED MODULE: ./build/github/writes.js



class FailedAttempt extends Error {
    name = 'FailedAttempt';
    asked;
    failure;
    constructor(asked, failure) {
        super(asked.name);
        this.asked = asked;
        this.failure = failure;
    }
}
function writerOf(rest, how) {
    return {
        again: (send) => repeated(how, 'again', () => send(rest), null),
        courtesy: (send) => repeated(how, 'courtesy', () => send(rest), null),
        once: (send, find) => repeated(how, 'once', () => send(rest), find),
    };
}
const LONG = 8000;
async function repeated(how, kind, send, find) {
    const { clock, log } = how;
    let waited = retry .kO;
    let doubted = null;
    for (;;) {
        try {
            const found = doubted === null || find === null ? null : await find();
            return found ?? (await send());
        }
        catch (error) {
            const failed = failedAttempt(error, doubted);
            const next = (0,retry .fI)(failed.failure, waited, pausesOf(kind, how), clock.now());
            if ((0,retry .Ge)(failed.failure))
                doubted = failed;
            if (next === null)
                return await lastLook(failed, doubted === null ? null : find, waited, clock.now());
            ({ waited } = next);
            tellWait(log, failed, next.wait);
            await clock.sleep(next.wait);
        }
    }
}
function pausesOf(kind, { patience, cancelled }) {
    return kind === 'read' || kind === 'courtesy' || cancelled?.aborted === true ? retry .BA : patience.limit();
}
function failedAttempt(error, before) {
    if (error instanceof FailedAttempt)
        return error;
    const isOutage = error instanceof errors .Cp && (error.code === 'unreachable' || error.code === 'rate-limited');
    if (before !== null && isOutage)
        return before;
    throw error;
}
function tellWait(log, { asked, failure }, wait) {
    const why = failure.kind === 'no-answer' ? failure.why : `HTTP ${failure.answer.status}`;
    const line = `${asked.name}: ${why}; again in ${Math.round(wait / 100) / 10} s`;
    if (wait < LONG)
        log.debug(line);
    else
        log.info(line);
}
async function lastLook({ asked, failure }, find, { repeats, pauses, limits }, now) {
    const giveUp = (doubtful) => (0,api_errors .ul)(asked, failure, now, { times: repeats + 1, milliseconds: pauses + limits, doubtful });
    if (find === null)
        throw giveUp(false);
    let found;
    try {
        found = await find();
    }
    catch (error) {
        throw error instanceof errors .Cp ? giveUp(true) : error;
    }
    if (found === null)
        throw giveUp(false);
    return found;
}

;// CONCATENATED MODULE: ./build/github/client.js







const API_VERSION = '2022-11-28';
function createClient(options) {
    if (options.token === '')
        throw new errors .j1('github-token is empty: give the job a token, e.g. ${{ github.token }}');
    const octokit = createOctokit(options);
    const { clock, log, cancelled, timeouts = defaultTimeouts, patience = (0,github_patience .s)() } = options;
    const how = { clock, log, patience, ...(cancelled && { cancelled }) };
    octokit.hook.wrap('request', (request, parameters) => {
        const { method, url } = octokit.request.endpoint.parse(parameters);
        const document = parameters['query'];
        parameters.headers['x-github-api-version'] = API_VERSION;
        const asked = nameOf(method, url, typeof document === 'string' ? document : '');
        if (options.readOnly === true && asked.write)
            throw new errors .Cp('refused', `${asked.name} is not sent: this is a dry run`);
        const send = () => attempt(asked, timeouts, async (signal) => {
            parameters.request.signal = signal;
            return request(parameters);
        });
        return asked.write ? send() : repeated(how, 'read', send, null);
    });
    const graphql = async (document, variables, shape) => (0,github_wire .e9)(shape, await octokit.graphql(document, { ...variables }), operationName(document));
    return {
        octokit,
        at: { owner: options.owner, repo: options.repo },
        query: graphql,
        write: writerOf(octokit.rest, how),
        mutate: (document, variables, shape, find) => repeated(how, find === undefined ? 'courtesy' : 'once', () => graphql(document, variables, shape), find ?? null),
    };
}
function createOctokit({ token, apiUrl, userAgent, log }) {
    const baseUrl = apiUrl.replace(/(?<!\/)\/+$/, '');
    const debug = (line) => log.debug(line);
    const logger = { debug: () => { }, info: debug, warn: debug, error: debug };
    const request = { fetch: transportOf(baseUrl), log: logger };
    return new dist_src .E((0,utils .EG)(token, { baseUrl, userAgent, log: logger, request }));
}
const NEEDS = {
    Deployments: 'deployments=read',
    DeploymentJobs: 'checks=read',
    SuiteCheckRuns: 'checks=read',
    CommitStatus: 'statuses=read',
};
function nameOf(method, url, document) {
    const path = decodeURIComponent(new URL(url).pathname.replace(/^\/api(\/v3)?(?=\/)/, ''));
    if (path !== '/graphql')
        return { name: `${method} ${path}`, write: method !== 'GET' && method !== 'HEAD' };
    const [, kind = 'query', query = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? [];
    const needs = NEEDS[query] ?? (query.startsWith('Pull') ? 'pull_requests=read' : null);
    return { name: operationName(document), write: kind === 'mutation', ...(needs !== null && { needs }) };
}
function operationName(document) {
    const [, kind = 'query', name = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? [];
    return `GraphQL ${kind} ${name}`.trimEnd();
}
const defaultTimeouts = { read: 10_000, write: 20_000 };
async function attempt(asked, timeouts, send) {
    let failure;
    try {
        const response = await send(AbortSignal.timeout(asked.write ? timeouts.write : timeouts.read));
        failure = (0,http_answer .nY)(response);
        if (failure === null)
            return response;
    }
    catch (error) {
        failure = (0,http_answer .m$)(error);
    }
    throw new FailedAttempt(asked, failure);
}
function transportOf(baseUrl) {
    const found = utils .NT.request?.fetch;
    const direct = baseUrl === utils .NT.baseUrl && isFetch(found) ? found : fetch;
    return async (input, init) => {
        const options = { ...init, redirect: 'manual' };
        const response = await direct(input, options);
        const from = input instanceof Request ? input.url : String(input);
        const target = redirectTarget(response.status, response.headers.get('location'), from, init?.method ?? 'GET');
        if (target === null)
            return response;
        await response.body?.cancel();
        return direct(target, options);
    };
}
function redirectTarget(status, location, from, method) {
    const follows = status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302));
    const target = follows && location !== null ? URL.parse(location, from) : null;
    return target?.origin === new URL(from).origin ? target.href : null;
}
function isFetch(value) {
    return typeof value === 'function';
}

// EXTERNAL MODULE: ./build/github/commits.js
var commits = __webpack_require__(72628);
;// CONCATENATED MODULE: ./build/github/deployments.js





const DESCRIPTION_CHARACTERS = 140;
const PAGE = 100;
function deploymentsOf(client) {
    const { octokit, at, write } = client;
    return {
        async list(environment, limit = PAGE) {
            const nodes = await newest(client, environment, limit);
            return Promise.all(nodes.map((node) => toDeployment(client, node, environment)));
        },
        async jobs(sha) {
            const suites = await suitesOf(client, sha);
            const each = await Promise.all(suites.map((suite) => jobsOfSuite(client, suite)));
            return each.flat();
        },
        async create({ sha, environment, description, payload }) {
            const record = { ref: sha, environment, description, payload, auto_merge: false, required_contexts: [] };
            return write.once(async (api) => {
                const { data } = await api.repos.createDeployment({ ...at, ...record });
                if ('id' in data)
                    return data.id;
                const why = data.message ?? 'it gave no reason';
                throw new errors .Cp('refused', `GitHub made no deployment of ${sha} to ${environment}: ${why}`);
            }, async () => {
                const { data } = await octokit.rest.repos.listDeployments({ ...at, sha, environment, per_page: 100 });
                const same = data.find((each) => each.description === description && isSame(each.payload, payload));
                return same?.id ?? null;
            });
        },
        async setStatus(id, { state, description, logUrl }) {
            const text = (0,github_wire .lD)(description, DESCRIPTION_CHARACTERS);
            const status = { ...at, deployment_id: id, state, description: text, log_url: logUrl };
            await write.once(async (api) => (await api.repos.createDeploymentStatus(status)).data.id, async () => {
                const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: id, per_page: 100 });
                const same = data.find((each) => each.state === state && each.description === text && each.log_url === logUrl);
                return same?.id ?? null;
            });
        },
    };
}
function isSame(one, other) {
    const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
    return text(one) === text(other);
}
async function newest({ query, at }, environment, limit) {
    const found = [];
    for (let after = null; found.length < limit;) {
        const first = Math.min(PAGE, limit - found.length);
        const answer = await query(graphql_documents .$i, { ...at, environment, first, after }, graphql_answers .zh);
        const page = answer.repository?.deployments;
        const nodes = page?.nodes?.filter((node) => node !== null);
        if (!page || !nodes || nodes.length !== page.nodes?.length)
            throw withheld(at, environment);
        found.push(...nodes);
        after = page.pageInfo.endCursor;
        if (page.pageInfo.hasNextPage && after !== null)
            continue;
        if (found.length !== page.totalCount)
            throw withheld(at, environment);
        break;
    }
    return found;
}
async function suitesOf({ query, at }, sha) {
    const page = async (after) => (await query(graphql_documents .jK, { ...at, sha, after }, graphql_answers .mM)).repository?.object;
    const first = await page(null);
    if (first == null)
        return [];
    return whole(await (0,graphql_answers .S4)(first.checkSuites, async (after) => (await page(after))?.checkSuites), sha);
}
async function jobsOfSuite({ query }, { id, workflowRun, checkRuns }) {
    const run = workflowRun?.databaseId;
    if (run == null)
        return [];
    const next = async (after) => (await query(graphql_documents .FB, { suite: id, after }, graphql_answers .Xt)).node?.checkRuns;
    const listed = whole(await (0,graphql_answers .S4)(checkRuns, next), `workflow run ${run}`);
    return listed.flatMap(({ databaseId: job, deployment }) => job === null || deployment?.databaseId == null ? [] : [{ deployment: deployment.databaseId, run, job }]);
}
function whole({ items, complete }, of) {
    if (complete)
        return items;
    throw new errors .Cp('refused', `GitHub did not give all check runs of ${of}`);
}
function withheld({ owner, repo }, environment) {
    return new errors .Cp('refused', `GitHub did not give all deployments of ${owner}/${repo} to ${environment}`);
}
async function toDeployment(client, node, environment) {
    const id = node.databaseId;
    if (id === null)
        throw new errors .Cp('refused', `GitHub gave no number for the deployment of ${node.commitOid} to ${environment}`);
    const known = node.statuses && (0,graphql_answers .OM)(node.statuses);
    const statuses = known?.complete ? known.items.map(toStatus) : await allStatuses(client, id);
    return {
        id,
        sha: node.commitOid,
        environment: node.environment ?? environment,
        originalEnvironment: node.originalEnvironment ?? node.environment ?? environment,
        task: node.task ?? 'deploy',
        createdAt: node.createdAt,
        by: toMaker(node.creator),
        statuses: statuses.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
    };
}
async function allStatuses({ octokit, at }, id) {
    const found = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
        ...at,
        deployment_id: id,
        per_page: 100,
    });
    return (0,github_wire .e9)(wireStatuses, found, 'The statuses of a deployment').map((status) => ({
        state: status.state,
        createdAt: status.created_at,
        logUrl: status.log_url || null,
        environment: status.environment || null,
        by: status.creator && {
            login: status.creator.login.replace(/\[bot\]$/, ''),
            kind: status.creator.type === 'Bot' ? 'Bot' : 'User',
        },
    }));
}
const wireStatuses = schemas .YOg(schemas .Ikc({
    state: schemas .k5n(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'])
        .or(schemas .euz('waiting').transform(() => 'pending')),
    created_at: github_wire .lG,
    log_url: schemas .YjP().nullish(),
    environment: schemas .YjP().nullish(),
    creator: schemas .Ikc({ login: schemas .YjP(), type: schemas .YjP() }).nullable(),
}));
const STATES = {
    ERROR: 'error',
    FAILURE: 'failure',
    INACTIVE: 'inactive',
    IN_PROGRESS: 'in_progress',
    PENDING: 'pending',
    QUEUED: 'queued',
    SUCCESS: 'success',
    WAITING: 'pending',
};
function toStatus({ state, createdAt, logUrl, environment, creator }) {
    return { state: STATES[state], createdAt, logUrl: logUrl || null, environment, by: toMaker(creator) };
}
function toMaker(account) {
    return account && { login: account.login, kind: account.__typename === 'Bot' ? 'Bot' : 'User' };
}

;// CONCATENATED MODULE: ./build/github/git-data.js






const wireObject = schemas .Ikc({ sha: github_wire .yK });
const wireRef = schemas .Ikc({ object: wireObject });
const wireCommit = schemas .Ikc({
    sha: github_wire .yK,
    tree: wireObject,
    parents: schemas .YOg(wireObject),
    message: schemas .YjP(),
    verification: schemas .Ikc({ verified: schemas .zMY() }),
});
function gitDataOf(client) {
    return { ...refsOf(client), ...objectsOf(client) };
}
function refsOf(client) {
    const rest = refsByRest(client);
    return { ...rest, moveRefs: refMover(client, rest) };
}
function refsByRest({ octokit, at, write }) {
    const getRef = async (ref) => {
        const found = await (0,api_errors .Xd)(octokit.rest.git.getRef({ ...at, ref: git_data_short(ref) }));
        return found && (0,github_wire .e9)(wireRef, found.data, ref).object.sha;
    };
    const standsAt = async (ref, sha) => ((await getRef(ref)) === sha ? true : null);
    const done = async (sent) => {
        await sent;
        return true;
    };
    return {
        getRef,
        async createRef(ref, sha) {
            const created = write.once((api) => done(api.git.createRef({ ...at, ref, sha })), () => standsAt(ref, sha));
            await (0,api_errors .hl)(created, (answer) => (answer.status === 422 && (0,http_answer .k0)(answer) ? 'exists' : null));
        },
        async updateRef(ref, sha) {
            const updated = write.once((api) => done(api.git.updateRef({ ...at, ref: git_data_short(ref), sha, force: false })), () => standsAt(ref, sha));
            await (0,api_errors .hl)(updated, (answer) => {
                if (answer.status !== 422)
                    return null;
                return (0,http_answer .Fc)(answer) ? 'not-fast-forward' : (0,http_answer .I_)(answer) ? 'not-found' : null;
            });
        },
        async deleteRef(ref, sha) {
            if ((await getRef(ref)) !== sha)
                return;
            const deleted = write.once((api) => done(api.git.deleteRef({ ...at, ref: git_data_short(ref) })), async () => ((await standsAt(ref, sha)) === null ? true : null));
            await (0,api_errors .Xd)((0,api_errors .hl)(deleted, (answer) => (answer.status === 422 && (0,http_answer .I_)(answer) ? 'not-found' : null)));
        },
    };
}
const ZERO = '0'.repeat(40);
const wireId = schemas .Ikc({ repository: schemas .Ikc({ id: schemas .YjP() }) });
const wireMoved = schemas .Ikc({ updateRefs: schemas .Ikc({ clientMutationId: schemas .YjP().nullable() }).nullable() });
function refMover(client, rest) {
    const { owner, repo } = client.at;
    let repository = null;
    return async (moves) => {
        try {
            repository ??= (await client.query(graphql_documents .XK, { owner, repo }, wireId)).repository.id;
            const updates = moves.map(({ ref, before, after }) => ({
                name: ref,
                beforeOid: before ?? ZERO,
                afterOid: after ?? ZERO,
            }));
            await client.mutate(graphql_documents .rY, { repository, updates }, wireMoved);
            return true;
        }
        catch (error) {
            if (!(error instanceof errors .Cp))
                throw error;
        }
        const found = await standing(rest, moves);
        if (found !== null && moves.every(({ after }, index) => found[index] === after))
            return true;
        if (found !== null && moves.some(({ before }, index) => found[index] !== before))
            return false;
        return movedByRest(rest, moves);
    };
}
async function standing({ getRef }, moves) {
    try {
        return await Promise.all(moves.map(({ ref }) => getRef(ref)));
    }
    catch (error) {
        if (error instanceof errors .Cp)
            return null;
        throw error;
    }
}
async function movedByRest(rest, moves) {
    try {
        for (const { ref, before, after } of moves) {
            if (after === null)
                await rest.deleteRef(ref, before ?? ZERO);
            else if (before === null)
                await rest.createRef(ref, after);
            else
                await rest.updateRef(ref, after);
        }
        return true;
    }
    catch (error) {
        const isElsewhere = error instanceof errors .Cp && ['exists', 'not-fast-forward', 'not-found'].includes(error.code);
        if (isElsewhere)
            return false;
        throw error;
    }
}
function objectsOf(client) {
    const { octokit, at, write } = client;
    return {
        async getCommit(sha) {
            const found = await octokit.rest.git.getCommit({ ...at, commit_sha: sha });
            const data = (0,github_wire .e9)(wireCommit, found.data, `Commit ${sha}`);
            return {
                sha: data.sha,
                tree: data.tree.sha,
                parents: data.parents.map((parent) => parent.sha),
                message: data.message,
                verified: data.verification.verified,
            };
        },
        async createCommit({ message, tree, parents }) {
            const { data } = await write.again((api) => api.git.createCommit({ ...at, message, tree, parents: [...parents] }));
            return { sha: data.sha, tree: data.tree.sha, verified: data.verification.verified };
        },
        readTextFiles: (tree) => readTextFiles(client, tree),
        createTree: (baseTree, edits) => createTree(client, baseTree, edits),
        async createBlob(content) {
            const blob = { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
            return (await write.again((api) => api.git.createBlob({ ...at, ...blob }))).data.sha;
        },
    };
}
function git_data_short(ref) {
    return ref.replace(/^refs\//, '');
}
const ENTRIES = 100;
async function createTree({ write, at }, baseTree, edits) {
    if (edits.length === 0 && baseTree !== null)
        return baseTree;
    const ordered = [...edits.filter(isRemoval), ...edits.filter((edit) => !isRemoval(edit))];
    let tree = baseTree;
    for (let start = 0; start === 0 || start < ordered.length; start += ENTRIES) {
        const entries = ordered.slice(start, start + ENTRIES).map((edit) => ({ ...edit, type: typeOf(edit.mode) }));
        const base = tree === null ? {} : { base_tree: tree };
        const { data } = await write.again((api) => api.git.createTree({ ...at, ...base, tree: entries }));
        tree = data.sha;
    }
    return tree ?? '';
}
function isRemoval(edit) {
    return 'sha' in edit && edit.sha === null;
}
function typeOf(mode) {
    return mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
}
const wireTree = schemas .Ikc({
    truncated: schemas .zMY(),
    tree: schemas .YOg(schemas .Ikc({ mode: schemas .YjP(), path: schemas .YjP(), sha: schemas .YjP() })),
});
const wireBlob = schemas .Ikc({ content: schemas .YjP() });
async function readTextFiles({ octokit, at }, tree) {
    const answer = await octokit.rest.git.getTree({ ...at, tree_sha: tree });
    const data = (0,github_wire .e9)(wireTree, answer.data, `Tree ${tree}`);
    if (data.truncated)
        throw new errors .Cp('refused', `GitHub lists only a part of tree ${tree}: it is too large to be read`);
    const files = data.tree.filter(({ mode }) => mode === '100644' || mode === '100755');
    const texts = files.map(async ({ path, sha }) => {
        const blob = await octokit.rest.git.getBlob({ ...at, file_sha: sha });
        const { content } = (0,github_wire .e9)(wireBlob, blob.data, `Blob ${sha}`);
        return [path, Buffer.from(content, 'base64').toString('utf8')];
    });
    return new Map(await Promise.all(texts));
}

;// CONCATENATED MODULE: ./build/github/issues.js





function issuesOf(client) {
    const { octokit, at, write } = client;
    const { issues } = octokit.rest;
    return {
        async get(number) {
            const asked = (0,api_errors .hl)(issues.get({ ...at, issue_number: number }), ({ status }) => status === 410 ? 'not-found' : null);
            const found = await (0,api_errors .Xd)(asked);
            return found && !found.data.pull_request ? toIssue(found.data) : null;
        },
        async list(labels) {
            const wanted = {
                ...at,
                labels: labels.join(','),
                state: 'all',
                sort: 'created',
                direction: 'desc',
                per_page: 100,
            };
            const found = await (0,api_errors .hl)(octokit.paginate(issues.listForRepo, wanted), disabled);
            return found.filter((each) => !each.pull_request).map(toIssue);
        },
        async changedSince(since) {
            const wanted = { ...at, since, state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
            const found = await (0,api_errors .hl)(octokit.paginate(issues.listForRepo, wanted), disabled);
            return found.filter((each) => !each.pull_request).map(toIssue);
        },
        async create({ labels, ...issue }) {
            const had = await hadLabels(client, labels);
            return (0,api_errors .hl)(createIssue(client, { ...issue, labels: had }), disabled);
        },
        async update(number, change) {
            await write.again((api) => api.issues.update({ ...at, issue_number: number, ...change }));
        },
        async relabel(number, { add, remove }) {
            if (add.length > 0)
                await addLabels(client, number, add);
            for (const name of remove)
                await (0,api_errors .Xd)(write.courtesy((api) => api.issues.removeLabel({ ...at, issue_number: number, name })));
        },
        comment: (number, body) => createComment(client, number, body),
    };
}
async function addLabels(client, number, labels) {
    const { at, write } = client;
    await ensureLabels(client, labels);
    await write.courtesy((api) => api.issues.addLabels({ ...at, issue_number: number, labels: [...labels] }));
}
async function hadLabels(client, labels) {
    const had = [];
    for (const label of labels) {
        try {
            await ensureLabels(client, [label]);
            had.push(label);
        }
        catch (error) {
            if (!(error instanceof errors .Cp))
                throw error;
        }
    }
    return had;
}
async function createIssue(client, issue) {
    const { at, write } = client;
    const { title, body, labels, assignees = [] } = issue;
    const people = assignees.length === 0 ? {} : { assignees: [...assignees] };
    try {
        return await write.once(async (api) => toIssue((await api.issues.create({ ...at, title, body, labels: [...labels], ...people })).data), async () => (await issues_newest(client)).find((each) => each.title === title && isSameText(each.body, body)) ?? null);
    }
    catch (error) {
        const isRefused = error instanceof api_errors .S6 && (error.answer.status === 403 || error.answer.status === 422);
        if (!isRefused || error.code === 'rate-limited')
            throw error;
        if (assignees.length > 0)
            return createIssue(client, { ...issue, assignees: [] });
        if (labels.length === 0)
            throw error;
        return createIssue(client, { ...issue, labels: [] });
    }
}
async function issues_newest({ octokit, at }) {
    const wanted = { ...at, state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
    const { data } = await octokit.rest.issues.listForRepo(wanted);
    return data.filter((each) => !each.pull_request).map(toIssue);
}
function isSameText(one, other) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(one) === plain(other);
}
async function createComment({ octokit, at, write }, number, body) {
    const of = { ...at, issue_number: number };
    await write.once(async (api) => (await api.issues.createComment({ ...of, body })).data.id, async () => {
        const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...of, per_page: 100 });
        return comments.findLast((comment) => isSameText(comment.body ?? '', body))?.id ?? null;
    });
}
function disabled({ status }) {
    return status === 410 ? 'issues-disabled' : null;
}
function toIssue(issue) {
    return {
        number: issue.number,
        title: issue.title,
        body: issue.body ?? '',
        state: issue.state === 'open' ? 'open' : 'closed',
        author: issue.user?.login ?? null,
        labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
        assignees: (issue.assignees ?? []).map(({ login }) => login),
        url: issue.html_url,
    };
}
const reactionNames = {
    THUMBS_UP: '+1',
    THUMBS_DOWN: '-1',
    CONFUSED: 'confused',
    ROCKET: 'rocket',
};
function commentsOf({ at, query, write }) {
    const page = async (issue, after) => {
        const answer = await query(graphql_documents .r_, { ...at, number: issue, after }, graphql_answers .Dr);
        return answer.repository?.issueOrPullRequest?.comments;
    };
    return {
        async list(issue) {
            const { items, complete } = await (0,graphql_answers .S4)(await page(issue, null), (after) => page(issue, after));
            return { comments: items.flatMap(toComment), complete };
        },
        async react(comment, reaction) {
            const content = { ...at, comment_id: comment, content: reaction };
            const { status } = await write.courtesy((api) => api.reactions.createForIssueComment(content));
            return status === 201;
        },
    };
}
function toComment(node) {
    const { databaseId, body, author, createdAt, lastEditedAt, reactionGroups } = node;
    if (databaseId === null)
        return [];
    const reactions = (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
        const reaction = reactionNames[content];
        return viewerHasReacted && reaction !== undefined ? [reaction] : [];
    });
    const edited = lastEditedAt !== null;
    return [{ id: databaseId, body, author: (0,accounts .wh)(author), at: createdAt, edited, reactions }];
}
function labelledOf(client) {
    const { octokit, at } = client;
    return {
        async open(label) {
            const wanted = { ...at, labels: label, state: 'open', per_page: 100 };
            const listed = await (0,api_errors .hl)(octokit.paginate(octokit.rest.issues.listForRepo, wanted), ({ status }) => status === 410 ? 'issues-disabled' : null);
            const issues = listed.filter((each) => !each.pull_request);
            return Promise.all(issues.map(async ({ number }) => ({ issue: number, by: await labeller(client, number, label) })));
        },
    };
}
function labelsOf({ octokit, at }) {
    return {
        async on(number) {
            const asked = { ...at, issue_number: number, per_page: 100 };
            const carried = new Map();
            for (const event of await octokit.paginate(octokit.rest.issues.listEventsForTimeline, asked)) {
                if ((event.event !== 'labeled' && event.event !== 'unlabeled') || !('label' in event))
                    continue;
                const { name } = event.label;
                if (typeof name !== 'string')
                    continue;
                if (event.event === 'unlabeled')
                    carried.delete(name.toLowerCase());
                else
                    carried.set(name.toLowerCase(), { name, by: ('actor' in event ? event.actor?.login : null) ?? null });
            }
            return [...carried.values()];
        },
    };
}
async function labeller({ octokit, at }, issue, label) {
    const asked = { ...at, issue_number: issue, per_page: 100 };
    const events = await octokit.paginate(octokit.rest.issues.listEventsForTimeline, asked);
    const applied = events.findLast((event) => event.event === 'labeled' && 'label' in event && event.label.name?.toLowerCase() === label.toLowerCase());
    return applied !== undefined && 'actor' in applied ? (applied.actor?.login ?? null) : null;
}
async function ensureLabels({ octokit, at, write }, names) {
    for (const name of names) {
        if (await (0,api_errors .Xd)(octokit.rest.issues.getLabel({ ...at, name })))
            continue;
        try {
            await write.courtesy((api) => api.issues.createLabel({ ...at, name, description: 'Set by a workflow' }));
        }
        catch (error) {
            if (!alreadyExists(error))
                throw error;
        }
    }
}
function alreadyExists(error) {
    return error instanceof api_errors .S6 && error.answer.details.some(({ code }) => code === 'already_exists');
}

// EXTERNAL MODULE: ./build/github/objects.js
var objects = __webpack_require__(8382);
;// CONCATENATED MODULE: ./build/github/pulls.js







function pullsOf(client) {
    const { octokit, at, write } = client;
    const { pulls } = octokit.rest;
    const listByHead = async (branch) => {
        const head = `${at.owner}:${branch}`;
        const wanted = { ...at, head, state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
        const found = await octokit.paginate(pulls.list, wanted);
        return found.filter(({ head: { ref, repo }, base }) => ref === branch && repo?.id === base.repo.id).map(toPull);
    };
    return {
        async get(number) {
            const found = await (0,api_errors .Xd)(pulls.get({ ...at, pull_number: number }));
            return found && toPull(found.data);
        },
        listByHead,
        create(pull) {
            const made = write.once(async (api) => toPull((await api.pulls.create({ ...at, ...pull })).data), async () => (await listByHead(pull.head)).find(({ base, state }) => base === pull.base && state === 'open') ?? null);
            return (0,api_errors .hl)(made, creationRefused);
        },
        async update(number, change) {
            await write.again((api) => api.pulls.update({ ...at, pull_number: number, ...change }));
        },
        addLabels: (number, labels) => addLabels(client, number, labels),
        async requestReviewers(number, { logins, teams }) {
            const asked = { ...at, pull_number: number, reviewers: [...logins], team_reviewers: [...teams] };
            await write.courtesy((api) => api.pulls.requestReviewers(asked));
        },
        enableAutoMerge: (number, head) => enableAutoMerge(client, number, head),
        comment: (number, body) => createComment(client, number, body),
        async files(number) {
            const found = await octokit.paginate(pulls.listFiles, { ...at, pull_number: number, per_page: 100 });
            return found.flatMap(({ filename, previous_filename: before }) => before === undefined ? [filename] : [filename, before]);
        },
    };
}
function creationRefused(answer) {
    if ((0,http_answer .Po)(answer))
        return 'pull-requests-not-permitted';
    return answer.status === 422 && (0,http_answer .D8)(answer) ? 'exists' : null;
}
const stackShape = schemas .Ikc({ base: schemas .Ikc({ ref: schemas .YjP().min(1) }) });
function toPull(pull) {
    const merged = pull.merged_at !== null;
    return {
        number: pull.number,
        title: pull.title,
        url: pull.html_url,
        state: pull.state === 'open' ? 'open' : 'closed',
        merged,
        ...(pull.merged_at !== null && { mergedAt: pull.merged_at }),
        mergeCommit: merged ? pull.merge_commit_sha : null,
        author: pull.user?.login ?? null,
        head: { sha: pull.head.sha, branch: pull.head.ref },
        base: pull.base.ref,
        stackBase: stackShape.safeParse(pull.stack).data?.base.ref ?? null,
        body: pull.body ?? '',
    };
}
const facts = schemas .Ikc({
    repository: schemas .Ikc({
        autoMergeAllowed: schemas .zMY(),
        viewerDefaultMergeMethod: schemas .k5n(['MERGE', 'REBASE', 'SQUASH']),
        pullRequest: schemas .Ikc({ id: schemas .YjP() }).nullable(),
    })
        .nullable(),
});
async function enableAutoMerge({ query, mutate, at }, number, head) {
    const { repository } = await query(graphql_documents .Ht, { ...at, number }, facts);
    const pull = repository?.pullRequest?.id;
    if (repository == null || pull === undefined)
        throw new errors .Cp('not-found', `there is no pull request #${number}`);
    if (!repository.autoMergeAllowed)
        throw new errors .Cp('refused', 'this repository does not allow auto-merge (Settings, General, "Allow auto-merge")');
    await mutate(graphql_documents .zk, { pull, mergeMethod: repository.viewerDefaultMergeMethod, head }, schemas .L5J());
}
function pullTextsOf({ query, at }) {
    return {
        async get(numbers) {
            const wanted = numbers.slice(0, 50);
            if (wanted.length === 0)
                return [];
            const variables = Object.fromEntries(wanted.map((number, index) => [`n${index}`, number]));
            const { repository } = await query((0,graphql_documents .Fz)(wanted.length), { ...at, ...variables }, graphql_answers .a_);
            return wanted.flatMap((_, index) => repository?.[`p${index}`] ?? []);
        },
    };
}

;// CONCATENATED MODULE: ./build/github/repository-info.js





const wireRepository = schemas .Ikc({
    id: schemas .Whr(),
    default_branch: schemas .YjP().min(1),
    has_issues: schemas .zMY(),
    private: schemas .zMY(),
});
function repositoryInfoOf({ octokit, at, query }) {
    return {
        async get() {
            const answer = await octokit.rest.repos.get(at);
            const data = (0,github_wire .e9)(wireRepository, answer.data, `GET /repos/${at.owner}/${at.repo}`);
            return { id: data.id, defaultBranch: data.default_branch, hasIssues: data.has_issues, private: data.private };
        },
        async viewer() {
            return (await query(graphql_documents .Zh, {}, graphql_answers .fj)).viewer.login;
        },
        async permission(login) {
            const found = await (0,api_errors .Xd)(octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: login }));
            return known(found?.data.permission);
        },
    };
}
function known(permission) {
    return permission === 'admin' || permission === 'write' || permission === 'read' ? permission : 'none';
}

;// CONCATENATED MODULE: ./build/github/reviews.js




const COMMITS_A_QUERY = 250;
const PULLS_A_QUERY = 40;
function reviewsOf(client) {
    return {
        async pullsOfCommits(shas) {
            const found = new Map();
            for (const part of partsOf(shas, COMMITS_A_QUERY))
                for (const [sha, numbers] of await halving(part, (some) => pullsOfPart(client, some)))
                    found.set(sha, numbers);
            return found;
        },
        async pullFacts(numbers) {
            const facts = [];
            for (const part of partsOf(numbers, PULLS_A_QUERY)) {
                for (const pull of await halving(part, (some) => reviews_pullsOf(client, some)))
                    facts.push(await toPullFacts(client, pull));
            }
            return facts;
        },
    };
}
async function pullsOfPart({ query, at }, shas) {
    const variables = Object.fromEntries(shas.map((sha, index) => [`o${index}`, sha]));
    const { repository } = await query((0,graphql_documents .Lt)(shas.length), { ...at, ...variables }, graphql_answers .OJ);
    const counts = (pull) => pull.merged && pull.baseRepository?.nameWithOwner === repository?.nameWithOwner;
    return shas.map((sha, index) => {
        const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? [];
        return [
            sha,
            nodes
                .filter((pull) => pull !== null)
                .filter(counts)
                .map(({ number }) => number),
        ];
    });
}
async function reviews_pullsOf({ query, at }, numbers) {
    const variables = Object.fromEntries(numbers.map((number, index) => [`n${index}`, number]));
    const { repository } = await query((0,graphql_documents .c3)(numbers.length), { ...at, ...variables }, graphql_answers .VD);
    return numbers.map((number, index) => {
        const pull = repository?.[`p${index}`];
        if (pull)
            return pull;
        throw new errors .Cp('not-found', `Pull request #${number} of ${at.owner}/${at.repo} does not exist, or the token may not see it`);
    });
}
async function halving(all, ask) {
    try {
        return await ask(all);
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'unreachable' || all.length === 1)
            throw error;
        const middle = Math.ceil(all.length / 2);
        return [...(await halving(all.slice(0, middle), ask)), ...(await halving(all.slice(middle), ask))];
    }
}
function partsOf(all, size) {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
async function toPullFacts(client, pull) {
    const commits = await listOf(client, pull, 'commits', pull.commits);
    const reviews = await listOf(client, pull, 'reviews', pull.reviews);
    const events = await listOf(client, pull, 'timelineItems', pull.timelineItems);
    const turns = await listOf(client, pull, 'turns', pull.turns);
    return {
        number: pull.number,
        title: pull.title,
        body: pull.body,
        url: pull.url,
        author: (0,accounts .wh)(pull.author),
        merged: pull.merged,
        mergedAt: pull.mergedAt,
        size: { files: pull.changedFiles, lines: pull.additions + pull.deletions },
        mergeCommit: pull.mergeCommit?.oid ?? null,
        headSha: pull.headRefOid,
        headBranch: pull.headRefName,
        headRepository: pull.headRepository?.nameWithOwner ?? null,
        base: pull.baseRefName,
        labels: (pull.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
        commits: commits.items.map(toCommit),
        reviews: reviews.items.flatMap(toReview),
        events: [...events.items.map(toEvent), ...turns.items.map(toTurn)],
        complete: commits.complete &&
            reviews.complete &&
            events.complete &&
            turns.complete &&
            commits.items.every(isWhole) &&
            reviews.items.every(isSubmitted),
    };
}
function listOf({ query, at }, { number }, list, first) {
    return (0,graphql_answers .S4)(first, async (after) => {
        const answer = await query((0,graphql_documents .bg)(list), { ...at, number, after }, graphql_answers .mC);
        const page = answer.repository?.pullRequest;
        return page?.[list];
    });
}
function toCommit({ commit }) {
    return {
        sha: commit.oid,
        authors: (0,graphql_answers .OM)(commit.authors).items.map(accounts .VI),
        committer: (0,accounts .VI)(commit.committer),
        parents: (0,graphql_answers .OM)(commit.parents).items.map(({ oid }) => oid),
    };
}
function isWhole({ commit }) {
    return (0,graphql_answers .OM)(commit.authors).complete && (0,graphql_answers .OM)(commit.parents).complete;
}
function isSubmitted({ submittedAt }) {
    return submittedAt !== null;
}
function toReview({ author, state, submittedAt, authorCanPushToRepository, commit }) {
    if (submittedAt === null)
        return [];
    const reviewer = (0,accounts .wh)(author);
    return [{ reviewer, state, submittedAt, canPush: authorCanPushToRepository, commit: commit?.oid ?? null }];
}
function toTurn({ __typename: type, createdAt: at }) {
    return { kind: type === 'ClosedEvent' ? 'closed' : 'reopened', at };
}
function toEvent(event) {
    switch (event.__typename) {
        case 'HeadRefForcePushedEvent':
            return {
                kind: 'head-force-pushed',
                at: event.createdAt,
                before: event.beforeCommit?.oid ?? null,
                after: event.afterCommit?.oid ?? null,
                actor: (0,accounts .wh)(event.actor)?.login ?? null,
            };
        case 'BaseRefChangedEvent':
            return { kind: 'base-changed', at: event.createdAt, from: event.previousRefName, to: event.currentRefName };
        case 'AutomaticBaseChangeSucceededEvent':
            return { kind: 'base-changed', at: event.createdAt, from: event.oldBase, to: event.newBase };
    }
}

;// CONCATENATED MODULE: ./build/github/runs.js



const wireRun = schemas .Ikc({
    id: schemas .Whr(),
    run_attempt: schemas .Whr().min(1).optional(),
    path: schemas .YjP(),
    head_branch: schemas .YjP().nullable(),
    event: schemas .YjP(),
    head_sha: schemas .YjP(),
    status: schemas .YjP().nullable(),
    conclusion: schemas .YjP().nullable(),
    run_started_at: github_wire .lG.optional(),
    created_at: github_wire .lG,
    repository: schemas .Ikc({ id: schemas .Whr() }),
    head_repository: schemas .Ikc({ id: schemas .Whr() }).nullable(),
    referenced_workflows: schemas .YOg(schemas .Ikc({ path: schemas .YjP() })).nullish(),
});
const wireJob = schemas .Ikc({
    id: schemas .Whr(),
    run_id: schemas .Whr(),
    name: schemas .YjP(),
    runner_name: schemas .YjP().nullable(),
    status: schemas .YjP(),
    html_url: schemas .YjP().nullable(),
    started_at: github_wire .lG,
    completed_at: github_wire .lG.nullable(),
    steps: schemas .YOg(schemas .Ikc({
        name: schemas .YjP(),
        status: schemas .YjP(),
        conclusion: schemas .YjP().nullable(),
        completed_at: github_wire .lG.nullish(),
    }))
        .optional(),
});
const wireApprovals = schemas .YOg(schemas .Ikc({
    state: schemas .YjP(),
    user: schemas .Ikc({ login: schemas .YjP().min(1), type: schemas .YjP() }),
    environments: schemas .YOg(schemas .Ikc({ name: schemas .YjP() })),
}));
function runsOf({ octokit, at }) {
    const { actions } = octokit.rest;
    const get = async (id) => {
        const found = await (0,api_errors .Xd)(actions.getWorkflowRun({ ...at, run_id: id }));
        return found && toRun(found.data);
    };
    return {
        get,
        isCancelled: cancelledOf({ octokit, at }),
        async approvals(id) {
            const { data } = await actions.getReviewsForRun({ ...at, run_id: id });
            const read = (0,github_wire .e9)(wireApprovals, data, 'Who released a workflow run');
            return read.map(({ user, state, environments }) => ({
                login: user.login,
                kind: user.type === 'User' ? 'User' : 'Bot',
                approved: state === 'approved',
                environments: environments.map(({ name }) => name),
            }));
        },
        async ofJob(id) {
            const found = await (0,api_errors .Xd)(actions.getJobForWorkflowRun({ ...at, job_id: id }));
            return (found &&
                get((0,github_wire .e9)(schemas .Ikc({ run_id: schemas .Whr() }), found.data, 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}').run_id));
        },
        async jobs(id, attempt) {
            const found = await octokit.paginate(actions.listJobsForWorkflowRunAttempt, {
                ...at,
                run_id: id,
                attempt_number: attempt,
                per_page: 100,
            });
            return found.map(toJob);
        },
        async job(id) {
            const found = await (0,api_errors .Xd)(actions.getJobForWorkflowRun({ ...at, job_id: id }));
            return found && toJob(found.data);
        },
    };
}
function cancelledOf({ octokit, at }) {
    let etag;
    return async (id, attempt) => {
        const headers = etag === undefined ? {} : { 'if-none-match': etag };
        try {
            const answer = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id, headers });
            etag = answer.headers.etag;
            const run = toRun(answer.data);
            return run.conclusion === 'cancelled' || run.status === 'completed' || run.attempt > attempt;
        }
        catch (error) {
            if (error instanceof api_errors .S6 && error.answer.status === 304)
                return false;
            throw error;
        }
    };
}
function toRun(wire) {
    const run = (0,github_wire .e9)(wireRun, wire, 'A workflow run');
    return {
        id: run.id,
        attempt: run.run_attempt ?? 1,
        path: withoutRef(run.path),
        branch: run.head_branch,
        event: run.event,
        sha: run.head_sha,
        status: run.status ?? 'unknown',
        conclusion: run.conclusion,
        startedAt: run.run_started_at ?? run.created_at,
        createdAt: run.created_at,
        fromFork: run.head_repository?.id !== run.repository.id,
        calls: (run.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
    };
}
function withoutRef(path) {
    return path.replace(/^(.+?\.ya?ml)@.*$/s, '$1');
}
function toJob(wire) {
    const job = (0,github_wire .e9)(wireJob, wire, 'A job of a workflow run');
    return {
        id: job.id,
        run: job.run_id,
        name: job.name,
        runnerName: job.runner_name,
        status: job.status,
        url: job.html_url,
        startedAt: job.started_at,
        completedAt: job.completed_at,
        steps: (job.steps ?? []).map(({ completed_at, ...step }) => ({ ...step, completedAt: completed_at ?? null })),
    };
}
function workflowsOf({ at, write }) {
    return {
        async dispatch(workflow, branch, inputs) {
            const workflow_id = workflow.split('/').at(-1) ?? workflow;
            const dispatch = { ...at, workflow_id, ref: branch, inputs: { ...inputs } };
            await write.again((api) => api.actions.createWorkflowDispatch(dispatch));
        },
    };
}

;// CONCATENATED MODULE: ./build/github/settings.js




const workflowPermissions = schemas .Ikc({ can_approve_pull_request_reviews: schemas .zMY() });
const rule = schemas .Ikc({
    type: schemas .YjP(),
    parameters: schemas .Ikc({ required_approving_review_count: schemas .Whr().optional() }).optional().catch({}),
});
function settingsOf({ octokit, at }) {
    return {
        async mayOpenPulls() {
            try {
                const asked = octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at);
                const found = await (0,api_errors .Xd)(asked);
                if (found === null)
                    return null;
                return (0,github_wire .e9)(workflowPermissions, found.data, 'Workflow permissions').can_approve_pull_request_reviews;
            }
            catch (error) {
                if (error instanceof errors .Cp && error.code === 'missing-permission')
                    return null;
                throw error;
            }
        },
        async rules(branch) {
            const { data } = await octokit.rest.repos.getBranchRules({ ...at, branch, per_page: 100 });
            return (0,github_wire .e9)(schemas .YOg(rule), data, `Rules of ${branch}`).map(({ type, parameters }) => {
                return { type, approvals: parameters?.required_approving_review_count ?? null };
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/github/forge.js














function createForge(options) {
    const client = createClient(options);
    return {
        activity: (0,activity .D)(client),
        apps: (0,accounts .OC)(client),
        checks: checksOf(client),
        comments: commentsOf(client),
        comparisons: (0,commits .Qf)(client),
        contents: (0,objects .KD)(client),
        commits: (0,commits .g3)(client),
        deployments: deploymentsOf(client),
        gitData: gitDataOf(client),
        info: repositoryInfoOf(client),
        issues: issuesOf(client),
        labelled: labelledOf(client),
        labels: labelsOf(client),
        objects: (0,objects .iZ)(client),
        pulls: pullsOf(client),
        pullTexts: pullTextsOf(client),
        reviews: reviewsOf(client),
        runs: runsOf(client),
        settings: settingsOf(client),
        teams: (0,accounts .uk)(client),
        workflows: workflowsOf(client),
    };
}


  }),

  23361:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B4: () => (  peopleOfCommitsAnswer),
    Dr: () => (  commentsAnswer),
    OJ: () => (  pullsOfCommitsAnswer),
    OM: () => (  onePage),
    S4: () => (  allPages),
    SM: () => (  commitStatusAnswer),
    VD: () => (  pullFactsAnswer),
    Xt: () => (  suiteCheckRunsAnswer),
    a_: () => (  pullTextsAnswer),
    fj: () => (  viewerAnswer),
    mC: () => (  pullListAnswer),
    mM: () => (  deploymentJobsAnswer),
    zh: () => (  deploymentsAnswer)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13125);


function connection(node) {
    return zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        pageInfo: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable() }),
        nodes: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(node.nullable()).nullable(),
        totalCount: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr().optional(),
    });
}
function counted(node) {
    return connection(node).required({ totalCount: true });
}
function aliased(node) {
    return zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), node.nullable()).nullable() });
}
const viewerAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ viewer: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ login: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .rQ }) });
const account = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), login: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .rQ });
const signature = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    email: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ login: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .rQ }).nullable(),
});
const status = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['ERROR', 'FAILURE', 'INACTIVE', 'IN_PROGRESS', 'PENDING', 'QUEUED', 'SUCCESS', 'WAITING']),
    createdAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG,
    logUrl: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    creator: account.nullable(),
});
const deployment = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    databaseId: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr().nullable(),
    commitOid: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .yK,
    environment: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    originalEnvironment: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    task: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    createdAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG,
    creator: account.nullable(),
    statuses: counted(status).nullable(),
});
const deploymentsAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ deployments: counted(deployment) }).nullable(),
});
const checkRun = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    databaseId: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr().nullable(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ databaseId: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr().nullable() }).nullable(),
});
const checkSuite = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    workflowRun: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ databaseId: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr().nullable() }).nullable(),
    checkRuns: counted(checkRun).nullable(),
});
const deploymentJobsAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ object: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ checkSuites: counted(checkSuite).nullish() }).nullable() }).nullable(),
});
const suiteCheckRunsAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    node: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ checkRuns: counted(checkRun).nullish() }).nullable(),
});
const commitStatusAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        object: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
            status: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
                context: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
                    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['EXPECTED', 'ERROR', 'FAILURE', 'PENDING', 'SUCCESS']),
                    creator: account.nullable(),
                })
                    .nullable(),
            })
                .nullish(),
        })
            .nullable(),
    })
        .nullable(),
});
const oid = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ oid: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .yK });
const commit = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    commit: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        oid: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .yK,
        authors: counted(signature),
        committer: signature.nullable(),
        parents: counted(oid),
    }),
});
const review = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']),
    submittedAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG.nullable(),
    authorCanPushToRepository: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY(),
    author: account.nullable(),
    commit: oid.nullable(),
});
const event = zod__WEBPACK_IMPORTED_MODULE_1__  .gMt('__typename', [
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        __typename: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('HeadRefForcePushedEvent'),
        createdAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG,
        actor: account.nullable(),
        beforeCommit: oid.nullable(),
        afterCommit: oid.nullable(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        __typename: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('BaseRefChangedEvent'),
        createdAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG,
        previousRefName: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        currentRefName: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        __typename: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('AutomaticBaseChangeSucceededEvent'),
        createdAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG,
        oldBase: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        newBase: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    }),
]);
const turn = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['ClosedEvent', 'ReopenedEvent']), createdAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG });
const pullLists = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    commits: counted(commit),
    reviews: counted(review).nullable(),
    timelineItems: connection(event),
    turns: connection(turn),
});
const pull = pullLists.extend({
    number: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr(),
    title: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    url: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    merged: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY(),
    mergedAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG.nullable(),
    additions: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr(),
    deletions: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr(),
    changedFiles: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr(),
    headRefOid: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .yK,
    headRefName: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    baseRefName: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    author: account.nullable(),
    mergeCommit: oid.nullable(),
    headRepository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ nameWithOwner: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }).nullable(),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ nodes: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }).nullable()).nullable() }).nullish(),
});
const pullFactsAnswer = aliased(pull);
const pullListAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ pullRequest: pullLists.partial().nullable() }).nullable(),
});
const associatedPull = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr(),
    merged: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY(),
    baseRepository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ nameWithOwner: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }).nullable(),
});
const pullsOfCommit = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    associatedPullRequests: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ nodes: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(associatedPull.nullable()).nullable() }).nullish(),
});
const pullsOfCommitsAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ nameWithOwner: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }).catchall(pullsOfCommit.nullable()).nullable(),
});
const comment = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    databaseId: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr().nullable(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    createdAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG,
    lastEditedAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG.nullable(),
    author: account.nullable(),
    reactionGroups: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), viewerHasReacted: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY() })).nullish(),
});
const commentsAnswer = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ issueOrPullRequest: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ comments: connection(comment) }).nullable() }).nullable(),
});
const people = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ authors: counted(signature).optional(), committer: signature.nullish() });
const peopleOfCommitsAnswer = aliased(people);
const pullTextsAnswer = aliased(zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr(), body: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), lastEditedAt: _wire_js__WEBPACK_IMPORTED_MODULE_0__  .lG.nullable() }));
const MOST_PAGES = 20;
async function allPages(first, next) {
    const items = [];
    let complete = true;
    let page = first;
    for (let pages = 0;; pages++) {
        if (!page?.nodes)
            return { items, complete: false };
        for (const node of page.nodes) {
            if (node === null)
                complete = false;
            else
                items.push(node);
        }
        const { hasNextPage, endCursor } = page.pageInfo;
        if (!hasNextPage)
            return { items, complete: complete && isWhole(page, items.length) };
        if (endCursor === null || pages === MOST_PAGES)
            return { items, complete: false };
        page = await next(endCursor);
    }
}
function onePage(page) {
    const items = (page.nodes ?? []).filter((node) => node !== null);
    const complete = !page.pageInfo.hasNextPage && items.length === page.nodes?.length;
    return { items, complete: complete && isWhole(page, items.length) };
}
function isWhole({ totalCount, nodes, pageInfo }, found) {
    return (totalCount ?? found) === found && (nodes?.length !== 0 || pageInfo.endCursor === null);
}


  }),

  58744:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $i: () => (  DEPLOYMENTS),
    FB: () => (  SUITE_CHECK_RUNS),
    Fz: () => (  pullTextsDocument),
    Ht: () => (  AUTO_MERGE_FACTS),
    Lt: () => (  pullsOfCommitsDocument),
    SR: () => (  peopleOfCommitsDocument),
    XK: () => (  REPOSITORY_ID),
    ZT: () => (  COMMIT_STATUS),
    Zh: () => (  VIEWER),
    bg: () => (  pullListDocument),
    c3: () => (  pullFactsDocument),
    jK: () => (  DEPLOYMENT_JOBS),
    rY: () => (  MOVE_REFS),
    r_: () => (  COMMENTS),
    zk: () => (  ENABLE_AUTO_MERGE)
  });
const VIEWER = `query Viewer { viewer { login } }`;
const REPOSITORY_ID = `query RepositoryId($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }`;
const MOVE_REFS = `
mutation MoveRefs($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`;
const AUTO_MERGE_FACTS = `
query PullAutoMerge($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    autoMergeAllowed viewerDefaultMergeMethod
    pullRequest(number: $number) { id }
  }
}`;
const ENABLE_AUTO_MERGE = `
mutation EnableAutoMerge($pull: ID!, $mergeMethod: PullRequestMergeMethod!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pull, mergeMethod: $mergeMethod, expectedHeadOid: $head }) {
    pullRequest { number }
  }
}`;
const DEPLOYMENTS = `
query Deployments($owner: String!, $repo: String!, $environment: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId commitOid environment originalEnvironment task createdAt
        creator { ...Account }
        statuses(first: 30) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { state createdAt logUrl environment creator { ...Account } }
        }
      }
    }
  }
}
fragment Account on Actor { __typename login }`;
const CHECK_RUNS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { databaseId deployment { databaseId } }`;
const DEPLOYMENT_JOBS = `
query DeploymentJobs($owner: String!, $repo: String!, $sha: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        checkSuites(first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            id
            workflowRun { databaseId }
            checkRuns(first: 100, filterBy: { checkType: ALL }) { ${CHECK_RUNS} }
          }
        }
      }
    }
  }
}`;
const COMMIT_STATUS = `
query CommitStatus($owner: String!, $repo: String!, $sha: GitObjectID!, $context: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit { status { context(name: $context) { state creator { ...Account } } } }
    }
  }
}
fragment Account on Actor { __typename login }`;
const SUITE_CHECK_RUNS = `
query SuiteCheckRuns($suite: ID!, $after: String) {
  node(id: $suite) {
    ... on CheckSuite { checkRuns(first: 100, after: $after, filterBy: { checkType: ALL }) { ${CHECK_RUNS} } }
  }
}`;
const COMMITS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    commit {
      oid
      authors(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Signature } }
      committer { ...Signature }
      parents(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { oid } }
    }
  }`;
const REVIEWS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { state submittedAt authorCanPushToRepository author { ...Account } commit { oid } }`;
const EVENTS = `
  pageInfo { hasNextPage endCursor }
  nodes {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...Account } beforeCommit { oid } afterCommit { oid } }
    ... on BaseRefChangedEvent { createdAt previousRefName currentRefName }
    ... on AutomaticBaseChangeSucceededEvent { createdAt oldBase newBase }
  }`;
const TURNS = `
  pageInfo { hasNextPage endCursor }
  nodes { __typename ... on ClosedEvent { createdAt } ... on ReopenedEvent { createdAt } }`;
const REVIEW_STATES = '[APPROVED, CHANGES_REQUESTED, DISMISSED]';
const EVENT_TYPES = '[HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]';
const ACCOUNT = 'fragment Account on Actor { __typename login }';
const SIGNATURE = 'fragment Signature on GitActor { name email user { login } }';
const LISTS = {
    commits: { first: 30, call: (page) => `commits(${page}) { ${COMMITS} }`, fragments: SIGNATURE },
    reviews: {
        first: 100,
        call: (page) => `reviews(${page}, states: ${REVIEW_STATES}) { ${REVIEWS} }`,
        fragments: ACCOUNT,
    },
    timelineItems: {
        first: 100,
        call: (page) => `timelineItems(${page}, itemTypes: ${EVENT_TYPES}) { ${EVENTS} }`,
        fragments: ACCOUNT,
    },
    turns: {
        first: 20,
        call: (page) => `turns: timelineItems(${page}, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) { ${TURNS} }`,
        fragments: '',
    },
};
function pullFactsDocument(count) {
    const lists = Object.values(LISTS).map(({ first, call }) => call(`first: ${first}`));
    return `
query PullFacts($owner: String!, $repo: String!${each(count, (i) => `, $n${i}: Int!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `p${i}: pullRequest(number: $n${i}) { ...Facts } `)}}
}
fragment Facts on PullRequest {
  number title body url merged mergedAt additions deletions changedFiles headRefOid headRefName baseRefName
  author { ...Account }
  mergeCommit { oid }
  headRepository { nameWithOwner }
  labels(first: 20) { nodes { name } }
  ${lists.join('\n  ')}
}
${ACCOUNT}
${SIGNATURE}`;
}
function pullListDocument(list) {
    const { call, fragments } = LISTS[list];
    return `
query PullList($owner: String!, $repo: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${call('first: 100, after: $after')} } }
}
${fragments}`;
}
function pullsOfCommitsDocument(count) {
    return `
query PullsOfCommits($owner: String!, $repo: String!${each(count, (i) => `, $o${i}: GitObjectID!`)}) {
  repository(owner: $owner, name: $repo) { nameWithOwner ${each(count, (i) => `c${i}: object(oid: $o${i}) { ...Pulls } `)}}
}
fragment Pulls on GitObject {
  ... on Commit { associatedPullRequests(first: 5) { nodes { number merged baseRepository { nameWithOwner } } } }
}`;
}
function peopleOfCommitsDocument(count) {
    return `
query PeopleOfCommits($owner: String!, $repo: String!${each(count, (i) => `, $o${i}: GitObjectID!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `c${i}: object(oid: $o${i}) { ...People } `)}}
}
fragment People on GitObject {
  ... on Commit {
    authors(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Signature } }
    committer { ...Signature }
  }
}
${SIGNATURE}`;
}
const COMMENTS = `
query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(first: 100, after: $after) { ...Comments } }
      ... on PullRequest { comments(first: 100, after: $after) { ...Comments } }
    }
  }
}
fragment Comments on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { databaseId body createdAt lastEditedAt author { ...Account } reactionGroups { content viewerHasReacted } }
}
${ACCOUNT}`;
function each(count, text) {
    return Array.from({ length: count }, (_, index) => text(index)).join('');
}
function pullTextsDocument(count) {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const variables = numbers.map((index) => `, $n${index}: Int!`).join('');
    const asked = numbers.map((index) => `p${index}: pullRequest(number: $n${index}) { number body lastEditedAt }`);
    return `
query PullTexts($owner: String!, $repo: String!${variables}) {
  repository(owner: $owner, name: $repo) { ${asked.join(' ')} }
}`;
}


  }),

  84295:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D8: () => (  saysPullRequestExists),
    Fc: () => (  saysNotFastForward),
    IB: () => (  saysSecondaryLimit),
    I_: () => (  saysRefMissing),
    Po: () => (  saysPullRequestsNotPermitted),
    gR: () => (  saysNotAccessible),
    k0: () => (  saysRefExists),
    m$: () => (  failureOfError),
    nY: () => (  failureOfResponse)
  });
function readAnswer(status, headers, data) {
    const lower = {};
    for (const [name, value] of Object.entries(headers))
        if (value !== undefined)
            lower[name.toLowerCase()] = String(value);
    const media = lower['content-type'];
    return {
        status,
        headers: lower,
        message: textOf(data, 'message'),
        details: listOf(memberOf(data, 'errors')).map(readDetail),
        foreign: media !== undefined && !isJson(media) ? media : null,
    };
}
function isJson(media) {
    return /^application\/([\w.+-]+\+)?json\b/i.test(media);
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
}
function readDetail(value) {
    return {
        code: textOf(value, 'code') || textOf(memberOf(value, 'extensions'), 'code'),
        field: textOf(value, 'field'),
        resource: textOf(value, 'resource'),
        type: textOf(value, 'type'),
        message: typeof value === 'string' ? value : textOf(value, 'message'),
    };
}
function textOf(value, name) {
    const member = memberOf(value, name);
    return typeof member === 'string' ? member : '';
}
function listOf(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? [value] : [];
}
const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
function failureOfResponse(response) {
    const { status, headers, data } = response;
    if (status === 204)
        return null;
    const answer = readAnswer(status, headers, data);
    if (status >= 300)
        return { kind: 'answer', answer };
    if (typeof data !== 'object' || data === null) {
        const media = answer.headers['content-type'];
        if (media !== undefined && !isJson(media))
            return { kind: 'answer', answer };
        return { kind: 'no-answer', sent: true, why: 'the answer broke off', cause: undefined };
    }
    return isGraphqlError(data) ? { kind: 'answer', answer } : null;
}
function failureOfError(error) {
    const response = memberOf(error, 'response');
    const status = memberOf(response, 'status');
    const headers = memberOf(response, 'headers');
    if (typeof status === 'number' && typeof headers === 'object' && headers !== null) {
        return {
            kind: 'answer',
            answer: readAnswer(status, Object.fromEntries(Object.entries(headers)), memberOf(response, 'data')),
        };
    }
    const chain = causesOf(error);
    const timedOut = chain.some((each) => each.name === 'TimeoutError');
    const code = chain.map((each) => memberOf(each, 'code')).find((each) => typeof each === 'string');
    return {
        kind: 'no-answer',
        sent: typeof code !== 'string' || !BEFORE_SENDING.has(code),
        why: timedOut
            ? 'no answer in time'
            : typeof code === 'string'
                ? `no answer (${code})`
                : `no answer (${chain.at(-1)?.message ?? 'unknown cause'})`,
        cause: chain.at(-1),
    };
}
function isGraphqlError(data) {
    return 'errors' in data && Array.isArray(data.errors) && data.errors.length > 0;
}
function causesOf(error) {
    if (!(error instanceof Error))
        return [];
    const inner = error instanceof AggregateError ? error.errors : [error.cause];
    return [error, ...inner.flatMap(causesOf)];
}
const saysSecondaryLimit = (answer) => says(answer, /secondary rate limit|abuse detection/i);
const saysPullRequestsNotPermitted = (answer) => says(answer, /not permitted to create (or approve )?pull requests/i);
const saysPullRequestExists = (answer) => says(answer, /a pull request already exists/i);
const saysRefExists = (answer) => says(answer, /reference already exists/i);
const saysRefMissing = (answer) => says(answer, /reference does not exist/i);
const saysNotFastForward = (answer) => says(answer, /not a fast[ -]forward/i);
const saysNotAccessible = (answer) => says(answer, /resource not accessible by/i);
function says(answer, wording) {
    return wording.test(answer.message) || answer.details.some((detail) => wording.test(detail.message));
}


  }),

  30898:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  remembered)
  });
function remembered(lasts = () => true) {
    const answers = new Map();
    return (key, ask) => {
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const answer = ask();
        answers.set(key, answer);
        answer.then((found) => void (lasts(found) || answers.delete(key)), () => void answers.delete(key));
        return answer;
    };
}


  }),

  8382:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KD: () => (  contentsOf),
    _O: () => (  RANGE_PAGE),
    iZ: () => (  objectsOf)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6601);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38412);
  var _commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72628);
  var _immutable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30898);
  var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13125);






const RANGE_PAGE = 100;
const wireTree = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    truncated: zod__WEBPACK_IMPORTED_MODULE_3__  .zMY(),
    tree: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ mode: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), sha: _wire_js__WEBPACK_IMPORTED_MODULE_2__  .yK })),
});
const wireBlob = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), encoding: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('base64') });
const wireCommit = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    sha: _wire_js__WEBPACK_IMPORTED_MODULE_2__  .yK,
    tree: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ sha: _wire_js__WEBPACK_IMPORTED_MODULE_2__  .yK }),
    parents: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ sha: _wire_js__WEBPACK_IMPORTED_MODULE_2__  .yK })),
    message: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
});
function objectsOf({ octokit, at }) {
    const { git, repos } = octokit.rest;
    return {
        async commit(sha) {
            const found = await (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Xd)((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__  .hl)(git.getCommit({ ...at, commit_sha: sha }), _commits_js__WEBPACK_IMPORTED_MODULE_1__  .t8));
            if (found === null)
                return null;
            const { tree, parents, message } = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__  .e9)(wireCommit, found.data, `Commit ${sha}`);
            const subject = message.split('\n')[0] ?? '';
            return { sha, tree: tree.sha, parents: parents.map((parent) => parent.sha), subject, message };
        },
        async range(base, head, page) {
            const asked = { ...at, basehead: `${base}...${head}`, per_page: RANGE_PAGE, page };
            const found = await (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Xd)((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__  .hl)(repos.compareCommitsWithBasehead(asked), _commits_js__WEBPACK_IMPORTED_MODULE_1__  .t8));
            if (found === null)
                return null;
            const { status, total_commits: total, commits } = found.data;
            return { status: (0,_commits_js__WEBPACK_IMPORTED_MODULE_1__  .c2)(status), total, commits: commits.map(_commits_js__WEBPACK_IMPORTED_MODULE_1__  .dO) };
        },
        async tree(id, deep) {
            const { data } = await git.getTree({ ...at, tree_sha: id, ...(deep ? { recursive: '1' } : {}) });
            const { tree, truncated } = (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__  .e9)(wireTree, data, `Tree ${id}`);
            return { entries: tree.map(({ path, mode, sha }) => ({ path, mode, id: sha })), complete: !truncated };
        },
        async blob(id) {
            const { data } = await git.getBlob({ ...at, file_sha: id });
            return Buffer.from((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__  .e9)(wireBlob, data, `Blob ${id}`).content, 'base64');
        },
    };
}
function contentsOf({ octokit, at }) {
    const once = (0,_immutable_js__WEBPACK_IMPORTED_MODULE_4__  .H)();
    const text = async (path, ref) => {
        const found = await (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Xd)(octokit.rest.repos.getContent({ ...at, path, ref }));
        const data = found?.data;
        if (data === undefined || Array.isArray(data) || !('content' in data) || data.encoding !== 'base64')
            return null;
        return Buffer.from(data.content, 'base64').toString('utf8');
    };
    return {
        text: (path, ref) => ((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_5__  .jh)(ref) ? once(`${ref}:${path}`, () => text(path, ref)) : text(path, ref)),
        async names(folder, ref) {
            const found = await (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Xd)(octokit.rest.repos.getContent({ ...at, path: folder, ref }));
            const entries = Array.isArray(found?.data) ? found.data : [];
            return entries.filter(({ type }) => type === 'file').map(({ name }) => name);
        },
    };
}


  }),

  50919:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  JOB),
    s: () => (  createPatience)
  });
  var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);

const JOB = 600_000;
const SOON = 30_000;
function createPatience() {
    const hurried = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
    return {
        limit: () => (hurried.getStore() === true ? SOON : JOB),
        soon: (work) => hurried.run(true, work),
    };
}


  }),

  15892:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BA: () => (  MOMENT),
    Ge: () => (  isDoubtful),
    LF: () => (  limitOf),
    WG: () => (  isPassing),
    fI: () => (  waitBefore),
    kO: () => (  notWaited)
  });
  var _http_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84295);
  var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50919);


const PAUSES = [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];
const PASSING_STATUS = new Set([500, 502, 503, 504]);
const MOMENT = 3500;
const notWaited = { repeats: 0, pauses: 0, limits: 0 };
function waitBefore(failure, waited, most, now) {
    const repeats = waited.repeats + 1;
    const pause = PAUSES[Math.min(waited.repeats, PAUSES.length - 1)] ?? 0;
    const limit = failure.kind === 'answer' ? limitOf(failure.answer, now) : null;
    if (limit !== null) {
        const wait = Math.max(limit.wait, waited.repeats === 0 ? 0 : pause);
        const limits = waited.limits + wait;
        return limits > _patience_js__WEBPACK_IMPORTED_MODULE_1__  .c ? null : { wait, waited: { ...waited, repeats, limits } };
    }
    if (failure.kind === 'answer' && !isPassing(failure.answer) && !isForeign(failure.answer))
        return null;
    const asked = failure.kind === 'answer' ? retryAfter(failure.answer, now) : null;
    const left = most - waited.pauses;
    if (left <= 0 || (asked !== null && asked > _patience_js__WEBPACK_IMPORTED_MODULE_1__  .c - waited.pauses))
        return null;
    const wait = asked ?? Math.min(pause, left);
    return { wait, waited: { ...waited, repeats, pauses: waited.pauses + wait } };
}
function isDoubtful(failure) {
    if (failure.kind === 'no-answer')
        return failure.sent;
    return isPassing(failure.answer) || isForeign(failure.answer);
}
function isForeign({ status, foreign }) {
    return foreign !== null && status < 300;
}
function isPassing(answer) {
    if (answer.status !== 200)
        return PASSING_STATUS.has(answer.status);
    return answer.details.length > 0 && answer.details.every(({ type, code }) => type === '' && code === '');
}
const UNNAMED_WAIT = 60_000;
function limitOf(answer, now) {
    const limited = answer.details.some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT');
    if (answer.status !== 403 && answer.status !== 429 && !limited)
        return null;
    const asked = retryAfter(answer, now);
    if (asked !== null)
        return { kind: 'secondary', wait: asked, until: now + asked };
    if (answer.headers['x-ratelimit-remaining'] === '0')
        return primary(answer, now);
    if (limited || answer.status === 429 || (0,_http_answer_js__WEBPACK_IMPORTED_MODULE_0__  .IB)(answer)) {
        return { kind: 'secondary', wait: UNNAMED_WAIT, until: now + UNNAMED_WAIT };
    }
    return null;
}
function retryAfter(answer, now) {
    const header = answer.headers['retry-after'];
    if (header === undefined)
        return null;
    const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - serverTime(answer, now);
    return Number.isNaN(wait) ? null : Math.max(0, wait);
}
function primary(answer, now) {
    const reset = Number(answer.headers['x-ratelimit-reset']) * 1000;
    const wait = Number.isFinite(reset) ? Math.max(0, reset - serverTime(answer, now)) : UNNAMED_WAIT;
    return { kind: 'primary', wait, until: now + wait };
}
function serverTime(answer, now) {
    const date = Date.parse(answer.headers['date'] ?? '');
    return Number.isNaN(date) ? now : date;
}


  }),

  13125:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uw: () => (  cutBytes),
    e9: () => (  shaped),
    lD: () => (  cutCharacters),
    lG: () => (  timeShape),
    rQ: () => (  loginShape),
    yK: () => (  objectIdShape)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);


function shaped(schema, data, name) {
    const read = schema.safeParse(data);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'as a whole' : `at ${issue.path.join('.')}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', `${name}: the answer does not have the form that GitHub describes, ${place} (${issue?.message ?? 'unknown'}). Run the job again; if it stays so, see what lies between the runner and GitHub`);
}
const objectIdShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected an object id');
const timeShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a time');
const loginShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().min(1);
function cutBytes(text, limit) {
    const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit));
    return text.slice(0, read);
}
function cutCharacters(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}


  }),

  13036:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H2: () => (  increments),
    LO: () => (  missing),
    mQ: () => (  countsOf)
  });
const MAX_DETAIL = 600;
function missing(reason, detail) {
    if (detail === undefined)
        return { missing: reason };
    return {
        missing: reason,
        detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL),
    };
}
const countersOfCounts = (counts) => new Map([...counts].map(([segment, { bad, total }]) => [
    segment,
    new Map([
        ['bad', bad],
        ['total', total],
    ]),
]));
const countsOf = (counters) => new Map([...counters].map(([segment, parts]) => [segment, { bad: parts.get('bad') ?? 0, total: parts.get('total') ?? 0 }]));
function hasRestarted(before, now) {
    return [...now].some(([segment, parts]) => [...parts].some(([part, value]) => value < (before.get(segment)?.get(part) ?? 0)));
}
function difference(before, now) {
    return new Map([...now].map(([segment, parts]) => {
        const old = before.get(segment);
        return [segment, new Map([...parts].map(([part, value]) => [part, value - (old?.get(part) ?? 0)]))];
    }));
}
function joined(before, now) {
    const parts = [...now].map(([segment, own]) => [segment, new Map([...(before.get(segment) ?? []), ...own])]);
    return new Map([...before, ...parts]);
}
function references(step, isOdd = () => false) {
    const last = new Map();
    return (at, metric, now) => {
        const before = last.get(metric);
        const isAnew = before === undefined || hasRestarted(before.counters, now);
        const counters = difference(isAnew ? new Map() : before.counters, now);
        const odd = before !== undefined && isOdd(counters);
        if (!odd)
            last.set(metric, { at, counters: isAnew ? now : joined(before.counters, now) });
        if (before === undefined)
            return null;
        return at - before.at > step * 1.5 ? { counters, isOdd: odd, since: before.at } : { counters, isOdd: odd };
    };
}
const hasMoreBad = (counters) => [...countsOf(counters).values()].some(({ bad, total }) => bad > total);
function increments(step) {
    const ofCounts = references(step, hasMoreBad);
    const ofBuckets = references(step);
    const sampleOf = (at, metric, reading) => {
        if ('missing' in reading || 'values' in reading)
            return { metric, at, ...reading };
        const first = { metric, at, missing: 'not-sampled', detail: 'first reading' };
        if ('buckets' in reading) {
            const increase = ofBuckets(at, metric, reading.buckets);
            if (increase === null)
                return first;
            const { counters: buckets, isOdd: _, ...rest } = increase;
            return { metric, at, buckets, ...rest };
        }
        const { counts, ...rest } = reading;
        const increase = ofCounts(at, metric, countersOfCounts(counts));
        if (increase === null)
            return first;
        const { counters, isOdd, ...since } = increase;
        if (isOdd)
            return { metric, at, missing: 'source-error', detail: 'more bad events than events' };
        return { metric, at, counts: countsOf(counters), ...rest, ...since };
    };
    return (at, readings) => [...readings].map(([metric, reading]) => sampleOf(at, metric, reading));
}


  }),

  60616:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jj: () => (  cut),
    RK: () => (  budgets),
    RQ: () => (  applyFences),
    Uj: () => (  fit),
    h$: () => (  composeBody),
    jg: () => (  failureSummary),
    nV: () => (  failureTitle)
  });
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

const characters = (text) => text.length;
const bytes = (text) => Buffer.byteLength(text);
const budgets = {
    body: { most: 60_000, size: characters },
    check: { most: 65_000, size: bytes },
    jobSummary: { most: 1024 * 1024, size: bytes },
};
const begin = (name) => `<!-- deploy-guard:begin ${name} -->`;
const end = (name) => `<!-- deploy-guard:end ${name} -->`;
function composeBody(sections, tail = '', budget = budgets.body) {
    const build = (shown) => [...shown.map(fenced), ...(tail === '' ? [] : [tail])].join('\n\n') + '\n';
    return shortenedSections(sections, budget, build);
}
function applyFences(body, sections, budget = budgets.body) {
    return shortenedSections(sections, budget, (shown) => shown.reduce(replaceSection, body));
}
function shortenedSections(sections, budget, build) {
    const parts = sections.map(({ text, short }, index) => ({ forms: [text, short], rank: -index }));
    return shortened(parts, budget, (texts) => build(sections.map((section, index) => ({ ...section, text: texts[index] ?? '' }))));
}
function replaceSection(body, section) {
    const found = findSection(body, section.name);
    if (found === null)
        return `${body.trimEnd()}\n\n${fenced(section)}\n`;
    const before = body.slice(found.from, found.until);
    const written = section.boxes === true ? { ...section, text: keepTicks(section.text, before) } : section;
    return body.slice(0, found.from) + fenced(written) + body.slice(found.until);
}
const ticked = /^[ \t]*- \[[xX]\] (.+)$/gm;
const unticked = /^([ \t]*- )\[ \]( (.+))$/gm;
function keepTicks(text, before) {
    const lines = new Set([...before.matchAll(ticked)].map(([, line]) => line?.trim()));
    if (lines.size === 0)
        return text;
    return text.replace(unticked, (whole, dash, rest, line) => lines.has(line.trim()) ? `${dash}[x]${rest}` : whole);
}
function findSection(body, name) {
    for (let until = body.indexOf(end(name)); until !== -1; until = body.indexOf(end(name), until + 1)) {
        const from = body.lastIndexOf(begin(name), until);
        if (from === -1)
            continue;
        const inside = body.slice(from + begin(name).length, until);
        if (!/<!-- deploy-guard:(begin|end) /.test(inside))
            return { from, until: until + end(name).length };
    }
    return null;
}
function fenced({ name, text }) {
    return `${begin(name)}\n${withoutFences(text)}\n${end(name)}`;
}
function withoutFences(text) {
    return text.replaceAll('<!-- deploy-guard:', '&lt;!-- deploy-guard:');
}
function fit(parts, budget) {
    const join = (texts) => `${texts.filter((text) => text !== '').join('\n\n')}\n`;
    return cut(shortened(parts, budget, join), budget);
}
function shortened(parts, budget, build) {
    const shown = parts.map(() => 0);
    for (;;) {
        const text = build(parts.map(({ forms }, index) => forms[shown[index] ?? 0] ?? ''));
        const next = budget.size(text) <= budget.most ? null : nextToShorten(parts, shown);
        if (next === null)
            return text;
        shown[next] = (shown[next] ?? 0) + 1;
    }
}
function nextToShorten(parts, shown) {
    const able = parts.map((part, index) => ({
        rank: part.rank,
        index,
        left: part.forms.length - 1 - (shown[index] ?? 0),
    }));
    const [first] = able.filter(({ left }) => left > 0).toSorted((a, b) => a.rank - b.rank);
    return first?.index ?? null;
}
const NOTICE = '\n\n_Cut here: the report is longer than GitHub takes._\n';
function cut(text, { most, size }) {
    if (size(text) <= most)
        return text;
    const room = most - size(NOTICE);
    const kept = [];
    let used = 0;
    let open = { fence: null, details: 0 };
    for (const line of text.split('\n')) {
        const next = openAfter(open, line);
        used += size(line) + 1;
        if (used + size(closing(next)) > room)
            break;
        kept.push(line);
        open = next;
    }
    return room < 0 ? '' : kept.join('\n') + closing(open) + NOTICE;
}
function openAfter({ fence, details }, line) {
    const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence !== null)
        return { fence: marks.startsWith(fence) && rest.trim() === '' ? null : fence, details };
    const count = (tag) => line.split(tag).length - 1;
    return { fence: marks === '' ? null : marks, details: details + count('<details>') - count('</details>') };
}
function closing({ fence, details }) {
    return (fence === null ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, details));
}
const failureTitle = 'The guard could not do its work';
function failureSummary(message) {
    return `## ${failureTitle}\n\nNothing is said about this deploy.\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(message, 'text')}\n`;
}


  })

};
