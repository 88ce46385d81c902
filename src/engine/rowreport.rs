//! What a run does to rows, told a step at a time. In: the working database before and after each step. Out: a report
//! for the page, and its lines for the console (`upgrade --rows`).

use std::collections::HashSet;

use crate::database::Database;
use crate::protocol::{ColumnRowsView, RowReportView, TableRowsView};
use crate::rows::{ColumnReport, Limits, Matched, Picture, RowReport, TableReport, compare};
use crate::runner::{StepReport, made_renames};

use super::workspace::Workspace;

/// Milliseconds that looking at rows may take in a run that does not ask for it: the rest is said to be left out.
pub const BUDGET: f64 = 2_000.0;

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
    /// There are rows, or were.
    has_rows: bool,
    /// Milliseconds left; None without an end.
    left: Option<f64>,
}

impl RowWatch {
    /// The rows before the first step; None when they cannot be read. Asked for, it takes the time that it takes.
    pub fn start(workspace: &Workspace, asked: bool, budget: f64) -> Option<Self> {
        if !asked && budget <= 0.0 {
            return None;
        }
        let leave_out = HashSet::from([workspace.version_table()]);
        let rows = workspace.row_counts.iter().filter(|(table, _)| !leave_out.contains(*table));
        let has_rows = asked || rows.map(|(_, rows)| rows).sum::<u64>() > 0;
        let mut watch = Self {
            last: Picture::without_rows(&workspace.schema, &leave_out),
            leave_out,
            has_rows,
            left: (!asked).then_some(budget),
        };
        if has_rows {
            watch.last = watch.look(workspace)?;
        }
        Some(watch)
    }

    /// What a step did; None when there are no rows to speak of.
    pub fn see(&mut self, workspace: &Workspace, step: &StepReport) -> Option<RowReportView> {
        self.has_rows |= writes_rows(step);
        if !self.has_rows {
            return None;
        }
        if self.left.is_some_and(|left| left <= 0.0) {
            let remark = "Rows were not compared: looking at them took too long in the steps before. upgrade --rows looks at all.";
            return Some(RowReportView { remark: Some(remark.to_owned()), ..RowReportView::default() });
        }
        let now = self.look(workspace)?;
        let report = report(&self.last, &now, step);
        let view = view(&report, &now);
        self.last = now;
        Some(view)
    }

    fn look(&mut self, workspace: &Workspace) -> Option<Picture> {
        let clock = workspace.environment().clock;
        let start = clock();
        let picture = look(&mut *workspace.database.borrow_mut(), &self.leave_out);
        self.left = self.left.map(|left| left - (clock() - start));
        picture
    }
}

/// The rows of a database; None when they cannot be read.
pub fn look(database: &mut dyn Database, leave_out: &HashSet<String>) -> Option<Picture> {
    let schema = database.schema().ok()?;
    Picture::take(database, &schema, leave_out, Limits::default()).ok()
}

/// What a step did to the rows.
pub fn report(before: &Picture, after: &Picture, step: &StepReport) -> RowReport {
    let mut report = compare(before, after, &made_renames(step));
    let named = |table: &str| {
        step.operations.iter().any(|operation| {
            operation.tables.iter().any(|name| name == table)
                || operation.statements.iter().any(|statement| names(&statement.sql, table))
        })
    };
    report.mark_unnamed(&named);
    report
}

/// Whether a statement has the name as a word of its own.
fn names(sql: &str, table: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    sql.match_indices(table).any(|(at, found)| {
        !sql[..at].chars().next_back().is_some_and(is_part)
            && !sql[at + found.len()..].chars().next().is_some_and(is_part)
    })
}

/// Whether a step can have made rows where there were none.
fn writes_rows(step: &StepReport) -> bool {
    let statements = step.operations.iter().flat_map(|operation| &operation.statements);
    statements.into_iter().any(|statement| {
        let word = statement.sql.trim_start().split(|letter: char| !letter.is_ascii_alphabetic()).next();
        let word = word.unwrap_or_default().to_ascii_uppercase();
        ["INSERT", "REPLACE", "WITH", "CREATE"].contains(&word.as_str())
            && (word != "CREATE" || statement.sql.to_ascii_uppercase().contains("SELECT"))
            && statement.rows != Some(0)
    })
}

/// A report as the page shows it; `after` tells of the tables in which nothing happened.
pub fn view(report: &RowReport, after: &Picture) -> RowReportView {
    let there: Vec<&TableReport> = report.tables.iter().filter(|table| !table.dropped).collect();
    let touched: u64 = there.iter().map(|table| table.after).sum();
    RowReportView {
        tables: report.tables.iter().map(table_view).collect(),
        equal_tables: after.tables().saturating_sub(there.len()),
        equal_rows: after.rows().saturating_sub(touched),
        remark: None,
    }
}

fn table_view(report: &TableReport) -> TableRowsView {
    TableRowsView {
        table: report.table.clone(),
        old_name: report.old_name.clone(),
        dropped: report.dropped,
        before: report.before,
        after: report.after,
        inserted: report.inserted,
        updated: report.updated,
        deleted: report.deleted,
        compared: match report.matched {
            Matched::Counts => report.compared.map(|_| 0),
            Matched::Key | Matched::Rowid => report.compared,
        },
        unnamed: report.unnamed,
        columns: report.columns.iter().map(column_view).collect(),
        examples: report.examples.clone(),
    }
}

fn column_view(report: &ColumnReport) -> ColumnRowsView {
    let retyped = report.retyped.iter();
    ColumnRowsView {
        column: report.column.clone(),
        old_name: report.old_name.clone(),
        changed: report.changed,
        nulled: report.nulled,
        retyped: retyped.map(|(from, to, rows)| ((*from).to_owned(), (*to).to_owned(), *rows)).collect(),
        filled: report.filled,
        lost: report.lost,
        examples: report.examples.clone(),
    }
}

/// The report in lines; one when nothing changed.
pub fn lines(report: &RowReportView) -> Vec<String> {
    if let Some(remark) = &report.remark {
        return vec![format!("  {remark}")];
    }
    if report.tables.is_empty() {
        return vec!["  rows: none changed".to_owned()];
    }
    report.tables.iter().flat_map(table).collect()
}

fn table(report: &TableRowsView) -> Vec<String> {
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
    match report.compared {
        Some(0) => head.push_str("; rows could not be matched, only counted"),
        Some(compared) => head.push_str(&format!("; the first {compared} rows by key were compared")),
        None => {}
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

fn column(report: &ColumnRowsView) -> String {
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
        let report = RowReportView {
            tables: vec![TableRowsView {
                table: "users".to_owned(),
                before: 3,
                after: 2,
                deleted: 1,
                updated: 1,
                unnamed: true,
                columns: vec![ColumnRowsView {
                    column: "age".to_owned(),
                    changed: 1,
                    nulled: 1,
                    examples: vec![("7".to_owned(), "'old'".to_owned(), "NULL".to_owned())],
                    ..ColumnRowsView::default()
                }],
                examples: vec![(true, "id=2".to_owned())],
                ..TableRowsView::default()
            }],
            ..RowReportView::default()
        };
        assert_eq!(
            lines(&report),
            [
                "  rows of users: 3 -> 2, 0 inserted, 1 updated, 1 deleted; the script does not name this table",
                "    age: 1 changed, 1 now NULL (row 7: 'old' -> NULL)",
                "    - id=2",
            ]
        );
        assert_eq!(lines(&RowReportView::default()), ["  rows: none changed"]);
    }
}
