//! Scopes: which variable each name means.
//!
//! In: the syntax tree. Out: for each module, class, function, lambda and comprehension its names
//! with where they live, found by the address of its node.

use std::collections::{BTreeSet, HashMap, HashSet};

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Comprehension, ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt};
use ruff_text_size::Ranged;

use crate::python::text::Str;

use super::CompileError;

/// Where a name lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Local,
    Cell,
    Free,
    Global,
    /// In the namespace of a class body.
    Namespace,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function,
    Comprehension,
}

#[derive(Debug, Clone, Copy, Default)]
struct Facts {
    bound: bool,
    global: bool,
    nonlocal: bool,
}

/// One scope.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    order: Vec<Str>,
    facts: HashMap<Str, Facts>,
    children: Vec<usize>,
    pub(super) places: HashMap<Str, Place>,
    /// Names that functions inside share with this one, in a fixed order.
    pub(super) cells: Vec<Str>,
    /// Names shared with functions around.
    pub(super) free: Vec<Str>,
    pub(super) has_yield: bool,
    pub(super) has_annotations: bool,
    /// A class some method of which uses `super()` or `__class__`.
    pub(super) needs_class_cell: bool,
    class_name: Option<Str>,
}

/// All scopes of a file.
pub(super) struct Scopes {
    pub(super) scopes: Vec<Scope>,
    by_node: HashMap<usize, usize>,
}

/// The address of a node, which identifies it while the tree is alive.
pub(super) fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

/// `__name` inside class `Owner` is `_Owner__name`.
pub(super) fn mangle(name: &str, class: Option<&Str>) -> Str {
    match class {
        Some(class) if name.starts_with("__") && !name.ends_with("__") && !name.contains('.') => {
            let class = class.trim_start_matches('_');
            if class.is_empty() { Str::intern(name) } else { Str::intern(&format!("_{class}{name}")) }
        }
        _ => Str::intern(name),
    }
}

impl Scopes {
    /// Finds the scopes of a module.
    pub(super) fn of(body: &[Stmt]) -> Result<Self, CompileError> {
        let mut builder =
            Builder { scopes: Vec::new(), by_node: HashMap::new(), stack: Vec::new(), error: None };
        builder.enter(ScopeKind::Module, None, 0);
        visitor::walk_body(&mut builder, body);
        if let Some(error) = builder.error {
            return Err(error);
        }
        let mut scopes = Self { scopes: builder.scopes, by_node: builder.by_node };
        scopes.resolve(0, &HashSet::new());
        Ok(scopes)
    }

    /// The scope that a node opens.
    pub(super) fn of_node(&self, node: usize) -> usize {
        self.by_node.get(&node).copied().unwrap_or(0)
    }

    /// Gives each name of a scope and those inside its place; the free names of the scope.
    fn resolve(&mut self, id: usize, visible: &HashSet<Str>) -> BTreeSet<Str> {
        let scope = &self.scopes[id];
        let (kind, children, order) = (scope.kind, scope.children.clone(), scope.order.clone());
        let function = matches!(kind, ScopeKind::Function | ScopeKind::Comprehension);
        let bound: HashSet<Str> = order
            .iter()
            .filter(|name| {
                let facts = scope.facts[*name];
                facts.bound && !facts.global && !facts.nonlocal
            })
            .cloned()
            .collect();
        let mut inner_visible = if kind == ScopeKind::Module { HashSet::new() } else { visible.clone() };
        match kind {
            ScopeKind::Module => {}
            ScopeKind::Class => {
                inner_visible.insert(Str::intern("__class__"));
            }
            _ => {
                for name in &order {
                    if scope.facts[name].global {
                        inner_visible.remove(name);
                    }
                }
                inner_visible.extend(bound.iter().cloned());
            }
        }
        let mut free = BTreeSet::new();
        let mut cells = BTreeSet::new();
        for child in children {
            for name in self.resolve(child, &inner_visible) {
                if function && bound.contains(&name) {
                    cells.insert(name);
                } else if kind == ScopeKind::Class && name == "__class__" {
                    self.scopes[id].needs_class_cell = true;
                    cells.insert(name);
                } else {
                    free.insert(name);
                }
            }
        }
        let mut places = HashMap::new();
        for name in &order {
            let facts = self.scopes[id].facts[name];
            let place = match kind {
                ScopeKind::Module => Place::Global,
                _ if facts.global => Place::Global,
                _ if facts.nonlocal => Place::Free,
                ScopeKind::Class if facts.bound => Place::Namespace,
                ScopeKind::Class if visible.contains(name) => Place::Free,
                ScopeKind::Class => Place::Namespace,
                _ if cells.contains(name) => Place::Cell,
                _ if facts.bound => Place::Local,
                _ if visible.contains(name) => Place::Free,
                _ => Place::Global,
            };
            if place == Place::Free {
                free.insert(name.clone());
            }
            places.insert(name.clone(), place);
        }
        let scope = &mut self.scopes[id];
        scope.places = places;
        scope.cells = cells.into_iter().collect();
        scope.free = free.iter().cloned().collect();
        free
    }
}

struct Builder {
    scopes: Vec<Scope>,
    by_node: HashMap<usize, usize>,
    stack: Vec<usize>,
    error: Option<CompileError>,
}

impl Builder {
    fn enter(&mut self, kind: ScopeKind, class_name: Option<Str>, node: usize) {
        let id = self.scopes.len();
        if let Some(parent) = self.stack.last() {
            self.scopes[*parent].children.push(id);
        }
        self.scopes.push(Scope {
            kind,
            order: Vec::new(),
            facts: HashMap::new(),
            children: Vec::new(),
            places: HashMap::new(),
            cells: Vec::new(),
            free: Vec::new(),
            has_yield: false,
            has_annotations: false,
            needs_class_cell: false,
            class_name,
        });
        self.by_node.insert(node, id);
        self.stack.push(id);
    }

    fn leave(&mut self) {
        self.stack.pop();
    }

    fn current(&mut self) -> &mut Scope {
        let id = self.stack.last().copied().unwrap_or(0);
        &mut self.scopes[id]
    }

    fn class_name(&self) -> Option<Str> {
        self.stack.last().and_then(|id| self.scopes[*id].class_name.clone())
    }

    fn note(&mut self, name: &str, change: impl FnOnce(&mut Facts)) {
        let name = mangle(name, self.class_name().as_ref());
        let scope = self.current();
        if !scope.facts.contains_key(&name) {
            scope.order.push(name.clone());
        }
        change(scope.facts.entry(name).or_default());
    }

    fn bind(&mut self, name: &str) {
        self.note(name, |facts| facts.bound = true);
    }

    fn fail(&mut self, message: impl Into<String>, node: &impl Ranged) {
        let range = node.range();
        self.error.get_or_insert(CompileError {
            message: message.into(),
            start: range.start().into(),
            end: range.end().into(),
            indentation: false,
        });
    }

    /// Defaults and annotations belong to the scope around.
    fn outside_parameters(&mut self, parameters: &Parameters, annotations: bool) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_any(default);
            }
        }
        if annotations {
            for parameter in parameters.iter() {
                if let Some(annotation) = parameter.annotation() {
                    self.visit_any(annotation);
                }
            }
        }
    }

    fn bind_parameters(&mut self, parameters: &Parameters) {
        let mut seen = HashSet::new();
        for parameter in parameters.iter() {
            let name = parameter.name();
            if !seen.insert(name.as_str().to_string()) {
                self.fail(format!("duplicate argument '{name}' in function definition"), parameter.name());
            }
            self.bind(name.as_str());
        }
    }

    /// Visits a node of any lifetime; the tree outlives the builder's use of it.
    fn visit_any(&mut self, expression: &Expr) {
        self.visit_expr(expression);
    }

    fn comprehension(&mut self, node: usize, generators: &[Comprehension], elements: &[&Expr]) {
        if let Some(first) = generators.first() {
            self.visit_any(&first.iter);
        }
        let class_name = self.class_name();
        self.enter(ScopeKind::Comprehension, class_name, node);
        self.bind(".0");
        for (index, generator) in generators.iter().enumerate() {
            if index > 0 {
                self.visit_any(&generator.iter);
            }
            self.visit_any(&generator.target);
            for condition in &generator.ifs {
                self.visit_any(condition);
            }
        }
        for element in elements {
            self.visit_any(element);
        }
        self.leave();
    }

    /// `:=` in a comprehension binds in the nearest scope that is none.
    fn bind_named(&mut self, name: &str, node: &impl Ranged) {
        if self.current().kind != ScopeKind::Comprehension {
            self.bind(name);
            return;
        }
        let stack = self.stack.clone();
        let owner =
            stack.iter().rposition(|id| self.scopes[*id].kind != ScopeKind::Comprehension).unwrap_or(0);
        match self.scopes[stack[owner]].kind {
            ScopeKind::Class => {
                self.fail(
                    "assignment expression within a comprehension cannot be used in a class body",
                    node,
                );
                return;
            }
            kind => {
                for id in &stack[owner + 1..] {
                    self.stack = vec![*id];
                    self.note(name, |facts| {
                        if kind == ScopeKind::Module { facts.global = true } else { facts.nonlocal = true }
                    });
                }
            }
        }
        self.stack = stack[..=owner].to_vec();
        self.bind(name);
        self.stack = stack;
    }
}

impl<'a> Visitor<'a> for Builder {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                for decorator in &function.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.outside_parameters(&function.parameters, true);
                if let Some(returns) = &function.returns {
                    self.visit_expr(returns);
                }
                self.bind(&function.name);
                let class_name = self.class_name();
                self.enter(ScopeKind::Function, class_name, address(function));
                self.bind_parameters(&function.parameters);
                if let Some(parameters) = &function.type_params {
                    for parameter in parameters.iter() {
                        self.bind(parameter.name());
                    }
                }
                visitor::walk_body(self, &function.body);
                self.leave();
            }
            Stmt::ClassDef(class) => {
                for decorator in &class.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                self.bind(&class.name);
                self.enter(ScopeKind::Class, Some(Str::intern(&class.name)), address(class));
                if let Some(parameters) = &class.type_params {
                    for parameter in parameters.iter() {
                        self.bind(parameter.name());
                    }
                }
                visitor::walk_body(self, &class.body);
                self.leave();
            }
            Stmt::Global(names) => {
                for name in &names.names {
                    self.note(name, |facts| facts.global = true);
                }
            }
            Stmt::Nonlocal(names) => {
                for name in &names.names {
                    let around = self.stack.iter().rev().skip(1).any(|id| {
                        let scope = &self.scopes[*id];
                        scope.kind == ScopeKind::Function
                            && scope
                                .facts
                                .get(name.as_str())
                                .is_some_and(|facts| facts.bound || facts.nonlocal)
                    });
                    if self.stack.len() == 1 {
                        self.fail("nonlocal declaration not allowed at module level", name);
                    } else if !around {
                        self.fail(format!("no binding for nonlocal '{name}' found"), name);
                    }
                    self.note(name, |facts| facts.nonlocal = true);
                }
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let first = alias.name.split('.').next().unwrap_or(&alias.name);
                    self.bind(alias.asname.as_ref().map_or(first, |name| name.as_str()));
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if alias.name.as_str() == "*" {
                        if self.stack.len() > 1 {
                            self.fail("import * only allowed at module level", alias);
                        }
                    } else {
                        self.bind(alias.asname.as_ref().unwrap_or(&alias.name));
                    }
                }
            }
            Stmt::AnnAssign(assign) => {
                self.current().has_annotations = true;
                visitor::walk_stmt(self, statement);
                if let Expr::Name(name) = &*assign.target {
                    self.bind(&name.id);
                }
            }
            Stmt::TypeAlias(alias) => {
                if let Expr::Name(name) = &*alias.name {
                    self.bind(&name.id);
                }
                self.visit_expr(&alias.value);
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(pattern) => pattern.name.as_ref(),
            Pattern::MatchStar(pattern) => pattern.name.as_ref(),
            Pattern::MatchMapping(pattern) => pattern.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name);
        }
        visitor::walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(name) => {
                match name.ctx {
                    ExprContext::Load => self.note(&name.id, |_| {}),
                    _ => self.bind(&name.id),
                }
                if name.id.as_str() == "super" && self.current().kind == ScopeKind::Function {
                    self.note("__class__", |_| {});
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.outside_parameters(parameters, false);
                }
                let class_name = self.class_name();
                self.enter(ScopeKind::Function, class_name, address(lambda));
                if let Some(parameters) = &lambda.parameters {
                    self.bind_parameters(parameters);
                }
                self.visit_expr(&lambda.body);
                self.leave();
            }
            Expr::ListComp(comp) => self.comprehension(address(comp), &comp.generators, &[&comp.elt]),
            Expr::SetComp(comp) => self.comprehension(address(comp), &comp.generators, &[&comp.elt]),
            Expr::Generator(comp) => self.comprehension(address(comp), &comp.generators, &[&comp.elt]),
            Expr::DictComp(comp) => {
                let mut elements: Vec<&Expr> = Vec::new();
                elements.extend(comp.key.as_deref());
                elements.push(&comp.value);
                self.comprehension(address(comp), &comp.generators, &elements);
            }
            Expr::Named(named) => {
                if let Expr::Name(name) = &*named.target {
                    self.bind_named(&name.id, &*named.target);
                }
                self.visit_expr(&named.value);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.current().has_yield = true;
                visitor::walk_expr(self, expression);
            }
            Expr::BinOp(operation) => {
                // Long chains nest to the left; walked in a loop.
                let mut left = operation;
                self.visit_expr(&left.right);
                while let Expr::BinOp(inner) = &*left.left {
                    self.visit_expr(&inner.right);
                    left = inner;
                }
                self.visit_expr(&left.left);
            }
            _ => visitor::walk_expr(self, expression),
        }
    }
}
