//! The settings that `env.py` would give, which a browser cannot run.

use leptos::prelude::*;

use super::dialogs::Modal;
use crate::protocol::{Driver, Settings};
use crate::ui::store::{Dialog, Store};

/// The constraint kinds of a naming convention, with SQLAlchemy's usual templates.
const KINDS: [(&str, &str); 5] = [
    ("ix", "ix_%(column_0_label)s"),
    ("uq", "uq_%(table_name)s_%(column_0_name)s"),
    ("ck", "ck_%(table_name)s_%(constraint_name)s"),
    ("fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"),
    ("pk", "pk_%(table_name)s"),
];

/// The dialog.
#[component]
pub fn SettingsDialog() -> impl IntoView {
    let store = Store::of_page();
    let settings = RwSignal::new(Settings::default());
    Effect::new(move |_| {
        if store.dialog.get() == Some(Dialog::Settings) {
            settings.set(store.project.with_untracked(|project| {
                project.as_ref().map(|project| project.settings.clone()).unwrap_or_default()
            }));
        }
    });
    let save = move |_| {
        store.dialog.set(None);
        store.configure(settings.get_untracked());
    };
    let optional = |text: String| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let kinds = move || {
        KINDS.map(|(kind, usual)| {
            let label = format!("naming_convention[\"{kind}\"]");
            view! {
                <div class="form-row">
                    <label class="mono" for=format!("naming-{kind}")>
                        {label}
                    </label>
                    <input
                        class="input mono"
                        id=format!("naming-{kind}")
                        placeholder=usual
                        prop:value=move || settings.with(|settings| settings.naming_convention.get(kind).cloned().unwrap_or_default())
                        on:change:target=move |event| {
                            let text = event.target().value();
                            settings
                                .update(|settings| {
                                    match optional(text) {
                                        Some(text) => settings.naming_convention.insert(kind.to_owned(), text),
                                        None => settings.naming_convention.remove(kind),
                                    };
                                });
                        }
                    />
                </div>
            }
        })
        .collect_view()
    };
    view! {
        <Modal dialog=Dialog::Settings title="Settings of env.py">
            <div class="modal-body">
                <p class="sub">
                    "env.py is not run. What it would pass to context.configure() is set here, or in a stillroom.toml in the folder."
                </p>
                <Text
                    label="version_table"
                    placeholder="alembic_version"
                    value=Signal::derive(move || settings.with(|settings| settings.version_table.clone()))
                    set=move |text| settings.update(|settings| settings.version_table = text)
                />
                <Check
                    label="transaction_per_migration"
                    note="Each revision in a transaction of its own."
                    value=Signal::derive(move || settings.with(|settings| settings.transaction_per_migration.unwrap_or(false)))
                    set=move |on| settings.update(|settings| settings.transaction_per_migration = Some(on))
                />
                <Choice
                    label="transactional_ddl"
                    note="Whether CREATE and ALTER are inside of the transaction; the dialect's own choice unless set."
                    options=vec![("", "the dialect's choice"), ("true", "true"), ("false", "false")]
                    value=Signal::derive(move || settings.with(|settings| settings.transactional_ddl.map_or("", |on| if on { "true" } else { "false" }).to_owned()))
                    set=move |text| settings.update(|settings| settings.transactional_ddl = text.parse().ok())
                />
                <Choice
                    label="dialect"
                    note="What scripts see as op.get_bind().dialect, and what upgrade --sql writes. The database is SQLite."
                    options=vec![("sqlite", "sqlite"), ("postgresql", "postgresql"), ("mysql", "mysql")]
                    value=Signal::derive(move || settings.with(|settings| settings.dialect.clone().unwrap_or_else(|| "sqlite".to_owned())))
                    set=move |text| settings.update(|settings| settings.dialect = Some(text))
                />
                <Choice
                    label="driver"
                    note="atomic: a failed revision leaves nothing. pysqlite: a transaction begins at the first INSERT, UPDATE or DELETE, as with Python's sqlite3."
                    options=vec![("atomic", "atomic"), ("pysqlite", "pysqlite")]
                    value=Signal::derive(move || settings.with(|settings| if settings.driver == Driver::Pysqlite { "pysqlite" } else { "atomic" }.to_owned()))
                    set=move |text| {
                        settings.update(|settings| settings.driver = if text == "pysqlite" { Driver::Pysqlite } else { Driver::Atomic });
                    }
                />
                <Check
                    label="strict"
                    note="Refuse what Alembic on SQLite 3.40 refuses, with its errors."
                    value=Signal::derive(move || settings.with(|settings| settings.strict))
                    set=move |on| settings.update(|settings| settings.strict = on)
                />
                <Text
                    label="file_template"
                    placeholder="%%(rev)s_%%(slug)s"
                    value=Signal::derive(move || settings.with(|settings| settings.file_template.clone()))
                    set=move |text| settings.update(|settings| settings.file_template = text)
                />
                {kinds()}
            </div>
            <div class="modal-foot">
                <button class="button" on:click=move |_| store.dialog.set(None)>
                    "Cancel"
                </button>
                <button class="button primary" on:click=save>
                    "Apply"
                </button>
            </div>
        </Modal>
    }
}

#[component]
fn Text(
    label: &'static str,
    placeholder: &'static str,
    value: Signal<Option<String>>,
    set: impl Fn(Option<String>) + 'static,
) -> impl IntoView {
    view! {
        <div class="form-row">
            <label class="mono" for=label>
                {label}
            </label>
            <input
                class="input mono"
                id=label
                placeholder=placeholder
                prop:value=move || value.get().unwrap_or_default()
                on:change:target=move |event| {
                    let text = event.target().value().trim().to_owned();
                    set((!text.is_empty()).then_some(text));
                }
            />
        </div>
    }
}

#[component]
fn Check(
    label: &'static str,
    note: &'static str,
    value: Signal<bool>,
    set: impl Fn(bool) + 'static,
) -> impl IntoView {
    view! {
        <div class="form-row">
            <label class="mono" for=label>
                {label}
            </label>
            <span class="check">
                <input type="checkbox" id=label prop:checked=move || value.get() on:change:target=move |event| set(event.target().checked()) />
            </span>
            <span class="sub">{note}</span>
        </div>
    }
}

#[component]
fn Choice(
    label: &'static str,
    note: &'static str,
    options: Vec<(&'static str, &'static str)>,
    value: Signal<String>,
    set: impl Fn(String) + 'static,
) -> impl IntoView {
    let entries: Vec<_> = options
        .into_iter()
        .map(|(key, text)| view! { <option value=key prop:selected=move || value.get() == key>{text}</option> })
        .collect();
    view! {
        <div class="form-row">
            <label class="mono" for=label>
                {label}
            </label>
            <select class="input" id=label on:change:target=move |event| set(event.target().value())>
                {entries}
            </select>
            <span class="sub">{note}</span>
        </div>
    }
}
