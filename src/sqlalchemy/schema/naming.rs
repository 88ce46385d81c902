//! Naming conventions: `%(table_name)s`, `%(column_0_name)s` and their kin.

use std::rc::Rc;

use super::super::names::Name;
use super::{Column, Constraint, ConstraintKind, Index, IndexPart, MetaData, Table};

/// Prefix in a naming convention for a constraint.
fn prefix(kind: &ConstraintKind) -> &'static str {
    match kind {
        ConstraintKind::PrimaryKey { .. } => "pk",
        ConstraintKind::Unique => "uq",
        ConstraintKind::ForeignKey(_) => "fk",
        ConstraintKind::Check { .. } => "ck",
        ConstraintKind::Exclude { .. } => "ex",
    }
}

/// The name that a convention gives a constraint of `table`, or the one it has.
pub fn constraint_name(constraint: &Constraint, table: &Table) -> Option<Name> {
    let given = constraint.name.borrow().clone();
    if given.as_ref().is_some_and(|name| name.conventional) {
        return given;
    }
    let Some(metadata) = table.metadata.borrow().clone() else { return given };
    let Some(template) = metadata.convention(prefix(&constraint.kind), constraint.class_name()) else {
        return given;
    };
    if given.is_some() && !template.contains("constraint_name") {
        return given;
    }
    let columns = constraint.columns.borrow().clone();
    let referred = constraint
        .foreign_key()
        .map(|rule| rule.targets.iter().map(|target| target.parts()).collect::<Vec<_>>());
    let source = Source {
        table,
        columns,
        referred: referred.unwrap_or_default(),
        given: given.as_ref().map(|name| name.text.to_string()),
        metadata: &metadata,
    };
    match source.expand(&template) {
        Some(text) => Some(Name::conventional(text)),
        None => given,
    }
}

/// The name that a convention gives an index of `table`, or the one it has.
pub fn index_name(index: &Index, table: &Table) -> Option<Name> {
    let given = index.name.borrow().clone();
    if given.as_ref().is_some_and(|name| name.conventional) {
        return given;
    }
    let metadata = table.metadata.borrow().clone().unwrap_or_default();
    let template = metadata.convention("ix", "Index")?;
    if given.is_some() && !template.contains("constraint_name") {
        return given;
    }
    let columns = index
        .parts
        .borrow()
        .iter()
        .filter_map(|part| match part {
            IndexPart::Column(column) => Some(column.clone()),
            IndexPart::Name(name) => table.column(name),
            IndexPart::Expression(expression) => expression.single_column(),
        })
        .collect();
    let given_text = given.as_ref().map(|name| name.text.to_string());
    let source = Source { table, columns, referred: Vec::new(), given: given_text, metadata: &metadata };
    source.expand(&template).map(Name::conventional).or(given)
}

struct Source<'a> {
    table: &'a Table,
    columns: Vec<Rc<Column>>,
    referred: Vec<(Option<String>, String, Option<String>)>,
    given: Option<String>,
    metadata: &'a MetaData,
}

impl Source<'_> {
    fn expand(&self, template: &str) -> Option<String> {
        let mut out = String::new();
        let mut rest = template;
        while let Some(at) = rest.find("%(") {
            out.push_str(&rest[..at]);
            let after = &rest[at + 2..];
            let end = after.find(")s")?;
            out.push_str(&self.token(&after[..end])?);
            rest = &after[end + 2..];
        }
        out.push_str(rest);
        Some(out.replace("%%", "%"))
    }

    fn token(&self, token: &str) -> Option<String> {
        match token {
            "table_name" => return Some(self.table.name().to_string()),
            "referred_table_name" => return self.referred.first().map(|(_, table, _)| table.clone()),
            "constraint_name" => return self.given.clone(),
            _ => {}
        }
        let convention = self.metadata.naming_convention.borrow();
        if convention
            .iter()
            .any(|(key, value)| key.as_str().is_some_and(|key| *key == *token) && value.as_str().is_none())
        {
            return None;
        }
        drop(convention);
        let (referred, rest) = match token.strip_prefix("referred_") {
            Some(rest) => (true, rest),
            None => (false, token),
        };
        let rest = rest.strip_prefix("column_")?;
        let (position, attribute) = rest.split_once('_').unwrap_or((rest, "name"));
        let digits: String = position.chars().take_while(char::is_ascii_digit).collect();
        let first: usize = digits.parse().ok()?;
        let repeated = &position[digits.len()..];
        let separator = match repeated {
            "N" => "",
            _ => "",
        };
        let count = if referred { self.referred.len() } else { self.columns.len() };
        let (from, to, separator) = if repeated == "N" {
            (first, count, separator)
        } else if attribute.starts_with("N_") || position.ends_with('N') {
            (first, count, "_")
        } else {
            (first, first + 1, "")
        };
        let attribute = attribute.strip_prefix("N_").unwrap_or(attribute);
        let mut parts = Vec::new();
        for at in from..to.max(from + 1) {
            parts.push(self.attribute(referred, at, attribute)?);
        }
        Some(parts.join(separator))
    }

    fn attribute(&self, referred: bool, at: usize, attribute: &str) -> Option<String> {
        if referred {
            let (_, table, column) = self.referred.get(at)?;
            let column = column.clone()?;
            return Some(match attribute {
                "label" => format!("{table}_{column}"),
                _ => column,
            });
        }
        let column = self.columns.get(at)?;
        Some(match attribute {
            "label" => format!("{}_{}", self.table.label_prefix(), column.name()),
            "key" => column.key().to_string(),
            _ => column.name().to_string(),
        })
    }
}
