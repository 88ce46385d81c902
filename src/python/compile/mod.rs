//! The compiler: source text to [`code::Code`].

pub mod code;
pub(crate) mod guard;

use std::rc::Rc;

use crate::source::{FileId, SourceFile};

/// Why source text was refused.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{message}")]
pub struct CompileError {
    /// What is wrong, as CPython words it where it can be.
    pub message: String,
    /// First byte of the place.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Whether it is an `IndentationError`.
    pub indentation: bool,
}

/// Compiles a module.
pub fn compile(
    _file: FileId,
    _source: &Rc<SourceFile>,
    _library: bool,
) -> Result<Rc<code::Code>, CompileError> {
    Err(CompileError { message: "not supported".to_string(), start: 0, end: 0, indentation: false })
}
