//! Instructions that may call, fail or make a frame.

use std::rc::Rc;

use crate::python::compile::code::Instruction;
use crate::python::containers::{Dict, Set, Tuple};
use crate::python::exception::{Exception, data_of};
use crate::python::function::Function;
use crate::python::text::Str;
use crate::python::value::{Slice, Value};

use super::Vm;
use super::frame::{Block, Frame};
use super::run::Flow;

impl Vm {
    fn top(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("a frame is running")
    }

    fn pop(&mut self) -> Value {
        self.top().pop()
    }

    fn push(&mut self, value: Value) {
        self.top().push(value);
    }

    fn name(&self, index: u32) -> Str {
        self.frames.last().expect("a frame is running").code.names[index as usize].clone()
    }

    fn jump(&mut self, to: u32) {
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

    fn step_variable(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        match instruction {
            I::LoadLocal(index) => match self.top().slots[index as usize].clone() {
                Value::Unbound => return Err(self.unbound_local(index)),
                value => self.push(value),
            },
            I::StoreLocal(index) => {
                let value = self.pop();
                self.top().slots[index as usize] = value;
            }
            I::DeleteLocal(index) => {
                let slot = &mut self.top().slots[index as usize];
                if std::mem::replace(slot, Value::Unbound).is_unbound() {
                    return Err(self.unbound_local(index));
                }
            }
            I::LoadCell(index) => match self.top().cells[index as usize].get() {
                Value::Unbound => return Err(self.unbound_cell(index)),
                value => self.push(value),
            },
            I::StoreCell(index) => {
                let value = self.pop();
                self.top().cells[index as usize].set(value);
            }
            I::DeleteCell(index) => {
                let cell = self.top().cells[index as usize].clone();
                if cell.get().is_unbound() {
                    return Err(self.unbound_cell(index));
                }
                cell.set(Value::Unbound);
            }
            I::PushCell(index) => {
                let cell = self.top().cells[index as usize].clone();
                self.push(Value::Cell(cell));
            }
            I::LoadGlobal(index) => {
                let name = self.name(index);
                let value = self.global(&name)?;
                self.push(value);
            }
            I::StoreGlobal(index) => {
                let name = self.name(index);
                let value = self.pop();
                let globals = self.top().globals.clone();
                globals.set_str(name, value);
            }
            I::DeleteGlobal(index) => {
                let name = self.name(index);
                if self.top().globals.clone().remove_str(&name).is_none() {
                    return Err(self.undefined(&name));
                }
            }
            I::LoadName(index) => {
                let name = self.name(index);
                let value = match self.from_namespace(&name)? {
                    Some(value) => value,
                    None => self.global(&name)?,
                };
                self.push(value);
            }
            I::LoadClassCell(index, cell) => {
                let name = self.name(index);
                let value = match self.from_namespace(&name)? {
                    Some(value) => value,
                    None => match self.top().cells[cell as usize].get() {
                        Value::Unbound => return Err(self.unbound_cell(cell)),
                        value => value,
                    },
                };
                self.push(value);
            }
            I::StoreName(index) => {
                let name = self.name(index);
                let value = self.pop();
                if let Some(object) = self.custom_namespace() {
                    return self.set_item(&object, &Value::Str(name), value);
                }
                if let Some(namespace) = self.top().namespace.clone() {
                    namespace.set_str(name, value);
                }
            }
            I::DeleteName(index) => {
                let name = self.name(index);
                if let Some(object) = self.custom_namespace() {
                    return self.delete_item(&object, &Value::Str(name));
                }
                let namespace = self.top().namespace.clone();
                if namespace.is_none_or(|namespace| namespace.remove_str(&name).is_none()) {
                    return Err(self.undefined(&name));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A namespace made by a metaclass's `__prepare__` that is no plain dict, such as enum's.
    fn custom_namespace(&self) -> Option<Value> {
        self.frames.last()?.custom_namespace.clone()
    }

    fn from_namespace(&mut self, name: &Str) -> Result<Option<Value>, Exception> {
        if let Some(object) = self.custom_namespace() {
            return match self.get_item(&object, &Value::Str(name.clone())) {
                Ok(value) => Ok(Some(value)),
                Err(error) if error.is_a(&self.exceptions.key_error) => Ok(None),
                Err(error) => Err(error),
            };
        }
        Ok(self.top().namespace.as_ref().and_then(|namespace| namespace.get_name(name)))
    }

    fn global(&mut self, name: &Str) -> Result<Value, Exception> {
        let found = self.top().globals.get_name(name).or_else(|| self.builtins.get_name(name));
        match found.or_else(|| self.name_from_star(name)) {
            Some(value) => Ok(value),
            None => Err(self.undefined(name)),
        }
    }

    fn undefined(&mut self, name: &Str) -> Exception {
        let class = self.exceptions.name_error.clone();
        let error = self.new_exception(&class, format!("name '{name}' is not defined"));
        if let Some(instance) = error.instance() {
            instance.set("name", name.clone());
        }
        error
    }

    fn unbound_local(&mut self, index: u32) -> Exception {
        let name = self.top().code.locals[index as usize].clone();
        let class = self.exceptions.unbound_local_error.clone();
        self.new_exception(
            &class,
            format!("cannot access local variable '{name}' where it is not associated with a value"),
        )
    }

    fn unbound_cell(&mut self, index: u32) -> Exception {
        let code = self.top().code.clone();
        let index = index as usize;
        if let Some(name) = code.cells.get(index) {
            let class = self.exceptions.unbound_local_error.clone();
            return self.new_exception(
                &class,
                format!("cannot access local variable '{name}' where it is not associated with a value"),
            );
        }
        let name = &code.free[index - code.cells.len()];
        let class = self.exceptions.name_error.clone();
        self.new_exception(
            &class,
            format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope"),
        )
    }

    fn step_container(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        match instruction {
            I::MakeList(count) => {
                let items = self.top().pop_many(count as usize);
                self.push(Value::list(items));
            }
            I::MakeSet(count) => {
                let items = self.top().pop_many(count as usize);
                let set = Set::from_items(self, items)?;
                self.push(Value::Set(set));
            }
            I::MakeDict(count) => {
                let items = self.top().pop_many(count as usize * 2);
                let dict = Dict::new();
                let mut items = items.into_iter();
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    dict.insert(self, key, value)?;
                }
                self.push(Value::Dict(dict));
            }
            I::MakeSlice => {
                let step = self.pop();
                let stop = self.pop();
                let start = self.pop();
                self.push(Value::Slice(Rc::new(Slice { start, stop, step })));
            }
            I::MakeText(count) => {
                let parts = self.top().pop_many(count as usize);
                let length = parts.iter().filter_map(Value::as_str).map(|part| part.len()).sum();
                self.charge(length)?;
                let mut text = String::with_capacity(length);
                parts.iter().filter_map(Value::as_str).for_each(|part| text.push_str(part));
                self.push(Value::str(text));
            }
            I::Format(conversion, has_spec) => {
                let spec = if has_spec { self.pop().as_str().cloned() } else { None };
                let mut value = self.pop();
                match conversion {
                    b'r' => value = Value::Str(self.repr(&value)?),
                    b's' => value = Value::Str(self.to_str(&value)?),
                    b'a' => value = Value::Str(self.ascii(&value)?),
                    _ => {}
                }
                let text = self.format(&value, &spec.unwrap_or_else(|| Str::intern("")))?;
                self.push(Value::Str(text));
            }
            I::ListAppend(below) => {
                let item = self.pop();
                if let Value::List(list) = self.top().peek(below as usize) {
                    list.push(item);
                }
            }
            I::SetAdd(below) => {
                let item = self.pop();
                if let Value::Set(set) = self.top().peek(below as usize).clone() {
                    set.insert(self, item)?;
                }
            }
            I::DictInsert(below) => {
                let value = self.pop();
                let key = self.pop();
                if let Value::Dict(dict) = self.top().peek(below as usize).clone() {
                    dict.insert(self, key, value)?;
                }
            }
            I::ListExtend | I::ArgumentsExtend => {
                let value = self.pop();
                let items = match self.collect(&value) {
                    Err(error) if error.is_a(&self.exceptions.type_error) && error.frames().is_empty() => {
                        let name = self.type_name(&value);
                        if matches!(instruction, I::ArgumentsExtend) {
                            let function = self.top().peek(1).clone();
                            let function = self.callable_name(&function);
                            return Err(self.type_error(format!(
                                "{function} argument after * must be an iterable, not {name}"
                            )));
                        }
                        return Err(self.type_error(format!("Value after * must be an iterable, not {name}")));
                    }
                    other => other?,
                };
                if let Value::List(list) = self.top().peek(0) {
                    list.borrow_mut().extend(items);
                }
            }
            I::SetUpdate => {
                let value = self.pop();
                let items = self.collect(&value)?;
                if let Value::Set(set) = self.top().peek(0).clone() {
                    for item in items {
                        set.insert(self, item)?;
                    }
                }
            }
            I::DictUpdate => {
                let value = self.pop();
                let Some(entries) = self.mapping_items(&value)? else {
                    let name = self.type_name(&value);
                    return Err(self.type_error(format!("'{name}' object is not a mapping")));
                };
                if let Value::Dict(dict) = self.top().peek(0).clone() {
                    for (key, value) in entries {
                        dict.insert(self, key, value)?;
                    }
                }
            }
            I::DictMerge => self.merge_keywords()?,
            I::ListToTuple => {
                let list = self.pop();
                let items = list.as_list().map(|list| list.snapshot()).unwrap_or_default();
                self.push(Value::Tuple(Tuple::new(items)));
            }
            _ => {}
        }
        Ok(())
    }

    /// The entries of a mapping: of a dict, or of anything with `keys()`.
    pub fn mapping_items(&mut self, value: &Value) -> Result<Option<Vec<(Value, Value)>>, Exception> {
        if let Value::Dict(dict) = value {
            return Ok(Some(dict.items()));
        }
        if let (Value::Instance(instance), Some(dict)) = (value, value.as_dict()) {
            let own = instance.class().lookup_str("keys");
            if own.is_none_or(|keys| matches!(keys, Value::Native(_))) {
                return Ok(Some(dict.items()));
            }
        }
        let Some(keys) = self.find_attribute(value, "keys")? else { return Ok(None) };
        if matches!(value, Value::Opaque(_)) {
            let message = match value {
                Value::Opaque(opaque) => opaque.refusal("Unpacking a mapping"),
                _ => String::new(),
            };
            return Err(self.runtime_error(message));
        }
        let keys = self.call_positional(&keys, [])?;
        let mut entries = Vec::new();
        for key in self.collect(&keys)? {
            let item = self.get_item(value, &key)?;
            entries.push((key, item));
        }
        Ok(Some(entries))
    }

    fn merge_keywords(&mut self) -> Result<(), Exception> {
        let value = self.pop();
        let dict = self.top().peek(0).clone();
        // For a class statement there is no function below; then messages name none.
        let function = if self.top().slots.len() >= 3 { self.top().peek(2).clone() } else { Value::None };
        let Some(entries) = self.mapping_items(&value)? else {
            let name = self.type_name(&value);
            let function = self.callable_name(&function);
            return Err(
                self.type_error(format!("{function} argument after ** must be a mapping, not {name}"))
            );
        };
        let Value::Dict(dict) = dict else { return Ok(()) };
        for (key, value) in entries {
            let Some(name) = key.as_str() else { return Err(self.type_error("keywords must be strings")) };
            if dict.get_name(name).is_some() {
                let function = self.callable_name(&function);
                return Err(
                    self.type_error(format!("{function} got multiple values for keyword argument '{name}'"))
                );
            }
            dict.set_str(name.clone(), value);
        }
        Ok(())
    }

    /// `module.name()` as messages about a call show it.
    fn callable_name(&mut self, value: &Value) -> String {
        let module = |name: Option<Value>| match name {
            Some(Value::Str(text)) if text != "builtins" => format!("{text}."),
            _ => String::new(),
        };
        match value {
            Value::Function(function) => {
                let name = function.globals.get_str("__name__");
                format!("{}{}()", module(name), function.qualname.borrow())
            }
            Value::Class(class) => format!("{}()", class.full_name()),
            Value::Native(function) => format!("{}()", function.qualname),
            Value::BoundMethod(method) if !matches!(method.function, Value::BoundMethod(_)) => {
                self.callable_name(&method.function)
            }
            other => format!("{} object", self.type_name(other)),
        }
    }

    fn unpack(&mut self, value: &Value, count: usize) -> Result<(), Exception> {
        match value {
            Value::Tuple(tuple) if tuple.len() == count => {
                let items = tuple.clone();
                self.top().slots.extend(items.iter().rev().cloned());
                return Ok(());
            }
            Value::List(list) if list.len() == count => {
                let items = list.snapshot();
                self.top().slots.extend(items.into_iter().rev());
                return Ok(());
            }
            _ => {}
        }
        let iterator = self.unpack_iterator(value)?;
        let mut items = Vec::with_capacity(count);
        while items.len() < count {
            match self.next(&iterator)? {
                Some(item) => items.push(item),
                None => {
                    let got = items.len();
                    return Err(self
                        .value_error(format!("not enough values to unpack (expected {count}, got {got})")));
                }
            }
        }
        if self.next(&iterator)?.is_some() {
            return Err(self.value_error(format!("too many values to unpack (expected {count})")));
        }
        self.top().slots.extend(items.into_iter().rev());
        Ok(())
    }

    fn unpack_iterator(&mut self, value: &Value) -> Result<Value, Exception> {
        match self.iter(value) {
            Err(error) if error.is_a(&self.exceptions.type_error) && error.frames().is_empty() => {
                let name = self.type_name(value);
                Err(self.type_error(format!("cannot unpack non-iterable {name} object")))
            }
            other => other,
        }
    }

    fn unpack_star(&mut self, value: &Value, before: usize, after: usize) -> Result<(), Exception> {
        let iterator = self.unpack_iterator(value)?;
        let mut items = self.collect(&iterator)?;
        let got = items.len();
        if got < before + after {
            let least = before + after;
            return Err(self
                .value_error(format!("not enough values to unpack (expected at least {least}, got {got})")));
        }
        let last = items.split_off(got - after);
        let middle = items.split_off(before);
        let frame = self.top();
        frame.slots.extend(last.into_iter().rev());
        frame.slots.push(Value::list(middle));
        frame.slots.extend(items.into_iter().rev());
        Ok(())
    }

    fn make_function(&mut self, flags: u8) -> Result<(), Exception> {
        let Value::Code(code) = self.pop() else { return Ok(()) };
        let mut closure = Vec::new();
        if flags & 8 != 0
            && let Value::Tuple(cells) = self.pop()
        {
            closure = cells
                .iter()
                .filter_map(|cell| if let Value::Cell(cell) = cell { Some(cell.clone()) } else { None })
                .collect();
        }
        let annotations = if flags & 4 != 0 { self.pop().as_dict().cloned() } else { None };
        let keyword_defaults = if flags & 2 != 0 { self.pop().as_dict().cloned() } else { None };
        let defaults = if flags & 1 != 0 { self.pop().as_tuple().map(|tuple| tuple.to_vec()) } else { None };
        let function = Function {
            name: code.name.clone().into(),
            qualname: code.qualname.clone().into(),
            globals: self.top().globals.clone(),
            defaults: std::cell::RefCell::new(defaults.unwrap_or_default().into()),
            keyword_defaults: keyword_defaults.into(),
            closure,
            annotations: annotations.map(std::cell::OnceCell::from).unwrap_or_default(),
            attributes: std::cell::OnceCell::new(),
            code,
        };
        self.push(Value::Function(Rc::new(function)));
        Ok(())
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
