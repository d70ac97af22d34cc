import type { Pull } from '../model/pull.ts'
import type { TimelineEvent } from '../model/timeline.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { connection, type PageArgs } from './connection.ts'
import { labelNode } from './issue.ts'
import { reviewNode } from './review.ts'
import { failure, type Fields, type Scope } from './scope.ts'

/** The types of events by GitHub's names for them. */
const TYPES: Readonly<Record<TimelineEvent['kind'], string>> = {
  closed: 'CLOSED_EVENT',
  reopened: 'REOPENED_EVENT',
  labeled: 'LABELED_EVENT',
  unlabeled: 'UNLABELED_EVENT',
  merged: 'MERGED_EVENT',
  'head-force-pushed': 'HEAD_REF_FORCE_PUSHED_EVENT',
  'base-changed': 'BASE_REF_CHANGED_EVENT',
  'base-changed-automatically': 'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
  'review-dismissed': 'REVIEW_DISMISSED_EVENT',
}

interface TimelineArgs extends PageArgs {
  readonly itemTypes?: readonly string[] | null
  readonly since?: string | null
}

/** `timelineItems` of a pull request; the types must be named, and be among those the stand-in keeps. */
export function timelineField(scope: Scope, pull: Pull): Fields {
  return {
    timelineItems: (args: TimelineArgs) => {
      const types = args.itemTypes ?? []
      const known: readonly string[] = Object.values(TYPES)
      const other = types.filter((type) => !known.includes(type))
      if (types.length === 0 || other.length > 0)
        throw failure('STAND_IN', `the stand-in keeps no timeline items of the types [${other.join(', ')}]`)
      const events = pull.issue.timeline
        .filter((event) => types.includes(TYPES[event.kind]))
        .filter((event) => !args.since || event.at >= args.since)
      const list = connection(args, events, (event) => eventNode(scope, event))
      return { ...list, filteredCount: events.length, updatedAt: pull.issue.updatedAt }
    },
  }
}

/** `HEAD_REF_FORCE_PUSHED_EVENT` is of the type `HeadRefForcePushedEvent`. */
function typeName(type: string): string {
  return type.toLowerCase().replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}

function eventNode(scope: Scope, event: TimelineEvent): Fields {
  const { world, nodes } = scope
  const type = typeName(TYPES[event.kind])
  const base = {
    __typename: type,
    id: nodeId(type, event.id),
    databaseId: event.id,
    createdAt: event.at,
    actor: () => actor(world, event.actor),
  }
  switch (event.kind) {
    case 'closed':
    case 'reopened':
      return base
    case 'labeled':
    case 'unlabeled':
      return { ...base, label: labelNode(event.label) }
    case 'merged':
      return { ...base, commit: () => nodes.commit(event.commit), mergeRefName: event.base }
    case 'head-force-pushed':
      return { ...base, beforeCommit: () => nodes.commit(event.before), afterCommit: () => nodes.commit(event.after) }
    case 'base-changed':
      return { ...base, previousRefName: event.from, currentRefName: event.to }
    case 'base-changed-automatically':
      return { ...base, oldBase: event.from, newBase: event.to }
    case 'review-dismissed':
      return {
        ...base,
        dismissalMessage: event.message,
        previousReviewState: 'APPROVED',
        review: () => reviewNode(scope, event.review),
      }
  }
}
