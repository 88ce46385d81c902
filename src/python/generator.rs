//! Generators and coroutines: frames that are suspended.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::release::release;
use super::text::Str;
use super::vm::frame::Frame;

/// What a suspended frame is to scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GeneratorKind {
    /// Made by a function with `yield`.
    Generator,
    /// Made by `async def`.
    Coroutine,
    /// Made by `async def` with `yield`.
    AsyncGenerator,
}

/// A generator or coroutine.
pub struct Generator {
    /// What it is.
    pub kind: GeneratorKind,
    /// `__name__`
    pub name: Str,
    /// `__qualname__`
    pub qualname: Str,
    /// The frame while it is suspended; `None` while it runs and after it ended.
    pub(crate) frame: RefCell<Option<Box<Frame>>>,
    /// Whether it runs now.
    pub(crate) running: Cell<bool>,
}

impl Drop for Generator {
    fn drop(&mut self) {
        if let Some(frame) = self.frame.get_mut().take() {
            release(frame);
        }
    }
}

impl Generator {
    pub(crate) fn new(kind: GeneratorKind, name: Str, qualname: Str, frame: Box<Frame>) -> Rc<Self> {
        Rc::new(Self { kind, name, qualname, frame: RefCell::new(Some(frame)), running: Cell::new(false) })
    }

    /// Whether it has ended.
    pub fn is_finished(&self) -> bool {
        !self.running.get() && self.frame.borrow().is_none()
    }
}

impl std::fmt::Debug for Generator {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<generator {}>", self.qualname)
    }
}
