// The clocks, zones and loads that `npm run test:clocks` runs the tests under.

/** An ordinary day: a Wednesday, far enough ahead that whatever is counted back from today is long past. */
const day = '2027-06-16'

/** Hours spread over the day; those with odd minutes are hours at which a test was once wrong or may well be. */
const hours = ['00:03', '03:10', '06:30', '09:00', '11:50', '14:45', '17:28', '23:57']

/** Starts shortly before the change, so that the tests run across it. The zone is that of the people, UTC where they have none. */
const days = [
  { name: '29 February', at: '2028-02-29T03:10:00Z', zone: 'UTC' },
  { name: 'end of 29 February', at: '2028-02-29T23:57:00Z', zone: 'UTC' },
  { name: 'new year', at: '2027-12-31T23:57:00Z', zone: 'UTC' },
  { name: 'clocks forward, US', at: '2027-03-14T06:57:00Z', zone: 'America/New_York' },
  { name: 'clocks back, US', at: '2027-11-07T05:57:00Z', zone: 'America/New_York' },
  { name: 'clocks forward, EU', at: '2027-03-28T00:57:00Z', zone: 'Europe/Berlin' },
  { name: 'clocks back, EU', at: '2027-10-31T00:57:00Z', zone: 'Europe/Berlin' },
]

/** At an hour when it is another day there than in UTC. */
const zones = [
  { name: 'Asia/Seoul', at: `${day}T16:30:00Z`, zone: 'Asia/Seoul' },
  { name: 'Asia/Kathmandu', at: `${day}T19:00:00Z`, zone: 'Asia/Kathmandu' },
  { name: 'America/New_York', at: `${day}T02:00:00Z`, zone: 'America/New_York' },
]

/**
 * Each `{ name, at, zone, busy }`: the moment at which the tests start (null for the true one), their time zone, and
 * how many processes are busy beside them.
 */
export const settings = [
  ...hours.map((hour) => ({ name: `${hour} UTC`, at: `${day}T${hour}:00Z`, zone: 'UTC', busy: 0 })),
  ...[...days, ...zones].map((setting) => ({ ...setting, busy: 0 })),
  { name: 'eight busy processes', at: null, zone: 'UTC', busy: 8 },
]
