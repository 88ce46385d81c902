//! `env.py`, read without running it: the options that change what migrations do.
//!
//! In: the text of `env.py`, and a way to find the modules it imports. Out: the options that its
//! `context.configure(…)` calls give as literals, or as names that can be followed to literals;
//! and a notice for each option that is there but could not be read. `env.py` itself connects to
//! databases and reads configuration, so it is not run.

mod metadata;
mod source;

use std::rc::Rc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprCall, Keyword, Stmt};
use ruff_text_size::Ranged;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Location;

use source::Source;

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
    /// Modules that it imports, which may register operations.
    pub imports: Vec<String>,
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

    /// The Python files of the application that contain a word, without its tests.
    fn mentioning(&self, word: &str) -> Vec<LoadedFile> {
        let _ = word;
        Vec::new()
    }
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
    reader.options.imports = imports(&parsed.body);
    for call in configure_calls(&parsed) {
        reader.read_call(&parsed, call);
    }
    (reader.options, reader.findings)
}

/// The modules that a file imports as it is loaded, but for those that register no operations.
fn imports(body: &[Stmt]) -> Vec<String> {
    const OTHERS: &[&str] =
        &["alembic", "sqlalchemy", "logging", "os", "sys", "typing", "pathlib", "asyncio", "re"];
    let mut found = Vec::new();
    for statement in body {
        match statement {
            Stmt::Import(import) => found.extend(import.names.iter().map(|alias| alias.name.to_string())),
            Stmt::ImportFrom(import) if import.level == 0 => {
                found.extend(import.module.as_ref().map(ToString::to_string));
            }
            Stmt::Try(guarded) => found.extend(imports(&guarded.body)),
            _ => {}
        }
    }
    found.retain(|name: &String| !OTHERS.contains(&name.split('.').next().unwrap_or_default()));
    found
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

#[cfg(test)]
mod tests {
    use super::*;

    struct Files(Vec<(&'static str, &'static str)>);

    impl LoadedModules for Files {
        fn module(&self, name: &str) -> Option<LoadedFile> {
            let (path, text) = self.0.iter().find(|(module, _)| *module == name)?;
            Some(LoadedFile { path: (*path).into(), text: (*text).into() })
        }

        fn mentioning(&self, word: &str) -> Vec<LoadedFile> {
            let files = self.0.iter().filter(|(_, text)| text.contains(word));
            files.map(|(path, text)| LoadedFile { path: (*path).into(), text: (*text).into() }).collect()
        }
    }

    /// As Flask-Migrate's template asks for it.
    const OF_THE_APPLICATION: &str = "from flask import current_app\ntarget_metadata = current_app.extensions['migrate'].db.metadata\ncontext.configure(target_metadata=target_metadata)\n";

    fn owned(convention: &[(&str, &str)]) -> Option<Vec<(String, String)>> {
        Some(convention.iter().map(|(kind, template)| ((*kind).to_owned(), (*template).to_owned())).collect())
    }

    #[test]
    fn the_only_convention_is_that_of_an_application_that_does_not_run() {
        let extensions = "convention = {'uq': 'uq_%(table_name)s'}\ndb = SQLAlchemy(metadata=MetaData(naming_convention=convention))\n";
        let (options, findings) = check(OF_THE_APPLICATION, vec![("app.extensions", extensions)]);
        assert_eq!(options.naming_convention, owned(&[("uq", "uq_%(table_name)s")]));
        assert_eq!(
            findings,
            [
                "target_metadata in env.py could not be followed to its MetaData; the naming convention at app.extensions:2, the only one among the loaded files, is taken for its own"
            ]
        );
        let other = "Base.metadata.naming_convention = {'uq': 'other_%(table_name)s'}\n";
        let (options, _) =
            check(OF_THE_APPLICATION, vec![("app.extensions", extensions), ("app.other", other)]);
        assert_eq!(options.naming_convention, None, "two that differ");
    }

    #[test]
    fn templates_that_ask_functions_are_left_out() {
        let models = "convention = {'pk': 'pk_%(table_name)s', 'fk': 'fk_%(guid)s', 'ix': make(), 'guid': fk_guid}\nmetadata = MetaData(naming_convention=convention)\n";
        let env = "from app.models import metadata\ncontext.configure(target_metadata=metadata)\n";
        let (options, findings) = check(env, vec![("app.models", models)]);
        assert_eq!(
            options.naming_convention,
            owned(&[("pk", "pk_%(table_name)s"), ("ix", "ix_%(column_0_label)s")])
        );
        assert_eq!(
            findings,
            [
                "The naming convention at env.py:2 asks functions of the application for fk, ix, which keep SQLAlchemy's names here"
            ]
        );
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
