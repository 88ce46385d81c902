//! What an operation is about, in the words the page shows.

use std::rc::Rc;

use crate::python::Value;
use crate::sqlalchemy::elements::coerce::handle;
use crate::sqlalchemy::schema::{Column, Table};

use super::super::events::{Effect, OperationRecord};
use super::{ConstraintKind, Directive, Operation};

impl Directive {
    /// Name as scripts call it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::AddColumn(_) => "add_column",
            Self::AlterColumn(_) => "alter_column",
            Self::DropColumn(_) => "drop_column",
            Self::CreateTable(_) => "create_table",
            Self::DropTable(_) => "drop_table",
            Self::RenameTable(_) => "rename_table",
            Self::CreateIndex(_) => "create_index",
            Self::DropIndex(_) => "drop_index",
            Self::CreateConstraint(create) => create.kind.directive(),
            Self::DropConstraint(_) => "drop_constraint",
            Self::TableComment(comment) if comment.drop => "drop_table_comment",
            Self::TableComment(_) => "create_table_comment",
            Self::Execute(_) => "execute",
            Self::BulkInsert(_) => "bulk_insert",
        }
    }

    /// What it does to the schema.
    pub fn effect(&self) -> Effect {
        match self {
            Self::AddColumn(_) | Self::CreateTable(_) | Self::CreateIndex(_) | Self::CreateConstraint(_) => {
                Effect::Add
            }
            Self::DropColumn(_) | Self::DropTable(_) | Self::DropIndex(_) | Self::DropConstraint(_) => {
                Effect::Remove
            }
            Self::AlterColumn(_) | Self::RenameTable(_) | Self::TableComment(_) => Effect::Change,
            Self::Execute(_) | Self::BulkInsert(_) => Effect::Data,
        }
    }

    /// What it concerns: `users.email`, `ix_users_email`, `users`; empty for raw SQL.
    pub fn object(&self) -> String {
        match self {
            Self::AddColumn(add) => format!("{}.{}", add.table, column_name(&add.column)),
            Self::AlterColumn(alter) => format!("{}.{}", alter.table, alter.column),
            Self::DropColumn(drop) => format!("{}.{}", drop.table, drop.column),
            Self::CreateTable(create) => create.table.clone(),
            Self::DropTable(drop) => drop.table.clone(),
            Self::RenameTable(rename) => rename.table.clone(),
            Self::CreateIndex(create) => name_or(&create.name, || create.table.clone()),
            Self::DropIndex(drop) => name_or(&drop.name, || drop.table.clone().unwrap_or_default()),
            Self::CreateConstraint(create) => name_or(&create.name, || match &create.kind {
                ConstraintKind::PrimaryKey(columns)
                | ConstraintKind::Unique(columns)
                | ConstraintKind::ForeignKey { columns, .. } => {
                    format!("{}.{}", create.table, columns.join(","))
                }
                ConstraintKind::Check(_) | ConstraintKind::Exclude(_) => create.table.clone(),
            }),
            Self::DropConstraint(drop) => name_or(&drop.name, || drop.table.clone()),
            Self::TableComment(comment) => comment.table.clone(),
            Self::Execute(_) => String::new(),
            Self::BulkInsert(bulk) => table_name(&bulk.table),
        }
    }

    /// Tables it names.
    pub fn tables(&self) -> Vec<String> {
        match self {
            Self::AddColumn(add) => vec![add.table.clone()],
            Self::AlterColumn(alter) => vec![alter.table.clone()],
            Self::DropColumn(drop) => vec![drop.table.clone()],
            Self::CreateTable(create) => vec![create.table.clone()],
            Self::DropTable(drop) => vec![drop.table.clone()],
            Self::RenameTable(rename) => vec![rename.table.clone(), rename.new_name.clone()],
            Self::CreateIndex(create) => vec![create.table.clone()],
            Self::DropIndex(drop) => drop.table.iter().cloned().collect(),
            Self::CreateConstraint(create) => {
                let mut tables = vec![create.table.clone()];
                if let ConstraintKind::ForeignKey { referred_table, .. } = &create.kind
                    && *referred_table != create.table
                {
                    tables.push(referred_table.clone());
                }
                tables
            }
            Self::DropConstraint(drop) => vec![drop.table.clone()],
            Self::TableComment(comment) => vec![comment.table.clone()],
            Self::Execute(_) => Vec::new(),
            Self::BulkInsert(bulk) => {
                let name = table_name(&bulk.table);
                if name.is_empty() { Vec::new() } else { vec![name] }
            }
        }
    }
}

impl Operation {
    /// The operation as events tell it.
    pub fn record(&self) -> OperationRecord {
        OperationRecord {
            name: self.directive.name().to_owned(),
            object: self.directive.object(),
            tables: self.directive.tables(),
            effect: self.directive.effect(),
            span: self.span,
            queued: self.batch && !matches!(self.directive, Directive::Execute(_)),
        }
    }
}

fn column_name(value: &Value) -> String {
    handle::<Rc<Column>>(value).map_or_else(String::new, |column| column.name().to_string())
}

fn table_name(value: &Value) -> String {
    handle::<Rc<Table>>(value).map_or_else(String::new, |table| table.name().to_string())
}

fn name_or(name: &Value, otherwise: impl FnOnce() -> String) -> String {
    name.as_str().map_or_else(otherwise, |name| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::{Alteration, RenameTable};
    use super::*;

    #[test]
    fn a_rename_names_both_tables() {
        let rename = RenameTable { table: "a".into(), new_name: "b".into(), schema: None };
        let operation = Operation { directive: Directive::RenameTable(rename), span: None, batch: false };
        let record = operation.record();
        assert_eq!(record.name, "rename_table");
        assert_eq!(record.tables, ["a", "b"]);
        assert_eq!(record.effect, Effect::Change);
    }

    #[test]
    fn false_keeps_and_none_removes() {
        assert!(!Alteration::from_argument(&Value::Bool(false)).is_given());
        assert!(matches!(Alteration::from_argument(&Value::None), Alteration::Remove));
        assert!(matches!(Alteration::from_argument(&Value::str("0")), Alteration::Set(_)));
    }
}
