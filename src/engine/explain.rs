//! A failed step as the error sheet shows it: the fact, the state of the database, what to do.

use crate::protocol::{FailureView, Remedy};
use crate::runner::{Driver, StepFailure};

/// Most things to do that are named.
const REMEDIES: usize = 3;

/// What is known around the failure.
pub struct Circumstances<'a> {
    /// Key of the revision.
    pub revision: &'a str,
    /// Transaction behaviour of the run.
    pub driver: Driver,
    /// Rows of the version table now.
    pub current: &'a [String],
    /// Number of tables now, the version table not counted.
    pub tables: usize,
    /// Tables now that were not there before the revision, or changed.
    pub left: Vec<String>,
    /// Rows of the table that the failed operation names.
    pub rows: Option<(String, u64)>,
    /// The table that was missed, where no revision so far has made it.
    pub never_made: Option<String>,
    /// Databases that the failed script refuses SQLite for: names of dialects that it mentions.
    pub other_dialects: Vec<&'static str>,
}

/// The table that a message of SQLite's or PostgreSQL's says is missing.
pub fn missing_table(message: &str) -> Option<&str> {
    let (_, rest) = message.split_once("no such table: ")?;
    let name = rest.lines().next()?.trim();
    Some(name.strip_prefix("main.").unwrap_or(name))
}

/// Whether a script's text makes a table, as far as its letters tell.
pub fn makes(text: &str, table: &str) -> bool {
    let words = |text: &str| -> String {
        let letters = text.chars().filter(|letter| !letter.is_whitespace() && !"\"'`[]".contains(*letter));
        letters.collect::<String>().to_ascii_lowercase()
    };
    let (text, table) = (words(text), words(table));
    let calls = ["create_table(", "createtable", "createtableifnotexists"];
    calls.iter().any(|call| {
        let made = format!("{call}{table}");
        text.match_indices(&made).any(|(at, _)| {
            !text[at + made.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
        })
    })
}

/// The databases other than `current` that a script names, where it raised an error that names SQLite.
pub fn other_dialects(failure: &StepFailure, text: &str, current: &str) -> Vec<&'static str> {
    let raised = failure.traceback.is_some() && failure.statement.is_none();
    // What the database itself refuses names its driver.
    let names_sqlite =
        failure.message.to_ascii_lowercase().contains("sqlite") && !failure.message.contains("(sqlite3.");
    if !raised || !names_sqlite {
        return Vec::new();
    }
    let others = ["postgresql", "mysql"].into_iter();
    others.filter(|dialect| *dialect != current && text.contains(dialect)).collect()
}

/// The failure in words.
pub fn failure(failure: &StepFailure, circumstances: &Circumstances<'_>) -> FailureView {
    let location = failure.location.as_ref();
    FailureView {
        title: title(failure, circumstances.revision),
        message: failure.message.lines().next().unwrap_or("").to_owned(),
        revision: Some(circumstances.revision.to_owned()),
        file: location.map(|location| location.file.clone()),
        line: location.map(|location| location.line),
        end_line: location.map(|location| location.end_line),
        operation: failure.operation.as_ref().map(|operation| {
            if operation.object.is_empty() {
                operation.name.clone()
            } else {
                format!("{} {}", operation.name, operation.object)
            }
        }),
        sql: failure.statement.as_ref().map(|statement| statement.sql.clone()),
        traceback: failure.traceback.clone(),
        state: state(failure, circumstances),
        remedies: remedies(failure, circumstances),
        ..FailureView::default()
    }
}

fn title(failure: &StepFailure, revision: &str) -> String {
    if failure.stopped {
        return format!("{revision} was stopped");
    }
    let sent: usize = failure.report.operations.iter().map(|operation| operation.statements.len()).sum();
    match (failure.statement.is_some(), sent) {
        (true, 1) => format!("{revision} failed on its first statement"),
        (true, number) => format!("{revision} failed on statement {number}"),
        (false, 0) => format!("{revision} failed before its first statement"),
        (false, 1) => format!("{revision} failed after its first statement"),
        (false, number) => format!("{revision} failed after {number} statements"),
    }
}

fn state(failure: &StepFailure, circumstances: &Circumstances<'_>) -> Vec<(bool, String)> {
    let current = match circumstances.current {
        [] => "base".to_owned(),
        rows => rows.join(", "),
    };
    let tables = match circumstances.tables {
        1 => "1 table".to_owned(),
        count => format!("{count} tables"),
    };
    let mut state = Vec::new();
    match circumstances.driver {
        Driver::Atomic => {
            state.push((true, format!("Rolled back. Nothing of {} remains.", circumstances.revision)));
        }
        Driver::Pysqlite if circumstances.left.is_empty() => {
            state.push((true, format!("Nothing of {} remains in the schema.", circumstances.revision)));
        }
        Driver::Pysqlite => {
            let left = circumstances.left.join(", ");
            state.push((false, format!("Not rolled back, as with Python's sqlite3: {left} stay changed.")));
        }
    }
    state.push((true, format!("Still at {current}, {tables}.")));
    if let Some((table, rows)) = circumstances.rows.as_ref().filter(|_| depends_on_rows(failure)) {
        let rows = if *rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
        state.push((false, format!("{table} has {rows}. It passes on an empty table.")));
    }
    state
}

fn depends_on_rows(failure: &StepFailure) -> bool {
    let message = &failure.message;
    ["Cannot add a NOT NULL column", "constraint failed", "Cannot add a column with non-constant default"]
        .iter()
        .any(|part| message.contains(part))
}

fn remedy(title: &str, detail: &str, command: Option<&str>) -> Remedy {
    Remedy { title: title.to_owned(), detail: detail.to_owned(), command: command.map(str::to_owned) }
}

/// Says of a failure that it may come of what a failed run before it left.
pub fn stumbles_over_remains(view: &mut FailureView) {
    let detail = "What the failed run left may be all that is in the way. Undo takes it back; mend the script, then run it again.";
    view.remedies.insert(0, remedy("Undo the run before", detail, None));
    view.remedies.truncate(REMEDIES);
}

/// What to do, best first, at most three.
fn remedies(failure: &StepFailure, circumstances: &Circumstances<'_>) -> Vec<Remedy> {
    let message = failure.message.as_str();
    let mut remedies = Vec::new();
    let mut add = |title: &str, detail: &str| remedies.push(remedy(title, detail, None));
    if failure.stopped {
        add(
            "Look for a loop that does not end",
            "The traceback shows where the script was when it was stopped.",
        );
    }
    if message.contains("Cannot add a NOT NULL column with default value NULL") {
        add("Give the column a server default", "Existing rows get it: server_default=… on the new column.");
        add(
            "Add it nullable, fill it, then set NOT NULL",
            "Three steps; old code can go on writing meanwhile.",
        );
    }
    if message.contains("No support for ALTER of constraints in SQLite") || message.contains("near \"ALTER\"")
    {
        add(
            "Use batch mode",
            "with op.batch_alter_table(…) as batch_op: SQLite then makes the table anew with the change.",
        );
    }
    if message.contains("Constraint must have a name") {
        add("Name the constraint", "Give it a name, or set a naming_convention in the settings.");
    }
    if message.contains("UNIQUE constraint failed") {
        add("Remove the duplicates first", "An op.execute before this one can merge or delete them.");
    }
    if message.contains("FOREIGN KEY constraint failed") {
        add("Clean up the rows that point nowhere", "PRAGMA foreign_key_check lists them.");
    }
    if message.contains("already exists") {
        add(
            "Look at what is already there",
            "It may have been made by hand, or by a run that failed halfway.",
        );
        let command = format!("stamp {}", circumstances.revision);
        remedies.push(remedy(
            "Stamp the revision as applied",
            "When the database already has everything that it would do.",
            Some(&command),
        ));
    }
    for dialect in &circumstances.other_dialects {
        let detail = format!(
            "It refuses SQLite and names {dialect}. With --dialect {dialect}, or that dialect in the settings, scripts see \
             that database, and SQLite does what their SQL means."
        );
        remedies.push(remedy("Run it for the database it is written for", &detail, None));
    }
    if let Some(table) = &circumstances.never_made {
        let detail = format!(
            "No revision so far makes '{table}': an application makes such tables by its models. Load those and run \
             create_all FILE first, or add a database that has them as start.sqlite."
        );
        remedies.push(remedy("Start from the tables of the application", &detail, None));
    }
    if message.contains("no such table") || message.contains("no such column") {
        remedies.push(remedy(
            "Look at the history of that object",
            "An earlier revision may have renamed or dropped it, or never made it.",
            Some("history"),
        ));
    }
    if message.contains("is not among the loaded files") {
        remedies.push(remedy(
            "Load the module it needs",
            "Drop the whole repository, or add a file for it.",
            None,
        ));
    }
    if remedies.is_empty() {
        remedies.push(remedy(
            "Correct the revision and run it again",
            "Edits are kept apart until you take them back.",
            None,
        ));
    }
    remedies.truncate(REMEDIES);
    remedies
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_that_make_a_table_are_known_by_their_letters() {
        assert!(makes("op.create_table(\n        'domains',\n", "domains"));
        assert!(makes("create table IF NOT EXISTS \"Domains\" (id int)", "domains"));
        assert!(!makes("op.create_table('domains_old', …)", "domains"));
        assert!(!makes("op.add_column('domains', …)", "domains"));
    }
}
