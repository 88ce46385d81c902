//! `Dialect` objects, and the compiler objects that `@compiles` functions get.

use std::rc::Rc;

use crate::python::{ClassBuilder, Exception, Value, Vm};

use super::super::dialects::{Compiler, Dialect, literals, types};
use super::super::elements::coerce;
use super::super::state::{State, library};
use super::super::types::python::{from_value, to_value};

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    let preparer = ClassBuilder::new("IdentifierPreparer", "sqlalchemy.sql.compiler")
        .method("quote", "self, ident, force=None", quote)
        .method("quote_identifier", "self, value", |vm, arguments| {
            let dialect = receiver(&arguments[0]);
            let text: String = arguments.get(vm, 1)?;
            Ok(dialect.quote_always(&text).into())
        })
        .method("quote_schema", "self, schema, force=None", quote)
        .method("format_table", "self, table, use_schema=True, name=None", |vm, arguments| {
            let dialect = receiver(&arguments[0]);
            let with_schema = vm.truth(&arguments[2])?;
            match coerce::from_of(&arguments[1]) {
                Some(super::super::elements::From::Table(table)) => {
                    Ok(dialect.format_table(&table, with_schema).into())
                }
                _ => Ok(Value::None),
            }
        })
        .method("format_column", "self, column, **kw", |vm, arguments| {
            let dialect = receiver(&arguments[0]);
            let column = coerce::column_of(vm, &arguments[1]);
            Ok(column.map(|column| dialect.quote_name(&column.name.borrow())).into())
        })
        .build(vm);
    state.add_class("IdentifierPreparer", &preparer);
    let dialect = ClassBuilder::new("DefaultDialect", "sqlalchemy.engine.default")
        .getter("type_compiler", |vm, this| Ok(type_compiler(vm, *receiver_rc(this))))
        .getter("type_compiler_instance", |vm, this| Ok(type_compiler(vm, *receiver_rc(this))))
        .getter("server_version_info", |vm, _| {
            let runner = State::of(vm).runner.borrow().clone();
            let version =
                runner.and_then(|runner| runner.try_borrow().ok().map(|runner| runner.server_version()));
            let state = State::of(vm);
            let version = match state.dialect.get() {
                // Scripts ask for what the dialect's server can do; SQLite's version says nothing of it.
                seen if seen == state.database.get() => version.unwrap_or_else(|| "3.40.1".to_string()),
                Dialect::Postgresql => "15.0".to_string(),
                Dialect::Mysql => "8.0.36".to_string(),
                _ => version.unwrap_or_else(|| "3.40.1".to_string()),
            };
            let parts: Vec<Value> =
                version.split('.').filter_map(|part| part.parse::<i64>().ok()).map(Value::Int).collect();
            Ok(Value::tuple(parts))
        })
        .method("type_descriptor", "self, typeobj", |vm, arguments| {
            let made = from_value(vm, &arguments[1])?;
            Ok(to_value(vm, &made))
        })
        .method("has_table", "self, connection, table_name, schema=None, **kw", |vm, arguments| {
            let inspector = library(vm, "sqlalchemy")?;
            let made =
                vm.call_method(&inspector, "inspect", crate::python::Arguments::of([arguments[1].clone()]))?;
            vm.call_method(&made, "has_table", crate::python::Arguments::of([arguments[2].clone()]))
        })
        .build(vm);
    state.add_class("Dialect", &dialect);
    for (name, module) in CLASSES {
        let class = ClassBuilder::new(name, module).base(&dialect).build(vm);
        state.add_class(name, &class);
    }
    let type_compiler = ClassBuilder::new("GenericTypeCompiler", "sqlalchemy.sql.compiler")
        .method("process", "self, type_, **kw", |vm, arguments| {
            let made = from_value(vm, &arguments[1])?;
            types::render(vm, receiver(&arguments[0]), &made).map(Value::from)
        })
        .build(vm);
    state.add_class("TypeCompiler", &type_compiler);
    let compiler = ClassBuilder::new("SQLCompiler", "sqlalchemy.sql.compiler")
        .method("process", "self, obj, **kw", process)
        .method("visit_create_column", "self, create, first_pk=False, **kw", process)
        .method("get_column_specification", "self, column, **kw", |vm, arguments| {
            let dialect = receiver(&arguments[0]);
            match coerce::column_of(vm, &arguments[1]) {
                Some(column) => {
                    let table = column.table();
                    super::super::dialects::ddl::DdlCompiler::new(vm, dialect)
                        .column_specification(&column, table.as_ref())
                        .map(Value::from)
                }
                None => Ok(Value::None),
            }
        })
        .method("render_literal_value", "self, value, type_", |vm, arguments| {
            let made = from_value(vm, &arguments[2])?;
            literals::render(vm, receiver(&arguments[0]), &arguments[1], &made).map(Value::from)
        })
        .getter("preparer", |vm, this| Ok(preparer_object(vm, *receiver_rc(this))))
        .getter("sql_compiler", |_, this| Ok(this.clone()))
        .getter("type_compiler", |vm, this| Ok(super::dialect::type_compiler(vm, *receiver_rc(this))))
        .build(vm);
    state.add_class("SQLCompiler", &compiler);
}

/// The classes that scripts ask with `isinstance(bind.dialect, …)`, and where they import them from.
pub const CLASSES: &[(&str, &str)] = &[
    ("SQLiteDialect", "sqlalchemy.dialects.sqlite.base"),
    ("PGDialect", "sqlalchemy.dialects.postgresql.base"),
    ("MySQLDialect", "sqlalchemy.dialects.mysql.base"),
    ("MSDialect", "sqlalchemy.dialects.mssql.base"),
    ("OracleDialect", "sqlalchemy.dialects.oracle.base"),
];

/// The key of a dialect's class.
pub fn class_of(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Default => "Dialect",
        Dialect::Sqlite => "SQLiteDialect",
        Dialect::Postgresql => "PGDialect",
        Dialect::Mysql => "MySQLDialect",
    }
}

fn receiver_rc(value: &Value) -> Rc<Dialect> {
    value.payload::<Dialect>().unwrap_or_default()
}

fn receiver(value: &Value) -> Dialect {
    *receiver_rc(value)
}

fn quote(vm: &mut Vm, arguments: &crate::python::Arguments) -> Result<Value, Exception> {
    let text: String = arguments.get(vm, 1)?;
    Ok(receiver(&arguments[0]).quote(&text).into())
}

fn process(vm: &mut Vm, arguments: &crate::python::Arguments) -> Result<Value, Exception> {
    let dialect = receiver(&arguments[0]);
    let type_root = State::of(vm).class("TypeEngine");
    if vm.is_instance(&arguments[1], &type_root) {
        let made = from_value(vm, &arguments[1])?;
        return types::render(vm, dialect, &made).map(Value::from);
    }
    let options = arguments.keywords(2);
    let literal_binds = matches!(options.get_str("literal_binds"), Some(value) if vm.truth(&value)?);
    let include_table = !matches!(options.get_str("include_table"), Some(value) if !vm.truth(&value)?);
    match coerce::expression_of(vm, &arguments[1])? {
        Some(element) => {
            let mut compiler = Compiler::new(vm, dialect);
            compiler.literal_binds = literal_binds;
            compiler.include_table = include_table;
            compiler.visit(&element).map(Value::from)
        }
        None => vm.to_str(&arguments[1]).map(Value::Str),
    }
}

fn with_payload(vm: &mut Vm, class: &str, dialect: Dialect) -> Value {
    let class = State::of(vm).class(class);
    Value::Instance(crate::python::Instance::with_payload(&class, dialect))
}

fn type_compiler(vm: &mut Vm, dialect: Dialect) -> Value {
    with_payload(vm, "TypeCompiler", dialect)
}

fn preparer_object(vm: &mut Vm, dialect: Dialect) -> Value {
    with_payload(vm, "IdentifierPreparer", dialect)
}

/// Sets the attributes of a new dialect object.
pub fn prepare(vm: &mut Vm, object: &Value, dialect: Dialect) {
    let preparer = preparer_object(vm, dialect);
    let Some(instance) = object.as_instance() else { return };
    instance.set("name", dialect.name());
    instance.set("driver", dialect.driver());
    instance.set("dialect_description", format!("{}+{}", dialect.name(), dialect.driver()));
    instance.set("identifier_preparer", preparer);
    instance.set("supports_alter", dialect.supports_alter());
    instance.set("supports_native_boolean", dialect.has_boolean());
    instance.set("supports_native_enum", matches!(dialect, Dialect::Postgresql | Dialect::Mysql));
    instance.set("supports_comments", matches!(dialect, Dialect::Postgresql | Dialect::Mysql));
    instance.set("supports_sequences", dialect == Dialect::Postgresql);
    instance.set("supports_schemas", true);
    instance.set("insert_returning", dialect != Dialect::Mysql);
    instance.set(
        "max_identifier_length",
        match dialect {
            Dialect::Postgresql => 63,
            Dialect::Mysql => 64,
            _ => 9999,
        },
    );
    instance.set(
        "default_schema_name",
        match dialect {
            Dialect::Postgresql => Some("public"),
            Dialect::Sqlite => Some("main"),
            _ => None,
        },
    );
    instance.set("is_mariadb", false);
}
