// Format, lint and types, in that order; the first that fails ends the command.
import { checks } from './checks.mjs'

checks()
