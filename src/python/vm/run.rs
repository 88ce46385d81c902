//! The loop that runs frames.

use crate::python::exception::Exception;
use crate::python::value::Value;

use super::Vm;
use super::frame::Frame;

impl Vm {
    pub(crate) fn run_frame(&mut self, frame: Box<Frame>) -> Result<Value, Exception> {
        drop(frame);
        Err(self.not_implemented("running Python code"))
    }
}
