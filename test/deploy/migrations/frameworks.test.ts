import { describe, expect, it } from 'vitest'
import { migrationEffects } from '../../../src/deploy/migrations/migration.ts'

/** What a person is told of: line, kind and words. What only adds, and changes of rows, are left out. */
function told(path: string, text: string): string[] {
  const effects = migrationEffects(path, text) ?? []
  return effects
    .filter(({ kind }) => kind !== 'adds' && kind !== 'data')
    .map(({ line, kind, what }) => `${line} ${kind}: ${what}`)
}

const index = 'builds an index without CONCURRENTLY, which blocks writes'
const foreign = 'adds a foreign key that is checked at once, which blocks writes to both tables'
const type = 'changes the type of a column, which may rewrite the table with all use of it blocked'
const rename = 'renames something that the code that still runs uses'
const notNull = 'makes a column NOT NULL, which reads the table with all use of it blocked'

describe('Rails', () => {
  const path = 'db/migrate/20260301120000_change_orders.rb'
  it('reads what is run forward, and the SQL in it', () => {
    const text = `class ChangeOrders < ActiveRecord::Migration[7.1]
  def up
    # remove_column :orders, :no
    remove_column :orders, :note
    add_index :orders, :at
    add_index :orders, [:a, :b],
      algorithm: :concurrently
    change_column :orders, :total, :bigint
    change_column_null(:orders, :total, false)
    change_column_default :orders, :total, 0
    rename_column :orders, :memo, :text
    add_foreign_key :orders, :users
    add_foreign_key :orders, :shops, validate: false
    add_reference :orders, :user, index: { algorithm: :concurrently }, foreign_key: true
    execute <<~SQL
      ALTER TABLE orders
        DROP COLUMN old;
    SQL
    execute "TRUNCATE #{table}"
    safety_assured { drop_table :carts }
    User.where(old: true).delete_all
    Order.delete_all
  end

  def down
    drop_table :orders
    execute "DROP TABLE x"
  end
end
`
    expect(told(path, text)).toEqual([
      '4 destroys: drops a column (remove_column :orders, :note)',
      `5 locks: ${index} (add_index :orders, :at)`,
      `8 locks: ${type} (change_column :orders, :total, :bigint)`,
      `9 locks: ${notNull} (change_column_null(:orders, :total, false))`,
      `11 breaks: ${rename} (rename_column :orders, :memo, :text)`,
      `12 locks: ${foreign} (add_foreign_key :orders, :users)`,
      `14 locks: ${foreign} (add_reference :orders, :user, index: { algorithm: :concurrently }, foreign_key: true)`,
      '17 destroys: drops the column old of orders',
      '19 destroys: empties the table #{table}',
      '20 destroys: drops a table (drop_table :carts })',
      '22 destroys: deletes all rows of a model (Order.delete_all)',
    ])
  })

  it('leaves a new table alone, and what only undoes', () => {
    const text = `class AddCarts < ActiveRecord::Migration[7.1]
  def change
    create_table :carts do |t|
      t.references :user, foreign_key: true
      t.index :at
      t.change :a, :b
    end
    add_index :carts, :name
    add_column :orders, :note, :text
    reversible do |dir|
      dir.down { drop_table :b }
      dir.down do
        remove_column :orders, :c
      end
    end
  end
end
`
    expect(told(path, text)).toEqual([])
  })

  it('sees a lock_timeout that is set in SQL', () => {
    const text = 'def up\n  execute "SET lock_timeout = \'2s\'"\n  execute "CREATE INDEX a ON orders (b)"\nend\n'
    expect(told(path, text)).toEqual([])
  })
})

describe('Django', () => {
  it('reads its operations', () => {
    const text = `from django.db import migrations, models

class Migration(migrations.Migration):
    operations = [
        migrations.RemoveField(
            model_name="order",
            name="note",
        ),
        migrations.DeleteModel(name="Cart"),
        migrations.CreateModel(name="Gift", fields=[]),
        migrations.AddIndex(model_name="gift", index=models.Index(fields=["a"])),
        migrations.AddIndex(model_name="order", index=models.Index(fields=["a"])),
        AddIndexConcurrently(model_name="order", index=models.Index(fields=["b"])),
        migrations.AlterField(model_name="order", name="total", field=models.BigIntegerField()),
        migrations.RenameField("order", "a", "b"),
        migrations.RunSQL(
            """
            ALTER TABLE orders DROP COLUMN old;
            """,
            reverse_sql="DROP TABLE orders",
        ),
        migrations.RunSQL([("TRUNCATE a", None), "TRUNCATE b"], ["TRUNCATE c"]),
        migrations.RunSQL("CREATE INDEX CONCURRENTLY "
            "a ON b (c)", "DROP TABLE d"),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveField("order", "x"),
            ],
            database_operations=[
                migrations.RemoveField("order", "y"),
            ],
        ),
    ]
`
    expect(told('shop/migrations/0002_orders.py', text)).toEqual([
      '5 destroys: drops a column (RemoveField( model_name="order", name="note", ))',
      '9 destroys: drops a table (DeleteModel(name="Cart"))',
      `12 locks: ${index} (AddIndex(model_name="order", index=models.Index(fields=["a"])))`,
      '14 unknown: alters a field, which may change nothing in the database or rewrite the table (AlterField(model_name="order", name="total", field=models.BigIntegerField()))',
      `15 breaks: ${rename} (RenameField("order", "a", "b"))`,
      '18 destroys: drops the column old of orders',
      '22 destroys: empties the table a',
      '22 destroys: empties the table b',
      '30 destroys: drops a column (RemoveField("order", "y"))',
    ])
  })
})

describe('other frameworks', () => {
  it.each<[name: string, path: string, text: string, told: string[]]>([
    [
      'Alembic',
      'alembic/versions/ae1027a6acf_orders.py',
      `def upgrade():
    op.drop_column("orders", "note")
    op.alter_column("orders", "total", type_=sa.BigInteger(), existing_type=sa.Integer(), existing_nullable=False)
    op.alter_column("orders", "total", nullable=False, existing_type=sa.Integer())
    op.alter_column("orders", "a", new_column_name="b")
    op.create_index("i", "orders", ["a"], postgresql_concurrently=True)
    op.create_index("j", "orders", ["a"])
    op.execute("DROP TABLE carts")
    with op.batch_alter_table("orders") as batch_op:
        batch_op.drop_column("old")


def downgrade():
    op.drop_table("orders")
`,
      [
        '2 destroys: drops a column (op.drop_column("orders", "note"))',
        `3 locks: ${type} (op.alter_column("orders", "total", type_=sa.BigInteger(), existing_type=sa.Integer(), existing_null…)`,
        `4 locks: ${notNull} (op.alter_column("orders", "total", nullable=False, existing_type=sa.Integer()))`,
        `5 breaks: ${rename} (op.alter_column("orders", "a", new_column_name="b"))`,
        `7 locks: ${index} (op.create_index("j", "orders", ["a"]))`,
        '8 destroys: drops the table carts',
        '10 destroys: drops a column (batch_op.drop_column("old"))',
      ],
    ],
    [
      'Knex',
      'migrations/20260301_orders.js',
      `exports.up = async (knex) => {
  await knex.schema.createTable('carts', (t) => {
    t.index(['a'])
    t.unique('b')
  })
  await knex.schema.alterTable('orders', (t) => {
    t.dropColumn('note')
    t.string('total').alter()
    t.index(['a'])
  })
  await knex.raw(\`ALTER TABLE orders
    DROP COLUMN \${column}\`)
  await knex('orders').where({ a: 1 }).update({ b: 2 })
}
exports.down = async (knex) => {
  await knex.schema.dropTable('orders')
}
`,
      [
        "7 destroys: drops a column (dropColumn('note'))",
        `8 locks: ${type} (.alter())`,
        `9 locks: ${index} (.index(['a']))`,
        '12 destroys: drops the column ${column} of orders',
      ],
    ],
    [
      'TypeORM',
      'src/migrations/1690000000000-Orders.ts',
      `export class Orders implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX CONCURRENTLY a ON b (c)')
    await queryRunner.query(\`DROP TABLE "carts"\`)
    await queryRunner.renameColumn('orders', 'a', 'b')
  }

  public async down(
    queryRunner: QueryRunner,
  ): Promise<void> {
    await queryRunner.query('DROP TABLE "orders"')
  }
}
`,
      ['4 destroys: drops the table carts', `5 breaks: ${rename} (renameColumn('orders', 'a', 'b'))`],
    ],
    [
      'Sequelize',
      'migrations/20260301-orders.js',
      `module.exports = {
  up: async (queryInterface, Sequelize) => {
    await queryInterface.removeColumn('orders', 'note')
    await queryInterface.addIndex('orders', ['a'], { concurrently: true })
    await queryInterface.changeColumn('orders', 'a', { type: Sequelize.BIGINT })
  },
  down: async (queryInterface) => {
    await queryInterface.dropTable('orders')
  },
}
`,
      [
        "3 destroys: drops a column (removeColumn('orders', 'note'))",
        `5 locks: ${type} (.changeColumn('orders', 'a', { type: Sequelize.BIGINT }))`,
      ],
    ],
    [
      'Laravel',
      'database/migrations/2026_03_01_000000_orders.php',
      `return new class extends Migration {
    public function up(): void
    {
        Schema::create('carts', function (Blueprint $table) {
            $table->foreignId('a')->constrained();
        });
        Schema::table('orders', function (Blueprint $table) {
            $table->dropColumn('note');
            $table->string('a')->change();
        });
        DB::statement('DROP TABLE old');
    }
    public function down(): void
    {
        Schema::dropIfExists('carts');
    }
};
`,
      [
        "8 destroys: drops a column (->dropColumn('note'))",
        `9 locks: ${type} (->change())`,
        '11 destroys: drops the table old',
      ],
    ],
    [
      'Entity Framework',
      'src/Migrations/20260301_Orders.cs',
      `protected override void Up(MigrationBuilder migrationBuilder)
{
    migrationBuilder.DropColumn(
        name: "Note",
        table: "Orders");
    migrationBuilder.CreateTable(name: "Carts", columns: t => new { });
    migrationBuilder.CreateIndex(name: "i", table: "Carts", column: "a");
    migrationBuilder.CreateIndex(name: "j", table: "Orders", column: "a");
    migrationBuilder.Sql(@"TRUNCATE old;");
}

protected override void Down(MigrationBuilder migrationBuilder)
{
    migrationBuilder.DropTable(name: "Carts");
}
`,
      [
        '3 destroys: drops a column (.DropColumn( name: "Note", table: "Orders"))',
        `8 locks: ${index} (.CreateIndex(name: "j", table: "Orders", column: "a"))`,
        '9 destroys: empties the table old',
      ],
    ],
    [
      'Ecto',
      'priv/repo/migrations/20260301_orders.exs',
      `def up do
  create table(:carts) do
    remove :no
  end
  alter table(:orders) do
    remove :note
    modify :total, :bigint
  end
  create index(:orders, [:a], concurrently: true)
  create index(:orders, [:b])
  execute("TRUNCATE a", "DROP TABLE b")
end

def down do
  drop table(:carts)
end
`,
      [
        '6 destroys: drops a column (remove :note)',
        `7 locks: ${type} (modify :total, :bigint)`,
        `10 locks: ${index} (create index(:orders, [:b]))`,
        '11 destroys: empties the table a',
      ],
    ],
    [
      'Liquibase, XML',
      'db/changelog/2.xml',
      `<databaseChangeLog>
  <changeSet id="2" author="ada">
    <dropColumn tableName="orders" columnName="note"/>
    <!-- <dropTable tableName="no"/> -->
    <sql>
      <![CDATA[TRUNCATE old;]]>
    </sql>
    <rollback>
      <dropTable tableName="orders"/>
    </rollback>
  </changeSet>
</databaseChangeLog>
`,
      [
        '3 destroys: drops a column (<dropColumn tableName="orders" columnName="note"/>)',
        '6 destroys: empties the table old',
      ],
    ],
    [
      'Liquibase, YAML',
      'db/changelog/3.yaml',
      `databaseChangeLog:
  - changeSet:
      id: 3
      changes:
        - dropTable:
            tableName: carts
      rollback:
        - dropTable:
            tableName: orders
`,
      ['5 destroys: drops a table (dropTable:)'],
    ],
    [
      'Go',
      'db/migrations/00002_orders.go',
      'db.Exec("DROP TABLE a")',
      ['1 unknown: is in a language that is not read here'],
    ],
    ['EF’s snapshot', 'src/Migrations/ShopModelSnapshot.cs', 'migrationBuilder.DropTable("a")', []],
    ['Rails’ schema', 'db/schema.rb', 'drop_table :a', []],
  ])('%s', (_, path, text, expected) => expect(told(path, text)).toEqual(expected))
})
