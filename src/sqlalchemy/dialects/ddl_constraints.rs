//! Constraints as they stand in CREATE TABLE.

use std::rc::Rc;

use crate::python::Exception;

use super::super::errors::raise;
use super::super::schema::{Column, Constraint, ConstraintKind, ForeignKeyRule, Table};
use super::super::types::Family;
use super::Dialect;
use super::ddl::{DdlCompiler, inline_autoincrement};

impl DdlCompiler<'_> {
    pub(super) fn table_constraints(&mut self, table: &Rc<Table>) -> Result<Vec<String>, Exception> {
        let mut rendered = Vec::new();
        let key = table.primary_key.borrow().clone();
        let mut constraints = table.constraints.borrow().clone();
        constraints.sort_by_key(|constraint| constraint.made.get());
        for constraint in std::iter::once(key).chain(constraints) {
            if constraint.column_level.get() && !matches!(constraint.kind, ConstraintKind::ForeignKey(_)) {
                continue;
            }
            if let ConstraintKind::Check { type_bound: true, .. } = constraint.kind
                && !self.creates_type_constraint(&constraint)
            {
                continue;
            }
            if self.dialect.supports_alter() && constraint.foreign_key().is_some_and(|rule| rule.use_alter) {
                continue;
            }
            rendered.extend(self.constraint(&constraint, table)?.filter(|text| !text.is_empty()));
        }
        Ok(rendered)
    }

    /// Whether the CHECK of a Boolean or Enum is needed in this dialect.
    fn creates_type_constraint(&self, constraint: &Constraint) -> bool {
        let data_type = constraint.columns.borrow().first().map(|column| column.data_type());
        let Some(data_type) = data_type else { return true };
        match data_type.for_dialect(self.dialect.name()).family() {
            Family::Boolean => !self.dialect.has_native_boolean(),
            Family::Enum => {
                let native = matches!(self.dialect, Dialect::Postgresql | Dialect::Mysql);
                !(native && data_type.parameters.native_enum)
            }
            _ => true,
        }
    }

    /// A constraint as it stands in CREATE TABLE; `None` where the dialect leaves it out.
    ///
    /// # Errors
    /// `CompileError`, or `NoReferencedTableError` for a foreign key to a table that is unknown.
    pub fn constraint(
        &mut self,
        constraint: &Rc<Constraint>,
        table: &Rc<Table>,
    ) -> Result<Option<String>, Exception> {
        let mut text = match constraint.name.borrow().as_ref() {
            Some(name) => format!("CONSTRAINT {} ", self.dialect.quote_label(name)),
            None => String::new(),
        };
        let columns = constraint.columns.borrow().clone();
        let quoted = |dialect: Dialect, columns: &[Rc<Column>]| -> String {
            let names: Vec<String> =
                columns.iter().map(|column| dialect.quote_name(&column.name.borrow())).collect();
            names.join(", ")
        };
        match &constraint.kind {
            ConstraintKind::PrimaryKey { .. } => {
                if columns.is_empty() {
                    return Ok(None);
                }
                if self.dialect == Dialect::Sqlite
                    && let [only] = columns.as_slice()
                    && inline_autoincrement(only, table)
                {
                    return Ok(None);
                }
                text.push_str(&format!(
                    "PRIMARY KEY ({})",
                    quoted(self.dialect, &self.key_order(constraint, table, &columns))
                ));
            }
            ConstraintKind::Unique => {
                if columns.is_empty() {
                    return Ok(None);
                }
                let nulls = if self.dialect == Dialect::Postgresql
                    && constraint.options.is_true("postgresql_nulls_not_distinct")
                {
                    "NULLS NOT DISTINCT "
                } else {
                    ""
                };
                text.push_str(&format!("UNIQUE {nulls}({})", quoted(self.dialect, &columns)));
            }
            ConstraintKind::Check { sqltext, .. } => {
                text.push_str(&format!("CHECK ({})", self.literal_expression(sqltext)?));
            }
            ConstraintKind::ForeignKey(rule) => match self.foreign_key(rule, &columns, table)? {
                Some(body) => text.push_str(&body),
                None => return Ok(None),
            },
            ConstraintKind::Exclude { .. } if self.dialect != Dialect::Postgresql => {
                let compiler = match self.dialect {
                    Dialect::Sqlite => "sqlite.base.SQLiteDDLCompiler",
                    _ => "mysql.base.MySQLDDLCompiler",
                };
                let message = format!(
                    "Compiler <sqlalchemy.dialects.{compiler} object at 0x7f3c5a1b2d90> can't render element of type <class 'sqlalchemy.dialects.postgresql.ext.ExcludeConstraint'>"
                );
                return Err(raise(self.vm, "UnsupportedCompilationError", message));
            }
            ConstraintKind::Exclude { elements, using, predicate } => {
                let mut parts = Vec::new();
                for (element, operator) in elements {
                    parts.push(format!("{} WITH {operator}", self.literal_expression(element)?));
                }
                text.push_str(&format!("EXCLUDE USING {using} ({})", parts.join(", ")));
                if let Some(predicate) = predicate {
                    text.push_str(&format!(" WHERE ({})", self.literal_expression(predicate)?));
                }
            }
        }
        text.push_str(&deferrability(constraint));
        if self.dialect == Dialect::Sqlite {
            text.push_str(&self.sqlite_on_conflict(constraint, &columns));
        }
        Ok(Some(text))
    }

    /// An implicit primary key lists its autoincrement column first.
    fn key_order(&self, constraint: &Constraint, table: &Table, columns: &[Rc<Column>]) -> Vec<Rc<Column>> {
        let implicit = matches!(constraint.kind, ConstraintKind::PrimaryKey { implicit: true });
        match table.autoincrement_column() {
            Some(first) if implicit => {
                let rest = columns.iter().filter(|column| !Rc::ptr_eq(column, &first)).cloned();
                std::iter::once(first.clone()).chain(rest).collect()
            }
            _ => columns.to_vec(),
        }
    }

    fn sqlite_on_conflict(&self, constraint: &Constraint, columns: &[Rc<Column>]) -> String {
        let at_column = |option: &str| match columns {
            [only] => only.options.borrow().text(option),
            _ => None,
        };
        let own = constraint.options.text("sqlite_on_conflict");
        let word = match constraint.kind {
            ConstraintKind::PrimaryKey { .. } => own.or_else(|| at_column("sqlite_on_conflict_primary_key")),
            ConstraintKind::Unique => own.or_else(|| at_column("sqlite_on_conflict_unique")),
            ConstraintKind::Check { .. } => own,
            _ => None,
        };
        word.map(|word| format!(" ON CONFLICT {word}")).unwrap_or_default()
    }

    fn foreign_key(
        &mut self,
        rule: &ForeignKeyRule,
        columns: &[Rc<Column>],
        table: &Rc<Table>,
    ) -> Result<Option<String>, Exception> {
        let mut referred_columns = Vec::new();
        let mut referred_table = None;
        for (target, column) in rule.targets.iter().zip(columns) {
            let (schema, name, referred) = target.parts();
            let referred = referred.unwrap_or_else(|| column.name().to_string());
            self.check_referent(table, column, schema.as_deref(), &name, &referred)?;
            referred_columns.push(self.dialect.quote(&self.referent_name(
                table,
                schema.as_deref(),
                &name,
                &referred,
            )));
            referred_table.get_or_insert((schema, name));
        }
        let Some((schema, name)) = referred_table else { return Ok(None) };
        let own_schema = table.schema.borrow().as_ref().map(|name| name.text.to_string());
        if self.dialect == Dialect::Sqlite && schema != own_schema {
            return Ok(None);
        }
        let mut remote = self.referent_quoted(table, schema.as_deref(), &name);
        if let Some(schema) = &schema
            && self.dialect != Dialect::Sqlite
        {
            remote = format!("{}.{remote}", self.dialect.quote(schema));
        }
        let local: Vec<String> =
            columns.iter().map(|column| self.dialect.quote_name(&column.name.borrow())).collect();
        let mut text = format!(
            "FOREIGN KEY({}) REFERENCES {remote} ({})",
            local.join(", "),
            referred_columns.join(", ")
        );
        if self.dialect == Dialect::Mysql && rule.match_type.is_some() {
            return Err(raise(
                self.vm,
                "CompileError",
                "MySQL ignores the 'MATCH' keyword while at the same time causes ON UPDATE/ON DELETE clauses to be ignored.",
            ));
        }
        for (word, value) in
            [("MATCH", &rule.match_type), ("ON DELETE", &rule.ondelete), ("ON UPDATE", &rule.onupdate)]
        {
            if let Some(value) = value {
                text.push_str(&format!(" {word} {value}"));
            }
        }
        Ok(Some(text))
    }

    /// A table name keeps its own wish for quoting when the table is known.
    fn referent_quoted(&self, table: &Table, schema: Option<&str>, name: &str) -> String {
        let key = super::super::schema::MetaData::key(name, schema);
        let known = table.metadata.borrow().as_ref().and_then(|metadata| metadata.table(&key));
        match known {
            Some(known) => self.dialect.quote_name(&known.name.borrow()),
            None => self.dialect.quote(name),
        }
    }

    /// Foreign keys name keys of columns; DDL wants their names.
    fn referent_name(&self, table: &Table, schema: Option<&str>, name: &str, column: &str) -> String {
        let key = super::super::schema::MetaData::key(name, schema);
        let known = table.metadata.borrow().as_ref().and_then(|metadata| metadata.table(&key));
        known
            .and_then(|known| known.column(column))
            .map_or_else(|| column.to_string(), |found| found.name().to_string())
    }

    fn check_referent(
        &mut self,
        table: &Table,
        column: &Column,
        schema: Option<&str>,
        name: &str,
        referred: &str,
    ) -> Result<(), Exception> {
        let Some(metadata) = table.metadata.borrow().clone() else { return Ok(()) };
        if metadata.assumes_referents.get() {
            return Ok(());
        }
        let key = super::super::schema::MetaData::key(name, schema);
        let Some(known) = metadata.table(&key) else {
            return Err(raise(
                self.vm,
                "NoReferencedTableError",
                format!(
                    "Foreign key associated with column '{}.{}' could not find table '{key}' with which to generate a foreign key to target column '{referred}'",
                    table.name(),
                    column.name()
                ),
            ));
        };
        if known.column(referred).is_none() {
            return Err(raise(
                self.vm,
                "NoReferencedColumnError",
                format!(
                    "Could not initialize target column for ForeignKey '{key}.{referred}' on table '{}': table '{name}' has no column named '{referred}'",
                    table.name()
                ),
            ));
        }
        Ok(())
    }
}

fn deferrability(constraint: &Constraint) -> String {
    let mut text = match constraint.deferrable {
        Some(true) => " DEFERRABLE".to_string(),
        Some(false) => " NOT DEFERRABLE".to_string(),
        None => String::new(),
    };
    if let Some(initially) = &constraint.initially {
        text.push_str(&format!(" INITIALLY {initially}"));
    }
    text
}
