//! `"%s has %d" % (name, 3)`.

use num_traits::ToPrimitive;

use crate::python::exception::Exception;
use crate::python::value::Value;
use crate::python::vm::Vm;

use super::format_spec::{Specification, format, pad};

/// One `%…` conversion.
#[derive(Default)]
struct Conversion {
    key: Option<String>,
    left: bool,
    sign: Option<char>,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    letter: char,
}

/// Where the arguments come from.
struct Source<'a> {
    whole: &'a Value,
    items: Vec<Value>,
    next: usize,
    /// Whether the template is a `bytes` (widened), so that `%s` takes bytes.
    bytes: bool,
}

impl Source<'_> {
    fn take(&mut self, vm: &mut Vm) -> Result<Value, Exception> {
        let item = self.items.get(self.next).cloned();
        self.next += 1;
        item.ok_or_else(|| vm.type_error("not enough arguments for format string"))
    }

    fn named(&mut self, vm: &mut Vm, key: &str) -> Result<Value, Exception> {
        self.next = self.items.len();
        if self.whole.as_tuple().is_some() || self.whole.as_str().is_some() {
            return Err(vm.type_error("format requires a mapping"));
        }
        let key = if self.bytes { Value::bytes(key.as_bytes()) } else { Value::from(key) };
        vm.get_item(self.whole, &key)
    }
}

/// `template % value`.
pub fn percent(vm: &mut Vm, template: &str, value: &Value) -> Result<String, Exception> {
    fill(vm, template, value, false)
}

/// `template % value` of a `bytes`, widened to one character a byte.
pub(super) fn percent_bytes(vm: &mut Vm, template: &str, value: &Value) -> Result<String, Exception> {
    fill(vm, template, value, true)
}

fn fill(vm: &mut Vm, template: &str, value: &Value, bytes: bool) -> Result<String, Exception> {
    let items = match value.as_tuple() {
        Some(tuple) => tuple.to_vec(),
        None => vec![value.clone()],
    };
    let mut source = Source { whole: value, items, next: 0, bytes };
    let mut out = String::new();
    let characters: Vec<char> = template.chars().collect();
    let mut at = 0;
    while at < characters.len() {
        if characters[at] != '%' {
            out.push(characters[at]);
            at += 1;
            continue;
        }
        at += 1;
        let conversion = parse(vm, &characters, &mut at, &mut source)?;
        if conversion.letter == '%' {
            out.push('%');
            continue;
        }
        let value = match &conversion.key {
            Some(key) => source.named(vm, key)?,
            None => source.take(vm)?,
        };
        let text = match conversion.letter {
            's' | 'b' if bytes => convert_bytes(vm, &conversion, &value)?,
            'r' if bytes => convert(vm, &Conversion { letter: 'a', ..conversion }, &value, at)?,
            _ => convert(vm, &conversion, &value, at)?,
        };
        vm.charge(text.len())?;
        out.push_str(&text);
    }
    let is_mapping = value.as_dict().is_some() || matches!(value, Value::Instance(_));
    if source.next < source.items.len() && !is_mapping {
        return Err(vm.type_error("not all arguments converted during string formatting"));
    }
    Ok(out)
}

fn parse(
    vm: &mut Vm,
    characters: &[char],
    at: &mut usize,
    source: &mut Source<'_>,
) -> Result<Conversion, Exception> {
    let mut found = Conversion::default();
    if characters.get(*at) == Some(&'(') {
        let length = characters[*at..].iter().position(|character| *character == ')');
        let Some(length) = length else { return Err(vm.value_error("incomplete format key")) };
        found.key = Some(characters[*at + 1..*at + length].iter().collect());
        *at += length + 1;
    }
    while let Some(flag @ ('-' | '+' | ' ' | '#' | '0')) = characters.get(*at) {
        match flag {
            '-' => found.left = true,
            '0' => found.zero = true,
            '#' => found.alternate = true,
            '+' => found.sign = Some('+'),
            _ => found.sign = found.sign.or(Some(' ')),
        }
        *at += 1;
    }
    let width = amount(vm, characters, at, source)?.unwrap_or(0);
    found.left |= width < 0;
    found.width = usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX);
    if characters.get(*at) == Some(&'.') {
        *at += 1;
        let precision = amount(vm, characters, at, source)?.unwrap_or(0);
        found.precision = Some(usize::try_from(precision).unwrap_or(0));
    }
    while let Some('h' | 'l' | 'L') = characters.get(*at) {
        *at += 1;
    }
    let Some(letter) = characters.get(*at) else { return Err(vm.value_error("incomplete format")) };
    found.letter = *letter;
    *at += 1;
    vm.charge(found.width.saturating_add(found.precision.unwrap_or(0)))?;
    Ok(found)
}

/// Digits, or `*` which takes the next argument.
fn amount(
    vm: &mut Vm,
    characters: &[char],
    at: &mut usize,
    source: &mut Source<'_>,
) -> Result<Option<i64>, Exception> {
    if characters.get(*at) == Some(&'*') {
        *at += 1;
        let value = source.take(vm)?;
        return match value.as_int() {
            Some(number) => Ok(Some(number)),
            None => Err(vm.type_error("* wants int")),
        };
    }
    let start = *at;
    while characters.get(*at).is_some_and(char::is_ascii_digit) {
        *at += 1;
    }
    if start == *at {
        return Ok(None);
    }
    match characters[start..*at].iter().collect::<String>().parse() {
        Ok(number) => Ok(Some(number)),
        Err(_) => Err(vm.value_error("width too big")),
    }
}

/// `%s` and `%b` in bytes.
fn convert_bytes(vm: &mut Vm, conversion: &Conversion, value: &Value) -> Result<String, Exception> {
    let bytes = match vm.bytes_like(value) {
        Some(bytes) => bytes,
        None => {
            let made = match vm.find_attribute(value, "__bytes__")? {
                Some(method) => vm.call_positional(&method, [])?,
                None => Value::None,
            };
            let Some(bytes) = made.as_bytes().cloned() else {
                let name = vm.type_name(value);
                return Err(vm.type_error(format!(
                    "%b requires a bytes-like object, or an object that implements __bytes__, not '{name}'"
                )));
            };
            bytes
        }
    };
    let text = super::bytes::widen(&bytes, false);
    let cut: String = text.chars().take(conversion.precision.unwrap_or(usize::MAX)).collect();
    let specification = Specification {
        align: conversion.left.then_some('<'),
        width: conversion.width,
        ..Specification::default()
    };
    Ok(pad(&cut, "", &specification, '>'))
}

fn convert(vm: &mut Vm, conversion: &Conversion, value: &Value, at: usize) -> Result<String, Exception> {
    let letter = conversion.letter;
    let specification = Specification {
        align: conversion.left.then_some('<'),
        sign: conversion.sign,
        alternate: conversion.alternate,
        width: conversion.width,
        precision: conversion.precision,
        ..Specification::default()
    };
    let text = match letter {
        's' => vm.to_str(value)?.to_string(),
        'r' => vm.repr(value)?.to_string(),
        'a' => vm.ascii(value)?.to_string(),
        'c' => match (value.as_str(), value.as_int()) {
            (Some(text), _) if text.char_count() == 1 => text.to_string(),
            (None, Some(code)) => match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(character) => character.to_string(),
                None => return Err(vm.overflow_error("%c arg not in range(0x110000)")),
            },
            _ => return Err(vm.type_error("%c requires int or char")),
        },
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            return number(vm, conversion, value, specification);
        }
        _ => {
            let code = u32::from(letter);
            let message = format!(
                "unsupported format character '{letter}' (0x{code:x}) at index {}",
                at.saturating_sub(1)
            );
            return Err(vm.value_error(message));
        }
    };
    let cut = match conversion.precision {
        Some(precision) if letter != 'c' => text.chars().take(precision).collect(),
        _ => text,
    };
    Ok(pad(&cut, "", &specification, '>'))
}

fn number(
    vm: &mut Vm,
    conversion: &Conversion,
    value: &Value,
    specification: Specification,
) -> Result<String, Exception> {
    let letter = conversion.letter;
    let whole = matches!(letter, 'd' | 'i' | 'u' | 'x' | 'X' | 'o');
    // Decimal and the like say themselves what number they are.
    let special = if matches!(letter, 'd' | 'i' | 'u') { "__int__" } else { "__float__" };
    let own = match value.base() {
        Value::Instance(_) if !matches!(letter, 'x' | 'X' | 'o') => vm.find_attribute(value, special)?,
        _ => None,
    };
    let value = match own {
        Some(method) => vm.call_positional(&method, [])?,
        None => value.clone(),
    };
    let value = match value.base() {
        Value::Float(float) if whole && matches!(letter, 'd' | 'i' | 'u') => {
            num_traits::FromPrimitive::from_f64(float.trunc()).map_or(Value::None, Value::integer)
        }
        other => other.clone(),
    };
    let suitable = if whole { value.as_big_int().is_some() } else { value.as_float().is_some() };
    if !suitable {
        let name = vm.type_name(&value);
        let message = match letter {
            'x' | 'X' | 'o' => format!("%{letter} format: an integer is required, not {name}"),
            'd' | 'i' | 'u' => format!("%{letter} format: a real number is required, not {name}"),
            _ => format!("must be real number, not {name}"),
        };
        return Err(vm.type_error(message));
    }
    let kind = if matches!(letter, 'i' | 'u') { 'd' } else { letter };
    let sign = specification.sign.map(String::from).unwrap_or_default();
    let alternate = if specification.alternate { "#" } else { "" };
    let zero = if conversion.zero && !conversion.left { "0" } else { "" };
    let align = if conversion.left { "<" } else { "" };
    let width = if conversion.width > 0 { conversion.width.to_string() } else { String::new() };
    let (precision, least) = match conversion.precision {
        Some(precision) if !whole => (format!(".{precision}"), 0),
        Some(precision) => (String::new(), precision),
        None => (String::new(), 0),
    };
    if least > 0 {
        // A precision of an integer means at least that many digits.
        let plain = format(vm, &value, &format!("{sign}{alternate}{kind}"))?;
        let signs = plain.len() - plain.trim_start_matches(['+', '-', ' ']).len();
        let cut = if alternate.is_empty() || kind == 'd' { signs } else { signs + 2 };
        let digits = plain.len() - cut;
        let filled =
            format!("{}{}{}", &plain[..cut], "0".repeat(least.saturating_sub(digits)), &plain[cut..]);
        return Ok(pad(&filled, "", &specification, '>'));
    }
    let value = match value.as_big_int().and_then(|integer| integer.to_f64()) {
        Some(float) if !whole => Value::Float(float),
        _ => value,
    };
    format(vm, &value, &format!("{align}{sign}{alternate}{zero}{width}{precision}{kind}"))
}
