//! What a Python file says without being run: the revision variables, the docstring, its functions.
//!
//! Values are read from the syntax tree where they are literal. A variable that is computed is
//! [`Static::Dynamic`]: only running the file can tell.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprCall, Mod, Operator, Stmt, StmtFunctionDef};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::{Ranged, TextRange};

use crate::python::compile::guard;
use crate::source::{Location, SourceFile};

/// A variable's value, as far as the text shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Static {
    /// It is not assigned.
    #[default]
    Missing,
    /// `None`.
    None(Location),
    /// A string.
    Text(String, Location),
    /// A tuple, list or set of strings.
    List(Vec<String>, Location),
    /// It is computed.
    Dynamic(Location),
}

impl Static {
    /// Where the value stands.
    pub fn location(&self) -> Option<&Location> {
        match self {
            Self::Missing => None,
            Self::None(at) | Self::Text(_, at) | Self::List(_, at) | Self::Dynamic(at) => Some(at),
        }
    }

    /// As a list of names (`util.to_tuple`); empty for nothing, `None` if only running can tell.
    pub fn names(&self) -> Option<Vec<String>> {
        match self {
            Self::Missing | Self::None(_) => Some(Vec::new()),
            Self::Text(text, _) if text.is_empty() => Some(Vec::new()),
            Self::Text(text, _) => Some(vec![text.clone()]),
            Self::List(list, _) => Some(list.clone()),
            Self::Dynamic(_) => None,
        }
    }
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PythonFile {
    /// `revision`.
    pub revision: Static,
    /// `down_revision`.
    pub down_revision: Static,
    /// `branch_labels`.
    pub branch_labels: Static,
    /// `depends_on`.
    pub depends_on: Static,
    /// The module's docstring, stripped.
    pub doc: String,
    /// Where the docstring stands.
    pub doc_location: Option<Location>,
    /// `upgrade`, at its `def` line.
    pub upgrade: Option<Location>,
    /// Whether `upgrade` does nothing.
    pub upgrade_is_empty: bool,
    /// `downgrade`, at its `def` line.
    pub downgrade: Option<Location>,
    /// `upgrade(engine_name)`, as the multiple-database template has it.
    pub is_multidb: bool,
    /// Foreign keys declared without `ondelete`.
    pub foreign_keys_without_ondelete: Vec<Location>,
    /// The first syntax error.
    pub syntax_error: Option<(String, Location)>,
}

impl PythonFile {
    /// Whether it has anything of a revision.
    pub fn looks_like_revision(&self) -> bool {
        self.revision != Static::Missing || self.down_revision != Static::Missing
    }

    /// A field of the docstring, such as `Create Date`.
    pub fn doc_field(&self, name: &str) -> Option<&str> {
        self.doc.lines().find_map(|line| line.trim().strip_prefix(name)?.strip_prefix(':')).map(str::trim)
    }
}

/// Reads a file; a syntax error is noted and what stands before it is still read.
pub fn read(path: &str, text: &str) -> PythonFile {
    let source = SourceFile::new(path, text);
    if !guard::is_shallow(text) {
        let message = "too many nested parentheses".to_owned();
        return PythonFile {
            syntax_error: Some((message, Location::line(path, 1))),
            ..PythonFile::default()
        };
    }
    let parsed = parse_unchecked(text, ParseOptions::from(Mode::Module));
    let mut file = PythonFile::default();
    if let Some(error) = parsed.errors().first() {
        let range = error.location;
        file.syntax_error = Some((error.error.to_string(), locate(&source, range)));
    }
    if let Mod::Module(module) = parsed.syntax() {
        let mut reader = Reader { source: &source, file, texts: Vec::new() };
        reader.module(&module.body);
        file = reader.file;
        let mut finder = ForeignKeys { source: &source, found: Vec::new() };
        finder.visit_body(&module.body);
        file.foreign_keys_without_ondelete = finder.found;
    }
    file
}

fn locate(source: &SourceFile, range: TextRange) -> Location {
    source.location(range.start().to_u32(), range.end().to_u32())
}

struct Reader<'a> {
    source: &'a SourceFile,
    file: PythonFile,
    /// String variables of the module so far, which others may be made of.
    texts: Vec<(String, Static)>,
}

impl Reader<'_> {
    fn module(&mut self, body: &[Stmt]) {
        if let Some(Stmt::Expr(first)) = body.first()
            && let Expr::StringLiteral(literal) = &*first.value
        {
            self.file.doc = literal.value.to_str().replace("\r\n", "\n").trim().to_owned();
            self.file.doc_location = Some(locate(self.source, first.range()));
        }
        for statement in body {
            match statement {
                Stmt::Assign(assign) => {
                    for target in &assign.targets {
                        self.assign(target, &assign.value);
                    }
                }
                Stmt::AnnAssign(assign) => {
                    if let Some(value) = &assign.value {
                        self.assign(&assign.target, value);
                    }
                }
                Stmt::FunctionDef(function) => self.function(function),
                Stmt::If(_) | Stmt::Try(_) | Stmt::With(_) | Stmt::For(_) | Stmt::While(_) => {
                    self.conditional(statement);
                }
                _ => {}
            }
        }
    }

    fn assign(&mut self, target: &Expr, value: &Expr) {
        match (target, value) {
            (Expr::Name(name), value) => {
                let read = self.value(value);
                self.set(name.id.as_str(), read);
            }
            (Expr::Tuple(targets), Expr::Tuple(values)) if targets.elts.len() == values.elts.len() => {
                for (target, value) in targets.elts.iter().zip(&values.elts) {
                    self.assign(target, value);
                }
            }
            (Expr::Tuple(targets), value) => {
                for target in targets.elts.iter().filter_map(Expr::as_name_expr) {
                    let at = locate(self.source, value.range());
                    self.set(target.id.as_str(), Static::Dynamic(at));
                }
            }
            _ => {}
        }
    }

    fn set(&mut self, name: &str, value: Static) {
        match name {
            "revision" => self.file.revision = value.clone(),
            "down_revision" => self.file.down_revision = value.clone(),
            "branch_labels" => self.file.branch_labels = value.clone(),
            "depends_on" => self.file.depends_on = value.clone(),
            _ => {}
        }
        self.texts.push((name.to_owned(), value));
    }

    /// Variables assigned under a condition can only be known by running the file.
    fn conditional(&mut self, statement: &Stmt) {
        let mut names = Assigned::default();
        names.visit_stmt(statement);
        for name in names.names {
            self.set(&name, Static::Dynamic(locate(self.source, statement.range())));
        }
    }

    fn value(&self, expression: &Expr) -> Static {
        let at = locate(self.source, expression.range());
        if matches!(expression, Expr::NoneLiteral(_)) {
            return Static::None(at);
        }
        if let Some(text) = self.text(expression) {
            return Static::Text(text, at);
        }
        let elements = match expression {
            Expr::Tuple(tuple) => &tuple.elts,
            Expr::List(list) => &list.elts,
            Expr::Set(set) => &set.elts,
            Expr::Name(name) => {
                return match self.texts.iter().rev().find(|(known, _)| known == name.id.as_str()) {
                    Some((_, Static::None(_))) => Static::None(at),
                    Some((_, Static::List(list, _))) => Static::List(list.clone(), at),
                    _ => Static::Dynamic(at),
                };
            }
            _ => return Static::Dynamic(at),
        };
        match elements.iter().map(|element| self.text(element)).collect::<Option<Vec<_>>>() {
            Some(list) => Static::List(list, at),
            None => Static::Dynamic(at),
        }
    }

    fn text(&self, expression: &Expr) -> Option<String> {
        match expression {
            Expr::StringLiteral(literal) => Some(literal.value.to_str().to_owned()),
            Expr::BinOp(operation) if operation.op == Operator::Add => {
                Some(self.text(&operation.left)? + &self.text(&operation.right)?)
            }
            Expr::Name(name) => {
                let known = self.texts.iter().rev().find(|(known, _)| known == name.id.as_str());
                match known {
                    Some((_, Static::Text(text, _))) => Some(text.clone()),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn function(&mut self, function: &StmtFunctionDef) {
        let at = locate(self.source, function.name.range());
        match function.name.as_str() {
            "upgrade" => {
                self.file.upgrade = Some(at);
                self.file.upgrade_is_empty = function.body.iter().all(does_nothing);
                self.file.is_multidb = function
                    .parameters
                    .iter_non_variadic_params()
                    .any(|parameter| parameter.parameter.name.as_str() == "engine_name");
            }
            "downgrade" => self.file.downgrade = Some(at),
            _ => {}
        }
    }
}

fn does_nothing(statement: &Stmt) -> bool {
    match statement {
        Stmt::Pass(_) => true,
        Stmt::Expr(expression) => {
            matches!(&*expression.value, Expr::StringLiteral(_) | Expr::EllipsisLiteral(_))
        }
        Stmt::Return(value) => value.value.is_none(),
        _ => false,
    }
}

/// Names assigned anywhere in a statement, functions and classes excepted.
#[derive(Default)]
struct Assigned {
    names: Vec<String>,
}

impl<'a> Visitor<'a> for Assigned {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::Assign(assign) => {
                let names = assign.targets.iter().filter_map(Expr::as_name_expr);
                self.names.extend(names.map(|name| name.id.to_string()));
            }
            other => visitor::walk_stmt(self, other),
        }
    }
}

/// Calls that declare a foreign key without saying what a deletion does.
struct ForeignKeys<'a> {
    source: &'a SourceFile,
    found: Vec<Location>,
}

impl ForeignKeys<'_> {
    fn check(&mut self, call: &ExprCall) {
        let name = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return,
        };
        if !matches!(name, "ForeignKey" | "ForeignKeyConstraint" | "create_foreign_key") {
            return;
        }
        let given = |keyword: &ruff_python_ast::Keyword| {
            keyword.arg.as_ref().is_none_or(|argument| argument.as_str() == "ondelete")
        };
        if !call.arguments.keywords.iter().any(given) {
            self.found.push(locate(self.source, call.range()));
        }
    }
}

impl<'a> Visitor<'a> for ForeignKeys<'_> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Call(call) = expression {
            let name = match &*call.func {
                Expr::Name(name) => name.id.as_str(),
                Expr::Attribute(attribute) => attribute.attr.as_str(),
                _ => "",
            };
            // A table to ask with, which no operation makes.
            if name == "Table" {
                return;
            }
            self.check(call);
        }
        visitor::walk_expr(self, expression);
    }

    /// A downgrade restores what was; it is not judged.
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        let is_downgrade =
            statement.as_function_def_stmt().is_some_and(|function| function.name.as_str() == "downgrade");
        // Models of the file are what it asks with, too.
        if !is_downgrade && !statement.is_class_def_stmt() {
            visitor::walk_stmt(self, statement);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> (Static, Option<Vec<String>>) {
        let file = read("a.py", text);
        (file.revision.clone(), file.down_revision.names())
    }

    #[test]
    fn variables_are_read_where_they_are_literal() {
        let file = read(
            "a.py",
            "\"\"\"add x\n\nRevision ID: b\nCreate Date: 2024-01-02 03:04:05\n\"\"\"\nfrom typing import Union\nbase = 'a'\n\
             revision: str = ('ab'\n  'cd')\ndown_revision: Union[str, None] = base + '1'\nbranch_labels = ['x', \"y\"]\n\
             depends_on = None\n\n\ndef upgrade() -> None:\n    \"\"\"Upgrade.\"\"\"\n    pass\n",
        );
        assert!(matches!(&file.revision, Static::Text(text, at) if text == "abcd" && at.line == 8));
        assert_eq!(file.down_revision.names(), Some(vec!["a1".to_owned()]));
        assert_eq!(file.branch_labels.names(), Some(vec!["x".to_owned(), "y".to_owned()]));
        assert_eq!(file.depends_on.names(), Some(Vec::new()));
        assert_eq!(file.doc_field("Create Date"), Some("2024-01-02 03:04:05"));
        assert!(file.upgrade_is_empty);
        assert_eq!(file.downgrade, None);
        assert_eq!(file.syntax_error, None);
    }

    #[test]
    fn what_is_computed_is_said_to_be() {
        assert!(matches!(names("revision = make()\ndown_revision = None").0, Static::Dynamic(_)));
        assert!(matches!(names("if x:\n    revision = 'a'\n").0, Static::Dynamic(_)));
        assert_eq!(names("down_revision = ('a', f())").1, None);
        assert_eq!(
            names("revision, down_revision = 'a', ('b', 'c')").1,
            Some(vec!["b".to_owned(), "c".to_owned()])
        );
    }

    #[test]
    fn broken_files_are_read_as_far_as_they_go() {
        let file = read("a.py", "revision = 'a'\ndown_revision = None\ndef upgrade(:\n    pass\n");
        assert!(matches!(&file.revision, Static::Text(text, _) if text == "a"));
        assert_eq!(file.syntax_error.as_ref().map(|(_, at)| at.line), Some(3));
        let deep = read("a.py", &"(".repeat(5000));
        assert_eq!(
            deep.syntax_error.map(|(message, _)| message),
            Some("too many nested parentheses".to_owned())
        );
        assert_eq!(read("a.py", "\0\u{1}\u{feff}").upgrade, None);
    }

    #[test]
    fn foreign_keys_without_ondelete_are_found() {
        let file = read(
            "a.py",
            "def upgrade():\n    op.create_table('t', sa.Column('x', sa.ForeignKey('a.id')),\n        sa.ForeignKeyConstraint(['x'], ['a.id'], ondelete='CASCADE'))\n\
             \ndef downgrade():\n    op.create_foreign_key(None, 'a', 'b', ['x'], ['id'])\n",
        );
        assert_eq!(file.foreign_keys_without_ondelete.iter().map(|at| at.line).collect::<Vec<_>>(), [2]);
    }
}
