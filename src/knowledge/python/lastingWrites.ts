/** What is left half done when a thread is cut off: a file, or a transaction of a database. */
export type LastingWrite = "file" | "transaction";

const files: ReadonlySet<string> = new Set(
  `io.TextIOWrapper.write io.TextIOWrapper.writelines pathlib.Path.write_text pathlib.Path.write_bytes json.dump pickle.dump
  marshal.dump shutil.copy shutil.copy2 shutil.copyfile shutil.copyfileobj shutil.copytree shutil.move os.rename os.replace
  urllib.request.urlretrieve zipfile.ZipFile.write zipfile.ZipFile.writestr tarfile.TarFile.add numpy.save numpy.savez
  pandas.DataFrame.to_csv pandas.DataFrame.to_parquet pandas.DataFrame.to_json torch.save`.split(/\s+/),
);

/** Connections and sessions whose `commit` ends what they have written. */
const committing =
  /^(?:sqlite3|psycopg2|psycopg|pymysql|MySQLdb|mysql\.connector|cx_Oracle|oracledb|pyodbc)\.(?:.*\.)?Connection\.commit$|^sqlalchemy\.orm\.(?:scoped_)?[sS]ession\.commit$|^sqlalchemy\.Connection\.commit$/;

/** Whether a library call writes what outlives the program; null when it does not. `open` is told by its mode. */
export function lastingWrite(name: string): LastingWrite | null {
  if (files.has(name)) return "file";
  return committing.test(name) ? "transaction" : null;
}

/** Whether a mode of `open` writes. */
export function opensForWriting(mode: string): boolean {
  return /[wax+]/.test(mode);
}
