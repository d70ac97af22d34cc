import { type Alarm, type Ending, type Incident, isAffecting, type Phase, type Said, type Wave } from './incident.ts'

/** A sign that comes back so soon after recovery is no news: people go on where they were, milliseconds. */
const FLAPPING = 15 * 60_000

const newWave = (began: number, before: Phase | null, alarms: readonly Alarm[]): Wave => ({
  began,
  before,
  alarms,
  mitigatedAt: null,
  recoveredAt: null,
  saidOverAt: null,
})

const withLast = ({ waves }: Incident, change: (wave: Wave) => Wave): readonly Wave[] =>
  waves.map((wave, at) => (at === waves.length - 1 ? change(wave) : wave))

/** Something is broken: a person said so, or a metric. It joins what is open; after that it begins anew in the same incident. */
export function begin(incident: Incident, declared: Incident['declared'], alarm: Alarm | null): Incident {
  const at = alarm?.at ?? declared?.at ?? 0
  const told = { ...incident, declared: incident.declared ?? declared }
  if (incident.phase === 'closed') return incident
  const alarms = alarm === null ? [] : [alarm]
  if (incident.waves.length === 0) return { ...told, waves: [newWave(at, null, alarms)], phase: started(incident) }
  if (isAffecting(incident))
    return { ...told, waves: withLast(incident, (wave) => ({ ...wave, alarms: [...wave.alarms, ...alarms] })) }
  const waves = [...incident.waves, newWave(at, incident.phase, alarms)]
  return { ...told, waves, phase: phaseAgain(incident, at) }
}

/** What was taken back for a false alarm, and is none after all, is asked anew. */
const started = ({ phase }: Incident): Phase => (phase === 'cancelled' ? 'triage' : phase)

/** After a mitigation that did not hold people mitigate; after a proven recovery it is asked anew whether it is real. */
function phaseAgain({ phase, waves }: Incident, at: number): Phase {
  if (phase === 'monitoring') return 'mitigating'
  const last = waves.at(-1)
  const ended = last?.recoveredAt ?? last?.saidOverAt ?? null
  return phase === 'resolved' && ended !== null && at - ended <= FLAPPING ? 'mitigating' : 'triage'
}

/** Planned work that goes beyond its time is something broken, from then on; once by `at` its end has passed and nobody has said that it is over. */
export function overrun(incident: Incident, at: number): Incident {
  const { maintenance, waves } = incident
  if (maintenance === null || waves.length > 0 || !isAffecting(incident) || at <= maintenance.until) return incident
  const { what, until } = maintenance
  return begin(incident, { at: until, by: null, what, onset: null }, null)
}

/** Users are fine again, as far as is known. */
export function mitigate(incident: Incident, ending: Ending): Incident {
  const endings = [...incident.endings, ending]
  const waves = withLast(incident, (wave) => ({ ...wave, mitigatedAt: wave.mitigatedAt ?? ending.at }))
  return { ...incident, endings, waves, phase: isAffecting(incident) ? 'monitoring' : incident.phase }
}

/** The metrics have proven it. */
export function recover(incident: Incident, at: number): Incident {
  if (incident.phase === 'closed' || incident.phase === 'cancelled') return incident
  const waves = withLast(incident, (wave) => ({ ...wave, recoveredAt: wave.recoveredAt ?? at }))
  return { ...incident, waves, phase: 'resolved' }
}

/** A person says that it is over. */
export function resolve(incident: Incident, said: Said): Incident {
  if (incident.phase === 'closed' || incident.phase === 'cancelled') return incident
  const waves = withLast(incident, (wave) => ({ ...wave, saidOverAt: wave.saidOverAt ?? said.at }))
  return { ...incident, waves, resolved: said, phase: 'resolved' }
}

/** The last stretch was none: its alarms count for nothing, and all stands as it did before. Where there was no other, there is no incident. */
export function takeBack(incident: Incident, said: Incident['falseAlarms'][number]): Incident {
  if (incident.phase === 'closed') return incident
  const falseAlarms = [...incident.falseAlarms, said]
  const last = incident.waves.at(-1)
  const isFirst = last === undefined || last.before === null || last.before === 'cancelled'
  const waves = incident.waves.slice(0, -1)
  const taken = [...incident.taken, ...(last === undefined ? [] : [last])]
  return { ...incident, falseAlarms, taken, waves, phase: isFirst ? 'cancelled' : (last.before ?? 'cancelled') }
}
