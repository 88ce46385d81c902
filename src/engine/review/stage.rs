//! A workspace as the stage of proofs: scratch databases under its settings.

use std::cell::RefCell;
use std::rc::Rc;

use crate::database::sqlite::Sqlite;
use crate::database::{Database, DatabaseError};
use crate::project::Part;
use crate::review::{Stage, Ways, plain_rows};
use crate::revisions::Graph;
use crate::runner::{Session, SharedDatabase};
use crate::schema::Schema;

use super::super::workspace::{PREVIEW_FUEL, PREVIEW_STATEMENT, Workspace};

impl Stage for Workspace {
    fn start(&self) -> Result<SharedDatabase, DatabaseError> {
        let database = self.start_database()?;
        database.borrow_mut().set_budget(PREVIEW_STATEMENT)?;
        Ok(database)
    }

    fn open(&self, bytes: &[u8]) -> Result<SharedDatabase, DatabaseError> {
        let mut database = Sqlite::in_memory()?;
        database.restore(bytes)?;
        database.set_budget(PREVIEW_STATEMENT)?;
        Ok(Rc::new(RefCell::new(database)))
    }

    fn session(&self, database: SharedDatabase, ways: Ways) -> Session {
        let mut configuration = self.configuration();
        configuration.driver = ways.driver;
        configuration.limits.fuel = PREVIEW_FUEL;
        configuration.clock = ways.clock.unwrap_or(configuration.clock);
        configuration.random = ways.random.unwrap_or(configuration.random);
        self.session_on(database, configuration)
    }

    fn graph(&self) -> &Graph {
        self.loaded.graph()
    }

    fn part(&self, id: &str, up: bool) -> Option<Part> {
        self.loaded.part(id, up).cloned()
    }

    fn fill(&self, database: &SharedDatabase, schema: &Schema, tables: &[String]) -> Vec<(String, String)> {
        plain_rows::fill(database, schema, tables)
    }

    fn version_table(&self) -> String {
        Workspace::version_table(self)
    }

    fn now(&self) -> f64 {
        Workspace::now(self)
    }
}
