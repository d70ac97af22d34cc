import { z } from 'zod'
import { share } from './scalars.ts'

/** Smallest rise that counts as harm, as users write it. */
export const minEffect = z.strictObject(
  {
    relative: z
      .number('expected a number such as 0.5 for half as much again')
      .min(0, 'expected 0 or more')
      .default(0.5),
    absolute: share('expected a share from 0 to 1, such as 0.005 for half a percentage point').default(0.005),
  },
  'expected relative and absolute',
)

/** The same for a gauge: in parts of what is usual and in its own unit. Any that is proven counts where nothing is said. */
export const gaugeEffect = z.strictObject(
  {
    relative: z
      .number('expected a number such as 0.2 for a fifth more or less')
      .min(0, 'expected 0 or more')
      .default(0),
    absolute: z
      .number('expected a number in the unit of the gauge, such as 0.05')
      .min(0, 'expected 0 or more')
      .default(0),
  },
  'expected relative and absolute',
)
