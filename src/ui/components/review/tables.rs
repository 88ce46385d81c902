//! The tables that a revision changes, as boxes with their marks; those they refer to beside them.

use leptos::prelude::*;

use crate::protocol::{MarkedChange, ObjectChange, TableChange, TableView};

/// Glyph and class of a mark.
fn glyph(mark: MarkedChange) -> (&'static str, &'static str) {
    match mark {
        MarkedChange::Added => ("+", "added"),
        MarkedChange::Removed => ("−", "removed"),
        MarkedChange::Changed | MarkedChange::Renamed => ("~", "changed"),
    }
}

/// The boxes.
#[component]
pub fn Tables(
    changes: Vec<TableChange>,
    objects: Vec<ObjectChange>,
    tables: Vec<TableView>,
) -> impl IntoView {
    if changes.is_empty() && objects.is_empty() {
        return view! { <p class="sub">"No table changes."</p> }.into_any();
    }
    let find = |name: &str| tables.iter().find(|table| table.name == name);
    let boxes: Vec<AnyView> = changes.iter().map(|change| changed(change, find(&change.name))).collect();
    let others: Vec<AnyView> = tables
        .iter()
        .filter(|table| !changes.iter().any(|change| change.name == table.name))
        .map(|table| referred(table, &changes, &tables))
        .collect();
    let objects = objects.into_iter().map(|object| {
        let (sign, class) = glyph(object.mark);
        view! { <p><span class=format!("glyph {class}")>{sign}</span> " " {object.kind} " " <b>{object.name}</b></p> }
    });
    let objects = objects.collect::<Vec<_>>();
    view! {
        <div class="review-tables dotted" data-testid="review-tables">{boxes} {others}</div>
        {objects}
    }
    .into_any()
}

fn changed(change: &TableChange, table: Option<&TableView>) -> AnyView {
    let (sign, class) = glyph(change.mark);
    let whole = matches!(change.mark, MarkedChange::Added | MarkedChange::Removed);
    let mut rows: Vec<AnyView> = Vec::new();
    for column in table.iter().flat_map(|table| &table.columns) {
        let member = change
            .members
            .iter()
            .find(|member| !whole && member.kind == "column" && member.name == column.name);
        let (sign, class) = member.map_or(("", ""), |member| glyph(member.mark));
        let old = member.and_then(|member| member.old_name.clone());
        let was = member.and_then(|member| {
            member
                .attributes
                .iter()
                .find(|attribute| attribute.attribute == "type")
                .and_then(|attribute| attribute.old.clone())
        });
        let key = if column.key.is_some() {
            "PK"
        } else if column.foreign_key {
            "FK"
        } else if column.unique {
            "U"
        } else {
            ""
        };
        let kind = format!("{}{}", column.type_name, if column.nullable { "?" } else { "" });
        rows.push(
            view! {
                <li class=class data-testid="review-column" data-column=column.name.clone()>
                    <i>{key}</i>
                    <span>{old.map(|old| view! { <s>{old}</s> " → " })} {column.name.clone()}</span>
                    <code>{was.map(|was| view! { <s>{was.to_lowercase()}</s> " " })} {kind}</code>
                    <b>{sign}</b>
                </li>
            }
            .into_any(),
        );
    }
    let rest = change
        .members
        .iter()
        .filter(|member| !whole && (member.kind != "column" || member.mark == MarkedChange::Removed));
    for member in rest {
        let (sign, class) = glyph(member.mark);
        let kind = if member.kind == "column" { String::new() } else { format!("{} ", member.kind) };
        rows.push(
            view! {
                <li class=class>
                    <i></i>
                    <span>{kind} {if member.mark == MarkedChange::Removed { view! { <s>{member.name.clone()}</s> }.into_any() } else { member.name.clone().into_any() }}</span>
                    <code>{member.detail.clone()}</code>
                    <b>{sign}</b>
                </li>
            }
            .into_any(),
        );
    }
    let old = change.old_name.clone();
    view! {
        <div class=format!("review-table {class}") data-table=change.name.clone()>
            <h4><span class=format!("glyph {class}")>{sign}</span> {old.map(|old| view! { <s>{old}</s> " → " })} {change.name.clone()}</h4>
            <ul>{rows}</ul>
        </div>
    }
    .into_any()
}

/// A table that does not change, with who refers to it.
fn referred(table: &TableView, changes: &[TableChange], tables: &[TableView]) -> AnyView {
    let from: Vec<String> = tables
        .iter()
        .filter(|other| changes.iter().any(|change| change.name == other.name))
        .flat_map(|other| {
            other
                .foreign_keys
                .iter()
                .filter(|key| key.referred_table == table.name)
                .map(|key| format!("{}.{}", other.name, key.columns.join(", ")))
        })
        .collect();
    let keys = table.primary_key.join(", ");
    view! {
        <div class="review-table" data-table=table.name.clone()>
            <h4><span class="glyph same">"="</span> {table.name.clone()}</h4>
            <ul><li><i>"PK"</i><span>{keys}</span><code></code><b></b></li></ul>
            <p class="sub">{format!("← {}", from.join(", "))}</p>
        </div>
    }
    .into_any()
}
