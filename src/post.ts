import { post } from './bundle.ts'

await post()
