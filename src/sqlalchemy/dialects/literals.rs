//! Values as SQL literals.

use crate::python::{Exception, Value, Vm};

use super::super::errors::raise;
use super::super::state::State;
use super::super::types::process;
use super::super::types::{DataType, Family, TypeRef};
use super::Dialect;

/// Text in single quotes.
pub fn quote(dialect: Dialect, text: &str) -> String {
    format!("'{}'", dialect.with_percents(text).replace('\'', "''"))
}

/// `render_literal_value`: a value of a type as SQL text.
///
/// # Errors
/// `CompileError` for values that have no literal form.
pub fn render(
    vm: &mut Vm,
    dialect: Dialect,
    value: &Value,
    data_type: &TypeRef,
) -> Result<String, Exception> {
    if data_type.family() == Family::Json && data_type.object.is_none() && !State::of(vm).lenient.get() {
        return match value.is_none() {
            true => Ok("NULL".to_string()),
            false => Err(no_renderer(vm, value, data_type)?),
        };
    }
    if value.is_none() {
        return Ok("NULL".to_string());
    }
    if let (Family::Boolean, Value::Bool(truth)) = (data_type.family(), value.base())
        && dialect != Dialect::Sqlite
    {
        return Ok(truth.to_string());
    }
    if matches!(data_type.family(), Family::Numeric | Family::Integer | Family::Float)
        && (value.as_str().is_some() || vm.type_name(value).as_str() == "Decimal")
    {
        return Ok(vm.to_str(value)?.to_string());
    }
    let bound = process::bind(vm, dialect, data_type, value.clone())?;
    Ok(match bound.base() {
        Value::None => "NULL".to_string(),
        Value::Bool(truth) if dialect.has_boolean() => truth.to_string(),
        Value::Bool(truth) => i64::from(*truth).to_string(),
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) => vm.to_str(&bound)?.to_string(),
        Value::Str(text) => {
            let escaped = match dialect {
                Dialect::Mysql => text.replace('\\', "\\\\"),
                _ => text.to_string(),
            };
            quote(dialect, &escaped)
        }
        Value::Bytes(bytes) => {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            match dialect {
                Dialect::Postgresql => format!("'\\x{hex}'"),
                _ => format!("X'{hex}'"),
            }
        }
        Value::Instance(_) if vm.type_name(&bound).as_str() == "Decimal" => vm.to_str(&bound)?.to_string(),
        Value::Instance(_) => {
            let text = vm.to_str(&bound)?.to_string();
            quote(dialect, &text)
        }
        Value::List(_) | Value::Tuple(_) if dialect == Dialect::Postgresql => {
            let item = data_type.parameters.item.clone().unwrap_or_else(DataType::null);
            let mut parts = Vec::new();
            for value in vm.collect(&bound)? {
                parts.push(render(vm, dialect, &value, &item)?);
            }
            format!("ARRAY[{}]", parts.join(", "))
        }
        _ => return Err(no_renderer(vm, value, data_type)?),
    })
}

fn no_renderer(vm: &mut Vm, value: &Value, data_type: &TypeRef) -> Result<Exception, Exception> {
    let shown = vm.repr(value)?;
    let name = data_type.entry.name();
    let message =
        format!("No literal value renderer is available for literal value \"{shown}\" with datatype {name}");
    Ok(raise(vm, "CompileError", message))
}
