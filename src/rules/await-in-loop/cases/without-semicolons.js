export async function titles(urls) {
  const result = []
  for (const url of urls) {
    const response = await fetch(url) // flag
    result.push(response.status)
  }
  return result
}
