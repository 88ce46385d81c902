//! Calls, functions and imports of a revision's file.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Mod, Stmt, StmtFunctionDef};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use super::calls::{self, Call, Constants, Range, Value};
use crate::python::compile::guard;
use crate::source::SourceFile;

/// How deep values are read.
const DEPTH: usize = 24;

/// A call with what stands around it.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The call.
    pub call: Call,
    /// Its first line, from 1.
    pub line: u32,
    /// Its first column, from 1.
    pub column: u32,
    /// The function of the module that it stands in.
    pub function: Option<String>,
    /// The table of the batch block whose `batch_op` it is called on.
    pub batch: Option<String>,
    /// Under `if`, in a loop or in a `try`.
    pub conditional: bool,
    /// Inside `autocommit_block()`.
    pub autocommit: bool,
    /// Under a test of `is_offline_mode` or `as_sql`.
    pub offline_guard: bool,
    /// It stands inside another call's arguments.
    pub nested: bool,
}

/// A function of the module.
#[derive(Debug, Clone, Default)]
pub struct Function {
    /// Name.
    pub name: String,
    /// `def` to the end of its body.
    pub range: Range,
    /// Its first and last statement.
    pub body: Range,
    /// Spaces before its body.
    pub indent: usize,
    /// It does nothing.
    pub is_empty: bool,
    /// It raises as its whole body: irreversible, and says so.
    pub raises: bool,
    /// It has a docstring or a comment in its body.
    pub has_note: bool,
    /// Functions of the module that it calls.
    pub calls: Vec<String>,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The module: `app.models`; relative ones begin with a dot.
    pub module: String,
    /// Names taken from it, as they are called here.
    pub names: Vec<String>,
    /// The statement.
    pub range: Range,
    /// At the head of the module, not in a function.
    pub top: bool,
}

/// What a file says.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// All calls in the order of the text.
    pub calls: Vec<Placed>,
    /// Functions of the module.
    pub functions: Vec<Function>,
    /// Imports.
    pub imports: Vec<Import>,
    /// Statements of the module that are calls: run when it is imported.
    pub module_calls: Vec<Range>,
    /// Names read as attributes, such as `os.environ`.
    pub attributes: Vec<(String, Range, Option<String>)>,
}

impl Script {
    /// Reads a file; of one with a syntax error what stands before it.
    pub fn read(source: &SourceFile) -> Self {
        let text: &str = &source.text;
        if !guard::is_shallow(text) {
            return Self::default();
        }
        let parsed = parse_unchecked(text, ParseOptions::from(Mode::Module));
        let Mod::Module(module) = parsed.syntax() else { return Self::default() };
        let mut reader = Reader {
            source,
            script: Self::default(),
            constants: Vec::new(),
            function: None,
            batches: Vec::new(),
            conditional: 0,
            autocommit: 0,
            offline_guard: 0,
            nested: 0,
            statement: (0, 0),
            text,
        };
        for statement in &module.body {
            reader.top(statement);
        }
        reader.script
    }

    /// A function by its name.
    pub fn function(&self, name: &str) -> Option<&Function> {
        self.functions.iter().find(|function| function.name == name)
    }

    /// Calls that a function makes, itself or through functions of the module.
    pub fn calls_of(&self, function: &str) -> Vec<&Placed> {
        let mut reached: Vec<&str> = vec![function];
        let mut next = 0;
        while let Some(name) = reached.get(next).copied() {
            next += 1;
            for called in self.function(name).map(|known| known.calls.as_slice()).unwrap_or_default() {
                if !reached.contains(&called.as_str()) && self.function(called).is_some() {
                    reached.push(called);
                }
            }
        }
        let within =
            |placed: &&Placed| placed.function.as_deref().is_some_and(|name| reached.contains(&name));
        self.calls.iter().filter(within).collect()
    }
}

struct Reader<'a> {
    source: &'a SourceFile,
    text: &'a str,
    script: Script,
    constants: Constants,
    function: Option<String>,
    /// Names of batch objects with their tables.
    batches: Vec<(String, String)>,
    conditional: usize,
    autocommit: usize,
    offline_guard: usize,
    nested: usize,
    statement: Range,
}

impl Reader<'_> {
    fn top(&mut self, statement: &Stmt) {
        if let Stmt::FunctionDef(function) = statement {
            return self.define(function);
        }
        if let Stmt::Expr(expression) = statement
            && matches!(&*expression.value, Expr::Call(_))
        {
            self.script.module_calls.push(calls::range(statement.range()));
        }
        self.visit_stmt(statement);
    }

    fn define(&mut self, function: &StmtFunctionDef) {
        let range = calls::range(function.range());
        let (first, last) = (function.body.first(), function.body.last());
        let start = first.map_or(range.1, |statement| statement.range().start().to_usize());
        let body = (start, last.map_or(range.1, |statement| statement.range().end().to_usize()));
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let does_nothing = |statement: &Stmt| match statement {
            Stmt::Pass(_) => true,
            Stmt::Expr(expression) => {
                matches!(&*expression.value, Expr::StringLiteral(_) | Expr::EllipsisLiteral(_))
            }
            Stmt::Return(value) => value.value.is_none(),
            _ => false,
        };
        let real: Vec<&Stmt> = function.body.iter().filter(|statement| !does_nothing(statement)).collect();
        let docstring =
            matches!(first, Some(Stmt::Expr(expression)) if expression.value.is_string_literal_expr());
        // Comments after the last statement are the body's as long as they are as deep.
        let trailing: usize = self.text[body.1..]
            .split_inclusive('\n')
            .take_while(|line| {
                line.trim().is_empty() || line.starts_with([' ', '\t']) || line.starts_with('\n')
            })
            .take_while(|line| line.trim().is_empty() || line.trim().starts_with('#'))
            .map(str::len)
            .sum();
        let text = self.text.get(range.0..body.1 + trailing).unwrap_or("");
        self.script.functions.push(Function {
            name: function.name.to_string(),
            range: (range.0, body.1),
            body,
            indent: start - line_start,
            is_empty: real.is_empty(),
            raises: matches!(real.as_slice(), [Stmt::Raise(_)]),
            has_note: docstring && !text.contains("auto generated")
                || text.lines().any(|line| {
                    let line = line.trim();
                    let beside = line.strip_prefix("pass").map_or("", str::trim_start);
                    beside.starts_with('#') || line.starts_with('#') && !line.starts_with("# ###")
                }),
            calls: Vec::new(),
        });
        let outer = self.function.replace(function.name.to_string());
        let constants = self.constants.len();
        for statement in &function.body {
            self.visit_stmt(statement);
        }
        self.constants.truncate(constants);
        self.function = outer;
    }

    fn assign(&mut self, target: &Expr, value: &Expr) {
        let Expr::Name(name) = target else { return };
        let known = calls::value(value, &self.constants, DEPTH);
        if self.conditional == 0
            && matches!(known, Value::Text(_) | Value::Bool(_) | Value::List(_) | Value::Format)
        {
            self.constants.push((name.id.to_string(), known));
        } else {
            self.constants.push((name.id.to_string(), Value::Name(name.id.to_string())));
        }
    }
}

impl<'a> Visitor<'a> for Reader<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        let outer = self.statement;
        match statement {
            Stmt::With(_)
            | Stmt::If(_)
            | Stmt::For(_)
            | Stmt::While(_)
            | Stmt::Try(_)
            | Stmt::ClassDef(_) => {}
            other => self.statement = calls::range(other.range()),
        }
        match statement {
            Stmt::Import(import) => {
                for alias in &import.names {
                    let called = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
                    self.script.imports.push(Import {
                        module: alias.name.to_string(),
                        names: vec![called],
                        range: calls::range(statement.range()),
                        top: self.function.is_none(),
                    });
                }
            }
            Stmt::ImportFrom(import) => {
                let dots = ".".repeat(import.level as usize);
                let module = import.module.as_ref().map_or("", |module| module.as_str());
                self.script.imports.push(Import {
                    module: format!("{dots}{module}"),
                    names: import
                        .names
                        .iter()
                        .map(|alias| alias.asname.as_ref().unwrap_or(&alias.name).to_string())
                        .collect(),
                    range: calls::range(statement.range()),
                    top: self.function.is_none(),
                });
            }
            Stmt::Assign(assign) => {
                visitor::walk_stmt(self, statement);
                if let [target] = &assign.targets[..] {
                    self.assign(target, &assign.value);
                }
            }
            Stmt::With(with) => {
                let (mut batches, mut autocommit) = (0, 0);
                for item in &with.items {
                    self.visit_expr(&item.context_expr);
                    let Expr::Call(call) = &item.context_expr else { continue };
                    let read = calls::read(call, &self.constants, self.statement, DEPTH);
                    if read.name() == "batch_alter_table"
                        && let Some(Expr::Name(name)) = item.optional_vars.as_deref()
                    {
                        let table = read.text(0, "table_name").unwrap_or_default();
                        self.batches.push((name.id.to_string(), table));
                        batches += 1;
                    }
                    if read.name() == "autocommit_block" {
                        self.autocommit += 1;
                        autocommit += 1;
                    }
                }
                for inner in &with.body {
                    self.visit_stmt(inner);
                }
                self.batches.truncate(self.batches.len() - batches);
                self.autocommit -= autocommit;
            }
            Stmt::If(branch) => {
                let test = self.text.get(branch.test.range().to_std_range()).unwrap_or("");
                let offline = test.contains("is_offline_mode") || test.contains("as_sql");
                self.conditional += 1;
                self.offline_guard += usize::from(offline);
                visitor::walk_stmt(self, statement);
                self.offline_guard -= usize::from(offline);
                self.conditional -= 1;
            }
            Stmt::For(_) | Stmt::While(_) | Stmt::Try(_) | Stmt::Match(_) => {
                self.conditional += 1;
                visitor::walk_stmt(self, statement);
                self.conditional -= 1;
            }
            Stmt::FunctionDef(function) if self.function.is_none() => self.define(function),
            other => visitor::walk_stmt(self, other),
        }
        self.statement = outer;
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Attribute(_) = expression {
            let path = calls::path(expression);
            if !path.contains("()") && path.len() < 80 {
                self.script.attributes.push((path, calls::range(expression.range()), self.function.clone()));
            }
        }
        let Expr::Call(call) = expression else { return visitor::walk_expr(self, expression) };
        let read = calls::read(call, &self.constants, self.statement, DEPTH);
        if let (Expr::Name(name), Some(function)) = (&*call.func, &self.function)
            && let Some(known) = self.script.functions.iter_mut().find(|known| known.name == *function)
        {
            known.calls.push(name.id.to_string());
        }
        let batch = self.batches.iter().rev().find(|(name, _)| name == read.root());
        let (line, column) = self.source.position(u32::try_from(read.range.0).unwrap_or(u32::MAX));
        let placed = Placed {
            line,
            column,
            function: self.function.clone(),
            batch: batch.map(|(_, table)| table.clone()),
            conditional: self.conditional > 0,
            autocommit: self.autocommit > 0,
            offline_guard: self.offline_guard > 0,
            nested: self.nested > 0,
            call: read,
        };
        self.script.calls.push(placed);
        self.nested += 1;
        visitor::walk_expr(self, expression);
        self.nested -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_know_their_batch_their_function_and_their_condition() {
        let text = "T = 'users'\ndef helper():\n    op.drop_table('x')\n\ndef upgrade():\n    helper()\n    with op.batch_alter_table(T) as batch_op:\n        batch_op.drop_column('a')\n    if x:\n        op.execute(f'a {b}')\n";
        let script = Script::read(&SourceFile::new("a.py", text));
        let read: Vec<_> = script
            .calls_of("upgrade")
            .iter()
            .map(|one| (one.call.path.as_str(), one.batch.as_deref().unwrap_or("-"), one.conditional))
            .collect();
        assert_eq!(
            read,
            [
                ("op.drop_table", "-", false),
                ("helper", "-", false),
                ("op.batch_alter_table", "-", false),
                ("batch_op.drop_column", "users", false),
                ("op.execute", "-", true)
            ]
        );
    }
}
