const testFile =
  /(?:^|\/)(?:tests?|(?:integration|unit|functional|acceptance|e2e|system|smoke)[_-]tests?|__tests__|spec)\/|(?:^|\/)(?:test_[^/]*|conftest)\.py$|_test\.py$|\.(?:test|spec)\.[cm]?[jt]sx?$/;

/** Whether a document is a test by the usual names of its file and folders. Tests do odd things on purpose. */
export function isTestFile(uri: string): boolean {
  return testFile.test(uri);
}
