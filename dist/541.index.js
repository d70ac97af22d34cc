export const id = 541;
export const ids = [541];
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
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77825);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75753);
  var _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19293);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81462);
  var _release_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95514);





const nobody = { labels: [], assignees: [], mention: '' };
const most = { assignees: 10, mentions: 20 };
async function peopleAsked(responder, { notify, incident }, response, severity) {
    const { assign, mention } = notify;
    const { all: labels } = (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .dx)(notify, severity);
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
    async owners({ ports }, response) {
        if (response === null)
            return [];
        const { good, bad } = response;
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
    async authors({ ports }, response) {
        if (response?.good == null)
            return [];
        const { logins } = await (0,_release_hold_js__WEBPACK_IMPORTED_MODULE_2__  .V)(ports.forge, response.good, response.bad);
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
const distinct = (all) => [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_3__  .$)(all, ({ name }) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_4__  .H$)(name)).values()].flatMap(([first]) => first ?? []);
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


  })

};
