import { positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import type { Native, NativeCall } from "../interpreter/context.ts";
import { notice } from "../interpreter/context.ts";
import { unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { settle } from "../machine/future.ts";
import { waitsFor } from "./asyncFunctions.ts";
import { createPromise, isCallable } from "./promises.ts";
import { onPool, poolWork } from "./threadPool.ts";

/** Functions of Node whose work libuv's pool does, by module. */
const modules: readonly (readonly [module: RegExp, methods: RegExp])[] = [
  [
    /^fs(?:\/promises|\.promises)?$/,
    /^(?:readFile|writeFile|appendFile|readdir|stat|lstat|access|mkdir|mkdtemp|rm|rmdir|unlink|rename|copyFile|cp|open|read|write|readlink|realpath|chmod|truncate|utimes|fsync)$/,
  ],
  [/^crypto$/, /^(?:pbkdf2|scrypt|randomBytes|randomFill|generateKeyPair|generateKey|hkdf|generatePrime|checkPrime)$/],
  [
    /^zlib$/,
    /^(?:gzip|gunzip|deflate|inflate|deflateRaw|inflateRaw|brotliCompress|brotliDecompress|unzip|zstdCompress|zstdDecompress)$/,
  ],
  [/^dns(?:\/promises|\.promises)?$/, /^lookup$/],
];

/** The function that a dotted name stands for, when its work is done on the pool; else null. */
export function pooledFunction(name: string): Native | null {
  const promisified = /^util\.promisify\((.+)\)$/.exec(name)?.[1];
  const own = promisified ?? name;
  const dot = own.lastIndexOf(".");
  const module = own.slice(0, Math.max(0, dot));
  const method = own.slice(dot + 1);
  if (!modules.some(([modulePattern, methods]) => modulePattern.test(module) && methods.test(method))) return null;
  const isPromise = promisified !== undefined || /promises$/.test(module);
  return isPromise ? (call) => promised(own, call) : (call) => withCallback(own, call);
}

function* promised(name: string, call: NativeCall): Running<Value> {
  yield* notice(call.context);
  const promise = waitsFor(createPromise(), "disk");
  const future = onPool(poolWork(name, call), call, (value) => settle(promise.future, "fulfilled", value));
  promise.future.lane = future.lane;
  return promise;
}

function* withCallback(name: string, call: NativeCall): Running<Value> {
  yield* notice(call.context);
  const callee = call.given.at(-1);
  // Some of them work at once when nobody takes the result: `crypto.randomBytes(16)`.
  if (!isCallable(callee)) return unknown;
  onPool(poolWork(name, call), call, (value) => callbackOn(callee, [null, value], call));
  return undefined;
}

/** What the loop runs when the work is finished. */
function* callbackOn(callee: Value, given: readonly Value[], { context, spot }: NativeCall): Running {
  yield* callValue(callee, positional(...given), context, spot);
}
