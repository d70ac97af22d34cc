import { parsePolicy } from '../../src/config/parse-policy.ts'
import type { LandedUnit } from '../../src/deploy/landed-units.ts'
import { liveView } from '../../src/incident/live.ts'
import type { IncidentView } from '../../src/incident/view.ts'
import * as body from '../../src/render/incident-body.ts'
import type { Section } from '../../src/render/document.ts'
import type { FaultSearch } from '../../src/render/incident-plan.ts'
import { fridayEvening } from './record-fixtures.ts'

/** What the events of an incident say 20 minutes after the Friday evening of the fixtures, by a policy. */
export function viewOfInput(input: body.IncidentInput, policy = '', minutes = 20): IncidentView {
  return liveView(input, parsePolicy(policy, 'policy'), (fridayEvening + minutes * 60) * 1000)
}

/** The issue of an incident by those events. */
export function renderIncident(input: body.IncidentInput, landed: readonly LandedUnit[], plan: FaultSearch | null) {
  return body.renderIncident(input, viewOfInput(input), landed, plan)
}

export const incidentSections = (input: body.IncidentInput): readonly Section[] =>
  body.incidentSections(input, viewOfInput(input))
