import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { BlockingCallRow } from "../../../src/knowledge/blockingCalls.ts";
import { ecmascriptBlockingGroups } from "../../../src/knowledge/ecmascript/blocking/groups.ts";
import { ecmascriptConcurrency } from "../../../src/knowledge/ecmascript/concurrency.ts";
import { ecmascriptTypeRows } from "../../../src/knowledge/ecmascript/types/typeRows.ts";
import { canonicalSymbol } from "../../../src/project/symbols.ts";

const rows: readonly BlockingCallRow[] = ecmascriptBlockingGroups.flatMap(({ calls }) =>
  calls.map((call) => (typeof call === "string" ? { name: call } : call)),
);
const names = new Set(rows.map(({ name }) => name));
const table = {
  ...ecmascriptConcurrency,
  aliases: { ...ecmascriptConcurrency.aliases, ...ecmascriptTypeRows.aliases },
};

/** Functions that this Node does not have, and where they are. */
const elsewhere: Readonly<Record<string, string>> = {
  "fs.lchmodSync": "macOS only",
};

/** Modules of Node in the tables, but for those that only other versions or flags have. */
const nodeModules = ["fs", "fs.promises", "child_process", "crypto", "zlib", "v8", "process", "sqlite"];

/** Written as in a shell, one line for each subject. */
const mustBeThere = [
  "fs.{access,appendFile,chmod,chown,copyFile,cp,exists,glob,lchmod,lchown,link,lstat,lutimes,mkdir,mkdtemp,mkdtempDisposable,open,opendir,readFile,readdir,readlink,realpath,rename,rm,rmdir,stat,statfs,symlink,truncate,unlink,utimes,writeFile}Sync",
  "fs.{close,fchmod,fchown,fdatasync,fstat,fsync,ftruncate,futimes,read,readv,write,writev}Sync",
  "fs.Dir.{readSync,closeSync}",
  "fs-extra.{copy,emptyDir,ensureDir,ensureFile,move,outputFile,outputJson,readJson,readJSON,writeJson,remove,pathExists,mkdirp}Sync",
  "graceful-fs.{readFile,writeFile,exists,stat}Sync",
  "child_process.{execSync,execFileSync,spawnSync}",
  "cross-spawn.sync",
  "execa.{sync,execaSync,$.sync}",
  "shelljs.exec",
  "crypto.{pbkdf2,scrypt,hkdf,generateKeyPair,generateKey,generatePrime,checkPrime,randomFill,argon2}Sync",
  "crypto.{randomBytes,randomInt,sign,verify,createDiffieHellman,privateDecrypt,hash,Hash.update}",
  "bcrypt.{hash,compare,genSalt}Sync",
  "bcryptjs.{hash,compare,genSalt}Sync",
  "@node-rs/argon2.hashSync",
  "crypto-js.{PBKDF2,AES.encrypt,AES.decrypt}",
  "sjcl.{encrypt,decrypt}",
  "node-forge.pki.rsa.generateKeyPair",
  "scrypt-js.syncScrypt",
  "jsonwebtoken.{sign,verify}",
  "zlib.{deflate,deflateRaw,inflate,inflateRaw,gzip,gunzip,unzip,brotliCompress,brotliDecompress,zstdCompress,zstdDecompress}Sync",
  "zlib/iter.{compressGzip,decompressGzip}Sync",
  "fflate.{gzip,zip,unzip}Sync",
  "pako.{deflate,inflate,gzip,ungzip}",
  "lz-string.{compress,decompress}",
  "adm-zip.AdmZip.{extractAllTo,writeZip}",
  "sqlite.{DatabaseSync,DatabaseSync.exec,StatementSync.run,StatementSync.get,StatementSync.all}",
  "better-sqlite3.{Statement.run,Statement.get,Statement.all,Database.exec}",
  "JSON.{parse,stringify}",
  "structuredClone",
  "v8.{serialize,deserialize,writeHeapSnapshot}",
  "lodash.{cloneDeep,isEqual,merge}",
  "Atomics.wait",
  "deasync.{loopWhile,runLoopOnce,sleep}",
  "sync-request",
  "sync-fetch",
  "{sync-rpc,make-synchronous,synckit,prompt-sync}.SyncFunction.call",
  "readline-sync.{question,prompt,keyInYN}",
  "sleep.{sleep,msleep,usleep}",
  "system-sleep",
  "glob.{sync,globSync}",
  "{fast-glob,globby,rimraf,mkdirp,del,which,command-exists,find-up,load-json-file}.sync",
  "globby.globbySync",
  "cosmiconfig.PublicExplorerSync.search",
  "image-size",
  "csv-parse/sync.parse",
  "xlsx.{read,readFile,write}",
  "pngjs.PNG.sync.{read,write}",
  "jpeg-js.{decode,encode}",
  "jimp.Jimp.resize",
  "canvas.Canvas.toBuffer",
  "@babel/core.{transform,transformFile,parse}Sync",
  "esbuild.{build,transform}Sync",
  "@swc/core.{transform,transformFile,parse}Sync",
  "sass.{compile,compileString,renderSync}",
  "postcss.LazyResult.sync",
  "typescript.{transpileModule,createProgram}",
  "terser.minify_sync",
  "uglify-js.minify",
  "marked.{marked,parse}",
  "markdown-it.MarkdownIt.render",
  "highlight.js.highlight",
  "dompurify.sanitize",
  "cheerio.load",
  "require",
  "process.report.writeReport",
  "{ejs,pug}.renderFile",
  "XMLHttpRequest.open",
  "{alert,confirm,prompt,print}",
  "{window,globalThis}.alert",
  "{localStorage,sessionStorage}.{getItem,setItem}",
  "HTMLCanvasElement.toDataURL",
  "CanvasRenderingContext2D.{getImageData,putImageData}",
  "WebGLRenderingContext.readPixels",
  "three.WebGLRenderer.readRenderTargetPixels",
  "WebAssembly.{Module,Instance}",
  "DOMParser.parseFromString",
  "document.write",
  "Deno.{readTextFile,writeFile,stat}Sync",
  "Bun.{spawn,gzip}Sync",
  "electron.ipcRenderer.sendSync",
];

/** Names that end in `Sync` and block nothing that matters, or only a worker. */
const mustNotBeThere = [
  "CSSStyleSheet.{replaceSync,replace}",
  "react-dom.flushSync",
  "effect.Effect.runSync",
  "Effect.{runSync,runSyncExit}",
  "diagnostics_channel.{traceSync,TracingChannel.traceSync}",
  "stream/iter.{pullSync,pipeToSync,bytesSync,textSync,arraySync,fromSync,shareSync}",
  "dgram.{bindSync,connectSync,Socket.bindSync,Socket.connectSync}",
  "{thingsSync,resolvers.thingsSync}",
  "yup.{validateSync,Schema.validateSync,ObjectSchema.validateSync}",
  "class-validator.validateSync",
  "module.{syncBuiltinESMExports,registerHooks}",
  "FileSystemSyncAccessHandle.{read,write,flush,close,truncate}",
  "FileReaderSync.{readAsText,readAsArrayBuffer}",
  "fs.{readFile,createReadStream,promises.readFile,promises.opendir}",
  "fs-extra.{readFile,pathExists}",
  "child_process.{exec,execFile,spawn,fork}",
  "crypto.{pbkdf2,scrypt,randomUUID,createHash,subtle.digest}",
  "better-sqlite3.Database.{backup,prepare,transaction}",
  "Atomics.{waitAsync,notify,load}",
  "sharp.Sharp.{resize,toBuffer}",
];

function expand(pattern: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  const [whole, list = ""] = braces;
  return list.split(",").flatMap((item) => expand(pattern.replace(whole, () => item)));
}

/** What the tables have for a name: its own row, or the row for every method of its class. */
function isListed(name: string): boolean {
  const canonical = canonicalSymbol(table, name);
  return names.has(canonical) || names.has(`${canonical.slice(0, canonical.lastIndexOf("."))}.*`);
}

const load = createRequire(import.meta.url);

/** The value of `fs.promises.readFile` in this Node. A class gives what its instances have. */
function nodeValue(path: string): unknown {
  const [module = "", ...members] = path.split(".");
  let value: unknown = load(`node:${module}`);
  for (const member of members) {
    if (typeof value !== "object" && typeof value !== "function") return undefined;
    const holder = value as Record<string, unknown> & { readonly prototype?: Record<string, unknown> };
    value = holder[member] ?? holder.prototype?.[member];
  }
  return value;
}

function isOfNode(name: string): boolean {
  return nodeModules.includes(name.split(".")[0] as string) && !name.startsWith("process.report");
}

test("every blocking name of the ecosystem that is known is listed", () => {
  const missing = mustBeThere.flatMap(expand).filter((name) => !isListed(name));
  assert.deepEqual(missing, []);
});

test("names that only look blocking are not listed", () => {
  const listed = mustNotBeThere.flatMap(expand).filter(isListed);
  assert.deepEqual(listed, []);
});

test("no call is listed twice, and no group has the id of another", () => {
  const ids = ecmascriptBlockingGroups.map(({ id }) => id);
  assert.deepEqual(duplicates(ids), []);
  assert.deepEqual(duplicates(rows.map(({ name }) => name)), []);
});

test("names are written as modules are resolved", () => {
  const wrong = rows.map(({ name }) => name).filter((name) => canonicalSymbol(table, name) !== name);
  assert.deepEqual(wrong, [], "an alias leads away from these");
  const malformed = rows.map(({ name }) => name).filter((name) => !/^[@\w$][\w$@./:-]*$/.test(name));
  assert.deepEqual(malformed, []);
  assert.deepEqual(
    [...names].filter((name) => /^node:|\.default(?:\.|$)/.test(name)),
    [],
  );
});

test("what is named after a module of Node is a function there", () => {
  const missing = rows
    .map(({ name }) => name)
    .filter((name) => isOfNode(name) && !(name in elsewhere) && !isInstanceMember(name))
    .filter((name) => typeof nodeValue(name) !== "function");
  assert.deepEqual(missing, []);
});

test("the promise form of a call of Node is a function there", () => {
  const missing: string[] = [];
  for (const { name, twin } of rows) {
    if (!twin || !("node" in twin) || name in elsewhere) continue;
    const promised = /^util\.promisify\((.*)\)$/.exec(twin.node)?.[1] ?? twin.node;
    if (isOfNode(promised) && typeof nodeValue(promised) !== "function") missing.push(`${name} → ${twin.node}`);
  }
  assert.deepEqual(missing, []);
});

test("every synchronous function of Node's own modules is listed", () => {
  const missing = ["fs", "child_process", "crypto", "zlib"].flatMap((module) =>
    Object.keys(load(`node:${module}`) as object)
      .filter((name) => name.endsWith("Sync"))
      .map((name) => `${module}.${name}`)
      .filter((name) => !names.has(name)),
  );
  assert.deepEqual(missing, []);
});

test("the texts of a group finish a sentence in both languages, and the source is an address", () => {
  for (const { id, duration, advice, source, calls } of ecmascriptBlockingGroups) {
    assert.match(duration.en, /^(?:until|as long as) [^.]*[^.\s]$/, id);
    assert.match(duration["zh-cn"], /^(?:直到|时间与).*[^。\s]$/, id);
    for (const text of [advice.en, advice["zh-cn"]]) assert.match(text, /^\S.*[^.。\s]$/s, id);
    assert.equal(advice.en.split("`").length % 2, 1, `${id}: backticks`);
    assert.match(source, /^https:\/\/\S+$/, id);
    assert.ok(calls.length > 0, id);
  }
});

/** Members that instances make in their constructor, or whose class is not public. */
function isInstanceMember(name: string): boolean {
  return /^sqlite\.(?:StatementSync|SQLTagStore)\./.test(name);
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
