//! Classes, and [`ClassBuilder`], with which Rust code defines them.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::arguments::Arguments;
use super::containers::Dict;
use super::exception::Exception;
use super::function::{NativeFunction, Property};
use super::limits::Tracked;
use super::opaque::Opaque;
use super::text::Str;
use super::value::Value;
use super::vm::Vm;

/// Which built-in value the instances of a class hold, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// None: attributes and payload only.
    Object,
    /// Its instances are classes.
    Type,
    /// An exception.
    Exception,
    /// `int`
    Int,
    /// `float`
    Float,
    /// `str`
    Str,
    /// `bytes`
    Bytes,
    /// `list`
    List,
    /// `tuple`
    Tuple,
    /// `dict`
    Dict,
    /// `set`
    Set,
    /// `frozenset`
    FrozenSet,
    /// `property`
    Property,
    /// `staticmethod` or `classmethod`
    Wrapper,
    /// A built-in class that cannot be a base class, such as `bool` or `function`.
    Final,
}

thread_local! {
    /// Grows with every change of any class; method caches of another epoch are stale.
    static EPOCH: Cell<u64> = const { Cell::new(1) };
}

/// A class. Its attributes live in `namespace`; change them through [`Class::set`].
pub struct Class {
    name: RefCell<Str>,
    qualname: RefCell<Str>,
    bases: RefCell<Vec<Rc<Class>>>,
    /// The method resolution order after the class itself.
    ancestors: RefCell<Rc<[Rc<Class>]>>,
    namespace: Rc<Dict>,
    metaclass: RefCell<Option<Rc<Class>>>,
    /// Which built-in value instances hold.
    pub layout: Layout,
    /// Whether it is one of the interpreter's own classes, whose attributes scripts cannot set.
    pub builtin: bool,
    /// A base class of a module that is not loaded; attributes that are not found come from it.
    pub opaque_base: Option<Rc<Opaque>>,
    /// With `__slots__` all the way up: the only attributes that instances may have.
    pub slots: Option<Rc<[Str]>>,
    subclasses: RefCell<Vec<Weak<Class>>>,
    cache: Dict,
    cache_epoch: Cell<u64>,
    _memory: Tracked,
}

impl std::fmt::Debug for Class {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<class {}>", self.name())
    }
}

/// What [`Class::new`] needs.
pub(crate) struct ClassParts {
    pub(crate) name: Str,
    pub(crate) qualname: Str,
    pub(crate) bases: Vec<Rc<Class>>,
    pub(crate) namespace: Rc<Dict>,
    pub(crate) metaclass: Option<Rc<Class>>,
    pub(crate) layout: Layout,
    pub(crate) builtin: bool,
    pub(crate) opaque_base: Option<Rc<Opaque>>,
    pub(crate) slots: Option<Rc<[Str]>>,
}

impl Class {
    /// Makes a class; `None` when its bases have no consistent resolution order.
    pub(crate) fn new(parts: ClassParts) -> Option<Rc<Self>> {
        let ancestors = linearize(&parts.bases)?;
        let memory = Tracked::new(600 + ancestors.len() * 8);
        let class = Rc::new(Self {
            name: RefCell::new(parts.name),
            qualname: RefCell::new(parts.qualname),
            bases: RefCell::new(parts.bases),
            ancestors: RefCell::new(ancestors.into()),
            namespace: parts.namespace,
            metaclass: RefCell::new(parts.metaclass),
            layout: parts.layout,
            builtin: parts.builtin,
            opaque_base: parts.opaque_base,
            slots: parts.slots,
            subclasses: RefCell::default(),
            cache: Dict::default(),
            cache_epoch: Cell::new(0),
            _memory: memory,
        });
        for base in class.bases.borrow().iter() {
            base.subclasses.borrow_mut().push(Rc::downgrade(&class));
        }
        Some(class)
    }

    /// `__name__`
    pub fn name(&self) -> Str {
        self.name.borrow().clone()
    }

    /// `__qualname__`
    pub fn qualname(&self) -> Str {
        self.qualname.borrow().clone()
    }

    /// Sets `__name__`.
    pub fn set_name(&self, name: Str) {
        *self.name.borrow_mut() = name;
    }

    /// Sets `__qualname__`.
    pub fn set_qualname(&self, name: Str) {
        *self.qualname.borrow_mut() = name;
    }

    /// `__module__`, if it is a `str`.
    pub fn module(&self) -> Option<Str> {
        self.namespace.get_str("__module__").and_then(|module| module.as_str().cloned())
    }

    /// `module.qualname`, as error messages and `repr` show it; without module for built-ins.
    pub fn full_name(&self) -> String {
        match self.module() {
            Some(module) if module != "builtins" => format!("{module}.{}", self.qualname()),
            _ => self.qualname().to_string(),
        }
    }

    /// `__bases__`
    pub fn bases(&self) -> Vec<Rc<Class>> {
        self.bases.borrow().clone()
    }

    /// The resolution order without the class itself.
    pub fn ancestors(&self) -> Rc<[Rc<Class>]> {
        self.ancestors.borrow().clone()
    }

    /// `__mro__`
    pub fn mro(self: &Rc<Self>) -> Vec<Rc<Class>> {
        std::iter::once(self.clone()).chain(self.ancestors().iter().cloned()).collect()
    }

    /// The metaclass, unless it is `type`.
    pub fn metaclass(&self) -> Option<Rc<Class>> {
        self.metaclass.borrow().clone()
    }

    /// Living direct subclasses in order of creation.
    pub fn subclasses(&self) -> Vec<Rc<Class>> {
        self.subclasses.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// The class's own attributes. Read only: changes go through [`Class::set`].
    pub fn namespace(&self) -> &Rc<Dict> {
        &self.namespace
    }

    /// Sets an attribute of the class.
    pub fn set(&self, name: impl Into<Str>, value: impl Into<Value>) {
        self.namespace.set_str(name, value.into());
        EPOCH.with(|epoch| epoch.set(epoch.get() + 1));
    }

    /// Removes an attribute of the class; whether it was there.
    pub fn remove(&self, name: &str) -> bool {
        EPOCH.with(|epoch| epoch.set(epoch.get() + 1));
        self.namespace.remove_str(name).is_some()
    }

    /// The attribute `name` of the class or its ancestors, as it is stored.
    pub fn lookup(&self, name: &Str) -> Option<Value> {
        let epoch = EPOCH.with(Cell::get);
        if self.cache_epoch.get() != epoch {
            self.cache.clear();
            self.cache_epoch.set(epoch);
        } else if let Some(known) = self.cache.get_name(name) {
            return if known.is_unbound() { None } else { Some(known) };
        }
        let found = self.namespace.get_name(name).or_else(|| {
            self.ancestors.borrow().iter().find_map(|ancestor| ancestor.namespace.get_name(name))
        });
        self.cache.set_str(name.clone(), found.clone().unwrap_or(Value::Unbound));
        found
    }

    /// [`Class::lookup`] by plain text.
    pub fn lookup_str(&self, name: &str) -> Option<Value> {
        self.lookup(&Str::intern(name))
    }

    /// The attribute as [`Class::lookup`], and the class that has it.
    pub fn lookup_with_owner(self: &Rc<Self>, name: &Str) -> Option<(Rc<Class>, Value)> {
        self.mro().into_iter().find_map(|class| {
            let value = class.namespace.get_name(name)?;
            Some((class, value))
        })
    }

    /// `issubclass(self, other)` by inheritance alone.
    pub fn is_subclass_of(&self, other: &Class) -> bool {
        std::ptr::eq(self, other)
            || self.ancestors.borrow().iter().any(|ancestor| std::ptr::eq(&**ancestor, other))
    }

    /// Empties the class, to break reference cycles when the evaluator ends.
    pub(crate) fn dismantle(&self) {
        self.namespace.clear();
        self.cache.clear();
        self.bases.borrow_mut().clear();
        *self.ancestors.borrow_mut() = Rc::from([]);
        *self.metaclass.borrow_mut() = None;
    }
}

/// C3 linearization: the order of all ancestors of a class with these bases.
fn linearize(bases: &[Rc<Class>]) -> Option<Vec<Rc<Class>>> {
    let mut lists: Vec<Vec<Rc<Class>>> = bases.iter().map(|base| base.mro()).collect();
    lists.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Some(order);
        }
        let next = lists
            .iter()
            .map(|list| list[0].clone())
            .find(|head| !lists.iter().any(|list| list[1..].iter().any(|later| Rc::ptr_eq(later, head))))?;
        for list in &mut lists {
            if Rc::ptr_eq(&list[0], &next) {
                list.remove(0);
            }
        }
        order.push(next);
    }
}

enum Member {
    Value(Value),
    Function(NativeFunction),
    StaticFunction(NativeFunction),
    ClassFunction(NativeFunction),
    Property(Option<NativeFunction>, Option<NativeFunction>),
}

/// Defines a class in Rust, or adds members to one that exists.
///
/// Signatures are written as in Python (see [`super::arguments::Signature`]); methods name their
/// receiver as the first parameter.
pub struct ClassBuilder {
    name: Str,
    module: Str,
    bases: Vec<Rc<Class>>,
    metaclass: Option<Rc<Class>>,
    extended: Option<Rc<Class>>,
    members: Vec<(Str, Member)>,
}

impl ClassBuilder {
    /// A new class `name` of module `module`.
    pub fn new(name: &str, module: &str) -> Self {
        Self {
            name: Str::intern(name),
            module: Str::intern(module),
            bases: Vec::new(),
            metaclass: None,
            extended: None,
            members: Vec::new(),
        }
    }

    /// Adds members to a class that exists, such as `vm.types.str`.
    pub fn extend(class: &Rc<Class>) -> Self {
        let module = class.module().unwrap_or_else(|| Str::intern("builtins"));
        let mut builder = Self::new(&class.qualname(), &module);
        builder.extended = Some(class.clone());
        builder
    }

    /// Adds a base class; without any, `object`.
    #[must_use]
    pub fn base(mut self, class: &Rc<Class>) -> Self {
        self.bases.push(class.clone());
        self
    }

    /// Sets the metaclass; without, the first base's.
    #[must_use]
    pub fn metaclass(mut self, class: &Rc<Class>) -> Self {
        self.metaclass = Some(class.clone());
        self
    }

    /// Sets `__doc__`.
    #[must_use]
    pub fn doc(self, text: &str) -> Self {
        self.constant("__doc__", text)
    }

    fn native(
        &self,
        name: &str,
        signature: &'static str,
        body: impl Fn(&mut Vm, &Arguments) -> Result<Value, Exception> + 'static,
    ) -> NativeFunction {
        NativeFunction::new(name, &format!("{}.{name}", self.name), &self.module, signature, true, body)
    }

    /// A method, or any dunder: `method("get", "self, key, default=None", get)`.
    #[must_use]
    pub fn method(
        mut self,
        name: &str,
        signature: &'static str,
        body: impl Fn(&mut Vm, &Arguments) -> Result<Value, Exception> + 'static,
    ) -> Self {
        let function = self.native(name, signature, body);
        self.members.push((Str::intern(name), Member::Function(function)));
        self
    }

    /// A static method; also the way to give `__new__`, whose first parameter is the class.
    #[must_use]
    pub fn static_method(
        mut self,
        name: &str,
        signature: &'static str,
        body: impl Fn(&mut Vm, &Arguments) -> Result<Value, Exception> + 'static,
    ) -> Self {
        let function = self.native(name, signature, body);
        self.members.push((Str::intern(name), Member::StaticFunction(function)));
        self
    }

    /// A class method; its first parameter is the class.
    #[must_use]
    pub fn class_method(
        mut self,
        name: &str,
        signature: &'static str,
        body: impl Fn(&mut Vm, &Arguments) -> Result<Value, Exception> + 'static,
    ) -> Self {
        let function = self.native(name, signature, body);
        self.members.push((Str::intern(name), Member::ClassFunction(function)));
        self
    }

    /// A property that can only be read; `get` receives the instance.
    #[must_use]
    pub fn getter(
        mut self,
        name: &str,
        get: impl Fn(&mut Vm, &Value) -> Result<Value, Exception> + 'static,
    ) -> Self {
        let getter = self.native(name, "self", move |vm, arguments| get(vm, &arguments[0]));
        self.members.push((Str::intern(name), Member::Property(Some(getter), None)));
        self
    }

    /// A property that can be read and set.
    #[must_use]
    pub fn property(
        mut self,
        name: &str,
        get: impl Fn(&mut Vm, &Value) -> Result<Value, Exception> + 'static,
        set: impl Fn(&mut Vm, &Value, Value) -> Result<(), Exception> + 'static,
    ) -> Self {
        let getter = self.native(name, "self", move |vm, arguments| get(vm, &arguments[0]));
        let setter = self.native(name, "self, value", move |vm, arguments| {
            set(vm, &arguments[0], arguments[1].clone())?;
            Ok(Value::None)
        });
        self.members.push((Str::intern(name), Member::Property(Some(getter), Some(setter))));
        self
    }

    /// A class attribute.
    #[must_use]
    pub fn constant(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.members.push((Str::intern(name), Member::Value(value.into())));
        self
    }

    /// Makes the class, or finishes extending one.
    ///
    /// # Panics
    /// When the bases have no consistent resolution order, which is a mistake of the caller.
    pub fn build(self, vm: &mut Vm) -> Rc<Class> {
        let class = match &self.extended {
            Some(class) => class.clone(),
            None => {
                let mut bases = self.bases.clone();
                if bases.is_empty() {
                    bases.push(vm.types.object.clone());
                }
                let layout = bases.iter().map(|base| base.layout).find(|found| *found != Layout::Object);
                let metaclass =
                    self.metaclass.clone().or_else(|| bases.iter().find_map(|base| base.metaclass()));
                let namespace = Dict::new();
                namespace.set_str(Str::intern("__module__"), Value::Str(self.module.clone()));
                let parts = ClassParts {
                    name: self.name.clone(),
                    qualname: self.name.clone(),
                    bases,
                    namespace,
                    metaclass,
                    layout: layout.unwrap_or(Layout::Object),
                    builtin: false,
                    opaque_base: None,
                    slots: None,
                };
                let class = Class::new(parts).expect("native classes have a consistent resolution order");
                vm.remember_class(&class);
                class
            }
        };
        for (name, member) in self.members {
            let value = match member {
                Member::Value(value) => value,
                Member::Function(function) => Value::Native(Rc::new(function)),
                Member::StaticFunction(function) => {
                    Value::StaticMethod(Rc::new(Value::Native(Rc::new(function))))
                }
                Member::ClassFunction(function) => {
                    Value::ClassMethod(Rc::new(Value::Native(Rc::new(function))))
                }
                Member::Property(getter, setter) => {
                    let wrap = |function: Option<NativeFunction>| {
                        function.map_or(Value::None, |function| Value::Native(Rc::new(function)))
                    };
                    Value::Property(Property::new(wrap(getter), wrap(setter), Value::None))
                }
            };
            class.set(name, value);
        }
        class
    }
}
