//! Rows of the working database in windows, and changes of them. In: a table with order, filters and an offset; out:
//! the window's rows with what tells each from the others. Nothing here reads a table as a whole.

use crate::database::{Database, Scalar};
use crate::protocol::{Cell, ColumnHead, DataRow, FilterOperator, RowEdit, RowFilter, RowsPage, RowsQuery};
use crate::schema::Table;

use super::cells;
use super::requests::Refusal;
use super::workspace::Workspace;

/// Most rows of a window.
const WINDOW: u32 = 500;

/// Where counting the rows of a filter or a view stops.
const COUNTED: u64 = 100_000;

/// Most values in the list of a filter.
const FILTER_VALUES: usize = 1_000;

/// What tells a row from the others.
enum Locator {
    /// The rowid, under a name that no column has.
    Rowid(&'static str),
    /// The primary key of a table without rowids.
    Key(Vec<String>),
    /// Nothing: a view.
    Nothing,
}

impl Locator {
    fn of(table: &Table) -> Self {
        let free = |name: &&&str| !table.columns.iter().any(|column| column.name.eq_ignore_ascii_case(name));
        let name = ["rowid", "_rowid_", "oid"].iter().find(free).filter(|_| !table.without_rowid);
        match (name, &table.primary_key) {
            (Some(name), _) => Self::Rowid(name),
            (None, Some(key)) => Self::Key(key.columns.clone()),
            (None, None) => Self::Nothing,
        }
    }

    fn columns(&self) -> Vec<String> {
        match self {
            Self::Rowid(name) => vec![(*name).to_owned()],
            Self::Key(columns) => columns.iter().map(|column| quoted(column)).collect(),
            Self::Nothing => Vec::new(),
        }
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A window of rows.
///
/// # Errors
/// When there is no such table or column, or SQLite refuses.
pub fn rows(workspace: &Workspace, query: &RowsQuery) -> Result<RowsPage, Refusal> {
    let table = workspace.schema.table(&query.table);
    let locator = table.map_or(Locator::Nothing, Locator::of);
    let mut database = workspace.database.borrow_mut();
    let columns = match table {
        Some(table) => heads(workspace, table),
        None => view_heads(workspace, &mut *database, &query.table)?,
    };
    let (mut conditions, mut parameters) = (Vec::new(), Vec::new());
    for filter in &query.filters {
        conditions.push(condition(filter, &columns, &mut parameters)?);
    }
    let (total, more) = match table.filter(|_| conditions.is_empty()) {
        Some(table) => (workspace.row_counts.get(&table.name).copied().unwrap_or(0), false),
        None => counted(&mut *database, &query.table, &conditions, &parameters)?,
    };
    let mut offset = query.offset;
    // Rowids without gaps are gone to at once; the steps that OFFSET takes are those of the rows passed over.
    if let (Locator::Rowid(rowid), None, true) = (&locator, &query.order, conditions.is_empty())
        && let Some(first) = dense_start(&mut *database, rowid, &query.table, total)?
    {
        conditions.push(format!("{rowid} >= ?"));
        parameters.push(Scalar::Integer(first.saturating_add(i64::try_from(offset).unwrap_or(i64::MAX))));
        offset = 0;
    }
    let keys = locator.columns();
    let mut order = Vec::new();
    if let Some((column, backwards)) = &query.order {
        known(column, &columns)?;
        order.push(format!("{}{}", quoted(column), if *backwards { " DESC" } else { "" }));
    }
    order.extend(keys.iter().cloned());
    let selected: Vec<String> =
        keys.iter().cloned().chain(columns.iter().map(|column| quoted(&column.name))).collect();
    let sql = format!(
        "SELECT {} FROM {}{}{} LIMIT {} OFFSET {offset}",
        if selected.is_empty() { "*".to_owned() } else { selected.join(", ") },
        quoted(&query.table),
        where_clause(&conditions),
        if order.is_empty() { String::new() } else { format!(" ORDER BY {}", order.join(", ")) },
        query.limit.clamp(1, WINDOW),
    );
    let outcome = database.run(&sql, &parameters)?;
    let row = |values: Vec<Scalar>| DataRow {
        key: values.iter().take(keys.len()).map(cells::whole).collect(),
        cells: values.iter().skip(keys.len()).map(cells::short).collect(),
    };
    let read_only = match locator {
        Locator::Nothing => Some("A view has no rows of its own".to_owned()),
        _ => None,
    };
    let rows = outcome.rows.into_iter().map(row).collect();
    Ok(RowsPage { query: query.clone(), columns, rows, total, more, read_only })
}

/// One value as a whole.
///
/// # Errors
/// When the row or the column is not there.
pub fn cell(workspace: &Workspace, table: &str, key: &[Cell], column: &str) -> Result<Cell, Refusal> {
    let (table, locator) = writable(workspace, table)?;
    known(column, &heads(workspace, table))?;
    let (condition, parameters) = located(&locator, key)?;
    let sql = format!("SELECT {} FROM {} WHERE {condition}", quoted(column), quoted(&table.name));
    let outcome = workspace.database.borrow_mut().run(&sql, &parameters)?;
    let value = outcome.rows.first().and_then(|row| row.first());
    value.map(cells::whole).ok_or_else(gone)
}

/// Changes rows, with foreign keys enforced: what is typed by hand should hold. What was done, in words for undo.
///
/// # Errors
/// When a constraint does not hold, or the row is not there; nothing has changed then.
pub fn edit(workspace: &mut Workspace, edit: &RowEdit) -> Result<String, Refusal> {
    let (name, statements, label) = statements(workspace, edit)?;
    let mut database = workspace.database.borrow_mut();
    let before = database.run("PRAGMA foreign_keys", &[])?;
    let was_on = before.rows.first().is_some_and(|row| row.first() == Some(&Scalar::Integer(1)));
    database.run("PRAGMA foreign_keys = ON", &[])?;
    let outcome = in_transaction(&mut *database, &statements);
    if !was_on {
        database.run("PRAGMA foreign_keys = OFF", &[])?;
    }
    drop(database);
    outcome.map_err(|refusal| with_keys(workspace, &name, refusal))?;
    Ok(label)
}

type Written = (String, Vec<Scalar>);

fn statements(workspace: &Workspace, edit: &RowEdit) -> Result<(String, Vec<Written>, String), Refusal> {
    match edit {
        RowEdit::Update { table, key, column, value } => {
            let (found, locator) = writable(workspace, table)?;
            writable_column(workspace, found, column)?;
            let (condition, located) = located(&locator, key)?;
            let sql = format!("UPDATE {} SET {} = ? WHERE {condition}", quoted(table), quoted(column));
            let parameters = [cells::scalar(value)?].into_iter().chain(located).collect();
            Ok((table.clone(), vec![(sql, parameters)], format!("edit of {table}.{column}")))
        }
        RowEdit::Insert { table, values } => {
            let (found, _) = writable(workspace, table)?;
            for (column, _) in values {
                writable_column(workspace, found, column)?;
            }
            let label = format!("new row in {table}");
            if values.is_empty() {
                let sql = format!("INSERT INTO {} DEFAULT VALUES", quoted(table));
                return Ok((table.clone(), vec![(sql, Vec::new())], label));
            }
            let columns: Vec<String> = values.iter().map(|(column, _)| quoted(column)).collect();
            let marks = vec!["?"; values.len()].join(", ");
            let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", quoted(table), columns.join(", "));
            let parameters =
                values.iter().map(|(_, value)| cells::scalar(value)).collect::<Result<_, _>>()?;
            Ok((table.clone(), vec![(sql, parameters)], label))
        }
        RowEdit::Delete { table, keys } => {
            let (_, locator) = writable(workspace, table)?;
            let mut all = Vec::new();
            for key in keys {
                let (condition, parameters) = located(&locator, key)?;
                all.push((format!("DELETE FROM {} WHERE {condition}", quoted(table)), parameters));
            }
            let rows = if keys.len() == 1 { "a row".to_owned() } else { format!("{} rows", keys.len()) };
            Ok((table.clone(), all, format!("deletion of {rows} of {table}")))
        }
    }
}

fn in_transaction(database: &mut dyn Database, statements: &[Written]) -> Result<(), Refusal> {
    database.run("BEGIN", &[])?;
    let mut outcome = Ok(());
    for (sql, parameters) in statements {
        outcome = match database.run(sql, parameters) {
            Ok(done) if done.rows_affected == 0 => Err(gone()),
            Ok(_) => Ok(()),
            Err(error) => Err(error.into()),
        };
        if outcome.is_err() {
            break;
        }
    }
    let outcome = outcome.and_then(|()| database.run("COMMIT", &[]).map(drop).map_err(Refusal::from));
    if outcome.is_err() && database.in_transaction() {
        database.run("ROLLBACK", &[])?;
    }
    outcome
}

fn gone() -> Refusal {
    Refusal::new("This row is not there any more").help("Something changed it since it was shown.")
}

/// SQLite does not say which foreign key does not hold: the table's are named.
fn with_keys(workspace: &Workspace, table: &str, refusal: Refusal) -> Refusal {
    if refusal.message != "FOREIGN KEY constraint failed" {
        return refusal;
    }
    let tables = &workspace.schema.tables;
    let own = tables.iter().filter(|other| other.name == table).flat_map(|table| &table.foreign_keys);
    let own: Vec<String> =
        own.map(|key| format!("{} → {}", key.columns.join(", "), key.referred_table)).collect();
    let named =
        tables.iter().filter(|other| other.foreign_keys.iter().any(|key| key.referred_table == table));
    let named: Vec<&str> = named.map(|other| other.name.as_str()).collect();
    let mut help = String::new();
    if !own.is_empty() {
        help = format!("Its foreign keys name rows that must be there: {}. ", own.join("; "));
    }
    if !named.is_empty() {
        help.push_str(&format!("Rows of {} may name this one.", named.join(", ")));
    }
    Refusal { help: Some(help.trim_end().to_owned()), ..refusal }
}

fn writable<'a>(workspace: &'a Workspace, name: &str) -> Result<(&'a Table, Locator), Refusal> {
    let Some(table) = workspace.schema.table(name) else {
        return Err(Refusal::new(format!("There is no table '{name}' whose rows can be changed")));
    };
    Ok((table, Locator::of(table)))
}

fn writable_column(workspace: &Workspace, table: &Table, column: &str) -> Result<(), Refusal> {
    let heads = heads(workspace, table);
    if known(column, &heads)?.generated {
        return Err(Refusal::new(format!("{}.{column} is computed and cannot be written", table.name)));
    }
    Ok(())
}

fn known<'a>(column: &str, columns: &'a [ColumnHead]) -> Result<&'a ColumnHead, Refusal> {
    let found = columns.iter().find(|known| known.name == column);
    found.ok_or_else(|| Refusal::new(format!("There is no column '{column}'")))
}

/// The condition that a row's key means; NULL in it is found too.
fn located(locator: &Locator, key: &[Cell]) -> Result<Written, Refusal> {
    let columns = locator.columns();
    if columns.is_empty() || columns.len() != key.len() {
        return Err(Refusal::new("Nothing tells this row from the others"));
    }
    let conditions: Vec<String> = columns.iter().map(|column| format!("{column} IS ?")).collect();
    let parameters = key.iter().map(cells::scalar).collect::<Result<_, _>>()?;
    Ok((conditions.join(" AND "), parameters))
}

fn heads(workspace: &Workspace, table: &Table) -> Vec<ColumnHead> {
    let references = |name: &str| {
        let key = table.foreign_keys.iter().find(|key| key.columns == [name])?;
        let column = key.referred_columns.first().cloned().or_else(|| {
            let key = workspace.schema.table(&key.referred_table)?.primary_key.as_ref()?;
            key.columns.first().cloned()
        })?;
        Some((key.referred_table.clone(), column))
    };
    let head = |column: &crate::schema::Column| ColumnHead {
        name: column.name.clone(),
        type_name: column.type_name.to_lowercase(),
        key: table.key_position(&column.name),
        nullable: column.nullable,
        generated: column.generated.is_some(),
        references: references(&column.name),
    };
    table.columns.iter().map(head).collect()
}

fn view_heads(
    workspace: &Workspace,
    database: &mut dyn Database,
    name: &str,
) -> Result<Vec<ColumnHead>, Refusal> {
    if !workspace.schema.views.iter().any(|view| view.name == name) {
        return Err(Refusal::new(format!("There is no table or view '{name}' in the working database")));
    }
    let outcome = database.run(&format!("SELECT * FROM {} LIMIT 0", quoted(name)), &[])?;
    let types = outcome.declared_types.into_iter().map(Option::unwrap_or_default);
    let head = |(name, type_name): (String, String)| ColumnHead {
        name,
        type_name: type_name.to_lowercase(),
        nullable: true,
        ..ColumnHead::default()
    };
    Ok(outcome.columns.into_iter().zip(types).map(head).collect())
}

fn where_clause(conditions: &[String]) -> String {
    if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) }
}

fn condition(
    filter: &RowFilter,
    columns: &[ColumnHead],
    parameters: &mut Vec<Scalar>,
) -> Result<String, Refusal> {
    let wanted: Vec<&ColumnHead> = match &filter.column {
        Some(column) => vec![known(column, columns)?],
        None => columns.iter().collect(),
    };
    let wanted_values = match filter.operator {
        FilterOperator::Null | FilterOperator::NotNull => 0..=0,
        FilterOperator::In | FilterOperator::NotIn => 1..=FILTER_VALUES,
        FilterOperator::Between => 2..=2,
        _ => 1..=1,
    };
    if !wanted_values.contains(&filter.values.len()) {
        return Err(Refusal::new(format!("A filter with {} values", filter.values.len()))
            .help(format!("A list takes up to {FILTER_VALUES} values.")));
    }
    let mut any = Vec::new();
    for column in wanted {
        any.push(compared(filter.operator, &quoted(&column.name), filter.values.len()));
        let is_text = matches!(
            filter.operator,
            FilterOperator::Contains | FilterOperator::Like | FilterOperator::NotLike
        );
        let value = |text: &String| if is_text { Scalar::Text(text.clone()) } else { value_of(text, column) };
        parameters.extend(filter.values.iter().map(value));
    }
    Ok(format!("({})", if any.is_empty() { "0".to_owned() } else { any.join(" OR ") }))
}

/// The comparison of a column with as many parameters.
fn compared(operator: FilterOperator, name: &str, values: usize) -> String {
    let marks = || vec!["?"; values].join(", ");
    match operator {
        FilterOperator::Null => format!("{name} IS NULL"),
        FilterOperator::NotNull => format!("{name} IS NOT NULL"),
        FilterOperator::Contains => format!("instr(lower(CAST({name} AS TEXT)), lower(?)) > 0"),
        FilterOperator::Like => format!("{name} LIKE ?"),
        FilterOperator::NotLike => format!("{name} NOT LIKE ?"),
        FilterOperator::In => format!("{name} IN ({})", marks()),
        FilterOperator::NotIn => format!("{name} NOT IN ({})", marks()),
        FilterOperator::Between => format!("{name} BETWEEN ? AND ?"),
        FilterOperator::Equal => format!("{name} = ?"),
        FilterOperator::Different => format!("{name} IS NOT ?"),
        FilterOperator::Less => format!("{name} < ?"),
        FilterOperator::AtMost => format!("{name} <= ?"),
        FilterOperator::Greater => format!("{name} > ?"),
        FilterOperator::AtLeast => format!("{name} >= ?"),
    }
}

/// A typed text as a value: columns of a type turn it into their own; without one, a number is a number.
fn value_of(text: &str, column: &ColumnHead) -> Scalar {
    let number = || text.trim().parse().map(Scalar::Integer).ok();
    let untyped = column.type_name.is_empty();
    number().filter(|_| untyped).unwrap_or_else(|| Scalar::Text(text.to_owned()))
}

/// Rows under conditions, counted up to [`COUNTED`].
fn counted(
    database: &mut dyn Database,
    table: &str,
    conditions: &[String],
    parameters: &[Scalar],
) -> Result<(u64, bool), Refusal> {
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM {}{} LIMIT {})",
        quoted(table),
        where_clause(conditions),
        COUNTED + 1
    );
    let outcome = database.run(&sql, parameters)?;
    let count = match outcome.rows.first().and_then(|row| row.first()) {
        Some(Scalar::Integer(count)) => u64::try_from(*count).unwrap_or(0),
        _ => 0,
    };
    Ok((count.min(COUNTED), count > COUNTED))
}

/// The first rowid of a table whose rowids have no gaps.
fn dense_start(
    database: &mut dyn Database,
    rowid: &str,
    table: &str,
    total: u64,
) -> Result<Option<i64>, Refusal> {
    let table = quoted(table);
    let sql = format!("SELECT (SELECT min({rowid}) FROM {table}), (SELECT max({rowid}) FROM {table})");
    let outcome = database.run(&sql, &[])?;
    let Some([Scalar::Integer(first), Scalar::Integer(last)]) = outcome.rows.first().map(Vec::as_slice)
    else {
        return Ok(None);
    };
    let span = i128::from(*last) - i128::from(*first) + 1;
    Ok((span == i128::from(total)).then_some(*first))
}
