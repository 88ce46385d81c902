//! Several working databases in one project, and what is kept of it between visits.

use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{Comparison, DatabaseRequest, Event, Point, Request, WorkspaceView};
use stillroom::storage::{Book, Kept, MANIFESTS, MemoryDisk, candidates};

/// An engine with what it said last.
struct Page {
    engine: Engine,
    view: WorkspaceView,
    refusal: Option<String>,
    comparison: Option<Comparison>,
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
        let engine = Engine::new(environment);
        Self { engine, view: WorkspaceView::default(), refusal: None, comparison: None }
    }

    fn sample() -> Self {
        let mut page = Self::new();
        page.send(Request::OpenSample { slug: "resume-modifier".to_owned() });
        page
    }

    fn send(&mut self, request: Request) {
        self.refusal = None;
        let mut events = Vec::new();
        self.engine.handle(request, &mut |event| events.push(event));
        self.take(events);
    }

    fn take(&mut self, events: Vec<Event>) {
        for event in events {
            match event {
                Event::Workspace(view) => self.view = *view,
                Event::Failed { message, .. } => self.refusal = Some(message),
                Event::Comparison(comparison) => self.comparison = Some(*comparison),
                _ => {}
            }
        }
    }

    fn command(&mut self, line: &str) {
        self.send(Request::Command { line: line.to_owned() });
        assert_eq!(self.refusal, None, "{line}");
    }

    fn database(&mut self, request: DatabaseRequest) {
        self.send(Request::Database { request });
    }

    /// Name, whether it is worked on, current revision, tables.
    fn databases(&self) -> Vec<(&str, bool, &str, usize)> {
        let databases = self.view.databases.iter();
        databases
            .map(|database| {
                let current = database.current.first().map_or("", String::as_str);
                (database.name.as_str(), database.active, current, database.tables)
            })
            .collect()
    }

    fn kept(&self) -> Kept {
        self.engine.kept().expect("a project is open").1
    }

    fn open_kept(kept: Kept) -> Self {
        let mut page = Self::new();
        let mut events = Vec::new();
        page.engine.open_kept(kept, &mut |event| events.push(event)).expect("it was kept by an engine");
        page.take(events);
        page
    }
}

const PRODUCTION: &str = "production";

/// `development` at head, `production` two revisions behind.
fn two_databases() -> Page {
    let mut page = Page::sample();
    page.command("upgrade a1b2c3d4e5f6");
    page.database(DatabaseRequest::Add { name: PRODUCTION.to_owned(), copy: true });
    assert_eq!(page.refusal, None);
    page.database(DatabaseRequest::Switch { id: "main".to_owned() });
    page.command("upgrade head");
    page
}

#[test]
fn each_database_has_its_own_current_revision() {
    let mut page = two_databases();
    let wanted = [("development", true, "fb1896cfb4de", 7), (PRODUCTION, false, "a1b2c3d4e5f6", 4)];
    assert_eq!(page.databases(), wanted);
    page.database(DatabaseRequest::Switch { id: "db-2".to_owned() });
    assert_eq!(page.view.database.current, ["a1b2c3d4e5f6"]);
    page.command("downgrade base");
    page.database(DatabaseRequest::Add { name: "empty".to_owned(), copy: false });
    let wanted =
        [("development", false, "fb1896cfb4de", 7), (PRODUCTION, false, "", 0), ("empty", true, "", 0)];
    assert_eq!(page.databases(), wanted);
}

#[test]
fn two_databases_that_are_out_of_sync_are_compared() {
    let mut page = two_databases();
    page.send(Request::Compare { from: Point::Database { id: "db-2".to_owned() }, to: Point::Working });
    let comparison = page.comparison.take().expect("both are there");
    assert_eq!(
        (comparison.from.label.as_str(), comparison.to.label.as_str()),
        (PRODUCTION, "working database")
    );
    assert_eq!(comparison.from.revisions, ["a1b2c3d4e5f6"]);
    assert_eq!(comparison.revisions, ["f2eae0e50079", "fb1896cfb4de"]);
    assert!(!comparison.tables.is_empty());
    page.send(Request::Compare { from: Point::Database { id: "nothing".to_owned() }, to: Point::Working });
    assert_eq!(page.refusal.as_deref(), Some("There is no database 'nothing' in this project"));
}

#[test]
fn switching_adding_and_removing_can_be_taken_back() {
    let mut page = two_databases();
    page.database(DatabaseRequest::Remove { id: "db-2".to_owned() });
    assert_eq!(page.databases(), [("development", true, "fb1896cfb4de", 7)]);
    page.send(Request::Undo);
    assert_eq!(page.databases()[1], (PRODUCTION, false, "a1b2c3d4e5f6", 4));
    page.database(DatabaseRequest::Switch { id: "db-2".to_owned() });
    page.command("downgrade base");
    page.send(Request::Undo);
    page.send(Request::Undo);
    let wanted = [("development", true, "fb1896cfb4de", 7), (PRODUCTION, false, "a1b2c3d4e5f6", 4)];
    assert_eq!(page.databases(), wanted);
    assert_eq!(page.view.database.current, ["fb1896cfb4de"]);
    page.send(Request::Redo);
    assert_eq!(page.view.database.current, ["a1b2c3d4e5f6"]);
}

#[test]
fn what_cannot_be_done_is_refused_with_words() {
    let mut page = Page::sample();
    let mut refused = |request: DatabaseRequest| {
        page.database(request);
        page.refusal.take().expect("it is refused")
    };
    let add = |name: &str| DatabaseRequest::Add { name: name.to_owned(), copy: false };
    assert_eq!(refused(add(" ")), "A database needs a name");
    assert_eq!(refused(add("development")), "This project has a database 'development' already");
    let remove = DatabaseRequest::Remove { id: "main".to_owned() };
    assert_eq!(refused(remove), "This is the database that is worked on");
    let switch = DatabaseRequest::Switch { id: "db-9".to_owned() };
    assert_eq!(refused(switch), "There is no database 'db-9' in this project");
}

#[test]
fn a_project_comes_back_from_what_was_saved() {
    let mut page = two_databases();
    let file = page.view.revisions[0].file.clone();
    page.send(Request::EditFile { path: file.clone(), text: "# edited\n".to_owned() });
    page.send(Request::DeleteFile { path: page.view.revisions[1].file.clone() });
    let kept = page.kept();
    assert_eq!((kept.summary.applied, kept.summary.tables), (0, 7), "the chain is cut by the edit");
    let mut disk = MemoryDisk::default();
    Book::new().save(&kept, "what is selected", 1.0, &mut disk).expect("there is room");
    let found = candidates(MANIFESTS.map(|name| disk.get(name))).expect("it is whole");
    let back = found[0].assemble(&mut |name| disk.get(name).map(Into::into)).expect("its parts are whole");
    assert_eq!(back, kept);
    let again = Page::open_kept(back);
    assert_eq!(again.databases(), page.databases());
    assert_eq!(again.view.database, page.view.database);
    let files = |page: &Page| page.view.project.as_ref().map(|project| project.files.clone());
    assert_eq!(files(&again), files(&page));
}

#[test]
fn a_sample_as_it_comes_is_not_worth_keeping() {
    let mut page = Page::sample();
    assert!(page.engine.is_untouched());
    page.command("current");
    assert!(page.engine.is_untouched());
    page.command("upgrade +1");
    assert!(!page.engine.is_untouched());
    let mut edited = Page::sample();
    edited.send(Request::EditFile { path: edited.view.revisions[0].file.clone(), text: "#".to_owned() });
    assert!(!edited.engine.is_untouched());
    let mut empty = Page::new();
    empty.send(Request::OpenEmpty { tool: "alembic".to_owned() });
    assert!(!empty.engine.is_untouched());
}

#[test]
fn the_engine_itself_keeps_nothing() {
    let mut page = Page::new();
    page.send(Request::Storage { request: stillroom::protocol::StorageRequest::Projects });
    assert_eq!(page.refusal.as_deref(), Some("Nothing is kept between visits here"));
}
