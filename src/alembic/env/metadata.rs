//! `target_metadata`, followed to its `MetaData(naming_convention=…)`.

use std::rc::Rc;

use ruff_python_ast::{Expr, ExprCall, Stmt};
use ruff_text_size::Ranged;

use crate::diagnostic::{Diagnostic, Severity};

use super::source::Source;
use super::{LONGEST_TRAIL, Reader};

/// What is known of `target_metadata`.
enum Metadata {
    /// It has this naming convention.
    Convention(Vec<(String, String)>),
    /// It has none.
    Plain,
    /// It could not be followed.
    Unknown,
}

impl Reader<'_> {
    /// `target_metadata`: only its naming convention matters to a migration.
    pub(super) fn read_metadata(&mut self, source: &Rc<Source>, value: &Expr) {
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
}
