//! A project with its working database: the state behind the page.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::database::sqlite::Sqlite;
use crate::database::{Database, DatabaseError, Scalar};
use crate::project;
use crate::protocol::{Settings, StepView};
use crate::revisions::{Step, StepKind};
use crate::runner::{LoadedFiles, RunConfiguration, Session, SharedDatabase};
use crate::schema::Schema;

use super::backups::Backups;
use super::environment::Environment;
use super::files::Files;
use super::fingerprint::Fingerprints;
use super::load::{Loaded, load};
use super::preview::{Preview, Scratch};
use super::replay::FailedRun;
use super::shelf::Shelf;
use super::undo::{History, State};

/// Name of the database file that a project starts from.
const START: &str = "start.sqlite";

/// What a revision may take in the preview, which runs unasked: instructions of Python for the revision, of SQLite
/// for a statement. A run that is asked for gets far more, and can be cancelled.
pub(super) const PREVIEW_FUEL: u64 = 40_000_000;
pub(super) const PREVIEW_STATEMENT: u64 = 200_000_000;

/// What a revision did when it last ran, each way.
#[derive(Default)]
pub struct Runs {
    /// Its upgrade.
    pub upgrade: Option<StepView>,
    /// Its downgrade.
    pub downgrade: Option<StepView>,
}

/// The open project.
pub struct Workspace {
    /// Name of the project.
    pub name: String,
    /// Slug of the sample it is.
    pub sample: Option<String>,
    /// Files, as loaded and now.
    pub files: Files,
    /// Settings made here; they win over what the project says.
    pub settings: Settings,
    /// Chosen migration directory.
    pub chosen: Option<usize>,
    /// What the files say.
    pub loaded: Loaded,
    /// The working database.
    pub database: SharedDatabase,
    /// Which of the project's databases it is, and the others.
    pub shelf: Shelf,
    /// Its content as bytes of a file, for undo and for the page to keep.
    pub bytes: Rc<[u8]>,
    /// Rows of the version table.
    pub current: Vec<String>,
    /// Schema as read back.
    pub schema: Schema,
    /// Rows of each table.
    pub row_counts: HashMap<String, u64>,
    /// What can be taken back.
    pub history: History,
    /// States of the working database that are kept.
    pub backups: Backups,
    /// Every revision in a scratch database.
    pub preview: Preview,
    /// What revisions did when they last ran in the working database.
    pub runs: HashMap<String, Runs>,
    /// Key of the revision that failed last.
    pub failed: Option<String>,
    /// The run in which it did.
    pub failed_run: Option<FailedRun>,
    environment: Environment,
    /// Findings of the rules, once the preview is at its end.
    rule_findings: OnceCell<Vec<crate::lint::Finding>>,
    /// `Database::writes` when the database was last read back.
    read_at: Option<u64>,
}

/// The present files, as a session asks for them.
struct Modules {
    tree: project::Files,
    roots: Vec<String>,
}

impl LoadedFiles for Modules {
    fn text(&self, path: &str) -> Option<Rc<str>> {
        self.tree.text(path)
    }

    fn has_directory(&self, path: &str) -> bool {
        self.tree.has_directory(path)
    }

    fn names(&self, path: &str) -> Vec<String> {
        self.tree.names(path)
    }

    fn import_roots(&self) -> Vec<String> {
        self.roots.clone()
    }
}

impl Workspace {
    /// Opens files as a project, with an empty working database.
    ///
    /// # Errors
    /// Out of memory.
    pub fn open(
        name: String,
        sample: Option<String>,
        files: Files,
        environment: Environment,
    ) -> Result<Self, DatabaseError> {
        let mut workspace = Self {
            name,
            sample,
            files,
            settings: Settings::default(),
            chosen: None,
            loaded: Loaded::default(),
            database: Rc::new(RefCell::new(Sqlite::in_memory()?)),
            shelf: Shelf::default(),
            bytes: Rc::default(),
            current: Vec::new(),
            schema: Schema::default(),
            row_counts: HashMap::new(),
            history: History::default(),
            backups: Backups::default(),
            preview: Preview::default(),
            runs: HashMap::new(),
            failed: None,
            failed_run: None,
            environment,
            rule_findings: OnceCell::new(),
            read_at: None,
        };
        workspace.reload();
        if let Some(start) = workspace.start() {
            workspace.database.borrow_mut().restore(&start)?;
        }
        workspace.read_back()?;
        Ok(workspace)
    }

    /// The database that the project starts from: a loaded file `start.sqlite`. Projects whose
    /// application makes the first tables have no revision for them.
    fn start(&self) -> Option<Rc<[u8]>> {
        let is_start = |path: &str| path == START || path.ends_with(&format!("/{START}"));
        let found =
            self.files.iter().find(|(path, bytes)| is_start(path) && bytes.starts_with(b"SQLite format 3\0"));
        found.map(|(_, bytes)| Rc::clone(bytes))
    }

    /// Takes another database as the working one.
    ///
    /// # Errors
    /// Whatever reading its schema fails with.
    pub fn attach(&mut self, database: SharedDatabase) -> Result<(), DatabaseError> {
        self.database = database;
        self.read_at = None;
        self.read_back()
    }

    /// Reads the files anew: revisions, graph, findings; starts the preview anew.
    pub fn reload(&mut self) {
        let (loaded, chosen) = load(&self.files, self.chosen, &self.settings);
        self.chosen = chosen;
        self.loaded = loaded;
        self.restart_preview();
    }

    /// Starts the preview from the first revision that what changed can have changed.
    pub fn restart_preview(&mut self) {
        self.rule_findings = OnceCell::new();
        let scratch = self.start_database().ok().map(|database| self.scratch(database));
        let previous = std::mem::take(&mut self.preview);
        let fingerprints = Fingerprints::of(self);
        let loaded = &self.loaded;
        let fingerprint = |step: &Step| {
            let part = step.revision.as_deref().and_then(|id| loaded.part(id, true));
            fingerprints.of_step(step, part)
        };
        self.preview = Preview::new(loaded.graph(), scratch, previous, &fingerprint);
    }

    /// What the rules find in revisions and folder; nothing while the preview runs, which they read.
    pub fn rule_findings(&self) -> &[crate::lint::Finding] {
        if self.preview.is_running() {
            return &[];
        }
        self.rule_findings.get_or_init(|| {
            let options = super::lint::options(self);
            super::lint::rule_findings(self, &options)
        })
    }

    /// A scratch database with a session on it. It stops at the first failure, so nothing has to be
    /// put back.
    pub fn scratch(&self, database: SharedDatabase) -> Scratch {
        let mut configuration = self.configuration();
        configuration.driver = crate::runner::Driver::Pysqlite;
        configuration.limits.fuel = PREVIEW_FUEL;
        // A database that cannot be configured fails with its first statement.
        let _ = database.borrow_mut().set_budget(PREVIEW_STATEMENT);
        let session = self.session_on(Rc::clone(&database), configuration);
        Scratch::new(session, database, self.version_table())
    }

    /// A scratch database as the project starts from.
    ///
    /// # Errors
    /// The database's own.
    pub fn start_database(&self) -> Result<SharedDatabase, DatabaseError> {
        let mut scratch = Sqlite::in_memory()?;
        if let Some(start) = self.start() {
            scratch.restore(&start)?;
        }
        Ok(Rc::new(RefCell::new(scratch)))
    }

    /// Runs one revision of the preview.
    pub fn advance_preview(&mut self) {
        let loaded = &self.loaded;
        self.preview.advance(&|id| loaded.part(id, true).cloned());
    }

    /// A session on the working database.
    pub fn session(&self, configuration: RunConfiguration) -> Session {
        self.session_on(Rc::clone(&self.database), configuration)
    }

    /// A session on any database.
    pub(super) fn session_on(&self, database: SharedDatabase, configuration: RunConfiguration) -> Session {
        let modules = Modules { tree: self.loaded.tree.clone(), roots: self.loaded.import_roots() };
        let versions = self.loaded.versions(&self.effective_settings());
        Session::new(configuration, database, versions, Rc::new(modules))
    }

    /// How commands run, from the settings in force.
    pub fn configuration(&self) -> RunConfiguration {
        let mut configuration = self.environment.configuration(&self.effective_settings());
        configuration.alembic.environment_imports = self.loaded.environment_imports();
        configuration
    }

    /// Settings in force: those made here over those of the project.
    pub fn effective_settings(&self) -> Settings {
        self.loaded.settings_under(&self.settings)
    }

    /// Name of the version table.
    pub fn version_table(&self) -> String {
        self.loaded.versions(&self.effective_settings()).table_name().to_owned()
    }

    /// The statement that makes the version table.
    pub fn version_table_sql(&self) -> String {
        let settings = self.effective_settings();
        self.loaded.versions(&settings).create_sql(self.configuration().alembic.dialect)
    }

    /// Clock, randomness and the rest of the program around.
    pub fn environment(&self) -> Environment {
        self.environment.clone()
    }

    /// Milliseconds since 1970.
    pub fn now(&self) -> f64 {
        (self.environment.clock)()
    }

    /// Fills with random bytes.
    pub fn randomness(&self) -> fn(&mut [u8]) {
        self.environment.random
    }

    /// `-x` arguments of the next command.
    pub fn set_x_arguments(&mut self, arguments: Vec<String>) {
        if !arguments.is_empty() {
            self.environment.x_arguments = arguments;
        }
    }

    /// Keeps what a revision did.
    pub fn note_run(&mut self, key: &str, kind: StepKind, view: StepView) {
        let runs = self.runs.entry(key.to_owned()).or_default();
        match kind {
            StepKind::Upgrade => runs.upgrade = Some(view),
            StepKind::Downgrade => runs.downgrade = Some(view),
            StepKind::Stamp => {}
        }
    }

    /// Whether the working database is still what was last read back.
    pub fn database_is_unchanged(&self) -> bool {
        if self.read_at.is_some() && self.database.borrow().writes() == self.read_at {
            return true;
        }
        self.database.borrow_mut().snapshot().is_ok_and(|bytes| bytes[..] == self.bytes[..])
    }

    /// The state to come back to.
    pub fn state(&self) -> State {
        State {
            files: self.files.clone(),
            settings: self.settings.clone(),
            database: Rc::clone(&self.bytes),
            shelf: self.shelf.clone(),
        }
    }

    /// Goes to a state that was kept.
    ///
    /// # Errors
    /// The database's own.
    pub fn go_to(&mut self, state: State) -> Result<(), DatabaseError> {
        if !Rc::ptr_eq(&state.database, &self.bytes) {
            self.database.borrow_mut().restore(&state.database)?;
        }
        if self.shelf.id != state.shelf.id {
            self.runs.clear();
        }
        self.shelf = state.shelf;
        self.files = state.files;
        self.settings = state.settings;
        self.failed = None;
        self.reload();
        self.read_back()
    }

    /// Reads back what the working database holds.
    ///
    /// # Errors
    /// The database's own.
    pub fn read_back(&mut self) -> Result<(), DatabaseError> {
        let mut database = self.database.borrow_mut();
        let mark = database.writes();
        if mark.is_none() || mark != self.read_at {
            self.schema = database.schema()?;
            self.row_counts = self
                .schema
                .tables
                .iter()
                .map(|table| (table.name.clone(), count(&mut *database, &table.name)))
                .collect();
            let bytes = database.snapshot()?;
            if bytes[..] != self.bytes[..] {
                self.bytes = bytes.into();
            }
            self.read_at = mark;
        }
        drop(database);
        self.current = self.session(self.configuration()).current()?;
        Ok(())
    }
}

/// Rows of a table; a table that cannot be counted (a virtual one without its module) has none.
fn count(database: &mut dyn Database, table: &str) -> u64 {
    let sql = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
    match database.run(&sql, &[]) {
        Ok(outcome) => match outcome.rows.first().and_then(|row| row.first()) {
            Some(Scalar::Integer(rows)) => u64::try_from(*rows).unwrap_or(0),
            _ => 0,
        },
        Err(_) => 0,
    }
}
