//! The lenient mode on small projects: `tests/lenient/NAME.py` is the body of a revision,
//! `NAME.sql` a script of dbmate's, `NAME.out` what they leave: the schema, what they printed, every
//! notice, and the failure. The first line names the dialect (`# postgresql`, `-- mysql`), if it is not
//! to be told from the files. `STILLROOM_WRITE=1 cargo test lenient` writes the `.out` files anew.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{
    ConsoleKind, Event, ExportFormat, FailureView, FileUpload, Request, RevisionDetail, Settings,
};

fn clock() -> f64 {
    1_761_382_492_000.0
}

fn random(bytes: &mut [u8]) {
    bytes.fill(0xab);
}

/// A project with one revision, and what became of it.
pub struct Run {
    engine: Engine,
    /// What scripts printed.
    pub printed: Vec<String>,
    /// The failure of the last command.
    pub failure: Option<FailureView>,
    /// The last refusal.
    pub refusal: Option<String>,
    detail: Option<RevisionDetail>,
    exported: Vec<u8>,
}

impl Run {
    /// Opens the files, with a dialect if one is named.
    pub fn open(files: &[(&str, &str)], dialect: Option<&str>) -> Self {
        let environment = Environment {
            clock,
            random,
            sqlite_target: None,
            variables: Vec::new(),
            x_arguments: Vec::new(),
        };
        let mut run = Self {
            engine: Engine::new(environment),
            printed: Vec::new(),
            failure: None,
            refusal: None,
            detail: None,
            exported: Vec::new(),
        };
        let upload = |(path, text): &(&str, &str)| FileUpload {
            path: (*path).to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        run.send(Request::OpenFiles { name: "test".to_owned(), files: files.iter().map(upload).collect() });
        if let Some(dialect) = dialect {
            let settings = Settings { dialect: Some(dialect.to_owned()), ..Settings::default() };
            run.send(Request::Configure { settings });
        }
        run
    }

    /// A Python revision with that body of `upgrade()`.
    pub fn python(body: &str, dialect: Option<&str>) -> Self {
        let mut text = "revision = 'aaaaaaaaaaaa'\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\n\ndef upgrade():\n".to_owned();
        for line in body.lines() {
            let _ = writeln!(text, "    {line}");
        }
        Self::open(&[("alembic/versions/a.py", &text)], dialect)
    }

    /// A script of dbmate's.
    pub fn sql(script: &str, dialect: Option<&str>) -> Self {
        let text = format!("-- migrate:up\n{script}\n-- migrate:down\n");
        Self::open(&[("db/migrations/20240101000000_a.sql", &text)], dialect)
    }

    /// Sends a request.
    pub fn send(&mut self, request: Request) {
        let mut events = Vec::new();
        self.engine.handle(request, &mut |event| events.push(event));
        for event in events {
            match event {
                Event::Console { lines } => {
                    let printed = lines.into_iter().filter(|line| line.kind == ConsoleKind::Print);
                    self.printed.extend(printed.map(|line| line.text));
                }
                Event::Failure(failure) => self.failure = Some(failure),
                Event::Failed { message, .. } => self.refusal = Some(message),
                Event::Revision(detail) => self.detail = Some(detail),
                Event::Exported { bytes, .. } => self.exported = bytes,
                _ => {}
            }
        }
    }

    /// Runs a command.
    pub fn command(&mut self, line: &str) {
        self.failure = None;
        self.send(Request::Command { line: line.to_owned() });
    }

    /// The schema as text, the version table left out.
    pub fn schema(&mut self) -> String {
        self.send(Request::Export {
            format: ExportFormat::Text,
            scope: stillroom::protocol::ExportScope::default(),
        });
        let text = String::from_utf8_lossy(&self.exported).into_owned();
        let is_own =
            |part: &&str| part.starts_with("alembic_version") || part.starts_with("schema_migrations");
        text.split("\n\n").filter(|part| !is_own(part)).collect::<Vec<_>>().join("\n\n").trim().to_owned()
    }

    /// Notices of the revision's upgrade: `CODE message`.
    pub fn notices(&mut self, key: &str) -> Vec<String> {
        self.send(Request::Revision { key: key.to_owned() });
        let step = self.detail.take().and_then(|detail| detail.upgrade);
        let notices = step.map(|step| step.notices).unwrap_or_default();
        notices.into_iter().map(|notice| format!("{} {}", notice.code, notice.message)).collect()
    }
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lenient")
}

/// Everything that a fixture leaves, as text.
fn outcome(path: &Path) -> String {
    let text = std::fs::read_to_string(path).expect("the fixture was just listed");
    let first = text.lines().next().unwrap_or("").trim_start_matches(['#', '-', ' ']);
    let dialect = ["postgresql", "mysql", "sqlite"].into_iter().find(|dialect| *dialect == first);
    let is_python = path.extension().is_some_and(|extension| extension == "py");
    let mut run = if is_python { Run::python(&text, dialect) } else { Run::sql(&text, dialect) };
    run.command("upgrade head");
    let mut out = run.schema();
    if !run.printed.is_empty() {
        let _ = write!(out, "\n\n== printed\n{}", run.printed.join("\n"));
    }
    let key = if is_python { "aaaaaaaaaaaa" } else { "20240101000000" };
    let notices = run.notices(key);
    if !notices.is_empty() {
        let _ = write!(out, "\n\n== notices\n{}", notices.join("\n"));
    }
    if let Some(failure) = &run.failure {
        let _ = write!(out, "\n\n== failure\n{}", failure.message);
    }
    if let Some(refusal) = run.refusal.filter(|_| run.failure.is_none()) {
        let _ = write!(out, "\n\n== refusal\n{refusal}");
    }
    out.trim().to_owned() + "\n"
}

#[test]
fn fixtures_leave_what_was_recorded() {
    let mut found: Vec<PathBuf> = std::fs::read_dir(fixtures())
        .expect("the folder of fixtures")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "py" || extension == "sql"))
        .collect();
    found.sort();
    assert!(found.len() > 8, "the fixtures are there");
    let mut wrong = Vec::new();
    for path in found {
        let ours = outcome(&path);
        let recorded = path.with_extension("out");
        if std::env::var_os("STILLROOM_WRITE").is_some() {
            std::fs::write(&recorded, &ours).expect("the folder can be written to");
        } else if std::fs::read_to_string(&recorded).unwrap_or_default() != ours {
            wrong.push(format!("{}:\n{ours}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_statement_can_be_passed_over() {
    let body = "op.execute('CREATE TABLE a (id INTEGER)')\nop.execute('FROBNICATE a')\nop.execute('CREATE TABLE b (id INTEGER)')";
    let mut run = Run::python(body, None);
    run.command("upgrade head");
    let offer = run.failure.clone().and_then(|failure| failure.skip).expect("it is offered");
    assert_eq!((offer.place.as_str(), offer.line.as_str()), ("alembic/versions/a.py:9", "upgrade head"));
    run.failure = None;
    run.send(Request::SkipStatement { place: offer.place, line: offer.line });
    assert_eq!(run.failure, None);
    assert_eq!(run.schema(), "a\n  id  INTEGER\n\nb\n  id  INTEGER");
    assert_eq!(
        run.notices("aaaaaaaaaaaa"),
        [
            "LN08 This statement was passed over, as asked for alembic/versions/a.py:9: near \"FROBNICATE\": syntax error"
        ]
    );
}

#[test]
fn a_line_of_python_can_be_passed_over() {
    let body = "import myapp\ndef remap():\n    if myapp.security.permissions():\n        op.drop_table('a')\nop.execute('CREATE TABLE a (id INTEGER)')\nremap()\nop.execute('CREATE TABLE b (id INTEGER)')";
    let mut run = Run::python(body, None);
    run.command("upgrade head");
    let offer = run.failure.clone().and_then(|failure| failure.skip).expect("it is offered");
    assert_eq!((offer.place.as_str(), offer.line.as_str()), ("alembic/versions/a.py:13", "upgrade head"));
    run.failure = None;
    run.send(Request::SkipStatement { place: offer.place, line: offer.line });
    assert_eq!(run.failure, None);
    assert_eq!(run.schema(), "a\n  id  INTEGER\n\nb\n  id  INTEGER");
    assert_eq!(
        run.notices("aaaaaaaaaaaa").last().map(String::as_str),
        Some(
            "LN08 This statement was passed over, as asked for alembic/versions/a.py:13: RuntimeError: A condition depends on 'myapp.security.permissions(...)', but module 'myapp' is not among the loaded files; load its source as well"
        )
    );
}

#[test]
fn a_dependency_that_no_file_defines_is_passed_over() {
    let first = "revision = 'aaaaaaaaaaaa'\ndown_revision = None\ndepends_on = 'dddddddddddd'\nfrom alembic import op\n\ndef upgrade():\n    op.execute('CREATE TABLE a (id INTEGER)')\n";
    let mut run = Run::open(&[("alembic/versions/a.py", first)], None);
    run.command("upgrade heads");
    assert_eq!((&run.failure, &run.refusal), (&None, &None));
    assert_eq!(run.schema(), "a\n  id  INTEGER");
    run.send(Request::Configure { settings: Settings { strict: true, ..Settings::default() } });
    for command in ["downgrade base", "heads", "current"] {
        run.refusal = None;
        run.command(command);
        assert_eq!(run.refusal.as_deref(), Some("KeyError: 'dddddddddddd'"), "{command}");
    }
}

#[test]
fn strict_offers_nothing_and_sees_sqlite() {
    let mut run = Run::open(
        &[
            ("alembic.ini", "[alembic]\nscript_location = alembic\nsqlalchemy.url = postgresql://u@h/d\n"),
            ("alembic/env.py", ""),
            (
                "alembic/versions/a.py",
                "revision = 'aaaaaaaaaaaa'\ndown_revision = None\nfrom alembic import op\n\ndef upgrade():\n    print(op.get_bind().dialect.name)\n    op.execute('CREATE EXTENSION x')\n",
            ),
        ],
        None,
    );
    run.command("upgrade head");
    assert_eq!((run.failure.is_none(), run.printed.as_slice()), (true, &["postgresql".to_owned()][..]));
    run.command("downgrade base");
    run.send(Request::Configure { settings: Settings { strict: true, ..Settings::default() } });
    run.command("stamp base");
    run.printed.clear();
    run.command("upgrade head");
    let failure = run.failure.clone().expect("SQLite refuses it");
    assert_eq!(failure.skip, None);
    assert_eq!(failure.message, "(sqlite3.OperationalError) near \"EXTENSION\": syntax error");
    assert_eq!(run.printed, ["sqlite"]);
}
