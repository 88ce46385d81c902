//! Databases in and out. In: a file's bytes, or the working database; out: a working database with the revision it
//! matches, or a file.

pub mod incoming;
pub mod matching;
pub mod outgoing;

use crate::database::Database;
use crate::protocol::{ConsoleKind, Event, OpenedDatabase};

use super::commands::console;
use super::requests::{Refusal, keep};
use super::workspace::Workspace;
use super::{Engine, Sink, shelf};

/// Opens a file as a working database, beside the others unless the one worked on is empty. It can be taken back.
///
/// # Errors
/// Why the file cannot be taken; nothing has changed then.
pub fn open(engine: &mut Engine, file: &str, bytes: Vec<u8>, sink: Sink<'_>) -> Result<(), Refusal> {
    let Some(workspace) = engine.workspace.as_mut() else {
        return Err(Refusal::new("No project is open")
            .help("Open the migrations that belong to this database first, or a new empty project."));
    };
    let found = incoming::read(&workspace.environment(), file, bytes)?;
    let before = workspace.state();
    workspace.history.record(&format!("opening of {file}"), before.clone(), false);
    let taken = shelf::take_in(workspace, stem(file), &found.bytes).and_then(|()| Ok(workspace.read_back()?));
    if let Err(refusal) = taken {
        workspace.history.forget();
        workspace.go_to(before)?;
        return Err(refusal);
    }
    let version_table = workspace.version_table();
    let tables: Vec<&str> = workspace
        .schema
        .tables
        .iter()
        .map(|table| table.name.as_str())
        .filter(|name| *name != version_table)
        .collect();
    let opened = OpenedDatabase {
        file: file.to_owned(),
        kind: found.kind.to_owned(),
        database: workspace.shelf.name.clone(),
        tables: tables.len(),
        rows: tables.iter().filter_map(|name| workspace.row_counts.get(*name)).sum(),
        left_out: found.left_out,
        notices: found.notices,
        matched: None,
    };
    let matched = matching::best(workspace);
    sink(Event::DatabaseOpened(Box::new(OpenedDatabase { matched, ..opened })));
    engine.show(sink);
    keep(engine, sink);
    Ok(())
}

/// A file's name without its endings.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    let name = name.strip_suffix(".gz").unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// `match`: says which revision the working database is.
///
/// # Errors
/// When the project has no revisions.
pub fn tell_match(workspace: &mut Workspace, sink: Sink<'_>) -> Result<(), Refusal> {
    let Some(found) = matching::best(workspace) else {
        return Err(Refusal::new("There are no revisions to compare the database with"));
    };
    console(sink, ConsoleKind::Output, &found.verdict);
    for difference in &found.differences {
        console(sink, ConsoleKind::Output, &format!("  {difference}"));
    }
    if let Some(stamp) = &found.stamp {
        console(sink, ConsoleKind::Output, &format!("To make the version table say so: {stamp}"));
    }
    Ok(())
}

/// What a database holds, as SQL text.
///
/// # Errors
/// The database's own.
pub fn dump(database: &mut dyn Database) -> Result<String, Refusal> {
    Ok(crate::database::dump::dump(database)?)
}
