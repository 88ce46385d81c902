//! The compiler: source text to [`code::Code`].
//!
//! In: a file's text, parsed by ruff's parser. Out: code for the machine, or the first error, as a
//! [`CompileError`] that becomes a `SyntaxError`.

pub mod code;
mod control;
mod expression;
mod function;
pub(crate) mod guard;
mod literal;
mod pattern;
mod scope;
mod star;
mod statement;
mod unit;

use std::rc::Rc;

use ruff_python_ast::Stmt;
use ruff_python_parser::{LexicalErrorType, ParseErrorType};
use ruff_text_size::{Ranged, TextRange};

use crate::python::text::Str;
use crate::source::{FileId, SourceFile};

use code::{Code, CodeKind, Instruction};
use scope::Scopes;
use unit::Unit;

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

impl CompileError {
    fn at(node: &impl Ranged, message: impl Into<String>) -> Self {
        let range = node.range();
        Self {
            message: message.into(),
            start: range.start().into(),
            end: range.end().into(),
            indentation: false,
        }
    }
}

type Result<T, E = CompileError> = std::result::Result<T, E>;

/// What all code of one file shares.
pub(super) struct Context {
    file: FileId,
    source: Rc<SourceFile>,
    library: bool,
    /// `from __future__ import annotations`
    annotations_as_text: bool,
    /// Whether the names of the outermost level live apart from the globals, as in `exec(text, globals, locals)`.
    own_namespace: bool,
    /// Lines whose statements are passed over when they fail.
    passed_over: Vec<u32>,
}

/// The compiler of one file.
struct Compiler<'a> {
    context: Context,
    scopes: Scopes,
    /// Units under construction, the innermost last.
    units: Vec<Unit<'a>>,
}

/// Compiles a module; with `own_namespace`, its variables are not its globals. Statements on the lines
/// `passed_over` do not end the run when they fail.
pub fn compile(
    file: FileId,
    source: &Rc<SourceFile>,
    library: bool,
    own_namespace: bool,
    passed_over: Vec<u32>,
) -> Result<Rc<Code>> {
    guard::check(&source.text)?;
    let parsed =
        ruff_python_parser::parse_module(&source.text).map_err(|error| parse_error(&source.text, &error))?;
    let body: &[Stmt] = parsed.suite();
    let scopes = Scopes::of(body)?;
    let annotations_as_text = body.iter().any(|statement| {
        matches!(statement, Stmt::ImportFrom(import)
            if import.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
                && import.names.iter().any(|alias| alias.name.as_str() == "annotations"))
    });
    let context =
        Context { file, source: source.clone(), library, annotations_as_text, own_namespace, passed_over };
    let mut compiler = Compiler { context, scopes, units: Vec::new() };
    let name = Str::intern("<module>");
    compiler.units.push(Unit::new(0, name.clone(), name, CodeKind::Module));
    compiler.unit().doc = literal::docstring(body);
    if compiler.scopes.scopes[0].has_annotations {
        compiler.unit().emit(Instruction::SetupAnnotations);
    }
    compiler.statements(body)?;
    compiler.unit().emit(Instruction::PushNone);
    compiler.unit().emit(Instruction::Return);
    let unit = compiler.units.pop().expect("the module's unit is the last");
    Ok(unit.finish(&compiler.context))
}

fn parse_error(text: &str, error: &ruff_python_parser::ParseError) -> CompileError {
    let indentation = matches!(
        error.error,
        ParseErrorType::UnexpectedIndentation | ParseErrorType::Lexical(LexicalErrorType::IndentationError)
    );
    let (start, end) = (u32::from(error.location.start()), u32::from(error.location.end()));
    let message = match &error.error {
        ParseErrorType::UnexpectedIndentation => "unexpected indent".to_string(),
        ParseErrorType::Lexical(LexicalErrorType::IndentationError) => {
            "unindent does not match any outer indentation level".to_string()
        }
        ParseErrorType::Lexical(LexicalErrorType::UnicodeError) => {
            "characters cannot be written by their names here (\\N{…}): write the character itself, or \\u and \
             its number"
                .to_string()
        }
        other => {
            let message = other.to_string();
            if let Some(known) = known_message(text, &message, start as usize) {
                return known;
            }
            match message.as_str() {
                _ if message.starts_with("Expected an indented block") => {
                    let first = message.chars().next().unwrap_or('E').to_ascii_lowercase();
                    return CompileError {
                        message: format!("{first}{}", &message[1..]),
                        start,
                        end,
                        indentation: true,
                    };
                }
                _ if message.contains('`') || message.contains("SyntaxError") => {
                    format!("invalid syntax. {message}")
                }
                _ => format!("invalid syntax: {message}"),
            }
        }
    };
    CompileError { message, start, end, indentation }
}

/// The parser's commonest complaints in CPython's words.
fn known_message(text: &str, message: &str, start: usize) -> Option<CompileError> {
    let at = |message: String, start: usize| {
        let start = u32::try_from(start).unwrap_or(0);
        Some(CompileError { message, start, end: start + 1, indentation: false })
    };
    let line_of = |offset: usize| text.get(..offset).unwrap_or(text).matches('\n').count() + 1;
    if message.starts_with("Expected `:`") {
        return at("expected ':'".to_owned(), start);
    }
    if let Some(construct) = message.strip_prefix("Expected an indented block after ") {
        let head = text.get(..start).unwrap_or(text).trim_end();
        let construct = construct.replace('`', "'");
        let message = format!("expected an indented block after {construct} on line {}", line_of(head.len()));
        let start = u32::try_from(start).unwrap_or(0);
        return Some(CompileError { message, start, end: start + 1, indentation: true });
    }
    if message == "Simple statements must be separated by newlines or semicolons" {
        let line = text.get(..start)?.rsplit('\n').next()?;
        if line.trim() == "print" {
            let begin = start - line.trim_start().len();
            return at("Missing parentheses in call to 'print'. Did you mean print(...)?".to_owned(), begin);
        }
        return at("invalid syntax".to_owned(), start);
    }
    None
}

impl<'a> Compiler<'a> {
    fn unit(&mut self) -> &mut Unit<'a> {
        self.units.last_mut().expect("a unit is under construction")
    }

    fn emit(&mut self, instruction: Instruction) {
        self.unit().emit(instruction);
    }

    /// Runs `work` with the source range set to `range`.
    fn within<T>(&mut self, range: TextRange, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let before = self.unit().at(range);
        let result = work(self);
        self.unit().range = before;
        result
    }

    /// The text of a node.
    fn source_of(&self, node: &impl Ranged) -> &str {
        let range = node.range();
        self.context.source.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("")
    }
}
