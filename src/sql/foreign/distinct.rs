//! `SELECT DISTINCT ON (…)` of PostgreSQL: the first row of each group, in the order that is stated.
//!
//! In: the tokens of the query behind DISTINCT ON. Out: what follows SELECT in SQLite: a GROUP BY where
//! the order says nothing on which row is the first, else rows numbered within their group. A name in
//! the two lists is meant of the selected columns first, as PostgreSQL reads it.

use super::rewrite::{Rewriter, ident};
use super::token::{Kind, Token, matching, split};

/// Names that the numbered rows carry; nothing else is called so.
const PLACE_IN_GROUP: &str = "distinct on";
const PLACE: &str = "distinct on place";

/// One selected expression.
struct Item<'t, 'a> {
    expression: &'t [Token<'a>],
    /// What the column is called; none where PostgreSQL makes up a name.
    name: Option<String>,
}

/// What stands after SELECT instead of the tokens from DISTINCT on, and where reading goes on. `open`
/// is the parenthesis of the list. None where this cannot be said in SQLite.
pub(super) fn rewritten(
    rewriter: &Rewriter<'_>,
    tokens: &[Token<'_>],
    open: usize,
) -> Option<(String, usize)> {
    let close = matching(tokens, open);
    let listed = split(tokens.get(open + 1..close)?);
    let start = close + 1;
    let rest = tokens.get(start..)?;
    let place = |words: &[&str]| top_level(rest, words);
    if place(&["GROUP"]).is_some() {
        return None;
    }
    let end = place(&["LIMIT", "OFFSET", "UNION", "EXCEPT", "INTERSECT"]).unwrap_or(rest.len());
    let order = place(&["ORDER"]).filter(|at| *at < end);
    let body = &rest[..order.unwrap_or(end)];
    let ordered = order.map_or_else(Vec::new, |at| split(rest.get(at + 2..end).unwrap_or_default()));
    let from = top_level(body, &["FROM"])?;
    let items: Vec<Item<'_, '_>> = split(&body[..from]).into_iter().map(Item::of).collect();
    let resolved = |part: &[Token<'_>]| resolve(rewriter, part, &items);
    let list = listed.iter().map(|part| resolved(part)).collect::<Vec<_>>().join(", ");
    let order_by = ordered.iter().map(|part| resolved(part)).collect::<Vec<_>>().join(", ");
    let tail = rewriter.rewrite(&body[from..]);
    let ordering = if order_by.is_empty() { String::new() } else { format!(" ORDER BY {order_by}") };
    if ordered.len() <= listed.len() {
        let selected = rewriter.rewrite(&body[..from]);
        return Some((format!("{selected} {tail} GROUP BY {list}{ordering}"), start + end));
    }
    let (mut outer, mut inner) = (Vec::new(), Vec::new());
    for (at, item) in items.iter().enumerate() {
        if item.expression.last().is_some_and(|token| token.is_symbol("*")) {
            return None;
        }
        let name = item.name.clone().unwrap_or_else(|| format!("column{}", at + 1));
        inner.push(format!("{} AS {}", rewriter.rewrite(item.expression), ident(&name)));
        outer.push(ident(&name));
    }
    let text = format!(
        "{} FROM (SELECT {}, row_number() OVER (PARTITION BY {list}{ordering}) AS {}, row_number() OVER ({}) AS {} {tail}) WHERE {} = 1 ORDER BY {}",
        outer.join(", "),
        inner.join(", "),
        ident(PLACE_IN_GROUP),
        ordering.trim_start(),
        ident(PLACE),
        ident(PLACE_IN_GROUP),
        ident(PLACE),
    );
    Some((text, start + end))
}

impl<'t, 'a> Item<'t, 'a> {
    fn of(tokens: &'t [Token<'a>]) -> Self {
        let name_of = |token: &Token<'a>| match token.kind {
            Kind::Quoted => token.text.trim_matches('"').replace("\"\"", "\""),
            _ => token.text.to_owned(),
        };
        match tokens {
            [expression @ .., word, name] if word.is("AS") => Self { expression, name: Some(name_of(name)) },
            [.., dot, name] if dot.is_symbol(".") && name.is_name() => {
                Self { expression: tokens, name: Some(name_of(name)) }
            }
            [name] if name.is_name() => Self { expression: tokens, name: Some(name_of(name)) },
            _ => Self { expression: tokens, name: None },
        }
    }
}

/// An element of DISTINCT ON or ORDER BY: a lone name or number is the selected column it stands for.
fn resolve(rewriter: &Rewriter<'_>, part: &[Token<'_>], items: &[Item<'_, '_>]) -> String {
    let Some((first, after)) = part.split_first() else { return String::new() };
    let is_lone = after.first().is_none_or(|next| next.is_any(&["ASC", "DESC", "NULLS"]));
    let meant = match first.kind {
        Kind::Number => first.text.parse::<usize>().ok().and_then(|one| items.get(one.checked_sub(1)?)),
        _ if first.is_name() => items.iter().find(|item| {
            item.name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(first.text.trim_matches('"')))
        }),
        _ => None,
    };
    match meant.filter(|_| is_lone) {
        Some(item) => {
            let expression = rewriter.rewrite(item.expression);
            let direction = rewriter.rewrite(after);
            if direction.is_empty() { expression } else { format!("{expression} {direction}") }
        }
        None => rewriter.rewrite(part),
    }
}

/// The first of some words outside parentheses; what closes an outer parenthesis ends the search.
pub(super) fn top_level(tokens: &[Token<'_>], words: &[&str]) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, token) in tokens.iter().enumerate() {
        match token.text {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return None;
        }
        if depth == 0 && token.is_any(words) {
            return Some(at);
        }
    }
    None
}
