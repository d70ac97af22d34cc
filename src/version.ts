/** The version of this guard, as in package.json. */
export const version = '0.1.0'
