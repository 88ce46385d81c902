//! Values between the driver and the database.
//!
//! In: what a statement is given, of any type of Python. Out: what SQLite stores, or the driver's refusal;
//! and rows as Python has them.

use crate::database::{ErrorKind, Scalar};
use crate::python::opaque::Opaque;
use crate::python::{Arguments, Exception, Value, Vm};

use super::super::dialects::Dialect;
use super::super::state::State;

/// A driver value as the database stores it.
pub(super) fn scalar(vm: &mut Vm, value: &Value, at: usize) -> Result<Scalar, Exception> {
    Ok(match value.base() {
        Value::None => Scalar::Null,
        Value::Bool(truth) => Scalar::Integer(i64::from(*truth)),
        Value::Int(number) => Scalar::Integer(*number),
        Value::BigInt(_) => {
            return Err(vm.overflow_error("Python int too large to convert to SQLite INTEGER"));
        }
        Value::Float(number) => Scalar::Real(*number),
        Value::Str(text) => Scalar::Text(text.to_string()),
        Value::Bytes(bytes) => Scalar::Blob(bytes.to_vec()),
        _ => {
            let name = vm.type_name(value);
            if matches!(name.as_str(), "datetime" | "date") {
                // The driver's default adapters.
                let separator = if name.as_str() == "datetime" { vec![Value::from(" ")] } else { Vec::new() };
                let text = vm.call_method(value, "isoformat", Arguments::of(separator))?;
                return Ok(Scalar::Text(vm.to_str(&text)?.to_string()));
            }
            if let Value::Opaque(opaque) = value
                && State::of(vm).lenient.get()
            {
                return Ok(Scalar::Text(assumed(vm, opaque)));
            }
            if State::of(vm).dialect.get() == Dialect::Postgresql
                && let Some(adapted) = adapted_as_psycopg(vm, value, name.as_str())?
            {
                return Ok(adapted);
            }
            let error = super::super::errors::driver_error(
                vm,
                ErrorKind::Programming,
                &format!("Error binding parameter {}: type '{name}' is not supported", at + 1),
            );
            return Err(error);
        }
    })
}

/// A constant out of a module that is not loaded is most often called what it says.
fn assumed(vm: &mut Vm, opaque: &Opaque) -> String {
    let name = opaque.path.rsplit('.').next().unwrap_or(&opaque.path);
    let guess = if opaque.path.contains('(') { String::new() } else { name.to_owned() };
    let message = format!(
        "a value of the statement is '{}' of module '{}', which is not loaded; '{guess}' is assumed",
        opaque.path, opaque.module
    );
    State::of(vm).notice(vm, "assumed-value", message);
    guess
}

/// What the drivers of PostgreSQL adapt and that of SQLite does not, as SQLite keeps it here.
fn adapted_as_psycopg(vm: &mut Vm, value: &Value, type_name: &str) -> Result<Option<Scalar>, Exception> {
    Ok(match type_name {
        "UUID" | "time" => Some(Scalar::Text(vm.to_str(value)?.to_string())),
        "Decimal" => vm.to_str(value)?.parse().ok().map(Scalar::Real),
        "list" => {
            let json = super::super::state::library(vm, "json")?;
            let text = vm.call_method(&json, "dumps", Arguments::of([value.clone()]))?;
            Some(Scalar::Text(vm.to_str(&text)?.to_string()))
        }
        _ => None,
    })
}

/// A value of the database as Python has it.
pub fn value_of(scalar: Scalar) -> Value {
    match scalar {
        Scalar::Null => Value::None,
        Scalar::Integer(number) => Value::Int(number),
        Scalar::Real(number) => Value::Float(number),
        Scalar::Text(text) => Value::from(text),
        Scalar::Blob(bytes) => Value::bytes(bytes),
    }
}
