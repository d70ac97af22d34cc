export const id = 7783;
export const ids = [7783];
export const modules = {

  27783:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    tellDue: () => (  tellDue),
    tellIncident: () => (  tellIncident)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42030);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(74909);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);
  var _incident_live_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16049);
  var _render_incident_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84238);
  var _render_incident_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72903);
  var _render_incident_languages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74098);
  var _render_incident_notices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61344);
  var _render_incident_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90719);
  var _tell_people_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84024);
  var _live_incident_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37720);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27203);












const tellIncident = async (responder, record, incidentKey) => {
    const about = await aboutOf(responder, record, incidentKey);
    if (about === null || (about.view.began === null && about.view.planned !== null))
        return record;
    const tell = (before, notice) => (0,_tell_people_js__WEBPACK_IMPORTED_MODULE_7__  .f)(responder, before, [notice], about.policy, noted(incidentKey));
    const begun = await tell(record, noticeOf(about));
    const taken = takenUp(about);
    return taken === null ? begun : tell(begun, taken);
};
function takenUp({ view: { incident }, common }) {
    const { acknowledged, phase } = incident;
    if (acknowledged === null || (0,_render_incident_state_js__WEBPACK_IMPORTED_MODULE_6__  .PU)(phase))
        return null;
    return { kind: 'acknowledged', ...common, at: iso(acknowledged.at), by: acknowledged.by };
}
async function tellDue(responder, record, incidentKey, clocks) {
    const told = clocks.flatMap(dueOf);
    const about = told.length === 0 ? null : await aboutOf(responder, record, incidentKey);
    if (about === null)
        return record;
    const common = { ...about.common, at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_10__  .E)(responder.ports.clock) };
    const notices = told.map((due) => ({ kind: 'due', ...common, ...due }));
    return (0,_tell_people_js__WEBPACK_IMPORTED_MODULE_7__  .f)(responder, record, notices, about.policy, noted(incidentKey));
}
function dueOf({ id, rule, state, due }) {
    if (state === 'pending' || state === 'open' || due === null)
        return [];
    return [{ clock: id, state, due: iso(due), owner: rule?.owner ?? 'communications' }];
}
const noted = (incidentKey) => (record, told, by) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  .zM)(record, incidentKey, (incident) => {
    const events = told.map((facts) => ({ kind: 'notified', facts, ...by }));
    return { ...incident, timeline: [...incident.timeline, ...events] };
});
async function aboutOf(responder, record, key) {
    const { ports, environment } = responder;
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  .PT)(record, key);
    const entry = response ?? (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  ._M)(record, key);
    if (entry === null)
        return null;
    const policy = await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_8__  .V6)(responder, record, response);
    if (policy.notify.places.length === 0)
        return null;
    const { incident, run } = entry;
    const begun = response === null ? [] : (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_9__  .Ir)(responder, response);
    const timeline = incident.step === 'opened' ? incident.timeline : begun;
    const view = (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_1__  .AM)({ environment, response, timeline }, policy, ports.clock.now());
    const { lang, zone } = policy.incident;
    const page = { words: _render_incident_notices_js__WEBPACK_IMPORTED_MODULE_5__  .Hn[lang], format: (0,_render_incident_format_js__WEBPACK_IMPORTED_MODULE_3__  .hO)(lang, zone), safe: _render_incident_format_js__WEBPACK_IMPORTED_MODULE_3__  .jN };
    const common = {
        repository: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_11__  .aR)(ports.run),
        environment,
        url: `${(0,_base_run_js__WEBPACK_IMPORTED_MODULE_11__  .Ek)(ports.run)}/actions/runs/${run.id}`,
        at: startOf(entry),
        incident: entry.incidentKey,
        issue: incident.step === 'opened' ? incident.issue : null,
        what: cut((0,_render_incident_findings_js__WEBPACK_IMPORTED_MODULE_2__  .yY)(view, page), 300),
    };
    return { response, timeline, view, policy, common };
}
const startOf = (entry) => 'declaredAt' in entry ? entry.declaredAt : entry.decidedAt;
function noticeOf(about) {
    const { response, view, common } = about;
    const { phase, declared } = view.incident;
    const since = view.began === null ? null : iso(view.began);
    if ((0,_render_incident_state_js__WEBPACK_IMPORTED_MODULE_6__  .PU)(phase))
        return recoveredNotice(about, since);
    if (response === null)
        return {
            kind: 'regressed',
            ...common,
            bad: null,
            good: null,
            since,
            ...severityOf(view),
            rollback: null,
            by: declared?.by ?? null,
        };
    const { bad, good, rollback, byHand, verdict } = response;
    const reason = (0,_render_incident_state_js__WEBPACK_IMPORTED_MODULE_6__  .i4)(response);
    if ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  ._S)(response) && reason !== null) {
        const words = _render_incident_languages_js__WEBPACK_IMPORTED_MODULE_4__  .t[view.lang].outside.why[reason];
        const what = verdict.verdict === 'external' ? verdict.what : undefined;
        const why = what === undefined ? words : `${words}, ${what}`;
        return { kind: 'external', ...common, sha: bad, why: cut(why, 500), since };
    }
    const pull = rollback.step === 'opened' ? rollback.pull : null;
    return { kind: 'regressed', ...common, bad, good, since, ...severityOf(view), rollback: pull, by: byHand?.by ?? null };
}
const severityOf = ({ severity }) => ({ severity });
function recoveredNotice({ timeline, view, common }, since) {
    const proof = timeline.findLast((event) => event.kind === 'recovered');
    const kind = 'recovered';
    if (view.incident.phase === 'cancelled')
        return { kind, ...common, how: 'false-alarm', sha: null, since };
    if (proof !== undefined)
        return { kind, ...common, how: 'proven', at: proof.at, sha: proof.sha, since };
    const at = iso(view.until ?? view.now);
    return { kind, ...common, how: 'said', at, sha: null, since };
}
const iso = (at) => new Date(at).toISOString();
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
