/** What a page of a webview is made of. */
export interface PageParts {
  /** Addresses that the webview may load from. */
  readonly script: string;
  readonly styles: readonly string[];
  /** The source of such addresses, as content security policies name it. */
  readonly cspSource: string;
  /** Unguessable, new for each page. */
  readonly nonce: string;
  /** As HTML names it: `en`, `zh-CN`. */
  readonly language: string;
  readonly title: string;
}

/**
 * The page around an app: nothing but its styles and its script, which fills `#root`. The policy lets in no other
 * script, no style inside the text, and no network.
 */
export function webviewPage({ script, styles, cspSource, nonce, language, title }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `img-src ${cspSource} blob: data:`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`).join("\n")}
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
