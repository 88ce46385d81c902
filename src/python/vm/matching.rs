//! `isinstance`, `issubclass` and the tests of `match` statements.

use std::rc::Rc;

use crate::python::class::Class;
use crate::python::containers::Dict;
use crate::python::exception::Exception;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    /// `isinstance(value, class)`, where `class` may be a tuple or have `__instancecheck__`.
    pub fn isinstance(&mut self, value: &Value, class: &Value) -> Result<bool, Exception> {
        match class {
            Value::Class(class) => {
                if self.is_instance(value, class) {
                    return Ok(true);
                }
                let Some(hook) = self.metaclass_hook(class, "__instancecheck__") else { return Ok(false) };
                let result = self.call_positional(&hook, [Value::Class(class.clone()), value.clone()])?;
                self.truth(&result)
            }
            Value::Tuple(classes) => {
                self.enter_native()?;
                let result = self.any_of(classes, |vm, class| vm.isinstance(value, class));
                self.native_depth -= 1;
                result
            }
            Value::Opaque(opaque) => {
                let message = opaque.refusal("isinstance()");
                Err(self.runtime_error(message))
            }
            _ => {
                let name = self.names.instancecheck.clone();
                match self.call_special(class, &name, std::slice::from_ref(value))? {
                    Some(result) => self.truth(&result),
                    None => {
                        Err(self
                            .type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"))
                    }
                }
            }
        }
    }

    /// `issubclass(class, other)`
    pub fn issubclass(&mut self, class: &Value, other: &Value) -> Result<bool, Exception> {
        let Value::Class(subclass) = class else {
            return match class {
                Value::Opaque(_) => Ok(false),
                _ => Err(self.type_error("issubclass() arg 1 must be a class")),
            };
        };
        match other {
            Value::Class(other) => {
                if subclass.is_subclass_of(other) {
                    return Ok(true);
                }
                let Some(hook) = self.metaclass_hook(other, "__subclasscheck__") else { return Ok(false) };
                let result = self.call_positional(&hook, [Value::Class(other.clone()), class.clone()])?;
                self.truth(&result)
            }
            Value::Tuple(classes) => {
                self.enter_native()?;
                let result = self.any_of(classes, |vm, other| vm.issubclass(class, other));
                self.native_depth -= 1;
                result
            }
            Value::Opaque(opaque) => {
                let message = opaque.refusal("issubclass()");
                Err(self.runtime_error(message))
            }
            _ => {
                let name = self.names.subclasscheck.clone();
                match self.call_special(other, &name, std::slice::from_ref(class))? {
                    Some(result) => self.truth(&result),
                    None => {
                        Err(self
                            .type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"))
                    }
                }
            }
        }
    }

    /// Whether `test` holds for any of the items.
    pub(super) fn any_of(
        &mut self,
        items: &[Value],
        mut test: impl FnMut(&mut Self, &Value) -> Result<bool, Exception>,
    ) -> Result<bool, Exception> {
        for item in items {
            if test(self, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A metaclass's own check, if it is not the one of `type`.
    fn metaclass_hook(&self, class: &Rc<Class>, name: &str) -> Option<Value> {
        let hook = class.metaclass()?.lookup_str(name)?;
        match &hook {
            Value::Native(native) if native.qualname.starts_with("type.") => None,
            _ => Some(hook),
        }
    }

    pub(super) fn is_sequence(&self, value: &Value) -> bool {
        match value.base() {
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
            Value::Instance(instance) => instance
                .class()
                .mro()
                .iter()
                .any(|class| matches!(class.name().as_str(), "Sequence" | "deque")),
            _ => false,
        }
    }

    pub(super) fn is_mapping(&self, value: &Value) -> bool {
        match value.base() {
            Value::Dict(_) => true,
            Value::Instance(instance) => {
                let class = instance.class();
                class.mro().iter().any(|class| matches!(class.name().as_str(), "Mapping" | "RowMapping"))
            }
            _ => false,
        }
    }

    /// The values under all keys as a tuple; `None` when one is missing.
    pub(super) fn match_keys(&mut self, subject: &Value, keys: &Value) -> Result<Value, Exception> {
        let mut found = Vec::new();
        for key in self.collect(keys)? {
            let value = match subject {
                Value::Dict(dict) => dict.get(self, &key)?,
                _ => match self.get_item(subject, &key) {
                    Ok(value) => Some(value),
                    Err(error) if error.is_a(&self.exceptions.key_error) => None,
                    Err(error) => return Err(error),
                },
            };
            match value {
                Some(value) => found.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(found))
    }

    pub(super) fn match_rest(&mut self, subject: &Value, keys: &Value) -> Result<Value, Exception> {
        let rest = Dict::new();
        for (key, value) in self.mapping_items(subject)?.unwrap_or_default() {
            rest.insert(self, key, value)?;
        }
        for key in self.collect(keys)? {
            rest.remove(self, &key)?;
        }
        Ok(Value::Dict(rest))
    }

    /// The attributes of a class pattern as a tuple; `None` when the subject does not match.
    pub(super) fn match_class(
        &mut self,
        subject: &Value,
        class: &Value,
        names: &Value,
        positional: usize,
    ) -> Result<Value, Exception> {
        let Value::Class(class_object) = class else {
            return match class {
                Value::Opaque(_) => Ok(Value::None),
                _ => Err(self.type_error("called match pattern must be a class")),
            };
        };
        if !self.isinstance(subject, class)? {
            return Ok(Value::None);
        }
        let mut found = Vec::new();
        let mut wanted = Vec::new();
        if positional > 0 {
            let types = &self.types;
            let whole = [
                &types.bool,
                &types.bytes,
                &types.dict,
                &types.float,
                &types.frozenset,
                &types.int,
                &types.list,
                &types.set,
                &types.str,
                &types.tuple,
            ];
            let is_whole = whole.iter().any(|known| class_object.is_subclass_of(known));
            let names = match class_object.lookup(&self.names.match_args) {
                Some(names) => self.collect(&names)?,
                None if is_whole => {
                    found.push(subject.clone());
                    Vec::new()
                }
                None => Vec::new(),
            };
            let most = names.len().max(found.len());
            if positional > most {
                let name = class_object.name();
                let plural = if most == 1 { "" } else { "s" };
                return Err(self.type_error(format!(
                    "{name}() accepts {most} positional sub-pattern{plural} ({positional} given)"
                )));
            }
            wanted.extend(names.into_iter().take(positional - found.len()));
        }
        wanted.extend(self.collect(names)?);
        for name in wanted {
            let name = self.attribute_name(&name)?;
            match self.find_attribute(subject, &name)? {
                Some(value) => found.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(found))
    }
}
