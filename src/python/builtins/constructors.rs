//! `int("5")`, `str(x)`, `list(items)`: `__new__` of the built-in classes.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::Num;

use crate::python::arguments::Arguments;
use crate::python::class::{Class, ClassBuilder};
use crate::python::containers::{Dict, Set};
use crate::python::exception::Exception;
use crate::python::value::{Range, Slice, Value};
use crate::python::vm::{Vm, float_to_integer};

type Constructor = fn(&mut Vm, &Arguments) -> Result<Value, Exception>;

/// Adds the constructors to the classes.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    let constructors: [(Rc<Class>, &'static str, Constructor); 10] = [
        (types.int.clone(), "cls, x=0, /, base=...", int),
        (types.bool.clone(), "cls, x=False, /", |vm, arguments| Ok(Value::Bool(vm.truth(&arguments[1])?))),
        (types.float.clone(), "cls, x=0.0, /", float),
        (types.str.clone(), "cls, object='', encoding=..., errors=...", text),
        (types.bytes.clone(), "cls, source=..., encoding=..., errors=...", bytes),
        (types.tuple.clone(), "cls, iterable=(), /", |vm, arguments| {
            Ok(match &arguments[1] {
                tuple @ Value::Tuple(_) => tuple.clone(),
                other => Value::tuple(vm.collect(other)?),
            })
        }),
        (types.frozenset.clone(), "cls, iterable=(), /", |vm, arguments| {
            if let frozen @ Value::FrozenSet(_) = &arguments[1] {
                return Ok(frozen.clone());
            }
            let items = vm.collect(&arguments[1])?;
            let merged = arguments[1].as_set().is_some();
            let set = if merged { Set::merged(vm, items)? } else { Set::from_items(vm, items)? };
            Ok(Value::FrozenSet(set))
        }),
        (types.range.clone(), "cls, start, stop=..., step=..., /", range),
        (types.slice.clone(), "cls, start, stop=..., step=None, /", |_, arguments| {
            let (start, stop) = match arguments.given(2) {
                Some(stop) => (arguments[1].clone(), stop.clone()),
                None => (Value::None, arguments[1].clone()),
            };
            Ok(Value::Slice(Rc::new(Slice { start, stop, step: arguments[3].clone() })))
        }),
        (types.none.clone(), "cls", |_, _| Ok(Value::None)),
    ];
    for (class, signature, construct) in constructors {
        ClassBuilder::extend(&class)
            .static_method("__new__", signature, move |vm, arguments| {
                let class: Rc<Class> = arguments.get(vm, 0)?;
                let made = construct(vm, arguments)?;
                Ok(vm.wrap_base(&class, made))
            })
            .build(vm);
    }
    install_mutable(vm);
}

/// `list`, `dict` and `set` are made empty by `__new__` and filled by `__init__`, so that a
/// subclass may do both in its own way.
fn install_mutable(vm: &mut Vm) {
    let class = vm.types.list.clone();
    ClassBuilder::extend(&class)
        .static_method("__new__", "cls, *args, **kwargs", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            Ok(vm.wrap_base(&class, Value::list(Vec::new())))
        })
        .method("__init__", "self, iterable=(), /", |vm, arguments| {
            let items = vm.collect(&arguments[1])?;
            if let Some(list) = arguments[0].as_list() {
                *list.borrow_mut() = items;
            }
            Ok(Value::None)
        })
        .build(vm);
    let class = vm.types.dict.clone();
    ClassBuilder::extend(&class)
        .static_method("__new__", "cls, *args, **kwargs", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            Ok(vm.wrap_base(&class, Value::Dict(Dict::new())))
        })
        .method("__init__", "self, *others, **values", |vm, arguments| {
            let others = arguments.rest(1);
            if others.len() > 1 {
                return Err(vm.type_error(format!("dict expected at most 1 argument, got {}", others.len())));
            }
            if let Some(dict) = arguments[0].as_dict() {
                let other = others.first().cloned().unwrap_or(Value::Unbound);
                super::mapping::update(vm, dict, &other, &arguments.keywords(2))?;
            }
            Ok(Value::None)
        })
        .build(vm);
    let class = vm.types.set.clone();
    ClassBuilder::extend(&class)
        .static_method("__new__", "cls, *args, **kwargs", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            Ok(vm.wrap_base(&class, Value::Set(Set::new())))
        })
        .method("__init__", "self, iterable=(), /", |vm, arguments| {
            let items = vm.collect(&arguments[1])?;
            if let Some(set) = arguments[0].as_set() {
                set.clear();
                if arguments[1].as_set().is_some() {
                    set.expect_merge(items.len());
                }
                for item in items {
                    set.insert(vm, item)?;
                }
            }
            Ok(Value::None)
        })
        .build(vm);
}

fn int(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let value = arguments[1].base().clone();
    if let Some(base) = arguments.given(2) {
        let base = vm.index(base)?;
        let text = match (&value, value.as_bytes()) {
            (Value::Str(text), _) => text.to_string(),
            (_, Some(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
            _ => return Err(vm.type_error("int() can't convert non-string with explicit base")),
        };
        if base != 0 && !(2..=36).contains(&base) {
            return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
        }
        return parse_int(vm, &text, base as u32, &value);
    }
    match &value {
        Value::Int(_) | Value::BigInt(_) => Ok(value),
        Value::Bool(truth) => Ok(Value::Int(i64::from(*truth))),
        Value::Float(number) => match float_to_integer(*number) {
            Some(integer) => Ok(integer),
            None if number.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
            None => Err(vm.overflow_error("cannot convert float infinity to integer")),
        },
        Value::Str(text) => parse_int(vm, text.as_str(), 10, &value),
        Value::Bytes(bytes) => parse_int(vm, &String::from_utf8_lossy(bytes), 10, &value),
        _ => {
            for name in ["__int__", "__index__", "__trunc__"] {
                if let Some(method) = vm.find_attribute(&value, name)? {
                    return vm.call(&method, Arguments::none());
                }
            }
            let name = vm.type_name(&value);
            Err(vm.type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            )))
        }
    }
}

/// `int(text, base)`; `shown` is what the message repeats.
fn parse_int(vm: &mut Vm, text: &str, base: u32, shown: &Value) -> Result<Value, Exception> {
    let trimmed = text.trim();
    let (negative, digits) = match trimmed.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let lower = digits.to_lowercase();
    let prefixed = [("0x", 16), ("0o", 8), ("0b", 2)].into_iter().find_map(|(prefix, radix)| {
        Some((lower.strip_prefix(prefix)?, radix)).filter(|_| base == 0 || base == radix)
    });
    let (digits, radix) = prefixed.unwrap_or((&lower, if base == 0 { 10 } else { base }));
    let sound = !digits.is_empty()
        && !digits.ends_with('_')
        && (prefixed.is_some() || !digits.starts_with('_'))
        && !digits.contains("__")
        && !digits.starts_with(['+', '-']);
    let plain = digits.replace('_', "");
    if sound && plain.len() > 4300 && !radix.is_power_of_two() {
        return Err(vm.value_error(format!(
            "Exceeds the limit (4300 digits) for integer string conversion: value has {} digits; use sys.set_int_max_str_digits() to increase the limit",
            plain.len()
        )));
    }
    match BigInt::from_str_radix(&plain, radix).ok().filter(|_| sound) {
        Some(number) => Ok(Value::integer(if negative { -number } else { number })),
        None => {
            let shown = vm.repr(shown)?;
            Err(vm.value_error(format!("invalid literal for int() with base {base}: {shown}")))
        }
    }
}

fn float(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let value = arguments[1].base().clone();
    let text = match &value {
        Value::Str(text) => text.to_string(),
        Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        other => {
            if let Some(number) = other.as_float() {
                return if number.is_finite() || matches!(other, Value::Float(_)) {
                    Ok(Value::Float(number))
                } else {
                    Err(vm.overflow_error("int too large to convert to float"))
                };
            }
            for name in ["__float__", "__index__"] {
                if let Some(method) = vm.find_attribute(other, name)? {
                    let answer = vm.call(&method, Arguments::none())?;
                    return Ok(answer.as_float().map_or(answer, Value::Float));
                }
            }
            let name = vm.type_name(other);
            return Err(
                vm.type_error(format!("float() argument must be a string or a real number, not '{name}'"))
            );
        }
    };
    let plain = text.trim().replace('_', "").to_lowercase();
    let unsigned = plain.trim_start_matches(['+', '-']);
    let known = matches!(unsigned, "inf" | "infinity" | "nan")
        || unsigned.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    match plain.parse().ok().filter(|_| known) {
        Some(number) => Ok(Value::Float(number)),
        None => {
            let shown = vm.repr(&value)?;
            Err(vm.value_error(format!("could not convert string to float: {shown}")))
        }
    }
}

fn text(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    if arguments.given(2).is_none() && arguments.given(3).is_none() {
        return Ok(match &arguments[1] {
            text @ Value::Str(_) => text.clone(),
            other => Value::Str(vm.to_str(other)?),
        });
    }
    if arguments[1].as_str().is_some() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    let Some(bytes) = vm.bytes_like(&arguments[1]) else {
        let name = vm.type_name(&arguments[1]);
        return Err(vm.type_error(format!("decoding to str: need a bytes-like object, {name} found")));
    };
    let (encoding, errors) = coding(vm, arguments)?;
    super::encoding::decode(vm, &bytes, &encoding, &errors).map(Value::from)
}

fn coding(vm: &mut Vm, arguments: &Arguments) -> Result<(String, String), Exception> {
    let mut part = |index: usize, default: &str| match arguments.given(index) {
        Some(value) => vm.to_str(value).map(|text| text.to_string()),
        None => Ok(default.to_owned()),
    };
    Ok((part(2, "utf-8")?, part(3, "strict")?))
}

fn bytes(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let Some(source) = arguments.given(1) else { return Ok(Value::bytes(Vec::new())) };
    match source.base() {
        bytes @ Value::Bytes(_) => Ok(bytes.clone()),
        Value::Str(text) => {
            if arguments.given(2).is_none() {
                return Err(vm.type_error("string argument without an encoding"));
            }
            let (encoding, errors) = coding(vm, arguments)?;
            super::encoding::encode(vm, text.as_str(), &encoding, &errors).map(Value::bytes)
        }
        Value::Int(count) => match usize::try_from(*count) {
            Ok(count) => {
                vm.charge(count)?;
                Ok(Value::bytes(vec![0; count]))
            }
            Err(_) => Err(vm.value_error("negative count")),
        },
        other => {
            if let Some(method) = vm.find_attribute(other, "__bytes__")? {
                return vm.call(&method, Arguments::none());
            }
            if !matches!(other, Value::Instance(_))
                && vm.length_if_known(other)?.is_none()
                && vm.iter(other).is_err()
            {
                let name = vm.type_name(other);
                return Err(vm.type_error(format!("cannot convert '{name}' object to bytes")));
            }
            let mut bytes = Vec::new();
            for item in vm.collect(other)? {
                let number = vm.index(&item)?;
                match u8::try_from(number) {
                    Ok(byte) => bytes.push(byte),
                    Err(_) => return Err(vm.value_error("bytes must be in range(0, 256)")),
                }
            }
            Ok(Value::bytes(bytes))
        }
    }
}

fn range(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let (start, stop) = match arguments.given(2) {
        Some(stop) => (vm.index(&arguments[1])?, vm.index(stop)?),
        None => (0, vm.index(&arguments[1])?),
    };
    let step = match arguments.given(3) {
        Some(step) => vm.index(step)?,
        None => 1,
    };
    if step == 0 {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Rc::new(Range { start, stop, step })))
}
