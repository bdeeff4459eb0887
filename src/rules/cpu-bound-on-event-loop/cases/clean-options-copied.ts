const LANGUAGES = ["en", "fr", "de"];

export async function options(pages: readonly { strict: boolean }[]) {
  let result = { strict: false };
  for (const page of pages) {
    if (page.strict) result = { ...result, strict: true };
  }
  return LANGUAGES.reduce((all, language) => ({ ...all, [language]: result }), {});
}
