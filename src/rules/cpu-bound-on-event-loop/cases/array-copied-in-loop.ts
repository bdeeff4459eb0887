export async function flatten(pages: { readonly rows: readonly number[] }[]) {
  let all: number[] = [];
  for (const page of pages) {
    all = [...all, page.rows.length]; // flag likely message: copies all
  }
  return all;
}
