import { javaCases } from './filled.ts'
import { tested } from './suite.ts'

tested(javaCases)
