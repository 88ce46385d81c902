//! Mouse, touch and wheel on the canvas: the background pans, a table is dragged, two fingers and
//! the wheel zoom, a click selects.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::protocol::MovedTable;
use crate::ui::diagram_state::{DiagramState, Drag};
use crate::ui::lights::Spot;
use crate::ui::places::Places;
use crate::ui::store::Store;
use crate::ui::viewport::Viewport;

/// How far a pointer moves before a press is a drag.
const DRAG: f64 = 4.0;

/// A press that may become a drag.
#[derive(Debug, Clone, PartialEq)]
struct Press {
    at: (f64, f64),
    from: Viewport,
    /// The table under it and its place.
    table: Option<(String, (f64, f64))>,
    dragging: bool,
}

/// Two fingers: their distance and middle when the second came down.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pinch {
    distance: f64,
    middle: (f64, f64),
    from: Viewport,
}

/// The pointers on the canvas.
#[derive(Clone, Copy)]
pub struct Pointers {
    store: Store,
    state: DiagramState,
    press: RwSignal<Option<Press>>,
    touches: StoredValue<Vec<(i32, (f64, f64))>>,
    pinch: StoredValue<Option<Pinch>>,
}

impl Pointers {
    /// No pointer yet.
    pub fn new(store: Store, state: DiagramState) -> Self {
        Self {
            store,
            state,
            press: RwSignal::new(None),
            touches: StoredValue::new(Vec::new()),
            pinch: StoredValue::new(None),
        }
    }

    /// Whether the background is dragged.
    pub fn is_panning(&self) -> bool {
        self.press.with(|press| press.as_ref().is_some_and(|press| press.dragging && press.table.is_none()))
    }

    /// A pointer comes down.
    pub fn down(&self, event: &web_sys::PointerEvent) {
        if event.button() != 0 {
            return;
        }
        self.touches.update_value(|touches| {
            touches.retain(|touch| touch.0 != event.pointer_id());
            touches.push((event.pointer_id(), point(event)));
        });
        if self.touches.with_value(Vec::len) == 2 {
            self.let_go();
            self.press.set(None);
            self.pinch.set_value(self.spread().map(|(distance, middle)| Pinch {
                distance,
                middle,
                from: self.state.viewport.get_untracked(),
            }));
            return;
        }
        let table = closest(event, "[data-table]", "data-table").and_then(|table| {
            let place = self
                .state
                .scene
                .with_untracked(|scene| scene.0.table(&table).map(|shape| (shape.place.0, shape.place.1)))?;
            Some((table, place))
        });
        let from = self.state.viewport.get_untracked();
        self.press.set(Some(Press { at: point(event), from, table, dragging: false }));
    }

    /// A pointer moves.
    pub fn moved(&self, event: &web_sys::PointerEvent) {
        let at = point(event);
        self.touches.update_value(|touches| {
            if let Some(touch) = touches.iter_mut().find(|touch| touch.0 == event.pointer_id()) {
                touch.1 = at;
            }
        });
        if let (Some(pinch), Some((distance, middle))) = (self.pinch.get_value(), self.spread()) {
            let anchor = offset(event, pinch.middle);
            self.state.touched.set(true);
            self.state.viewport.set(
                pinch
                    .from
                    .zoomed(distance / pinch.distance.max(1.0), anchor)
                    .panned(middle.0 - pinch.middle.0, middle.1 - pinch.middle.1),
            );
            return;
        }
        let Some(press) = self.press.get_untracked() else { return };
        let (dx, dy) = (at.0 - press.at.0, at.1 - press.at.1);
        if !press.dragging && dx.hypot(dy) < DRAG {
            return;
        }
        if !press.dragging {
            capture(event);
            self.press.set(Some(Press { dragging: true, ..press.clone() }));
        }
        match &press.table {
            Some((table, place)) => {
                let scale = press.from.scale;
                let at = (place.0 + dx / scale, place.1 + dy / scale);
                self.state.hovered.set(None);
                self.state.drag.set(Some(Drag { table: table.clone(), at }));
                let moved = MovedTable { table: table.clone(), x: at.0, y: at.1 };
                self.store.arrange(|places, picture| places.moved(picture, moved));
            }
            None => {
                self.state.touched.set(true);
                self.state.viewport.set(press.from.panned(dx, dy));
            }
        }
    }

    /// A pointer goes up.
    pub fn up(&self, event: &web_sys::PointerEvent) {
        self.forget(event);
        let Some(press) = self.press.get_untracked() else { return };
        self.press.set(None);
        if press.dragging {
            self.let_go();
        } else {
            self.state.select(self.store, spot(event));
        }
    }

    /// A pointer is taken away.
    pub fn cancelled(&self, event: &web_sys::PointerEvent) {
        self.forget(event);
        self.press.set(None);
        self.let_go();
    }

    /// The pointer is over something else.
    pub fn over(&self, event: &web_sys::PointerEvent) {
        if self.press.with_untracked(|press| press.as_ref().is_none_or(|press| !press.dragging)) {
            let spot = spot(event);
            if self.state.hovered.with_untracked(|hovered| *hovered != spot) {
                self.state.hovered.set(spot);
            }
        }
    }

    /// A double click focuses a table's neighbourhood, and on the background fits everything.
    pub fn double(&self, event: &web_sys::MouseEvent) {
        match closest(event, "[data-table]", "data-table") {
            Some(table) => self.state.focus_on(&table),
            None => self.store.fit.update(|fit| *fit += 1),
        }
    }

    /// The wheel pans; with Ctrl, as touchpads send a pinch, it zooms.
    pub fn wheel(&self, event: &web_sys::WheelEvent) {
        event.prevent_default();
        self.state.touched.set(true);
        let unit = if event.delta_mode() == 1 { 24.0 } else { 1.0 };
        let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
        self.state.viewport.update(|viewport| {
            *viewport = if event.ctrl_key() || event.meta_key() {
                let at = offset(event, point(event));
                viewport.zoomed((-dy.clamp(-160.0, 160.0) * 0.005).exp(), at)
            } else if event.shift_key() && dx == 0.0 {
                viewport.panned(-dy, 0.0)
            } else {
                viewport.panned(-dx, -dy)
            };
        });
    }

    /// Ends the drag of a table, if there is one.
    fn let_go(&self) {
        if self.state.drag.with_untracked(Option::is_some) {
            self.state.drag.set(None);
            self.store.dropped_table();
        }
    }

    fn forget(&self, event: &web_sys::PointerEvent) {
        self.touches.update_value(|touches| touches.retain(|touch| touch.0 != event.pointer_id()));
        self.pinch.set_value(None);
    }

    /// Distance and middle of two fingers.
    fn spread(&self) -> Option<(f64, (f64, f64))> {
        self.touches.with_value(|touches| match touches[..] {
            [(_, a), (_, b)] => Some(((a.0 - b.0).hypot(a.1 - b.1), ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0))),
            _ => None,
        })
    }
}

/// Moves the selected table by the keyboard: one step that can be taken back.
pub fn nudge(store: Store, state: DiagramState, table: &str, (dx, dy): (f64, f64)) {
    let place =
        state.scene.with_untracked(|scene| scene.0.table(table).map(|shape| (shape.place.0, shape.place.1)));
    let Some((x, y)) = place else { return };
    let moved = MovedTable { table: table.to_owned(), x: x + dx, y: y + dy };
    store.arrange(|places: &mut Places, picture| {
        let ask = places.moved(picture, moved);
        places.dropped();
        ask
    });
}

/// What an event is on.
fn spot(event: &web_sys::Event) -> Option<Spot> {
    if let Some(table) = closest(event, "[data-table]", "data-table") {
        return Some(match closest(event, "[data-column]", "data-column") {
            Some(column) => Spot::Column(table, column),
            None => Spot::Table(table),
        });
    }
    closest(event, "[data-edge]", "data-edge").map(Spot::Edge)
}

fn point(event: &web_sys::MouseEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// A point of the window as one of the canvas.
fn offset(event: &web_sys::MouseEvent, (x, y): (f64, f64)) -> (f64, f64) {
    let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.map_or((x, y), |element| {
        let area = element.get_bounding_client_rect();
        (x - area.x(), y - area.y())
    })
}

fn capture(event: &web_sys::PointerEvent) {
    if let Some(element) =
        event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    {
        // A pointer that is gone cannot be captured; the drag then ends with the next event.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The attribute of the nearest element around the event's target that matches.
fn closest(event: &web_sys::Event, selector: &str, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest(selector).ok()??.get_attribute(attribute)
}
