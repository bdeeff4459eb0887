import { readFileSync } from "node:fs";

export async function getStaticProps() {
  return { props: { text: readFileSync("blog.md", "utf8") } };
}

export async function getStaticPaths() {
  return { paths: JSON.parse(readFileSync("paths.json", "utf8")), fallback: false };
}

export default function Blog({ text }: { text: string }) {
  return <article>{text}</article>;
}
