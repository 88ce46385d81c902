//! Parsed Python files, and how names in them are followed: through assignments and imports.

use std::rc::Rc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};

use crate::python::compile::guard;
use crate::source::Location;

use super::LoadedFile;

/// A parsed file.
pub(super) struct Source {
    pub file: LoadedFile,
    pub body: Vec<Stmt>,
}

impl Source {
    pub fn parse(file: &LoadedFile) -> Option<Rc<Self>> {
        // Deeply nested text would overflow the parser's stack.
        if !guard::is_shallow(&file.text) {
            return None;
        }
        let body = ruff_python_parser::parse_module(&file.text).ok()?.into_syntax().body;
        Some(Rc::new(Self { file: file.clone(), body: body.into_iter().collect() }))
    }

    pub fn location(&self, range: ruff_text_size::TextRange) -> Location {
        let start = usize::from(range.start()).min(self.file.text.len());
        let line = self.file.text.as_bytes()[..start].iter().filter(|byte| **byte == b'\n').count() + 1;
        Location::line(&*self.file.path, u32::try_from(line).unwrap_or(u32::MAX))
    }

    /// The last value assigned to `name` at the top level or inside a top-level block.
    pub fn assigned(&self, name: &str) -> Option<&Expr> {
        let mut finder = AssignmentFinder { name, found: None };
        for statement in &self.body {
            finder.visit_stmt(statement);
        }
        finder.found
    }

    /// The class of that name at the top level.
    pub fn class(&self, name: &str) -> Option<&ruff_python_ast::StmtClassDef> {
        self.body.iter().find_map(|statement| match statement {
            Stmt::ClassDef(class) if class.name.as_str() == name => Some(class),
            _ => None,
        })
    }

    /// Where `name` is imported from: module, and the name there (`None` for a whole module).
    pub fn imported(&self, name: &str) -> Option<(String, Option<String>)> {
        let mut finder = ImportFinder { name, package: package_of(&self.file.path), found: None };
        for statement in &self.body {
            finder.visit_stmt(statement);
        }
        finder.found
    }
}

/// Dotted package of a file, for relative imports.
fn package_of(path: &str) -> Vec<String> {
    let mut parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    parts.pop();
    parts
}

struct AssignmentFinder<'a, 'n> {
    name: &'n str,
    found: Option<&'a Expr>,
}

impl<'a> Visitor<'a> for AssignmentFinder<'a, '_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        let is_name = |target: &Expr| matches!(target, Expr::Name(found) if found.id.as_str() == self.name);
        match statement {
            Stmt::Assign(assign) if assign.targets.iter().any(is_name) => self.found = Some(&assign.value),
            Stmt::AnnAssign(assign) if is_name(&assign.target) => {
                if let Some(value) = &assign.value {
                    self.found = Some(value);
                }
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}

struct ImportFinder<'n> {
    name: &'n str,
    package: Vec<String>,
    found: Option<(String, Option<String>)>,
}

impl<'a> Visitor<'a> for ImportFinder<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    if bound.as_str() != self.name {
                        continue;
                    }
                    let mut parts = Vec::new();
                    if import.level > 0 {
                        let keep = self.package.len().saturating_sub(import.level as usize - 1);
                        parts.extend(self.package[..keep].iter().cloned());
                    }
                    parts.extend(import.module.iter().map(|module| module.as_str().to_owned()));
                    self.found = Some((parts.join("."), Some(alias.name.as_str().to_owned())));
                }
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let whole = alias.name.as_str();
                    let bound = alias.asname.as_ref().map_or(whole, |name| name.as_str());
                    if bound == self.name {
                        self.found = Some((whole.to_owned(), None));
                    }
                }
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}
