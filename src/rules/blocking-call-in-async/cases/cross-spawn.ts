import spawn from "cross-spawn";

export async function install(folder: string) {
  return spawn.sync("npm", ["install"], { cwd: folder }); // flag likely information
}
