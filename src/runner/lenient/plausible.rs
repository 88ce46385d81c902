//! Whether a statement that SQLite refused can be one of PostgreSQL's or MySQL's at all.
//!
//! In: its tokens, and SQLite's error. Out: whether nothing speaks against it. This is no grammar: it finds
//! what a slip of the pen leaves (a clause without its content, a parenthesis that stays open, a function that
//! no database has), so that an empty table does not hide it.

use crate::sql::foreign::token::{Kind, Token};

/// Words and signs behind which something must follow that is none of [`ENDS`].
const OPENERS: &[&str] = &[
    "WHERE", "SET", "AND", "OR", "NOT", "ON", "FROM", "JOIN", "BY", "INTO", "HAVING", "LIKE", "ILIKE",
    "THEN", "ELSE", "WHEN",
];
/// What begins a clause.
const ENDS: &[&str] = &[
    "WHERE",
    "SET",
    "AND",
    "OR",
    "ORDER",
    "GROUP",
    "LIMIT",
    "HAVING",
    "UNION",
    "RETURNING",
    "THEN",
    "ELSE",
    "WHEN",
    "INTO",
];
/// What may follow a number or a string.
const AFTER_VALUE: &[&str] = &[
    "AND",
    "OR",
    "AS",
    "THEN",
    "ELSE",
    "WHEN",
    "END",
    "IS",
    "NOT",
    "IN",
    "LIKE",
    "ILIKE",
    "SIMILAR",
    "BETWEEN",
    "COLLATE",
    "AT",
    "FROM",
    "FOR",
    "WHERE",
    "ORDER",
    "GROUP",
    "LIMIT",
    "OFFSET",
    "HAVING",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "ASC",
    "DESC",
    "RETURNING",
    "ON",
    "ESCAPE",
    "NULLS",
    "USING",
    "PRECEDING",
    "FOLLOWING",
    "ROWS",
    "ROW",
    "DAY",
    "DAYS",
    "HOUR",
    "MINUTE",
    "SECOND",
    "MONTH",
    "YEAR",
    "WEEK",
    "SEPARATOR",
    "DIV",
    "MOD",
    "XOR",
    "REGEXP",
    "RLIKE",
    "OPERATOR",
    "OVERLAPS",
    "JOIN",
    "LEFT",
    "INNER",
    "CROSS",
    "WINDOW",
    "FILTER",
    "OVER",
    "PASSING",
];
/// Functions of PostgreSQL and MySQL that SQLite has not, and that move no rows by themselves.
const FUNCTIONS: &str = " age any_value array_agg array_append array_cat array_dims array_fill array_length array_lower array_ndims \
array_position array_positions array_prepend array_remove array_replace array_sample array_to_json array_to_string array_upper ascii \
bit_and bit_length bit_or bool_and bool_or btrim cardinality cbrt ceil ceiling char_length character_length chr clock_timestamp concat \
concat_ws convert convert_from convert_to corr cos crypt current_schema current_setting curdate curtime date_add date_bin date_format \
date_part date_sub date_trunc datediff dayofmonth decode degrees digest div encode enum_first enum_last enum_range every exp extract \
field find_in_set first_value floor format format_type from_unixtime gcd gen_random_bytes gen_random_uuid gen_salt generate_series \
generate_subscripts get_bit get_byte greatest group_concat hashtext hex hmac if inet_aton inet_ntoa initcap instr isnull justify_days \
json_agg json_array_elements json_array_elements_text json_array_length json_arrayagg json_build_array json_build_object json_contains \
json_each json_each_text json_extract json_extract_path json_extract_path_text json_length json_object json_object_agg json_object_keys \
json_objectagg json_populate_record json_populate_recordset json_search json_set json_strip_nulls json_table json_to_record \
json_to_recordset json_typeof json_unquote jsonb_agg jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array \
jsonb_build_object jsonb_each jsonb_each_text jsonb_extract_path jsonb_extract_path_text jsonb_insert jsonb_object jsonb_object_agg \
jsonb_object_keys jsonb_path_exists jsonb_path_query jsonb_path_query_array jsonb_path_query_first jsonb_populate_record \
jsonb_populate_recordset jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls jsonb_to_record jsonb_to_recordset jsonb_typeof lag lead \
least left levenshtein ln locate log log10 log2 lower_inc lpad make_date make_interval make_time make_timestamp make_timestamptz md5 mod \
mode monthname now nextval num_nonnulls num_nulls numnode octet_length overlay parse_ident percentile_cont percentile_disc \
phraseto_tsquery pi plainto_tsquery position power pow quarter quote_ident quote_literal quote_nullable radians random_between \
range_merge regexp_count regexp_like regexp_match regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table \
regexp_substr repeat reverse right round row_to_json rpad scale setseed setval setweight sha1 sha2 sha224 sha256 sha384 sha512 sign \
similarity sin split_part sqrt starts_with statement_timestamp stddev str_to_date string_agg string_to_array string_to_table strpos \
substring_index sysdate tan time_to_sec timediff timestampadd timestampdiff to_ascii to_base64 to_char to_date to_days to_hex to_json \
to_jsonb to_number to_regclass to_regtype to_timestamp to_tsquery to_tsvector transaction_timestamp translate trim_array trunc truncate \
ts_headline ts_rank ts_rank_cd txid_current unaccent unix_timestamp unnest upper_inc utc_timestamp uuid uuid_generate_v1 \
uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_to_bin bin_to_uuid var_pop variance websearch_to_tsquery \
weekofyear width_bucket word_similarity xmlagg xpath year yearweek ";
/// How names of functions begin that extensions make.
const EXTENSIONS: &[&str] =
    &["st_", "pg_", "pgp_", "postgis", "h3_", "time_bucket", "cron", "hll_", "vector_", "l2_", "cosine_"];

/// What speaks against a statement, in words; `made` are the functions that the scripts made themselves.
pub(super) fn fault(all: &[Token<'_>], error: &str, made: &[String]) -> Option<String> {
    if let Some(function) = error.split("no such function: ").nth(1) {
        let name = function.trim().to_ascii_lowercase();
        let plain = name.rsplit('.').next().unwrap_or(&name);
        let is_known = FUNCTIONS.contains(&format!(" {plain} "))
            || EXTENSIONS.iter().any(|start| plain.starts_with(start))
            || made.iter().any(|known| known == plain);
        return (!is_known).then(|| format!("neither PostgreSQL nor MySQL has a function {plain}()"));
    }
    unbalanced(all).or_else(|| {
        let mut pairs = all.iter().zip(all.iter().skip(1).map(Some).chain([None]));
        pairs.find_map(|(token, next)| misplaced(token, next))
    })
}

fn unbalanced(all: &[Token<'_>]) -> Option<String> {
    let mut open = Vec::new();
    for token in all {
        match token.text {
            "(" | "[" if token.kind == Kind::Symbol => open.push(token.text),
            ")" | "]" if token.kind == Kind::Symbol => {
                let wanted = if token.text == ")" { "(" } else { "[" };
                if open.pop() != Some(wanted) {
                    return Some(format!("a '{}' closes nothing", token.text));
                }
            }
            _ => {}
        }
    }
    open.pop().map(|bracket| format!("a '{bracket}' is never closed"))
}

/// Two neighbours of which the first wants something else than the second.
fn misplaced(token: &Token<'_>, next: Option<&Token<'_>>) -> Option<String> {
    let follows = |words: &[&str]| next.is_some_and(|next| next.kind == Kind::Word && next.is_any(words));
    let ends = next.is_none_or(|next| next.is_symbol(")") || next.is_symbol(";") || next.is_symbol(","));
    let opens =
        token.kind == Kind::Word && token.is_any(OPENERS) || token.is_symbol(",") || token.is_symbol("=");
    if opens && (ends || follows(ENDS)) {
        let place = next.map_or("the end".to_owned(), |next| format!("'{}'", next.text));
        return Some(format!("nothing stands between '{}' and {place}", token.text));
    }
    let is_value = matches!(token.kind, Kind::Number | Kind::Text);
    let next = next?;
    let is_operand = next.kind == Kind::Number
        || next.kind == Kind::Quoted
        || next.kind == Kind::Word && !next.is_any(AFTER_VALUE);
    (is_value && is_operand).then(|| format!("no operator stands between {} and {}", token.text, next.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::foreign::Source;
    use crate::sql::foreign::token::tokens;

    #[test]
    fn slips_are_told_from_what_only_postgresql_knows() {
        let near = "near \"x\": syntax error";
        for (sql, error, expected) in [
            ("UPDATE t SET a = b @@ to_tsquery('x')", near, None),
            ("DELETE FROM t a USING u WHERE a.b @> ARRAY[1, 2] AND NOT a.c IS DISTINCT FROM 'x'", near, None),
            ("UPDATE t SET a = regexp_replace(a, 'b', 'c')", "no such function: regexp_replace", None),
            ("UPDATE t SET a = own(a)", "no such function: own", None),
            (
                "UPDATE t SET a = regexp_replce(a)",
                "no such function: regexp_replce",
                Some("neither PostgreSQL nor MySQL has a function regexp_replce()"),
            ),
            ("UPDATE t SET WHERE a = 1", near, Some("nothing stands between 'SET' and 'WHERE'")),
            ("UPDATE t SET a = lower(b WHERE c", near, Some("a '(' is never closed")),
            ("DELETE FROM t WHERE a = ", near, Some("nothing stands between '=' and the end")),
            ("DELETE FROM t WHERE a = 1 b = 2", near, Some("no operator stands between 1 and b")),
        ] {
            let found = fault(&tokens(sql, Source::Postgresql), error, &["own".to_owned()]);
            assert_eq!(found.as_deref(), expected, "{sql}");
        }
    }
}
