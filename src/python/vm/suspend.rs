//! Generators and coroutines: resuming suspended frames.

use std::rc::Rc;

use crate::python::exception::Exception;
use crate::python::generator::Generator;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    pub(crate) fn resume_for_next(&mut self, generator: &Rc<Generator>) -> Result<Option<Value>, Exception> {
        drop(generator.frame.borrow_mut().take());
        Err(self.not_implemented("generators"))
    }
    /// `generator.send(value)`
    pub fn generator_send(&mut self, _generator: &Value, _value: Value) -> Result<Value, Exception> {
        Err(self.not_implemented("generators"))
    }
    /// `generator.throw(exception)`
    pub fn generator_throw(&mut self, _generator: &Value, exception: Exception) -> Result<Value, Exception> {
        Err(exception)
    }
    /// `generator.close()`
    pub fn generator_close(&mut self, _generator: &Value) -> Result<Value, Exception> {
        Err(self.not_implemented("generators"))
    }
}
