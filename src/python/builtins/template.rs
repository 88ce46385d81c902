//! `"{} has {count!r:>8}".format(name, count=3)`.

use std::rc::Rc;

use crate::python::containers::{Dict, Tuple};
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Nesting of fields inside specifications that CPython allows.
const DEPTH: usize = 2;

/// What the fields may name.
pub(super) struct Fields {
    /// By number.
    pub positional: Rc<Tuple>,
    /// By name.
    pub named: Rc<Dict>,
    /// Number of the next `{}`; `None` once a number was written out.
    next: Option<usize>,
    /// A number was written out.
    manual: bool,
}

impl Fields {
    /// Fields from the arguments of `str.format`.
    pub fn new(positional: Rc<Tuple>, named: Rc<Dict>) -> Self {
        Self { positional, named, next: Some(0), manual: false }
    }
}

/// Fills in a template.
pub(super) fn fill(vm: &mut Vm, template: &str, fields: &mut Fields) -> Result<String, Exception> {
    fill_nested(vm, template, fields, DEPTH)
}

fn fill_nested(vm: &mut Vm, template: &str, fields: &mut Fields, depth: usize) -> Result<String, Exception> {
    if depth == 0 {
        return Err(vm.value_error("Max string recursion exceeded"));
    }
    let mut out = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let brace = rest.as_bytes()[at];
        let after = &rest[at + 1..];
        if after.as_bytes().first() == Some(&brace) {
            out.push(char::from(brace));
            rest = &after[1..];
            continue;
        }
        if brace == b'}' {
            return Err(vm.value_error("Single '}' encountered in format string"));
        }
        let Some(length) = closing(after) else {
            let message = if after.is_empty() {
                "Single '{' encountered in format string"
            } else {
                "expected '}' before end of string"
            };
            return Err(vm.value_error(message));
        };
        let text = replacement(vm, &after[..length], fields, depth)?;
        vm.charge(text.len())?;
        out.push_str(&text);
        rest = &after[length + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

/// Offset of the brace that closes the field which has just been opened.
fn closing(text: &str) -> Option<usize> {
    let mut open = 1;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => open += 1,
            b'}' => open -= 1,
            _ => continue,
        }
        if open == 0 {
            return Some(at);
        }
    }
    None
}

/// `name!r:spec`
fn replacement(vm: &mut Vm, field: &str, fields: &mut Fields, depth: usize) -> Result<String, Exception> {
    let end = name_end(field);
    let (name, tail) = field.split_at(end);
    let (conversion, specification) = match tail.strip_prefix('!') {
        Some(tail) => {
            let mut characters = tail.chars();
            let Some(conversion) = characters.next() else {
                return Err(vm.value_error("end of string while looking for conversion specifier"));
            };
            let tail = characters.as_str();
            if !tail.is_empty() && !tail.starts_with(':') {
                return Err(vm.value_error("expected ':' after conversion specifier"));
            }
            (Some(conversion), tail.get(1..).unwrap_or(""))
        }
        None => (None, tail.get(1..).unwrap_or("")),
    };
    let value = lookup(vm, name, fields)?;
    let value = match conversion {
        None => value,
        Some('r') => Value::Str(vm.repr(&value)?),
        Some('s') => Value::Str(vm.to_str(&value)?),
        Some('a') => Value::Str(vm.ascii(&value)?),
        Some(other) => return Err(vm.value_error(format!("Unknown conversion specifier {other}"))),
    };
    let specification = if specification.contains(['{', '}']) {
        fill_nested(vm, specification, fields, depth - 1)?
    } else {
        specification.to_owned()
    };
    vm.format(&value, &Str::new(specification)).map(|text| text.to_string())
}

/// Where the name ends: at `!` or `:` outside brackets.
fn name_end(field: &str) -> usize {
    let mut inside = false;
    for (at, byte) in field.bytes().enumerate() {
        match byte {
            b'[' => inside = true,
            b']' => inside = false,
            b'!' | b':' if !inside => return at,
            _ => {}
        }
    }
    field.len()
}

/// `0.attribute[key]`
fn lookup(vm: &mut Vm, name: &str, fields: &mut Fields) -> Result<Value, Exception> {
    let first_end = name.find(['.', '[']).unwrap_or(name.len());
    let (first, mut rest) = name.split_at(first_end);
    let mut value = first_value(vm, first, fields)?;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            if end == 0 {
                return Err(vm.value_error("Empty attribute in format string"));
            }
            value = vm.attribute(&value, &after[..end])?;
            rest = &after[end..];
            continue;
        }
        let Some((key, after)) = rest.strip_prefix('[').and_then(|inner| inner.split_once(']')) else {
            return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier"));
        };
        let key = key.parse::<i64>().map_or_else(|_| Value::from(key), Value::Int);
        value = vm.get_item(&value, &key)?;
        rest = after;
    }
    Ok(value)
}

fn first_value(vm: &mut Vm, first: &str, fields: &mut Fields) -> Result<Value, Exception> {
    let number = if first.is_empty() {
        if fields.manual {
            return Err(
                vm.value_error("cannot switch from manual field specification to automatic field numbering")
            );
        }
        let number = fields.next.unwrap_or(0);
        fields.next = Some(number + 1);
        Some(number)
    } else if first.bytes().all(|byte| byte.is_ascii_digit()) {
        if fields.next.is_some_and(|next| next > 0) {
            return Err(
                vm.value_error("cannot switch from automatic field numbering to manual field specification")
            );
        }
        fields.manual = true;
        first.parse().ok()
    } else {
        None
    };
    match number {
        Some(number) => match fields.positional.get(number) {
            Some(value) => Ok(value.clone()),
            None => {
                let message = format!("Replacement index {number} out of range for positional args tuple");
                Err(vm.index_error(message))
            }
        },
        None => vm.get_item(&Value::Dict(fields.named.clone()), &Value::from(first)),
    }
}
