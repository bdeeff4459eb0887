import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What a temporary folder holds: the content of each file by its path; a value of `link` makes a symbolic link. */
export type FileTree = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** A folder that is removed when the test that made it ends. */
export interface TemporaryFolder extends AsyncDisposable {
  /** Absolute, without links in it. */
  readonly path: string;
  resolve(...segments: string[]): string;
  write(tree: FileTree): void;
  read(name: string): string;
}

/** Makes a folder with these files. Use it with `await using`. */
export function temporaryFolder(tree: FileTree = {}): TemporaryFolder {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "interleave-test-")));
  const folder: TemporaryFolder = {
    path: root,
    resolve: (...segments) => path.join(root, ...segments),
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(root, name);
        mkdirSync(path.dirname(file), { recursive: true });
        if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(file, content);
        else symlinkSync(content.link, file);
      }
    },
    read: (name) => readFileSync(path.join(root, name), "utf8"),
    async [Symbol.asyncDispose]() {
      rmSync(root, { recursive: true, force: true });
    },
  };
  folder.write(tree);
  return folder;
}
