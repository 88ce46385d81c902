//! Running a statement: compile, bind, run, wrap what fails.

use std::rc::Rc;

use crate::database::{DatabaseError, ErrorKind, Outcome};
use crate::python::{Dict, Exception, Str, Value, Vm};

use super::super::bindings::{objects, queries};
use super::super::dialects::{BoundParameter, Compiled, Dialect};
use super::super::elements::coerce::handle;
use super::super::elements::{Kind, Query};
use super::super::errors::{raise, represent_parameters, wrap_database_error, wrap_statement_error};
use super::super::schema::defaults::PythonDefault;
use super::super::state::State;
use super::super::types::process;
use super::adapt::scalar;
use super::result::{ResultData, make_result};
use super::{Statement, TransactionRequest};

type Row = Vec<(String, Value)>;

/// Runs a statement of any kind: a clause, `text()`, DDL, a function; strings only where leniency
/// allows. `parameters` is a dict, a list of dicts, or `None`.
///
/// # Errors
/// `ObjectNotExecutableError`, `StatementError`, or the database's error, wrapped as SQLAlchemy does.
pub fn execute(vm: &mut Vm, statement: &Value, parameters: &Value) -> Result<Value, Exception> {
    let state = State::of(vm);
    let dialect = state.dialect.get();
    let (rows, many) = parameter_rows(vm, parameters)?;
    let statement = match statement.as_str() {
        Some(sql) if state.lenient.get() => {
            objects::expression(vm, &super::super::elements::text(sql.as_str()))
        }
        _ => statement.clone(),
    };
    if !is_executable(vm, &statement)? {
        let shown = vm.repr(&statement)?;
        return Err(raise(vm, "ObjectNotExecutableError", format!("Not an executable object: {shown}")));
    }
    if skipped(vm, &statement, dialect)? {
        return Ok(make_result(vm, ResultData::empty()));
    }
    let definition = objects::class(vm, "ExecutableDDLElement");
    let dialect = if vm.is_instance(&statement, &definition) { dialect } else { state.database.get() };
    if let Some(value) = default_value(vm, &statement)? {
        return Ok(value);
    }
    let query = handle::<Query>(&statement);
    let keys: Vec<String> =
        rows.first().map(|row| row.iter().map(|(name, _)| name.clone()).collect()).unwrap_or_default();
    let is_insert = matches!(query, Some(Query::Insert(_)));
    if many && (calls_defaults(&query) || returns(&query)) {
        return one_by_one(vm, &statement, &query, dialect, &keys, &rows);
    }
    let given = if many { Vec::new() } else { rows.first().cloned().unwrap_or_default() };
    let compiled = compile(vm, &statement, &query, dialect, &keys, given)?;
    let mut bound = Vec::new();
    if many {
        for (at, row) in rows.iter().enumerate() {
            bound.push(bind_row(vm, dialect, &compiled, Some((row, at, &rows)))?);
        }
    } else {
        bound.push(bind_row(vm, dialect, &compiled, None)?);
    }
    let outcome = run(vm, &compiled.sql, bound, many)?;
    let returns_rows = !outcome.columns.is_empty();
    let mut data = ResultData::from_outcome(vm, dialect, outcome, &compiled, returns_rows)?;
    if is_insert {
        data.inserted = inserted_key(vm, &query, &compiled, data.last_insert_id);
    }
    Ok(make_result(vm, data))
}

/// [`execute`] for one row of an INSERT with RETURNING; `many` when it is one of several that the ORM
/// inserts, which the driver is told.
///
/// # Errors
/// As [`execute`].
pub fn execute_marked(
    vm: &mut Vm,
    statement: &Value,
    parameters: &Value,
    many: bool,
) -> Result<Value, Exception> {
    let dialect = State::of(vm).dialect.get();
    let (rows, _) = parameter_rows(vm, parameters)?;
    let given = rows.into_iter().next().unwrap_or_default();
    let keys: Vec<String> = given.iter().map(|(name, _)| name.clone()).collect();
    let query = handle::<Query>(statement);
    let compiled = compile(vm, statement, &query, dialect, &keys, given)?;
    let bound = bind_row(vm, dialect, &compiled, None)?;
    let outcome = run(vm, &compiled.sql, vec![bound], many)?;
    let data = ResultData::from_outcome(vm, dialect, outcome, &compiled, true)?;
    Ok(make_result(vm, data))
}

fn compile(
    vm: &mut Vm,
    statement: &Value,
    query: &Option<Query>,
    dialect: Dialect,
    keys: &[String],
    given: Row,
) -> Result<Compiled, Exception> {
    let is_dml = matches!(query, Some(Query::Insert(_) | Query::Update(_)));
    let keys: &[String] = if is_dml { keys } else { &[] };
    match queries::compile(vm, statement, dialect, keys, given, false, false) {
        Ok(mut compiled) => {
            if query.is_none()
                && let Some(element) = super::super::elements::coerce::expression_of(vm, statement)?
                && matches!(element.kind, Kind::Function(_))
            {
                compiled.sql = format!("SELECT {} AS {}_1", compiled.sql, function_name(&element.kind));
                compiled.columns.push(super::super::dialects::ResultColumn {
                    name: format!("{}_1", function_name(&element.kind)),
                    data_type: element.data_type.clone(),
                    element: Some(element.clone()),
                });
            }
            Ok(compiled)
        }
        Err(error) => Err(error),
    }
}

fn function_name(kind: &Kind) -> &str {
    match kind {
        Kind::Function(function) => function.name(),
        _ => "anon",
    }
}

fn is_executable(vm: &mut Vm, value: &Value) -> Result<bool, Exception> {
    if handle::<Query>(value).is_some() {
        return Ok(true);
    }
    let root = objects::class(vm, "Executable");
    if vm.is_instance(value, &root) {
        return Ok(true);
    }
    let default = objects::class(vm, "ColumnDefault");
    let sequence = objects::class(vm, "Sequence");
    Ok(vm.is_instance(value, &default) || vm.is_instance(value, &sequence))
}

/// `execute_if(dialect=…)` of another dialect.
fn skipped(vm: &mut Vm, statement: &Value, dialect: Dialect) -> Result<bool, Exception> {
    let Some(wanted) = statement.as_instance().and_then(|instance| instance.get("_only_dialect")) else {
        return Ok(false);
    };
    if wanted.is_none() {
        return Ok(false);
    }
    let names = objects::listed(vm, &wanted)?;
    Ok(!names.iter().any(|name| name.as_str().is_some_and(|name| name.as_str() == dialect.name())))
}

/// A sequence or a column default is no statement; its value is computed here.
fn default_value(vm: &mut Vm, statement: &Value) -> Result<Option<Value>, Exception> {
    match handle::<PythonDefault>(statement) {
        Some(PythonDefault::Scalar(value)) => Ok(Some(value)),
        Some(PythonDefault::Callable(function)) => {
            super::super::dialects::mutation::call_default(vm, &function).map(Some)
        }
        _ => Ok(None),
    }
}

fn calls_defaults(query: &Option<Query>) -> bool {
    let called = |table: &super::super::elements::From| {
        table
            .columns()
            .iter()
            .any(|column| matches!(&*column.default.borrow(), Some(PythonDefault::Callable(_))))
    };
    match query {
        Some(Query::Insert(insert)) => called(&insert.table),
        _ => false,
    }
}

fn returns(query: &Option<Query>) -> bool {
    match query {
        Some(Query::Insert(insert)) => !insert.returning.is_empty(),
        Some(Query::Update(update)) => !update.returning.is_empty(),
        Some(Query::Delete(delete)) => !delete.returning.is_empty(),
        _ => false,
    }
}

/// Several rows whose statements differ: each with its own defaults, or with rows coming back.
fn one_by_one(
    vm: &mut Vm,
    statement: &Value,
    query: &Option<Query>,
    dialect: Dialect,
    keys: &[String],
    rows: &[Row],
) -> Result<Value, Exception> {
    let mut total: Option<ResultData> = None;
    let mut batch: Option<(Compiled, Vec<Vec<Value>>)> = None;
    let returning = returns(query);
    for row in rows {
        let compiled = compile(vm, statement, query, dialect, keys, row.clone())?;
        let bound = bind_row(vm, dialect, &compiled, None)?;
        if !returning {
            match &mut batch {
                Some((_, all)) => all.push(bound),
                None => batch = Some((compiled, vec![bound])),
            }
            continue;
        }
        let outcome = run(vm, &compiled.sql, vec![bound], false)?;
        let data = ResultData::from_outcome(vm, dialect, outcome, &compiled, true)?;
        match &mut total {
            Some(total) => total.append(data),
            None => total = Some(data),
        }
    }
    if let Some((compiled, bound)) = batch {
        let outcome = run(vm, &compiled.sql, bound, true)?;
        total = Some(ResultData::from_outcome(vm, dialect, outcome, &compiled, false)?);
    }
    Ok(make_result(vm, total.unwrap_or_else(ResultData::empty)))
}

/// Parameters as rows of names and values.
fn parameter_rows(vm: &mut Vm, parameters: &Value) -> Result<(Vec<Row>, bool), Exception> {
    let row = |dict: &Dict| -> Row {
        dict.items()
            .into_iter()
            .filter_map(|(name, value)| Some((name.as_str()?.to_string(), value)))
            .collect()
    };
    match parameters.base() {
        Value::None | Value::Unbound => Ok((Vec::new(), false)),
        Value::Dict(dict) => Ok((vec![row(dict)], false)),
        Value::List(_) | Value::Tuple(_) => {
            let mut rows = Vec::new();
            for item in vm.collect(parameters)? {
                match item.as_dict() {
                    Some(dict) => rows.push(row(dict)),
                    None => {
                        if let Some(mapping) = vm.find_attribute(&item, "_mapping")? {
                            let entries = mapping.as_dict().map(|dict| row(dict)).unwrap_or_default();
                            rows.push(entries);
                            continue;
                        }
                        return Err(raise(
                            vm,
                            "ArgumentError",
                            "List argument must consist only of dictionaries",
                        ));
                    }
                }
            }
            // A list of one is one execution.
            let many = rows.len() > 1;
            Ok((rows, many))
        }
        _ => Err(raise(vm, "ArgumentError", "mapping or list expected for parameters")),
    }
}

/// The driver's values of one row of parameters.
fn bind_row(
    vm: &mut Vm,
    dialect: Dialect,
    compiled: &Compiled,
    row: Option<(&Row, usize, &[Row])>,
) -> Result<Vec<Value>, Exception> {
    let mut bound = Vec::with_capacity(compiled.parameters.len());
    for parameter in &compiled.parameters {
        let own = row.and_then(|(row, ..)| {
            row.iter().find(|(name, _)| *name == parameter.name).map(|(_, value)| value.clone())
        });
        let Some(value) = own.or_else(|| parameter.value.clone()) else {
            let group = row
                .filter(|(_, at, _)| *at > 0)
                .map(|(_, at, _)| format!(", in parameter group {at}"))
                .unwrap_or_default();
            let error = raise(
                vm,
                "InvalidRequestError",
                format!("A value is required for bind parameter '{}'{group}", parameter.name),
            );
            let shown = match row {
                Some((_, _, rows)) => Some(shown_rows(vm, rows)?),
                None => given_parameters(vm, compiled)?,
            };
            return Err(wrap_statement_error(vm, &error, &compiled.sql, shown.as_deref()));
        };
        match process::bind(vm, dialect, &parameter.data_type, value) {
            Ok(value) => bound.push(value),
            Err(error) if error.instance().is_none() => return Err(error),
            Err(error) => {
                let shown = dict_parameters(vm, row.map(|(row, ..)| row), &compiled.parameters)?;
                return Err(wrap_statement_error(vm, &error, &compiled.sql, shown.as_deref()));
            }
        }
    }
    Ok(bound)
}

fn given_parameters(vm: &mut Vm, compiled: &Compiled) -> Result<Option<String>, Exception> {
    let named: Vec<(Str, Value)> = compiled
        .parameters
        .iter()
        .filter_map(|parameter| Some((Str::new(parameter.name.as_str()), parameter.value.clone()?)))
        .collect();
    if named.is_empty() {
        return Ok(None);
    }
    let shown = vm.repr(&Value::list(vec![Value::dict(named)]))?;
    Ok(Some(shown.to_string()))
}

/// The parameters of an `executemany` as `StatementError` shows them: all, or the ends of a long list.
fn shown_rows(vm: &mut Vm, rows: &[Row]) -> Result<String, Exception> {
    const SHOWN: usize = 10;
    let mut parts = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if rows.len() > SHOWN && at == SHOWN - 2 {
            parts.push(format!(" ... displaying {SHOWN} of {} total bound parameter sets ... ", rows.len()));
        }
        if rows.len() > SHOWN && (SHOWN - 2..rows.len() - 2).contains(&at) {
            continue;
        }
        let entries = row.iter().map(|(name, value)| (Str::new(name.as_str()), value.clone()));
        let row = Value::dict(entries.collect::<Vec<_>>());
        parts.push(vm.repr(&row)?.to_string());
    }
    let text = format!("[{}]", parts.join(", "));
    Ok(text.replace(",  ... ", "  ... ").replace(" ... , ", " ...  "))
}

/// Parameters as `StatementError` shows them: `[{'name': value}]`.
fn dict_parameters(
    vm: &mut Vm,
    row: Option<&Row>,
    parameters: &[BoundParameter],
) -> Result<Option<String>, Exception> {
    let entries: Vec<(Str, Value)> = match row {
        Some(row) => row.iter().map(|(name, value)| (Str::new(name.as_str()), value.clone())).collect(),
        None => parameters
            .iter()
            .filter_map(|parameter| Some((Str::new(parameter.name.as_str()), parameter.value.clone()?)))
            .collect(),
    };
    let shown = vm.repr(&Value::list(vec![Value::dict(entries)]))?;
    Ok(Some(shown.to_string()))
}

/// Hands SQL with driver values to the runner; its error comes back wrapped.
fn run(vm: &mut Vm, sql: &str, rows: Vec<Vec<Value>>, many: bool) -> Result<Outcome, Exception> {
    let mut parameters = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut converted = Vec::with_capacity(row.len());
        for (at, value) in row.iter().enumerate() {
            match scalar(vm, value, at) {
                Ok(value) => converted.push(value),
                Err(error) => {
                    let shown = represent_parameters(vm, &rows, many)?;
                    let name = error.class_name();
                    if name.as_str() == "ProgrammingError" {
                        let message = vm.exception_message(&error);
                        let failure = DatabaseError { kind: ErrorKind::Programming, message, offset: None };
                        return Err(wrap_database_error(vm, &failure, sql, shown.as_deref()));
                    }
                    return Err(error);
                }
            }
        }
        parameters.push(converted);
    }
    let statement = Statement { sql: sql.to_string(), parameters, many };
    match run_statement(vm, &statement)? {
        Ok(outcome) => Ok(outcome),
        Err(failure) => {
            let shown = represent_parameters(vm, &rows, many)?;
            Err(wrap_database_error(vm, &failure, sql, shown.as_deref()))
        }
    }
}

/// Hands a statement to the runner.
///
/// # Errors
/// `RuntimeError` when nobody runs statements now; the inner error is the database's.
pub fn run_statement(
    vm: &mut Vm,
    statement: &Statement,
) -> Result<Result<Outcome, DatabaseError>, Exception> {
    let runner = State::of(vm).runner.borrow().clone();
    let Some(runner) = runner else {
        return Err(vm.runtime_error("there is no database to run statements on here"));
    };
    let Ok(mut runner) = runner.try_borrow_mut() else {
        return Err(vm.runtime_error("a statement is already running"));
    };
    Ok(runner.run(vm, statement))
}

/// Runs SQL text as it is, for callers in Rust.
///
/// # Errors
/// The database's error, wrapped as SQLAlchemy does.
pub fn run_sql(vm: &mut Vm, sql: &str, parameters: &[Value]) -> Result<Outcome, Exception> {
    run(vm, sql, vec![parameters.to_vec()], false)
}

/// `exec_driver_sql(sql, parameters)`: positional parameters in a tuple, named ones in a dict, or a
/// list of either.
///
/// # Errors
/// The database's error, wrapped as SQLAlchemy does.
pub fn driver_sql(vm: &mut Vm, sql: &str, parameters: &Value) -> Result<Value, Exception> {
    let many = parameters.as_list().is_some();
    let groups = if many { vm.collect(parameters)? } else { vec![parameters.clone()] };
    let mut text = sql.to_string();
    let mut rows = Vec::new();
    for group in &groups {
        match group.base() {
            Value::Dict(dict) => {
                let (rewritten, names) = positional(sql);
                text = rewritten;
                rows.push(names.iter().map(|name| dict.get_str(name).unwrap_or(Value::None)).collect());
            }
            Value::None | Value::Unbound => rows.push(Vec::new()),
            Value::Tuple(items) => rows.push(items.to_vec()),
            _ => rows.push(vec![group.clone()]),
        }
    }
    let outcome = run(vm, &text, rows, many)?;
    let dialect = State::of(vm).database.get();
    let returns_rows = !outcome.columns.is_empty();
    let data = ResultData::from_outcome(vm, dialect, outcome, &Compiled::default(), returns_rows)?;
    Ok(make_result(vm, data))
}

/// `:name` placeholders as `?`, with the names in order.
fn positional(sql: &str) -> (String, Vec<String>) {
    let mut out = String::with_capacity(sql.len());
    let mut names = Vec::new();
    let mut quoted = false;
    let mut letters = sql.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\'' {
            quoted = !quoted;
        }
        if letter != ':' || quoted {
            out.push(letter);
            continue;
        }
        let name: String =
            sql[at + 1..].chars().take_while(|next| next.is_alphanumeric() || *next == '_').collect();
        if name.is_empty() {
            out.push(letter);
            continue;
        }
        for _ in name.chars() {
            letters.next();
        }
        out.push('?');
        names.push(name);
    }
    (out, names)
}

/// Asks something of the transaction.
///
/// # Errors
/// The database's error, wrapped as SQLAlchemy does.
pub fn transaction(vm: &mut Vm, request: TransactionRequest) -> Result<(), Exception> {
    let runner = State::of(vm).runner.borrow().clone();
    let Some(runner) = runner else { return Ok(()) };
    let asked = match runner.try_borrow_mut() {
        Ok(mut runner) => runner.transaction(vm, request),
        Err(_) => Ok(()),
    };
    asked.map_err(|failure| wrap_database_error(vm, &failure, "", None))
}

/// Whether the database has a table or view of that name.
///
/// # Errors
/// The database's error, wrapped as SQLAlchemy does.
pub fn has_table(vm: &mut Vm, _connection: &Value, name: &str) -> Result<bool, Exception> {
    let schema = read_schema(vm)?;
    Ok(schema.table(name).is_some() || schema.views.iter().any(|view| view.name == name))
}

/// Reads the schema back.
///
/// # Errors
/// `RuntimeError` without a database; the database's own error otherwise.
pub fn read_schema(vm: &mut Vm) -> Result<crate::schema::Schema, Exception> {
    let runner = State::of(vm).runner.borrow().clone();
    let Some(runner) = runner else {
        return Err(vm.runtime_error("there is no database to inspect here"));
    };
    let read = match runner.try_borrow_mut() {
        Ok(mut runner) => runner.schema(),
        Err(_) => return Err(vm.runtime_error("a statement is already running")),
    };
    let mut schema = read.map_err(|failure| wrap_database_error(vm, &failure, "PRAGMA schema", None))?;
    // To SQLAlchemy they are tables like any other.
    schema.tables.append(&mut schema.shadow_tables);
    Ok(schema)
}

fn inserted_key(vm: &mut Vm, query: &Option<Query>, compiled: &Compiled, last: i64) -> Option<Value> {
    let Some(Query::Insert(insert)) = query else { return None };
    let columns: Vec<Rc<super::super::schema::Column>> =
        insert.table.columns().into_iter().filter(|column| column.primary_key.get()).collect();
    if columns.is_empty() {
        return None;
    }
    let values: Vec<Value> = columns
        .iter()
        .map(|column| {
            let key = column.key();
            let given = compiled
                .parameters
                .iter()
                .find(|parameter| *parameter.name == *key)
                .and_then(|parameter| parameter.value.clone());
            given.filter(|value| !value.is_none()).unwrap_or(Value::Int(last))
        })
        .collect();
    let _ = vm;
    Some(Value::tuple(values))
}
