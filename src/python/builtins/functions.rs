//! Built-in functions that are not about iteration: objects, numbers, output, refusals.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use ruff_python_ast::Operator;

use crate::python::arguments::Arguments;
use crate::python::exception::Exception;
use crate::python::host::Stream;
use crate::python::module::ModuleBuilder;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Adds the functions.
pub(super) fn add(builder: ModuleBuilder) -> ModuleBuilder {
    let builder = objects(builder);
    let builder = numbers(builder);
    builder
        .function("print", "*args, sep=None, end=None, file=None, flush=False", print)
        .function("repr", "obj, /", |vm, arguments| Ok(Value::from(vm.repr(&arguments[0])?)))
        .function("ascii", "obj, /", |vm, arguments| {
            let shown = vm.repr(&arguments[0])?;
            let escape = |character: char| -> String {
                match u32::from(character) {
                    0..=0x7f => character.to_string(),
                    code @ 0x80..=0xff => format!("\\x{code:02x}"),
                    code @ 0x100..=0xffff => format!("\\u{code:04x}"),
                    code => format!("\\U{code:08x}"),
                }
            };
            Ok(Value::from(shown.chars().map(escape).collect::<String>()))
        })
        .function("format", "value, format_spec='', /", |vm, arguments| {
            let specification: Str = arguments.get(vm, 1)?;
            Ok(Value::from(vm.format(&arguments[0], &specification)?))
        })
        .function("__import__", "name, globals=None, locals=None, fromlist=(), level=0", |vm, arguments| {
            let name: String = arguments.get(vm, 0)?;
            let module = vm.import(&name)?;
            if vm.truth(&arguments[3])? {
                return Ok(module);
            }
            vm.import(name.split('.').next().unwrap_or(&name))
        })
        .function("input", "prompt='', /", |vm, _| {
            refuse(vm, "input() waits for a person; a migration cannot")
        })
        .function("exec", "source, globals=None, locals=None, /", |vm, arguments| {
            run_text(vm, arguments, "exec").map(|_| Value::None)
        })
        .function("eval", "source, globals=None, locals=None, /", |vm, arguments| {
            run_text(vm, arguments, "eval")
        })
        .function("compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1", |vm, _| {
            refuse(vm, "compile() of source text is not run here")
        })
        .function("breakpoint", "*args, **kwargs", |_, _| Ok(Value::None))
}

/// `exec` and `eval` of source text.
fn run_text(vm: &mut Vm, arguments: &Arguments, name: &str) -> Result<Value, Exception> {
    let text = match (arguments[0].as_str(), vm.bytes_like(&arguments[0])) {
        (Some(text), _) => text.to_string(),
        (None, Some(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
        _ => {
            return Err(vm.type_error(format!("{name}() arg 1 must be a string, bytes or code object")));
        }
    };
    let globals = match (&arguments[1], vm.current_globals()) {
        (Value::None, Some(globals)) => globals,
        (given, _) => match given.as_dict() {
            Some(globals) => globals.clone(),
            None => {
                let found = vm.type_name(given);
                return Err(vm.type_error(format!("{name}() globals must be a dict, not {found}")));
            }
        },
    };
    let locals = match (arguments[1].is_none(), arguments[2].as_dict()) {
        (_, Some(locals)) => locals.clone(),
        (true, None) => vm.current_locals(),
        (false, None) => globals.clone(),
    };
    if name == "exec" {
        return vm.run_text(&text, globals, locals);
    }
    let text = format!("__evaluated__ = ({}\n)", text.trim_matches([' ', '\t']));
    vm.run_text(&text, globals, locals.clone())?;
    Ok(locals.remove_str("__evaluated__").unwrap_or(Value::None))
}

fn refuse(vm: &mut Vm, message: &str) -> Result<Value, Exception> {
    Err(vm.not_implemented(message))
}

fn objects(builder: ModuleBuilder) -> ModuleBuilder {
    builder
        .function("len", "obj, /", |vm, arguments| Ok(Value::from(vm.length(&arguments[0])?)))
        .function("isinstance", "obj, class_or_tuple, /", |vm, arguments| {
            vm.isinstance(&arguments[0], &arguments[1]).map(Value::Bool)
        })
        .function("issubclass", "cls, class_or_tuple, /", |vm, arguments| {
            vm.issubclass(&arguments[0], &arguments[1]).map(Value::Bool)
        })
        .function("callable", "obj, /", |vm, arguments| Ok(Value::Bool(vm.is_callable(&arguments[0]))))
        .function("getattr", "object, name, default=..., /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            if arguments[2].is_unbound() {
                return vm.get_attribute(&arguments[0], &name);
            }
            let found = vm.find_attribute(&arguments[0], name.as_str())?;
            Ok(found.unwrap_or_else(|| arguments[2].clone()))
        })
        .function("hasattr", "obj, name, /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            Ok(Value::Bool(vm.find_attribute(&arguments[0], name.as_str())?.is_some()))
        })
        .function("setattr", "obj, name, value, /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            vm.set_attribute(&arguments[0], name.as_str(), arguments[2].clone())?;
            Ok(Value::None)
        })
        .function("delattr", "obj, name, /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            vm.delete_attribute(&arguments[0], &name)?;
            Ok(Value::None)
        })
        .function("hash", "obj, /", |vm, arguments| Ok(Value::Int(vm.hash(&arguments[0])? as i64)))
        .function("id", "obj, /", |_, arguments| Ok(Value::from(arguments[0].address().unwrap_or(0))))
        .function("vars", "object=..., /", |vm, arguments| {
            if arguments[0].is_unbound() {
                return Ok(Value::Dict(vm.current_locals()));
            }
            match vm.find_attribute(&arguments[0], "__dict__")? {
                Some(namespace) => Ok(namespace),
                None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
            }
        })
        .function("locals", "", |vm, _| Ok(Value::Dict(vm.current_locals())))
        .function("globals", "", |vm, _| Ok(vm.current_globals().map_or(Value::None, Value::Dict)))
        .function("dir", "object=..., /", dir)
}

fn dir(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let mut names: Vec<String> = Vec::new();
    let mut take = |dict: &crate::python::containers::Dict| {
        names.extend(dict.keys().iter().filter_map(|key| key.as_str().map(|name| name.to_string())));
    };
    match &arguments[0] {
        Value::Unbound => take(&vm.current_locals()),
        Value::Module(module) => take(&module.namespace),
        value => {
            if let Value::Instance(instance) = value {
                take(instance.attributes());
            }
            let class = match value {
                Value::Class(class) => class.clone(),
                other => vm.class_of(other),
            };
            class.mro().iter().for_each(|class| take(class.namespace()));
        }
    }
    names.sort();
    names.dedup();
    Ok(Value::list(names.into_iter().map(Value::from).collect()))
}

fn print(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let part = |vm: &mut Vm, index: usize, default: &str| -> Result<String, Exception> {
        Ok(arguments
            .get::<Option<Str>>(vm, index)?
            .map_or_else(|| default.to_owned(), |text| text.to_string()))
    };
    let (separator, end) = (part(vm, 1, " ")?, part(vm, 2, "\n")?);
    let mut out = String::new();
    for (position, value) in arguments.rest(0).iter().enumerate() {
        if position > 0 {
            out.push_str(&separator);
        }
        let text = vm.to_str(value)?;
        vm.charge(text.as_str().len())?;
        out.push_str(text.as_str());
    }
    out.push_str(&end);
    if !arguments[3].is_none() {
        vm.call_method(&arguments[3], "write", Arguments::of([Value::from(out)]))?;
        return Ok(Value::None);
    }
    let host = vm.host.clone();
    host.print(Stream::Output, &out);
    Ok(Value::None)
}

fn numbers(builder: ModuleBuilder) -> ModuleBuilder {
    builder
        .function("abs", "x, /", |vm, arguments| absolute(vm, &arguments[0]))
        .function("round", "number, ndigits=None", round)
        .function("divmod", "x, y, /", |vm, arguments| divmod(vm, &arguments[0], &arguments[1]))
        .function("pow", "base, exp, mod=None", |vm, arguments| {
            power(vm, &arguments[0], &arguments[1], &arguments[2])
        })
        .function("chr", "i, /", |vm, arguments| {
            let code: i64 = arguments.get(vm, 0)?;
            match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(character) => Ok(vm.character(character)),
                None => Err(vm.value_error("chr() arg not in range(0x110000)")),
            }
        })
        .function("ord", "c, /", ord)
        .function("bin", "number, /", |vm, arguments| based(vm, arguments, "0b", 2))
        .function("oct", "number, /", |vm, arguments| based(vm, arguments, "0o", 8))
        .function("hex", "number, /", |vm, arguments| based(vm, arguments, "0x", 16))
}

fn based(vm: &mut Vm, arguments: &Arguments, prefix: &str, radix: u32) -> Result<Value, Exception> {
    let number = match arguments[0].as_big_int() {
        Some(number) => number,
        None => BigInt::from(vm.index(&arguments[0])?),
    };
    let sign = if number.is_negative() { "-" } else { "" };
    Ok(Value::from(format!("{sign}{prefix}{}", number.abs().to_str_radix(radix))))
}

fn ord(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let length = match arguments[0].base() {
        Value::Str(text) => {
            let mut characters = text.as_str().chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => return Ok(Value::from(u32::from(character))),
                _ => text.char_count(),
            }
        }
        Value::Bytes(bytes) => match bytes.as_slice() {
            [byte] => return Ok(Value::from(*byte)),
            _ => bytes.len(),
        },
        other => {
            let name = vm.type_name(other);
            return Err(vm.type_error(format!("ord() expected string of length 1, but {name} found")));
        }
    };
    Err(vm.type_error(format!("ord() expected a character, but string of length {length} found")))
}

/// `abs(value)`
pub(super) fn absolute(vm: &mut Vm, value: &Value) -> Result<Value, Exception> {
    match value {
        Value::Float(number) => return Ok(Value::Float(number.abs())),
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
            return Ok(value.as_big_int().map_or(Value::None, |number| Value::integer(number.abs())));
        }
        _ => {}
    }
    match vm.call_special(value, &Str::intern("__abs__"), &[])? {
        Some(result) => Ok(result),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("bad operand type for abs(): '{name}'")))
        }
    }
}

/// `divmod(a, b)`: by the classes' own methods.
fn divmod(vm: &mut Vm, a: &Value, b: &Value) -> Result<Value, Exception> {
    for (value, name, other) in [(a, "__divmod__", b), (b, "__rdivmod__", a)] {
        let result = vm.call_special(value, &Str::intern(name), std::slice::from_ref(other))?;
        if let Some(result) = result
            && !matches!(result, Value::NotImplemented)
        {
            return Ok(result);
        }
    }
    let (left, right) = (vm.type_name(a), vm.type_name(b));
    Err(vm.type_error(format!("unsupported operand type(s) for divmod(): '{left}' and '{right}'")))
}

/// `pow(base, exponent, modulus)`
pub(super) fn power(
    vm: &mut Vm,
    base: &Value,
    exponent: &Value,
    modulus: &Value,
) -> Result<Value, Exception> {
    if modulus.is_none() {
        return vm.binary(Operator::Pow, base, exponent);
    }
    let numbers = (base.as_big_int(), exponent.as_big_int(), modulus.as_big_int());
    let (Some(number), Some(exponent), Some(modulus)) = numbers else {
        if matches!(base, Value::Instance(_))
            && let Some(result) =
                vm.call_special(base, &Str::intern("__pow__"), &[exponent.clone(), modulus.clone()])?
        {
            return Ok(result);
        }
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    };
    if modulus.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    let bits = modulus.bits() / 64 + 1;
    vm.consume(exponent.bits().saturating_mul(bits).saturating_mul(bits) / 16)?;
    let (number, exponent) = if exponent.is_negative() {
        match number.modinv(&modulus) {
            Some(inverse) => (inverse, -exponent),
            None => return Err(vm.value_error("base is not invertible for the given modulus")),
        }
    } else {
        (number, exponent)
    };
    Ok(Value::integer(number.modpow(&exponent, &modulus)))
}

/// Half to even, as CPython rounds: through the shortest decimal text that reads back the same.
pub(super) fn round(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let digits: Option<i64> = match &arguments[0].base() {
        Value::Instance(_) => None,
        _ if arguments[1].is_none() => None,
        _ => Some(vm.index(&arguments[1])?),
    };
    match arguments[0].base() {
        Value::Float(number) => {
            let number = *number;
            if let Some(digits) = digits {
                return Ok(Value::Float(round_float(number, digits)));
            }
            if number.is_nan() {
                return Err(vm.value_error("cannot convert float NaN to integer"));
            }
            if number.is_infinite() {
                return Err(vm.overflow_error("cannot convert float infinity to integer"));
            }
            let rounded = number.round_ties_even();
            match rounded.to_i64() {
                Some(small) => Ok(Value::Int(small)),
                None => Ok(num_traits::FromPrimitive::from_f64(rounded).map_or(Value::None, Value::integer)),
            }
        }
        value => match value.as_big_int() {
            Some(number) => Ok(Value::integer(round_integer(number, digits.unwrap_or(0)))),
            None => {
                let given = if arguments[1].is_none() { Vec::new() } else { vec![arguments[1].clone()] };
                match vm.call_special(value, &Str::intern("__round__"), &given)? {
                    Some(result) => Ok(result),
                    None => {
                        let name = vm.type_name(value);
                        Err(vm.type_error(format!("type {name} doesn't define __round__ method")))
                    }
                }
            }
        },
    }
}

fn round_float(number: f64, digits: i64) -> f64 {
    if !number.is_finite() || digits > 323 {
        return number;
    }
    if digits < -308 {
        return 0.0 * number;
    }
    if digits >= 0 {
        // Rust rounds the exact decimal expansion half to even, as CPython does.
        return format!("{number:.*}", digits as usize).parse().unwrap_or(number);
    }
    let scale = 10f64.powi(-digits as i32);
    (number / scale).round_ties_even() * scale
}

fn round_integer(number: BigInt, digits: i64) -> BigInt {
    let Ok(places) = u32::try_from(-digits) else { return number };
    if places == 0 {
        return number;
    }
    if u64::from(places) > number.bits() {
        return BigInt::zero();
    }
    let scale = BigInt::from(10).pow(places);
    let (quotient, rest) = num_integer::Integer::div_mod_floor(&number, &scale);
    let twice: BigInt = &rest * 2;
    let up = twice > scale || (twice == scale && num_integer::Integer::is_odd(&quotient));
    (quotient + BigInt::from(i32::from(up))) * scale
}
