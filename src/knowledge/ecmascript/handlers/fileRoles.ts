/** What a file is for, when that is not to serve: it may block, because nobody waits for its event loop meanwhile. */
export type FileRole = "build" | "cli" | "test" | "worker" | "migration";

/** What files are for whose path looks like this. */
export interface FileRoleRow {
  readonly role: FileRole;
  /** Matches the path inside the workspace, with forward slashes. */
  readonly path: RegExp;
}

const extension = String.raw`\.[cm]?[jt]sx?$`;
const fileName = (name: string): RegExp => new RegExp(`(?:^|/)${name}${extension}`, "i");
const folder = (name: string): RegExp => new RegExp(`(?:^|/)${name}/.*${extension}`, "i");

/** A first line that starts with this makes a file a command, whatever its path. */
export const commandHashbang = /^#!.*\b(?:node|bun|deno|tsx|ts-node|zx)\b/;

/** Packages that read a command line. Whatever imports one is a command. Source: the description of each package at npmjs.com. */
export const commandPackages: ReadonlySet<string> = new Set(
  "commander yargs yargs/yargs yargs/helpers cac meow sade clipanion @oclif/core @oclif/command minimist mri arg yargs-parser command-line-args citty gluegun vorpal caporal cleye".split(
    " ",
  ),
);

/** Packages with which plugins of build tools are written. Source: the description of each package at npmjs.com. */
export const buildPackages: ReadonlySet<string> = new Set(
  "@parcel/plugin @babel/helper-plugin-utils @rollup/pluginutils rollup-pluginutils loader-utils webpack-sources gulp grunt".split(
    " ",
  ),
);

/**
 * Packages with which a program serves requests, sockets or queues. A file called `worker` that imports one takes jobs, on
 * an event loop of its own that must not stand still. Source: the description of each package at npmjs.com.
 */
export const servicePackages: ReadonlySet<string> = new Set(
  `bullmq bull bee-queue agenda amqplib amqp-connection-manager kafkajs sqs-consumer pg-boss graphile-worker
   @nestjs/bullmq @nestjs/bull @nestjs/microservices @temporalio/worker node-cron express fastify koa hono ws
   socket.io`.split(/\s+/),
);

/** In order: the first row that matches a path decides. */
const ecmascriptFileRoles: readonly FileRoleRow[] = [
  { role: "test", path: fileName(String.raw`[^/]+[.\-_](?:test|tests|spec|e2e|bench|stories|story|cy)`) },
  {
    role: "test",
    path: folder("(?:__tests__|__mocks__|__fixtures__|fixtures|tests?|specs?|e2e|cypress|playwright|benchmarks?)"),
  },
  {
    role: "test",
    path: fileName(String.raw`(?:jest|vitest|mocha|karma)[.\-](?:setup|global-?setup|teardown|environment)[^/]*`),
  },
  {
    role: "worker",
    path: fileName(String.raw`(?:[^/]+[.\-_])?(?:worker|web-worker|service-worker|sw)(?:[.\-_]thread)?`),
  },
  { role: "build", path: fileName(String.raw`[^/]+\.(?:config|conf|setup)(?:\.[^/.]+)?`) },
  {
    role: "build",
    path: fileName(String.raw`\.(?:eslintrc|prettierrc|babelrc|mocharc|stylelintrc|lintstagedrc|releaserc)`),
  },
  {
    role: "build",
    path: fileName("(?:gulpfile|gruntfile|jakefile|rollup|webpack|esbuild|vite|metro|build|gatsby-node|forge)"),
  },
  { role: "build", path: fileName(String.raw`(?:webpack|rollup|esbuild|vite|build|gulpfile)[.\-][^/]+`) },
  { role: "build", path: fileName("(?:pre|post)?(?:install|publish|build|pack|version)") },
  {
    role: "build",
    path: folder(String.raw`(?:scripts?|build-?(?:tools?|utils?)|tooling|gulp|\.github|\.storybook|\.config)`),
  },
  { role: "migration", path: folder("(?:migrations?|seeds?|seeders)") },
  { role: "migration", path: fileName("(?:seed|migrate|migration)") },
  { role: "cli", path: folder("(?:bin|cli|cli-[^/]+|[^/]+-cli)") },
  { role: "cli", path: fileName("(?:cli|bin|[^/]+-cli)") },
];

/** The role of a file by its path inside the workspace, with forward slashes; null for an ordinary one. */
export function fileRoleOf(path: string): FileRole | null {
  return ecmascriptFileRoles.find((row) => row.path.test(path))?.role ?? null;
}
