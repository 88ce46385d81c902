//! Functions, lambdas, classes and comprehensions: code inside code.

use ruff_python_ast::{
    Comprehension, Decorator, Expr, ExprLambda, Parameters, StmtClassDef, StmtFunctionDef,
};
use ruff_text_size::{Ranged, TextRange};

use crate::python::text::Str;
use crate::python::value::Value;

use super::code::{CodeKind, Instruction, ParameterCounts};
use super::scope::{ScopeKind, address};
use super::unit::Unit;
use super::{Compiler, Result};

impl<'a> Compiler<'a> {
    /// Starts a unit for the scope of `node`.
    fn begin(&mut self, node: usize, name: &str, kind: CodeKind, range: TextRange) {
        let scope = self.scopes.of_node(node);
        let name = Str::intern(name);
        let outer = self.unit();
        let qualname = match outer.kind {
            CodeKind::Module => name.clone(),
            CodeKind::Class => Str::intern(&format!("{}.{name}", outer.qualname)),
            _ => Str::intern(&format!("{}.<locals>.{name}", outer.qualname)),
        };
        let class_name = outer.class_name.clone();
        // A function that declares a name global defines it at the top.
        let mut unit = Unit::new(scope, name, qualname, kind);
        unit.class_name = class_name;
        unit.cells = self.scopes.scopes[scope].cells.clone();
        unit.free = self.scopes.scopes[scope].free.clone();
        unit.first_line = self.context.source.position(range.start().into()).0;
        unit.range = (range.start().into(), range.end().into());
        self.units.push(unit);
    }

    /// Ends the innermost unit and emits what makes a function of it; `flags` tells what lies on the
    /// stack for it already.
    fn end(&mut self, flags: u8) {
        let unit = self.units.pop().expect("the unit begun last");
        let free = unit.free.clone();
        let code = unit.finish(&self.context);
        let mut flags = flags;
        if !free.is_empty() {
            for name in &free {
                let cell = self.unit().cell(name);
                self.emit(Instruction::PushCell(cell));
            }
            self.emit(Instruction::MakeTuple(free.len() as u32));
            flags |= 8;
        }
        let index = self.unit().constant_index(Value::Code(code));
        self.emit(Instruction::Constant(index));
        self.emit(Instruction::MakeFunction(flags));
    }

    fn declare_parameters(&mut self, parameters: &Parameters) {
        let unit = self.unit();
        let class = unit.class_name.clone();
        let counts = ParameterCounts {
            positional_only: parameters.posonlyargs.len(),
            positional: parameters.posonlyargs.len() + parameters.args.len(),
            keyword_only: parameters.kwonlyargs.len(),
            rest: parameters.vararg.is_some(),
            keywords: parameters.kwarg.is_some(),
        };
        let positional = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        let names = positional
            .map(|parameter| &parameter.parameter.name)
            .chain(parameters.vararg.iter().map(|parameter| &parameter.name))
            .chain(parameters.kwarg.iter().map(|parameter| &parameter.name));
        for name in names {
            let name = super::scope::mangle(name, class.as_ref());
            unit.local(&name);
        }
        unit.parameters = counts;
    }

    /// Pushes defaults; the flags for them.
    fn defaults(&mut self, parameters: &'a Parameters) -> Result<u8> {
        let mut flags = 0;
        let positional: Vec<&Expr> = parameters
            .posonlyargs
            .iter()
            .chain(&parameters.args)
            .filter_map(|parameter| parameter.default.as_deref())
            .collect();
        if !positional.is_empty() {
            for default in &positional {
                self.expression(default)?;
            }
            self.emit(Instruction::MakeTuple(positional.len() as u32));
            flags |= 1;
        }
        let class = self.unit().class_name.clone();
        let named: Vec<(&str, &Expr)> = parameters
            .kwonlyargs
            .iter()
            .filter_map(|parameter| Some((parameter.parameter.name.as_str(), parameter.default.as_deref()?)))
            .collect();
        if !named.is_empty() {
            for (name, default) in &named {
                self.unit().text(&super::scope::mangle(name, class.as_ref()));
                self.expression(default)?;
            }
            self.emit(Instruction::MakeDict(named.len() as u32));
            flags |= 2;
        }
        Ok(flags)
    }

    fn annotations(&mut self, function: &'a StmtFunctionDef) -> Result<u8> {
        let mut count = 0;
        for parameter in function.parameters.iter() {
            if let Some(annotation) = parameter.annotation() {
                self.unit().text(parameter.name());
                self.annotation(annotation)?;
                count += 1;
            }
        }
        if let Some(returns) = &function.returns {
            self.unit().text("return");
            self.annotation(returns)?;
            count += 1;
        }
        if count == 0 {
            return Ok(0);
        }
        self.emit(Instruction::MakeDict(count));
        Ok(4)
    }

    pub(super) fn function_definition(&mut self, function: &'a StmtFunctionDef) -> Result<()> {
        self.decorators(&function.decorator_list)?;
        let mut flags = self.defaults(&function.parameters)?;
        if function.type_params.is_none() {
            flags |= self.annotations(function)?;
        }
        let node = address(function);
        let has_yield = self.scopes.scopes[self.scopes.of_node(node)].has_yield;
        let kind = match (function.is_async, has_yield) {
            (false, false) => CodeKind::Function,
            (false, true) => CodeKind::Generator,
            (true, false) => CodeKind::Coroutine,
            (true, true) => CodeKind::AsyncGenerator,
        };
        self.begin(node, &function.name, kind, function.range);
        self.declare_parameters(&function.parameters);
        self.unit().doc = super::literal::docstring(&function.body);
        self.type_parameters(function.type_params.as_deref());
        self.statements(&function.body)?;
        self.emit(Instruction::PushNone);
        self.emit(Instruction::Return);
        self.end(flags);
        self.apply_decorators(&function.decorator_list)?;
        self.store_name(&function.name);
        Ok(())
    }

    /// Type parameters (`def f[T]`) are plain strings: only annotations use them.
    fn type_parameters(&mut self, parameters: Option<&ruff_python_ast::TypeParams>) {
        for parameter in parameters.iter().flat_map(|parameters| parameters.iter()) {
            let name = parameter.name().as_str();
            self.unit().text(name);
            self.store_name(name);
        }
    }

    fn decorators(&mut self, decorators: &'a [Decorator]) -> Result<()> {
        for decorator in decorators {
            self.expression(&decorator.expression)?;
        }
        Ok(())
    }

    fn apply_decorators(&mut self, decorators: &'a [Decorator]) -> Result<()> {
        for decorator in decorators.iter().rev() {
            self.within(decorator.expression.range(), |compiler| {
                compiler.emit(Instruction::Call(1));
                Ok(())
            })?;
        }
        Ok(())
    }

    pub(super) fn lambda(&mut self, lambda: &'a ExprLambda) -> Result<()> {
        let flags = match &lambda.parameters {
            Some(parameters) => self.defaults(parameters)?,
            None => 0,
        };
        let node = address(lambda);
        let has_yield = self.scopes.scopes[self.scopes.of_node(node)].has_yield;
        let kind = if has_yield { CodeKind::Generator } else { CodeKind::Function };
        self.begin(node, "<lambda>", kind, lambda.range);
        if let Some(parameters) = &lambda.parameters {
            self.declare_parameters(parameters);
        }
        self.expression(&lambda.body)?;
        self.emit(Instruction::Return);
        self.end(flags);
        Ok(())
    }

    pub(super) fn class_definition(&mut self, class: &'a StmtClassDef) -> Result<()> {
        self.decorators(&class.decorator_list)?;
        let node = address(class);
        self.begin(node, &class.name, CodeKind::Class, class.range);
        self.unit().class_name = Some(Str::intern(&class.name));
        let scope = self.scopes.of_node(node);
        let module = self.unit().name(&Str::intern("__name__"));
        self.emit(Instruction::LoadGlobal(module));
        self.store_namespace("__module__");
        let qualname = self.unit().qualname.clone();
        self.unit().text(&qualname);
        self.store_namespace("__qualname__");
        if let Some(doc) = super::literal::docstring(&class.body) {
            self.unit().constant(Value::Str(doc));
            self.store_namespace("__doc__");
        }
        if self.scopes.scopes[scope].has_annotations {
            self.emit(Instruction::SetupAnnotations);
        }
        self.type_parameters(class.type_params.as_deref());
        self.statements(&class.body)?;
        if self.scopes.scopes[scope].needs_class_cell {
            let cell = self.unit().cell(&Str::intern("__class__"));
            self.emit(Instruction::PushCell(cell));
            self.store_namespace("__classcell__");
        }
        self.emit(Instruction::PushNone);
        self.emit(Instruction::Return);
        self.end(0);
        match &class.arguments {
            Some(arguments) => {
                self.argument_tuple(&arguments.args)?;
                self.argument_dict(arguments)?;
            }
            None => {
                self.emit(Instruction::MakeTuple(0));
                self.emit(Instruction::MakeDict(0));
            }
        }
        let name = self.unit().name(&Str::intern(&class.name));
        self.emit(Instruction::BuildClass(name));
        self.apply_decorators(&class.decorator_list)?;
        self.store_name(&class.name);
        Ok(())
    }

    fn store_namespace(&mut self, name: &str) {
        let name = self.unit().name(&Str::intern(name));
        self.emit(Instruction::StoreName(name));
    }

    pub(super) fn comprehension(&mut self, expression: &'a Expr) -> Result<()> {
        let (node, name, generators) = match expression {
            Expr::ListComp(comp) => (address(comp), "<listcomp>", &comp.generators),
            Expr::SetComp(comp) => (address(comp), "<setcomp>", &comp.generators),
            Expr::DictComp(comp) => (address(comp), "<dictcomp>", &comp.generators),
            Expr::Generator(comp) => (address(comp), "<genexpr>", &comp.generators),
            _ => return Ok(()),
        };
        let lazy = matches!(expression, Expr::Generator(_));
        let kind = if lazy { CodeKind::Generator } else { CodeKind::Function };
        self.begin(node, name, kind, expression.range());
        debug_assert_eq!(self.scopes.scopes[self.scopes.of_node(node)].kind, ScopeKind::Comprehension);
        let unit = self.unit();
        unit.local(&Str::intern(".0"));
        unit.parameters = ParameterCounts { positional_only: 1, positional: 1, ..ParameterCounts::default() };
        match expression {
            Expr::ListComp(_) => self.emit(Instruction::MakeList(0)),
            Expr::SetComp(_) => self.emit(Instruction::MakeSet(0)),
            Expr::DictComp(_) => self.emit(Instruction::MakeDict(0)),
            _ => {}
        }
        self.generators(generators, 0, expression)?;
        if lazy {
            self.emit(Instruction::PushNone);
        }
        self.emit(Instruction::Return);
        self.end(0);
        let Some(first) = generators.first() else { return Ok(()) };
        self.expression(&first.iter)?;
        self.emit(if first.is_async { Instruction::GetAsyncIterator } else { Instruction::GetIterator });
        self.emit(Instruction::Call(1));
        Ok(())
    }

    fn generators(
        &mut self,
        generators: &'a [Comprehension],
        depth: usize,
        expression: &'a Expr,
    ) -> Result<()> {
        let Some(generator) = generators.get(depth) else {
            // Iterators of all loops lie between the collection and the element.
            let below = generators.len() as u32;
            match expression {
                Expr::ListComp(comp) => {
                    self.expression(&comp.elt)?;
                    self.emit(Instruction::ListAppend(below));
                }
                Expr::SetComp(comp) => {
                    self.expression(&comp.elt)?;
                    self.emit(Instruction::SetAdd(below));
                }
                Expr::DictComp(comp) => {
                    match &comp.key {
                        Some(key) => self.expression(key)?,
                        None => self.emit(Instruction::PushNone),
                    }
                    self.expression(&comp.value)?;
                    self.emit(Instruction::DictInsert(below));
                }
                Expr::Generator(comp) => {
                    self.expression(&comp.elt)?;
                    self.emit(Instruction::Yield);
                    self.emit(Instruction::Pop);
                }
                _ => {}
            }
            return Ok(());
        };
        let (next, end) = (self.unit().label(), self.unit().label());
        if depth == 0 {
            self.emit(Instruction::LoadLocal(0));
        } else {
            self.expression(&generator.iter)?;
            self.emit(if generator.is_async {
                Instruction::GetAsyncIterator
            } else {
                Instruction::GetIterator
            });
        }
        self.unit().place(next);
        let step = if generator.is_async { Instruction::ForEachAsync } else { Instruction::ForEach };
        self.unit().jump(step, end);
        self.store(&generator.target)?;
        for condition in &generator.ifs {
            self.condition(condition, next)?;
        }
        self.generators(generators, depth + 1, expression)?;
        self.unit().jump(Instruction::Jump, next);
        self.unit().place(end);
        Ok(())
    }
}
