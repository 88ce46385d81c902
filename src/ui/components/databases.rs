//! The working databases of a project, as entries of the project's menu: which one is worked on, the others, new
//! ones, a comparison of two.

use super::menu::Item;
use crate::protocol::{DatabaseRequest, WorkingDatabaseView};
use crate::ui::dom;
use crate::ui::icons;
use crate::ui::store::{Dialog, Naming, Question, Store};
use leptos::prelude::*;

/// The entries.
pub fn database_items(store: Store) -> Vec<Item> {
    let databases = store.workspace.with_untracked(|view| view.databases.clone());
    let mut items = vec![Item::Rule, Item::Title("Databases".to_owned())];
    items.extend(databases.iter().cloned().map(|database| entry(store, database)));
    items.push(
        Item::action("database-open", "Open a file…", || dom::click("database-input"))
            .icon(icons::FOLDER)
            .detail("A .sqlite file, or a dump: .sql, also of PostgreSQL, also .gz")
            .into(),
    );
    let ask = |naming: Naming| move || store.dialog.set(Some(Dialog::Name(naming.clone())));
    items.push(
        Item::action("database-copy", "Copy of this one…", ask(Naming::NewDatabase { copy: true }))
            .icon(icons::COPY)
            .detail("With its rows, as production beside development")
            .into(),
    );
    items.push(
        Item::action("database-new", "New empty one…", ask(Naming::NewDatabase { copy: false }))
            .icon(icons::PLUS)
            .into(),
    );
    if let Some(active) = databases.iter().find(|database| database.active) {
        let naming = Naming::Database { id: active.id.clone(), name: active.name.clone() };
        items.push(
            Item::action("database-rename", "Rename this one…", ask(naming)).icon(icons::PENCIL).into(),
        );
    }
    for database in databases.into_iter().filter(|database| !database.active) {
        let WorkingDatabaseView { id, name, .. } = database;
        let other = id.clone();
        items.push(
            Item::action(format!("compare-{id}"), format!("Compare with {name}"), move || {
                store.compare_database(other.clone());
            })
            .icon(icons::COMPARE)
            .into(),
        );
        items.push(
            Item::action(format!("remove-{id}"), format!("Remove {name}…"), move || {
                let question = Question::RemoveDatabase { id: id.clone(), name: name.clone() };
                store.dialog.set(Some(Dialog::Confirm(question)));
            })
            .icon(icons::TRASH)
            .into(),
        );
    }
    items
}

fn entry(store: Store, database: WorkingDatabaseView) -> Item {
    let WorkingDatabaseView { id, name, active, current, .. } = database;
    let hint = if current.is_empty() { "base".to_owned() } else { current.join(", ") };
    let shape = if active { icons::CHECK } else { icons::DATABASE };
    Item::action(format!("database-{id}"), name, move || {
        if !active {
            store.change_databases(DatabaseRequest::Switch { id: id.clone() });
        }
    })
    .icon(shape)
    .hint(hint)
    .into()
}
