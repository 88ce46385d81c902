//! What the workers say, told to the signals.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Dialog, Engine, NumberedLine, Question, Screen, Store, Tab, Work};
use crate::protocol::{
    ConsoleLine, Event, FailureView, LayoutReply, RevisionState, SampleView, WorkspaceView,
};
use crate::ui::client::{Call, News, Refusal};
use crate::ui::places::Places;

/// Lines that the console keeps.
const CONSOLE_LINES: usize = 4_000;

impl Store {
    /// Hears the worker.
    pub(super) fn hear(&self, news: News) {
        match news {
            News::Event(id, event) => self.hear_event(id, *event),
            News::Died { refusal, replaced: true, restoring } => {
                self.await_restoring(restoring);
                self.refusal.set(Some(refusal));
            }
            News::Died { refusal, replaced: false, .. } => self.engine.set(Engine::Failed(refusal.message)),
        }
    }

    /// Hears an event of the request with the number `id`.
    fn hear_event(&self, id: u32, event: Event) {
        match event {
            Event::Ready { sqlite_version, samples } => self.ready(sqlite_version, samples),
            Event::Workspace(view) => self.take_workspace(*view),
            Event::Timeline(part) => {
                self.timeline.frames.update(|frames| Arc::make_mut(frames).take(*part));
            }
            Event::Console { lines } => self.print(lines),
            // What no request caused is the preview, which the workspace tells of.
            Event::Progress(_) if id == 0 => {}
            Event::Progress(progress) => self.work.update(|work| {
                let work = work.get_or_insert_default();
                work.label = progress.label;
                work.done = progress.done;
                work.total = progress.total;
                work.current = progress.current;
            }),
            Event::Asks { line, message } => {
                self.dialog.set(Some(Dialog::Confirm(Question::Run { line, message })));
            }
            Event::Failure(failure) => self.fail(failure),
            Event::Storage(view) => self.take_storage(view),
            Event::Review { review } => self.take_review(review),
            _ => {}
        }
    }

    /// Waits for a state to be brought back; without one the worker knows of no project.
    pub(super) fn await_restoring(&self, restoring: Option<Call>) {
        let store = *self;
        let Some(restoring) = restoring else { return store.workspace.set(Arc::default()) };
        store.begin("Restoring");
        spawn_local(async move {
            let end = restoring.await;
            store.end();
            if end.is_err() {
                store.workspace.set(Arc::default());
            }
        });
    }

    /// The worker is up: the first time, the first sample opens.
    fn ready(&self, sqlite_version: String, samples: Vec<SampleView>) {
        let first = self.engine.with_untracked(|engine| !matches!(engine, Engine::Ready(_)));
        let slug = samples.first().map(|sample| sample.slug.clone());
        self.engine.set(Engine::Ready(sqlite_version));
        self.samples.set(samples);
        let untouched = self.workspace.with_untracked(|view| view.project.is_none());
        if !first || !untouched || self.screen.get_untracked() == Screen::Start {
            return;
        }
        let link = self.link.get_value().unwrap_or_default();
        if let Some(packed) = link.project {
            self.open_packed(packed);
        } else if let Some(slug) = link.sample {
            self.open_sample(slug);
        } else if let Some(id) = self.last_project() {
            self.open_kept(id, move |store| {
                if let Some(slug) = slug {
                    store.open_sample(slug);
                }
            });
        } else if let Some(slug) = slug {
            self.open_sample(slug);
        }
    }

    fn take_workspace(&self, view: WorkspaceView) {
        let before = self.workspace.get_untracked();
        let another = project_number(&before) != project_number(&view);
        if another {
            self.table.set(None);
            self.timeline.reset();
            self.tab.set(Tab::Diagram);
            self.failure.set(None);
            self.lit.update(std::collections::BTreeSet::clear);
        }
        let file = self.detail.with_untracked(|detail| detail.as_ref().map(|detail| detail.file.clone()));
        let selected = self.revision.get_untracked();
        let kept = selected
            .as_ref()
            .filter(|key| view.revisions.iter().any(|revision| revision.key == **key))
            .or_else(|| {
                view.revisions
                    .iter()
                    .find(|revision| Some(&revision.file) == file.as_ref())
                    .map(|revision| &revision.key)
            })
            .cloned()
            .filter(|_| !another);
        // A selection that the page made follows the database; one that the user made stays.
        let follows =
            before.database.current != view.database.current && selected == default_revision(&before);
        let next = kept.filter(|_| !follows).or_else(|| default_revision(&view));
        let gone = self.table.with_untracked(|table| {
            table.as_ref().is_some_and(|table| !view.database.tables.iter().any(|other| other.name == *table))
        });
        if gone {
            self.table.set(None);
        }
        self.workspace.set(Arc::new(view));
        if selected == next {
            self.load_detail();
        } else {
            self.detail.set(None);
            self.revision.set(next);
        }
        if another {
            self.fit.update(|fit| *fit += 1);
        }
    }

    pub(super) fn print(&self, lines: Vec<ConsoleLine>) {
        self.console.update(|console| {
            let first = console.last().map_or(0, |last| last.number) + 1;
            console.extend((first..).zip(lines).map(|(number, line)| NumberedLine { number, line }));
            if console.len() > CONSOLE_LINES {
                console.drain(..console.len() - CONSOLE_LINES);
            }
        });
    }

    fn fail(&self, failure: FailureView) {
        self.announcement.set(format!("{}. {}", failure.title, failure.message));
        if let Some(key) = failure.revision.clone() {
            self.table.set(None);
            self.revision.set(Some(key));
        }
        if let Some(line) = failure.line {
            self.marked.set(Some(super::MarkedLines {
                from: line,
                to: failure.end_line.unwrap_or(line),
                kind: "error",
                reveal: true,
            }));
        }
        self.data.replay.set(None);
        self.failure.set(Some(failure));
        self.failure_open.set(true);
        self.tab.update(|tab| {
            if matches!(*tab, Tab::Tables | Tab::Data) {
                *tab = Tab::Diagram;
            }
        });
        self.dialog.update(|dialog| {
            if *dialog != Some(Dialog::Settings) {
                *dialog = None;
            }
        });
    }

    /// Hears the layout worker.
    pub(super) fn laid_out(&self, answer: Result<LayoutReply, String>) {
        self.laying_out.set(false);
        match answer {
            Ok(LayoutReply { id, layout }) => {
                self.layout_error.set(None);
                let picture = self.places.try_update_value(|places| places.take(id, layout)).flatten();
                if let Some(picture) = picture {
                    self.picture.set(Arc::new(picture));
                }
            }
            Err(reason) => {
                self.places.update_value(Places::lost);
                // Without a picture the canvas itself says so.
                if self.picture.with_untracked(|picture| !picture.graph.nodes.is_empty()) {
                    self.refuse(Refusal {
                        message: format!("The diagram could not be laid out: {reason}."),
                        help: Some("It still shows the schema before.".to_owned()),
                    });
                }
                self.layout_error.set(Some(reason));
            }
        }
    }

    /// Work begins.
    pub(super) fn begin(&self, label: &str) {
        self.running.update(|running| *running += 1);
        self.work.set(Some(Work { label: label.to_owned(), ..Work::default() }));
    }

    /// Work ends.
    pub(super) fn end(&self) {
        self.running.update(|running| *running = running.saturating_sub(1));
        if self.running.get_untracked() == 0 {
            self.work.set(None);
        }
    }
}

/// What tells one open project from the next; a new name alone does not.
fn project_number(view: &WorkspaceView) -> Option<(u32, Option<usize>)> {
    view.project.as_ref().map(|project| (view.opened, project.chosen))
}

/// What is shown first: the failed revision, else the current one, else the next to run.
fn default_revision(view: &WorkspaceView) -> Option<String> {
    let revisions = &view.revisions;
    let found = revisions
        .iter()
        .find(|revision| revision.failed)
        .or_else(|| revisions.iter().find(|revision| revision.current))
        .or_else(|| revisions.iter().rev().find(|revision| revision.state == RevisionState::Pending))
        .or(revisions.first());
    found.map(|revision| revision.key.clone())
}
