#!/usr/bin/env node
import { begin, shell } from './fault.ts'

begin(shell, async () => (await import('./bundle.ts')).cli(process.argv.slice(2)))
