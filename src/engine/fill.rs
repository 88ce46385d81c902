//! `fill`: rows for the working database, from the command bar and the command line. In: a line such as
//! `fill --rows 1000 --table users=50 --seed 7 --at a1b2 --then head`. Out: the database has the rows, which can
//! be taken back, and the console says what each table got. With `--at` the database is upgraded to that
//! revision first, with `--then` to another one afterwards.

use std::collections::BTreeMap;

use crate::protocol::{ConsoleKind, Event, Progress};
use crate::revisions::command::split;
use crate::seed::{self, Plan};

use super::commands::{self, console};
use super::requests::{Refusal, keep};
use super::{Engine, Sink};

/// Rows of a table unless told otherwise.
const ROWS: u64 = 20;

/// Most rows that one command adds to one table.
const MOST: u64 = 1_000_000;

const USAGE: &str = "fill [--rows N] [--table NAME=N]… [--seed N] [--at REVISION] [--then REVISION]";

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    rows: Option<u64>,
    counts: BTreeMap<String, u64>,
    seed: u64,
    at: Option<String>,
    then: Option<String>,
}

/// Reads a line; None when it is another command.
///
/// # Errors
/// When an option is not known or has no number.
pub fn read(line: &str) -> Result<Option<Wish>, Refusal> {
    let is_fill = line.split_whitespace().find(|word| *word != "stillroom") == Some("fill");
    if !is_fill {
        return Ok(None);
    }
    let words = split(line).map_err(Refusal::new)?;
    let mut words = words.iter().map(String::as_str).skip_while(|word| *word != "fill").skip(1);
    let mut wish = Wish { rows: None, counts: BTreeMap::new(), seed: 1, at: None, then: None };
    while let Some(word) = words.next() {
        let (option, mut given) = match word.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value)),
            _ => (word, None),
        };
        let known = ["--rows", "--table", "--seed", "--at", "--then"].contains(&option);
        let value = given.take().or_else(|| if known { words.next() } else { None });
        let Some(value) = value.filter(|_| known) else {
            return Err(Refusal::new(format!("fill does not take '{word}'")).help(format!("usage: {USAGE}")));
        };
        match option {
            "--rows" => wish.rows = Some(number(value, MOST)?),
            "--seed" => wish.seed = number(value, u64::MAX)?,
            "--at" => wish.at = Some(value.to_owned()),
            "--then" => wish.then = Some(value.to_owned()),
            _ => {
                let Some((table, count)) = value.split_once('=') else {
                    return Err(
                        Refusal::new(format!("'{value}' is not NAME=N")).help(format!("usage: {USAGE}"))
                    );
                };
                wish.counts.insert(table.to_owned(), number(count, MOST)?);
            }
        }
    }
    Ok(Some(wish))
}

fn number(text: &str, most: u64) -> Result<u64, Refusal> {
    match text.parse() {
        Ok(number) if number <= most => Ok(number),
        _ => Err(Refusal::new(format!("'{text}' is no number up to {most}")).help(format!("usage: {USAGE}"))),
    }
}

/// Fills the working database.
///
/// # Errors
/// When a table is not there, a revision fails, or the database refuses altogether; nothing was filled then.
pub fn run(engine: &mut Engine, wish: &Wish, sink: Sink<'_>) -> Result<(), Refusal> {
    if let Some(revision) = &wish.at {
        commands::run(engine, &format!("upgrade {revision}"), sink)?;
    }
    let Some(workspace) = engine.workspace.as_mut() else {
        return Err(Refusal::new("No project is open").help("Open a sample, or drop a migrations folder."));
    };
    let missing = wish.counts.keys().find(|table| workspace.schema.table(table).is_none());
    if let Some(table) = missing {
        return Err(Refusal::new(format!("There is no table '{table}' in the working database"))
            .help("Upgrade to the revision that makes it first, or name the revision with --at."));
    }
    let plan = Plan {
        seed: wish.seed,
        // Tables that are named are the ones that are meant.
        rows: wish.rows.unwrap_or(if wish.counts.is_empty() { ROWS } else { 0 }),
        counts: wish.counts.clone(),
        choices: seed::Choices::default(),
        leave_out: [workspace.version_table()].into(),
    };
    if workspace.schema.tables.iter().all(|table| plan.leave_out.contains(&table.name)) {
        return Err(Refusal::new("The working database has no tables to fill")
            .help("Upgrade first, or name a revision: fill --at head."));
    }
    // What it ran knows the enumerations.
    while workspace.preview.is_running() {
        workspace.advance_preview();
    }
    let choices = workspace.enumerations(&workspace.schema, Some(&workspace.current));
    let plan = Plan { choices, ..plan };
    let before = workspace.state();
    let schema = workspace.schema.clone();
    let total: u64 = schema.tables.iter().map(|table| plan.count(&table.name)).sum();
    let total = usize::try_from(total).unwrap_or(usize::MAX);
    let mut tell = |table: &str, done: u64| {
        sink(Event::Progress(Progress {
            label: "Filling".to_owned(),
            done: usize::try_from(done).unwrap_or(total),
            total,
            current: Some(table.to_owned()),
        }));
    };
    let report = seed::fill_telling(&mut *workspace.database.borrow_mut(), &schema, &plan, &mut tell)?;
    workspace.history.record("fill", before, false);
    workspace.read_back()?;
    for table in &report.tables {
        let mut line = format!("{}: {} rows added", table.table, table.inserted);
        if table.inserted < table.wanted {
            line.push_str(&format!(" of {}", table.wanted));
        }
        let kind = match &table.remark {
            Some(remark) => {
                line.push_str(&format!(". {remark}"));
                ConsoleKind::Warning
            }
            None => ConsoleKind::Output,
        };
        console(sink, kind, &line);
    }
    console(sink, ConsoleKind::Output, &format!("{} rows added", report.rows()));
    engine.show(sink);
    keep(engine, sink);
    match &wish.then {
        Some(revision) => commands::run(engine, &format!("upgrade {revision} --rows"), sink),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read() {
        let wish = read("fill --rows 10 --table users=3 --table=posts=4 --seed 9 --at a1 --then head");
        let counts = [("users".to_owned(), 3), ("posts".to_owned(), 4)].into();
        let expected = Wish {
            rows: Some(10),
            counts,
            seed: 9,
            at: Some("a1".to_owned()),
            then: Some("head".to_owned()),
        };
        assert_eq!(wish.ok().flatten(), Some(expected));
        assert_eq!(read("upgrade head").ok(), Some(None));
        let refused = |line: &str| read(line).map_err(|refusal| refusal.message).err();
        assert_eq!(refused("fill --rows x").as_deref(), Some("'x' is no number up to 1000000"));
        assert_eq!(refused("fill users").as_deref(), Some("fill does not take 'users'"));
    }
}
