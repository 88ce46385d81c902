//! The text of a new revision file, as the templates of Alembic and Flask-Migrate write it.

use super::naming::CreateDate;

/// Which template the folder uses; a folder's own files show it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Template {
    /// Alembic's since 1.8: annotated variables, docstrings in the functions.
    #[default]
    Typed,
    /// Alembic's before, and Flask-Migrate's.
    Untyped,
}

/// What goes into a new revision file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RevisionFile {
    /// The message; Alembic writes `empty message` when there is none.
    pub message: Option<String>,
    /// The id.
    pub revision: String,
    /// Parents.
    pub down_revisions: Vec<String>,
    /// Labels.
    pub branch_labels: Vec<String>,
    /// Dependencies.
    pub depends_on: Vec<String>,
    /// When it is made.
    pub create_date: CreateDate,
    /// Lines of imports that the body needs.
    pub imports: Vec<String>,
    /// Body of `upgrade`, not indented; empty for `pass`.
    pub upgrades: String,
    /// Body of `downgrade`, not indented; empty for `pass`.
    pub downgrades: String,
}

impl Template {
    /// Renders the file.
    pub fn render(self, file: &RevisionFile) -> String {
        let typed = self == Self::Typed;
        let annotation = |text: &'static str| if typed { text } else { "" };
        let name = ": Union[str, Sequence[str], None]";
        let returns = annotation(" -> None");
        let doc =
            |text: &str| if typed { format!("    \"\"\"{text} schema.\"\"\"\n") } else { String::new() };
        format!(
            "\"\"\"{message}\n\nRevision ID: {revision}\nRevises: {revises}\nCreate Date: {date}\n\n\"\"\"\n\
             {typing}from alembic import op\nimport sqlalchemy as sa\n{imports}\n\n\
             # revision identifiers, used by Alembic.\n\
             revision{string} = {id}\ndown_revision{name} = {down}\nbranch_labels{name} = {labels}\n\
             depends_on{name} = {depends}\n\n\n\
             def upgrade(){returns}:\n{upgrade_doc}{upgrades}\n\n\n\
             def downgrade(){returns}:\n{downgrade_doc}{downgrades}\n",
            message = file.message.as_deref().unwrap_or("empty message"),
            revision = file.revision,
            revises = file.down_revisions.join(", "),
            date = file.create_date.text(),
            typing = annotation("from typing import Sequence, Union\n\n"),
            imports = file.imports.join("\n"),
            string = annotation(": str"),
            id = literal(&file.revision),
            name = annotation(name),
            down = scalar_or_tuple(&file.down_revisions),
            labels = tuple(&file.branch_labels),
            depends = scalar_or_tuple(&file.depends_on),
            upgrade_doc = doc("Upgrade"),
            downgrade_doc = doc("Downgrade"),
            upgrades = body(&file.upgrades),
            downgrades = body(&file.downgrades),
        )
    }
}

/// Python's `repr` of a string of printable characters.
fn literal(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let escaped = text.replace('\\', "\\\\").replace('\n', "\\n").replace(quote, &format!("\\{quote}"));
    format!("{quote}{escaped}{quote}")
}

fn scalar_or_tuple(values: &[String]) -> String {
    match values {
        [only] => literal(only),
        values => tuple(values),
    }
}

fn tuple(values: &[String]) -> String {
    let literals: Vec<String> = values.iter().map(|value| literal(value)).collect();
    match literals.as_slice() {
        [] => "None".to_owned(),
        [only] => format!("({only},)"),
        several => format!("({})", several.join(", ")),
    }
}

fn body(text: &str) -> String {
    if text.trim().is_empty() {
        return "    pass".to_owned();
    }
    let indent = |line: &str| if line.is_empty() { String::new() } else { format!("    {line}") };
    text.trim_end().lines().map(indent).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> RevisionFile {
        RevisionFile {
            message: Some("second".to_owned()),
            revision: "1123456789ab".to_owned(),
            down_revisions: vec!["0123456789ab".to_owned()],
            depends_on: vec!["foo".to_owned()],
            create_date: CreateDate {
                year: 2026,
                month: 11,
                day: 21,
                hour: 1,
                minute: 26,
                second: 39,
                microsecond: 416_576,
                epoch: 0,
            },
            ..RevisionFile::default()
        }
    }

    /// As Alembic 1.20.1's generic template writes it.
    #[test]
    fn the_typed_template_is_alembics() {
        assert_eq!(
            Template::Typed.render(&file()),
            r#""""second

Revision ID: 1123456789ab
Revises: 0123456789ab
Create Date: 2026-11-21 01:26:39.416576

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '1123456789ab'
down_revision: Union[str, Sequence[str], None] = '0123456789ab'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = 'foo'


def upgrade() -> None:
    """Upgrade schema."""
    pass


def downgrade() -> None:
    """Downgrade schema."""
    pass
"#
        );
    }

    #[test]
    fn the_untyped_template_takes_bodies_and_merges() {
        let text = Template::Untyped.render(&RevisionFile {
            message: None,
            down_revisions: vec!["a".to_owned(), "b".to_owned()],
            branch_labels: vec!["x".to_owned()],
            depends_on: Vec::new(),
            upgrades: "op.drop_table('t')\n\nop.drop_table('u')\n".to_owned(),
            ..file()
        });
        assert_eq!(
            text,
            r#""""empty message

Revision ID: 1123456789ab
Revises: a, b
Create Date: 2026-11-21 01:26:39.416576

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '1123456789ab'
down_revision = ('a', 'b')
branch_labels = ('x',)
depends_on = None


def upgrade():
    op.drop_table('t')

    op.drop_table('u')


def downgrade():
    pass
"#
        );
    }
}
