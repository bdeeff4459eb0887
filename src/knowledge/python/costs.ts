import type { CostRow } from "../costRow.ts";
import { builtinCosts } from "./costs/builtins.ts";
import { dataCosts } from "./costs/data.ts";
import { hashingCosts } from "./costs/hashing.ts";

/** What calls of Python and its libraries cost, measured on CPython 3.11. */
export const pythonCosts: readonly CostRow[] = [...hashingCosts, ...dataCosts, ...builtinCosts];

/** Modules whose functions compute and never wait. */
export const pythonComputingModules: ReadonlySet<string> = new Set(
  `math cmath random re string itertools functools operator collections heapq bisect decimal fractions statistics
   hashlib hmac zlib binascii base64 struct array copy textwrap difflib unicodedata datetime calendar json numpy
   typing dataclasses enum colorsys`.split(/\s+/),
);
