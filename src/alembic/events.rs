//! What operations tell the runner: which ran, what they concern, what was assumed on the way.
//!
//! In: the operations of this module. Out: calls on an [`OperationSink`], which the runner
//! implements. Statements are not told here: they pass through the connection's own hook while an
//! operation is open, between [`OperationSink::begin`] and [`OperationSink::end`].

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// What an operation does to the schema, which decides its colour and sign in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Something comes into being.
    Add,
    /// Something goes.
    Remove,
    /// Something is altered or renamed.
    Change,
    /// Rows only, or raw SQL whose effect is not known from its name.
    Data,
}

impl Effect {
    /// The word the protocol uses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Change => "change",
            Self::Data => "data",
        }
    }
}

/// An operation as it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRecord {
    /// Name as called: `add_column`, `batch_alter_table`, or the name of a custom operation.
    pub name: String,
    /// What it concerns: `users.email`, `ix_users_email`; empty for raw SQL.
    pub object: String,
    /// Tables it names.
    pub tables: Vec<String>,
    /// What it does.
    pub effect: Effect,
    /// The call in the script, from the name to the closing parenthesis where that is known.
    pub span: Option<Span>,
    /// It was called on `batch_op` and only queues; the statements follow with the
    /// `batch_alter_table` that closes the block.
    pub queued: bool,
}

/// How an operation ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OperationEnd {
    /// It raised.
    pub failed: bool,
    /// It made the table anew: CREATE, INSERT … SELECT, DROP, RENAME.
    pub move_and_copy: bool,
}

/// Hears of operations. Operations nest: a custom operation may call others, and the block of
/// `batch_alter_table` is itself one; each `begin` has its `end`, innermost first.
pub trait OperationSink {
    /// An operation begins.
    fn begin(&self, record: OperationRecord);

    /// The operation that began last ends.
    fn end(&self, end: OperationEnd);

    /// Something was lost, assumed, emulated, or warned of. The location is filled in by the
    /// runner from `span`.
    fn notice(&self, notice: Diagnostic, span: Option<Span>);

    /// A piece of an offline script (`--sql`), as Alembic writes it to its output.
    fn output(&self, text: &str);
}

/// Hears nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoSink;

impl OperationSink for NoSink {
    fn begin(&self, _: OperationRecord) {}
    fn end(&self, _: OperationEnd) {}
    fn notice(&self, _: Diagnostic, _: Option<Span>) {}
    fn output(&self, _: &str) {}
}
