//! `match` statements.
//!
//! Values under test live in hidden variables, so that a pattern that fails has nothing to clean up;
//! names are bound once the whole pattern has matched.

use std::collections::BTreeMap;

use ruff_python_ast::{
    CmpOp, Identifier, Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchSequence, Singleton,
    StmtMatch,
};
use ruff_text_size::Ranged;

use crate::python::text::Str;
use crate::python::value::Value;

use super::code::Instruction;
use super::unit::Label;
use super::{CompileError, Compiler, Result};

/// Captured names with the hidden variables that hold their values.
type Captures = BTreeMap<Str, u32>;

impl<'a> Compiler<'a> {
    pub(super) fn match_statement(&mut self, matching: &'a StmtMatch) -> Result<()> {
        let subject = self.unit().hidden();
        self.expression(&matching.subject)?;
        self.emit(Instruction::StoreLocal(subject));
        let end = self.unit().label();
        for case in &matching.cases {
            let next = self.unit().label();
            let mut captures = Captures::new();
            self.pattern(&case.pattern, subject, next, &mut captures)?;
            for (name, hidden) in &captures {
                self.emit(Instruction::LoadLocal(*hidden));
                self.store_name(name);
            }
            if let Some(guard) = &case.guard {
                self.condition(guard, next)?;
            }
            self.statements(&case.body)?;
            self.unit().jump(Instruction::Jump, end);
            self.unit().place(next);
        }
        self.unit().place(end);
        self.emit(Instruction::PushNone);
        self.emit(Instruction::StoreLocal(subject));
        Ok(())
    }

    fn capture(&mut self, name: &Identifier, subject: u32, captures: &mut Captures) {
        let key = Str::intern(name);
        let hidden = match captures.get(&key) {
            Some(hidden) => *hidden,
            None => self.unit().hidden(),
        };
        captures.insert(key, hidden);
        self.emit(Instruction::LoadLocal(subject));
        self.emit(Instruction::StoreLocal(hidden));
    }

    /// Goes on if the pattern matches the hidden variable `subject`, else jumps to `failed`.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: u32,
        failed: Label,
        captures: &mut Captures,
    ) -> Result<()> {
        let before = self.unit().at(pattern.range());
        let result = self.pattern_inside(pattern, subject, failed, captures);
        self.unit().range = before;
        result
    }

    fn pattern_inside(
        &mut self,
        pattern: &'a Pattern,
        subject: u32,
        failed: Label,
        captures: &mut Captures,
    ) -> Result<()> {
        match pattern {
            Pattern::MatchValue(value) => {
                self.emit(Instruction::LoadLocal(subject));
                self.expression(&value.value)?;
                self.compare(CmpOp::Eq);
                self.unit().jump(Instruction::JumpIfFalse, failed);
            }
            Pattern::MatchSingleton(singleton) => {
                self.emit(Instruction::LoadLocal(subject));
                self.unit().constant(match singleton.value {
                    Singleton::None => Value::None,
                    Singleton::True => Value::Bool(true),
                    Singleton::False => Value::Bool(false),
                });
                self.compare(CmpOp::Is);
                self.unit().jump(Instruction::JumpIfFalse, failed);
            }
            Pattern::MatchSequence(sequence) => {
                return self.sequence_pattern(sequence, subject, failed, captures);
            }
            Pattern::MatchMapping(mapping) => {
                return self.mapping_pattern(mapping, subject, failed, captures);
            }
            Pattern::MatchClass(class) => return self.class_pattern(class, subject, failed, captures),
            Pattern::MatchStar(star) => {
                if let Some(name) = &star.name {
                    self.capture(name, subject, captures);
                }
            }
            Pattern::MatchAs(alias) => {
                if let Some(inner) = &alias.pattern {
                    self.pattern(inner, subject, failed, captures)?;
                }
                if let Some(name) = &alias.name {
                    self.capture(name, subject, captures);
                }
            }
            Pattern::MatchOr(alternatives) => {
                let matched = self.unit().label();
                let last = alternatives.patterns.len().saturating_sub(1);
                for (index, alternative) in alternatives.patterns.iter().enumerate() {
                    if index == last {
                        self.pattern(alternative, subject, failed, captures)?;
                    } else {
                        let next = self.unit().label();
                        self.pattern(alternative, subject, next, captures)?;
                        self.unit().jump(Instruction::Jump, matched);
                        self.unit().place(next);
                    }
                }
                self.unit().place(matched);
            }
        }
        Ok(())
    }

    /// Moves the unpacked values on the stack to hidden variables and matches each.
    fn parts(
        &mut self,
        patterns: impl Iterator<Item = &'a Pattern>,
        failed: Label,
        captures: &mut Captures,
    ) -> Result<()> {
        let mut parts = Vec::new();
        for pattern in patterns {
            let hidden = self.unit().hidden();
            self.emit(Instruction::StoreLocal(hidden));
            parts.push((pattern, hidden));
        }
        for (pattern, hidden) in parts {
            self.pattern(pattern, hidden, failed, captures)?;
        }
        Ok(())
    }

    fn sequence_pattern(
        &mut self,
        sequence: &'a PatternMatchSequence,
        subject: u32,
        failed: Label,
        captures: &mut Captures,
    ) -> Result<()> {
        let patterns = &sequence.patterns;
        let star = patterns.iter().position(Pattern::is_match_star);
        if patterns.iter().filter(|pattern| pattern.is_match_star()).count() > 1 {
            return Err(CompileError::at(sequence, "multiple starred expressions in sequence pattern"));
        }
        self.emit(Instruction::LoadLocal(subject));
        self.emit(Instruction::MatchSequence);
        self.unit().jump(Instruction::JumpIfFalse, failed);
        self.emit(Instruction::LoadLocal(subject));
        self.emit(Instruction::Length);
        let least = patterns.len() - usize::from(star.is_some());
        self.unit().constant(Value::Int(least as i64));
        self.compare(if star.is_some() { CmpOp::GtE } else { CmpOp::Eq });
        self.unit().jump(Instruction::JumpIfFalse, failed);
        if patterns.is_empty() {
            return Ok(());
        }
        self.emit(Instruction::LoadLocal(subject));
        match star {
            Some(at) => self.emit(Instruction::UnpackStar(at as u32, (patterns.len() - at - 1) as u32)),
            None => self.emit(Instruction::Unpack(patterns.len() as u32)),
        }
        self.parts(patterns.iter(), failed, captures)
    }

    /// Jumps to `failed` if the value on the stack is `None`, else unpacks it into `patterns`.
    fn unpack_found(
        &mut self,
        patterns: impl ExactSizeIterator<Item = &'a Pattern>,
        failed: Label,
        captures: &mut Captures,
    ) -> Result<()> {
        let found = self.unit().hidden();
        self.emit(Instruction::StoreLocal(found));
        self.emit(Instruction::LoadLocal(found));
        self.unit().jump(Instruction::JumpIfNone, failed);
        if patterns.len() == 0 {
            return Ok(());
        }
        self.emit(Instruction::LoadLocal(found));
        self.emit(Instruction::Unpack(patterns.len() as u32));
        self.parts(patterns, failed, captures)
    }

    fn mapping_pattern(
        &mut self,
        mapping: &'a PatternMatchMapping,
        subject: u32,
        failed: Label,
        captures: &mut Captures,
    ) -> Result<()> {
        self.emit(Instruction::LoadLocal(subject));
        self.emit(Instruction::MatchMapping);
        self.unit().jump(Instruction::JumpIfFalse, failed);
        let keys = self.unit().hidden();
        for key in &mapping.keys {
            self.expression(key)?;
        }
        self.emit(Instruction::MakeTuple(mapping.keys.len() as u32));
        self.emit(Instruction::StoreLocal(keys));
        self.emit(Instruction::LoadLocal(subject));
        self.emit(Instruction::LoadLocal(keys));
        self.emit(Instruction::MatchKeys);
        self.unpack_found(mapping.patterns.iter(), failed, captures)?;
        if let Some(rest) = &mapping.rest {
            let hidden = self.unit().hidden();
            self.emit(Instruction::LoadLocal(subject));
            self.emit(Instruction::LoadLocal(keys));
            self.emit(Instruction::MatchRest);
            self.emit(Instruction::StoreLocal(hidden));
            self.capture(rest, hidden, captures);
        }
        Ok(())
    }

    fn class_pattern(
        &mut self,
        class: &'a PatternMatchClass,
        subject: u32,
        failed: Label,
        captures: &mut Captures,
    ) -> Result<()> {
        self.emit(Instruction::LoadLocal(subject));
        self.expression(&class.cls)?;
        let names: Vec<Value> =
            class.arguments.keywords.iter().map(|keyword| Value::Str(Str::intern(&keyword.attr))).collect();
        self.unit().constant(Value::tuple(names));
        self.emit(Instruction::MatchClass(class.arguments.patterns.len() as u32));
        let positional: Vec<&'a Pattern> = class.arguments.patterns.iter().collect();
        let named = class.arguments.keywords.iter().map(|keyword| &keyword.pattern);
        let all: Vec<&'a Pattern> = positional.into_iter().chain(named).collect();
        self.unpack_found(all.into_iter(), failed, captures)
    }
}
