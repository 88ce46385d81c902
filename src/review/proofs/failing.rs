//! Proof 7: a failure at any statement leaves a database on which the upgrade can be tried again. With
//! Python's sqlite3, what ran before the first INSERT, UPDATE or DELETE stays.

use std::cell::RefCell;
use std::rc::Rc;

use crate::database::{Database, DatabaseError, ErrorKind, Outcome, Scalar};
use crate::runner::SharedDatabase;
use crate::schema::Schema;

use super::super::trial::Trial;
use super::round_trip::differences;
use super::{Check, Evidence, Proof, Ran, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "failure-can-be-retried",
    title: "A failure at any statement can be retried",
    about: "Each statement in turn is made to fail under Python's sqlite3 driver; then the upgrade runs again.",
    check: Check::Each(check),
};

/// Most statements that are made to fail.
const MOST: usize = 12;

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    if let Err(ran) = upgraded(trial)? {
        return Ok(ran);
    }
    let before = &trial.before()?.schema;
    let mut evidence = Vec::new();
    let mut tried = 0;
    while tried < MOST {
        let database = trial.stage.open(&trial.material.sample)?;
        let failing =
            Rc::new(RefCell::new(Failing { inner: Rc::clone(&database), left: tried, failed: None }));
        let through: SharedDatabase = failing.clone();
        let run = trial.run_in(&database, &through, &trial.material.up, Trial::pysqlite())?;
        let Some(statement) = failing.borrow().failed.clone() else { break };
        tried += 1;
        if run.outcome.is_ok() {
            // The script took the failure for an answer and went on.
            continue;
        }
        let retried = trial.run(&run.bytes, &trial.material.up, Trial::pysqlite())?;
        if let Err(failure) = &retried.outcome {
            let left = differences(before, &run.schema);
            let left = if left.is_empty() { "nothing in the schema".to_owned() } else { shorten(&left) };
            evidence.push(
                Evidence::new(
                    trial.id(),
                    format!(
                        "A failure at statement {tried} leaves: {left}. Tried again it fails: {}",
                        failure.message
                    ),
                )
                .code(statement)
                .state(&run.bytes),
            );
        } else if !same(&trial.upgraded()?.schema, &retried.schema) {
            evidence.push(
                Evidence::new(
                    trial.id(),
                    format!("After a failure at statement {tried} and a second try the schema differs"),
                )
                .code(statement)
                .state(&retried.bytes),
            );
        }
    }
    if tried == 0 {
        return Ok(Ran::not_run("it runs no statement that could fail"));
    }
    let detail = format!("{} of {tried} leave traces", evidence.len());
    Ok(Ran::judged(format!("{tried} statements"), detail, evidence))
}

fn same(one: &Schema, other: &Schema) -> bool {
    differences(one, other).is_empty()
}

fn shorten(said: &[String]) -> String {
    match said {
        [one, two, rest @ ..] if !rest.is_empty() => format!("{one}; {two}; {} more", rest.len()),
        said => said.join("; "),
    }
}

/// A database of which one statement fails.
struct Failing {
    inner: SharedDatabase,
    /// Statements that count before the one that fails.
    left: usize,
    /// The one that failed.
    failed: Option<String>,
}

/// Whether a statement counts: what changes something, and is no bookkeeping.
fn counts(sql: &str) -> bool {
    let head: String = sql.trim_start().chars().take_while(char::is_ascii_alphabetic).collect();
    let changes = ["CREATE", "DROP", "ALTER", "INSERT", "UPDATE", "DELETE", "REPLACE"];
    changes.iter().any(|word| head.eq_ignore_ascii_case(word)) && !sql.contains("alembic_version")
}

impl Database for Failing {
    fn run(&mut self, sql: &str, parameters: &[Scalar]) -> Result<Outcome, DatabaseError> {
        if self.failed.is_none() && counts(sql) {
            if self.left == 0 {
                self.failed = Some(sql.to_owned());
                let message = "disk I/O error".to_owned();
                return Err(DatabaseError { kind: ErrorKind::Operational, message, offset: None });
            }
            self.left -= 1;
        }
        self.inner.borrow_mut().run(sql, parameters)
    }

    fn in_transaction(&self) -> bool {
        self.inner.borrow().in_transaction()
    }

    fn schema(&mut self) -> Result<Schema, DatabaseError> {
        self.inner.borrow_mut().schema()
    }

    fn has_table(&mut self, name: &str) -> Result<bool, DatabaseError> {
        self.inner.borrow_mut().has_table(name)
    }

    fn snapshot(&mut self) -> Result<Vec<u8>, DatabaseError> {
        self.inner.borrow_mut().snapshot()
    }

    fn restore(&mut self, bytes: &[u8]) -> Result<(), DatabaseError> {
        self.inner.borrow_mut().restore(bytes)
    }

    fn hold_to(&mut self, version: Option<(u32, u32)>) -> Result<(), DatabaseError> {
        self.inner.borrow_mut().hold_to(version)
    }

    fn set_budget(&mut self, instructions: u64) -> Result<(), DatabaseError> {
        self.inner.borrow_mut().set_budget(instructions)
    }

    fn version(&self) -> String {
        self.inner.borrow().version()
    }
}
