//! All about the selected table, view or trigger, and which revision made what of it.

use leptos::prelude::*;

use super::operations::coloured;
use super::provenance::TableHistory;
use super::revision_panel::Section;
use crate::protocol::{ColumnView, DatabaseView, ForeignKeyView, ObjectView, TableView};
use crate::ui::format::{counted, short_id};
use crate::ui::icons::{self, icon};
use crate::ui::store::{Store, shown_table};

/// The panel.
#[component]
pub fn TablePanel() -> impl IntoView {
    let store = Store::of_page();
    let close = move || {
        view! {
            <button class="icon-button small" aria-label="Close" title="Back to the revision  Esc" on:click=move |_| store.table.set(None)>
                {icon(icons::CLOSE, 15)}
            </button>
        }
    };
    move || {
        let name = store.table.get()?;
        let database = store.database.get();
        if let Some(table) = shown_table(store, &name) {
            return Some(table_view(store, table, &database, close().into_any()));
        }
        let found = database
            .views
            .iter()
            .map(|view| ("view", view))
            .chain(database.triggers.iter().map(|trigger| ("trigger", trigger)));
        let (kind, object) = found.into_iter().find(|(_, object)| object.name == name)?;
        Some(object_view(kind, object.clone(), close().into_any()))
    }
}

fn object_view(kind: &'static str, object: ObjectView, close: AnyView) -> AnyView {
    view! {
        <div class="table-panel" data-testid="table-details">
            <div class="panel-title">
                <div class="first">
                    <h1>{object.name}</h1>
                    <span class="badge">{kind}</span>
                    <span class="spacer"></span>
                    {close}
                </div>
                {object.table.map(|table| view! { <p class="sub">{format!("on {table}")}</p> })}
            </div>
            <div class="panel-scroll">
                <pre class="sql-text object">{coloured(&object.sql)}</pre>
            </div>
        </div>
    }
    .into_any()
}

fn table_view(store: Store, table: TableView, database: &DatabaseView, close: AnyView) -> AnyView {
    let shown = store.shown.get();
    let incoming: Vec<(String, ForeignKeyView)> = shown
        .as_ref()
        .map_or(&database.tables, |shown| &shown.tables)
        .iter()
        .flat_map(|other| {
            other
                .foreign_keys
                .iter()
                .filter(|key| key.referred_table == table.name)
                .map(|key| (other.name.clone(), key.clone()))
        })
        .collect();
    let created = table.created_in.clone();
    // Of a point of the history the rows are not known, and its own history says who made it.
    let working = store.shown.with(Option::is_none);
    let mut summary = format!(
        "{} · {}",
        counted(table.columns.len(), "column", "columns"),
        counted(table.foreign_keys.len() + incoming.len(), "relation", "relations"),
    );
    if working {
        let rows = usize::try_from(table.rows).unwrap_or(usize::MAX);
        summary.push_str(&format!(" · {}", counted(rows, "row", "rows")));
    }
    let triggers: Vec<ObjectView> = database
        .triggers
        .iter()
        .filter(|trigger| trigger.table.as_ref() == Some(&table.name))
        .cloned()
        .collect();
    let name = table.name.clone();
    let columns: Vec<_> = table.columns.iter().map(|column| column_row(store, &table.name, column)).collect();
    let constraints = constraints(&table);
    let indexes = table.indexes.clone();
    let changed: Vec<String> = table.changed_in.clone();
    let outgoing = table.foreign_keys.clone();
    let relations = outgoing.len() + incoming.len();
    let label = store.shown.with(|shown| shown.as_ref().map(|shown| shown.label.clone()));
    let status = label.unwrap_or_else(|| table.status.clone());
    let sql = StoredValue::new(table.sql.clone());
    let created_link = created.clone();
    let relation_rows = StoredValue::new((name.clone(), outgoing, incoming));
    let constraint_rows = StoredValue::new(constraints);
    let index_rows = StoredValue::new(indexes);
    let columns = StoredValue::new_local(std::cell::RefCell::new(Some(columns)));
    let trigger_rows = StoredValue::new(triggers);
    view! {
        <div class="table-panel" data-testid="table-details">
            <div class="panel-title">
                <div class="first">
                    <h1>{name}</h1>
                    <span class="badge">{status}</span>
                    <span class="spacer"></span>
                    {close}
                </div>
                <p class="sub">{summary}</p>
                <p class="sub" hidden=!working>
                    {match created_link {
                        Some(key) => view! { "Created in " {revision_link(store, key)} }.into_any(),
                        None => "Not made by a revision".into_any(),
                    }}
                    {(!changed.is_empty()).then_some(" · changed in ")}
                    {changed
                        .into_iter()
                        .enumerate()
                        .map(|(index, key)| view! { {(index > 0).then_some(", ")} {revision_link(store, key)} })
                        .collect::<Vec<_>>()}
                </p>
            </div>
            <div class="panel-scroll">
                <Section title="Columns" class="columns-of-table">
                    <table class="facts-table">
                        <thead>
                            <tr>
                                <th scope="col">"Column"</th>
                                <th scope="col">"Type"</th>
                                <th scope="col">"Default"</th>
                            </tr>
                        </thead>
                        <tbody>{columns.with_value(|columns| columns.borrow_mut().take())}</tbody>
                    </table>
                </Section>
                <TableHistory />
                {(relations > 0)
                    .then(|| {
                        view! {
                            <Section title="Relations" class="relations">
                                <ul class="facts-list">
                                    {relation_rows.with_value(|(name, outgoing, incoming)| relation_list(store, name, outgoing, incoming))}
                                </ul>
                            </Section>
                        }
                    })}
                {(!index_rows.with_value(Vec::is_empty))
                    .then(|| {
                        view! {
                            <Section title="Indexes" class="indexes">
                                <ul class="facts-list">
                                    {index_rows
                                        .get_value()
                                        .into_iter()
                                        .map(|index| {
                                            view! {
                                                <li>
                                                    <code>{index.name}</code>
                                                    <em>
                                                        {index.unique.then_some("unique ")}
                                                        {format!("({})", index.columns.join(", "))}
                                                        {index.predicate.map(|predicate| format!(" where {predicate}"))}
                                                    </em>
                                                </li>
                                            }
                                        })
                                        .collect::<Vec<_>>()}
                                </ul>
                            </Section>
                        }
                    })}
                {(!constraint_rows.with_value(Vec::is_empty))
                    .then(|| {
                        view! {
                            <Section title="Constraints" class="constraints">
                                <ul class="facts-list">
                                    {constraint_rows
                                        .get_value()
                                        .into_iter()
                                        .map(|(name, text)| view! { <li><code>{name}</code> <em>{text}</em></li> })
                                        .collect::<Vec<_>>()}
                                </ul>
                            </Section>
                        }
                    })}
                {(!trigger_rows.with_value(Vec::is_empty))
                    .then(|| {
                        view! {
                            <Section title="Triggers" class="triggers">
                                {trigger_rows
                                    .get_value()
                                    .into_iter()
                                    .map(|trigger| view! { <pre class="sql-text">{coloured(&trigger.sql)}</pre> })
                                    .collect::<Vec<_>>()}
                            </Section>
                        }
                    })}
                <Section title="SQL" class="sql">
                    <pre class="sql-text">{sql.with_value(|sql| coloured(sql))}</pre>
                </Section>
            </div>
        </div>
    }
    .into_any()
}

fn revision_link(store: Store, key: String) -> impl IntoView {
    let text = short_id(&key).to_owned();
    let title = key.clone();
    view! {
        <button class="link mono" title=title on:click=move |_| store.select(&key)>
            {text}
        </button>
    }
}

fn column_row(store: Store, table: &str, column: &ColumnView) -> AnyView {
    let path = format!("{table}.{}", column.name);
    let hovered = path.clone();
    let (shape, tip) = match column {
        column if column.key.is_some() => (Some(icons::KEY), "primary key"),
        column if column.foreign_key => (Some(icons::LINK), "foreign key"),
        _ => (None, ""),
    };
    let mut type_name = column.type_name.clone();
    if column.nullable && column.key.is_none() {
        type_name.push('?');
    }
    let default = column
        .generated
        .as_ref()
        .map(|generated| format!("generated: {generated}"))
        .or_else(|| column.default.clone());
    view! {
        <tr
            class:lit=move || store.lit.with(|lit| lit.contains(&path))
            on:pointerenter=move |_| store.lit.set([hovered.clone()].into())
            on:pointerleave=move |_| store.lit.set(std::collections::BTreeSet::new())
        >
            <td>
                {shape.map(|shape| view! { <span class="muted" title=tip>{icon(shape, 13)} " "</span> })}
                <b>{column.name.clone()}</b>
                {column.unique.then(|| view! { <span class="muted" title="unique">" U"</span> })}
            </td>
            <td class="mono">{type_name}</td>
            <td class="mono">{default}</td>
        </tr>
    }
    .into_any()
}

fn relation_list(
    store: Store,
    table: &str,
    outgoing: &[ForeignKeyView],
    incoming: &[(String, ForeignKeyView)],
) -> Vec<AnyView> {
    let rule = |key: &ForeignKeyView| {
        let on = |verb: &str, action: &Option<String>| {
            action.as_ref().map(|action| format!("{verb} {}", action.to_lowercase()))
        };
        [on("delete", &key.on_delete), on("update", &key.on_update)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    };
    let row = |shape, text: String, target: String, rule: String| {
        view! {
            <li>
                {icon(shape, 13)}
                <button class="link" on:click=move |_| store.table.set(Some(target.clone()))>
                    {text}
                </button>
                <em>{rule}</em>
            </li>
        }
        .into_any()
    };
    let out = outgoing.iter().map(|key| {
        let text =
            format!("{} → {}", key.columns.join(", "), end(&key.referred_table, &key.referred_columns));
        row(icons::ARROW_RIGHT, text, key.referred_table.clone(), rule(key))
    });
    let back = incoming
        .iter()
        .filter(|(other, _)| other != table)
        .map(|(other, key)| row(icons::LINK, end(other, &key.columns), other.clone(), rule(key)));
    out.chain(back).collect()
}

fn end(table: &str, columns: &[String]) -> String {
    crate::ui::scene::end_name(table, columns)
}

fn constraints(table: &TableView) -> Vec<(String, String)> {
    let unnamed = || "unnamed".to_owned();
    let mut all = Vec::new();
    if !table.primary_key.is_empty() {
        all.push(("primary key".to_owned(), format!("({})", table.primary_key.join(", "))));
    }
    all.extend(
        table
            .unique_constraints
            .iter()
            .map(|unique| (unique.name.clone().unwrap_or_else(unnamed), format!("unique ({})", unique.text))),
    );
    all.extend(
        table
            .check_constraints
            .iter()
            .map(|check| (check.name.clone().unwrap_or_else(unnamed), format!("check {}", check.text))),
    );
    all.extend(
        table
            .foreign_keys
            .iter()
            .filter_map(|key| Some((key.name.clone()?, format!("foreign key ({})", key.columns.join(", "))))),
    );
    all
}
