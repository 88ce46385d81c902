//! Dropping deeply nested values without deep recursion.
//!
//! A script may nest a list a million levels deep; dropping it level by level inside each other would
//! overflow the stack. Containers hand what they hold to [`release`], which past a certain depth puts
//! it aside until the outermost drop is done.

use std::any::Any;
use std::cell::{Cell, RefCell};

/// Levels that are dropped inside each other.
const DEPTH: u32 = 40;

thread_local! {
    static LEVEL: Cell<u32> = const { Cell::new(0) };
    static ASIDE: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Drops `content`, now or soon.
pub(crate) fn release<T: 'static>(content: T) {
    // Past the end of the thread there is nothing left to guard.
    let Ok(level) = LEVEL.try_with(Cell::get) else { return };
    if level >= DEPTH {
        let _ = ASIDE.try_with(|aside| aside.borrow_mut().push(Box::new(content)));
        return;
    }
    set_level(level + 1);
    drop(content);
    set_level(level);
    if level == 0 {
        while let Some(next) = ASIDE.try_with(|aside| aside.borrow_mut().pop()).ok().flatten() {
            set_level(1);
            drop(next);
            set_level(0);
        }
    }
}

fn set_level(level: u32) {
    let _ = LEVEL.try_with(|current| current.set(level));
}
