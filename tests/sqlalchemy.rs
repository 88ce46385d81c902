//! Programs over `sqlalchemy` whose output real SQLAlchemy recorded: `tests/sqlalchemy/NAME.py` and
//! `NAME.out` (made by running the program with the pinned SQLAlchemy).

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use stillroom::database::sqlite::Sqlite;
use stillroom::database::{Database, DatabaseError, Outcome};
use stillroom::python::host::Stream;
use stillroom::python::{Host, Limits, Vm};
use stillroom::schema::Schema;
use stillroom::source::SourceMap;
use stillroom::sqlalchemy::engine::{Statement, StatementRunner, TransactionRequest};
use stillroom::sqlalchemy::{self, State};

#[derive(Default)]
struct Recorder(RefCell<String>);

impl Host for Recorder {
    fn print(&self, _: Stream, text: &str) {
        self.0.borrow_mut().push_str(text);
    }
    fn random(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

struct Direct(Sqlite);

impl StatementRunner for Direct {
    fn run(&mut self, _: &mut Vm, statement: &Statement) -> Result<Outcome, DatabaseError> {
        let mut total = Outcome::default();
        for row in &statement.parameters {
            let affected = total.rows_affected;
            total = self.0.run(&statement.sql, row)?;
            total.rows_affected += affected;
        }
        Ok(total)
    }
    fn transaction(&mut self, _: &mut Vm, _: TransactionRequest) -> Result<(), DatabaseError> {
        Ok(())
    }
    fn in_transaction(&self) -> bool {
        self.0.in_transaction()
    }
    fn schema(&mut self) -> Result<Schema, DatabaseError> {
        self.0.schema()
    }
    fn server_version(&self) -> String {
        self.0.version()
    }
    fn notice(&mut self, _: &mut Vm, _: &'static str, _: String) {}
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sqlalchemy");
    let text = std::fs::read_to_string(folder.join(format!("{name}.py"))).expect("the program is there");
    let expected =
        std::fs::read_to_string(folder.join(format!("{name}.out"))).expect("the recording is there");
    let host = Rc::new(Recorder::default());
    let mut vm = Vm::new(host.clone(), Limits::default(), Rc::new(RefCell::new(SourceMap::default())));
    sqlalchemy::install(&mut vm);
    let state = State::of(&mut vm);
    let database = Sqlite::in_memory().expect("a database in memory");
    *state.runner.borrow_mut() = Some(Rc::new(RefCell::new(Direct(database))));
    let file = vm.add_source(&format!("{name}.py"), &text);
    let failure = match vm.run_file(file, "__main__") {
        Ok(_) => String::new(),
        Err(error) => vm.format_exception(&error),
    };
    let found = host.0.borrow().clone() + &failure;
    assert_eq!(found, expected);
}

#[test]
fn results_read_as_sqlalchemys() {
    check("results");
}

#[test]
fn the_inspector_answers_as_sqlalchemys() {
    check("inspector");
}

#[test]
fn classes_of_sqlmodel_make_tables() {
    check("models");
}

#[test]
fn sessions_write_and_read_objects() {
    check("sessions");
}

#[test]
fn types_convert_values_both_ways() {
    check("conversions");
}
