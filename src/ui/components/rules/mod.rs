//! The page of the rules: all of them with a search at the left, the page of one at the right.

pub mod fix;

use leptos::prelude::*;

use super::problems::{Row, sign};
use super::prose::prose;
use super::shell::RefusalBar;
use super::start::EngineTrouble;
use super::status_bar::StatusBar;
use super::top_bar::TopBar;
use crate::protocol::{Finding, RuleView};
use crate::ui::dom;
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// Most findings of a rule that its page lists.
const LISTED: usize = 100;

/// Which rules are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listed {
    All,
    Found,
    Off,
}

/// The page.
#[component]
pub fn RulesPage() -> impl IntoView {
    let store = Store::of_page();
    // Whether rules are on depends on the project's files.
    Effect::new(move |_| {
        store.workspace.track();
        store.load_rules();
    });
    let chosen = Memo::new(move |_| {
        let id = store.rules.chosen.get();
        store.rules.all.with(|all| {
            let wanted = all.iter().find(|rule| Some(&rule.id) == id.as_ref());
            wanted.or_else(|| all.first().filter(|_| id.is_none())).cloned()
        })
    });
    view! {
        <div class="app">
            <TopBar />
            <EngineTrouble />
            <RefusalBar />
            <main class="columns rules" class:one=move || store.rules.chosen.with(Option::is_some) data-testid="rules">
                <List chosen />
                <section class="middle rule-scroll" aria-label="Rule" tabindex="0">
                    {move || match chosen.get() {
                        Some(rule) => page(store, rule).into_any(),
                        None if store.rules.all.with(Vec::is_empty) => ().into_any(),
                        None => view! { <p class="rule-page">"There is no rule of that name."</p> }.into_any(),
                    }}
                </section>
            </main>
            <StatusBar />
        </div>
    }
}

#[component]
fn List(chosen: Memo<Option<RuleView>>) -> impl IntoView {
    let store = Store::of_page();
    let typed = RwSignal::new(String::new());
    let listed = RwSignal::new(Listed::All);
    let count_of = move |id: &str| {
        store.findings.with(|findings| findings.iter().filter(|finding| finding.code == id).count())
    };
    let families = Memo::new(move |_| {
        let words = typed.get().to_lowercase();
        let mut families: Vec<(String, Vec<RuleView>)> = Vec::new();
        let all = store.rules.all.get();
        let fits = |rule: &&RuleView| {
            let text = format!("{} {} {} {}", rule.id, rule.title, rule.family, rule.what).to_lowercase();
            let wanted = match listed.get() {
                Listed::All => true,
                Listed::Found => count_of(&rule.id) > 0,
                Listed::Off => !rule.on,
            };
            wanted && words.split_whitespace().all(|word| text.contains(word))
        };
        for rule in all.iter().filter(fits) {
            match families.last_mut().filter(|(family, _)| *family == rule.family) {
                Some((_, rules)) => rules.push(rule.clone()),
                None => families.push((rule.family.clone(), vec![rule.clone()])),
            }
        }
        families
    });
    let choice = move |wanted: Listed, word: &'static str| {
        view! { <button aria-pressed=move || (listed.get() == wanted).to_string() on:click=move |_| listed.set(wanted)>{word}</button> }
    };
    let row = move |rule: RuleView| {
        let id = rule.id.clone();
        let is_chosen = {
            let id = id.clone();
            move || chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.id == id))
        };
        let (shape, class) = sign(&rule.severity);
        let count = count_of(&rule.id);
        let opened = rule.id.clone();
        view! {
            <li>
                <button
                    data-testid="rule"
                    data-rule=rule.id.clone()
                    data-on=rule.on.to_string()
                    class:off=!rule.on
                    aria-current=move || if is_chosen() { "true" } else { "false" }
                    on:click=move |_| store.open_rule(Some(&opened))
                >
                    <span class=class>{icon(shape, 14)}</span>
                    <code>{rule.id.clone()}</code>
                    <span class="what">{rule.title}</span>
                    {(!rule.on).then(|| view! { <i>{if rule.beside.is_some() { "not for this project" } else { "off" }}</i> })}
                    {(count > 0).then(|| view! { <span class="count">{count}</span> })}
                </button>
            </li>
        }
    };
    view! {
        <aside class="left" aria-label="All rules">
            <div class="panel-head">
                <h2>"Rules"</h2>
                <span class="count">{move || store.rules.all.with(Vec::len)}</span>
            </div>
            <div class="rule-tools">
                <label class="rule-search">
                    {icon(icons::SEARCH, 14)}
                    <input
                        type="search"
                        aria-label="Search rules"
                        placeholder="drop column, lock, DL…"
                        data-testid="rule-search"
                        prop:value=move || typed.get()
                        on:input:target=move |event| typed.set(event.target().value())
                    />
                </label>
                <span class="segmented" role="group" aria-label="Which rules">
                    {choice(Listed::All, "All")} {choice(Listed::Found, "Found here")} {choice(Listed::Off, "Off")}
                </span>
            </div>
            <div class="panel-scroll" tabindex="0" role="group" aria-label="List of rules">
                {move || {
                    let families = families.get();
                    if families.is_empty() && store.rules.all.with(|all| !all.is_empty()) {
                        return view! { <p class="sub pad rule-none">"No rule fits."</p> }.into_any();
                    }
                    families
                        .into_iter()
                        .map(|(family, rules)| view! { <h3>{family}</h3> <ul class="rule-list">{rules.into_iter().map(row).collect_view()}</ul> })
                        .collect_view()
                        .into_any()
                }}
            </div>
        </aside>
    }
}

fn page(store: Store, rule: RuleView) -> impl IntoView {
    let (shape, class) = sign(&rule.severity);
    let keep = format!("# stillroom: ignore {} because …", rule.id);
    let copied = keep.clone();
    let (id, on) = (rule.id.clone(), rule.on);
    let of_rule = rule.id.clone();
    let found = Memo::new(move |_| {
        store.findings.with(|findings| {
            findings.iter().filter(|finding| finding.code == of_rule).cloned().collect::<Vec<Finding>>()
        })
    });
    let example = |title: &'static str, class: &'static str, text: Option<String>| {
        text.map(|text| {
            view! {
                <h2>{title}</h2>
                <pre class=format!("rule-code {class}") tabindex="0" role="group" aria-label=title>{text}</pre>
            }
        })
    };
    view! {
        <article class="rule-page" data-testid="rule-page" data-rule=rule.id.clone()>
            <button class="link rule-back" on:click=move |_| store.open_rule(None)>"All rules"</button>
            <header>
                <div>
                    <h1><code>{rule.id.clone()}</code> " " {rule.title}</h1>
                    <p class="sub">
                        <span class=class>{icon(shape, 14)}</span> " " {rule.severity.clone()} " · " {rule.family}
                        {rule.fixes.then_some(" · has a fix")}
                    </p>
                </div>
                <span class="spacer"></span>
                <button
                    class="button"
                    role="switch"
                    aria-checked=on.to_string()
                    data-testid="rule-switch"
                    disabled=rule.beside.is_some()
                    title=if on { "Off for this project: an edit of stillroom.toml" } else { "On for this project: an edit of stillroom.toml" }
                    on:click=move |_| store.switch_rule(id.clone(), !on)
                >
                    {if on { "Switch off" } else { "Switch on" }}
                </button>
            </header>
            {rule.beside.map(|why| view! { <p class="rule-note">{icon(icons::INFO, 14)} " " {why}</p> })}
            {(!on && rule.severity != "info").then(|| view! { <p class="rule-note">{icon(icons::INFO, 14)} " It says nothing about this project while it is off."</p> })}
            <h2>"What it finds"</h2>
            <p>{prose(&rule.what)}</p>
            <h2>"Why it hurts"</h2>
            <p>{prose(&rule.why)}</p>
            <h2>"What to do"</h2>
            <p>{prose(&rule.instead)}</p>
            {example("Found", "bad", rule.bad)}
            {example("Not found", "good", rule.good)}
            <h2>"To keep it"</h2>
            <p>"Write at the line, with a reason:"</p>
            <p class="rule-keep">
                <code>{keep}</code>
                <button class="icon-button small" aria-label="Copy the comment" title="Copy the comment" on:click=move |_| dom::copy(&copied)>{icon(icons::COPY, 14)}</button>
            </p>
            <h2>{move || format!("In this project: {}", found.with(|found| counted(found.len(), "finding", "findings")))}</h2>
            <div class="rule-findings">
                {move || found.get().into_iter().take(LISTED).map(|finding| view! { <Row finding others=true linked=false /> }).collect_view()}
                {move || found.with(|found| found.len().checked_sub(LISTED).filter(|left| *left > 0)).map(|left| view! { <p class="sub">{format!("and {left} more, in the list of problems")}</p> })}
            </div>
        </article>
    }
}
