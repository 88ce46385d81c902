//! Databases in and out: files, dumps, which revision they match, and what is written.

use std::io::Write as _;
use std::path::Path;

use stillroom::database::sqlite::Sqlite;
use stillroom::database::{Database, Scalar};
use stillroom::engine::transfer::{dump, incoming};
use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{
    Event, ExportFormat, ExportScope, OpenedDatabase, Request, RevisionMatch, WorkspaceView,
};

fn environment() -> Environment {
    Environment {
        clock: || 1_761_382_492_000.0,
        random: |bytes| bytes.fill(0xab),
        sqlite_target: None,
        variables: Vec::new(),
        x_arguments: Vec::new(),
    }
}

struct Page {
    engine: Engine,
    view: WorkspaceView,
    opened: Option<OpenedDatabase>,
    exported: Option<(String, Vec<u8>)>,
    refusal: Option<(String, Option<String>)>,
}

impl Page {
    fn sample() -> Self {
        let mut page = Self {
            engine: Engine::new(environment()),
            view: WorkspaceView::default(),
            opened: None,
            exported: None,
            refusal: None,
        };
        page.send(Request::OpenSample { slug: "resume-modifier".to_owned() });
        page
    }

    fn send(&mut self, request: Request) {
        self.refusal = None;
        let (mut events, engine) = (Vec::new(), &mut self.engine);
        engine.handle(request, &mut |event| events.push(event));
        for event in events {
            match event {
                Event::Workspace(view) => self.view = *view,
                Event::DatabaseOpened(opened) => self.opened = Some(*opened),
                Event::Exported { name, bytes, .. } => self.exported = Some((name, bytes)),
                Event::Failed { message, help } => self.refusal = Some((message, help)),
                _ => {}
            }
        }
    }

    fn command(&mut self, line: &str) {
        self.send(Request::Command { line: line.to_owned() });
        assert_eq!(self.refusal, None, "{line}");
    }

    fn open(&mut self, name: &str, bytes: &[u8]) -> OpenedDatabase {
        self.send(Request::OpenDatabase { name: name.to_owned(), bytes: bytes.to_vec() });
        assert_eq!(self.refusal, None, "{name}");
        self.opened.take().expect("an opened database")
    }

    fn refused(&mut self, name: &str, bytes: &[u8]) -> (String, String) {
        self.send(Request::OpenDatabase { name: name.to_owned(), bytes: bytes.to_vec() });
        let (message, help) = self.refusal.clone().expect("a refusal");
        (message, help.unwrap_or_default())
    }

    /// What the working database holds, as SQL.
    fn content(&mut self) -> String {
        self.send(Request::Export { format: ExportFormat::Dump, scope: ExportScope::default() });
        String::from_utf8(self.exported.take().expect("a document").1).expect("text")
    }

    fn file(&mut self) -> Vec<u8> {
        self.send(Request::Export { format: ExportFormat::Sqlite, scope: ExportScope::default() });
        self.exported.take().expect("a document").1
    }
}

fn made(script: &[&str]) -> Vec<u8> {
    let mut database = Sqlite::in_memory().expect("memory");
    for sql in script {
        database.run(sql, &[]).expect(sql);
    }
    database.snapshot().expect("bytes")
}

fn with(bytes: &[u8], script: &[&str]) -> Vec<u8> {
    let mut database = Sqlite::in_memory().expect("memory");
    database.restore(bytes).expect("a database");
    for sql in script {
        database.run(sql, &[]).expect(sql);
    }
    database.snapshot().expect("bytes")
}

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/transfer").join(name);
    std::fs::read(path).expect(name)
}

fn rows(bytes: &[u8], sql: &str) -> Vec<Vec<Scalar>> {
    let mut database = Sqlite::in_memory().expect("memory");
    database.restore(bytes).expect("a database");
    database.run(sql, &[]).expect(sql).rows
}

fn matched(opened: OpenedDatabase) -> RevisionMatch {
    opened.matched.expect("a match")
}

#[test]
fn tables_made_by_hand_are_known_stamped_and_migrated_on() {
    let mut made = Page::sample();
    made.command("upgrade f2eae0e50079");
    let bytes =
        with(&made.file(), &["DROP TABLE alembic_version", "CREATE INDEX ix_by_hand ON users (email)"]);
    let mut page = Page::sample();
    let found = matched(page.open("production.sqlite", &bytes));
    assert_eq!(found.verdict, "This is revision f2eae0e50079, plus index ix_by_hand on users.");
    assert_eq!(found.stated, None);
    let stamp = found.stamp.expect("an offer");
    assert_eq!(stamp, "stamp f2eae0e50079");
    page.command(&stamp);
    page.command("upgrade head");
    assert_eq!(page.view.database.current, ["fb1896cfb4de"]);
}

#[test]
fn a_version_table_that_lies_is_found_out() {
    let mut made = Page::sample();
    made.command("upgrade f2eae0e50079");
    let bytes = with(&made.file(), &["UPDATE alembic_version SET version_num = '02dfd41ec2cd'"]);
    let mut page = Page::sample();
    let found = matched(page.open("lies.db", &bytes));
    assert!(found.exact);
    assert!(
        found
            .verdict
            .starts_with("This is revision f2eae0e50079; its version table says 02dfd41ec2cd, from which "),
        "{}",
        found.verdict
    );
    page.command(&found.stamp.expect("an offer"));
    assert_eq!(page.view.database.current, ["f2eae0e50079"]);
    let bytes = with(&bytes, &["UPDATE alembic_version SET version_num = 'ffffffffffff'"]);
    let found = matched(page.open("unknown.db", &bytes));
    assert_eq!(
        found.verdict,
        "This is revision f2eae0e50079; its version table says ffffffffffff, which is none of these revisions."
    );
    page.command(&found.stamp.expect("an offer"));
    assert_eq!(page.view.database.current, ["f2eae0e50079"]);
}

#[test]
fn what_is_opened_stands_beside_what_was_there_and_can_be_taken_back() {
    let mut page = Page::sample();
    page.command("upgrade head");
    let before = page.content();
    let opened = page.open("folder/Copy.sqlite", &made(&["CREATE TABLE other (id INTEGER)"]));
    assert_eq!(
        (opened.database.as_str(), opened.tables, opened.kind.as_str()),
        ("Copy", 1, "SQLite database")
    );
    assert_eq!(matched(opened).verdict, "None of its tables is made by these revisions.");
    assert_eq!(
        page.view.databases.iter().map(|view| view.name.as_str()).collect::<Vec<_>>(),
        ["development", "Copy"]
    );
    page.send(Request::Undo);
    assert_eq!(page.view.databases.len(), 1);
    assert_eq!(page.content(), before);
}

#[test]
fn what_is_no_sound_database_is_refused_with_words_and_nothing_changes() {
    let mut page = Page::sample();
    page.command("upgrade head");
    let before = page.file();
    let big = made(&[
        "CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)",
        "INSERT INTO t WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT n, hex(zeroblob(40)) FROM c",
    ]);
    let cut = page.refused("x.sqlite", &big[..big.len() / 2]);
    assert_eq!(
        cut.0,
        format!("x.sqlite is cut short: it has {} bytes, and its header says {}", big.len() / 2, big.len())
    );
    let mut corrupt = big.clone();
    corrupt[3 * 4096..5 * 4096].fill(0x5a);
    let (message, help) = page.refused("x.sqlite", &corrupt);
    assert!(message.starts_with("x.sqlite is damaged: "), "{message}");
    assert_eq!(
        help,
        "Nothing was changed. Save what is there with: sqlite3 FILE .recover > saved.sql, and open that."
    );
    let mut schema = big;
    schema[100..300].fill(0xff);
    assert!(page.refused("x.sqlite", &schema).0.starts_with("x.sqlite is damaged: "));
    let encrypted: Vec<u8> =
        (0..8192_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(page.refused("secret.db", &encrypted).0, "secret.db: file is not a database");
    assert_eq!(
        page.refused("secret.bin", &encrypted).0,
        "secret.bin is neither a SQLite database nor SQL text"
    );
    assert_eq!(page.refused("empty.db", &[]).0, "empty.db is empty");
    assert_eq!(page.refused("x.sql", b"-- nothing\n").0, "x.sql holds no SQL statement");
    assert_eq!(
        page.refused("x.sql", b"CREATE TABLE a (id INTEGER);\nCREATE TABLE a (id INTEGER);").0,
        "x.sql, line 2: table a already exists"
    );
    assert_eq!(
        page.refused("x.sql", b"ATTACH 'other.db' AS o;").0,
        "x.sql, line 1: ATTACH is refused: a dump makes one database"
    );
    assert_eq!(
        page.refused("c.dump", &fixture("custom.dump")).0,
        "c.dump is a dump of PostgreSQL in its custom format"
    );
    let mut gzip = vec![0x1f, 0x8b];
    gzip.extend([0; 40]);
    assert!(page.refused("x.sql.gz", &gzip).0.starts_with("x.sql.gz cannot be unpacked: "));
    assert_eq!(page.file(), before);
    assert_eq!(page.view.databases.len(), 1);
}

#[test]
fn a_file_in_wal_mode_is_taken_and_says_what_may_be_missing() {
    let mut bytes = made(&["CREATE TABLE t (id INTEGER)", "INSERT INTO t VALUES (1)"]);
    (bytes[18], bytes[19]) = (2, 2);
    let found = incoming::read(&environment(), "w.db", bytes).expect("a database");
    assert_eq!(rows(&found.bytes, "SELECT id FROM t"), [[Scalar::Integer(1)]]);
    assert_eq!(found.notices.len(), 1);
    assert!(found.notices[0].starts_with("w.db is in WAL mode."), "{:?}", found.notices);
}

#[test]
fn rows_that_refer_to_nothing_are_told() {
    let bytes = made(&[
        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE b (a INTEGER REFERENCES a (id))",
        "INSERT INTO b VALUES (1), (2), (NULL)",
    ]);
    let found = incoming::read(&environment(), "x.db", bytes).expect("a database");
    assert_eq!(found.notices, ["2 rows refer to rows that are not there, first in b"]);
}

#[test]
fn a_dump_of_sqlite_comes_back_equal_plain_and_gzipped() {
    let mut page = Page::sample();
    page.command("upgrade head");
    page.command("fill --rows 30");
    let file = page.file();
    page.send(Request::Export { format: ExportFormat::Dump, scope: ExportScope::default() });
    let (name, text) = page.exported.take().expect("a dump");
    assert!(name.ends_with(".sql"), "{name}");
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(&text).expect("gzip");
    let gzip = encoder.finish().expect("gzip");
    for (name, bytes) in [("dump.sql", text.clone()), ("dump.sql.gz", gzip)] {
        let found = incoming::read(&environment(), name, bytes).expect("a database");
        let mut database = Sqlite::in_memory().expect("memory");
        database.restore(&found.bytes).expect("a database");
        assert_eq!(dump(&mut database).expect("a dump").into_bytes(), text);
        assert_eq!(
            rows(&found.bytes, "SELECT * FROM users ORDER BY 1"),
            rows(&file, "SELECT * FROM users ORDER BY 1")
        );
        assert!(found.left_out.is_empty());
    }
    let found = matched(page.open("dump.sql", &text));
    assert!(found.exact && found.stamp.is_none(), "{found:?}");
}

/// Made by `pg_dump` 15 of a small database; `shop.inserts.sql` with `--inserts`.
#[test]
fn a_dump_of_postgresql_is_taken_over_with_its_rows() {
    for name in ["shop.pg.sql", "shop.inserts.sql"] {
        let found = incoming::read(&environment(), name, fixture(name)).expect(name);
        assert_eq!(found.kind, "dump of PostgreSQL");
        let integer = Scalar::Integer;
        let text = |text: &str| Scalar::Text(text.to_owned());
        assert_eq!(
            rows(
                &found.bytes,
                "SELECT id, email, active, mood, tags, photo, settings, made FROM users ORDER BY id"
            ),
            [
                vec![
                    integer(1),
                    text("ada@x.org"),
                    integer(1),
                    text("happy"),
                    text("[\"a\",\"b c\"]"),
                    Scalar::Blob(vec![0, 255]),
                    text("{\"k\": [1]}"),
                    text("2024-01-02 03:04:05+00"),
                ],
                vec![
                    integer(2),
                    text("tab\there\nand\\back"),
                    integer(0),
                    text("happy"),
                    Scalar::Null,
                    Scalar::Null,
                    Scalar::Null,
                    Scalar::Null,
                ],
            ],
            "{name}"
        );
        assert_eq!(
            rows(&found.bytes, "SELECT id, user_id, body, price FROM posts ORDER BY id"),
            [
                [integer(1), integer(1), text("first; with -- signs"), Scalar::Real(12.5)],
                [integer(2), integer(1), Scalar::Null, Scalar::Null],
                [integer(3), integer(2), text("\\."), integer(0)],
            ],
            "{name}"
        );
        assert_eq!(rows(&found.bytes, "SELECT what FROM \"audit.log\""), [[text("made")]]);
        assert_eq!(rows(&found.bytes, "SELECT email FROM active_users"), [[text("ada@x.org")]]);
        let mut database = Sqlite::in_memory().expect("memory");
        database.restore(&found.bytes).expect("a database");
        let schema = database.schema().expect("a schema");
        let posts = schema.table("posts").expect("posts");
        assert_eq!(posts.foreign_keys[0].on_delete.as_deref(), Some("CASCADE"));
        assert_eq!(posts.indexes[0].predicate.as_deref(), Some("(body IS NOT NULL)"));
        let users = schema.table("users").expect("users");
        assert_eq!(users.primary_key.as_ref().map(|key| key.columns.join(",")).as_deref(), Some("id"));
        assert_eq!(users.unique_constraints.len(), 1);
        let left: Vec<&str> =
            found.left_out.iter().filter_map(|line| line.split_once(": ")).map(|(_, what)| what).collect();
        let expected = [
            "CREATE SCHEMA was passed over: SQLite has no schemas: a table 'a' of schema 's' is the table 's.a' here",
            "ALTER SCHEMA was passed over: SQLite has no schemas",
            "ALTER TYPE was passed over: SQLite has no types of its own",
            "CREATE FUNCTION was passed over: SQLite has no stored functions",
            "ALTER FUNCTION was passed over: SQLite has no stored functions",
            "ALTER TABLE … OWNER TO was passed over: nothing depends on it here",
            "ALTER TABLE … ADD GENERATED was passed over: nothing depends on it here",
            "CREATE SEQUENCE was passed over: SQLite has no sequences: an INTEGER PRIMARY KEY numbers its own rows",
            "ALTER SEQUENCE was passed over: SQLite has no sequences",
            "ALTER TABLE … SET DEFAULT nextval was passed over: nothing depends on it here",
            "Index 'ix_tags' is an ordinary one: SQLite has no gin indexes",
            "CREATE TRIGGER was passed over: its function is not written in SQL",
        ];
        assert_eq!(left, expected);
    }
}

#[test]
fn rows_of_a_table_are_written() {
    let mut page = Page::sample();
    page.command("upgrade head");
    page.send(Request::Export {
        format: ExportFormat::Csv,
        scope: ExportScope { tables: vec!["alembic_version".into()], ..ExportScope::default() },
    });
    assert_eq!(
        page.exported.take(),
        Some(("alembic_version.csv".to_owned(), b"version_num\r\nfb1896cfb4de\r\n".to_vec()))
    );
    page.send(Request::Export {
        format: ExportFormat::Rows,
        scope: ExportScope { tables: vec!["nothing".into()], ..ExportScope::default() },
    });
    assert_eq!(
        page.refusal.as_ref().map(|(message, _)| message.as_str()),
        Some("There is no such table in the working database")
    );
}

const MODELS: &str = "from sqlalchemy import Column, ForeignKey, Integer, String\nfrom sqlalchemy.orm import declarative_base\nBase = declarative_base()\nclass User(Base):\n    __tablename__ = 'users'\n    id = Column(Integer, primary_key=True)\n    name = Column(String(80), nullable=False)\nclass Post(Base):\n    __tablename__ = 'posts'\n    id = Column(Integer, primary_key=True)\n    user_id = Column(Integer, ForeignKey('users.id'))\n";

const SEED: &str = "from sqlalchemy import create_engine\nfrom sqlalchemy.orm import Session\nfrom models import Post, User\ndef seed_data():\n    with Session(create_engine('sqlite:///app.db')) as session:\n        session.query(Post).delete()\n        session.query(User).delete()\n        user = User(name='ada')\n        session.add(user)\n        session.flush()\n        session.add(Post(user_id=user.id))\n        session.commit()\n        print('seeded')\nif __name__ == '__main__':\n    seed_data()\n";

/// A project whose application makes the first tables: the revision only changes them.
fn project() -> Page {
    let revision = "from alembic import op\nimport sqlalchemy as sa\nrevision = 'aaaaaaaaaaaa'\ndown_revision = None\ndef upgrade():\n    pass\ndef downgrade():\n    pass\n";
    let second = "from alembic import op\nimport sqlalchemy as sa\nrevision = 'bbbbbbbbbbbb'\ndown_revision = 'aaaaaaaaaaaa'\ndef upgrade():\n    op.add_column('users', sa.Column('age', sa.Integer))\ndef downgrade():\n    op.drop_column('users', 'age')\n";
    let mut page = Page::sample();
    let files = [
        ("alembic/versions/a.py", revision),
        ("alembic/versions/b.py", second),
        ("models.py", MODELS),
        ("scripts/seed.py", SEED),
        ("scripts/bad_script.py", "import nowhere\nif nowhere.x():\n    pass\n"),
    ];
    let upload = |(path, text): (&str, &str)| stillroom::protocol::FileUpload {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    page.send(Request::OpenFiles { name: "own".into(), files: files.into_iter().map(upload).collect() });
    assert_eq!(page.refusal, None);
    page
}

#[test]
fn models_make_the_first_tables_and_a_seed_script_fills_them_again_and_again() {
    let mut page = project();
    page.command("create_all models.py --stamp aaaaaaaaaaaa");
    page.command("seed --then head");
    page.command("seed");
    let file = page.file();
    let expected = [[Scalar::Text("ada".into()), Scalar::Null]];
    assert_eq!(rows(&file, "SELECT name, age FROM users"), expected);
    assert_eq!(rows(&file, "SELECT count(*) FROM posts"), [[Scalar::Integer(1)]]);
    assert_eq!(page.view.database.current, ["bbbbbbbbbbbb"]);
    page.send(Request::Undo);
    page.send(Request::Undo);
    page.send(Request::Undo);
    assert_eq!(rows(&page.file(), "SELECT count(*) FROM users"), [[Scalar::Integer(0)]]);
}

#[test]
fn a_script_that_fails_leaves_nothing() {
    let mut page = project();
    page.command("create_all models.py");
    let before = page.content();
    page.send(Request::Command { line: "seed bad_script.py".into() });
    let (message, _) = page.refusal.clone().expect("a refusal");
    assert!(message.starts_with("scripts/bad_script.py: "), "{message}");
    assert_eq!(page.content(), before);
    page.send(Request::Command { line: "seed nothing.sql".into() });
    assert_eq!(
        page.refusal.as_ref().map(|(message, _)| message.as_str()),
        Some("There is no file 'nothing.sql' in this project")
    );
}
