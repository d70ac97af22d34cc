import { accessDescriptions } from './access-words.ts'
import { incidentDescriptions } from './incident-descriptions.ts'
import { riskDescriptions } from './risk-descriptions.ts'
import { ruleDescriptions } from './rule-descriptions.ts'
import { notifyDescriptions } from './notify-policy.ts'

/** What each key of the policy means, for editors; what only one store has stands in its folder. Keys are paths with `*` for any entry of a list; a test asks for one for every key. */
export const descriptions: Readonly<Record<string, string>> = {
  '': 'The policy of Deploy Guard. Everything in it is optional; a key without a value is as if not written.',
  version: 'Version of this file’s form.',
  workflow: 'Workflow file whose runs deploy, from the top folder: workflows with one entry.',
  workflows:
    'Workflow files whose runs deploy, from the top folder; of reusable workflows the callers, of renamed ones the old name too. Default: the workflow that runs now.',
  branch: 'Branch that is deployed, without refs/heads/: branches with one entry.',
  branches:
    'Branches that are deployed, without refs/heads/: names, and patterns such as release/*. What was approved into one of them is approved. Default: the default branch of the repository.',
  'deployed-by':
    'Apps whose own deployments count as what production runs, by the names in their addresses, such as vercel.',
  gate: 'What is asked before a deploy.',
  'gate.approvals': 'Independent approvers that each changed line needs.',
  'gate.first-deploy': 'What becomes of a deploy when nothing has been deployed before.',
  'gate.first-deploy.baseline':
    'Commit (40 digits, in quotes) that counts as reviewed: a first deploy is compared with it.',
  'gate.opaque':
    'Whether approved content that GitHub folds or does not show may count as seen: review, allow, or rules by kind and path.',
  'gate.opaque.*.kinds':
    'attributes (hidden by .gitattributes), generated (folded by GitHub), binary, lfs, too-large (one file), beyond-page (behind the limits of the whole page); all kinds where left out.',
  'gate.opaque.*.paths': 'Globs of the paths that the rule is for; all paths where left out.',
  'gate.opaque.*.verdict': 'Whether such content counts as seen once it is approved: allow, or review.',
  'gate.page-files': 'How many files GitHub is taken to show of one pull request.',
  'gate.promotion-branches':
    'Branches whose pull requests count as reviewed when they are merged on into the deployed branch.',
  'gate.machine-users': 'Logins of accounts that no person works with: what they approve is not approved.',
  'gate.emergency':
    'Logins, and teams such as acme/oncall, that may let a deploy pass by /guard emergency REASON. A team needs app-token.',
  'gate.owners':
    'Whether each changed line of a file that CODEOWNERS gives to somebody has to be approved by one of its owners as well.',
  'gate.known-bots':
    'Bots whose own pull requests need no approval, in the paths named here and as long as nobody else commits to them.',
  'gate.known-bots.*': 'One bot, by login or by app-id.',
  'gate.known-bots.*.login': 'Login of the app’s bot, in quotes, e.g. "dependabot[bot]".',
  'gate.known-bots.*.app-id': 'Id of the app, which stays when the app is renamed.',
  'gate.known-bots.*.paths': 'Globs of all that such a pull request may change.',
  'gate.exact-reverts':
    'Whether a change that is, bit for bit, the revert of a reviewed one needs no approval of its own.',
  'gate.exact-cherry-picks':
    'Whether a change that is, bit for bit, the cherry-pick of a reviewed one needs no approval of its own.',
  'gate.environment-approval':
    'Whether an independent person who released this run for its protected environment has approved what nobody had seen.',
  'gate.checks':
    'Checks that have to be green on the candidate; what is pending, missing, skipped or neutral holds the deploy.',
  'gate.checks.*': 'One check: the newest check run of that name, from everywhere that may speak for it.',
  'gate.checks.*.name': 'Name of the check run, as GitHub shows it; of a workflow the name of the job.',
  'gate.checks.*.app':
    'App that has to have made it, by the name in its address or its id. Of any other it does not count.',
  'gate.checks.*.workflow': 'Workflow file whose job it has to be, so that no other workflow can claim its name.',
  'gate.checks.*.event': 'Event that has to have started that workflow, such as push.',
  'gate.ignore':
    'Globs of files that never reach production, such as docs/**: the gate asks nothing about them. "!" before a glob takes out. The policy file, workflows and risky paths cannot be ignored.',
  environments:
    'What holds for single environments, by name. Each has the rules of this file with its own laid over them; those of a service are laid over both.',
  'environments.*': 'One environment: what comes before it, and all that is different from the top.',
  'environments.*.after':
    'Environment in which the watch of a commit has to have ended healthy before it may go to this one.',
  stages:
    'Steps in which a deploy reaches everybody, the first one first: a canary, then all. The step of the workflow says with the input stage which of them it deploys to.',
  'stages.*': 'One stage: its name, and what of its watch is different from the top.',
  'stages.*.name': 'Name of the stage, as the input stage has it.',
  'stages.*.share':
    'Part of the traffic that it takes, between 0 and 1, for reports. The last stage is everybody and has none.',
  'stages.*.watch': 'Laid over watch at the top, key by key; lists take the place of those there.',
  services:
    'Things that are deployed from this repository one by one, by name. Each has the rules of this file with those of the environment and then its own laid over them.',
  'services.*': 'One service: its paths, and all that is different from the top and from the environment.',
  'services.*.paths':
    'Globs of the paths that the service is made of, shared ones too; "!" before a glob takes out, and the last one that matches decides. The policy file and the workflow that deploys it always belong to it.',
  'services.*.environment': 'Environment that the service is deployed to. Default: that of the step.',
  ...ruleDescriptions,
  ...riskDescriptions,
  rollback: 'How a bad deploy is taken back.',
  'rollback.auto-merge':
    'Whether GitHub is asked to merge a clean rollback once the rules of the branch are met; needs app-token.',
  'rollback.keep-main':
    'Globs of files that keep the version of the branch where taking a deploy back meets a conflict.',
  'rollback.extend':
    'Whether a conflict may end in a draft that also takes back those later changes that are in the way, and names them.',
  'rollback.restore-good': 'Whether a conflict may end in a draft that restores what was good as a whole.',
  'rollback.max-per-day': 'Rollbacks that the guard opens by itself within a day.',
  'rollback.redeploy': 'Workflow file that is dispatched at once with the good commit as input sha.',
  'rollback.risky': 'Globs of files that make a rollback a draft with a checklist.',
  'rollback.risky.flags': 'Feature flags.',
  'rollback.risky.infrastructure': 'Infrastructure.',
  'rollback.risky.migrations': 'Database migrations.',
  'rollback.risky.secrets': 'Secrets and their places.',
  ...incidentDescriptions,
  ...notifyDescriptions,
  watch: 'What is looked at after a deploy, and for how long.',
  'watch.step': 'How often the metrics are read.',
  'watch.duration': 'How long production is watched after the deploy.',
  'watch.min-watch':
    'Before this time no watch ends as healthy. At most duration. Default: 15m, or duration if that is shorter.',
  'watch.min-baseline':
    'Time before the deploy that the watch compares with. At least step. Default: 60s, or step if that is longer.',
  'watch.sustained-for':
    'A rise counts only if it lasts this long without a pause; of a gauge, its mean without the loudest step. 0s: one step of a gauge is enough. At most duration. Default: 30s, or duration if that is shorter.',
  'watch.enough':
    'Smallest rise that a watch has to be able to see before it may end as healthy, where there is too little traffic to see all harm: harm, doubling, threefold, tenfold or outage. What one watch of a store does not see, those of the deploys of a day see together.',
  'watch.false-alarm-rate':
    'Highest chance that a watch alarms although nothing is wrong: over the whole watch, all metrics and segments together.',
  'watch.slices':
    'The watch holds no runner: jobs of seconds with mode resume look at the store now and then. Needs store.',
  'watch.slices.every':
    'Time between two looks, in whole minutes; growing: after 2 minutes at first, and after 15 later. An alarm is later by this at most.',
  'watch.slices.workflow':
    'Workflow file with mode resume that is dispatched for each next look, with the minutes to wait as input wait. Needs actions: write. Default: a schedule or another event starts it.',
  'watch.incidents':
    'Incidents that production had: their time is no measure of what is usual. Others are found without being named. Those of the last history-days matter.',
  'watch.incidents.*': 'One incident.',
  'watch.incidents.*.from': 'When it began, such as 2026-11-20T14:30Z.',
  'watch.incidents.*.until': 'When it was over. After from.',
  'watch.metrics':
    'Metrics of the pages that metrics-url names. Names must differ. Default: what is known to count the requests there, bad being statuses 500 to 599.',
  'watch.metrics.*':
    'One metric: events (counts), how long they took (histogram), or a number that goes up and down (gauge).',
  'watch.metrics.*.kind':
    'counts, histogram or gauge; counts if nothing is said. A gauge needs 12 steps before the deploy (min-baseline).',
  'watch.metrics.*.name': 'Name of the metric in reports.',
  'watch.metrics.*.role':
    'critical: an alarm is a regression. advisory: only a remark. control: not touched by the deploy; if it gets worse too, the deploy is not blamed.',
  'watch.metrics.*.total': 'Series whose sum is the number of events, e.g. http_requests_total{job="shop"}.',
  'watch.metrics.*.bad':
    'Series whose sum is the number of bad events, e.g. http_requests_total{job="shop",status=~"5.."}.',
  'watch.metrics.*.buckets':
    'Cumulative buckets of a histogram, e.g. http_request_duration_seconds_bucket{job="shop"}. A summary is none.',
  'watch.metrics.*.query': 'Series whose sum is the number now, e.g. jobs_waiting{queue="mail"}.',
  'watch.metrics.*.segment': 'Label whose values are judged one by one as well, e.g. platform.',
  'watch.metrics.*.direction':
    'Which way is harm. A process that has just begun has less of many things: that is no harm if nothing is said.',
  'watch.metrics.*.objective':
    'Share of bad events that is not to be passed where nothing is known from before the deploy; of a histogram, the share that is slower than slower-than.',
  'watch.metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
  'watch.metrics.*.min-effect':
    'Smallest rise of the bad share, or smallest distance of a gauge from where it was before the deploy, that is an alarm: both bounds have to be exceeded.',
  'watch.metrics.*.min-effect.relative': 'As a part of what it was: 0.5 is half as much again.',
  'watch.metrics.*.min-effect.absolute':
    'The rise of the bad share itself: 0.005 is half a percentage point. Default: the smaller of 0.005 and half of the usual share. Of a gauge the distance in its own unit.',
  'watch.metrics.*.min-effect.traffic':
    'Part of the usual traffic that has to be missing before that is an alarm: 0.5 is half of it; 1 is never.',
  'watch.page': 'What opens the pages that metrics-url names.',
  'watch.probe': 'What opens the address that probe-url names.',
  ...opened('watch.page'),
  ...opened('watch.probe'),
  'watch.store': 'A metric store with a past, which is then watched instead of the pages that metrics-url names.',
  'watch.stores': 'Several metric stores, each as store has it, in place of store. All have one baseline.',
  'watch.store.history-days': 'How much of the past is read to learn what is usual.',
  'watch.store.baseline': 'What is compared with; auto takes the strongest that each metric has.',
  'watch.store.status-page':
    'Statuspage summary of a service that this one depends on: a regression during its incident is not blamed on the deploy.',
  'watch.store.metrics': 'Metrics of the store. Names must differ.',
  'watch.store.metrics.*': 'One metric: events (counts), how long they took (histogram), or one number (gauge).',
  'watch.store.metrics.*.kind': 'counts, histogram or gauge.',
  'watch.store.metrics.*.name': 'Name of the metric in reports.',
  'watch.store.metrics.*.segments':
    'Labels whose values are judged one by one as well, e.g. [platform]; with two or three, pairs of values too, below a value that has become suspicious (critical metrics). Of a gauge, the labels that tell its series apart.',
  'watch.store.metrics.*.role':
    'critical: an alarm is a regression. advisory: only a remark. control: not touched by the deploy; if it gets worse too, the deploy is not blamed.',
  'watch.store.metrics.*.untouched':
    'Segments that the deploy does not reach, such as region=eu: where one of them gets worse as well, it is not blamed on the deploy.',
  'watch.store.metrics.*.direction': 'Which way is harm.',
  'watch.store.metrics.*.control': 'The same of what runs beside it unchanged: a canary’s other half, another region.',
  'watch.store.metrics.*.objective':
    'Share of bad events that is not to be passed, for a service without a past; of a histogram, the share that is slower than slower-than.',
  'watch.store.metrics.*.min-effect':
    'Smallest rise of the bad share, or smallest distance of a gauge from what is usual, that is an alarm: both bounds have to be exceeded.',
  'watch.store.metrics.*.min-effect.relative':
    'As a part of what it was or of what is usual: 0.5 is half as much again. Of a gauge any change counts if nothing is said.',
  'watch.store.metrics.*.min-effect.absolute':
    'The rise of the bad share itself: 0.005 is half a percentage point. Default: the smaller of 0.005 and half of the usual share. Of a gauge the distance in its own unit.',
  'watch.store.metrics.*.min-effect.traffic':
    'Part of the usual traffic that has to be missing before that is an alarm: 0.5 is half of it; 1 is never.',
}

function opened(place: string): Record<string, string> {
  return Object.fromEntries(Object.entries(accessDescriptions).map(([key, text]) => [`${place}.${key}`, text]))
}
