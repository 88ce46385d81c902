//! Rows through migrations that change or refuse them: reports of steps, the rows that a failure stumbles over, and
//! what each driver leaves.

use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{
    Comparison, Driver, Event, FailureView, FileUpload, Point, Progress, ReplayView, Request, StepView,
    WorkspaceView,
};

#[derive(Default)]
struct Heard {
    view: WorkspaceView,
    steps: Vec<StepView>,
    failure: Option<FailureView>,
    replay: Option<ReplayView>,
    comparison: Option<Comparison>,
    progress: Vec<Progress>,
}

struct Page {
    engine: Engine,
    heard: Heard,
}

const FIRST: &str = "from alembic import op\nimport sqlalchemy as sa\nrevision = 'aaaaaaaaaaaa'\ndown_revision = None\ndef upgrade():\n    op.create_table('users', sa.Column('id', sa.Integer, primary_key=True), sa.Column('email', sa.String(80)))\n    op.create_table('posts', sa.Column('id', sa.Integer, primary_key=True), sa.Column('body', sa.Text))\ndef downgrade():\n    op.drop_table('posts')\n    op.drop_table('users')\n";

fn second(body: &str) -> String {
    format!(
        "from alembic import op\nimport sqlalchemy as sa\nrevision = 'bbbbbbbbbbbb'\ndown_revision = 'aaaaaaaaaaaa'\ndef upgrade():\n{body}\ndef downgrade():\n    pass\n"
    )
}

impl Page {
    fn new(body: &str) -> Self {
        let environment = Environment {
            clock: || 1_761_382_492_000.0,
            random: |bytes| bytes.fill(0xab),
            sqlite_target: None,
            variables: Vec::new(),
            x_arguments: Vec::new(),
        };
        let mut page = Self { engine: Engine::new(environment), heard: Heard::default() };
        let file = |path: &str, text: &str| FileUpload { path: path.into(), bytes: text.into() };
        let files = vec![file("alembic/versions/a.py", FIRST), file("alembic/versions/b.py", &second(body))];
        page.send(Request::OpenFiles { name: "trouble".into(), files });
        page.command("upgrade aaaaaaaaaaaa");
        let text = "INSERT INTO users VALUES (1, 'a@x'), (2, NULL), (3, NULL), (4, 'a@x'); INSERT INTO posts VALUES (1, 'p')";
        page.send(Request::Sql { text: text.into(), explain: false });
        page
    }

    fn send(&mut self, request: Request) {
        let heard = &mut self.heard;
        self.engine.handle(request, &mut |event| match event {
            Event::Workspace(view) => heard.view = *view,
            Event::Step(step) => heard.steps.push(step),
            Event::Failure(failure) => heard.failure = Some(failure),
            Event::Replayed(replay) => heard.replay = Some(replay),
            Event::Comparison(comparison) => heard.comparison = Some(*comparison),
            Event::Progress(progress) => heard.progress.push(progress),
            _ => {}
        });
    }

    fn command(&mut self, line: &str) {
        self.heard.failure = None;
        self.send(Request::Command { line: line.into() });
    }

    fn failure(&mut self) -> FailureView {
        self.command("upgrade head");
        self.heard.failure.take().expect("a failure")
    }
}

#[test]
fn a_step_says_what_it_did_to_the_rows() {
    let mut page = Page::new(
        "    op.execute(\"UPDATE users SET email = 'none' WHERE email IS NULL\")\n    op.add_column('users', sa.Column('name', sa.Text, server_default='x'))",
    );
    page.command("upgrade head");
    let rows = page.heard.steps.last().and_then(|step| step.rows.clone()).expect("a report");
    let [users] = rows.tables.as_slice() else { panic!("{rows:?}") };
    assert_eq!((users.table.as_str(), users.before, users.after, users.updated), ("users", 4, 4, 2));
    assert!(!users.unnamed);
    assert_eq!((rows.equal_tables, rows.equal_rows), (1, 1));
    let name = users.columns.iter().find(|column| column.column == "name").expect("the new column");
    assert_eq!(name.filled, Some(4));
    assert_eq!(page.heard.steps[0].rows, None, "nothing is said where there are no rows");
}

#[test]
fn rows_of_a_table_that_the_script_does_not_name_are_marked() {
    let mut page = Page::new(
        "    op.execute('UPDATE users SET email = lower(email)')\n    op.execute('DELETE FROM users WHERE id = 1')",
    );
    let trigger = "CREATE TRIGGER gone AFTER DELETE ON users BEGIN DELETE FROM posts; END";
    page.send(Request::Sql { text: trigger.into(), explain: false });
    page.command("upgrade head");
    let rows = page.heard.steps.last().and_then(|step| step.rows.clone()).expect("a report");
    let marked: Vec<(&str, bool, u64)> =
        rows.tables.iter().map(|table| (table.table.as_str(), table.unnamed, table.deleted)).collect();
    assert_eq!(marked, [("users", false, 1), ("posts", true, 1)]);
}

#[test]
fn the_rows_that_a_statement_stumbles_over_are_told() {
    let new_column = "    op.add_column('users', sa.Column('age', sa.Integer, nullable=False))";
    let not_null = "    with op.batch_alter_table('users') as batch:\n        batch.alter_column('email', existing_type=sa.String(80), nullable=False)";
    let check = "    with op.batch_alter_table('users') as batch:\n        batch.create_check_constraint('other', \"email <> 'a@x'\")";
    let unique = "    op.create_index('ux', 'users', ['email'], unique=True)";
    let expected = [
        (new_column, "4 rows of users would be without a value", Some(""), 4),
        (not_null, "2 rows of 4 in users have no email", Some("email is null"), 2),
        (check, "2 rows of 4 in users against CHECK (email <> 'a@x')", None, 2),
        (unique, "1 value of email is in several rows of users", Some("email = 'a@x'"), 1),
    ];
    for (body, text, filter, count) in expected {
        let failure = Page::new(body).failure();
        let [rows] = failure.rows.as_slice() else { panic!("{body}: {failure:?}") };
        assert_eq!((rows.table.as_str(), rows.text.as_str()), ("users", text));
        assert_eq!((rows.filter.as_deref(), rows.rows.len()), (filter, count));
        assert_eq!((failure.command.as_str(), failure.can_undo), ("upgrade head", false));
    }
}

#[test]
fn both_drivers_are_shown_side_by_side() {
    let mut page = Page::new(
        "    op.create_table('tags', sa.Column('id', sa.Integer, primary_key=True))\n    op.add_column('users', sa.Column('age', sa.Integer, nullable=False))",
    );
    page.failure();
    let before = page.heard.view.database.clone();
    page.send(Request::ReplayFailure);
    let replay = page.heard.replay.clone().expect("an answer");
    let told: Vec<_> = replay
        .outcomes
        .iter()
        .map(|outcome| {
            let left: Vec<&str> = outcome.tables.iter().map(|table| table.name.as_str()).collect();
            (outcome.driver, outcome.failed.as_deref(), left, outcome.again.as_str(), outcome.again_ends)
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Driver::Pysqlite,
                Some("bbbbbbbbbbbb"),
                vec!["tags", "_alembic_tmp_users"],
                "Run again, it fails in another way: table tags already exists",
                false
            ),
            (Driver::Atomic, Some("bbbbbbbbbbbb"), vec![], "Run again, it fails in the same way.", false),
        ]
    );
    assert_eq!(page.heard.view.database, before, "the working database is left alone");
}

#[test]
fn a_run_that_stumbles_over_what_the_one_before_left_can_still_be_undone() {
    let mut page = Page::new(
        "    op.create_table('tags', sa.Column('id', sa.Integer, primary_key=True))\n    op.add_column('users', sa.Column('age', sa.Integer, nullable=False))",
    );
    let tables = |page: &Page| page.heard.view.database.tables.len();
    let before = tables(&page);
    let mut settings = page.heard.view.project.clone().expect("a project").settings;
    settings.driver = Driver::Pysqlite;
    page.send(Request::Configure { settings });
    for message in ["NOT NULL constraint failed", "table tags already exists", "table tags already exists"] {
        let failure = page.failure();
        assert!(failure.message.contains(message), "{}", failure.message);
        assert!(failure.can_undo);
        let again = failure.remedies.iter().any(|remedy| remedy.title == "Undo the run before");
        assert_eq!(again, message.contains("already exists"));
    }
    page.send(Request::ReplayFailure);
    let replay = page.heard.replay.clone().expect("an answer");
    assert_eq!(replay.outcomes[0].tables[0].name, "tags", "it is the first run that is looked at");
    page.send(Request::Undo);
    assert_eq!(tables(&page), before);
}

#[test]
fn a_backup_is_compared_row_by_row() {
    let mut page = Page::new("    op.execute('DELETE FROM users WHERE id > 2')");
    page.command("upgrade head");
    let id = page.heard.view.backups[0].id;
    page.send(Request::Compare { from: Point::Backup { id }, to: Point::Working });
    let rows = page.heard.comparison.take().and_then(|found| found.rows).expect("rows");
    let told: Vec<(&str, u64)> =
        rows.tables.iter().map(|table| (table.table.as_str(), table.deleted)).collect();
    assert_eq!(told, [("users", 2)]);
}

#[test]
fn filling_tells_how_far_it_is_and_takes_names_with_spaces() {
    let mut page = Page::new("    pass");
    page.send(Request::Sql { text: "CREATE TABLE \"a b\" (id INTEGER PRIMARY KEY)".into(), explain: false });
    page.command("fill --table \"a b=1200\" --seed 3");
    let told: Vec<(usize, usize)> = page
        .heard
        .progress
        .iter()
        .filter(|told| told.label == "Filling")
        .map(|told| (told.done, told.total))
        .collect();
    assert_eq!(told, [(0, 1200), (500, 1200), (1000, 1200)]);
    let table = page.heard.view.database.tables.iter().find(|table| table.name == "a b").expect("the table");
    assert_eq!(table.rows, 1200);
}
