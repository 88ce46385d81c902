//! A workspace as the stage of proofs: scratch databases under its settings.

use std::cell::RefCell;
use std::rc::Rc;

use crate::database::sqlite::Sqlite;
use crate::database::{Database, DatabaseError};
use crate::project::Part;
use crate::review::{Stage, Ways};
use crate::revisions::Graph;
use crate::runner::{Session, SharedDatabase};
use crate::schema::Schema;
use crate::seed::{self, Plan};

use super::super::workspace::{PREVIEW_FUEL, PREVIEW_STATEMENT, Workspace};

/// Made-up rows of each table.
const SAMPLE_ROWS: u64 = 8;

/// The same review runs on the same rows.
const SAMPLE_SEED: u64 = 1;

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
        let counts = tables.iter().map(|table| (table.clone(), SAMPLE_ROWS)).collect();
        let choices = self.enumerations(schema, None);
        let plan = Plan { seed: SAMPLE_SEED, counts, choices, ..Plan::default() };
        let filled = seed::fill(&mut *database.borrow_mut(), schema, &plan);
        match filled {
            Ok(report) => {
                let empty = report.tables.into_iter().filter(|table| table.inserted == 0);
                empty.map(|table| (table.table, table.remark.unwrap_or_default())).collect()
            }
            Err(error) => tables.iter().map(|table| (table.clone(), error.message.clone())).collect(),
        }
    }

    fn version_table(&self) -> String {
        Workspace::version_table(self)
    }

    fn now(&self) -> f64 {
        Workspace::now(self)
    }
}
