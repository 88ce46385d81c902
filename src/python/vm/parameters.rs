//! Binding arguments to the parameters of functions written in Python.

use std::rc::Rc;

use crate::python::exception::Exception;
use crate::python::function::Function;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;
use super::frame::{Frame, OnReturn};

impl Vm {
    pub(crate) fn frame_for(
        &mut self,
        _function: &Rc<Function>,
        _positional: Vec<Value>,
        _keyword: &[(Str, Value)],
        _on_return: OnReturn,
    ) -> Result<Result<Box<Frame>, Value>, Exception> {
        Err(self.not_implemented("calling Python code"))
    }
}
