//! Numbers: arithmetic within and past 64 bits, and the text of floats.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};
use ruff_python_ast::Operator;

use crate::python::exception::Exception;
use crate::python::value::Value;

use super::Vm;

/// The longest integer, in bits, that arithmetic makes.
const INTEGER_BITS: u64 = 8_000_000;

impl Vm {
    /// An integer as an index or count, by `__index__`; `OverflowError` past 64 bits.
    pub fn index(&mut self, value: &Value) -> Result<i64, Exception> {
        if let Some(number) = value.as_int() {
            return Ok(number);
        }
        match self.index_value(value)? {
            Value::Int(number) => Ok(number),
            _ => {
                let class = self.exceptions.overflow_error.clone();
                Err(self.new_exception(&class, "Python int too large to convert to C ssize_t"))
            }
        }
    }

    /// `operator.index(value)`: an `int` of any size.
    pub fn index_value(&mut self, value: &Value) -> Result<Value, Exception> {
        if let Some(number) = value.as_big_int() {
            return Ok(Value::integer(number));
        }
        let name = self.names.index.clone();
        if matches!(value, Value::Instance(_))
            && let Some(result) = self.call_special(value, &name, &[])?
        {
            return match result.as_big_int() {
                Some(number) => Ok(Value::integer(number)),
                None => {
                    let name = self.type_name(&result);
                    Err(self.type_error(format!("__index__ returned non-int (type {name})")))
                }
            };
        }
        if let Value::Opaque(opaque) = value {
            let message = opaque.refusal("A number");
            return Err(self.runtime_error(message));
        }
        let name = self.type_name(value);
        Err(self.type_error(format!("'{name}' object cannot be interpreted as an integer")))
    }

    /// Arithmetic on two numbers; `None` when either is none or the operator does not apply.
    pub(crate) fn arithmetic(
        &mut self,
        operator: Operator,
        a: &Value,
        b: &Value,
    ) -> Result<Option<Value>, Exception> {
        if let (Value::Bool(a), Value::Bool(b)) = (a, b) {
            match operator {
                Operator::BitAnd => return Ok(Some(Value::Bool(a & b))),
                Operator::BitOr => return Ok(Some(Value::Bool(a | b))),
                Operator::BitXor => return Ok(Some(Value::Bool(a ^ b))),
                _ => {}
            }
        }
        let small = |value: &Value| match value {
            Value::Int(number) => Some(*number),
            Value::Bool(truth) => Some(i64::from(*truth)),
            _ => None,
        };
        if let (Some(a), Some(b)) = (small(a), small(b))
            && let Some(result) = small_arithmetic(operator, a, b)
        {
            return Ok(Some(result));
        }
        let integer = |value: &Value| matches!(value, Value::Int(_) | Value::BigInt(_) | Value::Bool(_));
        if integer(a) && integer(b) {
            let (Some(a), Some(b)) = (a.as_big_int(), b.as_big_int()) else { return Ok(None) };
            return self.big_arithmetic(operator, &a, &b);
        }
        let float = |value: &Value| matches!(value, Value::Float(_)) || integer(value);
        if !(float(a) && float(b)) {
            return Ok(None);
        }
        let (a, b) = (self.float_of(a)?, self.float_of(b)?);
        self.float_arithmetic(operator, a, b)
    }

    fn float_of(&mut self, value: &Value) -> Result<f64, Exception> {
        match value.as_float() {
            Some(number) if number.is_infinite() && matches!(value, Value::BigInt(_)) => {
                Err(self.overflow_error("int too large to convert to float"))
            }
            Some(number) => Ok(number),
            None => Ok(0.0),
        }
    }

    /// `ZeroDivisionError`
    pub fn zero_division(&mut self, message: &str) -> Exception {
        let class = self.exceptions.zero_division_error.clone();
        self.new_exception(&class, message)
    }

    fn float_arithmetic(&mut self, operator: Operator, a: f64, b: f64) -> Result<Option<Value>, Exception> {
        let result = match operator {
            Operator::Add => a + b,
            Operator::Sub => a - b,
            Operator::Mult => a * b,
            Operator::Div => {
                if b == 0.0 {
                    return Err(self.zero_division("float division by zero"));
                }
                a / b
            }
            Operator::FloorDiv => {
                if b == 0.0 {
                    return Err(self.zero_division("float floor division by zero"));
                }
                float_divmod(a, b).0
            }
            Operator::Mod => {
                if b == 0.0 {
                    return Err(self.zero_division("float modulo"));
                }
                float_divmod(a, b).1
            }
            Operator::Pow => {
                if a == 0.0 && b < 0.0 {
                    return Err(self.zero_division("0.0 cannot be raised to a negative power"));
                }
                if a < 0.0 && b.is_finite() && b.fract() != 0.0 {
                    let base = self.make_complex(a, 0.0)?;
                    return self.binary(operator, &base, &Value::Float(b)).map(Some);
                }
                let result = a.powf(b);
                if result.is_infinite() && a.is_finite() && b.is_finite() {
                    let class = self.exceptions.overflow_error.clone();
                    return Err(self.new_exception_with(
                        &class,
                        [Value::Int(34), Value::str("Numerical result out of range")],
                    ));
                }
                result
            }
            _ => return Ok(None),
        };
        Ok(Some(Value::Float(result)))
    }

    fn big_arithmetic(
        &mut self,
        operator: Operator,
        a: &BigInt,
        b: &BigInt,
    ) -> Result<Option<Value>, Exception> {
        let result = match operator {
            Operator::Add => a + b,
            Operator::Sub => a - b,
            Operator::Mult => {
                self.check_bits(a.bits() + b.bits())?;
                self.consume((a.bits() / 64 + 1) * (b.bits() / 64 + 1) / 64)?;
                a * b
            }
            Operator::FloorDiv | Operator::Mod => {
                if b.is_zero() {
                    return Err(self.zero_division(if operator == Operator::Mod {
                        "integer modulo by zero"
                    } else {
                        "integer division or modulo by zero"
                    }));
                }
                self.consume((a.bits() / 64 + 1) * (b.bits() / 64 + 1) / 64)?;
                let (quotient, rest) = a.div_mod_floor(b);
                if operator == Operator::Mod { rest } else { quotient }
            }
            Operator::Div => {
                if b.is_zero() {
                    return Err(self.zero_division("division by zero"));
                }
                return match big_true_division(a, b) {
                    Some(result) => Ok(Some(Value::Float(result))),
                    None => Err(self.overflow_error("integer division result too large for a float")),
                };
            }
            Operator::Pow => return self.big_power(a, b).map(Some),
            Operator::LShift | Operator::RShift => {
                if b.is_negative() {
                    return Err(self.value_error("negative shift count"));
                }
                let count = b.to_u64().unwrap_or(u64::MAX);
                if operator == Operator::RShift {
                    if count >= a.bits() {
                        if a.is_negative() { BigInt::from(-1) } else { BigInt::zero() }
                    } else {
                        a >> count
                    }
                } else if a.is_zero() {
                    BigInt::zero()
                } else {
                    self.check_bits(a.bits().saturating_add(count))?;
                    a << count
                }
            }
            Operator::BitAnd => a & b,
            Operator::BitOr => a | b,
            Operator::BitXor => a ^ b,
            Operator::MatMult => return Ok(None),
        };
        Ok(Some(Value::integer(result)))
    }

    fn check_bits(&mut self, bits: u64) -> Result<(), Exception> {
        if bits > INTEGER_BITS {
            let class = self.exceptions.memory_error.clone();
            return Err(self.new_exception(
                &class,
                format!("an integer of {bits} bits is larger than the evaluator allows ({INTEGER_BITS})"),
            ));
        }
        Ok(())
    }

    fn big_power(&mut self, a: &BigInt, b: &BigInt) -> Result<Value, Exception> {
        if b.is_negative() {
            if a.is_zero() {
                return Err(self.zero_division("0.0 cannot be raised to a negative power"));
            }
            let (a, b) = (a.to_f64().unwrap_or(f64::INFINITY), b.to_f64().unwrap_or(f64::NEG_INFINITY));
            return Ok(self.float_arithmetic(Operator::Pow, a, b)?.unwrap_or(Value::None));
        }
        if a.bits() <= 1 {
            let even = b.is_even();
            let negative = a.is_negative();
            return Ok(match (a.is_zero(), b.is_zero()) {
                (_, true) => Value::Int(1),
                (true, _) => Value::Int(0),
                _ => Value::Int(if negative && !even { -1 } else { 1 }),
            });
        }
        let exponent = b.to_u64().unwrap_or(u64::MAX);
        let bits = a.bits().saturating_mul(exponent);
        self.check_bits(bits)?;
        self.consume((bits / 64) * (bits / 64) / 1000)?;
        let exponent = u32::try_from(exponent).unwrap_or(u32::MAX);
        Ok(Value::integer(a.pow(exponent)))
    }

    /// `-a`, `+a`, `~a` of numbers; `None` for what is none.
    pub(crate) fn negate_number(&mut self, value: &Value) -> Option<Value> {
        Some(match value {
            Value::Int(number) => match number.checked_neg() {
                Some(negated) => Value::Int(negated),
                None => Value::integer(-BigInt::from(*number)),
            },
            Value::Bool(truth) => Value::Int(-i64::from(*truth)),
            Value::BigInt(number) => Value::integer(-(**number).clone()),
            Value::Float(number) => Value::Float(-number),
            _ => return None,
        })
    }
}

/// Arithmetic within 64 bits; `None` where the result may not fit or an error is due.
fn small_arithmetic(operator: Operator, a: i64, b: i64) -> Option<Value> {
    let result = match operator {
        Operator::Add => a.checked_add(b)?,
        Operator::Sub => a.checked_sub(b)?,
        Operator::Mult => a.checked_mul(b)?,
        Operator::FloorDiv if b != 0 => {
            let quotient = a.checked_div(b)?;
            if a % b != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient }
        }
        Operator::Mod if b != 0 => {
            let rest = a.checked_rem(b)?;
            if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
        }
        Operator::Div if b != 0 && a.unsigned_abs() < 1 << 53 && b.unsigned_abs() < 1 << 53 => {
            return Some(Value::Float(a as f64 / b as f64));
        }
        Operator::Pow if b >= 0 => a.checked_pow(u32::try_from(b).ok()?)?,
        Operator::BitAnd => a & b,
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        Operator::RShift if b >= 0 => a >> b.min(63),
        Operator::LShift if (0..63).contains(&b) => {
            let shifted = a << b;
            if shifted >> b != a {
                return None;
            }
            shifted
        }
        _ => return None,
    };
    Some(Value::Int(result))
}

/// `divmod` of floats, `b` not 0, as CPython computes it.
pub(crate) fn float_divmod(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest != 0.0 {
        if (b < 0.0) != (rest < 0.0) {
            rest += b;
            quotient -= 1.0;
        }
    } else {
        rest = 0.0_f64.copysign(b);
    }
    let floored = if quotient == 0.0 {
        0.0_f64.copysign(a / b)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    };
    (floored, rest)
}

/// `a / b` of integers of any size, rounded once; `None` past the largest float.
fn big_true_division(a: &BigInt, b: &BigInt) -> Option<f64> {
    let negative = a.is_negative() != b.is_negative();
    let (a, b) = (a.abs(), b.abs());
    // Scale so that the quotient has 66 bits or more, keep whether anything was cut off.
    let shift = 66 - (a.bits() as i64 - b.bits() as i64);
    let (quotient, rest) = if shift > 0 { (&a << shift).div_rem(&b) } else { a.div_rem(&(&b << -shift)) };
    let quotient = if rest.is_zero() { quotient } else { quotient | BigInt::from(1) };
    let float = scale(quotient.to_f64()?, -shift);
    if float.is_infinite() {
        return None;
    }
    Some(if negative { -float } else { float })
}

/// `number * 2**exponent`, in two steps so that neither overflows early.
fn scale(number: f64, exponent: i64) -> f64 {
    let exponent = exponent.clamp(-2200, 2200) as i32;
    let half = exponent / 2;
    number * 2_f64.powi(half) * 2_f64.powi(exponent - half)
}

/// `repr` of a float.
pub fn float_repr(number: f64) -> String {
    if number.is_nan() {
        return "nan".to_string();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_string();
    }
    let scientific = format!("{number:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let plain = format!("{number}");
        return if plain.contains('.') { plain } else { format!("{plain}.0") };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// The `int` of a float without its fraction; `None` for infinities and NaN.
pub fn float_to_integer(number: f64) -> Option<Value> {
    BigInt::from_f64(number.trunc()).map(Value::integer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_read_as_in_python() {
        let cases = [
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e16, "1e+16"),
            (123456789012345.0, "123456789012345.0"),
            (1e-5, "1e-05"),
            (0.0001, "0.0001"),
            (-0.0, "-0.0"),
            (1.5e300, "1.5e+300"),
            (f64::INFINITY, "inf"),
        ];
        for (number, text) in cases {
            assert_eq!(float_repr(number), text);
        }
    }
}
