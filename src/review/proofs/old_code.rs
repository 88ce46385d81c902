//! Proof 11: code that was written for the schema before still runs on the one after, as it does while a
//! deployment rolls out: for each table one SELECT of its old columns and one INSERT of an old row.

use crate::database::DatabaseError;
use crate::runner::SharedDatabase;
use crate::schema::Table;

use super::super::contents::{Rows, quoted};
use super::super::trial::Trial;
use super::{Check, Evidence, Proof, Ran, operation_on, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "old-code-runs",
    title: "Old code runs on the new schema",
    about: "For each table of the schema before, a SELECT of its columns and an INSERT of one of its rows run after the upgrade.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let run = match upgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let before = trial.before()?;
    if before.schema.tables.is_empty() {
        return Ok(Ran::not_run("no tables before it"));
    }
    let database = trial.stage.open(&run.bytes)?;
    let mut evidence = Vec::new();
    for table in &before.schema.tables {
        let failed = select(&database, table)
            .err()
            .map(|(sql, error)| (format!("Code that reads {} fails", table.name), sql, error))
            .or_else(|| {
                let rows = before.contents.tables.get(&table.name)?;
                let (sql, error) = insert(&database, table, rows).err()?;
                Some((format!("Code that writes {} fails", table.name), sql, error))
            });
        if let Some((text, sql, error)) = failed {
            let operation = operation_on(&run.report().operations, &table.name, &table.name);
            evidence.push(
                Evidence::new(trial.id(), format!("{text}: {}", error.message))
                    .code(sql)
                    .at(operation.and_then(|operation| operation.location.as_ref()))
                    .state(&run.bytes),
            );
        }
    }
    let broken = format!("{} of {} tables", evidence.len(), before.schema.tables.len());
    Ok(Ran::judged(format!("{} tables", before.schema.tables.len()), broken, evidence))
}

type Broken = (String, DatabaseError);

fn select(database: &SharedDatabase, table: &Table) -> Result<(), Broken> {
    // A name in double quotes that is no column would be taken for a string.
    let columns: Vec<String> =
        table.columns.iter().map(|column| format!("t.{}", quoted(&column.name))).collect();
    let sql = format!("SELECT {} FROM {} AS t LIMIT 1", columns.join(", "), quoted(&table.name));
    database.borrow_mut().run(&sql, &[]).map(|_| ()).map_err(|error| (sql, error))
}

/// Writes an old row into the table as it is now, emptied so that nothing but its own rules speaks.
fn insert(database: &SharedDatabase, table: &Table, rows: &Rows) -> Result<(), Broken> {
    let Some(row) = rows.rows.first() else { return Ok(()) };
    let written: Vec<usize> =
        (0..table.columns.len()).filter(|at| table.columns[*at].generated.is_none()).collect();
    let columns: Vec<String> = written.iter().map(|at| quoted(&table.columns[*at].name)).collect();
    let marks = vec!["?"; columns.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", quoted(&table.name), columns.join(", "));
    let values: Vec<crate::database::Scalar> =
        written.iter().filter_map(|at| row.get(*at).cloned()).collect();
    let mut database = database.borrow_mut();
    let wrap = |error: DatabaseError| (sql.clone(), error);
    database.run("PRAGMA foreign_keys = OFF", &[]).map_err(wrap)?;
    database.run("SAVEPOINT old_code", &[]).map_err(wrap)?;
    let emptied = database.run(&format!("DELETE FROM {}", quoted(&table.name)), &[]);
    let outcome = emptied.and_then(|_| database.run(&sql, &values));
    database.run("ROLLBACK TO old_code", &[]).map_err(wrap)?;
    database.run("RELEASE old_code", &[]).map_err(wrap)?;
    outcome.map(|_| ()).map_err(wrap)
}
