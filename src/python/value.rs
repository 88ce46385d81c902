//! [`Value`]: everything a script can hold, sixteen bytes, cheap to clone.

use std::fmt;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::class::Class;
use super::compile::code::Code;
use super::containers::{Dict, DictView, List, Set, Tuple};
use super::exception::Exception;
use super::function::{BoundMethod, Cell, Function, NativeFunction, Property, Super};
use super::generator::Generator;
use super::instance::Instance;
use super::iterator::NativeIterator;
use super::module::Module;
use super::opaque::Opaque;
use super::text::Str;
use super::vm::Vm;

/// A Python value. Whatever is not a built-in container or a part of the machine is an
/// [`Instance`] of a class.
#[derive(Clone)]
pub enum Value {
    /// `None`
    None,
    /// `NotImplemented`
    NotImplemented,
    /// `...`
    Ellipsis,
    /// No value: an unbound local, or a parameter that was not given. Scripts never see it.
    Unbound,
    /// `True` or `False`
    Bool(bool),
    /// An `int` that fits 64 bits; always used when it does.
    Int(i64),
    /// A larger `int`.
    BigInt(Rc<BigInt>),
    /// A `float`.
    Float(f64),
    /// A `str`.
    Str(Str),
    /// A `bytes`.
    Bytes(Rc<Vec<u8>>),
    /// A `list`.
    List(Rc<List>),
    /// A `tuple`.
    Tuple(Rc<Tuple>),
    /// A `dict`.
    Dict(Rc<Dict>),
    /// A `set`.
    Set(Rc<Set>),
    /// A `frozenset`.
    FrozenSet(Rc<Set>),
    /// `dict.keys()` and its like.
    DictView(Rc<DictView>),
    /// A `slice`.
    Slice(Rc<Slice>),
    /// A `range`.
    Range(Rc<Range>),
    /// A function written in Python.
    Function(Rc<Function>),
    /// A function with its first argument.
    BoundMethod(Rc<BoundMethod>),
    /// A function written in Rust.
    Native(Rc<NativeFunction>),
    /// A class.
    Class(Rc<Class>),
    /// An instance of any class that is not built in, or of a subclass of one that is.
    Instance(Rc<Instance>),
    /// A module.
    Module(Rc<Module>),
    /// A generator or coroutine.
    Generator(Rc<Generator>),
    /// An iterator written in Rust.
    Iterator(Rc<NativeIterator>),
    /// A variable shared by nested functions.
    Cell(Rc<Cell>),
    /// A `property`.
    Property(Rc<Property>),
    /// A `staticmethod`.
    StaticMethod(Rc<Value>),
    /// A `classmethod`.
    ClassMethod(Rc<Value>),
    /// `super()`
    Super(Rc<Super>),
    /// Compiled code.
    Code(Rc<Code>),
    /// A value of a module that is not loaded.
    Opaque(Rc<Opaque>),
}

/// `slice(start, stop, step)`; `None` where not given.
#[derive(Debug)]
pub struct Slice {
    /// First index.
    pub start: Value,
    /// End index, exclusive.
    pub stop: Value,
    /// Distance between two indices.
    pub step: Value,
}

/// `range(start, stop, step)`, within 64 bits; `step` is never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// First number.
    pub start: i64,
    /// End, exclusive.
    pub stop: i64,
    /// Distance between two numbers.
    pub step: i64,
}

impl Drop for Slice {
    fn drop(&mut self) {
        super::release::release(std::mem::replace(&mut self.start, Value::Unbound));
        super::release::release(std::mem::replace(&mut self.stop, Value::Unbound));
    }
}

impl Range {
    /// How many numbers there are.
    pub fn len(&self) -> usize {
        let (start, stop, step) = (i128::from(self.start), i128::from(self.stop), i128::from(self.step));
        let distance = if step > 0 { stop - start } else { start - stop };
        if distance <= 0 {
            return 0;
        }
        usize::try_from((distance - 1) / step.abs() + 1).unwrap_or(usize::MAX)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number `index` from the start.
    pub fn get(&self, index: usize) -> Option<i64> {
        if index >= self.len() {
            return None;
        }
        i64::try_from(i128::from(self.start) + index as i128 * i128::from(self.step)).ok()
    }

    /// The place of `number`, if it is among them.
    pub fn position(&self, number: i64) -> Option<usize> {
        let distance = i128::from(number) - i128::from(self.start);
        let step = i128::from(self.step);
        if distance % step != 0 {
            return None;
        }
        usize::try_from(distance / step).ok().filter(|index| *index < self.len())
    }
}

impl Value {
    /// A new `str`.
    pub fn str(text: impl Into<Str>) -> Self {
        Self::Str(text.into())
    }

    /// A new `bytes`.
    pub fn bytes(bytes: impl Into<Vec<u8>>) -> Self {
        Self::Bytes(Rc::new(bytes.into()))
    }

    /// A new `list`.
    pub fn list(items: Vec<Value>) -> Self {
        Self::List(List::new(items))
    }

    /// A new `tuple`.
    pub fn tuple(items: impl Into<Box<[Value]>>) -> Self {
        Self::Tuple(Tuple::new(items))
    }

    /// A new `dict` with `str` keys.
    pub fn dict<K: Into<Str>>(entries: impl IntoIterator<Item = (K, Value)>) -> Self {
        Self::Dict(Dict::from_names(entries))
    }

    /// An `int` of any size, in its one proper form.
    pub fn integer(number: BigInt) -> Self {
        match number.to_i64() {
            Some(small) => Self::Int(small),
            None => Self::BigInt(Rc::new(number)),
        }
    }

    /// An iterator over items that are already there. `type_name` is what `type()` says.
    pub fn iterator_over(type_name: &'static str, items: Vec<Value>) -> Self {
        let mut items = items.into_iter();
        Self::iterator(type_name, move |_| Ok(items.next()))
    }

    /// An iterator whose items `step` makes one by one, until it gives `None`.
    pub fn iterator(
        type_name: &'static str,
        step: impl FnMut(&mut Vm) -> Result<Option<Value>, Exception> + 'static,
    ) -> Self {
        Self::Iterator(NativeIterator::new(type_name, step))
    }

    /// The built-in value inside an instance of a subclass of a built-in class; else the value.
    pub fn base(&self) -> &Self {
        match self {
            Self::Instance(instance) if !matches!(instance.base, Self::Unbound) => &instance.base,
            _ => self,
        }
    }

    /// Whether this is `None`.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// Whether a parameter was not given.
    pub fn is_unbound(&self) -> bool {
        matches!(self, Self::Unbound)
    }

    /// The text, of a `str` or an instance of a subclass.
    pub fn as_str(&self) -> Option<&Str> {
        match self.base() {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The number, of an `int` or `bool` that fits.
    pub fn as_int(&self) -> Option<i64> {
        match self.base() {
            Self::Int(number) => Some(*number),
            Self::Bool(truth) => Some(i64::from(*truth)),
            _ => None,
        }
    }

    /// The number, of an `int` or `bool` of any size.
    pub fn as_big_int(&self) -> Option<BigInt> {
        match self.base() {
            Self::Int(number) => Some(BigInt::from(*number)),
            Self::Bool(truth) => Some(BigInt::from(u8::from(*truth))),
            Self::BigInt(number) => Some((**number).clone()),
            _ => None,
        }
    }

    /// The number, of a `float`, `int` or `bool`.
    pub fn as_float(&self) -> Option<f64> {
        match self.base() {
            Self::Float(number) => Some(*number),
            Self::Int(number) => Some(*number as f64),
            Self::Bool(truth) => Some(f64::from(u8::from(*truth))),
            Self::BigInt(number) => number.to_f64(),
            _ => None,
        }
    }

    /// The bytes, of a `bytes`.
    pub fn as_bytes(&self) -> Option<&Rc<Vec<u8>>> {
        match self.base() {
            Self::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The list, of a `list`.
    pub fn as_list(&self) -> Option<&Rc<List>> {
        match self.base() {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// The tuple, of a `tuple`.
    pub fn as_tuple(&self) -> Option<&Rc<Tuple>> {
        match self.base() {
            Self::Tuple(tuple) => Some(tuple),
            _ => None,
        }
    }

    /// The dict, of a `dict`.
    pub fn as_dict(&self) -> Option<&Rc<Dict>> {
        match self.base() {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// The set, of a `set` or `frozenset`.
    pub fn as_set(&self) -> Option<&Rc<Set>> {
        match self.base() {
            Self::Set(set) | Self::FrozenSet(set) => Some(set),
            _ => None,
        }
    }

    /// The instance, unless this is a plain built-in value.
    pub fn as_instance(&self) -> Option<&Rc<Instance>> {
        match self {
            Self::Instance(instance) => Some(instance),
            _ => None,
        }
    }

    /// The class, if this is one.
    pub fn as_class(&self) -> Option<&Rc<Class>> {
        match self {
            Self::Class(class) => Some(class),
            _ => None,
        }
    }

    /// The Rust data of type `T` in an instance.
    pub fn payload<T: 'static>(&self) -> Option<Rc<T>> {
        self.as_instance()?.payload::<T>()
    }

    /// `a is b`
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None)
            | (Self::NotImplemented, Self::NotImplemented)
            | (Self::Ellipsis, Self::Ellipsis)
            | (Self::Unbound, Self::Unbound) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a.to_bits() == b.to_bits(),
            (Self::Str(a), Self::Str(b)) => a == b,
            (Self::Tuple(a), Self::Tuple(b)) => Rc::ptr_eq(a, b) || (a.is_empty() && b.is_empty()),
            _ => match (self.address(), other.address()) {
                (Some(a), Some(b)) => a == b && std::mem::discriminant(self) == std::mem::discriminant(other),
                _ => false,
            },
        }
    }

    /// Where the value lives, if it lives anywhere; for `id()` and `is`.
    pub fn address(&self) -> Option<usize> {
        fn of<T: ?Sized>(rc: &Rc<T>) -> Option<usize> {
            Some(Rc::as_ptr(rc).cast::<u8>() as usize)
        }
        match self {
            Self::None
            | Self::NotImplemented
            | Self::Ellipsis
            | Self::Unbound
            | Self::Bool(_)
            | Self::Int(_)
            | Self::Float(_) => None,
            Self::BigInt(rc) => of(rc),
            Self::Str(text) => Some(text.identity()),
            Self::Bytes(rc) => of(rc),
            Self::List(rc) => of(rc),
            Self::Tuple(rc) => of(rc),
            Self::Dict(rc) => of(rc),
            Self::Set(rc) | Self::FrozenSet(rc) => of(rc),
            Self::DictView(rc) => of(rc),
            Self::Slice(rc) => of(rc),
            Self::Range(rc) => of(rc),
            Self::Function(rc) => of(rc),
            Self::BoundMethod(rc) => of(rc),
            Self::Native(rc) => of(rc),
            Self::Class(rc) => of(rc),
            Self::Instance(rc) => of(rc),
            Self::Module(rc) => of(rc),
            Self::Generator(rc) => of(rc),
            Self::Iterator(rc) => of(rc),
            Self::Cell(rc) => of(rc),
            Self::Property(rc) => of(rc),
            Self::StaticMethod(rc) | Self::ClassMethod(rc) => of(rc),
            Self::Super(rc) => of(rc),
            Self::Code(rc) => of(rc),
            Self::Opaque(rc) => of(rc),
        }
    }

    /// Equality where no script can take part; `None` where one might.
    pub(crate) fn equals_without_script(&self, other: &Self) -> Option<bool> {
        match (self, other) {
            (Self::Str(a), Self::Str(b)) => Some(a == b),
            (Self::Int(a), Self::Int(b)) => Some(a == b),
            (Self::Bytes(a), Self::Bytes(b)) => Some(a == b),
            (Self::Float(a), Self::Float(b)) => Some(a == b || a.to_bits() == b.to_bits()),
            (Self::None, _) | (_, Self::None) => {
                if matches!((self, other), (Self::None, Self::None)) {
                    Some(true)
                } else if matches!(self, Self::Instance(_)) || matches!(other, Self::Instance(_)) {
                    None
                } else {
                    Some(false)
                }
            }
            (
                Self::Bool(_) | Self::Int(_) | Self::BigInt(_) | Self::Float(_),
                Self::Bool(_) | Self::Int(_) | Self::BigInt(_) | Self::Float(_),
            ) => Some(super::vm::compare::numbers_equal(self, other)),
            (Self::Str(_), Self::Int(_) | Self::Float(_) | Self::Tuple(_) | Self::Bool(_))
            | (Self::Int(_) | Self::Float(_) | Self::Tuple(_) | Self::Bool(_), Self::Str(_)) => Some(false),
            _ if self.is(other) => Some(true),
            _ => None,
        }
    }
}

impl fmt::Debug for Value {
    /// A short form for logs and assertions; scripts' `repr` is [`Vm::repr`].
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => formatter.write_str("None"),
            Self::NotImplemented => formatter.write_str("NotImplemented"),
            Self::Ellipsis => formatter.write_str("Ellipsis"),
            Self::Unbound => formatter.write_str("<unbound>"),
            Self::Bool(truth) => formatter.write_str(if *truth { "True" } else { "False" }),
            Self::Int(number) => write!(formatter, "{number}"),
            Self::BigInt(number) => write!(formatter, "{number}"),
            Self::Float(number) => write!(formatter, "{number:?}"),
            Self::Str(text) => write!(formatter, "{text:?}"),
            Self::Bytes(bytes) => write!(formatter, "{bytes:?}"),
            Self::List(list) => write!(formatter, "<list of {}>", list.len()),
            Self::Tuple(tuple) => write!(formatter, "<tuple of {}>", tuple.len()),
            Self::Dict(dict) => write!(formatter, "<dict of {}>", dict.len()),
            Self::Set(set) | Self::FrozenSet(set) => write!(formatter, "<set of {}>", set.len()),
            Self::Class(class) => write!(formatter, "<class {}>", class.name()),
            Self::Instance(instance) => write!(formatter, "<{} object>", instance.class().name()),
            Self::Module(module) => write!(formatter, "<module {}>", module.name),
            Self::Function(function) => write!(formatter, "<function {}>", function.name.borrow()),
            Self::Native(function) => write!(formatter, "<built-in function {}>", function.name),
            Self::Opaque(opaque) => write!(formatter, "<opaque {}>", opaque.path),
            Self::DictView(_) => formatter.write_str("<dict view>"),
            Self::Slice(_) => formatter.write_str("<slice>"),
            Self::Range(range) => write!(formatter, "{range:?}"),
            Self::BoundMethod(_) => formatter.write_str("<bound method>"),
            Self::Generator(_) => formatter.write_str("<generator>"),
            Self::Iterator(_) => formatter.write_str("<iterator>"),
            Self::Cell(_) => formatter.write_str("<cell>"),
            Self::Property(_) => formatter.write_str("<property>"),
            Self::StaticMethod(_) => formatter.write_str("<staticmethod>"),
            Self::ClassMethod(_) => formatter.write_str("<classmethod>"),
            Self::Super(_) => formatter.write_str("<super>"),
            Self::Code(_) => formatter.write_str("<code>"),
        }
    }
}
