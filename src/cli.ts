#!/usr/bin/env node
import { cli } from './bundle.ts'

process.exitCode = await cli(process.argv.slice(2))
