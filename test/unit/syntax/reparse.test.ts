import { test } from "node:test";
import type { GrammarName } from "../../../src/syntax/grammar.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom } from "../../support/random.ts";
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
    const long = Array.from({ length: pieces }, (_, n) => piece.replaceAll("N", String(n))).join("");
    for (let run = 0; run < runs; run++) {
      const document = parser.open(long, loaded);
      try {
        for (let edit = 0; edit < editsOfOneDocument; edit++) {
          const change = mutate(document.text, random);
          document.change([change]);
          assertSameTable(document.table, parser.parse(document.text, loaded));
        }
      } finally {
        document.delete();
      }
    }
  });
}
