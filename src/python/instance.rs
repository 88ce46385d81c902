//! Instances: a class, attributes, and for native classes a payload of Rust data.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::class::Class;
use super::containers::Dict;
use super::limits::Tracked;
use super::release::release;
use super::text::Str;
use super::value::Value;

/// An object of a class that is not built in.
pub struct Instance {
    class: RefCell<Rc<Class>>,
    attributes: OnceCell<Rc<Dict>>,
    /// For subclasses of built-in classes (`class E(str)`), the built-in value; else `Unbound`.
    pub base: Value,
    payload: RefCell<Option<Rc<dyn Any>>>,
    _memory: Tracked,
}

impl Drop for Instance {
    fn drop(&mut self) {
        let attributes = self.attributes.take();
        let payload = self.payload.take();
        if attributes.is_some() || payload.is_some() {
            release((attributes, payload));
        }
        if !matches!(self.base, Value::Unbound) {
            release(std::mem::replace(&mut self.base, Value::Unbound));
        }
    }
}

impl Instance {
    /// A bare instance of `class`; nothing of the class is run.
    pub fn new(class: &Rc<Class>) -> Rc<Self> {
        Self::with_base(class, Value::Unbound)
    }

    /// An instance of a subclass of a built-in class, holding `base`.
    pub fn with_base(class: &Rc<Class>, base: Value) -> Rc<Self> {
        Rc::new(Self {
            class: RefCell::new(class.clone()),
            attributes: OnceCell::new(),
            base,
            payload: RefCell::new(None),
            _memory: Tracked::new(112),
        })
    }

    /// An instance with its Rust data.
    pub fn with_payload<T: 'static>(class: &Rc<Class>, payload: T) -> Rc<Self> {
        let instance = Self::new(class);
        instance.set_payload(payload);
        instance
    }

    /// The class.
    pub fn class(&self) -> Rc<Class> {
        self.class.borrow().clone()
    }

    /// Sets `__class__`.
    pub fn set_class(&self, class: &Rc<Class>) {
        *self.class.borrow_mut() = class.clone();
    }

    /// Whether its class is `class` or a subclass.
    pub fn is_instance_of(&self, class: &Class) -> bool {
        self.class.borrow().is_subclass_of(class)
    }

    /// `__dict__`, made when first asked for.
    pub fn attributes(&self) -> &Rc<Dict> {
        self.attributes.get_or_init(Dict::new)
    }

    /// An attribute of the instance itself, not of its class.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.attributes.get().and_then(|attributes| attributes.get_str(name))
    }

    /// [`Instance::get`] by a name that is a [`Str`].
    pub fn get_name(&self, name: &Str) -> Option<Value> {
        self.attributes.get().and_then(|attributes| attributes.get_name(name))
    }

    /// Sets an attribute of the instance; runs no descriptor.
    pub fn set(&self, name: &str, value: impl Into<Value>) {
        self.attributes().set_str(Str::intern(name), value.into());
    }

    /// The Rust data, if it is a `T`. The data is shared: use cells inside for what changes.
    pub fn payload<T: 'static>(&self) -> Option<Rc<T>> {
        let payload = self.payload.borrow().clone()?;
        payload.downcast::<T>().ok()
    }

    /// Sets the Rust data; typically in `__init__` or `__new__`.
    pub fn set_payload<T: 'static>(&self, payload: T) {
        let replaced = self.payload.borrow_mut().replace(Rc::new(payload));
        drop(replaced);
    }
}

impl std::fmt::Debug for Instance {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<{} object>", self.class.borrow().name())
    }
}
