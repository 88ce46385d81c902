//! `create()` and `drop()` of types that PostgreSQL keeps by name (ENUM, DOMAIN): nothing happens on
//! other databases, as in SQLAlchemy.

use crate::python::{Arguments, ClassBuilder, Exception, Value, Vm};

use super::super::dialects::{Dialect, literals};
use super::super::errors::raise;
use super::super::state::State;
use super::super::types::python::from_value;

/// Adds the methods.
pub fn methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("create", "self, bind=None, checkfirst=True, **kw", |vm, arguments| {
            run(vm, &arguments[0], &arguments[1], true)
        })
        .method("drop", "self, bind=None, checkfirst=True, **kw", |vm, arguments| {
            run(vm, &arguments[0], &arguments[1], false)
        })
}

fn run(vm: &mut Vm, this: &Value, target: &Value, create: bool) -> Result<Value, Exception> {
    let dialect = super::dialect_of(vm, target);
    let data_type = from_value(vm, this)?;
    let Some(name) = data_type.parameters.name.clone() else { return Ok(Value::None) };
    if dialect == Dialect::Mysql && data_type.entry.key == "postgresql.ENUM" && !State::of(vm).lenient.get() {
        let element = if create { "CreateEnumType" } else { "DropEnumType" };
        let message = format!(
            "Compiler <sqlalchemy.dialects.mysql.base.MySQLDDLCompiler object at 0x7f3c5a1b2d90> can't render element of type <class 'sqlalchemy.dialects.postgresql.named_types.{element}'>"
        );
        return Err(raise(vm, "UnsupportedCompilationError", message));
    }
    if dialect != Dialect::Postgresql {
        State::of(vm).notice(
            vm,
            "type-not-created",
            format!("type {name} exists on PostgreSQL only; nothing to do here"),
        );
        return Ok(Value::None);
    }
    let mut quoted = dialect.quote_name(&name);
    if let Some(schema) = &data_type.parameters.schema {
        quoted = format!("{}.{quoted}", dialect.quote(schema));
    }
    let sql = if create {
        let values: Vec<String> =
            data_type.parameters.values.iter().map(|value| literals::quote(dialect, value)).collect();
        format!("CREATE TYPE {quoted} AS ENUM ({})", values.join(", "))
    } else {
        format!("DROP TYPE {quoted}")
    };
    let class = State::of(vm).class("DDL");
    let statement = vm.call(&Value::Class(class), Arguments::of([Value::from(sql.replace('%', "%%"))]))?;
    vm.call_method(target, "execute", Arguments::of([statement]))?;
    Ok(Value::None)
}
