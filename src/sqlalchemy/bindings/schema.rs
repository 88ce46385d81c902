//! `Column`, `Table`, `MetaData`, constraints, indexes as scripts construct and read them.

use std::rc::Rc;

use crate::python::{ClassBuilder, Dict, Exception, Value, Vm};

use super::super::elements::From;
use super::super::elements::coerce::{self, Handle, handle};
use super::super::errors::raise;
use super::super::names::Name;
use super::super::schema::constraint::{ConstraintKind, ForeignKeyRule, ForeignKeyTarget};
use super::super::schema::defaults::{Computed, Identity, PythonDefault, Sequence, ServerDefault};
use super::super::schema::{Autoincrement, Column, Constraint, DialectOptions, Table};
use super::super::state::State;
use super::super::types::{DataType, python as type_objects};
use super::objects::{self, adopt, optional_text, receiver};
use super::tables::{define_metadata, define_table};

const DIALECTS: &[&str] = &["sqlite_", "postgresql_", "mysql_", "mssql_", "oracle_", "mariadb_"];

fn is_dialect_option(name: &str) -> bool {
    DIALECTS.iter().any(|prefix| name.starts_with(prefix))
}

/// Keyword arguments of dialects, apart from the others.
pub(super) fn split_options(keywords: &Dict) -> (DialectOptions, Vec<(String, Value)>) {
    let mut options = DialectOptions::default();
    let mut others = Vec::new();
    for (name, value) in keywords.items() {
        let Some(name) = name.as_str().map(|name| name.to_string()) else { continue };
        if is_dialect_option(&name) {
            options.0.push((name, value));
        } else {
            others.push((name, value));
        }
    }
    (options, others)
}

fn refuse_unknown(
    vm: &mut Vm,
    what: &str,
    others: &[(String, Value)],
    known: &[&str],
) -> Result<(), Exception> {
    match others.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        Some((name, _)) => {
            Err(vm.type_error(format!("{what}.__init__() got an unexpected keyword argument '{name}'")))
        }
        None => Ok(()),
    }
}

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    super::constraints::define_classes(vm, state);
    let column = ClassBuilder::new("Column", "sqlalchemy.sql.schema")
        .base(&state.class("ColumnClause"))
        .base(&state.class("SchemaItem"))
        .method("__init__", "self, *args, **kwargs", |vm, arguments| {
            let made = Column::new("", DataType::null());
            let made = Rc::new(made);
            adopt(&arguments[0], &made.object, &made);
            fill_column(vm, &made, &arguments.rest(1), &arguments.keywords(2))?;
            Ok(Value::None)
        })
        .method("copy", "self, **kw", |vm, arguments| {
            let column: Rc<Column> = receiver(vm, &arguments[0])?;
            Ok(objects::column(vm, &column.copy()))
        })
        .method("_copy", "self, **kw", |vm, arguments| {
            let column: Rc<Column> = receiver(vm, &arguments[0])?;
            Ok(objects::column(vm, &column.copy()))
        })
        .method("references", "self, column", |vm, arguments| {
            let column: Rc<Column> = receiver(vm, &arguments[0])?;
            let other: Rc<Column> = receiver(vm, &arguments[1])?;
            let name =
                format!("{}.{}", other.table().map(|table| table.key()).unwrap_or_default(), other.name());
            let found = column.foreign_keys.borrow().iter().any(|key| {
                key.foreign_key()
                    .is_some_and(|rule| rule.targets.iter().any(|target| target.full_name() == name))
            });
            Ok(found.into())
        })
        .method("__repr__", "self", |vm, arguments| {
            let column: Rc<Column> = receiver(vm, &arguments[0])?;
            represent_column(vm, &column).map(Value::from)
        })
        .build(vm);
    state.add_class("Column", &column);
    define_table(vm, state);
    define_metadata(vm, state);
}

/// Reads the arguments of `Column(...)` (and of `mapped_column`) into a column.
///
/// # Errors
/// `ArgumentError` and `TypeError` in SQLAlchemy's words.
pub fn fill_column(
    vm: &mut Vm,
    column: &Rc<Column>,
    positional: &[Value],
    keywords: &Dict,
) -> Result<(), Exception> {
    let mut arguments = positional.to_vec();
    let mut type_given = false;
    if let Some(name) = arguments.first().and_then(Name::from_value) {
        column.key.replace(name.text.clone());
        column.name.replace(name);
        arguments.remove(0);
    } else if arguments.first().is_some_and(Value::is_none) {
        arguments.remove(0);
    }
    if let Some(first) = arguments.first()
        && is_type(vm, first)
    {
        let data_type = type_objects::from_value(vm, first)?;
        column.data_type.replace(data_type);
        type_given = true;
        arguments.remove(0);
    }
    for (name, value) in keywords.items() {
        let Some(name) = name.as_str().map(|name| name.to_string()) else { continue };
        column_keyword(vm, column, &name, &value, &mut type_given)?;
    }
    for argument in &arguments {
        column_argument(vm, column, argument)?;
    }
    if !column.nullable_given.get() {
        column.nullable.set(!column.primary_key.get() && column.identity.borrow().is_none());
    }
    Ok(())
}

fn is_type(vm: &mut Vm, value: &Value) -> bool {
    let root = objects::class(vm, "TypeEngine");
    match value {
        Value::Class(class) => class.is_subclass_of(&root),
        Value::Opaque(_) => true,
        _ => vm.is_instance(value, &root),
    }
}

fn column_keyword(
    vm: &mut Vm,
    column: &Rc<Column>,
    name: &str,
    value: &Value,
    type_given: &mut bool,
) -> Result<(), Exception> {
    match name {
        "name" => {
            if let Some(name) = Name::from_value(value) {
                column.key.replace(name.text.clone());
                column.name.replace(name);
            }
        }
        "type_" => {
            if *type_given {
                return Err(raise(vm, "ArgumentError", "May not pass type_ positionally and as a keyword."));
            }
            *type_given = true;
            let data_type = type_objects::from_value(vm, value)?;
            column.data_type.replace(data_type);
        }
        "key" => {
            if let Some(key) = value.as_str() {
                column.key.replace(Rc::from(key.as_str()));
            }
        }
        "nullable" => {
            if value.as_int().is_some() {
                column.set_nullable(vm.truth(value)?);
            } else if value.is_none() {
                column.set_nullable(false);
            } else {
                column.set_nullable(vm.truth(value)?);
            }
        }
        "primary_key" => column.primary_key.set(vm.truth(value)?),
        "autoincrement" => column.autoincrement.set(match value.as_str().map(|text| text.as_str()) {
            Some("ignore_fk") => Autoincrement::IgnoreForeignKey,
            Some(_) => Autoincrement::Auto,
            None if vm.truth(value)? => Autoincrement::Yes,
            None => Autoincrement::No,
        }),
        "default" | "insert_default" => {
            if !value.is_none() {
                let default = python_default(vm, value)?;
                column.default.replace(Some(default));
            }
        }
        "onupdate" => {
            if !value.is_none() {
                let default = python_default(vm, value)?;
                column.onupdate.replace(Some(default));
            }
        }
        "server_default" => {
            let default = server_default(vm, column, value)?;
            column.server_default.replace(default);
        }
        "server_onupdate" => column.others.borrow_mut().push((name.to_string(), value.clone())),
        "index" => column.index.set(if value.is_none() { None } else { Some(vm.truth(value)?) }),
        "unique" => column.unique.set(if value.is_none() { None } else { Some(vm.truth(value)?) }),
        "comment" => {
            column.comment.replace(optional_text(value));
        }
        "system" => column.system.set(vm.truth(value)?),
        "quote" => {
            if !value.is_none() {
                let quote = vm.truth(value)?;
                let name = column.name.borrow().clone().quoted(Some(quote));
                column.name.replace(name);
            }
        }
        "info" => {
            column.info.replace(value.as_dict().cloned());
        }
        "doc"
        | "_proxies"
        | "_constraints"
        | "sort_order"
        | "deferred"
        | "init"
        | "repr"
        | "compare"
        | "kw_only"
        | "default_factory"
        | "use_existing_column"
        | "active_history"
        | "deferred_group"
        | "deferred_raiseload"
        | "hash"
        | "insert_sentinel" => column.others.borrow_mut().push((name.to_string(), value.clone())),
        _ if is_dialect_option(name) => column.options.borrow_mut().0.push((name.to_string(), value.clone())),
        _ => {
            return Err(vm.type_error(format!(
                "Additional arguments should be named <dialectname>_<argument>, got '{name}'"
            )));
        }
    }
    Ok(())
}

fn column_argument(vm: &mut Vm, column: &Rc<Column>, argument: &Value) -> Result<(), Exception> {
    if argument.is_none() {
        return Ok(());
    }
    if let Some(constraint) = handle::<Rc<Constraint>>(argument) {
        if constraint.foreign_key().is_some() {
            column.foreign_keys.borrow_mut().push(constraint);
        } else {
            constraint.column_level.set(true);
            constraint.columns.replace(vec![column.clone()]);
            column.constraints.borrow_mut().push(constraint);
        }
        return Ok(());
    }
    if let Some(computed) = argument.payload::<Handle<Computed>>() {
        column.computed.replace(Some(computed.0.clone()));
        return Ok(());
    }
    if let Some(identity) = argument.payload::<Handle<Identity>>() {
        column.identity.replace(Some(identity.0.clone()));
        return Ok(());
    }
    if let Some(sequence) = handle::<Rc<Sequence>>(argument) {
        column.sequence.replace(Some(sequence.clone()));
        column.default.replace(Some(PythonDefault::Sequence(sequence)));
        return Ok(());
    }
    if let Some(default) = handle::<ServerDefault>(argument) {
        column.server_default.replace(Some(default));
        return Ok(());
    }
    if let Some(default) = handle::<PythonDefault>(argument) {
        column.default.replace(Some(default));
        return Ok(());
    }
    if is_type(vm, argument) {
        let data_type = type_objects::from_value(vm, argument)?;
        column.data_type.replace(data_type);
        return Ok(());
    }
    if matches!(argument, Value::Opaque(_)) {
        return Ok(());
    }
    let shown = vm.repr(argument)?;
    Err(raise(
        vm,
        "ArgumentError",
        format!("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {shown}"),
    ))
}

/// `default=` / `onupdate=`
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn python_default(vm: &mut Vm, value: &Value) -> Result<PythonDefault, Exception> {
    if let Some(default) = handle::<PythonDefault>(value) {
        return Ok(default);
    }
    if let Some(sequence) = handle::<Rc<Sequence>>(value) {
        return Ok(PythonDefault::Sequence(sequence));
    }
    if let Value::Instance(_) = value
        && let Some(element) = coerce::expression_of(vm, value)?
    {
        return Ok(PythonDefault::Expression(element));
    }
    if matches!(
        value,
        Value::Function(_) | Value::BoundMethod(_) | Value::Native(_) | Value::Class(_) | Value::Opaque(_)
    ) {
        return Ok(PythonDefault::Callable(value.clone()));
    }
    Ok(PythonDefault::Scalar(value.clone()))
}

/// `server_default=`; a `Computed` or `Identity` given here goes to its own place.
///
/// # Errors
/// `ArgumentError` in SQLAlchemy's words.
pub fn server_default(
    vm: &mut Vm,
    column: &Column,
    value: &Value,
) -> Result<Option<ServerDefault>, Exception> {
    if value.is_none() {
        return Ok(None);
    }
    if let Some(computed) = value.payload::<Handle<Computed>>() {
        column.computed.replace(Some(computed.0.clone()));
        return Ok(None);
    }
    if let Some(identity) = value.payload::<Handle<Identity>>() {
        column.identity.replace(Some(identity.0.clone()));
        return Ok(None);
    }
    server_default_of(vm, value).map(Some)
}

/// A server default from a string, an expression, or `DefaultClause` / `FetchedValue`.
///
/// # Errors
/// `ArgumentError` in SQLAlchemy's words.
pub fn server_default_of(vm: &mut Vm, value: &Value) -> Result<ServerDefault, Exception> {
    if let Some(default) = handle::<ServerDefault>(value) {
        return Ok(default);
    }
    if let Some(text) = value.as_str() {
        return Ok(ServerDefault::Text(text.to_string()));
    }
    if let Some(element) = coerce::expression_of(vm, value)? {
        return Ok(ServerDefault::Expression(element));
    }
    if let Value::Opaque(opaque) = value {
        let state = State::of(vm);
        if !state.lenient.get() {
            return Err(vm.type_error(opaque.refusal("A server default")));
        }
        // A constant is most often called what it says; the notice tells that it is a guess.
        let name = opaque.path.rsplit('.').next().unwrap_or(&opaque.path);
        let guess = if opaque.path.contains('(') { String::new() } else { name.to_owned() };
        let message = format!(
            "the server default '{}' is of module '{}', which is not loaded; '{guess}' is assumed",
            opaque.path, opaque.module
        );
        state.notice(vm, "assumed-default", message);
        return Ok(ServerDefault::Text(guess));
    }
    let name = vm.type_name(value);
    Err(raise(
        vm,
        "ArgumentError",
        format!(
            "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class 'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '<class '{name}'>'"
        ),
    ))
}

pub(super) fn represent_column(vm: &mut Vm, column: &Rc<Column>) -> Result<String, Exception> {
    let type_value = type_objects::to_value(vm, &column.data_type());
    let mut parts = vec![format!("'{}'", column.name()), vm.repr(&type_value)?.to_string()];
    for key in column.foreign_keys.borrow().iter() {
        if let Some(rule) = key.foreign_key() {
            parts.extend(rule.targets.iter().map(|target| format!("ForeignKey('{}')", target.full_name())));
        }
    }
    match column.table() {
        Some(table) => parts.push(format!("table=<{}>", table.key())),
        None => parts.push("table=None".to_string()),
    }
    if *column.key() != *column.name() {
        parts.push(format!("key='{}'", column.key()));
    }
    if column.primary_key.get() {
        parts.push("primary_key=True".to_string());
    }
    if !column.nullable.get() {
        parts.push("nullable=False".to_string());
    }
    if column.server_default.borrow().is_some() {
        parts.push("server_default=DefaultClause(...)".to_string());
    }
    Ok(format!("Column({})", parts.join(", ")))
}

/// The rule of a foreign key from keyword arguments.
pub fn foreign_key_rule(keywords: &[(String, Value)]) -> ForeignKeyRule {
    let text = |name: &str| {
        keywords.iter().find(|(known, _)| known == name).and_then(|(_, value)| optional_text(value))
    };
    ForeignKeyRule {
        targets: Vec::new(),
        ondelete: text("ondelete"),
        onupdate: text("onupdate"),
        match_type: text("match"),
        use_alter: keywords
            .iter()
            .any(|(name, value)| name == "use_alter" && matches!(value, Value::Bool(true))),
        at_column: false,
    }
}

/// What a foreign key points at, from a string, a column or an attribute of a declarative class.
///
/// # Errors
/// `ArgumentError` in SQLAlchemy's words.
pub fn target(vm: &mut Vm, value: &Value) -> Result<ForeignKeyTarget, Exception> {
    if let Some(text) = value.as_str() {
        return Ok(ForeignKeyTarget::Text(text.to_string()));
    }
    match coerce::column_of(vm, value) {
        Some(column) => Ok(ForeignKeyTarget::Column(column)),
        None => {
            let shown = vm.repr(value)?;
            Err(raise(
                vm,
                "ArgumentError",
                format!("String column name or Column construct expected, got {shown}."),
            ))
        }
    }
}

/// Options of a constraint's constructor: name, deferrable, initially and the dialects' own.
///
/// # Errors
/// `TypeError` for an unknown keyword.
pub fn constraint_with(
    vm: &mut Vm,
    kind: ConstraintKind,
    keywords: &Dict,
    what: &str,
) -> Result<Constraint, Exception> {
    let (options, others) = split_options(keywords);
    refuse_unknown(
        vm,
        what,
        &others,
        &[
            "name",
            "deferrable",
            "initially",
            "info",
            "comment",
            "_create_rule",
            "_type_bound",
            "use_alter",
            "ondelete",
            "onupdate",
            "match",
            "link_to_name",
            "table",
            "_table",
            "_constraint",
            "_column_flag",
            "_implicit_generated",
            "using",
            "where",
            "ops",
            "columns",
            "quote",
        ],
    )?;
    let find = |name: &str| others.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let mut made = Constraint::new(kind);
    made.name.replace(find("name").as_ref().and_then(Name::from_value));
    made.deferrable = match find("deferrable") {
        Some(value) if !value.is_none() => Some(vm.truth(&value)?),
        _ => None,
    };
    made.initially = find("initially").as_ref().and_then(optional_text);
    made.options = options;
    made.others =
        others.into_iter().filter(|(name, _)| matches!(name.as_str(), "info" | "comment")).collect();
    Ok(made)
}

/// A column list of a constraint: names where strings were given, columns where columns were.
///
/// # Errors
/// `ArgumentError` for anything else.
pub fn set_columns(
    vm: &mut Vm,
    constraint: &Constraint,
    values: &[Value],
) -> Result<Option<Rc<Table>>, Exception> {
    let mut names = Vec::new();
    let mut table = None;
    for value in values {
        if let Some(text) = value.as_str() {
            names.push(text.to_string());
        } else if let Some(column) = coerce::column_of(vm, value) {
            names.push(column.key().to_string());
            table = table.or_else(|| column.table());
        } else {
            let shown = vm.repr(value)?;
            return Err(raise(
                vm,
                "ArgumentError",
                format!("String column name or column object for DDL constraint expected, got {shown}."),
            ));
        }
    }
    constraint.pending.replace(names);
    Ok(table)
}

/// `From` for a table, where callers have a table.
pub fn as_from(table: &Rc<Table>) -> From {
    From::Table(table.clone())
}

/// Splits dialect options for other builders (indexes).
pub fn options_of(keywords: &Dict) -> (DialectOptions, Vec<(String, Value)>) {
    split_options(keywords)
}
