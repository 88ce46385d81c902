//! Generators and coroutines: resuming suspended frames.
//!
//! Coroutines run to completion: `await` drives what it is given to its end on the spot, so nothing
//! is ever scheduled. A generator that is dropped before its end is closed soon after.

use std::rc::Rc;

use crate::python::compile::code::Instruction;
use crate::python::exception::Exception;
use crate::python::generator::{Generator, GeneratorKind};
use crate::python::value::Value;

use super::Vm;
use super::frame::Frame;
use super::run::{Flow, Halt};

/// What a resumed generator did.
pub(crate) enum Resumed {
    Yielded(Value),
    Returned(Value),
}

impl Vm {
    /// Resumes a generator with a value that is sent, or an exception that is thrown, into it.
    pub(crate) fn resume(
        &mut self,
        generator: &Rc<Generator>,
        input: Result<Value, Exception>,
    ) -> Result<Resumed, Exception> {
        let kind = match generator.kind {
            GeneratorKind::Coroutine => "coroutine",
            GeneratorKind::AsyncGenerator => "async generator",
            GeneratorKind::Generator => "generator",
        };
        if generator.running.get() {
            return Err(self.value_error(format!("{kind} already executing")));
        }
        let Some(frame) = generator.frame.borrow_mut().take() else {
            return match input {
                Err(error) => Err(error),
                Ok(_) if generator.kind == GeneratorKind::Coroutine => {
                    Err(self.runtime_error("cannot reuse already awaited coroutine"))
                }
                Ok(_) => Ok(Resumed::Returned(Value::None)),
            };
        };
        if frame.next == 0
            && let Ok(value) = &input
            && !value.is_none()
        {
            *generator.frame.borrow_mut() = Some(frame);
            return Err(self.type_error(format!("can't send non-None value to a just-started {kind}")));
        }
        generator.running.set(true);
        let result = self.resume_frame(frame, input);
        generator.running.set(false);
        match result {
            Ok(Halt::Yielded(value, frame)) => {
                *generator.frame.borrow_mut() = Some(frame);
                Ok(Resumed::Yielded(value))
            }
            Ok(Halt::Returned(value)) => Ok(Resumed::Returned(value)),
            Err(error) if error.is_a(&self.exceptions.stop_iteration) => {
                let raised = self.runtime_error(format!("{kind} raised StopIteration")).caused_by(&error);
                if let (Some(instance), Some(context)) = (raised.instance(), error.instance())
                    && let Some(data) = crate::python::exception::data_of(instance)
                {
                    *data.context.borrow_mut() = Some(context.clone());
                }
                Err(raised)
            }
            Err(error) => Err(error),
        }
    }

    fn resume_frame(
        &mut self,
        mut frame: Box<Frame>,
        input: Result<Value, Exception>,
    ) -> Result<Halt, Exception> {
        let started = frame.next > 0;
        let mut thrown = None;
        match input {
            Ok(value) => {
                if started {
                    frame.push(value);
                }
            }
            Err(error) => match self.throw_into_delegate(&mut frame, error)? {
                Delegated::Yielded(value) => return Ok(Halt::Yielded(value, frame)),
                Delegated::Returned => {}
                Delegated::Raised(error) => thrown = Some(error),
            },
        }
        self.enter_native()?;
        let result = self.push_frame(frame).and_then(|()| match thrown {
            Some(error) => self.resume_with_error(error),
            None => self.run(),
        });
        self.native_depth -= 1;
        result
    }

    /// Throws an exception into the iterator that a suspended `yield from` delegates to.
    fn throw_into_delegate(&mut self, frame: &mut Frame, error: Exception) -> Result<Delegated, Exception> {
        let delegating = matches!(frame.code.instructions.get(frame.next), Some(Instruction::YieldFrom));
        if !delegating || frame.next == 0 {
            return Ok(Delegated::Raised(error));
        }
        let inner = frame.peek(0).clone();
        let closing = error.is_a(&self.exceptions.generator_exit);
        let outcome = match &inner {
            Value::Generator(inner) if closing => {
                self.close(&inner.clone())?;
                return Ok(Delegated::Raised(error));
            }
            Value::Generator(inner) => self.resume(&inner.clone(), Err(error)),
            _ => match (self.find_attribute(&inner, "throw")?, error.value()) {
                (Some(throw), Some(value)) => match self.call_positional(&throw, [value]) {
                    Ok(value) => Ok(Resumed::Yielded(value)),
                    Err(stop) if stop.is_a(&self.exceptions.stop_iteration) => {
                        Ok(Resumed::Returned(stop.arguments().first().cloned().unwrap_or(Value::None)))
                    }
                    Err(error) => Err(error),
                },
                _ => Err(error),
            },
        };
        Ok(match outcome {
            Ok(Resumed::Yielded(value)) => Delegated::Yielded(value),
            Ok(Resumed::Returned(value)) => {
                frame.pop();
                frame.push(value);
                frame.next += 1;
                Delegated::Returned
            }
            Err(error) => Delegated::Raised(error),
        })
    }

    /// The next item of a generator; `None` at its end.
    pub(crate) fn resume_for_next(&mut self, generator: &Rc<Generator>) -> Result<Option<Value>, Exception> {
        match self.resume(generator, Ok(Value::None))? {
            Resumed::Yielded(value) => Ok(Some(value)),
            Resumed::Returned(_) => Ok(None),
        }
    }

    /// One step of `yield from`: the iterator lies below the value to send.
    pub(super) fn yield_from(&mut self) -> Result<Flow, Exception> {
        let frame = self.frames.last_mut().expect("a frame is running");
        let sent = frame.pop();
        let iterator = frame.peek(0).clone();
        let outcome = match &iterator {
            Value::Generator(generator) => self.resume(generator, Ok(sent))?,
            _ if sent.is_none() => match self.next_or_result(&iterator)? {
                Ok(value) => Resumed::Yielded(value),
                Err(result) => Resumed::Returned(result),
            },
            _ => {
                let send = self.attribute(&iterator, "send")?;
                match self.call_positional(&send, [sent]) {
                    Ok(value) => Resumed::Yielded(value),
                    Err(stop) if stop.is_a(&self.exceptions.stop_iteration) => {
                        Resumed::Returned(stop.arguments().first().cloned().unwrap_or(Value::None))
                    }
                    Err(error) => return Err(error),
                }
            }
        };
        let frame = self.frames.last_mut().expect("a frame is running");
        match outcome {
            Resumed::Yielded(value) => {
                // When resumed, the sent value is pushed and this instruction runs again.
                frame.next -= 1;
                Ok(Flow::Yield(value))
            }
            Resumed::Returned(value) => {
                frame.pop();
                frame.push(value);
                Ok(Flow::Next)
            }
        }
    }

    /// The next item of any iterator, or (`Err`) the value that its `StopIteration` carries.
    fn next_or_result(&mut self, iterator: &Value) -> Result<Result<Value, Value>, Exception> {
        if !matches!(iterator, Value::Instance(_)) {
            return Ok(self.next(iterator)?.ok_or(Value::None));
        }
        let name = self.names.next.clone();
        match self.call_special(iterator, &name, &[]) {
            Ok(Some(item)) => Ok(Ok(item)),
            Ok(None) => {
                let name = self.type_name(iterator);
                Err(self.type_error(format!("'{name}' object is not an iterator")))
            }
            Err(stop) if stop.is_a(&self.exceptions.stop_iteration) => {
                Ok(Err(stop.arguments().first().cloned().unwrap_or(Value::None)))
            }
            Err(error) => Err(error),
        }
    }

    fn as_generator(&mut self, value: &Value) -> Result<Rc<Generator>, Exception> {
        match value {
            Value::Generator(generator) => Ok(generator.clone()),
            _ => {
                let name = self.type_name(value);
                Err(self.type_error(format!("expected a generator, got {name}")))
            }
        }
    }

    /// `next(iterator)`: raises `StopIteration`, with a generator's result, at the end.
    pub fn next_or_raise(&mut self, iterator: &Value) -> Result<Value, Exception> {
        if let Value::Generator(generator) = iterator {
            self.consume(1)?;
            let outcome = self.resume(&generator.clone(), Ok(Value::None))?;
            return self.resumed(outcome);
        }
        match self.next_or_result(iterator)? {
            Ok(item) => Ok(item),
            Err(result) => self.resumed(Resumed::Returned(result)),
        }
    }

    fn resumed(&mut self, outcome: Resumed) -> Result<Value, Exception> {
        match outcome {
            Resumed::Yielded(value) => Ok(value),
            Resumed::Returned(value) => {
                let class = self.exceptions.stop_iteration.clone();
                let args = if value.is_none() { vec![] } else { vec![value] };
                Err(self.new_exception_with(&class, args))
            }
        }
    }

    /// `generator.send(value)`
    pub fn generator_send(&mut self, generator: &Value, value: Value) -> Result<Value, Exception> {
        let generator = self.as_generator(generator)?;
        let outcome = self.resume(&generator, Ok(value))?;
        self.resumed(outcome)
    }

    /// `generator.throw(exception)`
    pub fn generator_throw(&mut self, generator: &Value, exception: Exception) -> Result<Value, Exception> {
        let generator = self.as_generator(generator)?;
        let outcome = self.resume(&generator, Err(exception))?;
        self.resumed(outcome)
    }

    /// `generator.close()`
    pub fn generator_close(&mut self, generator: &Value) -> Result<Value, Exception> {
        let generator = self.as_generator(generator)?;
        self.close(&generator)?;
        Ok(Value::None)
    }

    fn close(&mut self, generator: &Rc<Generator>) -> Result<(), Exception> {
        let unstarted = generator.frame.borrow().as_ref().is_none_or(|frame| frame.next == 0);
        if unstarted && !generator.running.get() {
            let frame = generator.frame.borrow_mut().take();
            drop(frame);
            return Ok(());
        }
        let class = self.exceptions.generator_exit.clone();
        let exit = self.new_exception_with(&class, []);
        match self.resume(generator, Err(exit)) {
            Ok(Resumed::Returned(_)) => Ok(()),
            Ok(Resumed::Yielded(_)) => Err(self.runtime_error("generator ignored GeneratorExit")),
            Err(error)
                if error.is_a(&self.exceptions.generator_exit)
                    || error.is_a(&self.exceptions.stop_iteration) =>
            {
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// Closes the generators that were dropped before their end; their errors are nobody's.
    ///
    /// # Errors
    /// A limit that ends the run.
    #[cold]
    pub(super) fn close_dropped(&mut self) -> Result<(), Exception> {
        self.dropped.any.set(false);
        let frames = self.dropped.frames.take();
        for (kind, frame) in frames {
            let (name, qualname) = (frame.code.name.clone(), frame.code.qualname.clone());
            let generator = Generator::new(kind, name, qualname, frame, &self.dropped);
            let reraising = std::mem::take(&mut self.reraising);
            let closed = self.close(&generator);
            self.reraising = reraising;
            // One that yields again instead of ending is left alone.
            drop(generator.frame.take());
            if let Err(limit @ Exception::Limit(_)) = closed {
                return Err(limit);
            }
        }
        Ok(())
    }

    /// Runs a coroutine, or anything with `__await__`, to its end; its result.
    pub fn run_awaitable(&mut self, value: &Value) -> Result<Value, Exception> {
        let iterator = match value {
            Value::Generator(generator) if generator.kind != GeneratorKind::AsyncGenerator => value.clone(),
            Value::Opaque(opaque) => return Ok(Value::Opaque(opaque.derive(""))),
            _ => {
                let name = self.names.await_.clone();
                match self.call_special(value, &name, &[])? {
                    Some(iterator) => iterator,
                    None => {
                        let name = self.type_name(value);
                        return Err(
                            self.type_error(format!("object {name} can't be used in 'await' expression"))
                        );
                    }
                }
            }
        };
        loop {
            self.consume(1)?;
            let result = match &iterator {
                Value::Generator(generator) => match self.resume(generator, Ok(Value::None))? {
                    Resumed::Yielded(_) => None,
                    Resumed::Returned(value) => Some(value),
                },
                _ => self.next_or_result(&iterator)?.err(),
            };
            if let Some(result) = result {
                return Ok(result);
            }
        }
    }

    /// `aiter(value)`
    pub(super) fn async_iterator(&mut self, value: &Value) -> Result<Value, Exception> {
        if matches!(value, Value::Generator(generator) if generator.kind == GeneratorKind::AsyncGenerator) {
            return Ok(value.clone());
        }
        let name = self.names.aiter.clone();
        match self.call_special(value, &name, &[])? {
            Some(iterator) => Ok(iterator),
            None => {
                let message = match value {
                    Value::Opaque(opaque) => opaque.refusal("A loop"),
                    _ => format!(
                        "'async for' requires an object with __aiter__ method, got {}",
                        self.type_name(value)
                    ),
                };
                Err(self.type_error(message))
            }
        }
    }

    /// The next item of an asynchronous iterator, run to completion; `None` at its end.
    pub(super) fn async_next(&mut self, iterator: &Value) -> Result<Option<Value>, Exception> {
        if let Value::Generator(generator) = iterator {
            return self.resume_for_next(&generator.clone());
        }
        let name = self.names.anext.clone();
        let Some(awaitable) = self.call_special(iterator, &name, &[])? else {
            let name = self.type_name(iterator);
            return Err(self
                .type_error(format!("'async for' requires an iterator with __anext__ method, got {name}")));
        };
        match self.run_awaitable(&awaitable) {
            Ok(item) => Ok(Some(item)),
            Err(error) if error.is_a(&self.exceptions.stop_async_iteration) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// What became of an exception thrown into a delegating generator.
enum Delegated {
    /// The inner iterator yielded; the outer one stays suspended.
    Yielded(Value),
    /// The inner iterator ended; the outer one goes on.
    Returned,
    /// It is raised in the outer one.
    Raised(Exception),
}
