export async function forecast(accounts: number[]) {
  const results: number[] = [];
  for (const account of accounts) { // flag possible message: for each element
    let balance = account;
    for (let day = 0; day < 200_000; day++) balance += Math.floor((balance * 3) / 10_000) + (day % 7);
    results.push(balance);
  }
  return results;
}
