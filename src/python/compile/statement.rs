//! Statements, apart from those that branch or loop.

use ruff_python_ast::{Expr, Stmt, StmtAnnAssign, StmtAssert, StmtImport, StmtImportFrom, StmtReturn};
use ruff_text_size::Ranged;

use crate::python::text::Str;
use crate::python::value::Value;

use super::code::{CodeKind, Instruction};
use super::unit::Unwind;
use super::{CompileError, Compiler, Result};

impl<'a> Compiler<'a> {
    pub(super) fn statements(&mut self, body: &'a [Stmt]) -> Result<()> {
        for statement in body {
            self.statement(statement)?;
        }
        Ok(())
    }

    fn statement(&mut self, statement: &'a Stmt) -> Result<()> {
        let before = self.unit().at(statement.range());
        let result = match self.is_passed_over(statement) {
            true => self.passed_over(statement),
            false => self.statement_inside(statement),
        };
        self.unit().range = before;
        result
    }

    /// Whether it stands on a line that was asked to be passed over; what has a body, by its first line.
    fn is_passed_over(&self, statement: &Stmt) -> bool {
        let lines = &self.context.passed_over;
        if lines.is_empty() {
            return false;
        }
        let range = statement.range();
        let first = self.context.source.position(range.start().into()).0;
        let has_body = matches!(
            statement,
            Stmt::If(_)
                | Stmt::For(_)
                | Stmt::While(_)
                | Stmt::With(_)
                | Stmt::Try(_)
                | Stmt::Match(_)
                | Stmt::FunctionDef(_)
                | Stmt::ClassDef(_)
        );
        let last = if has_body { first } else { self.context.source.position(range.end().into()).0 };
        lines.iter().any(|line| (first..=last).contains(line))
    }

    /// A statement that does not end the run when it fails.
    fn passed_over(&mut self, statement: &'a Stmt) -> Result<()> {
        let (handler, end) = (self.unit().label(), self.unit().label());
        self.unit().jump(Instruction::SetupTry, handler);
        self.unit().unwinds.push(Unwind::Try);
        self.statement_inside(statement)?;
        self.unit().unwinds.pop();
        self.emit(Instruction::PopBlock);
        self.unit().jump(Instruction::Jump, end);
        self.unit().place(handler);
        self.emit(Instruction::PassOver);
        self.emit(Instruction::Pop);
        self.unit().place(end);
        Ok(())
    }

    fn statement_inside(&mut self, statement: &'a Stmt) -> Result<()> {
        match statement {
            Stmt::Expr(statement) => {
                if !statement.value.is_string_literal_expr() {
                    self.expression(&statement.value)?;
                    self.emit(Instruction::Pop);
                }
            }
            Stmt::Assign(assign) => {
                self.expression(&assign.value)?;
                for (index, target) in assign.targets.iter().enumerate() {
                    if index + 1 < assign.targets.len() {
                        self.emit(Instruction::Duplicate);
                    }
                    self.store(target)?;
                }
            }
            Stmt::AugAssign(assign) => {
                let operator = assign.op;
                match &*assign.target {
                    Expr::Name(name) => {
                        self.within(name.range(), |compiler| {
                            compiler.load(&name.id);
                            Ok(())
                        })?;
                        self.expression(&assign.value)?;
                        self.emit(Instruction::BinaryInPlace(operator));
                        self.store_name(&name.id);
                    }
                    Expr::Attribute(attribute) => {
                        self.expression(&attribute.value)?;
                        self.emit(Instruction::Duplicate);
                        let name = self.attribute_name(&attribute.attr);
                        self.within(attribute.range, |compiler| {
                            compiler.emit(Instruction::LoadAttribute(name));
                            Ok(())
                        })?;
                        self.expression(&assign.value)?;
                        self.emit(Instruction::BinaryInPlace(operator));
                        self.emit(Instruction::Swap);
                        self.emit(Instruction::StoreAttribute(name));
                    }
                    Expr::Subscript(subscript) => {
                        self.expression(&subscript.value)?;
                        self.expression(&subscript.slice)?;
                        self.emit(Instruction::DuplicateTwo);
                        self.within(subscript.range, |compiler| {
                            compiler.emit(Instruction::LoadItem);
                            Ok(())
                        })?;
                        self.expression(&assign.value)?;
                        self.emit(Instruction::BinaryInPlace(operator));
                        self.emit(Instruction::RotateThree);
                        self.emit(Instruction::StoreItem);
                    }
                    other => {
                        return Err(CompileError::at(other, "illegal expression for augmented assignment"));
                    }
                }
            }
            Stmt::AnnAssign(assign) => return self.annotated_assignment(assign),
            Stmt::Return(statement) => return self.return_statement(statement),
            Stmt::Delete(delete) => {
                for target in &delete.targets {
                    self.delete(target)?;
                }
            }
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::Raise(raise) => match (&raise.exc, &raise.cause) {
                (None, _) => self.emit(Instruction::Raise(0)),
                (Some(exception), None) => {
                    self.expression(exception)?;
                    self.emit(Instruction::Raise(1));
                }
                (Some(exception), Some(cause)) => {
                    self.expression(exception)?;
                    self.expression(cause)?;
                    self.emit(Instruction::Raise(2));
                }
            },
            Stmt::Assert(assert) => return self.assert(assert),
            Stmt::Import(import) => self.import(import),
            Stmt::ImportFrom(import) => self.import_from(import),
            Stmt::TypeAlias(alias) => {
                self.expression(&alias.value)?;
                self.store(&alias.name)?;
            }
            Stmt::FunctionDef(function) => return self.function_definition(function),
            Stmt::ClassDef(class) => return self.class_definition(class),
            Stmt::If(_)
            | Stmt::While(_)
            | Stmt::For(_)
            | Stmt::Try(_)
            | Stmt::With(_)
            | Stmt::Break(_)
            | Stmt::Continue(_) => return self.control(statement),
            Stmt::Match(matching) => return self.match_statement(matching),
            Stmt::IpyEscapeCommand(_) => return Err(CompileError::at(statement, "invalid syntax")),
        }
        Ok(())
    }

    fn return_statement(&mut self, statement: &'a StmtReturn) -> Result<()> {
        if matches!(self.unit().kind, CodeKind::Module | CodeKind::Class) {
            return Err(CompileError::at(statement, "'return' outside function"));
        }
        match &statement.value {
            Some(value) => self.expression(value)?,
            None => self.emit(Instruction::PushNone),
        }
        self.unwind_for_return()?;
        self.emit(Instruction::Return);
        Ok(())
    }

    fn annotated_assignment(&mut self, assign: &'a StmtAnnAssign) -> Result<()> {
        if let Some(value) = &assign.value {
            self.expression(value)?;
            self.store(&assign.target)?;
        }
        let at_top = matches!(self.unit().kind, CodeKind::Module | CodeKind::Class);
        match &*assign.target {
            Expr::Name(name) if assign.simple && at_top => {
                self.annotation(&assign.annotation)?;
                self.load_annotations();
                let name = super::scope::mangle(&name.id, self.unit().class_name.clone().as_ref());
                self.unit().text(&name);
                self.emit(Instruction::StoreItem);
            }
            _ if at_top && !self.context.annotations_as_text => {
                self.expression(&assign.annotation)?;
                self.emit(Instruction::Pop);
            }
            _ => {}
        }
        Ok(())
    }

    fn load_annotations(&mut self) {
        let unit = self.unit();
        let name = unit.name(&Str::intern("__annotations__"));
        unit.emit(match unit.kind {
            CodeKind::Class => Instruction::LoadName(name),
            _ => Instruction::LoadGlobal(name),
        });
    }

    /// Pushes the value of an annotation, or its text where the module asks for that.
    pub(super) fn annotation(&mut self, annotation: &'a Expr) -> Result<()> {
        if self.context.annotations_as_text {
            let text = self.source_of(annotation).to_string();
            self.unit().text(&text);
            return Ok(());
        }
        match annotation {
            Expr::Starred(starred) => self.expression(&starred.value),
            _ => self.expression(annotation),
        }
    }

    fn delete(&mut self, target: &'a Expr) -> Result<()> {
        self.within(target.range(), |compiler| {
            match target {
                Expr::Name(name) => compiler.delete_name(&name.id),
                Expr::Attribute(attribute) => {
                    compiler.expression(&attribute.value)?;
                    let name = compiler.attribute_name(&attribute.attr);
                    compiler.emit(Instruction::DeleteAttribute(name));
                }
                Expr::Subscript(subscript) => {
                    compiler.expression(&subscript.value)?;
                    compiler.expression(&subscript.slice)?;
                    compiler.emit(Instruction::DeleteItem);
                }
                Expr::Tuple(tuple) => {
                    for element in &tuple.elts {
                        compiler.delete(element)?;
                    }
                }
                Expr::List(list) => {
                    for element in &list.elts {
                        compiler.delete(element)?;
                    }
                }
                _ => return Err(CompileError::at(target, "cannot delete expression")),
            }
            Ok(())
        })
    }

    fn assert(&mut self, assert: &'a StmtAssert) -> Result<()> {
        self.expression(&assert.test)?;
        let end = self.unit().label();
        self.unit().jump(Instruction::JumpIfTrue, end);
        self.within(assert.test.range(), |compiler| {
            compiler.emit(Instruction::AssertionError);
            if let Some(message) = &assert.msg {
                compiler.expression(message)?;
                compiler.emit(Instruction::Call(1));
            }
            compiler.emit(Instruction::Raise(1));
            Ok(())
        })?;
        self.unit().place(end);
        Ok(())
    }

    fn import(&mut self, import: &'a StmtImport) {
        for alias in &import.names {
            self.emit(Instruction::PushNone);
            let name = self.unit().name(&Str::intern(&alias.name));
            self.emit(Instruction::ImportName(name, 0));
            let mut parts = alias.name.split('.');
            let first = parts.next().unwrap_or(&alias.name);
            match &alias.asname {
                Some(bound) => {
                    for part in parts {
                        let part = self.unit().name(&Str::intern(part));
                        self.emit(Instruction::ImportFrom(part));
                        self.emit(Instruction::Swap);
                        self.emit(Instruction::Pop);
                    }
                    self.store_name(bound);
                }
                None => self.store_name(first),
            }
        }
    }

    fn import_from(&mut self, import: &'a StmtImportFrom) {
        let names: Vec<Value> =
            import.names.iter().map(|alias| Value::Str(Str::intern(&alias.name))).collect();
        self.unit().constant(Value::tuple(names));
        let module = import.module.as_ref().map_or("", |module| module.as_str());
        let module = self.unit().name(&Str::intern(module));
        self.emit(Instruction::ImportName(module, import.level));
        for alias in &import.names {
            if alias.name.as_str() == "*" {
                self.emit(Instruction::ImportStar);
                return;
            }
            let name = self.unit().name(&Str::intern(&alias.name));
            self.emit(Instruction::ImportFrom(name));
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name));
        }
        self.emit(Instruction::Pop);
    }
}
