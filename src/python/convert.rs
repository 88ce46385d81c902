//! Conversions between Rust types and values, in one place.
//!
//! Out of Rust: `From<T> for Value`. Into Rust: [`FromValue`], whose failures are `TypeError`s.

use std::rc::Rc;

use num_bigint::BigInt;

use super::class::Class;
use super::containers::{Dict, List, Tuple};
use super::exception::Exception;
use super::function::NativeFunction;
use super::instance::Instance;
use super::module::Module;
use super::text::Str;
use super::value::Value;
use super::vm::Vm;

macro_rules! from_into {
    ($($from:ty => |$name:ident| $make:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($name: $from) -> Self { $make }
        }
    )*};
}

from_into! {
    bool => |truth| Value::Bool(truth);
    i64 => |number| Value::Int(number);
    i32 => |number| Value::Int(i64::from(number));
    u32 => |number| Value::Int(i64::from(number));
    u8 => |number| Value::Int(i64::from(number));
    usize => |number| Value::integer(BigInt::from(number));
    u64 => |number| Value::integer(BigInt::from(number));
    BigInt => |number| Value::integer(number);
    f64 => |number| Value::Float(number);
    &str => |text| Value::Str(Str::new(text));
    String => |text| Value::Str(Str::new(text));
    &String => |text| Value::Str(Str::new(text.as_str()));
    Str => |text| Value::Str(text);
    &Str => |text| Value::Str(text.clone());
    () => |_nothing| Value::None;
    Vec<Value> => |items| Value::list(items);
    Rc<List> => |list| Value::List(list);
    Rc<Tuple> => |tuple| Value::Tuple(tuple);
    Rc<Dict> => |dict| Value::Dict(dict);
    Rc<Class> => |class| Value::Class(class);
    &Rc<Class> => |class| Value::Class(class.clone());
    Rc<Instance> => |instance| Value::Instance(instance);
    &Rc<Instance> => |instance| Value::Instance(instance.clone());
    Rc<Module> => |module| Value::Module(module);
    Rc<NativeFunction> => |function| Value::Native(function);
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::None, Into::into)
    }
}

/// A Rust type that a Python value can be turned into.
pub trait FromValue: Sized {
    /// Converts, or raises `TypeError`.
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception>;
}

fn expected<T>(vm: &mut Vm, what: &str, value: &Value) -> Result<T, Exception> {
    let name = vm.type_name(value);
    Err(vm.type_error(format!("expected {what}, got {name}")))
}

impl FromValue for Value {
    fn from_value(_: &mut Vm, value: &Value) -> Result<Self, Exception> {
        Ok(value.clone())
    }
}

impl FromValue for Str {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        match value.as_str() {
            Some(text) => Ok(text.clone()),
            None => expected(vm, "str", value),
        }
    }
}

impl FromValue for String {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        Str::from_value(vm, value).map(|text| text.to_string())
    }
}

impl FromValue for bool {
    /// Truth, as `bool()` sees it.
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        vm.truth(value)
    }
}

impl FromValue for i64 {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        vm.index(value)
    }
}

impl FromValue for usize {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        let number = vm.index(value)?;
        match usize::try_from(number) {
            Ok(number) => Ok(number),
            Err(_) => Err(vm.value_error(format!("expected a number that is not negative, got {number}"))),
        }
    }
}

impl FromValue for f64 {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        match value.as_float() {
            Some(number) => Ok(number),
            None => {
                let name = vm.type_name(value);
                Err(vm.type_error(format!("must be real number, not {name}")))
            }
        }
    }
}

impl FromValue for Rc<Dict> {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        match value.as_dict() {
            Some(dict) => Ok(dict.clone()),
            None => expected(vm, "dict", value),
        }
    }
}

impl FromValue for Rc<Class> {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        match value {
            Value::Class(class) => Ok(class.clone()),
            _ => expected(vm, "a class", value),
        }
    }
}

impl FromValue for Rc<Instance> {
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        match value {
            Value::Instance(instance) => Ok(instance.clone()),
            _ => expected(vm, "an object", value),
        }
    }
}

impl FromValue for Vec<Value> {
    /// Walks any iterable.
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        vm.collect(value)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    /// `None` and a parameter that was not given become `None`.
    fn from_value(vm: &mut Vm, value: &Value) -> Result<Self, Exception> {
        match value {
            Value::None | Value::Unbound => Ok(None),
            _ => T::from_value(vm, value).map(Some),
        }
    }
}
