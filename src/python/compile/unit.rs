//! A code object under construction: instructions, tables and jump labels.

use std::collections::HashMap;
use std::rc::Rc;

use ruff_python_ast::Stmt;
use ruff_text_size::TextRange;

use crate::python::text::Str;
use crate::python::value::Value;

use super::code::{Code, CodeKind, Instruction, ParameterCounts};

/// A jump target that is not known yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Label(u32);

/// What must happen when control leaves a block early, by `return`, `break` or `continue`.
#[derive(Clone)]
pub(super) enum Unwind<'a> {
    Loop {
        next: Label,
        end: Label,
        iterator: bool,
    },
    Try,
    Finally(&'a [Stmt]),
    /// In the copy of a `finally` block that runs before a `return`, whose value is on the stack.
    FinallyValue,
    /// In an `except` clause, with the name it binds.
    Handler(Option<Str>),
    /// In an `except*` clause, which cannot be left early.
    Star(TextRange),
    /// In the copy of a `finally` block that runs for an exception.
    FinallyHandler,
    With {
        is_async: bool,
    },
}

/// One unit: what becomes one [`Code`].
pub(super) struct Unit<'a> {
    pub(super) scope: usize,
    pub(super) name: Str,
    pub(super) qualname: Str,
    pub(super) kind: CodeKind,
    pub(super) parameters: ParameterCounts,
    pub(super) locals: Vec<Str>,
    local_index: HashMap<Str, u32>,
    names: Vec<Str>,
    name_index: HashMap<Str, u32>,
    pub(super) constants: Vec<Value>,
    text_index: HashMap<Str, u32>,
    pub(super) keyword_names: Vec<Rc<[Str]>>,
    instructions: Vec<Instruction>,
    ranges: Vec<(u32, u32)>,
    pub(super) range: (u32, u32),
    labels: Vec<u32>,
    pub(super) unwinds: Vec<Unwind<'a>>,
    pub(super) doc: Option<Str>,
    pub(super) cells: Vec<Str>,
    pub(super) free: Vec<Str>,
    pub(super) first_line: u32,
    /// The class whose private names are mangled.
    pub(super) class_name: Option<Str>,
    hidden: u32,
}

impl Unit<'_> {
    pub(super) fn new(scope: usize, name: Str, qualname: Str, kind: CodeKind) -> Self {
        Self {
            scope,
            name,
            qualname,
            kind,
            parameters: ParameterCounts::default(),
            locals: Vec::new(),
            local_index: HashMap::new(),
            names: Vec::new(),
            name_index: HashMap::new(),
            constants: Vec::new(),
            text_index: HashMap::new(),
            keyword_names: Vec::new(),
            instructions: Vec::new(),
            ranges: Vec::new(),
            range: (0, 0),
            labels: Vec::new(),
            unwinds: Vec::new(),
            doc: None,
            cells: Vec::new(),
            free: Vec::new(),
            first_line: 1,
            class_name: None,
            hidden: 0,
        }
    }

    pub(super) fn emit(&mut self, instruction: Instruction) {
        self.instructions.push(instruction);
        self.ranges.push(self.range);
    }

    /// Sets the source range of what is emitted next; the one before, to set back.
    pub(super) fn at(&mut self, range: TextRange) -> (u32, u32) {
        std::mem::replace(&mut self.range, (range.start().into(), range.end().into()))
    }

    pub(super) fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        Label(self.labels.len() as u32 - 1)
    }

    /// Emits a jump instruction to a label.
    pub(super) fn jump(&mut self, make: impl FnOnce(u32) -> Instruction, label: Label) {
        self.emit(make(label.0));
    }

    /// Says that a label means what is emitted next.
    pub(super) fn place(&mut self, label: Label) {
        self.labels[label.0 as usize] = self.instructions.len() as u32;
    }

    pub(super) fn local(&mut self, name: &Str) -> u32 {
        if let Some(index) = self.local_index.get(name) {
            return *index;
        }
        let index = self.locals.len() as u32;
        self.locals.push(name.clone());
        self.local_index.insert(name.clone(), index);
        index
    }

    /// A variable that no script sees.
    pub(super) fn hidden(&mut self) -> u32 {
        self.hidden += 1;
        self.local(&Str::new(format!(".{}", self.hidden)))
    }

    pub(super) fn name(&mut self, name: &Str) -> u32 {
        if let Some(index) = self.name_index.get(name) {
            return *index;
        }
        let index = self.names.len() as u32;
        self.names.push(name.clone());
        self.name_index.insert(name.clone(), index);
        index
    }

    /// The number of the cell that a shared name has.
    pub(super) fn cell(&self, name: &Str) -> u32 {
        let own = self.cells.iter().position(|found| found == name);
        let index =
            own.or_else(|| self.free.iter().position(|found| found == name).map(|at| at + self.cells.len()));
        index.unwrap_or(0) as u32
    }

    pub(super) fn constant(&mut self, value: Value) {
        let instruction = match &value {
            Value::None => Instruction::PushNone,
            Value::Bool(true) => Instruction::PushTrue,
            Value::Bool(false) => Instruction::PushFalse,
            Value::Int(number) if i32::try_from(*number).is_ok() => Instruction::PushInt(*number as i32),
            _ => Instruction::Constant(self.constant_index(value)),
        };
        self.emit(instruction);
    }

    pub(super) fn constant_index(&mut self, value: Value) -> u32 {
        if let Value::Str(text) = &value {
            if let Some(index) = self.text_index.get(text) {
                return *index;
            }
            self.text_index.insert(text.clone(), self.constants.len() as u32);
        }
        self.constants.push(value);
        self.constants.len() as u32 - 1
    }

    pub(super) fn text(&mut self, text: &str) {
        let text = if text.len() <= 40 { Str::intern(text) } else { Str::new(text) };
        self.constant(Value::Str(text));
    }

    /// Fills in the jump targets and hands over the finished code.
    pub(super) fn finish(mut self, context: &super::Context) -> Rc<Code> {
        for instruction in &mut self.instructions {
            use Instruction::{
                ForEach, ForEachAsync, Jump, JumpIfFalse, JumpIfFalseOrPop, JumpIfNone, JumpIfTrue,
                JumpIfTrueOrPop, SetupTry, SetupWith,
            };
            match instruction {
                Jump(to) | JumpIfFalse(to) | JumpIfTrue(to) | JumpIfFalseOrPop(to) | JumpIfTrueOrPop(to)
                | JumpIfNone(to) | ForEach(to) | ForEachAsync(to) | SetupTry(to) | SetupWith(to) => {
                    *to = self.labels[*to as usize]
                }
                _ => {}
            }
        }
        let cell_parameters = self
            .cells
            .iter()
            .enumerate()
            .filter_map(|(cell, name)| {
                let local = *self.local_index.get(name)?;
                ((local as usize) < self.parameters.total()).then_some((local, cell as u32))
            })
            .collect();
        Rc::new(Code {
            name: self.name,
            qualname: self.qualname,
            file: context.file,
            source: context.source.clone(),
            library: context.library,
            kind: self.kind,
            parameters: self.parameters,
            locals: self.locals,
            cells: self.cells,
            cell_parameters,
            free: self.free,
            names: self.names,
            constants: self.constants,
            keyword_names: self.keyword_names,
            doc: self.doc,
            first_line: self.first_line,
            instructions: self.instructions,
            ranges: self.ranges,
        })
    }
}
