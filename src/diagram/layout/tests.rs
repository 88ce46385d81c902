//! Properties that must hold for every layout, over generated schemas.

use super::super::graph::graph;
use super::super::samples::{Plan, schema};
use super::*;

const PLANS: &[Plan] = &[
    Plan { tables: 1, keys: 1, hubs: 1, islands: 0, seed: 1 },
    Plan { tables: 2, keys: 6, hubs: 1, islands: 0, seed: 2 },
    Plan { tables: 10, keys: 12, hubs: 1, islands: 2, seed: 3 },
    Plan { tables: 10, keys: 40, hubs: 2, islands: 0, seed: 4 },
    Plan { tables: 30, keys: 40, hubs: 2, islands: 5, seed: 5 },
    Plan { tables: 50, keys: 70, hubs: 3, islands: 10, seed: 6 },
    Plan { tables: 60, keys: 30, hubs: 3, islands: 30, seed: 7 },
    Plan { tables: 120, keys: 160, hubs: 5, islands: 12, seed: 8 },
    Plan { tables: 200, keys: 300, hubs: 6, islands: 20, seed: 9 },
    Plan { tables: 500, keys: 800, hubs: 12, islands: 40, seed: 10 },
];

/// Lays a generated schema out and checks what must be true of any layout.
fn check(engine: &impl Layout, plan: Plan) -> DiagramLayout {
    let schema = schema(plan);
    let graph = graph(&[&schema], &[]);
    let layout = engine.layout(&graph);
    assert_eq!(faults(&graph, &layout), [], "{plan:?}");
    assert_eq!(layout.nodes.len(), graph.nodes.len());
    assert_eq!(layout.edges.len(), graph.edges.len());
    layout
}

#[test]
fn the_layered_layout_is_sound() {
    for plan in PLANS {
        check(&LayeredLayout, *plan);
    }
}

#[test]
fn the_channel_layout_is_sound() {
    for plan in PLANS {
        check(&ChannelLayout, *plan);
    }
}

#[test]
fn the_kernel_does_not_refuse() {
    for plan in PLANS {
        let schema = schema(*plan);
        for component in components::components(&graph(&[&schema], &[])) {
            if !component.edges.is_empty() {
                assert!(elk::lay_out(&component).is_some(), "{plan:?}");
            }
        }
    }
}

#[test]
fn the_same_graph_gives_the_same_layout() {
    assert_eq!(check(&LayeredLayout, PLANS[5]), check(&LayeredLayout, PLANS[5]));
}

#[test]
fn an_empty_graph_is_an_empty_picture() {
    assert_eq!(LayeredLayout.layout(&DiagramGraph::default()), DiagramLayout::default());
}

#[test]
fn lines_keep_their_distance() {
    for plan in &PLANS[..9] {
        let quality = Quality::of(&check(&LayeredLayout, *plan));
        assert!(quality.crowded * 50 <= plan.keys, "{plan:?}: {quality:?}");
    }
}
