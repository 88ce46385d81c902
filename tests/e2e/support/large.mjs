// A generated project of one revision: so many tables, so many foreign keys, hubs and islands among them.

/** Files for the hidden input: one script that creates everything. */
export function largeProject(tables, keys) {
  let seed = 42;
  const random = (limit) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * limit);
  };
  const words = ["user", "order", "product", "ticket", "invoice", "project", "audit", "stock"];
  const names = Array.from({ length: tables }, (_, index) => `${words[index % words.length]}_${index}`);
  const references = names.map(() => []);
  const connected = Math.floor(tables * 0.92);
  for (let key = 0; key < keys; key += 1) {
    const child = 1 + random(connected - 1);
    const parent = random(3) === 0 ? random(Math.min(10, child)) : Math.max(0, child - 1 - random(8));
    references[child].push([`${names[parent]}_ref_${key}`, names[parent]]);
  }
  const kinds = ["sa.String(80)", "sa.Integer()", "sa.DateTime()", "sa.Text()", "sa.Boolean()"];
  const body = names.map((name, index) => {
    const lines = [`sa.Column("id", sa.Integer(), primary_key=True)`];
    for (let extra = 0; extra < 4 + random(8); extra += 1) lines.push(`sa.Column("field_${extra}", ${kinds[random(5)]}, nullable=${random(2) ? "True" : "False"})`);
    for (const [column, parent] of references[index]) lines.push(`sa.Column("${column}", sa.Integer(), sa.ForeignKey("${parent}.id"))`);
    return `    op.create_table("${name}",\n        ${lines.join(",\n        ")})`;
  });
  const text = `"""everything\n\nRevision ID: 1a2b3c4d5e6f\nRevises:\nCreate Date: 2025-10-25 10:00:00\n"""\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = "1a2b3c4d5e6f"\ndown_revision = None\n\n\ndef upgrade():\n${body.join("\n")}\n\n\ndef downgrade():\n    pass\n`;
  return [{ name: "1a2b3c4d5e6f_everything.py", mimeType: "text/x-python", buffer: Buffer.from(text) }];
}
