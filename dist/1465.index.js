export const id = 1465;
export const ids = [1465,9447];
export const modules = {

  96245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  accessDescriptions)
  });
const accessDescriptions = {
    auth: 'What opens it. Secrets come from the environment of the step; the policy names the variables.',
    'auth.type': 'bearer: a token. basic: a user and a password, as Grafana Cloud has them. header: a header with a secret. sigv4: a request signed with the keys of AWS, as Amazon Managed Service for Prometheus wants it. google and azure, of a store: a token that is made from the identity of the job (`id-token: write`), with no key.',
    'auth.user': 'The user of basic.',
    'auth.name': 'The header that holds the secret.',
    'auth.secret-env': 'Environment variable with the token, the password or the secret. Its name begins with DEPLOY_GUARD_.',
    'auth.region': 'Region whose name is signed, such as eu-west-1.',
    'auth.service': 'Service whose name is signed. Default: aps.',
    headers: 'Headers that are sent with each request, such as X-Scope-OrgID for a tenant of Mimir. No secrets.',
};


  }),

  61465:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  policyJsonSchema: () => (  policyJsonSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./build/config/access-words.js
var access_words = __webpack_require__(96245);
;// CONCATENATED MODULE: ./build/config/incident-descriptions.js
const below = (places, words) => Object.fromEntries(places.flatMap((place) => Object.entries(words).map(([key, text]) => [`${place}.${key}`, text])));
const condition = {
    outage: 'The impact has lasted this long, by the longest that its samples allow.',
    severity: 'The incident is this severe or worse; 1 is the worst.',
    share: 'At least this share of all requests fails, by the largest of the segments.',
    users: 'At least so many people are affected, as told by /guard affected.',
    data: 'Data are lost, altered or exposed, or may be.',
    personal: 'Personal data are among them: a fact of an event, or /guard classified personal.',
    malicious: 'An attack is known or suspected: a fact of an event, or /guard classified malicious.',
    external: 'The cause lies outside, as told by /guard external.',
    classified: 'Somebody said so: /guard classified ID.',
    facts: 'Facts of the policy that have to be at least so large.',
};
const timeAllowed = {
    hours: 'So many hours.',
    days: 'So many days of 24 hours.',
    'business-days': 'So many business days, until the same time of day.',
    months: 'So many months; the last day of a month that has no such day.',
    from: 'What this one is counted from.',
    zone: 'Time zone in which it is counted.',
    calendar: 'Days that are no business days: a list, or the name of a calendar.',
};
const words = {
    service: 'The service, as customers call it.',
    brand: 'Name in front of a text message.',
    who: 'Who is affected, as customers are called.',
    what: 'What customers see.',
    workaround: 'What customers can do meanwhile, as a sentence.',
    retry: 'What to do if it still fails.',
    todo: 'What customers have to do afterwards, as a sentence.',
    contact: 'Where customers can ask.',
    report: 'When it is said what will be changed.',
    url: 'Page with all of it.',
};
const incidentDescriptions = {
    incident: 'What the page of an incident says, who has to be told by when, and what notices are made of.',
    'incident.lang': 'Language of the page: en or ko. Drafts of notices are made in both.',
    'incident.zone': 'Time zone in which times are shown and read, such as Asia/Seoul.',
    'incident.facts': 'Numbers that no metric knows and clocks hang on, such as { subscribers: 12000 }.',
    'incident.calendars': 'Days that are no business days, by the name of a calendar.',
    'incident.clocks': 'Duties to tell somebody in time. An incident is not closed while one is open.',
    'incident.clocks.*': 'One duty. What it does not say is what the shipped template has that it names.',
    'incident.clocks.*.id': 'What it is called by in comments. Default: the name of the template.',
    'incident.clocks.*.when': 'When it runs: all that is named has to be so.',
    'incident.clocks.*.due': 'Time allowed: 24h, 3d, 4bd (business days), 1mo (months), or { hours: 4, from: classified }, or a list of these, of which the earliest counts.',
    'incident.clocks.*.from': 'What it is counted from: occurred, aware, condition, classified, determined, sent or recovered. Default: aware.',
    'incident.clocks.*.after': 'The clock that has to be met first; with from: sent the time is counted from there.',
    'incident.clocks.*.owner': 'Who answers for it: a login, who alone may waive it, a team such as "@acme/legal", or a role such as commander.',
    'incident.clocks.*.to': 'Who is told.',
    'incident.clocks.*.template': 'Name of a shipped template (docs/incident.md), or of a text of your own.',
    'incident.clocks.*.lang': 'Language that it is written in.',
    'incident.clocks.*.zone': 'Time zone in which business days and months are counted. Default: the incident’s.',
    'incident.clocks.*.calendar': 'Days that are no business days, besides Saturday and Sunday: a list, or the name of a calendar.',
    'incident.sla': 'Grades of a contract, the mildest first. The issue shows which holds, what it costs, and the time left to the next.',
    'incident.sla.*': 'One grade.',
    'incident.sla.*.grade': 'What the contract calls it.',
    'incident.sla.*.when': 'When it holds: all that is named has to be so.',
    'incident.sla.*.cost': 'What it costs, in words.',
    'incident.sla.*.excludes': 'What does not count: external.',
    'incident.words': 'What notices need and no metric knows, in each language.',
    'incident.words.en': 'Words in English.',
    'incident.words.ko': 'Words in Korean.',
    'incident.notices': 'Texts of your own in place of the drafts; slots in braces, such as {service}, are filled, and none may stay empty.',
    'incident.data': 'What is affected is counted by queries, from the beginning of an incident until users are fine.',
    'incident.data.store': 'A metric store, as watch.store has it, with what is counted in an incident and never judged. Default: metrics of watch.store are counted.',
    'incident.data.counts': 'What is counted at each start of the guard while an incident is open.',
    'incident.data.counts.*': 'One number.',
    'incident.data.counts.*.what': 'What it is the number of, in words, such as orders without a payment.',
    'incident.data.counts.*.of': 'data: records, so that any makes data suspected; people: those affected, as clocks and notices count them; or other.',
    'incident.data.counts.*.metric': 'Name of a metric. Of one that counts events the bad ones are counted, of a gauge the newest number is taken.',
    'incident.postmortems': 'Folder that the postmortem of a closed incident is added to, by a pull request. Without it the issue alone has it.',
    'incident.notices.*': 'One text.',
    'incident.notices.*.phase': 'investigating, identified, external, monitoring, resolved or data; of planned work maintenance (announced), extended or finished.',
    'incident.notices.*.form': 'page, popup, sms, contract or management.',
    'incident.notices.*.lang': 'en or ko.',
    'incident.notices.*.text': 'The text.',
    ...below(['incident.clocks.*.when', 'incident.sla.*.when'], {
        ...condition,
        any: 'Conditions, one of which has to hold as well.',
    }),
    ...below(['incident.clocks.*.when.any.*', 'incident.sla.*.when.any.*'], condition),
    ...below(['incident.clocks.*.due', 'incident.clocks.*.due.*'], timeAllowed),
    ...below(['incident.words.en', 'incident.words.ko'], words),
};

;// CONCATENATED MODULE: ./build/config/risk-descriptions.js
const signs = {
    'destructive-sql': 'Migrations that destroy data: a table, a column or all rows.',
    'locking-sql': 'Migrations that lock a table in use while they work; with lock_timeout, CONCURRENTLY, NOT VALID, ALGORITHM or LOCK they do not count.',
    'breaking-sql': 'Migrations that the code that still runs does not know, such as a renamed column.',
    'unknown-sql': 'Steps of migrations of which nobody here can say what they do.',
    'edited-migration': 'Migrations that production has probably run already, and that are changed or taken away.',
    infrastructure: 'Files of rollback.risky.infrastructure, images and manifests; not where only a version changes.',
    workflows: 'Workflows and actions, and the policy of this guard.',
    permissions: 'Who may do what: permissions of workflows, CODEOWNERS, roles, grants, files that can be run.',
    'install-scripts': 'Code that runs when dependencies are installed or the project is built, and did not before.',
    'lockfile-only': 'Lock files that change without the file that they follow, where something in them is unusual.',
    secrets: 'Lines that have the form of a provider’s key or token, or of a private key.',
    'hidden-unicode': 'Characters that a reviewer cannot see, or takes for others.',
    opaque: 'Content that cannot be read as lines: binary files, submodules, large files.',
    generated: 'Files that a tool or another project wrote.',
    size: 'A deploy of more than 1,000 lines or 50 files that people wrote.',
};
const riskDescriptions = {
    'gate.risk': 'Signs of risk in what a deploy changes, each with what becomes of the deploy: inform (it is shown), review (somebody has to approve it) or block. A sign without an outcome is shown.',
    ...Object.fromEntries(Object.entries(signs).map(([name, words]) => [`gate.risk.${name}`, words])),
    'gate.risk.approvals': 'How many people have to approve a deploy with a sign whose outcome is review. Default: 1.',
    'gate.risk.stated': 'How likely it is that something of the deploy is taken back, estimated from names of files and the history of the branch. It never blocks.',
    'gate.risk.stated.above': 'From how many times the usual risk on, as calculated.',
    'gate.risk.stated.longer-watch': 'How many times as long such a deploy is watched. Default: 1. A watch is never red for a risk.',
    'gate.risk.stated.outcome': 'What becomes of such a deploy: inform, or review.',
    'gate.risk.stated.approvals': 'How many people have to approve it, where the outcome is review. Default: 1.',
};

;// CONCATENATED MODULE: ./build/config/rule-descriptions.js
const approvals = 'How many people have to approve such a deploy, where its outcome is review. Default: 1.';
const ruleDescriptions = {
    'gate.windows': 'Times in which deploys go out. Where clocks change, only what is meant in any case is open. A rollback passes at any time.',
    'gate.windows.zone': 'Time zone of the windows, such as Asia/Seoul. Default: UTC.',
    'gate.windows.open': 'The windows: outside of all of them no deploy goes out.',
    'gate.windows.open.*': 'One window, such as { days: [mon-fri], from: "09:00", to: "16:00" }, or { from: 2026-12-01T00:00, to: 2026-12-01T00:30 }.',
    'gate.windows.open.*.days': 'Days on which it opens, such as [mon-thu, sat]; every day where left out.',
    'gate.windows.open.*.from': 'When it opens: "09:00", fri 15:00, a day such as 2026-12-01, 2026-12-01T18:00, or 12-24 of every year.',
    'gate.windows.open.*.to': 'When it closes, in the same form; not after from, it closes on the next day, week or year. A day without a time is meant as a whole.',
    'gate.windows.outside': 'What becomes of a deploy outside: block (it waits), review (somebody has to approve it), or inform.',
    'gate.windows.approvals': approvals,
    'gate.windows.except': 'Labels with which a deploy goes out at any time, if every pull request in it carries one that somebody with write access has set.',
    'gate.freeze': 'Times in which no deploy goes out. Where clocks change, all that may be meant is frozen.',
    'gate.freeze.*': 'One freeze: from and to, or a calendar.',
    'gate.freeze.*.from': 'When it begins: a day such as 2026-12-18, 2026-12-18T18:00, fri 15:00 of every week, 12-24 of every year, or "22:00" with days.',
    'gate.freeze.*.to': 'When it ends, in the same form. A day without a time is meant as a whole.',
    'gate.freeze.*.days': 'Days on which a freeze with times such as "22:00" begins; every day where left out.',
    'gate.freeze.*.calendar': 'Path of an iCalendar file (.ics) as production has it: each entry in it is a freeze, recurrence rules included.',
    'gate.freeze.*.zone': 'Time zone, such as Asia/Seoul. Default: UTC.',
    'gate.freeze.*.reason': 'Why; it is shown to everybody who is held.',
    'gate.freeze.*.except': 'Labels with which a deploy goes out all the same, if every pull request in it carries one that somebody with write access has set.',
    'gate.freeze.*.outcome': 'What becomes of a deploy: block (it waits), review (somebody has to approve it), or inform.',
    'gate.freeze.*.approvals': approvals,
    'gate.plan': 'The time planned for a deploy has to hold the pessimistic time of a deploy, of its rollback, and the time to decide; from what deploys here took.',
    'gate.plan.window': 'The time planned, such as 30m. Where a window of gate.windows closes sooner, what is left of it.',
    'gate.plan.outcome': 'What becomes of a deploy that does not fit: block, review or inform.',
    'gate.plan.approvals': approvals,
    'gate.plan.decide': 'Time to decide on a rollback. Default: the length of the watch.',
    'gate.budget': 'What becomes of a deploy when the error budget is nearly spent, or spent. Needs watch.store.',
    'gate.budget.objective': 'Share of good events that is promised, such as 0.999.',
    'gate.budget.window': 'Time in which it is promised, such as 30d.',
    'gate.budget.metric': 'Metric of watch.store that counts the events. Default: the first critical one.',
    'gate.budget.spent': 'When it is spent.',
    'gate.budget.spent.outcome': 'block, review or inform. A rollback passes, a fix that names the incident, and, where gate.risk is set, a deploy of low risk.',
    'gate.budget.spent.approvals': approvals,
    'gate.budget.low': 'When little of it is left.',
    'gate.budget.low.below': 'How little, as a part of the whole: 0.25 is a quarter.',
    'gate.budget.low.outcome': 'block, review or inform. What passes a spent one passes here.',
    'gate.budget.low.approvals': approvals,
    'gate.health': 'No deploy onto a service that is degraded: a regression could not be told apart. Needs watch.store with critical counts.',
    'gate.health.outcome': 'block, review or inform. A rollback passes, and a fix that names the incident.',
    'gate.health.approvals': approvals,
    'gate.after-incident': 'Soon after an incident each deploy but its rollback is asked for: what stopped the bad one is not in it, and people are tired.',
    'gate.after-incident.outcome': 'review (somebody has to approve it), inform or block.',
    'gate.after-incident.approvals': approvals,
    'gate.after-incident.within': 'How long after the incident began. Default: 12h.',
    'gate.rules': 'How many people have to approve some paths, counted on the approvals that cover these lines.',
    'gate.rules.*': 'One rule. Of several for one path the most approvals count, and the teams of each.',
    'gate.rules.*.paths': 'Globs of the paths that it is for.',
    'gate.rules.*.approvals': 'Independent approvers that each changed line there needs.',
    'gate.rules.*.teams': 'Teams such as acme/dba, or logins: somebody of them has to be among the approvers. A team that cannot be read is unmet.',
    'gate.restore-point': 'A deploy with a migration that destroys data needs proof of a state to restore.',
    'gate.restore-point.max-age': 'How old the newest restore point may be, such as 1h.',
    'gate.restore-point.outcome': 'What becomes of a deploy without one: block, review or inform.',
    'gate.restore-point.approvals': approvals,
    'gate.restore-point.url': 'Address that tells of restore points as JSON; needs path.',
    'gate.restore-point.path': 'Where in the answer the times stand, such as backups[-1].finished_at or [*].stop. ISO 8601 with a zone, or Unix time.',
    'gate.restore-point.ok': 'What has to hold in the answer, such as status.code = 0.',
    'gate.restore-point.tested': 'How long ago a restore may have been tested last, such as 30d.',
    'gate.restore-point.tested-path': 'Where in the answer the time of the last tested restore stands.',
    'gate.restore-point.token-env': 'Environment variable with a token that is sent as a bearer; its name begins with DEPLOY_GUARD_.',
};

// EXTERNAL MODULE: ./build/config/notify-policy.js
var notify_policy = __webpack_require__(75753);
;// CONCATENATED MODULE: ./build/config/descriptions.js





const descriptions = {
    '': 'The policy of Deploy Guard. Everything in it is optional; a key without a value is as if not written.',
    version: 'Version of this file’s form.',
    workflow: 'Workflow file whose runs deploy, from the top folder: workflows with one entry.',
    workflows: 'Workflow files whose runs deploy, from the top folder; of reusable workflows the callers, of renamed ones the old name too. Default: the workflow that runs now.',
    branch: 'Branch that is deployed, without refs/heads/: branches with one entry.',
    branches: 'Branches that are deployed, without refs/heads/: names, and patterns such as release/*. What was approved into one of them is approved. Default: the default branch of the repository.',
    'deployed-by': 'Apps whose own deployments count as what production runs, by the names in their addresses, such as vercel.',
    gate: 'What is asked before a deploy.',
    'gate.approvals': 'Independent approvers that each changed line needs.',
    'gate.first-deploy': 'What becomes of a deploy when nothing has been deployed before.',
    'gate.first-deploy.baseline': 'Commit (40 digits, in quotes) that counts as reviewed: a first deploy is compared with it.',
    'gate.opaque': 'Whether approved content that GitHub folds or does not show may count as seen: review, allow, or rules by kind and path.',
    'gate.opaque.*.kinds': 'attributes (hidden by .gitattributes), generated (folded by GitHub), binary, lfs, too-large (one file), beyond-page (behind the limits of the whole page); all kinds where left out.',
    'gate.opaque.*.paths': 'Globs of the paths that the rule is for; all paths where left out.',
    'gate.opaque.*.verdict': 'Whether such content counts as seen once it is approved: allow, or review.',
    'gate.page-files': 'How many files GitHub is taken to show of one pull request.',
    'gate.promotion-branches': 'Branches whose pull requests count as reviewed when they are merged on into the deployed branch.',
    'gate.machine-users': 'Logins of accounts that no person works with: what they approve is not approved.',
    'gate.emergency': 'Logins, and teams such as acme/oncall, that may let a deploy pass by /guard emergency REASON. A team needs app-token.',
    'gate.owners': 'Whether each changed line of a file that CODEOWNERS gives to somebody has to be approved by one of its owners as well.',
    'gate.known-bots': 'Bots whose own pull requests need no approval, in the paths named here and as long as nobody else commits to them.',
    'gate.known-bots.*': 'One bot, by login or by app-id.',
    'gate.known-bots.*.login': 'Login of the app’s bot, in quotes, e.g. "dependabot[bot]".',
    'gate.known-bots.*.app-id': 'Id of the app, which stays when the app is renamed.',
    'gate.known-bots.*.paths': 'Globs of all that such a pull request may change.',
    'gate.exact-reverts': 'Whether a change that is, bit for bit, the revert of a reviewed one needs no approval of its own.',
    'gate.exact-cherry-picks': 'Whether a change that is, bit for bit, the cherry-pick of a reviewed one needs no approval of its own.',
    'gate.environment-approval': 'Whether an independent person who released this run for its protected environment has approved what nobody had seen.',
    'gate.checks': 'Checks that have to be green on the candidate; what is pending, missing, skipped or neutral holds the deploy.',
    'gate.checks.*': 'One check: the newest check run of that name, from everywhere that may speak for it.',
    'gate.checks.*.name': 'Name of the check run, as GitHub shows it; of a workflow the name of the job.',
    'gate.checks.*.app': 'App that has to have made it, by the name in its address or its id. Of any other it does not count.',
    'gate.checks.*.workflow': 'Workflow file whose job it has to be, so that no other workflow can claim its name.',
    'gate.checks.*.event': 'Event that has to have started that workflow, such as push.',
    'gate.ignore': 'Globs of files that never reach production, such as docs/**: the gate asks nothing about them. "!" before a glob takes out. The policy file, workflows and risky paths cannot be ignored.',
    environments: 'What holds for single environments, by name. Each has the rules of this file with its own laid over them; those of a service are laid over both.',
    'environments.*': 'One environment: what comes before it, and all that is different from the top.',
    'environments.*.after': 'Environment in which the watch of a commit has to have ended healthy before it may go to this one.',
    stages: 'Steps in which a deploy reaches everybody, the first one first: a canary, then all. The step of the workflow says with the input stage which of them it deploys to.',
    'stages.*': 'One stage: its name, and what of its watch is different from the top.',
    'stages.*.name': 'Name of the stage, as the input stage has it.',
    'stages.*.share': 'Part of the traffic that it takes, between 0 and 1, for reports. The last stage is everybody and has none.',
    'stages.*.watch': 'Laid over watch at the top, key by key; lists take the place of those there.',
    services: 'Things that are deployed from this repository one by one, by name. Each has the rules of this file with those of the environment and then its own laid over them.',
    'services.*': 'One service: its paths, and all that is different from the top and from the environment.',
    'services.*.paths': 'Globs of the paths that the service is made of, shared ones too; "!" before a glob takes out, and the last one that matches decides. The policy file and the workflow that deploys it always belong to it.',
    'services.*.environment': 'Environment that the service is deployed to. Default: that of the step.',
    ...ruleDescriptions,
    ...riskDescriptions,
    rollback: 'How a bad deploy is taken back.',
    'rollback.auto-merge': 'Whether GitHub is asked to merge a clean rollback once the rules of the branch are met; needs app-token.',
    'rollback.keep-main': 'Globs of files that keep the version of the branch where taking a deploy back meets a conflict.',
    'rollback.extend': 'Whether a conflict may end in a draft that also takes back those later changes that are in the way, and names them.',
    'rollback.restore-good': 'Whether a conflict may end in a draft that restores what was good as a whole.',
    'rollback.max-per-day': 'Rollbacks that the guard opens by itself within a day.',
    'rollback.redeploy': 'Workflow file that is dispatched at once with the good commit as input sha.',
    'rollback.risky': 'Globs of files that make a rollback a draft with a checklist.',
    'rollback.risky.flags': 'Feature flags.',
    'rollback.risky.infrastructure': 'Infrastructure.',
    'rollback.risky.migrations': 'Database migrations.',
    'rollback.risky.secrets': 'Secrets and their places.',
    ...incidentDescriptions,
    ...notify_policy .Lu,
    watch: 'What is looked at after a deploy, and for how long.',
    'watch.step': 'How often the metrics are read.',
    'watch.duration': 'How long production is watched after the deploy.',
    'watch.min-watch': 'Before this time no watch ends as healthy. At most duration. Default: 15m, or duration if that is shorter.',
    'watch.min-baseline': 'Time before the deploy that the watch compares with. At least step. Default: 60s, or step if that is longer.',
    'watch.sustained-for': 'A rise counts only if it lasts this long without a pause; of a gauge, its mean without the loudest step. 0s: one step of a gauge is enough. At most duration. Default: 30s, or duration if that is shorter.',
    'watch.enough': 'Smallest rise that a watch has to be able to see before it may end as healthy, where there is too little traffic to see all harm: harm, doubling, threefold, tenfold or outage. What one watch of a store does not see, those of the deploys of a day see together.',
    'watch.false-alarm-rate': 'Highest chance that a watch alarms although nothing is wrong: over the whole watch, all metrics and segments together.',
    'watch.slices': 'The watch holds no runner: jobs of seconds with mode resume look at the store now and then. Needs store.',
    'watch.slices.every': 'Time between two looks, in whole minutes; growing: after 2 minutes at first, and after 15 later. An alarm is later by this at most.',
    'watch.slices.workflow': 'Workflow file with mode resume that is dispatched for each next look, with the minutes to wait as input wait. Needs actions: write. Default: a schedule or another event starts it.',
    'watch.incidents': 'Incidents that production had: their time is no measure of what is usual. Others are found without being named. Those of the last history-days matter.',
    'watch.incidents.*': 'One incident.',
    'watch.incidents.*.from': 'When it began, such as 2026-11-20T14:30Z.',
    'watch.incidents.*.until': 'When it was over. After from.',
    'watch.metrics': 'Metrics of the pages that metrics-url names. Names must differ. Default: what is known to count the requests there, bad being statuses 500 to 599.',
    'watch.metrics.*': 'One metric: events (counts), how long they took (histogram), or a number that goes up and down (gauge).',
    'watch.metrics.*.kind': 'counts, histogram or gauge; counts if nothing is said. A gauge needs 12 steps before the deploy (min-baseline).',
    'watch.metrics.*.name': 'Name of the metric in reports.',
    'watch.metrics.*.role': 'critical: an alarm is a regression. advisory: only a remark. control: not touched by the deploy; if it gets worse too, the deploy is not blamed.',
    'watch.metrics.*.total': 'Series whose sum is the number of events, e.g. http_requests_total{job="shop"}.',
    'watch.metrics.*.bad': 'Series whose sum is the number of bad events, e.g. http_requests_total{job="shop",status=~"5.."}.',
    'watch.metrics.*.buckets': 'Cumulative buckets of a histogram, e.g. http_request_duration_seconds_bucket{job="shop"}. A summary is none.',
    'watch.metrics.*.query': 'Series whose sum is the number now, e.g. jobs_waiting{queue="mail"}.',
    'watch.metrics.*.segment': 'Label whose values are judged one by one as well, e.g. platform.',
    'watch.metrics.*.direction': 'Which way is harm. A process that has just begun has less of many things: that is no harm if nothing is said.',
    'watch.metrics.*.objective': 'Share of bad events that is not to be passed where nothing is known from before the deploy; of a histogram, the share that is slower than slower-than.',
    'watch.metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
    'watch.metrics.*.min-effect': 'Smallest rise of the bad share, or smallest distance of a gauge from where it was before the deploy, that is an alarm: both bounds have to be exceeded.',
    'watch.metrics.*.min-effect.relative': 'As a part of what it was: 0.5 is half as much again.',
    'watch.metrics.*.min-effect.absolute': 'The rise of the bad share itself: 0.005 is half a percentage point. Default: the smaller of 0.005 and half of the usual share. Of a gauge the distance in its own unit.',
    'watch.metrics.*.min-effect.traffic': 'Part of the usual traffic that has to be missing before that is an alarm: 0.5 is half of it; 1 is never.',
    'watch.page': 'What opens the pages that metrics-url names.',
    'watch.probe': 'What opens the address that probe-url names.',
    ...opened('watch.page'),
    ...opened('watch.probe'),
    'watch.store': 'A metric store with a past, which is then watched instead of the pages that metrics-url names.',
    'watch.stores': 'Several metric stores, each as store has it, in place of store. All have one baseline.',
    'watch.store.history-days': 'How much of the past is read to learn what is usual.',
    'watch.store.baseline': 'What is compared with; auto takes the strongest that each metric has.',
    'watch.store.status-page': 'Statuspage summary of a service that this one depends on: a regression during its incident is not blamed on the deploy.',
    'watch.store.metrics': 'Metrics of the store. Names must differ.',
    'watch.store.metrics.*': 'One metric: events (counts), how long they took (histogram), or one number (gauge).',
    'watch.store.metrics.*.kind': 'counts, histogram or gauge.',
    'watch.store.metrics.*.name': 'Name of the metric in reports.',
    'watch.store.metrics.*.segments': 'Labels whose values are judged one by one as well, e.g. [platform]; with two or three, pairs of values too, below a value that has become suspicious (critical metrics). Of a gauge, the labels that tell its series apart.',
    'watch.store.metrics.*.role': 'critical: an alarm is a regression. advisory: only a remark. control: not touched by the deploy; if it gets worse too, the deploy is not blamed.',
    'watch.store.metrics.*.untouched': 'Segments that the deploy does not reach, such as region=eu: where one of them gets worse as well, it is not blamed on the deploy.',
    'watch.store.metrics.*.direction': 'Which way is harm.',
    'watch.store.metrics.*.control': 'The same of what runs beside it unchanged: a canary’s other half, another region.',
    'watch.store.metrics.*.objective': 'Share of bad events that is not to be passed, for a service without a past; of a histogram, the share that is slower than slower-than.',
    'watch.store.metrics.*.min-effect': 'Smallest rise of the bad share, or smallest distance of a gauge from what is usual, that is an alarm: both bounds have to be exceeded.',
    'watch.store.metrics.*.min-effect.relative': 'As a part of what it was or of what is usual: 0.5 is half as much again. Of a gauge any change counts if nothing is said.',
    'watch.store.metrics.*.min-effect.absolute': 'The rise of the bad share itself: 0.005 is half a percentage point. Default: the smaller of 0.005 and half of the usual share. Of a gauge the distance in its own unit.',
    'watch.store.metrics.*.min-effect.traffic': 'Part of the usual traffic that has to be missing before that is an alarm: 0.5 is half of it; 1 is never.',
};
function opened(place) {
    return Object.fromEntries(Object.entries(access_words .a).map(([key, text]) => [`${place}.${key}`, text]));
}

// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(57096);
// EXTERNAL MODULE: ./build/config/services.js
var services = __webpack_require__(36927);
// EXTERNAL MODULE: ./build/config/stages.js
var stages = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/metrics/series/words.js
var series_words = __webpack_require__(79447);
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 19 modules
var stores_stores = __webpack_require__(96479);
;// CONCATENATED MODULE: ./build/config/json-schema.js







const beyond = [
    'times are compared with each other (min-watch, sustained-for and step with duration, min-baseline and range with step)',
    'the steps of a store reach as far back as history-days and are steps that it has',
    'the address of a store is one of the cloud whose tokens open it',
    'each variable in an address, a header or a query is a known one',
    'a store can be asked a query',
    'either bad or good stands in a metric',
    'workflow and workflows, and branch and branches, do not stand together',
    'deployed-by does not name github-actions',
    'metrics have different names and no check stands twice',
    'workflow and event of a check are those of GitHub Actions',
    'a bot has either login or app-id',
    'there is store or stores',
    'a store has a critical metric and no metrics beside it',
    'a monitor stands beside a critical metric with numbers, in a store that has monitors',
    'stores have one baseline',
    'untouched names a label of segments and stands in a critical metric',
    'incidents end after they began',
    'a clock has an id of its own and a due time, or a shipped template that has them',
    'after names another clock and calendar one that there is',
    'a time allowed has one length',
    'a zone is known',
    'places of notify have different names',
    'slack has either url-env or token-env with channel, and webhook either url or url-env',
    'what is counted has words of its own and a metric of the kind counts or gauge, and a store for it has counts beside it',
    'a day exists',
    'a restore point has url and path together',
    'a window or a freeze has from and to of the same form in this order, or a calendar alone',
    'slices stand beside a store and name whole minutes',
    'each service and each environment together with what stands at the top is a sound policy',
    'names of services, and those of environments, differ in more than capitals',
    'the paths of a service are not all taken out',
    'a service with environment has rules for no other environment',
    'each stage together with what stands at the top is a sound policy, and has a name of its own',
    'the last stage has no share',
    'the regular expressions inside of selectors compile',
];
async function policyJsonSchema() {
    const { $schema, definitions, ...root } = json_schema_processors .bl(schema .w, { io: 'input', target: 'draft-7' });
    const stores = await (0,stores_stores .Z0)();
    const told = { words: descriptions, stores };
    const described = describe(root, '', told);
    const { properties = {} } = described;
    const environments = partsSchema('environments');
    const stages = orNothing({ ...stagesSchema(told), description: descriptions['stages'] ?? '' });
    const whole = {
        ...described,
        properties: { ...properties, environments, stages, services: partsSchema('services') },
    };
    const parts = Object.entries(isParts(definitions) ? definitions : {}).flatMap(([name, part]) => isSchema(part) ? [[name, describe(part, placeOf(name), { words: shared, stores })]] : []);
    return {
        ...($schema && { $schema }),
        title: 'Deploy Guard policy',
        $comment: `Besides this the parser asks that ${beyond.join('; that ')}.`,
        ...orNothing(whole),
        definitions: { ...Object.fromEntries(parts), ...laidSchemas({ ...properties, environments, stages }, told) },
    };
}
function stagesSchema(told) {
    const { $schema: _, ...own } = json_schema_processors .bl(stages .Lq, { io: 'input', target: 'draft-7' });
    const { properties = {}, required = [] } = describe(own, 'stages.*', told);
    const watch = { $ref: '#/definitions/own-watch', description: descriptions['stages.*.watch'] ?? '' };
    const item = { properties: { ...properties, watch }, required, additionalProperties: false };
    const items = { description: descriptions['stages.*'] ?? '', type: 'object', ...item };
    return { type: 'array', minItems: 2, maxItems: 10, items };
}
function partsSchema(key) {
    const { pattern } = names[key];
    const description = descriptions[key] ?? '';
    const part = { $ref: `#/definitions/${key}` };
    return orNothing({ type: 'object', propertyNames: { pattern }, additionalProperties: part, description });
}
const names = {
    environments: { pattern: services .gV.source },
    services: { pattern: services .fe.source },
};
function laidSchemas(top, told) {
    const keys = Object.keys(top);
    const laid = (0,services .Wy)(keys).flatMap((key) => {
        const schema = top[key];
        return isSchema(schema) ? [[`own-${key}`, partial(schema)]] : [];
    });
    const partOf = (own, place, all) => {
        const { $schema: _, ...schema } = json_schema_processors .bl(own, { io: 'input', target: 'draft-7' });
        const { properties = {}, required = [] } = describe(schema, place, told);
        const others = all.filter((key) => !Object.hasOwn(properties, key));
        const rest = Object.fromEntries(others.map((key) => [key, { $ref: `#/definitions/own-${key}` }]));
        return { type: 'object', properties: { ...properties, ...rest }, required, additionalProperties: false };
    };
    return {
        ...Object.fromEntries(laid),
        environments: orNothing(partOf(services .AI, 'environments.*', (0,services .aZ)(keys))),
        services: partOf(services .sx, 'services.*', (0,services .Wy)(keys)),
    };
}
function partial(schema) {
    const { required: _, default: _preset, properties, anyOf, oneOf, ...rest } = schema;
    const each = (parts) => parts.filter(isSchema).map(partial);
    const choices = [...(anyOf ?? []), ...(oneOf ?? [])];
    const parts = Object.entries(properties ?? {}).flatMap(([key, value]) => isSchema(value) ? [[key, partial(value)]] : []);
    return {
        ...rest,
        ...(properties && { properties: Object.fromEntries(parts) }),
        ...(choices.length > 0 && { anyOf: each(choices) }),
    };
}
const shared = {
    ...descriptions,
    ...Object.fromEntries(Object.entries(series_words.seriesDescriptions).map(([key, text]) => [`watch.store.${key}`, text])),
};
const placeOf = (name) => name.replaceAll('-', '.');
function describe(schema, place, told) {
    const description = told.words[place];
    const { default: preset, ...rest } = schema;
    const isSection = typeof preset === 'object';
    return {
        ...(description !== undefined && { description }),
        ...rest,
        ...(preset !== undefined && !isSection && { default: preset }),
        ...(schema.properties && { properties: describeAll(schema, place, told) }),
        ...(isSchema(schema.items) && { items: describe(schema.items, within(place, '*'), told) }),
        ...(schema.anyOf && { anyOf: schema.anyOf.map((each) => describeChoice(each, place, told)) }),
        ...(schema.oneOf && { oneOf: schema.oneOf.map((each) => describeChoice(each, place, told)) }),
    };
}
function describeChoice(choice, place, told) {
    const source = place === 'watch.store' ? choice.properties?.['source'] : undefined;
    const own = isSchema(source) && typeof source.const === 'string' ? told.stores.get(source.const) : undefined;
    return describe(choice, place, own === undefined ? told : { ...told, words: { ...told.words, ...own } });
}
function describeAll({ properties = {}, required = [] }, place, told) {
    const all = Object.entries(properties).flatMap(([key, value]) => (isSchema(value) ? [[key, value]] : []));
    return Object.fromEntries(all.map(([key, value]) => {
        const described = describe(value, within(place, key), told);
        return [key, required.includes(key) ? described : orNothing(described)];
    }));
}
function orNothing(schema) {
    const { const: only, enum: words, type, ...rest } = schema;
    if (only !== undefined)
        return { ...rest, enum: [only, null] };
    if (words !== undefined)
        return { ...rest, enum: [...words, null] };
    return typeof type === 'string' ? { ...rest, type: [type, 'null'] } : { anyOf: [schema, { type: 'null' }] };
}
const within = (place, key) => (place === '' ? key : `${place}.${key}`);
function isParts(value) {
    return typeof value === 'object' && value !== null;
}
function isSchema(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


  }),

  79447:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    seriesDescriptions: () => (  seriesDescriptions)
  });
  var _config_access_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96245);

const seriesDescriptions = {
    ..._config_access_words_js__WEBPACK_IMPORTED_MODULE_0__  .a,
    delay: 'Time after the end of a step until its numbers are there and no longer change. Default: what the store needs by its documentation.',
    'metrics.*.total': 'What counts the events, in the language of the store.',
    'metrics.*.bad': 'What counts the bad ones of them.',
    'metrics.*.good': 'What counts the good ones, in place of bad: the rest is bad.',
    'metrics.*.buckets': 'What counts the events up to each boundary, those up to +Inf included.',
    'metrics.*.boundary': 'Label that holds the boundary of a bucket.',
    'metrics.*.query': 'What gives the number, one series for each value of segments.',
    'metrics.*.monitor': 'Id of the monitor or alert in the store. It is read whether it alerts; no data is never taken for well.',
    'metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
    'metrics.*.empty-is-zero': 'Where the store holds nothing, there were no events: an outage then counts as one. Without it such steps say nothing, because the way into the store may be broken.',
    'metrics.*.rare': 'The query of bad is right although the past holds no bad event.',
    'metrics.*.control.total': 'Events of the control.',
    'metrics.*.control.bad': 'Bad events of the control.',
    'metrics.*.control.good': 'Good events of the control.',
    'metrics.*.control.buckets': 'Buckets of the control.',
};


  })

};
