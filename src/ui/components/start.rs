//! The start page: the ways in, and the samples.

use leptos::prelude::*;

use super::node::chain;
use super::projects::Projects;
use crate::protocol::SampleView;
use crate::ui::dom;
use crate::ui::format::counted;
use crate::ui::icons::{self, icon, mark};
use crate::ui::store::{Dialog, Engine, Screen, Store};

/// The start page.
#[component]
pub fn Start() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <main class="start" aria-label="Start">
            <header class="start-top">
                {mark()} <b>"Stillroom"</b> <span class="spacer"></span>
                <Show when=move || store.project.with(Option::is_some)>
                    <button class="button compact" on:click=move |_| store.show(Screen::Playground)>
                        {move || store.project.with(|project| format!("Back to {}", project.as_ref().map_or("", |p| p.name.as_str())))}
                    </button>
                </Show>
                <ThemeButton />
            </header>
            <div class="start-body">
                <h1>"Run your migrations here"</h1>
                <p class="lead">"Real Alembic revisions on a real SQLite, in this tab. No server, no account."</p>
                <div class="drop">
                    {icon(icons::FOLDER, 30)} <div class="words">
                        <b>"Drop a migrations folder, a .zip or .py / .sql files"</b>
                        <p>
                            "Alembic, Flask-Migrate, golang-migrate, sqlx, diesel, dbmate, goose, Flyway, refinery, Prisma, Drizzle"
                        </p>
                    </div> <div class="group">
                        <button class="button primary" on:click=move |_| store.choose_folder()>
                            "Choose folder"
                        </button>
                        <button class="button" on:click=move |_| dom::click("file-input")>
                            "Choose files"
                        </button>
                        <button class="button" on:click=move |_| store.dialog.set(Some(Dialog::Paste))>
                            "Paste a script"
                        </button>
                        <button class="button" on:click=move |_| store.open_empty()>
                            "Start empty"
                        </button>
                    </div>
                </div>
                <EngineTrouble />
                <div class="start-sections">
                <Projects />
                <section class="start-section" data-testid="sample-picker" aria-label="Samples">
                    <h2>"Samples"</h2>
                    <div class="start-columns">
                        <For each=move || store.samples.get() key=|sample| sample.slug.clone() let:sample>
                            <SampleCard sample />
                        </For>
                    </div>
                </section>
                </div>
                <p class="start-foot">{icon(icons::LOCK, 13)} " Files are read in this tab and stay in it."</p>
            </div>
        </main>
    }
}

#[component]
fn SampleCard(sample: SampleView) -> impl IntoView {
    let store = Store::of_page();
    let slug = sample.slug.clone();
    let faulty = sample.badge.is_some();
    view! {
        <button class="card" data-sample=sample.slug on:click=move |_| store.open_sample(slug.clone())>
            <span class="card-head">
                {icon(icons::FLASK, 15)} <b>{sample.title}</b>
                <em>{counted(sample.revisions, "revision", "revisions")}</em>
            </span>
            <p>{sample.description}</p>
            <span class="card-chain">
                {chain(sample.revisions, faulty)} {sample.badge.map(|badge| view! { <span class="badge negative">{badge}</span> })}
            </span>
        </button>
    }
}

/// What is said when the worker could not be started.
#[component]
pub fn EngineTrouble() -> impl IntoView {
    let store = Store::of_page();
    move || match store.engine.get() {
        Engine::Failed(reason) => view! {
            <div class="notice-bar error" role="alert">
                {icon(icons::ERROR, 16)} <p>
                    <b>"The engine is not running. "</b>
                    {reason}
                    " It needs a browser with WebAssembly and module workers, and a page served over HTTP."
                </p>
                <button class="button compact" on:click=move |_| store.start_again()>
                    "Try again"
                </button>
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

/// Switches between light and dark.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <button class="icon-button theme" aria-label="Theme" title="Light or dark" on:click=move |_| store.toggle_theme()>
            {move || if store.is_dark() { icon(icons::SUN, 16).into_any() } else { icon(icons::MOON, 16).into_any() }}
        </button>
    }
}
