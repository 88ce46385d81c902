//! The engine from request to events, on the samples and on bad input, as the page drives it.

use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{
    ConsoleKind, Driver, Event, ExportFormat, ExportScope, FailureView, FileUpload, Request, RevisionState,
    WorkspaceView,
};

/// An engine with what it said last.
struct Page {
    engine: Engine,
    view: WorkspaceView,
    console: Vec<(ConsoleKind, String)>,
    failure: Option<FailureView>,
    refusal: Option<String>,
    snapshot: Option<stillroom::protocol::Snapshot>,
    exported: Option<Vec<u8>>,
}

fn clock() -> f64 {
    1_761_382_492_000.0
}

fn random(bytes: &mut [u8]) {
    bytes.fill(0xab);
}

impl Page {
    fn new() -> Self {
        let environment = Environment {
            clock,
            random,
            sqlite_target: None,
            variables: Vec::new(),
            x_arguments: Vec::new(),
        };
        Self {
            engine: Engine::new(environment),
            view: WorkspaceView::default(),
            console: Vec::new(),
            failure: None,
            refusal: None,
            snapshot: None,
            exported: None,
        }
    }

    fn sample(slug: &str) -> Self {
        let mut page = Self::new();
        page.send(Request::OpenSample { slug: slug.to_owned() });
        page
    }

    /// A folder of revisions, each `(name, body of the file)`.
    fn folder(files: &[(&str, &str)]) -> Self {
        let mut page = Self::new();
        let upload = |(name, text): &(&str, &str)| FileUpload {
            path: format!("alembic/versions/{name}"),
            bytes: text.as_bytes().to_vec(),
        };
        page.send(Request::OpenFiles {
            name: "folder".to_owned(),
            files: files.iter().map(upload).collect(),
        });
        page
    }

    fn send(&mut self, request: Request) {
        self.failure = None;
        self.refusal = None;
        let mut events = Vec::new();
        self.engine.handle(request, &mut |event| events.push(event));
        self.take(events);
    }

    fn take(&mut self, events: Vec<Event>) {
        for event in events {
            match event {
                Event::Workspace(view) => self.view = *view,
                Event::Console { lines } => {
                    self.console.extend(lines.into_iter().map(|line| (line.kind, line.text)));
                }
                Event::Failure(failure) => self.failure = Some(failure),
                Event::Failed { message, .. } => self.refusal = Some(message),
                Event::Snapshot(snapshot) => self.snapshot = Some(snapshot),
                Event::Exported { bytes, .. } => self.exported = Some(bytes),
                _ => {}
            }
        }
    }

    /// Runs a command; what it printed to standard output.
    fn command(&mut self, line: &str) -> String {
        self.console.clear();
        self.send(Request::Command { line: line.to_owned() });
        let printed = self.console.iter().filter(|(kind, _)| *kind == ConsoleKind::Output);
        printed.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Lets the preview run to its end.
    fn preview(&mut self) {
        let mut events = Vec::new();
        while self.engine.preview(&mut |event| events.push(event)) {}
        self.take(events);
    }

    fn tables(&self) -> Vec<&str> {
        let tables = self.view.database.tables.iter().filter(|table| !table.version_table);
        tables.map(|table| table.name.as_str()).collect()
    }
}

const HEAD: &str =
    "revision = '{id}'\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as sa\n";

fn revision(body: &str) -> String {
    HEAD.replace("{id}", "aaaaaaaaaaaa") + body
}

#[test]
fn the_first_sample_goes_up_and_down_in_alembics_words() {
    let mut page = Page::sample("resume-modifier");
    page.preview();
    page.command("flask db upgrade");
    assert_eq!(page.refusal, None);
    assert_eq!(page.tables().len(), 7);
    let resumes = page.view.database.tables.iter().find(|table| table.name == "resumes").expect("resumes");
    assert_eq!(resumes.primary_key, ["user_id", "serial_number"]);
    assert_eq!(resumes.created_in.as_deref(), Some("02dfd41ec2cd"));
    assert_eq!(resumes.status, "documented");
    assert_eq!(page.command("flask db current"), "fb1896cfb4de (head)");
    let history = page.command("flask db history");
    assert_eq!(history.lines().count(), 6);
    assert_eq!(history.lines().last(), Some("<base> -> 02dfd41ec2cd, Initial migration"));
    for left in (0..6).rev() {
        page.command("flask db downgrade");
        let applied = page.view.revisions.iter().filter(|view| view.state == RevisionState::Applied).count();
        assert_eq!((page.refusal.as_deref(), applied), (None, left));
    }
    assert_eq!(page.tables(), Vec::<&str>::new());
    page.command("flask db downgrade");
    assert_eq!(page.refusal.as_deref(), Some("Relative revision -1 didn't produce 1 migrations"));
}

#[test]
fn undo_and_redo_bring_runs_and_edits_back() {
    let mut page = Page::sample("resumeai");
    page.command("upgrade head");
    let tables = page.tables().len();
    assert_eq!(page.view.undo.as_deref(), Some("upgrade head"));
    page.send(Request::Undo);
    assert_eq!((page.tables().len(), page.view.database.current.len()), (0, 0));
    page.send(Request::Redo);
    assert_eq!(page.tables().len(), tables);
    let path = page.view.revisions[0].file.clone();
    page.send(Request::EditFile { path: path.clone(), text: "x = 1\n".to_owned() });
    assert!(page.view.revisions.iter().any(|view| view.file == path && view.state == RevisionState::Faulty));
    page.send(Request::Undo);
    assert!(page.view.revisions.iter().all(|view| view.state == RevisionState::Applied));
}

#[test]
fn the_broken_sample_shows_its_sixteen_issues() {
    let page = Page::sample("dotmac-reset");
    let count = |code: &str| page.view.findings.iter().filter(|finding| finding.code == code).count();
    assert_eq!([count("GR06"), count("GR07"), count("DS03"), count("GR03")], [8, 1, 5, 2]);
    assert_eq!(page.view.revisions.len(), 23);
}

#[test]
fn a_failed_revision_leaves_nothing_with_the_atomic_driver() {
    let body = "\ndef upgrade():\n    op.create_table('a', sa.Column('id', sa.Integer, primary_key=True))\n    op.execute('INSERT INTO a VALUES (1)')\n    op.execute('SELEC')\n\ndef downgrade():\n    op.drop_table('a')\n";
    let mut page = Page::folder(&[("a.py", &revision(body))]);
    page.command("upgrade head");
    let failure = page.failure.clone().expect("it fails");
    assert_eq!(failure.title, "aaaaaaaaaaaa failed on statement 3");
    assert_eq!((failure.line, failure.sql.as_deref()), (Some(9), Some("SELEC")));
    assert_eq!(failure.state[0].1, "Rolled back. Nothing of aaaaaaaaaaaa remains.");
    assert!(failure.traceback.expect("a traceback").contains("line 9, in upgrade"));
    assert_eq!(page.tables(), Vec::<&str>::new());
    let mut settings = page.view.project.clone().expect("a project").settings;
    settings.driver = Driver::Pysqlite;
    page.send(Request::Configure { settings });
    page.command("upgrade head");
    assert_eq!(page.tables(), ["a"]);
}

#[test]
fn endless_loops_and_other_bad_input_end_in_words() {
    let cases = [
        ("\ndef upgrade():\n    while True:\n        pass\n", "was stopped"),
        ("\ndef upgrade():\n    x = 'x' * 10 ** 12\n", "was stopped"),
        ("\ndef upgrade():\n    upgrade()\n", "failed before its first statement"),
        ("\ndef upgrade():\n    1 / 0\n", "failed before its first statement"),
    ];
    for (body, title) in cases {
        let mut page = Page::folder(&[("a.py", &revision(body))]);
        page.command("upgrade head");
        let failure = page.failure.as_ref().unwrap_or_else(|| panic!("{body} fails"));
        assert!(failure.title.contains(title), "{}", failure.title);
        assert_eq!(page.tables(), Vec::<&str>::new());
        assert_eq!(page.command("current"), "");
    }
}

#[test]
fn files_that_are_no_revisions_are_findings() {
    let sound = revision("\ndef upgrade():\n    op.create_table('a', sa.Column('id', sa.Integer))\n");
    let mut page =
        Page::folder(&[("a.py", &sound), ("b.py", "def upgrade(:\n"), ("c.py", "\u{0}\u{1}binary")]);
    assert_eq!(page.view.revisions.len(), 3);
    let faulty = page.view.revisions.iter().filter(|view| view.state == RevisionState::Faulty).count();
    assert_eq!(faulty, 2);
    page.command("upgrade head");
    assert_eq!((page.refusal.as_deref(), page.tables()), (None, vec!["a"]));
}

#[test]
fn a_snapshot_restores_everything_in_a_new_engine() {
    let mut page = Page::sample("resume-modifier");
    page.command("upgrade a1b2");
    let snapshot = page.snapshot.clone().expect("a snapshot is kept");
    let mut other = Page::new();
    other.send(Request::RestoreSnapshot { snapshot });
    assert_eq!(other.view.database.current, ["a1b2c3d4e5f6"]);
    assert_eq!(other.view.project.as_ref().map(|project| project.name.as_str()), Some("Resume Modifier"));
    other.command("upgrade head");
    assert_eq!(other.tables().len(), 7);
}

#[test]
fn a_new_revision_is_written_from_the_template() {
    let mut page = Page::sample("resume-modifier");
    let printed = page.command("flask db revision -m \"add phone\"");
    assert_eq!(printed, "  Generating migrations/versions/abababababab_add_phone.py ...  done");
    assert_eq!(page.view.revisions[0].id, "abababababab");
    assert_eq!(page.view.revisions[0].parents, ["fb1896cfb4de"]);
    page.command("upgrade head");
    assert_eq!(page.refusal, None);
    assert_eq!(page.view.database.current, ["abababababab"]);
}

#[test]
fn offline_sql_begins_with_the_version_table() {
    let mut page = Page::sample("resume-modifier");
    let sql = page.command("upgrade 02dfd41ec2cd --sql");
    assert!(sql.starts_with("CREATE TABLE alembic_version"), "{sql}");
    assert!(sql.contains("-- Running upgrade  -> 02dfd41ec2cd"), "{sql}");
    assert!(sql.contains("INSERT INTO alembic_version (version_num) VALUES ('02dfd41ec2cd')"), "{sql}");
    page.command("downgrade -1 --sql");
    assert_eq!(page.refusal.as_deref(), Some("downgrade with --sql requires <fromrev>:<torev>"));
}

#[test]
fn documents_are_made_of_the_working_database() {
    let mut page = Page::sample("resume-modifier");
    page.command("upgrade head");
    for (format, start) in [
        (ExportFormat::Sqlite, "SQLite format 3"),
        (ExportFormat::Mermaid, "erDiagram"),
        (ExportFormat::Zip, "PK"),
        (ExportFormat::Markdown, "# Schema"),
    ] {
        page.send(Request::Export { format, scope: ExportScope::default() });
        let bytes = page.exported.take().expect("a document");
        assert!(bytes.starts_with(start.as_bytes()), "{format:?}");
    }
}

#[test]
fn archives_that_bite_are_refused() {
    let mut page = Page::new();
    let files =
        vec![FileUpload { path: "a.zip".to_owned(), bytes: b"PK\x03\x04 nothing of an archive".to_vec() }];
    page.send(Request::OpenFiles { name: "a.zip".to_owned(), files });
    assert!(page.refusal.as_ref().is_some_and(|message| message.contains("a.zip")));
    let files = vec![FileUpload { path: "notes.txt".to_owned(), bytes: b"hello".to_vec() }];
    page.send(Request::OpenFiles { name: "notes".to_owned(), files });
    assert_eq!(page.refusal.as_deref(), Some("Nothing in it belongs to a migrations folder"));
}

#[test]
fn a_project_starts_from_its_start_sqlite() {
    use stillroom::database::{Database, sqlite::Sqlite};
    let mut start = Sqlite::in_memory().expect("memory");
    start.run("CREATE TABLE metrics (id INTEGER PRIMARY KEY)", &[]).expect("made");
    let body = revision("\ndef upgrade():\n    op.add_column('metrics', sa.Column('step', sa.Integer))\n");
    let mut page = Page::new();
    let files = vec![
        FileUpload { path: "x/alembic/versions/a.py".to_owned(), bytes: body.into_bytes() },
        FileUpload { path: "x/start.sqlite".to_owned(), bytes: start.snapshot().expect("bytes") },
    ];
    page.send(Request::OpenFiles { name: "x".to_owned(), files });
    assert_eq!(page.tables(), ["metrics"]);
    page.command("upgrade head");
    page.preview();
    let table = page.view.database.tables.iter().find(|table| table.name == "metrics").expect("metrics");
    assert_eq!(table.columns.len(), 2);
    assert_eq!((table.created_in.as_deref(), table.status.as_str()), (None, "at the start"));
    assert_eq!(table.changed_in, ["aaaaaaaaaaaa"]);
}
