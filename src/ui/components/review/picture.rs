//! The diagram of a card: the tables that a step changes and those they refer to, laid out and drawn as the
//! large diagram does, one card after the other.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use leptos::prelude::*;

use super::super::diagram::edge::EdgeLine;
use super::super::diagram::table::{Lights, TableBox};
use crate::protocol::{DiagramGraph, DiagramLayout, MarkedChange, ReviewStep};
use crate::ui::layout_client::LayoutClient;
use crate::ui::places::Ask;
use crate::ui::scene::{Picture, Scene, Shown};
use crate::ui::step_picture::StepPicture;

/// Room around a picture, for what stands out of its boxes.
const MARGIN: f64 = 14.0;
/// A picture is not made smaller than this part of its size: one scrolls instead, and can read.
const SMALLEST: f64 = 0.78;

/// A layout that came, or none when it failed.
type Answer = Option<DiagramLayout>;

/// The layouts of all cards of the page.
#[derive(Clone, Copy)]
pub struct Pictures {
    client: StoredValue<Option<LayoutClient>, LocalStorage>,
    /// Graphs without an answer, the one under way first.
    waiting: StoredValue<VecDeque<(u32, DiagramGraph)>>,
    next: StoredValue<u32>,
    answers: RwSignal<HashMap<u32, Answer>>,
}

impl Pictures {
    /// Begins for a page.
    pub fn provide() {
        let pictures = Self {
            client: StoredValue::new_local(None),
            waiting: StoredValue::new(VecDeque::new()),
            next: StoredValue::new(1),
            answers: RwSignal::new(HashMap::new()),
        };
        pictures.client.set_value(Some(LayoutClient::new(move |answer| {
            pictures.answered(answer.ok().map(|reply| (reply.id, reply.layout)))
        })));
        provide_context(pictures);
    }

    /// Asks for a layout; its number.
    fn ask(&self, graph: DiagramGraph) -> u32 {
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        let first = self.waiting.with_value(VecDeque::is_empty);
        self.waiting.update_value(|waiting| waiting.push_back((number, graph)));
        if first {
            self.send();
        }
        number
    }

    fn send(&self) {
        let next = self.waiting.with_value(|waiting| waiting.front().cloned());
        if let (Some((number, graph)), Some(client)) = (next, self.client.get_value()) {
            client.lay_out(Ask { number, graph, previous: None, moved: None });
        }
    }

    fn answered(&self, answer: Option<(u32, DiagramLayout)>) {
        // The page may be gone when an answer comes.
        let Some(Some((number, _))) = self.waiting.try_update_value(VecDeque::pop_front) else { return };
        let layout = answer.filter(|(answered, _)| *answered == number).map(|(_, layout)| layout);
        self.answers.try_update(|answers| answers.insert(number, layout));
        self.send();
    }
}

/// The picture of a step; `found` tells which of its objects findings name.
#[component]
pub fn StepDiagram(
    /// The step.
    step: ReviewStep,
    /// The worst severity by table and `table.column`.
    found: Memo<BTreeMap<String, String>>,
) -> impl IntoView {
    if step.changes.is_empty() && step.objects.is_empty() {
        return view! { <p class="sub" data-testid="review-tables">"It changes no table."</p> }.into_any();
    }
    let objects = step.objects.iter().map(|object| {
        let (sign, class) = glyph(object.mark);
        view! { <p class="review-object"><span class=format!("glyph {class}")>{sign}</span> " " {object.kind.clone()} " " <b>{object.name.clone()}</b></p> }
    });
    let objects = objects.collect::<Vec<_>>();
    let members = step.changes.iter().flat_map(|change| {
        let others = change.members.iter().filter(|member| member.kind != "column");
        others.map(move |member| {
            let (sign, class) = glyph(member.mark);
            let whole = matches!(change.mark, MarkedChange::Added | MarkedChange::Removed);
            (!whole).then(|| view! { <p class="review-object"><span class=format!("glyph {class}")>{sign}</span> " " {member.kind.clone()} " " <b>{member.name.clone()}</b> " " <span class="sub">{format!("{} {}", change.name, member.detail)}</span></p> })
        })
    });
    let members = members.collect::<Vec<_>>();
    if step.tables.is_empty() {
        return view! { <div data-testid="review-tables">{objects}{members}</div> }.into_any();
    }
    let pictures: Pictures = expect_context();
    let drawn = StoredValue::new(StepPicture::of(&step));
    let names: Vec<String> = step.changes.iter().map(|change| change.name.clone()).collect();
    let number = pictures.ask(drawn.with_value(|drawn| drawn.graph.clone()));
    let answer = Memo::new(move |_| pictures.answers.with(|answers| answers.get(&number).cloned()));
    let label = format!("Diagram of {}", names.join(", "));
    view! {
        <div class="review-picture dotted" data-testid="review-tables" tabindex="0" role="group" aria-label=label>
            {move || match answer.get() {
                None => view! { <p class="sub">"Laying out…"</p> }.into_any(),
                Some(None) => view! { <p class="sub">{format!("The layout failed. Tables that change: {}.", names.join(", "))}</p> }.into_any(),
                Some(Some(layout)) => drawn.with_value(|drawn| scene(drawn, layout, found)).into_any(),
            }}
        </div>
        {objects}
        {members}
    }
    .into_any()
}

fn scene(
    drawn: &StepPicture,
    layout: DiagramLayout,
    found: Memo<BTreeMap<String, String>>,
) -> impl IntoView + use<> {
    let picture = Picture { graph: drawn.graph.clone(), layout };
    let shown = Shown { tables: &drawn.tables, marks: &drawn.marks, visible: &|_| true };
    let scene = Scene::of(&picture, shown);
    let (x, y, width, height) = picture.bounds();
    let (width, height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
    let lit = Memo::new(|_| BTreeSet::new());
    let lights = Lights {
        selected: Memo::new(|_| None),
        near: Memo::new(|_| BTreeSet::new()),
        rows: lit,
        found,
        afar: Memo::new(|_| false),
    };
    let edges = scene.edges.into_iter().map(|shape| view! { <EdgeLine shape lit /> }).collect::<Vec<_>>();
    let tables =
        scene.tables.into_iter().map(|shape| view! { <TableBox shape lights /> }).collect::<Vec<_>>();
    view! {
        <svg
            class="review-svg"
            viewBox=format!("{:.1} {:.1} {width:.1} {height:.1}", x - MARGIN, y - MARGIN)
            width=format!("{width:.0}")
            height=format!("{height:.0}")
            style:min-width=format!("{:.0}px", width * SMALLEST)
        >
            {edges}
            {tables}
        </svg>
    }
}

/// The pattern of ghosts, once for all pictures of the page.
#[component]
pub fn Patterns() -> impl IntoView {
    view! {
        <svg class="review-patterns" width="0" height="0" aria-hidden="true">
            <defs>
                <pattern id="ghost-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="hatch" d="M0 0V6" />
                </pattern>
            </defs>
        </svg>
    }
}

/// Glyph and class of a mark.
fn glyph(mark: MarkedChange) -> (&'static str, &'static str) {
    match mark {
        MarkedChange::Added => ("+", "added"),
        MarkedChange::Removed => ("−", "removed"),
        MarkedChange::Changed | MarkedChange::Renamed => ("~", "changed"),
    }
}
