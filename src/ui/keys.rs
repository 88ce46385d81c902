//! The keyboard of the page. Single keys rest while one types, and can be switched off.

use leptos::prelude::*;

use super::components::diagram::controls::tidy;
use super::components::diagram::keyboard::ZOOM;
use super::components::{changes, command_bar};
use super::diagram_state::DiagramState;
use super::dom;
use super::levels::Level;
use super::store::{Dialog, Screen, Store, Tab};

/// All keys with what they do, for the sheet.
pub const KEYS: [(&str, &str); 30] = [
    (":", "Command line"),
    ("u", "Upgrade one step"),
    ("d", "Downgrade one step"),
    ("j k", "Next, previous revision"),
    ("/", "Search revisions"),
    ("h", "Wide history"),
    ("← → space", "Step through the history, play it, on the timeline"),
    ("b", "Pin what marks are against"),
    ("n p", "Next, previous change, while comparing; step of a review"),
    ("v", "Step of a review viewed"),
    ("Ctrl K", "Search tables, columns, revisions, actions"),
    ("1 2 3 4 5", "Names, keys, linked, all columns, changed"),
    ("0", "Fit the diagram"),
    ("+ −", "Zoom"),
    ("← → ↑ ↓", "From table to table, in the diagram"),
    ("Enter", "Into a table's columns, in the diagram"),
    ("f", "Follow a foreign key, in the diagram"),
    ("e x z", "Neighbourhood, hide, zoom to the selection"),
    ("Shift ←", "Move the selected table"),
    ("t", "Tidy the diagram"),
    ("o", "Outline"),
    ("g i r c", "Diagram, inventory, rows, console"),
    ("[ ]", "Fold the left, the right column"),
    ("Esc", "Close, deselect"),
    ("Ctrl Z", "Undo"),
    ("Ctrl Shift Z", "Redo"),
    ("?", "These keys"),
    ("Enter", "Run the command; open an operation"),
    ("Tab", "Complete the command"),
    ("↑ ↓", "Earlier commands, in the command line"),
];

/// Listens for as long as the page lives.
pub fn listen(store: Store, state: DiagramState) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if store.screen.get_untracked() == Screen::Start
            || store.dialog.with_untracked(Option::is_some)
            || state.palette.get_untracked()
        {
            return;
        }
        let typing = dom::is_typing(&event);
        if event.ctrl_key() || event.meta_key() {
            if event.key().eq_ignore_ascii_case("k") {
                event.prevent_default();
                return state.palette.set(true);
            }
            let undo = event.key().eq_ignore_ascii_case("z") && !typing;
            if undo {
                event.prevent_default();
                if event.shift_key() { store.redo() } else { store.undo() }
            }
            return;
        }
        if event.key() == "Escape" {
            return escape(store, state);
        }
        if !typing
            && !event.alt_key()
            && store.single_keys.get_untracked()
            && single(store, state, &event.key())
        {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

fn escape(store: Store, state: DiagramState) {
    if store.failure_open.get_untracked() {
        store.failure_open.set(false);
    } else if store.refusal.with_untracked(Option::is_some) {
        store.refusal.set(None);
    } else if untrack(|| state.selection(store)).is_some() {
        state.select(store, None);
    } else if store.timeline.wide.get_untracked() {
        store.timeline.wide.set(false);
    } else {
        store.show_working();
    }
}

/// Whether the review page is shown.
fn reviewing(store: Store) -> bool {
    store.screen.get_untracked() == Screen::Review
}

/// Carries out a single key; false when it means nothing.
fn single(store: Store, state: DiagramState, key: &str) -> bool {
    // The page of the rules has nothing that the other keys speak of.
    if store.screen.get_untracked() == Screen::Rules && key != "?" {
        return false;
    }
    match key {
        ":" => dom::focus(command_bar::INPUT_ID),
        "/" => dom::focus("history-search"),
        "u" => store.run("upgrade +1"),
        "d" => store.run("downgrade -1"),
        "h" => store.timeline.wide.update(|wide| *wide = !*wide),
        "b" => store.toggle_pin(),
        " " if !dom::has_focused_control() => store.toggle_playing(),
        "ArrowRight" if store.timeline.frame_untracked().is_some() => store.scrub_by(1),
        "ArrowLeft" if store.timeline.frame_untracked().is_some() => store.scrub_by(-1),
        "n" if reviewing(store) => store.step_review(1),
        "p" if reviewing(store) => store.step_review(-1),
        "v" if reviewing(store) => {
            if let Some(key) = store.review.selected.get_untracked() {
                store.toggle_viewed(&key);
            }
        }
        "n" if store.timeline.is_comparing() => changes::step_change(store, 1),
        "p" if store.timeline.is_comparing() => changes::step_change(store, -1),
        "j" => store.step_selection(1),
        "k" => store.step_selection(-1),
        "1" => store.level.set(Level::Names),
        "2" => store.level.set(Level::Keys),
        "3" => store.level.set(Level::Linked),
        "4" => store.level.set(Level::All),
        "5" => store.level.set(Level::Changed),
        "t" => tidy(store, state),
        "o" => state.outline.update(|open| *open = !*open),
        "+" | "=" => state.zoom(ZOOM),
        "-" => state.zoom(1.0 / ZOOM),
        "0" => store.fit.update(|fit| *fit += 1),
        "g" => store.tab.set(Tab::Diagram),
        "i" => store.tab.set(Tab::Tables),
        "r" => store.tab.set(Tab::Data),
        "c" => store.tab.set(Tab::Console),
        "[" => store.left_folded.update(|folded| *folded = !*folded),
        "]" => store.right_folded.update(|folded| *folded = !*folded),
        "?" => store.dialog.set(Some(Dialog::Keys)),
        _ => return false,
    }
    true
}
