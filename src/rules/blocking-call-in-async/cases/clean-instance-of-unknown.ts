import { Project } from "ts-morph";

export async function load(project: Project, system: { fs: typeof import("fs") }): Promise<void> {
  project.saveSync();
  project.getFileSystem().readFileSync("a");
}
