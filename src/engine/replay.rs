//! A failed run made again, from where it began, in scratch databases: with the atomic driver, which leaves nothing, and
//! with the one that behaves as Python's sqlite3, which leaves what was done. In: the failed run; out: for each what is
//! left, and what the same command does next.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use crate::database::Database;
use crate::database::sqlite::Sqlite;
use crate::protocol::{self, ReplayOutcome, ReplayView, RowReportView};
use crate::revisions::{Plan, StepKind};
use crate::rows::Picture;
use crate::runner::{Driver, RunConfiguration, SharedDatabase, StepFailure, StepReport};
use crate::schema::Schema;

use super::requests::Refusal;
use super::workspace::Workspace;
use super::{compare, rowreport};

/// A run that failed, and the database before it.
pub struct FailedRun {
    /// The command.
    pub line: String,
    /// Its steps.
    pub plan: Plan,
    /// The working database as a file, before the run.
    pub database: Rc<[u8]>,
    /// Something of it stayed, which a step of undo takes back.
    pub left: bool,
}

/// Both outcomes.
///
/// # Errors
/// When no run has failed, or the scratch databases cannot be made.
pub fn replay(workspace: &Workspace) -> Result<ReplayView, Refusal> {
    let Some(run) = workspace.failed_run.as_ref() else {
        return Err(Refusal::new("No run has failed"));
    };
    let drivers =
        [(Driver::Pysqlite, protocol::Driver::Pysqlite), (Driver::Atomic, protocol::Driver::Atomic)];
    let outcomes = drivers.into_iter().map(|(driver, named)| {
        let stage = Stage::new(workspace, run, driver)?;
        stage.outcome(named)
    });
    Ok(ReplayView { line: run.line.clone(), outcomes: outcomes.collect::<Result<_, Refusal>>()? })
}

/// A scratch database with the run that happens in it.
struct Stage<'a> {
    workspace: &'a Workspace,
    run: &'a FailedRun,
    configuration: RunConfiguration,
    database: SharedDatabase,
    leave_out: HashSet<String>,
}

/// A failure with what there was before its revision.
struct Stop {
    revision: String,
    failure: Box<StepFailure>,
    schema: Schema,
    rows: Option<Picture>,
}

impl<'a> Stage<'a> {
    fn new(workspace: &'a Workspace, run: &'a FailedRun, driver: Driver) -> Result<Self, Refusal> {
        let mut scratch = Sqlite::in_memory()?;
        scratch.restore(&run.database)?;
        let configuration = RunConfiguration { driver, ..workspace.configuration() };
        let leave_out = HashSet::from([workspace.version_table()]);
        Ok(Self { workspace, run, configuration, database: Rc::new(RefCell::new(scratch)), leave_out })
    }

    fn outcome(&self, driver: protocol::Driver) -> Result<ReplayOutcome, Refusal> {
        let stop = self.attempt(&self.run.plan, true)?;
        let mut outcome = ReplayOutcome { driver, current: self.current()?, ..ReplayOutcome::default() };
        let Some(stop) = stop else { return Ok(outcome) };
        outcome.message = first_line(&stop.failure.message);
        let mut schema = self.database.borrow_mut().schema()?;
        schema.tables.retain(|table| !self.leave_out.contains(&table.name));
        outcome.tables = compare::changes(self.workspace, &stop.schema, &schema, &[], &[]).tables;
        outcome.rows = self.rows_left(&stop);
        outcome.failed = Some(stop.revision);
        (outcome.again, outcome.again_ends) = self.again(&outcome)?;
        Ok(outcome)
    }

    fn current(&self) -> Result<Vec<String>, Refusal> {
        let session = self.workspace.session_on(Rc::clone(&self.database), self.configuration.clone());
        Ok(session.current()?)
    }

    /// Runs a plan as a new program would; where it stopped.
    fn attempt(&self, plan: &Plan, looks: bool) -> Result<Option<Stop>, Refusal> {
        let mut session = self.workspace.session_on(Rc::clone(&self.database), self.configuration.clone());
        session.ensure_version_table()?;
        for step in &plan.steps {
            let id = step.revision.clone().unwrap_or_default();
            let part = self.workspace.loaded.part(&id, step.kind == StepKind::Upgrade).cloned();
            let (mut schema, mut rows) = (Schema::default(), None);
            if looks {
                schema = self.database.borrow_mut().schema()?;
                schema.tables.retain(|table| !self.leave_out.contains(&table.name));
                rows = rowreport::look(&mut *self.database.borrow_mut(), &self.leave_out);
            }
            if let Err(failure) = session.run(step, part.as_ref()) {
                return Ok(Some(Stop { revision: id, failure, schema, rows }));
            }
        }
        Ok(None)
    }

    fn rows_left(&self, stop: &Stop) -> RowReportView {
        let after = rowreport::look(&mut *self.database.borrow_mut(), &self.leave_out);
        let (Some(before), Some(after)) = (&stop.rows, &after) else { return RowReportView::default() };
        let mut view = rowreport::view(&rowreport::report(before, after, &StepReport::default()), after);
        // What stays of a half-run script is all its own.
        view.tables.iter_mut().for_each(|table| table.unnamed = false);
        view
    }

    /// What the same command does on what is left, and whether it ends well.
    fn again(&self, first: &ReplayOutcome) -> Result<(String, bool), Refusal> {
        let graph = self.workspace.loaded.graph();
        let target = self.run.line.split_once(' ').map_or("head", |(_, target)| target);
        let plan = if self.run.line.starts_with("downgrade") {
            graph.plan_downgrade(target, &first.current)
        } else {
            graph.plan_upgrade(target, &first.current)
        };
        let plan = match plan {
            Ok(plan) => plan,
            Err(error) => return Ok((format!("Run again, it is refused: {}", error.message), false)),
        };
        Ok(match self.attempt(&plan, false)? {
            None => ("Run again, it goes through.".to_owned(), true),
            Some(stop) if first_line(&stop.failure.message) == first.message => {
                ("Run again, it fails in the same way.".to_owned(), false)
            }
            Some(stop) => {
                let message = first_line(&stop.failure.message);
                (format!("Run again, it fails in another way: {message}"), false)
            }
        })
    }
}

/// The message itself, without the class that SQLAlchemy writes before it.
fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let named = line.strip_prefix("(sqlite3.").and_then(|rest| rest.split_once(") "));
    named.map_or(line, |(_, message)| message).to_owned()
}
