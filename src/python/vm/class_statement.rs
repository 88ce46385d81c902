//! The class statement: bases, metaclass, namespace, hooks.

use std::rc::Rc;

use crate::python::class::Class;
use crate::python::containers::{Dict, Tuple};
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    /// `type.__new__(metaclass, name, bases, namespace, **keywords)`
    pub fn new_class(
        &mut self,
        _metaclass: &Rc<Class>,
        _name: &Str,
        _bases: &Rc<Tuple>,
        _namespace: &Rc<Dict>,
        _keywords: &Rc<Dict>,
    ) -> Result<Value, Exception> {
        Err(self.not_implemented("classes"))
    }

    /// The class and object of `super()` without arguments.
    pub(crate) fn super_arguments(&mut self) -> Result<(Rc<Class>, Value), Exception> {
        Err(self.runtime_error("super(): no arguments"))
    }
}
