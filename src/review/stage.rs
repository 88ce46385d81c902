//! Where revisions run for a proof: databases and sessions that the engine gives, none of which is the
//! working one.

use std::rc::Rc;

use crate::database::DatabaseError;
use crate::project::Part;
use crate::revisions::{Graph, Step};
use crate::runner::{Driver, Session, SharedDatabase, StepFailure, StepReport};
use crate::schema::Schema;

/// What of a session a proof decides.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ways {
    /// Transaction behaviour.
    pub driver: Driver,
    /// Another clock than the program's.
    pub clock: Option<fn() -> f64>,
    /// Other randomness than the program's.
    pub random: Option<fn(&mut [u8])>,
}

/// A project on which revisions can run in scratch databases.
pub trait Stage {
    /// A database as the project starts from.
    ///
    /// # Errors
    /// The database's own.
    fn start(&self) -> Result<SharedDatabase, DatabaseError>;

    /// A database with the content of a file.
    ///
    /// # Errors
    /// The database's own.
    fn open(&self, bytes: &[u8]) -> Result<SharedDatabase, DatabaseError>;

    /// A session on a database.
    fn session(&self, database: SharedDatabase, ways: Ways) -> Session;

    /// The revisions.
    fn graph(&self) -> &Graph;

    /// What runs for a revision in one direction.
    fn part(&self, id: &str, up: bool) -> Option<Part>;

    /// Fills the named empty tables with made-up rows that hold to the schema; tables that could not be
    /// filled, with why.
    fn fill(&self, database: &SharedDatabase, schema: &Schema, tables: &[String]) -> Vec<(String, String)>;

    /// Name of the version table, which is no part of what is compared.
    fn version_table(&self) -> String;

    /// Milliseconds since 1970.
    fn now(&self) -> f64;
}

/// Runs steps in one session, in order, up to the first that fails: what ran, or the step's number and
/// why it failed.
///
/// # Errors
/// The first failure.
pub fn run_steps(
    stage: &dyn Stage,
    database: &SharedDatabase,
    steps: &[Step],
    ways: Ways,
) -> Result<Vec<StepReport>, (usize, Box<StepFailure>)> {
    let mut session = stage.session(Rc::clone(database), ways);
    if let Err(error) = session.ensure_version_table() {
        let failure =
            StepFailure { summary: error.to_string(), message: error.to_string(), ..StepFailure::default() };
        return Err((0, Box::new(failure)));
    }
    let mut reports = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let id = step.revision.as_deref().unwrap_or_default();
        let up = step.kind == crate::revisions::StepKind::Upgrade;
        let part = stage.part(id, up);
        match session.run(step, part.as_ref()) {
            Ok(report) => reports.push(report),
            Err(failure) => return Err((number, failure)),
        }
    }
    Ok(reports)
}
