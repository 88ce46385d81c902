//! Generators and coroutines: frames that are suspended.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

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
    dropped: Weak<Dropped>,
}

/// Suspended frames whose generators were dropped before their `finally` and `with` blocks had ended;
/// the machine closes them before its next instruction that calls or may fail.
#[derive(Default)]
pub(crate) struct Dropped {
    pub(crate) frames: RefCell<Vec<(GeneratorKind, Box<Frame>)>>,
    /// Whether there are any, which is asked often.
    pub(crate) any: Cell<bool>,
}

impl Drop for Generator {
    fn drop(&mut self) {
        let Some(frame) = self.frame.get_mut().take() else { return };
        let unfinished = frame.next > 0 && !frame.blocks.is_empty();
        if unfinished
            && self.kind != GeneratorKind::AsyncGenerator
            && let Some(dropped) = self.dropped.upgrade()
        {
            dropped.frames.borrow_mut().push((self.kind, frame));
            dropped.any.set(true);
            return;
        }
        release(frame);
    }
}

impl Generator {
    pub(crate) fn new(
        kind: GeneratorKind,
        name: Str,
        qualname: Str,
        frame: Box<Frame>,
        dropped: &Rc<Dropped>,
    ) -> Rc<Self> {
        let (frame, dropped) = (RefCell::new(Some(frame)), Rc::downgrade(dropped));
        Rc::new(Self { kind, name, qualname, frame, running: Cell::new(false), dropped })
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
