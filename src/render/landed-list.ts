import { plural } from '../base/words.ts'
import { shortSha } from '../base/commit-id.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import { escapeText } from './markdown.ts'

/** Entries that are listed; the rest is counted. */
const longest = 50
/** Characters of a title that are shown. */
const titleLength = 120

/** What landed, one line each, oldest first. Pull requests are linked by number, commits by themselves where GitHub names none. */
export function landedList(units: readonly LandedUnit[]): string {
  const lines = units.slice(0, longest).map((unit) => `- ${landingName(unit)} ${escapeText(shownTitle(unit.title))}`)
  if (units.length > longest) lines.push(`- and ${units.length - longest} more`)
  return lines.join('\n')
}

/** How much landed, in words: `3 pull requests`, `2 pull requests and 1 commit`; empty where nothing is known. */
export function landedCount(units: readonly LandedUnit[]): string {
  const pulls = units.filter((unit) => unit.number !== null).length
  const commits = units.length - pulls
  const parts = [
    ...(pulls === 0 ? [] : [plural(pulls, 'pull request')]),
    ...(commits === 0 ? [] : [plural(commits, 'commit')]),
  ]
  return parts.join(' and ')
}

/** A pull request by its number, a commit by its id. */
export function landingName(unit: LandedUnit): string {
  return unit.number === null ? `\`${shortSha(unit.sha)}\`` : `#${unit.number}`
}

/** A title as far as it is shown. */
export function shownTitle(title: string): string {
  const characters = [...title]
  return characters.length <= titleLength ? title : `${characters.slice(0, titleLength - 1).join('')}…`
}
