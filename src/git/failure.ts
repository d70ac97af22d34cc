import { OutsideError, type OutsideCode } from '../deploy/errors.ts'
import { scrub } from '../deploy/secrets.ts'

/** git says why only in words; they are English under LC_ALL=C, and only the error's code hangs on them. */
const codes: readonly (readonly [RegExp, OutsideCode])[] = [
  [/authentication failed|could not read (username|password)|error: 40[13]|permission denied/i, 'missing-permission'],
  [
    /could not resolve host|failed to connect|connection (refused|reset|timed out)|error: 5\d\d|early eof|hung up/i,
    'unreachable',
  ],
  [/not our ref|couldn't find remote ref|error: 404|not found|does not appear to be a git repository/i, 'not-found'],
]

/** What git said, without progress, hints and secrets: its last meaningful lines, at most 400 characters. */
export function essence(stderr: string, secrets: readonly string[]): string {
  const lines = scrub(stderr, secrets)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(
      (line) => line !== '' && !line.startsWith('hint:') && !/^(remote: )?(Counting|Compressing|Receiving)/.test(line),
    )
  return lines.slice(-3).join('; ').slice(0, 400) || 'no message'
}

/** The error of a git command that failed. */
export function gitFailure(command: string, stderr: string, secrets: readonly string[]): OutsideError {
  const code = codes.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'refused'
  return new OutsideError(code, `git ${command} failed: ${essence(stderr, secrets)}`)
}
