//! Attributes: lookup through instances and classes, descriptors, hooks.

use std::rc::Rc;

use crate::python::arguments::Arguments;
use crate::python::class::Class;
use crate::python::exception::Exception;
use crate::python::function::{BoundMethod, Function, Property, Super};
use crate::python::instance::Instance;
use crate::python::module::Module;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    /// `value.name`
    pub fn attribute(&mut self, value: &Value, name: &str) -> Result<Value, Exception> {
        self.get_attribute(value, &Str::intern(name))
    }

    /// `getattr(value, name, None)`: `None` when there is no such attribute; other errors pass.
    pub fn find_attribute(&mut self, value: &Value, name: &str) -> Result<Option<Value>, Exception> {
        let name = Str::intern(name);
        if let Value::Instance(instance) = value {
            // The common cases, without making an exception.
            if instance.class().lookup(&name).is_none()
                && !self.attribute_hooks
                && let Some(found) = instance.get_name(&name)
            {
                return Ok(Some(found));
            }
        }
        match self.get_attribute(value, &name) {
            Ok(found) => Ok(Some(found)),
            Err(error) if error.is_a(&self.exceptions.attribute_error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// [`Vm::attribute`] with a name that is interned already.
    pub fn get_attribute(&mut self, value: &Value, name: &Str) -> Result<Value, Exception> {
        if let Value::Instance(instance) = value {
            if self.attribute_hooks
                && let Some(hook) = instance.class().lookup(&self.names.getattribute)
                && !matches!(&hook, Value::Native(_))
            {
                return self.attribute_by_hook(value, &hook, name);
            }
            return match self.find_on_instance(instance, name)? {
                Some(found) => Ok(found),
                None => self.missing_on_instance(value, instance, name),
            };
        }
        match self.find_builtin_attribute(value, name)? {
            Some(found) => Ok(found),
            None => Err(self.no_attribute(value, name)),
        }
    }

    fn attribute_by_hook(&mut self, value: &Value, hook: &Value, name: &Str) -> Result<Value, Exception> {
        match self.call_positional(hook, [value.clone(), Value::Str(name.clone())]) {
            Err(error) if error.is_a(&self.exceptions.attribute_error) => {
                let class = self.class_of(value);
                match class.lookup(&self.names.getattr) {
                    Some(fallback) => {
                        let bound = self.bind(&fallback, value, &class)?;
                        self.call_positional(&bound, [Value::Str(name.clone())])
                    }
                    None => Err(error),
                }
            }
            other => other,
        }
    }

    /// Attribute lookup as `object.__getattribute__` does it.
    pub fn find_on_instance(
        &mut self,
        instance: &Rc<Instance>,
        name: &Str,
    ) -> Result<Option<Value>, Exception> {
        let class = instance.class();
        let stored = class.lookup(name);
        if let Some(found) = &stored
            && self.is_data_descriptor(found)
        {
            return self.bind(found, &Value::Instance(instance.clone()), &class).map(Some);
        }
        if let Some(own) = instance.get_name(name) {
            return Ok(Some(own));
        }
        if let Some(found) = stored {
            return self.bind(&found, &Value::Instance(instance.clone()), &class).map(Some);
        }
        if name == &self.names.class {
            return Ok(Some(Value::Class(class)));
        }
        if name == &self.names.dict && class.slots.is_none() {
            return Ok(Some(Value::Dict(instance.attributes().clone())));
        }
        if let Value::Property(property) = &instance.base {
            return self.property_attribute(property, name, &class);
        }
        Ok(None)
    }

    fn missing_on_instance(
        &mut self,
        value: &Value,
        instance: &Rc<Instance>,
        name: &Str,
    ) -> Result<Value, Exception> {
        let class = instance.class();
        if let Some(hook) = class.lookup(&self.names.getattr) {
            let bound = self.bind(&hook, value, &class)?;
            return self.call_positional(&bound, [Value::Str(name.clone())]);
        }
        if !name.starts_with("__")
            && let Some(opaque) = class.mro().iter().find_map(|class| class.opaque_base.clone())
        {
            return Ok(Value::Opaque(opaque.derive(&format!("().{name}"))));
        }
        Err(self.no_attribute(value, name))
    }

    /// The `AttributeError` for a missing attribute, in CPython's words.
    pub fn no_attribute(&mut self, value: &Value, name: &Str) -> Exception {
        let message = match value {
            Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
            Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name()),
            Value::Super(_) => format!("'super' object has no attribute '{name}'"),
            Value::Native(_) => format!("'builtin_function_or_method' object has no attribute '{name}'"),
            _ => format!("'{}' object has no attribute '{name}'", self.told_type_name(value)),
        };
        let error = self.attribute_error(message);
        if let Some(instance) = error.instance() {
            instance.set("name", name.clone());
            instance.set("obj", value.clone());
        }
        error
    }

    fn find_builtin_attribute(&mut self, value: &Value, name: &Str) -> Result<Option<Value>, Exception> {
        match value {
            Value::Class(class) => return self.find_on_class(class, name),
            Value::Module(module) => return self.find_on_module(module, name),
            Value::Opaque(opaque) => {
                if name.starts_with("__") && name.ends_with("__") {
                    return Ok(match name.as_str() {
                        "__name__" | "__qualname__" => {
                            Some(Value::str(opaque.path.rsplit('.').next().unwrap_or(&opaque.path)))
                        }
                        "__module__" => Some(Value::Str(opaque.module.clone())),
                        "__doc__" => Some(Value::None),
                        _ => None,
                    });
                }
                return Ok(Some(Value::Opaque(opaque.derive(&format!(".{name}")))));
            }
            Value::Super(parent) => return self.find_on_super(parent, name),
            _ => {}
        }
        let special = match value {
            Value::Function(function) => self.function_attribute(function, name),
            Value::Native(function) => match name.as_str() {
                "__name__" => Some(Value::Str(function.name.clone())),
                "__qualname__" => Some(Value::Str(function.qualname.clone())),
                "__module__" => Some(Value::Str(function.module.clone())),
                "__doc__" => Some(Value::None),
                "__dict__" => Some(Value::Dict(function.attributes.get_or_init(Default::default).clone())),
                _ => function.attributes.get().and_then(|attributes| attributes.get_name(name)),
            },
            Value::BoundMethod(method) => match name.as_str() {
                "__self__" => Some(method.receiver.clone()),
                "__func__" => Some(method.function.clone()),
                _ => {
                    let class = self.class_of(value);
                    match class.lookup(name) {
                        Some(found) => return self.bind(&found, value, &class).map(Some),
                        None if matches!(method.function, Value::BoundMethod(_)) => return Ok(None),
                        None => return self.find_builtin_attribute(&method.function, name),
                    }
                }
            },
            Value::Property(property) => {
                let class = self.types.property.clone();
                return match self.property_attribute(property, name, &class)? {
                    Some(found) => Ok(Some(found)),
                    None => self.find_through_class(value, name),
                };
            }
            Value::StaticMethod(inner) | Value::ClassMethod(inner) => match name.as_str() {
                "__func__" | "__wrapped__" => Some((**inner).clone()),
                "__name__" | "__qualname__" | "__doc__" | "__module__" | "__isabstractmethod__" => {
                    return self.find_builtin_attribute(&(**inner).clone(), name);
                }
                _ => None,
            },
            Value::Slice(slice) => match name.as_str() {
                "start" => Some(slice.start.clone()),
                "stop" => Some(slice.stop.clone()),
                "step" => Some(slice.step.clone()),
                _ => None,
            },
            Value::Range(range) => match name.as_str() {
                "start" => Some(Value::Int(range.start)),
                "stop" => Some(Value::Int(range.stop)),
                "step" => Some(Value::Int(range.step)),
                _ => None,
            },
            Value::Generator(generator) => match name.as_str() {
                "__name__" => Some(Value::Str(generator.name.clone())),
                "__qualname__" => Some(Value::Str(generator.qualname.clone())),
                "gi_code" | "cr_code" => match &*generator.frame.borrow() {
                    Some(frame) => Some(Value::Code(frame.code.clone())),
                    None => Some(Value::None),
                },
                "gi_running" | "cr_running" => Some(Value::Bool(generator.running.get())),
                "gi_frame" | "cr_frame" if generator.is_finished() => Some(Value::None),
                _ => None,
            },
            Value::Cell(cell) if name == "cell_contents" => match cell.get() {
                Value::Unbound => return Err(self.value_error("Cell is empty")),
                found => Some(found),
            },
            Value::Code(code) => match name.as_str() {
                "co_name" => Some(Value::Str(code.name.clone())),
                "co_qualname" => Some(Value::Str(code.qualname.clone())),
                "co_filename" => Some(Value::str(&*code.source.path)),
                "co_firstlineno" => Some(Value::from(code.first_line)),
                "co_argcount" => Some(Value::from(code.parameters.positional)),
                "co_kwonlyargcount" => Some(Value::from(code.parameters.keyword_only)),
                "co_posonlyargcount" => Some(Value::from(code.parameters.positional_only)),
                "co_varnames" => Some(Value::tuple(code.locals.iter().map(Value::from).collect::<Vec<_>>())),
                "co_flags" => Some(Value::Int(code.flags())),
                _ => None,
            },
            Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => match name.as_str() {
                "real" | "numerator" => Some(self.unary_plus_integer(value)),
                "imag" => Some(Value::Int(0)),
                "denominator" => Some(Value::Int(1)),
                _ => None,
            },
            Value::Float(_) => match name.as_str() {
                "real" => Some(value.clone()),
                "imag" => Some(Value::Float(0.0)),
                _ => None,
            },
            _ => None,
        };
        match special {
            Some(found) => Ok(Some(found)),
            None => self.find_through_class(value, name),
        }
    }

    fn unary_plus_integer(&self, value: &Value) -> Value {
        match value {
            Value::Bool(truth) => Value::Int(i64::from(*truth)),
            other => other.clone(),
        }
    }

    fn find_through_class(&mut self, value: &Value, name: &Str) -> Result<Option<Value>, Exception> {
        let class = self.class_of(value);
        match class.lookup(name) {
            Some(found) => self.bind(&found, value, &class).map(Some),
            None if name == &self.names.class => Ok(Some(Value::Class(class))),
            None => Ok(None),
        }
    }

    fn property_attribute(
        &mut self,
        property: &Rc<Property>,
        name: &Str,
        class: &Rc<Class>,
    ) -> Result<Option<Value>, Exception> {
        let (getter, setter, deleter) =
            (property.getter.clone(), property.setter.clone(), property.deleter.clone());
        let found = match name.as_str() {
            "fget" => getter,
            "fset" => setter,
            "fdel" => deleter,
            "__doc__" => {
                let doc = property.doc.borrow().clone();
                match doc {
                    Value::Unbound if !getter.is_none() => {
                        return self.find_attribute(&getter, "__doc__");
                    }
                    Value::Unbound => Value::None,
                    doc => doc,
                }
            }
            "__isabstractmethod__" => self.find_attribute(&getter, name)?.unwrap_or(Value::Bool(false)),
            "getter" | "setter" | "deleter" => {
                let which = name.clone();
                let class = class.clone();
                Value::function("property", "function, /", move |vm, arguments| {
                    let function = arguments[0].clone();
                    let (getter, setter, deleter) = (getter.clone(), setter.clone(), deleter.clone());
                    let (getter, setter, deleter) = match which.as_str() {
                        "getter" => (function, setter, deleter),
                        "setter" => (getter, function, deleter),
                        _ => (getter, setter, function),
                    };
                    if class.builtin {
                        return Ok(Value::Property(Property::new(getter, setter, deleter)));
                    }
                    vm.call(&Value::Class(class.clone()), Arguments::of([getter, setter, deleter]))
                })
            }
            _ => return Ok(None),
        };
        Ok(Some(found))
    }

    fn function_attribute(&mut self, function: &Rc<Function>, name: &Str) -> Option<Value> {
        if let Some(found) = function.attributes.get().and_then(|attributes| attributes.get_name(name)) {
            return Some(found);
        }
        Some(match name.as_str() {
            "__name__" => Value::Str(function.name.borrow().clone()),
            "__qualname__" => Value::Str(function.qualname.borrow().clone()),
            "__module__" => function.globals.get_name(&self.names.name).unwrap_or(Value::None),
            "__doc__" => function.code.doc.clone().into(),
            "__dict__" => Value::Dict(function.attributes.get_or_init(Default::default).clone()),
            "__annotations__" => Value::Dict(function.annotations.get_or_init(Default::default).clone()),
            "__globals__" => Value::Dict(function.globals.clone()),
            "__code__" => Value::Code(function.code.clone()),
            "__defaults__" => {
                let defaults = function.defaults.borrow().clone();
                if defaults.is_empty() { Value::None } else { Value::tuple(defaults.to_vec()) }
            }
            "__kwdefaults__" => function.keyword_defaults.borrow().clone().into(),
            "__closure__" if function.closure.is_empty() => Value::None,
            "__closure__" => Value::tuple(
                function.closure.iter().map(|cell| Value::Cell(cell.clone())).collect::<Vec<_>>(),
            ),
            _ => return None,
        })
    }

    fn find_on_module(&mut self, module: &Rc<Module>, name: &Str) -> Result<Option<Value>, Exception> {
        if let Some(found) = module.namespace.get_name(name) {
            return Ok(Some(found));
        }
        if name == &self.names.dict {
            return Ok(Some(Value::Dict(module.namespace.clone())));
        }
        if let Some(hook) = module.namespace.get_name(&self.names.getattr) {
            return self.call_positional(&hook, [Value::Str(name.clone())]).map(Some);
        }
        let value = Value::Module(module.clone());
        match self.find_through_class(&value, name)? {
            None if !name.starts_with("__") => self.find_on_partial(module, name),
            found => Ok(found),
        }
    }

    /// Attribute lookup on a class: its metaclass's data descriptors, the class, the metaclass.
    pub fn find_on_class(&mut self, class: &Rc<Class>, name: &Str) -> Result<Option<Value>, Exception> {
        let value = Value::Class(class.clone());
        let metaclass = self.class_of(&value);
        let on_metaclass = metaclass.lookup(name);
        if let Some(found) = &on_metaclass
            && self.is_data_descriptor(found)
        {
            return self.bind(found, &value, &metaclass).map(Some);
        }
        // These live in the class but are read from it, not inherited.
        let special = match name.as_str() {
            "__name__" => Some(Value::Str(class.name())),
            "__qualname__" => Some(Value::Str(class.qualname())),
            "__mro__" => Some(Value::tuple(class.mro().iter().map(Value::from).collect::<Vec<_>>())),
            "__bases__" => Some(Value::tuple(class.bases().iter().map(Value::from).collect::<Vec<_>>())),
            "__base__" => Some(class.bases().first().map(Value::from).into()),
            "__dict__" => Some(Value::Dict(class.namespace().copy())),
            "__class__" => Some(Value::Class(metaclass.clone())),
            "__doc__" => Some(class.namespace().get_name(name).unwrap_or(Value::None)),
            "__annotations__" => Some(match class.namespace().get_name(name) {
                Some(found) => found,
                None => {
                    let made = Value::Dict(Default::default());
                    class.set(name.clone(), made.clone());
                    made
                }
            }),
            "__abstractmethods__" => match class.namespace().get_name(name) {
                Some(found) => Some(found),
                None => return Ok(None),
            },
            _ => None,
        };
        if special.is_some() {
            return Ok(special);
        }
        if let Some(found) = class.lookup(name) {
            return self.bind_to_class(&found, class).map(Some);
        }
        if let Some(found) = on_metaclass {
            return self.bind(&found, &value, &metaclass).map(Some);
        }
        if let Some(hook) = metaclass.lookup(&self.names.getattr) {
            let bound = self.bind(&hook, &value, &metaclass)?;
            return self.call_positional(&bound, [Value::Str(name.clone())]).map(Some);
        }
        if !name.starts_with("__")
            && let Some(opaque) = class.mro().iter().find_map(|class| class.opaque_base.clone())
        {
            return Ok(Some(Value::Opaque(opaque.derive(&format!(".{name}")))));
        }
        Ok(None)
    }

    fn find_on_super(&mut self, parent: &Rc<Super>, name: &Str) -> Result<Option<Value>, Exception> {
        match name.as_str() {
            "__self__" => return Ok(Some(parent.object.clone())),
            "__thisclass__" => return Ok(Some(Value::Class(parent.class.clone()))),
            "__class__" => return Ok(Some(Value::Class(self.types.super_.clone()))),
            _ => {}
        }
        let order = parent.object_class.mro();
        let after = order.iter().position(|class| Rc::ptr_eq(class, &parent.class)).map_or(0, |at| at + 1);
        let found = order[after..].iter().find_map(|class| class.namespace().get_name(name));
        let Some(found) = found else {
            let opaque = order[after..].iter().find_map(|class| class.opaque_base.clone());
            return Ok(match opaque {
                Some(_) if matches!(name.as_str(), "__init__" | "__init_subclass__" | "__set_name__") => {
                    Some(Value::function(name, "*args, **kwargs", |_, _| Ok(Value::None)))
                }
                Some(opaque) => Some(Value::Opaque(opaque.derive(&format!("().{name}")))),
                None => None,
            });
        };
        let for_class =
            matches!(&parent.object, Value::Class(class) if Rc::ptr_eq(class, &parent.object_class));
        match (&parent.object, for_class) {
            (Value::Class(class), true) => self.bind_to_class(&found, class).map(Some),
            (object, _) => self.bind(&found, &object.clone(), &parent.object_class).map(Some),
        }
    }

    /// Whether an attribute of a class takes precedence over the instance's own.
    pub(crate) fn is_data_descriptor(&self, value: &Value) -> bool {
        match value {
            Value::Property(_) => true,
            Value::Instance(instance) => {
                let class = instance.class();
                matches!(instance.base, Value::Property(_))
                    || class.lookup(&self.names.set).is_some()
                    || class.lookup(&self.names.delete).is_some()
            }
            _ => false,
        }
    }

    /// What an attribute found in a class becomes for an instance of it.
    pub(crate) fn bind(
        &mut self,
        found: &Value,
        object: &Value,
        class: &Rc<Class>,
    ) -> Result<Value, Exception> {
        match found {
            Value::Function(_) => Ok(bound(object.clone(), found.clone())),
            Value::Native(function) if function.method => Ok(bound(object.clone(), found.clone())),
            Value::StaticMethod(inner) => Ok((**inner).clone()),
            Value::ClassMethod(inner) => self.bind_class_method(inner, class),
            Value::Property(property) => self.read_property(property, object),
            Value::Instance(descriptor) => {
                let Some(get) = descriptor.class().lookup(&self.names.get) else {
                    if let Value::Property(property) = &descriptor.base {
                        return self.read_property(&property.clone(), object);
                    }
                    return Ok(found.clone());
                };
                let get = self.bind(&get, found, &descriptor.class())?;
                self.call_positional(&get, [object.clone(), Value::Class(class.clone())])
            }
            _ => Ok(found.clone()),
        }
    }

    fn read_property(&mut self, property: &Rc<Property>, object: &Value) -> Result<Value, Exception> {
        if property.getter.is_none() {
            let name = self.type_name(object);
            return Err(self.attribute_error(format!("property of '{name}' object has no getter")));
        }
        self.call_positional(&property.getter, [object.clone()])
    }

    fn bind_class_method(&mut self, inner: &Value, class: &Rc<Class>) -> Result<Value, Exception> {
        let receiver = Value::Class(class.clone());
        match inner {
            Value::Function(_) | Value::Native(_) | Value::BoundMethod(_) => {
                Ok(bound(receiver, inner.clone()))
            }
            // A property or another descriptor under `@classmethod`.
            Value::Property(property) => self.read_property(&property.clone(), &receiver),
            Value::Instance(_) => {
                let metaclass = self.class_of(&receiver);
                match self.bind(inner, &receiver, &metaclass)? {
                    same if same.is(inner) => Ok(bound(receiver, same)),
                    other => Ok(other),
                }
            }
            other => Ok(bound(receiver, other.clone())),
        }
    }

    /// What an attribute found in a class becomes when it is read from the class itself.
    pub(crate) fn bind_to_class(&mut self, found: &Value, class: &Rc<Class>) -> Result<Value, Exception> {
        match found {
            Value::StaticMethod(inner) => Ok((**inner).clone()),
            Value::ClassMethod(inner) => self.bind_class_method(inner, class),
            Value::Instance(descriptor) => {
                let Some(get) = descriptor.class().lookup(&self.names.get) else { return Ok(found.clone()) };
                let get = self.bind(&get, found, &descriptor.class())?;
                self.call_positional(&get, [Value::None, Value::Class(class.clone())])
            }
            _ => Ok(found.clone()),
        }
    }

    /// `super(class, object)`
    pub fn make_super(&mut self, class: &Rc<Class>, object: &Value) -> Result<Value, Exception> {
        let own = self.class_of(object);
        let object_class = match object {
            _ if own.is_subclass_of(class) => own,
            Value::Class(given) if given.is_subclass_of(class) => given.clone(),
            _ => {
                return Err(self.type_error("super(type, obj): obj must be an instance or subtype of type"));
            }
        };
        Ok(Value::Super(Rc::new(Super { class: class.clone(), object: object.clone(), object_class })))
    }

    /// The method `name` of the value's class bound to the value; `None` if the class has none.
    /// Instance attributes do not count, as for all of Python's special methods.
    pub fn special_method(&mut self, value: &Value, name: &Str) -> Result<Option<Value>, Exception> {
        let class = self.class_of(value);
        match class.lookup(name) {
            None | Some(Value::None) => Ok(None),
            Some(found) => self.bind(&found, value, &class).map(Some),
        }
    }

    /// Calls the special method `name`; `None` if the class has none.
    pub(crate) fn call_special(
        &mut self,
        value: &Value,
        name: &Str,
        arguments: &[Value],
    ) -> Result<Option<Value>, Exception> {
        let class = self.class_of(value);
        let Some(found) = class.lookup(name) else { return Ok(None) };
        if matches!(found, Value::None) {
            return Ok(None);
        }
        let direct = match &found {
            Value::Function(_) => true,
            Value::Native(native) => native.method,
            _ => false,
        };
        if direct {
            let mut positional = Vec::with_capacity(arguments.len() + 1);
            positional.push(value.clone());
            positional.extend_from_slice(arguments);
            return self.call_positional(&found, positional).map(Some);
        }
        let bound = self.bind(&found, value, &class)?;
        self.call_positional(&bound, arguments).map(Some)
    }
}

/// A bound method.
fn bound(receiver: Value, function: Value) -> Value {
    Value::BoundMethod(Rc::new(BoundMethod { receiver, function }))
}
