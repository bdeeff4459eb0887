#!/usr/bin/env node
let total = 0;
for (let i = 0; i < 2_000_000_000; i++) total += i % 3;
console.log(total);
