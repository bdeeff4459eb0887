import { blockingRow } from "./blockingIndex.ts";
import type { ConcurrencyTable } from "./concurrencyTable.ts";
import { findMember, findRow } from "./libraryTypes.ts";

/**
 * The class of an attribute of a library class, or of an element of a tuple by its position; null where the tables do not
 * say. A class with a row for `__getattr__` makes attributes out of names: `client.shop` of PyMongo is a database,
 * `client.list_databases` is not.
 */
export function attributeType(table: ConcurrencyTable, type: string, name: string): string | null {
  const attribute = findMember(table, table.attributes, type, name);
  if (attribute) return attribute.row;
  const made = findMember(table, table.returns, type, "__getattr__");
  if (!made || /^[_\d]/.test(name)) return null;
  const member = `${type}.${name}`;
  const isMethod = findRow(table, table.returns, member) !== null || blockingRow(table.language, member) !== null;
  return isMethod ? null : made.row;
}
