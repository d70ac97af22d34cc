export const id = 5668;
export const ids = [5668];
export const modules = {

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

  9406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DK: () => (  latestReviews),
    JA: () => (  standing),
    hQ: () => (  knownMachine),
    ln: () => (  withMachines)
  });
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81462);

function knownMachine(account, machineUsers) {
    return machineUsers.some((login) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .Up)(login, account.login)) ? { ...account, kind: 'Bot' } : account;
}
function withMachines(pull, machineUsers) {
    const approvals = pull.approvals.map((approval) => {
        const { kind } = knownMachine({ login: approval.reviewer, kind: approval.kind }, machineUsers);
        return { ...approval, kind };
    });
    return { ...pull, approvals };
}
function latestReviews(reviews) {
    const latest = new Map();
    for (const review of reviews) {
        const key = (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$)(review.reviewer);
        const known = latest.get(key);
        if (known === undefined || Date.parse(known.submittedAt) <= Date.parse(review.submittedAt))
            latest.set(key, review);
    }
    return [...latest.values()];
}
function standing(pull) {
    const involved = new Set([pull.author, ...pull.contributors].map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$));
    const independent = latestReviews(pull.approvals).filter((review) => review.canPush &&
        !involved.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$)(review.reviewer)) &&
        !(0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .w2)({ login: review.reviewer, kind: review.kind }));
    if (independent.some(({ state }) => state === 'CHANGES_REQUESTED'))
        return { approvals: [], refusal: 'changes-requested' };
    const approvals = independent.filter(({ state }) => state === 'APPROVED');
    if (approvals.length === 0)
        return { approvals, refusal: 'no-independent-approval' };
    if (pull.unknownContributor)
        return { approvals: [], refusal: 'contributor-unknown' };
    return { approvals, refusal: null };
}


  }),

  55668:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    declareByInput: () => (  declareByInput),
    heedDeclaration: () => (  heedDeclaration),
    heedLabels: () => (  heedLabels),
    showDeclared: () => (  showDeclared),
    tellDeclared: () => (  tellDeclared)
  });
  var _base_permission_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7245);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(74909);
  var _commands_read_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23221);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(42030);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75753);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23224);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10640);
  var _incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63043);
  var _incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97683);
  var _incident_live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16049);
  var _render_incident_body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31006);
  var _run_mode_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38250);
  var _live_incident_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37720);
  var _respond_steps_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(17644);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27203);
















function declaringLabel(environment) {
    const key = (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__  .J4)(environment);
    return key === 'production' ? 'deploy-guard:incident' : `deploy-guard:incident:${key}`;
}
async function heedLabels(responder) {
    if (!(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_12__  .EM)(responder))
        return;
    const { ports, environment, store } = responder;
    const label = declaringLabel(environment);
    const found = await labelledIssues(responder, label);
    if (found.length === 0)
        return;
    const record = await store.read();
    for (const { issue, by } of found) {
        const incidentKey = `incident:${(0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__  .J4)(environment)}:declared:${issue}`;
        if (isKnown(record, incidentKey, issue))
            continue;
        if (by === null || !(0,_base_permission_js__WEBPACK_IMPORTED_MODULE_13__  .J)(await ports.forge.info.permission(by))) {
            ports.log.warning(`Issue #${issue} has the label ${label}, but it was applied by ${by ?? 'nobody known'}, who may not write here: it is no incident.`);
            continue;
        }
        const given = await ports.forge.issues.get(issue);
        if (given === null)
            continue;
        const events = [declaredEvent(responder, by, given.title, false)];
        const incident = { step: 'opened', issue, phase: 'mitigating', timeline: events };
        await declare(responder, incidentKey, incident);
    }
}
async function heedDeclaration(responder, issue) {
    const { ports, environment, store } = responder;
    if (!(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_12__  .EM)(responder) || (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__  .J4)(environment) !== 'production')
        return;
    const record = await store.read();
    const incidentKey = `incident:${(0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__  .J4)(environment)}:declared:${issue}`;
    if (isKnown(record, incidentKey, issue) || record.gate.issue === issue)
        return;
    const declaration = {
        async declare({ login, line, comment, at }) {
            const told = { kind: 'told', by: login, text: line, comment, at };
            await declare(responder, incidentKey, { step: 'opened', issue, phase: 'mitigating', timeline: [told] });
        },
    };
    await (0,_commands_read_commands_js__WEBPACK_IMPORTED_MODULE_0__  .P)({ forge: ports.forge }, { number: issue, where: 'issue', place: declaration, only: ['declare', 'maintenance'] });
}
function isKnown(record, incidentKey, issue) {
    const isThis = ({ incident }) => incident.step === 'opened' && incident.issue === issue;
    return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  ._M)(record, incidentKey) !== null || record.responses.some(isThis) || record.incidents.some(isThis);
}
async function labelledIssues({ ports }, label) {
    try {
        return await ports.forge.labelled.open(label);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Cp && (error.code === 'issues-disabled' || error.code === 'missing-permission'))
            return [];
        throw error;
    }
}
async function declareByInput(responder, what) {
    if (!(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_12__  .EM)(responder))
        return null;
    const { ports, environment, store } = responder;
    const incidentKey = `incident:${(0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__  .J4)(environment)}:declared:run-${ports.run.runId}`;
    const isConfidential = /^confidential\b/i.test(what);
    const event = declaredEvent(responder, ports.run.actor ?? null, isConfidential ? '' : what, isConfidential);
    const record = await declare(responder, incidentKey, { step: 'decided' });
    const policy = await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_9__  .V6)(responder, record, null);
    const known = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  ._M)(record, incidentKey);
    const incident = await (0,_incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_5__  .pF)(await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .NG)(responder), {
        key: incidentKey,
        decidedAt: known?.declaredAt ?? (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_14__  .E)(ports.clock),
        recorded: async () => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  ._M)(await store.read(), incidentKey)?.incident ?? { step: 'decided' },
        document: async () => {
            const view = (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_7__  .AM)({ environment, response: null, timeline: [event] }, policy, ports.clock.now());
            const { title, body } = (0,_render_incident_body_js__WEBPACK_IMPORTED_MODULE_8__  .no)(view, [event]);
            const { peopleAsked } = await __webpack_require__.e(  541).then(__webpack_require__.bind(__webpack_require__, 80541));
            const { mention, ...people } = await peopleAsked(responder, policy, null, view.severity);
            return { title, body: mention === '' ? body : `${body}\n\n${mention}`, ...people };
        },
        timeline: () => [event],
        record: async (state) => {
            await store.update(`Incident: ${state.step}`, (before) => withState(before, incidentKey, state));
        },
    });
    return incident.step === 'opened' ? incident.issue : null;
}
function declaredEvent({ ports }, by, text, confidential) {
    const at = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_14__  .E)(ports.clock);
    return {
        kind: 'declared',
        by,
        text: text.slice(0, 500),
        facts: { confidential },
        at,
        run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_15__  .px)(ports.run),
    };
}
async function declare({ ports, store }, incidentKey, incident) {
    const entry = {
        incidentKey,
        declaredAt: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_14__  .E)(ports.clock),
        run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_15__  .px)(ports.run),
        incident,
        settled: false,
    };
    return store.update('An incident is declared', (record) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  ._M)(record, incidentKey) === null ? { ...record, incidents: [...record.incidents, entry] } : record);
}
function withState(record, incidentKey, incident) {
    const incidents = record.incidents.map((entry) => entry.incidentKey === incidentKey && entry.incident.step === 'decided' ? { ...entry, incident } : entry);
    return { ...record, incidents };
}
const tellDeclared = async (responder, record, incidentKey) => {
    if ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .O6)(record, incidentKey)?.settled !== false)
        return record;
    const { tellIncident } = await Promise.all( [__webpack_require__.e(179), __webpack_require__.e(7783)]).then(__webpack_require__.bind(__webpack_require__, 27783));
    return tellIncident(responder, record, incidentKey);
};
const showDeclared = async (responder, record, incidentKey) => {
    const known = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .O6)(record, incidentKey);
    if (known === null || (known.settled && !(0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__  .g)(known.incident.phase)))
        return record;
    const { view, policy } = await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_9__  .QA)(responder, record, known);
    const issue = await (0,_incident_incident_issue_js__WEBPACK_IMPORTED_MODULE_5__  .Ch)(await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_11__  .NG)(responder), known.incident.issue, (0,_render_incident_body_js__WEBPACK_IMPORTED_MODULE_8__  .dV)(view, known.incident.timeline), (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_2__  .dx)(policy.notify, view.severity));
    await (0,_live_incident_js__WEBPACK_IMPORTED_MODULE_9__  .x)(responder.ports, issue, view);
    if (known.settled)
        return record;
    await (0,_respond_steps_js__WEBPACK_IMPORTED_MODULE_10__.sweepLocks)(responder, incidentKey, known.incident.timeline);
    const shown = JSON.stringify(known.incident);
    return responder.store.update(`Incident #${known.incident.issue} is shown`, (newest) => ({
        ...newest,
        incidents: newest.incidents.map((entry) => entry.incidentKey === known.incidentKey && JSON.stringify(entry.incident) === shown
            ? { ...entry, settled: true }
            : entry),
    }));
};


  })

};
