//! Indexes made and renamed.

use crate::database::{DatabaseError, Outcome};
use crate::sql::foreign::{IndexDefinition, Namer, Source, TableChange, ident, render};

use super::super::statements::Statements;
use super::tables::find;
use super::{Occasion, refusal};

impl Statements {
    pub(super) fn create_index(
        &mut self,
        index: &IndexDefinition,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        if self.lenience.partitions.iter().any(|known| known.eq_ignore_ascii_case(&index.table)) {
            let message = format!(
                "An index of partition '{}' was passed over: rows stay in the table itself",
                index.table
            );
            self.tell(occasion, "LN05", message);
            return Ok(Outcome::default());
        }
        let name = match &index.name {
            Some(name) => name.clone(),
            None => {
                let schema = self.schema_now()?;
                match find(&schema, &index.table) {
                    Some(table) => Namer::new(occasion.source, table).index(&index.mentioned),
                    None => format!("{}_idx", index.table),
                }
            }
        };
        let name = self.index_name(&name, &index.table)?;
        let name = self.unused_name(name, index, occasion)?;
        let made = self.send(&render::create_index(index, &name), &[], occasion.span);
        let Err(error) = made else {
            if let Some(method) = &index.method {
                let message = format!("Index '{name}' is an ordinary one: SQLite has no {method} indexes");
                self.tell(occasion, "LN06", message);
            }
            return made;
        };
        // An expression that SQLite cannot index: its columns stand for it.
        let schema = self.schema_now()?;
        let Some(table) = find(&schema, &index.table) else { return Err(error) };
        let mut columns: Vec<String> = Vec::new();
        for mentioned in &index.mentioned {
            let column = table.columns.iter().find(|column| column.name.eq_ignore_ascii_case(mentioned));
            if let Some(column) =
                column.map(|column| ident(&column.name)).filter(|name| !columns.contains(name))
            {
                columns.push(column);
            }
        }
        let is_about_expression = error.message.contains("no such function")
            || error.message.contains("syntax error")
            || error.message.contains("non-deterministic")
            || error.message.contains("unrecognized token");
        if columns.is_empty() || !is_about_expression {
            return Err(error);
        }
        let unique = index.unique && index.parts.len() == columns.len();
        let plain = IndexDefinition { parts: columns, unique, predicate: None, ..index.clone() };
        let outcome = self.send(&render::create_index(&plain, &name), &[], occasion.span)?;
        let message = format!(
            "Index '{name}' is over the columns that its expression names: SQLite refuses it ({error})"
        );
        self.tell(occasion, "LN06", message);
        Ok(outcome)
    }

    /// PostgreSQL's indexes are named within their schema, SQLite's are not: one whose name an index of
    /// another schema has already is called `schema.name`.
    fn index_name(&mut self, name: &str, table: &str) -> Result<String, DatabaseError> {
        let schema = self.schema_now()?;
        let schema_of = |table: &str| table.split_once('.').map(|(schema, _)| schema.to_owned());
        let own = schema_of(table);
        let mut others = schema.tables.iter().filter(|other| schema_of(&other.name) != own);
        let taken =
            others.any(|other| other.indexes.iter().any(|index| index.name.eq_ignore_ascii_case(name)));
        Ok(if taken { format!("{}.{name}", own.as_deref().unwrap_or("public")) } else { name.to_owned() })
    }

    /// A name that the script leaves to a naming convention may be one that another index has, where the convention
    /// is that of an application that does not run here: the columns then tell them apart.
    fn unused_name(
        &mut self,
        name: String,
        index: &IndexDefinition,
        occasion: &Occasion,
    ) -> Result<String, DatabaseError> {
        let schema = self.schema_now()?;
        let mut indexes = schema.tables.iter().flat_map(|table| &table.indexes);
        let is_used = indexes.any(|known| known.name.eq_ignore_ascii_case(&name));
        let sources = self.recorder.sources.borrow();
        let spelled = occasion.span.is_none_or(|span| sources.file(span.file).text.contains(&name));
        drop(sources);
        if !is_used || spelled || index.mentioned.is_empty() {
            return Ok(name);
        }
        let other = format!("{name}_{}", index.mentioned.join("_"));
        let message = format!(
            "Another index is named '{name}'; the naming convention of the application, which is not known here, tells them apart: this one is called '{other}'"
        );
        self.tell(occasion, "LN04", message);
        Ok(other)
    }

    /// What the index that a statement names is called here.
    pub(super) fn known_index(&mut self, named: &str) -> Result<String, DatabaseError> {
        let plain = named.rsplit('.').next().unwrap_or(named);
        let qualified = if named == plain { format!("public.{plain}") } else { named.to_owned() };
        let schema = self.schema_now()?;
        let mut indexes = schema.tables.iter().flat_map(|table| &table.indexes);
        let is_there = indexes.any(|index| index.name.eq_ignore_ascii_case(&qualified));
        Ok(if is_there { qualified } else { plain.to_owned() })
    }

    /// Drops the UNIQUE whose index MySQL calls so, and passes over what an extension made: geoalchemy2 gives
    /// each column of its types an index `idx_table_column`. False where there is such an index, or neither.
    pub(super) fn drop_constraint_of_index(
        &mut self,
        named: &str,
        occasion: &Occasion,
    ) -> Result<bool, DatabaseError> {
        let known = self.known_index(named)?;
        let schema = self.schema_now()?;
        let is = |name: &str| name.eq_ignore_ascii_case(&known);
        if schema.tables.iter().flat_map(|table| &table.indexes).any(|index| is(&index.name)) {
            return Ok(false);
        }
        for table in &schema.tables {
            let unique = table.unique_constraints.iter().find(|unique| match &unique.name {
                Some(name) => is(name),
                None => {
                    let may_be = occasion.refusal.is_some() || occasion.source == Source::Mysql;
                    may_be && unique.columns.first().is_some_and(|first| is(first))
                }
            });
            if let Some(unique) = unique {
                let message =
                    format!("'{known}' is the index of a UNIQUE of '{}', which was dropped", table.name);
                self.tell(occasion, "LN04", message);
                let change = TableChange::DropUnique(unique.clone());
                self.alter_table(&table.name, false, vec![change], occasion)?;
                return Ok(true);
            }
            let spatial = table.columns.iter().any(|column| {
                let type_name = column.type_name.to_ascii_lowercase();
                (type_name.starts_with("geometry") || type_name.starts_with("geography"))
                    && is(&format!("idx_{}_{}", table.name, column.name))
            });
            if spatial {
                let message = format!("'{known}' was passed over: SQLite has no spatial indexes");
                self.tell(occasion, "LN05", message);
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) fn rename_index(
        &mut self,
        from: &str,
        to: &str,
        if_exists: bool,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        let schema = self.schema_now()?;
        let from = &*self.known_index(from)?;
        for table in &schema.tables {
            if let Some(index) = table.indexes.iter().find(|index| index.name.eq_ignore_ascii_case(from)) {
                let rest = index
                    .sql
                    .find(" ON ")
                    .or_else(|| index.sql.find(" on "))
                    .map_or("", |at| &index.sql[at..]);
                let unique = if index.unique { "UNIQUE " } else { "" };
                self.send(&format!("DROP INDEX {}", ident(&index.name)), &[], occasion.span)?;
                return self.send(&format!("CREATE {unique}INDEX {}{rest}", ident(to)), &[], occasion.span);
            }
            // The index of a constraint has the constraint's name.
            let is =
                |name: &Option<String>| name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(from));
            let of_constraint = table.primary_key.as_ref().is_some_and(|key| is(&key.name))
                || table.unique_constraints.iter().any(|unique| is(&unique.name));
            if of_constraint {
                let change = TableChange::RenameConstraint { from: from.to_owned(), to: to.to_owned() };
                return self.alter_table(&table.name, false, vec![change], occasion);
            }
        }
        if if_exists { Ok(Outcome::default()) } else { Err(refusal(format!("no such index: {from}"))) }
    }
}
