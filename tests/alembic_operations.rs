//! Runs every case of `tests/alembic/operations/` and compares with what real Alembic did: see
//! `tests/alembic/README.md` for the recordings.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::{Value as Json, json};
use stillroom::alembic::bindings;
use stillroom::alembic::context::{AlembicState, Mode, Settings};
use stillroom::alembic::version::{VersionChange, VersionTable};
use stillroom::alembic::{OperationEnd, OperationRecord, OperationSink};
use stillroom::database::sqlite::Sqlite;
use stillroom::database::{Database, DatabaseError, ErrorKind, Outcome, Scalar};
use stillroom::diagnostic::{Diagnostic, Severity};
use stillroom::python::host::{Host, LogRecord, Stream};
use stillroom::python::{Exception, Limits, Module, Value, Vm};
use stillroom::schema::Schema;
use stillroom::source::{SourceMap, Span};
use stillroom::sqlalchemy::dialects::Dialect;
use stillroom::sqlalchemy::engine::{Statement, StatementRunner, TransactionRequest};
use stillroom::sqlalchemy::{self, State, state::SharedRunner};

/// Collects what a run tells.
#[derive(Default)]
struct Collector {
    warnings: RefCell<Vec<String>>,
    output: RefCell<String>,
    depth: RefCell<usize>,
}

impl OperationSink for Collector {
    fn begin(&self, _: OperationRecord) {
        *self.depth.borrow_mut() += 1;
    }
    fn end(&self, _: OperationEnd) {
        *self.depth.borrow_mut() -= 1;
    }
    fn notice(&self, notice: Diagnostic, _: Option<Span>) {
        if notice.severity == Severity::Warning {
            self.warnings.borrow_mut().push(notice.message);
        }
    }
    fn output(&self, text: &str) {
        self.output.borrow_mut().push_str(text);
    }
}

/// The evaluator's surroundings: Python's warnings come as log records.
struct TestHost(Rc<Collector>);

impl Host for TestHost {
    fn print(&self, _: Stream, _: &str) {}
    fn log(&self, record: LogRecord) {
        if record.logger == "py.warnings"
            && let Some((_, message)) = record.message.split_once(": ")
        {
            self.0.warnings.borrow_mut().push(message.to_owned());
        }
    }
    fn random(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

/// SQLite as CPython's driver drives it: a transaction opens at the first change of rows.
pub(crate) struct Driver {
    database: Sqlite,
    statements: Vec<Json>,
    /// A script rolled back the transaction that Alembic would have committed: what follows is lost.
    rolled_back: bool,
}

impl Driver {
    pub(crate) fn new(database: Sqlite) -> Self {
        Self { database, statements: Vec::new(), rolled_back: false }
    }

    fn one(&mut self, sql: &str, parameters: &[Scalar]) -> Result<Outcome, DatabaseError> {
        let upper = sql.trim_start().to_ascii_uppercase();
        let changes = ["INSERT", "UPDATE", "DELETE", "REPLACE"].iter().any(|word| upper.starts_with(word));
        if !changes || self.database.in_transaction() {
            return self.database.run(sql, parameters);
        }
        self.database.run("BEGIN", &[])?;
        let result = self.database.run(sql, parameters);
        // The driver compiles a statement before it opens the transaction.
        if matches!(&result, Err(error) if error.kind == ErrorKind::Operational) {
            self.database.run("ROLLBACK", &[])?;
        }
        result
    }

    fn finish(&mut self, word: &str) -> Result<(), DatabaseError> {
        if self.database.in_transaction() {
            self.database.run(word, &[])?;
        }
        Ok(())
    }
}

fn plain(scalar: &Scalar) -> Json {
    match scalar {
        Scalar::Null => Json::Null,
        Scalar::Integer(integer) => json!(integer),
        Scalar::Real(real) => json!(real),
        Scalar::Text(text) => json!(text),
        Scalar::Blob(bytes) => {
            json!({"bytes": bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()})
        }
    }
}

impl StatementRunner for Driver {
    fn run(&mut self, _: &mut Vm, statement: &Statement) -> Result<Outcome, DatabaseError> {
        if !statement.sql.contains("alembic_version") {
            let row = |row: &Vec<Scalar>| Json::Array(row.iter().map(plain).collect());
            let one_of_many = statement.parameters.len() == 1 && statement.sql.contains(" RETURNING ");
            let parameters = if statement.many && !one_of_many {
                Json::Array(statement.parameters.iter().map(row).collect())
            } else {
                statement.parameters.first().map_or_else(|| json!([]), row)
            };
            self.statements
                .push(json!({"sql": statement.sql, "parameters": parameters, "many": statement.many}));
        }
        let none = [Vec::new()];
        let rows = if statement.parameters.is_empty() { &none[..] } else { &statement.parameters };
        let mut total = Outcome::default();
        for parameters in rows {
            let outcome = self.one(&statement.sql, parameters)?;
            let affected = total.rows_affected + outcome.rows_affected;
            total = Outcome { rows_affected: affected, ..outcome };
        }
        Ok(total)
    }

    fn transaction(&mut self, _: &mut Vm, request: TransactionRequest) -> Result<(), DatabaseError> {
        let sql = match request {
            TransactionRequest::Begin => return Ok(()),
            TransactionRequest::Commit => return self.finish("COMMIT"),
            TransactionRequest::Rollback => {
                self.rolled_back = true;
                return self.finish("ROLLBACK");
            }
            TransactionRequest::Savepoint(number) => format!("SAVEPOINT sa_savepoint_{number}"),
            TransactionRequest::Release(number) => format!("RELEASE SAVEPOINT sa_savepoint_{number}"),
            TransactionRequest::RollbackTo(number) => format!("ROLLBACK TO SAVEPOINT sa_savepoint_{number}"),
        };
        self.statements.push(json!({"sql": sql, "parameters": [], "many": false}));
        self.database.run(&sql, &[]).map(|_| ())
    }

    fn in_transaction(&self) -> bool {
        self.database.in_transaction()
    }

    fn schema(&mut self) -> Result<Schema, DatabaseError> {
        self.database.schema()
    }

    fn server_version(&self) -> String {
        "3.40.1".to_owned()
    }

    fn notice(&mut self, _: &mut Vm, _: &'static str, _: String) {}
}

/// One evaluator, connected or offline.
struct Run {
    vm: Vm,
    collector: Rc<Collector>,
    module: Option<Rc<Module>>,
}

impl Run {
    fn start(case: &Case, driver: Option<Rc<RefCell<Driver>>>, dialect: Dialect) -> Self {
        let collector = Rc::new(Collector::default());
        let sources = Rc::new(RefCell::new(SourceMap::default()));
        let mut vm = Vm::new(Rc::new(TestHost(collector.clone())), Limits::default(), sources);
        sqlalchemy::install(&mut vm);
        bindings::install(&mut vm);
        let state = State::of(&mut vm);
        state.dialect.set(dialect);
        let connected = driver.is_some();
        if let Some(driver) = driver {
            let runner: SharedRunner = driver;
            state.runner.replace(Some(runner));
        }
        let sink: Rc<dyn OperationSink> = collector.clone();
        AlembicState::of(&mut vm).sink.replace(sink);
        let settings = Settings {
            mode: if connected { Mode::Execute } else { Mode::Offline },
            dialect,
            naming_convention: case.naming_convention(),
            ..Settings::default()
        };
        let dialect = state.dialect_object(&mut vm, dialect);
        let connection =
            if connected { sqlalchemy::engine::connection::connection(&mut vm) } else { Value::None };
        bindings::establish(&mut vm, connection, dialect, settings, Value::dict::<&str>([]))
            .expect("a context");
        Self { vm, collector, module: None }
    }

    fn call(&mut self, case: &Case, function: &str) -> Result<(), Exception> {
        let module = match &self.module {
            Some(module) => module.clone(),
            None => {
                let file = self.vm.add_source(&format!("{}.py", case.name), &case.text);
                let module = self.vm.run_file(file, &format!("{}_py", case.name))?;
                self.module.insert(module).clone()
            }
        };
        let function = module.get(function).expect("cases have upgrade and downgrade");
        self.vm.call_positional(&function, []).map(|_| ())
    }

    fn describe(&mut self, case: &str, error: &Exception) -> Json {
        let message = first_lines(&self.vm.exception_message(error));
        let sources = self.vm.sources.borrow();
        let places = error.frames().into_iter().map(|frame| sources.location(frame.span));
        let line = places.filter(|place| place.file == format!("{case}.py")).map(|place| place.line).next();
        drop(sources);
        json!({"class": error.class_name().to_string(), "message": without_addresses(&message), "line": line})
    }
}

/// A message without the link to SQLAlchemy's documentation at its end.
pub(crate) fn first_lines(message: &str) -> String {
    let Some(at) = message.find("(Background on this error at:") else { return message.to_owned() };
    let message = &message[..at];
    message.strip_suffix('\n').unwrap_or(message).to_owned()
}

/// `0x7f…` as `0x…`.
pub(crate) fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|letter: char| letter.is_ascii_hexdigit());
        out.push_str(if part.len() - rest.len() >= 6 { "0x…" } else { "0x" });
        out.push_str(if part.len() - rest.len() >= 6 { rest } else { part });
    }
    out
}

/// A recorded case.
struct Case {
    name: String,
    text: String,
    expected: Json,
}

impl Case {
    fn read(path: &Path) -> Self {
        let name = path.file_stem().expect("a file").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).expect("the case is readable");
        let expected =
            std::fs::read_to_string(path.with_extension("expected.json")).expect("the case is recorded");
        Self { name, text, expected: serde_json::from_str(&expected).expect("the recording is JSON") }
    }

    fn naming_convention(&self) -> Vec<(String, String)> {
        let convention = self.expected["options"]["naming_convention"].as_object();
        let pairs = convention.into_iter().flatten();
        pairs
            .map(|(kind, template)| (kind.clone(), template.as_str().unwrap_or_default().to_owned()))
            .collect()
    }

    /// Runs up, and down where the recording does; the first difference, if any.
    fn check_online(&self) -> Result<(), String> {
        let mut database = Sqlite::in_memory().expect("memory");
        for statement in self.expected["setup"].as_array().expect("setup is a list") {
            database.run(statement.as_str().expect("SQL"), &[]).map_err(|error| format!("setup: {error}"))?;
        }
        let statement = VersionTable::default().create(Dialect::Sqlite);
        database.run(&statement, &[]).expect("the version table");
        if self.expected["foreign_keys"] == json!(true) {
            database.run("PRAGMA foreign_keys = ON", &[]).expect("a pragma");
        }
        // The recordings were made with SQLite 3.40.
        database.hold_to(Some((3, 40))).expect("a version");
        let driver = Rc::new(RefCell::new(Driver::new(database)));
        for (direction, function) in [("upgrade", "upgrade"), ("downgrade", "downgrade")] {
            let expected = &self.expected[direction];
            if expected.is_null() {
                continue;
            }
            driver.borrow_mut().statements.clear();
            let mut run = Run::start(self, Some(driver.clone()), Dialect::Sqlite);
            let result = run.call(self, function);
            let kept = result.is_ok() && !driver.borrow().rolled_back;
            let word = if kept { "COMMIT" } else { "ROLLBACK" };
            let error = result.as_ref().err().map_or(Json::Null, |error| run.describe(&self.name, error));
            driver.borrow_mut().finish(word).map_err(|error| format!("{direction}: {word}: {error}"))?;
            let change =
                VersionTable::default().change(Dialect::Sqlite, &VersionChange::Insert(self.name.clone()));
            if direction == "upgrade" && result.is_ok() {
                driver.borrow_mut().database.run(&change, &[]).expect("the version row");
            }
            self.compare(direction, expected, &error, &run, &mut driver.borrow_mut())?;
        }
        Ok(())
    }

    fn compare(
        &self,
        direction: &str,
        expected: &Json,
        error: &Json,
        run: &Run,
        driver: &mut Driver,
    ) -> Result<(), String> {
        let stable = self.expected["stable"] == json!(true);
        let mut wanted = expected["error"].clone();
        if let Some(object) = wanted.as_object_mut() {
            object.remove("original");
        }
        same(direction, "error", &wanted, error)?;
        same(
            direction,
            "statements",
            &loosen(&expected["statements"], stable),
            &loosen(&json!(driver.statements), stable),
        )?;
        let expected_warnings: BTreeSet<String> = expected["warnings"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|warning| first_line(&warning["message"]))
            .collect();
        let warnings: BTreeSet<String> =
            run.collector.warnings.borrow().iter().map(|text| first_line(&json!(text))).collect();
        same(direction, "warnings", &json!(expected_warnings), &json!(warnings))?;
        same(
            direction,
            "master",
            &sorted(&loosen(&expected["master"], stable)),
            &sorted(&loosen(&master(driver), stable)),
        )?;
        same(direction, "rows", &expected["rows"], &rows(driver))
    }

    /// Writes the upgrade of a dialect offline; the first difference, if any.
    fn check_offline(&self, name: &str, dialect: Dialect) -> Result<(), String> {
        let expected = &self.expected["offline"][name];
        let mut run = Run::start(self, None, dialect);
        let result = run.call(self, "upgrade");
        let table = VersionTable::default();
        let mut script = String::new();
        let mut add = |statement: &str| {
            script.push_str(&format!("{};\n\n", statement.trim().replace('\t', "    ")));
        };
        if dialect == Dialect::Postgresql {
            add("BEGIN");
        }
        // What cannot be loaded writes nothing more.
        if run.module.is_some() {
            add(&table.create(dialect));
            script.push_str(&format!("-- Running upgrade  -> {}\n\n", self.name));
        }
        script.push_str(&run.collector.output.borrow());
        let error = match &result {
            Err(error) => run.describe(&self.name, error),
            Ok(()) => {
                let change = VersionChange::Insert(self.name.clone());
                script.push_str(&format!("{};\n\n", table.change(dialect, &change)));
                if dialect == Dialect::Postgresql {
                    script.push_str("COMMIT;\n\n");
                }
                Json::Null
            }
        };
        let mut wanted = expected["error"].clone();
        if let Some(object) = wanted.as_object_mut() {
            object.remove("original");
        }
        same(name, "error", &wanted, &error)?;
        same(name, "script", &expected["sql"], &json!(script))
    }
}

fn first_line(text: &Json) -> String {
    text.as_str().unwrap_or_default().lines().next().unwrap_or_default().to_owned()
}

/// Booleans are numbers to SQLite; lines of a CREATE TABLE are a set where real Alembic's order
/// differs from run to run.
fn loosen(value: &Json, stable: bool) -> Json {
    match value {
        Json::Bool(truth) => json!(i64::from(*truth)),
        Json::Number(number) => json!(number.as_f64()),
        Json::Array(items) => {
            let mut items: Vec<Json> = items.iter().map(|item| loosen(item, stable)).collect();
            if !stable {
                for run in items.chunk_by_mut(|a, b| makes_index(a) && makes_index(b)) {
                    run.sort_by_key(ToString::to_string);
                }
            }
            Json::Array(items)
        }
        Json::Object(entries) => {
            Json::Object(entries.iter().map(|(key, item)| (key.clone(), loosen(item, stable))).collect())
        }
        Json::String(text) if !stable && text.contains("CREATE TABLE") => {
            let mut lines: Vec<&str> = text.lines().map(|line| line.trim().trim_end_matches(',')).collect();
            lines.sort_unstable();
            json!(lines.join("\n"))
        }
        other => other.clone(),
    }
}

fn makes_index(statement: &Json) -> bool {
    let sql = statement["sql"].as_str().unwrap_or_default();
    sql.starts_with("CREATE INDEX") || sql.starts_with("CREATE UNIQUE INDEX")
}

fn sorted(master: &Json) -> Json {
    let mut rows = master.as_array().cloned().unwrap_or_default();
    rows.sort_by_key(ToString::to_string);
    Json::Array(rows)
}

fn master(driver: &mut Driver) -> Json {
    let sql = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE tbl_name <> 'alembic_version'";
    let outcome = driver.database.run(sql, &[]).expect("the catalogue is readable");
    let row = |row: &Vec<Scalar>| json!({"type": plain(&row[0]), "name": plain(&row[1]), "table": plain(&row[2]), "sql": plain(&row[3])});
    Json::Array(outcome.rows.iter().map(row).collect())
}

fn rows(driver: &mut Driver) -> Json {
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version' ORDER BY name";
    let tables = driver.database.run(sql, &[]).expect("the catalogue is readable");
    let mut found = serde_json::Map::new();
    for row in &tables.rows {
        let Scalar::Text(name) = &row[0] else { continue };
        let sql = format!("SELECT * FROM \"{}\"", name.replace('"', "\"\""));
        let outcome = driver.database.run(&sql, &[]).expect("tables are readable");
        if outcome.rows.is_empty() {
            continue;
        }
        let rows: Vec<Json> =
            outcome.rows.iter().map(|row| Json::Array(row.iter().map(plain).collect())).collect();
        found.insert(name.clone(), json!({"columns": outcome.columns, "rows": rows}));
    }
    Json::Object(found)
}

fn same(direction: &str, what: &str, expected: &Json, found: &Json) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    let show = |value: &Json| match value {
        Json::String(text) => text.clone(),
        other => serde_json::to_string_pretty(other).unwrap_or_default(),
    };
    Err(format!("{direction}: {what} differ\n--- Alembic\n{}\n--- here\n{}", show(expected), show(found)))
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/alembic/operations");
    let wanted = std::env::var("STILLROOM_CASE").ok();
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the cases are there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| wanted.as_ref().is_none_or(|wanted| path.to_string_lossy().contains(wanted.as_str())))
        .collect();
    paths.sort();
    paths
}

/// Compares the differences found with those known, which `tests/alembic/operations.known` lists: a
/// case, or `case/dialect` for its offline script, and the reason. A known one that is gone is told too.
fn judge(differences: Vec<(String, String)>, all: usize, offline: bool) {
    let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/alembic/operations.known");
    let known = std::fs::read_to_string(known).expect("the list is readable");
    let known: BTreeSet<&str> = known
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| name.contains('/') == offline)
        .collect();
    let new: Vec<&(String, String)> =
        differences.iter().filter(|(name, _)| !known.contains(name.as_str())).collect();
    for (name, difference) in &new {
        println!("=== {name}\n{difference}\n");
    }
    let names: Vec<&str> = new.iter().map(|(name, _)| name.as_str()).collect();
    let found: BTreeSet<&str> = differences.iter().map(|(name, _)| name.as_str()).collect();
    let stale: Vec<&&str> = known.iter().filter(|name| !found.contains(*name)).collect();
    assert!(new.is_empty(), "{} of {all} differ from real Alembic: {names:?}", new.len());
    let some = std::env::var("STILLROOM_CASE").is_ok();
    assert!(some || stale.is_empty(), "these agree by now, take them from the list: {stale:?}");
}

#[test]
fn operations_do_what_alembic_does() {
    let paths = cases();
    let mut differences = Vec::new();
    for path in &paths {
        let case = Case::read(path);
        if let Err(difference) = case.check_online() {
            differences.push((case.name, difference));
        }
    }
    judge(differences, paths.len(), false);
}

#[test]
fn offline_scripts_are_alembics() {
    let paths = cases();
    let mut differences = Vec::new();
    for path in &paths {
        let case = Case::read(path);
        for (name, dialect) in
            [("sqlite", Dialect::Sqlite), ("postgresql", Dialect::Postgresql), ("mysql", Dialect::Mysql)]
        {
            if let Err(difference) = case.check_offline(name, dialect) {
                differences.push((format!("{}/{name}", case.name), difference));
            }
        }
    }
    judge(differences, paths.len() * 3, true);
}
