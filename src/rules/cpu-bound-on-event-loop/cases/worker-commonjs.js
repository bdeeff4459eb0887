'use strict'

const http = require('node:http')

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

const server = http.createServer((request, response) => {
  response.end(String(countPrimes(90_000_000))) // flag
})
server.listen(8080)
