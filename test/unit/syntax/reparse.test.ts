import assert from "node:assert/strict";
import { test } from "node:test";
import type { SyntaxDocument } from "../../../src/syntax/document.ts";
import type { Grammar } from "../../../src/syntax/grammar.ts";
import type { GrammarName } from "../../../src/syntax/grammarName.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { parser, runtime } from "../../support/syntax.ts";
import { assertSameTable } from "../../support/tables.ts";

interface LongText {
  readonly grammar: GrammarName;
  /** The file is this piece over and over, each time with other names. */
  readonly piece: string;
}

const longTexts: readonly LongText[] = [
  {
    grammar: "python",
    piece: `
class Crawler_N:
    """Fetches "pages" of a site."""

    def __init__(self, urls, *, limit=N):
        self.urls = [url for url in urls if url not in {"about:blank": 1}]
        self.pool = ThreadPoolExecutor(max_workers=limit)

    async def fetch(self, session):  # one after another
        for url in self.urls:
            async with session.get(f"{url}/{limit!r}") as response:
                yield await response.text()
        else:
            print('''done''', N)
`,
  },
  {
    grammar: "typescript",
    piece: `
export class Crawler_N<T extends { id: number }> implements Iterable<T> {
  #urls: readonly string[] = ["a", \`b\${N}\`];
  /* one after another */
  async *fetch(signal?: AbortSignal): AsyncGenerator<Response> {
    for (const url of this.#urls) {
      const response = await fetch(url, { signal }).catch((error: unknown) => null);
      if (response?.ok && response.status < 300) yield response as Response;
    }
  }
}
`,
  },
  {
    grammar: "tsx",
    piece: `
export function List_N({ items, ...rest }) {
  const [state, setState] = useState(() => ({ open: /^a[/]b$/.test("c"), count: N }));
  useEffect(() => { setTimeout(() => setState(s => ({ ...s, open: !s.open })), 100); }, []);
  return (
    <ul {...rest} onClick={async () => { await save(items); }}>
      {items.map((item) => <li key={item.id}>it's {item.name} &amp; more</li>)}
    </ul>
  );
}
`,
  },
];

const pieces = 40;
const runs = 12;
const editsOfOneDocument = 10;
const seed = 20_260_103;

for (const { grammar, piece } of longTexts) {
  test(`${runs * editsOfOneDocument} random edits of a long ${grammar} file: as if each text had been opened afresh`, async () => {
    const loaded = await runtime.grammar(grammar);
    const random = createRandom(seed);
    const long = longText(piece);
    for (let run = 0; run < runs; run++) {
      const document = parser.open(long, loaded);
      try {
        for (let edit = 0; edit < editsOfOneDocument; edit++) {
          change(document, [mutate(document.text, random)], loaded);
        }
      } finally {
        document.delete();
      }
    }
  });
}

/** What opens something, or closes what nobody opened, or cannot be read at all. */
const mistakes = [
  "(",
  ")",
  "{",
  "}",
  "[",
  '"',
  "'",
  '"""',
  "`",
  "${",
  "/*",
  "\\",
  "<",
  "😀",
  "\r",
  "def f(:\n",
  "class {",
];
const layouts: readonly { readonly name: string; readonly apply: (text: string) => string }[] = [
  { name: "lines", apply: (text) => text },
  { name: "carriage returns", apply: (text) => text.replaceAll("\n", "\r\n") },
  {
    name: "astral characters",
    apply: (text) => text.replaceAll("one after another", "😀 名 𝒳").replaceAll("done", "😀"),
  },
  { name: "one line", apply: (text) => text.replaceAll(/\s*\n\s*/g, " ") },
];

for (const { grammar, piece } of longTexts) {
  for (const { name, apply } of layouts) {
    test(`mistakes that are made and mended in a long ${grammar} file of ${name}: as if each text had been opened afresh`, async () => {
      const loaded = await runtime.grammar(grammar);
      const random = createRandom(seed);
      const live = parser.liveTrees;
      const document = parser.open(apply(longText(piece)), loaded);
      for (let run = 0; run < 8; run++) makeAndMend(document, random, loaded);
      assert.ok(parser.liveTrees <= live + 2);
      document.delete();
      assert.equal(parser.liveTrees, live);
    });
  }
}

/** Types a mistake, some more here or elsewhere, and takes the mistake away again. */
function makeAndMend(document: SyntaxDocument, random: Random, grammar: Grammar): void {
  const place = random.below(document.text.length);
  const mistake = random.pick(mistakes);
  change(document, [{ start: place, end: place, newText: mistake }], grammar);
  const more = random.below(4);
  const undo: TextChange[] = [{ start: place, end: place + mistake.length, newText: "" }];
  for (let count = 0; count < more; count++) {
    const start = random.below(3) === 0 ? random.below(document.text.length) : place + mistake.length + count;
    const newText = random.pick(["x", " ", "\n", "a.b()", "1"]);
    change(document, [{ start, end: start, newText }], grammar);
    undo.unshift({ start, end: start + newText.length, newText: "" });
  }
  if (random.below(2) === 0) change(document, undo, grammar);
  else for (const one of undo) change(document, [one], grammar);
}

function change(document: SyntaxDocument, changes: readonly TextChange[], grammar: Grammar): void {
  document.change(changes);
  assertSameTable(document.table, parser.parse(document.text, grammar));
}

function longText(piece: string): string {
  return Array.from({ length: pieces }, (_, n) => piece.replaceAll("N", String(n))).join("");
}
