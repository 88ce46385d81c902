//! The call instructions: Python functions are entered without native recursion.

use crate::python::arguments::Arguments;
use crate::python::compile::code::Instruction;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;
use super::frame::OnReturn;

impl Vm {
    pub(super) fn step_call(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        let (count, keyword_names, method) = match instruction {
            I::Call(count) => (count, None, false),
            I::CallKeyword(count, names) => (count, Some(names), false),
            I::CallMethod(count) => (count, None, true),
            I::CallMethodKeyword(count, names) => (count, Some(names), true),
            I::CallSpread(has_keywords) => return self.call_spread(has_keywords),
            _ => return Ok(()),
        };
        let frame = self.frames.last_mut().expect("a frame is running");
        let mut keyword: Vec<(Str, Value)> = Vec::new();
        let mut positional = frame.pop_many(count as usize);
        if let Some(names) = keyword_names {
            let names = frame.code.keyword_names[names as usize].clone();
            let values = positional.split_off(positional.len() - names.len());
            keyword = names.iter().cloned().zip(values).collect();
        }
        let callable = if method {
            let receiver = frame.pop();
            let callable = frame.pop();
            if !receiver.is_unbound() {
                positional.insert(0, receiver);
            }
            callable
        } else {
            frame.pop()
        };
        self.invoke(callable, positional, keyword)
    }

    fn call_spread(&mut self, has_keywords: bool) -> Result<(), Exception> {
        let frame = self.frames.last_mut().expect("a frame is running");
        let keywords = if has_keywords { frame.pop() } else { Value::None };
        let positional = frame.pop();
        let callable = frame.pop();
        let positional = positional.as_tuple().map(|tuple| tuple.to_vec()).unwrap_or_default();
        let mut keyword = Vec::new();
        if let Value::Dict(dict) = keywords {
            for (name, value) in dict.items() {
                if let Value::Str(name) = name {
                    keyword.push((name, value));
                }
            }
        }
        self.invoke(callable, positional, keyword)
    }

    /// Calls, pushing either the result or a frame that will push it.
    fn invoke(
        &mut self,
        callable: Value,
        mut positional: Vec<Value>,
        keyword: Vec<(Str, Value)>,
    ) -> Result<(), Exception> {
        match &callable {
            Value::Function(function) => {
                match self.frame_for(function, positional, &keyword, OnReturn::Push)? {
                    Ok(frame) => return self.push_frame(frame),
                    Err(generator) => self.push_result(generator),
                }
                return Ok(());
            }
            Value::BoundMethod(method) if !matches!(method.function, Value::BoundMethod(_)) => {
                positional.insert(0, method.receiver.clone());
                return self.invoke(method.function.clone(), positional, keyword);
            }
            Value::Class(class)
                if class.metaclass().is_none()
                    && class.lookup(&self.names.new).is_some_and(|new| new.is(&self.object_new)) =>
            {
                if let Some(Value::Function(init)) = class.lookup(&self.names.init) {
                    let instance = Value::Instance(self.new_instance(class)?);
                    positional.insert(0, instance.clone());
                    match self.frame_for(&init, positional, &keyword, OnReturn::Instance(instance))? {
                        Ok(frame) => return self.push_frame(frame),
                        Err(_) => {
                            return Err(self.type_error("__init__() should return None, not 'generator'"));
                        }
                    }
                }
            }
            _ => {}
        }
        let result = self.call(&callable, Arguments { positional, keyword })?;
        self.push_result(result);
        Ok(())
    }

    fn push_result(&mut self, value: Value) {
        if let Some(frame) = self.frames.last_mut() {
            frame.push(value);
        }
    }

    /// Replaces an object by one of its methods and the object, or by an attribute and `Unbound`.
    pub(super) fn load_method(&mut self, index: u32) -> Result<(), Exception> {
        let frame = self.frames.last_mut().expect("a frame is running");
        let name = frame.code.names[index as usize].clone();
        let object = frame.pop();
        let unhooked = match &object {
            Value::Instance(instance) => !self.attribute_hooks && instance.get_name(&name).is_none(),
            Value::Str(_)
            | Value::List(_)
            | Value::Dict(_)
            | Value::Tuple(_)
            | Value::Set(_)
            | Value::Bytes(_) => true,
            _ => false,
        };
        if unhooked {
            let found = self.class_of(&object).lookup(&name);
            let direct = match &found {
                Some(Value::Function(_)) => true,
                Some(Value::Native(native)) => native.method,
                _ => false,
            };
            if let (Some(function), true) = (found, direct) {
                self.push_result(function);
                self.push_result(object);
                return Ok(());
            }
        }
        let attribute = self.get_attribute(&object, &name)?;
        self.push_result(attribute);
        self.push_result(Value::Unbound);
        Ok(())
    }
}
