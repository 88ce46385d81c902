//! The layout worker: receives a graph, answers with its layout, and never leaves a request without
//! an answer.
//!
//! In: [`LayoutRequest`]s as plain JavaScript values. Out: first the string `ready`, as messages
//! sent before it may be lost, then a [`LayoutReply`] for each request. It is a module of its own,
//! loaded when a diagram is first drawn, and holds no state between requests.

use crate::diagram::{ChannelLayout, LayeredLayout, Layout};
use crate::protocol::{LayoutReply, LayoutRequest};

/// The answer to a request.
pub fn answer(request: &LayoutRequest) -> LayoutReply {
    let graph = &request.graph;
    let layout = match (&request.previous, &request.moved) {
        // Where a moved table's lines find no way, it stays.
        (Some(previous), Some(moved)) => {
            LayeredLayout.place(previous, graph, moved).unwrap_or_else(|| previous.clone())
        }
        (Some(previous), None) => LayeredLayout.extend(previous, graph),
        (None, _) => LayeredLayout.layout(graph),
    };
    LayoutReply { id: request.id, layout }
}

/// The answer to a request that [`answer`] failed on: plain, but sound.
pub fn plain_answer(request: &LayoutRequest) -> LayoutReply {
    LayoutReply { id: request.id, layout: ChannelLayout.layout(&request.graph) }
}

#[cfg(target_arch = "wasm32")]
pub use browser::start;

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;

    use js_sys::global;
    use serde::Serialize;
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    use super::{LayoutReply, LayoutRequest, answer, plain_answer};

    thread_local! {
        /// The request under way, for the panic hook.
        static CURRENT: RefCell<Option<LayoutRequest>> = const { RefCell::new(None) };
    }

    /// Listens to the page. A panic cannot be caught in the browser, but its hook still runs: it
    /// answers the request with the plain layout before the module stops.
    pub fn start() {
        std::panic::set_hook(Box::new(|info| {
            console_error_panic_hook::hook(info);
            if let Some(request) = CURRENT.take() {
                post(&plain_answer(&request));
            }
        }));
        let listener = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| received(event.data()));
        scope().set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
        post_value(&JsValue::from_str("ready"));
    }

    fn received(data: JsValue) {
        let request: LayoutRequest = match serde_wasm_bindgen::from_value(data) {
            Ok(request) => request,
            // Without a request there is no number to answer to.
            Err(error) => return post_value(&JsValue::from_str(&error.to_string())),
        };
        CURRENT.set(Some(request.clone()));
        let reply = answer(&request);
        CURRENT.set(None);
        post(&reply);
    }

    fn post(reply: &LayoutReply) {
        let value = reply.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
        post_value(&value.expect("a reply is numbers, text and lists, which JavaScript has"));
    }

    fn post_value(value: &JsValue) {
        // Posting fails for values that cannot be cloned, which none of these are.
        if let Err(error) = scope().post_message(value) {
            web_sys::console::error_1(&error);
        }
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        global().unchecked_into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::layout::faults;
    use crate::protocol::{DiagramEdge, DiagramGraph, DiagramNode, MovedTable};

    fn request() -> LayoutRequest {
        let node = |table: &str, slots: &[&str]| DiagramNode {
            table: table.into(),
            width: 160.0,
            height: 30.0 + 22.0 * slots.len() as f64,
            slots: slots.iter().map(|slot| (*slot).into()).collect(),
            ..DiagramNode::default()
        };
        let edge = DiagramEdge {
            id: "posts(author_id)->users(id)".into(),
            from_table: "posts".into(),
            from_columns: vec!["author_id".into()],
            to_table: "users".into(),
            to_columns: vec!["id".into()],
            unique: false,
            optional: false,
        };
        let graph = DiagramGraph {
            nodes: vec![node("users", &["id", "name"]), node("posts", &["id", "author_id"])],
            edges: vec![edge],
        };
        LayoutRequest { id: 7, graph, previous: None, moved: None }
    }

    #[test]
    fn a_request_is_answered_under_its_number() {
        let request = request();
        for reply in [answer(&request), plain_answer(&request)] {
            assert_eq!(reply.id, 7);
            assert_eq!(faults(&request.graph, &reply.layout), []);
        }
    }

    #[test]
    fn a_moved_table_takes_its_lines_along() {
        let mut request = request();
        let shown = answer(&request).layout;
        request.previous = Some(shown.clone());
        request.moved = Some(MovedTable { table: "posts".into(), x: 600.0, y: 400.0 });
        let reply = answer(&request);
        let place = |table: &str| {
            reply.layout.nodes.iter().find(|node| node.table == table).map(|node| (node.x, node.y))
        };
        assert_eq!(place("posts"), Some((600.0, 400.0)));
        assert_eq!(place("users"), Some((shown.nodes[0].x, shown.nodes[0].y)));
        assert_eq!(faults(&request.graph, &reply.layout), []);
    }

    #[test]
    fn tables_of_the_picture_shown_keep_their_places() {
        let mut request = request();
        let mut shown = answer(&request).layout;
        shown.nodes.iter_mut().for_each(|node| node.y += 300.0);
        shown.edges.clear();
        request.previous = Some(shown.clone());
        let reply = answer(&request);
        assert_eq!(reply.layout.nodes, shown.nodes);
        assert_eq!(faults(&request.graph, &reply.layout), []);
    }
}
