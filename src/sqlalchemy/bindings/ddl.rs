//! DDL elements (`CreateTable`, `DDL`, …) and the methods that run DDL: `create_all`, `table.drop`.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Exception, Value, Vm};

use super::super::dialects::Dialect;
use super::super::dialects::ddl::DdlCompiler;
use super::super::elements::coerce::handle;
use super::super::errors::raise;
use super::super::schema::defaults::{PythonDefault, Sequence};
use super::super::schema::{Column, Constraint, Index, MetaData, Table};
use super::super::state::State;
use super::objects::{self, Answer, optional_text, receiver};

const ELEMENTS: &[(&str, &str)] = &[
    ("CreateTable", "self, element, bind=None, include_foreign_key_constraints=None, if_not_exists=False"),
    ("DropTable", "self, element, bind=None, if_exists=False"),
    ("CreateIndex", "self, element, bind=None, if_not_exists=False"),
    ("DropIndex", "self, element, bind=None, if_exists=False"),
    ("AddConstraint", "self, element, **kw"),
    ("DropConstraint", "self, element, cascade=False, if_exists=False, **kw"),
    ("CreateColumn", "self, element"),
    ("CreateSequence", "self, element, if_not_exists=False"),
    ("DropSequence", "self, element, if_exists=False"),
    ("CreateSchema", "self, name, if_not_exists=False"),
    ("DropSchema", "self, name, cascade=False, if_exists=False"),
    ("SetTableComment", "self, element"),
    ("DropTableComment", "self, element"),
    ("SetColumnComment", "self, element"),
    ("DropColumnComment", "self, element"),
];

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    let base = ClassBuilder::new("ExecutableDDLElement", "sqlalchemy.sql.ddl")
        .base(&state.class("Executable"))
        .base(&state.class("ClauseElement"))
        .method("execute_if", "self, dialect=None, callable_=None, state=None", |_, arguments| {
            if let Some(instance) = arguments[0].as_instance() {
                instance.set("_only_dialect", arguments[1].clone());
            }
            Ok(arguments[0].clone())
        })
        .method("__call__", "self, target, bind, **kw", |vm, arguments| {
            vm.call_method(&arguments[2], "execute", Arguments::of([arguments[0].clone()]))
        })
        .build(vm);
    state.add_class("ExecutableDDLElement", &base);
    let ddl = ClassBuilder::new("DDL", "sqlalchemy.sql.ddl")
        .base(&base)
        .method("__init__", "self, statement, context=None, bind=None", |_, arguments| {
            if let Some(instance) = arguments[0].as_instance() {
                instance.set("statement", arguments[1].clone());
                instance.set("context", arguments[2].clone());
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("DDL", &ddl);
    for (name, signature) in ELEMENTS {
        let class = ClassBuilder::new(name, "sqlalchemy.sql.ddl")
            .base(&base)
            .method("__init__", signature, move |vm, arguments| {
                let Some(instance) = arguments[0].as_instance() else { return Ok(Value::None) };
                instance.set("element", arguments[1].clone());
                let wanted = signature
                    .split(',')
                    .position(|part| part.contains("if_exists") || part.contains("if_not_exists"));
                let flag = match wanted {
                    Some(at) => vm.truth(&arguments[at])?,
                    None => false,
                };
                instance.set("_conditional", flag);
                Ok(Value::None)
            })
            .build(vm);
        state.add_class(name, &class);
    }
}

/// The SQL of a DDL element; `None` for what is none.
///
/// # Errors
/// As [`DdlCompiler`]'s methods.
pub fn statement_text(vm: &mut Vm, value: &Value, dialect: Dialect) -> Result<Option<String>, Exception> {
    let Some(instance) = value.as_instance().cloned() else { return Ok(None) };
    let base = objects::class(vm, "ExecutableDDLElement");
    if !instance.is_instance_of(&base) {
        return Ok(None);
    }
    if let Some(text) = super::super::dialects::compile::custom_text(vm, dialect, value)? {
        return Ok(Some(text));
    }
    let ddl = objects::class(vm, "DDL");
    if instance.is_instance_of(&ddl) {
        let statement = vm.attribute(value, "statement")?;
        let context = instance.get("context").filter(|context| !context.is_none());
        let text = optional_text(&statement).unwrap_or_default();
        let text = match context {
            Some(context) => {
                let formatted = vm.call_method(&Value::from(text), "__mod__", Arguments::of([context]))?;
                optional_text(&formatted).unwrap_or_default()
            }
            None => text.replace("%%", "%"),
        };
        return Ok(Some(text));
    }
    let name = ELEMENTS
        .iter()
        .map(|(name, _)| *name)
        .find(|name| State::of(vm).find_class(name).is_some_and(|class| instance.is_instance_of(&class)));
    let Some(name) = name else { return Ok(None) };
    let element = instance.get("element").unwrap_or(Value::None);
    let conditional = matches!(instance.get("_conditional"), Some(Value::Bool(true)));
    render(vm, dialect, name, &element, conditional).map(Some)
}

fn render(
    vm: &mut Vm,
    dialect: Dialect,
    name: &str,
    element: &Value,
    conditional: bool,
) -> Result<String, Exception> {
    let table: Option<Rc<Table>> = handle(element);
    let exists = if conditional {
        if name.starts_with("Create") { "IF NOT EXISTS " } else { "IF EXISTS " }
    } else {
        ""
    };
    match name {
        "CreateTable" | "DropTable" | "SetTableComment" | "DropTableComment" => {
            let table: Rc<Table> = receiver(vm, element)?;
            let mut compiler = DdlCompiler::new(vm, dialect);
            match name {
                "CreateTable" => compiler.create_table(&table, conditional),
                "DropTable" => Ok(compiler.drop_table(&table, conditional)),
                "SetTableComment" => Ok(compiler.table_comment(&table, table.comment.borrow().as_deref())),
                _ => Ok(compiler.table_comment(&table, None)),
            }
        }
        "CreateIndex" => {
            let index: Rc<Index> = receiver(vm, element)?;
            DdlCompiler::new(vm, dialect).create_index(&index, conditional)
        }
        "DropIndex" => {
            let index: Rc<Index> = receiver(vm, element)?;
            DdlCompiler::new(vm, dialect).drop_index(&index, conditional)
        }
        "AddConstraint" | "DropConstraint" => {
            let constraint: Rc<Constraint> = receiver(vm, element)?;
            let Some(table) = constraint.table.borrow().upgrade() else {
                return Err(vm.attribute_error("'NoneType' object has no attribute 'schema'"));
            };
            let mut compiler = DdlCompiler::new(vm, dialect);
            if name == "AddConstraint" {
                compiler.add_constraint(&constraint, &table)
            } else {
                compiler.drop_constraint(&constraint, &table, conditional)
            }
        }
        "CreateColumn" | "SetColumnComment" | "DropColumnComment" => {
            let column: Rc<Column> = receiver(vm, element)?;
            let table = column.table().or(table);
            let mut compiler = DdlCompiler::new(vm, dialect);
            match (name, table) {
                ("CreateColumn", table) => compiler.column_specification(&column, table.as_ref()),
                (_, Some(table)) => {
                    let comment =
                        if name == "SetColumnComment" { column.comment.borrow().clone() } else { None };
                    Ok(compiler.column_comment(&table, &column.name(), comment.as_deref()))
                }
                _ => Ok(String::new()),
            }
        }
        "CreateSequence" | "DropSequence" => {
            let sequence: Rc<Sequence> = receiver(vm, element)?;
            let mut quoted = dialect.quote_name(&sequence.name);
            if let Some(schema) = &sequence.schema {
                quoted = format!("{}.{quoted}", dialect.quote_name(schema));
            }
            let options = sequence.options.options();
            let options = if options.is_empty() || name == "DropSequence" {
                String::new()
            } else {
                format!(" {options}")
            };
            let word = if name == "CreateSequence" { "CREATE" } else { "DROP" };
            Ok(format!("{word} SEQUENCE {exists}{quoted}{options}"))
        }
        _ => {
            let schema = optional_text(element).unwrap_or_default();
            let word = if name == "CreateSchema" { "CREATE" } else { "DROP" };
            Ok(format!("{word} SCHEMA {exists}{}", dialect.quote(&schema)))
        }
    }
}

fn run(vm: &mut Vm, target: &Value, name: &str, element: &Value) -> Result<(), Exception> {
    let class = objects::class(vm, name);
    let statement = vm.call(&Value::Class(class), Arguments::of([element.clone()]))?;
    let connection = connection_of(vm, target)?;
    vm.call_method(&connection, "execute", Arguments::of([statement]))?;
    Ok(())
}

/// A connection, from a connection, an engine, or a session.
fn connection_of(vm: &mut Vm, target: &Value) -> Answer {
    let engine = objects::class(vm, "Engine");
    if vm.is_instance(target, &engine) {
        return vm.call_method(target, "connect", Arguments::none());
    }
    Ok(target.clone())
}

/// Whether statements are only written down: such a target has no tables to look for.
pub(super) fn is_mock(vm: &mut Vm, target: &Value) -> bool {
    vm.type_name(target).as_str() == "MockConnection"
}

fn exists(vm: &mut Vm, target: &Value, table: &Table) -> Result<bool, Exception> {
    let connection = connection_of(vm, target)?;
    super::super::engine::has_table(vm, &connection, &table.name())
}

/// `table.create(bind, checkfirst)` with its indexes.
///
/// # Errors
/// The database's own.
pub fn create_table(vm: &mut Vm, this: &Value, target: &Value, check: &Value) -> Answer {
    let table: Rc<Table> = receiver(vm, this)?;
    if !is_mock(vm, target) && vm.truth(check)? && exists(vm, target, &table)? {
        return Ok(Value::None);
    }
    for made in sequences(&table) {
        let value = objects::wrap(vm, "Sequence", made);
        sequence(vm, &value, target, true)?;
    }
    run(vm, target, "CreateTable", this)?;
    super::super::engine::enumerated::tell_table(vm, &table);
    let indexes = table.indexes.borrow().clone();
    for index in indexes {
        let value = objects::index(vm, &index);
        run(vm, target, "CreateIndex", &value)?;
    }
    Ok(Value::None)
}

/// `table.drop(bind, checkfirst)`
///
/// # Errors
/// The database's own.
pub fn drop_table(vm: &mut Vm, this: &Value, target: &Value, check: &Value) -> Answer {
    let table: Rc<Table> = receiver(vm, this)?;
    if !is_mock(vm, target) && vm.truth(check)? && !exists(vm, target, &table)? {
        return Ok(Value::None);
    }
    run(vm, target, "DropTable", this)?;
    for made in sequences(&table) {
        let value = objects::wrap(vm, "Sequence", made);
        sequence(vm, &value, target, false)?;
    }
    Ok(Value::None)
}

/// The sequences that columns of a table take their values from.
fn sequences(table: &Table) -> Vec<Rc<Sequence>> {
    let columns = table.columns.borrow();
    let of_column = |column: &Rc<Column>| match &*column.default.borrow() {
        Some(PythonDefault::Sequence(sequence)) => Some(sequence.clone()),
        _ => None,
    };
    columns.iter().filter_map(of_column).collect()
}

/// `index.create(bind)`
///
/// # Errors
/// The database's own.
pub fn create_index(vm: &mut Vm, this: &Value, target: &Value, _check: &Value) -> Answer {
    run(vm, target, "CreateIndex", this)?;
    Ok(this.clone())
}

/// `index.drop(bind)`
///
/// # Errors
/// The database's own.
pub fn drop_index(vm: &mut Vm, this: &Value, target: &Value, _check: &Value) -> Answer {
    run(vm, target, "DropIndex", this)?;
    Ok(Value::None)
}

/// `sequence.create(bind)`, `sequence.drop(bind)`: only where there are sequences.
///
/// # Errors
/// The database's own.
pub fn sequence(vm: &mut Vm, this: &Value, target: &Value, create: bool) -> Answer {
    if super::dialect_of(vm, target) == Dialect::Postgresql {
        run(vm, target, if create { "CreateSequence" } else { "DropSequence" }, this)?;
    }
    Ok(Value::None)
}

fn chosen(vm: &mut Vm, arguments: &Arguments) -> Result<Vec<Rc<Table>>, Exception> {
    let metadata: Rc<MetaData> = receiver(vm, &arguments[0])?;
    let all = metadata.sorted_tables();
    if arguments[2].is_none() {
        return Ok(all);
    }
    let mut wanted = Vec::new();
    for value in vm.collect(&arguments[2])? {
        wanted.extend(handle::<Rc<Table>>(&value));
    }
    Ok(all.into_iter().filter(|table| wanted.iter().any(|other| Rc::ptr_eq(other, table))).collect())
}

/// Every foreign key has to find its table before the first one is made.
fn check_referents(vm: &mut Vm, table: &Table) -> Result<(), Exception> {
    let Some(metadata) = table.metadata.borrow().clone() else { return Ok(()) };
    for constraint in table.constraints.borrow().iter() {
        let Some(rule) = constraint.foreign_key() else { continue };
        for (target, column) in rule.targets.iter().zip(constraint.columns.borrow().iter()) {
            let (schema, name, referred) = target.parts();
            let key = MetaData::key(&name, schema.as_deref());
            if metadata.table(&key).is_some() {
                continue;
            }
            let referred = referred.unwrap_or_else(|| column.name().to_string());
            let (own, local) = (table.name(), column.name());
            let message = format!(
                "Foreign key associated with column '{own}.{local}' could not find table '{key}' with which to generate a foreign key to target column '{referred}'"
            );
            return Err(raise(vm, "NoReferencedTableError", message));
        }
    }
    Ok(())
}

/// `metadata.create_all(bind, tables, checkfirst)`
///
/// # Errors
/// The database's own.
pub fn create_all(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let bind = super::tables::bound(vm, &arguments[1], "MetaData.create_all")?;
    let tables = chosen(vm, arguments)?;
    for table in &tables {
        check_referents(vm, table)?;
    }
    for table in tables {
        let value = objects::table(vm, &table);
        create_table(vm, &value, &bind, &arguments[3])?;
    }
    Ok(Value::None)
}

/// `metadata.drop_all(bind, tables, checkfirst)`
///
/// # Errors
/// The database's own.
pub fn drop_all(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let bind = super::tables::bound(vm, &arguments[1], "MetaData.drop_all")?;
    for table in chosen(vm, arguments)?.into_iter().rev() {
        let value = objects::table(vm, &table);
        drop_table(vm, &value, &bind, &arguments[3])?;
    }
    Ok(Value::None)
}
