//! The worker: receives [`Envelope`]s from the page, hands them to the engine, posts its
//! [`Reply`]s, and keeps the open project in the browser's storage. Wasm only; everything with a decision in it that
//! needs no browser is in `engine` and `storage`.
//!
//! The engine is synchronous. Between messages the worker lets the preview go on, a revision at a
//! time, through a timeout of zero, so that a message never waits for more than one revision.

mod keeper;
mod locks;
mod opfs;
mod project;
mod projects;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::engine::{Engine, Environment};
use crate::protocol::{Envelope, Event, Reply, Request};
use crate::storage::is_bundle;
use keeper::Keeper;

struct Worker {
    engine: Rc<RefCell<Engine>>,
    keeper: Keeper,
    scope: DedicatedWorkerGlobalScope,
}

/// Starts the worker: announces itself with `Event::Ready` and waits for messages.
///
/// # Panics
/// When called outside a dedicated worker.
pub fn start() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let engine = Rc::new(RefCell::new(Engine::new(environment())));
    let answering = scope.clone();
    let post: Rc<dyn Fn(&Reply)> = Rc::new(move |reply| post(&answering, reply));
    let keeper = Keeper::new(Rc::clone(&engine), post);
    let worker = Rc::new(Worker { engine, keeper, scope });
    let receiver = Rc::clone(&worker);
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        receiver.receive(&message);
    });
    worker.scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    let ready = worker.engine.borrow().ready();
    worker.keeper.say(0, ready);
}

fn environment() -> Environment {
    Environment { clock, random, sqlite_target: None, variables: Vec::new(), x_arguments: Vec::new() }
}

/// Milliseconds since 1970.
fn clock() -> f64 {
    js_sys::Date::now()
}

fn random(bytes: &mut [u8]) {
    // Without a source of randomness the bytes stay as they are: ids then repeat, nothing breaks.
    let _ = getrandom::fill(bytes);
}

impl Worker {
    fn receive(self: &Rc<Self>, message: &MessageEvent) {
        let envelope: Envelope = match serde_wasm_bindgen::from_value(message.data()) {
            Ok(envelope) => envelope,
            Err(error) => {
                let message = format!("The page sent a message that the engine does not understand: {error}");
                let help =
                    Some("Reload the page: it and the engine may be of different versions.".to_owned());
                return self.keeper.say(0, Event::Failed { message, help });
            }
        };
        let Envelope { id, request } = envelope;
        let request = match import(request) {
            Request::Storage { request } => return projects::handle(&self.keeper, id, request),
            request => request,
        };
        let delay =
            if matches!(request, Request::EditFile { .. }) { keeper::TYPING } else { keeper::AT_ONCE };
        if may_open(&request) {
            self.keeper.before_opening();
        }
        // The end of a request comes after the word that there is something to save, so that nobody who waited for it
        // takes what was saved before for what is there now.
        let mut end = None;
        self.engine.borrow_mut().handle(request, &mut |event| match event {
            Event::Done | Event::Failed { .. } => end = Some(event),
            event => self.keeper.say(id, event),
        });
        self.keeper.look(delay);
        if let Some(end) = end {
            self.keeper.say(id, end);
        }
        self.keeper.go_on_previewing();
    }
}

/// Whether a request may put another project in the place of the open one.
fn may_open(request: &Request) -> bool {
    matches!(
        request,
        Request::OpenSample { .. }
            | Request::OpenPacked { .. }
            | Request::OpenFiles { .. }
            | Request::OpenEmpty { .. }
            | Request::RestoreSnapshot { .. }
    )
}

/// An archive of kept projects that was dropped on the page is imported, not opened as migrations.
fn import(request: Request) -> Request {
    match request {
        Request::OpenFiles { name, mut files } => {
            if files.len() == 1 && is_bundle(&files[0].bytes) {
                let bytes = std::mem::take(&mut files[0].bytes);
                return Request::Storage { request: crate::protocol::StorageRequest::Import { bytes } };
            }
            Request::OpenFiles { name, files }
        }
        request => request,
    }
}

impl Keeper {
    /// Runs the next piece of the preview after what is waiting in the queue.
    pub fn go_on_previewing(&self) {
        let keeper = self.clone();
        let next = Timeout::new(0, move || {
            let more = keeper.engine.borrow_mut().preview(&mut |event| keeper.say(0, event));
            if more {
                keeper.go_on_previewing();
            }
        });
        self.previewing.replace(Some(next));
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible().serialize_bytes_as_arrays(false);
    match reply.serialize(&serializer) {
        Ok(value) => {
            if let Err(error) = scope.post_message(&value) {
                gloo::console::error!("the engine could not answer", error);
            }
        }
        Err(error) => gloo::console::error!("the engine could not write its answer", error.to_string()),
    }
}
