//! The loop that runs frames, and the unwinding of exceptions.

use std::rc::Rc;

use ruff_python_ast::{CmpOp, Operator};

use crate::python::compile::code::Instruction;
use crate::python::exception::{Exception, data_of};
use crate::python::instance::Instance;
use crate::python::traceback::TracebackEntry;
use crate::python::value::Value;

use super::Vm;
use super::frame::{Frame, OnReturn};

/// How the machine goes on after an instruction.
pub(super) enum Flow {
    /// With the next instruction of whichever frame is on top.
    Next,
    /// The frame on top is done.
    Return(Value),
    /// The frame on top is suspended.
    Yield(Value),
}

/// How a frame that native code waits for came to a halt.
pub(crate) enum Halt {
    Returned(Value),
    Yielded(Value, Box<Frame>),
}

impl Vm {
    /// Runs a frame to its end.
    pub(crate) fn run_frame(&mut self, frame: Box<Frame>) -> Result<Value, Exception> {
        match self.run_until_halt(frame)? {
            Halt::Returned(value) => Ok(value),
            Halt::Yielded(..) => Err(self.runtime_error("a frame that is no generator was suspended")),
        }
    }

    /// Runs a frame to its end or its next `yield`.
    pub(crate) fn run_until_halt(&mut self, mut frame: Box<Frame>) -> Result<Halt, Exception> {
        self.enter_native()?;
        frame.on_return = OnReturn::Exit;
        let result = match self.push_frame(frame) {
            Ok(()) => self.run(),
            Err(error) => Err(error),
        };
        self.native_depth -= 1;
        if self.native_depth == 0 && self.dropped.any.get() {
            self.close_dropped()?;
        }
        result
    }

    pub(super) fn push_frame(&mut self, frame: Box<Frame>) -> Result<(), Exception> {
        if self.frames.len() >= self.limits.depth {
            return Err(self.recursion_error());
        }
        self.frames.push(frame);
        Ok(())
    }

    /// Raises an exception in the frame on top, and runs on if it is caught there.
    pub(super) fn resume_with_error(&mut self, error: Exception) -> Result<Halt, Exception> {
        self.unwind(error)?;
        self.run()
    }

    pub(super) fn run(&mut self) -> Result<Halt, Exception> {
        loop {
            let flow = match self.run_simple() {
                Ok(instruction) if self.dropped.any.get() => {
                    self.close_dropped().and_then(|()| self.step(instruction))
                }
                Ok(instruction) => self.step(instruction),
                Err(error) => Err(error),
            };
            match flow {
                Ok(Flow::Next) => {}
                Ok(Flow::Return(value)) => {
                    if let Some(halt) = self.return_value(value)? {
                        return Ok(halt);
                    }
                }
                Ok(Flow::Yield(value)) => {
                    let frame = self.frames.pop().expect("a frame was running");
                    return Ok(Halt::Yielded(value, frame));
                }
                Err(error) => self.unwind(error)?,
            }
        }
    }

    /// Ends the frame on top with a value.
    fn return_value(&mut self, value: Value) -> Result<Option<Halt>, Exception> {
        let frame = self.frames.pop().expect("a frame was running");
        match &frame.on_return {
            OnReturn::Exit => return Ok(Some(Halt::Returned(value))),
            OnReturn::Push => {
                if let Some(caller) = self.frames.last_mut() {
                    caller.push(value);
                }
            }
            OnReturn::Instance(instance) => {
                if !value.is_none() {
                    let name = self.type_name(&value);
                    let error = self.type_error(format!("__init__() should return None, not '{name}'"));
                    self.unwind(error)?;
                    return Ok(None);
                }
                if let Some(caller) = self.frames.last_mut() {
                    caller.push(instance.clone());
                }
            }
        }
        Ok(None)
    }

    /// Finds the handler of an exception, dropping frames that have none; `Err` when native code is
    /// the next to handle it.
    fn unwind(&mut self, error: Exception) -> Result<(), Exception> {
        let Exception::Raised(instance) = error else {
            while let Some(frame) = self.frames.pop() {
                if matches!(frame.on_return, OnReturn::Exit) {
                    break;
                }
            }
            return Err(error);
        };
        let data = data_of(&instance);
        if let Some(data) = &data
            && data.frames.borrow().is_empty()
        {
            self.set_context(&instance);
        }
        let mut record = !std::mem::take(&mut self.reraising);
        loop {
            let Some(frame) = self.frames.last_mut() else { return Err(Exception::Raised(instance)) };
            if record && let Some(data) = &data {
                let entry = TracebackEntry { code: frame.code.clone(), span: frame.span() };
                data.frames.borrow_mut().push(entry);
            }
            record = true;
            if let Some(block) = frame.blocks.pop() {
                frame.slots.truncate(block.slots as usize);
                frame.handled.truncate(block.handled as usize);
                frame.slots.push(Value::Instance(instance));
                frame.next = block.handler as usize;
                return Ok(());
            }
            let frame = self.frames.pop().expect("it was looked at just now");
            if matches!(frame.on_return, OnReturn::Exit) {
                return Err(Exception::Raised(instance));
            }
        }
    }

    /// Sets `__context__` of an exception that is raised to the one being handled.
    pub(super) fn set_context(&mut self, instance: &Rc<Instance>) {
        let Some(Exception::Raised(handled)) = self.handled_exception() else { return };
        if Rc::ptr_eq(&handled, instance) {
            return;
        }
        // No chain may lead back to the exception itself.
        let mut link = Some(handled.clone());
        let mut steps = 0;
        while let Some(current) = link {
            let Some(data) = data_of(&current) else { break };
            let next = data.context.borrow().clone();
            if next.as_ref().is_some_and(|next| Rc::ptr_eq(next, instance)) {
                *data.context.borrow_mut() = None;
                break;
            }
            steps += 1;
            if steps > 1000 {
                break;
            }
            link = next;
        }
        if let Some(data) = data_of(instance) {
            *data.context.borrow_mut() = Some(handled);
        }
    }

    /// Runs instructions that neither call nor fail, up to one that might.
    fn run_simple(&mut self) -> Result<Instruction, Exception> {
        use Instruction as I;
        if self.until_check < QUANTUM_LOW {
            self.check_limits(0)?;
        }
        let frame = self.frames.last_mut().expect("a frame is running");
        let mut steps = 0_u64;
        let budget = self.until_check;
        let instruction = loop {
            let instruction = frame.code.instructions[frame.next];
            frame.next += 1;
            steps += 1;
            if steps >= budget {
                break instruction;
            }
            match instruction {
                I::LoadLocal(index) => {
                    let value = &frame.slots[index as usize];
                    if value.is_unbound() {
                        break instruction;
                    }
                    let value = value.clone();
                    frame.slots.push(value);
                }
                I::StoreLocal(index) => {
                    let value = frame.pop();
                    frame.slots[index as usize] = value;
                }
                I::Constant(index) => {
                    let value = frame.code.constants[index as usize].clone();
                    frame.slots.push(value);
                }
                I::PushInt(number) => frame.slots.push(Value::Int(i64::from(number))),
                I::PushNone => frame.slots.push(Value::None),
                I::PushTrue => frame.slots.push(Value::Bool(true)),
                I::PushFalse => frame.slots.push(Value::Bool(false)),
                I::Pop => drop(frame.pop()),
                I::Jump(to) => frame.next = to as usize,
                I::JumpIfFalse(to) => match frame.peek(0) {
                    Value::Bool(truth) => {
                        if !truth {
                            frame.next = to as usize;
                        }
                        frame.slots.pop();
                    }
                    _ => break instruction,
                },
                I::JumpIfTrue(to) => match frame.peek(0) {
                    Value::Bool(truth) => {
                        if *truth {
                            frame.next = to as usize;
                        }
                        frame.slots.pop();
                    }
                    _ => break instruction,
                },
                I::Binary(operator) | I::BinaryInPlace(operator) => {
                    let (Value::Int(a), Value::Int(b)) = (frame.peek(1), frame.peek(0)) else {
                        break instruction;
                    };
                    let result = match operator {
                        Operator::Add => a.checked_add(*b),
                        Operator::Sub => a.checked_sub(*b),
                        Operator::Mult => a.checked_mul(*b),
                        Operator::Mod if *a >= 0 && *b > 0 => Some(a % b),
                        Operator::FloorDiv if *a >= 0 && *b > 0 => Some(a / b),
                        _ => None,
                    };
                    let Some(result) = result else { break instruction };
                    frame.slots.pop();
                    *frame.slots.last_mut().expect("two values were there") = Value::Int(result);
                }
                I::Compare(operator) => {
                    let result = match (operator, frame.peek(1), frame.peek(0)) {
                        (CmpOp::Is, a, b) => a.is(b),
                        (CmpOp::IsNot, a, b) => !a.is(b),
                        (_, Value::Int(a), Value::Int(b)) => match operator {
                            CmpOp::Eq => a == b,
                            CmpOp::NotEq => a != b,
                            CmpOp::Lt => a < b,
                            CmpOp::LtE => a <= b,
                            CmpOp::Gt => a > b,
                            CmpOp::GtE => a >= b,
                            _ => break instruction,
                        },
                        (CmpOp::Eq, Value::Str(a), Value::Str(b)) => a == b,
                        (CmpOp::NotEq, Value::Str(a), Value::Str(b)) => a != b,
                        _ => break instruction,
                    };
                    frame.slots.pop();
                    *frame.slots.last_mut().expect("two values were there") = Value::Bool(result);
                }
                I::ForEach(_) => {
                    let Value::Iterator(iterator) = frame.peek(0) else { break instruction };
                    let Some(item) = iterator.next_simple() else { break instruction };
                    frame.slots.push(item);
                }
                I::LoadGlobal(index) => {
                    let name = &frame.code.names[index as usize];
                    let found = frame.globals.get_name(name).or_else(|| self.builtins.get_name(name));
                    match found {
                        Some(value) => frame.slots.push(value),
                        None => break instruction,
                    }
                }
                I::LoadCell(index) => {
                    let value = frame.cells[index as usize].get();
                    if value.is_unbound() {
                        break instruction;
                    }
                    frame.slots.push(value);
                }
                I::StoreCell(index) => {
                    let value = frame.pop();
                    frame.cells[index as usize].set(value);
                }
                I::Duplicate => {
                    let value = frame.peek(0).clone();
                    frame.slots.push(value);
                }
                I::Swap => {
                    let top = frame.slots.len() - 1;
                    frame.slots.swap(top, top - 1);
                }
                I::MakeTuple(count) => {
                    let items = frame.pop_many(count as usize);
                    frame.slots.push(Value::tuple(items));
                }
                I::PopBlock => drop(frame.blocks.pop()),
                _ => break instruction,
            }
        };
        self.until_check = self.until_check.saturating_sub(steps);
        match self.fuel.checked_sub(steps) {
            Some(left) => {
                self.fuel = left;
                Ok(instruction)
            }
            None => {
                self.check_limits(steps)?;
                Ok(instruction)
            }
        }
    }
}

/// With fewer instructions left until the next look at the slower limits, look now.
const QUANTUM_LOW: u64 = 2;
