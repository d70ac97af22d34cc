export const id = 179;
export const ids = [179];
export const modules = {

  80150:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O4: () => (  noticeKey),
    VH: () => (  noticeFile),
    ap: () => (  cleanNotice)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const text = (most) => zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(most);
const sha = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^[0-9a-f]{40}$/, 'expected a commit id of 40 hex digits');
const time = zod__WEBPACK_IMPORTED_MODULE_1__  .w$({ offset: true, error: 'expected a time in ISO 8601 such as 2026-11-28T17:40:00Z' });
const number = zod__WEBPACK_IMPORTED_MODULE_0__  .Whr().positive().nullable().default(null);
const common = {
    repository: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^[^/\s]{1,100}\/[^/\s]{1,100}$/, 'expected owner/name'),
    environment: text(255),
    url: zod__WEBPACK_IMPORTED_MODULE_0__  .OZ5().max(1000).nullable().default(null),
    at: time,
};
const incident = {
    ...common,
    incident: text(600),
    issue: number,
    what: text(300),
};
const notice = zod__WEBPACK_IMPORTED_MODULE_0__  .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('held'),
        ...common,
        sha,
        decision: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['needs-review', 'held', 'blocked']),
        reason: text(60),
        message: text(1000),
        issue: number,
        owners: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(text(150)).max(50).default([]),
        involved: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(text(100)).max(50).default([]),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('window'),
        ...common,
        sha,
        state: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['turn-back', 'over']),
        planned: time,
        until: time,
        rollback: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().positive(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('regressed'),
        ...incident,
        bad: sha.nullable().default(null),
        good: sha.nullable().default(null),
        since: time.nullable().default(null),
        severity: zod__WEBPACK_IMPORTED_MODULE_0__  .Whr().min(1).max(4).nullable().default(null),
        rollback: number,
        by: text(100).nullable().default(null),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('external'),
        ...incident,
        sha,
        why: text(500),
        since: time.nullable().default(null),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('acknowledged'),
        ...incident,
        by: text(100).nullable().default(null),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('recovered'),
        ...incident,
        how: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['proven', 'said', 'false-alarm']).default('proven'),
        sha: sha.nullable().default(null),
        since: time.nullable().default(null),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('due'),
        ...incident,
        clock: text(100),
        state: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['due-soon', 'late', 'met', 'waived']),
        due: time,
        owner: text(100),
    }),
]);
const noticeFile = zod__WEBPACK_IMPORTED_MODULE_0__  .vkY((value) => {
    if (typeof value !== 'object' || value === null || !('schemaVersion' in value) || value.schemaVersion !== 1)
        return value;
    const { schemaVersion: _, ...rest } = value;
    return rest;
}, notice);
function cleanNotice(told, clean) {
    const written = JSON.stringify(told);
    const cleaned = clean(written);
    if (cleaned === written)
        return told;
    const read = notice.safeParse(JSON.parse(cleaned));
    return read.success ? read.data : told;
}
function noticeKey(told) {
    switch (told.kind) {
        case 'held':
            return `held:${told.environment.toLowerCase()}:${told.sha}:${told.reason}`;
        case 'window':
            return `window:${told.environment.toLowerCase()}:${told.sha}:${told.planned}:${told.state}`;
        case 'due':
            return `due:${told.incident}:${told.clock}:${told.state}`;
        case 'regressed':
        case 'external':
        case 'acknowledged':
        case 'recovered':
            return `${told.kind}:${told.incident}`;
    }
}


  }),

  18339:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  ZS: () => (  cleaner),
  B5: () => (  isRepeated),
  Ck: () => (  isTaken),
  fo: () => (  requestOf),
  E4: () => (  sendOnce),
  z5: () => (  serviceOf),
  ht: () => (  variablesOf)
});

// EXTERNAL MODULE: ./build/base/log.js
var log = __webpack_require__(82130);
;// CONCATENATED MODULE: ./build/notify/notifier.js
const MOST = 200;
function saidBy(body) {
    const line = body.replace(/\s+/g, ' ').trim();
    const characters = [...line];
    return characters.length <= MOST ? line : `${characters.slice(0, MOST - 1).join('')}…`;
}
function judgeStatus({ status, body, retryAfter }) {
    const said = saidBy(body);
    const why = `it answered ${status}${said === '' ? '' : ` (${said})`}`;
    if (status === 429)
        return retryAfter === null ? { kind: 'again', why } : { kind: 'again', why, after: retryAfter };
    if (status >= 500)
        return { kind: 'unsure', why };
    if (status >= 300 && status < 400)
        return { kind: 'failed', why: `it answered ${status}: no redirect is followed` };
    return { kind: 'failed', why };
}
function addressIn(variable, text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isLocal = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
    if (url === null || (url.protocol !== 'https:' && !isLocal))
        return { refused: `${variable} holds no address that begins with https://` };
    return url.username === '' && url.password === ''
        ? url
        : { refused: `${variable} holds an address with a user name or a password, which is not sent` };
}
function secretForms(secret) {
    if (!URL.canParse(secret))
        return [secret];
    const { pathname, searchParams } = new URL(secret);
    return [secret, pathname, ...searchParams.values(), ...pathname.split('/')].filter((part) => part.length >= 8);
}
function scrubbed(message, clean) {
    return {
        ...message,
        title: clean(message.title),
        text: clean(message.text),
        facts: message.facts.map(([name, value]) => [name, clean(value)]),
        links: message.links.map(({ text, url }) => ({ text, url: clean(url) })),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/notify/pagerduty.js


const hosts = {
    us: 'https://events.pagerduty.com',
    eu: 'https://events.eu.pagerduty.com',
};
const pagerduty = {
    repeats: true,
    title: 'PagerDuty',
    variables: (place) => [place['key-env']],
    takes: isPaged,
    request({ region, 'key-env': variable }, { notice, message }, [key = '']) {
        if (!/^[A-Za-z0-9]{32}$/.test(key))
            return { refused: `${variable} is no integration key of PagerDuty, which has 32 letters and digits` };
        if (!isPaged(notice))
            return { refused: 'nobody is paged for a deploy that waits, or for time that runs out' };
        const head = { routing_key: key, dedup_key: dedupKey(notice) };
        const action = actionOf(notice);
        const body = action === 'trigger' ? { ...head, ...triggerOf(notice, message) } : { ...head, event_action: action };
        return { url: `${hosts[region]}/v2/enqueue`, headers: {}, body: JSON.stringify(body) };
    },
    judge: (answer) => (answer.status === 202 ? { kind: 'sent' } : judgeStatus(answer)),
};
function isPaged(notice) {
    return notice.kind !== 'held' && notice.kind !== 'window';
}
function actionOf(notice) {
    if (notice.kind === 'acknowledged')
        return 'acknowledge';
    const isDone = notice.kind === 'due' && (notice.state === 'met' || notice.state === 'waived');
    return notice.kind === 'recovered' || isDone ? 'resolve' : 'trigger';
}
function dedupKey(notice) {
    const { repository, incident } = notice;
    const key = `deploy-guard/${repository}/${incident}${notice.kind === 'due' ? `/due/${notice.clock}` : ''}`;
    if (Buffer.byteLength(key) <= 255)
        return key;
    return `deploy-guard/${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex')}`;
}
function triggerOf(notice, { title, text, facts, links, urgency }) {
    const { repository, environment, at, kind } = notice;
    return {
        event_action: 'trigger',
        payload: {
            summary: title,
            source: `${repository} ${environment}`,
            severity: urgency,
            timestamp: at,
            component: environment,
            group: repository,
            class: kind,
            custom_details: { text, ...Object.fromEntries(facts) },
        },
        links: links.map(({ text: label, url }) => ({ href: url, text: label })),
        client: 'Deploy Guard',
        ...(notice.url !== null && { client_url: notice.url }),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/notify/slack.js


const API = 'https://slack.com/api/chat.postMessage';
const slack = {
    repeats: false,
    title: 'Slack',
    variables: (place) => [place['token-env'] ?? place['url-env'] ?? ''],
    takes: (notice) => notice.kind !== 'due' || notice.state === 'due-soon' || notice.state === 'late',
    request(place, { message, thread }, [secret = '']) {
        const payload = {
            text: escaped(message.title),
            blocks: blocksOf(message),
            unfurl_links: false,
            unfurl_media: false,
        };
        if (place.channel !== undefined) {
            const follows = thread === null ? {} : { thread_ts: thread, reply_broadcast: true };
            return {
                url: API,
                headers: { authorization: `Bearer ${secret}` },
                body: JSON.stringify({ channel: place.channel, ...payload, ...follows }),
            };
        }
        const url = addressIn(place['url-env'] ?? '', secret);
        return 'refused' in url ? url : { url: url.href, headers: {}, body: JSON.stringify(payload) };
    },
    judge: (answer) => (answer.status === 200 ? judgeBody(answer) : judgeStatus(answer)),
};
const apiAnswer = schemas .Ikc({ ok: schemas .zMY(), error: schemas .YjP().optional(), ts: schemas .YjP().optional() });
function judgeBody({ body }) {
    if (body.trim() === 'ok')
        return { kind: 'sent' };
    const answer = apiAnswer.safeParse(parsed(body));
    if (!answer.success)
        return { kind: 'failed', why: `it answered 200 without ok (${saidBy(body)})` };
    const { ok, error = 'no reason given', ts } = answer.data;
    if (ok)
        return ts === undefined ? { kind: 'sent' } : { kind: 'sent', handle: ts };
    const why = `it answered ${saidBy(error)}`;
    return error === 'ratelimited' || error === 'rate_limited' ? { kind: 'again', why } : { kind: 'failed', why };
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return null;
    }
}
function blocksOf({ title, text, facts, links }) {
    const markdown = (content) => ({ type: 'mrkdwn', text: content, verbatim: true });
    const fields = facts.map(([name, value]) => markdown(`*${escaped(name)}*\n${escaped(value)}`));
    const buttons = links.map(({ text: label, url }) => {
        return { type: 'button', text: { type: 'plain_text', text: label, emoji: false }, url };
    });
    return [
        { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
        ...(text === '' ? [] : [{ type: 'section', text: markdown(escaped(text)) }]),
        ...(fields.length === 0 ? [] : [{ type: 'section', fields }]),
        ...(buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }]),
    ];
}
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./build/notify/teams.js

const teams = {
    repeats: false,
    title: 'Microsoft Teams',
    variables: (place) => [place['url-env']],
    takes: (notice) => notice.kind !== 'due' || notice.state === 'due-soon' || notice.state === 'late',
    request(place, { message }, [secret = '']) {
        const variable = place['url-env'];
        const url = addressIn(variable, secret);
        if ('refused' in url)
            return url;
        if (isConnector(url))
            return {
                refused: `${variable} is the address of an Office 365 connector, which Microsoft has retired: in the channel, make a Workflow "Send webhook alerts to a channel" and put its address there`,
            };
        const content = cardOf(message);
        const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
        return { url: url.href, headers: {}, body: JSON.stringify({ type: 'message', attachments: [attachment] }) };
    },
    judge: (answer) => (answer.status === 200 || answer.status === 202 ? { kind: 'sent' } : judgeStatus(answer)),
};
function isConnector({ hostname, pathname }) {
    return (/(?:^|\.)webhook\.office\.com$/i.test(hostname) ||
        (/\boffice\.com$/i.test(hostname) && /^\/webhook/i.test(pathname)));
}
const colours = { critical: 'Attention', error: 'Attention', warning: 'Warning', info: 'Default' };
function cardOf({ title, text, facts, links, urgency }) {
    const block = (content) => ({ type: 'TextBlock', text: teams_escaped(content), wrap: true });
    return {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        msteams: { width: 'Full' },
        body: [
            { ...block(title), weight: 'Bolder', size: 'Medium', color: colours[urgency] },
            ...(text === '' ? [] : [block(text)]),
            ...(facts.length === 0
                ? []
                : [
                    {
                        type: 'FactSet',
                        facts: facts.map(([name, value]) => ({ title: teams_escaped(name), value: teams_escaped(value) })),
                    },
                ]),
        ],
        actions: links.map(({ text: label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
    };
}
function teams_escaped(text) {
    return text
        .replace(/[\\[\]()*_`#~]/g, '\\$&')
        .replaceAll('<', '‹')
        .replaceAll('>', '›');
}

;// CONCATENATED MODULE: ./build/notify/webhook.js


const webhook = {
    repeats: true,
    title: 'webhook',
    variables: (place) => [place['secret-env'], ...(place['url-env'] === undefined ? [] : [place['url-env']])],
    takes: () => true,
    request(place, { notice, message, id, now, clean }, [secret = '', address = place.url ?? '']) {
        const url = addressIn(place['url-env'] ?? 'url', address);
        if ('refused' in url)
            return url;
        const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
        if (key.length < 24 || key.length > 64)
            return { refused: `${place['secret-env']} is no key of a webhook: whsec_ and 24 to 64 bytes in base64` };
        const { title, text } = message;
        const data = { schemaVersion: 1, ...notice, title, text };
        const body = clean(JSON.stringify({ type: `deploy-guard.${notice.kind}`, timestamp: notice.at, data }));
        return { url: url.href, headers: signed(key, webhookId(id), now, body), body };
    },
    judge: (answer) => (answer.status >= 200 && answer.status < 300 ? { kind: 'sent' } : judgeStatus(answer)),
};
const webhookId = (id) => `dg_${(0,external_node_crypto_.createHash)('sha256').update(id).digest('hex').slice(0, 40)}`;
function signed(key, id, now, body) {
    const second = String(Math.floor(now));
    const mac = (0,external_node_crypto_.createHmac)('sha256', key).update(`${id}.${second}.${body}`).digest('base64');
    return {
        'webhook-id': id,
        'webhook-timestamp': second,
        'webhook-signature': `v1,${mac}`,
        'x-hub-signature-256': `sha256=${(0,external_node_crypto_.createHmac)('sha256', key).update(body).digest('hex')}`,
    };
}

;// CONCATENATED MODULE: ./build/notify/notifiers.js






const notifiers = { slack: slack, teams: teams, pagerduty: pagerduty, webhook: webhook };
function notifierOf(place) {
    return notifiers[place.kind];
}
const serviceOf = (place) => notifierOf(place).title;
const isRepeated = (place) => notifierOf(place).repeats;
const isTaken = (place, notice) => notifierOf(place).takes(notice);
const variablesOf = (place) => notifierOf(place).variables(place);
function requestOf(place, outgoing, secretOf) {
    const notifier = notifierOf(place);
    const variables = notifier.variables(place);
    const empty = variables.find((variable) => secretOf(variable) === '');
    if (empty !== undefined)
        return { refused: `${empty} is empty: give it to the step by env` };
    const message = scrubbed(outgoing.message, outgoing.clean);
    return notifier.request(place, { ...outgoing, message }, variables.map(secretOf));
}
async function sendOnce(place, outgoing, { post, secretOf }) {
    const request = requestOf(place, outgoing, secretOf);
    if ('refused' in request)
        return { kind: 'failed', why: request.refused };
    const answer = await post(request);
    const outcome = answer.kind === 'answer' ? notifierOf(place).judge(answer) : lost(answer);
    return outcome.kind === 'sent' ? outcome : { ...outcome, why: outgoing.clean(outcome.why) };
}
const lost = ({ sent, why }) => sent ? { kind: 'unsure', why } : { kind: 'again', why };
function cleaner(places, secretOf) {
    const held = places.flatMap(variablesOf).map(secretOf);
    const secrets = [...new Set(held.filter((secret) => secret !== '').flatMap(secretForms))];
    return (text) => (0,log ._)(text, secrets);
}


  }),

  54823:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ek: () => (  wishes),
    W_: () => (  stateAfter),
    tS: () => (  planSends),
    uu: () => (  threadOf),
    zm: () => (  withSend)
  });
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75753);
  var _notifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18339);
  var _notice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80150);



function wishes(notices, places) {
    return notices.flatMap((notice) => places
        .filter((place) => (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Wc)(place, notice.kind, notice.environment) && (0,_notifiers_js__WEBPACK_IMPORTED_MODULE_1__  .Ck)(place, notice))
        .map((place) => ({ notice, place })));
}
function planSends({ sends }, wanted, left) {
    const ended = new Set([...sends.map(({ notice }) => notice), ...wanted.map(({ notice }) => (0,_notice_js__WEBPACK_IMPORTED_MODULE_2__  .O4)(notice))]);
    const chosen = [];
    const perhaps = [];
    for (const wish of wanted) {
        if (endings(wish.notice).some((key) => ended.has(key)) || !hasBegun(sends, wish))
            continue;
        const known = findSend(sends, wish);
        if (known === null || known.state === 'failed')
            chosen.push(wish);
        else if (known.state === 'intended' && left(known))
            ((0,_notifiers_js__WEBPACK_IMPORTED_MODULE_1__  .B5)(wish.place) ? chosen : perhaps).push(wish);
    }
    return { chosen, perhaps };
}
function endings(notice) {
    switch (notice.kind) {
        case 'regressed':
        case 'external':
        case 'acknowledged':
            return [`recovered:${notice.incident}`];
        case 'due':
            return notice.state === 'met' || notice.state === 'waived'
                ? []
                : ['met', 'waived'].map((state) => (0,_notice_js__WEBPACK_IMPORTED_MODULE_2__  .O4)({ ...notice, state }));
        case 'held':
        case 'window':
        case 'recovered':
            return [];
    }
}
function hasBegun(sends, { notice, place }) {
    if (notice.kind === 'acknowledged') {
        const begun = beginnings(notice);
        const hasArrived = ({ state }) => state === 'sent' || state === 'perhaps';
        return sends.some((send) => send.place === (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .fW)(place) && begun.includes(send.notice) && hasArrived(send));
    }
    if (notice.kind !== 'due' || (notice.state !== 'met' && notice.state !== 'waived'))
        return true;
    const begun = ['due-soon', 'late'].map((state) => (0,_notice_js__WEBPACK_IMPORTED_MODULE_2__  .O4)({ ...notice, state }));
    return sends.some((send) => send.place === (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .fW)(place) && begun.includes(send.notice));
}
const beginnings = ({ incident }) => [
    `regressed:${incident}`,
    `external:${incident}`,
];
function findSend(sends, { notice, place }) {
    const [key, name] = [(0,_notice_js__WEBPACK_IMPORTED_MODULE_2__  .O4)(notice), (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .fW)(place)];
    return sends.findLast((send) => send.notice === key && send.place === name) ?? null;
}
function withSend(record, wish, state, { at, run }, handle) {
    const [notice, place] = [(0,_notice_js__WEBPACK_IMPORTED_MODULE_2__  .O4)(wish.notice), (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .fW)(wish.place)];
    const others = record.sends.filter((send) => send.notice !== notice || send.place !== place);
    const send = { notice, place, state, at, run, ...(handle !== undefined && { handle }) };
    return { ...record, sends: [...others, send] };
}
function threadOf({ sends }, { notice, place }) {
    if (!('incident' in notice) || notice.kind === 'regressed' || notice.kind === 'external')
        return null;
    const begun = beginnings(notice);
    const name = (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_0__  .fW)(place);
    return sends.find((send) => send.place === name && begun.includes(send.notice))?.handle ?? null;
}
function stateAfter(outcome, place) {
    if (outcome.kind === 'sent')
        return 'sent';
    return outcome.kind === 'unsure' && !(0,_notifiers_js__WEBPACK_IMPORTED_MODULE_1__  .B5)(place) ? 'perhaps' : 'failed';
}


  }),

  8677:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  U: () => (  noticeMessage)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/incident-format.js
var incident_format = __webpack_require__(72903);
;// CONCATENATED MODULE: ./build/render/notice-words.js
const english = {
    held: {
        'needs-review': (sha, environment) => `[${environment}] The deploy of ${sha} waits for a review`,
        held: (sha, environment) => `[${environment}] The deploy of ${sha} is held`,
        blocked: (sha, environment) => `[${environment}] The deploy of ${sha} is blocked`,
    },
    window: {
        'turn-back': (environment) => `[${environment}] Latest moment to turn back`,
        over: (environment) => `[${environment}] The time planned is over`,
    },
    windowText: {
        'turn-back': (planned, rollback) => `The time planned ends at ${planned}, a rollback takes up to ${rollback}, and the watch has not ended. Roll back now, or announce more time.`,
        over: (planned) => `The time planned ended at ${planned}, and the watch has not ended. Announce more time now.`,
    },
    extension: (planned, until) => `The maintenance takes longer than announced. It will be over by ${until} (announced: ${planned}).`,
    draft: 'Draft',
    reviewers: 'Who can review',
    anyone: 'anyone who may write to the repository and had no part in it',
    involved: 'Does not count (had a part in it)',
    title: (environment, what) => `[${environment}] ${what}`,
    outside: (environment, what) => `[${environment}] ${what}; not because of the deploy`,
    takenUp: (environment, what) => `[${environment}] Somebody is on it: ${what}`,
    onIt: (login) => `${login ?? 'Somebody'} has taken it up.`,
    recovered: (environment, what) => `[${environment}] Recovered: ${what}`,
    falseAlarm: (environment, what) => `[${environment}] False alarm: ${what}`,
    due: {
        'due-soon': (clock, time) => `Due at ${time}: ${clock}`,
        late: (clock, time) => `Late since ${time}: ${clock}`,
        met: (clock) => `Reported: ${clock}`,
        waived: (clock) => `Waived: ${clock}`,
    },
    rollBack: (pull) => `Do now: review and merge the rollback ${pull}.`,
    decide: 'No rollback is ready: a person has to decide.',
    byHand: (login) => `${login} called the deploy bad.`,
    declared: (login) => `${login ?? 'Somebody'} says that something is broken.`,
    saidOver: 'A person says that it is over.',
    notBlamed: (sha, why) => `The deploy of ${sha} is not blamed: ${why}. Nothing is rolled back, and nothing is held.`,
    running: (sha) => `${sha} runs, and its watch ended healthy.`,
    lasted: (duration) => `It lasted ${duration}.`,
    ofIncident: (what) => `Incident: ${what}.`,
    since: 'Since',
    severity: 'Severity',
    bad: 'Bad version',
    good: 'Good version',
    owner: 'Owner',
    clockCommand: 'When it is done',
    open: { incident: 'Incident', rollback: 'Rollback', review: 'Review', run: 'Run' },
};
const korean = {
    held: {
        'needs-review': (sha, environment) => `[${environment}] ${sha} 배포 대기 중: 리뷰 필요`,
        held: (sha, environment) => `[${environment}] ${sha} 배포 보류`,
        blocked: (sha, environment) => `[${environment}] ${sha} 배포 차단`,
    },
    window: {
        'turn-back': (environment) => `[${environment}] 롤백 가능한 마지막 시점`,
        over: (environment) => `[${environment}] 예정된 작업 시간 종료`,
    },
    windowText: {
        'turn-back': (planned, rollback) => `예정된 작업 시간은 ${planned}까지이고 롤백에 최대 ${rollback} 소요. 배포 후 관찰이 아직 끝나지 않음. 지금 롤백하거나 시간 연장을 공지할 것.`,
        over: (planned) => `예정된 작업 시간이 ${planned}에 끝났으나 배포 후 관찰이 아직 끝나지 않음. 시간 연장을 공지할 것.`,
    },
    extension: (planned, until) => `점검 시간이 연장되어 ${until}까지 진행됩니다(당초 ${planned}까지).`,
    draft: '공지 초안',
    reviewers: '리뷰할 수 있는 사람',
    anyone: '쓰기 권한이 있고 이 변경에 참여하지 않은 사람',
    involved: '승인 인정 안 됨(변경에 참여)',
    title: (environment, what) => `[${environment}] ${what}`,
    outside: (environment, what) => `[${environment}] ${what} - 배포가 원인 아님`,
    takenUp: (environment, what) => `[${environment}] 담당자 확인: ${what}`,
    onIt: (login) => (login === null ? '담당자가 확인하고 대응 중.' : `${login} 님이 확인하고 대응 중.`),
    recovered: (environment, what) => `[${environment}] 복구됨: ${what}`,
    falseAlarm: (environment, what) => `[${environment}] 오탐: ${what}`,
    due: {
        'due-soon': (clock, time) => `기한 임박(${time}까지): ${clock}`,
        late: (clock, time) => `기한 초과(${time}): ${clock}`,
        met: (clock) => `보고 완료: ${clock}`,
        waived: (clock) => `보고 면제: ${clock}`,
    },
    rollBack: (pull) => `지금 할 일: 롤백 ${pull} 리뷰 후 머지.`,
    decide: '준비된 롤백 없음: 담당자 판단 필요.',
    byHand: (login) => `${login} 님이 문제 있는 배포로 지정함.`,
    declared: (login) => (login === null ? '장애가 선언됨.' : `${login} 님이 장애를 선언함.`),
    saidOver: '담당자가 종료로 판단함.',
    notBlamed: (sha, why) => `${sha} 배포는 원인으로 보지 않음(${why}). 롤백과 배포 보류 없음.`,
    running: (sha) => `현재 버전 ${sha}, 배포 후 관찰 결과 정상.`,
    lasted: (duration) => `지속 시간 ${duration}.`,
    ofIncident: (what) => `인시던트: ${what}.`,
    since: '발생',
    severity: '심각도',
    bad: '문제 버전',
    good: '정상 버전',
    owner: '담당',
    clockCommand: '완료 후',
    open: { incident: '인시던트', rollback: '롤백', review: '리뷰', run: '실행 기록' },
};
const noticeWords = { en: english, ko: korean };

;// CONCATENATED MODULE: ./build/render/notice-message.js



const urgencies = { 1: 'critical', 2: 'error', 3: 'warning', 4: 'info' };
const isLevel = (level) => level !== null && level in urgencies;
const urgencyOf = (severity) => (isLevel(severity) ? urgencies[severity] : 'error');
const writers = {
    held(notice, { words }) {
        const { sha, environment, decision, message, owners, involved, issue, repository, url } = notice;
        const waits = decision === 'needs-review';
        const reviewers = owners.length === 0 ? words.anyone : owners.join(', ');
        const page = issue === null ? null : pageOf(url, repository, `issues/${issue}`);
        return {
            urgency: 'info',
            title: words.held[decision]((0,commit_id .Fu)(sha), environment),
            text: message,
            facts: [
                ...(waits ? [[words.reviewers, reviewers]] : []),
                ...(waits && involved.length > 0 ? [[words.involved, involved.join(', ')]] : []),
            ],
            links: [...linkTo(words.open.review, page), ...linkTo(words.open.run, url)],
        };
    },
    window({ environment, state, planned, until, rollback, url }, { words, format, zone }) {
        const at = (time) => `${format.time(Date.parse(time))} ${(0,incident_format .a6)(zone)}`;
        return {
            urgency: 'warning',
            title: words.window[state](environment),
            text: words.windowText[state](at(planned), format.duration(rollback)),
            facts: [[words.draft, words.extension(at(planned), at(until))]],
            links: linkTo(words.open.run, url),
        };
    },
    regressed(notice, { words, format, zone }) {
        const { environment, what, bad, good, since, severity, rollback, by, issue, repository, url } = notice;
        const back = rollback === null ? words.decide : words.rollBack(`#${rollback}`);
        const said = by === null ? [] : [words.byHand(by)];
        return {
            urgency: urgencyOf(severity),
            title: words.title(environment, what),
            text: bad === null ? words.declared(by) : [...said, back].join(' '),
            facts: [
                ...sinceFact(since, words, format, zone),
                ...(severity === null ? [] : [[words.severity, String(severity)]]),
                ...(bad === null ? [] : [[words.bad, (0,commit_id .Fu)(bad)]]),
                ...(good === null ? [] : [[words.good, (0,commit_id .Fu)(good)]]),
            ],
            links: [
                ...linkTo(words.open.incident, issue === null ? null : pageOf(url, repository, `issues/${issue}`)),
                ...linkTo(words.open.rollback, rollback === null ? null : pageOf(url, repository, `pull/${rollback}`)),
                ...(issue === null ? linkTo(words.open.run, url) : []),
            ],
        };
    },
    external(notice, { words, format, zone }) {
        const { environment, what, sha, why, since } = notice;
        return {
            urgency: 'warning',
            title: words.outside(environment, what),
            text: words.notBlamed((0,commit_id .Fu)(sha), why),
            facts: sinceFact(since, words, format, zone),
            links: incidentLinks(notice, words),
        };
    },
    acknowledged(notice, { words }) {
        const { environment, what, by } = notice;
        return {
            urgency: 'info',
            title: words.takenUp(environment, what),
            text: words.onIt(by),
            facts: [],
            links: incidentLinks(notice, words),
        };
    },
    recovered(notice, { words, format }) {
        const { environment, what, how, sha, since, at } = notice;
        const isFalse = how === 'false-alarm';
        const seconds = since === null || isFalse ? null : (Date.parse(at) - Date.parse(since)) / 1000;
        const proof = sha === null ? [] : [words.running((0,commit_id .Fu)(sha))];
        const lasted = seconds === null ? [] : [words.lasted(format.duration(seconds))];
        return {
            urgency: 'info',
            title: isFalse ? words.falseAlarm(environment, what) : words.recovered(environment, what),
            text: [...proof, ...(how === 'said' ? [words.saidOver] : []), ...lasted].join(' '),
            facts: [],
            links: incidentLinks(notice, words),
        };
    },
    due(notice, { words, format, zone }) {
        const { environment, what, clock, state, due, owner } = notice;
        const time = `${format.time(Date.parse(due))} ${(0,incident_format .a6)(zone)}`;
        const isOpen = state === 'due-soon' || state === 'late';
        return {
            urgency: state === 'late' ? 'error' : isOpen ? 'warning' : 'info',
            title: words.title(environment, words.due[state](clock, time)),
            text: words.ofIncident(what),
            facts: [
                [words.owner, owner],
                ...(isOpen ? [[words.clockCommand, `/guard reported ${clock} REFERENCE`]] : []),
            ],
            links: incidentLinks(notice, words),
        };
    },
};
function noticeMessage(notice, manner) {
    const written = { words: noticeWords[manner.lang], format: (0,incident_format .hO)(manner.lang, manner.zone), zone: manner.zone };
    const { title, text, facts, ...rest } = writers[notice.kind](notice, written);
    return {
        kind: notice.kind,
        ...rest,
        title: cutTo(title, 150),
        text: (0,incident_format .$Q)(text),
        facts: facts.map(([name, value]) => [name, (0,incident_format .$Q)(value)]),
    };
}
function sinceFact(since, words, format, zone) {
    return since === null ? [] : [[words.since, `${format.time(Date.parse(since))} ${(0,incident_format .a6)(zone)}`]];
}
function incidentLinks({ issue, repository, url }, words) {
    const page = issue === null ? null : pageOf(url, repository, `issues/${issue}`);
    return page === null ? linkTo(words.open.run, url) : linkTo(words.open.incident, page);
}
const linkTo = (text, url) => (url === null ? [] : [{ text, url }]);
function pageOf(url, repository, path) {
    return url === null ? null : `${new URL(url).origin}/${repository}/${path}`;
}
function cutTo(text, most) {
    const characters = [...text.replace(/\s+/g, ' ').trim()];
    return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}


  })

};
