/** What each key of the policy means, for editors. Keys are paths with `*` for any entry of a list; a test asks for one for every key. */
export const descriptions: Readonly<Record<string, string>> = {
  '': 'The policy of Deploy Guard. Everything in it is optional; a key without a value is as if not written.',
  version: 'Version of this file’s form.',
  workflow: 'Workflow file whose runs deploy, from the top folder. Default: the workflow that runs now.',
  branch: 'Branch that is deployed, without refs/heads/. Default: the default branch of the repository.',
  gate: 'What is asked before a deploy.',
  'gate.approvals': 'Independent approvers that each changed line needs.',
  'gate.first-deploy': 'What becomes of a deploy when nothing has been deployed before.',
  watch: 'What is looked at after a deploy, and for how long.',
  'watch.step': 'How often the metrics are read.',
  'watch.duration': 'How long production is watched after the deploy.',
  'watch.min-watch':
    'Before this time no watch ends as healthy. At most duration. Default: 15m, or duration if that is shorter.',
  'watch.min-baseline':
    'Time before the deploy that the watch compares with. At least step. Default: 60s, or step if that is longer.',
  'watch.sustained-for':
    'A rise counts only if it lasts this long without a pause. At most duration. Default: 30s, or duration if that is shorter.',
  'watch.false-alarm-rate':
    'Highest chance that a watch alarms although nothing is wrong: over the whole watch, all metrics and segments together.',
  'watch.metrics':
    'Metrics of the page that metrics-url names. Names must differ. Default: http_requests_total by status.',
  'watch.metrics.*': 'One metric: how many events there were, and how many of them were bad.',
  'watch.metrics.*.name': 'Name of the metric in reports.',
  'watch.metrics.*.total': 'Series whose sum is the number of events, e.g. http_requests_total{job="shop"}.',
  'watch.metrics.*.bad':
    'Series whose sum is the number of bad events, e.g. http_requests_total{job="shop",status=~"5.."}.',
  'watch.metrics.*.segment': 'Label whose values are judged one by one as well, e.g. platform.',
  'watch.metrics.*.min-effect': 'Smallest rise that is an alarm: both bounds have to be exceeded.',
  'watch.metrics.*.min-effect.relative': 'Rise of the bad share as a part of what it was: 0.5 is half as much again.',
  'watch.metrics.*.min-effect.absolute': 'Rise of the bad share itself: 0.005 is half a percentage point.',
}
