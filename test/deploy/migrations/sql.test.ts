import { describe, expect, it } from 'vitest'
import { migrationEffects } from '../../../src/deploy/migrations/migration.ts'

/** What a person is told of: line, kind and words. What only adds, and changes of single rows, are left out. */
function told(text: string, path = 'migrations/0002_orders.sql'): string[] {
  const effects = migrationEffects(path, text) ?? []
  return effects
    .filter(({ kind }) => kind !== 'adds' && kind !== 'data')
    .map(({ line, kind, what }) => `${line} ${kind}: ${what}`)
}

const index = 'builds an index without CONCURRENTLY, which blocks writes to orders'
const rewrites = 'with a value of its own in each row, which rewrites the table with all use of it blocked'
const reads = 'which reads the table with all use of it blocked'

it.each([
  '/*\n  Warnings:\n\n  - A constraint on the columns `[at]` of the table `orders` will be added.\n*/\n',
  '-- the engine = InnoDB of `orders` had this\n',
])('is that of PostgreSQL where only a comment looks like MySQL: %j', (comment) => {
  const line = comment.split('\n').length
  expect(told(`${comment}CREATE UNIQUE INDEX orders_at ON "orders"("at");`)).toEqual([`${line} locks: ${index}`])
  expect(
    told(`${comment}/*!40101 CREATE TABLE old (id int) ENGINE=InnoDB */;\nCREATE INDEX i ON orders (at);`),
  ).toEqual([])
})

describe('SQL of PostgreSQL that destroys, locks or breaks', () => {
  it.each<[sql: string, told: string[]]>([
    ['DROP TABLE orders;', ['1 destroys: drops the table orders']],
    [
      'drop table if exists public.orders, "Items" cascade',
      ['1 destroys: drops the table public.orders', '1 destroys: drops the table Items'],
    ],
    ['DROP SCHEMA billing CASCADE;', ['1 destroys: drops the schema billing']],
    ['TRUNCATE orders;', ['1 destroys: empties the table orders']],
    ['DELETE FROM orders;', ['1 destroys: deletes all rows of orders']],
    ['DELETE FROM orders WHERE true;', ['1 destroys: deletes all rows of orders']],
    ['DELETE FROM orders USING (SELECT id FROM old WHERE gone) o;', ['1 destroys: deletes all rows of orders']],
    [
      '-- the note\nALTER TABLE ONLY orders\n  ADD COLUMN memo text,\n  DROP COLUMN IF EXISTS note;',
      ['4 destroys: drops the column note of orders'],
    ],
    ['DROP TYPE mood CASCADE;', ['1 destroys: drops the type mood with all columns that use it (CASCADE)']],
    ['CREATE INDEX orders_at ON orders (at);', [`1 locks: ${index}`]],
    ['CREATE UNIQUE INDEX ON public.orders USING btree (at)', [`1 locks: ${index.replace('orders', 'public.orders')}`]],
    [
      'DROP INDEX orders_at;',
      ['1 locks: drops the index orders_at without CONCURRENTLY, which waits for all use of its table'],
    ],
    ['REINDEX TABLE orders;', ['1 locks: rebuilds indexes without CONCURRENTLY, which blocks writes']],
    ['VACUUM (FULL) orders;', ['1 locks: rewrites tables (VACUUM FULL), which blocks all use of them']],
    [
      'ALTER TABLE orders ADD COLUMN key uuid DEFAULT gen_random_uuid();',
      [`1 locks: adds the column key to orders ${rewrites}`],
    ],
    ['ALTER TABLE orders ADD COLUMN n bigserial;', [`1 locks: adds the column n to orders ${rewrites}`]],
    [
      'ALTER TABLE orders ADD total int GENERATED ALWAYS AS (a + b) STORED;',
      [`1 locks: adds the column total to orders ${rewrites}`],
    ],
    [
      'ALTER TABLE orders ALTER COLUMN id TYPE bigint, ALTER note SET DATA TYPE varchar(5);',
      [
        '1 locks: changes the type of orders.id, which may rewrite the table with all use of it blocked',
        '1 locks: changes the type of orders.note, which may rewrite the table with all use of it blocked',
      ],
    ],
    ['ALTER TABLE orders ALTER note SET NOT NULL;', [`1 locks: makes orders.note NOT NULL, ${reads}`]],
    [
      'ALTER TABLE orders ADD CONSTRAINT o_fk FOREIGN KEY (user_id) REFERENCES users (id);',
      ['1 locks: adds a foreign key to orders without NOT VALID, which blocks writes to both tables'],
    ],
    ['ALTER TABLE orders ADD CHECK (total > 0);', [`1 locks: adds a check to orders without NOT VALID, ${reads}`]],
    [
      'ALTER TABLE orders ADD CONSTRAINT u UNIQUE (a, b);',
      [
        '1 locks: adds a unique constraint to orders without USING INDEX, which builds it with all use of the table blocked',
      ],
    ],
    ['ALTER TABLE orders SET UNLOGGED;', ['1 locks: rewrites the table orders (SET UNLOGGED)']],
    [
      'UPDATE orders SET total = 0;',
      ['1 locks: changes all rows of orders in one statement, which locks them until it ends'],
    ],
    ['LOCK TABLE orders IN EXCLUSIVE MODE;', ['1 locks: locks the table orders']],
    [
      'ALTER TABLE orders RENAME COLUMN note TO memo;',
      ['1 breaks: renames orders.note: the code that still runs does not find it'],
    ],
    [
      'ALTER TABLE orders RENAME TO purchases;',
      ['1 breaks: renames the table orders: the code that still runs does not find it'],
    ],
    [
      'ALTER TABLE orders ADD COLUMN note text NOT NULL;',
      [
        '1 breaks: adds the column note to orders, which must have a value and has no default: the code that still runs cannot insert',
      ],
    ],
    ['FROBNICATE orders;', ['1 unknown: begins with FROBNICATE, which is not known here']],
    ['ALTER TABLE orders FROB x;', ['1 unknown: does FROB with the table orders, which is not known here']],
  ])('%s', (sql, expected) => expect(told(sql)).toEqual(expected))
})

describe('SQL that is harmless', () => {
  it.each([
    "ALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT 'x', ADD at timestamptz DEFAULT now();",
    'ALTER TABLE orders ADD COLUMN user_id uuid REFERENCES users (id);',
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_at ON orders (at);',
    'DROP INDEX CONCURRENTLY orders_at;',
    'REINDEX INDEX CONCURRENTLY orders_at;',
    'CREATE INDEX ON ONLY orders (at);',
    'ALTER TABLE orders ADD CONSTRAINT o_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
    'ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT c;',
    'ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX orders_u;',
    'ALTER TABLE orders ALTER note DROP NOT NULL, ALTER note SET DEFAULT 1, ALTER note DROP DEFAULT;',
    "ALTER TABLE orders ADD a text DEFAULT 'x'::character varying(9), ADD b numeric(4,2) DEFAULT 0::numeric(4,2), ADD c timestamp DEFAULT (now() AT TIME ZONE 'utc');",
    'ALTER TABLE orders DROP CONSTRAINT c, ENABLE ROW LEVEL SECURITY, OWNER TO shop;',
    'ALTER TABLE orders ADD CONSTRAINT n CHECK (note IS NOT NULL) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT n; ALTER TABLE orders ALTER note SET NOT NULL;',
    "SET lock_timeout = '2s'; ALTER TABLE orders ALTER note SET NOT NULL; CREATE INDEX a ON orders (b);",
    "BEGIN; SET LOCAL lock_timeout TO '2s'; LOCK TABLE orders; COMMIT;",
    "SELECT set_config('lock_timeout', '2s', true); CREATE INDEX a ON orders (b);",
    'CREATE TABLE new (id serial PRIMARY KEY, note text UNIQUE); CREATE INDEX a ON new (id); ALTER TABLE new ADD UNIQUE (note); DROP TABLE new;',
    'UPDATE orders SET total = 0 WHERE total IS NULL; DELETE FROM orders WHERE id IN (SELECT 1);',
    "INSERT INTO notes VALUES ('DROP TABLE orders; -- no');",
    '/* DROP TABLE orders; /* nested */ TRUNCATE orders; */ SELECT 1; -- DROP TABLE orders',
    'CREATE FUNCTION wipe() RETURNS void AS $$ BEGIN DELETE FROM orders; END $$ LANGUAGE plpgsql;',
    'CREATE PROCEDURE wipe() BEGIN ATOMIC DELETE FROM orders; TRUNCATE orders; END;',
    'CREATE TRIGGER t AFTER DELETE OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f();',
    'CREATE CONSTRAINT TRIGGER t AFTER INSERT ON orders DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();',
    'CREATE RULE r AS ON DELETE TO orders DO INSTEAD NOTHING;',
    "ALTER TYPE mood ADD VALUE 'calm'; COMMENT ON TABLE orders IS 'x'; GRANT SELECT ON orders TO shop;",
    'DROP VIEW v; DROP FUNCTION f(int); DROP TRIGGER t ON orders; DROP POLICY p ON orders;',
    'COPY orders (id) FROM stdin;\n1\tDROP TABLE orders;\n\\.\nSELECT 1;',
    'WITH gone AS (SELECT 1) UPDATE orders SET a = 1 FROM gone WHERE orders.id = 1;',
    'VACUUM ANALYZE orders; REFRESH MATERIALIZED VIEW CONCURRENTLY v;',
  ])('%s', (sql) => expect(told(sql)).toEqual([]))
})

describe('a lock_timeout holds from where it is set', () => {
  it.each<[string, string[]]>([
    ["CREATE INDEX a ON orders (b);\nSET lock_timeout = '1s';", [`1 locks: ${index}`]],
    ['SET lock_timeout = 0;\nCREATE INDEX a ON orders (b);', [`2 locks: ${index}`]],
    ["SET lock_timeout = '1s';\nRESET lock_timeout;\nCREATE INDEX a ON orders (b);", [`3 locks: ${index}`]],
    ["SET lock_timeout = '1s'; DROP TABLE orders;", ['1 destroys: drops the table orders']],
    ["SET statement_timeout = '1s'; CREATE INDEX a ON orders (b);", [`1 locks: ${index}`]],
  ])('%s', (sql, expected) => expect(told(sql)).toEqual(expected))
})

describe('blocks and code in strings', () => {
  it.each<[string, string[]]>([
    ['DO $$\nBEGIN\n  DROP TABLE orders;\nEND $$;', ['3 destroys: drops the table orders']],
    [
      'DO $do$\nBEGIN\n  IF EXISTS (SELECT 1) THEN\n    ALTER TABLE orders DROP COLUMN note;\n  END IF;\nEND\n$do$;',
      ['4 destroys: drops the column note of orders'],
    ],
    ["DO $$ BEGIN EXECUTE 'DROP TABLE orders'; END $$;", ['1 destroys: drops the table orders']],
    ["DO $$ BEGIN EXECUTE format('TRUNCATE %I', name); END $$;", ['1 destroys: empties the table %I']],
    [
      "IF COL_LENGTH('orders', 'note') IS NOT NULL\n  ALTER TABLE [dbo].[orders] DROP COLUMN [note]\nGO\nDROP TABLE x\nGO",
      ['2 destroys: drops the column note of dbo.orders', '4 destroys: drops the table x'],
    ],
  ])('%s', (sql, expected) => expect(told(sql)).toEqual(expected))
})

describe('templates', () => {
  it.each<[string, string[]]>([
    [
      'alter table only {{ index .Options "Namespace" }}.users\n  drop column if exists note;',
      ['2 destroys: drops the column note of {{ index .Options "Namespace" }}.users'],
    ],
    ['{% if drop %}\nDROP TABLE orders;\n{% endif %}', ['2 destroys: drops the table orders']],
    ['DROP TABLE ${schema}.orders;', ['1 destroys: drops the table ${schema}.orders']],
    ['CREATE TABLE {{prefix}}a (\n  id int;\nDROP TABLE orders;', ['3 destroys: drops the table orders']],
  ])('%s', (sql, expected) => expect(told(sql)).toEqual(expected))
})

describe('MySQL', () => {
  const path = 'migrations/mysql/0002.sql'
  it.each<[string, string[]]>([
    [
      'ALTER TABLE `orders` MODIFY COLUMN `id` bigint NOT NULL;',
      ['1 locks: defines orders.id anew (MODIFY), which may copy the table and block writes'],
    ],
    [
      'ALTER TABLE orders CHANGE note memo text;',
      [
        '1 breaks: renames orders.note: the code that still runs does not find it',
        '1 locks: defines orders.note anew (CHANGE), which may copy the table and block writes',
      ],
    ],
    [
      'ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4;',
      ['1 locks: converts the table orders to another character set, which copies it and blocks writes'],
    ],
    [
      'CREATE FULLTEXT INDEX f ON orders (note);',
      ['1 locks: builds an index of this kind, which blocks writes to orders'],
    ],
    [
      'ALTER TABLE orders ADD CONSTRAINT FOREIGN KEY (a) REFERENCES b (id);',
      ['1 locks: adds a foreign key to orders without NOT VALID, which blocks writes to both tables'],
    ],
    [
      'ALTER TABLE orders ADD COLUMN a int, ALGORITHM=COPY, LOCK=SHARED;',
      ['1 locks: asks for a lock on orders (LOCK)'],
    ],
    ['/*!40101 DROP TABLE orders */;', ['1 destroys: drops the table orders']],
    ["INSERT INTO a VALUES ('it\\'s; DROP TABLE a;');\nTRUNCATE TABLE b;", ['2 destroys: empties the table b']],
    ['RENAME TABLE a TO b;', ['1 breaks: renames the table a: the code that still runs does not find it']],
    ['# DROP TABLE a\nALTER TABLE a DROP PARTITION p1;', ['2 destroys: drops a partition of a']],
    ['ALTER TABLE orders MODIFY id bigint, ALGORITHM=INPLACE, LOCK=NONE;', []],
    ['ALTER TABLE orders ADD FULLTEXT INDEX (note), ALGORITHM = INSTANT;', []],
    [
      'ALTER TABLE orders ADD COLUMN note text AFTER id, ADD INDEX (note), ADD UNIQUE KEY u (note), DROP INDEX old;',
      [],
    ],
    ['CREATE UNIQUE INDEX u ON orders (note); DROP INDEX u ON orders;', []],
    ['SET SESSION lock_wait_timeout = 5; ALTER TABLE orders MODIFY id bigint;', []],
    ['ALTER TABLE orders ENGINE=InnoDB, ROW_FORMAT=DYNAMIC, COMMENT = "x";', []],
    [
      'DELIMITER //\nCREATE PROCEDURE p()\nBEGIN\n  DELETE FROM a;\n  IF 1 THEN DROP TABLE b; END IF;\nEND//\nDELIMITER ;\nSELECT 1;',
      [],
    ],
  ])('%s', (sql, expected) => expect(told(sql, path)).toEqual(expected))
})

describe('the forward side only', () => {
  it.each<[path: string, sql: string, told: string[] | null]>([
    [
      'db/migrations/1.sql',
      '-- +goose Up\nTRUNCATE a;\n-- +goose Down\nDROP TABLE b;\n',
      ['2 destroys: empties the table a'],
    ],
    ['db/migrations/1.sql', '-- migrate:up\nSELECT 1;\n-- migrate:down\nDROP TABLE b;\n', []],
    [
      'db/migrations/1.sql',
      '-- +migrate Down\nDROP TABLE b;\n-- +migrate Up\nTRUNCATE a;',
      ['4 destroys: empties the table a'],
    ],
    [
      'conf/evolutions/1.sql',
      '# --- !Ups\nTRUNCATE a;\n# --- !Downs\nDROP TABLE b;\n',
      ['2 destroys: empties the table a'],
    ],
    ['db/migrations/1.down.sql', 'DROP TABLE b;', null],
    ['flyway/sql/U2__b.sql', 'DROP TABLE b;', null],
    ['prisma/migrations/2_x/down.sql', 'DROP TABLE b;', null],
    ['db/structure.sql', 'DROP TABLE b;', null],
    ['flyway/sql/V2__b.sql', 'DROP TABLE b;', ['1 destroys: drops the table b']],
  ])('%s %s', (path, sql, expected) => {
    if (expected === null) expect(migrationEffects(path, sql)).toBeNull()
    else expect(told(sql, path)).toEqual(expected)
  })
})

it('takes for a copy what SQLite needs to change a table', () => {
  const sql =
    'CREATE TABLE "new_User" ("id" TEXT);\nINSERT INTO "new_User" SELECT "id" FROM "User";\nDROP TABLE "User";\nALTER TABLE "new_User" RENAME TO "User";'
  expect(told(sql)).toEqual(['3 locks: copies the table user into a new one, which locks it meanwhile'])
})

it('ends on any text, with a line of the text for each effect', () => {
  const pieces = [
    "'",
    '"',
    '`',
    '$$',
    '/*',
    '*/',
    '--',
    '(',
    ')',
    ';',
    '\n',
    'DROP TABLE a',
    'BEGIN',
    'END',
    'ALTER TABLE a',
    ',',
    '{{',
    '}}',
    '$x$',
    'CREATE FUNCTION f',
    '\\',
  ]
  let seed = 7
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647)
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: 1 + (next() % 14) }, () => pieces[next() % pieces.length]).join(' ')
    for (const { line } of migrationEffects('migrations/1.sql', text) ?? []) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(line).toBeLessThanOrEqual(text.split('\n').length)
    }
  }
})
