//! Frames: running code with its variables and stack, on the heap so that it can be suspended.

use std::rc::Rc;

use crate::python::compile::code::Code;
use crate::python::containers::Dict;
use crate::python::function::Cell;
use crate::python::instance::Instance;
use crate::python::value::Value;
use crate::source::Span;

/// Where exceptions of a part of the code go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block {
    /// The instruction to go on with.
    pub(crate) handler: u32,
    /// Slots (variables and stack) to keep.
    pub(crate) slots: u32,
    /// Exceptions being handled to keep.
    pub(crate) handled: u32,
}

/// What becomes of a frame's result.
#[derive(Debug, Clone)]
pub(crate) enum OnReturn {
    /// It is pushed on the caller's stack.
    Push,
    /// It must be `None`; this instance is pushed instead.
    Instance(Value),
    /// Native code waits for it.
    Exit,
}

/// Running or suspended code.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) code: Rc<Code>,
    /// The instruction to run next.
    pub(crate) next: usize,
    /// Local variables, then the stack.
    pub(crate) slots: Vec<Value>,
    pub(crate) cells: Vec<Rc<Cell>>,
    pub(crate) globals: Rc<Dict>,
    /// The namespace of a module's or class's body.
    pub(crate) namespace: Option<Rc<Dict>>,
    /// Where the names of a class body go instead, when its metaclass wants that.
    pub(crate) custom_namespace: Option<Value>,
    pub(crate) blocks: Vec<Block>,
    /// Exceptions being handled, innermost last.
    pub(crate) handled: Vec<Rc<Instance>>,
    pub(crate) on_return: OnReturn,
}

impl Frame {
    /// The source range of the instruction that runs now.
    pub(crate) fn span(&self) -> Span {
        self.code.span(self.next.saturating_sub(1))
    }

    pub(crate) fn push(&mut self, value: Value) {
        self.slots.push(value);
    }

    pub(crate) fn pop(&mut self) -> Value {
        self.slots.pop().expect("the compiler balances the stack")
    }

    /// The value `below` places under the top.
    pub(crate) fn peek(&self, below: usize) -> &Value {
        &self.slots[self.slots.len() - 1 - below]
    }

    /// Pops `count` values, first pushed first.
    pub(crate) fn pop_many(&mut self, count: usize) -> Vec<Value> {
        let at = self.slots.len() - count;
        self.slots.split_off(at)
    }
}
