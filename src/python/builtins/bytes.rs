//! Methods of `bytes`.

use std::rc::Rc;

use crate::python::arguments::Arguments;
use crate::python::class::ClassBuilder;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Adds the methods to the class.
pub(super) fn install(vm: &mut Vm) {
    let class = vm.types.bytes.clone();
    ClassBuilder::extend(&class)
        .method("decode", "self, /, encoding='utf-8', errors='strict'", |vm, arguments| {
            let bytes = receiver(vm, &arguments[0])?;
            let (encoding, errors): (Str, Str) = (arguments.get(vm, 1)?, arguments.get(vm, 2)?);
            super::encoding::decode(vm, &bytes, encoding.as_str(), errors.as_str()).map(Value::from)
        })
        .method("hex", "self, sep='', bytes_per_sep=1, /", |vm, arguments| {
            let bytes = receiver(vm, &arguments[0])?;
            let separator: Str = arguments.get(vm, 1)?;
            let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            Ok(Value::from(digits.join(separator.as_str())))
        })
        .class_method("fromhex", "cls, string, /", from_hex)
        .method("startswith", "self, prefix, /", |vm, arguments| {
            let (bytes, prefix) = (receiver(vm, &arguments[0])?, receiver(vm, &arguments[1])?);
            Ok(Value::Bool(bytes.starts_with(&prefix)))
        })
        .method("endswith", "self, suffix, /", |vm, arguments| {
            let (bytes, suffix) = (receiver(vm, &arguments[0])?, receiver(vm, &arguments[1])?);
            Ok(Value::Bool(bytes.ends_with(&suffix)))
        })
        .method("find", "self, sub, /", |vm, arguments| {
            let (bytes, part) = (receiver(vm, &arguments[0])?, receiver(vm, &arguments[1])?);
            Ok(Value::Int(find(&bytes, &part).map_or(-1, |at| at as i64)))
        })
        .method("join", "self, iterable, /", join)
        .method("split", "self, sep, /", |vm, arguments| {
            let (bytes, separator) = (receiver(vm, &arguments[0])?, receiver(vm, &arguments[1])?);
            if separator.is_empty() {
                return Err(vm.value_error("empty separator"));
            }
            let mut parts = Vec::new();
            let mut rest = bytes.as_slice();
            while let Some(at) = find(rest, &separator) {
                parts.push(Value::bytes(rest[..at].to_vec()));
                rest = &rest[at + separator.len()..];
            }
            parts.push(Value::bytes(rest.to_vec()));
            Ok(Value::list(parts))
        })
        .method("replace", "self, old, new, /", |vm, arguments| {
            let bytes = receiver(vm, &arguments[0])?;
            let (old, new) = (receiver(vm, &arguments[1])?, receiver(vm, &arguments[2])?);
            if old.is_empty() {
                return Ok(arguments[0].clone());
            }
            let mut out = Vec::new();
            let mut rest = bytes.as_slice();
            while let Some(at) = find(rest, &old) {
                out.extend_from_slice(&rest[..at]);
                out.extend_from_slice(&new);
                vm.charge(at + new.len())?;
                rest = &rest[at + old.len()..];
            }
            out.extend_from_slice(rest);
            Ok(Value::bytes(out))
        })
        .method("strip", "self, /", |vm, arguments| {
            Ok(Value::bytes(receiver(vm, &arguments[0])?.trim_ascii().to_vec()))
        })
        .method("lower", "self, /", |vm, arguments| {
            Ok(Value::bytes(receiver(vm, &arguments[0])?.to_ascii_lowercase()))
        })
        .method("upper", "self, /", |vm, arguments| {
            Ok(Value::bytes(receiver(vm, &arguments[0])?.to_ascii_uppercase()))
        })
        .build(vm);
}

fn receiver(vm: &mut Vm, value: &Value) -> Result<Rc<Vec<u8>>, Exception> {
    match value.as_bytes() {
        Some(bytes) => Ok(bytes.clone()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    bytes.windows(part.len()).position(|window| window == part)
}

fn join(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let separator = receiver(vm, &arguments[0])?;
    let mut out = Vec::new();
    for (position, item) in vm.collect(&arguments[1])?.iter().enumerate() {
        let Some(bytes) = item.as_bytes() else {
            let name = vm.type_name(item);
            return Err(vm.type_error(format!(
                "sequence item {position}: expected a bytes-like object, {name} found"
            )));
        };
        vm.charge(bytes.len() + separator.len())?;
        if position > 0 {
            out.extend_from_slice(&separator);
        }
        out.extend_from_slice(bytes);
    }
    Ok(Value::bytes(out))
}

fn from_hex(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text: Str = arguments.get(vm, 1)?;
    let digits: Vec<char> = text.as_str().chars().filter(|character| !character.is_whitespace()).collect();
    let pairs: Option<Vec<u8>> = digits
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some((high.to_digit(16)? * 16 + low.to_digit(16)?) as u8),
            _ => None,
        })
        .collect();
    match pairs {
        Some(bytes) => Ok(Value::bytes(bytes)),
        None => Err(vm.value_error("non-hexadecimal number found in fromhex() arg")),
    }
}
