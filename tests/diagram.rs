//! The diagram over real schemas: sound at every revision, and nothing moves while one walks through
//! them. A project packed for a link is the same project.

use std::collections::BTreeMap;

use stillroom::database::Database as _;
use stillroom::database::sqlite::Sqlite;
use stillroom::diagram::layout::faults;
use stillroom::diagram::{LayeredLayout, Layout as _, graph};
use stillroom::engine::{Engine, Environment, samples};
use stillroom::protocol::{
    DiagramGraph, DiagramLayout, Event, ExportFormat, ExportScope, Request, WorkspaceView,
};

/// An engine with what it said last.
struct Page {
    engine: Engine,
    view: WorkspaceView,
    exported: Vec<u8>,
}

impl Page {
    fn new() -> Self {
        let environment = Environment {
            clock: || 1_761_382_492_000.0,
            random: |bytes| bytes.fill(0xab),
            sqlite_target: None,
            variables: Vec::new(),
            x_arguments: Vec::new(),
        };
        Self { engine: Engine::new(environment), view: WorkspaceView::default(), exported: Vec::new() }
    }

    /// Sends a request and lets the preview run to its end.
    fn send(&mut self, request: Request) {
        let mut events = Vec::new();
        self.engine.handle(request, &mut |event| events.push(event));
        while self.engine.preview(&mut |event| events.push(event)) {}
        for event in events {
            match event {
                Event::Workspace(view) => self.view = *view,
                Event::Exported { bytes, .. } => self.exported = bytes,
                _ => {}
            }
        }
    }

    fn command(&mut self, line: &str) {
        self.send(Request::Command { line: line.to_owned() });
    }
}

fn sound(graph: &DiagramGraph, layout: &DiagramLayout, what: &str) {
    assert_eq!(faults(graph, layout), [], "{what}");
    assert_eq!(layout.nodes.len(), graph.nodes.len(), "{what}");
    assert_eq!(layout.edges.len(), graph.edges.len(), "{what}");
}

#[test]
fn nothing_moves_from_revision_to_revision() {
    for slug in ["resume-modifier", "resuboost", "resumeai"] {
        let mut page = Page::new();
        page.send(Request::OpenSample { slug: slug.to_owned() });
        let first = page.view.diagram.clone();
        assert!(!first.nodes.is_empty(), "{slug}");
        let layout = LayeredLayout.layout(&first);
        sound(&first, &layout, slug);
        assert_eq!(LayeredLayout.layout(&first), layout, "{slug}: the same input, the same layout");
        let places = |layout: &DiagramLayout| -> BTreeMap<String, (i64, i64)> {
            let place = |node: &stillroom::protocol::PlacedNode| {
                (node.table.clone(), (node.x.round() as i64, node.y.round() as i64))
            };
            layout.nodes.iter().map(place).collect()
        };
        let slots = |graph: &DiagramGraph| -> BTreeMap<String, Vec<String>> {
            graph.nodes.iter().map(|node| (node.table.clone(), node.slots.clone())).collect()
        };
        for step in 0..page.view.revisions.len() {
            page.command("upgrade +1");
            let now = page.view.diagram.clone();
            let extended = LayeredLayout.extend(&layout, &now);
            sound(&now, &extended, &format!("{slug} after {step} steps"));
            assert_eq!(places(&extended), places(&layout), "{slug} after {step} steps");
            for (table, slots) in slots(&now) {
                let mut before =
                    first.nodes.iter().find(|node| node.table == table).cloned().unwrap_or_default().slots;
                let mut after = slots;
                before.sort();
                after.sort();
                assert_eq!(after, before, "{slug}: {table} has a slot for every column it ever has");
            }
        }
    }
}

#[test]
fn a_table_typed_in_later_takes_free_space() {
    let mut page = Page::new();
    page.send(Request::OpenSample { slug: "resume-modifier".to_owned() });
    let before = page.view.diagram.clone();
    let layout = LayeredLayout.layout(&before);
    page.command("upgrade head");
    page.command("revision -m \"add notes\"");
    let made = page.view.project.as_ref().and_then(|project| project.files.iter().find(|file| file.created));
    let path = made.map(|file| file.path.clone()).expect("the command makes a file");
    page.send(Request::File { path: path.clone() });
    let head = page.view.revisions.iter().find(|view| view.file == path).cloned().expect("it is a revision");
    let text = format!(
        "\"\"\"add notes\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = '{}'\ndown_revision = '{}'\n\ndef upgrade():\n    op.create_table('notes', sa.Column('id', sa.Integer, primary_key=True), sa.Column('user_id', sa.Integer, sa.ForeignKey('users.id')))\n\ndef downgrade():\n    op.drop_table('notes')\n",
        head.id, head.parents[0]
    );
    page.send(Request::EditFile { path, text });
    let after = page.view.diagram.clone();
    assert_eq!(after.nodes.len(), before.nodes.len() + 1);
    let extended = LayeredLayout.extend(&layout, &after);
    sound(&after, &extended, "with one more table");
    for old in &layout.nodes {
        let new = extended.nodes.iter().find(|node| node.table == old.table).expect("no table is lost");
        assert_eq!((old.x, old.y), (new.x, new.y), "{}", old.table);
    }
}

#[test]
fn a_production_database_is_drawn() {
    let files = samples::files("dotmac-reset").expect("it is a sample");
    let file = files.iter().find(|file| file.path.ends_with("production.sqlite")).expect("it has a database");
    let mut database = Sqlite::in_memory().expect("a database in memory opens");
    database.restore(&file.bytes).expect("it is a database");
    let schema = database.schema().expect("it can be read");
    let graph = graph(&[&schema], &["alembic_version"]);
    assert_eq!(graph.nodes.len(), 50);
    sound(&graph, &LayeredLayout.layout(&graph), "production.sqlite");
    let mut grouped = graph.clone();
    for node in &mut grouped.nodes {
        node.group = node.table.split('_').next().unwrap_or_default().to_owned();
    }
    sound(&grouped, &LayeredLayout.layout(&grouped), "production.sqlite in groups");
}

#[test]
fn a_packed_project_is_the_same_project() {
    let mut page = Page::new();
    page.send(Request::OpenSample { slug: "resuboost".to_owned() });
    page.send(Request::Export { format: ExportFormat::Packed, scope: ExportScope::default() });
    let packed = String::from_utf8(page.exported.clone()).expect("it is text for an address");
    assert!(packed.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    let mut other = Page::new();
    other.send(Request::OpenPacked { text: packed });
    let files = |page: &Page| {
        let project = page.view.project.clone().unwrap_or_default();
        project.files.into_iter().map(|file| (file.path, file.size)).collect::<Vec<_>>()
    };
    assert_eq!(files(&other), files(&page));
    assert_eq!(other.view.diagram, page.view.diagram);
}

#[test]
fn a_document_is_of_what_is_asked_for() {
    let mut page = Page::new();
    page.send(Request::OpenSample { slug: "resume-modifier".to_owned() });
    page.command("upgrade head");
    let scope = ExportScope { tables: vec!["users".to_owned()], shown: None, dark: false };
    page.send(Request::Export { format: ExportFormat::Mermaid, scope });
    let text = String::from_utf8(page.exported.clone()).expect("it is text");
    assert_eq!(text.matches(" {\n").count(), 1);
    assert!(text.starts_with("erDiagram\n    users {\n"), "{text}");
}
