//! Values on their way to the database and back, by type.

use crate::python::{Arguments, Exception, Value, Vm};

use super::super::dialects::Dialect;
use super::super::errors::raise;
use super::super::state::{State, library};
use super::{DataType, Family, TypeRef, decorator};

/// The value the driver is given.
///
/// # Errors
/// `TypeError` and the like in SQLAlchemy's words; whatever a script's type raises.
pub fn bind(vm: &mut Vm, dialect: Dialect, data_type: &TypeRef, value: Value) -> Result<Value, Exception> {
    let data_type = data_type.for_dialect(dialect.name());
    if matches!(value, Value::Opaque(_)) && State::of(vm).lenient.get() {
        return Ok(value);
    }
    if data_type.family() == Family::Decorator {
        let value = match &data_type.object {
            Some(object) => decorator::process(vm, object, "process_bind_param", value, dialect)?,
            None => value,
        };
        let inner = decorator::implementation(vm, &data_type, dialect)?;
        return bind(vm, dialect, &inner, value);
    }
    if data_type.family() == Family::UserDefined
        && let Some(object) = data_type.object.clone()
    {
        return user_processor(vm, &object, "bind_processor", value, dialect);
    }
    if value.is_none() && (data_type.family() != Family::Json || data_type.parameters.none_as_null) {
        return Ok(value);
    }
    let sqlite = dialect != Dialect::Postgresql;
    match data_type.family() {
        Family::Boolean if dialect == Dialect::Postgresql && matches!(value, Value::Bool(_)) => Ok(value),
        Family::Boolean => boolean(vm, value),
        Family::DateTime if sqlite => date_time(vm, value),
        Family::Date if sqlite => date(vm, value),
        Family::Time if sqlite => time(vm, value),
        Family::Json => {
            if is_sql_null(&value) {
                return Ok(Value::None);
            }
            let null = super::super::state::State::of(vm).class("JSON_NULL");
            if vm.is_instance(&value, &null) {
                return Ok(Value::str("null"));
            }
            dump_json(vm, &value)
        }
        Family::Array if sqlite => dump_json(vm, &value),
        Family::Enum => enumerated(vm, &data_type, value),
        Family::Uuid => uuid(vm, dialect, &data_type, value),
        Family::Numeric | Family::Float => {
            if value.as_instance().is_some()
                && vm.type_name(&value).as_str() == "Decimal"
                && dialect == Dialect::Sqlite
            {
                let number: f64 = vm.to_str(&value)?.parse().unwrap_or(f64::NAN);
                return Ok(Value::Float(number));
            }
            Ok(value)
        }
        Family::Interval if sqlite => {
            let epoch = epoch(vm)?;
            let moment = vm.call_method(&epoch, "__add__", Arguments::of([value]))?;
            date_time(vm, moment)
        }
        Family::Pickle => Err(raise(
            vm,
            "StatementError",
            "PickleType values cannot be written here: pickling is not supported by this evaluator",
        )),
        Family::Binary => Ok(value),
        _ => Ok(value),
    }
}

/// `null()` as a JSON value means SQL NULL.
fn is_sql_null(value: &Value) -> bool {
    use super::super::elements::{Expression, Kind, coerce::Handle};
    value.payload::<Handle<Expression>>().is_some_and(|handle| matches!(handle.0.kind, Kind::Null))
}

/// The value a script is given for one that the database returned.
///
/// # Errors
/// `ValueError` and the like for stored text of another form; whatever a script's type raises.
pub fn result(vm: &mut Vm, dialect: Dialect, data_type: &TypeRef, value: Value) -> Result<Value, Exception> {
    let data_type = data_type.for_dialect(dialect.name());
    if data_type.family() == Family::Decorator {
        let inner = decorator::implementation(vm, &data_type, dialect)?;
        let value = result(vm, dialect, &inner, value)?;
        return match &data_type.object {
            Some(object) => decorator::process(vm, object, "process_result_value", value, dialect),
            None => Ok(value),
        };
    }
    if data_type.family() == Family::UserDefined
        && let Some(object) = data_type.object.clone()
    {
        return user_processor(vm, &object, "result_processor", value, dialect);
    }
    if value.is_none() {
        return Ok(value);
    }
    match data_type.family() {
        Family::Boolean => Ok(match value.as_int() {
            Some(number) => Value::Bool(number != 0),
            None => value,
        }),
        Family::DateTime => parse_date_time(vm, &value),
        Family::Date => parse_date(vm, &value),
        Family::Time => parse_time(vm, &value),
        Family::Json | Family::Array => {
            if value.as_str().is_none() && value.as_bytes().is_none() {
                return Ok(value);
            }
            let module = library(vm, "json")?;
            vm.call_method(&module, "loads", Arguments::of([value]))
        }
        Family::Enum => enum_result(vm, &data_type, value),
        Family::Uuid if data_type.parameters.as_uuid => {
            let module = library(vm, "uuid")?;
            vm.call_method(&module, "UUID", Arguments::of([value]))
        }
        Family::Uuid => match value.as_str().map(|text| text.to_string()) {
            Some(text) if text.len() == 32 => Ok(Value::from(format!(
                "{}-{}-{}-{}-{}",
                &text[..8],
                &text[8..12],
                &text[12..16],
                &text[16..20],
                &text[20..]
            ))),
            _ => Ok(value),
        },
        Family::Numeric if data_type.parameters.asdecimal != Some(false) => to_decimal(vm, &data_type, value),
        Family::Float if data_type.parameters.asdecimal == Some(true) => to_decimal(vm, &data_type, value),
        Family::Float => Ok(value.as_float().map_or(value.clone(), Value::Float)),
        Family::Interval => {
            let moment = parse_date_time(vm, &value)?;
            let epoch = epoch(vm)?;
            vm.call_method(&moment, "__sub__", Arguments::of([epoch]))
        }
        _ => Ok(value),
    }
}

fn user_processor(
    vm: &mut Vm,
    object: &Value,
    method: &str,
    value: Value,
    dialect: Dialect,
) -> Result<Value, Exception> {
    if !decorator::overrides(vm, object, method) {
        return Ok(value);
    }
    let dialect_object = super::super::state::State::of(vm).dialect_object(vm, dialect);
    let arguments = match method {
        "bind_processor" => Arguments::of([dialect_object]),
        _ => Arguments::of([dialect_object, Value::None]),
    };
    let processor = vm.call_method(object, method, arguments)?;
    if processor.is_none() {
        return Ok(value);
    }
    vm.call(&processor, Arguments::of([value]))
}

fn boolean(vm: &mut Vm, value: Value) -> Result<Value, Exception> {
    match value.base() {
        Value::Bool(truth) => Ok(Value::Int(i64::from(*truth))),
        Value::Int(0 | 1) => Ok(value),
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) => {
            let shown = vm.repr(&value)?;
            Err(vm.value_error(format!("Value {shown} is not None, True, or False")))
        }
        _ => {
            let shown = vm.repr(&value)?;
            Err(vm.type_error(format!("Not a boolean value: {shown}")))
        }
    }
}

fn part(vm: &mut Vm, value: &Value, name: &str) -> Result<Option<i64>, Exception> {
    Ok(vm.find_attribute(value, name)?.and_then(|part| part.as_int()))
}

fn date_time(vm: &mut Vm, value: Value) -> Result<Value, Exception> {
    let (Some(year), Some(month), Some(day)) =
        (part(vm, &value, "year")?, part(vm, &value, "month")?, part(vm, &value, "day")?)
    else {
        // Other databases read a date out of its text.
        if value.as_str().is_some() && super::super::state::State::of(vm).lenient.get() {
            return Ok(value);
        }
        return Err(
            vm.type_error("SQLite DateTime type only accepts Python datetime and date objects as input.")
        );
    };
    let hour = part(vm, &value, "hour")?.unwrap_or(0);
    let minute = part(vm, &value, "minute")?.unwrap_or(0);
    let second = part(vm, &value, "second")?.unwrap_or(0);
    let microsecond = part(vm, &value, "microsecond")?.unwrap_or(0);
    Ok(Value::from(format!(
        "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{microsecond:06}"
    )))
}

fn date(vm: &mut Vm, value: Value) -> Result<Value, Exception> {
    match (part(vm, &value, "year")?, part(vm, &value, "month")?, part(vm, &value, "day")?) {
        (Some(year), Some(month), Some(day)) => Ok(Value::from(format!("{year:04}-{month:02}-{day:02}"))),
        _ => Err(vm.type_error("SQLite Date type only accepts Python date objects as input.")),
    }
}

fn time(vm: &mut Vm, value: Value) -> Result<Value, Exception> {
    match (part(vm, &value, "hour")?, part(vm, &value, "minute")?, part(vm, &value, "second")?) {
        (Some(hour), Some(minute), Some(second)) => {
            let microsecond = part(vm, &value, "microsecond")?.unwrap_or(0);
            Ok(Value::from(format!("{hour:02}:{minute:02}:{second:02}.{microsecond:06}")))
        }
        _ => Err(vm.type_error("SQLite Time type only accepts Python time objects as input.")),
    }
}

fn dump_json(vm: &mut Vm, value: &Value) -> Result<Value, Exception> {
    let module = library(vm, "json")?;
    vm.call_method(&module, "dumps", Arguments::of([value.clone()]))
}

/// The stored string of an enum's value.
fn enumerated(vm: &mut Vm, data_type: &DataType, value: Value) -> Result<Value, Exception> {
    let parameters = &data_type.parameters;
    for (member, stored) in parameters.members.iter().zip(&parameters.values) {
        if member.is(&value) {
            return Ok(Value::from(stored));
        }
    }
    if let Some(text) = value.as_str() {
        if parameters.values.iter().any(|known| *known == **text)
            || (parameters.members.is_empty() && !parameters.validate_strings)
        {
            return Ok(Value::Str(text.clone()));
        }
        if !parameters.validate_strings && !parameters.members.is_empty() {
            return Ok(Value::Str(text.clone()));
        }
    }
    lookup_error(vm, data_type, &value)
}

fn lookup_error(vm: &mut Vm, data_type: &DataType, value: &Value) -> Result<Value, Exception> {
    let shown = vm.to_str(value)?;
    let name =
        data_type.parameters.name.as_ref().map_or_else(|| "None".to_string(), |name| name.text.to_string());
    let short = |text: &String| -> String {
        if text.chars().count() > 11 {
            format!("{}..", text.chars().take(10).collect::<String>())
        } else {
            text.clone()
        }
    };
    let values = &data_type.parameters.values;
    let listed: Vec<String> = match values.len() {
        0..=3 => values.iter().map(short).collect(),
        count => {
            let mut listed: Vec<String> = values[..2].iter().map(short).collect();
            listed.push("...".to_string());
            listed.push(short(&values[count - 1]));
            listed
        }
    };
    let class = vm.exceptions.lookup_error.clone();
    Err(vm.new_exception(
        &class,
        format!(
            "'{shown}' is not among the defined enum values. Enum name: {name}. Possible values: {}",
            listed.join(", ")
        ),
    ))
}

fn enum_result(vm: &mut Vm, data_type: &DataType, value: Value) -> Result<Value, Exception> {
    let parameters = &data_type.parameters;
    let Some(text) = value.as_str() else { return Ok(value) };
    let found = parameters.values.iter().position(|known| *known == **text);
    match found {
        Some(at) => Ok(parameters.members.get(at).cloned().unwrap_or(value)),
        None => lookup_error(vm, data_type, &value),
    }
}

fn uuid(vm: &mut Vm, dialect: Dialect, data_type: &DataType, value: Value) -> Result<Value, Exception> {
    // Where scripts see PostgreSQL, SQLite holds UUIDs in the form in which SQL text writes them.
    if dialect == Dialect::Postgresql
        || super::super::state::State::of(vm).dialect.get() == Dialect::Postgresql
    {
        let text = vm.to_str(&value)?;
        return Ok(Value::Str(text));
    }
    if data_type.parameters.as_uuid {
        return match vm.find_attribute(&value, "hex")? {
            Some(hex) if value.as_str().is_none() => Ok(hex),
            _ => {
                let name = vm.type_name(&value);
                Err(vm.attribute_error(format!("'{name}' object has no attribute 'hex'")))
            }
        };
    }
    let text = vm.to_str(&value)?;
    Ok(Value::from(text.replace('-', "")))
}

/// SQLAlchemy's `to_decimal_processor_factory`: through `"%.<scale>f"`.
fn to_decimal(vm: &mut Vm, data_type: &DataType, value: Value) -> Result<Value, Exception> {
    let Some(number) = value.as_float() else { return Ok(value) };
    let scale = data_type.parameters.scale.unwrap_or(10).clamp(0, 40) as usize;
    let module = library(vm, "decimal")?;
    vm.call_method(&module, "Decimal", Arguments::of([Value::from(format!("{number:.scale$}"))]))
}

fn epoch(vm: &mut Vm) -> Result<Value, Exception> {
    make(vm, "datetime", &[1970, 1, 1])
}

fn make(vm: &mut Vm, class: &str, parts: &[i64]) -> Result<Value, Exception> {
    let module = library(vm, "datetime")?;
    let numbers: Vec<Value> = parts.iter().copied().map(Value::Int).collect();
    vm.call_method(&module, class, Arguments::of(numbers))
}

/// Splits `2024-01-02 03:04:05.000006` into its numbers; fewer when it ends early.
fn numbers(text: &str) -> Option<Vec<i64>> {
    let mut parts = Vec::new();
    for part in text.split(['-', ' ', 'T', ':', '.']) {
        parts.push(part.parse().ok()?);
    }
    Some(parts)
}

fn stored_text(vm: &mut Vm, value: &Value) -> Result<String, Exception> {
    match value.as_str() {
        Some(text) => Ok(text.to_string()),
        None => Err(vm.type_error("fromisoformat: argument must be str")),
    }
}

fn invalid(vm: &mut Vm, what: &str, text: &str) -> Exception {
    vm.value_error(format!("Couldn't parse {what} string '{text}' - value is not a string."))
}

fn parse_date_time(vm: &mut Vm, value: &Value) -> Result<Value, Exception> {
    if value.as_instance().is_some() && value.as_str().is_none() {
        return Ok(value.clone());
    }
    let text = stored_text(vm, value)?;
    match text.split_once('.') {
        Some((whole, fraction))
            if fraction.len() <= 6 && fraction.chars().all(|digit| digit.is_ascii_digit()) =>
        {
            let mut parts = match numbers(whole) {
                Some(parts) => parts,
                None => return Err(invalid(vm, "datetime", &text)),
            };
            parts.resize(6, 0);
            parts.push(format!("{fraction:0<6}").parse().unwrap_or(0));
            make(vm, "datetime", &parts)
        }
        None if numbers(&text).is_some() => {
            let parts = numbers(&text).unwrap_or_default();
            make(vm, "datetime", &parts)
        }
        _ => {
            let module = library(vm, "datetime")?;
            let class = vm.attribute(&module, "datetime")?;
            vm.call_method(&class, "fromisoformat", Arguments::of([value.clone()]))
        }
    }
}

fn parse_date(vm: &mut Vm, value: &Value) -> Result<Value, Exception> {
    if value.as_instance().is_some() && value.as_str().is_none() {
        return Ok(value.clone());
    }
    let text = stored_text(vm, value)?;
    match numbers(&text) {
        Some(parts) if parts.len() >= 3 => make(vm, "date", &parts[..3]),
        _ => Err(vm.value_error(format!("Invalid isoformat string: '{text}'"))),
    }
}

fn parse_time(vm: &mut Vm, value: &Value) -> Result<Value, Exception> {
    if value.as_instance().is_some() && value.as_str().is_none() {
        return Ok(value.clone());
    }
    let text = stored_text(vm, value)?;
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    match numbers(whole) {
        Some(mut parts) if parts.len() <= 3 => {
            parts.resize(3, 0);
            parts
                .push(format!("{fraction:0<6}").get(..6).and_then(|digits| digits.parse().ok()).unwrap_or(0));
            make(vm, "time", &parts)
        }
        _ => Err(vm.value_error(format!("Invalid isoformat string: '{text}'"))),
    }
}
