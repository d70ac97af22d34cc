export const id = 5975;
export const ids = [5975];
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

  15902:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E9: () => (  parseDuration),
    Zq: () => (  durationPattern),
    a3: () => (  formatDuration)
  });
const SECONDS = { s: 1, m: 60, h: 3600 };
const durationPattern = /^([1-9]\d{0,5})([smh])$/;
function parseDuration(text) {
    const [, count, unit] = durationPattern.exec(text) ?? [];
    if (unit !== 's' && unit !== 'm' && unit !== 'h')
        return null;
    return Number(count) * SECONDS[unit];
}
function formatDuration(seconds) {
    if (seconds % SECONDS.h === 0)
        return `${seconds / SECONDS.h}h`;
    return seconds % SECONDS.m === 0 ? `${seconds / SECONDS.m}m` : `${seconds}s`;
}


  }),

  47674:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ZY: () => (  overlaid),
    du: () => (  viewOf),
    kd: () => (  overlaidAll),
    pi: () => (  isMapping),
    rR: () => (  viewThrough)
  });
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const eitherOr = [
    ['workflow', 'workflows'],
    ['branch', 'branches'],
    ['metrics', 'store', 'stores'],
    ['auth', 'token-env'],
];
function overlaid(top, own) {
    if (own === undefined)
        return top;
    if (!isMapping(top) || !isMapping(own))
        return own;
    if (own['source'] !== undefined && top['source'] !== undefined && own['source'] !== top['source'])
        return own;
    const given = new Set(Object.keys(own).filter((key) => own[key] !== undefined));
    const replaced = new Set(eitherOr.filter((pair) => pair.some((key) => given.has(key))).flat());
    const kept = Object.entries(top).filter(([key]) => given.has(key) || !replaced.has(key));
    const named = Object.keys(own).filter((key) => given.has(key) || !Object.hasOwn(top, key));
    const laid = named.map((key) => [key, overlaid(top[key], own[key])]);
    return Object.fromEntries([...kept, ...laid]);
}
function overlaidAll(top, layers) {
    return layers.reduce((under, { own }) => overlaid(under, own), top);
}
function viewThrough(file, layers) {
    return layers.reduce(viewOf, file);
}
function viewOf(file, { within, own }) {
    return {
        ...file,
        find: (path) => {
            if (standsIn(own, path))
                return file.find([...within, ...path]);
            const found = file.find(path);
            return found.text === null ? { ...file.find([...within, ...path]), text: null } : found;
        },
        findKey: (path, key) => holdsKey(own, path, key) ? file.findKey([...within, ...path], key) : file.findKey(path, key),
    };
}
function holdsKey(own, path, key) {
    const holder = path.reduce((held, part) => (isMapping(held) ? held[String(part)] : held), own);
    return isMapping(holder) ? Object.hasOwn(holder, key) : holder !== undefined;
}
function standsIn(own, path) {
    let held = own;
    for (const part of path) {
        if (!isMapping(held))
            return true;
        held = held[String(part)];
        if (held === undefined)
            return false;
    }
    return true;
}


  }),

  94118:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dz: () => (  gaugeEffect),
    EI: () => (  durationOrNone),
    GB: () => (  DEFAULT_EFFECT),
    MG: () => (  minEffect),
    f5: () => (  pathRules),
    gD: () => (  selector),
    gV: () => (  globs),
    lV: () => (  longDuration),
    n$: () => (  moment),
    p0: () => (  duration),
    uM: () => (  share),
    yk: () => (  pageGaugeEffect)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23908);
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88532);
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15902);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _metrics_selector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26869);




const LONGEST = 24 * 3600;
const upToADay = '^(?:(?:[1-9]\\d{0,3}|[1-7]\\d{4}|8[0-5]\\d{3}|86[0-3]\\d{2}|86400)s|(?:[1-9]\\d{0,2}|1[0-3]\\d{2}|14[0-3]\\d|1440)m|(?:[1-9]|1\\d|2[0-4])h)$';
const duration = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a duration such as 30s, 15m or 2h')
    .meta({ pattern: upToADay })
    .regex(_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .Zq, 'expected a duration such as 30s, 15m or 2h')
    .transform((text) => (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E9)(text) ?? Number.NaN)
    .pipe(zod__WEBPACK_IMPORTED_MODULE_3__  .aig().max(LONGEST, `expected at most ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(LONGEST)}`));
const durationOrNone = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .euz(0), zod__WEBPACK_IMPORTED_MODULE_3__  .euz('0s').transform(() => 0), duration], 'expected a duration such as 30s, 15m or 2h, or 0s for none');
const longWords = 'expected a duration such as 15m, 12h or 30d';
const longDuration = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(longWords)
    .regex(/^(?:[1-9]\d{0,5}[smh]|(?:[1-9]\d?|[1-3]\d{2}|400)d)$/, `${longWords}, at most 400d`)
    .transform((text) => (text.endsWith('d') ? Number(text.slice(0, -1)) * 86_400 : ((0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E9)(text) ?? Number.NaN)));
const momentText = new RegExp(`${zod__WEBPACK_IMPORTED_MODULE_4__  .p6.source.slice(0, -1)}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`);
const moment = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a time such as 2026-11-20T14:30Z')
    .regex(momentText, 'expected a time such as 2026-11-20T14:30Z or 2026-11-20T16:30+02:00')
    .transform((text) => Date.parse(text) / 1000);
const globs = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a glob of paths, such as CHANGELOG.md or docs/**')
    .regex(/^(?!\/)[^\p{Cc}]{1,300}$/u, 'expected a glob of paths from the top folder, such as docs/** (no / before it)'), 'expected a list of globs, such as [CHANGELOG.md, "docs/**"]')
    .max(100, 'expected at most 100 globs');
const pathRules = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a glob of paths, such as services/shop/** or "!**/*.md"')
    .regex(/^!?(?![/!])[^\p{Cc}]{1,300}$/u, 'expected a glob of paths from the top folder, such as services/shop/**, or "!**/*.md" for what does not belong'), 'expected a list of globs, such as [services/shop/**, "!**/*.md"]')
    .max(100, 'expected at most 100 globs')
    .refine((list) => list.length === 0 || list.some((glob) => !glob.startsWith('!')), 'expected a glob without ! too: what belongs');
const share = (what) => zod__WEBPACK_IMPORTED_MODULE_3__  .aig(what).min(0, what).max(1, what);
const quoted = '(?:"(?:[^"\\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\'|`[^`]*`)';
const matcher = `\\s*(?:[a-zA-Z_][a-zA-Z0-9_]*|${quoted})\\s*(?:=~|!~|!=|=)\\s*${quoted}`;
const matchers = `(?:${matcher}(?:\\s*,${matcher})*(?:\\s*,)?)?`;
const selectorText = `^\\s*(?:[a-zA-Z_:][a-zA-Z0-9_:]*\\s*(?:\\{${matchers}\\s*\\}\\s*)?|\\{\\s*(?!""|''|\`\`)${quoted}\\s*(?:,${matchers})?\\s*\\}\\s*)$`;
const selector = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a selector such as http_requests_total{job="shop"}')
    .max(1000, 'expected at most 1000 characters')
    .meta({ pattern: selectorText })
    .transform((text, context) => {
    try {
        return (0,_metrics_selector_js__WEBPACK_IMPORTED_MODULE_2__  .Pl)(text);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1))
            throw error;
        context.addIssue({ code: 'custom', message: error.message });
        return zod__WEBPACK_IMPORTED_MODULE_5__  .tm;
    }
});
const minEffect = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    relative: zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a number such as 0.5 for half as much again')
        .min(0, 'expected 0 or more')
        .default(0.5),
    absolute: share('expected a share from 0 to 1, such as 0.005 for half a percentage point').nullable().default(null),
    traffic: share('expected a share from 0 to 1, such as 0.5 for half of the usual traffic').default(0.5),
}, 'expected relative, absolute and traffic');
const DEFAULT_EFFECT = { relative: 0.5, absolute: null, traffic: 0.5 };
const gaugeEffectOf = (usually) => zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    relative: zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a number such as 0.2 for a fifth more or less')
        .min(0, 'expected 0 or more')
        .default(usually),
    absolute: zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a number in the unit of the gauge, such as 0.05')
        .min(0, 'expected 0 or more')
        .default(0),
}, 'expected relative and absolute');
const gaugeEffect = gaugeEffectOf(0);
const pageGaugeEffect = gaugeEffectOf(0.5);


  }),

  36927:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AI: () => (  environmentOwn),
    DD: () => (  environmentFor),
    I: () => (  laidFor),
    KV: () => (  policyFor),
    NP: () => (  rulesFor),
    VE: () => (  environmentName),
    Wy: () => (  serviceKeys),
    aZ: () => (  environmentKeys),
    fe: () => (  serviceName),
    fp: () => (  readParts),
    gV: () => (  environmentPattern),
    sx: () => (  serviceOwn)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59909);
  var _overlays_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47674);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94118);





const serviceName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;
const environmentPattern = /^(?!\s)[^\p{Cc}]{1,255}(?<!\s)$/u;
const environmentName = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP('expected the name of an environment')
    .regex(environmentPattern, 'expected the name of an environment, on one line');
const serviceOwn = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    paths: _scalars_js__WEBPACK_IMPORTED_MODULE_1__  .f5.min(1, 'expected 1 glob or more, such as services/shop/**'),
    environment: environmentName.optional(),
}, 'expected paths, such as paths: [services/shop/**, "!**/*.md"]');
const environmentOwn = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({ after: environmentName.optional() }, 'expected after, and what is different from the top, such as { after: staging }');
const notOfServices = new Set(['version', 'services']);
const notOfEnvironments = new Set([...notOfServices, 'environments']);
function serviceKeys(top) {
    return [...Object.keys(serviceOwn.shape), ...top.filter((key) => !notOfServices.has(key))];
}
function environmentKeys(top) {
    return [...Object.keys(environmentOwn.shape), ...top.filter((key) => !notOfEnvironments.has(key))];
}
function readParts(file, keys, top, read) {
    const named = valueAt(file.value, 'services') ?? {};
    if (!(0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(named)) {
        const message = 'services: expected services by name, such as shop: { paths: [services/shop/**] }';
        return { services: [], environments: [], mistakes: [{ offset: file.find(['services']).offset, message }] };
    }
    const ofKeys = keyMistakes(file, named, keys);
    const mistakes = [...ofKeys];
    const readPart = partReader(file, top, read);
    const rulesOf = (part, on) => {
        const told = new Set([...ofKeys, ...[top, ...on].flatMap((one) => one.mistakes)].map(({ offset }) => offset));
        const reading = readPart(part);
        const own = reading.mistakes.filter(({ offset }) => !told.has(offset));
        mistakes.push(...own.map(({ offset, message }) => say(part, offset, message)));
        return { ...reading, mistakes: own };
    };
    const environments = placesOf(file.value, named).map((name) => {
        return { name, reading: rulesOf({ environment: name, service: null }, []) };
    });
    const services = Object.entries(named).flatMap(([name, own]) => {
        const parsed = serviceOwn.safeParse(picked(own, (key) => Object.hasOwn(serviceOwn.shape, key)));
        if (!parsed.success)
            return [];
        const { paths, environment = null } = parsed.data;
        const there = environments.filter((one) => environment !== null && isSame(one.name, environment));
        const on = there.map(({ reading }) => reading);
        return [{ service: { name, paths, environment }, reading: rulesOf({ environment, service: name }, on) }];
    });
    return {
        mistakes,
        services: services.flatMap(({ service, reading }) => withRules(service, reading)),
        environments: environments.flatMap(({ name, reading }) => {
            const there = services.flatMap(({ service, reading: own }) => {
                const isBound = service.environment !== null;
                return withRules(service, isBound ? own : rulesOf({ environment: name, service: service.name }, [reading, own]));
            });
            return withRules({ name, services: there }, reading);
        }),
    };
}
function withRules(part, { rules }) {
    return rules === null ? [] : [{ ...part, rules }];
}
function partReader(file, top, read) {
    const { services: _, ...rest } = (0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(file.value) ? file.value : {};
    const known = new Map([['[]', top]]);
    return (part) => {
        const layers = layersOf(file.value, part);
        const key = JSON.stringify(layers.map(({ within }) => within));
        const reading = known.get(key) ?? read((0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .kd)(rest, layers), (0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .rR)(file, layers));
        known.set(key, reading);
        return reading;
    };
}
function layersOf(value, { environment, service }) {
    const own = service === null ? undefined : valueAt(valueAt(value, 'services'), service);
    const bound = valueAt(own, 'environment');
    const place = typeof bound === 'string' ? bound : environment;
    const inService = service === null ? [] : ['services', service];
    const layers = [
        environmentLayer(value, [], place),
        { within: inService, own: picked(own, (key) => !Object.hasOwn(serviceOwn.shape, key) && !notOfServices.has(key)) },
        environmentLayer(own, inService, place),
    ];
    return layers.flatMap((layer) => (layer === null || Object.keys(layer.own).length === 0 ? [] : [layer]));
}
function environmentLayer(holder, within, place) {
    const named = valueAt(holder, 'environments');
    const name = place === null || !(0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(named) ? undefined : Object.keys(named).find((one) => isSame(one, place));
    if (name === undefined)
        return null;
    const isLaid = (key) => !Object.hasOwn(environmentOwn.shape, key) && !notOfEnvironments.has(key);
    return { within: [...within, 'environments', name], own: picked(valueAt(named, name), isLaid) };
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function valueAt(holder, key) {
    return (0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
}
function picked(value, isOne) {
    return (0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => isOne(key))) : {};
}
function placesOf(value, services) {
    const all = [value, ...Object.values(services)].flatMap((holder) => {
        const named = valueAt(holder, 'environments');
        return (0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(named) ? Object.keys(named) : [];
    });
    return all.filter((name, at) => all.findIndex((one) => isSame(one, name)) === at);
}
function say({ service, environment }, offset, message) {
    const names = [
        ...(service === null ? [] : [`service ${service}`]),
        ...(environment === null ? [] : [`environment ${environment}`]),
    ];
    return { offset, message: `${names.join(' in ')}: ${message}` };
}
function keyMistakes(file, services, top) {
    return [
        ...nameMistakes(services, ['services'], file),
        ...environmentMistakes(file, [], null, top),
        ...Object.entries(services).flatMap(([service, own = {}]) => {
            const within = ['services', service];
            const part = { service, environment: null };
            if (!(0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(own))
                return [say(part, file.find(within).offset, 'expected paths, and what is different from the top')];
            const parsed = serviceOwn.safeParse(picked(own, (key) => Object.hasOwn(serviceOwn.shape, key)));
            const wrong = (parsed.error?.issues ?? []).map(({ path, message }) => say(part, file.find([...within, ...path]).offset, `${path.join('.')}: ${message}`));
            const unknown = unknownKeys(file, { within, own, part }, serviceKeys(top));
            return [
                ...wrong,
                ...unknown,
                ...boundMistakes(file, within, service, own),
                ...environmentMistakes(file, within, service, top),
            ];
        }),
    ];
}
function boundMistakes(file, within, service, own) {
    const [bound, named] = [own['environment'], own['environments']];
    if (typeof bound !== 'string' || !(0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(named))
        return [];
    const never = Object.keys(named).filter((name) => !isSame(name, bound));
    return never.map((environment) => {
        const offset = file.findKey([...within, 'environments'], environment);
        const message = `the service is deployed to ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(bound)} alone, so this never holds`;
        return say({ service, environment }, offset, message);
    });
}
function environmentMistakes(file, holder, service, top) {
    const below = [...holder, 'environments'];
    const named = below.reduce(valueAt, file.value);
    if (!(0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(named))
        return [];
    const ofKeys = Object.entries(named).flatMap(([environment, own]) => {
        const within = [...below, environment];
        const part = { service, environment };
        return (0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .pi)(own) ? unknownKeys(file, { within, own, part }, environmentKeys(top)) : [];
    });
    return [...nameMistakes(named, below, file), ...ofKeys];
}
function unknownKeys(file, { within, own, part }, known) {
    return Object.keys(own).flatMap((key) => {
        if (known.includes(key))
            return [];
        return [say(part, file.findKey(within, key), `unknown key ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(key)}; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .pk)(key, known)}`)];
    });
}
function nameMistakes(named, within, file) {
    const names = Object.keys(named);
    return names.flatMap((name, at) => {
        const offset = file.findKey(within, name);
        if (within.at(-1) === 'services' && !serviceName.test(name)) {
            const what = 'expected the name of a service, of 1 to 63 letters, digits, - and _';
            return [{ offset, message: `services: ${what}, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(name)}` }];
        }
        if (names.findIndex((one) => isSame(one, name)) === at)
            return [];
        return [{ offset, message: `${within.join('.')}: expected a name of its own, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(name)} again` }];
    });
}
function policyFor(policy, { environment, service: name }) {
    const there = environment === null ? undefined : policy.environments.find((one) => isSame(one.name, environment));
    const { services } = there ?? policy;
    if (name === null)
        return there === undefined ? policy : { ...policy, ...there.rules, services };
    const service = services.find((one) => one.name === name);
    if (service !== undefined)
        return { ...service.rules, services, environments: policy.environments, service };
    const names = services.map((one) => one.name);
    if (names.length === 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`service ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(name)}: the policy has no services`);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`service ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(name)}: the policy has no such service; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .pk)(name, names)}`);
}
function rulesFor(policy, part) {
    const isKnown = policy.services.some((one) => one.name === part.service);
    return policyFor(policy, isKnown ? part : { ...part, service: null });
}
function environmentFor(policy, { environment: given, service }, who) {
    const named = rulesFor(policy, { environment: null, service }).service?.environment ?? null;
    if (named === null || given === null || named === given)
        return given ?? named ?? 'production';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${who} ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(given)}, and the policy says that service ${service} is deployed to ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(named)}; say the same in both.`);
}
function laidFor(value, part) {
    return (0,_overlays_js__WEBPACK_IMPORTED_MODULE_3__  .kd)(value, layersOf(value, part));
}


  })

};
