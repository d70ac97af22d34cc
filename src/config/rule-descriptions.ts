const approvals = 'How many people have to approve such a deploy, where its outcome is review. Default: 1.'

/** What each key of the gate's rules means, for editors; a part of `descriptions`. */
export const ruleDescriptions: Readonly<Record<string, string>> = {
  'gate.windows':
    'Times in which deploys go out. Where clocks change, only what is meant in any case is open. A rollback passes at any time.',
  'gate.windows.zone': 'Time zone of the windows, such as Asia/Seoul. Default: UTC.',
  'gate.windows.open': 'The windows: outside of all of them no deploy goes out.',
  'gate.windows.open.*':
    'One window, such as { days: [mon-fri], from: "09:00", to: "16:00" }, or { from: 2026-12-01T00:00, to: 2026-12-01T00:30 }.',
  'gate.windows.open.*.days': 'Days on which it opens, such as [mon-thu, sat]; every day where left out.',
  'gate.windows.open.*.from':
    'When it opens: "09:00", fri 15:00, a day such as 2026-12-01, 2026-12-01T18:00, or 12-24 of every year.',
  'gate.windows.open.*.to':
    'When it closes, in the same form; not after from, it closes on the next day, week or year. A day without a time is meant as a whole.',
  'gate.windows.outside':
    'What becomes of a deploy outside: block (it waits), review (somebody has to approve it), or inform.',
  'gate.windows.approvals': approvals,
  'gate.windows.except':
    'Labels with which a deploy goes out at any time, if every pull request in it carries one that somebody with write access has set.',
  'gate.freeze': 'Times in which no deploy goes out. Where clocks change, all that may be meant is frozen.',
  'gate.freeze.*': 'One freeze: from and to, or a calendar.',
  'gate.freeze.*.from':
    'When it begins: a day such as 2026-12-18, 2026-12-18T18:00, fri 15:00 of every week, 12-24 of every year, or "22:00" with days.',
  'gate.freeze.*.to': 'When it ends, in the same form. A day without a time is meant as a whole.',
  'gate.freeze.*.days': 'Days on which a freeze with times such as "22:00" begins; every day where left out.',
  'gate.freeze.*.calendar':
    'Path of an iCalendar file (.ics) as production has it: each entry in it is a freeze, recurrence rules included.',
  'gate.freeze.*.zone': 'Time zone, such as Asia/Seoul. Default: UTC.',
  'gate.freeze.*.reason': 'Why; it is shown to everybody who is held.',
  'gate.freeze.*.except':
    'Labels with which a deploy goes out all the same, if every pull request in it carries one that somebody with write access has set.',
  'gate.freeze.*.outcome':
    'What becomes of a deploy: block (it waits), review (somebody has to approve it), or inform.',
  'gate.freeze.*.approvals': approvals,
  'gate.plan':
    'The time planned for a deploy has to hold the pessimistic time of a deploy, of its rollback, and the time to decide; from what deploys here took.',
  'gate.plan.window':
    'The time planned, such as 30m. Where a window of gate.windows closes sooner, what is left of it.',
  'gate.plan.outcome': 'What becomes of a deploy that does not fit: block, review or inform.',
  'gate.plan.approvals': approvals,
  'gate.plan.decide': 'Time to decide on a rollback. Default: the length of the watch.',
  'gate.budget': 'What becomes of a deploy when the error budget is nearly spent, or spent. Needs watch.store.',
  'gate.budget.objective': 'Share of good events that is promised, such as 0.999.',
  'gate.budget.window': 'Time in which it is promised, such as 30d.',
  'gate.budget.metric': 'Metric of watch.store that counts the events. Default: the first critical one.',
  'gate.budget.spent': 'When it is spent.',
  'gate.budget.spent.outcome':
    'block, review or inform. A rollback passes, a fix that names the incident, and, where gate.risk is set, a deploy of low risk.',
  'gate.budget.spent.approvals': approvals,
  'gate.budget.low': 'When little of it is left.',
  'gate.budget.low.below': 'How little, as a part of the whole: 0.25 is a quarter.',
  'gate.budget.low.outcome': 'block, review or inform. What passes a spent one passes here.',
  'gate.budget.low.approvals': approvals,
  'gate.health':
    'No deploy onto a service that is degraded: a regression could not be told apart. Needs watch.store with critical counts.',
  'gate.health.outcome': 'block, review or inform. A rollback passes, and a fix that names the incident.',
  'gate.health.approvals': approvals,
  'gate.after-incident':
    'Soon after an incident each deploy but its rollback is asked for: what stopped the bad one is not in it, and people are tired.',
  'gate.after-incident.outcome': 'review (somebody has to approve it), inform or block.',
  'gate.after-incident.approvals': approvals,
  'gate.after-incident.within': 'How long after the incident began. Default: 12h.',
  'gate.rules': 'How many people have to approve some paths, counted on the approvals that cover these lines.',
  'gate.rules.*': 'One rule. Of several for one path the most approvals count, and the teams of each.',
  'gate.rules.*.paths': 'Globs of the paths that it is for.',
  'gate.rules.*.approvals': 'Independent approvers that each changed line there needs.',
  'gate.rules.*.teams':
    'Teams such as acme/dba, or logins: somebody of them has to be among the approvers. A team that cannot be read is unmet.',
  'gate.restore-point': 'A deploy with a migration that destroys data needs proof of a state to restore.',
  'gate.restore-point.max-age': 'How old the newest restore point may be, such as 1h.',
  'gate.restore-point.outcome': 'What becomes of a deploy without one: block, review or inform.',
  'gate.restore-point.approvals': approvals,
  'gate.restore-point.url': 'Address that tells of restore points as JSON; needs path.',
  'gate.restore-point.path':
    'Where in the answer the times stand, such as backups[-1].finished_at or [*].stop. ISO 8601 with a zone, or Unix time.',
  'gate.restore-point.ok': 'What has to hold in the answer, such as status.code = 0.',
  'gate.restore-point.tested': 'How long ago a restore may have been tested last, such as 30d.',
  'gate.restore-point.tested-path': 'Where in the answer the time of the last tested restore stands.',
  'gate.restore-point.token-env':
    'Environment variable with a token that is sent as a bearer; its name begins with DEPLOY_GUARD_.',
}
