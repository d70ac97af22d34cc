export { createForge } from './forge.ts'
export type { Forge } from './forge.ts'
export type { ClientOptions } from './client.ts'
