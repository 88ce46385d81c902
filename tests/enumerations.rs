//! Enumerations that only the scripts know: `fill` draws their values.

use crate::lenient::Run;

/// The body of `upgrade()`, the dialect, and what `status` of `jobs` may hold then.
const CASES: &[(&str, Option<&str>, &[&str])] = &[
    (
        "op.create_table('jobs', key, sa.Column('status', sa.Enum('new', 'done'), nullable=False))",
        None,
        &["done", "new"],
    ),
    (
        "op.create_table('jobs', key)\nop.add_column('jobs', sa.Column('status', sa.Enum('a', 'b', name='state', native_enum=False), server_default='a', nullable=False))",
        None,
        &["a", "b"],
    ),
    (
        "op.create_table('jobs', key, sa.Column('status', sa.String(20)))\nwith op.batch_alter_table('jobs') as batch:\n    batch.alter_column('status', type_=sa.Enum('x', 'y'), nullable=False)",
        None,
        &["x", "y"],
    ),
    (
        "op.create_table('jobs', key, sa.Column('state', sa.Enum('p', 'q'), nullable=False))\nop.alter_column('jobs', 'state', new_column_name='status')",
        None,
        &["p", "q"],
    ),
    (
        "import enum\nclass State(enum.Enum):\n    OPEN = 1\n    SHUT = 2\nclass Wrapped(sa.types.TypeDecorator):\n    impl = sa.Enum(State)\nop.create_table('jobs', key, sa.Column('status', Wrapped(State), nullable=False))",
        None,
        &["OPEN", "SHUT"],
    ),
    (
        "op.create_table('jobs', key, sa.Column('status', sa.Enum('low', 'high', name='level'), nullable=False))\nop.execute(\"ALTER TYPE level ADD VALUE 'top'\")",
        Some("postgresql"),
        &["high", "low", "top"],
    ),
    (
        "op.execute(\"CREATE TYPE mood AS ENUM ('sad', 'glad')\")\nop.execute('CREATE TABLE jobs (id serial PRIMARY KEY, status mood NOT NULL)')",
        Some("postgresql"),
        &["glad", "sad"],
    ),
    (
        "op.create_table('jobs', key, sa.Column('status', sa.Enum('m', 'n'), nullable=False))",
        Some("mysql"),
        &["m", "n"],
    ),
];

#[test]
fn rows_have_the_values_that_the_scripts_say() {
    for (body, dialect, expected) in CASES {
        let body = body.replace('\n', "\n    ");
        let first = format!(
            "revision = 'aaaaaaaaaaaa'\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as sa\n\ndef upgrade():\n    key = sa.Column('id', sa.Integer, primary_key=True)\n    {body}\n"
        );
        let second = "revision = 'bbbbbbbbbbbb'\ndown_revision = 'aaaaaaaaaaaa'\nfrom alembic import op\n\ndef upgrade():\n    print(sorted({row[0] for row in op.get_bind().exec_driver_sql('SELECT status FROM jobs')}))\n";
        let mut run =
            Run::open(&[("alembic/versions/a.py", &first), ("alembic/versions/b.py", second)], *dialect);
        run.command("fill --rows 40 --at aaaaaaaaaaaa");
        assert_eq!((&run.refusal, &run.failure), (&None, &None), "{body}");
        run.command("upgrade head");
        assert_eq!(run.printed, [format!("{expected:?}").replace('"', "'")], "{body}");
    }
}
