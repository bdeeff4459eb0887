import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins, withoutCallback } from "./rows.ts";

const passwords = {
  en: "until the password hash is computed, which is slow on purpose",
  "zh-cn": "直到算出密码哈希，而这是刻意设计得很慢的",
};

/** Cryptography of the registry: password hashes, key generation and ciphers written in JavaScript. */
export const cryptoLibraryGroups: readonly BlockingGroup[] = [
  group({
    id: "bcrypt",
    effect: "compute",
    tier: 1,
    duration: passwords,
    advice: {
      en: "the same function without `Sync`; that of `bcrypt` uses the thread pool, that of `bcryptjs` only takes breaks",
      "zh-cn": "去掉 `Sync` 的同名函数；`bcrypt` 的在线程池中运行，`bcryptjs` 的只是分段执行",
    },
    source: "https://github.com/kelektiv/node.bcrypt.js#why-is-async-mode-recommended-over-sync-mode",
    calls: [
      ...twins("bcrypt.*Sync", "bcrypt.*", "hash compare"),
      { name: "bcrypt.genSaltSync", tier: 3, twin: { node: "bcrypt.genSalt" } },
      ...twins("bcryptjs.*Sync", "bcryptjs.*", "hash compare"),
      { name: "bcryptjs.genSaltSync", tier: 3, twin: { node: "bcryptjs.genSalt" } },
      ...twins("bcrypt-ts.*Sync", "bcrypt-ts.*", "hash compare"),
      ...named("bcrypt-nodejs.*Sync", "hash compare"),
    ],
  }),
  group({
    id: "node-rs-passwords",
    effect: "compute",
    tier: 1,
    duration: passwords,
    advice: { en: "the same function without `Sync`", "zh-cn": "去掉 `Sync` 的同名函数" },
    source: "https://github.com/napi-rs/node-rs",
    calls: [
      ...twins("@node-rs/bcrypt.*Sync", "@node-rs/bcrypt.*", "hash compare verify"),
      ...twins("@node-rs/argon2.*Sync", "@node-rs/argon2.*", "hash hashRaw verify"),
    ],
  }),
  group({
    id: "script-key-derivation",
    effect: "compute",
    tier: 1,
    duration: {
      en: "until the key is derived, which is slow on purpose",
      "zh-cn": "直到密钥派生完成，而这是刻意设计得很慢的",
    },
    advice: {
      en: "`util.promisify(crypto.scrypt)`, `crypto.subtle.deriveBits`, or a worker",
      "zh-cn": "`util.promisify(crypto.scrypt)`、`crypto.subtle.deriveBits`，或使用 worker",
    },
    source: "https://github.com/ricmoo/scrypt-js",
    calls: [
      { name: "scrypt-js.syncScrypt", twin: { node: "scrypt-js.scrypt" } },
      "scryptsy",
      "crypto-js.PBKDF2",
      "crypto-js.EvpKDF",
      "sjcl.misc.pbkdf2",
      "sjcl.misc.scrypt",
      "pbkdf2.pbkdf2Sync",
      { name: "bip39.mnemonicToSeedSync", twin: { node: "bip39.mnemonicToSeed" } },
      ...withoutCallback("node-forge.pkcs5.*", "pbkdf2"),
      { name: "@noble/hashes/pbkdf2.pbkdf2", twin: { node: "@noble/hashes/pbkdf2.pbkdf2Async" } },
      { name: "@noble/hashes/scrypt.scrypt", twin: { node: "@noble/hashes/scrypt.scryptAsync" } },
      ...twins("@noble/hashes/argon2.*", "@noble/hashes/argon2.*Async", "argon2d argon2i argon2id"),
      "ethers.Wallet.fromEncryptedJsonSync",
      "ethers.Wallet.encryptSync",
      "ethers.decryptKeystoreJsonSync",
      "ethers.encryptKeystoreJsonSync",
    ],
  }),
  group({
    id: "script-key-generation",
    effect: "compute",
    tier: 1,
    duration: { en: "until the keys are found, which may take seconds", "zh-cn": "直到生成密钥，可能需要数秒" },
    advice: {
      en: "`util.promisify(crypto.generateKeyPair)` or `crypto.subtle.generateKey`",
      "zh-cn": "`util.promisify(crypto.generateKeyPair)` 或 `crypto.subtle.generateKey`",
    },
    source: "https://github.com/digitalbazaar/forge#rsa",
    calls: [
      ...withoutCallback("node-forge.*", "pki.rsa.generateKeyPair rsa.generateKeyPair"),
      ...withoutCallback("selfsigned.*", "generate"),
      "node-rsa.NodeRSA.generateKeyPair",
      "jsrsasign.KEYUTIL.generateKeypair",
    ],
  }),
  group({
    id: "script-ciphers",
    effect: "compute",
    tier: 2,
    duration: { en: "as long as the data is large", "zh-cn": "时间与数据量成正比" },
    advice: {
      en: "`crypto.subtle`, streams of `node:crypto`, or a worker",
      "zh-cn": "`crypto.subtle`、`node:crypto` 的流，或使用 worker",
    },
    source: "https://github.com/brix/crypto-js",
    calls: [
      ...named("crypto-js.AES.*", "encrypt decrypt"),
      ...named("crypto-js.TripleDES.*", "encrypt decrypt"),
      ...named("sjcl.*", "encrypt decrypt"),
      ...named("sjcl.json.*", "encrypt decrypt"),
    ],
  }),
  group({
    id: "json-web-tokens",
    effect: "compute",
    tier: 3,
    duration: { en: "until the signature is computed", "zh-cn": "直到算出签名" },
    advice: {
      en: "the form with a callback, or `jose`, when keys are RSA or elliptic",
      "zh-cn": "密钥为 RSA 或椭圆曲线时，使用带回调的形式或 `jose`",
    },
    source: "https://github.com/auth0/node-jsonwebtoken#usage",
    calls: [...withoutCallback("jsonwebtoken.*", "sign verify"), ...named("jws.*", "sign verify")],
  }),
];
