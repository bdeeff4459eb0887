import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const reading = { en: "until the file is read or written", "zh-cn": "直到文件读写完成" };
const warmUp = { en: "a thread, or doing it once before the loop starts", "zh-cn": "线程，或在事件循环启动前只做一次" };

/** Importing, configuration and data files: disk work that hides behind a friendly name. */
export const loadingGroups: readonly BlockingGroup[] = [
  {
    id: "import",
    effect: "disk",
    tier: 2,
    duration: { en: "until the module is found, read and run", "zh-cn": "直到找到、读入并执行完模块" },
    releasesGil: false,
    isCooperative: false,
    advice: warmUp,
    source: "https://docs.python.org/3/library/importlib.html#importlib.import_module",
    // A helper that imports finds the module ready from its second call on.
    staysLocal: true,
    calls: [
      ...calls("importlib", "import_module reload"),
      ...calls("runpy", "run_module run_path"),
      ...calls("importlib.metadata", "version metadata distribution distributions entry_points files requires"),
      ...calls("importlib_metadata", "version metadata distribution distributions entry_points files requires"),
      ...calls("importlib.resources", "read_text read_binary contents open_text open_binary"),
      ...calls("pkg_resources", "get_distribution require iter_entry_points resource_string resource_filename"),
      "pkgutil.get_data",
      ...calls("pkgutil", "iter_modules walk_packages", { isLazy: true }),
      "django.setup",
    ],
  },
  {
    id: "logging-handler",
    effect: "disk",
    tier: 2,
    duration: { en: "until the log file is open", "zh-cn": "直到打开日志文件" },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`logging.handlers.QueueHandler`", "zh-cn": "`logging.handlers.QueueHandler`" },
    source: "https://docs.python.org/3/howto/logging-cookbook.html#dealing-with-handlers-that-block",
    calls: [
      "logging.FileHandler",
      ...calls("logging.handlers", "RotatingFileHandler TimedRotatingFileHandler WatchedFileHandler"),
      "logging.config.fileConfig",
      ...callsOfEach(["logging.handlers.SMTPHandler", "logging.handlers.HTTPHandler"], "emit", { tier: 1 }),
    ],
  },
  {
    id: "configuration-file",
    effect: "disk",
    tier: 2,
    duration: reading,
    releasesGil: true,
    isCooperative: false,
    advice: warmUp,
    source: "https://docs.python.org/3/library/configparser.html",
    calls: [
      "netrc.netrc",
      ...calls("mimetypes", "init read_mime_types"),
      ...calls("mimetypes", "guess_type guess_extension guess_all_extensions", { tier: 3 }),
      ...calls("configparser.RawConfigParser", "read read_file write"),
      ...calls("dotenv", "load_dotenv dotenv_values find_dotenv set_key"),
      "zoneinfo.available_timezones",
      ...calls("plistlib", "load dump"),
      ...calls("xml.etree.ElementTree", "parse iterparse"),
      "xml.etree.ElementTree.ElementTree.write",
      "lxml.etree.parse",
      "xml.dom.minidom.parse",
    ],
  },
  {
    id: "data-file",
    effect: "disk",
    tier: 2,
    duration: reading,
    releasesGil: false,
    isCooperative: false,
    advice: { en: "a thread that reads and decodes", "zh-cn": "在线程中读取并解码" },
    source: "https://docs.python.org/3/library/json.html#json.load",
    calls: [
      ...callsOfEach(
        ["json", "simplejson", "ujson", "pickle", "cPickle", "cloudpickle", "dill", "marshal", "toml"],
        "load dump",
      ),
      ...callsOfEach(["tomllib", "tomli"], "load"),
      "tomli_w.dump",
      ...calls("joblib", "load dump"),
      ...calls("numpy", "load save savez savez_compressed loadtxt savetxt genfromtxt fromfile"),
      ...calls(
        "pandas",
        `read_csv read_table read_excel read_json read_parquet read_feather read_hdf read_pickle read_sql read_sql_query
         read_sql_table read_html read_xml read_orc read_stata read_sas read_fwf read_gbq`,
      ),
      ...calls("pandas.DataFrame", "to_sql to_parquet to_excel to_csv to_feather to_hdf to_pickle to_gbq"),
      ...calls("polars", "read_csv read_parquet read_json read_excel read_database", { tier: 1 }),
      ...calls("polars.DataFrame", "write_csv write_parquet write_json write_excel", { tier: 1 }),
      ...calls("pyarrow.parquet", "read_table write_table", { tier: 1 }),
      ...calls("openpyxl", "load_workbook", { tier: 1 }),
      ...calls("openpyxl.Workbook", "save", { tier: 1 }),
      "h5py.File",
    ],
  },
  {
    id: "yaml",
    effect: "compute",
    tier: 3,
    duration: {
      en: "while it parses or writes the document, 3 µs a byte",
      "zh-cn": "直到解析或写出完文档，每字节约 3 µs",
    },
    releasesGil: false,
    isCooperative: false,
    advice: warmUp,
    // The parser is written in Python. One of 17 kB took 54 ms with CPython 3.11.
    source: "https://pyyaml.org/wiki/PyYAMLDocumentation",
    calls: [
      ...calls(
        "yaml",
        "load load_all safe_load safe_load_all full_load unsafe_load dump dump_all safe_dump safe_dump_all",
      ),
      ...calls("ruamel.yaml.YAML", "load load_all dump dump_all"),
    ],
  },
];
