//! Tracebacks in CPython's form.
//!
//! In: exceptions with the places they passed. Out: text as CPython 3.11 prints it for an uncaught
//! exception, with source lines, `^^^^` under the expression that failed, and chained causes.

use std::rc::Rc;

use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

use crate::source::{SourceFile, Span};

use super::compile::code::Code;
use super::exception::{Exception, data_of};
use super::instance::Instance;
use super::text::Str;
use super::value::Value;
use super::vm::Vm;

/// One place that an exception passed.
#[derive(Debug, Clone)]
pub struct TracebackEntry {
    /// The code that was running.
    pub code: Rc<Code>,
    /// The expression or statement in it.
    pub span: Span,
}

impl TracebackEntry {
    /// The name of the function, `<module>` for a module's body.
    pub fn function(&self) -> &Str {
        &self.code.name
    }

    /// Path of the file.
    pub fn path(&self) -> &str {
        &self.code.source.path
    }

    /// The line it begins on, from 1.
    pub fn line(&self) -> u32 {
        self.code.source.position(self.span.start).0
    }
}

/// More than this many equal entries in a row are folded, as CPython does.
const REPEATED_ENTRIES: usize = 3;

impl Vm {
    /// The whole traceback text, ending in a line break.
    pub fn format_exception(&mut self, exception: &Exception) -> String {
        let mut out = String::new();
        match exception {
            Exception::Raised(instance) => self.format_chain(instance, &mut out, &mut Vec::new()),
            Exception::Limit(limit) => {
                if !limit.frames.is_empty() {
                    out.push_str("Traceback (most recent call last):\n");
                    format_entries(&limit.frames, &mut out);
                }
                out.push_str(&limit.message);
                out.push('\n');
            }
        }
        out
    }

    fn format_chain(&mut self, instance: &Rc<Instance>, out: &mut String, seen: &mut Vec<usize>) {
        seen.push(Rc::as_ptr(instance) as usize);
        let Some(data) = data_of(instance) else { return };
        let fresh = |other: &Rc<Instance>, seen: &[usize]| {
            !seen.contains(&(Rc::as_ptr(other) as usize)) && seen.len() < 50
        };
        let cause = data.cause.borrow().clone();
        let context = data.context.borrow().clone();
        if let Some(cause) = cause {
            if fresh(&cause, seen) {
                self.format_chain(&cause, out, seen);
                out.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
            }
        } else if let Some(context) = context.filter(|_| !data.suppress_context.get())
            && fresh(&context, seen)
        {
            self.format_chain(&context, out, seen);
            out.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        let frames = data.frames.borrow().clone();
        let members = grouped(instance);
        if !members.is_empty() {
            return self.format_group(instance, &frames, &members, out, seen);
        }
        if !frames.is_empty() {
            out.push_str("Traceback (most recent call last):\n");
            format_entries(&frames, out);
        }
        out.push_str(&self.format_exception_only(instance));
    }

    /// A group of exceptions with its members, as CPython draws it.
    fn format_group(
        &mut self,
        instance: &Rc<Instance>,
        frames: &[TracebackEntry],
        members: &[Rc<Instance>],
        out: &mut String,
        seen: &mut Vec<usize>,
    ) {
        let mut head = String::new();
        if !frames.is_empty() {
            head.push_str("Exception Group Traceback (most recent call last):\n");
            format_entries(frames, &mut head);
        }
        head.push_str(&self.format_exception_only(instance));
        // Only the outermost group begins with the corner of its frame.
        let depth = seen.iter().filter(|address| **address == GROUP).count();
        for (number, line) in head.lines().enumerate() {
            let corner = if depth == 0 && number == 0 && !frames.is_empty() { "  + " } else { "  | " };
            out.push_str(&format!("{corner}{line}\n"));
        }
        seen.push(GROUP);
        for (number, member) in members.iter().take(MEMBERS_SHOWN).enumerate() {
            let corner = if number == 0 { "  +-+" } else { "    +" };
            out.push_str(&format!("{corner}---------------- {} ----------------\n", number + 1));
            let mut text = String::new();
            self.format_chain(member, &mut text, seen);
            let is_group = !grouped(member).is_empty();
            for line in text.lines() {
                let line = if is_group { line.strip_prefix("  ").unwrap_or(line) } else { line };
                out.push_str(&if is_group { format!("    {line}\n") } else { format!("    | {line}\n") });
            }
        }
        if members.len() > MEMBERS_SHOWN {
            out.push_str("    +---------------- ... ----------------\n");
            out.push_str(&format!("    | and {} more exceptions\n", members.len() - MEMBERS_SHOWN));
        }
        out.push_str("    +------------------------------------\n");
        seen.retain(|address| *address != GROUP);
    }

    /// The last lines: class and message, for a `SyntaxError` also the place; ends in a line break.
    pub fn format_exception_only(&mut self, instance: &Rc<Instance>) -> String {
        let mut out = String::new();
        let class = instance.class();
        let mut message = None;
        if class.is_subclass_of(&self.exceptions.syntax_error.clone())
            && let Some(lineno) = instance.get("lineno").and_then(|line| line.as_int())
        {
            let text_of = |name: &str| instance.get(name).and_then(|text| text.as_str().cloned());
            let file = text_of("filename").unwrap_or_else(|| Str::intern("<string>"));
            out.push_str(&format!("  File \"{file}\", line {lineno}\n"));
            if let Some(text) = text_of("text") {
                let stripped = text.trim();
                out.push_str(&format!("    {stripped}\n"));
                let lead = text.chars().take_while(|character| character.is_whitespace()).count() as i64;
                let offset = instance
                    .get("offset")
                    .and_then(|offset| offset.as_int())
                    .unwrap_or(1)
                    .saturating_sub(1 + lead);
                let end = instance
                    .get("end_offset")
                    .and_then(|end| end.as_int())
                    .unwrap_or(0)
                    .saturating_sub(1 + lead);
                let offset = offset.clamp(0, stripped.chars().count() as i64) as usize;
                let width = end
                    .saturating_sub(offset as i64)
                    .clamp(1, (stripped.chars().count().saturating_sub(offset)).max(1) as i64);
                out.push_str(&format!("    {}{}\n", " ".repeat(offset), "^".repeat(width as usize)));
            }
            message = text_of("msg").map(|text| text.to_string());
        }
        let name = match class.module() {
            Some(module) if module != "builtins" && module != "__main__" => {
                format!("{module}.{}", class.qualname())
            }
            _ => class.qualname().to_string(),
        };
        let message = match message {
            Some(message) => message,
            None => self.exception_message(&Exception::Raised(instance.clone())),
        };
        if message.is_empty() {
            out.push_str(&format!("{name}\n"));
        } else {
            out.push_str(&format!("{name}: {message}\n"));
        }
        if let Some(notes) = instance.get("__notes__").and_then(|notes| notes.as_list().cloned()) {
            for note in notes.snapshot() {
                if let Value::Str(note) = note {
                    out.push_str(&format!("{note}\n"));
                }
            }
        }
        out
    }
}

/// Stands among addresses for a group that is being drawn; no object lies there.
const GROUP: usize = 0;
/// Members of a group that are drawn, as in CPython.
const MEMBERS_SHOWN: usize = 15;

/// The members of an exception group; none for other exceptions.
fn grouped(instance: &Rc<Instance>) -> Vec<Rc<Instance>> {
    if !instance.class().mro().iter().any(|class| class.name() == "BaseExceptionGroup") {
        return Vec::new();
    }
    let members = instance.get("exceptions");
    let members = members.as_ref().and_then(Value::as_tuple).map(|members| members.to_vec());
    members.unwrap_or_default().iter().filter_map(|member| member.as_instance().cloned()).collect()
}

/// Formats entries, given innermost first, outermost first.
pub fn format_entries(entries: &[TracebackEntry], out: &mut String) {
    let mut repeated = 0;
    let mut last: Option<(usize, u32)> = None;
    for entry in entries.iter().rev() {
        let key = (Rc::as_ptr(&entry.code) as usize, entry.line());
        if last == Some(key) {
            repeated += 1;
        } else {
            note_repetition(repeated, out);
            repeated = 1;
            last = Some(key);
        }
        if repeated <= REPEATED_ENTRIES {
            format_entry(entry, out);
        }
    }
    note_repetition(repeated, out);
}

fn note_repetition(repeated: usize, out: &mut String) {
    if repeated > REPEATED_ENTRIES {
        let more = repeated - REPEATED_ENTRIES;
        let plural = if more == 1 { "" } else { "s" };
        out.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

pub(crate) fn format_entry(entry: &TracebackEntry, out: &mut String) {
    let source = &entry.code.source;
    let (line, column) = source.position(entry.span.start);
    let (end_line, end_column) = source.position(entry.span.end);
    out.push_str(&format!("  File \"{}\", line {line}, in {}\n", source.path, entry.function()));
    let text = source.line(line);
    let stripped = text.trim();
    if stripped.is_empty() {
        return;
    }
    out.push_str(&format!("    {stripped}\n"));
    let lead = text.chars().take_while(|character| character.is_whitespace()).count();
    let width = stripped.chars().count();
    let start = (column as usize - 1).saturating_sub(lead);
    let end =
        if end_line == line { (end_column as usize - 1).saturating_sub(lead) } else { width }.min(width);
    if start >= end {
        return;
    }
    let anchors = if end_line == line { anchors(source, entry.span) } else { None };
    if anchors.is_none() && start == 0 && end == width {
        return;
    }
    let mut marks = " ".repeat(start);
    match anchors {
        Some((from, to)) => {
            for at in 0..end - start {
                marks.push(if at >= from && at < to { '^' } else { '~' });
            }
        }
        None => marks.push_str(&"^".repeat(end - start)),
    }
    out.push_str(&format!("    {marks}\n"));
}

/// Which characters of the failed expression are its operator or subscript, if that is what it is.
fn anchors(source: &SourceFile, span: Span) -> Option<(usize, usize)> {
    let segment = source.text.get(span.start as usize..span.end as usize)?;
    if segment.len() > 2000 || !super::compile::guard::is_shallow(segment) {
        return None;
    }
    let parsed = ruff_python_parser::parse_module(segment).ok()?;
    let [ruff_python_ast::Stmt::Expr(statement)] = parsed.syntax().body.as_slice() else { return None };
    let characters = |bytes: usize| segment.get(..bytes).map_or(0, |text| text.chars().count());
    match &*statement.value {
        Expr::BinOp(operation) => {
            let from = operation.left.range().end().to_usize();
            let to = operation.right.range().start().to_usize();
            let gap = segment.get(from..to)?;
            let symbol = operation.op.as_str();
            let at = from + gap.find(symbol)?;
            Some((characters(at), characters(at + symbol.len())))
        }
        Expr::Subscript(subscript) => {
            let from = subscript.value.range().end().to_usize();
            let to = subscript.range.end().to_usize();
            let open = from + segment.get(from..to)?.find('[')?;
            Some((characters(open), characters(to)))
        }
        _ => None,
    }
}
