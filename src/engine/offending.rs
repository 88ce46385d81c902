//! The rows that a failed statement stumbled over. In: the failure, and the database as it is after it; out: their
//! table, how many they are, and the first of them. SQLite names the constraint, never the row.

use crate::database::sqlite::Sqlite;
use crate::database::{Database, Scalar};
use crate::protocol::OffendingRows;
use crate::runner::StepFailure;
use crate::schema::Table;

use super::cells;
use super::workspace::Workspace;

/// Most rows that are shown.
const SHOWN: usize = 5;

/// What Alembic's move and copy calls the new table.
const COPY: &str = "_alembic_tmp_";

/// The rows, table by table; nothing where the message tells of none.
pub fn rows(workspace: &Workspace, failure: &StepFailure) -> Vec<OffendingRows> {
    let message = failure.message.as_str();
    let after = |prefix: &str| message.find(prefix).map(|at| &message[at + prefix.len()..]);
    let line = |text: &str| text.lines().next().unwrap_or("").trim().to_owned();
    let found = if message.contains("Cannot add a NOT NULL column with default value NULL") {
        let table = failure.operation.as_ref().and_then(|operation| operation.tables.first());
        table.and_then(|table| without_value(workspace, table, None))
    } else if let Some(place) = after("NOT NULL constraint failed: ") {
        let place = line(place);
        place
            .rsplit_once('.')
            .and_then(|(table, column)| without_value(workspace, plain(table), Some(column)))
    } else if let Some(places) = after("UNIQUE constraint failed: ") {
        duplicates(workspace, &line(places))
    } else if let Some(check) = after("CHECK constraint failed: ") {
        against_check(workspace, failure, &line(check))
    } else if message.contains("FOREIGN KEY constraint failed") {
        return orphans(workspace);
    } else {
        None
    };
    found.into_iter().collect()
}

/// The table's own name, where it is being copied.
fn plain(table: &str) -> &str {
    table.strip_prefix(COPY).unwrap_or(table)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Columns that tell a row: its key and a few others, the one that matters last.
fn telling(table: &Table, wanted: &[&str]) -> Vec<String> {
    let key = table.primary_key.as_ref().map(|key| key.columns.clone()).unwrap_or_default();
    let others = table.columns.iter().map(|column| column.name.clone());
    let mut names: Vec<String> = key;
    for name in others {
        if names.len() + wanted.len() >= 4 {
            break;
        }
        if !names.contains(&name) && !wanted.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.retain(|name| !wanted.contains(&name.as_str()));
    names.extend(wanted.iter().map(|name| (*name).to_owned()));
    names
}

/// Runs a query that finds rows; nothing when it finds none or cannot run.
fn find(workspace: &Workspace, sql: &str) -> Vec<Vec<Scalar>> {
    let found = workspace.database.borrow_mut().run(sql, &[]);
    found.map(|outcome| outcome.rows).unwrap_or_default()
}

fn count(workspace: &Workspace, sql: &str) -> u64 {
    match find(workspace, sql).first().and_then(|row| row.first()) {
        Some(Scalar::Integer(count)) => u64::try_from(*count).unwrap_or(0),
        _ => 0,
    }
}

fn shown(rows: Vec<Vec<Scalar>>) -> Vec<Vec<crate::protocol::Cell>> {
    rows.iter().take(SHOWN).map(|row| row.iter().map(cells::short).collect()).collect()
}

fn number(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{} {what}s", grouped(count)) }
}

/// `12,345`.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Rows that have no value in a column; all rows, where the column is a new one.
fn without_value(workspace: &Workspace, table: &str, column: Option<&str>) -> Option<OffendingRows> {
    let found = workspace.schema.table(table)?;
    let known = column.filter(|column| found.column(column).is_some());
    let columns = telling(found, known.as_slice());
    let names: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
    let condition = known.map(|column| format!(" WHERE {} IS NULL", quoted(column))).unwrap_or_default();
    let from = format!("FROM {}{condition}", quoted(table));
    let total = count(workspace, &format!("SELECT count(*) {from}"));
    if total == 0 {
        return None;
    }
    let all = workspace.row_counts.get(table).copied().unwrap_or(total);
    let text = match known {
        Some(column) => format!("{} of {} in {table} have no {column}", number(total, "row"), grouped(all)),
        None => format!("{} of {table} would be without a value", number(total, "row")),
    };
    let rows = find(workspace, &format!("SELECT {} {from} LIMIT {SHOWN}", names.join(", ")));
    Some(OffendingRows {
        table: table.to_owned(),
        text,
        filter: Some(known.map(|column| format!("{column} is null")).unwrap_or_default()),
        columns,
        rows: shown(rows),
    })
}

/// Values that more than one row has. `places` is `t.a, t.b`.
fn duplicates(workspace: &Workspace, places: &str) -> Option<OffendingRows> {
    let mut table = "";
    let mut columns: Vec<&str> = Vec::new();
    for place in places.split(", ") {
        let (owner, column) = place.rsplit_once('.')?;
        table = plain(owner);
        columns.push(column);
    }
    let found = workspace.schema.table(table)?;
    if columns.iter().any(|column| found.column(column).is_none()) {
        return None;
    }
    let names: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
    let present: Vec<String> = names.iter().map(|name| format!("{name} IS NOT NULL")).collect();
    let group = format!(
        "SELECT {}, count(*) FROM {} WHERE {} GROUP BY {} HAVING count(*) > 1",
        names.join(", "),
        quoted(table),
        present.join(" AND "),
        names.join(", ")
    );
    let total = count(workspace, &format!("SELECT count(*) FROM ({group})"));
    if total == 0 {
        return None;
    }
    let rows = find(workspace, &format!("{group} LIMIT {SHOWN}"));
    let first = rows.first().and_then(|row| row.first()).map(|value| cells::short(value).text);
    let filter = first
        .filter(|_| columns.len() == 1)
        .map(|value| format!("{} = '{}'", columns[0], value.replace('\'', "''")));
    let what = columns.join(", ");
    let text = if total == 1 {
        format!("1 value of {what} is in several rows of {table}")
    } else {
        format!("{} values of {what} are in several rows of {table} each", grouped(total))
    };
    let columns = columns.into_iter().map(str::to_owned).chain(["rows".to_owned()]).collect();
    Some(OffendingRows { table: table.to_owned(), text, filter, columns, rows: shown(rows) })
}

/// Rows that a new CHECK does not allow. SQLite gives its name, or its expression where it has none; what it says stands
/// in the statement that made the copy, which is gone by now.
fn against_check(workspace: &Workspace, failure: &StepFailure, named: &str) -> Option<OffendingRows> {
    let operations = failure.report.operations.iter().chain(&failure.operation);
    let mut statements = operations.flat_map(|operation| &operation.statements).chain(&failure.statement);
    let made = statements.rfind(|statement| statement.sql.trim_start().starts_with("CREATE TABLE"))?;
    let mut scratch = Sqlite::in_memory().ok()?;
    scratch.run(&made.sql, &[]).ok()?;
    let schema = scratch.schema().ok()?;
    let made = schema.tables.first()?;
    let check = made.check_constraints.iter().find(|check| match &check.name {
        Some(name) => name == named,
        None => check.expression == named,
    })?;
    let table = workspace.schema.table(plain(&made.name))?;
    let columns = telling(table, &mentioned(table, &check.expression));
    let names: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
    let from = format!("FROM {} WHERE NOT ({})", quoted(&table.name), check.expression);
    let total = count(workspace, &format!("SELECT count(*) {from}"));
    if total == 0 {
        return None;
    }
    let all = workspace.row_counts.get(&table.name).copied().unwrap_or(total);
    let rows = find(workspace, &format!("SELECT {} {from} LIMIT {SHOWN}", names.join(", ")));
    Some(OffendingRows {
        table: table.name.clone(),
        text: format!(
            "{} of {} in {} against CHECK ({})",
            number(total, "row"),
            grouped(all),
            table.name,
            check.expression
        ),
        filter: None,
        columns,
        rows: shown(rows),
    })
}

/// Columns whose names stand in an expression.
fn mentioned<'a>(table: &'a Table, expression: &str) -> Vec<&'a str> {
    let words: Vec<&str> =
        expression.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let names = table.columns.iter().map(|column| column.name.as_str());
    names.filter(|name| words.iter().any(|word| word.eq_ignore_ascii_case(name))).take(3).collect()
}

/// Rows whose foreign keys name rows that are not there.
fn orphans(workspace: &Workspace) -> Vec<OffendingRows> {
    let mut found: Vec<OffendingRows> = Vec::new();
    for row in find(workspace, "PRAGMA foreign_key_check") {
        let [Scalar::Text(table), rowid, Scalar::Text(parent), ..] = row.as_slice() else { continue };
        let cells = [rowid, &Scalar::Text(parent.clone())].map(cells::short).to_vec();
        match found.iter_mut().find(|known| known.table == *table) {
            Some(known) => {
                if known.rows.len() < SHOWN {
                    known.rows.push(cells);
                }
            }
            None => found.push(OffendingRows {
                table: table.clone(),
                text: format!("Rows of {table} refer to rows that are not there"),
                filter: None,
                columns: vec!["rowid".to_owned(), "refers to".to_owned()],
                rows: vec![cells],
            }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([1, 999, 1_000, 1_234_567].map(grouped), ["1", "999", "1,000", "1,234,567"]);
        assert_eq!(number(1, "row"), "1 row");
        assert_eq!(plain("_alembic_tmp_users"), "users");
    }
}
