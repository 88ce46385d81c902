//! Properties that must hold for every layout, over generated schemas.

use std::rc::Rc;

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

/// A layout before and after a change of its schema: sound, and every table that was there before
/// where it was, if it did not grow.
fn check_extension(
    plan: Plan,
    change: impl Fn(&mut crate::schema::Schema),
) -> (DiagramLayout, DiagramLayout) {
    let before = schema(plan);
    let layout = LayeredLayout.layout(&graph(&[&before], &[]));
    let mut after = before.clone();
    change(&mut after);
    let graph = graph(&[&before, &after], &[]);
    let extended = extend::extend(&layout, &graph).expect("most tables were there before");
    assert_eq!(faults(&graph, &extended), [], "{plan:?}");
    for old in &layout.nodes {
        let new = extended.nodes.iter().find(|new| new.table == old.table).expect("no table is lost");
        assert_eq!((old.x, old.y, old.width), (new.x, new.y, new.width), "{plan:?}: {}", old.table);
    }
    (layout, extended)
}

#[test]
fn a_new_table_takes_free_space() {
    for plan in &PLANS[2..9] {
        let (before, after) = check_extension(*plan, |schema| {
            let mut table = (*schema.tables[0]).clone();
            table.name = "typed_in_later".into();
            let key = |table: &str| crate::schema::ForeignKey {
                columns: vec!["id".into()],
                referred_table: table.into(),
                referred_columns: vec!["id".into()],
                ..crate::schema::ForeignKey::default()
            };
            table.foreign_keys = vec![key(&schema.tables[0].name), key(&schema.tables[1].name)];
            schema.tables.push(table.into());
        });
        assert_eq!(after.nodes.len(), before.nodes.len() + 1);
        assert_eq!(after.edges.len(), before.edges.len() + 2);
    }
}

#[test]
fn an_unchanged_graph_keeps_its_layout() {
    let (before, after) = check_extension(PLANS[6], |_| {});
    assert_eq!(before, after);
}

#[test]
fn a_column_in_front_moves_the_ends_of_lines_only() {
    let (before, after) = check_extension(PLANS[4], |schema| {
        for table in &mut schema.tables {
            Rc::make_mut(table).columns.rotate_right(1);
        }
    });
    assert_eq!(before.edges.len(), after.edges.len());
}

#[test]
fn another_schema_is_laid_out_anew() {
    let layout = LayeredLayout.layout(&graph(&[&schema(PLANS[3])], &[]));
    let mut other = schema(PLANS[2]);
    for table in other.tables.iter_mut().map(Rc::make_mut) {
        table.name = format!("other_{}", table.name);
        table.foreign_keys.clear();
    }
    let graph = graph(&[&other], &[]);
    assert_eq!(extend::extend(&layout, &graph), None);
    assert_eq!(LayeredLayout.extend(&layout, &graph), LayeredLayout.layout(&graph));
}

#[test]
fn a_table_moved_by_hand_moves_its_own_lines_only() {
    let graph = graph(&[&schema(PLANS[4])], &[]);
    let layout = LayeredLayout.layout(&graph);
    let mut moved = layout.clone();
    let table = graph.edges[0].from_table.clone();
    let place = moved.nodes.iter_mut().find(|node| node.table == table).expect("every table has a place");
    (place.x, place.y) = (-layout.width, -500.0);
    let routed = LayeredLayout.reroute(&moved, &graph).expect("there is room at the left and above");
    assert_eq!(faults(&graph, &routed), []);
    let place = moved.nodes.iter_mut().find(|node| node.table == table).expect("every table has a place");
    (place.x, place.y) = (layout.width + 200.0, layout.height + 200.0);
    let routed = LayeredLayout.reroute(&moved, &graph).expect("there is room");
    assert_eq!(faults(&graph, &routed), []);
    for (edge, (old, new)) in graph.edges.iter().zip(layout.edges.iter().zip(&routed.edges)) {
        assert_eq!(edge.from_table == table || edge.to_table == table, old != new, "{}", edge.id);
    }
    let standing = moved.nodes.iter().find(|node| node.table != table).cloned().expect("there are others");
    let place = moved.nodes.iter_mut().find(|node| node.table == table).expect("every table has a place");
    (place.x, place.y) = (standing.x + 20.0, standing.y + 20.0);
    assert_eq!(LayeredLayout.reroute(&moved, &graph), None);
}

#[test]
fn odd_graphs_are_laid_out_too() {
    let node = |table: &str, slots: &[&str]| crate::protocol::DiagramNode {
        table: table.into(),
        width: 160.0,
        height: 30.0 + 22.0 * slots.len() as f64,
        slots: slots.iter().map(|slot| (*slot).into()).collect(),
        ..crate::protocol::DiagramNode::default()
    };
    let edge =
        |from: &str, from_columns: &[&str], to: &str, to_columns: &[&str]| crate::protocol::DiagramEdge {
            id: format!("{from}({})->{to}({})", from_columns.join(","), to_columns.join(",")),
            from_table: from.into(),
            from_columns: from_columns.iter().map(|name| (*name).into()).collect(),
            to_table: to.into(),
            to_columns: to_columns.iter().map(|name| (*name).into()).collect(),
            unique: false,
            optional: true,
        };
    let graph = DiagramGraph {
        nodes: vec![node("empty", &[]), node("", &["", "a"]), node("名", &["a", "b", "c"])],
        edges: vec![
            edge("empty", &["missing"], "名", &["a", "c", "b"]),
            edge("名", &["c", "a"], "名", &["a", "c"]),
            edge("名", &["b"], "名", &["b"]),
            edge("", &[], "empty", &[]),
            edge("", &["a"], "nowhere", &["a"]),
        ],
    };
    for engine in [&LayeredLayout as &dyn Layout, &ChannelLayout] {
        let layout = engine.layout(&graph);
        assert_eq!(faults(&graph, &layout), []);
        assert_eq!(layout.edges.len(), 4);
    }
}

#[test]
fn groups_stand_apart_and_all_lines_find_a_way() {
    for plan in &PLANS[2..7] {
        let mut graph = graph(&[&schema(*plan)], &[]);
        for node in &mut graph.nodes {
            node.group = node.table.split('_').next().unwrap_or_default().to_owned();
        }
        let layout = LayeredLayout.layout(&graph);
        assert_eq!(faults(&graph, &layout), [], "{plan:?}");
        assert_eq!(layout.edges.len(), graph.edges.len(), "{plan:?}");
        let frame = |group: &str| {
            let inside = graph.nodes.iter().zip(&layout.nodes).filter(|(node, _)| node.group == group);
            inside.fold((f64::INFINITY, f64::INFINITY, 0.0_f64, 0.0_f64), |frame, (_, place)| {
                (
                    frame.0.min(place.x - 20.0),
                    frame.1.min(place.y - 46.0),
                    frame.2.max(place.x + place.width + 20.0),
                    frame.3.max(place.y + place.height + 20.0),
                )
            })
        };
        let frames: Vec<_> = ["users", "orders", "line", "audit"].map(frame).into();
        for (index, a) in frames.iter().enumerate() {
            for b in &frames[..index] {
                let apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
                assert!(apart, "{plan:?}: {a:?} {b:?}");
            }
        }
    }
}
