import { expect, it } from 'vitest'
import { hiddenCharacters } from '../../../src/gate/risk/hidden-characters.ts'
import { secretFindings } from '../../../src/gate/risk/secrets.ts'
import { permissionFindings } from '../../../src/gate/risk/surroundings.ts'
import { migrationEffects } from '../../../src/deploy/migrations/migration.ts'
import { riskFile } from '../../gate/risk/risk-file.ts'

// A change may be written to make its reader slow. None of these may hang the gate.
const SIZE = 40_000
const pumps = [
  "'",
  '"',
  '`',
  '$',
  '$$',
  '{{',
  '${',
  '<%',
  '/*',
  '(',
  ';',
  'DROP TABLE ',
  'a,',
  "'''",
  '"""',
  'execute "',
  'execute <<~SQL\n',
  'createTable(',
  'create function begin;',
  'grant a, ',
  'sk-',
  '\u{E0041}',
  '\u200B',
  'alter table a add ',
  '<sql>',
  '<rollback',
  'COPY a FROM stdin;',
  '\n',
  ' ',
  'if ',
]
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  SQL: (text) => migrationEffects('db/migrations/1.sql', text),
  MySQL: (text) => migrationEffects('mysql/1.sql', text),
  Ruby: (text) => migrationEffects('db/migrate/1.rb', text),
  TypeScript: (text) => migrationEffects('migrations/1.ts', text),
  'Liquibase, XML': (text) => migrationEffects('changelog/1.xml', `databaseChangeLog ${text}`),
  'added lines': (text) => {
    const files = [riskFile('a.sql', null, text)]
    return [secretFindings(files), hiddenCharacters(files), permissionFindings(files)]
  },
}

it.each(Object.entries(readers))(
  '%s that is meant to be slow is not',
  (_, read) => {
    const slow = pumps.filter((pump) => {
      const text = `create procedure p ${pump.repeat(SIZE / pump.length)}`
      const before = process.cpuUsage()
      read(text)
      const { user, system } = process.cpuUsage(before)
      return user + system > 1.5e6
    })
    expect(slow).toEqual([])
  },
  120_000,
)

it('says of what is too long that it is not read', () => {
  expect(migrationEffects('db/migrations/1.sql', 'x'.repeat(500_001))).toEqual([
    { kind: 'unknown', what: 'is too long to be read here', line: 1 },
  ])
})
