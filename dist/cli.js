#!/usr/bin/env node
import { begin, shell } from './fault.js';
begin(shell, async () => (await import('./bundle.js')).cli(process.argv.slice(2)));
