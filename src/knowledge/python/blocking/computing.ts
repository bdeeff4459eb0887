import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const inThread = {
  en: "a thread: it releases the GIL while it computes",
  "zh-cn": "线程：它在计算时会释放 GIL",
};
const inProcess = {
  en: "`loop.run_in_executor` with a `ProcessPoolExecutor`",
  "zh-cn": "`loop.run_in_executor` 配合 `ProcessPoolExecutor`",
};
const computing = { en: "while it computes", "zh-cn": "直到计算完成" };

const estimators = [
  "sklearn.ensemble.RandomForestClassifier",
  "sklearn.ensemble.RandomForestRegressor",
  "sklearn.linear_model.LogisticRegression",
  "sklearn.svm.SVC",
  "sklearn.cluster.KMeans",
  "sklearn.pipeline.Pipeline",
  "sklearn.model_selection.GridSearchCV",
];
const boosted = ["xgboost.XGBClassifier", "xgboost.XGBRegressor", "lightgbm.LGBMClassifier"];

/** Library calls that compute for long. Where they release the GIL, a thread is enough; elsewhere it takes a process. */
export const computingGroups: readonly BlockingGroup[] = [
  {
    id: "password-hash",
    effect: "compute",
    tier: 1,
    duration: { en: "for the time a password hash is made to cost", "zh-cn": "直到算完刻意放慢的密码哈希" },
    releasesGil: true,
    isCooperative: false,
    advice: inThread,
    source: "https://docs.python.org/3/library/hashlib.html#key-derivation",
    calls: [
      ...calls("bcrypt", "hashpw checkpw kdf"),
      ...calls("hashlib", "pbkdf2_hmac scrypt"),
      ...calls("argon2.PasswordHasher", "hash verify"),
      ...calls("argon2.low_level", "hash_secret hash_secret_raw verify_secret"),
      ...calls("argon2", "hash_password verify_password"),
      ...calls("passlib.context.CryptContext", "hash verify encrypt verify_and_update"),
      ...callsOfEach(
        ["passlib.hash.bcrypt", "passlib.hash.argon2", "passlib.hash.pbkdf2_sha256", "passlib.hash.sha512_crypt"],
        "hash verify encrypt",
      ),
      ...calls("werkzeug.security", "generate_password_hash check_password_hash"),
      ...calls("flask_bcrypt.Bcrypt", "generate_password_hash check_password_hash"),
      ...calls("pwdlib.PasswordHash", "hash verify verify_and_update"),
      {
        name: "django.contrib.auth.hashers.check_password",
        twin: { asyncio: "django.contrib.auth.hashers.acheck_password" },
      },
      "django.contrib.auth.hashers.make_password",
      "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key",
      ...calls("cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC", "derive verify"),
      ...calls("cryptography.hazmat.primitives.kdf.scrypt.Scrypt", "derive verify"),
      "Crypto.PublicKey.RSA.generate",
      ...calls("nacl.pwhash", "str verify"),
    ],
  },
  {
    id: "compression",
    effect: "compute",
    tier: 2,
    duration: { en: "while it compresses or unpacks the data", "zh-cn": "直到数据压缩或解压完成" },
    releasesGil: true,
    isCooperative: false,
    advice: inThread,
    source: "https://docs.python.org/3/library/zlib.html",
    calls: [
      ...callsOfEach(["zlib", "gzip", "bz2", "lzma", "brotli", "snappy", "lz4.frame", "zstandard"], "compress"),
      // What unpacks takes a tenth of the time, and a thread costs more than it saves for what is small.
      ...callsOfEach(["zlib", "gzip", "snappy", "lz4.frame", "zstandard"], "decompress", { tier: 3 }),
      ...callsOfEach(["bz2", "lzma", "brotli"], "decompress"),
    ],
  },
  {
    id: "image",
    effect: "compute",
    tier: 2,
    duration: { en: "while it computes the picture", "zh-cn": "直到图像处理完成" },
    releasesGil: true,
    isCooperative: false,
    advice: inThread,
    source: "https://pillow.readthedocs.io/en/stable/reference/Image.html",
    calls: [
      ...calls("PIL.Image", "open"),
      ...calls(
        "PIL.Image.Image",
        "load save resize thumbnail convert rotate transpose transform filter quantize reduce",
      ),
      ...calls("PIL.ImageOps", "fit contain pad autocontrast equalize exif_transpose grayscale"),
      ...calls("PIL.ImageGrab", "grab"),
      ...calls(
        "cv2",
        `imread imwrite imdecode imencode resize cvtColor GaussianBlur medianBlur bilateralFilter Canny threshold
         adaptiveThreshold warpAffine warpPerspective matchTemplate findContours filter2D dilate erode morphologyEx
         HoughLines HoughLinesP HoughCircles calcOpticalFlowFarneback fastNlMeansDenoising fastNlMeansDenoisingColored
         inpaint stereoCalibrate calibrateCamera VideoCapture VideoWriter`,
      ),
      ...calls("cv2.VideoCapture", "open read grab retrieve"),
      ...calls("cv2.VideoWriter", "write"),
      ...calls("cv2.CascadeClassifier", "detectMultiScale"),
      ...calls("imageio", "imread imwrite mimread mimwrite"),
      ...calls("skimage.io", "imread imsave"),
      ...calls("matplotlib.pyplot", "savefig"),
      ...calls("matplotlib.figure.Figure", "savefig"),
      ...calls("pytesseract", "image_to_string image_to_data image_to_boxes"),
      ...calls("pdf2image", "convert_from_path convert_from_bytes"),
    ],
  },
  {
    id: "numeric",
    effect: "compute",
    tier: 2,
    duration: computing,
    releasesGil: true,
    isCooperative: false,
    advice: inThread,
    source: "https://numpy.org/doc/stable/reference/thread_safety.html",
    calls: [
      ...callsOfEach(["numpy.linalg", "scipy.linalg"], "svd eig eigh eigvals eigvalsh pinv lstsq qr"),
      ...calls("scipy.optimize", "minimize curve_fit differential_evolution least_squares linprog milp"),
      ...calls("scipy.integrate", "solve_ivp odeint quad"),
    ],
  },
  {
    id: "data-frame",
    effect: "compute",
    tier: 3,
    duration: computing,
    releasesGil: false,
    isCooperative: false,
    advice: inProcess,
    source: "https://pandas.pydata.org/docs/user_guide/enhancingperf.html",
    calls: [
      ...calls("pandas", "merge merge_asof concat pivot_table crosstab get_dummies"),
      ...calls(
        "pandas.DataFrame",
        "apply applymap merge join pivot_table corr sort_values drop_duplicates iterrows itertuples to_json to_dict describe",
      ),
    ],
  },
  {
    id: "markup",
    effect: "compute",
    tier: 2,
    duration: { en: "while it converts the document", "zh-cn": "直到文档转换完成" },
    releasesGil: false,
    isCooperative: false,
    advice: inProcess,
    source: "https://www.crummy.com/software/BeautifulSoup/bs4/doc/",
    calls: [
      ...calls("markdown", "markdown markdownFromFile"),
      ...calls("markdown.Markdown", "convert convertFile"),
      ...calls("markdown2", "markdown"),
      "bs4.BeautifulSoup",
      ...calls("readability.Document", "summary"),
      "trafilatura.extract",
      "newspaper.Article.parse",
      ...callsOfEach(
        ["nbconvert.HTMLExporter", "nbconvert.PDFExporter", "nbconvert.MarkdownExporter", "nbconvert.NotebookExporter"],
        "from_notebook_node from_filename",
      ),
      ...calls("nbconvert.preprocessors.ExecutePreprocessor", "preprocess"),
      ...calls("weasyprint.HTML", "write_pdf render"),
      ...calls("pdfkit", "from_string from_file from_url"),
      ...calls("pypandoc", "convert_text convert_file"),
      ...calls("pdfplumber", "open"),
      ...calls("pypdf", "PdfReader"),
      ...calls("fitz", "open"),
      ...calls("docx", "Document"),
      ...calls("docx.document.Document", "save"),
    ],
  },
  {
    id: "machine-learning",
    effect: "compute",
    tier: 1,
    duration: { en: "while it trains or predicts", "zh-cn": "直到训练或预测完成" },
    releasesGil: false,
    isCooperative: false,
    advice: inProcess,
    source: "https://scikit-learn.org/stable/computing/parallelism.html",
    calls: [
      ...callsOfEach(estimators, "fit fit_predict"),
      ...callsOfEach(boosted, "fit"),
      ...callsOfEach(["tensorflow.keras.Model", "keras.Model"], "fit evaluate"),
      // A single row is a matter of milliseconds.
      ...callsOfEach([...estimators, ...boosted], "predict predict_proba", { tier: 2 }),
      ...callsOfEach(["tensorflow.keras.Model", "keras.Model"], "predict", { tier: 2 }),
    ],
  },
  {
    id: "text-comparison",
    effect: "compute",
    tier: 2,
    duration: {
      en: "until the texts are compared, which may take quadratic time",
      "zh-cn": "直到文本比较完成，耗时可能按平方增长",
    },
    releasesGil: false,
    isCooperative: false,
    advice: inProcess,
    source: "https://docs.python.org/3/library/difflib.html#difflib.SequenceMatcher",
    calls: [
      ...calls("difflib", "ndiff unified_diff context_diff get_close_matches"),
      ...calls("difflib.SequenceMatcher", "ratio get_opcodes get_matching_blocks get_grouped_opcodes"),
      ...calls("difflib.Differ", "compare"),
      ...calls("difflib.HtmlDiff", "make_file make_table"),
    ],
  },
  {
    id: "code-highlighting",
    effect: "compute",
    tier: 2,
    duration: { en: "while it highlights the code, 4 µs a character", "zh-cn": "直到代码高亮完成，每个字符约 4 µs" },
    releasesGil: false,
    isCooperative: false,
    advice: inProcess,
    source: "https://pygments.org/docs/quickstart/",
    calls: [...calls("pygments", "highlight lex")],
  },
  {
    id: "tokenisers",
    effect: "compute",
    tier: 2,
    duration: { en: "while it splits the text into tokens", "zh-cn": "直到文本切分完成" },
    releasesGil: true,
    isCooperative: false,
    advice: inThread,
    source: "https://github.com/openai/tiktoken",
    calls: [
      ...calls("tiktoken.Encoding", "encode encode_batch"),
      ...calls("tokenizers.Tokenizer", "encode encode_batch"),
    ],
  },
];
