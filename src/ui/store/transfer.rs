//! Database files and dumps that come in: sent to the engine, and what came of them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Dialog, Screen, Store};
use crate::protocol::{Event, FileUpload, Request};
use crate::ui::client::Refusal;
use crate::ui::files;

impl Store {
    /// Opens what was chosen as a database, whatever it looks like.
    pub fn open_databases(&self, reading: impl Future<Output = Result<files::Read, Refusal>> + 'static) {
        let store = *self;
        spawn_local(async move {
            match reading.await {
                Ok(read) => read.files.into_iter().take(1).for_each(|file| store.open_database(file)),
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    /// Opens a database file or a dump as a working database of the open project, and shows what it is.
    pub(super) fn open_database(&self, file: FileUpload) {
        let store = *self;
        store.show(Screen::Playground);
        store.refusal.set(None);
        store.begin("Opening");
        spawn_local(async move {
            let FileUpload { path, bytes } = file;
            let end = store.client().call(Request::OpenDatabase { name: path, bytes }).await;
            store.end();
            match end {
                Ok(answers) => {
                    let opened = answers.into_iter().find_map(|event| match event {
                        Event::DatabaseOpened(opened) => Some(*opened),
                        _ => None,
                    });
                    if let Some(opened) = opened {
                        store.announcement.set(
                            opened.matched.as_ref().map_or_else(String::new, |found| found.verdict.clone()),
                        );
                        store.dialog.set(Some(Dialog::Opened(Box::new(opened))));
                    }
                }
                Err(refusal) => store.refuse(refusal),
            }
        });
    }
}
