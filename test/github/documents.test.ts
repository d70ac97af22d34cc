import { validate } from '@octokit/graphql-schema'
import { expect, test } from 'vitest'
import {
  COMMENTS,
  DEPLOYMENTS,
  peopleOfCommitsDocument,
  pullFactsDocument,
  pullListDocument,
  pullsOfCommitsDocument,
  VIEWER,
} from '../../src/github/documents.ts'

test.each([
  ['viewer', VIEWER],
  ['comments', COMMENTS],
  ['people of commits', peopleOfCommitsDocument(2)],
  ['deployments', DEPLOYMENTS],
  ['pull facts of one', pullFactsDocument(1)],
  ['pull facts of ten', pullFactsDocument(10)],
  ['more commits', pullListDocument('commits')],
  ['more reviews', pullListDocument('reviews')],
  ['more events', pullListDocument('timelineItems')],
  ['pulls of commits', pullsOfCommitsDocument(50)],
])('%s fits GitHub’s published schema', (_, document) => {
  expect(validate(document)).toEqual([])
})
