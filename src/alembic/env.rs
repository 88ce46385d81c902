//! `env.py`, read without running it: the options that change what migrations do.
//!
//! In: the text of `env.py`, and a way to find the modules it imports. Out: the options that its
//! `context.configure(…)` calls give as literals, or as names that can be followed to literals;
//! and a notice for each option that is there but could not be read. `env.py` itself connects to
//! databases and reads configuration, so it is not run.

use std::rc::Rc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprCall, Keyword, Stmt};
use ruff_text_size::Ranged;

use crate::diagnostic::{Diagnostic, Severity};
use crate::python::compile::guard;
use crate::source::Location;

/// How far a name is followed through assignments and imports.
const LONGEST_TRAIL: usize = 12;

/// What `env.py` says; `None` where it says nothing that could be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnvironmentOptions {
    /// The naming convention of `target_metadata`: kind (`ix`, `uq`, `ck`, `fk`, `pk`) and template.
    pub naming_convention: Option<Vec<(String, String)>>,
    /// `version_table`.
    pub version_table: Option<String>,
    /// `version_table_schema`.
    pub version_table_schema: Option<String>,
    /// `version_table_pk`.
    pub version_table_primary_key: Option<bool>,
    /// `transaction_per_migration`.
    pub transaction_per_migration: Option<bool>,
    /// `transactional_ddl`.
    pub transactional_ddl: Option<bool>,
    /// `render_as_batch`: changes only what autogenerate writes.
    pub render_as_batch: Option<bool>,
    /// `include_schemas`: changes only what autogenerate compares.
    pub include_schemas: Option<bool>,
    /// `literal_binds`: offline statements are written with their values.
    pub literal_binds: Option<bool>,
}

/// A loaded Python file.
#[derive(Debug, Clone)]
pub struct LoadedFile {
    /// Path as loaded.
    pub path: Rc<str>,
    /// The text.
    pub text: Rc<str>,
}

/// Finds what `env.py` imports among the loaded files.
pub trait LoadedModules {
    /// The file of a module, by its dotted name; `None` when it is not loaded.
    fn module(&self, name: &str) -> Option<LoadedFile>;
}

/// No other files are loaded.
pub struct NothingLoaded;

impl LoadedModules for NothingLoaded {
    fn module(&self, _: &str) -> Option<LoadedFile> {
        None
    }
}

/// Reads the options of an `env.py`. Options whose value cannot be read are told as findings.
pub fn read(file: &LoadedFile, modules: &dyn LoadedModules) -> (EnvironmentOptions, Vec<Diagnostic>) {
    let mut reader = Reader { modules, options: EnvironmentOptions::default(), findings: Vec::new() };
    let Some(parsed) = Source::parse(file) else {
        let finding =
            Diagnostic::new("EN02", Severity::Warning, format!("{} is not valid Python", file.path))
                .at(Location::line(&*file.path, 1))
                .help("Its options were not read; give them in stillroom.toml.");
        return (reader.options, vec![finding]);
    };
    for call in configure_calls(&parsed) {
        reader.read_call(&parsed, call);
    }
    (reader.options, reader.findings)
}

/// A parsed file.
struct Source {
    file: LoadedFile,
    body: Vec<Stmt>,
}

impl Source {
    fn parse(file: &LoadedFile) -> Option<Rc<Self>> {
        // Deeply nested text would overflow the parser's stack.
        if !guard::is_shallow(&file.text) {
            return None;
        }
        let body = ruff_python_parser::parse_module(&file.text).ok()?.into_syntax().body;
        Some(Rc::new(Self { file: file.clone(), body: body.into_iter().collect() }))
    }

    fn location(&self, range: ruff_text_size::TextRange) -> Location {
        let start = usize::from(range.start()).min(self.file.text.len());
        let line = self.file.text.as_bytes()[..start].iter().filter(|byte| **byte == b'\n').count() + 1;
        Location::line(&*self.file.path, u32::try_from(line).unwrap_or(u32::MAX))
    }

    /// The last value assigned to `name` at the top level or inside a top-level block.
    fn assigned(&self, name: &str) -> Option<&Expr> {
        let mut finder = AssignmentFinder { name, found: None };
        for statement in &self.body {
            finder.visit_stmt(statement);
        }
        finder.found
    }

    /// The class of that name at the top level.
    fn class(&self, name: &str) -> Option<&ruff_python_ast::StmtClassDef> {
        self.body.iter().find_map(|statement| match statement {
            Stmt::ClassDef(class) if class.name.as_str() == name => Some(class),
            _ => None,
        })
    }

    /// Where `name` is imported from: module, and the name there (`None` for a whole module).
    fn imported(&self, name: &str) -> Option<(String, Option<String>)> {
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

#[derive(Default)]
struct ConfigureCalls<'a> {
    calls: Vec<&'a ExprCall>,
}

impl<'a> Visitor<'a> for ConfigureCalls<'a> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Call(call) = expression {
            let is_configure = match &*call.func {
                Expr::Attribute(attribute) => {
                    attribute.attr.as_str() == "configure"
                        && matches!(&*attribute.value, Expr::Name(name) if matches!(name.id.as_str(), "context" | "alembic_context"))
                }
                _ => false,
            };
            if is_configure {
                self.calls.push(call);
            }
        }
        visitor::walk_expr(self, expression);
    }
}

/// All `context.configure(…)` calls, those of online functions last, so that they win.
fn configure_calls(source: &Source) -> Vec<&ExprCall> {
    let mut offline = ConfigureCalls::default();
    let mut online = ConfigureCalls::default();
    for statement in &source.body {
        let is_offline =
            matches!(statement, Stmt::FunctionDef(function) if function.name.as_str().contains("offline"));
        if is_offline {
            offline.visit_stmt(statement);
        } else {
            online.visit_stmt(statement);
        }
    }
    offline.calls.into_iter().chain(online.calls).collect()
}

struct Reader<'m> {
    modules: &'m dyn LoadedModules,
    options: EnvironmentOptions,
    findings: Vec<Diagnostic>,
}

/// An expression and the file whose names it uses.
#[derive(Clone)]
struct Place {
    source: Rc<Source>,
    expression: Expr,
}

impl Reader<'_> {
    fn read_call(&mut self, source: &Rc<Source>, call: &ExprCall) {
        for keyword in &call.arguments.keywords {
            match &keyword.arg {
                Some(_) => self.read_keyword(source, keyword),
                None => self.read_spread(source, &keyword.value),
            }
        }
    }

    /// `**options`, where `options` is a dict written in the file.
    fn read_spread(&mut self, source: &Rc<Source>, value: &Expr) {
        let Some(place) = self.resolve(source, value, 0) else { return };
        let Expr::Dict(dict) = &place.expression else { return };
        for item in &dict.items {
            if let Some(Expr::StringLiteral(key)) = &item.key {
                self.read_option(&place.source, key.value.to_str(), &item.value);
            }
        }
    }

    fn read_keyword(&mut self, source: &Rc<Source>, keyword: &Keyword) {
        if let Some(name) = &keyword.arg {
            self.read_option(source, name.as_str(), &keyword.value);
        }
    }

    fn read_option(&mut self, source: &Rc<Source>, name: &str, value: &Expr) {
        match name {
            "target_metadata" => self.read_metadata(source, value),
            "version_table" => {
                self.options.version_table =
                    self.text(source, name, value).or(self.options.version_table.take())
            }
            "version_table_schema" => {
                self.options.version_table_schema =
                    self.text(source, name, value).or(self.options.version_table_schema.take());
            }
            "version_table_pk" => self.options.version_table_primary_key = self.truth(source, name, value),
            "transaction_per_migration" => {
                self.options.transaction_per_migration = self.truth(source, name, value);
            }
            "transactional_ddl" => self.options.transactional_ddl = self.truth(source, name, value),
            "render_as_batch" => self.options.render_as_batch = self.truth(source, name, value),
            "include_schemas" => self.options.include_schemas = self.truth(source, name, value),
            "literal_binds" => self.options.literal_binds = self.truth(source, name, value),
            _ => {}
        }
    }

    fn text(&mut self, source: &Rc<Source>, name: &str, value: &Expr) -> Option<String> {
        match self.resolve(source, value, 0).map(|place| place.expression) {
            Some(Expr::StringLiteral(text)) => Some(text.value.to_str().to_owned()),
            Some(Expr::NoneLiteral(_)) => None,
            _ => {
                self.unreadable(source, name, value);
                None
            }
        }
    }

    fn truth(&mut self, source: &Rc<Source>, name: &str, value: &Expr) -> Option<bool> {
        match self.resolve(source, value, 0).map(|place| place.expression) {
            Some(Expr::BooleanLiteral(truth)) => Some(truth.value),
            Some(Expr::NoneLiteral(_)) => None,
            _ => {
                self.unreadable(source, name, value);
                None
            }
        }
    }

    fn unreadable(&mut self, source: &Source, name: &str, value: &Expr) {
        let message = format!("{name} in {} is not a literal and was not read", source.file.path);
        if self.findings.iter().any(|finding| finding.message == message) {
            return;
        }
        self.findings.push(
            Diagnostic::new("EN01", Severity::Info, message)
                .at(source.location(value.range()))
                .on(name)
                .help(format!("Set {name} in stillroom.toml if it matters.")),
        );
    }

    /// `target_metadata`: only its naming convention matters to a migration.
    fn read_metadata(&mut self, source: &Rc<Source>, value: &Expr) {
        match self.resolve_metadata(source, value, 0) {
            Metadata::Convention(convention) => self.options.naming_convention = Some(convention),
            Metadata::Plain => {}
            Metadata::Unknown => {
                let message = format!(
                    "target_metadata in {} could not be followed to its MetaData, so its naming convention is not known",
                    source.file.path
                );
                if !self.findings.iter().any(|finding| finding.message == message) {
                    self.findings.push(
                        Diagnostic::new("EN01", Severity::Info, message)
                            .at(source.location(value.range()))
                            .on("naming_convention")
                            .help("Load the models as well, or give naming_convention in stillroom.toml."),
                    );
                }
            }
        }
    }

    fn resolve_metadata(&self, source: &Rc<Source>, value: &Expr, depth: usize) -> Metadata {
        if depth > LONGEST_TRAIL {
            return Metadata::Unknown;
        }
        match value {
            Expr::NoneLiteral(_) => Metadata::Plain,
            // `[Base.metadata, Other.metadata]`: Alembic takes no convention from a list.
            Expr::List(_) | Expr::Tuple(_) => Metadata::Plain,
            Expr::Call(call) => self.metadata_of_call(source, call, depth),
            Expr::Attribute(attribute) => match attribute.attr.as_str() {
                "metadata" => self.metadata_owner(source, &attribute.value, depth + 1),
                name => match &*attribute.value {
                    Expr::Name(module) => match self.imported_module(source, module.id.as_str()) {
                        Some(file) => self.metadata_name(&file, name, depth + 1),
                        None => Metadata::Unknown,
                    },
                    _ => Metadata::Unknown,
                },
            },
            Expr::Name(name) => self.metadata_name(source, name.id.as_str(), depth + 1),
            _ => Metadata::Unknown,
        }
    }

    fn metadata_name(&self, source: &Rc<Source>, name: &str, depth: usize) -> Metadata {
        if depth > LONGEST_TRAIL {
            return Metadata::Unknown;
        }
        if let Some(value) = source.assigned(name) {
            return self.resolve_metadata(source, value, depth + 1);
        }
        if source.class(name).is_some() {
            return self.metadata_of_class(source, name, depth + 1);
        }
        match self.imported_from(source, name) {
            Some((file, original)) => self.metadata_name(&file, &original, depth + 1),
            None => Metadata::Unknown,
        }
    }

    /// The metadata of what stands before `.metadata`: a declarative base, a Flask extension.
    fn metadata_owner(&self, source: &Rc<Source>, owner: &Expr, depth: usize) -> Metadata {
        match owner {
            Expr::Name(name) => self.metadata_name(source, name.id.as_str(), depth + 1),
            other => self.resolve_metadata(source, other, depth + 1),
        }
    }

    fn metadata_of_class(&self, source: &Rc<Source>, name: &str, depth: usize) -> Metadata {
        if depth > LONGEST_TRAIL {
            return Metadata::Unknown;
        }
        let Some(class) = source.class(name) else { return Metadata::Unknown };
        for statement in &class.body {
            let value = match statement {
                Stmt::Assign(assign) => {
                    let is_metadata = |target: &Expr| matches!(target, Expr::Name(found) if found.id.as_str() == "metadata");
                    assign.targets.iter().any(is_metadata).then_some(&*assign.value)
                }
                Stmt::AnnAssign(assign) => match (&*assign.target, &assign.value) {
                    (Expr::Name(found), Some(value)) if found.id.as_str() == "metadata" => Some(&**value),
                    _ => None,
                },
                _ => None,
            };
            if let Some(value) = value {
                return self.resolve_metadata(source, value, depth + 1);
            }
        }
        let Some(arguments) = &class.arguments else { return Metadata::Unknown };
        for base in &arguments.args {
            let Expr::Name(base) = base else { continue };
            if matches!(
                base.id.as_str(),
                "DeclarativeBase" | "DeclarativeBaseNoMeta" | "MappedAsDataclass" | "AsyncAttrs"
            ) {
                continue;
            }
            return self.metadata_name(source, base.id.as_str(), depth + 1);
        }
        Metadata::Plain
    }

    /// `MetaData(naming_convention=…)`, `declarative_base(metadata=…)`, `SQLAlchemy(metadata=…)`.
    fn metadata_of_call(&self, source: &Rc<Source>, call: &ExprCall, depth: usize) -> Metadata {
        let function = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return Metadata::Unknown,
        };
        let keyword = |name: &str| {
            let found = call
                .arguments
                .keywords
                .iter()
                .find(|keyword| keyword.arg.as_ref().is_some_and(|arg| arg.as_str() == name));
            found.map(|keyword| &keyword.value)
        };
        match function {
            "MetaData" => match keyword("naming_convention") {
                Some(convention) => self.convention(source, convention),
                None => Metadata::Plain,
            },
            "declarative_base" | "SQLAlchemy" | "registry" | "automap_base" => match keyword("metadata") {
                Some(metadata) => self.resolve_metadata(source, metadata, depth + 1),
                None => match keyword("model_class") {
                    Some(model) => self.metadata_owner(source, model, depth + 1),
                    None => Metadata::Plain,
                },
            },
            "generate_base" => match &*call.func {
                Expr::Attribute(attribute) => self.metadata_owner(source, &attribute.value, depth + 1),
                _ => Metadata::Unknown,
            },
            _ => Metadata::Unknown,
        }
    }

    fn convention(&self, source: &Rc<Source>, value: &Expr) -> Metadata {
        let Some(place) = self.resolve(source, value, 0) else { return Metadata::Unknown };
        let items = match &place.expression {
            Expr::Dict(dict) => dict
                .items
                .iter()
                .map(|item| match (&item.key, self.resolve(&place.source, &item.value, 1)) {
                    (Some(Expr::StringLiteral(key)), Some(value)) => match value.expression {
                        Expr::StringLiteral(text) => {
                            Some((key.value.to_str().to_owned(), text.value.to_str().to_owned()))
                        }
                        _ => None,
                    },
                    _ => None,
                })
                .collect::<Option<Vec<_>>>(),
            // `dict(ix="…", uq="…")`
            Expr::Call(call) if matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "dict") => call
                .arguments
                .keywords
                .iter()
                .map(|keyword| match (&keyword.arg, &keyword.value) {
                    (Some(key), Expr::StringLiteral(text)) => {
                        Some((key.as_str().to_owned(), text.value.to_str().to_owned()))
                    }
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        items.map_or(Metadata::Unknown, Metadata::Convention)
    }

    /// Follows names through assignments and imports to an expression that is no name.
    fn resolve(&self, source: &Rc<Source>, value: &Expr, depth: usize) -> Option<Place> {
        if depth > LONGEST_TRAIL {
            return None;
        }
        match value {
            Expr::Name(name) => {
                let name = name.id.as_str();
                if let Some(value) = source.assigned(name) {
                    return self.resolve(source, value, depth + 1);
                }
                let (file, original) = self.imported_from(source, name)?;
                let value = file.assigned(&original)?;
                self.resolve(&file, value, depth + 1)
            }
            Expr::Attribute(attribute) => {
                let Expr::Name(module) = &*attribute.value else { return None };
                let file = self.imported_module(source, module.id.as_str())?;
                let value = file.assigned(attribute.attr.as_str())?;
                self.resolve(&file, value, depth + 1)
            }
            other => Some(Place { source: source.clone(), expression: other.clone() }),
        }
    }

    fn imported_from(&self, source: &Source, name: &str) -> Option<(Rc<Source>, String)> {
        let (module, original) = source.imported(name)?;
        let file = self.modules.module(&module)?;
        Some((Source::parse(&file)?, original?))
    }

    fn imported_module(&self, source: &Source, name: &str) -> Option<Rc<Source>> {
        let (module, member) = source.imported(name)?;
        let dotted = match member {
            Some(member) if module.is_empty() => member,
            Some(member) => format!("{module}.{member}"),
            None => module,
        };
        Source::parse(&self.modules.module(&dotted)?)
    }
}

/// What is known of `target_metadata`.
enum Metadata {
    /// It has this naming convention.
    Convention(Vec<(String, String)>),
    /// It has none.
    Plain,
    /// It could not be followed.
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Files(Vec<(&'static str, &'static str)>);

    impl LoadedModules for Files {
        fn module(&self, name: &str) -> Option<LoadedFile> {
            let (path, text) = self.0.iter().find(|(module, _)| *module == name)?;
            Some(LoadedFile { path: (*path).into(), text: (*text).into() })
        }
    }

    fn check(text: &str, files: Vec<(&'static str, &'static str)>) -> (EnvironmentOptions, Vec<String>) {
        let file = LoadedFile { path: "env.py".into(), text: text.into() };
        let (options, findings) = read(&file, &Files(files));
        (options, findings.into_iter().map(|finding| finding.message).collect())
    }

    #[test]
    fn literals_and_names_are_read() {
        let (options, findings) = check(
            "TABLE = 'versions'\ndef run_migrations_online():\n    context.configure(connection=c, version_table=TABLE, transaction_per_migration=True, render_as_batch=flag())\n",
            vec![],
        );
        assert_eq!(options.version_table.as_deref(), Some("versions"));
        assert_eq!(options.transaction_per_migration, Some(true));
        assert_eq!(options.render_as_batch, None);
        assert_eq!(findings, ["render_as_batch in env.py is not a literal and was not read"]);
    }

    #[test]
    fn the_naming_convention_is_followed_into_the_models() {
        let (options, findings) = check(
            "from app.models import Base\ntarget_metadata = Base.metadata\ncontext.configure(target_metadata=target_metadata)\n",
            vec![
                (
                    "app.models",
                    "from app.db import meta\nclass Base(DeclarativeBase):\n    metadata = meta\n",
                ),
                (
                    "app.db",
                    "convention = {'ix': 'ix_%(column_0_label)s', 'uq': 'uq_%(table_name)s'}\nmeta = MetaData(naming_convention=convention)\n",
                ),
            ],
        );
        let expected = [("ix", "ix_%(column_0_label)s"), ("uq", "uq_%(table_name)s")];
        let expected = expected.map(|(kind, template)| (kind.to_owned(), template.to_owned())).to_vec();
        assert_eq!(options.naming_convention, Some(expected));
        assert_eq!(findings, [""; 0]);
    }

    #[test]
    fn metadata_that_cannot_be_followed_is_told() {
        let (options, findings) =
            check("from app.models import Base\ncontext.configure(target_metadata=Base.metadata)\n", vec![]);
        assert_eq!(options.naming_convention, None);
        assert_eq!(
            findings,
            [
                "target_metadata in env.py could not be followed to its MetaData, so its naming convention is not known"
            ]
        );
    }
}
