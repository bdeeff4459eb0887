/** Modules whose value is one function. They are known by the name of the module, in either module system. */
const functionModules =
  "@babel/generator @babel/traverse alasql atomic-sleep clone-deep connect deasync deepmerge escalade/sync express fast-deep-equal fastify greenlet image-size import-fresh juice klaw-sync make-synchronous make-synchronized mjml p-each-series p-filter p-map pixelmatch polka postcss postgres prompt-sync rfdc sanitize-html scryptsy sleep-sync sleep-synchronously spawn-sync sql.js sync-exec sync-fetch sync-request sync-rpc synchronized-promise system-sleep thread-sleep tiny-glob/sync walk-sync";

/** Modules whose value is one class, and the class's own name. */
const classModules: Readonly<Record<string, string>> = {
  "@koa/router": "Router",
  "adm-zip": "AdmZip",
  ajv: "Ajv",
  "better-sqlite3": "Database",
  bull: "Queue",
  "clean-css": "CleanCSS",
  conf: "Conf",
  configstore: "Configstore",
  "electron-store": "ElectronStore",
  jimp: "Jimp",
  koa: "Koa",
  "markdown-it": "MarkdownIt",
  "node-rsa": "NodeRSA",
  "pg-native": "Client",
  "sync-mysql": "MySql",
  "ssh2-sftp-client": "SftpClient",
  turndown: "TurndownService",
};

/** Both ways to name a default export, each with the name that the tables use. */
export const defaultExportAliases: Readonly<Record<string, string>> = {
  ...Object.fromEntries(functionModules.split(" ").map((name) => [`${name}.default`, name])),
  ...Object.fromEntries(
    Object.entries(classModules).flatMap(([name, className]) => [
      [name, `${name}.${className}`],
      [`${name}.default`, `${name}.${className}`],
    ]),
  ),
};
