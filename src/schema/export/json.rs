//! The schema as JSON, field by field as the model names them.

use crate::schema::Schema;

/// Indented JSON.
pub fn render(schema: &Schema) -> String {
    let mut text =
        serde_json::to_string_pretty(schema).expect("the model has text keys and finite values only");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let schema = sample::schema();
        let read: Schema = serde_json::from_str(&render(&schema)).expect("it is JSON");
        assert_eq!(read, schema);
    }

    #[test]
    fn names_are_those_of_the_model() {
        let schema = Schema { views: sample::schema().views, ..Schema::default() };
        assert_eq!(
            render(&schema),
            r#"{
  "tables": [],
  "views": [
    {
      "name": "active",
      "sql": "CREATE VIEW active AS SELECT * FROM users"
    }
  ],
  "triggers": []
}
"#
        );
    }
}
