import { argument, type CostRow, costRows } from "../../costRow.ts";

const source = "https://docs.python.org/3/library/hashlib.html";
const data = argument(0);

/** Hashes and password hashes. Those of the standard library release the GIL for more than 2,047 bytes. */
export const hashingCosts: readonly CostRow[] = [
  {
    name: "hashlib.pbkdf2_hmac",
    nanoseconds: 250,
    formula: { kind: "value", of: [argument(3, "iterations")] },
    releasesGil: true,
    isInherent: true,
    source: "https://docs.python.org/3/library/hashlib.html#hashlib.pbkdf2_hmac",
  },
  {
    name: "hashlib.scrypt",
    nanoseconds: 285,
    formula: { kind: "value", of: [argument(1, "n"), argument(2, "r"), argument(3, "p")] },
    releasesGil: true,
    isInherent: true,
    source: "https://www.rfc-editor.org/rfc/rfc7914#section-2",
  },
  {
    name: "bcrypt.gensalt",
    nanoseconds: 1_000,
    formula: { kind: "constant" },
    releasesGil: false,
    source: "https://github.com/pyca/bcrypt#adjustable-work-factor",
  },
  {
    name: "bcrypt.hashpw",
    nanoseconds: 61_000,
    // The work factor stands in the salt; 12 is the default of gensalt.
    formula: {
      kind: "power",
      of: {
        ...argument(1, "salt", 12),
        madeBy: { calls: ["bcrypt.gensalt"], quantity: argument(0, "rounds", 12) },
      },
    },
    releasesGil: true,
    isInherent: true,
    source: "https://github.com/pyca/bcrypt#adjustable-work-factor",
  },
  {
    name: "bcrypt.checkpw",
    nanoseconds: 250_000_000,
    formula: { kind: "constant" },
    releasesGil: true,
    isInherent: true,
    source: "https://github.com/pyca/bcrypt#adjustable-work-factor",
  },
  ...costRows(
    "argon2.PasswordHasher",
    { hash: 50_000_000, verify: 50_000_000 },
    {
      formula: { kind: "constant" },
      releasesGil: true,
      isInherent: true,
      source: "https://argon2-cffi.readthedocs.io/en/stable/parameters.html",
    },
  ),
  ...costRows(
    "hashlib",
    {
      md5: 1.3,
      sha1: 0.6,
      sha224: 0.6,
      sha256: 0.6,
      sha384: 1.2,
      sha512: 1.2,
      blake2b: 1.1,
      blake2s: 1.8,
      sha3_256: 2.1,
    },
    { formula: { kind: "size", of: data }, releasesGil: true, source },
  ),
  ...costRows("zlib", { crc32: 0.3, adler32: 0.3 }, { formula: { kind: "size", of: data }, releasesGil: true, source }),
];
