//! The working databases of a project: the one that is worked on, and those that wait. Each has its own rows and its
//! own current revision. In: requests; out: another database under the same project.

use std::rc::Rc;

use crate::database::Database;
use crate::database::sqlite::Sqlite;
use crate::protocol::{DatabaseRequest, WorkingDatabaseView};

use super::requests::Refusal;
use super::workspace::Workspace;

/// Identifier of the database that a project starts with.
const FIRST: &str = "main";

/// Most databases of one project.
const MOST: usize = 24;

/// A database that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// The database as a file.
    pub bytes: Rc<[u8]>,
    /// Its current revisions.
    pub current: Vec<String>,
    /// Tables, without the version table.
    pub tables: usize,
}

/// All working databases but the content of the one worked on. Cheap to clone: contents are shared.
#[derive(Debug, Clone)]
pub struct Shelf {
    /// Identifier of the one worked on.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The others, in the order they were made.
    pub waiting: Vec<Waiting>,
    /// Number of the next identifier.
    next: u32,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { id: FIRST.to_owned(), name: "development".to_owned(), waiting: Vec::new(), next: 2 }
    }
}

impl Shelf {
    /// A shelf with one database under this identifier.
    pub fn with(id: String, name: String) -> Self {
        Self { id, name, ..Self::default() }
    }

    /// Puts a database beside the others.
    pub fn put(&mut self, waiting: Waiting) {
        self.waiting.push(waiting);
    }

    fn fresh_id(&mut self) -> String {
        loop {
            let id = format!("db-{}", self.next);
            self.next += 1;
            if self.id != id && self.waiting.iter().all(|waiting| waiting.id != id) {
                return id;
            }
        }
    }

    fn has_name(&self, name: &str) -> bool {
        self.name == name || self.waiting.iter().any(|waiting| waiting.name == name)
    }
}

/// All working databases, the one worked on first where it stood.
pub fn views(workspace: &Workspace) -> Vec<WorkingDatabaseView> {
    let shelf = &workspace.shelf;
    let version_table = workspace.version_table();
    let active = WorkingDatabaseView {
        id: shelf.id.clone(),
        name: shelf.name.clone(),
        active: true,
        current: workspace.current.clone(),
        tables: workspace.schema.tables.iter().filter(|table| table.name != version_table).count(),
        size: workspace.bytes.len() as u64,
    };
    let waiting = |waiting: &Waiting| WorkingDatabaseView {
        id: waiting.id.clone(),
        name: waiting.name.clone(),
        active: false,
        current: waiting.current.clone(),
        tables: waiting.tables,
        size: waiting.bytes.len() as u64,
    };
    let mut all: Vec<_> = [active].into_iter().chain(shelf.waiting.iter().map(waiting)).collect();
    // In the order they were made, so that switching moves nothing.
    all.sort_by_key(|view| {
        view.id.strip_prefix("db-").and_then(|number| number.parse::<u32>().ok()).unwrap_or_default()
    });
    all
}

/// What was done, in words for undo.
///
/// # Errors
/// When there is no such database, the name is taken, or SQLite refuses.
pub fn handle(workspace: &mut Workspace, request: DatabaseRequest) -> Result<String, Refusal> {
    match request {
        DatabaseRequest::Add { name, copy } => {
            let name = checked_name(&workspace.shelf, &name)?;
            if workspace.shelf.waiting.len() + 1 >= MOST {
                return Err(Refusal::new(format!("A project has at most {MOST} databases")));
            }
            let start = if copy { Rc::clone(&workspace.bytes) } else { start_bytes(workspace)? };
            put_away(workspace);
            let id = workspace.shelf.fresh_id();
            work_on(workspace, id, name.clone(), &start)?;
            Ok(format!("new database {name}"))
        }
        DatabaseRequest::Switch { id } => {
            if workspace.shelf.id == id {
                return Ok("switch".to_owned());
            }
            let at = position(&workspace.shelf, &id)?;
            let wanted = workspace.shelf.waiting.remove(at);
            put_away(workspace);
            work_on(workspace, wanted.id, wanted.name.clone(), &wanted.bytes)?;
            Ok(format!("switch to {}", wanted.name))
        }
        DatabaseRequest::Rename { id, name } => {
            let name = checked_name(&workspace.shelf, &name)?;
            if workspace.shelf.id == id {
                workspace.shelf.name.clone_from(&name);
            } else {
                let at = position(&workspace.shelf, &id)?;
                workspace.shelf.waiting[at].name.clone_from(&name);
            }
            Ok(format!("rename of a database to {name}"))
        }
        DatabaseRequest::Remove { id } => {
            if workspace.shelf.id == id {
                return Err(Refusal::new("This is the database that is worked on")
                    .help("Switch to another one first."));
            }
            let at = position(&workspace.shelf, &id)?;
            let gone = workspace.shelf.waiting.remove(at);
            Ok(format!("removal of database {}", gone.name))
        }
    }
}

fn position(shelf: &Shelf, id: &str) -> Result<usize, Refusal> {
    let found = shelf.waiting.iter().position(|waiting| waiting.id == id);
    found.ok_or_else(|| Refusal::new(format!("There is no database '{id}' in this project")))
}

fn checked_name(shelf: &Shelf, name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Refusal::new("A database needs a name"));
    }
    if shelf.has_name(name) {
        return Err(Refusal::new(format!("This project has a database '{name}' already")));
    }
    Ok(name.chars().take(80).collect())
}

/// The database as the project starts, as bytes.
fn start_bytes(workspace: &Workspace) -> Result<Rc<[u8]>, Refusal> {
    Ok(workspace.start_database()?.borrow_mut().snapshot()?.into())
}

/// Works on a database that came from outside, beside the others unless the one worked on is empty.
///
/// # Errors
/// When there are too many, or SQLite refuses it.
pub fn take_in(workspace: &mut Workspace, name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let wanted: String = name.trim().chars().take(76).collect();
    let wanted = if wanted.is_empty() { "database".to_owned() } else { wanted };
    let is_free = |name: &String| !workspace.shelf.has_name(name);
    let more = (2..).map(|number| format!("{wanted} {number}"));
    let name = std::iter::once(wanted.clone()).chain(more).find(is_free).expect("some number is free");
    let id = if workspace.schema.tables.is_empty() {
        workspace.shelf.id.clone()
    } else {
        if workspace.shelf.waiting.len() + 1 >= MOST {
            return Err(Refusal::new(format!("A project has at most {MOST} databases"))
                .help("Remove one that is not needed any more."));
        }
        put_away(workspace);
        workspace.shelf.fresh_id()
    };
    work_on(workspace, id, name, bytes)
}

/// Puts the database worked on beside the others.
fn put_away(workspace: &mut Workspace) {
    let version_table = workspace.version_table();
    let waiting = Waiting {
        id: workspace.shelf.id.clone(),
        name: workspace.shelf.name.clone(),
        bytes: Rc::clone(&workspace.bytes),
        current: workspace.current.clone(),
        tables: workspace.schema.tables.iter().filter(|table| table.name != version_table).count(),
    };
    workspace.shelf.put(waiting);
}

/// Works on another database. What revisions did in the one before is not told of this one.
fn work_on(workspace: &mut Workspace, id: String, name: String, bytes: &[u8]) -> Result<(), Refusal> {
    workspace.database.borrow_mut().restore(bytes)?;
    workspace.shelf.id = id;
    workspace.shelf.name = name;
    workspace.runs.clear();
    workspace.failed = None;
    Ok(())
}

/// A waiting database opened beside the working one.
///
/// # Errors
/// When there is none of this identifier, or SQLite refuses it.
pub fn open(workspace: &Workspace, id: &str) -> Result<(String, Sqlite), Refusal> {
    let waiting = &workspace.shelf.waiting[position(&workspace.shelf, id)?];
    let mut database = Sqlite::in_memory()?;
    database.restore(&waiting.bytes)?;
    Ok((waiting.name.clone(), database))
}
