//! What holds for every schema and every order of operations: undo brings the database back as it was, and rows that
//! were made up satisfy every constraint.

use proptest::prelude::*;
use stillroom::database::Database;
use stillroom::database::Scalar;
use stillroom::database::sqlite::Sqlite;
use stillroom::engine::transfer::dump;
use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{Event, ExportFormat, ExportScope, FileUpload, Request};

/// A column, as it is drawn.
#[derive(Debug, Clone)]
struct Column {
    type_name: &'static str,
    required: bool,
    unique: bool,
    check: bool,
}

/// A table: its columns, and the earlier tables that it refers to.
#[derive(Debug, Clone)]
struct Table {
    columns: Vec<Column>,
    refers: Vec<(usize, bool)>,
    autoincrement: bool,
}

/// Something that is done to the database.
#[derive(Debug, Clone)]
enum Act {
    Command(&'static str),
    Fill(u8),
    DeleteRows(usize),
    DropTable(usize),
    AddColumn(usize),
    NewTable,
    Nothing,
}

fn column() -> impl Strategy<Value = Column> {
    let types = prop::sample::select(vec![
        "INTEGER",
        "VARCHAR(40)",
        "TEXT",
        "BOOLEAN",
        "DATETIME",
        "NUMERIC(8, 2)",
        "FLOAT",
        "JSON",
        "BLOB",
    ]);
    (types, any::<bool>(), prop::bool::weighted(0.2), prop::bool::weighted(0.3)).prop_map(
        |(type_name, required, unique, check)| Column {
            type_name,
            required,
            unique: unique && !["BOOLEAN"].contains(&type_name),
            check,
        },
    )
}

fn table() -> impl Strategy<Value = Table> {
    let columns = prop::collection::vec(column(), 1..5);
    let refers = prop::collection::vec((0..6_usize, any::<bool>()), 0..3);
    (columns, refers, any::<bool>()).prop_map(|(columns, refers, autoincrement)| Table {
        columns,
        refers,
        autoincrement,
    })
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        prop::sample::select(vec![
            "upgrade +1",
            "downgrade -1",
            "upgrade head",
            "downgrade base",
            "stamp head",
            "stamp base"
        ])
        .prop_map(Act::Command),
        (1..30_u8).prop_map(Act::Fill),
        (0..6_usize).prop_map(Act::DeleteRows),
        (0..6_usize).prop_map(Act::DropTable),
        (0..6_usize).prop_map(Act::AddColumn),
        Just(Act::NewTable),
        Just(Act::Nothing),
    ]
}

/// The statement that makes a table.
fn create(number: usize, table: &Table) -> String {
    let key = if table.autoincrement { " AUTOINCREMENT" } else { "" };
    let mut parts = vec![format!("id INTEGER PRIMARY KEY{key}")];
    for (place, column) in table.columns.iter().enumerate() {
        let check = match column.type_name {
            "INTEGER" | "NUMERIC(8, 2)" | "FLOAT" if column.check => format!(" CHECK (c{place} > 0)"),
            "VARCHAR(40)" if column.check => format!(" CHECK (length(c{place}) >= 2)"),
            "JSON" if column.check => format!(" CHECK (json_valid(c{place}))"),
            "BOOLEAN" if column.check => format!(" CHECK (c{place} IN (0, 1))"),
            _ => String::new(),
        };
        let (required, unique) =
            (if column.required { " NOT NULL" } else { "" }, if column.unique { " UNIQUE" } else { "" });
        parts.push(format!("c{place} {}{required}{unique}{check}", column.type_name));
    }
    for (place, (to, required)) in table.refers.iter().enumerate() {
        let to = to % (number + 1);
        // A row that must refer to a row of its own table could never be the first.
        let required = if *required && to != number { " NOT NULL" } else { "" };
        parts.push(format!("r{place} INTEGER{required} REFERENCES t{to} (id)"));
    }
    format!("CREATE TABLE t{number} ({})", parts.join(", "))
}

fn environment() -> Environment {
    Environment {
        clock: || 1_761_382_492_000.0,
        random: |bytes| bytes.fill(0xab),
        sqlite_target: None,
        variables: Vec::new(),
        x_arguments: Vec::new(),
    }
}

/// A project with one revision for each table.
fn project(tables: &[Table]) -> Engine {
    let mut engine = Engine::new(environment());
    let file = |(number, table): (usize, &Table)| {
        let before = number.checked_sub(1).map_or("None".to_owned(), |before| format!("'rev{before:09}'"));
        let text = format!(
            "from alembic import op\nrevision = 'rev{number:09}'\ndown_revision = {before}\ndef upgrade():\n    op.execute('''{}''')\ndef downgrade():\n    op.drop_table('t{number}')\n",
            create(number, table)
        );
        FileUpload { path: format!("alembic/versions/r{number}.py"), bytes: text.into_bytes() }
    };
    let files = tables.iter().enumerate().map(file).collect();
    engine.handle(Request::OpenFiles { name: "any".into(), files }, &mut |_| ());
    engine
}

/// The normalised dump of the working database.
fn state(engine: &mut Engine) -> String {
    let mut bytes = None;
    let request = Request::Export { format: ExportFormat::Sqlite, scope: ExportScope::default() };
    engine.handle(request, &mut |event| {
        if let Event::Exported { bytes: exported, .. } = event {
            bytes = Some(exported);
        }
    });
    let mut database = Sqlite::in_memory().expect("memory");
    database.restore(&bytes.expect("an export")).expect("a database");
    dump(&mut database).expect("a dump")
}

/// What undo would take back.
fn carry_out(engine: &mut Engine, request: Request) -> Option<String> {
    let mut undo = None;
    engine.handle(request, &mut |event| {
        if let Event::Workspace(view) = event {
            undo = view.undo.clone();
        }
    });
    undo
}

fn request(act: &Act, tables: usize) -> Request {
    let sql = |text: String| Request::Sql { text, explain: false };
    match act {
        Act::Command(line) => Request::Command { line: (*line).to_owned() },
        Act::Fill(rows) => Request::Command { line: format!("fill --rows {rows} --seed {rows}") },
        Act::DeleteRows(table) => sql(format!("DELETE FROM t{} WHERE id % 2", table % tables)),
        Act::DropTable(table) => sql(format!("DROP TABLE t{}", table % tables)),
        Act::AddColumn(table) => {
            sql(format!("ALTER TABLE t{} ADD COLUMN more TEXT DEFAULT 'x'", table % tables))
        }
        Act::NewTable => sql("CREATE TABLE by_hand AS SELECT 1 AS one".to_owned()),
        Act::Nothing => sql("SELECT 1".to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_brings_back_every_state_and_redo_goes_there_again(
        tables in prop::collection::vec(table(), 1..6),
        acts in prop::collection::vec(act(), 1..10),
    ) {
        let mut engine = project(&tables);
        let mut states = vec![state(&mut engine)];
        for act in &acts {
            carry_out(&mut engine, request(act, tables.len()));
            let now = state(&mut engine);
            // What changed nothing is no step.
            if states.last() != Some(&now) {
                states.push(now);
            }
        }
        let last = states.last().cloned().unwrap_or_default();
        let mut seen = states.len() - 1;
        loop {
            let before = state(&mut engine);
            let undo = carry_out(&mut engine, Request::Undo);
            let now = state(&mut engine);
            if now != before {
                seen = seen.checked_sub(1).expect("no more steps than states");
                prop_assert_eq!(&now, &states[seen]);
            }
            if undo.is_none() {
                break;
            }
        }
        prop_assert_eq!(seen, 0);
        for _ in 0..=acts.len() * 2 {
            carry_out(&mut engine, Request::Redo);
        }
        prop_assert_eq!(state(&mut engine), last);
    }

    #[test]
    fn rows_that_were_made_up_satisfy_every_constraint(
        tables in prop::collection::vec(table(), 1..6),
        rows in 1..60_u64,
        seed in any::<u32>(),
    ) {
        let mut engine = project(&tables);
        carry_out(&mut engine, Request::Command { line: "upgrade head".into() });
        carry_out(&mut engine, Request::Command { line: format!("fill --rows {rows} --seed {seed}") });
        let text = state(&mut engine);
        let mut database = Sqlite::in_memory().expect("memory");
        // Reading the dump back runs every CHECK, UNIQUE and NOT NULL once more.
        for statement in stillroom::sql::split(&text, stillroom::sql::Dialect::Sqlite) {
            database.run(statement.text(&text), &[]).map_err(|error| TestCaseError::fail(error.message))?;
        }
        prop_assert_eq!(database.run("PRAGMA foreign_key_check", &[]).expect("a check").rows, Vec::<Vec<Scalar>>::new());
        prop_assert_eq!(
            database.run("PRAGMA integrity_check", &[]).expect("a check").rows,
            vec![vec![Scalar::Text("ok".to_owned())]]
        );
        for number in 0..tables.len() {
            let count = database.run(&format!("SELECT count(*) FROM t{number}"), &[]).expect("a count").rows;
            prop_assert_eq!(count, vec![vec![Scalar::Integer(i64::try_from(rows).expect("small"))]]);
        }
    }
}
