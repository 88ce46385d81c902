//! Setting and deleting attributes.

use std::rc::Rc;

use crate::python::class::Class;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    /// `value.name = new`
    pub fn set_attribute(
        &mut self,
        value: &Value,
        name: &str,
        new: impl Into<Value>,
    ) -> Result<(), Exception> {
        self.store_attribute(value, &Str::intern(name), new.into())
    }

    pub(crate) fn store_attribute(&mut self, value: &Value, name: &Str, new: Value) -> Result<(), Exception> {
        let class = self.class_of(value);
        if !class.builtin
            && let Some(hook) = class.lookup(&self.names.setattr)
        {
            let is_default =
                matches!(&hook, Value::Native(native) if native.qualname == "object.__setattr__");
            if !is_default {
                let bound = self.bind(&hook, value, &class)?;
                self.call_positional(&bound, [Value::Str(name.clone()), new])?;
                return Ok(());
            }
        }
        self.store_attribute_plainly(value, name, new)
    }

    /// Setting an attribute as `object.__setattr__` does it.
    pub(crate) fn store_attribute_plainly(
        &mut self,
        value: &Value,
        name: &Str,
        new: Value,
    ) -> Result<(), Exception> {
        match value {
            Value::Instance(instance) => {
                let class = instance.class();
                if let Some(found) = class.lookup(name)
                    && self.is_data_descriptor(&found)
                {
                    return self.write_descriptor(&found, value, name, new);
                }
                if name == &self.names.class {
                    let Value::Class(class) = &new else {
                        let found = self.type_name(&new);
                        return Err(self
                            .type_error(format!("__class__ must be set to a class, not '{found}' object")));
                    };
                    instance.set_class(class);
                } else if name == &self.names.dict {
                    let Some(dict) = new.as_dict() else {
                        let found = self.type_name(&new);
                        return Err(
                            self.type_error(format!("__dict__ must be set to a dictionary, not a '{found}'"))
                        );
                    };
                    let attributes = instance.attributes();
                    attributes.clear();
                    for (key, value) in dict.items() {
                        attributes.insert(self, key, value)?;
                    }
                } else {
                    if class.slots.as_ref().is_some_and(|slots| !slots.contains(name)) {
                        return Err(match class.lookup(name) {
                            Some(_) => {
                                let class = class.name();
                                let message = format!("'{class}' object attribute '{name}' is read-only");
                                self.attribute_error(message)
                            }
                            None => self.no_attribute(value, name),
                        });
                    }
                    instance.attributes().set_str(name.clone(), new);
                }
                Ok(())
            }
            Value::Class(class) => self.store_on_class(class, name, new),
            Value::Module(module) => {
                module.namespace.set_str(name.clone(), new);
                Ok(())
            }
            Value::Function(function) => {
                match (name.as_str(), &new) {
                    ("__name__", Value::Str(text)) => *function.name.borrow_mut() = text.clone(),
                    ("__qualname__", Value::Str(text)) => *function.qualname.borrow_mut() = text.clone(),
                    ("__defaults__", Value::Tuple(items)) => {
                        *function.defaults.borrow_mut() = items.iter().cloned().collect()
                    }
                    ("__defaults__", Value::None) => *function.defaults.borrow_mut() = Rc::from([]),
                    ("__kwdefaults__", Value::Dict(dict)) => {
                        *function.keyword_defaults.borrow_mut() = Some(dict.clone())
                    }
                    ("__annotations__", Value::Dict(dict)) => {
                        let annotations = function.annotations.get_or_init(Default::default);
                        annotations.clear();
                        for (key, value) in dict.items() {
                            annotations.insert(self, key, value)?;
                        }
                    }
                    ("__dict__", Value::Dict(dict)) => {
                        let attributes = function.attributes.get_or_init(Default::default);
                        for (key, value) in dict.items() {
                            attributes.insert(self, key, value)?;
                        }
                    }
                    _ => function.attributes.get_or_init(Default::default).set_str(name.clone(), new),
                }
                Ok(())
            }
            Value::Native(function) => {
                function.attributes.get_or_init(Default::default).set_str(name.clone(), new);
                Ok(())
            }
            Value::Property(property) if name == &self.names.doc => {
                *property.doc.borrow_mut() = new;
                Ok(())
            }
            Value::Opaque(_) => Ok(()),
            Value::Cell(cell) if name == "cell_contents" => {
                cell.set(new);
                Ok(())
            }
            _ => {
                let type_name = self.type_name(value);
                let known = self.find_attribute(value, name)?.is_some();
                let method =
                    matches!(self.class_of(value).lookup(name), Some(Value::Native(_) | Value::Function(_)));
                Err(self.attribute_error(if method {
                    format!("'{type_name}' object attribute '{name}' is read-only")
                } else if known {
                    format!("attribute '{name}' of '{type_name}' objects is not writable")
                } else {
                    format!("'{type_name}' object has no attribute '{name}'")
                }))
            }
        }
    }

    pub(super) fn store_on_class(
        &mut self,
        class: &Rc<Class>,
        name: &Str,
        new: Value,
    ) -> Result<(), Exception> {
        if class.builtin {
            let class_name = class.name();
            return Err(
                self.type_error(format!("cannot set '{name}' attribute of immutable type '{class_name}'"))
            );
        }
        let value = Value::Class(class.clone());
        let metaclass = self.class_of(&value);
        if let Some(found) = metaclass.lookup(name)
            && self.is_data_descriptor(&found)
        {
            return self.write_descriptor(&found, &value, name, new);
        }
        match (name.as_str(), &new) {
            ("__name__", Value::Str(text)) => class.set_name(text.clone()),
            ("__qualname__", Value::Str(text)) => class.set_qualname(text.clone()),
            ("__getattribute__", _) => {
                self.attribute_hooks = true;
                class.set(name.clone(), new);
            }
            _ => class.set(name.clone(), new),
        }
        Ok(())
    }

    pub(super) fn write_descriptor(
        &mut self,
        found: &Value,
        object: &Value,
        name: &Str,
        new: Value,
    ) -> Result<(), Exception> {
        let property = match found.base() {
            Value::Property(property) => Some(property.clone()),
            _ => None,
        };
        if let Value::Instance(descriptor) = found
            && let Some(set) = descriptor.class().lookup(&self.names.set)
        {
            let set = self.bind(&set, found, &descriptor.class())?;
            self.call_positional(&set, [object.clone(), new])?;
            return Ok(());
        }
        match property {
            Some(property) if !property.setter.is_none() => {
                self.call_positional(&property.setter, [object.clone(), new])?;
                Ok(())
            }
            Some(_) => {
                let class = self.type_name(object);
                Err(self.attribute_error(format!("property '{name}' of '{class}' object has no setter")))
            }
            None => Err(self.attribute_error("__set__")),
        }
    }

    /// `del value.name`
    pub fn delete_attribute(&mut self, value: &Value, name: &Str) -> Result<(), Exception> {
        let class = self.class_of(value);
        if !class.builtin
            && let Some(hook) = class.lookup(&self.names.delattr)
            && !matches!(&hook, Value::Native(native) if native.qualname == "object.__delattr__")
        {
            let bound = self.bind(&hook, value, &class)?;
            self.call_positional(&bound, [Value::Str(name.clone())])?;
            return Ok(());
        }
        self.delete_attribute_plainly(value, name)
    }

    /// Deleting an attribute as `object.__delattr__` does it.
    pub(crate) fn delete_attribute_plainly(&mut self, value: &Value, name: &Str) -> Result<(), Exception> {
        let class = self.class_of(value);
        if let Some(found) = class.lookup(name)
            && self.is_data_descriptor(&found)
        {
            if let Value::Property(property) = found.base() {
                if property.deleter.is_none() {
                    let class = class.name();
                    return Err(
                        self.attribute_error(format!("property '{name}' of '{class}' object has no deleter"))
                    );
                }
                let deleter = property.deleter.clone();
                self.call_positional(&deleter, [value.clone()])?;
                return Ok(());
            }
            let descriptor_class = self.class_of(&found);
            if let Some(delete) = descriptor_class.lookup(&self.names.delete) {
                let delete = self.bind(&delete, &found, &descriptor_class)?;
                self.call_positional(&delete, [value.clone()])?;
                return Ok(());
            }
            return Err(self.attribute_error("__delete__"));
        }
        let removed = match value {
            Value::Instance(instance) => instance.attributes().remove_str(name).is_some(),
            Value::Class(class) if !class.builtin => class.remove(name),
            Value::Module(module) => module.namespace.remove_str(name).is_some(),
            Value::Function(function) => {
                function.attributes.get().is_some_and(|attributes| attributes.remove_str(name).is_some())
            }
            Value::Opaque(_) => true,
            _ => false,
        };
        if removed { Ok(()) } else { Err(self.no_attribute(value, name)) }
    }
}
