/** What library calls mean for the order in which awaited operations may run. Names are dotted, as in the tables of types. */
export interface OrderingTable {
  /** Reads and requests that share nothing with each other: any number may be in flight. Listed names and what inherits them. */
  readonly independent: Readonly<Record<string, true>>;
  /** Classes whose methods must be awaited one after another, because all of them use one connection or position. */
  readonly orderedTypes: ReadonlySet<string>;
  /** Classes of clients that serve any number of calls at once. */
  readonly sharedTypes: ReadonlySet<string>;
  /** Calls that wait for time to pass or for a turn: a loop with one of them is slow on purpose. */
  readonly pacing: ReadonlySet<string>;
  /** Calls that already wait for many things at once. */
  readonly combinators: ReadonlySet<string>;
  /** Functions that add to the end of the file that their first argument names: what is added first stands first. */
  readonly appending: ReadonlySet<string>;
  /** Functions whose callback, or context managers whose body, runs in a transaction. */
  readonly transactions: ReadonlySet<string>;
}
