//! The history preview from request to events: the timeline, the difference of any two points,
//! provenance, and batch mode taken apart.

use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{
    Comparison, Event, FileUpload, MarkedChange, Point, Provenance, Request, RevisionDetail, TimelinePart,
    WorkspaceView,
};

const PRODUCTION: &[u8] = include_bytes!("../public/samples/dotmac-reset/production.sqlite");
const BASELINE: &[u8] = include_bytes!("fixtures/dotmac_baseline.sql");

fn clock() -> f64 {
    1_761_382_492_000.0
}

fn random(bytes: &mut [u8]) {
    bytes.fill(0xab);
}

struct Page {
    engine: Engine,
    parts: Vec<TimelinePart>,
    view: WorkspaceView,
    comparison: Option<Comparison>,
    provenance: Option<Provenance>,
    detail: Option<RevisionDetail>,
    refusal: Option<String>,
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
            parts: Vec::new(),
            view: WorkspaceView::default(),
            comparison: None,
            provenance: None,
            detail: None,
            refusal: None,
        }
    }

    fn sample(slug: &str) -> Self {
        let mut page = Self::new();
        page.send(Request::OpenSample { slug: slug.to_owned() });
        page.preview();
        page
    }

    /// Revisions in a line, each with its way up.
    fn line(bodies: &[&str]) -> Self {
        let file = |(number, body): (usize, &&str)| FileUpload {
            path: format!("alembic/versions/r{number}.py"),
            bytes: script(number, body).into_bytes(),
        };
        let mut page = Self::new();
        let files = bodies.iter().enumerate().map(file).collect();
        page.send(Request::OpenFiles { name: "line".to_owned(), files });
        page.preview();
        page
    }

    fn send(&mut self, request: Request) {
        self.refusal = None;
        let mut events = Vec::new();
        self.engine.handle(request, &mut |event| events.push(event));
        self.take(events);
    }

    fn preview(&mut self) {
        let mut events = Vec::new();
        while self.engine.preview(&mut |event| events.push(event)) {}
        self.take(events);
    }

    fn take(&mut self, events: Vec<Event>) {
        for event in events {
            match event {
                Event::Timeline(part) => self.parts.push(*part),
                Event::Workspace(view) => self.view = *view,
                Event::Comparison(comparison) => self.comparison = Some(*comparison),
                Event::Provenance(provenance) => self.provenance = Some(provenance),
                Event::Revision(detail) => self.detail = Some(detail),
                Event::Failed { message, .. } => self.refusal = Some(message),
                _ => {}
            }
        }
    }

    fn compare(&mut self, from: Point, to: Point) -> Comparison {
        self.send(Request::Compare { from, to });
        assert_eq!(self.refusal, None);
        self.comparison.take().expect("a comparison")
    }
}

/// Revision number `number` of a line, on the one before it: what the upgrade does, and below `---` the downgrade.
fn script(number: usize, body: &str) -> String {
    let parent = match number {
        0 => "None".to_owned(),
        number => format!("'{}'", id(number - 1)),
    };
    let indented = |body: &str| -> String { body.lines().map(|line| format!("    {line}\n")).collect() };
    let (up, down) = body.split_once("\n---\n").unwrap_or((body, "pass"));
    let (body, down) = (indented(up), indented(down));
    format!(
        "\"\"\"Revision {number}\n\nAuthor: Ada\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = '{}'\ndown_revision = {parent}\n\n\ndef upgrade():\n{body}\n\ndef downgrade():\n{down}\n",
        id(number)
    )
}

fn id(number: usize) -> String {
    format!("{number:012x}")
}

fn revision(name: &str) -> Point {
    Point::Revision { name: name.to_owned() }
}

fn file(name: &str, bytes: &[u8]) -> Point {
    Point::File { name: name.to_owned(), bytes: bytes.to_vec() }
}

/// Each change as `mark kind name`, table by table.
fn changes(comparison: &Comparison) -> Vec<String> {
    let glyph = |mark| match mark {
        MarkedChange::Added => "+",
        MarkedChange::Removed => "-",
        MarkedChange::Changed => "~",
        MarkedChange::Renamed => ">",
    };
    let mut lines = Vec::new();
    for table in &comparison.tables {
        lines.push(format!("{} {}", glyph(table.mark), table.name));
        for member in &table.members {
            lines.push(format!("{} {}.{} {}", glyph(member.mark), table.name, member.kind, member.name));
        }
    }
    lines
}

#[test]
fn a_hand_written_baseline_equals_production() {
    let mut page = Page::sample("dotmac-reset");
    let found = page.compare(file("baseline.sql", BASELINE), file("production.sqlite", PRODUCTION));
    assert_eq!(changes(&found), Vec::<String>::new());
    assert_eq!((found.from.tables, found.to.tables, found.unchanged.len()), (50, 50, 50));
    assert!(found.objects.is_empty() && found.proposed.is_empty());
    assert!(found.sql.iter().all(|row| row.old == row.new));
}

#[test]
fn one_letter_less_is_found() {
    let mut page = Page::sample("dotmac-reset");
    let text = String::from_utf8_lossy(BASELINE).replace("slug varchar(63)", "slug varchar(62)");
    let found = page.compare(file("baseline.sql", text.as_bytes()), file("production.sqlite", PRODUCTION));
    assert_eq!(changes(&found), ["~ tenants", "~ tenants.column slug"]);
    let attribute = &found.tables[0].members[0].attributes[0];
    assert_eq!(
        (attribute.attribute.as_str(), attribute.old.as_deref(), attribute.new.as_deref()),
        ("type", Some("varchar(62)"), Some("VARCHAR(63)"))
    );
    assert_eq!(found.sql.iter().filter(|row| row.old != row.new).count(), 1);
}

#[test]
fn the_samples_first_and_last_revision_differ_with_places() {
    let mut page = Page::sample("resume-modifier");
    let found = page.compare(revision("02dfd41ec2cd"), revision("head"));
    let marks = |mark| found.tables.iter().filter(|table| table.mark == mark).count();
    assert_eq!((marks(MarkedChange::Added), marks(MarkedChange::Changed)), (4, 2));
    assert_eq!(found.revisions.len(), 5);
    let sites = found.tables.iter().find(|table| table.name == "user_sites").expect("user_sites");
    assert_eq!(sites.place.as_ref().map(|place| place.revision.as_str()), Some("a1b2c3d4e5f6"));
    assert!(sites.place.as_ref().is_some_and(|place| place.line > 0));
    let back = page.compare(revision("head"), revision("02dfd4"));
    assert_eq!(back.tables.iter().filter(|table| table.mark == MarkedChange::Removed).count(), 4);
    assert!(page.compare(revision("base"), Point::Working).tables.is_empty());
    // A table that later revisions changed, and made anew, is the work of the one that created it.
    let whole = page.compare(revision("base"), revision("head"));
    let resumes = whole.tables.iter().find(|table| table.name == "resumes").expect("resumes");
    assert_eq!(resumes.place.as_ref().map(|place| place.revision.as_str()), Some("02dfd41ec2cd"));
}

#[test]
fn a_point_that_cannot_be_made_is_told() {
    let mut page = Page::line(&["op.create_table('a', sa.Column('id', sa.Integer))", "op.drop_table('b')"]);
    for (point, message) in [
        (revision("nowhere"), "Can't locate revision identified by 'nowhere'"),
        (file("x.sql", b"CREATE TABLE a (id);\nSELEC"), "x.sql, line 2: near \"SELEC\": syntax error"),
        (file("x.bin", b"\xff\xfe"), "x.bin is neither a SQLite database nor SQL text"),
        (
            revision("head"),
            "000000000001 failed, so that its schema is not known: OperationalError: (sqlite3.OperationalError) no such table: b",
        ),
    ] {
        page.send(Request::Compare { from: revision("base"), to: point });
        let refusal = page.refusal.clone().unwrap_or_default();
        assert_eq!(refusal.lines().next(), Some(message));
    }
}

#[test]
fn renames_of_scripts_are_known_and_others_proposed() {
    let mut page = Page::line(&[
        "op.create_table('people', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(80)), sa.Column('years', sa.Integer))",
        "op.rename_table('people', 'users')\nop.alter_column('users', 'name', new_column_name='full_name')",
        "with op.batch_alter_table('users', recreate='always') as batch:\n    batch.alter_column('years', new_column_name='age')\n    batch.add_column(sa.Column('mail', sa.String(80)))",
    ]);
    let found = page.compare(revision(&id(0)), revision("head"));
    assert_eq!(
        changes(&found),
        ["> users", "+ users.column mail", "> users.column full_name", "> users.column age"]
    );
    assert_eq!(found.tables[0].old_name.as_deref(), Some("people"));
    let back = page.compare(revision("head"), revision(&id(0)));
    assert_eq!(
        changes(&back),
        ["> people", "- people.column mail", "> people.column name", "> people.column years"]
    );
    let changes_of =
        |key: &str| page.view.revisions.iter().find(|view| view.key == key).and_then(|view| view.changes);
    assert_eq!(
        changes_of(&id(1)).map(|counts| (counts.added, counts.changed, counts.removed)),
        Some((0, 1, 0))
    );
    let found = page.compare(
        file("a.sql", b"CREATE TABLE t (id INTEGER, nickname VARCHAR(40))"),
        file("b.sql", b"CREATE TABLE t (id INTEGER, nick_name VARCHAR(40))"),
    );
    assert_eq!(changes(&found), ["~ t", "+ t.column nick_name", "- t.column nickname"]);
    let proposed: Vec<_> =
        found.proposed.iter().map(|rename| (rename.old.as_str(), rename.new.as_str())).collect();
    assert_eq!(proposed, [("nickname", "nick_name")]);
}

#[test]
fn an_edit_runs_again_from_its_own_revision() {
    let bodies: Vec<String> =
        (0..20).map(|number| format!("op.create_table('t{number}', sa.Column('id', sa.Integer))")).collect();
    let mut page = Page::line(&bodies.iter().map(String::as_str).collect::<Vec<_>>());
    let last = page.parts.last().expect("a part").clone();
    assert_eq!((last.total, last.running), (21, false));
    assert_eq!(page.parts.iter().map(|part| part.frames.len()).sum::<usize>(), 21);
    page.parts.clear();
    let text = script(12, "op.create_table('other', sa.Column('id', sa.Integer))");
    page.send(Request::EditFile { path: "alembic/versions/r12.py".to_owned(), text });
    page.preview();
    assert_eq!(page.parts[0].keep, 13);
    assert_eq!(page.parts.iter().map(|part| part.frames.len()).sum::<usize>(), 8);
    let found = page.compare(revision("base"), revision("head"));
    let names: Vec<&str> = found.tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names.len(), 20);
    assert!(names.contains(&"other") && !names.contains(&"t12"));
    page.parts.clear();
    page.send(Request::CreateFile { path: "notes.txt".to_owned(), text: "x".to_owned() });
    page.preview();
    assert_eq!(page.parts.iter().map(|part| part.frames.len()).max(), Some(20));
}

#[test]
fn a_failed_revision_ends_the_timeline_until_it_is_mended() {
    let mut page = Page::line(&["op.create_table('a', sa.Column('id', sa.Integer))", "op.drop_table('b')"]);
    assert_eq!(page.parts.last().and_then(|part| part.failed.clone()), Some(id(1)));
    let text = script(1, "op.drop_table('a')");
    page.send(Request::EditFile { path: "alembic/versions/r1.py".to_owned(), text });
    page.preview();
    let last = page.parts.last().expect("a part");
    assert_eq!(
        (last.failed.clone(), last.frames.last().map(|frame| frame.removed.clone())),
        (None, Some(vec!["a".to_owned()]))
    );
}

#[test]
fn provenance_tells_who_made_and_changed_what() {
    let mut page = Page::line(&[
        "op.create_table(\n    'people',\n    sa.Column('id', sa.Integer, primary_key=True),\n    sa.Column('name', sa.String(80)),\n)",
        "op.add_column('people', sa.Column('mail', sa.String(80)))\nop.create_index('ix_mail', 'people', ['mail'], unique=True)",
        "op.rename_table('people', 'users')",
        "op.execute('ALTER TABLE users DROP COLUMN name')",
    ]);
    page.send(Request::Provenance { table: "users".to_owned() });
    let found = page.provenance.take().expect("an answer");
    let entries: Vec<String> = found
        .entries
        .iter()
        .map(|entry| {
            let (last, line) = (&entry.place.revision[11..], entry.place.line);
            format!("{:?} {} {} in {last} line {line}", entry.mark, entry.kind, entry.name)
        })
        .collect();
    assert_eq!(
        entries,
        [
            "Added table people in 0 line 12",
            "Added column id in 0 line 14",
            "Added column name in 0 line 15",
            "Added primary key (id) in 0 line 14",
            "Added column mail in 1 line 12",
            "Added index ix_mail in 1 line 13",
            "Renamed table users in 2 line 12",
            "Removed column name in 3 line 12",
        ]
    );
    let author =
        page.view.revisions.iter().find(|view| view.key == id(0)).and_then(|view| view.author.clone());
    assert_eq!(author.as_deref(), Some("Ada"));
}

#[test]
fn a_move_and_copy_tells_what_it_lost() {
    let mut page = Page::line(&[
        "op.execute('CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE, age INTEGER, CHECK (age > 0))')\nop.execute('CREATE INDEX ix_lower ON t (lower(name))')\nop.execute('CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END')\nop.execute(\"INSERT INTO t (name, age) VALUES ('a', 1)\")",
        "with op.batch_alter_table('t', recreate='always') as batch:\n    batch.add_column(sa.Column('extra', sa.Integer))",
    ]);
    page.send(Request::Revision { key: id(1) });
    let detail = page.detail.take().expect("a revision");
    let operations = detail.upgrade.expect("it ran").operations;
    let batch = operations.iter().find_map(|operation| operation.batch.clone()).expect("a move and copy");
    assert_eq!(batch.table, "t");
    let kinds: Vec<&str> = batch.steps.iter().map(|step| step.kind.as_str()).collect();
    assert_eq!(&kinds[..4], ["create", "copy", "drop", "rename"]);
    assert_eq!(batch.steps[1].title, "Copy the row of t into it");
    for lost in [
        "AUTOINCREMENT of the primary key",
        "COLLATE NOCASE of name",
        "CHECK without a name (age > 0)",
        "index over an expression ix_lower",
        "trigger tr",
    ] {
        assert!(batch.lost.iter().any(|text| text == lost), "{lost} in {:?}", batch.lost);
    }
    assert_eq!(batch.changed, ["add_column t.extra"]);
}

#[test]
fn a_move_and_copy_on_the_way_down_tells_what_it_lost() {
    let mut page = Page::line(&[
        "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.Text))",
        "op.add_column('t', sa.Column('age', sa.Integer))\n---\nwith op.batch_alter_table('t', recreate='always') as batch:\n    batch.drop_column('age')",
    ]);
    page.send(Request::Command { line: "upgrade head".to_owned() });
    page.send(Request::Sql {
        text: "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END".to_owned(),
        explain: false,
    });
    page.send(Request::Command { line: "downgrade -1".to_owned() });
    page.send(Request::Revision { key: id(1) });
    let operations = page.detail.take().expect("a revision").downgrade.expect("it ran").operations;
    let batch = operations.iter().find_map(|operation| operation.batch.clone()).expect("a move and copy");
    assert_eq!(batch.lost, ["trigger tr"]);
    assert_eq!(batch.changed, ["drop_column t.age"]);
}
