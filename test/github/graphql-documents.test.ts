import { validate } from '@octokit/graphql-schema'
import { expect, test } from 'vitest'
import {
  AUTO_MERGE_FACTS,
  COMMENTS,
  COMMIT_STATUS,
  DEPLOYMENTS,
  ENABLE_AUTO_MERGE,
  peopleOfCommitsDocument,
  pullFactsDocument,
  pullListDocument,
  pullsOfCommitsDocument,
  VIEWER,
} from '../../src/github/graphql-documents.ts'

test.each([
  ['viewer', VIEWER],
  ['comments', COMMENTS],
  ['auto-merge, before', AUTO_MERGE_FACTS],
  ['auto-merge', ENABLE_AUTO_MERGE],
  ['people of commits', peopleOfCommitsDocument(2)],
  ['deployments', DEPLOYMENTS],
  ['a commit status', COMMIT_STATUS],
  ['pull facts of one', pullFactsDocument(1)],
  ['pull facts of ten', pullFactsDocument(10)],
  ['more commits', pullListDocument('commits')],
  ['more reviews', pullListDocument('reviews')],
  ['more events', pullListDocument('timelineItems')],
  ['more of when it was closed', pullListDocument('turns')],
  ['pulls of commits', pullsOfCommitsDocument(50)],
])('%s fits GitHub’s published schema', (_, document) => {
  expect(validate(document)).toEqual([])
})
