import { argument, type CostRow, costRows, type Quantity, receiver } from "../costRow.ts";

const first = argument(0);
const crypto = "https://nodejs.org/api/crypto.html";
const zlib = "https://nodejs.org/api/zlib.html#convenience-methods";
const bySize = { formula: { kind: "size", of: first }, releasesGil: false } as const;
const ofReceiver = { formula: { kind: "size", of: receiver }, releasesGil: false } as const;
const once = { formula: { kind: "constant" }, releasesGil: false } as const;
const inherent = { releasesGil: false, isInherent: true } as const;
const arrays = "https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Array";

/** The second argument of the functions that hash passwords: the rounds, or a salt that was made with them. */
function roundsOrSalt(salt: string): Quantity {
  return { ...argument(1, null, 10), madeBy: { calls: [salt], quantity: argument(0, null, 10) } };
}

/** Hashes, compression and serialisation. */
const data: readonly CostRow[] = [
  {
    name: "crypto.pbkdf2Sync",
    nanoseconds: 250,
    formula: { kind: "value", of: [argument(2)] },
    ...inherent,
    source: `${crypto}#cryptopbkdf2syncpassword-salt-iterations-keylen-digest`,
  },
  {
    // Without options the cost is N = 16384, r = 8 and p = 1.
    name: "crypto.scryptSync",
    nanoseconds: 285,
    formula: {
      kind: "value",
      of: [argument(3, "N", 16_384), argument(3, "r", 8), argument(3, "p", 1)],
    },
    ...inherent,
    source: `${crypto}#cryptoscryptsyncpassword-salt-keylen-options`,
  },
  {
    name: "crypto.generateKeyPairSync",
    nanoseconds: 60_000_000,
    formula: { kind: "constant" },
    ...inherent,
    notFor: ["ec", "ed25519", "ed448", "x25519", "x448"],
    source: `${crypto}#cryptogeneratekeypairsynctype-options`,
  },
  ...["bcrypt", "@node-rs/bcrypt"].flatMap((module) =>
    costRows(
      module,
      { hashSync: 60_000 },
      {
        formula: { kind: "power", of: roundsOrSalt(`${module}.genSaltSync`) },
        ...inherent,
        source: "https://github.com/kelektiv/node.bcrypt.js#a-note-on-rounds",
      },
    ),
  ),
  {
    name: "bcryptjs.hashSync",
    nanoseconds: 90_000,
    formula: { kind: "power", of: roundsOrSalt("bcryptjs.genSaltSync") },
    ...inherent,
    source: "https://github.com/dcodeIO/bcrypt.js#security-considerations",
  },
  ...costRows(
    "zlib",
    { gzipSync: 18, deflateSync: 18, gunzipSync: 3, inflateSync: 3, brotliCompressSync: 300 },
    {
      ...bySize,
      source: zlib,
    },
  ),
  ...costRows(
    "JSON",
    { parse: 8, stringify: 30 },
    {
      ...bySize,
      source: "https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop",
    },
  ),
  ...costRows(
    "",
    { structuredClone: 60 },
    {
      ...bySize,
      source: "https://developer.mozilla.org/docs/Web/API/Window/structuredClone",
    },
  ),
];

/** Methods of arrays, and the usual small functions. The callback of a method costs what its own body does. */
const builtins: readonly CostRow[] = [
  ...costRows(
    "*",
    { map: 12, filter: 15, forEach: 5, reduce: 5, some: 4, every: 4, find: 5, findIndex: 5, flatMap: 30 },
    {
      ...ofReceiver,
      source: arrays,
    },
  ),
  ...costRows("*", { join: 20, reverse: 1, slice: 1, concat: 1 }, { ...ofReceiver, source: arrays }),
  ...["sort", "toSorted"].map(
    (name): CostRow => ({
      name: `*.${name}`,
      nanoseconds: 25,
      formula: { kind: "sort", of: receiver },
      releasesGil: false,
      source: `${arrays}/sort`,
    }),
  ),
  ...costRows(
    "Math",
    { random: 6, sqrt: 2, sin: 35, cos: 35, exp: 10, log: 10, pow: 12, floor: 0.6, abs: 0.5 },
    {
      ...once,
      source: "https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Math",
    },
  ),
];

/** What calls of JavaScript and its packages cost, measured on V8. */
export const ecmascriptCosts: readonly CostRow[] = [...data, ...builtins];

/** Globals whose functions compute and never wait. */
export const ecmascriptComputingModules: ReadonlySet<string> = new Set(
  "Math Number String Array Object JSON BigInt Boolean Date RegExp Symbol Map Set Reflect Buffer crypto zlib".split(
    " ",
  ),
);
