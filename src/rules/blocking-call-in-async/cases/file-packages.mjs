import jsonfile from "jsonfile";
import { loadJsonFileSync } from "load-json-file";
import tmp from "tmp";

export async function settings() {
  const folder = tmp.dirSync(); // flag likely hint
  jsonfile.writeFileSync(`${folder.name}/a.json`, {}); // flag likely hint
  return loadJsonFileSync("settings.json"); // flag likely hint
}
