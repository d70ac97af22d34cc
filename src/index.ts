import { begin, step } from './fault.ts'

begin(step, async () => (await import('./bundle.ts')).main())
