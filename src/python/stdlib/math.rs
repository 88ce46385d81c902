//! `math`.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::Signed;

use crate::python::arguments::Arguments;
use crate::python::exception::Exception;
use crate::python::module::{Module, ModuleBuilder};
use crate::python::value::Value;
use crate::python::vm::{Vm, float_to_integer};

type Unary = fn(f64) -> f64;

const UNARY: [(&str, Unary); 22] = [
    ("sin", f64::sin),
    ("cos", f64::cos),
    ("tan", f64::tan),
    ("asin", f64::asin),
    ("acos", f64::acos),
    ("atan", f64::atan),
    ("sinh", f64::sinh),
    ("cosh", f64::cosh),
    ("tanh", f64::tanh),
    ("asinh", f64::asinh),
    ("acosh", f64::acosh),
    ("atanh", f64::atanh),
    ("exp", f64::exp),
    ("exp2", f64::exp2),
    ("expm1", f64::exp_m1),
    ("log2", f64::log2),
    ("log10", f64::log10),
    ("log1p", f64::ln_1p),
    ("sqrt", f64::sqrt),
    ("cbrt", f64::cbrt),
    ("degrees", f64::to_degrees),
    ("radians", f64::to_radians),
];

/// Builds `math`.
pub(super) fn module(_: &mut Vm) -> Result<std::rc::Rc<Module>, Exception> {
    let mut builder = ModuleBuilder::new("math")
        .value("pi", std::f64::consts::PI)
        .value("e", std::f64::consts::E)
        .value("tau", std::f64::consts::TAU)
        .value("inf", f64::INFINITY)
        .value("nan", f64::NAN);
    for (name, function) in UNARY {
        builder = builder.function(name, "x, /", move |vm, arguments| {
            let number: f64 = arguments.get(vm, 0)?;
            let result = function(number);
            if result.is_nan() && !number.is_nan() || result.is_infinite() && name.starts_with("log") {
                return Err(vm.value_error("math domain error"));
            }
            if result.is_infinite() && number.is_finite() {
                return Err(vm.overflow_error("math range error"));
            }
            Ok(Value::Float(result))
        });
    }
    Ok(builder
        .function("floor", "x, /", |vm, arguments| whole(vm, arguments, "__floor__", f64::floor))
        .function("ceil", "x, /", |vm, arguments| whole(vm, arguments, "__ceil__", f64::ceil))
        .function("trunc", "x, /", |vm, arguments| whole(vm, arguments, "__trunc__", f64::trunc))
        .function("fabs", "x, /", |vm, arguments| Ok(Value::Float(arguments.get::<f64>(vm, 0)?.abs())))
        .function("isnan", "x, /", |vm, arguments| Ok(Value::Bool(arguments.get::<f64>(vm, 0)?.is_nan())))
        .function("isinf", "x, /", |vm, arguments| {
            Ok(Value::Bool(arguments.get::<f64>(vm, 0)?.is_infinite()))
        })
        .function("isfinite", "x, /", |vm, arguments| {
            Ok(Value::Bool(arguments.get::<f64>(vm, 0)?.is_finite()))
        })
        .function("log", "x, base=..., /", |vm, arguments| {
            let number = match arguments[0].base() {
                Value::BigInt(number) => {
                    // Past the largest float the logarithm is still a small number.
                    let shift = number.bits().saturating_sub(900);
                    let small = num_traits::ToPrimitive::to_f64(&(&**number >> shift)).unwrap_or(f64::NAN);
                    if small <= 0.0 {
                        return Err(vm.value_error("math domain error"));
                    }
                    let logarithm = small.ln() + shift as f64 * std::f64::consts::LN_2;
                    let Some(base) = arguments.given(1) else { return Ok(Value::Float(logarithm)) };
                    return Ok(Value::Float(logarithm / base.as_float().unwrap_or(f64::NAN).ln()));
                }
                _ => arguments.get::<f64>(vm, 0)?,
            };
            if number <= 0.0 {
                return Err(vm.value_error("math domain error"));
            }
            let Some(base) = arguments.given(1) else { return Ok(Value::Float(number.ln())) };
            let base = base.as_float().unwrap_or(f64::NAN);
            Ok(Value::Float(number.ln() / base.ln()))
        })
        .function("pow", "x, y, /", |vm, arguments| {
            Ok(Value::Float(arguments.get::<f64>(vm, 0)?.powf(arguments.get(vm, 1)?)))
        })
        .function("fmod", "x, y, /", |vm, arguments| {
            Ok(Value::Float(arguments.get::<f64>(vm, 0)? % arguments.get::<f64>(vm, 1)?))
        })
        .function("atan2", "y, x, /", |vm, arguments| {
            Ok(Value::Float(arguments.get::<f64>(vm, 0)?.atan2(arguments.get(vm, 1)?)))
        })
        .function("copysign", "x, y, /", |vm, arguments| {
            Ok(Value::Float(arguments.get::<f64>(vm, 0)?.copysign(arguments.get(vm, 1)?)))
        })
        .function("hypot", "*coordinates", |vm, arguments| {
            let mut sum = 0.0;
            for value in arguments.rest(0).iter() {
                let number = value.as_float().ok_or_else(|| vm.type_error("must be real number"))?;
                sum += number * number;
            }
            Ok(Value::Float(sum.sqrt()))
        })
        .function("modf", "x, /", |vm, arguments| {
            let number: f64 = arguments.get(vm, 0)?;
            Ok(Value::tuple([Value::Float(number.fract()), Value::Float(number.trunc())]))
        })
        .function("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", |vm, arguments| {
            let (a, b): (f64, f64) = (arguments.get(vm, 0)?, arguments.get(vm, 1)?);
            let (relative, absolute): (f64, f64) = (arguments.get(vm, 2)?, arguments.get(vm, 3)?);
            Ok(Value::Bool(a == b || (a - b).abs() <= (relative * a.abs().max(b.abs())).max(absolute)))
        })
        .function("fsum", "seq, /", exact_sum)
        .function("prod", "iterable, /, *, start=1", |vm, arguments| {
            let mut product = arguments[1].clone();
            for value in vm.collect(&arguments[0])? {
                product = vm.binary(ruff_python_ast::Operator::Mult, &product, &value)?;
            }
            Ok(product)
        })
        .function("perm", "n, k=None, /", |vm, arguments| {
            let n: i64 = arguments.get(vm, 0)?;
            let k: i64 = if arguments[1].is_none() { n } else { arguments.get(vm, 1)? };
            if n < 0 || k < 0 {
                return Err(vm.value_error("n and k must be non-negative integers"));
            }
            vm.consume(k as u64)?;
            let factors = if k > n { Vec::new() } else { (n - k + 1..=n).collect() };
            let ways =
                factors.into_iter().fold(BigInt::from(i32::from(k <= n)), |ways, factor| ways * factor);
            Ok(Value::integer(ways))
        })
        .function("frexp", "x, /", |vm, arguments| {
            let number: f64 = arguments.get(vm, 0)?;
            if !number.is_finite() || number == 0.0 {
                return Ok(Value::tuple([Value::Float(number), Value::Int(0)]));
            }
            let (fraction, exponent) = crate::python::vm::compare::halves(number.abs());
            Ok(Value::tuple([Value::Float(fraction.copysign(number)), Value::Int(exponent.into())]))
        })
        .function("ldexp", "x, i, /", |vm, arguments| {
            let (number, exponent): (f64, i64) = (arguments.get(vm, 0)?, arguments.get(vm, 1)?);
            let exponent = exponent.clamp(-2200, 2200) as i32;
            let half = exponent / 2;
            let result = number * 2_f64.powi(half) * 2_f64.powi(exponent - half);
            if result.is_infinite() && number.is_finite() {
                return Err(vm.overflow_error("math range error"));
            }
            Ok(Value::Float(result))
        })
        .function("dist", "p, q, /", |vm, arguments| {
            let (p, q) = (vm.collect(&arguments[0])?, vm.collect(&arguments[1])?);
            if p.len() != q.len() {
                return Err(vm.value_error("both points must have the same number of dimensions"));
            }
            let square = |(a, b): (&Value, &Value)| {
                (a.as_float().unwrap_or(f64::NAN) - b.as_float().unwrap_or(f64::NAN)).powi(2)
            };
            Ok(Value::Float(p.iter().zip(&q).map(square).sum::<f64>().sqrt()))
        })
        .function("remainder", "x, y, /", |vm, arguments| {
            let (x, y): (f64, f64) = (arguments.get(vm, 0)?, arguments.get(vm, 1)?);
            if y == 0.0 || x.is_infinite() {
                return Err(vm.value_error("math domain error"));
            }
            let rest = x.abs() % y.abs();
            let other = y.abs() - rest;
            let even = ((x.abs() - rest) / y.abs()) % 2.0 == 0.0;
            let near = if rest < other || rest == other && even { rest } else { -other };
            Ok(Value::Float(if x.is_sign_negative() { -near } else { near }))
        })
        .function("ulp", "x, /", |vm, arguments| {
            let number = arguments.get::<f64>(vm, 0)?.abs();
            Ok(Value::Float(if number.is_finite() { number.next_up() - number } else { number }))
        })
        .function("nextafter", "x, y, /", |vm, arguments| {
            let (x, y): (f64, f64) = (arguments.get(vm, 0)?, arguments.get(vm, 1)?);
            Ok(Value::Float(match x.partial_cmp(&y) {
                Some(std::cmp::Ordering::Less) => x.next_up(),
                Some(std::cmp::Ordering::Greater) => x.next_down(),
                _ => y,
            }))
        })
        .function("gcd", "*integers", |vm, arguments| fold(vm, arguments, 0, |a, b| a.gcd(b)))
        .function("lcm", "*integers", |vm, arguments| fold(vm, arguments, 1, |a, b| a.lcm(b)))
        .function("isqrt", "n, /", |vm, arguments| {
            let number = integer(vm, &arguments[0])?;
            if number.is_negative() {
                return Err(vm.value_error("isqrt() argument must be nonnegative"));
            }
            Ok(Value::integer(number.sqrt()))
        })
        .function("factorial", "n, /", |vm, arguments| {
            let number: i64 = arguments.get(vm, 0)?;
            if number < 0 {
                return Err(vm.value_error("factorial() not defined for negative values"));
            }
            vm.consume((number as u64).saturating_mul(number as u64) / 64)?;
            Ok(Value::integer((2..=number).fold(BigInt::from(1), |product, factor| product * factor)))
        })
        .function("comb", "n, k, /", |vm, arguments| {
            let (n, k): (i64, i64) = (arguments.get(vm, 0)?, arguments.get(vm, 1)?);
            if n < 0 || k < 0 {
                return Err(vm.value_error("n and k must be non-negative integers"));
            }
            let k = k.min(n - k);
            if k < 0 {
                return Ok(Value::Int(0));
            }
            vm.consume(k as u64)?;
            let ways = (1..=k).fold(BigInt::from(1), |ways, step| ways * (n - k + step) / step);
            Ok(Value::integer(ways))
        })
        .build())
}

/// `fsum`: partial sums that lose nothing (Shewchuk's algorithm).
fn exact_sum(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let mut partials: Vec<f64> = Vec::new();
    for value in vm.collect(&arguments[0])? {
        let Some(mut x) = value.as_float() else {
            let name = vm.type_name(&value);
            return Err(vm.type_error(format!("must be real number, not {name}")));
        };
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        partials.push(x);
    }
    Ok(Value::Float(partials.iter().rev().sum()))
}

fn integer(vm: &mut Vm, value: &Value) -> Result<BigInt, Exception> {
    match value.as_big_int() {
        Some(number) => Ok(number),
        None => vm.index(value).map(BigInt::from),
    }
}

fn fold(
    vm: &mut Vm,
    arguments: &Arguments,
    start: i64,
    step: impl Fn(&BigInt, &BigInt) -> BigInt,
) -> Result<Value, Exception> {
    let mut result = BigInt::from(start);
    for value in arguments.rest(0).iter() {
        result = step(&result, &integer(vm, value)?);
    }
    Ok(Value::integer(result.abs()))
}

fn whole(vm: &mut Vm, arguments: &Arguments, dunder: &str, round: Unary) -> Result<Value, Exception> {
    if arguments[0].as_big_int().is_some() {
        return Ok(arguments[0].base().clone());
    }
    if let Some(method) = vm.find_attribute(&arguments[0], dunder)? {
        return vm.call(&method, Arguments::none());
    }
    let number: f64 = arguments.get(vm, 0)?;
    match float_to_integer(round(number)) {
        Some(integer) => Ok(integer),
        None if number.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
        None => Err(vm.overflow_error("cannot convert float infinity to integer")),
    }
}
