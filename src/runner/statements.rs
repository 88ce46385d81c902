//! Sends the statements of scripts to the database, and holds to a driver's transactions.

use std::rc::Rc;

use crate::alembic::OperationSink;
use crate::database::{DatabaseError, ErrorKind, Outcome, Scalar};
use crate::diagnostic::{Diagnostic, Severity};
use crate::python::Vm;
use crate::schema::Schema;
use crate::source::Span;
use crate::sql::first_words;
use crate::sql::foreign::{Source, flattened};
use crate::sqlalchemy::engine::{Statement, StatementRunner, TransactionRequest};

use super::SharedDatabase;
use super::lenient::{Lenience, Occasion, as_postgresql_s, is_foreign, written_for};
use super::recorder::Recorder;
use super::report::{Enumeration, StatementReport};

/// Longest parameter text kept for showing, in characters.
const SHOWN_PARAMETER: usize = 200;

/// Where every statement of a session passes.
pub(super) struct Statements {
    pub database: SharedDatabase,
    pub recorder: Rc<Recorder>,
    pub clock: fn() -> f64,
    /// Go on where SQLite refuses what another database takes.
    pub lenient: bool,
    /// What going on takes.
    pub lenience: Lenience,
    /// Places (`file:line`) whose statements are passed over when they fail.
    pub skipped: Vec<String>,
    /// The place of the statement that failed last.
    pub failed_at: Option<String>,
    /// Whether a change stands alone where no transaction is open, as in a script of SQL.
    pub autocommit: bool,
    /// Whether transactions are exactly those of Alembic on the driver of CPython.
    pub faithful: bool,
    /// A script rolled Alembic's transaction back: what follows in this step is not kept.
    pub lost: bool,
}

impl Statements {
    /// Runs one statement as CPython's sqlite3 does in its legacy transaction control: a
    /// transaction opens before the first INSERT, UPDATE, DELETE or REPLACE.
    pub(super) fn execute(&mut self, sql: &str, parameters: &[Scalar]) -> Result<Outcome, DatabaseError> {
        let mut database = self.database.borrow_mut();
        if self.autocommit || !opens_transaction(sql) || database.in_transaction() {
            return database.run(sql, parameters);
        }
        database.run("BEGIN", &[])?;
        let result = database.run(sql, parameters);
        // The driver compiles a statement before it opens the transaction, so one that does not
        // compile opens none.
        if matches!(&result, Err(error) if error.kind == ErrorKind::Operational) {
            database.run("ROLLBACK", &[])?;
        }
        result
    }

    /// Runs one statement and records it. In the lenient mode what is not SQLite's is read for what it
    /// means; a statement that was asked to be passed over fails without ending the run.
    pub(super) fn execute_recorded(
        &mut self,
        sql: &str,
        rows: &[Vec<Scalar>],
        many: bool,
        span: Option<Span>,
    ) -> Result<Outcome, DatabaseError> {
        let result = self.execute_as_meant(sql, rows, many, span);
        let Err(error) = result else { return result };
        if !many && let Some(nothing) = self.found_nothing(sql, &error, span) {
            self.recorder.forgive();
            return Ok(nothing);
        }
        let seen = self.lenience.source.filter(|_| self.lenient);
        let error = if seen == Some(Source::Postgresql) { as_postgresql_s(error) } else { error };
        let place = self.recorder.place(span);
        let Some(place) = place.filter(|place| self.lenient && self.skipped.contains(place)) else {
            self.failed_at = self.recorder.place(span);
            return Err(error);
        };
        self.recorder.forgive();
        let message = format!("This statement was passed over, as asked for {place}: {error}");
        self.recorder.note(Diagnostic::new("LN08", Severity::Warning, message), span);
        Ok(Outcome::default())
    }

    fn execute_as_meant(
        &mut self,
        sql: &str,
        rows: &[Vec<Scalar>],
        many: bool,
        span: Option<Span>,
    ) -> Result<Outcome, DatabaseError> {
        let first = rows.first().map_or(&[][..], Vec::as_slice);
        if self.lenient {
            if self.is_idle_transaction_word(sql) {
                return Ok(Outcome::default());
            }
            // The drivers of other databases take several statements at once.
            let statements = if first.is_empty() && !many { several(sql) } else { Vec::new() };
            if statements.len() > 1 {
                let mut outcome = Outcome::default();
                for statement in statements {
                    outcome = self.execute_as_meant(&statement, rows, many, span)?;
                }
                return Ok(outcome);
            }
        }
        if let Some(source) = self.lenience.source.filter(|_| self.lenient) {
            let occasion = Occasion { refusal: None, source, statement: sql.to_owned(), span };
            if let Some(text) = self.rewritten(sql, source) {
                let (result, record) = self.attempt(&text, rows, many);
                self.recorder.statement(record, span);
                return result;
            }
            if let Some(result) = self.by_meaning(sql, first, &occasion) {
                return result;
            }
        }
        if let Some(text) = self.with_known_functions(sql, span) {
            let (result, record) = self.attempt(&text, rows, many);
            self.recorder.statement(record, span);
            return result;
        }
        let (result, record) = self.attempt(sql, rows, many);
        if let Err(error) = &result
            && self.lenient
            && self.lenience.source.is_none()
            && is_foreign(error, sql)
        {
            let source = written_for(sql);
            let occasion = Occasion { refusal: Some(error.clone()), source, statement: sql.to_owned(), span };
            if self.has_meaning(sql, source)
                && let Some(meant) = self.by_meaning(sql, first, &occasion)
            {
                return meant;
            }
        }
        self.recorder.statement(record, span);
        result
    }

    /// BEGIN inside a transaction, and COMMIT or ROLLBACK outside one: elsewhere a warning at most.
    fn is_idle_transaction_word(&self, sql: &str) -> bool {
        if self.lenience.source.is_none() {
            return false;
        }
        let first = first_words(sql).next().unwrap_or_default();
        let open = self.database.borrow().in_transaction();
        match first.trim_end_matches(';') {
            "BEGIN" | "START" => open,
            "COMMIT" | "END" | "ROLLBACK" | "ABORT" => {
                !open && !sql.to_ascii_uppercase().contains("SAVEPOINT")
            }
            _ => false,
        }
    }

    /// Runs one statement of SQLite and records it.
    pub(super) fn run_recorded(
        &mut self,
        sql: &str,
        parameters: &[Scalar],
        span: Option<Span>,
    ) -> Result<Outcome, DatabaseError> {
        let (result, record) = self.attempt(sql, &[parameters.to_vec()], false);
        self.recorder.statement(record, span);
        result
    }

    /// Runs a statement for each row of parameters; what happened, and the record of it.
    fn attempt(
        &mut self,
        sql: &str,
        rows: &[Vec<Scalar>],
        many: bool,
    ) -> (Result<Outcome, DatabaseError>, StatementReport) {
        let start = (self.clock)();
        let mut total = Outcome::default();
        let mut failure = None;
        let none: [Vec<Scalar>; 1] = [Vec::new()];
        for parameters in if rows.is_empty() && !many { &none } else { rows } {
            match self.execute(sql, parameters) {
                Ok(outcome) => {
                    let affected = total.rows_affected + outcome.rows_affected;
                    total = Outcome { rows_affected: affected, ..outcome };
                }
                Err(error) => {
                    failure = Some(error);
                    break;
                }
            }
        }
        let counted = if total.columns.is_empty() { total.rows_affected } else { total.rows.len() as u64 };
        let record = StatementReport {
            sql: sql.to_owned(),
            parameters: rows.first().map(|row| row.iter().map(shown).collect()).unwrap_or_default(),
            rows: failure.is_none().then_some(counted),
            milliseconds: (self.clock)() - start,
            error: failure.as_ref().map(|error| error.message.clone()),
        };
        (failure.map_or(Ok(total), Err), record)
    }

    /// Ends the transaction, if one is open.
    pub(super) fn finish(&mut self, keep: bool) -> Result<(), DatabaseError> {
        let mut database = self.database.borrow_mut();
        if database.in_transaction() {
            database.run(if keep { "COMMIT" } else { "ROLLBACK" }, &[])?;
        }
        Ok(())
    }
}

impl StatementRunner for Statements {
    fn run(&mut self, vm: &mut Vm, statement: &Statement) -> Result<Outcome, DatabaseError> {
        self.execute_recorded(&statement.sql, &statement.parameters, statement.many, vm.current_span())
    }

    fn transaction(&mut self, _: &mut Vm, request: TransactionRequest) -> Result<(), DatabaseError> {
        let sql = match request {
            // The driver opens the transaction itself, at the first change.
            TransactionRequest::Begin => return Ok(()),
            TransactionRequest::Commit => return self.finish(true),
            TransactionRequest::Rollback => {
                // It was Alembic's own transaction, which then commits nothing more.
                self.lost = self.faithful;
                return self.finish(false);
            }
            TransactionRequest::Savepoint(number) => format!("SAVEPOINT sa_savepoint_{number}"),
            TransactionRequest::Release(number) => format!("RELEASE SAVEPOINT sa_savepoint_{number}"),
            TransactionRequest::RollbackTo(number) => format!("ROLLBACK TO SAVEPOINT sa_savepoint_{number}"),
        };
        self.database.borrow_mut().run(&sql, &[]).map(|_| ())
    }

    fn in_transaction(&self) -> bool {
        self.database.borrow().in_transaction()
    }

    fn schema(&mut self) -> Result<Schema, DatabaseError> {
        self.database.borrow_mut().schema()
    }

    fn enumerations(&self) -> Vec<(String, Vec<String>)> {
        let types = self.lenience.types.iter().filter(|(_, values)| !values.is_empty());
        types.map(|(name, values)| (name.clone(), values.clone())).collect()
    }

    fn enumeration(&mut self, schema: Option<&str>, table: &str, column: &str, values: Vec<String>) {
        let table = match self.lenient {
            true => flattened(schema, table),
            false => table.to_owned(),
        };
        let told = Enumeration { table: Some(table), name: column.to_owned(), values, added: false };
        self.recorder.enumeration(told);
    }

    fn server_version(&self) -> String {
        self.database.borrow().version()
    }

    fn notice(&mut self, vm: &mut Vm, code: &'static str, message: String) {
        let finding = Diagnostic::new(code, Severity::Info, message);
        OperationSink::notice(&*self.recorder, finding, vm.current_span());
    }
}

/// The statements of a text that holds more than one; nothing else is taken apart.
fn several(sql: &str) -> Vec<String> {
    if !sql.trim_end().trim_end_matches(';').contains(';') {
        return Vec::new();
    }
    let found = crate::sql::split(sql, crate::sql::Dialect::of(sql));
    found.iter().map(|statement| statement.text(sql).to_owned()).collect()
}

fn opens_transaction(sql: &str) -> bool {
    let first = first_words(sql).next().unwrap_or_default();
    ["INSERT", "UPDATE", "DELETE", "REPLACE"].iter().any(|word| {
        first
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
    })
}

/// A parameter as a person reads it.
fn shown(value: &Scalar) -> String {
    match value {
        Scalar::Null => "NULL".to_owned(),
        Scalar::Integer(integer) => integer.to_string(),
        Scalar::Real(real) => real.to_string(),
        Scalar::Text(text) if text.chars().count() > SHOWN_PARAMETER => {
            let cut: String = text.chars().take(SHOWN_PARAMETER).collect();
            format!("'{cut}…")
        }
        Scalar::Text(text) => format!("'{text}'"),
        Scalar::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transaction_opens_at_changes_only() {
        assert!(opens_transaction("-- first\n insert into t values (1)"));
        assert!(opens_transaction("/* x */DELETE FROM t"));
        assert!(!opens_transaction("CREATE TABLE t (a)"));
        assert!(!opens_transaction("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x"));
    }
}
