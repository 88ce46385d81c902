//! Modules about engines, pools and dialects, and extensions that need little.

use std::rc::Rc;

use crate::python::{Exception, ModuleBuilder, Value, Vm};

use super::super::state::State;
use super::super::types::catalog::CATALOG;
use super::super::types::python::{from_value, to_value};
use super::functions;
use super::modules::{classes, inspector_class};

/// `MutableDict.as_mutable(type)` is the type: changes inside a value are not followed here.
pub(super) fn mutable(vm: &mut Vm, mut builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let bases = [
        ("MutableDict", vm.types.dict.clone()),
        ("MutableList", vm.types.list.clone()),
        ("MutableSet", vm.types.set.clone()),
    ];
    for (name, base) in bases {
        let class = crate::python::ClassBuilder::new(name, "sqlalchemy.ext.mutable")
            .base(&base)
            .class_method("as_mutable", "cls, sqltype", |vm, arguments| {
                let made = from_value(vm, &arguments[1])?;
                Ok(to_value(vm, &made))
            })
            .method("changed", "self", |_, _| Ok(Value::None))
            .build(vm);
        builder = builder.value(name, Value::Class(class));
    }
    let mutable = crate::python::ClassBuilder::new("Mutable", "sqlalchemy.ext.mutable")
        .class_method("as_mutable", "cls, sqltype", |vm, arguments| {
            let made = from_value(vm, &arguments[1])?;
            Ok(to_value(vm, &made))
        })
        .method("changed", "self", |_, _| Ok(Value::None))
        .build(vm);
    Ok(builder.value("Mutable", Value::Class(mutable)))
}

pub(super) fn asyncio(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let state = State::of(vm);
    Ok(builder
        .value("AsyncConnection", Value::Class(state.class("Connection")))
        .value("AsyncEngine", Value::Class(state.class("Engine")))
        .function("create_async_engine", "url, **kw", |vm, _| {
            Ok(super::super::engine::connection::engine(vm))
        })
        .function("async_engine_from_config", "configuration, prefix='sqlalchemy.', **kw", |vm, _| {
            Ok(super::super::engine::connection::engine(vm))
        }))
}

pub(super) fn engine(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let builder = classes(
        vm,
        builder,
        &[
            "Connection",
            "Engine",
            "Transaction",
            "RootTransaction",
            "NestedTransaction",
            "Result",
            "CursorResult",
            "ScalarResult",
            "MappingResult",
            "Row",
            "RowMapping",
            "URL",
        ],
    );
    let state = State::of(vm);
    Ok(builder
        .value("__path__", Value::list(Vec::new()))
        .value("Dialect", Value::Class(state.class("Dialect")))
        .value("DefaultDialect", Value::Class(state.class("Dialect")))
        .value("Connectable", Value::Class(state.class("Connection")))
        .function("__getattr__", "name", |vm, arguments| {
            let name: String = arguments.get(vm, 0)?;
            match name.as_str() {
                "Inspector" => inspector_class(vm),
                "reflection" | "base" | "default" | "interfaces" | "result" | "row" | "cursor" | "url" => {
                    vm.import(&format!("sqlalchemy.engine.{name}"))
                }
                _ => Err(vm.attribute_error(format!("module 'sqlalchemy.engine' has no attribute '{name}'"))),
            }
        })
        .function("create_engine", "url, **kwargs", |vm, _| Ok(super::super::engine::connection::engine(vm)))
        .function("engine_from_config", "configuration, prefix='sqlalchemy.', **kwargs", |vm, _| {
            Ok(super::super::engine::connection::engine(vm))
        })
        .function("make_url", "name_or_url", |vm, _| {
            let class = State::of(vm).class("URL");
            Ok(Value::Instance(crate::python::Instance::new(&class)))
        }))
}

pub(super) fn pool(vm: &mut Vm, builder: ModuleBuilder) -> Result<ModuleBuilder, Exception> {
    let mut builder = builder;
    for name in ["NullPool", "StaticPool", "QueuePool", "Pool", "SingletonThreadPool"] {
        let class = crate::python::ClassBuilder::new(name, "sqlalchemy.pool").build(vm);
        builder = builder.value(name, Value::Class(class));
    }
    Ok(builder)
}

pub(super) fn dialect(
    vm: &mut Vm,
    builder: ModuleBuilder,
    name: &'static str,
) -> Result<ModuleBuilder, Exception> {
    let state = State::of(vm);
    let mut builder = builder.value("__path__", Value::list(Vec::new()));
    for entry in CATALOG.iter().filter(|entry| entry.dialect().is_none()) {
        if entry.name().chars().all(|letter| letter.is_ascii_uppercase() || letter == '_')
            && entry.name() != "JSON"
            && entry.name() != "ARRAY"
        {
            builder = builder.value(entry.key, Value::Class(state.class(entry.key)));
        }
    }
    for entry in CATALOG.iter().filter(|entry| entry.dialect() == Some(name)) {
        builder = builder.value(entry.name(), Value::Class(state.class(entry.key)));
    }
    for (class, module) in super::dialect::CLASSES {
        if module.split('.').nth(2) == Some(name) {
            builder = builder.value(class, Value::Class(state.class(class)));
        }
    }
    builder = super::constructors::add(builder);
    let dialect = super::super::dialects::Dialect::from_name(name);
    builder = builder.function("dialect", "**kw", move |vm, _| {
        let state = State::of(vm);
        Ok(match dialect {
            Some(dialect) => state.dialect_object(vm, dialect),
            None => Value::None,
        })
    });
    if name == "postgresql" {
        builder = builder
            .value(
                "array",
                Value::Native(Rc::new(crate::python::NativeFunction::new(
                    "array",
                    "array",
                    "sqlalchemy.dialects.postgresql",
                    "clauses, **kw",
                    false,
                    functions::array,
                ))),
            )
            .value("ExcludeConstraint", Value::Class(state.class("ExcludeConstraint")))
            .value("PGUuid", Value::Class(state.class("UUID")))
            .value("pypostgresql", Value::None)
            .value("DOUBLE_PRECISION", Value::Class(state.class("DOUBLE_PRECISION")));
        let func = functions::generator(vm);
        for function in [
            "array_agg",
            "hstore",
            "to_tsvector",
            "to_tsquery",
            "plainto_tsquery",
            "aggregate_order_by",
            "ts_headline",
        ] {
            let value = vm.attribute(&func, function)?;
            builder = builder.value(function, value);
        }
    }
    Ok(builder)
}
