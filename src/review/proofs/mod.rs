//! The proofs: what running a revision can show and reading it cannot. One file each.
//!
//! In: a [`Trial`] (one revision with the database before it), or the pull request as a whole
//! ([`Whole`]). Out: whether what the proof claims holds, with its evidence: the row, the difference, the
//! statement, and the state of the database to look at.

mod backfill;
mod coerced;
mod consistent;
mod elsewhere;
mod failing;
mod fixes;
mod fresh;
mod kept;
mod members;
mod old_code;
mod order;
mod passes;
mod restores;
mod round_trip;
mod runs;
mod twice;

use std::rc::Rc;

use crate::database::DatabaseError;
use crate::diagnostic::Diagnostic;
use crate::protocol::Outcome;
use crate::runner::{OperationReport, StepFailure};
use crate::source::Location;

use super::stage::Stage;
use super::trial::{Run, Trial};

pub use fixes::{Attempts, Tried};
pub use runs::{Prover, Result as ProofResult, Setting};

/// One fact that a run showed.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// Id of the revision that ran.
    pub revision: String,
    /// The fact in words.
    pub text: String,
    /// What the database said, or the statement.
    pub code: Option<String>,
    /// Line in the revision's file.
    pub line: Option<u32>,
    /// The state to look at.
    pub state: Option<Rc<[u8]>>,
    /// The finding that it proves.
    pub finding: Option<Diagnostic>,
}

impl Evidence {
    /// A fact in words.
    pub fn new(revision: &str, text: impl Into<String>) -> Self {
        Self { revision: revision.to_owned(), text: text.into(), ..Self::default() }
    }

    /// With what the database said, or the statement.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// With the line of an operation.
    #[must_use]
    pub fn at(mut self, location: Option<&Location>) -> Self {
        self.line = location.map(|location| location.line);
        self
    }

    /// With the state to look at.
    #[must_use]
    pub fn state(mut self, bytes: &Rc<[u8]>) -> Self {
        self.state = Some(Rc::clone(bytes));
        self
    }

    /// With the finding that it proves.
    #[must_use]
    pub fn proves(mut self, finding: Diagnostic) -> Self {
        self.finding = Some(finding);
        self
    }
}

/// Values that a revision loses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// `table.column`, or the table.
    pub object: String,
    /// How many.
    pub values: u64,
    /// Rows that the table had.
    pub rows: u64,
    /// The revision.
    pub revision: String,
    /// How.
    pub how: &'static str,
}

/// How a proof ended for one revision, or for all.
#[derive(Debug, Clone, Default)]
pub struct Ran {
    /// How.
    pub outcome: Outcome,
    /// In a few words.
    pub detail: String,
    /// What was seen.
    pub evidence: Vec<Evidence>,
    /// Values that are lost.
    pub lost: Vec<Lost>,
}

impl Ran {
    /// It holds.
    pub fn held(detail: impl Into<String>) -> Self {
        Self { outcome: Outcome::Held, detail: detail.into(), ..Self::default() }
    }

    /// It does not hold.
    pub fn failed(detail: impl Into<String>, evidence: Vec<Evidence>) -> Self {
        Self { outcome: Outcome::Failed, detail: detail.into(), evidence, ..Self::default() }
    }

    /// It was not run.
    pub fn not_run(why: impl Into<String>) -> Self {
        Self { outcome: Outcome::NotRun, detail: why.into(), ..Self::default() }
    }

    /// Held without evidence, failed with it.
    pub fn judged(held: impl Into<String>, failed: impl Into<String>, evidence: Vec<Evidence>) -> Self {
        if evidence.is_empty() { Self::held(held) } else { Self::failed(failed, evidence) }
    }
}

/// The pull request as a whole.
pub struct Whole<'a> {
    /// The head, as the merge leaves it.
    pub stage: &'a dyn Stage,
    /// The base, where it is known apart from the head.
    pub base: Option<&'a dyn Stage>,
    /// The trials, in order.
    pub trials: &'a [super::trial::Material],
    /// Heads of what is there before the first new revision.
    pub base_heads: &'a [String],
    /// Tries the fixes that the rules offer.
    pub fixes: &'a dyn Fn(&[super::trial::Material]) -> Attempts,
}

/// What a proof runs on.
#[derive(Clone, Copy)]
pub enum Check {
    /// Each revision.
    Each(fn(Trial<'_>) -> std::result::Result<Ran, DatabaseError>),
    /// All of them.
    Whole(fn(&Whole<'_>) -> std::result::Result<Ran, DatabaseError>),
}

/// A proof of the catalogue.
#[derive(Clone, Copy)]
pub struct Proof {
    /// Name that does not change.
    pub name: &'static str,
    /// What it claims.
    pub title: &'static str,
    /// What is run for it.
    pub about: &'static str,
    /// How it is run.
    pub check: Check,
}

/// The catalogue, in its order; a proof's number is its place, from 1.
pub const PROOFS: [Proof; 15] = [
    passes::PROOF,
    kept::PROOF,
    round_trip::PROOF,
    restores::PROOF,
    elsewhere::PROOF,
    members::PROOF,
    failing::PROOF,
    order::PROOF,
    fresh::PROOF,
    consistent::PROOF,
    old_code::PROOF,
    twice::PROOF,
    backfill::PROOF,
    fixes::PROOF,
    coerced::PROOF,
];

/// What is said where the way up failed, so that there is nothing to look at.
const UP_FAILED: &str = "its upgrade failed";

/// The run of the way up, or why there is none to judge.
fn upgraded(trial: Trial<'_>) -> std::result::Result<std::result::Result<&Run, Ran>, DatabaseError> {
    let run = trial.upgraded()?;
    Ok(if run.outcome.is_ok() { Ok(run) } else { Err(Ran::not_run(UP_FAILED)) })
}

/// The run of the way down, or why there is none to judge.
fn downgraded(trial: Trial<'_>) -> std::result::Result<std::result::Result<&Run, Ran>, DatabaseError> {
    if trial.upgraded()?.outcome.is_err() {
        return Ok(Err(Ran::not_run(UP_FAILED)));
    }
    let Some(run) = trial.downgraded()? else { return Ok(Err(Ran::not_run("no way down"))) };
    Ok(match &run.outcome {
        Ok(_) => Ok(run),
        Err(failure) => Err(Ran::not_run(why_not_down(failure))),
    })
}

/// Why a downgrade did not run: on purpose, or not.
fn why_not_down(failure: &StepFailure) -> String {
    if failure.summary.starts_with("NotImplementedError") {
        let why = failure.message.trim();
        return if why.is_empty() {
            "irreversible on purpose".to_owned()
        } else {
            format!("irreversible on purpose: {why}")
        };
    }
    format!("its downgrade failed: {}", failure.summary)
}

/// The operation of a report that names something, else the first that has a place.
fn operation_on<'a>(
    operations: &'a [OperationReport],
    object: &str,
    table: &str,
) -> Option<&'a OperationReport> {
    let exact = |operation: &&OperationReport| operation.object == object;
    let names = |operation: &&OperationReport| {
        operation.tables.iter().any(|named| named == table) || operation.object == table
    };
    let placed = || operations.iter().filter(|operation| operation.location.is_some());
    placed().find(exact).or_else(|| placed().find(names)).or_else(|| placed().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_titles_short() {
        let mut names: Vec<&str> = PROOFS.iter().map(|proof| proof.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 15);
        assert!(PROOFS.iter().all(|proof| proof.title.len() <= 44 && proof.about.ends_with('.')));
    }
}
