//! A review driven as the page drives it.

use stillroom::engine::{Engine, Environment};
use stillroom::protocol::{
    Event, FileUpload, Finding, FindingKey, FixView, MarkedChange, Outcome, Request, ReviewFinding,
    ReviewFormat, ReviewSource, ReviewView, StepKind, WorkspaceView,
};

/// A file: name and text.
pub type File = (&'static str, String);

/// A history of one revision, with a table that rows fit in.
pub fn base() -> Vec<File> {
    vec![file(
        "a1",
        "",
        "op.create_table('users', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('email', sa.String(120), nullable=False, unique=True), sa.Column('name', sa.String(80)))",
        "op.drop_table('users')",
    )]
}

/// The same with more revisions.
pub fn with(more: &[File]) -> Vec<File> {
    [base(), more.to_vec()].concat()
}

/// A review with what the engine said last.
pub struct Review {
    engine: Engine,
    workspace: WorkspaceView,
    pub view: ReviewView,
}

fn clock() -> f64 {
    1_761_382_492_000.0
}

fn random(bytes: &mut [u8]) {
    bytes.fill(0xab);
}

/// A revision file.
pub fn file(id: &'static str, parent: &str, up: &str, down: &str) -> File {
    let parent = if parent.is_empty() { "None".to_owned() } else { format!("'{parent}'") };
    (
        id,
        format!(
            "\"\"\"{id}\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = '{id}'\ndown_revision = {parent}\n\n\ndef upgrade():\n    {up}\n\n\ndef downgrade():\n    {down}\n"
        ),
    )
}

/// Files as they are dropped.
pub fn upload(files: &[File]) -> Vec<FileUpload> {
    files
        .iter()
        .map(|(id, text)| FileUpload { path: format!("versions/{id}.py"), bytes: text.as_bytes().to_vec() })
        .collect()
}

impl Review {
    /// A review of two folders, run to its end.
    pub fn of(base: &[File], head: &[File]) -> Self {
        Self::start(head, ReviewSource::Base { name: "main".to_owned(), files: upload(base) })
    }

    /// A review of an open folder, run to its end.
    pub fn start(open: &[File], source: ReviewSource) -> Self {
        let (mut review, refusal) = Self::attempt(open, source);
        assert_eq!(refusal, None);
        review.run();
        review
    }

    /// Why a review is refused.
    pub fn refused(open: &[File], source: ReviewSource) -> String {
        Self::attempt(open, source).1.expect("it is refused")
    }

    fn attempt(open: &[File], source: ReviewSource) -> (Self, Option<String>) {
        let mut review = Self::empty();
        let refusal = review.send(Request::OpenFiles { name: "folder".to_owned(), files: upload(open) });
        assert_eq!(refusal, None);
        let refusal = review.send(Request::Review { source });
        (review, refusal)
    }

    fn empty() -> Self {
        let environment = Environment {
            clock,
            random,
            sqlite_target: None,
            variables: Vec::new(),
            x_arguments: Vec::new(),
        };
        Self {
            engine: Engine::new(environment),
            workspace: WorkspaceView::default(),
            view: ReviewView::default(),
        }
    }

    /// The project as another visit finds it, run to its end.
    pub fn reopened(self) -> Self {
        let mut again = self.reloaded();
        again.run();
        again
    }

    /// The project as another visit finds it.
    pub fn reloaded(self) -> Self {
        let (_, kept) = self.engine.kept().expect("a project is open");
        let mut again = Self::empty();
        let view = &mut again.view;
        let opened = again.engine.open_kept(kept, &mut |event| {
            if let Event::Review { review: Some(found) } = event {
                *view = *found;
            }
        });
        assert_eq!(opened.map_err(|refusal| refusal.message), Ok(()));
        again
    }

    /// What the fix of a finding changes.
    pub fn preview_fix(&mut self, finding: &Finding) -> FixView {
        let finding = FindingKey {
            code: finding.code.clone(),
            file: finding.file.clone(),
            line: finding.line,
            object: finding.object.clone(),
        };
        let mut shown = None;
        self.engine.handle(Request::PreviewFix { finding }, &mut |event| {
            if let Event::Fix(fix) = event {
                shown = Some(*fix);
            }
        });
        shown.expect("the finding has a fix")
    }

    /// Makes a fix that was shown.
    pub fn apply_fix(&mut self, fix: FixView) {
        assert_eq!(self.send(Request::ApplyFix { fix: Box::new(fix) }), None);
        self.run();
    }

    /// Switches a rule.
    pub fn switch_rule(&mut self, id: &str, on: bool) {
        assert_eq!(self.send(Request::SwitchRule { id: id.to_owned(), on }), None);
        self.run();
    }

    fn send(&mut self, request: Request) -> Option<String> {
        let mut refusal = None;
        let (view, workspace) = (&mut self.view, &mut self.workspace);
        self.engine.handle(request, &mut |event| match event {
            Event::Review { review: Some(found) } => *view = *found,
            Event::Workspace(found) => *workspace = *found,
            Event::Failed { message, .. } => refusal = Some(message),
            _ => {}
        });
        refusal
    }

    /// Lets the preview and the proofs run to their end.
    pub fn run(&mut self) {
        let view = &mut self.view;
        while self.engine.preview(&mut |event| {
            if let Event::Review { review: Some(found) } = event {
                *view = *found;
            }
        }) {}
        assert_eq!(self.view.progress, None);
    }

    /// Steps with what happened to them.
    pub fn steps(&self) -> Vec<(&str, StepKind)> {
        self.view.steps.iter().map(|step| (step.id.as_str(), step.kind)).collect()
    }

    /// How a proof ended.
    pub fn proof(&self, name: &str) -> (Outcome, String) {
        let found = self.view.proofs.iter().find(|proof| proof.name == name).expect("the catalogue has it");
        (found.outcome, found.detail.clone())
    }

    /// The first finding with a code.
    #[track_caller]
    pub fn finding(&self, code: &str) -> &ReviewFinding {
        let found = self.view.findings.iter().find(|found| found.finding.code == code);
        found.unwrap_or_else(|| panic!("{code} is among {:?}", self.codes()))
    }

    /// Codes of the findings that are more than information.
    pub fn codes(&self) -> Vec<&str> {
        let serious = self.view.findings.iter().filter(|found| found.finding.severity != "info");
        serious.map(|found| found.finding.code.as_str()).collect()
    }

    /// Carries out an offer.
    pub fn accept(&mut self, index: usize) {
        assert_eq!(self.send(Request::AcceptOffer { index }), None);
        self.run();
    }

    /// Drops something else on the open review, or on the project when it is closed.
    pub fn drop(&mut self, source: ReviewSource) {
        assert_eq!(self.send(Request::Review { source }), None);
        self.run();
    }

    /// Why a source is refused now.
    pub fn refusal(&mut self, source: ReviewSource) -> Option<String> {
        self.send(Request::Review { source })
    }

    /// Ends the review.
    pub fn close(&mut self) {
        assert_eq!(self.send(Request::CloseReview), None);
    }

    /// Writes a file of the project.
    pub fn write(&mut self, path: &str, text: &str) {
        let (path, text) = (path.to_owned(), text.to_owned());
        assert_eq!(self.send(Request::EditFile { path, text }), None);
    }

    /// Names of what changes as a whole, with how.
    pub fn changed(&self) -> Vec<(&str, MarkedChange)> {
        self.view.changes.iter().map(|change| (change.name.as_str(), change.mark)).collect()
    }

    /// Makes a proof's state the working database.
    pub fn open_state(&mut self, state: usize) {
        assert_eq!(self.send(Request::OpenProofState { state }), None);
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        assert_eq!(self.send(Request::Undo), None);
    }

    /// Tables of the working database, by name.
    pub fn tables(&self) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.workspace.database.tables.iter().map(|table| table.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// The review as a document.
    pub fn export(&mut self, format: ReviewFormat) -> String {
        let mut text = String::new();
        self.engine.handle(Request::ExportReview { format }, &mut |event| {
            if let Event::Exported { bytes, .. } = event {
                text = String::from_utf8_lossy(&bytes).into_owned();
            }
        });
        text
    }
}
