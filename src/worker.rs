//! The worker: receives [`Envelope`]s from the page, hands them to the engine, posts its
//! [`Reply`]s. Wasm only; everything with a decision in it is in `engine`.
//!
//! The engine is synchronous. Between messages the worker lets the preview go on, a revision at a
//! time, through a timeout of zero, so that a message never waits for more than one revision.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::engine::{Engine, Environment};
use crate::protocol::{Envelope, Event, Reply};

struct Worker {
    engine: RefCell<Engine>,
    scope: DedicatedWorkerGlobalScope,
    previewing: RefCell<Option<Timeout>>,
}

/// Starts the worker: announces itself with `Event::Ready` and waits for messages.
///
/// # Panics
/// When called outside a dedicated worker.
pub fn start() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let worker = Rc::new(Worker {
        engine: RefCell::new(Engine::new(environment())),
        scope,
        previewing: RefCell::new(None),
    });
    let receiver = Rc::clone(&worker);
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        receiver.receive(&message);
    });
    worker.scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    let ready = worker.engine.borrow().ready();
    worker.post(&Reply { id: 0, event: ready });
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
                return self.post(&Reply { id: 0, event: Event::Failed { message, help } });
            }
        };
        let id = envelope.id;
        self.engine.borrow_mut().handle(envelope.request, &mut |event| self.post(&Reply { id, event }));
        self.go_on();
    }

    /// Runs the next piece of the preview after what is waiting in the queue.
    fn go_on(self: &Rc<Self>) {
        let worker = Rc::clone(self);
        let next = Timeout::new(0, move || {
            worker.previewing.borrow_mut().take();
            let more = worker.engine.borrow_mut().preview(&mut |event| worker.post(&Reply { id: 0, event }));
            if more {
                worker.go_on();
            }
        });
        *self.previewing.borrow_mut() = Some(next);
    }

    fn post(&self, reply: &Reply) {
        let serializer = serde_wasm_bindgen::Serializer::json_compatible().serialize_bytes_as_arrays(false);
        match reply.serialize(&serializer) {
            Ok(value) => {
                if let Err(error) = self.scope.post_message(&value) {
                    gloo::console::error!("the engine could not answer", error);
                }
            }
            Err(error) => gloo::console::error!("the engine could not write its answer", error.to_string()),
        }
    }
}
