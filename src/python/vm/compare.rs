//! Truth, equality, ordering and hashing.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::{FromPrimitive, Signed, ToPrimitive};
use ruff_python_ast::CmpOp;

use crate::python::containers::DictViewKind;
use crate::python::exception::Exception;
use crate::python::text::{Str, hash_bytes};
use crate::python::value::Value;

use super::Vm;

/// Whether two numbers are equal, exactly, whatever their types.
pub(crate) fn numbers_equal(a: &Value, b: &Value) -> bool {
    compare_numbers(a, b) == Some(Ordering::Equal)
}

/// The order of two numbers; `None` for NaN and for what is no number.
pub(crate) fn compare_numbers(a: &Value, b: &Value) -> Option<Ordering> {
    if let (Value::Int(a), Value::Int(b)) = (a, b) {
        return Some(a.cmp(b));
    }
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b),
        (Value::Float(float), integer) => compare_float(*float, &integer.as_big_int()?),
        (integer, Value::Float(float)) => {
            compare_float(*float, &integer.as_big_int()?).map(Ordering::reverse)
        }
        (a, b) => Some(a.as_big_int()?.cmp(&b.as_big_int()?)),
    }
}

fn compare_float(float: f64, integer: &BigInt) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float.is_infinite() {
        return Some(if float > 0.0 { Ordering::Greater } else { Ordering::Less });
    }
    let whole = BigInt::from_f64(float.trunc())?;
    Some(match whole.cmp(integer) {
        Ordering::Equal => float.partial_cmp(&float.trunc()).unwrap_or(Ordering::Equal),
        other => other,
    })
}

impl Vm {
    /// `bool(value)`
    pub fn truth(&mut self, value: &Value) -> Result<bool, Exception> {
        Ok(match value {
            Value::None | Value::Unbound => false,
            Value::Bool(truth) => *truth,
            Value::Int(number) => *number != 0,
            Value::BigInt(_) => true,
            Value::Float(number) => *number != 0.0,
            Value::Str(text) => !text.is_empty(),
            Value::Bytes(bytes) => !bytes.is_empty(),
            Value::List(list) => !list.is_empty(),
            Value::Tuple(tuple) => !tuple.is_empty(),
            Value::Dict(dict) => !dict.is_empty(),
            Value::DictView(view) => !view.dict.is_empty(),
            Value::Set(set) | Value::FrozenSet(set) => !set.is_empty(),
            Value::Range(range) => !range.is_empty(),
            Value::Instance(_) | Value::Class(_) => return self.truth_of_object(value),
            Value::Opaque(opaque) => {
                let message = opaque.refusal("A condition");
                return Err(self.runtime_error(message));
            }
            _ => true,
        })
    }

    fn truth_of_object(&mut self, value: &Value) -> Result<bool, Exception> {
        let names = (self.names.bool.clone(), self.names.len.clone());
        if let Some(result) = self.call_special(value, &names.0, &[])? {
            return match result {
                Value::Bool(truth) => Ok(truth),
                other => {
                    let name = self.type_name(&other);
                    Err(self.type_error(format!("__bool__ should return bool, returned {name}")))
                }
            };
        }
        if let Some(length) = self.call_special(value, &names.1, &[])? {
            return Ok(self.index(&length)? != 0);
        }
        match value.base() {
            base if !base.is(value) => {
                let base = base.clone();
                self.truth(&base)
            }
            _ => Ok(true),
        }
    }

    /// `a == b` as a truth.
    pub fn equals(&mut self, a: &Value, b: &Value) -> Result<bool, Exception> {
        if let Some(equal) = a.equals_without_script(b) {
            return Ok(equal);
        }
        let result = self.compare(CmpOp::Eq, a, b)?;
        self.truth(&result)
    }

    /// `a < b` as a truth.
    pub fn less_than(&mut self, a: &Value, b: &Value) -> Result<bool, Exception> {
        let result = self.compare(CmpOp::Lt, a, b)?;
        self.truth(&result)
    }

    /// Any comparison, also `in` and `is`; the result of a script's `__eq__` may be any value.
    pub fn compare(&mut self, operator: CmpOp, a: &Value, b: &Value) -> Result<Value, Exception> {
        match operator {
            CmpOp::Is => return Ok(Value::Bool(a.is(b))),
            CmpOp::IsNot => return Ok(Value::Bool(!a.is(b))),
            CmpOp::In => return self.contains(b, a).map(Value::Bool),
            CmpOp::NotIn => return self.contains(b, a).map(|found| Value::Bool(!found)),
            _ => {}
        }
        let known = if matches!(a, Value::Opaque(_)) { b } else { a };
        // An object with operators of its own, such as a column, may take an opaque value as it is.
        let decides = matches!(known, Value::Instance(_)) && self.host.assumes();
        if !decides && (matches!(a, Value::Opaque(_)) || matches!(b, Value::Opaque(_))) {
            return Err(self.opaque_comparison(a, b));
        }
        let a_is_object = matches!(a, Value::Instance(_) | Value::Class(_));
        let b_is_object = matches!(b, Value::Instance(_) | Value::Class(_));
        if !a_is_object && !b_is_object {
            self.enter_native()?;
            let result = self.compare_builtin(operator, a, b);
            self.native_depth -= 1;
            return match result? {
                Some(truth) => Ok(Value::Bool(truth)),
                None => self.compare_default(operator, a, b),
            };
        }
        self.enter_native()?;
        let result = self.compare_objects(operator, a, b);
        self.native_depth -= 1;
        result
    }

    fn compare_objects(&mut self, operator: CmpOp, a: &Value, b: &Value) -> Result<Value, Exception> {
        let (name, reflected) = self.comparison_names(operator);
        let (a_class, b_class) = (self.class_of(a), self.class_of(b));
        let b_first = !std::rc::Rc::ptr_eq(&a_class, &b_class)
            && b_class.is_subclass_of(&a_class)
            && b_class.lookup(&reflected).is_some();
        if b_first
            && let Some(result) = self.call_special(b, &reflected, std::slice::from_ref(a))?
            && !matches!(result, Value::NotImplemented)
        {
            return Ok(result);
        }
        if let Some(result) = self.call_special(a, &name, std::slice::from_ref(b))?
            && !matches!(result, Value::NotImplemented)
        {
            return Ok(result);
        }
        if !b_first
            && let Some(result) = self.call_special(b, &reflected, std::slice::from_ref(a))?
            && !matches!(result, Value::NotImplemented)
        {
            return Ok(result);
        }
        self.compare_default(operator, a, b)
    }

    fn opaque_comparison(&mut self, a: &Value, b: &Value) -> Exception {
        let opaque = [a, b].into_iter().find_map(|value| match value {
            Value::Opaque(opaque) => Some(opaque.refusal("A comparison")),
            _ => None,
        });
        self.runtime_error(opaque.unwrap_or_default())
    }

    fn compare_default(&mut self, operator: CmpOp, a: &Value, b: &Value) -> Result<Value, Exception> {
        if matches!(a, Value::Opaque(_)) || matches!(b, Value::Opaque(_)) {
            return Err(self.opaque_comparison(a, b));
        }
        match operator {
            CmpOp::Eq => Ok(Value::Bool(a.is(b))),
            CmpOp::NotEq => Ok(Value::Bool(!a.is(b))),
            _ => {
                let (a, b) = (self.type_name(a), self.type_name(b));
                let symbol = operator.as_str();
                Err(self.type_error(format!("'{symbol}' not supported between instances of '{a}' and '{b}'")))
            }
        }
    }

    fn comparison_names(&self, operator: CmpOp) -> (Str, Str) {
        let names = &self.names;
        let (name, reflected) = match operator {
            CmpOp::NotEq => (&names.ne, &names.ne),
            CmpOp::Lt => (&names.lt, &names.gt),
            CmpOp::LtE => (&names.le, &names.ge),
            CmpOp::Gt => (&names.gt, &names.lt),
            CmpOp::GtE => (&names.ge, &names.le),
            _ => (&names.eq, &names.eq),
        };
        (name.clone(), reflected.clone())
    }

    /// Compares two built-in values; `None` when their types are not comparable this way.
    pub(crate) fn compare_builtin(
        &mut self,
        operator: CmpOp,
        a: &Value,
        b: &Value,
    ) -> Result<Option<bool>, Exception> {
        use Value::{
            BigInt, Bool, Bytes, Dict, DictView, Float, FrozenSet, Int, List, Range, Set, Slice, Str, Tuple,
        };
        let equality = matches!(operator, CmpOp::Eq | CmpOp::NotEq);
        let ordered =
            |ordering: Option<Ordering>| ordering.map_or(operator == CmpOp::NotEq, |o| holds(operator, o));
        let same = |equal: bool| equal == (operator == CmpOp::Eq);
        Ok(match (a, b) {
            (Int(_) | BigInt(_) | Float(_) | Bool(_), Int(_) | BigInt(_) | Float(_) | Bool(_)) => {
                Some(ordered(compare_numbers(a, b)))
            }
            (Str(a), Str(b)) => Some(ordered(Some(a.as_str().cmp(b.as_str())))),
            (Bytes(a), Bytes(b)) => Some(ordered(Some(a.cmp(b)))),
            (List(a), List(b)) => {
                let (a, b) = (a.snapshot(), b.snapshot());
                Some(self.compare_sequences(operator, &a, &b)?)
            }
            (Tuple(a), Tuple(b)) => {
                let (a, b) = (a.clone(), b.clone());
                Some(self.compare_sequences(operator, &a, &b)?)
            }
            (Dict(a), Dict(b)) if equality => {
                if a.len() != b.len() {
                    return Ok(Some(same(false)));
                }
                for (key, value) in a.items() {
                    match b.get(self, &key)? {
                        Some(other) if value.is(&other) || self.equals(&value, &other)? => {}
                        _ => return Ok(Some(same(false))),
                    }
                }
                Some(same(true))
            }
            (Set(a) | FrozenSet(a), Set(b) | FrozenSet(b)) => {
                let (a, b) = (a.items(), b.items());
                Some(self.compare_sets(operator, &a, &b)?)
            }
            (DictView(a), DictView(b))
                if a.kind != DictViewKind::Values && b.kind != DictViewKind::Values =>
            {
                let (a, b) = (a.items(), b.items());
                Some(self.compare_sets(operator, &a, &b)?)
            }
            (DictView(a), Set(b) | FrozenSet(b)) if a.kind != DictViewKind::Values => {
                let (a, b) = (a.items(), b.items());
                Some(self.compare_sets(operator, &a, &b)?)
            }
            (Set(a) | FrozenSet(a), DictView(b)) if b.kind != DictViewKind::Values => {
                let (a, b) = (a.items(), b.items());
                Some(self.compare_sets(operator, &a, &b)?)
            }
            (Range(a), Range(b)) if equality => {
                let equal = a.len() == b.len()
                    && (a.is_empty() || (a.start == b.start && (a.len() == 1 || a.step == b.step)));
                Some(same(equal))
            }
            (Slice(a), Slice(b)) if equality => {
                let (a, b) = (a.clone(), b.clone());
                let equal = self.equals(&a.start, &b.start)?
                    && self.equals(&a.stop, &b.stop)?
                    && self.equals(&a.step, &b.step)?;
                Some(same(equal))
            }
            (Value::BoundMethod(a), Value::BoundMethod(b)) if equality => {
                Some(same(a.receiver.is(&b.receiver) && a.function.is(&b.function)))
            }
            _ => None,
        })
    }

    fn compare_sequences(&mut self, operator: CmpOp, a: &[Value], b: &[Value]) -> Result<bool, Exception> {
        let equality = matches!(operator, CmpOp::Eq | CmpOp::NotEq);
        if equality && a.len() != b.len() {
            return Ok(operator == CmpOp::NotEq);
        }
        for (left, right) in a.iter().zip(b) {
            self.consume(1)?;
            if !left.is(right) && !self.equals(left, right)? {
                if equality {
                    return Ok(operator == CmpOp::NotEq);
                }
                let result = self.compare(operator, left, right)?;
                return self.truth(&result);
            }
        }
        Ok(holds(operator, a.len().cmp(&b.len())))
    }

    fn compare_sets(&mut self, operator: CmpOp, a: &[Value], b: &[Value]) -> Result<bool, Exception> {
        let possible = match operator {
            CmpOp::Eq | CmpOp::NotEq => a.len() == b.len(),
            CmpOp::LtE => a.len() <= b.len(),
            CmpOp::Lt => a.len() < b.len(),
            CmpOp::GtE => a.len() >= b.len(),
            _ => a.len() > b.len(),
        };
        if !possible {
            return Ok(operator == CmpOp::NotEq);
        }
        let (small, large) = if matches!(operator, CmpOp::Gt | CmpOp::GtE) { (b, a) } else { (a, b) };
        let large = crate::python::Set::from_items(self, large.iter().cloned())?;
        for item in small {
            if !large.contains(self, item)? {
                return Ok(operator == CmpOp::NotEq);
            }
        }
        Ok(operator != CmpOp::NotEq)
    }

    /// `hash(value)`, as an unsigned number; equal values hash alike.
    pub fn hash(&mut self, value: &Value) -> Result<u64, Exception> {
        Ok(match value {
            Value::Int(number) => hash_int(*number),
            Value::Bool(truth) => u64::from(*truth),
            Value::Str(text) => text.hash_code(),
            Value::None => 0xfca8_6420,
            Value::Float(number) => hash_float(*number),
            Value::BigInt(number) => hash_big(number),
            Value::Bytes(bytes) => hash_bytes(bytes),
            Value::Tuple(items) => {
                let items = items.clone();
                self.enter_native()?;
                let mut hash: u64 = TUPLE_PRIME;
                for item in items.iter() {
                    match self.hash(item) {
                        Ok(part) => hash = tuple_hash_step(hash, part),
                        Err(error) => {
                            self.native_depth -= 1;
                            return Err(error);
                        }
                    }
                }
                self.native_depth -= 1;
                match hash.wrapping_add(items.len() as u64 ^ (TUPLE_PRIME ^ 3_527_539)) {
                    u64::MAX => 1_546_275_796,
                    hash => hash,
                }
            }
            Value::FrozenSet(set) => {
                let mut hash: u64 = 1_927_868_237;
                self.enter_native()?;
                for item in set.items() {
                    match self.hash(&item) {
                        Ok(part) => hash ^= part.wrapping_mul(0x9E37_79B9_7F4A_7C15),
                        Err(error) => {
                            self.native_depth -= 1;
                            return Err(error);
                        }
                    }
                }
                self.native_depth -= 1;
                hash
            }
            Value::Range(range) => hash_int(range.start) ^ hash_int(range.len() as i64).rotate_left(7),
            Value::BoundMethod(method) => {
                method.function.address().unwrap_or(0) as u64
                    ^ (method.receiver.address().unwrap_or(0) as u64).rotate_left(9)
            }
            Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::DictView(_) | Value::Slice(_) => {
                return Err(self.unhashable(value));
            }
            Value::Opaque(opaque) => opaque.path.hash_code(),
            Value::Instance(_) => return self.hash_instance(value),
            Value::Class(class) if class.metaclass().is_some() => return self.hash_instance(value),
            _ => value.address().unwrap_or(0) as u64 >> 4,
        })
    }

    fn unhashable(&mut self, value: &Value) -> Exception {
        let name = self.type_name(value);
        self.type_error(format!("unhashable type: '{name}'"))
    }

    fn hash_instance(&mut self, value: &Value) -> Result<u64, Exception> {
        let class = self.class_of(value);
        let name = self.names.hash.clone();
        match class.lookup(&name) {
            None | Some(Value::None) => return Err(self.unhashable(value)),
            Some(Value::Native(native)) if native.qualname == "object.__hash__" => {
                return Ok(value.address().unwrap_or(0) as u64 >> 4);
            }
            Some(_) => {}
        }
        self.enter_native()?;
        let result = self.call_special(value, &name, &[]);
        self.native_depth -= 1;
        let result = result?.unwrap_or(Value::None);
        match result.as_big_int() {
            Some(number) => Ok(match number.to_i64() {
                Some(number) => number as u64,
                None => hash_big(&number),
            }),
            None => Err(self.type_error("__hash__ method should return an integer")),
        }
    }
}

/// Whether `a <operator> b` holds for two values in this order.
pub(crate) fn holds(operator: CmpOp, ordering: Ordering) -> bool {
    match operator {
        CmpOp::Eq => ordering.is_eq(),
        CmpOp::NotEq => ordering.is_ne(),
        CmpOp::Lt => ordering.is_lt(),
        CmpOp::LtE => ordering.is_le(),
        CmpOp::Gt => ordering.is_gt(),
        CmpOp::GtE => ordering.is_ge(),
        _ => false,
    }
}

const MODULUS: u64 = (1 << 61) - 1;

/// CPython's hash of an `int`, so that equal ints, floats and Decimals hash alike.
pub(crate) fn hash_int(number: i64) -> u64 {
    let hash = (number.unsigned_abs() % MODULUS) as i64;
    let signed = if number < 0 { -hash } else { hash };
    (if signed == -1 { -2 } else { signed }) as u64
}

fn hash_big(number: &BigInt) -> u64 {
    let rest = (number.abs() % BigInt::from(MODULUS)).to_i64().unwrap_or(0);
    let signed = if number.is_negative() { -rest } else { rest };
    (if signed == -1 { -2 } else { signed }) as u64
}

fn hash_float(number: f64) -> u64 {
    if number.is_infinite() {
        return (if number > 0.0 { 314_159_i64 } else { -314_159 }) as u64;
    }
    if number.fract() == 0.0 {
        return BigInt::from_f64(number).map_or(0, |whole| match whole.to_i64() {
            Some(small) => hash_int(small),
            None => hash_big(&whole),
        });
    }
    if number.is_nan() {
        return 0;
    }
    // The fraction, 28 bits at a time, modulo 2**61 - 1.
    let (mut rest, mut exponent) = halves(number.abs());
    let mut hash: u64 = 0;
    while rest != 0.0 {
        hash = ((hash << 28) & MODULUS) | hash >> (61 - 28);
        rest *= 268_435_456.0;
        exponent -= 28;
        let part = rest as u64;
        rest -= part as f64;
        hash += part;
        if hash >= MODULUS {
            hash -= MODULUS;
        }
    }
    let turn = exponent.rem_euclid(61) as u32;
    let hash = if turn == 0 { hash } else { ((hash << turn) & MODULUS) | hash >> (61 - turn) };
    let signed = if number < 0.0 { -(hash as i64) } else { hash as i64 };
    (if signed == -1 { -2 } else { signed }) as u64
}

/// `frexp` of a positive, finite number: a fraction from 0.5 to 1, and the power of two.
pub(crate) fn halves(number: f64) -> (f64, i32) {
    if number == 0.0 {
        return (0.0, 0);
    }
    let (scaled, shift) =
        if number < f64::MIN_POSITIVE { (number * 2_f64.powi(54), -54) } else { (number, 0) };
    let bits = scaled.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1022;
    (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), exponent + shift)
}

/// The fifth prime of xxHash, with which CPython hashes tuples.
const TUPLE_PRIME: u64 = 2_870_177_450_012_600_261;

fn tuple_hash_step(hash: u64, part: u64) -> u64 {
    hash.wrapping_add(part.wrapping_mul(14_029_467_366_897_019_727))
        .rotate_left(31)
        .wrapping_mul(11_400_714_785_074_694_791)
}
