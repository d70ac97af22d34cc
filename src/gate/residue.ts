import type { OpaqueKind } from '../config/gate-policy.ts'
import type { Carrier, Origin, ResiduePart, UncoveredReason, Unseen } from './coverage.ts'
import { isPlain } from './reviewed-lines.ts'
import type { FileChange } from '../git/repository.ts'

/** The same origin, gone on through one more unit. */
export function carriedBy(origin: Origin, { unit, pull }: Carrier): Origin {
  const known = origin.unit === unit || origin.carriers.some((carrier) => carrier.unit === unit)
  return known ? origin : { ...origin, carriers: [...origin.carriers, { unit, pull }] }
}

/** Origins are the same if the same unit and the same carriers stand behind them. */
export function originKey({ unit, reason, carriers }: Origin): string {
  return [reason, unit, ...carriers.map((carrier) => carrier.unit)].join(' ')
}

/** Nothing told in lines, but something all the same: a mode, or what was approved and is not there. */
export const onlyOther: Unseen = { added: new Set(), deleted: new Set(), other: true }

/** Whether a change sets a mode that files do not have by themselves. */
export function changesMode(change: FileChange): boolean {
  const { oldMode, newMode } = change
  return isPlain(change) && oldMode !== newMode && newMode !== '000000' && `${oldMode} ${newMode}` !== '000000 100644'
}

/** All that a unit did to a path, for one reason. */
export function wholly(by: Carrier, reason: UncoveredReason, hidden: OpaqueKind | null = null): ResiduePart {
  return { origin: { ...by, reason, carriers: [], ...(hidden === null ? {} : { hidden }) }, unseen: null }
}
