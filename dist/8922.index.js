export const id = 8922;
export const ids = [8922];
export const modules = {

  92950:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  roles),
    V: () => (  mitigations)
  });
const roles = ['commander', 'investigator', 'data', 'communications', 'scribe'];
const mitigations = ['rollback', 'flag', 'block', 'failover', 'repair'];


  }),

  13789:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  runAt),
    Pi: () => (  commands),
    RM: () => (  parseCommand)
  });
  var _base_point_in_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70240);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59909);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81462);
  var _gate_emergency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11767);
  var _gate_residue_review_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48660);
  var _incident_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14592);






const approve = {
    stale: ({ digest }, _, { residues }) => residues.some((residue) => residue.digest === digest) ? null : 'another-digest',
    async carryOut({ digest, looked }, { login }, { residues, approve: accept }) {
        let refused = null;
        let accepted = false;
        for (const residue of residues.filter((one) => one.digest === digest)) {
            const refusal = (0,_gate_residue_review_js__WEBPACK_IMPORTED_MODULE_0__  .K2)({ login, looked }, residue);
            refused ??= refusal;
            if (refusal !== null)
                continue;
            accept(residue, login);
            accepted = true;
        }
        return accepted ? null : refused;
    },
};
const emergency = {
    stale: (_, comment, { emergency: rules }) => (rules !== null && (0,_gate_emergency_js__WEBPACK_IMPORTED_MODULE_2__  .tx)(comment, rules) ? null : 'not-waiting'),
    async carryOut({ reason }, by, place) {
        place.callEmergency(reason, by);
        return null;
    },
};
const AHEAD = 5 * 60_000;
const restorePoint = {
    stale: (_, __, { restore }) => (restore === null ? 'nothing-destroyed' : null),
    async carryOut({ at, what }, by, { restore }) {
        if (restore === null)
            return 'nothing-destroyed';
        if (at > Date.parse(by.at) + AHEAD)
            return 'not-yet';
        const people = await restore.people();
        if (people.logins.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .H$)(by.login)))
            return 'took-part';
        if (!people.complete)
            return 'contributor-unknown';
        restore.take({ at, what }, by);
        return null;
    },
};
const release = {
    stale: (_, __, place) => (place.hold() === null ? 'nothing-held' : null),
    async carryOut({ reason }, by, place) {
        const hold = place.hold();
        if (hold === null)
            return 'nothing-held';
        if (reason === '')
            return 'no-reason';
        if (hold.good === null)
            return 'range-unknown';
        const people = await place.people(hold.good, hold.bad);
        if (people.logins.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .H$)(by.login)))
            return 'contributed';
        if (!people.complete)
            return 'people-unknown';
        await place.release(hold, reason, by);
        return null;
    },
};
const reland = {
    stale: (_, __, place) => (place.rollback() === null ? 'nothing-taken-back' : null),
    carryOut: ({ half }, by, place) => place.reland(half, by),
};
const commands = {
    approve: {
        usage: '/guard approve DIGEST [looked-elsewhere]',
        who: 'writers',
        refusedForGood: false,
        read(text) {
            const [, digest, looked] = /^([0-9a-f]{64})(\s+looked-elsewhere)?$/.exec(text) ?? [];
            return digest === undefined ? null : { digest, looked: looked !== undefined };
        },
        run: { gate: approve },
    },
    emergency: {
        usage: '/guard emergency REASON',
        who: 'listed-writers',
        refusedForGood: false,
        read: (text) => (text === '' ? null : { reason: text.slice(0, _incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .z) }),
        run: { gate: emergency },
    },
    'restore-point': {
        usage: '/guard restore-point TIME WHAT',
        who: 'writers',
        refusedForGood: false,
        read(text) {
            const [, time, what = ''] = /^(\S+)\s+(\S.*)$/.exec(text) ?? [];
            const at = (0,_base_point_in_time_js__WEBPACK_IMPORTED_MODULE_4__  .n)(time);
            return at === null ? null : { at, what: what.slice(0, _incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .z) };
        },
        run: { gate: restorePoint },
    },
    release: {
        usage: '/guard release REASON',
        who: 'writers',
        refusedForGood: true,
        read: (text) => ({ reason: text.slice(0, _incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .z) }),
        run: { incident: release },
    },
    reland: {
        usage: '/guard reland half',
        who: 'writers',
        refusedForGood: true,
        read(text) {
            const found = /^half(?:\s+(first|second))?$/.exec(text);
            return found === null ? null : { half: found[1] === 'second' ? 'second' : 'first' };
        },
        run: { incident: reland },
    },
    ..._incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .F,
};
function parseCommand(body) {
    const line = (body.split(/\r?\n/, 1)[0] ?? '').replaceAll(/[\r\v\f\u0085\u2028\u2029]/g, ' ').trim();
    const [, word, argument = ''] = /^\/guard(?:\s+(\S+)(?:\s+(.*))?)?$/.exec(line) ?? [];
    if (word === undefined)
        return line === '/guard' ? unknownVerb('') : null;
    return isVerb(word) ? readCommand(word, argument.trim()) : unknownVerb(word);
}
function readCommand(verb, argument) {
    const { read, usage } = commands[verb];
    const given = read(argument);
    return given === null ? { verb: 'unknown', cure: `expected \`${usage}\`` } : { verb, ...given };
}
function isVerb(word) {
    return Object.hasOwn(commands, word);
}
function unknownVerb(word) {
    const known = Object.values(commands).map(({ usage }) => `\`${usage}\``);
    const meant = (0,_base_words_js__WEBPACK_IMPORTED_MODULE_5__  .pA)(word, Object.keys(commands));
    const hint = meant !== null && isVerb(meant) ? `did you mean \`${commands[meant].usage}\`? If not, ` : '';
    return { verb: 'unknown', cure: `${hint}expected one of ${known.join(', ')}` };
}
function runAt(verb, where) {
    const runs = commands[verb].run;
    return runs[where] ?? null;
}


  }),

  14592:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  incidentCommands),
    z: () => (  LONGEST)
  });
  var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92950);

const LONGEST = 500;
const told = {
    who: 'writers',
    refusedForGood: true,
    run: {
        incident: {
            stale: () => null,
            carryOut: (_, by, place) => place.tell(by),
        },
    },
};
const cut = (text) => text.slice(0, LONGEST);
const loginOf = (text) => /^@?([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?:[\s,.:;]|$)/i.exec(text)?.[1] ?? null;
function leadingTime(text) {
    const [, time, rest = ''] = /^((?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)(?=[\s,.;]|$)[\s,.;]*(.*)$/i.exec(text) ?? [];
    return time === undefined ? null : { time, rest };
}
const onlyTime = (text) => {
    const found = leadingTime(text);
    return found === null ? null : { time: found.time };
};
function firstWord(text) {
    const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(text) ?? [];
    return [word, rest];
}
const isRole = (word) => _command_js__WEBPACK_IMPORTED_MODULE_0__  .O.some((role) => role === word);
function levelOf(text) {
    const level = Number(text);
    return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}
const role = (name) => ({
    ...told,
    usage: `/guard ${name} @LOGIN`,
    read: readRole,
});
function readRole(text) {
    if (text === '' || text.toLowerCase() === 'me')
        return { login: null };
    const login = loginOf(text);
    return login === null ? null : { login };
}
const severity = (text) => {
    const [, digit = '', reason = ''] = /^(?:sev-?)?([1-4])(?:[\s,.:;]+(.*))?$/i.exec(text) ?? [];
    const level = levelOf(digit);
    return level === null ? null : { level, reason: cut(reason) };
};
const note = (text) => {
    const found = leadingTime(text);
    const said = found?.rest ?? text;
    return said === '' ? null : { time: found?.time ?? null, text: cut(said) };
};
const mitigated = (text) => {
    const [word, rest] = firstWord(text);
    const how = _command_js__WEBPACK_IMPORTED_MODULE_0__  .V.find((one) => one === word.toLowerCase());
    return how === undefined ? null : { how, text: cut(rest) };
};
const affected = (text) => {
    const [, digits = '', what = ''] = /^(\d{1,3}(?:[,_.' ]\d{3})+|\d{1,15})(?!\d)\s*(.*)$/.exec(text) ?? [];
    const count = digits === '' ? Number.NaN : Number(digits.replaceAll(/\D/g, ''));
    return Number.isSafeInteger(count) ? { count, what: cut(what) } : null;
};
const reported = (text) => {
    const [id, reference] = firstWord(text);
    return reference === '' ? null : { id, reference: cut(reference) };
};
const waive = (text) => {
    const [id, reason] = firstWord(text);
    return reason === '' ? null : { id, reason: cut(reason) };
};
const handover = (text) => {
    const [word, rest] = firstWord(text);
    const [of, whom] = isRole(word) ? [word, rest] : [null, text];
    const login = loginOf(whom);
    return login === null ? null : { role: of, login };
};
const maintenance = (text) => {
    const from = leadingTime(text);
    const until = from === null ? null : leadingTime(from.rest.replace(/^(?:-|–|to|until)\s+/i, ''));
    if (from === null || until === null || until.rest === '')
        return null;
    return { from: from.time, until: until.time, what: cut(until.rest) };
};
const noMore = (text) => ({ text: cut(text) });
const declaring = {
    ...told.run,
    issue: {
        stale: () => null,
        carryOut: async (_, by, place) => {
            await place.declare(by);
            return null;
        },
    },
};
const incidentCommands = {
    declare: {
        ...told,
        usage: '/guard declare WHAT',
        read: (what) => (what === '' ? null : { what: cut(what) }),
        run: declaring,
    },
    commander: role('commander'),
    investigator: role('investigator'),
    data: role('data'),
    communications: role('communications'),
    scribe: role('scribe'),
    severity: { ...told, usage: '/guard severity 1|2|3|4 REASON', read: severity },
    note: { ...told, usage: '/guard note [17:00] TEXT', read: note },
    ack: { ...told, usage: '/guard ack', read: noMore },
    external: { ...told, usage: '/guard external WHAT', read: noMore },
    'false-alarm': { ...told, usage: '/guard false-alarm REASON', read: (reason) => ({ reason: cut(reason) }) },
    resolve: { ...told, usage: '/guard resolve', read: noMore },
    meeting: { ...told, usage: '/guard meeting 17:00', read: onlyTime },
    mitigated: { ...told, usage: `/guard mitigated ${_command_js__WEBPACK_IMPORTED_MODULE_0__  .V.join('|')} TEXT`, read: mitigated },
    affected: { ...told, usage: '/guard affected N WHAT', read: affected },
    aware: { ...told, usage: '/guard aware 17:00', read: onlyTime },
    classified: {
        ...told,
        usage: '/guard classified ID',
        read: (text) => (text === '' ? null : { id: firstWord(text)[0] }),
    },
    reported: { ...told, usage: '/guard reported ID REFERENCE', read: reported },
    waive: { ...told, usage: '/guard waive ID REASON', read: waive },
    handover: { ...told, usage: '/guard handover @LOGIN', read: handover },
    next: { ...told, usage: '/guard next 17:00', read: onlyTime },
    sent: { ...told, usage: '/guard sent', read: (audience) => ({ audience: cut(audience) }) },
    confidential: { ...told, usage: '/guard confidential', read: noMore },
    maintenance: { ...told, usage: '/guard maintenance 00:00 00:30 WHAT', read: maintenance, run: declaring },
    extended: { ...told, usage: '/guard extended 01:30', read: onlyTime },
};


  }),

  11767:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RG: () => (  addDebt),
    Re: () => (  useComment),
    m6: () => (  settleDebts),
    px: () => (  keepIssue),
    tp: () => (  holdForReview),
    tx: () => (  isForHeld),
    w4: () => (  endReview)
  });
function isForHeld({ comment, at }, { memory, sha }) {
    if (memory.used.includes(comment) || memory.held?.sha !== sha)
        return false;
    return Date.parse(at) >= Date.parse(memory.held.at);
}
function withGate(record, change) {
    return { ...record, gate: { ...record.gate, ...change } };
}
function addDebt(record, debt) {
    const others = record.gate.debts.filter(({ digest, sha }) => digest !== debt.digest || sha !== debt.sha);
    return withGate(record, { debts: [...others, debt] });
}
function settleDebts(record, digests) {
    const debts = record.gate.debts.filter(({ digest }) => !digests.includes(digest));
    return debts.length === record.gate.debts.length ? record : withGate(record, { debts });
}
const mostWaited = 100;
function holdForReview(record, held) {
    const known = record.gate.held;
    if (known?.sha === held.sha && known.digest === held.digest)
        return record;
    const others = (record.gate.waited ?? []).filter(({ sha }) => sha !== held.sha);
    const waited = [...others, { sha: held.sha, at: held.at }].slice(-mostWaited);
    return withGate(record, { held, waited });
}
function endReview(record) {
    return record.gate.held === null ? record : withGate(record, { held: null });
}
function keepIssue(record, issue) {
    return record.gate.issue === issue ? record : withGate(record, { issue });
}
function useComment(record, comment) {
    return record.gate.used.includes(comment) ? record : withGate(record, { used: [...record.gate.used, comment] });
}


  }),

  48660:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K2: () => (  refuseApprover),
    LP: () => (  isEnough),
    NL: () => (  ruleQuestion),
    St: () => (  residueDigest),
    VT: () => (  overruledDigest),
    jq: () => (  ownersAsked),
    l5: () => (  isElsewhere)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);
  var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10174);



function refuseApprover({ login, looked }, residue) {
    if (residue.refusal !== null)
        return residue.refusal;
    if (new Set(residue.people.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$)).has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$)(login)))
        return 'took-part';
    return residue.elsewhere && !looked ? 'not-looked' : null;
}
function ownersAsked(files) {
    const lists = files.flatMap(({ owners, demanded }) => [...(owners === undefined ? [] : [owners]), ...(demanded?.teams ?? [])].map(({ logins }) => [...logins].toSorted()));
    return [...new Map(lists.map((logins) => [logins.join(' '), logins])).values()];
}
function isEnough(by, { owners }, needed) {
    const keys = new Set(by.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$));
    return by.length >= needed && owners.every((logins) => logins.some((login) => keys.has(login)));
}
function isElsewhere(files) {
    return files.some(({ hidden }) => hidden !== undefined);
}
function ruleQuestion(candidate, rows) {
    const rules = [...new Set((0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__  .TQ)(rows).map(({ rule, reasonCode }) => `${rule} ${reasonCode}`))].toSorted();
    return rules.length === 0 ? null : { candidate, rules };
}
function residueDigest(scope, files, asked = null) {
    if (files.length === 0 && asked === null)
        return null;
    const parts = files.map(({ path, change, added, deleted, sizes = [] }) => {
        const { oldMode, newMode, oldId, newId } = change;
        return JSON.stringify([path, oldMode, newMode, oldId, newId, added, deleted, ...sizes]);
    });
    if (asked !== null)
        parts.push(JSON.stringify(['rules', asked.candidate, ...asked.rules]));
    const { repository, environment, base, service = null } = scope;
    const place = [repository.toLowerCase(), environment, base, ...(service === null ? [] : [service])];
    const text = [JSON.stringify(place), ...parts.toSorted()];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text.join('\n')).digest('hex');
}
function overruledDigest(sha, over, names = []) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([over, sha, ...names.toSorted()]))
        .digest('hex');
}


  }),

  10174:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fs: () => (  ruleRow),
    TQ: () => (  askingRows),
    oQ: () => (  answered),
    th: () => (  atMostReview),
    x4: () => (  strictestOf),
    xA: () => (  approvalsAsked)
  });
  var _config_rule_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60152);

const ruleNames = (  null && ([
    'windows',
    'freeze',
    'restore-point',
    'plan',
    'budget',
    'health',
    'risk',
    'approvals',
    'after-incident',
]));
function answered({ outcome, approvals }) {
    return outcome === 'review' && approvals > 1 ? { outcome, approvals } : { outcome };
}
function ruleRow(rule, answer, reasonCode, message, evidence = [], found) {
    const given = typeof answer === 'string' ? { outcome: answer } : answered(answer);
    return [{ rule, ...given, reasonCode, message, evidence, ...(found !== undefined && { found }) }];
}
function strictestOf(answers) {
    const outcome = _config_rule_policy_js__WEBPACK_IMPORTED_MODULE_0__  .CH.findLast((one) => answers.some((answer) => answer.outcome === one)) ?? 'inform';
    return { outcome, approvals: Math.max(1, ...answers.map(({ approvals }) => approvals)) };
}
function atMostReview(answer) {
    return answer.outcome === 'block' ? { ...answer, outcome: 'review' } : answer;
}
function approvalsAsked(rows) {
    return Math.max(0, ...askingRows(rows).map(({ approvals = 1 }) => approvals));
}
function askingRows(rows = []) {
    return rows.filter(({ rule, outcome }) => outcome === 'review' && rule !== 'approvals');
}


  }),

  43797:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  rc: () => (  clocksAt),
  Fg: () => (  gradeAt),
  nT: () => (  isOpen)
});


// EXTERNAL MODULE: ./build/config/incident-policy.js
var incident_policy = __webpack_require__(26024);
// EXTERNAL MODULE: ./build/base/zone.js
var base_zone = __webpack_require__(98004);
;// CONCATENATED MODULE: ./build/incident/due-time.js


const units = ['minutes', 'hours', 'days', 'business-days', 'months'];
function allowedOf(rule, policy) {
    const base = (entry) => ({
        from: entry.from ?? rule.from,
        zone: entry.zone ?? rule.zone ?? policy.zone,
        holidays: holidaysOf(entry.calendar ?? rule.calendar ?? [], policy),
    });
    if (typeof rule.due === 'string')
        return [{ ...written(rule.due), ...base({}) }];
    return [rule.due].flat().map((entry) => ({ ...lengthOf(entry), ...base(entry) }));
}
function written(text) {
    const [, count = '0', ...of] = incident_policy .T9.exec(text) ?? [];
    const at = of.findIndex((unit) => unit !== undefined);
    return { unit: units[at] ?? 'hours', count: Number(count) };
}
function lengthOf(entry) {
    if (entry.hours !== undefined)
        return { unit: 'hours', count: entry.hours };
    if (entry.days !== undefined)
        return { unit: 'days', count: entry.days };
    if (entry.months !== undefined)
        return { unit: 'months', count: entry.months };
    return { unit: 'business-days', count: entry['business-days'] ?? 0 };
}
function holidaysOf(calendar, { calendars }) {
    if (typeof calendar !== 'string')
        return calendar;
    return Object.hasOwn(calendars, calendar) ? (calendars[calendar] ?? []) : [];
}
function dueAt(from, allowed) {
    return lengths[allowed.unit](from, allowed);
}
const lengths = {
    minutes: (from, { count }) => from + count * 60_000,
    hours: (from, { count }) => from + count * 3_600_000,
    days: (from, { count }) => from + count * 86_400_000,
    'business-days': businessDays,
    months,
};
function months(from, { count, zone }) {
    const wall = (0,base_zone .Ow)(from, zone);
    const last = new Date(Date.UTC(wall.year, wall.month + count, 0)).getUTCDate();
    return (0,base_zone .jf)({ ...wall, month: wall.month + count, day: Math.min(wall.day, last) }, zone);
}
function businessDays(from, { count, zone, holidays }) {
    const wall = (0,base_zone .Ow)(from, zone);
    let left = count;
    let day = wall.day;
    while (left > 0) {
        day++;
        const date = new Date(Date.UTC(wall.year, wall.month - 1, day));
        const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
        if (!isWeekend && !holidays.includes(date.toISOString().slice(0, 10)))
            left--;
    }
    return (0,base_zone .jf)({ ...wall, day }, zone);
}

// EXTERNAL MODULE: ./build/incident/incident.js
var incident_incident = __webpack_require__(78305);
// EXTERNAL MODULE: ./build/incident/obey.js
var obey = __webpack_require__(50136);
// EXTERNAL MODULE: ./build/incident/severity.js
var incident_severity = __webpack_require__(92276);
;// CONCATENATED MODULE: ./build/incident/clocks.js





const SOON = 0.8;
const WHOLE = 0.9;
function clocksAt(incident, now, rules) {
    const clocks = (0,incident_policy .aK)(rules.policy).map((rule) => clockAt(incident, rule, now, rules));
    const next = nextWordAt(incident, now);
    return next === null ? clocks : [...clocks, next];
}
function isOpen({ state }) {
    return state === 'open' || state === 'due-soon' || state === 'late';
}
function clockAt(incident, rule, now, rules) {
    const conditionAt = metAt(incident, rule.when, now, rules);
    const met = incident.reported.get(rule.id) ?? null;
    const waived = incident.waived.get(rule.id) ?? null;
    const startedAt = afterSent(incident, rule) ? conditionAt : null;
    const due = startedAt === null ? null : earliest(incident, rule, { conditionAt: startedAt, now, rules });
    const state = stateAt({ met, waived }, startedAt, due, now);
    return { id: rule.id, rule, state, startedAt, due, met, waived, partial: isPartial(incident, rule) };
}
function afterSent(incident, { after }) {
    return after === null || incident.reported.has(after);
}
function stateAt({ met, waived }, startedAt, due, now) {
    if (met !== null)
        return 'met';
    if (waived !== null)
        return 'waived';
    if (startedAt === null || due === null)
        return 'pending';
    if (now > due)
        return 'late';
    return now - startedAt >= SOON * (due - startedAt) ? 'due-soon' : 'open';
}
function earliest(incident, rule, moment) {
    const dues = allowedOf(rule, moment.rules.policy).flatMap((allowed) => {
        const from = anchorAt(incident, rule, allowed, moment);
        return from === null ? [] : [dueAt(from, allowed)];
    });
    const begins = beginningOf(incident, rule, moment);
    const possible = dues.filter((due) => due > begins);
    const known = possible.length > 0 ? possible : dues;
    return known.length === 0 ? null : Math.min(...known);
}
const beginningOf = (incident, { when }, { conditionAt }) => when.classified === undefined ? Number.NEGATIVE_INFINITY : (classifiedAt(incident, when.classified) ?? conditionAt);
function anchorAt(incident, rule, { from }, { conditionAt }) {
    const anchors = {
        occurred: () => (0,incident_incident .xR)(incident),
        aware: () => (0,incident_incident .Ku)(incident),
        condition: () => conditionAt,
        classified: () => classifiedOf(incident, rule),
        determined: () => classifiedOf(incident, rule),
        sent: () => sentAt(incident, rule),
        recovered: () => recoveredAt(incident),
    };
    return anchors[from]();
}
function classifiedOf(incident, { id, when }) {
    return classifiedAt(incident, when.classified ?? id) ?? classifiedAt(incident, id);
}
function classifiedAt({ classified }, id) {
    return classified.get(id.toLowerCase())?.at ?? null;
}
function sentAt({ reported, sent }, { after }) {
    return after === null ? (sent.at(-1)?.at ?? null) : (reported.get(after)?.at ?? null);
}
function recoveredAt({ phase, waves }) {
    const isOver = phase === 'resolved' || phase === 'closed';
    const last = waves.at(-1);
    return isOver ? (last?.recoveredAt ?? last?.saidOverAt ?? null) : null;
}
function metAt(incident, condition, now, rules) {
    const { any, ...all } = condition;
    const alternatives = any?.map((one) => metAt(incident, one, now, rules)).filter((at) => at !== null);
    const moments = [
        (0,incident_incident .xR)(incident),
        ...parts(incident, all, now, rules),
        ...(alternatives === undefined ? [] : [alternatives.length === 0 ? null : Math.min(...alternatives)]),
    ];
    const known = moments.filter((at) => at !== null);
    return known.length < moments.length ? null : Math.max(...known);
}
function parts(incident, condition, now, rules) {
    const { outage, severity, share, users, data, personal, malicious, external, classified, facts } = condition;
    const named = (value, at) => (value === undefined ? [] : [at()]);
    return [
        ...named(outage, () => (0,incident_severity .Xv)(incident, (outage ?? 0) * 1000, now, rules.step)),
        ...named(severity, () => severeAt(incident, severity ?? 1, now, rules.step)),
        ...named(share, () => first((0,incident_incident .q3)(incident).filter(({ facts: of }) => ((0,incident_severity .ux)(of)?.harm ?? 0) >= (share ?? 1)))),
        ...named(users, () => first(incident.counts.filter(({ of, count }) => of === 'people' && count >= (users ?? 0)))),
        ...named(data, () => first(incident.data)),
        ...named(personal, () => classifiedAt(incident, 'personal')),
        ...named(malicious, () => classifiedAt(incident, 'malicious')),
        ...named(external, () => incident.external?.at ?? null),
        ...named(classified, () => classifiedAt(incident, classified ?? '')),
        ...named(facts, () => (hasFacts(rules.policy.facts, facts ?? {}) ? (0,incident_incident .xR)(incident) : null)),
    ];
}
const first = (told) => told.length === 0 ? null : Math.min(...told.map(({ at }) => at));
function severeAt(incident, severity, now, step) {
    const isSevere = (to) => to <= severity;
    return (0,incident_severity .V9)(incident, now, step).find(({ to }) => isSevere(to))?.at ?? null;
}
function hasFacts(known, asked) {
    return Object.entries(asked).every(([name, least]) => Object.hasOwn(known, name) && (known[name] ?? 0) >= least);
}
function isPartial(incident, { when }) {
    const alarms = (0,incident_incident .q3)(incident);
    return (when.outage !== undefined && alarms.length > 0 && alarms.every(({ facts }) => ((0,incident_severity .ux)(facts)?.harm ?? 0) < WHOLE));
}
function nextWordAt({ next, sent, waived }, now) {
    if (next === null)
        return null;
    const kept = sent.find(({ at }) => at > next.at);
    const met = kept === undefined ? null : { ...kept, reference: kept.audience };
    const waivedBy = waived.get(obey .Qn) ?? null;
    const settled = { met, waived: waivedBy !== null && waivedBy.at > next.at ? waivedBy : null };
    const state = stateAt(settled, next.at, next.time, now);
    return { id: obey .Qn, rule: null, state, startedAt: next.at, due: next.time, ...settled, partial: false };
}
function gradeAt(incident, now, rules) {
    const { sla } = rules.policy;
    if (sla.length === 0)
        return null;
    const grade = sla.findLast(({ when }) => metAt(incident, when, now, rules) !== null) ?? null;
    const most = (0,incident_severity .aG)(incident, now, rules.step)?.most ?? 0;
    const later = sla.flatMap((one) => {
        const left = (one.when.outage ?? 0) * 1000 - most;
        const { outage: _, ...rest } = one.when;
        return left > 0 && metAt(incident, rest, now, rules) !== null ? [{ grade: one, left }] : [];
    });
    const [next] = later.toSorted((a, b) => a.left - b.left);
    const isRunning = recoveredAt(incident) === null && incident.phase !== 'cancelled';
    const excluded = incident.external !== null && (grade ?? next?.grade)?.excludes.includes('external') === true;
    return { grade, next: isRunning ? (next ?? null) : null, excluded };
}


  }),

  60917:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    PH: () => (  parseEvents),
    al: () => (  inOrder),
    f5: () => (  noFacts),
    kE: () => (  zoneOf),
    nR: () => (  timeOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59909);
  var _config_incident_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26024);
  var _render_incident_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72903);






const kinds = [
    'deployed',
    'declared',
    'alarm',
    'external',
    'acknowledged',
    'command',
    'note',
    'counted',
    'rollback-opened',
    'rollback-merged',
    'mitigated',
    'recovered',
    'closed',
];
const time = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a time in ISO 8601')
    .refine((text) => timeOf(text) !== null, { error: 'expected a time in ISO 8601 such as 2026-11-28T16:40:00Z' });
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_3__  ._H3({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_3__  .euz(1, 'expected 1: another version needs another version of the guard'),
    environment: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the name of an environment').min(1, 'expected the name of an environment').max(255),
    title: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a text').max(1000, 'expected at most 1000 characters').nullish(),
    events: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  ._H3({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the kind of the event').min(1, 'expected the kind of the event'),
        at: time,
        by: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a login').nullish(),
        sha: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a commit').nullish(),
        text: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a text').nullish(),
        facts: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .L5J(), 'expected an object').nullish(),
    }, 'expected an event with kind and at'), 'expected a list of events')
        .max(20_000, 'expected at most 20,000 events'),
}, 'expected an object with schemaVersion, environment and events');
function timeOf(text) {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text))
        return null;
    const at = Date.parse(text);
    return Number.isFinite(at) ? at : null;
}
function zoneOf(text) {
    const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
    const hour = Number(hours);
    if (sign === undefined || minutes !== '00' || hour === 0 || hour > 12)
        return null;
    return `Etc/GMT${sign === '+' ? '-' : '+'}${hour}`;
}
function parseEvents(text, file) {
    const parsed = fileSchema.safeParse(parseJson(text, file));
    if (!parsed.success) {
        const lines = parsed.error.issues.slice(0, 20).map(({ path, message }) => {
            return `${file}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
        });
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(lines.join('\n'));
    }
    const { environment, title, events } = parsed.data;
    const read = events.map((event) => {
        const { kind, at, by, sha } = event;
        const facts = readFacts(event.facts ?? {});
        return {
            kind: kinds.find((known) => known === kind) ?? 'unknown',
            word: kind,
            at: timeOf(at) ?? 0,
            zone: zoneOf(at),
            by: by?.replace(/^@/, '') || null,
            sha: sha != null && _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .d_.test(sha.toLowerCase()) ? sha.toLowerCase() : (sha ?? null),
            text: event.text || facts.detail || '',
            facts: { ...facts, pull: facts.pull ?? (kind.startsWith('rollback-') ? pullIn(event.text ?? '') : null) },
        };
    });
    return { environment, title: title?.trim() || null, events: inOrder(read) };
}
function parseJson(text, file) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${file}: expected JSON, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_5__  .hD)(text.trim().slice(0, 60))}`, { cause });
    }
}
function inOrder(events) {
    const keyed = events.map((event) => ({ event, key: JSON.stringify(event), rank: rankOf(event) }));
    const sorted = keyed.toSorted((a, b) => a.event.at - b.event.at || a.rank - b.rank || compare(a.key, b.key));
    return sorted.flatMap(({ event, key }, at) => (sorted[at - 1]?.key === key ? [] : [event]));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function rankOf({ kind }) {
    return kind === 'unknown' ? kinds.length : kinds.indexOf(kind);
}
const peopleKeys = ['people', 'authors', 'author', 'contributors', 'committers', 'participants', 'range'];
function readFacts(given) {
    const told = [numberOf(given, 'before'), numberOf(given, 'since')];
    const kind = metricKind(textOf(given, 'kind', 'metricKind', 'kindOfMetric', 'type'), ...told);
    const [before, since] = kind === 'rate' || kind === 'latency' ? asShares(told) : told;
    const metric = textOf(given, 'metric', 'name');
    return {
        metric,
        kind,
        segment: textOf(given, 'segment') ?? '',
        before,
        since,
        share: asShares([numberOf(given, 'share', 'shareOfTraffic', 'trafficShare', 'traffic', 'weight'), null])[0],
        onset: momentOf(given['onset']),
        deployedAt: momentOf(given['deployedAt']),
        restorePoint: momentOf(given['restorePoint']),
        restoreFrom: textOf(given, 'restoreFrom'),
        restoreBy: textOf(given, 'restoreBy'),
        limit: numberOf(given, 'limit', 'slowerThan', 'slower-than') ?? (0,_render_incident_format_js__WEBPACK_IMPORTED_MODULE_2__  .ML)(metric ?? ''),
        step: numberOf(given, 'step'),
        falseAlarmRate: numberOf(given, 'falseAlarmRate', 'false-alarm-rate'),
        data: dataOf(given['data'] ?? (given['dataLoss'] === true || given['dataLost'] === true ? 'lost' : undefined)),
        personal: given['personal'] === true,
        malicious: given['malicious'] === true,
        users: numberOf(given, 'users', 'affected'),
        count: numberOf(given, 'count'),
        total: numberOf(given, 'total'),
        complete: given['complete'] !== false,
        of: _config_incident_policy_js__WEBPACK_IMPORTED_MODULE_1__  ._I.find((one) => one === given['of']) ?? 'data',
        pull: wholeNumber(numberOf(given, 'pull', 'pullRequest', 'number')),
        url: textOf(given, 'url'),
        detail: textOf(given, 'upstream', 'what', 'how', 'reason', 'detail'),
        happenedAt: momentOf(given['happenedAt'] ?? given['at'] ?? given['when']),
        severity: levelOf(given['severity']),
        people: peopleKeys.flatMap((key) => textsOf(given[key])),
        permission: textOf(given, 'permission'),
        edited: given['edited'] === true || typeof given['lastEditedAt'] === 'string',
        faulty: given['faulty'] === true || given['containsBad'] === true,
    };
}
function numberOf(given, ...names) {
    const found = names.map((name) => given[name]).find((value) => typeof value === 'number' && Number.isFinite(value));
    return typeof found === 'number' ? found : null;
}
function pullIn(text) {
    const number = Number(/(?:#|\/pull\/)(\d{1,9})\b/.exec(text)?.[1]);
    return Number.isSafeInteger(number) ? number : null;
}
const wholeNumber = (value) => value !== null && Number.isSafeInteger(value) && value > 0 ? value : null;
function textOf(given, ...names) {
    const found = names.map((name) => given[name]).find((value) => typeof value === 'string' && value !== '');
    return typeof found === 'string' ? found : null;
}
function textsOf(value) {
    if (typeof value === 'string')
        return [value.replace(/^@/, '')];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string').map((one) => one.replace(/^@/, '')) : [];
}
function momentOf(value) {
    if (typeof value === 'string')
        return timeOf(value);
    return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e11 ? value * 1000 : null;
}
function asShares(pair) {
    const [one, other] = pair;
    const isPercent = Math.max(one ?? 0, other ?? 0) > 1;
    return isPercent ? [one === null ? null : one / 100, other === null ? null : other / 100] : pair;
}
const metricWords = new Map([
    ...['rate', 'counts', 'count', 'errors', 'error-rate', 'requests', 'failures', 'probe'].map((word) => [word, 'rate']),
    ...['latency', 'histogram', 'slow', 'duration'].map((word) => [word, 'latency']),
    ...['gauge', 'number', 'value', 'saturation'].map((word) => [word, 'gauge']),
    ...['volume', 'traffic', 'throughput'].map((word) => [word, 'volume']),
]);
function metricKind(word, before, since) {
    const known = word === null ? undefined : metricWords.get(word.toLowerCase());
    if (known !== undefined)
        return known;
    if (since === null)
        return null;
    return [before ?? 0, since].every((value) => value >= 0 && value <= 1) ? 'rate' : 'gauge';
}
function levelOf(value) {
    return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}
function dataOf(value) {
    if (value === 'lost' || value === 'altered' || value === 'exposed' || value === 'suspected' || value === 'none')
        return value;
    if (value === true || value === 'damaged' || value === 'changed')
        return 'altered';
    return value === false ? 'none' : null;
}
const noFacts = readFacts({});


  }),

  88302:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  whyNotClosed),
    e: () => (  follow)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59909);
  var _commands_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13789);
  var _commands_incident_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14592);
  var _commands_command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92950);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81462);
  var _clocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43797);
  var _incident_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78305);
  var _obey_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50136);
  var _phases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65931);
  var _told_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79854);










const counted = { kind: 'counted' };
const count = (change) => (incident, event) => ({ incident: change(incident, event), outcome: counted });
function follow({ environment, title, events }, now, rules) {
    const told = events
        .filter(({ at }) => at <= now)
        .reduce((incident, event) => after((0,_phases_js__WEBPACK_IMPORTED_MODULE_5__  .KM)(incident, event.at), event, rules), (0,_incident_js__WEBPACK_IMPORTED_MODULE_6__  .t9)(environment, title));
    return (0,_phases_js__WEBPACK_IMPORTED_MODULE_5__  .KM)(told, now);
}
function after(incident, event, rules) {
    const follows = event.kind === 'unknown' ? unknownKind : table[event.kind];
    const { incident: next, outcome, happenedAt = null } = follows(incident, event, rules);
    const entry = happenedAt === null || happenedAt >= event.at
        ? { at: event.at, saidAt: null, event, outcome }
        : { at: happenedAt, saidAt: event.at, event, outcome };
    const learned = outcome.kind === 'refused' || outcome.kind === 'after-closing' ? next : withFacts(next, event);
    return { ...learned, timeline: [...learned.timeline, entry] };
}
const unknownKind = (incident) => ({ incident, outcome: { kind: 'unknown-kind' } });
const alarm = (incident, { at, sha, facts }) => {
    if (incident.phase === 'closed')
        return { incident, outcome: { kind: 'after-closing' } };
    const blamed = { ...incident, bad: incident.bad ?? sha, deployedAt: incident.deployedAt ?? facts.deployedAt };
    return { incident: (0,_phases_js__WEBPACK_IMPORTED_MODULE_5__  .qN)(blamed, null, { at, sha, facts }), outcome: counted };
};
const isBegun = ({ waves }) => waves.length > 0;
const deployed = (incident, event) => {
    const { phase, bad, external, rollback } = incident;
    const isOver = phase === 'resolved' || phase === 'closed' || phase === 'cancelled';
    if (!isBegun(incident) || isOver)
        return { incident: withDeploy(incident, event), outcome: counted };
    const isFaulty = event.facts.faulty || (event.sha !== null && event.sha === bad);
    const mends = (0,_incident_js__WEBPACK_IMPORTED_MODULE_6__  .q3)(incident).length > 0 || rollback !== null;
    if (isFaulty || external !== null || !mends)
        return { incident, outcome: counted };
    const ending = { at: event.at, by: event.by, how: 'deploy', text: event.text, sha: event.sha };
    return { incident: (0,_phases_js__WEBPACK_IMPORTED_MODULE_5__  .rC)(incident, ending), outcome: counted };
};
function withDeploy(incident, { at, by, sha, facts }) {
    const { restorePoint: point, restoreFrom, restoreBy } = facts;
    const restorePoint = point === null ? null : { at: point, what: restoreFrom ?? '', by: restoreBy };
    return { ...incident, bad: sha, deployedAt: at, restorePoint, people: new Set(by === null ? [] : [(0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_7__  .H$)(by)]) };
}
const mitigating = (incident) => incident.phase === 'triage' || incident.phase === 'investigating' ? 'mitigating' : incident.phase;
const rollback = (merged) => (incident, { facts }) => ({
    incident: {
        ...incident,
        rollback: {
            pull: facts.pull ?? incident.rollback?.pull ?? null,
            merged: merged || incident.rollback?.merged === true,
        },
        phase: mitigating(incident),
    },
    outcome: counted,
});
const closed = (incident, { at }, rules) => {
    const why = whyNotClosed(incident, at, rules);
    if (why !== null)
        return { incident, outcome: { kind: 'refused', command: null, why: why.reason } };
    return { incident: { ...incident, phase: 'closed' }, outcome: counted };
};
function whyNotClosed(incident, now, rules) {
    const { phase } = incident;
    if (phase === 'closed')
        return null;
    const clocks = (0,_clocks_js__WEBPACK_IMPORTED_MODULE_2__  .rc)(incident, now, rules)
        .filter(_clocks_js__WEBPACK_IMPORTED_MODULE_2__  .nT)
        .map(({ id }) => id);
    if (phase !== 'resolved' && phase !== 'cancelled')
        return { reason: 'not-over', clocks };
    return clocks.length === 0 ? null : { reason: 'clock-open', clocks };
}
const command = (incident, event, { policy, step }) => {
    const text = event.text.trim();
    const parsed = (0,_commands_commands_js__WEBPACK_IMPORTED_MODULE_0__  .RM)(/^\/guard(\s|$)/.test(text) ? text : `/guard ${text}`);
    if (parsed === null || parsed.verb === 'unknown') {
        return { incident, outcome: { kind: 'no-command', usages: usagesFor(text) } };
    }
    const given = obeyed(incident, parsed, { event, policy, step });
    if (typeof given === 'string')
        return { incident, outcome: { kind: 'refused', command: parsed, why: given } };
    const time = 'time' in parsed && (parsed.verb === 'note' || parsed.verb === 'aware') ? parsed.time : null;
    const happenedAt = time === null ? null : (0,_told_time_js__WEBPACK_IMPORTED_MODULE_4__  .f)(time, { at: event.at, zone: (0,_obey_js__WEBPACK_IMPORTED_MODULE_3__  .wy)({ event, policy }), towards: 'past' });
    return { incident: given, outcome: { kind: 'obeyed', command: parsed }, happenedAt };
};
function usagesFor(text) {
    const [, word = ''] = /^(?:\/guard\s+)?(\S+)/.exec(text) ?? [];
    const named = Object.entries(_commands_incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .F).find(([verb]) => verb === ((0,_base_words_js__WEBPACK_IMPORTED_MODULE_8__  .pA)(word, verbs) ?? word));
    return named === undefined ? Object.values(_commands_incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .F).map(({ usage }) => usage) : [named[1].usage];
}
const verbs = Object.keys(_commands_incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .F);
function obeyed(incident, given, context) {
    return (0,_obey_js__WEBPACK_IMPORTED_MODULE_3__  .a3)(incident, given.verb, given, context);
}
const table = {
    deployed,
    declared: count((incident, { at, by, text, facts: { onset, severity } }) => {
        const since = onset !== null && onset <= at ? onset : null;
        const begun = (0,_phases_js__WEBPACK_IMPORTED_MODULE_5__  .qN)(incident, { at, by, what: text, onset: since }, null);
        return severity === null ? begun : { ...begun, words: [...begun.words, { at, by, level: severity, reason: '' }] };
    }),
    alarm,
    external: count((incident, { at, by, text, facts: { url } }) => ({
        ...incident,
        external: { at, by, text, url },
        phase: incident.phase === 'triage' ? 'investigating' : incident.phase,
    })),
    acknowledged: count((incident, { at, by }) => ({
        ...incident,
        acknowledged: incident.acknowledged ?? { at, by },
        phase: incident.phase === 'triage' ? 'investigating' : incident.phase,
    })),
    command,
    note: (incident, { facts }) => ({ incident, outcome: counted, happenedAt: facts.happenedAt }),
    counted: count(counting),
    'rollback-opened': rollback(false),
    'rollback-merged': rollback(true),
    mitigated: count((incident, { at, by, text, sha }) => {
        const how = _commands_command_js__WEBPACK_IMPORTED_MODULE_9__  .V.find((one) => text.trim().toLowerCase().startsWith(one)) ?? 'other';
        return (0,_phases_js__WEBPACK_IMPORTED_MODULE_5__  .rC)(incident, {
            at,
            by,
            how,
            text: text
                .trim()
                .slice(how === 'other' ? 0 : how.length)
                .trim(),
            sha,
        });
    }),
    recovered: count((incident, { at }) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_5__  .lj)(incident, at)),
    closed,
};
function counting(incident, { at, by, text, facts: { count: found, total, complete, of, detail } }) {
    const uncounted = incident.uncounted.filter(({ what }) => what !== text);
    if (found === null)
        return { ...incident, uncounted: [...uncounted, { at, by, what: text, of, why: detail ?? '' }] };
    const others = incident.counts.filter(({ what, query }) => query === null || what !== text);
    const counts = [...others, { at, by, count: found, what: text, of, query: { total, complete } }];
    const isNew = of === 'data' && found > 0 && incident.data.length === 0 && !incident.dataIsFine;
    const data = isNew ? [{ at, by, harm: 'suspected' }] : incident.data;
    return { ...incident, counts, uncounted, data };
}
function withFacts(incident, { at, by, kind, facts }) {
    const { data, personal, malicious, users, people } = facts;
    const found = [...(personal ? ['personal'] : []), ...(malicious ? ['malicious'] : [])];
    const isNew = found.filter((id) => !incident.classified.has(id)).map((id) => [id, { at, by }]);
    const tellsPeople = kind === 'deployed' || kind === 'alarm' || kind === 'declared';
    return {
        ...incident,
        ...(data === 'none' && { dataIsFine: true }),
        ...(data !== null && data !== 'none' && { data: [...incident.data, { at, by, harm: data }], dataIsFine: false }),
        ...(isNew.length > 0 && { classified: new Map([...incident.classified, ...isNew]) }),
        ...(users !== null && {
            counts: [...incident.counts, { at, by, count: users, what: '', of: 'people', query: null }],
        }),
        ...(tellsPeople && people.length > 0 && { people: new Set([...incident.people, ...people.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_7__  .H$)]) }),
    };
}


  }),

  78305:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ku: () => (  awareAt),
    cL: () => (  isAffecting),
    q3: () => (  alarmsOf),
    sb: () => (  plannedOf),
    sx: () => (  peopleCounted),
    t9: () => (  newIncident),
    wU: () => (  hasPart),
    xR: () => (  beganAt)
  });
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81462);

function newIncident(environment, title) {
    return {
        environment,
        title,
        phase: 'triage',
        waves: [],
        declared: null,
        bad: null,
        deployedAt: null,
        restorePoint: null,
        people: new Set(),
        external: null,
        acknowledged: null,
        roles: { commander: null, investigator: null, data: null, communications: null, scribe: null },
        words: [],
        data: [],
        dataIsFine: false,
        counts: [],
        uncounted: [],
        classified: new Map(),
        aware: null,
        reported: new Map(),
        waived: new Map(),
        endings: [],
        rollback: null,
        resolved: null,
        meeting: null,
        next: null,
        sent: [],
        taken: [],
        falseAlarms: [],
        confidential: false,
        maintenance: null,
        timeline: [],
    };
}
function alarmsOf({ waves }) {
    return waves.flatMap(({ alarms }) => alarms);
}
function plannedOf({ maintenance, phase, waves }) {
    if (maintenance === null || phase === 'cancelled')
        return null;
    if (phase === 'monitoring' || phase === 'resolved' || phase === 'closed')
        return 'over';
    return waves.length === 0 ? 'planned' : 'overrun';
}
function peopleCounted({ counts }) {
    const people = counts.filter(({ of }) => of === 'people');
    return people.findLast(({ query }) => query === null) ?? people.findLast(({ count }) => count > 0) ?? null;
}
function hasPart({ people }, login) {
    return people.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$)(login));
}
function isAffecting({ phase }) {
    return phase === 'triage' || phase === 'investigating' || phase === 'mitigating';
}
function beganAt(incident) {
    const alarms = alarmsOf(incident).map(({ at, facts }) => Math.min(at, facts.onset ?? at));
    const declared = incident.declared === null ? [] : [incident.declared.onset ?? incident.declared.at];
    const known = [...alarms, ...declared];
    return known.length === 0 ? null : Math.min(...known);
}
function awareAt(incident) {
    if (incident.aware !== null)
        return incident.aware.at;
    const [first] = incident.waves;
    return first?.began ?? incident.declared?.at ?? null;
}


  }),

  50136:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Qn: () => (  nextWord),
    a3: () => (  obey),
    wy: () => (  zoneFor)
  });
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81462);
  var _config_incident_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26024);
  var _incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78305);
  var _phases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65931);
  var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92276);
  var _told_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79854);






const said = ({ event }) => ({
    at: event.at,
    by: event.by,
});
function give(role) {
    return (incident, { login }, { event }) => {
        const who = login ?? event.by;
        return who === null ? 'not-a-person' : withRole(incident, role, who, event);
    };
}
function withRole(incident, role, login, event) {
    const acknowledged = role === 'commander' ? (incident.acknowledged ?? { at: event.at, by: login }) : null;
    return {
        ...incident,
        roles: { ...incident.roles, [role]: login },
        acknowledged: acknowledged ?? incident.acknowledged,
        phase: takenUp(incident),
    };
}
const takenUp = ({ phase }) => (phase === 'triage' ? 'investigating' : phase);
const falseAlarm = (incident, { reason }, context) => {
    const { by } = context.event;
    if (by === null)
        return 'not-a-person';
    if ((0,_incident_js__WEBPACK_IMPORTED_MODULE_3__  .wU)(incident, by))
        return 'contributed';
    return (0,_phases_js__WEBPACK_IMPORTED_MODULE_4__  .zH)(incident, { ...said(context), reason });
};
const over = (incident, _, context) => {
    const { by } = context.event;
    const isDisputed = (0,_incident_js__WEBPACK_IMPORTED_MODULE_3__  .cL)(incident) && incident.waves.some(({ alarms }) => alarms.length > 0);
    if (isDisputed && by === null)
        return 'not-a-person';
    if (isDisputed && by !== null && (0,_incident_js__WEBPACK_IMPORTED_MODULE_3__  .wU)(incident, by))
        return 'contributed';
    return (0,_phases_js__WEBPACK_IMPORTED_MODULE_4__  .hd)(incident, said(context));
};
const severity = (incident, { level, reason }, context) => {
    const now = (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__  .xn)(incident, context.event.at, context.step);
    if (level > now && reason === '')
        return 'lower-needs-reason';
    if (level > now && context.event.by === null)
        return 'not-a-person';
    return { ...incident, words: [...incident.words, { ...said(context), level, reason }] };
};
const peopleWords = /\b(users?|customers?|people|persons?|members?|accounts?|buyers?|clients?|subscribers?)\b|명|고객|사용자|이용자|회원|사람/i;
const dataWords = /\b(records?|rows?|data|files?|documents?|entries|photos?|images?|tables?|backups?)\b|데이터|레코드|기록|자료|파일|사진/i;
function countedOf(what) {
    if (dataWords.test(what))
        return 'data';
    return peopleWords.test(what) ? 'people' : 'other';
}
const affected = (incident, { count, what }, context) => {
    const of = countedOf(what);
    const counts = [...incident.counts, { ...said(context), count, what, of, query: null }];
    if (of !== 'data')
        return { ...incident, counts };
    if (count === 0)
        return { ...incident, counts, dataIsFine: true };
    const data = incident.data.length > 0 ? incident.data : [{ ...said(context), harm: 'altered' }];
    return { ...incident, counts, data, dataIsFine: false };
};
function mayWaive({ owner }, incident, by) {
    const name = owner.replace(/^@/, '');
    if (name.includes('/'))
        return true;
    const roles = incident.roles;
    const holder = Object.hasOwn(roles, name) ? roles[name] : name;
    return holder == null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Up)(holder, by);
}
const nextWord = 'next-word';
const waive = (incident, { id, reason }, context) => {
    const rule = ruleOf(context.policy, id);
    if (rule === null && id !== nextWord)
        return 'unknown-clock';
    const { by } = context.event;
    if (by === null)
        return 'not-a-person';
    if (rule !== null && !mayWaive(rule, incident, by))
        return 'not-owner';
    return { ...incident, waived: new Map([...incident.waived, [rule?.id ?? id, { ...said(context), reason }]]) };
};
const reported = (incident, { id, reference }, context) => {
    const rule = ruleOf(context.policy, id);
    if (rule === null)
        return 'unknown-clock';
    if (incident.reported.has(rule.id))
        return incident;
    return { ...incident, reported: new Map([...incident.reported, [rule.id, { ...said(context), reference }]]) };
};
function ruleOf(policy, id) {
    return (0,_config_incident_policy_js__WEBPACK_IMPORTED_MODULE_0__  .aK)(policy).find((rule) => rule.id.toLowerCase() === id.toLowerCase()) ?? null;
}
const handover = (incident, { role, login }, { event }) => {
    const roles = Object.entries(incident.roles).flatMap(([name, holder]) => holder !== null && event.by !== null && (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Up)(holder, event.by) ? [name] : []);
    const given = role !== null ? [role] : roles.length > 0 ? roles : ['commander'];
    return { ...incident, roles: { ...incident.roles, ...Object.fromEntries(given.map((name) => [name, login])) } };
};
function zoneFor({ event, policy }) {
    return policy.zone === 'UTC' ? (event.zone ?? policy.zone) : policy.zone;
}
function timed(towards, use) {
    return (incident, { time }, context) => {
        const at = (0,_told_time_js__WEBPACK_IMPORTED_MODULE_2__  .f)(time, { at: context.event.at, zone: zoneFor(context), towards });
        return at === null ? 'not-a-time' : use(incident, at, context);
    };
}
const maintenance = (incident, { from: begins, until: ends, what }, context) => {
    const zone = zoneFor(context);
    const from = (0,_told_time_js__WEBPACK_IMPORTED_MODULE_2__  .f)(begins, { at: context.event.at, zone, towards: 'future' });
    const until = from === null ? null : (0,_told_time_js__WEBPACK_IMPORTED_MODULE_2__  .f)(ends, { at: from, zone, towards: 'future' });
    if (from === null || until === null || until <= from || until <= context.event.at)
        return 'not-a-time';
    const isOnlyWords = incident.waves.every(({ alarms }) => alarms.length === 0) && (0,_incident_js__WEBPACK_IMPORTED_MODULE_3__  .cL)(incident);
    return {
        ...incident,
        ...(isOnlyWords && { waves: [], declared: null }),
        maintenance: { ...said(context), what, from, announced: until, until },
    };
};
const extended = (incident, { time }, context) => {
    const { maintenance: planned } = incident;
    if (planned === null || (0,_incident_js__WEBPACK_IMPORTED_MODULE_3__  .sb)(incident) === 'over')
        return 'not-planned';
    const at = Math.max(context.event.at, planned.from);
    const until = (0,_told_time_js__WEBPACK_IMPORTED_MODULE_2__  .f)(time, { at, zone: zoneFor(context), towards: 'future' });
    if (until === null || until <= planned.until)
        return 'not-a-time';
    return { ...incident, maintenance: { ...planned, until } };
};
const note = (incident, { time }, context) => time !== null && (0,_told_time_js__WEBPACK_IMPORTED_MODULE_2__  .f)(time, { at: context.event.at, zone: zoneFor(context), towards: 'past' }) === null
    ? 'not-a-time'
    : incident;
const table = {
    approve: () => 'elsewhere',
    emergency: () => 'elsewhere',
    reland: () => 'elsewhere',
    'restore-point': () => 'elsewhere',
    release: (incident, { reason }) => (reason === '' ? 'lower-needs-reason' : incident),
    declare: (incident, { what }, context) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_4__  .qN)(incident, { ...said(context), what, onset: null }, null),
    commander: give('commander'),
    investigator: give('investigator'),
    data: give('data'),
    communications: give('communications'),
    scribe: give('scribe'),
    severity,
    note,
    ack: (incident, _, context) => ({
        ...incident,
        acknowledged: incident.acknowledged ?? said(context),
        phase: takenUp(incident),
    }),
    external: (incident, { text }, context) => ({
        ...incident,
        external: { ...said(context), text, url: /https?:\/\/\S+/.exec(text)?.[0] ?? null },
        phase: takenUp(incident),
    }),
    'false-alarm': falseAlarm,
    resolve: over,
    meeting: timed('future', (incident, time, context) => ({ ...incident, meeting: { ...said(context), time } })),
    mitigated: (incident, { how, text }, context) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_4__  .rC)(incident, { ...said(context), how, text, sha: null }),
    affected,
    aware: timed('past', (incident, at, { event }) => ({ ...incident, aware: { at, by: event.by } })),
    classified: (incident, { id }, context) => ({
        ...incident,
        classified: new Map([[id.toLowerCase(), said(context)], ...incident.classified]),
    }),
    reported,
    waive,
    handover,
    next: timed('future', (incident, time, context) => ({ ...incident, next: { ...said(context), time } })),
    sent: (incident, { audience }, context) => ({
        ...incident,
        sent: [...incident.sent, { ...said(context), audience }],
    }),
    confidential: (incident) => ({ ...incident, confidential: true }),
    maintenance,
    extended,
};
function obey(incident, verb, given, context) {
    return whyNot(context.event) ?? table[verb](incident, given, context);
}
const writers = new Set(['admin', 'maintain', 'write']);
function whyNot({ by, facts }) {
    if (facts.edited)
        return 'edited';
    if (by !== null && (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .w2)({ login: (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .H$)(by), kind: 'User' }))
        return 'not-a-person';
    return facts.permission === null || writers.has(facts.permission) ? null : 'may-not-write';
}


  }),

  65931:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KM: () => (  overrun),
    hd: () => (  resolve),
    lj: () => (  recover),
    qN: () => (  begin),
    rC: () => (  mitigate),
    zH: () => (  takeBack)
  });
  var _incident_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78305);

const FLAPPING = 15 * 60_000;
const newWave = (began, before, alarms) => ({
    began,
    before,
    alarms,
    mitigatedAt: null,
    recoveredAt: null,
    saidOverAt: null,
});
const withLast = ({ waves }, change) => waves.map((wave, at) => (at === waves.length - 1 ? change(wave) : wave));
function begin(incident, declared, alarm) {
    const at = alarm?.at ?? declared?.at ?? 0;
    const told = { ...incident, declared: incident.declared ?? declared };
    if (incident.phase === 'closed')
        return incident;
    const alarms = alarm === null ? [] : [alarm];
    if (incident.waves.length === 0)
        return { ...told, waves: [newWave(at, null, alarms)], phase: started(incident) };
    if ((0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .cL)(incident))
        return { ...told, waves: withLast(incident, (wave) => ({ ...wave, alarms: [...wave.alarms, ...alarms] })) };
    const waves = [...incident.waves, newWave(at, incident.phase, alarms)];
    return { ...told, waves, phase: phaseAgain(incident, at) };
}
const started = ({ phase }) => (phase === 'cancelled' ? 'triage' : phase);
function phaseAgain({ phase, waves }, at) {
    if (phase === 'monitoring')
        return 'mitigating';
    const last = waves.at(-1);
    const ended = last?.recoveredAt ?? last?.saidOverAt ?? null;
    return phase === 'resolved' && ended !== null && at - ended <= FLAPPING ? 'mitigating' : 'triage';
}
function overrun(incident, at) {
    const { maintenance, waves } = incident;
    if (maintenance === null || waves.length > 0 || !(0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .cL)(incident) || at <= maintenance.until)
        return incident;
    const { what, until } = maintenance;
    return begin(incident, { at: until, by: null, what, onset: null }, null);
}
function mitigate(incident, ending) {
    const endings = [...incident.endings, ending];
    const waves = withLast(incident, (wave) => ({ ...wave, mitigatedAt: wave.mitigatedAt ?? ending.at }));
    return { ...incident, endings, waves, phase: (0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .cL)(incident) ? 'monitoring' : incident.phase };
}
function recover(incident, at) {
    if (incident.phase === 'closed' || incident.phase === 'cancelled')
        return incident;
    const waves = withLast(incident, (wave) => ({ ...wave, recoveredAt: wave.recoveredAt ?? at }));
    return { ...incident, waves, phase: 'resolved' };
}
function resolve(incident, said) {
    if (incident.phase === 'closed' || incident.phase === 'cancelled')
        return incident;
    const waves = withLast(incident, (wave) => ({ ...wave, saidOverAt: wave.saidOverAt ?? said.at }));
    return { ...incident, waves, resolved: said, phase: 'resolved' };
}
function takeBack(incident, said) {
    if (incident.phase === 'closed')
        return incident;
    const falseAlarms = [...incident.falseAlarms, said];
    const last = incident.waves.at(-1);
    const isFirst = last === undefined || last.before === null || last.before === 'cancelled';
    const waves = incident.waves.slice(0, -1);
    const taken = [...incident.taken, ...(last === undefined ? [] : [last])];
    return { ...incident, falseAlarms, taken, waves, phase: isFirst ? 'cancelled' : (last.before ?? 'cancelled') };
}


  }),

  92276:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V9: () => (  severityChanges),
    Xv: () => (  lastedAt),
    aG: () => (  lasted),
    ux: () => (  impactOf),
    xn: () => (  severityAt),
    zl: () => (  worstAlarm)
  });
  var _incident_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78305);

function impactOf({ kind, segment, before, since, share }) {
    const excess = excessOf(kind, before, since);
    if (excess === null)
        return null;
    const weight = segment === '' ? 1 : share === null ? null : clamp(share);
    return { excess, weight, harm: weight === null ? null : excess * weight };
}
const clamp = (share) => Math.min(1, Math.max(0, share));
function excessOf(kind, before, since) {
    if (kind === null || kind === 'gauge' || since === null)
        return null;
    if (kind === 'volume')
        return before === null || before <= 0 ? null : clamp(1 - since / before);
    return clamp(since - (before ?? 0));
}
const bounds = {
    worst: 0.25,
    bad: 0.05,
    some: 0.005,
    group: { weight: 0.005, excess: 0.5 },
    lasting: { 2: 60 * 60_000, 3: 30 * 60_000 },
};
function levelOf(facts) {
    const impact = impactOf(facts);
    if (impact === null)
        return facts.kind === 'gauge' ? 4 : 3;
    const { excess, weight, harm } = impact;
    if (harm !== null && harm >= bounds.worst)
        return 1;
    const isGroup = facts.segment !== '' && excess >= bounds.group.excess && (weight ?? 1) >= bounds.group.weight;
    if (isGroup || (harm !== null && harm >= bounds.bad))
        return 2;
    return (harm ?? excess) >= bounds.some ? 3 : 4;
}
function worstAlarm(alarms) {
    const [first] = alarms.toSorted((a, b) => levelOf(a.facts) - levelOf(b.facts) || harmOf(b) - harmOf(a) || a.at - b.at);
    return first ?? null;
}
const harmOf = ({ facts }) => {
    const impact = impactOf(facts);
    return impact === null ? 0 : (impact.harm ?? impact.excess);
};
function lasted(incident, now, step) {
    const start = (0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .xR)(incident);
    if (start === null || start > now)
        return null;
    const waves = incident.waves.filter(({ began }) => began <= now);
    const spans = waves.map((wave, at) => {
        const next = waves[at + 1];
        return spanOf(wave, at === 0 ? start : onsetOf(wave), next === undefined ? now : onsetOf(next));
    });
    const sum = (of) => spans.reduce((all, span) => all + span[of], 0);
    const own = stepOf(incident) ?? step;
    return { least: Math.max(0, sum('least') - own * 1000), most: sum('most') + own * 1000 };
}
const endOf = ({ recoveredAt, saidOverAt }) => recoveredAt ?? saidOverAt;
const onsetOf = ({ began, alarms }) => Math.min(began, ...alarms.map(({ at, facts }) => facts.onset ?? at));
function spanOf(wave, from, now) {
    const { mitigatedAt } = wave;
    const proven = Math.min(now, endOf(wave) ?? now);
    return { least: Math.max(0, Math.min(proven, mitigatedAt ?? proven) - from), most: Math.max(0, proven - from) };
}
function stepOf(incident) {
    const steps = (0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .q3)(incident).flatMap(({ facts }) => facts.step ?? []);
    return steps.length === 0 ? null : Math.max(...steps);
}
function lastedAt(incident, limit, now, step) {
    const most = lasted(incident, now, step)?.most ?? 0;
    const start = (0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .xR)(incident);
    if (start === null || most < limit)
        return null;
    const last = incident.waves.at(-1);
    const end = Math.min(now, (last === undefined ? null : endOf(last)) ?? now);
    return Math.max(start, end - (most - limit));
}
const worse = (a, b) => (b.level < a.level ? b : a);
const harmless = { level: 4, reason: 'impact' };
function knownLevels(incident) {
    const { declared, data, maintenance } = incident;
    const alarms = (0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .q3)(incident);
    const first = alarms.length === 0 ? null : Math.min(...alarms.map(({ at }) => at));
    const counts = declared !== null && (first === null || declared.at < first);
    return [
        ...(counts ? [{ at: declared.at, level: 3, reason: maintenance === null ? 'declared' : 'overrun' }] : []),
        ...alarms.map((alarm) => ({ at: alarm.at, level: levelOf(alarm.facts), reason: 'impact' })),
        ...data.map(({ at, harm }) => ({ at, level: harm === 'suspected' ? 2 : 1, reason: 'data' })),
    ].toSorted((x, y) => x.at - y.at);
}
function lastingLevel(known, incident, at, step) {
    if (known.level !== 2 && known.level !== 3)
        return known;
    const isLasting = (lasted(incident, at, step)?.most ?? 0) >= bounds.lasting[known.level];
    return isLasting ? { level: known.level === 2 ? 1 : 2, reason: 'lasting' } : known;
}
function severityChanges(incident, now, step) {
    const changes = [];
    const levels = knownLevels(incident);
    let [known, seen, words] = [harmless, 0, 0];
    let lowered = null;
    for (const at of momentsOf(incident, now, step)) {
        for (; seen < levels.length && (levels[seen]?.at ?? now) <= at; seen++)
            known = worse(known, levels[seen] ?? known);
        const current = changes.at(-1)?.to ?? null;
        const mayLast = lowered === null && (current === null || known.level - 1 < current);
        const level = mayLast ? lastingLevel(known, incident, at, step) : known;
        if (current === null || (level.level < current && (lowered === null || level.level < lowered))) {
            changes.push({ at, from: current, to: level.level, reason: level.reason, by: null, text: '' });
            lowered = null;
        }
        for (; words < incident.words.length && (incident.words[words]?.at ?? now) <= at; words++) {
            const word = incident.words[words];
            const from = changes.at(-1)?.to ?? null;
            if (word === undefined || from === word.level)
                continue;
            if (from !== null && word.level > from)
                lowered = known.level;
            changes.push({ at, from, to: word.level, reason: 'person', by: word.by, text: word.reason });
        }
    }
    return changes;
}
function momentsOf(incident, now, step) {
    const said = [...(0,_incident_js__WEBPACK_IMPORTED_MODULE_0__  .q3)(incident), ...incident.data, ...incident.words].map(({ at }) => at);
    const declared = incident.declared === null ? [] : [incident.declared.at];
    const limits = Object.values(bounds.lasting).flatMap((limit) => lastedAt(incident, limit, now, step) ?? []);
    const moments = [...said, ...declared, ...limits].filter((at) => at <= now);
    return [...new Set(moments)].toSorted((a, b) => a - b);
}
function severityAt(incident, now, step) {
    return severityChanges(incident, now, step).at(-1)?.to ?? 4;
}


  }),

  79854:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  toldTime)
  });
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98004);

const pattern = /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/i;
function toldTime(text, said) {
    const [, year, month, day, hour = '', minute = '', second = '0', offset] = pattern.exec(text) ?? [];
    const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) };
    if (hour === '' || clock.hour > 23 || clock.minute > 59 || clock.second > 59)
        return null;
    if (year === undefined || month === undefined || day === undefined)
        return nearestTo(clock, said);
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    const calendar = new Date(Date.UTC(date.year, date.month - 1, date.day));
    if (calendar.getUTCMonth() !== date.month - 1 || calendar.getUTCDate() !== date.day)
        return null;
    if (offset === undefined)
        return (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .jf)({ ...date, ...clock }, said.zone);
    const at = Date.parse(`${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second.padStart(2, '0')}${offset}`);
    return Number.isFinite(at) ? at : null;
}
function nearestTo(clock, { at, zone, towards }) {
    const { year, month, day } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
    const days = [-1, 0, 1].map((more) => (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .jf)({ year, month, day: day + more, ...clock }, zone));
    const found = towards === 'past' ? days.findLast((one) => one <= at) : days.find((one) => one > at);
    return found ?? null;
}


  }),

  5878:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  d: () => (  viewOf)
});

// EXTERNAL MODULE: ./build/incident/clocks.js + 1 modules
var clocks = __webpack_require__(43797);
// EXTERNAL MODULE: ./build/incident/follow.js
var follow = __webpack_require__(88302);
// EXTERNAL MODULE: ./build/incident/incident.js
var incident_incident = __webpack_require__(78305);
;// CONCATENATED MODULE: ./build/incident/review.js
const someone = '(?:@[\\w-]+|\\b(?:he|she|they|you|somebody|someone|developers?|engineers?|author|reviewer|operator|intern|team|guy)\\b)';
const capital = '\\b(?!(?:The|This|That|These|Those|There|When|What|Which|While|After|Before|Because|Nobody|Nothing|Our|Its|One|All|Both)\\b)[A-Z][a-z]{2,}';
const person = `(?:${someone}\\s+(?:\\w+\\s+){0,2}|${capital}\\s+(?:(?:has|had|then|also|again)\\s+)?)`;
const deed = '(?:caused|broke|forgot|missed|overlooked|ignored|neglected|screwed|messed|failed to|did(?:n.t| not) (?:check|test|look|read|notice|review))';
const blame = [
    new RegExp(`${person}${deed}\\b`),
    new RegExp(`\\b${deed.replace('failed to|', '')}\\s+by\\s+(?:${someone}|${capital})`),
    /\b(?:should|could|must) have\b/i,
    /\b(?:human error|careless(?:ly|ness)?|negligen(?:t|ce)|sloppy|incompetent)\b/i,
    /\b(?:to blame|at fault|culprit|(?:his|her|their|your|'s) (?:fault|mistake|error))\b/i,
    /(?:담당자|개발자|작성자|운영자|리뷰어|[가-힣]{1,4}\s?님|[가-힣]{1,6}팀|@[\w-]+).{0,20}(?:실수|잘못|과실|누락|간과|부주의|확인하지 않|놓쳤|빠뜨렸|깜빡)/,
    /(?:했어야|았어야|었어야)/,
    /(?:부주의|경솔|안일|인적 오류|휴먼 에러)/,
    /(?:탓|귀책|문책|책임을 물)/,
];
function isBlaming(text, names = []) {
    const own = text.replaceAll(/"[^"]*"|“[^”]*”|‘[^’]*’|「[^」]*」/g, '');
    return own
        .split(/(?<=[.!?])\s+|\n/)
        .filter((sentence) => !sentence.trim().endsWith('?'))
        .some((sentence) => blame.some((rule) => rule.test(sentence)) || namesCulprit(sentence, names));
}
function namesCulprit(sentence, names) {
    const isDeed = new RegExp(`\\b${deed}\\b`, 'i').test(sentence) || /실수|잘못|과실|누락|간과|빠뜨|깜빡|망가뜨/.test(sentence);
    const words = sentence.toLowerCase();
    return isDeed && names.some((name) => words.includes(name.toLowerCase()));
}
const care = /\b(?:be (?:more )?careful|take (?:more )?care|pay (?:more )?attention|more attention|be more (?:attentive|diligent)|remind (?:everyone|everybody|the team|people)|double.check|look (?:more )?(?:closely|hard)|review (?:code )?(?:really |more )?(?:hard|carefully|thoroughly)|try harder|train(?:ing)?\b|raise awareness)|꼼꼼|주의|조심|신경|교육|당부|명심|경각심|철저히/i;
const checkable = /\b(?:tests?|checks?|alarms?|alerts?|limits?|segments?|lint|monitors?|metrics?|automat\w*|block|gate|timeouts?|rollback|flags?|dashboards?|backups?|restore)\b|테스트|점검 항목|자동|경보|알림|제한|세그먼트|지표|차단|롤백|백업/i;
function isWeak(text) {
    return care.test(text) && !checkable.test(text.replace(care, ''));
}
const actionPattern = /^(?:action|todo|to do|조치|할 일)\s*[:：]\s*(.+)$/i;
function textOf({ event, outcome }) {
    const text = outcome.kind === 'obeyed' && outcome.command.verb === 'note' ? outcome.command.text : event.text;
    return text.replaceAll(/\s+/g, ' ').trim();
}
function reviewOf(incident) {
    const { timeline, people, acknowledged } = incident;
    const names = [...new Set([...people, ...timeline.flatMap(({ event }) => event.by ?? [])])];
    const blaming = (entry) => isBlaming(textOf(entry), names);
    const counted = timeline.filter(({ outcome }) => outcome.kind !== 'refused' && outcome.kind !== 'no-command');
    const sound = counted.filter((entry) => !blaming(entry));
    const isNote = ({ event, outcome }) => event.kind === 'note' || (outcome.kind === 'obeyed' && outcome.command.verb === 'note');
    const actions = sound.filter(isNote).flatMap((entry) => {
        const what = actionPattern.exec(textOf(entry))?.[1]?.trim();
        return what === undefined ? [] : [{ what, weak: isWeak(what) }];
    });
    const isAction = (entry) => isNote(entry) && actionPattern.test(textOf(entry));
    const early = counted.filter((entry) => isNote(entry) && acknowledged !== null && entry.at < acknowledged.at);
    return {
        actions,
        timeline: sound.filter((entry) => !isAction(entry)),
        blaming: counted.length - sound.length,
        earlyNotes: early.length,
    };
}

// EXTERNAL MODULE: ./build/incident/severity.js
var incident_severity = __webpack_require__(92276);
;// CONCATENATED MODULE: ./build/incident/view.js





function viewOf(incident, rules, { now, lang, falseAlarmRate }) {
    const changes = (0,incident_severity .V9)(incident, now, rules.step);
    const severity = changes.at(-1)?.to ?? 4;
    const why = (0,follow .U)(incident, now, rules);
    const alarms = (0,incident_incident .q3)(incident);
    const worst = (0,incident_severity .zl)(alarms.length > 0 ? alarms : incident.taken.flatMap((wave) => wave.alarms));
    return {
        incident,
        now,
        lang,
        policy: rules.policy,
        falseAlarmRate,
        began: (0,incident_incident .xR)(incident),
        until: (0,incident_incident .cL)(incident) ? null : lastEnd(incident),
        lasted: (0,incident_severity .aG)(incident, now, rules.step),
        severity,
        changes,
        worst,
        planned: (0,incident_incident .sb)(incident),
        people: (0,incident_incident .sx)(incident),
        harm: worst === null ? null : ((0,incident_severity .ux)(worst.facts)?.harm ?? null),
        clocks: (0,clocks .rc)(incident, now, rules),
        grade: (0,clocks .Fg)(incident, now, rules),
        times: timesOf(incident),
        review: reviewOf(incident),
        wordDue: wordDueOf(incident, severity, now),
        nextWord: nextWordOf(incident, severity, now),
        canClose: why === null,
        reason: incident.phase === 'closed' ? 'closed' : (why?.reason ?? 'can-close'),
        openClocks: why?.clocks ?? [],
    };
}
function lastEnd({ waves }) {
    const last = waves.at(-1);
    return last?.mitigatedAt ?? last?.recoveredAt ?? last?.saidOverAt ?? null;
}
function timesOf(incident) {
    const { waves, taken, declared, acknowledged } = incident;
    const known = waves.length > 0 ? waves : taken;
    const alarms = known.flatMap((wave) => wave.alarms);
    const first = alarms.length === 0 ? null : Math.min(...alarms.map(({ at }) => at));
    const onsets = [...alarms.map(({ facts }) => facts.onset), declared?.onset ?? null].filter((at) => at !== null);
    const last = waves.at(-1);
    const since = (at) => {
        const from = [first, declared?.at ?? null].find((start) => start !== null && at != null && start <= at);
        return at == null || from == null ? null : (at - from) / 1000;
    };
    const noticed = first ?? declared?.at ?? null;
    const detected = noticed !== null && onsets.length > 0 ? noticed - Math.min(...onsets) : -1;
    return {
        detect: detected >= 0 ? detected / 1000 : null,
        acknowledge: since(acknowledged?.at),
        mitigate: since(last?.mitigatedAt),
        recover: since(last?.recoveredAt),
    };
}
const MINUTE = 60_000;
const cadence = { 1: 20 * MINUTE, 2: 30 * MINUTE, 3: 120 * MINUTE, 4: 120 * MINUTE };
const FIVE_MINUTES = 5 * MINUTE;
function cadenceOf(incident, severity, now) {
    return now - ((0,incident_incident .xR)(incident) ?? now) >= 120 * MINUTE ? 120 * MINUTE : cadence[severity];
}
const onFiveMinutes = (at) => Math.ceil(at / FIVE_MINUTES) * FIVE_MINUTES;
function wordDueOf(incident, severity, now) {
    const { next, sent } = incident;
    const last = sent.at(-1)?.at ?? null;
    if (next !== null && (last === null || last < next.at))
        return next.time;
    const from = Math.max(last ?? 0, (0,incident_incident .Ku)(incident) ?? 0) || now;
    return onFiveMinutes(from + cadenceOf(incident, severity, now));
}
function nextWordOf(incident, severity, now) {
    const { next } = incident;
    return next !== null && next.time > now ? next.time : onFiveMinutes(now + cadenceOf(incident, severity, now));
}


  })

};
