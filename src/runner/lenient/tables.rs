//! Tables made, changed and dropped.

use crate::database::{DatabaseError, Outcome};
use crate::schema::{Schema, Table};
use crate::sql::foreign::apply::Draft;
use crate::sql::foreign::render;
use crate::sql::foreign::{Comment, Constraint, NewTable, TableChange, ident};

use super::super::statements::Statements;
use super::{Occasion, refusal};

impl Statements {
    pub(super) fn create_table(
        &mut self,
        new: NewTable,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        let mut table = new.table;
        if let Some(like) = &new.like {
            let schema = self.schema_now()?;
            let Some(known) = find(&schema, like) else {
                return Err(refusal(format!("no such table: {like}")));
            };
            let mut columns = known.columns.clone();
            columns.append(&mut table.columns);
            table.columns = columns;
        }
        if new.if_not_exists && find(&self.schema_now()?, &table.name).is_some() {
            return Ok(Outcome::default());
        }
        let prefix = if new.temporary { "TEMP " } else { "" };
        let name = table.name.clone();
        let outcome = self.make(&mut table, &name, prefix, occasion)?;
        for index in &new.indexes {
            self.create_index(index, occasion)?;
        }
        self.tell_of_comments(&new.comments, occasion);
        Ok(outcome)
    }

    /// Makes a table. What SQLite cannot evaluate, a CHECK or a generated column with a function that
    /// it has not, is left out and told.
    fn make(
        &mut self,
        table: &mut Table,
        name: &str,
        prefix: &str,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        loop {
            let statement = render::create_table(table, name, prefix);
            if prefix.is_empty()
                && let Some(error) = self.unfit(&statement)
                && self.without_what_is_unfit(table, &error, occasion)
            {
                continue;
            }
            return self.send(&statement, &[], occasion.span);
        }
    }

    /// What SQLite says of the expressions of a table that is to be made; none when it is fit, or wrong
    /// in another way.
    fn unfit(&mut self, statement: &str) -> Option<DatabaseError> {
        let mut database = self.database.borrow_mut();
        let error = database.run(&format!("EXPLAIN {statement}"), &[]).err()?;
        let about_expressions =
            ["no such function", "syntax error", "unrecognized token", "prohibited", "misuse"];
        about_expressions.iter().any(|part| error.message.contains(part)).then_some(error)
    }

    /// Leaves out the expressions that an error is about; false when there are none.
    fn without_what_is_unfit(
        &mut self,
        table: &mut Table,
        error: &DatabaseError,
        occasion: &Occasion,
    ) -> bool {
        let function = error.message.strip_prefix("no such function: ").map(str::to_lowercase);
        let concerns = |expression: &str| match &function {
            Some(function) => expression.to_lowercase().contains(function),
            None => true,
        };
        let mut gone = Vec::new();
        table.check_constraints.retain(|check| {
            let stays = !concerns(&check.expression);
            if !stays {
                gone.push(format!("CHECK ({})", check.expression));
            }
            stays
        });
        for column in &mut table.columns {
            if column.generated.as_ref().is_some_and(|generated| concerns(&generated.expression)) {
                column.generated = None;
                gone.push(format!("the expression of the generated column '{}'", column.name));
            }
        }
        for what in &gone {
            self.tell(occasion, "LN06", format!("{what} was left out: SQLite says {error}"));
        }
        !gone.is_empty()
    }

    fn tell_of_comments(&mut self, comments: &[Comment], occasion: &Occasion) {
        if let Some(first) = comments.first() {
            let message = format!("SQLite keeps no comments; those on table '{}' were left out", first.table);
            self.tell(occasion, "LN02", message);
        }
    }

    pub(super) fn alter_table(
        &mut self,
        table: &str,
        if_exists: bool,
        changes: Vec<TableChange>,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        let mut name = table.to_owned();
        let mut draft: Option<Draft> = None;
        for change in changes {
            if let TableChange::Nothing(words) = &change {
                if !if_exists {
                    self.check_mentioned(&name, None)?;
                }
                let message = format!("ALTER TABLE … {words} was passed over: nothing depends on it here");
                self.tell(occasion, "LN05", message);
                continue;
            }
            if draft.is_none() {
                let schema = self.schema_now()?;
                let Some(found) = find(&schema, &name) else {
                    let is_view = schema.views.iter().any(|view| view.name.eq_ignore_ascii_case(&name));
                    if if_exists || is_view {
                        return Ok(Outcome::default());
                    }
                    return Err(refusal(format!("no such table: {name}")));
                };
                draft = Some(Draft::new(found.clone(), occasion.source));
            }
            let Some(current) = draft.as_mut() else { continue };
            if is_for_draft(current, &change) {
                current.apply(&change).map_err(|error| refusal(error.to_string()))?;
                continue;
            }
            // What SQLite does itself happens after what was collected for a new table.
            let current = draft.take().expect("a draft was made above");
            let original = current.table.name.clone();
            self.replace(current, occasion)?;
            self.directly(&original, &mut name, change, occasion)?;
        }
        if let Some(draft) = draft {
            self.replace(draft, occasion)?;
        }
        Ok(Outcome::default())
    }

    /// A change that SQLite makes itself.
    fn directly(
        &mut self,
        table: &str,
        name: &mut String,
        change: TableChange,
        occasion: &Occasion,
    ) -> Result<(), DatabaseError> {
        let alter = format!("ALTER TABLE {}", ident(table));
        match change {
            TableChange::RenameTable(to) => {
                self.send(&format!("{alter} RENAME TO {}", ident(&to)), &[], occasion.span)?;
                *name = to;
            }
            TableChange::RenameColumn { from, to } => {
                let statement = format!("{alter} RENAME COLUMN {} TO {}", ident(&from), ident(&to));
                self.send(&statement, &[], occasion.span)?;
            }
            TableChange::AddColumn { column, constraints, .. } => {
                let mut text = render::column_text(&column);
                for constraint in constraints {
                    if let Constraint::ForeignKey(key) = constraint {
                        text.push(' ');
                        text.push_str(&render::named(key.name.as_deref()));
                        text.push_str(render::references(&key).trim_start());
                    }
                }
                self.send(&format!("{alter} ADD COLUMN {text}"), &[], occasion.span)?;
            }
            TableChange::AddIndex(index) => {
                self.create_index(&index, occasion)?;
            }
            TableChange::RenameIndex { from, to } => {
                self.rename_index(&from, &to, false, occasion)?;
            }
            TableChange::DropIndex(index) => {
                self.send(&format!("DROP INDEX {}", ident(&index)), &[], occasion.span)?;
            }
            TableChange::Comment(comment) => self.tell_of_comments(&[comment], occasion),
            _ => {}
        }
        Ok(())
    }

    /// Makes the table anew, if the draft changed anything.
    fn replace(&mut self, draft: Draft, occasion: &Occasion) -> Result<(), DatabaseError> {
        let schema = self.schema_now()?;
        let Some(old) = find(&schema, &draft.table.name).cloned() else { return Ok(()) };
        if old == draft.table {
            return Ok(());
        }
        let words = occasion.words(self);
        self.tell(
            occasion,
            "LN01",
            format!("{words}; table '{}' was made anew instead, with its rows", old.name),
        );
        for note in &draft.notes {
            self.tell(occasion, "LN04", note.clone());
        }
        let temporary = temporary_name(&old.name);
        self.recorder.moved();
        let mut new = draft.table;
        self.make(&mut new, &temporary, "", occasion)?;
        if !draft.values.is_empty() {
            let names: Vec<String> = draft.values.iter().map(|(name, _)| ident(name)).collect();
            let values: Vec<&str> = draft.values.iter().map(|(_, value)| value.as_str()).collect();
            let copy = format!(
                "INSERT INTO {} ({}) SELECT {} FROM {}",
                ident(&temporary),
                names.join(", "),
                values.join(", "),
                ident(&old.name)
            );
            if let Err(error) = self.send(&copy, &[], occasion.span) {
                self.send(&format!("DROP TABLE {}", ident(&temporary)), &[], occasion.span)?;
                return Err(error);
            }
        }
        self.send(&format!("DROP TABLE {}", ident(&old.name)), &[], occasion.span)?;
        self.rename_quietly(&temporary, &old.name, occasion)?;
        for index in &new.indexes {
            self.send(&index.sql, &[], occasion.span)?;
        }
        for trigger in schema.triggers.iter().filter(|trigger| trigger.table.eq_ignore_ascii_case(&old.name))
        {
            self.send(&trigger.sql, &[], occasion.span)?;
        }
        Ok(())
    }

    /// Renames without looking at views, which still name the table by the name that it gets.
    fn rename_quietly(&mut self, from: &str, to: &str, occasion: &Occasion) -> Result<(), DatabaseError> {
        self.database.borrow_mut().run("PRAGMA legacy_alter_table = ON", &[])?;
        let renamed =
            self.send(&format!("ALTER TABLE {} RENAME TO {}", ident(from), ident(to)), &[], occasion.span);
        self.database.borrow_mut().run("PRAGMA legacy_alter_table = OFF", &[])?;
        renamed.map(|_| ())
    }

    pub(super) fn drop_tables(
        &mut self,
        tables: &[String],
        if_exists: bool,
        cascade: bool,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        if cascade {
            let schema = self.schema_now()?;
            let goes = |name: &str| tables.iter().any(|table| table.eq_ignore_ascii_case(name));
            for other in schema.tables.iter().filter(|table| !goes(&table.name)) {
                if !other.foreign_keys.iter().any(|key| goes(&key.referred_table)) {
                    continue;
                }
                let mut draft = Draft::new((**other).clone(), occasion.source);
                draft.table.foreign_keys.retain(|key| !goes(&key.referred_table));
                self.replace(draft, occasion)?;
            }
        }
        for table in tables {
            let exists = if if_exists { "IF EXISTS " } else { "" };
            self.send(&format!("DROP TABLE {exists}{}", ident(table)), &[], occasion.span)?;
        }
        Ok(Outcome::default())
    }
}

/// Whether a change needs a new table, rather than SQLite's own ALTER TABLE.
fn is_for_draft(draft: &Draft, change: &TableChange) -> bool {
    match change {
        TableChange::AddColumn { column, constraints, numbered, after, if_not_exists } => {
            let is_there =
                draft.table.columns.iter().any(|known| known.name.eq_ignore_ascii_case(&column.name));
            if is_there
                || *numbered
                || after.is_some()
                || column.generated.as_ref().is_some_and(|one| one.stored)
            {
                return true;
            }
            let is_constant = column.default.as_deref().is_none_or(|default| {
                let upper = default.to_ascii_uppercase();
                !default.starts_with('(') && !upper.starts_with("CURRENT_")
            });
            let plain = constraints
                .iter()
                .all(|one| matches!(one, Constraint::ForeignKey(key) if key.name.is_some()));
            let fills = column.nullable || column.default.is_some();
            let _ = if_not_exists;
            !(is_constant && plain && fills)
        }
        TableChange::DropIndex(name) => {
            !draft.table.indexes.iter().any(|index| index.name.eq_ignore_ascii_case(name))
        }
        TableChange::RenameTable(_)
        | TableChange::RenameColumn { .. }
        | TableChange::AddIndex(_)
        | TableChange::RenameIndex { .. }
        | TableChange::Comment(_) => false,
        _ => true,
    }
}

/// A table by its name, in any case.
pub(super) fn find<'a>(schema: &'a Schema, name: &str) -> Option<&'a Table> {
    schema.table(name).or_else(|| schema.table_in_any_case(name))
}

/// The name under which a table is made: Alembic's.
fn temporary_name(table: &str) -> String {
    crate::alembic::batch::transfer::temporary_name(table)
}
