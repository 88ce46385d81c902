//! What a run does to rows, told a step at a time (`upgrade --rows`). In: the working database before and after
//! each step. Out: lines for the console.

use std::collections::HashSet;

use crate::protocol::ConsoleKind;
use crate::rows::{ColumnReport, Limits, Matched, Picture, RowReport, TableReport, compare};
use crate::runner::{StepReport, made_renames};

use super::Sink;
use super::commands::console;
use super::workspace::Workspace;

/// Takes `--rows` out of a line; whether it was there.
pub fn asked(line: &str) -> (String, bool) {
    let words: Vec<&str> = line.split(' ').collect();
    let runs = words.iter().any(|word| ["upgrade", "downgrade"].contains(word));
    if !runs || !words.contains(&"--rows") {
        return (line.to_owned(), false);
    }
    (words.into_iter().filter(|word| *word != "--rows").collect::<Vec<_>>().join(" "), true)
}

/// Looks at the rows before and after each step of a run.
pub struct RowWatch {
    last: Picture,
    leave_out: HashSet<String>,
}

impl RowWatch {
    /// The rows before the first step; None when they cannot be read.
    pub fn start(workspace: &Workspace) -> Option<Self> {
        let leave_out = HashSet::from([workspace.version_table()]);
        let last = look(workspace, &leave_out)?;
        Some(Self { last, leave_out })
    }

    /// Tells what a step did.
    pub fn tell(&mut self, workspace: &Workspace, step: &StepReport, sink: Sink<'_>) {
        let Some(now) = look(workspace, &self.leave_out) else { return };
        let mut report = compare(&self.last, &now, &made_renames(step));
        let named = |table: &str| {
            step.operations.iter().any(|operation| operation.tables.iter().any(|name| name == table))
        };
        report.mark_unnamed(&named);
        for line in lines(&report) {
            console(sink, ConsoleKind::Output, &line);
        }
        self.last = now;
    }
}

fn look(workspace: &Workspace, leave_out: &HashSet<String>) -> Option<Picture> {
    let mut database = workspace.database.borrow_mut();
    let schema = database.schema().ok()?;
    Picture::take(&mut *database, &schema, leave_out, Limits::default()).ok()
}

/// The report in lines; one when nothing changed.
pub fn lines(report: &RowReport) -> Vec<String> {
    if report.tables.is_empty() {
        return vec!["  rows: none changed".to_owned()];
    }
    report.tables.iter().flat_map(table).collect()
}

fn table(report: &TableReport) -> Vec<String> {
    let mut head = format!("  rows of {}", report.table);
    if let Some(old) = &report.old_name {
        head.push_str(&format!(" (was {old})"));
    }
    head.push_str(&format!(
        ": {} -> {}, {} inserted, {} updated, {} deleted",
        report.before, report.after, report.inserted, report.updated, report.deleted
    ));
    if report.dropped {
        head.push_str("; the table is gone");
    }
    match (report.matched, report.compared) {
        (Matched::Counts, Some(_)) => head.push_str("; rows could not be matched, only counted"),
        (_, Some(compared)) => head.push_str(&format!("; the first {compared} rows by key were compared")),
        _ => {}
    }
    if report.unnamed {
        head.push_str("; the script does not name this table");
    }
    let mut lines = vec![head];
    lines.extend(report.columns.iter().map(column));
    lines.extend(
        report.examples.iter().map(|(gone, row)| format!("    {} {row}", if *gone { "-" } else { "+" })),
    );
    lines
}

fn column(report: &ColumnReport) -> String {
    let mut facts = Vec::new();
    if let Some(filled) = report.filled {
        facts.push(format!("new, {filled} values"));
    }
    if let Some(lost) = report.lost {
        facts.push(format!("gone, {lost} values lost"));
    }
    if report.changed > 0 {
        facts.push(format!("{} changed", report.changed));
    }
    if report.nulled > 0 {
        facts.push(format!("{} now NULL", report.nulled));
    }
    facts.extend(report.retyped.iter().map(|(from, to, count)| format!("{count} from {from} to {to}")));
    let mut line = format!("    {}: {}", report.column, facts.join(", "));
    if let Some((key, before, after)) = report.examples.first() {
        line.push_str(&match report.lost {
            Some(_) => format!(" (row {key}: {before})"),
            None => format!(" (row {key}: {before} -> {after})"),
        });
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_taken_out_of_the_line() {
        assert_eq!(asked("alembic upgrade --rows head"), ("alembic upgrade head".to_owned(), true));
        assert_eq!(asked("history --rows"), ("history --rows".to_owned(), false));
    }

    #[test]
    fn a_report_reads_as_lines() {
        let report = RowReport {
            tables: vec![TableReport {
                table: "users".to_owned(),
                before: 3,
                after: 2,
                deleted: 1,
                updated: 1,
                matched: Matched::Key,
                unnamed: true,
                columns: vec![ColumnReport {
                    column: "age".to_owned(),
                    changed: 1,
                    nulled: 1,
                    examples: vec![("7".to_owned(), "'old'".to_owned(), "NULL".to_owned())],
                    ..ColumnReport::default()
                }],
                examples: vec![(true, "id=2".to_owned())],
                ..TableReport::default()
            }],
        };
        assert_eq!(
            lines(&report),
            [
                "  rows of users: 3 -> 2, 0 inserted, 1 updated, 1 deleted; the script does not name this table",
                "    age: 1 changed, 1 now NULL (row 7: 'old' -> NULL)",
                "    - id=2",
            ]
        );
        assert_eq!(lines(&RowReport::default()), ["  rows: none changed"]);
    }
}
