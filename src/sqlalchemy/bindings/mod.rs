//! The Python side: classes and modules that scripts import.

pub mod dialect;
pub mod named_types;

use std::rc::Rc;

use crate::python::{Value, Vm};

use super::dialects::Dialect;
use super::state::State;

/// Makes all classes besides types and exceptions.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    dialect::define_classes(vm, state);
}

/// The dialect that an argument names: a dialect object, an engine, or `None` for the run's.
pub fn dialect_of(vm: &mut Vm, value: &Value) -> Dialect {
    if let Some(found) = value.payload::<Dialect>() {
        return *found;
    }
    match value {
        Value::None | Value::Unbound => Dialect::Default,
        _ => match vm.find_attribute(value, "dialect") {
            Ok(Some(dialect)) => dialect.payload::<Dialect>().map_or(Dialect::Default, |found| *found),
            _ => Dialect::Default,
        },
    }
}
