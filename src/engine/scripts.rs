//! `seed` and `create_all`: scripts of the project that are no revisions. In: a line such as
//! `seed scripts/seed.py --at a1b2 --then head` or `create_all app/models.py --stamp a1b2`. Out: the working database has
//! what the script wrote, as one step of undo; a script that fails leaves nothing.

use crate::protocol::ConsoleKind;
use crate::runner::Script;

use super::commands::{self, console};
use super::requests::{Refusal, keep};
use super::workspace::Workspace;
use super::{Engine, Sink};

const SEED: &str = "seed [FILE…] [--at REVISION] [--then REVISION]";
const CREATE_ALL: &str = "create_all FILE [--stamp REVISION]";

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    kind: Script,
    files: Vec<String>,
    /// Upgrade to this revision first.
    at: Option<String>,
    /// Upgrade to this revision afterwards.
    then: Option<String>,
    /// Write the version table afterwards.
    stamp: Option<String>,
}

/// Reads a line; None when it is another command.
///
/// # Errors
/// When an option is not known.
pub fn read(line: &str) -> Result<Option<Wish>, Refusal> {
    let mut words = line.split_whitespace().filter(|word| *word != "stillroom");
    let (kind, usage) = match words.next() {
        Some("seed") => (Script::Rows, SEED),
        Some("create_all") => (Script::Models, CREATE_ALL),
        _ => return Ok(None),
    };
    let mut wish = Wish { kind, files: Vec::new(), at: None, then: None, stamp: None };
    while let Some(word) = words.next() {
        let place = match (kind, word) {
            (Script::Rows, "--at") => &mut wish.at,
            (Script::Rows, "--then") => &mut wish.then,
            (Script::Models, "--stamp") => &mut wish.stamp,
            (_, option) if option.starts_with('-') => {
                return Err(
                    Refusal::new(format!("'{option}' is not known here")).help(format!("usage: {usage}"))
                );
            }
            (_, file) => {
                wish.files.push(file.to_owned());
                continue;
            }
        };
        let Some(value) = words.next() else {
            return Err(Refusal::new(format!("'{word}' needs a revision")).help(format!("usage: {usage}")));
        };
        *place = Some(value.to_owned());
    }
    if kind == Script::Models && wish.files.len() != 1 {
        return Err(Refusal::new("create_all takes one file").help(format!("usage: {usage}")));
    }
    Ok(Some(wish))
}

/// The project's seed scripts: files that are called so, or lie in a folder that is, and are no revisions.
fn known(workspace: &Workspace) -> Vec<String> {
    let is_revision = |path: &str| workspace.loaded.revisions.iter().any(|revision| revision.path == path);
    let is_seed = |path: &str| {
        let mut parts = path.rsplit('/');
        let name = parts.next().unwrap_or(path).to_ascii_lowercase();
        let script = name.ends_with(".py") || name.ends_with(".sql");
        let called = name.starts_with("seed");
        script
            && name != "__init__.py"
            && (called || parts.any(|folder| folder == "seed" || folder == "seeds"))
    };
    let paths = workspace.files.iter().map(|(path, _)| path.to_owned());
    paths.filter(|path| is_seed(path) && !is_revision(path)).collect()
}

/// The file that a word names: its path, or the end of it.
fn found(workspace: &Workspace, word: &str) -> Result<String, Refusal> {
    let word = word.trim_matches('"').trim_start_matches("./");
    let ending = format!("/{word}");
    let fits = |path: &&str| *path == word || path.ends_with(&ending);
    let all: Vec<&str> = workspace.files.iter().map(|(path, _)| path).filter(fits).collect();
    match all.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(Refusal::new(format!("There is no file '{word}' in this project"))
            .help("Drop it on the page, or name a file below --dir.")),
        several => {
            Err(Refusal::new(format!("'{word}' may be {}", several.join(" or ")))
                .help("Write more of its path."))
        }
    }
}

/// Runs the scripts.
///
/// # Errors
/// When there is no such file, a revision fails, or a script does; nothing of the scripts is left then.
pub fn run(engine: &mut Engine, wish: &Wish, sink: Sink<'_>) -> Result<(), Refusal> {
    if let Some(revision) = &wish.at {
        commands::run(engine, &format!("upgrade {revision}"), sink)?;
    }
    let Some(workspace) = engine.workspace.as_mut() else {
        return Err(Refusal::new("No project is open").help("Open a sample, or drop a migrations folder."));
    };
    let files = if wish.files.is_empty() {
        known(workspace)
    } else {
        wish.files.iter().map(|word| found(workspace, word)).collect::<Result<Vec<_>, _>>()?
    };
    if files.is_empty() {
        return Err(Refusal::new("This project has no seed script").help(
            "Name a file after the command, or load one that is called seed.py or seed.sql, or lies in a folder seeds.",
        ));
    }
    let before = workspace.state();
    let rows = rows_of(workspace);
    let mut session = workspace.session(workspace.configuration());
    for path in &files {
        match session.run_script(path, wish.kind) {
            Ok(report) => report.printed.iter().for_each(|line| console(sink, ConsoleKind::Print, line)),
            Err(failure) => {
                failure.report.printed.iter().for_each(|line| console(sink, ConsoleKind::Print, line));
                drop(session);
                workspace.database.borrow_mut().restore(&before.database)?;
                workspace.read_back()?;
                let text = failure.traceback.unwrap_or_else(|| failure.message.clone());
                console(sink, ConsoleKind::Error, &text);
                engine.show(sink);
                return Err(Refusal::new(format!("{path}: {}", failure.summary))
                    .help("Nothing of it was kept. Mend the script, or load the files that it imports."));
            }
        }
    }
    drop(session);
    let label = if wish.kind == Script::Rows { "seed" } else { "create_all" };
    workspace.history.record(label, before, false);
    workspace.read_back()?;
    let now = rows_of(workspace);
    let version_table = workspace.version_table();
    let tables = workspace.schema.tables.iter().filter(|table| table.name != version_table).count();
    for path in &files {
        console(sink, ConsoleKind::Output, &format!("{path} ran"));
    }
    console(sink, ConsoleKind::Output, &format!("{tables} tables, {now} rows (before: {rows})"));
    engine.show(sink);
    keep(engine, sink);
    if let Some(revision) = &wish.stamp {
        return commands::run(engine, &format!("stamp {revision}"), sink);
    }
    match &wish.then {
        Some(revision) => commands::run(engine, &format!("upgrade {revision} --rows"), sink),
        None => Ok(()),
    }
}

/// Rows of all tables but the version table.
fn rows_of(workspace: &Workspace) -> u64 {
    let version_table = workspace.version_table();
    workspace.row_counts.iter().filter(|(table, _)| **table != version_table).map(|(_, rows)| rows).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read() {
        let wish = read("seed a.sql --at a1 --then head").ok().flatten().expect("a wish");
        let expected = Wish {
            kind: Script::Rows,
            files: vec!["a.sql".into()],
            at: Some("a1".into()),
            then: Some("head".into()),
            stamp: None,
        };
        assert_eq!(wish, expected);
        let refused = |line: &str| read(line).map_err(|refusal| refusal.message).err();
        assert_eq!(refused("seed --stamp x").as_deref(), Some("'--stamp' is not known here"));
        assert_eq!(refused("create_all").as_deref(), Some("create_all takes one file"));
        assert_eq!(read("upgrade head").ok(), Some(None));
    }
}
