import { openAccess } from '../../src/metrics/login.ts'

/** A store that anybody may ask. */
export const noLogin = await openAccess({ login: { type: 'none' }, headers: {} }, () => '')
