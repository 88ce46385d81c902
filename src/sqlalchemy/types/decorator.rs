//! Calls back into scripts' own types: `TypeDecorator`, `UserDefinedType`.

use crate::python::{Arguments, Class, Exception, Str, Value, Vm};

use super::super::dialects::Dialect;
use super::super::state::State;
use super::python::from_value;
use super::{DataType, Family, TypeRef};

/// Whether the script's class of `object` overrides the method `name` of the native class.
pub fn overrides(vm: &mut Vm, object: &Value, name: &str) -> bool {
    let class = vm.class_of(object);
    matches!(
        class.lookup_str(name),
        Some(Value::Function(_) | Value::StaticMethod(_) | Value::ClassMethod(_))
    )
}

/// Opens variants and decorators until a type is left that a compiler can render.
///
/// # Errors
/// Whatever the script's methods raise.
pub fn implementation(vm: &mut Vm, data_type: &TypeRef, dialect: Dialect) -> Result<TypeRef, Exception> {
    let mut current = data_type.for_dialect(dialect.name());
    for _ in 0..16 {
        if current.family() != Family::Decorator {
            return Ok(current);
        }
        current = one_step(vm, &current, dialect)?.for_dialect(dialect.name());
    }
    Ok(current)
}

/// What a decorator wraps: `load_dialect_impl()` or `impl`.
fn one_step(vm: &mut Vm, decorator: &TypeRef, dialect: Dialect) -> Result<TypeRef, Exception> {
    let Some(object) = decorator.object.clone() else {
        return Ok(decorator.parameters.item.clone().unwrap_or_else(DataType::null));
    };
    if overrides(vm, &object, "load_dialect_impl") {
        let dialect_object = State::of(vm).dialect_object(vm, dialect);
        let method = vm.get_attribute(&object, &Str::intern("load_dialect_impl"))?;
        let given = vm.call(&method, Arguments::of([dialect_object]))?;
        if !given.is(&object) {
            return from_value(vm, &given);
        }
    }
    declared_implementation(vm, &object)
}

/// The `impl` of a decorator's object or class, made with the arguments of its constructor.
///
/// # Errors
/// `AssertionError` without `impl`, in SQLAlchemy's words.
pub fn declared_implementation(vm: &mut Vm, object: &Value) -> Result<TypeRef, Exception> {
    if let Some(instance) = object.as_instance()
        && let Some(made) = instance.get("impl_instance").or_else(|| instance.get("impl"))
    {
        return from_value(vm, &made);
    }
    let class = vm.class_of(object);
    match class_implementation(&class) {
        Some(declared) => from_value(vm, &declared),
        None => {
            let class = vm.exceptions.assertion_error.clone();
            Err(vm.new_exception(
                &class,
                "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of type being decorated",
            ))
        }
    }
}

/// `impl` as the class declares it.
pub fn class_implementation(class: &Class) -> Option<Value> {
    class.lookup_str("impl").filter(|value| !value.is_none())
}

/// Calls `process_bind_param` or `process_result_value` of a decorator, if the script wrote it.
///
/// # Errors
/// Whatever the method raises.
pub fn process(
    vm: &mut Vm,
    object: &Value,
    method: &str,
    value: Value,
    dialect: Dialect,
) -> Result<Value, Exception> {
    if !overrides(vm, object, method) {
        return Ok(value);
    }
    let dialect_object = State::of(vm).dialect_object(vm, dialect);
    let method = vm.get_attribute(object, &Str::intern(method))?;
    vm.call(&method, Arguments::of([value, dialect_object]))
}
