//! SQL typed by hand, in the working database. In: text of one or more statements; out: what each gave, or where the
//! first one failed. A run is one step of undo; no transaction stays open after it.

use crate::database::{Database, DatabaseError, Scalar};
use crate::protocol::{Event, SqlFailure, SqlResult, SqlRun};
use crate::sql::{Dialect, Statement, first_words, split};

use super::requests::{Refusal, keep};
use super::workspace::Workspace;
use super::{Engine, Sink, cells};

/// Most rows that are shown of a statement.
const ROWS: usize = 1_000;

/// Most statements of a run.
const STATEMENTS: usize = 10_000;

/// Runs SQL, or asks for its plans.
///
/// # Errors
/// When no project is open or the text holds no statement. A statement that fails is told in the answer.
pub fn run(engine: &mut Engine, text: &str, explain: bool, sink: Sink<'_>) -> Result<(), Refusal> {
    let Some(workspace) = engine.workspace.as_mut() else {
        return Err(Refusal::new("No project is open").help("Open a sample, or drop a migrations folder."));
    };
    let statements = split(text, Dialect::Sqlite);
    if statements.is_empty() {
        return Err(Refusal::new("There is no statement to run"));
    }
    if statements.len() > STATEMENTS {
        return Err(Refusal::new(format!("More than {STATEMENTS} statements at once"))
            .help("Load them as a migration, or run them in parts."));
    }
    let before = workspace.state();
    let mark = workspace.database.borrow().writes();
    let outcome = run_all(workspace, text, &statements, explain);
    let changed = !explain && workspace.database.borrow().writes() != mark;
    let changed = changed && !workspace.database_is_unchanged();
    if changed {
        let words: Vec<String> = first_words(statements[0].text(text)).take(3).collect();
        workspace.history.record(&format!("SQL: {}", words.join(" ")), before, false);
        workspace.read_back()?;
    }
    sink(Event::Sql(outcome));
    if changed {
        engine.show(sink);
        keep(engine, sink);
    }
    Ok(())
}

fn run_all(workspace: &Workspace, text: &str, statements: &[Statement], explain: bool) -> SqlRun {
    let clock = workspace.environment().clock;
    let mut database = workspace.database.borrow_mut();
    let mut run = SqlRun::default();
    for statement in statements {
        let sql = statement.text(text);
        let start = clock();
        let outcome = match refused(sql) {
            Some(error) => Err(error),
            None if explain => plan(&mut *database, sql),
            None => result(&mut *database, sql),
        };
        match outcome {
            Ok(result) => {
                run.results.push(SqlResult { sql: sql.to_owned(), duration: clock() - start, ..result });
            }
            Err(error) => {
                let ran = run.results.len();
                run.failure = Some(failure(text, statement, &error, (!explain).then_some(ran)));
                break;
            }
        }
    }
    if database.in_transaction() {
        let undone = database.run("ROLLBACK", &[]).is_ok();
        let end = if undone { "was rolled back" } else { "could not be rolled back" };
        run.notice =
            Some(format!("The transaction that was left open {end}: end it with COMMIT in the same run."));
    }
    run
}

/// What would leave the working database.
fn refused(sql: &str) -> Option<DatabaseError> {
    let words: Vec<String> = first_words(sql).collect();
    let leaves = match words.first().map(String::as_str) {
        Some("ATTACH" | "DETACH") => true,
        Some("VACUUM") => words.iter().any(|word| word == "INTO"),
        _ => false,
    };
    leaves.then(|| DatabaseError {
        kind: crate::database::ErrorKind::Other,
        message: format!("{} is refused: there is only the working database here", words[0]),
        offset: None,
    })
}

fn result(database: &mut dyn Database, sql: &str) -> Result<SqlResult, DatabaseError> {
    let (outcome, more) = database.run_at_most(sql, ROWS)?;
    Ok(SqlResult {
        rows: outcome.rows.iter().map(|row| row.iter().map(cells::short).collect()).collect(),
        columns: outcome.columns,
        more,
        changed: outcome.rows_affected,
        ..SqlResult::default()
    })
}

/// The plan: lines with the line that each stands under.
fn plan(database: &mut dyn Database, sql: &str) -> Result<SqlResult, DatabaseError> {
    let outcome = database.run(&format!("EXPLAIN QUERY PLAN {sql}"), &[]).map_err(|error| DatabaseError {
        offset: error.offset.and_then(|at| at.checked_sub("EXPLAIN QUERY PLAN ".len() as u32)),
        ..error
    })?;
    let mut depths: Vec<(i64, usize)> = Vec::new();
    let mut plan = Vec::new();
    for row in &outcome.rows {
        let [Scalar::Integer(id), Scalar::Integer(parent), _, Scalar::Text(text)] = row.as_slice() else {
            continue;
        };
        let depth = depths.iter().rev().find(|(known, _)| known == parent).map_or(0, |(_, depth)| depth + 1);
        depths.push((*id, depth));
        plan.push((depth, text.clone()));
    }
    Ok(SqlResult { plan, ..SqlResult::default() })
}

/// Where and why a statement failed. `ran` tells how many ran before it; None where only plans were asked for.
fn failure(text: &str, statement: &Statement, error: &DatabaseError, ran: Option<usize>) -> SqlFailure {
    let within = error.offset.map_or(0, |offset| offset as usize);
    let at = (statement.body.start + within).min(statement.body.end);
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    let help = match ran {
        None => "Only plans were asked for: nothing was run.".to_owned(),
        Some(0) => "Nothing was run.".to_owned(),
        Some(1) => "The statement before it ran; undo takes it back.".to_owned(),
        Some(more) => format!("The {more} statements before it ran; undo takes them back."),
    };
    SqlFailure {
        message: error.message.clone(),
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
        help,
    }
}
