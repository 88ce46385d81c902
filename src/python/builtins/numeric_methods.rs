//! Special methods of `int` and `float` that functions ask for by name (`__round__`, `__divmod__`,
//! `__floor__` …), and `float.hex`.

use ruff_python_ast::Operator;

use crate::python::arguments::Arguments;
use crate::python::class::ClassBuilder;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::{Vm, float_to_integer};

use super::functions;

/// Adds the methods to both classes.
pub(super) fn install(vm: &mut Vm) {
    for class in [vm.types.int.clone(), vm.types.float.clone()] {
        ClassBuilder::extend(&class)
            .method("__round__", "self, ndigits=None, /", functions::round)
            .method("__abs__", "self, /", |vm, arguments| {
                let base = arguments[0].base().clone();
                functions::absolute(vm, &base)
            })
            .method("__divmod__", "self, value, /", |vm, arguments| divide(vm, &arguments[0], &arguments[1]))
            .method("__rdivmod__", "self, value, /", |vm, arguments| divide(vm, &arguments[1], &arguments[0]))
            .method("__int__", "self, /", |vm, arguments| whole(vm, arguments, f64::trunc))
            .method("__trunc__", "self, /", |vm, arguments| whole(vm, arguments, f64::trunc))
            .method("__floor__", "self, /", |vm, arguments| whole(vm, arguments, f64::floor))
            .method("__ceil__", "self, /", |vm, arguments| whole(vm, arguments, f64::ceil))
            .method("__float__", "self, /", |vm, arguments| match arguments[0].as_float() {
                Some(number) if number.is_finite() || matches!(arguments[0].base(), Value::Float(_)) => {
                    Ok(Value::Float(number))
                }
                _ => Err(vm.overflow_error("int too large to convert to float")),
            })
            .method("__pow__", "self, value, mod=None, /", |vm, arguments| {
                if !is_number(&arguments[1]) {
                    return Ok(Value::NotImplemented);
                }
                let (base, exponent) = (arguments[0].base().clone(), arguments[1].base().clone());
                functions::power(vm, &base, &exponent, &arguments[2])
            })
            .build(vm);
    }
    let class = vm.types.float.clone();
    ClassBuilder::extend(&class)
        .method("hex", "self, /", |_, arguments| {
            Ok(Value::from(hex(arguments[0].as_float().unwrap_or(f64::NAN))))
        })
        .class_method("fromhex", "cls, string, /", |vm, arguments| {
            let text: Str = arguments.get(vm, 1)?;
            match from_hex(text.as_str()) {
                Some(number) => Ok(Value::Float(number)),
                None => Err(vm.value_error("invalid hexadecimal floating-point string")),
            }
        })
        .build(vm);
}

fn is_number(value: &Value) -> bool {
    matches!(value.base(), Value::Int(_) | Value::BigInt(_) | Value::Bool(_) | Value::Float(_))
}

fn divide(vm: &mut Vm, a: &Value, b: &Value) -> Result<Value, Exception> {
    if !(is_number(a) && is_number(b)) {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = (a.base().clone(), b.base().clone());
    let float = matches!(a, Value::Float(_)) || matches!(b, Value::Float(_));
    if float && b.as_float() == Some(0.0) {
        return Err(vm.zero_division("float divmod()"));
    }
    let quotient = vm.binary(Operator::FloorDiv, &a, &b)?;
    let rest = vm.binary(Operator::Mod, &a, &b)?;
    Ok(Value::tuple([quotient, rest]))
}

fn whole(vm: &mut Vm, arguments: &Arguments, round: fn(f64) -> f64) -> Result<Value, Exception> {
    if let Some(number) = arguments[0].as_big_int() {
        return Ok(Value::integer(number));
    }
    let number = arguments[0].as_float().unwrap_or(f64::NAN);
    match float_to_integer(round(number)) {
        Some(integer) => Ok(integer),
        None if number.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
        None => Err(vm.overflow_error("cannot convert float infinity to integer")),
    }
}

/// `float.hex()`
fn hex(number: f64) -> String {
    let sign = if number.is_sign_negative() { "-" } else { "" };
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return format!("{sign}inf");
    }
    if number == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = ((bits >> 52) & 0x7ff) as i64;
    let (lead, exponent) = if exponent == 0 { (0, -1022) } else { (1, exponent - 1023) };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent:+}")
}

/// `float.fromhex()`
fn from_hex(text: &str) -> Option<f64> {
    let lower = text.trim().to_ascii_lowercase();
    let (negative, rest) = match lower.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, lower.strip_prefix('+').unwrap_or(&lower)),
    };
    let magnitude = match rest {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => {
            let rest = rest.strip_prefix("0x").unwrap_or(rest);
            let (digits, exponent) = rest.split_once('p').unwrap_or((rest, "0"));
            let exponent: i32 = exponent.parse().ok()?;
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            if whole.is_empty() && fraction.is_empty() {
                return None;
            }
            let mut value = 0.0;
            for digit in whole.chars().chain(fraction.chars()) {
                value = value * 16.0 + f64::from(digit.to_digit(16)?);
            }
            value * 2_f64.powi(exponent.saturating_sub(4 * i32::try_from(fraction.len()).ok()?))
        }
    };
    Some(if negative { -magnitude } else { magnitude })
}
