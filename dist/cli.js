#!/usr/bin/env node
import { cli } from './bundle.js';
process.exitCode = await cli(process.argv.slice(2));
