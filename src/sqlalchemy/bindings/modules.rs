//! The modules that scripts import: `sqlalchemy` and everything below it.

use std::rc::Rc;

use crate::python::{Arguments, Exception, ModuleBuilder, Value, Vm};

use super::super::elements::coerce::handle;
use super::super::errors;
use super::super::schema::Table;
use super::super::state::State;
use super::super::types::catalog::CATALOG;
use super::super::types::python::{from_value, to_value};
use super::engines::{asyncio, dialect, engine, mutable, pool};
use super::library::{LIBRARY, ORM_NAMES, SHIMS};
use super::{functions, objects};

/// Schema constructs that `sqlalchemy` and `sqlalchemy.schema` export.
const SCHEMA: &[&str] = &[
    "Column",
    "Table",
    "MetaData",
    "Constraint",
    "PrimaryKeyConstraint",
    "UniqueConstraint",
    "CheckConstraint",
    "ForeignKey",
    "ForeignKeyConstraint",
    "Index",
    "Computed",
    "Identity",
    "Sequence",
    "FetchedValue",
    "DefaultClause",
    "ColumnDefault",
    "SchemaItem",
    "DDL",
];

/// DDL elements of `sqlalchemy.schema`.
const DDL: &[&str] = &[
    "CreateTable",
    "DropTable",
    "CreateIndex",
    "DropIndex",
    "AddConstraint",
    "DropConstraint",
    "CreateColumn",
    "CreateSequence",
    "DropSequence",
    "CreateSchema",
    "DropSchema",
    "SetTableComment",
    "DropTableComment",
    "SetColumnComment",
    "DropColumnComment",
    "ExecutableDDLElement",
];

/// Classes of `sqlalchemy.sql.expression`.
const EXPRESSION: &[&str] = &[
    "ClauseElement",
    "ColumnElement",
    "ColumnClause",
    "BindParameter",
    "BinaryExpression",
    "UnaryExpression",
    "BooleanClauseList",
    "TextClause",
    "Label",
    "Case",
    "Cast",
    "TypeCoerce",
    "Extract",
    "Over",
    "FunctionFilter",
    "WithinGroup",
    "FunctionElement",
    "Function",
    "Executable",
    "FromClause",
    "TableClause",
    "Alias",
    "Subquery",
    "CTE",
    "Lateral",
    "Join",
    "Select",
    "CompoundSelect",
    "TextualSelect",
    "ScalarSelect",
    "Exists",
    "Insert",
    "Update",
    "Delete",
    "Null",
    "True_",
    "False_",
    "Grouping",
    "Tuple",
    "Values",
    "ClauseList",
];

/// Every module below `sqlalchemy`.
pub fn register(vm: &mut Vm) {
    type Make = fn(&mut Vm, ModuleBuilder) -> Result<ModuleBuilder, Exception>;
    let modules: &[(&'static str, Make)] = &[
        ("sqlalchemy", root),
        ("sqlalchemy.types", types),
        ("sqlalchemy.sql", sql),
        ("sqlalchemy.sql.sqltypes", types),
        ("sqlalchemy.sql.type_api", types),
        ("sqlalchemy.sql.expression", sql),
        ("sqlalchemy.sql.elements", sql),
        ("sqlalchemy.sql.selectable", sql),
        ("sqlalchemy.sql.functions", sql),
        ("sqlalchemy.sql.base", sql),
        ("sqlalchemy.sql.dml", sql),
        ("sqlalchemy.sql.operators", operators),
        ("sqlalchemy.sql.schema", schema),
        ("sqlalchemy.sql.ddl", schema),
        ("sqlalchemy.sql.compiler", compiler),
        ("sqlalchemy.sql.visitors", empty),
        ("sqlalchemy.sql.type_api.types", types),
        ("sqlalchemy.schema", schema),
        ("sqlalchemy.exc", exceptions),
        ("sqlalchemy.inspection", inspection),
        ("sqlalchemy.util", util),
        ("sqlalchemy.ext", empty),
        ("sqlalchemy.ext.compiler", ext_compiler),
        ("sqlalchemy.ext.mutable", mutable),
        ("sqlalchemy.ext.asyncio", asyncio),
        ("sqlalchemy.engine", engine),
        ("sqlalchemy.engine.base", engine),
        ("sqlalchemy.engine.default", engine),
        ("sqlalchemy.engine.interfaces", engine),
        ("sqlalchemy.engine.result", engine),
        ("sqlalchemy.engine.row", engine),
        ("sqlalchemy.engine.cursor", engine),
        ("sqlalchemy.engine.url", engine),
        ("sqlalchemy.pool", pool),
        ("sqlalchemy.dialects", dialects),
        ("sqlalchemy.dialects.sqlite", |vm, builder| dialect(vm, builder, "sqlite")),
        ("sqlalchemy.dialects.postgresql", |vm, builder| dialect(vm, builder, "postgresql")),
        ("sqlalchemy.dialects.postgresql.base", |vm, builder| dialect(vm, builder, "postgresql")),
        ("sqlalchemy.dialects.postgresql.json", |vm, builder| dialect(vm, builder, "postgresql")),
        ("sqlalchemy.dialects.postgresql.array", |vm, builder| dialect(vm, builder, "postgresql")),
        ("sqlalchemy.dialects.mysql", |vm, builder| dialect(vm, builder, "mysql")),
        ("sqlalchemy.dialects.mysql.types", |vm, builder| dialect(vm, builder, "mysql")),
        ("sqlalchemy.dialects.mssql", |vm, builder| dialect(vm, builder, "mssql")),
        ("sqlalchemy.dialects.mssql.base", |vm, builder| dialect(vm, builder, "mssql")),
        ("sqlalchemy.dialects.sqlite.base", |vm, builder| dialect(vm, builder, "sqlite")),
        ("sqlalchemy.dialects.mysql.base", |vm, builder| dialect(vm, builder, "mysql")),
        ("sqlalchemy.dialects.oracle", |vm, builder| dialect(vm, builder, "oracle")),
        ("sqlalchemy.dialects.oracle.base", |vm, builder| dialect(vm, builder, "oracle")),
        ("sqlalchemy.dialects.postgresql.ranges", |vm, builder| dialect(vm, builder, "postgresql")),
    ];
    vm.register_module("sqlalchemy._reflection", |vm| Ok(super::super::inspection::native_module(vm)));
    vm.register_module("sqlalchemy._orm", |vm| Ok(super::orm::native_module(vm)));
    for (name, text, package) in LIBRARY {
        vm.register_source(name, &format!("{}.py", name.replace('.', "/")), text, *package);
    }
    for (name, text, package) in SHIMS {
        vm.register_source(name, &format!("{}.py", name.replace('.', "/")), text, *package);
        if !name.starts_with("sqlalchemy.") {
            vm.mark_partial(name);
        }
    }
    for name in ORM_NAMES {
        let package = *name == "sqlalchemy.ext.declarative";
        vm.register_source(
            name,
            &format!("{}.py", name.replace('.', "/")),
            "from sqlalchemy.orm import *\n",
            package,
        );
    }
    for (name, make) in modules {
        let (name, make) = (*name, *make);
        vm.register_module(name, move |vm| {
            State::of(vm);
            let builder = make(vm, ModuleBuilder::new(name))?;
            Ok(builder.build())
        });
    }
}

pub(super) fn classes(vm: &mut Vm, mut builder: ModuleBuilder, names: &[&str]) -> ModuleBuilder {
    let state = State::of(vm);
    for name in names {
        builder = builder.value(name, Value::Class(state.class(name)));
    }
    builder
}

fn generic_types(vm: &mut Vm, mut builder: ModuleBuilder) -> ModuleBuilder {
    let state = State::of(vm);
    for entry in CATALOG.iter().filter(|entry| entry.dialect().is_none()) {
        builder = builder.value(entry.key, Value::Class(state.class(entry.key)));
    }
    let alias =
        |builder: ModuleBuilder, name: &str, key: &str| builder.value(name, Value::Class(state.class(key)));
    let builder = alias(builder, "INT", "INTEGER");
    let builder = alias(builder, "Binary", "LargeBinary");
    let builder = alias(builder, "NullTypeEngine", "NullType");
    alias(builder, "UUIDType", "Uuid")
}

fn root(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let builder = generic_types(vm, builder);
    let builder = classes(vm, builder, SCHEMA);
    let builder = classes(vm, builder, EXPRESSION);
    let builder = constructors(vm, builder);
    let state = State::of(vm);
    Ok(builder
        .function("__getattr__", "name", submodule)
        .value("__version__", super::super::VERSION)
        .value("Dialect", Value::Class(state.class("Dialect")))
        .value("Compiled", Value::Class(state.class("Compiled")))
        .value("Transaction", Value::Class(state.class("Transaction")))
        .value("RowMapping", Value::Class(state.class("RowMapping")))
        .value("CursorResult", Value::Class(state.class("CursorResult")))
        .value("ScalarResult", Value::Class(state.class("ScalarResult")))
        .value("MappingResult", Value::Class(state.class("MappingResult")))
        .value("FrozenResult", Value::Class(state.class("Result")))
        .value("__path__", Value::list(Vec::new()))
        .value("Connection", Value::Class(state.class("Connection")))
        .value("Engine", Value::Class(state.class("Engine")))
        .value("Row", Value::Class(state.class("Row")))
        .value("Result", Value::Class(state.class("Result")))
        .value("URL", Value::Class(state.class("URL")))
        .function("inspect", "subject, raiseerr=True", inspect)
        .function("create_engine", "url, **kwargs", |vm, _| Ok(super::super::engine::connection::engine(vm)))
        .function("engine_from_config", "configuration, prefix='sqlalchemy.', **kwargs", |vm, _| {
            Ok(super::super::engine::connection::engine(vm))
        }))
}

/// `sa.types`, `sa.exc`, `sa.orm` …: submodules that real SQLAlchemy has imported by the time a
/// migration runs.
fn submodule(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let name: String = arguments.get(vm, 0)?;
    let known = [
        "types",
        "exc",
        "schema",
        "sql",
        "event",
        "util",
        "dialects",
        "engine",
        "pool",
        "inspection",
        "orm",
        "ext",
    ];
    if known.contains(&name.as_str()) {
        return vm.import(&format!("sqlalchemy.{name}"));
    }
    if name == "Inspector" {
        return inspector_class(vm);
    }
    Err(vm.attribute_error(format!("module 'sqlalchemy' has no attribute '{name}'")))
}

pub(super) fn inspector_class(vm: &mut Vm) -> Result<Value, Exception> {
    let module = vm.import("sqlalchemy.engine.reflection")?;
    vm.attribute(&module, "Inspector")
}

/// `sa.dialects.postgresql`: as Alembic has imported them all.
pub(super) fn dialects(_: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    Ok(builder.value("__path__", Value::list(Vec::new())).function("__getattr__", "name", |vm, arguments| {
        let name: String = arguments.get(vm, 0)?;
        if ["sqlite", "postgresql", "mysql", "mssql", "oracle"].contains(&name.as_str()) {
            return vm.import(&format!("sqlalchemy.dialects.{name}"));
        }
        Err(vm.attribute_error(format!("module 'sqlalchemy.dialects' has no attribute '{name}'")))
    }))
}

/// Constructors of expressions and queries, and `bindparam`.
fn constructors(vm: &mut Vm, builder: ModuleBuilder) -> ModuleBuilder {
    let builder = functions::add(vm, builder);
    let builder = super::constructors::add(builder);
    let state = State::of(vm);
    builder
        .value("bindparam", Value::Class(state.class("BindParameter")))
        .value("quoted_name", Value::Class(state.class("quoted_name")))
        .value("values", Value::Class(state.class("Values")))
        .value("LABEL_STYLE_TABLENAME_PLUS_COL", "LABEL_STYLE_TABLENAME_PLUS_COL")
        .value("LABEL_STYLE_DISAMBIGUATE_ONLY", "LABEL_STYLE_DISAMBIGUATE_ONLY")
        .value("LABEL_STYLE_NONE", "LABEL_STYLE_NONE")
        .value("LABEL_STYLE_DEFAULT", "LABEL_STYLE_DISAMBIGUATE_ONLY")
}

pub(super) fn types(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    Ok(generic_types(vm, builder).function("to_instance", "typeobj", |vm, arguments| {
        let made = from_value(vm, &arguments[0])?;
        Ok(to_value(vm, &made))
    }))
}

pub(super) fn sql(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let builder = classes(vm, builder, EXPRESSION);
    let builder = constructors(vm, builder);
    let state = State::of(vm);
    let builder = builder
        .function("__getattr__", "name", |vm, arguments| {
            let name: String = arguments.get(vm, 0)?;
            let known = [
                "expression",
                "sqltypes",
                "elements",
                "selectable",
                "functions",
                "operators",
                "schema",
                "ddl",
                "compiler",
                "base",
            ];
            if known.contains(&name.as_str()) {
                return vm.import(&format!("sqlalchemy.sql.{name}"));
            }
            Err(vm.attribute_error(format!("module 'sqlalchemy.sql' has no attribute '{name}'")))
        })
        .value("__path__", Value::list(Vec::new()))
        .value("GenericFunction", Value::Class(state.class("GenericFunction")))
        .value("conv", Value::Class(state.class("conv")))
        .value("SQLCompiler", Value::Class(state.class("SQLCompiler")));
    Ok(simple_functions(vm, builder))
}

/// `from sqlalchemy.sql.functions import now, count`: the functions by name.
fn simple_functions(vm: &mut Vm, mut builder: ModuleBuilder) -> ModuleBuilder {
    let func = functions::generator(vm);
    for name in [
        "now",
        "count",
        "coalesce",
        "max",
        "min",
        "sum",
        "current_timestamp",
        "random",
        "concat",
        "char_length",
        "user",
    ] {
        if let Ok(function) = vm.attribute(&func, name) {
            builder = builder.value(name, function);
        }
    }
    builder
}

fn operators(_: &mut Vm, mut builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    for (name, dunder) in [
        ("eq", "__eq__"),
        ("ne", "__ne__"),
        ("lt", "__lt__"),
        ("le", "__le__"),
        ("gt", "__gt__"),
        ("ge", "__ge__"),
        ("add", "__add__"),
        ("in_op", "in_"),
        ("like_op", "like"),
        ("ilike_op", "ilike"),
        ("not_in_op", "not_in"),
        ("not_like_op", "not_like"),
        ("not_ilike_op", "not_ilike"),
        ("contains_op", "contains"),
        ("startswith_op", "startswith"),
        ("endswith_op", "endswith"),
        ("sub", "__sub__"),
        ("mul", "__mul__"),
        ("truediv", "__truediv__"),
        ("concat_op", "concat"),
        ("is_", "is_"),
        ("is_not", "is_not"),
        ("and_", "__and__"),
        ("or_", "__or__"),
    ] {
        builder = builder.function(name, "a, b", move |vm, arguments| {
            vm.call_method(&arguments[0], dunder, Arguments::of([arguments[1].clone()]))
        });
    }
    Ok(builder)
}

fn schema(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let builder = classes(vm, builder, SCHEMA);
    let builder = classes(vm, builder, DDL);
    let state = State::of(vm);
    Ok(builder
        .value("DDLElement", Value::Class(state.class("ExecutableDDLElement")))
        .value("conv", Value::Class(state.class("conv")))
        .value("quoted_name", Value::Class(state.class("quoted_name")))
        .value("ColumnCollectionConstraint", Value::Class(state.class("Constraint")))
        .function("sort_tables", "tables", |vm, arguments| {
            let tables = vm.collect(&arguments[0])?;
            let first = tables
                .first()
                .and_then(handle::<Rc<Table>>)
                .and_then(|table| table.metadata.borrow().clone());
            let Some(metadata) = first else { return Ok(Value::list(tables)) };
            let sorted = metadata.sorted_tables();
            Ok(Value::list(sorted.iter().map(|table| objects::table(vm, table)).collect()))
        }))
}

fn compiler(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let state = State::of(vm);
    Ok(builder
        .value("SQLCompiler", Value::Class(state.class("SQLCompiler")))
        .value("DDLCompiler", Value::Class(state.class("SQLCompiler")))
        .value("IdentifierPreparer", Value::Class(state.class("IdentifierPreparer")))
        .value("GenericTypeCompiler", Value::Class(state.class("TypeCompiler"))))
}

fn exceptions(vm: &mut Vm, mut builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let state = State::of(vm);
    for name in errors::names() {
        builder = builder.value(name, Value::Class(state.class(name)));
    }
    Ok(builder)
}

/// `inspect(subject)`: an inspector for connections and engines; mapped classes go to the ORM.
fn inspect(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let subject = &arguments[0];
    let state = State::of(vm);
    let is_bind =
        [state.class("Connection"), state.class("Engine")].iter().any(|class| vm.is_instance(subject, class));
    if is_bind {
        let module = vm.import("sqlalchemy.engine.reflection")?;
        return vm.call_method(&module, "Inspector", Arguments::of([subject.clone()]));
    }
    if let Some(mapper) = vm.find_attribute(subject, "__mapper__")? {
        return Ok(mapper);
    }
    let inspects_itself = vm.find_attribute(subject, "_self_inspects")?.is_some();
    if inspects_itself || vm.find_attribute(subject, "c")?.is_some() {
        return Ok(subject.clone());
    }
    Err(no_inspection(vm, subject))
}

/// `NoInspectionAvailable` for an object.
pub(super) fn no_inspection(vm: &mut Vm, subject: &Value) -> Exception {
    let name = vm.class_of(subject).full_name();
    let message = format!("No inspection system is available for object of type <class '{name}'>");
    errors::raise(vm, "NoInspectionAvailable", message)
}

fn inspection(_: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    Ok(builder.function("inspect", "subject, raiseerr=True", inspect))
}

pub(super) fn util(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let dict = vm.types.dict.clone();
    Ok(builder
        .value("OrderedDict", Value::Class(dict.clone()))
        .value("immutabledict", Value::Class(dict))
        .function("to_list", "x, default=None", |vm, arguments| {
            objects::listed(vm, &arguments[0]).map(Value::list)
        })
        .function("asbool", "obj", |vm, arguments| match arguments[0].as_str() {
            Some(text) => {
                Ok(matches!(text.trim().to_lowercase().as_str(), "true" | "yes" | "on" | "y" | "t" | "1")
                    .into())
            }
            None => Ok(vm.truth(&arguments[0])?.into()),
        }))
}

fn empty(_: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    Ok(builder.value("__path__", Value::list(Vec::new())))
}

/// `@compiles(class, *dialects)`
fn ext_compiler(_: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    Ok(builder
        .function("compiles", "class_, *specs", |_, arguments| {
            let class = arguments[0].as_class().cloned();
            let dialects: Vec<String> = arguments
                .rest(1)
                .iter()
                .filter_map(|name| name.as_str().map(|name| name.to_string()))
                .collect();
            let register = move |vm: &mut Vm, arguments: &Arguments| {
                if let Some(class) = &class {
                    let state = State::of(vm);
                    if dialects.is_empty() {
                        state.add_compiler(class, None, arguments[0].clone());
                    }
                    for dialect in &dialects {
                        state.add_compiler(class, Some(dialect.clone()), arguments[0].clone());
                    }
                }
                Ok(arguments[0].clone())
            };
            Ok(Value::Native(Rc::new(crate::python::NativeFunction::new(
                "decorate",
                "compiles.<locals>.decorate",
                "sqlalchemy.ext.compiler",
                "fn",
                false,
                register,
            ))))
        })
        .function("deregister", "class_", |_, _| Ok(Value::None)))
}
