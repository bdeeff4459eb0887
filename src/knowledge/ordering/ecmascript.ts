import { rowsOf, under, underEach, words } from "../names.ts";
import type { OrderingTable } from "./ordering.ts";

const fileReads = "readFile stat lstat access readdir realpath readlink opendir statfs";
const httpVerbs = "get head options request";

/** Questions to a person at a terminal, who answers one at a time. Sources: the README of each package. */
const prompts = [
  ..."checkbox confirm editor expand input number password rawlist search select"
    .split(" ")
    .map((name) => `@inquirer/prompts.${name}`),
  ..."confirm group multiselect password select selectKey text".split(" ").map((name) => `@clack/prompts.${name}`),
  "prompts prompts.default inquirer.prompt inquirer.default.prompt enquirer.prompt enquirer.default.prompt",
].join(" ");

/**
 * Sources: nodejs.org/api (fs, dns, stream, timers), MDN (fetch, Response), axios-http.com, github.com/sindresorhus/got,
 * playwright.dev, prisma.io/docs (interactive transactions), node-postgres.com (clients and pools), knexjs.org (transactions),
 * github.com/porsager/postgres (reserve), and the READMEs of mysql2, sqlite, basic-ftp, ssh2-sftp-client and node-ssh.
 */
export const ecmascriptOrdering: OrderingTable = {
  independent: rowsOf([
    "fetch",
    "globalThis.fetch",
    "window.fetch",
    ...["node-fetch", "cross-fetch", "undici"].flatMap((name) => [name, `${name}.default`, `${name}.fetch`]),
    ...underEach(["axios", "axios.default", "got", "got.default", "ky", "ky.default", "superagent"], httpVerbs),
    ...underEach(["axios.AxiosInstance", "got.Got", "ky.KyInstance"], httpVerbs),
    "axios",
    "got",
    "ky",
    ...under("fs.promises", fileReads),
    ...underEach(["fs-extra", "fs-extra.default", "graceful-fs"], `${fileReads} pathExists readJson readJSON exists`),
    ...under("dns.promises", "lookup resolve resolve4 resolve6 resolveMx resolveTxt reverse"),
    ...under("crypto.subtle", "digest importKey sign verify encrypt decrypt deriveBits deriveKey"),
    ...under("util.promisify(fs", "readFile) stat) access) readdir)"),
    "image-size",
    "bcrypt.compare",
    "bcrypt.hash",
  ]),
  orderedTypes: words(
    `fs.promises.FileHandle fs.Dir fs.ReadStream fs.WriteStream net.Socket http.ServerResponse http.IncomingMessage
    readline.Interface readline.promises.Interface pg.Client pg.PoolClient mysql2.Connection Deno.FsFile
    mysql2/promise.Connection mysql2/promise.PoolConnection sqlite.Database postgres.ReservedSql basic-ftp.Client
    ssh2-sftp-client.SftpClient node-ssh.NodeSSH knex.Knex.Transaction @prisma/client.Prisma.TransactionClient
    ReadableStreamDefaultReader WritableStreamDefaultWriter WebSocket playwright.Page @playwright/test.Page
    puppeteer.Page playwright-core.Page selenium-webdriver.WebDriver`,
  ),
  sharedTypes: words(`pg.Pool`),
  pacing:
    words(`${prompts} timers.promises.setTimeout timers/promises.setTimeout timers.promises.setInterval Bun.sleep delay
    delay.default events.once node:timers/promises.setTimeout timers.promises.scheduler.wait scheduler.yield`),
  combinators: words(`Promise.all Promise.allSettled Promise.race Promise.any p-map p-map.default p-all async.parallel
    bluebird.map bluebird.all`),
  appending: words("fs.promises.appendFile fs-extra.appendFile util.promisify(fs.appendFile)"),
  transactions:
    words(`$transaction transaction begin withTransaction inTransaction runInTransaction runTransaction atomic
    useTransaction runTransactionAsync`),
};
