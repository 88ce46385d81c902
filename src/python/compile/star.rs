//! `except*`: a group of exceptions is taken apart, clause after clause.
//!
//! The work is done by an object of the library module `_groups` (`__except_star__`), which is kept in a
//! variable that no script sees: it matches the clauses, collects what they raise, and tells what is left.

use ruff_python_ast::{ExceptHandler, StmtTry};
use ruff_text_size::Ranged;

use super::code::Instruction;
use super::unit::Unwind;
use super::{CompileError, Compiler, Result};
use crate::python::text::Str;

impl<'a> Compiler<'a> {
    pub(super) fn try_except_star(&mut self, guarded: &'a StmtTry) -> Result<()> {
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
        let state = self.unit().hidden();
        let helper = self.unit().name(&Str::intern("__except_star__"));
        self.emit(Instruction::LoadGlobal(helper));
        self.emit(Instruction::Swap);
        self.emit(Instruction::Call(1));
        self.emit(Instruction::StoreLocal(state));
        for ExceptHandler::ExceptHandler(clause) in &guarded.handlers {
            let Some(class) = &clause.type_ else {
                return Err(CompileError::at(clause, "expected one or more exception types"));
            };
            let (next, failed) = (self.unit().label(), self.unit().label());
            self.member(state, "match");
            self.expression(class)?;
            self.within(clause.range(), |compiler| {
                compiler.emit(Instruction::Call(1));
                Ok(())
            })?;
            self.unit().jump(Instruction::JumpIfFalse, next);
            self.unit().jump(Instruction::SetupTry, failed);
            let name = clause.name.as_ref().map(|name| Str::intern(name));
            if let Some(name) = &name {
                self.member(state, "matched");
                self.store_name(name);
            }
            self.unit().unwinds.push(Unwind::Star(clause.range()));
            self.statements(&clause.body)?;
            self.unit().unwinds.pop();
            self.emit(Instruction::PopBlock);
            self.clear_name(name.as_ref());
            self.unit().jump(Instruction::Jump, next);
            self.unit().place(failed);
            self.member(state, "failed");
            self.emit(Instruction::Swap);
            self.emit(Instruction::Call(1));
            self.emit(Instruction::Pop);
            self.clear_name(name.as_ref());
            self.unit().place(next);
        }
        self.emit(Instruction::PopHandled);
        self.member(state, "outcome");
        self.emit(Instruction::Call(0));
        self.emit(Instruction::StoreLocal(state));
        self.emit(Instruction::LoadLocal(state));
        self.unit().jump(Instruction::JumpIfNone, end);
        self.emit(Instruction::LoadLocal(state));
        self.emit(Instruction::Reraise);
        self.unit().place(end);
        Ok(())
    }

    /// Pushes an attribute of the object in a hidden variable.
    fn member(&mut self, local: u32, name: &str) {
        let name = self.unit().name(&Str::intern(name));
        self.emit(Instruction::LoadLocal(local));
        self.emit(Instruction::LoadAttribute(name));
    }
}
