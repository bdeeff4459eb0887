import type { TypeRows } from "../../blockingCalls.ts";

const globalObjects = ["window", "globalThis", "self", "global"];
const globalNames =
  "alert confirm prompt print localStorage sessionStorage document structuredClone XMLHttpRequest WebAssembly Worker SharedWorker setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback Atomics JSON".split(
    " ",
  );

/**
 * Values of browsers and of Node. Sources: MDN, nodejs.org/api. A name with a literal in parentheses is the call with
 * that first argument: `getContext("2d")` gives another class than `getContext("webgl")`.
 */
export const platformTypes: TypeRows = {
  returns: {
    'document.createElement("canvas")': "HTMLCanvasElement",
    'HTMLCanvasElement.getContext("2d")': "CanvasRenderingContext2D",
    'HTMLCanvasElement.getContext("webgl")': "WebGLRenderingContext",
    'HTMLCanvasElement.getContext("webgl2")': "WebGL2RenderingContext",
    'OffscreenCanvas.getContext("2d")': "OffscreenCanvasRenderingContext2D",
    'OffscreenCanvas.getContext("webgl")': "WebGLRenderingContext",
    'OffscreenCanvas.getContext("webgl2")': "WebGL2RenderingContext",
    "document.createRange": "Range",
    "crypto.createHash": "crypto.Hash",
    "crypto.createHmac": "crypto.Hmac",
    "crypto.createSign": "crypto.Sign",
    "crypto.createVerify": "crypto.Verify",
    "crypto.createCipheriv": "crypto.Cipheriv",
    "crypto.createDecipheriv": "crypto.Decipheriv",
    "crypto.Hash.update": "crypto.Hash",
    "crypto.Hash.copy": "crypto.Hash",
    "crypto.Hmac.update": "crypto.Hmac",
    "crypto.Sign.update": "crypto.Sign",
    "crypto.Verify.update": "crypto.Verify",
    "fs.opendirSync": "fs.Dir",
    "fs.createReadStream": "fs.ReadStream",
    "fs.createWriteStream": "fs.WriteStream",
    "http.createServer": "http.Server",
    "https.createServer": "https.Server",
    "http2.createServer": "http2.Http2Server",
    "http2.createSecureServer": "http2.Http2SecureServer",
    "net.createServer": "net.Server",
    "net.createConnection": "net.Socket",
    "net.connect": "net.Socket",
    "sqlite.DatabaseSync.prepare": "sqlite.StatementSync",
    "sqlite.DatabaseSync.createTagStore": "sqlite.SQLTagStore",
    "bun:sqlite.Database.prepare": "bun:sqlite.Statement",
    "bun:sqlite.Database.query": "bun:sqlite.Statement",
    "Deno.openSync": "Deno.FsFile",
    "Deno.createSync": "Deno.FsFile",
  },
  awaits: {
    "fs.promises.open": "fs.promises.FileHandle",
    "fs.promises.opendir": "fs.Dir",
    "Deno.open": "Deno.FsFile",
    "Deno.create": "Deno.FsFile",
  },
  bases: {
    OffscreenCanvasRenderingContext2D: "CanvasRenderingContext2D",
    WebGL2RenderingContext: "WebGLRenderingContext",
    "http.Server": "net.Server",
    "https.Server": "http.Server",
  },
  aliases: {
    ...Object.fromEntries(
      globalObjects.flatMap((object) => globalNames.map((name) => [`${object}.${name}`, name] as const)),
    ),
    "fs/promises": "fs.promises",
    bun: "Bun",
  },
  attributes: {
    "CanvasRenderingContext2D.canvas": "HTMLCanvasElement",
    "WebGLRenderingContext.canvas": "HTMLCanvasElement",
  },
};
