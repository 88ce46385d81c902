//! Branches, loops, `try` and `with`, and leaving them early.

use ruff_python_ast::{ExceptHandler, Stmt, StmtFor, StmtIf, StmtTry, StmtWhile, StmtWith};
use ruff_text_size::Ranged;

use super::code::Instruction;
use super::unit::Unwind;
use super::{CompileError, Compiler, Result};
use crate::python::text::Str;

impl<'a> Compiler<'a> {
    pub(super) fn control(&mut self, statement: &'a Stmt) -> Result<()> {
        match statement {
            Stmt::If(branch) => self.if_statement(branch),
            Stmt::While(looping) => self.while_statement(looping),
            Stmt::For(looping) => self.for_statement(looping),
            Stmt::Try(guarded) => self.try_statement(guarded),
            Stmt::With(with) => self.with_items(with, 0),
            Stmt::Break(_) => self.leave_loop(statement, true),
            _ => self.leave_loop(statement, false),
        }
    }

    fn if_statement(&mut self, branch: &'a StmtIf) -> Result<()> {
        let end = self.unit().label();
        let mut next = self.unit().label();
        self.condition(&branch.test, next)?;
        self.statements(&branch.body)?;
        for clause in &branch.elif_else_clauses {
            self.unit().jump(Instruction::Jump, end);
            self.unit().place(next);
            next = self.unit().label();
            if let Some(test) = &clause.test {
                self.condition(test, next)?;
            }
            self.statements(&clause.body)?;
        }
        self.unit().place(next);
        self.unit().place(end);
        Ok(())
    }

    fn while_statement(&mut self, looping: &'a StmtWhile) -> Result<()> {
        let (next, otherwise, end) = (self.unit().label(), self.unit().label(), self.unit().label());
        self.unit().place(next);
        self.condition(&looping.test, otherwise)?;
        self.unit().unwinds.push(Unwind::Loop { next, end, iterator: false });
        self.statements(&looping.body)?;
        self.unit().unwinds.pop();
        self.unit().jump(Instruction::Jump, next);
        self.unit().place(otherwise);
        self.statements(&looping.orelse)?;
        self.unit().place(end);
        Ok(())
    }

    fn for_statement(&mut self, looping: &'a StmtFor) -> Result<()> {
        let (next, otherwise, end) = (self.unit().label(), self.unit().label(), self.unit().label());
        self.expression(&looping.iter)?;
        self.emit(if looping.is_async { Instruction::GetAsyncIterator } else { Instruction::GetIterator });
        self.unit().place(next);
        let step = if looping.is_async { Instruction::ForEachAsync } else { Instruction::ForEach };
        self.unit().jump(step, otherwise);
        self.store(&looping.target)?;
        self.unit().unwinds.push(Unwind::Loop { next, end, iterator: true });
        self.statements(&looping.body)?;
        self.unit().unwinds.pop();
        self.unit().jump(Instruction::Jump, next);
        self.unit().place(otherwise);
        self.statements(&looping.orelse)?;
        self.unit().place(end);
        Ok(())
    }

    fn leave_loop(&mut self, statement: &'a Stmt, breaks: bool) -> Result<()> {
        let unwinds = self.unit().unwinds.clone();
        let Some(depth) = unwinds.iter().rposition(|unwind| matches!(unwind, Unwind::Loop { .. })) else {
            let message = if breaks { "'break' outside loop" } else { "'continue' not properly in loop" };
            return Err(CompileError::at(statement, message));
        };
        for at in (depth + 1..unwinds.len()).rev() {
            self.unwind(&unwinds, at, false)?;
        }
        self.unit().unwinds = unwinds;
        if let Some(Unwind::Loop { next, end, iterator }) = self.unit().unwinds.get(depth).cloned() {
            if breaks && iterator {
                self.emit(Instruction::Pop);
            }
            self.unit().jump(Instruction::Jump, if breaks { end } else { next });
        }
        Ok(())
    }

    /// Emits what must run before a `return`, whose value is on the stack.
    pub(super) fn unwind_for_return(&mut self) -> Result<()> {
        let unwinds = self.unit().unwinds.clone();
        for at in (0..unwinds.len()).rev() {
            self.unwind(&unwinds, at, true)?;
        }
        self.unit().unwinds = unwinds;
        Ok(())
    }

    /// Leaves block `at`; with `value`, the top of the stack is a value to keep.
    fn unwind(&mut self, unwinds: &[Unwind<'a>], at: usize, value: bool) -> Result<()> {
        // What the block's own clean-up does is unwound by the blocks around it only.
        self.unit().unwinds = unwinds[..at].to_vec();
        let drop_below = |compiler: &mut Self| {
            if value {
                compiler.emit(Instruction::Swap);
            }
            compiler.emit(Instruction::Pop);
        };
        match &unwinds[at] {
            Unwind::Loop { iterator: true, .. } => drop_below(self),
            Unwind::Loop { .. } => {}
            Unwind::Try => self.emit(Instruction::PopBlock),
            Unwind::Star(range) => {
                let message = "'break', 'continue' and 'return' cannot appear in an except* block";
                return Err(CompileError::at(range, message));
            }
            Unwind::Finally(body) => {
                self.emit(Instruction::PopBlock);
                if value {
                    // The kept value lies on the stack while the body runs; leaving the body early
                    // drops it.
                    self.unit().unwinds.push(Unwind::FinallyValue);
                }
                self.statements(body)?;
            }
            Unwind::FinallyValue => drop_below(self),
            Unwind::Handler(name) => {
                if name.is_some() {
                    self.emit(Instruction::PopBlock);
                }
                self.emit(Instruction::PopHandled);
                drop_below(self);
                self.clear_name(name.as_ref());
            }
            Unwind::FinallyHandler => {
                self.emit(Instruction::PopHandled);
                drop_below(self);
            }
            Unwind::With { is_async } => {
                self.emit(Instruction::PopBlock);
                if value {
                    self.emit(Instruction::Swap);
                }
                self.emit(if *is_async { Instruction::ExitAsyncWith } else { Instruction::ExitWith });
            }
        }
        Ok(())
    }

    pub(super) fn clear_name(&mut self, name: Option<&Str>) {
        if let Some(name) = name {
            self.emit(Instruction::PushNone);
            self.store_name(name);
            self.delete_name(name);
        }
    }

    fn try_statement(&mut self, guarded: &'a StmtTry) -> Result<()> {
        if guarded.finalbody.is_empty() {
            return self.try_except(guarded);
        }
        let (handler, end) = (self.unit().label(), self.unit().label());
        self.unit().jump(Instruction::SetupTry, handler);
        self.unit().unwinds.push(Unwind::Finally(&guarded.finalbody));
        if guarded.handlers.is_empty() {
            self.statements(&guarded.body)?;
        } else {
            self.try_except(guarded)?;
        }
        self.unit().unwinds.pop();
        self.emit(Instruction::PopBlock);
        self.statements(&guarded.finalbody)?;
        self.unit().jump(Instruction::Jump, end);
        self.unit().place(handler);
        self.emit(Instruction::PushHandled);
        self.unit().unwinds.push(Unwind::FinallyHandler);
        self.statements(&guarded.finalbody)?;
        self.unit().unwinds.pop();
        self.emit(Instruction::PopHandled);
        self.emit(Instruction::Reraise);
        self.unit().place(end);
        Ok(())
    }

    fn try_except(&mut self, guarded: &'a StmtTry) -> Result<()> {
        if guarded.is_star {
            return self.try_except_star(guarded);
        }
        let (handler, end) = (self.unit().label(), self.unit().label());
        self.unit().jump(Instruction::SetupTry, handler);
        self.unit().unwinds.push(Unwind::Try);
        self.statements(&guarded.body)?;
        self.unit().unwinds.pop();
        self.emit(Instruction::PopBlock);
        self.statements(&guarded.orelse)?;
        self.unit().jump(Instruction::Jump, end);
        self.unit().place(handler);
        self.emit(Instruction::PushHandled);
        let count = guarded.handlers.len();
        for (index, ExceptHandler::ExceptHandler(clause)) in guarded.handlers.iter().enumerate() {
            let next = self.unit().label();
            match &clause.type_ {
                Some(class) => {
                    self.expression(class)?;
                    self.within(clause.range(), |compiler| {
                        compiler.emit(Instruction::MatchException);
                        Ok(())
                    })?;
                    self.unit().jump(Instruction::JumpIfFalse, next);
                }
                None if index + 1 < count => {
                    return Err(CompileError::at(clause, "default 'except:' must be last"));
                }
                None => {}
            }
            self.handler_body(&clause.body, clause.name.as_ref().map(|name| Str::intern(name)))?;
            self.unit().jump(Instruction::Jump, end);
            self.unit().place(next);
        }
        self.emit(Instruction::PopHandled);
        self.emit(Instruction::Reraise);
        self.unit().place(end);
        Ok(())
    }

    /// The body of an `except` clause; the exception is on the stack, and dropped at the end.
    fn handler_body(&mut self, body: &'a [Stmt], name: Option<Str>) -> Result<()> {
        let cleanup = self.unit().label();
        if let Some(name) = &name {
            self.emit(Instruction::Duplicate);
            self.store_name(name);
            self.unit().jump(Instruction::SetupTry, cleanup);
        }
        self.unit().unwinds.push(Unwind::Handler(name.clone()));
        self.statements(body)?;
        self.unit().unwinds.pop();
        if name.is_some() {
            self.emit(Instruction::PopBlock);
        }
        self.emit(Instruction::PopHandled);
        self.emit(Instruction::Pop);
        self.clear_name(name.as_ref());
        if name.is_some() {
            let end = self.unit().label();
            self.unit().jump(Instruction::Jump, end);
            self.unit().place(cleanup);
            self.clear_name(name.as_ref());
            self.emit(Instruction::Reraise);
            self.unit().place(end);
        }
        Ok(())
    }

    fn with_items(&mut self, with: &'a StmtWith, index: usize) -> Result<()> {
        let Some(item) = with.items.get(index) else { return self.statements(&with.body) };
        let (handler, suppressed, end) = (self.unit().label(), self.unit().label(), self.unit().label());
        self.expression(&item.context_expr)?;
        self.emit(if with.is_async { Instruction::EnterAsyncWith } else { Instruction::EnterWith });
        self.unit().jump(Instruction::SetupWith, handler);
        match &item.optional_vars {
            Some(target) => self.store(target)?,
            None => self.emit(Instruction::Pop),
        }
        self.unit().unwinds.push(Unwind::With { is_async: with.is_async });
        self.with_items(with, index + 1)?;
        self.unit().unwinds.pop();
        self.emit(Instruction::PopBlock);
        self.emit(if with.is_async { Instruction::ExitAsyncWith } else { Instruction::ExitWith });
        self.unit().jump(Instruction::Jump, end);
        self.unit().place(handler);
        self.emit(Instruction::PushHandled);
        self.emit(if with.is_async {
            Instruction::ExitAsyncWithException
        } else {
            Instruction::ExitWithException
        });
        self.unit().jump(Instruction::JumpIfTrue, suppressed);
        self.emit(Instruction::PopHandled);
        self.emit(Instruction::Reraise);
        self.unit().place(suppressed);
        self.emit(Instruction::PopHandled);
        self.emit(Instruction::Pop);
        self.emit(Instruction::Pop);
        self.unit().place(end);
        Ok(())
    }
}
