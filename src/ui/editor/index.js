// The source editor as a custom element, `<code-editor>`: CodeMirror 6 inside a shadow root, where
// its styles are adopted style sheets, so that the page's policy `style-src 'self'` holds. Colours
// come from the page's tokens, which custom properties carry through the shadow boundary.
//
// Methods: setDoc(text, language), getDoc(), highlightLines(from, to, kind), setDiagnostics(list),
// revealLine(line), setReadOnly(flag).
// Events: `editor-change` (detail: the text), `editor-line` (detail: the line of the cursor),
// `editor-hover` (detail: the line under the pointer, 0 for none), `editor-way` (detail: `{ mark, way }`, the numbers of
// a diagnostic and of one of its `ways`, which are buttons below its message).

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { PostgreSQL, sql, SQLite } from "@codemirror/lang-sql";
import {
  bracketMatching, codeFolding, foldEffect, foldGutter, foldKeymap, foldService, HighlightStyle, indentOnInput,
  indentUnit, syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration, drawSelection, EditorView, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.self, tags.bool, tags.null, tags.operatorKeyword, tags.modifier], color: "var(--syntax-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.docString], color: "var(--syntax-string)" },
  { tag: [tags.number, tags.integer, tags.float], color: "var(--syntax-number)" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--text-3)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.function(tags.definition(tags.variableName))], fontWeight: "600", color: "var(--syntax-call)" },
  { tag: [tags.meta, tags.typeName, tags.className], color: "var(--text)" },
]);

const looks = EditorView.theme({
  "&": { height: "100%", fontSize: "11px", color: "var(--text)", backgroundColor: "var(--surface)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "18px" },
  ".cm-content": { padding: "2px 0 8px", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 10px 0 4px" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--text-3)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "30px", padding: "0 0 0 4px", fontVariantNumeric: "tabular-nums" },
  ".cm-foldGutter .cm-gutterElement": { width: "14px", padding: "0", textAlign: "center", cursor: "pointer" },
  ".cm-gutter-lint": { width: "10px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0" },
  ".cm-lint-marker": { width: "9px", height: "9px", marginTop: "4px" },
  ".cm-lint-marker-error": { content: "none", background: "var(--neg)", borderRadius: "50%" },
  ".cm-lint-marker-warning": { content: "none", background: "var(--warn)", clipPath: "polygon(50% 0, 100% 100%, 0 100%)" },
  ".cm-lint-marker-info": { content: "none", border: "1.5px solid var(--text-3)", borderRadius: "50%" },
  ".cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLineGutter": { color: "var(--text)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 22%, transparent)",
  },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--warn) 18%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--border-strong)" },
  ".cm-foldPlaceholder": {
    fontFamily: "var(--ui)", fontSize: "11px", color: "var(--text-3)", border: "1px solid var(--border)",
    borderRadius: "4px", padding: "0 5px", marginLeft: "6px", backgroundColor: "transparent",
  },
  ".line-operation": { backgroundColor: "var(--accent-soft)", boxShadow: "inset 3px 0 0 var(--accent)" },
  ".line-error": { backgroundColor: "var(--neg-soft)", boxShadow: "inset 3px 0 0 var(--neg)" },
  ".line-hover": { backgroundColor: "var(--sunken)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--neg) 1px", textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warn) 1px", textUnderlineOffset: "3px" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecoration: "underline dotted var(--text-3) 1px", textUnderlineOffset: "3px" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", border: "1px solid var(--border)", borderRadius: "6px", boxShadow: "var(--shadow)", fontFamily: "var(--ui)", fontSize: "12px", color: "var(--text)", maxWidth: "420px" },
  ".cm-diagnostic": { padding: "5px 10px" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--neg)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--warn)" },
  ".cm-diagnostic-info": { borderLeft: "3px solid var(--text-3)" },
  ".cm-diagnosticAction": { font: "inherit", fontSize: "12px", color: "var(--accent)", background: "none", border: "0", padding: "2px 0", margin: "2px 14px 0 0", cursor: "pointer" },
  ".cm-diagnosticAction:hover": { textDecoration: "underline" },
  ".cm-panels": { backgroundColor: "var(--bg)", color: "var(--text)", borderColor: "var(--border)", fontFamily: "var(--ui)" },
  ".cm-panels .cm-textfield": { backgroundColor: "var(--surface)", border: "1px solid var(--border-strong)", borderRadius: "5px", color: "var(--text)" },
  ".cm-panels .cm-button": { backgroundImage: "none", backgroundColor: "var(--surface)", border: "1px solid var(--border-strong)", borderRadius: "5px", color: "var(--text)" },
});

const setHighlight = StateEffect.define();
const highlightField = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    lines = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setHighlight)) continue;
      const { from, to, kind } = effect.value;
      const doc = transaction.state.doc;
      if (!from || from > doc.lines) {
        lines = Decoration.none;
        continue;
      }
      const mark = Decoration.line({ class: `line-${kind}` });
      const marks = [];
      for (let line = from; line <= Math.min(Math.max(to, from), doc.lines); line += 1) {
        marks.push(mark.range(doc.line(line).from));
      }
      lines = Decoration.set(marks);
    }
    return lines;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The docstring at a file's beginning, when it is longer than a line. */
function headDocstring(doc) {
  const first = doc.line(1);
  const quotes = /^[rRuU]?("""|''')/.exec(first.text)?.[1];
  if (!quotes || first.text.indexOf(quotes, first.text.indexOf(quotes) + 3) >= 0) return null;
  for (let number = 2; number <= Math.min(doc.lines, 60); number += 1) {
    const line = doc.line(number);
    if (line.text.includes(quotes)) return { from: Math.min(first.to, first.from + 32), to: line.to, lines: number };
  }
  return null;
}

const foldDocstring = foldService.of((state, start) => {
  if (start !== 0) return null;
  const found = headDocstring(state.doc);
  return found && { from: found.from, to: found.to };
});

const fromPage = Annotation.define();

class CodeEditor extends HTMLElement {
  #view = null;
  #language = new Compartment();
  #readOnly = new Compartment();
  #waiting = null;

  connectedCallback() {
    if (this.#view) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const host = new CSSStyleSheet();
    host.replaceSync(":host{display:block;overflow:hidden}.editor{height:100%}");
    root.adoptedStyleSheets = [host];
    const parent = document.createElement("div");
    parent.className = "editor";
    root.replaceChildren(parent);
    this.#view = new EditorView({ parent, root, state: this.#state("", "python") });
    parent.addEventListener("mousemove", (event) => this.#hover(event));
    parent.addEventListener("mouseleave", () => this.#tell("editor-hover", 0));
    if (this.#waiting) {
      this.setDoc(...this.#waiting);
      this.#waiting = null;
    }
  }

  disconnectedCallback() {
    this.#view?.destroy();
    this.#view = null;
  }

  setDoc(text, language) {
    if (!this.#view) {
      this.#waiting = [text, language];
      return;
    }
    this.#view.setState(this.#state(text, language));
    const docstring = language === "python" && headDocstring(this.#view.state.doc);
    if (docstring && docstring.lines > 3) {
      this.#view.dispatch({ effects: foldEffect.of({ from: docstring.from, to: docstring.to }) });
    }
  }

  getDoc() {
    return this.#view ? this.#view.state.doc.toString() : (this.#waiting?.[0] ?? "");
  }

  highlightLines(from, to, kind) {
    this.#view?.dispatch({ effects: setHighlight.of({ from, to, kind }), annotations: fromPage.of(true) });
  }

  revealLine(line) {
    const view = this.#view;
    if (!view || line < 1 || line > view.state.doc.lines) return;
    view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(line).from, { y: "center" }) });
  }

  setDiagnostics(list) {
    const view = this.#view;
    if (!view) return;
    const doc = view.state.doc;
    const within = (line) => Math.min(Math.max(line, 1), doc.lines);
    const diagnostics = list.map(({ from, to, severity, message, ways }, mark) => {
      const first = doc.line(within(from));
      const last = doc.line(within(to || from));
      const actions = ways.map((name, way) => ({ name, apply: () => this.#tell("editor-way", { mark, way }) }));
      const indent = first.text.length - first.text.trimStart().length;
      return { from: Math.min(first.from + indent, first.to), to: last.to, severity, message, actions };
    });
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }

  setReadOnly(flag) {
    this.#view?.dispatch({ effects: this.#readOnly.reconfigure(EditorState.readOnly.of(flag)) });
  }

  focus() {
    this.#view?.focus();
  }

  #state(text, language) {
    return EditorState.create({
      doc: text,
      extensions: [
        highlightField, lintGutter(), lineNumbers(), foldGutter({ openText: "", closedText: "›" }),
        codeFolding({
          preparePlaceholder: (state, range) => state.doc.lineAt(range.to).number - state.doc.lineAt(range.from).number + 1,
          placeholderDOM: (_view, onclick, lines) => {
            const mark = document.createElement("span");
            mark.className = "cm-foldPlaceholder";
            mark.textContent = `… ${lines} lines`;
            mark.setAttribute("aria-label", "folded code");
            mark.onclick = onclick;
            return mark;
          },
        }),
        foldDocstring, highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(),
        indentOnInput(), bracketMatching(), closeBrackets(), highlightSelectionMatches(),
        syntaxHighlighting(colours), looks, indentUnit.of("    "),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, indentWithTab]),
        this.#language.of(languageSupport(language)),
        this.#readOnly.of(EditorState.readOnly.of(false)),
        EditorView.contentAttributes.of({ "aria-label": "Revision source", tabindex: "0" }),
        EditorView.updateListener.of((update) => this.#updated(update)),
      ],
    });
  }

  #updated(update) {
    if (update.docChanged) this.#tell("editor-change", update.state.doc.toString());
    const asked = update.transactions.some((transaction) => transaction.annotation(fromPage));
    if (update.selectionSet && !update.docChanged && !asked) {
      this.#tell("editor-line", update.state.doc.lineAt(update.state.selection.main.head).number);
    }
  }

  #hover(event) {
    const view = this.#view;
    const at = view?.posAtCoords({ x: event.clientX, y: event.clientY }, false);
    if (at != null) this.#tell("editor-hover", view.state.doc.lineAt(at).number);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function languageSupport(language) {
  if (language === "python") return python();
  return sql({ dialect: language === "postgresql" ? PostgreSQL : SQLite });
}

customElements.define("code-editor", CodeEditor);
