//! Limits on what a script may use, and the count of memory that living values hold.
//!
//! In: [`Limits`] at the start of a run. Out: [`LimitExceeded`], which no `except` clause catches.

use std::cell::Cell;

use super::traceback::TracebackEntry;

/// What a run may use before it is ended.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Instructions, and steps of native iteration.
    pub fuel: u64,
    /// Depth of calls, as `sys.getrecursionlimit()`; past it Python's `RecursionError` is raised.
    pub depth: usize,
    /// Depth of calls that native code makes back into the evaluator. Each takes native stack, so
    /// this is bounded apart from `depth`; past it `RecursionError` is raised as well.
    pub native_depth: usize,
    /// Bytes held by living values.
    pub memory: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { fuel: 400_000_000, depth: 1000, native_depth: 120, memory: 512 << 20 }
    }
}

/// Which limit ended the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// Too many steps: most often a loop that never ends.
    Fuel,
    /// Too much memory held at once, or asked for in one operation.
    Memory,
    /// The person cancelled.
    Interrupted,
}

/// The end of a run that scripts cannot catch.
#[derive(Debug, Clone)]
pub struct LimitExceeded {
    /// Which limit.
    pub kind: LimitKind,
    /// What happened, in one sentence.
    pub message: String,
    /// Where: innermost call first.
    pub frames: Vec<TracebackEntry>,
}

thread_local! {
    static HELD: Cell<usize> = const { Cell::new(0) };
}

/// Bytes that values living on this thread hold, roughly (headers and spare capacity included).
pub fn memory_held() -> usize {
    HELD.with(Cell::get)
}

/// A share of the memory count; given back when dropped.
#[derive(Debug, Default)]
pub(crate) struct Tracked(Cell<usize>);

impl Tracked {
    /// Counts `bytes` as held until this is dropped or set anew.
    pub(crate) fn new(bytes: usize) -> Self {
        HELD.with(|held| held.set(held.get().wrapping_add(bytes)));
        Self(Cell::new(bytes))
    }

    /// Changes the share to `bytes`.
    pub(crate) fn set(&self, bytes: usize) {
        let before = self.0.replace(bytes);
        if before != bytes {
            HELD.with(|held| held.set(held.get().wrapping_sub(before).wrapping_add(bytes)));
        }
    }
}

impl Drop for Tracked {
    fn drop(&mut self) {
        self.set(0);
    }
}
