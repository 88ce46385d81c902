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
        .function("input", "prompt='', /", |vm, _| {
            refuse(vm, "input() waits for a person; a migration cannot")
        })
        .function("exec", "source, globals=None, locals=None, /", |vm, _| {
            refuse(vm, "exec() of source text is not run here")
        })
        .function("eval", "source, globals=None, locals=None, /", |vm, _| {
            refuse(vm, "eval() of source text is not run here")
        })
        .function("compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1", |vm, _| {
            refuse(vm, "compile() of source text is not run here")
        })
        .function("breakpoint", "*args, **kwargs", |_, _| Ok(Value::None))
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
        .function("abs", "x, /", |vm, arguments| match arguments[0].base() {
            Value::Float(number) => Ok(Value::Float(number.abs())),
            value => match value.as_big_int() {
                Some(number) => Ok(Value::integer(number.abs())),
                None => vm.call_method(value, "__abs__", Arguments::none()),
            },
        })
        .function("round", "number, ndigits=None", round)
        .function("divmod", "x, y, /", |vm, arguments| {
            let quotient = vm.binary(Operator::FloorDiv, &arguments[0], &arguments[1])?;
            let rest = vm.binary(Operator::Mod, &arguments[0], &arguments[1])?;
            Ok(Value::tuple([quotient, rest]))
        })
        .function("pow", "base, exp, mod=None", |vm, arguments| {
            if arguments[2].is_none() {
                return vm.binary(Operator::Pow, &arguments[0], &arguments[1]);
            }
            let numbers = (arguments[0].as_big_int(), arguments[1].as_big_int(), arguments[2].as_big_int());
            let (Some(base), Some(exponent), Some(modulus)) = numbers else {
                return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
            };
            if modulus.is_zero() {
                return Err(vm.value_error("pow() 3rd argument cannot be 0"));
            }
            if exponent.is_negative() {
                return Err(vm.value_error("base is not invertible for the given modulus"));
            }
            Ok(Value::integer(base.modpow(&exponent, &modulus)))
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

/// Half to even, as CPython rounds: through the shortest decimal text that reads back the same.
fn round(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let digits: Option<i64> = arguments.get(vm, 1)?;
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
                let given = if digits.is_some() { vec![arguments[1].clone()] } else { Vec::new() };
                vm.call_method(value, "__round__", Arguments::of(given))
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
