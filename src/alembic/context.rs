//! The migration context: what is connected, how operations are carried out, and the options that
//! `env.py` or the settings gave.
//!
//! In: [`Settings`] and a connection from the runner. Out: a [`MigrationContext`], shared by all
//! operations of a run, and kept with the evaluator in [`AlembicState`] so that `op` finds it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::python::{Class, Exception, Instance, Value, Vm};
use crate::sqlalchemy::dialects::Dialect;

use super::events::{NoSink, OperationSink};
use super::version::VersionTable;

/// What becomes of an operation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Its statements reach the database.
    #[default]
    Execute,
    /// They are written to a script: `--sql`.
    Offline,
    /// It is only told to the sink.
    Record,
}

/// Options of a context, from `env.py`, the project's settings and the command.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What becomes of operations.
    pub mode: Mode,
    /// Which SQL is written.
    pub dialect: Dialect,
    /// Fail where Alembic fails. Otherwise go on as the author meant, and say so.
    pub strict: bool,
    /// The version table.
    pub version_table: VersionTable,
    /// The naming convention of `target_metadata`.
    pub naming_convention: Vec<(String, String)>,
    /// `transactional_ddl`; `None` is the dialect's own.
    pub transactional_ddl: Option<bool>,
    /// `transaction_per_migration`.
    pub transaction_per_migration: bool,
    /// Offline statements are written with their values.
    pub literal_binds: bool,
    /// `-x key=value` arguments, as given.
    pub x_arguments: Vec<String>,
    /// Main section of `alembic.ini`.
    pub configuration: Vec<(String, String)>,
    /// Offline: the revision that the script starts from.
    pub starting_revision: Option<String>,
    /// Modules that `env.py` imports, which may register operations.
    pub environment_imports: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mode: Mode::Execute,
            dialect: Dialect::Sqlite,
            strict: true,
            version_table: VersionTable::default(),
            naming_convention: Vec::new(),
            transactional_ddl: None,
            transaction_per_migration: false,
            literal_binds: true,
            x_arguments: Vec::new(),
            configuration: Vec::new(),
            starting_revision: None,
            environment_imports: Vec::new(),
        }
    }
}

/// Everything the operations of a run share.
pub struct MigrationContext {
    /// Options.
    pub settings: Settings,
    /// The `Connection`; offline, what stands in for it.
    pub connection: RefCell<Value>,
    /// The `Dialect` object that scripts see.
    pub dialect: Value,
    /// Options that only scripts see: `target_metadata`, and what they add.
    pub options: Value,
    /// Who hears of operations.
    pub sink: Rc<dyn OperationSink>,
    /// The object that scripts see for it, the same each time; who runs the migration holds it no longer.
    pub(crate) object: RefCell<Option<Value>>,
    /// The part of a batch block under way runs as move and copy.
    pub(crate) copying: Cell<bool>,
}

impl MigrationContext {
    /// Whether operations are written to a script.
    pub fn as_sql(&self) -> bool {
        self.settings.mode == Mode::Offline
    }

    /// Whether DDL takes part in transactions, as Alembic assumes it of the dialect.
    pub fn transactional_ddl(&self) -> bool {
        self.settings.transactional_ddl.unwrap_or(self.settings.dialect == Dialect::Postgresql)
    }

    /// Writes a statement of an offline script, ended as Alembic ends it.
    pub fn static_output(&self, text: &str) {
        self.sink.output(&format!("{text}\n\n"));
    }

    /// Writes a statement, its terminator included.
    pub fn statement_output(&self, statement: &str) {
        let statement = statement.replace('\t', "    ");
        self.static_output(&format!("{};", statement.trim()));
    }

    /// Tells the sink of something that was lost, assumed or emulated.
    pub fn notice(&self, vm: &Vm, code: &str, message: impl Into<String>) {
        self.sink.notice(Diagnostic::new(code, Severity::Info, message), vm.current_span());
    }

    /// Tells of a warning that Alembic itself gives (`UserWarning`), in its words.
    pub fn warn(&self, vm: &Vm, message: impl Into<String>) {
        self.sink.notice(Diagnostic::new("AL01", Severity::Warning, message), vm.current_span());
    }
}

/// What this library keeps with the evaluator.
pub struct AlembicState {
    /// Who hears of operations made from now on.
    pub sink: RefCell<Rc<dyn OperationSink>>,
    /// The `Operations` object behind `op`, while a migration runs.
    pub operations: RefCell<Option<Rc<Instance>>>,
    /// The context of the run, which `alembic.context` shows.
    pub context: RefCell<Option<Rc<MigrationContext>>>,
    /// Custom directives: name and the class method that runs them.
    pub directives: RefCell<Vec<CustomDirective>>,
    /// Implementations of custom operations: class of the operation and function.
    pub implementations: RefCell<Vec<(Rc<Class>, Value)>>,
    /// Classes that other parts need to make objects of.
    pub classes: Classes,
}

/// A directive that a script registered.
#[derive(Clone)]
pub struct CustomDirective {
    /// Name on `op`.
    pub name: String,
    /// The operation's class.
    pub class: Rc<Class>,
    /// Name of the class method that is called with the operations object.
    pub source: String,
    /// It was registered on `BatchOperations`.
    pub batch: bool,
}

/// Classes of this library.
pub struct Classes {
    /// `alembic.util.exc.CommandError`
    pub command_error: Rc<Class>,
    /// `alembic.operations.base.Operations`
    pub operations: Rc<Class>,
    /// `alembic.operations.base.BatchOperations`
    pub batch_operations: Rc<Class>,
    /// `alembic.operations.ops.MigrateOperation`
    pub migrate_operation: Rc<Class>,
    /// `alembic.runtime.migration.MigrationContext`
    pub migration_context: Rc<Class>,
    /// What stands for a connection in offline scripts.
    pub mock_connection: Rc<Class>,
    /// Context managers that this library hands out.
    pub block: Rc<Class>,
    /// `alembic.config.Config`
    pub config: Rc<Class>,
    /// What `get_context().impl` is.
    pub implementation: Rc<Class>,
}

impl AlembicState {
    /// The state of an evaluator, made when first asked for.
    pub fn of(vm: &mut Vm) -> Rc<Self> {
        if let Some(state) = vm.find_extension::<Self>() {
            return state;
        }
        let classes = super::bindings::make_classes(vm);
        let state = Self {
            sink: RefCell::new(Rc::new(NoSink)),
            operations: RefCell::new(None),
            context: RefCell::new(None),
            directives: RefCell::default(),
            implementations: RefCell::default(),
            classes,
        };
        vm.set_extension(state)
    }

    /// `CommandError`
    pub fn command_error(vm: &mut Vm, message: impl Into<String>) -> Exception {
        let class = Self::of(vm).classes.command_error.clone();
        vm.new_exception(&class, message.into())
    }
}
