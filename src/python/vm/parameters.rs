//! Binding arguments to the parameters of functions written in Python.

use std::rc::Rc;

use crate::python::arguments::{missing_message, too_many_message};
use crate::python::compile::code::{Code, CodeKind};
use crate::python::containers::{Dict, Tuple};
use crate::python::exception::Exception;
use crate::python::function::{Cell, Function};
use crate::python::generator::{Generator, GeneratorKind};
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;
use super::frame::{Frame, OnReturn};

impl Vm {
    /// The frame of a call; for generators and coroutines, the suspended object instead (`Err`).
    pub(crate) fn frame_for(
        &mut self,
        function: &Rc<Function>,
        positional: Vec<Value>,
        keyword: &[(Str, Value)],
        on_return: OnReturn,
    ) -> Result<Result<Box<Frame>, Value>, Exception> {
        let code = &function.code;
        let slots = self.bind_parameters(function, positional, keyword)?;
        let mut cells = Vec::with_capacity(code.cells.len() + function.closure.len());
        for _ in &code.cells {
            cells.push(Cell::new(Value::Unbound));
        }
        let mut frame = Frame {
            code: code.clone(),
            next: 0,
            slots,
            cells,
            globals: function.globals.clone(),
            namespace: None,
            custom_namespace: None,
            blocks: Vec::new(),
            handled: Vec::new(),
            on_return,
        };
        for (local, cell) in &code.cell_parameters {
            let value = std::mem::replace(&mut frame.slots[*local as usize], Value::Unbound);
            frame.cells[*cell as usize].set(value);
        }
        frame.cells.extend(function.closure.iter().cloned());
        let kind = match code.kind {
            CodeKind::Generator => GeneratorKind::Generator,
            CodeKind::Coroutine => GeneratorKind::Coroutine,
            CodeKind::AsyncGenerator => GeneratorKind::AsyncGenerator,
            _ => return Ok(Ok(Box::new(frame))),
        };
        frame.on_return = OnReturn::Exit;
        let (name, qualname) = (function.name.borrow().clone(), function.qualname.borrow().clone());
        Ok(Err(Value::Generator(Generator::new(kind, name, qualname, Box::new(frame), &self.dropped))))
    }

    fn bind_parameters(
        &mut self,
        function: &Rc<Function>,
        mut slots: Vec<Value>,
        keyword: &[(Str, Value)],
    ) -> Result<Vec<Value>, Exception> {
        let code = &function.code;
        let counts = code.parameters;
        let given = slots.len();
        slots.reserve(code.locals.len() + 8 - given.min(code.locals.len()));
        if given == counts.positional
            && keyword.is_empty()
            && counts.keyword_only == 0
            && !counts.rest
            && !counts.keywords
        {
            slots.resize(code.locals.len(), Value::Unbound);
            return Ok(slots);
        }
        let extra = if given > counts.positional { slots.split_off(counts.positional) } else { Vec::new() };
        let too_many = !extra.is_empty() && !counts.rest;
        slots.resize(code.locals.len().max(counts.total()), Value::Unbound);
        let rest_slot = counts.positional + counts.keyword_only;
        if counts.rest {
            slots[rest_slot] = Value::Tuple(Tuple::new(extra));
        }
        let others = if counts.keywords { Some(Dict::new()) } else { None };
        for (name, value) in keyword {
            self.bind_keyword(function, &mut slots, (name, value), keyword, others.as_ref())?;
        }
        if let Some(others) = others {
            slots[rest_slot + usize::from(counts.rest)] = Value::Dict(others);
        }
        if too_many {
            return Err(self.too_many_positional(function, given, &slots));
        }
        self.fill_defaults(function, &mut slots)?;
        Ok(slots)
    }

    fn bind_keyword(
        &mut self,
        function: &Rc<Function>,
        slots: &mut [Value],
        (name, value): (&Str, &Value),
        keyword: &[(Str, Value)],
        others: Option<&Rc<Dict>>,
    ) -> Result<(), Exception> {
        let code: &Code = &function.code;
        let counts = code.parameters;
        let named = counts.positional + counts.keyword_only;
        let found = code.locals[..named].iter().skip(counts.positional_only).position(|local| local == name);
        match (found.map(|at| at + counts.positional_only), others) {
            (Some(at), _) if slots[at].is_unbound() => {
                slots[at] = value.clone();
                Ok(())
            }
            (Some(_), _) => {
                let function = function.qualname.borrow().clone();
                Err(self.type_error(format!("{function}() got multiple values for argument '{name}'")))
            }
            (None, Some(others)) => {
                others.set_str(name.clone(), value.clone());
                Ok(())
            }
            (None, None) => {
                let hidden = &code.locals[..counts.positional_only];
                let function = function.qualname.borrow().clone();
                Err(self.type_error(if hidden.contains(name) {
                    let named =
                        hidden.iter().filter(|hidden| keyword.iter().any(|(name, _)| name == *hidden));
                    let named: Vec<&str> = named.map(Str::as_str).collect();
                    format!(
                        "{function}() got some positional-only arguments passed as keyword arguments: '{}'",
                        named.join(", ")
                    )
                } else {
                    format!("{function}() got an unexpected keyword argument '{name}'")
                }))
            }
        }
    }

    fn too_many_positional(&mut self, function: &Rc<Function>, given: usize, slots: &[Value]) -> Exception {
        let counts = function.code.parameters;
        let least = counts.positional - function.defaults.borrow().len().min(counts.positional);
        let name = function.qualname.borrow().clone();
        let keyword_only = slots[counts.positional..counts.positional + counts.keyword_only]
            .iter()
            .filter(|value| !value.is_unbound())
            .count();
        let mut message = too_many_message(&name, least, counts.positional, given);
        if keyword_only > 0 {
            let plural = if keyword_only == 1 { "" } else { "s" };
            let positional = if given == 1 { "" } else { "s" };
            let old = format!("but {given} {}", if given == 1 { "was" } else { "were" });
            let new = format!(
                "but {given} positional argument{positional} (and {keyword_only} keyword-only argument{plural}) were"
            );
            message = message.replace(&old, &new);
        }
        self.type_error(message)
    }

    fn fill_defaults(&mut self, function: &Rc<Function>, slots: &mut [Value]) -> Result<(), Exception> {
        let code = &function.code;
        let counts = code.parameters;
        let defaults = function.defaults.borrow().clone();
        let first_default = counts.positional - defaults.len().min(counts.positional);
        let mut missing = Vec::new();
        for (at, slot) in slots.iter_mut().enumerate().take(counts.positional) {
            if slot.is_unbound() {
                match defaults.get(at.wrapping_sub(first_default)) {
                    Some(default) if at >= first_default => *slot = default.clone(),
                    _ => missing.push(code.locals[at].clone()),
                }
            }
        }
        if !missing.is_empty() {
            let name = function.qualname.borrow().clone();
            return Err(self.type_error(missing_message(&name, "positional", &missing)));
        }
        let named_defaults = function.keyword_defaults.borrow().clone();
        let named = slots.iter_mut().enumerate().skip(counts.positional).take(counts.keyword_only);
        for (at, slot) in named {
            if slot.is_unbound() {
                let name = &code.locals[at];
                match named_defaults.as_ref().and_then(|defaults| defaults.get_name(name)) {
                    Some(default) => *slot = default,
                    None => missing.push(name.clone()),
                }
            }
        }
        if !missing.is_empty() {
            let name = function.qualname.borrow().clone();
            return Err(self.type_error(missing_message(&name, "keyword-only", &missing)));
        }
        Ok(())
    }
}
