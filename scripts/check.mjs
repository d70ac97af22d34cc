// Format, lint and types; the first that fails ends the command.
import { checks, typesOfSource } from './checks.mjs'
import { together } from './steps.mjs'

await together([...checks, typesOfSource])
