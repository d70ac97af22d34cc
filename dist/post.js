import { begin, step } from './fault.js';
begin(step, async () => (await import('./bundle.js')).post());
