import { expect, it } from 'vitest'
import { harmless, neutralise } from '../../src/action/log.ts'
import { scrub } from '../../src/base/log.ts'
import { parseCommand } from '../../src/commands/commands.ts'
import { timeoutsOf } from '../../src/config/workflow-timeouts.ts'
import { parseCodeowners } from '../../src/deploy/codeowners.ts'
import { isGeneratedContent, isGeneratedName } from '../../src/gate/generated.ts'
import { parseAttributes, pathPattern } from '../../src/gate/gitattributes.ts'
import { parsePatch, parseRawDiff } from '../../src/git/diffs.ts'
import { parseCommit } from '../../src/git/git-objects.ts'
import { permissionCure } from '../../src/github/api-errors.ts'
import { pageOf } from '../../src/metrics/page/scrape.ts'
import { parseLine } from '../../src/metrics/sampler/sample-file.ts'
import { parseSelector } from '../../src/metrics/selector.ts'
import { code, codeBlock, escapeText, plain } from '../../src/render/markdown.ts'
import { applyFences, budgets, cut } from '../../src/render/document.ts'
import { definitions } from '../../src/rollback/leftovers.ts'
import { committedRange, isRollbackMessage } from '../../src/rollback/rollback-branch.ts'

// Whoever reads text from outside is fed a megabyte of what is worst for it. None of it may hang: a sampler that hangs is a watch without numbers.

const SIZE = 1_000_000
const fill = (begin: string, pump: string, end = ''): string => begin + pump.repeat(SIZE / pump.length) + end

const texts: Readonly<Record<string, string>> = {
  digits: fill('', '1', 'x'),
  'a sample of digits': fill('m ', '1', 'x\n'),
  'a long label': fill('m{a="', 'x', '"} 1\n'),
  'a label without an end': fill('m{a="', 'x'),
  backslashes: fill('m{a="', '\\', '"} 1\n'),
  quotes: fill('"', '\\"'),
  'many labels': fill('m{', 'a="b",', '} 1\n'),
  braces: fill('', '{'),
  brackets: fill('', '['),
  parentheses: fill('x', '(', ')'),
  spaces: fill('x', ' ', 'x'),
  tabs: fill('', '\t', 'x'),
  'empty lines': fill('', '\n', 'x'),
  letters: fill('', 'a', '\u0000'),
  'capital letters': fill('', 'A', '_!'),
  words: fill('', 'ab '),
  commas: fill('', ',', 'x'),
  slashes: fill('http://', '/', 'x'),
  dots: fill('', 'a.', '!'),
  stars: fill('/', '**/', '!'),
  'alternating stars': fill('', '*a', '!'),
  backticks: fill('', '`', 'x'),
  'fences and lines': fill('', '```\n'),
  colons: fill('', ':', 'x'),
  'a command': fill('/guard release ', ' ', 'x'),
  keywords: fill('', 'public static ', 'x'),
  'a keyword and letters': fill('def ', 'a', ' '),
  'keywords and parentheses': fill('', 'def ('),
  equals: fill('', 'a=', '!'),
  'at signs': fill('', '@a', ' '),
  comments: fill('', '<!-- ', '>'),
  hunks: fill('@@ -', '1', ' @@'),
  'invisible characters': fill('', '\u200b', '::error::'),
  secrets: fill('', 's', 'x'),
}

const attributes = pathPattern('**/*.a*b*/c?[a-z]*')
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a metrics page': (text) => pageOf(text),
  'an OpenMetrics page': (text) => pageOf(text, true),
  "a line of the sampler's file": parseLine,
  'a selector of the policy': (text) => orError(() => parseSelector(text)),
  'a CODEOWNERS file': parseCodeowners,
  'a .gitattributes file': parseAttributes,
  'a path for .gitattributes': attributes,
  'a path that may be generated': isGeneratedName,
  'a file that may be generated': (text) => isGeneratedContent('a.js', text.split('\n')),
  'a comment': parseCommand,
  'a commit': (text) => parseCommit('a'.repeat(40), text),
  'a diff': parsePatch,
  'a raw diff': (text) => orError(() => parseRawDiff(Buffer.from(text))),
  'lines that define': (text) => definitions(text.split('\n')),
  'the message of a rollback': (text) => [committedRange(text), isRollbackMessage(text)],
  'a header of GitHub': permissionCure,
  'a workflow file': (text) => timeoutsOf(text, 'deploy', () => true),
  Markdown: (text) => [escapeText(text), plain(text), code(text), codeBlock(text)],
  'the body of an issue': (text) => applyFences(text, [{ name: 'state', text: 'x', short: 'x' }]),
  'the log': (text) => [neutralise(text), harmless(text), scrub(text, ['ssss-secret'])],
  'the job summary': (text) => cut(text, { ...budgets.jobSummary, most: 500_000 }),
}

/** What is no such thing may be refused. */
function orError(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error
  }
}

/** Processor time: a busy machine changes nothing. Seconds. */
const MOST = 5

it.each(Object.entries(readers))(
  '%s of a megabyte is read in no time',
  (_, read) => {
    const slow = Object.entries(texts).flatMap(([name, text]) => {
      const before = process.cpuUsage()
      read(text)
      const { user, system } = process.cpuUsage(before)
      return user + system > MOST * 1e6 ? [`${name}: ${Math.round((user + system) / 1e6)} s`] : []
    })
    expect(slow).toEqual([])
  },
  600_000,
)
