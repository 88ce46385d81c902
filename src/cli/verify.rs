//! `verify`: is the folder sound, and does every revision go up, down and up again to the same schema?
//! Alembic's `check` (models against the database) is another question.
//!
//! Exit codes: 0 sound, 1 not, 255 when the folder could not be read.

use std::path::PathBuf;

use crate::diagnostic::{Diagnostic, Severity};
use crate::engine;
use crate::lint::report;
use crate::revisions::Step;
use crate::schema::Schema;
use crate::schema::diff::SchemaDiff;

use super::arguments::Arguments;

/// Prints what is not sound.
///
/// # Errors
/// When the folder or the database cannot be opened.
pub fn run(arguments: &Arguments, directory: Option<&PathBuf>) -> Result<u8, String> {
    let mut arguments = Arguments { database: None, ..arguments.clone() };
    if let Some(directory) = directory {
        arguments.dir.clone_from(directory);
    }
    let mut opened = super::open(&arguments)?;
    while opened.preview(&mut |_| {}) {}
    let Some(workspace) = opened.workspace() else { return Err("nothing was found".to_owned()) };
    let mut faults: Vec<Diagnostic> = workspace
        .loaded
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .cloned()
        .collect();
    faults.extend(round_trip(workspace)?);
    if let Some(prefix) = super::review::prefix(&arguments.dir) {
        for at in faults.iter_mut().filter_map(|fault| fault.location.as_mut()) {
            at.file = format!("{prefix}/{}", at.file);
        }
    }
    let revisions = workspace.loaded.revisions.len();
    if arguments.json {
        let text = serde_json::to_string_pretty(&faults).map_err(|error| error.to_string())?;
        println!("{text}");
        return Ok(u8::from(!faults.is_empty()));
    }
    for fault in &faults {
        let place =
            fault.location.as_ref().map(|at| format!("{}:{}: ", at.file, at.line)).unwrap_or_default();
        println!("{place}{} {} {}", report::severity(fault.severity), fault.code, fault.message);
        if let Some(help) = &fault.help {
            println!("    {help}");
        }
    }
    match faults.len() {
        0 => println!("{revisions} revisions: sound, and each goes up, down and up again to the same schema"),
        count => println!("{revisions} revisions: {count} faults"),
    }
    Ok(u8::from(!faults.is_empty()))
}

/// Runs all revisions up, down to the base and up again, and compares the schemas at each stop.
fn round_trip(workspace: &engine::Workspace) -> Result<Vec<Diagnostic>, String> {
    let text = |error: crate::database::DatabaseError| error.to_string();
    let database = workspace.start_database().map_err(text)?;
    let mut scratch = workspace.scratch(database);
    scratch.session.ensure_version_table().map_err(text)?;
    let graph = workspace.loaded.graph();
    let mut faults = Vec::new();
    let current = scratch.session.current().map_err(text)?;
    let Ok(up) = graph.plan_upgrade("heads", &current) else { return Ok(faults) };
    let fault = |step: &Step, what: String, help: &str| {
        let id = step.revision.clone().unwrap_or_default();
        let known = workspace.loaded.revisions.iter().find(|revision| revision.id == id);
        let mut finding = Diagnostic::new("RV06", Severity::Error, what).help(help).on(&id);
        if let Some(known) = known {
            finding = finding.at(crate::source::Location::line(known.path.as_str(), 1));
        }
        finding
    };
    let mut stops: Vec<(Vec<String>, Schema)> = vec![(current, scratch.schema())];
    for step in &up.steps {
        let id = step.revision.clone().unwrap_or_default();
        if let Err(failure) = scratch.session.run(step, workspace.loaded.part(&id, true)) {
            let what = format!("The upgrade of {id} fails: {}", failure.message);
            faults.push(fault(step, what, "No database can be made from this folder until it runs."));
            return Ok(faults);
        }
        stops.push((scratch.session.current().map_err(text)?, scratch.schema()));
    }
    let current = scratch.session.current().map_err(text)?;
    let Ok(down) = graph.plan_downgrade("base", &current) else { return Ok(faults) };
    for step in &down.steps {
        let id = step.revision.clone().unwrap_or_default();
        if let Err(failure) = scratch.session.run(step, workspace.loaded.part(&id, false)) {
            if failure.summary.starts_with("NotImplementedError")
                || workspace.loaded.part(&id, false).is_none()
            {
                println!("{id} says that it cannot be taken back: {}", failure.message);
                return Ok(faults);
            }
            let what = format!("The downgrade of {id} fails: {}", failure.message);
            faults.push(fault(
                step,
                what,
                "Mend the downgrade, or raise NotImplementedError with the reason.",
            ));
            return Ok(faults);
        }
        let mut now = scratch.session.current().map_err(text)?;
        now.sort();
        let (schema, same) = (scratch.schema(), |heads: &Vec<String>| {
            let mut heads = heads.clone();
            heads.sort();
            heads == now
        });
        let Some((_, before)) = stops.iter().find(|(heads, _)| same(heads)) else { continue };
        let changes = SchemaDiff::between(before, &schema);
        if !changes.is_empty() {
            let tables = changes.touched().join(", ");
            let what = format!("Down from {id} is not what was there before it: {tables} differ");
            faults.push(fault(step, what, "Add what is missing to the downgrade of this revision."));
            // Whatever comes below would only repeat it.
            return Ok(faults);
        }
    }
    for step in &up.steps {
        let id = step.revision.clone().unwrap_or_default();
        if let Err(failure) = scratch.session.run(step, workspace.loaded.part(&id, true)) {
            let what = format!("The second upgrade of {id} fails: {}", failure.message);
            faults.push(fault(step, what, "The downgrade leaves something behind."));
            return Ok(faults);
        }
    }
    let end = scratch.schema();
    let first = stops.last().map(|(_, schema)| schema);
    if let (Some(first), Some(step)) = (first, up.steps.last()) {
        let changes = SchemaDiff::between(first, &end);
        if !changes.is_empty() {
            let what = format!("Up again is not what it was: {} differ", changes.touched().join(", "));
            faults.push(fault(step, what, "The downgrade leaves something behind."));
        }
    }
    Ok(faults)
}
