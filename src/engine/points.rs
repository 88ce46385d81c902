//! The schemas that can be compared: the working database, what an upgrade to a revision leaves, a
//! database file, SQL text. In: a point as the page or the command line names it; out: its schema,
//! read back from a database in which it was made.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use crate::database::Database;
use crate::database::sqlite::Sqlite;
use crate::protocol::{Point, PointView};
use crate::revisions::Plan;
use crate::runner::SharedDatabase;
use crate::schema::Schema;

use super::requests::Refusal;
use super::workspace::Workspace;

/// A point with its schema.
pub struct Resolved {
    /// As it is called.
    pub view: PointView,
    /// Its schema, without the version table.
    pub schema: Schema,
    /// The revisions that lead to it, in the order they run; None for what no revision leads to.
    pub revisions: Option<Vec<String>>,
    /// The database, where its rows are somebody's.
    pub database: Option<SharedDatabase>,
}

/// Finds a point's schema.
///
/// # Errors
/// When the revision is not there or fails, or the file holds neither a database nor SQL that runs.
pub fn resolve(workspace: &mut Workspace, point: &Point) -> Result<Resolved, Refusal> {
    match point {
        Point::Working => Ok(working(workspace)),
        Point::Revision { name } if name == "base" => {
            finish_preview(workspace, 0);
            let schema = workspace.preview.timeline().schema(0);
            Ok(resolved("base".to_owned(), schema, Some(Vec::new())))
        }
        Point::Revision { name } => revision(workspace, name),
        Point::Database { id } if *id == workspace.shelf.id => Ok(working(workspace)),
        Point::Database { id } => {
            let (name, database) = super::shelf::open(workspace, id)?;
            beside(workspace, name, database)
        }
        Point::Backup { id } => {
            let (name, database) = super::backups::open(workspace, *id)?;
            beside(workspace, name, database)
        }
        Point::File { name, bytes } => {
            let loaded = workspace.files.get(name).filter(|_| bytes.is_empty()).cloned();
            let database = from_file(workspace, name, loaded.as_deref().unwrap_or(bytes))?;
            let mut schema = database.borrow_mut().schema()?;
            let version_table = workspace.version_table();
            schema.tables.retain(|table| table.name != version_table && table.name != "alembic_version");
            let label = name.rsplit('/').next().unwrap_or(name).to_owned();
            Ok(resolved(label, schema, None))
        }
    }
}

/// Another state of the working database, or another of the project's.
fn beside(workspace: &Workspace, name: String, mut database: Sqlite) -> Result<Resolved, Refusal> {
    let mut schema = database.schema()?;
    let version_table = workspace.version_table();
    schema.tables.retain(|table| table.name != version_table);
    let shared: SharedDatabase = Rc::new(RefCell::new(database));
    let current = workspace.scratch(Rc::clone(&shared)).session.current()?;
    let applied = applied_in_order(workspace, &current);
    let mut found = resolved(name, schema, Some(applied));
    found.database = Some(shared);
    found.view.revisions = current;
    Ok(found)
}

fn resolved(label: String, schema: Schema, revisions: Option<Vec<String>>) -> Resolved {
    let view = PointView { label, revisions: Vec::new(), tables: schema.tables.len() };
    Resolved { view, schema, revisions, database: None }
}

fn working(workspace: &Workspace) -> Resolved {
    let mut schema = workspace.schema.clone();
    let version_table = workspace.version_table();
    schema.tables.retain(|table| table.name != version_table);
    let revisions = applied_in_order(workspace, &workspace.current);
    let mut found = resolved("working database".to_owned(), schema, Some(revisions));
    found.database = Some(Rc::clone(&workspace.database));
    found.view.revisions.clone_from(&workspace.current);
    found
}

/// The revisions that lead to these, in the order they run.
fn applied_in_order(workspace: &Workspace, current: &[String]) -> Vec<String> {
    let graph = workspace.loaded.graph();
    let applied = graph.applied(current);
    let order = graph.upgrade_order();
    order.iter().map(|revision| revision.id.clone()).filter(|id| applied.contains(id)).collect()
}

/// What an upgrade of the project's start to a revision leaves.
fn revision(workspace: &mut Workspace, name: &str) -> Result<Resolved, Refusal> {
    let plan = workspace.loaded.graph().plan_upgrade(name, &[])?;
    let ids: Vec<String> = plan.steps.iter().filter_map(|step| step.revision.clone()).collect();
    finish_preview(workspace, ids.len());
    let wanted: HashSet<&str> = ids.iter().map(String::as_str).collect();
    let done = workspace.preview.done();
    let same = done.len() >= ids.len()
        && done[..ids.len()].iter().all(|step| wanted.contains(step.revision.as_str()));
    let schema = if same { workspace.preview.timeline().schema(ids.len()) } else { run(workspace, &plan)? };
    let mut found = resolved(plan.heads.join(", "), schema, Some(ids));
    found.view.revisions = plan.heads;
    Ok(found)
}

/// Lets the preview run until it has `steps` steps, or ends.
fn finish_preview(workspace: &mut Workspace, steps: usize) {
    while workspace.preview.is_running() && workspace.preview.done().len() < steps {
        workspace.advance_preview();
    }
}

/// Runs a plan that the preview's one line of revisions does not pass, in a database of its own.
///
/// # Errors
/// When a revision fails.
pub fn run(workspace: &Workspace, plan: &Plan) -> Result<Schema, Refusal> {
    let mut scratch = workspace.scratch(workspace.start_database()?);
    scratch.session.ensure_version_table()?;
    for step in &plan.steps {
        let id = step.revision.as_deref().unwrap_or_default();
        let part = workspace.loaded.part(id, true).cloned();
        scratch.session.run(step, part.as_ref()).map_err(|failure| {
            Refusal::new(format!("{id} failed, so that its schema is not known: {}", failure.summary))
                .help("Compare up to the revision before it, or mend it first.")
        })?;
    }
    Ok(scratch.schema())
}

/// A database from a file: a SQLite database, or SQL text that makes one.
fn from_file(workspace: &Workspace, name: &str, bytes: &[u8]) -> Result<SharedDatabase, Refusal> {
    let found = super::transfer::incoming::read(&workspace.environment(), name, bytes.to_vec())?;
    let mut database = Sqlite::in_memory()?;
    database.restore(&found.bytes)?;
    Ok(Rc::new(RefCell::new(database)))
}
