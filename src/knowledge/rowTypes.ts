import type { ConcurrencyTable } from "./concurrencyTable.ts";
import { libraryAncestors } from "./libraryTypes.ts";

/** The class above all models of Django, for which the tables of types let every row stand. */
const row = "django.db.models.Model";

/** What gives rows of the model on which it is found. */
const managers: ReadonlySet<string> = new Set(["django.db.models.Manager", "django.db.models.QuerySet"]);

/** Whether a library class is a row of a database, whose own class the one who asks for it knows better. */
export function isRow(table: ConcurrencyTable, type: string): boolean {
  return libraryAncestors(table, type).includes(row);
}

/** Whether a value of a library class gives rows of the model to which it belongs. */
export function givesRows(table: ConcurrencyTable, type: string): boolean {
  return libraryAncestors(table, type).some((one) => managers.has(one));
}
