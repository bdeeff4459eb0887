import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins, withoutCallback } from "./rows.ts";

const source = "https://nodejs.org/api/crypto.html";

/** The synchronous half of `node:crypto`. Key derivation and generation are slow on purpose or by chance. */
export const cryptoGroups: readonly BlockingGroup[] = [
  group({
    id: "node-crypto-derivation",
    effect: "compute",
    tier: 1,
    duration: {
      en: "until the key is derived, which is slow on purpose",
      "zh-cn": "直到密钥派生完成，而这是刻意设计得很慢的",
    },
    advice: {
      en: "`util.promisify` of the same function without `Sync`, which uses the thread pool",
      "zh-cn": "对去掉 `Sync` 的同名函数使用 `util.promisify`，它在线程池中运行",
    },
    source,
    calls: [
      ...twins("crypto.*Sync", "util.promisify(crypto.*)", "pbkdf2 argon2"),
      {
        name: "crypto.scryptSync",
        twin: { node: "util.promisify(crypto.scrypt)", overload: { arguments: 3, gives: "Buffer" } },
      },
    ],
  }),
  group({
    id: "node-crypto-generation",
    effect: "compute",
    tier: 1,
    duration: {
      en: "until the keys or primes are found, which may take seconds",
      "zh-cn": "直到生成密钥或素数，可能需要数秒",
    },
    advice: {
      en: "`util.promisify` of the same function without `Sync`, which uses the thread pool",
      "zh-cn": "对去掉 `Sync` 的同名函数使用 `util.promisify`，它在线程池中运行",
    },
    source,
    calls: [
      ...twins("crypto.*Sync", "util.promisify(crypto.*)", "generateKeyPair generatePrime checkPrime"),
      { name: "crypto.createDiffieHellman", onlyWith: { position: 0, literal: "number" } },
    ],
  }),
  group({
    id: "node-crypto-quick",
    effect: "compute",
    tier: 3,
    duration: { en: "until the bytes are made", "zh-cn": "直到生成所需的字节" },
    advice: { en: "`util.promisify` of the form with a callback", "zh-cn": "对带回调的形式使用 `util.promisify`" },
    source,
    calls: [
      ...twins("crypto.*Sync", "util.promisify(crypto.*)", "hkdf generateKey randomFill"),
      ...["randomBytes", "randomInt"].map((name) => ({
        name: `crypto.${name}`,
        onlyWithout: { argument: "callback" as const },
        twin: { node: `util.promisify(crypto.${name})` },
      })),
    ],
  }),
  group({
    id: "node-crypto-signing",
    effect: "compute",
    tier: 3,
    duration: { en: "until the asymmetric operation ends", "zh-cn": "直到非对称运算结束" },
    advice: {
      en: "the form with a callback, `crypto.subtle`, or a worker for many of them",
      "zh-cn": "带回调的形式、`crypto.subtle`，数量多时使用 worker",
    },
    source,
    calls: [
      ...withoutCallback("crypto.*", "sign verify diffieHellman encapsulate decapsulate"),
      ...named("crypto.*", "privateDecrypt privateEncrypt publicDecrypt publicEncrypt Sign.sign Verify.verify"),
    ],
  }),
  group({
    id: "node-crypto-hashing",
    effect: "compute",
    tier: 3,
    duration: { en: "as long as the data is large", "zh-cn": "时间与数据量成正比" },
    advice: {
      en: "`stream.pipeline` of the file into the hash, `crypto.subtle.digest`, or a worker",
      "zh-cn": "用 `stream.pipeline` 把文件送入哈希、`crypto.subtle.digest`，或使用 worker",
    },
    source,
    calls: ["crypto.hash", ...named("crypto.*.update", "Hash Hmac Cipheriv Decipheriv")],
  }),
];
