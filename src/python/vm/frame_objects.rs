//! What scripts see of running and of past frames: `frame` and `traceback` objects.
//!
//! Both are pictures taken when they are asked for; nothing of the machine is reached through them.

use std::rc::Rc;

use crate::python::class::{Class, ClassBuilder};
use crate::python::instance::Instance;
use crate::python::traceback::{TracebackEntry, format_entry};
use crate::python::value::Value;

use super::Vm;

/// Callers that a frame object knows.
const CALLERS: usize = 40;

/// The classes of these objects.
struct FrameClasses {
    frame: Rc<Class>,
    traceback: Rc<Class>,
}

/// A traceback: what an exception passed, from one call inwards.
struct TracebackData {
    /// Innermost first.
    entries: Rc<[TracebackEntry]>,
    /// How many of them, from the innermost, this object holds; at least one.
    count: usize,
}

impl TracebackData {
    fn entry(&self) -> &TracebackEntry {
        &self.entries[self.count - 1]
    }
}

fn data_of(value: &Value) -> Option<Rc<TracebackData>> {
    value.as_instance()?.payload::<TracebackData>()
}

impl Vm {
    fn frame_classes(&mut self) -> Rc<FrameClasses> {
        self.extension(|vm| FrameClasses {
            frame: ClassBuilder::new("frame", "builtins").build(vm),
            traceback: ClassBuilder::new("traceback", "builtins")
                .getter("tb_lineno", |_, value| {
                    Ok(data_of(value).map_or(Value::None, |data| data.entry().line().into()))
                })
                .getter("tb_lasti", |_, _| Ok(Value::Int(0)))
                .getter("tb_frame", |vm, value| {
                    let Some(data) = data_of(value) else { return Ok(Value::None) };
                    let class = vm.frame_classes().frame.clone();
                    let frame = Instance::new(&class);
                    frame.set("f_code", Value::Code(data.entry().code.clone()));
                    frame.set("f_lineno", data.entry().line());
                    frame.set("f_globals", Value::dict::<&str>([]));
                    frame.set("f_locals", Value::dict::<&str>([]));
                    frame.set("f_back", Value::None);
                    Ok(Value::Instance(frame))
                })
                .getter("tb_next", |vm, value| {
                    let Some(data) = data_of(value).filter(|data| data.count > 1) else {
                        return Ok(Value::None);
                    };
                    Ok(vm.traceback_object(data.entries.clone(), data.count - 1))
                })
                .build(vm),
        })
    }

    fn traceback_object(&mut self, entries: Rc<[TracebackEntry]>, count: usize) -> Value {
        let class = self.frame_classes().traceback.clone();
        Value::Instance(Instance::with_payload(&class, TracebackData { entries, count }))
    }

    /// `__traceback__` of an exception that passed these, innermost first; `None` for none.
    pub(super) fn traceback_of(&mut self, entries: &[TracebackEntry]) -> Value {
        if entries.is_empty() { Value::None } else { self.traceback_object(entries.into(), entries.len()) }
    }

    /// The entries of a traceback object, innermost first; none for `None`.
    pub(super) fn entries_of_traceback(value: &Value) -> Option<Vec<TracebackEntry>> {
        if value.is_none() {
            return Some(Vec::new());
        }
        data_of(value).map(|data| data.entries[..data.count].to_vec())
    }

    /// The lines of a traceback object as (path, line, function, text of the line, formatted), outermost first.
    pub(crate) fn traceback_lines(&mut self, traceback: &Value) -> Value {
        let entries = Self::entries_of_traceback(traceback).unwrap_or_default();
        let lines = entries.iter().rev().map(|entry| {
            let mut formatted = String::new();
            format_entry(entry, &mut formatted);
            let text = entry.code.source.line(entry.line()).trim().to_owned();
            Value::tuple([
                Value::from(entry.path()),
                Value::from(entry.line()),
                Value::Str(entry.function().clone()),
                Value::from(text),
                Value::from(formatted),
            ])
        });
        Value::list(lines.collect())
    }

    /// `sys._getframe(depth)`; `None` where the calls do not go that deep.
    pub(crate) fn frame_object(&mut self, depth: usize) -> Option<Value> {
        let class = self.frame_classes().frame.clone();
        let last = self.frames.len().checked_sub(depth + 1)?;
        let mut back = Value::None;
        for at in last.saturating_sub(CALLERS)..=last {
            let running = &self.frames[at];
            let entry = TracebackEntry { code: running.code.clone(), span: running.span() };
            let frame = Instance::new(&class);
            frame.set("f_code", Value::Code(running.code.clone()));
            frame.set("f_lineno", entry.line());
            frame.set("f_globals", Value::Dict(running.globals.clone()));
            let locals = Value::Dict(self.locals_of(at));
            frame.set("f_locals", locals);
            frame.set("f_back", back);
            back = Value::Instance(frame);
        }
        Some(back)
    }
}
