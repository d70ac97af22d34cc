import { expect, it } from 'vitest'
import { parted } from '../../../src/metrics/series/sql.ts'

it.each([
  ['SELECT sum(a) FROM b WHERE c = 1', ['SELECT sum(a) FROM b', 'c = 1']],
  ['SELECT sum(a) FROM (SELECT a FROM b WHERE d) where c', ['SELECT sum(a) FROM (SELECT a FROM b WHERE d)', 'c']],
  ["SELECT \"where\" FROM `where` WHERE c = 'it\\'s where'", ['SELECT "where" FROM `where`', "c = 'it\\'s where'"]],
  ['SELECT a FROM b', ['SELECT a FROM b', null]],
  ['SELECT "a WHERE b', ['SELECT "a WHERE b', null]],
  ['SELECT "a\\', ['SELECT "a\\', null]],
])('%s is parted at its own WHERE', (text, expected) => expect(parted(text)).toEqual(expected))
