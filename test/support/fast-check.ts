import fc from 'fast-check'

/** All properties are tried with the same seed, for the library would take it from the clock. `GUARD_SEED` gives another. */
fc.configureGlobal({ seed: Number(process.env['GUARD_SEED'] ?? 20260105) })

export { fc }
