//! Instructions that may call, fail or make a frame.

use crate::python::compile::code::Instruction;
use crate::python::containers::Dict;
use crate::python::exception::{Exception, data_of};
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;
use super::frame::{Block, Frame};
use super::run::Flow;

impl Vm {
    pub(super) fn top(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("a frame is running")
    }

    pub(super) fn pop(&mut self) -> Value {
        self.top().pop()
    }

    pub(super) fn push(&mut self, value: Value) {
        self.top().push(value);
    }

    pub(super) fn name(&self, index: u32) -> Str {
        self.frames.last().expect("a frame is running").code.names[index as usize].clone()
    }

    pub(super) fn jump(&mut self, to: u32) {
        self.top().next = to as usize;
    }

    /// Runs one instruction.
    pub(super) fn step(&mut self, instruction: Instruction) -> Result<Flow, Exception> {
        use Instruction as I;
        match instruction {
            I::Call(_)
            | I::CallKeyword(..)
            | I::CallMethod(_)
            | I::CallMethodKeyword(..)
            | I::CallSpread(_) => {
                return self.step_call(instruction).map(|()| Flow::Next);
            }
            I::Return => return Ok(Flow::Return(self.pop())),
            I::Yield => return Ok(Flow::Yield(self.pop())),
            I::YieldFrom => return self.yield_from(),
            I::LoadAttribute(index) => {
                let name = self.name(index);
                let value = self.pop();
                let found = self.get_attribute(&value, &name)?;
                self.push(found);
            }
            I::StoreAttribute(index) => {
                let name = self.name(index);
                let object = self.pop();
                let value = self.pop();
                self.store_attribute(&object, &name, value)?;
            }
            I::DeleteAttribute(index) => {
                let name = self.name(index);
                let object = self.pop();
                self.delete_attribute(&object, &name)?;
            }
            I::LoadMethod(index) => self.load_method(index)?,
            I::LoadItem => {
                let key = self.pop();
                let value = self.pop();
                let item = self.get_item(&value, &key)?;
                self.push(item);
            }
            I::StoreItem => {
                let key = self.pop();
                let object = self.pop();
                let value = self.pop();
                self.set_item(&object, &key, value)?;
            }
            I::DeleteItem => {
                let key = self.pop();
                let object = self.pop();
                self.delete_item(&object, &key)?;
            }
            I::Binary(operator) => {
                let right = self.pop();
                let left = self.pop();
                let result = self.binary(operator, &left, &right)?;
                self.push(result);
            }
            I::BinaryInPlace(operator) => {
                let right = self.pop();
                let left = self.pop();
                let result = self.binary_in_place(operator, &left, &right)?;
                self.push(result);
            }
            I::Unary(operator) => {
                let value = self.pop();
                let result = self.unary(operator, &value)?;
                self.push(result);
            }
            I::Compare(operator) => {
                let right = self.pop();
                let left = self.pop();
                let result = self.compare(operator, &left, &right)?;
                self.push(result);
            }
            I::GetIterator => {
                let value = self.pop();
                let iterator = self.iter(&value)?;
                self.push(iterator);
            }
            I::ForEach(end) => {
                let iterator = self.top().peek(0).clone();
                match self.next(&iterator)? {
                    Some(item) => self.push(item),
                    None => {
                        self.pop();
                        self.jump(end);
                    }
                }
            }
            I::Unpack(count) => {
                let value = self.pop();
                self.unpack(&value, count as usize)?;
            }
            I::UnpackStar(before, after) => {
                let value = self.pop();
                self.unpack_star(&value, before as usize, after as usize)?;
            }
            I::JumpIfFalse(to) => {
                let value = self.pop();
                if !self.truth(&value)? {
                    self.jump(to);
                }
            }
            I::JumpIfTrue(to) => {
                let value = self.pop();
                if self.truth(&value)? {
                    self.jump(to);
                }
            }
            I::JumpIfFalseOrPop(to) => {
                let value = self.top().peek(0).clone();
                if self.truth(&value)? {
                    self.pop();
                } else {
                    self.jump(to);
                }
            }
            I::JumpIfTrueOrPop(to) => {
                let value = self.top().peek(0).clone();
                if self.truth(&value)? {
                    self.jump(to);
                } else {
                    self.pop();
                }
            }
            I::JumpIfNone(to) => {
                if self.pop().is_none() {
                    self.jump(to);
                }
            }
            _ => return self.step_rare(instruction),
        }
        Ok(Flow::Next)
    }

    fn step_rare(&mut self, instruction: Instruction) -> Result<Flow, Exception> {
        use Instruction as I;
        match instruction {
            I::LoadLocal(_)
            | I::StoreLocal(_)
            | I::DeleteLocal(_)
            | I::LoadCell(_)
            | I::StoreCell(_)
            | I::DeleteCell(_)
            | I::PushCell(_)
            | I::LoadGlobal(_)
            | I::StoreGlobal(_)
            | I::DeleteGlobal(_)
            | I::LoadName(_)
            | I::StoreName(_)
            | I::DeleteName(_)
            | I::LoadClassCell(..) => {
                self.step_variable(instruction)?;
            }
            I::Constant(_)
            | I::PushNone
            | I::PushTrue
            | I::PushFalse
            | I::PushInt(_)
            | I::Pop
            | I::Duplicate
            | I::DuplicateTwo
            | I::DuplicateBelow
            | I::Swap
            | I::RotateThree
            | I::Jump(_)
            | I::PopBlock
            | I::MakeTuple(_) => self.step_stack(instruction),
            I::MakeList(_)
            | I::MakeSet(_)
            | I::MakeConstantSet(_)
            | I::MakeImaginary
            | I::MakeDict(_)
            | I::MakeSlice
            | I::MakeText(_)
            | I::Format(..)
            | I::ListAppend(_)
            | I::SetAdd(_)
            | I::DictInsert(_)
            | I::ListExtend
            | I::ArgumentsExtend
            | I::SetUpdate
            | I::DictUpdate
            | I::DictMerge
            | I::ListToTuple => self.step_container(instruction)?,
            I::MakeFunction(flags) => self.make_function(flags)?,
            I::BuildClass(name) => {
                let name = self.name(name);
                let keywords = self.pop();
                let bases = self.pop();
                let body = self.pop();
                let class = self.class_statement(&name, &body, &bases, &keywords)?;
                self.push(class);
            }
            I::SetupTry(handler) => self.setup_block(handler, 0),
            I::SetupWith(handler) => self.setup_block(handler, 1),
            I::PushHandled
            | I::PopHandled
            | I::PassOver
            | I::MatchException
            | I::Reraise
            | I::Raise(_)
            | I::AssertionError => {
                self.step_exception(instruction)?;
            }
            I::EnterWith
            | I::EnterAsyncWith
            | I::ExitWith
            | I::ExitAsyncWith
            | I::ExitWithException
            | I::ExitAsyncWithException => self.step_with(instruction)?,
            I::ImportName(name, level) => {
                let name = self.name(name);
                let names = self.pop();
                let module = self.import_statement(&name, level, &names)?;
                self.push(module);
            }
            I::ImportFrom(name) => {
                let name = self.name(name);
                let module = self.top().peek(0).clone();
                let value = self.import_from(&module, &name)?;
                self.push(value);
            }
            I::ImportStar => {
                let module = self.pop();
                self.import_star(&module)?;
            }
            I::SetupAnnotations => {
                let namespace = self.top().namespace.clone();
                if let Some(namespace) = namespace {
                    let name = self.names.annotations.clone();
                    if namespace.get_name(&name).is_none() {
                        namespace.set_str(name, Value::Dict(Dict::new()));
                    }
                }
            }
            I::GetYieldFromIterator => {
                let value = self.pop();
                let iterator = self.iter(&value)?;
                self.push(iterator);
            }
            I::Await => {
                let value = self.pop();
                let result = self.run_awaitable(&value)?;
                self.push(result);
            }
            I::GetAsyncIterator => {
                let value = self.pop();
                let iterator = self.async_iterator(&value)?;
                self.push(iterator);
            }
            I::ForEachAsync(end) => {
                let iterator = self.top().peek(0).clone();
                match self.async_next(&iterator)? {
                    Some(item) => self.push(item),
                    None => {
                        self.pop();
                        self.jump(end);
                    }
                }
            }
            _ => self.step_match(instruction)?,
        }
        Ok(Flow::Next)
    }

    fn setup_block(&mut self, handler: u32, below: usize) {
        let frame = self.top();
        let (slots, handled) = ((frame.slots.len() - below) as u32, frame.handled.len() as u32);
        frame.blocks.push(Block { handler, slots, handled });
    }

    fn step_stack(&mut self, instruction: Instruction) {
        use Instruction as I;
        let frame = self.top();
        let top = frame.slots.len();
        match instruction {
            I::Constant(index) => {
                let value = frame.code.constants[index as usize].clone();
                frame.push(value);
            }
            I::PushNone => frame.push(Value::None),
            I::PushTrue => frame.push(Value::Bool(true)),
            I::PushFalse => frame.push(Value::Bool(false)),
            I::PushInt(number) => frame.push(Value::Int(i64::from(number))),
            I::Pop => drop(frame.pop()),
            I::Duplicate => frame.push(frame.peek(0).clone()),
            I::DuplicateBelow => frame.push(frame.peek(1).clone()),
            I::DuplicateTwo => {
                let (a, b) = (frame.peek(1).clone(), frame.peek(0).clone());
                frame.push(a);
                frame.push(b);
            }
            I::Swap => frame.slots.swap(top - 1, top - 2),
            I::RotateThree => frame.slots[top - 3..].rotate_right(1),
            I::Jump(to) => frame.next = to as usize,
            I::PopBlock => drop(frame.blocks.pop()),
            I::MakeTuple(count) => {
                let items = frame.pop_many(count as usize);
                frame.push(Value::tuple(items));
            }
            _ => {}
        }
    }

    fn step_exception(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        match instruction {
            I::PushHandled => {
                if let Value::Instance(instance) = self.top().peek(0).clone() {
                    self.top().handled.push(instance);
                }
            }
            I::PopHandled => drop(self.top().handled.pop()),
            I::PassOver => {
                let exception = self.top().peek(0).clone();
                let error = self.raise(&exception);
                let ordinary = self.exceptions.exception.clone();
                if !error.is_a(&ordinary) {
                    self.reraising = true;
                    return Err(error);
                }
                let message = self.exception_message(&error);
                let reason = format!("{}: {message}", error.class_name());
                let span = self.top().span();
                self.host.clone().passed_over(span, &reason);
            }
            I::MatchException => {
                let class = self.pop();
                let exception = self.top().peek(0).clone();
                let matched = self.exception_matches(&exception, &class)?;
                self.push(Value::Bool(matched));
            }
            I::Reraise => {
                let exception = self.pop();
                self.reraising = true;
                return Err(self.raise(&exception));
            }
            I::AssertionError => {
                let class = self.exceptions.assertion_error.clone();
                self.push(Value::Class(class));
            }
            I::Raise(0) => {
                return match self.handled_exception() {
                    Some(error) => {
                        self.reraising = true;
                        Err(error)
                    }
                    None => Err(self.runtime_error("No active exception to reraise")),
                };
            }
            I::Raise(1) => {
                let value = self.pop();
                let error = self.raise(&value);
                if let Some(instance) = error.instance().cloned() {
                    self.set_context(&instance);
                }
                return Err(error);
            }
            I::Raise(_) => {
                let cause = self.pop();
                let value = self.pop();
                return Err(self.raise_from(&value, &cause));
            }
            _ => {}
        }
        Ok(())
    }

    fn raise_from(&mut self, value: &Value, cause: &Value) -> Exception {
        let error = self.raise(value);
        let Some(instance) = error.instance().cloned() else { return error };
        self.set_context(&instance);
        let Some(data) = data_of(&instance) else { return error };
        if !cause.is_none() {
            let is_exception = match cause {
                Value::Instance(instance) => data_of(instance).is_some(),
                Value::Class(class) => class.is_subclass_of(&self.exceptions.base_exception),
                _ => false,
            };
            if !is_exception {
                return self.type_error("exception causes must derive from BaseException");
            }
            match self.raise(cause) {
                Exception::Raised(cause) => *data.cause.borrow_mut() = Some(cause),
                limit @ Exception::Limit(_) => return limit,
            }
        }
        data.suppress_context.set(true);
        error
    }

    /// Whether an `except` clause with this class or tuple catches an exception.
    pub(crate) fn exception_matches(&mut self, exception: &Value, class: &Value) -> Result<bool, Exception> {
        match class {
            Value::Class(class) if class.is_subclass_of(&self.exceptions.base_exception) => {
                Ok(self.is_instance(exception, class))
            }
            Value::Tuple(classes) => {
                self.enter_native()?;
                let result = self.any_of(classes, |vm, class| vm.exception_matches(exception, class));
                self.native_depth -= 1;
                result
            }
            // A class of a module that is not loaded was raised by nobody here.
            Value::Opaque(_) => Ok(false),
            _ => {
                Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"))
            }
        }
    }

    fn step_match(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        match instruction {
            I::Length => {
                let value = self.pop();
                let length = self.length(&value)?;
                self.push(Value::from(length));
            }
            I::MatchSequence => {
                let value = self.pop();
                let matches = self.is_sequence(&value);
                self.push(Value::Bool(matches));
            }
            I::MatchMapping => {
                let value = self.pop();
                let matches = self.is_mapping(&value);
                self.push(Value::Bool(matches));
            }
            I::MatchKeys => {
                let keys = self.pop();
                let subject = self.pop();
                let found = self.match_keys(&subject, &keys)?;
                self.push(found);
            }
            I::MatchRest => {
                let keys = self.pop();
                let subject = self.pop();
                let rest = self.match_rest(&subject, &keys)?;
                self.push(rest);
            }
            I::MatchClass(count) => {
                let names = self.pop();
                let class = self.pop();
                let subject = self.pop();
                let found = self.match_class(&subject, &class, &names, count as usize)?;
                self.push(found);
            }
            _ => {}
        }
        Ok(())
    }

    /// The operands of a `with` statement's instructions; see [`Instruction`].
    fn step_with(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        let is_async =
            matches!(instruction, I::EnterAsyncWith | I::ExitAsyncWith | I::ExitAsyncWithException);
        match instruction {
            I::EnterWith | I::EnterAsyncWith => {
                let manager = self.pop();
                self.enter_with(&manager, is_async)?;
            }
            I::ExitWith | I::ExitAsyncWith => {
                let exit = self.pop();
                let result = self.call_positional(&exit, [Value::None, Value::None, Value::None])?;
                if is_async {
                    self.run_awaitable(&result)?;
                }
            }
            _ => {
                let exception = self.top().peek(0).clone();
                let exit = self.top().peek(1).clone();
                let class = Value::Class(self.class_of(&exception));
                let traceback = self.find_attribute(&exception, "__traceback__")?.unwrap_or(Value::None);
                let mut result = self.call_positional(&exit, [class, exception, traceback])?;
                if is_async {
                    result = self.run_awaitable(&result)?;
                }
                let suppressed = match &result {
                    Value::Opaque(_) => false,
                    other => self.truth(other)?,
                };
                self.push(Value::Bool(suppressed));
            }
        }
        Ok(())
    }

    fn enter_with(&mut self, manager: &Value, is_async: bool) -> Result<(), Exception> {
        let (enter, exit, kind) = if is_async {
            (self.names.aenter.clone(), self.names.aexit.clone(), "asynchronous context manager")
        } else {
            (self.names.enter.clone(), self.names.exit.clone(), "context manager")
        };
        if let Value::Opaque(opaque) = manager {
            let entered = Value::Opaque(opaque.derive(".__enter__()"));
            let exit = Value::function("__exit__", "*args", |_, _| Ok(Value::Bool(false)));
            self.push(exit);
            self.push(entered);
            return Ok(());
        }
        let (Some(enter), Some(exit)) =
            (self.special_method(manager, &enter)?, self.special_method(manager, &exit)?)
        else {
            let name = self.type_name(manager);
            return Err(self.type_error(format!("'{name}' object does not support the {kind} protocol")));
        };
        let mut entered = self.call_positional(&enter, [])?;
        if is_async {
            entered = self.run_awaitable(&entered)?;
        }
        self.push(exit);
        self.push(entered);
        Ok(())
    }
}
