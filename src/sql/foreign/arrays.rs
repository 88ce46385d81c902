//! Functions of arrays, which are JSON text here.
//!
//! In: the function's name and its arguments as SQLite takes them. Out: an expression of SQLite. An
//! array that is NULL stays NULL where PostgreSQL leaves it so.

/// A call of a function of arrays, or of one that splits text; none for other numbers of arguments.
pub(super) fn call(name: &str, arguments: &[String]) -> Option<String> {
    let arguments: Vec<&str> = arguments.iter().map(|one| one.trim()).collect();
    Some(match (name, arguments.as_slice()) {
        ("array_remove", [array, element]) => {
            collected(array, "value", &format!(" WHERE value IS NOT {element}"))
        }
        ("array_replace", [array, from, to]) => {
            collected(array, &format!("CASE WHEN value IS {from} THEN {to} ELSE value END"), "")
        }
        ("array_append", [array, element]) => {
            format!("json_insert(coalesce({array}, '[]'), '$[#]', {element})")
        }
        ("array_prepend", [element, array]) => {
            joined(&format!("SELECT {element} AS value"), &elements(array))
        }
        ("array_cat", [one, other]) => joined(&elements(one), &elements(other)),
        ("array_position", [array, element]) => {
            format!("(SELECT min(key) + 1 FROM json_each({array}) WHERE value IS {element})")
        }
        ("array_to_string", [array, between]) => {
            format!("(SELECT group_concat(value, {between}) FROM json_each({array}))")
        }
        ("string_to_array", [text, between]) => split(text, between),
        ("split_part", [text, between, number]) => {
            let number: u32 = number.parse().ok()?;
            format!("coalesce(json_extract({}, '$[{}]'), '')", split(text, between), number.checked_sub(1)?)
        }
        _ => return None,
    })
}

fn elements(array: &str) -> String {
    format!("SELECT value FROM json_each({array})")
}

fn joined(one: &str, other: &str) -> String {
    format!("(SELECT json_group_array(value) FROM ({one} UNION ALL {other}))")
}

fn collected(array: &str, value: &str, condition: &str) -> String {
    format!(
        "CASE WHEN {array} IS NOT NULL THEN (SELECT json_group_array({value}) FROM json_each({array}){condition}) END"
    )
}

/// Text cut at a separator, as a JSON array.
fn split(text: &str, between: &str) -> String {
    format!("('[' || replace(json_quote({text}), {between}, '\",\"') || ']')")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(name: &str, arguments: &[&str]) -> Option<String> {
        call(name, &arguments.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn arrays_are_json() {
        assert_eq!(
            made("array_remove", &["a", "'x'"]).as_deref(),
            Some(
                "CASE WHEN a IS NOT NULL THEN (SELECT json_group_array(value) FROM json_each(a) WHERE value IS NOT 'x') END"
            )
        );
        assert_eq!(
            made("split_part", &["t", "'-'", "2"]).as_deref(),
            Some("coalesce(json_extract(('[' || replace(json_quote(t), '-', '\",\"') || ']'), '$[1]'), '')")
        );
        assert_eq!(made("split_part", &["t", "'-'", "n"]), None);
        assert_eq!(made("array_remove", &["a"]), None);
    }
}
