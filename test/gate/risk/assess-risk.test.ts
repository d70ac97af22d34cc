import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { riskPolicy, riskSchema, riskSignals } from '../../../src/config/risk-policy.ts'
import { defaultRiskyPaths } from '../../../src/config/rollback-policy.ts'
import { assessRisk } from '../../../src/gate/risk/assess-risk.ts'
import type { RiskFile } from '../../../src/gate/risk/finding.ts'
import { readRiskFiles } from '../../../src/gate/risk/read-files.ts'
import { root } from '../../project/root.ts'
import { gitFixture } from '../../support/git-fixture.ts'
import { riskFile } from './risk-file.ts'

const asBlock = riskPolicy(riskSchema.parse(Object.fromEntries(riskSignals.map((name) => [name, 'block']))))
const rowsOf = (...files: RiskFile[]) => assessRisk(files, asBlock, defaultRiskyPaths)

type Told = readonly [outcome: string, reason: string, message: string, ...evidence: string[]]
const told = (...files: RiskFile[]): Told[] =>
  rowsOf(...files).map(({ outcome, reasonCode, message, evidence }) => [outcome, reasonCode, message, ...evidence])

/** Put together here, so that no scanner takes this file for a leak. */
const token = `ghp_${'Ab3dE5gH7jK9'.repeat(3)}`

const kind = 'PRIVATE'

describe('what is said of a change', () => {
  it.each<[name: string, files: RiskFile[], rows: Told[]]>([
    [
      'nothing',
      [riskFile('src/a.ts', 'a\n', 'b\n')],
      [['ok', 'no-sign', 'Nothing in 1 changed file is a sign of risk.']],
    ],
    [
      'a migration that destroys',
      [riskFile('db/migrations/2_x.sql', null, 'SELECT 1;\nDROP TABLE orders;\n')],
      [
        [
          'block',
          'destructive-sql',
          '1 step of the migrations destroys data: a rollback of the code does not bring it back.',
          'db/migrations/2_x.sql:2 drops the table orders',
        ],
      ],
    ],
    [
      'a migration that locks and breaks',
      [
        riskFile('db/migrations/2_x.sql', null, 'CREATE INDEX a ON orders (b);\nALTER TABLE orders ADD UNIQUE (c);'),
        riskFile('db/migrate/3_y.rb', null, 'def change\n  rename_column :a, :b, :c\nend\n'),
      ],
      [
        [
          'block',
          'locking-sql',
          '2 steps of the migrations lock a table that is in use: look for a form that does not (CONCURRENTLY, NOT VALID, LOCK=NONE), and set lock_timeout.',
          'db/migrations/2_x.sql:1 builds an index without CONCURRENTLY, which blocks writes to orders',
          'db/migrations/2_x.sql:2 adds a unique constraint to orders without USING INDEX, which builds it with all use of the table blocked',
        ],
        [
          'block',
          'breaking-sql',
          '1 step of the migrations breaks the code that runs until the deploy has ended.',
          'db/migrate/3_y.rb:2 renames something that the code that still runs uses (rename_column :a, :b, :c)',
        ],
      ],
    ],
    [
      'a migration that production has: only its new lines, and that it is changed at all',
      [riskFile('db/migrations/2_x.sql', 'DROP TABLE a;\n', 'DROP TABLE a;\nDROP TABLE b;\nFROB c;\n')],
      [
        [
          'block',
          'destructive-sql',
          '1 step of the migrations destroys data: a rollback of the code does not bring it back.',
          'db/migrations/2_x.sql:2 drops the table b',
        ],
        [
          'block',
          'unknown-sql',
          'What 1 step of the migrations does to the data is not known here: please look.',
          'db/migrations/2_x.sql:3 begins with FROB, which is not known here',
        ],
        [
          'block',
          'edited-migration',
          '1 migration that production has probably run already is changed: databases that have run it do not get the change.',
          'db/migrations/2_x.sql is changed, and has probably run already',
        ],
      ],
    ],
    [
      'migrations that go, and one that Flyway runs again',
      [
        riskFile('db/migrations/2_x.sql', 'DROP TABLE a;\n', null),
        riskFile('flyway/R__v.sql', 'SELECT 1;\n', 'TRUNCATE a;\n'),
      ],
      [
        [
          'block',
          'destructive-sql',
          '1 step of the migrations destroys data: a rollback of the code does not bring it back.',
          'flyway/R__v.sql:1 empties the table a',
        ],
        [
          'block',
          'edited-migration',
          '1 migration that production has probably run already is changed: databases that have run it do not get the change.',
          'db/migrations/2_x.sql is taken away, and has probably run already',
        ],
      ],
    ],
    [
      'infrastructure, but not another version of an image',
      [
        riskFile('infra/main.tf', 'a\n', 'a\nb\n'),
        riskFile('Dockerfile', null, 'FROM node\n'),
        riskFile('charts/shop/values.yaml', 'image: a\n', 'image: b\n'),
        riskFile('docs/main.tf', null, 'x\n'),
      ],
      [
        [
          'block',
          'infrastructure',
          'The infrastructure changes in 2 files.',
          'infra/main.tf:2 changes the infrastructure',
          'Dockerfile:1 adds to the infrastructure',
        ],
      ],
    ],
    [
      'workflows, the policy, and what they may do',
      [
        riskFile(
          '.github/workflows/ci.yml',
          'on: push\n',
          'on: pull_request_target\npermissions:\n  contents: write\n',
        ),
        riskFile('.github/deploy-guard.yml', 'version: 1\n', 'version: 1\ngate:\n'),
        riskFile('.github/CODEOWNERS', '* @a\n', '* @b\n'),
        riskFile('bin/run', 'x\n', 'x\n', ['100644', '100755']),
        riskFile('db/migrations/2_x.sql', null, 'GRANT ALL ON orders TO shop;\n'),
        riskFile('k8s/role.yaml', null, 'kind: ClusterRole\n'),
      ],
      [
        [
          'block',
          'infrastructure',
          'The infrastructure changes in 1 file.',
          'k8s/role.yaml:1 adds to the infrastructure',
        ],
        [
          'block',
          'workflows',
          'What builds, deploys or guards changes in 2 files.',
          '.github/workflows/ci.yml:1 changes',
          '.github/deploy-guard.yml:2 is the policy of this guard',
        ],
        [
          'block',
          'permissions',
          'Who may do what changes in 5 files.',
          '.github/workflows/ci.yml:1 lets the code of others start a workflow with secrets (pull_request_target)',
          '.github/workflows/ci.yml:2 changes what a workflow may do',
          '.github/workflows/ci.yml:3 changes what a workflow may do',
          '.github/CODEOWNERS changes who has to approve',
          'bin/run can be run as a program now',
          'db/migrations/2_x.sql:1 gives rights in a database (GRANT)',
          'k8s/role.yaml:1 gives rights in a cluster',
        ],
      ],
    ],
    [
      'scripts of an install',
      [
        riskFile(
          'package.json',
          '{"scripts":{"test":"x"}}',
          '{\n"scripts":{"test":"y",\n"postinstall":"node a.js"},\n"pnpm":{"onlyBuiltDependencies":["esbuild"]}}',
        ),
        riskFile(
          'package-lock.json',
          '{"packages":{"node_modules/a":{"version":"1.0.0"}}}',
          '{"packages":{\n"node_modules/a":{"version":"1.0.1",\n"hasInstallScript":true}}}',
        ),
        riskFile('build.rs', null, 'fn main() {}\n'),
        riskFile('.npmrc', 'ignore-scripts=true\n', 'x=1\n'),
      ],
      [
        [
          'block',
          'install-scripts',
          'Code that runs during an install or a build is new in 5 places.',
          'package.json:3 runs a script when it is installed (postinstall)',
          'package.json:4 lets esbuild run scripts when it is installed',
          'package-lock.json:2 brings a, which runs a script when it is installed',
          'build.rs is run by cargo when this is built',
          '.npmrc lets packages run scripts when they are installed',
        ],
        [
          'block',
          'generated',
          '1 file comes from a tool or from another project.',
          'package-lock.json is written by a tool or by another project',
        ],
      ],
    ],
    [
      'a lock file by itself, and nothing odd in it',
      [
        riskFile(
          'web/yarn.lock',
          'a@1:\n  resolved "https://registry.example/a"\n',
          'a@2:\n  resolved "https://registry.example/a2"\n',
        ),
      ],
      [
        [
          'inform',
          'lockfile-only',
          '1 lock file changes without the file that it follows.',
          'web/yarn.lock changes without package.json',
        ],
      ],
    ],
    [
      'a lock file by itself that gets something else',
      [
        riskFile(
          'package-lock.json',
          '{"packages":{"node_modules/a":{"version":"1.2.0","integrity":"sha512-x","resolved":"https://good.example/a"},\n"node_modules/b":{"version":"2.10.0"}}}',
          '{"packages":{"node_modules/a":{"version":"1.2.0","integrity":"sha512-y","resolved":"https://bad.example/a"},\n"node_modules/b":{"version":"2.9.0"}}}',
        ),
        riskFile('go.sum', 'x.example/m v1.0.0 h1:aaa=\n', 'x.example/m v1.0.0 h1:bbb=\n'),
      ],
      [
        [
          'block',
          'lockfile-only',
          'A lock file changes without the file that it follows, and what it holds is unusual.',
          'package-lock.json gets packages from bad.example, which is new, without a change of the manifest',
          'package-lock.json has another content of a 1.2.0, without a change of the manifest',
          'package-lock.json goes back from b 2.10.0 to 2.9.0, without a change of the manifest',
          'go.sum has another content of x.example/m v1.0.0, without a change of the manifest',
        ],
        [
          'block',
          'generated',
          '1 file comes from a tool or from another project.',
          'package-lock.json is written by a tool or by another project',
        ],
      ],
    ],
    [
      'secrets, without their value',
      [
        riskFile(
          'src/a.ts',
          'a\n',
          `a\nconst t = "${token}"\nconst password = "hunter2"\nconst k = "AKIAIOSFODNN7EXAMPLE"\n`,
        ),
      ],
      [
        [
          'block',
          'secrets',
          '1 line looks like a secret. If it is one, it is known to everybody who can read this repository: replace it.',
          'src/a.ts:2 looks like a token of GitHub (ghp_…)',
        ],
      ],
    ],
    [
      'secrets in tests are only mentioned',
      [riskFile('test/a.ts', null, `-----BEGIN RSA ${kind} KEY-----\n`)],
      [
        [
          'inform',
          'secrets',
          '1 line looks like a secret. If it is one, it is known to everybody who can read this repository: replace it.',
          'test/a.ts:1 looks like a private key',
        ],
      ],
    ],
    [
      'what calls itself generated is looked at all the same',
      [
        riskFile('db/migrations/2_x.sql', null, '-- generated, do not edit\nDROP TABLE orders;\n'),
        riskFile('src/a.ts', null, '// generated, do not edit\nlet a\u200B = 1\n'),
      ],
      [
        [
          'block',
          'destructive-sql',
          '1 step of the migrations destroys data: a rollback of the code does not bring it back.',
          'db/migrations/2_x.sql:2 drops the table orders',
        ],
        [
          'block',
          'hidden-unicode',
          '1 line holds characters that a reviewer cannot see or takes for others.',
          'src/a.ts:2 holds U+200B, which cannot be seen',
        ],
        [
          'block',
          'generated',
          '2 files come from a tool or from another project.',
          'db/migrations/2_x.sql is written by a tool or by another project',
          'src/a.ts is written by a tool or by another project',
        ],
      ],
    ],
    [
      'characters that nobody sees',
      [
        riskFile(
          'src/a.ts',
          null,
          '\uFEFFplain\nif (a) { /*\u202E } \u2066*/\nlet a\u200B = 1\nconst \u0430bc = 1\n\u{1F468}\u200D\u{1F469} \u2764\uFE0F \u{1F3F4}\u{E0067}\u{E0062}\u{E007F}\n',
        ),
      ],
      [
        [
          'block',
          'hidden-unicode',
          '3 lines hold characters that a reviewer cannot see or takes for others.',
          'src/a.ts:2 holds U+202E, U+2066, which turns the direction of the text',
          'src/a.ts:3 holds U+200B, which cannot be seen',
          'src/a.ts:4 mixes scripts in one word (U+0430bc)',
        ],
      ],
    ],
    [
      'the same in a text for people is only mentioned',
      [riskFile('README.md', null, 'a\u200Bb \u0430bc\n')],
      [
        [
          'inform',
          'hidden-unicode',
          '1 line holds characters that a reviewer cannot see or takes for others.',
          'README.md:1 holds U+200B, which cannot be seen',
        ],
      ],
    ],
    [
      'content that cannot be read',
      [
        { ...riskFile('a.bin', null, ''), diff: { binary: true, hunks: [] } },
        { ...riskFile('a.png', null, ''), diff: { binary: true, hunks: [] } },
        { ...riskFile('big.json', null, ''), diff: { binary: false, hunks: [], tooLarge: true } },
        { ...riskFile('lib', 'x', 'y', ['160000', '160000']), diff: null },
      ],
      [
        [
          'block',
          'opaque',
          '3 files change in a way that cannot be read as lines.',
          'a.bin is binary: its content cannot be read',
          'big.json is too large to be shown',
          'lib is a submodule: its content is in another repository',
        ],
      ],
    ],
    [
      'size, without what tools wrote',
      [
        riskFile('src/a.ts', null, 'x\n'.repeat(900)),
        riskFile('src/b.ts', 'y\n'.repeat(200), null),
        riskFile('dist/c.js', null, 'x\n'.repeat(5000)),
      ],
      [
        [
          'block',
          'generated',
          '1 file comes from a tool or from another project.',
          'dist/c.js is written by a tool or by another project',
        ],
        [
          'block',
          'size',
          'This deploy is large: 1100 changed lines in 2 files (more than 1000 lines or 50 files).',
          'src/a.ts changes 900 lines',
          'src/b.ts changes 200 lines',
        ],
      ],
    ],
  ])('%s', (_, files, rows) => expect(told(...files)).toEqual(rows))

  it('counts what is too much to be told', () => {
    const [row] = rowsOf(riskFile('db/migrations/2.sql', null, 'DROP TABLE a;\n'.repeat(25)))
    expect(row?.evidence).toHaveLength(21)
    expect(row?.evidence.at(-1)).toBe('and 5 more')
  })
})

it('takes each outcome from the policy, and informs where it says nothing', () => {
  const files = [riskFile('db/migrations/2.sql', null, 'DROP TABLE a;\nCREATE INDEX b ON c (d);\n')]
  const policy = riskPolicy(riskSchema.parse({ 'destructive-sql': 'review' }))
  expect(assessRisk(files, policy, defaultRiskyPaths).map(({ reasonCode, outcome }) => [reasonCode, outcome])).toEqual([
    ['destructive-sql', 'review'],
    ['locking-sql', 'inform'],
  ])
})

it('has a line for each sign in the documentation', () => {
  const page = readFileSync(join(root, 'docs/rules/risk.md'), 'utf8')
  expect(riskSignals.filter((name) => !page.includes(`\n| \`${name}\` |`))).toEqual([])
})

it('names each signal once in the schema', () => {
  expect(Object.keys(riskSchema.shape)).toEqual([...riskSignals, 'approvals', 'stated'])
})

describe('what is read from a repository', () => {
  const fixture = gitFixture({
    'db/migrations/1.sql': 'SELECT 1;\n',
    'src/moved.ts': 'const a = "\u200B"\nconst b = 1\nconst c = 2\n',
    'package.json': '{"scripts":{}}\n',
  })
  afterAll(() => fixture.dispose())

  it('is the net difference, without the lines of what only moved', async () => {
    const base = fixture.tip()
    fixture.commit({ 'db/migrations/2.sql': 'DROP TABLE a;\n', 'gone.ts': `"${token}"\n` })
    fixture.commit({
      'gone.ts': null,
      'src/moved.ts': null,
      'src/here.ts': 'const a = "\u200B"\nconst b = 1\nconst c = 2\n',
    })
    const head = fixture.commit({
      'package.json': '{"scripts":{"prepare":"x"}}\n',
      'a.bin': new Uint8Array([0, 1]),
      link: { link: 'a.bin' },
    })
    const repository = await fixture.open()
    const files = await readRiskFiles(repository, { base, head })
    await repository.close()
    expect(told(...files).map(([, reason, , ...evidence]) => [reason, ...evidence])).toEqual([
      ['destructive-sql', 'db/migrations/2.sql:1 drops the table a'],
      ['install-scripts', 'package.json:1 runs a script when it is installed (prepare)'],
      ['opaque', 'a.bin is binary: its content cannot be read'],
    ])
  })
})
