//! Which schema the diagram shows, where it is not the working database: a point of the history with
//! what its marks are against, or two points compared; each side can be chosen.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::protocol::{MarkedChange, Point, ShownSchema};
use crate::ui::client::describe;
use crate::ui::dom;
use crate::ui::format::short_id;
use crate::ui::icons::{self, icon};
use crate::ui::shown::Showing;
use crate::ui::store::{Screen, Store};

/// The bar; nothing while the working database is shown.
#[component]
pub fn PointBar() -> impl IntoView {
    let store = Store::of_page();
    let timeline = store.timeline;
    let is_comparison = Memo::new(move |_| timeline.showing.get() == Showing::Comparison);
    let is_frame = Memo::new(move |_| matches!(timeline.showing.get(), Showing::Frame(_)));
    view! {
        <Show when=move || store.opened_state().is_some()>
            <StateBar />
        </Show>
        <Show when=move || is_frame.get()>
            <FrameBar />
        </Show>
        <Show when=move || is_comparison.get()>
            <CompareBar />
        </Show>
    }
}

/// The working database is what a proof of the review left.
#[component]
fn StateBar() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <div class="point-bar" data-testid="state-bar" role="status">
            {icon(icons::DATABASE, 14)}
            <p class="ellipsis">
                "The working database as a proof left it "
                <span class="sub">{move || store.opened_state()}</span>
            </p>
            <span class="spacer"></span>
            <button class="button compact" on:click=move |_| store.show(Screen::Review)>
                "Back to the review"
            </button>
            <button class="button compact" data-testid="state-undo" on:click=move |_| store.undo()>
                {icon(icons::UNDO, 14)}
                "Undo"
            </button>
        </div>
    }
}

#[component]
fn FrameBar() -> impl IntoView {
    let store = Store::of_page();
    let timeline = store.timeline;
    let id = move |frame: usize| {
        timeline.frames.with(|frames| short_id(frames.revision(frame).unwrap_or("base")).to_owned())
    };
    let name = move || timeline.frame().map(id).unwrap_or_default();
    let against = move || match timeline.pinned.get() {
        Some(pinned) => format!("against {}", id(pinned)),
        None => "against the step before".to_owned(),
    };
    let message = move || {
        let key = timeline
            .frame()
            .and_then(|frame| timeline.frames.with(|frames| frames.revision(frame).map(str::to_owned)));
        store.revisions.with(|revisions| {
            revisions.iter().find(|view| Some(&view.key) == key.as_ref()).map(|view| view.message.clone())
        })
    };
    let pinned = move || timeline.pinned.get().is_some() && timeline.pinned.get() == timeline.frame();
    view! {
        <div class="point-bar" data-testid="point-bar" role="status">
            {icon(icons::HISTORY, 14)}
            <p class="ellipsis">
                "Schema after "
                <code data-testid="shown-revision">{name}</code>
                " "
                {move || counts_of(store)}
                <span class="sub">{against} {move || message().map(|message| format!(" · {message}"))}</span>
            </p>
            <span class="spacer"></span>
            <button
                class="button compact"
                data-testid="pin"
                aria-pressed=move || pinned().to_string()
                title="Mark what changed since here  b"
                on:click=move |_| store.toggle_pin()
            >
                {icon(icons::PIN, 13)}
                <span>{move || if pinned() { "Unpin" } else { "Pin as base" }}</span>
            </button>
            <Show when=move || timeline.pinned.get().is_some() && !pinned()>
                <button class="button compact" title="Marks against the step before" on:click=move |_| timeline.pinned.set(None)>
                    "Unpin"
                </button>
            </Show>
            <button class="button compact" data-testid="compare" title="What differs, as a list and as SQL" on:click=move |_| store.start_comparison()>
                {icon(icons::COMPARE, 13)}
                <span>"Compare"</span>
            </button>
            <button class="icon-button small" data-testid="show-working" aria-label="Show the database" title="Back to the database  Esc" on:click=move |_| store.show_working()>
                {icon(icons::CLOSE, 14)}
            </button>
        </div>
    }
}

/// `+3 ~1 −2` of the tables marked.
fn counts_of(store: Store) -> Vec<AnyView> {
    let count = |shown: &ShownSchema, change: MarkedChange| {
        let marks = shown.marks.tables.values().filter_map(|marks| marks.table.as_ref());
        marks.filter(|mark| mark.change == change).count()
    };
    store.shown.with(|shown| {
        let Some(shown) = shown.as_ref() else { return Vec::new() };
        let parts = [
            (count(shown, MarkedChange::Added), "+", "change added", "added"),
            (
                count(shown, MarkedChange::Changed) + count(shown, MarkedChange::Renamed),
                "~",
                "change changed",
                "changed",
            ),
            (count(shown, MarkedChange::Removed), "−", "change removed", "removed"),
        ];
        parts
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, sign, class, word)| {
                view! { <span class=class title=format!("{count} {word}")>{format!("{sign}{count} ")}</span> }
                    .into_any()
            })
            .collect()
    })
}

#[component]
fn CompareBar() -> impl IntoView {
    let store = Store::of_page();
    let timeline = store.timeline;
    let pasting = RwSignal::new(false);
    view! {
        <div class="point-bar" data-testid="compare-bar">
            {icon(icons::COMPARE, 14)}
            <PointPicker earlier=true pasting />
            {icon(icons::ARROW_RIGHT, 14)}
            <PointPicker earlier=false pasting />
            <span class="spacer"></span>
            <button
                class="icon-button small"
                aria-label="Swap"
                title="Swap the sides"
                on:click=move |_| {
                    let (from, to) = timeline.points.get_untracked();
                    store.compare(to, from);
                }
            >
                {icon(icons::REFRESH, 14)}
            </button>
            <button class="icon-button small" data-testid="show-working" aria-label="Stop comparing" title="Back to the database  Esc" on:click=move |_| store.show_working()>
                {icon(icons::CLOSE, 14)}
            </button>
        </div>
        <Show when=move || pasting.get()>
            <PasteSql pasting />
        </Show>
        {move || {
            timeline
                .refusal
                .get()
                .map(|message| view! { <p class="compare-refusal" role="alert" data-testid="compare-refusal">{icon(icons::ERROR, 14)} " " {message}</p> })
        }}
    }
}

/// The values of a picker's options besides revisions.
const WORKING: &str = "working:";
const DATABASE: &str = "database:";
const BACKUP: &str = "backup:";
const FILE: &str = "file:";
const PICK: &str = "pick:";
const PASTE: &str = "paste:";

fn value_of(point: &Point) -> String {
    match point {
        Point::Working => WORKING.to_owned(),
        Point::Revision { name } => name.clone(),
        Point::Database { id } => format!("{DATABASE}{id}"),
        Point::Backup { id } => format!("{BACKUP}{id}"),
        Point::File { name, .. } => format!("{FILE}{name}"),
    }
}

#[component]
fn PointPicker(earlier: bool, pasting: RwSignal<bool>) -> impl IntoView {
    let store = Store::of_page();
    let timeline = store.timeline;
    let chosen = move || {
        let (from, to) = timeline.points.get();
        value_of(if earlier { &from } else { &to })
    };
    let choose = move |value: String| {
        let (from, to) = timeline.points.get_untracked();
        let point = match value.as_str() {
            PICK => return dom::click(if earlier { "compare-file-from" } else { "compare-file-to" }),
            PASTE => return pasting.set(true),
            WORKING => Point::Working,
            value if value.starts_with(DATABASE) => {
                Point::Database { id: value[DATABASE.len()..].to_owned() }
            }
            value if value.starts_with(BACKUP) => match value[BACKUP.len()..].parse() {
                Ok(id) => Point::Backup { id },
                Err(_) => return,
            },
            value => match value.strip_prefix(FILE) {
                Some(name) => {
                    let known = timeline.files.get_untracked();
                    let found = known.into_iter().find(|file| value_of(file) == format!("{FILE}{name}"));
                    // A file of the project is named only: the engine has it.
                    found.unwrap_or_else(|| Point::File { name: name.to_owned(), bytes: Vec::new() })
                }
                None => Point::Revision { name: value.to_owned() },
            },
        };
        if earlier { store.compare(point, to) } else { store.compare(from, point) }
    };
    let options = move || {
        let option = |value: String, text: String| {
            let own = value.clone();
            view! { <option value=value selected=move || chosen() == own>{text}</option> }.into_any()
        };
        let mut all = vec![option(WORKING.to_owned(), "Working database".to_owned())];
        for backup in store.workspace.with(|view| view.backups.clone()) {
            all.push(option(format!("{BACKUP}{}", backup.id), format!("Backup: {}", backup.name)));
        }
        for database in store.workspace.with(|view| view.databases.clone()) {
            if !database.active {
                all.push(option(format!("{DATABASE}{}", database.id), format!("Database {}", database.name)));
            }
        }
        all.extend(store.revisions.with(|revisions| {
            let sound = revisions.iter().filter(|view| view.state != crate::protocol::RevisionState::Faulty);
            sound
                .map(|view| option(view.id.clone(), format!("{}  {}", short_id(&view.id), view.message)))
                .collect::<Vec<_>>()
        }));
        all.push(option("base".to_owned(), "base, the empty database".to_owned()));
        for file in timeline.files.get() {
            if let Point::File { name, .. } = &file {
                all.push(option(value_of(&file), name.clone()));
            }
        }
        for path in loaded_files(store) {
            all.push(option(format!("{FILE}{path}"), path));
        }
        all.push(option(PICK.to_owned(), "A .sqlite or .sql file…".to_owned()));
        all.push(option(PASTE.to_owned(), "SQL text…".to_owned()));
        all
    };
    let testid = if earlier { "compare-from" } else { "compare-to" };
    let input = if earlier { "compare-file-from" } else { "compare-file-to" };
    view! {
        <select
            class="point-picker"
            data-testid=testid
            aria-label=if earlier { "Earlier schema" } else { "Later schema" }
            prop:value=chosen
            on:change:target=move |event| choose(event.target().value())
        >
            {options}
        </select>
        <input
            type="file"
            id=input
            data-testid=input
            hidden
            accept=".sqlite,.sqlite3,.db,.sql"
            on:change=move |event| {
                let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
                let Some(file) = input.as_ref().and_then(web_sys::HtmlInputElement::files).and_then(|files| files.get(0)) else { return };
                read(store, file, earlier);
                if let Some(input) = input {
                    input.set_value("");
                }
            }
        />
    }
}

/// Databases and SQL files among the project's own that are no revisions.
fn loaded_files(store: Store) -> Vec<String> {
    store.project.with(|project| {
        let files = project.iter().flat_map(|project| &project.files);
        let wanted = files.filter(|file| {
            let ends = |ending: &&str| file.path.ends_with(ending);
            file.revision.is_none() && [".sqlite", ".sqlite3", ".db", ".sql"].iter().any(ends)
        });
        wanted.map(|file| file.path.clone()).take(20).collect()
    })
}

/// Reads a file and compares with it.
fn read(store: Store, file: web_sys::File, earlier: bool) {
    leptos::task::spawn_local(async move {
        let name = file.name();
        match wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => {
                let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
                store.compare_with_file(Point::File { name, bytes }, earlier);
            }
            Err(error) => {
                store.timeline.refusal.set(Some(format!("{name} could not be read: {}", describe(&error))));
            }
        }
    });
}

#[component]
fn PasteSql(pasting: RwSignal<bool>) -> impl IntoView {
    let store = Store::of_page();
    let text = RwSignal::new(String::new());
    let take = move |earlier: bool| {
        let bytes = text.get_untracked().into_bytes();
        pasting.set(false);
        store.compare_with_file(Point::File { name: "pasted.sql".to_owned(), bytes }, earlier);
    };
    view! {
        <div class="paste-sql">
            <textarea
                data-testid="compare-sql"
                aria-label="SQL text"
                placeholder="CREATE TABLE …"
                spellcheck="false"
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
            <p>
                <button class="button compact" data-testid="compare-sql-from" on:click=move |_| take(true)>"Take as the earlier schema"</button>
                <button class="button compact" data-testid="compare-sql-to" on:click=move |_| take(false)>"Take as the later schema"</button>
                <span class="spacer"></span>
                <button class="button compact" on:click=move |_| pasting.set(false)>"Close"</button>
            </p>
        </div>
    }
}
