import { z } from 'zod'
import { storeSpecSchema } from '../metrics/store-spec.ts'
import { baselineSchema } from './baseline-schema.ts'
import type { WatchTask } from './task.ts'

const sha = z.string().regex(/^[0-9a-f]{40}$/)

const metric = z.object({
  name: z.string(),
  kind: z.literal('counts'),
  direction: z.literal('up'),
  minEffect: z.object({ relative: z.number(), absolute: z.number() }),
})

const plan = z.object({
  metrics: z.array(metric),
  step: z.number().positive(),
  duration: z.number().positive(),
  minWatch: z.number(),
  minBaseline: z.number(),
  sustainedFor: z.number(),
  falseAlarmRate: z.number().positive(),
})

/** A task as it passes from the main phase to the post phase. */
export const watchTaskSchema: z.ZodType<WatchTask> = z.object({
  environment: z.string(),
  sha,
  baseSha: sha.nullable(),
  branch: z.string(),
  deployment: z.int().nullable(),
  plan,
  baseline: baselineSchema.nullable(),
  mitigates: z.object({ mended: z.boolean() }).nullable(),
  samples: z.string().nullable(),
  store: z
    .object({
      spec: storeSpecSchema,
      pastUntil: z.number().nullable(),
      deploys: z.array(z.number()),
      incidents: z.array(z.object({ from: z.number(), until: z.number() })),
    })
    .exactOptional(),
})
