export const id = 8758;
export const ids = [8758];
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
  var _base_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59909);
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
    const meant = (0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .pA)(word, Object.keys(commands));
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
const noMore = (text) => ({ text: cut(text) });
const incidentCommands = {
    declare: {
        ...told,
        usage: '/guard declare WHAT',
        read: (what) => (what === '' ? null : { what: cut(what) }),
        run: {
            ...told.run,
            issue: {
                stale: () => null,
                carryOut: async (_, by, place) => {
                    await place.declare(by);
                    return null;
                },
            },
        },
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
    'contributor-unknown': 'somebody had a part in these changes whom GitHub does not name',
    'not-shown': 'not all of these changes can be shown',
    'without-git': 'the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen',
    'not-waiting': 'it counts once, for the deploy that waits when it is written, and none that waits now did so then; if one waits, write it again',
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
function isElsewhere({ only }, { verb }) {
    return only !== undefined && !only.some((one) => one === verb);
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

  27834:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  firstParents),
    q: () => (  landedUnits)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66910);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);



const longest = 100;
async function landedUnits(deps, commits) {
    if (commits.length === 0)
        return [];
    const pulls = await pullsOf(deps, commits.slice(-longest));
    return commits.map(({ sha, subject }) => pulls.get(sha) ?? { number: null, title: subject, sha });
}
async function pullsOf(deps, commits) {
    const ask = async () => {
        const numbers = [...(await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))).values()].flat();
        const facts = await deps.reviews.pullFacts([...new Set(numbers)]);
        return new Map(facts.flatMap(entryOf));
    };
    try {
        return await ask().catch((error) => {
            if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp)
                return ask();
            throw error;
        });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`The pull requests of the range cannot be named: ${error.message}`);
        return new Map();
    }
}
function entryOf({ number, title, body, size, mergeCommit, author }) {
    const person = author === null || (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .w2)(author) ? null : author.login;
    const unsafe = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cQ)(body ?? '');
    const unit = { number, title, author: person, ...(size && { size }), ...(unsafe === null ? {} : { unsafe }) };
    return mergeCommit === null ? [] : [[mergeCommit, { ...unit, sha: mergeCommit }]];
}
function firstParents(commits, head) {
    const known = new Map(commits.map((commit) => [commit.sha, commit]));
    const found = [];
    for (let at = known.get(head); at !== undefined; at = known.get(at.parents[0] ?? '')) {
        found.push(at);
        known.delete(at.sha);
    }
    return found.toReversed();
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

  63043:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ch: () => (  showIncident),
    X9: () => (  incidentMarker),
    pF: () => (  openIncident),
    sV: () => (  incidentLabels)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81462);
  var _deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41971);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);




async function openIncident(deps, incident) {
    const open = async (find, under) => {
        const recorded = await incident.recorded();
        if (recorded.step !== 'decided')
            return recorded;
        const issue = await find(deps, incident);
        const state = stateOf(issue, incident);
        await incident.record(state, under);
        return state;
    };
    return (0,_deploy_lock_js__WEBPACK_IMPORTED_MODULE_1__  .kK)(deps, incident.key, (lock) => open(findOrCreate, lock), () => open(firstOfSeveral, null));
}
async function firstOfSeveral(deps, incident) {
    const ours = await findOrCreate(deps, incident);
    const first = ours === null ? null : await findIncident(deps, incident);
    if (ours === null || first === null || first.number === ours.number)
        return ours;
    await deps.issues.comment(ours.number, `Another run has opened #${first.number} for the same incident: see there.`);
    await deps.issues.update(ours.number, { state: 'closed' });
    return first;
}
async function findOrCreate(deps, incident) {
    try {
        return (await findIncident(deps, incident)) ?? (await create(deps, incident));
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'issues-disabled')
            throw error;
        deps.log.warning('Issues are disabled in this repository: the incident is in the check run and the job summary only.');
        return null;
    }
}
async function create(deps, incident) {
    const { title, body, labels = [], assignees = [] } = await incident.document();
    try {
        const issue = await deps.issues.create({
            title,
            body: `${body}\n${incidentMarker(incident.key)}\n`,
            labels: [...new Set([...incidentLabels, ...labels])],
            ...(assignees.length > 0 && { assignees }),
        });
        deps.log.info(`Incident issue: ${issue.url}`);
        const without = incidentLabels.filter((label) => !issue.labels.includes(label));
        if (without.length > 0)
            deps.log.warning(`This token may not put the label ${without.join(', ')} on issue #${issue.number}. It is found again without; add the label by hand if you look for incidents by it.`);
        const unasked = assignees.filter((login) => !issue.assignees?.some((one) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(one, login)));
        if (unasked.length > 0)
            deps.log.warning(`Issue #${issue.number} could not be assigned to ${unasked.join(', ')}: they may have no access.`);
        return issue;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'unreachable')
            throw error;
        const found = await findIncident(deps, incident);
        if (found === null)
            throw error;
        return found;
    }
}
function stateOf(issue, incident) {
    if (issue === null)
        return { step: 'none', reason: 'issues-disabled' };
    return { step: 'opened', issue: issue.number, phase: 'mitigating', timeline: incident.timeline() };
}
const hardLimit = 65_536;
async function showIncident(deps, issueNumber, sections) {
    const issue = await getIssue(deps, issueNumber);
    if (issue === null)
        return deps.log.warning(`The incident issue #${issueNumber} is gone: it is not written anew.`);
    const body = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_2__  .RQ)(issue.body, sections);
    if (body === issue.body)
        return;
    if (body.length > hardLimit)
        return deps.log.warning(`The incident issue #${issueNumber} is full: it is not brought up to date.`);
    await deps.issues.update(issueNumber, { body });
}
async function getIssue({ issues }, issueNumber) {
    try {
        return await issues.get(issueNumber);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && error.code === 'issues-disabled')
            return null;
        throw error;
    }
}
const skew = 3600_000;
async function findIncident(deps, { key, decidedAt }) {
    const marker = incidentMarker(key).toLowerCase();
    const first = (listed) => listed
        .filter(({ author, body }) => author !== null && (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(author, deps.viewer) && body.toLowerCase().includes(marker))
        .toSorted((a, b) => a.number - b.number)[0] ?? null;
    const labelled = first(await deps.issues.list(incidentLabels));
    const since = new Date(Date.parse(decidedAt) - skew).toISOString();
    return labelled ?? first(await deps.issues.changedSince(since));
}
const incidentLabels = ['deploy-guard', 'incident'];
function incidentMarker(key) {
    return `<!-- deploy-guard:incident:${key.replaceAll('--', '-%2D').replaceAll('>', '%3E')} -->`;
}


  }),

  37313:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $c: () => (  liveAdvice),
    CQ: () => (  originText),
    IH: () => (  liveText),
    Lj: () => (  ignoredReason)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);



const MOST = 10;
const named = (detail) => (detail === null ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(detail)})`);
const words = {
    'another-service': (detail) => `it is one of another service${named(detail)}`,
    'another-cell': () => 'this run deployed it to another place of the environment',
    'a-stage-only': () => 'it went to a stage only, and not to everybody',
    moved: (detail) => `it was moved between environments${named(detail)}`,
    deleted: () => 'the record of the guard saw it live, and it is no longer on GitHub',
    'no-job': (detail) => `no job of a workflow made it, but a request${named(detail)}; its log address is only text`,
    'run-expired': () => 'GitHub no longer has its run, and no gate checked it while it was there',
    'run-gone': () => 'its run was deleted, long before it could expire',
    'from-fork': () => 'its run is one of a fork',
    'another-workflow': (detail) => `its run is one of another workflow${named(detail)}`,
    'another-event': (detail) => `its run was started by an event that starts no deploys${named(detail)}`,
    'another-commit': () => 'its run is one of another commit',
    'no-guard-step': () => 'its job has no step of the guard',
    'guard-not-passed': () => 'the step of the guard did not pass there: it was skipped, it failed or it has not ended',
    'outside-the-job': () => 'its success was set while its job did not run',
    'another-branch': (detail) => `its commit was on no deploy branch when its run began${named(detail)}`,
};
const ignoredReason = (reason) => words[reason](null);
const proofs = {
    job: '',
    guard: '',
    app: 'An app that the policy names deployed it.',
    log: 'This GitHub does not say which job a deployment came of, so the address of its log was used, with all other conditions.',
    record: 'GitHub no longer has the run that deployed it. The record of the guard, which was written while the run existed, stands for it.',
};
function liveText({ live }, repositoryUrl) {
    const proof = live.deployment === null ? '' : proofs[live.deployment.proof];
    return [proof, ignoredTable(live, repositoryUrl)].filter((part) => part !== '').join('\n\n');
}
function ignoredTable({ ignored }, repositoryUrl) {
    if (ignored.length === 0)
        return '';
    const rows = ignored.slice(0, MOST).map(({ id, sha, at, reason, detail }) => {
        return [
            String(id),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(sha)), `${repositoryUrl}/commit/${sha}`),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(at),
            words[reason](detail),
        ];
    });
    const left = ignored.length - rows.length;
    const more = left > 0 ? `\n\n… and ${left} more.` : '';
    return `### Deployments that do not count\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .tp)(['Deployment', 'Commit', 'Success', 'Why not'], rows)}${more}`;
}
function originText(origin) {
    switch (origin.kind) {
        case 'text':
            return 'Judged by the policy of input `policy-text`.';
        case 'file':
            return `Judged by the policy ${files[origin.of]} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(origin.commit))}).`;
        case 'defaults':
            return `**The policy in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(origin.commit))}, which should judge, cannot be read**, so the strictest defaults judged: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(origin.mistake.replaceAll('\n', '; '))}`;
    }
}
const files = {
    live: 'of what runs',
    record: 'of what the record saw deployed last',
    candidate: 'of this candidate, because nothing else is known to have been deployed',
    reviewed: 'of this candidate, because nothing that was deployed counts and its policy was reviewed since',
};
function liveAdvice(view) {
    const [newest] = view.live.ignored;
    const baseline = newest === undefined ? null : lineBaseline(newest.sha);
    const line = newest === undefined ? null : lineFor(newest, view);
    const head = '### What to do';
    if (newest === undefined || baseline === null)
        return `${head}\n\nSay in the policy what runs now, as \`baseline:\` below \`gate.first-deploy\`, and deploy again.`;
    const where = 'put this line into the policy of this candidate, in a pull request that somebody approves, or into input `policy-text`:';
    const other = line === null
        ? []
        : [`If ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(newest.sha))} was deployed as it should be, ${where}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(line, 'yaml')];
    const then = line === null ? 'Find out what runs now.' : 'Otherwise find out what runs now.';
    return [
        head,
        ...other,
        `${then} Name that commit, which then counts as reviewed${line === null ? `: ${where}` : ', in the same place:'}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(baseline, 'yaml'),
        'Then run this job again.',
    ].join('\n\n');
}
function lineBaseline(sha) {
    return `gate: { first-deploy: { baseline: "${sha}" } }`;
}
function lineFor({ reason, detail }, { workflows, branches }) {
    if (detail === null)
        return null;
    const list = (values) => `[${[...new Set(values)].map(quoted).join(', ')}]`;
    if (reason === 'another-workflow')
        return `workflows: ${list([...workflows, detail])}`;
    if (reason === 'another-branch')
        return `branches: ${list([...branches, detail])}`;
    return reason === 'no-job' ? `deployed-by: ${list([detail])}` : null;
}
function quoted(value) {
    return /^[A-Za-z0-9_./-]+$/.test(value) ? value : JSON.stringify(value);
}


  }),

  59600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  markedRollback),
    j: () => (  rollbackMarker)
  });
function rollbackMarker(pull) {
    return `<!-- guard-rollback:${pull} -->`;
}
function markedRollback(body) {
    const number = Number(/^<!-- guard-rollback:(\d{1,15}) -->$/m.exec(body)?.[1]);
    return Number.isSafeInteger(number) ? number : null;
}


  }),

  52842:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oc: () => (  isRollbackMessage),
    eq: () => (  rollbackMessage),
    lY: () => (  createBranch),
    lp: () => (  inspectBranch),
    oo: () => (  committedRange),
    rV: () => (  writeCommit)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27834);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);






const atOnce = 8;
async function createBranch(gitData, change, onto, branch) {
    const ref = `refs/heads/${branch.name}`;
    const message = { message: branch.message, parents: [onto.sha] };
    const { sha: commit, verified } = await writeCommit(gitData, change, onto.tree, message);
    try {
        await gitData.createRef(ref, commit);
        return { commit, tree: change.tree, onto: onto.sha, verified };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || !['exists', 'unreachable'].includes(error.code))
            throw error;
        if ((await gitData.getRef(ref)) === null)
            throw error;
        return null;
    }
}
async function writeCommit(gitData, change, baseTree, commit) {
    const texts = textsOf(change.blobs);
    const rest = change.blobs.filter(({ id }) => !texts.has(id));
    await uploadBlobs(gitData, rest);
    const first = await gitData.createTree(baseTree, withTexts(change.edits, texts));
    const tree = first === change.tree || texts.size === 0 ? first : await uploadAll(gitData, change, baseTree);
    if (tree !== change.tree)
        throw differs('the tree of the rollback', change.tree, tree);
    return gitData.createCommit({ ...commit, tree });
}
async function uploadAll(gitData, change, baseTree) {
    await uploadBlobs(gitData, change.blobs);
    return gitData.createTree(baseTree, change.edits);
}
const mostText = 500_000;
function textsOf(blobs) {
    const texts = new Map();
    let room = mostText;
    for (const { id, content } of blobs) {
        const bytes = Buffer.from(content);
        const text = bytes.toString();
        if (bytes.length > room || text.includes('\0') || !Buffer.from(text).equals(bytes))
            continue;
        room -= bytes.length;
        texts.set(id, text);
    }
    return texts;
}
function withTexts(edits, texts) {
    return edits.map((edit) => {
        const content = 'sha' in edit && edit.sha !== null ? texts.get(edit.sha) : undefined;
        return content === undefined ? edit : { path: edit.path, mode: edit.mode, content };
    });
}
async function uploadBlobs(gitData, blobs) {
    for (let start = 0; start < blobs.length; start += atOnce) {
        const part = blobs.slice(start, start + atOnce);
        await Promise.all(part.map((blob) => upload(gitData, blob)));
    }
}
async function upload(gitData, blob) {
    const id = await gitData.createBlob(blob.content);
    if (id !== blob.id)
        throw differs('a merged file', blob.id, id);
}
function differs(what, computed, returned) {
    const detail = `computed ${computed}, GitHub wrote ${returned}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`);
}
const depth = 20;
async function inspectBranch(deps, repository, range, policy, head) {
    let sha = head;
    for (let above = 0; above < depth && sha !== range.bad; above += 1) {
        const { tree, parents, verified, message } = await deps.gitData.getCommit(sha);
        const onto = parents.at(-1);
        if (onto === undefined)
            break;
        if (parents.length <= 2 && (await isWayBack(deps, repository, range, policy, { sha, tree, onto, message }))) {
            return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree, onto, verified };
        }
        sha = parents[0] ?? '';
    }
    return { kind: 'foreign' };
}
async function isWayBack({ comparisons }, repository, range, policy, { sha, tree, onto, message }) {
    const { missing } = await repository.fetch([range.good, range.bad, onto]);
    if (missing.length > 0)
        return false;
    const since = onto === range.bad ? _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .Gg : await comparisons.compare(range.bad, onto);
    if (since?.status !== 'ahead' && since?.status !== 'identical')
        return false;
    const later = (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__  .g)(since.commits, onto);
    const computed = [];
    for (const writesWorkflows of [true, false]) {
        const { change } = await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .zH)({ writesWorkflows }, repository, range, { onto, later }, policy);
        if (change?.tree === tree)
            return true;
        if (change !== null)
            computed.push(change.tree);
    }
    if (!message.includes(rollbackTrailer(range.good, range.bad)))
        return false;
    await repository.fetch([sha]);
    return madeOfKnownFiles(repository, range, { tree, onto, computed });
}
async function madeOfKnownFiles(repository, { good, bad }, { tree, onto, computed }) {
    const sides = await Promise.all([good, bad, ...computed].map((other) => repository.changes(onto, other)));
    const known = new Set(sides.flat().flatMap(({ oldId, newId }) => [oldId, newId]));
    const goneInGood = new Set(sides[0]?.flatMap(({ path, status }) => (status === 'deleted' ? [path] : [])));
    const changed = await repository.changes(onto, tree);
    return changed.every(({ path, status, newId }) => (status === 'deleted' ? goneInGood.has(path) : known.has(newId)));
}
const scope = {
    clean: 'up to that deploy, and nothing else.',
    'kept-main': 'up to that deploy, but for files in conflict that the policy keeps as they are.',
    extended: 'up to that deploy, and the later changes that are in its way.',
    'restore-good': 'up to that deploy, and what landed since as well.',
};
function rollbackTrailer(good, bad) {
    return `Deploy-Guard-Rollback: ${good}..${bad}`;
}
function committedRange(message) {
    const [, good, bad] = /^Deploy-Guard-Rollback: ([0-9a-f]{40})\.\.([0-9a-f]{40})$/m.exec(message) ?? [];
    return good === undefined || bad === undefined ? null : { good, bad };
}
function isRollbackMessage(message) {
    return /^[ \t]*Deploy-Guard-Rollback: [0-9a-f]{40}\.\.[0-9a-f]{40}[ \t\r]*$/m.test(message);
}
function rollbackMessage(environment, response, good, how, gitUsed, service = null) {
    const lines = [
        `Roll back ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .pj)(environment)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}`,
        '',
        'After the deploy of',
        response.bad,
        `${response.byHand === undefined ? 'the watched metrics became worse than before it' : 'a person called it bad'}. This commit takes back everything that landed after`,
        good,
        scope[how],
        ...(service === null ? [] : [`Only what belongs to service ${service} is changed.`]),
        '',
        rollbackTrailer(good, response.bad),
        (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .VA)(response.run),
        ...(gitUsed === undefined ? [] : [`Deploy-Guard-Git: ${gitUsed.version}`]),
    ];
    return `${lines.join('\n')}\n`;
}


  }),

  48758:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  gateDeploy: () => (  gateDeploy)
});

// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/deploy/witnesses.js
var witnesses = __webpack_require__(53129);
// EXTERNAL MODULE: ./build/verbs/check-run.js
var check_run = __webpack_require__(16085);
// EXTERNAL MODULE: ./build/verbs/gate/gate-candidate.js + 1 modules
var gate_candidate = __webpack_require__(98493);
// EXTERNAL MODULE: ./build/base/clock.js
var clock = __webpack_require__(42030);
// EXTERNAL MODULE: ./build/gate/decide.js + 1 modules
var decide = __webpack_require__(35836);
// EXTERNAL MODULE: ./build/gate/emergency.js
var emergency = __webpack_require__(11767);
// EXTERNAL MODULE: ./build/gate/required-checks.js
var required_checks = __webpack_require__(83339);
// EXTERNAL MODULE: ./build/gate/residue-review.js
var residue_review = __webpack_require__(48660);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
// EXTERNAL MODULE: ./build/github/activity.js
var activity = __webpack_require__(27217);
;// CONCATENATED MODULE: ./build/gate/residue-people.js


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
    const byGitHub = pull !== null && here.some(activity .F);
    if (pushes.length === 0 && !byGitHub)
        return missing;
    const first = all.findLast(({ after }) => after === sha);
    const actors = [...pushes, ...(first === undefined || (0,activity .F)(first) ? [] : [first])].map(({ actor }) => actor);
    const named = pushes.length === 0 ? [] : (commits.get(sha) ?? [null]);
    const logins = [...named.map((person) => person?.login ?? null), ...actors];
    const people = logins.flatMap((login) => (login === null || (0,identity .Fg)(login) ? [] : [login]));
    return { people, unknown: logins.includes(null) };
}
function isPush({ kind }) {
    return kind === 'push' || kind === 'force_push';
}

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/gate-files.js
var gate_files = __webpack_require__(87416);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/gate-rules.js

const names = {
    windows: 'Deploy windows',
    freeze: 'Freezes',
    'restore-point': 'Restore point',
    plan: 'Time planned',
    budget: 'Error budget',
    health: 'Health of the service',
    risk: 'Risk',
    approvals: 'Approvals by path',
    'after-incident': 'After an incident',
};
const results = {
    ok: 'yes',
    inform: 'note',
    review: '**asks for an approval**',
    block: '**no**',
};
const MOST_EVIDENCE = 5;
function ruleTable(rows) {
    if (rows === undefined || rows.length === 0)
        return '';
    const order = ['block', 'review', 'inform', 'ok'];
    const listed = rows
        .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
        .map(({ rule, outcome, message, evidence }) => [
        names[rule],
        results[outcome],
        [message, ...evidence.slice(0, MOST_EVIDENCE), ...(evidence.length > MOST_EVIDENCE ? ['…'] : [])]
            .map(markdown .X1)
            .join('<br>'),
    ]);
    return `### Rules of the policy\n\n${(0,markdown .tp)(['Rule', 'Passes', 'Found'], listed)}`;
}
function ruleLines(rows) {
    return (rows ?? [])
        .filter(({ outcome }) => outcome === 'block' || outcome === 'review')
        .map(({ rule, message }) => `- ${names[rule]}: ${(0,markdown .X1)(message)}`)
        .join('\n');
}

// EXTERNAL MODULE: ./build/render/gate-live.js
var gate_live = __webpack_require__(37313);
// EXTERNAL MODULE: ./build/render/gate-words.js
var gate_words = __webpack_require__(66350);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
// EXTERNAL MODULE: ./build/render/unit-reasons.js
var unit_reasons = __webpack_require__(55175);
;// CONCATENATED MODULE: ./build/render/gate-reasons.js







const gateReasons = {
    'nothing-changes': passing('Nothing to review'),
    'all-covered': {
        title: ({ coverage }) => hasUnreviewed(coverage) ? 'Every change is covered, some of it without a review' : 'Every change is reviewed',
        sentence: always,
        lines: false,
        advice: null,
    },
    'rollback-lane': passing('Back to a deployment known to be good'),
    'residue-reviewed': passing('Every change is reviewed, some of it only now'),
    'rules-approved': passing('Every change is reviewed, and what a rule asks for is approved'),
    'first-deploy': passing('Nothing to review'),
    emergency: {
        title: ({ over }) => `Let through ${letThrough[over]}, in an emergency`,
        sentence: always,
        lines: true,
        advice: null,
    },
    uncovered: { title: unseenTitle, sentence: () => false, lines: true, advice: adviceForUnseen },
    'drops-deployed': {
        title: () => 'Not deployed: it would take out what production runs',
        sentence: always,
        lines: true,
        advice: adviceForUnseen,
    },
    'not-provable-without-git': {
        title: (outcome) => outcome.decision === 'blocked'
            ? 'Not deployed: without git it cannot be read what changes'
            : `Not deployed: ${(0,words .LS)(outcome.coverage.uncovered.length, 'file')} cannot be compared with what was approved without git`,
        sentence: ({ decision }) => decision === 'blocked',
        lines: true,
        advice: (view, outcome) => outcome.decision === 'blocked'
            ? todo('Install git 2.38 or newer in the job, before the guard, and run it again.')
            : adviceForUnseen(view, outcome),
    },
    'held-by-incident': {
        title: () => 'Not deployed: an incident is open',
        sentence: always,
        lines: false,
        advice: (view, { heldBy }) => [holdAdvice(view, heldBy)],
    },
    'checks-not-green': {
        title: ({ checks }) => `Not deployed: waits for ${(0,words .LS)(checks.filter(({ verdict }) => verdict !== 'green').length, 'check')}`,
        sentence: always,
        lines: false,
        advice: () => [gate_words .rC],
    },
    'held-by-rule': {
        title: ({ rules }) => {
            const number = blocking(rules);
            return `Not deployed: ${(0,words .LS)(number, 'rule')} of the policy ${number === 1 ? 'says' : 'say'} no`;
        },
        sentence: () => false,
        lines: false,
        advice: (_, { rules }) => todo(`${ruleLines(rules)}\n\nWhen that has changed, run this job again. ${emergencyAdvice}`),
    },
    'rule-asks-review': {
        title: () => 'Not deployed: a rule of the policy asks for an approval',
        sentence: () => false,
        lines: false,
        advice: (_, { rules }) => todo(`${ruleLines(rules)}\n\nEvery change is reviewed. Somebody with write access who had no part in any of them can decide that it goes out now, with the comment above; then run this job again. ${emergencyAdvice}`),
    },
    'live-unknown': {
        title: () => 'Not deployed: it is not known what runs now',
        sentence: always,
        lines: false,
        advice: ({ found }) => [found === undefined ? '' : `${(0,gate_live .$c)(found)}\n\n${emergencyAdvice}`],
    },
    'not-on-branch': {
        title: () => 'Not deployed: this commit is on no deploy branch',
        sentence: always,
        lines: false,
        advice: (view) => [offBranchAdvice(view)],
    },
    'not-promoted': {
        title: () => 'Not deployed: not found good where it has to be first',
        sentence: always,
        lines: false,
        advice: () => todo(`Deploy this commit there, let its watch end, and run this job again (\`environments\` and \`stages\` in the policy say what comes after what). ${emergencyAdvice}`),
    },
    'policy-malformed': {
        title: () => 'Not deployed: its policy file cannot be read',
        sentence: always,
        lines: false,
        advice: () => todo(`Correct the policy file in a pull request, and deploy that. Deployed as it is, it could judge nothing that comes after it. ${emergencyAdvice}`),
    },
    'first-deploy-blocked': {
        title: () => 'Not deployed: nothing to compare with',
        sentence: always,
        lines: false,
        advice: () => todo('Look at the whole candidate, then set `gate.first-deploy: pass` in the policy for the first deploy, or `baseline:` and a commit that counts as reviewed.'),
    },
};
const letThrough = {
    uncovered: 'unseen',
    'not-provable-without-git': 'unseen',
    'drops-deployed': 'unseen',
    'checks-not-green': 'without green checks',
    'policy-malformed': 'with a policy file that cannot be read',
    'not-promoted': 'without having been found good before',
    'not-on-branch': 'from no deploy branch',
    'live-unknown': 'without knowing what ran',
    'held-by-rule': 'against a rule of the policy',
    'rule-asks-review': 'without the approval that a rule asks for',
};
const gateConclusions = {
    pass: 'success',
    'needs-review': 'failure',
    held: 'failure',
    blocked: 'failure',
};
function gateTitle(outcome) {
    return gateReasons[outcome.reasonCode].title(outcome);
}
function reasonReport(view, outcome) {
    const { title, sentence, lines, advice } = gateReasons[outcome.reasonCode];
    return {
        title: title(outcome),
        sentence: sentence(outcome) ? outcome.message : '',
        lines,
        advice: advice?.(view, outcome) ?? [''],
    };
}
function blocking(rules = []) {
    return rules.filter(({ outcome }) => outcome === 'block').length || 1;
}
function always() {
    return true;
}
function passing(title) {
    return { title: () => title, sentence: always, lines: false, advice: null };
}
function unseenTitle({ coverage: { uncovered, summary } }) {
    const lines = summary.changedLines - summary.coveredLines;
    const where = (0,words .LS)(uncovered.length, 'file');
    return `Not deployed: ${lines === 0 ? where : `${(0,words .LS)(lines, 'line')} in ${where}`} without independent approval`;
}
function adviceForUnseen(view, { coverage: { uncovered } }) {
    return [(0,unit_reasons .V)(view, uncovered), (0,unit_reasons .V)(view, uncovered.slice(0, 10))];
}
const unreviewed = new Set([
    'known-bot',
    'exact-revert',
    'exact-cherry-pick',
    'rollback-recomputed',
]);
function hasUnreviewed(coverage) {
    return (coverage?.units ?? []).some(({ covered, reason }) => covered && unreviewed.has(reason));
}
function offBranchAdvice({ found }) {
    const branches = (found?.branches ?? []).map(markdown .aY).join(', ');
    return `### What to do\n\nMerge it into a deploy branch${branches === '' ? '' : ` (${branches})`} and deploy from there; tag a commit that is on one. If its branch is deployed as well, name it in \`branches\` of the policy. ${emergencyAdvice}`;
}
const emergencyAdvice = 'In an emergency the input `emergency-reason` lets the deploy pass.';
function todo(text) {
    return [`### What to do\n\n${text}`];
}
function holdAdvice(view, hold) {
    const issue = view.incident == null
        ? 'the incident issue'
        : (0,markdown .nf)(`#${view.incident}`, `${view.repositoryUrl}/issues/${view.incident}`);
    const good = hold.good === null ? '' : ` What ran before was ${(0,gate_words .wn)(view, hold.good)}.`;
    const steps = `Merge the rollback of ${(0,gate_words .wn)(view, hold.bad)} and deploy that. It is described in ${issue}.${good}`;
    return `### What to do\n\n${steps}\n\n${holdWords(view, hold)}`;
}
const longestReason = 500;
function holdWords({ repositoryUrl }, { since, run, why }) {
    const by = run === undefined ? '' : ` by ${(0,markdown .nf)(`run ${run.id}`, `${repositoryUrl}/actions/runs/${run.id}`)}`;
    const reason = why === undefined || why.trim() === '' ? '.' : `: ${(0,markdown .X1)(why.slice(0, longestReason))}`;
    return `Held since ${(0,quantities .vD)(since)}${by}${reason}`;
}

;// CONCATENATED MODULE: ./build/render/gate-summary.js









function renderGateSummary(view, budget = render_document .RK.check) {
    const { outcome } = view;
    const { title, sentence, lines, advice } = reasonReport(view, outcome);
    const message = sentence === '' ? [] : [(0,markdown .X1)(sentence)];
    const head = {
        rank: 9,
        forms: [
            [`## ${title}`, ...message, position(view), ...outsideOf(view), ...judgedBy(view), ...gitMissing(view)].join('\n\n'),
        ],
    };
    const found = {
        rank: 4,
        forms: view.found === undefined ? [''] : [(0,gate_live .IH)(view.found, view.repositoryUrl), ''],
    };
    const dropped = { rank: 8, forms: [droppedList(view, 50), droppedList(view, 5)] };
    const unsafe = { rank: 8, forms: [unsafeList(view, 50), unsafeList(view, 5)] };
    const checks = { rank: 6, forms: [(0,gate_words .Dv)(outcome.checks), ''] };
    const rules = { rank: 6, forms: [ruleTable(outcome.rules), ''] };
    const unseen = lines ? linesOf(view) : [];
    const todo = { rank: outcome.decision === 'needs-review' ? 6 : 8, forms: advice };
    switch (outcome.decision) {
        case 'pass':
            return (0,render_document .Uj)([head, dropped, unsafe, ...unseen, rules, checks, debts(view), found, unitsPart(view)], budget);
        case 'needs-review':
            return (0,render_document .Uj)([
                head,
                dropped,
                unsafe,
                ...unseen,
                { rank: 8, forms: [approval(view)] },
                todo,
                rules,
                checks,
                debts(view),
                found,
                unitsPart(view),
            ], budget);
        case 'held':
            return (0,render_document .Uj)([head, todo, unsafe, rules, checks, found, unitsPart(view)], budget);
        case 'blocked':
            return (0,render_document .Uj)([head, todo, rules, { ...found, rank: 7 }], budget);
    }
}
function approval(view) {
    const { review, repositoryUrl } = view;
    if (review == null || review.refusal !== null)
        return '';
    const pulls = (review.pulls ?? []).map((pull) => (0,gate_words ._n)(view, pull));
    const issue = review.issue === null ? [] : [(0,markdown .nf)(`#${review.issue}`, `${repositoryUrl}/issues/${review.issue}`)];
    const place = [...issue, ...pulls].join(' or ');
    if (place === '')
        return '';
    const asked = view.outcome.reasonCode === 'rule-asks-review';
    const what = asked
        ? 'this deploy'
        : review.elsewhere
            ? 'this, once they have looked elsewhere at what is not shown,'
            : 'these lines';
    const who = `Someone with write access who had no part in it can approve exactly ${what}`;
    return `### ${asked ? 'Approve it' : 'Or approve it as it is'}\n\n${who} with a comment on ${place}:\n\n${(0,markdown .DV)((0,gate_words .f6)(review.digest, review.elsewhere))}`;
}
function debts(view) {
    const list = (view.debts ?? []).map((debt) => {
        const files = debt.files.map(({ path }) => (0,markdown .aY)(path));
        const more = files.length > 5 ? ', …' : '';
        const what = (0,gate_words .XD)(debt, `${files.slice(0, 5).join(', ')}${more}`);
        return `- ${(0,gate_words .wn)(view, debt.sha)} (${(0,markdown .X1)(debt.reason)}): ${what}`;
    });
    const head = `### Went out unseen before, and nobody has reviewed it since`;
    return {
        rank: 5,
        forms: list.length === 0 ? [''] : [[head, '', ...list].join('\n'), `${head}: ${(0,words .LS)(list.length, 'deploy')}`],
    };
}
function linesOf(view) {
    const files = view.outcome.coverage?.uncovered ?? [];
    const tables = [200, 50, 10].map((most) => (0,gate_files .Nm)(view, files, most));
    const limits = [
        [100, 400],
        [40, 100],
        [20, 40],
        [10, 15],
    ];
    const hunks = limits.map(([most, lines]) => `### The lines\n\n${(0,gate_files .vO)(view, files, { files: most, lines })}`);
    return [
        { rank: 7, forms: tables },
        { rank: 2, forms: [...hunks, ''] },
    ];
}
function unitsPart(view) {
    const all = view.outcome.coverage?.units ?? [];
    return { rank: 1, forms: [unitList(view, all, 200), unitList(view, all, 20), ''] };
}
function outsideOf({ service = null, outside = null }) {
    if (outside === null)
        return [];
    const { files, ofNone, idle } = outside;
    const shown = ofNone.slice(0, 10).map(markdown .aY).join(', ');
    return [
        ...(files === 0 ? [] : [(0,markdown .X1)((0,gate_words .T3)(service, outside))]),
        ...(ofNone.length === 0
            ? []
            : [`${(0,words .LS)(ofNone.length, 'changed file')} of no service: ${shown}${ofNone.length > 10 ? ', …' : ''}`]),
        ...(idle.length === 0 ? [] : [(0,markdown .X1)((0,gate_words ._e)(outside))]),
    ];
}
function position(view) {
    const { baseSha, sha, environment, outcome } = view;
    const candidate = (0,gate_words .wn)(view, sha);
    if (baseSha === null)
        return `The candidate is ${candidate}.`;
    const range = (0,markdown .nf)('all changes', `${view.repositoryUrl}/compare/${baseSha}...${sha}`);
    const lines = outcome.coverage?.summary.changedLines ?? 0;
    const how = hasUnreviewed(outcome.coverage) ? 'covered' : 'reviewed';
    const seen = lines === 0 ? '' : `; ${outcome.coverage?.summary.percent} % of ${(0,words .LS)(lines, 'changed line')} ${how}`;
    if (view.baseline === true) {
        const before = (view.found?.live.ignored ?? []).length === 0
            ? `Nothing has been deployed to **${(0,markdown .X1)(environment)}** before.`
            : `No deployment to **${(0,markdown .X1)(environment)}** counts.`;
        return `${before} This deploy is ${candidate}, compared with the baseline ${(0,gate_words .wn)(view, baseSha)} of the policy (${range}${seen}).`;
    }
    const text = `**${(0,markdown .X1)(environment)}** runs ${(0,gate_words .wn)(view, baseSha)}, this deploy is ${candidate} (${range}${seen}).`;
    return `${text}${foldedIn(outcome)}`;
}
const MOST_FOLDED = 5;
function foldedIn({ coverage }) {
    const paths = coverage?.folded ?? [];
    if (paths.length === 0)
        return '';
    const names = paths.slice(0, MOST_FOLDED).map(markdown .aY).join(', ');
    const more = paths.length > MOST_FOLDED ? ', …' : '';
    return ` GitHub folds ${(0,words .LS)(paths.length, 'approved file')} until somebody opens it: ${names}${more}.`;
}
function judgedBy({ found }) {
    return found === undefined ? [] : [(0,gate_live .CQ)(found.origin)];
}
function gitMissing({ withoutGit }) {
    if (withoutGit === undefined)
        return [];
    const cost = 'Only files that are, before and after, exactly as an approver saw them count as reviewed here; nothing can be approved by its digest, and a rollback could not be prepared.';
    return [
        `**This job has no git that can be used**: ${(0,markdown .X1)(withoutGit)}. ${cost} Install git 2.38 or newer in the job, before the guard.`,
    ];
}
function droppedList(view, most) {
    const dropped = (view.outcome.coverage?.units ?? []).filter(gate_summary_isDropped);
    if (dropped.length === 0)
        return '';
    const ordered = dropped.toSorted((a, b) => Number(b.security === true) - Number(a.security === true));
    const lines = ordered.slice(0, most).map((unit) => {
        const origin = unit.pull === null ? (0,gate_words .wn)(view, unit.sha) : (0,gate_words ._n)(view, unit.pull);
        const unsafe = unit.unsafe === undefined ? '' : `. **Not safe to roll back:** ${unsafeWhy(unit.unsafe)}`;
        return `- ${unit.security === true ? '**Security:** ' : ''}${origin} ${(0,markdown .X1)(unit.subject)}${unsafe}`;
    });
    const left = dropped.length - lines.length;
    return [
        '### Taken out of production',
        '',
        ...lines,
        ...(left > 0 ? [`- … and ${(0,words .LS)(left, 'more change')}`] : []),
    ].join('\n');
}
function unsafeList(view, most) {
    const goesOut = (view.outcome.coverage?.units ?? []).filter((unit) => !gate_summary_isDropped(unit));
    const said = goesOut.flatMap(({ unsafe, ...unit }) => (unsafe === undefined ? [] : [{ ...unit, unsafe }]));
    if (said.length === 0)
        return '';
    const lines = said.slice(0, most).map(({ sha, pull, subject, unsafe }) => {
        const origin = pull === null ? (0,gate_words .wn)(view, sha) : (0,gate_words ._n)(view, pull);
        return `- ${origin} ${(0,markdown .X1)(subject)}: ${unsafeWhy(unsafe)}`;
    });
    const left = said.length - lines.length;
    const head = `${said.length} of ${(0,words .LS)(goesOut.length, 'change')} ${said.length === 1 ? 'says' : 'say'} so in the pull request. Once deployed, a rollback of this range is a draft that asks about it:`;
    return [
        '### Not safe to roll back',
        '',
        head,
        '',
        ...lines,
        ...(left > 0 ? [`- … and ${(0,words .LS)(left, 'more change')}`] : []),
    ].join('\n');
}
function unsafeWhy(reason) {
    return reason === '' ? 'no reason is given' : (0,markdown .X1)(reason);
}
function gate_summary_isDropped({ reason }) {
    return reason === 'drops-deployed' || reason === 'rollback-lane';
}
const TITLE = 80;
function unitList(view, units, most) {
    if (units.length === 0)
        return '';
    const rows = units
        .slice(-most)
        .map((unit) => [
        unit.pull === null ? (0,gate_words .wn)(view, unit.sha) : (0,gate_words ._n)(view, unit.pull),
        (0,markdown .X1)(cutTitle(unit.subject)),
        unit.covered ? 'yes' : '**no**',
        [howCovered(unit), ...uncountedWords(unit)].join('; '),
    ]);
    const hidden = units.length > most ? ` (the last ${most})` : '';
    return (0,markdown .zH)(`${(0,words .LS)(units.length, 'change')} between what runs and this deploy${hidden}`, (0,markdown .tp)(['Change', 'Title', 'Reviewed', 'How'], rows));
}
function howCovered({ covered, approvers, reason }) {
    return covered && approvers.length > 0
        ? `approved by ${approvers.map(markdown .X1).join(', ')}`
        : unit_reasons .Y[reason].words;
}
function uncountedWords({ notCounted = [] }) {
    return notCounted.map(({ login, because }) => `${(0,markdown .X1)(login)} does not count: ${gate_words .hY[because]}`);
}
function cutTitle(title) {
    const letters = [...title];
    return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : title;
}

;// CONCATENATED MODULE: ./build/render/gate-issue-body.js







function gateIssueTitle(environment) {
    return `Deploy Guard: review before ${environment}`;
}
const room = { ...render_document .RK.body, most: render_document .RK.body.most - 10_000 };
const mostHidden = [300, 100, 30, 0];
function residueText(view) {
    const files = view.outcome.coverage?.uncovered ?? [];
    const shown = files.filter(({ hidden }) => hidden === undefined);
    const hidden = files.filter((file) => file.hidden !== undefined);
    const all = { files: shown.length, lines: Number.POSITIVE_INFINITY };
    const here = shown.length === 0 ? [] : [(0,gate_files .Nm)(view, shown, shown.length), (0,gate_files .vO)(view, shown, all)];
    for (const most of mostHidden) {
        const text = [...here, ...hiddenPart(view, hidden, most)].join('\n\n');
        if (room.size(text) <= room.most)
            return text;
    }
    return null;
}
function hiddenPart(view, files, most) {
    if (files.length === 0)
        return [];
    const where = view.baseSha === null ? '' : `\n\n${(0,markdown .DV)(`git diff ${view.baseSha} ${view.sha}`)}`;
    return [
        `### Not shown here: ${(0,words .LS)(files.length, 'file')}`,
        (0,gate_files .Nm)(view, files, most),
        `Look at them elsewhere, for instance in a clone. Their objects are named as git names them.${where}`,
    ];
}
function gateIssueBody({ view, held, debts }) {
    const now = held === null ? ['Nothing is held now.'] : heldPart(view, held);
    return (0,render_document .Jj)([...now, ...debtPart(view, debts)].join('\n\n'), render_document .RK.body);
}
function heldPart(view, { digest, elsewhere, refusal }) {
    const from = view.baseSha === null ? '' : ` on top of ${(0,gate_words .wn)(view, view.baseSha)}`;
    const files = view.outcome.coverage?.uncovered ?? [];
    const why = files.length === 0
        ? 'a rule of the policy asks for an approval of this deploy.'
        : 'nobody independent has seen the lines below in this form.';
    const head = `The deploy of ${(0,gate_words .wn)(view, view.sha)} to **${(0,markdown .X1)(view.environment)}**${from} waits: ${why}`;
    const asked = ruleLines(view.outcome.rules);
    const how = refusal === null
        ? [approveText(digest, elsewhere), ...countText(files), ...ownersText(files)].join('\n\n')
        : noApproval[refusal];
    const unsafe = unsafeList(view, 20);
    return [
        head,
        ...(asked === '' ? [] : [`Rules of the policy ask about it:\n\n${asked}`]),
        how,
        ...(unsafe === '' ? [] : [unsafe]),
        residueText(view) ?? (0,gate_files .Nm)(view, files, 100),
    ];
}
function approveText(digest, elsewhere) {
    const where = elsewhere ? ', also at what is not shown here,' : '';
    return [
        `Someone with write access who had no part in these changes can look at them${where} and approve exactly these, with a comment here:`,
        (0,markdown .DV)((0,gate_words .f6)(digest, elsewhere)),
        ...(elsewhere ? ['The last word says that they have looked at the rest elsewhere.'] : []),
        'Then the held job is run again. Other lines have another digest.',
    ].join('\n\n');
}
function countText(files) {
    const needed = Math.max(0, ...files.map(({ demanded }) => demanded?.approvals ?? 0));
    return needed < 2 ? [] : [`A rule of the policy asks for ${needed} people here: each of them comments.`];
}
function ownersText(files) {
    const names = files.flatMap(({ owners, demanded }) => [...(owners === undefined ? [] : [owners]), ...(demanded?.teams ?? [])].map((some) => some.names.map(markdown .aY).join(' or ')));
    const each = [...new Set(names)].filter((list) => list !== '').map((list) => `- ${list}`);
    if (each.length === 0)
        return [];
    return [['The files have owners. Of each of these one has to approve:', '', ...each].join('\n')];
}
const noApproval = {
    'contributor-unknown': 'They cannot be approved here: somebody had a part in them whom GitHub does not name.',
    'not-shown': 'They cannot be approved here: not all of them can be shown.',
    'without-git': 'They cannot be approved here: the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen.',
};
function debtPart(view, debts) {
    if (debts.length === 0)
        return [];
    const each = debts.map((debt) => {
        const who = debt.by === null ? '' : ` by ${(0,markdown .X1)(debt.by)}`;
        const files = debt.files.map(({ path, pull }) => `${(0,markdown .aY)(path)}${pull === null ? '' : ` (#${pull})`}`).join(', ');
        const how = debt.approvable
            ? `\n\n${(0,markdown .DV)((0,gate_words .f6)(debt.digest, debt.elsewhere === true))}`
            : ' It has to be reviewed by hand.';
        return `- ${(0,gate_words .wn)(view, debt.sha)} on ${debt.at.slice(0, 10)}, allowed${who}: ${(0,markdown .X1)(debt.reason)}. ${(0,gate_words .XD)(debt, files)}.${how}`;
    });
    return [`### Went out unseen (${(0,words .LS)(debts.length, 'deploy')})`, ...each];
}

// EXTERNAL MODULE: ./build/verbs/gate/gate-facts.js
var gate_facts = __webpack_require__(40240);
// EXTERNAL MODULE: ./build/base/permission.js
var base_permission = __webpack_require__(7245);
// EXTERNAL MODULE: ./build/commands/read-commands.js + 1 modules
var read_commands = __webpack_require__(23221);
// EXTERNAL MODULE: ./build/gate/approvals.js
var gate_approvals = __webpack_require__(9406);
;// CONCATENATED MODULE: ./build/verbs/gate/gate-release.js





async function readReviewComments(ports, question) {
    const { memory, sha, held, hasIssues, approvals, machineUsers, emergency } = question;
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
            approve(residue, login) {
                const known = by.get(residue);
                if (known?.some((other) => (0,identity .Up)(other, login)) === false)
                    known.push(login);
            },
            callEmergency(reason, { login, comment }) {
                called ??= { kind: 'emergency', reason, by: login, comment };
            },
        };
        await (0,read_commands .P)(ports, { number, where: 'gate', place, listed: emergency, machineUsers });
    }
    const isApproved = ({ residue }) => (0,residue_review .LP)(by.get(residue) ?? [], residue, residue.needed ?? approvals);
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
    const involved = new Set(residue.people.map(identity .H$));
    const by = new Map();
    for (const word of words) {
        if ((0,identity .w2)((0,gate_approvals .hQ)(word, machineUsers)) || involved.has((0,identity .H$)(word.login)))
            continue;
        const permission = await ports.forge.info.permission(word.login);
        if ((0,base_permission .J)(permission))
            by.set((0,identity .H$)(word.login), word.login);
    }
    return (0,residue_review .LP)([...by.values()], residue, residue.needed ?? approvals) ? [...by.values()] : null;
}
const MOST_PLACES = 20;
function placesFor(issue, hasIssues, pulls) {
    if (hasIssues)
        return issue === null ? [] : [issue];
    return [...new Set(pulls.flatMap((pull) => (pull === null ? [] : [pull])))].slice(0, MOST_PLACES);
}

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/lock.js
var lock = __webpack_require__(41971);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
;// CONCATENATED MODULE: ./build/verbs/gate/show-gate.js












async function showGate({ ports, conduct }, prepared, reviewed, watchFollows) {
    const { outcome } = reviewed;
    const passed = outcome.decision === 'pass';
    const title = conduct.advisory && !passed ? `Advisory: ${gateTitle(outcome)}` : gateTitle(outcome);
    const view = { ...gateViewOf(ports, prepared, reviewed), ...reviewed };
    await ports.summarise(renderGateSummary(view));
    const report = {
        title: watchFollows ? `${title}; the watch follows` : title,
        summary: renderGateSummary(view),
        annotations: (0,gate_files .kv)(outcome.coverage?.uncovered ?? []),
        ...(watchFollows
            ? {}
            : { conclusion: conduct.advisory && !passed ? 'neutral' : gateConclusions[outcome.decision] }),
    };
    const { environment, sha } = prepared.request;
    await (0,check_run .$T)(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report);
}
function gateViewOf({ run }, { request, base: live, record, repository, policy, ...found }, { outcome, base, outside }) {
    const response = outcome.heldBy === null ? null : (0,record_entries .PT)(record, outcome.heldBy.incidentKey);
    return {
        outcome,
        environment: request.environment,
        sha: request.sha,
        baseSha: base,
        baseline: live === null && base !== null,
        found: { live: found.live, workflows: found.workflows, branches: found.branches, origin: found.origin },
        repositoryUrl: (0,base_run .Ek)(run),
        withoutGit: repository.withoutGit,
        incident: response?.incident.step === 'opened' ? response.incident.issue : null,
        service: policy.service?.name ?? null,
        outside,
    };
}
const labels = ['deploy-guard', 'review'];
async function showGateIssue(setting, memory, content) {
    const open = content.held !== null || content.debts.length > 0;
    if (memory.issue === null && !open)
        return null;
    const { issues } = setting.ports.forge;
    const body = gateIssueBody(content);
    try {
        const known = memory.issue === null ? null : await issues.get(memory.issue);
        const issue = known ?? (open ? await makeIssue(setting, body) : null);
        if (issue === null)
            return null;
        const state = open ? 'open' : 'closed';
        if (issue.state !== state || !issue.body.startsWith(body))
            await issues.update(issue.number, { body: marked(setting, body), state });
        return issue.number;
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'issues-disabled')
            throw error;
        setting.ports.log.warning('Issues are disabled in this repository: what is held can be approved by a comment on its pull request only.');
        return null;
    }
}
async function makeIssue(setting, body) {
    const { ports, environment, store } = setting;
    const { issues, gitData, runs } = ports.forge;
    const deps = { issues, gitData, runs, clock: ports.clock, log: ports.log, run: ports.run };
    return (0,lock .kK)(deps, `review:${(0,keys .J4)(environment)}`, async (lock) => {
        const viewer = await ports.forge.info.viewer();
        const listed = await issues.list(labels);
        const ours = listed.find(({ author, body: text }) => author !== null && (0,identity .Up)(author, viewer) && text.includes(marker(setting)));
        const issue = ours ?? (await issues.create({ title: gateIssueTitle(environment), body: marked(setting, body), labels }));
        const why = `The gate's issue of ${environment} is #${issue.number}`;
        await store.update(why, (record) => (0,emergency .px)(record, issue.number), lock);
        return issue;
    });
}
function marked(setting, body) {
    return `${body}\n${marker(setting)}\n`;
}
function marker({ environment }) {
    return `<!-- deploy-guard:review:${encodeURIComponent((0,keys .J4)(environment)).replaceAll('--', '-%2D')} -->`;
}

// EXTERNAL MODULE: ./build/verbs/run-mode.js
var run_mode = __webpack_require__(38250);
;// CONCATENATED MODULE: ./build/verbs/gate/review-gate.js











async function reviewGate(setting, prepared, judged) {
    if (!(0,run_mode .EM)(setting))
        return { ...judged, debts: prepared.record.gate.debts, review: null };
    const { ports, store } = setting;
    const held = await heldResidue(setting, prepared, judged);
    const remembered = prepared.record.gate;
    const talks = held !== null || remembered.debts.length > 0;
    const hasIssues = !talks || (await ports.forge.info.get()).hasIssues;
    const asked = askedUnits(judged.outcome);
    const pulls = [...(judged.outcome.coverage?.uncovered ?? []), ...asked].map(({ pull }) => pull);
    const places = placesFor(remembered.issue, hasIssues, pulls);
    const { sha } = prepared.request;
    const said = await readReviewComments(ports, {
        ...prepared.policy.gate,
        emergency: held === null ? [] : await emergencyPeople(setting, prepared),
        memory: remembered,
        sha,
        hasIssues,
        held: held === null ? null : { residue: held, places },
    });
    const release = held === null ? null : (said.release ?? (await releaseWithoutComment(setting, prepared, held)));
    const released = release === null ? judged.outcome : (0,decide .g)(judged.outcome, release);
    const overruled = await overruledDebt(setting, prepared, { ...judged, outcome: released });
    const outcome = overruled === null ? released : (0,decide .g)(released, { kind: 'emergency', reason: overruled.reason });
    const change = (record) => {
        const reviewed = afterReview((0,emergency .m6)(record, said.settled), setting, prepared, judged, held, release);
        return overruled === null ? reviewed : (0,emergency .RG)(reviewed, overruled);
    };
    const before = prepared.record;
    const record = change(before) === before ? before : await store.update(reasonOf(setting, held, release), change);
    const view = gateViewOf(ports, prepared, judged);
    const waiting = held === null || release !== null ? null : held;
    const { debts } = record.gate;
    const issue = await showGateIssue(setting, record.gate, { view, held: waiting, debts });
    return {
        outcome,
        base: judged.base,
        outside: judged.outside,
        debts,
        review: waiting === null ? null : { ...waitingOf(waiting), issue, pulls: hasIssues ? [] : places },
    };
}
function waitingOf({ digest, elsewhere, refusal, people }) {
    return { digest, elsewhere, refusal, people };
}
function emergencyPeople({ ports }, { policy }) {
    const { teams } = ports.appForge ?? ports.forge;
    return (0,gate_facts .nU)(policy.gate.emergency, teams, (line) => ports.log.warning(line));
}
async function heldResidue(setting, prepared, judged) {
    return judged.outcome.decision === 'needs-review' ? residueOf(setting, prepared, judged) : null;
}
async function residueOf(setting, prepared, judged) {
    const { outcome, evidence, digest } = judged;
    const { coverage } = outcome;
    if (coverage === null || evidence === null || digest === null)
        return null;
    const asked = askedUnits(outcome);
    const guilty = asked.length > 0 ? asked : guiltyUnits(coverage);
    const pushes = await pushFacts(setting.ports.forge, prepared.branch, coverage, guilty);
    const { people, unknown } = residuePeople(coverage, evidence, pushes, guilty);
    const shown = residueText(gateViewOf(setting.ports, prepared, judged)) !== null;
    const owners = (0,residue_review .jq)(coverage.uncovered);
    const withoutGit = prepared.repository.withoutGit !== undefined;
    const refusal = withoutGit ? 'without-git' : unknown ? 'contributor-unknown' : shown ? null : 'not-shown';
    const demanded = Math.max(0, ...coverage.uncovered.map((file) => file.demanded?.approvals ?? 0));
    const lines = Math.max(prepared.policy.gate.approvals, demanded);
    const needed = { needed: outcome.reasonCode === 'rule-asks-review' ? 1 : lines };
    return { digest, people, owners, elsewhere: (0,residue_review .l5)(coverage.uncovered), ...needed, refusal };
}
function askedUnits({ coverage, rules }) {
    return (0,residue_review .NL)('', rules) === null ? [] : (coverage?.units ?? []);
}
async function releaseWithoutComment(setting, { request, policy }, residue) {
    const { environment, deployedTo = environment, sha } = request;
    const by = policy.gate.environmentApproval
        ? await environmentRelease(setting.ports, { ...policy.gate, environment: deployedTo, sha, residue })
        : null;
    if (by !== null)
        return { kind: 'reviewed', by };
    if (request.emergencyReason === null)
        return null;
    return { kind: 'emergency', reason: request.emergencyReason, by: setting.ports.run.actor ?? null, comment: null };
}
function afterReview(record, setting, prepared, { outcome, base }, held, release) {
    if (held === null || release?.kind === 'reviewed')
        return (0,emergency .w4)(record);
    const at = (0,clock .E)(setting.ports.clock);
    const { sha } = prepared.request;
    if (release === null)
        return (0,emergency .tp)(record, { sha, digest: held.digest, at });
    const used = release.comment === null ? record : (0,emergency .Re)(record, release.comment);
    const debt = debtOf(setting, prepared, { outcome, base }, held, release, at);
    const over = outcome.reasonCode === 'rule-asks-review' ? { over: 'held-by-rule' } : {};
    return (0,emergency .w4)((0,emergency .RG)(used, { ...debt, ...over }));
}
const MOST_FILES = 50;
function debtOf({ ports }, { request }, { outcome: { coverage }, base }, { digest, people, owners, elsewhere, refusal }, { reason, by }, at) {
    const { runId, attempt } = ports.run;
    const files = (coverage?.uncovered ?? []).slice(0, MOST_FILES).map(({ path, pull }) => ({ path, pull }));
    const run = { id: runId, attempt };
    return {
        digest,
        sha: request.sha,
        base: base ?? request.sha,
        at,
        reason,
        by,
        run,
        files,
        people,
        approvable: refusal === null,
        ...(owners.length === 0 ? {} : { owners }),
        ...(elsewhere ? { elsewhere } : {}),
    };
}
const byInput = {
    'checks-not-green': true,
    'policy-malformed': true,
    'not-promoted': true,
    'not-on-branch': true,
    'live-unknown': true,
    'not-provable-without-git': true,
    'held-by-rule': true,
};
function isByInput(reason) {
    return Object.hasOwn(byInput, reason);
}
async function overruledDebt(setting, prepared, judged) {
    const { request, base } = prepared;
    const { outcome } = judged;
    const by = setting.ports.run.actor ?? null;
    const over = outcome.reasonCode;
    if (request.emergencyReason === null || outcome.decision === 'needs-review' || !isByInput(over))
        return null;
    const checks = over === 'checks-not-green' ? (0,required_checks .F)(outcome.checks).map(({ required }) => required.name) : [];
    const blocking = over === 'held-by-rule' ? blockingRules(outcome.rules) : [];
    const judges = over === 'policy-malformed' || over === 'not-promoted';
    const left = judges ? await residueOf(setting, prepared, judged) : null;
    const residue = left ?? {
        digest: (0,residue_review .VT)(request.sha, over, checks.length > 0 ? checks : blocking),
        people: by === null ? [] : [by],
        owners: [],
        elsewhere: outcome.coverage === null && over !== 'checks-not-green' && over !== 'held-by-rule',
        refusal: null,
    };
    const at = (0,clock .E)(setting.ports.clock);
    const given = { reason: request.emergencyReason, by };
    const debt = debtOf(setting, prepared, { outcome: left === null ? nothingLeft : outcome, base }, residue, given, at);
    return { ...debt, ...(over === 'checks-not-green' ? { checks } : { over }) };
}
function blockingRules(rules = []) {
    return rules.filter(({ outcome }) => outcome === 'block').map(({ rule, reasonCode }) => `${rule} ${reasonCode}`);
}
const nothingLeft = { coverage: null };
function reasonOf({ environment }, held, release) {
    if (release?.kind === 'emergency')
        return `Emergency deploy to ${environment}: something goes out unseen`;
    return held === null || release !== null
        ? `Nothing is held before ${environment}`
        : `A deploy to ${environment} waits for a review`;
}

// EXTERNAL MODULE: ./build/verbs/hold-facts.js
var hold_facts = __webpack_require__(16082);
// EXTERNAL MODULE: ./build/verbs/prepare-deploy.js + 1 modules
var prepare_deploy = __webpack_require__(54990);
// EXTERNAL MODULE: ./build/verbs/respond/respond.js
var respond = __webpack_require__(71570);
// EXTERNAL MODULE: ./build/incident/incident-issue.js
var incident_issue = __webpack_require__(63043);
// EXTERNAL MODULE: ./build/render/rollback-marker.js
var rollback_marker = __webpack_require__(59600);
// EXTERNAL MODULE: ./build/rollback/rollback-branch.js
var rollback_branch = __webpack_require__(52842);
;// CONCATENATED MODULE: ./build/verbs/respond/restore-hold.js









async function restoreHold(responder) {
    const { environment, ports, store } = responder;
    if (!isEmpty(await store.read()))
        return;
    const found = await openIncident(responder);
    if (found === null)
        return;
    ports.log.warning(`The record of ${environment} is gone while incident #${found.issue} is open: its hold is set again.`);
    const range = await writtenRange(responder.ports.forge, found, responder.service ?? null);
    const hold = {
        bad: found.bad,
        good: range?.good ?? null,
        ...(range !== null && { pull: range.pull }),
        since: (0,clock .E)(ports.clock),
        incidentKey: (0,keys .Qq)(environment, found.bad),
        issue: found.issue,
        run: (0,base_run .px)(ports.run),
        why: 'the record is gone while its incident is open',
    };
    await store.update(`The hold of ${(0,commit_id .Fu)(found.bad)} is set again`, (record) => isEmpty(record) ? { ...record, hold } : record);
}
function isEmpty({ marks, watches, responses, hold }) {
    return marks.length + watches.length + responses.length === 0 && hold === null;
}
async function openIncident({ environment, ports }) {
    const [before = '', after = ''] = (0,incident_issue .X9)((0,keys .Qq)(environment, '\u0000')).split('\u0000');
    try {
        const open = (await ports.forge.issues.list(incident_issue .sV)).filter(({ state }) => state === 'open');
        if (open.length === 0)
            return null;
        const viewer = await ports.forge.info.viewer();
        for (const { number, author, body } of open) {
            const at = body.lastIndexOf(before);
            const bad = body.slice(at + before.length).split(after)[0] ?? '';
            const byUs = author !== null && (0,identity .Up)(author, viewer);
            if (byUs && at >= 0 && (0,commit_id .jh)(bad))
                return { issue: number, bad, body };
        }
        return null;
    }
    catch (error) {
        if (error instanceof errors .Cp && error.code === 'issues-disabled')
            return null;
        throw error;
    }
}
const depth = 20;
async function writtenRange(forge, { bad, body }, service = null) {
    const number = (0,rollback_marker .b)(body);
    const pull = number === null ? null : await forge.pulls.get(number);
    if (pull === null)
        return null;
    const good = await committedGood(forge, pull.head.sha, bad);
    return good !== null && isOurs(pull, (0,keys .Rs)(pull.base, good, bad, service))
        ? { good, pull: pull.number }
        : null;
}
function isOurs({ author, head }, branch) {
    return author?.endsWith('[bot]') === true && head.branch === branch;
}
async function committedGood({ gitData }, head, bad) {
    let sha = head;
    for (let above = 0; above < depth && sha !== undefined; above += 1) {
        const { message, parents } = await gitData.getCommit(sha);
        const good = (0,rollback_branch .oo)(message);
        if (good?.bad === bad)
            return good.good;
        sha = parents[0];
    }
    return null;
}

// EXTERNAL MODULE: ./build/verbs/setting.js
var verbs_setting = __webpack_require__(32897);
// EXTERNAL MODULE: ./build/verbs/watch/plan-watch.js
var plan_watch = __webpack_require__(61860);
// EXTERNAL MODULE: ./build/verbs/watch/sampling.js
var sampling = __webpack_require__(38376);
// EXTERNAL MODULE: ./build/verbs/watch/warn-of-timeouts.js + 1 modules
var warn_of_timeouts = __webpack_require__(63212);
;// CONCATENATED MODULE: ./build/verbs/gate/gate-deploy.js















async function gateDeploy(setting, request, watched) {
    const { ports } = setting;
    await restoreHold(setting);
    await (0,respond .ar)(setting);
    const repository = await ports.openRepository();
    try {
        return await gateIn(setting, request, watched, repository);
    }
    finally {
        await repository.close();
    }
}
async function gateIn(given, request, watched, repository) {
    const { ports, whole = given.store } = given;
    const prepared = await (0,prepare_deploy .iA)(ports, repository, await whole.read(), request);
    await (0,prepare_deploy .bv)(prepared);
    const setting = (0,verbs_setting .o)(given, (0,plan_watch .gV)(prepared));
    if (watched) {
        (0,sampling .Zc)(prepared.policy);
        await (0,warn_of_timeouts .K)(ports, prepared.policy.watch, request.sha);
    }
    if (policyTells(prepared))
        (await Promise.all( [__webpack_require__.e(179), __webpack_require__.e(8082)]).then(__webpack_require__.bind(__webpack_require__, 55792))).warnOfMissing(setting, prepared);
    const answered = (0,plan_watch .vb)(prepared, (0,base_run .px)(ports.run), false);
    const samples = (0,sampling .Ct)(ports, prepared.policy, request, answered);
    let keep = false;
    try {
        const held = await (0,hold_facts .P)(ports, prepared);
        const judged = await (0,gate_candidate .G)(ports, prepared, held);
        const reviewed = await reviewGate(setting, prepared, judged);
        const { outcome } = reviewed;
        const passed = outcome.decision === 'pass';
        const goesOn = passed || setting.conduct.advisory;
        await showGate(setting, prepared, reviewed, watched && goesOn);
        if (!passed && policyTells(prepared)) {
            const { tellHeld } = await Promise.all( [__webpack_require__.e(179), __webpack_require__.e(8082)]).then(__webpack_require__.bind(__webpack_require__, 55792));
            await tellHeld(setting, prepared, reviewed);
        }
        const expects = goesOn ? await announcedOf(ports, prepared, judged) : [];
        const plan = () => (0,plan_watch .E5)(setting, prepared, held, samples, watched, expects);
        const task = goesOn ? await (0,check_run .e4)(setting, request.sha, plan) : await confirmed(setting, prepared);
        keep = watched && goesOn;
        const policyCommit = 'commit' in prepared.origin ? prepared.origin.commit : null;
        const { base: baseSha, digest, outside } = judged;
        return { baseSha, outcome, digest, outside, ignored: prepared.live.ignored, policyCommit, task };
    }
    finally {
        if (samples.file !== null && !keep)
            ports.sampling.stop(samples.file);
    }
}
const policyTells = ({ policy }) => policy.notify.places.length > 0;
async function announcedOf(ports, { policy: { store } }, { evidence, outcome: { coverage } }) {
    if (store === null || evidence === null || coverage === null)
        return [];
    if (!evidence.pulls.some(({ announces }) => announces === true))
        return [];
    const { announcedEffects } = await __webpack_require__.e(  499).then(__webpack_require__.bind(__webpack_require__, 60499));
    return announcedEffects(ports, store.metrics, evidence, coverage);
}
async function confirmed({ ports, store }, { record, live }) {
    const by = (0,base_run .px)(ports.run);
    const change = (before) => (0,witnesses .lE)(before, live, by);
    if (change(record) !== record)
        await store.update(`${live.deployment === null ? '' : (0,commit_id .Fu)(live.deployment.sha)} is live`, change);
    return null;
}


  })

};
