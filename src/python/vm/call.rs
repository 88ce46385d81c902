//! Calls, and making instances of classes.

use std::rc::Rc;

use crate::python::arguments::Arguments;
use crate::python::class::{Class, Layout};
use crate::python::exception::Exception;
use crate::python::function::Function;
use crate::python::instance::Instance;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;
use super::frame::OnReturn;

impl Vm {
    /// Calls anything with positional and keyword arguments.
    pub fn call(&mut self, callable: &Value, mut arguments: Arguments) -> Result<Value, Exception> {
        match callable {
            Value::Function(function) => self.call_function(function, arguments),
            Value::Native(function) => {
                self.enter_native()?;
                let result = function.clone().call(self, arguments);
                self.native_depth -= 1;
                result
            }
            Value::BoundMethod(method) => {
                arguments.positional.insert(0, method.receiver.clone());
                self.enter_native()?;
                let result = self.call(&method.function, arguments);
                self.native_depth -= 1;
                result
            }
            Value::Class(class) => self.instantiate(class, arguments),
            Value::StaticMethod(inner) => {
                self.enter_native()?;
                let result = self.call(inner, arguments);
                self.native_depth -= 1;
                result
            }
            Value::Opaque(opaque) => Ok(Value::Opaque(opaque.derive("(...)"))),
            Value::Instance(instance) => {
                let class = instance.class();
                let call = class.lookup(&self.names.call);
                match call {
                    Some(call) => {
                        self.enter_native()?;
                        let bound = self.bind(&call, callable, &class);
                        let result = bound.and_then(|bound| self.call(&bound, arguments));
                        self.native_depth -= 1;
                        result
                    }
                    None => match class.mro().iter().find_map(|class| class.opaque_base.clone()) {
                        Some(opaque) => Ok(Value::Opaque(opaque.derive("()(...)"))),
                        None => Err(self.not_callable(callable)),
                    },
                }
            }
            _ => Err(self.not_callable(callable)),
        }
    }

    /// Counts a call that takes native stack; pair with `native_depth -= 1`.
    pub(crate) fn enter_native(&mut self) -> Result<(), Exception> {
        if self.native_depth >= self.limits.native_depth {
            return Err(self.recursion_error());
        }
        self.native_depth += 1;
        Ok(())
    }

    /// `RecursionError`
    pub(crate) fn recursion_error(&mut self) -> Exception {
        let class = self.exceptions.recursion_error.clone();
        self.new_exception(&class, "maximum recursion depth exceeded")
    }

    fn not_callable(&mut self, value: &Value) -> Exception {
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object is not callable"))
    }

    /// Calls anything with positional arguments.
    pub fn call_positional(
        &mut self,
        callable: &Value,
        positional: impl Into<Vec<Value>>,
    ) -> Result<Value, Exception> {
        self.call(callable, Arguments { positional: positional.into(), keyword: Vec::new() })
    }

    /// `value.name(...)`
    pub fn call_method(
        &mut self,
        value: &Value,
        name: &str,
        arguments: Arguments,
    ) -> Result<Value, Exception> {
        let method = self.attribute(value, name)?;
        self.call(&method, arguments)
    }

    /// Whether the value can be called.
    pub fn is_callable(&self, value: &Value) -> bool {
        match value {
            Value::Function(_)
            | Value::Native(_)
            | Value::BoundMethod(_)
            | Value::Class(_)
            | Value::StaticMethod(_)
            | Value::Opaque(_) => true,
            Value::Instance(instance) => instance.class().lookup(&self.names.call).is_some(),
            _ => false,
        }
    }

    fn call_function(&mut self, function: &Rc<Function>, arguments: Arguments) -> Result<Value, Exception> {
        match self.frame_for(function, arguments.positional, &arguments.keyword, OnReturn::Exit)? {
            Ok(frame) => self.run_frame(frame),
            Err(generator) => Ok(generator),
        }
    }

    /// `class(...)`
    pub fn instantiate(&mut self, class: &Rc<Class>, arguments: Arguments) -> Result<Value, Exception> {
        self.enter_native()?;
        let result = self.instantiate_counted(class, arguments);
        self.native_depth -= 1;
        result
    }

    fn instantiate_counted(&mut self, class: &Rc<Class>, arguments: Arguments) -> Result<Value, Exception> {
        if let Some(metaclass) = class.metaclass()
            && let Some(call) = metaclass.lookup(&self.names.call)
            && !matches!(&call, Value::Native(native) if native.qualname == "type.__call__")
        {
            let value = Value::Class(class.clone());
            let bound = self.bind(&call, &value, &metaclass)?;
            return self.call(&bound, arguments);
        }
        self.instantiate_plainly(class, arguments)
    }

    /// Making an instance as `type.__call__` does it: `__new__`, then `__init__`.
    pub fn instantiate_plainly(
        &mut self,
        class: &Rc<Class>,
        arguments: Arguments,
    ) -> Result<Value, Exception> {
        if Rc::ptr_eq(class, &self.types.type_)
            && arguments.positional.len() == 1
            && arguments.keyword.is_empty()
        {
            return Ok(Value::Class(self.class_of(&arguments.positional[0])));
        }
        let init = class.lookup(&self.names.init).unwrap_or(Value::None);
        let plain_init = init.is(&self.object_init);
        let new = class.lookup(&self.names.new).unwrap_or(Value::None);
        let plain_new = new.is(&self.object_new);
        let made = if plain_new {
            if plain_init
                && !arguments.is_empty()
                && class.mro().iter().all(|class| class.opaque_base.is_none())
            {
                let name = class.name();
                return Err(self.type_error(format!("{name}() takes no arguments")));
            }
            Value::Instance(self.new_instance(class)?)
        } else {
            let new = self.bind_to_class(&new, class)?;
            let mut all = arguments.clone();
            all.positional.insert(0, Value::Class(class.clone()));
            self.call(&new, all)?
        };
        if plain_init {
            return Ok(made);
        }
        let made_class = self.class_of(&made);
        if !made_class.is_subclass_of(class) {
            return Ok(made);
        }
        let init = made_class.lookup(&self.names.init).unwrap_or(init);
        if init.is(&self.object_init) {
            return Ok(made);
        }
        let init = self.bind(&init, &made, &made_class)?;
        let result = self.call(&init, arguments)?;
        if !result.is_none() && !matches!(result, Value::Opaque(_)) {
            let name = self.type_name(&result);
            return Err(self.type_error(format!("__init__() should return None, not '{name}'")));
        }
        Ok(made)
    }

    /// A bare instance as `object.__new__` makes it; refuses abstract classes.
    pub fn new_instance(&mut self, class: &Rc<Class>) -> Result<Rc<Instance>, Exception> {
        if let Some(abstracts) = class.namespace().get_name(&self.names.abstract_methods) {
            self.check_concrete(class, &abstracts)?;
        }
        match class.layout {
            Layout::Object => Ok(Instance::new(class)),
            _ if class.is_subclass_of(&self.exceptions.base_exception) => {
                let data = crate::python::exception::ExceptionData::new(crate::python::Tuple::new([]));
                Ok(Instance::with_payload(class, data))
            }
            _ => {
                let name = class.name();
                Err(self.type_error(format!("object.__new__({name}) is not safe, use {name}.__new__()")))
            }
        }
    }

    fn check_concrete(&mut self, class: &Rc<Class>, abstracts: &Value) -> Result<(), Exception> {
        let mut names: Vec<String> = Vec::new();
        for name in self.collect(abstracts)? {
            names.push(self.to_str(&name)?.to_string());
        }
        if names.is_empty() {
            return Ok(());
        }
        names.sort();
        let plural = if names.len() == 1 { "" } else { "s" };
        let class_name = class.name();
        Err(self.type_error(format!(
            "Can't instantiate abstract class {class_name} with abstract method{plural} {}",
            names.join(", ")
        )))
    }

    /// What `__new__` of a built-in class returns for `class`: `value` itself, or for a subclass
    /// an instance that holds it.
    pub fn wrap_base(&mut self, class: &Rc<Class>, value: Value) -> Value {
        if class.builtin {
            return value;
        }
        let base = value.base().clone();
        Value::Instance(Instance::with_base(class, base))
    }

    /// The value as an interned name, for `getattr` and its like.
    pub fn attribute_name(&mut self, value: &Value) -> Result<Str, Exception> {
        match value.as_str() {
            Some(name) => Ok(Str::intern(name)),
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("attribute name must be string, not '{name}'")))
            }
        }
    }
}
