// The two kinds of watch, in a file of their own so that the engine is loaded only where there is something to judge.
export { watchSamples } from './watch-samples.ts'
export { watchStore } from './watch-store.ts'
