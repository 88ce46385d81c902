//! `trace`: every revision up, then every revision down, one at a time, with the database kept
//! after each step. The comparison with real Alembic (`tests/corpora`) stands on it.

use std::path::Path;

use serde_json::{Value, json};

use crate::revisions::Step;

use super::arguments::Arguments;

/// Prints the steps as JSON; each direction goes to its first error.
///
/// # Errors
/// When the folder or the database cannot be opened, or a copy cannot be written.
pub fn run(arguments: &Arguments, keep: Option<&Path>) -> Result<u8, String> {
    let database = arguments.database.clone();
    // The start database is copied into memory, never changed.
    let mut own = super::open(&Arguments { database: None, ..arguments.clone() })?;
    let Some(workspace) = own.workspace() else { return Err("nothing was found".to_owned()) };
    if let Some(path) = database {
        let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        workspace.database.borrow_mut().restore(&bytes).map_err(|error| error.to_string())?;
        workspace.read_back().map_err(|error| error.to_string())?;
    }
    let mut session = workspace.session(workspace.configuration());
    session.ensure_version_table().map_err(|error| error.to_string())?;
    let mut steps = Vec::new();
    for direction in ["upgrade", "downgrade"] {
        let current = session.current().map_err(|error| error.to_string())?;
        let graph = workspace.loaded.graph();
        let plan = match direction {
            "upgrade" => graph.plan_upgrade("heads", &current),
            _ => graph.plan_downgrade("base", &current),
        };
        let plan = match plan {
            Ok(plan) => plan,
            Err(error) => {
                steps.push(json!({ "direction": direction, "revision": Value::Null, "from": current, "error": error.message }));
                continue;
            }
        };
        for step in &plan.steps {
            let id = step.revision.clone().unwrap_or_default();
            let part = workspace.loaded.part(&id, direction == "upgrade").cloned();
            let outcome = session.run(step, part.as_ref());
            let error = outcome.as_ref().err().map(|failure| failure.summary.clone());
            let notices: Vec<String> = match &outcome {
                Ok(report) => report.notices.iter().map(|notice| notice.message.clone()).collect(),
                Err(failure) => failure.report.notices.iter().map(|notice| notice.message.clone()).collect(),
            };
            let traceback = outcome.as_ref().err().and_then(|failure| failure.traceback.clone());
            if let Some(directory) = keep {
                let bytes = workspace.database.borrow_mut().snapshot().map_err(|error| error.to_string())?;
                write(directory, steps.len(), direction, step, &bytes)?;
            }
            let failed = error.is_some();
            steps.push(json!({
                "direction": direction, "revision": id, "from": step.from, "error": error,
                "traceback": traceback, "notices": notices,
            }));
            if failed {
                break;
            }
        }
    }
    println!("{}", json!({ "steps": steps }));
    Ok(0)
}

fn write(directory: &Path, number: usize, direction: &str, step: &Step, bytes: &[u8]) -> Result<(), String> {
    std::fs::create_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))?;
    let way = if direction == "upgrade" { "up" } else { "down" };
    let id = step.revision.as_deref().unwrap_or("base");
    let path = directory.join(format!("{:03}-{way}-{id}.sqlite", number + 1));
    std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
