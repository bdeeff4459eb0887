'use strict'

const http = require('node:http')
const { Worker } = require('node:worker_threads')

const server = http.createServer(async (request, response) => {
  response.end(String(await countPrimesInWorker(90_000_000)))
})
server.listen(8080)

/** Runs `countPrimes` in a worker, which has a thread of its own. */
function countPrimesInWorker(...values) {
  const worker = new Worker(require.resolve('./countPrimes.worker.js'), { workerData: values })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
