//! One revision to be proved: the database before it, empty and with rows, and what running it up, down
//! and up again left. Each run is made once, when a proof first asks for it.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::database::DatabaseError;
use crate::revisions::{Revision, Step};
use crate::runner::{Driver, SharedDatabase, StepFailure, StepReport, made_renames};
use crate::schema::Schema;
use crate::schema::diff::Rename;

use super::contents::Contents;
use super::sample::schema_of;
use super::stage::{Stage, Ways, run_steps};

/// What a run left.
#[derive(Debug)]
pub struct Run {
    /// What it did, or why it failed.
    pub outcome: Result<StepReport, Box<StepFailure>>,
    /// The database as a file.
    pub bytes: Rc<[u8]>,
    /// Its schema, without the version table.
    pub schema: Schema,
    /// Its rows.
    pub contents: Contents,
}

impl Run {
    /// Renames that it made.
    pub fn renames(&self) -> Vec<Rename> {
        self.outcome.as_ref().map(made_renames).unwrap_or_default()
    }

    /// What it did, also when it failed.
    pub fn report(&self) -> &StepReport {
        match &self.outcome {
            Ok(report) => report,
            Err(failure) => &failure.report,
        }
    }
}

/// What a trial is made of and what has been run of it.
pub struct Material {
    /// The revision.
    pub revision: Revision,
    /// The step up.
    pub up: Step,
    /// The step down; None where the plan cannot be made.
    pub down: Option<Step>,
    /// The database before it, without sample rows.
    pub empty: Rc<[u8]>,
    /// The database before it, with sample rows.
    pub sample: Rc<[u8]>,
    before: OnceCell<Result<Run, DatabaseError>>,
    on_empty: OnceCell<Result<Run, DatabaseError>>,
    upgraded: OnceCell<Result<Run, DatabaseError>>,
    downgraded: OnceCell<Result<Run, DatabaseError>>,
    again: OnceCell<Result<Run, DatabaseError>>,
}

impl Material {
    /// A trial of which nothing has run.
    pub fn new(revision: Revision, up: Step, down: Option<Step>, empty: Rc<[u8]>, sample: Rc<[u8]>) -> Self {
        Self {
            revision,
            up,
            down,
            empty,
            sample,
            before: OnceCell::new(),
            on_empty: OnceCell::new(),
            upgraded: OnceCell::new(),
            downgraded: OnceCell::new(),
            again: OnceCell::new(),
        }
    }
}

/// A revision on its stage.
#[derive(Clone, Copy)]
pub struct Trial<'a> {
    /// Where it runs.
    pub stage: &'a dyn Stage,
    /// What it is made of.
    pub material: &'a Material,
}

impl<'a> Trial<'a> {
    /// Id of the revision.
    pub fn id(&self) -> &'a str {
        &self.material.revision.id
    }

    /// Whether it has a script for the way down.
    pub fn has_way_down(&self) -> bool {
        self.material.down.is_some() && self.stage.part(self.id(), false).is_some()
    }

    /// The database with rows before it.
    ///
    /// # Errors
    /// The database's own.
    pub fn before(&self) -> Result<&'a Run, DatabaseError> {
        get(&self.material.before, || {
            let database = self.stage.open(&self.material.sample)?;
            self.read(&database, Ok(StepReport::default()))
        })
    }

    /// The way up on empty tables.
    ///
    /// # Errors
    /// The database's own; a script that fails is an outcome.
    pub fn on_empty(&self) -> Result<&'a Run, DatabaseError> {
        get(&self.material.on_empty, || self.run(&self.material.empty, &self.material.up, Ways::default()))
    }

    /// The way up on the rows.
    ///
    /// # Errors
    /// The database's own.
    pub fn upgraded(&self) -> Result<&'a Run, DatabaseError> {
        get(&self.material.upgraded, || self.run(&self.material.sample, &self.material.up, Ways::default()))
    }

    /// The way down after it; None where there is none or the way up failed.
    ///
    /// # Errors
    /// The database's own.
    pub fn downgraded(&self) -> Result<Option<&'a Run>, DatabaseError> {
        let up = self.upgraded()?;
        let Some(down) = self.material.down.as_ref().filter(|_| self.has_way_down() && up.outcome.is_ok())
        else {
            return Ok(None);
        };
        get(&self.material.downgraded, || self.run(&up.bytes, down, Ways::default())).map(Some)
    }

    /// The way up again after the way down; None where either failed.
    ///
    /// # Errors
    /// The database's own.
    pub fn again(&self) -> Result<Option<&'a Run>, DatabaseError> {
        let Some(down) = self.downgraded()?.filter(|down| down.outcome.is_ok()) else { return Ok(None) };
        get(&self.material.again, || self.run(&down.bytes, &self.material.up, Ways::default())).map(Some)
    }

    /// Runs a step on the content of a file.
    ///
    /// # Errors
    /// The database's own.
    pub fn run(&self, bytes: &[u8], step: &Step, ways: Ways) -> Result<Run, DatabaseError> {
        let database = self.stage.open(bytes)?;
        self.run_in(&database, &database, step, ways)
    }

    /// Runs a step on `through`, and reads what it left from `database`.
    ///
    /// # Errors
    /// The database's own.
    pub fn run_in(
        &self,
        database: &SharedDatabase,
        through: &SharedDatabase,
        step: &Step,
        ways: Ways,
    ) -> Result<Run, DatabaseError> {
        let outcome = run_steps(self.stage, through, std::slice::from_ref(step), ways);
        let outcome =
            outcome.map(|mut reports| reports.pop().unwrap_or_default()).map_err(|(_, failure)| failure);
        self.read(database, outcome)
    }

    /// As a failure leaves it under Python's sqlite3.
    pub fn pysqlite() -> Ways {
        Ways { driver: Driver::Pysqlite, ..Ways::default() }
    }

    fn read(
        &self,
        database: &SharedDatabase,
        outcome: Result<StepReport, Box<StepFailure>>,
    ) -> Result<Run, DatabaseError> {
        let schema = schema_of(self.stage, database)?;
        let contents = Contents::read(database, &schema)?;
        let bytes = database.borrow_mut().snapshot()?.into();
        Ok(Run { outcome, bytes, schema, contents })
    }
}

fn get(
    cell: &OnceCell<Result<Run, DatabaseError>>,
    make: impl FnOnce() -> Result<Run, DatabaseError>,
) -> Result<&Run, DatabaseError> {
    cell.get_or_init(make).as_ref().map_err(Clone::clone)
}
