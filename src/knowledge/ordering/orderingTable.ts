import type { Language } from "../../model/module.ts";
import { ecmascriptOrdering } from "./ecmascript.ts";
import type { OrderingTable } from "./ordering.ts";
import { pythonOrdering } from "./python.ts";

const tables: Readonly<Record<Language, OrderingTable>> = { python: pythonOrdering, ecmascript: ecmascriptOrdering };

/** The table of one language. */
export function orderingTable(language: Language): OrderingTable {
  return tables[language];
}
