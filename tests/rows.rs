//! Rows through the engine: windows, edits, SQL, undo and backups.

use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{
    BackupRequest, Cell, CellKind, Event, FileUpload, FilterOperator, Point, Request, RowEdit, RowFilter,
    RowsPage, RowsQuery, SqlRun, WorkspaceView,
};

struct Page {
    engine: Engine,
    view: WorkspaceView,
    rows: Option<RowsPage>,
    sql: Option<SqlRun>,
    cell: Option<Cell>,
    refusal: Option<(String, Option<String>)>,
    compared: Vec<String>,
}

impl Page {
    fn new() -> Self {
        let environment = Environment {
            clock: || 1_761_382_492_000.0,
            random: |bytes| bytes.fill(0xab),
            sqlite_target: None,
            variables: Vec::new(),
            x_arguments: Vec::new(),
        };
        let mut page = Self {
            engine: Engine::new(environment),
            view: WorkspaceView::default(),
            rows: None,
            sql: None,
            cell: None,
            refusal: None,
            compared: Vec::new(),
        };
        let text = "from alembic import op\nimport sqlalchemy as sa\nrevision = 'aaaaaaaaaaaa'\ndown_revision = None\ndef upgrade():\n    op.create_table('users', sa.Column('id', sa.Integer, primary_key=True), sa.Column('email', sa.String(80), unique=True, nullable=False))\n    op.create_table('posts', sa.Column('id', sa.Integer, primary_key=True), sa.Column('user_id', sa.Integer, sa.ForeignKey('users.id')), sa.Column('body', sa.Text))\ndef downgrade():\n    op.drop_table('posts')\n    op.drop_table('users')\n";
        let file = FileUpload { path: "alembic/versions/a.py".into(), bytes: text.into() };
        page.send(Request::OpenFiles { name: "rows".into(), files: vec![file] });
        page.send(Request::Command { line: "upgrade head".into() });
        assert_eq!(page.refusal, None);
        page
    }

    fn send(&mut self, request: Request) {
        self.refusal = None;
        let mut events = Vec::new();
        self.engine.handle(request, &mut |event| events.push(event));
        for event in events {
            match event {
                Event::Workspace(view) => self.view = *view,
                Event::Rows(page) => self.rows = Some(*page),
                Event::Sql(run) => self.sql = Some(run),
                Event::Cell(cell) => self.cell = Some(cell),
                Event::Comparison(comparison) => {
                    self.compared = comparison.tables.iter().map(|table| table.name.clone()).collect();
                }
                Event::Failed { message, help } => self.refusal = Some((message, help)),
                _ => {}
            }
        }
    }

    fn sql(&mut self, text: &str) -> SqlRun {
        self.send(Request::Sql { text: text.into(), explain: false });
        self.sql.take().unwrap_or_else(|| panic!("an answer, not {:?}", self.refusal))
    }

    fn rows(&mut self, query: RowsQuery) -> Vec<Vec<String>> {
        self.send(Request::Rows { query });
        let page = self.rows.as_ref().unwrap_or_else(|| panic!("rows, not {:?}", self.refusal));
        let text = |cell: &Cell| if cell.kind == CellKind::Null { "NULL".into() } else { cell.text.clone() };
        page.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect()
    }

    fn emails(&mut self) -> Vec<String> {
        self.rows(table("users")).into_iter().map(|mut row| row.remove(1)).collect()
    }
}

fn table(name: &str) -> RowsQuery {
    RowsQuery { table: name.into(), limit: 100, ..RowsQuery::default() }
}

fn text(value: &str) -> Cell {
    Cell { kind: CellKind::Text, text: value.into(), cut: None }
}

fn number(value: i64) -> Cell {
    Cell { kind: CellKind::Integer, text: value.to_string(), cut: None }
}

fn insert(email: &str) -> Request {
    Request::EditRows {
        edit: RowEdit::Insert { table: "users".into(), values: vec![("email".into(), text(email))] },
    }
}

#[test]
fn rows_are_inserted_changed_deleted_and_all_of_it_is_undone_and_done_again() {
    let mut page = Page::new();
    page.send(insert("a@x"));
    page.send(insert("b@x"));
    let update = RowEdit::Update {
        table: "users".into(),
        key: vec![number(2)],
        column: "email".into(),
        value: text("c@x"),
    };
    page.send(Request::EditRows { edit: update });
    assert_eq!(page.view.undo.as_deref(), Some("edit of users.email"));
    assert_eq!(page.emails(), ["a@x", "c@x"]);
    page.send(Request::EditRows {
        edit: RowEdit::Delete { table: "users".into(), keys: vec![vec![number(1)]] },
    });
    assert_eq!(page.emails(), ["c@x"]);
    let states = [vec!["a@x", "c@x"], vec!["a@x", "b@x"], vec!["a@x"], vec![]];
    for state in &states {
        page.send(Request::Undo);
        assert_eq!(page.emails(), *state);
    }
    for state in states.iter().rev().skip(1) {
        page.send(Request::Redo);
        assert_eq!(page.emails(), *state);
    }
}

#[test]
fn constraints_are_told_and_nothing_changes() {
    let mut page = Page::new();
    page.send(insert("a@x"));
    page.send(insert("a@x"));
    assert_eq!(page.refusal, Some(("UNIQUE constraint failed: users.email".into(), None)));
    let orphan = RowEdit::Insert { table: "posts".into(), values: vec![("user_id".into(), number(9))] };
    page.send(Request::EditRows { edit: orphan });
    let help = "Its foreign keys name rows that must be there: user_id → users.";
    assert_eq!(page.refusal, Some(("FOREIGN KEY constraint failed".into(), Some(help.into()))));
    let nulled = RowEdit::Update {
        table: "users".into(),
        key: vec![number(1)],
        column: "email".into(),
        value: Cell::default(),
    };
    page.send(Request::EditRows { edit: nulled });
    assert_eq!(page.refusal, Some(("NOT NULL constraint failed: users.email".into(), None)));
    assert_eq!(page.emails(), ["a@x"]);
    assert_eq!(page.view.undo.as_deref(), Some("new row in users"));
    let run = page.sql("PRAGMA foreign_keys");
    assert_eq!(run.results[0].rows[0][0].text, "0");
}

#[test]
fn windows_are_sorted_filtered_and_reach_the_end_of_a_million_rows() {
    let mut page = Page::new();
    let run = page.sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)\nINSERT INTO posts (id, body) SELECT i, 'post ' || i FROM n",
    );
    assert_eq!((run.failure, run.results[0].changed), (None, 1_000_000));
    let last = RowsQuery { offset: 999_998, ..table("posts") };
    assert_eq!(page.rows(last), [["999999", "NULL", "post 999999"], ["1000000", "NULL", "post 1000000"]]);
    assert_eq!(page.rows.as_ref().map(|page| (page.total, page.more)), Some((1_000_000, false)));
    page.sql("DELETE FROM posts WHERE id = 5");
    let gap = RowsQuery { offset: 500_000, limit: 1, ..table("posts") };
    assert_eq!(page.rows(gap)[0][0], "500002");
    let filter = |column: Option<&str>, operator, value: &str| RowFilter {
        column: column.map(str::to_owned),
        operator,
        values: value.split('|').map(str::to_owned).collect(),
    };
    let found = RowsQuery {
        order: Some(("id".into(), true)),
        filters: vec![
            filter(Some("id"), FilterOperator::AtMost, "3"),
            filter(None, FilterOperator::Contains, "POST"),
        ],
        ..table("posts")
    };
    let ids: Vec<String> = page.rows(found).into_iter().map(|mut row| row.remove(0)).collect();
    assert_eq!(ids, ["3", "2", "1"]);
    for (operator, value, ids) in [
        (FilterOperator::In, "7|2|x", &["2", "7"][..]),
        (FilterOperator::Between, "6|8", &["6", "7", "8"]),
        (FilterOperator::Like, "99999_", &["999990", "999991"]),
    ] {
        let filters =
            vec![filter(Some("id"), operator, value), filter(Some("body"), FilterOperator::NotLike, "x%")];
        let found = page.rows(RowsQuery { filters, limit: 3, ..table("posts") });
        let found: Vec<&str> = found.iter().map(|row| row[0].as_str()).take(ids.len()).collect();
        assert_eq!(found, ids);
    }
    let many = RowsQuery {
        filters: vec![filter(None, FilterOperator::Contains, "post")],
        limit: 1,
        ..table("posts")
    };
    page.rows(many);
    assert_eq!(page.rows.as_ref().map(|page| (page.total, page.more)), Some((100_000, true)));
}

#[test]
fn tables_without_rowids_views_and_long_values() {
    let mut page = Page::new();
    page.sql("CREATE TABLE k (a TEXT, b INTEGER, v BLOB, PRIMARY KEY (a, b)) WITHOUT ROWID;\nINSERT INTO k VALUES ('x', 1, x'00ff'), ('x', 2, zeroblob(1000));\nCREATE VIEW w AS SELECT a, b FROM k;\nCREATE TABLE r (rowid TEXT, _rowid_ TEXT);\nINSERT INTO r VALUES ('one', 'two')");
    assert_eq!(page.rows(table("k"))[0], ["x", "1", "00ff"]);
    assert_eq!(page.rows.as_ref().and_then(|page| page.rows[1].cells[2].cut), Some(1000));
    let key = vec![text("x"), number(2)];
    page.send(Request::Cell { table: "k".into(), key: key.clone(), column: "v".into() });
    assert_eq!(page.cell.take().map(|cell| (cell.text.len(), cell.cut)), Some((2000, None)));
    page.send(Request::EditRows { edit: RowEdit::Delete { table: "k".into(), keys: vec![key] } });
    assert_eq!(page.rows(table("w")), [["x", "1"]]);
    let read_only = page.rows.as_ref().and_then(|page| page.read_only.clone());
    assert_eq!(read_only.as_deref(), Some("A view has no rows of its own"));
    let update = |table: &str, key, column: &str| RowEdit::Update {
        table: table.into(),
        key,
        column: column.into(),
        value: text("three"),
    };
    page.send(Request::EditRows { edit: update("r", vec![number(1)], "rowid") });
    assert_eq!(page.rows(table("r")), [["three", "two"]]);
    page.send(Request::EditRows { edit: update("w", vec![], "a") });
    let message = page.refusal.take().map(|(message, _)| message);
    assert_eq!(message.as_deref(), Some("There is no table 'w' whose rows can be changed"));
}

#[test]
fn sql_tells_results_places_and_open_transactions() {
    let mut page = Page::new();
    let run = page.sql(
        "INSERT INTO users (email) VALUES ('a@x');\nSELECT id, email FROM users;\n  SELECT absent FROM users",
    );
    assert_eq!(run.results[1].columns, ["id", "email"]);
    let failure = run.failure.expect("a failure");
    assert_eq!((failure.line, failure.column), (3, 10));
    assert_eq!(failure.message, "no such column: absent");
    assert_eq!(failure.help, "The 2 statements before it ran; undo takes them back.");
    assert_eq!(page.view.undo.as_deref(), Some("SQL: INSERT INTO USERS"));
    let open = page.sql("BEGIN; DELETE FROM users");
    assert_eq!(
        open.notice.as_deref(),
        Some("The transaction that was left open was rolled back: end it with COMMIT in the same run.")
    );
    assert_eq!(page.emails(), ["a@x"]);
    assert_eq!(page.view.undo.as_deref(), Some("SQL: INSERT INTO USERS"));
    let refused = page.sql("ATTACH 'other' AS o").failure.expect("a failure");
    assert_eq!(refused.message, "ATTACH is refused: there is only the working database here");
    page.send(Request::Sql { text: "SELECT * FROM users WHERE id = 1".into(), explain: true });
    let plan = page.sql.take().expect("a plan").results.remove(0).plan;
    assert_eq!(plan, [(0, "SEARCH users USING INTEGER PRIMARY KEY (rowid=?)".to_owned())]);
    page.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO posts (id) SELECT i FROM n");
    let all = page.sql("SELECT * FROM posts").results.remove(0);
    assert_eq!((all.rows.len(), all.more), (1000, true));
}

#[test]
fn backups_are_made_restored_compared_and_reset_can_be_undone() {
    let mut page = Page::new();
    assert_eq!(page.view.backups[0].name, "before upgrade head");
    page.send(insert("a@x"));
    page.send(Request::Backup { request: BackupRequest::Create { name: "one row".into() } });
    page.send(Request::Backup { request: BackupRequest::Create { name: "one row".into() } });
    assert_eq!(
        page.refusal.take().map(|refusal| refusal.0).as_deref(),
        Some("There is a backup 'one row' already")
    );
    let kept = page.view.backups[0].clone();
    assert_eq!((kept.name.as_str(), kept.automatic, kept.tables, kept.rows), ("one row", false, 2, 1));
    page.sql("DROP TABLE posts; DELETE FROM users");
    page.send(Request::Compare { from: Point::Backup { id: kept.id }, to: Point::Working });
    assert_eq!(page.compared, ["posts"]);
    page.send(Request::Backup { request: BackupRequest::Restore { id: kept.id } });
    assert_eq!(page.emails(), ["a@x"]);
    page.send(Request::Undo);
    assert!(page.emails().is_empty());
    page.send(Request::Redo);
    page.send(Request::Backup { request: BackupRequest::ResetToStart });
    assert_eq!((page.view.database.tables.len(), page.view.database.current.len()), (0, 0));
    page.send(Request::Undo);
    assert_eq!(page.emails(), ["a@x"]);
    page.send(Request::Backup { request: BackupRequest::Delete { id: kept.id } });
    page.send(Request::Backup { request: BackupRequest::Restore { id: kept.id } });
    let message = page.refusal.take().map(|refusal| refusal.0);
    assert_eq!(message.as_deref(), Some("This backup is not kept any more"));
}

#[test]
fn any_run_of_operations_is_undone_to_the_same_content() {
    // A generator of its own (xorshift), so that a failure is repeated by its number.
    for seed in 1..=30_u64 {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut next = |below: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % below
        };
        let mut page = Page::new();
        let mut dumps = vec![dump(&mut page)];
        for step in 0..12 {
            let (a, b) = (next(4), next(1000));
            let request = match next(8) {
                0 => format!("CREATE TABLE IF NOT EXISTS t{a} (id INTEGER PRIMARY KEY, v)"),
                1 => format!("INSERT INTO users (email) VALUES ('{step}-{b}')"),
                2 => format!(
                    "CREATE TABLE IF NOT EXISTS w{a} (k TEXT PRIMARY KEY, v) WITHOUT ROWID; INSERT OR REPLACE INTO w{a} VALUES ({b}, x'0{a}')"
                ),
                3 => format!("ALTER TABLE users ADD COLUMN c{step} DEFAULT {b}"),
                4 => format!("UPDATE users SET email = email || '{b}'"),
                5 => format!("CREATE INDEX IF NOT EXISTS i{a} ON users (email); PRAGMA user_version = {b}"),
                6 => "DELETE FROM users WHERE id % 2".to_owned(),
                _ => format!("DROP TABLE IF EXISTS t{a}"),
            };
            page.sql(&request);
            let now = dump(&mut page);
            if page.view.undo.is_some() && dumps.last() != Some(&now) {
                dumps.push(now);
            }
        }
        while page.view.undo.as_deref() != Some("upgrade head") {
            let now = dump(&mut page);
            if dumps.last() != Some(&now) {
                dumps.pop();
            }
            assert_eq!(dumps.last(), Some(&now), "seed {seed}");
            page.send(Request::Undo);
        }
        assert_eq!(dump(&mut page), dumps[0], "seed {seed}");
    }
}

/// All of the database in one text, in an order of its own.
fn dump(page: &mut Page) -> String {
    let objects = page.sql("SELECT type, name, sql FROM sqlite_master ORDER BY name").results.remove(0).rows;
    let mut text = format!("{objects:?}");
    let names = objects.iter().filter(|row| row[0].text == "table").map(|row| row[1].text.clone());
    for name in names.collect::<Vec<_>>() {
        let rows = page.sql(&format!("SELECT * FROM \"{name}\" ORDER BY 1")).results.remove(0).rows;
        text.push_str(&format!("\n{name}: {rows:?}"));
    }
    text
}
