export const id = 8082;
export const ids = [8082];
export const modules = {

  72903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Q: () => (  clip),
    Lz: () => (  numberWords),
    ML: () => (  boundaryIn),
    a6: () => (  zoneName),
    hO: () => (  formatIn),
    jN: () => (  plainClip)
  });
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98004);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


const LONGEST = { name: 100, text: 300 };
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return '?';
    if (value > 99.9 && value < 100)
        return '99.9';
    const size = Math.abs(value);
    const decimals = size >= 1 || size === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return String(Number(value.toFixed(decimals)));
}
const two = (value) => String(value).padStart(2, '0');
const monthNames = 'January February March April May June July August September October November December'.split(' ');
function durationIn(units) {
    return (seconds) => {
        const whole = Math.max(0, Math.round(seconds));
        if (whole < 120)
            return `${whole}${units.s}`;
        const minutes = Math.round(whole / 60);
        if (minutes < 120)
            return `${minutes}${units.m}`;
        const hours = Math.floor(minutes / 60);
        const [large, small, most] = hours < 48 ? [hours, minutes % 60, units.h] : [Math.floor(hours / 24), hours % 24, units.d];
        const rest = small === 0 ? '' : ` ${small}${hours < 48 ? units.m : units.h}`;
        return `${large}${most}${rest}`;
    };
}
const grouped = (count) => Math.round(count).toLocaleString('en-US');
const english = (zone) => {
    const day = (at) => {
        const { day: date, month } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${date} ${monthNames[month - 1] ?? ''}`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)} %`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)} s`,
        duration: durationIn({ s: ' s', m: ' min', h: ' h', d: ' d' }),
        clock,
        day,
        time: (at) => `${day(at)}, ${clock(at)}`,
    };
};
const korean = (zone) => {
    const day = (at) => {
        const { day: date, month, weekday } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${month}월 ${date}일(${'일월화수목금토'.charAt(weekday)})`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)}%`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)}초`,
        duration: durationIn({ s: '초', m: '분', h: '시간', d: '일' }),
        clock,
        day,
        time: (at) => `${day(at)} ${clock(at)}`,
    };
};
const clockIn = (zone) => (at) => {
    const { hour, minute } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
    return `${two(hour)}:${two(minute)}`;
};
function formatIn(lang, zone) {
    return lang === 'ko' ? korean(zone) : english(zone);
}
function numberWords(value) {
    if (!Number.isFinite(value))
        return '?';
    const rounded = Number(value.toPrecision(3));
    return Math.abs(rounded) >= 1e12 ? String(rounded) : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function clip(text, most = 'text') {
    const characters = [...text.replace(/\s+/g, ' ').trim()];
    return characters.length <= LONGEST[most]
        ? characters.join('')
        : `${characters.slice(0, LONGEST[most] - 1).join('')}…`;
}
const plainClip = (text, most = 'text') => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .pj)(clip(text, most));
function zoneName(zone) {
    const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
    return sign === undefined ? zone : `UTC${sign === '-' ? '+' : '-'}${hours}`;
}
function boundaryIn(metric) {
    const boundary = Number(/\bslower than (\d+(?:\.\d+)?)$/.exec(metric)?.[1]);
    return Number.isFinite(boundary) ? boundary : null;
}


  }),

  55792:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    tellHeld: () => (  tellHeld),
    warnOfMissing: () => (  warnOfMissing)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42030);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74909);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75753);
  var _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19293);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81462);
  var _notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18339);
  var _tell_people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84024);
  var _gate_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40240);









const MOST = 20;
async function tellHeld(setting, prepared, reviewed) {
    const { outcome } = reviewed;
    if (outcome.decision === 'pass')
        return;
    const { ports } = setting;
    const { request, policy, record } = prepared;
    const involved = (reviewed.review?.people ?? []).slice(0, MOST);
    try {
        const notice = {
            kind: 'held',
            repository: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_6__  .aR)(ports.run),
            environment: request.environment,
            url: ports.run.runUrl,
            at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_7__  .E)(ports.clock),
            sha: request.sha,
            decision: outcome.decision,
            reason: outcome.reasonCode,
            message: [...outcome.message].slice(0, 1000).join(''),
            issue: reviewed.review?.issue ?? null,
            owners: await ownersOf(prepared, outcome, involved),
            involved: [...involved],
        };
        await (0,_tell_people_js__WEBPACK_IMPORTED_MODULE_4__  .f)(setting, record, [notice], policy);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`Nobody could be told that this deploy waits: ${error.message}`);
    }
}
function warnOfMissing({ ports: { telling, log }, environment }, { policy }) {
    if (telling === undefined)
        return;
    for (const place of policy.notify.places.filter((one) => (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .yW)(one, environment))) {
        for (const variable of (0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__  .ht)(place).filter((name) => telling.secretOf(name) === ''))
            log.warning(`${(0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fW)(place)} (${(0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_3__  .z5)(place)}) can be told nothing: ${variable} is empty. Give it to the step by env.`);
    }
}
async function ownersOf({ repository, base, request }, { coverage }, involved) {
    const paths = (coverage?.uncovered ?? []).map(({ path }) => path);
    if (paths.length === 0)
        return [];
    const { codeowners } = await (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_5__  .m9)(repository, base ?? request.sha, { teams: null, warn: () => undefined });
    if (codeowners === null)
        return [];
    const names = new Set(paths.flatMap((path) => (0,_deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_2__  .sG)(codeowners, path)?.owners ?? []));
    return [...names].filter((name) => !involved.some((login) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_8__  .Up)(name, `@${login}`))).slice(0, MOST);
}


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
