//! SQLite, natively and in wasm, through rusqlite; the only place where rusqlite appears.
//!
//! Every connection is set up explicitly, because the two builds differ in their defaults
//! (foreign keys, page size, double-quoted strings): see [`Sqlite::set_up`].

mod declaration;
mod error;
#[cfg(not(target_arch = "wasm32"))]
mod held;
mod reflection;
mod target;
mod token;

use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::functions::FunctionFlags;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::types::{Value as SqlValue, ValueRef};
use rusqlite::{Batch, Connection, MAIN_DB, Statement};

use crate::database::{Database, DatabaseError, ErrorKind, Mark, Outcome, Scalar};
use crate::schema::Schema;

use error::convert;
#[cfg(not(target_arch = "wasm32"))]
pub use held::HeldFile;

/// How many virtual machine instructions pass between two looks at the budget.
const PROGRESS_INTERVAL: i32 = 10_000;

/// Largest database held in memory, in pages of 4096 bytes: 1 GiB, so that a runaway insert fails
/// with "database or disk is full" instead of ending the tab.
const MAX_PAGES: u32 = 262_144;

/// Virtual machine instructions that one statement may take unless told otherwise. About 100 million run in a
/// second natively.
const STATEMENT_BUDGET: u64 = 20_000_000_000;

/// A connection to one SQLite database.
pub struct Sqlite {
    connection: Connection,
    spent: Arc<AtomicU64>,
    /// Virtual machine instructions that one statement may take.
    budget: u64,
    in_memory: bool,
    /// The version of SQLite this is held to.
    target: Option<(u32, u32)>,
    /// The schema as it was read last, until a statement may have changed it, with its `schema_version`.
    known: Option<(i64, Schema)>,
    reader: reflection::Reader,
    /// Statements that may have changed something, and restores.
    writes: u64,
    /// Most rows that the next result holds.
    most: usize,
    /// A copy of the content, whose pages are used again for the next one.
    marked: Option<Connection>,
}

impl std::fmt::Debug for Sqlite {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Sqlite").field("in_memory", &self.in_memory).finish_non_exhaustive()
    }
}

impl Sqlite {
    /// A new, empty database in memory.
    ///
    /// # Errors
    /// Out of memory.
    pub fn in_memory() -> Result<Self, DatabaseError> {
        Self::set_up(Connection::open_in_memory().map_err(|error| convert(&error))?, true)
    }

    /// A database file, made if it is not there.
    ///
    /// # Errors
    /// `unable to open database file`; `file is not a database` comes with the first statement.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn open(path: &std::path::Path) -> Result<Self, DatabaseError> {
        Self::set_up(Connection::open(path).map_err(|error| convert(&error))?, false)
    }

    /// Makes all builds behave alike: foreign keys off (as CPython's sqlite3 and so Alembic finds
    /// them), pages of 4096 bytes, double-quoted strings accepted, `regexp` and `floor` there, as
    /// SQLAlchemy's pysqlite dialect registers them.
    fn set_up(connection: Connection, in_memory: bool) -> Result<Self, DatabaseError> {
        let spent = Arc::new(AtomicU64::new(0));
        let mut database = Self {
            connection,
            spent,
            budget: STATEMENT_BUDGET,
            in_memory,
            target: None,
            known: None,
            reader: reflection::Reader::default(),
            writes: 0,
            most: usize::MAX,
            marked: None,
        };
        database.configure().map_err(|error| convert(&error))?;
        Ok(database)
    }

    fn configure(&mut self) -> rusqlite::Result<()> {
        self.watch()?;
        self.authorize()?;
        let connection = &self.connection;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, false)?;
        connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA page_size = 4096;")?;
        if self.in_memory {
            connection.execute_batch(&format!("PRAGMA max_page_count = {MAX_PAGES};"))?;
        }
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
        connection.create_scalar_function("regexp", 2, flags, |context| {
            let (pattern, text) = (context.get::<Option<String>>(0)?, context.get::<Option<String>>(1)?);
            let (Some(pattern), Some(text)) = (pattern, text) else { return Ok(None) };
            let regex = fancy_regex::Regex::new(&pattern)
                .map_err(|error| rusqlite::Error::UserFunctionError(Box::new(error)))?;
            regex
                .is_match(&text)
                .map(Some)
                .map_err(|error| rusqlite::Error::UserFunctionError(Box::new(error)))
        })?;
        connection.create_scalar_function("floor", 1, flags, |context| {
            Ok(context.get::<Option<f64>>(0)?.map(f64::floor))
        })
    }

    /// Refuses the functions that came after the version this is held to.
    fn authorize(&mut self) -> rusqlite::Result<()> {
        let Some(target) = self.target else {
            return self.connection.authorizer(None::<fn(AuthContext<'_>) -> Authorization>);
        };
        self.connection.authorizer(Some(move |context: AuthContext<'_>| match context.action {
            AuthAction::Function { function_name } if target::is_newer_function(target, function_name) => {
                Authorization::Deny
            }
            _ => Authorization::Allow,
        }))
    }

    /// Stops each statement after its budget, as [`ErrorKind::Interrupted`].
    fn watch(&mut self) -> rusqlite::Result<()> {
        let spent = Arc::clone(&self.spent);
        let budget = self.budget;
        self.connection.progress_handler(
            PROGRESS_INTERVAL,
            Some(move || spent.fetch_add(PROGRESS_INTERVAL as u64, Ordering::Relaxed) > budget),
        )
    }

    fn run_statement(&mut self, sql: &str, parameters: &[Scalar]) -> Result<Outcome, DatabaseError> {
        self.spent.store(0, Ordering::Relaxed);
        let mut batch = Batch::new(&self.connection, sql);
        let Some(mut statement) = batch.next().map_err(|error| convert(&error))? else {
            return Ok(Outcome::default());
        };
        // A second statement that does not even parse is a second statement all the same.
        if !matches!(batch.next(), Ok(None)) {
            return Err(DatabaseError {
                kind: ErrorKind::Programming,
                message: "You can only execute one statement at a time.".into(),
                offset: None,
            });
        }
        bind(&mut statement, parameters)?;
        let before = self.connection.total_changes();
        let ends = crate::sql::first_words(sql).next().is_some_and(|word| word.starts_with("ROLLBACK"));
        if ends || !statement.readonly() {
            self.writes += 1;
        }
        let mut outcome = collect(&mut statement, self.most).map_err(|error| convert(&error))?;
        drop(statement);
        if self.connection.total_changes() != before {
            outcome.rows_affected = self.connection.changes();
        }
        outcome.last_insert_id = self.connection.last_insert_rowid();
        Ok(outcome)
    }
}

impl Database for Sqlite {
    fn run(&mut self, sql: &str, parameters: &[Scalar]) -> Result<Outcome, DatabaseError> {
        if let Some(error) = self.target.and_then(|target| target::newer_alteration(target, sql)) {
            return Err(error);
        }
        if !keeps_schema(sql) {
            self.known = None;
        }
        let result = self.run_statement(sql, parameters).map_err(target::reword);
        // An error may have undone a transaction, and the schema with it.
        if result.is_err() {
            self.known = None;
        }
        result
    }

    fn run_at_most(&mut self, sql: &str, most: usize) -> Result<(Outcome, bool), DatabaseError> {
        self.most = most.saturating_add(1);
        let result = self.run(sql, &[]);
        self.most = usize::MAX;
        let mut outcome = result?;
        let more = outcome.rows.len() > most;
        outcome.rows.truncate(most);
        Ok((outcome, more))
    }

    fn writes(&self) -> Option<u64> {
        self.in_memory.then_some(self.writes)
    }

    fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    fn schema(&mut self) -> Result<Schema, DatabaseError> {
        self.spent.store(0, Ordering::Relaxed);
        let version = self.connection.pragma_query_value(None, "schema_version", |row| row.get::<_, i64>(0));
        let version = version.map_err(|error| convert(&error))?;
        if let Some((_, schema)) = self.known.as_ref().filter(|(known, _)| *known == version) {
            return Ok(schema.clone());
        }
        let schema = self.reader.read(&self.connection).map_err(|error| convert(&error))?;
        self.known = Some((version, schema.clone()));
        Ok(schema)
    }

    fn has_table(&mut self, name: &str) -> Result<bool, DatabaseError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = ?1)";
        self.connection.query_row(sql, [name], |row| row.get(0)).map_err(|error| convert(&error))
    }

    fn snapshot(&mut self) -> Result<Vec<u8>, DatabaseError> {
        let bytes = self.connection.serialize(MAIN_DB).map_err(|error| convert(&error))?;
        Ok(bytes.to_vec())
    }

    fn restore(&mut self, bytes: &[u8]) -> Result<(), DatabaseError> {
        self.spent.store(0, Ordering::Relaxed);
        self.known = None;
        self.writes += 1;
        let restored = copy_into(&mut self.connection, bytes);
        restored.and_then(|()| self.configure()).map_err(|error| convert(&error))
    }

    fn mark(&mut self) -> Result<Mark, DatabaseError> {
        self.spent.store(0, Ordering::Relaxed);
        // A kept copy whose pages have another size cannot take the content.
        let again = self.marked.take().and_then(|kept| copy_of(&self.connection, kept).ok());
        let copy = match again {
            Some(copy) => Ok(copy),
            None => without_journal().and_then(|fresh| copy_of(&self.connection, fresh)),
        };
        self.marked = Some(copy.map_err(|error| convert(&error))?);
        Ok(Mark::Kept)
    }

    fn go_back(&mut self, mark: &Mark) -> Result<(), DatabaseError> {
        if let Mark::Bytes(bytes) = mark {
            return self.restore(bytes);
        }
        let Some(copy) = self.marked.take() else { return Ok(()) };
        self.spent.store(0, Ordering::Relaxed);
        self.known = None;
        self.writes += 1;
        let restored = copy_over(&copy, &mut self.connection);
        restored.and_then(|()| self.configure()).map_err(|error| convert(&error))
    }

    fn forget_mark(&mut self) {
        self.marked = None;
    }

    fn hold_to(&mut self, version: Option<(u32, u32)>) -> Result<(), DatabaseError> {
        // A new authorizer makes SQLite prepare every statement again.
        if self.target == version {
            return Ok(());
        }
        self.target = version;
        self.authorize().map_err(|error| convert(&error))
    }

    fn set_budget(&mut self, instructions: u64) -> Result<(), DatabaseError> {
        self.budget = instructions;
        self.watch().map_err(|error| convert(&error))
    }

    fn version(&self) -> String {
        match self.target {
            Some((major, minor)) => format!("{major}.{minor}.0"),
            None => rusqlite::version().to_owned(),
        }
    }
}

/// Whether a statement leaves the schema as it is: it reads or changes rows, or marks a place in a
/// transaction. Anything else, ROLLBACK among it, may change it.
fn keeps_schema(sql: &str) -> bool {
    const KEEPING: &[&str] = &[
        "SELECT",
        "INSERT",
        "UPDATE",
        "DELETE",
        "REPLACE",
        "WITH",
        "VALUES",
        "SAVEPOINT",
        "RELEASE",
        "BEGIN",
        "COMMIT",
        "EXPLAIN",
    ];
    let trimmed = sql.trim_start();
    let word = trimmed.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
    if word.eq_ignore_ascii_case("PRAGMA") {
        return !trimmed.contains('=');
    }
    let lower = trimmed.to_ascii_lowercase();
    let by_hand = lower.contains("sqlite_master") || lower.contains("sqlite_schema");
    KEEPING.iter().any(|keeping| word.eq_ignore_ascii_case(keeping))
        && (!by_hand || word.eq_ignore_ascii_case("SELECT"))
}

/// Copies a database file's bytes over the connection's content; no bytes mean an empty database.
fn copy_into(connection: &mut Connection, bytes: &[u8]) -> rusqlite::Result<()> {
    let mut source = Connection::open_in_memory()?;
    if !bytes.is_empty() {
        source.deserialize_read_exact(MAIN_DB, Cursor::new(bytes), bytes.len(), false)?;
        source.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    }
    copy_over(&source, connection)
}

/// Ends what is open on `connection`, and replaces its content by that of `source`.
fn copy_over(source: &Connection, connection: &mut Connection) -> rusqlite::Result<()> {
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    Backup::new(source, connection)?.run_to_completion(i32::MAX, std::time::Duration::ZERO, None)
}

/// A database in memory that is only copied into: what it held need not come back.
fn without_journal() -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    connection.execute_batch("PRAGMA journal_mode = OFF")?;
    Ok(connection)
}

/// `kept` with the content of `source`.
fn copy_of(source: &Connection, mut kept: Connection) -> rusqlite::Result<Connection> {
    copy_over(source, &mut kept)?;
    Ok(kept)
}

fn bind(statement: &mut Statement<'_>, parameters: &[Scalar]) -> Result<(), DatabaseError> {
    let expected = statement.parameter_count();
    if expected != parameters.len() {
        let message = format!(
            "Incorrect number of bindings supplied. The current statement uses {expected}, and there are {} supplied.",
            parameters.len()
        );
        return Err(DatabaseError { kind: ErrorKind::Programming, message, offset: None });
    }
    for (index, parameter) in parameters.iter().enumerate() {
        let value = match parameter {
            Scalar::Null => SqlValue::Null,
            Scalar::Integer(integer) => SqlValue::Integer(*integer),
            Scalar::Real(real) => SqlValue::Real(*real),
            Scalar::Text(text) => SqlValue::Text(text.clone()),
            Scalar::Blob(bytes) => SqlValue::Blob(bytes.clone()),
        };
        statement.raw_bind_parameter(index + 1, value).map_err(|error| convert(&error))?;
    }
    Ok(())
}

fn collect(statement: &mut Statement<'_>, most: usize) -> rusqlite::Result<Outcome> {
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let declared_types = statement.columns().map(|column| column.decl_type().map(str::to_owned)).collect();
    let mut outcome = Outcome { columns, declared_types, ..Outcome::default() };
    let width = outcome.columns.len();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        let values = (0..width).map(|index| row.get_ref(index).map(scalar)).collect::<Result<_, _>>()?;
        outcome.rows.push(values);
        if outcome.rows.len() >= most {
            break;
        }
    }
    Ok(outcome)
}

fn scalar(value: ValueRef<'_>) -> Scalar {
    match value {
        ValueRef::Null => Scalar::Null,
        ValueRef::Integer(integer) => Scalar::Integer(integer),
        ValueRef::Real(real) => Scalar::Real(real),
        ValueRef::Text(bytes) => Scalar::Text(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => Scalar::Blob(bytes.to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database(script: &[&str]) -> Sqlite {
        let mut database = Sqlite::in_memory().expect("memory");
        for sql in script {
            database.run(sql, &[]).expect(sql);
        }
        database
    }

    #[test]
    fn a_schema_is_read_again_when_it_may_have_changed() {
        let mut database = database(&["CREATE TABLE a (id INTEGER)", "BEGIN", "CREATE TABLE b (id INTEGER)"]);
        let names = |database: &mut Sqlite| -> Vec<String> {
            database.schema().expect("a schema").tables.iter().map(|table| table.name.clone()).collect()
        };
        assert_eq!(names(&mut database), ["a", "b"]);
        database.run("INSERT INTO b VALUES (1)", &[]).expect("a row");
        assert_eq!(names(&mut database), ["a", "b"]);
        database.run("ROLLBACK", &[]).expect("a rollback");
        assert_eq!(names(&mut database), ["a"]);
        database.run("CREATE TABLE c (id INTEGER)", &[]).expect("a table");
        assert_eq!(names(&mut database), ["a", "c"]);
        assert_eq!((database.has_table("c"), database.has_table("b")), (Ok(true), Ok(false)));
    }

    #[test]
    fn what_a_virtual_table_keeps_is_not_among_the_tables() {
        let mut database =
            database(&["CREATE TABLE docs_own (id INTEGER)", "create virtual table docs USING fts5(body)"]);
        let schema = database.schema().expect("a schema");
        let names = |tables: &[std::rc::Rc<crate::schema::Table>]| -> Vec<String> {
            tables.iter().map(|table| table.name.clone()).collect()
        };
        assert_eq!(names(&schema.tables), ["docs_own", "docs"]);
        assert_eq!(
            names(&schema.shadow_tables),
            ["docs_data", "docs_idx", "docs_content", "docs_docsize", "docs_config"]
        );
    }

    #[test]
    fn reads_back_what_the_pragmas_leave_out() {
        let mut database = database(&[
            "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, \"e mail\" VARCHAR(80) COLLATE NOCASE CONSTRAINT uq_mail UNIQUE, age INTEGER CONSTRAINT ck_age CHECK (age > 0 AND (age < 200)), twice INTEGER GENERATED ALWAYS AS (age * 2) STORED)",
            "CREATE TABLE posts (a INTEGER, b INTEGER, c INTEGER, CONSTRAINT pk_posts PRIMARY KEY (b, a), CONSTRAINT fk_c FOREIGN KEY(c) REFERENCES users ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (a, b) REFERENCES posts (b, a), CHECK (a <> b))",
            "CREATE UNIQUE INDEX ix ON posts (c DESC, lower(b)) WHERE c > 3",
            "CREATE VIEW v AS SELECT 1",
            "CREATE TRIGGER t AFTER INSERT ON posts BEGIN SELECT 1; END",
        ]);
        let schema = database.schema().expect("schema");
        let users = schema.table("users").expect("users");
        assert!(users.autoincrement);
        assert_eq!(users.unique_constraints[0].name.as_deref(), Some("uq_mail"));
        assert_eq!(users.unique_constraints[0].columns, ["e mail"]);
        assert_eq!(users.columns[1].collation.as_deref(), Some("NOCASE"));
        assert_eq!(users.check_constraints[0].name.as_deref(), Some("ck_age"));
        assert_eq!(users.check_constraints[0].expression, "age > 0 AND (age < 200)");
        assert_eq!(users.columns[3].type_name, "INTEGER");
        assert_eq!(
            users.columns[3].generated,
            Some(crate::schema::Generated { expression: "age * 2".into(), stored: true })
        );
        let posts = schema.table("posts").expect("posts");
        let key = posts.primary_key.as_ref().expect("key");
        assert_eq!((key.name.as_deref(), key.columns.join(",")), (Some("pk_posts"), "b,a".to_owned()));
        assert_eq!(posts.foreign_keys[0].name.as_deref(), Some("fk_c"));
        assert_eq!(posts.foreign_keys[0].referred_columns, ["id"]);
        assert_eq!(posts.foreign_keys[0].on_delete.as_deref(), Some("SET NULL"));
        assert_eq!(posts.foreign_keys[0].deferrable.as_deref(), Some("DEFERRABLE INITIALLY DEFERRED"));
        assert_eq!(posts.foreign_keys[1].columns, ["a", "b"]);
        assert_eq!(posts.check_constraints[0].name, None);
        let index = &posts.indexes[0];
        assert_eq!(index.predicate.as_deref(), Some("c > 3"));
        assert!(index.columns[0].descending);
        assert_eq!(index.columns[1].expression.as_deref(), Some("lower(b)"));
        assert_eq!(schema.views[0].name, "v");
        assert_eq!(schema.triggers[0].table, "posts");
    }

    #[test]
    fn a_unique_constraint_over_the_primary_key_is_kept_though_they_share_an_index() {
        let mut database = database(&[
            "CREATE TABLE t (a INTEGER, b INTEGER, PRIMARY KEY (a, b), CONSTRAINT uq UNIQUE (a, b))",
            "CREATE TABLE plain (a INTEGER, b INTEGER, PRIMARY KEY (a, b))",
        ]);
        let schema = database.schema().expect("schema");
        let unique = &schema.table("t").expect("t").unique_constraints;
        assert_eq!(unique.len(), 1);
        assert_eq!((unique[0].name.as_deref(), unique[0].columns.join(",")), (Some("uq"), "a,b".to_owned()));
        assert!(schema.table("plain").expect("plain").unique_constraints.is_empty());
    }

    #[test]
    fn unique_constraints_over_the_same_columns_keep_their_names_though_they_share_an_index() {
        let mut database = database(&[
            "CREATE TABLE t (a INTEGER UNIQUE, b INTEGER, CONSTRAINT one UNIQUE (a, b), CONSTRAINT two UNIQUE (a, b), UNIQUE (a, b))",
        ]);
        let schema = database.schema().expect("schema");
        let unique = &schema.table("t").expect("t").unique_constraints;
        let names: Vec<_> =
            unique.iter().map(|unique| (unique.name.as_deref(), unique.columns.join(","))).collect();
        assert_eq!(
            names,
            [(None, "a".to_owned()), (Some("one"), "a,b".to_owned()), (Some("two"), "a,b".to_owned())]
        );
    }

    #[test]
    fn refuses_two_statements_and_wrong_parameters() {
        let mut database = database(&[]);
        let error = database.run("SELECT 1; SELECT 2", &[]).expect_err("two");
        assert_eq!(error.to_string(), "You can only execute one statement at a time.");
        let error = database.run("SELECT ?", &[]).expect_err("none bound");
        assert_eq!(
            error.to_string(),
            "Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied."
        );
        assert!(database.run("SELECT 1; -- end", &[]).is_ok());
    }

    #[test]
    fn a_snapshot_brings_everything_back() {
        let mut database = database(&["CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)"]);
        let snapshot = database.snapshot().expect("snapshot");
        database.run("DROP TABLE t", &[]).expect("drop");
        database.restore(&snapshot).expect("restore");
        let outcome = database.run("SELECT count(*) FROM t", &[]).expect("count");
        assert_eq!(outcome.rows, [[Scalar::Integer(2)]]);
        let error =
            database.restore(b"this is no database file, whatever its length is").expect_err("no file");
        assert_eq!(error.to_string(), "file is not a database");
        assert!(database.run("SELECT * FROM t", &[]).is_ok());
        database.restore(&[]).expect("empty");
        assert_eq!(database.schema().expect("schema"), Schema::default());
    }

    #[test]
    fn a_mark_is_gone_back_to_whatever_came_between() {
        for (size, between) in [(4096, "DROP TABLE t"), (8192, "INSERT INTO t VALUES (3)"), (512, "BEGIN")] {
            let mut database = database(&[&format!("PRAGMA page_size = {size}"), "CREATE TABLE t (a)"]);
            for rows in 1..4_i64 {
                database.run("INSERT INTO t VALUES (1)", &[]).expect("a row");
                let mark = database.mark().expect("marked");
                database.run(between, &[]).expect(between);
                database.run("CREATE TABLE u AS SELECT zeroblob(9000)", &[]).expect("a table");
                database.go_back(&mark).expect("back");
                let outcome = database.run("SELECT count(*) FROM t", &[]).expect("count");
                assert_eq!(outcome.rows, [[Scalar::Integer(rows)]], "{between}");
                assert_eq!((database.has_table("u"), database.in_transaction()), (Ok(false), false));
            }
        }
    }

    #[test]
    fn constraint_failures_are_integrity_errors() {
        let mut database = database(&["CREATE TABLE t (a NOT NULL)"]);
        let error = database.run("INSERT INTO t VALUES (NULL)", &[]).expect_err("null");
        assert_eq!(
            (error.kind, error.to_string().as_str()),
            (ErrorKind::Integrity, "NOT NULL constraint failed: t.a")
        );
        let error = database.run("SELEC", &[]).expect_err("syntax");
        assert_eq!(error.kind, ErrorKind::Operational);
        assert_eq!(error.to_string(), "near \"SELEC\": syntax error");
        assert_eq!(error.offset, Some(0));
    }

    #[test]
    fn an_endless_statement_is_interrupted() {
        let mut database = database(&[]);
        database.set_budget(100_000).expect("budget");
        let endless =
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c";
        let error = database.run(endless, &[]).expect_err("endless");
        assert_eq!(error.kind, ErrorKind::Interrupted);
    }
}
