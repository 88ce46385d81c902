//! The dialog that asks before something that undo does not bring back, or that loses more than its name says.

use leptos::prelude::*;

use super::dialogs::Modal;
use crate::protocol::{BackupRequest, DatabaseRequest};
use crate::ui::icons::{self, icon};
use crate::ui::store::{Dialog, Question, Store};

/// What a question says: its heading, what would be lost, what is left, and the button that goes on.
struct Words {
    title: &'static str,
    loss: String,
    rest: &'static str,
    button: &'static str,
}

fn words(question: &Question) -> Words {
    match question {
        Question::Run { line, message } => Words {
            title: "Go below the baseline?",
            loss: format!("{line}: {message}."),
            rest: "Undo brings the working database back. In production nothing but a backup would.",
            button: "Downgrade",
        },
        Question::DeleteBackup { name, .. } => Words {
            title: "Delete the backup?",
            loss: format!("“{name}” is deleted for good."),
            rest: "Undo does not bring it back. The working database stays as it is.",
            button: "Delete",
        },
        Question::RemoveDatabase { name, .. } => Words {
            title: "Remove the database?",
            loss: format!("“{name}” is removed with its rows and its revision."),
            rest: "Undo does not bring it back. The database you work on stays as it is.",
            button: "Remove",
        },
    }
}

/// The dialog. Escape, and what has the focus at first, leave everything as it is.
#[component]
pub fn ConfirmDialog() -> impl IntoView {
    let store = Store::of_page();
    let asked = Memo::new(move |_| {
        store.dialog.with(|dialog| match dialog {
            Some(Dialog::Confirm(question)) => Some(question.clone()),
            _ => None,
        })
    });
    let go_on = move || {
        let Some(question) = asked.get_untracked() else { return };
        store.dialog.set(None);
        match question {
            Question::Run { line, .. } => store.run_confirmed(&line),
            Question::DeleteBackup { id, .. } => store.ask_backup("Deleting", BackupRequest::Delete { id }),
            Question::RemoveDatabase { id, .. } => store.change_databases(DatabaseRequest::Remove { id }),
        }
    };
    let dialog = Dialog::Confirm(Question::Run { line: String::new(), message: String::new() });
    let title = Signal::derive(move || asked.get().map_or("", |asked| words(&asked).title).to_owned());
    view! {
        <Modal dialog title>
            {move || {
                let words = words(&asked.get()?);
                Some(
                    view! {
                        <div class="modal-body confirm" data-testid="confirm">
                            <p>{icon(icons::WARNING, 16)} {words.loss}</p>
                            <p class="sub">{words.rest}</p>
                        </div>
                        <div class="modal-foot">
                            <button class="button" autofocus on:click=move |_| store.dialog.set(None)>
                                "Cancel"
                            </button>
                            <button class="button primary" data-testid="confirm-go" on:click=move |_| go_on()>
                                {words.button}
                            </button>
                        </div>
                    },
                )
            }}
        </Modal>
    }
}
