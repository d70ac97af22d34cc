// The clocks, zones and loads that `npm run test:clocks` runs the tests under. Each run of the suite takes minutes, so a
// setting is an hour, a day and a zone at once, and together they hold every hour, day and zone that matters.

/** An ordinary day: a Wednesday, far enough ahead that whatever is counted back from today is long past. */
const day = '2027-06-16'

/**
 * Each `{ name, at, zone, busy }`: the moment at which the tests start (null for the true one), their time zone, and
 * how many processes are busy beside them. What starts shortly before a change runs across it.
 */
export const settings = [
  { name: '29 February, 03:10', at: '2028-02-29T03:10:00Z', zone: 'UTC', busy: 0 },
  { name: 'clocks back, New York', at: '2027-11-07T05:57:00Z', zone: 'America/New_York', busy: 0 },
  { name: 'clocks forward, New York', at: '2027-03-14T06:57:00Z', zone: 'America/New_York', busy: 0 },
  { name: '09:00 UTC', at: `${day}T09:00:00Z`, zone: 'UTC', busy: 0 },
  { name: '11:50 UTC', at: `${day}T11:50:00Z`, zone: 'UTC', busy: 0 },
  { name: '14:45 UTC', at: `${day}T14:45:00Z`, zone: 'UTC', busy: 0 },
  // In these two it is another day than in UTC.
  { name: '17:28 UTC, Seoul', at: `${day}T17:28:00Z`, zone: 'Asia/Seoul', busy: 0 },
  { name: '19:00 UTC, Kathmandu', at: `${day}T19:00:00Z`, zone: 'Asia/Kathmandu', busy: 0 },
  { name: 'new year, 23:57', at: '2027-12-31T23:57:00Z', zone: 'UTC', busy: 0 },
  { name: 'eight busy processes', at: null, zone: 'UTC', busy: 8 },
]
