import type { Inputs } from './inputs.ts'
import type { Outputs } from './outputs.ts'
import {
  backtestStep,
  checkStep,
  type Ended,
  gateOff,
  gateStep,
  reportStep,
  resumeOff,
  resumeStep,
  rollbackStep,
  type StepEnd,
  watchAfterJob,
  watchOff,
  watchStep,
} from './steps.ts'
import { type Mode, neededPermissions } from '../deploy/modes.ts'
import type { Verb } from '../deploy/result.ts'
import type { SwitchedOff } from '../verbs/kill-switch.ts'
import type { Setting } from '../verbs/setting.ts'
import type { WatchTask } from '../watch/task.ts'

/** All that is to be known of one mode. Its outputs are those of its verb and no others. */
type ModeOf<V extends Verb> = {
  readonly verb: V
  /** What a job's `permissions:` must hold. */
  readonly permissions: readonly string[]
  readonly main: (setting: Setting, inputs: Inputs) => Promise<Ended<V>>
  /** What the post phase does with the watch that the main phase has left to it; null where it does nothing. */
  readonly post: ((setting: Setting, inputs: Inputs, task: WatchTask) => Promise<StepEnd>) | null
  /** What its outputs say while the guard is switched off; null where no switch stops it, because it is what a person asks for. */
  readonly off: ((inputs: Inputs, off: SwitchedOff) => Outputs<V>) | null
}

/** Every mode there is. The tables of docs/reference.md are tested against it. */
export const modes: Readonly<Record<Mode, { [V in Verb]: ModeOf<V> }[Verb]>> = {
  guard: {
    verb: 'gate',
    permissions: neededPermissions.guard,
    main: (setting, inputs) => gateStep(setting, inputs, true),
    post: watchAfterJob,
    off: gateOff,
  },
  gate: {
    verb: 'gate',
    permissions: neededPermissions.gate,
    main: (setting, inputs) => gateStep(setting, inputs, false),
    post: null,
    off: gateOff,
  },
  watch: { verb: 'watch', permissions: neededPermissions.watch, main: watchStep, post: null, off: watchOff },
  resume: { verb: 'resume', permissions: neededPermissions.resume, main: resumeStep, post: null, off: resumeOff },
  report: { verb: 'report', permissions: neededPermissions.report, main: reportStep, post: null, off: null },
  rollback: { verb: 'rollback', permissions: neededPermissions.rollback, main: rollbackStep, post: null, off: null },
  check: { verb: 'check', permissions: neededPermissions.check, main: checkStep, post: null, off: null },
  backtest: { verb: 'backtest', permissions: neededPermissions.backtest, main: backtestStep, post: null, off: null },
}

/** All permissions of a mode in one line, so that they are not found out one failed run at a time; null for an unknown mode. */
export function allPermissions(given: string): string | null {
  const mode = given === '' ? 'guard' : given
  const known = Object.entries(modes).find(([name]) => name === mode)
  return known === undefined ? null : `All that mode ${mode} needs: ${known[1].permissions.join(', ')}`
}
