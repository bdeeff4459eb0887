import { addTo } from "../model/grouping.ts";

/** Rows of a table by what they are the rows of. */
export interface RowIndex<Row> {
  readonly byName: ReadonlyMap<string, readonly Row[]>;
  /** The rows for any receiver, whose names begin with `*.`, by the name of the method. */
  readonly byMethod: ReadonlyMap<string, readonly Row[]>;
}

/** Puts rows under their names, in their order. */
export function indexRows<Row extends { readonly name: string }>(rows: readonly Row[]): RowIndex<Row> {
  const byName = new Map<string, Row[]>();
  const byMethod = new Map<string, Row[]>();
  for (const row of rows) {
    addTo(byName, row.name, row);
    if (row.name.startsWith("*.")) addTo(byMethod, row.name.slice(2), row);
  }
  return { byName, byMethod };
}
