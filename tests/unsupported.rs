//! `docs/unsupported.md`: what is not done, with the message that a person gets. Made from what
//! really happens; `STILLROOM_WRITE=1 cargo test unsupported` writes it anew.

use std::path::Path;

use crate::lenient::Run;

/// Inputs by heading: Python bodies of `upgrade()`, then SQL for PostgreSQL.
const PYTHON: &[(&str, &[&str])] = &[
    (
        "Python",
        &[
            "open('/etc/hosts', 'w')",
            "import myapp.models\nif myapp.models.READY:\n    pass",
            "while True: pass",
            "def f(): return f()\nf()",
            "input()",
        ],
    ),
    (
        "SQLAlchemy",
        &[
            "op.create_table('t', sa.Column('x', sa.PickleType()))\nop.bulk_insert(sa.table('t', sa.column('x', sa.PickleType())), [{'x': 1}])",
        ],
    ),
];

const SQL: &[(&str, &[&str])] = &[(
    "SQL written for PostgreSQL",
    &[
        "CREATE TABLE t (a tsvector); INSERT INTO t VALUES ('x'); SELECT * FROM t WHERE a @@ to_tsquery('x')",
        "SELECT ST_MakePoint(1, 2)",
        "SELECT * FROM generate_series(1, 3)",
        "SELECT regexp_replace('a', 'b', 'c')",
        "SELECT * FROM pg_stat_activity",
        "COPY t FROM STDIN",
        "MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN DELETE",
        "SELECT DISTINCT ON (a) * FROM (SELECT 1 AS a, 2 AS b) x ORDER BY a, b",
        "ALTER TABLE nowhere ADD COLUMN a int",
        "PREPARE x AS SELECT 1",
    ],
)];

fn message(run: &mut Run) -> String {
    run.command("upgrade head");
    let said = run.failure.as_ref().map(|failure| failure.message.clone());
    let title = run.failure.as_ref().map(|failure| failure.title.clone()).unwrap_or_default();
    match said {
        Some(message) if message.is_empty() => title,
        Some(message) => message,
        None => "(runs)".to_owned(),
    }
}

fn row(input: &str, message: &str) -> String {
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', "`<br>`");
    format!("| `{}` | {} |\n", cell(input), cell(message))
}

fn document() -> String {
    let mut text = "# What is not supported, with the message you get\n\nMade by `tests/unsupported.rs` from what really happens: edit the inputs there. `limitations.md` says why.\n".to_owned();
    let mut section = |heading: &str, rows: Vec<String>| {
        text.push_str(&format!("\n## {heading}\n\n| input | message |\n|---|---|\n{}", rows.concat()));
    };
    for (heading, inputs) in PYTHON {
        let rows = inputs.iter().map(|input| row(input, &message(&mut Run::python(input, Some("sqlite")))));
        section(heading, rows.collect());
    }
    for (heading, inputs) in SQL {
        let one =
            |input: &&str| row(input, &message(&mut Run::sql(&format!("{input};"), Some("postgresql"))));
        section(heading, inputs.iter().map(one).collect());
    }
    text
}

#[test]
fn the_list_of_what_is_not_supported_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/unsupported.md");
    let made = document();
    assert!(!made.contains("(runs)"), "something on the list runs by now:\n{made}");
    if std::env::var_os("STILLROOM_WRITE").is_some() {
        std::fs::write(&path, &made).expect("the documents can be written to");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == made,
        "docs/unsupported.md is stale; STILLROOM_WRITE=1 cargo test unsupported writes it anew"
    );
}
