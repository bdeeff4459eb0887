import { words } from "../names.ts";

/**
 * Words of names that tell how an operation relates to the one before it, where no type is known. They only ever make
 * a finding less sure or take it back, but for `readingVerbs`, which make one likely.
 */

/** A call that begins with one of these looks something up or computes it, and leaves the world as it was. */
export const readingVerbs = words(
  `get fetch load find list lookup resolve has exists exist stat count describe search retrieve parse hash compute calculate
  validate verify detect inspect analyze analyse extract translate summarize summarise embed convert transform ping probe
  estimate download decode encode render generate is can should read query crawl scrape request geocode score classify
  predict infer tokenize measure format minify compress optimize digest decrypt encrypt head check collect select`,
);

/** Words that make a look-up more than that: `getOrCreate`, `load_plugin`, `fetchNext`, `read_line`. */
export const writingWords = words(
  `create insert update upsert delete remove save store write set add append push put send post register install activate
  apply mutate modify ensure next pop take acquire lock increment migrate sync and mark claim consume advance
  plugin plugins extension extensions line chunk message messages event events input answer key keypress block`,
);

/** A receiver or an argument with such a name is used by one operation at a time. */
export const orderedReceivers = words(
  `tx trx txn transaction page frame locator browser cursor conn connection stream writer reader socket ws websocket
  queue outbox inbox mailbox sink lock mutex semaphore file handle fh fd fp pipe channel terminal term tty prompt rl readline inquirer shell
  ssh sftp ftp serial port device driver kernel repl debugger walker iterator iter it gen generator limiter throttle
  ratelimiter transport subprocess process proc stdin stdout stderr response res reply editor notebook dialog
  printer spinner progress keyboard mouse window element el panel widget wizard savepoint unitofwork uow dbsession
  sess entitymanager queryrunner manager batch pipeline consumer producer peripheral robot camera pubsub`,
);

/** Words that say so wherever they stand in a name: `ws_assistant`. */
export const orderedReceiverParts = words("ws websocket socket tx trx txn transaction mutex semaphore cursor");

/** The same for Python alone, where these are sessions of SQLAlchemy or single connections more often than not. */
export const pythonOrderedReceivers = words(`session db database cur c connection`);

/** Calls that begin with one of these wait for time, a turn or a person; a loop with one of them keeps its pace on purpose. */
export const pacingVerbs = words(
  `sleep delay wait pause throttle backoff debounce acquire limit schedule tick timeout ask prompt confirm question retry
  poll nap yield idle`,
);

/** Loop variables with such names stand for things that come in an order: steps, layers, candidates, batches. */
export const orderedElements = words(
  `step steps migration hook middleware plugin command cmd stage phase task action operation op handler listener callback cb
  fn func subscriber interceptor cleanup disposer disposable teardown effect event message msg chunk batch page attempt retry
  patch delta change commit reporter reporters block layer level candidate fallback strategy resolver provider job token frame round turn
  instruction statement sql line extension transformer loader visitor fixture scenario test suite epoch iteration window
  packet byte offset char keypress stroke position delay interval`,
);

/** Iterables that give such things. */
export const orderedIterables = words(
  `steps migrations hooks middlewares middleware plugins commands stages phases tasks actions operations ops handlers
  listeners callbacks subscribers interceptors disposables teardowns effects events messages chunks batches pages attempts
  retries patches deltas changes commits blocks layers levels candidates fallbacks strategies resolvers providers jobs
  queue stack reversed sorted ordered toposort order sequence instructions statements lines extensions transformers
  loaders fixtures scenarios iterator stream generator chunk batch batched chunked paginate pages windows`,
);

/** Methods whose first argument is the path of the one file or folder that they change. Sources: nodejs.org/api/fs, fs-extra. */
export const pathMethods = words(
  `writeFile write_text write_bytes unlink rm rmdir rimraf remove_file unlinkFile mkdir mkdirp ensureDir ensureFile outputFile
  outputJson writeJson writeJSON copyFile copy_file cp rename chmod utimes symlink delete_object put_object upload_file
  download_file deleteObject putObject upload uploadFile uploadBlob deleteFile deleteFiles`,
);

/** Methods of object mappers that change the rows which their argument chooses. Source: prisma.io/docs (Prisma Client). */
export const rowMethods = words("update delete upsert updateMany deleteMany");

/** Methods of collections and models of MongoDB that take a session among their options. Sources: mongodb.github.io/node-mongodb-native, mongoosejs.com. */
export const documentMethods = words(
  `aggregate bulkWrite countDocuments create deleteMany deleteOne distinct exists find findById findByIdAndDelete
  findByIdAndUpdate findOne findOneAndDelete findOneAndReplace findOneAndUpdate insertMany insertOne replaceOne save
  updateMany updateOne`,
);

/** Methods that open a transaction on what they are called on. Sources: typeorm.io, mongoosejs.com, sequelize.org, github.com/sidorares/node-mysql2. */
export const transactionStarts = words("startTransaction beginTransaction begin start_transaction begin_transaction");

/** Functions that send something to somebody. */
export const messageNames =
  /^(?:send|notify|dispatch|deliver)_?(?:[A-Za-z_]*_?)(?:e?mail|sms|notification|webhook|invitation|invite|letter|push)s?$|^notify(?:User|Member|Recipient|Subscriber|_user|_member|_recipient|_subscriber)$/i;

/** Methods that end the thing on which they are called. */
export const endings = words("terminate kill dispose destroy disconnect aclose");
