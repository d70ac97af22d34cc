import { main } from './bundle.ts'

await main()
