export const id = 4970;
export const ids = [4970];
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

  4970:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R_: () => (  outsideOf),
    ap: () => (  withinScope),
    oE: () => (  gateScope),
    serviceScope: () => (  serviceScope),
    touching: () => (  touching)
  });
  var _config_globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12376);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36927);
  var _codeowners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19293);



const workflowFolder = '.github/workflows/';
function serviceScope({ service, gate }, { policyPaths, workflows }) {
    if (service === null)
        return null;
    const own = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .l)(service.paths);
    const owners = gate.owners ? _codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .QP : [];
    const rules = new Set([...policyPaths, ...workflows, ...owners]);
    const isRule = (path) => rules.has(path) || (workflows.length === 0 && path.startsWith(workflowFolder));
    return (path) => isRule(path) || own(path);
}
function gateScope(policy, places) {
    const own = serviceScope(policy, places);
    const { ignore, owners } = policy.gate;
    if (ignore.length === 0)
        return own;
    const ignored = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .l)(ignore);
    const risky = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .k)(Object.values(policy.rollback.risky).flat());
    const rules = new Set([...places.policyPaths, ...places.workflows, ...(owners ? _codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .QP : [])]);
    const stays = (path) => rules.has(path) || path.startsWith(workflowFolder) || risky(path);
    return (path) => (own === null || own(path)) && (!ignored(path) || stays(path));
}
async function outsideOf(policy, places, changed, files) {
    const scope = gateScope(policy, places);
    if (scope === null && policy.services.length === 0)
        return null;
    const own = serviceScope(policy, places);
    const out = scope === null ? [] : changed.filter((path) => !scope(path));
    const each = policy.services.map(({ name, rules }) => {
        const workflows = rules.workflows.length > 0 ? rules.workflows : places.workflows;
        return gateScope((0,_config_services_js__WEBPACK_IMPORTED_MODULE_0__  .KV)(policy, { environment: null, service: name }), { ...places, workflows });
    });
    return {
        files: out.length,
        ignored: out.filter((path) => own === null || own(path)).length,
        ofNone: each.length === 0 ? [] : changed.filter((path) => !each.some((has) => has === null || has(path))),
        idle: await idleGlobs(policy, changed, files),
    };
}
async function idleGlobs({ service, gate }, changed, files) {
    const globs = [...(service?.paths ?? []), ...gate.ignore].filter((glob) => !glob.startsWith('!'));
    const open = (among, paths) => among.filter((glob) => !paths.some((0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .k)([glob])));
    const left = open([...new Set(globs)], changed);
    const all = left.length === 0 ? null : await files();
    return all === null ? [] : open(left, all);
}
function withinScope(repository, scope) {
    if (scope === null)
        return repository;
    const changes = async (from, to) => (await repository.changes(from, to)).filter(({ path }) => scope(path));
    return { ...repository, changes };
}
async function touching(repository, scope, commits) {
    if (scope === null || commits.length === 0)
        return commits;
    const shas = commits.flatMap(({ sha, parents }) => [sha, ...parents.slice(0, 1)]);
    const { missing } = await repository.fetch([...new Set(shas)]);
    if (missing.length > 0)
        return commits;
    const found = [];
    for (const commit of commits) {
        const [parent] = commit.parents;
        if (parent === undefined)
            found.push(commit);
        else if ((await repository.changes(parent, commit.sha)).some(({ path }) => scope(path)))
            found.push(commit);
    }
    return found;
}


  })

};
