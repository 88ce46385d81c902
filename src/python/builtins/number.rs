//! Methods of `int` and `float`.

use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive};

use crate::python::arguments::Arguments;
use crate::python::class::ClassBuilder;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::{Vm, float_to_integer};

/// Adds the methods to the classes.
pub(super) fn install(vm: &mut Vm) {
    let class = vm.types.int.clone();
    ClassBuilder::extend(&class)
        .method("bit_length", "self, /", |vm, arguments| Ok(Value::from(integer(vm, &arguments[0])?.bits())))
        .method("bit_count", "self, /", |vm, arguments| {
            let digits = integer(vm, &arguments[0])?.abs().to_str_radix(2);
            Ok(Value::from(digits.bytes().filter(|digit| *digit == b'1').count()))
        })
        .method("conjugate", "self, /", |_, arguments| Ok(arguments[0].clone()))
        .method("is_integer", "self, /", |_, _| Ok(Value::Bool(true)))
        .method("as_integer_ratio", "self, /", |_, arguments| {
            Ok(Value::tuple([arguments[0].clone(), Value::Int(1)]))
        })
        .method("to_bytes", "self, /, length=1, byteorder='big', *, signed=False", to_bytes)
        .class_method("from_bytes", "cls, bytes, byteorder='big', *, signed=False", from_bytes)
        .getter("real", |_, value| Ok(value.clone()))
        .getter("imag", |_, _| Ok(Value::Int(0)))
        .getter("numerator", |_, value| Ok(value.clone()))
        .getter("denominator", |_, _| Ok(Value::Int(1)))
        .build(vm);
    let class = vm.types.float.clone();
    ClassBuilder::extend(&class)
        .method("is_integer", "self, /", |_, arguments| {
            let number = arguments[0].as_float().unwrap_or(f64::NAN);
            Ok(Value::Bool(number.is_finite() && number.fract() == 0.0))
        })
        .method("conjugate", "self, /", |_, arguments| Ok(arguments[0].clone()))
        .method("as_integer_ratio", "self, /", ratio)
        .getter("real", |_, value| Ok(value.clone()))
        .getter("imag", |_, _| Ok(Value::Float(0.0)))
        .build(vm);
}

fn integer(vm: &mut Vm, value: &Value) -> Result<BigInt, Exception> {
    match value.as_big_int() {
        Some(number) => Ok(number),
        None => vm.index(value).map(BigInt::from),
    }
}

fn is_big_endian(vm: &mut Vm, order: &Str) -> Result<bool, Exception> {
    match order.as_str() {
        "big" => Ok(true),
        "little" => Ok(false),
        _ => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn to_bytes(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let number = integer(vm, &arguments[0])?;
    let length: usize = arguments.get(vm, 1)?;
    let order: Str = arguments.get(vm, 2)?;
    let big = is_big_endian(vm, &order)?;
    let signed: bool = arguments.get(vm, 3)?;
    vm.charge(length)?;
    if number.is_negative() && !signed {
        return Err(vm.overflow_error("can't convert negative int to unsigned"));
    }
    let mut bytes = if signed { number.to_signed_bytes_le() } else { number.magnitude().to_bytes_le() };
    let filler = if number.is_negative() { 0xff } else { 0 };
    while bytes.len() > length && bytes.last() == Some(&0) && !signed {
        bytes.pop();
    }
    if bytes.len() > length {
        return Err(vm.overflow_error("int too big to convert"));
    }
    bytes.resize(length, filler);
    if big {
        bytes.reverse();
    }
    Ok(Value::bytes(bytes))
}

fn from_bytes(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let mut bytes: Vec<u8> = match vm.bytes_like(&arguments[1]) {
        Some(bytes) => bytes.to_vec(),
        None if matches!(arguments[1], Value::Str(_) | Value::Int(_)) => {
            let name = vm.type_name(&arguments[1]);
            return Err(vm.type_error(format!("cannot convert '{name}' object to bytes")));
        }
        None => {
            let mut bytes = Vec::new();
            for item in vm.collect(&arguments[1])? {
                match u8::try_from(vm.index(&item)?) {
                    Ok(byte) => bytes.push(byte),
                    Err(_) => return Err(vm.value_error("bytes must be in range(0, 256)")),
                }
            }
            bytes
        }
    };
    let order: Str = arguments.get(vm, 2)?;
    let signed: bool = arguments.get(vm, 3)?;
    if !is_big_endian(vm, &order)? {
        bytes.reverse();
    }
    let number =
        if signed { BigInt::from_signed_bytes_be(&bytes) } else { BigInt::from_bytes_be(Sign::Plus, &bytes) };
    Ok(Value::integer(number))
}

fn ratio(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let number = arguments[0].as_float().unwrap_or(f64::NAN);
    if number.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if number.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (mut numerator, mut power) = (number, 0_u32);
    while numerator.fract() != 0.0 && power < 1100 {
        numerator *= 2.0;
        power += 1;
    }
    let numerator = float_to_integer(numerator).unwrap_or(Value::Int(0));
    let denominator = Value::integer(BigInt::from(1) << power.to_usize().unwrap_or(0));
    Ok(Value::tuple([numerator, denominator]))
}
