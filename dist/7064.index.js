export const id = 7064;
export const ids = [7064];
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

  23221:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  P: () => (  readCommands)
});

// EXTERNAL MODULE: ./build/base/permission.js
var base_permission = __webpack_require__(7245);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
// EXTERNAL MODULE: ./build/gate/approvals.js
var approvals = __webpack_require__(9406);
;// CONCATENATED MODULE: ./build/render/command-replies.js
const refusals = {
    edited: 'the comment was edited; write a new one',
    'may-not-write': 'it needs write access to this repository',
    'not-listed': 'the policy in force does not list you in `gate.emergency`',
    'another-digest': 'this is the digest of something else',
    'took-part': 'you had a part in these changes; somebody else has to look at them',
    'not-looked': 'some of these changes cannot be shown here; look at them elsewhere, and then say so: `/guard approve DIGEST looked-elsewhere`',
    'contributor-unknown': 'a commit of these changes names somebody whose e-mail address belongs to no GitHub account',
    'not-shown': 'not all of these changes can be shown',
    'without-git': 'the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen',
    'not-waiting': 'it counts once, for the deploy that waits when it is written, and none that waits now did so then; if one waits, write it again',
    'nothing-destroyed': 'no deploy that destroys data waits here for a restore point',
    'not-yet': 'the time lies after the comment; say it once it is so',
    'nothing-held': 'nothing is held for this incident',
    'no-reason': 'it names no reason: `/guard release REASON`',
    'range-unknown': 'it is not known what went out, so nobody can be shown to have no part in it',
    contributed: 'whoever contributed to what went out cannot release it: ask someone else',
    'nothing-taken-back': 'this incident has no rollback of the guard',
    'not-merged': 'the rollback is not merged yet',
    'not-decided': 'the part before is not decided yet; merge and deploy it and let its watch end, or close it',
    'one-landing': 'only one landing is left, so there is nothing to halve; bring it back with its fix on top (`/guard reland half second`, or mode rollback)',
    'landings-unknown': 'the landings of this range are not all known, so it cannot be halved',
    'reland-conflict': 'what landed since is in conflict with it; bring it back by hand',
    'nothing-missing': 'the branch has it already',
    'may-not-open': 'this workflow may not open pull requests; its branch is pushed, so open it yourself',
    'record-gone': 'the record of this incident is gone, so nothing can be added to it',
    'too-many': 'this incident holds as many commands as it can; write it as a plain comment',
    'people-unknown': 'not all contributors of what went out are known, so nobody can be shown to have no part in it',
};
const told = { refused: 'Nothing was done', act: 'say this' };
const words = {
    approve: { refused: 'This does not count', act: 'approve' },
    emergency: { refused: 'This is no emergency for the gate', act: 'call an emergency' },
    'restore-point': { refused: 'This is no proof of a restore point', act: 'say that there is a restore point' },
    release: { refused: 'The hold stands', act: 'release a hold' },
    reland: { refused: 'Nothing is brought back', act: 'bring a change back' },
};
const places = {
    gate: 'on the issue (or, without issues, the pull request) where a deploy waits for a review',
    incident: 'on the issue of an incident',
    issue: 'on any issue, which it makes an incident',
};
function refusalReply(login, verb, refusal) {
    const { refused, act } = words[verb] ?? told;
    const why = refusal === 'not-a-person' ? `only a person can ${act}` : refusals[refusal];
    return `${login === null ? '' : `@${login} `}${refused}: ${why}.`;
}
function noCommandReply(login, cure) {
    return `@${login} This is no command: ${cure}.`;
}
function elsewhereReply(login, usage, where) {
    const known = Object.entries(places).flatMap(([place, text]) => (where.includes(place) ? [text] : []));
    return `@${login} \`${usage}\` does nothing here. It belongs ${known.join(', or ')}.`;
}

// EXTERNAL MODULE: ./build/commands/commands.js
var commands = __webpack_require__(13789);
;// CONCATENATED MODULE: ./build/commands/read-commands.js





async function readCommands(deps, thread) {
    const { comments } = await deps.forge.comments.list(thread.number);
    for (const comment of comments) {
        if (thread.since !== undefined && Date.parse(comment.at) < Date.parse(thread.since))
            continue;
        const command = (0,commands .RM)(comment.body);
        if (command === null || isElsewhere(thread, command))
            continue;
        const answer = command.verb === 'unknown' ? unknown(comment, command.cure) : await obey(deps, thread, comment, command);
        if (answer !== null)
            await say(deps, thread.number, comment, answer);
    }
}
function isElsewhere({ only, not = [] }, { verb }) {
    return not.some((one) => one === verb) || (only !== undefined && !only.some((one) => one === verb));
}
const anyOfOurs = ['+1', '-1', 'confused'];
const counts = { reaction: '+1', reply: null, unless: ['+1'] };
function unknown({ author }, cure) {
    if (author === null || (0,identity .w2)(author))
        return null;
    return { reaction: 'confused', reply: noCommandReply(author.login, cure), unless: anyOfOurs };
}
async function obey(deps, thread, comment, command) {
    if (thread.written?.(comment.id) === true)
        return counts;
    const author = comment.author && (0,approvals .hQ)(comment.author, thread.machineUsers ?? []);
    const person = author === null || (0,identity .w2)(author) ? null : author.login;
    const { usage, who, run, refusedForGood } = commands .Pi[command.verb];
    const here = (0,commands .D)(command.verb, thread.where);
    if (here === null) {
        if (person === null)
            return null;
        return { reaction: 'confused', reply: elsewhereReply(person, usage, Object.keys(run)), unless: anyOfOurs };
    }
    if (refusedForGood && comment.reactions.includes('-1'))
        return null;
    const by = { comment: comment.id, at: comment.at };
    const refused = (refusal, unless) => {
        return { reaction: '-1', reply: refusalReply(author?.login ?? null, command.verb, refusal), unless };
    };
    const stale = here.stale(command, by, thread.place);
    if (stale !== null)
        return person === null ? null : refused(stale, anyOfOurs);
    const carried = comment.edited
        ? 'edited'
        : person === null
            ? 'not-a-person'
            : ((await whyNot(deps, thread, who, person)) ??
                (await here.carryOut(command, { ...by, login: person, line: firstLine(comment.body) }, thread.place)));
    if (carried === null)
        return counts;
    if (typeof carried === 'string')
        return refused(carried, ['-1', 'confused']);
    if ('done' in carried)
        return { ...counts, reply: answerTo(person, carried.done) };
    return { reaction: '-1', reply: answerTo(person, carried.refused), unless: ['-1', 'confused'] };
}
const answerTo = (login, text) => `${login === null ? '' : `@${login} `}${text}`;
const longestLine = 700;
function firstLine(body) {
    return [...(body.split(/\r?\n/, 1)[0] ?? '').replaceAll(/\s+/g, ' ').trim()].slice(0, longestLine).join('');
}
async function whyNot({ forge }, { listed = [] }, who, login) {
    if (who === 'listed-writers' && !listed.some((one) => (0,identity .Up)(one, login)))
        return 'not-listed';
    const permission = await forge.info.permission(login);
    return (0,base_permission .J)(permission) ? null : 'may-not-write';
}
async function say({ forge }, place, { id, reactions }, { reaction, reply, unless }) {
    if (reactions.some((known) => unless.includes(known)))
        return;
    const isNew = await forge.comments.react(id, reaction);
    if (isNew && reply !== null)
        await forge.issues.comment(place, reply);
}


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

  53243:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OY: () => (  pushFacts),
    R4: () => (  residuePeople),
    ow: () => (  guiltyUnits)
  });
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81462);
  var _github_activity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27217);


function guiltyUnits({ uncovered, units }) {
    const named = new Set(uncovered.flatMap(({ unit, carriers }) => [unit, ...carriers.map((carrier) => carrier.unit)]));
    const whole = new Set(uncovered.filter(({ withoutLines }) => withoutLines).map(({ path }) => path));
    return units.filter(({ sha, residue }) => named.has(sha) || residue.some((path) => whole.has(path)));
}
const MOST_PAGES = 10;
async function pushFacts(forge, branch, coverage, guilty = guiltyUnits(coverage)) {
    const walks = guilty.flatMap((unit) => walksOf(unit, coverage));
    if (walks.length === 0)
        return { commits: new Map(), own: [], all: [] };
    const enough = (read) => walks.every((walk) => bringers(walk, read).length > 0);
    const ofBranch = (read) => read.filter(({ ref }) => ref === `refs/heads/${branch}`);
    const { movements: all, complete } = await forge.activity.recent(MOST_PAGES, (read) => enough(ofBranch(read)));
    const own = complete || enough(ofBranch(all)) ? ofBranch(all) : await forge.activity.list(branch, enough);
    const pushed = walks.filter((walk) => bringers(walk, own).some(isPush));
    const shas = pushed.flatMap(([sha]) => sha ?? []);
    return { commits: shas.length === 0 ? new Map() : await forge.commits.people(shas), own, all };
}
function walksOf(unit, { units }) {
    const line = units.filter((other) => isDropped(other) === isDropped(unit));
    const shas = line.flatMap(commitsOf);
    return commitsOf(unit).map((sha) => shas.slice(shas.indexOf(sha)));
}
function isDropped({ reason }) {
    return reason === 'drops-deployed' || reason === 'rollback-lane';
}
function commitsOf({ sha, run }) {
    return run ?? [sha];
}
function bringers(walk, movements) {
    const from = new Set(walk);
    return movements.filter(({ before, after }) => from.has(after) && !from.has(before));
}
function residuePeople(coverage, evidence, facts, guilty = guiltyUnits(coverage)) {
    const known = new Set(guilty.map(({ sha }) => sha));
    const all = guilty.flatMap((unit) => [
        ofPull(unit, evidence),
        ...walksOf(unit, coverage).map((walk) => ofCommit(unit, walk, facts)),
    ]);
    const people = new Set(all.flatMap((one) => one.people));
    const unexplained = coverage.uncovered.some(({ unit }) => !known.has(unit));
    return { people: [...people], unknown: unexplained || all.some(({ unknown }) => unknown) };
}
const missing = { people: [], unknown: true };
const nobody = { people: [], unknown: false };
function ofPull({ pull: number, kind }, { pulls }) {
    const pull = pulls.find((one) => one.number === number);
    if (pull !== undefined)
        return { people: [pull.author, ...pull.contributors], unknown: pull.unknownContributor };
    return number === null && kind === 'commit' ? nobody : missing;
}
function ofCommit({ pull }, walk, { commits, own, all }) {
    const [sha = ''] = walk;
    const here = bringers(walk, own);
    const pushes = here.filter(isPush);
    const byGitHub = pull !== null && here.some(_github_activity_js__WEBPACK_IMPORTED_MODULE_0__  .F);
    if (pushes.length === 0 && !byGitHub)
        return missing;
    const first = all.findLast(({ after }) => after === sha);
    const actors = [...pushes, ...(first === undefined || (0,_github_activity_js__WEBPACK_IMPORTED_MODULE_0__  .F)(first) ? [] : [first])].map(({ actor }) => actor);
    const named = pushes.length === 0 ? [] : (commits.get(sha) ?? [null]);
    const logins = [...named.map((person) => person?.login ?? null), ...actors];
    const people = logins.flatMap((login) => (login === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__  .Fg)(login) ? [] : [login]));
    return { people, unknown: logins.includes(null) };
}
function isPush({ kind }) {
    return kind === 'push' || kind === 'force_push';
}


  }),

  44858:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $k: () => (  environmentRelease),
    Wu: () => (  placesFor),
    dz: () => (  readReviewComments),
    j2: () => (  MOST_PLACES)
  });
  var _base_permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7245);
  var _commands_read_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23221);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);
  var _gate_approvals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9406);
  var _gate_residue_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48660);





async function readReviewComments(ports, question) {
    const { memory, sha, held, hasIssues, approvals, machineUsers, emergency, restoring } = question;
    const debts = memory.debts.map(({ digest, people, approvable, files, owners = [], elsewhere = false }) => {
        const places = placesFor(memory.issue, hasIssues, files.map(({ pull }) => pull));
        const residue = { digest, people, owners, elsewhere, refusal: approvable ? null : 'not-shown' };
        return { residue, places };
    });
    const wanted = [...(held === null ? [] : [held]), ...debts];
    const by = new Map(wanted.map(({ residue }) => [residue, []]));
    let called = null;
    for (const number of new Set(wanted.flatMap(({ places }) => places))) {
        const residues = wanted.flatMap(({ residue, places }) => (places.includes(number) ? [residue] : []));
        const place = {
            residues,
            emergency: held?.places.includes(number) === true ? { memory, sha } : null,
            restore: null,
            approve(residue, login) {
                const known = by.get(residue);
                if (known?.some((other) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .Up)(other, login)) === false)
                    known.push(login);
            },
            callEmergency(reason, { login, comment }) {
                called ??= { kind: 'emergency', reason, by: login, comment };
            },
        };
        const not = restoring ? ['restore-point'] : [];
        await (0,_commands_read_commands_js__WEBPACK_IMPORTED_MODULE_0__  .P)(ports, { number, where: 'gate', place, listed: emergency, machineUsers, not });
    }
    const isApproved = ({ residue }) => (0,_gate_residue_review_js__WEBPACK_IMPORTED_MODULE_1__  .LP)(by.get(residue) ?? [], residue, residue.needed ?? approvals);
    const reviewed = held !== null && isApproved(held);
    return {
        release: reviewed ? { kind: 'reviewed', by: by.get(held.residue) ?? [] } : called,
        settled: debts.filter(isApproved).map(({ residue }) => residue.digest),
    };
}
async function environmentRelease(ports, question) {
    const { environment, sha, residue, approvals, machineUsers } = question;
    const { runId, attempt } = ports.run;
    const run = await ports.forge.runs.get(runId);
    if (attempt !== 1 || run?.sha !== sha || residue.refusal !== null || residue.elsewhere)
        return null;
    const words = (await ports.forge.runs.approvals(runId)).filter(({ environments }) => environments.includes(environment));
    if (words.some(({ approved }) => !approved))
        return null;
    const involved = new Set(residue.people.map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$));
    const by = new Map();
    for (const word of words) {
        if ((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .w2)((0,_gate_approvals_js__WEBPACK_IMPORTED_MODULE_3__  .hQ)(word, machineUsers)) || involved.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$)(word.login)))
            continue;
        const permission = await ports.forge.info.permission(word.login);
        if ((0,_base_permission_js__WEBPACK_IMPORTED_MODULE_4__  .J)(permission))
            by.set((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .H$)(word.login), word.login);
    }
    return (0,_gate_residue_review_js__WEBPACK_IMPORTED_MODULE_1__  .LP)([...by.values()], residue, residue.needed ?? approvals) ? [...by.values()] : null;
}
const MOST_PLACES = 20;
function placesFor(issue, hasIssues, pulls) {
    if (hasIssues)
        return issue === null ? [] : [issue];
    return [...new Set(pulls.flatMap((pull) => (pull === null ? [] : [pull])))].slice(0, MOST_PLACES);
}


  })

};
