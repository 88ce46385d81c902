//! One command's run: the evaluator, the version table, step after step.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::alembic::context::{AlembicState, Mode, Settings};
use crate::alembic::{OperationEnd, OperationSink, bindings};
use crate::database::{DatabaseError, Mark};
use crate::diagnostic::Diagnostic;
use crate::project::{Part, SqlPart};
use crate::python::exception::Exception;
use crate::python::{Arguments, Limits, Module, Value, Vm};
use crate::revisions::{Step, StepKind};
use crate::schema::Schema;
use crate::source::{Location, SourceFile, SourceMap};
use crate::sql::{self, split};
use crate::sqlalchemy;
use crate::sqlalchemy::dialects::Dialect;

use super::host::{LoadedFiles, ScriptHost};
use super::lenient::Lenience;
use super::recorder::Recorder;
use super::report::{OperationReport, StepFailure, StepReport};
use super::statements::Statements;
use super::versions::Versions;
use super::{Driver, SharedDatabase};

/// How a command runs.
#[derive(Clone)]
pub struct RunConfiguration {
    /// Transaction behaviour.
    pub driver: Driver,
    /// What `op` and `context` see.
    pub alembic: Settings,
    /// Version of SQLite to be held to, as (major, minor).
    pub sqlite_target: Option<(u32, u32)>,
    /// Whether the connection runs `PRAGMA foreign_keys = ON` first.
    pub foreign_keys: bool,
    /// What scripts may use.
    pub limits: Limits,
    /// Milliseconds since 1970.
    pub clock: fn() -> f64,
    /// Fills with random bytes.
    pub random: fn(&mut [u8]),
    /// What `os.environ` shows.
    pub environment: Vec<(String, String)>,
    /// Places (`file:line`) whose statements are passed over when they fail.
    pub skip_statements: Vec<String>,
}

/// What a script that is no revision is run for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// The rows that it writes.
    Rows,
    /// The tables of the models in it.
    Models,
}

/// One command on one database.
pub struct Session {
    configuration: RunConfiguration,
    database: SharedDatabase,
    versions: Versions,
    recorder: Rc<Recorder>,
    statements: Rc<RefCell<Statements>>,
    files: Rc<dyn LoadedFiles>,
    evaluator: Option<Evaluator>,
    connected: bool,
}

impl Drop for Session {
    fn drop(&mut self) {
        // A database that is in use keeps its copy until it is marked again.
        if let Ok(mut database) = self.database.try_borrow_mut() {
            database.forget_mark();
        }
    }
}

/// The evaluator with the revision modules that it has loaded.
struct Evaluator {
    vm: Vm,
    modules: HashMap<String, Rc<Module>>,
}

/// Why a step ended early, before it is made into a [`StepFailure`].
enum Stop {
    Script(Exception),
    Database(DatabaseError),
    Message(String),
}

impl From<Exception> for Stop {
    fn from(exception: Exception) -> Self {
        Self::Script(exception)
    }
}

impl From<DatabaseError> for Stop {
    fn from(error: DatabaseError) -> Self {
        Self::Database(error)
    }
}

impl Session {
    /// A session on `database` with the loaded `files`.
    pub fn new(
        configuration: RunConfiguration,
        database: SharedDatabase,
        versions: Versions,
        files: Rc<dyn LoadedFiles>,
    ) -> Self {
        let recorder = Rc::new(Recorder::new(Rc::new(RefCell::new(SourceMap::default()))));
        let statements = Rc::new(RefCell::new(Statements {
            database: Rc::clone(&database),
            recorder: Rc::clone(&recorder),
            clock: configuration.clock,
            lenient: !configuration.alembic.strict,
            lenience: Lenience::of(configuration.alembic.dialect),
            skipped: configuration.skip_statements.clone(),
            failed_at: None,
            autocommit: false,
            faithful: configuration.alembic.strict && configuration.driver == Driver::Pysqlite,
            lost: false,
        }));
        Self {
            configuration,
            database,
            versions,
            recorder,
            statements,
            files,
            evaluator: None,
            connected: false,
        }
    }

    /// Runs a loaded script that is no revision, a file of SQL or of Python, in one transaction.
    ///
    /// # Errors
    /// What failed, with what had been done. Whoever asked puts the database back.
    pub fn run_script(&mut self, path: &str, kind: Script) -> Result<StepReport, Box<StepFailure>> {
        let held = self.database.borrow_mut().hold_to(self.configuration.sqlite_target);
        held.and_then(|()| self.connect()).map_err(|error| Box::new(plain_failure(error.to_string())))?;
        let outcome = self.attempt_script(path, kind);
        let finished = match &outcome {
            Ok(()) => self.statements.borrow_mut().finish(true).map_err(Stop::from),
            Err(_) => Ok(()),
        };
        match outcome.and(finished) {
            Ok(()) => Ok(self.recorder.take()),
            Err(stop) => {
                let failure = self.explain(stop);
                // Whoever asked puts the database back from before.
                let _ = self.statements.borrow_mut().finish(false);
                Err(Box::new(failure))
            }
        }
    }

    fn attempt_script(&mut self, path: &str, kind: Script) -> Result<(), Stop> {
        let Some(text) = self.files.text(path) else {
            return Err(Stop::Message(format!("{path} is not there, or is not text")));
        };
        if path.ends_with(".sql") {
            let statements =
                split(&text, sql::Dialect::of(&text)).into_iter().map(|statement| statement.body);
            let statements = statements.filter(|range| !text[range.clone()].trim().is_empty()).collect();
            return self.run_sql(&SqlPart { path: path.to_owned(), text, statements, transaction: false });
        }
        let mut evaluator = match self.evaluator.take() {
            Some(evaluator) => evaluator,
            None => self.start_evaluator()?,
        };
        evaluator.vm.refuel();
        let result = evaluator.run_script(path, &text, kind);
        self.evaluator = Some(evaluator);
        result.map_err(Stop::from)
    }

    /// Runs one step: the script, then the version table, then the end of the transaction.
    ///
    /// # Errors
    /// What failed, with what had been done. With [`Driver::Atomic`] the database is as before.
    pub fn run(&mut self, step: &Step, part: Option<&Part>) -> Result<StepReport, Box<StepFailure>> {
        let start = (self.configuration.clock)();
        self.statements.borrow_mut().lost = false;
        let held = self.database.borrow_mut().hold_to(self.configuration.sqlite_target);
        held.and_then(|()| self.connect()).map_err(|error| Box::new(plain_failure(error.to_string())))?;
        let offline = self.configuration.alembic.mode == Mode::Offline;
        let before = match self.configuration.driver {
            Driver::Atomic if !offline => match self.database.borrow_mut().mark() {
                Ok(mark) => Some(mark),
                Err(error) => return Err(Box::new(plain_failure(error.to_string()))),
            },
            _ => None,
        };
        let outcome = self.attempt(step, part, start);
        let finished = match &outcome {
            Ok(()) => {
                let keep = !self.statements.borrow().lost;
                self.statements.borrow_mut().finish(keep).map_err(Stop::from)
            }
            Err(_) => Ok(()),
        };
        let Err(stop) = outcome.and(finished) else {
            let mut report = self.recorder.take();
            report.milliseconds = (self.configuration.clock)() - start;
            return Ok(report);
        };
        let mut failure = self.explain(stop);
        // Nothing more can be done about a rollback that fails; the mark or the state check
        // that follows tells the truth.
        let _ = self.statements.borrow_mut().finish(false);
        if let Some(mark) = before
            && let Err(error) = self.go_back(&mark)
        {
            failure.message = format!("{}; putting the database back failed too: {error}", failure.message);
        }
        failure.report.milliseconds = (self.configuration.clock)() - start;
        Err(Box::new(failure))
    }

    /// Loads the script of a step without running it, as Alembic loads all of them before the first.
    ///
    /// # Errors
    /// What the script's own statements raise.
    pub fn load(&mut self, part: &Part) -> Result<(), Box<StepFailure>> {
        let Part::Python { path, .. } = part else { return Ok(()) };
        let Some(text) = self.files.text(path) else { return Ok(()) };
        let loaded = self.evaluator.take().map_or_else(|| self.start_evaluator(), Ok);
        let loaded = loaded.and_then(|mut evaluator| {
            evaluator.vm.refuel();
            let result = evaluator.load(path, &text).map(|_| ());
            self.evaluator = Some(evaluator);
            result.map_err(Stop::from)
        });
        loaded.map_err(|stop| Box::new(self.explain(stop)))
    }

    /// What an application's own connections do first; once, since a script may turn it off.
    fn connect(&mut self) -> Result<(), DatabaseError> {
        if self.configuration.foreign_keys && !self.connected {
            self.database.borrow_mut().run("PRAGMA foreign_keys = ON", &[])?;
        }
        self.connected = true;
        Ok(())
    }

    fn go_back(&mut self, mark: &Mark) -> Result<(), DatabaseError> {
        self.connected = false;
        self.database.borrow_mut().go_back(mark)
    }

    fn attempt(&mut self, step: &Step, part: Option<&Part>, start: f64) -> Result<(), Stop> {
        match part {
            _ if step.kind == StepKind::Stamp => {}
            None if step.kind == StepKind::Downgrade => {
                let id = step.revision.as_deref().unwrap_or("this migration");
                return Err(Stop::Message(format!("{id} has no way down")));
            }
            None => {}
            Some(Part::Python { path, function }) => self.run_python(path, function)?,
            Some(Part::Sql(part)) => self.run_sql(part)?,
        }
        self.change_version(step, start)
    }

    fn run_python(&mut self, path: &str, function: &str) -> Result<(), Stop> {
        let Some(text) = self.files.text(path) else {
            return Err(Stop::Message(format!("{path} is not there, or is not text")));
        };
        let mut evaluator = match self.evaluator.take() {
            Some(evaluator) => evaluator,
            None => self.start_evaluator()?,
        };
        evaluator.vm.refuel();
        let result = evaluator.run(path, &text, function);
        self.evaluator = Some(evaluator);
        result.map_err(Stop::from)
    }

    fn start_evaluator(&self) -> Result<Evaluator, Stop> {
        let host = Rc::new(ScriptHost {
            files: Rc::clone(&self.files),
            recorder: Rc::clone(&self.recorder),
            clock: self.configuration.clock,
            random: self.configuration.random,
            environment: RefCell::new(self.configuration.environment.clone()),
            lenient: !self.configuration.alembic.strict,
            skipped: self.configuration.skip_statements.clone(),
        });
        let sources = Rc::clone(&self.recorder.sources);
        let mut vm = Vm::new(host, self.configuration.limits.clone(), sources);
        sqlalchemy::install(&mut vm);
        bindings::install(&mut vm);
        let settings = self.configuration.alembic.clone();
        let state = sqlalchemy::State::of(&mut vm);
        state.lenient.set(!settings.strict);
        state.dialect.set(settings.dialect);
        // Scripts may see another dialect than the one of the database that runs their statements.
        state.database.set(if settings.strict { settings.dialect } else { Dialect::Sqlite });
        let runner: sqlalchemy::state::SharedRunner = self.statements.clone();
        state.runner.replace(Some(runner));
        let sink: Rc<dyn OperationSink> = self.recorder.clone();
        AlembicState::of(&mut vm).sink.replace(sink);
        let dialect = state.dialect_object(&mut vm, settings.dialect);
        let connection = match settings.mode {
            Mode::Execute => sqlalchemy::engine::connection::connection(&mut vm),
            Mode::Offline | Mode::Record => Value::None,
        };
        bindings::establish(&mut vm, connection, dialect, settings, Value::dict::<&str>([]))?;
        Ok(Evaluator { vm, modules: HashMap::new() })
    }

    fn run_sql(&mut self, part: &SqlPart) -> Result<(), Stop> {
        if self.configuration.alembic.mode == Mode::Offline {
            for (sql, _) in part.iter() {
                self.recorder.output(&format!("{sql};\n\n"));
            }
            return Ok(());
        }
        let file = SourceFile::new(part.path.as_str(), Rc::clone(&part.text));
        let mut statements = self.statements.borrow_mut();
        if part.transaction {
            self.database.borrow_mut().run("BEGIN", &[])?;
        }
        statements.autocommit = true;
        let mut outcome = Ok(());
        for (sql, range) in part.iter() {
            let location = file.location(range.start as u32, range.end as u32);
            self.recorder.begin_sql(sql, location);
            outcome = statements.execute_recorded(sql, &[], false, None).map(|_| ());
            self.recorder.end(OperationEnd { failed: outcome.is_err(), move_and_copy: false });
            if outcome.is_err() {
                break;
            }
        }
        statements.autocommit = false;
        outcome.map_err(Stop::from)
    }

    /// Runs one statement that belongs to no revision, as the lenient mode means it: what was assumed or left out.
    ///
    /// # Errors
    /// The database's own.
    pub fn statement(&mut self, sql: &str) -> Result<Vec<Diagnostic>, DatabaseError> {
        let mut statements = self.statements.borrow_mut();
        statements.autocommit = true;
        let outcome = statements.execute_recorded(sql, &[], false, None);
        statements.autocommit = false;
        let notices = self.recorder.take().notices;
        outcome.map(|_| notices)
    }

    /// The heads of what is applied; none when there is no version table.
    ///
    /// # Errors
    /// The database's own.
    pub fn current(&self) -> Result<Vec<String>, DatabaseError> {
        self.versions.current(&mut *self.database.borrow_mut(), self.dialect())
    }

    /// Makes the version table, if it is not there.
    ///
    /// # Errors
    /// The database's own.
    pub fn ensure_version_table(&self) -> Result<(), DatabaseError> {
        let mut database = self.database.borrow_mut();
        if !self.versions.exists(&mut *database)? {
            for sql in self.versions.create(self.dialect()) {
                database.run(&sql, &[])?;
            }
        }
        Ok(())
    }

    /// Empties the version table (`stamp --purge`).
    ///
    /// # Errors
    /// The database's own.
    pub fn purge(&self) -> Result<(), DatabaseError> {
        self.database.borrow_mut().run(&self.versions.clear(self.dialect()), &[]).map(|_| ())
    }

    /// Reads the schema back.
    ///
    /// # Errors
    /// The database's own.
    pub fn schema(&self) -> Result<Schema, DatabaseError> {
        self.database.borrow_mut().schema()
    }

    fn dialect(&self) -> Dialect {
        self.configuration.alembic.dialect
    }

    fn change_version(&mut self, step: &Step, start: f64) -> Result<(), Stop> {
        let now = (self.configuration.clock)();
        let statements = self.versions.statements(step, self.dialect(), now, now - start);
        let offline = self.configuration.alembic.mode == Mode::Offline;
        for statement in statements.map_err(Stop::Message)? {
            if offline {
                self.recorder.output(&format!("{};\n\n", statement.sql.trim_end_matches(';')));
                continue;
            }
            let outcome = self.statements.borrow_mut().execute(&statement.sql, &[])?;
            self.versions.check(statement.change.as_ref(), outcome.rows_affected).map_err(Stop::Message)?;
        }
        Ok(())
    }

    fn explain(&mut self, stop: Stop) -> StepFailure {
        let report = self.recorder.take();
        let operation = failed_operation(&report).cloned();
        let statement = operation
            .as_ref()
            .and_then(|operation| {
                operation.statements.iter().rev().find(|statement| statement.error.is_some())
            })
            .cloned();
        let location = operation.as_ref().and_then(|operation| operation.location.clone());
        let place = self.statements.borrow_mut().failed_at.take().filter(|_| statement.is_some());
        let base = StepFailure { operation, statement, place, location, report, ..StepFailure::default() };
        match stop {
            Stop::Message(message) => StepFailure { summary: message.clone(), message, ..base },
            Stop::Database(error) => StepFailure {
                summary: format!("sqlite3.{}: {}", error.kind.exception_name(), error.message),
                message: error.message.clone(),
                stopped: error.kind == crate::database::ErrorKind::Interrupted,
                ..base
            },
            Stop::Script(exception) => self.explain_exception(&exception, base),
        }
    }

    fn explain_exception(&mut self, exception: &Exception, base: StepFailure) -> StepFailure {
        let Some(evaluator) = self.evaluator.as_mut() else { return base };
        let vm = &mut evaluator.vm;
        let traceback = vm.format_exception(exception);
        let message = vm.exception_message(exception);
        let stopped = matches!(exception, Exception::Limit(_));
        let class = exception.class_name();
        let summary =
            if stopped || message.is_empty() { class.to_string() } else { format!("{class}: {message}") };
        let places = self.loaded_places(exception);
        let location = places.first().cloned().or(base.location.clone());
        // What can be passed over is the statement of the revision itself, whatever it called.
        let outermost = places.last().filter(|_| !stopped);
        let place = base.place.clone();
        let place = place.or_else(|| outermost.map(|place| format!("{}:{}", place.file, place.line)));
        StepFailure { summary, message, traceback: Some(traceback), location, place, stopped, ..base }
    }

    /// The places of a traceback that lie in loaded files, innermost first.
    fn loaded_places(&self, exception: &Exception) -> Vec<Location> {
        let sources = self.recorder.sources.borrow();
        let places = exception.frames().into_iter().map(|entry| sources.location(entry.span));
        places.filter(|place| self.files.text(&place.file).is_some()).collect()
    }
}

/// Functions by which a script that only defines is begun.
const ENTRIES: [&str; 4] = ["seed", "seed_data", "run", "main"];

/// What models are collected under: a base class, Flask-SQLAlchemy's object, the metadata itself.
const MODELS: [&str; 6] = ["Base", "db", "metadata", "SQLModel", "Model", "target_metadata"];

impl Evaluator {
    fn load(&mut self, path: &str, text: &Rc<str>) -> Result<Rc<Module>, Exception> {
        if let Some(module) = self.modules.get(path) {
            return Ok(Rc::clone(module));
        }
        let file = self.vm.add_source(path, text);
        let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".py");
        let module = self.vm.run_file(file, &format!("{name}_py"))?;
        self.modules.insert(path.to_owned(), Rc::clone(&module));
        Ok(module)
    }

    /// Runs a file as `python FILE` does. One that did nothing then is begun by the function that it defines for it.
    fn run_script(&mut self, path: &str, text: &Rc<str>, kind: Script) -> Result<(), Exception> {
        let file = self.vm.add_source(path, text);
        if kind == Script::Models {
            let module = self.vm.run_file(file, "models")?;
            return self.create_all(&module);
        }
        let module = self.vm.run_file(file, "__main__")?;
        let is_begun = text.contains("__main__");
        let entry = ENTRIES.iter().find_map(|name| module.get(name)).filter(|_| !is_begun);
        match entry {
            Some(function @ Value::Function(_)) => self.vm.call(&function, Arguments::none()).map(|_| ()),
            _ => Ok(()),
        }
    }

    /// Makes the tables of a module's models.
    fn create_all(&mut self, module: &Module) -> Result<(), Exception> {
        let Some(holder) = MODELS.iter().find_map(|name| module.get(name)) else {
            let message = format!("module '{}' has no Base, db or metadata", module.name);
            return Err(self.vm.attribute_error(message));
        };
        let metadata = match self.vm.attribute(&holder, "metadata") {
            Ok(metadata) => metadata,
            Err(_) => holder,
        };
        let create_all = self.vm.attribute(&metadata, "create_all")?;
        let connection = sqlalchemy::engine::connection::connection(&mut self.vm);
        self.vm.call(&create_all, Arguments::of([connection])).map(|_| ())
    }

    fn run(&mut self, path: &str, text: &Rc<str>, function: &str) -> Result<(), Exception> {
        let module = self.load(path, text)?;
        let Some(function) = module.get(function) else {
            let message = format!("module '{}' has no attribute '{function}'", module.name);
            return Err(self.vm.attribute_error(message));
        };
        self.vm.call(&function, Arguments::none()).map(|_| ())
    }
}

fn plain_failure(message: String) -> StepFailure {
    StepFailure { summary: message.clone(), message, ..StepFailure::default() }
}

/// The innermost operation that failed.
fn failed_operation(report: &StepReport) -> Option<&OperationReport> {
    report.operations.iter().rev().find(|operation| operation.failed)
}
