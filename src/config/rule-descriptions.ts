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
}
