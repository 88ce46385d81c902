//! What the diagram shows: scrubbing through the timeline, playing it, and comparing two points.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Store, Tab};
use crate::protocol::{
    Comparison, Event, Place, Point, Provenance, RenameView, Request, ShownSchema, TableView,
};
use crate::ui::format::short_id;
use crate::ui::frames::Frames;
use crate::ui::shown::{Showing, shown_comparison, shown_frame};

/// How long scrubbing rests before the revision's source and operations are shown.
const REST: Duration = Duration::from_millis(140);

/// Milliseconds a step, by speed: slow, usual, fast.
pub const SPEEDS: [(u64, &str); 3] = [(1_400, "½×"), (700, "1×"), (250, "3×")];

/// State of the timeline on the page. A handle, like the store.
#[derive(Clone, Copy)]
pub struct TimelineState {
    /// Every revision's schema, as the preview found it.
    pub frames: RwSignal<Arc<Frames>>,
    /// Which schema the diagram shows.
    pub showing: RwSignal<Showing>,
    /// The frame that marks are against; None for the one before the frame shown.
    pub pinned: RwSignal<Option<usize>>,
    /// Being played.
    pub playing: RwSignal<bool>,
    /// Index into [`SPEEDS`].
    pub speed: RwSignal<usize>,
    /// The two points to compare.
    pub points: RwSignal<(Point, Point)>,
    /// Their difference, once it came.
    pub comparison: RwSignal<Option<Arc<Comparison>>>,
    /// The revision panel stands in the place of the changes: a place in it was asked for.
    pub aside: RwSignal<bool>,
    /// Why there is none.
    pub refusal: RwSignal<Option<String>>,
    /// Files that can be compared with, besides revisions.
    pub files: RwSignal<Vec<Point>>,
    /// The selected table's history.
    pub provenance: RwSignal<Option<Provenance>>,
    /// The history takes the place of the diagram.
    pub wide: RwSignal<bool>,
    /// The history shows only what touched this table.
    pub table_filter: RwSignal<Option<String>>,
    /// The revision that is selected when scrubbing rests.
    resting: StoredValue<u32>,
}

impl Default for TimelineState {
    /// Nothing shown but the working database.
    fn default() -> Self {
        Self {
            frames: RwSignal::new(Arc::default()),
            showing: RwSignal::new(Showing::Working),
            pinned: RwSignal::new(None),
            playing: RwSignal::new(false),
            speed: RwSignal::new(1),
            points: RwSignal::new((Point::Revision { name: "base".to_owned() }, Point::Working)),
            comparison: RwSignal::new(None),
            aside: RwSignal::new(false),
            refusal: RwSignal::new(None),
            files: RwSignal::new(Vec::new()),
            provenance: RwSignal::new(None),
            wide: RwSignal::new(false),
            table_filter: RwSignal::new(None),
            resting: StoredValue::new(0),
        }
    }
}

impl TimelineState {
    /// Another project: everything anew but the frames, which the engine sends.
    pub fn reset(&self) {
        self.showing.set(Showing::Working);
        self.pinned.set(None);
        self.playing.set(false);
        self.comparison.set(None);
        self.refusal.set(None);
        self.files.set(Vec::new());
        self.table_filter.set(None);
    }

    /// The frame that is shown, if one is.
    pub fn frame(&self) -> Option<usize> {
        match self.showing.get() {
            Showing::Frame(frame) => Some(frame),
            _ => None,
        }
    }
}

impl Store {
    /// Keeps what the diagram shows in step with the timeline; for as long as the page lives.
    pub fn follow_timeline(&self) {
        let store = *self;
        let timeline = self.timeline;
        Effect::new(move |_| {
            let shown = match timeline.showing.get() {
                Showing::Working => None,
                Showing::Frame(frame) => {
                    let pinned = timeline.pinned.get();
                    Some(timeline.frames.with(|frames| frame_shown(frames, frame, pinned)))
                }
                Showing::Comparison => {
                    timeline.comparison.with(|found| found.as_deref().map(shown_comparison))
                }
            };
            store.shown.set(shown.map(Arc::new));
        });
        // Playing goes on from each frame until the last.
        Effect::new(move |_| {
            let (playing, frame) = (timeline.playing.get(), timeline.frame());
            if !playing {
                return;
            }
            let (milliseconds, _) = SPEEDS[timeline.speed.get().min(SPEEDS.len() - 1)];
            set_timeout(
                move || {
                    let same = timeline.frame_untracked() == frame && timeline.playing.get_untracked();
                    if !same {
                        return;
                    }
                    let last = timeline.frames.with_untracked(|frames| frames.last());
                    match frame {
                        Some(frame) if frame >= last => timeline.playing.set(false),
                        Some(frame) => store.scrub_to(frame + 1),
                        None => timeline.playing.set(false),
                    }
                },
                Duration::from_millis(milliseconds),
            );
        });
        // A revision chosen elsewhere is shown, while a point of the history is.
        Effect::new(move |_| {
            let Some(key) = store.revision.get() else { return };
            let Some(shown) = timeline.frame_untracked() else { return };
            let rests = timeline.resting.get_value() == 0;
            let frame = timeline.frames.with_untracked(|frames| frames.of_revision(&key));
            if let Some(frame) = frame.filter(|frame| rests && *frame != shown) {
                timeline.showing.set(Showing::Frame(frame));
            }
        });
        // The history of the selected table, again after every change.
        Effect::new(move |_| {
            store.workspace.track();
            let Some(table) = store.table.get() else { return timeline.provenance.set(None) };
            spawn_local(async move {
                let asked = Request::Provenance { table: table.clone() };
                let Ok(answers) = store.client().call(asked).await else { return };
                let found = answers.into_iter().find_map(|event| match event {
                    Event::Provenance(provenance) => Some(provenance),
                    _ => None,
                });
                if store.table.get_untracked() == Some(table) {
                    timeline.provenance.set(found);
                }
            });
        });
        // What is compared may have changed.
        Effect::new(move |before: Option<()>| {
            store.workspace.track();
            if before.is_some() && timeline.showing.get_untracked() == Showing::Comparison {
                store.ask_comparison();
            }
        });
    }

    /// Shows a frame of the timeline; its revision is selected once scrubbing rests.
    pub fn scrub_to(&self, frame: usize) {
        let timeline = self.timeline;
        let (frame, key) = timeline.frames.with_untracked(|frames| {
            let frame = frame.min(frames.last());
            (frame, frames.revision(frame).map(str::to_owned))
        });
        if self.tab.get_untracked() != Tab::Diagram {
            self.tab.set(Tab::Diagram);
        }
        timeline.wide.set(false);
        if timeline.showing.get_untracked() != Showing::Frame(frame) {
            timeline.showing.set(Showing::Frame(frame));
        }
        let store = *self;
        let turn = timeline.resting.get_value().wrapping_add(1).max(1);
        timeline.resting.set_value(turn);
        set_timeout(
            move || {
                if timeline.resting.get_value() != turn {
                    return;
                }
                if let Some(key) = key.filter(|key| store.revision.get_untracked().as_ref() != Some(key)) {
                    store.marked.set(None);
                    store.revision.set(Some(key));
                }
                // The selection above is heard before the next turn of the loop.
                set_timeout(
                    move || {
                        if timeline.resting.get_value() == turn {
                            timeline.resting.set_value(0);
                        }
                    },
                    Duration::ZERO,
                );
            },
            REST,
        );
    }

    /// Shows the frame `by` steps on; from the working database, of its own place.
    pub fn scrub_by(&self, by: isize) {
        let now = self.timeline.frame_untracked().unwrap_or_else(|| self.working_frame());
        self.scrub_to(now.saturating_add_signed(by));
    }

    /// The frame that the working database stands at: after its newest applied revision.
    pub fn working_frame(&self) -> usize {
        let current = self.database.with_untracked(|database| database.current.clone());
        self.timeline.frames.with_untracked(|frames| {
            current.iter().filter_map(|key| frames.of_revision(key)).max().unwrap_or(0)
        })
    }

    /// Back to the working database.
    pub fn show_working(&self) {
        self.timeline.playing.set(false);
        self.timeline.showing.set(Showing::Working);
    }

    /// Plays from the frame shown, or from the beginning when it is the last.
    pub fn toggle_playing(&self) {
        let timeline = self.timeline;
        if timeline.playing.get_untracked() {
            return timeline.playing.set(false);
        }
        let last = timeline.frames.with_untracked(|frames| frames.last());
        let at = timeline.frame_untracked().unwrap_or(last);
        self.scrub_to(if at >= last { 0 } else { at });
        timeline.playing.set(last > 0);
    }

    /// Pins the frame shown as what marks are against, or lets it go.
    pub fn toggle_pin(&self) {
        let timeline = self.timeline;
        let frame = timeline.frame_untracked().unwrap_or_else(|| self.working_frame());
        let pinned = timeline.pinned.get_untracked();
        timeline.pinned.set(if pinned == Some(frame) { None } else { Some(frame) });
        let said = match timeline.pinned.get_untracked() {
            Some(frame) => format!("Step {frame} pinned as base"),
            None => "Marks are against the step before".to_owned(),
        };
        self.announcement.set(said);
    }

    /// Compares: the pinned base, or what is before, with what is shown.
    pub fn start_comparison(&self) {
        let timeline = self.timeline;
        let name = |frame: usize| {
            let key = timeline.frames.with_untracked(|frames| frames.revision(frame).map(str::to_owned));
            Point::Revision { name: key.unwrap_or_else(|| "base".to_owned()) }
        };
        let shown = timeline.frame_untracked();
        let to = shown.map_or(Point::Working, name);
        let at = shown.unwrap_or_else(|| self.working_frame());
        let from =
            timeline.pinned.get_untracked().unwrap_or(if shown.is_some() { at.saturating_sub(1) } else { 0 });
        self.compare(name(from), to);
    }

    /// Compares two points.
    pub fn compare(&self, from: Point, to: Point) {
        self.timeline.playing.set(false);
        self.timeline.wide.set(false);
        self.timeline.points.set((from, to));
        self.timeline.aside.set(false);
        self.table.set(None);
        if self.tab.get_untracked() != Tab::Diagram {
            self.tab.set(Tab::Diagram);
        }
        self.ask_comparison();
    }

    /// Adds a file to what can be compared with, and takes it as one side.
    pub fn compare_with_file(&self, file: Point, earlier: bool) {
        self.timeline.files.update(|files| {
            files.retain(|known| !same_file(known, &file));
            files.push(file.clone());
        });
        let (from, to) = self.timeline.points.get_untracked();
        if earlier { self.compare(file, to) } else { self.compare(from, file) }
    }

    /// Goes to a place in a revision. A comparison makes room for it in the right panel.
    pub fn show_place(&self, place: &Place) {
        if self.timeline.showing.get_untracked() == Showing::Comparison {
            self.timeline.aside.set(true);
        }
        self.go_to(&place.revision, Some(place.line), Some(place.end_line));
    }

    fn ask_comparison(&self) {
        let store = *self;
        let timeline = self.timeline;
        let (from, to) = timeline.points.get_untracked();
        spawn_local(async move {
            let asked = timeline.points.get_untracked();
            let answer = store.client().call(Request::Compare { from, to }).await;
            if timeline.points.get_untracked() != asked {
                return;
            }
            match answer {
                Ok(answers) => {
                    let found = answers.into_iter().find_map(|event| match event {
                        Event::Comparison(comparison) => Some(Arc::from(comparison)),
                        _ => None,
                    });
                    timeline.refusal.set(None);
                    timeline.comparison.set(found);
                }
                Err(refusal) => {
                    timeline.comparison.set(None);
                    timeline.refusal.set(Some(refusal.message));
                }
            }
            timeline.showing.set(Showing::Comparison);
        });
    }
}

impl TimelineState {
    /// Whether two points are compared.
    pub fn is_comparing(&self) -> bool {
        self.showing.get_untracked() == Showing::Comparison
    }

    /// [`TimelineState::frame`] without listening.
    pub fn frame_untracked(&self) -> Option<usize> {
        match self.showing.get_untracked() {
            Showing::Frame(frame) => Some(frame),
            _ => None,
        }
    }
}

fn same_file(a: &Point, b: &Point) -> bool {
    matches!((a, b), (Point::File { name: a, .. }, Point::File { name: b, .. }) if a == b)
}

/// A frame against the pinned one, else against the one before it.
fn frame_shown(frames: &Frames, frame: usize, pinned: Option<usize>) -> ShownSchema {
    let frame = frame.min(frames.last());
    let base = pinned.unwrap_or_else(|| frame.saturating_sub(1));
    let id = |frame: usize| short_id(frames.revision(frame).unwrap_or("base")).to_owned();
    let place = match pinned {
        Some(base) => format!(" since {}", id(base)),
        None => format!(" in {}", id(frame)),
    };
    let label = if frame == 0 { "base".to_owned() } else { format!("after {}", id(frame)) };
    let (before, after) = (frames.tables(base), frames.tables(frame));
    let renames =
        if base <= frame { frames.renames(base, frame) } else { turned(frames.renames(frame, base)) };
    shown_frame(label, &before, &after, &renames, &place)
}

/// Renames taken back.
fn turned(renames: Vec<RenameView>) -> Vec<RenameView> {
    let tables: Vec<RenameView> = renames.iter().filter(|rename| rename.table.is_none()).cloned().collect();
    let earlier = |table: String| {
        let found = tables.iter().find(|rename| rename.new == table);
        found.map_or(table, |rename| rename.old.clone())
    };
    renames
        .into_iter()
        .map(|rename| RenameView {
            table: rename.table.map(earlier),
            old: rename.new,
            new: rename.old,
            likeness: rename.likeness,
        })
        .collect()
}

/// The table of that name in what is shown, with the ghosts' marks left out; else in the database.
pub fn shown_table(store: Store, name: &str) -> Option<TableView> {
    let shown = store.shown.with(|shown| {
        shown.as_ref().map(|shown| shown.tables.iter().find(|table| table.name == name).cloned())
    });
    shown.unwrap_or_else(|| {
        store.database.with(|database| database.tables.iter().find(|table| table.name == name).cloned())
    })
}
