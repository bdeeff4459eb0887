const { parentPort, workerData } = require('node:worker_threads')

parentPort.postMessage(countPrimes(...workerData))

// Counts the primes below a limit, one by one.
function countPrimes(limit) {
  let count = 0
  for (let n = 2; n < limit; n++) {
    let isPrime = true
    for (let d = 2; d * d <= n; d++) isPrime = isPrime && n % d !== 0
    if (isPrime) count++
  }
  return count
}
