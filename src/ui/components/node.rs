//! The sign of a revision, the same in the history, on cards and wherever else one stands: applied
//! disc, pending ring, current disc in a ring, merge diamond, faulty triangle.

use leptos::prelude::*;

use crate::protocol::{RevisionState, RevisionView};

/// What the sign says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sign {
    /// State.
    pub state: RevisionState,
    /// In the version table.
    pub current: bool,
    /// Builds on several.
    pub merge: bool,
}

impl Sign {
    /// The sign of a revision; a failed one looks faulty.
    pub fn of(view: &RevisionView) -> Self {
        let state = if view.failed { RevisionState::Faulty } else { view.state };
        Self { state, current: view.current && !view.failed, merge: view.mergepoint }
    }
}

/// Draws a sign around a centre; `radius` is that of a disc.
pub fn node(sign: Sign, x: f64, y: f64, radius: f64) -> AnyView {
    if sign.state == RevisionState::Faulty {
        let (half, height) = (radius * 1.6, radius * 2.8);
        let top = y - height * 0.58;
        return view! {
            <path class="node faulty" d=format!("M{x} {top}l{half} {height}h{}z", -2.0 * half) />
            <path class="node-mark" d=format!("M{x} {}v{}m0 2.2v.3", top + height * 0.36, height * 0.28) />
        }
        .into_any();
    }
    if sign.current {
        return view! {
            <circle class="node halo" cx=x cy=y r=radius + 4.0 />
            <circle class="node current" cx=x cy=y r=radius + 0.5 />
        }
        .into_any();
    }
    let class = if sign.state == RevisionState::Applied { "node applied" } else { "node pending" };
    if sign.merge {
        let reach = radius + 2.0;
        return view! { <path class=class d=format!("M{x} {}l{reach} {reach} {} {reach} {} {}z", y - reach, -reach, -reach, -reach) /> }
            .into_any();
    }
    view! { <circle class=class cx=x cy=y r=radius /> }.into_any()
}

/// A short chain of signs for a card.
pub fn chain(count: usize, faulty: bool) -> impl IntoView {
    let shown = count.min(8);
    let marks: Vec<_> = (0..shown)
        .map(|index| {
            let x = 9.0 + 18.0 * index as f64;
            let state = if faulty && index == 2 { RevisionState::Faulty } else { RevisionState::Pending };
            let line = (index + 1 < shown)
                .then(|| view! { <path class="rail-line pending" d=format!("M{} 9h8", x + 5.0) /> });
            view! {
                {line}
                {node(Sign { state, current: false, merge: false }, x, 9.0, 4.0)}
            }
        })
        .collect();
    view! {
        <svg width=18 * shown height="18" aria-hidden="true">
            {marks}
        </svg>
    }
}

/// A chain of signs that tells how far a database is: applied, current, pending; the ends of a long one.
pub fn progress_chain(applied: usize, pending: usize) -> impl IntoView {
    const SHOWN: usize = 7;
    let ahead = pending.min(if applied == 0 { SHOWN } else { SHOWN / 2 });
    let behind = applied.min(SHOWN - ahead);
    let count = ahead + behind;
    let marks: Vec<_> = (0..count)
        .map(|index| {
            let x = 9.0 + 18.0 * index as f64;
            let is_applied = index < behind;
            let state = if is_applied { RevisionState::Applied } else { RevisionState::Pending };
            let class = if index + 1 < behind { "rail-line" } else { "rail-line pending" };
            let line =
                (index + 1 < count).then(|| view! { <path class=class d=format!("M{} 9h8", x + 5.0) /> });
            view! {
                {line}
                {node(Sign { state, current: index + 1 == behind, merge: false }, x, 9.0, 4.0)}
            }
        })
        .collect();
    view! {
        <svg width=18 * count height="18" aria-hidden="true">
            {marks}
        </svg>
    }
}
