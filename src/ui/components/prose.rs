//! Text with code in it. In: text that puts code between backquotes, as in Markdown; out: text and `<code>`.

use leptos::prelude::*;

/// Text whose parts between backquotes are code; one without its end stays as it is written.
pub fn prose(text: &str) -> impl IntoView + use<> {
    pieces(text)
        .into_iter()
        .map(
            |(piece, is_code)| {
                if is_code { view! { <code>{piece}</code> }.into_any() } else { piece.into_any() }
            },
        )
        .collect_view()
}

/// The pieces of a text, and whether each is code.
fn pieces(text: &str) -> Vec<(String, bool)> {
    let parts: Vec<&str> = text.split('`').collect();
    // An even number of parts has a backquote that nothing closes: it belongs to the text.
    let closed = if parts.len().is_multiple_of(2) { parts.len() - 2 } else { parts.len() - 1 };
    let mut pieces: Vec<(String, bool)> = parts[..=closed]
        .iter()
        .enumerate()
        .map(|(index, part)| ((*part).to_owned(), index % 2 == 1))
        .collect();
    if let (Some((last, _)), Some(rest)) = (pieces.last_mut(), parts.get(closed + 1)) {
        last.push('`');
        last.push_str(rest);
    }
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_stands_between_backquotes() {
        let text = |piece: &str| (piece.to_owned(), false);
        let code = |piece: &str| (piece.to_owned(), true);
        assert_eq!(pieces("plain"), [text("plain")]);
        assert_eq!(pieces("give it `a` or `b`"), [text("give it "), code("a"), text(" or "), code("b")]);
        assert_eq!(pieces("`a` and `b"), [code("a"), text(" and `b")]);
        assert_eq!(pieces("`"), [text("`")]);
        assert_eq!(pieces(""), []);
    }
}
