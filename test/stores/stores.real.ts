import { cases } from './filled.ts'
import { tested } from './suite.ts'

tested(cases)
