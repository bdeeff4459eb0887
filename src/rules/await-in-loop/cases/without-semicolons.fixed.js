export async function titles(urls) {
  const result = []
  result.push(...(await Promise.all(Array.from(urls, async (url) => {
    const response = await fetch(url)
    return response.status
  }))))
  return result
}
