export const id = 541;
export const ids = [541,7783];
export const modules = {

  64460:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  wholeTextTest)
  });
  var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

const SMALL = { text: 512, repetitions: 3 };
function wholeTextTest(source) {
    const native = new RegExp(`^(?:${source})$`, 'su');
    const isSmall = (source.match(/[*+]/g) ?? []).length <= SMALL.repetitions;
    let linear = null;
    return (text) => {
        if (isSmall && text.length <= SMALL.text)
            return native.test(text);
        linear ??= re2js__WEBPACK_IMPORTED_MODULE_0__  .L3.compile(source, re2js__WEBPACK_IMPORTED_MODULE_0__  .L3.DOTALL);
        return linear.testExact(text);
    };
}


  }),

  19293:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BW: () => (  parseCodeowners),
    QP: () => (  codeownersPlaces),
    Tk: () => (  codeownersLimit),
    sG: () => (  ruleFor)
  });
  var _base_linear_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64460);

const codeownersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const codeownersLimit = 3 * 1024 * 1024;
function parseCodeowners(text) {
    const rules = [];
    const skipped = [];
    for (const [index, content] of text.split(/\r?\n/).entries()) {
        const [pattern, ...owners] = wordsOf(content);
        if (pattern === undefined)
            continue;
        const line = index + 1;
        const matches = ownersPattern(pattern);
        const odd = owners.find((owner) => !ownerForm.test(owner));
        if (matches === null)
            skipped.push({ line, why: `${pattern} is no pattern that GitHub takes` });
        else if (odd !== undefined)
            skipped.push({ line, why: `${odd} is no @login, @organization/team or address` });
        else
            rules.push({ line, owners, matches });
    }
    return { rules, skipped };
}
function ruleFor({ rules }, path) {
    return rules.findLast(({ matches }) => matches(path)) ?? null;
}
const ownerForm = /^(?:@[A-Za-z0-9][\w-]*(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/;
function wordsOf(line) {
    const words = [...line.matchAll(/(?:\\.|[^\s\\])+/g)].map(([word]) => word);
    const comment = words.findIndex((word) => word.startsWith('#'));
    return comment < 0 ? words : words.slice(0, comment);
}
const special = /[\\^$.*+?()[\]{}|/]/u;
const LONGEST = 2048;
function ownersPattern(pattern) {
    if (pattern.length > LONGEST || /^!|[[\]]|^\\#|\*\*\*/u.test(pattern))
        return null;
    const parts = partsOf(pattern);
    if (parts.length === 0)
        return null;
    return (0,_base_linear_pattern_js__WEBPACK_IMPORTED_MODULE_0__  .j)(sourceOf(parts));
}
function partsOf(pattern) {
    const rooted = pattern.startsWith('/');
    const parts = (rooted ? pattern.slice(1) : pattern).split('/');
    if (parts.at(-1) === '')
        parts.splice(-1, 1, ...(parts.length > 1 ? ['**'] : []));
    const alone = parts.length === 1 || (parts.length === 2 && parts[1] === '**' && pattern.endsWith('/'));
    return !rooted && alone && parts[0] !== '**' ? ['**', ...parts] : parts;
}
function sourceOf(parts) {
    let source = '';
    for (const [index, part] of parts.entries()) {
        const last = index === parts.length - 1;
        if (part === '**')
            source += last ? '.+' : '(?:.+/)?';
        else if (last)
            source += `${nameOf(part)}${part === '*' ? '' : '(?:/.*)?'}`;
        else
            source += `${nameOf(part)}/`;
    }
    return source;
}
function nameOf(part) {
    const characters = [...part.matchAll(/\\(.)|(.)/gsu)];
    const source = characters.map(([, escaped, plain = '']) => {
        if (escaped !== undefined)
            return quoted(escaped);
        return plain === '*' ? '[^/]*' : plain === '?' ? '[^/]' : quoted(plain);
    });
    return /^\*+$/.test(part) ? '[^/]+' : source.join('');
}
function quoted(character) {
    return special.test(character) ? `\\${character}` : character;
}


  }),

  80541:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    peopleAsked: () => (  peopleAsked)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77825);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75753);
  var _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19293);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81462);
  var _release_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95514);
  var _tell_incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27783);






const nobody = { labels: [], assignees: [], mention: '' };
const most = { assignees: 10, mentions: 20 };
async function peopleAsked(responder, response) {
    const policy = await (0,_tell_incident_js__WEBPACK_IMPORTED_MODULE_3__  ._)(responder, response);
    if (policy === null)
        return nobody;
    const { notify, incident } = policy;
    const { assign, mention, labels } = notify;
    if (assign.length + mention.length === 0)
        return { ...nobody, labels };
    const wanted = new Set([...assign, ...mention]);
    const words = _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .t9.filter((word) => wanted.has(word));
    const found = new Map();
    for (const word of words)
        found.set(word, await finders[word](responder, response, notify));
    const people = (rules) => distinct(rules.flatMap((rule) => askedBy(rule, found.get(rule))));
    const assignees = people(assign).flatMap(({ login }) => login ?? []);
    return {
        labels,
        assignees: assignees.slice(0, most.assignees),
        mention: mentionLine(people(mention).slice(0, most.mentions), incident.lang),
    };
}
const finders = {
    async 'on-call'({ ports }, _, { 'on-call': listed, 'on-call-env': variable }) {
        if (variable === undefined)
            return listed;
        const given = (ports.telling?.textOf(variable) ?? '').split(/[\s,;]+/).filter((name) => name !== '');
        const names = given.map((name) => (name.startsWith('@') ? name : `@${name}`)).filter((name) => NAME.test(name));
        if (names.length < given.length || given.length === 0)
            ports.log.warning(`${variable} should hold logins and teams, separated by spaces or commas: ${names.length} found.`);
        return [...names, ...listed];
    },
    async owners({ ports }, { good, bad }) {
        const { comparisons, contents } = ports.forge;
        const changed = good === null ? null : await comparisons.compare(good, bad);
        for (const place of _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .QP) {
            const text = await contents.text(place, good ?? bad);
            if (text === null)
                continue;
            const codeowners = (0,_deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .BW)(text);
            return (changed?.paths ?? []).flatMap((path) => (0,_deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .sG)(codeowners, path)?.owners ?? []);
        }
        return [];
    },
    async authors({ ports }, { good, bad }) {
        if (good === null)
            return [];
        const { logins } = await (0,_release_hold_js__WEBPACK_IMPORTED_MODULE_2__  .V)(ports.forge, good, bad);
        return [...logins].map((login) => `@${login}`);
    },
};
const NAME = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9._-]{1,100})?$/;
function askedBy(rule, found) {
    const why = _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .t9.find((word) => word === rule) ?? null;
    return (found ?? [rule]).filter((name) => NAME.test(name)).map((name) => asAsked(name, why));
}
function asAsked(name, why) {
    return { name, login: name.includes('/') ? null : name.slice(1), why };
}
const distinct = (all) => [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__  .$)(all, ({ name }) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .H$)(name)).values()].flatMap(([first]) => first ?? []);
const lines = {
    en: { asked: 'Asked to look', why: { 'on-call': 'on call', owners: 'owner', authors: 'has a part in it' } },
    ko: { asked: '확인 요청', why: { 'on-call': '당직', owners: '코드 소유자', authors: '변경 참여' } },
};
function mentionLine(people, lang) {
    const { asked, why } = lines[lang];
    const named = people.map((one) => (one.why === null ? one.name : `${one.name} (${why[one.why]})`));
    return named.length === 0 ? '' : `**${asked}:** ${named.join(', ')}`;
}


  }),

  95514:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  rangePeople),
    _: () => (  release)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6601);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93725);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81462);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);






async function release({ ports, store }, hold, reason, { login }) {
    const event = {
        kind: 'hold-released',
        by: login,
        text: reason,
        at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_1__  .E)(ports.clock),
        run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_2__  .px)(ports.run),
    };
    return store.update(`The hold of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(hold.bad)} is released by a comment`, (record) => {
        const shown = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  .I4)(record, hold.incidentKey, (response) => {
            const { incident } = response;
            if (incident.step !== 'opened')
                return response;
            return { ...response, settled: false, incident: { ...incident, timeline: [...incident.timeline, event] } };
        });
        return (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_4__  .f0)(shown, hold.incidentKey);
    });
}
async function rangePeople({ comparisons, reviews }, good, bad) {
    const range = await comparisons.compare(good, bad);
    if (range === null || !range.complete)
        return { logins: new Set(), complete: false };
    const numbers = [...(await reviews.pullsOfCommits(range.commits.map(({ sha }) => sha))).values()].flat();
    const facts = await reviews.pullFacts([...new Set(numbers)]);
    const direct = range.commits.flatMap(({ author, committer }) => [author, committer]);
    const all = [...direct, ...facts.flatMap(peopleOf)];
    const logins = all.flatMap((login) => (login === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Fg)(login) ? [] : [(0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .H$)(login)]));
    return { logins: new Set(logins), complete: !all.includes(null) && facts.every(({ complete }) => complete) };
}
function peopleOf({ author, commits }) {
    const login = (person) => person?.login ?? null;
    return [login(author), ...commits.flatMap(({ authors, committer }) => [...authors, committer].map(login))];
}


  }),

  27783:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  policyOfIncident),
    tellIncident: () => (  tellIncident)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74909);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);
  var _incident_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92276);
  var _render_incident_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84238);
  var _render_incident_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72903);
  var _render_incident_notices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89735);
  var _render_incident_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90719);
  var _render_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4456);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27203);
  var _tell_people_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84024);












const tellIncident = async (responder, record, incidentKey) => {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(record, incidentKey);
    if (response === null)
        return record;
    const policy = await policyOfIncident(responder, response);
    if (policy === null || policy.notify.places.length === 0)
        return record;
    return (0,_tell_people_js__WEBPACK_IMPORTED_MODULE_9__  .f)(responder, record, [noticeOf(responder, response, policy)], policy, noted(incidentKey));
};
async function tellDue(responder, record, incidentKey, clocks) {
    const response = findResponse(record, incidentKey);
    const told = clocks.flatMap(dueOf);
    const policy = response === null || told.length === 0 ? null : await policyOfIncident(responder, response);
    if (response === null || policy === null || policy.notify.places.length === 0)
        return record;
    const common = { ...commonOf(responder, response, policy), at: isoNow(responder.ports.clock) };
    const notices = told.map((due) => ({ kind: 'due', ...common, ...due }));
    return tellPeople(responder, record, notices, policy, noted(incidentKey));
}
function dueOf({ id, rule, state, due }) {
    if (state === 'pending' || state === 'open' || due === null)
        return [];
    return [{ clock: id, state, due: new Date(due).toISOString(), owner: rule?.owner ?? 'communications' }];
}
async function policyOfIncident({ ports, policySource }, { good, bad }) {
    try {
        return await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_8__  .E4)(ports.forge.contents, policySource ?? _response_deps_js__WEBPACK_IMPORTED_MODULE_8__  .nA, good ?? bad);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1) && !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`Nobody is told by the policy, as it cannot be read: ${error.message}`);
        return null;
    }
}
const noted = (incidentKey) => (record, told, by) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .I4)(record, incidentKey, (response) => {
    const { incident } = response;
    if (incident.step !== 'opened')
        return response;
    const events = told.map((facts) => ({ kind: 'notified', facts, ...by }));
    return { ...response, settled: false, incident: { ...incident, timeline: [...incident.timeline, ...events] } };
});
function commonOf({ ports, environment }, response, { incident: { lang, zone } }) {
    const { incident, verdict, decidedAt, byHand } = response;
    const issue = incident.step === 'opened' ? incident.issue : null;
    const url = `${(0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .Ek)(ports.run)}/actions/runs/${response.run.id}`;
    const page = { words: _render_incident_notices_js__WEBPACK_IMPORTED_MODULE_5__  .Hn[lang], format: (0,_render_incident_format_js__WEBPACK_IMPORTED_MODULE_4__  .hO)(lang, zone), safe: _render_incident_format_js__WEBPACK_IMPORTED_MODULE_4__  .jN };
    const worse = 'regression' in verdict ? (0,_render_incident_findings_js__WEBPACK_IMPORTED_MODULE_3__  .Aj)(numbersOf(verdict.regression.worst), page) : null;
    const what = byHand?.reason ?? worse ?? (verdict.verdict === 'unknown' ? '' : verdict.message);
    const at = decidedAt;
    return {
        repository: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .aR)(ports.run),
        environment,
        url,
        at,
        incident: response.incidentKey,
        issue,
        what: cut(what, 300),
    };
}
function noticeOf(responder, response, policy) {
    const common = commonOf(responder, response, policy);
    const { verdict, bad, good, rollback, byHand, incident } = response;
    const onset = 'regression' in verdict ? new Date(verdict.regression.onset * 1000).toISOString() : null;
    const over = incident.step === 'opened' ? recoveryIn(incident.timeline) : null;
    if (over !== null)
        return { kind: 'recovered', ...common, at: over.at, sha: over.sha, since: onset };
    const reason = (0,_render_incident_state_js__WEBPACK_IMPORTED_MODULE_6__  .i4)(response);
    if ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  ._S)(response) && reason !== null)
        return { kind: 'external', ...common, sha: bad, why: cut(whyOutside(response, reason), 500), since: onset };
    return {
        kind: 'regressed',
        ...common,
        bad,
        good,
        since: onset,
        severity: 'regression' in verdict ? severityOf(verdict.regression, verdict.nodes) : null,
        rollback: rollback.step === 'opened' ? rollback.pull : null,
        by: byHand?.by ?? null,
    };
}
function recoveryIn(timeline) {
    return timeline.findLast((event) => event.kind === 'recovered') ?? null;
}
function whyOutside({ verdict }, reason) {
    const what = verdict.verdict === 'external' ? verdict.what : undefined;
    return what === undefined ? _render_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_7__  .d[reason].why : `${_render_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_7__  .d[reason].why}, ${what}`;
}
function severityOf({ worst }, nodes) {
    const all = nodes.find(({ metric, segment }) => metric === worst.metric && segment === '');
    const share = all === undefined || all.observed.total === 0 ? null : worst.observed.total / all.observed.total;
    return (0,_incident_severity_js__WEBPACK_IMPORTED_MODULE_2__  .In)({ ...numbersOf(worst), share });
}
function numbersOf({ metric, segment, baseline, observed, gauge }) {
    const limit = (0,_render_incident_format_js__WEBPACK_IMPORTED_MODULE_4__  .ML)(metric);
    if (gauge !== undefined)
        return { metric, kind: 'gauge', segment, before: gauge.usual, since: gauge.observed, limit: null };
    const before = baseline.total === 0 ? null : baseline.share;
    return { metric, kind: limit === null ? 'rate' : 'latency', segment, before, since: observed.share, limit };
}
const cut = (text, most) => [...text].slice(0, most).join('');


  }),

  84024:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  tellPeople)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42030);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74909);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75753);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41971);
  var _notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18339);
  var _notify_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80150);
  var _notify_sends_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54823);
  var _render_notice_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8677);
  var _run_mode_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38250);










async function tellPeople(setting, record, notices, policy, note = (before) => before) {
    const { ports, store } = setting;
    const wanted = (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .Ek)(notices, policy.notify.places);
    if (wanted.length === 0)
        return record;
    const { telling } = ports;
    if (telling === undefined || !(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_7__  .EM)(setting))
        return withhold(setting, record, wanted, policy);
    const by = { at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_8__  .E)(ports.clock), run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_9__  .px)(ports.run) };
    const left = await leftBehind(setting, record);
    if (isNothing((0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .tS)(record, wanted, left)))
        return record;
    let plan = { chosen: [], perhaps: [] };
    const intended = await store.update(`People are to be told: ${kindsOf(wanted)}`, (before) => {
        plan = (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .tS)(before, wanted, left);
        return plan.chosen.reduce((next, wish) => (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .zm)(next, wish, 'intended', by), before);
    });
    const done = await Promise.all(plan.chosen.map(async (wish) => ({ wish, outcome: await send(setting, telling, intended, wish, policy) })));
    const given = plan.perhaps.map((wish) => ({ wish, outcome: interrupted }));
    const all = [...done, ...given];
    for (const { wish, outcome } of all)
        say(setting, wish, outcome);
    const told = toldOf(all);
    const after = { at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_8__  .E)(ports.clock), run: by.run };
    return store.update(`People were told: ${kindsOf(wanted)}`, (before) => {
        const sent = all.reduce((next, { wish, outcome }) => {
            const handle = outcome.kind === 'sent' ? outcome.handle : undefined;
            return (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .zm)(next, wish, (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(outcome, wish.place), after, handle);
        }, before);
        return note(sent, told, after);
    });
}
const interrupted = { kind: 'unsure', why: 'the run that sent it was cut off' };
const isNothing = ({ chosen, perhaps }) => chosen.length + perhaps.length === 0;
const kindsOf = (wanted) => [...new Set(wanted.map(({ notice }) => notice.kind))].join(', ');
function withhold({ ports: { log } }, record, wanted, policy) {
    for (const { notice, place } of wanted)
        log.info(`Not sent to ${(0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fW)(place)} (${(0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__  .z5)(place)}): ${messageOf(notice, policy).title}`);
    return record;
}
function messageOf(notice, { incident }) {
    return (0,_render_notice_message_js__WEBPACK_IMPORTED_MODULE_6__  .U)(notice, { lang: incident.lang, zone: incident.zone });
}
const UNDER_WAY = 120_000;
async function leftBehind({ ports }, { sends }) {
    const open = sends.filter(({ state }) => state === 'intended');
    const over = new Set();
    for (const { run } of open) {
        const own = run.id === ports.run.runId && run.attempt === ports.run.attempt;
        if (!own && (await isOver(ports, run)))
            over.add(JSON.stringify(run));
    }
    return ({ run, at }) => {
        const own = run.id === ports.run.runId && run.attempt === ports.run.attempt;
        return own ? ports.clock.now() - Date.parse(at) > UNDER_WAY : over.has(JSON.stringify(run));
    };
}
async function isOver({ forge }, run) {
    try {
        return await (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_2__  .Ck)(forge.runs, run);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp)
            return false;
        throw error;
    }
}
const pauses = [1000, 4000, 10_000];
async function send({ ports, environment }, telling, record, wish, policy) {
    const { notice, place } = wish;
    const { notify } = policy;
    const clean = (0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__  .ZS)(notify.places, telling.secretOf);
    const message = messageOf((0,_notify_notice_js__WEBPACK_IMPORTED_MODULE_4__  .ap)(notice, clean), policy);
    const id = `${notice.repository} ${environment.toLowerCase()} ${(0,_notify_notice_js__WEBPACK_IMPORTED_MODULE_4__  .O4)(notice)} ${(0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fW)(place)}`;
    const attempt = () => {
        const now = ports.clock.now() / 1000;
        return (0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__  .E4)(place, { notice, message, id, now, clean, thread: (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .uu)(record, wish) }, telling);
    };
    let outcome = await attempt();
    for (const pause of pauses) {
        const again = outcome.kind === 'again' || (outcome.kind === 'unsure' && (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(outcome, place) === 'failed');
        if (!again || ports.cancelled?.aborted === true)
            break;
        const asked = outcome.kind === 'again' ? (outcome.after ?? 0) * 1000 : 0;
        await ports.clock.sleep(Math.min(30_000, Math.max(pause, asked)));
        outcome = await attempt();
    }
    return outcome;
}
function say({ ports: { log } }, { place, notice }, outcome) {
    const name = `${(0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fW)(place)} (${(0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__  .z5)(place)})`;
    if (outcome.kind === 'sent')
        return log.info(`Told ${name}: ${notice.kind}.`);
    log.warning((0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(outcome, place) === 'perhaps'
        ? `${name} was perhaps not told (${notice.kind}): ${outcome.why}. It is not sent again, because it might come twice.`
        : `${name} was not told (${notice.kind}): ${outcome.why}.`);
}
function toldOf(all) {
    const kinds = [...new Set(all.map(({ wish }) => wish.notice.kind))];
    return kinds.map((kind) => {
        const own = all.filter(({ wish }) => wish.notice.kind === kind);
        const names = (state) => own.filter(({ wish, outcome }) => (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(outcome, wish.place) === state);
        return {
            notice: kind,
            sent: names('sent').map(({ wish }) => (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fW)(wish.place)),
            perhaps: names('perhaps').map(({ wish }) => (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fW)(wish.place)),
            failed: names('failed').map(({ wish, outcome }) => ({
                place: (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fW)(wish.place),
                why: outcome.kind === 'sent' ? '' : outcome.why,
            })),
        };
    });
}


  })

};
