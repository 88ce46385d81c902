//! The SQL that will run: for SQLite what the preview sent, for PostgreSQL and MySQL what Alembic would
//! write with `--sql`.

use crate::alembic::context::Mode;
use crate::protocol::SqlView;
use crate::revisions::Step;
use crate::runner::{OperationReport, Session, StepReport};

use super::super::workspace::Workspace;

/// Dialects that are written besides SQLite's.
const OFFLINE: [&str; 2] = ["postgresql", "mysql"];

/// The statements of a step as they were sent, without queries; first, as a comment, what SQLite refuses of it
/// and what was sent instead.
pub fn sent(report: &StepReport) -> SqlView {
    let mut text = String::new();
    for notice in report.notices.iter().filter(|notice| notice.code.starts_with("LN")) {
        let message: Vec<&str> = notice.message.split_whitespace().collect();
        text.push_str(&format!("-- {}: {}\n", notice.code, message.join(" ")));
    }
    for statement in report.operations.iter().flat_map(|operation: &OperationReport| &operation.statements) {
        let head: String = statement.sql.trim_start().chars().take_while(char::is_ascii_alphabetic).collect();
        if ["SELECT", "PRAGMA"].iter().any(|word| head.eq_ignore_ascii_case(word)) {
            continue;
        }
        text.push_str(statement.sql.trim().trim_end_matches(';'));
        text.push(';');
        if !statement.parameters.is_empty() {
            text.push_str(&format!(" -- {}", statement.parameters.join(", ")));
        }
        text.push_str("\n\n");
    }
    let error = report
        .operations
        .iter()
        .flat_map(|operation| &operation.statements)
        .find_map(|statement| statement.error.clone());
    SqlView { dialect: "sqlite".to_owned(), text: text.trim_end().to_owned(), error }
}

/// The scripts of steps in each other dialect, one list a step.
pub fn offline(workspace: &Workspace, steps: &[Step], start: &[String]) -> Vec<Vec<SqlView>> {
    let mut all: Vec<Vec<SqlView>> = vec![Vec::new(); steps.len()];
    if !workspace.loaded.project.as_ref().is_some_and(|project| project.tool().is_alembic()) {
        return all;
    }
    for dialect in OFFLINE {
        let Some(mut session) = session(workspace, dialect, start) else { continue };
        for (step, views) in steps.iter().zip(&mut all) {
            let id = step.revision.as_deref().unwrap_or_default();
            let part = workspace.loaded.part(id, true).cloned();
            let (text, error) = match session.run(step, part.as_ref()) {
                Ok(report) => (report.output, None),
                Err(failure) => (failure.report.output.clone(), Some(failure.summary.clone())),
            };
            views.push(SqlView { dialect: dialect.to_owned(), text: text.trim_end().to_owned(), error });
        }
    }
    all
}

fn session(workspace: &Workspace, dialect: &str, start: &[String]) -> Option<Session> {
    let mut settings = workspace.effective_settings();
    settings.dialect = Some(dialect.to_owned());
    let mut configuration = workspace.environment().configuration(&settings);
    configuration.alembic.mode = Mode::Offline;
    configuration.alembic.starting_revision = start.first().cloned();
    let database = workspace.start_database().ok()?;
    Some(workspace.session_on(database, configuration))
}

/// The scripts of all steps as one, in each dialect that the steps have.
pub fn together(steps: &[Vec<SqlView>]) -> Vec<SqlView> {
    let mut all: Vec<SqlView> = Vec::new();
    for view in steps.iter().flatten() {
        match all.iter_mut().find(|known| known.dialect == view.dialect) {
            Some(known) => {
                if !known.text.is_empty() && !view.text.is_empty() {
                    known.text.push_str("\n\n");
                }
                known.text.push_str(&view.text);
                known.error = known.error.take().or_else(|| view.error.clone());
            }
            None => all.push(view.clone()),
        }
    }
    all
}
