//! Collects what happens while a step runs: operations, their statements, notices, output.

use std::cell::RefCell;
use std::rc::Rc;

use crate::alembic::{OperationEnd, OperationRecord, OperationSink};
use crate::diagnostic::Diagnostic;
use crate::source::{Location, SourceMap, Span};
use crate::sql::{Kind, ObjectKind, classify};

use super::report::{Enumeration, OperationReport, StatementReport, StepReport};

/// Collects for the step that is under way.
pub(super) struct Recorder {
    /// Shared with the evaluator, to turn spans into lines.
    pub sources: Rc<RefCell<SourceMap>>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    report: StepReport,
    /// Indexes of the operations that have begun and not ended, outermost first.
    open: Vec<usize>,
}

impl Recorder {
    pub(super) fn new(sources: Rc<RefCell<SourceMap>>) -> Self {
        Self { sources, state: RefCell::default() }
    }

    /// What was collected since the last call.
    pub(super) fn take(&self) -> StepReport {
        std::mem::take(&mut *self.state.borrow_mut()).report
    }

    /// Adds a statement to the operation that is open, or as an operation of its own.
    pub(super) fn statement(&self, statement: StatementReport, span: Option<Span>) {
        let failed = statement.error.is_some();
        let mut state = self.state.borrow_mut();
        if let Some(index) = state.open.last().copied() {
            let operation = &mut state.report.operations[index];
            operation.failed |= failed;
            return operation.statements.push(statement);
        }
        let location = span.map(|span| self.sources.borrow().location(span));
        state.report.operations.push(OperationReport {
            name: kind_of(&statement.sql).to_owned(),
            effect: "data",
            location,
            failed,
            statements: vec![statement],
            ..OperationReport::default()
        });
    }

    pub(super) fn print(&self, text: &str) {
        let mut state = self.state.borrow_mut();
        state.report.printed.extend(text.lines().map(str::to_owned));
    }

    /// Where a statement is: the call in the script, else the operation that is open.
    fn location(&self, span: Option<Span>) -> Option<Location> {
        if let Some(span) = span {
            return Some(self.sources.borrow().location(span));
        }
        let state = self.state.borrow();
        let index = state.open.last().copied()?;
        state.report.operations[index].location.clone()
    }

    /// The place of a statement as `file:line`.
    pub(super) fn place(&self, span: Option<Span>) -> Option<String> {
        self.location(span).map(|location| format!("{}:{}", location.file, location.line))
    }

    /// Says something of a statement.
    pub(super) fn note(&self, mut notice: Diagnostic, span: Option<Span>) {
        notice.location = notice.location.or_else(|| self.location(span));
        OperationSink::notice(self, notice, None);
    }

    /// A column or a type has other values now.
    pub(super) fn enumeration(&self, told: Enumeration) {
        self.state.borrow_mut().report.enumerations.push(told);
    }

    /// The operation that is open makes a table anew.
    pub(super) fn moved(&self) {
        let mut state = self.state.borrow_mut();
        if let Some(index) = state.open.last().copied() {
            state.report.operations[index].move_and_copy = true;
        }
    }

    /// The failure of the statement that was just recorded does not count.
    pub(super) fn forgive(&self) {
        let mut state = self.state.borrow_mut();
        let index = state.open.last().copied().or_else(|| state.report.operations.len().checked_sub(1));
        if let Some(operation) = index.and_then(|index| state.report.operations.get_mut(index)) {
            operation.failed = false;
        }
    }

    /// A statement of a SQL script begins; [`OperationSink::end`] ends it.
    pub(super) fn begin_sql(&self, sql: &str, location: Location) {
        let (kind, object) = classify(sql);
        let effect = match kind {
            Kind::Create => "add",
            Kind::Drop | Kind::Truncate => "remove",
            Kind::Alter => "change",
            _ => "data",
        };
        let words = sql.split_whitespace().take(if object.is_some() { 2 } else { 1 });
        let is_table = object.as_ref().is_some_and(|object| object.kind == ObjectKind::Table);
        let object = object.map(|object| object.name).unwrap_or_default();
        let mut state = self.state.borrow_mut();
        let index = state.report.operations.len();
        state.report.operations.push(OperationReport {
            name: words.collect::<Vec<_>>().join(" ").to_lowercase(),
            tables: if is_table { vec![object.clone()] } else { Vec::new() },
            object,
            effect,
            location: Some(location),
            ..OperationReport::default()
        });
        state.open.push(index);
    }
}

/// A statement through the connection is shown as what it is: a query or a change.
fn kind_of(sql: &str) -> &'static str {
    let word = sql.trim_start().split(|character: char| !character.is_alphabetic()).next().unwrap_or("");
    match word.to_ascii_uppercase().as_str() {
        "SELECT" | "PRAGMA" | "WITH" | "EXPLAIN" | "VALUES" => "query",
        _ => "execute",
    }
}

impl OperationSink for Recorder {
    fn begin(&self, record: OperationRecord) {
        let location = record.span.map(|span| self.sources.borrow().location(span));
        let mut state = self.state.borrow_mut();
        let index = state.report.operations.len();
        state.report.operations.push(OperationReport {
            name: record.name,
            object: record.object,
            tables: record.tables,
            effect: record.effect.word(),
            location,
            queued: record.queued,
            ..OperationReport::default()
        });
        state.open.push(index);
    }

    fn end(&self, end: OperationEnd) {
        let mut state = self.state.borrow_mut();
        let Some(index) = state.open.pop() else { return };
        let operation = &mut state.report.operations[index];
        operation.failed |= end.failed;
        operation.move_and_copy |= end.move_and_copy;
    }

    fn notice(&self, mut notice: Diagnostic, span: Option<Span>) {
        if notice.location.is_none() {
            notice.location = span.map(|span| self.sources.borrow().location(span));
        }
        let mut state = self.state.borrow_mut();
        if !state.report.notices.contains(&notice) {
            state.report.notices.push(notice);
        }
    }

    fn output(&self, text: &str) {
        self.state.borrow_mut().report.output.push_str(text);
    }
}
