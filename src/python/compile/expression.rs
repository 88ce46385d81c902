//! Expressions.

use std::rc::Rc;

use ruff_python_ast::{
    Arguments, BoolOp, CmpOp, Expr, ExprAttribute, ExprCall, ExprCompare, ExprDict, ExprName, Operator,
    UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};

use crate::python::text::Str;
use crate::python::value::Value;

use super::code::{CodeKind, Instruction};
use super::scope::{Place, mangle};
use super::{CompileError, Compiler, Result};

impl<'a> Compiler<'a> {
    /// Compiles an expression, whose value is pushed.
    pub(super) fn expression(&mut self, expression: &'a Expr) -> Result<()> {
        let before = self.unit().at(expression.range());
        let result = self.expression_inside(expression);
        self.unit().range = before;
        result
    }

    fn expression_inside(&mut self, expression: &'a Expr) -> Result<()> {
        match expression {
            Expr::Name(name) => self.load(&name.id),
            Expr::NoneLiteral(_) => self.emit(Instruction::PushNone),
            Expr::BooleanLiteral(literal) => self.unit().constant(Value::Bool(literal.value)),
            Expr::NumberLiteral(literal) => {
                let value = super::literal::number(literal)?;
                self.unit().constant(value);
                if literal.value.is_complex() {
                    self.emit(Instruction::MakeImaginary);
                }
            }
            Expr::StringLiteral(literal) => self.unit().text(literal.value.to_str()),
            Expr::BytesLiteral(literal) => {
                let bytes: Vec<u8> = literal.value.bytes().collect();
                self.unit().constant(Value::bytes(bytes));
            }
            Expr::EllipsisLiteral(_) => self.unit().constant(Value::Ellipsis),
            Expr::FString(literal) => return self.f_string(literal),
            Expr::Attribute(attribute) => {
                self.expression(&attribute.value)?;
                let name = self.attribute_name(&attribute.attr);
                let range = self.attribute_range(attribute.range, attribute);
                self.within(range, |compiler| {
                    compiler.emit(Instruction::LoadAttribute(name));
                    Ok(())
                })?;
            }
            Expr::Subscript(subscript) => {
                self.expression(&subscript.value)?;
                self.expression(&subscript.slice)?;
                self.emit(Instruction::LoadItem);
            }
            Expr::Call(call) => return self.call(call),
            Expr::BinOp(_) => return self.binary_chain(expression),
            Expr::UnaryOp(operation) => {
                if let (UnaryOp::USub, Expr::NumberLiteral(literal)) = (operation.op, &*operation.operand)
                    && !literal.value.is_complex()
                {
                    match super::literal::number(literal)? {
                        Value::Int(number) => {
                            self.unit().constant(Value::Int(-number));
                            return Ok(());
                        }
                        Value::Float(number) => {
                            self.unit().constant(Value::Float(-number));
                            return Ok(());
                        }
                        _ => {}
                    }
                }
                self.expression(&operation.operand)?;
                self.emit(Instruction::Unary(operation.op));
            }
            Expr::BoolOp(operation) => {
                let end = self.unit().label();
                for (index, value) in operation.values.iter().enumerate() {
                    self.expression(value)?;
                    if index + 1 < operation.values.len() {
                        match operation.op {
                            BoolOp::And => self.unit().jump(Instruction::JumpIfFalseOrPop, end),
                            BoolOp::Or => self.unit().jump(Instruction::JumpIfTrueOrPop, end),
                        }
                    }
                }
                self.unit().place(end);
            }
            Expr::Compare(comparison) => return self.comparison(comparison),
            Expr::If(conditional) => {
                let (otherwise, end) = (self.unit().label(), self.unit().label());
                self.condition(&conditional.test, otherwise)?;
                self.expression(&conditional.body)?;
                self.unit().jump(Instruction::Jump, end);
                self.unit().place(otherwise);
                self.expression(&conditional.orelse)?;
                self.unit().place(end);
            }
            Expr::Named(named) => {
                self.expression(&named.value)?;
                self.emit(Instruction::Duplicate);
                self.store(&named.target)?;
            }
            Expr::Lambda(lambda) => return self.lambda(lambda),
            Expr::List(list) => {
                return self.sequence(&list.elts, Instruction::MakeList, Instruction::ListExtend);
            }
            Expr::Tuple(tuple) => {
                if tuple.elts.iter().any(Expr::is_starred_expr) {
                    self.sequence(&tuple.elts, Instruction::MakeList, Instruction::ListExtend)?;
                    self.emit(Instruction::ListToTuple);
                } else {
                    for element in &tuple.elts {
                        self.expression(element)?;
                    }
                    self.emit(Instruction::MakeTuple(tuple.elts.len() as u32));
                }
            }
            Expr::Set(set) => {
                let constant = set.elts.len() > 2 && set.elts.iter().all(is_constant);
                let make = if constant { Instruction::MakeConstantSet } else { Instruction::MakeSet };
                return self.sequence(&set.elts, make, Instruction::SetUpdate);
            }
            Expr::Dict(dict) => return self.dict(dict),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                return self.comprehension(expression);
            }
            Expr::Slice(slice) => {
                for part in [&slice.lower, &slice.upper, &slice.step] {
                    match part {
                        Some(part) => self.expression(part)?,
                        None => self.emit(Instruction::PushNone),
                    }
                }
                self.emit(Instruction::MakeSlice);
            }
            Expr::Yield(inner) => {
                self.require_function(expression, "'yield' outside function")?;
                match &inner.value {
                    Some(value) => self.expression(value)?,
                    None => self.emit(Instruction::PushNone),
                }
                self.emit(Instruction::Yield);
            }
            Expr::YieldFrom(inner) => {
                self.require_function(expression, "'yield' outside function")?;
                self.expression(&inner.value)?;
                self.emit(Instruction::GetYieldFromIterator);
                self.emit(Instruction::PushNone);
                self.emit(Instruction::YieldFrom);
            }
            Expr::Await(inner) => {
                self.require_function(expression, "'await' outside function")?;
                self.expression(&inner.value)?;
                self.emit(Instruction::Await);
            }
            Expr::Starred(_) => {
                return Err(CompileError::at(expression, "can't use starred expression here"));
            }
            Expr::TString(_) => {
                return Err(CompileError::at(expression, "template strings are not supported"));
            }
            Expr::IpyEscapeCommand(_) => return Err(CompileError::at(expression, "invalid syntax")),
        }
        Ok(())
    }

    fn require_function(&mut self, node: &impl Ranged, message: &str) -> Result<()> {
        match self.unit().kind {
            CodeKind::Module | CodeKind::Class => Err(CompileError::at(node, message)),
            _ => Ok(()),
        }
    }

    pub(super) fn attribute_name(&mut self, name: &str) -> u32 {
        let name = mangle(name, self.unit().class_name.clone().as_ref());
        self.unit().name(&name)
    }

    /// Jumps to `otherwise` unless the condition holds; leaves nothing on the stack.
    pub(super) fn condition(&mut self, test: &'a Expr, otherwise: super::unit::Label) -> Result<()> {
        match test {
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.expression(&operation.operand)?;
                self.unit().jump(Instruction::JumpIfTrue, otherwise);
            }
            Expr::BoolOp(operation) if operation.op == BoolOp::And => {
                for value in &operation.values {
                    self.condition(value, otherwise)?;
                }
            }
            _ => {
                self.expression(test)?;
                self.unit().jump(Instruction::JumpIfFalse, otherwise);
            }
        }
        Ok(())
    }

    fn binary_chain(&mut self, expression: &'a Expr) -> Result<()> {
        let mut chain: Vec<(TextRange, Operator, &'a Expr)> = Vec::new();
        let mut left = expression;
        while let Expr::BinOp(operation) = left {
            chain.push((operation.range, operation.op, &operation.right));
            left = &operation.left;
        }
        self.expression(left)?;
        for (range, operator, right) in chain.into_iter().rev() {
            self.expression(right)?;
            self.within(range, |compiler| {
                compiler.emit(Instruction::Binary(operator));
                Ok(())
            })?;
        }
        Ok(())
    }

    fn comparison(&mut self, comparison: &'a ExprCompare) -> Result<()> {
        self.expression(&comparison.left)?;
        let last = comparison.ops.len() - 1;
        let pairs = comparison.ops.iter().zip(&comparison.comparators);
        let (failed, end) = (self.unit().label(), self.unit().label());
        for (index, (operator, right)) in pairs.enumerate() {
            self.expression(right)?;
            if index == last {
                self.emit(Instruction::Compare(*operator));
            } else {
                self.emit(Instruction::Swap);
                // Stack: right left; keep right below, compare left with right.
                self.emit(Instruction::DuplicateBelow);
                self.emit(Instruction::Compare(*operator));
                self.unit().jump(Instruction::JumpIfFalseOrPop, failed);
            }
        }
        if last > 0 {
            self.unit().jump(Instruction::Jump, end);
            self.unit().place(failed);
            self.emit(Instruction::Swap);
            self.emit(Instruction::Pop);
            self.unit().place(end);
        } else {
            self.unit().place(failed);
            self.unit().place(end);
        }
        Ok(())
    }

    /// A list or set display, which may hold starred elements.
    fn sequence(
        &mut self,
        elements: &'a [Expr],
        make: fn(u32) -> Instruction,
        extend: Instruction,
    ) -> Result<()> {
        let plain = elements.iter().take_while(|element| !element.is_starred_expr()).count();
        for element in &elements[..plain] {
            self.expression(element)?;
        }
        self.emit(make(plain as u32));
        for element in &elements[plain..] {
            match element {
                Expr::Starred(starred) => {
                    self.expression(&starred.value)?;
                    self.emit(extend);
                }
                _ => {
                    self.expression(element)?;
                    self.emit(match extend {
                        Instruction::SetUpdate => Instruction::SetAdd(0),
                        _ => Instruction::ListAppend(0),
                    });
                }
            }
        }
        Ok(())
    }

    fn dict(&mut self, dict: &'a ExprDict) -> Result<()> {
        let plain = dict.items.iter().take_while(|item| item.key.is_some()).count();
        for item in &dict.items[..plain] {
            if let Some(key) = &item.key {
                self.expression(key)?;
            }
            self.expression(&item.value)?;
        }
        self.emit(Instruction::MakeDict(plain as u32));
        for item in &dict.items[plain..] {
            match &item.key {
                Some(key) => {
                    self.expression(key)?;
                    self.expression(&item.value)?;
                    self.emit(Instruction::DictInsert(0));
                }
                None => {
                    self.expression(&item.value)?;
                    self.emit(Instruction::DictUpdate);
                }
            }
        }
        Ok(())
    }

    fn call(&mut self, call: &'a ExprCall) -> Result<()> {
        let simple = !has_unpacking(&call.arguments);
        if let (Expr::Attribute(attribute), true) = (&*call.func, simple) {
            self.expression(&attribute.value)?;
            let name = self.attribute_name(&attribute.attr);
            let range = self.attribute_range(attribute.range, attribute);
            self.within(range, |compiler| {
                compiler.emit(Instruction::LoadMethod(name));
                Ok(())
            })?;
            let (count, keywords) = self.plain_arguments(&call.arguments)?;
            let range = self.attribute_range(call.range(), attribute);
            return self.within(range, |compiler| {
                compiler.emit(match keywords {
                    Some(names) => Instruction::CallMethodKeyword(count, names),
                    None => Instruction::CallMethod(count),
                });
                Ok(())
            });
        }
        self.expression(&call.func)?;
        self.arguments(&call.arguments)
    }

    /// What begins on an earlier line than the attribute's name is reported from the name on.
    fn attribute_range(&self, whole: TextRange, attribute: &ExprAttribute) -> TextRange {
        let line = |offset| self.context.source.position(offset).0;
        if line(whole.start().into()) == line(attribute.attr.range.start().into()) {
            return whole;
        }
        TextRange::new(attribute.attr.range.start(), whole.end())
    }

    /// The arguments of a call whose function is on the stack, and the call itself.
    pub(super) fn arguments(&mut self, arguments: &'a Arguments) -> Result<()> {
        if has_unpacking(arguments) {
            return self.spread_arguments(arguments);
        }
        let (count, keywords) = self.plain_arguments(arguments)?;
        self.emit(match keywords {
            Some(names) => Instruction::CallKeyword(count, names),
            None => Instruction::Call(count),
        });
        Ok(())
    }

    /// Pushes arguments without `*` and `**`; their count and the names of the last ones.
    fn plain_arguments(&mut self, arguments: &'a Arguments) -> Result<(u32, Option<u32>)> {
        for argument in &arguments.args {
            self.expression(argument)?;
        }
        let mut names: Vec<Str> = Vec::new();
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg {
                let name = Str::intern(name);
                if names.contains(&name) {
                    return Err(CompileError::at(keyword, format!("keyword argument repeated: {name}")));
                }
                names.push(name);
            }
            self.expression(&keyword.value)?;
        }
        let count = (arguments.args.len() + arguments.keywords.len()) as u32;
        if names.is_empty() {
            return Ok((count, None));
        }
        let names: Rc<[Str]> = names.into();
        self.unit().keyword_names.push(names);
        Ok((count, Some(self.unit().keyword_names.len() as u32 - 1)))
    }

    /// Pushes a tuple and perhaps a dict of arguments, and calls.
    fn spread_arguments(&mut self, arguments: &'a Arguments) -> Result<()> {
        self.argument_tuple(&arguments.args)?;
        let has_keywords = !arguments.keywords.is_empty();
        if has_keywords {
            self.argument_dict(arguments)?;
        }
        self.emit(Instruction::CallSpread(has_keywords));
        Ok(())
    }

    /// Pushes a tuple of positional arguments.
    pub(super) fn argument_tuple(&mut self, arguments: &'a [Expr]) -> Result<()> {
        self.sequence(arguments, Instruction::MakeList, Instruction::ArgumentsExtend)?;
        self.emit(Instruction::ListToTuple);
        Ok(())
    }

    /// Pushes a dict of keyword arguments.
    pub(super) fn argument_dict(&mut self, arguments: &'a Arguments) -> Result<()> {
        self.emit(Instruction::MakeDict(0));
        for keyword in &arguments.keywords {
            match &keyword.arg {
                Some(name) => {
                    self.unit().text(name);
                    self.expression(&keyword.value)?;
                    self.emit(Instruction::MakeDict(1));
                }
                None => self.expression(&keyword.value)?,
            }
            self.emit(Instruction::DictMerge);
        }
        Ok(())
    }

    /// Pushes the value of a name.
    pub(super) fn load(&mut self, name: &str) {
        let (name, place) = self.place_of(name);
        let unit = self.unit();
        let instruction = match place {
            Place::Local => Instruction::LoadLocal(unit.local(&name)),
            Place::Free if unit.kind == CodeKind::Class => {
                Instruction::LoadClassCell(unit.name(&name), unit.cell(&name))
            }
            Place::Cell | Place::Free => Instruction::LoadCell(unit.cell(&name)),
            Place::Global => Instruction::LoadGlobal(unit.name(&name)),
            Place::Namespace => Instruction::LoadName(unit.name(&name)),
        };
        self.emit(instruction);
    }

    pub(super) fn store_name(&mut self, name: &str) {
        let (name, place) = self.place_of(name);
        let unit = self.unit();
        let instruction = match place {
            Place::Local => Instruction::StoreLocal(unit.local(&name)),
            Place::Cell | Place::Free => Instruction::StoreCell(unit.cell(&name)),
            Place::Global => Instruction::StoreGlobal(unit.name(&name)),
            Place::Namespace => Instruction::StoreName(unit.name(&name)),
        };
        self.emit(instruction);
    }

    pub(super) fn delete_name(&mut self, name: &str) {
        let (name, place) = self.place_of(name);
        let unit = self.unit();
        let instruction = match place {
            Place::Local => Instruction::DeleteLocal(unit.local(&name)),
            Place::Cell | Place::Free => Instruction::DeleteCell(unit.cell(&name)),
            Place::Global => Instruction::DeleteGlobal(unit.name(&name)),
            Place::Namespace => Instruction::DeleteName(unit.name(&name)),
        };
        self.emit(instruction);
    }

    fn place_of(&mut self, name: &str) -> (Str, Place) {
        let unit = self.unit();
        let name = mangle(name, unit.class_name.as_ref());
        let scope = unit.scope;
        let place = match self.scopes.scopes[scope].places.get(&name).copied().unwrap_or(Place::Global) {
            Place::Global if scope == 0 && self.context.own_namespace => Place::Namespace,
            place => place,
        };
        (name, place)
    }

    /// Assigns the value on the stack to a target.
    pub(super) fn store(&mut self, target: &'a Expr) -> Result<()> {
        self.within(target.range(), |compiler| {
            match target {
                Expr::Name(ExprName { id, .. }) => {
                    if matches!(id.as_str(), "__debug__") {
                        return Err(CompileError::at(target, "cannot assign to __debug__"));
                    }
                    compiler.store_name(id);
                }
                Expr::Attribute(attribute) => {
                    compiler.expression(&attribute.value)?;
                    let name = compiler.attribute_name(&attribute.attr);
                    compiler.emit(Instruction::StoreAttribute(name));
                }
                Expr::Subscript(subscript) => {
                    compiler.expression(&subscript.value)?;
                    compiler.expression(&subscript.slice)?;
                    compiler.emit(Instruction::StoreItem);
                }
                Expr::Tuple(tuple) => return compiler.store_unpacked(&tuple.elts, target),
                Expr::List(list) => return compiler.store_unpacked(&list.elts, target),
                Expr::Starred(starred) => return compiler.store(&starred.value),
                _ => return Err(CompileError::at(target, "cannot assign to expression")),
            }
            Ok(())
        })
    }

    fn store_unpacked(&mut self, targets: &'a [Expr], node: &'a Expr) -> Result<()> {
        let mut stars = targets.iter().enumerate().filter(|(_, target)| target.is_starred_expr());
        match (stars.next(), stars.next()) {
            (_, Some(_)) => return Err(CompileError::at(node, "multiple starred expressions in assignment")),
            (Some((at, _)), None) => {
                self.emit(Instruction::UnpackStar(at as u32, (targets.len() - at - 1) as u32));
            }
            (None, _) => self.emit(Instruction::Unpack(targets.len() as u32)),
        }
        for target in targets {
            self.store(target)?;
        }
        Ok(())
    }

    /// Emits a comparison of the two values on the stack.
    pub(super) fn compare(&mut self, operator: CmpOp) {
        self.emit(Instruction::Compare(operator));
    }
}

fn has_unpacking(arguments: &Arguments) -> bool {
    arguments.args.iter().any(Expr::is_starred_expr)
        || arguments.keywords.iter().any(|keyword| keyword.arg.is_none())
}

fn is_constant(expression: &Expr) -> bool {
    match expression {
        Expr::UnaryOp(operation) => operation.operand.is_number_literal_expr(),
        other => other.is_literal_expr(),
    }
}
