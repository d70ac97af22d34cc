export const id = 2855;
export const ids = [2855];
export const modules = {

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


  }),

  42855:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  askAtLook: () => (  askAtLook),
  askingClock: () => (  askingClock)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/run.js
var run = __webpack_require__(74909);
;// CONCATENATED MODULE: ./build/deploy/maintenance.js
function askNow({ until, turnBack }, now) {
    if (now >= Date.parse(until))
        return 'over';
    return now >= Date.parse(turnBack) ? 'turn-back' : null;
}
function nextAsk({ until, turnBack }, now) {
    return [turnBack, until].map((time) => Date.parse(time)).find((at) => at > now) ?? null;
}
const FIVE_MINUTES = 300_000;
function honestEnd({ rollback }, watchEnds, now) {
    return Math.ceil((Math.max(watchEnds, now) + rollback * 1000) / FIVE_MINUTES) * FIVE_MINUTES;
}

// EXTERNAL MODULE: ./build/render/notice-message.js + 1 modules
var notice_message = __webpack_require__(8677);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/verbs/check-run.js
var check_run = __webpack_require__(16085);
// EXTERNAL MODULE: ./build/verbs/respond/response-deps.js
var response_deps = __webpack_require__(27203);
// EXTERNAL MODULE: ./build/verbs/tell-people.js
var tell_people = __webpack_require__(84024);
;// CONCATENATED MODULE: ./build/verbs/watch/window-asks.js








function askingClock(setting, task) {
    const { clock } = setting.ports;
    const plan = task.found?.plan;
    if (plan === undefined)
        return clock;
    const startedAt = task.resumed === undefined ? clock.now() : task.resumed.startedAt * 1000;
    let asked = null;
    const ask = async () => {
        const due = askNow(plan, clock.now());
        if (due === null || due === asked)
            return;
        asked = due;
        await askPeople(setting, task, plan, due, startedAt);
    };
    return {
        now: () => clock.now(),
        async sleep(milliseconds) {
            await ask();
            const end = clock.now() + milliseconds;
            const next = nextAsk(plan, clock.now());
            if (next !== null && next < end) {
                await clock.sleep(next - clock.now());
                await ask();
            }
            await clock.sleep(Math.max(0, end - clock.now()));
        },
    };
}
async function askAtLook(setting, task) {
    const plan = task.found?.plan;
    const due = plan === undefined ? null : askNow(plan, setting.ports.clock.now());
    if (plan !== undefined && due !== null)
        await askPeople(setting, task, plan, due, (task.resumed?.startedAt ?? 0) * 1000);
}
async function askPeople(setting, task, plan, state, startedAt) {
    const { ports, store } = setting;
    const now = ports.clock.now();
    const until = honestEnd(plan, startedAt + task.plan.duration * 1000, now);
    const notice = {
        kind: 'window',
        repository: (0,run .aR)(ports.run),
        environment: task.environment,
        url: ports.run.runUrl,
        at: new Date(now).toISOString(),
        sha: task.sha,
        state,
        planned: plan.until,
        until: new Date(until).toISOString(),
        rollback: plan.rollback,
    };
    try {
        const policy = await (0,response_deps .E4)(setting, task.baseSha ?? task.sha);
        const { title, text, facts } = (0,notice_message .U)(notice, { lang: policy.incident.lang, zone: policy.incident.zone });
        ports.log.warning([title, text, ...facts.map(([name, value]) => `${name}: ${value}`)].join(' '));
        const lines = facts.map(([name, value]) => `**${(0,markdown .X1)(name)}:** ${(0,markdown .X1)(value)}`);
        const summary = [`## ${(0,markdown .X1)(title)}`, (0,markdown .X1)(text), ...lines].join('\n\n');
        await (0,check_run .$T)(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, { title, summary: `${summary}\n` });
        await (0,tell_people .f)(setting, await store.read(), [notice], policy);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        ports.log.warning(`That the time planned runs out could not be shown everywhere: ${error.message}`);
    }
}


  })

};
