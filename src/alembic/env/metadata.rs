//! `target_metadata`, followed to its `MetaData(naming_convention=…)`. Where it comes out of a running application, as
//! in Flask-Migrate's template, the only convention among the loaded files is taken for its own.

use std::rc::Rc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprCall, Stmt};
use ruff_text_size::Ranged;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Location;

use super::source::Source;
use super::{LONGEST_TRAIL, Reader};

/// The kinds that a convention has templates for; its other keys are tokens of its own.
const KINDS: &[&str] = &["ix", "uq", "ck", "fk", "pk"];

/// A naming convention.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Convention {
    /// Kind and template.
    templates: Vec<(String, String)>,
    /// Kinds whose template asks functions of the application; they are left out.
    computed: Vec<String>,
}

/// What is known of `target_metadata`.
enum Metadata {
    /// It has this naming convention.
    Convention(Convention),
    /// It has none.
    Plain,
    /// It could not be followed.
    Unknown,
}

impl Reader<'_> {
    /// `target_metadata`: only its naming convention matters to a migration.
    pub(super) fn read_metadata(&mut self, source: &Rc<Source>, value: &Expr) {
        match self.resolve_metadata(source, value, 0) {
            Metadata::Convention(convention) => self.take(convention, &source.location(value.range())),
            Metadata::Plain => {}
            Metadata::Unknown => {
                let path = &source.file.path;
                let place = source.location(value.range());
                let Some((convention, found)) = self.only_convention() else {
                    let message = format!(
                        "target_metadata in {path} could not be followed to its MetaData, so its naming convention is not known"
                    );
                    return self.tell(message, place);
                };
                let message = format!(
                    "target_metadata in {path} could not be followed to its MetaData; the naming convention at {}:{}, the only one among the loaded files, is taken for its own",
                    found.file, found.line
                );
                self.tell(message, place);
                self.take(convention, &found);
            }
        }
    }

    fn take(&mut self, convention: Convention, place: &Location) {
        if !convention.computed.is_empty() {
            let kinds = convention.computed.join(", ");
            let message = format!(
                "The naming convention at {}:{} asks functions of the application for {kinds}, which keep SQLAlchemy's names here",
                place.file, place.line
            );
            self.tell(message, place.clone());
        }
        self.options.naming_convention = Some(convention.templates);
    }

    fn tell(&mut self, message: String, place: Location) {
        if self.findings.iter().any(|finding| finding.message == message) {
            return;
        }
        self.findings.push(
            Diagnostic::new("EN01", Severity::Info, message)
                .at(place)
                .on("naming_convention")
                .help("Load the models as well, or give naming_convention in stillroom.toml."),
        );
    }

    /// The convention that the loaded files give, where they give no two that differ.
    fn only_convention(&self) -> Option<(Convention, Location)> {
        let mut only: Option<(Convention, Location)> = None;
        for file in self.modules.mentioning("naming_convention") {
            let Some(source) = Source::parse(&file) else { continue };
            let mut given = GivenConventions::default();
            source.body.iter().for_each(|statement| given.visit_stmt(statement));
            for value in given.values {
                let Metadata::Convention(found) = self.convention(&source, value) else { continue };
                match &only {
                    Some((known, _)) if *known != found => return None,
                    Some(_) => {}
                    None => only = Some((found, source.location(value.range()))),
                }
            }
        }
        only
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
        // Key, and its template: None for what is no text.
        let items: Vec<(String, Option<String>)> = match &place.expression {
            Expr::Dict(dict) => {
                let item = |item: &ruff_python_ast::DictItem| match &item.key {
                    Some(Expr::StringLiteral(key)) => {
                        let value = self.resolve(&place.source, &item.value, 1);
                        Some((
                            key.value.to_str().to_owned(),
                            value.and_then(|value| text_of(&value.expression)),
                        ))
                    }
                    _ => None,
                };
                let Some(items) = dict.items.iter().map(item).collect() else { return Metadata::Unknown };
                items
            }
            // `dict(ix="…", uq="…")`
            Expr::Call(call) if matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "dict") => {
                let keywords = call.arguments.keywords.iter();
                let item = |keyword: &ruff_python_ast::Keyword| {
                    Some((keyword.arg.as_ref()?.as_str().to_owned(), text_of(&keyword.value)))
                };
                let Some(items) = keywords.map(item).collect() else { return Metadata::Unknown };
                items
            }
            _ => return Metadata::Unknown,
        };
        let is_kind = |key: &str| KINDS.contains(&key);
        let tokens: Vec<String> =
            items.iter().filter(|(key, _)| !is_kind(key)).map(|(key, _)| format!("%({key})s")).collect();
        let mut convention = Convention { templates: Vec::new(), computed: Vec::new() };
        for (kind, template) in items.into_iter().filter(|(key, _)| is_kind(key)) {
            match template.filter(|template| !tokens.iter().any(|token| template.contains(token))) {
                Some(template) => convention.templates.push((kind, template)),
                None => {
                    // A convention that says nothing of indexes would leave them without names.
                    if kind == "ix" {
                        convention.templates.push((kind.clone(), "ix_%(column_0_label)s".to_owned()));
                    }
                    convention.computed.push(kind);
                }
            }
        }
        Metadata::Convention(convention)
    }
}

fn text_of(value: &Expr) -> Option<String> {
    match value {
        Expr::StringLiteral(text) => Some(text.value.to_str().to_owned()),
        _ => None,
    }
}

/// Values given as `naming_convention`: to a call of MetaData, or to an attribute.
#[derive(Default)]
struct GivenConventions<'a> {
    values: Vec<&'a Expr>,
}

impl<'a> Visitor<'a> for GivenConventions<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if let Stmt::Assign(assign) = statement
            && assign.targets.iter().any(|target| matches!(target, Expr::Attribute(attribute) if attribute.attr.as_str() == "naming_convention"))
        {
            self.values.push(&assign.value);
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Call(call) = expression
            && matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "MetaData")
                | matches!(&*call.func, Expr::Attribute(attribute) if attribute.attr.as_str() == "MetaData")
        {
            let keywords = call.arguments.keywords.iter();
            let given = keywords.filter(|keyword| {
                keyword.arg.as_ref().is_some_and(|arg| arg.as_str() == "naming_convention")
            });
            self.values.extend(given.map(|keyword| &keyword.value));
        }
        visitor::walk_expr(self, expression);
    }
}
