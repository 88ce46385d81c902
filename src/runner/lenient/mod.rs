//! The lenient mode: what SQLite refuses, done as its author meant.
//!
//! In: a statement that SQLite refused, or that was written for PostgreSQL or MySQL. Out: the
//! statements of SQLite that do what it means, run one by one; a notice for whatever was done
//! otherwise, assumed or passed over. `sql::foreign` reads the statement, this module carries it out.

mod catalogue;
mod indexes;
mod mentioned;
mod plausible;
mod tables;
mod vacant;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::database::{DatabaseError, ErrorKind, Outcome, Scalar};
use crate::diagnostic::{Diagnostic, Severity};
use crate::schema::Schema;
use crate::source::Span;
use crate::sql::foreign::{Meaning, Names, Source, flattened, ident, quoted, read, rewrite_text};
use crate::sqlalchemy::dialects::Dialect;

use super::report::Enumeration;
use super::statements::Statements;

/// What the lenient mode knows of a session.
#[derive(Debug, Default)]
pub(super) struct Lenience {
    /// What the project's SQL is written for; none is SQLite, of which only what fails is read.
    pub source: Option<Source>,
    /// Types that CREATE TYPE made, with the values of enumerations.
    pub types: BTreeMap<String, Vec<String>>,
    /// Names of functions and partitions that were passed over.
    pub functions: Vec<String>,
    /// See `functions`.
    pub partitions: Vec<String>,
}

impl Lenience {
    /// For SQL written in a dialect.
    pub(super) fn of(dialect: Dialect) -> Self {
        let source = match dialect {
            Dialect::Postgresql => Some(Source::Postgresql),
            Dialect::Mysql => Some(Source::Mysql),
            Dialect::Sqlite | Dialect::Default => None,
        };
        Self { source, ..Self::default() }
    }
}

/// The names of the database, looked up when first asked for.
struct Known<'a> {
    statements: RefCell<&'a mut Statements>,
    schema: RefCell<Option<Rc<Schema>>>,
}

impl<'a> Known<'a> {
    fn new(statements: &'a mut Statements) -> Self {
        Self { statements: RefCell::new(statements), schema: RefCell::default() }
    }

    fn schema(&self) -> Rc<Schema> {
        let mut kept = self.schema.borrow_mut();
        let read =
            || Rc::new(self.statements.borrow_mut().database.borrow_mut().schema().unwrap_or_default());
        Rc::clone(kept.get_or_insert_with(read))
    }
}

impl Names for Known<'_> {
    fn has_table(&self, name: &str) -> bool {
        let schema = self.schema();
        schema.tables.iter().any(|table| table.name.eq_ignore_ascii_case(name))
            || schema.views.iter().any(|view| view.name.eq_ignore_ascii_case(name))
    }

    fn key_columns(&self, name: &str) -> Option<Vec<String>> {
        let is =
            |known: &Option<String>| known.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(name));
        self.schema().tables.iter().find_map(|table| {
            let key = table.primary_key.as_ref().filter(|key| is(&key.name)).map(|key| key.columns.clone());
            let unique = || {
                let found = table.unique_constraints.iter().find(|unique| is(&unique.name));
                found.map(|unique| unique.columns.clone())
            };
            let index = || {
                let found = table.indexes.iter().find(|index| index.name.eq_ignore_ascii_case(name));
                found.map(|index| index.columns.iter().filter_map(|part| part.name.clone()).collect())
            };
            key.or_else(unique).or_else(index)
        })
    }

    fn enumeration(&self, name: &str) -> Vec<String> {
        self.statements.borrow().lenience.types.get(name).cloned().unwrap_or_default()
    }

    fn numbered_by(&self, sequence: &str) -> Option<(String, String)> {
        let schema = self.schema();
        schema.tables.iter().find_map(|table| {
            let named =
                |column: &&crate::schema::Column| sequence == format!("{}_{}_seq", table.name, column.name);
            table.columns.iter().find(named).map(|column| (table.name.clone(), column.name.clone()))
        })
    }
}

/// The real error, or that the other database's words are not SQLite's.
pub(super) struct Occasion {
    /// SQLite's own message, where the statement was tried.
    pub refusal: Option<DatabaseError>,
    /// What it was written for.
    pub source: Source,
    /// The statement as it was written.
    pub statement: String,
    /// The call in the script.
    pub span: Option<Span>,
}

impl Occasion {
    /// `SQLite refuses this (near "ALTER": syntax error)`.
    fn words(&self, statements: &Statements) -> String {
        let probe = || {
            let explain = format!("EXPLAIN {}", self.statement);
            statements.database.borrow_mut().run(&explain, &[]).err()
        };
        match self.refusal.clone().or_else(probe) {
            Some(error) => format!("SQLite refuses this ({error})"),
            None => format!("SQLite does this in another way than {}", self.source.title()),
        }
    }
}

/// An error in the class that PostgreSQL's driver gives it: scripts catch `ProgrammingError` for what
/// is missing, or there already.
pub(super) fn as_postgresql_s(error: DatabaseError) -> DatabaseError {
    match error.kind {
        ErrorKind::Operational => DatabaseError { kind: ErrorKind::Programming, ..error },
        _ => error,
    }
}

/// An error of this module, in the class that SQLite's own syntax errors have.
fn refusal(message: impl Into<String>) -> DatabaseError {
    DatabaseError { kind: ErrorKind::Operational, message: message.into(), offset: None }
}

/// Whether an error says that SQLite does not know the SQL, rather than that the rows or names are
/// wrong.
pub(super) fn is_foreign(error: &DatabaseError, sql: &str) -> bool {
    const SAYS: &[&str] = &[
        "syntax error",
        "unrecognized token",
        "incomplete input",
        "no such function",
        "unknown database",
        "Cannot add a",
        "non-constant default",
        "no such collation",
        "is not constant",
        "unknown table option",
        "no such module",
        "RIGHT and FULL",
        "after drop column",
        "near ",
        "no such table: information_schema",
        "no such table: pg_",
        "no such table: public.",
        "no such column: \"",
        "cannot drop",
        "no such index",
    ];
    error.kind == ErrorKind::Operational
        && (SAYS.iter().any(|part| error.message.contains(part)) || sql.contains("::"))
}

/// What a statement that SQLite refused was written for, in a project that says nothing of it: MySQL
/// where it has words that only MySQL takes.
pub(super) fn written_for(sql: &str) -> Source {
    const ONLY_MYSQL: &[&[&str]] = &[
        &["MODIFY"],
        &["CHANGE", "COLUMN"],
        &["DROP", "FOREIGN", "KEY"],
        &["DROP", "PRIMARY", "KEY"],
        &["DROP", "KEY"],
        &["ADD", "INDEX"],
        &["ADD", "KEY"],
        &["AUTO_INCREMENT"],
        &["ENGINE", "="],
        &["ON", "DUPLICATE", "KEY"],
        &["INSERT", "IGNORE"],
        &["RENAME", "TABLE"],
    ];
    let all = crate::sql::foreign::token::tokens(sql, Source::Postgresql);
    let changes = all.first().is_some_and(|token| token.is("ALTER"))
        && all.iter().skip(3).take(1).any(|token| token.is("CHANGE"));
    let joins = all.first().is_some_and(|token| token.is("UPDATE"))
        && all.iter().take_while(|token| !token.is("SET")).any(|token| token.is("JOIN"));
    let has = |words: &&[&str]| {
        all.windows(words.len())
            .any(|part| part.iter().zip(*words).all(|(token, word)| token.text.eq_ignore_ascii_case(word)))
    };
    let mysql = sql.contains('`') || changes || joins || ONLY_MYSQL.iter().any(has);
    if mysql { Source::Mysql } else { Source::Postgresql }
}

impl Statements {
    /// A query or a change of rows, written for SQLite; None for anything else.
    pub(super) fn rewritten(&mut self, sql: &str, source: Source) -> Option<String> {
        let known = Known::new(self);
        match read(sql, source, &known)? {
            Meaning::Statements(mut statements) if statements.len() == 1 => statements.pop(),
            _ => None,
        }
    }

    /// A definition with functions that SQLite does not have: it takes them in a default, and fails at
    /// the first row.
    pub(super) fn with_known_functions(&mut self, sql: &str, span: Option<Span>) -> Option<String> {
        const FUNCTIONS: &[&str] =
            &["now()", "gen_random_uuid()", "uuid_generate_v4()", "uuid_generate_v1()"];
        let defines = ["CREATE TABLE", "ALTER TABLE"].iter().any(|words| {
            sql.trim_start().get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words))
        });
        if !self.lenient || self.lenience.source.is_some() || !defines {
            return None;
        }
        let lower = sql.to_ascii_lowercase();
        let function = FUNCTIONS.iter().find(|function| lower.contains(**function))?;
        let text = rewrite_text(sql, Source::Postgresql, &Known::new(self));
        let message = format!("SQLite has no function {function}; what it has instead stands for it");
        self.recorder.note(Diagnostic::new("LN06", Severity::Info, message), span);
        Some(text)
    }

    /// Whether reading a statement that SQLite refused gives something else to try.
    pub(super) fn has_meaning(&mut self, sql: &str, source: Source) -> bool {
        let known = Known::new(self);
        match read(sql, source, &known) {
            Some(Meaning::Statements(statements)) => {
                statements.iter().any(|statement| statement.trim() != sql.trim())
            }
            Some(_) => true,
            None => false,
        }
    }

    /// Carries out a statement by its meaning. None when nothing is known of it.
    pub(super) fn by_meaning(
        &mut self,
        sql: &str,
        parameters: &[Scalar],
        occasion: &Occasion,
    ) -> Option<Result<Outcome, DatabaseError>> {
        let meaning = {
            let known = Known::new(self);
            read(sql, occasion.source, &known)?
        };
        Some(self.carry_out(meaning, sql, parameters, occasion))
    }

    fn carry_out(
        &mut self,
        meaning: Meaning,
        sql: &str,
        parameters: &[Scalar],
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        let done = || Ok(Outcome::default());
        match meaning {
            Meaning::Statements(statements) => {
                let mut outcome = Outcome::default();
                for statement in &statements {
                    outcome = self.send(statement, parameters, occasion.span)?;
                }
                if let ([only], Some(_)) = (statements.as_slice(), &occasion.refusal) {
                    let words = occasion.words(self);
                    self.tell(occasion, "LN06", format!("{words}; it ran as: {only}"));
                }
                Ok(outcome)
            }
            Meaning::CreateTable(new) => self.create_table(*new, occasion),
            Meaning::AlterTable { table, if_exists, changes } => {
                self.alter_table(&table, if_exists, changes, occasion)
            }
            Meaning::DropTables { tables, if_exists, cascade } => {
                self.drop_tables(&tables, if_exists, cascade, occasion)
            }
            Meaning::DropSchema(name) => {
                let prefix = flattened(Some(&name), "");
                let schema = self.schema_now()?;
                let inside: Vec<String> = schema
                    .tables
                    .iter()
                    .map(|table| table.name.clone())
                    .filter(|table| {
                        table.starts_with(&prefix) && prefix != table.as_str() && !prefix.is_empty()
                    })
                    .collect();
                self.drop_tables(&inside, true, true, occasion)
            }
            Meaning::CreateIndex(index) => self.create_index(&index, occasion),
            Meaning::RenameIndex { from, to, if_exists } => {
                self.rename_index(&from, &to, if_exists, occasion)
            }
            Meaning::DropIndexes { names, if_exists } => {
                for name in &names {
                    if self.drop_constraint_of_index(name, occasion)? {
                        continue;
                    }
                    let known = self.known_index(name)?;
                    let exists = if if_exists { "IF EXISTS " } else { "" };
                    self.send(&format!("DROP INDEX {exists}{}", ident(&known)), &[], occasion.span)?;
                }
                done()
            }
            Meaning::CreateType { name, values } => {
                self.lenience.types.insert(name.clone(), values);
                self.tell_of_type(&name);
                done()
            }
            Meaning::AddEnumValue { name, value } => {
                self.lenience.types.entry(name.clone()).or_default().push(value.clone());
                let told = Enumeration { name, values: vec![value], added: true, ..Enumeration::default() };
                self.recorder.enumeration(told);
                done()
            }
            Meaning::RenameType { from, to } => {
                if let Some(values) = self.lenience.types.remove(&from) {
                    self.lenience.types.insert(to.clone(), values);
                    self.tell_of_type(&to);
                }
                done()
            }
            Meaning::DropTypes(names) => {
                names.iter().for_each(|name| {
                    self.lenience.types.remove(name);
                    self.tell_of_type(name);
                });
                done()
            }
            Meaning::RenameEnumValue { name, from, to } => self.rename_value(&name, &from, &to, occasion),
            Meaning::Comment(comment) => {
                self.check_mentioned(&comment.table, comment.column.as_deref())?;
                let of = comment.column.map_or_else(
                    || format!("table '{}'", comment.table),
                    |column| format!("column '{}.{column}'", comment.table),
                );
                self.tell(
                    occasion,
                    "LN02",
                    format!("SQLite keeps no comments; the one on {of} was left out"),
                );
                done()
            }
            Meaning::Block { steps, forgiving } => self.block(&steps, forgiving, occasion),
            Meaning::Nothing { what, why } => {
                if matches!(what.as_str(), "CREATE TRIGGER" | "CREATE POLICY") {
                    let all = crate::sql::foreign::token::tokens(sql, occasion.source);
                    if let Some(table) = mentioned::table_behind(&all, "ON", occasion.source) {
                        self.check_mentioned(&table, None)?;
                    }
                }
                self.remember(&what, sql);
                self.tell(occasion, "LN05", format!("{what} was passed over: {why}"));
                done()
            }
            Meaning::Catalogue { query, tables } => {
                let schema = self.schema_now()?;
                let query = catalogue::with_tables(&query, &tables, &schema, &self.lenience.types);
                self.tell(
                    occasion,
                    "LN07",
                    format!("{} was answered from the schema here: {sql}", tables.join(", ")),
                );
                self.send(&query, parameters, occasion.span).map(catalogue::typed)
            }
        }
    }

    /// Reports the values that a type has now.
    fn tell_of_type(&self, name: &str) {
        let values = self.lenience.types.get(name).cloned().unwrap_or_default();
        self.recorder.enumeration(Enumeration { name: name.to_owned(), values, ..Enumeration::default() });
    }

    /// Keeps the name of what later statements may mention, though it was passed over.
    fn remember(&mut self, what: &str, sql: &str) {
        if let Some(partition) = what.strip_prefix("PARTITION ") {
            self.lenience.partitions.push(partition.to_owned());
        }
        let all = crate::sql::foreign::token::tokens(sql, Source::Postgresql);
        let function = all.iter().position(|token| token.is("FUNCTION"));
        if let Some(at) = function.filter(|_| all.first().is_some_and(|token| token.is("CREATE"))) {
            let named = all.iter().skip(at + 1).take_while(|token| !token.is_symbol("("));
            self.lenience
                .functions
                .extend(named.last().map(|name| name.name(Source::Postgresql).to_lowercase()));
        }
    }

    fn block(
        &mut self,
        steps: &[crate::sql::foreign::BlockStep],
        forgiving: bool,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        for step in steps {
            if let Some((query, wanted)) = &step.condition {
                let query = format!("SELECT EXISTS ({query})");
                let found = self.foreign(&query, occasion)?;
                let holds =
                    matches!(found.rows.first().and_then(|row| row.first()), Some(Scalar::Integer(1)));
                if holds != *wanted {
                    continue;
                }
            }
            match self.foreign(&step.statement, occasion) {
                Err(error) if forgiving => {
                    self.tell(occasion, "LN05", format!("A statement of the block was passed over: {error}"));
                }
                other => {
                    other?;
                }
            }
        }
        Ok(Outcome::default())
    }

    /// A statement inside another one, by its meaning where it has one.
    fn foreign(&mut self, sql: &str, occasion: &Occasion) -> Result<Outcome, DatabaseError> {
        match self.by_meaning(sql, &[], occasion) {
            Some(outcome) => outcome,
            None => self.send(sql, &[], occasion.span),
        }
    }

    fn rename_value(
        &mut self,
        name: &str,
        from: &str,
        to: &str,
        occasion: &Occasion,
    ) -> Result<Outcome, DatabaseError> {
        for value in self.lenience.types.entry(name.to_owned()).or_default() {
            if value == from {
                to.clone_into(value);
            }
        }
        self.tell_of_type(name);
        for table in &self.schema_now()?.tables {
            for column in table.columns.iter().filter(|column| column.type_name.eq_ignore_ascii_case(name)) {
                let column = ident(&column.name);
                let update = format!(
                    "UPDATE {} SET {column} = {} WHERE {column} = {}",
                    ident(&table.name),
                    quoted(to),
                    quoted(from)
                );
                self.send(&update, &[], occasion.span)?;
            }
        }
        Ok(Outcome::default())
    }

    /// The schema as it is.
    fn schema_now(&mut self) -> Result<Schema, DatabaseError> {
        self.database.borrow_mut().schema()
    }

    /// Runs and records one statement of SQLite.
    fn send(
        &mut self,
        sql: &str,
        parameters: &[Scalar],
        span: Option<Span>,
    ) -> Result<Outcome, DatabaseError> {
        let wanted = parameters.len().min(placeholders(sql));
        self.run_recorded(sql, &parameters[..wanted], span)
    }

    /// Says something at the place of the statement.
    fn tell(&mut self, occasion: &Occasion, code: &'static str, message: String) {
        self.recorder.note(Diagnostic::new(code, Severity::Info, message), occasion.span);
    }
}

/// How many parameters a statement has, `?` in strings not counted.
fn placeholders(sql: &str) -> usize {
    let is_parameter = |token: &&crate::sql::foreign::token::Token<'_>| {
        token.kind == crate::sql::foreign::token::Kind::Parameter
    };
    crate::sql::foreign::token::tokens(sql, Source::Postgresql).iter().filter(is_parameter).count()
}
